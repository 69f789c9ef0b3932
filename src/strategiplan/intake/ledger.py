"""What has come in already: known again by where it came from, and by what it says.

Of each submission only hashes are kept, and its identifier, so that a hundred thousand
take some tens of megabytes however long their texts are. They are Python's own: 64 bits with
a key that nobody knows, which are gone when the import is done.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import attrs

from ..model import Submission

LEAST_TEXT = 30
"""How long a text is at least, in characters, for two that are alike to be worth a word."""

COUNTED = ("row", "mail", "file", "innspill")
"""How identifiers begin that are counted here, and say nothing of where a submission came from."""

Change = Literal["", "text", "answer", "outcome"]


def _said(submission: Submission) -> int:
    return hash((submission.title.strip(), submission.text.strip()))


def _alike(text: str) -> str:
    return " ".join(text.casefold().split())


@attrs.frozen
class Kept:
    """A submission that is there, as far as it is remembered."""

    id: str
    said: int
    outcome: str | None
    answered: bool

    def change(self, newer: Submission) -> Change:
        """What a newer export says otherwise; what the municipality has written is no such thing."""
        if _said(newer) != self.said:
            return "text"
        if newer.outcome and self.outcome and newer.outcome != self.outcome:
            return "outcome"
        if (newer.outcome and not self.outcome) or (newer.reason and not self.answered):
            return "answer"
        return ""


@attrs.frozen
class Twin:
    """A submission that says the same as another."""

    id: str
    """That of the other one."""
    by_same: bool
    """Whether both have the same sender."""


@attrs.define(eq=False)
class Ledger:
    """All that is known of what came in."""

    _origins: dict[int, Kept] = attrs.field(factory=dict)
    _ids: set[int] = attrs.field(factory=set)
    _numbers: dict[str, int] = attrs.field(factory=dict)
    """Up to which number the identifiers of a beginning are known to be taken."""
    _texts: dict[int, tuple[str, int, int]] = attrs.field(factory=dict)
    _last: tuple[str, int] = ("", 0)
    """The text that was last asked for, and what it is known by."""

    def known(self, submission: Submission) -> Kept | None:
        """What is there from the same place."""
        return self._origins.get(hash(submission.origin)) if submission.origin else None

    def identifier(self, submission: Submission) -> str:
        """The identifier that a submission gets: its own, unless another one has that."""
        identifier = submission.id or "innspill-1"
        if hash(identifier) not in self._ids:
            return identifier
        # What another system has counted keeps its number.
        beginning, _, number = identifier.rpartition("-")
        counted = number.isdigit() and beginning in COUNTED
        stem = beginning if counted else identifier
        count = self._numbers.get(stem, 1)
        while hash(identifier) in self._ids:
            count += 1
            identifier = f"{stem}-{count}"
        self._numbers[stem] = count
        return identifier

    def twin(self, submission: Submission) -> Twin | None:
        """Another one that says the same, whatever the spaces and the letters' case."""
        said = self._text(submission.text)
        found = self._texts.get(said) if said else None
        if found is None:
            return None
        identifier, sender, contact = found
        own_sender, own_contact = _sender(submission)
        return Twin(
            identifier,
            bool((sender and sender == own_sender) or (contact and contact == own_contact)),
        )

    def add(self, submission: Submission) -> None:
        """Remember a submission."""
        self._ids.add(hash(submission.id))
        if submission.origin:
            self._origins[hash(submission.origin)] = Kept(
                submission.id, _said(submission), submission.outcome, bool(submission.reason)
            )
        said = self._text(submission.text)
        if said and said not in self._texts:
            self._texts[said] = (submission.id, *_sender(submission))

    def _text(self, text: str) -> int:
        """What a text is known by, whatever the spaces and the case; 0 where it is too short."""
        if self._last[0] is not text:
            alike = _alike(text)
            self._last = text, hash(alike) if len(alike) >= LEAST_TEXT else 0
        return self._last[1]


def _sender(submission: Submission) -> tuple[int, int]:
    return _name(submission.sender), _name(submission.contact)


def _name(text: str) -> int:
    alike = _alike(text) if text else ""
    return hash(alike) if alike else 0


_FROM_SOURCE = ("received", "sender", "title", "text", "attachments", "reference")
_WHERE_EMPTY = ("sender_type", "contact", "language", "concerns", "outcome", "reason", "assessment")


def updated(old: Submission, newer: Submission) -> Submission:
    """A submission with what a newer export says; what the municipality has written stays."""
    changes: Mapping[str, object] = {
        **{name: getattr(newer, name) for name in _FROM_SOURCE if getattr(newer, name)},
        **{name: getattr(newer, name) for name in _WHERE_EMPTY if not getattr(old, name)},
    }
    return changed(old, changes)


def changed(submission: Submission, changes: Mapping[str, Any]) -> Submission:
    """A submission with other values in some fields."""
    return attrs.evolve(submission, **changes)
