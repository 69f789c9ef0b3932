"""Texts from a plan inside other notations: nothing that a plan says becomes markup or a formula."""

from __future__ import annotations

import html
import re

from ..messages import visible

LONGEST = 400
"""How much of a text is shown in a table, in characters."""


_SIGN = re.compile(r"[<>&|`\\*_\[\]~$!]")
_ACTS = re.compile(
    r"(?<=@)(?=\S)"  # a mention, an address
    r"|(?<=#)(?=\d)|(?<=GH-)(?=\d)"  # the number of an issue
    r"|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=mailto)(?=:)|(?<=xmpp)(?=:)"  # an address of a page
    r"|(?<=:)(?=[\w+-]+:)",  # a picture
    re.IGNORECASE,
)
_COMMIT = re.compile(r"\b[0-9a-f]{7,40}\b")


def in_markdown(text: str, longest: int = LONGEST) -> str:
    """A text inside Markdown, also in a table: what it says, and nothing that a site makes of it.

    Signs are written by their numbers, which works in HTML too. Where a site goes by
    the words themselves (`@name`, `#12`, addresses of pages), a space without width
    is put in.
    """
    broken = _ACTS.sub("\u200b", visible(text, longest))
    broken = _COMMIT.sub(lambda found: "\u200b".join(re.findall(".{1,6}", found[0])), broken)
    return _SIGN.sub(lambda found: f"&#{ord(found[0])};", broken)


def in_html(text: str, longest: int = LONGEST) -> str:
    """A text inside an HTML or SVG element or attribute."""
    return html.escape(visible(text, longest))


def in_csv(text: str) -> str:
    """A text in a cell that a spreadsheet opens: one that would be a formula begins with ``'``."""
    # The csv module puts no quotation marks around a lone carriage return, which ends a line.
    text = re.sub(r"\r\n?", "\n", text)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\n") else text
