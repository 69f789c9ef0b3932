"""What the steps of a plan's process are judged with: what is recorded, and how it is added.

What is not there is one of three things. *Not yet*: the plan has not come so far.
*Missing*: a later step presupposes it, or the plan's status does. *Cannot be told*:
the data name it in `not_recorded`, or say too little.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from ..model import Consultation, Decision, LinkedPlan
from ..model.profile import Profile, RuleVersion
from ..walk import Index, Node
from . import order
from .step import Stage, Step, StepName, StepStatus
from .validity import days_after, in_force, plan_date, version_on

LEVELS: dict[StepName, int] = {
    "strategy-adopted": 0,
    "start": 1,
    "programme-consultation": 2,
    "programme-adopted": 3,
    "proposal-consultation": 4,
    "adoption": 5,
}
"""The steps that build on each other; where one is, those before it are presupposed."""
PROPOSAL, ADOPTION = LEVELS["proposal-consultation"], LEVELS["adoption"]
_REACHED = {"consultation": PROPOSAL, "adopted": ADOPTION, "superseded": ADOPTION}
"""How far a plan with a status has come at least."""
_STAGES: dict[StepName, Stage] = {
    "strategy-adopted": "planning-strategy",
    "start": "start",
    "programme-consultation": "planning-programme",
    "programme-adopted": "planning-programme",
    "proposal-consultation": "plan-proposal",
    "adoption": "adoption",
    "amendment": "adoption",
    "adoption-announced": "after-adoption",
    "on-the-internet": "after-adoption",
}
_DECISIONS: dict[StepName, str] = {
    "strategy-adopted": "planning-strategy",
    "start": "start",
    "programme-adopted": "planning-programme",
    "adoption": "adoption",
}
ROUNDS: dict[StepName, str] = {
    "programme-consultation": "planning-programme",
    "proposal-consultation": "plan-proposal",
}
_RANK: dict[StepStatus, int] = {"done": 0, "unknown": 1}
_ELECTRONIC = {"electronic", "web", "social-media"}

Judged = tuple[StepStatus, dict[str, Any]]
"""A status, and what a step says beside it."""


class Evaluation:
    """One plan under one profile, and the steps that were found so far."""

    def __init__(self, plan: Index, profile: Profile) -> None:
        self.plan = plan
        self.profile = profile
        self.day = plan_date(plan.plan)
        self.found: list[Step] = []
        self.early = order.out_of_order(plan)
        self.hasty = list(order.before_deadline(plan))
        self.faulty = {id(fault.event.node) for fault in (*self.early, *self.hasty)}
        recorded = [level for name, level in LEVELS.items() if self.nodes(name)]
        self.reached = max([*recorded, _REACHED.get(plan.plan.status or "", -1)])

    def nodes(self, name: StepName) -> list[Node]:
        """Where a step is recorded."""
        if name in ROUNDS:
            return order.rounds(self.plan, ROUNDS[name])
        wanted = _DECISIONS[name]
        found = [node for node in self.plan.of(Decision) if node.item.type == wanted]
        if name in ("strategy-adopted", "programme-adopted"):
            found += [node for node in order.linked(self.plan, wanted) if node.item.adopted]
        return found

    def adoptions(self) -> list[Node]:
        """The adoptions of the plan, the last one first."""
        return sorted(
            self.nodes("adoption"),
            key=lambda node: node.item.date or datetime.date.min,
            reverse=True,
        )

    def hides(self, key: str) -> bool:
        """Whether the plan says that not all of a list is written down."""
        return key in self.plan.plan.not_recorded

    def version(self, rule: str, day: datetime.date | None) -> RuleVersion:
        """What a rule said on a day."""
        setting = self.profile.rules.get(rule)
        return (setting and version_on(setting, day or self.day)) or RuleVersion()

    def add(
        self,
        name: StepName,
        stage: Stage,
        rule: str,
        status: StepStatus,
        node: Node,
        *at: str | int,
        day: datetime.date | None = None,
        basis_of: str = "",
        **more: Any,
    ) -> None:
        """Add a step where its rule holds; `at` leads from the node to the place itself."""
        setting = self.profile.rules.get(rule)
        on = day or self.day
        if setting is None or setting.severity == "off" or not in_force(setting, on):
            return
        based = self.profile.rules.get(basis_of) or setting
        version = version_on(based, on) or RuleVersion()
        self.found.append(
            Step(
                name=name,
                stage=stage,
                status=status,
                rule=rule,
                severity=setting.severity or "error",
                basis=version.basis or based.basis or setting.basis,
                url=version.url or based.url or setting.url,
                path=(*node.path, *at),
                part="value" if at else "element",
                element=node.item if node.parent else None,
                day=day,
                **more,
            )
        )

    def faults(self) -> None:
        """Add what came before its time, under the rule that says so."""
        for rule, faults in (("SP710", self.early), ("SP703", self.hasty)):
            for fault in faults:
                event, before = fault.event, fault.before
                self.add(
                    event.step,
                    _STAGES[event.step],
                    rule,
                    "too-early",
                    event.node,
                    *event.keys,
                    day=event.day,
                    start=before.day,
                    end=event.day,
                    other=before.node.item,
                    related=(before.path,),
                    variant=fault.variant,
                    lacking=(fault.written,) if fault.written else (),
                )

    def took_place(self, name: StepName, rule: str, nodes: Sequence[Node], key: str) -> None:
        """Add a step that is an event, recorded or not."""
        stage = _STAGES[name]
        for node in nodes:
            if id(node) not in self.faulty:
                start, end = days_of(node)
                self.add(name, stage, rule, "done", node, day=start or end, start=start, end=end)
        if nodes:
            return
        status: StepStatus = "not-yet"
        if LEVELS[name] <= self.reached:
            # The planning strategy stands beside the plan: nobody need record it here.
            open_end = self.hides(key) or name == "strategy-adopted"
            status = "unknown" if open_end else "missing"
        self.add(name, stage, rule, status, self.plan.root, keys=(key,))

    def best(
        self,
        name: StepName,
        stage: Stage,
        rule: str,
        nodes: Sequence[Node],
        judge: Callable[[Node], Judged],
    ) -> None:
        """Add what one of several did best: an extra round need not do all again."""
        judged = [(node, *judge(node)) for node in nodes]
        if judged:
            node, status, more = min(
                judged, key=lambda each: (_RANK.get(each[1], 2), len(each[2].get("lacking", ())))
            )
            self.add(name, stage, rule, status, node, *more.pop("at", ()), **more)

    def on_root(self, name: StepName, stage: Stage, rule: str, key: str, level: int) -> None:
        """Add what is nowhere in the plan, and would stand in one of the plan's lists."""
        status: StepStatus = "not-yet"
        if level <= self.reached:
            status = "unknown" if self.hides(key) else "missing"
        self.add(name, stage, rule, status, self.plan.root, keys=(key,))


