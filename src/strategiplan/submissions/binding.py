"""The values of a submission, of what was written for them."""

from __future__ import annotations

import datetime
import functools
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
_ALLOWED = tuple(FIELDS)
MISSING: Any = object()


def _reader(field: Field) -> Callable[[str], Any] | None:
    """What makes a value of a text: ``None`` for one that it cannot use; none for plain texts."""
    if field.many == "list":
        return _identifiers if field.form == "reference" else _parts
    if field.form == "date":
        return _day
    if field.form == "choice":
        return {choice: choice for choice in field.choices}.get
    return None


def entry_of(
    said: Mapping[Any, Any],
    number: int,
    place: Place | None,
    where: Where | None = None,
    notes: Iterable[Note] = (),
    consultation: str = "",
) -> Entry:
    """The submission that says what was written, and a note for each thing that cannot be used.

    Values are texts and lists of texts; what else JSON has cannot be used. Without a
    `place`, `where` gives that of the submission too, for the empty name.
    """
    found: dict[str, Any] = {"consultation": consultation} if consultation else {}
    told = [*notes] if notes else []
    unknown = 0

    def at(name: str) -> Place:
        return where(name) if where else place  # type: ignore[return-value] # one of the two is given

    # Days, sorts and identifiers come again and again, and are made once.
    readers = _READERS
    for name, value in said.items():
        if type(value) is str:
            reader = readers.get(name, MISSING)
            if reader is None:
                found[name] = value
                continue
            if reader is not MISSING and value:
                made = reader(value)
                if made is not None:
                    found[name] = made
                    continue
        if value == "" or value is None:
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
        told.append(Note(more, place or at(""), count=unknown - MOST_NOTES))
    submission = Submission(**found)
    if not submission.id:
        told.append(Note(Problem("SP779"), place or at("")))
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
    """Whether a value can be used that is not what its field has for a text, and what it means."""
    if field.many == "list":
        several = isinstance(value, (list, tuple)) and all(isinstance(each, str) for each in value)
        return several, tuple(each for each in value if each) if several else ()
    word = value.strip().casefold() if isinstance(value, str) else ""
    return word in field.choices, word


@functools.lru_cache(maxsize=4096)
def _identifiers(text: str) -> tuple[str, ...]:
    """The identifiers of a text: a line each, or with blanks, commas or semicolons between them."""
    if "\n" in text:
        return _parts(text)
    return tuple(part for part in re.split(r"[;,\s]+", text) if part)


def _parts(text: str) -> tuple[str, ...]:
    """The parts of a text that stands for a list: a line each, or with semicolons between them."""
    parts = text.split("\n" if "\n" in text else ";")
    return tuple(part.strip() for part in parts if part.strip())


@functools.lru_cache(maxsize=4096)
def _day(text: str) -> datetime.date | None:
    text = text.strip()
    try:
        # A time behind the day is left out: the day is what counts.
        if len(text) == 10 or text[10:11] in ("T", " "):
            return datetime.date.fromisoformat(text[:10])
    except ValueError:
        pass
    days, sure = days_meant(text[:40])
    return days[0] if sure and len(days) == 1 else None


_READERS = {name: _reader(field) for name, field in FIELDS.items()}


def _refusal(field: Field, value: Any) -> tuple[str, dict[str, Any]]:
    """Which message a value takes that cannot be used, and what it names."""
    shown = str(value)[:LONGEST_EXCERPT]
    if field.form == "choice":
        return "choice", {"value": shown, "allowed": field.choices}
    if field.form == "date":
        return "date", {"value": shown}
    return "list" if field.many == "list" else "text", {"value": shown}
