"""A plan's graph for other tools: as networkx's graph, and as rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..memory import collector_paused
from ..model import in_language
from ..model.values import BETWEEN
from ..vocabulary import sdg_label
from .adjacency import Adjacency
from .answers import Sdg
from .relations import CONTAINS

if TYPE_CHECKING:
    import networkx

MISSING = "missing"
"""The kind of a node that is named and does not exist."""
ELSEWHERE = "elsewhere"
"""The kind of a node that a reference to another plan names: ``other-plan#goal-id``."""


def network(lists: Adjacency, language: str) -> networkx.MultiDiGraph[str]:
    """The nodes and edges as a graph of networkx."""
    from networkx import MultiDiGraph

    with collector_paused():
        keys = node_keys(lists)
        graph: networkx.MultiDiGraph[str] = MultiDiGraph()
        graph.add_nodes_from(_nodes(lists, keys, language))
        # One call for each edge; `add_edges_from` looks every edge up again after adding it.
        add = graph.add_edge
        for source, target, relation, field, role in _edges(lists):
            if role:
                add(keys[source], keys[target], relation=relation, field=field, role=role)
            else:
                add(keys[source], keys[target], relation=relation, field=field)
    return graph


def node_keys(lists: Adjacency) -> list[str]:
    """The key of every node, each its own: the identifier, else the path behind a slash.

    SDGs have ``sdg:11.2``. Of elements with the same identifier the first has it.
    """
    taken: set[str] = set()

    def own(key: str, mark: str) -> str:
        key = plain_text(key)
        while key in taken:
            key = mark + key
        taken.add(key)
        return key

    # Identifiers choose first, so that `graph.nodes[goal.id]` is the goal.
    keys = [""] * len(lists.elements)
    for name, number in lists.first.items():
        keys[number] = own(name, "/")
    missing = [own(f"sdg:{name}" if sdg else name, "?") for name, sdg in lists.missing]
    paths = node_paths(lists)
    for number, path in enumerate(paths):
        if not keys[number]:
            keys[number] = own(f"/{path}", "/")
    return [*keys, *(own(f"sdg:{code}", "/") for code in lists.sdgs), *missing]


def node_paths(lists: Adjacency) -> list[str]:
    """Every element's path as a text, each made from the one above it."""
    paths = [""]
    for number in range(1, len(lists.elements)):
        above = paths[lists.parents[number]]
        path = f"{above}/{lists.fields[number]}" if above else lists.fields[number]
        position = lists.positions[number]
        paths.append(f"{path}/{position}" if position >= 0 else path)
    return paths


def _nodes(
    lists: Adjacency, keys: list[str], language: str
) -> Iterator[tuple[str, dict[str, str]]]:
    for key, path, element in zip(keys, node_paths(lists), lists.elements, strict=False):
        yield (
            key,
            {
                "kind": element.kind,
                "code": plain_text(element.code),
                "title": plain_text(in_language(element.title, language)),
                "path": path,
                "identifier": plain_text(element.id),
            },
        )
    rest = keys[len(lists.elements) :]
    for key, code in zip(rest, lists.sdgs, strict=False):
        yield key, _row(Sdg(code).kind, code, sdg_label(code, language))
    for key, (name, sdg) in zip(rest[len(lists.sdgs) :], lists.missing, strict=True):
        kind = ELSEWHERE if BETWEEN in name and not sdg else MISSING
        yield key, _row(kind, plain_text(name) if sdg else "", "", "" if sdg else plain_text(name))


def _row(kind: str, code: str, title: str, identifier: str = "") -> dict[str, str]:
    return {"kind": kind, "code": code, "title": title, "path": "", "identifier": identifier}


def _edges(lists: Adjacency) -> Iterator[tuple[int, int, str, str, str]]:
    """Source, target, relation, field and role: what stands in a node first, then what it refers to."""
    for number, children in enumerate(lists.children):
        for child in children:
            yield number, child, CONTAINS, lists.fields[child], ""
        for edge in lists.references(number):
            relation = lists.relations[edge]
            role = lists.parts[edge].role or "" if edge in lists.parts else ""
            yield number, lists.targets[edge], relation.name, relation.field, role
    count = len(lists.elements)
    for number in range(count, count + len(lists.sdgs)):
        above = lists.sdg_above(number)
        if above >= 0:
            yield above, number, CONTAINS, "", ""


def node_records(lists: Adjacency, language: str) -> list[dict[str, str | int]]:
    """A row for each node, every row with the same columns."""
    keys = node_keys(lists)
    count = len(lists.elements)
    depths = [0] * count
    for number in range(1, count):
        depths[number] = depths[lists.parents[number]] + 1
    rows: list[dict[str, str | int]] = []
    for number, (key, words) in enumerate(_nodes(lists, keys, language)):
        element = number < count
        parent = lists.parents[number] if element else lists.sdg_above(number)
        rows.append(
            {
                "key": key,
                **words,
                "parent": keys[parent] if parent >= 0 else "",
                "depth": depths[number] if element else 0,
                "contained": lists.ends[number] - number - 1 if element else 0,
                "in": len(lists.incoming[number]),
                "out": len(lists.references(number)) if element else 0,
            }
        )
    return rows


def edge_records(lists: Adjacency) -> list[dict[str, str]]:
    """A row for each edge, every row with the same columns."""
    keys = node_keys(lists)
    return [
        {
            "source": keys[source],
            "relation": relation,
            "target": keys[target],
            "field": field,
            "role": role,
        }
        for source, target, relation, field, role in _edges(lists)
    ]


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def plain_text(text: str) -> str:
    """A text as every format of graphs can hold it: a plain `str` without what XML forbids."""
    text = str.__str__(text)
    return text if text.isprintable() else _FORBIDDEN.sub("\ufffd", text)
