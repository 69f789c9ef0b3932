"""``strategiplan diff``: what changed from one edition to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

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

if TYPE_CHECKING:
    from ..messages import Speaker
    from ..report.editions import Comparison


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@format_option(
    "text", "markdown", "html", "json", help="How to write it; json holds the whole difference."
)
@output_option
@click.option(
    "--workspace",
    metavar="FOLDER",
    help="Name what in the other plans of this folder refers to what has changed.",
)
@click.option(
    "--submissions",
    metavar="FILE",
    help="Say with each change which of these submissions it goes back to.",
)
@language_option
def diff(
    old: str,
    new: str,
    form: str,
    output: str | None,
    workspace: str | None,
    submissions: str | None,
    lang: str | None,
) -> int:
    """Say what changed from one edition of a plan to the next.

    OLD and NEW are plans; one of them may be - for standard input. Elements are
    the same that have the same id. Where an id is missing or has changed, the
    wording says what is the same, and how sure that is stands beside it.

    What the plan says is told apart from what its keeper notes about it: notes,
    sources, misprints. What was not changed and stands on changed ground is named
    at the end: an indicator under a goal with new wording, say. With --workspace, so is
    what in other plans refers to what was reworded or is gone.

    With --submissions, each change names the submissions that are said to have changed the
    element, or says that nobody asked for it; at the end stands what was to be changed
    and is as it was.

    \b
    Exit code: 0 nothing changed, 1 something did, 2 could not run.
    """
    if old == new == "-":
        raise refusal("cannot/both-stdin", lang)
    before, _ = opened_edition(old, lang)
    after, speaker = opened_edition(new, lang)
    if form in ("html", "markdown"):
        # JSON has to hold the whole difference: `patch` makes the new edition of it.
        before, _ = published(before, speaker, old)
        after, speaker = published(after, speaker, new)
    from ..report import edition_pages as pages
    from ..report.editions import Comparison, EditionTeller, to_data

    comparison = Comparison.of(before, after)
    if workspace is not None:
        comparison = _with_others(comparison, workspace, lang)
    if submissions is not None:
        comparison = _with_submissions(comparison, submissions, speaker)
    teller = EditionTeller(comparison, speaker, (old, new))
    if form == "json":
        from ..writing.difference import difference_to_json

        text = difference_to_json(comparison.difference, before, after, to_data(teller))
    elif form == "html":
        text = pages.to_html(teller)
    elif form == "markdown":
        text = pages.to_markdown(teller)
    else:
        text = pages.to_text(teller, colour=coloured() and not output)
    written(text, output, speaker.language)
    return int(bool(comparison.difference))


def _with_submissions(comparison: Comparison, file: str, speaker: Speaker) -> Comparison:
    """The comparison with the submissions that its changes go back to."""
    import attrs

    from ..submissions.origins import origins
    from .submission_files import SubmissionFile

    source = SubmissionFile(file, speaker)
    asked = origins(source)
    if source.tell():
        raise click.exceptions.Exit(2)
    return attrs.evolve(comparison, asked=asked)


def _with_others(comparison: Comparison, folder: str, lang: str | None) -> Comparison:
    """The comparison with what in a folder's other plans stands on changed ground."""
    import attrs

    from ..workspace.ground import standing_on
    from ..workspace.survey import survey

    found = survey(folder)
    if not found.crossing.members:
        raise refusal("cannot/no-plan", lang, names=folder)
    others = standing_on(found.crossing.members, comparison.old, comparison.new, comparison.changes)
    return attrs.evolve(comparison, elsewhere=others)
