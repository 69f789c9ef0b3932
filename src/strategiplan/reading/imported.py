"""Documents of other formats: what an importer found, as the events that the binder reads.

An importer says what a file says in the keys of a plan file, and of each value where in
the file it stands. Everything else (fields, types, mistakes, places) follows as
for a plan file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from ..diagnostics import Problem
from .document import Document
from .events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

_STEP = 4096
_CONTINUED = bytes(range(0x80, 0xC0))


class Said:
    """A value, and the stretch of the file that says it."""

    __slots__ = ("at", "until", "value")

    def __init__(self, value: Any, at: int = 0, until: int = 0) -> None:
        self.value = value
        """A text, a list of `Said`, or a mapping from keys to `Said`."""
        self.at = at
        """Where it begins, in bytes of the file's text in UTF-8."""
        self.until = until
        """Where it ends."""

    def bare(self) -> Any:
        """The value without places."""
        value = self.value
        if isinstance(value, dict):
            return {name: each.bare() for name, each in value.items()}
        if isinstance(value, list):
            return [each.bare() for each in value]
        return value


def said(value: Any, at: int = 0, until: int = 0) -> Said:
    """A value of nested mappings, lists and texts as `Said`, all of it at one place.

    What is `Said` already keeps its own place; numbers and `True` become the text that
    a plan file has for them, `None` an empty one.
    """
    if isinstance(value, Said):
        return value
    if isinstance(value, Mapping):
        value = {str(name): said(each, at, until) for name, each in value.items()}
    elif isinstance(value, (list, tuple)):
        value = [said(each, at, until) for each in value]
    elif isinstance(value, bool):
        value = "true" if value else "false"
    else:
        value = "" if value is None else str(value)
    return Said(value, at, until)


def imported_document(
    text: bytes,
    plan: Said | Mapping[str, Any] | None,
    *,
    importer: str,
    name: str = "<string>",
    folder: str = "",
    problems: Iterable[Problem] = (),
) -> Document:
    """The document of a file in another format.

    `text` is the file in UTF-8, which places are shown in; `plan` what it says, in the
    keys of a plan file; ``None`` where nothing can be read, which `problems` then explain.
    """
    content = None if plan is None else said(plan)
    offsets = Offsets(text)

    def events() -> NextEvent:
        return _events(content, offsets).__next__

    return Document(
        name, "imported", text, tuple(problems), folder, events, importer, refused=plan is None
    )


class Offsets:
    """Counts bytes over to characters, at any place and in no time."""

    __slots__ = ("_counts", "_data")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._counts: list[int] = []
        if not data.isascii():
            total = 0
            for start in range(0, len(data) + 1, _STEP):
                self._counts.append(total)
                total += _characters(data[start : start + _STEP])

    def character(self, at: int) -> int:
        """The offset in characters of the one that begins at a byte."""
        at = min(max(at, 0), len(self._data))
        if not self._counts:
            return at
        block = at // _STEP
        return self._counts[block] + _characters(self._data[block * _STEP : at])


def _characters(data: bytes) -> int:
    # A character is one byte that does not go on from another.
    return len(data.translate(None, _CONTINUED))


@attrs.frozen
class _Mark:
    """A position in the text, in characters."""

    index: int


def _mark(index: int) -> Any:
    """A position as events bear it; PyYAML's own marks cannot be made by hand."""
    return _Mark(index)


def _events(plan: Said | None, offsets: Offsets) -> Iterator[Event]:
    zero = _mark(0)
    yield StreamStartEvent(zero, zero)
    if plan is not None:
        yield DocumentStartEvent(zero, zero)
        yield from _value(plan, offsets)
        yield DocumentEndEvent(zero, zero)
    yield StreamEndEvent(zero, zero)


def _value(item: Said, offsets: Offsets) -> Iterator[Event]:
    value = item.value
    start = _mark(offsets.character(item.at))
    if isinstance(value, str):
        end = _mark(offsets.character(item.until))
        yield ScalarEvent(None, None, (False, True), value, start, end, '"')
    elif isinstance(value, dict):
        yield MappingStartEvent(None, None, True, start, start)
        for name, each in value.items():
            there = _mark(offsets.character(each.at))
            yield ScalarEvent(None, None, (True, False), name, there, there)
            yield from _value(each, offsets)
        yield MappingEndEvent(start, start)
    else:
        yield SequenceStartEvent(None, None, True, start, start)
        for each in value:
            yield from _value(each, offsets)
        yield SequenceEndEvent(start, start)
