"""The steps that a profile asks of a plan's process, each with how far it has come.

What is not there is one of three things. *Not yet*: the plan has not come so far.
*Missing*: a later step presupposes it, or the plan's status does. *Cannot be told*:
the data name it in `not_recorded`, or say too little.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from ..model import (
    Actor,
    Aim,
    Consultation,
    Decision,
    Goal,
    LinkedPlan,
    Participation,
    Publication,
    SdgLink,
    Strategy,
    Theme,
)
from ..model.profile import Profile, RuleVersion
from ..walk import Index, Node
from . import order
from .step import STAGES, STEP_NAMES, Stage, Step, StepName, StepStatus
from .validity import in_force, plan_date, version_on

_LEVELS: dict[StepName, int] = {
    "strategy-adopted": 0,
    "start": 1,
    "programme-consultation": 2,
    "programme-adopted": 3,
    "proposal-consultation": 4,
    "adoption": 5,
}
"""The steps that build on each other; where one is, those before it are presupposed."""
_PROPOSAL, _ADOPTION = _LEVELS["proposal-consultation"], _LEVELS["adoption"]
_REACHED = {"consultation": _PROPOSAL, "adopted": _ADOPTION, "superseded": _ADOPTION}
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
_ROUNDS: dict[StepName, str] = {
    "programme-consultation": "planning-programme",
    "proposal-consultation": "plan-proposal",
}
_PLACES: dict[str, tuple[Stage, str]] = {
    "planning-strategy": ("planning-strategy", "SP723"),
    "planning-programme": ("planning-programme", "SP726"),
    "plan-proposal": ("plan-proposal", "SP729"),
}
"""Where a consultation on a subject belongs, and the rule whose paragraph it rests on."""
_RANK: dict[StepStatus, int] = {"done": 0, "unknown": 1}
_ELECTRONIC = {"electronic", "web", "social-media"}
_HIDING = {
    "goals",
    "focus_areas",
    "subgoals",
    "strategies",
    "title",
    "themes",
    "sdgs",
    "statutory_subjects",
}
"""What leaves open what the goals take care of, where it is not written down."""

Judged = tuple[StepStatus, dict[str, Any]]
"""A status, and what a step says beside it."""


def steps_of(plan: Index, profile: Profile) -> tuple[Step, ...]:
    """Every step that the profile asks for, in the order of the process."""
    known = plan.memo.get("steps")
    if known is None or known[0] is not profile:
        known = plan.memo["steps"] = (profile, tuple(_Evaluation(plan, profile).steps()))
    found: tuple[Step, ...] = known[1]
    return found


class _Evaluation:
    """One plan under one profile."""

    def __init__(self, plan: Index, profile: Profile) -> None:
        self.plan = plan
        self.profile = profile
        self.day = plan_date(plan.plan)
        self.found: list[Step] = []
        self.early = order.out_of_order(plan)
        self.hasty = list(order.before_deadline(plan))
        self.faulty = {id(fault.event.node) for fault in (*self.early, *self.hasty)}
        recorded = [level for name, level in _LEVELS.items() if self.nodes(name)]
        self.reached = max([*recorded, _REACHED.get(plan.plan.status or "", -1)])

    def steps(self) -> list[Step]:
        """All of them."""
        self.faults()
        self.strategy()
        self.start()
        self.programme()
        self.proposal()
        self.adoption()
        self.after_adoption()
        self.action_part()
        self.public_health()
        self.sami_language()
        return sorted(
            self.found,
            key=lambda step: (STAGES.index(step.stage), STEP_NAMES.index(step.name)),
        )

    # What the plan holds

    def nodes(self, name: StepName) -> list[Node]:
        """Where a step is recorded."""
        if name in _ROUNDS:
            return order.rounds(self.plan, _ROUNDS[name])
        wanted = _DECISIONS[name]
        found = [node for node in self.plan.of(Decision) if node.item.type == wanted]
        if name in ("strategy-adopted", "programme-adopted"):
            found += [node for node in order.linked(self.plan, wanted) if node.item.adopted]
        return found

    def hides(self, key: str) -> bool:
        """Whether the plan says that not all of a list is written down."""
        return key in self.plan.plan.not_recorded

    def version(self, rule: str, day: datetime.date | None) -> RuleVersion:
        """What a rule said on a day."""
        setting = self.profile.rules.get(rule)
        return (setting and version_on(setting, day or self.day)) or RuleVersion()

    # Adding steps

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

    def took_place(self, name: StepName, rule: str, nodes: Sequence[Node], key: str) -> bool:
        """Add a step that is an event, recorded or not; gives whether it is."""
        stage = _STAGES[name]
        for node in nodes:
            if id(node) not in self.faulty:
                start, end = _days_of(node)
                self.add(name, stage, rule, "done", node, day=start or end, start=start, end=end)
        if nodes:
            return True
        status: StepStatus = "not-yet"
        if _LEVELS[name] <= self.reached:
            # The planning strategy stands beside the plan: nobody need record it here.
            open_end = self.hides(key) or name == "strategy-adopted"
            status = "unknown" if open_end else "missing"
        self.add(name, stage, rule, status, self.plan.root, keys=(key,))
        return False

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

    def on_root(
        self, name: StepName, stage: Stage, rule: str, key: str, level: int, **more: Any
    ) -> None:
        """Add what is nowhere in the plan, and would stand in one of the plan's lists."""
        status: StepStatus = "not-yet"
        if level <= self.reached:
            status = "unknown" if self.hides(key) else "missing"
        self.add(name, stage, rule, status, self.plan.root, keys=(key,), **more)

    # The planning strategy, pbl § 10-1

    def strategy(self) -> None:
        """The planning strategy: in time, and public before it was adopted."""
        stage: Stage = "planning-strategy"
        nodes = self.nodes("strategy-adopted")
        if nodes:
            for node in nodes:
                self.strategy_in_time(node)
            self.best("strategy-public", stage, "SP723", nodes, self.strategy_public)
        else:
            self.took_place("strategy-adopted", "SP722", nodes, "decisions")

    def strategy_in_time(self, node: Node) -> None:
        """Whether the strategy was adopted within a year of the council's constitution."""
        name: StepName = "strategy-adopted"
        stage: Stage = "planning-strategy"
        key, day = _adopted(node)
        years = self.version("SP722", day).years
        if day is None or years is None:
            self.add(name, stage, "SP722", "unknown", node, day=day, keys=(key,))
            return
        before = [
            (each, first)
            for each, first in order.decided(self.plan, "constitution")
            if first <= day
        ]
        if not before:
            self.add(name, stage, "SP722", "unknown", node, day=day, end=day, keys=("decisions",))
            return
        council, first = max(before, key=lambda each: each[1])
        latest = _years_after(first, years)
        self.add(
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

    def strategy_public(self, node: Node) -> Judged:
        """Whether the proposal was public long enough before the strategy was adopted."""
        opened = [
            each.item.open_from
            for each in order.rounds(self.plan, "planning-strategy")
            if each.item.open_from
        ]
        public = node.item.proposal_published or min(opened, default=None)
        return self.public_before(node, public, "SP723")

    def public_before(self, node: Node, public: datetime.date | None, rule: str) -> Judged:
        """Whether a proposal was public for as many days before a decision as a rule asks."""
        key, day = _adopted(node)
        if not public or not day:
            keys = ("proposal_published",) if not public else (key,)
            return "unknown", {"day": day or public, "end": day, "start": public, "keys": keys}
        least = self.version(rule, day).days or 0
        days = (day - public).days
        return ("done" if days >= least else "too-short"), {
            "at": (key,),
            "day": day,
            "start": public,
            "end": day,
            "days": days,
            "least": least,
            "earliest": _days_after(public, least),
        }

    # Start of planning, pbl § 11-12

    def start(self) -> None:
        """The start of planning: announced in a newspaper and on the internet."""
        nodes = self.nodes("start")
        if nodes and not any(order.starts(self.plan)):
            self.add("start", "start", "SP724", "unknown", nodes[0], keys=("date",))
        else:
            self.took_place("start", "SP724", nodes, "decisions")
        self.best("start-announced", "start", "SP725", nodes, self.announced("SP725"))

    def announced(self, rule: str) -> Callable[[Node], Judged]:
        """Whether something was announced in the media that a rule asked for at the time."""

        def judge(node: Node) -> Judged:
            announcements = node.item.announcements
            first = min((each.date for each in announcements if each.date), default=None)
            day = first or next((each for each in _days_of(node) if each), None)
            given = {medium for each in announcements for medium in each.media}
            lacking = tuple(
                medium for medium in self.version(rule, day).media if not _met(medium, given)
            )
            done = announcements and not lacking
            status = "done" if done else _absent(node, "announcements")
            return status, {
                "day": day,
                "end": first,
                "lacking": lacking,
                "keys": ("announcements",),
            }

        return judge

    # The planning programme, pbl §§ 4-1 and 11-13

    def programme(self) -> None:
        """The planning programme: consulted on, complete, adopted."""
        stage: Stage = "planning-programme"
        nodes = self.nodes("programme-consultation")
        self.took_place("programme-consultation", "SP726", nodes, "consultations")
        self.rounds(nodes, stage)
        programmes = order.linked(self.plan, "planning-programme")
        self.best("programme-contents", stage, "SP728", programmes, self.programme_contents)
        if not programmes:
            reached = self.reached >= _LEVELS["programme-consultation"]
            self.add(
                "programme-contents",
                stage,
                "SP728",
                "unknown" if reached else "not-yet",
                self.plan.root,
                keys=("linked_plans",),
            )
        self.took_place("programme-adopted", "SP727", self.nodes("programme-adopted"), "decisions")

    def programme_contents(self, node: Node) -> Judged:
        """Whether the programme sets out what it must."""
        item: LinkedPlan = node.item
        wanted = self.version("SP728", item.adopted).contents
        lacking = tuple(each for each in wanted if each not in item.contents)
        status: StepStatus = "done"
        if lacking:
            open_end = not item.contents or "contents" in item.not_recorded
            status = "unknown" if open_end else "missing"
        return status, {"day": item.adopted, "lacking": lacking, "keys": ("contents",)}

    # Consultations, pbl §§ 5-2 and 11-14

    def proposal(self) -> None:
        """The plan proposal: consulted on and laid out, announced, with all who are affected."""
        stage: Stage = "plan-proposal"
        nodes = self.nodes("proposal-consultation")
        self.took_place("proposal-consultation", "SP729", nodes, "consultations")
        self.best("consultation-modes", stage, "SP730", nodes, self.modes)
        self.best("consultation-announced", stage, "SP731", nodes, self.announced("SP731"))
        self.rounds(nodes, stage)
        for node in self.plan.of(Consultation):
            # Rounds on other subjects, where a profile of its own sets a length for them.
            if node.item.subject not in _ROUNDS.values():
                self.period(node, _PLACES.get(node.item.subject or "", (stage, ""))[0])
        self.children()
        social = self.plan.plan.type in (None, "social-element")
        for node in nodes:
            count = node.item.submissions
            if social and count and count.objections:
                self.add(
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

    def rounds(self, nodes: Sequence[Node], stage: Stage) -> None:
        """What is asked of every round: long enough, sent out, to be read on the internet."""
        for node in nodes:
            item: Consultation = node.item
            self.period(node, stage)
            day = item.open_from or item.closes
            sent = "done" if item.recipients else _absent(node, "recipients")
            self.add("recipients", stage, "SP732", sent, node, day=day, keys=("recipients",))
            shown = item.url or any(channel.url for channel in item.channels)
            readable = "done" if shown else _absent(node, "url", "channels")
            self.add("presentation", stage, "SP733", readable, node, day=day, keys=("url",))

    def period(self, node: Node, stage: Stage) -> None:
        """Whether a consultation is long enough."""
        name: StepName = "consultation-period"
        item: Consultation = node.item
        options = self.profile.options
        least = options.minimum_days.get(item.subject or "") if options else None
        if not least:
            return
        basis = _PLACES.get(item.subject or "", (stage, ""))[1]
        start, end, days = item.open_from, item.closes, item.days
        if start and days is not None and days >= 0:
            self.add(
                name,
                stage,
                "SP702",
                "too-short" if days < least else "done",
                node,
                order.close_key(node),
                day=start,
                basis_of=basis,
                start=start,
                end=end,
                days=days,
                least=least,
                earliest=_days_after(start, least),
            )
        elif days is None:
            keys = ("deadline",) if start else ("opened",)
            self.add(
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
                keys=keys,
            )

    def modes(self, node: Node) -> Judged:
        """Whether the proposal was both sent on consultation and laid out."""
        item: Consultation = node.item
        lacking = tuple(mode for mode in ("hearing", "public-inspection") if mode not in item.modes)
        status = _absent(node, "modes") if lacking else "done"
        day = item.open_from or item.closes
        return status, {"day": day, "lacking": lacking, "keys": ("modes",)}

    def children(self) -> None:
        """Whether children and young people took part; pbl §§ 3-3 and 5-1."""
        name: StepName = "children"
        stage: Stage = "plan-proposal"
        nodes = self.plan.of(Participation)
        theirs = [node for node in nodes if "children-and-youth" in node.item.audience]
        unsaid = [
            node for node in nodes if not node.item.audience or "audience" in node.item.not_recorded
        ]
        if theirs:
            self.add(name, stage, "SP734", "done", theirs[0])
        elif unsaid and self.reached >= _PROPOSAL:
            self.add(name, stage, "SP734", "unknown", unsaid[0], keys=("audience",))
        else:
            self.on_root(name, stage, "SP734", "participation", _PROPOSAL)

    # The adoption, pbl §§ 11-14 and 11-15

    def adoption(self) -> None:
        """The adoption: the answers assessed, by the council itself, not to be appealed."""
        stage: Stage = "adoption"
        nodes = self.adoptions()
        if nodes:
            self.answered()
        self.best("case-presentation", stage, "SP736", nodes, _presented)
        presented = [node for node in nodes if node.item.case_presentation]
        self.best("submissions-assessed", stage, "SP737", presented, _assessed)
        self.adopted(nodes)
        for node in self.plan.of(Decision):
            if node.item.type in ("adoption", "amendment"):
                self.body(node)
        adopted = {node.item.id for node in nodes}
        for node in self.plan.of(Decision):
            item: Decision = node.item
            if item.type == "appeal" and (not item.concerns or adopted & set(item.concerns)):
                self.add("appeal", stage, "SP741", "wrong", node, day=item.date, end=item.date)

    def adoptions(self) -> list[Node]:
        """The adoptions of the plan, the last one first."""
        return sorted(
            self.nodes("adoption"),
            key=lambda node: node.item.date or datetime.date.min,
            reverse=True,
        )

    def adopted(self, nodes: Sequence[Node]) -> None:
        """Whether it is known when the plan was adopted."""
        name: StepName = "adoption"
        known = [node for node in nodes if node.item.date]
        unsaid = [node for node in nodes if "date" in node.item.not_recorded]
        root = self.plan.root
        if known:
            self.took_place(name, "SP708", known, "decisions")
        elif unsaid or (nodes and self.plan.plan.status != "adopted"):
            node = (unsaid or nodes)[0]
            self.add(name, "adoption", "SP708", "unknown", node, keys=("date",))
        elif self.reached < _ADOPTION:
            self.add(name, "adoption", "SP708", "not-yet", root)
        elif self.hides("decisions") or self.plan.plan.status != "adopted":
            self.add(name, "adoption", "SP708", "unknown", root, keys=("decisions",))
        else:
            self.add(name, "adoption", "SP708", "missing", root, "status", keys=("decisions",))

    def body(self, node: Node) -> None:
        """Whether a body that may adopt the plan did."""
        name: StepName = "adopting-body"
        item: Decision = node.item
        allowed = self.profile.options.adopting_bodies if self.profile.options else ()
        if not allowed:
            return
        bodies = [
            body for body in self.plan.by_id.get(item.body, ()) if isinstance(body.item, Actor)
        ]
        if not bodies:
            self.add(name, "adoption", "SP704", "unknown", node, day=item.date, keys=("body",))
        for body in bodies:
            if body.item.type is None:
                self.add(name, "adoption", "SP704", "unknown", body, day=item.date, keys=("type",))
                continue
            self.add(
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

    def answered(self) -> None:
        """Whether every answer to the proposal was assessed."""
        for node in self.nodes("proposal-consultation"):
            count, day = node.item.submissions, node.item.closes
            name: StepName = "submissions-answered"
            if count is None or count.answered is None:
                key = "submissions" if count is None else "answered"
                self.add(name, "adoption", "SP735", "unknown", node, day=day, keys=(key,))
                continue
            self.add(
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

    def after_adoption(self) -> None:
        """What follows the adoption: announced, on the internet, copies sent."""
        stage: Stage = "after-adoption"
        nodes = self.adoptions()
        self.best("adoption-announced", stage, "SP738", nodes, self.announced("SP738"))
        self.best("copies", stage, "SP740", nodes, self.copies)
        if self.reached < _ADOPTION:
            self.add("adoption-announced", stage, "SP738", "not-yet", self.plan.root)
            self.add("copies", stage, "SP740", "not-yet", self.plan.root)
        name: StepName = "on-the-internet"
        published = [
            node for node in self.plan.of(Publication) if node.item.medium == "web" or node.item.url
        ]
        if published and self.reached >= _ADOPTION:
            if not any(id(node) in self.faulty for node in published):
                self.add(name, stage, "SP739", "done", published[0])
        else:
            self.on_root(name, stage, "SP739", "publications", _ADOPTION)

    def copies(self, node: Node) -> Judged:
        """Whether the authorities got their copies."""
        item: Decision = node.item
        wanted = self.version("SP740", item.date).recipients
        lacking = tuple(each for each in wanted if each not in item.sent_to)
        status = _absent(node, "sent_to") if lacking else "done"
        return status, {"day": item.date, "lacking": lacking, "keys": ("sent_to",)}

    # The action part, pbl §§ 11-1 and 11-4

    def action_part(self) -> None:
        """The action part: four years, public before it is adopted, revised every year."""
        stage: Stage = "action-part"
        nodes = order.linked(self.plan, "implementation-programme")
        nodes += [
            node
            for node in order.linked(self.plan, "economic-plan")
            if node.item.relation == "implements"
        ]
        if not nodes:
            self.on_root("action-part", stage, "SP743", "linked_plans", _ADOPTION)
            return
        for node in nodes:
            day = node.item.adopted or node.item.proposal_published
            self.add("action-part", stage, "SP743", "done", node, day=day, end=node.item.adopted)
            self.action_part_period(node, day)
            status, more = self.public_before(node, node.item.proposal_published, "SP746")
            at = more.pop("at", ())
            self.add("action-part-public", stage, "SP746", status, node, *at, **more)
        self.revised(nodes)

    def action_part_period(self, node: Node, day: datetime.date | None) -> None:
        """Whether an action part looks as many years ahead as it must."""
        name: StepName = "action-part-period"
        period = node.item.period
        if not period or not period.start or not period.end:
            self.add(name, "action-part", "SP744", "unknown", node, day=day, keys=("period",))
            return
        start, end = period.start.first_day, period.end.last_day
        least = self.version("SP744", day or start).years or 0
        short = _days_after(end, 1) < _years_after(start, least)
        self.add(
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

    def revised(self, nodes: Sequence[Node]) -> None:
        """Whether the action part was revised in every year from the first to the last."""
        name: StepName = "action-part-revised"
        days = [day for node in nodes for day in (node.item.adopted, *node.item.revised) if day]
        last = nodes[-1]
        if "revised" in last.item.not_recorded:
            self.add(name, "action-part", "SP745", "unknown", last, keys=("revised",))
            return
        years = {day.year for day in days}
        lacking = [
            str(year) for year in range(min(years, default=0), max(years, default=0))
            if year not in years
        ]  # fmt: skip
        status: StepStatus = "missing" if lacking else "done"
        self.add(
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

    # Contents that other laws ask for

    def public_health(self) -> None:
        """Whether a goal and a strategy are for public health; folkehelseloven § 6."""
        name: StepName = "public-health"
        holders = self.holders("public-health", "3")
        goal, strategy = self.serving(Goal, holders), self.serving(Strategy, holders)
        if goal and strategy:
            self.add(name, "contents", "SP748", "done", goal)
            return
        lacking = tuple(kind for kind, node in (("goal", goal), ("strategy", strategy)) if not node)
        status = self.content_status(bool(self.plan.of(Goal)))
        self.add(
            name,
            "contents",
            "SP748",
            status,
            self.plan.root,
            lacking=lacking,
            keys=("statutory_subjects",),
        )

    def sami_language(self) -> None:
        """Whether a municipality of the Sámi area has a goal for the language; sameloven § 3-13."""
        name: StepName = "sami-language"
        subject = "sami-language"
        options = self.profile.options
        numbers = options.municipalities_for.get(subject, ()) if options else ()
        if not numbers:
            return
        owners = [
            node
            for each in self.plan.plan.owners
            for node in self.plan.by_id.get(each, ())
            if isinstance(node.item, Actor)
        ]
        known = [node.item.municipality_number for node in owners if node.item.municipality_number]
        if not known:
            key = "municipality_number" if owners else "owners"
            node = owners[0] if owners else self.plan.root
            status: StepStatus = "not-yet" if self.plan.plan.status == "draft" else "unknown"
            self.add(name, "contents", "SP749", status, node, keys=(key,))
            return
        if not set(known) & set(numbers):
            return
        plans = [
            node for node in self.plan.of(LinkedPlan) if subject in node.item.statutory_subjects
        ]
        theirs = [*self.holders(subject, ""), *plans]
        if theirs:
            self.add(name, "contents", "SP749", "done", theirs[0])
            return
        status = self.content_status(not self.hides("linked_plans"))
        self.add(name, "contents", "SP749", status, self.plan.root, keys=("statutory_subjects",))

    def content_status(self, told: bool) -> StepStatus:
        """How it is with contents that are not found: a draft may still get them."""
        if self.plan.plan.status == "draft":
            return "not-yet"
        hidden = not _HIDING.isdisjoint(self.plan.plan.not_recorded) or any(
            not _HIDING.isdisjoint(node.item.not_recorded) for node in self.plan.of(Aim)
        )
        return "unknown" if hidden or not told else "missing"

    def holders(self, subject: str, goal: str) -> list[Node]:
        """The aims that take care of a subject: by a tag, a theme, or a link to an SDG."""
        below = f"{goal}."
        linked = {
            id(node.parent)
            for node in (self.plan.of(SdgLink) if goal else ())
            if node.item.sdg == goal or node.item.sdg.startswith(below)
        }
        themes = {
            node.item.id
            for node in self.plan.of(Theme)
            if id(node) in linked or subject in node.item.statutory_subjects
        }
        return [
            node
            for node in self.plan.of(Aim)
            if id(node) in linked
            or subject in node.item.statutory_subjects
            or (themes and not themes.isdisjoint(node.item.themes))
        ]

    def serving(self, cls: type[Goal] | type[Strategy], holders: list[Node]) -> Node | None:
        """A goal or strategy among those aims, above them, or below them."""
        for holder in holders:
            for node in (holder, *holder.ancestors()):
                if isinstance(node.item, cls):
                    return node
        among = {id(holder) for holder in holders}
        ids = {holder.item.id for holder in holders if holder.item.id}
        if among:
            for node in self.plan.of(cls):
                if not ids.isdisjoint(node.item.supports) or any(
                    id(above) in among for above in node.ancestors()
                ):
                    return node
        return None


_MOST_YEARS = 10
"""How many years that are lacking are named."""


def _days_of(node: Node) -> tuple[datetime.date | None, datetime.date | None]:
    """From which day to which something took place."""
    item = node.item
    if isinstance(item, Consultation):
        return item.open_from, item.closes
    if isinstance(item, Decision) and item.type == "start" and not item.date:
        first = [each.date for each in item.announcements if each.date]
        return None, min(first, default=None)
    return None, _adopted(node)[1]


def _adopted(node: Node) -> tuple[str, datetime.date | None]:
    """When a document was adopted, and the key that says so."""
    if isinstance(node.item, LinkedPlan):
        return "adopted", node.item.adopted
    return "date", node.item.date


def _absent(node: Node, *keys: str) -> StepStatus:
    """What something is that is not there: named as not recorded, or missing."""
    return "unknown" if any(key in node.item.not_recorded for key in keys) else "missing"


def _met(medium: str, given: set[str]) -> bool:
    """Whether a medium that is asked for was used."""
    return bool(given & _ELECTRONIC) if medium == "electronic" else medium in given


def _presented(node: Node) -> Judged:
    """Whether there is a case presentation."""
    status = "done" if node.item.case_presentation else _absent(node, "case_presentation")
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


def _days_after(day: datetime.date, days: int) -> datetime.date:
    """The day that many days later; the last that there is, where there is no such day."""
    left = (datetime.date.max - day).days
    return day + datetime.timedelta(days=max(0, min(days, left)))


def _years_after(day: datetime.date, years: int) -> datetime.date:
    """The same day that many years later; 1 March for 29 February."""
    year = max(day.year + years, datetime.MINYEAR)
    if year > datetime.MAXYEAR:
        return datetime.date.max
    try:
        return day.replace(year=year)
    except ValueError:
        return datetime.date(year, 3, 1)
