"""Dates and periods: years that can be right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Problem
from ..messages.words import Named
from ..model import Aim, Period, Plan, Priority
from ..model.profile import Condition, OwnRule, Profile
from ..walk import Index
from .base import at, check, spoken
from .own_rules import stated

_YEAR = re.compile(
    r"(?<![0-9.,/-])(?P<year>(?:19|20|21)[0-9]{2})(?![0-9/-]|[.,][0-9])"
    r"(?:\s?[–—]\s?(?P<until>(?:19|20|21)[0-9]{2})(?![0-9/-]|[.,][0-9]))?"
)
# "sammenlignet med 2009", "2018-nivå": an earlier year that a goal is measured against.
_COMPARES = re.compile(
    r"sammenlign|samanlikn|nivå|siden|sidan|enn i|fra |frå |i forhold til|compared|level|since|from ",
    re.IGNORECASE,
)


@check("SP601", "period-ends-before-start")
def period_ends_before_start(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A period ends before it begins.

    Two numbers have changed places, or one of them is a slip.

    Bad:
        title: Kommuneplanens samfunnsdel
        period: 2032-2020
    Good:
        title: Kommuneplanens samfunnsdel
        period: 2020-2032
    """
    for node in plan.of(Period):
        start, end = node.item.start, node.item.end
        if start and end and start.first_day > end.last_day:
            yield Problem("SP601", at(node, "end"), {"start": start, "end": end})


@check("SP602", "year-outside-period")
def year_outside_period(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A goal's text names a year that does not fit the plan's period.

    A year after the period, one before it that nothing is compared with, or one
    that is the last year of the plan with two digits exchanged: most often a
    misprint. If the source really prints it so, keep the text and record it
    under `misprints`, and this finding goes away.

    Bad:
        title: Trondheimsløftet
        period: 2020-2032
        goals:
          - {id: kraftsentrum, title: I 2023 er Trondheim et kraftsentrum for en bedre verden}
    Good:
        title: Trondheimsløftet
        period: 2020-2032
        goals:
          - id: kraftsentrum
            title: I 2023 er Trondheim et kraftsentrum for en bedre verden
            misprints: [{field: title, written: "2023", meant: "2032"}]
    """
    period = plan.plan.period
    if not period or not period.start or not period.end:
        return
    first, last = period.start.year, period.end.year
    for node in plan.of(Aim):
        for steps, text in spoken(node, "title"):
            if "1" not in text and "2" not in text:
                continue
            told: set[str] = set()
            for found in _YEAR.finditer(text):
                # 2035–2040 is one slip, and so is the same year twice.
                words = [each for each in (found["year"], found["until"]) if each]
                years = [int(each) for each in words]
                if any(_exchanged(each) == str(last) != each for each in words):
                    variant = "exchanged"
                elif max(years) > last or (years[0] < first and not _COMPARES.search(text)):
                    variant = ""
                else:
                    continue
                if found[0] in told or any(
                    word in each.written for each in node.item.misprints for word in words
                ):
                    continue
                told.add(found[0])
                yield Problem(
                    "SP602",
                    at(node, *steps, words=found[0]),
                    {"year": found[0], "first": first, "last": last, "title": text},
                    variant=variant,
                    related=(at(plan.root, "period"),),
                )


def _exchanged(year: str) -> str:
    return year[:2] + year[3] + year[2]


@check("SP603", "period-outside-plan")
def period_outside_plan(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Something lasts longer than the plan that it stands in.

    A goal, strategy or measure has a period of its own that begins before the
    plan's or ends after it.

    Bad:
        title: Kommuneplanens samfunnsdel
        period: 2020-2032
        goals:
          - {id: gronnere, title: Et grønnere samfunn, period: 2020-2050}
    Good:
        title: Kommuneplanens samfunnsdel
        period: 2020-2032
        goals:
          - {id: gronnere, title: Et grønnere samfunn, period: 2024-2028}
    """
    whole = plan.plan.period
    if not whole:
        return
    for node in plan.of(Aim, Priority):
        own = node.item.period
        if not own:
            continue
        early = own.start and whole.start and own.start.last_day < whole.start.first_day
        late = own.end and whole.end and own.end.first_day > whole.end.last_day
        if early or late:
            yield Problem(
                "SP603",
                at(node, "period"),
                {
                    "element": Named.of(node.item),
                    "own": f"{own.start or ''}–{own.end or ''}",
                    "plan": f"{whole.start or ''}–{whole.end or ''}",
                },
                related=(at(plan.root, "period"),),
            )


@check("SP604", "unusual-horizon")
def unusual_horizon(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A plan looks unusually far ahead, or unusually short.

    The law names no horizon for a samfunnsdel; twelve years is practice.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        period: 2022-2024
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        period: 2022-2034
    """
    options = profile.options
    for node in plan.of(Plan):
        period = node.item.period
        if not options or not period or not period.start or not period.end:
            continue
        years = period.end.year - period.start.year
        low, high = options.horizon_at_least, options.horizon_at_most
        if years >= 0 and ((low and years < low) or (high and years > high)):
            values = {"years": years, "low": low or 0, "high": high or "…"}
            yield Problem("SP604", at(node, "period"), values)


@stated("SP605", "target-before-baseline")
def target_before_baseline() -> OwnRule:
    """An indicator's target lies before its baseline.

    The baseline is where one starts and the target where one wants to be.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Andel reiser med sykkel
                baseline: {date: 2030, value: 9}
                target: {date: 2020, value: 15}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Andel reiser med sykkel
                baseline: {date: 2020, value: 9}
                target: {date: 2030, value: 15}
    """
    return OwnRule(
        kinds=("indicator",),
        must=Condition(field="target/date", not_before="baseline/date"),
    )
