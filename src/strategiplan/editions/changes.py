"""A difference in a planner's words: reworded, moved, split, merged, added, dropped and more.

`difference` holds everything that is needed to get from one edition to the other; this
module says what it means to somebody who knows the plan.
"""

from __future__ import annotations

import bisect
import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Literal

import attrs

from ..diagnostics import Path
from ..model import Element, FocusArea, Goal, Plan
from ..model.base import Period
from ..model.shape import Field, element_classes, shape
from ..walk import Index, walk
from .difference import Changed, Diff, Pair, diff
from .likeness import Grams, contained, grams
from .matching import Match, order

Kind = Literal[
    "reworded",
    "split",
    "merged",
    "added",
    "dropped",
    "moved",
    "reordered",
    "renumbered",
    "renamed",
    "relinked",
    "responsibility",
    "dates",
    "changed",
]
"""What happened to an element; `renamed` is a changed identifier."""

PART_OF = 0.6
"""How much of a wording must stand in another for it to be a part that was split off or merged in."""
MOST_COMPARED = 250_000
"""How many pairs of wordings are looked at for parts, at most."""

_WORDING = ("title", "description", "alternatives")
_RESPONSIBILITY = ("responsible", "partners", "owners", "contributors")


@attrs.frozen
class Change:
    """One thing that happened to one element."""

    kind: Kind
    pair: Pair
    old: Element | None
    """The element as it was; ``None`` for an added one."""
    new: Element | None
    """The element as it is; ``None`` for a dropped one."""
    field: str = ""
    """The field that holds something else, where it is about one."""
    before: Any = None
    after: Any = None
    others: tuple[Path, ...] = ()
    """What it was split into, by paths in the new edition; what it was merged of, in the old."""
    sure: float = 1.0
    """How sure it is that old and new are the same, from 0 to 1; 1 where an identifier says so."""


@attrs.frozen
class Affected:
    """Something that stands on changed ground: it was not changed, and what it is about was."""

    path: Path
    """Its path in the new edition."""
    element: Element
    on: Path
    """The path of what was reworded, split or merged, in the new edition."""
    how: str
    """How it stands on it: the field that refers to it, or that holds it there."""


def changes(old: Plan, new: Plan, difference: Diff | None = None) -> tuple[Change, ...]:
    """What happened from one edition to the next, in the order of the new one.

    What was dropped comes where it stood. `difference` is that of the two, where it
    is known already.
    """
    return _Reading(old, new, difference if difference is not None else diff(old, new)).changes()


