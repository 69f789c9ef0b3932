"""The passages of a document become a plan, by what its headings hold."""

from __future__ import annotations

import os
import re
from typing import Any

import attrs

from ..model.shape import element_classes, shape
from ..reading.imported import Said
from ..spreadsheets.book import Where
from ..spreadsheets.columns import FIELDS, LEVELS, meant, plain
from ..spreadsheets.columns import language_of as language_of_columns
from ..spreadsheets.draft import Node, field_of
from ..spreadsheets.flat import FlatTable
from .headings import (
    BOLD,
    LIST,
    LOW,
    SHORT,
    SUBLIST,
    Headings,
    head_in,
    key_of,
    known_columns,
    level_of,
    only_bold,
)
from .passages import Passage, Writing
from .words import (
    DESCRIPTION,
    NOTE,
    OF_THE_KEEPER,
    SDGS,
    SECTION,
    SEVERAL,
    TITLE,
    VISION,
    claim,
    heading_number,
    label,
    language_of,
    language_of_words,
)

_LOWER = 50
"""The level of an element that a paragraph begins, below all headings."""
_LABEL = 100
_GOAL = _LOWER + LEVELS.index("goal")
_PROPERTY = re.compile(r"([^\W\d_][^:\n]{1,40}):\s+(\S.*)", re.S)


@attrs.define(eq=False)
class _Frame:
    """A heading that is open."""

    level: int
    node: Node
    label: str = ""
    note: bool = False
    text: str = ""
    listed: bool = False
    """Whether a list stands under it."""


@attrs.define(eq=False)
class _Tally:
    """Something that is told once, however often it was done."""

    at: Where
    values: dict[str, Any]
    count: int = 0


def _in_goal(target: str) -> bool:
    """Whether what a heading is, or gathers, stands under a goal."""
    kind = SEVERAL.get(target, target)
    return target == SDGS or bool(kind in LEVELS and field_of("goal", kind))


def plan_said(writing: Writing, headings: Headings, name: str, known: bool) -> Said | None:
    """What a document says as a plan; `None` where it has none of what a plan is made of."""
    return _Taking(writing, headings, known).plan(name)


