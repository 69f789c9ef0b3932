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

PACKAGE_FILE = "datapackage.json"
"""The file of a folder of tables that says what they are."""
EXPORTED = "exported"
"""What that file has the plan under, as it was exported: a text that is JSON."""
BOM = "\ufeff"
TYPED = ("integer", "number", "boolean", "date")
"""The forms of columns whose cells are no texts."""

_BLANKS = "".join(
    chr(number)
    for first, last in (
        (0x00, 0x20), (0x7F, 0xA0), (0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x2069),
        (0x3000, 0x3000), (0xFEFF, 0xFEFF),
    )
    for number in range(first, last + 1)
)  # fmt: skip
_BEGIN_LINES = frozenset("\t\r\n")
_STARTS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20\u2212")
"""What a formula begins with, in the wide forms of other keyboards too."""
_MONTH = (
    r"(?i:jan(?:uary?)?|feb(?:ruary?)?|mars?|march|apr(?:il)?|mai|may|june?|juni|july?|juli"
    r"|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?)\.?"
)
_CHANGED = late_pattern(
    r"(?!(?:0|[1-9][0-9]{0,10})\Z)"
    r"(?:[(]?(?:(?i:kr)\.?|[$€£])?\s?[0-9.,][0-9.,:;/\s+\-eE%)]*(?i:kr|pm|am|[ap])?"
    r"|(?i:true|false|sann|usann)"
    rf"|[0-9]{{1,4}}[-./\s]{{0,3}}{_MONTH}(?:[-./\s]{{0,3}}[0-9]{{1,4}})?"
    rf"|{_MONTH}[-./\s]{{0,3}}[0-9]{{1,4}})\Z"
)
"""What Excel would make into a number or a day and save otherwise than it was written.

A whole number of up to eleven digits stays as it is.
"""
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
    for number, row in enumerate(table.rows, 1):
        cells = []
        for name, typed in written:
            cell = row.get(name, "")
            if cell == "":
                cells.append("")
            elif typed:
                cells.append(_plain(cell, excel))
            else:
                cells.append(guarded(str(cell), excel))
        writer.writerow(cells)
        if number % ROWS_AT_ONCE == 0:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def guarded(text: str, excel: bool) -> str:
    """A text as a cell, with an apostrophe before what a spreadsheet would take for something else."""
    return f"'{text}" if _acts(text, excel) else text


def _acts(text: str, excel: bool) -> bool:
    """Whether a spreadsheet would take a text, without apostrophes before it, for something else."""
    text = text.lstrip("'")
    words = text.strip(_BLANKS)
    if text.lstrip(" ")[:1] in _BEGIN_LINES or words[:1] in _STARTS:
        return True
    return excel and bool(_CHANGED().match(words))


def _plain(cell: Cell, excel: bool) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return str(cell).replace(".", ",") if excel else str(cell)
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return str(cell)


def plain_text(column: Column, cell: str, excel: bool) -> str:
    """What a cell says, without the apostrophe that was put before what a spreadsheet would run."""
    return cell if column.form in TYPED else bare(cell, excel)


def bare(cell: str, excel: bool) -> str:
    """A cell as the text that `guarded` made it of; not for an empty one."""
    return cell[1:] if cell[0] == "'" and _acts(cell, excel) else cell


def from_csv(name: str, data: bytes) -> Table:
    """The table of that name in a file that `to_csv` wrote, or that a spreadsheet saved after it.

    Whether it was written for Excel is seen from its ``;``. Columns that the table does
    not have are left out. Raises `ValueError` for what is not in UTF-8.
    """
    text = data.decode("utf-8-sig")
    head = text.partition("\n")[0]
    excel = head.count(";") > head.count(",")
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
                cells[column_name] = cell if typed else bare(cell, excel)
            if cells:
                found.append(cells)
    finally:
        csv.field_size_limit(before)
    return Table(name, tuple(column for column in columns if column), found)
