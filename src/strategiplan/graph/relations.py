"""The kinds of edges that a plan can have, read off the model's classes.

Every field that refers to an element, every field that holds elements and every
field that holds SDG codes is one. A field that is added to a class is an edge
from then on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, Literal

import attrs

from ..model import Element
from ..model.shape import element_classes, shape

CONTAINS = "contains"
"""The relation from an element to those that stand in it, and from SDG 11 to 11.2."""

SDG_KINDS = ("sdg_goal", "sdg_target", "sdg_indicator")
"""What the nodes of Sustainable Development Goals are called: `11`, `11.2`, `11.2.1`."""

Form = Literal["reference", "sdg", "contains"]


@attrs.frozen
class Relation:
    """One kind of edge: the key of the plan file that it comes from, and what it leads to."""

    name: str
    """What the edge is called: the key itself, such as ``responsible``; ``contains`` for
    elements that stand in one another."""
    field: str
    """Where the key stands: ``responsible``; ``wordings/sources`` for one in a part."""
    form: Form
    to_kinds: tuple[str, ...]
    """The kinds of element that it may lead to."""


@attrs.frozen(eq=False)
class Slot:
    """What one field of a class holds that makes edges."""

    relation: Relation
    """The edge that its values make; for parts, the one to an SDG, if they hold any."""
    name: str
    many: bool
    contains: bool = False
    """Whether it holds elements."""
    reading: Reading | None = None
    """For a field that holds parts: how these are read."""
    code: str = ""
    """The field of a part that holds an SDG code."""


@attrs.frozen(eq=False)
class Reading:
    """How the edges of a class's objects are found."""

    get: Callable[[Any], tuple[Any, ...]]
    """The values of all the slots at once: one call in C for each object."""
    slots: tuple[Slot, ...]


_READINGS: dict[tuple[type[Any], str], Reading] = {}


def reading(cls: type[Any], within: str = "") -> Reading:
    """How the edges of a class's objects are found; `within` is the key that a part stands under."""
    found = _READINGS.get((cls, within))
    if found is None:
        found = _READINGS[cls, within] = _read(cls, within)
    return found


def _read(cls: type[Any], within: str) -> Reading:
    slots = tuple(_slots(cls, within))
    names = [slot.name for slot in slots]
    if len(names) > 1:
        return Reading(attrgetter(*names), slots)
    return Reading(lambda item: tuple(getattr(item, name) for name in names), slots)


def _slots(cls: type[Any], within: str) -> Iterator[Slot]:
    for field in shape(cls).fields.values():
        name, many, where = field.name, field.many == "list", within + field.name
        if field.form == "reference":
            yield Slot(Relation(name, where, "reference", field.kinds), name, many)
        elif field.cls and issubclass(field.cls, Element):
            relation = Relation(CONTAINS, where, "contains", (field.cls.kind,))
            yield Slot(relation, name, many, contains=True)
        elif field.cls:
            inner, code = reading(field.cls, f"{where}/"), _code_field(field.cls)
            if inner.slots or code:
                relation = Relation(name, where, "sdg", SDG_KINDS)
                yield Slot(relation, name, many, reading=inner, code=code)


def _code_field(cls: type[Any]) -> str:
    """The field of a part that holds the code of a Sustainable Development Goal."""
    fields = shape(cls).fields.values()
    return next((field.name for field in fields if field.type_name == "SdgCode"), "")


_BESIDE: dict[type[Any], tuple[str, ...]] = {}


def beside_code(cls: type[Any]) -> tuple[str, ...]:
    """The fields of a part that say more of an SDG link than the code: `role`, `note`, `sources`."""
    found = _BESIDE.get(cls)
    if found is None:
        code = _code_field(cls)
        found = _BESIDE[cls] = tuple(name for name in shape(cls).fields if name != code)
    return found


def relations() -> Iterator[tuple[str, Relation]]:
    """Every kind of edge with the kind of element that it goes out from, class by class."""
    for kind, cls in element_classes().items():
        waiting = [reading(cls)]
        while waiting:
            for slot in waiting.pop(0).slots:
                if slot.code or not slot.reading:
                    yield kind, slot.relation
                if slot.reading:
                    waiting.append(slot.reading)
