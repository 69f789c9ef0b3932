"""How a field of the model is declared: its default and, once, what it means."""

from __future__ import annotations

from typing import Any

import attrs

# The helpers are typed `Any` like `attrs.field` itself, so that the annotation
# beside them stays the only statement of a field's type.


def words(doc: str) -> Any:
    """Words, or an identifier; an absent one is the empty string."""
    return attrs.field(default="", metadata={"doc": doc})


def maybe(doc: str) -> Any:
    """At most one value; an absent one is ``None``."""
    return attrs.field(default=None, metadata={"doc": doc})


def several(doc: str) -> Any:
    """A tuple of values in the order of the document."""
    return attrs.field(default=(), metadata={"doc": doc})


def needed(doc: str) -> Any:
    """A value without which the rest means nothing."""
    return attrs.field(metadata={"doc": doc})


def table(doc: str) -> Any:
    """A mapping by name, to be read and never changed."""
    return attrs.field(factory=dict, metadata={"doc": doc})
