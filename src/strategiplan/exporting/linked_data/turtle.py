"""Turtle: linked data for people and programs, a block for each thing that has an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..formats import Material
from .nodes import nodes_of
from .terms import OWN, PREFIXES, Property
from .values import Link, Literal, Node, Value

_ODD = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LOCAL = re.compile("[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")


def to_turtle(material: Material) -> Iterator[bytes]:
    """The file, node by node."""
    nodes = nodes_of(material, "turtle")
    base = _base(nodes)
    writer = _Writer(base)
    prefixes = {**PREFIXES, "plan": base}
    yield "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items()).encode()
    for node in nodes:
        yield f"\n{writer.block(node)}".encode()


def _base(nodes: list[Node]) -> str:
    """What the addresses of the plan's elements begin with."""
    edition = nodes[0].iri
    return edition + ("#" if edition.startswith("urn:") else "/")


class _Writer:
    def __init__(self, base: str) -> None:
        self.base = base

    def block(self, node: Node) -> str:
        """All that is said about a thing with an address."""
        return f"{self.name(node.iri)} {self._said(node, '    ')} .\n"

    def name(self, iri: str) -> str:
        """An address, short where it is one of the plan or of the own words."""
        for prefix, base in (("plan:", self.base), ("sp:", OWN)):
            if iri.startswith(base) and _LOCAL.fullmatch(iri, len(base)):
                return prefix + iri[len(base) :]
        return f"<{iri}>"

    def _said(self, node: Node, indent: str) -> str:
        parts = [f"a {', '.join(node.types)}"] if node.types else []
        parts += [
            f"{rule.name} {self._values(rule, values, indent)}" for rule, values in node.statements
        ]
        return f" ;\n{indent}".join(parts)

    def _values(self, rule: Property, values: list[Value], indent: str) -> str:
        texts = [self._value(each, indent + "    ") for each in values]
        return f"( {' '.join(texts)} )" if rule.ordered else ", ".join(texts)

    def _value(self, value: Value, indent: str) -> str:
        if isinstance(value, Link):
            return self.name(value.iri)
        if isinstance(value, Literal):
            return _literal(value)
        return f"[ {self._said(value, indent)} ]"


def _literal(value: Literal) -> str:
    if value.type in ("xsd:boolean", "xsd:integer"):
        return value.text
    words = _ODD.sub(_escape, value.text)
    if value.language:
        return f'"{words}"@{value.language}'
    return f'"{words}"^^{value.type}' if value.type else f'"{words}"'


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}"
