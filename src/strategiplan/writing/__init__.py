"""Writing: a plan becomes text in a format that the readers read back."""

from __future__ import annotations

import errno
import json
import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath

from ..model import Plan
from .plain import to_plain
from .yaml import ODD, to_yaml


def _to_json(plan: Plan) -> str:
    text = json.dumps(to_plain(plan), ensure_ascii=False, indent=2)
    # Characters that nobody sees, or that break a line, are written out.
    return ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


WRITERS: dict[str, Callable[[Plan], str]] = {
    "yaml": lambda plan: to_yaml(to_plain(plan)),
    "json": _to_json,
}
"""What makes the text of each format."""


def write_file(path: str | os.PathLike[str], text: str | Iterable[str]) -> None:
    """Write a file whole or not at all: beside it first, then in its place.

    `text` may come in pieces. What is no file (a device, a pipe) is written into.

    Raises `OSError` where that is not possible; the file is then as it was.
    """
    _write(path, (piece.encode() for piece in ([text] if isinstance(text, str) else text)))


def write_files(folder: str | os.PathLike[str], files: Mapping[str, Iterable[bytes]]) -> None:
    """Write the files of a folder, all of them or none, and leave its other files alone.

    `files` maps names, which may lead into folders below, to what they hold. All of
    it is written beside the folder first. Raises `OSError` where that is not possible,
    `ValueError` for a name that leads out of the folder.
    """
    target = Path(folder).resolve()
    made = not target.exists()
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    beside.mkdir()
    try:
        for name, pieces in files.items():
            path = PurePosixPath(name)
            if path.is_absolute() or ".." in path.parts or "\\" in name:
                raise ValueError(f"{name!r} leads out of the folder")
            new = beside / path
            new.parent.mkdir(parents=True, exist_ok=True)
            with new.open("xb") as file:
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
        if made:
            beside.replace(target)
            return
        for name in files:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
        for name in files:
            (beside / name).replace(target / name)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def write_bytes(path: str | os.PathLike[str], pieces: Iterable[bytes]) -> None:
    """Write a file's bytes, in pieces, whole or not at all, as `write_file` does its text."""
    _write(path, pieces)


def replace_file(path: str | os.PathLike[str], before: bytes, after: bytes) -> None:
    """Put other bytes in the place of a file's own, whole or not at all.

    Raises `OSError` where the file is protected from writing, although its folder
    may not be, and where it no longer holds what it held `before`.
    """
    target = Path(path)
    if not target.stat().st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "it is protected from writing", str(path))
    if target.read_bytes() != before:
        raise OSError(errno.EBUSY, "it was changed since it was read", str(path))
    _write(target, [after])


def _write(path: str | os.PathLike[str], pieces: Iterable[bytes]) -> None:
    # A link stays one, and the file that it leads to is replaced.
    target = Path(path).resolve()
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as file:
            file.writelines(pieces)
        return
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    # Nobody may read it before it is in place who may not read it then.
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666
    handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        temporary.replace(target)
    except BaseException:
        temporary.unlink()
        raise
