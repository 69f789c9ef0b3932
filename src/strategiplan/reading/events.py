"""A plan file as a stream of events: what every reader gives and the binder takes.

The events are PyYAML's own classes. Plans are mostly YAML, and to turn each of
a million events into a class of our own would cost a fifth of a load; a reader
of another format makes the same ones.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from ..diagnostics import Problem

__all__ = [
    "MAX_DEPTH",
    "AliasEvent",
    "DocumentEndEvent",
    "DocumentStartEvent",
    "Event",
    "MappingEndEvent",
    "MappingStartEvent",
    "NextEvent",
    "ReadingError",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
    "StreamStartEvent",
]

MAX_DEPTH = 60
"""How many lists and mappings may stand inside each other; real plans need about fifteen."""

# The attributes of an event depend on its class, which the type does not say.
NextEvent = Callable[[], Any]
"""Gives the next event at each call, and raises an error where none can be had."""


class ReadingError(Exception):
    """The text cannot be read any further; `problem` says why, and where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem
