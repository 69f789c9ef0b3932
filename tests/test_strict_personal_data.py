"""Personal data in what people write: found however it is written, in a time that grows with its length.

The identity numbers are of people born in 1854 and belong to nobody.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import texts
from strategiplan import find_personal_data
from strategiplan.personal_data.seen import seen
from strategiplan.personal_data.strict import KINDS, find_strictly, taken_out
from test_properties import law

FOUND = [
    ("identity-number", "fnr 01015450068.", "01015450068"),
    ("identity-number", "x 0 1 0 1 5 4 5 0 0 6 8 y", "0 1 0 1 5 4 5 0 0 6 8"),
    ("identity-number", "01.01.54 - 500.68", "01.01.54 - 500.68"),
    ("identity-number", "regneark 1015450068", "1015450068"),
    ("identity-number", "nr 12 010154 50068 34", "010154 50068"),
    ("identity-number", "mitt010154\n   50068er", "010154\n   50068"),
    ("identity-number", "0101\u200b54\u00ad50068", "0101\u200b54\u00ad50068"),
    ("identity-number", "０１０１５４５００６８", "０１０１５４５００６８"),
    ("identity-number", "٠١٠١٥٤٥٠٠٦٨", "٠١٠١٥٤٥٠٠٦٨"),
    ("identity-number", "Personnummer: 12345", "12345"),
    ("bank-account", "konto 1234.56.78903", "1234.56.78903"),
    ("bank-account", "kontonr. 12345678901", "12345678901"),
    ("bank-account", "NO9386011117947", "NO9386011117947"),
    ("email", "skriv til postmottak@kommunen.no", "postmottak@kommunen.no"),
    ("email", "k\u0430ri@gm\u0430il.com", "k\u0430ri@gm\u0430il.com"),
    ("email", "kari (at) gmail (dot) com", "kari (at) gmail (dot) com"),
    ("email", "kari dot n [at] post dot no", "kari dot n [at] post dot no"),
    ("email", "kari at gmail.com", "kari at gmail.com"),
    ("email", "Skriv til kari at gmail.com. Takk.", "kari at gmail.com"),
    ("email", "kari krøllalfa post punktum no", "kari krøllalfa post punktum no"),
    ("email", "kari&#64;gmail&period;com", "kari&#64;gmail&period;com"),
    ("email", "kari&amp;#x40;gmail%2Ecom", "kari&amp;#x40;gmail%2Ecom"),
    ("email", "kari%40gmail.com", "kari%40gmail.com"),
    ("email", "kari@\n gmail.com", "kari@\n gmail.com"),
    ("phone", "ring 73 50 00 00", "73 50 00 00"),
    ("phone", "(73)50 00 00", "(73)50 00 00"),
    ("phone", "x91234567x", "91234567"),
    ("phone", "912\n34\n567", "912\n34\n567"),
    ("phone", "9 1 2 3 4 5 6 7", "9 1 2 3 4 5 6 7"),
    ("phone", "+46 70 123 45 67", "+46 70 123 45 67"),
    ("phone", "0047 73500000", "0047 73500000"),
    ("phone", "91 234 567", "91 234 567"),
    ("phone", "tlf 9123456", "9123456"),
    ("address", "ved Storgata 5 B, 7011 Trondheim", "Storgata 5 B, 7011 Trondheim"),
    ("address", "storgata 5", "storgata 5"),
    ("address", "KONGENS GATE 5", "KONGENS GATE 5"),
    ("address", "i Solbakken 12", "Solbakken 12"),
    ("address", "Eksempelallé 3", "Eksempelallé 3"),
    ("address", "Turstien 7", "Turstien 7"),
    ("address", "bor i Peter Eksempels plass 1", "Peter Eksempels plass 1"),
    ("cadastral-number", "gnr. 12 bnr. 3", "gnr. 12 bnr. 3"),
    ("cadastral-number", "gårdsnummer 12, bruksnummer 3", "gårdsnummer 12, bruksnummer 3"),
    ("cadastral-number", "gnr/bnr 12/3", "gnr/bnr 12/3"),
    ("vehicle", "bilen AB 12345", "AB 12345"),
    ("ip-address", "fra 192.168.0.12", "192.168.0.12"),
    ("ip-address", "IP: 8.8.8.8", "8.8.8.8"),
    ("name", "naboen min Ola Hansen", "Ola Hansen"),
    ("name", "sønnen min Per gikk", "Per"),
    ("name", "fru Eksempelsen", "Eksempelsen"),
    ("name", "OLA HANSEN mener", "OLA HANSEN"),
    ("name", "Ola\nHansen mener", "Ola\nHansen"),
    ("name", "Med vennlig hilsen\nXaver Zorro", "Xaver Zorro"),
    ("name", "jeg heter Xaver", "Xaver"),
    ("sensitive", "Jeg har kreft.", "kreft"),
    ("sensitive", "Takk. Ola er uføretrygdet. Hei", "uføretrygdet"),
]

LEFT = [
    "fylkesvei 715 og E6",
    "Eksempelveien 5-20 får fortau",
    "i planperioden 2020-2032, 2024 2028",
    "45 000 000 kroner og kr 91 234 567",
    "datert 20240131",
    "kapittel 1.2.3.4",
    "999.999.999.999",
    "Storgata 2030",
    "organisasjonsnummer 942 110 464",
    "han sier at kommunen.no er nede",
    "@ post.no",
    "Ordfører Kari Nordmann",
    "Olav Tryggvasons gate",
    "Folkehelse og kreft er viktig",
    "Takk. Kreft er vanlig. Jeg er glad.",
    "naboen Velforeningen",
    "Hilsen",
    "Hilsen Vi",
    "Sak 20/46547 og PS 22/142",
    "12345678901234567890123",
]


@pytest.mark.parametrize(("kind", "text", "found"), FOUND, ids=lambda value: repr(value)[:40])
def test_it_is_found_however_it_is_written(kind: str, text: str, found: str) -> None:
    matches = [(each.kind, text[each.start : each.end]) for each in find_strictly(text)]
    assert (kind, found) in matches


@pytest.mark.parametrize("text", LEFT)
def test_what_only_looks_like_it_is_left(text: str) -> None:
    assert find_strictly(text) == ()


def test_the_rules_for_a_plan_are_as_before() -> None:
    for text in ("Rådhuset, Munkegata 1", "73 54 00 00", "postmottak@kommunen.no", "91 234 567"):
        assert find_strictly(text)
        assert find_personal_data(text) == ()


@pytest.mark.parametrize(
    ("sender", "text", "whole", "alone"),
    [
        ("Kari Nordmann", "KARI NORDMANNS ord", ["KARI NORDMANNS"], []),
        ("Nordmann, Kari", "Fra Kari Nordmann", ["Kari Nordmann"], []),
        ("Xa Zorro", "Zorro, Xa og X. Zorro, Xa Z. og xazorro", ["Zorro, Xa", "X. Zorro, Xa Z.", "xazorro"], []),
        ("Åse Ødegård", "A\u030ase \u00d8dega\u030ard, Aase Oedegaard", ["A\u030ase \u00d8dega\u030ard", "Aase Oedegaard"], []),
        ("Xa Zorro", "Zorro sa det", [], ["Zorro"]),
        ("Xa Zorro", "zorro sa det", [], []),
        ("Xa Zorro", "Xa Zorro\u200b og Xa\u00adbo", ["Xa Zorro"], []),
        ("Xaver", "her er xaver", ["xaver"], []),
        ("Xa Zorro", "Hilsen xa", ["xa"], []),
        ("Xa Zorro", "Xa og også mange andre navn Zorro", [], ["Xa", "Zorro"]),
        ("Xa Zorro", "Xa........b.----b.--------Zorro", [], ["Xa", "Zorro"]),
        ("Xa Zorro", "ingenting", [], []),
        ("--", "ingenting", [], []),
    ],
)  # fmt: skip
def test_the_senders_own_name(sender: str, text: str, whole: list[str], alone: list[str]) -> None:
    found = find_strictly(text, sender=sender)
    assert {text[e.start : e.end] for e in found if e.kind == "part-of-name"} == set(alone)
    assert all(
        any(each in text[e.start : e.end] for e in found if e.kind == "name") for each in whole
    ), found
    if not whole:
        assert not [e for e in found if e.kind == "name"]


def test_an_organisation_signs_with_its_own_name() -> None:
    assert find_strictly("Hilsen Velforeningen", private=False) == ()
    assert find_strictly("Hilsen_Per.pdf", file_name=True) == ()
    assert find_strictly("Ola Hansen.pdf", file_name=True)


def test_a_text_is_seen_as_a_reader_sees_it() -> None:
    assert seen("plain").text == "plain"
    view = seen("\ufb01n\u2003og &nbsp;&unknown; \x85")
    assert view.text == "fin og  &unknown;  "
    assert view.written(0, 2) == (0, 1)


@given(text=st.one_of(texts(), st.text("0149 .-+@aKri\u00a0\u200b&#;\u0430\n", max_size=60)))
@law
def test_what_is_taken_out_is_not_found_again(text: str) -> None:
    out, found = taken_out(text, sender="Kari Nordmann")
    assert len(out) == len(text)
    assert all(0 <= each.start < each.end <= len(text) and each.kind in KINDS for each in found)
    assert not [each for each in find_strictly(out, sender="Kari Nordmann") if not each.for_review]


PIECES = [
    "@", "a@a.", "1 ", "12 ", "9", "+47", "Kari ", "0.", "- ", "Kari Berg 912 34 567 ", "gnr 1 ",
    "hilsen ", "Hilsen Kari ", "K. ", "a (dot) ", "&amp;", "\u200b", "a\u0301", "\u0430", "veien ",
    "AA", "jeg har kreft ", "01015450068 ", "0 1 0 1 5 4 5 0 0 6 8 ", "\n", "Kari\n", "konto 1",
    "fnr ", " at ", "naboen min ", "1.1.1.1.", "kari ", "karinordmann",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_a_megabyte_takes_no_longer_than_its_length(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    begin = time.process_time()
    find_strictly(text, sender="Kari Nordmann")
    # Something quadratic would take an hour.
    assert time.process_time() - begin < 90
