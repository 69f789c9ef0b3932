"""Fixing: what is mended, what is left to the planner, and what never changes."""

from __future__ import annotations

import io
import json
from collections import Counter
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import RICH
from strategiplan import Baseline, Fixed, Plan, PlanId, check, fix
from strategiplan.binding import bind
from strategiplan.diagnostics import Edit, Problem, Span, Target
from strategiplan.fixing import FIXABLE
from strategiplan.fixing.changes import Becomes, Removed, Revealed, only, tree
from strategiplan.fixing.mending import State, _apart, mend
from strategiplan.fixing.page import Proposal
from strategiplan.fixing.proposals import MENDERS
from strategiplan.fixing.words import day_without_doubt
from strategiplan.reading import Document, read_bytes
from strategiplan.reading.layout import layout, texts_at
from strategiplan.report.json import to_data
from test_properties import SMALL, long_law, spoiled


def fixed(text: str | bytes, **options: str | list[str]) -> Fixed:
    data = text.encode() if isinstance(text, str) else text
    return fix(io.BytesIO(data), language="en", **options)  # type: ignore[arg-type] # only texts


def codes(done: Fixed) -> list[str]:
    return [finding.code for finding in done.report.fixed]


TOP = "title: P\nlanguage: nb\n"
MENDED: list[tuple[str, str, str]] = [
    # The code, the text, and what becomes of it; both stand under a title of their own.
    ("SP011", "description: Vi skaper: en by\n", "description: 'Vi skaper: en by'\n"),
    ("SP011", "description: Kari's by: vår\n", "description: 'Kari''s by: vår'\n"),
    ("SP011", "note: a: b # c\ntopics: [a]\n", "note: 'a: b' # c\ntopics: [a]\n"),
    ("SP016", "description: @by\n", "description: '@by'\n"),
    ("SP016", "topics:\n  - '@a'\n  - %b\n", "topics:\n  - '@a'\n  - '%b'\n"),
    ("SP017", 'description: "A" og B\n', "description: '\"A\" og B'\n"),
    ("SP017", 'description: "A" og "B"\n', 'description: \'"A" og "B"\'\n'),
    ("SP017", "description: 'Byen er Kari's'\n", "description: 'Byen er Kari''s'\n"),
    ("SP017", "note: 'Kari's og Ola's'\n", "note: 'Kari''s og Ola''s'\n"),
    ("SP026", "description: > 50 prosent\n", "description: '> 50 prosent'\n"),
    ("SP012", "goals:\n\t- id: a\n\t  title: A\n", "goals:\n  - id: a\n    title: A\n"),
    ("SP012", "values:\n  -\tMot\n", "values:\n  - Mot\n"),
    ("SP018", "status:draft\nedition: a\n", "status: draft\nedition: a\n"),
    ("SP022", "description: Tiltak #1\n", "description: 'Tiltak #1'\n"),
    ("SP022", "description: #viktig\n", "description: '#viktig'\n"),
    ("SP022", "description: en\n  to #tre\n", "description: 'en to #tre'\n"),
    ("SP023", "description: a\u2028b\n", "description: a b\n"),
    ("SP027", "description:\u00a0a\n", "description: a\n"),
    ("SP027", "goals:\n\u00a0\u00a0- {id: a}\n", "goals:\n  - {id: a}\n"),
    ("SP101", "status: draft\nstatus: draft\n", "status: draft\n"),
    ("SP101", "vision: {id: a, title: A, id: a}\n", "vision: {id: a, title: A}\n"),
    (
        "SP101",
        "goals:\n  - id: a\n    sdgs:\n      - 1\n    sdgs:\n      - 1\n    code: 1\n",
        "goals:\n  - id: a\n    sdgs:\n      - 1\n    code: 1\n",
    ),
    ("SP102", "beskrivelse: A\n", "description: A\n"),
    ("SP102", "'beskrivelse': A\n", "'description': A\n"),
    ("SP102", "Beskrivelse : A\n", "description : A\n"),
    ("SP102", "goals: [{navn: A}]\n", "goals: [{title: A}]\n"),
    ("SP102", "eier: kommunen\n", "owners: [kommunen]\n"),
    ("SP104", "owners: kommunen # vi\n", "owners: [kommunen] # vi\n"),
    ("SP104", "sdgs: 11.2\n", "sdgs: [11.2]\n"),
    ("SP105", "status: Vedtatt\n", "status: adopted\n"),
    ("SP105", 'status: "utkast" # nå\n', 'status: "draft" # nå\n'),
    (
        "SP105",
        "goals: [{id: a, scope: [samfunn, organisation]}]\n",
        "goals: [{id: a, scope: [community, organisation]}]\n",
    ),
    ("SP106", "decisions: [{date: 27.5.2022}]\n", "decisions: [{date: 2022-05-27}]\n"),
    ("SP106", "decisions:\n  - date: 5.6.2022\n", "decisions:\n  - date: 2022-06-05\n"),
    ("SP106", "decisions:\n  - date: 27. mai 2022\n", "decisions:\n  - date: 2022-05-27\n"),
    ("SP106", "decisions:\n  - date: 2022-5-7\n", "decisions:\n  - date: 2022-05-07\n"),
    ("SP215", "owners: [a, b, a]\n", "owners: [a, b]\n"),
    ("SP215", "owners: [a, a, b]\n", "owners: [a, b]\n"),
    ("SP215", "owners:\n  - a\n  # igjen\n  - a\n  - b\n", "owners:\n  - a\n  # igjen\n  - b\n"),
    ("SP403", "not_recorded: [title]\n", ""),
    ("SP403", "not_recorded: [goals, title]\n", "not_recorded: [goals]\n"),
    ("SP403", "not_recorded: [title, goals]\n", "not_recorded: [goals]\n"),
    ("SP403", "not_recorded:\n  - title\n", ""),
    ("SP403", "vision: {title: A, not_recorded: [title]}\n", "vision: {title: A}\n"),
    ("SP403", "vision: {not_recorded: [title], title: A}\n", "vision: {title: A}\n"),
    (
        "SP403",
        "vision:\n  not_recorded: [title]\n  title: A\n",
        "vision:\n  title: A\n",
    ),
    ("SP501", "sdgs: [SDG 13, 1]\n", "sdgs: [13, 1]\n"),
    ("SP501", "sdgs: [{sdg: '11.02', note: a}]\n", "sdgs: [{sdg: '11.2', note: a}]\n"),
    ("SP502", "sdgs: [11, 17, 11]\n", "sdgs: [11, 17]\n"),
    ("SP802", "vision: A  b\n", "vision: A b\n"),
    ("SP802", 'vision: " A b"\n', 'vision: "A b"\n'),
    ("SP802", "vision: 'A\u00a0b''s  c '\n", "vision: 'A b''s c'\n"),
    ("SP802", 'vision: "A\\u00a0b"\n', 'vision: "A b"\n'),
    ("SP802", "vision: A\u00a0b\n", "vision: A b\n"),
    ("SP802", "vision: my\u00adk\n", "vision: myk\n"),
    ("SP802", "vision: >-\n  A\u00a0b\n  c\n", "vision: >-\n  A b\n  c\n"),
    ("SP802", "vision: A\u00a0b\n  c  d\n", "vision: A b\n  c d\n"),
    ("SP802", "vision: {title: {nb: A  b, en: C}}\n", "vision: {title: {nb: A b, en: C}}\n"),
    ("SP802", "vision: a:\u00a0b\n", "vision: 'a: b'\n"),
    ("SP804", "vision: “A b”\n", "vision: A b\n"),
    ("SP804", "vision: “- a”\n", "vision: '- a'\n"),
    ("SP804", "vision: '\"A b\"'\n", "vision: 'A b'\n"),
    ("SP805", "vision: BlÃ¥bÃ¦r og Ã¸l\n", "vision: Blåbær og øl\n"),
    ("SP805", "vision: |-\n  BlÃ¥bÃ¦r\n  og Ã¸l\n", "vision: |-\n  Blåbær\n  og øl\n"),
    (
        "SP925",
        "exemptions: [{rule: SP502, reason: a}, {rule: SP307, reason: b}]\n",
        "exemptions: [{rule: SP307, reason: b}]\n",
    ),
    (
        "SP403",
        "values:\n  - not_recorded: [title]\n    title: A\n",
        "values:\n  - not_recorded: []\n    title: A\n",
    ),
    (
        "SP925",
        "values: [{exemptions: [{rule: SP502, reason: a}]}]\n",
        "values: [{exemptions: []}]\n",
    ),
    (
        "SP925",
        "exemptions:\n  - rule: SP502\n    reason: a\nvision: A\n",
        "vision: A\n",
    ),
]


