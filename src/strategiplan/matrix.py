"""Coverage: what each goal and subgoal is linked to, and where the holes are."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, get_args

import attrs

from .diagnostics import Path, format_path
from .memory import collector_paused
from .model import (
    Actor,
    Aim,
    Challenge,
    Contribution,
    Element,
    FocusArea,
    Goal,
    Indicator,
    Plan,
    SdgLink,
    Strategy,
    Subgoal,
)
from .model.values import Dimension as Side
from .vocabulary import sdg_codes, sdg_group, sdg_label
from .walk import Index, Node, walk

By = Literal["sdg", "actor", "challenge", "strategy", "indicator", "dimension", "contribution"]
"""What goals and subgoals are held against."""

Link = Literal["direct", "above", "below"]
"""Stated on the element itself; on what it stands under; on something that stands under it."""

_FIELDS: Mapping[By, tuple[str, ...]] = {
    "sdg": ("sdgs",),
    "actor": ("responsible", "partners"),
    "challenge": ("addresses",),
    "strategy": ("strategies",),
    "indicator": ("indicators",),
    "dimension": ("dimensions",),
    "contribution": ("contributions",),
}
"""The fields that state a link; where one is in `not_recorded`, nobody can tell."""


@attrs.frozen
class Column:
    """One of the things that goals are held against."""

    key: str
    """Its identifier, its code, or its path where it has none."""
    element: Element | None = None
    """The element; ``None`` for an SDG and a side of sustainability."""
    group: str = ""
    """The group that an SDG belongs to: biosphere, society, economy, partnership."""

    def label(self, language: str) -> str:
        """What it is called: its title, or the SDG's name."""
        if self.element is None:
            return sdg_label(self.key, language) or self.key
        return str(self.element.title) or self.element.code or self.key


@attrs.frozen(eq=False)
class Row:
    """The plan as a whole, a focus area, a goal or a subgoal, with what it is linked to."""

    element: Element
    path: Path
    depth: int
    """How many other rows it stands under, the plan's own not counted."""
    parent: Row | None
    direct: Mapping[str, tuple[str, ...]]
    """What is stated on it, by the key of the column, with how: `responsible`, `11.2`."""
    below: Mapping[str, None]
    """What is stated on something under it."""
    unknown: bool
    """Whether links of it, or of something under it, are known to exist and are not recorded."""

    @property
    def above(self) -> tuple[str, ...]:
        """What is stated on the rows that it stands under, the plan as a whole left out."""
        found: dict[str, None] = {}
        row = self.parent
        while row is not None:
            found.update(dict.fromkeys(row.direct))
            row = row.parent
        return tuple(found)

    @property
    def links(self) -> Mapping[str, Link]:
        """The nearest link to each column that it has one to: direct, then below, then above."""
        found: dict[str, Link] = dict.fromkeys(self.above, "above")
        found.update(dict.fromkeys(self.below, "below"))
        found.update(dict.fromkeys(self.direct, "direct"))
        return found

    @property
    def empty(self) -> bool:
        """Whether it has no link at all, as far as is recorded."""
        return not (self.direct or self.below or self.above)


@attrs.frozen(eq=False)
class CoverageMatrix:
    """Goals and subgoals against one kind of thing: a matrix with its holes."""

    by: By
    rows: tuple[Row, ...]
    """In the order of the plan; the plan itself first, where links are stated on it."""
    columns: tuple[Column, ...]
    """Every one that there is, used or not, in the order of the plan or the UN's list."""

    @property
    def empty_rows(self) -> tuple[Row, ...]:
        """The rows with no link, and no word that there are some."""
        return tuple(row for row in self.rows if row.empty and not row.unknown)

    @property
    def empty_columns(self) -> tuple[Column, ...]:
        """The columns that no row is linked to."""
        used = {key for row in self.rows for key in (*row.direct, *row.below)}
        return tuple(column for column in self.columns if column.key not in used)

    def records(self) -> Iterator[dict[str, str]]:
        """Each link as a plain record, for a table in another program.

        Keys: ``kind``, ``id``, ``code``, ``title``, ``path`` of the row; ``by``,
        ``column``, ``label``; ``link`` (direct, above, below) and ``stated``
        (the field or the SDG codes, for a direct link).
        """
        labels = {column.key: column.label("en") for column in self.columns}
        for row in self.rows:
            links = row.links
            for key, label in labels.items():
                if key in links:
                    yield {
                        "kind": row.element.kind,
                        "id": row.element.id,
                        "code": row.element.code,
                        "title": str(row.element.title),
                        "path": format_path(row.path),
                        "by": self.by,
                        "column": key,
                        "label": label,
                        "link": links[key],
                        "stated": " ".join(row.direct.get(key, ())),
                    }


