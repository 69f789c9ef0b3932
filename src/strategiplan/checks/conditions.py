"""Conditions: what the language of own rules means for the elements of a plan.

Each condition is made into a test, once for each plan. A test says yes, no, or
``None``: what is known to exist and is not recorded is neither. Under `must` what is
said of a field must hold for every value that is given; elsewhere for one.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from ..binding.scalars import SCALARS
from ..diagnostics import Path, Target
from ..messages.words import Amount, Clause, Dated, Key, Kinds, Named
from ..model import PartialDate, Plan
from ..model.profile import Condition, Having, Links
from ..model.shape import Field, element_classes, holders, kinds_above
from ..pattern import compile_pattern
from ..walk import Index, Node
from .base import around, at
from .clauses import (
    AROUND,
    ORDERS,
    amount,
    clause,
    date_in,
    expected,
    has_numbers,
    limits,
    such,
    value_keys,
)
from .routes import Classes, Reader, Route, classes_with, find_route, kinds_to_classes, read_route

Test = Callable[[Node], bool | None]
"""Whether a condition holds for an element; ``None`` where nobody can say."""


@attrs.frozen
class Fault:
    """How an element fails a condition: what a message says of it and where it points."""

    key: str
    """Which of the catalogue's faults it is."""
    values: Mapping[str, Any]
    steps: tuple[str | int, ...] = ()
    """From the element to the value that is wrong; none where it is the element itself."""
    related: tuple[Target, ...] = ()
    mark: str = ""
    """What the elements share, where several fail it and it is told of one."""
    home: Path | None = None
    """Where they share it."""


@attrs.frozen(eq=False)
class Judgement:
    """A condition made ready for one plan."""

    test: Test
    fault: Callable[[Node], Fault]
    """How an element fails it, asked only where it does."""


@functools.cache
def holding_fields(kinds: tuple[str, ...], *, directly: bool = False) -> frozenset[str]:
    """The fields below which an element of some kinds can stand."""
    wanted = set(kinds) or set(element_classes())
    inside = wanted if directly else wanted.union(*(kinds_above(kind) for kind in wanted))
    return frozenset(
        field for kind in inside for _, field in holders()[kind] if not directly or kind in wanted
    )


