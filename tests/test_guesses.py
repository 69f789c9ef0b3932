"""What other programs make of a word, and that the writer and the reader agree on it."""

from __future__ import annotations

import datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from strategies import NASTY
from strategiplan.reading.guesses import WORDS, Guess, guess, survives
from strategiplan.writing.yaml import scalar

NUMBERS = [
    ("0301", "193"),
    ("010", "8"),
    ("00", "0"),
    ("0890", "890"),
    ("0o17", "15"),
    ("0b11", "3"),
    ("0x1F", "31"),
    ("-0x1F", "-31"),
    ("1_000", "1000"),
    ("+5", "5"),
    ("-0", "0"),
    ("+4712345678", "4712345678"),
    ("1.10", "1.1"),
    ("17.10", "17.1"),
    ("1.0", "1"),
    ("-1.50", "-1.5"),
    ("5.", "5"),
    (".5", "0.5"),
    ("1e3", "1000"),
    ("1.5e-7", "0.00000015"),
    ("123e4567", "∞"),
    ("-123e4567", "∞"),
    ("12:30", "750"),
    ("-12:30", "-750"),
    ("12:30:45", "45045"),
    ("12:30.50", "750.5"),
    ("12:30.0", "750"),
    ("12345678901234567890", "12345678901234567000"),
    ("-12345678901234567890", "-12345678901234567000"),
    ("9" * 350, "∞"),
    (".inf", "∞"),
    ("-.INF", "∞"),
    (".nan", "NaN"),
]


@pytest.mark.parametrize(("word", "shown"), NUMBERS)
def test_a_number_is_guessed_as_it_would_be_printed(word: str, shown: str) -> None:
    assert guess(word) == Guess("number", shown)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("no", Guess("false", "false")),
        ("Off", Guess("false", "false")),
        ("FALSE", Guess("false", "false")),
        ("yes", Guess("true", "true")),
        ("On", Guess("true", "true")),
        ("true", Guess("true", "true")),
        ("~", Guess("nothing")),
        ("NULL", Guess("nothing")),
        ("=", Guess("unreadable")),
        ("<<", Guess("unreadable")),
        ("2032-13-01", Guess("unreadable")),
        ("2022-02-30", Guess("unreadable")),
        ("2022-05-27 10:00", Guess("moment", "2022-05-27 10:00:00")),
        ("2022-05-27T10:00:00.5Z", Guess("moment", "2022-05-27 10:00:00")),
        ("2022-5-7 9:05 +02:00", Guess("moment", "2022-05-07 09:05:00")),
        ("2022-05-27 25:00:00", Guess("unreadable")),
    ],
)
def test_a_word_is_guessed_for_what_it_means_elsewhere(word: str, expected: Guess) -> None:
    assert guess(word) == expected


@pytest.mark.parametrize(
    "word",
    [
        "1.1", "2020", "5001", "0", "-5", "0.0001", "2022-05-27", "2024-02-29", "2020-2032",
        "20/46547", "11.2.1", "12,5", "nO", "ja", "nei", "y", "N", "-", "--", "...", "1-2", "_1",
        "2022-05-27 kl. 10", "2022-13-27 10:00", "2022-5-27", "3.14159265", "0.00001", "0x", "0b_",
        "1000000000000000000", "+", "kapittel 1", "9" * 500,
    ],
)  # fmt: skip
def test_a_word_that_comes_back_the_same_is_left_alone(word: str) -> None:
    assert guess(word) is None


word_like = st.one_of(
    st.sampled_from([*NASTY, *sorted(WORDS), *(word for word, _ in NUMBERS)]),
    st.text("0123456789+-._:eExXoObB", min_size=1, max_size=12),
    st.datetimes().map(str),
    st.dates().map(str),
    st.floats(allow_nan=False).map(str),
    st.integers().map(str),
)


@given(word_like)
def test_pyyaml_reads_no_word_otherwise_that_is_not_known(word: str) -> None:
    try:
        read = yaml.safe_load(word)
    except (ValueError, OverflowError, yaml.YAMLError):
        return
    if isinstance(read, (str, list, dict)):
        return
    found = guess(word.strip())
    if isinstance(read, bool):
        assert found == Guess("true" if read else "false", str(read).lower())
    elif read is None:
        assert found is None or found.kind == "nothing"
    elif isinstance(read, datetime.datetime):
        assert found
        assert found.kind == "moment"
    elif isinstance(read, datetime.date):
        assert found is None
    elif found is None:
        # It reads the same number, written the shortest way or with its exponent.
        assert str(read) == word.strip() or float(word) == read
    else:
        assert found.kind == "number"
        if isinstance(read, int) and abs(read) < 10**15:
            assert found.shown == str(read)


@given(word_like)
def test_the_writer_puts_marks_around_every_word_that_is_guessed_at(word: str) -> None:
    if guess(word):
        assert not survives(word)
        assert scalar(word)[0] in "'\""
