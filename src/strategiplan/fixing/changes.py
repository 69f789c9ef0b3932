"""What a fix may change in a plan, and whether that is all that it changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from ..diagnostics import Path
from ..model import Localized


@attrs.frozen
class Becomes:
    """The value becomes this one."""

    value: Any


@attrs.frozen
class Revealed:
    """The value could not be read before, and now can."""


@attrs.frozen
class Removed:
    """The item is no longer in its list."""


Change = Becomes | Revealed | Removed
Tree = dict[str | int, Any]
"""Changes by the steps of their paths."""


def tree(changes: Iterable[tuple[Path, Change]]) -> Tree:
    """The changes as a tree; of two at one path, or one below another, the outer counts."""
    root: Tree = {}
    for path, change in changes:
        node: Any = root
        for step in path[:-1]:
            node = node.setdefault(step, {})
            if not isinstance(node, dict):
                break
        else:
            node[path[-1]] = change
    return root


def only(before: Any, after: Any, changes: Tree) -> bool:
    """Whether two plans differ by these changes and by nothing else."""
    if not changes:
        return bool(before == after)
    if isinstance(before, Localized):
        return isinstance(after, Localized) and _same(
            list(before.by_language.items()), list(after.by_language.items()), changes
        )
    if isinstance(before, tuple):
        kept = [
            (index, each)
            for index, each in enumerate(before)
            if not isinstance(changes.get(index), Removed)
        ]
        return isinstance(after, tuple) and _same(kept, list(enumerate(after)), changes)
    if type(before) is not type(after) or not attrs.has(type(before)):
        return False
    return all(
        _one(getattr(before, field.name), getattr(after, field.name), changes.get(field.name))
        for field in attrs.fields(type(before))
    )


def _same(before: list[tuple[Any, Any]], after: list[tuple[Any, Any]], changes: Tree) -> bool:
    return len(before) == len(after) and all(
        _one(old, new, changes.get(step))
        for (step, old), (_, new) in zip(before, after, strict=True)
    )


def _one(before: Any, after: Any, change: Any) -> bool:
    if change is None:
        return bool(before == after)
    if isinstance(change, Becomes):
        return bool(after == change.value)
    if isinstance(change, Revealed):
        return True
    return only(before, after, change)
