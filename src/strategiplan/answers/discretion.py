"""What a submission looks like to everybody: without contact, note and private persons' names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import attrs

from ..messages import Speaker
from ..model import Submission
from ..personal_data import blank, hide

Discreet: TypeAlias = Callable[[Submission], Submission]
"""Makes of a submission what everybody may read."""

NEVER = ("contact", "note", "origin")
"""The fields that no overview repeats, not even one for internal use."""
_TEXTS = ("id", "reference", "title", "text", "assessment", "reason", "same_as")
_SHORTEST = 3
"""How many letters a part of a name has to have to be looked for in the texts."""


class Discretion:
    """Gives private persons a number each, in the order in which they come.

    Who does not say what sort of sender they are is taken for a private person. The
    numbers hold within one overview.
    """

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._numbers: dict[str, int] = {}

    def __call__(self, submission: Submission) -> Submission:
        """The submission as everybody may read it."""
        name = submission.sender.strip()
        private = submission.sender_type in (None, "private-person")
        words = _words_of(name) if private else ()
        changes: dict[str, Any] = dict.fromkeys(NEVER, "")
        changes["sender"] = self._pseudonym(name) if private else hide(name, whole=True)
        for field in _TEXTS:
            changes[field] = _masked(getattr(submission, field), words)
        changes["attachments"] = tuple(_masked(each, words) for each in submission.attachments)
        changes["concerns"] = tuple(hide(each, whole=True) for each in submission.concerns)
        changes["changed"] = tuple(hide(each, whole=True) for each in submission.changed)
        return attrs.evolve(submission, **changes)

    def _pseudonym(self, name: str) -> str:
        # Two without a name need not be the same person.
        key = name.casefold() or f"\0{len(self._numbers)}"
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        return self._speaker.phrase("answers/person", number=number)


def internally(submission: Submission) -> Submission:
    """The submission as those may read it who work with it."""
    nothing: dict[str, Any] = dict.fromkeys(NEVER, "")
    return attrs.evolve(submission, **nothing)


def _words_of(name: str) -> tuple[str, ...]:
    parts = re.findall(r"[^\W\d_]+", name)
    return tuple(part for part in dict.fromkeys(parts) if len(part) >= _SHORTEST)


def _masked(text: str, words: Iterable[str]) -> str:
    if not text:
        return text
    text = hide(text, whole=True)
    for word in words:
        if word in text:
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", blank(word), text)
    return text
