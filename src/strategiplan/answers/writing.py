"""The overview in its formats: documents for people, tables for spreadsheets.

Markdown, HTML and CSV come piece by piece, however many submissions there are. A Word
document and a PDF are put together in memory, so they have a limit that is said.
"""

from __future__ import annotations

import datetime
import io
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, TypeVar, get_args

import attrs

from ..exporting.documents.outline import Block, Document, Heading, Paragraph, Run, plain
from ..exporting.documents.outline import Table as DocumentTable
from ..messages import Speaker
from ..model import Submission
from ..report.editions import MARKS, Line, spaced
from ..report.story import capital
from ..tables import Column, Table
from ..tables.csv import to_csv
from ..tables.xlsx import MOST_IN_CELL, escaped
from .overview import (
    UNANSWERED,
    UNSORTED,
    Answer,
    Chapters,
    Gathered,
    Overview,
    answer_blocks,
)
from .revision import Revised
from .shelf import Heap, Spool
from .state import is_answered
from .state_forms import word_for

AnswersFormat = Literal["markdown", "html", "docx", "pdf", "xlsx", "csv"]
FORMATS: tuple[AnswersFormat, ...] = get_args(AnswersFormat)
SUFFIXES: dict[str, AnswersFormat] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".pdf": "pdf",
    ".xlsx": "xlsx",
    ".csv": "csv",
}
NEEDS: dict[str, tuple[str, str]] = {
    "docx": ("docx", "docx"),
    "pdf": ("typst", "pdf"),
    "xlsx": ("xlsxwriter", "xlsx"),
}
"""The library that a format needs, and the extra that brings it."""
MOST_IN_DOCUMENT: dict[AnswersFormat, int] = {"docx": 5_000, "pdf": 1_000}
"""How many submissions a Word document or a PDF holds at most: it is put together in memory."""
MOST_ROWS = 1_048_575
"""How many rows a sheet of a workbook has below its head."""

T = TypeVar("T")


class TooManyError(ValueError):
    """There are more submissions than a format can hold."""

    def __init__(self, form: AnswersFormat, most: int) -> None:
        super().__init__(form, most)
        self.form = form
        self.most = most

    def __str__(self) -> str:
        return f"{self.form} holds at most {self.most} submissions; Markdown, HTML and CSV hold any"


def written(
    overview: Overview, submissions: Iterable[Submission], form: AnswersFormat
) -> Iterator[bytes]:
    """The overview in a format, piece by piece. Raises `TooManyError`."""
    return _WRITERS[form](overview, submissions)


def _limited(
    submissions: Iterable[Submission], form: AnswersFormat, most: int
) -> Iterator[Submission]:
    for number, submission in enumerate(submissions, 1):
        if number > most:
            raise TooManyError(form, most)
        yield submission


def _parts(chapters: Chapters[T], block: Callable[[Block], T]) -> Iterator[T]:
    """Everything in its order: blocks that are made now, parts that have waited."""
    gathered = chapters.gathered
    yield from map(block, chapters.beginning())
    for group in gathered.goals():
        yield from map(block, chapters.goal_beginning(group))
        yield from map(gathered.shelf.get, gathered.sections.of(group or "other"))
    for section in (UNSORTED, UNANSWERED):
        yield from map(block, chapters.section_beginning(section))
        yield from map(gathered.shelf.get, gathered.sections.of(section))
    yield from map(block, chapters.end())


def _markdown(overview: Overview, submissions: Iterable[Submission]) -> Iterator[bytes]:
    from ..exporting.documents.markdown import beginning, block_bytes

    ground = overview.ground()

    def render(answer: Answer) -> bytes:
        return b"".join(map(block_bytes, answer_blocks(answer, overview, ground)))

    chapters = Chapters(overview.gather(submissions, Spool(), render))
    yield beginning(chapters.document())
    yield from _parts(chapters, block_bytes)


def _html(overview: Overview, submissions: Iterable[Submission]) -> Iterator[bytes]:
    from ..exporting.documents.html import article_bytes, beginning, block_bytes, end

    ground = overview.ground()

    def render(answer: Answer) -> bytes:
        return article_bytes(answer_blocks(answer, overview, ground))

    chapters = Chapters(overview.gather(submissions, Spool(), render))
    yield beginning(chapters.document(), overview.speaker.phrase("answers/skip"))
    yield from _parts(chapters, block_bytes)
    yield end()


def _whole(overview: Overview, submissions: Iterable[Submission], form: AnswersFormat) -> Document:
    ground = overview.ground()

    def render(answer: Answer) -> tuple[Block, ...]:
        return answer_blocks(answer, overview, ground)

    shelf: Heap[tuple[Block, ...]] = Heap()
    limited = _limited(submissions, form, MOST_IN_DOCUMENT[form])
    chapters = Chapters(overview.gather(limited, shelf, render))
    parts = _parts(chapters, lambda block: (block,))
    blocks = tuple(block for part in parts for block in part)
    return attrs.evolve(chapters.document(), blocks=blocks)


