"""How a document is laid out: where keys, values and their neighbours stand, so that one can be edited.

`Document.locate` tells where to point; an edit must know more: how a text is quoted,
what stands before and after an item of a list, whether a collection is written on one
line. Offsets are in the text as it was read in the end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import attrs

from ..diagnostics import Path, Problem, Span
from .document import READING_ERRORS, Document
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


@attrs.define(eq=False)
class Row:
    """The entries of one list or mapping, in their order."""

    start: int
    flow: bool
    """Whether it stands between brackets."""
    mapping: bool
    entries: list[Span] = attrs.field(factory=list)
    """Each from its key, or its value, to the end of its value."""
    owner: Spot | None = None


@attrs.define(eq=False)
class Spot:
    """A value, its key, and the row that the two stand in."""

    value: Span
    style: str
    """How it is written: ``""`` plain, a quotation mark, ``|`` or ``>``, ``row`` for no text."""
    text: str
    """What a text says; empty for a row."""
    key: Span | None = None
    row: Row | None = None
    index: int = 0
    """Its place in the row."""


Spots = dict[Path, list[Spot]]
"""The spots of each path, one for each time it is written."""

_Wanted = dict[str | int, "_Wanted"]


def layout(document: Document, paths: Iterable[Path]) -> Spots:
    """The spots of these paths, and of all on the way to them, as far as the text can be read."""
    root: _Wanted = {}
    for path in paths:
        node = root
        for step in path:
            node = node.setdefault(step, {})
    spots: Spots = {}
    text = document.text
    try:
        next_event = document.events()
        event = _first(next_event)
        if event is not None:
            _Surveyor(next_event, text, spots).visit(event, (), root, Spot(Span(0, 0), "", ""))
    except READING_ERRORS:
        pass
    return spots


Found = dict[int, tuple[Path, str, str]]
"""The path, the style and the words of each text that is looked for, by its offset."""


def texts_at(document: Document, starts: Collection[int]) -> Found:
    """The texts that begin at these offsets; a key has the path of its value."""
    found: Found = {}
    try:
        next_event = document.events()
        event = _first(next_event)
        if event is not None:
            surveyor = _Surveyor(next_event, document.text, {}, starts, found)
            surveyor.visit(event, (), None, Spot(Span(0, 0), "", ""))
    except READING_ERRORS:
        pass
    return found


def _first(next_event: NextEvent) -> Any:
    """The event that a document's value begins with; ``None`` where it has none."""
    while True:
        event = next_event()
        if event.__class__ in (ScalarEvent, MappingStartEvent, SequenceStartEvent):
            return event
        if event.__class__ is StreamEndEvent:
            return None


class _Surveyor:
    """Goes through the events once and notes the spots that are wanted."""

    def __init__(
        self,
        next_event: NextEvent,
        text: str,
        spots: Spots,
        starts: Collection[int] = (),
        found: Found | None = None,
    ) -> None:
        self.next = next_event
        self.text = text
        self.spots = spots
        self.starts = starts
        self.found = {} if found is None else found

    def visit(self, event: Any, path: Path, wanted: _Wanted | None, spot: Spot) -> int:
        """Survey a value; gives the offset of its end."""
        start: int = event.start_mark.index
        kind = event.__class__
        if kind is ScalarEvent:
            raw = self.text[start : event.end_mark.index]
            # The end mark of a plain text takes in the white space after it.
            end = start + len(raw if event.style in ("'", '"') else raw.rstrip())
            spot.value, spot.text = Span(start, end), event.value
            spot.style = event.style or ""
            if start in self.starts:
                self.found[start] = path, spot.style, event.value
        else:
            end = self._row(event, path, wanted, spot)
            spot.value, spot.style = Span(start, end), "row"
        if wanted is not None:
            self.spots.setdefault(path, []).append(spot)
        return end

    def _row(self, event: Any, path: Path, wanted: _Wanted | None, owner: Spot) -> int:
        if len(path) > MAX_DEPTH:
            raise ReadingError(Problem("SP007"))
        start: int = event.start_mark.index
        end = start
        mapping = event.__class__ is MappingStartEvent
        # What stands in brackets says so, and JSON, which has nothing else, says nothing.
        flow = event.flow_style is None or bool(event.flow_style)
        row = Row(start, flow, mapping, owner=owner)
        index = 0
        while True:
            event = self.next()
            kind = event.__class__
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                return int(event.end_mark.index) if flow else end
            begin = event.start_mark.index
            key = None
            step: str | int = index
            if mapping:
                step = event.value if kind is ScalarEvent else ""
                end = self.visit(event, (*path, step), None, Spot(Span(0, 0), "", ""))
                key = Span(begin, end)
                event = self.next()
            below = wanted.get(step) if wanted is not None else None
            child = Spot(Span(0, 0), "", "", key, row, index)
            end = max(end, self.visit(event, (*path, step), below, child))
            if wanted is not None:
                row.entries.append(Span(begin, end))
            index += 1
