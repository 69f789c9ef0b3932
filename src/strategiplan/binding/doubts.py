"""A second look at what was read without a fault, and may be meant otherwise.

Every value is read as it is written. Here are found the words that another program
would read as something else (``0301`` as 193), and what a comma has cut in two
(``15,1``). A clean file is only searched, at the speed of C; a text with something
to look at is gone through once more.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from ..diagnostics import Path, Problem, Span, Target
from ..model import Plan
from ..model.shape import Field, Shape, shape
from ..reading.document import READING_ERRORS, Document
from ..reading.events import (
    MAX_DEPTH,
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ReadingError,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from ..reading.guesses import LIKELY, Guess, guess
from ..vocabulary import sdg_codes

# Each begins with one fixed character, which is what makes a search fast: what stands
# after the colon of a key, the dash of an item, the bracket or a comma of a list.
_CUT = (
    rb"(?P<cut>(?:\xe2\x80[\x98\x9c\x9e]|\xc2\xab)"
    rb"(?:(?!\xe2\x80[\x99\x9d]|\xc2\xbb)[^\]\n])*,)"
)
"""An opening curly quotation mark that is not closed before the next comma."""
_CANDIDATES = (
    re.compile(rb":[ \t]+(?P<word>" + LIKELY + rb")"),
    re.compile(rb"-[ \t]+(?P<word>" + LIKELY + rb")"),
    re.compile(rb"\[[ \t]*(?:(?P<word>" + LIKELY + rb")|" + _CUT + rb")"),
    re.compile(
        rb",(?:[ \t]*(?:(?P<word>" + LIKELY + rb")|" + _CUT + rb")"
        rb"|(?<=[0-9],)(?P<tight>[0-9]))"
    ),
)
_IN_BRACKETS = re.compile(rb"\[[^\]\n]*[0-9],[0-9]")


def candidates(data: bytes) -> Iterator[re.Match[bytes]]:
    """What a text holds that may be doubted, by a search at the speed of C.

    Each is a match with a ``word`` that is guessed at, a text that is ``cut`` by a
    comma, or a digit that stands ``tight`` behind one. A clean text has none.
    """
    for pattern in _CANDIDATES:
        yield from pattern.finditer(data)


def doubts(document: Document, reported: Collection[Path] = ()) -> list[Problem]:
    """What may be meant otherwise than it was read, in a plan that was read.

    `reported` are the paths that a problem is told of already. A faultless JSON
    says itself what is text and what is not.
    """
    if document.format != "yaml" or not _worth_a_look(document.data):
        return []
    look = _Look(document, set(reported))
    look.at_all()
    return look.problems


def _worth_a_look(data: bytes) -> bool:
    tight = False
    for found in candidates(data):
        kind = found.lastgroup
        if kind == "cut" or (kind == "word" and _may_be_misread(found)):
            return True
        tight = tight or kind == "tight"
    # In a sentence, 7,5 is what it should be.
    return tight and bool(_IN_BRACKETS.search(data))


_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?")
_TRUTH = ("true", "false")


def _may_be_misread(found: re.Match[bytes]) -> bool:
    """Whether a word is one that somebody should look at: no number under a key for numbers."""
    data, start = found.string, found.start()
    line = data[data.rfind(b"\n", 0, start) + 1 : start]
    if line.lstrip().startswith(b"#"):
        return False
    key = re.search(rb"([a-z_]+)[ \t]*$", line)
    forms = _forms().get(key[1].decode(), ()) if key else ()
    word = found["word"].decode()
    return not (forms and all(_is_fitting(form, word) for form in forms))


@functools.cache
def _forms() -> dict[str, set[str]]:
    """The forms of the fields of a plan by their name."""
    found: dict[str, set[str]] = {}
    waiting: list[type[Any]] = [Plan]
    seen: set[type[Any]] = set()
    while waiting:
        cls = waiting.pop()
        if cls in seen:
            continue
        seen.add(cls)
        for field in shape(cls).fields.values():
            found.setdefault(field.name, set()).add(_main(field).form)
            if field.cls:
                waiting.append(field.cls)
    return found


def _main(field: Field) -> Field:
    """The field that a plain text in this one's place stands for."""
    inner = shape(field.cls) if field.cls else None
    return inner.fields[inner.short] if inner and inner.short else field


def _is_fitting(form: str, word: str) -> bool:
    """Whether a word that is guessed at is what its field asks for: ``7.50`` for a number."""
    if form in ("integer", "number"):
        return bool(_PLAIN_NUMBER.fullmatch(word))
    return form == "boolean" and word in _TRUTH


def misread(word: str, found: Guess, target: Target) -> Problem:
    """A word that other programs read as something else than it says."""
    variant: str = found.kind
    if target.part == "key" or variant == "number":
        variant = "key" if target.part == "key" else ""
    values = {"value": word, "shown": found.shown, "quoted": f"'{word}'"}
    return Problem("SP111", target, values, variant)


MOST = 500
"""How many doubts of one kind are told one by one."""


