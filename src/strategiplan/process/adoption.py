"""The adoption: case presentation, body, and what follows it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from ..model import Actor, Decision, Publication
from ..walk import Node
from .evaluation import ADOPTION, Evaluation, Judged, absent, announced
from .step import Stage, StepName


def adoption(of: Evaluation) -> None:
    """The adoption: the answers assessed, by the council itself, not to be appealed."""
    stage: Stage = "adoption"
    nodes = of.adoptions()
    if nodes:
        _answered(of)
    of.best("case-presentation", stage, "SP736", nodes, _presented)
    presented = [node for node in nodes if node.item.case_presentation]
    of.best("submissions-assessed", stage, "SP737", presented, _assessed)
    _adopted(of, nodes)
    for node in of.plan.of(Decision):
        if node.item.type in ("adoption", "amendment"):
            _body(of, node)
    adopted = {node.item.id for node in nodes}
    for node in of.plan.of(Decision):
        item: Decision = node.item
        if item.type == "appeal" and (not item.concerns or adopted & set(item.concerns)):
            of.add("appeal", stage, "SP741", "wrong", node, day=item.date, end=item.date)


def _presented(node: Node) -> Judged:
    """Whether there is a case presentation."""
    status = "done" if node.item.case_presentation else absent(node, "case_presentation")
    return status, {"day": node.item.date, "keys": ("case_presentation",)}


def _assessed(node: Node) -> Judged:
    """Whether the case presentation shows what became of the answers."""
    covers = node.item.case_presentation.covers
    more: dict[str, Any] = {"day": node.item.date, "keys": ("covers",)}
    if "submissions" in covers:
        return "done", more
    if not covers:
        return "unknown", more
    return "missing", {**more, "at": ("case_presentation", "covers")}


def _answered(of: Evaluation) -> None:
    """Whether every answer to the proposal was assessed."""
    for node in of.nodes("proposal-consultation"):
        count, day = node.item.submissions, node.item.closes
        name: StepName = "submissions-answered"
        if count is None or count.answered is None or count.received is None:
            key = "submissions" if count is None else "received"
            if count and count.answered is None:
                key = "answered"
            of.add(name, "adoption", "SP735", "unknown", node, day=day, keys=(key,))
            continue
        of.add(
            name,
            "adoption",
            "SP735",
            "missing" if count.answered < count.received else "done",
            node,
            "submissions",
            "answered",
            day=day,
            days=count.answered,
            least=count.received,
        )


def _adopted(of: Evaluation, nodes: Sequence[Node]) -> None:
    """Whether it is known when the plan was adopted."""
    name: StepName = "adoption"
    known = [node for node in nodes if node.item.date]
    unsaid = [node for node in nodes if "date" in node.item.not_recorded]
    root = of.plan.root
    if known:
        of.took_place(name, "SP708", known, "decisions")
    elif unsaid or (nodes and of.plan.plan.status != "adopted"):
        node = (unsaid or nodes)[0]
        of.add(name, "adoption", "SP708", "unknown", node, keys=("date",))
    elif of.reached < ADOPTION:
        of.add(name, "adoption", "SP708", "not-yet", root)
    elif of.hides("decisions") or of.plan.plan.status != "adopted":
        of.add(name, "adoption", "SP708", "unknown", root, keys=("decisions",))
    else:
        of.add(name, "adoption", "SP708", "missing", root, "status", keys=("decisions",))


def _body(of: Evaluation, node: Node) -> None:
    """Whether a body that may adopt the plan did."""
    name: StepName = "adopting-body"
    item: Decision = node.item
    allowed = of.profile.options.adopting_bodies if of.profile.options else ()
    if not allowed:
        return
    bodies = [body for body in of.plan.by_id.get(item.body, ()) if isinstance(body.item, Actor)]
    if not bodies:
        of.add(name, "adoption", "SP704", "unknown", node, day=item.date, keys=("body",))
    for body in bodies:
        if body.item.type is None:
            of.add(name, "adoption", "SP704", "unknown", body, day=item.date, keys=("type",))
            continue
        of.add(
            name,
            "adoption",
            "SP704",
            "done" if body.item.type in allowed else "wrong",
            node,
            "body",
            day=item.date,
            other=body.item,
            lacking=tuple(allowed),
            related=((*body.path, "type"),),
        )


def after_adoption(of: Evaluation) -> None:
    """What follows the adoption: announced, on the internet, copies sent."""
    stage: Stage = "after-adoption"
    nodes = of.adoptions()
    of.best("adoption-announced", stage, "SP738", nodes, announced(of, "SP738"))
    of.best("copies", stage, "SP740", nodes, partial(_copies, of))
    if of.reached < ADOPTION:
        of.add("adoption-announced", stage, "SP738", "not-yet", of.plan.root)
        of.add("copies", stage, "SP740", "not-yet", of.plan.root)
    name: StepName = "on-the-internet"
    published = [
        node for node in of.plan.of(Publication) if node.item.medium == "web" or node.item.url
    ]
    if published and of.reached >= ADOPTION:
        if not any(id(node) in of.faulty for node in published):
            of.add(name, stage, "SP739", "done", published[0])
    else:
        of.on_root(name, stage, "SP739", "publications", ADOPTION)


def _copies(of: Evaluation, node: Node) -> Judged:
    """Whether the authorities got their copies."""
    item: Decision = node.item
    wanted = of.version("SP740", item.date).recipients
    lacking = tuple(each for each in wanted if each not in item.sent_to)
    status = absent(node, "sent_to") if lacking else "done"
    return status, {"day": item.date, "lacking": lacking, "keys": ("sent_to",)}
