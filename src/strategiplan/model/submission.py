"""What came in on a consultation (innspill), and what came of it.

Submissions are many and belong to people: they live in a file of their own beside the
plan's, and no plan holds one.
"""

import datetime
from typing import ClassVar

from attrs import frozen

from .base import Record
from .fields import maybe, several, words
from .values import (
    AnyId,
    ChannelType,
    ConsultationId,
    LanguageTag,
    Outcome,
    SenderType,
)


@frozen(kw_only=True, eq=False, repr=False)
class Submission(Record):
    """One answer to a consultation (innspill, høringsuttalelse), and what came of it."""

    kind: ClassVar[str] = "submission"

    id: str = words("stable identifier, within its round")
    consultation: ConsultationId = words(
        "the round that it answers; left out where its file holds one round only"
    )
    received: datetime.date | None = maybe("the day that it came in")
    channel: ChannelType | None = maybe("the way that it came")
    sender: str = words("who sent it; a private person's name is not published")
    sender_type: SenderType | None = maybe("what sort of sender")
    contact: str = words("how to reach the sender; never published")
    reference: str = words("what it was marked with, such as a case number")
    title: str = words("its heading")
    text: str = words("what it says")
    language: LanguageTag = words("the language that it is in")
    concerns: tuple[AnyId, ...] = several(
        "the elements that it is about; none where it is unsorted"
    )
    attachments: tuple[str, ...] = several("the names of what was attached")
    assessment: str = words("what the municipality makes of it (kommunens vurdering)")
    outcome: Outcome | None = maybe("what came of it")
    reason: str = words("why (begrunnelse)")
    changed: tuple[AnyId, ...] = several("the elements that were changed because of it")
    same_as: str = words("the submission that it says again, by its identifier")
    origin: str = words("where it was imported from, so that it is known again")
    delete_after: datetime.date | None = maybe("the last day that personal data in it are kept")
    note: str = words("for those who work with it; never published")
