"""Plan files written anew: mended, or in the house style."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence
from typing import IO

import attrs

from ..baseline import Baseline
from ..binding import Bound, bind
from ..checks.reading_rules import ALWAYS, HARMLESS
from ..diagnostics import Finding, Problem
from ..fixing import FIXABLE
from ..judgement import (
    Asked,
    Judged,
    Selection,
    judged_plan,
    report_of,
)
from ..memory import collector_paused
from ..model import Plan
from ..model.profile import Profile
from ..process import plan_date
from ..profiles import by_code
from ..reading import Document
from ..reading.document import read_with_bytes
from ..report import Report, severity_of
from .checking import baseline_of
from .loading import PlanError, findings_of, opened


@attrs.frozen(eq=False)
class Rewritten:
    """A file with another text; nothing is written before `write`."""

    name: str
    """The file's name, as it was given."""
    before: bytes
    after: bytes

    @property
    def changed(self) -> bool:
        """Whether the new text is another."""
        return self.before != self.after

    def diff(self) -> str:
        """The changes as a unified diff; empty where there are none."""
        from ..fixing.difference import unified

        return unified(self.before, self.after, self.name)

    def write(self) -> None:
        """Put the new text in the place of the other, whole or not at all.

        Raises `OSError` where that cannot be done, where the file is protected from
        writing, and where it was changed since it was read.
        """
        if self.changed:
            from ..writing import replace_file

            replace_file(self.name, self.before, self.after)


@attrs.frozen(eq=False)
class Fixed(Rewritten):
    """A file after what is wrong without doubt was mended; nothing is written before `write`."""

    found: Report
    """What was wrong before."""
    report: Report
    """What is left; its `fixed` has what was mended."""


def fix(
    source: str | os.PathLike[str] | IO[bytes],
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    today: datetime.date | None = None,
    baseline: Baseline | str | os.PathLike[str] | None = None,
) -> Fixed:
    """Mend in a file what can be mended without doubt, and check what is left.

    Takes what `check` takes, but for a plan that was made in Python. Every fix is
    held to this: read again, the file has that finding no more and none that it
    did not have (but for those in what could not be read before), and says
    otherwise what it said. What is exempted is left as it is. The file itself is
    not changed: `Fixed.write` does that.
    """
    selection = Selection(select, ignore)
    fixed = fix_selected(
        source, profile, language=language, selection=selection, today=today, baseline=baseline
    )
    selection.verify([fixed.report.profile])
    return fixed


def fix_selected(
    source: str | os.PathLike[str] | IO[bytes],
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
    selection: Selection,
    today: datetime.date | None = None,
    baseline: Baseline | str | os.PathLike[str] | None = None,
    across: Sequence[Problem] | None = None,
    fallback: Profile | None = None,
) -> Fixed:
    """Mend a file as `fix` does, and check it as `check_selected` does."""
    from ..fixing.mending import State, mend
    from ..fixing.proposals import with_places

    day = today or datetime.date.today()
    asked = Asked(profile, language, selection, day, across=across, fallback=fallback, beside=True)
    known = baseline_of(baseline, language)
    data, document = opened(source)
    if document.format == "imported":
        # What was imported is mended by writing it anew, not by edits.
        report = report_of(judged_plan(document, asked), known)
        return Fixed(document.name, data, data, report, report)
    everything = attrs.evolve(asked, waits=False, beside=False)

    def state(document: Document) -> State:
        judged = judged_plan(document, everything)
        problems = [problem for _, problem in judged.problems]
        day, settings = plan_date(judged.plan), by_code(judged.profile)
        wanted = [
            problem
            for problem in problems
            if problem.code in FIXABLE
            and (problem.code in ALWAYS or problem.code not in judged.off)
            and severity_of(problem, settings, day) != "off"
        ]
        bound = judged.bound or Bound(None, [], document)
        return State(document, bound, problems, wanted, judged)

    with collector_paused():
        mended = mend(data, document, state)
        fixed: list[Finding] = []
        for before, proposals in mended.rounds:
            judged: Judged = before.judged
            done = {id(each.problem): with_places(each, before.document) for each in proposals}
            fixed += judged.findings(
                [(before.bound.document, each.problem) for each in proposals], done
            )
        report = report_of(judged_plan(mended.document, asked), known)
        found = report_of(judged_plan(document, asked), known)
    # What was tried and did not keep its promise is for the planner to mend.
    left = tuple(attrs.evolve(each, fix=None) for each in report.findings)
    report = attrs.evolve(report, findings=left, fixed=tuple(fixed))
    return Fixed(document.name, data, mended.after, found, report)


_LEFT_AS_WRITTEN = HARMLESS - {"SP023"}
"""What can be wrong with a file that is formatted all the same: the words of it stay."""


@attrs.frozen(eq=False)
class Formatted(Rewritten):
    """A plan file in the house style; nothing is written before `write`."""


def format(source: str | os.PathLike[str] | IO[bytes], *, language: str | None = None) -> Formatted:
    """A plan file in the house style: the order of keys, indentation, quotation marks, folding.

    `source` is a path, ``-`` for standard input, or an open binary file. What the plan
    says stays exactly as it is, and so do comments, each with what it stands beside,
    single empty lines between entries, and the file's line ends; the new text has been
    read again to see that. The file itself is not changed: `Formatted.write` does that.
    Formatted again, nothing changes.

    Raises `PlanError` with all findings where the file cannot be read whole, and
    `FormattingError`, a `ValueError`, where it cannot be formatted without saying
    something else.
    """
    from ..writing.formatting import formatted

    data, document = read_with_bytes(source)
    bound = bind(document, Plan)
    plan = bound.value
    if plan is None or not {problem.code for problem in bound.problems} <= _LEFT_AS_WRITTEN:
        raise PlanError(findings_of(bound, language))
    return Formatted(document.name, data, formatted(bound.document, plan).encode())
