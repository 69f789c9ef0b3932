"""Which element of an old edition is which of a new one.

By identifier first: what has the same one is the same. What is left is matched by
what it says, and how sure that is, is said with it. The result is the same both
ways: old and new can change places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

import attrs

from ..diagnostics import Path
from ..model import Element, Plan
from ..walk import Index, Node
from .likeness import Grams, grams, likeness

Evidence = Literal["plan", "identifier", "same", "words"]
"""What a match rests on: both are the plan; the identifier; all that they say; likeness."""

LEAST = 0.55
"""How alike two wordings must be to be taken for the same element; below it they are two."""
COMMON = 40
"""A group of three characters that more elements have in common says too little to be looked up."""


@attrs.frozen
class Match:
    """An element of the old edition and the one that it became."""

    old: Path
    new: Path
    evidence: Evidence
    sure: float
    """How sure it is, from 0 to 1; 1 for an identifier."""


def matches(old: Plan, new: Plan) -> tuple[Match, ...]:
    """The elements that are in both editions, in the order of the new one."""
    olds, news = _nodes(old), _nodes(new)
    found = [Match((), (), "plan", 1.0)]
    left_old, left_new = _by_identifier(olds, news, found)
    left_old, left_new = _by_content(left_old, left_new, found)
    _by_words(left_old, left_new, found)
    return tuple(sorted(found, key=lambda match: order(match.new)))


def order(path: Path | None) -> tuple[tuple[int, int, str], ...]:
    """What paths are sorted by: numbers as numbers, names by the alphabet."""
    return tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in path or ())


@attrs.frozen(eq=False)
class _Candidate:
    """An element that is looked for, with its place in its edition."""

    number: int
    path: Path
    item: Element


def _nodes(plan: Plan) -> list[_Candidate]:
    nodes: list[Node] = [node for node in Index(plan).elements if node.parent is not None]
    placed = sorted(((node.path, node.item) for node in nodes), key=lambda each: order(each[0]))
    return [_Candidate(number, path, item) for number, (path, item) in enumerate(placed)]


def _by_identifier(
    olds: list[_Candidate], news: list[_Candidate], found: list[Match]
) -> tuple[list[_Candidate], list[_Candidate]]:
    one, other = _unique(olds), _unique(news)
    taken = {key for key in one if key in other and type(one[key].item) is type(other[key].item)}
    found += [Match(one[key].path, other[key].path, "identifier", 1.0) for key in taken]
    return (
        [each for each in olds if one.get(each.item.id) is not each or each.item.id not in taken],
        [each for each in news if other.get(each.item.id) is not each or each.item.id not in taken],
    )


def _unique(candidates: list[_Candidate]) -> dict[str, _Candidate]:
    by_id: dict[str, list[_Candidate]] = defaultdict(list)
    for each in candidates:
        if each.item.id:
            by_id[each.item.id].append(each)
    return {key: several[0] for key, several in by_id.items() if len(several) == 1}


def _by_content(
    olds: list[_Candidate], news: list[_Candidate], found: list[Match]
) -> tuple[list[_Candidate], list[_Candidate]]:
    """Match what says exactly the same; of several alike, in their order."""
    one, other = _alike(olds), _alike(news)
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for key, several in one.items():
        for before, after in zip(several, other.get(key, ()), strict=False):
            found.append(Match(before.path, after.path, "same", 1.0))
            taken_old.add(before.number)
            taken_new.add(after.number)
    return (
        [each for each in olds if each.number not in taken_old],
        [each for each in news if each.number not in taken_new],
    )


def _alike(candidates: list[_Candidate]) -> dict[tuple[object, ...], list[_Candidate]]:
    found: dict[tuple[object, ...], list[_Candidate]] = defaultdict(list)
    for each in candidates:
        item = each.item
        # An element with neither a title nor a number is known by all that it says.
        said = (item.title, item.code) if item.title else (item,)
        found[(type(item), _field(each.path), *said)].append(each)
    return found


def _field(path: Path) -> str:
    return next(step for step in reversed(path) if isinstance(step, str))


def _by_words(olds: list[_Candidate], news: list[_Candidate], found: list[Match]) -> None:
    """Match by likeness, the likeliest pairs first; of pairs equally like, the nearest."""
    pairs = list(_pairs(olds, news))
    pairs.sort(
        key=lambda pair: (
            -pair[0],
            abs(pair[1].number - pair[2].number),
            pair[1].number + pair[2].number,
        )
    )
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for sure, before, after in pairs:
        if before.number not in taken_old and after.number not in taken_new:
            taken_old.add(before.number)
            taken_new.add(after.number)
            found.append(Match(before.path, after.path, "words", sure))


_Pair = tuple[float, _Candidate, _Candidate]


def _pairs(olds: Sequence[_Candidate], news: Sequence[_Candidate]) -> Iterator[_Pair]:
    """The pairs that are alike enough, found through the rare groups that they share."""
    by_kind: dict[type[Element], tuple[list[_Candidate], list[_Candidate]]] = {}
    for place, several in enumerate((olds, news)):
        for each in several:
            if each.item.title:
                by_kind.setdefault(type(each.item), ([], []))[place].append(each)
    for one, other in by_kind.values():
        if one and other:
            yield from _of_kind(one, other)


def _of_kind(olds: list[_Candidate], news: list[_Candidate]) -> Iterator[_Pair]:
    words = {
        side: [grams(str(each.item.title)) for each in several]
        for side, several in (("old", olds), ("new", news))
    }
    # How common a group is, is counted over both editions, so that it is the
    # same whichever of them is called old.
    holders: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for place, side in enumerate(("old", "new")):
        for index, each in enumerate(words[side]):
            for gram in each:
                holders[gram][place].append(index)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for before, after in holders.values():
        if before and after and len(before) + len(after) <= COMMON:
            for index in before:
                for other in after:
                    shared[index, other] += 1
    for (index, other), common in shared.items():
        one, two = words["old"][index], words["new"][other]
        # What has hardly a rare group in common is not looked at further.
        if common * 5 < min(len(one), len(two)):
            continue
        sure = _sure(one, two, olds[index], news[other])
        if sure >= LEAST:
            yield sure, olds[index], news[other]


def _sure(one: Grams, other: Grams, before: _Candidate, after: _Candidate) -> float:
    """Likeness of the words; the same printed number makes it surer, never certain."""
    alike = likeness(one, other)
    if alike and before.item.code and before.item.code == after.item.code:
        alike += (1 - alike) / 4
    return min(alike, 0.99)