def coverage(plan: Plan, by: By = "sdg") -> CoverageMatrix:
    """Hold a plan's goals and subgoals against its SDGs, actors, challenges or others of its parts.

    A link is direct where the goal or subgoal states it itself: under `sdgs`,
    `responsible`, `partners`, `addresses`, `dimensions`, or as a strategy,
    indicator or contribution that stands under it or names it (`supports`,
    `indicates`). It comes from below where a part of the goal states it, from
    above where the goal or area does that it stands under. What is stated on the
    plan as a whole has a row of its own and is not handed down. `ValueError` for
    a `by` that does not exist.

    >>> from strategiplan import reference_plan
    >>> found = coverage(reference_plan(), "sdg")
    >>> [(row.element.kind, key) for row in found.rows for key in row.direct]
    [('plan', '17')]
    """
    if by not in _FIELDS:
        raise ValueError(f"there is no coverage by {by!r}: {', '.join(_FIELDS)}")
    with collector_paused():
        index = Index(plan)
        rows = _rows(index, by, _STATED[by](index))
        return CoverageMatrix(by, tuple(rows), _columns(index, by))


Stated = dict[int, dict[str, tuple[str, ...]]]
"""What each node states itself: by the node's own address, by column, with what states it."""


def _state(found: Stated, node: Node, key: str, what: str) -> None:
    links = found.setdefault(id(node), {})
    if what not in links.get(key, ()):
        links[key] = (*links.get(key, ()), what)


def _of_sdgs(index: Index) -> Stated:
    found: Stated = {}
    codes = sdg_codes()
    for node in index.of(SdgLink):
        code = node.item.sdg
        if code in codes and node.parent:
            _state(found, node.parent, code.partition(".")[0], code)
    return found


def _of_references(*names: str, cls: type[Element]) -> Callable[[Index], Stated]:
    def stated(index: Index) -> Stated:
        found: Stated = {}
        for node, name, _, identifier in index.references:
            if name in names:
                target = next(
                    (
                        each
                        for each in index.by_id.get(identifier, ())
                        if isinstance(each.item, cls)
                    ),
                    None,
                )
                if target is not None:
                    _state(found, node, _key(target), name)
        return found

    return stated


def _of_sides(index: Index) -> Stated:
    found: Stated = {}
    for node in index.of(Aim):
        for side in node.item.dimensions:
            _state(found, node, side, "dimensions")
    return found


def _of_parts(field: str, reference: str, cls: type[Element]) -> Callable[[Index], Stated]:
    def stated(index: Index) -> Stated:
        found: Stated = {}
        for node in index.of(cls):
            assert node.parent
            _state(found, node.parent, _key(node), field)
        for node, name, _, identifier in index.references:
            if name == reference and isinstance(node.item, cls):
                for target in index.by_id.get(identifier, ()):
                    _state(found, target, _key(node), reference)
        return found

    return stated


_STATED: Mapping[By, Callable[[Index], Stated]] = {
    "sdg": _of_sdgs,
    "actor": _of_references("owners", "responsible", "partners", "contributors", cls=Actor),
    "challenge": _of_references("addresses", cls=Challenge),
    "strategy": _of_parts("strategies", "supports", Strategy),
    "indicator": _of_parts("indicators", "indicates", Indicator),
    "dimension": _of_sides,
    "contribution": _of_parts("contributions", "", Contribution),
}

_CLASSES: Mapping[str, type[Element]] = {
    "actor": Actor,
    "challenge": Challenge,
    "strategy": Strategy,
    "indicator": Indicator,
    "contribution": Contribution,
}


def _key(node: Node) -> str:
    return node.item.id or format_path(node.path)


