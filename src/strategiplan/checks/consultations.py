"""Consultations and decisions: deadlines, lengths, bodies and the order of the process."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ..diagnostics import Problem
from ..messages.words import Days, Named
from ..model import Consultation, Decision, Plan
from ..model.profile import Profile
from ..process.order import decided
from ..walk import Index
from .base import at, check
from .steps import found


def _openings(item: Consultation) -> Iterator[tuple[str, datetime.date]]:
    """The days that make a consultation known, each with its key."""
    days = {"announced": item.announced_on, "sent": item.sent, "opened": item.opened}
    for name, day in days.items():
        if day:
            yield "announcements" if name == "announced" and not item.announced else name, day


@check("SP701", "deadline-before-opening")
def deadline_before_opening(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A consultation closes before it opens.

    The last day to answer lies before the day on which the plan was announced,
    sent out or laid out.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, opened: 2022-05-27, deadline: 2022-04-08}
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, opened: 2022-04-08, deadline: 2022-05-27}
    """
    for node in plan.of(Consultation):
        deadline = node.item.deadline
        for name, day in _openings(node.item):
            if deadline and deadline < day:
                yield Problem(
                    "SP701",
                    at(node, "deadline"),
                    {"deadline": deadline, "opened": day, "round": Named.of(node.item)},
                    related=(at(node, name),),
                )
                break


