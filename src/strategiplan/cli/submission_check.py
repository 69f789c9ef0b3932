"""``strategiplan submissions check``: what is wrong with submissions."""

from __future__ import annotations

import click

from ..messages import visible
from ..profiles import built_in
from ..report.formats import FORMATS, ReportFormat, pieces
from .common import (
    language_option,
    opened_edition,
    opened_plan,
    profile_option,
    speaker,
    usable_profile,
)


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--plan", "plan_file", metavar="FILE", help="The plan that they are about.")
@click.option(
    "--against",
    metavar="FILE",
    help="The edition that was sent out, to see what was changed since.",
)
@click.option(
    "--round", "round_", metavar="ID", default="", help="The consultation that they answer."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How to write the report.",
)
@profile_option
@language_option
def check_submissions(
    file: str,
    plan_file: str | None,
    against: str | None,
    round_: str,
    form: ReportFormat,
    profile: str | None,
    lang: str | None,
) -> int:
    """Say what is wrong with submissions.

    FILE is a file of submissions or a folder of such files. With --plan they are held against
    it: deadlines, elements, rounds and case numbers, and whether each was answered. With
    --against too, whether what is said to be changed was changed, and what was changed
    without anybody's asking.

    \b
    Exit code: 0 no error, 1 errors, 2 could not run.
    """
    from ..submissions.beside import MOST_ALIKE
    from ..submissions.checking import Against, checked
    from ..submissions.telling import Telling
    from .submission_files import SubmissionFile, told

    say = speaker(lang)
    held: Against | None = None
    used = usable_profile(profile, lang) if profile else None
    if plan_file is not None:
        plan, say = opened_plan(plan_file, profile, lang)
        before = opened_edition(against, lang)[0] if against is not None else None
        held = Against(plan, before, round_)
    elif against is not None or round_:
        raise click.UsageError("--against and --round need --plan")
    source = SubmissionFile(file, say)
    telling = Telling(file, say, used or built_in("generic"), most_alike=MOST_ALIKE)
    for note in checked(source.entries(), held):
        telling.tell(note)
    report = telling.report(counted=form != "text")
    if form == "text":
        for line in told(telling):
            click.echo(line)
        click.echo(f"{visible(file, 200)}: {report.summary()}")
    else:
        click.echo("".join(pieces([report], form)), nl=False)
    return int(telling.failed)
