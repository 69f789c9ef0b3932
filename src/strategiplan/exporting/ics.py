"""Calendars: the days of a plan's process, for the calendar of whoever has to keep them.

An event's identifier is made of the plan's, the element's and what happens, so that the
same calendar imported again moves an event and does not double it. There is no time in
it of when it was made: an event is stamped with its own day.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..messages import Speaker, names
from ..model import in_language
from ..process.happenings import Happening, happenings
from ..text import late_pattern
from .formats import Material
from .xml import allowed

if TYPE_CHECKING:
    from icalendar.cal import Component

BEFORE = (14, 3)
"""How many days before a deadline the calendar reminds of it."""


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
    seen: set[str] = set()
    for event in happenings(plan):
        key = event.element.id or "/".join(map(str, event.path))
        uid = _UNUSUAL().sub(_by_number, f"{event.what}.{key}@{plan.id or title}")
        # Of elements that share an identifier, the first has it.
        while uid in seen:
            uid = f"x{uid}"
        seen.add(uid)
        calendar.add_component(_component(event, uid, say, material.language))
    yield calendar.to_ical(sorted=True)


_UNUSUAL = late_pattern(r"[^\w.@/\-]")


def _by_number(found: re.Match[str]) -> str:
    """A character as an address has it, by the numbers of its bytes: ``%20``."""
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def _component(event: Happening, uid: str, say: Speaker, language: str) -> Component:
    from icalendar import Alarm
    from icalendar import Event as CalendarEvent

    element = event.element
    name = in_language(element.title, language) or say.kind(element.kind)
    first, last = event.first_day, event.last_day
    component = CalendarEvent()
    component.add("uid", uid)
    component.add("dtstamp", datetime.datetime.combine(first, datetime.time(), datetime.UTC))
    component.add("dtstart", first)
    if last < datetime.date.max:
        component.add("dtend", last + datetime.timedelta(days=1))
    component.add("summary", allowed(say.phrase(f"ics/{event.what}", name=name)))
    component.add("description", allowed("\n".join(_lines(event, say, language))))
    component.add("categories", [say.kind(element.kind)])
    component.add("transp", "TRANSPARENT")
    url = getattr(element, "url", "")
    if url.startswith(("https://", "http://")) and url.isprintable():
        component.add("url", url)
    for days in BEFORE if event.what == "deadline" else ():
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", -datetime.timedelta(days=days))
        left = say.phrase("ics/left", days=say.days(days), name=name)
        alarm.add("description", allowed(left))
        component.add_component(alarm)
    return component


def _lines(event: Happening, say: Speaker, language: str) -> Iterator[str]:
    """What the event's own text says, a line each."""
    element = event.element
    was = getattr(element, "deadline", None) if event.what == "deadline" else None
    if was and was != event.end:
        yield say.phrase("ics/extended", date=say.date(was))
        yield was.isoformat()
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
    for channel in getattr(element, "channels", ()):
        parts = (channel.title, channel.address, channel.url, channel.note)
        yield ", ".join(in_language(part, language) for part in parts if part)
