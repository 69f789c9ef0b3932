"""A document: the bytes of a plan file, what is wrong with them, and where things stand."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path as FilePath
from typing import IO, Literal

import attrs
import yaml

from ..diagnostics import Path, Place, Problem, Span, Target
from ..text import Lines
from . import yaml_events
from .decoding import MAX_BYTES, decode
from .events import (
    MAX_DEPTH,
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ReadingError,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from .json_events import json_events

Format = Literal["yaml", "json"]

_READERS: dict[Format, Callable[[bytes], NextEvent]] = {
    "yaml": yaml_events.yaml_events,
    "json": json_events,
}
SUFFIXES: dict[str, Format] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
"""The formats by the end of a file's name."""

READING_ERRORS = (ReadingError, yaml.YAMLError)
"""What a stream of events raises where the text cannot be read on."""

MAX_REPAIRS = 25
"""How many faults of the text are mended in memory before reading gives up."""


@attrs.frozen(eq=False)
class Document:
    """The text of a plan file, before anybody has asked what it means.

    It keeps the text, not a tree of it: whoever reads it goes through its
    events, and a place is looked up by its path when it is to be shown.
    """

    name: str
    """The file's name as the user wrote it; ``<stdin>`` or ``<string>`` where there is none."""
    format: Format
    data: bytes = attrs.field(repr=False)
    """The text in UTF-8, without a byte-order mark."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the bytes; a text that could not be read at all is empty."""
    folder: FilePath | None = None
    """The folder that names of other files are relative to."""
    _edits: tuple[tuple[tuple[int, int], ...], ...] = attrs.field(default=(), repr=False)
    _lines: list[Lines] = attrs.field(factory=list, repr=False)

    def events(self) -> NextEvent:
        """Begin to read: a function that gives the next event at each call.

        It raises one of `READING_ERRORS` where the text cannot be read on;
        `explain` makes a problem of it. (Given out as the parser made it: a
        call around each of a million calls would be felt.)
        """
        return _READERS[self.format](self.data)

    def explain(self, error: Exception) -> Problem:
        """What a reading error means, and where."""
        if isinstance(error, ReadingError):
            return error.problem
        return yaml_events.explain(self.text, error)

    @property
    def text(self) -> str:
        """The text as it is read."""
        return self.data.decode()

    @property
    def lines(self) -> Lines:
        """The text with its lines, as the user wrote them."""
        if not self._lines:
            self._lines.append(Lines(self.text))
        return self._lines[0]

    def mended(self, problem: Problem) -> Document | None:
        """The document without that fault, to find the others; ``None`` where there is no sure way."""
        if self.format != "yaml":
            return None
        text = self.text
        edits = yaml_events.repair(text, problem)
        if not edits:
            return None
        pieces: list[str] = []
        shifts: list[tuple[int, int]] = []
        done = grown = 0
        for start, end, new in edits:
            pieces += [text[done:start], new]
            grown += len(new) - (end - start)
            shifts.append((end + grown, grown))
            done = end
        pieces.append(text[done:])
        # The line table stays the one of the user's own text.
        return attrs.evolve(
            self,
            data="".join(pieces).encode(),
            edits=(*self._edits, tuple(shifts)),
            lines=[self.lines],
        )

    def original(self, span: Span) -> Span:
        """The stretch of the user's own text that a stretch of the mended text stands for."""
        return Span(self._original(span.start), self._original(span.end))

    def place(self, span: Span) -> Place:
        """The place of a stretch of the user's own text."""
        start, end = span.start, span.end
        line, column = self.lines.position(start)
        # Only the first line of it is shown.
        end = max(min(end, self.lines.line_end(start)), start)
        return Place(self.name, line, column, line, column + max(end - start, 1))

    def _original(self, offset: int) -> int:
        for shifts in reversed(self._edits):
            grown = 0
            for at, total in shifts:
                if at > offset:
                    break
                grown = total
            offset -= grown
        return max(offset, 0)

    def locate(self, targets: Iterable[Target]) -> dict[Target, Place]:
        """The places of these targets, by one more pass over the text.

        A target that the text does not hold (a key that is missing) is given
        the place of the nearest element around it.
        """
        spans = _spans(self, set(targets))
        return {target: self.place(self.original(span)) for target, span in spans.items()}

    def places(self) -> Iterator[tuple[Path, Place | None, Place]]:
        """Every value of the document: its path, the place of its key, its own place."""
        for path, _, key, value in _nodes(self):
            place = self.place(self.original(value))
            yield path, self.place(self.original(key)) if key else None, place


