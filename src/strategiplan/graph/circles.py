"""Circles of identifiers, found on plain dictionaries and explained by networkx."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def shortest_circles(edges: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """For each group of nodes that are in a circle together, the shortest through the first.

    First is the node that comes first in `edges`; the groups come in that order. A node with an edge to itself is not counted as a circle.
    """
    left = _knotted(edges)
    if not left:
        return []
    import networkx

    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from(left)
    graph.add_edges_from(
        (start, end) for start in left for end in edges[start] if end in left and end != start
    )
    order = {node: number for number, node in enumerate(left)}
    circles = []
    for group in networkx.strongly_connected_components(graph):
        if len(group) < 2:
            continue
        start = min(group, key=order.__getitem__)
        inside = graph.subgraph(group)
        # The way back to the start from each of its neighbours; breadth first
        # in the order of the document, so the same circle on every run.
        paths = networkx.single_target_shortest_path(inside, start)
        ways = [list(paths[end]) for end in edges[start] if end in group and end != start]
        circles.append([start, *min(ways, key=len)[:-1]])
    return sorted(circles, key=lambda circle: order[circle[0]])


def _knotted(edges: Mapping[str, Sequence[str]]) -> dict[str, None]:
    """The nodes that can be part of a circle: what is left when loose ends are taken off."""
    incoming: dict[str, int] = dict.fromkeys(edges, 0)
    for start, ends in edges.items():
        for end in ends:
            if end != start and end in incoming:
                incoming[end] += 1
    loose = [node for node, count in incoming.items() if not count]
    while loose:
        node = loose.pop()
        del incoming[node]
        for end in edges[node]:
            if end != node and end in incoming:
                incoming[end] -= 1
                if not incoming[end]:
                    loose.append(end)
    return dict.fromkeys(incoming)
