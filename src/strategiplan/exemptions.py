"""Exemptions at work: what was found is let pass where the plan says so and why.

An exemption stands on an element and holds for what is found about that element: its
own fields and their parts, and with `below` everything under it. Of several, the one
on the nearest element counts.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping

import attrs

from .checks.base import at
from .checks.exemptions import EXPIRED, NEEDLESS, excusable
from .diagnostics import Exempted, Path, Problem, Rule
from .model.base import Exemption
from .walk import Index, Node, elements_on


def judge(
    index: Index,
    problems: list[Problem],
    rules: Mapping[str, Rule],
    *,
    today: datetime.date,
    was_made: Callable[[str], bool],
) -> list[Problem]:
    """The problems of a plan with its exemptions on them, and those of the exemptions themselves.

    `rules` are those that the profile knows, by their codes. A problem that an exemption lets pass says so (`Problem.exempted`); one whose
    exemption has run out says that. `was_made` tells whether a rule's check was
    made: whether it found nothing can be told only then.
    """
    nodes = index.of(Exemption)
    if not nodes:
        return problems
    codes = {rule.name: code for code, rule in rules.items()}
    stated: dict[str, dict[Path, list[Node]]] = {}
    for node in nodes:
        code = codes.get(node.item.rule, node.item.rule)
        # What says no reason, and what cannot be excused, lets nothing pass.
        if node.item.reason.strip() and excusable(code):
            stated.setdefault(code, {}).setdefault(node.element.path, []).append(node)
    used: set[int] = set()
    judged: list[Problem] = []
    for problem in problems:
        by_path = stated.get(problem.code)
        nearest = _nearest(index, problem, by_path, today) if by_path else None
        if nearest is None:
            judged.append(problem)
            continue
        used.add(id(nearest))
        exemption = nearest.item
        if _holds(exemption, today):
            passed = Exempted(exemption.reason, exemption.until)
            judged.append(attrs.evolve(problem, exempted=passed))
        else:
            related = (*problem.related, at(nearest))
            judged.append(attrs.evolve(problem, lapsed=exemption.until, related=related))
    for code, by_path in stated.items():
        for node in (each for there in by_path.values() for each in there):
            values = {"rule": node.item.rule, "until": node.item.until}
            if id(node) not in used:
                if was_made(code):
                    judged.append(Problem(NEEDLESS.code, at(node), values))
            elif not _holds(node.item, today):
                judged.append(Problem(EXPIRED.code, at(node, "until"), values))
    return judged


def _holds(exemption: Exemption, today: datetime.date) -> bool:
    return exemption.until is None or today <= exemption.until


def _nearest(
    index: Index, problem: Problem, by_path: dict[Path, list[Node]], today: datetime.date
) -> Node | None:
    """The exemption that counts for a problem: one that still holds before one that has run out."""
    expired = None
    for node in _over(index, problem, by_path):
        if _holds(node.item, today):
            return node
        expired = expired or node
    return expired


def _over(index: Index, problem: Problem, by_path: dict[Path, list[Node]]) -> Iterator[Node]:
    """The exemptions that a problem stands under, from the nearest element outwards."""
    path = problem.target.path
    ends = [0, *(count for _, _, count in elements_on(index.plan, path))]
    for end in reversed(ends):
        for node in by_path.get(path[:end], ()):
            if end == ends[-1] or node.item.below:
                yield node
