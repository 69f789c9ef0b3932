"""A workspace with its plans: questions and a graph that go from one plan to another."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from ..diagnostics import Path, format_path
from ..graph.answers import ElementLookupError, Found, Missing, Origin, nearest_name
from ..graph.network import ELSEWHERE, MISSING
from ..graph.plan_graph import PlanGraph
from ..graph.trace import Trace
from ..model import Plan
from ..model.profile import Profile
from ..model.values import BETWEEN, plan_and_element
from .crossing import Crossing
from .listing import PassedOver
from .member import Member, Reference

if TYPE_CHECKING:
    import networkx


@attrs.frozen
class PlanLink:
    """What an element of one plan says of an element of another plan."""

    relation: str
    """The key that says it: ``supports``, ``related`` …"""
    at_plan: Plan
    """The plan that says it."""
    at: Found
    """The element there that says it."""
    to_plan: Plan | None
    """The plan that it leads to; ``None`` where there is none of that identifier."""
    to: Found | Missing
    """The element there."""
    origin: Origin = "here"
    """In a story: whether it is about the element itself, what it stands in, or what stands in it."""
    distance: int = 1
    """In a story: how many plans further on."""


@attrs.frozen
class WorkspaceTrace:
    """One element's story, and how it goes on in other plans."""

    file: str
    """The file that its plan is in."""
    story: Trace
    """The story in its own plan."""
    follows: tuple[PlanLink, ...]
    """What it builds on in other plans, what that builds on, and so on: the nearest first."""
    followed_by: tuple[PlanLink, ...]
    """What builds on it, or on what stands in it, in other plans, and so on: the nearest first."""


