"""A submission as a file has it, and what is to be told of it."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from ..diagnostics import Path, Place, Problem
from ..model import Submission

HARMLESS = frozenset({"SP781"})
"""What is told of a file and loses nothing of it."""


@attrs.frozen
class Note:
    """Something that is told of a file of submissions, and where in it."""

    problem: Problem
    place: Place
    excerpt: str = ""
    """The beginning of what stands there."""
    of_plan: Path | None = None
    """What in the plan it is about, where it is more about the plan than about the file."""
    count: int = 1
    """How many it stands for: very many of a kind in one place are counted, not told one by one."""


@attrs.frozen
class Entry:
    """A submission, where it stands and what is wrong with what was written."""

    submission: Submission
    """An empty one where `usable` is false."""
    number: int
    """Which one it is in its file; 1 for the first."""
    _place: Place | None
    notes: tuple[Note, ...] = ()
    """What could not be used of it. A writer that passes them over would lose it."""
    usable: bool = True
    """Whether there is a submission at all."""

    where: Callable[[str], Place] | None = attrs.field(default=None, repr=False)
    """Finds the place of a field, and of the submission for the empty name. A place is made when asked for."""

    @property
    def place(self) -> Place:
        """Where in the file it is."""
        if self._place is None:
            assert self.where is not None  # one of the two is given
            return self.where("")
        return self._place

    def at(self, field: str) -> Place:
        """Where in the file a field is; where the submission is, for one that is not there."""
        return self.where(field) if self.where else self.place

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with what was written, without the places."""
        return tuple(note.problem for note in self.notes)
