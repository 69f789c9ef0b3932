"""Submissions out of files, one at a time: what is in memory does not grow with the file."""

from __future__ import annotations

import csv
import functools
import io
import json
import os
import re
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import yaml

from ..diagnostics import Cell, Place, Problem
from ..model import Submission
from ..reading.decoding import decode
from ..reading.document import Document
from ..reading.events import MAX_DEPTH
from ..tables.csv import bare
from .binding import FIELDS, entry_of, unusable
from .entry import Entry, Note
from .opening import BEGINNING, encoding, opened

SUFFIXES = (".yaml", ".yml", ".jsonl", ".csv")
LONGEST = 20_000_000
"""How many characters one submission may have."""
MOST_COLUMNS = 500
MOST_MENDED = 1_000_000
"""How many characters of YAML are read again to tell a fault in its own words and read past it."""
MOST_REPAIRS = 20
"""How many faults of YAML are read past."""
SEPARATORS = ";,\t|"


def read_submissions(source: str | os.PathLike[str]) -> Iterator[Entry]:
    """Every submission of a file, or of the files of a folder, in their order.

    The name says what a file is: YAML (a list, or `submissions:` with the round under
    `consultation:`), JSON Lines or CSV with a field's name over each column. What
    cannot be used is told in the notes of an entry; an entry with nothing in it at all is
    not `usable`. A file or folder that holds nothing is told as well; a list without anything
    in it, or a row of headings alone, says that there are none. Raises `OSError` where the file cannot be opened.
    """
    name = os.fspath(source)
    if os.path.isdir(name):
        inside = os.path.realpath(name)
        found = False
        for each in sorted(os.listdir(name)):
            path = os.path.join(name, each)
            if not each.startswith(".") and each.lower().endswith(SUFFIXES):
                found = True
                if os.path.dirname(os.path.realpath(path)) == inside:
                    yield from _file(path)
                else:
                    yield unusable("SP775", Place(path, 1, 1, 1, 1), 0, "outside")
        if not found:
            yield unusable("SP775", Place(name, 1, 1, 1, 1), 0, "folder", ends=SUFFIXES)
    else:
        yield from _file(name)


def _file(name: str) -> Iterator[Entry]:
    readers: dict[str, Reader] = {
        ".yaml": _yaml, ".yml": _yaml, ".jsonl": _json_lines, ".csv": _separated
    }  # fmt: skip
    reader = readers.get(os.path.splitext(name)[1].lower())
    start = Place(name, 1, 1, 1, 1)
    if not stat.S_ISREG(os.stat(name).st_mode):
        # A pipe or a device could be waited for until the end of days.
        yield unusable("SP775", start, 0, "device")
        return
    if reader is None:
        with open(name, "rb"):
            yield unusable("SP775", start, 0, "kind", ends=SUFFIXES)
        return
    found, skip, right = encoding(name)
    if found != "utf-8" or not right:
        variant = "" if right or found == "cp1252" else "broken"
        said = {"cp1252": "Windows-1252"}.get(found, found.upper())
        note = Note(Problem("SP781", values={"encoding": said}, variant=variant), start)
        yield Entry(entry_of({}, 0, start).submission, 0, start, (note,), usable=False)
    yield from reader(name, found, skip)


Reader = Callable[[str, str, int], Iterator[Entry]]


# JSON Lines


def _json_lines(name: str, coding: str, skip: int) -> Iterator[Entry]:
    number = line = 0
    # A number stays as it is written: 0301 is refused by JSON, and 1.10 is no 1.1.
    decoder = json.JSONDecoder(
        object_pairs_hook=_pairs, parse_constant=_no_number, parse_int=str, parse_float=str
    )
    with opened(name, coding, skip) as text:
        while written := text.readline(LONGEST):
            line += 1
            where = functools.partial(_whole_line, name, line, len(written))
            if _is_cut(written):
                _pass_line(text)
                number += 1
                yield unusable("SP776", where(), number, "large", limit=LONGEST)
            elif not written.isspace():
                number += 1
                yield _json_entry(decoder, written, number, where)
    if not line:
        # A line with nothing on it is written where there are none.
        yield unusable("SP775", Place(name, 1, 1, 1, 1), 0, "empty")


def _whole_line(name: str, line: int, length: int, _field: str = "") -> Place:
    return Place(name, line, 1, line, length or 1)


