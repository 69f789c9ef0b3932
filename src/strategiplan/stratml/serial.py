"""XML written: always the same text for the same tree."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..reading.markup import Aside, Node

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold, not even written as a number."""
_MARKUP = re.compile("[&<>]")
REPLACEMENT = "\ufffd"


def writable(text: str) -> str:
    """The text with a sign in the place of each character that XML cannot hold."""
    return _FORBIDDEN.sub(REPLACEMENT, text)


def escaped(text: str) -> str:
    """A text between two tags."""
    if text.isprintable() and not _MARKUP.search(text):
        return text
    text = writable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # A reader of XML makes a line feed of every other end of a line.
    return text.replace("\r", "&#13;")


def quoted(text: str) -> str:
    """A text as the value of an attribute, in its quotation marks."""
    text = escaped(text).replace('"', "&quot;")
    return f'"{text.replace(chr(9), "&#9;").replace(chr(10), "&#10;")}"'


def fragment(nodes: Iterable[Node | Aside | str]) -> str:
    """The elements as XML without namespaces and without anything between them."""
    pieces: list[str] = []
    for each in nodes:
        _write(each, pieces)
    return "".join(pieces)


def _write(item: Node | Aside | str, pieces: list[str]) -> None:
    if isinstance(item, str):
        pieces.append(escaped(item))
        return
    if isinstance(item, Aside):
        pieces.append(str(item))
        return
    attributes = "".join(
        f" {_plain(name)}={quoted(value)}" for name, value in sorted(item.attributes.items())
    )
    name = _plain(item.name)
    if not item.children:
        pieces.append(f"<{name}{attributes}/>")
        return
    pieces.append(f"<{name}{attributes}>")
    for child in item.children:
        _write(child, pieces)
    pieces.append(f"</{name}>")


def _plain(name: str) -> str:
    return name.rpartition("}")[2]


def document(
    root: Node, namespace: str, before: Iterable[Aside], after: Iterable[Aside], xsi: str
) -> bytes:
    """A whole file: indented where that adds nothing to a text."""
    pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    pieces += [f"{each}\n" for each in before]
    attributes = f" xmlns={quoted(namespace)}"
    if any(name.startswith("{") for name in root.attributes):
        attributes += f" xmlns:xsi={quoted(xsi)}"
    for name, value in sorted(root.attributes.items()):
        prefix = "xsi:" if name.startswith("{") else ""
        attributes += f" {prefix}{_plain(name)}={quoted(value)}"
    pieces.append(f"<{root.name}{attributes}")
    _inside(root, 0, pieces)
    pieces.append("\n")
    pieces += [f"{each}\n" for each in after]
    return "".join(pieces).encode()


def _inside(node: Node, depth: int, pieces: list[str]) -> None:
    if not node.children:
        pieces.append("/>")
        return
    pieces.append(">")
    if any(isinstance(child, str) for child in node.children):
        for child in node.children:
            _write(child, pieces)
    else:
        for child in node.children:
            pieces.append("\n" + "  " * (depth + 1))
            if isinstance(child, Node):
                attributes = "".join(
                    f" {name}={quoted(value)}" for name, value in sorted(child.attributes.items())
                )
                pieces.append(f"<{child.name}{attributes}")
                _inside(child, depth + 1, pieces)
            else:
                _write(child, pieces)
        pieces.append("\n" + "  " * depth)
    pieces.append(f"</{node.name}>")