def _docx(overview: Overview, submissions: Iterable[Submission]) -> Iterator[bytes]:
    from ..exporting.documents.docx import written as as_docx

    yield as_docx(_whole(overview, submissions, "docx"))


def _pdf(overview: Overview, submissions: Iterable[Submission]) -> Iterator[bytes]:
    from ..exporting.documents.pdf import written as as_pdf

    yield as_pdf(_whole(overview, submissions, "pdf"))


# Tables

_A3 = 8
_COLUMNS = (
    *("section", "id", "received", "sender", "sender_type", "channel", "reference", "title"),
    *("concerns", "concerns_ids", "text", "assessment", "outcome", "reason", "state"),
    *("same_as", "changed", "before", "after"),
)
_WIDTHS = {
    "section": 30,
    "id": 14,
    "received": 12,
    "sender": 26,
    "sender_type": 18,
    "channel": 12,
    "reference": 14,
    "title": 28,
    "concerns": 34,
    "concerns_ids": 18,
    "text": 60,
    "assessment": 50,
    "outcome": 20,
    "reason": 44,
    "state": 18,
    "same_as": 14,
    "changed": 34,
    "before": 44,
    "after": 44,
}


def _words(
    answer: Answer, overview: Overview, gathered_names: Callable[[int], str]
) -> dict[str, str]:
    """One submission as the cells of a row, without the section that it stands in."""
    submission, speaker = answer.submission, overview.speaker
    names = [gathered_names(number) for number in answer.about]
    names += [speaker.phrase("answers/unknown_name", name=name) for name in answer.unknown]
    said = {
        "id": answer.number,
        "received": submission.received.isoformat() if submission.received else "",
        "sender": submission.sender,
        "reference": submission.reference,
        "title": submission.title,
        "concerns": "; ".join(names),
        "concerns_ids": " ".join(submission.concerns),
        "text": overview.shown(submission.text),
        "assessment": submission.assessment,
        "reason": submission.reason,
        "state": speaker.phrase(
            "answers/state_answered"
            if is_answered(submission)
            else "answers/state_repeats"
            if submission.same_as
            else "answers/state_waiting"
        ),
        "same_as": submission.same_as,
        **_changes(answer.revised, speaker),
    }
    if submission.sender_type:
        said["sender_type"] = word_for("sender", submission.sender_type, speaker)
    if submission.channel:
        said["channel"] = word_for("channel", submission.channel, speaker)
    if submission.outcome:
        said["outcome"] = capital(word_for("outcome", submission.outcome, speaker))
    return {name: text for name, text in said.items() if text}


def _changes(revised: Iterable[Revised], speaker: Speaker) -> dict[str, str]:
    """What changed, before and after, a line for each thing; the marks stand in the words."""
    names, before, after = [], [], []
    for each in revised:
        word = speaker.phrase(f"answers/became_{each.became}")
        names.append(f"{each.name} ({word})")
        for side in each.sides:
            label = f"{side.label}: " if side.label else ""
            if side.before:
                before.append(label + _line(side.before))
            if side.after:
                after.append(label + _line(side.after))
    return {"changed": "\n".join(names), "before": "\n".join(before), "after": "\n".join(after)}


def _line(line: Line) -> str:
    return "".join(
        f"{MARKS[each.fate][0]}{each.text}{MARKS[each.fate][1]}" for each in spaced(line)
    )


def _rows(
    overview: Overview, submissions: Iterable[Submission]
) -> tuple[Gathered[bytes], Iterator[dict[str, str]]]:
    ground = overview.ground()

    def render(answer: Answer) -> bytes:
        names = _words(answer, overview, lambda number: ground.name(number, overview.speaker))
        return json.dumps(names).encode()

    gathered = overview.gather(submissions, Spool(), render)

    def rows() -> Iterator[dict[str, str]]:
        for section, part in gathered.in_order():
            yield {
                "section": gathered.section_name(section),
                **json.loads(gathered.shelf.get(part)),
            }

    return gathered, rows()


def _csv(overview: Overview, submissions: Iterable[Submission]) -> Iterator[bytes]:
    rows: Any = _rows(overview, submissions)[1]
    say = overview.speaker.phrase
    heads = {name: say(f"answers/column_{name}") for name in _COLUMNS}
    columns = tuple(
        Column(heads[name], "date" if name == "received" else "text") for name in _COLUMNS
    )
    renamed: Any = ({heads[name]: text for name, text in row.items()} for row in rows)
    # The rows are asked for once, in their order, and not kept.
    yield from to_csv(Table("answers", columns, renamed))


def _xlsx(overview: Overview, submissions: Iterable[Submission]) -> Iterator[bytes]:
    limited = _limited(submissions, "xlsx", MOST_ROWS)
    gathered, rows = _rows(overview, limited)
    yield _Book(overview, gathered).content(rows)


