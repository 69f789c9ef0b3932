"""A picture of the whole plan: the vision in the middle, its goals around it, theirs outside.

Every field is a link to what it shows. The table beside it says the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import attrs

from ...graph.adjacency import Adjacency
from .views import AIMS

SIZE = 640
_CENTRE = SIZE / 2
_HOLE = 84
"""The radius of the middle."""
_MOST = 400
"""How many fields can be told apart; of a larger plan the upper levels are shown."""
_NARROW = 15.0
"""How long a field has to be for a number to stand in it, along its middle."""

COLOURS = ("#0e6a55", "#3b5fa8", "#96502b", "#7a4a94", "#8a4a60", "#4d6b1e", "#22688c", "#7d5a12")
"""One for each goal. White words can be read on them, and they stand out from white and black."""


@attrs.frozen
class Field:
    """One field of the picture."""

    number: int
    depth: int
    colour: str
    way: str
    """Its outline."""
    x: str
    y: str
    """Where its number stands."""
    label: str
    """The number that is printed; empty where there is no room."""


@attrs.frozen
class Picture:
    """The fields from the inside out, and whether levels are left out."""

    fields: list[Field]
    cut: bool


def aims(lists: Adjacency) -> Iterator[tuple[int, int]]:
    """Focus areas, goals and subgoals with their depth, in the order of the plan."""
    depths = {0: -1}
    for number in range(1, len(lists.elements)):
        parent = lists.parents[number]
        if parent in depths and lists.elements[number].kind in AIMS:
            depths[number] = depths[parent] + 1
            yield number, depths[number]


def picture(lists: Adjacency, colours: Sequence[str] = COLOURS) -> Picture:
    """The picture of a plan; `colours` are those of its goals, the first goal's first."""
    found = list(aims(lists))
    counts: dict[int, int] = {}
    for _, depth in found:
        counts[depth] = counts.get(depth, 0) + 1
    deepest, total = -1, 0
    for depth in sorted(counts):
        total += counts[depth]
        if total > _MOST and depth:
            break
        deepest = depth
    shown = [(number, depth) for number, depth in found if depth <= deepest]
    if total > _MOST and deepest == 0:
        shown = shown[:_MOST]
    fields = _fields(lists, shown, deepest + 1, colours)
    return Picture(list(fields), cut=len(shown) < len(found))


def _fields(
    lists: Adjacency, shown: list[tuple[int, int]], rings: int, palette: Sequence[str]
) -> Iterator[Field]:
    below: dict[int, list[int]] = {}
    for number, depth in shown:
        below.setdefault(lists.parents[number] if depth else -1, []).append(number)
    weights: dict[int, int] = {}
    for number, _ in reversed(shown):
        weights[number] = sum(weights[each] for each in below.get(number, ())) or 1
    whole = sum(weights[number] for number in below.get(-1, ()))
    width = (_CENTRE - 4 - _HOLE) / max(rings, 1)
    starts: dict[int, float] = {}
    colours: dict[int, str] = {}
    at = 0.0
    for place, number in enumerate(below.get(-1, ())):
        starts[number], at = at, at + weights[number]
        colours[number] = palette[place % len(palette)]
    for number, depth in shown:
        start = at = starts[number]
        for child in below.get(number, ()):
            starts[child], at = at, at + weights[child]
            colours[child] = colours[number]
        inner = _HOLE + depth * width
        # What has nothing below it reaches to the rim.
        outer = inner + width if number in below else _CENTRE - 4
        first, last = start / whole, (start + weights[number]) / whole
        middle, half = math.tau * (first + last) / 2, (inner + min(outer, inner + width)) / 2
        x, y = _point(middle, half)
        room = math.tau * half * (last - first) >= _NARROW
        element = lists.elements[number]
        label = element.code or str(lists.positions[number] + 1)
        yield Field(
            number=number,
            depth=depth,
            colour=colours[number],
            way=_outline(first, last, inner, outer),
            x=x,
            y=y,
            label=label if room and len(label) <= 6 else "",
        )


def _outline(first: float, last: float, inner: float, outer: float) -> str:
    """A piece of a ring, between two parts of the whole turn."""
    if last - first > 0.9999:
        # An arc that ends where it begins is none: two halves make a circle. The inner one runs
        # against the outer one, which makes it a hole.
        return _circle(outer, 1) + _circle(inner, 0)
    large = int(last - first > 0.5)
    begin, end = math.tau * first, math.tau * last
    a, b = _point(begin, outer), _point(end, outer)
    c, d = _point(end, inner), _point(begin, inner)
    return (
        f"M{a[0]} {a[1]}A{outer:.1f} {outer:.1f} 0 {large} 1 {b[0]} {b[1]}"
        f"L{c[0]} {c[1]}A{inner:.1f} {inner:.1f} 0 {large} 0 {d[0]} {d[1]}Z"
    )


def _circle(radius: float, sweep: int) -> str:
    (top, bottom), arc = (
        (_point(0, radius), _point(math.pi, radius)),
        f"A{radius:.1f} {radius:.1f} 0 1 {sweep}",
    )
    return f"M{top[0]} {top[1]}{arc} {bottom[0]} {bottom[1]}{arc} {top[0]} {top[1]}Z"


def _point(turn: float, radius: float) -> tuple[str, str]:
    """A point of a circle; a turn begins at the top and goes with the clock."""
    return (
        f"{_CENTRE + radius * math.sin(turn):.1f}",
        f"{_CENTRE - radius * math.cos(turn):.1f}",
    )
