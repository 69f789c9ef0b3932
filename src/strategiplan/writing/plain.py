"""A plan as plain values (dicts, lists, texts, numbers), as it stands in a file."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import cattrs

from ..model import Localized, PartialDate, Plan
from ..model.shape import shape


def to_plain(plan: Plan) -> dict[str, Any]:
    """The plan as the mapping that a file holds: keys in the order of the house style.

    What says nothing is left out, and a part that a short text says in full is
    that text.
    """
    plain: dict[str, Any] = _converter().unstructure(plan)
    return plain


@functools.cache
def _converter() -> cattrs.Converter:
    """A converter of our own: the library changes nobody else's."""
    converter = cattrs.Converter()
    converter.register_unstructure_hook_factory(attrs.has, functools.partial(_object, converter))
    converter.register_unstructure_hook(PartialDate, str)
    converter.register_unstructure_hook(datetime.date, datetime.date.isoformat)
    converter.register_unstructure_hook(Decimal, _number)
    converter.register_unstructure_hook(str, _text)
    converter.register_unstructure_hook(Localized, _text)
    converter.register_unstructure_hook(
        tuple, lambda items: [converter.unstructure(each) for each in items]
    )
    return converter


def _object(converter: cattrs.Converter, cls: type[Any]) -> Callable[[Any], Any]:
    found = shape(cls)
    defaults = {field.name: field.default for field in attrs.fields(cls)}
    rows = [(name, defaults[name], field.required) for name, field in found.fields.items()]
    to_short = getattr(cls, "to_short", None)
    short = found.short

    def plain(item: Any) -> Any:
        if to_short:
            text = to_short(item)
            if text:
                return text
        values = {}
        for name, default, required in rows:
            value = getattr(item, name)
            if required or value != default or isinstance(value, Localized):
                values[name] = converter.unstructure(value)
        if short and len(values) == 1 and isinstance(values.get(short), (str, int)):
            return values[short]
        return values

    return plain


def _text(text: str) -> Any:
    return dict(text.by_language) if isinstance(text, Localized) else text


def _number(number: Decimal) -> Any:
    """A number that prints as it was written, else the text of it."""
    text = str(number)
    if text == str(int(number)) and abs(number) < 2**53:
        return int(number)
    return float(text) if repr(float(text)) == text else text
