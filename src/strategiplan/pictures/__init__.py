"""Pictures of a plan, for those who would rather look than read.

Each is an SVG with real text, a title and a description that says in words what the
picture shows. They are legible without colours. As files they have their own colours,
dark on a dark screen; on a page they take the page's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, get_args

from ..matrix import By, coverage
from ..messages import Speaker
from ..model import Plan
from . import heat_map, timeline, tree, way
from .drawing import Picture
from .levels import DEEPEST

__all__ = ["NAMES", "Picture", "PictureName", "drawn", "picture_of"]

PictureName = Literal["tree", "sdgs", "timeline", "actors", "way"]
"""The goal tree, the SDGs as a heat map, the process, who answers for what, and the way
from the strategies to the vision."""

NAMES: tuple[PictureName, ...] = get_args(PictureName)


def _against(by: By) -> Callable[..., Picture]:
    def picture(
        plan: Plan, speaker: Speaker, most: int = heat_map.MOST, levels: int = DEEPEST
    ) -> Picture:
        # The 17 goals of the UN always have their columns.
        columns = max(17, min(heat_map.MOST_COLUMNS, most))
        return heat_map.picture(coverage(plan, by), plan, speaker, most, columns, levels)

    return picture


_PICTURES: Mapping[str, Callable[..., Picture]] = {
    "tree": tree.picture,
    "sdgs": _against("sdg"),
    "timeline": lambda plan, speaker, **_: timeline.picture(plan, speaker),
    "actors": _against("actor"),
    "way": way.picture,
}


def picture_of(plan: Plan, name: PictureName, speaker: Speaker, **most: int) -> Picture:
    """A picture of a plan; `ValueError` where there is no picture of that name.

    `most` is how many boxes or rows may stand below each other and `levels` how many levels
    beside each other, where that is not the usual; what is lower is counted instead.
    """
    if name not in _PICTURES:
        raise ValueError(f"there is no picture {name!r}: {', '.join(NAMES)}")
    return _PICTURES[name](plan, speaker, **most)


def drawn(plan: Plan, name: PictureName, speaker: Speaker) -> str:
    """A picture of a plan as SVG; `ValueError` where there is no picture of that name."""
    return picture_of(plan, name, speaker).alone(name)