def _columns(index: Index, by: By) -> tuple[Column, ...]:
    if by == "sdg":
        return tuple(Column(str(goal), group=sdg_group(str(goal))) for goal in range(1, 18))
    if by == "dimension":
        return tuple(Column(side) for side in get_args(Side))
    seen: dict[str, Column] = {}
    for node in index.of(_CLASSES[by]):
        seen.setdefault(_key(node), Column(_key(node), node.item))
    return tuple(seen.values())


def _rows(index: Index, by: By, stated: Stated) -> list[Row]:
    """The rows in the order of the plan, with what the parts of each of them state."""
    nodes = {node.path: node for node in index.of(*_ROWS)}
    is_row = {id(node) for node in nodes.values()}
    below: dict[int, dict[str, None]] = {}
    unknown: set[int] = set()
    fields = _FIELDS[by]
    for node in index.elements:
        links = stated.get(id(node))
        if any(name in node.item.not_recorded for name in fields):
            unknown.update(id(up) for up in (node, *node.ancestors()))
        if links:
            for up in node.ancestors():
                if id(up) in is_row:
                    below.setdefault(id(up), {}).update(dict.fromkeys(links))
    rows: list[Row] = []
    own = stated.get(id(index.root))
    if own:
        rows.append(Row(index.plan, (), 0, None, own, {}, False))
    by_node: dict[int, Row] = {}
    for path, element in walk(index.plan, *_ROWS):
        node = nodes[path]
        parent = next((by_node[id(up)] for up in node.ancestors() if id(up) in by_node), None)
        row = by_node[id(node)] = Row(
            element,
            path,
            parent.depth + 1 if parent else 0,
            parent,
            stated.get(id(node), {}),
            below.get(id(node), {}),
            id(node) in unknown,
        )
        rows.append(row)
    return rows


_ROWS: tuple[type[Element], ...] = (FocusArea, Goal, Subgoal)


@attrs.frozen
class SdgInterplay:
    """How a plan's links to the UN's goals play together."""

    levels: Mapping[str, tuple[int, int, int]]
    """For each goal that is linked: how many links name the goal, a target of it, an indicator."""
    once: tuple[str, ...]
    """The goals that are linked from one place only."""
    together: tuple[tuple[str, str, int], ...]
    """Pairs of goals on the same element, and on how many; the most frequent first."""
    groups: Mapping[str, tuple[int, int]]
    """For each group, how many of its goals are linked, and how many there are."""

    @property
    def covered(self) -> tuple[str, ...]:
        """The goals that are linked from anywhere, in their order."""
        return tuple(self.levels)


def sdg_interplay(plan: Plan) -> SdgInterplay:
    """Which of the 17 goals a plan covers, at which level, which only once, which together.

    >>> from strategiplan import reference_plan
    >>> sdg_interplay(reference_plan()).covered
    ('17',)
    """
    levels: dict[str, list[int]] = {}
    on_elements: dict[int, dict[str, None]] = {}
    codes = sdg_codes()
    for node in Index(plan).of(SdgLink):
        code = node.item.sdg
        if code in codes and node.parent is not None:
            goal = code.partition(".")[0]
            levels.setdefault(goal, [0, 0, 0])[code.count(".")] += 1
            on_elements.setdefault(id(node.parent), {})[goal] = None
    places = Counter(goal for goals in on_elements.values() for goal in goals)
    pairs = Counter(
        pair
        for goals in on_elements.values()
        for pair in itertools.combinations(sorted(goals, key=int), 2)
    )
    every = [str(goal) for goal in range(1, 18)]
    groups: dict[str, tuple[int, int]] = {}
    for goal in every:
        linked, count = groups.get(sdg_group(goal), (0, 0))
        groups[sdg_group(goal)] = (linked + (goal in levels), count + 1)
    covered: dict[str, Any] = {goal: tuple(levels[goal]) for goal in every if goal in levels}
    return SdgInterplay(
        levels=covered,
        once=tuple(goal for goal in covered if places[goal] == 1),
        together=tuple(
            (first, second, count)
            for (first, second), count in sorted(
                pairs.items(), key=lambda each: (-each[1], int(each[0][0]), int(each[0][1]))
            )
        ),
        groups=groups,
    )
