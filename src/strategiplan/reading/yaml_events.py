"""YAML as events, by libyaml's C parser, with strategiplan's own words for its errors.

Values are never constructed: YAML's guesses (``no`` is false, ``0301`` is 193) are
what planners least expect, so a scalar stays text until a field asks for more.
What YAML offers beyond mappings, lists and texts (anchors, aliases, tags) is
refused with the reason: in a plan it is nearly always a slip of the pen.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from ..diagnostics import Problem, Span
from .events import (
    AliasEvent,
    DocumentStartEvent,
    NextEvent,
    ReadingError,
    ScalarEvent,
)

# PyYAML comes without libyaml on some machines; its own parser reads the same, slower.
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_MARKED = r"(?m)(?:^|[\s\[{,:-])[&*!](?=\S)"
"""Where an anchor, an alias or a tag may begin."""


def yaml_events(data: bytes) -> NextEvent:
    """The events of a YAML text in UTF-8."""
    # `get_event` is C code; another call around it is only paid where the text
    # holds a character that needs a second look.
    next_event: NextEvent = _Parser(data).get_event
    if _Parser is yaml.SafeLoader:
        next_event = _strict(next_event, next_event.__self__)  # type: ignore[attr-defined] # a method
    suspicious = b"&" in data or b"*" in data or b"!" in data
    if suspicious and re.search(_MARKED, data.decode()):
        return _watched(next_event)
    return next_event


def _strict(next_event: NextEvent, parser: Any) -> NextEvent:
    """PyYAML's own parser, which takes escapes that stand for no character."""

    def strict() -> Any:
        try:
            event: Any = next_event()
        except (ValueError, OverflowError):
            raise _bad_escape(parser.get_mark().index, "\\U") from None
        if event.__class__ is not ScalarEvent:
            return event
        scalar: Any = event
        if re.search("[\ud800-\udfff]", scalar.value):
            raise _bad_escape(scalar.start_mark.index, "\\u")
        return scalar

    return strict


def _bad_escape(start: int, escape: str) -> ReadingError:
    return ReadingError(Problem("SP025", span=Span(start, start + 1), values={"escape": escape}))


def _watched(next_event: NextEvent) -> NextEvent:
    """The same events, refusing anchors, aliases and tags with their place."""

    def watch() -> Any:
        event: Any = next_event()
        start = event.start_mark.index if event.start_mark else 0
        if isinstance(event, AliasEvent):
            word = "*" + (event.anchor or "")
            raise ReadingError(
                Problem("SP019", span=Span(start, start + len(word)), values={"word": word})
            )
        anchor = getattr(event, "anchor", None)
        if anchor:
            word = "&" + anchor
            raise ReadingError(
                Problem("SP019", span=Span(start, start + len(word)), values={"word": word})
            )
        tag = getattr(event, "tag", None)
        if tag:
            word = tag.replace("tag:yaml.org,2002:", "!!")
            raise ReadingError(
                Problem("SP020", span=Span(start, start + len(word)), values={"word": word})
            )
        return event

    return watch


def second_document(event: Any) -> Problem | None:
    """A problem where a file holds more than one YAML document."""
    if isinstance(event, DocumentStartEvent):
        start = event.start_mark.index if event.start_mark else 0
        return Problem("SP021", span=Span(start, start + 3))
    return None
