"""``strategiplan check``: what is wrong in plan files."""

from __future__ import annotations

import datetime
import itertools
import os
from collections.abc import Iterator, Sequence
from typing import TypedDict

import click

from .. import api
from ..baseline import Baseline
from ..diagnostics import Problem
from ..model.profile import Profile
from ..reading.submission_files import holds_submissions
from ..report import Report
from ..report.formats import FORMATS, ReportFormat, Style, pieces
from ..report.totals import Totals
from .baseline import baseline_options, wished_baseline
from .common import (
    coloured,
    day_option,
    language_option,
    no_such_rule,
    profile_option,
    refusal,
    speaker,
    usable_profile,
    wished_language,
)
from .fixing import fixing_options, mended
from .named import NamedPlan, named_plans, only_plans_option, workspace_option
from .progress import Progress


class _Wishes(TypedDict):
    """What a file is checked, or mended, by."""

    profile: Profile | None
    language: str | None
    selection: api.Selection
    today: datetime.date | None
    baseline: Baseline | None
    across: Sequence[Problem] | None
    fallback: Profile | None


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@workspace_option
@only_plans_option
@profile_option
@language_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How to write the findings. " + "; ".join(f"{name}: {FORMATS[name]}" for name in FORMATS),
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Write the findings to a file, whole or not at all, instead of printing them.",
)
@click.option("--full", is_flag=True, help="Show every finding whole, however many there are.")
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    help="Only these rules: SP301, SP3, goal-without-strategy; commas between.",
)
@click.option("--ignore", multiple=True, metavar="CODES", help="All but these rules.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@fixing_options
@baseline_options
@day_option(
    "The day that exemptions are judged by (YYYY-MM-DD). Without it: today.",
    envvar="STRATEGIPLAN_TODAY",
)
def check(
    files: tuple[str, ...],
    workspace: str | None,
    only_plans: bool,
    profile: str | None,
    lang: str | None,
    form: ReportFormat,
    output: str | None,
    full: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    fix: bool,
    diff: bool,
    baseline: str | None,
    update_baseline: bool,
    write_baseline: str | None,
    today: datetime.datetime | None,
) -> int:
    """Say what is wrong in plan files.

    FILE is a plan (or a profile), a file of submissions, a folder with plans in it, or - for standard
    input. The plans of a folder are checked against each other too; where a
    strategiplan.yaml lies in it, those that it names. With --workspace a FILE is checked
    against the plans that it belongs to, and only what is in FILE itself is reported. Every
    finding comes with its place in the file and in the plan, and with what to do about it.

    \b
    Exit code: 0 no errors, 1 errors (with --strict: or warnings), 2 could not run.
    """
    language = wished_language(lang)
    selection = api.Selection(_split(select), _split(ignore))
    used = usable_profile(profile, lang) if profile else None
    held = wished_baseline(baseline, update_baseline, write_baseline, lang)
    # Standard output is taken where a difference or a mended text goes there.
    taken = diff or (fix and "-" in files)
    named = named_plans(files, lang, selection, workspace=workspace, only_plans=only_plans)
    if only_plans and not named.plans and not named.reports:
        # All that was named is something else, and whoever named it did not look.
        return 0
    plans = named.plans
    target = None if output in (None, "-") else str(output)
    if target is not None:
        _refuse_plan(target, plans, lang)
    if fix:
        _verify_before(selection, used, plans, lang)
    progress = Progress(len(plans), speaker(lang))
    totals = Totals()

    def checked() -> Iterator[Report]:
        for report in named.reports:
            totals.add(report)
            yield held.seen(report)
        for plan in plans:
            if holds_submissions(plan.name):
                report = api.submissions_report(plan.name, used, language, selection)
                progress.step()
                totals.add(report)
                yield report
                continue
            wishes = _Wishes(
                profile=used,
                language=language,
                selection=selection,
                today=today.date() if today else None,
                baseline=held.used,
                across=plan.across,
                fallback=plan.fallback,
            )
            if fix or diff:
                fixed = api.fix_selected(plan.name, **wishes)
                report = mended(plan.name, fixed, lang, diff=diff)
            else:
                report = api.check_selected(plan.name, **wishes)
            progress.step()
            totals.add(report)
            yield held.seen(report)

    reports = checked()
    first = next(reports, None)
    if first is None:
        raise refusal("cannot/no-plan", lang, names=", ".join(files))
    try:
        selection.verify([first.profile])
    except api.UnknownRuleError:
        # It may be a rule of another plan's own profile: all are checked before a word is said.
        every = [first, *reports]
        _refuse_unknown(selection, [report.profile for report in every], lang)
        reports = iter(every[1:])
    style = Style(colour=target is None and coloured(), full=full, strict=strict)
    text = pieces(itertools.chain([first], reports), form, style)
    # Of thousands of plans only the one at hand is kept.
    del first
    if target is None:
        for piece in text:
            progress.clear()
            click.echo(piece, nl=False, color=True, err=taken)
    else:
        _write(target, text, lang)
        progress.clear()
        click.echo(f"{target}: {totals.summary()}", err=True)
    progress.clear()
    if totals.unread:
        return 2
    written = held.written()
    if written:
        click.echo(written, err=True)
    if write_baseline:
        return 0
    return int(bool(totals.severities["error"] or (strict and totals.severities["warning"])))


def _write(target: str, text: Iterator[str], lang: str | None) -> None:
    from ..writing import write_file

    try:
        write_file(target, text)
    except OSError as error:
        raise refusal("cannot/write", lang, file=target, reason=error) from None


def _refuse_plan(target: str, plans: list[NamedPlan], lang: str | None) -> None:
    """Nothing ever changes a plan, a slip of the pen neither."""
    for name in (plan.name for plan in plans):
        if os.path.exists(target) and os.path.exists(name) and os.path.samefile(target, name):
            raise refusal("cannot/plan-over", lang, file=target)


def _split(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for word in words for part in word.split(",") if part.strip())


def _refuse_unknown(selection: api.Selection, profiles: list[Profile], lang: str | None) -> None:
    try:
        selection.verify(profiles)
    except api.UnknownRuleError as error:
        raise no_such_rule(error.word, lang, profiles) from None


def _verify_before(
    selection: api.Selection,
    used: Profile | None,
    plans: list[NamedPlan],
    lang: str | None,
) -> None:
    """Refuse a word that stands for no rule before the first file is mended."""
    try:
        selection.verify([used] if used else [])
    except api.UnknownRuleError:
        # It may be a rule of a plan's own profile. Standard input is read only once.
        named = [plan.name for plan in plans if plan.name != "-"]
        if named:
            every = [api.check_selected(name, used, selection=selection) for name in named]
            _refuse_unknown(selection, [report.profile for report in every], lang)
