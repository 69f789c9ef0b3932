"""What is wrong with a YAML text: the parser's errors in our words, and how to read past them.

A parser stops at the first fault and words it for programmers. Here it is told
apart by the line that it stands on, and mended in memory where that can be done
without doubt, so that the others are found in the same run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..diagnostics import Problem, Span
from .events import NextEvent, ScalarEvent, StreamEndEvent

# Each row: words of the parser's own message, the code, the message's variant.
# libyaml and PyYAML's own parser word some of them differently.
_KINDS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "SP011", ""),
    ("found a tab character", "SP012", ""),
    ("cannot start any token", "SP016", ""),
    ("while scanning an anchor", "SP016", ""),
    ("while scanning an alias", "SP016", ""),
    ("while scanning a tag", "SP016", ""),
    ("while parsing a tag", "SP016", ""),
    ("while scanning a directive", "SP016", ""),
    ("undefined tag handle", "SP016", ""),
    ("expected node content", "SP016", ""),
    ("expected the node content", "SP016", ""),
    ("while scanning a quoted scalar found unexpected", "SP014", ""),
    ("while scanning a quoted scalar found unknown escape", "SP025", ""),
    ("while parsing a quoted scalar found unknown escape", "SP025", ""),
    ("escape sequence", "SP025", ""),
    ("escape character", "SP025", ""),
    ("hexdecimal", "SP025", ""),
    ("hexadecimal", "SP025", ""),
    ("invalid unicode character escape", "SP025", ""),
    ("while scanning a block scalar", "SP026", ""),
    ("could not find expected ':'", "SP018", ""),
    ("while scanning a simple key", "SP018", ""),
    ("while parsing a flow", "SP015", ""),
    ("sequence entries are not allowed", "SP013", "dash"),
    ("<document start>", "SP013", "left"),
    ("while parsing a block", "SP013", ""),
)


def explain(text: str, error: Exception) -> Problem:
    """The problem that a parser's error stands for, told from its words and its line."""
    message = " ".join(
        str(part)
        for part in (getattr(error, "context", None), getattr(error, "problem", None))
        if part
    ).lower()
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    start = min(mark.index if mark else getattr(error, "position", 0), len(text))
    if start and start == len(text):
        start -= 1
    code, variant = next(
        ((code, variant) for words, code, variant in _KINDS if words in message), ("SP010", "")
    )
    context = getattr(error, "context_mark", None)
    return _look_closer(text, code, variant, start, context.index if context else start)


# Compiled when they are first needed: most files have nothing wrong with them.
_KEY = r"^[ ]*(?:- +)*(?P<key>[^\s:#\"'\[{-][^:#\n]*?):(?P<gap>[ \t]+)"
_TWO_COLONS = _KEY + r"(?P<value>[^\"'\[{|>#\n][^\n]*?:(?:[ \t][^\n]*|$))"
_TWO_COLONS_IN_BRACKETS = (
    r"[{,] *(?P<key>[^\s:#\"'\[\]{},][^:#\n,\[\]{}]*):[ ]+"
    r"(?P<value>[^\s\"'\[\]{},|>#&*!%@`][^,\[\]{}\n#]*:[^,\[\]{}\n#]*)"
)
_RESERVED = _KEY + r"(?P<value>[@`%&*!|>,\]}][^\n]*)"
_RESERVED_ITEM = r"^[ ]*(?:- +)+(?P<value>[@`%&*!|>,\]}][^\n]*)"
_AFTER_QUOTE = _KEY + r"(?P<value>(?P<quote>[\"'])(?:(?!(?P=quote)).)*(?P=quote)\s*[^\s#,][^\n]*)"


