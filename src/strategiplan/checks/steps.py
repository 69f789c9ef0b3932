"""From the steps of the process to problems: what the checks of the law have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..diagnostics import Problem, Target
from ..messages.words import Days, Kind, Named, Phrase
from ..model.profile import Profile
from ..process import Step, steps_of
from ..walk import Index

_LACKING: Mapping[str, str] = {
    "SP725": "media",
    "SP728": "contents",
    "SP730": "modes",
    "SP731": "media",
    "SP738": "media",
    "SP740": "sent_to",
}
"""What the words are of that a step lacks, by its rule: the field that they stand in."""


def found(plan: Index, profile: Profile, code: str) -> Iterator[Problem]:
    """The steps that are not as a rule asks, as problems."""
    for step in steps_of(plan, profile):
        if step.rule == code and not step.ok:
            yield problem_of(step)


def problem_of(step: Step) -> Problem:
    """A step that is not as it should be, as the problem that its rule reports."""
    return Problem(
        step.rule,
        Target(step.path, step.part),
        _values(step),
        variant=step.variant or _variant(step),
        related=tuple(Target(path) for path in step.related),
        on=step.day,
    )


def _variant(step: Step) -> str:
    """Nothing announced at all is another message than a medium that is lacking."""
    media = _LACKING.get(step.rule) == "media"
    return "none" if media and not getattr(step.element, "announcements", ()) else ""


def _values(step: Step) -> dict[str, Any]:
    """What the message may name."""
    values: dict[str, Any] = {"lacking": _lacking(step), "written": "".join(step.lacking)}
    if step.element:
        values |= dict.fromkeys(("round", "decision", "step", "element"), Named.of(step.element))
    if step.other:
        values |= dict.fromkeys(("before", "body"), Named.of(step.other))
    if step.start:
        values |= dict.fromkeys(("opened", "before_day", "deadline"), step.start)
    if step.end:
        values |= dict.fromkeys(("closes", "day", "date"), step.end)
    if step.days is not None:
        values |= {"days": Days(step.days), "number": step.days}
    if step.least is not None:
        values |= {"least": Days(step.least), "wanted": step.least}
    if step.earliest:
        values["earliest"] = step.earliest
    return values


def _lacking(step: Step) -> tuple[Any, ...]:
    if step.rule == "SP748":
        return tuple(Kind(kind) for kind in step.lacking)
    field = _LACKING.get(step.rule)
    return tuple(Phrase(f"{field}/{word}") for word in step.lacking) if field else step.lacking
