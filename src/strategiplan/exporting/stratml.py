"""StratML as an export: what it has no place for goes along in marked lines."""

from __future__ import annotations

from collections.abc import Iterator

from ..stratml import write as written
from ..stratml.grammar import PartNumber
from .formats import Material
from .xml import in_xml


def to_stratml1(material: Material) -> Iterator[bytes]:
    """Part 1: the plan's vision, goals and objectives."""
    return _pieces(material, 1)


def to_stratml2(material: Material) -> Iterator[bytes]:
    """Part 2: the same with indicators and what was measured."""
    return _pieces(material, 2)


def _pieces(material: Material, part: PartNumber) -> Iterator[bytes]:
    text = written(material.plan, part)
    if material.internal:
        head, _, text = text.partition(b"\n")
        # Two hyphens end a comment.
        words = in_xml(material.internal).replace("--", "- -")
        yield head + f"\n<!-- {words} -->\n".encode()
    yield text
