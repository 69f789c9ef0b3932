"""One element's whole story, gathered from the graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import attrs

from ..model import Actor, Consultation, Decision, Plan, Source, Vision
from ..model.process import LinkedPlan, Participation, Publication
from .adjacency import CONTENT, Adjacency
from .answers import Found, Link, Origin, Sdg

Reason = Literal["named", "above", "below", "edition", "plan", "preparation"]
"""Why a consultation or decision concerns an element: it names the element, something above or
below it; it is of this edition of the plan, of the plan in another or no said edition, or of what
came before the plan (the planning strategy and the planning programme)."""

_AROUND = (Actor, Consultation, Decision, LinkedPlan, Participation, Publication, Source)
"""What stands beside the plan's text: a consultation on the plan is none on them."""
_OWN = ("sources", "related")
"""What is said of an element and not of what stands in it."""
_PREPARATION = ("planning-strategy", "planning-programme", "start")
"""The subjects and types that are about what comes before a plan."""


@attrs.frozen
class Concern:
    """A consultation or a decision that concerns an element, and why it does."""

    found: Found
    """The consultation or decision."""
    reason: Reason
    """Why it concerns the element: ``named`` where it names it, ``above`` or ``below`` where it
    names something that it stands in or that stands in it, ``edition`` or ``plan`` where it is of
    the whole plan in this or another edition, ``preparation`` where it is of the planning
    strategy or programme before it."""
    named: tuple[Found, ...] = ()
    """What it names, where it is only a part of the plan."""


@attrs.frozen
class Trace:
    """One element's story: what it stands in and what stands in it, who, which SDGs, how it came about.

    What is said of the element itself is told apart from what it has from above
    and what is said below it (`Link.origin`). Its wordings, misprints, notes and
    what is not recorded stand in the element itself.
    """

    subject: Found
    """The element."""
    plan: Plan
    """The plan that it is in."""
    vision: Found | None
    """The plan's vision, for an element that leads to it."""
    above: tuple[Found, ...]
    """What it stands in, the plan first."""
    below: tuple[Found, ...]
    """What stands in it, in the order of the plan."""
    links: tuple[Link, ...]
    """What it refers to; then what those above refer to, the nearest first; then those below."""
    mentions: tuple[Link, ...]
    """What refers to it, and what from elsewhere refers to something that stands in it; for an
    actor, what refers to the actors that are part of it."""
    process: tuple[Concern, ...]
    """The consultations and decisions that concern it."""

    def to(self, *kinds: str) -> tuple[Link, ...]:
        """The links to elements of these kinds (``actor``, ``challenge``, ``sdg`` …).

        A reference that leads nowhere is of no kind.
        """
        return tuple(link for link in self.links if _kind(link) in kinds)

    @property
    def actors(self) -> tuple[Link, ...]:
        """Who is responsible, takes part, contributes: here, above and below."""
        return self.to("actor")

    @property
    def sdgs(self) -> tuple[Link, ...]:
        """The Sustainable Development Goals: here, above and below."""
        return self.to("sdg")

    @property
    def sources(self) -> tuple[Link, ...]:
        """Where it is stated, its wordings, misprints and links included."""
        return self.to("source")

    @property
    def indicators(self) -> tuple[Found, ...]:
        """What measures it: the indicators below it, and those elsewhere that say so."""
        return (
            *(found for found in self.below if found.element.kind == "indicator"),
            *(link.at for link in self.mentions if link.relation == "indicates"),
        )


def _kind(link: Link) -> str:
    if isinstance(link.to, Found):
        return link.to.element.kind
    return "sdg" if isinstance(link.to, Sdg) or link.relation == "sdgs" else ""


