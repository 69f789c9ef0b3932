"""A plan as plain lists: its elements by number, and for each what it refers to."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from ..diagnostics import Path
from ..memory import collector_paused
from ..model import Aim, Contribution, Element, Indicator, Plan
from ..vocabulary import sdg_codes
from .answers import Found, Link, Missing, Node, Origin, Sdg
from .relations import Reading, Relation, Slot, beside_code, reading

CONTENT = (Aim, Contribution, Indicator)
"""What stands in the order of goals: to lead to one of these is to lead to what it stands in."""


class Adjacency:
    """A plan's elements, numbered in the order of the document, and its edges between numbers.

    What stands in an element has the numbers that follow its own, up to `ends`.
    After the elements come the SDGs by code, and then what is missing, in the
    order in which it is first named. The references of element ``i`` are those
    from ``starts[i]`` up to ``starts[i + 1]``, in the order of its keys.
    """

    def __init__(self, plan: Plan) -> None:
        self.elements: list[Element] = []
        self.parents: list[int] = []
        """The number of what each stands in; -1 for the plan."""
        self.fields: list[str] = []
        """The key that it stands under there."""
        self.positions: list[int] = []
        """Its place in that list; -1 where there is no list."""
        self.starts: list[int] = []
        self.relations: list[Relation] = []
        self.targets: list[int] = []
        self.parts: dict[int, Any] = {}
        """The SDG link itself, where it says more than the code."""
        self.sdgs: list[str] = []
        """The codes that are linked and those that they belong to: with `11.2` also `11`."""
        self.missing: list[tuple[str, bool]] = []
        """What is named and nothing is, and whether it is an SDG code."""
        self.first: dict[str, int] = {}
        """The first element of each identifier."""
        self.again: dict[str, list[int]] = {}
        """All elements of an identifier that is used more than once."""
        with collector_paused():
            self._resolve(self._collect(plan))

    def _collect(self, plan: Plan) -> list[str]:
        """Number the elements and note their references; the names that these lead to."""
        elements, parents, fields = self.elements, self.parents, self.fields
        positions, starts, relations = self.positions, self.starts, self.relations
        names: list[str] = []
        readings: dict[type[Any], Reading] = {}
        waiting: list[tuple[Any, int, str, int]] = [(plan, -1, "", -1)]
        while waiting:
            item, parent, field, position = waiting.pop()
            number = len(elements)
            elements.append(item)
            parents.append(parent)
            fields.append(field)
            positions.append(position)
            starts.append(len(names))
            cls = item.__class__
            try:
                how = readings[cls]
            except KeyError:
                how = readings[cls] = reading(cls)
            below: list[tuple[Any, int, str, int]] = []
            # This loop is most of the work: one call for all values, nothing for empty ones.
            for value, slot in zip(how.get(item), how.slots, strict=True):
                if not value:
                    continue
                if slot.contains:
                    name = slot.name
                    if slot.many:
                        below += [(each, number, name, i) for i, each in enumerate(value)]
                    else:
                        below.append((value, number, name, -1))
                elif slot.reading:
                    for part in value if slot.many else (value,):
                        self._collect_part(part, slot, names)
                elif slot.many:
                    names += value
                    relations += [slot.relation] * len(value)
                else:
                    names.append(value)
                    relations.append(slot.relation)
            if below:
                below.reverse()
                waiting += below
        starts.append(len(names))
        return names

    def _collect_part(self, part: Any, within: Slot, names: list[str]) -> None:
        """Note the references that a part holds; a part may hold parts, but no elements."""
        assert within.reading
        if within.code:
            if any(getattr(part, name) for name in beside_code(type(part))):
                self.parts[len(names)] = part
            names.append(getattr(part, within.code))
            self.relations.append(within.relation)
        for value, slot in zip(within.reading.get(part), within.reading.slots, strict=True):
            if value and slot.reading:
                for inner in value if slot.many else (value,):
                    self._collect_part(inner, slot, names)
            elif value:
                values = value if slot.many else (value,)
                names += values
                self.relations += [slot.relation] * len(values)

    def _resolve(self, names: list[str]) -> None:
        """Turn the names that references lead to into numbers."""
        first, again = self.first, self.again
        for number, element in enumerate(self.elements):
            name = element.id
            if name and first.setdefault(name, number) != number:
                again.setdefault(name, [first[name]]).append(number)
        codes = {
            name
            for name, relation in zip(names, self.relations, strict=True)
            if relation.form == "sdg"
        }
        self.sdgs = _with_those_above(codes & sdg_codes() if codes else set())
        count = len(self.elements)
        numbers = {code: count + place for place, code in enumerate(self.sdgs)}
        count += len(self.sdgs)
        nowhere: dict[tuple[str, bool], int] = {}
        targets = self.targets
        for name, relation in zip(names, self.relations, strict=True):
            is_sdg = relation.form == "sdg"
            number = numbers.get(name, -1) if is_sdg else first.get(name, -1)
            if number < 0:
                number = count + nowhere.setdefault((name, is_sdg), len(nowhere))
            elif name in again and not is_sdg:
                number = next(
                    (each for each in again[name] if self.elements[each].kind in relation.to_kinds),
                    number,
                )
            targets.append(number)
        self.missing = list(nowhere)

    # What follows is made when it is first asked for.

    @functools.cached_property
    def ends(self) -> list[int]:
        """For each element the number after the last of those that stand in it."""
        ends = list(range(1, len(self.elements) + 1))
        for number in range(len(ends) - 1, 0, -1):
            parent = self.parents[number]
            ends[parent] = max(ends[parent], ends[number])
        return ends

    @functools.cached_property
    def children(self) -> list[list[int]]:
        """For each element the numbers of those that stand directly in it."""
        children: list[list[int]] = [[] for _ in self.elements]
        for number in range(1, len(children)):
            children[self.parents[number]].append(number)
        return children

    @functools.cached_property
    def sources(self) -> list[int]:
        """For each reference the number of the element that makes it."""
        starts = self.starts
        return [
            number
            for number in range(len(self.elements))
            for _ in range(starts[number], starts[number + 1])
        ]

    @functools.cached_property
    def incoming(self) -> list[list[int]]:
        """For each element, SDG and missing name the references that lead to it."""
        incoming: list[list[int]] = [
            [] for _ in range(len(self.elements) + len(self.sdgs) + len(self.missing))
        ]
        for edge, target in enumerate(self.targets):
            incoming[target].append(edge)
        return incoming

    @functools.cached_property
    def sdg_numbers(self) -> dict[str, int]:
        """The number of each SDG."""
        return {code: len(self.elements) + place for place, code in enumerate(self.sdgs)}

    @functools.cached_property
    def by_code(self) -> dict[str, list[int]]:
        """The elements by printed code."""
        found: dict[str, list[int]] = {}
        for number, element in enumerate(self.elements):
            if element.code:
                found.setdefault(element.code, []).append(number)
        return found

    @functools.cached_property
    def by_identity(self) -> dict[int, int]:
        """The number of each object; the first, where one stands in several places."""
        return {id(element): number for number, element in reversed([*enumerate(self.elements)])}

    def references(self, number: int) -> range:
        """The references of an element."""
        return range(self.starts[number], self.starts[number + 1])

    def sdg_above(self, number: int) -> int:
        """The number of the SDG that an SDG belongs to; -1 for a goal, and for what is none."""
        place = number - len(self.elements)
        if place >= len(self.sdgs):
            return -1
        return self.sdg_numbers.get(self.sdgs[place].rpartition(".")[0], -1)

    def sdgs_below(self, number: int) -> list[int]:
        """The numbers of the linked SDGs that belong to an SDG."""
        code = self.sdgs[number - len(self.elements)]
        return [self.sdg_numbers[each] for each in self.sdgs if each.rpartition(".")[0] == code]

    def ancestors(self, number: int) -> Iterator[int]:
        """What an element stands in, the nearest first and the plan last."""
        number = self.parents[number]
        while number >= 0:
            yield number
            number = self.parents[number]

    def path(self, number: int) -> Path:
        """The path to an element."""
        steps: list[str | int] = []
        while number > 0:
            if self.positions[number] >= 0:
                steps.append(self.positions[number])
            steps.append(self.fields[number])
            number = self.parents[number]
        return tuple(reversed(steps))

    def at(self, path: Path) -> int:
        """The number of the element at a path; -1 where there is none."""
        number, steps = 0, list(reversed(path))
        while steps:
            field = steps.pop()
            position = steps.pop() if steps and isinstance(steps[-1], int) else -1
            number = next(
                (
                    each
                    for each in self.children[number]
                    if self.fields[each] == field and self.positions[each] == position
                ),
                -1,
            )
            if number < 0:
                return -1
        return number

    def found(self, number: int) -> Found:
        """An element and its path."""
        return Found(self.path(number), self.elements[number])

    def node(self, number: int) -> Node:
        """An element, an SDG or what is missing."""
        if number < len(self.elements):
            return self.found(number)
        number -= len(self.elements)
        if number < len(self.sdgs):
            return Sdg(self.sdgs[number])
        return Missing(self.missing[number - len(self.sdgs)][0])

    def link(self, edge: int, origin: Origin = "here") -> Link:
        """A reference with what it connects."""
        relation, part = self.relations[edge], self.parts.get(edge)
        return Link(
            relation.name,
            relation.field,
            self.found(self.sources[edge]),
            self.node(self.targets[edge]),
            origin,
            role=(part.role if part else None) or "",
            note=part.note if part else "",
        )


def _with_those_above(codes: set[str]) -> list[str]:
    """Codes and what they belong to, in the order of the framework."""
    found = set(codes)
    for code in codes:
        while "." in code:
            code = code.rpartition(".")[0]
            found.add(code)
    return sorted(found, key=_order)


def _order(code: str) -> list[tuple[int, str]]:
    """Numbers by size, and letters after them: `9`, `11`, `11.2`, `11.a`."""
    return [(int(step) if step.isdigit() else 1000, step) for step in code.split(".")]
