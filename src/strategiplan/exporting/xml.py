"""Texts inside XML: every character that a plan may hold, as one that XML allows."""

from __future__ import annotations

from xml.sax.saxutils import escape

_PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"}
_PICTURES |= {0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD}
"""Control characters become their pictures (``␀``), which can be seen and told apart."""


def allowed(text: str) -> str:
    """The text with characters that no XML may hold replaced by ones that show them."""
    return text if text.isprintable() else str.translate(text, _PICTURES)


def in_xml(text: str) -> str:
    """A text inside an element; a carriage return is written out, since XML drops it."""
    return escape(allowed(text), {"\r": "&#13;"})


def in_attribute(text: str) -> str:
    """A text inside an attribute in double quotation marks."""
    marks = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
    return escape(allowed(text), marks)
