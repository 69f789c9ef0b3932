"""What was read without a fault and may be meant otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given

from strategiplan import PlanError, Report, check, dumps, loads, reference_file
from strategiplan.binding import bind, doubts
from strategiplan.model import Plan
from strategiplan.profiles import load_profile
from strategiplan.reading import read_bytes
from strategiplan.reading.guesses import guess
from test_guesses import word_like

DOUBTS = {"SP111", "SP112", "SP114"}


def report_of(text: str, language: str = "en") -> Report:
    return check(read_bytes(text.encode(), name="plan.yaml"), language=language)


def found_in(text: str) -> list[tuple[str, int, int]]:
    return [
        (each.code, each.place.line, each.place.column)
        for each in report_of(text).findings
        if each.code in DOUBTS and each.place
    ]


def messages_of(text: str, code: str = "SP111", language: str = "en") -> list[str]:
    return [each.message for each in report_of(text, language).findings if each.code == code]


def test_both_readings_are_shown_in_every_language() -> None:
    text = "title: a\nactors:\n  - {id: oslo, title: Oslo, municipality_number: 0301}\n"
    assert messages_of(text) == [
        "“0301” is read as it is written here; other programs read the number 193"
    ]
    assert messages_of(text, language="nb") == [
        "her leses «0301» slik det står, men andre programmer leser tallet 193"
    ]
    assert messages_of(text, language="nn") == [
        "her blir «0301» lese slik det står, men andre program les talet 193"
    ]
    hints = [each.hint for each in report_of(text).findings if each.code == "SP111"]
    assert hints == ["write '0301', with the quotation marks"]


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("no", "read it as false"),
        ("yes", "read it as true"),
        ("~", "read no value at all"),
        ("2022-05-27 10:00", "the moment 2022-05-27 10:00:00"),
        ("2032-13-01", "cannot read the file because of it"),
        ("1e3", "the number 1000"),
    ],
)
def test_every_sort_of_reading_has_its_words(word: str, words: str) -> None:
    (message,) = messages_of(f"title: {word}\n")
    assert words in message


@pytest.mark.parametrize("edition", ["adopted", "consultation"])
def test_the_reference_plan_has_nothing_to_doubt(edition: str) -> None:
    report = check(reference_file(edition))
    assert not [each for each in report.findings if each.code in DOUBTS]


@pytest.mark.parametrize("edition", ["adopted", "consultation"])
def test_a_clean_text_is_not_gone_through_again(
    edition: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = read_bytes(reference_file(edition).read_bytes())
    monkeypatch.setattr(doubts, "_Look", None)
    assert doubts.doubts(document) == []


@pytest.mark.parametrize(
    "text",
    [
        # In quotation marks, in a block text, in a comment, in a sentence
        "title: '0301'\ncode: \"1.10\"\n",
        "title: |\n  0301\nnote: >-\n  no\n",
        "title: a  # 0301\n# code: 1.10\n# no: 010\n",
        "title: Klokken er 12:30, og 010 er et nummer\nnote: yes, no - 0301\n",
        "title: a\nnote: >-\n  Det er 12:30\n  - 0301\n  a: 010\n",
        # Numbers, dates and truths where they are asked for
        "goals: [{rank: 1, prioritised: true}, {rank: 2, prioritised: false}]\n",
        "indicators:\n  - {baseline: {date: 2020, value: 7.50}, target: {value: 1e3}}\n",
        "terms: {goal: {one: mål, years: 10}}\nparticipation: [{submissions: 120}]\n",
        "decisions: [{date: 2022-05-27}]\nsources: [{date: 2022-11}]\n",
        # Under a key that is not known, everything is lost and told so
        "title: a\ntull: 0301\nmer: {a: 010, b: [no]}\n",
        # JSON says itself what is text
    ],
)
def test_what_is_no_slip_is_not_doubted(text: str) -> None:
    assert found_in(text) == []


def test_json_has_no_doubts() -> None:
    text = '{"title": "a", "code": 1.10, "sdgs": [15,1], "goals": [{"code": "no"}]}'
    assert found_in(text) == []


def test_a_number_with_a_leading_zero_is_another_number_elsewhere() -> None:
    assert found_in("goals:\n  - {title: a, rank: 010}\n") == [("SP111", 2, 22)]
    assert found_in("title: a\nparticipation:\n  - {submissions: 012}\n") == [("SP111", 3, 19)]


def test_a_word_is_told_of_once() -> None:
    # The date is wrong already; the key that is written twice is read once.
    assert found_in("title: a\ndecisions:\n  - {title: b, date: 2032-13-01}\n") == []
    assert found_in("code: 0301\ncode: 0301\n") == [("SP111", 1, 7)]


def test_a_language_is_a_key_that_others_read_as_false() -> None:
    text = "title: {no: a, en: b}\ngoals:\n  - {title: {'no': c}}\n  - {title: {no: d}}\n"
    assert found_in(text) == [("SP111", 1, 9), ("SP111", 4, 14)]


def test_words_are_found_wherever_they_stand() -> None:
    text = (
        "title: 010\n"
        "topics: [no, {nb: 1.10}, b]\n"
        "values:\n  - 12:30\n  - {title: off}\n"
        "sdgs: [17.10, {sdg: 3, note: ~}]\n"
        "goals:\n  - subgoals:\n      - measures:\n          - code: 1.20\n"
    )
    assert [(line, column) for _, line, column in found_in(text)] == [
        (1, 8), (2, 10), (2, 19), (4, 5), (5, 13), (6, 8), (6, 30), (10, 19),
    ]  # fmt: skip


def test_places_are_right_in_a_text_that_was_mended() -> None:
    text = "title: it's: so\nvision: it's: so\ncode: 0301\nsdgs: [13, 15,1]\n"
    assert found_in(text) == [("SP111", 3, 7), ("SP112", 4, 12)]


def test_a_plan_with_doubts_is_a_plan() -> None:
    text = "title: a\ncode: 0301\nsdgs: [13, 15,1]\ntopics: [«a, b»]\n"
    report = report_of(text)
    assert report.ok
    assert report.complete
    assert report.plan == loads(text)
    assert not [each for each in report_of(dumps(loads(text))).findings if each.code == "SP111"]


def test_a_doubt_can_be_switched_off() -> None:
    document = read_bytes(b"title: a\ncode: 0301\n")
    assert not [each for each in check(document, ignore="SP111").findings if each.code == "SP111"]


@pytest.mark.parametrize(
    ("items", "found"),
    [
        ("13, 15,1", ["15,1"]),
        ("15,1, 13", ["15,1"]),
        ("15,1", ["15,1"]),
        ("1, 3,4, 15,1", ["3,4", "15,1"]),
        # Every comma is tight: they are commas.
        ("13,15,1", []),
        ("11,13", []),
        # There is no such target.
        ("13, 11,13", []),
        ("13, 15, 1", []),
        ("13, '15',1", []),
        ("13, 15,a", []),
    ],
)
def test_a_decimal_comma_is_one_where_the_number_is_one(items: str, found: list[str]) -> None:
    messages = messages_of(f"title: a\nsdgs: [{items}]\n", "SP112")
    assert [message.split("”")[0][1:] for message in messages] == found


def test_commas_between_other_words_are_no_decimal_commas() -> None:
    assert found_in("title: a\nowners: [1, 15,1]\ncase_numbers: [1, 15,1]\n") == []
    assert found_in("title: a\nsdgs:\n  - 13\n  - 15,1\n") == []


@pytest.mark.parametrize(
    ("items", "count"),
    [
        ("“Næring, miljø”, By", 2),
        ("By, «Næring, miljø, fisk»", 3),
        ("„Næring, miljø“", 2),
        ("‘Næring, miljø’", 2),
        ("“Næring”, “miljø”", 0),
        ("“Næring, miljø", 0),
        ("'“Næring', 'miljø”'", 0),
        ("Næring “og, miljø”", 0),
    ],
)
def test_a_text_in_curly_quotes_is_not_held_together(items: str, count: int) -> None:
    messages = messages_of(f"title: a\ntopics: [{items}]\n", "SP114")
    assert len(messages) == bool(count)
    assert all(f"is read as {count} texts" in each for each in messages)


def test_very_many_doubts_end_in_a_number() -> None:
    text = "title: a\ntopics:\n" + "  - no\n" * 700
    messages = messages_of(text)
    assert len(messages) == 501
    assert messages[-1] == "and 200 more words that other programs read as something else"


def test_doubts_end_where_the_text_cannot_be_read() -> None:
    document = read_bytes(b"title: 010\nnote: [a\n  b: [\n")
    assert [each.code for each in doubts.doubts(document)] == ["SP111"]
    for text in (
        b"a: 010\n? [" + b"[" * 90,
        b"title: 010\nx: " + b"[" * 90,
        b"- 010",
        b"title: 010\nnote: {nb: " + b"{a: " * 90,
    ):
        assert isinstance(doubts.doubts(read_bytes(text)), list)


def test_lists_and_mappings_as_keys_are_passed_over() -> None:
    assert found_in("title: 010\n[a, b]: {c: 010}\n{d: e}: 010\nnote: no\n") == [
        ("SP111", 1, 8),
        ("SP111", 4, 7),
    ]


def test_a_profile_is_read_by_strategiplan_alone(tmp_path: object) -> None:
    document = read_bytes(b"name: no\nextends: generic\nrules: {goal-without-sdg: off}\n")
    _, problems = load_profile(document)
    assert not problems


def test_what_only_may_be_meant_otherwise_can_be_loaded() -> None:
    assert loads("title: a\ncode: 0301\n").code == "0301"
    with pytest.raises(PlanError):
        loads("title: a\nstatus: 0301\n")
    assert bind(read_bytes(b"title: {no: a}\n"), Plan).value


@given(word_like)
def test_the_search_finds_every_word_that_is_guessed_at(word: str) -> None:
    word = word.strip()
    if not guess(word):
        return
    for text in (
        f"a: {word}\n",
        f"a:\t{word}",
        f"a: {word}  # b\n",
        f"a: {word}\r\nb: c\n",
        f"- {word}\n",
        f"a: [{word}]\n",
        f"a: [b, {word}]\n",
        f"a: [b,{word}, c]\n",
        f"{{a: {word}}}\n",
    ):
        assert list(doubts.candidates(text.encode())), text


def test_the_search_passes_over_what_comes_back_the_same() -> None:
    text = (
        "title: Kommuneplanens samfunnsdel - 12,5 prosent, og mer: nokså bra\n"
        "period: 2020-2032\ncode: 1.1\nsdgs: [11, 11.2, 17]\ncase_numbers: [20/46547]\n"
        "date: 2022-05-27\nother: 2022-12-31\nleap: 2022-01-29\n- 5001\n- nord\n- on-line\n"
    )
    assert [each.lastgroup for each in doubts.candidates(text.encode())] == ["tight"]
    assert not doubts.doubts(read_bytes(text.encode()))
