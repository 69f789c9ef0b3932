"""``strategiplan process``: how far a plan's process has come, and whether it is lawful."""

from __future__ import annotations

import datetime

import click

from .. import api
from .common import (
    coloured,
    day_option,
    format_option,
    language_option,
    profile_option,
    refusal,
    usable_profile,
    wished_language,
)


@click.command()
@click.argument("file", metavar="FILE")
@profile_option
@language_option
@day_option("The day from which to count the days that are left to answer; today when left out.")
@click.option(
    "--if-sent",
    "if_sent",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Say how early the deadline can be of a round that is sent out that day, and nothing else.",
)
@format_option("text", "json", help="How to write the steps.")
def process(
    file: str,
    profile: str | None,
    lang: str | None,
    today: datetime.datetime | None,
    if_sent: datetime.datetime | None,
    form: str,
) -> int:
    """Tick off the steps that the law asks of a plan's process.

    FILE is a plan, or - for standard input. Each step comes with the paragraph
    that asks for it, its dates and days, and what to do where it is not as it
    should be. What the file does not say is not held against the plan: it cannot
    be told.

    A round that is planned: --if-sent 2026-12-01 says how early its deadline can be.

    \b
    ✓ done   ✗ wrong or missing   ! to be mended   ? cannot be told   · not yet

    \b
    Exit code: 0 nothing wrong, 1 a step is wrong, missing, too short or too early,
    2 could not run.
    """
    from ..report.process import deadlines_to_json, deadlines_to_text, to_json, to_text
    from ..report.text import to_text as findings_as_text

    used = usable_profile(profile, lang) if profile else None
    report = api.check(file, used, language=wished_language(lang))
    plan = report.plan
    if plan is None and not report.findings:
        raise refusal("cannot/profile-shown", lang or report.language, file=file)
    if plan is None or any(finding.code.startswith("SP90") for finding in report.findings):
        click.echo(findings_as_text([report]), nl=False, err=True)
        return 2
    speaker = api.speaker_for(plan, report.profile, wished_language(lang))
    if if_sent:
        write = deadlines_to_json if form == "json" else deadlines_to_text
        click.echo(write(report.profile, if_sent.date(), speaker), nl=False)
        return 0
    steps = api.process(plan, report.profile)
    day = today.date() if today else datetime.date.today()
    if form == "json":
        click.echo(to_json(report, plan, steps, speaker, day), nl=False)
    else:
        text = to_text(report, plan, steps, speaker, day, colour=coloured())
        click.echo(text, nl=False, color=True)
    return int(any(not step.ok for step in steps))
