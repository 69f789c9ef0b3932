"""A plan as a tree: what it consists of, at a glance and in its own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs

from ..messages import Speaker, visible
from ..model import Consultation, Decision, Element, Plan, in_language
from ..model.shape import shape
from ..walk import walk

_SHOWN = (
    "vision",
    "mission",
    "values",
    "challenges",
    "themes",
    "focus_areas",
    "goals",
    "subgoals",
    "strategies",
    "measures",
    "indicators",
    "contributions",
    "priorities",
    "consultations",
    "participation",
    "decisions",
    "linked_plans",
)
"""The fields that become branches, in their order; actors and sources are named where they are used."""

_COUNTED = ("focus_area", "goal", "subgoal", "strategy", "measure", "indicator", "contribution")


@attrs.frozen
class _Branch:
    text: str
    below: tuple[Any, ...]


def to_tree(plan: Plan, speaker: Speaker, *, colour: bool = False) -> str:
    """The plan as lines with branches: codes, titles, SDG codes, who answers for what.

    What is known to exist and is not written down is named as such.
    """
    lines = [_paint(_title(plan, speaker), "1", colour), *_facts(plan, speaker)]
    lines += _branches(_below(plan, plan, speaker, colour), "")
    counts = Counter(element.kind for _, element in walk(plan))
    words = [speaker.count(counts[kind], kind) for kind in _COUNTED if counts[kind]]
    unknown = sum("title" in element.not_recorded for _, element in walk(plan))
    total = ", ".join(words)
    if unknown:
        total += f" ({speaker.phrase('without_wording', count=unknown)})"
    if total:
        lines += ["", total]
    return "\n".join(lines) + "\n"


def _title(element: Element, speaker: Speaker) -> str:
    return visible(in_language(element.title, speaker.language), 200)


def _facts(plan: Plan, speaker: Speaker) -> Iterator[str]:
    facts = [speaker.phrase(f"type/{plan.type}")] if plan.type else []
    if plan.period:
        start, end = plan.period.start, plan.period.end
        facts.append(f"{start or ''}–{end or ''}")
    if plan.status:
        facts.append(speaker.phrase(f"status/{plan.status}"))
    if plan.sdgs:
        facts.append(_sdgs(plan, speaker))
    if facts:
        yield " · ".join(facts)


def _below(item: Element, plan: Plan, speaker: Speaker, colour: bool) -> list[_Branch]:
    branches = []
    fields = shape(type(item)).fields
    for name in _SHOWN:
        if name not in fields:
            continue
        value = getattr(item, name)
        children = value if isinstance(value, tuple) else (value,) if value else ()
        for child in children:
            text = _line(child, plan, speaker, colour)
            branches.append(_Branch(text, tuple(_below(child, plan, speaker, colour))))
    missing = [name for name in item.not_recorded if name != "title" and name in _SHOWN]
    # Of a list, a part may be known.
    for phrase, partly in (("not_recorded", False), ("not_all_recorded", True)):
        names = [name for name in missing if bool(getattr(item, name, ())) == partly]
        if names:
            kinds = [speaker.kind(_kind_of(item, name), several=True) for name in names]
            text = f"{speaker.listed(kinds)}: {speaker.phrase(phrase)}"
            branches.append(_Branch(_paint(text, "2", colour), ()))
    return branches


def _kind_of(item: Element, name: str) -> str:
    cls = shape(type(item)).fields[name].cls
    return str(cls.kind) if cls else "plan"


def _line(item: Element, plan: Plan, speaker: Speaker, colour: bool) -> str:
    head = speaker.kind(item.kind)
    if item.code:
        head += f" {visible(item.code, 20)}"
    if item.title:
        text = _title(item, speaker)
    elif "title" in item.not_recorded:
        text = _paint(speaker.phrase("not_recorded"), "2", colour)
    else:
        text = _paint(speaker.phrase("untitled"), "33", colour)
    marks = _marks(item, plan, speaker)
    line = f"{_paint(head, '36', colour)} {text}"
    return f"{line}  {_paint(f'[{marks}]', '2', colour)}" if marks else line


def _marks(item: Element, plan: Plan, speaker: Speaker) -> str:
    marks = []
    if getattr(item, "sdgs", ()):
        marks.append(_sdgs(item, speaker))
    for name in ("responsible", "contributors"):
        identifiers = getattr(item, name, ())
        if identifiers:
            names = {actor.id: _title(actor, speaker) or actor.id for actor in plan.actors}
            marks.append(speaker.listed(names.get(each, visible(each)) for each in identifiers))
    if isinstance(item, Consultation):
        if item.deadline:
            marks.append(speaker.phrase("deadline", date=speaker.date(item.deadline)))
        if item.days is not None:
            marks.append(speaker.days(item.days))
    if isinstance(item, Decision) and item.date:
        marks.append(speaker.date(item.date))
    return " · ".join(marks)


def _sdgs(item: Any, speaker: Speaker) -> str:
    codes = [visible(link.sdg, 20) for link in item.sdgs]
    return f"{speaker.phrase('sdg')} {', '.join(codes)}"


def _branches(branches: list[_Branch] | tuple[_Branch, ...], margin: str) -> Iterator[str]:
    for branch in branches:
        last = branch is branches[-1]
        yield f"{margin}{'└─ ' if last else '├─ '}{branch.text}"
        yield from _branches(branch.below, margin + ("   " if last else "│  "))


def _paint(text: str, colour: str, on: bool) -> str:
    return f"\033[{colour}m{text}\033[0m" if on else text
