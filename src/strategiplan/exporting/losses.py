"""What a format cannot carry, stated once by the format and counted for each plan.

A field is named by its class and its name: ``goal.note``, ``sdg_link.role``; ``*.note``
is that field of every class, and ``contribution`` the class with all that it has. An
element's class goes by its kind, a part's by its name in small letters.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs

from ..model import Element, Localized, Plan
from ..model.shape import Field, shape

TRANSLATIONS = "translations"
"""What a format loses that writes each text in one language."""


@attrs.frozen
class Losses:
    """A format's declaration of what it cannot carry. Make one by `loses` or `carries_only`."""

    names: frozenset[str] = frozenset()
    """What is lost, or what is carried where `only` is so."""
    only: bool = False
    translations: bool = False
    """Whether every text is written in one language only."""

    def loses_field(self, cls: type[Any], name: str) -> bool:
        """Whether a field of a class is lost.

        Where only what is named is carried, a field that holds elements is carried
        with those; one that holds parts has to be named.
        """
        kind = class_name(cls)
        inner = shape(cls).fields[name].cls
        if self.only and inner is not None and issubclass(inner, Element):
            return self.loses_class(inner)
        named = not self.names.isdisjoint((kind, f"{kind}.{name}", f"*.{name}"))
        return named is not self.only

    def loses_class(self, cls: type[Any]) -> bool:
        """Whether a class is lost with everything that it has."""
        kind = class_name(cls)
        if not self.only:
            return kind in self.names
        return not any(
            f"{kind}.{name}" in self.names or f"*.{name}" in self.names or kind in self.names
            for name in shape(cls).fields
        )


def loses(*names: str, translations: bool = False) -> Losses:
    """The declaration of a format that carries everything but what is named.

    `ValueError` where a name is that of no class and no field.

    >>> loses("contribution", "*.note").loses_field(Plan, "note")
    True
    """
    _verify(names)
    return Losses(frozenset(names), translations=translations)


def carries_only(*names: str, translations: bool = False) -> Losses:
    """The declaration of a format that carries nothing but what is named."""
    _verify(names)
    return Losses(frozenset(names), only=True, translations=translations)


def _verify(names: tuple[str, ...]) -> None:
    known = set(classes())
    fields = {f"{kind}.{name}" for kind, cls in classes().items() for name in shape(cls).fields}
    fields |= {f"*.{field.partition('.')[2]}" for field in fields}
    for name in names:
        if name not in known and name not in fields:
            raise ValueError(f"{name!r} is no class or field of a plan")


def class_name(cls: type[Any]) -> str:
    """What a class is called in a declaration: ``goal``, ``sdg_link``."""
    return getattr(cls, "kind", "") or re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


@functools.cache
def classes() -> dict[str, type[Any]]:
    """Every class that a plan is made of, by its name in a declaration, the plan first."""
    found: dict[str, type[Any]] = {}
    waiting: list[type[Any]] = [Plan]
    while waiting:
        cls = waiting.pop(0)
        if class_name(cls) not in found:
            found[class_name(cls)] = cls
            waiting += [each.cls for each in shape(cls).fields.values() if each.cls]
    return found


@attrs.frozen
class Lost:
    """What one plan loses in a format: elements of a kind, or a field of those that are there."""

    name: str
    """The kind of the elements (``contribution``), or the class that the field is of."""
    field: str
    """The field; empty where the elements are lost whole. ``translations`` for other languages."""
    count: int
    """How many elements, or in how many places the field says something."""


def lost_of(plan: Plan, losses: Losses) -> tuple[Lost, ...]:
    """What a plan says that a format with these losses does not carry, counted."""
    if losses == Losses():
        return ()
    elements: Counter[str] = Counter()
    fields: Counter[tuple[str, str]] = Counter()
    waiting: list[tuple[Any, bool]] = [(plan, False)]
    while waiting:
        item, gone = waiting.pop()
        cls = type(item)
        if gone and isinstance(item, Element):
            elements[item.kind] += 1
        for field, value in said(item):
            field_gone = losses.loses_field(cls, field.name)
            if field.cls is not None:
                below = value if field.many == "list" else (value,)
                is_part = not issubclass(field.cls, Element)
                class_gone = losses.loses_class(field.cls)
                # Where what is carried is named, an element may be, though what it stands in is not.
                gone_too = class_gone if losses.only and not is_part else gone or field_gone
                waiting += [(each, gone_too or class_gone) for each in below]
                # Elements are counted one by one; parts by the field that they stand in.
                if is_part and not gone and (field_gone or class_gone):
                    fields[class_name(cls), field.name] += 1
            elif gone:
                continue
            elif field_gone:
                fields[class_name(cls), field.name] += 1
            elif losses.translations and field.form == "text":
                texts = value if field.many == "list" else (value,)
                fields["", TRANSLATIONS] += any(
                    isinstance(text, Localized) and len(text.by_language) > 1 for text in texts
                )
    kinds = list(classes())
    found = [Lost(kind, "", elements[kind]) for kind in kinds if elements[kind]]
    found += [
        Lost(kind, name, fields[kind, name])
        for kind in kinds
        for name in shape(classes()[kind]).fields
        if fields[kind, name]
    ]
    if fields["", TRANSLATIONS]:
        found.append(Lost("", TRANSLATIONS, fields["", TRANSLATIONS]))
    return tuple(found)


def said(item: Any) -> Iterator[tuple[Field, Any]]:
    """The fields of an element or part that say something, with their values."""
    for field in shape(type(item)).fields.values():
        value = getattr(item, field.name)
        if value is not None and value != () and value != "":
            yield field, value
