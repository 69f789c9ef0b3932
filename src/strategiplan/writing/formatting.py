"""A plan's text in the house style: what `yaml` would write, with the comments of its writer.

The values are those of the plan, so that what has no comments comes out as `dumps` writes
it. Each comment is kept with what it stands beside, above or below, by the path of that.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

import attrs

from ..binding import bind
from ..diagnostics import Path
from ..memory import collector_paused
from ..model import Plan
from ..model.shape import Shape, shape
from ..reading.document import Document, read_bytes
from ..reading.events import (
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from .plain import to_plain
from .yaml import ODD, entry_lines, list_item_lines, scalar


class FormattingError(ValueError):
    """A text cannot be put into the house style without a change of what it says."""


def formatted(document: Document, plan: Plan) -> str:
    """The text of a document in the house style; `plan` is what it says.

    Raises `FormattingError` where that cannot be done: what is returned has been read
    again, says exactly the same, and has every comment that was there.
    """
    with collector_paused():
        survey = _Survey(document)
        root = survey.root
        assert isinstance(root, _Mapping)  # nothing else is read as a plan
        values = _merged(to_plain(plan), root, (), shape(Plan), survey.notes)
        if document.format == "json":
            text = json.dumps(values, ensure_ascii=False, indent=2, default=lambda _nothing: None)
            text = ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
        else:
            text = _Writer(survey.notes).text(values)
        _hold(document, plan, text, survey)
        if re.match(r"[^\n]*\r\n", document.text):
            text = text.replace("\n", "\r\n")
        return text


def _hold(document: Document, plan: Plan, text: str, survey: _Survey) -> None:
    """See that a new text says what the old one did."""
    again = read_bytes(text.encode(), format="json" if document.format == "json" else "yaml")
    bound = bind(again, Plan)
    if bound.value != plan:
        raise FormattingError("the text would say something else")
    if document.format == "yaml" and _Survey(again).comments != survey.comments:
        raise FormattingError("a comment would be lost")


# What is written there


@attrs.define(eq=False)
class _Mapping:
    """A mapping of the text: what stands under each key."""

    entries: dict[str, Any] = attrs.field(factory=dict)


class _Nothing:
    """The value of a key that has none."""


NOTHING = _Nothing()
_EMPTY = ("", "~", "null")
_Container = tuple[Path, int]
"""A list or mapping on lines of its own, with the column that its entries begin in."""


@attrs.define(eq=False)
class Notes:
    """What stands beside the values of a text."""

    head: list[str] = attrs.field(factory=list)
    """The lines above the first key that belong to the whole file."""
    before: dict[Path, list[str]] = attrs.field(factory=dict)
    """Comments and empty lines above an entry."""
    after: dict[Path, str] = attrs.field(factory=dict)
    """The comment behind an entry, on its first line."""
    feet: dict[Path, list[str]] = attrs.field(factory=dict)
    """Comments after the last entry of a list or mapping, or under a key without a value."""
    inside: set[Path] = attrs.field(factory=set)
    """The paths that something stands beside further in, so that they go over several lines."""
    spaced: set[Path] = attrs.field(factory=set)
    """The paths with empty lines further in, which are no reason for several lines."""

    def put_before(self, path: Path, lines: list[str]) -> None:
        """Note lines above an entry, below those that are there."""
        if lines:
            self.before.setdefault(path, []).extend(lines)
            self._above(path, self.inside if any(lines) else self.spaced)

    def put_after(self, path: Path, comment: str) -> None:
        """Note the comment behind an entry; where there is one already, it goes above."""
        if path in self.after:
            self.put_before(path, [self.after[path]])
        self.after[path] = comment
        self.needs_lines(path)

    def put_under(self, path: Path, line: str) -> None:
        """Note a line at the end of a list or mapping."""
        self.feet.setdefault(path, []).append(line)
        self.needs_lines((*path, ""))

    def needs_lines(self, path: Path) -> None:
        """Note that what an entry stands in goes over several lines."""
        self._above(path, self.inside)

    def _above(self, path: Path, noted: set[Path]) -> None:
        while path:
            path = path[:-1]
            if path in noted:
                return
            noted.add(path)


class _Survey:
    """Goes through a text once: its values, and what stands beside them."""

    def __init__(self, document: Document) -> None:
        self.source = document.text
        self.notes = Notes()
        self.comments: Counter[str] = Counter()
        self.done = 0
        """The end of the last token."""
        self.last: Path = ()
        """The entry that the last token belongs to."""
        self.hollow: int | None = None
        """The column of the last key, where it has no value."""
        self.block: list[_Container] = []
        """The lists and mappings around the last token that stand on lines of their own."""
        self.open: list[_Container | None] = []
        """Those around the next token; ``None`` for one in brackets."""
        self.next: NextEvent = document.events()
        self.closed: Any = None
        """The end of the last list or mapping."""
        self.comes: Path | None = None
        """The outermost entry that begins with the next token."""
        event: Any = self.next()
        while event.__class__ not in (ScalarEvent, MappingStartEvent, SequenceStartEvent):
            event = self.next()
        self.root = self._value(event, ())
        if document.format == "yaml":
            self._gap(len(self.source), None, at_end=True)

    def _value(self, event: Any, path: Path) -> Any:
        if event.__class__ is ScalarEvent:
            return self._scalar(event, path)
        flow = event.flow_style is None or bool(event.flow_style)
        start = event.start_mark
        if flow:
            self._token(start.index, start.index + 1, path)
            self.open.append(None)
        else:
            self.open.append((path, start.index - self.source.rfind("\n", 0, start.index) - 1))
        found = self._mapping(path) if event.__class__ is MappingStartEvent else self._list(path)
        self.open.pop()
        if flow:
            end = self.closed.end_mark.index
            self._gap(end - 1, None, closes=path)
            self.done, self.last, self.hollow = end, path, None
        return found

    def _mapping(self, path: Path) -> _Mapping:
        found = _Mapping()
        while True:
            event: Any = self.next()
            if event.__class__ is MappingEndEvent:
                self.closed = event
                return found
            there = (*path, event.value)
            if self.comes is None:
                self.comes = there
            self._scalar(event, there)
            where = self.open[-1]
            event = self.next()
            if event.__class__ is ScalarEvent and not event.value and not event.style:
                self.hollow = where[1] if where else None
            found.entries[there[-1]] = self._value(event, there)

    def _list(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while True:
            event: Any = self.next()
            if event.__class__ is SequenceEndEvent:
                self.closed = event
                return found
            # The list itself has begun with its key.
            there = self.comes = (*path, len(found))
            found.append(self._value(event, there))

    def _scalar(self, event: Any, path: Path) -> str:
        start, end = event.start_mark.index, event.end_mark.index
        raw = self.source[start:end]
        if not event.style and not raw.strip():
            # A value that is not there has no place of its own.
            self.comes = None
            return ""
        if event.style not in ("'", '"'):
            # The end of a plain or a block text takes in the white space after it.
            end = start + len(raw.rstrip())
        self._token(start, end, path)
        if event.style in ("|", ">"):
            head = re.match(r"[|>][-+0-9]*[ \t]+(#[^\n]*)", raw)
            if head:
                self._comment(head[1])
                self.notes.put_after(path, head[1].rstrip())
        value: str = event.value
        return "" if not event.style and value in _EMPTY else value

    def _token(self, start: int, end: int, path: Path) -> None:
        comes, self.comes = self.comes, None
        self._gap(start, comes)
        self.done, self.last, self.hollow = end, path, None
        self.block = [each for each in self.open if each is not None]

    # What stands between two tokens

    def _comment(self, text: str) -> None:
        self.comments[text.rstrip()] += 1

    def _gap(
        self,
        end: int,
        comes: Path | None,
        *,
        closes: Path | None = None,
        at_end: bool = False,
    ) -> None:
        """Note what stands before a token.

        `comes` is the entry that begins with it, `closes` the list or mapping whose
        closing bracket it is.
        """
        gap = self.source[self.done : end]
        if "\n" not in gap and "#" not in gap:
            return
        first, *lines = gap.split("\n")
        at_start = self.done == 0
        if at_start:
            lines.insert(0, first)
        elif "#" in first:
            comment = first[first.index("#") :].rstrip()
            self._comment(comment)
            self.notes.put_after(self.last, comment)
        if not at_end:
            # The last piece is the beginning of the token's own line.
            lines.pop()
        above: list[str] = []
        begun = False
        for line in lines:
            text = line.strip(" \t\r\ufeff")
            if text.startswith(("---", "...", "%")):
                text = text[3:].strip() if text[0] != "%" else ""
                if not text:
                    continue
            if not text:
                above.append("")
                continue
            mark = line.find("#")
            # Behind a dash or a bracket the next entry has begun.
            begun = begun or bool((line if mark < 0 else line[:mark]).strip())
            if mark < 0:
                continue
            comment = line[mark:].rstrip()
            self._comment(comment)
            column = len(line) - len(line.lstrip())
            under = None if begun and not at_end else self._under(column, comes, at_end)
            if under is None:
                above.append(comment)
                continue
            for each in [*above, comment]:
                self.notes.put_under(under, each)
            above = []
        if at_end:
            return
        if at_start:
            self._top(above, comes)
        elif comes is not None:
            in_brackets = bool(self.open) and self.open[-1] is None
            lines = [line for line in above if line] if in_brackets else above
            self.notes.put_before(comes, _one_by_one(lines))
        else:
            # Before a closing bracket, or between a key and its value.
            for comment in filter(None, above):
                if closes is not None:
                    self.notes.put_under(closes, comment)
                else:
                    self.notes.put_before(self.last, [comment])

    def _under(self, column: int, comes: Path | None, at_end: bool) -> Path | None:
        """The list or mapping whose end a comment belongs to; ``None`` for what comes next."""
        if self.hollow is not None and column > self.hollow:
            return self.last
        if not at_end and (comes is None or not self.open or self.open[-1] is None):
            return None
        next_column = -1
        around: Path = ()
        if not at_end:
            assert comes is not None
            around, next_column = self._holder(comes)
        if column <= next_column:
            return None
        for path, begins in reversed(self.block):
            if begins <= column:
                # What goes on is no end.
                inside = not at_end and around[: len(path)] == path
                return None if inside else path
        return () if at_end else None

    def _holder(self, path: Path) -> _Container:
        """The list or mapping that an entry stands in."""
        return next(each for each in reversed(self.open) if each and each[0] == path[:-1])

    def _top(self, lines: list[str], comes: Path | None) -> None:
        """Tell what is about the whole file from what is about its first key.

        The first comment is about the file; one after an empty line may be about the key.
        """
        lines = _without_first(lines)
        split = 0 if "" in lines else len(lines)
        for index, line in enumerate(lines):
            if not line or line.startswith(("# yaml-language-server:", "# vim:", "# -*-")):
                split = max(split, index + 1)
        self.notes.head = _one_by_one(lines[:split])
        self.notes.put_before(comes or (), lines[split:])


def _one_by_one(lines: list[str]) -> list[str]:
    """The lines with one empty line where there were several."""
    return [line for index, line in enumerate(lines) if line or index == 0 or lines[index - 1]]


# What is to be written


def _merged(plain: Any, node: Any, path: Path, cls: Shape | None, notes: Notes) -> Any:
    """The values of the house style, with what the text has beside them.

    A key without a value stays. A short form is taken unless a comment stands in the
    long one.
    """
    if isinstance(node, _Mapping):
        if not isinstance(plain, dict):
            keep = path in notes.inside or not all(node.entries.values())
            if not keep:
                return plain
            plain = {key: value for key, value in node.entries.items() if value}
        names = list(cls.fields) if cls else list(node.entries)
        found = {}
        for name in [name for name in names if name in plain or name in node.entries]:
            field = cls.fields[name] if cls else None
            inner = shape(field.cls) if field and field.cls else None
            below = node.entries.get(name)
            if name in plain:
                found[name] = _merged(plain[name], below, (*path, name), inner, notes)
            else:
                found[name] = _hollow(below)
                # It can only stand on a line of its own.
                notes.needs_lines((*path, name))
        return found
    if isinstance(node, list):
        items = iter(plain)
        if len(plain) != len(node):
            # An item that says nothing is left out of a list of words to choose from.
            return [next(items) if each else "" for each in node]
        return [
            _merged(each, below, (*path, index), cls, notes)
            for index, (each, below) in enumerate(zip(plain, node, strict=True))
        ]
    if plain == {} and node == "":
        return ""
    return plain


def _hollow(node: Any) -> Any:
    """What a key holds that says nothing."""
    if isinstance(node, _Mapping):
        return {}
    return [] if isinstance(node, list) else NOTHING


class _Writer:
    """Writes values with what stands beside them."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes

    def text(self, values: dict[str, Any]) -> str:
        """The whole text."""
        notes = self.notes
        lines = [*notes.head, *notes.before.get((), [])]
        lines += self._mapping(values, 0, ()) if values else ["{}"]
        # What stands behind the brackets of a whole file has no line of its own here.
        behind = [notes.after[()]] if () in notes.after else []
        lines += _one_by_one([*notes.feet.get((), []), *behind])
        return "\n".join(_without_first(lines)) + "\n"

    def _mapping(self, values: dict[str, Any], indent: int, path: Path) -> Iterator[str]:
        """The entries of a mapping; empty lines above the first belong to nothing."""
        first = True
        for key, value in values.items():
            there = (*path, key)
            above = self.notes.before.get(there, [])
            if first and not (not path and self.notes.head and self.notes.head[-1]):
                above = _without_first(above)
            yield from _moved(above, indent)
            yield from self._entry(key, value, indent, there)
            first = False

    def _entry(self, key: str, value: Any, indent: int, path: Path) -> Iterator[str]:
        margin = " " * indent
        head = f"{margin}{scalar(key)}:"
        after = self._after(path)
        if value is NOTHING:
            yield head + after
            yield from self._feet(path, indent + 2)
        elif lines := self._undisturbed(path, value, partial(entry_lines, key, value, indent)):
            yield lines[0] + after
            yield from lines[1:]
            yield from self._feet(path, indent + 2)
        else:
            yield head + after
            if isinstance(value, dict):
                yield from self._mapping(value, indent + 2, path)
            else:
                for index, item in enumerate(value):
                    yield from self._item(item, indent + 2, (*path, index), index == 0)
            yield from self._feet(path, indent + 2)

    def _item(self, item: Any, indent: int, path: Path, first: bool) -> Iterator[str]:
        above = list(self.notes.before.get(path, []))
        after = self._after(path)
        lines = self._undisturbed(path, item, partial(list_item_lines, item, indent))
        if not lines:
            lines = list(self._mapping(item, indent + 2, path))
            # What stands above its first key stands above the whole item.
            start = next(i for i, line in enumerate(lines) if line.strip()[:1] not in ("", "#"))
            above += [line.strip() for line in lines[:start]]
            lines = lines[start:]
            lines[0] = f"{' ' * indent}- {lines[0].lstrip()}"
        lines += self._feet(path, indent + 2)
        if after:
            if isinstance(item, dict) and not lines[0].endswith("}"):
                above.append(after.strip())
            else:
                lines[0] += after
        yield from _moved(_without_first(above) if first else above, indent)
        yield from lines

    def _undisturbed(self, path: Path, value: Any, write: Callable[[], Iterable[str]]) -> list[str]:
        """The lines of a value with nothing further in; none where something stands there."""
        row = isinstance(value, (dict, list)) and value
        if row and path in self.notes.inside:
            return []
        lines = list(write())
        return [] if row and path in self.notes.spaced and len(lines) > 1 else lines

    def _after(self, path: Path) -> str:
        comment = self.notes.after.get(path)
        return f"  {comment}" if comment else ""

    def _feet(self, path: Path, indent: int) -> Iterator[str]:
        return _moved(_one_by_one(self.notes.feet.get(path, [])), indent)


def _moved(lines: list[str], indent: int) -> Iterator[str]:
    """Comments that stand that far in."""
    return (" " * indent + line if line else "" for line in _one_by_one(lines))


def _without_first(lines: list[str]) -> list[str]:
    """The lines without empty ones at their beginning."""
    start = next((index for index, line in enumerate(lines) if line), len(lines))
    return lines[start:]
