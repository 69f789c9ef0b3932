"""Somebody's own table becomes a plan: a row for each strategy, with what it stands under before it."""

from __future__ import annotations

import bisect
import itertools
import os
import re
from collections.abc import Mapping, Sequence
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
from .workbook import MAX_CELLS, MAX_ROW

LOOKED_AT = 40
"""In how many rows the header is looked for."""
_LETTERHEAD = re.compile(r"(?:[^\W\d_]+[ -]){1,3}(?:(?:fylkes)?kommune?|region|kommuna)", re.I)
_TOTAL = re.compile(
    r"(?:sum|total(?:t|sum|en)?|(?:sum|i) ?(?:alt|totalt|total)|summa(?: totalt)?|samlet|samla|grand total"
    r"|delsum|subtotal)\s*:?",
    re.I,
)
"""What stands before a row's sums."""
_AMOUNT = re.compile(r"(?:kr\.?\s*)?[-+–]?[\d\s.,]+(?:%|kr|mill|mrd|,-|[ .])*", re.I)
LEVELS_OF = frozenset(LEVELS)
OTHERS = frozenset(
    (
        "aktør", "aktører", "rolle", "navn", "avdeling", "enhet", "eining", "telefon", "e-post",
        "epost", "kontakt", "kontaktperson", "dato", "møte", "tema", "sak", "år", "beløp",
        "kostnad", "budsjett", "sum", "status", "stilling", "namn", "part", "høringspart",
        "actor", "role", "name", "unit", "phone", "e-mail", "email", "contact", "date", "amount",
        "cost", "budget", "year", "roll", "belopp",
    )
)  # fmt: skip
"""What the columns of tables are called that say nothing of a plan."""
LEAVES = ("indicator", "contribution")
"""The levels that nothing of the row stands under."""


@attrs.frozen
class Head:
    """The header of a table in a sheet."""

    sheet: int
    row: int
    names: Mapping[int, str]
    """The header of each column, by its number."""
    first: int = 1
    """The first row that is its own: the one after the table above it."""
    last: int = MAX_ROW
    """The last row that is its own."""


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
            found += _with_those_below(head, book, wanted)
    return found


def head_of(number: int, sheet: Sheet, wanted: Columns | None) -> Head | None:
    """The header of the table in a sheet: of several that could be, the one that says most.

    One that a table of its own stands below is not given up for another after it.
    """
    best: tuple[int, Head | None] = (0, None)
    whole = False
    for row, cells_ in list(sheet.rows.items())[:LOOKED_AT]:
        names = named(
            (column, value) for column, value in sorted(cells_.items()) if isinstance(value, str)
        )
        targets = _targets(names, wanted)
        score = sum(map(bool, targets))
        # One word may stand anywhere; a header has several.
        enough = score > 1 or len(names) == 1 or _is_header(cells_, names, targets)
        if not LEVELS_OF & {*targets} or not enough or score <= best[0]:
            continue
        if best[1] and whole and row - 1 not in sheet.rows and best[1].row + 1 in sheet.rows:
            continue
        best = (score, Head(number, row, names))
        whole = _is_header(cells_, names, targets)
    return best[1]


def _targets(names: Mapping[int, str], wanted: Columns | None) -> list[str]:
    """What columns of these names hold; empty for one that no words tell."""
    if wanted is None:
        return [meant(each) for each in names.values()]
    known = {plain(each): target for each, target in wanted.taken.items()}
    return [known.get(plain(each), "") for each in names.values()]


def _is_header(cells_: Mapping[int, Value], names: Mapping[int, str], targets: list[str]) -> bool:
    """Whether a row has nothing but words that columns are called."""
    return len(names) == len(cells_) > 1 and all(
        target or plain(name) in OTHERS
        for name, target in zip(names.values(), targets, strict=True)
    )


def _with_those_below(head: Head, book: Book, wanted: Columns | None) -> list[Head]:
    """The header of a sheet's first table, and those of other tables below it.

    Another one begins where a row after an empty one has nothing but words that columns are
    called. Where none of them is a level's, the table says nothing of the plan.
    """
    sheet = book.sheets[head.sheet]
    found = [head]
    before = head.row
    for row, cells_ in sheet.rows.items():
        after_gap = row > before + 1 and before >= head.row
        before = row
        if not after_gap or not all(isinstance(each, str) for each in cells_.values()):
            continue
        names = named(sorted(cells_.items()))
        targets = _targets(names, wanted)
        same = {*map(plain, names.values())} == {*map(plain, found[-1].names.values())}
        if same or not _is_header(cells_, names, targets):
            continue
        if LEVELS_OF & {*targets}:
            found[-1] = attrs.evolve(found[-1], last=min(found[-1].last, row - 1))
            found.append(Head(head.sheet, row, names, row))
        elif found[-1].last == MAX_ROW:
            found[-1] = attrs.evolve(found[-1], last=row - 1)
            where = Where(head.sheet, row, min(cells_))
            book.tell("SP990", where, {"written": " | ".join(names.values())}, "below")
    return found


