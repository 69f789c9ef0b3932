"""Personal data in texts: what is found, what is left alone, and what no report repeats.

The identity numbers here have the right check digits and belong to nobody: they are of
people born in 1854, and there were no such numbers while any of them was alive.
"""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import texts
from strategiplan import (
    Actor,
    ActorId,
    Channel,
    Consultation,
    Goal,
    GoalId,
    Localized,
    PersonalData,
    Plan,
    Wording,
    check,
    find_personal_data,
)
from strategiplan.personal_data import KINDS, PersonalDataKind, hide, suspects
from strategiplan.reading import read_bytes
from strategiplan.report.formats import FORMATS, ReportFormat, Style, pieces
from test_properties import law

NUMBER = "01015450068"
D_NUMBER = "41015450051"

IS_PERSONAL: list[tuple[PersonalDataKind, str, str]] = [
    ("identity-number", f"fnr {NUMBER}", NUMBER),
    ("identity-number", f"({D_NUMBER})", D_NUMBER),
    ("identity-number", f"fnr{NUMBER}.", NUMBER),
    ("identity-number", "Kari, 010154 50068, skrev", "010154 50068"),
    ("identity-number", "010154\u00a050068", "010154\u00a050068"),
    ("identity-number", "010154\n50068", "010154\n50068"),
    ("identity-number", "010154-50068", "010154-50068"),
    ("identity-number", "01.01.54 50068", "01.01.54 50068"),
    ("identity-number", "01 01 54 50068", "01 01 54 50068"),
    ("identity-number", "010154 500 68", "010154 500 68"),
    ("identity-number", "regneark: 1015450068", "1015450068"),
    ("email", "skriv til ola.nordmann@gmail.com nå", "ola.nordmann@gmail.com"),
    ("email", "KARI@Online.NO", "KARI@Online.NO"),
    ("email", "<per+hund@hotmail.com>", "per+hund@hotmail.com"),
    ("phone", "Ring Kari på 912 34 567.", "912 34 567"),
    ("phone", "91 23 45 67", "91 23 45 67"),
    ("phone", "+47 412 34 567", "+47 412 34 567"),
    ("phone", "+4791234567", "+4791234567"),
    ("phone", "0047 91234567", "0047 91234567"),
    ("phone", "tlf. 91234567", "91234567"),
    ("phone", "https://x.no/?tlf=91234567", "91234567"),
    ("phone", "Mobil: 41234567", "41234567"),
    ("address", "Kari bor i Eksempelveien 5", "Eksempelveien 5"),
    ("address", "ho bur på Gamle Eksempelgata 12 B i dag", "Gamle Eksempelgata 12 B"),
    ("address", "Hjemmeadresse: Peter Eksempels plass 1", "Peter Eksempels plass 1"),
    ("address", "She lives at Example Road 7", "Example Road 7"),
    ("sensitive", "Kari Nordmann har fått kreft.", "Kari Nordmann har fått kreft"),
    ("sensitive", "Brevet fra Ola Nordmann, som er muslim", "Ola Nordmann, som er muslim"),
    ("sensitive", "Kari Anne Nordmann er lesbisk", "Kari Anne Nordmann er lesbisk"),
    ("sensitive", "Mary Example is on sick leave", "Mary Example is on sick leave"),
]

