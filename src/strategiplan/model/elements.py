"""What a plan aims at and does: from the vision down to measures and indicators."""

from typing import ClassVar

from attrs import frozen

from .base import Band, Cited, Measurement, Period, SdgLink
from .fields import maybe, several, words
from .values import (
    ActorId,
    ActorType,
    AimId,
    AnyId,
    ChallengeId,
    ContributionId,
    Dimension,
    Direction,
    FocusAreaId,
    GoalId,
    IndicatorId,
    MeasureId,
    MissionId,
    PriorityId,
    Scope,
    StatutorySubject,
    StrategyId,
    SubgoalId,
    Text,
    ThemeId,
    Trend,
    ValueId,
    VisionId,
)


@frozen(kw_only=True, eq=False, repr=False)
class Vision(Cited):
    """The future that the plan wants (visjon). Short form: its words."""

    kind: ClassVar[str] = "vision"
    short: ClassVar[str] = "title"

    id: VisionId = words("stable identifier")


@frozen(kw_only=True, eq=False, repr=False)
class Mission(Cited):
    """What the owner is there for (oppdrag, samfunnsoppdrag). Short form: its words."""

    kind: ClassVar[str] = "mission"
    short: ClassVar[str] = "title"

    id: MissionId = words("stable identifier")


@frozen(kw_only=True, eq=False, repr=False)
class Value(Cited):
    """Something that the owner stands for (verdi). Short form: its words."""

    kind: ClassVar[str] = "value"
    short: ClassVar[str] = "title"

    id: ValueId = words("stable identifier")


@frozen(kw_only=True, eq=False, repr=False)
class Challenge(Cited):
    """A long-term challenge that the plan answers (utfordring); pbl § 11-2."""

    kind: ClassVar[str] = "challenge"

    id: ChallengeId = words("stable identifier")
    dimensions: tuple[Dimension, ...] = several("the sides of sustainability that it concerns")
    sdgs: tuple[SdgLink, ...] = several("the Sustainable Development Goals that it concerns")


@frozen(kw_only=True, eq=False, repr=False)
class Theme(Cited):
    """A theme that cuts across all goals (gjennomgående tema)."""

    kind: ClassVar[str] = "theme"

    id: ThemeId = words("stable identifier")
    statutory_subjects: tuple[StatutorySubject, ...] = several(
        "what a law asks for that it takes care of"
    )
    sdgs: tuple[SdgLink, ...] = several("the Sustainable Development Goals that it concerns")


@frozen(kw_only=True, eq=False, repr=False)
class Priority(Cited):
    """What comes first for a time, such as a council term (prioritering)."""

    kind: ClassVar[str] = "priority"

    id: PriorityId = words("stable identifier")
    period: Period | None = maybe("the time that it holds for, such as 2023-2027")
    concerns: tuple[AnyId, ...] = several("the elements that come first")
    sdgs: tuple[SdgLink, ...] = several("the Sustainable Development Goals that come first")


@frozen(kw_only=True, eq=False, repr=False)
class Actor(Cited):
    """Somebody who owns, does, decides or contributes (aktør)."""

    kind: ClassVar[str] = "actor"

    id: ActorId = words("stable identifier")
    type: ActorType | None = maybe("what sort of actor; bystyre and kommunestyre are `council`")
    part_of: ActorId = words("the actor that it belongs to")
    organisation_number: str = words("nine digits (organisasjonsnummer)")
    municipality_number: str = words("four digits, leading zero kept (kommunenummer)")
    url: str = words("web address")


@frozen(kw_only=True, eq=False, repr=False)
class Contribution(Cited):
    """What inhabitants or organisations can do themselves (bidrag)."""

    kind: ClassVar[str] = "contribution"

    id: ContributionId = words("stable identifier")
    contributors: tuple[ActorId, ...] = several("who can contribute")
    sdgs: tuple[SdgLink, ...] = several("the Sustainable Development Goals that it serves")


@frozen(kw_only=True, eq=False, repr=False)
class Indicator(Cited):
    """Something that shows whether a goal is reached (indikator)."""

    kind: ClassVar[str] = "indicator"

    id: IndicatorId = words("stable identifier")
    unit: Text = words("what is counted: %, dekar, tonn CO2-ekvivalenter")
    direction: Direction | None = maybe("which way it shall go")
    baseline: Measurement | None = maybe("the value that it is compared with")
    target: Measurement | None = maybe("the value that it shall reach")
    values: tuple[Measurement, ...] = several("what was measured")
    interval_years: int | None = maybe("how many years lie between two measurements; 1 is yearly")
    bands: tuple[Band, ...] = several("stretches of values that the plan calls good or bad")
    trend: Trend | None = maybe("which way it goes, as the plan says")
    verdict: Text = words("the plan's own assessment")
    indicates: tuple[AimId, ...] = several("the goals that it tells of, where it stands elsewhere")
    sdgs: tuple[SdgLink, ...] = several("the Sustainable Development Goals that it measures")


