"""The pictures of a document: as large as a page lets them be, and never too small to be read."""

from __future__ import annotations

from collections.abc import Iterator

from ...pictures import Picture, PictureName, picture_of
from ..formats import Material
from .outline import Block, Figure, Paragraph, Run
from .wording import clean

WIDE, HIGH = 16.0, 20.0
"""The room that a picture has on a page, in centimetres; its caption stands below it."""
_PIXEL = 2.54 / 96
_POINT = 2.54 / 72
_LETTER = 13
"""How high most letters of a picture are, in its own pixels."""
SMALLEST = 5
"""The smallest letters that are put on paper, in points."""
_TRIED = tuple((most, levels) for most in (26, 16, 10, 6, 1) for levels in (6, 5, 4, 3, 2))
"""How many boxes may stand below each other, and levels beside each other, until it can be read."""


def figures(material: Material, *names: PictureName) -> Iterator[Block]:
    """The pictures that the plan has something to show in; a sentence where none can be read."""
    for name in names:
        for most, levels in _TRIED:
            found = picture_of(material.plan, name, material.speaker, most=most, levels=levels)
            if found.empty or _readable(found):
                break
        if found.empty:
            continue
        if _readable(found):
            yield _figure(found)
        else:
            said = material.speaker.phrase("picture/too_large", title=found.title)
            yield Paragraph((Run(clean(said)),))


def _scale(picture: Picture) -> float:
    """How many centimetres a pixel gets."""
    return min(_PIXEL, WIDE / picture.width, HIGH / (picture.height - picture.top))


def _readable(picture: Picture) -> bool:
    return _LETTER * _scale(picture) >= SMALLEST * _POINT


def _figure(picture: Picture) -> Figure:
    scale = _scale(picture)
    caption = f"{picture.title}. {picture.cut}" if picture.cut else picture.title
    return Figure(
        svg=picture.in_document(),
        caption=clean(caption),
        alternative=clean(f"{picture.title}. {picture.in_short}"),
        width=round(picture.width * scale, 2),
        height=round((picture.height - picture.top) * scale, 2),
    )