IS_NOT = [
    # Numbers that are no identity numbers: a check digit is wrong, or the day is none.
    "01015450069",
    "01015450168",
    f"1{NUMBER}",
    f"{NUMBER}1",
    "00000000000",
    "1234.56.78903",
    "20/46547",
    "https://example.org/12345678901",
    # Organisations' addresses, and employees at their work.
    "postmottak@trondheim.kommune.no",
    "ola.nordmann@trondheim.kommune.no",
    "solberg.velforening@gmail.com",
    "leder.fjellbygda@gmail.com",
    "@gmail.com",
    "følg oss på @kommunen",
    # Landlines, amounts, quantities and years.
    "73 54 00 00",
    "02014",
    "45 000 000 kroner",
    "91 234 567",
    "i 2030 er 40 000 av 91234567 med",
    "2030 912 34 567 1",
    # Places that are nobody's home.
    "De fleste bor i Trondheim",
    "Alle som bor i Eksempelveien 5-20 får ny park",
    "bor i Trondheim og Eksempelveien 5",
    "Rådhuset, Munkegata 1",
    "postadresse: Postboks 2300 Torgarden, 7004 Trondheim",
    # Groups, services and policy; people and what is no one's business to hide.
    "Folkehelse, samisk språk og kreftomsorg",
    "Kreft er den vanligste dødsårsaken i Nord Trøndelag",
    "Sør Trøndelag har flere med kreft",
    "Ordfører Kari Nordmann er leder av utvalget for folkehelse",
    "Kari Nordmann er ikke muslim",
    "Kari Nordmann (Ap) er ordfører",
    "Demens i Ola Nordmanns gate",
]


@pytest.mark.parametrize(("kind", "text", "found"), IS_PERSONAL, ids=lambda value: str(value))
def test_personal_data_is_found_with_its_place(
    kind: PersonalDataKind, text: str, found: str
) -> None:
    (match,) = find_personal_data(text)
    assert (match.kind, text[match.start : match.end]) == (kind, found)


@pytest.mark.parametrize("text", IS_NOT)
def test_what_is_no_private_persons_is_left_alone(text: str) -> None:
    assert find_personal_data(text) == ()


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        (f"fnr {NUMBER}", "fnr 010154•••••"),
        ("01.01.54 50068", "01.01.54 •••••"),
        ("1015450068", "10154•••••"),
        ("ola.n@gmail.com", "o••.•@gmail.com"),
        ("ab@gmail.com", "••@gmail.com"),
        ("+47 912 34 567", "+47 91• •• •••"),
        ("bor i Eksempelveien 5 B", "bor i ••••••••••••• • •"),
        ("Kari Nordmann har kreft", "•••• •••••••• ••• •••••"),
        ("Et grønnere samfunn", "Et grønnere samfunn"),
    ],
)
def test_what_is_hidden_keeps_its_length(text: str, hidden: str) -> None:
    assert hide(text) == hidden


def test_only_the_kinds_that_are_asked_for_are_hidden() -> None:
    phone: PersonalDataKind = "phone"
    assert hide(f"{NUMBER}: 912 34 567", [phone]) == f"{NUMBER}: 91• •• •••"


def test_several_are_given_in_the_order_of_the_text() -> None:
    text = f"Ring 912 34 567, {NUMBER}, a@gmail.com"
    assert [each.kind for each in find_personal_data(text)] == ["phone", "identity-number", "email"]
    assert find_personal_data("912 34 567") == (PersonalData("phone", 0, 10),)


