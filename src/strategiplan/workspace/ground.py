"""What in other plans stands on ground that a new edition has changed."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from ..diagnostics import Path
from ..editions.changes import Change, shaken
from ..model import Plan
from ..walk import walk
from .member import Member, Reference


@attrs.frozen(eq=False)
class Ground:
    """A reference of another plan to what was reworded, split or merged, or is gone."""

    member: Member
    """The plan that refers to it."""
    reference: Reference
    old: Path | None
    """What it refers to, in the old edition; ``None`` where it was not there."""
    new: Path | None
    """The same in the new edition; ``None`` where it is gone."""


def standing_on(
    members: Iterable[Member], old: Plan, new: Plan, found: tuple[Change, ...]
) -> tuple[Ground, ...]:
    """The references of other plans that somebody has to look at, in the order of the files."""
    changed = {path for path in shaken(found) if path}
    before, after = _places(old), _places(new)
    results = []
    for member in members:
        # An older edition is not adjusted any more.
        if member.id == new.id or not member.in_use:
            continue
        for reference in member.references:
            if reference.plan not in (old.id, new.id):
                continue
            was, is_now = before.get(reference.element), after.get(reference.element)
            if is_now in changed or (is_now is None and was is not None):
                results.append(Ground(member, reference, was, is_now))
    return tuple(results)


def _places(plan: Plan) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for path, element in walk(plan):
        if element.id:
            found.setdefault(element.id, path)
    return found
