"""The values of a submission, of what was written for them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..binding.scalars import days_meant
from ..diagnostics import Place, Problem
from ..model import Submission
from ..model.shape import Field, shape
from .entry import Entry, Note

LONGEST_EXCERPT = 200
MOST_NOTES = 50
"""How many of what cannot be used are told of one submission; the others are counted."""
Where = Callable[[str], Place]
"""The place of a field."""

FIELDS: Mapping[str, Field] = shape(Submission).fields
_PLAIN = frozenset(
    name
    for name, field in FIELDS.items()
    if field.many == "one" and field.form not in ("date", "choice")
)
_ALLOWED = tuple(FIELDS)


def entry_of(
    said: Mapping[Any, Any],
    number: int,
    place: Place,
    where: Where | None = None,
    notes: Iterable[Note] = (),
    consultation: str = "",
) -> Entry:
    """The submission that says what was written, and a note for each thing that cannot be used.

    Values are texts, lists of texts, or what JSON makes of numbers and the like.
    """
    at = where or (lambda _: place)
    found: dict[str, Any] = {"consultation": consultation} if consultation else {}
    told = [*notes]
    unknown = 0
    for name, value in said.items():
        if value == "" or value is None:
            continue
        if name in _PLAIN and type(value) is str:
            found[name] = value
            continue
        field = FIELDS.get(name)
        if field is None:
            unknown += 1
            if unknown <= MOST_NOTES:
                key = str(name)[:LONGEST_EXCERPT]
                told.append(_note("SP777", at(name), key, key=key, allowed=_ALLOWED))
            continue
        usable, made = _value(field, value)
        if usable:
            found[name] = made
        else:
            variant, values = _refusal(field, value)
            # A day or a sort is shown as it is written; what people say is not told again.
            shown = value if variant in ("choice", "date") else name
            told.append(_note("SP778", at(name), shown, variant, key=name, **values))
    if unknown > MOST_NOTES:
        more = Problem("SP777", values={"key": "…", "allowed": _ALLOWED})
        told.append(Note(more, place, count=unknown - MOST_NOTES))
    submission = Submission(**found)
    if not submission.id:
        told.append(Note(Problem("SP779"), place))
    return Entry(submission, number, place, tuple(told), True, where)


def unusable(code: str, place: Place, number: int = 0, variant: str = "", **values: Any) -> Entry:
    """An entry for what is no submission, or a file that holds none."""
    note = Note(Problem(code, values=values, variant=variant), place)
    return Entry(Submission(), number, place, (note,), usable=False)


def _note(code: str, place: Place, written: Any, variant: str = "", **values: Any) -> Note:
    excerpt = ""
    if place.cell:
        excerpt = " ".join(str(written)[: 2 * LONGEST_EXCERPT].split())[:LONGEST_EXCERPT]
    return Note(Problem(code, values=values, variant=variant), place, excerpt)


def _value(field: Field, value: Any) -> tuple[bool, Any]:
    """Whether a value can be used, and what it means."""
    if field.many == "list":
        if isinstance(value, str):
            return True, _listed(field, value)
        several = isinstance(value, (list, tuple)) and all(isinstance(each, str) for each in value)
        return several, tuple(each for each in value if each) if several else ()
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return False, None
    text = str(value).strip()
    if field.form == "date":
        day = _day(text)
        return day is not None, day
    if field.form == "choice":
        word = text.casefold()
        return word in field.choices, word
    return True, str(value)


def _listed(field: Field, text: str) -> tuple[str, ...]:
    """The parts of a text that stands for a list: a line each, or with semicolons between them.

    Identifiers may have blanks and commas between them too.
    """
    if "\n" in text:
        parts = text.split("\n")
    else:
        parts = re.split(r"[;,\s]+" if field.form == "reference" else ";", text)
    return tuple(part.strip() for part in parts if part.strip())


def _day(text: str) -> datetime.date | None:
    try:
        # A time behind the day is left out: the day is what counts.
        if len(text) == 10 or text[10:11] in ("T", " "):
            return datetime.date.fromisoformat(text[:10])
    except ValueError:
        pass
    days, sure = days_meant(text[:40])
    return days[0] if sure and len(days) == 1 else None


def _refusal(field: Field, value: Any) -> tuple[str, dict[str, Any]]:
    """Which message a value takes that cannot be used, and what it names."""
    shown = str(value)[:LONGEST_EXCERPT]
    if field.form == "choice":
        return "choice", {"value": shown, "allowed": field.choices}
    if field.form == "date":
        return "date", {"value": shown}
    return "list" if field.many == "list" else "text", {"value": shown}
