"""A plan becomes tables, in which nothing is lost."""

from __future__ import annotations

import json
from typing import Any

from ..graph.adjacency import Adjacency
from ..graph.network import node_keys
from ..memory import collector_paused
from ..model import Element, Localized, Plan
from ..model.shape import Field
from ..model.values import in_language
from .schema import (
    ELEMENT,
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
    schema,
    table_of,
    translation,
)

Row = dict[str, Cell]


def tables_of(plan: Plan) -> dict[str, Table]:
    """All tables of a plan by name, empty ones too, each in the order of the plan.

    A row's key is that of the element in `graph(plan)`: its identifier, else its path
    behind a slash. `plan_of` makes the equal plan of them.
    """
    with collector_paused():
        return _Maker(plan).tables()


class _Maker:
    def __init__(self, plan: Plan) -> None:
        self.lists = Adjacency(plan)
        self.keys = node_keys(self.lists)
        self.language = plan.language
        self.rows: dict[str, list[Row]] = {name: [] for name in schema()}
        self.languages: dict[tuple[str, str], list[str]] = {}
        """The languages of each text column, in the order in which they are met."""

    def tables(self) -> dict[str, Table]:
        found = self.lists
        depths = [0] * len(found.elements)
        for number, element in enumerate(found.elements):
            key, parent, position = (
                self.keys[number],
                found.parents[number],
                found.positions[number],
            )
            row: Row = {"key": key}
            if parent >= 0:
                row |= {"parent": self.keys[parent], "held_in": found.fields[number]}
                if position >= 0:
                    row["position"] = position + 1
                depths[number] = depths[parent] + 1
            self._overview(number, row, depths[number])
            self._fill(row, element.kind, key, element, layout(type(element)), "")
            self.rows[element.kind].append(row)
        return {
            name: Table(name, self._columns(name, columns), self.rows[name])
            for name, columns in schema().items()
        }

    def _columns(self, table: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
        found: list[Column] = []
        for column in columns:
            found.append(column)
            found += [
                translation(column, each) for each in self.languages.get((table, column.name), ())
            ]
        return tuple(found)

    def _overview(self, number: int, row: Row, depth: int) -> None:
        element = self.lists.elements[number]
        over: Row = {"key": row["key"], "order": number + 1, "depth": depth, "kind": element.kind}
        for name, value in (
            ("parent", row.get("parent", "")),
            ("code", element.code),
            ("title", str.__str__(in_language(element.title, self.language))),
        ):
            if value:
                over[name] = value
        self.rows[ELEMENT].append(over)

    def _fill(self, row: Row, table: str, key: str, item: Any, found: Layout, prefix: str) -> bool:
        """Put what an item says into its row and the rows of its lists; whether it says anything."""
        said = False
        for field in found.cells:
            value = getattr(item, field.name)
            if isinstance(value, Localized):
                self._translations(row, table, key, prefix + field.name, value)
            elif value is None or value == "":
                continue
            else:
                row[prefix + field.name] = value
            said = True
        for field in found.lists:
            values = getattr(item, field.name)
            if values:
                self._list(table, key, prefix + field.name, field, values)
                said = True
        for field, below in (*found.inline, *found.nested):
            part = getattr(item, field.name)
            if part is not None:
                name = prefix + field.name
                if not self._fill(row, table, key, part, below, f"{name}."):
                    self._mark(table, key, name, EMPTY)
                said = True
        for field in found.parts:
            value = getattr(item, field.name)
            if value:
                self._parts(key, prefix + field.name, field, value)
                said = True
        return said

    def _translations(self, row: Row, table: str, key: str, column: str, text: Localized) -> None:
        known = self.languages.setdefault((table, column), [])
        last = -1
        in_order = True
        for language, words in text.by_language.items():
            if language not in known:
                known.append(language)
            place = known.index(language)
            in_order = in_order and place > last
            last = place
            if words:
                row[f"{column}.{language}"] = str.__str__(words)
            else:
                self._mark(table, key, f"{column}.{language}", EMPTY)
        if not in_order:
            # An import that finds its columns moved about looks here first.
            languages = json.dumps(list(text.by_language), ensure_ascii=False)
            self._mark(table, key, column, ORDER + languages)

    def _mark(self, table: str, key: str, column: str, mark: str) -> None:
        self.rows[MARK].append({"table": table, "of": key, "column": column, "mark": mark})

    def _list(self, table: str, key: str, name: str, field: Field, values: tuple[Any, ...]) -> None:
        for position, value in enumerate(values, 1):
            row: Row = {"table": table, "of": key, "held_in": name, "position": position}
            if field.form == "reference":
                if value:
                    row["target_id"] = value
                    target = self._target(field, value)
                    if target:
                        row["target_key"] = target
                self.rows[REFERENCE].append(row)
                continue
            own = f"{table}/{key}/{name}/{position - 1}"
            row = {"key": own, **row}
            if isinstance(value, Localized):
                self._translations(row, LIST_ITEM, own, "value", value)
            elif value != "":
                row["value"] = str(value)
            self.rows[LIST_ITEM].append(row)

    def _target(self, field: Field, name: str) -> str:
        """The key of the element that a reference leads to, as the graph finds it."""
        found = self.lists
        for number in found.again.get(name, ()):
            if found.elements[number].kind in field.kinds:
                return self.keys[number]
        number = found.first.get(name, -1)
        return self.keys[number] if number >= 0 else ""

    def _parts(self, owner: str, name: str, field: Field, value: Any) -> None:
        assert field.cls
        assert not issubclass(field.cls, Element)
        table, how = table_of(field.cls), layout(field.cls)
        several = field.many == "list"
        for position, part in enumerate(value if several else (value,)):
            key = f"{owner}/{name}/{position}" if several else f"{owner}/{name}"
            row: Row = {"key": key, "of": owner, "held_in": name}
            if several:
                row["position"] = position + 1
            self._fill(row, table, key, part, how, "")
            self.rows[table].append(row)
