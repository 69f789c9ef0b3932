"""A profile: a municipality's own words and structure rules, as data."""

import datetime
from collections.abc import Mapping
from typing import Literal

from attrs import frozen

from .base import Part
from .fields import maybe, needed, several, table, words
from .plan import Terms
from .values import (
    ActorType,
    Authority,
    LanguageTag,
    Medium,
    ProfileName,
    ProgrammeContent,
    Text,
)

SeverityChoice = Literal["error", "warning", "info", "off"]
KindChoice = Literal[
    "plan",
    "vision",
    "mission",
    "value",
    "challenge",
    "theme",
    "priority",
    "focus_area",
    "goal",
    "subgoal",
    "strategy",
    "measure",
    "indicator",
    "contribution",
    "actor",
    "consultation",
    "participation",
    "decision",
    "publication",
    "linked_plan",
    "source",
]
"""Every kind of element, as it is written in a profile."""


@frozen(kw_only=True, eq=False, repr=False)
class RuleVersion(Part):
    """What a rule said from one day to another: its basis, and the numbers that changed."""

    basis: Text = words("what it rested on then, where that differs")
    url: str = words("where that can be read")
    valid_from: datetime.date | None = maybe("the first day that it holds for")
    valid_to: datetime.date | None = maybe("the last day that it holds for")
    days: int | None = maybe("how many days there must be")
    years: int | None = maybe("how many years there must be, or may be at most")
    media: tuple[Medium, ...] = several(
        "the media that it must be announced in; `electronic` stands for any electronic one"
    )
    recipients: tuple[Authority, ...] = several("the authorities that must get a copy")
    contents: tuple[ProgrammeContent, ...] = several("what a planning programme must set out")


@frozen(kw_only=True, eq=False, repr=False)
class RuleSetting(Part):
    """How a profile takes a rule. Short form: the severity alone."""

    short = "severity"

    severity: SeverityChoice | None = maybe("`error`, `warning`, `info` or `off`")
    basis: Text = words("what the rule rests on, such as `pbl § 11-14`")
    url: str = words("where that can be read")
    valid_from: datetime.date | None = maybe("the first day that it holds for")
    valid_to: datetime.date | None = maybe("the last day that it holds for")
    versions: tuple[RuleVersion, ...] = several("what it said in its time, the oldest first")


@frozen(kw_only=True, eq=False, repr=False)
class Count(Part):
    """How many of a kind there shall be in each element of another kind."""

    kind: KindChoice = needed("what is counted, such as `subgoal`")
    within: KindChoice = needed("what it is counted in, such as `goal`")
    exactly: int | None = maybe("this many, no more and no fewer")
    at_least: int | None = maybe("this many or more")
    at_most: int | None = maybe("this many or fewer; 0 where the level does not exist")
    note: Text = words("why")


@frozen(kw_only=True, eq=False, repr=False)
class Options(Part):
    """The numbers that checks go by. One that is left out is inherited."""

    minimum_days: Mapping[str, int] = table("the shortest consultation in days, by its subject")
    adopting_bodies: tuple[ActorType, ...] = several("the types of actor that may adopt the plan")
    municipalities_for: Mapping[str, tuple[str, ...]] = table(
        "the numbers of the municipalities that must take care of a statutory subject"
    )
    horizon_at_least: int | None = maybe("the shortest usual horizon, in years")
    horizon_at_most: int | None = maybe("the longest usual horizon, in years")
    title_at_most: int | None = maybe("the longest title of a goal, in characters")
    sources_for: tuple[KindChoice, ...] = several("the kinds of element that must cite a source")


@frozen(kw_only=True, eq=False, repr=False)
class Profile(Part):
    """Words, levels, counts, severities and options that a plan is checked against."""

    name: str = words("what the profile is called")
    title: Text = words("what it is for, in a few words")
    description: Text = words("what it asks for and why")
    extends: ProfileName = words("the profile that it builds on; `generic` when left out")
    language: LanguageTag = words("the language of its plans, where they do not say")
    terms: Terms | None = maybe("the words for the levels, where a plan has none of its own")
    levels: tuple[KindChoice, ...] = several("the levels that a plan has; all when left out")
    counts: tuple[Count, ...] = several(
        "how many of what; one for the same pair replaces the inherited"
    )
    required: Mapping[str, tuple[str, ...]] = table("the fields that each kind must have")
    rules: Mapping[str, RuleSetting] = table("severity and validity of rules, by name or code")
    options: Options | None = maybe("the numbers that checks go by")
