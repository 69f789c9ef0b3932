"""What people answered about each element, as a page shows it: who, what, and what came of it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

import attrs
from markupsafe import Markup, escape

from ...messages import Speaker, visible
from ...model import Submission
from ...model.values import Outcome
from ...report.editions import Asked
from ...submissions import read_submissions
from ...submissions.entry import HARMLESS
from ...submissions.origins import origins, public_name
from ...submissions.pseudonyms import Pseudonyms
from ...submissions.redaction import redacted
from ..formats import Material, UnusableError
from .markup import Markings, clean

MOST = 30
"""How many submissions about one element are shown; all are counted."""
LONGEST = 2000
"""How much of a text is shown, in characters."""

_NOBODY = Pseudonyms(b"no name is shown of those who are private persons")
"""Takes the names out of the texts; the page gives private persons none."""


@attrs.frozen
class Answer:
    """One submission about an element."""

    name: str
    when: Markup
    title: str
    text: list[str]
    outcome: str
    reasons: list[str]
    """The municipality's assessment, and why."""
    changed: Markup
    """What it changed, with links."""


@attrs.frozen
class Answers:
    """What was answered about one element."""

    count: int
    outcomes: str
    """How many had which outcome: "tatt til følge: 2, uten utfall: 1"."""
    shown: list[Answer]
    more: int


@attrs.define
class _About:
    """What is kept of the submissions about one element."""

    first: list[Submission] = attrs.field(factory=list)
    outcomes: dict[str, int] = attrs.field(factory=dict)

    def take(self, submission: Submission) -> None:
        outcome = submission.outcome or ""
        self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1
        if len(self.first) < MOST:
            self.first.append(submission)


class SubmissionsShown:
    """The submissions of a file by the elements that they are about, or changed."""

    def __init__(self, submissions: Iterable[Submission] = ()) -> None:
        self._about: dict[str, _About] = {}
        self.asked: Mapping[str, Asked] = origins(map(self._take, submissions))
        """The submissions that each changed element goes back to."""

    def _take(self, submission: Submission) -> Submission:
        for element in dict.fromkeys((*submission.concerns, *submission.changed)):
            self._about.setdefault(element, _About()).take(submission)
        return submission

    def answers(self, identifier: str, markings: Markings) -> Answers | None:
        """What was answered about an element; ``None`` where nothing was."""
        about = self._about.get(identifier) if identifier else None
        if about is None:
            return None
        count = sum(about.outcomes.values())
        say = markings.speaker.phrase
        outcomes = ", ".join(
            f"{_outcome(outcome, markings.speaker)}: {about.outcomes[outcome]}"
            for outcome in (*get_args(Outcome), "")
            if outcome in about.outcomes
        )
        shown = [_answer(each, markings) for each in about.first]
        return Answers(count, say("web/outcomes", outcomes=outcomes), shown, count - len(shown))


def submissions_of(material: Material) -> SubmissionsShown | None:
    """The submissions that an export shows; ``None`` where none were given.

    Raises `UnusableError` where the file cannot be read.
    """
    path = material.options.get("submissions", "")
    if not path:
        return None
    try:
        return SubmissionsShown(_usable(path, material.speaker))
    except OSError as error:
        reason = error.strerror or str(error)
        words = material.speaker.phrase(
            "cannot/columns-open", file=visible(path, 200), reason=visible(reason, 200)
        )
        raise UnusableError(words) from None


def _usable(path: str, speaker: Speaker) -> Iterator[Submission]:
    """The submissions of a file. What could not be used would be missing without a word."""
    for entry in read_submissions(path):
        for note in entry.notes:
            if note.problem.code not in HARMLESS:
                message, _ = speaker.message(note.problem)
                place = f"{visible(note.place.file, 200)}:{note.place.address}"
                raise UnusableError(f"{place}: {message}")
        if entry.usable:
            yield entry.submission


def _outcome(outcome: str, speaker: Speaker) -> str:
    return speaker.phrase(f"outcome/{outcome}" if outcome else "web/no_outcome").rstrip(".")


def _answer(written: Submission, markings: Markings) -> Answer:
    submission, _ = redacted(written, _NOBODY, language=markings.language)
    changed = [
        markings.link(number)
        for each in submission.changed
        if (number := markings.lists.first.get(each)) is not None
    ]
    return Answer(
        name=clean(public_name(submission)),
        when=_when(submission.received, markings),
        title=_text(submission.title, 200),
        text=_paragraphs(submission.text),
        outcome=_outcome(submission.outcome, markings.speaker) if submission.outcome else "",
        reasons=[*_paragraphs(submission.assessment), *_paragraphs(submission.reason)],
        changed=markings.listed(changed),
    )


def _when(day: datetime.date | None, markings: Markings) -> Markup:
    return markings.time(day) if day else escape("")


def _paragraphs(text: str) -> list[str]:
    parts = re.split(r"\n\s*\n", _text(text, LONGEST))
    return [part for part in parts if part.strip()]


def _text(text: str, longest: int) -> str:
    """A text, cut where it is long."""
    words = clean(text[: 2 * longest]).strip()
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"