def days_of(node: Node) -> tuple[datetime.date | None, datetime.date | None]:
    """From which day to which something took place."""
    item = node.item
    if isinstance(item, Consultation):
        return item.open_from, item.closes
    if isinstance(item, Decision) and item.type == "start" and not item.date:
        first = [each.date for each in item.announcements if each.date]
        return None, min(first, default=None)
    return None, adopted_on(node)[1]


def adopted_on(node: Node) -> tuple[str, datetime.date | None]:
    """When a document was adopted, and the key that says so."""
    if isinstance(node.item, LinkedPlan):
        return "adopted", node.item.adopted
    return "date", node.item.date


def absent(node: Node, *keys: str) -> StepStatus:
    """What something is that is not there: named as not recorded, or missing."""
    return "unknown" if any(key in node.item.not_recorded for key in keys) else "missing"


def public_before(of: Evaluation, node: Node, public: datetime.date | None, rule: str) -> Judged:
    """Whether a proposal was public for as many days before a decision as a rule asks."""
    key, day = adopted_on(node)
    if not public or not day:
        keys = ("proposal_published",) if not public else (key,)
        return "unknown", {"day": day or public, "end": day, "start": public, "keys": keys}
    least = of.version(rule, day).days or 0
    days = (day - public).days
    return ("done" if days >= least else "too-short"), {
        "at": (key,),
        "day": day,
        "start": public,
        "end": day,
        "days": days,
        "least": least,
        "earliest": days_after(public, least),
    }


def announced(of: Evaluation, rule: str) -> Callable[[Node], Judged]:
    """Whether something was announced in the media that a rule asked for at the time."""

    def judge(node: Node) -> Judged:
        announcements = node.item.announcements
        first = min((each.date for each in announcements if each.date), default=None)
        day = first or next((each for each in days_of(node) if each), None)
        given = {medium for each in announcements for medium in each.media}
        lacking = tuple(medium for medium in of.version(rule, day).media if not _met(medium, given))
        done = announcements and not lacking
        status = "done" if done else absent(node, "announcements")
        return status, {
            "day": day,
            "end": first,
            "lacking": lacking,
            "keys": ("announcements",),
        }

    return judge


def _met(medium: str, given: set[str]) -> bool:
    """Whether a medium that is asked for was used."""
    return bool(given & _ELECTRONIC) if medium == "electronic" else medium in given
