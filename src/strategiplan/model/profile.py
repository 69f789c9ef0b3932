"""A profile: a municipality's own words and structure rules, as data."""

import datetime
from collections.abc import Mapping
from decimal import Decimal
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
UniqueChoice = Literal[
    "siblings",
    "plan",
    "focus_area",
    "goal",
    "subgoal",
    "strategy",
    "measure",
]
"""Among which elements a value shall be used once; a kind is the nearest one above."""


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
class Having(Part):
    """How many elements there shall be below an element. Without a number: at least one."""

    kinds: tuple[KindChoice, ...] = several("what is counted, such as `[goal]`; any when left out")
    where: "Condition | None" = maybe("only those that this holds for")
    directly: bool | None = maybe("`true` where only those count that stand right below it")
    exactly: int | None = maybe("this many, no more and no fewer")
    at_least: int | None = maybe("this many or more")
    at_most: int | None = maybe("this many or fewer; 0 where there shall be none")


@frozen(kw_only=True, eq=False, repr=False)
class Links(Part):
    """How many links there shall be between an element and others. Without a number: at least one."""

    field: str = words("the field that holds the link, such as `addresses`")
    kinds: tuple[KindChoice, ...] = several(
        "the kinds at the other end, such as `[strategy]`; any when left out"
    )
    where: "Condition | None" = maybe("only those at the other end that this holds for")
    below: bool | None = maybe(
        "`true` where a link of or to something below the element counts as its own"
    )
    exactly: int | None = maybe("this many, no more and no fewer")
    at_least: int | None = maybe("this many or more")
    at_most: int | None = maybe("this many or fewer; 0 where there shall be none")


@frozen(kw_only=True, eq=False, repr=False)
class Condition(Part):
    """What can hold for an element. Several keys in one condition must all hold.

    Under `must`, what is said of a field holds for every value that is given; under
    `when`, `where` and `none` it is enough that it holds for one. A field that the
    element names under `not_recorded` is not judged.
    """

    kinds: tuple[KindChoice, ...] = several("it is of one of these kinds")
    field: str = words(
        "the field that the next keys are about: `title`, `period/start`, `plan/period/end`"
    )
    present: bool | None = maybe("`true` where the field says something, `false` where it does not")
    equals: str = words("the value is this one")
    one_of: tuple[str, ...] = several("the value is one of these")
    includes: str = words("this is among the values of a list")
    matches: str = words("the text holds this pattern")
    exactly: Decimal | None = maybe("as many characters, items of the list, or as large a number")
    at_least: Decimal | None = maybe("so many or more")
    at_most: Decimal | None = maybe("so many or fewer")
    before: str = words("the date is before this one: a date, or the field that holds it")
    not_after: str = words("the date is this one or before it")
    after: str = words("the date is after this one")
    not_before: str = words("the date is this one or after it")
    unique: UniqueChoice | None = maybe(
        "no other has the same value: among its `siblings`, in the `plan`, in the same `focus_area`"
    )
    has: Having | None = maybe("there are such elements below it")
    links_to: Links | None = maybe("it names such elements under a field")
    linked_from: Links | None = maybe("such elements name it under a field")
    parent: "Condition | None" = maybe("this holds for the element that it stands in")
    above: "Condition | None" = maybe("this holds for one of the elements that it stands in")
    plan: "Condition | None" = maybe("this holds for the plan")
    all: tuple["Condition", ...] = several("all of these hold")
    any: tuple["Condition", ...] = several("one or more of these hold")
    none: tuple["Condition", ...] = several("none of these holds")


@frozen(kw_only=True, eq=False, repr=False)
class OwnRule(Part):
    """A rule of a profile's own.

    Where a profile that it builds on has a rule of the same name, what is left out is
    taken from there; `severity: off` alone switches it off.
    """

    code: str = words("a code to print, such as `TRD01`; its name when left out")
    description: Text = words("what it asks for and why")
    kinds: tuple[KindChoice, ...] = several("the kinds of element that it is about")
    when: Condition | None = maybe("only for those that this holds for")
    must: Condition | None = maybe("what shall hold")
    severity: SeverityChoice | None = maybe(
        "`error`, `warning`, `info` or `off`; `warning` when left out"
    )
    message: Text = words("what to say; written by the library when left out")
    hint: Text = words("what to do about it")
    basis: Text = words("what the rule rests on, such as `pbl § 11-14` or a decision")
    url: str = words("where that can be read")
    valid_from: datetime.date | None = maybe("the first day that it holds for")
    valid_to: datetime.date | None = maybe("the last day that it holds for")


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
    own_rules: Mapping[str, OwnRule] = table("rules of its own, by their names")
    options: Options | None = maybe("the numbers that checks go by")
