"""SDG codes: links to the UN's Sustainable Development Goals that exist and say something."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Problem, Target
from ..model import SdgLink
from ..model.profile import Condition, Having, OwnRule, Profile
from ..vocabulary import sdg_codes, sdg_from_text
from ..walk import Index, Node
from .base import at, check
from .own_rules import stated


@check("SP501", "unknown-sdg")
def unknown_sdg(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An SDG code does not exist.

    There are 17 goals (`1` to `17`), 169 targets (`11.2`, `14.a`) and their
    indicators (`11.2.1`), by the UN's framework after its review of 2025.

    Bad:
        title: Kommuneplanens samfunnsdel
        sdgs: [18, 3.14, 11.z]
    Good:
        title: Kommuneplanens samfunnsdel
        sdgs: [17, 3.9, 11.a]
    """
    known = None
    for node in plan.of(SdgLink):
        known = known or sdg_codes()
        code = node.item.sdg
        if code and code not in known:
            meant = sdg_from_text(code)
            yield Problem(
                "SP501",
                _link(node),
                {"code": code, "meant": meant, "goal": code.partition(".")[0]},
                variant="meant" if meant else _level(code),
                mark=code,
            )


def _level(code: str) -> str:
    goal = code.partition(".")[0]
    return "target" if goal in sdg_codes() and goal != code else ""


def _link(node: Node) -> Target:
    return at(node, "sdg", part="element")


@check("SP502", "repeated-sdg")
def repeated_sdg(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The same SDG code stands twice on one element.

    Two links that say the same count double in every table; two that say
    different things contradict each other.

    Bad:
        title: Kommuneplanens samfunnsdel
        sdgs: [11, 17, 11]
    Good:
        title: Kommuneplanens samfunnsdel
        sdgs: [11, 17]
    """
    seen: dict[tuple[int, str], Node] = {}
    for node in plan.of(SdgLink):
        first = seen.setdefault((id(node.parent), node.item.sdg), node)
        if first is not node:
            yield Problem(
                "SP502",
                at(node),
                {"code": node.item.sdg},
                related=(at(first),),
                mark=node.item.sdg,
            )


@stated("SP503", "goal-without-sdg")
def goal_without_sdg() -> OwnRule:
    """A goal has no link to a Sustainable Development Goal.

    The national expectations to Norwegian municipalities make the SDGs part of
    the basis of planning. A link anywhere below the goal, on the area above it
    or on the plan as a whole is enough. It is an expectation, not statute.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, sdgs: [11, 13]}
    """
    linked = Condition(field="sdgs", present=True)
    return OwnRule(
        kinds=("goal",),
        must=Condition(any=(linked, Condition(has=Having(where=linked)), Condition(above=linked))),
    )