class _Pairs(dict[str, Any]):
    """An object of JSON in which a key is there twice: the first counts."""

    twice: tuple[str, ...] = ()


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    first = _Pairs()
    for key, value in pairs:
        if key in first:
            first.twice += (key,)
        else:
            first[key] = value
    return first


def _no_number(word: str) -> Any:
    raise ValueError(word)


_HALF = re.compile("[\ud800-\udfff]")


def _json_entry(
    decoder: json.JSONDecoder, written: str, number: int, where: functools.partial[Place]
) -> Entry:
    try:
        said = decoder.decode(written)
    except json.JSONDecodeError as error:
        column = min(error.pos, len(written.rstrip())) + 1
        there = attrs.evolve(where(), column=column, end_column=column + 1)
        return unusable("SP776", there, number, "json")
    except (ValueError, RecursionError):
        return unusable("SP776", where(), number, "json")
    if not isinstance(said, dict):
        return unusable("SP776", where(), number, "json")
    if "\\u" in written and _HALF.search(json.dumps(said, ensure_ascii=False)):
        return unusable("SP776", where(), number, "half")
    if not isinstance(said, _Pairs):
        return entry_of(said, number, None, where)
    notes = [
        Note(Problem("SP776", values={"key": key[:MOST_COLUMNS]}, variant="twice"), where())
        for key in said.twice[:MOST_COLUMNS]
    ]
    return entry_of(said, number, None, where, notes)


def _is_cut(line: str) -> bool:
    """Whether a line is longer than what was read of it."""
    return len(line) == LONGEST and line[-1] not in "\r\n"


def _pass_line(text: io.TextIOWrapper) -> None:
    """Go past the rest of a line."""
    while (more := text.readline(LONGEST)) and _is_cut(more):
        pass


# CSV


class _LongLineError(Exception):
    """A line that is longer than a submission may be; the next one can be read."""


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """The lines of a file up to one that is longer than a submission may be."""
    readline = text.readline
    longest = LONGEST
    while line := readline(longest):
        if len(line) == longest and _is_cut(line):
            _pass_line(text)
            raise _LongLineError
        yield line


def _separated(name: str, coding: str, skip: int) -> Iterator[Entry]:
    with opened(name, coding, skip) as text:
        first = text.readline(BEGINNING)
        # Excel says in the first line what stands between the cells, if somebody asks it to.
        said = first.strip()[4:] if first.lower().startswith("sep=") else ""
        beginning = text.readline(BEGINNING) if said else first
        separator = said if len(said) == 1 else max(SEPARATORS, key=beginning.count)
    if len(beginning) == BEGINNING:
        start = Place(name, 1, 1, 1, 1, Cell("", 1, "A"))
        yield unusable("SP775", start, 0, "columns", limit=MOST_COLUMNS)
        return
    with opened(name, coding, skip) as text:
        before = csv.field_size_limit(LONGEST)
        try:
            if said:
                text.readline()
            yield from _Rows(name, text, separator, 2 if said else 1).entries()
        finally:
            csv.field_size_limit(before)


