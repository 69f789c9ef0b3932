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


def as_iso(text: str) -> str:
    """The day that 27.5.2022, 2022-5-27 or 27. mai 2022 means; empty where that is no day."""
    text = text.strip().lower()
    found = re.fullmatch(r"([0-9]{1,2})\s?[./-]\s?([0-9]{1,2})\s?[./-]\s?([0-9]{4})", text)
    year_first = re.fullmatch(r"([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})", text)
    in_words = re.fullmatch(r"([0-9]{1,2})\.?\s+([a-z]+)\.?\s+([0-9]{4})", text)
    if found:
        year, month, day = found[3], found[2], found[1]
    elif year_first:
        year, month, day = year_first[1], year_first[2], year_first[3]
    elif in_words:
        starts = [number for number, name in enumerate(_MONTHS, 1) if in_words[2].startswith(name)]
        year, month, day = in_words[3], str(starts[-1] if starts else 0), in_words[1]
        if in_words[2].startswith("mar"):
            month = "3"
    else:
        return ""
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


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
