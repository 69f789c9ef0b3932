"""Submissions (innspill): read and written one at a time, however many there are.

They live in a file beside the plan's, or in a folder of such files: YAML, JSON Lines or
CSV, by the file's name.
"""

from __future__ import annotations

from .entry import Entry
from .reading import read_submissions
from .writing import write_submissions

__all__ = ["Entry", "read_submissions", "write_submissions"]
