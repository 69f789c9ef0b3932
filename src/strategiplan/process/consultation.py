"""Consultations: of the plan proposal, and what is asked of every round."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Consultation, Participation
from ..walk import Node
from . import order
from .evaluation import PROPOSAL, ROUNDS, Evaluation, Judged, absent, announced
from .step import Stage, StepName
from .validity import days_after

PLACES: dict[str, tuple[Stage, str]] = {
    "planning-strategy": ("planning-strategy", "SP723"),
    "planning-programme": ("planning-programme", "SP726"),
    "plan-proposal": ("plan-proposal", "SP729"),
    "part-of-plan": ("plan-proposal", "SP729"),
}
"""Where a consultation on a subject belongs, and the rule whose paragraph it rests on."""


def proposal(of: Evaluation) -> None:
    """The plan proposal: consulted on and laid out, announced, with all who are affected."""
    stage: Stage = "plan-proposal"
    nodes = of.nodes("proposal-consultation")
    of.took_place("proposal-consultation", "SP729", nodes, "consultations")
    of.best("consultation-modes", stage, "SP730", nodes, _modes)
    of.best("consultation-announced", stage, "SP731", nodes, announced(of, "SP731"))
    rounds(of, nodes, stage)
    for node in of.plan.of(Consultation):
        # Rounds on other subjects, where a profile of its own sets a length for them.
        subject = order.subject_of(of.plan, node)
        if subject not in ROUNDS.values():
            _period(of, node, PLACES.get(subject, (stage, ""))[0])
    _children(of)
    social = of.plan.plan.type in (None, "social-element")
    for node in nodes:
        count = node.item.submissions
        if social and count and count.objections:
            of.add(
                "objections",
                stage,
                "SP742",
                "wrong",
                node,
                "submissions",
                "objections",
                day=node.item.open_from or node.item.closes,
                days=count.objections,
            )


def rounds(of: Evaluation, nodes: Sequence[Node], stage: Stage) -> None:
    """What is asked of every round: long enough, sent out, to be read on the internet."""
    for node in nodes:
        item: Consultation = node.item
        _period(of, node, stage)
        day = item.open_from or item.closes
        sent = "done" if item.recipients else absent(node, "recipients")
        of.add("recipients", stage, "SP732", sent, node, day=day, keys=("recipients",))
        shown = item.url or any(channel.url for channel in item.channels)
        readable = "done" if shown else absent(node, "url", "channels")
        of.add("presentation", stage, "SP733", readable, node, day=day, keys=("url",))


def _period(of: Evaluation, node: Node, stage: Stage) -> None:
    """Whether a consultation is long enough."""
    name: StepName = "consultation-period"
    item: Consultation = node.item
    options = of.profile.options
    subject = order.subject_of(of.plan, node)
    least = options.minimum_days.get(subject) if options else None
    if not least:
        return
    basis = PLACES.get(subject, (stage, ""))[1]
    start, end, days = item.open_from, item.closes, item.days
    if start and days is not None and days >= 0:
        of.add(
            name,
            stage,
            "SP702",
            "too-short" if days < least else "done",
            node,
            *order.close_key(node),
            day=start,
            basis_of=basis,
            start=start,
            end=end,
            days=days,
            least=least,
            earliest=days_after(start, least),
            related=((*node.path, *order.open_key(node)),),
        )
    elif days is None:
        keys = ("deadline",) if start else ("opened",)
        of.add(
            name,
            stage,
            "SP702",
            "unknown",
            node,
            day=start or end,
            basis_of=basis,
            start=start,
            end=end,
            least=least,
            earliest=days_after(start, least) if start else None,
            keys=keys,
        )


def _modes(node: Node) -> Judged:
    """Whether the proposal was both sent on consultation and laid out."""
    item: Consultation = node.item
    lacking = tuple(mode for mode in ("hearing", "public-inspection") if mode not in item.modes)
    status = absent(node, "modes") if lacking else "done"
    day = item.open_from or item.closes
    return status, {"day": day, "lacking": lacking, "keys": ("modes",)}


def _children(of: Evaluation) -> None:
    """Whether children and young people took part; pbl §§ 3-3 and 5-1."""
    name: StepName = "children"
    stage: Stage = "plan-proposal"
    nodes = of.plan.of(Participation)
    theirs = [node for node in nodes if "children-and-youth" in node.item.audience]
    unsaid = [
        node for node in nodes if not node.item.audience or "audience" in node.item.not_recorded
    ]
    if theirs:
        of.add(name, stage, "SP734", "done", theirs[0])
    elif unsaid and of.reached >= PROPOSAL:
        of.add(name, stage, "SP734", "unknown", unsaid[0], keys=("audience",))
    else:
        of.on_root(name, stage, "SP734", "participation", PROPOSAL)
