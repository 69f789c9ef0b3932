"""What other laws ask the plan to take care of: public health, Sámi languages."""

from __future__ import annotations

from ..model import Actor, Aim, Goal, LinkedPlan, SdgLink, Strategy, Theme
from ..walk import Node
from .evaluation import Evaluation
from .step import StepName, StepStatus

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


def public_health(of: Evaluation) -> None:
    """Whether a goal and a strategy are for public health; folkehelseloven § 6."""
    name: StepName = "public-health"
    holders = _holders(of, "public-health", "3")
    goal, strategy = _serving(of, Goal, holders), _serving(of, Strategy, holders)
    if goal and strategy:
        of.add(name, "contents", "SP748", "done", goal)
        return
    lacking = tuple(kind for kind, node in (("goal", goal), ("strategy", strategy)) if not node)
    status = _content_status(of, bool(of.plan.of(Goal)))
    of.add(
        name,
        "contents",
        "SP748",
        status,
        of.plan.root,
        lacking=lacking,
        keys=("statutory_subjects",),
    )


def sami_language(of: Evaluation) -> None:
    """Whether a municipality of the Sámi area has a goal for the language; sameloven § 3-13."""
    name: StepName = "sami-language"
    subject = "sami-language"
    options = of.profile.options
    numbers = options.municipalities_for.get(subject, ()) if options else ()
    if not numbers:
        return
    owners = [
        node
        for each in of.plan.plan.owners
        for node in of.plan.by_id.get(each, ())
        if isinstance(node.item, Actor)
    ]
    known = [node.item.municipality_number for node in owners if node.item.municipality_number]
    if not known:
        key = "municipality_number" if owners else "owners"
        node = owners[0] if owners else of.plan.root
        status: StepStatus = "not-yet" if of.plan.plan.status == "draft" else "unknown"
        of.add(name, "contents", "SP749", status, node, keys=(key,))
        return
    if not set(known) & set(numbers):
        return
    plans = [node for node in of.plan.of(LinkedPlan) if subject in node.item.statutory_subjects]
    theirs = [*_holders(of, subject, ""), *plans]
    if theirs:
        of.add(name, "contents", "SP749", "done", theirs[0])
        return
    status = _content_status(of, not of.hides("linked_plans"))
    of.add(name, "contents", "SP749", status, of.plan.root, keys=("statutory_subjects",))


def _content_status(of: Evaluation, told: bool) -> StepStatus:
    """How it is with contents that are not found: a draft may still get them."""
    if of.plan.plan.status == "draft":
        return "not-yet"
    hidden = not _HIDING.isdisjoint(of.plan.plan.not_recorded) or any(
        not _HIDING.isdisjoint(node.item.not_recorded) for node in of.plan.of(Aim)
    )
    return "unknown" if hidden or not told else "missing"


def _holders(of: Evaluation, subject: str, goal: str) -> list[Node]:
    """The aims that take care of a subject: by a tag, a theme, or a link to an SDG."""
    below = f"{goal}."
    linked = {
        id(node.parent)
        for node in (of.plan.of(SdgLink) if goal else ())
        if node.item.sdg == goal or node.item.sdg.startswith(below)
    }
    themes = {
        node.item.id
        for node in of.plan.of(Theme)
        if id(node) in linked or subject in node.item.statutory_subjects
    }
    return [
        node
        for node in of.plan.of(Aim)
        if id(node) in linked
        or subject in node.item.statutory_subjects
        or (themes and not themes.isdisjoint(node.item.themes))
    ]


def _serving(of: Evaluation, cls: type[Goal] | type[Strategy], holders: list[Node]) -> Node | None:
    """A goal or strategy among those aims, above them, or below them."""
    for holder in holders:
        for node in (holder, *holder.ancestors()):
            if isinstance(node.item, cls):
                return node
    among = {id(holder) for holder in holders}
    ids = {holder.item.id for holder in holders if holder.item.id}
    if among:
        for node in of.plan.of(cls):
            if not ids.isdisjoint(node.item.supports) or any(
                id(above) in among for above in node.ancestors()
            ):
                return node
    return None
