"""What is wrong with a plan or with submissions, and the reports of it."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence

from ..baseline import Baseline
from ..diagnostics import Problem
from ..judgement import (
    Asked,
    Selection,
    judged_plan,
    profile_of,
    report_of,
    speaker_for,
)
from ..memory import collector_paused
from ..model import Plan
from ..model.profile import Profile
from ..reading import Document
from ..report import Report
from ..report.formats import ReportFormat, Style, pieces
from ..walk import verify
from .loading import Readable, load_baseline, open_document


def check(
    source: Readable | Document | Plan,
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    today: datetime.date | None = None,
    baseline: Baseline | str | os.PathLike[str] | None = None,
) -> Report:
    """Check a plan and report everything that is found.

    `source` is a path, ``-`` for standard input, an open binary file, a
    `Document` or a `Plan`. The profile is the one given (by name, file or as a
    `Profile`), else the plan's own, else ``generic``. `language` is that of
    the messages; without one, the plan's own. `select` and `ignore` take
    codes, beginnings of codes (``SP3``) and names of rules; `ValueError` for
    one that does not exist. A file that cannot be read whole is reported
    whatever they say. Files of submissions that a round of the plan refers to are read
    too, and held against it. `today` is the day that exemptions are judged by;
    without one, the day of the machine. What a `baseline` knows already is not
    among the report's findings: `Report.known` has it. `PlanError` where its file
    cannot be read.

    A `Plan` has no folder: a profile file that it names is looked for in the
    working directory. `TypeError` where a plan made in Python holds a value that
    its field does not take.
    """
    selection = Selection(select, ignore)
    report = check_selected(
        source, profile, language=language, selection=selection, today=today, baseline=baseline
    )
    selection.verify([report.profile])
    return report


def check_selected(
    source: Readable | Document | Plan,
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
    selection: Selection,
    today: datetime.date | None = None,
    baseline: Baseline | str | os.PathLike[str] | None = None,
    across: Sequence[Problem] | None = None,
    fallback: Profile | None = None,
) -> Report:
    """Check a plan as `check` does; words that stand for no rule of its profile select none.

    `across` is what was found between it and other plans, `fallback` the profile of a
    plan that names none.
    """
    day = today or datetime.date.today()
    asked = Asked(profile, language, selection, day, across=across, fallback=fallback, beside=True)
    known = baseline_of(baseline, language)
    with collector_paused():
        if isinstance(source, Plan):
            verify(source)
        elif not isinstance(source, Document):
            source = open_document(source)
        return report_of(judged_plan(source, asked), known)


def check_submissions(
    source: str | os.PathLike[str],
    plan: Plan | None = None,
    *,
    before: Plan | None = None,
    consultation: str = "",
    profile: str | Profile | None = None,
    language: str | None = None,
) -> Report:
    """Check a file or a folder of submissions, and hold them against their plan.

    With a `plan`, deadlines, elements, rounds and case numbers are looked at, and whether
    each submission was answered; with the edition that was sent out (`before`) too,
    whether what is said to be changed was, and what was changed without anybody's asking.
    `consultation` is the round of those that name none. Of findings of one sort, the first 50
    are in the report. Raises `OSError` where the file cannot be opened.
    """
    against = (plan, before, consultation)
    return submissions_report(source, profile, language, Selection(), against)


def submissions_report(
    source: str | os.PathLike[str],
    profile: str | Profile | None,
    language: str | None,
    selection: Selection,
    against: tuple[Plan | None, Plan | None, str] = (None, None, ""),
) -> Report:
    """Check submissions as `check_submissions` does; words that stand for no rule select none."""
    from ..submissions.beside import MOST_ALIKE
    from ..submissions.checking import Against, checked
    from ..submissions.reading import read_submissions
    from ..submissions.telling import Telling

    plan, before, consultation = against
    used, _ = profile_of(profile, plan, None)
    say = speaker_for(plan, used, language)
    held = Against(plan, before, consultation) if plan else None
    off = frozenset(selection.off(used))
    telling = Telling(os.fspath(source), say, used, MOST_ALIKE, off)
    for note in checked(read_submissions(source), held):
        telling.tell(note)
    return telling.report(counted=True)


def baseline_of(
    baseline: Baseline | str | os.PathLike[str] | None, language: str | None
) -> Baseline | None:
    """A baseline that was given itself, or by its file; `PlanError` where that cannot be read."""
    if baseline is None or isinstance(baseline, Baseline):
        return baseline
    return load_baseline(baseline, language=language)


def render(
    reports: Report | Iterable[Report],
    format: ReportFormat = "text",
    *,
    full: bool = False,
    strict: bool = False,
) -> str:
    """The text of one report or of several, in one of the formats of ``strategiplan check``.

    ``text``, ``json``, ``sarif`` (2.1.0), ``github`` (commands of a workflow), ``junit``
    (XML) or ``markdown``. With `full` the text shows every finding whole, however many
    there are; with `strict` warnings count as failures, which JUnit tells apart. Reports
    from a generator are taken one by one and none is kept. `ValueError` for a format
    that does not exist.
    """
    several = (reports,) if isinstance(reports, Report) else reports
    return "".join(pieces(several, format, Style(full=full, strict=strict)))
