"""Patterns: the same answers as Python's own, and never a wait."""

from __future__ import annotations

import re
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategiplan import pattern
from strategiplan.pattern import LARGEST, LONGEST, Pattern, PatternError, compile_pattern


@pytest.mark.parametrize(
    ("text", "found", "missed"),
    [
        ("^(Kommunen|Vi) skal ", "Kommunen skal bygge", "Her skal vi"),
        ("(?i)^KOMMUNEN SKAL ÆØÅ$", "kommunen skal æøå", "kommunen skal æø"),
        ("(?i)[a-zæøå]+ år", "FØRSTE ÅR", "1. år"),
        (r"\bår\b", "i år.", "våre"),
        (r"\Bår", "vår", "år"),
        (r"^\d{1,2}\.\d+$", "1.12", "1.a"),
        (r"[^\w\s]", "en, to", "en to"),
        (r"[\]\-a]", "-", "b"),
        ("[]a]", "]", "b"),
        ("a{,2}b$", "aab", "aa"),
        ("x{2,}", "axx", "ax"),
        ("x{", "x{", "x"),
        ("a+?b", "aab", "a"),
        ("(?P<navn>a)(?:b)", "ab", "a"),
        (r"\A.\Z", "a", "\n"),
        (r"a\tb", "a\tb", "a b"),
        (r"\.\å", ".å", "a"),
        ("(|a)+b", "b", "a"),
        ("(a|(b))*c$", "abc", "abca"),
        ("(){3}a", "a", "b"),
        ("(){0,3}a", "a", "b"),
        # å as one character, and as a with a ring
        ("^å$", "a\u030a", "a"),
        ("^a\u030a$", "å", "a"),
    ],
)
def test_a_pattern_finds_what_it_says(text: str, found: str, missed: str) -> None:
    assert compile_pattern(text).is_in(found)
    assert not compile_pattern(text).is_in(missed)


@pytest.mark.parametrize(
    ("text", "reason", "position"),
    [
        ("(?=a)", "around", 1),
        ("a(?<!b)", "around", 2),
        ("(?P=x)", "around", 1),
        ("a(?i)b", "around", 2),
        (r"(a)\1", "again", 4),
        (r"a\q", "backslash", 2),
        ("a\\", "backslash", 2),
        (r"\0", "backslash", 1),
        ("(a{100}){100}", "large", 1),
        ("a{100000}", "large", 2),
        ("a" * (LONGEST + 1), "long", LONGEST),
        ("(" * 50 + ")" * 50, "deep", 41),
        ("(a", "open", 1),
        ("(?P<a", "open", 1),
        ("[a", "open", 1),
        ("[]", "open", 1),
        ("a)", "closed", 2),
        ("*a", "nothing", 1),
        ("{2}", "nothing", 1),
        ("a**", "repeat", 1),
        ("a++", "repeat", 3),
        ("^*", "repeat", 1),
        ("a{5,2}", "crossed", 2),
        ("[z-a]", "range", 2),
        (r"[\d-x]", "range", 2),
    ],
)
def test_a_pattern_that_cannot_be_used_says_why_and_where(
    text: str, reason: str, position: int
) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(text)
    assert (caught.value.reason, caught.value.position) == (reason, position)


@pytest.mark.parametrize(
    "text",
    ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(a*)*b", "(.*)*x", "(a?){80}a{80}c", r"(\w+\s?)+$"],
)
def test_patterns_that_explode_elsewhere_do_not(text: str) -> None:
    # Each of these would keep `re` busy for longer than anybody lives.
    assert not compile_pattern(text).is_in("a" * 10_000 + "!")


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern, "_REMEMBERED", 50)
    compile_pattern.cache_clear()
    made = compile_pattern("[ab]*a[ab]{12}c")
    text = "".join("ab"[number * number % 97 % 2] for number in range(1000))
    assert not made.is_in(text)
    assert made.is_in(text + "a" + "b" * 12 + "c")
    assert len(made._steps) <= 52


def test_the_largest_pattern_can_be_tried() -> None:
    text = "a" * (LARGEST - 1)
    assert compile_pattern(text).is_in(text)
    with pytest.raises(PatternError, match="large"):
        compile_pattern(text + "a")


PIECES = [
    "a", "b", "å", "Å", ".", r"\w", r"\W", r"\d", r"\s", r"\b", r"\B", "^", "$", "[ab]", "[^a]",
    "[a-zå]", r"[^\w]", "[b-]", "(", "(?:", ")", "|", "*", "+", "?", "{2}", "{1,2}", "{,2}", "{2,}",
    " ", "1", r"\.", "-", "]", "{", "}",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), max_size=9).map("".join),
    st.booleans(),
    st.text("abåÅAB 1._-\n", max_size=10),
)
@settings(max_examples=600, deadline=None)
def test_the_answers_are_those_of_re(text: str, fold: bool, words: str) -> None:
    text = "(?i)" + text if fold else text
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # Its `$` may stand before a last line end as well.
            theirs = re.compile(text.replace("$", r"\Z"))
    except re.error:
        theirs = None
    ours = _compiled(text)
    if isinstance(ours, PatternError):
        # Repeating a place in the text, as in `^*`, says nothing.
        assert theirs is None or ours.reason in ("repeat", "nothing", "range")
    # Pythons differ in whether nothing lies within nothing.
    elif theirs is not None and not (words == "" and r"\B" in text):
        assert ours.is_in(words) == bool(theirs.search(words))


@given(st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=200, deadline=None)
def test_any_text_is_a_pattern_or_is_refused(text: str, words: str) -> None:
    made = _compiled(text)
    if isinstance(made, PatternError):
        assert made.reason
        assert 1 <= made.position <= len(text) + 1
    else:
        made.is_in(words)


def _compiled(text: str) -> Pattern | PatternError:
    try:
        return compile_pattern(text)
    except PatternError as error:
        return error
