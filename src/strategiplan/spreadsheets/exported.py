"""A workbook or tables that strategiplan has written and somebody has edited."""

from __future__ import annotations

import bisect
import itertools
import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from ..binding import bind
from ..checks.reading_rules import HARMLESS
from ..model import Localized, Plan
from ..model.shape import Field, element_classes, shape
from ..reading import read_bytes
from ..reading.decoding import MAX_BYTES
from ..reading.imported import Said
from ..tables import Column, Misfit, Rebuilt, Table, column_named, plan_of, schema, tables_of
from ..tables.csv import EXPORTED as EXPORTED_IN_FOLDER
from ..tables.csv import PACKAGE_FILE, plain_text
from ..tables.rebuilding import RowPlace
from ..tables.schema import (
    ELEMENT,
    LIST_ITEM,
    MARK,
    REFERENCE,
    Layout,
    layout,
    part_classes,
)
from ..tables.xlsx import EXPORTED, join_long_texts, named_columns
from .book import Book, Row, Value, Where, text_of

FEW = 6
"""Up to how many rows nobody can tell from their order whether a sheet was sorted."""

Rows = list[dict[str, Value]]


@attrs.define(eq=False)
class _Found:
    """The tables of a book, with where each row and column of them stands."""

    rows: dict[str, Rows] = attrs.field(factory=dict)
    columns: dict[str, list[Column]] = attrs.field(factory=dict)
    places: dict[str, list[tuple[int, int]]] = attrs.field(factory=dict)
    """The sheet and row of each row of a table."""
    letters: dict[tuple[str, int], dict[str, int]] = attrs.field(factory=dict)
    """The place of each column in a sheet of a table."""
    unsaved: set[tuple[int, int, int]] = attrs.field(factory=set)


def plan_kept(book: Book) -> Plan | None:
    """The plan as it was when the workbook was exported, taken out of its hidden sheet.

    ``None`` where the sheet is not there or somebody has changed it.
    """
    for sheet in book.sheets:
        cells = [cells.get(1, "") for cells in sheet.rows.values()]
        if cells[:1] != [EXPORTED]:
            continue
        # It is nothing that the workbook says by itself.
        sheet.rows = {}
        return _plan_in("".join(map(text_of, cells[1:])))
    return None


def plan_beside(folder: str) -> Plan | None:
    """The plan as it was when a folder of tables was exported, as the folder's description says.

    ``None`` where there is no such file or it does not say so.
    """
    path = os.path.join(folder, PACKAGE_FILE)
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > MAX_BYTES:
            return None
        with open(path, "rb") as file:
            said = json.load(file)
    except (OSError, ValueError, RecursionError):
        return None
    text = said.get(EXPORTED_IN_FOLDER) if isinstance(said, dict) else None
    return _plan_in(text) if isinstance(text, str) else None


def _plan_in(text: str) -> Plan | None:
    bound = bind(read_bytes(text.encode("utf-8", "replace"), format="json"), Plan)
    harmed = {problem.code for problem in bound.problems} - HARMLESS
    return None if harmed else bound.value


def named_by_rows(book: Book) -> dict[int, tuple[str, list[tuple[int, Column]], int]]:
    """The sheets that have the hidden row of stable names: table, columns, and the first row after."""
    found = {}
    for number, sheet in enumerate(book.sheets):
        for row, cells in sheet.rows.items():
            if row > 5:
                break
            table, columns = named_columns(
                (column, str(value)) for column, value in sorted(cells.items())
            )
            if table:
                # The words for people stand in the row below.
                found[number] = table, columns, row + 2
                break
    return found


def named_by_file(book: Book, tables: Mapping[int, str]) -> dict[int, Any]:
    """The same for files of one table each, by the table's name and the names in the first row."""
    found: dict[int, tuple[str, list[tuple[int, Column]], int]] = {}
    for number, table in tables.items():
        first = next(iter(book.sheets[number].rows.items()), None)
        if table not in schema() or first is None:
            continue
        row, cells = first
        columns = [
            (place, column)
            for place, value in cells.items()
            if (column := column_named(table, str(value)))
        ]
        names = {column.name for _, column in columns}
        if names >= {"key"} or names >= {"table", "of"}:
            found[number] = table, columns, row + 1
    return found


