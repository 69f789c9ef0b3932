"""The frame: which importers there are, which of them a file is for, and what it makes of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from ..diagnostics import Problem, Span
from ..model import Plan
from ..reading import Document
from ..reading.decoding import MAX_BYTES
from ..reading.document import format_of
from ..reading.imported import Offsets, Said, imported_document

if TYPE_CHECKING:
    from ..prose import Headings
    from ..prose.reading import Asked as AskedOfProse
    from ..spreadsheets import Columns
    from ..spreadsheets.reading import Asked

ENTRY_POINT = "strategiplan.importers"
"""The group of entry points that importers of other packages are found in."""
BEGINNING = 60_000
"""How many bytes of a file an importer is asked about, at most."""


@attrs.frozen
class Options:
    """What whoever imports has asked for."""

    name: str = "<string>"
    """The file's name, as the user wrote it."""
    folder: str = ""
    """The folder that names of other files are relative to."""
    levels: bool = False
    """Whether levels that a file only hints at are to be told apart."""
    columns: Columns | None = None
    """What the columns of a spreadsheet hold."""
    headings: Headings | None = None
    """What the headings and lists of a document hold."""
    into: Plan | None = None
    """The plan that is to be brought up to date, where whoever imports has named one."""
    base: Plan | None = None
    """That plan as it was when the file was exported from it."""


@attrs.frozen
class Importer:
    """A format that plans can be read from.

    `read` never raises for what stands in a file: it gives a document whose problems
    say what is wrong. What it raises all the same is reported as the importer's fault.
    """

    name: str
    """One word: ``stratml``. ``--from`` takes it."""
    description: str
    """What it reads, in a few words, in English."""
    recognises: Callable[[bytes, str], bool]
    """Whether a file is in the format, by its first bytes and its name."""
    read: Callable[[bytes, Options], Document]
    """Makes a document of all the bytes of a file."""


@attrs.frozen
class Note:
    """What an importer tells of a file: a repair, a doubt, something that it left out."""

    message: str
    """In planning words, beginning in lower case."""
    at: int = 0
    """Where in the text, in bytes of UTF-8."""
    until: int = 0
    hint: str = ""
    """What to do about it."""


def imported(
    text: bytes,
    plan: Mapping[str, Any] | Said | None,
    options: Options,
    *,
    importer: str,
    notes: Iterable[Note] = (),
) -> Document:
    """The document of what an importer has read, for `Importer.read` to give.

    `text` is the file in UTF-8; `plan` is what it says in the keys of a plan file,
    nested mappings and lists of texts, any of them a `Said` with its place. With ``None``
    nothing could be read, and the notes say why.
    """
    offsets = Offsets(text).character
    refused = plan is None
    problems = []
    for note in notes:
        start = offsets(note.at)
        end = max(offsets(note.until), start + 1)
        problems.append(
            Problem(
                "SP992" if refused else "SP993",
                values={"importer": importer, "message": note.message, "hint": note.hint},
                variant="file" if refused else "",
                span=Span(start, end),
                mark=note.message[:80],
            )
        )
    if refused and not problems:
        raise ValueError("an importer that reads nothing of a file says why in a note")
    return imported_document(
        text,
        plan,
        importer=importer,
        name=options.name,
        folder=options.folder,
        problems=problems,
    )


def _stratml(data: bytes, options: Options) -> Document:
    from ..stratml import read_stratml

    return read_stratml(data, name=options.name, folder=options.folder, levels=options.levels)


def _is_stratml(beginning: bytes, name: str) -> bool:
    from ..stratml.reading import looks_like_stratml

    return name.lower().endswith(".xml") or looks_like_stratml(beginning)


def _asked(options: Options) -> Asked:
    from ..spreadsheets.reading import Asked

    return Asked(options.name, options.folder, options.columns, options.into, options.base)


def _xlsx(data: bytes, options: Options) -> Document:
    from ..spreadsheets import read_workbook

    return read_workbook(data, _asked(options))


def _is_xlsx(beginning: bytes, name: str) -> bool:
    from ..spreadsheets import looks_like_workbook

    return looks_like_workbook(beginning, name)


def _csv(data: bytes, options: Options) -> Document:
    from ..spreadsheets import read_csv

    return read_csv(data, _asked(options))


def _is_csv(beginning: bytes, name: str) -> bool:
    from ..spreadsheets import looks_like_csv

    return looks_like_csv(beginning, name)


def _asked_of_prose(options: Options) -> AskedOfProse:
    from ..prose.reading import Asked

    return Asked(options.name, options.folder, options.headings)


def _docx(data: bytes, options: Options) -> Document:
    from ..prose import read_docx

    return read_docx(data, _asked_of_prose(options))


def _is_docx(beginning: bytes, name: str) -> bool:
    from ..prose import looks_like_docx

    return looks_like_docx(beginning, name)


