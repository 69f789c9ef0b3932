"""Proposals for sorting, in words: for the screen, for a table, and for the note that stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..messages import Speaker, visible
from ..model import Plan, Submission
from ..report.paragraphs import hanging
from .sorting import Proposal

WIDTH = 100
COLUMNS = ("submission", "element", "where", "evidence", "written", "covered")
"""The columns of the table of proposals."""


def lines_of(
    submission: Submission, proposals: Sequence[Proposal], plan: Plan, speaker: Speaker
) -> Iterator[str]:
    """A submission's heading, and a paragraph for each element that it may be about."""
    heading = visible(submission.title or submission.text, 70) or speaker.phrase("untitled")
    yield f"{visible(submission.id, 60) or '–'}  {heading}"
    for each in proposals:
        where = speaker.where(plan, each.path)
        yield from hanging(f"→ {where}: {evidence_in_words(each, speaker)}", WIDTH)
    if not proposals:
        yield f"    {speaker.phrase('sorting/silent')}"


def evidence_in_words(proposal: Proposal, speaker: Speaker) -> str:
    """What a proposal rests on: "skriver «delmål 1.3»"."""
    words = speaker.listed(speaker.quote(each) for each in proposal.written[:6])
    return speaker.phrase(f"sorting/{proposal.evidence}", words=words)


def rows_of(
    submission: Submission, proposals: Sequence[Proposal], plan: Plan, speaker: Speaker
) -> Iterator[tuple[str, ...]]:
    """The proposals as rows under `COLUMNS`; one with the submission alone where there is none."""
    for each in proposals:
        yield (
            submission.id,
            each.element.id,
            speaker.where(plan, each.path),
            each.evidence,
            "; ".join(each.written),
            f"{each.covered:.2f}",
        )
    if not proposals:
        yield (submission.id, "", "", "", "", "")


def note_of(submission: Submission, applied: Sequence[Proposal], speaker: Speaker) -> str:
    """The submission's note, with what it was sorted by."""
    words = "; ".join(f"{each.element.id}: {evidence_in_words(each, speaker)}" for each in applied)
    said = speaker.phrase("sorting/note", words=words)
    return f"{submission.note}\n{said}" if submission.note else said
