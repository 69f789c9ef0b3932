"""What the classes say about themselves: every other module asks here, none repeats it.

A `Shape` lists a class's fields with the form of their values. Binding, writing,
walking, references, the format's documentation and the editor's schema are all
derived from it, so a field is written down once: in its class.
"""

from __future__ import annotations

import datetime
import functools
import types
from collections.abc import Mapping
from decimal import Decimal
from typing import (
    Annotated,
    Any,
    Literal,
    NewType,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs

from .base import Element
from .values import PartialDate, Translatable

Form = Literal[
    "text",
    "string",
    "identifier",
    "reference",
    "choice",
    "integer",
    "number",
    "boolean",
    "date",
    "partial-date",
    "object",
]
"""What a value looks like: a text for people, a bare string, a nested object …"""

Many = Literal["one", "list", "table", "lists"]
"""One value, a list of values, a mapping from names to values, or from names to lists."""

FIRST_KEYS = ("id", "code", "title")
"""The keys that name an element come first in every file that is written."""

_FORMS: dict[object, Form] = {
    str: "string",
    int: "integer",
    Decimal: "number",
    bool: "boolean",
    datetime.date: "date",
    PartialDate: "partial-date",
}


@attrs.frozen
class Field:
    """One field of a class, read off its annotation."""

    name: str
    form: Form
    many: Many
    doc: str
    required: bool
    choices: tuple[str, ...] = ()
    """The words that a choice allows."""
    kinds: tuple[str, ...] = ()
    """The kinds of element that a reference may point at."""
    type_name: str = ""
    """The name of an identifier's type or of a notation, such as ``SdgCode``."""
    cls: type[Any] | None = None
    """The class of a nested object."""


@attrs.frozen(eq=False)
class Shape:
    """A class of the model: its fields by name, in the order of a written file."""

    cls: type[Any]
    fields: Mapping[str, Field]
    short: str
    """The field that a plain text stands for; empty where there is none."""
    required: frozenset[str]
    """The fields without which the rest means nothing."""

    def of_form(self, form: Form) -> tuple[Field, ...]:
        """The fields whose values have that form."""
        return tuple(field for field in self.fields.values() if field.form == form)


_SHAPES: dict[type[Any], Shape] = {}


def shape(cls: type[Any]) -> Shape:
    """The shape of an attrs class of the model or of a profile."""
    found = _SHAPES.get(cls)
    if found is None:
        found = _SHAPES[cls] = _read(cls)
    return found


def _read(cls: type[Any]) -> Shape:
    hints = get_type_hints(cls, include_extras=True)
    found = {
        attribute.name: _field(attribute, hints[attribute.name]) for attribute in attrs.fields(cls)
    }
    names = [name for name in FIRST_KEYS if name in found]
    names += [name for name in found if name not in FIRST_KEYS]
    required = frozenset(name for name in names if found[name].required)
    return Shape(cls, {name: found[name] for name in names}, getattr(cls, "short", ""), required)


def _field(attribute: attrs.Attribute[Any], hint: Any) -> Field:
    many: Many = "one"
    hint = _without_none(hint)
    if get_origin(hint) is tuple:
        many, hint = "list", get_args(hint)[0]
    elif get_origin(hint) is Mapping:
        many, hint = "table", get_args(hint)[1]
        if get_origin(hint) is tuple:
            many, hint = "lists", get_args(hint)[0]
    form, extra = _form(attribute.name, hint)
    return Field(
        name=attribute.name,
        form=form,
        many=many,
        doc=attribute.metadata.get("doc", ""),
        required=attribute.default is attrs.NOTHING,
        **extra,
    )


def _without_none(hint: Any) -> Any:
    if type(None) in get_args(hint):
        (hint,) = (each for each in get_args(hint) if each is not type(None))
    return hint


def _form(name: str, hint: Any) -> tuple[Form, dict[str, Any]]:
    if hint in _FORMS:
        return _FORMS[hint], {}
    if get_origin(hint) is Annotated:
        mark = get_args(hint)[1]
        return ("text", {}) if mark is Translatable else ("string", {"type_name": mark.name})
    if get_origin(hint) is Literal:
        return "choice", {"choices": get_args(hint)}
    members = get_args(hint) if get_origin(hint) in (types.UnionType, Union) else (hint,)
    if all(isinstance(member, NewType) for member in members):
        names = [member.__name__ for member in members]
        if name == "id":
            return "identifier", {"type_name": names[0]}
        return "reference", {"kinds": tuple(_kinds()[each] for each in names)}
    if attrs.has(hint):
        return "object", {"cls": hint}
    raise TypeError(f"{name}: a field cannot be of type {hint!r}")


@functools.cache
def _kinds() -> dict[str, str]:
    """The kind of element that each type of identifier belongs to."""
    return {
        get_type_hints(cls, include_extras=True)["id"].__name__: kind
        for kind, cls in element_classes().items()
    }


@functools.cache
def element_classes() -> dict[str, type[Element]]:
    """Every class of elements by its kind, the plan first."""
    # The plan's class names every other one; starting there keeps the order
    # the same on every run, and a class that no plan can hold is not a kind.
    from .plan import Plan

    found: dict[str, type[Element]] = {}
    waiting: list[type[Any]] = [Plan]
    seen: set[type[Any]] = set()
    while waiting:
        cls = waiting.pop(0)
        if cls in seen:
            continue
        seen.add(cls)
        if issubclass(cls, Element):
            found[cls.kind] = cls
        for hint in get_type_hints(cls, include_extras=True).values():
            inner = _without_none(hint)
            if get_origin(inner) is tuple:
                inner = get_args(inner)[0]
            if isinstance(inner, type) and attrs.has(inner):
                waiting.append(inner)
    return found


@functools.cache
def holders() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """For each kind of element the kinds that can hold it, and by which field."""
    classes = element_classes()
    kinds = {cls: kind for kind, cls in classes.items()}
    found: dict[str, list[tuple[str, str]]] = {kind: [] for kind in classes}
    for kind, cls in classes.items():
        for field in shape(cls).of_form("object"):
            if field.cls in kinds:
                found[kinds[field.cls]].append((kind, field.name))
    return {kind: tuple(pairs) for kind, pairs in found.items()}


@functools.cache
def kinds_above(kind: str) -> frozenset[str]:
    """The kinds of element that one of this kind can stand in, at any distance."""
    found: set[str] = set()
    waiting = [kind]
    while waiting:
        above = {holder for holder, _ in holders()[waiting.pop()]} - found
        found |= above
        waiting += sorted(above)
    return frozenset(found)
