"""A plan as nested mappings of texts: what StratML is made of, and what is made of StratML.

Every value is a text, and nothing is in its short form, so that what was written and
what is read can be compared key by key.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import attrs

from ..model import Localized
from ..model.shape import shape
from ..reading.imported import Said, said

Plain = dict[str, Any]
"""Field by field: a text, a mapping, or a list of these."""


def plain_of(item: Any) -> Plain:
    """An object of the model, what says nothing left out."""
    found: Plain = {}
    cls = type(item)
    fields = shape(cls).fields
    for attribute in attrs.fields(cls):
        value = getattr(item, attribute.name)
        localized = isinstance(value, Localized)
        if value == attribute.default and not localized:
            continue
        field = fields[attribute.name]
        if field.many == "list":
            found[attribute.name] = [_value(each, field.cls is not None) for each in value]
        else:
            found[attribute.name] = _value(value, field.cls is not None)
    return found


def _value(value: Any, nested: bool) -> Any:
    if nested:
        return plain_of(value)
    if isinstance(value, Localized):
        return Languages(value.by_language)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


def text_in(value: Any, language: str = "") -> str:
    """A text as it reads first, whatever languages it is given in."""
    if isinstance(value, Mapping):
        return str(value.get(language) or next(iter(value.values()), ""))
    return value if isinstance(value, str) else ""


def ordered(value: Any) -> Any:
    """The same where keys are sorted: the order of a text's languages is put down as a list."""
    if isinstance(value, Languages):
        if list(value) == sorted(value):
            return value
        return {"languages": [[name, text] for name, text in value.items()]}
    if isinstance(value, dict):
        return {name: ordered(each) for name, each in value.items()}
    if isinstance(value, list):
        return [ordered(each) for each in value]
    return value


def in_languages(value: Any) -> dict[str, str]:
    """A text in several languages that `ordered` has put down as a list; empty for all else."""
    if not isinstance(value, Mapping) or list(value) != ["languages"]:
        return {}
    pairs = value["languages"]
    if not isinstance(pairs, list) or not all(
        isinstance(each, list) and [type(part) for part in each] == [str, str] for each in pairs
    ):
        return {}
    return dict(pairs)


class Languages(dict[str, str]):
    """A text in several languages, the one that it reads as first."""


def marked(value: Any, at: int, until: int) -> Said:
    """A value as a mark puts it down, all of it at one place."""
    languages = in_languages(value)
    if languages:
        return said(languages, at, until)
    if isinstance(value, Mapping):
        inside = {str(name): marked(each, at, until) for name, each in value.items()}
        return Said(inside, at, until)
    if isinstance(value, list):
        return Said([marked(each, at, until) for each in value], at, until)
    return said(value, at, until)
