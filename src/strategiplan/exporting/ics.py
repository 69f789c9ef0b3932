"""Calendars: the days of a plan's process, for the calendar of whoever has to keep them.

An event's identifier is made of the plan's, the element's and what happens, so that the
same calendar imported again moves an event and does not double it. There is no time in
it of when it was made: an event is stamped with its own day.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ..messages import Speaker, names
from ..model import Consultation, Plan, in_language
from ..process.happenings import Happening, happenings
from ..text import late_pattern, slug
from .formats import Material
from .xml import allowed

if TYPE_CHECKING:
    from icalendar.cal import Component

USUAL = ("14", "3")
"""How many days before a deadline the calendar reminds of it, where nobody asks for others."""
NORWAY = "Europe/Oslo"
"""The time zone of meetings in plans from Norway; in others, a time is that of the place."""
_NORWEGIAN = ("nb", "nn", "se", "sma", "smj")


def write(material: Material) -> Iterator[bytes]:
    """The calendar, with the plan's title for its name."""
    from icalendar import Calendar, vText

    plan, say = material.plan, material.speaker
    title = in_language(plan.title, material.language) or say.kind("plan")
    calendar = Calendar()
    calendar.add("prodid", "-//strategiplan//strategiplan//EN")
    calendar.add("version", "2.0")
    calendar.add("name", vText(allowed(title)))
    # The older name is no text of the standard: nothing in it is escaped.
    calendar.add("x-wr-calname", " ".join(allowed(title).split()))
    if material.internal:
        calendar.add("description", material.internal)
    asked = material.options.get("alarms", "usual").split(",")
    alarms = [day for each in asked for day in (USUAL if each == "usual" else (each,))]
    before = sorted({int(day) for day in alarms if day != "no"}, reverse=True)
    zone = _zone(plan)
    seen: set[str] = set()
    for event in happenings(plan):
        key = event.element.id or "/".join(map(str, event.path))
        if event.channel:
            key += f".{slug(event.channel.title, fallback='meeting')}"
        uid = _UNUSUAL().sub(_by_number, f"{event.what}.{key}@{plan.id or title}")
        # Of elements that share an identifier, the first has it.
        while uid in seen:
            uid = f"x{uid}"
        seen.add(uid)
        calendar.add_component(_component(event, uid, say, material.language, before, zone))
    yield calendar.to_ical(sorted=True)


def _zone(plan: Plan) -> datetime.tzinfo | None:
    """The time zone of the plan's meetings; ``None`` where nobody knows."""
    numbered = any(actor.municipality_number for actor in plan.actors)
    return ZoneInfo(NORWAY) if numbered or plan.language in _NORWEGIAN else None


_UNUSUAL = late_pattern(r"[^\w.@/\-]")


def _by_number(found: re.Match[str]) -> str:
    """A character as an address has it, by the numbers of its bytes: ``%20``."""
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def _component(
    event: Happening,
    uid: str,
    say: Speaker,
    language: str,
    before: Sequence[int],
    zone: datetime.tzinfo | None,
) -> Component:
    from icalendar import Alarm
    from icalendar import Event as CalendarEvent

    element = event.element
    name = in_language(element.title, language) or say.kind(element.kind)
    first, last = event.first_day, event.last_day
    component = CalendarEvent()
    component.add("uid", uid)
    component.add("dtstamp", datetime.datetime.combine(first, datetime.time(), datetime.UTC))
    url = getattr(element, "url", "")
    if event.what == "deadline" and isinstance(element, Consultation) and _moves(element):
        component.add("sequence", _moves(element))
    hours = event.channel.hours if event.channel else None
    if hours:
        component.add("dtstart", _moment(first, hours[0], zone))
        if hours[1]:
            component.add("dtend", _moment(last, hours[1], zone))
    else:
        component.add("dtstart", first)
        if last < datetime.date.max:
            component.add("dtend", last + datetime.timedelta(days=1))
    if event.channel:
        texts = (event.channel.title, event.channel.address)
        title, place = (in_language(text, language) for text in texts)
        component.add("location", allowed(place or title))
        url = event.channel.url or url
        name = f"{title} – {name}" if title else name
    component.add("summary", allowed(say.phrase(f"ics/{event.what}", name=name)))
    component.add("description", allowed("\n".join(_lines(event, say, language))))
    component.add("categories", [say.kind(element.kind)])
    component.add("transp", "TRANSPARENT")
    if url.startswith(("https://", "http://")) and url.isprintable():
        component.add("url", url)
    for days in before if event.what == "deadline" else ():
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", -datetime.timedelta(days=days))
        left = say.phrase("ics/left", days=say.days(days), name=name)
        alarm.add("description", allowed(left))
        component.add_component(alarm)
    return component


def _moment(
    day: datetime.date, time: datetime.time, zone: datetime.tzinfo | None
) -> datetime.datetime:
    """A time of the place in universal time, which every calendar shows as its own.

    A time zone would have to be written into the file, with every summer time of a
    hundred years as this machine knows them.
    """
    moment = datetime.datetime.combine(day, time, zone)
    try:
        return moment.astimezone(datetime.UTC) if zone else moment
    except OverflowError:
        return moment.replace(tzinfo=None)


def _deadlines(round: Consultation) -> Iterator[datetime.date]:
    """The deadlines that a consultation has had, the first one first."""
    for day in (round.deadline, *(each.extended_to for each in round.extensions)):
        if day:
            yield day


def _moves(round: Consultation) -> int:
    """How often a deadline was moved: a calendar takes the event with the highest number."""
    listed = sum(bool(each.extended_to) for each in round.extensions)
    return max(listed, int(round.extended_to is not None))


def _lines(event: Happening, say: Speaker, language: str) -> Iterator[str]:
    """What the event's own text says, a line each."""
    element = event.element
    if event.what == "deadline" and isinstance(element, Consultation):
        for was in dict.fromkeys(_deadlines(element)):
            if was != event.end:
                yield say.phrase("ics/extended", date=say.date(was))
                yield was.isoformat()
    if event.channel and event.channel.time:
        yield event.channel.time
    if event.vague:
        yield say.phrase("ics/no_day")
        yield f"{event.start} – {event.end}" if event.start != event.end else str(event.start)
    for name in ("description", "note"):
        if text := getattr(element, name):
            yield in_language(text, language)
    words = names(language).FIELDS
    for name in ("case_number", "meeting_case", "reference", "url"):
        if text := getattr(element, name, ""):
            yield f"{words[name]}: {in_language(text, language)}"
    channels = (event.channel,) if event.channel else getattr(element, "channels", ())
    for channel in channels:
        parts = (channel.title, channel.address, channel.url, channel.note)
        yield ", ".join(in_language(part, language) for part in parts if part)
