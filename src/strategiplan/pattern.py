r"""Patterns: what a text must look like, tried in a time that grows with the text alone.

Python's own `re` tries one way after another, and a pattern of ten characters can
keep it busy for a year. Here all ways are followed at once, as one set of places
in the pattern, and every set that was met is remembered with where it leads: a
step for each character, whatever the pattern. What cannot be tried so, such as
``\1`` or ``(?=…)``, is refused when the pattern is read. A pattern that repeats
nothing without end and has few ways through it is left to `re`, which cannot lose
itself in such a one and is quicker.

The notation is that of `re`: ``.``, ``[a-zæøå]``, ``[^0-9]``, ``\d \w \s`` and their
opposites, ``\b``, ``^``, ``$``, ``|``, groups, ``* + ? {2} {2,} {2,5}``, and ``(?i)`` in
front where large and small letters are alike.
"""

from __future__ import annotations

import functools
import math
import re
import unicodedata
from collections.abc import Callable
from typing import Any

LONGEST = 1_000
"""How long a pattern may be, in characters."""
LARGEST = 500
"""How many places a pattern may have once its repeats are written out."""
DEEPEST = 40
"""How deep its groups may stand inside each other."""
_FEW = 16
"""How many ways through a pattern are few enough to be tried one after another."""
_REMEMBERED = 20_000
"""How many steps are remembered before remembering begins anew."""


class PatternError(ValueError):
    """A pattern that cannot be used; `reason` says why, in one of a few words."""

    def __init__(self, reason: str, position: int, sign: str = "") -> None:
        super().__init__(reason, position, sign)
        self.reason = reason
        self.position = position
        """Where in the pattern, in characters from one."""
        self.sign = sign
        """The characters that it is about."""


@functools.lru_cache(maxsize=1024)
def compile_pattern(text: str) -> Pattern:
    """The pattern that a text means; `PatternError` for one that cannot be used."""
    if len(text) > LONGEST:
        raise PatternError("long", LONGEST)
    reader = _Reader(unicodedata.normalize("NFC", text))
    tree = reader.whole()
    program = _Program(reader.fold)
    program.add(tree)
    program.end()
    simple = reader.plain and _ways(tree) <= _FEW
    return Pattern(text, program, re.compile(reader.for_re()) if simple else None)


# Reading

Kind = str
Test = Callable[[str], bool]
Tree = tuple[Any, ...]
"""What was read: ``("one", test)``, ``("at", kind)``, ``("row", trees)``, ``("or", trees)``,
``("repeat", tree, least, most)``."""

_CLASSES: dict[str, Test] = {
    "d": str.isdecimal,
    "s": str.isspace,
    "w": lambda sign: sign.isalnum() or sign == "_",
}
_SIGNS = {"t": "\t", "n": "\n", "r": "\r"}
_PLACES = {"b": "word", "B": "within", "A": "start", "Z": "end"}
_HOW_OFTEN = {"*": (0, None), "+": (1, None), "?": (0, 1)}


def _opposite(test: Test) -> Test:
    return lambda sign: not test(sign)


