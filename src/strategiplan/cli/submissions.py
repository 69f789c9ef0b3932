"""``strategiplan submissions``: what people answered to a consultation."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ..messages import Speaker, message_language, visible
from ..model import Plan
from .common import (
    coloured,
    language_option,
    opened_plan,
    refusal,
    wished_language,
    written,
)
from .outcomes import outcomes
from .sorting import sort
from .submission_check import check_submissions

if TYPE_CHECKING:
    from ..intake import Intake, Taken
    from ..spreadsheets import Columns

COUNTED = ("new", "known", "changed", "updated", "left-out", "results")
"""What is counted of a source, in the order in which it is told."""


@click.group("submissions")
def submissions() -> None:
    """Work with submissions to a consultation (innspill).

    They live in a file of their own beside the plan's, never in it.
    """


submissions.add_command(check_submissions, "check")
submissions.add_command(sort)
submissions.add_command(outcomes)


@submissions.command("import")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--into",
    metavar="FILE",
    help="The file of submissions that they are added to (.csv, .jsonl, .yaml); made where it is not there.",
)
@click.option(
    "--plan",
    "plan_file",
    metavar="FILE",
    help="The plan that they are about: elements are found by its identifiers, numbers and titles.",
)
@click.option(
    "--round", "round_", metavar="ID", default="", help="The consultation that they answer."
)
@click.option(
    "--from",
    "source",
    type=click.Choice(["decidim", "mbox", "eml", "spreadsheet", "folder"]),
    default=None,
    help="What the sources are. Without it: found out for each.",
)
@click.option(
    "--mapping",
    metavar="FILE",
    help="What the columns of a spreadsheet hold: read where FILE is there, else written.",
)
@click.option(
    "--update",
    is_flag=True,
    help="Take what says something else now where it came from; what the municipality has written stays.",
)
@click.option(
    "--mark-same", is_flag=True, help="Write of a text that is there already which one it repeats."
)
@click.option("--dry-run", is_flag=True, help="Say what would be taken, and write nothing.")
@language_option
def import_(
    sources: tuple[str, ...],
    into: str | None,
    plan_file: str | None,
    round_: str,
    source: str | None,
    mapping: str | None,
    update: bool,
    mark_same: bool,
    dry_run: bool,
    lang: str | None,
) -> int:
    """Take submissions in from where they arrived.

    A SOURCE is an export of proposals, comments or results from Decidim (CSV, JSON,
    XLSX), a mailbox (mbox) or a message (.eml), a spreadsheet with a row for each
    submission, or a folder with a file for each (.txt, .md, .docx, .eml).

    What is in the file already stays, and is known again: importing a newer export adds
    what is new and tells what has changed. All of it is written or nothing. What was
    left out, and why, is said with its place.

    \b
    Exit code: 0 imported, 1 a source or the file cannot be used as it stands, 2 could not run.
    """
    from ..intake import ENDS, UnknownRoundError, import_submissions

    if into is None and not dry_run:
        raise refusal("cannot/intake-into", lang)
    if into is not None and not into.lower().endswith(ENDS):
        raise refusal("cannot/intake-end", lang, file=into, ends=", ".join(ENDS))
    for each in sources:
        if into and os.path.exists(into) and os.path.exists(each) and os.path.samefile(each, into):
            raise refusal("cannot/intake-same", lang, file=each)
    plan: Plan | None = None
    if plan_file is not None:
        plan, _ = opened_plan(plan_file, None, lang)
    columns = _columns(mapping, lang)
    try:
        found = import_submissions(
            sources, into, plan=plan, round=round_, source=source or "", columns=columns,
            update=update, mark_same=mark_same, dry_run=dry_run, language=wished_language(lang),
        )  # fmt: skip
    except UnknownRoundError as error:
        key = "cannot/intake-round" if error.known else "cannot/intake-no-rounds"
        raise refusal(key, lang, round=error.word, names=", ".join(error.known)) from None
    except OSError as error:
        file = str(error.filename or into or sources[0])
        raise refusal("cannot/intake-open", lang, file=file, reason=error) from None
    say = Speaker(message_language(wished_language(lang), plan.language if plan else ""))
    _tell(found, say)
    if not found.ok:
        click.echo(say.phrase("intake/stopped"), err=True)
        return 1
    if mapping is not None and columns is None and found.columns is not None:
        _keep(mapping, found.columns, say, lang)
    if into is None or dry_run:
        click.echo(say.phrase("intake/dry", count=found.total), err=True)
    elif found.written:
        words = say.phrase("intake/written", file=visible(into, 200), count=found.total)
        click.echo(words, err=True)
        if found.untyped:
            click.echo(say.phrase("intake/untyped", count=found.untyped), err=True)
    else:
        click.echo(say.phrase("intake/unchanged", file=visible(into, 200)), err=True)
    return 0


def _tell(found: Intake, say: Speaker) -> None:
    """What is told of the sources, the gravest first, and then what came of each."""
    for each in found.sources:
        for line in _findings(each, say):
            click.echo(line, err=True)
    for each in found.sources if found.ok else ():
        counts = ", ".join(
            say.phrase(f"intake/{what}", count=each.counts[what])
            for what in COUNTED
            if each.counts.get(what)
        )
        form = say.phrase(f"intake/form/{each.form}")
        counts = counts or say.phrase("intake/nothing")
        name = visible(each.name, 200)
        click.echo(say.phrase("intake/read", file=name, form=form, counts=counts), err=True)


def _findings(taken: Taken, say: Speaker) -> Iterator[str]:
    from ..checks import rules
    from ..report import RANK
    from ..report.text import lines_of

    findings = sorted(taken.report.findings, key=lambda finding: RANK[finding.severity])
    for each in findings:
        first, *hint = lines_of(each, say, coloured())
        yield first
        # A note is no fault: one line is enough.
        yield from hint if each.severity != "info" else ()
    for code, count in sorted(taken.more.items()):
        yield say.phrase("more", count=count, rule=f"{code} {rules()[code].name}")
    if findings:
        yield ""


def _columns(mapping: str | None, lang: str | None) -> Columns | None:
    """What a file of columns says; ``None`` where it is still to be written."""
    if mapping is None or not os.path.exists(mapping):
        return None
    from ..intake import FIELDS
    from .importing import columns_in

    return columns_in(mapping, lang, FIELDS)


def _keep(mapping: str, columns: Columns, say: Speaker, lang: str | None) -> None:
    """Write what the columns were taken for, to be looked at and used again."""
    from ..intake import FIELDS
    from ..spreadsheets.columns import columns_to_yaml

    head = say.phrase("intake/columns-head", fields=", ".join(FIELDS))
    written(columns_to_yaml(columns, head), mapping, lang)
    click.echo(say.phrase("import/columns", file=visible(mapping, 200)), err=True)
