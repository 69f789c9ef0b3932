"""Slips that YAML reads as something else: bullets, fences, signs in a colon's place.

``• Et grønnere samfunn`` is no item of a list to YAML but a text, and what follows is
read wrongly or not at all. Such lines are looked for only where the reading has met
trouble, and mended in memory, so that the others are found in the same run.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

import attrs

from ..diagnostics import Problem, Span
from ..text import character_name

Edit = tuple[int, int, str]
"""A stretch of a text by its offsets, and what is read in its place."""

LONGEST = 20_000_000
"""A longer text, in characters, is not gone through line by line."""
MAX_REPEATS = 20
"""How many lines with the same slip are told of one by one."""
MOST = 5000
"""How many lines are mended at most."""

# What Word, chats and web pages put in front of an item, and the dashes that an editor
# makes of a hyphen.
_DASHES = "‐‑‒–—―−"
_BULLETS = "•·∙‣⁃◦●○▪■□◆◇➢➤►▶→✓✔✅☐☑\uf076\uf0a7\uf0b7\uf0d8"
_MARK = re.compile(
    rf"(?P<indent> *)(?:(?P<mark>[{_DASHES}{_BULLETS}]|--)(?P<gap>[ \t\u00a0]*)"
    rf"|(?P<odd>[*o]|[0-9]{{1,2}}[.)])(?P<space>[ \t\u00a0]+)"
    rf"|(?P<hyphen>-)(?:(?=[^\s\-0-9.])|(?P<tab> *\t[ \t]*)))(?P<rest>[^\s].*)"
)
_ITEM = re.compile(r"( *)-(?: |$)")
_OPENS = re.compile(r" *(?:- +)*[^\s#:'\"\[{][^:]*:[ \t]*(?:#.*)?$")
_FENCE = re.compile(r" *(?:`{3,}|~{3,}) *[\w+.-]* *$")
_BLOCK = re.compile(r"(?P<lead> *(?:- +)*)(?:\S.*?: +|(?<=- ))[|>][-+0-9]*[ \t]*(?:#.*)?$")
_COMMENT = re.compile(r" *(?P<sign>//+|/\*+|<!--+|;;+|-{4,} *$|[=_*~]{4,} *$)")
_SIGN = re.compile(
    r"(?P<lead> *(?:- +)*)(?P<key>[A-Za-z_]+)"
    r"(?P<sign> ?[：﹕∶꞉=]|;(?= )|\t+|:(?=[^\s:/]))[ \t]*(?P<rest>\S.*)?"
)
_QUOTED_KEY = re.compile(
    r"(?P<lead> *(?:- +)*)(?P<quoted>[“”„«»‘’](?P<key>[A-Za-z_]+)[“”«»‘’]) *:(?= |$)"
)
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufffd"
_UNSEEN_KEY = re.compile(
    rf"(?P<lead> *(?:- +)*)(?P<word>[A-Za-z_]*[{_UNSEEN}][A-Za-z_{_UNSEEN}]*) *:(?= |$)"
)
_LIKELY = (
    rf" *(?:[{_DASHES}{_BULLETS}*o`~“”„«»‘’]|-[^\s]|- *\t|[0-9]{{1,2}}[.)]|//|/\*|<!|;;|[=_]{{4}}"
    rf"|(?:- +)*[A-Za-z_]*(?:[{_UNSEEN}]| ?[：﹕∶꞉=]|;|\t|:[^\s]))"
)
_FIRST_LINE = re.compile(_LIKELY)
# A search for a fixed character is a fast one.
_LINE_BELOW = re.compile("\n" + _LIKELY)


def slips(text: str, keys: Collection[str]) -> tuple[list[Problem], list[Edit]]:
    """The slips of a text in the order of its lines, and the edits that read past them.

    `keys` are those that a plan can have: a line is only taken for a key and its
    value where the key is one of them.
    """
    if len(text) > LONGEST or not (_FIRST_LINE.match(text) or _LINE_BELOW.search(text)):
        return [], []
    search = _Search(text, keys)
    search.through_all()
    return search.problems, search.edits


@attrs.define
class _Search:
    """A text line by line, with what is known of the place of each line."""

    text: str
    keys: Collection[str]
    problems: list[Problem] = attrs.field(factory=list)
    edits: list[Edit] = attrs.field(factory=list)
    lists: dict[int, int] = attrs.field(factory=dict)
    """The open lists by the column of their items: how many slips each has had so far."""
    waiting: int = -1
    """The column of a key that nothing has followed yet on its line; -1 for none."""
    counts: Counter[str] = attrs.field(factory=Counter)
    last: dict[str, Problem] = attrs.field(factory=dict)

    def through_all(self) -> None:
        """Look at every line."""
        lines = self._outside_fences(self._outside_blocks(_lines(self.text)))
        for number, (begin, end) in enumerate(lines):
            line = self.text[begin:end]
            column = len(line) - len(line.lstrip(" "))
            if column == len(line) or line[column] == "#":
                continue
            if len(self.edits) >= MOST:
                break
            self._look(begin, line, column, lines[number + 1 : number + 2])
        for kind, count in self.counts.items():
            if count > MAX_REPEATS:
                code = kind.partition("/")[0]
                more = Problem(code, values={"count": count - MAX_REPEATS}, variant="more")
                self.problems.append(attrs.evolve(more, span=self.last[kind].span))

    def _outside_blocks(self, lines: Lines) -> Lines:
        """The lines that are no part of a text under | or >."""
        found: Lines = []
        block = -1
        for begin, end in lines:
            line = self.text[begin:end]
            column = len(line) - len(line.lstrip(" "))
            if block >= 0 and (column > block or column == len(line)):
                continue
            found.append((begin, end))
            opened = _BLOCK.match(line) if "|" in line or ">" in line else None
            block = len(opened["lead"]) if opened else -1
        return found

    def _look(self, begin: int, line: str, column: int, following: Lines) -> None:
        """Look at one line."""
        for other in [each for each in self.lists if each > column]:
            del self.lists[other]
        marked = _MARK.fullmatch(line)
        if marked and self._is_item(column):
            line = self._mend_mark(begin, line, marked, following)
        elif _ITEM.match(line):
            self.lists.setdefault(column, 0)
        else:
            self.lists.pop(column, None)
        line = self._mend_key(begin, line)
        self.waiting = column if _OPENS.fullmatch(line) else -1

    def _is_item(self, column: int) -> bool:
        """Whether an item of a list can begin in a column."""
        return column in self.lists or 0 <= self.waiting <= column

    def _mend_mark(self, begin: int, line: str, found: re.Match[str], following: Lines) -> str:
        """The line of an item with a hyphen and a space in front."""
        column = len(found["indent"])
        mark = found["mark"] or found["odd"] or found["hyphen"]
        start = column
        after = found.start("rest")
        wide = column + 2
        if following and re.match(r"[^\s:]+:(?: |$)", found["rest"]):
            # Its other keys tell where the first one should begin.
            next_line = self.text[following[0][0] : following[0][1]]
            aligned = len(next_line) - len(next_line.lstrip(" "))
            if aligned == column + 1 and column:
                start, wide = column - 1, column + 1
            elif column + 2 < aligned <= column + 6:
                wide = aligned
        new = "-" + " " * (wide - start - 1)
        if found["tab"]:
            tab = begin + line.index("\t")
            self._report(Problem("SP012", span=Span(tab, tab + 1), variant="dash"))
        else:
            variant = "space" if found["hyphen"] else "number" if mark[0].isdigit() else ""
            self._list_mark(begin, found, mark, variant)
        self.lists[column] = self.lists.get(column, 0) + 1
        self.edits.append((begin + start, begin + after, new))
        return line[:start] + new + line[after:]

    def _list_mark(self, begin: int, found: re.Match[str], mark: str, variant: str) -> None:
        """Report the mark of an item; of the items of one list, the first."""
        column = len(found["indent"])
        if self.lists.get(column):
            return
        start = begin + column
        rest = found["rest"].strip()
        # Word's own typefaces have marks that no other has a picture for.
        seen = character_name(mark) if "\ue000" <= mark <= "\uf8ff" else mark
        self._report(
            Problem(
                "SP028",
                span=Span(start, start + len(mark)),
                values={
                    "character": seen,
                    "value": f"{mark}{found['gap'] or found['space'] or ''}{rest}",
                    "meant": f"- {rest}",
                },
                variant=variant,
            )
        )

    def _mend_key(self, begin: int, line: str) -> str:
        """The line with its key as it is meant."""
        quoted = _QUOTED_KEY.match(line)
        if quoted and quoted["key"] in self.keys:
            start, end = quoted.span("quoted")
            values = {"value": quoted["quoted"], "key": quoted["key"]}
            self._report(
                Problem(
                    "SP030", span=Span(begin + start, begin + end), values=values, variant="key"
                )
            )
            return self._replaced(begin, line, start, end, quoted["key"])
        unseen = _UNSEEN_KEY.match(line)
        if unseen:
            key = re.sub(rf"[{_UNSEEN}]", "", unseen["word"])
            if key in self.keys:
                return self._without_unseen(begin, line, unseen, key)
        comment = _COMMENT.match(line)
        if comment:
            start = comment.start("sign")
            sign = comment["sign"].strip()
            variant = "rule" if len(sign) > 3 and len(set(sign)) == 1 else ""
            self._report(
                Problem(
                    "SP031",
                    span=Span(begin + start, begin + start + len(sign)),
                    values={"character": sign, "value": line.strip()},
                    variant=variant,
                )
            )
            return self._replaced(begin, line, start, start + 1, "#")
        found = _SIGN.fullmatch(line)
        if not found or found["key"] not in self.keys:
            return line
        sign, rest = found["sign"].strip(" "), (found["rest"] or "").strip()
        start, end = found.start("key"), begin + len(line.rstrip())
        variant = {":": "space", "\t": "tab"}.get(sign[0], "sign")
        after = found.start("rest") if rest else len(line)
        word = found["key"] + found["sign"] + (found["rest"] or "").rstrip()
        values = {
            "value": word,
            "key": found["key"],
            "character": sign,
            "meant": f"{found['key']}: {rest}",
        }
        self._report(
            Problem("SP018", span=Span(begin + start, end), values=values, variant=variant)
        )
        return self._replaced(begin, line, found.start("sign"), after, ": ")

    def _without_unseen(self, begin: int, line: str, found: re.Match[str], key: str) -> str:
        """The line without the characters that nobody sees in its key."""
        odd = re.search(rf"[{_UNSEEN}]", found["word"])
        assert odd  # it is what was looked for
        start, end = found.span("word")
        at = begin + start + odd.start()
        # U+FFFD stands where a character was taken out and told of already.
        if odd[0] != "\ufffd":
            values = {"character": character_name(odd[0]), "key": key}
            span = Span(at, at + 1)
            self._report(Problem("SP027", span=span, values=values, variant="unseen"))
        return self._replaced(begin, line, start, end, key)

    def _replaced(self, begin: int, line: str, start: int, end: int, new: str) -> str:
        self.edits.append((begin + start, begin + end, new))
        return line[:start] + new + line[end:]

    def _report(self, problem: Problem) -> None:
        """Note a problem; of many that are alike, only the first and how many more there are."""
        kind = f"{problem.code}/{problem.variant}"
        self.counts[kind] += 1
        if self.counts[kind] <= MAX_REPEATS:
            self.problems.append(problem)
        elif kind not in self.last:
            self.last[kind] = problem

    def _outside_fences(self, lines: Lines) -> Lines:
        """The lines of the plan, where it stands in a code block with words around it."""
        fences = [
            number
            for number, (begin, end) in enumerate(lines)
            if _FENCE.fullmatch(self.text, begin, end)
        ]
        if not fences:
            return lines
        first = fences[0]
        before = any(self._is_of_plan(line) for line in lines[:first])
        after = any(self._is_of_plan(line) for line in lines[first:])
        # What stands above the first fence is a chat's word, or else the plan itself.
        start = 0 if before else first + 1
        stop = first if before else fences[1] if len(fences) > 1 else len(lines)
        if before and after:
            stop = len(lines)
        around = any(
            self.text[begin:end].strip() and not _FENCE.fullmatch(self.text, begin, end)
            for begin, end in (*lines[:start], *lines[stop:])
        )
        begin, end = lines[first]
        word = self.text[begin:end].strip()
        at = begin + self.text[begin:end].index(word)
        self._report(
            Problem(
                "SP029",
                span=Span(at, at + len(word)),
                values={"value": word},
                variant="around" if around else "",
            )
        )
        for part in (lines[:start], lines[stop:]):
            if part:
                # The other lines keep their numbers.
                begin, end = part[0][0], part[-1][1]
                self.edits.append((begin, end, "\n" * self.text.count("\n", begin, end)))
        inside = [number for number in fences if start <= number < stop]
        self.edits += [(*lines[number], "") for number in inside]
        return [
            line
            for number, line in enumerate(lines)
            if start <= number < stop and number not in inside
        ]

    def _is_of_plan(self, line: tuple[int, int]) -> bool:
        found = re.match(r"[\"']?([A-Za-z_]+)[\"']? ?:", self.text[line[0] : line[1]])
        return bool(found and found[1] in self.keys)


Lines = list[tuple[int, int]]
"""The lines of a text, each by the offsets of its beginning and its end."""


def _lines(text: str) -> Lines:
    found: Lines = []
    begin = 0
    for line in text.split("\n"):
        end = begin + len(line)
        found.append((begin, end - line.endswith("\r")))
        begin = end + 1
    return found
