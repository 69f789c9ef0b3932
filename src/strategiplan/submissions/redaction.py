"""What may be published of a submission, and what was withheld of it and why.

Each field has one fate, and a field that is added to the class is looked through like a
text until somebody decides otherwise. What was withheld is told by its place and its
kind, and never repeated.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal

import attrs

from ..messages import LANGUAGES, catalogue, message_language
from ..model import Submission
from ..model.shape import Field, shape
from ..personal_data.strict import (
    FOR_REVIEW,
    INSTEAD,
    KINDS,
    Kind,
    Sighting,
    find_strictly,
    parts_of_name,
    taken_out,
)
from .pseudonyms import PRIVATE, Pseudonyms, is_pseudonym

WithheldKind = Kind | Literal["sender", "contact", "note", "retention", "origin", "identifier"]
"""What sort of thing was withheld: personal data in a text, or what a field is for."""

WITHHELD_KINDS: tuple[WithheldKind, ...] = (
    "sender",
    "contact",
    "note",
    "retention",
    "origin",
    "identifier",
    *KINDS,
)


@attrs.frozen
class Withheld:
    """Something that the public does not get, or that a person has to look at first."""

    id: str
    """The submission's identifier, as the public has it."""
    field: str
    """The key of its field."""
    kind: WithheldKind
    item: int = -1
    """Which of a list it is in; -1 where the field is none."""
    start: int = -1
    """The offset of its first character in the text as it came; -1 where all of the field goes."""
    end: int = -1
    """The offset just after its last."""
    for_review: bool = False
    """Whether it still stands there, for a person to judge."""


_GONE: dict[str, WithheldKind] = {
    "contact": "contact",
    "note": "note",
    # What it is about is gone: the personal data.
    "delete_after": "retention",
}
"""Fields that are never published."""


def redacted(
    submission: Submission, pseudonyms: Pseudonyms, *, language: str = "nb"
) -> tuple[Submission, tuple[Withheld, ...]]:
    """The submission as it may be published, and what was withheld of it or is to be looked at.

    A private person's name becomes a pseudonym; whoever has no `sender_type` is held to be
    one. What is taken out of a text leaves words in its place, in the submission's
    language, else in `language`. What was redacted and is redacted again stays as it is.
    """
    work = _Redaction(submission, pseudonyms, language)
    changes: dict[str, Any] = {}
    for name, field in shape(Submission).fields.items():
        value = getattr(submission, name)
        if value in ("", (), None):
            continue
        new = work.field(field, value)
        if new is not value and new != value:
            changes[name] = new
    public = attrs.evolve(submission, **changes) if changes else submission
    return public, tuple(work.withheld)


LONGEST_REMEMBERED = 100
"""How long an identifier is at most, in characters, that is not looked through each time."""


@functools.lru_cache(4096)
def _is_personal(identifier: str) -> bool:
    """Whether there is personal data in an identifier; most are named again and again."""
    return any(not each.for_review for each in find_strictly(identifier, file_name=True))


