"""A plan that is out on consultation: which round is open, and how its ways to answer are told."""

from __future__ import annotations

import datetime

from ..model import Channel, Consultation, Plan

_ON_THE_PLAN = ("plan-proposal", "part-of-plan", None)
"""The subjects of the consultations by which a plan is out."""
_UNDER_WAY = ("draft", "consultation")
_FIRST = datetime.date.min


def round_of(plan: Plan) -> Consultation | None:
    """The consultation that a plan is out on, by its status; ``None`` where it is not."""
    if plan.status != "consultation":
        return None
    rounds = [each for each in plan.consultations if each.subject in _ON_THE_PLAN]
    return max(rounds, key=lambda each: each.closes or _FIRST, default=None)


def is_under_way(plan: Plan) -> bool:
    """Whether the plan says that it is still being made."""
    return plan.status in _UNDER_WAY


def is_for_reading(channel: Channel) -> bool:
    """Whether the plan is read there, and not answered."""
    return channel.type == "reading-place"


def says_its_sort(title: str, sort: str) -> bool:
    """Whether the name of a channel says what sort it is: "Svarskjemaet" is a form."""
    return sort.casefold() in title.casefold()
