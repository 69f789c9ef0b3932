"""Submissions out of files, one at a time: what is in memory does not grow with the file."""

from __future__ import annotations

import csv
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import yaml

from ..diagnostics import Cell, Place, Problem
from ..tables.csv import bare
from .binding import FIELDS, entry_of, unusable
from .entry import Entry, Note
from .opening import BEGINNING, encoding, opened

SUFFIXES = (".yaml", ".yml", ".jsonl", ".csv")
LONGEST = 20_000_000
"""How many characters one submission may have."""
MOST_COLUMNS = 500
SEPARATORS = ";,\t|"


def read_submissions(source: str | os.PathLike[str]) -> Iterator[Entry]:
    """Every submission of a file, or of the files of a folder, in their order.

    The name says what a file is: YAML (a list, or `submissions:` with the round under
    `consultation:`), JSON Lines or CSV with a field's name over each column. What
    cannot be used is told in the notes of an entry; an entry with nothing in it at all is
    not `usable`. Raises `OSError` where the file cannot be opened.
    """
    name = os.fspath(source)
    if os.path.isdir(name):
        inside = os.path.realpath(name)
        for each in sorted(os.listdir(name)):
            path = os.path.join(name, each)
            if not each.startswith(".") and each.lower().endswith(SUFFIXES):
                if os.path.dirname(os.path.realpath(path)) == inside:
                    yield from _file(path)
                else:
                    yield unusable("SP775", Place(path, 1, 1, 1, 1), 0, "outside")
    else:
        yield from _file(name)


def _file(name: str) -> Iterator[Entry]:
    readers: dict[str, Reader] = {
        ".yaml": _yaml, ".yml": _yaml, ".jsonl": _json_lines, ".csv": _separated
    }  # fmt: skip
    reader = readers.get(os.path.splitext(name)[1].lower())
    start = Place(name, 1, 1, 1, 1)
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
    with opened(name, coding, skip) as text:
        while written := text.readline(LONGEST):
            line += 1
            place = Place(name, line, 1, line, len(written) or 1)
            if len(written) == LONGEST and not written.endswith("\n"):
                while (more := text.readline(LONGEST)) and not more.endswith("\n"):
                    pass
                number += 1
                yield unusable("SP776", place, number, "large", limit=LONGEST)
            elif not written.isspace():
                number += 1
                try:
                    said = json.loads(written)
                except (ValueError, RecursionError):
                    yield unusable("SP776", place, number, "json")
                    continue
                if isinstance(said, dict):
                    yield entry_of(said, number, place)
                else:
                    yield unusable("SP776", place, number, "json")


# CSV


def _separated(name: str, coding: str, skip: int) -> Iterator[Entry]:
    with opened(name, coding, skip) as text:
        beginning = text.readline(BEGINNING)
        separator = max(SEPARATORS, key=beginning.count)
    with opened(name, coding, skip) as text:
        before = csv.field_size_limit(LONGEST)
        try:
            rows = csv.reader(text, delimiter=separator, strict=True)
            yield from _rows(name, rows, separator)
        except csv.Error:
            # A quotation mark that is never closed, or stands in the middle of a cell.
            line = max(rows.line_num, 1)
            yield unusable("SP775", Place(name, line, 1, line, 1), 0, "quote")
        finally:
            csv.field_size_limit(before)


def _rows(name: str, rows: Any, separator: str) -> Iterator[Entry]:
    header = [each.strip().casefold() for each in next(rows, [])]
    start = Place(name, 1, 1, 1, 1, Cell("", 1, "A"))
    if not set(header) & set(FIELDS):
        yield unusable("SP775", start, 0, "header" if header else "empty")
        return
    if len(header) > MOST_COLUMNS:
        yield unusable("SP775", start, 0, "columns", limit=MOST_COLUMNS)
        return
    repeated = [each for each, count in Counter(header).items() if each and count > 1]
    if repeated:
        yield unusable("SP775", start, 0, "repeated", columns=tuple(repeated))
        return
    excel = separator == ";"
    number = 0
    last = rows.line_num
    # A cell may hold several lines; a spreadsheet counts rows.
    for row, cells in enumerate(rows, 2):
        line, last = last + 1, rows.line_num
        if not any(cells):
            continue
        number += 1
        place = Place(name, line, 1, last, 1, Cell("", row, "A"))

        def where(field: str, row: int = row, line: int = line) -> Place:
            column = header.index(field) if field in header else 0
            return Place(name, line, 1, line, 1, Cell("", row, _letters(column + 1)))

        said = {
            field: bare(cell, excel)
            for field, cell in zip(header, cells, strict=False)
            if cell and field
        }
        notes = []
        if any(cells[len(header) :]) or any(
            cell for field, cell in zip(header, cells, strict=False) if not field
        ):
            beyond = Place(name, line, 1, line, 1, Cell("", row, _letters(len(header) + 1)))
            notes = [Note(Problem("SP776", variant="beyond"), beyond)]
        yield entry_of(said, number, place, where, notes)


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
    with opened(name, coding, skip) as text:
        try:
            yield from _Items(name, text).entries()
        except _StopError as stop:
            place = Place(name, stop.line, stop.column, stop.line, stop.column)
            yield unusable("SP775", place, 0, stop.variant)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            yield unusable("SP775", Place(name, line, column, line, column), 0, "yaml")


class _Items:
    """Takes the items of a list out of the events of a file."""

    def __init__(self, name: str, text: Any) -> None:
        self.name = name
        loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self.events: Iterator[Any] = yaml.parse(text, Loader=loader)
        self.consultation = ""
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
            return
        event = self.next()
        if isinstance(event, yaml.SequenceStartEvent):
            yield from self.items()
        elif isinstance(event, yaml.MappingStartEvent):
            yield from self.mapping()
        else:
            raise _StopError("list", event.start_mark.line + 1)

    def mapping(self) -> Iterator[Entry]:
        while not isinstance(key := self.next(), yaml.MappingEndEvent):
            value = self.next()
            word = getattr(key, "value", "")
            if word == "consultation" and isinstance(value, yaml.ScalarEvent):
                self.consultation = value.value
            elif word == "submissions" and isinstance(value, yaml.SequenceStartEvent):
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
            yield entry_of(said, number, whole, places.__getitem__, notes, self.consultation)

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
            event = self.next()