@pytest.mark.parametrize(("code", "before", "after"), MENDED)
def test_what_can_be_mended_without_doubt_is(code: str, before: str, after: str) -> None:
    done = fixed(TOP + before)
    assert done.after.decode() == TOP + after
    assert set(codes(done)) == {code}
    assert done.before.decode() == TOP + before
    assert all(finding.fix for finding in done.found.findings if finding.code == code)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32-be"])
@pytest.mark.parametrize(("code", "before", "after"), MENDED)
def test_line_ends_and_encodings_are_kept(
    code: str, before: str, after: str, encoding: str
) -> None:
    def data(text: str) -> bytes:
        mark = "\ufeff" if encoding == "utf-32-be" else ""
        return (mark + (TOP + text).replace("\n", "\r\n")).encode(encoding)

    assert fixed(data(before)).after == data(after)


LEFT: list[tuple[str, str]] = [
    ("SP017", "description: 'Byen' er Hans'\n"),
    ("SP017", 'description: "A" mot B # c\n'),
    ("SP011", "period: start: 2020\n"),
    ("SP012", "goals:\n  - id: a\n    subgoals:\n\t- id: b\n"),
    ("SP018", "https://a.no\nedition: a\n"),
    ("SP018", 'status:"draft"\nedition: a\n'),
    ("SP022", "description: Tiltak # 1 av 3\n"),
    ("SP101", "status: draft\nstatus: adopted\n"),
    ("SP101", "status: draft # en\nstatus: draft # to\n"),
    ("SP102", "tekst: A\n"),
    ("SP102", "beskrivels: A\n"),
    ("SP102", "description: B\nbeskrivelse: A\n"),
    ("SP102", "eier: kommunen, fylket\n"),
    ("SP102", "aktører: kommunen\n"),
    ("SP104", "owners: kommunen og fylket\n"),
    ("SP105", "status: ferdig\n"),
    ("SP106", "decisions: [{date: 5/6/2022}]\n"),
    ("SP106", "decisions: [{date: 32.5.2022}]\n"),
    ("SP106", "decisions: [{date: 27. ost 2022}]\n"),
    ("SP215", "owners:\n  - a\n  - a # ja\n"),
    ("SP501", "sdgs: [3 og 11]\n"),
    ("SP501", "sdgs: [18]\n"),
    ("SP502", "sdgs: [11, {sdg: 11, note: a}]\n"),
    ("SP802", "vision: |-\n  a\n    b  c\n"),
    ("SP802", "vision: {title: '  '}\n"),
    ("SP804", "vision: “A\n  b”\n"),
    ("SP102", '"beskrivels\\u0065": A\n'),
    ("SP403", "values:\n  - not_recorded:\n      - title\n    title: A\n"),
    ("SP501", "sdgs:\n  - >-\n    SDG 13\n"),
    ("SP105", "status: >-\n  utkast\n"),
    ("SP805", "vision: Bl\ufffdb\n"),
]


