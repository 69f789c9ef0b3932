"""Bullets, fences and signs that YAML reads as something else, and what is none of them."""

from __future__ import annotations

import pytest

from strategiplan import Report, check
from strategiplan.binding import keys_below
from strategiplan.model import Plan
from strategiplan.model.profile import Profile
from strategiplan.reading import read_bytes
from strategiplan.reading.slips import LONGEST, slips

KEYS = keys_below(Plan)
OF_SLIPS = {"SP012", "SP018", "SP027", "SP028", "SP029", "SP030", "SP031"}


def mended(text: str) -> str:
    """The text as it is read past its slips."""
    document = read_bytes(text.encode(), format="yaml")
    _, edits = slips(document.text, KEYS)
    return document.edited(sorted(edits)).text


def report_of(text: str) -> Report:
    return check(read_bytes(text.encode(), name="plan.yaml"), language="en")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("values:\n  • a\n  • b\n", "values:\n  - a\n  - b\n"),
        ("values:\n•\ta\n", "values:\n- a\n"),
        ("values:\n  –a\n", "values:\n  - a\n"),
        ("values:\n  -a\n  -b\n", "values:\n  - a\n  - b\n"),
        ("values:\n  1. a\n  10) b\n", "values:\n  - a\n  - b\n"),
        # The first key begins where the others do.
        ("goals:\n  • id: a\n    title: b\n", "goals:\n  - id: a\n    title: b\n"),
        ("goals:\n  -id: a\n   title: b\n", "goals:\n - id: a\n   title: b\n"),
        ("goals:\n-id: a\n title: b\n", "goals:\n- id: a\n title: b\n"),
        ("goals:\n  1. id: a\n     title: b\n", "goals:\n  -  id: a\n     title: b\n"),
        ("goals:\n  -\tid: a\n    title: b\n", "goals:\n  - id: a\n    title: b\n"),
        ("goals:\n  -\tid: a\n      title: b\n", "goals:\n  -   id: a\n      title: b\n"),
        ("goals:\n  - a: b\n  – c: d\n", "goals:\n  - a: b\n  - c: d\n"),
        ("title = a\n", "title: a\n"),
        ("title：a\r\nnote：b\r\n", "title: a\r\nnote: b\r\n"),
        ("goals:\n  - id:a\n", "goals:\n  - id: a\n"),
        ("“title”: a\n", "title: a\n"),
        ("goals:\n  – “id”: a\n", "goals:\n  - id: a\n"),
        ("no\u200bte: a\n", "note: a\n"),
        ("// a\nnote: b\n", "#/ a\nnote: b\n"),
        ("```yaml\nnote: b\n```\n", "\nnote: b\n\n"),
        ("Hei.\n```\nnote: b\n```\nHa det.\n```\nx\n```\n", "\n\nnote: b\n"),
        ("note: b\n```\nHa det.\n", "note: b\n\n"),
        ("title: a\n```\nnote: b\n```\n", "title: a\n\nnote: b\n\n"),
    ],
)
def test_a_slip_is_read_past(written: str, read: str) -> None:
    assert mended(written).rstrip("\n") == read.rstrip("\n")


@pytest.mark.parametrize(
    "text",
    [
        # The text of a block
        "note: |\n  • a\n  title = b\n  ```\n  x\n  ```\n  // c\nvision: d\n",
        "goals:\n  - note: >-\n      – a\n      -b\n    id: c\n",
        "topics:\n  - |\n    • a\n",
        "note: |2-\n    • a\n",
        # Marks inside a text, or where no list can begin
        "note: a\n  • b\n  • c\n",
        "note: a – b\nvision: – c\n",
        "• a\n• b\n",
        "values:\n  - a\n    – b\n",
        "values:\n  -5\n  -.5\n",
        # No keys of a plan
        "note: a\n  tekst:uten mellomrom\n  x = y\n",
        "sources:\n  - url: https://example.org\n    note: http://a\n",
        # Comments, blank lines, and everything as it should be
        "# • a\n# ```\n\nnote: b\nvalues:\n  - c  # – d\n",
        "a // b\n",
    ],
)
def test_what_is_no_slip_is_left_alone(text: str) -> None:
    assert slips(text, KEYS) == ([], [])


def test_the_items_of_a_list_are_told_of_once() -> None:
    text = "values:\n" + "  • a\n" * 30 + "topics:\n" + "  – b\n" * 3
    problems, edits = slips(text, KEYS)
    assert [each.values["character"] for each in problems] == ["•", "–"]
    assert len(edits) == 33


def test_a_mark_of_words_own_typeface_is_named() -> None:
    (problem,), _ = slips("values:\n  \uf0b7 a\n", KEYS)
    assert problem.values["character"] == "U+F0B7"


def test_very_many_slips_end_in_a_number() -> None:
    problems, edits = slips("note = a\n" * 50, KEYS)
    assert [each.variant for each in problems] == ["sign"] * 20 + ["more"]
    assert problems[-1].values == {"count": 30}
    assert len(edits) == 50
    _, edits = slips("note = a\n" * 6000, KEYS)
    assert len(edits) == 5000
    report = report_of("title: a\n" + "note = a\n" * 50)
    assert "and 30 more lines without their colon" in [each.message for each in report.findings]


def test_a_text_without_a_slip_and_one_too_long_are_not_gone_through() -> None:
    assert slips("note: a\n", KEYS) == ([], [])
    assert slips("note = a\n" + " " * LONGEST, KEYS) == ([], [])


def test_a_clean_text_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("strategiplan.binding.slips", None)
    assert not [each for each in report_of("title: a\n").findings if each.severity == "error"]


def test_other_mistakes_are_found_in_the_same_run() -> None:
    text = (
        "Her er planen din:\n"
        "```yaml\n"
        "“title”: Plan: en by\n"
        "status: “vedtatt”\n"
        "goals:\n"
        "  • id:a\n"
        "    rank: x\n"
        "  • id: b\n"
        "    tull: y\n"
        "```\n"
    )
    report = report_of(text)
    found = [
        f"{each.code}@{each.place.line}:{each.place.column}"
        for each in report.findings
        if each.place and each.severity == "error" and each.code < "SP2"
    ]
    assert found == [
        "SP029@2:1",
        "SP030@3:1",
        "SP011@3:10",
        "SP105@4:9",
        "SP028@6:3",
        "SP018@6:5",
        "SP107@7:11",
        "SP102@9:5",
    ]


def test_a_profile_has_keys_of_its_own() -> None:
    assert {"extends", "counts", "severity"} <= keys_below(Profile)
    assert {"title", "subgoals", "sdg"} <= KEYS
