"""Faults of the text: marks, tabs and odd characters, of which one thing is meant.

Nothing changes in what was read past them already, but for a text that had lost its end.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from ..binding import bind
from ..diagnostics import Edit, Problem, Span
from ..model import Plan
from ..model.shape import shape
from .changes import Revealed
from .page import Page, Proposal


def _quotes(page: Page, problem: Problem) -> Proposal | None:
    """A text that needs quotation marks around it."""
    quoted, span = problem.values.get("quoted"), problem.span
    value = page.source[span.start : span.end] if span else ""
    if not span or not quoted or value != problem.values.get("value"):
        return None
    words = _words(quoted)
    if problem.code == "SP017" and not _is_paired(value, words):
        return None
    return Proposal(problem, (Edit(span, quoted),), reads=(span.start, words))


def _words(quoted: str) -> str:
    return quoted[1:-1].replace("''", "'")


def _is_paired(value: str, words: str) -> bool:
    """Whether the marks in a text can be taken in one way only."""
    if " #" in value:
        return False
    # Kept within the text, each mark that is opened must be closed; left out, those
    # within it stand between letters.
    return words != value or value.count(value[0]) % 2 == 0


def _tabs(page: Page, problem: Problem) -> Proposal | None:
    """Tabs in front of lines, where every width that can be read gives the same plan."""
    before = page.bound.value
    if problem.variant == "dash" and problem.span:
        return Proposal(problem, (Edit(problem.span, " "),))
    if before is None or problem.variant:
        return None
    regions = list(re.finditer(r"^ *\t[ \t]*", page.source, flags=re.M))
    for wide in _WIDTHS:
        text = _applied(page.source, [(each.span(), wide(each[0])) for each in regions])
        read = bind(attrs.evolve(page.document, data=text.encode(), edits=(), lines=[]), Plan)
        if read.value is not None and read.value != before:
            return None
    edits = tuple(Edit(Span(*each.span()), each[0].replace("\t", "  ")) for each in regions)
    return Proposal(problem, edits)


_WIDTHS: tuple[Callable[[str], str], ...] = (
    lambda margin: margin.replace("\t", " " * 4),
    lambda margin: margin.replace("\t", " " * 8),
    lambda margin: margin.expandtabs(4),
    lambda margin: margin.expandtabs(8),
)
"""How wide a tab may be, beside the two spaces that it is read as."""


def _applied(text: str, edits: Sequence[tuple[tuple[int, int], str]]) -> str:
    pieces, done = [], 0
    for (start, end), new in edits:
        pieces += [text[done:start], new]
        done = end
    return "".join([*pieces, text[done:]])


def _odd_spaces(_page: Page, problem: Problem) -> Proposal | None:
    """A character that is read as a space becomes one."""
    return Proposal(problem, problem.edits) if problem.edits else None


@functools.cache
def _keys() -> frozenset[str]:
    """Every key of a plan file."""
    found: set[str] = set()
    waiting: list[type[Any]] = [Plan]
    seen: set[type[Any]] = set()
    while waiting:
        cls = waiting.pop()
        if cls not in seen:
            seen.add(cls)
            fields = shape(cls).fields
            found.update(fields)
            waiting += [field.cls for field in fields.values() if field.cls]
    return frozenset(found)


def _space_after_colon(_page: Page, problem: Problem) -> Proposal | None:
    """``title:Planen`` becomes ``title: Planen``, where the key is one."""
    key, colon, words = str(problem.values.get("value", "")).partition(":")
    if problem.variant != "space" or problem.span is None or key not in _keys():
        return None
    if ": " in words or " #" in words or words[0] in "\"'[{|>@`%&*!,]}#":
        return None
    at = problem.span.start + len(key) + len(colon)
    return Proposal(problem, (Edit(Span(at, at), " "),), reads=(problem.span.start, key))


def _lost_to_comment(page: Page, problem: Problem) -> Proposal | None:
    """``title: Tiltak #1`` in quotation marks, so that nothing of it is a comment."""
    assert problem.span
    whole: Span = problem.values["whole"]
    lost, quoted = str(problem.values["lost"]), str(problem.values["quoted"])
    # `# 1 av 3` may be the comment that it looks like.
    if re.search(r"#(\s|$)", lost):
        return None
    span = page.document.original(whole)
    if page.text[whole.start : whole.end] != page.source[span.start : span.end]:
        return None
    start = problem.span.start if problem.variant == "whole" else span.start
    path = page.texts[whole.start][0]
    return Proposal(
        problem,
        (Edit(Span(start, span.end), quoted),),
        changes=((path, Revealed()),),
        order=1,
        reads=(start, _words(quoted)),
    )


OF_TEXT: Mapping[str, Callable[[Page, Problem], Proposal | None]] = {
    "SP011": _quotes,
    "SP012": _tabs,
    "SP016": _quotes,
    "SP017": _quotes,
    "SP018": _space_after_colon,
    "SP022": _lost_to_comment,
    "SP023": _odd_spaces,
    "SP026": _quotes,
    "SP027": _odd_spaces,
}
