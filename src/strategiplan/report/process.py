"""A plan's process as a list to tick off: what is done, what is not, what cannot be told."""

from __future__ import annotations

import datetime
import json
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from ..checks.steps import problem_of
from ..diagnostics import format_path
from ..messages import Speaker, names, visible
from ..messages.words import Named
from ..model import Consultation, Plan, in_language
from ..model.profile import Profile
from ..process import STAGES, EarliestDeadline, Step, earliest_deadlines
from . import Report

WIDTH = 100
"""How wide the list is at most, in characters."""

_EVENTS = {
    "strategy-adopted",
    "start",
    "programme-consultation",
    "programme-adopted",
    "proposal-consultation",
    "children",
    "adoption",
    "on-the-internet",
    "action-part",
    "public-health",
    "sami-language",
}
"""The steps that name the element that they stand in, though there be only one."""
_MARKS = {"done": "✓", "wrong": "✗", "lacking": "!", "unknown": "?", "not_yet": "·"}
"""A mark for each way in which a step can stand, and the phrase that explains it."""
_COLOURS = {"done": "32", "wrong": "31;1", "lacking": "33;1", "unknown": "36", "not_yet": "2"}


def to_text(
    report: Report,
    plan: Plan,
    steps: Sequence[Step],
    speaker: Speaker,
    today: datetime.date | None = None,
    *,
    colour: bool = False,
) -> str:
    """The steps by stage, each with its mark, its paragraph, its days and what to do.

    Of a round that is open on that day it is said how many days are left.
    """
    facts = [speaker.phrase(f"type/{plan.type}")] if plan.type else []
    if plan.status:
        facts.append(speaker.phrase(f"status/{plan.status}"))
    facts.append(f"{speaker.phrase('profile')} {visible(report.profile.name)}")
    title = visible(in_language(plan.title, speaker.language), WIDTH) or visible(report.name)
    lines = [_paint(title, "1", colour), " · ".join(facts)]
    if not steps:
        lines += ["", speaker.phrase("process/none", profile=visible(report.profile.name))]
    for stage in STAGES:
        members = [step for step in steps if step.stage == stage]
        if members:
            lines += ["", _paint(speaker.phrase(f"stage/{stage}"), "1", colour)]
            counts = Counter(step.name for step in members)
            for step in members:
                named = step.name in _EVENTS or counts[step.name] > 1
                lines += _step(step, named, speaker, today, colour)
    if steps:
        lines += ["", _sum(steps, speaker, colour)]
    return "\n".join(lines) + "\n"


def _state(step: Step) -> str:
    if step.status in ("done", "unknown"):
        return step.status
    if step.status == "not-yet":
        return "not_yet"
    return "wrong" if step.severity == "error" else "lacking"


def _step(
    step: Step, named: bool, speaker: Speaker, today: datetime.date | None, colour: bool
) -> Iterator[str]:
    state = _state(step)
    label = speaker.phrase(f"step/{step.name}")
    basis = visible(in_language(step.basis, speaker.language), 60)
    room = max(2, WIDTH - 4 - len(label) - len(basis))
    head = f"  {_paint(_MARKS[state], _COLOURS[state], colour)} {label}"
    yield f"{head}{' ' * room}{_paint(basis, '2', colour)}" if basis else head
    for text in _details(step, named, speaker, today):
        yield from textwrap.wrap(
            text,
            WIDTH,
            initial_indent="      ",
            subsequent_indent="      ",
            break_long_words=False,
            break_on_hyphens=False,
        )


def _details(
    step: Step, named: bool, speaker: Speaker, today: datetime.date | None
) -> Iterator[str]:
    if step.status == "not-yet":
        return
    if not step.ok:
        message, hint = speaker.message(problem_of(step))
        yield message
        yield f"{speaker.phrase('hint')}: {hint}"
        if (left := _left(step, today)) is not None:
            yield speaker.phrase("process/left", days=speaker.days(left))
        return
    name = speaker.name(Named.of(step.element)) if step.element else ""
    unknown = step.status == "unknown"
    facts = [name] if name and named and not unknown else []
    facts += _days(step, speaker)
    if (left := _left(step, today)) is not None:
        facts.append(speaker.phrase("process/left", days=speaker.days(left)))
    if step.name == "adopting-body" and step.other:
        facts.append(speaker.name(Named.of(step.other)))
    if step.earliest and unknown:
        days = speaker.days(step.least or 0)
        facts.append(
            speaker.phrase("process/earliest", date=speaker.date(step.earliest), days=days)
        )
    if facts:
        yield " · ".join(facts)
    if unknown:
        keys = speaker.listed((f"`{key}`" for key in step.keys), "OR")
        phrase = "process/cannot_tell_of" if name else "process/cannot_tell"
        yield speaker.phrase(phrase, keys=keys, element=name)