def trace(lists: Adjacency, number: int) -> Trace:
    """The story of the element with that number."""
    element = lists.elements[number]
    above = list(lists.ancestors(number))
    below = range(number + 1, lists.ends[number])
    return Trace(
        subject=lists.found(number),
        plan=_plan(lists),
        vision=_vision(lists) if isinstance(element, CONTENT) else None,
        above=tuple(lists.found(each) for each in reversed(above)),
        below=tuple(map(lists.found, below)),
        links=tuple(_links(lists, number, above, below)),
        mentions=tuple(_mentions(lists, number, below)),
        process=() if isinstance(element, _AROUND) else tuple(_process(lists, number, above)),
    )


def _plan(lists: Adjacency) -> Plan:
    plan = lists.elements[0]
    assert isinstance(plan, Plan)
    return plan


def _vision(lists: Adjacency) -> Found | None:
    for child in lists.children[0]:
        if isinstance(lists.elements[child], Vision):
            return lists.found(child)
    return None


def _links(lists: Adjacency, number: int, above: list[int], below: range) -> Iterator[Link]:
    for edge in lists.references(number):
        yield lists.link(edge)
    # What an actor or a source stands in says nothing of it.
    inherits = isinstance(lists.elements[number], CONTENT)
    groups: list[tuple[Origin, list[int] | range]] = [("above", above if inherits else [])]
    groups.append(("below", below))
    for origin, numbers in groups:
        for each in numbers:
            if not isinstance(lists.elements[each], (*CONTENT, Plan)):
                continue
            for edge in lists.references(each):
                if lists.relations[edge].name not in _OWN:
                    yield lists.link(edge, origin)


def _mentions(lists: Adjacency, number: int, below: range) -> Iterator[Link]:
    """What refers to an element from outside, directly and through what belongs to it."""
    for edge in lists.incoming[number]:
        yield lists.link(edge)
    inside = range(number, below.stop)
    for each in below:
        for edge in lists.incoming[each]:
            source = lists.sources[edge]
            if source not in inside and isinstance(lists.elements[source], CONTENT):
                yield lists.link(edge, "below")
    # An organisation acts through its parts: what the council decided, the municipality did.
    parts, known = [number], {number}
    for part in parts if isinstance(lists.elements[number], Actor) else ():
        for edge in lists.incoming[part]:
            source = lists.sources[edge]
            if lists.relations[edge].name == "part_of" and source not in known:
                known.add(source)
                parts.append(source)
                for inner in lists.incoming[source]:
                    if lists.relations[inner].name != "part_of":
                        yield lists.link(inner, "below")


def _process(lists: Adjacency, number: int, above: list[int]) -> Iterator[Concern]:
    inside = range(number, lists.ends[number])
    plan = _plan(lists)
    for child in lists.children[0]:
        item = lists.elements[child]
        if not isinstance(item, (Consultation, Decision)):
            continue
        named = [
            lists.targets[edge]
            for edge in lists.references(child)
            if lists.relations[edge].name == "concerns"
        ]
        # A decision to send something out is about what was sent out.
        sent_out = [
            lists.elements[lists.sources[edge]]
            for edge in lists.incoming[child]
            if lists.relations[edge].name == "decision"
        ]
        early = any(_about(each) in _PREPARATION for each in (item, *sent_out))
        reason = _reason(named, number, set(above), inside)
        if not named:
            same = item.edition and item.edition == plan.edition
            reason = "preparation" if early else "edition" if same else "plan"
        if reason:
            elements = [each for each in named if each < len(lists.elements)]
            yield Concern(lists.found(child), reason, tuple(map(lists.found, elements)))


def _about(item: object) -> str:
    """What a consultation or a decision is about, in the format's word."""
    if isinstance(item, Consultation):
        return item.subject or ""
    return (item.type or "") if isinstance(item, Decision) else ""


def _reason(named: list[int], number: int, above: set[int], inside: range) -> Reason | None:
    """Why something that names elements concerns one of them."""
    if number in named:
        return "named"
    if above.intersection(named):
        return "above"
    return "below" if any(each in inside for each in named) else None
