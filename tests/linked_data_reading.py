"""Reads linked data back with rdflib: what a graph says of a plan, in a form that compares."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, RDF

from strategiplan import Localized, Plan
from strategiplan.exporting.linked_data.terms import OWN, PREFIXES, slots
from strategiplan.exporting.losses import classes
from strategiplan.model.shape import Field

# What a file writes is compared, not what rdflib makes of it: "7.50" stays that.
rdflib.NORMALIZE_LITERALS = False

FORMATS = {"turtle": "turtle", "jsonld": "json-ld"}
"""What rdflib calls the formats."""

_CLASSES = {cls.__name__: cls for cls in classes().values()}


def graph_of(content: bytes, format: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=content, format=FORMATS[format])


def form_of(graph: rdflib.Graph) -> set[Any]:
    """A graph in a form that is equal to another's where the two are isomorphic.

    Every node without an address stands in exactly one place here, so that what it says
    names it. `rdflib.compare.isomorphic` takes any graph and minutes for a large one.
    """
    places: dict[Any, int] = {}
    for value in graph.objects():
        places[value] = places.get(value, 0) + 1
    bare = [node for node in graph.subjects(unique=True) if isinstance(node, rdflib.BNode)]
    assert all(places[node] == 1 for node in bare)
    named: dict[Any, tuple[Any, ...]] = {}

    def form(term: Any) -> Any:
        return named.get(term, (term.n3(),))

    waiting = bare
    while waiting:
        left = []
        for node in waiting:
            said = list(graph.predicate_objects(node))
            if any(isinstance(each, rdflib.BNode) and each not in named for _, each in said):
                left.append(node)
            else:
                words = sorted(repr((str(rule), form(each))) for rule, each in said)
                named[node] = (hashlib.sha256("\n".join(words).encode()).hexdigest(),)
        # What stands in another is named before it; to go round is not to end.
        assert len(left) < len(waiting)
        waiting = left
    return {(form(a), str(b), form(c)) for a, b, c in graph}


def words_in(format: str) -> Any:
    """A row of ``READ_BY``: everything that a graph says, as one text."""

    def read(files: Mapping[str, bytes]) -> str:
        graph = graph_of(files[""], format)
        return "\n".join(str(term) for triple in graph for term in triple)

    return read


def whole(name: str) -> rdflib.URIRef:
    """The property or class of a name with its prefix."""
    prefix, _, local = name.partition(":")
    return rdflib.URIRef(PREFIXES[prefix] + local)


def plan_in(graph: rdflib.Graph) -> Any:
    """What a graph says of the one plan in it."""
    (root,) = graph.subjects(RDF.type, rdflib.URIRef(f"{OWN}Plan"))
    return _read(graph, root)


def _read(graph: rdflib.Graph, node: Any) -> Any:
    names = [str(each).removeprefix(OWN) for each in graph.objects(node, RDF.type)]
    (cls,) = (_CLASSES[name] for name in names if name in _CLASSES)
    found = {}
    for field, rule in slots(cls):
        values = list(graph.objects(node, whole(rule.name)))
        if rule.ordered and values:
            (head,) = values
            found[field.name] = [_value(graph, field, [each]) for each in Collection(graph, head)]
        elif values:
            found[field.name] = _value(graph, field, values)
    return cls.__name__, found


def _value(graph: rdflib.Graph, field: Field, values: list[Any]) -> Any:
    if field.form == "text":
        if isinstance(values[0], rdflib.BNode):
            values = list(graph.objects(values[0], RDF.value))
        return frozenset((str(each), (each.language or "").lower()) for each in values)
    (value,) = values
    if field.cls is not None:
        return _read(graph, value)
    if isinstance(value, rdflib.URIRef):
        return str(graph.value(value, DCTERMS.identifier))
    return str(value)


def said_by(plan: Plan) -> Any:
    """The same of a plan itself."""
    return _said(plan, plan.language)


def _said(item: Any, language: str) -> Any:
    found = {}
    for field, _ in slots(type(item)):
        value = getattr(item, field.name)
        if value is None or value == () or value == "":
            continue
        if field.many == "list":
            found[field.name] = [_one(field, each, language) for each in value]
        else:
            found[field.name] = _one(field, value, language)
    return type(item).__name__, found


def _one(field: Field, value: Any, language: str) -> Any:
    if field.cls is not None:
        return _said(value, language)
    if field.form == "text":
        by_language = value.by_language if isinstance(value, Localized) else {language: value}
        return frozenset((words, tag.lower()) for tag, words in by_language.items())
    if field.form == "boolean":
        return "true" if value else "false"
    return format(value, "f") if field.form == "number" else str(value)
