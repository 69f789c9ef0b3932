"""A plan that says something in every field of every class.

What stands inside other elements is filled once for each field that can hold it: a
strategy has measures, but not in every place where a strategy can stand. Made from `strategiplan.model.shape`, so a field that is added to a class is in it from
then on. No two texts are alike: whoever looks for one in a file finds that one.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import attrs

from strategiplan import Actor, Consultation, ConsultationId, Localized, PartialDate, Plan
from strategiplan.model import Element
from strategiplan.model.shape import Field, shape


@attrs.define
class Said:
    """A value of the full plan: whose it is, and what to look for in a file."""

    item: Any
    owners: tuple[Any, ...]
    """What the item stands in, from the plan inwards, with the item last."""
    field: str
    words: str


class _Maker:
    def __init__(self) -> None:
        self.numbers = itertools.count(1)
        self.ids: dict[str, list[str]] = {}
        self.filled: set[tuple[type[Any], str]] = set()

    def made(self, cls: type[Any]) -> Any:
        number = next(self.numbers)
        values: dict[str, Any] = {}
        for field in shape(cls).fields.values():
            if field.form == "reference" or (
                field.cls is not None and (cls, field.name) in self.filled and not field.required
            ):
                continue
            if field.cls is not None and issubclass(field.cls, Element):
                self.filled.add((cls, field.name))
            one = self.one(field, number)
            values[field.name] = (one,) if field.many == "list" else one
        item = cls(**values)
        if isinstance(item, Element):
            self.ids.setdefault(item.kind, []).append(item.id)
        return item

    def one(self, field: Field, number: int) -> Any:
        name = field.name.replace("_", "-")
        if field.cls is not None:
            return self.made(field.cls)
        if field.form == "identifier":
            return f"id-{number}"
        if field.type_name == "SdgCode":
            return f"{1 + number % 17}"
        if field.type_name == "LanguageTag":
            return "nb"
        if field.type_name == "ProfileName":
            return "generic"
        if field.name == "url":
            return f"https://example.org/side-{number}"
        if field.form == "text":
            return Localized({"nb": f"Ærlig {name} {number}", "en": f"Honest {name} {number}"})
        if field.form == "string":
            return {
                "organisation_number": f"{999000000 + number}",
                "municipality_number": "5001",
                "rule": "missing-title",
                "not_recorded": "sources",
                "field": "title",
            }.get(field.name, f"{name}-{number}")
        if field.form == "choice":
            return field.choices[number % len(field.choices)]
        if field.form == "integer":
            return 1000 + number
        if field.form == "number":
            return Decimal(f"{number}.25")
        if field.form == "boolean":
            return True
        day = datetime.date(2001, 1, 1) + datetime.timedelta(days=7 * number)
        if field.form == "date":
            return day
        return PartialDate(day.year, day.month, day.day)


def full_plan() -> Plan:
    """The plan. Every reference leads to an element of a kind that it may lead to."""
    maker = _Maker()
    plan = maker.made(Plan)
    # A round repeats another one.
    repeated = Consultation(
        id=ConsultationId("id-repeated"),
        title="Ærlig høring igjen",
        deadline=datetime.date(2003, 3, 3),
    )
    plan = attrs.evolve(plan, consultations=(*plan.consultations, repeated))
    maker.ids["consultation"].append(repeated.id)
    linked: Plan = _linked(plan, maker.ids, itertools.count())
    return linked


def _linked(item: Any, ids: dict[str, list[str]], turn: Iterator[int]) -> Any:
    changes: dict[str, Any] = {}
    for field in shape(type(item)).fields.values():
        value = getattr(item, field.name)
        if field.form == "reference":
            kinds = [kind for kind in field.kinds if ids.get(kind)]
            choice = [name for kind in kinds for name in ids[kind] if name != item_id(item)]
            # An actor that belongs to one that belongs to it would go round.
            if not choice or (isinstance(item, Actor) and field.name == "part_of"):
                continue
            name = choice[next(turn) % len(choice)]
            changes[field.name] = (name,) if field.many == "list" else name
        elif field.cls is not None and value:
            if field.many == "list":
                changes[field.name] = tuple(_linked(each, ids, turn) for each in value)
            else:
                changes[field.name] = _linked(value, ids, turn)
    return attrs.evolve(item, **changes)


def item_id(item: Any) -> str:
    return getattr(item, "id", "")


def everything_said(plan: Plan) -> Iterator[Said]:
    """Every single value of a plan but `true` and `false`, in the order of the document."""
    yield from _said(plan, ())


def _said(item: Any, owners: tuple[Any, ...]) -> Iterator[Said]:
    owners = (*owners, item)
    for field in shape(type(item)).fields.values():
        value = getattr(item, field.name)
        if value is None or value in ("", ()):
            continue
        for each in value if field.many == "list" else (value,):
            if field.cls is not None:
                yield from _said(each, owners)
            elif isinstance(each, Localized):
                for words in each.by_language.values():
                    yield Said(item, owners, field.name, words)
            elif not isinstance(each, bool):
                yield Said(item, owners, field.name, str(each))
