"""The whole plan as one HTML file that needs nothing beside it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ..formats import Material
from .rendering import Overlay, Rendering

LARGE = 400
"""With more elements than this a browser draws what is looked at, and no more."""


def write(material: Material) -> Iterator[bytes]:
    """The file. Raises `UnusableError` where the theme cannot be used."""
    return page(material)


def page(material: Material, overlay: Overlay | None = None) -> Iterator[bytes]:
    """The same, with what is laid on it where it is shown before it goes out."""
    rendering = Rendering(material, site=False, overlay=overlay)
    editions = [*material.before, material.plan]
    contents = rendering.contents.page()
    changes = [
        contents.changes(old, new, names_of(place, material))
        for place, (old, new) in enumerate(itertools.pairwise(editions))
    ]
    large = len(rendering.contents.lists.elements) > LARGE
    yield from rendering.page(
        "edition.html", body="large" if large else "", changes=changes[::-1], menu=()
    )


def names_of(place: int, material: Material) -> tuple[str, str]:
    """What two editions that follow each other are called where they have no name."""
    say = material.speaker.phrase
    return say("web/edition", name=place + 1), say("web/edition", name=place + 2)
