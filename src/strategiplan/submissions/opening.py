"""A file of submissions as text: its encoding is found out, and it is read a piece at a time."""

from __future__ import annotations

import codecs
import errno
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from ..reading.decoding import encoding_of

BEGINNING = 200_000
"""How many bytes of a file are looked at to find out what it is."""
_PIECE = 1 << 20


class OutsideError(PermissionError):
    """A plan refers to submissions that do not lie in its folder; they are not read."""

    def __init__(self, name: str) -> None:
        super().__init__(errno.EACCES, "not in the plan's folder", name)


def kept_out(folder: str, name: str) -> Literal["", "beyond", "missing"]:
    """Why what a plan refers to is not read: it leads out of the plan's folder, or is no file."""
    inside = os.path.realpath(folder or ".")
    path = os.path.join(folder, name)
    if os.path.isabs(name) or os.path.commonpath((inside, os.path.realpath(path))) != inside:
        return "beyond"
    # A pipe or a device could be waited for until the end of days.
    return "" if os.path.isfile(path) or os.path.isdir(path) else "missing"


def encoding(path: str) -> tuple[str, int, bool]:
    """The encoding of a file, the bytes before its text, and whether every byte of it is right.

    What is not UTF-8 and says nothing else is Windows-1252. `OSError` where the file
    cannot be read.
    """
    with open(path, "rb") as file:
        beginning = file.read(BEGINNING)
    found, rest = encoding_of(beginning)
    skip = len(beginning) - len(rest)
    right = decodes(path, found, skip)
    return ("cp1252" if not right and found == "utf-8" else found), skip, right


def decodes(path: str, name: str, skip: int) -> bool:
    """Whether all of a file is text in an encoding."""
    decoder = codecs.getincrementaldecoder(name)()
    try:
        with open(path, "rb") as file:
            file.seek(skip)
            while piece := file.read(_PIECE):
                decoder.decode(piece)
        decoder.decode(b"", True)
    except UnicodeDecodeError:
        return False
    return True


@contextmanager
def opened(path: str, name: str, skip: int) -> Iterator[io.TextIOWrapper]:
    """The text of a file, its line ends as they are."""
    with open(path, "rb") as file:
        file.seek(skip)
        yield io.TextIOWrapper(file, name, "replace", newline="")
