"""Plain values as YAML in the house style: two spaces, short lists on one line, long texts folded.

A text is written without quotation marks only where every YAML reader gives it
back as it stands: one that guesses types must print the same (``5001``,
``2022-05-27``), so ``0301``, ``17.10`` and ``no`` are quoted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ..reading.guesses import survives

WIDTH = 92
"""How long a line may become before a text is folded or a list goes over several lines."""

_PLAIN = re.compile(
    r"[\w(/«.][^\x00-\x1f\x7f-\x9f\u00a0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]*"
)
# JSON needs them written out too: some programs take them for line ends.
ODD = re.compile(
    "[^\n\x20-\x7e\xa1-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029]"
)


def to_yaml(values: dict[str, Any]) -> str:
    """The text of a file that holds these values."""
    return "\n".join(_mapping(values, 0) if values else ["{}"]) + "\n"


def entry_lines(key: str, value: Any, indent: int) -> list[str]:
    """The lines of one key with its value, in a mapping that stands that far in."""
    return list(_mapping({key: value}, indent))


def item_lines(values: dict[str, Any], indent: int) -> list[str]:
    """The lines of one item of a list whose dashes stand that far in."""
    dash = f"{' ' * indent}-"
    lines = list(_mapping(values, indent + 2))
    return [f"{dash} {lines[0].lstrip()}", *lines[1:]] if lines else [f"{dash} {{}}"]


def _mapping(values: dict[str, Any], indent: int) -> Iterator[str]:
    for key, value in values.items():
        yield from _entry(f"{' ' * indent}{scalar(key)}:", value, indent)


def _entry(head: str, value: Any, indent: int) -> Iterator[str]:
    """A key, or the dash of an item, with what it holds."""
    if isinstance(value, dict):
        flow = _flow_mapping(value)
        if flow and len(head) + len(flow) < WIDTH:
            yield f"{head} {flow}"
        else:
            yield head
            yield from _mapping(value, indent + 2)
    elif isinstance(value, list):
        yield from _list(head, value, indent)
    elif isinstance(value, str):
        yield from _text(head, value, indent)
    else:
        yield f"{head} {scalar(value)}"


def _list(head: str, items: list[Any], indent: int) -> Iterator[str]:
    if all(isinstance(item, (str, int, float)) for item in items):
        line = f"{head} [{', '.join(scalar(item, flow=True) for item in items)}]"
        if len(line) <= WIDTH or not items:
            yield line
            return
    yield head
    for item in items:
        yield from list_item_lines(item, indent + 2)


def list_item_lines(item: Any, indent: int) -> Iterator[str]:
    """The lines of one item in a list over several lines, whose dashes stand that far in."""
    dash = f"{' ' * indent}-"
    if not isinstance(item, dict):
        yield from _entry(dash, item, indent)
        return
    flow = _flow_mapping(item)
    if flow and len(item) <= 3 and len(dash) + len(flow) < WIDTH:
        yield f"{dash} {flow}"
        return
    yield from item_lines(item, indent)


def _flow_mapping(values: dict[str, Any]) -> str:
    """A small mapping of short values on one line; empty where it needs several."""
    if not values:
        return "{}"
    if not all(
        isinstance(value, (int, float))
        or (isinstance(value, str) and len(value) < 60 and "\n" not in value)
        for value in values.values()
    ):
        return ""
    # An element with an identifier is a thing of its own and gets lines of its own.
    if "id" in values or len(values) > 4:
        return ""
    return (
        "{"
        + ", ".join(f"{scalar(k, flow=True)}: {scalar(v, flow=True)}" for k, v in values.items())
        + "}"
    )


def _text(head: str, text: str, indent: int) -> Iterator[str]:
    margin = " " * (indent + 2)
    if ODD.search(text) or text != text.strip() or not text:
        yield f"{head} {scalar(text)}"
    elif "\n" in text:
        lines = text.split("\n")
        if any(line != line.rstrip() for line in lines):
            yield f"{head} {scalar(text)}"
        else:
            yield f"{head} |-"
            yield from (margin + line if line else "" for line in lines)
    elif len(head) + len(text) + 1 > WIDTH and " " in text and "  " not in text:
        yield f"{head} >-"
        yield from _folded(text, margin)
    else:
        yield f"{head} {scalar(text)}"


def _folded(text: str, margin: str) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and len(margin) + len(line) + 1 + len(word) > WIDTH:
            yield margin + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield margin + line


def scalar(value: Any, *, flow: bool = False) -> str:
    """One value on one line, with quotation marks where it needs them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if _is_plain(value, flow):
        return value
    if ODD.search(value) or "\n" in value:
        return _escaped(value)
    if "'" not in value:
        return f"'{value}'"
    return _escaped(value) if '"' not in value else "'" + value.replace("'", "''") + "'"


def _is_plain(text: str, flow: bool) -> bool:
    if not _PLAIN.fullmatch(text) or text != text.strip():
        return False
    if ": " in text or " #" in text or text.endswith(":") or "\n" in text:
        return False
    if flow and any(each in text for each in ",[]{}:?"):
        return False
    return survives(text)


def _escaped(text: str) -> str:
    """The text in double quotation marks; JSON's escapes are YAML's too."""
    quoted = json.dumps(text, ensure_ascii=False)
    return ODD.sub(lambda found: f"\\u{ord(found[0]):04X}", quoted)
