"""Before there is a proposal: planning strategy, start of planning, planning programme."""

from __future__ import annotations

from functools import partial

from ..model import LinkedPlan
from ..walk import Node
from . import order
from .consultation import rounds
from .evaluation import LEVELS, Evaluation, Judged, adopted_on, announced, public_before
from .step import Stage, StepName, StepStatus
from .validity import years_after


def strategy(of: Evaluation) -> None:
    """The planning strategy: in time, and public before it was adopted."""
    stage: Stage = "planning-strategy"
    nodes = of.nodes("strategy-adopted")
    if nodes:
        for node in nodes:
            _strategy_in_time(of, node)
        of.best("strategy-public", stage, "SP723", nodes, partial(_strategy_public, of))
    else:
        of.took_place("strategy-adopted", "SP722", nodes, "decisions")


def _strategy_in_time(of: Evaluation, node: Node) -> None:
    """Whether the strategy was adopted within a year of the council's constitution."""
    name: StepName = "strategy-adopted"
    stage: Stage = "planning-strategy"
    key, day = adopted_on(node)
    years = of.version("SP722", day).years
    if day is None or years is None:
        of.add(name, stage, "SP722", "unknown", node, day=day, keys=(key,))
        return
    before = [
        (each, first) for each, first in order.decided(of.plan, "constitution") if first <= day
    ]
    if not before:
        of.add(name, stage, "SP722", "unknown", node, day=day, end=day, keys=("decisions",))
        return
    council, first = max(before, key=lambda each: each[1])
    latest = years_after(first, years)
    of.add(
        name,
        stage,
        "SP722",
        "wrong" if day > latest else "done",
        node,
        key,
        day=day,
        start=first,
        end=day,
        least=years,
        earliest=latest,
        other=council.item,
        related=((*council.path, "date"),),
    )


def _strategy_public(of: Evaluation, node: Node) -> Judged:
    """Whether the proposal was public long enough before the strategy was adopted."""
    opened = [
        each.item.open_from
        for each in order.rounds(of.plan, "planning-strategy")
        if each.item.open_from
    ]
    public = node.item.proposal_published or min(opened, default=None)
    return public_before(of, node, public, "SP723")


def start(of: Evaluation) -> None:
    """The start of planning: announced in a newspaper and on the internet."""
    nodes = of.nodes("start")
    if nodes and not any(order.starts(of.plan)):
        of.add("start", "start", "SP724", "unknown", nodes[0], keys=("date",))
    else:
        of.took_place("start", "SP724", nodes, "decisions")
    of.best("start-announced", "start", "SP725", nodes, announced(of, "SP725"))


def programme(of: Evaluation) -> None:
    """The planning programme: consulted on, complete, adopted."""
    stage: Stage = "planning-programme"
    nodes = of.nodes("programme-consultation")
    of.took_place("programme-consultation", "SP726", nodes, "consultations")
    rounds(of, nodes, stage)
    programmes = order.linked(of.plan, "planning-programme")
    of.best("programme-contents", stage, "SP728", programmes, partial(_programme_contents, of))
    if not programmes:
        reached = of.reached >= LEVELS["programme-consultation"]
        of.add(
            "programme-contents",
            stage,
            "SP728",
            "unknown" if reached else "not-yet",
            of.plan.root,
            keys=("linked_plans",),
        )
    of.took_place("programme-adopted", "SP727", of.nodes("programme-adopted"), "decisions")


def _programme_contents(of: Evaluation, node: Node) -> Judged:
    """Whether the programme sets out what it must."""
    item: LinkedPlan = node.item
    wanted = of.version("SP728", item.adopted).contents
    lacking = tuple(each for each in wanted if each not in item.contents)
    status: StepStatus = "done"
    if lacking:
        open_end = not item.contents or "contents" in item.not_recorded
        status = "unknown" if open_end else "missing"
    return status, {"day": item.adopted, "lacking": lacking, "keys": ("contents",)}
