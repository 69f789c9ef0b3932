"""A baseline: what stays known, what is new, what is resolved, and files that are none."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import given

from strategies import plans
from strategiplan import (
    Baseline,
    Goal,
    GoalId,
    Plan,
    PlanError,
    PlanId,
    Resolved,
    Strategy,
    StrategyId,
    Subgoal,
    SubgoalId,
    ValueId,
    check,
    load_baseline,
    loads,
)
from strategiplan.reading import read_bytes
from test_properties import law

TEXT = """\
id: p
title: P
goals:
  - id: a
    code: "1"
    title: A
    sdgs: [18, 19]
    responsible: [x, y]
    subgoals:
      - {id: b, title: Samme, code: "1"}
      - {id: c, title: Samme, code: "1", supports: [d]}
  - {id: d, code: "1", title: 'D  d', supports: [c], sdgs: [99, 99]}
"""


def known(text: str) -> Baseline:
    return Baseline.of([check(read_bytes(text.encode(), name="plan.yaml"), language="en")])


def keys(baseline: Baseline, text: str) -> list[str]:
    """What is new of a plan."""
    document = read_bytes(text.encode(), name="plan.yaml")
    return [each.key for each in check(document, language="nb", baseline=baseline).findings]


MOVED = [
    # The goals have changed places, and so have their subgoals and their links.
    """\
id: p
title: P
goals:
  - {id: d, code: "1", title: 'D  d', supports: [c], sdgs: [99, 99]}
  - id: a
    code: "1"
    title: A
    responsible: [y, x]
    sdgs: [19, 18]
    subgoals:
      - {id: c, title: Samme, code: "1", supports: [d]}
      - {id: b, title: Samme, code: "1"}
""",
    # Renumbered and reworded.
    TEXT.replace("title: A", "title: Å")
    .replace("D  d", "E  e")
    .replace('code: "1"\n', 'code: "1"\n    rank: 1\n'),
    # Lines were added, and one goal stands elsewhere.
    "# Ny\n\n" + TEXT.replace("  - {id: d", "  # Her\n  - {id: d"),
]


@pytest.mark.parametrize("text", MOVED)
def test_what_is_known_stays_known(text: str) -> None:
    baseline = known(TEXT)
    assert len(baseline) == len(check(read_bytes(TEXT.encode())).findings) > 8
    assert keys(baseline, text) == []


def test_an_element_that_moves_takes_what_is_known_of_it_along() -> None:
    goal = Goal(id=GoalId("a"), title="A", subgoals=(Subgoal(id=SubgoalId("b"), title="B  b"),))
    other = Goal(id=GoalId("c"), title="C", strategies=(Strategy(id=StrategyId("s"), title="S"),))
    before = Plan(id=PlanId("p"), title="P", goals=(goal, other))
    after = attrs.evolve(
        before, goals=(attrs.evolve(goal, subgoals=()), attrs.evolve(other, subgoals=goal.subgoals))
    )
    baseline = Baseline.of([check(before)])
    assert check(after, baseline=baseline).findings == ()


def test_new_findings_are_told_from_known_ones() -> None:
    baseline = known(TEXT)
    worse = TEXT.replace("[18, 19]", "[18, 19, 20]").replace("[x, y]", "[x, z]")
    report = check(read_bytes(worse.encode(), name="plan.yaml"), language="en", baseline=baseline)
    assert [each.key for each in report.findings] == [
        "SP501 a/sdgs/sdg 20",
        "SP211 a/responsible z",
    ]
    assert len(report.known) == len(baseline) - 1
    assert report.resolved == (Resolved("dangling-reference", "a/responsible y"),)
    assert not report.ok


def test_the_same_finding_twice_is_known_as_often_as_it_was_found() -> None:
    once = known("id: p\ntitle: P\nvalues: ['a  b']\n")
    found = keys(once, "id: p\ntitle: P\nvalues: ['c  d', 'a  b']\n")
    assert found == ["SP802 values/title (2)"]


def test_a_baseline_only_gets_smaller() -> None:
    baseline = known(TEXT)
    better = TEXT.replace("D  d", "D d").replace("[18, 19]", "[18, 20]")
    report = check(read_bytes(better.encode(), name="plan.yaml"), baseline=baseline)
    smaller = baseline.without_resolved([report])
    assert len(smaller) == len(baseline) - 2
    assert "20" not in smaller.dumps()
    again = check(read_bytes(better.encode(), name="plan.yaml"), baseline=smaller)
    assert not again.resolved
    assert smaller.without_resolved([again]) == smaller
    nothing = check(Plan(id=PlanId("p"), title="P"), "generic", ignore="SP3", baseline=smaller)
    assert "known" in smaller.without_resolved([nothing]).dumps()


def test_what_is_resolved_of_one_plan_is_known_of_another() -> None:
    reports = [check(Plan(id=PlanId(name), title="A  b")) for name in ("p", "q")]
    baseline = Baseline.of(reports)
    clean = check(Plan(id=PlanId("p"), title="A b"), ignore="SP3", baseline=baseline)
    other = check(Plan(id=PlanId("r"), title="A b"), baseline=baseline)
    smaller = baseline.without_resolved([clean, other])
    assert (
        smaller.dumps()
        == """\
