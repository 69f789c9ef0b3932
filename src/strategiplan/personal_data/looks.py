"""What is asked of a text before it is searched through: whether there can be anything at all.

A search for a telephone number asks at each character; that eight digits stand near each
other is known at a fraction of the price. A look may be wrong in one way only: whoever
looks may be sent to search in vain. That what is not looked for is not there, is tested.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import attrs

from ..text import late_pattern

_WORD = late_pattern(r"[^\W\d_]+")
_ANY_DIGIT = late_pattern(r"[0-9]")
_BEFORE_NUMBER = late_pattern(r"\s(?=[0-9])")
_CHAIN = late_pattern(r"[0-9](?:[\s.,\-–—/_:;·•*|()]{0,6}[0-9]){3,}")
"""Four digits and more with no more between them than any way to write a number has."""
_DIGIT = late_pattern(r"[0-9]")


@attrs.frozen
class Words:
    """Words that something is told by, in small letters."""

    whole: frozenset[str]
    beginnings: tuple[str, ...] = ()
    """What longer words begin with."""
    _firsts: frozenset[str] = attrs.field(init=False)
    """Their first letters, all equally many."""
    _length: int = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        length = min(map(len, self.beginnings), default=0)
        object.__setattr__(self, "_length", length)
        object.__setattr__(self, "_firsts", frozenset(each[:length] for each in self.beginnings))

    def are_in(self, words: frozenset[str]) -> bool:
        """Whether some of them are among words in small letters."""
        if not self.whole.isdisjoint(words):
            return True
        if not self.beginnings:
            return False
        firsts, length, beginnings = self._firsts, self._length, self.beginnings
        return any(word.startswith(beginnings) for word in words if word[:length] in firsts)

    @classmethod
    def of(cls, *words: str) -> Words:
        """Words that stand by themselves."""
        return cls(frozenset(word.lower() for word in words))

    @classmethod
    def of_pattern(cls, pattern: str) -> Words:
        r"""One word of each alternative of a pattern that may be followed by more letters.

        It is made of letters, spaces, ``\b`` and groups of such alternatives.
        """
        whole: set[str] = set()
        beginnings: set[str] = set()
        for alternative in _alternatives(pattern):
            words = list(_WORD().finditer(alternative))
            word = next((each for each in words if len(each[0]) > 2), words[-1])
            ended = word.end() < len(alternative)
            (whole if ended else beginnings).add(word[0].lower())
        return cls(frozenset(whole), tuple(sorted(beginnings)))


def _alternatives(pattern: str) -> Iterator[str]:
    """All that a pattern can match, with a space where a word has to end."""
    for alternative in re.findall(r"(?:[^|()]|\([^()]*\))+", pattern.replace(r"\b", " ")):
        pieces = re.split(r"\(\?:([^()]*)\)(\??)", alternative)
        choices = [[pieces[0]]]
        for inner, optional, after in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
            choices += [[*inner.split("|"), *([""] if optional else [])], [after]]
        yield from map("".join, itertools.product(*choices))


class Look:
    """What a text is like; each thing is found out when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = frozenset(_WORD().findall(text))
        """Its words, as they are written."""
        self.lower = text.lower()
        self.small = frozenset(map(str.lower, self.words))
        """Its words in small letters."""
        self.digit = _ANY_DIGIT().search(text) is not None
        """Whether there is a digit."""
        self.most_digits = 0
        """How many digits stand near each other; 0 where there are fewer than four."""
        self.most_stops = 0
        """How many full stops stand among such digits."""
        if self.digit:
            for chain in _CHAIN().findall(text):
                self.most_digits = max(self.most_digits, len(_DIGIT().findall(chain)))
                self.most_stops = max(self.most_stops, chain.count("."))

    def has(self, words: Words) -> bool:
        """Whether some of these words are in it."""
        return words.are_in(self.small)

    def number_after(self, ends: tuple[str, ...], longest: int) -> bool:
        """Whether a number stands after a word with one of these ends."""
        if not self.digit:
            return False
        for found in _BEFORE_NUMBER().finditer(self.text):
            at = found.start()
            before = self.text[max(0, at - longest - 1) : at]
            # There may be another space.
            if before[-1:].isspace():
                before = before[:-1]
            if before.lower().endswith(ends):
                return True
        return False
