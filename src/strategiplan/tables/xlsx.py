"""What the cells of a workbook hold, and a workbook's tables read back.

A table's sheet has its columns' stable names in the first row, which is hidden:
``goal/title.nb``. So a sheet may get another name and a column another place. Words for
people stand in the second row.

A text that is longer than a cell may be goes on in the sheet of long texts: the cell
ends with ``⟦→ 17⟧``, and the rows with that number have the rest. What XML cannot hold
is written ``_x0007_``, as Excel does it.
"""

from __future__ import annotations

import contextlib
import datetime
import io
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from importlib.util import find_spec
from typing import Any

from .schema import Cell, Column, Table, column_named, schema

LONG_TEXT = "long_text"
LONG_COLUMNS = ("number", "position", "text")
EXPORTED = "strategiplan/exported"
"""What stands first in the sheet that keeps the plan as it was exported: JSON, in pieces below it."""
MOST_IN_CELL = 32_767
"""How long a cell's text may be, in units of UTF-16."""
PIECE = 16_000
"""Where a longer text is cut, in characters, of which each may take two units."""
SHORT_PIECE = 2_000
"""Where one is cut in which each character may be written with fifteen."""
_GOES_ON = re.compile(r"⟦→ ([0-9]{1,9})⟧\Z")
_FORBIDDEN = "[\x00-\x08\x0b-\x1f\ufffe\uffff]"
_ESCAPED = re.compile(f"_(?=x[0-9a-fA-F]{{4}}(?:_|{_FORBIDDEN}))|{_FORBIDDEN}")
_ESCAPE = re.compile("_x([0-9a-fA-F]{4})_")


def is_odd(text: str) -> bool:
    """Whether a text holds what must be escaped in a workbook, or looks escaped."""
    return bool(_ESCAPED.search(text))


def escaped(text: str) -> str:
    """A text as a workbook's XML holds it: ``_x0007_`` for what XML cannot hold."""
    return _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """What `escaped` was given."""
    return _ESCAPE.sub(_character, text) if "_x" in text else text


def _character(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return found[0] if 0xD800 <= number < 0xE000 else chr(number)


def goes_on(number: int) -> str:
    """What a cell ends with whose text goes on under a number."""
    return f"⟦→ {number}⟧"


def pieces(text: str, longest: int = PIECE) -> list[str]:
    """The pieces of a text: one where it fits in a cell, else the first and what follows."""
    if not _GOES_ON.search(text) and len(text) <= MOST_IN_CELL and longest == PIECE:
        wide = sum(character > "\uffff" for character in text) if len(text) > PIECE else 0
        if len(text) + wide <= MOST_IN_CELL:
            return [text]
    found = [text[start : start + longest] for start in range(0, len(text), longest)]
    return found if len(found) > 1 else [text, ""]


def from_xlsx(data: bytes) -> dict[str, Table]:
    """The tables in a workbook by name. Needs the library openpyxl.

    Sheets without the hidden row of stable names are left out, and columns that a table
    does not have. Raises `ValueError` for what is no workbook, and `ImportError` where the
    library that reads it is missing.
    """
    if find_spec("openpyxl") is None:
        raise ImportError("reading a workbook needs openpyxl: pip install 'strategiplan[xlsx]'")
    columns: dict[str, list[Column]] = {}
    rows: dict[str, list[dict[str, Cell]]] = {}
    try:
        for name, known, lines in _sheets(data):
            columns.setdefault(name, []).extend(column for _, column in known)
            found = rows.setdefault(name, [])
            for line in lines:
                cells = {
                    column.name: cell
                    for place, column in known
                    if place < len(line) and (cell := cell_value(line[place])) != ""
                }
                if cells:
                    found.append(cells)
    except Exception as error:
        # A file that is broken makes the library fail in every way there is.
        raise ValueError(f"{type(error).__name__}: {error}") from error
    join_long_texts(rows)
    return {
        name: Table(name, tuple(dict.fromkeys(columns[name])), found)
        for name, found in rows.items()
    }


def _sheets(data: bytes) -> Iterator[tuple[str, list[tuple[int, Column]], Iterator[Any]]]:
    """The sheets with a hidden row: its table, its columns with their places, the rows below."""
    import openpyxl

    # LibreOffice saves a truth value as a formula; with those, what they came to is read.
    with contextlib.closing(
        openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    ) as book:
        for sheet in book.worksheets:
            lines: Iterator[Any] = sheet.iter_rows()
            first = enumerate(next(lines, ()))
            name, known = named_columns((place, str(cell.value or "")) for place, cell in first)
            if known:
                next(lines, None)
                yield name, known, lines


def named_columns(cells: Iterable[tuple[int, str]]) -> tuple[str, list[tuple[int, Column]]]:
    """The table that a sheet's first row names, and its columns with their places."""
    names: dict[str, list[tuple[int, Column]]] = {}
    for place, words in cells:
        table, _, column = unescaped(words).partition("/")
        found: Column | None = None
        if table == LONG_TEXT and column in LONG_COLUMNS:
            found = Column(column, "string")
        elif table in schema():
            found = column_named(table, column)
        if found:
            names.setdefault(table, []).append((place, found))
    return next(iter(names.items()), ("", []))


def cell_value(cell: Any) -> Cell:
    """What a cell of the library holds, a number with the decimals that it shows."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return unescaped(value)
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, float) and not value.is_integer():
        value = repr(value)
        return _as_shown(Decimal(value), cell.number_format)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _as_shown(int(value), cell.number_format)
    return value


def _as_shown(number: Any, format: str) -> Cell:
    """A number with the decimals that its format shows, where those say the same."""
    shown = re.fullmatch(r"0\.(0+)", format)
    if shown and abs(number) < 10**15:
        exact = Decimal(number).quantize(Decimal(1).scaleb(-len(shown[1])))
        if exact == number:
            return exact
    return number


def join_long_texts(rows: dict[str, list[dict[str, Cell]]]) -> None:
    """Put the long texts together in the rows of all tables, and take their own table out."""
    rest = _rest(rows.pop(LONG_TEXT, []))
    for cells in (each for table in rows.values() for each in table):
        for column_name, cell in cells.items():
            goes = _GOES_ON.search(cell) if isinstance(cell, str) else None
            if goes and int(goes[1]) in rest:
                cells[column_name] = cell[: goes.start()] + rest[int(goes[1])]


def _rest(rows: list[dict[str, Cell]]) -> dict[int, str]:
    """What the long texts go on with, by number."""
    found: dict[int, list[tuple[int, str]]] = {}
    for row in rows:
        number, position = row.get("number"), row.get("position", 0)
        if isinstance(number, int) and isinstance(position, int):
            found.setdefault(number, []).append((position, str(row.get("text", ""))))
    return {number: "".join(text for _, text in sorted(each)) for number, each in found.items()}