@pytest.mark.parametrize(("code", "text"), LEFT)
def test_what_could_be_meant_in_two_ways_is_left_to_the_planner(code: str, text: str) -> None:
    done = fixed(TOP + text)
    assert not done.changed
    assert code in {finding.code for finding in done.report.findings}
    assert codes(done) == []
    assert not any(finding.fix for finding in done.report.findings)


def test_every_rule_that_says_so_can_be_mended_and_no_other() -> None:
    assert MENDERS == FIXABLE
    assert {code for code, _, _ in MENDED} == FIXABLE


def test_two_fixes_of_one_text_are_made_one_after_the_other() -> None:
    done = fixed(TOP + "vision: “A  b”\n")
    assert done.after.decode() == TOP + "vision: A b\n"
    assert sorted(codes(done)) == ["SP802", "SP804"]
    done = fixed(TOP + "goals:\n\u00a0\t- id: a\n\t   title: A\n")
    assert {"SP012", "SP027"} >= set(codes(done)) > set()
    done = fixed(TOP + "goals:\n\t- id: a\n\t  title: en\n\t   to #tre\n")
    assert done.after.decode() == TOP + "goals:\n  - id: a\n    title: 'en to #tre'\n"


def test_what_is_mended_stands_beside_what_is_not() -> None:
    done = fixed(TOP + "edition: !v 1\nnote: a: b\n")
    assert done.after.decode() == TOP + "edition: !v 1\nnote: 'a: b'\n"
    assert [each.code for each in done.report.findings if each.severity == "error"] == ["SP020"]


