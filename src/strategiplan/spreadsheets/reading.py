"""A spreadsheet as a document: what it says in the keys of a plan file, each value with its cell."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import attrs

from ..diagnostics import Problem, Span
from ..memory import collector_paused
from ..messages import LANGUAGES, table_names
from ..model import Plan
from ..reading.document import Document
from ..reading.imported import Said, imported_document
from ..reading.package import Refusal
from . import exported, flat
from .book import Book, Where
from .columns import Columns
from .separated import sheet_of
from .workbook import book_of

ENDS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods")
"""The ends of names that workbooks have, also of kinds that cannot be read."""


@attrs.frozen
class Asked:
    """What whoever imports has said of a spreadsheet."""

    name: str = "<string>"
    folder: str = ""
    columns: Columns | None = None
    """What the columns of a table of somebody's own hold."""
    into: Plan | None = None
    """The plan that is to be brought up to date."""
    base: Plan | None = None
    """That plan as it was when the tables were written; the file may hold it itself."""


def looks_like_workbook(beginning: bytes, name: str) -> bool:
    """Whether a file is a workbook, by its first bytes and its name."""
    if name.lower().endswith(ENDS):
        return True
    if name.lower().endswith((".docx", ".docm", ".doc", ".odt")):
        return False
    return beginning.startswith(b"PK") and b"xl/" in beginning and b"word/" not in beginning


def looks_like_csv(_beginning: bytes, name: str) -> bool:
    """Whether a file is one of separated values, by its name."""
    return name.lower().endswith((".csv", ".tsv"))


def read_workbook(data: bytes, asked: Asked) -> Document:
    """The document of a workbook."""
    with collector_paused():
        found = book_of(data)
        if isinstance(found, Refusal):
            return _refused(found, asked, "xlsx")
        kept = exported.plan_kept(found)
        asked = attrs.evolve(asked, base=asked.base or kept)
        return _document(found, asked, "xlsx", exported.named_by_rows(found), typed=True)


def read_csv(data: bytes, asked: Asked) -> Document:
    """The document of a CSV file: one of a plan's tables, or somebody's own."""
    with collector_paused():
        book = Book([])
        refusal = sheet_of(data, "", 0, book)
        if refusal:
            return _refused(refusal, asked, "csv")
        table = os.path.splitext(os.path.basename(asked.name))[0]
        heads = exported.named_by_file(book, {0: table})
        if heads:
            asked = attrs.evolve(asked, base=asked.base or exported.plan_beside(asked.folder))
        return _document(book, asked, "csv", heads, typed=False)


def read_folder(folder: str, asked: Asked) -> Document:
    """The document of a folder of a plan's tables in CSV."""
    with collector_paused():
        book = Book([])
        names = sorted(name for name in os.listdir(folder) if name.lower().endswith(".csv"))
        for number, name in enumerate(names):
            with open(os.path.join(folder, name), "rb") as file:
                refusal = sheet_of(file.read(), name, number, book)
            if refusal:
                return _refused(refusal, asked, "csv")
        tables = {number: name[: -len(".csv")] for number, name in enumerate(names)}
        heads = exported.named_by_file(book, tables)
        asked = attrs.evolve(asked, base=asked.base or exported.plan_beside(folder))
        return _document(book, asked, "csv", heads, typed=False)


def _document(
    book: Book, asked: Asked, importer: str, heads: Mapping[int, Any], *, typed: bool
) -> Document:
    book.lay_out()
    plan: Said | None = None
    columns: Columns | None = None
    if heads and asked.columns is None:
        if asked.into is not None and asked.base is None:
            book.tell("SP997", Where(0), variant="unknown")
        plan = exported.plan_said(
            book, heads, asked.into and (asked.base or asked.into), typed=typed
        )
        _others(book, heads)
    elif not any(sheet.rows for sheet in book.sheets):
        return _refused(Refusal("empty"), asked, importer, "SP984")
    elif asked.into is not None:
        book.tell("SP984", Where(0), variant="into")
    else:
        found = flat.heads(book, asked.columns)
        if found:
            columns = flat.columns_of(book, found, asked.columns)
            known = asked.columns is not None
            plan = flat.plan_said(book, found, columns, asked.name, known)
        else:
            variant = "mapping" if asked.columns else ""
            book.tell("SP984", Where(0), variant=variant)
    document = imported_document(
        book.text, plan, importer=importer, name=asked.name, folder=asked.folder,
        problems=book.shown(),
    )  # fmt: skip
    return attrs.evolve(document, cells=book.cell, columns=columns, exported=asked.base)


def _others(book: Book, heads: Mapping[int, Any]) -> None:
    """Say of sheets that are none of the plan's tables; those that explain them are no news."""
    own = {
        table_names(language).TABLES[table].casefold()
        for language in LANGUAGES
        for table in ("front", "words")
    }
    for number, sheet in enumerate(book.sheets):
        name = sheet.name.rpartition(" (")[0] or sheet.name
        if number not in heads and sheet.rows and name.casefold() not in own:
            first = min(sheet.rows)
            book.tell("SP990", Where(number, first, min(sheet.rows[first])), variant="sheet")


def _refused(refusal: Refusal, asked: Asked, importer: str, code: str = "SP983") -> Document:
    problem = Problem(code, span=Span(0, 1), values=refusal.values, variant=refusal.variant)
    return imported_document(
        b"", None, importer=importer, name=asked.name, folder=asked.folder, problems=[problem]
    )