def _in_class(character: str) -> Test | None:
    r"""The test that ``\d``, ``\W`` and the like stand for."""
    test = _CLASSES.get(character.lower())
    return _opposite(test) if test and character.isupper() else test


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0
        self.plain = True
        """Whether `re` reads it as it is read here, today and later."""
        self.ends: list[int] = []
        """Where a ``$`` stands for the end."""
        self.fold = text.startswith("(?i)")
        if self.fold:
            self.at = 4

    def refuse(self, reason: str, start: int | None = None) -> PatternError:
        begin = self.at if start is None else start
        return PatternError(reason, begin + 1, self.text[begin : max(self.at, begin + 1)][:20])

    def for_re(self) -> str:
        """The same pattern for `re`, to whom ``$`` may stand before a last line end too."""
        text = self.text
        for end in reversed(self.ends):
            text = f"{text[:end]}\\Z{text[end + 1 :]}"
        return text

    def ahead(self, sign: str) -> bool:
        return self.text.startswith(sign, self.at)

    def whole(self) -> Tree:
        tree = self.either()
        if self.at < len(self.text):
            raise self.refuse("closed")
        return tree

    def either(self) -> Tree:
        """What stands between ``|``."""
        found = [self.row()]
        while self.ahead("|"):
            self.at += 1
            found.append(self.row())
        return ("or", found) if len(found) > 1 else found[0]

    def row(self) -> Tree:
        """One thing after another."""
        found = []
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            start = self.at
            one = self.one()
            least, most = self.how_often()
            if (least, most) != (1, 1):
                if one[0] == "at":
                    raise self.refuse("repeat", start)
                one = ("repeat", one, least, most)
                if self.how_often() != (1, 1):
                    raise self.refuse("repeat", start)
            found.append(one)
        return ("row", found)

    def how_often(self) -> tuple[int, int | None]:
        """``*``, ``+``, ``?``, ``{2,5}``, or once; the ``?`` after them changes nothing here."""
        sign = self.text[self.at : self.at + 1]
        least: int
        most: int | None
        if sign in _HOW_OFTEN:
            self.at += 1
            least, most = _HOW_OFTEN[sign]
        elif sign == "{" and (braces := self.braces()):
            least, most = braces
        else:
            return 1, 1
        if self.ahead("?"):
            self.at += 1
        elif self.ahead("+"):
            raise self.refuse("repeat")
        return least, most

    def braces(self) -> tuple[int, int | None] | None:
        """The numbers of ``{2}``, ``{2,}``, ``{,5}`` or ``{2,5}``; other braces are just braces."""
        start = self.at
        end = self.text.find("}", start)
        low, comma, high = self.text[start + 1 : max(end, 0)].partition(",")
        if not (low or high) or not all(
            not part or (part.isascii() and part.isdecimal()) for part in (low, high)
        ):
            return None
        self.at = end + 1
        if len(low) > 4 or len(high) > 4:
            raise self.refuse("large", start)
        least = int(low or 0)
        most = int(high) if high else None if comma else least
        if most is not None and most < least:
            raise self.refuse("crossed", start)
        return least, most

    def one(self) -> Tree:
        """One character, one class of them, one place or one group."""
        start = self.at
        sign = self.text[start]
        self.at += 1
        if sign == "(":
            return self.group(start)
        if sign == "[":
            return ("one", self.listed(start))
        if sign == "\\":
            return self.escaped(start)
        if sign == "^":
            return ("at", "start")
        if sign == "$":
            self.ends.append(start)
            return ("at", "end")
        if sign == ".":
            return ("one", _opposite("\n".__eq__))
        if sign in _HOW_OFTEN:
            raise self.refuse("nothing", start)
        if sign == "{":
            self.at = start
            if self.braces():
                raise self.refuse("nothing", start)
            self.at = start + 1
        return ("one", sign)

    def group(self, start: int) -> Tree:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.refuse("deep", start)
        if self.ahead("?"):
            self.at += 1
            if re.match(r"P?<[^=!]", self.text[self.at : self.at + 3]):
                # The name of a group is of no use here, and does no harm.
                end = self.text.find(">", self.at)
                if end < 0:
                    raise self.refuse("open", start)
                self.at = end + 1
            elif self.ahead(":"):
                self.at += 1
            else:
                self.at += 2 if self.ahead("<") else 1
                raise self.refuse("around", start)
        tree = self.either()
        if not self.ahead(")"):
            raise self.refuse("open", start)
        self.at += 1
        self.depth -= 1
        return tree

    def escaped(self, start: int) -> Tree:
        sign = self.text[self.at : self.at + 1]
        self.at += 1
        if sign in _PLACES:
            return ("at", _PLACES[sign])
        return ("one", _in_class(sign) or self.literal(sign, start))

    def literal(self, sign: str, start: int) -> str:
        """The character that stands after a backslash."""
        if sign in _SIGNS:
            return _SIGNS[sign]
        if not sign or (sign.isascii() and sign.isalnum()):
            raise self.refuse("again" if sign.isdecimal() and sign != "0" else "backslash", start)
        return sign

    def listed(self, start: int) -> Test:
        """What stands in brackets: ``[a-zæøå]``, ``[^0-9]``."""
        negated = self.ahead("^")
        self.at += negated
        singles: set[str] = set()
        ranges: list[tuple[str, str]] = []
        tests: list[Test] = []
        first = True
        while first or not self.ahead("]"):
            first = False
            before = self.at
            one = self.member(start)
            if self.ahead("-") and self.text[self.at + 1 : self.at + 2] not in ("]", ""):
                self.at += 1
                last = self.member(start)
                if not isinstance(one, str) or not isinstance(last, str) or last < one:
                    raise self.refuse("range", before)
                ranges.append((one, last))
            elif isinstance(one, str):
                singles.add(one)
            else:
                tests.append(one)
        self.at += 1

        fold = self.fold

        def test(sign: str) -> bool:
            return any(
                each in singles
                or any(low <= each <= high for low, high in ranges)
                or any(test(each) for test in tests)
                for each in (_alike(sign) if fold else (sign,))
            )

        if fold:
            singles |= {alike for each in singles for alike in _alike(each)}
        return _opposite(test) if negated else test

    def member(self, start: int) -> str | Test:
        """One character or class in brackets."""
        if self.at >= len(self.text):
            raise self.refuse("open", start)
        sign = self.text[self.at]
        self.at += 1
        # These may mean more to `re` one day, and it warns of that.
        self.plain = self.plain and sign not in "[-&~|"
        if sign != "\\":
            return sign
        escaped = self.text[self.at : self.at + 1]
        self.at += 1
        return _in_class(escaped) or self.literal(escaped, self.at - 2)


