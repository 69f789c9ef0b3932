"""Somebody's own table becomes a plan: a row for each strategy, with what it stands under before it."""

from __future__ import annotations

import bisect
import itertools
import os
from collections.abc import Mapping
from typing import Any

import attrs

from ..reading.imported import Said
from . import cells
from .book import Book, Sheet, Value, Where, letters, text_of
from .columns import (
    LEFT_OUT,
    LEVELS,
    Columns,
    language_of,
    meant,
    named,
    plain,
    proposed,
)
from .draft import Draft, Node, field_of
from .workbook import MAX_CELLS

LOOKED_AT = 40
"""In how many rows the header is looked for."""
LEAVES = ("indicator", "contribution")
"""The levels that nothing of the row stands under."""


@attrs.frozen
class Head:
    """The header of a table in a sheet."""

    sheet: int
    row: int
    names: Mapping[int, str]
    """The header of each column, by its number."""


def heads(book: Book, wanted: Columns | None) -> list[Head]:
    """The headers of the tables in a book, one for each sheet that has any."""
    found = []
    for number, sheet in enumerate(book.sheets):
        if wanted is not None and wanted.sheet not in ("", sheet.name):
            continue
        if sheet.hidden and (wanted is None or not wanted.sheet):
            continue
        head = head_of(number, sheet, wanted)
        if head:
            found.append(head)
    return found


def head_of(number: int, sheet: Sheet, wanted: Columns | None) -> Head | None:
    """The header of the table in a sheet."""
    best: tuple[int, Head | None] = (0, None)
    for row, cells_ in list(sheet.rows.items())[:LOOKED_AT]:
        words = [
            (column, value) for column, value in sorted(cells_.items()) if isinstance(value, str)
        ]
        names = named(words)
        if wanted is not None:
            known = {plain(each) for each in wanted.taken}
            score = sum(plain(each) in known for each in names.values())
            levels = [
                each
                for header, each in wanted.taken.items()
                if each in LEVELS and plain(header) in {plain(name) for name in names.values()}
            ]
        else:
            targets = [meant(each) for each in names.values()]
            score = sum(map(bool, targets))
            levels = [each for each in targets if each in LEVELS]
        # One word may stand anywhere; a header has several.
        if levels and (score > 1 or len(words) == 1 == len(names)) and score > best[0]:
            best = (score, Head(number, row, names))
    return best[1]


def columns_of(book: Book, found: list[Head], wanted: Columns | None) -> Columns:
    """What the columns hold: what was said of them, else what is proposed."""
    if wanted is not None:
        return wanted
    headers = list(dict.fromkeys(name for head in found for name in head.names.values()))
    sheet = book.sheets[found[0].sheet].name if len(found) == 1 and len(book.sheets) > 1 else ""
    return Columns(proposed(headers), sheet)


def plan_said(book: Book, found: list[Head], columns: Columns, name: str, known: bool) -> Said:
    """What the tables say as a plan. `known` is whether somebody has said what the columns hold."""
    return FlatTable(book, columns, known).plan(found, name)