def test_what_was_hidden_may_contradict_what_was_not() -> None:
    done = fixed(TOP + "status: draft\nvedtak: [{title: A, type: adoption, date: 2022-01-01}]\n")
    assert codes(done) == ["SP102"]
    assert "status-contradicts-decision" in {each.name for each in done.report.findings}


def test_rounds_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("strategiplan.fixing.mending.MAX_ROUNDS", 1)
    done = fixed(TOP + "vision: «A: b»\n")
    assert codes(done) == ["SP011"]


BROKEN = [
    # Nothing can be read any more; something else has changed; another finding has come.
    (None, []),
    (Plan(title="P q", id=PlanId("p")), []),
    (Plan(title="P q"), [Problem("SP307", Target(()))]),
]


@pytest.mark.parametrize(("value", "more"), BROKEN)
def test_a_fix_that_breaks_its_promise_is_not_made(value: Plan | None, more: list[Problem]) -> None:
    data = b"title: P  q\nstatus: draft\n"
    document = read_bytes(data)
    slips = [
        Problem("SP802", Target(("title",)), {"text": "P  q"}),
        Problem("SP105", Target(("status",)), {"value": "draft", "allowed": ()}),
    ]
    tries = []

    def judge(read: Document) -> State:
        bound = bind(read, Plan)
        if read is document:
            return State(read, bound, slips, slips)
        tries.append(read)
        return State(read, attrs.evolve(bound, value=value), more, [])

    assert mend(data, document, judge).after == data
    assert len(tries) == 1


def test_only_the_fix_that_breaks_its_promise_is_dropped() -> None:
    data = "title: P\nvalues:\n" + "".join(f"  - 'a  {number}'\n" for number in range(9))
    document = read_bytes(data.encode())

    def judge(read: Document) -> State:
        bound = bind(read, Plan)
        assert bound.value
        titles = [value.title for value in bound.value.values]
        problems = [
            Problem("SP802", Target(("values", index, "title")), {"text": title})
            for index, title in enumerate(titles)
            if "  " in title
        ]
        # The fifth one brings a finding of another rule when it is mended.
        more = [Problem("SP801", Target(("values", 4)))] if titles[4] == "a 4" else []
        return State(read, bound, [*problems, *more], problems)

    done = mend(data.encode(), document, judge)
    assert done.after.decode() == data.replace("'a  ", "'a ").replace("'a 4'", "'a  4'")
    assert len(done.rounds) == 1


def test_marks_that_hid_another_fault_are_mended_in_two_rounds() -> None:
    done = fixed(TOP + "vision: «A: b»\n")
    assert done.after.decode() == TOP + "vision: 'A: b'\n"
    assert codes(done) == ["SP011", "SP804"]


SLIPS = [(before, after) for _, before, after in MENDED if "\t" not in before]


