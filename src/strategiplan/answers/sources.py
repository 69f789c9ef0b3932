"""Where the submissions of a plan's rounds are, and the editions that they stand between."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

import attrs

from ..model import Consultation, Plan, Submission
from ..submissions import read_submissions
from ..submissions.entry import HARMLESS, Note
from ..submissions.opening import OutsideError, kept_out

Submissions = str | os.PathLike[str] | Iterable[Submission]
"""A file or folder of submissions, or the submissions themselves."""


Tell = Callable[[Note], None]
"""Is told what cannot be used of a file."""


def submissions_in(
    given: Submissions | None,
    plan: Plan,
    folder: str | None,
    round: str = "",
    *,
    tell: Tell | None = None,
) -> Iterator[Submission] | None:
    """The submissions that were given, else those of the files that the plan's rounds name.

    `folder` is that of the plan file. ``None`` where there are none to be had. Raises
    `OSError` where a file cannot be read, or does not lie in the plan's folder, as soon as the first is asked for; what cannot be
    used of one is told to `tell`, else it raises `ValueError`.
    """
    if given is not None:
        if isinstance(given, (str, os.PathLike)):
            return _read(os.fspath(given), tell)
        return iter(given)
    named = [(each, file) for each in plan.consultations if (file := _file_of(each))]
    wanted = [(each, file) for each, file in named if not round or each.id == round]
    if folder is None or not wanted:
        return None
    return _of_rounds(wanted, folder, tell)


def _file_of(consultation: Consultation) -> str:
    count = consultation.submissions
    return str(getattr(count, "file", "") or "") if count else ""


def _read(name: str, tell: Tell | None) -> Iterator[Submission]:
    for entry in read_submissions(name):
        for note in entry.notes:
            if tell is not None:
                tell(note)
            elif note.problem.code not in HARMLESS:
                place = note.place
                raise ValueError(f"{place.file}:{place.address}: {note.problem.code}")
        if entry.usable:
            yield entry.submission


def _of_rounds(
    wanted: Iterable[tuple[Consultation, str]], folder: str, tell: Tell | None
) -> Iterator[Submission]:
    """Each file once; who names no round in it answers the first that names the file."""
    seen: set[str] = set()
    for consultation, file in wanted:
        name = os.path.join(folder, file)
        if name in seen:
            continue
        seen.add(name)
        if "\0" in file or kept_out(folder, file) == "beyond":
            raise OutsideError(file)
        for submission in _read(name, tell):
            if submission.consultation or not consultation.id:
                yield submission
            else:
                yield attrs.evolve(submission, consultation=consultation.id)


def editions_of(
    plan: Plan, consultation: Consultation, other: Plan | None
) -> tuple[Plan | None, Plan | None]:
    """The edition that was sent out and the one that came of it; ``None`` for what is not at hand."""
    sent = consultation.edition
    if other is None:
        own = plan.edition == sent if sent else plan.status in ("draft", "consultation")
        return (plan, None) if own else (None, plan)
    if sent and plan.edition == sent != other.edition:
        return plan, other
    return other, plan