class _Redaction:
    def __init__(self, submission: Submission, pseudonyms: Pseudonyms, language: str) -> None:
        self.submission = submission
        self.pseudonyms = pseudonyms
        self.private = submission.sender_type in PRIVATE
        known = not submission.sender or is_pseudonym(submission.sender)
        self.name = submission.sender if self.private and not known else ""
        self.language = message_language(submission.language, language)
        self.id = self._identifier(submission.id)
        self.withheld: list[Withheld] = []

    def field(self, field: Field, value: Any) -> Any:
        """What the public gets of a field."""
        name = field.name
        if name in _GONE:
            self._tell(name, _GONE[name])
            return None if field.form == "date" else ""
        if name in ("id", "same_as"):
            return self._id(name, value)
        if name == "sender":
            return self._sender(value)
        if name == "origin":
            return self._origin(value)
        if field.form in ("date", "choice") or name == "language":
            return value
        if field.form == "reference":
            if field.many == "list":
                return tuple(self._references(name, value))
            return self._id(name, value)
        if field.many == "list":
            return tuple(
                self._text(name, each, item, file_name=name == "attachments")
                for item, each in enumerate(value)
            )
        return self._text(name, value)

    def _tell(self, field: str, kind: WithheldKind, item: int = -1) -> None:
        self.withheld.append(Withheld(self.id, field, kind, item))

    def _identifier(self, written: str) -> str:
        """An identifier without personal data.

        What is found does not hang on the sender, so it is the same wherever it is referred to.
        """
        if len(written) > LONGEST_REMEMBERED:
            found = _is_personal.__wrapped__(written)
        else:
            found = _is_personal(written)
        if found:
            return self.pseudonyms.identifier(written, self.submission.consultation)
        return written

    def _id(self, name: str, value: str) -> str:
        new = self._identifier(value)
        if new != value:
            self._tell(name, "identifier")
        elif self.name and _spells(value, self.name):
            # Others may refer to it, and do not know whose name it is.
            self.withheld.append(
                Withheld(self.id, name, "name", start=0, end=len(value), for_review=True)
            )
        return new

    def _sender(self, value: str) -> str:
        if not self.private:
            return self._text("sender", value)
        new = self.pseudonyms.name_of(self.submission)
        if new != value:
            self._tell("sender", "sender")
        return new

    def _origin(self, value: str) -> str:
        # A file's name is of no use to others, and what follows it is made of what was said: whoever
        # has a list of names could try out which of them gives it.
        found = find_strictly(value, sender=self.name, private=False, file_name=True)
        if not found and value.startswith(("http://", "https://")):
            return value
        self._tell("origin", "origin")
        return ""

    def _references(self, name: str, value: Sequence[str]) -> Iterator[str]:
        for item, each in enumerate(value):
            if self._identifier(each) == each:
                yield each
            else:
                self._tell(name, "identifier", item)

    def _text(self, name: str, value: str, item: int = -1, *, file_name: bool = False) -> str:
        found = self._found(name, value, file_name)
        for each in found:
            kind, review = each.kind, self._reviewed(name, each)
            self.withheld.append(Withheld(self.id, name, kind, item, each.start, each.end, review))
        # Where words have come to stand beside others, these may look like something again.
        while out := [each for each in found if not self._reviewed(name, each)]:
            value = self._in_words(value, out)
            found = self._found(name, value, file_name)
        return value

    def _found(self, name: str, value: str, file_name: bool) -> tuple[Sighting, ...]:
        text = _words_instead().sub(lambda found: INSTEAD * len(found[0]), value)
        private = self.private and name != "sender"
        return taken_out(text, sender=self.name, private=private, file_name=file_name)[1]

    def _reviewed(self, name: str, each: Sighting) -> bool:
        """Whether only a person can judge: an organisation's name may hold a person's."""
        return each.for_review or (name == "sender" and each.kind == "name")

    def _in_words(self, text: str, out: Sequence[Sighting]) -> str:
        """The text with words where personal data was."""
        phrases = catalogue(self.language).PHRASES
        pieces: list[str] = []
        done = 0
        for each in out:
            if each.start >= done:
                pieces += [text[done : each.start], str(phrases[f"redacted/{each.kind}"])]
            done = max(done, each.end)
        return "".join([*pieces, text[done:]])


@functools.cache
def _words_instead() -> re.Pattern[str]:
    """The words that stand where personal data was, in every language."""
    words = {
        str(catalogue(language).PHRASES[f"redacted/{kind}"])
        for language in LANGUAGES
        for kind in KINDS
        if kind not in FOR_REVIEW
    }
    return re.compile("|".join(map(re.escape, sorted(words))))


def _spells(identifier: str, name: str) -> bool:
    """Whether an identifier has two parts of a name in it, or its only one."""
    parts = [part for part in parts_of_name(name) if len(part) > 2]
    written = parts_of_name(identifier)
    held = sum(part in written for part in parts)
    return held > 1 or (held == 1 and len(parts) == 1)
