"""The process as a timeline: what happened when, from the first day to the last."""

from __future__ import annotations

import datetime

from ..messages import Speaker
from ..model import PartialDate, Plan, in_language
from ..process.happenings import Day, Happening, happenings
from .drawing import MARGIN, Drawing, Picture, wrapped
from .levels import label

_AXIS, _WIDTH, _TOP = 190, 720, 74


def picture(plan: Plan, speaker: Speaker) -> Picture:
    """The picture of the process."""
    found = sorted(happenings(plan), key=lambda each: (each.first_day, each.last_day))
    title = speaker.phrase("picture/timeline", plan=label(plan, speaker))
    drawing = Drawing()
    y: float = _TOP + 20
    if not found:
        words = speaker.phrase("picture/no_days")
        drawing.text(MARGIN, y + 10, words)
        return drawing.picture(_WIDTH, y + 40, title, words, speaker, top=_TOP, empty=True)
    start, before = y, found[0].first_day
    rows: list[tuple[float, Happening]] = []
    for each in found:
        # A long time between is a longer way, but no desert.
        days = (each.first_day - before).days
        y += min(46, days / 8)
        before = each.first_day
        rows.append((y, each))
        y += 18 * len(_lines(each, speaker)) + 22
    drawing.path(f"M{_AXIS} {start:.1f}V{y - 14:.1f}", "line", width=2)
    year = 0
    for at, each in rows:
        shown_year = each.first_day.year != year
        year = each.first_day.year
        _draw(at, each, shown_year, speaker, drawing)
    told = "; ".join(f"{in_days(each, speaker)}: {in_words(each, speaker)}" for each in found)
    return drawing.picture(_WIDTH, y + 6, title, told, speaker, top=_TOP)


def _draw(y: float, each: Happening, shown_year: bool, speaker: Speaker, drawing: Drawing) -> None:
    drawing.begin(f"{in_days(each, speaker)}: {in_words(each, speaker)}")
    if shown_year:
        drawing.text(MARGIN, y + 16, str(each.first_day.year), size=16, bold=True)
    day = _short(each.start, speaker)
    if day:
        drawing.text(_AXIS - 18, y + 16, day, size=13, css="soft", anchor="end")
    _mark(each, y + 11, drawing)
    lines = _lines(each, speaker)
    for number, line in enumerate(lines):
        days = number and number == len(lines) - 1 and each.first_day != each.last_day
        drawing.text(_AXIS + 22, y + 16 + 18 * number, line, bold=not days)
    drawing.end()


def _mark(each: Happening, y: float, drawing: Drawing) -> None:
    """A diamond for a decision, a flag for a deadline, a bar for what lasts, else a ring."""
    if each.what in ("decided", "adopted", "revised"):
        drawing.path(f"M{_AXIS} {y - 8:.1f}l8 8l-8 8l-8 -8z", "mark")
    elif each.what == "deadline":
        drawing.path(f"M{_AXIS - 6} {y - 8:.1f}h14l-4 5l4 5h-14z", "mark")
    elif each.first_day != each.last_day:
        drawing.box(_AXIS - 5, y - 9, 10, 26, "mid", 5)
    else:
        drawing.path(f"M{_AXIS - 6} {y:.1f}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z", "hollow", width=2)


def _lines(each: Happening, speaker: Speaker) -> list[str]:
    lines = wrapped(in_words(each, speaker), _WIDTH - _AXIS - 22 - MARGIN, 14, 3, bold=True)
    if each.first_day != each.last_day:
        lines.append(in_days(each, speaker))
    return lines


def in_words(each: Happening, speaker: Speaker) -> str:
    """What happens: "Vedtak: Bystyret vedtok planen"."""
    title = in_language(each.channel.title, speaker.language) if each.channel else ""
    return speaker.phrase(f"ics/{each.what}", name=title or label(each.element, speaker))


def in_days(each: Happening, speaker: Speaker) -> str:
    """When it happens: "27. mai 2022", "mars 2021 – mai 2021"."""
    first, last = _day(each.start, speaker), _day(each.end, speaker)
    if first == last:
        return first
    if _is_whole(each.start) and _is_whole(each.end):
        return "".join(speaker.span(each.first_day, each.last_day))
    return f"{first} – {last}"


def _is_whole(day: Day) -> bool:
    return not isinstance(day, PartialDate) or bool(day.day)


def _day(day: Day, speaker: Speaker) -> str:
    if isinstance(day, PartialDate):
        if not day.day:
            return speaker.month(day.year, day.month)
        return speaker.date(day.first_day)
    return speaker.date(day)


def _short(day: Day, speaker: Speaker) -> str:
    """The day without its year, which stands beside it."""
    if isinstance(day, datetime.date) or day.day:
        first = day if isinstance(day, datetime.date) else day.first_day
        return speaker.date(first).rsplit(" ", 1)[0]
    return str(speaker.words.MONTHS[day.month - 1]) if day.month else ""
