"""What can be mended without doubt, rule by rule: the edits, and what they may change in the plan.

A proposal is made where the finding itself leaves only one thing to do. Where two
could be meant (5/6/2022, a key with two meanings, quotation marks that do not pair)
there is none, and the planner decides.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from ..binding import Bound
from ..diagnostics import Place, Problem, Repair, Span
from ..model import Plan
from ..reading.document import Document
from ..reading.layout import layout, texts_at
from ..text import Lines
from .faults import OF_TEXT
from .page import Page, Proposal
from .words import OF_VALUES

MENDERS = frozenset({*OF_TEXT, *OF_VALUES})
"""The codes of the rules that a mender knows."""


_UNSURE = frozenset({"SP001", "SP002", "SP003", "SP004", "SP006", "SP007", "SP008"})
"""Where a file is no text, no plan or in no encoding for certain, nothing in it is touched."""


def propose(
    document: Document,
    bound: Bound[Plan],
    problems: Iterable[Problem],
) -> dict[int, Proposal]:
    """The proposals for these problems of a document, by the problems' `id`."""
    wanted = [problem for problem in problems if problem.code in MENDERS and not problem.exempted]
    # Of a file that cannot be read to its end, only the text can be mended.
    if bound.value is None:
        wanted = [problem for problem in wanted if problem.code in OF_TEXT]
    if not wanted or any(problem.code in _UNSURE for problem in bound.problems):
        return {}
    of_values = [problem for problem in wanted if problem.code in OF_VALUES]
    paths = {
        path for problem in of_values for path in (problem.target.path, problem.target.path[:-1])
    }
    starts = {problem.values["whole"].start for problem in wanted if problem.code == "SP022"}
    page = Page(
        bound.document,
        document.lines.text,
        bound,
        layout(bound.document, paths) if paths else {},
        texts_at(bound.document, starts) if starts else {},
        bound.document.text,
    )
    written = [(problem, page.spot(problem.target)) for problem in of_values]
    proposals = [
        *(OF_TEXT[problem.code](page, problem) for problem in wanted if problem.code in OF_TEXT),
        *(OF_VALUES[problem.code](page, problem, spot) for problem, spot in written if spot),
    ]
    return {id(each.problem): each for each in proposals if each}


def with_places(proposal: Proposal, document: Document) -> Repair:
    """The fix of a proposal, each edit with its place in lines and columns."""
    lines = document.lines
    return Repair(
        tuple(
            attrs.evolve(edit, place=_place(lines, document.name, edit.span))
            for edit in proposal.edits
        )
    )


def _place(lines: Lines, name: str, span: Span) -> Place:
    return Place(name, *lines.position(span.start), *lines.position(span.end))
