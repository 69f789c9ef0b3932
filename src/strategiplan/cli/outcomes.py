"""``strategiplan submissions outcomes``: what came of each, for Decidim to publish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import click

from ..model.values import Outcome
from .common import (
    language_option,
    opened_plan,
    output_option,
    plan_option,
    profile_option,
    refusal,
    written,
)


@click.command()
@click.argument("file", metavar="FILE")
@plan_option
@click.option(
    "--to",
    "form",
    type=click.Choice(["decidim-answers", "decidim-results"]),
    default="decidim-answers",
    show_default=True,
    help="Answers to proposals, or a result for each element that was changed.",
)
@click.option(
    "--state",
    "states",
    metavar="OUTCOME=STATE",
    multiple=True,
    help="The state that an outcome has in your Decidim, such as noted=noted.",
)
@click.option(
    "--locale",
    help="The language that Decidim has the texts in. Without it: no for Norwegian, else en.",
)
@output_option
@profile_option
@language_option
def outcomes(
    file: str,
    plan_file: str,
    form: str,
    states: tuple[str, ...],
    locale: str | None,
    output: str | None,
    profile: str | None,
    lang: str | None,
) -> int:
    """Write what came of each submission for Decidim, the portal that they came from.

    FILE holds submissions that were imported from Decidim and have an outcome since.
    Answers go back to the proposals that they belong to; Decidim cannot take answers
    to comments.

    \b
    Exit code: 0 written, 1 errors in the plan, 2 could not run.
    """
    from ..submissions.decidim import STATES, Answers, results

    known = {**STATES, **dict(_states(states, lang))}
    plan, say = opened_plan(plan_file, profile, lang)
    language = locale or ("en" if say.language == "en" else "no")
    from .submission_files import SubmissionFile

    source = SubmissionFile(file, say, whole=True)
    if form == "decidim-results":
        written("".join(results(plan, source, say, language)), output, lang)
        return 0
    answers = Answers(plan, say, language, known)
    written("".join(answers.write(source)), output, lang)
    click.echo(say.phrase("outcome/total", count=answers.written), err=True)
    for reason, count in answers.left_out.items():
        known_reason = reason in ("elsewhere", "unanswered")
        words = say.phrase(
            f"outcome/{reason}" if known_reason else "outcome/stateless", outcome=reason
        )
        click.echo(f"  {words}: {count}", err=True)
    return 0


def _states(pairs: tuple[str, ...], lang: str | None) -> Iterator[tuple[Outcome, str]]:
    for pair in pairs:
        name, _, state = pair.partition("=")
        outcome = next((each for each in get_args(Outcome) if each == name), None)
        if outcome is None or not state:
            raise refusal("outcome/state", lang, pair=pair, outcomes=", ".join(get_args(Outcome)))
        yield outcome, state