def as_written(value: Any) -> str:
    """A value as it stands in a file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _days(value: Any) -> tuple[datetime.date, datetime.date]:
    """The first and the last day that a date can mean."""
    if isinstance(value, PartialDate):
        return value.first_day, value.last_day
    return value, value


def _order(order: str, one: Any, other: Any) -> bool | None:
    """Whether a date lies so to another; ``None`` where they are not exact enough to say."""
    (first, last), (others_first, others_last) = _days(one), _days(other)
    if order in ("before", "not_before"):
        holds = True if last < others_first else False if first >= others_last else None
    else:
        holds = True if first > others_last else False if last <= others_first else None
    return holds if order in ("before", "after") or holds is None else not holds


class Conditions:
    """Makes tests of conditions for one plan; what several need is looked up once."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._readers: dict[Route, Reader] = {}

    def reader(self, route: Route) -> Reader:
        """A reader of the route, the same one for all who ask."""
        found = self._readers.get(route)
        if found is None:
            found = self._readers[route] = read_route(route, self.index)
        return found

    def judge(self, condition: Condition, classes: Classes, *, every: bool) -> Judgement:
        """A condition made ready for elements of some classes.

        With `every`, what is said of a field must hold for every value that is given;
        else for one of them.
        """
        parts = list(self._parts(condition, classes, every))
        return parts[0] if len(parts) == 1 else _all(parts)

    def _parts(self, condition: Condition, classes: Classes, every: bool) -> Iterator[Judgement]:
        if condition.kinds:
            yield self._kinds(condition)
        if condition.field:
            yield from self._of_field(condition, classes, every)
        if condition.has:
            yield self._has(condition.has, classes)
        if condition.links_to:
            yield self._links_to(condition.links_to)
        if condition.linked_from:
            yield self._linked_from(condition.linked_from)
        for name, reached in AROUND.items():
            inner = getattr(condition, name)
            if inner:
                there = reached(classes)
                judged = self.judge(inner, there, every=every and name != "above")
                yield _around(self.index, name, judged, inner, there)
        if condition.all:
            yield _all([self.judge(each, classes, every=every) for each in condition.all])
        if condition.any:
            parts = [self.judge(each, classes, every=every) for each in condition.any]
            yield _any(parts, condition, classes)
        for each in condition.none:
            yield _none(self.judge(each, classes, every=False), each, classes)

    def _kinds(self, condition: Condition) -> Judgement:
        kinds = frozenset(condition.kinds)
        said = {"condition": Clause("kinds", {"kinds": Kinds(condition.kinds)})}
        return Judgement(lambda node: node.item.kind in kinds, lambda _node: Fault("other", said))

    # Fields

    def _of_field(self, condition: Condition, classes: Classes, every: bool) -> Iterator[Judgement]:
        whole = find_route(classes, condition.field, value=False)
        if condition.present is not None:
            yield self._present(condition, self.reader(whole))
        if whole.several and has_numbers(condition):
            yield self._length(condition, self.reader(whole), every)
        if condition.unique:
            yield self._unique(condition, classes)
        route = find_route(classes, condition.field)
        reader = self.reader(route)
        for key in value_keys(condition, route):
            holds = _holds(key, condition, route.field)
            yield self._value(condition, reader, key, holds, every)
        for order in ORDERS:
            if getattr(condition, order):
                yield self._order(condition, order, reader, classes, every)

    def _present(self, condition: Condition, reader: Reader) -> Judgement:
        values, unknown, wanted = reader.values, reader.unknown, bool(condition.present)
        key = Key(condition.field)

        def test(node: Node) -> bool | None:
            if values(node):
                return wanted
            return None if unknown(node) else not wanted

        def fault(node: Node) -> Fault:
            if wanted:
                return Fault("present", {"field": key})
            steps, value = next(reader.located(node))
            # The field as a whole, also where it holds a list.
            steps = steps[:-1] if steps and isinstance(steps[-1], int) else steps
            return Fault("absent", {"field": key, "value": as_written(value)}, steps)

        return Judgement(test, fault)

    def _length(self, condition: Condition, reader: Reader, every: bool) -> Judgement:
        """How many items a list holds."""
        low, high = limits(condition)
        low = low or 0
        values, unknown = reader.values, reader.unknown

        def test(node: Node) -> bool | None:
            number = len(values(node))
            if high is not None and number > high:
                return False
            if number < low:
                return None if unknown(node) else False
            return None if high is not None and not every and unknown(node) else True

        def fault(node: Node) -> Fault:
            number = len(values(node))
            said = {
                "field": Key(condition.field),
                "found": Amount(number, number, unit="values"),
                "expected": Amount(low, high, unit="values"),
            }
            steps = next(reader.located(node), ((), None))[0]
            return Fault("list", said, steps[:1])

        return Judgement(test, fault)

    def _value(
        self,
        condition: Condition,
        reader: Reader,
        key: str,
        holds: Callable[[Any], bool],
        every: bool,
    ) -> Judgement:
        values, unknown = reader.values, reader.unknown
        some = not every or key == "includes"

        def test_every(node: Node) -> bool | None:
            return all(holds(value) for value in values(node))

        def test_some(node: Node) -> bool | None:
            for value in values(node):
                if holds(value):
                    return True
            return None if unknown(node) else False

        def fault(node: Node) -> Fault:
            said = {"field": Key(condition.field), "expected": expected(condition, key)}
            steps, value = next(
                (each for each in reader.located(node) if not holds(each[1])), ((), "")
            )
            if key == "includes":
                # What is missing in a list is missing in all of it.
                return Fault(key, said, steps[:1])
            said["value"] = as_written(value)
            if key == "text":
                said["found"] = Amount(len(value), len(value), unit="characters")
            return Fault(key, said, steps)

        return Judgement(test_some if some else test_every, fault)

    def _order(
        self, condition: Condition, order: str, reader: Reader, classes: Classes, every: bool
    ) -> Judgement:
        operand = getattr(condition, order)
        date = date_in(operand)
        # A year that is written down means all of it: what is before 2022 is before its
        # first day.
        written = date and (date.last_day if "after" in order else date.first_day)
        other = None if written else self.reader(find_route(classes, operand))

        def others(node: Node) -> Sequence[Any]:
            return (written,) if other is None else other.values(node)

        def test(node: Node) -> bool | None:
            found = [
                _order(order, value, against)
                for value in reader.values(node)
                for against in others(node)
            ]
            if every:
                return False not in found
            if True in found:
                return True
            open_ = reader.unknown(node) or (other is not None and other.unknown(node))
            return None if None in found or open_ else False

        def fault(node: Node) -> Fault:
            steps, value, against = next(
                (steps, value, against)
                for steps, value in reader.located(node)
                for against in others(node)
                if _order(order, value, against) is False
            )
            said = {
                "field": Key(condition.field),
                "value": value,
                "other": against,
                "expected": Dated("" if date else operand, date or against),
            }
            places = [place for place, _ in other.located(node) if place] if other else []
            return Fault(order, said, steps, tuple(at(node, *place) for place in places[:1]))

        return Judgement(test, fault)

    def _unique(self, condition: Condition, classes: Classes) -> Judgement:
        reader = self.reader(find_route(classes, condition.field))
        scope = condition.unique or ""
        first: dict[tuple[Any, ...], Node] = {}
        values = reader.values
        again: dict[int, tuple[Any, Node]] = {}
        for node in self.index.of(*classes):
            if not values(node):
                continue
            within = (id(_scope(node, scope)), node.field if scope == "siblings" else "")
            for value in values(node):
                earlier = first.setdefault((*within, as_written(value)), node)
                if earlier is not node:
                    again.setdefault(id(node), (value, earlier))

        def fault(node: Node) -> Fault:
            value, earlier = again[id(node)]
            steps = next((place for place, each in reader.located(node) if each == value), ())
            others = next((place for place, each in reader.located(earlier) if each == value), ())
            return Fault(
                "unique",
                {
                    "field": Key(condition.field),
                    "value": as_written(value),
                    "other": Named.of(earlier.item),
                },
                steps,
                (at(earlier, *others),),
                mark=as_written(value),
                home=around(node) if scope == "siblings" else _scope(node, scope).path,
            )

        return Judgement(lambda node: id(node) not in again, fault)

    # Elements and links

    def _has(self, having: Having, classes: Classes) -> Judgement:
        targets = kinds_to_classes(having.kinds)
        directly = bool(having.directly)
        low, high = amount(having)
        # All stand in the plan: for that there is no need to go up from each.
        root, only_plan = self.index.root, classes == (Plan,)

        def count() -> _Counts:
            where = self.judge(having.where, targets, every=False).test if having.where else None
            once = low <= 1 and high is None and not directly
            counts = _Counts({}, {}, set())
            for node in self.index.of(*targets):
                verdict = where(node) if where else True
                if verdict is False or node.parent is None:
                    continue
                if directly:
                    counts.add(node.parent, bool(verdict), above=False)
                elif once:
                    counts.note(root if only_plan else node.parent, bool(verdict))
                elif only_plan:
                    counts.add(root, bool(verdict), above=False)
                else:
                    counts.add(node.parent, bool(verdict), above=True)
            fields = holding_fields(having.kinds, directly=directly)
            for node in self.index.silent:
                if not fields.isdisjoint(node.item.not_recorded):
                    counts.leave_open(node, above=not directly)
            return counts

        return _amount("has", having, count, {})

    def _links_to(self, links: Links) -> Judgement:
        targets = kinds_to_classes(links.kinds)
        name = links.field

        def count() -> _Counts:
            where = self.judge(links.where, targets, every=False).test if links.where else None
            counts = _Counts({}, {}, set())
            # Many name the same few.
            verdicts: dict[str, list[bool | None]] = {}
            for source in self.index.of(*classes_with(name)):
                value = getattr(source.item, name)
                for identifier in value if isinstance(value, tuple) else (value,):
                    if identifier not in verdicts:
                        verdicts[identifier] = [
                            where(target) if where else True
                            for target in self.index.by_id.get(identifier, ())
                            if isinstance(target.item, targets)
                        ]
                    for verdict in verdicts[identifier]:
                        if verdict is not False:
                            counts.add(source, bool(verdict), above=bool(links.below))
            for node in self.index.silent:
                if name in node.item.not_recorded:
                    counts.leave_open(node, above=bool(links.below))
            return counts

        return _amount("links_to", links, count, {"field": Key(name)})

    def _linked_from(self, links: Links) -> Judgement:
        name = links.field
        sources = classes_with(name, links.kinds)

        def count() -> _Counts:
            where = self.judge(links.where, sources, every=False).test if links.where else None
            counts = _Counts({}, {}, set())
            for source in self.index.of(*sources):
                value = getattr(source.item, name)
                if not value:
                    continue
                verdict = where(source) if where else True
                if verdict is not False:
                    for identifier in value if isinstance(value, tuple) else (value,):
                        for target in self.index.by_id.get(identifier, ()):
                            counts.add(target, bool(verdict), above=bool(links.below))
            # Whoever does not record its links may have one to anything.
            if any(name in node.item.not_recorded for node in self.index.silent):
                counts.anywhere = True
            return counts

        judged = _amount("linked_from", links, count, {"field": Key(name)})
        if links.below:
            return judged

        def test(node: Node) -> bool | None:
            # What has no identifier cannot be named.
            return judged.test(node) if node.item.id else None

        return Judgement(test, judged.fault)


