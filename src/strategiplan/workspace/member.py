"""What is kept of a plan while others are read: what they can refer to, and what it refers to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import attrs

from ..binding import bind
from ..checks.reading_rules import MENDED
from ..diagnostics import Path
from ..messages.words import Named
from ..model import Element, Goal, LinkedPlan, Localized, Measure, Plan, Subgoal
from ..model.shape import shape
from ..model.values import BETWEEN, plan_and_element
from ..profiles import is_profile
from ..reading import Document
from ..walk import Index, Node

RANKS: Mapping[str | None, int] = {
    "adopted": 0,
    None: 1,
    "consultation": 2,
    "draft": 3,
    "superseded": 4,
}
"""Which edition of a plan is in force: the one with the least of these."""


NAMELESS = Named("plan", "", "")
"""A plan that nobody could read the name of."""


@attrs.frozen(eq=False)
class Entry:
    """An element of a plan, as another plan may name it."""

    named: Named
    path: Path


@attrs.frozen(eq=False)
class Aimed:
    """A goal of a plan: where it stands, and whether others have to follow it up."""

    entry: Entry
    lowest: bool
    """Whether no goal stands below it."""
    measured: bool
    """Whether the plan itself has measures below it."""


@attrs.frozen(eq=False)
class Reference:
    """What an element of a plan says of another plan's element."""

    path: Path
    """Where the reference stands."""
    at: Path
    """The element that makes it."""
    named: Named
    """The same, for the words of a message."""
    key: str
    kinds: tuple[str, ...]
    """The kinds of element that may be named there."""
    written: str
    plan: str
    element: str


@attrs.frozen(eq=False)
class Linking:
    """What a plan says of another plan as a whole."""

    path: Path
    plan: str
    edition: str
    relation: str


@attrs.frozen(eq=False)
class Member:
    """A plan of a workspace: what others can refer to, and what it says of others."""

    file: str
    id: str = ""
    edition: str = ""
    revises: str = ""
    status: str | None = None
    type: str | None = None
    start: int = 0
    """The first year of its period; 0 where it says none."""
    named: Named = NAMELESS
    whole: bool = True
    """Whether all of the file could be read."""
    sound: bool = True
    """Whether nothing was wrong with the file."""
    entries: Mapping[str, Entry] = attrs.field(factory=dict)
    """The elements by identifier."""
    goals: tuple[Aimed, ...] = ()
    references: tuple[Reference, ...] = ()
    linkings: tuple[Linking, ...] = ()
    supports: tuple[tuple[str, str, Path], ...] = ()
    """What supports what within the plan, by identifier, and where that is said."""
    plan: Plan | None = None
    """The plan itself, where somebody wants to keep it."""

    @property
    def title(self) -> str:
        """What the plan is called: its title, else its identifier."""
        return self.named.title or self.id

    @property
    def in_use(self) -> bool:
        """Whether anybody still goes by this edition."""
        return self.status != "superseded"


def member_of(document: Document, *, keep: bool = False) -> Member | Literal["profile", "other"]:
    """What a document is in a workspace; which word it is where it holds no plan."""
    bound = bind(document, Plan)
    plan, problems = bound.value, bound.problems
    codes = {problem.code for problem in problems}
    if is_profile(plan, problems):
        return "profile"
    if "SP008" in codes:
        return "other"
    if plan is None:
        return Member(document.name, whole=False, sound=False)
    member = of_plan(plan, document.name, whole=codes <= MENDED, keep=keep)
    return attrs.evolve(member, sound=False) if problems else member


def of_plan(plan: Plan, file: str = "", *, whole: bool = True, keep: bool = False) -> Member:
    """What a plan is in a workspace."""
    index = Index(plan)
    words = _Words(plan)
    return Member(
        file=file,
        id=plan.id,
        edition=plan.edition,
        revises=plan.revises,
        status=plan.status,
        type=plan.type,
        start=plan.period.start.year if plan.period and plan.period.start else 0,
        named=words.named(plan),
        whole=whole,
        entries={
            key: Entry(words.named(nodes[0].item), nodes[0].path)
            for key, nodes in index.by_id.items()
        },
        goals=tuple(_goals(index, words)),
        references=tuple(_references(index, words)),
        linkings=tuple(
            Linking(node.path, item.plan, item.edition, item.relation or "")
            for node in index.of(LinkedPlan)
            if (item := node.item).plan
        ),
        supports=tuple(
            (node.item.id, identifier, (*node.path, name))
            for node, name, _, identifier in index.references
            if name == "supports" and node.item.id and BETWEEN not in identifier
        ),
        plan=plan if keep else None,
    )


class _Words:
    """What a plan calls its elements, for those who read of them elsewhere."""

    def __init__(self, plan: Plan) -> None:
        self._terms = plan.terms and plan.terms.marked(plan.language or "und")

    def named(self, element: Element) -> Named:
        term = getattr(self._terms, element.kind, None)
        called = term.one if term else ""
        return attrs.evolve(Named.of(element), called=called)


def _goals(index: Index, words: _Words) -> list[Aimed]:
    nodes: Sequence[Node] = index.of(Goal, Subgoal)
    above = {id(each) for node in nodes for each in node.ancestors()}
    measured = {id(each) for node in index.of(Measure) for each in node.ancestors()}
    return [
        Aimed(
            Entry(words.named(node.item), node.path),
            lowest=id(node) not in above,
            measured=id(node) in measured,
        )
        for node in nodes
    ]


def _references(index: Index, words: _Words) -> list[Reference]:
    found = []
    for node, name, position, identifier in index.references:
        if BETWEEN not in identifier or identifier in index.by_id:
            continue
        plan, element = plan_and_element(identifier)
        if not plan or not element or BETWEEN in element or plan == index.plan.id:
            continue
        path = node.path
        steps = (name,) if position < 0 else (name, position)
        kinds = shape(type(node.item)).fields[name].kinds
        found.append(
            Reference(
                (*path, *steps),
                node.element.path,
                words.named(node.element.item),
                name,
                kinds,
                identifier,
                plan,
                element,
            )
        )
    return found


def plain(title: str) -> str:
    """A title as it reads first, as a plain text."""
    return str.__str__(title) if isinstance(title, Localized) else title