def _left(step: Step, today: datetime.date | None) -> int | None:
    """How many days are left to answer; ``None`` where the step is no round that is open."""
    if step.name != "consultation-period" or not (today and step.start and step.end):
        return None
    return (step.end - today).days if step.start <= today <= step.end else None


def _days(step: Step, speaker: Speaker) -> Iterator[str]:
    start, end = step.start, step.end
    if start and end:
        yield speaker.phrase("process/span", start=speaker.date(start), end=speaker.date(end))
    elif start:
        yield speaker.phrase("process/from", date=speaker.date(start))
    elif end:
        date = speaker.date(end)
        deadline = isinstance(step.element, Consultation) and step.name != "consultation-announced"
        yield speaker.phrase("process/deadline", date=date) if deadline else date
    if step.days is not None and start:
        days = speaker.days(step.days)
        yield speaker.phrase("process/at_least", days=days, least=step.least)


def _sum(steps: Sequence[Step], speaker: Speaker, colour: bool) -> str:
    counts = Counter(_state(step) for step in steps)
    return "   ".join(
        f"{_paint(mark, _COLOURS[state], colour)} {counts[state]} "
        f"{speaker.phrase(f'process/{state}')}"
        for state, mark in _MARKS.items()
        if counts[state]
    )


def to_json(
    report: Report,
    plan: Plan,
    steps: Sequence[Step],
    speaker: Speaker,
    today: datetime.date | None = None,
) -> str:
    """The same for programs, as one JSON object with keys in a fixed order."""
    data = {
        "version": 1,
        "file": report.name,
        "plan": {"id": plan.id, "title": str(plan.title)},
        "profile": report.profile.name,
        "language": speaker.language,
        "steps": [_data(step, speaker, today) for step in steps],
        "summary": {state: sum(_state(step) == state for step in steps) for state in _MARKS},
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _data(step: Step, speaker: Speaker, today: datetime.date | None) -> dict[str, Any]:
    message, hint = ("", "") if step.ok else speaker.message(problem_of(step))
    return {
        "name": step.name,
        "stage": step.stage,
        "status": step.status,
        "severity": step.severity,
        "rule": step.rule,
        "label": speaker.phrase(f"step/{step.name}"),
        "basis": in_language(step.basis, speaker.language),
        "url": step.url,
        "path": format_path(step.path),
        "related": [format_path(path) for path in step.related],
        "start": step.start.isoformat() if step.start else None,
        "end": step.end.isoformat() if step.end else None,
        "days": step.days,
        "least": step.least,
        "left": _left(step, today),
        "earliest": step.earliest.isoformat() if step.earliest else None,
        "lacking": list(step.lacking),
        "keys": list(step.keys),
        "message": message,
        "hint": hint,
    }


def deadlines_to_text(profile: Profile, sent: datetime.date, speaker: Speaker) -> str:
    """How early the deadline of a round can be that is sent out on a day, by its subject."""
    found = list(earliest_deadlines(profile, sent))
    if not found:
        return speaker.phrase("process/no_length", profile=visible(profile.name)) + "\n"
    lines = [speaker.phrase("process/if_sent", date=speaker.date(sent))]
    choices = names(speaker.language).CHOICES
    subjects = [visible(choices.get(f"subject/{each.subject}", each.subject)) for each in found]
    days = [speaker.date(each.day) for each in found]
    widths = [max(map(len, column)) for column in (subjects, days)]
    for each, subject, day in zip(found, subjects, days, strict=True):
        length = speaker.days(each.days)
        basis = visible(in_language(each.basis, speaker.language), 60)
        said = f"({', '.join(filter(None, (length, basis)))})"
        lines.append(f"  {subject:<{widths[0]}}  {day:<{widths[1]}}  {said}")
        if each.day != each.working_day:
            because = f"day_off/{each.day_off}" if each.day_off else f"holidays/{each.holidays}"
            said = speaker.phrase(
                "process/working_day",
                why=speaker.phrase(because),
                date=speaker.date(each.working_day),
            )
            lines.append(" " * (widths[0] + 4) + said)
    return "\n".join(lines) + "\n"


def deadlines_to_json(profile: Profile, sent: datetime.date, speaker: Speaker) -> str:
    """The same for programs, as one JSON object."""
    data = {
        "version": 1,
        "profile": profile.name,
        "language": speaker.language,
        "sent": sent.isoformat(),
        "deadlines": [_deadline(each, speaker) for each in earliest_deadlines(profile, sent)],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _deadline(each: EarliestDeadline, speaker: Speaker) -> dict[str, Any]:
    return {
        "subject": each.subject,
        "days": each.days,
        "earliest": each.day.isoformat(),
        "day_off": each.day_off,
        "holidays": each.holidays,
        "working_day": each.working_day.isoformat(),
        "basis": in_language(each.basis, speaker.language),
        "url": each.url,
    }


def _paint(text: str, colour: str, on: bool) -> str:
    return f"\033[{colour}m{text}\033[0m" if on else text
