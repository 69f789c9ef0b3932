"""Two people's edits of one plan made into one: by element and field, never by line.

Every element of the three plans gets a key: the path that it has in the base, or the
identifier that it was added with. Fields, places and orders are then merged key by
key; where both sides changed the same thing to something else, ours stays and the
conflict is named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import attrs

from ..diagnostics import Path
from ..memory import collector_paused
from ..model import Element, Plan
from ..model.shape import shape
from ..walk import Index, walk
from .difference import fields_of, same
from .matching import matches

What = Literal["field", "place", "order", "dropped", "kept", "both", "twice", "dangling"]
"""What both sides changed: a field; where an element stands; the order of a list; ours dropped what
theirs changed; theirs dropped what ours changed; both put something where there is room for one;
both gave an identifier to different elements; one side refers to what the other dropped."""

Side = Literal["ours", "theirs", "base"]

Key = tuple[str, Any]


@attrs.frozen
class Conflict:
    """Something that both sides changed, each in its own way; one of them was kept."""

    what: What
    element: Element
    """The element that it is about, as it is in ours, or else in theirs."""
    field: str = ""
    base: Any = None
    ours: Any = None
    theirs: Any = None


@attrs.frozen
class Merge:
    """The merged plan, and what could not be merged."""

    plan: Plan
    conflicts: tuple[Conflict, ...] = ()


def merge(base: Plan, ours: Plan, theirs: Plan, *, keep: Side = "ours") -> Merge:
    """Merge what ours and theirs each changed in the base.

    `keep` says whose word holds where both changed the same; what there is no conflict
    about is the same whatever it says.

    Laws: ``merge(b, b, t)`` is t, ``merge(b, o, b)`` is o, ``merge(b, x, x)`` is x.
    """
    if same(ours, theirs) or same(base, theirs):
        return Merge(ours)
    if same(base, ours):
        return Merge(theirs)
    with collector_paused():
        return _Merging(base, ours, theirs, keep).merged()


@attrs.frozen(eq=False)
class _Side:
    """One of the three plans, by keys."""

    elements: Mapping[Key, Element]
    places: Mapping[Key, tuple[Key, str]]
    """The key of the element that each stands in, and the field."""
    lists: Mapping[tuple[Key, str], tuple[Key, ...]]


ROOT: Key = ("base", ())


class _Merging:
    def __init__(self, base: Plan, ours: Plan, theirs: Plan, keep: Side) -> None:
        base_paths = {path: ("base", path) for path, _ in walk(base)}
        self.base = _side(base, base_paths)
        self.ours = _side(ours, _keys(base, ours, "ours"))
        self.theirs = _side(theirs, _keys(base, theirs, "theirs"))
        self.keep = keep
        self.staying: dict[Key, bool] = {}
        self.disputed: set[Key] = set()
        self.kept: _Side = {"ours": self.ours, "theirs": self.theirs, "base": self.base}[keep]
        self.conflicts: list[Conflict] = []
        self.lists: dict[tuple[Key, str], list[Key]] = {}

    def merged(self) -> Merge:
        """The whole merge."""
        kept = [key for key in self._all() if self._stays(key)]
        places: dict[Key, tuple[Key, str]] = {}
        alive = set(kept)
        for key in kept:
            if key != ROOT:
                places[key] = self._place(key, alive)
        self._break_circles(places)
        self._arrange(places)
        plan = self._built(ROOT)
        assert isinstance(plan, Plan)
        self._verify(plan)
        return Merge(plan, tuple(self.conflicts))

    def _break_circles(self, places: dict[Key, tuple[Key, str]]) -> None:
        """Where each side put one element into the other's, all stand where the kept side has them."""
        for start in places:
            seen: set[Key] = set()
            key = start
            while key in places and key not in seen:
                seen.add(key)
                key = places[key][0]
            if key in seen:
                self._conflict("place", start)
                places.update(
                    {each: place for each, place in self.kept.places.items() if each in places}
                )
                return

    def _verify(self, plan: Plan) -> None:
        """Name identifiers that two elements have now, and references that lead nowhere now."""
        index, ours, theirs = Index(plan), self.ours, self.theirs
        before = [
            Counter(item.id for item in side.elements.values() if item.id)
            for side in (ours, theirs)
        ]
        for identifier, nodes in index.by_id.items():
            if len(nodes) > max(each[identifier] for each in before):
                self.conflicts.append(Conflict("twice", nodes[-1].item, "id", ours=identifier))
        for node, name, _, identifier in index.references:
            if identifier not in index.by_id and any(each[identifier] for each in before):
                element = node.element.item
                self.conflicts.append(Conflict("dangling", element, name, ours=identifier))

    def _all(self) -> list[Key]:
        return list(
            dict.fromkeys((*self.base.elements, *self.ours.elements, *self.theirs.elements))
        )

    def _shown(self, key: Key) -> Element:
        return (
            self.ours.elements.get(key) or self.theirs.elements.get(key) or self.base.elements[key]
        )

    def _conflict(self, what: What, key: Key, field: str = "", *values: Any) -> None:
        self.conflicts.append(Conflict(what, self._shown(key), field, *values))

    # Which elements there are

    def _stays(self, key: Key) -> bool:
        """Whether an element is in the merged plan; asked of what it stands in first."""
        if key not in self.staying:
            self.staying[key] = self._is_to_stay(key)
        return self.staying[key]

    def _is_to_stay(self, key: Key) -> bool:
        in_ours, in_theirs = key in self.ours.elements, key in self.theirs.elements
        if key not in self.base.elements or (in_ours and in_theirs):
            return True
        cases: tuple[tuple[What, bool, _Side, _Side], ...] = (
            ("kept", in_ours, self.ours, self.theirs),
            ("dropped", in_theirs, self.theirs, self.ours),
        )
        for what, there, side, other in cases:
            if not there:
                continue
            above = self.base.places[key][0]
            if above not in other.elements and side.places[key] == self.base.places[key]:
                # It went with what it stands in, and stays with it.
                stays = self._stays(above)
                if above in self.disputed:
                    self.disputed.add(key)
                return stays
            if self._touched(side, key):
                if above not in other.elements:
                    # It was moved out of what the other side dropped: nothing is in dispute.
                    return True
                self._conflict(what, key)
                self.disputed.add(key)
                return side is self.kept or self.keep == "base"
        return False

    def _touched(self, side: _Side, key: Key) -> bool:
        """Whether a side changed an element or anything in it."""
        before, after = self.base.elements[key], side.elements[key]
        return self.base.places[key] != side.places[key] or not same(before, after)

    def _place(self, key: Key, alive: set[Key]) -> tuple[Key, str]:
        found = [side.places.get(key) for side in (self.base, self.ours, self.theirs)]
        base, ours, theirs = found
        if ours is None or theirs is None:
            place = ours or theirs
        elif ours == base:
            place = theirs
        else:
            place = ours
            if theirs not in (base, ours):
                self._conflict("place", key)
                place = self.kept.places.get(key, ours)
        assert place is not None
        if place[0] not in alive:
            # What it was put into is gone on the other side, which was said of that.
            place = next((each for each in (ours, base) if each and each[0] in alive), place)
        return place

    # Orders

    def _arrange(self, places: Mapping[Key, tuple[Key, str]]) -> None:
        members: dict[tuple[Key, str], set[Key]] = {}
        for key, place in places.items():
            members.setdefault(place, set()).add(key)
        for place, keys in members.items():
            self.lists[place] = self._order(place, keys)

    def _order(self, place: tuple[Key, str], members: set[Key]) -> list[Key]:
        base, ours, theirs = (
            [key for key in side.lists.get(place, ()) if key in members]
            for side in (self.base, self.ours, self.theirs)
        )
        common = set(base) & set(ours) & set(theirs)
        orders = [[key for key in each if key in common] for each in (base, ours, theirs)]
        first, second = ours, theirs
        if orders[1] == orders[0]:
            first, second = theirs, ours
        elif orders[2] not in (orders[0], orders[1]):
            self._conflict("order", place[0], place[1])
            first, second = {
                "ours": (ours, theirs),
                "theirs": (theirs, ours),
                "base": (base, ours),
            }[self.keep]
        found = list(first)
        for others in (second, theirs, base, sorted(members, key=repr)):
            _insert(found, others)
        return found

    # Contents

    def _built(self, key: Key) -> Element:
        base, ours, theirs = (
            side.elements.get(key) for side in (self.base, self.ours, self.theirs)
        )
        as_before = base if self.keep == "base" and key in self.disputed else None
        element = as_before or ours or theirs
        assert element is not None
        values: dict[str, Any] = {}
        for name, holds_elements in fields_of(type(element)):
            if holds_elements:
                values[name] = self._children(key, type(element), name)
            elif ours is not None and theirs is not None:
                values[name] = self._value(key, name, base, ours, theirs)
        return attrs.evolve(element, **values)

    def _value(
        self, key: Key, name: str, base: Element | None, ours: Element, theirs: Element
    ) -> Any:
        default = attrs.fields_dict(type(ours))[name].default
        before = default if base is None else getattr(base, name)
        one, other = getattr(ours, name), getattr(theirs, name)
        if same(one, other) or same(before, other):
            return one
        if same(before, one):
            return other
        self._conflict("field", key, name, before, one, other)
        return {"ours": one, "theirs": other, "base": before}[self.keep]

    def _children(self, key: Key, cls: type[Element], name: str) -> Any:
        keys = self.lists.get((key, name), [])
        if shape(cls).fields[name].many == "list":
            return tuple(map(self._built, keys))
        if len(keys) > 1:
            self._conflict("both", keys[0], name)
            keys = [each for each in keys if each in self.kept.elements]
        return self._built(keys[0]) if keys else None


