"""What two people's edits could not be made one of, in a planner's words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..editions.merging import Conflict, Merge
from ..graph.answers import Found
from ..messages import Speaker, visible
from ..model import Plan, in_language
from ..model.shape import shape
from .story import ElementWords, name_of

LONGEST = 200


SIDES = ("OURS", "THEIRS")
"""What the two are called where nobody has given them names."""


def conflicts_in_words(
    merge: Merge, speaker: Speaker, *, kept: bool = True, sides: tuple[str, str] = SIDES
) -> Iterator[str]:
    """A line for each conflict, what ours has and what theirs has with it.

    `kept` says that ours was kept; else it is still to be decided, and `sides` are what the
    two are called.
    """
    for conflict in merge.conflicts:
        yield _conflict(conflict, speaker, kept, sides)


def _conflict(conflict: Conflict, speaker: Speaker, kept: bool, sides: tuple[str, str]) -> str:
    element = conflict.element
    name = (
        speaker.phrase("story/whole")
        if isinstance(element, Plan)
        else name_of(Found((), element), speaker)
    )
    words = ElementWords(element, speaker)
    field = shape(type(element)).fields.get(conflict.field)
    label = speaker.phrase("diff/id") if conflict.field == "id" else words.field(conflict.field)
    # What has to be mended by hand is the same, whoever is kept.
    kept = kept or conflict.what in ("twice", "dangling")
    return speaker.phrase(
        f"merge/{conflict.what}" if kept else f"undecided/{conflict.what}",
        element=name,
        field=label,
        one=sides[0],
        other=sides[1],
        ours=_value(conflict.ours, words, bool(field and field.form == "choice"), conflict.field),
        theirs=_value(
            conflict.theirs, words, bool(field and field.form == "choice"), conflict.field
        ),
    )


def _value(value: Any, words: ElementWords, choice: bool, field: str) -> str:
    say = words.speaker
    if value is None or value == "" or value == ():
        return say.phrase("merge/nothing")
    if isinstance(value, str) and not choice:
        return say.quote(visible(in_language(value, say.language), LONGEST))
    values = value if isinstance(value, tuple) else (value,)
    return visible(say.listed(words.value(field, choice, each) for each in values), LONGEST)