@attrs.define(eq=False)
class _Counts:
    """How many of something there are for each element, by the identity of its node."""

    sure: dict[int, int]
    maybe: dict[int, int]
    """How many more there may be."""
    unrecorded: set[int]
    """Where some are known to exist that are not written down."""
    anywhere: bool = False
    """Whether that may be anywhere."""

    def is_open(self, node: Node) -> bool:
        """Whether there may be more than are written down."""
        return self.anywhere or id(node) in self.unrecorded

    def add(self, node: Node, sure: bool, *, above: bool) -> None:
        """Count one for an element, and for all that it stands in."""
        counts = self.sure if sure else self.maybe
        holder: Node | None = node
        while holder is not None:
            key = id(holder)
            counts[key] = counts.get(key, 0) + 1
            holder = holder.parent if above else None

    def note(self, node: Node | None, sure: bool) -> None:
        """Note that there is one for an element and all that it stands in."""
        counts = self.sure if sure else self.maybe
        while node is not None and id(node) not in counts:
            counts[id(node)] = 1
            node = node.parent

    def leave_open(self, node: Node, *, above: bool) -> None:
        """Note that there are more than are written down."""
        self.unrecorded.update(map(id, (node, *node.ancestors()) if above else (node,)))


def _scope(node: Node, scope: str) -> Node:
    """What an element's value shall be used once in: its parent, an element above, the plan."""
    above = node.parent or node
    while above.parent is not None and scope != "siblings" and above.item.kind != scope:
        above = above.parent
    return above


