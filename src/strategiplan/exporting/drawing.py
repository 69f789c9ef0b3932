"""A picture of a plan as boxes and lines, for Graphviz and Mermaid: what is drawn and how it looks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import attrs

from ..graph.adjacency import Adjacency
from ..graph.network import node_keys
from ..messages import names, visible
from ..model import in_language
from ..vocabulary import sdg_label
from .formats import Material
from .levels import levels, shown_relations

WIDTH = 34
"""How many characters a line in a box has, about."""
LONGEST = 240
"""How much of a title stands in a box, in characters."""


@attrs.frozen
class Look:
    """How a kind is drawn.

    Kinds that are drawn together differ in shape or in lightness, so that a print in
    black and white tells them apart; the words in the box say the kind as well.
    """

    fill: str
    ink: str = "#000000"
    shape: str = "box"
    """Graphviz's name of the shape, or of the style of a box."""
    brackets: tuple[str, str] = ("[", "]")
    """Mermaid's signs for a shape near that."""
    yed: str = "rectangle"
    """yEd's name for a shape near that."""


_ROUND = ("(", ")")
_PILL = ("([", "])")
_SLANTED = ("[/", "/]")
_SIX = ("{{", "}}")
_DOUBLE = ("[[", "]]")

_LOOKS = {
    "plan": Look("#12302a", "#ffffff"),
    "vision": Look("#1f4e43", "#ffffff", "rounded", _PILL, "roundrectangle"),
    "mission": Look("#1f4e43", "#ffffff", "rounded", _PILL, "roundrectangle"),
    "value": Look("#e3f1eb", shape="rounded", brackets=_PILL, yed="roundrectangle"),
    "theme": Look("#cfe6dc", shape="tab", brackets=_DOUBLE, yed="roundrectangle"),
    "priority": Look("#f7e6a8", shape="tab", brackets=_DOUBLE, yed="roundrectangle"),
    "focus_area": Look("#1f5e4f", "#ffffff", "tab", _DOUBLE, "roundrectangle"),
    "goal": Look("#2c6e5e", "#ffffff"),
    "subgoal": Look("#c5e3d7"),
    "strategy": Look("#ffffff"),
    "measure": Look("#ffffff", shape="rounded", brackets=_ROUND, yed="roundrectangle"),
    "indicator": Look("#fdf3cf", shape="component", brackets=_SLANTED, yed="parallelogram"),
    "contribution": Look("#f1f1f1", shape="rounded", brackets=_ROUND, yed="roundrectangle"),
    "challenge": Look("#f8dcd3", shape="octagon", brackets=_SIX, yed="octagon"),
    "actor": Look("#dbe7f7", shape="ellipse", brackets=_PILL, yed="ellipse"),
    "consultation": Look("#e9e0f4", shape="diagonals", brackets=_SLANTED, yed="parallelogram"),
    "participation": Look("#f1ebf8", shape="diagonals", brackets=_SLANTED, yed="parallelogram"),
    "decision": Look("#d8c8ec", shape="house", brackets=_SIX, yed="hexagon"),
    "publication": Look("#f1f1f1", shape="note", brackets=_DOUBLE),
    "linked_plan": Look("#e6e6e6", shape="folder", brackets=_DOUBLE),
    "source": Look("#f6f6f6", shape="note", brackets=_DOUBLE),
    "missing": Look("#ffffff", "#a30000", "dashed"),
}
_SDG = Look("#cdeaf7", shape="hexagon", brackets=_SIX, yed="hexagon")


def look(kind: str) -> Look:
    """How a kind of node is drawn."""
    return _LOOKS.get(kind, _SDG)


@attrs.frozen
class Box:
    """Something that is drawn: an element, an SDG, or what is named and does not exist."""

    key: str
    kind: str
    head: str
    """What it is: "delmål 1.3"."""
    title: str
    """The title; empty where the plan has none."""
    more: tuple[str, ...] = ()
    """What else the plan says about it in words."""


@attrs.frozen
class Line:
    """A line between two boxes, by their places."""

    start: int
    end: int
    words: str = ""
    """What the one says of the other; empty where the other stands in it."""


@attrs.frozen
class Drawing:
    """What is drawn, in the order of the plan."""

    title: str
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def drawing(material: Material) -> Drawing:
    """The levels and relations that were asked for.

    Where a level between is left out, the line goes on to what stands above it. What
    a relation leads to is drawn, whatever kind it is.
    """
    lists = Adjacency(material.plan)
    keys = node_keys(lists)
    kinds, shown = levels(material.options), shown_relations(material.options)
    count = len(lists.elements)
    chosen = {number for number in range(count) if lists.elements[number].kind in kinds}
    references = [
        (number, lists.targets[edge], lists.relations[edge].name)
        for number in sorted(chosen)
        for edge in lists.references(number)
        if lists.relations[edge].name in shown
    ]
    chosen.update(target for _, target, _ in references)
    numbers = sorted(chosen)
    places = {number: place for place, number in enumerate(numbers)}
    words = names(material.language).RELATIONS
    lines = [Line(places[start], places[end]) for start, end in _within(lists, numbers, places)]
    # Two parts of an element that name the same source are one line.
    lines += dict.fromkeys(
        Line(places[start], places[end], words[relation][0]) for start, end, relation in references
    )
    return Drawing(
        title=visible(in_language(material.plan.title, material.language), LONGEST),
        boxes=tuple(_box(lists, number, keys[number], material) for number in numbers),
        lines=tuple(lines),
    )


def _within(
    lists: Adjacency, numbers: list[int], places: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """What is drawn within what, with nothing drawn between."""
    count = len(lists.elements)
    for number in numbers:
        if number < count:
            above = lists.parents[number]
            while above >= 0 and above not in places:
                above = lists.parents[above]
        else:
            above = lists.sdg_above(number)
        if above in places:
            yield above, number


def _box(lists: Adjacency, number: int, key: str, material: Material) -> Box:
    say, language = material.speaker, material.language
    count = len(lists.elements)
    if number < count:
        element = lists.elements[number]
        title = in_language(element.title, language)
        head = say.kind(element.kind)
        if element.code or not title:
            head = f"{head} {visible(element.code or element.id, 20)}".rstrip()
        more = (element.description, element.note)
        return Box(
            key,
            element.kind,
            head,
            title,
            tuple(in_language(each, language) for each in more if each),
        )
    number -= count
    if number < len(lists.sdgs):
        code = lists.sdgs[number]
        return Box(key, "sdg", f"{say.phrase('sdg')} {code}", sdg_label(code, language))
    name, _ = lists.missing[number - len(lists.sdgs)]
    return Box(key, "missing", say.phrase("export/nowhere"), name)


def wrapped(text: str, longest: int = LONGEST) -> list[str]:
    """A text in lines for a box: nothing in it acts, and what is too long is cut."""
    return textwrap.wrap(visible(text, longest), WIDTH) or [""]
