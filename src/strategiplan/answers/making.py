"""An overview that is ready to be written, with what was withheld in it."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator

import attrs

from ..exporting.privacy import Withheld, public
from ..exporting.privacy import discreet as discreet_speaker
from ..messages import Speaker
from ..model import Consultation, Plan, Submission
from ..writing import write_bytes
from .discretion import Discreet
from .overview import Overview, TextChoice
from .sources import Submissions, editions_of, submissions_in
from .writing import NEEDS, AnswersFormat, written


@attrs.frozen(eq=False)
class AnswersOverview:
    """The overview of a round in a format."""

    overview: Overview
    format: AnswersFormat
    submissions: Iterable[Submission]
    withheld: tuple[Withheld, ...] = ()
    """Personal data that was taken out of the plan's own texts."""

    def pieces(self) -> Iterator[bytes]:
        """The file, piece by piece; the submissions are read while it is made."""
        return written(self.overview, self.submissions, self.format)

    def content(self) -> bytes:
        """The whole file."""
        return b"".join(self.pieces())

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write it to a file, whole or not at all. Raises `OSError` where it cannot be written."""
        write_bytes(path, self.pieces())


def made(
    plan: Plan,
    submissions: Submissions | None,
    form: AnswersFormat,
    speaker: Speaker,
    *,
    folder: str | None = None,
    round: str = "",
    other: Plan | None = None,
    texts: TextChoice = "whole",
    internal: bool = False,
    discreet: Discreet | None = None,
    today: datetime.date | None = None,
) -> AnswersOverview:
    """The overview of the round that is named, or of the only one. Raises `LookupError`."""
    round_of_plan(plan, round)
    found = submissions_in(submissions, plan, folder, round)
    if found is None:
        raise LookupError("there are no submissions")
    withheld: tuple[Withheld, ...] = ()
    if not internal:
        day = today or datetime.date.today()
        clean, withheld = public(plan, today=day)
        speaker = discreet_speaker(speaker, plan, clean)
        plan = clean
        if other is not None:
            other, more = public(other, today=day)
            withheld += tuple(attrs.evolve(each, edition=1) for each in more)
    consultation = round_of_plan(plan, round)
    before, after = editions_of(plan, consultation, other)
    overview = Overview(
        plan=plan,
        consultation=consultation,
        speaker=speaker,
        before=before,
        after=after,
        texts=texts,
        made_for="internal" if internal else "everybody",
        discreet=discreet,
    )
    return AnswersOverview(overview, form, found, withheld)


def round_of_plan(plan: Plan, round: str) -> Consultation:
    """The round of that identifier, or the only one. Raises `LookupError`."""
    found = [each for each in plan.consultations if not round or each.id == round]
    if len(found) != 1:
        raise LookupError(f"{len(found)} rounds of consultation answer to {round!r}")
    return found[0]


def missing(form: AnswersFormat) -> str:
    """The command that installs what a format needs; empty where nothing is missing."""
    import importlib.util

    if form not in NEEDS:
        return ""
    library, extra = NEEDS[form]
    there = importlib.util.find_spec(library) is not None
    return "" if there else f"pip install 'strategiplan[{extra}]'"
