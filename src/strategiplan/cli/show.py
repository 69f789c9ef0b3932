"""``strategiplan show``: a plan as a tree."""

from __future__ import annotations

import click

from .. import api
from .common import coloured, language_option, profile_option, usable_profile, wished_language


@click.command()
@click.argument("file", metavar="FILE")
@profile_option
@language_option
def show(file: str, profile: str | None, lang: str | None) -> int:
    """Show a plan as a tree, in its own words.

    FILE is a plan, or - for standard input. Beside each element stand its
    Sustainable Development Goals and who answers for it; what exists and is not
    written down is named as such.
    """
    from ..report.text import to_text
    from ..report.tree import to_tree

    used = usable_profile(profile, lang) if profile else None
    report = api.check(file, used, language=wished_language(lang))
    if report.plan is None:
        if not report.findings:
            raise click.UsageError(f"{file} is a profile, not a plan.")
        click.echo(to_text([report]), nl=False, err=True)
        return 2 if any(finding.code == "SP001" for finding in report.findings) else 1
    plan = report.plan
    speaker = api.speaker_for(plan, report.profile, wished_language(lang))
    click.echo(to_tree(plan, speaker, colour=coloured()), nl=False, color=True)
    return 0
