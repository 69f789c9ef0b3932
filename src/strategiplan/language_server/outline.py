"""A plan from above: its outline in its own words, what can be folded, and what is said over its goals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from ..diagnostics import Path
from ..messages import Speaker, visible
from ..model import Element, FocusArea, Goal, Strategy, Subgoal
from ..model.shape import Field, shape
from ..model.values import in_language
from ..walk import children_fields
from .positions import Range
from .sheet import Sheet
from .tree import Branch


@attrs.frozen
class Entry:
    """An element in the outline, with those below it."""

    name: str
    """What it is: ``delmål 1.3``."""
    detail: str
    """What it says."""
    kind: str
    range: Range
    """All of it."""
    selection: Range
    """What is marked when somebody goes there."""
    below: tuple[Entry, ...]


def outline(sheet: Sheet) -> tuple[Entry, ...]:
    """The elements of a plan as they stand in each other."""
    if sheet.kind != "plan" or sheet.tree is None or sheet.plan is None:
        return ()
    return (_entry(sheet, sheet.tree, sheet.plan, 0),)


def _entry(sheet: Sheet, branch: Branch, element: Element, place: int) -> Entry:
    say = sheet.speaker
    code = visible(element.code, 20) or (str(place) if place else "")
    main = branch.row("title") or branch.row("id") or branch
    span = main.span if main.span.end > main.span.start else branch.whole
    below: list[Entry] = []
    for row in branch.rows or ():
        below += _below(sheet, row, element)
    return Entry(
        f"{say.kind(element.kind)} {code}".rstrip(),
        visible(in_language(element.title, say.language)) or visible(element.id),
        element.kind,
        sheet.positions.range(branch.whole.start, max(branch.whole.end, span.end)),
        sheet.positions.range(span.start, span.end),
        tuple(below),
    )


def _below(sheet: Sheet, row: Branch, element: Element) -> Iterator[Entry]:
    if row.cls is None or not issubclass(row.cls, Element) or not isinstance(row.step, str):
        return
    value = getattr(element, row.step, None)
    if isinstance(value, tuple):
        for number, (item, below) in enumerate(zip(row.rows or (), value, strict=False), 1):
            yield _entry(sheet, item, below, number)
    elif isinstance(value, Element):
        yield _entry(sheet, row, value, 0)


@attrs.frozen
class Fold:
    """Lines that can be folded into the first of them, counted from 0."""

    start: int
    end: int
    kind: str
    """``region``, or ``comment`` for several lines of it."""


def folds(sheet: Sheet) -> list[Fold]:
    """What can be folded: everything that stands on several lines, and comments of several lines."""
    found: dict[int, Fold] = {}
    position = sheet.positions.position
    for branch in sheet.tree.walk() if sheet.tree else ():
        if branch.parent is None:
            continue
        start = position(branch.whole.start).line
        end = position(max(branch.whole.start, branch.span.end)).line
        if end > start and (start not in found or found[start].end < end):
            found[start] = Fold(start, end, "region")
    lines = sheet.positions.lines
    first: int | None = None
    for number in range(1, len(lines) + 2):
        comment = number <= len(lines) and lines.line(number).lstrip().startswith("#")
        if comment and first is None:
            first = number
        elif not comment and first is not None:
            if number - first > 1 and first - 1 not in found:
                found[first - 1] = Fold(first - 1, number - 2, "comment")
            first = None
    return [found[start] for start in sorted(found)]


@attrs.frozen
class Lens:
    """A line of words above an element."""

    range: Range
    text: str
    name: str
    """The element's identifier, where it has one."""


@attrs.define
class _Tally:
    """What there is in an element and below it."""

    strategies: int = 0
    sdgs: set[str] = attrs.field(factory=set)
    actors: set[str] = attrs.field(factory=set)


def lenses(sheet: Sheet) -> list[Lens]:
    """What is said above focus areas, goals and subgoals: "delmål 1.3: 4 strategier, SDG 11, 2 aktører"."""
    if sheet.kind != "plan" or sheet.plan is None or sheet.tree is None:
        return []
    tallies: dict[Path, tuple[Element, _Tally, int]] = {}
    _count(sheet.plan, (), 0, tallies)
    found: list[Lens] = []
    for branch in sheet.tree.walk():
        if branch.cls is None or not issubclass(branch.cls, _ABOVE) or branch.rows is None:
            continue
        if not isinstance(branch.step, int):
            continue
        entry = tallies.get(branch.path)
        if entry is not None:
            element, tally, place = entry
            start = branch.whole.start
            found.append(
                Lens(
                    sheet.positions.range(start, start),
                    _words(sheet.speaker, element, tally, place),
                    element.id,
                )
            )
    return found


_ABOVE = (FocusArea, Goal, Subgoal)


def _count(
    item: Any, path: Path, place: int, tallies: dict[Path, tuple[Element, _Tally, int]]
) -> _Tally:
    tally = _Tally(strategies=int(isinstance(item, Strategy)))
    for field in _of_actors(type(item)):
        value = getattr(item, field.name)
        tally.actors.update(value if isinstance(value, tuple) else [value] if value else [])
    for name, several in children_fields(type(item)):
        value = getattr(item, name)
        if name == "sdgs":
            tally.sdgs.update(link.sdg for link in value if link.sdg)
            continue
        for index, child in enumerate(value if several else [value] if value else []):
            if isinstance(child, Element):
                steps = (*path, name, index) if several else (*path, name)
                below = _count(child, steps, index + 1, tallies)
                tally.strategies += below.strategies
                tally.sdgs |= below.sdgs
                tally.actors |= below.actors
    if isinstance(item, _ABOVE):
        tallies[path] = (item, tally, place)
    return tally


def _of_actors(cls: type[Any]) -> list[Field]:
    return [field for field in shape(cls).of_form("reference") if field.kinds == ("actor",)]


def _words(say: Speaker, element: Element, tally: _Tally, place: int) -> str:
    parts = [say.count(tally.strategies, "strategy")]
    codes = sorted(
        tally.sdgs,
        key=lambda code: [int(part) if part.isdigit() else 999 for part in re.split(r"\.", code)],
    )
    if codes:
        shown = visible(", ".join(codes[:8]), 60) + (" …" if len(codes) > 8 else "")
        parts.append(f"SDG {shown}")
    if tally.actors:
        parts.append(say.count(len(tally.actors), "actor"))
    code = visible(element.code, 20) or str(place)
    return f"{say.kind(element.kind)} {code}: {', '.join(parts)}"
