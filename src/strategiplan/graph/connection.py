"""What hangs together in a plan, and what only one element holds to the rest."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Plan, Source
from .adjacency import Adjacency


def connected(lists: Adjacency) -> list[list[int]]:
    """The groups of elements that have a connection, without the plan and its sources."""
    count = len(lists.elements)
    group = list(range(count + len(lists.sdgs)))

    def root(number: int) -> int:
        while group[number] != number:
            group[number] = group[group[number]]
            number = group[number]
        return number

    outside = [isinstance(element, (Plan, Source)) for element in lists.elements]
    for number in range(count):
        if outside[number]:
            continue
        near = [lists.parents[number]]
        near += [lists.targets[edge] for edge in lists.references(number)]
        for each in near:
            missing = each >= len(group)
            if not missing and not (each < count and outside[each]):
                group[root(number)] = root(each)
    for number in range(count, len(group)):
        above = lists.sdg_above(number)
        if above >= 0:
            group[root(number)] = root(above)
    parts: dict[int, list[int]] = {}
    for number in range(count):
        if not outside[number]:
            parts.setdefault(root(number), []).append(number)
    return list(parts.values())


def cut_off(lists: Adjacency) -> dict[int, int]:
    """For each element how many others reach the plan through it alone (Tarjan's low links)."""
    count = len(lists.elements)
    order = [-1] * (count + len(lists.sdgs))
    low, size = order[:], [0] * len(order)
    cut = dict.fromkeys(range(count), 0)
    order[0] = low[0] = 0
    met = 1
    waiting = [(0, -1, _near(lists, 0))]
    while waiting:
        number, before, near = waiting[-1]
        for each in near:
            if order[each] < 0:
                order[each] = low[each] = met
                met += 1
                waiting.append((each, number, _near(lists, each)))
                break
            low[number] = min(low[number], order[each])
        else:
            waiting.pop()
            size[number] += number < count
            if before >= 0:
                if 0 < before < count and low[number] >= order[before]:
                    cut[before] += size[number]
                low[before] = min(low[before], low[number])
                size[before] += size[number]
    return cut


def _near(lists: Adjacency, number: int) -> Iterator[int]:
    """What an element or an SDG is connected with, in either direction; sources are not counted."""
    count = len(lists.elements)
    if number < count:
        if number:
            yield lists.parents[number]
        yield from lists.children[number]
        for edge in lists.references(number):
            known = lists.targets[edge] < count + len(lists.sdgs)
            if known and lists.relations[edge].name != "sources":
                yield lists.targets[edge]
    else:
        above = lists.sdg_above(number)
        if above >= 0:
            yield above
        yield from lists.sdgs_below(number)
    for edge in lists.incoming[number]:
        if lists.relations[edge].name != "sources":
            yield lists.sources[edge]
