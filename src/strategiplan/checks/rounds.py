"""Consultation rounds against themselves and each other: extensions, repeats, references, meetings."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from ..diagnostics import Path, Problem, Target
from ..messages.words import Named, Phrase
from ..model import Channel, Consultation, Decision, Extension, Participation, SubmissionCount
from ..model.profile import Profile
from ..process import day_off, holidays_on
from ..process.order import close_key, repeated, subject_of
from ..text import late_pattern, slug
from ..walk import Index, Node
from .base import at, check


@check("SP713", "extensions-disagree")
def extensions_disagree(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A deadline is extended to one day in short, and to another in the list of extensions.

    `extended_to` is the short way to write an extension, `extensions` the long one
    with each of them. Where both stand, they end on the same day. Until they do,
    `extended_to` is the day that counts.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            deadline: 2022-05-27
            extended_to: 2022-06-17
            extensions: [{extended_to: 2022-06-10}]
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            deadline: 2022-05-27
            extensions:
              - {extended_from: 2022-05-27, extended_to: 2022-06-10, decided: 2022-05-20}
    """
    for node in plan.of(Consultation):
        item = node.item
        days = [each.extended_to for each in item.extensions]
        last = max((day for day in days if day), default=None)
        if item.extended_to and last and item.extended_to != last:
            yield Problem(
                "SP713",
                at(node, "extended_to"),
                {"round": Named.of(item), "extended": item.extended_to, "last": last},
                related=(at(node, "extensions", days.index(last), "extended_to"),),
            )