class _Rows:
    """The rows of a file of separated values, below the one that names the fields."""

    def __init__(self, name: str, text: io.TextIOWrapper, separator: str, first: int) -> None:
        self.name = name
        self.text = text
        self.separator = separator
        self.first = first
        """The row that names the fields; a spreadsheet counts rows, and a cell may hold several lines."""
        self.lines = first - 1
        self.rows = self._begun()
        self.letters: dict[str, str] = {}
        """The column of each field."""

    def _begun(self) -> Any:
        return csv.reader(_lines(self.text), delimiter=self.separator, strict=True)

    def place(self, row: int, line: int, letters: str = "A") -> Place:
        return Place(self.name, line, 1, line, 1, Cell("", row, letters))

    def entries(self) -> Iterator[Entry]:
        start = self.place(self.first, self.first)
        try:
            header = [each.strip().casefold() for each in next(self.rows, [])]
        except csv.Error:
            yield unusable("SP775", start, 0, "quote")
            return
        repeated = [each for each, count in Counter(header).items() if each and count > 1]
        if not set(header) & set(FIELDS):
            yield unusable("SP775", start, 0, "header" if header else "empty")
        elif len(header) > MOST_COLUMNS:
            yield unusable("SP775", start, 0, "columns", limit=MOST_COLUMNS)
        elif repeated:
            yield unusable("SP775", start, 0, "repeated", columns=tuple(repeated))
        else:
            yield from self._below(header)

    def _below(self, header: list[str]) -> Iterator[Entry]:
        width = len(header)
        self.letters = {each: _letters(column) for column, each in enumerate(header, 1)}
        # A column that nobody knows is told once, not in each row.
        unknown = [each for each in header if each and each not in FIELDS]
        if unknown:
            said = dict.fromkeys(unknown, "x")
            where = functools.partial(self._where, self.first, self.first, self.first)
            notes = entry_of({"id": "x", **said}, 0, None, where).notes
            yield Entry(Submission(), 0, where(""), notes, usable=False)
        fields = [None if each in unknown else each for each in header]
        excel = self.separator == ";"
        number = 0
        row = self.first
        while True:
            row += 1
            line = self.lines + self.rows.line_num + 1
            try:
                cells = next(self.rows, None)
            except _LongLineError:
                number += 1
                yield unusable("SP776", self.place(row, line), number, "large", limit=LONGEST)
                self.lines = line
                self.rows = self._begun()
                continue
            except csv.Error:
                # A quotation mark that is never closed, or stands in the middle of a cell.
                yield unusable("SP775", self.place(row, line), 0, "quote")
                return
            if cells is None:
                return
            # An apostrophe may have been put before what a spreadsheet would run.
            said = {
                field: cell if cell[0] != "'" else bare(cell, excel)
                for field, cell in zip(fields, cells, strict=False)
                if cell and field is not None
            }
            beyond = len(cells) > width and any(cells[width:])
            if not said and not beyond:
                continue
            number += 1
            odd: tuple[Note, ...] = ()
            if beyond or "" in said:
                letters = self.letters[""] if said.pop("", "") else _letters(width + 1)
                there = self.place(row, line, letters)
                odd = (Note(Problem("SP776", variant="beyond"), there),)
            where = functools.partial(self._where, row, line, self.lines + self.rows.line_num)
            yield entry_of(said, number, None, where, odd)

    def _where(self, row: int, line: int, last: int, field: str) -> Place:
        letters = self.letters.get(field, "A")
        end = line if field else last
        return Place(self.name, line, 1, end, 1, Cell("", row, letters))


def _letters(column: int) -> str:
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


# YAML


class _StopError(Exception):
    """Nothing more can be read of a file."""

    def __init__(self, variant: str, line: int, column: int = 1) -> None:
        super().__init__(variant)
        self.variant, self.line, self.column = variant, line, column


def _yaml(name: str, coding: str, skip: int) -> Iterator[Entry]:
    done = 0
    try:
        with opened(name, coding, skip) as text:
            for entry in _Items(name, text).entries():
                done += 1
                yield entry
    except _StopError as stop:
        yield _stopped(name, stop)
    except yaml.YAMLError as error:
        with opened(name, coding, skip) as text:
            written = text.read(MOST_MENDED + 1)
        if len(written) > MOST_MENDED:
            yield _no_yaml(name, error)
        else:
            yield from _mended(name, written, done)


def _stopped(name: str, stop: _StopError) -> Entry:
    place = Place(name, stop.line, stop.column, stop.line, stop.column)
    return unusable("SP775", place, 0, stop.variant)


def _no_yaml(name: str, error: yaml.YAMLError) -> Entry:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return unusable("SP775", Place(name, line, column, line, column), 0, "yaml")


def _mended(name: str, written: str, done: int) -> Iterator[Entry]:
    """Read on past the faults of a text, as a plan is read; the first ones of it are known already."""
    data, problems = decode(written.encode(errors="replace"), lines=True)
    document = Document(name, "yaml", data)
    for problem in problems:
        yield _fault(document, problem)
    for _ in range(MOST_REPAIRS):
        seen = 0
        try:
            for entry in _Items(name, io.StringIO(document.text)).entries():
                seen += 1
                if seen > done:
                    done += 1
                    yield entry
            return
        except _StopError as stop:
            yield _stopped(name, stop)
            return
        except yaml.YAMLError as error:
            problem = document.explain(error)
            yield _fault(document, problem)
            mended = document.mended(problem)
            if mended is None:
                return
            document = mended


