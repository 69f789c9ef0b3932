"""Editions of a plan: what changed from one to the next, and how to get from one to the other."""

from __future__ import annotations

from .difference import Added, Changed, Diff, Dropped, Rearranged, diff, patch
from .matching import Match, matches

__all__ = [
    "Added",
    "Changed",
    "Diff",
    "Dropped",
    "Match",
    "Rearranged",
    "diff",
    "matches",
    "patch",
]
