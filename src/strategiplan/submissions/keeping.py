"""A file of submissions written anew in its own text: what is not changed stays as somebody wrote it.

In YAML and JSON Lines only the submissions that have changed are written again, and new
ones come at the end; comments, the round at the head, the order of keys and what could not
be used stay. What comes of it is read again before it counts.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest
from pathlib import Path

import attrs

from ..model import Submission
from ..model.values import ConsultationId
from ..writing import write_bytes, write_file
from ..writing.yaml import item_lines
from .entry import Entry
from .opening import encoding, opened
from .reading import read_submissions
from .writing import json_line, plain, write_submissions

_AFTER_HEAD = re.compile(r"submissions:[ \t]*(?:\[[ \t]*\])?[ \t]*(?:#.*)?")
_PIECE = 1 << 20
_NONE = re.compile(r"\[[ \t]*\][ \t]*(?:#.*)?")


class LayoutError(Exception):
    """A file is laid out so that what it is to hold does not fit into its text."""


def keeps_text(old: str | os.PathLike[str], target: str | os.PathLike[str]) -> bool:
    """Whether the text of a file can be kept in another, by their names."""
    form = _form(old)
    return form == _form(target) and form in (".yaml", ".jsonl")


def write_keeping(
    target: str | os.PathLike[str],
    old: str | os.PathLike[str],
    source: str | os.PathLike[str],
    *,
    whole: bool = True,
) -> None:
    """Write to `target` what the file `source` holds, in the text of the file `old`.

    `source` has the submissions of `old`, changed or not, and after them those that are new.
    Where there is no `old`, or its text cannot be kept, all of `source` is written plainly; without `whole`, something
    of `old` would be lost by that, and `LayoutError` is raised instead. Raises `OSError` as
    `write_submissions` does.
    """
    if keeps_text(old, target) and os.path.exists(old):
        draft = spool(target, os.path.splitext(os.fspath(old))[1].lower())
        try:
            with contextlib.suppress(LayoutError):
                write_file(draft, _grown(os.fspath(old), os.fspath(source)))
                if _same(draft, source):
                    write_bytes(target, _pieces(draft))
                    return
        finally:
            draft.unlink()
    if not whole:
        raise LayoutError(os.fspath(old))
    write_submissions(target, _submissions(source))


def spool(target: str | os.PathLike[str], ending: str) -> Path:
    """An empty file beside another, for its owner alone: what is in it is not for others."""
    place = Path(target).resolve()
    made = place.with_name(f".{place.stem}.{secrets.token_hex(4)}{ending}")
    made.touch(0o600, exist_ok=False)
    return made


def _pieces(name: Path) -> Iterator[bytes]:
    with name.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _form(name: str | os.PathLike[str]) -> str:
    ending = os.path.splitext(os.fspath(name))[1].lower()
    return ".yaml" if ending == ".yml" else ending


def _submissions(name: str | os.PathLike[str]) -> Iterator[Submission]:
    return (entry.submission for entry in read_submissions(name) if entry.usable)


def _same(made: str | os.PathLike[str], source: str | os.PathLike[str]) -> bool:
    """Whether what was made holds what was meant, in the same order."""
    return all(
        each is not None and meant is not None and each == _of_round(meant, each.consultation)
        for each, meant in zip_longest(_submissions(made), _submissions(source))
    )


def _of_round(submission: Submission, round: ConsultationId) -> Submission:
    """What names no round belongs to that of the file that it is put into."""
    if submission.consultation or not round:
        return submission
    return attrs.evolve(submission, consultation=round)


def _grown(old: str, source: str) -> Iterator[str]:
    """The text of a file with what has changed in it, and with what is new."""
    found, skip, _ = encoding(old)
    is_yaml = _form(old) == ".yaml"
    wanted = _submissions(source)
    with opened(old, found, skip) as text:
        lines = _Lines(text)
        any_there = False
        margin = 0
        for entry in read_submissions(old):
            if not entry.usable:
                continue
            is_first = not any_there
            any_there = True
            submission = next(wanted)
            if not is_first and submission == entry.submission:
                continue
            yield from lines.up_to(entry.place.line)
            first = lines.next()
            if is_yaml:
                margin = _margin(first, entry)
            if submission == entry.submission:
                yield first
                continue
            left = lines.rest_of(first, entry.place.end_line, margin + 2 if is_yaml else 0)
            yield _written(submission, margin, lines.end, is_yaml=is_yaml)
            yield from left
        new = next(wanted, None)
        if new is None:
            yield from lines.up_to(None)
            return
        if any_there or not is_yaml:
            yield from lines.up_to(None)
            if not lines.ended:
                yield lines.end
        else:
            margin = 0
            for line in lines.up_to(None):
                said = line.strip()
                if _AFTER_HEAD.fullmatch(said):
                    margin = 2
                    yield f"submissions:{lines.end}"
                elif not _NONE.fullmatch(said):
                    yield line if line.endswith("\n") else line + lines.end
        for submission in chain((new,), wanted):
            yield _written(submission, margin, lines.end, is_yaml=is_yaml)


def _margin(line: str, entry: Entry) -> int:
    """How far in the dash of an item stands."""
    before = line[: entry.place.column - 1].rstrip()
    if before.strip() != "-":
        raise LayoutError(entry.place.address)
    return len(before) - 1


def _written(submission: Submission, margin: int, end: str, *, is_yaml: bool) -> str:
    said = plain(submission)
    if not is_yaml:
        return json_line(said) + end
    return end.join([*"\n".join(item_lines(said, margin)).split("\n"), ""])


class _Lines:
    """The lines of a file, one after the other."""

    def __init__(self, text: Iterable[str]) -> None:
        self._lines = iter(text)
        self.done = 0
        self.end = "\n"
        """What stands at the end of a line."""
        self.ended = True
        """Whether the last line has an end."""

    def next(self) -> str:
        line = next(self._lines)
        self.done += 1
        self.ended = line.endswith("\n")
        if self.ended:
            self.end = "\r\n" if line.endswith("\r\n") else "\n"
        return line

    def up_to(self, line: int | None) -> Iterator[str]:
        """The lines before that one; all that there are for `None`."""
        while line is None or self.done < line - 1:
            try:
                yield self.next()
            except StopIteration:
                return

    def rest_of(self, first: str, last: int, inside: int) -> list[str]:
        """Go past an item; gives the lines after it that were counted to it and are not its own.

        A comment that stands less far in than what the item holds is about the next one.
        """
        held = [first, *self.up_to(last + 1)]
        count = len(held)
        while count > 1 and _is_apart(held[count - 1], inside):
            count -= 1
        self.ended = True
        return held[count:]


def _is_apart(line: str, inside: int) -> bool:
    said = line.strip()
    return not said or (said.startswith("#") and len(line) - len(line.lstrip()) < inside)
