"""Which of the UN's goals a plan is linked to, and how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Literal

import attrs

from ..model import SdgLink
from ..model.shape import element_classes, holders, shape
from ..vocabulary import sdg_codes
from ..walk import Index

State = Literal["stated", "partial", "unknown", "silent"]
"""How much a file says: all; a part; only that there is something or may be; nothing at all."""


@attrs.frozen
class SdgUse:
    """How a plan is linked to one of the UN's goals."""

    elements: int
    """How many elements are linked to the goal, or to a target or an indicator of it."""
    share: float
    """Its part of all such links of the plan that are written down, from 0 to 1."""
    roles: Mapping[str, int]
    """How many of the elements say each role: ``primary``, ``contributes`` …; empty for none."""


@attrs.frozen
class SdgProfile:
    """A plan's links to the UN's goals."""

    uses: Mapping[str, SdgUse]
    """By goal, ``1`` to ``17``, those that it is linked to."""
    state: State
    """Whether these are all; where they are not, what is missing is unknown and not none."""

    def cell(self, goal: str) -> str:
        """How many elements are linked to a goal: ``3``, ``≥3``, ``?`` for unknown, ``·`` for none."""
        use = self.uses.get(goal)
        if self.state in ("unknown", "silent"):
            return "?"
        if use is None:
            return "?" if self.state == "partial" else "·"
        return f"≥{use.elements}" if self.state == "partial" else str(use.elements)


def sdg_profile(index: Index) -> SdgProfile:
    """A plan's links to the UN's goals, each element counted once for each goal.

    A plan that says nothing of them is `silent`: whether it has none, nobody can
    tell from the file.
    """
    codes = sdg_codes()
    roles: dict[str, Counter[str]] = {}
    seen: set[tuple[int, str]] = set()
    for node in index.of(SdgLink):
        goal = node.item.sdg.partition(".")[0]
        place = (id(node.parent), goal)
        if node.item.sdg in codes and place not in seen:
            seen.add(place)
            roles.setdefault(goal, Counter())[node.item.role or ""] += 1
    total = len(seen)
    uses = {
        goal: SdgUse(roles[goal].total(), roles[goal].total() / total, dict(roles[goal]))
        for goal in sorted(roles, key=int)
    }
    open_fields = _fields_with_links()
    unknown = any(open_fields & set(node.item.not_recorded) for node in index.silent)
    if uses:
        return SdgProfile(uses, "partial" if unknown else "stated")
    return SdgProfile(uses, "unknown" if unknown else "silent")


def _fields_with_links() -> set[str]:
    """The fields that, where they are not recorded, may hide a link: `sdgs`, and what can have it."""
    found = {"sdgs"}
    for kind, cls in element_classes().items():
        if "sdgs" in shape(cls).fields:
            found.update(field for _, field in holders()[kind])
    return found
