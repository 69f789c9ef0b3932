"""Personal data: what may not be made public about private persons.

A plan file is published, and so are the reports on it: none of these findings
repeats what it found, and the line of the file is shown with it hidden.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from ..diagnostics import Path, Problem
from ..model import Actor, Channel
from ..model.profile import Profile
from ..personal_data import PersonalDataKind, find_personal_data, hide, is_persons_name, suspects
from ..walk import Index, Node
from .base import at, check, spoken

Match = tuple[Node, Path, str]

# What is published is published today, however old the plan is: the rules in force
# last are those that hold.
_TODAY = datetime.date.max


@check("SP761", "national-identity-number")
def national_identity_number(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A text holds somebody's national identity number.

    A fødselsnummer or D-nummer may never be published (offentlegforskrifta § 7).
    It is told by its date and by both of its check digits, with or without spaces
    and full stops, wherever it stands: in a title, a note, an identifier. Reports show
    the first six digits only. Remember what else holds it: earlier
    versions of the file, copies and e-mails.

    The number of the example belongs to nobody: there were no such numbers
    while anybody born in 1854 was alive.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: trygg
            title: Alle har et trygt hjem
            note: Innspill fra Kari Nordmann, 010154 50068
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: trygg
            title: Alle har et trygt hjem
            note: Innspill fra en innbygger
    """
    yield from _problems(plan, "SP761", "identity-number")


@check("SP762", "private-email")
def private_email(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A text holds a private person's e-mail address.

    It is told by its provider (gmail.com, hotmail.com, online.no …). An address
    on an organisation's own domain is the organisation's, also where it begins with
    an employee's name, and one with a task for its name (post, leder, velforening)
    is an association's: those are left alone.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            channels: [{type: email, address: kari.nordmann@gmail.com}]
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            channels: [{type: email, address: postmottak@kommunen.no}]
    """
    yield from _problems(plan, "SP762", "email")


@check("SP763", "private-phone-number")
def private_phone_number(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A text holds a mobile telephone number.

    A mobile number is most often one person's. Landlines and numbers of five
    digits are as a rule an organisation's and are left alone, and so is a number
    that the plan itself gives as a way to answer: the address of a channel of the type
    `phone`.

    Bad:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            channels: [{type: meeting, title: Folkemøte, note: Ring Kari på 912 34 567}]
    Good:
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Høring
            channels: [{type: phone, address: 912 34 567}]
    """
    yield from _problems(plan, "SP763", "phone")


@check("SP764", "private-address")
def private_address(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A text says at which address somebody lives.

    A street and a number are plan matter until they are somebody's home. It is
    told by words such as "bor i", "hjemmeadresse" or "lives at" in front of them;
    where a plan can be read and where answers are sent are no private addresses.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: trygg
            title: Alle har et trygt hjem
            note: Kari Nordmann bor i Eksempelveien 5
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: trygg
            title: Alle har et trygt hjem
            note: Gjelder kryssene ved Eksempelveien 5
    """
    yield from _problems(plan, "SP764", "address")


@check("SP765", "sensitive-personal-data")
def sensitive_personal_data(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A text seems to tell something sensitive about a named person.

    Health, belief, ethnicity, sexual orientation, trade union, how somebody votes and
    criminal matters are protected most of all (GDPR articles 9 and 10). Only a
    full name with such a word said of it is found, and only a person can judge
    it. What a plan says of groups and services, such as folkehelse or
    Sámi language, is never meant.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: trygg
            title: Alle har et trygt hjem
            note: Kari Nordmann har fått kreft og ba om svar
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: trygg
            title: Alle har et trygt hjem
            note: Kreftomsorgen styrkes, og samisk språk blir hørt
    """
    yield from _problems(plan, "SP765", "sensitive")


@check("SP766", "private-name")
def private_name(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A text names a private person.

    A full name is told by its given name, and by what stands around it: words such
    as "innspill fra" or "submission from" before it, a telephone number, an e-mail
    address, a home or an identity number beside it; or it is all that an actor is called.
    Names of those who speak for others stand with their task and are left alone:
    "ordfører Kari Nordmann" is no private person. Other names are not found: only
    a person can tell them.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: trygg
            title: Alle har et trygt hjem
            note: Tatt inn etter innspill fra Kari Nordmann
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: trygg
            title: Alle har et trygt hjem
            note: Tatt inn etter innspill fra en innbygger
    """
    yield from _problems(plan, "SP766", "name")


KIND_OF: Mapping[str, PersonalDataKind] = {
    "SP761": "identity-number",
    "SP762": "email",
    "SP763": "phone",
    "SP764": "address",
    "SP765": "sensitive",
    "SP766": "name",
}
"""What sort of personal data each rule finds."""


def problems_of(plan: Index) -> Iterator[Problem]:
    """What all of the rules find in a plan, for whoever makes it public."""
    for code, kind in KIND_OF.items():
        yield from _problems(plan, code, kind)


def _problems(plan: Index, code: str, kind: PersonalDataKind) -> Iterator[Problem]:
    for node, steps, written in plan.once(_everything)[kind]:
        yield Problem(
            code,
            at(node, *steps, words=written),
            {"shown": hide(written, (kind,))},
            on=_TODAY,
            confidential=True,
        )


def _everything(plan: Index) -> dict[PersonalDataKind, list[Match]]:
    """All personal data of a plan by kind: one look at the texts for all of the rules."""
    found: dict[PersonalDataKind, list[Match]] = {
        "identity-number": [],
        "email": [],
        "phone": [],
        "address": [],
        "sensitive": [],
        "name": [],
    }
    for node, steps, text in plan.texts(suspects):
        for each in find_personal_data(text):
            if not _meant_to_be_public(node, steps, each.kind):
                found[each.kind].append((node, steps, text[each.start : each.end]))
    # A reference within the plan repeats an identifier that is looked at already.
    for node, name, place, reference in plan.references:
        if reference not in plan.by_id and suspects(reference):
            for each in find_personal_data(reference):
                steps = (name,) if place < 0 else (name, place)
                found[each.kind].append((node, steps, reference[each.start : each.end]))
    for node in plan.of(Actor):
        if not node.item.type:
            for steps, title in spoken(node, "title"):
                if is_persons_name(title):
                    found["name"].append((node, steps, title))
    return found


def _meant_to_be_public(node: Node, steps: Path, kind: PersonalDataKind) -> bool:
    """Whether it is the way to answer, or a place to read, that the plan makes known."""
    if not isinstance(node.item, Channel) or steps[0] != "address":
        return False
    return kind == "address" or (kind == "phone" and node.item.type == "phone")
