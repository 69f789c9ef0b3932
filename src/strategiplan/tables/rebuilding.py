"""Tables become a plan again; what does not fit in is said, row and column."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

import attrs

from ..memory import collector_paused
from ..model import Localized, PartialDate, Plan
from ..model.shape import Field, element_classes, holders, shape
from .schema import (
    EMPTY,
    LIST_ITEM,
    MARK,
    ORDER,
    REFERENCE,
    Cell,
    Column,
    Layout,
    Table,
    layout,
    part_classes,
    schema,
)

Reason = Literal["table", "value", "twice", "owner", "field", "several", "mark"]


@attrs.frozen
class Misfit:
    """Something in the tables that is not in the plan made of them.

    `reason` says why: ``table``, there is no such table; ``value``, a cell holds what
    its column does not take; ``twice``, another row has the key; ``owner``, what it
    belongs to is nowhere, or stands in itself; ``field``, its owner has no such field;
    ``several``, the field takes one; ``mark``, a mark says nothing of what is there.
    """

    reason: Reason
    table: str
    row: int = 0
    """The row in the table, from 1; 0 for the table."""
    column: str = ""
    written: str = ""


RowPlace = tuple[str, int]
"""A table, and a row in it from 1."""


@attrs.frozen(eq=False)
class Origins:
    """Which rows a plan was made of."""

    rows: dict[int, RowPlace] = attrs.field(factory=dict)
    """The row of each element and each part with a row of its own, by the object's `id`."""
    items: dict[tuple[str, int, str], tuple[RowPlace, ...]] = attrs.field(factory=dict)
    """The rows of a list of plain values, by the owner's row and the list's column."""


@attrs.frozen(eq=False)
class Rebuilt:
    """The plan that was made of tables, and what of them is not in it."""

    plan: Plan
    misfits: tuple[Misfit, ...]
    origins: Origins = attrs.field(factory=Origins, repr=False)


def plan_of(tables: Mapping[str, Table]) -> Rebuilt:
    """The plan that tables make; that of `tables_of` is the plan they were made of.

    Tables may be left out, cells may be texts where a column is one of numbers or days
    (``44,5``, ``27.5.2022``), and new rows may leave the key out, for which the
    identifier stands then, the parent, which is the plan then, and the field, where
    only one holds such elements. Rows with the same position keep their order. The
    table ``element`` is made of the others and not looked at.
    """
    with collector_paused():
        return _Rebuilder(tables).rebuilt()


@attrs.define(eq=False)
class _Placed:
    """A row that is an element or a part: where it stands and what it says."""

    table: str
    row: int
    field: str
    position: float
    key: str
    cells: Mapping[str, Cell]
    made: Any = None
    """A part, made already."""

    @property
    def order(self) -> tuple[float, int]:
        return self.position, self.row


Below = dict[str, list[_Placed]]
"""What belongs to a row, by the field that holds it."""


