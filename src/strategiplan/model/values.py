"""The small values a plan is made of: identifiers, texts, dates and fixed choices.

A value is frozen, compares by content and knows nothing of files. Choices are
``Literal`` types, so that a plan holds plain strings and a type checker still
knows every one of them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Annotated, Literal, NewType, Self

import attrs

# Each kind of element has an identifier type of its own: a type checker keeps a
# goal's identifier out of an actor's place, and the references of a plan are
# read off the annotations (`strategiplan.model.shape`).
VisionId = NewType("VisionId", str)
MissionId = NewType("MissionId", str)
ValueId = NewType("ValueId", str)
ChallengeId = NewType("ChallengeId", str)
ThemeId = NewType("ThemeId", str)
PriorityId = NewType("PriorityId", str)
FocusAreaId = NewType("FocusAreaId", str)
GoalId = NewType("GoalId", str)
SubgoalId = NewType("SubgoalId", str)
StrategyId = NewType("StrategyId", str)
MeasureId = NewType("MeasureId", str)
IndicatorId = NewType("IndicatorId", str)
ContributionId = NewType("ContributionId", str)
ActorId = NewType("ActorId", str)
ConsultationId = NewType("ConsultationId", str)
ParticipationId = NewType("ParticipationId", str)
DecisionId = NewType("DecisionId", str)
PublicationId = NewType("PublicationId", str)
LinkedPlanId = NewType("LinkedPlanId", str)
SourceId = NewType("SourceId", str)
PlanId = NewType("PlanId", str)

AimId = FocusAreaId | GoalId | SubgoalId | StrategyId | MeasureId
"""The identifier of something that a plan aims at or does: focus area to measure."""

AnyId = (
    VisionId
    | MissionId
    | ValueId
    | ChallengeId
    | ThemeId
    | PriorityId
    | AimId
    | IndicatorId
    | ContributionId
    | ActorId
    | ConsultationId
    | ParticipationId
    | DecisionId
    | PublicationId
    | LinkedPlanId
    | SourceId
)
"""The identifier of any element of the plan."""


BETWEEN = "#"
"""Stands between a plan and an element of it, in a reference to another plan."""


def plan_and_element(reference: str) -> tuple[str, str]:
    """The plan and the element that a reference names; the plan is empty for one within a plan.

    >>> plan_and_element("samfunnsdelen#gronnere"), plan_and_element("gronnere")
    (('samfunnsdelen', 'gronnere'), ('', 'gronnere'))
    """
    plan, mark, element = reference.partition(BETWEEN)
    return (plan, element) if mark else ("", plan)


class Translatable:
    """Marks a text that may be given in several languages."""


Text = Annotated[str, Translatable]
"""A text for people. In a file: plain text in the plan's language, or ``{nb: …, en: …}``."""


@attrs.frozen
class Notation:
    """Marks a text that is written by the rules of some list, and names that list."""

    name: str


SdgCode = Annotated[str, Notation("SdgCode")]
"""A code of the UN's framework: goal ``11``, target ``11.2`` or indicator ``11.2.1``."""

LanguageTag = Annotated[str, Notation("LanguageTag")]
"""A BCP 47 language tag: ``nb``, ``nn``, ``en``, ``se``."""

ProfileName = Annotated[str, Notation("ProfileName")]
"""The name of a profile that comes with the library, or a file beside the plan."""


class Localized(str):
    """A text in several languages, which reads as the one that was given first.

    It is a `str`, so whoever prints, compares or splits a title need not know
    that it has translations; whoever does asks `in_language`. Two of them are
    equal when they say the same in the same languages; a plain string is never
    equal to one, since it says less.

    >>> title = Localized({"nb": "Et grønnere samfunn", "en": "A greener society"})
    >>> print(title, "/", in_language(title, "en"))
    Et grønnere samfunn / A greener society
    """

    __slots__ = ("by_language",)
    by_language: Mapping[str, str]

    def __new__(cls, by_language: Mapping[str, str]) -> Self:
        """`by_language` maps language tags to texts; `ValueError` when it is empty."""
        if not by_language:
            raise ValueError("a text needs at least one language")
        text = super().__new__(cls, next(iter(by_language.values())))
        text.by_language = dict(by_language)
        return text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Localized) and list(self.by_language.items()) == list(
            other.by_language.items()
        )

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return super().__hash__()

    def __repr__(self) -> str:
        return f"Localized({self.by_language!r})"

    def __reduce__(self) -> tuple[type[Localized], tuple[Mapping[str, str]]]:
        return Localized, (self.by_language,)


