"""The wordings of a plan's goals through its editions, and who decided each edition when."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import attrs

from ..diagnostics import Path
from ..model import Decision, Element, Goal, Plan, Subgoal
from ..process import plan_date
from ..walk import walk
from .matching import matches

Trouble = Literal["circle", "twice", "missing", "early", "other_plan"]
"""What is wrong with an order: `revises` leads around in a circle, two files are one edition,
what one revises is not among them, one is older than what it revises, one is another plan."""


@attrs.frozen
class Version:
    """One edition, or one commit, of a plan."""

    name: str
    """What it is called: its edition; the commit; else its file."""
    plan: Plan
    day: datetime.date | None = None
    """When it was decided, or committed."""


@attrs.frozen
class Doubt:
    """Something that makes the order of the editions doubtful."""

    trouble: Trouble
    names: tuple[str, ...]


@attrs.frozen
class Stage:
    """An element in one version; ``None`` where it is not in it."""

    element: Element | None
    sure: float = 1.0
    """How sure it is that it is the same as in the version before."""


@attrs.frozen
class Thread:
    """One goal or subgoal through all versions."""

    stages: tuple[Stage, ...]
    """One for each version."""

    @property
    def element(self) -> Element:
        """The element as it was last."""
        return next(each.element for each in reversed(self.stages) if each.element)


@attrs.frozen
class History:
    """The versions in their order, and what each goal and subgoal was called in them."""

    versions: tuple[Version, ...]
    threads: tuple[Thread, ...]
    """In the order of the last version; what is no more stands at the end."""
    doubts: tuple[Doubt, ...] = ()
    latest: Plan | None = None
    """The plan as it is now, where that is none of the versions: its wordings are the last one's."""

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans of all versions, and the latest."""
        found = tuple(version.plan for version in self.versions)
        return (*found, self.latest) if self.latest else found

    def decisions(self, number: int) -> tuple[tuple[Decision, str], ...]:
        """What was decided on the edition of a version, and by whom, told once.

        Any of the files may tell it; the first decision is that of the earliest day.
        """
        edition = self.versions[number].plan.edition
        if any(each.plan.edition == edition for each in self.versions[:number]) and edition:
            return ()
        found: dict[object, tuple[Decision, str]] = {}
        for place, plan in enumerate(self.plans):
            own = place == number
            for each in plan.decisions:
                of_it = each.edition == edition if each.edition else own and _adopts(each)
                if of_it:
                    found.setdefault(each.id or (each.title, each.date), (each, _body(each, plan)))
        return tuple(sorted(found.values(), key=lambda each: each[0].date or datetime.date.max))


def _adopts(decision: Decision) -> bool:
    return decision.type in ("adoption", "amendment")


def _body(decision: Decision, plan: Plan) -> str:
    titles = {actor.id: actor.title for actor in plan.actors}
    return titles.get(decision.body) or decision.body


def history(
    versions: Sequence[Version], *, ordered: bool = False, latest: Plan | None = None
) -> History:
    """The history of versions, put in order by what they say of themselves.

    An edition comes after the one that it `revises`; else the day counts on which it
    was adopted. With `ordered`, they are in their order already. `latest` is the plan as it
    is now, where its goals say the same as those of the last version.
    """
    doubts = tuple(_doubts(versions)) if not ordered else ()
    found = tuple(versions) if ordered else _in_order(versions)
    return History(found, tuple(_threads(found)), doubts, latest)


def version_of(plan: Plan, file: str) -> Version:
    """An edition by its name and day."""
    own = [each.date for each in plan.decisions if each.edition == plan.edition and each.date]
    return Version(
        plan.edition or file, plan, max(own) if own and plan.edition else plan_date(plan)
    )


def _before(versions: Sequence[Version]) -> Mapping[int, int]:
    """Which version each revises, by their numbers."""
    by_edition: dict[str, int] = {}
    for number, version in enumerate(versions):
        if version.plan.edition:
            by_edition.setdefault(version.plan.edition, number)
    return {
        number: by_edition[version.plan.revises]
        for number, version in enumerate(versions)
        if version.plan.revises in by_edition
    }


def _in_order(versions: Sequence[Version]) -> tuple[Version, ...]:
    before = _before(versions)
    circles = {number for circle in _circles(before) for number in circle}
    waiting = list(range(len(versions)))
    placed: list[int] = []
    while waiting:
        ready = [
            number
            for number in waiting
            if number in circles or before.get(number, -1) not in waiting
        ]
        first = min(ready, key=lambda number: (versions[number].day or datetime.date.max, number))
        waiting.remove(first)
        placed.append(first)
    return tuple(versions[number] for number in placed)


def _circles(before: Mapping[int, int]) -> Iterator[tuple[int, ...]]:
    """The circles that `revises` leads around in."""
    seen: set[int] = set()
    for start in before:
        way: list[int] = []
        number: int | None = start
        while number is not None and number not in seen:
            seen.add(number)
            way.append(number)
            number = before.get(number)
        if number is not None and number in way:
            yield tuple(way[way.index(number) :])


def _doubts(versions: Sequence[Version]) -> Iterator[Doubt]:
    before = _before(versions)
    ids = {version.plan.id: version.name for version in versions if version.plan.id}
    if len(ids) > 1:
        yield Doubt("other_plan", tuple(map(str, ids)))
    counts = Counter(version.plan.edition for version in versions if version.plan.edition)
    for edition, count in counts.items():
        if count > 1:
            yield Doubt("twice", (edition,))
    for circle in _circles(before):
        yield Doubt("circle", tuple(versions[number].name for number in circle))
    for number, version in enumerate(versions):
        if version.plan.revises and number not in before:
            yield Doubt("missing", (version.name, version.plan.revises))
        elif number in before:
            other = versions[before[number]]
            if version.day and other.day and version.day < other.day:
                yield Doubt("early", (version.name, other.name))


def _threads(versions: Sequence[Version]) -> Iterator[Thread]:
    open_threads: dict[Path, list[Stage]] = {}
    closed: list[list[Stage]] = []
    last: Version | None = None
    for number, version in enumerate(versions):
        became = {}
        if last is not None:
            became = {each.new: each for each in matches(last.plan, version.plan)}
        still: dict[Path, list[Stage]] = {}
        for path, item in walk(version.plan, Goal, Subgoal):
            match = became.get(path)
            stages = open_threads.pop(match.old, None) if match else None
            if stages is None or match is None:
                still[path] = [*(Stage(None) for _ in range(number)), Stage(item)]
            else:
                still[path] = [*stages, Stage(item, match.sure)]
        closed = [[*each, Stage(None)] for each in (*closed, *open_threads.values())]
        open_threads, last = still, version
    yield from (Thread(tuple(each)) for each in (*open_threads.values(), *closed))
