"""The day that something came in, as the municipality's calendar has it.

What a computer notes is often in UTC, and half past ten there in the evening is the day after in
Norway: that decides whether an answer came in time.
"""

from __future__ import annotations

import datetime
import functools
import re

_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)? ?(UTC|Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_NOTHING = datetime.timedelta()
_HOUR = datetime.timedelta(hours=1)


def local_day(moment: datetime.datetime) -> datetime.date:
    """The day in Norway of a moment; one that names no zone is taken as it stands."""
    if moment.tzinfo is None:
        return moment.date()
    try:
        utc = (moment - (moment.utcoffset() or _NOTHING)).replace(tzinfo=None)
        summer = _last_sunday(utc.year, 3) <= utc < _last_sunday(utc.year, 10)
        return (utc + _HOUR * (2 if summer else 1)).date()
    except OverflowError:
        # The first and the last day that there is.
        return moment.date()


@functools.cache
def _last_sunday(year: int, month: int) -> datetime.datetime:
    """When the clock is changed in a month of 31 days: at one o'clock in UTC."""
    last = datetime.datetime(year, month, 31, 1)
    return last - datetime.timedelta(days=last.isoweekday() % 7)


def day_of(text: str) -> datetime.date | None:
    """The day of a moment as programs write it: ``2022-05-12 21:30:00 UTC``."""
    found = _MOMENT.fullmatch(text.strip())
    if not found:
        return None
    day, time, zone = found.groups()
    zone = "+00:00" if zone in ("UTC", "Z") else zone or ""
    if zone and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    try:
        return local_day(datetime.datetime.fromisoformat(f"{day}T{time or '00:00'}{zone}"))
    except ValueError:
        return None
