"""A document: the bytes of a plan file, what is wrong with them, and where things stand."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any, Literal

import attrs
import yaml

from ..diagnostics import Cell, Path, Place, Problem, Span, Target
from ..text import Lines
from . import yaml_faults
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
from .yaml_events import yaml_events

Format = Literal["yaml", "json"]
"""The formats that a plan is written in."""
DocumentFormat = Literal["yaml", "json", "imported"]
"""The same, and every other one that an importer reads."""


def _json_events(data: bytes) -> NextEvent:
    from .json_events import json_events  # plans are rarely JSON

    return json_events(data)


_READERS: dict[Format, Callable[[bytes], NextEvent]] = {
    "yaml": yaml_events,
    "json": _json_events,
}
SUFFIXES: dict[str, Format] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
"""The formats by the end of a file's name."""


def format_of(name: str) -> Format | None:
    """The format that the end of a file's name tells; ``None`` where it tells none."""
    return SUFFIXES.get(os.path.splitext(name)[1].lower())


READING_ERRORS = (ReadingError, yaml.YAMLError)
"""What a stream of events raises where the text cannot be read on."""

MAX_REPAIRS = 300
"""How many faults of the text are mended in memory before reading gives up."""
MAX_REPAIRED = 20_000_000
"""How many bytes are read again for that, at most."""


@attrs.frozen(eq=False)
class Document:
    """The text of a plan file, before anybody has asked what it means.

    It keeps the text, not a tree of it: whoever reads it goes through its
    events, and a place is looked up by its path when it is to be shown.
    """

    name: str
    """The file's name as the user wrote it; ``<stdin>`` or ``<string>`` where there is none."""
    format: DocumentFormat
    data: bytes = attrs.field(repr=False)
    """The text in UTF-8, without a byte-order mark."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the bytes; a text that could not be read at all is empty."""
    folder: str = ""
    """The folder that names of other files are relative to."""
    imported: Callable[[], NextEvent] | None = attrs.field(default=None, repr=False)
    """Begins to read what an importer made of the text; `None` for YAML and JSON."""
    importer: str = ""
    """The format that the importer found: ``stratml1``, ``stratml2``, or a plug-in's."""
    cells: Callable[[int], Cell | None] | None = attrs.field(default=None, repr=False)
    """The cell of a spreadsheet that stands at an offset of the text that stands for it."""
    columns: Any = attrs.field(default=None, repr=False)
    """What the columns of a spreadsheet of somebody's own were taken for."""
    exported: Any = attrs.field(default=None, repr=False)
    """The plan as it was when a workbook was exported, where it was found out."""
    refused: bool = False
    """Whether an importer could make nothing of the text; the problems say why."""
    _edits: tuple[tuple[tuple[int, int], ...], ...] = attrs.field(default=(), repr=False)
    _lines: list[Lines] = attrs.field(factory=list, repr=False)

    def events(self) -> NextEvent:
        """Begin to read: a function that gives the next event at each call.

        It raises one of `READING_ERRORS` where the text cannot be read on;
        `explain` makes a problem of it. (Given out as the parser made it: a
        call around each of a million calls would be felt.)
        """
        if self.format == "imported":
            assert self.imported is not None  # without text there is nothing to read
            return self.imported()
        return _READERS[self.format](self.data)

    def explain(self, error: Exception) -> Problem:
        """What a reading error means, and where."""
        if isinstance(error, ReadingError):
            return error.problem
        return yaml_faults.explain(self.text, error)

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
        edits = yaml_faults.repair(self.text, problem)
        return self.edited(edits) if edits else None

    def edited(self, edits: Iterable[tuple[int, int, str]]) -> Document:
        """The document with stretches of its text replaced: (start, end, new text) each, in order.

        Places are still those of the user's own text.
        """
        text = self.text
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

    def up_to(self, next_event: NextEvent) -> Document:
        """The document up to where a reading of it has come, which `next_event` goes on with."""
        try:
            offset = next_event().start_mark.index
        except READING_ERRORS:
            return self
        data = self.text[:offset].encode()
        return attrs.evolve(self, data=data, lines=[self.lines])

    @property
    def is_mended(self) -> bool:
        """Whether what is read is otherwise than the user's own text."""
        return bool(self._edits)

    def original(self, span: Span) -> Span:
        """The stretch of the user's own text that a stretch of the mended text stands for."""
        return Span(self._original(span.start), self._original(span.end))

    def as_read(self, offset: int) -> int:
        """Where in the mended text a character of the user's own text stands."""
        for shifts in self._edits:
            grown = 0
            for at, total in shifts:
                if at - total > offset:
                    break
                grown = total
            offset += grown
        return offset

    def place(self, span: Span) -> Place:
        """The place of a stretch of the user's own text."""
        start, end = span.start, span.end
        lines = self.lines
        line, column = lines.position(start)
        # Only the first line of it is shown.
        end = max(min(end, lines.end_of(line)), start)
        cell = self.cells(start) if self.cells else None
        return Place(self.name, line, column, line, column + max(end - start, 1), cell)

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
        wanted = set(targets)
        # A key that is written a million times is looked for once, or as often as asked for.
        repeated = {target.path for target in wanted if target.occurrence}
        seen = _find(self, _tree(wanted), repeated)
        text = self.text
        return {
            target: self._place(_within(target, *_offsets(target, seen), text), text)
            for target in wanted
        }

    def places(self) -> Iterator[tuple[Path, Place | None, Place]]:
        """Every value of the document: its path, the place of its key, its own place."""
        text = self.text
        for path, found in _find(self, _Everything(), set()).items():
            for key, value in found:
                yield path, self._place(key, text) if key else None, self._place(value, text)

    def _place(self, offsets: Offsets, text: str) -> Place:
        start, end = offsets
        # The end mark of a plain text takes in the white space after it.
        first = text[start : start + 1]
        if first in ("[", "{"):
            end = _closed(text, start)
        elif first in ("|", ">"):
            # The words of a block text begin on the line after its sign.
            words = re.compile(r"[|>][^\n]*\n\s*").match(text, start, end)
            start = words.end() if words and words.end() < end else start
        end = start + max(len(text[start:end].rstrip()), 1)
        span = Span(start, end)
        return self.place(self.original(span) if self._edits else span)