@check("SP714", "extension-does-not-fit")
def extension_does_not_fit(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An extension does not fit the deadline that it extends.

    Each extension leads from the deadline before it to a later one. It says which
    day is the new deadline, and where it names the decision, the two have one date.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            deadline: 2022-05-27
            extensions: [{extended_to: 2022-06-10}, {extended_to: 2022-06-03}]
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            deadline: 2022-05-27
            extensions: [{extended_to: 2022-06-03}, {extended_to: 2022-06-10}]
    """
    for node in plan.of(Consultation):
        before, place = node.item.deadline, at(node, "deadline")
        for index, each in enumerate(node.item.extensions):
            here = ("extensions", index)
            values = {"round": Named.of(node.item), "before": before}
            if each.extended_from and before and each.extended_from != before:
                target = at(node, *here, "extended_from")
                values["day"] = each.extended_from
                yield Problem("SP714", target, values, "from", related=(place,))
            elif each.extended_to and before and each.extended_to <= before:
                target = at(node, *here, "extended_to")
                values["day"] = each.extended_to
                yield Problem("SP714", target, values, related=(place,))
            elif not each.extended_to:
                yield Problem("SP714", at(node, *here, part="element"), values, "none")
            if each.extended_to:
                before, place = each.extended_to, at(node, *here, "extended_to")
            yield from _dated_otherwise(plan, node, here, each)


def _dated_otherwise(
    plan: Index, node: Node, here: Path, extension: Extension
) -> Iterator[Problem]:
    """Where an extension gives another date than the decision that it names."""
    for decision in plan.by_id.get(extension.extended_by, ()):
        day = decision.item.date if isinstance(decision.item, Decision) else None
        if day and extension.decided and day != extension.decided:
            yield Problem(
                "SP714",
                at(node, *here, "decided"),
                {"day": extension.decided, "decision": Named.of(decision.item), "date": day},
                "decided",
                related=(at(decision, "date"),),
            )


@check("SP715", "round-repeats-wrongly")
def round_repeats_wrongly(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A round is said to repeat itself, or one that came after it.

    `repeats` names the earlier round that this one holds once more: another
    consultation after the proposal was changed. Where it says no `subject` of its
    own, it is on the same as that one.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {id: forste, title: Høring, repeats: andre, opened: 2022-04-08, deadline: 2022-05-27}
          - {id: andre, title: Ny høring, opened: 2022-09-01, deadline: 2022-10-14}
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {id: forste, title: Høring, opened: 2022-04-08, deadline: 2022-05-27}
          - {id: andre, title: Ny høring, repeats: forste, opened: 2022-09-01, deadline: 2022-10-14}
    """
    nodes = {node.item.id: node for node in plan.of(Consultation) if node.item.repeats}
    edges = {name: node.item.repeats for name, node in nodes.items() if name}
    circles = list(_circles(edges))
    for circle in circles:
        first = nodes[circle[0]]
        yield Problem(
            "SP715",
            at(first, "repeats"),
            {"circle": tuple(Named.of(nodes[each].item) for each in (*circle, circle[0]))},
            "circle",
            related=tuple(at(nodes[each], "repeats") for each in circle[1:]),
            mark=" ".join(sorted(circle)),
            home=("repeats",),
        )
    circling = {each for circle in circles for each in circle}
    for node in plan.of(Consultation):
        other = repeated(plan, node)
        if other is None or node.item.id in circling:
            continue
        values = {"round": Named.of(node.item), "other": Named.of(other.item)}
        if other is node:
            yield Problem("SP715", at(node, "repeats"), values, "itself")
            continue
        day, before = (each.item.open_from or each.item.closes for each in (node, other))
        if day and before and day < before:
            values |= {"day": day, "before": before}
            yield Problem("SP715", at(node, "repeats"), values, related=(at(other),))


def _circles(edges: Mapping[str, str]) -> Iterator[list[str]]:
    """The circles of more than one, where each name leads to at most one other."""
    seen: set[str] = set()
    for start in edges:
        way: dict[str, int] = {}
        name = start
        while name in edges and name not in seen:
            seen.add(name)
            way[name] = len(way)
            name = edges[name]
        if name in way and len(way) - way[name] > 1:
            yield list(way)[way[name] :]


@check("SP716", "meeting-after-deadline")
def meeting_after_deadline(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A meeting of a consultation is held after the last day to answer.

    Who learns of the plan there can no longer say what they think of it. The same
    goes for an activity of `participation` that says which `consultation` it
    belongs to.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            deadline: 2022-05-27
            channels: [{type: meeting, title: Folkemøte, date: 2022-06-01, time: '18:00'}]
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            deadline: 2022-05-27
            channels: [{type: meeting, title: Folkemøte, date: 2022-05-04, time: '18:00'}]
    """
    for node in plan.of(Channel):
        item: Consultation = node.element.item
        if node.item.date and item.closes and node.item.date > item.closes:
            yield _late(at(node, "date"), node.item.date, node.element, "")
    for node in plan.of(Participation):
        start = node.item.period.start if node.item.period else None
        for round in plan.by_id.get(node.item.consultation, ()):
            closes = round.item.closes if isinstance(round.item, Consultation) else None
            if start and closes and start.first_day > closes:
                yield _late(at(node, "period", "start"), start.first_day, round, "activity")


def _late(target: Target, day: datetime.date, round: Node, variant: str) -> Problem:
    values = {"round": Named.of(round.item), "day": day, "deadline": round.item.closes}
    return Problem("SP716", target, values, variant, related=(at(round, *close_key(round)),))


_CASE_NUMBERS = late_pattern(r"(?<![0-9/])(?:[0-9]{2})?([0-9]{2}/[0-9]{1,7})(?![0-9/])")
"""Archive case numbers in a text; the year with two figures, without a document's number."""


@check("SP717", "reference-without-case-number")
def reference_without_case_number(plan: Index, profile: Profile) -> Iterator[Problem]:
    """What an answer shall be marked with does not hold the round's case number.

    The archive finds an answer by the number. It may have more words beside it, the
    year may have two figures or four, and the number of a document may follow.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, deadline: 2022-05-27, case_number: 20/46547, reference: 20/46574 høring}
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, deadline: 2022-05-27, case_number: 20/46547, reference: 20/46547 høring}
    """
    for node in plan.of(Consultation):
        number, reference = node.item.case_number, node.item.reference
        if not number or not reference:
            continue
        own = set(_CASE_NUMBERS().findall(number))
        found = [each[0] for each in _CASE_NUMBERS().finditer(reference)]
        given = set(_CASE_NUMBERS().findall(reference))
        if own & given if own else number in reference:
            continue
        values = {"round": Named.of(node.item), "reference": reference, "number": number}
        words = found[0] if found else ""
        yield Problem(
            "SP717",
            at(node, "reference", words=words),
            {**values, "other": words},
            "other" if found else "",
            related=(at(node, "case_number"),),
        )


@check("SP718", "rounds-at-the-same-time")
def rounds_at_the_same_time(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Two rounds on the same thing are open at the same time.

    It may be right, with one round for the neighbours and one for all. But mostly a
    date is wrong, or one round is written down twice. Rounds on parts of a plan
    are on the same thing where they share something under `concerns`.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, subject: plan-proposal, opened: 2022-04-08, deadline: 2022-05-27}
          - {title: Ny høring, subject: plan-proposal, opened: 2022-05-20, deadline: 2022-07-08}
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, subject: plan-proposal, opened: 2022-04-08, deadline: 2022-05-27}
          - {title: Ny høring, subject: plan-proposal, opened: 2022-09-01, deadline: 2022-10-14}
    """
    dated = []
    for node in plan.of(Consultation):
        opened, closes = node.item.open_from, node.item.closes
        subject = subject_of(plan, node)
        if opened and closes and opened <= closes and subject not in ("", "other"):
            dated.append((opened, closes, subject, node))
    # Of the rounds so far on each thing, the one that closes last: whoever opens
    # before that is open with it.
    last: dict[tuple[str, str], tuple[datetime.date, Node]] = {}
    for opened, closes, subject, node in sorted(dated, key=lambda each: each[:3]):
        things = [(subject, thing) for thing in node.item.concerns or ("",)]
        open_still = [last[each] for each in things if each in last and last[each][0] >= opened]
        if open_still:
            until, other = open_still[0]
            yield Problem(
                "SP718",
                at(node),
                {
                    "round": Named.of(node.item),
                    "other": Named.of(other.item),
                    "opened": opened,
                    "until": min(until, closes),
                },
                related=(at(other),),
            )
        for each in things:
            if each not in last or last[each][0] < closes:
                last[each] = closes, node


@check("SP719", "another-edition-sent-out")
def another_edition_sent_out(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A round is on an edition that is not there, or not on the one that it should be on.

    What a round names under `edition` is called as the plan itself calls it in
    `edition` or `revises`, down to the letter. Where the decision to send the round
    out names an edition too, it is the same one. And where the plan's status is
    `consultation`, one of the rounds on it is on this very edition. Editions that
    lie further back are in other files, and are not judged.

    Bad:
        title: Kommuneplanens samfunnsdel
        edition: vedtatt-2022
        revises: horing-2022
        consultations:
          - {title: Høring, subject: plan-proposal, deadline: 2022-05-27, edition: Høring 2022}
    Good:
        title: Kommuneplanens samfunnsdel
        edition: vedtatt-2022
        revises: horing-2022
        consultations:
          - {title: Høring, subject: plan-proposal, deadline: 2022-05-27, edition: horing-2022}
    """
    own, before = plan.plan.edition, plan.plan.revises
    known = {
        slug(each): (each, key) for each, key in ((before, "revises"), (own, "edition")) if each
    }
    on_plan = []
    for node in plan.of(Consultation):
        edition = node.item.edition
        if subject_of(plan, node) in ("plan-proposal", "part-of-plan"):
            on_plan.append(node)
        meant, key = known.get(slug(edition), ("", "")) if edition else ("", "")
        values = {"round": Named.of(node.item), "edition": edition, "meant": meant}
        if meant and edition not in (own, before):
            yield Problem("SP719", at(node, "edition"), values, related=(at(plan.root, key),))
        for other in plan.by_id.get(node.item.decision, ()) if edition else ():
            sent = other.item.edition if isinstance(other.item, Decision) else ""
            if sent not in ("", edition):
                values |= {"decision": Named.of(other.item), "other": sent}
                related = (at(other, "edition"),)
                yield Problem("SP719", at(node, "edition"), values, "decision", related=related)
    named = [node.item.edition for node in on_plan]
    out = plan.plan.status == "consultation" and own and named and "" not in named
    if out and slug(own) not in map(slug, named):
        last = max(on_plan, key=lambda node: node.item.closes or datetime.date.min)
        yield Problem(
            "SP719",
            at(last, "edition"),
            {"round": Named.of(last.item), "edition": last.item.edition, "meant": own},
            "open",
            related=(at(plan.root, "edition"),),
        )


@check("SP720", "deadline-in-holidays")
def deadline_in_holidays(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The last day to answer is in July, or between Christmas and New Year.

    That is no legal fault. But in the common holidays (fellesferien) boards and
    councils do not meet, and those who should answer are away.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, subject: plan-proposal, opened: 2022-05-27, deadline: 2022-07-14}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, subject: plan-proposal, opened: 2022-05-27, deadline: 2022-08-19}
    """
    for node in plan.of(Consultation):
        closes = node.item.closes
        holidays = holidays_on(closes) if closes else None
        if closes and holidays and not day_off(closes):
            yield Problem(
                "SP720",
                at(node, *close_key(node)),
                {
                    "round": Named.of(node.item),
                    "deadline": closes,
                    "holidays": Phrase(f"holidays/{holidays}"),
                },
                on=closes,
            )


@check("SP771", "odd-meeting-time")
def odd_meeting_time(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The time of a meeting is not written as one, or it has no day.

    Hours and minutes, `18:00`, or from when to when, `18:00-20:00`: so the calendar
    can have it. `18:00` in a list in brackets has quotation marks around it.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            deadline: 2022-05-27
            channels: [{type: meeting, title: Folkemøte, date: 2022-05-04, time: kl. 18}]
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            deadline: 2022-05-27
            channels: [{type: meeting, title: Folkemøte, date: 2022-05-04, time: 18:00-20:00}]
    """
    for node in plan.of(Channel):
        item: Channel = node.item
        if item.time and item.hours is None:
            yield Problem("SP771", at(node, "time"), {"time": item.time})
        elif item.time and not item.date:
            yield Problem("SP771", at(node, "time"), {"time": item.time}, "no-day")


@check("SP772", "submissions-say-nothing")
def submissions_say_nothing(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Submissions are mentioned, and neither their number nor where they are.

    `submissions` says how many there are in `received`, or which file or folder
    holds them in `file`, or both.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, deadline: 2022-05-27, submissions: {note: Også muntlige.}}
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Høring, deadline: 2022-05-27, submissions: {file: innspill-2022.csv}}
    """
    for node in plan.of(SubmissionCount):
        if node.item.received is None and not node.item.file:
            yield Problem("SP772", at(node), {"element": Named.of(node.element.item)})
