"""JSON-LD: linked data as an object that reads like the plan file, with its own context.

Own words stand under the keys of a plan file and what stands in an element stands in it,
so a program that knows nothing of linked data can read it; the context, which is in the
file, makes statements of it. Nothing has to be fetched.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from typing import Any

from ...writing.yaml import ODD
from ..formats import Material
from .nodes import nodes_of
from .terms import OWN, PREFIXES, Property, properties
from .values import Link, Literal, Node, Value

_SAFE = 2**53
"""A whole number from here on is not the same to every program that reads JSON."""


def to_jsonld(material: Material) -> Iterator[bytes]:
    """The file."""
    nodes = nodes_of(material, "jsonld")
    made: list[dict[str, Any]] = [{} for _ in nodes]
    # From the end, so that what stands in an element is there before the element.
    for number in range(len(nodes) - 1, -1, -1):
        made[number] = _object(nodes[number], made)
    inside = {
        value.number
        for node in nodes
        for _, values in node.statements
        for value in values
        if isinstance(value, Link) and value.number >= 0
    }
    whole = made[0]
    beside = [made[number] for number in range(1, len(nodes)) if number not in inside]
    if beside:
        whole["@included"] = beside
    terms = ",\n".join(
        f"  {json.dumps(key)}: {json.dumps(term)}" for key, term in context().items()
    )
    yield f'{{\n "@context": {{\n{terms}\n }},'.encode()
    text = json.dumps(whole, ensure_ascii=False, indent=1).removeprefix("{")
    yield (ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n").encode()


@functools.cache
def context() -> dict[str, Any]:
    """What makes statements of the keys: the same in every file."""
    terms: dict[str, Any] = {"@version": 1.1, "@vocab": OWN, **PREFIXES}
    for each in properties():
        term = _term(each)
        if term:
            terms[each.key] = {"@id": each.name, **term}
    return terms


def _term(rule: Property) -> dict[str, str]:
    types = {"link": "@id", "number": "xsd:decimal", "date": "xsd:date"}
    term = {"@type": types[rule.form]} if rule.form in types else {}
    if rule.ordered:
        term["@container"] = "@list"
    elif rule.form == "text":
        term["@container"] = "@language"
    return term


def _object(node: Node, made: list[dict[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if node.iri:
        found["@id"] = node.iri
    if node.types:
        types = [each.removeprefix("sp:") for each in node.types]
        found["@type"] = types[0] if len(types) == 1 else types
    for rule, values in node.statements:
        found[rule.key] = _values(rule, values, made)
    return found


def _values(rule: Property, values: list[Value], made: list[dict[str, Any]]) -> Any:
    term = context().get(rule.key, {})
    if term.get("@container") == "@language":
        words = [each for each in values if isinstance(each, Literal)]
        by_language = {each.language: each.text for each in words}
        if "" not in by_language and len(by_language) == len(values):
            return by_language
    type = term.get("@type", "")
    plain = [_value(each, type, made) for each in values]
    if not rule.ordered:
        return plain if len(plain) > 1 else plain[0]
    return plain if term.get("@container") == "@list" else {"@list": plain}


def _value(value: Value, type: str, made: list[dict[str, Any]]) -> Any:
    if isinstance(value, Link):
        if value.number >= 0:
            return made[value.number]
        return value.iri if type == "@id" else {"@id": value.iri}
    if isinstance(value, Node):
        return _object(value, made)
    if value.language:
        return {"@value": value.text, "@language": value.language}
    if value.type == "xsd:boolean":
        return value.text == "true"
    if value.type == "xsd:integer" and abs(int(value.text)) < _SAFE:
        return int(value.text)
    if value.type == type or not (value.type or type):
        return value.text
    return {"@value": value.text, **({"@type": value.type} if value.type else {})}
