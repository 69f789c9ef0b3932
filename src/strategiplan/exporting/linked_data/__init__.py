"""A plan as linked data (lenkede data): statements about things that have addresses.

What a plan says becomes nodes (`nodes`), which are written as Turtle (`turtle`) or JSON-LD
(`jsonld`); both say the same. Standard vocabularies say what they can (`nodes`, and
`dataset` for those who look for data), the plan file's own keys the rest (`terms`).
"""

from __future__ import annotations

from .dataset import remarks
from .jsonld import to_jsonld
from .nodes import nodes_of
from .turtle import to_turtle

__all__ = ["nodes_of", "remarks", "to_jsonld", "to_turtle"]
