"""The questions that people have about how a plan hangs together, answered on plain lists."""

from __future__ import annotations

import heapq
import re
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from ..model import (
    Aim,
    Challenge,
    Contribution,
    Element,
    Goal,
    Plan,
    Strategy,
    Subgoal,
    Theme,
    Vision,
)
from ..vocabulary import sdg_codes
from .adjacency import CONTENT, Adjacency
from .answers import (
    ElementLookupError,
    Found,
    Keystone,
    Loss,
    Sdg,
    Team,
    Tie,
    Waypoint,
    nearest_name,
)
from .connection import connected, cut_off
from .relations import relations

if TYPE_CHECKING:
    import networkx

    from .trace import Trace

_LEADING = (*CONTENT, Challenge, Theme, Plan)
"""What leads on to what it refers to: a measure that answers a challenge serves its SDGs."""
SIDEWAYS = ("sources", "related")
"""The references that lead nowhere: where something is stated, and what is read beside it."""
_MOST_SHOWN = 5
_NUMBER = re.compile("[0-9]{1,9}")


class PlanGraph:
    """A plan as a graph, with the questions that people have.

    An element is named by its identifier, its printed code (`1.3`), its path
    (`goals/0`), or given itself. A name that is not exactly one element's raises
    `ElementLookupError`. Answers hold elements with their paths, in the order of
    the plan. Any plan will do, whatever is wrong in it. Where two elements have
    one identifier, a reference leads to the first that is of a kind that it may
    lead to.

    The examples are about Trondheim's plan:

    >>> from strategiplan import PlanGraph, reference_plan
    >>> graph = PlanGraph(reference_plan())
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._lists = Adjacency(plan)

    # Finding

    def find(self, name: str) -> tuple[Found, ...]:
        """The elements of that identifier; else of that printed code; else at that path.

        >>> graph.find("2.3")
        (<goals/1/subgoals/2: subgoal 2.3>,)
        >>> graph.find("borgermøtet")
        ()
        """
        return tuple(self._lists.found(number) for number in self._named(name))

    def _named(self, name: str) -> list[int]:
        lists = self._lists
        if name in lists.first:
            return lists.again.get(name, [lists.first[name]])
        if name in lists.by_code:
            return lists.by_code[name]
        steps = [int(step) if _NUMBER.fullmatch(step) else step for step in name.split("/")]
        number = lists.at(tuple(steps))
        return [number] if number >= 0 else []

    def _number(self, name: str | Element | Found) -> int:
        """The number of exactly one element."""
        lists = self._lists
        if isinstance(name, str):
            found = self._named(name)
            if len(found) == 1:
                return found[0]
            raise self._unclear(name, found)
        number = lists.at(name.path) if isinstance(name, Found) else lists.by_identity.get(id(name))
        element = name.element if isinstance(name, Found) else name
        if number is None or number < 0 or lists.elements[number] is not element:
            raise ElementLookupError(element.id or element.code or element.title)
        return number

    def _unclear(self, name: str, found: list[int]) -> ElementLookupError:
        lists = self._lists
        suggestion = ""
        if not found:
            suggestion = nearest_name(name, [*lists.first, *lists.by_code])
            words = name.casefold()
            holding = (
                number
                for number, element in enumerate(lists.elements)
                if words and words in str.__str__(element.title).casefold()
            )
            found = [number for number, _ in zip(holding, range(_MOST_SHOWN), strict=False)]
        return ElementLookupError(name, tuple(map(lists.found, found)), suggestion)

    def _end(self, end: str | Element | Found | Sdg) -> int:
        """The number of an element or an SDG; -1 for an SDG that nothing is linked to."""
        if not isinstance(end, Sdg):
            return self._number(end)
        if end.code not in sdg_codes():
            raise ElementLookupError(end.code)
        return self._lists.sdg_numbers.get(end.code, -1)

    # Questions

    def leads_to(self, end: str | Element | Found | Sdg) -> tuple[Found, ...]:
        """What leads to an element or an SDG: focus areas, goals, strategies, measures, contributions.

        That is what stands in it, what says that it supports it, answers it or
        serves it, and so on from there; from everything that is found, `way` tells
        which way.

        >>> [found.element.code for found in graph.leads_to("gronnere-samfunn")]
        ['1.1', '1.2', '1.3', '1.4', '1.5']
        >>> len(graph.leads_to("visjon"))
        18
        """
        lists = self._lists
        start = self._end(end)
        if start < 0:
            return ()
        seen = {start}
        waiting = deque([start])
        while waiting:
            for number in self._leading_to(waiting.popleft()):
                if number not in seen:
                    seen.add(number)
                    waiting.append(number)
        seen.discard(start)
        return tuple(
            lists.found(number)
            for number in sorted(seen)
            if number < len(lists.elements)
            and isinstance(lists.elements[number], (Aim, Contribution))
        )

    def _leading_to(self, number: int) -> Iterator[int]:
        """What leads straight to something: the ways of `_leading_from`, backwards."""
        lists = self._lists
        if number < len(lists.elements):
            if isinstance(lists.elements[number], Vision):
                yield lists.parents[number]
            for child in lists.children[number]:
                if isinstance(lists.elements[child], CONTENT):
                    yield child
        else:
            yield from lists.sdgs_below(number)
        for edge in lists.incoming[number]:
            source = lists.sources[edge]
            if self._leads(edge) and isinstance(lists.elements[source], _LEADING):
                yield source

    def _leads(self, edge: int) -> bool:
        return self._lists.relations[edge].name not in SIDEWAYS

    def way(
        self, start: str | Element | Found, end: str | Element | Found | Sdg
    ) -> tuple[Waypoint, ...]:
        """The way from an element to another, to the vision or to an SDG; empty if there is none.

        It goes up through what the element stands in, and along what that supports,
        answers or serves; of several ways it is the one with the fewest such
        references, then the shortest.

        >>> for step in graph.way("1.3", "visjon"):
        ...     print(step.relation or "from", step.to.element.kind)
        from subgoal
        within goal
        within plan
        vision vision
        >>> [step.relation for step in graph.way("1.3", Sdg("17"))]
        ['', 'within', 'within', 'sdgs']
        """
        first, last = self._number(start), self._end(end)
        came: dict[int, tuple[int, str]] = {}
        # References, steps, and the order in which they were met: the same way on every run.
        waiting: list[tuple[int, int, int, int, int, str]] = [(0, 0, 0, first, -1, "")]
        met = 0
        while waiting:
            crossed, steps, _, number, before, relation = heapq.heappop(waiting)
            if number in came:
                continue
            came[number] = (before, relation)
            if number == last:
                return tuple(self._steps(came, last))
            for onward, following, cost in self._leading_from(number):
                if following not in came:
                    met += 1
                    heapq.heappush(
                        waiting, (crossed + cost, steps + 1, met, following, number, onward)
                    )
        return ()

    def _steps(self, came: dict[int, tuple[int, str]], number: int) -> list[Waypoint]:
        steps: list[Waypoint] = []
        while number >= 0:
            before, relation = came[number]
            node = self._lists.node(number)
            assert isinstance(node, (Found, Sdg))
            steps.append(Waypoint(relation, node))
            number = before
        return steps[::-1]

    def _leading_from(self, number: int) -> Iterator[tuple[str, int, int]]:
        """Where something leads: the relation, what to, and whether it is a reference (1) or not."""
        lists = self._lists
        if number >= len(lists.elements):
            above = lists.sdg_above(number)
            if above >= 0:
                yield "within", above, 0
            return
        element = lists.elements[number]
        if isinstance(element, CONTENT):
            yield "within", lists.parents[number], 0
        if isinstance(element, Plan):
            for child in lists.children[number]:
                if isinstance(lists.elements[child], Vision):
                    yield "vision", child, 0
        if isinstance(element, _LEADING):
            nowhere = len(lists.elements) + len(lists.sdgs)
            for edge in lists.references(number):
                if self._leads(edge) and lists.targets[edge] < nowhere:
                    yield lists.relations[edge].name, lists.targets[edge], 1

    def hangs_on(self, actor: str | Element | Found) -> tuple[Tie, ...]:
        """What hangs on an actor, on the actors that are part of it, and what inherits its answering.

        An element below one that names who is responsible, and that names nobody
        itself, inherits it.

        >>> for tie in graph.hangs_on("trondheim-kommune")[:3]:
        ...     print(tie.relation, tie.to, tie.through)
        owners <the plan: plan trondheimsloftet 'Trondheimsløftet - Sammen skaper vi Trondheim'> None
        part_of <actors/1: actor bystyret 'Bystyret'> None
        part_of <actors/2: actor formannskapet 'Formannskapet'> None
        """
        lists = self._lists
        whole = self._number(actor)
        parts, known = [whole], {whole}
        for part in parts:
            for edge in lists.incoming[part]:
                belonging = lists.sources[edge]
                if lists.relations[edge].name == "part_of" and belonging not in known:
                    known.add(belonging)
                    parts.append(belonging)
        found: list[Tie] = []
        for part in parts:
            through = None if part == whole else lists.found(part)
            for edge in lists.incoming[part]:
                number, relation = lists.sources[edge], lists.relations[edge].name
                at = lists.found(number)
                found.append(Tie(relation, at, through))
                if relation == "responsible":
                    found += [
                        Tie(relation, lists.found(heir), through, inherited=at)
                        for heir in self._heirs(number)
                    ]
        return tuple(found)

    def _heirs(self, number: int) -> Iterator[int]:
        """The aims below an element that name nobody who answers for them."""
        lists = self._lists
        heir, end = number + 1, lists.ends[number]
        while heir < end:
            element = lists.elements[heir]
            if getattr(element, "responsible", ()):
                heir = lists.ends[heir]
                continue
            if isinstance(element, Aim):
                yield heir
            heir += 1

    def breaks_without(self, name: str | Element | Found) -> Loss:
        """What breaks when an element is taken out with all that stands in it.

        >>> loss = graph.breaks_without("bystyret")
        >>> [(link.at.element.id, link.field) for link in loss.dangling]
        [('planen-vedtatt', 'body')]
        """
        lists = self._lists
        start = self._number(name)
        gone = range(start, lists.ends[start])
        dangling: list[int] = []
        left: dict[int, None] = {}
        for number in gone:
            # Another element of the same identifier takes the reference over.
            if any(each not in gone for each in lists.again.get(lists.elements[number].id, ())):
                continue
            for edge in lists.incoming[number]:
                source = lists.sources[edge]
                if source not in gone:
                    dangling.append(edge)
                    if lists.relations[edge].name == "responsible":
                        left[source] = None
        lost = set(dangling)
        alone = [
            number
            for number in left
            if all(
                edge in lost or lists.targets[edge] >= len(lists.elements)
                for edge in lists.references(number)
                if lists.relations[edge].name == "responsible"
            )
        ]
        before, after = self._with_strategy(range(0)), self._with_strategy(gone)
        return Loss(
            removed=tuple(map(lists.found, gone)),
            dangling=tuple(lists.link(edge) for edge in sorted(dangling)),
            without_responsible=tuple(map(lists.found, sorted(alone))),
            without_strategy=tuple(
                lists.found(number)
                for number in sorted(before - after)
                if number not in gone and isinstance(lists.elements[number], (Goal, Subgoal))
            ),
        )

    def _with_strategy(self, gone: range) -> set[int]:
        """What has a strategy below it or one elsewhere that supports it, some elements left out."""
        lists = self._lists
        reached: set[int] = set()
        for number, element in enumerate(lists.elements):
            if not isinstance(element, Strategy) or number in gone:
                continue
            supported = [
                lists.targets[edge]
                for edge in lists.references(number)
                if lists.relations[edge].name == "supports"
                and lists.targets[edge] < len(lists.elements)
            ]
            for start in (number, *supported):
                above = start
                while above >= 0 and above not in reached:
                    reached.add(above)
                    above = lists.parents[above]
        return reached

    def parts(self) -> tuple[tuple[Found, ...], ...]:
        """The parts of the plan that have no connection to each other, the largest first.

        Two elements are connected when one stands in the other, refers to it, or
        both are linked to the same SDG. The plan itself holds everything together
        and is left out; so are the sources, since a common source connects
        nothing.

        >>> [len(part) for part in graph.parts()]
        [10, 6, 6, 6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
        >>> graph.parts()[4]
        (<vision: vision visjon 'Trondheimsløftet - Sammen skaper vi Trondheim'>,)
        """
        lists = self._lists
        ordered = sorted(connected(lists), key=len, reverse=True)
        return tuple(tuple(map(lists.found, part)) for part in ordered)

    def teams(self, relation: str = "responsible") -> tuple[Team, ...]:
        """Who shares responsibility with whom: the actors that are named together, and for what.

        `relation` is the key that names them, such as `responsible`, `partners` or
        `contributors`. `ValueError` for one that names no actors.

        >>> for team in graph.teams("partners"):
        ...     print([found.element.id for found in team.actors], team.elements)
        ['innbyggerne', 'kunnskapsinstitusjonene', 'naeringslivet', 'kulturen', 'idretten', 'frivillig-sektor'] (<the plan: plan trondheimsloftet 'Trondheimsløftet - Sammen skaper vi Trondheim'>,)
        """
        lists = self._lists
        allowed = {
            each.name
            for _, each in relations()
            if each.form == "reference" and each.to_kinds == ("actor",)
        }
        if relation not in allowed:
            raise ValueError(f"{relation!r} names no actors: {', '.join(sorted(allowed))}")
        teams: dict[tuple[int, ...], list[int]] = {}
        for number in range(len(lists.elements)):
            named = {
                lists.targets[edge]
                for edge in lists.references(number)
                if lists.relations[edge].name == relation
                and lists.targets[edge] < len(lists.elements)
            }
            if len(named) > 1:
                teams.setdefault(tuple(sorted(named)), []).append(number)
        return tuple(
            Team(tuple(map(lists.found, actors)), tuple(map(lists.found, shared)))
            for actors, shared in teams.items()
        )

    def keystones(
        self, measure: Literal["references", "cut-off"] = "references", limit: int = 10
    ) -> tuple[Keystone, ...]:
        """The elements that most rests on, the one with most first.

        Measured by `references`: how often other elements refer to it, citations of
        sources not counted. Or by `cut-off`: how many elements hang together with
        the rest of the plan through it alone (its articulation), the elements that
        stand in it counted in where nothing else connects them.

        >>> [(each.found.element.id, each.count) for each in graph.keystones(limit=2)]
        [('trondheim-kommune', 3), ('formannskapet', 3)]
        >>> [(each.found.element.id, each.count) for each in graph.keystones("cut-off", limit=1)]
        [('gronnere-samfunn', 5)]
        """
        lists = self._lists
        if measure == "references":
            counts = {
                number: sum(
                    lists.relations[edge].name != "sources" for edge in lists.incoming[number]
                )
                for number in range(len(lists.elements))
            }
        elif measure == "cut-off":
            counts = cut_off(self._lists)
        else:
            raise ValueError(f"there is no measure {measure!r}: references, cut-off")
        ordered = sorted(counts, key=lambda number: (-counts[number], number))
        return tuple(
            Keystone(lists.found(number), measure, counts[number])
            for number in ordered[:limit]
            if counts[number]
        )

    # Tables and pictures

    def node_records(self, language: str = "") -> list[dict[str, str | int]]:
        """A row for each element, SDG and missing name: what a table takes (pandas, polars).

        The columns are ``key``, ``kind``, ``code``, ``title``, ``path``,
        ``identifier``, the ``parent``'s key, the ``depth`` (0 for the plan), how many
        elements stand in it (``contained``), and how many references lead ``in`` and
        ``out``. Texts that there are none of are empty. Titles are in `language`,
        else in the plan's own.

        >>> row = graph.node_records()[5]
        >>> row["key"], row["kind"], row["depth"], row["contained"]
        ('gronnere-samfunn', 'goal', 1, 5)
        """
        from .network import node_records

        return node_records(self._lists, language or self.plan.language)

    def edge_records(self) -> list[dict[str, str]]:
        """A row for each edge: ``source``, ``relation``, ``target``, ``field`` and ``role``.

        ``source`` and ``target`` are keys of `node_records`.

        >>> graph.edge_records()[5]
        {'source': 'trondheimsloftet', 'relation': 'contains', 'target': 'sterkt-fellesskap', 'field': 'goals', 'role': ''}
        """
        from .network import edge_records

        return edge_records(self._lists)

    def network(self, language: str = "") -> networkx.MultiDiGraph[str]:
        """The same nodes and edges as a graph of networkx; see `strategiplan.graph`.

        >>> graph.network().number_of_nodes()
        62
        """
        from .network import network

        return network(self._lists, language or self.plan.language)

    def trace(self, name: str | Element | Found) -> Trace:
        """One element's whole story; see `strategiplan.trace`.

        >>> [found.element.kind for found in graph.trace("1.3").above]
        ['plan', 'goal']
        """
        from .trace import trace

        return trace(self._lists, self._number(name))
