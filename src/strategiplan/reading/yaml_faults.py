"""What is wrong with a YAML text: the parser's errors in our words, and how to read past them.

A parser stops at the first fault and words it for programmers. Here it is told
apart by the line that it stands on, and mended in memory where that can be done
without doubt, so that the others are found in the same run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

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
_RESERVED = _KEY + r"(?P<value>(?:[@`%&*!|>,\]}]|\?(?=[ \t]|$))[^\n]*)"
_QUESTION = _KEY + r"\?(?:[ \t]|$)"
_TWO_COLONS_IN_BRACKETS = (
    r"[{,] *(?P<key>[^\s:#\"'\[\]{},][^:#\n,\[\]{}]*):[ ]+"
    r"(?P<value>[^\s\"'\[\]{},|>#&*!%@`][^,\[\]{}\n#]*:[^,\[\]{}\n#]*)"
)
_RESERVED_ITEM = r"^[ ]*(?:- +)+(?P<value>[@`%&*!|>,\]}][^\n]*)"
_AFTER_BRACKET = (
    r"^[ ]*(?:- +)*(?:(?P<key>[^\s:#\"'\[{-][^:#\n]*?):[ \t]+)?"
    r"(?P<value>(?:\[[^\]\n]*\]|\{[^}\n]*\})[ \t]*[^\s,#:\]}][^\n]*)"
)
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
        _, above_end = _line(text, above)
        key, _, value = text[above:above_end].strip().partition(": ")
        problem = _indented(text, begin, "deeper")
        said = {"value": value.strip() or key.rstrip(":")}
        return attrs.evolve(problem, values={**problem.values, **said})
    if code in ("SP016", "SP026") or (code == "SP010" and re.match(_QUESTION, line)):
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
    if code in ("SP013", "SP018", "SP010") and text[start - 1 : start] in ('"', "'"):
        opened = _opened_above(text, begin, text[start - 1])
        if opened >= 0:
            return _unclosed_quote(text, opened, "late")
    if code == "SP013" and text[start : start + 1] in ("]", "}"):
        values = {"character": text[start]}
        return Problem("SP015", span=Span(start, start + 1), values=values, variant="extra")
    if code in ("SP013", "SP015", "SP010", "SP018"):
        # The parser stops at the first word that it cannot use; the slip is
        # often on the line before.
        for near_begin, near_end in _lines_up_to(text, context, end):
            near = text[near_begin:near_end]
            found = re.match(_AFTER_QUOTE, near)
            if found and code != "SP015":
                return _quotable("SP017", near_begin, found)
            found = re.match(_AFTER_BRACKET, near)
            if found and code != "SP015":
                return _quotable("SP016", near_begin, found)
    if code == "SP015" and text[start : start + 1] == ":" and context >= begin:
        for found in re.finditer(_TWO_COLONS_IN_BRACKETS, line):
            if begin + found.start("value") <= start < begin + found.end("value"):
                return _quotable("SP011", begin, found)
        return _at("SP011", start, "flow")
    if code == "SP014":
        return _unclosed_quote(text, context)
    if code == "SP015":
        return _unclosed_bracket(text, context)
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
        if start == begin + _indentation(text, begin):
            return _misplaced(text, begin)
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


_LIKE_A_KEY = re.compile(r"[ ]*(?:- +)*[A-Za-z_]+ ?:(?:[ \t]|$)|[ ]*-(?:[ \t]|$)")
"""What a line begins with that is surely no text: a key, or the dash of an item."""


def _opened_above(text: str, begin: int, quote: str) -> int:
    """Where a text was opened above a line with a quotation mark that the line closes; else -1."""
    opener = re.compile(rf"[ ]*(?:- +)*(?:[^\s:#\"']+:[ \t]+)?{quote}(?!.*{quote})")
    for _ in range(MOST_LINES_ABOVE):
        if begin <= 0:
            break
        begin, end = _line(text, begin - 1)
        found = opener.match(text[begin:end])
        if found:
            return begin + found.end() - 1
        if quote in text[begin:end]:
            break
    return -1


def _unclosed_quote(text: str, start: int, variant: str = "") -> Problem:
    """A quotation mark that nothing closes, or one far below that was meant as another."""
    _, end = _line(text, start)
    words = text[start:end].rstrip()
    meant = words.rstrip("“”’‘«»") + words[0]
    return Problem(
        "SP014",
        span=Span(start, start + 1),
        values={"meant": meant},
        variant=variant,
    )


def _unclosed_bracket(text: str, start: int) -> Problem:
    opener = text[start : start + 1]
    _, end = _line(text, start)
    closed = _closers(text[start:end])
    meant = text[start:end].rstrip().rstrip(",") + closed
    return Problem(
        "SP015",
        span=Span(start, start + 1),
        values={"character": opener, "meant": meant},
        variant="line" if _goes_on_with_a_key(text, end) and closed else "",
    )


def _closers(words: str) -> str:
    """The brackets that close those which are open at the end of some words."""
    waiting: list[str] = []
    for character in re.sub(r"\"[^\"]*\"|'[^']*'", "", words):
        if character in "[{":
            waiting.append("]" if character == "[" else "}")
        elif character in "]}" and waiting:
            waiting.pop()
    return "".join(reversed(waiting))


def _goes_on_with_a_key(text: str, end: int) -> bool:
    """Whether the next line that says something is surely none of a text; or there is none."""
    following = re.compile(r"\s*\n(?=[^\n]*\S)|\s*$").match(text, end)
    if not following or following.end() == len(text):
        return True
    begin, end = _line(text, following.end())
    return bool(_LIKE_A_KEY.match(text[begin:end]))


def _misplaced(text: str, begin: int) -> Problem:
    """A line that begins in a column where nothing is open, with the columns where something is."""
    problem = _indented(text, begin, "")
    column = _indentation(text, begin)
    columns, item = _open_columns(text, begin)
    values: dict[str, Any] = {}
    variant = ""
    key = re.match(r"[ ]*([A-Za-z_]+) ?:", text[begin : _line(text, begin)[1]])
    if key and item is not None and item[0] == column:
        variant = "item" if key[1] in item[1] else "under-item"
        values["key"] = key[1]
    else:
        nearest = sorted(columns, key=lambda each: (abs(each - column), -each))[:2]
        variant = "column" if len(nearest) == 2 else ""
        values["columns"] = tuple(str(each + 1) for each in sorted(nearest))
    return attrs.evolve(problem, values={**problem.values, **values}, variant=variant)


def _open_columns(text: str, begin: int) -> tuple[set[int], tuple[int, set[str]] | None]:
    """The columns that a line can begin in, and the item above it: its column and its keys."""
    columns: set[int] = set()
    item: tuple[int, set[str]] | None = None
    keys: dict[int, set[str]] = {}
    lowest: int | None = None
    for _ in range(MOST_LINES_ABOVE):
        if begin <= 0:
            break
        begin, end = _line(text, begin - 1)
        found = re.match(r"([ ]*)((?:- +)*)([A-Za-z_]+)? ?(:?)", text[begin:end])
        assert found  # it matches the empty text
        if not text[begin:end].strip() or text[begin:end].lstrip().startswith("#"):
            continue
        dash, column = len(found[1]), len(found[1]) + len(found[2])
        if found[3] and found[4] and (lowest is None or column <= lowest):
            columns.add(column)
            keys.setdefault(column, set()).add(found[3])
        if lowest is None or dash < lowest:
            if found[2]:
                columns.add(dash)
                item = item or (dash, keys.get(column, set()))
            lowest = dash
        if dash == 0 and not found[2]:
            break
    return columns, item


MOST_LINES_ABOVE = 500
"""How many lines are looked at above one that stands wrong."""


def _without_colon(text: str, start: int) -> Problem:
    _, end = _line(text, start)
    word = text[start:end].rstrip()
    found = re.match(r"([A-Za-z_]+):(?=[^\s/])(.*)", word)
    return Problem(
        "SP018",
        span=Span(start, start + max(len(word), 1)),
        values={"value": word, "meant": f"{found[1]}: {found[2]}" if found else ""},
        variant="space" if found else "",
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
    if code != "SP017":
        # A comment that is meant as one has a space after its #, and is no part of the text.
        value = re.split(r"\s+#(?:\s|$)", value, maxsplit=1)[0]
    start = begin + found.start("value")
    key = found.groupdict().get("key") or ""
    inside = value
    mark = value[0]
    if code == "SP017" and mark == value[-1] and not re.search(rf"\W{mark}|{mark}\W", value[1:-1]):
        # 'Byen er Kari's': the outer marks are meant as marks, the inner ones as apostrophes.
        inside = value[1:-1]
    quoted = "'" + inside.replace("'", "''") + "'"
    # What YAML makes of it: a key before the colon, its value after it.
    before, _, after = value.partition(": ")
    return Problem(
        code,
        span=Span(start, start + len(value)),
        values={
            "key": key,
            "value": value,
            "character": value[0],
            "quoted": quoted,
            "before": before.removesuffix(":"),
            "after": after.strip(),
        },
    )


def likely(text: str, start: int) -> Iterator[Problem]:
    """What looks like a text without quotation marks on the lines from an offset on.

    Reading stops after some hundred faults; whoever mends them need not wait for the
    next hundred to be found one by one. A line may look so and be right as it stands.
    """
    begin = start
    while begin < len(text):
        _, end = _line(text, begin)
        line = text[begin:end]
        for code, pattern in _LIKELY:
            found = re.match(pattern, line)
            problem = _quotable(code, begin, found) if found else None
            if problem and (code != "SP011" or re.search(r":(\s|$)", problem.values["value"])):
                yield problem
                break
        begin = end + 1


_LIKELY = (
    ("SP017", _AFTER_QUOTE),
    ("SP011", _TWO_COLONS),
    ("SP016", _KEY + r"(?P<value>[@`%][^\n]*)"),
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

    They serve to find the other mistakes in the same run and are not written to a
    file; what may be is decided by `strategiplan.fixing`. Empty where there is no sure way to go on.
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
    if problem.code == "SP014":
        _, finish = _line(text, start)
        words = text[start:finish].rstrip()
        if len(words) > 1 and _goes_on_with_a_key(text, finish):
            kept = words.rstrip("“”’‘«»")
            return [(start + len(kept), start + len(words), words[0])]
    if problem.code == "SP015" and problem.variant == "line":
        _, finish = _line(text, start)
        words = text[start:finish].rstrip()
        return [(start + len(words), start + len(words), _closers(words))]
    if problem.code == "SP015" and problem.variant == "extra":
        return [(start, end, "")]
    if problem.code == "SP013" and problem.variant in ("item", "under-item"):
        return _moved_in(text, start, problem.variant)
    if problem.code == "SP025" and text[start] == "\\":
        return [(start, start + 1, "\\\\")]
    return []


def _moved_in(text: str, start: int, variant: str) -> list[tuple[int, int, str]]:
    """The edits that put a hyphen in front of a line, or move it and its like two places in."""
    begin, end = _line(text, start)
    column = start - begin
    edits = [(start, start, "- " if variant == "item" else "  ")]
    below, _ = _line(text, end + 1)
    if variant == "item" and _indentation(text, below) == column + 2:
        return edits
    while end < len(text):
        begin, end = _line(text, end + 1)
        line = text[begin:end]
        depth = _indentation(text, begin)
        if line.strip() and (depth < column or re.match(r" *-(?: |$)", line[: depth + 2])):
            break
        if line.strip():
            edits.append((begin, begin, "  "))
    return edits


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
                        "whole": Span(start, candidate + 1 + len(lost)),
                    },
                    variant="" if event.value else "whole",
                )
            )
