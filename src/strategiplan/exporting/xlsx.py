"""The plan as a workbook: a sheet for each kind, in the plan's own words.

It is written by XlsxWriter, which holds one row at a time and gives the same bytes on
every run. Everything goes in as what it is: a text is never a formula nor a link.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

import attrs

from ..messages import Speaker, names, table_names, visible
from ..model import Localized
from ..model.shape import element_classes, holders
from ..model.values import in_language
from ..tables import Column, Table, tables_of
from ..tables.schema import ELEMENT, LIST_ITEM, REFERENCE, Cell
from ..tables.xlsx import (
    EXPORTED,
    LONG_COLUMNS,
    LONG_TEXT,
    MOST_IN_CELL,
    PIECE,
    SHORT_PIECE,
    escaped,
    goes_on,
    is_odd,
    pieces,
)
from .formats import Material
from .plan_file import as_exported

MOST_ROWS = 1_048_576
"""How many rows a sheet has."""
MOST_COLUMNS = 16_384
MOST_LINKS = 65_000
"""How many links a sheet may have; Excel takes 65,530. What comes after them is text."""
MOST_IN_NAME = 31
NEW_ROWS = 500
"""For how many rows after the last there are lists to choose from."""
HEAD = 2
"""The hidden row of stable names and that of words."""

_ALONE = ("plan", "vision", "mission")
"""The kinds of which a plan has one."""
_LAST = ("id", "parent", "held_in", "position", "key")
_FIRST = ("code", "title", "of", "table")
_OVERVIEW = ("code", "title", "kind", "parent", "key", "order", "depth")
_QUIET = ("id", "held_in", "position", "table", "order", "depth")
_WIDEST = 60
"""How wide a column is at most, in characters."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ufffe\uffff]")


def write(material: Material) -> Iterator[bytes]:
    """The workbook, whole; it is put together beside the file and cannot come in pieces."""
    yield _Book(material).content()


@attrs.frozen(eq=False)
class _Sheet:
    """A sheet, and the rows of its table that are in it."""

    name: str
    table: str
    start: int
    stop: int


_Choice = tuple[str, tuple[str, ...]]
"""A list to choose from: the field's name and its words."""


