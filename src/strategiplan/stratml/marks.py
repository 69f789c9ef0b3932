"""The marked line: what StratML has no place for, at the end of what it has.

It stands last in an element's OtherInformation, below the readable text: a word that
nobody writes by chance, and JSON in ASCII with sorted keys. Each element carries its own,
so what is moved, renamed or deleted in a StratML editor stays moved, renamed or deleted.
"""

from __future__ import annotations

import json
import re
from typing import Any

from ..reading.events import MAX_DEPTH
from ..reading.markup import Node
from .plain import ordered

SIGN = "[strategiplan-1]"
"""What a marked line begins with; its number is the version of the form."""
_ANY_SIGN = re.compile(r"(?:\A|\n)(\[strategiplan-\d{1,4}\]) (\{[^\n]*\})\Z")

Mark = dict[str, Any]
"""``fields``: values of the element; ``in`` and ``level``: where it stands; ``told``: how many
lines above the mark only say the same in words; ``holds``: that it is no element of its own."""


class MarkError(ValueError):
    """A marked line that cannot be used."""


def line_of(mark: Mark) -> str:
    """A mark as one line."""
    text = json.dumps(ordered(mark), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    # A caret stands for the end of a line in StratML, a DEL is not for XML.
    return f"{SIGN} {text.replace('^', chr(92) + 'u005e').replace(chr(127), chr(92) + 'u007f')}"


def attach(node: Node, mark: Mark | None, told: list[str]) -> None:
    """Write a mark and the readable lines above it into an element's OtherInformation."""
    lines = [*told]
    if told and mark is not None:
        mark = {**mark, "told": len(told)}
    if mark is not None:
        lines.append(line_of(mark))
    if not lines:
        return
    information = node.first("OtherInformation")
    if information is None:
        information = Node("OtherInformation")
        from .grammar import PLACES

        place = PLACES[node.name]["OtherInformation"]
        index = 0
        for number, child in enumerate(node.children):
            if isinstance(child, Node) and PLACES[node.name][child.name] < place:
                index = number + 1
        node.children.insert(index, information)
    before = "\n\n" if told else "\n"
    information.children.append((before if information.children else "") + "\n".join(lines))


def detach(node: Node) -> Mark | None:
    """Take the mark out of an element, with the lines that it says are only readable.

    `MarkError` where there is one that cannot be used; it is then left where it is.
    """
    information = node.first("OtherInformation")
    if information is None or not information.children:
        return None
    text = information.text
    found = _ANY_SIGN.search(text)
    if not found:
        return None
    if found[1] != SIGN:
        raise MarkError(found[1])
    mark = _loaded(found[2])
    kept = text[: found.start()]
    told = mark.pop("told", 0)
    if isinstance(told, int) and 0 < told <= kept.count("\n") + 1:
        kept = "\n".join(kept.split("\n")[:-told])
    kept = kept.rstrip("\n")
    information.children = [kept] if kept else []
    if not kept:
        node.children = [child for child in node.children if child is not information]
    return mark


def _loaded(text: str) -> Mark:
    depth = deepest = 0
    for bracket in re.finditer(r'"(?:[^"\\]|\\.)*+"|([\[{])|([\]}])', text):
        depth += bool(bracket[1]) - bool(bracket[2])
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise MarkError(text[:40])
    try:
        mark = json.loads(text, parse_int=_integer, parse_constant=str)
    except (ValueError, RecursionError):
        raise MarkError(text[:40]) from None
    assert isinstance(mark, dict)  # it begins with a brace
    if re.search("[\ud800-\udfff]", json.dumps(mark, ensure_ascii=False)):
        raise MarkError(text[:40])
    return mark


def _integer(text: str) -> int | str:
    return int(text) if len(text) < 18 else text
