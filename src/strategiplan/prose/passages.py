"""A document as passages: headings, paragraphs, items of lists and tables, in their order."""

from __future__ import annotations

from typing import Literal

import attrs

from ..spreadsheets.book import Book, Where

Sort = Literal["heading", "paragraph", "item", "table"]


@attrs.frozen
class Aside:
    """What stands beside a text and belongs to it: a footnote, a picture's words, an address."""

    sort: str
    text: str
    at: Where


@attrs.define(eq=False)
class Passage:
    """A passage of a document."""

    sort: Sort
    text: str
    at: Where
    level: int = 0
    """1 for the highest heading, 0 for one that only looks like one; for an item how deep it
    stands, from 1, and the same for a paragraph in an item."""
    style: str = ""
    """`title` or `subtitle`; of a heading what the document calls its level."""
    number: str = ""
    """The number that the program has put before it."""
    name: str = ""
    """The identifier that links lead to."""
    asides: list[Aside] = attrs.field(factory=list)
    table: int = -1
    """The sheet of the book that a table is in."""
    inside: list[Passage] = attrs.field(factory=list)
    """What stands in the cells of a table, cell by cell."""


@attrs.define(eq=False)
class Writing:
    """A document, before anybody has asked what it means."""

    book: Book
    """The lines of the document, in which what is told has its place."""
    passages: list[Passage] = attrs.field(factory=list)
    importer: str = ""
    title: str = ""
    """What the document calls itself outside its text."""
    language: str = ""
