"""``strategiplan status``: how the indicators of a plan stand on a day."""

from __future__ import annotations

import datetime

import click

from ..indicators import indicator_statuses
from .common import coloured, format_option, language_option, opened_plan, profile_option


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day to judge on, such as 2026-12-31; today when left out.",
)
@format_option("text", "markdown", "json", help="How to write the table.")
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

    plan, speaker = opened_plan(file, profile, lang)
    statuses = indicator_statuses(plan, on.date() if on else None)
    if form == "json":
        click.echo(report.to_json(statuses), nl=False)
    elif form == "markdown":
        click.echo(report.to_markdown(statuses, speaker), nl=False)
    else:
        click.echo(report.to_text(statuses, speaker, colour=coloured()), nl=False, color=True)
    return 0
