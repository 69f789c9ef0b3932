"""A file that is being mended, and what is proposed to be done with it."""

from __future__ import annotations

import attrs

from ..binding import Bound
from ..diagnostics import Edit, Path, Problem, Span, Target
from ..model import Plan
from ..reading.document import Document
from ..reading.layout import Found, Spot, Spots
from .changes import Change


@attrs.frozen
class Proposal:
    """One way to mend one problem."""

    problem: Problem
    edits: tuple[Edit, ...]
    changes: tuple[tuple[Path, Change], ...] = ()
    """What they may change in the plan; nothing where they only say the same in another way."""
    order: int = 0
    """Faults of the text come first, then what was lost by them, then the words."""
    reads: tuple[int, str] | None = None
    """An offset, and the text that must begin there afterwards and be read in these words."""


@attrs.define(eq=False)
class Page:
    """A document that is being mended: its text, the plan in it, and where things stand."""

    document: Document
    """As it was read in the end, its faults mended in memory."""
    source: str
    """The user's own text."""
    bound: Bound[Plan]
    spots: Spots
    texts: Found
    """The texts that lose their tail to a comment."""
    text: str

    def edit(self, start: int, end: int, new: str) -> tuple[Edit, ...] | None:
        """An edit of the user's text, given by offsets in the text as it was read."""
        span = self.document.original(Span(start, end))
        if self.source[span.start : span.end] != self.text[start:end]:
            # It was mended in memory just here; the next round sees the text as it then is.
            return None
        return (Edit(span, new),) if new != self.text[start:end] else None

    def spot(self, target: Target) -> Spot | None:
        """Where a target is written, or the short text that stands for the object around it."""
        found = self.spots.get(target.path)
        if found:
            return found[min(target.occurrence, len(found) - 1)]
        around = self.spots.get(target.path[:-1])
        return around[0] if around and around[0].style != "row" else None


def made(
    problem: Problem,
    edits: tuple[Edit, ...] | None,
    changes: tuple[tuple[Path, Change], ...] = (),
    *,
    order: int,
) -> Proposal | None:
    """A proposal of these edits; ``None`` where there are none."""
    return Proposal(problem, edits, changes, order) if edits else None
