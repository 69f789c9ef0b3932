"""A submission as a file has it."""

from __future__ import annotations

import attrs

from ..diagnostics import Place, Problem
from ..model import Submission


@attrs.frozen
class Entry:
    """A submission, where it stands and what is wrong with what was written."""

    submission: Submission
    number: int
    """Which one it is in its file; 1 for the first."""
    place: Place
    """Where in the file it is."""
    problems: tuple[Problem, ...] = ()
