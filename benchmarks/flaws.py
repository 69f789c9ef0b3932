"""Clean plans spoiled: about one flaw for each strategy, of kinds that cost in different ways."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from strategiplan import dumps, loads

Spoil = Callable[[bytes], bytes]


def dangling(text: bytes) -> bytes:
    """Every strategy answers to nobody that there is."""
    return re.sub(rb"responsible: \[aktor-\d\]", b"responsible: [aktor-9]", text)


def misspelt(text: bytes) -> bytes:
    """Every strategy has a key that there is not."""
    return text.replace(b"responsible:", b"responsibel:")


def missing(text: bytes) -> bytes:
    """Nobody answers for a strategy."""
    return re.sub(rb"\n *responsible: [^\n]*", b"", text)


def doubled(text: bytes) -> bytes:
    """Every strategy has the same identifier."""
    return re.sub(rb"id: strategi-[\d-]+", b"id: strategi", text)


def yaml(text: bytes) -> bytes:
    """The plan as it is."""
    return text


def line_of_json(text: bytes) -> bytes:
    """The plan as JSON without a line end."""
    plan = json.loads(dumps(loads(text), format="json"))
    return json.dumps(plan, ensure_ascii=False).encode()


def dangling_json(text: bytes) -> bytes:
    """The same as `dangling`, in JSON."""
    return re.sub(rb'"responsible": \["aktor-\d"\]', b'"responsible": ["aktor-9"]', text)


FLAWS: dict[str, tuple[Spoil, Spoil]] = {
    "references that lead nowhere": (dangling, yaml),
    "unknown keys": (misspelt, yaml),
    "missing fields": (missing, yaml),
    "the same identifier": (doubled, yaml),
    "references on one line of JSON": (dangling_json, line_of_json),
}
"""How a plan is spoiled, and the form that it is in before."""
