"""How a plan comes about: participation, consultations, decisions, sources."""

import datetime
import re
from typing import ClassVar

from attrs import frozen

from .base import Cited, Part, Period, SubmissionCount
from .fields import maybe, several, words
from .values import (
    ActorId,
    AnyId,
    Audience,
    Authority,
    CaseSubject,
    ChannelType,
    ConsultationId,
    ConsultationMode,
    ConsultationSubject,
    DecisionId,
    DecisionType,
    LanguageTag,
    LinkedPlanId,
    Medium,
    PartialDate,
    ParticipationId,
    ParticipationType,
    PlanRelation,
    PlanType,
    ProgrammeContent,
    PublicationId,
    SourceId,
    StatutorySubject,
    Text,
)


@frozen(kw_only=True, eq=False, repr=False)
class Channel(Part):
    """A way to answer a consultation, or a place to read the plan (kanal)."""

    type: ChannelType | None = maybe("what sort of channel")
    title: Text = words("its name")
    address: Text = words("e-mail, postal or street address")
    url: str = words("web address")
    date: datetime.date | None = maybe("the day of a meeting")
    time: str = words("when a meeting begins, or from when to when: `18:00` or `18:00-20:00`")
    note: Text = words("opening hours and the like")

    @property
    def hours(self) -> tuple[datetime.time, datetime.time | None] | None:
        """When a meeting begins and ends; ``None`` where `time` is no time.

        The end is ``None`` where only the beginning is given.
        """
        found = re.fullmatch(_HOURS, self.time)
        if not found:
            return None
        begins, ends = _clock(found[1], found[2]), _clock(found[3], found[4])
        # Of two times, both must be one, and the second the later.
        if begins is None or (found[3] and (ends is None or ends <= begins)):
            return None
        return begins, ends


_HOURS = r"([0-9]{1,2})[:.]([0-9]{2})(?:\s?[-–]\s?([0-9]{1,2})[:.]([0-9]{2}))?"


def _clock(hour: str | None, minute: str | None) -> datetime.time | None:
    try:
        return datetime.time(int(hour or ""), int(minute or ""))
    except ValueError:
        return None


@frozen(kw_only=True, eq=False, repr=False)
class Announcement(Part):
    """A public announcement (kunngjøring): when, and in which media."""

    date: datetime.date | None = maybe("the day")
    media: tuple[Medium, ...] = several(
        "where it stood; `electronic` where a source does not say which electronic medium"
    )
    url: str = words("web address")
    note: Text = words("the name of the newspaper and the like")
    sources: tuple[SourceId, ...] = several("where this is stated (kilder)")


@frozen(kw_only=True, eq=False, repr=False)
class CasePresentation(Part):
    """What was laid before those who decided (saksframlegg); pbl § 11-14."""

    title: Text = words("its title")
    date: datetime.date | None = maybe("its date")
    covers: tuple[CaseSubject, ...] = several("what it assesses")
    url: str = words("web address")
    note: Text = words("what should be known of it")
    sources: tuple[SourceId, ...] = several("where this is stated (kilder)")


@frozen(kw_only=True, eq=False, repr=False)
class Extension(Part):
    """More time to answer a consultation (fristforlengelse): from which day to which, by whom."""

    extended_from: datetime.date | None = maybe("the deadline that it moves")
    extended_to: datetime.date | None = maybe("the last day after it")
    decided: datetime.date | None = maybe("when it was decided")
    extended_by: DecisionId = words("the decision to extend it")
    note: Text = words("why, and how it was made known")
    sources: tuple[SourceId, ...] = several("where this is stated (kilder)")


@frozen(kw_only=True, eq=False, repr=False)
class Consultation(Cited):
    """A round in which everybody may answer (høring og offentlig ettersyn)."""

    kind: ClassVar[str] = "consultation"

    id: ConsultationId = words("stable identifier")
    subject: ConsultationSubject | None = maybe("what is consulted on")
    edition: str = words("the edition that was sent out")
    concerns: tuple[AnyId, ...] = several("the elements consulted on, where it is only a part")
    repeats: ConsultationId = words("the earlier round that it repeats (ny høring)")
    decision: DecisionId = words("the decision to send it out")
    announced: datetime.date | None = maybe("when it was announced (kunngjort)")
    sent: datetime.date | None = maybe("when it was sent to those affected")
    announcements: tuple[Announcement, ...] = several("when and where it was announced, one by one")
    opened: datetime.date | None = maybe("when it was laid out and answers could be given")
    deadline: datetime.date | None = maybe("the last day to answer (frist)")
    extended_to: datetime.date | None = maybe("the last day after an extension")
    extensions: tuple[Extension, ...] = several("the extensions of the deadline, one by one")
    announced_weeks: int | None = maybe("the length in weeks, as announced")
    modes: tuple[ConsultationMode, ...] = several("høring, offentlig ettersyn, or both")
    case_number: str = words("archive case number, such as `20/46547`; never an identity")
    reference: Text = words("what an answer shall be marked with")
    channels: tuple[Channel, ...] = several("where to answer and where to read")
    url: str = words("where the proposal can be read on the internet")
    recipients: tuple[Text, ...] = several("whom it was sent to")
    languages: tuple[LanguageTag, ...] = several("the languages that it was held in")
    submissions: SubmissionCount | None = maybe("how many answers came")

    @property
    def announced_on(self) -> datetime.date | None:
        """The day from which it was announced: `announced`, else what the announcements say.

        A second announcement in the same medium is a reminder and does not count;
        newspaper and internet go before other media.
        """
        if self.announced:
            return self.announced
        first: dict[str, datetime.date] = {}
        for each in self.announcements:
            if each.date:
                for medium in each.media or ("",):
                    first[medium] = min(each.date, first.get(medium, each.date))
        chief = [first[medium] for medium in ("newspaper", "web") if medium in first]
        return max(chief) if chief else min(first.values(), default=None)

    @property
    def open_from(self) -> datetime.date | None:
        """The day from which the days count: the latest of announced, sent and opened.

        The law states no rule of counting; this is the strictest reading.
        """
        known = [day for day in (self.announced_on, self.sent, self.opened) if day]
        return max(known, default=None)

    @property
    def closes(self) -> datetime.date | None:
        """The last day to answer, extensions counted in."""
        extended = [each.extended_to for each in self.extensions if each.extended_to]
        return self.extended_to or max(extended, default=None) or self.deadline

    @property
    def days(self) -> int | None:
        """Calendar days from `open_from` to `closes`; ``None`` when one is not known."""
        if self.open_from is None or self.closes is None:
            return None
        return (self.closes - self.open_from).days