def _insert(found: list[Key], others: Sequence[Key]) -> None:
    """Put what is missing behind what it stands behind among the others."""
    known = set(found)
    for index, key in enumerate(others):
        if key not in known:
            before = others[index - 1] if index else None
            found.insert(found.index(before) + 1 if before is not None else 0, key)
            known.add(key)


def _keys(base: Plan, side: Plan, name: str) -> Mapping[Path, Key]:
    """The key of each element of a side: where it was in the base, or what it was added as."""
    known = {match.new: ("base", match.old) for match in matches(base, side)}
    found: dict[Path, Key] = {}
    taken: set[Key] = set()
    for path, item in walk(side):
        key: Key = known.get(path) or ("added", (item.kind, item.id))
        if key in taken or (key[0] == "added" and not item.id):
            key = (name, path)
        taken.add(key)
        found[path] = key
    return found


def _side(plan: Plan, keys: Mapping[Path, Key]) -> _Side:
    elements: dict[Key, Element] = {}
    places: dict[Key, tuple[Key, str]] = {}
    lists: dict[tuple[Key, str], list[Key]] = {}
    for path, item in walk(plan):
        key = keys[path]
        elements[key] = item
        if path:
            several = isinstance(path[-1], int)
            above, field = (path[:-2], path[-2]) if several else (path[:-1], path[-1])
            place = (keys[above], str(field))
            places[key] = place
            lists.setdefault(place, []).append(key)
    return _Side(elements, places, {place: tuple(found) for place, found in lists.items()})
