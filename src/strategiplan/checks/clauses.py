"""Clauses: what a condition says, in words that a catalogue can put into a language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..messages.words import Amount, Clause, Dated, Key, Kind, Kinds, Quoted
from ..model import PartialDate, Plan
from ..model.profile import Condition, Count, Having, Links
from .routes import (
    WORDS,
    Classes,
    Route,
    classes_above,
    find_route,
    kinds_to_classes,
    parents_of,
)

ORDERS = ("before", "not_after", "after", "not_before")
"""The keys that say how a date lies to another."""
VALUES = ("equals", "one_of", "includes", "matches")
"""The keys that say what a value is."""
NUMBERS = ("exactly", "at_least", "at_most")
"""The keys that say how many, how long or how large."""

AROUND: Mapping[str, Callable[[Classes], Classes]] = {
    "parent": parents_of,
    "above": classes_above,
    "plan": lambda _classes: (Plan,),
}
"""The keys whose condition is tried elsewhere, with the classes that are met there."""


def has_numbers(stated: Having | Links | Condition) -> bool:
    """Whether it says how many."""
    return any(getattr(stated, name) is not None for name in NUMBERS)


def limits(stated: Count | Having | Links | Condition) -> tuple[Any, Any]:
    """The least and the most that are allowed; ``None`` where there is no limit."""
    if stated.exactly is not None:
        return stated.exactly, stated.exactly
    return stated.at_least, stated.at_most


def amount(stated: Having | Links) -> tuple[int, int | None]:
    """How many there shall be at least and at most: one or more where nothing is said."""
    low, high = limits(stated)
    return (low or 0, high) if has_numbers(stated) else (1, None)


def date_in(operand: str) -> PartialDate | None:
    """The date that was written in the place of a field; ``None`` for a field."""
    try:
        return PartialDate.parse(operand)
    except ValueError:
        return None


def value_keys(condition: Condition, route: Route) -> Iterator[str]:
    """The keys by which a condition says something of each value at the end of a route."""
    yield from (key for key in VALUES if getattr(condition, key))
    if has_numbers(condition) and not route.several:
        yield "text" if route.field.form in WORDS else "number"


def expected(condition: Condition, key: str) -> Any:
    """What a condition asks of a value by a key."""
    if key == "one_of":
        return tuple(Quoted(text) for text in condition.one_of)
    if key in VALUES:
        return Quoted(getattr(condition, key))
    low, high = limits(condition)
    return Amount(low, high, unit={"text": "characters", "list": "values"}.get(key, ""))


def clause(condition: Condition, classes: Classes) -> Clause:
    """What a condition says of elements of some classes."""
    found = list(_clauses(condition, classes))
    return found[0] if len(found) == 1 else Clause("all", {"conditions": tuple(found)})


def _clauses(condition: Condition, classes: Classes) -> Iterator[Clause]:
    if condition.kinds:
        yield Clause("kinds", {"kinds": Kinds(condition.kinds)})
    if condition.field:
        yield from _field_clauses(condition, classes)
    for key in ("has", "links_to", "linked_from"):
        stated = getattr(condition, key)
        if stated:
            yield _amount_clause(key, stated)
    for name, reached in AROUND.items():
        inner = getattr(condition, name)
        if inner:
            yield Clause(name, {"condition": clause(inner, reached(classes))})
    for name in ("all", "any", "none"):
        inner = getattr(condition, name)
        if inner:
            words = "conditions" if name == "all" else "alternatives"
            yield Clause(name, {words: tuple(clause(each, classes) for each in inner)})


def _field_clauses(condition: Condition, classes: Classes) -> Iterator[Clause]:
    field = {"field": Key(condition.field)}
    if condition.present is not None:
        yield Clause("present" if condition.present else "absent", field)
    if find_route(classes, condition.field, value=False).several and has_numbers(condition):
        yield Clause("list", {**field, "expected": expected(condition, "list")})
    for key in value_keys(condition, find_route(classes, condition.field)):
        yield Clause(key, {**field, "expected": expected(condition, key)})
    for order in ORDERS:
        operand = getattr(condition, order)
        if operand:
            date = date_in(operand)
            yield Clause(order, {**field, "expected": Dated("" if date else operand, date)})
    scope = condition.unique
    if scope:
        if scope in ("siblings", "plan"):
            yield Clause(f"unique/{scope}", field)
        else:
            yield Clause("unique/kind", {**field, "kind": Kind(scope)})


def such(stated: Having | Links, what: Amount | Kinds) -> Amount | Kinds | Clause:
    """What is counted, with what must hold for it to count."""
    if not stated.where:
        return what
    where = clause(stated.where, kinds_to_classes(stated.kinds))
    return Clause("where", {"expected": what, "condition": where})


def _amount_clause(key: str, stated: Having | Links) -> Clause:
    low, high = amount(stated)
    wanted = Amount(low, high, stated.kinds, unit="elements")
    values: dict[str, Any] = {"expected": such(stated, wanted)}
    if isinstance(stated, Links):
        values["field"] = Key(stated.field)
    return Clause(key, values)
