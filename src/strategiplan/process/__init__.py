"""The process: what a profile asks of how a plan comes about, step by step.

The checks of the law and the command ``process`` are both made from these steps, so
they cannot disagree.
"""

from __future__ import annotations

from .deadlines import EarliestDeadline, earliest_deadlines
from .holidays import day_off, holidays_on
from .step import FAULTS, STAGES, STATUSES, STEP_NAMES, Stage, Step, StepName, StepStatus
from .steps import steps_of
from .validity import in_force, plan_date, version_on

__all__ = [
    "FAULTS",
    "STAGES",
    "STATUSES",
    "STEP_NAMES",
    "EarliestDeadline",
    "Stage",
    "Step",
    "StepName",
    "StepStatus",
    "day_off",
    "earliest_deadlines",
    "holidays_on",
    "in_force",
    "plan_date",
    "steps_of",
    "version_on",
]