class _Reading:
    """Reads a difference with both editions at hand."""

    def __init__(self, old: Plan, new: Plan, difference: Diff) -> None:
        self.olds = dict(walk(old))
        self.news = dict(walk(new))
        self.difference = difference
        self.matched: Mapping[Path, Match] = {each.new: each for each in difference.matched}

    def changes(self) -> tuple[Change, ...]:
        """All changes, sorted."""
        parts = [*self._parts("split"), *self._parts("merged")]
        told_new = {path for each in parts if each.kind == "split" for path in each.others}
        told_old = {path for each in parts if each.kind == "merged" for path in each.others}
        told_old |= {each.pair.old for each in parts if each.kind == "split" and each.pair.old}
        told_new |= {each.pair.new for each in parts if each.kind == "merged" and each.pair.new}
        found = [
            *parts,
            *(self._field(each) for each in self.difference.changed),
            *self._moves(),
            *(
                Change("added", Pair(None, each.new), None, self.news[each.new])
                for each in self.difference.added
                if each.new not in told_new
            ),
            *(
                Change("dropped", Pair(each.old, None), self.olds[each.old], None)
                for each in self.difference.dropped
                if each.old not in told_old
            ),
        ]
        return tuple(sorted(found, key=_place))

    def _sure(self, pair: Pair) -> float:
        match = self.matched.get(pair.new) if pair.new is not None else None
        return match.sure if match else 1.0

    def _field(self, changed: Changed) -> Change:
        pair = changed.pair
        assert pair.old is not None
        assert pair.new is not None
        old = self.olds[pair.old]
        field = shape(type(old)).fields[changed.field]
        return Change(
            kind_of(field),
            pair,
            old,
            self.news[pair.new],
            changed.field,
            changed.old,
            changed.new,
            sure=self._sure(pair),
        )

    def _moves(self) -> Iterator[Change]:
        """Elements under another parent, or in another order under the same."""
        for record in self.difference.rearranged:
            stayed: list[tuple[int, Pair]] = []
            for number, pair in enumerate(record.new):
                if pair.old is None or pair.new is None:
                    continue
                above = _above(pair.old)
                if record.pair.old == above and _field_of(pair.old) == record.field:
                    last = pair.old[-1]
                    stayed.append((last if isinstance(last, int) else number, pair))
                else:
                    yield self._moved("moved", pair, above, _above(pair.new))
            in_order = _longest_run([place for place, _ in stayed])
            for index, (_, pair) in enumerate(stayed):
                if index not in in_order:
                    assert pair.old is not None
                    assert pair.new is not None
                    yield self._moved("reordered", pair, pair.old, pair.new)

    def _moved(self, kind: Kind, pair: Pair, before: Path, after: Path) -> Change:
        assert pair.old is not None
        assert pair.new is not None
        return Change(
            kind,
            pair,
            self.olds[pair.old],
            self.news[pair.new],
            before=before,
            after=after,
            sure=self._sure(pair),
        )

    def _parts(self, kind: Literal["split", "merged"]) -> Iterator[Change]:
        """A wording whose parts stand in several of the other edition, at least one of them alone.

        A merge is a split seen from the other side.
        """
        split = kind == "split"
        alone = self.difference.added if split else self.difference.dropped
        gone = self.difference.dropped if split else self.difference.added
        parts: dict[type[Element], list[tuple[Path, Grams]]] = defaultdict(list)
        for each in alone:
            path = each.new if split else each.old  # type: ignore[union-attr] # by what `alone` is
            if each.element.title:
                parts[type(each.element)].append((path, grams(str(each.element.title))))
        wholes: dict[Path, tuple[Element, Pair]] = {}
        for each in gone:
            path = each.old if split else each.new  # type: ignore[union-attr] # by what `gone` is
            wholes[path] = (each.element, Pair(path, None) if split else Pair(None, path))
        for changed in self.difference.changed:
            path = changed.pair.old if split else changed.pair.new
            if changed.field == "title" and path is not None:
                wholes[path] = ((self.olds if split else self.news)[path], changed.pair)
        if len(wholes) * sum(map(len, parts.values())) > MOST_COMPARED:
            return
        for item, pair in wholes.values():
            found = self._found_in(item, pair, parts.get(type(item), ()), split)
            if len(found) > 1:
                yield Change(
                    kind,
                    pair,
                    self.olds.get(pair.old) if pair.old is not None else None,
                    self.news.get(pair.new) if pair.new is not None else None,
                    others=tuple(found),
                    sure=min(found.values()),
                )

    def _found_in(
        self,
        item: Element,
        pair: Pair,
        parts: list[tuple[Path, Grams]] | tuple[()],
        split: bool,
    ) -> dict[Path, float]:
        """The wordings that are mostly a part of the element's, with how much of each is."""
        whole = grams(str(item.title))
        found = {
            path: contained(part, whole)
            for path, part in parts
            if part.total() < whole.total() and contained(part, whole) >= PART_OF
        }
        successor = pair.new if split else pair.old
        if found and successor is not None:
            other = (self.news if split else self.olds)[successor]
            alike = contained(grams(str(other.title)), whole)
            if alike >= PART_OF:
                found[successor] = alike
        return dict(sorted(found.items(), key=lambda each: order(each[0])))


