"""Texts from a plan inside other notations: nothing that a plan says becomes markup or a formula."""

from __future__ import annotations

import html
import re

from ..messages import visible

LONGEST = 400
"""How much of a text is shown in a table, in characters."""


def in_markdown(text: str) -> str:
    """A text inside a Markdown table."""
    return "".join(
        f"\\{each}" if each in "\\`*_[]<>|~&" else each for each in visible(text, LONGEST)
    )


def in_html(text: str) -> str:
    """A text inside an HTML or SVG element or attribute."""
    return html.escape(visible(text, LONGEST))


def in_csv(text: str) -> str:
    """A text in a cell that a spreadsheet opens: one that would be a formula begins with ``'``."""
    # The csv module puts no quotation marks around a lone carriage return, which ends a line.
    text = re.sub(r"\r\n?", "\n", text)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\n") else text