class _Book:
    def __init__(self, material: Material) -> None:
        import xlsxwriter

        self.material = material
        self.speaker: Speaker = material.speaker
        self.words = table_names(material.language)
        self.file = io.BytesIO()
        self.book: Any = xlsxwriter.Workbook(
            self.file,
            {
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self.formats: dict[str, Any] = {}
        self.taken: set[str] = {"history"}
        self.long: list[tuple[int, int, str]] = []
        everything = tables_of(material.plan)
        empty = material.options.get("empty") == "yes"
        self.tables = {
            name: attrs.evolve(table, columns=_for_people(table))
            for name, table in everything.items()
            if table.rows or empty
        }
        self.front = self._name(self.words.TABLES["front"])
        self.sheets = [sheet for table in self.tables.values() for sheet in self._sheets_of(table)]
        self.words_sheet = self._name(self.words.TABLES["words"])
        self.exported = as_exported(material.plan)
        self.exported_name = self._name(self.words.TABLES["exported"])
        self.long_name = self.words.TABLES["long_text"]
        self.choices, self.first_row = self._choices()
        self.places = self._places()

    # Names and places

    def _name(self, wish: str) -> str:
        """A name for a sheet that no other has, in as many characters as Excel allows."""
        wish = " ".join(_NOT_IN_NAMES.sub(" ", wish).split()).strip("' ") or "-"
        wish = wish[:1].upper() + wish[1:]
        number = 1
        while True:
            mark = f" ({number})" if number > 1 else ""
            cut = wish
            while len((cut + mark).encode("utf-16-le")) // 2 > MOST_IN_NAME:
                cut = cut[:-1]
            name = cut.rstrip("' ") + mark
            if name.casefold() not in self.taken:
                self.taken.add(name.casefold())
                return name
            number += 1

    def _sheets_of(self, table: Table) -> Iterator[_Sheet]:
        if len(table.columns) > MOST_COLUMNS:
            raise ValueError(f"{table.name} has more columns than a sheet of a workbook")
        several = table.name not in _ALONE
        wish = self.words.TABLES.get(table.name) or self.speaker.kind(table.name, several)
        step = MOST_ROWS - HEAD
        for start in range(0, max(len(table.rows), 1), step):
            stop = min(start + step, len(table.rows))
            yield _Sheet(self._name(wish), table.name, start, stop)

    def _places(self) -> dict[tuple[str, str], str]:
        """Where each row with a key is, as a link says it."""
        found: dict[tuple[str, str], str] = {}
        for sheet in self.sheets:
            if sheet.table in (ELEMENT, LIST_ITEM, REFERENCE):
                continue
            quoted = sheet.name.replace("'", "''")
            rows = self.tables[sheet.table].rows
            for line in range(sheet.start, sheet.stop):
                key = rows[line].get("key")
                if key is not None:
                    place = f"internal:'{quoted}'!A{line - sheet.start + HEAD + 1}"
                    found[sheet.table, key] = place
                    if sheet.table in element_classes():
                        found[ELEMENT, key] = place
        return found

    def _choices(self) -> tuple[list[_Choice], dict[_Choice, int]]:
        """The lists to choose from in the order of their rows, and the first row of each."""
        found: dict[_Choice, int] = {}
        row = HEAD + 1
        for table in self.tables.values():
            for column in table.columns:
                words = _allowed(table.name, column)
                choice = column.name.rpartition(".")[2], words
                if words and choice not in found:
                    found[choice] = row
                    row += len(words)
        return list(found), found

    def _range(self, column: Column, words: tuple[str, ...]) -> str:
        """The cells that hold a list to choose from."""
        first = self.first_row[column.name.rpartition(".")[2], words]
        quoted = self.words_sheet.replace("'", "''")
        return f"='{quoted}'!$B${first}:$B${first + len(words) - 1}"

    # Cells

    def format(self, name: str) -> Any:
        """A format by name; a number's is its pattern."""
        if name not in self.formats:
            looks: dict[str, Any] = {"valign": "top"}
            known: dict[str, dict[str, Any]] = {
                "text": {"text_wrap": True},
                "quiet": {"font_color": "#767676"},
                "quiet number": {"font_color": "#767676", "align": "left", "num_format": "0"},
                "count": {"align": "left"},
                "head": {
                    "bold": True,
                    "text_wrap": True,
                    "bg_color": "#1F3A4D",
                    "font_color": "#FFFFFF",
                },
                "title": {"bold": True, "font_size": 16},
                "internal": {"bold": True, "font_color": "#B00020"},
                "link": {"font_color": "#0B5394", "underline": 1, "text_wrap": True},
                "date": {"num_format": "yyyy-mm-dd", "align": "left"},
            }
            looks |= known.get(name, {})
            if name.startswith("0"):
                looks["num_format"] = name
            if name.startswith("level "):
                looks |= {"indent": min(int(name[6:]), 15), "text_wrap": True, "align": "left"}
            self.formats[name] = self.book.add_format(looks)
        return self.formats[name]

    def write_text(self, sheet: Any, row: int, column: int, text: str, form: str = "text") -> None:
        """A text as a text, whatever it begins with; what no cell can hold goes on elsewhere."""
        first = self._first_piece(text)
        self._done(sheet.write_string(row, column, _raw(first), self.format(form)))

    def _first_piece(self, text: str) -> str:
        text = str.__str__(text)
        longest = PIECE
        if len(_raw(text)) > MOST_IN_CELL and (is_odd(text) or text.startswith("<r>")):
            longest = SHORT_PIECE
        first, *rest = pieces(text, longest)
        if not rest:
            return first
        number = self.long[-1][0] + 1 if self.long else 1
        self.long += [(number, place, piece) for place, piece in enumerate(rest, 1)]
        return first + goes_on(number)

    def _done(self, code: int) -> None:
        if code:
            raise ValueError(f"a cell of the workbook could not be written ({code})")

    def _write(self, sheet: Any, row: int, column: int, cell: Cell, form: str) -> None:
        if isinstance(cell, bool):
            self._done(sheet.write_boolean(row, column, cell, self.format("text")))
        elif isinstance(cell, (int, Decimal)) and (shown := _shown(cell)):
            look = "quiet number" if form == "quiet" else shown
            self._done(sheet.write_number(row, column, float(cell), self.format(look)))
        elif isinstance(cell, datetime.date) and cell.year > 1900:
            self._done(sheet.write_datetime(row, column, cell, self.format("date")))
        else:
            self.write_text(sheet, row, column, str(cell), form)

    def _link(self, sheet: Any, row: int, column: int, place: str, text: str, form: str) -> None:
        first = _raw(self._first_piece(text))
        self._done(sheet.write_url(row, column, place, self.format(form), first))

    # Sheets

    def content(self) -> bytes:
        plan, say = self.material.plan, self.speaker
        title = in_language(plan.title, self.material.language)
        self.book.set_properties(
            {
                "title": _property(title),
                "comments": _property(self.material.internal),
                "subject": _property(plan.edition),
                # A workbook says when it was made; the same one every time.
                "created": datetime.datetime(2000, 1, 1),
            }
        )
        self.book.set_custom_property("language", self.material.language)
        front = self.book.add_worksheet(self.front)
        for sheet in self.sheets:
            self._sheet(sheet)
        self._words()
        # How long texts go on is known when all sheets are written.
        for start in range(0, len(self.long), MOST_ROWS - HEAD):
            self._long(self.long[start : start + MOST_ROWS - HEAD])
        self._exported()
        self._front(front, title or say.kind("plan").capitalize())
        self.book.close()
        return self.file.getvalue()

    def _front(self, sheet: Any, title: str) -> None:
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 40)
        sheet.set_column(1, 1, 12)
        sheet.set_column(2, 2, 24)
        row = 0
        sheet.set_row(row, 26)
        self._plain(sheet, row, visible(title, 300), "title")
        if self.material.internal:
            row += 1
            self._plain(sheet, row, self.material.internal, "internal")
        plan = self.material.plan
        fields = names(self.material.language).FIELDS
        about = {
            "edition": in_language(plan.edition, self.material.language),
            "status": plan.status
            and self.speaker.words.PHRASES.get(f"status/{plan.status}", plan.status),
            "period": plan.period
            and " – ".join(str(each) for each in (plan.period.start, plan.period.end) if each),
        }
        for name, value in about.items():
            if value:
                row += 1
                self._plain(sheet, row, visible(f"{fields[name]}: {value}", 300), "plain")
        row += 1
        sentences = self.words.SENTENCES
        more = [name for name, said in (("exported", self.exported), ("long", self.long)) if said]
        for name in ("what", "keys", "order", "hidden", *more):
            row += 1
            sentence = sentences[name].format(
                overview=self._sheet_of(ELEMENT), long=self.long_name, exported=self.exported_name
            )
            self._plain(sheet, row, sentence, "plain")
        row += 2
        for place, name in enumerate(("sheet", "rows")):
            self._done(sheet.write_string(row, place, sentences[name], self.format("head")))
        self._done(sheet.write_string(row, 2, self.words.COLUMNS["table"], self.format("head")))
        for each in self.sheets:
            row += 1
            quoted = each.name.replace("'", "''")
            self._link(sheet, row, 0, f"internal:'{quoted}'!A1", each.name, "link")
            self._done(sheet.write_number(row, 1, each.stop - each.start, self.format("count")))
            self._done(sheet.write_string(row, 2, each.table, self.format("quiet")))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)

    def _plain(self, sheet: Any, row: int, text: str, form: str) -> None:
        self._done(sheet.write_string(row, 0, _raw(text), self.format(form)))

    def _sheet_of(self, table: str) -> str:
        return next(each.name for each in self.sheets if each.table == table)

    def _sheet(self, found: _Sheet) -> None:
        table = self.tables[found.table]
        sheet = self._opened(
            found.name,
            [f"{table.name}/{column.name}" for column in table.columns],
            [self._header(column) for column in table.columns],
        )
        widths = [_width_of_head(self._header(column)) for column in table.columns]
        links = MOST_LINKS
        for line, row in enumerate(table.rows[found.start : found.stop], HEAD):
            if table.name == ELEMENT:
                # LibreOffice makes no row higher for a text that is set in.
                lines = (len(row.get("title", "")) + 2 * row["depth"]) // (_WIDEST - 5) + 1
                sheet.set_row(line, 15 * min(lines, 20))
            for place, column in enumerate(table.columns):
                cell = row.get(column.name)
                if cell is None:
                    continue
                link = self._target(table.name, column, row) if links else ""
                form = self._look(table.name, column, row)
                if table.name == ELEMENT and column.name == "kind":
                    cell = self.speaker.kind(cell)
                if link:
                    links -= 1
                    self._link(sheet, line, place, link, str(cell), form)
                else:
                    self._write(sheet, line, place, cell, "text" if form == "link" else form)
                widths[place] = max(widths[place], min(len(str(cell)), _WIDEST))
        last = HEAD + found.stop - found.start - 1
        for place, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
            sheet.set_column(
                place, place, min(max(width + 2, 8), _WIDEST if column.form == "text" else 28)
            )
            self._validate(sheet, table.name, column, place, last)
        self._finish(sheet, last, len(table.columns), 2 if table.columns[0].name == "code" else 0)

    def _opened(self, name: str, keys: list[str], heads: list[str]) -> Any:
        """A sheet with its two first rows."""
        sheet = self.book.add_worksheet(name)
        sheet.set_row(0, None, None, {"hidden": True})
        for place, key in enumerate(keys):
            self.write_text(sheet, 0, place, key, "quiet")
        sheet.set_row(1, 32)
        for place, head in enumerate(heads):
            self.write_text(sheet, 1, place, head, "head")
        return sheet

    def _finish(self, sheet: Any, last: int, columns: int, frozen: int) -> None:
        sheet.freeze_panes(HEAD, frozen)
        sheet.autofilter(1, 0, max(last, 1), columns - 1)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{max(last, 1) + 1}"})
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(1)

    def _header(self, column: Column) -> str:
        """What a column is called: "periode: fra", "ordlyd (en)"."""
        known = names(self.material.language)
        words = [
            self.words.COLUMNS.get(step) or known.FIELDS.get(step) or known.RELATIONS[step][0]
            for step in (column.base or column.name).split(".")
        ]
        language = f" ({visible(column.language, 40)})" if column.language is not None else ""
        return ": ".join(words) + language

    def _look(self, table: str, column: Column, row: dict[str, Cell]) -> str:
        if table == ELEMENT and column.name == "title":
            return f"level {row['depth']}"
        if column.to or (table == ELEMENT and column.name == "key"):
            return "link"
        quiet = column.form == "key" or column.name in _QUIET
        return "quiet" if quiet else "text"

    def _target(self, table: str, column: Column, row: dict[str, Cell]) -> str:
        """Where a cell leads to; empty for most."""
        if table == ELEMENT and column.name == "key":
            return self.places[ELEMENT, row["key"]]
        if column.name == "of" and "table" in row:
            return self.places.get((row["table"], row["of"]), "")
        return self.places.get((column.to, row[column.name]), "") if column.to else ""

    def _validate(self, sheet: Any, table: str, column: Column, place: int, last: int) -> None:
        words = _allowed(table, column)
        source = self._range(column, words) if words else self._keys(column)
        if not source:
            return
        rules: dict[str, Any] = {
            "validate": "list",
            "source": source,
            # What leads nowhere may be written, as it may in a plan file.
            "error_type": "stop" if words else "information",
        }
        if words:
            rules["error_title"] = visible(self._header(column), 30)
            rules["error_message"] = self.words.SENTENCES["choose"].format(words=self.words_sheet)
        end = min(max(last, 1) + NEW_ROWS, MOST_ROWS - 1)
        self._done(sheet.data_validation(HEAD, place, end, place, rules))

    def _keys(self, column: Column) -> str:
        """The identifiers that a reference to one kind may hold; empty for all other columns."""
        if column.form != "reference" or len(column.kinds) != 1:
            return ""
        found = [each for each in self.sheets if each.table == column.kinds[0]]
        if len(found) != 1 or found[0].start == found[0].stop:
            return ""
        from xlsxwriter.utility import xl_col_to_name

        columns = [each.name for each in self.tables[column.kinds[0]].columns]
        letter = xl_col_to_name(columns.index("id"))
        quoted = found[0].name.replace("'", "''")
        return f"='{quoted}'!${letter}${HEAD + 1}:${letter}${HEAD + found[0].stop}"

    def _words(self) -> None:
        """The lists to choose from, with what their words mean."""
        columns = self.words.COLUMNS
        heads = [columns["column"], self.words.SENTENCES["choice"], columns["meaning"]]
        sheet = self._opened(self.words_sheet, [], heads)
        row = HEAD
        for name, words in self.choices:
            for word in words:
                self.write_text(sheet, row, 0, self._header(Column(name, "string")), "quiet")
                if name == "kind" or word not in ("true", "false"):
                    self.write_text(sheet, row, 1, word)
                else:
                    self._done(sheet.write_boolean(row, 1, word == "true"))
                self.write_text(sheet, row, 2, self._meaning(name, word))
                row += 1
        for place, width in enumerate((28, 28, 48)):
            sheet.set_column(place, place, width)
        self._finish(sheet, row - 1, 3, 0)

    def _meaning(self, name: str, word: str) -> str:
        known = names(self.material.language)
        found = known.CHOICES.get(f"{name}/{word}") or self.speaker.words.PHRASES.get(
            f"{name}/{word}"
        )
        if found:
            return str(found).replace("{number} ", "").replace("{number}", "")
        if name == "held_in":
            kind = next(
                kind for kind, held in holders().items() if word in (field for _, field in held)
            )
            return self.speaker.kind(kind, several=True)
        return ""

    def _long(self, rows: list[tuple[int, int, str]]) -> None:
        columns = self.words.COLUMNS
        heads = [columns["number"], columns["position"], columns["text"]]
        sheet = self._opened(
            self._name(self.long_name), [f"{LONG_TEXT}/{name}" for name in LONG_COLUMNS], heads
        )
        for line, (number, place, text) in enumerate(rows, HEAD):
            self._done(sheet.write_number(line, 0, number))
            self._done(sheet.write_number(line, 1, place))
            self._done(sheet.write_string(line, 2, _raw(text)))
        for place, width in enumerate((10, 10, 100)):
            sheet.set_column(place, place, width)
        self._finish(sheet, HEAD + len(rows) - 1, 3, 0)

    def _exported(self) -> None:
        """The plan as it is now: what is changed in it until the workbook comes back is told by that."""
        if not self.exported:
            return
        sheet = self.book.add_worksheet(self.exported_name)
        sheet.hide()
        step = SHORT_PIECE if is_odd(self.exported) else PIECE
        parts = range(0, len(self.exported), step)
        for row, part in enumerate([EXPORTED, *(self.exported[at : at + step] for at in parts)]):
            self._done(sheet.write_string(row, 0, _raw(part)))


