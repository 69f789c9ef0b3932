"""What happens on a day in a plan's process: deadlines, meetings, decisions, publications."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Literal

import attrs

from ..diagnostics import Path
from ..model import (
    Channel,
    Consultation,
    Decision,
    Element,
    LinkedPlan,
    PartialDate,
    Participation,
    Plan,
    Publication,
)
from ..walk import walk

Day = datetime.date | PartialDate

What = Literal[
    "announced",
    "sent",
    "opened",
    "meeting",
    "deadline",
    "held",
    "proposal",
    "decided",
    "published",
    "adopted",
    "revised",
]
"""What happens; `proposal` is that a proposal was made public."""


@attrs.frozen
class Happening:
    """Something that happens on a day, or over some days."""

    path: Path
    """The path of the element that says it."""
    element: Element
    what: What
    start: Day
    end: Day
    """The last day of it."""
    channel: Channel | None = None
    """The meeting of a consultation that it is; its path is the channel's."""

    @property
    def first_day(self) -> datetime.date:
        """The first day that it can be, where the exact day is not known."""
        return self.start.first_day if isinstance(self.start, PartialDate) else self.start

    @property
    def last_day(self) -> datetime.date:
        """The last day that it can be, where the exact day is not known."""
        return self.end.last_day if isinstance(self.end, PartialDate) else self.end

    @property
    def vague(self) -> bool:
        """Whether the exact days are not known."""
        days = (self.start, self.end)
        return any(isinstance(day, PartialDate) and not day.day for day in days)


def happenings(plan: Plan) -> Iterator[Happening]:
    """Everything that happens on a day, in the order of the document."""
    for path, element in walk(plan, Consultation, Participation, Decision, Publication, LinkedPlan):
        for what, start, end in _days(element):
            yield Happening(path, element, what, start, end)
        for index, channel in enumerate(getattr(element, "channels", ())):
            if day := channel.date:
                at = (*path, "channels", index)
                yield Happening(at, element, "meeting", day, day, channel)


def _days(element: Element) -> Iterator[tuple[What, Day, Day]]:
    days: list[tuple[What, Day | None]] = []
    if isinstance(element, Consultation):
        days = [("announced", element.announced_on), ("opened", element.opened)]
        if element.sent not in (element.announced_on, element.opened):
            days.insert(1, ("sent", element.sent))
        days.append(("deadline", element.closes))
    elif isinstance(element, Participation) and element.period:
        start = element.period.start or element.period.end
        end = element.period.end or element.period.start
        if start and end and start.first_day <= end.last_day:
            yield "held", start, end
        else:
            # A period that ends before it begins is two days that nobody can explain.
            days = [("held", start), ("held", end)]
    elif isinstance(element, Decision):
        days = [("proposal", element.proposal_published), ("decided", element.date)]
    elif isinstance(element, Publication):
        days = [("published", element.date)]
    elif isinstance(element, LinkedPlan):
        days = [("proposal", element.proposal_published), ("adopted", element.adopted)]
        days += [("revised", day) for day in element.revised]
    for what, day in days:
        if day:
            yield what, day, day
