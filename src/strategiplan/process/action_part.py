"""The action part (handlingsdel): four years, public before it is adopted, revised yearly."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ..walk import Node
from . import order
from .evaluation import ADOPTION, Evaluation, public_before
from .step import Stage, StepName, StepStatus
from .validity import days_after, years_after

_MOST_YEARS = 10
"""How many years that are lacking are named."""


def action_part(of: Evaluation) -> None:
    """The action part: four years, public before it is adopted, revised every year."""
    stage: Stage = "action-part"
    nodes = order.linked(of.plan, "implementation-programme")
    nodes += [
        node
        for node in order.linked(of.plan, "economic-plan")
        if node.item.relation == "implements"
    ]
    if not nodes:
        of.on_root("action-part", stage, "SP743", "linked_plans", ADOPTION)
        return
    for node in nodes:
        day = node.item.adopted or node.item.proposal_published
        of.add("action-part", stage, "SP743", "done", node, day=day, end=node.item.adopted)
        _action_part_period(of, node, day)
        status, more = public_before(of, node, node.item.proposal_published, "SP746")
        at = more.pop("at", ())
        of.add("action-part-public", stage, "SP746", status, node, *at, **more)
    _revised(of, nodes)


def _action_part_period(of: Evaluation, node: Node, day: datetime.date | None) -> None:
    """Whether an action part looks as many years ahead as it must."""
    name: StepName = "action-part-period"
    period = node.item.period
    if not period or not period.start or not period.end:
        of.add(name, "action-part", "SP744", "unknown", node, day=day, keys=("period",))
        return
    start, end = period.start.first_day, period.end.last_day
    least = of.version("SP744", day or start).years or 0
    short = days_after(end, 1) < years_after(start, least)
    of.add(
        name,
        "action-part",
        "SP744",
        "too-short" if short else "done",
        node,
        "period",
        day=day or start,
        start=start,
        end=end,
        least=least,
    )


def _revised(of: Evaluation, nodes: Sequence[Node]) -> None:
    """Whether the action part was revised in every year from the first to the last."""
    name: StepName = "action-part-revised"
    days = [day for node in nodes for day in (node.item.adopted, *node.item.revised) if day]
    last = nodes[-1]
    if "revised" in last.item.not_recorded:
        of.add(name, "action-part", "SP745", "unknown", last, keys=("revised",))
        return
    years = {day.year for day in days}
    lacking = [
        str(year) for year in range(min(years, default=0), max(years, default=0))
        if year not in years
    ]  # fmt: skip
    status: StepStatus = "missing" if lacking else "done"
    of.add(
        name,
        "action-part",
        "SP745",
        status if len(days) > 1 else "not-yet",
        last,
        day=max(days, default=None),
        start=min(days, default=None),
        end=max(days, default=None),
        lacking=tuple(lacking[:_MOST_YEARS]),
        keys=("revised",),
    )