@given(chosen=st.lists(st.sampled_from(SLIPS), max_size=4), ending=st.sampled_from(["\n", "\r\n"]))
@long_law
def test_many_slips_in_one_file_are_mended_together(
    chosen: list[tuple[str, str]], ending: str
) -> None:
    keys: set[str] = set()
    before = after = TOP
    for slip, mended in chosen:
        own = {line.partition(":")[0].strip("'\" ") for line in (slip + mended).split("\n")}
        own = {key for key in own if key and not key.startswith((" ", "-"))}
        if own & keys or ("description" in own and "beskrivelse" in {k.lower() for k in keys}):
            continue
        keys |= own | {"beskrivelse", "description"} & {key.lower() for key in own}
        before, after = before + slip, after + mended
    done = fixed(before.replace("\n", ending))
    again = fixed(done.after)
    assert not again.changed
    # An exemption, or a word under `not_recorded`, is needed or not by what else there is.
    if not any("exemptions" in slip or "not_recorded" in slip for slip, _ in chosen):
        assert done.after.decode() == after.replace("\n", ending)


REVEALING = {"SP011", "SP016", "SP017", "SP018", "SP022", "SP026"} | {
    f"SP10{number}" for number in range(1, 7)
}


def assert_mended_without_harm(data: bytes) -> None:
    done = fixed(data)
    assert done.changed == bool(done.report.fixed)
    # What is left is what a check of the mended file finds, and nothing in it can be mended.
    again = fixed(done.after)
    assert not again.changed
    assert [each.key for each in again.found.findings] == [
        each.key for each in done.report.findings
    ]
    if done.found.complete and not REVEALING & set(codes(done)):
        before = Counter((each.code, each.subject) for each in done.found.findings)
        before.subtract((each.code, each.subject) for each in done.report.fixed)
        after = Counter((each.code, each.subject) for each in done.report.findings)
        assert sum((after - before).values()) == 0
    assert done.report.count("error") <= done.found.count("error") or not done.found.complete


