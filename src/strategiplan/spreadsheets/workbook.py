"""A workbook's cells, with where each stands. Needs the library openpyxl."""

from __future__ import annotations

import contextlib
import datetime
import io
import warnings
from typing import Any

from ..reading.package import Refusal, examined
from ..tables.xlsx import cell_value, unescaped
from .book import Book, Sheet, Where, text_of

MAX_CELLS = 3_000_000
"""How many cells are read; a plan of 20,000 elements has some 200,000."""
MAX_ROW = 1_048_576
MAX_COLUMN = 16_384
ERRORS = ("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!")
"""What a formula comes to that cannot be calculated."""
_TRUE = ("1", "true")


def book_of(data: bytes) -> Book | Refusal:
    """The sheets of a workbook, or why it is not opened."""
    package = examined(data)
    if isinstance(package, Refusal):
        return package
    try:
        with warnings.catch_warnings():
            # It warns of what it leaves out of a sheet's looks, of which nothing is wanted.
            warnings.simplefilter("ignore")
            found = _read(data)
    except ImportError:
        return Refusal("library")
    except Exception:
        # A file that is broken makes the library fail in every way there is.
        return Refusal("broken")
    if isinstance(found, Book) and package.macros:
        found.tell("SP990", Where(0), variant="macros")
    return found


def _read(data: bytes) -> Book | Refusal:
    import openpyxl
    from openpyxl.cell.read_only import ReadOnlyCell

    # The parser that the library's read-only mode stands on: by itself it gives the rows
    # that are there and no others, and the cells that were made one.
    from openpyxl.worksheet._reader import FORMULA_TAG, VALUE_TAG, WorkSheetParser

    class Parser(WorkSheetParser):
        """Keeps in mind the formulas that no result was saved with."""

        unsaved: dict[tuple[int, int], str]

        def parse_cell(self, element: Any) -> dict[str, Any]:
            cell: dict[str, Any] = super().parse_cell(element)
            if cell["value"] is None:
                formula = element.find(FORMULA_TAG)
                # An empty text has a type; what has neither text nor type was never calculated.
                empty = element.find(VALUE_TAG) is None or element.get("t") != "str"
                if formula is not None and empty:
                    self.unsaved[cell["row"], cell["column"]] = f"={formula.text or ''}"
            return cell

    sheets: list[Sheet] = []
    book = Book(sheets)
    count = 0
    with contextlib.closing(
        openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    ) as workbook:
        file: Any = workbook
        for page in file.worksheets:
            sheet = Sheet(page.title, hidden=page.sheet_state != "visible")
            sheets.append(sheet)
            with page._get_source() as source:
                parser: Any = Parser(
                    source, page._shared_strings,
                    data_only=True, epoch=file.epoch,
                    date_formats=file._date_formats, timedelta_formats=file._timedelta_formats,
                )  # fmt: skip
                parser.unsaved = sheet.unsaved
                for row, cells in parser.parse():
                    looks = parser.row_dimensions.get(str(row), {})
                    # What it notes of the height of a million empty rows is of no use.
                    parser.row_dimensions.clear()
                    found = {}
                    for cell in cells:
                        if cell["value"] is not None and cell["value"] != "":
                            found[cell["column"]] = _value(ReadOnlyCell(page, **cell))
                    if found and 1 <= row <= MAX_ROW and max(found) <= MAX_COLUMN:
                        sheet.rows[row] = found
                        if looks.get("hidden") in _TRUE:
                            sheet.hidden_rows.append(row)
                        count += len(found)
                        if count > MAX_CELLS:
                            return Refusal("cells", {"limit": MAX_CELLS})
                merged = parser.merged_cells
                sheet.hidden_columns = [
                    (int(each["min"]), int(each["max"]))
                    for each in parser.column_dimensions.values()
                    if each.get("hidden") in _TRUE
                ]
            if merged:
                sheet.merged = [
                    (area.min_row, area.min_col, area.max_row, area.max_col)
                    for area in merged.mergeCell
                ]
    for number, sheet in enumerate(sheets):
        for (row, column), formula in sheet.unsaved.items():
            sheet.rows.setdefault(row, {})[column] = formula
        if sheet.unsaved:
            sheet.rows = dict(sorted(sheet.rows.items()))
        _errors(book, number, sheet)
    return book


def _value(cell: Any) -> Any:
    value = cell.value
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date()
    if isinstance(value, (datetime.datetime, datetime.time, datetime.timedelta)):
        return str(value)
    if cell.data_type == "e":
        return text_of(value)
    return unescaped(value) if isinstance(value, str) else cell_value(cell)


def _errors(book: Book, number: int, sheet: Sheet) -> None:
    """Say where a formula came to nothing, or to nothing that was saved."""
    for (row, column), formula in sheet.unsaved.items():
        book.tell("SP987", Where(number, row, column), {"formula": formula})
    for row, cells in sheet.rows.items():
        for column, value in cells.items():
            if isinstance(value, str) and value[:1] == "#" and value in ERRORS:
                book.tell("SP987", Where(number, row, column), {"formula": value}, "error")
