"""Text with lines: where a character stands, and what its line looks like."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable

import attrs

_LINE_END = r"\r\n|\n|\r"

CHARACTER_NAMES = {
    "\t": "TAB",
    "\x00": "NULL",
    "\x85": "NEXT LINE",
}


@attrs.frozen(eq=False)
class Lines:
    """A text and its line table. Lines and columns count from one, in characters.

    Only line feed, carriage return or both end a line, as in an editor; YAML 1.1
    counts some more, which is why its own line numbers are not used.
    """

    text: str
    _starts: list[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        if "\r" in self.text:
            starts = [0, *(found.end() for found in re.finditer(_LINE_END, self.text))]
        else:
            lengths = map(len, self.text.split("\n"))
            starts = [0, *itertools.accumulate(length + 1 for length in lengths)][:-1]
        object.__setattr__(self, "_starts", starts)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of the character at that offset."""
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """A line without its end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def end_of(self, number: int) -> int:
        """The offset just after the last character of a line."""
        if number == len(self._starts):
            return len(self.text)
        end = self._starts[number] - 1
        return end - 1 if self.text[end - 1 : end + 1] == "\r\n" else end

    def start_of(self, number: int) -> int:
        """The offset of the first character of a line."""
        return self._starts[number - 1]

    def __len__(self) -> int:
        return len(self._starts)


def character_name(character: str) -> str:
    """What a character is called: ``U+00A0 NO-BREAK SPACE``."""
    name = CHARACTER_NAMES.get(character) or unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def nearest(word: str, candidates: Iterable[str]) -> str:
    """The candidate that somebody who wrote `word` most likely meant; empty if none is near."""
    folded: dict[str, str] = {}
    for candidate in candidates:
        folded.setdefault(_fold(candidate), candidate)
    # A long word costs difflib its square, and is no slip of the pen.
    if len(word) > 60:
        return ""
    import difflib  # it is needed only when something is wrong

    found = difflib.get_close_matches(_fold(word), folded, n=1, cutoff=0.7)
    return folded[found[0]] if found else ""


def _fold(word: str) -> str:
    """The word without case, separators and accents: what a hurried writer gets wrong."""
    word = word.casefold().replace("æ", "ae").replace("ø", "o").replace("å", "a")
    return re.sub(r"[\s_\-]+", "", word)


def late_pattern(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A regular expression that is compiled when it is first asked for.

    For those that most runs of the command need not: compiling takes longer than
    a check.
    """
    return functools.cache(lambda: re.compile(pattern, flags))


_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ð": "d", "þ": "th", "ß": "ss"})


def slug(
    name: str,
    taken: Collection[str] = (),
    fallback: str = "element",
    numbers: dict[str, int] | None = None,
) -> str:
    """An identifier made of a name, other than those that are taken: ``plan-og-bygg``.

    Where many are made and none is given back, `numbers` remembers how far each has come.

    >>> slug("Plan og bygg"), slug("Plan og bygg", {"plan-og-bygg"}), slug("3 vei", fallback="actor")
    ('plan-og-bygg', 'plan-og-bygg-2', 'actor-3-vei')
    """
    name = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = name.encode("ascii", "ignore").decode()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or fallback
    if not base[0].isalpha():
        base = f"{fallback}-{base}"
    found = base
    number = numbers.get(base, 2) if numbers is not None else 2
    while found in taken:
        found, number = f"{base}-{number}", number + 1
    if numbers is not None:
        numbers[base] = number
    return found
