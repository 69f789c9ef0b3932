"""References: identifiers that lead somewhere, to the right kind, and not in circles."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Problem
from ..graph import shortest_circles
from ..messages.words import Kind, Named
from ..model import Actor, Source
from ..model.profile import Profile
from ..model.shape import shape
from ..model.values import BETWEEN
from ..walk import Index, Node
from .base import at, check


def _steps(name: str, position: int) -> tuple[str | int, ...]:
    return (name,) if position < 0 else (name, position)


@check("SP211", "dangling-reference", whole=True)
def dangling_reference(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A reference leads to no element of the plan.

    Either the identifier is misspelt, or the element has been removed, or it
    has not been written down yet.

    Bad:
        title: Kommuneplanens samfunnsdel
        strategies:
          - {id: sykkel, title: Kommunen skal bygge sykkelveier, responsible: [komunen]}
        actors:
          - {id: kommunen, title: Trondheim kommune}
    Good:
        title: Kommuneplanens samfunnsdel
        strategies:
          - {id: sykkel, title: Kommunen skal bygge sykkelveier, responsible: [kommunen]}
        actors:
          - {id: kommunen, title: Trondheim kommune}
    """
    by_id = plan.by_id
    allowed: dict[tuple[str, ...], tuple[str, ...]] = {}
    for node, name, position, identifier in plan.references:
        # What leads to another plan is not looked for in this one.
        if identifier not in by_id and BETWEEN not in identifier:
            kinds = shape(type(node.item)).fields[name].kinds
            if kinds not in allowed:
                allowed[kinds] = tuple(
                    each for each, nodes in by_id.items() if nodes[0].item.kind in kinds
                )
            yield Problem(
                "SP211",
                at(node, *_steps(name, position)),
                {
                    "value": identifier,
                    "key": name,
                    "kind": Kind(kinds[0]) if len(kinds) == 1 else None,
                    "allowed": allowed[kinds],
                },
                variant="" if len(kinds) == 1 else "any",
                mark=identifier,
            )


@check("SP212", "reference-to-wrong-kind")
def reference_to_wrong_kind(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A reference leads to an element of another kind than its place is for.

    Who answers for a strategy is an actor; a challenge in that place is a slip.

    Bad:
        title: Kommuneplanens samfunnsdel
        challenges:
          - {id: klimakrisen, title: Klimakrisen}
        goals:
          - {id: gronnere, title: Et grønnere samfunn, responsible: [klimakrisen]}
    Good:
        title: Kommuneplanens samfunnsdel
        challenges:
          - {id: klimakrisen, title: Klimakrisen}
        goals:
          - {id: gronnere, title: Et grønnere samfunn, addresses: [klimakrisen]}
    """
    by_id = plan.by_id
    for node, name, position, identifier in plan.references:
        targets = by_id.get(identifier)
        if not targets:
            continue
        kinds = shape(type(node.item)).fields[name].kinds
        if not any(target.item.kind in kinds for target in targets):
            yield Problem(
                "SP212",
                at(node, *_steps(name, position)),
                {
                    "value": identifier,
                    "found": Named.of(targets[0].item),
                    "expected": tuple(Kind(kind, several=True) for kind in kinds),
                    "key": name,
                },
                related=(at(targets[0]),),
                mark=identifier,
            )


@check("SP213", "reference-to-itself")
def reference_to_itself(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An element refers to itself.

    Nothing leads to itself or is its own part; the reference was probably meant
    for a neighbour.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, supports: [gronnere]}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn}
          - {id: varmere, title: Et varmere samfunn, supports: [gronnere]}
    """
    for node, name, position, identifier in plan.references:
        # A source may cite itself through its parts; only elements count. A reference that
        # could not be read is empty, as the identifier of one without any is.
        if identifier and getattr(node.item, "id", "") == identifier:
            yield Problem(
                "SP213",
                at(node, *_steps(name, position)),
                {"value": identifier, "found": Named.of(node.item)},
            )


@check("SP214", "goals-in-a-circle")
def goals_in_a_circle(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Goals support each other in a circle.

    If the first goal leads to the second and the second to the first, neither
    is the reason for the other. What should merely be read together belongs in
    `related`, which may go both ways. For each group of goals that hang together
    so, the shortest circle through the first of them is shown.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, supports: [varmere]}
          - {id: varmere, title: Et varmere samfunn, supports: [gronnere]}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, related: [varmere]}
          - {id: varmere, title: Et varmere samfunn, related: [gronnere]}
    """
    edges: dict[str, list[str]] = {}
    nodes: dict[str, Node] = {}
    for node, name, _, identifier in plan.references:
        if name == "supports" and node.item.id and node.item.id != identifier:
            edges.setdefault(node.item.id, []).append(identifier)
            nodes.setdefault(node.item.id, node)
    for circle in shortest_circles(edges):
        first = nodes[circle[0]]
        yield Problem(
            "SP214",
            at(first, "supports"),
            {"circle": tuple(Named.of(nodes[each].item) for each in (*circle, circle[0]))},
            related=tuple(at(nodes[each], "supports") for each in circle[1:]),
            mark=" ".join(sorted(circle)),
            home=("supports",),
        )


@check("SP215", "repeated-reference")
def repeated_reference(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The same element is named twice in one list.

    Usually a slip of copying: another element was meant, or the line can go.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, responsible: [kommunen, kommunen]}
        actors:
          - {id: kommunen, title: Trondheim kommune}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, responsible: [kommunen]}
        actors:
          - {id: kommunen, title: Trondheim kommune}
    """
    last: tuple[Node | None, str] = (None, "")
    seen: dict[str, int] = {}
    for node, name, position, identifier in plan.references:
        if last[0] is not node or last[1] != name:
            last, seen = (node, name), {}
        if identifier in seen:
            yield Problem(
                "SP215",
                at(node, *_steps(name, position)),
                {"value": identifier, "key": name},
                related=(at(node, *_steps(name, seen[identifier])),),
                mark=identifier,
            )
        seen.setdefault(identifier, position)


@check("SP216", "unused-actor", whole=True)
def unused_actor(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An actor is named and has no part in anything.

    It owns nothing, answers for nothing, takes part in nothing and decides
    nothing. Either a link is missing, or the actor need not stand here.

    Bad:
        title: Kommuneplanens samfunnsdel
        actors:
          - {id: idretten, title: Idretten}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, partners: [idretten]}
        actors:
          - {id: idretten, title: Idretten}
    """
    used = {identifier for _, _, _, identifier in plan.references}
    for node in plan.of(Actor):
        if node.item.id and node.item.id not in used:
            yield Problem("SP216", at(node), {"actor": Named.of(node.item)})


@check("SP217", "unused-source", whole=True)
def unused_source(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A source is listed and nothing cites it.

    A reader cannot tell what the source is there for.

    Bad:
        title: Kommuneplanens samfunnsdel
        sources:
          - {id: vedtaket, title: Vedtak i bystyret}
    Good:
        title: Kommuneplanens samfunnsdel
        sources:
          - {id: vedtaket, title: Vedtak i bystyret}
        decisions:
          - {title: Planen vedtatt, type: adoption, sources: [vedtaket]}
    """
    used = {identifier for _, name, _, identifier in plan.references if name == "sources"}
    for node in plan.of(Source):
        if node.item.id and node.item.id not in used:
            yield Problem("SP217", at(node), {"source": Named.of(node.item)})
