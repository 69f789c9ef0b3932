"""Pictures of a plan, for those who would rather look than read.

Each is an SVG of its own with real text, a title and a description that says in words
what the picture shows. They are legible without colours, and dark where a page that
holds them is dark.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, get_args

from ..matrix import coverage
from ..messages import Speaker
from ..model import Plan
from ..report.coverage_pages import to_svg
from . import timeline, tree, way

PictureName = Literal["tree", "sdgs", "timeline", "actors", "way"]
"""The goal tree, the SDGs as a heat map, the process, who answers for what, and the way
from the strategies to the vision."""

NAMES: tuple[PictureName, ...] = get_args(PictureName)

_DRAWN: Mapping[PictureName, Callable[[Plan, Speaker], str]] = {
    "tree": tree.drawn,
    "sdgs": lambda plan, speaker: to_svg(coverage(plan, "sdg"), plan, speaker),
    "timeline": timeline.drawn,
    "actors": lambda plan, speaker: to_svg(coverage(plan, "actor"), plan, speaker),
    "way": way.drawn,
}


def drawn(plan: Plan, name: PictureName, speaker: Speaker) -> str:
    """A picture of a plan as SVG; `ValueError` where there is no picture of that name."""
    if name not in _DRAWN:
        raise ValueError(f"there is no picture {name!r}: {', '.join(NAMES)}")
    return _DRAWN[name](plan, speaker)