class _Book:
    """A workbook: the submissions, the numbers, and what nobody asked for."""

    def __init__(self, overview: Overview, gathered: Gathered[bytes]) -> None:
        import xlsxwriter

        self.say = overview.speaker.phrase
        self.overview, self.gathered = overview, gathered
        self.file = io.BytesIO()
        self.book: Any = xlsxwriter.Workbook(
            self.file,
            {
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        # The same bytes on every day.
        self.book.set_properties({"created": datetime.datetime(1980, 1, 1)})
        self.cell = self.book.add_format({"text_wrap": True, "valign": "top"})
        self.head = self.book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8EEF5", "bottom": 1}
        )
        self.title = self.book.add_format({"bold": True, "font_size": 14})

    def content(self, rows: Iterable[dict[str, str]]) -> bytes:
        """The whole file."""
        self._submissions(rows)
        chapters = Chapters(self.gathered)
        self._blocks("answers/sheet_totals", self._front(chapters), 60)
        self._blocks("answers/sheet_nobody", chapters.end(), 40)
        self.book.close()
        return self.file.getvalue()

    def _front(self, chapters: Chapters[bytes]) -> Iterator[Block]:
        found = chapters.document()
        yield Heading(found.title, 1)
        yield from chapters.numbers()

    def _submissions(self, rows: Iterable[dict[str, str]]) -> None:
        sheet = self.book.add_worksheet(self.say("answers/sheet_submissions"))
        for place, name in enumerate(_COLUMNS):
            sheet.set_column(place, place, _WIDTHS[name])
        sheet.freeze_panes(1, 2)
        sheet.set_landscape()
        sheet.set_paper(_A3)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        heads = [self.say(f"answers/column_{name}") for name in _COLUMNS]
        sheet.set_row(0, _height(zip(heads, (_WIDTHS[name] for name in _COLUMNS), strict=True)))
        for place, head in enumerate(heads):
            self._write(sheet, 0, place, head, self.head)
        number = 0
        for number, row in enumerate(rows, 1):
            sheet.set_row(number, _height((row.get(each, ""), _WIDTHS[each]) for each in _COLUMNS))
            for place, name in enumerate(_COLUMNS):
                if name in row:
                    self._write(sheet, number, place, row[name], self.cell)
        sheet.autofilter(0, 0, number, len(_COLUMNS) - 1)

    def _blocks(self, key: str, blocks: Iterable[Block], width: int) -> None:
        """Headings, paragraphs and tables below each other, in a sheet of its own."""
        sheet = self.book.add_worksheet(self.say(key))
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_column(0, 0, width)
        others = 16 if width == 60 else 50
        sheet.set_column(1, 12, others)
        number = 0
        for block in blocks:
            for cells, form in _lines(block):
                if form != "title":
                    wide = zip(cells, (width, *[others] * len(cells)), strict=False)
                    sheet.set_row(number, _height(wide))
                look = {"title": self.title, "head": self.head}.get(form, self.cell)
                for place, text in enumerate(cells):
                    plain_number = form == "cell" and place and text.isdecimal()
                    if plain_number:
                        sheet.write_number(number, place, int(text), look)
                    else:
                        self._write(sheet, number, place, text, look)
                number += 1
            number += 1

    def _write(self, sheet: Any, row: int, column: int, text: str, form: Any) -> None:
        text = escaped(text)
        if len(text.encode("utf-16-le")) > 2 * MOST_IN_CELL:
            more = f" […] {self.say('answers/cut')}"
            text = text[: MOST_IN_CELL // 2 - len(more)] + more
        sheet.write_string(row, column, text, form)


def _height(cells: Iterable[tuple[str, int]]) -> int:
    """The height of a row in which every cell is seen whole, in points; no row is higher than 409.

    Excel finds that out by itself when it opens a file, LibreOffice does not.
    """
    lines = max(
        (sum(len(line) // width + 1 for line in text.split("\n")) for text, width in cells),
        default=1,
    )
    return min(15 * lines, 409)


def _lines(block: Block) -> Iterator[tuple[list[str], str]]:
    """The rows that a block fills, each with how it looks."""
    if isinstance(block, Heading):
        yield [plain(block.runs)], "title"
    elif isinstance(block, Paragraph):
        yield [plain(block.runs)], "cell"
    else:
        # Facts and lists stand only where senders and single submissions are told.
        assert isinstance(block, DocumentTable)
        yield list(block.header), "head"
        for row in block.rows:
            yield ["".join(map(_run, cell)) for cell in row], "cell"


def _run(run: Run) -> str:
    start, end = MARKS[run.fate]
    return f"{start}{run.text}{end}"


_WRITERS: dict[str, Callable[[Overview, Iterable[Submission]], Iterator[bytes]]] = {
    "markdown": _markdown,
    "html": _html,
    "docx": _docx,
    "pdf": _pdf,
    "xlsx": _xlsx,
    "csv": _csv,
}
