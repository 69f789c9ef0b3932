"""Submissions into files: whole, or not at all."""

from __future__ import annotations

import csv
import datetime
import io
import json
import operator
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..model import Submission
from ..tables.csv import BOM, guarded
from ..writing import write_file
from ..writing.yaml import ODD, item_lines
from .binding import FIELDS
from .reading import SUFFIXES

_values = operator.attrgetter(*FIELDS)
_DAYS = tuple(name for name, field in FIELDS.items() if field.form == "date")
_LISTS = tuple(name for name, field in FIELDS.items() if field.many == "list")


def write_submissions(target: str | os.PathLike[str], submissions: Iterable[Submission]) -> int:
    """Write submissions to a file in the form that its name asks for; gives how many.

    Raises `ValueError` where the name asks for none, or a text holds half a character, and
    `OSError` where it cannot be written; the file is then as it was.
    """
    name = os.fspath(target)
    writer = _WRITERS.get(os.path.splitext(name)[1].lower())
    if writer is None:
        raise ValueError(f"{name}: a file of submissions ends in one of {', '.join(SUFFIXES)}")
    count = 0

    def counted() -> Iterator[Submission]:
        nonlocal count
        for submission in submissions:
            count += 1
            yield submission

    write_file(target, writer(counted()))
    return count


def plain(submission: Submission) -> dict[str, Any]:
    """The fields that say something, as JSON and YAML hold them."""
    values = zip(FIELDS, _values(submission), strict=True)
    found = {name: value for name, value in values if value}
    for name in _DAYS:
        if name in found:
            found[name] = found[name].isoformat()
    for name in _LISTS:
        if name in found:
            found[name] = list(found[name])
    return found


def _json_lines(submissions: Iterable[Submission]) -> Iterator[str]:
    empty = True
    for submission in submissions:
        empty = False
        yield json_line(plain(submission)) + "\n"
    if empty:
        # A file with nothing at all in it is told as a mistake.
        yield "\n"


def json_line(said: dict[str, Any]) -> str:
    """A line of JSON; characters that nobody sees, or that break a line, are written out."""
    line = _encoded(said)
    return line if line.isprintable() else ODD.sub(lambda found: _escape(found[0]), line)


_encoded = json.JSONEncoder(ensure_ascii=False).encode


def _escape(character: str) -> str:
    code = ord(character)
    if 0xD800 <= code < 0xE000:
        raise ValueError("half a character")
    return f"\\u{code:04x}"


def _yaml(submissions: Iterable[Submission]) -> Iterator[str]:
    empty = True
    for submission in submissions:
        empty = False
        yield "\n".join(item_lines(plain(submission), 0)) + "\n"
    if empty:
        yield "[]\n"


def _separated(submissions: Iterable[Submission]) -> Iterator[str]:
    """As Norwegian Excel opens it; a list has a line for each of its parts."""
    line = io.StringIO()
    writer = csv.writer(line, delimiter=";", lineterminator="\r\n")
    writer.writerow(FIELDS)
    yield BOM + line.getvalue()
    for submission in submissions:
        line.seek(0)
        line.truncate()
        writer.writerow([_cell(getattr(submission, name)) for name in FIELDS])
        yield line.getvalue()


def _cell(value: Any) -> str:
    if not value:
        return ""
    if isinstance(value, tuple):
        parts = [" ".join(part.split()) for part in value]
        value = "\n".join(parts)
        # One that has a sign in it that stands between parts elsewhere.
        if len(parts) == 1 and any(sign in value for sign in ";, "):
            value += "\n"
    return value.isoformat() if isinstance(value, datetime.date) else guarded(value, excel=True)


_WRITERS: dict[str, Callable[[Iterable[Submission]], Iterator[str]]] = {
    ".yaml": _yaml,
    ".yml": _yaml,
    ".jsonl": _json_lines,
    ".csv": _separated,
}
