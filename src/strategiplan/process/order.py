"""The order of the process: what happened when, and what came before its time.

Everything here holds for any plan, in whatever profile.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import attrs

from ..model import Consultation, Decision, LinkedPlan, Publication
from ..walk import Index, Node
from .step import StepName

Steps = tuple[str | int, ...]

DECIDED_BY = {
    "planning-strategy": ("planning-strategy",),
    "planning-programme": ("planning-programme",),
    "plan-proposal": ("adoption", "amendment"),
    "part-of-plan": ("adoption", "amendment"),
}
"""The decisions that may follow each subject of a consultation."""


@attrs.frozen
class Event:
    """Something that happened on a day, and where the plan says so."""

    step: StepName
    node: Node
    keys: Steps
    day: datetime.date
    kind: str = ""
    """``deadline`` where the day is only known to be one on which it was still open."""

    @property
    def path(self) -> Steps:
        """The path of the day itself."""
        return (*self.node.path, *self.keys)


@attrs.frozen
class Fault:
    """An event that came too early, and the one that it should have come after."""

    event: Event
    before: Event
    variant: str = ""
    written: str = ""
    """The date as it is written, where it is not known to the day."""


def decided(plan: Index, *types: str) -> Iterator[tuple[Node, datetime.date]]:
    """The decisions of these types whose day is known."""
    for node in plan.of(Decision):
        if node.item.type in types and node.item.date:
            yield node, node.item.date


def rounds(plan: Index, *subjects: str) -> list[Node]:
    """The consultations on these subjects."""
    return [node for node in plan.of(Consultation) if subject_of(plan, node) in subjects]


def subject_of(plan: Index, node: Node) -> str:
    """What a consultation is on: a round that repeats another is on the same, if it says nothing."""
    return node.item.subject or plan.once(_of_repeated).get(id(node), "")


def _of_repeated(plan: Index) -> dict[int, str]:
    """The subjects of the rounds that say none and repeat one that does."""
    found: dict[int, str] = {}
    for start in plan.of(Consultation):
        way: dict[int, Node] = {}
        node: Node | None = start
        while node and not node.item.subject and id(node) not in found and id(node) not in way:
            way[id(node)] = node
            node = repeated(plan, node)
        subject = (node.item.subject or found.get(id(node), "")) if node else ""
        found |= dict.fromkeys(way, subject)
    return found


def repeated(plan: Index, node: Node) -> Node | None:
    """The round that a consultation repeats."""
    named = plan.by_id.get(node.item.repeats, ())
    return next((each for each in named if isinstance(each.item, Consultation)), None)


def linked(plan: Index, *types: str) -> list[Node]:
    """The linked plans of these types."""
    return [node for node in plan.of(LinkedPlan) if node.item.type in types]


def open_key(node: Node) -> Steps:
    """The key that says from which day a consultation counts."""
    item: Consultation = node.item
    for name in ("opened", "sent", "announced"):
        if getattr(item, name) == item.open_from:
            return (name,)
    index = next(i for i, each in enumerate(item.announcements) if each.date == item.open_from)
    return ("announcements", index, "date")


def close_key(node: Node) -> Steps:
    """The key that says on which day a consultation ends."""
    item: Consultation = node.item
    if not item.extended_to:
        for index, each in enumerate(item.extensions):
            if each.extended_to and each.extended_to == item.closes:
                return ("extensions", index, "extended_to")
    return ("extended_to",) if item.extended_to else ("deadline",)


def adoptions(plan: Index, step: StepName, type: str) -> Iterator[Event]:
    """When a document was adopted: by a decision, or as the linked plan itself says."""
    for node, day in decided(plan, type):
        yield Event(step, node, ("date",), day)
    for node in linked(plan, type):
        if node.item.adopted:
            yield Event(step, node, ("adopted",), node.item.adopted)


def starts(plan: Index) -> Iterator[Event]:
    """When planning was started: the day of the decision, else of its first announcement."""
    for node in plan.of(Decision):
        if node.item.type != "start":
            continue
        if node.item.date:
            yield Event("start", node, ("date",), node.item.date)
        else:
            for index, each in enumerate(node.item.announcements):
                if each.date:
                    yield Event("start", node, ("announcements", index, "date"), each.date)


def openings(plan: Index, step: StepName, subject: str) -> Iterator[Event]:
    """When the consultations on a subject opened; their deadlines where that is not known."""
    found = rounds(plan, subject)
    opened = [node for node in found if node.item.open_from]
    for node in opened:
        yield Event(step, node, open_key(node), node.item.open_from)
    if not opened:
        for node in found:
            if node.item.closes:
                yield Event(step, node, close_key(node), node.item.closes, "deadline")


def out_of_order(plan: Index) -> list[Fault]:
    """The steps that came before one that they build on.

    Planning strategy ≤ start ≤ consultation on the programme ≤ programme adopted ≤
    consultation on the proposal ≤ adoption ≤ publication. Deadlines are held to
    their own opening and to the decision after them by rules of their own.
    """
    faults: list[Fault] = []
    last: Event | None = None
    for events in (
        adoptions(plan, "strategy-adopted", "planning-strategy"),
        starts(plan),
        openings(plan, "programme-consultation", "planning-programme"),
        adoptions(plan, "programme-adopted", "planning-programme"),
        openings(plan, "proposal-consultation", "plan-proposal"),
        adoptions(plan, "adoption", "adoption"),
    ):
        # A step may be taken again; the first time is what the next builds on.
        first = min(events, key=lambda event: event.day, default=None)
        if first is None:
            continue
        if last is None or first.day >= last.day or _merged(last, first):
            last = first
        elif last.kind != "deadline" or not _follows(plan, last, first):
            faults.append(Fault(first, last))
    return faults + list(_published_early(plan))


def _merged(strategy: Event, event: Event) -> bool:
    """Whether a step was taken in the planning strategy's own case; pbl § 10-1 (4) allows it."""
    if strategy.step != "strategy-adopted":
        return False
    for key in ("case_number", "meeting_case"):
        case = getattr(strategy.node.item, key, "")
        if case and case == getattr(event.node.item, key, ""):
            return True
    return False


