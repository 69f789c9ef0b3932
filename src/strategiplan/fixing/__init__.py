"""Fixing: what can be mended in a file without doubt, as small edits of its own text.

`proposals` says how (`faults` for the text, `words` for what it says), `mending` does it and holds every fix to three promises: the
finding is gone, no other has come, and the plan says otherwise what it said. Both are
imported when there is something to mend.
"""

from __future__ import annotations

FIXABLE = frozenset(
    {
        "SP011", "SP012", "SP016", "SP017", "SP018", "SP022", "SP023", "SP026", "SP027",
        "SP101", "SP102", "SP104", "SP105", "SP106",
        "SP215", "SP403", "SP501", "SP502", "SP802", "SP804", "SP805", "SP925",
    }
)  # fmt: skip
"""The codes of the rules that at least some findings can be mended of."""
