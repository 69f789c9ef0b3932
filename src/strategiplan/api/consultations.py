"""Rounds of consultation: how far they have come, and what came of each answer."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

from ..judgement import speaker_for
from ..model import Plan
from ..model.profile import Profile
from ..process import steps_of
from ..reading import Document
from ..walk import Index
from .loading import Readable, read_whole

if TYPE_CHECKING:
    from ..answers import ConsultationState
    from ..answers.discretion import Discreet
    from ..answers.making import AnswersOverview
    from ..answers.overview import TextChoice
    from ..answers.sources import Submissions
    from ..answers.writing import AnswersFormat


def consultation_state(
    source: Readable | Document | Plan,
    submissions: Submissions | None = None,
    *,
    round: str = "",
    profile: str | Profile | None = None,
    language: str | None = None,
    today: datetime.date | None = None,
    before: Readable | Document | Plan | None = None,
) -> ConsultationState:
    """How far each round of consultation has come: its days, its submissions, their answers.

    `submissions` are a file, a folder, or the submissions themselves, which are taken one by
    one; without them, the files that the plan's rounds name. `round` is the identifier of one
    round. `before` is the edition that was sent out, where `source` is a later one.
    What the law asks for goes by `profile`, else by the plan's own.

    Raises `PlanError` where a plan or profile cannot be read as it stands, `OSError` where
    the submissions cannot, and `LookupError` where the plan has no such round.

    >>> state = consultation_state(reference_plan("consultation"), [])
    >>> [(each.consultation.id, each.counts.received) for each in state.rounds]
    [('horing-planprogram', 0), ('horing-planstrategi', 0), ('horing-planforslag', 0)]
    """
    from ..answers import consultation_state as counted
    from ..answers.sources import submissions_in

    plan, used = read_whole(source, profile, language, needed=profile is not None)
    old = None if before is None else read_whole(before, None, language, needed=False)[0]
    _verify_round(plan, round)
    return counted(
        plan,
        submissions_in(submissions, plan, _folder_of(source), round),
        steps=steps_of(Index(plan), used),
        today=today,
        round=round,
        before=old,
    )


def answers_overview(
    source: Readable | Document | Plan,
    submissions: Submissions | None = None,
    to: AnswersFormat = "html",
    *,
    round: str = "",
    against: Readable | Document | Plan | None = None,
    texts: TextChoice = "whole",
    internal: bool = False,
    discreet: Discreet | None = None,
    language: str | None = None,
    today: datetime.date | None = None,
) -> AnswersOverview:
    """Every submission of a round, what came of it, and what changed, for the case file.

    `to` is ``markdown``, ``html``, ``docx``, ``pdf``, ``xlsx`` or ``csv``. `against` is the
    other edition: the one that was sent out, or the one that came of it; which is which is
    told by the round's `edition`. Nothing is written or read before the overview is asked
    for its pieces, and the submissions are read once.

    Contact data and notes are never in it. Unless `internal`, private persons stand under
    a number, what looks like their data is hidden in every text, and the plans go through
    the privacy gate; `discreet` is a function of your own that makes a submission fit for
    everybody.

    Raises as `consultation_state` does; `LookupError` also where the plan has several
    rounds and none is named, or none, and where there are no submissions. Asking for pieces
    raises `TooManyError` where the format cannot hold so many, and `ImportError` where a
    library is missing.
    """
    from ..answers.making import made

    plan, used = read_whole(source, None, language, needed=False)
    other = None if against is None else read_whole(against, None, language, needed=False)[0]
    _verify_round(plan, round)
    return made(
        plan,
        submissions,
        to,
        speaker_for(plan, used, language),
        folder=_folder_of(source),
        round=round,
        other=other,
        texts=texts,
        internal=internal,
        discreet=discreet,
        today=today,
    )


def _verify_round(plan: Plan, round: str) -> None:
    if round and all(each.id != round for each in plan.consultations):
        raise LookupError(f"there is no consultation {round!r}")


def _folder_of(source: Readable | Document | Plan) -> str | None:
    """The folder of a plan file; ``None`` where it is not known."""
    if isinstance(source, Document):
        source = source.name
    if isinstance(source, (str, os.PathLike)) and os.fspath(source) != "-":
        return os.path.dirname(os.path.abspath(source))
    return None
