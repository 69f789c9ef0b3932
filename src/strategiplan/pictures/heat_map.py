"""Goals and subgoals against something: a matrix in which a hole is seen at once."""

from __future__ import annotations

from collections import Counter
from functools import partial

from ..matrix import Column, CoverageMatrix, Link, Row
from ..messages import Speaker
from ..model import Plan
from ..report.coverage import column_name, heading, row_name
from ..report.story import capital
from ..vocabulary import sdg_colour
from .drawing import MARGIN, Drawing, Picture, text_width, wrapped
from .levels import DEEPEST

MOST = 90
"""How many rows are shown before the lowest level is left to the one above it."""
MOST_COLUMNS = 40
"""How many columns are shown; of more, those with the most links."""
_CELL, _WIDEST, _INDENT = 26, 400, 14
_TALLEST = 330
"""How much room the columns' names get: each of the UN's goals by its whole name."""
_ROW, _NAME, _TOP = 13, 12, 74


def picture(
    coverage: CoverageMatrix,
    plan: Plan,
    speaker: Speaker,
    most: int = MOST,
    most_columns: int = MOST_COLUMNS,
    levels: int = DEEPEST,
) -> Picture:
    """A filled circle for a link that is stated, a triangle for one from above or below."""
    rows, columns = _rows(coverage, most, levels), _columns(coverage, most_columns)
    names = [wrapped(column_name(each, speaker), _TALLEST, _NAME, 1)[0] for each in columns]
    tallest = max((text_width(each, _NAME) for each in names), default=0)
    top = _TOP + min(_TALLEST, tallest) + 24
    left = min(_WIDEST, max(map(partial(_name_end, speaker=speaker), rows), default=0) + 12)
    # The legend and the title want room too.
    width = max(left + _CELL * len(columns), 480) + MARGIN
    drawing = Drawing()
    for place, row in enumerate(rows):
        drawing.begin(_row_in_words(row, coverage, speaker))
        y = top + _CELL * place
        if place % 2 == 0:
            drawing.box(MARGIN - 8, y, width - 2 * MARGIN + 16, _CELL, "stripe")
        _draw_row(row, left, y, columns, speaker, drawing)
        drawing.end()
    for place, (column, name) in enumerate(zip(columns, names, strict=True)):
        x = left + _CELL * place
        drawing.turned_text(x + _CELL / 2 + 4, top - 18, name, size=_NAME)
        if column.group:
            drawing.tile(x + 3, top - 11, _CELL - 6, 6, sdg_colour(column.key))
    bottom = top + _CELL * len(rows)
    shown = {link for row in rows for link in row.links.values()}
    _legend(bottom + 26, shown, speaker, drawing)
    return drawing.picture(
        width,
        bottom + 44,
        heading(coverage, plan, speaker),
        "; ".join(_row_in_words(row, coverage, speaker) for row in coverage.rows),
        speaker,
        top=_TOP,
        cut=_cut(coverage, rows, columns, speaker),
        empty=all(row.empty for row in coverage.rows if row.path),
    )


def _rows(coverage: CoverageMatrix, most: int, levels: int) -> list[Row]:
    """The rows without the lowest levels, until there is room for them; the top one always stays."""
    # The plan is a level too, though it has no row under which the others stand.
    rows = [row for row in coverage.rows if row.depth + 1 < levels]
    while len(rows) > most and (deepest := max(row.depth for row in rows)):
        rows = [row for row in rows if row.depth < deepest]
    return rows


def _columns(coverage: CoverageMatrix, most: int) -> list[Column]:
    if len(coverage.columns) <= most:
        return list(coverage.columns)
    counts = Counter(key for row in coverage.rows for key in row.direct)
    often = dict(counts.most_common(most))
    return [each for each in coverage.columns if each.key in often]


def _cut(coverage: CoverageMatrix, rows: list[Row], columns: list[Column], speaker: Speaker) -> str:
    said = []
    if len(rows) < len(coverage.rows):
        kinds = dict.fromkeys(row.element.kind for row in coverage.rows if row.path)
        for row in rows:
            kinds.pop(row.element.kind, None)
        names = [speaker.kind(kind, several=True) for kind in kinds]
        key = "picture/rows" if names else "picture/levels"
        said.append(speaker.phrase(key, what=speaker.listed(names)))
    if len(columns) < len(coverage.columns):
        count, total = str(len(columns)), str(len(coverage.columns))
        said.append(speaker.phrase("picture/columns", count=count, total=total))
    return " ".join(said)


def _name_start(row: Row) -> float:
    return MARGIN + _INDENT * min(row.depth, 6)


def _name_end(row: Row, speaker: Speaker) -> float:
    name = row_name(row, speaker, 400).strip()
    return _name_start(row) + text_width(name, _ROW, bold=row.depth == 0)


def _draw_row(
    row: Row, left: float, y: float, columns: list[Column], speaker: Speaker, drawing: Drawing
) -> None:
    x, bold = _name_start(row), row.depth == 0
    words = row_name(row, speaker, 400)
    words = words if row.path else capital(words)
    name = wrapped(words, left - 11 - x, _ROW, 1, bold=bold)[0]
    drawing.text(x, y + 17, name, size=_ROW, bold=bold)
    links = row.links
    if row.unknown and not links:
        words = speaker.phrase("coverage/unknown")
        drawing.text(left + 6, y + 17, words, size=_NAME, css="soft")
    for place, column in enumerate(columns):
        if column.key in links:
            _mark(links[column.key], left + _CELL * place + _CELL // 2, y + _CELL // 2, drawing)


def _mark(link: str, x: float, y: float, drawing: Drawing) -> None:
    if link == "direct":
        drawing.path(f"M{x - 7:.1f} {y:.1f}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z", "mark")
    elif link == "below":
        drawing.path(f"M{x - 6:.1f} {y - 4:.1f}h12l-6 10z", "hollow")
    else:
        drawing.path(f"M{x - 6:.1f} {y + 4:.1f}h12l-6 -10z", "hollow")


def _legend(y: float, shown: set[Link], speaker: Speaker, drawing: Drawing) -> None:
    """What the marks mean that are in the picture."""
    x: float = MARGIN + 8
    links: tuple[Link, ...] = ("direct", "below", "above")
    for link in links:
        if link in shown:
            words = speaker.phrase(f"link/{link}")
            _mark(link, x, y - 5, drawing)
            drawing.text(x + 16, y, words, size=_ROW)
            x += 48 + text_width(words, _ROW)


def _row_in_words(row: Row, coverage: CoverageMatrix, speaker: Speaker) -> str:
    """What a row is linked to: "1.1 Byen er klimanøytral: 11 Bærekraftige byer"."""
    links = row.links
    linked = [column_name(each, speaker) for each in coverage.columns if each.key in links]
    none = speaker.phrase("coverage/unknown" if row.unknown else "link/none")
    return f"{row_name(row, speaker, 400).strip()}: {', '.join(linked) or none}"
