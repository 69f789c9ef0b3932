"""``strategiplan submissions sort``: proposals of what each submission is about."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs
import click

from ..diagnostics import Problem
from ..messages import Speaker
from ..model import Plan, Submission
from .common import (
    format_option,
    language_option,
    opened_plan,
    plan_option,
    profile_option,
    refusal,
    usable_profile,
)

if TYPE_CHECKING:
    from ..submissions import Entry
    from ..submissions.sorting import Evidence, Proposal, Sorter

_STAYS = frozenset({"SP776", "SP777", "SP778", "SP779", "SP781"})
"""Faults of single submissions: these are left as they are where the file's text is kept."""
EVIDENCE = ("identifier", "mention", "title", "number", "words")
"""What a proposal rests on, the surest first, as `submissions.sorting` has it."""


@click.command()
@click.argument("file", metavar="FILE")
@plan_option
@format_option("text", "csv", help="How to write the proposals.")
@click.option(
    "--apply",
    "least",
    type=click.Choice(EVIDENCE),
    help="Sort by proposals that rest on this or on something surer, and say so in each note. "
    "The surest is named first.",
)
@click.option("-o", "--output", metavar="FILE", help="The file for what --apply has sorted.")
@profile_option
@language_option
def sort(
    file: str,
    plan_file: str,
    form: str,
    least: Evidence | None,
    output: str | None,
    profile: str | None,
    lang: str | None,
) -> int:
    """Propose which elements the unsorted submissions are about.

    FILE holds submissions. One that says what it concerns is left alone. For each of
    the others, the elements are shown that it names by identifier, by level and number,
    by title, by number alone, or whose rarer words it uses, with the words that the
    proposal rests on.

    Nothing is changed without --apply, which writes all submissions, sorted as far as
    the proposals go, to the file that -o names; it may be FILE. Where both are YAML or
    both JSON Lines, all else stays as it was written, and so do submissions with faults;
    else a file with faults is not sorted, since they would be lost.

    \b
    Exit code: 0 proposed, 1 errors in the plan or in FILE, 2 could not run.
    """
    from ..submissions.keeping import keeps_text
    from ..submissions.sorting import Sorter
    from .submission_files import SubmissionFile, saved, saved_in_text

    if bool(least) != bool(output):
        raise refusal("sorting/output", lang)
    plan, say = opened_plan(plan_file, profile, lang)
    used = usable_profile(profile, lang) if profile else None
    work = _Work(plan, say, Sorter(plan, (used.terms,) if used else ()), form, least)
    in_text = output is not None and keeps_text(file, output)
    source = SubmissionFile(
        file, say, whole=output is not None, kept=_STAYS if in_text else frozenset()
    )
    found = work.submissions(source.entries())
    if output is None:
        for _ in found:
            pass
    elif in_text:
        saved_in_text(output, source, found)
    else:
        saved(output, found, lang)
    click.echo(work.summary(output), err=form != "text")
    return int(source.tell())


@attrs.define
class _Work:
    """Goes through the submissions once, shows the proposals and keeps count."""

    plan: Plan
    say: Speaker
    sorter: Sorter
    form: str
    least: Evidence | None
    count: Counter[str] = attrs.field(factory=Counter)

    def submissions(self, entries: Iterable[Entry]) -> Iterator[Submission]:
        """Each submission as it was, or sorted."""
        from ..submissions.sorting_words import COLUMNS

        if self.form == "csv":
            self._row(COLUMNS)
        for entry in entries:
            if not entry.usable:
                continue
            submission = entry.submission
            self.count["all"] += 1
            if submission.concerns:
                self.count["sorted"] += 1
                yield submission
            else:
                proposals = self.sorter.proposals(submission)
                self.count["proposed" if proposals else "silent"] += 1
                self._show(submission, proposals)
                made = self._sorted(submission, proposals)
                if made is not submission and not all(map(_harmless, entry.problems)):
                    # To write it anew would lose what could not be used of it.
                    self.count["left"] += 1
                    made = submission
                self.count["applied"] += made is not submission
                yield made

    def _sorted(self, submission: Submission, proposals: tuple[Proposal, ...]) -> Submission:
        from ..submissions.sorting import as_sure_as, sorted_by
        from ..submissions.sorting_words import note_of

        if self.least is None:
            return submission
        applied = as_sure_as(proposals, self.least)
        if not applied:
            return submission
        note = note_of(submission, applied, self.say)
        return attrs.evolve(sorted_by(submission, applied), note=note)

    def _show(self, submission: Submission, proposals: tuple[Proposal, ...]) -> None:
        from ..submissions.sorting_words import lines_of, rows_of

        if self.form == "csv":
            for row in rows_of(submission, proposals, self.plan, self.say):
                self._row(row)
        else:
            for line in lines_of(submission, proposals, self.plan, self.say):
                click.echo(line)
            click.echo()

    def _row(self, cells: tuple[str, ...]) -> None:
        from ..report.escaping import in_csv

        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow([in_csv(cell) for cell in cells])
        click.echo(line.getvalue(), nl=False)

    def summary(self, output: str | None) -> str:
        """How many there were of each, and how many were sorted where."""
        names = ("all", "sorted", "proposed", "silent")
        counts = {name: self.count[name] for name in names}
        lines = [self.say.phrase("sorting/total", **counts)]
        if output:
            lines.append(
                self.say.phrase("sorting/applied", count=self.count["applied"], file=output)
            )
        if self.count["left"]:
            lines.append(self.say.phrase("sorting/left", count=self.count["left"]))
        return "\n".join(lines)


def _harmless(problem: Problem) -> bool:
    return problem.code in ("SP779", "SP781")
