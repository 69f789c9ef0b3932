"""The way from the strategies to the vision: how much of the plan carries each goal."""

from __future__ import annotations

import attrs

from ..messages import Speaker
from ..model import Plan
from .drawing import MARGIN, Drawing, Picture, wrapped
from .levels import DEEPEST, Box, cut, label, outline, tree_of, what_is_cut

MOST = 70
"""How many strategies are shown one by one; more of them are counted under what they carry."""
_WIDTH, _GAP, _TOP = 230, 60, 90
_LEAST, _EACH, _SPACE = 40, 12, 6
_COUNTED = 1_200
"""How much room all that is only counted gets together, at most."""


@attrs.define
class _Band:
    box: Box
    level: int
    y: float
    height: float


def picture(plan: Plan, speaker: Speaker, most: int = MOST, levels: int = DEEPEST) -> Picture:
    """The picture of the way: the strategies to the left, the vision to the right."""
    whole = tree_of(plan, speaker)
    top = cut(tree_of(plan, speaker), most, levels)
    title = speaker.phrase("picture/way", plan=label(plan, speaker))
    bands: dict[int, _Band] = {}
    counted = sum(each.hidden for _, each in top.all())
    bottom = _place(top, 0, _TOP, min(_EACH, _COUNTED / max(counted, 1)), bands)
    deepest = max(each.level for each in bands.values())
    width = 2 * MARGIN + (deepest + 1) * _WIDTH + deepest * _GAP
    drawing = Drawing()
    for band in bands.values():
        _flows(band, bands, deepest, drawing)
    for band in bands.values():
        _draw(band, deepest, speaker, drawing)
    return drawing.picture(
        width,
        bottom + MARGIN,
        title,
        outline(whole, speaker),
        speaker,
        top=_TOP - 16,
        cut=what_is_cut(top, speaker),
        # Without anything that is done, it is the tree once more.
        empty=all(each.element.kind not in ("strategy", "measure") for _, each in whole.all()),
    )


def _place(box: Box, level: int, y: float, share: float, bands: dict[int, _Band]) -> float:
    """Give a box and those under it their places from `y` down; where the next one begins.

    `share` is the room of each that is only counted.
    """
    band = bands[id(box)] = _Band(box, level, y, 0)
    end = y
    for each in box.below:
        end = _place(each, level + 1, end, share, bands)
    least = _LEAST + 18 * (len(_label_lines(box, level)) - 1)
    if not box.below:
        band.height = max(least, share * box.hidden)
        return y + band.height + _SPACE
    band.height = max(end - _SPACE - y, least)
    return max(end, y + band.height + _SPACE)


def _label_lines(box: Box, level: int) -> list[str]:
    return wrapped(box.label, _WIDTH - 24, 13, 4, bold=level < 2)


def _flows(band: _Band, bands: dict[int, _Band], deepest: int, drawing: Drawing) -> None:
    """What runs from those under a box into it: as wide as they are."""
    left = _x(band.level, deepest)
    total = sum(bands[id(each)].height for each in band.box.below)
    at = band.y
    for each in band.box.below:
        below = bands[id(each)]
        share = band.height * below.height / total
        right = _x(below.level, deepest) + _WIDTH
        middle = (left + right) / 2
        drawing.path(
            f"M{right:.1f} {below.y:.1f}C{middle:.1f} {below.y:.1f} {middle:.1f} {at:.1f} {left:.1f} {at:.1f}"
            f"V{at + share:.1f}C{middle:.1f} {at + share:.1f} {middle:.1f} {below.y + below.height:.1f} "
            f"{right:.1f} {below.y + below.height:.1f}z",
            "flow",
        )
        at += share


def _draw(band: _Band, deepest: int, speaker: Speaker, drawing: Drawing) -> None:
    x = _x(band.level, deepest)
    deep = band.level == 0
    drawing.begin(band.box.label)
    drawing.box(
        x, band.y, _WIDTH, band.height, "deep" if deep else "mid" if band.level == 1 else "box"
    )
    lines = _label_lines(band.box, band.level)
    note = speaker.count(band.box.hidden, band.box.hidden_kind) if band.box.hidden else ""
    rows = 18 * len(lines) + (16 if note and band.height >= 18 * len(lines) + 22 else 0)
    y = band.y + (band.height - rows) / 2 + 14
    for number, line in enumerate(lines):
        drawing.text(
            x + 12,
            y + 18 * number,
            line,
            size=13,
            css="on-deep" if deep else "",
            bold=band.level < 2,
        )
    if rows > 18 * len(lines):
        drawing.text(x + 12, y + 18 * len(lines), note, size=12, css="soft")
    drawing.end()


def _x(level: int, deepest: int) -> float:
    return MARGIN + (deepest - level) * (_WIDTH + _GAP)