def in_language(text: str, language: str) -> str:
    """The text in that language where it is given so, else as it reads first."""
    if isinstance(text, Localized):
        return text.by_language.get(language, str.__str__(text))
    return text


@attrs.frozen(order=True)
class PartialDate:
    """A date as exactly as it is known: a year, a month or a day.

    Written ``2032``, ``2022-11`` or ``2022-11-17``. Ordered by what is known,
    a less exact date before the more exact ones that it holds.

    >>> PartialDate.parse("2022-11").last_day
    datetime.date(2022, 11, 30)
    """

    year: int
    month: int = 0
    """The month from 1 to 12; 0 where it is not known."""
    day: int = 0
    """The day of the month; 0 where it is not known."""

    def __attrs_post_init__(self) -> None:
        """`ValueError` where there is no such year, month or day."""
        datetime.date(self.year, self.month or 1, self.day or 1)
        if self.day and not self.month:
            raise ValueError("a day needs a month")

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2032``, ``2022-11`` or ``2022-11-17``; `ValueError` for anything else."""
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
            raise ValueError(text)
        parts = [int(part) for part in text.split("-")]
        if 0 in parts:
            raise ValueError(text)
        return cls(*parts)

    @property
    def first_day(self) -> datetime.date:
        """The earliest day that it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        """The latest day that it can mean."""
        if self.day:
            return self.first_day
        month = self.month or 12
        if month == 12:
            return datetime.date(self.year, 12, 31)
        return datetime.date(self.year, month + 1, 1) - datetime.timedelta(days=1)

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text


PlanType = Literal[
    "planning-strategy",
    "planning-programme",
    "social-element",
    "land-use-element",
    "implementation-programme",
    "economic-plan",
    "thematic-plan",
    "regional-plan",
    "annual-report",
    "strategic-plan",
]
Status = Literal["draft", "consultation", "adopted", "superseded"]
Scope = Literal["community", "organisation"]
Dimension = Literal["social", "environmental", "economic"]
SdgRole = Literal["primary", "contributes", "equals", "hinders"]
Direction = Literal["increase", "decrease", "keep", "reach", "not-increase", "not-decrease"]
Trend = Literal["improving", "stable", "worsening"]
BandVerdict = Literal["good", "watch", "bad"]
ActorType = Literal[
    "municipality",
    "council",
    "executive-committee",
    "city-government",
    "committee",
    "administration",
    "county",
    "state",
    "inhabitants",
    "children-and-youth",
    "knowledge",
    "business",
    "culture",
    "sport",
    "voluntary",
    "other",
]
ConsultationSubject = Literal[
    "planning-strategy", "planning-programme", "plan-proposal", "part-of-plan", "other"
]
ConsultationMode = Literal["hearing", "public-inspection"]
ChannelType = Literal["portal", "email", "post", "form", "meeting", "phone", "reading-place"]
ParticipationType = Literal["citizen-panel", "workshop", "meeting", "survey", "open-call", "other"]
SenderType = Literal["organisation", "public-body", "group", "private-person"]
Outcome = Literal["followed", "partly-followed", "not-followed", "noted", "outside-the-plan"]
Audience = Literal["everyone", "inhabitants", "children-and-youth", "organisations", "business"]
DecisionType = Literal[
    "constitution",
    "start",
    "consultation",
    "planning-strategy",
    "planning-programme",
    "adoption",
    "amendment",
    "appeal",
]
CountPrecision = Literal["exact", "at-least", "about"]
Medium = Literal["web", "print", "pdf", "newspaper", "notice", "social-media", "electronic"]
Authority = Literal[
    "ministry",
    "county-governor",
    "regional-planning-authority",
    "state-bodies",
    "neighbouring-municipalities",
    "sami-parliament",
]
CaseSubject = Literal["submissions", "effects", "national-and-regional-interests"]
PlanRelation = Literal["builds-on", "implements", "elaborates", "replaces", "together-with"]
ProgrammeContent = Literal["purpose", "process", "participation", "alternatives", "studies"]
StatutorySubject = Literal["public-health", "sami-language"]
