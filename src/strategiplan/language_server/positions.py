"""Places as editors count them: lines from 0, and in a line units of UTF-16, UTF-8 or characters.

Editors and the library count differently; nothing but this module knows both.
"""

from __future__ import annotations

from typing import Literal

import attrs

from ..text import Lines

Encoding = Literal["utf-16", "utf-8", "utf-32"]
MARK = "\ufeff"
"""A byte-order mark, which an editor may count and the library never does."""


@attrs.frozen
class Position:
    """A place between two characters, as an editor counts."""

    line: int
    character: int


@attrs.frozen
class Range:
    """A stretch of a text; the end is just after it."""

    start: Position
    end: Position


@attrs.frozen(eq=False)
class Positions:
    """A text's offsets as an editor's positions, and back. A byte-order mark has no offset."""

    text: str
    """The text as the editor has it."""
    encoding: Encoding = "utf-16"
    lines: Lines = attrs.field(init=False)
    _mark: int = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "lines", Lines(self.text))
        object.__setattr__(self, "_mark", int(self.text.startswith(MARK)))

    def offset(self, line: int, character: int) -> int:
        """The offset of a position; of one outside the text, that of the nearest place in it."""
        return max(self._offset(line, character) - self._mark, 0)

    def _offset(self, line: int, character: int) -> int:
        """The offset in the whole text, its mark included."""
        if line < 0:
            return 0
        if line >= len(self.lines):
            return len(self.text)
        start = self.lines.start_of(line + 1)
        words = self.lines.line(line + 1)
        if self.encoding == "utf-32" or words.isascii():
            return start + max(0, min(character, len(words)))
        units = 0
        for index, letter in enumerate(words):
            units += self._width(letter)
            # What points into the middle of a character points before it.
            if units > character:
                return start + index
        return start + len(words)

    def position(self, offset: int) -> Position:
        """The position of an offset."""
        offset = max(0, min(offset + self._mark, len(self.text)))
        line, column = self.lines.position(offset)
        start = self.lines.start_of(line)
        before = self.text[start:offset]
        if self.encoding == "utf-32" or before.isascii():
            return Position(line - 1, column - 1)
        return Position(line - 1, sum(map(self._width, before)))

    def range(self, start: int, end: int) -> Range:
        """The positions of a stretch of the text."""
        return Range(self.position(start), self.position(end))

    def of_place(self, line: int, column: int) -> int:
        """The offset of a line and a column that count from one, in characters."""
        if line > len(self.lines):
            return len(self.text) - self._mark
        start = self.lines.start_of(line)
        # The first line of the library's text has no mark.
        mark = self._mark if line == 1 else 0
        return min(start + mark + column - 1, len(self.text)) - self._mark

    def _width(self, letter: str) -> int:
        if self.encoding == "utf-16":
            return 2 if letter > "\uffff" else 1
        return len(letter.encode(errors="surrogatepass"))


def changed(text: str, changes: list[tuple[Range | None, str]], encoding: Encoding) -> str:
    """A text after an editor's changes, one after the other; one without a range is the whole text."""
    for where, new in changes:
        if where is None:
            text = new
            continue
        positions = Positions(text, encoding)
        start, end = sorted(
            positions._offset(place.line, place.character) for place in (where.start, where.end)
        )
        text = text[:start] + new + text[end:]
    return text