def _markdown(data: bytes, options: Options) -> Document:
    from ..prose import read_markdown

    return read_markdown(data, _asked_of_prose(options))


def _is_markdown(beginning: bytes, name: str) -> bool:
    from ..prose import looks_like_markdown

    return looks_like_markdown(beginning, name)


STRATML = Importer(
    "stratml",
    "StratML, Part 1 (ISO 17469-1:2015) and Part 2 (ANSI/AIIM 22:2017)",
    _is_stratml,
    _stratml,
)
XLSX = Importer("xlsx", "workbooks of Excel and LibreOffice (.xlsx)", _is_xlsx, _xlsx)
CSV = Importer("csv", "tables of separated values (.csv)", _is_csv, _csv)
DOCX = Importer("docx", "documents of Word and LibreOffice (.docx)", _is_docx, _docx)
MARKDOWN = Importer("markdown", "documents in Markdown (.md)", _is_markdown, _markdown)
BUILT_IN = (STRATML, XLSX, CSV, DOCX, MARKDOWN)


def importers() -> tuple[Importer, ...]:
    """Every importer: those of strategiplan, then those of other packages by their names.

    A package that cannot be loaded, or gives something else than an `Importer`, is
    left out with a warning (`RuntimeWarning`): it is no fault of the file.
    """
    from importlib.metadata import entry_points

    found = list(BUILT_IN)
    for point in sorted(entry_points(group=ENTRY_POINT), key=lambda point: point.name):
        try:
            importer = point.load()
            if not isinstance(importer, Importer):
                raise TypeError(f"{point.value} is no strategiplan.importing.Importer")
        except Exception as error:
            import warnings

            warnings.warn(f"the importer {point.name} cannot be used: {error}", RuntimeWarning, 2)
            continue
        if importer.name not in {each.name for each in found}:
            found.append(importer)
    return tuple(found)


def find_importer(data: bytes, name: str = "") -> tuple[Importer, ...]:
    """The importers that know a file: none, one, or several that have to be chosen among.

    Those of strategiplan are sure of theirs; only where none of them is, the others
    are asked.
    """
    beginning = data[:BEGINNING]
    for each in BUILT_IN:
        if each.recognises(beginning, name):
            return (each,)
    return tuple(
        each for each in importers()[len(BUILT_IN) :] if _recognises(each, beginning, name)
    )


def _recognises(importer: Importer, beginning: bytes, name: str) -> bool:
    try:
        return bool(importer.recognises(beginning, name))
    except Exception as error:
        import warnings

        warnings.warn(f"the importer {importer.name} failed: {error}", RuntimeWarning, 2)
        return False


def read_document(
    data: bytes,
    document: Document,
    *,
    using: str = "",
    levels: bool = False,
    columns: Columns | None = None,
    headings: Headings | None = None,
    into: Plan | None = None,
    base: Plan | None = None,
) -> Document:
    """What an importer makes of a file, where one knows it; else the document as it was read.

    `document` is what the readers of plan files made of the same bytes; `using` names an
    importer, or ``yaml`` or ``json`` for none. `ValueError` where there is no such importer.
    """
    options = Options(document.name, document.folder, levels, columns, headings, into, base)
    if using:
        if using in ("yaml", "json"):
            return document
        known = {each.name: each for each in importers()}
        if using not in known:
            raise ValueError(f"there is no importer {using!r}: {', '.join(known)}")
        return _read(known[using], data, options)
    if {problem.code for problem in document.problems} & {"SP001", "SP002", "SP003"}:
        return document
    is_plan_file = format_of(document.name) is not None
    if is_plan_file and not any(each.code == "SP008" for each in document.problems):
        return document
    found = find_importer(data, document.name)
    if not found:
        return document
    if len(found) > 1:
        names = tuple(each.name for each in found)
        problem = Problem("SP991", span=Span(0, 1), values={"names": names})
        return _refused(data, problem, options)
    return _read(found[0], data, options)


def _read(importer: Importer, data: bytes, options: Options) -> Document:
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 2**20
        problem = Problem("SP003", values={"size": len(data) // 2**20, "limit": limit})
        return imported_document(
            b"", None, importer=importer.name, name=options.name, problems=[problem]
        )
    if importer in BUILT_IN:
        return importer.read(data, options)
    try:
        document = importer.read(data, options)
        if not isinstance(document, Document):
            raise TypeError("it gave no document")
        return document
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"[:200]
        values = {"importer": importer.name, "reason": reason}
        return _refused(data, Problem("SP992", span=Span(0, 1), values=values), options)


def _refused(data: bytes, problem: Problem, options: Options) -> Document:
    text = data.decode("utf-8", "replace").encode()
    return imported_document(
        text,
        None,
        importer="",
        name=os.fspath(options.name),
        folder=options.folder,
        problems=[problem],
    )