@frozen(kw_only=True, eq=False, repr=False)
class Participation(Cited):
    """An activity by which people took part (medvirkning), such as a citizen panel."""

    kind: ClassVar[str] = "participation"

    id: ParticipationId = words("stable identifier")
    type: ParticipationType | None = maybe("what sort of activity")
    consultation: ConsultationId = words("the round that it belongs to, where it belongs to one")
    audience: tuple[Audience, ...] = several("whom it was for")
    period: Period | None = maybe("when it took place")
    invited: int | None = maybe("how many were invited")
    participants: int | None = maybe("how many took part")
    selection: Text = words("how they were chosen")
    submissions: SubmissionCount | None = maybe("how many submissions came of it")
    url: str = words("web address")


@frozen(kw_only=True, eq=False, repr=False)
class Decision(Cited):
    """What a body decided and when (vedtak)."""

    kind: ClassVar[str] = "decision"

    id: DecisionId = words("stable identifier")
    type: DecisionType | None = maybe("what sort of decision")
    date: datetime.date | None = maybe("the day of the decision")
    proposal_published: datetime.date | None = maybe("when the proposal for it was made public")
    case_presentation: CasePresentation | None = maybe("what was laid before those who decided")
    announcements: tuple[Announcement, ...] = several("when and where it was announced")
    sent_to: tuple[Authority, ...] = several("the authorities that got a copy")
    body: ActorId = words("the actor that decided")
    case_number: str = words("archive case number, such as `20/46547`")
    meeting_case: str = words("case number in the meeting, such as `PS 22/142`")
    edition: str = words("the edition that was decided on")
    concerns: tuple[AnyId, ...] = several("the elements decided on, where it is only a part")
    url: str = words("web address")


@frozen(kw_only=True, eq=False, repr=False)
class Publication(Cited):
    """Where the plan can be had: web edition, print edition (publisering)."""

    kind: ClassVar[str] = "publication"

    id: PublicationId = words("stable identifier")
    medium: Medium | None = maybe("web, print, pdf …")
    date: PartialDate | None = maybe("when it was published")
    url: str = words("web address")


@frozen(kw_only=True, eq=False, repr=False)
class LinkedPlan(Cited):
    """Another plan that this one builds on, or that carries it out (tilknyttet plan).

    The planning strategy and the planning programme before it, the action part
    (handlingsdel) and the thematic plans after it.
    """

    kind: ClassVar[str] = "linked_plan"

    id: LinkedPlanId = words("stable identifier")
    type: PlanType | None = maybe("the kind of plan; handlingsdel is `implementation-programme`")
    relation: PlanRelation | None = maybe("how it relates to this plan")
    plan: str = words("its own identifier, where it is written as a plan file too")
    edition: str = words("the edition of it that is meant, where that matters")
    period: Period | None = maybe("the time that it holds for")
    proposal_published: datetime.date | None = maybe("when the proposal for it was made public")
    adopted: datetime.date | None = maybe("when it was adopted")
    revised: tuple[datetime.date, ...] = several("the days on which it was revised (rullert)")
    contents: tuple[ProgrammeContent, ...] = several(
        "what a planning programme sets out; pbl § 4-1"
    )
    statutory_subjects: tuple[StatutorySubject, ...] = several(
        "what a law asks for that it takes care of"
    )
    url: str = words("web address")


@frozen(kw_only=True, eq=False, repr=False)
class Source(Cited):
    """A document that something in the plan file is taken from (kilde)."""

    kind: ClassVar[str] = "source"

    id: SourceId = words("stable identifier")
    publisher: Text = words("who published it")
    url: str = words("web address")
    date: PartialDate | None = maybe("its date")
    updated: PartialDate | None = maybe("when it was last updated, as it says itself")
    accessed: PartialDate | None = maybe("when it was read")
