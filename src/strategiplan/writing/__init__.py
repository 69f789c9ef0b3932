"""Writing: a plan becomes text in a format that the readers read back."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path

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
    # A link stays one, and the file that it leads to is replaced.
    target = Path(path).resolve()
    pieces = [text] if isinstance(text, str) else text
    if target.exists() and not target.is_file() and not target.is_dir():
        with target.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
        return
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        temporary.replace(target)
    except BaseException:
        temporary.unlink()
        raise