class _Rebuilder:
    def __init__(self, tables: Mapping[str, Table]) -> None:
        self.tables = tables
        self.misfits: list[Misfit] = [
            Misfit("table", name) for name in tables if name not in schema()
        ]
        self.columns = {
            name: _texts(table.columns) for name, table in tables.items() if name in schema()
        }
        self.origins = Origins()
        self.marks: dict[tuple[str, str], dict[str, tuple[str, int]]] = {}
        self.lists: dict[tuple[str, str], Below] = {}
        self.below: dict[str, Below] = {}

    def rebuilt(self) -> Rebuilt:
        self._read_marks()
        for name in (REFERENCE, LIST_ITEM):
            self._read_lists(name)
        for name, cls in part_classes().items():
            self._read_parts(name, cls)
        elements = self._read_elements()
        plan = self._plan(elements)
        for below in self.below.values():
            for rows in below.values():
                self.misfits += [Misfit("owner", each.table, each.row) for each in rows]
        for lists in self.lists.values():
            for rows in lists.values():
                self.misfits += [Misfit("owner", each.table, each.row) for each in rows]
        for marks in self.marks.values():
            for column, (mark, row) in marks.items():
                self.misfits.append(Misfit("mark", MARK, row, column, mark))
        return Rebuilt(plan, tuple(self.misfits), self.origins)

    # Rows are read

    def _rows(self, name: str) -> Iterator[tuple[int, dict[str, Cell]]]:
        table = self.tables.get(name)
        yield from enumerate(table.rows if table else (), 1)

    def _read_marks(self) -> None:
        for number, row in self._rows(MARK):
            place = _text(row.get("table", "")), _text(row.get("of", ""))
            column = _text(row.get("column", ""))
            self.marks.setdefault(place, {})[column] = _text(row.get("mark", "")), number

    def _position(self, table: str, number: int, row: Mapping[str, Cell]) -> float:
        cell = row.get("position", "")
        if cell == "":
            return float("inf")
        try:
            return _integer(cell)
        except ValueError:
            self.misfits.append(Misfit("value", table, number, "position", _text(cell)))
            return float("inf")

    def _placed(self, table: str, number: int, row: Mapping[str, Cell], key: str) -> _Placed:
        field = _text(row.get("held_in", ""))
        return _Placed(table, number, field, self._position(table, number, row), key, row)

    def _read_lists(self, name: str) -> None:
        for number, row in self._rows(name):
            place = _text(row.get("table", "")), _text(row.get("of", ""))
            found = self._placed(name, number, row, _text(row.get("key", "")))
            if name == REFERENCE:
                found.made = _text(row.get("target_id", ""))
            else:
                text = self._localized(name, found.key, "value", row)
                found.made = _text(row.get("value", "")) if text is None else text
            self.lists.setdefault(place, {}).setdefault(found.field, []).append(found)

    def _read_parts(self, name: str, cls: type[Any]) -> None:
        how = layout(cls)
        for number, row in self._rows(name):
            key = _text(row.get("key", ""))
            found = self._placed(name, number, row, key)
            lists = self.lists.pop((name, key), {}) if key else {}
            values, _ = self._values(found, how, "", lists, {})
            self._left(lists)
            found.made = cls(**values)
            self.origins.rows[id(found.made)] = name, number
            owner = _text(row.get("of", ""))
            self.below.setdefault(owner, {}).setdefault(found.field, []).append(found)

    def _read_elements(self) -> dict[str, _Placed]:
        found: dict[str, _Placed] = {}
        for kind in element_classes():
            for number, row in self._rows(kind):
                key = _text(row.get("key", "")) or _text(row.get("id", "")) or f"{kind} {number}"
                if key in found:
                    self.misfits.append(Misfit("twice", kind, number, "key", key))
                    continue
                found[key] = self._placed(kind, number, row, key)
        roots = [key for key, each in found.items() if each.table == "plan"]
        self.root = roots[0] if roots else ""
        for key, each in found.items():
            if key == self.root:
                continue
            parent = _text(each.cells.get("parent", "")) or self.root
            above = found.get(parent)
            if not each.field:
                kind = above.table if above else "plan"
                names = [field for holder, field in holders()[each.table] if holder == kind]
                each.field = names[0] if len(names) == 1 else ""
            self.below.setdefault(parent, {}).setdefault(each.field, []).append(each)
        return found

    # Elements are made, what stands innermost first

    def _plan(self, elements: dict[str, _Placed]) -> Plan:
        root = elements.get(self.root) or _Placed("plan", 0, "", 0, "", {})
        waiting = [root]
        order: list[_Placed] = []
        while waiting:
            each = waiting.pop()
            order.append(each)
            for rows in self.below.get(each.key, {}).values():
                waiting += [row for row in rows if row.table in element_classes()]
        for each in reversed(order):
            cls = element_classes()[each.table]
            lists = self.lists.pop((each.table, each.key), {})
            below = self.below.pop(each.key, {})
            values, _ = self._values(each, layout(cls), "", lists, below)
            self._left(lists)
            self._left(below)
            each.made = cls(**values)
            self.origins.rows[id(each.made)] = each.table, each.row
        plan: Plan = root.made
        return plan

    def _left(self, below: Below) -> None:
        """What no field of the owner took."""
        for name, rows in below.items():
            self.misfits += [
                Misfit("field", each.table, each.row, "held_in", name) for each in rows
            ]

    def _values(
        self, row: _Placed, how: Layout, prefix: str, lists: Below, below: Below
    ) -> tuple[dict[str, Any], bool]:
        """The values of a class's fields, and whether the row says any of them."""
        values: dict[str, Any] = {}
        for field in how.cells:
            value = self._cell(row, prefix + field.name, field)
            if value is not None:
                values[field.name] = value
        for field in how.lists:
            rows = lists.pop(prefix + field.name, None)
            if rows:
                rows.sort(key=lambda each: each.order)
                taken = list(self._items(field, rows))
                values[field.name] = tuple(value for value, _ in taken)
                self.origins.items[row.table, row.row, prefix + field.name] = tuple(
                    (each.table, each.row) for _, each in taken
                )
        for field, inner in (*how.inline, *how.nested):
            name = prefix + field.name
            found, said = self._values(row, inner, f"{name}.", lists, below)
            mark = self.marks.get((row.table, row.key), {}).pop(name, ("", 0))[0]
            if said or mark == EMPTY:
                values[field.name] = inner.cls(**found)
        for field in (*how.parts, *how.children):
            self._take(field, prefix, values, below)
        said = bool(values)
        for name in shape(how.cls).required - values.keys():
            # A text, as all are that the rest means nothing without.
            values[name] = ""
        return values, said

    def _take(self, field: Field, prefix: str, values: dict[str, Any], below: Below) -> None:
        name = prefix + field.name
        rows = below.get(name, [])
        fitting = [each for each in rows if isinstance(each.made, field.cls or ())]
        if not fitting:
            return
        fitting.sort(key=lambda each: each.order)
        if field.many == "one":
            self.misfits += [Misfit("several", each.table, each.row) for each in fitting[1:]]
            values[field.name] = fitting[0].made
        else:
            values[field.name] = tuple(each.made for each in fitting)
        below[name] = [each for each in rows if not isinstance(each.made, field.cls or ())]

    def _items(self, field: Field, rows: list[_Placed]) -> Iterator[tuple[Any, _Placed]]:
        for each in rows:
            # What a list refers to stands in one table, all else in the other.
            if (field.form == "reference") != (each.table == REFERENCE):
                self.misfits.append(Misfit("field", each.table, each.row, "held_in", each.field))
                continue
            try:
                yield value_of(field.form, field.choices, each.made), each
            except ValueError:
                self.misfits.append(
                    Misfit("value", each.table, each.row, "value", _text(each.made))
                )

    def _cell(self, row: _Placed, name: str, field: Field) -> Any:
        if field.form == "text":
            text = self._localized(row.table, row.key, name, row.cells)
            if text is not None:
                return text
        cell = row.cells.get(name)
        if cell is None or cell == "":
            return None
        try:
            return value_of(field.form, field.choices, cell)
        except ValueError:
            self.misfits.append(Misfit("value", row.table, row.row, name, _text(cell)))
            return None

    def _localized(
        self, table: str, key: str, name: str, cells: Mapping[str, Cell]
    ) -> Localized | None:
        columns = self.columns.get(table, {}).get(name)
        if not columns:
            return None
        marks = self.marks.get((table, key), {})
        found: dict[str, str] = {}
        for column, language in columns:
            cell = cells.get(column, "")
            if cell != "" or marks.pop(column, ("", 0))[0] == EMPTY:
                found[language] = _text(cell)
        if not found:
            return None
        mark = marks.pop(name, ("", 0))[0]
        for language in _languages(mark):
            if language in found:
                found[language] = found.pop(language)
        return Localized(found)


