"""Indicators: whether they go as the plan wants, on a day, by one documented rule.

The rule, in its order. "Known" are numbers whose date has begun on that day.

1. Nothing is known but the baseline, or the latest number is older than two intervals
   (three years where the plan states no interval): nobody can tell.
2. The target's date has passed: the first number from then on decides between reached
   and missed; with none, nobody can tell.
3. The latest number meets the target: reached. Where something shall stay as it is
   (`keep`, `not-increase`, `not-decrease`), it is on track until the date.
4. It lies in a band that the plan calls good, to be watched or bad: on track if good, else
   behind.
5. It has to be kept and is not: behind.
6. There is a baseline and the target has a date: on track where the number is at or
   beyond the straight line from the baseline to the target at its own time, else behind.
7. There is no target in numbers but a direction: on track where the number has moved
   that way since the first one, else behind.
8. Otherwise nobody can tell.

What the plan says of an indicator itself (`trend`, `verdict`) is shown beside the result
and never takes its place.
"""

from __future__ import annotations

import calendar
import datetime
from decimal import ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction
from typing import Literal

import attrs

from .diagnostics import Path
from .model import Band, Indicator, Measurement, PartialDate, Plan
from .walk import walk

Verdict = Literal["reached", "on-track", "behind", "missed", "cannot-tell"]
"""How an indicator stands on a day."""

Reason = Literal[
    "target-met",
    "kept",
    "not-kept",
    "band",
    "line",
    "direction",
    "target-date",
    "no-value",
    "only-baseline",
    "in-words",
    "old-value",
    "no-value-at-target",
    "no-target",
    "no-target-date",
    "no-baseline",
    "no-direction",
]
"""What decided, or what is missing to decide."""

OLD_WITHOUT_INTERVAL = 3
"""After how many years a number says nothing any more, where the plan states no interval."""

_KEEPING = ("keep", "not-increase", "not-decrease")
_UP = ("increase", "not-decrease")
_DOWN = ("decrease", "not-increase")


@attrs.frozen
class IndicatorStatus:
    """How an indicator stands on a day, and what that rests on."""

    indicator: Indicator
    path: Path
    """Its path in the plan."""
    on: datetime.date
    """The day that it is judged on."""
    verdict: Verdict
    reason: Reason
    series: tuple[Measurement, ...]
    """The numbers that were known on that day, the baseline among them, in order of time."""
    expected: Decimal | None = None
    """What the straight line to the target asks for at the time of the latest number."""
    band: Band | None = None
    """The band that the latest number lies in."""

    @property
    def latest(self) -> Measurement | None:
        """The last number of the series; ``None`` where there is none."""
        return self.series[-1] if self.series else None


def indicator_statuses(plan: Plan, on: datetime.date | None = None) -> tuple[IndicatorStatus, ...]:
    """How each indicator of a plan stands on a day (today when left out), in the plan's order.

    The rule is documented in `strategiplan.indicators`.
    """
    day = on or datetime.date.today()
    return tuple(status_of(indicator, day, path) for path, indicator in walk(plan, Indicator))


def status_of(indicator: Indicator, on: datetime.date, path: Path = ()) -> IndicatorStatus:
    """How one indicator stands on a day."""
    series = _series(indicator, on)
    latest = series[-1].value if series else None
    band = next(
        (each for each in indicator.bands if latest is not None and each.holds(latest)), None
    )
    verdict, reason, expected = _judge(indicator, series, band, on)
    return IndicatorStatus(indicator, path, on, verdict, reason, series, expected, band)


def _series(indicator: Indicator, on: datetime.date) -> tuple[Measurement, ...]:
    measured = [*([indicator.baseline] if indicator.baseline else []), *indicator.values]
    known = [
        each
        for each in measured
        if each.value is not None and each.date and each.date.first_day <= on
    ]
    return tuple(sorted(known, key=_time))


def _time(measurement: Measurement) -> Fraction:
    """When a number is from, as the middle of its year, month or day."""
    assert measurement.date
    return _middle(measurement.date)


def _middle(date: PartialDate) -> Fraction:
    """The middle of a date, in years; whole years are then equally far apart."""
    half_a_day = Fraction(1, 2 * _days(date.year))
    return (_years(date.first_day) + _years(date.last_day)) / 2 + half_a_day


def _years(day: datetime.date) -> Fraction:
    return day.year + Fraction(day.timetuple().tm_yday - 1, _days(day.year))


