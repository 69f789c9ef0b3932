"""A document's text as a tree of keys and values with their places, and what each of them is for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from ..diagnostics import Path, Span
from ..model import Plan
from ..model.shape import Field, shape
from ..reading.document import READING_ERRORS, Document
from ..reading.events import (
    MAX_DEPTH,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)


@attrs.define(eq=False, repr=False)
class Branch:
    """A value of a document: a text, a list or a mapping."""

    span: Span
    """Its place, in the user's own text."""
    step: str | int | None
    """The key or the number that leads to it; ``None`` for the whole."""
    parent: Branch | None
    key: Span | None = None
    value: str = ""
    """What a text says."""
    style: str = ""
    """How a text is written: ``""`` plain, a quotation mark, ``|`` or ``>``."""
    rows: list[Branch] | None = None
    """What is in a list or a mapping; ``None`` for a text."""
    flow: bool = False
    """Whether a list or a mapping stands between brackets."""
    cls: type[Any] | None = None
    """The class of the object that it stands for."""
    owner: type[Any] | None = None
    """The class that its field is one of."""
    field: Field | None = None
    """The field that it is a value of, or an item of."""

    @property
    def path(self) -> Path:
        """The steps that lead to it."""
        steps: list[str | int] = []
        branch: Branch = self
        while branch.parent is not None and branch.step is not None:
            steps.append(branch.step)
            branch = branch.parent
        return tuple(reversed(steps))

    @property
    def whole(self) -> Span:
        """Its place together with its key's."""
        return Span(self.key.start if self.key else self.span.start, self.span.end)

    def row(self, step: str | int) -> Branch | None:
        """What stands under a key, or at a number; the first of several."""
        return next((each for each in self.rows or () if each.step == step), None)

    def walk(self) -> Iterator[Branch]:
        """Itself and everything in it, in the order of the text."""
        waiting = [self]
        while waiting:
            branch = waiting.pop()
            yield branch
            if branch.rows:
                waiting += reversed(branch.rows)

    def objects(self) -> Iterator[Branch]:
        """What it stands in, from itself outwards, as far as it is an object of the plan."""
        branch: Branch | None = self
        while branch is not None:
            if branch.cls is not None and not (
                branch.field and branch.field.many == "list" and isinstance(branch.step, str)
            ):
                yield branch
            branch = branch.parent


def leaf(branch: Branch) -> tuple[type[Any] | None, Field | None]:
    """The class and the field that a text fills; where it stands for an object, its main field."""
    field = branch.field
    if field is not None and field.cls is not None and branch.rows is None:
        inner = shape(field.cls)
        return (field.cls, inner.fields[inner.short]) if inner.short else (field.cls, None)
    return branch.owner, field


def grown(document: Document, root: type[Any] = Plan) -> Branch | None:
    """The tree of a document, as far as it can be read; ``None`` where it holds nothing."""
    next_event = document.events()
    mended = document.is_mended

    def span(event: Any) -> Span:
        start, end = event.start_mark.index, event.end_mark.index
        if event.__class__ is ScalarEvent and event.style not in ("'", '"'):
            # The end mark of a plain text takes in the white space after it.
            end = start + len(text[start:end].rstrip())
        found = Span(start, end)
        return document.original(found) if mended else found

    text = document.text
    first: Branch | None = None
    open_: list[Branch] = []
    try:
        event: Any = next_event()
        while event.__class__ not in (ScalarEvent, MappingStartEvent, SequenceStartEvent):
            if event.__class__ is StreamEndEvent:
                return None
            event = next_event()
        first = Branch(span(event), None, None, cls=root)
        if event.__class__ is ScalarEvent:
            first.value, first.style = event.value, event.style or ""
            return first
        first.rows, first.flow = [], bool(getattr(event, "flow_style", False))
        open_.append(first)
        mappings = [event.__class__ is MappingStartEvent]
        while open_:
            event = next_event()
            kind = event.__class__
            top = open_[-1]
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                _close(open_.pop(), span(event).end)
                mappings.pop()
                continue
            key: Span | None = None
            step: str | int
            if mappings[-1]:
                if kind is not ScalarEvent:
                    _skip(next_event)
                    _skip_value(next_event)
                    continue
                key, step = span(event), event.value
                event = next_event()
                kind = event.__class__
            else:
                step = len(top.rows or ())
            branch = Branch(span(event), step, top, key)
            assert top.rows is not None
            top.rows.append(branch)
            _classify(branch, top)
            if kind is ScalarEvent:
                branch.value, branch.style = event.value, event.style or ""
                if key and branch.span.end <= branch.span.start:
                    branch.span = Span(key.end, key.end)
            else:
                branch.rows, branch.flow = [], bool(event.flow_style)
                open_.append(branch)
                mappings.append(kind is MappingStartEvent)
                if len(open_) > MAX_DEPTH:
                    break
    except READING_ERRORS:
        pass
    for branch in reversed(open_):
        _close(branch, 0)
    return first


def _close(branch: Branch, end: int) -> None:
    """Where a list or a mapping ends; the end mark of one without brackets is where the next begins."""
    if branch.flow and end:
        branch.span = Span(branch.span.start, end)
    else:
        last = branch.rows[-1].span.end if branch.rows else branch.span.end
        branch.span = Span(branch.span.start, max(branch.span.start, last))


def _classify(branch: Branch, parent: Branch) -> None:
    """Say what a branch is, by what its parent is."""
    if isinstance(branch.step, int):
        branch.owner, branch.field, branch.cls = parent.owner, parent.field, parent.cls
        if parent.field is None or parent.field.many != "list":
            branch.owner = branch.field = branch.cls = None
        return
    if parent.cls is None or branch.step is None:
        return
    field = shape(parent.cls).fields.get(branch.step)
    if field is not None:
        branch.owner, branch.field, branch.cls = parent.cls, field, field.cls


def _skip(next_event: Any) -> None:
    """Pass over the rest of a collection whose start has been read."""
    depth = 1
    while depth:
        kind = next_event().__class__
        depth += kind in (MappingStartEvent, SequenceStartEvent)
        depth -= kind in (MappingEndEvent, SequenceEndEvent)


def _skip_value(next_event: Any) -> None:
    if next_event().__class__ in (MappingStartEvent, SequenceStartEvent):
        _skip(next_event)


def at(root: Branch | None, offset: int) -> tuple[Branch, bool] | None:
    """The innermost value at an offset, and whether it is its key that stands there."""
    found: tuple[Branch, bool] | None = None
    branch = root
    while branch is not None:
        inner: Branch | None = None
        for row in branch.rows or ():
            if row.key and row.key.start <= offset <= row.key.end:
                return row, True
            if row.span.start <= offset <= row.span.end:
                inner = row
                if offset < row.span.end:
                    break
        if inner is None:
            break
        if inner.rows is None:
            return inner, False
        found = inner, False
        branch = inner
    return found
