"""Words without their endings, bokmål and nynorsk as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategiplan.vocabulary.stems import in_bokmaal, language_group, stems


@pytest.mark.parametrize(
    ("bokmaal", "nynorsk"),
    [
        ("Et bærekraftig samfunn", "Eit berekraftig samfunn"),
        ("Trygghet for innbyggerne", "Tryggleik for innbyggjarane"),
        ("Muligheter for alle", "Moglegheiter for alle"),
        ("Tilgjengelige møteplasser", "Tilgjengelege møteplassar"),
        ("Voksne lærere", "Vaksne lærarar"),
        ("Grønnere veier", "Grønare vegar"),
        ("Høringer og medvirkning", "Høyringar og medverknad"),
        ("Bygge nærmiljø", "Byggje nærmiljø"),
        ("Likhet i virksomheten", "Likskap i verksemda"),
    ],
)
def test_bokmaal_and_nynorsk_have_the_same_stems(bokmaal: str, nynorsk: str) -> None:
    assert set(stems(bokmaal, "no")) == set(stems(nynorsk, "no"))


def test_the_first_writing_of_a_word_is_kept() -> None:
    assert stems("Trygge gater og trygg gate", "no") == {"trygg": "Trygge", "gat": "gater"}


def test_words_that_say_nothing_are_left_out_unless_there_are_no_others() -> None:
    assert list(stems("Vi skal være for alle", "no")) == list(stems("vi skal være for alle", "no"))
    assert stems("For alle i kommunen", "no")
    assert list(stems("For alle gater i kommunen", "no")) == ["gat"]
    assert stems("", "no") == {}
    assert stems("–", "no") == {}


def test_numbers_are_words() -> None:
    assert list(stems("Rundt 7.000 innbyggere i 2030", "no"))[1::2] == ["7.000", "2030"]


def test_each_language_has_its_own_endings() -> None:
    assert list(stems("Safer streets for all", "en")) == ["safer", "street"]
    assert list(stems("Trygge gader til alle", "da")) == ["tryg", "gad"]
    # There is no stemmer for Northern Sami: the words stay whole.
    assert list(stems("Oadjebas gáhtat", "se")) == ["oadjebas", "gáhtat"]
    assert list(stems("Trygge gater", "")) == ["trygge", "gater"]


@pytest.mark.parametrize(
    ("tag", "group"),
    [("nb", "no"), ("nn_NO", "no"), ("NO", "no"), ("en-GB", "en"), ("da", "da"), ("", "")],
)
def test_the_language_that_texts_are_compared_in(tag: str, group: str) -> None:
    assert language_group(tag) == group


@given(st.text(), st.sampled_from(["no", "en", "da", "se", ""]))
def test_every_text_has_stems(text: str, group: str) -> None:
    for stem, word in stems(text, group).items():
        assert stem
        assert word


def test_a_word_of_bokmaal_stays_what_it_is() -> None:
    assert in_bokmaal("bærekraftig") == "bærekraftig"
