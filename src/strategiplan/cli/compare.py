"""``strategiplan compare``: the plans of several municipalities side by side."""

from __future__ import annotations

import os

import click

from ..messages import Speaker
from ..model import Plan
from .common import (
    coloured,
    format_option,
    language_option,
    opened_edition,
    output_option,
    refusal,
    written,
)
from .publishing import published


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@format_option(
    "text",
    "markdown",
    "html",
    "svg",
    "csv",
    "json",
    help="How to write it; svg is a picture, and json holds everything.",
)
@click.option(
    "--rows",
    type=click.Choice(["plans", "goals"]),
    default="plans",
    show_default=True,
    help="What a line of csv is: a plan, or two goals with words in common.",
)
@output_option
@language_option
def compare(
    files: tuple[str, ...], form: str, rows: str, output: str | None, lang: str | None
) -> int:
    """Hold the plans of several municipalities against each other.

    FILE is a plan; one of them may be - for standard input. Side by side stand how
    the plans are built, what they call their levels and which of the UN's goals they
    are linked to; then what they have in common, and which of their goals share
    words, with the words. What a file does not say is unknown, and not nothing.

    For two editions of one plan there is `strategiplan diff`.

    \b
    Exit code: 0 compared, 2 could not run.
    """
    if len(files) < 2:
        raise refusal("cannot/compare-few", lang)
    _told_apart(files, lang)
    plans, speakers = _opened(files, lang)
    from ..comparison import compare as compared
    from ..comparison import editions_of_one
    from ..report import comparison as report
    from ..report import comparison_pages as pages

    language = speakers[0].language
    if form != "text":
        opened = zip(plans, speakers, files, strict=True)
        plans = [published(plan, speaker, file)[0] for plan, speaker, file in opened]
    editions = editions_of_one(plans)
    if editions:
        old, new = (files[place] for place in editions)
        raise refusal("cannot/compare-editions", lang or language, old=old, new=new)
    teller = report.ComparisonTeller(compared(plans), Speaker(language))
    if form == "text":
        text = report.to_text(teller, colour=coloured() and not output)
    elif form == "markdown":
        text = report.to_markdown(teller)
    elif form == "html":
        text = pages.to_html(teller)
    elif form == "svg":
        text = pages.to_svg(teller)
    elif form == "csv":
        text = report.to_csv(teller) if rows == "plans" else report.pairs_to_csv(teller)
    else:
        text = report.to_json(teller)
    written(text, output, language)
    return 0


def _told_apart(files: tuple[str, ...], lang: str | None) -> None:
    """Refuse a file that is named twice, also by another way to it."""
    seen: set[object] = set()
    for file in files:
        key: object = file
        if file != "-":
            try:
                status = os.stat(file)
                key = (status.st_dev, status.st_ino)
            except (OSError, ValueError):
                # What cannot be opened is said where it is opened.
                continue
        if key in seen:
            raise refusal(
                "cannot/compare-stdin" if file == "-" else "cannot/compare-twice", lang, file=file
            )
        seen.add(key)


def _opened(files: tuple[str, ...], lang: str | None) -> tuple[list[Plan], list[Speaker]]:
    """The plans; where some cannot be read, all of these are told before the command ends."""
    found: list[tuple[Plan, Speaker]] = []
    failed = False
    for file in files:
        try:
            found.append(opened_edition(file, lang))
        except click.exceptions.Exit:
            failed = True
        except click.ClickException as error:
            error.show()
            failed = True
    if failed:
        raise click.exceptions.Exit(2)
    return [plan for plan, _ in found], [speaker for _, speaker in found]
