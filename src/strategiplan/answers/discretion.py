"""What a submission looks like to everybody: without contact, note and private persons' names."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias

import attrs

from ..messages import Speaker
from ..model import Submission
from ..personal_data import blank
from ..submissions.pseudonyms import PRIVATE, Pseudonyms, is_pseudonym
from ..submissions.redaction import redacted

Discreet: TypeAlias = Callable[[Submission], Submission]
"""Makes of a submission what everybody may read."""

NEVER = ("contact", "note", "origin")
"""The fields that no overview repeats, not even one for internal use."""
_NOBODY = Pseudonyms(b"private persons have numbers here, and no names of this secret")
"""Takes the names out of the texts; whoever sent them gets a number."""

_TEXTS = ("title", "text", "assessment", "reason")


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
        public, _ = redacted(submission, _NOBODY, language=self._speaker.language)
        nothing: dict[str, Any] = dict.fromkeys(NEVER, "")
        name = submission.sender.strip()
        if submission.sender_type in PRIVATE and not is_pseudonym(name):
            nothing["sender"] = self._pseudonym(name)
            # Nobody looks through an overview once more: a first name alone goes too.
            for field in _TEXTS:
                nothing[field] = _without(getattr(public, field), name)
            nothing["attachments"] = tuple(_without(each, name) for each in public.attachments)
        return attrs.evolve(public, **nothing)

    def _pseudonym(self, name: str) -> str:
        # Two without a name need not be the same person.
        key = name.casefold() or f"\0{len(self._numbers)}"
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        return self._speaker.phrase("answers/person", number=number)


def internally(submission: Submission) -> Submission:
    """The submission as those may read it who work with it."""
    nothing: dict[str, Any] = dict.fromkeys(NEVER, "")
    return attrs.evolve(submission, **nothing)


def _without(text: str, name: str) -> str:
    """A text without the longer parts of a name."""
    for word in dict.fromkeys(re.findall(r"[^\W\d_]{3,}", name)):
        if word not in text:
            continue
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", blank(word), text)
    return text
