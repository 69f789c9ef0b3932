"""Which element of a plan a part of a participatory text in Decidim stands for.

A plan that is laid out in Decidim as a participatory text becomes proposals: a heading one
whose title and body are the heading, a paragraph one whose title is a number and whose body is the
paragraph. Decidim keeps no key of ours beside them. So the identifier is written into the
text itself: in brackets, after the heading or the paragraph. ::

    # Et grønnere samfunn [gronnere]

    Trondheim skal kutte utslippene. [utslipp]

What comes back is asked here: `element_of` finds the mark at the end or at the
beginning of a title or a body, also as a code in parentheses, `(1.2)`, which people can
read; where there is no mark, a title that is the whole title of one element will do.
"""

from __future__ import annotations

import re

from .elements import Elements

_MARK = r"\\?\[([^\[\]\\]{1,200})\\?\]|\(([0-9A-Za-zÆØÅæøå.]{1,20})\)"
_AT_END = re.compile(rf"(?:^|\s)(?:{_MARK})[.\s]*\Z")
_AT_START = re.compile(rf"\s*(?:{_MARK})(?=\s|\Z)")
_LOOKED_AT = 300


def marked(text: str, identifier: str) -> str:
    """A text with the mark of an element after it.

    >>> marked("Et grønnere samfunn", "gronnere")
    'Et grønnere samfunn [gronnere]'
    """
    return f"{text.rstrip()} [{identifier}]"


def unmarked(text: str, elements: Elements) -> str:
    """A text without the mark that is in it.

    >>> unmarked("Et grønnere samfunn [gronnere]", Elements(frozenset(["gronnere"])))
    'Et grønnere samfunn'
    """
    found, start, end = _found(text, elements)
    return f"{text[:start]}{text[end:]}".strip() if found else text


def element_of(title: str, body: str, elements: Elements) -> str:
    """The identifier of the element that a title and a body stand for; empty for none.

    >>> element_of("3", "Vi kutter utslippene. [utslipp]", Elements(frozenset(["utslipp"])))
    'utslipp'
    """
    return _found(title, elements)[0] or _found(body, elements)[0] or _titled(title, elements)


def _titled(title: str, elements: Elements) -> str:
    return elements.named(title) if len(title) > 3 and not title.strip().isdigit() else ""


def _found(text: str, elements: Elements) -> tuple[str, int, int]:
    """The element of a mark, and the stretch that the mark is."""
    if "[" not in text and "(" not in text:
        return "", 0, 0
    before = max(len(text) - _LOOKED_AT, 0)
    end = _AT_END.search(text[before:])
    start = _AT_START.match(text[:_LOOKED_AT])
    for found, offset in ((end, before), (start, 0)):
        if found:
            element = elements.named(found[1] or found[2])
            if element:
                return element, offset + found.start(), offset + found.end()
    return "", 0, 0
