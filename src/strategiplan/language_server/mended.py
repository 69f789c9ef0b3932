"""Reading past lines that cannot be read: those that somebody is just writing.

The library mends what is wrong without doubt. Half a line is not: it is left out here,
as spaces of the same length, so that everything else keeps its place and can be
explained, completed and found. What was wrong is still reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from ..binding import Bound
from ..diagnostics import Span
from ..model import Plan
from ..reading.document import READING_ERRORS, Document
from ..reading.events import StreamEndEvent
from ..text import Lines

MOST_LINES = 20
"""How many lines, or blocks of lines, are left out before the rest of the text is given up."""
MOST_READ = 20_000_000
"""How many characters are read again for that, at most."""

_HOPELESS = frozenset({"SP001", "SP002", "SP003", "SP006", "SP007", "SP008", "SP009"})
"""Where a file is no plan, or no text, nothing in it is read past."""


def read_past(bound: Bound[Plan], near: int | None = None) -> Document | None:
    """The document without the lines that cannot be read; ``None`` where nothing helps.

    `bound` is what a document was read as that cannot be read to its end; `near` is the
    offset where somebody writes: that line is left out first.
    """
    best = bound.document
    if best.format != "yaml" or {problem.code for problem in bound.problems} & _HOPELESS:
        return None
    failure = _failure(best)
    read = rounds = 0
    while failure is not None:
        tried: list[tuple[int, int, Document]] = []
        text = best.text
        rounds += 1
        for number, edit in enumerate(_candidates(best, failure, near)):
            read += len(text)
            without = best.edited([edit])
            left = _failure(without)
            unread = -1 if left is None else len(without.text) - left[0]
            tried.append((unread, number, without))
            if left is None or read > MOST_READ:
                break
        if not tried or rounds > MOST_LINES or read > MOST_READ:
            return None
        best = min(tried, key=lambda each: each[:2])[2]
        failure = _failure(best)
    return attrs.evolve(best, problems=tuple(bound.problems))


Failure = tuple[int, Exception]


def _failure(document: Document) -> Failure | None:
    """Where reading ends before the text does, and why."""
    next_event = document.events()
    last = 0
    try:
        event = next_event()
        while event.__class__ is not StreamEndEvent:
            last = event.end_mark.index
            event = next_event()
    except READING_ERRORS as error:
        mark = getattr(error, "problem_mark", None)
        return (max(mark.index, last) if mark else last), error
    return None


def _candidates(
    document: Document, failure: Failure, near: int | None
) -> Iterator[tuple[int, int, str]]:
    """What may help, the most likely first: without a line, with a colon behind it, without its block."""
    lines = Lines(document.text)
    offset, error = failure
    numbers: list[int] = []
    if near is not None:
        numbers.append(lines.position(min(document.as_read(near), len(lines.text)))[0])
    span = document.explain(error).span or Span(offset, offset)
    numbers.append(lines.position(min(span.start, len(lines.text)))[0])
    at = lines.position(min(offset, len(lines.text)))[0]
    numbers.append(at)
    above = at - 1
    while above > 0 and not lines.line(above).strip():
        above -= 1
    numbers.append(above)
    begun = getattr(error, "context_mark", None)
    numbers += [lines.position(min(mark.index, len(lines.text)))[0] for mark in (begun,) if mark]
    seen = dict.fromkeys(number for number in numbers if 0 < number <= len(lines))
    for number in seen:
        if lines.line(number).strip():
            yield _without(lines, number, number)
    for number in seen:
        if re.fullmatch(r" *(- +)*\w+ *", lines.line(number)):
            yield lines.end_of(number), lines.end_of(number), ":"
    for number in seen:
        last = _end_of_block(lines, number)
        if last > number:
            yield _without(lines, number, last)


def _without(lines: Lines, first: int, last: int) -> tuple[int, int, str]:
    """Spaces of the same length in the place of some lines."""
    start, end = lines.start_of(first), lines.end_of(last)
    return start, end, "\n".join(" " * len(line) for line in lines.text[start:end].split("\n"))


def _end_of_block(lines: Lines, number: int) -> int:
    """The last line of what stands further in than a line."""
    margin = _margin(lines.line(number))
    last = number
    for below in range(number + 1, len(lines) + 1):
        line = lines.line(below)
        if line.strip():
            if _margin(line) <= margin:
                break
            last = below
    return last


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
