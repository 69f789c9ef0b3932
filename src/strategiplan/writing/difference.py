"""A difference of two editions as JSON, and back: to keep it, send it, and apply it elsewhere."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from ..binding import bind
from ..diagnostics import Path, format_path
from ..editions import Added, Changed, Diff, Dropped, Match, Rearranged
from ..editions.difference import Pair
from ..memory import collector_paused
from ..model import Element
from ..model.shape import element_classes, shape
from ..reading.document import read_bytes
from .plain import to_plain
from .yaml import ODD

VERSION = 1
"""The version of the form; a reader refuses a newer one."""


def difference_to_json(
    difference: Diff, old: Element, new: Element, more: Mapping[str, Any] | None = None
) -> str:
    """The whole difference as JSON; `old` and `new` are the plans that it was taken from.

    What stands in `more` comes first; a reader passes over it.
    """
    data = {
        "version": VERSION,
        "old": _about(old),
        "new": _about(new),
        **(more or {}),
        "matched": [
            {
                "old": format_path(each.old),
                "new": format_path(each.new),
                "evidence": each.evidence,
                "sure": each.sure,
            }
            for each in difference.matched
        ],
        "changed": [_changed(each) for each in difference.changed],
        "rearranged": [
            {
                **_pair(each.pair),
                "field": each.field,
                "was": [_pair(pair) for pair in each.old],
                "is": [_pair(pair) for pair in each.new],
            }
            for each in difference.rearranged
        ],
        "added": [_element(each.new, each.element) for each in difference.added],
        "dropped": [_element(each.old, each.element) for each in difference.dropped],
    }
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _about(plan: Element) -> dict[str, str]:
    return {"id": plan.id, "title": str(plan.title), "edition": getattr(plan, "edition", "")}


def _pair(pair: Pair) -> dict[str, str | None]:
    return {"old": _path(pair.old), "new": _path(pair.new)}


def _path(path: Path | None) -> str | None:
    return None if path is None else format_path(path)


def _changed(changed: Changed) -> dict[str, Any]:
    return {
        **_pair(changed.pair),
        "field": changed.field,
        "was": _value(changed.kind, changed.field, changed.old),
        "is": _value(changed.kind, changed.field, changed.new),
    } | {"kind": changed.kind}


def _value(kind: str, field: str, value: Any) -> Any:
    """A value as it stands in a plan file; ``None`` where nothing stands there."""
    cls = element_classes()[kind]
    return mapping_of(cls(**{field: value})).get(field)


def _element(path: Path, element: Element) -> dict[str, Any]:
    return {"path": format_path(path), "kind": element.kind, "element": mapping_of(element)}


def mapping_of(element: Element) -> dict[str, Any]:
    """An element as the mapping that a file holds, also where it has a short form."""
    plain: Any = to_plain(cast("Any", element))
    return plain if isinstance(plain, dict) else {element.short: plain}


def difference_from_json(text: str | bytes) -> Diff:
    """Read what `difference_to_json` wrote; `ValueError`, saying why, for anything else."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"this is no JSON: {error}") from None
    if not isinstance(data, dict) or not isinstance(data.get("version"), int):
        raise ValueError("this is no difference of two editions: it has no version")
    if data["version"] > VERSION:
        raise ValueError(f"the difference has the form {data['version']}, and {VERSION} is read")
    try:
        with collector_paused():
            return _read(data)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"this is no whole difference of two editions: {error!r}") from None


def _read(data: Mapping[str, Any]) -> Diff:
    return Diff(
        matched=tuple(
            Match(_steps(row["old"]), _steps(row["new"]), row["evidence"], float(row["sure"]))
            for row in data["matched"]
        ),
        changed=tuple(map(_read_changed, data["changed"])),
        rearranged=tuple(
            Rearranged(
                _read_pair(row),
                str(row["field"]),
                tuple(map(_read_pair, row["was"])),
                tuple(map(_read_pair, row["is"])),
            )
            for row in data["rearranged"]
        ),
        added=tuple(Added(*_read_element(row)) for row in data["added"]),
        dropped=tuple(Dropped(*_read_element(row)) for row in data["dropped"]),
    )


def _read_pair(row: Mapping[str, Any]) -> Pair:
    return Pair(*(None if row[side] is None else _steps(row[side]) for side in ("old", "new")))


def _steps(path: str) -> Path:
    return tuple(int(step) if step.isdecimal() else step for step in path.split("/") if step)


def _read_changed(row: Mapping[str, Any]) -> Changed:
    kind, field = str(row["kind"]), str(row["field"])
    if field not in shape(_class(kind)).fields:
        raise ValueError(f"{kind} has no field {field!r}")
    old, new = (
        getattr(_bound(kind, {} if row[side] is None else {field: row[side]}), field)
        for side in ("was", "is")
    )
    return Changed(_read_pair(row), kind, field, old, new)


def _read_element(row: Mapping[str, Any]) -> tuple[Path, Element]:
    return _steps(row["path"]), _bound(str(row["kind"]), row["element"])


def _class(kind: str) -> type[Element]:
    found = element_classes().get(kind)
    if found is None:
        raise ValueError(f"there is no kind of element {kind!r}")
    return found


def _bound(kind: str, plain: Mapping[str, Any]) -> Element:
    """An element of its plain form, read like a plan file; every fault of it is told."""
    cls = _class(kind)
    if not plain:
        return cls()
    bound = bind(read_bytes(json.dumps(plain).encode(), format="json"), cls)
    # A character that a plan file should not hold is the plan's own affair.
    faults = [each for each in bound.problems if each.code not in _HARMLESS]
    if bound.value is None or faults:
        words = ", ".join(sorted({each.code for each in faults}))
        raise ValueError(f"{kind} cannot be read: {words}")
    return bound.value


_HARMLESS = ("SP005",)
