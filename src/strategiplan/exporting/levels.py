"""What a picture of a plan shows: which kinds of element, which relations, and so what it loses.

A plan with everything in it is a ball of wool. A picture shows the levels and
relations that are asked for, and says that the rest is not in it.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..graph.relations import CONTAINS, relations
from ..model import Element
from ..model.shape import element_classes, shape
from .losses import Losses, carries_only

KINDS = tuple(element_classes())
RELATIONS = tuple(
    dict.fromkeys(relation.name for _, relation in relations() if relation.name != CONTAINS)
)
CONTENT = (
    "plan",
    "vision",
    "mission",
    "value",
    "theme",
    "priority",
    "focus_area",
    "goal",
    "subgoal",
    "strategy",
    "measure",
)
"""What is shown where nothing else is asked for: from the vision to the measures."""


def levels(options: Mapping[str, str]) -> frozenset[str]:
    """The kinds of element that a picture shows."""
    asked = options.get("levels", "content").split(",")
    found = {kind for kind in asked if kind in KINDS}
    if "all" in asked:
        found.update(KINDS)
    if "content" in asked:
        found.update(CONTENT)
    return frozenset(found)


def shown_relations(options: Mapping[str, str]) -> frozenset[str]:
    """The relations that a picture shows, besides what stands in what."""
    asked = options.get("relations", "none").split(",")
    return frozenset(each for each in RELATIONS if each in asked or "all" in asked)


def losses_of_dot(options: Mapping[str, str]) -> Losses:
    """What a picture by Graphviz does not show: it has more texts, to be seen under the mouse."""
    return _losses(options, ("id", "code", "title", "description", "note"))


def losses_of_mermaid(options: Mapping[str, str]) -> Losses:
    """What a picture by Mermaid does not show."""
    return _losses(options, ("code", "title"))


def _losses(options: Mapping[str, str], texts: tuple[str, ...]) -> Losses:
    kinds, shown = levels(options), shown_relations(options)
    carried = ["sdg_link.sdg"] if "sdgs" in shown else []
    for kind in sorted(kinds):
        carried += [f"{kind}.{name}" for name in texts]
        carried += [
            f"{kind}.{field.name}"
            for field in shape(element_classes()[kind]).fields.values()
            if field.name in shown
            or (field.cls and issubclass(field.cls, Element) and field.cls.kind in kinds)
        ]
    return carries_only(*carried, translations=True)


_TREE = (
    *("vision.title", "focus_area.title", "focus_area.code", "goal.title", "goal.code"),
    *("subgoal.title", "subgoal.code", "strategy.title", "strategy.code"),
    *("measure.title", "measure.code"),
)
_DAYS = (
    *("consultation.title", "consultation.code", "consultation.announced", "consultation.opened"),
    *("participation.title", "participation.code", "participation.period"),
    *("period.start", "period.end", "decision.title", "decision.code", "decision.date"),
    *("decision.proposal_published", "publication.title", "publication.code", "publication.date"),
    *("linked_plan.title", "linked_plan.code", "linked_plan.adopted", "linked_plan.revised"),
    "linked_plan.proposal_published",
)
_CARRIED: Mapping[str, tuple[str, ...]] = {
    "tree": _TREE,
    "way": _TREE,
    "timeline": _DAYS,
    "sdgs": ("goal.title", "goal.code", "subgoal.title", "subgoal.code"),
    "actors": ("goal.title", "goal.code", "subgoal.title", "subgoal.code"),
}


def losses_of_picture(options: Mapping[str, str]) -> Losses:
    """What the picture that is asked for does not show."""
    return carries_only(*_CARRIED[options.get("picture", "tree")], translations=True)
