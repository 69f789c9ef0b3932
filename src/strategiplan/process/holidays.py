"""Norwegian public holidays: those of fixed days, and those that follow Easter."""

from __future__ import annotations

import datetime
from typing import Literal

Holidays = Literal["july", "christmas"]
"""The weeks in which those who should answer are away."""

DayOff = Literal[
    "new-years-day",
    "maundy-thursday",
    "good-friday",
    "easter-sunday",
    "easter-monday",
    "labour-day",
    "ascension-day",
    "constitution-day",
    "whit-sunday",
    "whit-monday",
    "christmas-day",
    "boxing-day",
    "saturday",
    "sunday",
]

_FIXED: dict[tuple[int, int], DayOff] = {
    (1, 1): "new-years-day",
    (5, 1): "labour-day",
    (5, 17): "constitution-day",
    (12, 25): "christmas-day",
    (12, 26): "boxing-day",
}
_FROM_EASTER: dict[int, DayOff] = {
    -3: "maundy-thursday",
    -2: "good-friday",
    0: "easter-sunday",
    1: "easter-monday",
    39: "ascension-day",
    49: "whit-sunday",
    50: "whit-monday",
}


def easter(year: int) -> datetime.date:
    """Easter Sunday in the Gregorian calendar, by the rule of the Anonymous Computus."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap, rest = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, left = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * quarter - moon - left) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


def day_off(day: datetime.date) -> DayOff | None:
    """The holiday or the day of the weekend that a day is; ``None`` for a working day."""
    fixed = _FIXED.get((day.month, day.day))
    if fixed:
        return fixed
    movable = _FROM_EASTER.get((day - easter(day.year)).days)
    if movable:
        return movable
    return {5: "saturday", 6: "sunday"}.get(day.weekday())  # type: ignore[return-value] # both are days off


def holidays_on(day: datetime.date) -> Holidays | None:
    """The common holidays that a day is in: July, or Christmas Eve to New Year's Eve."""
    if day.month == 7:
        return "july"
    return "christmas" if (day.month, day.day) >= (12, 24) else None
