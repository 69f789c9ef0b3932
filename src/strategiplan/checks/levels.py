"""Levels: elements that an indentation has put beside or below what they belong to."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from ..diagnostics import Problem
from ..messages.words import Key, Kind, Named
from ..model import Aim, FocusArea, Goal, Measure, Strategy, Subgoal
from ..model.profile import Profile
from ..model.shape import shape
from ..walk import Index, Node
from .base import at, check


@attrs.frozen
class Slip:
    """An element that stands on another level than its number says."""

    node: Node
    near: Node
    """The element that it belongs below, or beside."""
    field: str
    """The field that it belongs in."""
    outward: bool
    """Whether it stands too far out; else too far in."""
    related: Node


@check("SP113", "wrong-level")
def wrong_level(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An element stands on another level than its number says.

    Two spaces too few make a goal of a subgoal, two too many a subgoal of a goal.
    To YAML both are right. It is only told where the numbers leave no doubt: 1.3
    among the goals, after goal 1 with its subgoals 1.1 and 1.2.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            code: 1
            title: Et grønnere samfunn
            subgoals:
              - {id: klima, code: 1.1, title: En klimanøytral by}
          - {id: natur, code: 1.2, title: En livskraftig natur}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            code: 1
            title: Et grønnere samfunn
            subgoals:
              - {id: klima, code: 1.1, title: En klimanøytral by}
              - {id: natur, code: 1.2, title: En livskraftig natur}
    """
    for slip in slips(plan).values():
        owner = slip.near if slip.outward else slip.near.parent
        assert owner is not None  # an element that others stand beside stands in something
        meant = shape(type(owner.item)).fields[slip.field].cls
        assert meant is not None  # the field holds elements
        yield Problem(
            "SP113",
            at(slip.node),
            {
                "element": Named.of(slip.node.item),
                "code": slip.node.item.code,
                "kind": Kind(meant.kind),
                "near": Named.of(slip.near.item),
                "key": Key(slip.field),
            },
            variant="" if slip.outward else "in",
            related=(at(slip.related),),
        )


def slips(plan: Index) -> dict[int, Slip]:
    """The elements that stand on a wrong level, by the identity of their nodes."""
    known: dict[int, Slip] | None = plan.memo.get("slips")
    if known is None:
        known = plan.memo["slips"] = _found(plan)
    return known


def _found(plan: Index) -> dict[int, Slip]:
    if not _has_mixed_levels(plan):
        return {}
    found: dict[int, Slip] = {}
    lists: dict[tuple[int, str], Numbered] = {}
    for node in plan.of(Aim):
        numbers = _numbers(node.item.code)
        if numbers:
            lists.setdefault((id(node.parent), node.field), []).append((node, numbers))
    below: dict[int, Numbered] = {}
    for (parent, _), nodes in lists.items():
        below.setdefault(parent, []).extend(nodes)
    for nodes in lists.values():
        if len({len(numbers) for _, numbers in nodes}) > 1:
            for slip in (*_too_far_out(nodes, below), *_too_far_in(nodes)):
                found.setdefault(id(slip.node), slip)
    return found


def _has_mixed_levels(plan: Index) -> bool:
    """Whether neighbours have numbers of several parts, soon told: in most plans none have."""
    for cls in (FocusArea, Goal, Subgoal, Strategy, Measure):
        parent = None
        dots = -1
        for node in plan.of(cls):
            code = node.item.code
            if not code:
                continue
            if node.parent is not parent:
                parent = node.parent
                dots = code.count(".")
            elif code.count(".") != dots:
                return True
    return False


Numbered = list[tuple[Node, tuple[int, ...]]]
"""Elements with the parts of their numbers."""


def _numbers(code: str) -> tuple[int, ...]:
    """1.3 as (1, 3); empty where a code is no such number."""
    parts = code.rstrip(".").split(".") if code else []
    if not all(part.isascii() and part.isdigit() and len(part) < 5 for part in parts):
        return ()
    return tuple(map(int, parts))


def _too_far_out(nodes: Numbered, below: dict[int, Numbered]) -> Iterator[Slip]:
    """Elements whose number continues those below an element that they stand beside."""
    last: tuple[Node, tuple[int, ...]] | None = None
    for node, numbers in nodes:
        if last is None or numbers[: len(last[1])] != last[1] or numbers == last[1]:
            last = (node, numbers)
            continue
        owner = _owner(last, numbers, below)
        if owner is not None:
            alike = [each for each in below.get(id(owner), ()) if len(each[1]) == len(numbers)]
            if alike:
                yield Slip(node, owner, alike[-1][0].field, True, alike[-1][0])
            elif isinstance(owner.item, Goal) and not below.get(id(owner)):
                yield Slip(node, owner, "subgoals", True, owner)


def _owner(
    start: tuple[Node, tuple[int, ...]], numbers: tuple[int, ...], below: dict[int, Numbered]
) -> Node | None:
    """The element at or below `start` whose number is the beginning of another."""
    node, own = start
    while len(own) < len(numbers) - 1:
        following = next(
            (each for each in below.get(id(node), ()) if each[1] == numbers[: len(each[1])]), None
        )
        if following is None or len(following[1]) <= len(own):
            return None
        node, own = following
    return node


def _too_far_in(nodes: Numbered) -> Iterator[Slip]:
    """Elements whose number follows that of one that they stand below."""
    first = nodes[0][1]
    for node, numbers in nodes[1:]:
        for above in node.ancestors():
            beside = _numbers(above.item.code) if isinstance(above.item, Aim) else ()
            if (
                beside
                and first[: len(beside)] == beside
                and len(numbers) == len(beside) < len(first)
                and numbers[:-1] == beside[:-1]
                and numbers[-1] == beside[-1] + 1
            ):
                yield Slip(node, above, above.field, False, above)
                break
