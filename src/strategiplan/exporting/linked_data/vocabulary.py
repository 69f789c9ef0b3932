"""What the own words mean: definitions of the own classes and properties, for the file itself."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from ...model.shape import shape
from ..losses import classes
from .terms import OWN, PREFIXES, TYPES, own_properties
from .values import Link, Literal, Node


def vocabulary() -> Iterator[Node]:
    """A node for each own class, then for each own property."""
    for cls in classes().values():
        node = Node(OWN + cls.__name__, ("rdfs:Class",))
        node.say_standard("rdfs:label", Literal(cls.__name__))
        summary = (inspect.getdoc(cls) or "").split("\n\n")[0].replace("\n", " ")
        node.say_standard("rdfs:comment", Literal(summary, "en"))
        above = TYPES.get(getattr(cls, "kind", ""), ())
        node.say_standard("rdfs:subClassOf", *(Link(_whole(each)) for each in above))
        yield node
    meanings: dict[str, dict[str, None]] = {}
    for cls in classes().values():
        for field in shape(cls).fields.values():
            meanings.setdefault(field.name, {})[field.doc] = None
    for name in own_properties():
        node = Node(OWN + name, ("rdf:Property",))
        node.say_standard("rdfs:label", Literal(name))
        node.say_standard("rdfs:comment", *(Literal(each, "en") for each in meanings[name]))
        yield node


def _whole(name: str) -> str:
    """``skos:Concept`` without its prefix."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local
