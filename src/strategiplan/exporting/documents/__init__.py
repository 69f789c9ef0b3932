"""A plan as a document for people: what it says, once (`contents`), and a writer for each format.

The writers know nothing of plans: they get a `Document` of `outline`, so that what is read
in Markdown, in Word and in a PDF is the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..losses import Losses, loses


def losses_of_document(options: Mapping[str, str]) -> Losses:
    """What a document does not say: texts in other languages, where they are not asked for."""
    return loses(translations=options.get("translations") != "yes")
