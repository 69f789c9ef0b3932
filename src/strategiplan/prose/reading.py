"""A document of running text as a document of the reader: what it says as a plan, with its lines."""

from __future__ import annotations

import os

import attrs

from ..diagnostics import Problem, Span
from ..memory import collector_paused
from ..reading.document import Document
from ..reading.imported import imported_document
from ..reading.package import Refusal
from ..spreadsheets.book import Where
from . import markdown, word
from .headings import Headings, has_evidence, proposed
from .passages import Writing
from .taking import plan_said

ENDS = (".docx", ".docm", ".dotx", ".doc", ".odt")
"""The ends of names that documents have, also of kinds that cannot be read."""
MARKDOWN_ENDS = (".md", ".markdown")
SHOWN = 5
"""How many headings are named where none could be told to be a goal."""


@attrs.frozen
class Asked:
    """What whoever imports has said of a document."""

    name: str = "<string>"
    folder: str = ""
    headings: Headings | None = None


def looks_like_docx(beginning: bytes, name: str) -> bool:
    """Whether a file is a document, by its name and its first bytes."""
    if name.lower().endswith(ENDS):
        return True
    return beginning.startswith(b"PK") and b"word/" in beginning


def looks_like_markdown(_beginning: bytes, name: str) -> bool:
    """Whether a file is Markdown, by its name."""
    return name.lower().endswith(MARKDOWN_ENDS)


def read_docx(data: bytes, asked: Asked) -> Document:
    """The document of a Word file."""
    with collector_paused():
        return _document(word.writing_of(data), asked, "docx")


def read_markdown(data: bytes, asked: Asked) -> Document:
    """The document of a Markdown file."""
    with collector_paused():
        return _document(markdown.writing_of(data), asked, "markdown")


def _document(found: Writing | Refusal, asked: Asked, importer: str) -> Document:
    if isinstance(found, Refusal):
        problem = Problem("SP953", span=Span(0, 1), values=found.values, variant=found.variant)
        return imported_document(
            b"", None, importer=importer, name=asked.name, folder=asked.folder, problems=[problem]
        )
    book = found.book
    if not book.text:
        book.lay_out()
    heads = [each.text for each in found.passages if each.sort == "heading"]
    shown = tuple(" ".join(each.split())[:60] for each in heads[:SHOWN])
    headings = asked.headings or proposed(found)
    stem = os.path.splitext(os.path.basename(asked.name))[0]
    plan = None
    if not any(sheet.rows for sheet in book.sheets):
        book.tell("SP954", Where(0), variant="empty")
    elif asked.headings is None and not has_evidence(found, stem):
        values = {"headings": shown} if shown else {}
        book.tell("SP954", Where(0), values, "unsure" if shown else "plain")
    else:
        plan = plan_said(found, headings, asked.name, asked.headings is not None)
        if plan is None:
            book.problems.clear()
            values = {"headings": shown} if shown else {}
            book.tell("SP954", Where(0), values, "" if shown else "plain")
    document = imported_document(
        book.text, plan, importer=importer, name=asked.name, folder=asked.folder,
        problems=book.shown(),
    )  # fmt: skip
    return attrs.evolve(document, columns=headings)
