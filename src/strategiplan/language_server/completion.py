"""What may be written at a place: keys, identifiers, SDG codes, words to choose, dates."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any, Literal

import attrs

from ..diagnostics import Span
from ..messages import visible
from ..messages.words import Named
from ..model.plan import Plan
from ..model.shape import Field, shape
from ..model.values import BETWEEN
from ..text import Lines
from ..vocabulary import sdg_codes, sdg_label
from ..walk import Index
from .cursor import Cursor, cursor_at
from .desk import Desk
from .explaining import key_explained
from .naming import plan_id
from .sheet import Sheet, names_a_plan

MOST = 500
"""How many words are proposed at once; more come when more has been written."""
_LANGUAGES = ("nb", "nn", "en", "se")

Kind = Literal["key", "word", "reference", "sdg", "date"]


@attrs.frozen
class Proposal:
    """Something that may be written."""

    label: str
    kind: Kind
    detail: str
    """What it stands for, in a few words."""
    text: str
    """What is written for it."""
    explanation: str = ""
    """More about it, in Markdown."""


@attrs.frozen
class Completion:
    """What may be written in the place of a stretch of the text."""

    span: Span
    proposals: tuple[Proposal, ...]
    complete: bool
    """Whether that is all there is."""


def completion(desk: Desk, sheet: Sheet, offset: int, today: datetime.date) -> Completion | None:
    """What may be written at an offset; ``None`` where nothing can be said."""
    if sheet.document.format != "yaml" or (sheet.kind != "plan" and not _is_begun(sheet)):
        return None
    cursor = cursor_at(Lines(sheet.source), offset)
    if cursor.kind == "none":
        return None
    found = list(_matching(_proposals(desk, sheet, cursor, today), cursor.written))
    if not found:
        return None
    end = offset
    span = Span(cursor.start, max(end, cursor.start))
    return Completion(span, tuple(found[:MOST]), len(found) <= MOST)


def _is_begun(sheet: Sheet) -> bool:
    """Whether a file that is no plan yet may become one: it has no key, or one of a plan's."""
    if sheet.kind == "profile":
        return False
    keys = [each.step for each in sheet.tree.rows or ()] if sheet.tree else []
    return not keys or any(key in shape(Plan).fields for key in keys)


def _matching(proposals: Iterable[Proposal], written: str) -> Iterator[Proposal]:
    """Those that somebody who has written so much may mean."""
    wanted = written.strip().strip("\"'").casefold()
    for each in proposals:
        if wanted in each.label.casefold() or wanted in each.detail.casefold():
            yield each


def _proposals(
    desk: Desk, sheet: Sheet, cursor: Cursor, today: datetime.date
) -> Iterator[Proposal]:
    if cursor.kind == "value":
        if cursor.cls is not None and cursor.field is not None:
            yield from _values(desk, sheet, cursor.cls, cursor.field, today)
        return
    if cursor.bare and cursor.cls is not None and shape(cursor.cls).short:
        main = shape(cursor.cls).fields[shape(cursor.cls).short]
        yield from _values(desk, sheet, cursor.cls, main, today)
    if cursor.cls is not None:
        yield from _keys(sheet, cursor)
    elif cursor.field is not None and cursor.field.form == "text":
        for tag in _LANGUAGES:
            if tag not in cursor.present:
                yield Proposal(tag, "key", "", f"{tag}: ")


def _keys(sheet: Sheet, cursor: Cursor) -> Iterator[Proposal]:
    assert cursor.cls is not None
    say = sheet.key_words
    for name, field in shape(cursor.cls).fields.items():
        if name in cursor.present or say.is_unexpected(field):
            continue
        yield Proposal(
            name,
            "key",
            say.title(cursor.cls, field),
            _key_text(field, cursor),
            key_explained(sheet, cursor.cls, field),
        )


def _key_text(field: Field, cursor: Cursor) -> str:
    """A key with what its value begins with."""
    nested = (
        field.cls is not None
        and not shape(field.cls).short
        and not getattr(field.cls, "short_pattern", "")
    )
    if cursor.flow:
        return f"{field.name}: "
    if field.many == "list":
        return f"{field.name}:\n{' ' * (cursor.margin + 2)}- "
    if nested:
        return f"{field.name}:\n{' ' * (cursor.margin + 2)}"
    return f"{field.name}: "


def _values(
    desk: Desk, sheet: Sheet, cls: type[Any], field: Field, today: datetime.date
) -> Iterator[Proposal]:
    say, language = sheet.key_words, sheet.speaker.language
    if field.choices:
        for word in field.choices:
            yield Proposal(word, "word", say.choice(field.name, word), word)
    elif field.form == "reference":
        yield from _references(desk, sheet, field)
    elif field.type_name == "SdgCode":
        for code in sorted(sdg_codes(), key=_in_order):
            yield Proposal(code, "sdg", sdg_label(code, language), code)
    elif field.type_name == "LanguageTag":
        for tag in _LANGUAGES:
            yield Proposal(tag, "word", "", tag)
    elif field.form == "boolean":
        for word, meaning in (("true", "story/yes"), ("false", "story/no")):
            yield Proposal(word, "word", sheet.speaker.phrase(meaning), word)
    elif field.form in ("date", "partial-date"):
        yield from _dates(sheet, field, today)
    elif names_a_plan(cls, field.name):
        for each in desk.neighbours(sheet):
            if plan_id(each):
                yield Proposal(plan_id(each), "reference", _plan_title(each), plan_id(each))
    else:
        owner = cls
        for word, meaning in say.known(owner, field).items():
            yield Proposal(word, "word", meaning, word)


def _in_order(code: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (999, part) for part in code.split(".")]


def _plan_title(sheet: Sheet) -> str:
    return visible(sheet.plan.title) if sheet.plan else ""


def _references(desk: Desk, sheet: Sheet, field: Field) -> Iterator[Proposal]:
    """The elements that may be named, those of the plan itself before those of others."""
    for identifier, title in _elements(sheet, sheet.plan or Plan(), field):
        yield Proposal(identifier, "reference", title, identifier)
    for each in desk.neighbours(sheet):
        if each.plan is not None and each.plan.id and each.plan.id != plan_id(sheet):
            for identifier, title in _elements(sheet, each.plan, field):
                label = f"{each.plan.id}{BETWEEN}{identifier}"
                yield Proposal(label, "reference", title, label)


def _elements(sheet: Sheet, plan: Plan, field: Field) -> Iterator[tuple[str, str]]:
    for node in Index(plan).elements:
        element = node.item
        if element.id and element.kind in field.kinds:
            yield element.id, sheet.speaker.name(Named.of(element))


def _dates(sheet: Sheet, field: Field, today: datetime.date) -> Iterator[Proposal]:
    """Today, then the days that stand in the plan, the latest first."""
    days = {today.isoformat(): sheet.speaker.date(today)}
    if field.form == "partial-date":
        days[str(today.year)] = ""
        days[today.isoformat()[:7]] = ""
    written: set[str] = set()
    for branch in sheet.tree.walk() if sheet.tree else ():
        if (
            branch.rows is None
            and branch.field is not None
            and branch.field.form in ("date", "partial-date")
        ):
            written.add(branch.value)
    for text in sorted(written, reverse=True):
        try:
            days.setdefault(text, sheet.speaker.date(datetime.date.fromisoformat(text)))
        except ValueError:
            continue
    for text, words in days.items():
        yield Proposal(text, "date", words, text)
