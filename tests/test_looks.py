"""The looks before the searches for personal data: nothing that would be found is passed over."""

from __future__ import annotations

import re
from collections.abc import Callable
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies import texts
from strategiplan import personal_data
from strategiplan.personal_data import looks, strict
from strategiplan.personal_data.looks import Look, Words
from strategiplan.personal_data.seen import seen
from strategiplan.personal_data.strict import FINDERS, find_strictly, taken_out
from test_properties import law
from test_strict_personal_data import FOUND

SEARCHES = [
    strict._CHAIN, strict._NUMBER_SAID, strict._ACCOUNT, strict._ACCOUNT_SAID, strict._ADDRESS,
    strict._LOCAL_SAID, strict._AT_SAID, strict._PHONE, strict._ABROAD, strict._CALLED,
    strict._STREET, strict._CADASTRAL, strict._VEHICLE, strict._IP, strict._FULL, strict._CLOSING,
    strict._RELATED, strict._WORD_OF_MATTER, strict._SOMEBODY,
]  # fmt: skip
"""All that is searched for, as patterns: texts are made that match them."""

NUMBERS = st.from_regex(
    r"[0-9+(]{1,3}([ \t\n.\-–/)(,_*\u00a0]{0,3}[0-9]{1,5}){1,5}", fullmatch=True
)
FRAGMENTS = st.one_of(
    st.sampled_from([text for _, text, _ in FOUND]),
    st.sampled_from([text for _, _, text in FOUND]),
    st.one_of([st.from_regex(pattern()) for pattern in SEARCHES]),
    NUMBERS,
    st.from_regex(personal_data._STREET()).map("Jeg bor i {}".format),
    st.sampled_from(
        [
            f"{street}{space}{number}"
            for street in (
                "Kongens v.",
                "kongens vn",
                "Kongensvn.",
                "Storgt",
                "STORGT.",
                "Xlia",
                "Allé",
            )
            for space in (" ", "\n", "\u2003 ")
            for number in ("5", "12 B")
        ]
    ),
    st.sampled_from(
        [
            "Kari",
            "Ola",
            "HANSEN",
            "Nordmann",
            "jeg",
            "naboen",
            "min",
            "fru",
            "bor",
            "i",
            "Hilsen",
            "m.v.h.",
            "avsender",
            ":",
            "at",
            "(a)",
            "dot",
            "gmail.com",
            "online.no",
            "gt.",
            "5",
            "B",
            "gnr",
            "bnr",
            "12/3",
            "AB",
            "IP",
            "kreft",
            "hiv",
            "same",
            "diagnose",
            "på",
            "SV",
        ]
    ),
    st.text("0149 .-+@aKriſıİK\u00a0\u200b\u2028&#;\u0430\n", max_size=12),
)
LOOK_ALIKES = {
    "a": "\u0430ａ", "e": "\u0435", "o": "\u043eο", "i": "\u0456ı", "s": "\u0455ſ", "k": "\u043aK", "h": "\u04bb",
    "0": "０٠", "1": "１١", "5": "５۵", "9": "９", "@": "＠", ".": "．", "-": "\u2010−", " ": "\u00a0\u2003\u2028",
    "å": "a\u030a", "K": "\u041aK",
}  # fmt: skip
"""What people, or programs, write in the place of a character."""


CASES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [str, str, str.upper, str.lower, str.title, str.swapcase]
)


@st.composite
def disguised(draw: st.DrawFn) -> str:
    """A text with personal data in it, as likely as not, in any case and with unusual signs."""
    between = st.sampled_from(["", " ", "  ", "\n", ". ", ", ", "\t", "_", "\u200b", "\u00ad", "-"])
    text = "".join(
        piece
        for fragment in draw(st.lists(FRAGMENTS, min_size=1, max_size=4))
        for piece in (fragment, draw(between))
    )
    text = draw(CASES)(text)
    if draw(st.booleans()):
        random = draw(st.randoms(use_true_random=False))
        text = "".join(
            random.choice(LOOK_ALIKES[each])
            if each in LOOK_ALIKES and random.random() < 0.2
            else each
            for each in text
        )
        at = random.randrange(len(text) + 1)
        text = (
            f"{text[:at]}{random.choice(['', chr(0x200B), chr(10), chr(0x85), '&amp;'])}{text[at:]}"
        )
    return text


TEXTS = st.one_of(disguised(), disguised(), texts())


