"""``strategiplan consultation``: how far the rounds have come, and the answers for the case file."""

from __future__ import annotations

import datetime
import os
import sys
from typing import TYPE_CHECKING, Any

import click

from .. import api
from ..model import Plan
from .common import (
    coloured,
    day_option,
    format_option,
    language_option,
    opened_edition,
    opened_plan,
    output_option,
    profile_option,
    refusal,
    usable_profile,
    wished_language,
    written,
)
from .publishing import published

if TYPE_CHECKING:
    from ..answers.writing import AnswersFormat
    from ..messages import Speaker
    from ..submissions.telling import Telling

_FORMS = ("markdown", "html", "docx", "pdf", "xlsx", "csv")
_TEXTS = ("whole", "beginning", "none")


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "--round", "round_", metavar="ID", default="", help="Only the consultation of this id."
)
@click.option(
    "--submissions",
    metavar="FILE",
    help="The submissions, or a folder of such files. Without it: those that the plan names.",
)
@click.option(
    "--against",
    metavar="OLD",
    help="The plan's other edition: the one that was sent out, where FILE is a later one.",
)
@format_option("text", "markdown", "json", help="How to write the state.")
@click.option(
    "--answers",
    is_flag=True,
    help="Write every submission with its answer and what changed, for the case file.",
)
@click.option(
    "--to",
    type=click.Choice(_FORMS),
    help="What to write the answers as. Without it: as the name of OUT ends.",
)
@click.option(
    "--texts",
    type=click.Choice(_TEXTS),
    help="How much of each submission's own text stands among the answers; whole when left out.",
)
@click.option(
    "--internal",
    is_flag=True,
    help="Keep names and texts as they came among the answers; the file is marked as internal.",
)
@output_option
@day_option("The day that days are counted from, such as 2026-12-31; today when left out.")
@profile_option
@language_option
def consultation(
    file: str,
    round_: str,
    submissions: str | None,
    against: str | None,
    form: str,
    answers: bool,
    to: AnswersFormat | None,
    texts: Any,
    internal: bool,
    output: str | None,
    today: datetime.datetime | None,
    profile: str | None,
    lang: str | None,
) -> int:
    """Show how far each consultation of a plan has come, and what was answered.

    FILE is a plan. Each round comes with its days, with what the law asks for, and
    with its submissions (innspill), counted by goal, channel, kind of sender and outcome. What
    is said about something below a goal counts under the goal too, and once.

    With --answers, every submission is written with the assessment, the outcome, and
    the changed words of the plan before and after, grouped by goal: the overview for
    the case file. Private persons stand under a number, contact data and notes are
    never in it.

    \b
    Exit code: 0 shown or written, 1 the plan or a submission cannot be read whole, 2 could not run.
    """
    plan, speaker = opened_plan(file, profile, lang)
    other = opened_edition(against, lang)[0] if against else None
    if round_ and all(each.id != round_ for each in plan.consultations):
        raise refusal("answers/without_round", lang, names=_names(plan))
    day = today.date() if today else datetime.date.today()
    from ..submissions.opening import OutsideError
    from ..submissions.telling import Telling
    from .submission_files import told

    telling = Telling(submissions or file, speaker)
    try:
        if answers:
            _overview(
                plan, speaker, telling, file, round_, submissions, other, to, texts, internal, output,
                day, lang,
            )  # fmt: skip
        elif to or texts or internal:
            raise refusal("answers/only_overview", lang)
        else:
            _state(
                plan, speaker, telling, file, round_, submissions, other, form, output, day, profile,
                lang,
            )  # fmt: skip
    except BrokenPipeError:
        raise
    except OutsideError as error:
        raise refusal("cannot/submissions-beyond", lang, file=str(error.filename)) from None
    except OSError as error:
        name = error.filename or submissions or file
        raise refusal("cannot/columns-open", lang, file=str(name), reason=error) from None
    for line in told(telling):
        click.echo(line, err=True)
    return int(telling.failed)


def _state(
    plan: Plan,
    speaker: Speaker,
    telling: Telling,
    file: str,
    round_: str,
    submissions: str | None,
    other: Plan | None,
    form: str,
    output: str | None,
    day: datetime.date,
    profile: str | None,
    lang: str | None,
) -> None:
    from ..answers import state_forms
    from ..answers.sources import submissions_in

    found = submissions_in(submissions, plan, _folder(file), round_, tell=telling.tell)
    if form != "text":
        plan, speaker = published(plan, speaker)
        other = published(other, speaker)[0] if other else None
    state = api.consultation_state(
        plan,
        found,
        round=round_,
        profile=usable_profile(profile, lang) if profile else None,
        language=wished_language(lang),
        today=day,
        before=other,
    )
    if form == "json":
        text = state_forms.to_json(state)
    elif form == "markdown":
        text = state_forms.to_markdown(state, speaker)
    else:
        text = state_forms.to_text(state, speaker, colour=coloured() and not output)
    written(text, output, speaker.language)


def _overview(
    plan: Plan,
    speaker: Speaker,
    telling: Telling,
    file: str,
    round_: str,
    submissions: str | None,
    other: Plan | None,
    to: AnswersFormat | None,
    texts: Any,
    internal: bool,
    output: str | None,
    day: datetime.date,
    lang: str | None,
) -> None:
    from ..answers.making import made, missing
    from ..answers.sources import submissions_in
    from ..answers.writing import SUFFIXES, TooManyError
    from ..writing import write_bytes

    output = None if output == "-" else output
    ending = os.path.splitext(output or "")[1].lower()
    form = to or SUFFIXES.get(ending)
    if form is None:
        raise refusal("answers/which", lang)
    if len(plan.consultations) != 1 and not round_:
        key = "answers/rounds" if plan.consultations else "answers/no_round"
        raise refusal(key, lang, names=_names(plan))
    found = submissions_in(submissions, plan, _folder(file), round_, tell=telling.tell)
    if found is None:
        raise refusal("answers/no_submissions", lang)
    if missing(form):
        raise refusal("answers/missing", lang, form=form, command=missing(form))
    if form in ("docx", "pdf", "xlsx") and output is None and _on_terminal():
        raise refusal("export/not_for_terminal", lang, format=form)
    if not internal:
        # What is withheld of the plan's own words is told as exports tell it.
        plan, speaker = published(plan, speaker)
        other = published(other, speaker)[0] if other else None
    ready = made(
        plan,
        found,
        form,
        speaker,
        round=round_,
        other=other,
        texts=texts or "whole",
        internal=internal,
        today=day,
    )
    try:
        if output is None:
            for piece in ready.pieces():
                sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()
        else:
            pieces = ready.pieces()
            # What cannot be read is told before a file is begun.
            first = next(pieces)
            try:
                write_bytes(output, (each for part in ((first,), pieces) for each in part))
            except OSError as error:
                raise refusal("cannot/write", lang, file=output, reason=error) from None
    except TooManyError as error:
        raise refusal("answers/too_many", lang, form=error.form, most=str(error.most)) from None
    if internal:
        click.echo(speaker.phrase("export/internal"), err=True)


def _folder(file: str) -> str | None:
    return None if file == "-" else os.path.dirname(os.path.abspath(file))


def _names(plan: Plan) -> str:
    return ", ".join(each.id or str(each.title) for each in plan.consultations) or "–"


def _on_terminal() -> bool:
    return sys.stdout.isatty()
