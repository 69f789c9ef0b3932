"""GraphML and GEXF: the plan as a graph for yEd, Gephi, Cytoscape and networkx.

Not by networkx's own writers. That for GEXF writes the day and its own version into the
file, so that no two are alike; that for GraphML writes a carriage return as it is, which
comes back as another; both build the whole document in memory first. Reading is
networkx's, in the tests.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ..memory import collector_paused
from .drawing import look, wrapped
from .formats import Material
from .network import Attributes, Value, as_text, network
from .xml import in_attribute, in_xml

_CHUNK = 500
"""How many nodes or edges go into one piece of the file."""


def to_graphml(material: Material) -> Iterator[bytes]:
    """The plan as GraphML; with ``-O yed=yes`` with boxes and labels for yEd."""
    found = network(material)
    nodes, edges = _Columns("n"), _Columns("e")
    yed = material.options["yed"] == "yes"
    # The columns come first in the file and are known last.
    with collector_paused():
        body = [
            *_pieces(_graphml_node(key, each, nodes, yed) for key, each in found.nodes()),
            *_pieces(_graphml_edge(place, each, edges) for place, each in enumerate(found.edges())),
        ]
    whole = {name: value for name, value in found.attributes.items() if value}
    head = ['<?xml version="1.0" encoding="UTF-8"?>']
    yfiles = ' xmlns:y="http://www.yworks.com/xml/graphml"' if yed else ""
    head.append(f'<graphml xmlns="http://graphml.graphdrawing.org/xmlns"{yfiles}>')
    head += [
        f'<key id="g-{name}" for="graph" attr.name="{name}" attr.type="string"/>' for name in whole
    ]
    for kind, columns in (("node", nodes), ("edge", edges)):
        for id, name, type in columns.rows():
            head.append(f'<key id="{id}" for="{kind}" attr.name="{name}" attr.type="{type}"/>')
    if yed:
        head.append('<key id="yed" for="node" yfiles.type="nodegraphics"/>')
    head.append('<graph edgedefault="directed">')
    if material.internal:
        head.append(f"<desc>{in_xml(material.internal)}</desc>")
    for name, value in whole.items():
        head.append(f'<data key="g-{name}">{in_xml(as_text(value))}</data>')
    yield _joined(head)
    yield from body
    yield b"</graph>\n</graphml>\n"


def _graphml_node(key: str, attributes: Attributes, columns: _Columns, yed: bool) -> str:
    data = _graphml_data(attributes, columns)
    if yed:
        data += _in_yed(attributes)
    return f'<node id="{in_attribute(key)}">{data}</node>'


def _graphml_edge(number: int, edge: tuple[str, str, Attributes], columns: _Columns) -> str:
    source, target, attributes = edge
    ends = f'source="{in_attribute(source)}" target="{in_attribute(target)}"'
    return f'<edge id="e{number}" {ends}>{_graphml_data(attributes, columns)}</edge>'


def _graphml_data(attributes: Attributes, columns: _Columns) -> str:
    return "".join(
        f'<data key="{columns.id(name, value)}">{in_xml(as_text(value))}</data>'
        for name, value in attributes.items()
        if value != ""
    )


def _in_yed(attributes: Attributes) -> str:
    """A box with its text in it; without it yEd shows an empty square."""
    lines = wrapped(str(attributes["label"]))
    shown = look(str(attributes["kind"]))
    words = in_xml("\n".join(lines))
    return (
        '<data key="yed"><y:ShapeNode>'
        f'<y:Geometry height="{18 * len(lines) + 16}" width="{7 * max(map(len, lines)) + 24}"/>'
        f'<y:Fill color="{shown.fill}" transparent="false"/>'
        f'<y:NodeLabel textColor="{shown.ink}">{words}</y:NodeLabel>'
        f'<y:Shape type="{shown.yed}"/></y:ShapeNode></data>'
    )


def to_gexf(material: Material) -> Iterator[bytes]:
    """The plan as GEXF 1.2, with a colour for each kind."""
    found = network(material)
    nodes, edges = _Columns("n"), _Columns("e")
    with collector_paused():
        node_pieces = [*_pieces(_gexf_node(key, each, nodes) for key, each in found.nodes())]
        edge_pieces = [
            *_pieces(_gexf_edge(place, each, edges) for place, each in enumerate(found.edges()))
        ]
    about = " – ".join(filter(None, (as_text(found.attributes["title"]), material.internal)))
    viz = 'xmlns:viz="http://www.gexf.net/1.2draft/viz"'
    head = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<gexf xmlns="http://www.gexf.net/1.2draft" {viz} version="1.2">',
        # No date, so that the same plan gives the same bytes.
        "<meta><creator>strategiplan</creator>",
        f"<description>{in_xml(about)}</description></meta>",
        '<graph mode="static" defaultedgetype="directed">',
    ]
    for kind, columns in (("node", nodes), ("edge", edges)):
        head.append(f'<attributes class="{kind}" mode="static">')
        for id, name, type in columns.rows():
            head.append(f'<attribute id="{id}" title="{name}" type="{type}"/>')
        head.append("</attributes>")
    yield _joined([*head, "<nodes>"])
    yield from node_pieces
    yield _joined(["</nodes>", "<edges>"])
    yield from edge_pieces
    yield _joined(["</edges>", "</graph>", "</gexf>"])


def _gexf_node(key: str, attributes: Attributes, columns: _Columns) -> str:
    colour = look(str(attributes["kind"])).fill
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return (
        f'<node id="{in_attribute(key)}"{_gexf_data(attributes, columns)}'
        f'<viz:color r="{red}" g="{green}" b="{blue}"/></node>'
    )


def _gexf_edge(number: int, edge: tuple[str, str, Attributes], columns: _Columns) -> str:
    source, target, attributes = edge
    # Gephi keeps two edges between the same nodes apart by their `kind`.
    return (
        f'<edge id="{number}" source="{in_attribute(source)}"'
        f' target="{in_attribute(target)}" kind="{attributes["relation"]}"'
        f"{_gexf_data(attributes, columns)}</edge>"
    )


def _gexf_data(attributes: Attributes, columns: _Columns) -> str:
    """The label, which ends the start tag, and the other attributes."""
    values = "".join(
        f'<attvalue for="{columns.id(name, value)}" value="{in_attribute(as_text(value))}"/>'
        for name, value in attributes.items()
        if value != "" and name != "label"
    )
    label = in_attribute(as_text(attributes["label"]))
    return f' label="{label}"><attvalues>{values}</attvalues>'


class _Columns:
    """The attributes in the order in which they first come, with what their values are."""

    def __init__(self, mark: str) -> None:
        self._mark = mark
        self._ids: dict[str, str] = {}
        self._types: dict[str, type[Value]] = {}

    def id(self, name: str, value: Value) -> str:
        """The column's short name."""
        found = self._ids.get(name)
        if found is None:
            found = self._ids[name] = f"{self._mark}{len(self._ids)}"
            self._types[name] = type(value)
        return found

    def rows(self) -> Iterator[tuple[str, str, str]]:
        """The short name, the name and the type of each."""
        types: dict[type[Value], str] = {bool: "boolean", int: "long"}
        for name, id in self._ids.items():
            yield id, in_attribute(name), types.get(self._types[name], "string")


def _pieces(lines: Iterator[str]) -> Iterator[bytes]:
    while chunk := [*itertools.islice(lines, _CHUNK)]:
        yield _joined(chunk)


def _joined(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
