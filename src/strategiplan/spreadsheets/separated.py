"""The cells of a CSV file, whatever program and country it comes from."""

from __future__ import annotations

import contextlib
import csv
import io
import itertools
from collections import Counter

from ..reading.decoding import encoding_of
from ..reading.package import Refusal
from .book import Book, Sheet, Where
from .workbook import MAX_CELLS

SEPARATORS = ";,\t|"
_LOOKED_AT = 200_000
"""How many characters are looked at to find out what stands between the cells."""


def sheet_of(data: bytes, name: str, number: int, book: Book) -> Refusal | None:
    """Put the rows of a file into a book as one more sheet, and note what is odd about them."""
    encoding, rest = encoding_of(data)
    sheet = Sheet(name)
    book.sheets.append(sheet)
    try:
        text = rest.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            text = rest.decode(encoding, "replace")
            book.tell("SP989", Where(number), {"encoding": encoding.upper()}, "broken")
        else:
            text = rest.decode("cp1252", "replace")
            book.tell("SP989", Where(number), {"encoding": "Windows-1252"})
    if "\0" in text[:_LOOKED_AT]:
        return Refusal("other")
    # Excel says in the first line what stands between the cells, if somebody asks it to.
    separator = ""
    skipped = 0
    first, _, after = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        separator, text, skipped = first.strip()[4], after, 1
    # Cells may be as long as the file.
    before = csv.field_size_limit(max(len(text), 1))
    try:
        sheet.separator = separator = separator or separator_of(text)
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
        except csv.Error:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
            row, quote = _quote(text, separator)
            book.tell("SP986", Where(number, row + skipped, 1), {"written": quote}, "quote")
    finally:
        csv.field_size_limit(before)
    if sum(map(len, rows)) > MAX_CELLS:
        return Refusal("cells", {"limit": MAX_CELLS})
    for line, cells in enumerate(rows, 1 + skipped):
        found = {column: cell for column, cell in enumerate(cells, 1) if cell}
        if found:
            sheet.rows[line] = found
    return None


def separator_of(text: str) -> str:
    """What stands between the cells: that by which the most rows have the same number of them."""
    best = (0, 0, ",")
    beginning = text[:_LOOKED_AT]
    # By a separator that is none, all of it may be one cell.
    before = csv.field_size_limit(_LOOKED_AT)
    try:
        for separator in SEPARATORS:
            rows = csv.reader(io.StringIO(beginning, newline=""), delimiter=separator)
            lengths = Counter(len(row) for row in rows if len(row) > 1)
            most = max(lengths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
            best = max(best, (most[1], most[0], separator), key=lambda each: each[:2])
    finally:
        csv.field_size_limit(before)
    return best[2]


def _quote(text: str, separator: str) -> tuple[int, str]:
    """The row in which a quotation mark goes wrong, and what stands around it."""
    number = 1
    with contextlib.suppress(csv.Error):
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            number += 1
    lenient = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    cells = next(itertools.islice(lenient, number - 1, None), [])
    return number, separator.join(cells)[:80]
