"""The goal tree: the vision, the goals under it, and what stands under those."""

from __future__ import annotations

import attrs

from ..messages import Speaker
from ..model import Plan
from .drawing import MARGIN, Drawing, Picture, wrapped
from .levels import DEEPEST, Box, cut, label, outline, tree_of, what_is_cut

MOST = 90
"""How many boxes may stand below each other before the lowest level is only counted."""
_WIDTH, _GAP, _ROW, _SIZE = 270, 46, 10, 14
_TOP = 98


@attrs.define
class _Placed:
    box: Box
    level: int
    lines: list[str]
    note: str
    y: float = 0
    height: float = 0


def picture(plan: Plan, speaker: Speaker, most: int = MOST, levels: int = DEEPEST) -> Picture:
    """The picture of the tree, with at most so many boxes below each other."""
    whole = tree_of(plan, speaker)
    top = cut(tree_of(plan, speaker), most, levels)
    drawing = Drawing()
    title = speaker.phrase("picture/tree", plan=label(plan, speaker))
    placed: dict[int, _Placed] = {}
    bottom = _place(top, 0, _TOP, speaker, placed)
    levels = max(each.level for each in placed.values())
    width = 2 * MARGIN + (levels + 1) * _WIDTH + levels * _GAP
    for each in placed.values():
        _links(each, placed, drawing)
    for each in placed.values():
        _draw(each, drawing)
    for level, words in enumerate(_heads(placed, speaker)):
        drawing.text(_x(level), _TOP - 10, words, size=12, css="soft")
    return drawing.picture(
        width,
        bottom + MARGIN,
        title,
        outline(whole, speaker),
        speaker,
        top=_TOP - 30,
        cut=what_is_cut(top, speaker),
        empty=not whole.below,
    )


def _place(box: Box, level: int, y: float, speaker: Speaker, placed: dict[int, _Placed]) -> float:
    """Give a box and those under it their places from `y` down; where the next one begins."""
    note = ""
    if box.hidden:
        note = speaker.count(box.hidden, box.hidden_kind)
    elif box.silent and not box.below:
        note = speaker.phrase("not_recorded")
    lines = wrapped(box.label, _WIDTH - 28, _SIZE, 5, bold=level < 2)
    mine = placed[id(box)] = _Placed(box, level, lines, note)
    mine.height = 18 * len(lines) + 14 + (16 if note else 0)
    end = y
    for each in box.below:
        end = _place(each, level + 1, end, speaker, placed)
    if not box.below:
        mine.y = y
        return y + mine.height + _ROW
    first, last = placed[id(box.below[0])], placed[id(box.below[-1])]
    middle = (first.y + last.y + last.height) / 2
    mine.y = max(y, middle - mine.height / 2)
    return max(end, mine.y + mine.height + _ROW)


def _links(placed: _Placed, all_placed: dict[int, _Placed], drawing: Drawing) -> None:
    x = _x(placed.level) + _WIDTH
    y = placed.y + placed.height / 2
    for each in placed.box.below:
        to = all_placed[id(each)]
        end = to.y + to.height / 2
        half = x + _GAP / 2
        drawing.path(
            f"M{x:.1f} {y:.1f}C{half:.1f} {y:.1f} {half:.1f} {end:.1f} {x + _GAP:.1f} {end:.1f}",
            "line",
        )


def _draw(placed: _Placed, drawing: Drawing) -> None:
    x, y = _x(placed.level), placed.y
    deep = placed.level == 0
    drawing.begin(placed.box.label)
    drawing.box(x, y, _WIDTH, placed.height, "deep" if deep else "box")
    if not deep:
        drawing.box(x, y, 5, placed.height, "mark" if placed.level == 1 else "mid", 2)
    css = "on-deep" if deep else ""
    for number, line in enumerate(placed.lines):
        drawing.text(x + 15, y + 21 + 18 * number, line, size=_SIZE, css=css, bold=placed.level < 2)
    if placed.note:
        drawing.text(
            x + 15, y + placed.height - 9, placed.note, size=12, css="on-deep" if deep else "soft"
        )
    drawing.end()


def _x(level: int) -> float:
    return MARGIN + level * (_WIDTH + _GAP)


def _heads(placed: dict[int, _Placed], speaker: Speaker) -> list[str]:
    """What each column holds, in the plan's words."""
    kinds: dict[int, dict[str, int]] = {}
    for each in placed.values():
        found = kinds.setdefault(each.level, {})
        found[each.box.element.kind] = found.get(each.box.element.kind, 0) + 1
    return [
        ", ".join(
            speaker.count(count, kind) if level else speaker.kind(kind)
            for kind, count in found.items()
        )
        for level, found in sorted(kinds.items())
    ]