@check("SP702", "consultation-too-short")
def consultation_too_short(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A consultation is shorter than it must be.

    A plan proposal and a planning programme are open for answers for at least
    six weeks (pbl §§ 11-13 and 11-14). The days are counted from the latest of
    announced, sent and opened to the deadline, extensions counted in: the law
    states no way of counting, and this is the strictest. A part of the proposal and
    a round that repeats another are held to the same, since the law knows no shorter
    time for them. Nothing is said when a date is missing.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            sent: 2022-04-08
            deadline: 2022-05-06
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            sent: 2022-04-08
            deadline: 2022-05-27
    """
    yield from found(plan, profile, "SP702")


@check("SP703", "adopted-before-deadline")
def adopted_before_deadline(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The plan was adopted before everybody could answer.

    The adoption is dated on or before the last day of a consultation that was
    open at the time.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            opened: 2022-04-08
            deadline: 2022-05-27
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2022-05-20}
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            opened: 2022-04-08
            deadline: 2022-05-27
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2022-11-17}
    """
    yield from found(plan, profile, "SP703")


@check("SP704", "adopted-by-wrong-body")
def adopted_by_wrong_body(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The plan was adopted by a body that cannot adopt it.

    "Kommunestyret selv" adopts the plan (pbl § 11-15), and it cannot be
    delegated. Bystyre is the same body; formannskap and byråd are not.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        actors:
          - {id: formannskapet, title: Formannskapet, type: executive-committee}
        decisions:
          - {title: Planen vedtatt, type: adoption, body: formannskapet}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        actors:
          - {id: bystyret, title: Bystyret, type: council}
        decisions:
          - {title: Planen vedtatt, type: adoption, body: bystyret}
    """
    yield from found(plan, profile, "SP704")


@check("SP705", "consultation-without-deadline", whole=True)
def consultation_without_deadline(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A consultation has no last day to answer.

    Without a deadline nobody knows how long they can answer, and nothing can be
    said about whether it was long enough.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring}
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, deadline: 2022-05-27}
    """
    for node in plan.of(Consultation):
        if not node.item.deadline and "deadline" not in node.item.not_recorded:
            yield Problem("SP705", at(node), {"round": Named.of(node.item)})


@check("SP706", "consultation-without-channel", whole=True)
def consultation_without_channel(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A consultation does not say where to answer.

    A portal, an e-mail address, a postal address or a meeting: people need one.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, deadline: 2022-05-27}
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            deadline: 2022-05-27
            channels: [{type: email, address: postmottak@example.org}]
    """
    for node in plan.of(Consultation):
        item = node.item
        answering = [each for each in item.channels if each.type != "reading-place"]
        if not answering and "channels" not in item.not_recorded:
            yield Problem("SP706", at(node), {"round": Named.of(item)})


@check("SP707", "announced-weeks-differ")
def announced_weeks_differ(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A consultation lasts longer or shorter than was announced.

    "Seven weeks" and the dates should say the same.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, announced_weeks: 7, opened: 2022-04-08, deadline: 2022-05-20}
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, announced_weeks: 7, opened: 2022-04-08, deadline: 2022-05-27}
    """
    for node in plan.of(Consultation):
        item = node.item
        weeks = item.announced_weeks
        # What was announced was the first deadline, not an extension.
        if weeks is None or not item.open_from or not item.deadline:
            continue
        days = (item.deadline - item.open_from).days
        if days >= 0 and days != weeks * 7:
            yield Problem(
                "SP707",
                at(node, "announced_weeks"),
                {
                    "weeks": weeks,
                    "days": Days(days),
                    "opened": item.open_from,
                    "deadline": item.deadline,
                },
            )


@check("SP708", "adopted-without-decision", whole=True)
def adopted_without_decision(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A plan is called adopted, and no decision says when.

    Everything that follows from the adoption needs its date.

    Bad:
        title: Kommuneplanens samfunnsdel
        status: adopted
    Good:
        title: Kommuneplanens samfunnsdel
        status: adopted
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2022-11-17}
    """
    yield from found(plan, profile, "SP708")


@check("SP709", "status-contradicts-decision")
def status_contradicts_decision(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A plan is called a draft or out for consultation, and has been adopted.

    One of the two has not been kept up to date.

    Bad:
        title: Kommuneplanens samfunnsdel
        status: consultation
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2022-11-17}
    Good:
        title: Kommuneplanens samfunnsdel
        status: adopted
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2022-11-17}
    """
    for node in plan.of(Plan):
        if node.item.status in ("draft", "consultation"):
            for decision, day in decided(plan, "adoption"):
                yield Problem(
                    "SP709",
                    at(node, "status"),
                    {"date": day},
                    variant=node.item.status,
                    related=(at(decision, "date"),),
                )


@check("SP710", "process-out-of-order")
def process_out_of_order(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Two steps of the process have the wrong order.

    Planning strategy, start of planning, consultation on the programme, adoption
    of the programme, consultation on the proposal, adoption, publication: each
    not before the one that it builds on (pbl §§ 10-1 and 11-12 to 11-15). Steps on
    the same day are in order, and steps without a date are passed over. A step
    that is taken again counts from its first time, and a planning strategy may
    be the start of planning too, in the same case.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - {title: Planprogrammet fastsatt, type: planning-programme, date: 2021-06-10}
          - {title: Oppstart av planarbeidet, type: start, date: 2021-09-02}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - {title: Oppstart av planarbeidet, type: start, date: 2020-09-02}
          - {title: Planprogrammet fastsatt, type: planning-programme, date: 2021-06-10}
    """
    yield from found(plan, profile, "SP710")


@check("SP711", "extension-before-deadline")
def extension_before_deadline(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An extended deadline lies before the first one.

    An extension makes a consultation longer.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, deadline: 2022-05-27, extended_to: 2022-05-20}
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, deadline: 2022-05-27, extended_to: 2022-06-10}
    """
    for node in plan.of(Consultation):
        deadline, extended = node.item.deadline, node.item.extended_to
        if deadline and extended and extended < deadline:
            yield Problem(
                "SP711",
                at(node, "extended_to"),
                {"deadline": deadline, "extended": extended},
                related=(at(node, "deadline"),),
            )


@check("SP712", "opened-before-decision")
def opened_before_decision(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A consultation opened before it was decided on.

    The body that sends a plan out decides first.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, decision: sendes-ut, opened: 2022-03-01, deadline: 2022-05-27}
        decisions:
          - {id: sendes-ut, title: Planen sendes ut, type: consultation, date: 2022-03-29}
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, decision: sendes-ut, opened: 2022-04-08, deadline: 2022-05-27}
        decisions:
          - {id: sendes-ut, title: Planen sendes ut, type: consultation, date: 2022-03-29}
    """
    for node in plan.of(Consultation):
        for decision in plan.by_id.get(node.item.decision, ()):
            day = getattr(decision.item, "date", None)
            if not isinstance(decision.item, Decision) or not day:
                continue
            for name, opened in _openings(node.item):
                if opened < day:
                    yield Problem(
                        "SP712",
                        at(node, name),
                        {"opened": opened, "decided": day, "round": Named.of(node.item)},
                        related=(at(decision, "date"),),
                    )
                    break
