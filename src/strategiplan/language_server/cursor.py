"""Where in a text somebody writes: which key's value, which object's keys, however broken the rest is.

It goes by the lines above and their margins, so it needs no text that can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from ..model import Plan
from ..model.shape import Field, shape
from ..text import Lines

_LINE = re.compile(
    r"(?P<margin> *)(?P<dashes>(?:-(?: +|$))*)"
    r"(?:(?P<quote>[\"']?)(?P<key>[^\s:#\"'\[\]{},&*!|>%@`-][^:#\"'\[\]{}]*?)(?P=quote) *:(?P<rest>(?: .*)?$))?"
)
MOST_LINES = 100_000
"""How many lines are looked through upwards for what a place stands in."""


@attrs.frozen
class Cursor:
    """What somebody may write at a place."""

    kind: str
    """``key`` where a key is due, ``value`` where a value is, ``none`` in a comment or a long text."""
    cls: type[Any] | None
    """The class whose key is due, or whose field the value is for."""
    field: Field | None
    """The field that a value is for."""
    start: int
    """Where what is being written begins."""
    written: str
    """What stands of it before the cursor."""
    present: frozenset[str] = frozenset()
    """The keys that stand beside it."""
    bare: bool = False
    """Whether an item of a list begins here, which may be an object or a text."""
    flow: bool = False
    """Whether it stands between brackets."""
    margin: int = 0
    """The column that its keys stand in."""


NOWHERE = Cursor("none", None, None, 0, "")


@attrs.frozen
class _Line:
    margin: int
    dashes: tuple[int, ...]
    """The columns of the dashes that it begins with."""
    column: int
    """Where its key or its text begins."""
    key: str
    rest: str
    blank: bool


def _line(text: str) -> _Line:
    found = _LINE.match(text)
    assert found
    margin = len(found["margin"])
    dashes = tuple(margin + offset for offset, sign in enumerate(found["dashes"]) if sign == "-")
    words = text[found.end("dashes") :].strip()
    rest = re.sub(r"(^|\s)#.*", "", found["rest"] or "").strip()
    blank = (not words and not dashes) or words.startswith("#")
    key = (found["key"] or "").strip()
    return _Line(margin, dashes, found.end("dashes"), key, rest, blank)


def cursor_at(lines: Lines, offset: int, root: type[Any] = Plan) -> Cursor:
    """What somebody may write at an offset of a YAML text."""
    number, column = lines.position(min(offset, len(lines.text)))
    line = lines.line(number)
    before = line[: column - 1]
    if re.match(r"\s*#", before) or re.search(r"\s#", _without_quoted(before)):
        return NOWHERE
    here = _line(before)
    steps = _steps(lines, number, here)
    if steps is None:
        return NOWHERE
    if here.key:
        steps = [*steps, here.key]
        value_at = before.index(":", here.column) + 1
    else:
        value_at = here.column
    flow = _flow(before[value_at:]) if re.match(r"\s*[\[{]", before[value_at:]) else None
    start_of_line = lines.start_of(number)
    if flow is not None:
        inner, is_key, start, present = flow
        cls, field = _meant(root, [*steps, *inner])
        start += value_at
        written = before[start:]
        if is_key:
            return Cursor("key", cls, field, start_of_line + start, written, present, flow=True)
        bare = bool(inner) and inner[-1] == "-"
        owner, field = _field(root, [*steps, *inner])
        return Cursor("value", owner, field, start_of_line + start, written, bare=bare, flow=True)
    words = before[value_at:]
    start = value_at + len(words) - len(words.lstrip())
    written = before[start:]
    if here.key:
        if written[:1] in ("|", ">") or not words.startswith((" ", "\t")):
            return NOWHERE
        owner, field = _field(root, steps)
        return Cursor("value", owner, field, start_of_line + start, written)
    cls, field = _meant(root, steps)
    present = frozenset(_siblings(lines, number, here.column, bool(here.dashes)))
    if steps and steps[-1] == "-" and here.dashes:
        owner, field = _field(root, steps)
        if cls is None:
            return Cursor("value", owner, field, start_of_line + start, written)
        return Cursor(
            "key", cls, field, start_of_line + start, written, present, True, margin=here.column
        )
    return Cursor("key", cls, field, start_of_line + start, written, present, margin=here.column)


def _without_quoted(text: str) -> str:
    return re.sub(r"'[^']*'|\"[^\"]*\"", lambda found: "x" * len(found[0]), text)


def _steps(lines: Lines, number: int, here: _Line) -> list[str] | None:
    """The keys and dashes that lead to a line; ``None`` in the middle of a long text."""
    steps: list[str] = []
    limit = here.column
    for _dash in reversed(here.dashes):
        steps.append("-")
        limit = _dash
    # A dash may stand in the column of the key that it belongs to.
    level = bool(here.dashes)
    for above in range(number - 1, max(number - MOST_LINES, 0), -1):
        line = _line(lines.line(above))
        if line.blank or limit < 0:
            continue
        if (
            line.key
            and not line.dashes
            and (line.column < limit or (level and line.column == limit))
        ):
            if line.rest:
                # The text of that key goes on here.
                return None
            steps.append(line.key)
            limit, level = line.column, False
        elif line.dashes and line.key and line.column < limit and not line.rest:
            steps.append(line.key)
            limit = line.column
            level = False
        if line.dashes:
            if line.key and line.column < limit and line.rest[:1] in ("|", ">"):
                return None
            for dash in reversed(line.dashes):
                if dash < limit:
                    steps.append("-")
                    limit, level = dash, True
        if limit == 0 and not level:
            break
    steps.reverse()
    return steps


def _siblings(lines: Lines, number: int, column: int, begins: bool) -> Iterator[str]:
    """The keys that stand in the same mapping as a line."""
    if not begins:
        for above in range(number - 1, max(number - MOST_LINES, 0), -1):
            line = _line(lines.line(above))
            if line.blank or (line.column > column and not (line.dashes and line.margin < column)):
                continue
            if line.column == column and line.key:
                yield line.key
            if line.dashes or line.column < column:
                break
    for below in range(number + 1, min(number + MOST_LINES, len(lines) + 1)):
        line = _line(lines.line(below))
        if line.blank or line.margin > column:
            continue
        if line.margin < column or line.dashes:
            break
        if line.key:
            yield line.key


def _flow(text: str) -> tuple[list[str], bool, int, frozenset[str]] | None:
    """What stands open between brackets at the end of a text; ``None`` where all are closed.

    The steps that lead to it, whether a key is due, where what is being written
    begins, and the keys that stand beside it.
    """
    # Each open bracket with the key at hand, and the keys so far.
    stack: list[tuple[str, str, list[str]]] = []
    start = 0
    quote = ""
    for index, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and not text[start:index].strip():
            quote = sign
        elif sign in "[{":
            stack.append((sign, "", []))
            start = index + 1
        elif sign in "]}" and stack:
            stack.pop()
            start = index + 1
        elif sign == "," and stack:
            bracket, _, keys = stack[-1]
            stack[-1] = (bracket, "", keys)
            start = index + 1
        elif (
            sign == ":"
            and stack
            and stack[-1][0] == "{"
            and text[index + 1 : index + 2] in (" ", "")
        ):
            key = text[start:index].strip().strip("\"'")
            bracket, _, keys = stack[-1]
            stack[-1] = (bracket, key, [*keys, key])
            start = index + 1
    if not stack:
        return None
    steps: list[str] = []
    for bracket, key, _ in stack:
        steps += ["-"] if bracket == "[" else [key] if key else []
    bracket, key, keys = stack[-1]
    words = text[start:]
    start += len(words) - len(words.lstrip())
    return steps, bracket == "{" and not key, start, frozenset(keys)


def _meant(root: type[Any], steps: list[str]) -> tuple[type[Any] | None, Field | None]:
    """The class of the object that steps lead to, and the field that holds it."""
    cls: type[Any] | None = root
    field: Field | None = None
    for step in steps:
        if step == "-":
            if field is None or field.many != "list":
                return None, None
            continue
        field = shape(cls).fields.get(step) if cls else None
        cls = field.cls if field else None
    return cls, field


def _field(root: type[Any], steps: list[str]) -> tuple[type[Any] | None, Field | None]:
    """The class and the field that a value is for; where it stands for an object, its main field."""
    names = [step for step in steps if step != "-"]
    if not names:
        return None, None
    owner, _ = _meant(root, steps[: len(steps) - 1 - steps[::-1].index(names[-1])])
    field = shape(owner).fields.get(names[-1]) if owner else None
    if field is not None and field.cls is not None:
        inner = shape(field.cls)
        return field.cls, inner.fields.get(inner.short)
    return owner, field
