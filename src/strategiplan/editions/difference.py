"""The difference of two editions, complete: it leads from the one to the other and back.

A `Diff` is made of few kinds of records. Elements are compared field by field; a
part without an identifier (an SDG link, a channel, a measurement) belongs to its
element and is compared as a value. Which elements a list holds, and in what order, is
a record of its own (`Rearranged`), so that an element that moves keeps its own
changes beside its move.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ..diagnostics import Path
from ..memory import collector_paused
from ..model import Element, Plan
from ..model.shape import shape
from ..walk import walk
from .matching import Match, matches, order


@attrs.frozen
class Pair:
    """An element by its paths: `old` is ``None`` for an added one, `new` for a dropped one."""

    old: Path | None
    new: Path | None

    def mirrored(self) -> Pair:
        """The same with old and new exchanged."""
        return Pair(self.new, self.old)


@attrs.frozen
class Changed:
    """A field of an element that is in both editions, with what it held and what it holds."""

    pair: Pair
    kind: str
    """The kind of the element."""
    field: str
    old: Any
    new: Any


@attrs.frozen
class Rearranged:
    """A list of elements that holds others, or in another order, than it did.

    `pair` is the element that it belongs to; `old` and `new` are its items before
    and after. Where the element was added or dropped, one of them is empty.
    """

    pair: Pair
    field: str
    old: tuple[Pair, ...]
    new: tuple[Pair, ...]


@attrs.frozen
class Added:
    """An element that is new, without the elements below it."""

    new: Path
    element: Element


@attrs.frozen
class Dropped:
    """An element that is no more, without the elements below it."""

    old: Path
    element: Element


@attrs.frozen
class Diff:
    """All that is different between two editions; false when nothing is."""

    matched: tuple[Match, ...] = ()
    """The matches that do not rest on an identifier, or that an element's path changed in."""
    changed: tuple[Changed, ...] = ()
    rearranged: tuple[Rearranged, ...] = ()
    added: tuple[Added, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changed or self.rearranged or self.added or self.dropped)

    def mirrored(self) -> Diff:
        """The way back: what `diff` gives for the two editions exchanged."""
        return Diff(
            matched=_sorted(
                Match(each.new, each.old, each.evidence, each.sure) for each in self.matched
            ),
            changed=_sorted(
                Changed(each.pair.mirrored(), each.kind, each.field, each.new, each.old)
                for each in self.changed
            ),
            rearranged=_sorted(
                Rearranged(
                    each.pair.mirrored(),
                    each.field,
                    tuple(pair.mirrored() for pair in each.new),
                    tuple(pair.mirrored() for pair in each.old),
                )
                for each in self.rearranged
            ),
            added=_sorted(Added(each.old, each.element) for each in self.dropped),
            dropped=_sorted(Dropped(each.new, each.element) for each in self.added),
        )


def _sorted(records: Iterator[Any]) -> tuple[Any, ...]:
    return tuple(sorted(records, key=_place))


def _place(record: Any) -> tuple[Any, ...]:
    """Where a record stands among its like: in the order of the new edition, then the old."""
    pair = getattr(record, "pair", record)
    new, old = getattr(pair, "new", None), getattr(pair, "old", None)
    return new is None, order(new), order(old), getattr(record, "field", "")


def diff(old: Plan, new: Plan) -> Diff:
    """What is different in `new`, compared with `old`.

    Elements are the same that have the same identifier; without one, or where it has
    changed, those that say the same or nearly so. Laws: ``diff(p, p)`` is empty,
    ``patch(a, diff(a, b)) == b``, and ``diff(b, a) == diff(a, b).mirrored()``.

    >>> from strategiplan import Goal, GoalId
    >>> before = Plan(goals=(Goal(id=GoalId("by"), title="En grønn by"),))
    >>> after = Plan(goals=(Goal(id=GoalId("by"), title="En grønn og varm by"),))
    >>> [(each.field, each.old, each.new) for each in diff(before, after).changed]
    [('title', 'En grønn by', 'En grønn og varm by')]
    """
    with collector_paused():
        return _diff(old, new)


