"""Rows of tables, one at a time: CSV files of any size, workbooks, and JSON lists of objects."""

from __future__ import annotations

import codecs
import csv
import datetime
import functools
import io
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from ..diagnostics import Cell, Place
from ..reading.decoding import MAX_BYTES, encoding_of
from ..reading.package import Refusal
from ..spreadsheets.book import letters
from ..spreadsheets.separated import separator_of
from ..spreadsheets.workbook import book_of
from ..submissions.entry import Note
from .days import day_of
from .received import UnusableError, note, whole

MAX_CELL = 8_000_000
"""How long one cell of a CSV file may be, in characters."""
MAX_OBJECT = 16_000_000
"""How long one object of a JSON file may be, in characters."""
MAX_WORKBOOK = MAX_BYTES
"""How large a workbook may be, in bytes."""
BEGINNING = 200_000
"""How much of a file is looked at to tell what it is, in bytes."""
_PIECE = 1 << 20

Cells = list[Any]


@attrs.define(eq=False)
class Record:
    """A row of a table by the words of its header, or an object of a JSON list."""

    values: Mapping[str, Any]
    """What is in the cells that hold something."""
    where: Callable[[], Place]
    """Finds out where it is; hardly any is asked."""
    columns: Mapping[str, int] = attrs.field(factory=dict)
    _languages: dict[str, tuple[tuple[str, str], ...]] = attrs.field(factory=dict)
    """What `languages` has found; all the rows of a table share it."""

    @property
    def place(self) -> Place:
        """Where it is."""
        return self.where()

    def languages(self, name: str) -> tuple[tuple[str, str], ...]:
        """The languages that a text may be in, each with the column that has it in that language."""
        found = self._languages.get(name)
        if found is None:
            tags = (
                (key[len(name) + 1 :], key)
                for key in (self.columns or self.values)
                if key.startswith(f"{name}/")
            )
            found = tuple((tag, key) for tag, key in tags if "/" not in tag)
            self._languages[name] = found
        return found

    def cell(self, name: str) -> Place:
        """The cell of a column."""
        cell, column = self.place.cell, self.columns.get(name)
        if cell is None or column is None:
            return self.place
        return attrs.evolve(self.place, cell=attrs.evolve(cell, column=letters(column)))


@attrs.define(eq=False)
class Table:
    """A table: its rows, as often as they are asked for."""

    name: str
    sheet: str
    _lines: Any

    def lines(self) -> Iterator[tuple[int, Cells]]:
        """The rows that hold something: the number of each, and its cells from the first column."""
        yield from self._lines()

    def place(self, row: int, column: int = 1) -> Place:
        """The place of a cell."""
        return Place(self.name, row, 1, row, 1, Cell(self.sheet, row, letters(column)))

    def records(self, header: int, names: Mapping[int, str]) -> Iterator[Record]:
        """The rows below a header, by the names of the columns."""
        columns = {name: column for column, name in names.items()}
        # Of two columns with one name it is the last.
        shown = ["" for _ in range(max(columns.values(), default=0))]
        for name, column in columns.items():
            shown[column - 1] = name
        languages: dict[str, tuple[tuple[str, str], ...]] = {}
        for row, cells in self.lines():
            if row > header:
                pairs = zip(shown, cells, strict=False)
                values = {name: cell for name, cell in pairs if cell != "" and name}
                yield Record(values, functools.partial(self.place, row), columns, languages)


