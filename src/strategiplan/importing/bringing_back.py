"""A spreadsheet comes back to a plan that others have changed since it was exported."""

from __future__ import annotations

from ..diagnostics import Path, Problem, Target
from ..editions.merging import merge
from ..messages import Speaker
from ..model import Plan
from ..report.merging import conflicts_in_words
from ..walk import walk


def brought_back(
    plan: Plan, base: Plan, into: Plan, speaker: Speaker
) -> tuple[Plan, list[Problem]]:
    """The plan with both people's changes, and what is to be told of that.

    `plan` is what the spreadsheet says, `base` what it said when it was exported, `into`
    the plan as it is now. What both changed, each in its own way, is a problem with
    the place in `plan`; there is no plan then that could be used.
    """
    if base == into or base.id != into.id:
        # Nobody else has changed anything, or it is another plan altogether.
        return plan, []
    if plan == base:
        return into, []
    found = merge(base, plan, into)
    if not found.conflicts:
        return found.plan, [Problem("SP997", Target(()))]
    sides = speaker.phrase("undecided/spreadsheet"), speaker.phrase("undecided/plan")
    words = conflicts_in_words(found, speaker, kept=False, sides=sides)
    paths: dict[int, Path] = {id(element): path for path, element in walk(plan)}
    problems = []
    for conflict, line in zip(found.conflicts, words, strict=True):
        path = paths.get(id(conflict.element), ())
        target = Target((*path, conflict.field) if conflict.field else path)
        problems.append(Problem("SP996", target, {"conflict": line}, mark=line[:80]))
    return plan, problems