@given(
    text=st.one_of(spoiled(RICH), spoiled(SMALL)),
    ending=st.sampled_from(["\n", "\r\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
@long_law
def test_mending_a_spoiled_plan_does_no_harm(text: str, ending: str, encoding: str) -> None:
    assert_mended_without_harm(text.replace("\n", ending).encode(encoding))


@given(data=st.binary(max_size=200))
@long_law
def test_bytes_that_are_no_plan_are_never_touched(data: bytes) -> None:
    assert fixed(data).after == data


JSON: list[tuple[str, str, str]] = [
    ("SP102", '{"id": "p", "tittel": "P"}', '{"id": "p", "title": "P"}'),
    ("SP104", '{"title": "P", "sdgs": 11}', '{"title": "P", "sdgs": [11]}'),
    ("SP104", '{"title": "P", "owners": "a"}', '{"title": "P", "owners": ["a"]}'),
    ("SP105", '{"title": "P", "status": "utkast"}', '{"title": "P", "status": "draft"}'),
    ("SP802", '{"title": "P  q"}', '{"title": "P q"}'),
    ("SP802", '{"title": "P\\u00a0\\"q\\""}', '{"title": "P \\"q\\""}'),
    ("SP215", '{"title": "P", "owners": ["a", "a"]}', '{"title": "P", "owners": ["a"]}'),
    (
        "SP403",
        '{"title": "P",\n "not_recorded": ["title"],\n "id": "p"}',
        '{"title": "P",\n "id": "p"}',
    ),
    ("SP101", '{"title": "P", "id": "p", "id": "p"}', '{"title": "P", "id": "p"}'),
]


@pytest.mark.parametrize(("code", "before", "after"), JSON)
def test_json_is_mended_where_its_words_are(code: str, before: str, after: str) -> None:
    done = fixed(before)
    assert (done.after.decode(), set(codes(done))) == (after, {code})


def test_a_layout_ends_where_the_text_does() -> None:
    assert layout(read_bytes(b"# a\n"), [()]) == {}
    assert texts_at(read_bytes(b"# a\n"), [0]) == {}
    broken = read_bytes(b'a: 1\nb: "c\n')
    assert set(layout(broken, [("a",), ("b",)])) == {("a",)}
    assert texts_at(broken, [3, 8]) == {3: (("a",), "", "1")}
    assert layout(read_bytes(b"[" * 70), [()]) == {}
    odd = layout(read_bytes(b"[a]: 1\nb: 2\n"), [("b",)])
    assert odd[("b",)][0].value.start == 10


def test_what_is_exempted_or_not_selected_is_left_as_it_is() -> None:
    text = TOP + "vision: A  b\nsdgs: [11, 11]\n"
    assert codes(fixed(text, select=["SP502"])) == ["SP502"]
    assert codes(fixed(text, ignore=["SP502"])) == ["SP802"]
    excused = text + "exemptions: [{rule: repeated-sdg, reason: Slik står det}]\n"
    assert codes(fixed(excused)) == ["SP802"]


def test_what_comes_to_light_is_shown_and_mended_if_it_can_be() -> None:
    done = fixed("title: P\nhovedmål:\n  - id: a\n    tittel: A  b\n")
    assert done.after == b"title: P\ngoals:\n  - id: a\n    title: A b\n"
    assert codes(done) == ["SP102", "SP102", "SP802"]
    assert "SP301" in {each.code for each in done.report.findings}


def test_a_fix_that_would_bring_another_finding_is_dropped() -> None:
    # Under its right key the period would still be none.
    text = TOP + "vision: A\nperiode: 2030-20\n"
    done = fixed(text)
    assert not done.changed
    assert [each.code for each in done.report.findings if each.severity == "error"] == ["SP102"]
    two = fixed(text + "sdgs: [11, 11]\nstatus: utkast\n")
    assert codes(two) == ["SP105", "SP502"]


def test_a_text_that_only_looks_like_a_fault_is_left() -> None:
    faults = "".join(f"  - id: a{number}\n    title: Mål: {number}\n" for number in range(400))
    block = "description: |\n  a: b: c\n  d: e: f\n"
    done = fixed(f"title: P\ngoals:\n{faults}{block}")
    assert len(done.report.fixed) == 400
    assert done.after.decode().endswith(block)


def test_what_stands_before_an_unclosed_mark_is_mended() -> None:
    done = fixed('title: P\nnote: a: b\nvision: "A\n')
    assert done.after == b"title: P\nnote: 'a: b'\nvision: \"A\n"
    assert [each.code for each in done.report.findings] == ["SP014"]


def test_odd_characters_beyond_those_that_are_counted_are_mended_too() -> None:
    text = "title: P\nnote: " + "a\u2028" * 50 + "b\n" + "values:\n" + "  -\u00a0a\n" * 30
    done = fixed(text)
    assert "\u2028" not in done.after.decode()
    assert "\u00a0" not in done.after.decode()


def test_a_file_in_another_encoding_is_not_touched() -> None:
    data = "title: Blåbær  \nvision: A  b\n".encode("latin-1")
    assert fixed(data).after == data


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("27.5.2022", "2022-05-27"),
        ("27/5/2022", "2022-05-27"),
        ("5.5.2022", "2022-05-05"),
        ("27. mai 2022", "2022-05-27"),
        ("27 May 2022", "2022-05-27"),
        ("3. okt. 2022", "2022-10-03"),
        ("2022.5.6", "2022-05-06"),
        ("5/6/2022", ""),
        ("5-6-2022", ""),
        ("5/6.2022", ""),
        ("31.2.2022", ""),
        ("3. ost 2022", ""),
        ("snart", ""),
    ],
)
def test_a_day_is_told_where_it_can_mean_only_one(text: str, day: str) -> None:
    assert day_without_doubt(text, day_first=False) == day
    assert day_without_doubt(text, day_first=True) == day


def test_full_stops_have_the_day_first_where_the_plan_does() -> None:
    assert day_without_doubt("5.6.2022", day_first=True) == "2022-06-05"
    assert day_without_doubt("5.6.2022", day_first=False) == ""


def test_a_difference_is_told_from_what_may_change() -> None:
    from strategiplan import Goal, GoalId, Localized, Plan, SdgLink

    before = Plan(title="A", goals=(Goal(id=GoalId("a")), Goal(id=GoalId("b"))), owners=())
    assert only(before, before, {})
    after = Plan(title="B", goals=(Goal(id=GoalId("b")),))
    changes = tree([(("title",), Becomes("B")), (("goals", 0), Removed())])
    assert only(before, after, changes)
    assert not only(before, after, tree([(("title",), Becomes("B"))]))
    assert not only(before, after, tree([(("title",), Becomes("C")), (("goals", 0), Removed())]))
    assert not only(before, Plan(title="B"), changes)
    two = Localized({"nb": "A", "en": "B"})
    new = Localized({"nb": "C", "en": "B"})
    assert only(two, new, {"nb": Becomes("C")})
    assert not only(two, "C", {"nb": Becomes("C")})
    assert only(Plan(title="A"), Plan(title="A", sdgs=(SdgLink(sdg="1"),)), {"sdgs": Revealed()})
    assert not only(None, Plan(), {"title": Revealed()})
    # Of two changes at one place the outer counts.
    assert tree([(("a",), Revealed()), (("a", "b"), Revealed())]) == {"a": Revealed()}


# Files


def written(folder: Path, text: str = "title: P  q\n") -> Path:
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_a_baseline_is_held_against_what_is_left(tmp_path: Path) -> None:
    path = written(tmp_path, "title: P  q\nsdgs: [18]\n")
    known = tmp_path / "kjent.yaml"
    known.write_text(Baseline.of([check(path)]).dumps(), encoding="utf-8")
    done = fix(path, baseline=known)
    assert done.report.findings == ()
    assert [each.rule for each in done.report.resolved] == ["stray-space"]


def test_nothing_is_written_before_it_is_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path)
    done = fix(path)
    assert done.changed
    assert path.read_text(encoding="utf-8") == "title: P  q\n"
    done.write()
    assert path.read_text(encoding="utf-8") == "title: P q\n"
    fix(path).write()
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]


