"""Somebody's own table becomes a plan: a row for each strategy, with what it stands under before it."""

from __future__ import annotations

import bisect
import itertools
import os
import re
from collections.abc import Mapping
from typing import Any

import attrs

from ..messages.words import Kind
from ..model.shape import holders
from ..reading.imported import Said
from ..text import slug
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


@attrs.define(eq=False)
class _Node:
    """An element that is being put together."""

    kind: str
    said: dict[str, Any]
    at: Where
    above: _Node | None = None
    below: dict[tuple[str, str], _Node] = attrs.field(factory=dict)
    notes: list[Said] = attrs.field(factory=list)


def heads(book: Book, wanted: Columns | None) -> list[Head]:
    """The headers of the tables in a book, one for each sheet that has any."""
    found = []
    for number, sheet in enumerate(book.sheets):
        if wanted is not None and wanted.sheet not in ("", sheet.name):
            continue
        if sheet.hidden and (wanted is None or not wanted.sheet):
            continue
        head = _head(number, sheet, wanted)
        if head:
            found.append(head)
    return found


def _head(number: int, sheet: Sheet, wanted: Columns | None) -> Head | None:
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
    return _Table(book, columns, known).plan(found, name)


class _Table:
    def __init__(self, book: Book, columns: Columns, known: bool) -> None:
        self.book = book
        self.columns = columns
        self.by_words = {plain(name): target for name, target in columns.taken.items()}
        self.known = known
        self.root = _Node("plan", {}, Where(0))
        self.actors: dict[str, tuple[str, Said]] = {}

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
        open_: dict[str, _Node] = {}
        last: list[_Node] = []
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
        open_: dict[str, _Node],
    ) -> list[_Node]:
        """Find or make the elements that a row names; the innermost of them are given."""
        last: list[_Node] = []
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

    def above(self, kinds: list[str], kind: str, open_: Mapping[str, _Node]) -> _Node:
        """The innermost open element that can hold one of a kind."""
        for each in reversed(kinds):
            if each in open_ and _field(each, kind):
                return open_[each]
        return self.root

    def element(self, above: _Node, kind: str, text: str, where: Where) -> _Node:
        """The element of that wording under another, which may be there from an earlier row."""
        code, words = cells.numbered(text)
        words = " ".join(words.split())
        key = (kind, f"{code} {words}".casefold().strip(" ."))
        node = above.below.get(key)
        if node is None:
            said = {"title": self.book.said(words, where)}
            if code:
                said = {"code": self.book.said(code, where), **said}
            node = above.below[key] = _Node(kind, said, where, above)
            if not _field(above.kind, kind):
                self.book.tell(
                    "SP986", where, {"written": words, "target": Kind(kind, True)}, "level"
                )
        return node

    def property(
        self,
        value: Value,
        where: Where,
        target: str,
        header: str,
        open_: Mapping[str, _Node],
        last: list[_Node],
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

    def set(self, node: _Node, target: str, value: Value, where: Where, header: str) -> None:
        """Give an element a value."""
        text = text_of(value).strip()
        if target in ("responsible", "partners"):
            known = node.said.setdefault(target, [])
            there = {each.value for each in known}
            known += [
                each for name in cells.names(value)
                if (each := self.actor(name, where)).value not in there
            ]  # fmt: skip
        elif target == "sdgs":
            codes, read = cells.sdgs(value)
            known = node.said.setdefault("sdgs", [])
            there = {each.value["sdg"].value for each in known}
            known += [self.book.said({"sdg": code}, where) for code in codes if code not in there]
            if not known:
                node.said.pop("sdgs")
            if read.how:
                values = {"written": text, "meant": tuple(codes)}
                self.book.tell("SP988", where, values, read.how)
            if read.rest:
                self.note(node, f"{header}: {read.rest}", where, tell=True)
        elif target.startswith("period"):
            self.period(node, target, value, where, header)
        elif target == "note":
            own = meant(header) == "note"
            self.note(node, text if own else f"{header}: {text}", where)
        elif target == "rank" and not re.fullmatch(r"[0-9]{1,4}", text):
            self.note(node, f"{header}: {text}", where, tell=True)
        elif target not in node.said:
            node.said[target] = self.book.said(text, where)
        elif target == "description" and node.said[target].value != text:
            before = node.said[target]
            node.said[target] = Said(f"{before.value}\n\n{text}", before.at, before.until)
        elif node.said[target].value != text:
            self.note(node, f"{header}: {text}", where, tell=True)

    def period(self, node: _Node, target: str, value: Value, where: Where, header: str) -> None:
        """The time that something holds for."""
        _, _, end = target.partition(".")
        read = cells.day(value) if end else cells.period(value)
        found = {}
        if read.value and end:
            found = {end: read.value}
        elif read.value:
            found = dict(zip(("start", "end"), read.value.split("-"), strict=True))
        if read.how:
            values = {"written": text_of(value), "meant": read.value}
            self.book.tell("SP988", where, values, read.how)
        known = node.said.setdefault("period", {})
        clash = any(name in known and known[name].value != each for name, each in found.items())
        if read.rest or clash:
            self.note(node, f"{header}: {text_of(value).strip()}", where, tell=True)
        if not clash:
            known |= {name: self.book.said(each, where) for name, each in found.items()}
        if not known:
            node.said.pop("period")

    def note(self, node: _Node, text: str, where: Where, *, tell: bool = False) -> None:
        """Keep what there is no other place for."""
        if text in {each.value for each in node.notes}:
            return
        node.notes.append(self.book.said(text, where))
        if tell:
            self.book.tell("SP988", where, {"written": text}, "as-note")

    def actor(self, name: str, where: Where) -> Said:
        """A reference to an actor, who is put into the plan where it does not know them yet."""
        known = self.actors.get(name.casefold())
        if known is None:
            taken = {identifier for identifier, _ in self.actors.values()}
            identifier = slug(name, taken, "actor")
            said = self.book.said({"id": identifier, "title": name}, where)
            known = self.actors[name.casefold()] = identifier, said
        return self.book.said(known[0], where)

    def finish(self, node: _Node) -> None:
        """Put what was collected of an element into its keys."""
        if node.notes:
            first = node.notes[0]
            text = "\n".join(each.value for each in node.notes)
            node.said["note"] = Said(text, first.at, first.until)
        for below in node.below.values():
            self.finish(below)
            field = _field(node.kind, below.kind)
            if field:
                node.said.setdefault(field, []).append(self.book.said(below.said, below.at))


def _field(holder: str, kind: str) -> str:
    return next((field for above, field in holders()[kind] if above == holder), "")


def _outer_first(found: Mapping[int, str]) -> list[tuple[int, str]]:
    """The columns of levels from the outermost in: as they stand, where that can be."""
    order = sorted(found.items())
    inner = [kind for _, kind in order if kind not in LEAVES]
    holds = all(_field(one, other) for one, other in itertools.pairwise(inner))
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
