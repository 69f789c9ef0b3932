"""Pictures of a plan, for those who would rather look than read.

Each is an SVG with real text, a title and a description that says in words what the
picture shows. They are legible without colours. As files they have their own colours,
dark on a dark screen; on a page they take the page's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, get_args

from ..matrix import By, coverage
from ..messages import Speaker
from ..model import Plan
from . import heat_map, timeline, tree, way
from .drawing import Picture

__all__ = ["NAMES", "Picture", "PictureName", "drawn", "picture_of"]

PictureName = Literal["tree", "sdgs", "timeline", "actors", "way"]
"""The goal tree, the SDGs as a heat map, the process, who answers for what, and the way
from the strategies to the vision."""

NAMES: tuple[PictureName, ...] = get_args(PictureName)


def _against(by: By) -> Callable[..., Picture]:
    def picture(plan: Plan, speaker: Speaker, most: int = heat_map.MOST) -> Picture:
        return heat_map.picture(coverage(plan, by), plan, speaker, most)

    return picture


_PICTURES: Mapping[str, Callable[..., Picture]] = {
    "tree": tree.picture,
    "sdgs": _against("sdg"),
    "timeline": lambda plan, speaker, **_: timeline.picture(plan, speaker),
    "actors": _against("actor"),
    "way": way.picture,
}


def picture_of(plan: Plan, name: PictureName, speaker: Speaker, most: int | None = None) -> Picture:
    """A picture of a plan; `ValueError` where there is no picture of that name.

    `most` is how many boxes or rows may stand below each other, where that is not the
    usual; the lowest level of a larger plan is counted instead.
    """
    if name not in _PICTURES:
        raise ValueError(f"there is no picture {name!r}: {', '.join(NAMES)}")
    more: dict[str, Any] = {} if most is None else {"most": most}
    return _PICTURES[name](plan, speaker, **more)


def drawn(plan: Plan, name: PictureName, speaker: Speaker) -> str:
    """A picture of a plan as SVG; `ValueError` where there is no picture of that name."""
    return picture_of(plan, name, speaker).alone(name)
