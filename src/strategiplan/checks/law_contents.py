"""The law's rules that are no step of the process: deadlines, contents and language."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Problem
from ..messages.words import Named, Phrase
from ..model import Consultation, Plan
from ..model.profile import Profile
from ..process import day_off
from ..process.order import close_key
from ..walk import Index
from .base import at, check
from .steps import found


@check("SP747", "deadline-on-day-off")
def deadline_on_day_off(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The last day to answer is a Saturday, a Sunday or a public holiday.

    That is no legal fault: the law has no rule of it. But the municipality's staff
    are away, and people may count on the next working day.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, subject: plan-proposal, deadline: 2022-05-26}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, subject: plan-proposal, deadline: 2022-05-27}
    """
    for node in plan.of(Consultation):
        closes = node.item.closes
        day = day_off(closes) if closes else None
        if closes and day:
            yield Problem(
                "SP747",
                at(node, *close_key(node)),
                {
                    "round": Named.of(node.item),
                    "deadline": closes,
                    "day_off": Phrase(f"day_off/{day}"),
                },
                on=closes,
            )


@check("SP748", "public-health-left-out", whole=True)
def public_health_left_out(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The plan has no goal or no strategy for public health.

    A municipality sets goals and strategies for public health in its work with
    municipal plans (folkehelseloven § 6); from 2026 also actions and priorities.
    At least one goal and one strategy should be marked with `statutory_subjects:
    [public-health]`, take up a theme that is, or be linked to Sustainable
    Development Goal 3. What stands above or below one that is counts too. A draft
    is not judged.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            strategies: [{id: sykkelveier, title: Kommunen skal bygge sykkelveier}]
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            strategies:
              - id: sykkelveier
                title: Kommunen skal bygge sykkelveier
                statutory_subjects: [public-health]
    """
    yield from found(plan, profile, "SP748")


@check("SP749", "sami-language-left-out", whole=True)
def sami_language_left_out(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A municipality of the administrative area for Sámi languages sets no goal for them.

    From 2024 those municipalities set goals for the use of Sámi in the samfunnsdel
    or in a thematic plan (sameloven § 3-13): an aim or a linked plan with
    `statutory_subjects: [sami-language]`. Which municipalities, by the owner's
    `municipality_number`, is data of the profile. Its list is of an unknown date
    between 2023 and 2026: look up whether yours has come to it or left it.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        status: adopted
        owners: [kommunen]
        actors: [{id: kommunen, title: Snåsa kommune, municipality_number: 5041}]
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2025-06-12}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        status: adopted
        owners: [kommunen]
        actors: [{id: kommunen, title: Snåsa kommune, municipality_number: 5041}]
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2025-06-12}
        linked_plans:
          - title: Språkplan for sørsamisk
            type: thematic-plan
            statutory_subjects: [sami-language]
    """
    yield from found(plan, profile, "SP749")


@check("SP750", "plan-without-language", whole=True)
def plan_without_language(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The plan does not say which language it is in.

    Bokmål, nynorsk and the Sámi languages are equal, each with its own tag: `nb`,
    `nn`, `se`, `smj`, `sma` (språklova). Without one nobody can tell which it is,
    and screen readers read it aloud wrong. The bare `no` says too little.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        language: nn
    """
    for node in plan.of(Plan):
        if not node.item.language and "language" not in node.item.not_recorded:
            yield Problem("SP750", at(node))
