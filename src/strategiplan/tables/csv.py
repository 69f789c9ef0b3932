"""Tables as CSV, for programs and, by option, for Norwegian Excel, and back.

A text that a spreadsheet would take for a formula has an apostrophe put before it: one
that begins with ``= + - @`` (or their wide forms), with a tab or the end of a line,
behind any blanks. So has a text that begins with apostrophes and then one of these;
the reader takes one apostrophe away from what looks so, and every text comes back as
it was. For Excel this goes for texts too that it would take for numbers or days, such
as ``1.10``, ``0301`` and ``20/46547``.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..text import late_pattern
from .schema import Cell, Column, Table, column_named

BOM = "\ufeff"
TYPED = ("integer", "number", "boolean", "date")
"""The forms of columns whose cells are no texts."""

_BLANK = r"[\s\x00-\x1f\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]*"
_FORMULA = _BLANK + "[=+\\-@\uff1d\uff0b\uff0d\uff20\u2212]|[\t\r\n]"
_NUMBER = (
    _BLANK + r"[0-9.,][0-9.,:;/\s+\-eE%]*\Z"
    r"|(?i:true|false|sann|usann)\Z"
    r"|[0-9]{1,4}[-./\s][^\W\d_]{3,10}\.?([-./\s][0-9]{2,4})?\Z"
    r"|[^\W\d_]{3,10}\.?[-./\s][0-9]{1,4}\Z"
)
_ACTS = late_pattern(f"'*(?:{_FORMULA})")
_ACTS_IN_EXCEL = late_pattern(f"'*(?:{_FORMULA}|{_NUMBER})")
ROWS_AT_ONCE = 2000


def to_csv(table: Table, *, excel: bool = False) -> Iterator[bytes]:
    """A table in UTF-8 with a header of its columns' names, piece by piece.

    With `excel` as Norwegian Excel opens it by a double click: with a byte-order mark,
    ``;`` between the cells and a comma for the decimals.
    """
    names = [column.name for column in table.columns]
    written = [(column.name, column.form in TYPED) for column in table.columns]
    text = io.StringIO()
    if excel:
        text.write(BOM)
    writer = csv.writer(text, delimiter=";" if excel else ",", lineterminator="\r\n")
    writer.writerow(names)
    acts = _ACTS_IN_EXCEL() if excel else _ACTS()
    for number, row in enumerate(table.rows, 1):
        cells = []
        for name, typed in written:
            cell = row.get(name, "")
            if cell == "":
                cells.append("")
            elif typed:
                cells.append(_plain(cell, excel))
            else:
                words = str(cell)
                cells.append(f"'{words}" if acts.match(words) else words)
        writer.writerow(cells)
        if number % ROWS_AT_ONCE == 0:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def _plain(cell: Cell, excel: bool) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return str(cell).replace(".", ",") if excel else str(cell)
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return str(cell)


def from_csv(name: str, data: bytes) -> Table:
    """The table of that name in a file that `to_csv` wrote, or that a spreadsheet saved after it.

    Whether it was written for Excel is seen from its ``;``. Columns that the table does
    not have are left out. Raises `ValueError` for what is not in UTF-8 or no CSV.
    """
    text = data.decode("utf-8-sig")
    head = text.partition("\n")[0]
    excel = head.count(";") > head.count(",")
    acts = _ACTS_IN_EXCEL() if excel else _ACTS()
    # Cells may be as long as the file.
    before = csv.field_size_limit(max(len(text), 1))
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=";" if excel else ",")
        columns: list[Column | None] = [column_named(name, each) for each in next(rows, [])]
        known: Sequence[tuple[int, str, bool]] = [
            (place, column.name, column.form in TYPED)
            for place, column in enumerate(columns)
            if column
        ]
        found = []
        for row in rows:
            cells: dict[str, Cell] = {}
            for place, column_name, typed in known:
                cell = row[place] if place < len(row) else ""
                if not cell:
                    continue
                if not typed and cell[0] == "'" and acts.match(cell):
                    cell = cell[1:]
                cells[column_name] = cell
            if cells:
                found.append(cells)
    except csv.Error as error:
        raise ValueError(str(error)) from None
    finally:
        csv.field_size_limit(before)
    return Table(name, tuple(column for column in columns if column), found)
