"""Paragraphs of a text for the screen: no word is broken, and what goes on is set in."""

from __future__ import annotations

import textwrap


def hanging(text: str, width: int, first: str = "  ", rest: str = "    ") -> list[str]:
    """The lines of a paragraph that begins with `first`, the others with `rest`."""
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