def _is_total(own: Mapping[int, Value]) -> bool:
    """Whether a row only adds up the others: it says so first, and has nothing but numbers."""
    texts = [text_of(value).strip() for _, value in sorted(own.items())]
    texts = [each for each in texts if each]
    return (
        len(texts) > 1
        and bool(_TOTAL.fullmatch(texts[0]))
        and all(len(each) < 40 and _AMOUNT.fullmatch(each) for each in texts[1:])
    )


def _stretches(rows: Sequence[int]) -> tuple[str, ...]:
    """Rows as people write them: 4, 7–9; no more than ten."""
    found: list[list[int]] = []
    for row in rows:
        if found and found[-1][-1] == row - 1:
            found[-1][1:] = [row]
        else:
            found.append([row])
    shown = ["–".join(map(str, each)) for each in found[:10]]
    return (*shown, "…") if len(found) > 10 else tuple(shown)


def columns_of(book: Book, found: list[Head], wanted: Columns | None) -> Columns:
    """What the columns hold: what was said of them, else what is proposed."""
    if wanted is not None:
        return wanted
    there = {head.sheet for head in found}
    sheet = book.sheets[found[0].sheet].name if len(there) == 1 and len(book.sheets) > 1 else ""
    taken: dict[str, str] = {}
    for head in found:
        # What is called Hovedmål in one table stands under nothing that is called Mål in another.
        own = proposed(head.names.values())
        own |= _numbers_of_rows(book.sheets[head.sheet], head, own)
        taken |= {name: target for name, target in own.items() if name not in taken}
    return Columns(taken, sheet)


def _numbers_of_rows(sheet: Sheet, head: Head, taken: Mapping[str, str]) -> dict[str, str]:
    """The column of numbers, where those are another in each row of one and the same goal.

    Then they number what the rows are about: the innermost level.
    """
    columns = {taken.get(name, ""): column for column, name in head.names.items()}
    levels = _outer_first({column: kind for kind, column in columns.items() if kind in LEVELS})
    inner = [kind for _, kind in levels if kind not in LEAVES]
    for kind in inner[:-1]:
        if f"{kind}.code" not in columns or f"{inner[-1]}.code" in columns:
            continue
        numbers: dict[str, set[str]] = {}
        element = ""
        for row, cells_ in sheet.rows.items():
            if head.row < row <= head.last:
                element = text_of(cells_.get(columns[kind], "")).strip() or element
                number = text_of(cells_.get(columns[f"{kind}.code"], "")).strip()
                if number and not _is_total(cells_):
                    numbers.setdefault(element, set()).add(number)
        if any(len(each) > 1 for each in numbers.values()):
            return {head.names[columns[f"{kind}.code"]]: f"{inner[-1]}.code"}
    return {}


def plan_said(book: Book, found: list[Head], columns: Columns, name: str, known: bool) -> Said:
    """What the tables say as a plan. `known` is whether somebody has said what the columns hold."""
    return FlatTable(book, columns, known).plan(found, name)


class FlatTable(Draft):
    """A table of somebody's own, or several, with a plan that they are put into."""

    def __init__(self, book: Book, columns: Columns | None, known: bool) -> None:
        super().__init__(book)
        self.columns = columns = columns or Columns({})
        # Of several alike, such as Mål (2024) and Mål (2028), each is known by its whole name.
        words = {plain(name): each for name, each in [*columns.taken.items()][::-1]}
        self.by_words = words | dict(columns.taken)
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
        above = [row for row in rows if head.first <= row < head.row]
        texts = [text_of(value).strip() for row in above for _, value in sorted(rows[row].items())]
        # Above the name of the plan stands the name of the municipality, as on its letters.
        letterhead = len(texts) > 1 and bool(_LETTERHEAD.fullmatch(texts[0]))
        for row in above:
            for column, value in sorted(rows[row].items()):
                where = Where(head.sheet, row, column)
                text = text_of(value).strip()
                if title is None and text and not (letterhead and text == texts[0]):
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
            target = self.by_words.get(name) or self.by_words.get(plain(name), "")
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
        self.hidden(head, targets)
        for row, own in sheet.rows.items():
            if not head.row < row <= head.last:
                continue
            if _is_total(own):
                first = min(own)
                where = Where(head.sheet, row, first)
                self.book.tell("SP990", where, {"written": text_of(own[first]).strip()}, "total")
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

    def hidden(self, head: Head, targets: Mapping[int, str]) -> None:
        """Say of rows and columns that nobody sees that they are read all the same."""
        sheet = self.book.sheets[head.sheet]
        rows = [row for row in sheet.hidden_rows if head.row < row <= head.last]
        if rows:
            where = Where(head.sheet, rows[0], min(sheet.rows[rows[0]]))
            self.book.tell("SP988", where, {"rows": _stretches(rows)}, "hidden-rows")
        for column, name in head.names.items():
            unseen = any(first <= column <= last for first, last in sheet.hidden_columns)
            if unseen and targets[column] != LEFT_OUT:
                where = Where(head.sheet, head.row, column)
                self.book.tell("SP988", where, {"header": name}, "hidden-column")

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