def plan_said(
    book: Book,
    heads: Mapping[int, tuple[str, list[tuple[int, Column]], int]],
    into: Plan | None,
    *,
    typed: bool,
) -> Said:
    """What the tables of a book say as a plan; what does not fit in is told to the book.

    `into` is the plan that they were written from, which says what was not written.
    `typed` is whether the cells are those of a workbook; those of a CSV file are texts,
    marked where a spreadsheet would have run them.
    """
    found = _found(book, heads, typed=typed)
    places: dict[tuple[str, str], Value] = {}
    if into is not None:
        known = tables_of(into)
        _complete(book, found, known)
        _follow(book, found, known)
        places = {
            (name, str(row["key"])): row.get("position")
            for name, table in known.items()
            for row in table.rows
            if "key" in row
        }
    for name in found.rows:
        _order(book, found, name, places)
    tables = {
        name: Table(name, tuple(dict.fromkeys(found.columns[name])), rows)
        for name, rows in found.rows.items()
    }
    rebuilt = plan_of(tables)
    teller = _Teller(book, found, rebuilt)
    teller.misfits(into)
    return teller.element(rebuilt.plan)


def _found(
    book: Book, heads: Mapping[int, tuple[str, list[tuple[int, Column]], int]], *, typed: bool
) -> _Found:
    found = _Found()
    for number, (table, columns, first) in heads.items():
        sheet = book.sheets[number]
        names = dict(columns)
        found.columns.setdefault(table, []).extend(names.values())
        found.letters[table, number] = {column.name: place for place, column in columns}
        found.unsaved |= {(number, *each) for each in sheet.unsaved}
        rows, places = found.rows.setdefault(table, []), found.places.setdefault(table, [])
        for row, cells in sheet.rows.items():
            if row < first:
                continue
            said = {
                names[place].name: value
                if typed
                else plain_text(names[place], value, sheet.separator == ";")
                for place, value in cells.items()
                if place in names and value != ""
            }
            if said:
                rows.append(said)
                places.append((number, row))
            _strays(book, number, row, cells, names)
    join_long_texts(found.rows)
    for each in (found.columns, found.places):
        each.pop("long_text", None)
    found.rows.pop(ELEMENT, None)
    return found


def _strays(book: Book, number: int, row: int, cells: Row, names: Mapping[int, Column]) -> None:
    """Say of what somebody has written beside the columns of a table."""
    for place, value in cells.items():
        if place not in names:
            book.tell("SP990", Where(number, row, place), {"written": text_of(value)}, "column")


def _complete(book: Book, found: _Found, known: Mapping[str, Table]) -> None:
    """Take from the plan what is not in the book: sheets and columns that are gone from it."""
    for name, table in known.items():
        if name == ELEMENT or not table.rows:
            continue
        if name not in found.rows:
            found.rows[name] = [dict(row) for row in table.rows]
            found.columns[name] = list(table.columns)
            found.places[name] = [(0, 0)] * len(table.rows)
            if name != MARK:
                book.tell("SP994", Where(0), {"table": name}, "sheet-gone")
            continue
        there = {column.name for column in found.columns[name]}
        gone = [
            column
            for column in table.columns
            if column.name not in there and any(column.name in row for row in table.rows)
        ]
        if not gone or "key" not in there:
            continue
        by_key = {row.get("key"): row for row in table.rows}
        for row in found.rows[name]:
            before = by_key.get(row.get("key"), {})
            row |= {each.name: before[each.name] for each in gone if each.name in before}
        found.columns[name] += gone
        where = Where(found.places[name][0][0] if found.places[name] else 0)
        columns = tuple(each.name for each in gone)
        book.tell("SP994", where, {"columns": columns}, "column-gone")


def _follow(book: Book, found: _Found, known: Mapping[str, Table]) -> None:
    """Let what refers to an element follow where its row was given another identifier."""
    kinds = element_classes()
    before = {
        str(row["key"]) for name in kinds for row in known[name].rows if row.get("id") == row["key"]
    }
    rows = [
        (name, number, text_of(row.get("key", "")), text_of(row.get("id", "")))
        for name in kinds
        for number, row in enumerate(found.rows.get(name, ()))
    ]
    now = Counter(identifier for *_, identifier in rows)
    renamed = {
        key: (identifier, name, number)
        for name, number, key, identifier in rows
        if identifier and key in before and not now[key] and now[identifier] == 1
    }
    counts: Counter[str] = Counter()
    for name, table in found.rows.items() if renamed else ():
        columns = [each.name for each in found.columns[name] if each.form == "reference"]
        for row in table:
            for column in columns:
                old = text_of(row.get(column, ""))
                if old in renamed:
                    row[column] = renamed[old][0]
                    counts[old] += 1
    for old, (identifier, name, number) in renamed.items():
        sheet, line = found.places[name][number]
        where = Where(sheet, line, found.letters.get((name, sheet), {}).get("id", 0))
        book.tell("SP985", where, {"old": old, "new": identifier, "count": counts[old]})