def read(source: str | os.PathLike[str] | IO[bytes], *, name: str = "") -> Document:
    """Read a plan file into a `Document`.

    `source` is a path, ``-`` for standard input, or an open binary file. The
    format follows the end of the name, and the text itself where that says
    nothing. Nothing is raised for a file that cannot be read: the document's
    `problems` say why.
    """
    return read_with_bytes(source, name=name)[1]


def read_with_bytes(
    source: str | os.PathLike[str] | IO[bytes], *, name: str = ""
) -> tuple[bytes, Document]:
    """The bytes of a plan file as well, with what `read` makes of them."""
    if isinstance(source, str) and source == "-":
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
        return data, read_bytes(data, name=name or "<stdin>")
    if not isinstance(source, (str, os.PathLike)):
        data = source.read(MAX_BYTES + 1)
        if not isinstance(data, bytes):
            raise TypeError('a plan is read from a binary file: open it with mode "rb"')
        named = getattr(source, "name", "")
        shown = named if isinstance(named, str) and named else "<stream>"
        return data, read_bytes(data, name=name or shown, folder=os.path.dirname(shown))
    path = os.fspath(source)
    shown = name or path
    try:
        with open(path, "rb") as file:
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
        return b"", Document(shown, "yaml", b"", (problem,))
    return data, read_bytes(data, name=shown, folder=os.path.dirname(path), format=format_of(path))


def read_bytes(
    data: bytes,
    *,
    name: str = "<string>",
    folder: str = "",
    format: Format | None = None,
) -> Document:
    """Read the bytes of a plan file into a `Document`."""
    if format is None:
        # `{title: …}` is YAML, `{"title": …}` is both and read as the stricter.
        format = "json" if re.match(rb"(?:\xef\xbb\xbf)?\s*+\{\s*+[\"}]", data) else "yaml"
    text, problems = decode(data, lines=format == "yaml")
    return Document(name, format, text, tuple(problems), folder)


Offsets = tuple[int, int]
Seen = dict[Path, list[tuple[Offsets | None, Offsets]]]
"""Each path with the offsets of its key and its value, once for each time it is written.

A value that is a text of several keys begins where its first key does and has no length.
"""