def _alike(sign: str) -> set[str]:
    """The letters that differ from one in size only."""
    forms = {sign, sign.lower(), sign.upper()}
    return {form for form in forms if len(form) == 1}


def _ways(tree: Tree) -> float:
    """How many ways there are through a pattern; without end where a repeat is."""
    kind = tree[0]
    if kind == "row":
        return math.prod(map(_ways, tree[1]))
    if kind == "or":
        return sum(map(_ways, tree[1]))
    if kind == "repeat":
        _, inner, least, most = tree
        if most is None or most > LARGEST:
            return math.inf
        one = _ways(inner)
        # Beyond some hundred ways the number itself would be too large to be a number.
        return sum(min(one, _FEW + 1) ** min(times, 100) for times in range(least, most + 1))
    return 1


# Following


class _Program:
    """A pattern as a row of places, each a character to meet or a way to others."""

    def __init__(self, fold: bool) -> None:
        self.fold = fold
        self.tests: list[Test | None] = []
        """For each place the character that leads to the next; ``None`` where ways part."""
        self.ways: list[tuple[str, tuple[int, ...]]] = []
        """For each other place the condition for going on, and where to."""
        self.last = 0

    def end(self) -> None:
        self.last = len(self.tests)
        self.place()

    def place(self, test: Test | None = None) -> int:
        if len(self.tests) >= LARGEST:
            raise PatternError("large", 1)
        self.tests.append(test)
        self.ways.append(("", ()))
        return len(self.tests) - 1

    def lead(self, place: int, *to: int, condition: str = "") -> None:
        self.ways[place] = (condition, to)

    def add(self, tree: Tree) -> None:
        kind = tree[0]
        if kind == "one":
            self.place(self.test(tree[1]))
        elif kind == "at":
            place = self.place()
            self.lead(place, place + 1, condition=tree[1])
        elif kind == "row":
            for each in tree[1]:
                self.add(each)
        elif kind == "or":
            self.either(tree[1])
        else:
            self.repeat(*tree[1:])

    def test(self, one: str | Test) -> Test:
        if not isinstance(one, str):
            return one
        if not self.fold:
            return one.__eq__
        alike = _alike(one)
        return lambda sign: not alike.isdisjoint(_alike(sign))

    def either(self, trees: list[Tree]) -> None:
        parting = self.place()
        starts, ends = [], []
        for tree in trees:
            starts.append(len(self.tests))
            self.add(tree)
            ends.append(self.place())
        self.lead(parting, *starts)
        for end in ends:
            self.lead(end, len(self.tests))

    def repeat(self, tree: Tree, least: int, most: int | None) -> None:
        for _ in range(least):
            before = len(self.tests)
            self.add(tree)
            if len(self.tests) == before:
                return  # nothing, however often
        if most is None:
            parting = self.place()
            self.add(tree)
            back = self.place()
            self.lead(back, parting)
            self.lead(parting, parting + 1, back + 1)
            return
        partings = []
        for _ in range(most - least):
            before = len(self.tests)
            partings.append(self.place())
            self.add(tree)
            if len(self.tests) == before + 1:
                break
        for parting in partings:
            self.lead(parting, parting + 1, len(self.tests))


