"""An indicator's numbers as a small line, with where they shall go."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal

import attrs
from markupsafe import Markup

from ...indicators import status_of
from ...model import Indicator, Measurement
from ...report.story import capital
from .markup import Markings

WIDTH, HEIGHT, EDGE = 160, 48, 6
"""The size of the picture and the room around the line, in its own units."""
_MOST_POINTS = 200


@attrs.frozen
class Trend:
    """How an indicator goes: a picture, and the same in words."""

    line: Markup
    """The picture; empty where there is no number to show."""
    latest: Markup
    verdict: str
    """How it stood at its last number, in a word; empty where nobody can tell."""
    reached: bool
    behind: bool


def trend(indicator: Indicator, markings: Markings) -> Trend:
    """The picture and words of an indicator, as of the day of its last number.

    Not as of today: the page would be another tomorrow.
    """
    measured = [*([indicator.baseline] if indicator.baseline else []), *indicator.values]
    days = [each.date.last_day for each in measured if each.value is not None and each.date]
    if not days:
        return Trend(Markup(""), Markup(""), "", False, False)
    status = status_of(indicator, max(days))
    latest = status.series[-1]
    assert latest.value is not None
    assert latest.date
    words = Markup("{} <small>{}</small>").format(
        _amount(latest.value, indicator, markings), markings.time(latest.date)
    )
    say = markings.speaker.phrase
    known = status.verdict != "cannot-tell"
    return Trend(
        line=_line(status.series, indicator),
        latest=words,
        verdict=capital(say(f"verdict/{status.verdict}")) if known else "",
        reached=status.verdict in ("reached", "on-track"),
        behind=status.verdict in ("behind", "missed"),
    )


def _amount(value: Decimal, indicator: Indicator, markings: Markings) -> Markup:
    unit = Markup(" {}").format(markings.said(indicator.unit)) if indicator.unit else Markup("")
    return markings.number(value) + unit


def _line(series: Iterable[Measurement], indicator: Indicator) -> Markup:
    """The last numbers as a line from left to right; a broken line where the target is."""
    points = [
        (_moment(each.date.first_day), each.value)
        for each in series
        if each.date and each.value is not None
    ][-_MOST_POINTS:]
    target = indicator.target.value if indicator.target else None
    values = [value for _, value in points] + ([target] if target is not None else [])
    if len(points) < 2 or not all(value.adjusted() < 300 for value in values):
        return Markup("")
    low, high = min(values), max(values)
    first, last = points[0][0], points[-1][0]

    def place(moment: float, value: Decimal) -> tuple[str, str]:
        across = (moment - first) / (last - first) if last > first else 0.5
        up = float((value - low) / (high - low)) if high > low else 0.5
        return (
            f"{EDGE + across * (WIDTH - 2 * EDGE):.1f}",
            f"{HEIGHT - EDGE - up * (HEIGHT - 2 * EDGE):.1f}",
        )

    way = " ".join(",".join(place(*point)) for point in points)
    x, y = place(*points[-1])
    goal = ""
    if target is not None:
        level = place(first, target)[1]
        goal = f'<line class="target" x1="0" x2="{WIDTH}" y1="{level}" y2="{level}"/>'
    return Markup(  # noqa: S704 # numbers only
        f'<svg class="trend" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'aria-hidden="true" focusable="false">{goal}<polyline points="{way}"/>'
        f'<circle cx="{x}" cy="{y}" r="4"/></svg>'
    )


def _moment(day: datetime.date) -> float:
    return float(day.toordinal())