def _look_closer(text: str, code: str, variant: str, start: int, context: int) -> Problem:
    """Tell apart what the parser calls by one name, by the line that it stopped at."""
    begin, end = _line(text, start)
    line = text[begin:end]
    if re.match(r" *\t", line) and code in ("SP010", "SP011", "SP012", "SP013", "SP016", "SP018"):
        tab = begin + line.index("\t")
        return Problem("SP012", span=Span(tab, tab + 1))
    if code == "SP011":
        found = re.match(_TWO_COLONS, line)
        if found:
            return _quotable("SP011", begin, found)
        before = text[:begin].rstrip()
        above, _ = _line(text, len(before))
        if before and ":" not in before[above:]:
            return _without_colon(text, above + _indentation(text, above))
        return _indented(text, begin, "deeper")
    if code in ("SP016", "SP026"):
        found = re.match(_RESERVED, line) or re.match(_RESERVED_ITEM, line)
        if found:
            variant = "block" if found["value"][0] in "|>" else ""
            return _quotable("SP026" if variant else "SP016", begin, found)
        return Problem(
            "SP016",
            span=Span(start, start + 1),
            values={"character": text[start : start + 1], "value": line.strip()},
            variant="line",
        )
    if code in ("SP013", "SP015", "SP010", "SP018"):
        # The parser stops at the first word that it cannot use; the slip is
        # often on the line before.
        for near_begin, near_end in _lines_up_to(text, context, end):
            near = text[near_begin:near_end]
            found = re.match(_AFTER_QUOTE, near)
            if found and code != "SP015":
                return _quotable("SP017", near_begin, found)
    if code == "SP015" and text[start : start + 1] == ":" and context >= begin:
        for found in re.finditer(_TWO_COLONS_IN_BRACKETS, line):
            if begin + found.start("value") <= start < begin + found.end("value"):
                return _quotable("SP011", begin, found)
        return _at("SP011", start, "flow")
    if code in ("SP014", "SP015"):
        opener = text[context : context + 1]
        return Problem(code, span=Span(context, context + 1), values={"character": opener})
    if code == "SP018":
        return _without_colon(text, context)
    if code == "SP025":
        # libyaml stops at the backslash, PyYAML's own parser after it.
        where = start if text[start] == "\\" else max(text.rfind("\\", begin, start), begin)
        return Problem(
            "SP025",
            span=Span(where, where + 2),
            values={"escape": text[where : where + 2]},
        )
    if code == "SP013" and not variant:
        return _indented(text, begin, variant)
    return _at(code, start, variant)


def _indented(text: str, begin: int, variant: str) -> Problem:
    """A line that begins in a column where it cannot, and the one above it."""
    start = begin + _indentation(text, begin)
    above, _ = _line(text, len(text[:begin].rstrip()))
    first = re.compile(r"[ ]*(?:- +)*").match(text, above)
    values = {
        "column": start - begin + 1,
        "above": (first.end() if first else above) - above + 1,
        "line": text.count("\n", 0, above) + 1,
    }
    return Problem("SP013", span=Span(start, start + 1), values=values, variant=variant)


def _without_colon(text: str, start: int) -> Problem:
    _, end = _line(text, start)
    word = text[start:end].rstrip()
    variant = "space" if re.match(r"[A-Za-z_]+:\S", word) else ""
    return Problem(
        "SP018",
        span=Span(start, start + max(len(word), 1)),
        values={"value": word},
        variant=variant,
    )


def _indentation(text: str, begin: int) -> int:
    """How many spaces a line begins with."""
    return len(text[begin : _line(text, begin)[1]]) - len(
        text[begin : _line(text, begin)[1]].lstrip()
    )


def _at(code: str, start: int, variant: str) -> Problem:
    return Problem(code, span=Span(start, start + 1), variant=variant)


def _quotable(code: str, begin: int, found: re.Match[str]) -> Problem:
    """A value that would be read as it is meant if it stood in quotes."""
    value = found["value"].rstrip()
    start = begin + found.start("value")
    key = found.groupdict().get("key") or ""
    inside = value
    if code == "SP017" and value[0] == value[-1]:
        # 'Byen er Kari's': the outer marks are meant as marks.
        inside = value[1:-1]
    quoted = "'" + inside.replace("'", "''") + "'"
    return Problem(
        code,
        span=Span(start, start + len(value)),
        values={"key": key, "value": value, "character": value[0], "quoted": quoted},
    )


def _line(text: str, offset: int) -> tuple[int, int]:
    begin = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return begin, len(text) if end < 0 else end