@attrs.define(eq=False)
class Opened:
    """A file that something may be taken from."""

    path: str
    name: str
    """As it is shown: the name that the user wrote."""
    beginning: bytes
    notes: list[Note] = attrs.field(factory=list)
    """What was found when it was opened."""
    origin: str = ""
    """How what is in it is known again: the file's name, from the folder that was named."""
    _tables: list[Table] | None = None
    _coding: tuple[str, int] | None = None

    @classmethod
    def of(cls, path: str, name: str, origin: str = "") -> Opened:
        """A file by its path; `OSError` where it cannot be opened."""
        with open(path, "rb") as file:
            return cls(path, name, file.read(BEGINNING), origin=origin or name)

    def ends(self, *ends: str) -> bool:
        """Whether its name ends so."""
        return self.name.lower().endswith(ends)

    def whole(self) -> bytes:
        """All the bytes of a workbook; `UnusableError` where there are too many."""
        limit = MAX_WORKBOOK
        with open(self.path, "rb") as file:
            data = file.read(limit + 1)
        if len(data) > limit:
            raise UnusableError(
                note("SP851", whole(self.name), "large", limit=max(limit // 2**20, 1))
            )
        return data

    def tables(self) -> list[Table]:
        """The sheets of a workbook, or the one table of a CSV file."""
        if self._tables is None:
            workbook = self.beginning.startswith((b"PK", b"\xd0\xcf")) or self.ends(
                ".xlsx", ".xlsm"
            )
            self._tables = self._workbook() if workbook else self._separated()
        return self._tables

    def _workbook(self) -> list[Table]:
        book = book_of(self.whole())
        if isinstance(book, Refusal):
            place = whole(self.name)
            raise UnusableError(note("SP983", place, book.variant, **book.values))
        found: list[Table] = []
        for sheet in book.sheets:

            def lines(rows: dict[int, dict[int, Any]] = sheet.rows) -> Iterator[tuple[int, Cells]]:
                for number, cells in rows.items():
                    yield number, [cells.get(column, "") for column in range(1, max(cells) + 1)]

            found.append(Table(self.name, sheet.name, lines))
        for where, problem in book.problems:
            sheet_name = book.sheets[where.sheet].name if book.sheets else ""
            cell = Cell(sheet_name, max(where.row, 1), letters(max(where.column, 1)))
            row = cell.row
            self.notes.append(Note(problem, Place(self.name, row, 1, row, 1, cell)))
        return found

    def _separated(self) -> list[Table]:
        encoding, skip = self._encoding()
        beginning = self.beginning[skip:].decode(encoding, "replace")
        if "\0" in beginning:
            raise UnusableError(note("SP851", whole(self.name), "kind"))
        separator, skipped = "", 0
        first, _, after = beginning.partition("\n")
        if first.lower().startswith("sep=") and len(first.strip()) == 5:
            separator, skipped = first.strip()[4], 1
        separator = separator or separator_of(after if skipped else beginning)

        def lines() -> Iterator[tuple[int, Cells]]:
            before = csv.field_size_limit(MAX_CELL)
            with open(self.path, "rb") as file:
                file.seek(skip)
                text = io.TextIOWrapper(file, encoding, "replace", newline="")
                if skipped:
                    text.readline()
                rows = csv.reader(text, delimiter=separator, strict=True)
                number = skipped
                try:
                    for cells in rows:
                        number += 1
                        if any(cells):
                            yield number, cells
                except csv.Error:
                    place = Table(self.name, "", None).place(number + 1)
                    raise UnusableError(note("SP851", place, "quote")) from None
                finally:
                    csv.field_size_limit(before)

        return [Table(self.name, "", lines)]

    def _encoding(self) -> tuple[str, int]:
        """The encoding, and how many bytes before the text are none of it."""
        if self._coding is None:
            encoding, rest = encoding_of(self.beginning)
            skip = len(self.beginning) - len(rest)
            if not self._decodes(encoding, skip):
                place = whole(self.name)
                if encoding == "utf-8":
                    encoding = "cp1252"
                    self.notes.append(note("SP989", place, encoding="Windows-1252"))
                else:
                    self.notes.append(note("SP989", place, "broken", encoding=encoding.upper()))
            self._coding = encoding, skip
        return self._coding

    def _decodes(self, encoding: str, skip: int) -> bool:
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with open(self.path, "rb") as file:
                file.seek(skip)
                while piece := file.read(_PIECE):
                    decoder.decode(piece)
            decoder.decode(b"", True)
        except UnicodeDecodeError:
            return False
        return True

    def objects(self) -> Iterator[Record]:
        """The objects of a JSON list, one at a time, nested keys as ``answer/nb``."""
        encoding, skip = self._encoding()
        with open(self.path, "rb") as file:
            file.seek(skip)
            for line, value in _items(io.TextIOWrapper(file, encoding, "replace"), self.name):
                flat: dict[str, Any] = {}
                _flatten(value, "", flat)
                yield Record(flat, functools.partial(whole, self.name, line))


def _items(text: io.TextIOBase, name: str) -> Iterator[tuple[int, Any]]:
    """The items of a JSON list, each with the line that it begins in."""
    decode = json.JSONDecoder().raw_decode
    buffer = text.read(_PIECE)
    line, at, size = 1, 0, _PIECE
    opened = False
    while True:
        # What stands between two items.
        begin = at
        while at < len(buffer) and buffer[at] in " \t\r\n,[" and not (opened and buffer[at] == "["):
            opened = opened or buffer[at] == "["
            at += 1
        line += buffer.count("\n", begin, at)
        if at == len(buffer):
            buffer, at = text.read(_PIECE), 0
            if not buffer:
                raise UnusableError(note("SP851", whole(name, line), "json"))
            continue
        if opened and buffer[at] == "]":
            return
        try:
            if not opened or buffer[at] != "{":
                raise UnusableError(note("SP851", whole(name, line), "json"))
            value, end = decode(buffer, at)
        except (json.JSONDecodeError, RecursionError, ValueError) as error:
            more = "" if isinstance(error, RecursionError) else text.read(size)
            if not more or len(buffer) - at > MAX_OBJECT:
                raise UnusableError(note("SP851", whole(name, line), "json")) from None
            # Twice as much each time: the same text is not gone through again and again.
            buffer, at, size = buffer[at:] + more, 0, size * 2
            continue
        yield line, value
        line += buffer.count("\n", at, end)
        at, size = end, _PIECE
        if at > _PIECE:
            buffer, at = buffer[at:], 0


def _flatten(value: Any, name: str, out: dict[str, Any]) -> None:
    """As Decidim itself does it for its tables."""
    if isinstance(value, dict):
        for key, below in value.items():
            _flatten(below, f"{name}/{key}" if name else str(key), out)
    elif isinstance(value, list):
        out[name] = ", ".join(str(each) for each in value if each is not None)
    elif value is not None:
        out[name] = ("true" if value else "false") if isinstance(value, bool) else value


def day_in(value: Any) -> datetime.date | None:
    """The day of a cell that holds a moment."""
    if isinstance(value, datetime.date):
        return value
    return day_of(value) if isinstance(value, str) else None