def _languages(mark: str) -> list[str]:
    if not mark.startswith(ORDER):
        return []
    try:
        found = json.loads(mark.removeprefix(ORDER))
    except ValueError:
        return []
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _texts(columns: tuple[Column, ...]) -> dict[str, list[tuple[str, str]]]:
    """The translations of each text, in the order of the columns."""
    found: dict[str, list[tuple[str, str]]] = {}
    for column in columns:
        if column.language is not None:
            found.setdefault(column.base, []).append((column.name, column.language))
    return found


# Cells become values


def value_of(form: str, choices: tuple[str, ...], cell: Cell) -> Any:
    """The value that a cell holds, whether it is typed or a text; `ValueError` where it is none."""
    if form == "integer":
        return _integer(cell)
    if form == "number":
        return _number(cell)
    if form == "boolean":
        return _boolean(cell)
    if form == "date":
        return _date(cell)
    if form == "partial-date":
        return _partial_date(cell)
    text = cell if isinstance(cell, Localized) else _text(cell)
    if choices and text not in choices:
        raise ValueError(text)
    return text


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime):
        cell = cell.date()
    return str(cell)


def _integer(cell: Cell) -> int:
    if isinstance(cell, bool):
        raise ValueError(cell)
    if isinstance(cell, int):
        return cell
    text = _text(cell)
    if not re.fullmatch(r"[+-]?[0-9]{1,30}", text):
        raise ValueError(text)
    return int(text)


def _number(cell: Cell) -> Decimal:
    if isinstance(cell, Decimal):
        return cell
    if isinstance(cell, bool):
        raise ValueError(cell)
    text = _text(cell).strip()
    if text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError(text) from None
    if not number.is_finite() or "_" in text:
        raise ValueError(text)
    return number


def _boolean(cell: Cell) -> bool:
    if isinstance(cell, bool):
        return cell
    found = {"true": True, "1": True, "false": False, "0": False}.get(_text(cell).lower())
    if found is None:
        raise ValueError(cell)
    return found


_NORWEGIAN_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")


def _day(text: str) -> str:
    found = _NORWEGIAN_DAY.fullmatch(text)
    return f"{found[3]}-{found[2]:>02}-{found[1]:>02}" if found else text


def _date(cell: Cell) -> datetime.date:
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    return datetime.date.fromisoformat(_day(_text(cell)))


def _partial_date(cell: Cell) -> PartialDate:
    if isinstance(cell, PartialDate):
        return cell
    return PartialDate.parse(_day(_text(cell)))