def kind_of(field: Field) -> Kind:
    """What a change of that field is called."""
    if field.name in _WORDING:
        return "reworded"
    if field.name == "code":
        return "renumbered"
    if field.form == "identifier":
        return "renamed"
    if field.name in _RESPONSIBILITY:
        return "responsibility"
    if field.form in ("date", "partial-date") or field.cls is Period:
        return "dates"
    if field.form == "reference" or field.name == "sdgs":
        return "relinked"
    return "changed"


def _above(path: Path) -> Path:
    """The path of the element that an element stands in."""
    return path[:-2] if isinstance(path[-1], int) else path[:-1]


def _field_of(path: Path) -> str:
    return str(path[-2] if isinstance(path[-1], int) else path[-1])


def _longest_run(places: list[int]) -> set[int]:
    """The positions of the most numbers that stand in rising order; the rest has moved."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, place in enumerate(places):
        where = bisect.bisect_left(ends, place)
        before.append(last[where - 1] if where else -1)
        if where == len(ends):
            ends.append(place)
            last.append(index)
        else:
            ends[where], last[where] = place, index
    found: set[int] = set()
    index = last[-1] if last else -1
    while index >= 0:
        found.add(index)
        index = before[index]
    return found


_RANK = {"dropped": 0, "split": 1, "merged": 1, "added": 1}


def _place(change: Change) -> tuple[Any, ...]:
    # What is no more is told where it stood; all else in the order of the new edition.
    path = change.pair.new if change.pair.new is not None else change.pair.old
    assert path is not None
    fields = list(shape(type(change.new or change.old)).fields)
    field = fields.index(change.field) if change.field else -1
    return in_order(path), _RANK.get(change.kind, 2), field, change.kind


def in_order(path: Path) -> tuple[int, ...]:
    """What paths are sorted by to stand in the order of a written plan."""
    ranks = _ranks()
    return tuple(step if isinstance(step, int) else ranks[step] for step in path)


@functools.cache
def _ranks() -> Mapping[str, int]:
    """The fields that hold elements, in the order in which every class writes them."""
    found: list[str] = []
    for cls in (FocusArea, Goal, Plan, *element_classes().values()):
        last = -1
        for field in shape(cls).fields.values():
            if field.cls is not None and issubclass(field.cls, Element):
                if field.name not in found:
                    found.insert(last + 1, field.name)
                last = found.index(field.name)
    return {name: rank for rank, name in enumerate(found)}


def shaken(found: tuple[Change, ...]) -> dict[Path, None]:
    """The elements of the new edition that were reworded, split or merged, in their order."""
    paths: dict[Path, None] = {}
    for change in found:
        if change.kind in ("reworded", "merged") and change.field != "description":
            paths.update({change.pair.new: None} if change.pair.new else {})
        elif change.kind == "split":
            paths.update(dict.fromkeys(change.others))
    return paths


def affected(new: Plan, found: tuple[Change, ...]) -> tuple[Affected, ...]:
    """What stands on changed ground: indicators, contributions and references.

    It was not changed itself, and the element that it belongs to or names was
    reworded, split or merged: somebody has to look whether it still fits.
    """
    index = Index(new)
    ground = shaken(found)
    touched = {change.pair.new for change in found if change.kind in ("reworded", "added", "split")}
    by_id: dict[str, Path] = {}
    news = dict(walk(new))
    for path in ground:
        if news[path].id:
            by_id[news[path].id] = path
    results: list[Affected] = []
    for path, item in news.items():
        above = _above(path) if path else None
        if above in ground and path not in touched:
            name = _field_of(path)
            if name in ("indicators", "contributions"):
                results.append(Affected(path, item, above, name))
    for node, name, _, identifier in index.references:
        place = node.element
        if identifier in by_id and place.path not in touched:
            results.append(Affected(place.path, place.item, by_id[identifier], name))
    return tuple(
        sorted(dict.fromkeys(results), key=lambda each: (in_order(each.path), in_order(each.on)))
    )
