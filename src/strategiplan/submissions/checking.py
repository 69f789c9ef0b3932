"""What is wrong with submissions, by themselves and held against their plan."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import attrs

from ..diagnostics import Path, Place, Problem
from ..editions.changes import changes
from ..model import Consultation, Plan
from ..model.values import BETWEEN
from ..report.editions import PROCESS, keepers
from ..walk import Index
from .entry import HARMLESS, Entry, Note

MOST_NAMED = 10
"""How many submissions of a circle are named."""


@attrs.define(eq=False)
class Against:
    """What submissions are held against: a plan, the edition that was sent out, and the round."""

    plan: Plan
    before: Plan | None = None
    """The edition that the submissions answer, where it is at hand."""
    consultation: str = ""
    """The round of those that name none."""


def checked(entries: Iterable[Entry], against: Against | None = None) -> Iterator[Note]:
    """Everything that is told of submissions, in their order; what concerns all of them last.

    Of each submission, its identifier is kept; the submissions themselves are not.
    """
    work = _Checking(against) if against else None
    seen: set[str] = set()
    repeats: dict[str, tuple[str, Place]] = {}
    whole = True
    place = Place("", 1, 1, 1, 1)
    for entry in entries:
        place = entry.place
        if entry.notes:
            yield from entry.notes
        if not entry.usable:
            whole &= all(problem.code in HARMLESS for problem in entry.problems)
            continue
        submission = entry.submission
        if submission.id in seen:
            yield _note("SP780", entry.at("id"), id=submission.id)
        elif submission.id:
            seen.add(submission.id)
        if submission.same_as:
            repeats.setdefault(submission.id, (submission.same_as, entry.at("same_as")))
        if work:
            yield from work.notes(entry)
    yield from _repeats(repeats, seen, whole)
    if work:
        yield from work.rest(
            attrs.evolve(place, line=1, end_line=1, column=1, end_column=1, cell=None), whole
        )


def _repeats(
    repeats: Mapping[str, tuple[str, Place]], seen: Collection[str], whole: bool
) -> Iterator[Note]:
    """What is said to repeat itself, one that is not there, or in a circle: each circle once."""
    done: set[str] = set()
    for own, (other, place) in repeats.items():
        if other == own:
            yield _note("SP794", place, "itself", id=own, other=other)
        elif other not in seen and whole:
            yield _note("SP794", place, id=own, other=other)
        way: dict[str, int] = {}
        name = own
        while name in repeats and name not in done:
            done.add(name)
            way[name] = len(way)
            name = repeats[name][0]
        if name in way and len(way) - way[name] > 1:
            circle = (*list(way)[way[name] :], name)
            place = repeats[name][1]
            yield _note("SP794", place, "circle", id=name, circle=circle[:MOST_NAMED])


def _note(
    code: str, place: Place, variant: str = "", of_plan: Path | None = None, **values: Any
) -> Note:
    return Note(Problem(code, values=values, variant=variant), place, of_plan=of_plan)


class _Checking:
    """Holds submissions against a plan, one at a time."""

    def __init__(self, against: Against) -> None:
        plan, before = against.plan, against.before
        self.plan = plan
        self.rounds: dict[str, Consultation] = {
            each.id: each for each in plan.consultations if each.id
        }
        self.round = against.consultation or (
            next(iter(self.rounds)) if len(self.rounds) == 1 else ""
        )
        index = Index(plan)
        self.ids = {*index.by_id, *(Index(before).by_id if before else ())}
        self.allowed = tuple(index.by_id)
        self.paths: dict[str, Path] = {key: nodes[0].path for key, nodes in index.by_id.items()}
        found = changes(before, plan) if before else ()
        self.touched = {
            each.id: each
            for change in found
            if not keepers(change)
            for each in (change.old, change.new)
            if each is not None and each.id
        }
        self.before = before
        self.named: set[str] = set()
        self.counts: dict[str, int] = {}

    def notes(self, entry: Entry) -> Iterator[Note]:
        """What is wrong with one of them."""
        submission, place = entry.submission, entry.place
        name = submission.consultation or self.round
        item = self.rounds.get(name)
        if item is None:
            variant = "" if name else "which" if self.rounds else "none"
            there = entry.at("consultation")
            yield _note(
                "SP792", there, variant, id=submission.id, value=name, allowed=tuple(self.rounds)
            )
        else:
            self.counts[name] = self.counts.get(name, 0) + 1
            yield from self._of_round(entry, item)
        for field, code in (("concerns", "SP787"), ("changed", "SP795")):
            for each in getattr(submission, field):
                # What is in another plan is not known here.
                if each not in self.ids and BETWEEN not in each:
                    there = entry.at(field)
                    yield _note(code, there, id=submission.id, value=each, allowed=self.allowed)
        self.named.update(submission.changed)
        if self.plan.status == "adopted" and not submission.same_as and not entry.notes:
            answered = submission.assessment or submission.reason
            if not (submission.outcome and answered):
                variant = "neither" if not (submission.outcome or answered) else ""
                variant = variant or ("" if answered else "reason")
                yield _note("SP788", place, variant, id=submission.id)
        if submission.outcome in ("followed", "partly-followed"):
            if not submission.changed:
                yield _note("SP789", entry.at("outcome"), id=submission.id)
            elif self.before and not self.touched.keys() & set(submission.changed):
                elements = tuple(submission.changed)
                there = entry.at("changed")
                yield _note("SP789", there, "equal", id=submission.id, elements=elements)

    def _of_round(self, entry: Entry, item: Consultation) -> Iterator[Note]:
        submission, place = entry.submission, entry.at("received")
        day = submission.received
        if day and item.closes and day > item.closes:
            yield _note("SP785", place, id=submission.id, day=day, deadline=item.closes)
        if day and item.open_from and day < item.open_from:
            yield _note("SP786", place, id=submission.id, day=day, opened=item.open_from)
        expected = item.case_number or item.reference
        if submission.reference and expected:
            said = _signs(submission.reference)
            if _signs(expected) not in said and said not in _signs(item.reference):
                there, marked = entry.at("reference"), submission.reference
                yield _note("SP791", there, id=submission.id, value=marked, expected=expected)

    def rest(self, place: Place, whole: bool) -> Iterator[Note]:
        """What concerns all of them; nothing where some could not be read."""
        if not whole:
            return
        for name, item in self.rounds.items():
            said = item.submissions
            count = self.counts.get(name, 0)
            if said and said.received is not None and (count or name == self.round):
                exact = said.precision in (None, "exact")
                if said.received != count and (exact or count < said.received):
                    yield _note(
                        "SP793",
                        place,
                        of_plan=(*self.paths[name], "submissions", "received"),
                        round=name,
                        said=said.received,
                        count=count,
                    )
        for each, element in self.touched.items():
            if element.kind not in (*PROCESS, "plan", "source") and each not in self.named:
                title = str(element.title) or each
                yield _note("SP790", place, of_plan=self.paths.get(each), id=each, title=title)


def _signs(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