class _Look:
    """Goes through the events of a text that may hold something to doubt."""

    def __init__(self, document: Document, reported: set[Path]) -> None:
        self.next: NextEvent = document.events()
        self.document = document
        self.text = document.text
        self.reported = reported
        self.problems: list[Problem] = []
        self.counts: Counter[str] = Counter()
        self.last: dict[str, Target] = {}

    def at_all(self) -> None:
        """Look at the whole text, as far as it can be read."""
        try:
            event = self.next()
            while event.__class__ is not MappingStartEvent:
                if event.__class__ is StreamEndEvent:
                    return
                event = self.next()
            self._mapping((), shape(Plan), None)
        except READING_ERRORS:
            pass
        for code, count in self.counts.items():
            if count > MOST:
                values = {"count": count - MOST}
                self.problems.append(Problem(code, self.last[code], values, "more"))

    def _doubt(self, problem: Problem) -> None:
        """Note a doubt; of very many of one kind, how many more there are."""
        self.counts[problem.code] += 1
        if self.counts[problem.code] <= MOST:
            self.problems.append(problem)
        else:
            self.last.setdefault(problem.code, problem.target)

    def _value(self, event: Any, path: Path, field: Field) -> None:
        if len(path) > MAX_DEPTH:
            raise ReadingError(Problem("SP007"))
        kind = event.__class__
        if kind is ScalarEvent:
            self._scalar(event, path, field)
        elif kind is SequenceStartEvent:
            self._list(event, path, field)
        else:
            self._mapping(path, shape(field.cls) if field.cls else None, field)

    def _mapping(self, path: Path, expected: Shape | None, field: Field | None) -> None:
        """An object, or a text in several languages, its start having been read."""
        while True:
            key = self.next()
            if key.__class__ is MappingEndEvent:
                return
            if key.__class__ is not ScalarEvent:
                self._skip(key)
                self._skip(self.next())
                continue
            below = expected.fields.get(key.value) if expected else field
            event = self.next()
            if below is None:
                self._skip(event)
                continue
            self._value(event, (*path, key.value), below)

    def _list(self, start: Any, path: Path, field: Field) -> None:
        items: list[Any] = []
        count = 0
        while True:
            event = self.next()
            if event.__class__ is SequenceEndEvent:
                break
            if start.flow_style and event.__class__ is ScalarEvent and not event.style:
                items.append((count, event))
            self._value(event, (*path, count), field)
            count += 1
        if len(items) > 1:
            self._decimal_commas(items, path, field)
            self._cut_quotes(items, path)

    def _skip(self, event: Any) -> None:
        depth = 0
        while True:
            kind = event.__class__
            depth += kind is MappingStartEvent or kind is SequenceStartEvent
            depth -= kind is MappingEndEvent or kind is SequenceEndEvent
            if not depth:
                return
            if depth > MAX_DEPTH:
                raise ReadingError(Problem("SP007"))
            event = self.next()

    def _scalar(self, event: Any, path: Path, field: Field) -> None:
        word = event.value
        if event.style or not word or path in self.reported:
            return
        found = guess(word)
        if found and not _is_fitting(_main(field).form, word):
            # A key that is written twice is told of once.
            self.reported.add(path)
            self._doubt(misread(word, found, Target(path)))

    def _decimal_commas(self, items: list[tuple[int, Any]], path: Path, field: Field) -> None:
        """Neighbours with nothing but a comma between their digits: ``15,1`` for ``15.1``."""
        main = _main(field)
        is_sdg = main.type_name == "SdgCode"
        if not is_sdg and main.form not in ("integer", "number"):
            return
        tight: list[int] = []
        for place, ((_, left), (_, right)) in enumerate(itertools.pairwise(items)):
            gap = self.text[left.end_mark.index : right.start_mark.index]
            if gap == "," and left.value.isdigit() and right.value.isdigit():
                tight.append(place)
        # Who writes every comma so means them all as commas, except where nothing but
        # one number stands between the brackets.
        if not tight or (len(tight) == len(items) - 1 and len(items) > 2):
            return
        for place in tight:
            (index, left), (_, right) = items[place], items[place + 1]
            meant = f"{left.value}.{right.value}"
            if is_sdg and meant not in sdg_codes():
                continue
            values = {
                "written": f"{left.value},{right.value}",
                "first": left.value,
                "second": right.value,
                "meant": meant,
                "spaced": f"{left.value}, {right.value}",
            }
            span = self._between(left, right)
            self._doubt(Problem("SP112", Target((*path, index)), values, span=span))

    def _between(self, first: Any, last: Any) -> Span:
        """From the beginning of one item to the end of another, in the user's own text."""
        start, end = first.start_mark.index, last.end_mark.index
        end = start + len(self.text[start:end].rstrip())
        return self.document.original(Span(start, end))

    def _cut_quotes(self, items: list[tuple[int, Any]], path: Path) -> None:
        """A text in curly quotation marks that a comma has cut in two."""
        for place, (index, event) in enumerate(items):
            closing = _PAIRS.get(event.value[:1])
            if not closing or any(mark in event.value[1:] for mark in closing):
                continue
            for last in range(place + 1, min(place + 6, len(items))):
                if any(mark in items[last][1].value for mark in closing):
                    parts = [each.value for _, each in items[place : last + 1]]
                    text = ", ".join(parts)
                    values = {
                        "value": text,
                        "count": len(parts),
                        "quoted": "'" + text.replace("'", "''") + "'",
                    }
                    span = self._between(event, items[last][1])
                    self._doubt(Problem("SP114", Target((*path, index)), values, span=span))
                    break


_PAIRS = {"“": "”“", "„": "“”", "«": "»", "‘": "’"}
"""Each opening quotation mark with those that close it."""
