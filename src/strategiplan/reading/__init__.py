"""Reading: a file's bytes become a `Document`, whatever its format."""

from __future__ import annotations

from .document import Document, read, read_bytes

__all__ = ["Document", "read", "read_bytes"]
