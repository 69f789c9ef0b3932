"""JSON as events with positions, by the grammar of RFC 8259.

The standard library's parser keeps no positions, and a YAML parser does not
read all of JSON (surrogate pairs, long keys). Strings are still read by the
standard library's own scanner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined] # not in the stubs; public in the source
from typing import Any

import attrs

from ..diagnostics import Problem, Span
from .events import (
    MAX_DEPTH,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ReadingError,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

_SPACE = re.compile(r"[ \t\n\r]*")
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"[^\s,:\[\]{}\"]{1,30}|.", re.DOTALL)


@attrs.frozen
class _Mark:
    """A position in the text, in characters."""

    index: int


def _mark(index: int) -> Any:
    """A position as events bear it; PyYAML's own marks cannot be made by hand."""
    return _Mark(index)


def json_events(data: bytes) -> NextEvent:
    """The events of a JSON text; numbers and words stay as they are written."""
    return _events(data.decode()).__next__


def _events(text: str) -> Iterator[Event]:
    yield StreamStartEvent(_mark(0), _mark(0))
    yield DocumentStartEvent(_mark(0), _mark(0))
    position = _skip(text, 0)
    closers: list[str] = []
    while True:
        # A value is due here.
        event, position = _value(text, position)
        yield event
        if isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            closers.append("}" if isinstance(event, MappingStartEvent) else "]")
            if len(closers) > MAX_DEPTH:
                raise ReadingError(
                    Problem("SP007", span=Span(position - 1, position), values={"limit": MAX_DEPTH})
                )
            position = _skip(text, position)
            if text.startswith(closers[-1], position):
                yield _end(closers.pop(), position)
                position += 1
            elif closers[-1] == "}":
                key, position = _key(text, position)
                yield key
                continue
            else:
                continue
        # A value has ended here: a comma, or as many ends as stand there.
        while closers:
            position = _skip(text, position)
            if text.startswith(",", position):
                position = _skip(text, position + 1)
                if closers[-1] == "}":
                    key, position = _key(text, position)
                    yield key
                break
            if not text.startswith(closers[-1], position):
                raise _error(text, position, "comma", expected=closers[-1])
            yield _end(closers.pop(), position)
            position += 1
        else:
            position = _skip(text, position)
            if position < len(text):
                raise _error(text, position, "after-end")
            yield DocumentEndEvent(_mark(position), _mark(position))
            yield StreamEndEvent(_mark(position), _mark(position))
            return


def _skip(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    assert found  # it matches the empty text
    return found.end()


def _value(text: str, position: int) -> tuple[Event, int]:
    start = _mark(position)
    character = text[position : position + 1]
    if character == "{":
        return MappingStartEvent(None, None, True, start, _mark(position + 1)), position + 1
    if character == "[":
        return SequenceStartEvent(None, None, True, start, _mark(position + 1)), position + 1
    if character == '"':
        return _string(text, position)
    found = _PLAIN.match(text, position)
    if not found:
        raise _error(text, position, "value")
    value = "" if found[0] == "null" else found[0]
    return ScalarEvent(None, None, (True, False), value, start, _mark(found.end())), found.end()


def _string(text: str, position: int) -> tuple[ScalarEvent, int]:
    try:
        value, end = scanstring(text, position + 1, True)
    except JSONDecodeError as error:
        raise _error(text, min(error.pos, len(text)), "string") from None
    if _SURROGATE.search(value):
        raise ReadingError(Problem("SP005", span=Span(position, end), variant="surrogate"))
    return ScalarEvent(None, None, (False, True), value, _mark(position), _mark(end), '"'), end


def _key(text: str, position: int) -> tuple[Event, int]:
    if not text.startswith('"', position):
        raise _error(text, position, "key")
    key, end = _string(text, position)
    position = _skip(text, end)
    if not text.startswith(":", position):
        raise _error(text, position, "colon", key=key.value)
    return key, _skip(text, position + 1)


def _end(closer: str, position: int) -> Event:
    ends = MappingEndEvent if closer == "}" else SequenceEndEvent
    return ends(_mark(position), _mark(position + 1))


def _error(text: str, position: int, variant: str, **values: str) -> ReadingError:
    word = _WORD.match(text, position)
    found = word[0] if word else ""
    if not found:
        variant = "end"
    span = Span(position, position + max(len(found), 1))
    return ReadingError(
        Problem("SP024", span=span, variant=variant, values={"found": found, **values})
    )