@given(text=st.one_of(texts(), st.text("0149 .-+@a\u00a0", max_size=40)))
@law
def test_what_is_found_lies_in_the_text_and_hiding_it_keeps_its_length(text: str) -> None:
    found = find_personal_data(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert {each.kind for each in found} <= set(suspects(text)) <= set(KINDS)
    assert len(hide(text)) == len(text)


@given(before=texts(), after=texts(), written=st.sampled_from([NUMBER, "010154 50068", D_NUMBER]))
@law
def test_a_number_is_found_whatever_stands_around_it(before: str, after: str, written: str) -> None:
    text = f"{before} x{written}x {after}"
    assert written in {text[each.start : each.end] for each in find_personal_data(text)}


@pytest.mark.parametrize(
    "piece",
    [
        "@",
        "a@a.",
        "a@a.b-",
        "1 ",
        "12 ",
        "9",
        "+47",
        "bor i ",
        "Kari ",
        "Kari er ",
        "0.",
        "- ",
        "Kari Berg 912 34 567 ",
    ],
)
def test_a_long_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        begin = time.process_time()
        find_personal_data(text)
        return time.process_time() - begin

    # Something quadratic would take an hour.
    assert seconds(400_000) < 30


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tatt inn etter innspill fra Kari Nordmann", ["Kari Nordmann"]),
        ("Innspel frå Ola Nordmann-Berg og velforeininga", ["Ola Nordmann-Berg"]),
        ("Submission by Jane Doe", ["Jane Doe"]),
        ("Kari Nordmann, tlf. 912 34 567", ["Kari Nordmann"]),
        ("Ordfører Kari Nordmann åpnet møtet", []),
        ("Innspill fra Velforeningen Nord", []),
        ("Innspill fra Kari", []),
        ("Kari Nordmann " + "og mange andre " * 10 + "kan ringe 912 34 567", []),
    ],
)
def test_a_name_is_told_by_what_stands_around_it(text: str, names: list[str]) -> None:
    found = [each for each in find_personal_data(text) if each.kind == "name"]
    assert [text[each.start : each.end] for each in found] == names


# In a plan


def test_an_actor_without_a_type_that_has_a_persons_name_is_a_person() -> None:
    assert codes(Plan(actors=(Actor(title="Kari Nordmann"),))) == [("SP766", "actors/0/title")]
    assert codes(Plan(actors=(Actor(title="Kari Nordmann", type="council"),))) == []
    assert codes(Plan(actors=(Actor(title="Kari Nordmanns minnefond"),))) == []


def codes(plan: Plan) -> list[tuple[str, str]]:
    findings = check(plan, language="en", select="SP76").findings
    return [(each.code, "/".join(map(str, each.path))) for each in findings]


def test_every_field_that_holds_words_is_looked_at() -> None:
    plan = Plan(
        title=NUMBER,
        topics=("Miljø", Localized({"nb": "Nett", "en": NUMBER})),
        case_numbers=(NUMBER,),
        goals=(
            Goal(
                id=GoalId(NUMBER),
                title=Localized({"nb": "Et mål", "en": f"A goal of {NUMBER}"}),
                wordings=(Wording(text=NUMBER),),
            ),
        ),
        consultations=(Consultation(channels=(Channel(address=NUMBER),)),),
    )
    assert {path for _, path in codes(plan)} == {
        "title",
        "topics/1/en",
        "case_numbers/0",
        "goals/0/id",
        "goals/0/title/en",
        "goals/0/wordings/0/text",
        "consultations/0/channels/0/address",
    }
    assert codes(Plan(title="Plan")) == []


def test_the_ways_to_answer_are_made_public_on_purpose() -> None:
    def codes_of(channel: Channel) -> list[str]:
        return [code for code, _ in codes(Plan(consultations=(Consultation(channels=(channel,)),)))]

    assert codes_of(Channel(type="phone", address="912 34 567")) == []
    assert codes_of(Channel(type="meeting", address="912 34 567")) == ["SP763"]
    assert codes_of(Channel(type="phone", note="912 34 567")) == ["SP763"]
    assert codes_of(Channel(type="post", address="Privatadresse: Eksempelveien 5")) == []
    assert codes_of(Channel(type="email", address="kari.n@gmail.com")) == ["SP762"]
    assert codes_of(Channel(type="email", address="post@kommunen.no")) == []


def test_they_are_errors_in_a_norwegian_plan_however_old() -> None:
    plan = Plan(title=f"Plan {NUMBER}", consultations=(Consultation(),))
    old = read_bytes(
        f"title: {NUMBER} a@gmail.com\n"
        "decisions: [{title: Vedtatt, type: adoption, date: 2012-06-01}]\n".encode()
    )
    for source in (plan, old):
        found = check(source, "norsk-samfunnsdel", language="nb", select="SP76").findings
        assert found
        assert {each.severity for each in found} == {"error"}


