"""Mermaid: a picture of the plan that GitHub, GitLab, Obsidian and others draw in their pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..messages import visible
from .drawing import LONGEST, Box, Drawing, drawing, look
from .formats import Material

MOST_CHARACTERS = 50_000
MOST_LINES = 500
"""What Mermaid draws at most, as it comes. A page may allow more; a picture cannot ask for it."""

_DIRECTIONS = {"right": "LR", "down": "TB"}
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9]+")
# What is left as it is: letters, digits, spaces and a few signs that mean nothing to Mermaid. All
# else is written by its number, which is not read before the picture is drawn: no quotation mark
# ends a label, no `<` or `click` begins anything, `1. ` is no list.
_SIGN = re.compile(r"[^\w .,()?–…«»-]|_|(?<=\d)\.(?=\s|$)|^-|(?<=\s)-(?=\s)")

# Formulas and icons (`$$x$$`, `fa:fa-car`) are looked for after that; a space without width ends them.
_ACTS = re.compile(r"(?<=\$)(?=\$)|(?<=:)(?=\w)")


def to_mermaid(material: Material) -> Iterator[bytes]:
    """The picture, as a flowchart."""
    yield _text(material).encode()


def remarks(material: Material) -> tuple[str, ...]:
    """Whether it is larger than Mermaid draws, and what to do."""
    shown = drawing(material)
    characters = len(_text(material))
    if characters <= MOST_CHARACTERS and len(shown.lines) <= MOST_LINES:
        return ()
    return (
        material.speaker.phrase(
            "export/too_large",
            characters=characters,
            lines=len(shown.lines),
            most_characters=MOST_CHARACTERS,
            most_lines=MOST_LINES,
        ),
    )


def _text(material: Material) -> str:
    shown = drawing(material)
    ids = _ids(shown)
    lines = [f"flowchart {_DIRECTIONS[material.options['direction']]}"]
    if material.internal:
        lines.append(f"  %% {material.internal}")
    lines += [f"  {ids[place]}{_box(box)}" for place, box in enumerate(shown.boxes)]
    for line in shown.lines:
        arrow = f'-. "{_escaped(line.words)}" .->' if line.words else "---"
        lines.append(f"  {ids[line.start]} {arrow} {ids[line.end]}")
    for kind in dict.fromkeys(box.kind for box in shown.boxes):
        seen = look(kind)
        dashes = ",stroke-dasharray:4 3" if seen.shape == "dashed" else ""
        lines.append(f"  classDef {kind} fill:{seen.fill},color:{seen.ink},stroke:#444444{dashes}")
    return "".join(f"{line}\n" for line in lines)


def _ids(shown: Drawing) -> list[str]:
    """What each box goes by: its kind and what is left of its key, never a word of Mermaid's."""
    used: Counter[str] = Counter()
    found = []
    for box in shown.boxes:
        key = _NOT_IN_ID.sub("_", box.key).strip("_")[:40]
        id = f"{box.kind}_{key}".rstrip("_")
        used[id] += 1
        # Two signs between: no key has them, so that no other box goes by this.
        found.append(id if used[id] == 1 else f"{id}__{used[id]}")
    return found


def _box(box: Box) -> str:
    first, last = look(box.kind).brackets
    # Mermaid breaks the lines itself.
    lines = [box.head, visible(box.title, LONGEST)] if box.title else [box.head]
    words = "<br/>".join(map(_escaped, lines))
    return f'{first}"{words}"{last}:::{box.kind}'


def _escaped(text: str) -> str:
    broken = _ACTS.sub("\u200b", visible(text, 400))
    return _SIGN.sub(lambda found: f"#{ord(found[0])};", broken)
