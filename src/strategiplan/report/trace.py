"""An element's story for a terminal, as Markdown and as JSON."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..diagnostics import format_path
from ..graph.answers import ElementLookupError, Found, Link, Missing, Node
from ..graph.trace import Trace
from ..messages import Speaker, visible
from ..model import Plan, in_language
from .paragraphs import hanging
from .story import MOST, Item, Section, Teller, name_of, quoted

WIDTH = 90


def to_text(
    trace: Trace, speaker: Speaker, *, colour: bool = False, more: Sequence[Section] = ()
) -> str:
    """The story for a terminal; `more` is how it goes on in other plans."""
    teller = Teller(trace, speaker)
    lines = [_paint(teller.name(trace.subject), "1", colour)]
    lines += _wrapped(teller.line(), "", "")
    for paragraph in teller.paragraphs():
        lines += ["", *_wrapped(paragraph, "  ", "  ")]
    for section in (*teller.sections(), *more):
        lines += ["", _paint(section.heading, "1;36", colour)]
        if section.tree:
            lines += _tree(section.items, "  ", colour)
        else:
            lines += _lines(section.items, "  ", colour)
    return "\n".join(lines) + "\n"


def _lines(items: Iterable[Item], margin: str, colour: bool) -> Iterator[str]:
    for item in items:
        lines = _wrapped(item.text, margin, margin + "  ")
        yield from (_paint(line, "1", colour and item.subject) for line in lines)
        yield from _lines(item.below, margin + "  ", colour)


def _tree(items: tuple[Item, ...], margin: str, colour: bool) -> Iterator[str]:
    """The same with branches."""
    for item in items:
        last = item is items[-1]
        rest = margin + ("   " if last else "│  ")
        line = margin + ("└─ " if last else "├─ ") + item.text
        yield _paint(line, "1", colour and item.subject)
        yield from _tree(item.below, rest, colour)


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    # Deep down there must be room for words; the text is wrapped and never lost.
    return hanging(text, max(WIDTH, len(rest) + 40), first, rest)


def to_markdown(trace: Trace, speaker: Speaker, *, more: Sequence[Section] = ()) -> str:
    """The story as Markdown, for a web page or a case document."""
    teller = Teller(trace, speaker)
    lines = [f"# {_escaped(teller.name(trace.subject))}", "", _escaped(teller.line())]
    for paragraph in teller.paragraphs():
        lines += ["", _escaped(paragraph)]
    for section in (*teller.sections(), *more):
        lines += ["", f"## {_escaped(section.heading)}", "", *_bullets(section.items, "")]
    return "\n".join(lines) + "\n"


def _bullets(items: Iterable[Item], margin: str) -> Iterator[str]:
    for item in items:
        text = _escaped(item.text)
        yield f"{margin}- {f'**{text}**' if item.subject else text}"
        yield from _bullets(item.below, margin + "  ")


def _escaped(text: str) -> str:
    """A text without the marks that Markdown and HTML would act on."""
    text = re.sub(r"([\\`*_\[\]<>|~#&])", r"\\\1", text)
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", text))


def _paint(text: str, colour: str, on: bool) -> str:
    return f"\033[{colour}m{text}\033[0m" if on else text


def to_json(trace: Trace, speaker: Speaker, *, elsewhere: Mapping[str, Any] | None = None) -> str:
    """The story for a program, keys in a fixed order; what is said is in the file's own words."""
    data = to_data(trace, speaker)
    if elsewhere is not None:
        data["other_plans"] = elsewhere
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def to_data(trace: Trace, speaker: Speaker) -> dict[str, Any]:
    """The same as plain Python values."""

    def element(found: Found) -> dict[str, Any]:
        item = found.element
        return {
            "kind": item.kind,
            "id": item.id,
            "code": item.code,
            "title": str(in_language(item.title, speaker.language)),
            "path": format_path(found.path),
        }

    def node(to: Node) -> dict[str, Any]:
        if isinstance(to, Found):
            return element(to)
        if isinstance(to, Missing):
            return {"kind": "missing", "id": to.name, "code": "", "title": "", "path": ""}
        title = to.label(speaker.language)
        return {"kind": to.kind, "id": "", "code": to.code, "title": title, "path": ""}

    def link(each: Link) -> dict[str, Any]:
        return {
            "relation": each.relation,
            "field": each.field,
            "origin": each.origin,
            "at": element(each.at),
            "to": node(each.to),
            "role": each.role,
            "note": str(in_language(each.note, speaker.language)),
        }

    subject = trace.subject.element
    return {
        "version": 1,
        "language": speaker.language,
        "plan": {
            "id": trace.plan.id,
            "title": str(in_language(trace.plan.title, speaker.language)),
        },
        "subject": element(trace.subject),
        "vision": element(trace.vision) if trace.vision else None,
        "above": [element(each) for each in trace.above],
        "below": [element(each) for each in trace.below],
        "links": [link(each) for each in trace.links],
        "mentions": [link(each) for each in trace.mentions],
        "process": [
            {
                **element(each.found),
                "reason": each.reason,
                "named": [element(found) for found in each.named],
            }
            for each in trace.process
        ],
        "wordings": [
            {
                "text": str(in_language(each.text, speaker.language)),
                "note": str(in_language(each.note, speaker.language)),
                "sources": list(each.sources),
            }
            for each in subject.wordings
        ],
        "misprints": [
            {
                "field": each.field,
                "written": str(in_language(each.written, speaker.language)),
                "meant": str(in_language(each.meant, speaker.language)),
                "note": str(in_language(each.note, speaker.language)),
                "sources": list(each.sources),
            }
            for each in subject.misprints
        ],
        "not_recorded": list(subject.not_recorded),
    }


def unclear(error: ElementLookupError, plan: Plan | None, speaker: Speaker) -> str:
    """Why a name is not one element's, and which it may mean, each with what to write for it."""
    name = quoted(error.name, speaker)
    lines = [speaker.phrase("story/several" if error.ambiguous else "story/none", name=name)]
    if error.suggestion:
        lines[0] += " " + speaker.phrase("story/suggestion", name=visible(error.suggestion))
    if error.candidates and not error.ambiguous:
        lines.append(speaker.phrase("story/titles"))
    shown = error.candidates[:MOST]
    ids = Counter(found.element.id for found in error.candidates)
    names = [
        # An identifier that several have says nothing; the place does.
        found.element.id
        if ids[found.element.id] == 1 and found.element.id
        else format_path(found.path)
        for found in shown
    ]
    width = min(max(map(len, names), default=0), 40)
    for found, each in zip(shown, names, strict=True):
        lines.append(
            f"  {visible(each).ljust(width)}  {speaker.where(plan, found.path) or name_of(found, speaker)}"
        )
    if len(error.candidates) > len(shown):
        count = len(error.candidates) - len(shown)
        lines.append("  " + speaker.phrase("story/more", count=count))
    return "\n".join(lines)
