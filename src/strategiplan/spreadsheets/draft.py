"""A plan that is put together from what stands in cells and lines, element by element."""

from __future__ import annotations

import re
from typing import Any

import attrs

from ..messages.words import Kind
from ..model.shape import holders
from ..reading.imported import Said
from ..text import slug
from . import cells
from .book import Book, Value, Where, text_of
from .columns import meant


@attrs.define(eq=False)
class Node:
    """An element that is being put together."""

    kind: str
    said: dict[str, Any]
    at: Where
    above: Node | None = None
    below: dict[tuple[str, ...], Node] = attrs.field(factory=dict)
    notes: list[Said] = attrs.field(factory=list)
    texts: list[Said] = attrs.field(factory=list)
    """The paragraphs of its description."""


class Draft:
    """Elements and what is said of them, each with the place where it stands."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.root = Node("plan", {}, Where(0))
        self.actors: dict[str, tuple[str, Said]] = {}

    def element(
        self,
        above: Node,
        kind: str,
        text: str,
        where: Where,
        *,
        apart: bool = False,
        code: str = "",
    ) -> Node:
        """The element of that wording under another, which may be there from an earlier row.

        What stands `apart` is another one, however alike. `code` is its number, where that
        does not stand before the text.
        """
        words = text
        if not code:
            code, words = cells.numbered(text)
        words = " ".join(words.split())
        key: tuple[str, ...] = (kind, f"{code} {words}".casefold().strip(" ."))
        if apart:
            key = (kind, "", str(len(above.below)))
        node = above.below.get(key)
        if node is None:
            said = {"title": self.book.said(words, where)}
            if code:
                said = {"code": self.book.said(code, where), **said}
            node = above.below[key] = Node(kind, said, where, above)
            if not field_of(above.kind, kind):
                self.book.tell(
                    "SP986", where, {"written": words, "target": Kind(kind, True)}, "level"
                )
        return node

    def set(self, node: Node, target: str, value: Value, where: Where, header: str) -> None:
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

    def period(self, node: Node, target: str, value: Value, where: Where, header: str) -> None:
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

    def note(self, node: Node, text: str, where: Where, *, tell: bool = False) -> None:
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

    def finish(self, node: Node) -> None:
        """Put what was collected of an element into its keys."""
        if node.texts:
            before = node.said.get("description")
            texts = [*([before] if before else []), *node.texts]
            text = "\n\n".join(each.value for each in texts)
            node.said["description"] = Said(text, texts[0].at, texts[-1].until)
        if node.notes:
            first = node.notes[0]
            text = "\n".join(each.value for each in node.notes)
            node.said["note"] = Said(text, first.at, first.until)
        for below in node.below.values():
            self.finish(below)
            field = field_of(node.kind, below.kind)
            if field == "vision":
                node.said[field] = self.book.said(below.said, below.at)
            elif field:
                node.said.setdefault(field, []).append(self.book.said(below.said, below.at))


def field_of(holder: str, kind: str) -> str:
    """The field by which one kind of element holds another; empty where it cannot."""
    return next((field for above, field in holders()[kind] if above == holder), "")
