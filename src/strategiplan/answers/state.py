"""How far each round of consultation has come: its days, its answers, and what came of them."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

import attrs

from ..diagnostics import Path
from ..model import Consultation, Element, Plan, Submission
from ..model.values import ChannelType, Outcome, SenderType
from ..process import Step
from ..walk import walk
from .ground import Ground

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
CHANNELS: tuple[ChannelType, ...] = get_args(ChannelType)
SENDERS: tuple[SenderType, ...] = get_args(SenderType)
NOT_SAID = ""
"""What stands in counts for what a submission does not say."""


def is_answered(submission: Submission) -> bool:
    """Whether the municipality has said what it makes of a submission, or what came of it."""
    return bool(submission.outcome or submission.assessment.strip())


@attrs.frozen
class ElementCount:
    """How many submissions are about an element or something that stands in it, each once."""

    element: Element
    path: Path
    depth: int
    """How many focus areas and goals it stands in."""
    received: int
    directly: int
    """How many of them name the element itself."""
    answered: int
    outcomes: Mapping[str, int]
    """By outcome; ``""`` for those without one."""


@attrs.frozen
class Counts:
    """The submissions of a round, counted."""

    received: int
    answered: int
    """Those that the municipality has assessed, or that repeat one that it has."""
    sorted: int
    """Those that name at least one element of the plan."""
    repeated: int
    """Those that say again what another one says."""
    late: int
    """Those that came in after the last day."""
    undated: int
    channels: Mapping[str, int]
    senders: Mapping[str, int]
    outcomes: Mapping[str, int]
    """By channel, kind of sender and outcome; ``""`` for those that say none."""
    elements: tuple[ElementCount, ...]
    """What the plan aims at, with its numbers, and all else that was answered about."""
    silent: tuple[ElementCount, ...]
    """What was sent out and nobody answered about, neither itself nor anything in it."""
    unknown: Mapping[str, int]
    """The names that submissions give as what they are about, and that nothing in the plan has."""

    @property
    def unanswered(self) -> int:
        """Those that nobody has assessed yet."""
        return self.received - self.answered

    @property
    def unsorted(self) -> int:
        """Those that name no element of the plan."""
        return self.received - self.sorted


@attrs.frozen
class RoundState:
    """A round of consultation on a day."""

    consultation: Consultation
    path: Path
    on: datetime.date
    step: Step | None = None
    """What the law asks for of its length, by the profile; ``None`` where it asks for nothing."""
    counts: Counts | None = None
    """``None`` where no file of submissions is known."""

    @property
    def days_left(self) -> int | None:
        """Days to the last day, an extension counted in; less than 0 when that is past."""
        closes = self.consultation.closes
        return (closes - self.on).days if closes else None

    @property
    def days_to_start(self) -> int:
        """Days until it begins; 0 when it has, or that is not known."""
        opens = self.consultation.open_from
        return max((opens - self.on).days, 0) if opens else 0


@attrs.frozen
class ConsultationState:
    """The rounds of a plan on a day."""

    plan: Plan
    on: datetime.date
    rounds: tuple[RoundState, ...]
    elsewhere: int = 0
    """How many submissions answer no round that was asked about."""


class Tally:
    """Counts the submissions of one round, one at a time."""

    def __init__(self, ground: Ground, consultation: Consultation | None) -> None:
        self.ground = ground
        self.closes = consultation.closes if consultation else None
        self.concerns = consultation.concerns if consultation else ()
        self.received = self.sorted = self.repeated = self.late = self.undated = 0
        self.channels: Counter[str] = Counter()
        self.senders: Counter[str] = Counter()
        self.unknown: Counter[str] = Counter()
        self._directly: Counter[tuple[int, ...]] = Counter()
        # Kept for each outcome: most submissions name the same elements as others do.
        self._about: dict[str, Counter[tuple[int, ...]]] = {}
        self._outcomes: dict[str, str] = {}
        self._waiting: list[tuple[str, str, tuple[int, ...]]] = []

    def take(self, submission: Submission) -> None:
        """Count a submission."""
        self.received += 1
        numbers, unknown = self.ground.about(submission.concerns)
        self.sorted += bool(numbers)
        self.channels[submission.channel or NOT_SAID] += 1
        self.senders[submission.sender_type or NOT_SAID] += 1
        if submission.received is None:
            self.undated += 1
        elif self.closes and submission.received > self.closes:
            self.late += 1
        for name in unknown:
            self.unknown[name] += 1
        self._directly[numbers] += 1
        self.repeated += bool(submission.same_as)
        if is_answered(submission):
            outcome = submission.outcome or NOT_SAID
            if submission.id:
                self._outcomes[submission.id] = outcome
            self._count(outcome, numbers)
        elif submission.same_as:
            # What it repeats may come after it.
            self._waiting.append((submission.id, submission.same_as, numbers))
        else:
            self._count(None, numbers)

    def _count(self, outcome: str | None, numbers: tuple[int, ...]) -> None:
        key = _UNANSWERED if outcome is None else outcome
        self._about.setdefault(key, Counter())[numbers] += 1

    def outcome_of(self, name: str, known: Mapping[str, str]) -> str | None:
        """The outcome of a submission or of what it repeats; ``None`` where it has no answer."""
        seen: set[str] = set()
        while name not in self._outcomes and name in known and name not in seen:
            seen.add(name)
            name = known[name]
        return self._outcomes.get(name)

    def resolved(self) -> dict[str, str | None]:
        """For each repeating submission without an answer of its own, that of what it repeats."""
        known = {name: same for name, same, _ in self._waiting}
        return {same: self.outcome_of(same, known) for _, same, _ in self._waiting}

    def counts(self) -> Counts:
        """All that was counted."""
        found = self.resolved()
        about = {key: Counter(each) for key, each in self._about.items()}
        for _, same, numbers in self._waiting:
            outcome = found[same]
            key = _UNANSWERED if outcome is None else outcome
            about.setdefault(key, Counter())[numbers] += 1
        outcomes = {key: each.total() for key, each in about.items()}
        unanswered = outcomes.pop(_UNANSWERED, 0)
        return Counts(
            received=self.received,
            answered=self.received - unanswered,
            sorted=self.sorted,
            repeated=self.repeated,
            late=self.late,
            undated=self.undated,
            channels=_in_order(self.channels, CHANNELS),
            senders=_in_order(self.senders, SENDERS),
            outcomes=_in_order(outcomes, OUTCOMES),
            **self._elements(about),
            unknown=dict(sorted(self.unknown.items())),
        )

    def _elements(
        self, about: Mapping[str, Mapping[tuple[int, ...], int]]
    ) -> dict[str, tuple[ElementCount, ...]]:
        ground = self.ground
        by_outcome: dict[int, Counter[str]] = {}
        for key, each in about.items():
            for numbers, count in each.items():
                for number in ground.with_all_above(numbers):
                    by_outcome.setdefault(number, Counter())[key] += count
        directly: Counter[int] = Counter()
        for numbers, count in self._directly.items():
            for number in numbers:
                directly[number] += count
        consulted = set(ground.consulted(self.concerns))
        shown, silent = [], []
        for number in ground.in_order():
            if number not in by_outcome and number not in consulted:
                continue
            outcomes = by_outcome.get(number, Counter())
            received = outcomes.total()
            answered = received - outcomes.pop(_UNANSWERED, 0)
            found = ElementCount(
                ground.elements[number],
                ground.paths[number],
                ground.depth(number),
                received,
                directly[number],
                answered,
                _in_order(outcomes, OUTCOMES),
            )
            if received:
                shown.append(found)
            else:
                silent.append(found)
        return {"elements": tuple(shown), "silent": tuple(silent)}


_UNANSWERED = "unanswered"
"""The key of what has no answer yet; no outcome is called so."""


def _in_order(counts: Mapping[str, int], words: Sequence[str]) -> dict[str, int]:
    """Counts in the order of the words that there are, what is not said last."""
    return {word: counts[word] for word in (*words, NOT_SAID) if counts.get(word)}


def consultation_state(
    plan: Plan,
    submissions: Iterable[Submission] | None = None,
    *,
    steps: Iterable[Step] = (),
    today: datetime.date | None = None,
    round: str = "",
    before: Plan | None = None,
) -> ConsultationState:
    """Each round of a plan on a day, with its submissions counted.

    A submission that names no round answers the only one that there is, or the one that
    was asked about. `before` is the edition that was sent out, where that is another one.
    """
    on = today or datetime.date.today()
    rounds = [
        (path, each) for path, each in walk(plan, Consultation) if not round or each.id == round
    ]
    ground = Ground(before or plan, plan if before else None)
    tallies = [Tally(ground, each) for _, each in rounds]
    by_id = {each.id: tally for (_, each), tally in zip(rounds, tallies, strict=True) if each.id}
    only = tallies[0] if len(tallies) == 1 else None
    elsewhere = 0
    for submission in submissions or ():
        tally = by_id.get(submission.consultation) if submission.consultation else only
        if tally is None:
            elsewhere += 1
        else:
            tally.take(submission)
    periods = {id(step.element): step for step in steps if step.name == "consultation-period"}
    found = tuple(
        RoundState(
            each,
            path,
            on,
            periods.get(id(each)),
            None if submissions is None else tally.counts(),
        )
        for (path, each), tally in zip(rounds, tallies, strict=True)
    )
    return ConsultationState(plan, on, found, elsewhere)