@pytest.mark.parametrize(
    "number", range(len(FINDERS)), ids=lambda number: FINDERS[number][1].__name__
)
def test_every_search_finds_something_that_its_look_lets_through(number: int) -> None:
    _, finder, may_find = FINDERS[number]
    views = [seen(text).text for _, text, _ in FOUND]
    found = [text for text in views if list(finder(text))]
    assert found
    assert all(may_find(Look(text)) for text in found)
    # A look that lets everything through is none.
    assert not may_find(Look("Vi ber om trygge skoleveier og flere trær langs elva."))


@given(text=TEXTS)
@settings(law, max_examples=250)
def test_what_is_not_looked_for_is_not_there(text: str) -> None:
    view = seen(text).text
    look = Look(view)
    for _, finder, may_find in FINDERS:
        if not may_find(look):
            assert list(finder(view)) == [], finder.__name__


@given(
    text=TEXTS,
    sender=st.sampled_from(["", "Kari Nordmann", "Ola"]),
    private=st.booleans(),
    file_name=st.booleans(),
)
@settings(law, max_examples=120)
def test_with_and_without_looks_all_is_the_same(
    text: str, sender: str, private: bool, file_name: bool
) -> None:
    fast = find_strictly(text, sender=sender, private=private, file_name=file_name)
    out = taken_out(text, sender=sender, private=private, file_name=file_name)
    always = tuple((kind, finder, lambda _: True) for kind, finder, _ in FINDERS)
    with mock.patch.object(strict, "FINDERS", always):
        assert find_strictly(text, sender=sender, private=private, file_name=file_name) == fast
        assert taken_out(text, sender=sender, private=private, file_name=file_name) == out


@pytest.mark.parametrize("pattern", SEARCHES, ids=lambda pattern: pattern().pattern[:30])
def test_what_a_pattern_matches_is_looked_for(pattern: Callable[[], re.Pattern[str]]) -> None:
    @given(text=st.from_regex(pattern()))
    @settings(law, max_examples=40)
    def holds(text: str) -> None:
        view = seen(text).text
        look = Look(view)
        assert all(may_find(look) or not list(finder(view)) for _, finder, may_find in FINDERS)

    holds()


def test_each_word_of_what_is_protected_is_looked_for() -> None:
    spelled = list(looks._alternatives(strict._MATTER_WORDS))
    assert len(spelled) > 100
    for words in spelled:
        for text in (words.strip(), words.strip().upper(), f"_{words.strip()}."):
            assert strict._WORD_OF_MATTER().search(text), text
            assert strict._may_have_matter(Look(text)), text


def test_words_are_made_of_a_pattern() -> None:
    words = Words.of_pattern(r"kreft\b|autis|på (?:Rødt|SV)\b|member of (?:a )?club")
    assert words.whole == frozenset(("kreft", "rødt", "sv", "member"))
    assert words.beginnings == ("autis",)
    assert words.are_in(frozenset(("autist",)))
    assert not words.are_in(frozenset(("auto", "autobahn")))
    assert not Words.of("kreft").are_in(frozenset(("kreftene",)))


@given(text=TEXTS)
@settings(law, max_examples=150)
def test_telephone_numbers_are_those_of_the_whole_text(text: str) -> None:
    view = seen(text).text
    whole = {*strict._phones_between(view, 0, len(view))}
    whole |= {found.span(1) for found in strict._CALLED().finditer(view)}
    assert set(strict._phones(view)) == whole


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("address", "Kongens v. 5"),
        ("address", "Storgt. 5"),
        ("address", "Solbakken\n 5"),
        ("phone", "tlf 9123456"),
        ("phone", "+47 (73) 50 00 00"),
        ("phone", "+ 4773500000"),
        ("phone", "telefonnummer nr. nummer: +12345678"),
        ("ip-address", "IP 8.8.8.8"),
        ("identity-number", "fnr 12345"),
        ("cadastral-number", "matrikkel 12/3"),
        ("cadastral-number", "gårds nummer 1 bruks nummer 2"),
        ("email", "kari at post dot no"),
        ("email", "kari at GMAIL.COM"),
        ("email", "kari at post( . )no"),
        ("email", "kari < a > post.no"),
        ("email", "kari snabel-a post.no"),
        ("name", "m.v.h Xaver"),
        ("name", "v.h. Xaver"),
        ("name", "my name is Xaver"),
        ("name", "eg heiter Xaver"),
        ("name", "mr. Xaversen"),
        ("name", "nabo Ola"),
        ("sensitive", "jeg er medlem av LO"),
        ("sensitive", "han stemte på SV"),
        ("sensitive", "han er i fengsel"),
        ("sensitive", "she is on sick leave"),
    ],
)
def test_each_way_to_write_it_is_looked_for(kind: str, text: str) -> None:
    for written in (text, f"Se {text}. Takk.", f"({text})"):
        assert kind in [each.kind for each in find_strictly(written)], written