def read(source: str | os.PathLike[str] | IO[bytes], *, name: str = "") -> Document:
    """Read a plan file into a `Document`.

    `source` is a path, ``-`` for standard input, or an open binary file. The
    format follows the end of the name, and the text itself where that says
    nothing. Nothing is raised for a file that cannot be read: the document's
    `problems` say why.
    """
    if isinstance(source, str) and source == "-":
        return read_bytes(
            sys.stdin.buffer.read(MAX_BYTES + 1), name=name or "<stdin>", folder=FilePath()
        )
    if not isinstance(source, (str, os.PathLike)):
        return read_bytes(
            source.read(MAX_BYTES + 1), name=name or getattr(source, "name", "<stream>")
        )
    path = FilePath(source)
    shown = name or str(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        kind = type(error).__name__
        variant = {
            "FileNotFoundError": "missing",
            "PermissionError": "permission",
            "IsADirectoryError": "folder",
        }.get(kind, "")
        reason = getattr(error, "strerror", None) or str(error)
        problem = Problem("SP001", values={"name": shown, "reason": reason}, variant=variant)
        return Document(shown, "yaml", b"", (problem,))
    return read_bytes(
        data, name=shown, folder=path.parent, format=SUFFIXES.get(path.suffix.lower())
    )


def read_bytes(
    data: bytes,
    *,
    name: str = "<string>",
    folder: FilePath | None = None,
    format: Format | None = None,
) -> Document:
    """Read the bytes of a plan file into a `Document`."""
    if format is None:
        format = "json" if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") else "yaml"
    text, problems = decode(data, lines=format == "yaml")
    return Document(name, format, text.encode(), tuple(problems), folder)


def _nodes(document: Document) -> Iterator[tuple[Path, int, Span | None, Span]]:
    """Every node of the text: its path, the occurrence of its key, the key's span and its own.

    Ends quietly where the text cannot be read on or stands too deep.
    """
    next_event = document.events()
    # One row for each open collection: the next index (of a list) or the keys
    # seen so far (of a mapping), and whether a key is due.
    path: list[str | int] = []
    counts: list[dict[str, int] | int] = []
    key: Span | None = None
    occurrence = 0
    due = False
    while True:
        try:
            event = next_event()
        except READING_ERRORS:
            return
        kind = event.__class__
        if kind is ScalarEvent or kind is MappingStartEvent or kind is SequenceStartEvent:
            span = Span(event.start_mark.index, event.end_mark.index)
            inside = counts[-1] if counts else None
            if isinstance(inside, dict) and not due:
                word = event.value if kind is ScalarEvent else ""
                occurrence = inside.get(word, -1) + 1
                inside[word] = occurrence
                path.append(word)
                key, due = span, True
                if kind is not ScalarEvent:
                    _skip(next_event)
                continue
            if isinstance(inside, int):
                path.append(inside)
                counts[-1] = inside + 1
                key, occurrence = None, 0
            yield tuple(path), occurrence, key, span
            due = False
            if kind is ScalarEvent:
                if counts:
                    path.pop()
            elif len(counts) >= MAX_DEPTH:
                return
            else:
                counts.append({} if kind is MappingStartEvent else 0)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            counts.pop()
            due = False
            if counts:
                path.pop()
        elif kind is StreamEndEvent:
            return


def _skip(next_event: NextEvent) -> None:
    """Pass over the rest of a collection whose start has been read."""
    depth = 1
    while depth:
        kind = next_event().__class__
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            depth += 1
            if depth > MAX_DEPTH:
                raise ReadingError(Problem("SP007"))
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            depth -= 1


def _spans(document: Document, wanted: set[Target]) -> dict[Target, Span]:
    by_path: dict[Path, list[Target]] = {}
    for target in wanted:
        for length in range(len(target.path) + 1):
            by_path.setdefault(target.path[:length], [])
        by_path[target.path].append(target)
    text = document.text
    keys: dict[tuple[Path, int], Span] = {}
    values: dict[tuple[Path, int], Span] = {}
    names: dict[Path, Span] = {}
    for path, occurrence, key, span in _nodes(document):
        # An element is pointed at by its title, else by its identifier.
        if (
            path
            and path[-1] in ("title", "id")
            and path[:-1] in by_path
            and (path[-1] == "title" or path[:-1] not in names)
        ):
            names[path[:-1]] = span
        if path not in by_path:
            continue
        if key:
            keys.setdefault((path, occurrence), key)
        values.setdefault((path, occurrence), span)
    found = {}
    for targets in by_path.values():
        for target in targets:
            found[target] = _trim(text, _span(target, keys, values, names))
    return found


def _span(
    target: Target,
    keys: dict[tuple[Path, int], Span],
    values: dict[tuple[Path, int], Span],
    names: dict[Path, Span],
) -> Span:
    path, occurrence = target.path, target.occurrence
    if target.part == "element" and path in names:
        return names[path]
    if target.part != "key" and (path, occurrence) in values:
        span = values[path, occurrence]
        # An empty value has no place of its own.
        return span if span.end > span.start else keys.get((path, occurrence), span)
    if (path, occurrence) in keys:
        return keys[path, occurrence]
    while path:
        path = path[:-1]
        if path in names:
            return names[path]
        if (path, 0) in keys:
            return keys[path, 0]
        if (path, 0) in values:
            return values[path, 0]
    return Span(0, 1)


def _trim(text: str, span: Span) -> Span:
    """The span without the white space that a plain scalar's end mark takes in."""
    shown = text[span.start : span.end]
    return Span(span.start, span.start + max(len(shown.rstrip()), 1))