_HOLDS: dict[str, Callable[[str, str], bool]] = {
    "": lambda _before, _after: True,
    "start": lambda before, _after: before == "edge",
    "end": lambda _before, after: after == "edge",
    "word": lambda before, after: (before == "word") != (after == "word"),
    "within": lambda before, after: (before == "word") == (after == "word"),
}
"""Whether a place holds, by what stands before and after it: a word's sign, another, the edge."""

_is_word = _CLASSES["w"]


class _Step(dict[str, "_Step"]):
    """A set of places that was met, and for each character the set that it leads to."""

    __slots__ = ("before", "found", "pattern", "places")

    def __init__(self, pattern: Pattern, places: int, before: str) -> None:
        super().__init__()
        self.pattern = pattern
        self.places = places
        self.before = before
        self.found: bool | None = None
        """Whether the pattern is found if the text ends here."""

    def __missing__(self, sign: str) -> _Step:
        step = self[sign] = self.pattern.step(self, sign)
        return step


class Pattern:
    """A pattern that texts can be tried against."""

    def __init__(self, text: str, program: _Program, simple: re.Pattern[str] | None) -> None:
        self.text = text
        self._simple = simple
        self._tests = program.tests
        self._ways = program.ways
        self._last = 1 << program.last
        self._reached: dict[tuple[str, str], list[dict[int, int]]] = {}
        self._found = _Step(self, 0, "edge")
        """Where there is nothing more to look for."""
        self._begin()

    def _begin(self) -> None:
        """Forget all steps."""
        self._steps: dict[tuple[int, str], _Step] = {}
        self._signs: dict[str, int] = {}
        self._made = 0
        self._start = _Step(self, 1, "edge")

    def is_in(self, text: str) -> bool:
        """Whether the pattern is found somewhere in the text."""
        if not text.isascii():
            # å may be written as one character or as two.
            text = unicodedata.normalize("NFC", text)
        if self._simple is not None:
            return self._simple.search(text) is not None
        step, found = self._start, self._found
        for sign in text:
            step = step[sign]
            if step is found:
                return True
        if step.found is None:
            step.found = bool(self._reach(step, "edge") & self._last)
        return step.found

    def step(self, step: _Step, sign: str) -> _Step:
        """The places that are reached from a set of them over a character."""
        if self._made > _REMEMBERED:
            self._begin()
        self._made += 1
        after = "word" if _is_word(sign) else "other"
        reached = self._reach(step, after)
        if reached & self._last:
            return self._found
        meets = self._signs.get(sign)
        if meets is None:
            meets = self._signs[sign] = sum(
                1 << place for place, test in enumerate(self._tests) if test and test(sign)
            )
        # A character leads to the place after its own; the pattern may begin anywhere.
        key = ((reached & meets) << 1 | 1, after)
        return self._steps.get(key) or self._steps.setdefault(key, _Step(self, *key))

    def _reach(self, step: _Step, after: str) -> int:
        """The characters that can be met next, and the end; places are bits, eight at a time."""
        reached = 0
        tables = self._reached.get((step.before, after))
        if tables is None:
            tables = self._reached[step.before, after] = [{} for _ in range(0, LARGEST, 8)]
        data = step.places.to_bytes(len(tables), "little").rstrip(b"\0")
        for number, bits in enumerate(data):
            if bits:
                table = tables[number]
                if bits not in table:
                    table[bits] = self._closure(step.before, after, number, bits)
                reached |= table[bits]
        return reached

    def _closure(self, before: str, after: str, number: int, bits: int) -> int:
        waiting = [number * 8 + bit for bit in range(8) if bits >> bit & 1]
        seen, reached = set(waiting), 0
        while waiting:
            place = waiting.pop()
            if self._tests[place] or 1 << place == self._last:
                reached |= 1 << place
                continue
            condition, ways = self._ways[place]
            if _HOLDS[condition](before, after):
                waiting += [way for way in ways if way not in seen]
                seen.update(ways)
        return reached
