"""Plan files: YAML and JSON, which carry everything and are read back."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..model import Plan
from ..writing import WRITERS
from .formats import Material


def to_yaml(material: Material) -> Iterator[bytes]:
    """The plan in house style; a mark for internal use is a comment at the top."""
    if material.internal:
        yield f"# {material.internal}\n".encode()
    yield WRITERS["yaml"](material.plan).encode()


def to_json(material: Material) -> Iterator[bytes]:
    """The plan as an object; a mark for internal use is its ``$comment``."""
    text = WRITERS["json"](material.plan)
    if material.internal:
        # An empty plan has no line after the brace, and no comma before its end.
        comma = "," if text.startswith("{\n") else "\n"
        mark = json.dumps(material.internal, ensure_ascii=False)
        text = f'{{\n  "$comment": {mark}{comma}{text[1:]}'
    yield text.encode()


def as_exported(plan: Plan) -> str:
    """The plan as JSON, for a format to carry; empty for one that a program has made and no file can hold."""
    try:
        return WRITERS["json"](plan)
    except ValueError:
        return ""
