"""Indicators: numbers that can be compared, with their unit, their date and their limits."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import Decimal

from ..diagnostics import Problem
from ..messages import LONGEST_LIST
from ..messages.words import Named
from ..model import Band, Indicator, Measurement
from ..model.profile import Profile
from ..walk import Index
from .base import at, check


@check("SP611", "number-without-unit", whole=True)
def number_without_unit(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An indicator has numbers and no unit.

    "15" says nothing to a reader: per cent, persons, or tonnes? The unit is
    written once, under `unit`, and shown after every number. Where something is
    merely counted, the unit says what.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Reiser med sykkel
                target: {date: 2030, value: 15}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Reiser med sykkel
                unit: prosent
                target: {date: 2030, value: 15}
    """
    for node in plan.of(Indicator):
        item = node.item
        if item.unit or "unit" in item.not_recorded:
            continue
        for name in ("target", "baseline"):
            measurement = getattr(item, name)
            if measurement and measurement.value is not None:
                values = {"indicator": Named.of(item), "number": measurement.value}
                yield Problem("SP611", at(node, name, "value"), values)
                break
        else:
            for index, measurement in enumerate(item.values):
                if measurement.value is not None:
                    values = {"indicator": Named.of(item), "number": measurement.value}
                    yield Problem("SP611", at(node, "values", index, "value"), values)
                    break


@check("SP612", "missing-measurement", whole=True)
def missing_measurement(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A measurement is missing in a row of years.

    An indicator that says how often it is measured (`interval_years`) lacks
    one between its first number and its last. Without an interval, nothing
    is expected and nothing is missed.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Reiser med sykkel
                unit: prosent
                interval_years: 1
                values: [{date: 2020, value: 9}, {date: 2023, value: 11}]
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Reiser med sykkel
                unit: prosent
                interval_years: 1
                values: [{date: 2020, value: 9}, {date: 2021, value: 9.5}]
    """
    for node in plan.of(Indicator):
        item = node.item
        interval = item.interval_years
        if not interval or interval < 1 or "values" in item.not_recorded:
            continue
        measured = [*([item.baseline] if item.baseline else []), *item.values]
        years = sorted({each.date.year for each in measured if each.date})
        gaps = (
            str(year)
            for first, last in itertools.pairwise(years)
            for year in range(first + interval, last, interval)
        )
        # Nobody reads a list of a thousand years.
        missing = list(itertools.islice(gaps, LONGEST_LIST + 1))
        if missing:
            yield Problem(
                "SP612",
                at(node, "values"),
                {"indicator": Named.of(item), "years": tuple(missing), "interval": interval},
                variant="" if interval == 1 else "several",
                related=(at(node, "interval_years"),),
            )


@check("SP613", "target-against-direction")
def target_against_direction(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An indicator's target lies the other way than it shall go.

    It shall increase and its target is lower than its baseline, or the other
    way round. One of the three is wrong.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Reiser med sykkel
                unit: prosent
                direction: increase
                baseline: {date: 2020, value: 15}
                target: {date: 2030, value: 9}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Reiser med sykkel
                unit: prosent
                direction: increase
                baseline: {date: 2020, value: 9}
                target: {date: 2030, value: 15}
    """
    for node in plan.of(Indicator):
        item = node.item
        start = item.baseline.value if item.baseline else None
        end = item.target.value if item.target else None
        if start is None or end is None:
            continue
        wrong = {
            "increase": end <= start,
            "not-decrease": end < start,
            "decrease": end >= start,
            "not-increase": end > start,
        }
        if wrong.get(item.direction or "", False):
            yield Problem(
                "SP613",
                at(node, "target", "value"),
                {"baseline": start, "target": end},
                variant="up" if item.direction in ("increase", "not-decrease") else "down",
                related=(at(node, "direction"), at(node, "baseline", "value")),
            )


@check("SP614", "repeated-measurement")
def repeated_measurement(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An indicator has two numbers for the same time.

    A reader cannot tell which of them holds. A corrected number takes the
    place of the old one.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Reiser med sykkel
                unit: prosent
                values: [{date: 2021, value: 9}, {date: 2021, value: 11}]
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Reiser med sykkel
                unit: prosent
                values: [{date: 2021, value: 9}, {date: 2022, value: 11}]
    """
    for node in plan.of(Indicator):
        first: dict[object, int] = {}
        for index, measurement in enumerate(node.item.values):
            if measurement.date is None:
                continue
            before = first.setdefault(measurement.date, index)
            if before != index:
                yield Problem(
                    "SP614",
                    at(node, "values", index, "date"),
                    {"date": measurement.date},
                    related=(at(node, "values", before, "date"),),
                )


@check("SP615", "odd-bands")
def odd_bands(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The bands of an indicator overlap, or one can hold no number.

    Bands say which numbers are good and which are not (`at_least` up to, and not
    counting, `below`). Where two of them take the same number, it is good and
    bad at once.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Reiser med sykkel
                unit: prosent
                bands: [{title: rød, below: 10}, {title: grønn, at_least: 9}]
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - title: Reiser med sykkel
                unit: prosent
                bands: [{title: rød, below: 10}, {title: grønn, at_least: 10}]
    """
    for node in plan.of(Indicator):
        usable: list[tuple[int, Band]] = []
        for index, band in enumerate(node.item.bands):
            if band.at_least is not None and band.below is not None and band.at_least >= band.below:
                yield Problem(
                    "SP615", at(node, "bands", index), {"band": str(band.title)}, variant="empty"
                )
            else:
                usable.append((index, band))
        # In the order of their lower limits only neighbours can overlap first.
        usable.sort(key=lambda each: each[1].at_least or Decimal(0))
        usable.sort(key=lambda each: each[1].at_least is not None)
        for (before, lower), (index, upper) in itertools.pairwise(usable):
            if lower.below is None or upper.at_least is None or upper.at_least < lower.below:
                yield Problem(
                    "SP615",
                    at(node, "bands", index),
                    {"band": str(upper.title), "other": str(lower.title)},
                    variant="overlap",
                    related=(at(node, "bands", before),),
                )


@check("SP616", "measurement-without-date", whole=True)
def measurement_without_date(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A number was measured and nothing says when.

    Without its date it stands in no row of numbers and can be compared with
    nothing.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - {title: Reiser med sykkel, unit: prosent, values: [{value: 9}]}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            indicators:
              - {title: Reiser med sykkel, unit: prosent, values: [{date: 2021, value: 9}]}
    """
    for node in plan.of(Measurement):
        item = node.item
        if item.value is not None and item.date is None and node.field != "target":
            yield Problem("SP616", at(node, "value"), {"number": item.value})
