"""What a word in a file means where its field asks for more than text: dates, numbers, choices."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from ..model.values import PartialDate

Convert = Callable[[str], Any]
"""Makes a value of the text that was written; `ValueError` where that is none."""

_MONTHS = ("jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "de")
"""How the months begin, in Norwegian and English."""


_MONTH = (
    "jan(?:uari?|uary)?|feb(?:ruari?|ruary)?|mar(?:s|ts|ch)?|apr(?:il)?|ma[ijy]|jun[ie]?|jul[iy]?"
    "|aug(?:usti?)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?"
)
_DASH = r"[-‐‑‒–—−]"
_TIME = r"(?:(?:t|\s+|\s+kl\.?\s*)[0-9]{1,2}[.:][0-9]{2}.*)?"


def days_meant(text: str) -> tuple[tuple[datetime.date, ...], bool]:
    """The days that a text can mean that is no date, and whether there is no doubt of it.

    27.5.2022, 2022-5-27 and 27. mai 2022 mean one day. 5/6/2022 is one day in Norway
    and another in America; 27.05.22 leaves the century open, and in 2022-27-05 day and
    month have changed places: there the day is a guess.
    """
    text = re.sub(_DASH, "-", text.strip().lower())
    found = re.fullmatch(
        rf"([0-9]{{1,2}})\s?([./-])\s?([0-9]{{1,2}})\s?[./-]\s?([0-9]{{4}}){_TIME}", text
    )
    if found:
        day, sign, month, year = found.groups()
        first, second = _day(year, month, day), _day(year, day, month)
        if sign != "." and first and second and first != second:
            return (first, second), False
        return _certainly(first) if first else _perhaps(second)
    found = re.fullmatch(rf"([0-9]{{4}})[./-]([0-9]{{1,2}})[./-]([0-9]{{1,2}}){_TIME}", text)
    found = found or re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", text)
    if found:
        year, month, day = found.groups()
        first = _day(year, month, day)
        return _certainly(first) if first else _perhaps(_day(year, day, month))
    found = re.fullmatch(rf"([0-9]{{1,2}})\.?\s+([a-z]+)\.?,?\s+([0-9]{{4}}){_TIME}", text)
    if found:
        return _certainly(_day(found[3], _month(found[2]), found[1]))
    found = re.fullmatch(
        rf"([a-z]+)\.?\s+([0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+([0-9]{{4}}){_TIME}", text
    )
    if found:
        return _certainly(_day(found[3], _month(found[1]), found[2]))
    found = re.fullmatch(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{2})", text)
    if found:
        return _perhaps(_day("20" + found[3], found[2], found[1]))
    return (), False


def month_meant(text: str) -> str:
    """The month that juni 2026 or sept. 2026 means, as a plan file writes it; empty where none."""
    found = re.fullmatch(rf"({_MONTH})\.?,?\s+((?:19|20|21)[0-9]{{2}})", text.strip().lower())
    return f"{found[2]}-{_month(found[1]):0>2}" if found else ""


def _day(year: str, month: str, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _month(name: str) -> str:
    """The number of a month by its name; ``0`` where there is no such month."""
    if name.startswith("mar"):
        return "3"
    starts = [number for number, start in enumerate(_MONTHS, 1) if name.startswith(start)]
    return str(starts[-1] if starts else 0)


def _certainly(day: datetime.date | None) -> tuple[tuple[datetime.date, ...], bool]:
    return ((day,) if day else ()), True


def _perhaps(day: datetime.date | None) -> tuple[tuple[datetime.date, ...], bool]:
    return ((day,) if day else ()), False


def number_meant(text: str, *, whole: bool) -> str:
    """The number that 7,5 or 7 500 or 75 % means; empty where that is not certain."""
    text = re.sub(r"\s*(?:%|prosent|percent)$", "", text.strip())
    text = re.sub(r"(?<=[0-9])[\s_'](?=[0-9]{3}(?![0-9]))", "", text)
    # 7.500,5: where both stand, the full stops only make it easier to read.
    if re.fullmatch(r"-?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+", text):
        text = text.replace(".", "")
    text = re.sub(r"^(-?[0-9]+),([0-9]+)$", r"\1.\2", text.replace("−", "-"))
    try:
        return text if (_integer if whole else _number)(text) is not None else ""
    except (ValueError, ArithmeticError):
        return ""


def period_meant(text: str) -> str:
    """The period that 2020 til 2032 or 2020-32 means; empty where it says no two years."""
    found = re.fullmatch(r"\D*((?:19|20|21)[0-9]{2})\D+([0-9]{4}|[0-9]{2})\D*", text)
    if not found:
        return ""
    last = found[2] if len(found[2]) == 4 else found[1][:2] + found[2]
    return f"{found[1]}-{last}" if last > found[1] else ""


def without_curly_quotes(text: str) -> str:
    """What stands between curly quotation marks; empty where none stand around a text."""
    found = re.fullmatch(r"[“”„«‘’]\s*([^“”„«»‘’]+?)\s*[“”»‘’]", text)
    return found[1] if found else ""


def choice(choices: tuple[str, ...], text: str) -> str:
    """The word that was written, where it is one of those that are allowed."""
    for choice in choices:
        if choice == text:
            return choice
    raise ValueError(text)


def _date(text: str) -> datetime.date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return datetime.date.fromisoformat(text)


def _integer(text: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,18}", text):
        raise ValueError(text)
    return int(text)


def _number(text: str) -> Decimal:
    # Only what a person writes: no NaN, no million digits, no underscores.
    if not re.fullmatch(r"-?[0-9]{1,30}(\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?", text):
        raise ValueError(text)
    return Decimal(text)


def _boolean(text: str) -> bool:
    if text in ("true", "false"):
        return text == "true"
    raise ValueError(text)


SCALARS: dict[str, Convert] = {
    "date": _date,
    "partial-date": PartialDate.parse,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
}
"""How each form of value is made."""
