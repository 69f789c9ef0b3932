"""``strategiplan status``: how the indicators of a plan stand on a day."""

from __future__ import annotations

import datetime

import click

from .. import api
from ..indicators import indicator_statuses
from .common import coloured, language_option, profile_option, usable_profile, wished_language


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day to judge on, such as 2026-12-31; today when left out.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="How to write the table.",
)
@profile_option
@language_option
def status(
    file: str, on: datetime.datetime | None, form: str, profile: str | None, lang: str | None
) -> int:
    """Say how the indicators of a plan stand: reached, on track, behind, or cannot tell.

    FILE is a plan, or - for standard input. The latest number is held against the
    straight line from the baseline to the target, or against the direction alone;
    where data do not decide, that is said, with what is missing.
    """
    from ..report import status as report
    from ..report.text import to_text

    used = usable_profile(profile, lang) if profile else None
    checked = api.check(file, used, language=wished_language(lang))
    if checked.plan is None:
        if not checked.findings:
            raise click.UsageError(f"{file} is a profile, not a plan.")
        click.echo(to_text([checked]), nl=False, err=True)
        return 2 if any(finding.code == "SP001" for finding in checked.findings) else 1
    speaker = api.speaker_for(checked.plan, checked.profile, wished_language(lang))
    statuses = indicator_statuses(checked.plan, on.date() if on else None)
    if form == "json":
        click.echo(report.to_json(statuses), nl=False)
    elif form == "markdown":
        click.echo(report.to_markdown(statuses, speaker), nl=False)
    else:
        click.echo(report.to_text(statuses, speaker, colour=coloured()), nl=False, color=True)
    return 0
