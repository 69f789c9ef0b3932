"""A plan as a document for people: what it says, once (`contents`), and a writer for each format.

The writers know nothing of plans: they get a `Document` of `outline`, so that what is read
in Markdown, in Word and in a PDF is the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..losses import Losses, loses

_IN_LISTS = (
    *("value", "challenge", "theme", "priority", "strategy", "measure", "contribution"),
    *("actor", "linked_plan", "source"),
)
"""The kinds whose elements are items of lists, to which a PDF has no names that lead there."""


def losses_of_document(options: Mapping[str, str]) -> Losses:
    """What a document does not say: texts in other languages, where they are not asked for.

    Identifiers are the names of places, which links from outside can lead to.
    """
    return loses(translations=options.get("translations") != "yes")


def losses_of_pdf(options: Mapping[str, str]) -> Losses:
    """What a PDF does not say: it has names for the places of headings only."""
    names = [f"{kind}.id" for kind in _IN_LISTS]
    return loses(*names, translations=options.get("translations") != "yes")
