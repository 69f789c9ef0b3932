"""The plan itself, and the words that it uses for its own levels."""

from typing import ClassVar, Self

from attrs import evolve, fields, frozen

from .base import Element, Part, Period, SdgLink
from .elements import (
    Actor,
    Challenge,
    Contribution,
    FocusArea,
    Goal,
    Indicator,
    Measure,
    Mission,
    Priority,
    Strategy,
    Theme,
    Value,
    Vision,
)
from .fields import maybe, needed, several, words
from .process import Consultation, Decision, LinkedPlan, Participation, Publication, Source
from .values import ActorId, LanguageTag, Localized, PlanId, PlanType, ProfileName, Status, Text


@frozen(kw_only=True, eq=False, repr=False)
class Term(Part):
    """What a plan calls one of its levels. Short form: the word, where one and many are alike."""

    short: ClassVar[str] = "one"

    one: Text = needed("the word for one: delmål, satsingsområde")
    many: Text = words("the word for several, where it differs: satsingsområder")
    meaning: Text = words("what the plan means by it")
    years: int | None = maybe("how far ahead the level looks, in years")


@frozen(kw_only=True, eq=False, repr=False)
class Terms(Part):
    """A plan's own words for its levels (begreper), defined once."""

    plan: Term | None = maybe("the plan")
    vision: Term | None = maybe("the vision")
    mission: Term | None = maybe("the mission")
    value: Term | None = maybe("values")
    challenge: Term | None = maybe("challenges")
    theme: Term | None = maybe("cross-cutting themes")
    priority: Term | None = maybe("priorities")
    focus_area: Term | None = maybe("focus areas")
    goal: Term | None = maybe("main goals")
    subgoal: Term | None = maybe("goals below a goal")
    strategy: Term | None = maybe("strategies")
    measure: Term | None = maybe("measures")
    indicator: Term | None = maybe("indicators")
    contribution: Term | None = maybe("contributions")
    actor: Term | None = maybe("actors")
    consultation: Term | None = maybe("consultation rounds")
    participation: Term | None = maybe("participation activities")
    decision: Term | None = maybe("decisions")
    publication: Term | None = maybe("publications")
    linked_plan: Term | None = maybe("linked plans")
    source: Term | None = maybe("sources")

    def marked(self, language: str) -> Self:
        """The same words, each of them saying its language: this one where it says none."""
        return evolve(
            self,
            **{
                field.name: evolve(
                    term, one=_marked(term.one, language), many=_marked(term.many, language)
                )
                for field in fields(type(self))
                if (term := getattr(self, field.name))
            },
        )


def _marked(text: str, language: str) -> str:
    return text if not text or isinstance(text, Localized) else Localized({language: text})


@frozen(kw_only=True, eq=False, repr=False)
class Plan(Element):
    """A strategic plan: one edition of it, with everything that it says."""

    kind: ClassVar[str] = "plan"

    id: PlanId = words("stable identifier of the plan, the same in every edition")
    profile: ProfileName = words("the profile that it is checked against; `generic` when left out")
    language: LanguageTag = words("the language of its texts: nb, nn, en …")
    type: PlanType | None = maybe("the kind of plan; samfunnsdel is `social-element`")
    status: Status | None = maybe("how far this edition has come")
    edition: str = words("what this edition is called")
    revises: str = words("the edition that it revises")
    period: Period | None = maybe("the time that the plan holds for")
    owners: tuple[ActorId, ...] = several("whose plan it is")
    partners: tuple[ActorId, ...] = several("who made the plan together with the owners")
    case_numbers: tuple[str, ...] = several("archive case numbers")
    topics: tuple[Text, ...] = several("topics that it is filed under")
    base_url: str = words("what the addresses of its elements begin with, in linked data")
    terms: Terms | None = maybe("the plan's own words for its levels")
    vision: Vision | None = maybe("the future that it wants (visjon)")
    mission: Mission | None = maybe("what the owner is there for")
    values: tuple[Value, ...] = several("what the owner stands for (verdier)")
    challenges: tuple[Challenge, ...] = several("the challenges that it answers (utfordringer)")
    themes: tuple[Theme, ...] = several("themes that cut across (gjennomgående tema)")
    sdgs: tuple[SdgLink, ...] = several("the Sustainable Development Goals of the plan as a whole")
    focus_areas: tuple[FocusArea, ...] = several(
        "areas that goals are gathered under (satsingsområder)"
    )
    goals: tuple[Goal, ...] = several("the main goals (hovedmål)")
    strategies: tuple[Strategy, ...] = several("strategies of the plan as a whole")
    alternatives: Text = words("alternative strategies that were considered; pbl § 11-2")
    measures: tuple[Measure, ...] = several("measures of the plan as a whole (tiltak)")
    indicators: tuple[Indicator, ...] = several("indicators that belong to no single goal")
    contributions: tuple[Contribution, ...] = several(
        "contributions to the plan as a whole (bidrag)"
    )
    priorities: tuple[Priority, ...] = several("what comes first for a time (prioriteringer)")
    actors: tuple[Actor, ...] = several("everybody who is named in the plan (aktører)")
    consultations: tuple[Consultation, ...] = several("consultation rounds (høringer)")
    participation: tuple[Participation, ...] = several(
        "activities by which people took part (medvirkning)"
    )
    decisions: tuple[Decision, ...] = several("what was decided (vedtak)")
    publications: tuple[Publication, ...] = several("where the plan can be had")
    linked_plans: tuple[LinkedPlan, ...] = several(
        "plans before, beside and after it (planstrategi, planprogram, handlingsdel, temaplaner)"
    )
    sources: tuple[Source, ...] = several("the documents that all this is taken from (kilder)")