def _days(year: int) -> int:
    return 365 + calendar.isleap(year)


_Judged = tuple[Verdict, Reason, Decimal | None]


def _judge(
    indicator: Indicator,
    series: tuple[Measurement, ...],
    band: Band | None,
    on: datetime.date,
) -> _Judged:
    target, direction = indicator.target, _direction(indicator)
    if not series:
        said = [indicator.target, indicator.baseline, *indicator.values]
        in_words = any(each and each.text for each in said)
        return "cannot-tell", "in-words" if in_words and indicator.values else "no-value", None
    if series[-1] is indicator.baseline:
        return "cannot-tell", "only-baseline", None
    if _is_old(series[-1], indicator, on):
        return "cannot-tell", "old-value", None
    latest = _value(series[-1])
    goal = target.value if target else None
    if target and goal is not None and target.date and target.date.last_day < on:
        then = [
            each for each in series if each.date and each.date.last_day >= target.date.first_day
        ]
        if not then:
            return "cannot-tell", "no-value-at-target", None
        met = _meets(_value(then[0]), goal, direction)
        return "reached" if met else "missed", "target-date", None
    if goal is not None and _meets(latest, goal, direction):
        if direction in _KEEPING:
            return "on-track", "kept", None
        return "reached", "target-met", None
    if band and band.verdict:
        return "on-track" if band.verdict == "good" else "behind", "band", None
    if goal is None:
        return _by_direction(latest, series, direction)
    if direction in _KEEPING:
        return "behind", "not-kept", None
    return _by_line(indicator, series[-1], goal, direction)


def _value(measurement: Measurement) -> Decimal:
    assert measurement.value is not None
    return measurement.value


def _is_old(latest: Measurement, indicator: Indicator, on: datetime.date) -> bool:
    assert latest.date
    interval = indicator.interval_years
    years = 2 * interval if interval and interval > 0 else OLD_WITHOUT_INTERVAL
    return (on - latest.date.last_day).days > years * 365.25


def _direction(indicator: Indicator) -> str:
    """Which way it shall go: as the plan says, else from the baseline to the target."""
    direction = indicator.direction or ""
    if direction and direction != "reach":
        return direction
    baseline, target = indicator.baseline, indicator.target
    start = baseline.value if baseline else None
    end = target.value if target else None
    if start is None or end is None or start == end:
        return ""
    return "increase" if end > start else "decrease"


def _meets(value: Decimal, goal: Decimal, direction: str) -> bool:
    if direction in _UP:
        return value >= goal
    if direction in _DOWN:
        return value <= goal
    return _alike(value, goal)


def _alike(value: Decimal, other: Decimal) -> bool:
    """Whether two numbers are the same, as exactly as the second is written."""
    exponent = min(int(other.as_tuple().exponent), 0)
    if value.adjusted() - exponent >= getcontext().prec:
        # More digits than can be rounded are not alike by chance.
        return value == other
    return value.quantize(Decimal(1).scaleb(exponent), ROUND_HALF_UP) == other


def _by_direction(latest: Decimal, series: tuple[Measurement, ...], direction: str) -> _Judged:
    if not direction:
        return "cannot-tell", "no-target", None
    if len(series) < 2:
        return "cannot-tell", "no-baseline", None
    first = _value(series[0])
    if direction == "increase":
        moved = latest > first
    elif direction == "decrease":
        moved = latest < first
    else:
        moved = _meets(latest, first, direction)
    return "on-track" if moved else "behind", "direction", None


def _by_line(indicator: Indicator, latest: Measurement, goal: Decimal, direction: str) -> _Judged:
    baseline, target = indicator.baseline, indicator.target
    assert target
    if baseline is None or baseline.value is None or not baseline.date:
        return "cannot-tell", "no-baseline", None
    if not target.date:
        return "cannot-tell", "no-target-date", None
    if not direction:
        return "cannot-tell", "no-direction", None
    start, end = _middle(baseline.date), _middle(target.date)
    if end <= start:
        return "cannot-tell", "no-target-date", None
    passed = min(max((_time(latest) - start) / (end - start), Fraction(0)), Fraction(1))
    line = Fraction(baseline.value) + (Fraction(goal) - Fraction(baseline.value)) * passed
    value = Fraction(_value(latest))
    on_track = value >= line if direction in _UP else value <= line
    expected = Decimal(line.numerator) / Decimal(line.denominator)
    return "on-track" if on_track else "behind", "line", expected
