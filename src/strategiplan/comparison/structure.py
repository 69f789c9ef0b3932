"""How a plan is built: its levels, how many of each, and how many under each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

import attrs

from ..model import Aim, in_language
from ..model.shape import element_classes, holders
from ..walk import Index

LEVELS = ("focus_area", "goal", "subgoal", "strategy", "measure", "indicator")
"""The kinds of element that are counted, from the top down."""


@attrs.frozen
class Count:
    """How many there are, as far as the file says."""

    number: int
    complete: bool
    """``False`` where the file says that something is not written down, so that there may be more."""

    def __str__(self) -> str:
        """``6``, ``≥3``, ``?`` for none that is written down, ``–`` for none."""
        if self.complete:
            return str(self.number) if self.number else "–"
        return f"≥{self.number}" if self.number else "?"


@attrs.frozen
class Level:
    """One level of a plan."""

    kind: str
    """The kind of element: ``goal``, ``subgoal`` …"""
    count: Count
    term: str
    """What the plan calls several of it, in its own language; empty where it has no word of its own."""
    under: Mapping[str, tuple[int, int, bool]]
    """For each kind that it stands right under: the least and the most under one of these, and
    whether that is all."""


@attrs.frozen
class Structure:
    """How a plan is built."""

    levels: Mapping[str, Level]
    """By kind, those that the plan has, or that it says it has."""
    depth: Count
    """How many levels of focus areas, goals, subgoals, strategies and measures stand in each other."""


def structure(index: Index) -> Structure:
    """How a plan is built, as far as its file says."""
    unrecorded = _unrecorded(index)
    counts: Counter[str] = Counter()
    under: dict[str, dict[tuple[str, int], int]] = defaultdict(lambda: defaultdict(int))
    for node in index.elements:
        kind = node.item.kind
        if kind in LEVELS:
            counts[kind] += 1
            assert node.parent
            under[kind][node.parent.item.kind, id(node.parent)] += 1
    levels: dict[str, Level] = {}
    for kind in LEVELS:
        fields = _fields(kind)
        term = _term(index, kind)
        if counts[kind] or term or fields & unrecorded.keys():
            # An area that is not written down may hold goals; a goal hardly holds more areas.
            above = {field for holder in LEVELS[: LEVELS.index(kind)] for field in _fields(holder)}
            complete = not (fields | above) & unrecorded.keys()
            levels[kind] = Level(
                kind, Count(counts[kind], complete), term, _spans(index, kind, under[kind])
            )
    return Structure(levels, _depth(index))


def _fields(kind: str) -> set[str]:
    """The fields that hold elements of a kind."""
    return {field for _, field in holders().get(kind, ())}


def _unrecorded(index: Index) -> dict[str, None]:
    return {name: None for node in index.silent for name in node.item.not_recorded}


def _spans(
    index: Index, kind: str, under: Mapping[tuple[str, int], int]
) -> dict[str, tuple[int, int, bool]]:
    """How many of a kind stand right under one of each kind above, at least and at most."""
    found: dict[str, tuple[int, int, bool]] = {}
    fields = _fields(kind)
    for holder in dict.fromkeys(above for above, _ in under if above != "plan"):
        nodes = index.of(element_classes()[holder])
        numbers = [under.get((holder, id(node)), 0) for node in nodes]
        whole = not any(fields & set(node.item.not_recorded) for node in nodes)
        found[holder] = (min(numbers), max(numbers), whole)
    return found


def _term(index: Index, kind: str) -> str:
    """The plan's word for several of a kind, in the plan's language."""
    terms = index.plan.terms
    term = getattr(terms, kind) if terms else None
    return in_language(term.many or term.one, index.plan.language) if term else ""


def _depth(index: Index) -> Count:
    deepest, complete = 0, True
    below = {field for kind in LEVELS[:-1] for field in _fields(kind)}
    depths: dict[int, int] = {id(index.root): 0}
    for node in (index.root, *index.of(Aim)):
        if node.parent is not None:
            # What a node stands in may be of a class that comes later.
            chain = [node]
            while id(chain[-1]) not in depths:
                assert chain[-1].parent
                chain.append(chain[-1].parent)
            for each in reversed(chain[:-1]):
                assert each.parent
                depths[id(each)] = depths[id(each.parent)] + 1
        depth = depths[id(node)]
        more = bool(below & set(node.item.not_recorded))
        complete = complete and not more
        # What is not written down is there all the same, one level further down.
        deepest = max(deepest, depth + more)
    return Count(deepest, complete)