version: 1
plans:
  - plan: p
    known:
      (plan): [plan-without-goal, plan-without-strategy]
  - plan: q
    known:
      (plan): [plan-without-goal, plan-without-strategy]
      title: [stray-space]
"""
    )
    empty = Baseline.of([check(Plan(id=PlanId("p"), title="A b"), ignore="SP3")])
    assert empty.dumps() == "version: 1\nplans:\n  - {plan: p}\n"


def test_what_was_not_tried_is_neither_known_nor_resolved() -> None:
    baseline = known(TEXT)
    document = read_bytes(TEXT.encode(), name="plan.yaml")
    assert check(document, select="SP5", baseline=baseline).resolved == ()
    broken = read_bytes((TEXT + "nonsense: 1\n").encode(), name="plan.yaml")
    report = check(broken, baseline=baseline)
    assert report.resolved == ()
    assert [each.code for each in report.findings] == ["SP102"]


def test_a_fault_of_the_text_is_never_known() -> None:
    with pytest.raises(ValueError, match=r"plan\.yaml cannot be read whole"):
        known("title: P\nnonsense: 1\n")
    with pytest.raises(ValueError, match="the plan cannot"):
        Baseline.of([attrs.evolve(check(Plan(title="P")), complete=False)])
    by_hand = "version: 1\nplans: [{file: plan.yaml, known: {nonsense: [unknown-key]}}]\n"
    baseline = load_baseline(read_bytes(by_hand.encode()))
    assert keys(baseline, "title: P\nnonsense: 1\n") == ["SP102 nonsense"]


def test_a_plan_is_known_by_its_identifier_then_by_its_file() -> None:
    baseline = known(TEXT)
    document = read_bytes(TEXT.encode(), name="annet/navn.yaml")
    assert check(document, baseline=baseline).findings == ()
    # A new edition of the plan is the same plan, and so is one that gets an identifier.
    edition = read_bytes((TEXT + "edition: ny\n").encode(), name="plan.yaml")
    assert check(edition, baseline=baseline).findings == ()
    nameless = known(TEXT.replace("id: p\n", ""))
    assert keys(nameless, TEXT) == []
    other = check(read_bytes(TEXT.replace("id: p", "id: q").encode()), "generic", baseline=baseline)
    assert other.findings[0].code == "SP934"
    assert len(other.findings) == len(baseline) + 1


def test_two_editions_of_a_plan_each_know_their_own() -> None:
    texts = [TEXT + "edition: ny\n", TEXT.replace("[x, y]", "[x]") + "edition: gammel\n"]
    reports = [check(read_bytes(text.encode(), name="p.yaml")) for text in texts]
    baseline = Baseline.of(reports)
    assert [each.edition for each in baseline.plans] == ["gammel", "ny"]
    for text in texts:
        assert keys(baseline, text) == []
    assert keys(baseline, texts[1].replace("[x]", "[x, y]")) == ["SP211 a/responsible y"]


def test_it_is_written_for_people_and_reads_back(tmp_path: Path) -> None:
    baseline = known(TEXT)
    text = baseline.dumps("Kjente funn\n\nog mer")
    path = tmp_path / "kjent.yaml"
    path.write_text(text, encoding="utf-8")
    assert load_baseline(path).plans == baseline.plans
    assert (
        text
        == """\
# Kjente funn
#
# og mer
version: 1
plans:
  - plan: p
    known:
      (plan): [plan-without-strategy]
      a: [goal-without-strategy]
      a/responsible x: [dangling-reference]
      a/responsible y: [dangling-reference]
      a/sdgs/sdg 18: [unknown-sdg]
      a/sdgs/sdg 19: [unknown-sdg]
      a/subgoals 1: [duplicate-code]
      d: [goal-without-strategy]
      d/sdgs 99: [repeated-sdg]
      d/sdgs/sdg 99: [unknown-sdg, unknown-sdg]
      d/title: [stray-space]
      goals 1: [duplicate-code]
      subgoal samme: [repeated-title]
      supports c d: [goals-in-a-circle]