Wanted = dict[str | int, "Wanted"]
"""The paths that somebody asks for, as a tree by their steps: all others are passed over."""


class _Everything(Wanted):
    """Every path there is."""

    def get(self, _step: str | int, _default: object = None) -> Wanted:
        """Everything below the step as well."""
        return self


def _tree(targets: Iterable[Target]) -> Wanted:
    """What to look for to find these targets: the way to each, and the names along it."""
    root: Wanted = {name: {} for name in _NAMES}
    for target in targets:
        node = root
        for step in target.path:
            found = node.get(step)
            if found is None:
                found = node[step] = {}
            if not found:
                for name in _NAMES:
                    found[name] = {}
            node = found
    return root


def _find(document: Document, wanted: Wanted, repeated: set[Path]) -> Seen:
    """The wanted paths of a document with their places, as far as it can be read."""
    seen: Seen = {}
    next_event = document.events()
    try:
        event = next_event()
        while event.__class__ not in (ScalarEvent, MappingStartEvent, SequenceStartEvent):
            if event.__class__ is StreamEndEvent:
                return seen
            event = next_event()
        _visit(next_event, event, wanted, (), None, seen, repeated)
    except READING_ERRORS:
        pass
    return seen


def _visit(
    next_event: NextEvent,
    event: Any,
    wanted: Wanted,
    path: Path,
    key: Offsets | None,
    seen: Seen,
    repeated: set[Path],
) -> None:
    """Note the place of a wanted value and of what is wanted below it."""
    seen.setdefault(path, []).append((key, (event.start_mark.index, event.end_mark.index)))
    kind = event.__class__
    if kind is ScalarEvent:
        return
    if len(path) > MAX_DEPTH:
        raise ReadingError(Problem("SP007"))
    get = wanted.get
    index = 0
    while True:
        event = next_event()
        if event.__class__ is MappingEndEvent or event.__class__ is SequenceEndEvent:
            return
        step: str | int = index
        if kind is MappingStartEvent:
            step = event.value if event.__class__ is ScalarEvent else ""
            if event.__class__ is not ScalarEvent:
                _skip(next_event)
            key = (event.start_mark.index, event.end_mark.index)
            event = next_event()
        else:
            key = None
            index += 1
        below = get(step)
        if below is not None:
            there = (*path, step)
            found = (key, (event.start_mark.index, event.end_mark.index))
            if event.__class__ is ScalarEvent:
                # Most of what is wanted, and worth no call.
                if there in seen:
                    seen[there].append(found)
                else:
                    seen[there] = [found]
            else:
                _visit(next_event, event, below, there, key, seen, repeated)
            if there not in repeated:
                wanted.pop(step, None)
        elif event.__class__ is not ScalarEvent:
            _skip(next_event)


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


def _closed(text: str, start: int) -> int:
    """Where the bracket at an offset is closed, or the line ends before that."""
    open_brackets = 0
    for offset in range(start, len(text)):
        character = text[offset]
        open_brackets += (character in "[{") - (character in "]}")
        if not open_brackets:
            return offset + 1
        if character == "\n":
            return offset
    return len(text)


_NAMES = ("title", "id")
"""What an element as a whole is pointed at by."""


def _offsets(target: Target, seen: Seen) -> Offsets:
    """Where to point for a target: at it, else at the nearest thing around it."""
    path, occurrence = target.path, target.occurrence
    found = seen.get(path)
    if found:
        key, value = found[min(occurrence, len(found) - 1)]
        if target.part == "key" and key:
            return key
        if target.part == "element":
            return _name(path, seen) or value
        # An empty value has no place of its own.
        return value if value[1] > value[0] else key or value
    while path:
        path = path[:-1]
        if path in seen:
            key, value = seen[path][0]
            # The short form stands for all that the long one would say.
            return _name(path, seen) or (value if value[1] > value[0] else key or value)
    return 0, 1


def _within(target: Target, start: int, end: int, text: str) -> Offsets:
    """The words of a value that a target is about, where they are written as they read."""
    found = text.find(target.words, start, end) if target.words else -1
    return (found, found + len(target.words)) if found >= 0 else (start, end)


def _name(path: Path, seen: Seen) -> Offsets | None:
    for name in _NAMES:
        found = seen.get((*path, name))
        if found:
            return found[0][1]
    return None
