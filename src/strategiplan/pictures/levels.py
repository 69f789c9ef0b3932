"""A plan's levels as a picture needs them: what stands under what, as deep as it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from ..messages import Speaker
from ..model import Element, FocusArea, Goal, Measure, Plan, Strategy, Subgoal, in_language

SHOWN = (FocusArea, Goal, Subgoal, Strategy, Measure)


DEEPEST = 1_000
"""More levels than any plan has."""


@attrs.define(eq=False)
class Box:
    """An element of the picture and those under it."""

    element: Element
    label: str
    below: list[Box] = attrs.field(factory=list)
    hidden: int = 0
    """How many of those right under it are only counted."""
    hidden_kind: str = ""
    silent: bool = False
    """Whether something under it is known to exist and is not written down."""

    def leaves(self) -> int:
        """How many boxes under it have none under them; itself where it has none."""
        return sum(each.leaves() for each in self.below) or 1

    def depth(self) -> int:
        """How many levels there are from here down."""
        return 1 + max((each.depth() for each in self.below), default=0)

    def all(self) -> Iterator[tuple[int, Box]]:
        """Itself and all under it, with the level that each is on."""
        waiting = [(0, self)]
        while waiting:
            level, box = waiting.pop()
            yield level, box
            waiting += [(level + 1, each) for each in reversed(box.below)]


def tree_of(plan: Plan, speaker: Speaker) -> Box:
    """The whole tree: the vision on top where there is one, else the plan."""
    top = _box(plan, speaker)
    if plan.vision and plan.vision.title:
        top.element = plan.vision
        top.label = label(plan.vision, speaker)
    return top


def _box(element: Element, speaker: Speaker) -> Box:
    box = Box(element, label(element, speaker))
    for name in ("focus_areas", "goals", "subgoals", "strategies", "measures"):
        box.below += [_box(each, speaker) for each in getattr(element, name, ())]
        box.silent = box.silent or name in element.not_recorded
    return box


def cut(box: Box, most: int, levels: int = DEEPEST) -> Box:
    """The same with its lowest levels only counted, until it has no more boxes beside each other and levels.

    One level under the top always stays.
    """
    while box.depth() > 2 and (box.leaves() > most or box.depth() > levels):
        lowest = box.depth() - 2
        for level, each in list(box.all()):
            if level == lowest and each.below:
                each.hidden = len(each.below)
                each.hidden_kind = each.below[0].element.kind
                each.below = []
    return box


def what_is_cut(box: Box, speaker: Speaker) -> str:
    """What of a tree is only counted, in a sentence; empty where all of it is shown."""
    kinds = dict.fromkeys(each.hidden_kind for _, each in box.all() if each.hidden)
    if not kinds:
        return ""
    names = speaker.listed([speaker.kind(kind, several=True) for kind in kinds])
    return speaker.phrase("picture/counted", what=names)


def label(element: Element, speaker: Speaker) -> str:
    """An element's number and title; what it is where it has neither."""
    title = in_language(element.title, speaker.language)
    words = f"{element.code} {title}".strip()
    return words or element.id or f"({speaker.kind(element.kind)})"


def outline(box: Box, speaker: Speaker) -> str:
    """The tree in words, level by level: what a picture says to whoever does not see it."""
    return "; ".join(f"{speaker.kind(each.element.kind)} {each.label}" for _, each in box.all())