class FlatTable(Draft):
    """A table of somebody's own, or several, with a plan that they are put into."""

    def __init__(self, book: Book, columns: Columns | None, known: bool) -> None:
        super().__init__(book)
        self.columns = columns = columns or Columns({})
        self.by_words = {plain(name): target for name, target in columns.taken.items()}
        self.known = known

    def plan(self, found: list[Head], name: str) -> Said:
        """All tables, one after the other, and what stands around them."""
        read = {head.sheet for head in found}
        for number, sheet in enumerate(self.book.sheets):
            if number not in read and sheet.rows:
                first = min(sheet.rows)
                where = Where(number, first, min(sheet.rows[first]))
                self.book.tell("SP990", where, variant="hidden" if sheet.hidden else "sheet")
        title: Said | None = None
        for head in found:
            title = self.before(head, title)
            self.rows(head)
        stem = os.path.splitext(os.path.basename(name))[0]
        said: dict[str, Any] = {"title": title or stem.replace("_", " ").strip("<> ") or "-"}
        language = language_of(words for head in found for words in head.names.values())
        if language:
            said["language"] = language
        self.finish(self.root)
        said |= self.root.said
        if self.actors:
            said["actors"] = [actor for _, actor in self.actors.values()]
        return self.book.said(said, Where(found[0].sheet))

    def before(self, head: Head, title: Said | None) -> Said | None:
        """What stands above a header: the plan's title, and notes."""
        rows = self.book.sheets[head.sheet].rows
        for row in itertools.takewhile(lambda row: row < head.row, rows):
            for column, value in sorted(rows[row].items()):
                where = Where(head.sheet, row, column)
                text = text_of(value).strip()
                if title is None and text:
                    title = self.book.said(" ".join(text.split()), where)
                    self.book.tell("SP995", where, {"written": text}, "title")
                elif text:
                    self.root.notes.append(self.book.said(text, where))
                    self.book.tell("SP995", where, {"written": text}, "above")
        return title

    def targets(self, head: Head) -> dict[int, str]:
        """What each column of a table holds; each is told."""
        found: dict[int, str] = {}
        for column, name in head.names.items():
            target = self.by_words.get(plain(name), "")
            where = Where(head.sheet, head.row, column)
            values = {"header": name, "target": target}
            if not target:
                self.book.tell("SP995", where, values | {"target": "note"}, "new")
                target = "note"
            elif target == LEFT_OUT:
                self.book.tell("SP990", where, values, "left-out")
            elif not self.known:
                guessed = target == "note" and meant(name) != "note"
                self.book.tell("SP995", where, values, "unknown" if guessed else "")
            found[column] = target
        there = {plain(name) for name in head.names.values()}
        missing = [name for name in self.columns.taken if plain(name) not in there]
        if self.known and missing:
            where = Where(head.sheet, head.row, min(head.names))
            self.book.tell("SP990", where, {"headers": tuple(missing)}, "columns-missing")
        return found

    def rows(self, head: Head) -> None:
        """The rows below a header."""
        sheet = self.book.sheets[head.sheet]
        targets = self.targets(head)
        levels = _outer_first({column: each for column, each in targets.items() if each in LEVELS})
        spread = _spread(sheet, head.row)
        open_: dict[str, Node] = {}
        last: list[Node] = []
        headers = {column: plain(name) for column, name in head.names.items()}
        for row, own in sheet.rows.items():
            if row <= head.row:
                continue
            if all(headers.get(column) == plain(text_of(value)) for column, value in own.items()):
                # Headers are repeated at the top of each page.
                continue
            here: dict[int, tuple[Value, Where]] = {
                column: (value, Where(head.sheet, *source))
                for column, (value, source) in spread.get(row, {}).items()
            }
            here |= {
                column: (value, Where(head.sheet, row, column)) for column, value in own.items()
            }
            last = self.row(here, levels, open_) or last
            for column, (value, where) in here.items():
                target = targets.get(column, "note")
                if target in LEVELS or target == LEFT_OUT or not text_of(value).strip():
                    continue
                header = head.names.get(column, letters(column))
                self.property(value, where, target, header, open_, last)

    def row(
        self,
        here: Mapping[int, tuple[Value, Where]],
        levels: list[tuple[int, str]],
        open_: dict[str, Node],
    ) -> list[Node]:
        """Find or make the elements that a row names; the innermost of them are given."""
        last: list[Node] = []
        new = False
        kinds = [kind for _, kind in levels]
        for place, (column, kind) in enumerate(levels):
            value, where = here.get(column, ("", Where(0)))
            text = text_of(value).strip()
            if not text:
                continue
            above = self.above(kinds[:place], kind, open_)
            texts = cells.parts(text)
            if len(texts) > 1:
                self.book.tell("SP988", where, {"count": len(texts), "target": kind}, "list")
            nodes = [self.element(above, kind, each, where) for each in texts]
            if open_.get(kind) is not nodes[-1]:
                new = True
            open_[kind] = nodes[-1]
            if new and kind not in LEAVES:
                for below in kinds[place + 1 :]:
                    open_.pop(below, None)
            last = nodes if kind not in LEAVES or not last else last
        return last

    def above(self, kinds: list[str], kind: str, open_: Mapping[str, Node]) -> Node:
        """The innermost open element that can hold one of a kind."""
        for each in reversed(kinds):
            if each in open_ and field_of(each, kind):
                return open_[each]
        return self.root

    def property(
        self,
        value: Value,
        where: Where,
        target: str,
        header: str,
        open_: Mapping[str, Node],
        last: list[Node],
    ) -> None:
        """Put what a cell says of an element where it belongs."""
        kind, _, field = target.partition(".")
        nodes = last
        if kind in LEVELS:
            nodes, target = [open_[kind]] if kind in open_ else [], field
        if not nodes:
            self.root.notes.append(self.book.said(f"{header}: {text_of(value).strip()}", where))
            self.book.tell("SP990", where, {"written": text_of(value), "header": header}, "no-row")
            return
        for node in nodes:
            self.set(node, target, value, where, header)


def _outer_first(found: Mapping[int, str]) -> list[tuple[int, str]]:
    """The columns of levels from the outermost in: as they stand, where that can be."""
    order = sorted(found.items())
    inner = [kind for _, kind in order if kind not in LEAVES]
    holds = all(field_of(one, other) for one, other in itertools.pairwise(inner))
    if not holds:
        order.sort(key=lambda each: LEVELS.index(each[1]))
    return sorted(order, key=lambda each: each[1] in LEAVES)


def _spread(sheet: Sheet, head: int) -> dict[int, dict[int, tuple[Value, tuple[int, int]]]]:
    """What cells that were made one say in the rows below their first."""
    found: dict[int, dict[int, tuple[Value, tuple[int, int]]]] = {}
    rows = sorted(row for row in sheet.rows if row > head)
    count = 0
    for first, column, last, _ in sheet.merged:
        value = sheet.rows.get(first, {}).get(column)
        if first <= head or value is None:
            continue
        below = rows[bisect.bisect_right(rows, first) : bisect.bisect_right(rows, last)]
        count += len(below)
        if count > MAX_CELLS:
            # Cells of a sheet do not overlap, unless somebody wants to do harm.
            break
        for row in below:
            found.setdefault(row, {})[column] = value, (first, column)
    return found
