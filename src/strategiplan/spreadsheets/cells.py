"""What people's cells mean: days that Excel counts, goals of the UN in a row, names in a list."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

import attrs

from ..binding.scalars import days_meant, month_meant, period_meant
from ..vocabulary import sdg_codes, sdg_from_text
from .book import Value, text_of

FIRST_SERIAL, LAST_SERIAL = 20_000, 80_000
"""Which numbers are read as days that a spreadsheet has counted: 1954 to 2119."""
_EPOCH = datetime.date(1899, 12, 30)
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")
_SDG = re.compile(r"(?<![0-9.])[0-9]{1,2}(?:\.(?:[0-9]{1,2}|[a-d])(?:\.[0-9]{1,2})?)?(?![0-9])")
_RANGE = re.compile(r"(?<![0-9.-])([0-9]{1,2})\s*[-–]\s*([0-9]{1,2})(?![0-9.])")
_JOINERS = frozenset(
    [
        "og",
        "and",
        "samt",
        "och",
        "fn",
        "fns",
        "un",
        "mål",
        "målene",
        "nr",
        "no",
        "sdg",
        "sdgs",
        "goal",
        "goals",
        "bærekraftsmål",
        "berekraftsmål",
        "verdensmål",
        "globala",
        "delmål",
        "target",
        "targets",
        "&",
    ]
)
_UNTIL = frozenset(("til", "till", "to", "fra", "frå", "från", "from", "og", "med"))
_BULLET = re.compile(r"[ \t]*(?:[-–—•▪●·*◦➢✓]|\(?[0-9]{1,2}[.)]|[a-h]\))[ \t]+(?=\S)")


@attrs.frozen
class Read:
    """What a cell means, how it was read where that is not as it stands, and what is left over."""

    value: str = ""
    how: str = ""
    rest: str = ""


def day(value: Value) -> Read:
    """A day, a month or a year; `rest` is the whole text where it is none."""
    text = text_of(value).strip()
    if isinstance(value, datetime.date):
        return Read(value.isoformat())
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        if FIRST_SERIAL <= value <= LAST_SERIAL:
            counted = _EPOCH + datetime.timedelta(days=int(value))
            return Read(counted.isoformat(), "serial")
        return Read(text) if _YEAR.fullmatch(text) else Read(rest=text)
    if _YEAR.fullmatch(text) or re.fullmatch(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?", text):
        return Read(text)
    if text.isdecimal() and FIRST_SERIAL <= int(text[:9]) <= LAST_SERIAL:
        counted = _EPOCH + datetime.timedelta(days=int(text))
        return Read(counted.isoformat(), "serial")
    days, sure = days_meant(text)
    if len(days) == 1 and sure:
        return Read(days[0].isoformat())
    month = month_meant(text)
    return Read(month) if month else Read(rest=text)


def period(value: Value) -> Read:
    """A period of two years, as a plan file writes it; `rest` where it is none."""
    text = text_of(value).strip()
    if _YEAR.fullmatch(text):
        return Read(f"{text}-{text}")
    found = period_meant(text) if isinstance(value, str) else ""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}
    return Read(found, rest="" if found and words <= _UNTIL else text)


def sdgs(value: Value) -> tuple[list[str], Read]:
    """The goals and targets of the UN that a cell names, and what it says besides."""
    days = days_meant(value)[0] if isinstance(value, str) else ()
    value = days[0] if len(days) == 1 else value
    if isinstance(value, datetime.date):
        # A spreadsheet takes 11.3 for a day in March.
        code = f"{value.day}.{value.month}"
        if code in sdg_codes():
            return [code], Read(how="sdg-date")
        return [], Read(rest=value.isoformat())
    text = text_of(value)
    ranges = _RANGE.sub(
        lambda found: (
            ", ".join(map(str, range(int(found[1]), int(found[2]) + 1)))
            if 0 < int(found[1]) < int(found[2]) <= 17
            else found[0]
        ),
        text,
    )
    codes = list(dict.fromkeys(_SDG.findall(ranges.casefold())))
    if not codes:
        code = sdg_from_text(text)
        return ([code], Read()) if code else ([], Read(rest=text.strip()))
    left = [
        word
        for word in re.findall(r"[^\W\d_]+|&", _SDG.sub(" ", text.casefold()))
        if word not in _JOINERS
    ]
    rest = text.strip() if left else ""
    return codes, Read(how="range" if ranges != text else "", rest=rest)


def names(value: Value) -> list[str]:
    """The names in a list of them. “og” is no end of one: “Plan og bygg”."""
    text = text_of(value)
    ends = r"[;\n/]" if re.search(r"[;\n/]", text) else r",(?!\s*(?:og|and|och)\b)"
    if ends.startswith(",") and re.search(r",[^,]* (?:og|and|och) [^,]*\Z", text):
        # Helse, velferd og omsorg is one name as likely as three.
        ends = r"\Z"
    found = (" ".join(part.split()).strip(" .•-–") for part in re.split(ends, text))
    return list(dict.fromkeys(name for name in found if name))


def parts(text: str) -> list[str]:
    """The items of a list that stands in one cell, each with a sign before it; else the text."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(_BULLET.match(line) for line in lines):
        return [_BULLET.sub("", line, count=1).strip() for line in lines]
    return [text]


def bulleted(text: str) -> str:
    """The text behind a sign that somebody has typed before it; empty where there is none."""
    found = _BULLET.match(text)
    return text[found.end() :].strip() if found else ""


def numbered(text: str) -> tuple[str, str]:
    """The number before a text and the text: “2.3 Trygge nærmiljø”, “2) Trygge nærmiljø”."""
    found = re.match(r"([0-9]{1,3}(?:\.[0-9]{1,3}){1,5}|[0-9]{1,3}(?=[.)]))[.):]?\s+(?=\S)", text)
    return (found[1], text[found.end() :]) if found else ("", text)
