"""Reading past lines that cannot be read: those that somebody is just writing.

The library mends what is wrong without doubt. Half a line is not: it is left out here,
as spaces of the same length, so that everything else keeps its place and can be
explained, completed and found. What was wrong is still reported.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from ..binding import bind
from ..diagnostics import Problem
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


def read_past(document: Document, near: int | None = None) -> Document | None:
    """The document without the lines that cannot be read; ``None`` where it can be, or nothing helps.

    `near` is the offset where somebody writes: that line is left out first.
    """
    if document.format != "yaml":
        return None
    bound = bind(document, Plan)
    if bound.value is not None or {problem.code for problem in bound.problems} & _HOPELESS:
        return None
    best = bound.document
    failure = _failure(best)
    read = 0
    for _ in range(MOST_LINES):
        if failure is None:
            break
        tried: list[tuple[int, int, Document]] = []
        text = best.text
        for number, (start, end) in enumerate(_candidates(best, failure, near)):
            read += len(text)
            if read > MOST_READ:
                return None
            without = best.edited([(start, end, _blank(text[start:end]))])
            next_failure = _failure(without)
            reached = len(text) + 1 if next_failure is None else next_failure[0]
            tried.append((reached, -number, without))
            if next_failure is None:
                break
        if not tried:
            return None
        reached, _, without = max(tried, key=lambda each: each[:2])
        if reached <= failure[0] and without.data == best.data:
            return None
        best = without
        failure = _failure(best)
    if failure is not None:
        return None
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
) -> Iterator[tuple[int, int]]:
    """The stretches of text that may be at fault, the most likely first: a line, then its block."""
    lines = Lines(document.text)
    offset, error = failure
    numbers: list[int] = []
    if near is not None:
        numbers.append(lines.position(min(document.as_read(near), len(lines.text)))[0])
    problem: Problem = document.explain(error)
    if problem.span:
        numbers.append(lines.position(min(problem.span.start, len(lines.text)))[0])
    at = lines.position(min(offset, len(lines.text)))[0]
    numbers.append(at)
    above = at - 1
    while above > 0 and not lines.line(above).strip():
        above -= 1
    numbers.append(above)
    context = getattr(error, "context_mark", None)
    if context is not None:
        numbers.append(lines.position(min(context.index, len(lines.text)))[0])
    seen = dict.fromkeys(number for number in numbers if 0 < number <= len(lines))
    for number in seen:
        if lines.line(number).strip():
            yield lines.start_of(number), lines.end_of(number)
    for number in seen:
        last = _end_of_block(lines, number)
        if last > number:
            yield lines.start_of(number), lines.end_of(last)


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


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))