def _for_people(table: Table) -> tuple[Column, ...]:
    """The columns with what a reader looks for first, and what holds it together last."""

    def place(column: Column) -> int:
        name = column.base or column.name
        if table.name == ELEMENT:
            return _OVERVIEW.index(name)
        if name in _FIRST:
            return _FIRST.index(name)
        if name in _LAST and "held_in" in known:
            # What stands in a list of parts is best read after what it belongs to.
            first = name in ("held_in", "position") and "of" in known
            return len(_FIRST) + (0 if first else 2 + _LAST.index(name))
        return len(_FIRST) + 1

    known = {column.name for column in table.columns}
    return tuple(sorted(table.columns, key=place))


def _allowed(table: str, column: Column) -> tuple[str, ...]:
    """The words that a column's cells are chosen from; empty where they are free."""
    if column.choices:
        return column.choices
    if column.form == "boolean":
        return ("true", "false")
    if column.name == "held_in" and table in element_classes():
        return tuple(dict.fromkeys(field for _, field in holders()[table]))
    return ()


def _shown(number: int | Decimal) -> str:
    """The pattern that shows a number as it is written; empty where a float is another number."""
    if isinstance(number, int):
        return "0" if abs(number) < 2**53 else ""
    if not number.is_finite():
        return ""
    exponent = int(number.as_tuple().exponent)
    # A float of Excel has fifteen digits; minus zero and 1E+5 would come back otherwise.
    fits = -9 <= exponent <= 0 and number.adjusted() < 15 and len(number.as_tuple().digits) <= 15
    if not fits or Decimal(repr(float(number))) != number or (number.is_signed() and not number):
        return ""
    return f"0.{'0' * -exponent}" if exponent else "0"


def _raw(text: str) -> str:
    """A text as XlsxWriter is to be given it, so that the very text is in the file.

    It takes a text in ``<r>`` for XML of its own, and its escapes for those that follow
    each other close are not undone by a reader. Such texts go in as XML that is ours.
    """
    if not is_odd(text) and not (text.startswith("<r>") and text.endswith("</r>")):
        return text
    inside = escape(escaped(text), {"\n": "&#10;", "_": "&#95;"})
    return f'<r><t xml:space="preserve">{inside}</t></r>'


def _property(text: str) -> str:
    """A text as a property of a document: short, without what XML cannot hold."""
    plain = str.__str__(text) if isinstance(text, Localized) else text
    return visible(plain, 250)


def _width_of_head(head: str) -> int:
    # The words of a header are set in two lines, beside the filter's arrow.
    longest = max((len(word) for word in head.split()), default=0)
    return max(longest, (len(head) + 1) // 2) + 3
