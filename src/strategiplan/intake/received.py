"""What a source gives: a submission with its place, and what is to be told of it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from typing import Any

import attrs

from ..diagnostics import Place, Problem
from ..messages import Speaker
from ..model import Submission
from ..spreadsheets import Columns
from ..submissions.entry import Note
from .elements import Elements


def note(code: str, place: Place, variant: str = "", **values: Any) -> Note:
    """A note by the code of its rule."""
    return Note(Problem(code, values=values, variant=variant), place)


class UnusableError(Exception):
    """A source cannot be used as it stands; the note says why."""

    def __init__(self, why: Note) -> None:
        super().__init__(why.problem.code)
        self.note = why


@attrs.frozen
class Received:
    """One thing that a source holds: a submission, or why none was made of it."""

    submission: Submission | None
    _place: Place | Callable[[], Place]
    notes: tuple[Note, ...] = ()
    about: str = ""
    """The address of what it is about, where that may be known from elsewhere."""

    @property
    def place(self) -> Place:
        """Where in the source it is."""
        return self._place if isinstance(self._place, Place) else self._place()


@attrs.define(eq=False)
class Asked:
    """What whoever imports has said, and what the sources of one import tell each other."""

    speaker: Speaker
    elements: Elements
    today: datetime.date
    consultation: str = ""
    references: tuple[str, ...] = ()
    """What the round's submissions are to be marked with: case numbers and the like."""
    languages: tuple[str, ...] = ("nb", "no", "nn", "en")
    """The languages that are taken of a text in several, the most wanted first."""
    columns: Columns | None = None
    """What the columns of a spreadsheet hold."""
    taken: Columns | None = None
    """What they were taken for."""
    about: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    """What is known to concern elements of the plan, by its address."""
    results: dict[str, str] = attrs.field(factory=dict)
    """What came of a proposal, by the proposal's address."""
    numbers: Counter[str] = attrs.field(factory=Counter)
    """How many identifiers of each beginning have been given."""

    def identifier(self, beginning: str) -> str:
        """The next identifier of a source whose submissions have none of their own.

        It is counted, and not made of what was said: whoever has a list of names, or of
        telephone numbers, could try out which of them gives an identifier that was published.
        """
        self.numbers[beginning] += 1
        return f"{beginning}-{self.numbers[beginning]}"

    def say(self, key: str, **values: Any) -> str:
        """A phrase in the language of whoever imports."""
        return self.speaker.phrase(f"intake/{key}", **values)


def whole(name: str, line: int = 1) -> Place:
    """The place of a file as such, or of a line of it."""
    return Place(name, line, 1, line, 1)


def made(**said: Any) -> Submission:
    """A submission of what a source says, by the names of its fields."""
    return Submission(**said)