@frozen(kw_only=True, eq=False, repr=False)
class Aim(Cited):
    """What focus areas, goals, subgoals, strategies and measures have in common."""

    rank: int | None = maybe("place in an order of priority, 1 first")
    prioritised: bool | None = maybe(
        "`true` where the plan singles it out, `false` where it does not"
    )
    period: Period | None = maybe("its own time, where that differs from the plan's")
    scope: tuple[Scope, ...] = several(
        "for the community, for the municipality as organisation; pbl § 11-2"
    )
    dimensions: tuple[Dimension, ...] = several("the sides of sustainability that it concerns")
    themes: tuple[ThemeId, ...] = several("the cross-cutting themes that it takes up")
    statutory_subjects: tuple[StatutorySubject, ...] = several(
        "what a law asks for that it takes care of"
    )
    addresses: tuple[ChallengeId, ...] = several("the challenges that it answers")
    supports: tuple[AimId, ...] = several(
        "what it leads to, beside the element that it stands under"
    )
    related: tuple[AimId, ...] = several("what it should be read together with")
    responsible: tuple[ActorId, ...] = several("who answers for it (ansvarlig)")
    partners: tuple[ActorId, ...] = several("who takes part (samarbeidspart)")
    sdgs: tuple[SdgLink, ...] = several("the Sustainable Development Goals that it serves")


@frozen(kw_only=True, eq=False, repr=False)
class Measure(Aim):
    """Something concrete that is done (tiltak)."""

    kind: ClassVar[str] = "measure"

    id: MeasureId = words("stable identifier")
    indicators: tuple[Indicator, ...] = several("how one sees that it works")


@frozen(kw_only=True, eq=False, repr=False)
class Strategy(Aim):
    """How a goal is to be reached: what the municipality shall do (strategi)."""

    kind: ClassVar[str] = "strategy"

    id: StrategyId = words("stable identifier")
    measures: tuple[Measure, ...] = several("what is done (tiltak)")
    indicators: tuple[Indicator, ...] = several("how one sees that it works")
    contributions: tuple[Contribution, ...] = several("what others can contribute (bidrag)")


@frozen(kw_only=True, eq=False, repr=False)
class Subgoal(Aim):
    """A goal below a goal (delmål); may have subgoals of its own."""

    kind: ClassVar[str] = "subgoal"

    id: SubgoalId = words("stable identifier")
    subgoals: tuple["Subgoal", ...] = several("the goals below this one")
    strategies: tuple[Strategy, ...] = several("how it is to be reached")
    measures: tuple[Measure, ...] = several("what is done (tiltak)")
    indicators: tuple[Indicator, ...] = several("how one sees that it is reached")
    contributions: tuple[Contribution, ...] = several("what others can contribute (bidrag)")


@frozen(kw_only=True, eq=False, repr=False)
class Goal(Aim):
    """A main goal (hovedmål, samfunnsmål)."""

    kind: ClassVar[str] = "goal"

    id: GoalId = words("stable identifier")
    focus_areas: tuple["FocusArea", ...] = several("areas below the goal, where the plan has it so")
    subgoals: tuple[Subgoal, ...] = several("the goals below this one (delmål)")
    strategies: tuple[Strategy, ...] = several("how it is to be reached")
    measures: tuple[Measure, ...] = several("what is done (tiltak)")
    indicators: tuple[Indicator, ...] = several("how one sees that it is reached")
    contributions: tuple[Contribution, ...] = several("what others can contribute (bidrag)")


@frozen(kw_only=True, eq=False, repr=False)
class FocusArea(Aim):
    """An area that goals are gathered under (satsingsområde, hovedtema)."""

    kind: ClassVar[str] = "focus_area"

    id: FocusAreaId = words("stable identifier")
    focus_areas: tuple["FocusArea", ...] = several("areas within the area")
    goals: tuple[Goal, ...] = several("the goals of the area")
    subgoals: tuple[Subgoal, ...] = several("subgoals, where the goal stands above the area")
    strategies: tuple[Strategy, ...] = several("how they are to be reached")
    measures: tuple[Measure, ...] = several("what is done (tiltak)")
    indicators: tuple[Indicator, ...] = several("how one sees that they are reached")
    contributions: tuple[Contribution, ...] = several("what others can contribute (bidrag)")