def _order(book: Book, found: _Found, name: str, places: Mapping[tuple[str, str], Value]) -> None:
    """Give the rows of a table their places: a row that was moved has the place it was moved to.

    A sheet that was sorted as a whole keeps the places that are written, and so does a
    list in which they are others than in `places`, those of the plan. A row without a
    place comes after the one above it.
    """
    rows = found.rows[name]
    # What rows have in common that stand in one list.
    groups: dict[tuple[str, ...], list[int]] = {}
    root = next((text_of(row.get("key", "")) for row in found.rows.get("plan", [])), "")
    usual: dict[tuple[str, ...], str] = {}
    keys = []
    for row in rows:
        # A new row may leave out what stands above it, and where.
        owner = text_of(row.get("parent", "" if "of" in row else root))
        key = (text_of(row.get("table", "")), text_of(row.get("of", "")), owner)
        keys.append(key)
        if "held_in" in row:
            usual.setdefault(key, text_of(row["held_in"]))
    for number, (row, key) in enumerate(zip(rows, keys, strict=True)):
        field = text_of(row.get("held_in", usual.get(key, "")))
        groups.setdefault((*key, field), []).append(number)
    moved: list[int] = []
    for group in groups.values():
        written = [place for number in group if (place := _place(rows[number])) is not None]
        by_hand = any(
            places.get((name, text_of(row.get("key", ""))), place) != place
            for row in (rows[number] for number in group)
            if (place := _place(row)) is not None
        )
        # Where two have the same place, somebody has written one of them by hand too.
        if not by_hand and len(set(written)) == len(written) and not _rising(written):
            moved += _moved(group, rows)
    is_sorted = bool(moved) and _is_sorted(rows)
    if moved:
        sheet, line = found.places[name][moved[0]]
        letter = found.letters.get((name, sheet), {}).get("position", 0)
        values = {"count": len(moved), "table": name}
        variant = "sorted" if is_sorted else "moved"
        book.tell("SP994", Where(sheet, line, letter), values, variant)
    for group in groups.values():
        if not is_sorted and set(group) & set(moved):
            for place, number in enumerate(group, 1):
                rows[number]["position"] = place
            continue
        if all(_place(rows[number]) is not None for number in group):
            continue
        last = 0.0
        ordered = []
        for number in group:
            place = _place(rows[number])
            if place is None and "position" in rows[number]:
                # What is no number is a misfit of its own.
                continue
            last = last if place is None else float(place)
            ordered.append((last, number))
        ordered.sort(key=lambda each: each[0])
        for place, (_, number) in enumerate(ordered, 1):
            rows[number]["position"] = place


def _place(row: Mapping[str, Value]) -> int | None:
    text = text_of(row.get("position", ""))
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _rising(numbers: Sequence[int]) -> bool:
    return all(one < other for one, other in itertools.pairwise(numbers))


def _moved(group: Sequence[int], rows: Rows) -> list[int]:
    """The rows that stand elsewhere than their places say, as few as can be."""
    placed = [(place, number) for number in group if (place := _place(rows[number])) is not None]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (place, _) in enumerate(placed):
        at = bisect.bisect_left(tails, place)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(place)
            ends.append(index)
        else:
            tails[at], ends[at] = place, index
    kept = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return [number for index, (_, number) in enumerate(placed) if index not in kept]


def _is_sorted(rows: Rows) -> bool:
    """Whether the rows of a table stand in the order of a column other than that of their places."""
    if len(rows) < FEW:
        return False
    names = {name for row in rows for name in row} - {"position", "parent", "of", "table"}
    for name in sorted(names):
        cells = [(isinstance(row.get(name), str), row[name]) for row in rows if name in row]
        if len(cells) < FEW or len({str(value) for _, value in cells}) < FEW - 2:
            continue
        keys = [
            (is_text, str(value).casefold() if is_text else "", 0 if is_text else _amount(value))
            for is_text, value in cells
        ]
        if keys == sorted(keys) or keys == sorted(keys, reverse=True):
            return True
    return False


def _amount(value: Value) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return float(value.toordinal())


