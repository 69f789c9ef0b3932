"""How early a deadline can lawfully be, for a round that is sent out on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import attrs

from ..model.profile import Profile
from .consultation import PLACES
from .holidays import DayOff, Holidays, day_off, holidays_on
from .validity import days_after, in_force, version_on

_RULE = "SP702"


@attrs.frozen
class EarliestDeadline:
    """The earliest lawful deadline of a consultation on a subject."""

    subject: str
    """What is consulted on, in the format's word."""
    days: int
    """How many days it must be open."""
    day: datetime.date
    """The earliest day that the deadline can be."""
    basis: str
    """What that rests on: ``pbl § 11-14``."""
    url: str
    day_off: DayOff | None
    """The holiday or day of the weekend that the day is."""
    holidays: Holidays | None
    """The common holidays that the day is in."""
    working_day: datetime.date
    """The first working day from then on that is not in the common holidays."""


def earliest_deadlines(profile: Profile, sent: datetime.date) -> Iterator[EarliestDeadline]:
    """For each subject that a profile sets a length for, how early its deadline can be.

    `sent` is the day from which the days count: the latest of announced, sent and
    opened. Nothing where the profile does not ask for a length on that day.
    """
    length = profile.rules.get(_RULE)
    if not profile.options or not length or length.severity == "off" or not in_force(length, sent):
        return
    for subject, days in profile.options.minimum_days.items():
        based = profile.rules.get(PLACES.get(subject, ("", ""))[1]) or length
        version = version_on(based, sent)
        day = days_after(sent, days)
        yield EarliestDeadline(
            subject=subject,
            days=days,
            day=day,
            basis=(version and version.basis) or based.basis or length.basis,
            url=(version and version.url) or based.url or length.url,
            day_off=day_off(day),
            holidays=holidays_on(day),
            working_day=_working_day(day),
        )


def _working_day(day: datetime.date) -> datetime.date:
    while day < datetime.date.max and (day_off(day) or holidays_on(day)):
        day += datetime.timedelta(days=1)
    return day
