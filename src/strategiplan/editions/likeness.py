"""How alike two wordings are: a number from 0 to 1, the same both ways."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

Grams = Counter[str]
"""A text as its overlapping groups of three characters, each with its number."""


def grams(text: str) -> Grams:
    """A wording in groups of three characters; case, accents and punctuation do not count."""
    plain = unicodedata.normalize("NFC", text).casefold()
    words = re.findall(r"\w+", plain)
    padded = f"  {' '.join(words)} " if words else ""
    return Counter(padded[start : start + 3] for start in range(len(padded) - 2))


def likeness(one: Grams, other: Grams) -> float:
    """The share of the groups that two wordings have in common (Dice's coefficient).

    1.0 for the same words, 0.0 for nothing in common; two empty texts are not
    alike, since nothing says that they are.
    """
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def contained(part: Grams, whole: Grams) -> float:
    """How much of `part` stands in `whole` as well, from 0 to 1."""
    total = part.total()
    return (part & whole).total() / total if total else 0.0
