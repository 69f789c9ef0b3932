"""The table of formats: what each reads, needs and loses, made from its own declaration."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from ..messages import Speaker, visible
from ..model import in_language
from ..report.escaping import in_markdown
from .catalogue import broken_formats, formats
from .formats import ExportFormat
from .words import losses_in_words

WIDTH = 96
"""How many characters a line of the text has at most."""


def to_text(speaker: Speaker, only: Iterable[ExportFormat] = ()) -> str:
    """The formats one below the other; with `only`, those, and their options."""
    chosen = tuple(only)
    lines: list[str] = []
    for each in chosen or formats().values():
        lines.append(f"{each.name}: {_shown(each.title, speaker)}")
        facts = [(speaker.phrase("formats/loses"), losses_in_words(each.losses, speaker))]
        if each.needs:
            facts.append((speaker.phrase("formats/needs"), each.command))
        if each.reads:
            facts.append((speaker.phrase("formats/reads"), speaker.phrase("formats/yes")))
        for name, words in facts:
            lines += textwrap.wrap(
                f"{name}: {words}",
                WIDTH,
                initial_indent="  ",
                subsequent_indent="    ",
                break_long_words=False,
            )
        if chosen and each.options:
            lines.append("  " + speaker.phrase("formats/options"))
            lines += [f"    {line}" for line in _options(each, speaker)]
    for broken in () if chosen else broken_formats():
        lines.append(
            speaker.phrase(
                "formats/broken",
                name=visible(broken.name),
                package=visible(broken.package),
                reason=visible(broken.reason, 200),
            )
        )
    return "\n".join(lines) + "\n"


def to_markdown(speaker: Speaker, only: Iterable[ExportFormat] = ()) -> str:
    """The same as a table in Markdown."""
    heads = [speaker.phrase(f"formats/{key}") for key in ("format", "what", "loses", "reads")]
    lines = ["| " + " | ".join(heads) + " |", "|---|---|---|---|"]
    for each in tuple(only) or formats().values():
        cells = [
            f"`{each.name}`",
            in_markdown(_shown(each.title, speaker)),
            in_markdown(losses_in_words(each.losses, speaker), 2000),
            speaker.phrase("formats/yes") if each.reads else "",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def to_json(speaker: Speaker, only: Iterable[ExportFormat] = ()) -> str:
    """The same for a program."""
    rows: list[dict[str, Any]] = [
        {
            "name": each.name,
            "title": _shown(each.title, speaker),
            "suffix": each.suffix,
            "folder": each.folder,
            "media_type": each.media_type,
            "text": each.text,
            "reads": each.reads,
            "losses": {
                "carries_only" if each.losses.only else "loses": sorted(each.losses.names),
                "translations": each.losses.translations,
            },
            "needs": list(each.needs),
            "missing": list(each.missing),
            "package": each.package,
            "options": [
                {"name": option.name, "choices": list(option.choices)} for option in each.options
            ],
        }
        for each in tuple(only) or formats().values()
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


FORMS = {"text": to_text, "markdown": to_markdown, "json": to_json}


def _options(format: ExportFormat, speaker: Speaker) -> Iterator[str]:
    for each in format.options:
        allowed = f" ({', '.join(each.choices)})" if each.choices else ""
        yield f"{each.name}{allowed}: {_shown(each.help, speaker)}"


def _shown(text: str, speaker: Speaker) -> str:
    return visible(in_language(text, speaker.language), 300)
