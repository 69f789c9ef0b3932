"""What an editor is told of a plan, without an editor: places, explanations, completion, names."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategiplan import reference_file
from strategiplan.diagnostics import Related
from strategiplan.language_server.actions import Action, actions
from strategiplan.language_server.completion import completion
from strategiplan.language_server.cursor import cursor_at
from strategiplan.language_server.desk import Desk
from strategiplan.language_server.explaining import element_at, explained, sdg_explained
from strategiplan.language_server.findings import MOST, Mark, marks
from strategiplan.language_server.naming import (
    RenameError,
    definitions,
    name_at,
    references,
    renamed,
)
from strategiplan.language_server.outline import Entry, folds, lenses, outline
from strategiplan.language_server.positions import Encoding, Position, Positions, Range, changed
from strategiplan.language_server.sheet import Sheet
from strategiplan.language_server.tree import at, grown
from strategiplan.model import Goal, Plan, SdgLink, Strategy
from strategiplan.reading import read_bytes
from strategiplan.text import Lines

TODAY = datetime.date(2026, 11, 25)
REFERENCE = reference_file().read_text(encoding="utf-8")


def opened(text: str, name: str = "/planer/plan.yaml", **settings: str) -> tuple[Desk, Sheet, int]:
    """A file on a desk, and the offset of the bar in its text."""
    desk = Desk()
    for key, value in settings.items():
        setattr(desk, key, value)
    offset = text.find("|")
    sheet = desk.put(name, text.replace("|", "", 1))
    return desk, sheet, offset


def proposed(text: str, **settings: str) -> dict[str, str]:
    """What may be written at the bar, with its detail."""
    desk, sheet, offset = opened(text, **settings)
    found = completion(desk, sheet, offset, TODAY)
    return {each.label: each.detail for each in found.proposals} if found else {}


def said(text: str, **settings: str) -> str:
    """What is said of the place of the bar."""
    desk, sheet, offset = opened(text, **settings)
    found = explained(desk, sheet, offset)
    return found.text if found else ""


# Positions

TEXTS = st.text(
    st.sampled_from("aå \t\n\r:-\u2028\x85") | st.characters(exclude_categories=()), max_size=40
)
ENCODINGS: tuple[Encoding, ...] = ("utf-16", "utf-8", "utf-32")


@given(TEXTS, st.sampled_from(ENCODINGS))
def test_every_offset_has_a_position_that_leads_back(text: str, encoding: Encoding) -> None:
    positions = Positions(text, encoding)
    inner = text.removeprefix("\ufeff")
    for offset in range(len(inner) + 1):
        position = positions.position(offset)
        back = positions.offset(position.line, position.character)
        # Only the place between the two signs of a line's end is none.
        assert back == offset or inner[back : offset + 1] == "\r\n"


@given(TEXTS, st.integers(-3, 50), st.integers(-3, 90), st.sampled_from(ENCODINGS))
def test_no_position_leads_out_of_the_text(
    text: str, line: int, character: int, encoding: Encoding
) -> None:
    assert 0 <= Positions(text, encoding).offset(line, character) <= len(text)


@pytest.mark.parametrize(("encoding", "character"), [("utf-16", 10), ("utf-8", 16), ("utf-32", 8)])
def test_editors_count_emoji_and_combining_marks_in_their_own_units(
    encoding: Encoding, character: int
) -> None:
    text = "å🏙🏘e\u0301: xy"
    positions = Positions(text, encoding)
    assert positions.position(8) == Position(0, character)
    assert positions.offset(0, character) == 8
    # The middle of a character is before it.
    assert positions.offset(0, 2) == (1 if encoding != "utf-32" else 2)


def test_a_byte_order_mark_has_no_offset() -> None:
    positions = Positions("\ufefftitle: å\nid: x")
    assert positions.position(0) == Position(0, 1)
    assert positions.offset(0, 8) == 7
    assert positions.offset(1, 0) == positions.of_place(2, 1) == 9
    assert positions.of_place(1, 8) == 7
    assert positions.of_place(9, 1) == 14


@given(TEXTS, TEXTS, st.data())
def test_a_change_replaces_what_it_covers(text: str, new: str, data: st.DataObject) -> None:
    text = text.removeprefix("\ufeff")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    positions = Positions(text)
    where = positions.range(start, end)
    first, last = (positions.offset(each.line, each.character) for each in (where.start, where.end))
    assert changed(text, [(where, new)], "utf-16") == text[:first] + new + text[last:]
    # Ends that are given the wrong way round mean the same.
    assert changed(text, [(Range(where.end, where.start), new)], "utf-16") == (
        text[:first] + new + text[last:]
    )


def test_changes_come_one_after_the_other() -> None:
    at_start = Range(Position(0, 0), Position(0, 0))
    assert changed("x", [(None, "b"), (at_start, "a"), (at_start, "🏙")], "utf-16") == "🏙ab"


# The text as a tree


def test_the_tree_knows_what_each_value_is_for() -> None:
    text = (
        "goals:\n  - id: a\n    title: {nb: Ord, en: Word}\n    sdgs: [11, {sdg: 11.2}]\n"
        "    ukjent: {x: 1}\n  - - nei\nowners: {a: 1}\n? [a, b]\n: {x: [1]}\n? {a: [b]}\n: c\n"
    )
    tree = grown(read_bytes(text.encode()))
    assert tree is not None
    found = {branch.path: branch for branch in tree.walk()}
    assert found[("goals", 0, "id")].owner is Goal
    assert found[("goals", 0, "sdgs", 0)].cls is SdgLink
    assert found[("goals", 0, "sdgs", 1, "sdg")].owner is SdgLink
    assert found[("goals", 0, "title", "nb")].field is None
    assert found[("goals", 0, "ukjent")].field is None
    assert found[("goals", 0, "ukjent", "x")].owner is None
    assert [each.cls for each in found[("goals", 0, "sdgs", 1)].objects()] == [SdgLink, Goal, Plan]
    assert tree.row("owners") is not None
    assert tree.row("nothing") is None


@pytest.mark.parametrize("text", ["", "# ingenting\n", "---\n"])
def test_an_empty_text_has_no_tree_or_an_empty_one(text: str) -> None:
    tree = grown(read_bytes(text.encode()))
    assert tree is None or not tree.value
    assert at(tree, 0) is None


def test_just_after_a_value_is_still_at_it() -> None:
    tree = grown(read_bytes(b"owners: [a,b]\n"))
    assert [each[0].value for offset in (9, 10, 11, 12) if (each := at(tree, offset))] == list(
        "aabb"
    )


def test_a_text_that_ends_in_the_middle_has_a_tree_so_far() -> None:
    tree = grown(read_bytes(b"goals: [{id: a, title: 'b"))
    assert tree is not None
    assert [each.path for each in tree.walk()][-1] == ("goals",)
    deep = grown(read_bytes(b"goals: " + b"[" * 100))
    assert deep is not None
    assert grown(read_bytes(b"bare ord")).value == "bare ord"  # type: ignore[union-attr] # it is one


def test_places_in_a_mended_text_are_those_of_the_users_own() -> None:
    _, sheet, _ = opened("title: Plan\ngoals\n  - id: a\n    title: B\n")
    assert sheet.tree is not None
    spans = {each.path: each.span for each in sheet.tree.walk()}
    span = spans[("goals", 0, "title")]
    assert sheet.source[span.start : span.end] == "B"


# What is read of a broken text

HALF = [
    "title: Plan\ngoals:\n  - id: a\n    tit\n    code: 1\n  - id: b\n    title: To\n",
    "title: Plan\ngoals:\n  - id: a\n    title: 'Et \n    code: 1\n  - id: b\n    title: To\n",
    "title: Plan\ngoals:\n  - id: a\n    sdgs: [11, {\n    code: 1\n  - id: b\n    title: To\n",
    "title: Plan\ngoals:\n  - id: a\n    title: @x\n    code: 1\n  - id: b\n    title: To\n",
    'title: Plan\ngoals:\n  - id: a\n    title: "a" b\n    code: 1\n  - id: b\n    title: To\n',
    "title: Plan\ngoals\n  - id: a\n    code: 1\n  - id: b\n    title: To\n",
    "title: Plan\ngoals:\n  - id: a\n    %: [}\n    code: 1\n  - id: b\n    title: To\n",
]


@pytest.mark.parametrize("text", HALF)
def test_half_a_line_leaves_the_rest_of_the_plan(text: str) -> None:
    _, sheet, _ = opened(text)
    assert sheet.plan is not None
    assert [goal.id for goal in sheet.plan.goals] == ["a", "b"]
    assert sheet.plan.goals[1].title == "To"
    found = marks(sheet, sheet.report(TODAY))
    assert any(mark.severity == "error" for mark in found)
    # What would be missing only because a line was left out is not said to be missing.
    assert not any(mark.code.startswith("SP401") for mark in found)


def test_the_line_that_somebody_writes_in_is_left_out_first() -> None:
    text = "title: Plan\ngoals:\n  - id: a\n    code: 1\n    title: B\n"
    desk, sheet, _ = opened(text)
    assert sheet.whole
    sheet = desk.change(sheet.name, [(Range(Position(3, 7), Position(3, 11)), "")])
    assert sheet.near == text.index("e: 1")
    assert not sheet.whole
    assert sheet.plan is not None
    assert sheet.plan.goals[0].title == "B"


@pytest.mark.parametrize(
    "text", ["\x00\x01", "[1, 2]", "bare ord", "a: &b c\n", "", "{", "- [", "\t", "%YAML 9\n---\n"]
)
def test_what_is_no_plan_is_answered_with_nothing(text: str) -> None:
    desk, sheet, _ = opened(text)
    assert marks(sheet, sheet.report(TODAY)) == [] or sheet.kind == "plan"
    assert explained(desk, sheet, 0) is None
    assert outline(sheet) == () or sheet.plan
    assert lenses(sheet) == []
    assert isinstance(folds(sheet), list)
    assert name_at(sheet, 0) is None


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(REFERENCE)), st.text(max_size=5), st.integers(0, 30))
def test_wherever_somebody_writes_everything_is_answered(at: int, new: str, gone: int) -> None:
    text = REFERENCE[:at] + new + REFERENCE[at + gone :]
    desk = Desk()
    sheet = attrs.evolve(desk.put("/planer/plan.yaml", text), near=at)
    explained(desk, sheet, at)
    completion(desk, sheet, at, TODAY)
    outline(sheet)
    folds(sheet)
    lenses(sheet)
    name = name_at(sheet, at)
    if name:
        list(references(desk, sheet, name))
    list(actions(sheet, [mark.finding for mark in marks(sheet, sheet.report(TODAY))]))


@settings(deadline=None)
@given(st.text(st.sampled_from("ab:-[]{}'\"|># \n\t,🏙"), max_size=60))
def test_whatever_is_typed_everything_is_answered(text: str) -> None:
    desk, sheet, _ = opened(text)
    for offset in range(len(text) + 1):
        explained(desk, sheet, offset)
        completion(desk, sheet, offset, TODAY)
    outline(sheet)
    folds(sheet)
    marks(sheet, sheet.report(TODAY))


@pytest.mark.parametrize(("limit", "most"), [("MOST_LINES", 0), ("MOST_READ", 10)])
def test_reading_past_is_given_up(limit: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"strategiplan.language_server.mended.{limit}", most)
    _, sheet, _ = opened(HALF[0])
    assert sheet.plan is None


def test_several_lines_are_left_out() -> None:
    _, sheet, _ = opened("title: P\ntit\nstatus: draft\n%: [}\nvisi\nlanguage: nb\n")
    assert sheet.plan is not None
    assert sheet.plan.language == "nb"


def test_broken_json_is_not_read_past() -> None:
    _, sheet, _ = opened('{"title": "P", "goals": [', "/planer/plan.json")
    assert sheet.plan is None
    assert marks(sheet, sheet.report(TODAY))


# Findings


def test_a_finding_is_marked_with_its_places_and_what_to_do() -> None:
    _, sheet, _ = opened(
        "title: 🏙 Plan\ngoals:\n  - {id: a, title: Én}\n  - {title: 🏙🏙, id: a}\n", language="nb"
    )
    (mark,) = [each for each in marks(sheet, sheet.report(TODAY)) if "SP201" in each.code]
    assert mark.code == "SP201 duplicate-identifier"
    assert mark.severity == "error"
    assert "\n" in mark.message
    assert mark.range == Range(Position(3, 22), Position(3, 23))
    (related,) = mark.related
    assert related.name == sheet.name
    assert related.range.start == Position(2, 9)


def test_what_is_wrong_in_a_profile_is_told_where_the_plan_begins(tmp_path: Path) -> None:
    (tmp_path / "egen.yaml").write_text("name: egen\nextends: finnes-ikke\n", encoding="utf-8")
    _, sheet, _ = opened("title: P\nprofile: egen.yaml\n", str(tmp_path / "plan.yaml"))
    found = marks(sheet, sheet.report(TODAY))
    (mark,) = [each for each in found if each.related and each.related[0].name != sheet.name]
    assert mark.range.start == Position(0, 0)
    assert mark.related[0].range.start.line == 1


def test_a_place_that_nobody_looked_up_is_left_out() -> None:
    _, sheet, _ = opened("title: P\ngoals: [{id: a, title: A}]\n")
    report = sheet.report(TODAY)
    finding = attrs.evolve(report.findings[0], related=(Related((), "x", None),))
    (mark,) = marks(sheet, attrs.evolve(report, findings=(finding,)))
    assert mark.related == ()


def test_a_profile_has_findings_and_no_outline(tmp_path: Path) -> None:
    desk, sheet, _ = opened("name: egen\nextends: finnes-ikke\nlevels: [goal]\n")
    assert sheet.kind == "profile"
    assert marks(sheet, sheet.report(TODAY))
    assert outline(sheet) == ()
    assert lenses(sheet) == []
    assert explained(desk, sheet, 2) is None
    assert completion(desk, sheet, 2, TODAY) is None


def test_of_thousands_of_findings_the_worst_are_marked() -> None:
    goals = "".join(f"  - {{id: m{number}, title: Mål}}\n" for number in range(MOST))
    _, sheet, _ = opened(f"title: P\ngoals:\n{goals}  - {{id: m0, title: Siste}}\n")
    found = marks(sheet, sheet.report(TODAY))
    assert len(found) == MOST
    assert any(mark.severity == "error" for mark in found)


@pytest.mark.parametrize(
    ("plan", "locale", "language", "words"),
    [
        ("language: nn", "en", None, "ikkje"),
        ("language: nb", "en", None, "ikke"),
        ("", "nb-NO", None, "ikke"),
        ("language: fr", "nb", None, "ikke"),
        ("language: nn", "nb", "en", "not"),
        ("", None, None, "not"),
    ],
)
def test_the_language_is_the_plans_own_else_the_editors(
    plan: str, locale: str | None, language: str | None, words: str
) -> None:
    desk = Desk(locale=locale, language=language)
    sheet = desk.put(
        "/planer/plan.yaml", f"title: P\n{plan}\ngoals:\n  - id: '3 mål'\n    title: A\n"
    )
    messages = " ".join(mark.message for mark in marks(sheet, sheet.report(TODAY)))
    assert f" {words} " in messages


def test_a_plan_that_cannot_be_read_is_spoken_of_in_its_own_language() -> None:
    _, sheet, _ = opened("language: nn\nx: [\n  - {\n" + "}" * 400)
    assert sheet.speaker.language == "nn"


# Explanations


def test_a_key_is_explained_with_its_words_to_choose() -> None:
    text = said("title: P\nlanguage: nb\nsta|tus: adopted\n")
    assert text.startswith("**")
    assert "`status`" in text
    assert "- `adopted`: Vedtatt" in text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("language: nb\nstatus: ado|pted\n", "`adopted`: Vedtatt"),
        ("language: nb\nstatus: ado|pt\n", ""),
        ("language: nb\nsdgs: [1|1.2]\n", "**SDG 11** Bærekraftige byer og lokalsamfunn"),
        ("language: nb\nsdgs: [1|8]\n", ""),
        ("language: nb\ndecisions:\n  - date: 2022-1|1-17\n", "17. november 2022"),
        ("language: nb\nperiod: {start: 202|2}\n", ""),
        ("language: nb\nperiod: {start: i f|jor}\n", ""),
        ("language: nb\nprofile: trond|heim\n", "`trondheim`: "),
        ("language: nb\nnot_recorded: [titl|e]\n", "`title`: Ordlyd"),
        ("language: nb\nnot_recorded: [tit|el]\n", ""),
        ("language: nb\ntitle: Et grønt| sted\n", ""),
        ("language: nb\nukj|ent: x\ntitle: a\n", ""),
        ("language: nb\nukjent: x|y\ntitle: a\n", ""),
        ("language: nb\nexemptions:\n  - {rule: SP30|1, reason: x}\n", "goal-without-strategy"),
        ("language: nb\nexemptions:\n  - {rule: finnes|ikke, reason: x}\n", ""),
        ("language: nb\ngoals:\n  - |\n", ""),
        ("language: nb\nowner|s: []\n", "`owners`"),
        ("language: nb\nowners: [|]\n", ""),
        ("language: nb\nowners: [ing|en]\n", "ingen (finnes ikke i filen)"),
        ("language: nb\nlinked_plans:\n  - plan: an|nen\n", "annen (finnes ikke i filen)"),
        ("language: nb\nvision: Det gode| liv\n", ""),
    ],
)
def test_a_value_is_explained_by_what_it_stands_for(text: str, words: str) -> None:
    found = said(text)
    assert words in found if words else not found


def test_a_reference_is_explained_by_what_it_leads_to() -> None:
    text = said(
        "title: P\nlanguage: nb\nterms: {subgoal: leveranse}\ngoals:\n  - id: a\n    code: A\n"
        "    title: <b>Natur</b>\n    subgoals:\n      - {id: b, code: A.1, title: Skog *og* myr}\n"
        "    strategies:\n      - {id: c, title: Å verne, supports: [|b], related: [b]}\n"
    )
    assert "leveranse A.1 «Skog &#42;og&#42; myr»" in text
    assert "hovedmål A «&#60;b&#62;Natur&#60;/b&#62;»" in text
    assert "Steder som viser til dette: 2" in text


def test_a_rule_is_explained_with_what_it_rests_on() -> None:
    desk, sheet, _ = opened(
        "title: P\nlanguage: nb\nprofile: norsk-samfunnsdel\nconsultations:\n"
        "  - {id: h, title: Høring, subject: plan-proposal, opened: 2022-01-01, deadline: 2022-01-09}\n"
    )
    found = marks(sheet, sheet.report(TODAY))
    (finding,) = [mark.finding for mark in found if "pbl" in _basis(desk, sheet, mark)][:1]
    text = explained(desk, sheet, 0, [finding, finding])
    assert text is not None
    assert text.text.count(finding.name) == 1
    assert "pbl" in text.text


def _basis(desk: Desk, sheet: Sheet, mark: Mark) -> str:
    found = explained(desk, sheet, len(sheet.source), [mark.finding])
    return found.text if found and "§" in found.text else ""


def test_an_sdg_is_shown_with_the_goal_that_it_belongs_to() -> None:
    assert sdg_explained("11.2.1", "en").count("**SDG ") == 3
    assert sdg_explained("99", "en") == ""


def test_nothing_is_counted_in_a_very_long_text_while_a_mouse_rests() -> None:
    filler = "# " + "x" * 200_000
    text = said(f"title: P\nlanguage: nb\n{filler}\nowners: [|k]\nactors: [{{id: k, title: K}}]\n")
    assert "aktør «K»" in text
    assert "Steder" not in text


def test_an_element_is_known_by_what_stands_in_it() -> None:
    _, sheet, offset = opened("title: P\nid: pl|an\n")
    found = element_at(sheet, offset)
    assert found is not None
    assert found[0].kind == "plan"
    assert element_at(sheet, 10_000) is None


# Completion


def test_keys_that_stand_there_are_not_proposed() -> None:
    found = proposed("title: P\nlanguage: nb\n|\ngoals: []\n")
    assert "title" not in found
    assert "goals" not in found
    assert found["vision"] == "visjon"


def test_a_key_comes_with_what_its_value_begins_with() -> None:
    desk, sheet, offset = opened("title: P\ngoals:\n  - id: a\n    |\n")
    found = completion(desk, sheet, offset, TODAY)
    assert found is not None
    texts = {each.label: each.text for each in found.proposals}
    assert texts["title"] == "title: "
    assert texts["responsible"] == "responsible:\n      - "
    assert texts["period"] == "period: "
    desk, sheet, offset = opened("title: P\n|\n")
    found = completion(desk, sheet, offset, TODAY)
    assert found is not None
    texts = {each.label: each.text for each in found.proposals}
    assert texts["terms"] == "terms:\n  "


@pytest.mark.parametrize(
    ("text", "expected", "unexpected"),
    [
        ("title: P\nstatus: |", "adopted", "title"),
        ("title: P\nstatus: ad|", "adopted", "draft"),
        ("title: P\nsdgs: [11, |]", "11.2", "sdg"),
        ("title: P\nsdgs:\n  - |", "11.2", "title"),
        ("title: P\nsdgs:\n  - |", "role", "title"),
        ("title: P\nsdgs: [{sdg: 11, |", "role", "sdg"),
        ("title: P\nsdgs: [{sdg: 11, role: |", "primary", "11"),
        ("title: P\nsdgs: [{'sdg': '1|", "11", "2"),
        ("title: P\ngoals:\n- id: a\n  |", "sdgs", "id"),
        ("title: P\ngoals:\n- |", "title", "goals"),
        ("title: P\ngoals:\n  - id: a\n|", "vision", "related"),
        ("title: P\ngoals:\n  - id: a\n    prioritised: |", "true", "title"),
        ("title: P\nlanguage: |", "nb", "title"),
        ("title: P\nprofile: |", "trondheim", "title"),
        ("title: P\nconsultations:\n  - languages:\n      - |", "nn", "title"),
        ("title: P\ntitle:\n  |", "nb", "title"),
        ("title:\n  nb: x\n  |", "en", "nb"),
        ("title: P\nexemptions:\n  - {rule: goal-w|}", "goal-without-strategy", "title"),
        ("title: P\nnot_recorded: [|]", "decisions", "nb"),
        ("title: P\ndecisions:\n  - date: |\n", "2026-11-25", "2026"),
        ("title: P\nperiod:\n  start: |\n", "2026", "title"),
        ("title: P\nperiod: {|\n", "start", "title"),
        ('title: P\n"period": {|\n', "start", "title"),
        ("|", "title", "sdg"),
        ("tit|", "title", "vision"),
        (
            "title: P\ngoals:\n  - id: a\n    subgoals:\n      - id: b\n\n    # noe\n  - |",
            "title",
            "goals",
        ),
        ("title: P\ngoals:\n  - note: >-\n      lang\n    |\n    id: c\n", "title", "note"),
    ],
)
def test_what_may_be_written_is_proposed(text: str, expected: str, unexpected: str) -> None:
    found = proposed(text)
    assert expected in found
    assert unexpected not in found


@pytest.mark.parametrize(
    "text",
    [
        "title: P # |",
        "# |",
        "title: P\nnote: |-\n  lang |tekst",
        "title: P\ngoals:\n  - note: >-\n      lang\n      te|",
        "title: P\ngoals:\n  - title: x\n    note: '|",
        "title: P\nukjent: |",
        "title: P\nukjent:\n  |",
        "title: P\nukjent:\n  - |",
        "title: P\nid:|",
        "title: P\nperiod: [[|",
        "title: P\nnote: >|",
        "title: P\n  |",
        "kind: Deployment\nspec: |",
        "title: P\nstatus: zzz|",
        "title: P\nvision: {[|",
        "- |x\n- y: [",
    ],
)
def test_where_nothing_can_be_said_nothing_is_proposed(text: str) -> None:
    where = text.rindex("|")
    text = text[:where] + text[where + 1 :]
    desk, sheet, _ = opened("")
    sheet = desk.put("/planer/plan.yaml", text)
    assert completion(desk, sheet, where, TODAY) is None


def test_identifiers_are_proposed_by_what_may_stand_there() -> None:
    found = proposed(
        "title: P\nlanguage: nb\nactors: [{id: kommunen, title: Kommunen}]\nthemes: [{id: t, title: T}]\n"
        "goals:\n  - id: m\n    title: M\n    responsible: [|]\n"
    )
    assert found == {"kommunen": "aktør «Kommunen»"}


def test_days_of_the_plan_are_proposed_with_today_first() -> None:
    found = proposed(
        "title: P\nlanguage: nb\ndecisions:\n  - {title: V, date: 2022-11-17}\n"
        "  - {title: W, date: i fjor}\n  - title: X\n    date: |\n"
    )
    assert found == {"2026-11-25": "25. november 2026", "2022-11-17": "17. november 2022"}


def test_of_very_many_words_some_are_proposed_and_more_when_more_is_written() -> None:
    actors = "".join(f"  - {{id: a{number}, title: A}}\n" for number in range(2_000))
    desk, sheet, offset = opened(f"title: P\nactors:\n{actors}owners: [|]\n")
    found = completion(desk, sheet, offset, TODAY)
    assert found is not None
    assert not found.complete
    assert len(found.proposals) == 500
    desk, sheet, offset = opened(f"title: P\nactors:\n{actors}owners: [a1999|]\n")
    found = completion(desk, sheet, offset, TODAY)
    assert found is not None
    assert found.complete
    assert sheet.source[found.span.start : found.span.end] == "a1999"


def test_a_level_that_the_profile_has_not_is_not_proposed() -> None:
    assert "focus_areas" not in proposed("title: P\nprofile: trondheim\n|\n")


def test_json_is_not_completed() -> None:
    desk, sheet, offset = opened('{"title": "P", "status": "|"}', "/planer/plan.json")
    assert completion(desk, sheet, offset, TODAY) is None
    assert outline(sheet)


def test_a_cursor_far_down_in_a_flow_knows_its_steps() -> None:
    text = "goals: [{id: a, strategies: [{id: 'x, y', title: b}, {"
    cursor = cursor_at(Lines(text), len(text))
    assert cursor.cls is Strategy
    assert cursor.kind == "key"


# Names

TWO = (
    "id: plan\ntitle: P\nowners: [kommunen]\nactors:\n  - {id: 'kommunen', title: K}\n"
    "goals:\n  - id: a\n    title: A\n    responsible: [kommunen, plan#kommunen]\n"
)


def texts(spots: object) -> list[str]:
    return [
        f"{os.path.basename(spot.sheet.name)}:{spot.sheet.source[spot.span.start : spot.span.end]}"
        for spot in spots  # type: ignore[attr-defined] # an iterable of them
    ]


def test_an_identifier_is_found_where_it_is_given_and_used() -> None:
    desk, sheet, _ = opened(TWO)
    name = name_at(sheet, TWO.index("kommunen]") + 2)
    assert name is not None
    (given_at,) = definitions(desk, sheet, name)
    assert sheet.source[given_at.span.start - 1 : given_at.span.end + 1] == "'kommunen'"
    assert texts(references(desk, sheet, name)) == ["plan.yaml:kommunen"] * 4
    assert len(list(references(desk, sheet, name, declaration=False))) == 3
    own = name_at(sheet, TWO.index("plan#kommunen") + 8)
    assert own is not None
    assert (own.plan, own.element) == ("", "kommunen")


@pytest.mark.parametrize("place", ["title", "P\n", "goals", "id:", "- id: a"])
def test_what_is_no_identifier_is_no_name(place: str) -> None:
    _, sheet, _ = opened(TWO)
    assert name_at(sheet, TWO.index(place)) is None
    assert name_at(sheet, 100_000) is None


def test_a_new_name_is_written_everywhere() -> None:
    desk, sheet, _ = opened(TWO)
    name = name_at(sheet, TWO.index("'kommunen") + 2)
    assert name is not None
    spots = renamed(desk, sheet, name, " by-1 ")
    text = sheet.source
    for spot in reversed(spots):
        text = text[: spot.span.start] + "by-1" + text[spot.span.end :]
    assert text == TWO.replace("kommunen", "by-1")


@pytest.mark.parametrize(
    ("new", "key"), [("a", "lsp/taken"), ("to ord", "lsp/no_identifier"), ("", "lsp/no_identifier")]
)
def test_a_new_name_that_cannot_be_is_refused(new: str, key: str) -> None:
    desk, sheet, _ = opened(TWO)
    name = name_at(sheet, TWO.index("kommunen") + 2)
    assert name is not None
    with pytest.raises(RenameError) as caught:
        renamed(desk, sheet, name, new)
    assert caught.value.key == key


def test_in_half_a_text_nothing_is_renamed() -> None:
    desk, sheet, _ = opened(TWO + "    tit\n    code: x\n")
    name = name_at(sheet, TWO.index("kommunen") + 2)
    assert name is not None
    with pytest.raises(RenameError) as caught:
        renamed(desk, sheet, name, "by")
    assert caught.value.key == "lsp/unfinished"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two plans and what is none, in a folder with a workspace's own file."""
    (tmp_path / "planer").mkdir()
    files = {
        "planer/strategiplan.yaml": "plans: ['*.yaml']\nprofile: generic\n",
        "planer/samfunnsdel.yaml": TWO,
        "planer/temaplan.yaml": (
            "id: tema\ntitle: T\ngoals:\n  - id: b\n    title: B\n    supports: [plan#a]\n"
            "    related: [b]\nlinked_plans:\n  - {title: P, plan: plan}\n"
        ),
        "planer/annet.yaml": "kind: Deployment\nspec: {}\n",
        "utenfor.yaml": "id: utenfor\ntitle: U\ngoals: [{id: a, title: A}]\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def in_folder(folder: Path, name: str) -> tuple[Desk, Sheet]:
    desk = Desk(folders=[str(folder)])
    path = folder / name
    return desk, desk.put(str(path), path.read_text(encoding="utf-8"))


def test_names_lead_from_one_plan_to_another(folder: Path) -> None:
    desk, tema = in_folder(folder, "planer/temaplan.yaml")
    name = name_at(tema, tema.source.index("#a") + 1)
    assert name is not None
    assert (name.plan, name.element) == ("plan", "a")
    assert texts(definitions(desk, tema, name)) == ["samfunnsdel.yaml:a"]
    assert texts(references(desk, tema, name)) == ["samfunnsdel.yaml:a", "temaplan.yaml:a"]
    text = explained(desk, tema, tema.source.index("#a") + 1)
    assert text is not None
    assert "main goal 1" in text.text or "«A»" in text.text or "“A”" in text.text
    assert "“P”" in text.text
    plan = name_at(tema, tema.source.index("plan#a") + 1)
    assert plan is not None
    assert (plan.plan, plan.element) == ("plan", "")
    assert texts(definitions(desk, tema, plan)) == ["samfunnsdel.yaml:plan"]
    assert sorted(texts(references(desk, tema, plan))) == [
        "samfunnsdel.yaml:plan",
        "samfunnsdel.yaml:plan",
        "temaplan.yaml:plan",
        "temaplan.yaml:plan",
    ]


def test_a_new_name_is_written_in_every_plan(folder: Path) -> None:
    desk, own = in_folder(folder, "planer/samfunnsdel.yaml")
    name = name_at(own, own.source.index("- id: a") + 6)
    assert name is not None
    assert texts(renamed(desk, own, name, "natur")) == ["samfunnsdel.yaml:a", "temaplan.yaml:a"]
    plan = name_at(own, own.source.index("id: plan") + 5)
    assert plan is not None
    assert len(renamed(desk, own, plan, "samfunnsdelen")) == 4
    with pytest.raises(RenameError):
        renamed(desk, own, plan, "tema")
    (folder / "planer" / "temaplan.yaml").write_text(
        "id: tema\ntitle: T\ngoals:\n  - id: b\n    supports: [plan#a]\n    tit\n    code: x\n"
    )
    with pytest.raises(RenameError) as caught:
        renamed(desk, own, name, "natur")
    assert caught.value.name.endswith("temaplan.yaml")


def test_a_file_is_read_again_when_it_has_changed(folder: Path) -> None:
    desk, tema = in_folder(folder, "planer/temaplan.yaml")
    (first,) = desk.neighbours(tema)
    assert desk.neighbours(tema) == [first]
    path = folder / "planer" / "samfunnsdel.yaml"
    path.write_text(TWO.replace("title: P", "title: Helt annet"), encoding="utf-8")
    (second,) = desk.neighbours(tema)
    assert second.plan is not None
    assert second.plan.title == "Helt annet"
    path.unlink()
    assert desk.neighbours(tema) == []
    # What is open counts, whatever is on disk.
    desk.put(str(path), TWO)
    assert len(desk.neighbours(tema)) == 1
    desk.close(str(path))
    assert desk.neighbours(tema) == []


def test_references_to_other_plans_are_checked_while_one_writes(folder: Path) -> None:
    desk, tema = in_folder(folder, "planer/temaplan.yaml")
    tema = desk.change(tema.name, [(None, tema.text.replace("plan#a", "plan#A"))])
    across, fallback = desk.across(tema)
    assert fallback is not None
    report = tema.report(TODAY, across=across, fallback=fallback)
    (finding,) = [each for each in report.findings if each.code == "SP944"]
    assert finding.meant == "a"
    assert desk.across(tema)[0]
    desk.open[tema.name] = attrs.evolve(tema, text="goals: [{\n  x: [" + "{" * 90)
    assert desk.across(desk.open[tema.name])[0] in (None, [])


def test_identifiers_of_other_plans_are_proposed(folder: Path) -> None:
    desk, tema = in_folder(folder, "planer/temaplan.yaml")
    offset = tema.source.index("plan#a")
    found = completion(desk, tema, offset, TODAY)
    assert found is not None
    assert "plan#a" in [each.label for each in found.proposals]
    linked = completion(desk, tema, tema.source.index("plan: plan") + 6, TODAY)
    assert linked is not None
    assert [each.label for each in linked.proposals] == ["plan"]
    desk.put(str(folder / "planer" / "samfunnsdel.yaml"), "title: Uten id\n")
    assert completion(desk, tema, tema.source.index("plan: plan") + 6, TODAY) is None
    found = completion(desk, tema, offset, TODAY)
    assert found is not None
    assert [each.label for each in found.proposals] == ["b"]


def test_two_open_files_may_have_one_identifier(folder: Path) -> None:
    desk, tema = in_folder(folder, "planer/temaplan.yaml")
    (folder / "planer" / "kopi.yaml").write_text(TWO, encoding="utf-8")
    desk.put(str(folder / "planer" / "kopi.yaml"), TWO)
    name = name_at(tema, tema.source.index("#a") + 1)
    assert name is not None
    assert sorted(texts(definitions(desk, tema, name))) == ["kopi.yaml:a", "samfunnsdel.yaml:a"]
    assert len(renamed(desk, tema, name, "natur")) == 3
    own = desk.put(str(folder / "planer" / "samfunnsdel.yaml"), TWO)
    across, _ = desk.across(own)
    codes = {problem.code for problem in across or ()}
    other, _ = desk.across(desk.open[str(folder / "planer" / "kopi.yaml")])
    assert "SP950" in codes | {problem.code for problem in other or ()}
    twice = next(each for each in [*(across or ()), *(other or ())] if each.code == "SP950")
    assert twice.elsewhere[0].place is not None
    desk.open.clear()
    (folder / "planer" / "kopi.yaml").unlink()
    gone = attrs.evolve(twice.elsewhere[0], file=str(folder / "planer" / "kopi.yaml"))
    assert desk._place(gone) is None


def test_a_file_outside_all_folders_stands_alone(tmp_path: Path, folder: Path) -> None:
    desk = Desk(folders=[str(folder / "planer")])
    sheet = desk.put(str(folder / "utenfor.yaml"), "id: u\ntitle: U\nowners: [plan#kommunen]\n")
    assert desk.neighbours(sheet) == []
    assert desk.across(sheet) == (None, None)
    name = name_at(sheet, sheet.source.index("#") + 2)
    assert name is not None
    assert list(definitions(desk, sheet, name)) == []
    untitled = desk.put("untitled:Untitled-1", "title: Ny\n")
    assert desk.neighbours(untitled) == []


def test_in_a_folder_without_a_file_of_its_own_every_plan_counts(tmp_path: Path) -> None:
    (tmp_path / "under").mkdir()
    (tmp_path / "under" / "a.yaml").write_text("id: a\ntitle: A\n", encoding="utf-8")
    (tmp_path / "stor.yaml").symlink_to("/dev/null")
    desk = Desk(folders=[str(tmp_path)])
    sheet = desk.put(str(tmp_path / "under" / "ny.yaml"), "id: b\ntitle: B\n")
    assert [os.path.basename(each.name) for each in desk.neighbours(sheet)] == ["a.yaml"]
    assert desk.across(sheet) == ([], None)
    no_plan = desk.put(str(tmp_path / "annet.yaml"), "kind: x\n")
    assert desk.across(no_plan) == (None, None)


def test_a_desk_that_is_refreshed_takes_its_settings_anew(folder: Path) -> None:
    desk, sheet = in_folder(folder, "planer/temaplan.yaml")
    desk.language = "nn"
    desk.refresh()
    assert desk.open[sheet.name].speaker.language == "nn"


def test_a_file_that_is_changed_without_being_opened_begins_empty() -> None:
    assert Desk().change("/planer/ny.yaml", [(None, "title: P\n")]).plan is not None


def test_a_plan_and_an_element_may_have_one_identifier(folder: Path) -> None:
    text = TWO.replace("id: a\n", "id: plan\n")
    desk, tema = in_folder(folder, "planer/temaplan.yaml")
    desk.put(str(folder / "planer" / "samfunnsdel.yaml"), text)
    plan = name_at(tema, tema.source.index("plan: plan") + 7)
    assert plan is not None
    (spot,) = definitions(desk, tema, plan)
    assert spot.span.start == 4


def test_an_element_of_a_text_that_is_too_deep_is_not_known() -> None:
    text = f"owners: [|k]\nactors: [{{id: k, title: K}}]\ngoals: {'[' * 90}{']' * 90}\n"
    desk, sheet, offset = opened(text)
    assert sheet.plan is None
    found = explained(desk, sheet, offset)
    assert found is not None
    assert "K" not in found.text.replace("Key", "")


def test_files_that_are_too_large_are_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("strategiplan.language_server.desk.MAX_BYTES", 10)
    desk, tema = in_folder(folder, "planer/temaplan.yaml")
    assert desk.neighbours(tema) == []


# From above


def test_the_outline_is_in_the_plans_own_words() -> None:
    _, sheet, _ = opened(
        "title: Vår plan\nlanguage: nb\nterms: {goal: {one: retning, many: retninger}}\n"
        "vision: Et godt sted\ngoals:\n  - id: a\n    code: A\n    title: {nb: Natur, en: Nature}\n"
        "    subgoals: [Skog, {id: myr}]\n  - {}\nperiod: 2020-2030\nowners: feil\nchallenges: nei\nmission: [x]\n"
    )
    (top,) = outline(sheet)

    def shown(entry: Entry) -> list[object]:
        return [entry.name, entry.detail, *map(shown, entry.below)]

    assert shown(top) == [
        "plan",
        "Vår plan",
        ["visjon", "Et godt sted"],
        ["retning A", "Natur", ["delmål 1", ""], ["delmål 2", "myr"]],
        ["retning 2", ""],
    ]

    def inside(entry: Entry) -> bool:
        start, end = entry.range.start, entry.range.end
        chosen = entry.selection
        return (start.line, start.character) <= (chosen.start.line, chosen.start.character) and (
            chosen.end.line,
            chosen.end.character,
        ) <= (end.line, end.character)

    def everyone(entry: Entry) -> bool:
        return inside(entry) and all(map(everyone, entry.below))

    assert everyone(top)


def test_what_stands_on_several_lines_can_be_folded() -> None:
    _, sheet, _ = opened(
        "# En\n# to\ntitle: P\ngoals:\n  - id: a\n    note: >-\n      lang\n      tekst\n"
        "    sdgs: [1,\n      2]\n# alene\nowners: []\n# tre\n# fire\n"
    )
    found = [(fold.start, fold.end, fold.kind) for fold in folds(sheet)]
    assert found == [
        (0, 1, "comment"),
        (3, 9, "region"),
        (4, 9, "region"),
        (5, 7, "region"),
        (8, 9, "region"),
        (12, 13, "comment"),
    ]


def test_goals_have_a_line_that_counts_what_is_below() -> None:
    _, sheet, _ = opened(
        "title: P\nlanguage: nb\ngoals:\n  - id: a\n    code: '1'\n    title: A\n    sdgs: [11, x]\n"
        "    subgoals:\n      - code: 1.3\n        title: B\n        sdgs: [3]\n        strategies:\n"
        "          - {title: S, responsible: [k, l]}\n          - {title: T, partners: [k]}\n"
        "    indicators: [{title: I, baseline: {value: 1}}]\n"
        "  - title: C\n  - bare ord\nactors: [{id: k, title: K, part_of: l}]\n"
    )
    found = lenses(sheet)
    assert [lens.text for lens in found] == [
        "hovedmål 1: 2 strategier, SDG 3, 11, x, 2 aktører",
        "delmål 1.3: 2 strategier, SDG 3, 2 aktører",
        "hovedmål 2: 0 strategier",
    ]
    assert found[0].name == "a"
    assert found[1].range.start.line == 8


def test_of_a_key_that_stands_twice_only_what_is_read_is_counted() -> None:
    _, sheet, _ = opened("goals: [{title: A}]\ngoals: [{title: B}, {title: C}]\nlanguage: en\n")
    assert [lens.text for lens in lenses(sheet)] == ["goal 1: 0 strategies"] * 2


def test_very_many_sdgs_are_not_all_named() -> None:
    _, sheet, _ = opened(
        "title: P\nlanguage: en\ngoals: [{title: A, sdgs: [1, 2, 3, 4, 5, 6, 7, 8, 9]}]\n"
    )
    assert lenses(sheet)[0].text.endswith("SDG 1, 2, 3, 4, 5, 6, 7, 8 …")


# What can be done


def acted(text: str, rule: str, kind: str, **settings: str) -> tuple[str, Action]:
    """The text after the first action of a kind on a finding of a rule."""
    _, sheet, _ = opened(text, **settings)
    found = [mark.finding for mark in marks(sheet, sheet.report(TODAY)) if rule in mark.code]
    action = next(each for each in actions(sheet, found) if each.kind == kind)
    source = sheet.source
    for change in sorted(action.changes, key=lambda each: -each.span.start):
        source = source[: change.span.start] + change.text + source[change.span.end :]
    return source, action


@pytest.mark.parametrize(
    ("before", "rule", "after"),
    [
        ("title: P\ngoals: [{id: a, titel: X}]\n", "SP102", "goals: [{id: a, title: X}]"),
        ('title: P\n"visjn": X\n', "SP102", '"vision": X'),
        ("title: P\nstatus: adoptd\n", "SP103", "status: adopted"),
        ("title: P\nstatus: 'adoptd'\n", "SP103", "status: 'adopted'"),
        (
            "title: P\nactors: [{id: kommunen, title: K}]\nowners: [komunen]\n",
            "SP301",
            "owners: [kommunen]",
        ),
    ],
)
def test_the_word_that_was_meant_is_written(before: str, rule: str, after: str) -> None:
    _, sheet, _ = opened(before)
    found = [mark.finding for mark in marks(sheet, sheet.report(TODAY)) if mark.finding.meant]
    (action,) = [each for each in actions(sheet, found) if each.kind in ("meant", "mend")]
    text = sheet.source
    for change in action.changes:
        text = text[: change.span.start] + change.text + text[change.span.end :]
    assert after in text


def test_a_word_that_is_written_with_signs_is_left_alone() -> None:
    _, sheet, _ = opened('title: P\nstatus: "adop\\x74d"\n')
    found = [mark.finding for mark in marks(sheet, sheet.report(TODAY))]
    assert any(finding.meant for finding in found)
    assert not [each for each in actions(sheet, found) if each.kind == "meant"]


@pytest.mark.parametrize(
    ("written", "after"),
    [("plan#A", "[plan#a]"), ("plann#a", "[plan#a]"), ("'plan#A'", "['plan#a']")],
)
def test_of_a_reference_to_another_plan_the_wrong_part_is_written_anew(
    folder: Path, written: str, after: str
) -> None:
    desk, tema = in_folder(folder, "planer/temaplan.yaml")
    tema = desk.put(tema.name, tema.text.replace("plan#a", written))
    across, _ = desk.across(tema)
    found = [mark.finding for mark in marks(tema, tema.report(TODAY, across=across))]
    (action,) = [each for each in actions(tema, found) if each.kind == "meant"]
    (change,) = action.changes
    text = tema.source[: change.span.start] + change.text + tema.source[change.span.end :]
    assert f"supports: {after}" in text


def test_what_a_profile_should_have_said_is_not_written_into_the_plan(tmp_path: Path) -> None:
    (tmp_path / "egen.yaml").write_text("name: egen\nextends: trondhem\n", encoding="utf-8")
    _, sheet, _ = opened("title: P\nprofile: egen.yaml\n", str(tmp_path / "plan.yaml"))
    found = [mark.finding for mark in marks(sheet, sheet.report(TODAY)) if mark.finding.meant]
    assert found
    assert not list(actions(sheet, found))


def test_a_word_that_nobody_finds_in_the_text_is_not_replaced() -> None:
    _, sheet, _ = opened("title: P\nstatus: adoptd\n")
    (finding,) = [m.finding for m in marks(sheet, sheet.report(TODAY)) if m.finding.meant]
    assert finding.place is not None
    moved = attrs.evolve(finding, place=attrs.evolve(finding.place, line=9, column=1), fix=None)
    assert not [each for each in actions(sheet, [moved]) if each.kind == "meant"]
    elsewhere = attrs.evolve(finding, place=None, code="SP301", meant="")
    assert not list(actions(sheet, [elsewhere]))


def test_what_check_mends_is_mended() -> None:
    text, action = acted("title: P\nlanguage: nb\nstatus: vedtatt\n", "SP", "mend")
    assert text == "title: P\nlanguage: nb\nstatus: adopted\n"
    assert action.title.startswith("Rett: ")


@pytest.mark.parametrize(
    "goal",
    [
        "  - id: a\n    title: Natur\n    code: '1'\n",
        "  - title: >-\n      Natur\n      og myr\n    sdgs: [15]\n",
        "  - sdgs: [15]\n",
        "  - {id: a, title: Natur}\n",
        "  - id: a\n    title: Natur\n    exemptions: [{rule: unclear, reason: x}]\n",
        "  - id: a\n    title: Natur\n    exemptions:\n      - rule: unclear\n        reason: x\n",
        "  - id: a\n    title: Natur\n    exemptions:\n    - {rule: unclear, reason: x}\n",
        "  -\n    id: a\n    title: Natur\r\n",
    ],
)
def test_an_exemption_is_written_with_room_for_its_reason(goal: str) -> None:
    before = f"title: P\nlanguage: nb\ngoals:\n{goal}vision: V\n"
    text, action = acted(before, "goal-without-strategy", "exempt")
    assert "goal-without-strategy" in action.title
    _, sheet, _ = opened(text)
    codes = [mark.code for mark in marks(sheet, sheet.report(TODAY))]
    assert any("exemption-without-reason" in code for code in codes)
    end = text.index("reason: ", text.index("rule: goal-without-strategy")) + len("reason: ")
    _, sheet, _ = opened(text[:end] + "Kommer" + text[end:])
    codes = [mark.code for mark in marks(sheet, sheet.report(TODAY))]
    assert not any("goal-without-strategy" in code for code in codes)
    assert sheet.plan is not None
    assert sheet.plan.vision is not None


@pytest.mark.parametrize(
    "text",
    [
        "title: P\ngoals:\n  - Natur\n",
        "title: P\ngoals:\n  - {id: a, title: Natur, exemptions: []}\n",
        "title: P\ngoals:\n  - {id: a, title: Natur, exemptions: x}\n",
        "{title: P, goals: [Natur]}\n",
        "title: P\ngoals: [{id: a, titel: b}]\n",
        "title: P\ngoals:\n  - id: a\n    title: b\n    exemptions:\n      -\n        rule: x\n        reason: y\n",
    ],
)
def test_where_an_exemption_has_no_place_none_is_offered(text: str) -> None:
    _, sheet, _ = opened(text)
    found = [mark.finding for mark in marks(sheet, sheet.report(TODAY))]
    offered = [each for each in actions(sheet, found) if each.kind == "exempt"]
    assert not [each for each in offered if each.finding.path[:1] == ("goals",)] or "titel" in text


@pytest.mark.parametrize(("path", "offered"), [(("vision",), 0), (("goals", 5, "title"), 1)])
def test_a_short_form_has_no_room_for_an_exemption(path: tuple[str], offered: int) -> None:
    _, sheet, _ = opened("title: P\nvision: V\ngoals: [{id: a, title: A}]\n")
    finding = next(m.finding for m in marks(sheet, sheet.report(TODAY)) if "SP301" in m.code)
    found = list(actions(sheet, [attrs.evolve(finding, path=path)]))
    assert len([each for each in found if each.kind == "exempt"]) == offered


def test_in_json_no_exemption_is_offered() -> None:
    _, sheet, _ = opened('{"title": "P", "goals": [{"id": "a", "title": "N"}]}', "/p/plan.json")
    found = [mark.finding for mark in marks(sheet, sheet.report(TODAY))]
    assert found
    assert not list(actions(sheet, found))