def test_a_link_stays_one_and_its_file_is_mended(tmp_path: Path) -> None:
    path = written(tmp_path)
    link = tmp_path / "lenke.yaml"
    link.symlink_to(path)
    fix(link).write()
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "title: P q\n"


def test_a_protected_file_and_one_that_has_changed_are_not_written(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.chmod(0o444)
    with pytest.raises(PermissionError, match="protected"):
        fix(path).write()
    path.chmod(0o644)
    done = fix(path)
    path.write_text("title: R\n", encoding="utf-8")
    with pytest.raises(OSError, match="changed since"):
        done.write()
    assert path.read_text(encoding="utf-8") == "title: R\n"


def test_the_difference_can_be_applied(tmp_path: Path) -> None:
    text = "title: P  q\r\nid: p\r\nnot_recorded: [title]"
    done = fix(written(tmp_path, text))
    assert done.diff() == (
        f"--- {done.name}\n+++ {done.name}\n@@ -1,3 +1,2 @@\n"
        "-title: P  q\r\n+title: P q\r\n id: p\r\n"
        "-not_recorded: [title]\n\\ No newline at end of file\n"
    )
    assert fix(io.BytesIO(b"title: P\n")).diff() == ""


def test_what_may_not_be_repeated_is_mended_and_stands_in_no_report() -> None:
    secret = "010154 50068"
    done = fixed(f"title: P\nnote: 'Hei'\ndescription: Ring: {secret}\nvision: A  b {secret}\n")
    assert f"description: 'Ring: {secret}'" in done.after.decode()
    assert codes(done) == ["SP011", "SP802"]
    # An editor is not offered it, since the report may be read by everybody.
    assert [finding.fix for finding in done.found.findings if finding.code == "SP011"] == [None]
    assert secret not in json.dumps(to_data([done.found, done.report]))
    assert secret[-5:] not in Baseline.of([done.report]).dumps()


def test_a_fix_that_touches_another_waits_with_all_its_edits() -> None:
    def proposal(*stretches: tuple[int, int]) -> Proposal:
        edits = tuple(Edit(Span(start, end), "") for start, end in stretches)
        return Proposal(Problem("SP802"), edits)

    first, second, third = proposal((0, 5)), proposal((3, 8), (20, 24)), proposal((20, 22))
    assert _apart([first, second, third]) == [first, third]
    assert _apart([proposal((0, 2), (1, 3))])