class _Teller:
    """Says a plan with the cell of each value."""

    def __init__(self, book: Book, found: _Found, rebuilt: Rebuilt) -> None:
        self.book = book
        self.found = found
        self.rebuilt = rebuilt

    def where(self, place: RowPlace, column: str = "") -> Where:
        """The cell of a row of a table."""
        table, row = place
        places = self.found.places.get(table, [])
        if not 1 <= row <= len(places):
            return Where(0)
        sheet, line = places[row - 1]
        return Where(sheet, line, self.found.letters.get((table, sheet), {}).get(column, 0))

    def misfits(self, into: Plan | None) -> None:
        """Tell what of the tables is not in the plan."""
        known = _keys(into) if into is not None else frozenset()
        lost = {
            key
            for each in self.rebuilt.misfits
            if each.reason == "owner" and each.table in element_classes()
            if (key := text_of(self._row(each).get("key", self._row(each).get("id", ""))))
        }
        for each in self.rebuilt.misfits:
            where = self.where((each.table, each.row), each.column)
            if (where.sheet, where.row, where.column) in self.found.unsaved:
                continue
            row = self._row(each)
            owner = text_of(row.get("parent", row.get("of", "")))
            above = {owner[:end] for end, sign in enumerate(owner) if sign == "/"} | {owner}
            gone = bool(above & known)
            if each.reason == "owner" and above & lost:
                # What it stands in is told of.
                continue
            if each.table == MARK or (each.reason == "owner" and _is_part(each.table) and gone):
                # What belonged to a row that was deleted goes with it.
                continue
            column = {"owner": "parent" if "parent" in row else "of", "field": "held_in"}
            name = each.column or column.get(each.reason, "")
            written = each.written or {
                "owner": owner,
                "field": text_of(row.get("held_in", "")),
            }.get(each.reason, text_of(row.get("key", row.get("id", ""))))
            variant: str = each.reason
            if each.reason == "owner" and gone:
                variant = "deleted"
            values = {"written": written, "table": each.table, "name": name}
            self.book.tell("SP986", self.where((each.table, each.row), name), values, variant)

    def _row(self, misfit: Misfit) -> Mapping[str, Value]:
        rows = self.found.rows.get(misfit.table, [])
        return rows[misfit.row - 1] if 1 <= misfit.row <= len(rows) else {}

    def element(self, item: Any) -> Said:
        """An element or a part with a row of its own."""
        place = self.rebuilt.origins.rows.get(id(item), ("plan", 0))
        fields = self._fields(item, layout(type(item)), place, "")
        return self.book.said(fields, self._head(place))

    def _head(self, place: RowPlace) -> Where:
        where = self.where(place)
        columns = self.found.letters.get((place[0], where.sheet), {})
        return attrs.evolve(where, column=columns.get("title", 0))

    def _fields(self, item: Any, how: Layout, place: RowPlace, prefix: str) -> dict[str, Said]:
        said: dict[str, Said] = {}
        for field in shape(type(item)).fields.values():
            value = getattr(item, field.name)
            if value is None or value == () or (value == "" and not field.required):
                continue
            said[field.name] = self._field(field, value, how, place, prefix)
        return said

    def _field(self, field: Field, value: Any, how: Layout, place: RowPlace, prefix: str) -> Said:
        name = prefix + field.name
        where = self.where(place, name)
        if field in how.cells:
            return self._value(value, place, name)
        if field in how.lists:
            rows = self.rebuilt.origins.items[(*place, name)]
            items = [
                self._value(each, row, "target_id" if row[0] == REFERENCE else "value")
                for each, row in zip(value, rows, strict=True)
            ]
            return self.book.said(items, self.where(rows[0]) if rows else where)
        for inner, below in (*how.inline, *how.nested):
            if inner == field:
                found = self._fields(value, below, place, f"{name}.")
                first = next(iter(found.values()), None)
                return Said(found, first.at, first.until) if first else self.book.said({}, where)
        if field.many == "one":
            return self.element(value)
        items = [self.element(each) for each in value]
        return Said(items, items[0].at, items[0].until)

    def _value(self, value: Any, place: RowPlace, name: str) -> Said:
        if isinstance(value, Localized):
            found = {
                language: self.book.said(
                    str.__str__(words), self.where(place, f"{name}.{language}")
                )
                for language, words in value.by_language.items()
            }
            first = next(iter(found.values()))
            return Said(found, first.at, first.until)
        return self.book.said(value, self.where(place, name))


def _is_part(table: str) -> bool:
    return table in part_classes() or table in (REFERENCE, LIST_ITEM)


def _keys(plan: Plan) -> frozenset[str]:
    """The keys of a plan's rows."""
    return frozenset(
        str(row["key"])
        for name, table in tables_of(plan).items()
        if name in element_classes()
        for row in table.rows
    )
