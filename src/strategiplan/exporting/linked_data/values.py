"""What statements are made of: nodes, links to them, and literals."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import attrs

from ...model import PartialDate
from .terms import STANDARD, Property

_TAG = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_LONGEST = 100
"""How many digits a number is written with at most; a longer one stands as words."""


@attrs.frozen
class Literal:
    """Words, or a value of a type of XML Schema."""

    text: str
    language: str = ""
    type: str = ""
    """``xsd:date``; empty where it is words."""


@attrs.frozen
class Link:
    """A link to something that has an address."""

    iri: str
    number: int = -1
    """The number of the node where it stands in the one that links to it."""


@attrs.frozen(eq=False)
class Node:
    """A thing and what is said about it."""

    iri: str
    """Its address; empty where it belongs to another node and has none."""
    types: tuple[str, ...] = ()
    said: dict[str, tuple[Property, list[Value]]] = attrs.field(factory=dict)

    def say(self, rule: Property, *values: Value) -> None:
        """State something, or more of it; nothing where there are no values."""
        if values:
            self.said.setdefault(rule.name, (rule, []))[1].extend(values)

    @property
    def statements(self) -> Iterable[tuple[Property, list[Value]]]:
        """What is said: each property once, with its values."""
        return self.said.values()

    def say_standard(self, name: str, *values: Value) -> None:
        """The same with a property of a standard vocabulary, by its name."""
        self.say(STANDARD[name], *values)


Value = Literal | Link | Node


def tag_of(language: str) -> str:
    """A language tag as a literal can have it; empty where it is none."""
    return language if _TAG.fullmatch(language) else ""


def literal(value: Any) -> Literal:
    """A value of the model as a literal of its type."""
    if isinstance(value, bool):
        return Literal("true" if value else "false", type="xsd:boolean")
    if isinstance(value, int):
        return Literal(str(value), type="xsd:integer")
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, datetime.date):
        return Literal(value.isoformat(), type="xsd:date")
    if isinstance(value, PartialDate):
        exact = "date" if value.day else "gYearMonth" if value.month else "gYear"
        return Literal(str(value), type=f"xsd:{exact}")
    return Literal(str.__str__(value))


def _number(number: Decimal) -> Literal:
    """A number as it is written; as words where no decimal is written so (``NaN``, ``1E+9999``)."""
    exponent = number.as_tuple().exponent
    if isinstance(exponent, str) or abs(exponent) > _LONGEST:
        return Literal(str(number))
    return Literal(format(number, "f"), type="xsd:decimal")


Day = datetime.date | PartialDate | None


def period(start: Day, end: Day) -> Iterator[Node]:
    """A time from the first day of the one to the last day of the other; nothing for no days."""
    if start or end:
        node = Node("", ("dct:PeriodOfTime",))
        first = start.first_day if isinstance(start, PartialDate) else start
        last = end.last_day if isinstance(end, PartialDate) else end
        if first:
            node.say_standard("dcat:startDate", literal(first))
        if last:
            node.say_standard("dcat:endDate", literal(last))
        yield node