def _amount(
    key: str,
    stated: Having | Links,
    count: Callable[[], _Counts],
    said: Mapping[str, Any],
) -> Judgement:
    """A test of how many there are of something; they are counted when somebody asks first."""
    counted = functools.cache(count)
    low, high = amount(stated)

    def test(node: Node) -> bool | None:
        counts = counted()
        key = id(node)
        number = counts.sure.get(key, 0)
        if high is not None and number > high:
            return False
        more = number + counts.maybe.get(key, 0)
        if number < low:
            return None if more >= low or counts.is_open(node) else False
        if high is not None and (more > high or counts.is_open(node)):
            return None
        return True

    def fault(node: Node) -> Fault:
        number = counted().sure.get(id(node), 0)
        variant = "/none" if high == 0 else "/missing" if number == 0 and low == 1 else ""
        found = Amount(number, number, stated.kinds, unit="elements")
        wanted = Amount(low, high, stated.kinds, unit="elements")
        return Fault(
            key + variant,
            {
                **said,
                "found": such(stated, found) if high == 0 else found,
                "expected": such(stated, wanted),
                "kinds": such(stated, Kinds(stated.kinds, several=True)),
            },
        )

    return Judgement(test, fault)


def _holds(key: str, condition: Condition, field: Field) -> Callable[[Any], bool]:
    """The test of one value that a key of a condition means."""
    if key == "matches":
        return compile_pattern(condition.matches).is_in
    if key in ("text", "number"):
        low, high = limits(condition)

        def within(number: Any) -> bool:
            return (low is None or number >= low) and (high is None or number <= high)

        return within if key == "number" else lambda text: within(len(text))
    return _one_of(field, condition.one_of if key == "one_of" else (getattr(condition, key),))


