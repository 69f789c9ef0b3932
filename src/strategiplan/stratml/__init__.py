"""StratML, the interchange standard of strategic plans: read with every repair told, written strictly.

`read_stratml` makes a `Document` of an XML file, which binds, checks and is reported on
like any other; `write` gives a plan's StratML, and `lost` what of a plan its plain form
leaves out.
"""

from __future__ import annotations

from .reading import looks_like_stratml, read_stratml
from .writing import lost, write

__all__ = ["looks_like_stratml", "lost", "read_stratml", "write"]
