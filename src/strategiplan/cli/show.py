"""``strategiplan show``: a plan as a tree."""

from __future__ import annotations

import click

from .common import coloured, language_option, opened_plan, profile_option


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
    from ..report.tree import to_tree

    plan, speaker = opened_plan(file, profile, lang)
    click.echo(to_tree(plan, speaker, colour=coloured()), nl=False, color=True)
    return 0
