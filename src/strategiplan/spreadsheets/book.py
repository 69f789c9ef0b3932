"""A book of sheets of cells, and the text that stands for it."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ..diagnostics import Cell, Problem, Span
from ..reading.imported import Said, said

Value = Any
"""What a cell holds: a `str`, `int`, `float`, `Decimal`, `bool` or `datetime.date`."""
Row = dict[int, Value]
"""The cells of a row that hold something, by their columns from 1."""
Area = tuple[int, int, int, int]
"""Cells that were made one: first row and column, last row and column."""

_BETWEEN = " | "
_LINES = str.maketrans({"\n": "↵", "\r": "", "\t": " ", "\x0b": "↵", "\x0c": "↵"})


@attrs.define(eq=False)
class Sheet:
    """A sheet: its rows that are not empty, by their numbers."""

    name: str
    """Empty for a file that is one sheet without a name."""
    rows: dict[int, Row] = attrs.field(factory=dict)
    merged: list[Area] = attrs.field(factory=list)
    unsaved: dict[tuple[int, int], str] = attrs.field(factory=dict)
    """Formulas whose results are not in the file, by row and column."""
    hidden: bool = False
    separator: str = ""
    """What stands between the cells of a CSV file."""


@attrs.frozen
class Where:
    """A cell of a book: the number of its sheet from 0, its row and column from 1."""

    sheet: int
    row: int = 0
    """0 for the sheet as a whole."""
    column: int = 0
    """0 for the row as a whole."""


def letters(column: int) -> str:
    """A column as a spreadsheet names it: 1 is A, 28 is AB."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def text_of(value: Value) -> str:
    """What a cell says, as a text: whole numbers without decimals."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


@attrs.define(eq=False)
class Book:
    """Sheets, what was wrong with reading them, and the text in which they are shown."""

    sheets: list[Sheet]
    problems: list[tuple[Where, Problem]] = attrs.field(factory=list)
    """What was found while it was read; the places are put to them by `shown`."""
    text: bytes = b""
    """A line for each row, in UTF-8."""
    _spans: dict[tuple[int, int, int], tuple[int, int, int, int]] = attrs.field(factory=dict)
    """For each cell where it begins and ends in the text: in bytes, then in characters."""
    _starts: list[int] = attrs.field(factory=list)
    _cells: list[tuple[int, int, int]] = attrs.field(factory=list)

    def lay_out(self) -> None:
        """Make the text. What is asked for a place before knows none."""
        lines: list[str] = []
        at = count = 0
        for number, sheet in enumerate(self.sheets):
            for row, cells in sheet.rows.items():
                words: list[str] = []
                for column in sorted(cells):
                    shown = text_of(cells[column]).translate(_LINES)
                    # A text may hold what only looks like a character.
                    shown = shown.encode("utf-8", "replace").decode()
                    size, length = len(shown.encode()), len(shown)
                    self._spans[number, row, column] = (at, at + size, count, count + length)
                    self._starts.append(count)
                    self._cells.append((number, row, column))
                    words.append(shown)
                    at += size + len(_BETWEEN)
                    count += length + len(_BETWEEN)
                # The line's end stands where what is between two cells would.
                at -= len(_BETWEEN) - 1
                count -= len(_BETWEEN) - 1
                lines.append(_BETWEEN.join(words))
        self.text = ("\n".join(lines) + "\n").encode()

    def mark(self, where: Where, at: int, until: int, start: int, end: int) -> None:
        """Say where a cell stands in a text that was there before: in bytes, then in characters."""
        self._spans[where.sheet, where.row, where.column] = (at, until, start, end)

    def _found(self, where: Where) -> tuple[int, int, int, int]:
        found = self._spans.get((where.sheet, where.row, where.column))
        if found:
            return found
        sheet = self.sheets[where.sheet] if where.sheet < len(self.sheets) else Sheet("")
        row = where.row if where.row in sheet.rows else next(iter(sheet.rows), 0)
        column = min(sheet.rows.get(row, {}), default=0)
        return self._spans.get((where.sheet, row, column), (0, 0, 0, 0))

    def said(self, value: Any, where: Where) -> Said:
        """A value with the place of a cell; of a row's first, where the cell is empty."""
        start, end, _, _ = self._found(where)
        return said(value, start, end)

    def span(self, where: Where) -> Span:
        """The stretch of the text that a cell is."""
        _, _, start, end = self._found(where)
        return Span(start, max(end, start + 1))

    def cell(self, offset: int) -> Cell | None:
        """The cell that stands at an offset of the text, in characters."""
        place = bisect.bisect_right(self._starts, offset) - 1
        if place < 0:
            return None
        number, row, column = self._cells[place]
        return Cell(self.sheets[number].name, row, letters(column))

    def shown(self) -> Iterator[Problem]:
        """What was found, each with its place in the text."""
        for where, problem in self.problems:
            yield attrs.evolve(problem, span=self.span(where))

    def tell(
        self,
        code: str,
        where: Where,
        values: Mapping[str, Any] | None = None,
        variant: str = "",
    ) -> None:
        """Note that something was found in a cell."""
        sheet = self.sheets[where.sheet].name if where.sheet < len(self.sheets) else ""
        values = {"sheet": sheet, "column": letters(where.column), "row": where.row} | dict(
            values or {}
        )
        words = " ".join(str(each) for name, each in values.items() if name != "row")[:120]
        self.problems.append(
            (where, Problem(code, values=values, variant=variant, mark=words or variant or "file"))
        )
