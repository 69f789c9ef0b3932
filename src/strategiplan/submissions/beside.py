"""The files of submissions that a plan refers to, checked with it."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator

from ..diagnostics import Place, Problem
from ..messages import Speaker
from ..model import Consultation, Participation, Plan
from ..model.profile import Profile
from ..report import Report
from .checking import Against, checked
from .entry import Note
from .reading import read_submissions
from .telling import Telling

MOST_ALIKE = 50
"""How many findings of one sort are told of a file; the others are counted."""


def reports_beside(
    plan: Plan, file: str, profile: Profile, speaker: Speaker, off: Collection[str] = ()
) -> Iterator[Report]:
    """A report on each file or folder that a round of the plan says its submissions are in.

    `file` is the plan's own; what lies outside its folder is not read. What came of
    participation is not held against a round. `off` are the codes of rules that are not
    asked for.
    """
    seen: set[str] = set()
    held: tuple[Consultation | Participation, ...] = (*plan.consultations, *plan.participation)
    for item in held:
        name = item.submissions.file if item.submissions else ""
        if name and name not in seen:
            seen.add(name)
            path = os.path.join(_folder(file), name)
            telling = Telling(path, speaker, profile, MOST_ALIKE, frozenset(off))
            against = Against(plan, None, item.id) if isinstance(item, Consultation) else None
            _tell(telling, file, name, against)
            yield telling.report()


def _folder(file: str) -> str:
    return os.path.dirname(file) if file != "-" else ""


def _tell(telling: Telling, file: str, name: str, against: Against | None) -> None:
    path = telling.name
    inside = os.path.realpath(_folder(file) or ".")
    try:
        if os.path.isabs(name) or os.path.commonpath((inside, os.path.realpath(path))) != inside:
            telling.tell(_refused(file, "beyond", name=name))
        elif not os.path.exists(path):
            telling.tell(_refused(file, "missing", name=name))
        else:
            for note in checked(read_submissions(path), against):
                telling.tell(note)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        telling.tell(_refused(path, "closed", reason=reason))


def _refused(file: str, variant: str, **values: str) -> Note:
    return Note(Problem("SP775", values=values, variant=variant), Place(file, 1, 1, 1, 1))