def _one_of(field: Field, written: Sequence[str]) -> Callable[[Any], bool]:
    convert = SCALARS.get(field.form)
    if convert:
        return frozenset(convert(text) for text in written).__contains__
    allowed = frozenset(written)
    # A text in several languages is another thing than its words.
    return lambda value: str(value) in allowed


_NODES: Mapping[str, Callable[[Index, Node], Iterable[Node]]] = {
    "parent": lambda _index, node: (node.parent,) if node.parent else (),
    "above": lambda _index, node: node.ancestors(),
    "plan": lambda index, _node: (index.root,),
}
"""Where else than at the element itself a condition is tried."""


def _around(
    index: Index, key: str, judged: Judgement, condition: Condition, classes: Classes
) -> Judgement:
    nodes, inner = _NODES[key], judged.test

    def test(node: Node) -> bool | None:
        verdict: bool | None = False
        for other in nodes(index, node):
            holds = inner(other)
            if holds:
                return True
            if holds is None:
                verdict = None
        return verdict

    def fault(_node: Node) -> Fault:
        said = Clause(key, {"condition": clause(condition, classes)})
        return Fault("other", {"condition": said})

    return Judgement(test, fault)


def _all(parts: Sequence[Judgement]) -> Judgement:
    tests = [part.test for part in parts]

    def test(node: Node) -> bool | None:
        verdict: bool | None = True
        for each in tests:
            holds = each(node)
            if holds is False:
                return False
            if holds is None:
                verdict = None
        return verdict

    def fault(node: Node) -> Fault:
        return next(part for part in parts if part.test(node) is False).fault(node)

    return Judgement(test, fault)


def _any(parts: Sequence[Judgement], condition: Condition, classes: Classes) -> Judgement:
    tests = [part.test for part in parts]

    def test(node: Node) -> bool | None:
        verdict: bool | None = False
        for each in tests:
            holds = each(node)
            if holds:
                return True
            if holds is None:
                verdict = None
        return verdict

    def fault(node: Node) -> Fault:
        first = parts[0].fault(node)
        said = tuple(clause(each, classes) for each in condition.any)
        return Fault("any", {**first.values, "alternatives": said}, first.steps, first.related)

    return Judgement(test, fault)


def _none(part: Judgement, condition: Condition, classes: Classes) -> Judgement:
    inner = part.test

    def test(node: Node) -> bool | None:
        holds = inner(node)
        return None if holds is None else not holds

    return Judgement(test, lambda _node: Fault("none", {"condition": clause(condition, classes)}))
