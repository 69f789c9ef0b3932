"""A participatory text for Decidim: people answer part by part, and each answer knows its element.

Decidim makes a proposal of each block of a text in Markdown: a section or sub-section of
a heading, an article of a paragraph. It keeps no key of ours beside them, so the
identifier of the element stands in brackets at the end of each block; what comes back
is sorted by it.

Source of the notation: Decidim's own importer (`markdown_to_proposals.rb`, versions 0.19 to 0.31),
which reads with Redcarpet, takes out comments of HTML and knows no tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..messages import Speaker, visible
from ..model import Contribution, Element, FocusArea, Goal, Measure, Strategy, Subgoal, Vision
from ..model.values import in_language
from ..report.story import capital
from ..walk import children_fields
from .formats import Material
from .losses import carries_only

_HEADINGS = (Vision, FocusArea, Goal, Subgoal)
"""What has a heading of its own; all else is a paragraph."""
_CARRIED = (*_HEADINGS, Strategy, Measure, Contribution)
LOSSES = carries_only(
    *(
        f"{cls.kind}.{field}"
        for cls in _CARRIED
        for field in ("id", "code", "title", "description")
    ),
    translations=True,
)
LONGEST = 20_000
"""How much of one paragraph is written, in characters."""
# Redcarpet takes a sign for itself after a backslash. What is markup to a web page is written
# by its name, since Decidim keeps the text as HTML.
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "#": "&#35;"}


def write(material: Material) -> Iterator[bytes]:
    """The plan from its vision to its measures, a block for each."""
    blocks = [_escaped(material.internal)] if material.internal else []
    for child in _children(material.plan):
        blocks += _blocks(child, 1, material.speaker)
    yield "".join(f"{block}\n\n" for block in blocks).removesuffix("\n").encode()


def remarks(material: Material) -> tuple[str, ...]:
    """How many blocks have no identifier, so that answers to them must be sorted by hand."""
    waiting = [*_children(material.plan)]
    count = 0
    while waiting:
        element = waiting.pop()
        count += not element.id
        waiting += _children(element)
    return (material.speaker.phrase("export/unmarked", count=count),) if count else ()


def _children(element: Element) -> Iterator[Element]:
    """What stands in an element and is carried, in the order of the plan."""
    for name, several in children_fields(type(element)):
        value = getattr(element, name)
        for child in value if several else (value,):
            if isinstance(child, _CARRIED):
                yield child


def _blocks(element: Element, level: int, speaker: Speaker) -> Iterator[str]:
    code = visible(element.code, 40)
    title = _words(element.title, speaker)
    kind = speaker.kind(element.kind)
    mark = f" [{visible(element.id, 200)}]" if element.id else ""
    paragraphs = _paragraphs(element.description, speaker)
    if isinstance(element, _HEADINGS):
        name = f"{code} {title}".strip() if title else f"{capital(kind)} {code}".rstrip()
        yield f"{'#' * min(level, 6)} {_escaped(name + mark)}"
        yield from (_escaped(each + mark) for each in paragraphs)
    else:
        # One paragraph, one article: what is said of a strategy is not torn from it.
        name = f"{capital(kind)} {code}".rstrip()
        said = " ".join(filter(None, (title, *paragraphs)))
        yield _escaped(f"{name}: {said}{mark}" if said else f"{name}{mark}")
    for child in _children(element):
        yield from _blocks(child, level + 1, speaker)


def _words(text: str, speaker: Speaker) -> str:
    return visible(in_language(text, speaker.language), LONGEST).strip()


def _paragraphs(text: str, speaker: Speaker) -> list[str]:
    """The paragraphs of a text, each on one line."""
    parts = re.split(r"\n\s*\n", in_language(text, speaker.language))
    return [words for part in parts if (words := visible(" ".join(part.split()), LONGEST))]


def _escaped(text: str) -> str:
    text = re.sub(r"[\\`*_\[\]~^|!=]|^[+-]", lambda found: f"\\{found[0]}", text)
    text = re.sub(r"^(\d+)\.", r"\1\\.", text)
    return re.sub("[&<>#]", lambda found: _ENTITIES[found[0]], text)
