"""Every step that a profile asks for, worked out once for all who ask."""

from __future__ import annotations

from collections.abc import Callable

from ..model.profile import Profile
from ..walk import Index
from .action_part import action_part
from .adoption import adoption, after_adoption
from .consultation import proposal
from .contents import public_health, sami_language
from .evaluation import Evaluation
from .preparation import programme, start, strategy
from .step import STAGES, STEP_NAMES, Step

_PARTS: tuple[Callable[[Evaluation], None], ...] = (
    Evaluation.faults,
    strategy,
    start,
    programme,
    proposal,
    adoption,
    after_adoption,
    action_part,
    public_health,
    sami_language,
)


def steps_of(plan: Index, profile: Profile) -> tuple[Step, ...]:
    """Every step that the profile asks for, in the order of the process."""
    known = plan.memo.get("steps")
    if known is None or known[0] is not profile:
        known = plan.memo["steps"] = (profile, _evaluated(plan, profile))
    found: tuple[Step, ...] = known[1]
    return found


def _evaluated(plan: Index, profile: Profile) -> tuple[Step, ...]:
    evaluation = Evaluation(plan, profile)
    for part in _PARTS:
        part(evaluation)
    return tuple(
        sorted(
            evaluation.found,
            key=lambda step: (STAGES.index(step.stage), STEP_NAMES.index(step.name)),
        )
    )
