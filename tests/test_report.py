"""What a person reads: the goldens hold every word, mark and line of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from strategiplan import (
    Actor,
    ActorId,
    Consultation,
    Decision,
    Goal,
    GoalId,
    Participation,
    Plan,
    Profile,
    SdgLink,
    Term,
    Terms,
    Vision,
    check,
)
from strategiplan.messages import Speaker
from strategiplan.reading import read_bytes
from strategiplan.report.json import to_data, to_json
from strategiplan.report.text import to_text
from strategiplan.report.tree import to_tree

HERE = Path(__file__).parent
CASES = sorted(path.stem for path in (HERE / "goldens").glob("*.yaml"))
Golden = Callable[[str, str], None]


@pytest.mark.parametrize("language", ["en", "nb"])
@pytest.mark.parametrize("case", CASES)
def test_findings_read_as_they_should(
    case: str, language: str, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(HERE / "goldens")
    golden(f"{case}.{language}.txt", to_text([check(f"{case}.yaml", language=language)]))


def test_json_reads_as_it_should(golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE / "goldens")
    report = check("planner.yaml", language="en")
    golden("planner.en.json", to_json([report]))
    assert json.loads(to_json([report])) == to_data([report])


def test_a_plan_made_in_python_is_pointed_at_by_its_path() -> None:
    plan = Plan(title="Plan", goals=(Goal(id=GoalId("a"), title="A", sdgs=(SdgLink(sdg="18"),)),))
    report = check(plan, language="en", select=["SP5"])
    assert report.name == ""
    finding = report.findings[0]
    assert finding.place is None
    assert (
        str(finding)
        == "goals/0/sdgs/0/sdg: error SP501 there is no Sustainable Development Goal 18"
    )
    assert to_text([report]).splitlines()[:2] == [
        "error: there is no Sustainable Development Goal 18  [SP501 unknown-sdg]",
        "  › goal 1 “A”",
    ]
    assert to_data([report])["files"][0]["findings"][0]["place"] is None


def test_a_finding_on_the_plan_as_a_whole_in_python_names_its_path() -> None:
    text = to_text([check(Plan(), language="en", select=["missing-field"])])
    assert text.splitlines()[0] == "error: plan lacks `title`  [SP401 missing-field]"
    text = to_text(
        [check(Plan(title="P", sdgs=(SdgLink(sdg="18"),)), language="en", select=["SP5"])]
    )
    assert text.splitlines()[1] == "  › sdgs/0/sdg"


def test_colours_mark_severity_and_place() -> None:
    report = check(read_bytes(b"title: Plan\nsdgs: [18]\n"), language="en")
    text = to_text([report], colour=True)
    assert "\033[31;1merror\033[0m" in text
    assert "\033[31;1m^^\033[0m" in text
    assert "\033" not in to_text([report])


def test_a_caret_stands_under_its_word_whatever_stands_before_it() -> None:
    document = read_bytes("{title: 漢字 e\u0301, sdgs: [18]}\n".encode())
    report = check(document, language="en", select=["SP5"])
    excerpt, marks = to_text([report]).splitlines()[1:3]
    # Two wide characters take four columns, a combining accent none.
    assert marks.index("^") == excerpt.index("18") + 2 - 1


def test_a_long_line_is_cut_around_its_mark() -> None:
    line = "{title: '" + "x" * 300 + "', sdgs: [18]}\n"
    report = check(read_bytes(line.encode()), language="en", select=["SP5"])
    excerpt, marks = to_text([report]).splitlines()[1:3]
    assert len(excerpt) < 120
    assert excerpt[marks.index("^") :].startswith("18")
    assert "…" in excerpt


@pytest.mark.parametrize("evil", ["\x1b[31mred", "a\u202eb", "a\u2066b", "x" * 500])
def test_nothing_from_a_file_acts_on_the_screen(evil: str) -> None:
    plan = Plan(title="P", goals=(Goal(id=GoalId("a"), title=evil),))
    text = to_text([check(plan, language="en")])
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\u2066" not in text
    assert max(map(len, text.splitlines())) < 250


def test_terms_and_names_of_profiles_and_files_do_not_act_on_the_screen_either() -> None:
    evil = "\x1b[31mX\nY"
    plan = Plan(title="P", terms=Terms(goal=Term(one=evil)), goals=(Goal(title="A"),))
    report = check(plan, Profile(name=evil), language="en")
    assert "\x1b" not in to_text([report])
    assert "\x1b" not in to_tree(plan, Speaker("en", [plan.terms]))
    named = check(read_bytes(b"title: P\nsdgs: [18]\n", name=evil), language="en")
    assert "\x1b" not in to_text([named])


def test_many_files_are_summed_up() -> None:
    good = check(read_bytes(b"title: P\n"), select=["SP5"], language="en")
    bad = check(read_bytes(b"title: P\nsdgs: [18]\n", name="b.yaml"), select=["SP5"], language="en")
    text = to_text([good, bad])
    assert text.endswith("b.yaml: 1 error (profile generic)\n2 files checked, 1 without findings\n")


def test_the_same_finding_is_shown_once_and_in_the_order_of_the_file() -> None:
    text = b"title: P\nsdgs: [18, 19]\ngoals: [{id: b, title: B}, {id: a, title: A}]\n"
    findings = check(read_bytes(text), language="en").findings
    places = [(each.place.line, each.place.column) for each in findings if each.place]
    assert places == sorted(places)
    assert len(set(findings)) == len(findings)


def test_the_tree_of_a_sparse_plan() -> None:
    assert to_tree(Plan(title="P"), Speaker("en")) == "P\n"
    plan = Plan(
        title="P",
        type="thematic-plan",
        vision=Vision(title="V"),
        goals=(Goal(code="1", responsible=(ActorId("borte"),)),),
        consultations=(Consultation(title="C"),),
        decisions=(Decision(title="D"),),
        actors=(Actor(id=ActorId("k"), title="K"),),
        participation=(Participation(title="M"),),
        not_recorded=("sources", "challenges", "title"),
    )
    assert to_tree(plan, Speaker("en")).splitlines() == [
        "P",
        "thematic plan",
        "├─ vision V",
        "├─ goal 1 (no title)  [borte]",
        "├─ consultation C",
        "├─ participation activity M",
        "├─ decision D",
        "└─ challenges: not recorded",
        "",
        "1 goal (1 without a recorded wording)",
    ]


def test_the_tree_is_painted_on_a_terminal() -> None:
    tree = to_tree(Plan(title="P", goals=(Goal(title="A"),)), Speaker("en"), colour=True)
    assert tree.startswith("\033[1mP\033[0m\n")
    assert "\033[36mgoal\033[0m A" in tree


def test_a_path_that_leads_nowhere_is_named_as_far_as_it_goes() -> None:
    plan = Plan(title="P", goals=(Goal(title="A"),))
    speaker = Speaker("en")
    assert speaker.where(plan, ("goals", 7, "title")) == ""
    assert speaker.where(plan, ("goals", 0, "subgoals", 3)) == "goal 1 “A”"
    assert speaker.where(None, ("goals", 0)) == ""


def test_a_finding_is_known_again_when_lines_and_numbers_have_moved() -> None:
    goal = "{id: a, title: A, sdgs: [18, 19]}"
    before = check(read_bytes(f"title: P\ngoals: [{goal}]\n".encode()), select=["SP5"])
    moved = f"# A new line\ntitle: P\ngoals:\n- {{id: b, title: B}}\n- {goal}\n"
    after = check(read_bytes(moved.encode()), select=["SP5"], language="nb")
    assert [each.key for each in after.findings] == [each.key for each in before.findings]
    assert [each.key for each in before.findings] == ["SP501 a/sdgs/sdg 18", "SP501 a/sdgs/sdg 19"]
    assert {each.element for each in before.findings} == {"a"}


def test_a_fault_of_the_text_is_known_by_its_line() -> None:
    report = check(read_bytes(b"title: P\n\ndescription: @home\n"), select=["SP016"])
    assert report.findings[0].key == "SP016 description: @home"
    assert report.findings[0].element == ""


def test_a_list_that_many_findings_name_is_said_by_each_of_them() -> None:
    text = b"title: P\nstatus: qqqqqq\nactors: [{id: a, title: A, type: wwwwww}, {id: b, type: vvvvvv}]\n"
    report = check(read_bytes(text), language="en", select=["SP105"])
    first, second, third = (finding.hint for finding in report.findings)
    assert second == third != first
    assert "municipality" in second
