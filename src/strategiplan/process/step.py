"""What a step of a plan's process is, and how far it has come."""

from __future__ import annotations

import datetime
from typing import Literal, get_args

import attrs

from ..diagnostics import Part, Path, Severity
from ..model import Element

Stage = Literal[
    "planning-strategy",
    "start",
    "planning-programme",
    "plan-proposal",
    "adoption",
    "after-adoption",
    "action-part",
    "contents",
]
"""The parts of the process, in their order; last the contents that other laws ask for."""

StepName = Literal[
    "strategy-public",
    "strategy-adopted",
    "start",
    "start-announced",
    "programme-consultation",
    "proposal-consultation",
    "consultation-modes",
    "consultation-period",
    "consultation-announced",
    "recipients",
    "presentation",
    "programme-contents",
    "programme-adopted",
    "children",
    "objections",
    "case-presentation",
    "submissions-assessed",
    "submissions-answered",
    "adoption",
    "amendment",
    "adopting-body",
    "appeal",
    "adoption-announced",
    "on-the-internet",
    "copies",
    "action-part",
    "action-part-period",
    "action-part-public",
    "action-part-revised",
    "public-health",
    "sami-language",
]
"""What can be asked for, in the order in which it is shown within its stage."""

StepStatus = Literal["done", "missing", "too-early", "too-short", "wrong", "not-yet", "unknown"]
"""``wrong`` is a fault that no waiting mends, such as the wrong body; ``unknown`` cannot be told."""

STAGES: tuple[Stage, ...] = get_args(Stage)
STEP_NAMES: tuple[StepName, ...] = get_args(StepName)
STATUSES: tuple[StepStatus, ...] = get_args(StepStatus)
FAULTS: frozenset[StepStatus] = frozenset(("missing", "too-early", "too-short", "wrong"))
"""What a step must not be."""


@attrs.frozen
class Step:
    """One thing that is asked of a plan's process, and how the plan's data answer it."""

    name: StepName
    stage: Stage
    status: StepStatus
    rule: str
    """The code of the rule that asks for it."""
    severity: Severity
    """How severe it is by the profile when it is not as it should be."""
    basis: str = ""
    """What it rests on, as it read on the day: ``pbl § 11-14``."""
    url: str = ""
    """Where that can be read."""
    path: Path = ()
    """Where the evidence stands in the plan, or would have to stand."""
    part: Part = "element"
    related: tuple[Path, ...] = ()
    """The other places that it is about."""
    element: Element | None = None
    """The consultation, decision or other element that it is about."""
    other: Element | None = None
    """The element that it is measured against."""
    start: datetime.date | None = None
    """The day that is counted from, where days are counted."""
    end: datetime.date | None = None
    """The day that is counted to, or the day of the step itself."""
    days: int | None = None
    """Calendar days from `start` to `end`."""
    least: int | None = None
    """How many days or years there must be."""
    earliest: datetime.date | None = None
    """The earliest day that `end` can lawfully be."""
    lacking: tuple[str, ...] = ()
    """What is not there: the format's words for media, contents, authorities; or years."""
    keys: tuple[str, ...] = ()
    """The keys of the file that say it, or would."""
    variant: str = ""
    """Which of the rule's messages it takes, where it has several."""
    day: datetime.date | None = None
    """The day by whose rules it is judged; ``None`` for the plan's own."""

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong: done, not reached yet, or not to be told."""
        return self.status not in FAULTS