def _lines_up_to(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """The last three lines between two offsets, the latest first."""
    found: list[tuple[int, int]] = []
    offset = min(last, len(text))
    while offset >= first and len(found) < 3:
        begin, end = _line(text, offset)
        found.append((begin, end))
        offset = begin - 1
    return found


def repair(text: str, problem: Problem) -> list[tuple[int, int, str]]:
    """Edits that let the parser go on past a problem: (start, end, new text) each.

    They serve to find the other mistakes in the same run and are never written
    to a file. Empty where there is no sure way to go on.
    """
    if problem.span is None:
        return []
    start, end = problem.span.start, problem.span.end
    if "quoted" in problem.values:
        return [(start, end, problem.values["quoted"])]
    if problem.code in ("SP019", "SP020"):
        return [_without_sign(text, start, end)]
    if problem.code == "SP012":
        return [
            (found.start(), found.end(), found[0].replace("\t", "  "))
            for found in re.finditer(r"^ *\t[ \t]*", text, flags=re.M)
        ]
    if problem.code == "SP025" and text[start] == "\\":
        return [(start, start + 1, "\\\\")]
    return []


def _without_sign(text: str, start: int, end: int) -> tuple[int, int, str]:
    """The edit that takes away an anchor, an alias or a tag."""
    _, finish = _line(text, start)
    rest = text[end:finish].strip()
    if not rest or rest[0] in ",]}":
        # An alias stands for a value; the others stand before one.
        word = text[start:end]
        return start, end, f"'{word}'" if word[0] == "*" else ""
    if rest[0] in "[{|>\"'" or re.match(r"[^\s:]+:(?:\s|$)", rest):
        return start, finish - len(text[end:finish].lstrip()), ""
    value = text[start:finish].rstrip()
    return start, start + len(value), "'" + value.replace("'", "''") + "'"


_PER_LINE = 20
"""How many signs of one line are looked at; the first that is a comment ends the line."""
_HASH = re.compile(r"[ \t]#(?=[^\s#]| ?[0-9])")


def may_be_swallowed(data: bytes) -> bool:
    """Whether a text holds a sign that `swallowed` should look at."""
    return b"#" in data and bool(re.search(rb"[ \t]#(?=[^\s#]| ?[0-9])", data))


def _candidates(text: str) -> Iterator[int]:
    """Where a text may end in a comment that nobody meant."""
    line_end = count = 0
    for found in _HASH.finditer(text):
        if found.start() >= line_end:
            begin, line_end = _line(text, found.start())
            count = 0
            if not text[begin : found.start()].strip():
                line_end = found.start()
                continue
        count += 1
        if count <= _PER_LINE:
            yield found.start()


def swallowed(text: str, next_event: NextEvent) -> list[Problem]:
    """Texts that lose their tail to a comment: ``title: Tiltak #1`` reads as ``Tiltak``.

    A ``#`` with a space after it is a comment that somebody meant.
    """
    candidates = list(_candidates(text))
    if not candidates:
        return []
    problems: list[Problem] = []
    waiting = iter(candidates)
    candidate = next(waiting)
    while True:
        event = next_event()
        if event.__class__ is StreamEndEvent:
            return problems
        if event.__class__ is not ScalarEvent:
            continue
        scalar: Any = event
        start, end = scalar.start_mark.index, scalar.end_mark.index
        while candidate < start:
            following = next(waiting, None)
            if following is None:
                return problems
            candidate = following
        # A plain text may go on over several lines; its comment begins on the last.
        plain_end = start + len(text[start:end].rstrip())
        if (
            not event.style
            and start
            and not text[plain_end:candidate].strip()
            and candidate >= plain_end
        ):
            _, line_end = _line(text, candidate)
            lost = text[candidate + 1 : line_end].strip()
            whole = f"{event.value} {lost}"
            problems.append(
                Problem(
                    "SP022",
                    span=Span(candidate + 1, candidate + 1 + len(lost)),
                    values={
                        "value": event.value,
                        "lost": lost,
                        "quoted": "'" + whole.strip().replace("'", "''") + "'",
                    },
                    variant="" if event.value else "whole",
                )
            )
