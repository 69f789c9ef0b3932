"""DOT: a picture of the plan that Graphviz draws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..messages import visible
from .drawing import Box, Drawing, drawing, look, wrapped
from .formats import Material

LONGEST_TIP = 2000
"""How much of each text is shown under the mouse, in characters."""

_SAFE = re.compile(r"[\w./:-]{1,200}")
_DIRECTIONS = {"right": ("LR", "e", "w"), "down": ("TB", "s", "n")}
"""The direction in Graphviz's words, and the sides where a line leaves a box and comes to one."""
_STYLES = ("rounded", "dashed", "diagonals")
"""What is a style of a box to Graphviz, not a shape."""
_FONT = "Helvetica,Arial,sans-serif"


def to_dot(material: Material) -> Iterator[bytes]:
    """The picture. Every text is a quoted string; labels in HTML are never used."""
    shown = drawing(material)
    ids = _ids(shown)
    direction, leaves, comes = _DIRECTIONS[material.options["direction"]]
    if material.internal:
        yield f"// {material.internal}\n".encode()
    font = f'fontname="{_FONT}"'
    lines = [
        "digraph plan {",
        f'  graph [rankdir={direction}, charset="UTF-8", ranksep=0.6, nodesep=0.14, {font}];',
        f"  graph [tooltip={_quoted(shown.title)}];",
        f'  node [shape=box, style=filled, width=2.7, margin="0.14,0.08", fontsize=11, {font}];',
        '  node [color="#444444"];',
        f'  edge [color="#777777", fontcolor="#333333", arrowsize=0.6, fontsize=9, {font}];',
        "",
    ]
    lines += [f"  {ids[place]} [{_box(box)}];" for place, box in enumerate(shown.boxes)]
    lines.append("")
    # What both stand in the tree leaves it as it is; a line between them must not move them.
    rooted = {line.end for line in shown.lines if not line.words}
    for line in shown.lines:
        style = f"arrowhead=none, tailport={leaves}, headport={comes}"
        if line.words:
            style = f"label={_quoted(line.words)}, style=dashed"
            if line.end in rooted:
                style += ", constraint=false"
        lines.append(f"  {ids[line.start]} -> {ids[line.end]} [{style}];")
    lines.append("}")
    yield "".join(f"{line}\n" for line in lines).encode()


def _ids(shown: Drawing) -> list[str]:
    """What each box goes by: its key, or its place where the key has signs that DOT acts on."""
    return [
        f'"{box.key}"' if _SAFE.fullmatch(box.key) else f'"#{place}"'
        for place, box in enumerate(shown.boxes)
    ]


def _box(box: Box) -> str:
    seen = look(box.kind)
    lines = [box.head, *wrapped(box.title)] if box.title else [box.head]
    # `\l` ends a line that stands to the left.
    centred = seen.shape in ("ellipse", "hexagon", "house", "octagon")
    end = r"\n" if centred else r"\l"
    label = end.join(map(_escaped, lines)) + ("" if centred else end)
    tip = r"\n".join(
        _escaped(visible(each, LONGEST_TIP))
        for each in (box.head, box.title, *box.more, box.key)
        if each
    )
    parts = [f'label="{label}"']
    if seen.shape in _STYLES:
        parts.append(f'style="filled,{seen.shape}"')
    elif seen.shape != "box":
        parts.append(f"shape={seen.shape}")
    parts.append(f'fillcolor="{seen.fill}"')
    if seen.ink != "#000000":
        parts.append(f'fontcolor="{seen.ink}"')
    parts.append(f'tooltip="{tip}"')
    return ", ".join(parts)


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    """A text inside a quoted string: Graphviz acts on what follows a backslash, and on `&amp;`."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