def test_a_reference_out_of_the_plan_is_looked_at_too() -> None:
    plan = Plan(
        goals=(
            Goal(
                supports=(GoalId("annen#ola@gmail.com"),),
                responsible=(ActorId("kari@gmail.com"), ActorId("per@gmail.com")),
            ),
        ),
        actors=(Actor(id=ActorId("per@gmail.com")),),
    )
    assert codes(plan) == [
        ("SP762", "actors/0/id"),
        ("SP762", "goals/0/responsible/0"),
        ("SP762", "goals/0/supports/0"),
    ]


@pytest.mark.parametrize("format", FORMATS)
def test_no_report_repeats_the_name_of_an_actor_who_is_a_person(format: ReportFormat) -> None:
    text = """
title: Plan
actors:
  - {id: kari, title: Ingunn Eksempelsen, note: tlf. 987 65 432, finnes: ikke}
  - {id: kari, title: Ingunn Eksempelsen}
"""
    report = check(read_bytes(text.encode(), name="plan.yaml"), language="nb")
    assert {"SP766", "SP102", "SP201"} <= {each.code for each in report.findings}
    shown = "".join(pieces([report], format, Style(full=True)))
    assert "SP766" in shown or "private-name" in shown
    assert "Eksempelsen" not in shown


# Other ones than in the examples of the rules, which some forms of report hold too.
SECRET = """\
title: Plan for Kari 03035450016
profile: norsk-samfunnsdel
language: nb
goals:
  - id: "03035450016"
    title: "Ring  Kari på 987 65 432, a@gmail.com"
    note: |
      Kari Nordmann har fått demens, og
      har nummeret 030354
      50016 fra før
    sdgs: [03035450016, 18]
    related: ["03035450016"]
  - {id: annet, title: "Ring  Kari på 987 65 432, a@gmail.com", rank: 030354 50016}
vision: 03035450016: Sammen
"""


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_no_report_repeats_what_it_found(language: str) -> None:
    report = check(read_bytes(SECRET.encode(), name="plan.yaml"), language=language)
    whole = check(read_bytes(SECRET.rpartition("vision")[0].encode()), language=language)
    assert {"SP761", "SP762", "SP763", "SP765"} <= {each.code for each in whole.findings}
    assert "50016" not in repr([report.findings, whole.findings])
    for format in FORMATS:
        shown = "".join(pieces([report, whole], format, Style(full=True)))
        assert "030354" in shown
        assert "50016" not in shown
        shown = "".join(pieces([whole], format, Style(full=True)))
        assert "65 432" not in shown
        assert "a@gmail" not in shown
        assert "har fått demens" not in shown


def test_an_identity_number_is_hidden_whatever_rules_are_on() -> None:
    document = read_bytes(f"title: 'Plan  {NUMBER}'\nlanguage: nb\n".encode())
    for finding in check(document, language="nb", select="stray-space").findings:
        assert NUMBER not in repr(finding)
        assert finding.excerpt == "title: 'Plan  010154•••••'"
    (finding,) = check(document, language="nb", select="SP761").findings
    assert finding.message == "010154••••• er et fødselsnummer eller D-nummer"


def test_what_is_spread_over_lines_is_hidden_as_a_whole() -> None:
    document = read_bytes(b"title: Plan\ndescription: >-\n  Nummeret er 010154\n  50068 her\n")
    (finding,) = check(document, language="en", select="SP761").findings
    assert finding.excerpt == "  •••••••• •• ••••••"


def test_the_library_of_numbers_is_imported_only_when_there_is_a_number() -> None:
    program = (
        "import sys; from strategiplan import Plan, check; "
        "check(Plan(title='Plan 2030 for 91 234 567'), 'norsk-samfunnsdel'); "
        "assert 'stdnum' not in sys.modules; "
        f"check(Plan(title='{NUMBER}'), 'norsk-samfunnsdel'); assert 'stdnum' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