"""
    )


@given(plan=plans())
@law
def test_whatever_is_found_in_a_plan_is_known_from_then_on(plan: Plan) -> None:
    report = check(plan)
    baseline = load_baseline(read_bytes(Baseline.of([report]).dumps().encode()))
    again = check(plan, language="en", baseline=baseline)
    assert again.findings == ()
    assert again.resolved == ()
    assert len(again.known) == len(report.findings) == len(baseline)
    assert again.ok
    assert again.summary() == "no findings"


@given(plan=plans())
@law
def test_the_order_of_a_plan_makes_nothing_new(plan: Plan) -> None:
    # Values have no identifiers in most plans; give each element of a list one of its own.
    goals = tuple(
        attrs.evolve(goal, id=GoalId(f"mål{index}")) for index, goal in enumerate(plan.goals)
    )
    values = tuple(
        attrs.evolve(value, id=ValueId(f"verdi{index}")) for index, value in enumerate(plan.values)
    )
    plan = attrs.evolve(plan, goals=goals, values=values)
    turned = attrs.evolve(plan, goals=goals[::-1], values=values[::-1])
    report = check(plan, select=["SP2", "SP3", "SP4", "SP5"])
    baseline = Baseline.of([report])
    again = check(turned, select=["SP2", "SP3", "SP4", "SP5"], baseline=baseline)
    assert [each.key for each in again.findings] == []


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("", "SP931", "this file is no baseline"),
        ("title: P\n", "SP931", "this file is no baseline"),
        ("- a\n", "SP931", "this file is no baseline"),
        ("%PDF", "SP931", "this file is no baseline"),
        ("version: 2\nnew: 1\n", "SP932", "version 2"),
        ("plans: []\n", "SP103", "`version` is missing"),
        ("version: en\n", "SP107", "“en” is not a number"),
        ("version: 1\nplans: [{plan: a}, {plan: a}]\n", "SP933", "the plan a stands twice"),
        ("version: 1\nplans: [{file: a}, {file: a}]\n", "SP933", "the plan a stands twice"),
        ("version: 1\nplans: [{plan: a, known: {b: [c], b: [d]}}]\n", "SP101", "`b` stands twice"),
        ("version: 1\nplans: [{plan: a, known: {b: c}}]\n", "SP104", "`b` should be a list"),
        ("version: 1\nplans: a: b\n", "SP011", "where the text “a: b” is meant"),
        ("version: 1\nplan: []\n", "SP102", "`plan` is not a key"),
        ("version: 1\nplans: [1", "SP015", "the bracket"),
    ],
)
def test_a_file_that_is_no_baseline_is_told_with_its_place(
    text: str, code: str, words: str
) -> None:
    with pytest.raises(PlanError) as caught:
        load_baseline(read_bytes(text.encode(), name="kjent.yaml", format="yaml"), language="en")
    finding = caught.value.findings[0]
    assert finding.code == code
    assert words in finding.message
    assert finding.place
    assert finding.place.file == "kjent.yaml"


def test_a_baseline_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="SP001"):
        check(Plan(), baseline=tmp_path / "borte.yaml")


def test_a_rule_that_nobody_has_is_told_and_nothing_is_known_by_it() -> None:
    text = "version: 1\nplans:\n  - plan: p\n    known: {a: [goal-without-stategy, SP301]}\n"
    baseline = load_baseline(read_bytes(text.encode(), name="kjent.yaml"))
    report = check(loads(TEXT), language="en", select=["SP301", "SP93"], baseline=baseline)
    assert [(each.code, each.hint) for each in report.findings if each.code == "SP935"] == [
        ("SP935", "did you mean `goal-without-strategy`?")
    ]
    place = next(each.place for each in report.findings if each.code == "SP935")
    assert place
    assert (place.file, place.line) == ("kjent.yaml", 4)
    assert [each.key for each in report.known] == ["SP301 a"]
    assert not report.resolved


def test_a_baseline_of_nothing_says_so() -> None:
    report = check(Plan(title="P"), language="en", baseline=Baseline())
    words = {each.code: each.message for each in report.findings}
    assert words["SP934"].endswith("nor of any other")
