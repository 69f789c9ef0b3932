"""What is wrong with submissions, by themselves and held against their plan."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from ..diagnostics import Place, Problem
from ..editions.changes import changes
from ..model import Consultation, Plan, Submission
from ..report.editions import PROCESS, keepers
from ..walk import Index
from .entry import Entry, Note
from .pseudonyms import PRIVATE, is_forgotten, is_pseudonym


@attrs.define(eq=False)
class Against:
    """What submissions are held against: a plan, the edition that was sent out, and the round."""

    plan: Plan
    before: Plan | None = None
    """The edition that the submissions answer, where it is at hand."""
    consultation: str = ""
    """The round of those that name none."""


def checked(
    entries: Iterable[Entry],
    against: Against | None = None,
    *,
    today: datetime.date | None = None,
) -> Iterator[Note]:
    """Everything that is told of submissions, in their order; what concerns all of them last.

    Of each submission, its identifier is kept; the submissions themselves are not. `today` is
    the day that personal data are to be kept until; without one, the day of the machine.
    """
    day = today or datetime.date.today()
    work = _Checking(against) if against else None
    seen: set[str] = set()
    repeats: list[tuple[str, str, Place]] = []
    place = Place("", 1, 1, 1, 1)
    for entry in entries:
        place = entry.place
        yield from entry.notes
        if not entry.usable:
            continue
        submission = entry.submission
        if submission.id in seen:
            yield _note("SP780", entry.place, id=submission.id)
        elif submission.id:
            seen.add(submission.id)
        if (
            submission.delete_after
            and submission.delete_after < day
            and _names_somebody(submission)
        ):
            yield _note("SP871", entry.place, id=submission.id, day=submission.delete_after)
        if submission.same_as:
            repeats.append((submission.id, submission.same_as, entry.place))
        if work:
            yield from work.notes(submission, entry.place)
    for own, other, where in repeats:
        if other == own or other not in seen:
            yield _note("SP794", where, "itself" if other == own else "", id=own, other=other)
    if work:
        yield from work.rest(attrs.evolve(place, line=1, end_line=1, column=1, cell=None))


def _names_somebody(submission: Submission) -> bool:
    """Whether it still says who a private person is, or how to reach them."""
    private = submission.sender_type in PRIVATE and not is_pseudonym(submission.sender)
    said = (submission.contact, submission.sender if private else "")
    return any(each and not is_forgotten(each) for each in said)


def _note(code: str, place: Place, variant: str = "", **values: Any) -> Note:
    return Note(Problem(code, values=values, variant=variant), place)


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

    def notes(self, submission: Submission, place: Place) -> Iterator[Note]:
        """What is wrong with one of them."""
        name = submission.consultation or self.round
        item = self.rounds.get(name)
        if item is None:
            variant = "" if name else "which" if self.rounds else "none"
            yield _note(
                "SP792", place, variant, id=submission.id, value=name, allowed=tuple(self.rounds)
            )
        else:
            self.counts[name] = self.counts.get(name, 0) + 1
            yield from self._of_round(submission, item, place)
        for field, code in (("concerns", "SP787"), ("changed", "SP795")):
            for each in getattr(submission, field):
                if each not in self.ids:
                    yield _note(code, place, id=submission.id, value=each, allowed=self.allowed)
        self.named.update(submission.changed)
        if self.plan.status == "adopted" and not submission.same_as:
            answered = submission.assessment or submission.reason
            if not (submission.outcome and answered):
                variant = "neither" if not (submission.outcome or answered) else ""
                variant = variant or ("" if answered else "reason")
                yield _note("SP788", place, variant, id=submission.id)
        if submission.outcome in ("followed", "partly-followed"):
            if not submission.changed:
                yield _note("SP789", place, id=submission.id)
            elif self.before and not self.touched.keys() & set(submission.changed):
                elements = tuple(submission.changed)
                yield _note("SP789", place, "equal", id=submission.id, elements=elements)

    def _of_round(self, submission: Submission, item: Consultation, place: Place) -> Iterator[Note]:
        day = submission.received
        if day and item.closes and day > item.closes:
            yield _note("SP785", place, id=submission.id, day=day, deadline=item.closes)
        if day and item.open_from and day < item.open_from:
            yield _note("SP786", place, id=submission.id, day=day, opened=item.open_from)
        expected = item.case_number or item.reference
        if submission.reference and expected:
            said = _signs(submission.reference)
            if _signs(expected) not in said and said not in _signs(item.reference):
                yield _note(
                    "SP791", place, id=submission.id, value=submission.reference, expected=expected
                )

    def rest(self, place: Place) -> Iterator[Note]:
        """What concerns all of them."""
        for name, item in self.rounds.items():
            said = item.submissions
            count = self.counts.get(name)
            if said and count and said.received is not None:
                exact = said.precision in (None, "exact")
                if said.received != count and (exact or count < said.received):
                    yield _note("SP793", place, round=name, said=said.received, count=count)
        for each, element in self.touched.items():
            if element.kind not in (*PROCESS, "plan", "source") and each not in self.named:
                yield _note("SP790", place, id=each, title=str(element.title) or each)


def _signs(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