def _diff(old: Plan, new: Plan) -> Diff:
    if old is new:
        return Diff()
    olds = dict(walk(old))
    news = dict(walk(new))
    found = matches(old, new)
    to_new = {match.old: match.new for match in found}
    to_old = {match.new: match.old for match in found}
    changed: list[Changed] = []
    rearranged: list[Rearranged] = []
    for match in found:
        pair = Pair(match.old, match.new)
        before, after = olds[match.old], news[match.new]
        for name, holds_elements in fields_of(type(before)):
            one, other = getattr(before, name), getattr(after, name)
            if holds_elements:
                rearranged += _rearranged(pair, name, one, other, to_new, to_old)
            elif not same(one, other):
                changed.append(Changed(pair, before.kind, name, one, other))
    added = [Added(path, shell(item)) for path, item in news.items() if path not in to_old]
    dropped = [Dropped(path, shell(item)) for path, item in olds.items() if path not in to_new]
    for each in added:
        for name, holds_elements in fields_of(type(each.element)):
            value = getattr(news[each.new], name)
            if holds_elements:
                rearranged += _rearranged(Pair(None, each.new), name, None, value, to_new, to_old)
    for gone in dropped:
        for name, holds_elements in fields_of(type(gone.element)):
            value = getattr(olds[gone.old], name)
            if holds_elements:
                rearranged += _rearranged(Pair(gone.old, None), name, value, None, to_new, to_old)
    return Diff(
        matched=_sorted(
            match
            for match in found
            if match.evidence in ("words", "same") or match.old != match.new
        ),
        changed=_sorted(iter(changed)),
        rearranged=_sorted(iter(rearranged)),
        added=_sorted(iter(added)),
        dropped=_sorted(iter(dropped)),
    )


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same and are written the same."""
    # Numbers that are equal and written otherwise are not the same: 1.10 and 1.1.
    return bool(one == other) and repr(one) == repr(other)


def _rearranged(
    pair: Pair,
    name: str,
    one: Any,
    other: Any,
    to_new: Mapping[Path, Path],
    to_old: Mapping[Path, Path],
) -> Iterator[Rearranged]:
    before = tuple(Pair(path, to_new.get(path)) for path in _paths(pair.old or (), name, one))
    after = tuple(Pair(to_old.get(path), path) for path in _paths(pair.new or (), name, other))
    if before != after:
        yield Rearranged(pair, name, before, after)


def _paths(above: Path, name: str, value: Any) -> Iterator[Path]:
    if isinstance(value, tuple):
        for index in range(len(value)):
            yield (*above, name, index)
    elif value is not None:
        yield (*above, name)


_FIELDS: dict[type[Any], tuple[tuple[str, bool], ...]] = {}


def fields_of(cls: type[Any]) -> tuple[tuple[str, bool], ...]:
    """The fields of a class of elements, and whether each holds elements."""
    found = _FIELDS.get(cls)
    if found is None:
        found = _FIELDS[cls] = tuple(
            (field.name, field.cls is not None and issubclass(field.cls, Element))
            for field in shape(cls).fields.values()
        )
    return found


def shell(item: Element) -> Element:
    """An element without the elements below it."""
    empty: dict[str, Any] = {
        field.name: () if field.many == "list" else None
        for field in shape(type(item)).fields.values()
        if field.cls is not None and issubclass(field.cls, Element)
    }
    return attrs.evolve(item, **empty)


def patch(plan: Plan, difference: Diff) -> Plan:
    """The edition that a difference leads to from this one.

    `ValueError` where the difference was not taken from this plan: an element that it
    speaks of is not there, a field does not hold what it should have held, or the way
    back would not lead here. So nothing that the difference does not know is lost.
    """
    if not difference:
        return plan
    new = _Patch(plan, difference).plan()
    if _Patch(new, difference.mirrored()).plan() != plan:
        raise ValueError("the plan holds something that the difference does not know")
    return new


class _Patch:
    """Builds the new edition from the old one, element by element."""

    def __init__(self, plan: Plan, difference: Diff) -> None:
        self.olds = dict(walk(plan))
        self.added = {each.new: each.element for each in difference.added}
        self.changed: dict[Path, list[Changed]] = {}
        for each in difference.changed:
            assert each.pair.old is not None
            self.changed.setdefault(each.pair.old, []).append(each)
        self.lists: dict[tuple[Path | None, Path | None], list[Rearranged]] = {}
        for record in difference.rearranged:
            key = (record.pair.old, record.pair.new)
            self.lists.setdefault(key, []).append(record)
        self.to_new = {match.old: match.new for match in difference.matched}

    def plan(self) -> Plan:
        """The whole new edition."""
        built = self._element(Pair((), ()))
        assert isinstance(built, Plan)
        return built

    def _element(self, pair: Pair) -> Element:
        if pair.old is None:
            assert pair.new is not None
            item = self._known(self.added, pair.new)
        else:
            item = self._known(self.olds, pair.old)
        values: dict[str, Any] = {}
        for each in self.changed.get(pair.old, ()) if pair.old is not None else ():
            if not same(getattr(item, each.field, None), each.old):
                raise ValueError(f"{each.field}: the plan does not hold {each.old!r}")
            values[each.field] = each.new
        lists = {each.field: each for each in self.lists.get((pair.old, pair.new), ())}
        for name, holds_elements in fields_of(type(item)):
            if holds_elements:
                values.update(self._children(pair, item, name, lists.get(name)))
        return attrs.evolve(item, **values) if values else item

    def _children(
        self, pair: Pair, item: Element, name: str, record: Rearranged | None
    ) -> Mapping[str, Any]:
        value = getattr(item, name)
        if record is not None:
            pairs = record.new
        else:
            # The same items in the same order; only their own fields may have changed.
            old_paths = _paths(pair.old or (), name, value)
            new_paths = _paths(pair.new or (), name, value)
            pairs = tuple(map(Pair, old_paths, new_paths))
        built = tuple(self._element(each) for each in pairs)
        if shape(type(item)).fields[name].many == "list":
            # An equal tuple that is not the same one would be copied for nothing.
            same = len(built) == len(value) and all(map(_is, built, value))
            return {} if same else {name: built}
        one = built[0] if built else None
        return {} if one is value else {name: one}

    def _known(self, elements: Mapping[Path, Element], path: Path) -> Element:
        item = elements.get(path)
        if item is None:
            raise ValueError(f"the plan has nothing at {'/'.join(map(str, path))}")
        return item


def _is(one: object, other: object) -> bool:
    return one is other
