"""``strategiplan coverage``: goals and subgoals against SDGs, actors, challenges and more."""

from __future__ import annotations

from typing import get_args

import click

from ..matrix import By, sdg_interplay
from ..matrix import coverage as cover
from .common import (
    coloured,
    format_option,
    language_option,
    opened_plan,
    output_option,
    profile_option,
    refusal,
    written,
)
from .publishing import published

MOST_CELLS = 2_000_000
"""How large a matrix may be in a form that writes out every cell."""


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "--by",
    type=click.Choice(get_args(By)),
    default="sdg",
    show_default=True,
    help="What to hold the goals and subgoals against.",
)
@format_option(
    "text",
    "csv",
    "markdown",
    "html",
    "svg",
    "json",
    help="How to write the matrix; svg is a picture.",
)
@output_option
@profile_option
@language_option
def coverage(
    file: str, by: By, form: str, output: str | None, profile: str | None, lang: str | None
) -> int:
    """Show what each goal is linked to, and where the holes are.

    FILE is a plan, or - for standard input. A link is stated on the goal itself
    (●), on something under it (▾), or on what it stands under (▴). Goals without
    any link are named below the matrix, and so is what nothing is linked to.
    """
    from ..pictures import heat_map
    from ..report import coverage as report
    from ..report import coverage_pages as pages

    plan, speaker = opened_plan(file, profile, lang)
    if form != "text":
        plan, speaker = published(plan, speaker)
    found = cover(plan, by)
    cells = len(found.rows) * len(found.columns)
    if form not in ("text", "json") and cells > MOST_CELLS:
        raise refusal("coverage/too_large", speaker.language, cells=str(cells), form=form)
    interplay = sdg_interplay(plan) if by == "sdg" else None
    if form == "text":
        text = report.to_text(found, plan, speaker, interplay, colour=coloured() and not output)
    elif form == "markdown":
        text = report.to_markdown(found, plan, speaker, interplay)
    elif form == "csv":
        text = report.to_csv(found, speaker)
    elif form == "html":
        text = pages.to_html(found, plan, speaker)
    elif form == "svg":
        # Who asks for this matrix gets it whole.
        most = (len(found.rows), len(found.columns))
        text = heat_map.picture(found, plan, speaker, *most).alone("coverage")
    else:
        text = report.to_json(found, interplay)
    written(text, output, speaker.language)
    return 0
