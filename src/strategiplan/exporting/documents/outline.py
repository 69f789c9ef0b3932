"""What a document is made of, whatever it is written as: sections, paragraphs, lists, tables."""

from __future__ import annotations

from typing import TypeAlias

import attrs

from ...editions.rewording import Fate

DEEPEST = 6
"""The lowest level of a heading. Markdown has no more, and nobody reads more."""


@attrs.frozen
class Run:
    """Some words on a line. They hold no line ends and nothing that cannot be seen."""

    text: str
    language: str = ""
    """The language tag of words in another language than the document's; else empty."""
    strong: bool = False
    to: str = ""
    """The anchor that the words lead to; empty where they lead nowhere in the document."""
    url: str = ""
    """The web address that they lead to."""
    fate: Fate = "stayed"
    """Whether the words are gone or new, where two editions are compared."""


Runs: TypeAlias = tuple[Run, ...]


@attrs.frozen
class Paragraph:
    """A paragraph of running text."""

    runs: Runs
    lead: bool = False
    """Whether it is set larger than the rest, as a vision is."""


@attrs.frozen
class Fact:
    """A word and what is said of it: "ansvarlig: Oppvekst, Teknisk drift"."""

    term: str
    values: tuple[Runs, ...]


@attrs.frozen
class Facts:
    """Several facts below each other."""

    rows: tuple[Fact, ...]


@attrs.frozen
class Item:
    """An item of a list, with what stands below it."""

    runs: Runs
    anchor: str = ""
    below: tuple[Block, ...] = ()


@attrs.frozen
class Items:
    """A list; numbered where the items are counted or cited by their number."""

    items: tuple[Item, ...]
    numbered: bool = False


@attrs.frozen
class Table:
    """A table with one header row."""

    about: str
    """What it shows, for those who do not see it."""
    header: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[int, ...]
    """The columns' widths against each other."""
    told: bool = False
    """Whether a paragraph before it says what it shows already, so that no caption need be seen."""


@attrs.frozen
class Figure:
    """A picture with its caption."""

    svg: str
    caption: str
    alternative: str
    """What it shows, for those who do not see it."""
    width: float
    height: float
    """Its size on paper, in centimetres."""


@attrs.frozen
class Heading:
    """A heading. What follows, up to the next one that is as high, stands below it."""

    runs: Runs
    level: int
    """1 for a chapter, at most `DEEPEST`, and never more than one below the heading before."""
    anchor: str = ""
    listed: bool = True
    """Whether it is in the bookmarks, and in the table of contents if it is high enough."""
    new_page: bool = False
    """Whether it begins a page, where there are pages."""


Block: TypeAlias = Heading | Paragraph | Facts | Items | Table | Figure


@attrs.frozen
class Document:
    """A whole document."""

    title: Runs
    language: str
    """The language tag of everything that says no other."""
    subtitle: str
    """What it is, for which time and how far it has come; empty where nothing is known."""
    marking: str
    """The sentence that marks a document for internal use only; else empty."""
    authors: tuple[str, ...]
    contents: str
    """The heading of the table of contents."""
    page: str
    """What stands at the foot of a page, with ``{page}`` and ``{pages}``."""
    blocks: tuple[Block, ...]


def plain(runs: Runs) -> str:
    """The words without what they lead to."""
    return "".join(run.text for run in runs)


LISTED = 2
"""The lowest level of a heading in the table of contents."""
_SHORT = 80
_FEW = 3
"""From how many headings on there is a table of contents."""
LONGEST_KEPT = 1_200
"""How many characters are kept together on a page."""
_LINE = 60
"""How many characters the end of a line of facts counts as."""


def in_table_of_contents(blocks: tuple[Block, ...]) -> list[Heading]:
    """The headings that the table of contents names; none where they are too few to look up."""
    found = [
        block
        for block in blocks
        if isinstance(block, Heading) and block.listed and block.level <= LISTED
    ]
    return found if len(found) >= _FEW else []


def is_kept_together(block: Block) -> bool:
    """Whether what it says is so short that it stands on one page."""
    if isinstance(block, Facts):
        return _length(block.rows) <= LONGEST_KEPT
    return isinstance(block, Paragraph) and len(plain(block.runs)) <= LONGEST_KEPT


def is_fact_kept_together(fact: Fact) -> bool:
    """Whether a fact is so short that it stands on one page, where not all of them do."""
    return _length((fact,)) <= LONGEST_KEPT


def _length(rows: tuple[Fact, ...]) -> int:
    return sum(len(plain(value)) + _LINE for fact in rows for value in fact.values)


def on_one_line(fact: Fact) -> bool:
    """Whether the values of a fact are so short and plain that commas between them do."""
    if len(fact.values) == 1:
        return True
    words = [plain(value) for value in fact.values]
    return all(len(each) <= _SHORT and "," not in each and ": " not in each for each in words)
