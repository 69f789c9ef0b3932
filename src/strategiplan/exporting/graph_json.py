"""Graphs in JSON: networkx's node-link data, which D3 takes too, and Cytoscape.js's elements.

One node or edge to a line, so that two exports can be compared line by line. The
layouts are those that `networkx.node_link_graph` and `networkx.cytoscape_graph` read.
"""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from .formats import Material
from .network import Network, network

_CHUNK = 500
_encoded = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def to_nodelink(material: Material) -> Iterator[bytes]:
    """The plan as what `networkx.node_link_graph` reads, its edges under ``edges``."""
    found = network(material)
    about = _about(found, material)
    yield f'{{"directed": true, "multigraph": true, "graph": {_encoded(about)},\n'.encode()
    yield b'"nodes": [\n'
    yield from _lines({"id": key, **attributes} for key, attributes in found.nodes())
    yield b'],\n"edges": [\n'
    yield from _lines(
        {"source": source, "target": target, "key": key, **attributes}
        for _, source, target, key, attributes in _edges(found)
    )
    yield b"]}\n"


def to_cytoscape(material: Material) -> Iterator[bytes]:
    """The plan as what Cytoscape.js, Cytoscape and `networkx.cytoscape_graph` read."""
    found = network(material)
    about = _about(found, material)
    yield f'{{"data": {_encoded(about)}, "directed": true, "multigraph": true,\n'.encode()
    yield b'"elements": {"nodes": [\n'
    # Cytoscape shows `name`; networkx takes the node's key from `value`.
    yield from _lines(
        {"data": {"id": key, "value": key, "name": attributes["label"], **attributes}}
        for key, attributes in found.nodes()
    )
    yield b'],\n"edges": [\n'
    yield from _lines(
        {"data": {"id": name, "source": source, "target": target, "key": key, **attributes}}
        for name, source, target, key, attributes in _edges(found)
    )
    yield b"]}}\n"


def _about(found: Network, material: Material) -> dict[str, Any]:
    about: dict[str, Any] = dict(found.attributes)
    if material.internal:
        about["internal"] = material.internal
    return about


def _edges(found: Network) -> Iterator[tuple[str, str, str, int, dict[str, Any]]]:
    """Every edge with a name that no node has, and its number among those between its ends."""
    taken = set(found.keys)
    between: Counter[tuple[str, str]] = Counter()
    for number, (source, target, attributes) in enumerate(found.edges()):
        name = f"edge:{number}"
        while name in taken:
            name = f"/{name}"
        taken.add(name)
        yield name, source, target, between[source, target], attributes
        between[source, target] += 1


def _lines(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """The rows, one to a line, with commas between."""
    lines = map(_encoded, rows)
    comma = ""
    while chunk := [*itertools.islice(lines, _CHUNK)]:
        yield (comma + ",\n".join(chunk)).encode()
        comma = ",\n"
    yield b"\n"
