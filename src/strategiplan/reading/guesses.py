"""What programs that guess make of a word without quotation marks.

strategiplan reads ``0301`` as it stands. Most other programs look at the word and
make a number, a truth value, a moment or nothing of it: those of YAML 1.1 (PyYAML
and its kin), those of YAML 1.2's core schema, and the importers of spreadsheets.
This is the one place that knows what they make of it: the writer asks it what
needs quotation marks, the reader what to tell a planner.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Literal

import attrs

Kind = Literal["number", "true", "false", "nothing", "moment", "unreadable"]


@attrs.frozen
class Guess:
    """What another program makes of a word."""

    kind: Kind
    """`unreadable` where it cannot read the file at all, for this word's sake."""
    shown: str = ""
    """What it would print."""


_SAFE_NUMBER = re.compile(
    r"-?[1-9][0-9]{0,14}|0|-?(?:0|[1-9][0-9]{0,7})\.[0-9]{0,3}[1-9]|[0-9]{4}-[0-9]{4}"
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_GUESSED = re.compile(
    r"[-+.]*[0-9][0-9_,.:eExXoObBa-fA-F+-]*|[-+]?\.(?:inf|nan)|~|=|<<|-+|\.+"
    r"|y|n|yes|no|on|off|true|false|null"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*",
    re.IGNORECASE | re.DOTALL,
)


def survives(text: str) -> bool:
    """Whether every program that guesses prints a word as it is written.

    ``5001``, ``1.1`` and ``2022-05-27`` become a number or a date and come back
    the same; ``0301``, ``17.10`` and ``no`` do not.
    """
    if not _GUESSED.fullmatch(text) or _SAFE_NUMBER.fullmatch(text):
        return True
    return bool(_DATE.fullmatch(text)) and _is_day(text)


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _spellings(*words: str) -> frozenset[str]:
    """The words as they are taken for something else: `no`, `No` and `NO`, not `nO`."""
    return frozenset(form for word in words for form in (word, word.title(), word.upper()))


_WORDS: tuple[tuple[frozenset[str], Kind], ...] = (
    (_spellings("yes", "on", "true"), "true"),
    (_spellings("no", "off", "false"), "false"),
    (_spellings("null") | {"~"}, "nothing"),
    # Signs that YAML keeps for itself.
    (frozenset({"=", "<<"}), "unreadable"),
)
WORDS = frozenset().union(*(words for words, _ in _WORDS))
"""The words and signs that mean something to those programs."""

# Each row: how a whole number is written, and to which base.
_WHOLE: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"([-+]?)0b([01_]+)"), 2),
    (re.compile(r"([-+]?)0o([0-7_]+)"), 8),
    (re.compile(r"([-+]?)0x([0-9a-fA-F_]+)"), 16),
    (re.compile(r"([-+]?)0([0-7_]+)"), 8),
    (re.compile(r"([-+]?)([0-9][0-9_]*)"), 10),
)
_SIXTIES = re.compile(r"([-+]?)([0-9][0-9_]*(?::[0-5]?[0-9])+)(\.[0-9_]*)?")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]{1,9})?")
_MOMENT = re.compile(
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|[ \t]+)([0-9]{1,2}):([0-9]{2})"
    r"(?::([0-9]{2})(?:\.[0-9]*)?)?[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?)?"
)
LONGEST = 400
"""Longer words are no numbers that anybody wrote."""


def guess(text: str) -> Guess | None:
    """What other programs read instead of a word; ``None`` where they print the same.

    Where they differ among themselves (YAML 1.1 reads ``010`` as 8, YAML 1.2 as
    10), it is what those of YAML 1.1 read, which are the most.
    """
    if survives(text) or len(text) > LONGEST:
        return None
    for words, kind in _WORDS:
        if text in words:
            return Guess(kind, "" if kind in ("nothing", "unreadable") else kind)
    if text[0].isdigit() and "-" in text[1:]:
        found = _date(text)
        if found:
            return found
    shown = _number(text.strip("\n"))
    return Guess("number", shown) if shown and shown != text else None


def _date(text: str) -> Guess | None:
    """A moment, or a day that does not exist."""
    if _DATE.fullmatch(text):
        return Guess("unreadable")
    found = _MOMENT.fullmatch(text)
    if not found:
        return None
    parts = [int(part or 0) for part in found.groups()]
    try:
        moment = datetime.datetime(*parts)  # type: ignore[arg-type] # six numbers
    except ValueError:
        return Guess("unreadable") if found[6] else None
    return Guess("moment", f"{moment:%Y-%m-%d %H:%M:%S}")


def _number(text: str) -> str:
    """The number that a word is taken for, as it would be printed; empty for none."""
    for pattern, base in _WHOLE:
        found = pattern.fullmatch(text)
        digits = found and found[2].replace("_", "")
        if found and digits:
            value = int(digits, base)
            if value >= 10**15:
                # Where numbers have sixteen digits, the others are lost.
                text = _shown(float(value)) if value < 10**300 else "∞"
                return f"-{text}" if found[1] == "-" else text
            return str(-value if found[1] == "-" else value)
    found = _SIXTIES.fullmatch(text)
    if found:
        total = 0
        for part in found[2].replace("_", "").split(":"):
            total = total * 60 + int(part)
        rest = (found[3] or "").replace("_", "").rstrip("0").rstrip(".")
        return ("-" if found[1] == "-" else "") + str(total) + rest
    found = _DECIMAL.fullmatch(text)
    if found:
        return _shown(float(text.replace("_", "")))
    named = text.lower().lstrip("+-")
    return {".inf": "∞", ".nan": "NaN"}.get(named, "")


def _shown(number: float) -> str:
    """A number with decimals as programs print it: the shortest digits that say it."""
    if number in (float("inf"), float("-inf")):
        return "∞"
    if number == int(number) and abs(number) < 1e16:
        return str(int(number))
    return f"{Decimal(repr(number)):f}"


# The same once more, for a search through the bytes of a whole text.
_DAY = (
    rb"(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    rb"|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
)
_SAFE = _SAFE_NUMBER.pattern.encode() + rb"|[0-9]{4}-" + _DAY
_WORD = (
    rb"[-+.]*[0-9][0-9_.:eExXoOa-fA-F+-]*(?:[Tt \t]+[0-9:.Z+-]+)*|[-+]?\.(?i:inf|nan)"
    rb"|~|=|<<|null|Null|NULL|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF"
    rb"|true|True|TRUE|false|False|FALSE"
)
_END = rb"(?=[ \t]*(?:[\r\n,\]}]|[ \t]#|\Z))"
LIKELY = (
    rb"(?=[-+.0-9~=<nNyYoOtTfF])(?!(?:" + _SAFE + rb")" + _END + rb")(?:" + _WORD + rb")" + _END
)
"""A regular expression for a whole word that is probably guessed at, where one can stand."""