@attrs.frozen(eq=False)
class Workspace:
    """Plans that belong together, each known by its identifier.

    `strategiplan.load_workspace` makes one. Of several editions of a plan the one in
    force is meant, where nothing else is said: the adopted one; of several adopted
    ones the one that no other revises, and that begins last.
    """

    folder: str
    """The folder that they lie in."""
    members: tuple[Member, ...]
    """Every file that holds a plan, in the order of their names."""
    passed_over: tuple[PassedOver, ...]
    """What else lies there, and why it is no part of the workspace."""
    fallback: Profile | None = attrs.field(repr=False)
    """The profile of the plans that name none, where ``strategiplan.yaml`` says one."""
    _crossing: Crossing = attrs.field(repr=False)
    _graphs: dict[str, PlanGraph] = attrs.field(factory=dict, repr=False)

    @property
    def plans(self) -> Mapping[str, Plan]:
        """The plans in force by identifier; those without one are found in `members` only."""
        return {each.id: _plan(each) for each in self._crossing.plans}

    def editions(self, plan: str) -> tuple[Plan, ...]:
        """All editions of a plan, the one in force first; `KeyError` for no such plan."""
        return tuple(map(_plan, self._crossing.editions[plan]))

    @property
    def references(self) -> tuple[PlanLink, ...]:
        """What the plans in force say of each other's elements, in the order of the plans."""
        return tuple(
            self._link(member, reference)
            for member in self._crossing.plans
            for reference in member.references
        )

    def _link(
        self, member: Member, reference: Reference, origin: Origin = "here", distance: int = 1
    ) -> PlanLink:
        other = self._crossing.in_force(reference.plan)
        entry = other.entries.get(reference.element) if other else None
        return PlanLink(
            reference.key,
            _plan(member),
            self._found(member, reference.at),
            _plan(other) if other else None,
            self._found(other, entry.path) if other and entry else Missing(reference.written),
            origin,
            distance,
        )

    def _found(self, member: Member, path: Path) -> Found:
        element = _plan(member)
        for step in path:
            element = element[step] if isinstance(step, int) else getattr(element, step)  # type: ignore[index]  # paths lead through tuples
        return Found(path, element)

    def _graph(self, member: Member) -> PlanGraph:
        if member.file not in self._graphs:
            self._graphs[member.file] = PlanGraph(_plan(member))
        return self._graphs[member.file]

    # One graph

    def graph(self, language: str = "") -> networkx.MultiDiGraph[str]:
        """All plans in force as one graph of networkx.

        As `strategiplan.graph` makes it of one plan, but for the keys: an element's is
        ``plan-id#element-id``, a plan's its identifier. SDGs are the same for all
        plans. Each node says its ``plan``. A reference to another plan leads to the
        element itself; where it leads nowhere, to a node of kind ``missing``.
        """
        from networkx import MultiDiGraph

        joined: networkx.MultiDiGraph[str] = MultiDiGraph()
        graphs = {each.id: self._graph(each).network(language) for each in self._crossing.plans}
        # An element's key by its plan and its path, which is what a reference is known by here.
        places: dict[tuple[str, str], str] = {}
        for plan, graph in graphs.items():
            for key, words in graph.nodes(data=True):
                if words["kind"] in (MISSING, ELSEWHERE) or words["kind"].startswith("sdg_"):
                    continue
                own = plan if words["kind"] == "plan" else f"{plan}{BETWEEN}{key}"
                places[plan, words["path"]] = own
                joined.add_node(own, **words, plan=plan)
        said: set[tuple[str, str]] = set()
        for plan, graph in graphs.items():
            keys = {
                key: self._key(plan, key, words, places) for key, words in graph.nodes(data=True)
            }
            for key, words in graph.nodes(data=True):
                if keys[key] not in joined:
                    shared = words["kind"].startswith("sdg_")
                    kind = words["kind"] if shared else MISSING
                    joined.add_node(keys[key], **{**words, "kind": kind}, plan="")
            for start, end, words in graph.edges(data=True):
                if start.startswith("sdg:"):
                    # What belongs to an SDG is said once, not once for each plan.
                    if (start, end) in said:
                        continue
                    said.add((start, end))
                joined.add_edge(keys[start], keys[end], **words)
        for member in self._crossing.plans:
            for each in member.linkings:
                if each.plan not in joined:
                    joined.add_node(each.plan, **_missing(each.plan), plan="")
                at = places[member.id, format_path(each.path)]
                joined.add_edge(at, each.plan, relation="plan", field="plan")
        return joined

    def _key(
        self, plan: str, key: str, words: Mapping[str, str], places: Mapping[tuple[str, str], str]
    ) -> str:
        """What a node of a plan's own graph is called in the joined one."""
        if words["kind"].startswith("sdg_"):
            return key
        if words["kind"] == MISSING:
            return f"{plan}{BETWEEN}{key}"
        if words["kind"] != ELSEWHERE:
            return places[plan, words["path"]]
        other, element = plan_and_element(words["identifier"])
        member = self._crossing.in_force(other)
        entry = member.entries.get(element) if member else None
        return places[other, format_path(entry.path)] if entry else words["identifier"]

    # One story

    def trace(self, name: str) -> WorkspaceTrace:
        """One element's whole story, in its own plan and on in the others.

        `name` is ``plan-id#element``, where the element is named by its identifier, its
        printed code or its path; the plan may be left out where one plan only has such
        an element. Raises `ElementLookupError` where that is not exactly one element.
        """
        member, story = self._story(name)
        return WorkspaceTrace(
            member.file,
            story,
            tuple(self._onward(member, story.subject.path)),
            tuple(self._backward(member, story.subject.path)),
        )

    def _story(self, name: str) -> tuple[Member, Trace]:
        plan, element = plan_and_element(name)
        if plan:
            member = self._crossing.in_force(plan)
            if member is None:
                known = list(self._crossing.editions)
                near = nearest_name(plan, known)
                raise ElementLookupError(name, (), f"{near}{BETWEEN}{element}" if near else "")
            return member, self._graph(member).trace(element or plan)
        if name in self._crossing.editions:
            member = self._crossing.editions[name][0]
            return member, self._graph(member).trace(name)
        holding = [each for each in self._crossing.plans if self._graph(each).find(name)]
        if len(holding) == 1:
            return holding[0], self._graph(holding[0]).trace(name)
        found = [found for each in holding for found in self._graph(each).find(name)]
        raise ElementLookupError(name, tuple(found))

    def _onward(self, member: Member, path: Path) -> Iterator[PlanLink]:
        """What an element refers to in other plans, and what that refers to, the nearest first."""
        waiting = deque([(member, path, 1)])
        seen = {(member.file, path)}
        while waiting:
            holder, at, distance = waiting.popleft()
            for reference in holder.references:
                origin = _origin(reference.at, at)
                # Below what others are built on stands what is not about this element.
                if origin is None or (distance > 1 and origin == "below"):
                    continue
                yield self._link(holder, reference, origin, distance)
                other = self._crossing.in_force(reference.plan)
                entry = other.entries.get(reference.element) if other else None
                if other and entry and (other.file, entry.path) not in seen:
                    seen.add((other.file, entry.path))
                    waiting.append((other, entry.path, distance + 1))

    def _backward(self, member: Member, path: Path) -> Iterator[PlanLink]:
        """What refers to an element or to what stands in it, and what refers to that."""
        waiting = deque([(member, path, 1)])
        seen = {(member.file, path)}
        incoming = self._incoming()
        while waiting:
            holder, at, distance = waiting.popleft()
            for source, reference, target in incoming.get(holder.id, ()):
                if target[: len(at)] != at:
                    continue
                origin: Origin = "here" if target == at else "below"
                yield self._link(source, reference, origin, distance)
                if (source.file, reference.at) not in seen:
                    seen.add((source.file, reference.at))
                    waiting.append((source, reference.at, distance + 1))

    def _incoming(self) -> dict[str, list[tuple[Member, Reference, Path]]]:
        """By plan, what the others say of its elements."""
        found: dict[str, list[tuple[Member, Reference, Path]]] = {}
        for member in self._crossing.plans:
            for reference in member.references:
                other = self._crossing.in_force(reference.plan)
                entry = other.entries.get(reference.element) if other else None
                if entry:
                    found.setdefault(reference.plan, []).append((member, reference, entry.path))
        return found


def _origin(said: Path, at: Path) -> Origin | None:
    """Where something is said, as seen from an element; ``None`` for elsewhere."""
    if said == at:
        return "here"
    if said[: len(at)] == at:
        return "below"
    return "above" if at[: len(said)] == said else None


def _missing(plan: str) -> dict[str, str]:
    """What a node says that stands for a plan which is not there."""
    return {"kind": MISSING, "code": "", "title": "", "path": "", "identifier": plan}


def _plan(member: Member) -> Plan:
    assert member.plan, "a workspace that is loaded keeps its plans"
    return member.plan
