"""Which words of a text went, came and stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

import attrs

Fate = Literal["stayed", "gone", "new"]

MOST_WORDS = 4_000
"""How many words two texts may have to be compared word for word; longer ones are shown whole."""


@attrs.frozen
class Piece:
    """A stretch of words, and what became of it."""

    fate: Fate
    text: str


def reworded(before: str, after: str) -> tuple[Piece, ...]:
    """Both texts as one, in pieces: what stayed and went is the old one, what stayed and came the new.

    >>> [(piece.fate, piece.text) for piece in reworded("en grønn by", "en grønnere by")]
    [('stayed', 'en '), ('gone', 'grønn'), ('new', 'grønnere'), ('stayed', ' by')]
    """
    return tuple(_joined(_pieces(before, after)))


def _pieces(before: str, after: str) -> Iterator[Piece]:
    old, new = (re.findall(r"\s+|[^\W_]+|.", text, flags=re.S) for text in (before, after))
    if len(old) + len(new) > MOST_WORDS:
        yield from (Piece("gone", before), Piece("new", after))
        return
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    one = other = 0
    for block in blocks:
        yield Piece("gone", "".join(old[one : block.a]))
        yield Piece("new", "".join(new[other : block.b]))
        yield Piece("stayed", "".join(old[block.a : block.a + block.size]))
        one, other = block.a + block.size, block.b + block.size


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces with lone spaces and marks between two changes taken into them.

    A single space that stayed between words that did not is no use to a reader.
    """
    gone = new = ""
    for piece in pieces:
        if not piece.text:
            continue
        if piece.fate == "gone":
            gone += piece.text
        elif piece.fate == "new":
            new += piece.text
        elif (gone or new) and not re.search(r"\w", piece.text):
            gone += piece.text
            new += piece.text
        else:
            yield from _changed(gone, new)
            yield Piece("stayed", piece.text)
            gone = new = ""
    yield from _changed(gone, new)


def _changed(gone: str, new: str) -> Iterator[Piece]:
    """What went and came, without what both begin and end with."""
    start = 0
    while (
        start < min(len(gone), len(new)) and gone[start] == new[start] and not gone[start].isalnum()
    ):
        start += 1
    end = 0
    most = min(len(gone), len(new)) - start
    while end < most and gone[-1 - end] == new[-1 - end] and not gone[-1 - end].isalnum():
        end += 1
    parts: tuple[tuple[Fate, str], ...] = (
        ("stayed", gone[:start]),
        ("gone", gone[start : len(gone) - end]),
        ("new", new[start : len(new) - end]),
        ("stayed", gone[len(gone) - end :]),
    )
    yield from (Piece(fate, text) for fate, text in parts if text)