def _fault(document: Document, problem: Problem) -> Entry:
    place = Place(document.name, 1, 1, 1, 1)
    if problem.span is not None:
        place = document.place(document.original(problem.span))
    note = Note(attrs.evolve(problem, span=None), place)
    return Entry(entry_of({}, 0, place).submission, 0, place, (note,), usable=False)


class _Items:
    """Takes the items of a list out of the events of a file."""

    def __init__(self, name: str, text: Any) -> None:
        self.name = name
        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self.events: Iterator[Any] = yaml.parse(text, Loader=loader)
        self.consultation = ""
        self.listed = False
        """Whether the submissions have been read."""
        self.last = 1
        """The line that the last text ends on."""

    def next(self) -> Any:
        event = next(self.events)
        if getattr(event, "anchor", None) or isinstance(event, yaml.AliasEvent):
            raise _StopError("alias", event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.ScalarEvent):
            # One over several lines ends where the next line begins.
            end: Any = event.end_mark
            self.last = end.line + (end.column > 0)
        return event

    def entries(self) -> Iterator[Entry]:
        next(self.events)
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            raise _StopError("empty", 1)
        event = self.next()
        if isinstance(event, yaml.SequenceStartEvent):
            yield from self.items()
        elif isinstance(event, yaml.MappingStartEvent):
            yield from self.mapping()
        else:
            raise _StopError("list", event.start_mark.line + 1)
        self.next()
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise _StopError("second", event.start_mark.line + 1)

    def mapping(self) -> Iterator[Entry]:
        while not isinstance(key := self.next(), yaml.MappingEndEvent):
            value = self.next()
            word = getattr(key, "value", "")
            if word == "consultation" and isinstance(value, yaml.ScalarEvent):
                if self.listed:
                    raise _StopError("late", key.start_mark.line + 1, key.start_mark.column + 1)
                self.consultation = value.value
            elif word == "submissions" and isinstance(value, yaml.SequenceStartEvent):
                self.listed = True
                yield from self.items()
            elif word != "submissions" or getattr(value, "value", "x"):
                raise _StopError("keys", key.start_mark.line + 1, key.start_mark.column + 1)

    def items(self) -> Iterator[Entry]:
        number = 0
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            number += 1
            mark = event.start_mark
            place = Place(self.name, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
            if not isinstance(event, yaml.MappingStartEvent):
                self.skip(event)
                yield unusable("SP776", place, number, "item")
                continue
            said: dict[Any, Any] = {}
            places: dict[str, Place] = {}
            notes: list[Note] = []
            while not isinstance(key := self.next(), yaml.MappingEndEvent):
                at = key.start_mark
                word = getattr(key, "value", None)
                if not isinstance(word, str):
                    self.skip(key)
                    word = ""
                here = Place(
                    self.name, at.line + 1, at.column + 1, at.line + 1, at.column + 1 + len(word)
                )
                value = self.value(self.next())
                if word in said:
                    values = {"key": word}
                    notes.append(Note(Problem("SP776", values=values, variant="twice"), here))
                    continue
                said[word], places[word] = value, here
            whole = Place(self.name, mark.line + 1, mark.column + 1, self.last, 1)
            yield entry_of(said, number, whole, _finder(places, place), notes, self.consultation)

    def value(self, event: Any) -> Any:
        """A text, a list of texts; something that no field takes for anything else."""
        if isinstance(event, yaml.ScalarEvent):
            return None if event.value in ("", "~", "null") and not event.style else event.value
        if not isinstance(event, yaml.SequenceStartEvent):
            self.skip(event)
            return {}
        found: list[Any] = []
        while not isinstance(each := self.next(), yaml.SequenceEndEvent):
            if isinstance(each, yaml.ScalarEvent):
                found.append(each.value)
            else:
                self.skip(each)
                found.append({})
        return found

    def skip(self, event: Any) -> None:
        """Go past everything that an event begins."""
        depth = 0
        while True:
            depth += isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent))
            depth -= isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent))
            if not depth:
                return
            if depth > MAX_DEPTH:
                raise _StopError("deep", event.start_mark.line + 1, event.start_mark.column + 1)
            event = self.next()


def _finder(places: dict[str, Place], place: Place) -> Callable[[str], Place]:
    return lambda field: places.get(field, place)
