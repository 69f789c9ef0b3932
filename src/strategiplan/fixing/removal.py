"""Taking an entry out of a list or a mapping, and nothing else with it."""

from __future__ import annotations

import re

from ..diagnostics import Edit, Span
from ..reading.layout import Row, Spot
from .page import Page


def without(page: Page, spot: Spot) -> tuple[Edit, ...] | None:
    """Edits that take an entry out of its row; ``None`` where words of a comment would go with it."""
    row = spot.row
    assert row
    emptied = _emptied(page, row) if len(row.entries) == 1 else None
    if emptied is not None:
        return emptied
    if row.flow:
        start, end = _stretch(row, spot.index)
        return _gone(page, start, end)
    if len(row.entries) == 1:
        return None
    return _lines_gone(page, row.entries[spot.index], row.mapping)


def _emptied(page: Page, row: Row) -> tuple[Edit, ...] | None:
    """A list that would be empty goes with its key, where that is not the only one."""
    owner = row.owner
    around = owner.row if owner and owner.key else None
    return without(page, owner) if owner and around and len(around.entries) > 1 else None


def _stretch(row: Row, index: int) -> tuple[int, int]:
    """An entry between brackets with the comma before it, or after it for the first."""
    entry = row.entries[index]
    if index:
        return row.entries[index - 1].end, entry.end
    if len(row.entries) > 1:
        return entry.start, row.entries[1].start
    return entry.start, entry.end


def _gone(page: Page, start: int, end: int) -> tuple[Edit, ...] | None:
    return None if "#" in page.text[start:end] else page.edit(start, end, "")


def _lines_gone(page: Page, entry: Span, mapping: bool) -> tuple[Edit, ...] | None:
    """The lines of an entry that has them for itself."""
    text = page.text
    begin = text.rfind("\n", 0, entry.start) + 1
    end = text.find("\n", entry.end)
    end = len(text) if end < 0 else end + 1
    margin = r" *" if mapping else r" *- +"
    if text[entry.end : end].strip() or not re.fullmatch(margin, text[begin : entry.start]):
        return None
    return _gone(page, begin, end)
