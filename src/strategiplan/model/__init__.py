"""The model: what a strategic plan consists of, as frozen attrs classes."""

from __future__ import annotations

from .base import Element, Measurement, Misprint, Part, Period, SdgLink, SubmissionCount, Wording
from .elements import (
    Actor,
    Aim,
    Challenge,
    Contribution,
    FocusArea,
    Goal,
    Indicator,
    Measure,
    Mission,
    Priority,
    Strategy,
    Subgoal,
    Theme,
    Value,
    Vision,
)
from .plan import Plan, Term, Terms
from .process import (
    Channel,
    Consultation,
    Decision,
    Participation,
    Publication,
    Source,
)
from .values import Localized, PartialDate, Text, in_language

__all__ = [
    "Actor",
    "Aim",
    "Challenge",
    "Channel",
    "Consultation",
    "Contribution",
    "Decision",
    "Element",
    "FocusArea",
    "Goal",
    "Indicator",
    "Localized",
    "Measure",
    "Measurement",
    "Misprint",
    "Mission",
    "Part",
    "PartialDate",
    "Participation",
    "Period",
    "Plan",
    "Priority",
    "Publication",
    "SdgLink",
    "Source",
    "Strategy",
    "Subgoal",
    "SubmissionCount",
    "Term",
    "Terms",
    "Text",
    "Theme",
    "Value",
    "Vision",
    "Wording",
    "in_language",
]
