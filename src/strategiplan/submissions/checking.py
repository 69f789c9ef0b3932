"""What is wrong with submissions, by themselves and held against their plan."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import attrs

from ..diagnostics import Path, Place, Problem
from ..editions.changes import changes
from ..model import Consultation, Plan, Submission
from ..model.values import BETWEEN
from ..report.editions import PROCESS, keepers
from ..walk import Index
from .entry import HARMLESS, Entry, Note
from .pseudonyms import PRIVATE, is_forgotten, is_pseudonym

_ALL_THERE = HARMLESS | {"SP777"}
"""What is told of a file of which every submission is read."""
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
    repeats: dict[str, tuple[str, Place]] = {}
    whole = True
    entry: Entry | None = None
    for entry in entries:
        if entry.notes:
            yield from entry.notes
        if not entry.usable:
            whole &= all(problem.code in _ALL_THERE for problem in entry.problems)
            continue
        submission = entry.submission
        id = submission.id
        if id in seen:
            yield _note("SP780", entry.at("id"), id=id)
        elif id:
            seen.add(id)
        until = submission.delete_after
        if until and until < day and _names_somebody(submission):
            yield _note("SP871", entry.at("delete_after"), id=id, day=until)
        if submission.same_as:
            repeats.setdefault(submission.id, (submission.same_as, entry.at("same_as")))
        if work and (notes := work.notes(entry)):
            yield from notes
    yield from _repeats(repeats, seen, whole)
    if work:
        file = entry.place.file if entry else ""
        yield from work.rest(Place(file, 1, 1, 1, 1), whole)


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


@attrs.frozen
class _Round:
    """What a submission to a consultation is held against, worked out once for all of them."""

    opens: datetime.date | None
    closes: datetime.date | None
    expected: str
    """The case that its submissions are marked with, as the plan writes it."""
    case: str
    """The same, letters and figures alone."""
    reference: str
    """What they shall be marked with, letters and figures alone."""

    @classmethod
    def of(cls, item: Consultation) -> _Round:
        expected = item.case_number or item.reference
        signs = _signs(expected), _signs(item.reference)
        return cls(item.open_from, item.closes, expected, *signs)


def _in_time(entry: Entry, held: _Round) -> Iterator[Note]:
    day, id = entry.submission.received, entry.submission.id
    if day and held.closes and day > held.closes:
        yield _note("SP785", entry.at("received"), id=id, day=day, deadline=held.closes)
    if day and held.opens and day < held.opens:
        yield _note("SP786", entry.at("received"), id=id, day=day, opened=held.opens)


def _marked(entry: Entry, held: _Round) -> Iterator[Note]:
    marked = entry.submission.reference
    if entry.submission.origin.startswith(("http://", "https://")):
        # A portal marks all that comes in with numbers of its own.
        return
    said = _signs(marked)
    if held.case and held.case not in said and said not in held.reference:
        there, id = entry.at("reference"), entry.submission.id
        yield _note("SP791", there, id=id, value=marked, expected=held.expected)


def _answered(entry: Entry) -> Iterator[Note]:
    submission = entry.submission
    answered = submission.assessment or submission.reason
    # What could not be read of it may be the answer.
    if not (submission.outcome and answered) and not entry.notes:
        variant = "" if answered else "reason" if submission.outcome else "neither"
        yield _note("SP788", entry.place, variant, id=submission.id)


def _names_somebody(submission: Submission) -> bool:
    """Whether it still says who a private person is, or how to reach them."""
    private = submission.sender_type in PRIVATE and not is_pseudonym(submission.sender)
    said = (submission.contact, submission.sender if private else "")
    return any(each and not is_forgotten(each) for each in said)


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
        self.adopted = plan.status == "adopted"
        self.named: set[str] = set()
        self.held = {name: _Round.of(each) for name, each in self.rounds.items()}
        self.counts = dict.fromkeys(self.rounds, 0)

    def notes(self, entry: Entry) -> list[Note]:
        """What is wrong with one of them."""
        submission = entry.submission
        found: list[Note] = []
        name = submission.consultation or self.round
        held = self.held.get(name)
        if held is None:
            found.append(self._no_round(entry, name))
        else:
            self.counts[name] += 1
            if submission.received:
                found += _in_time(entry, held)
            if submission.reference:
                found += _marked(entry, held)
        ids, changed = self.ids, submission.changed
        if not ids.issuperset(submission.concerns):
            found += self._nothing("SP787", "concerns", entry)
        if changed:
            self.named.update(changed)
            if not ids.issuperset(changed):
                found += self._nothing("SP795", "changed", entry)
        if self.adopted and not submission.same_as:
            found += _answered(entry)
        if submission.outcome in ("followed", "partly-followed"):
            found += self._followed(entry)
        return found

    def _no_round(self, entry: Entry, name: str) -> Note:
        said = {"id": entry.submission.id, "value": name, "allowed": tuple(self.rounds)}
        variant = "" if name else "which" if self.rounds else "none"
        return Note(Problem("SP792", values=said, variant=variant), entry.at("consultation"))

    def _nothing(self, code: str, field: str, entry: Entry) -> Iterator[Note]:
        for each in getattr(entry.submission, field):
            # What is in another plan is not known here.
            if each not in self.ids and BETWEEN not in each:
                said = {"id": entry.submission.id, "value": each, "allowed": self.allowed}
                yield Note(Problem(code, values=said), entry.at(field))

    def _followed(self, entry: Entry) -> Iterator[Note]:
        submission = entry.submission
        if not submission.changed:
            yield _note("SP789", entry.at("outcome"), id=submission.id)
        elif self.before and self.touched.keys().isdisjoint(submission.changed):
            there = entry.at("changed")
            elements = tuple(submission.changed)
            yield _note("SP789", there, "equal", id=submission.id, elements=elements)

    def rest(self, place: Place, whole: bool) -> Iterator[Note]:
        """What concerns all of them; nothing where some could not be read."""
        if not whole:
            return
        for name, item in self.rounds.items():
            said = item.submissions
            count = self.counts[name]
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