class _Taking:
    def __init__(self, writing: Writing, headings: Headings, known: bool) -> None:
        self.writing = writing
        self.book = writing.book
        self.headings = headings
        self.known = known
        self.columns = known_columns(headings)
        self.draft = FlatTable(self.book, self.columns, known) if self.columns else None
        self.elements = self.draft or FlatTable(self.book, None, known)
        self.root = self.elements.root
        self.frames = [_Frame(0, self.root)]
        self.items: list[Node] = []
        self.waiting: Node | None = None
        """An element whose heading has no words of its own."""
        self.title: Said | None = None
        self.tallies: dict[tuple[str, ...], _Tally] = {}
        self.bold = only_bold(writing)
        self.count = 0

    def plan(self, name: str) -> Said | None:
        """The whole document."""
        passages = self.writing.passages
        for place, passage in enumerate(passages):
            after = passages[place + 1] if place + 1 < len(passages) else None
            self.passage(passage, after)
        said: dict[str, Any] = {"title": self.title or self.writing.title}
        if not said["title"]:
            stem = os.path.splitext(os.path.basename(name))[0].replace("_", " ").strip("<> ")
            said["title"] = stem or "-"
            self.book.tell("SP955", Where(0), {"written": said["title"]}, "title-name")
        elif self.title and self.writing.title and self.title.value != self.writing.title:
            self.root.notes.append(self.book.said(self.writing.title, Where(0)))
            self.tally("SP956", "text", Where(0), written=self.writing.title)
        headings = [each.text for each in passages if each.sort == "heading"]
        in_tables = language_of_columns(self.headings.columns)
        texts = (each.text for each in passages)
        usual = in_tables or language_of_words(texts) or self.writing.language
        language = language_of(headings, usual)
        if language:
            said["language"] = language
        for (code, variant, *_), tally in self.tallies.items():
            self.book.tell(code, tally.at, tally.values | {"count": tally.count}, variant)
        if not self.count and not self.root.below:
            return None
        self.elements.finish(self.root)
        said |= self.root.said
        if self.elements.actors:
            said["actors"] = [actor for _, actor in self.elements.actors.values()]
        return self.book.said(said, Where(0))

    def tally(self, code: str, variant: str, at: Where, *key: str, **values: Any) -> None:
        """Tell something once, with how often it was so."""
        found = self.tallies.setdefault((code, variant, *key), _Tally(at, values))
        found.count += 1

    # Passages

    def passage(self, passage: Passage, after: Passage | None) -> None:
        if passage.sort != "item" and not (passage.sort == "paragraph" and passage.level):
            self.items.clear()
        if passage.sort == "heading":
            self.heading(passage, after)
        elif passage.sort == "table":
            self.table(passage)
        elif passage.text:
            if passage.sort == "item":
                self.item(passage)
            else:
                self.paragraph(passage, after)
        node = self.items[-1] if self.items else self.frames[-1].node
        if passage.name and passage.text and "id" not in node.said and node.at == passage.at:
            node.said["id"] = self.book.said(passage.name, passage.at)
        for aside in passage.asides:
            self.elements.note(node, aside.text, aside.at)
            self.tally("SP956", aside.sort, aside.at, aside.text, written=aside.text)

    def open(self, level: int, target: str = "") -> None:
        """Close what a heading of a level ends.

        The goal of an area, which a paragraph under the heading of the area says, holds what
        the headings in that area gather.
        """
        goal: _Frame | None = None
        while self.frames[-1].level >= level:
            last = self.frames.pop()
            if last.level == _GOAL and last.node.kind == "goal" and self.frames[-1].level < level:
                goal = last
        if goal and self.frames[-1].node.kind == "focus_area" and _in_goal(target):
            self.frames.append(goal)

    def heading(self, passage: Passage, after: Passage | None) -> None:
        """A heading, or what looks like one."""
        level, key = level_of(passage, self.bold)
        above = next((each.text for each in reversed(self.frames) if 0 < each.level < level), "")
        frame = self.frames[-1]
        if key == BOLD and level == LOW and frame.label == VISION:
            self.paragraph(passage, after)
            return
        said = self.headings.target(passage.text, above)
        claimed = None if said else claim(passage.text)
        words = label(passage.text)
        target = said or ("" if claimed else words)
        if level == LOW and target in (*SEVERAL, SDGS):
            level = _LABEL
        elif level == LOW and target in (NOTE, SECTION):
            level = 1
        in_note = any(each.note for each in self.frames if each.level < level)
        if in_note and not said and not (claimed and (claimed.code or claimed.kind == VISION)):
            target, claimed = NOTE, None
        if not target and not claimed:
            target = self.headings.levels.get(key, NOTE)
            how = "level" if target in LEVELS else ""
        else:
            how = "words"
        if claimed:
            target = claimed.kind
        if level == LOW and target in LEVELS:
            level = _LOWER + LEVELS.index(target)
        if level == LOW and target == DESCRIPTION:
            self.text(frame.node, passage)
            return
        self.waiting = None
        self.open(level, target)
        self.opened(passage, level, key, target, how)

    def opened(self, passage: Passage, level: int, key: str, target: str, how: str) -> None:
        """Do what a heading says."""
        node = self.frames[-1].node
        text, at = passage.text, passage.at
        frame = _Frame(level, node, text=text)
        if target == TITLE:
            self.titled(passage)
        elif target in (*SEVERAL, SDGS, VISION):
            claimed = claim(text)
            if target == VISION and claimed and claimed.title:
                self.vision(claimed.title, at)
            frame.label = target
            self.tally("SP955", "label", at, key_of(text), target, written=text, target=target)
        elif target == NOTE:
            frame.note = True
            outer = next((each for each in self.frames if each.note), None)
            if outer is None:
                self.tally("SP956", "section", at, str(at), written=text)
            node.notes.append(self.book.said(text, at))
        elif target == SECTION:
            self.tally("SP955", "section", at, text, written=text)
        elif target == DESCRIPTION:
            self.text(node, passage)
        else:
            frame.node = self.element(target, text, at)
            if how == "level":
                if key.startswith(BOLD):
                    self.tally("SP959", "", at, key, target, written=text, target=target)
                else:
                    level_name = key.removeprefix("heading ")
                    self.tally(
                        "SP955", "", at, key, target, level=level_name, target=target, written=text
                    )
        self.frames.append(frame)

    def titled(self, passage: Passage) -> None:
        if self.title is None:
            self.title = self.book.said(" ".join(passage.text.split()), passage.at)
            self.book.tell("SP955", passage.at, {"written": passage.text}, "title")
        else:
            self.root.notes.append(self.book.said(passage.text, passage.at))
            self.tally("SP956", "text", passage.at, passage.text, written=passage.text)

    def element(self, kind: str, text: str, at: Where) -> Node:
        """A new element where it belongs."""
        code, words = self.called(kind, text, at)
        holders = [each.node for each in reversed(self.frames)]
        codes = [str(each.said["code"].value) for each in holders if "code" in each.said]
        if kind == "goal" and any(code.startswith(f"{each}.") for each in codes):
            # Mål 2.1 stands under Mål 2.
            kind = "subgoal"
        holder = next((each for each in holders if field_of(each.kind, kind)), None)
        if holder is None:
            self.tally("SP959", "promoted", at, text, written=text)
            kind, holder = "goal", self.root
        node = self.elements.element(holder, kind, words or text, at, apart=True, code=code or " ")
        if not code.strip():
            node.said.pop("code", None)
        self.count += 1
        self.waiting = None if words else node
        return node

    def called(self, kind: str, text: str, at: Where) -> tuple[str, str]:
        """The number and the words of an element; no words where its heading only says what it is."""
        claimed = claim(text)
        if claimed is None:
            return heading_number(text)
        if claimed.kind != kind:
            return "", text
        word = claimed.word
        self.tally("SP955", "words", at, word.lower(), kind, written=word, target=kind)
        return claimed.code, claimed.title

    def vision(self, text: str, at: Where) -> None:
        """The vision, of which there is one."""
        if any(each.kind == VISION for each in self.root.below.values()):
            self.root.notes.append(self.book.said(text, at))
            self.tally("SP956", "vision", at, text, written=text)
            return
        self.elements.element(self.root, VISION, text, at, apart=True, code=" ").said.pop("code")

    def text(self, node: Node, passage: Passage) -> None:
        """Text of an element; of the plan as a whole it goes into the note."""
        said = self.book.said(passage.text, passage.at)
        if node is self.root:
            node.notes.append(said)
            self.tally("SP956", "text", passage.at, written=passage.text)
        else:
            node.texts.append(said)
            self.tally("SP955", "text", passage.at, written=passage.text)

    def paragraph(self, passage: Passage, after: Passage | None) -> None:
        """A paragraph of running text."""
        text, at = passage.text, passage.at
        frame = self.frames[-1]
        if passage.style == "title":
            self.titled(passage)
            return
        if passage.level and self.items:
            self.text(self.items[min(passage.level, len(self.items)) - 1], passage)
            return
        if frame.note:
            frame.node.notes.append(self.book.said(text, at))
            return
        if self.waiting and len(text) <= SHORT:
            node = self.waiting
            node.said["title"] = self.book.said(" ".join(text.split()), at)
            self.waiting = None
            return
        claimed = claim(text) if len(text) <= SHORT else None
        if claimed and claimed.kind == VISION:
            self.tally(
                "SP955",
                "words",
                at,
                claimed.word.lower(),
                VISION,
                written=claimed.word,
                target=VISION,
            )
            self.vision(claimed.title or text, at)
        elif claimed and claimed.title:
            self.open(_LOWER + LEVELS.index(claimed.kind))
            node = self.element(claimed.kind, text, at)
            self.frames.append(_Frame(_LOWER + LEVELS.index(claimed.kind), node, text=text))
        elif self.property(frame.node, text, at):
            return
        elif self.begins_list(text, after):
            target = label(text)
            self.open(_LABEL, target)
            self.frames.append(_Frame(_LABEL, self.frames[-1].node, target, text=text))
            self.tally("SP955", "label", at, key_of(text), target, written=text, target=target)
        elif frame.label == VISION:
            self.vision(text, at)
        elif frame.label == SDGS and self.has_sdgs(frame.node):
            self.elements.set(frame.node, SDGS, text, at, frame.text)
        elif (
            frame.label in SEVERAL
            and not frame.listed
            and len(text) <= SHORT
            and (after is None or after.sort != "item")
        ):
            self.gathered(SEVERAL[frame.label], text, at)
        else:
            self.text(frame.node, passage)

    def begins_list(self, text: str, after: Passage | None) -> bool:
        target = label(text)
        follows = after is not None and after.sort == "item"
        return target in (*SEVERAL, SDGS, VISION) and (follows or text.rstrip().endswith(":"))

    def gathered(self, kind: str, text: str, at: Where) -> Node:
        """One of those that a heading gathers, in its text."""
        if kind in ("value", "challenge", "theme"):
            node = self.elements.element(self.root, kind, text, at, apart=True)
            self.count += 1
            return node
        return self.element(kind, text, at)

    def property(self, node: Node, text: str, at: Where) -> bool:
        """Whether a line says something of an element: “Ansvarlig: Plan og bygg”."""
        found = _PROPERTY.fullmatch(text)
        target = meant(found[1]) if found else ""
        if found and node is not self.root and plain(found[1]) in OF_THE_KEEPER:
            self.elements.note(node, text, at)
            self.tally("SP956", "item", at, written=text)
            return True
        if found is None or target not in FIELDS or target in ("id", "code"):
            return False
        if node is self.root and target != SDGS:
            return False
        if target.partition(".")[0] not in shape(element_classes()[node.kind]).fields:
            return False
        self.tally("SP955", "property", at, found[1].casefold(), written=found[1], target=target)
        self.elements.set(node, target, found[2], at, found[1])
        return True

    def has_sdgs(self, node: Node) -> bool:
        """Whether a kind of element has goals of the UN."""
        return SDGS in shape(element_classes()[node.kind]).fields

    def item(self, passage: Passage) -> None:
        """An item of a list."""
        text, at = passage.text, passage.at
        frame = self.frames[-1]
        depth = min(passage.level, len(self.items) + 1)
        del self.items[depth - 1 :]
        above = self.items[-1] if self.items else None
        frame.listed = True
        if frame.note:
            frame.node.notes.append(self.book.said(f"- {text}", at))
            return
        node = above or frame.node
        claimed = claim(text)
        if claimed and claimed.kind != VISION and claimed.title:
            self.listed(claimed.kind, node, text, at)
        elif self.property(node, text, at):
            self.items.append(node)
        elif frame.label == VISION:
            self.vision(text, at)
            self.items.append(self.root)
        elif frame.label == SDGS and self.has_sdgs(node):
            self.elements.set(node, SDGS, text, at, frame.text)
            self.items.append(node)
        elif above is not None and label(text) in SEVERAL:
            # What stands under it are the measures of the strategy above.
            self.tally(
                "SP955", "label", at, key_of(text), label(text), written=text, target=label(text)
            )
            self.items.append(above)
        elif above is None and frame.label in SEVERAL:
            self.items.append(self.gathered(SEVERAL[frame.label], text, at))
        else:
            # Below an item that says it is a goal stand strategies, and no measures.
            outer = above is None or above.kind in ("focus_area", "goal", "subgoal")
            kind = self.headings.levels.get(LIST if outer else SUBLIST, NOTE)
            if node is self.root or kind in (NOTE, DESCRIPTION):
                self.kept(node, kind, text, passage)
            else:
                self.listed(kind, node, text, at)
                self.tally("SP955", "list", at, str(depth > 1), kind, target=kind, depth=depth)

    def listed(self, kind: str, node: Node, text: str, at: Where) -> None:
        """An element that an item of a list is."""
        if self.items and field_of(node.kind, kind):
            code, words = self.called(kind, text, at)
            made = self.elements.element(
                node, kind, words or text, at, apart=True, code=code or " "
            )
            if not code:
                made.said.pop("code", None)
            self.count += 1
            self.items.append(made)
        elif self.items:
            node.texts.append(self.book.said(f"- {text}", at))
            self.tally("SP956", "item", at, written=text)
            self.items.append(node)
        else:
            self.items.append(self.element(kind, text, at))

    def kept(self, node: Node, kind: str, text: str, passage: Passage) -> None:
        """An item that is no element."""
        said = self.book.said(f"- {text}", passage.at)
        if kind == DESCRIPTION and node is not self.root:
            node.texts.append(said)
        else:
            node.notes.append(said)
        self.tally("SP956", "item", passage.at, written=text)
        self.items.append(node)

    def table(self, passage: Passage) -> None:
        """A table: of goals, of text that is laid out in cells, or of something else."""
        sheet = self.book.sheets[passage.table]
        head = head_in(self.writing, passage, self.columns) if self.columns else None
        frame = self.frames[-1]
        by_words = self.elements.by_words
        names = head.names.values() if head is not None and not frame.note else ()
        kinds = [each for name in names if (each := by_words.get(plain(name), "")) in LEVELS]
        if self.draft is not None and head is not None and kinds:
            outer = min(kinds, key=LEVELS.index)
            holders = [each.node for each in reversed(self.frames)]
            holder = next((each for each in holders if field_of(each.kind, outer)), None)
            if holder is None:
                # Subgoals that stand under nothing.
                self.draft.by_words = {
                    name: "goal" if each == outer else each for name, each in by_words.items()
                }
            self.draft.root = holder or self.root
            for row in [row for row in sheet.rows if row < head.row]:
                self.row(passage, row)
            self.draft.rows(head)
            self.draft.root, self.draft.by_words = self.root, by_words
            self.count += 1
            return
        if not frame.note and any(
            each.sort == "item" or claim(each.text) or label(each.text) in SEVERAL
            for each in passage.inside
        ):
            self.tally(
                "SP959", "cells", passage.at, str(passage.at), written=passage.inside[0].text
            )
            inside = [attrs.evolve(each, asides=[]) for each in passage.inside]
            for text, after in zip(inside, [*inside[1:], None], strict=True):
                self.passage(text, after)
            return
        for row in sheet.rows:
            self.row(passage, row)
        first = " | ".join(map(str, next(iter(sheet.rows.values())).values()))
        self.tally("SP956", "table", passage.at, str(passage.at), written=first)

    def row(self, passage: Passage, row: int) -> None:
        """A row of a table that is kept as text."""
        cells = self.book.sheets[passage.table].rows[row]
        text = " | ".join(str(cells[column]) for column in sorted(cells))
        at = Where(passage.table, row, min(cells))
        self.frames[-1].node.notes.append(self.book.said(text, at))