def _follows(plan: Index, round: Event, event: Event) -> bool:
    """Whether a decision is the one after a consultation: its deadline has a rule of its own."""
    types = DECIDED_BY[subject_of(plan, round.node)]
    return isinstance(event.node.item, Decision) and event.node.item.type in types


def _published_early(plan: Index) -> Iterator[Fault]:
    """What was announced or published as adopted, and was not yet."""
    adopted = list(decided(plan, "adoption"))
    for node, day in adopted:
        for index, each in enumerate(node.item.announcements):
            if each.date and each.date < day:
                keys = ("announcements", index, "date")
                early = Event("adoption-announced", node, keys, each.date)
                yield Fault(early, Event("adoption", node, ("date",), day), "announced")
    dated = [node for node in plan.of(Publication) if node.item.date]
    if not adopted or not dated:
        return
    first, day = min(adopted, key=lambda each: each[1])
    # An earlier one may be of the proposal; the last should be of the plan.
    latest = max(dated, key=lambda node: node.item.date.last_day)
    last_day = latest.item.date.last_day
    if last_day < day:
        published = Event("on-the-internet", latest, ("date",), last_day)
        before = Event("adoption", first, ("date",), day)
        yield Fault(published, before, "published", str(latest.item.date))


_DECISION_STEPS: dict[str, StepName] = {
    "planning-strategy": "strategy-adopted",
    "planning-programme": "programme-adopted",
    "adoption": "adoption",
    "amendment": "amendment",
}


def before_deadline(plan: Index) -> Iterator[Fault]:
    """Decisions that were made before everybody could answer."""
    for node in plan.of(Consultation):
        item = node.item
        types = DECIDED_BY.get(subject_of(plan, node))
        if not types or not item.closes:
            continue
        for decision, day in decided(plan, *types):
            # A round that opened after a decision belongs to a later one. Where it
            # is not known when it opened, only the first decision can be said to
            # have come too early, and only when none came after the deadline.
            if item.open_from is None:
                days = [each for _, each in decided(plan, *types)]
                early = day == min(days) and max(days) <= item.closes
            else:
                early = item.open_from <= day
            if day <= item.closes and early:
                step = _DECISION_STEPS[decision.item.type]
                yield Fault(
                    Event(step, decision, ("date",), day),
                    Event(step, node, close_key(node), item.closes, "deadline"),
                )
