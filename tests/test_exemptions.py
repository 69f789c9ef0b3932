"""Exemptions: what they let pass, what they do not, and what is said of them."""

from __future__ import annotations

import datetime
import json

import pytest

from strategiplan import Baseline, Exemption, Goal, GoalId, Plan, Report, check, dumps, loads
from strategiplan.checks import CHECKS, codes_by_name
from strategiplan.checks.exemptions import CODES, excusable
from strategiplan.checks.reading_rules import ALWAYS
from strategiplan.model.profile import Condition, Having, OwnRule, Profile, RuleSetting
from strategiplan.reading import read_bytes
from strategiplan.report.json import to_data
from strategiplan.report.text import to_text

DAY = datetime.date(2027, 6, 30)
PLAN = """\
title: Prøveplan
{plan}
goals:
  - id: a
    title: A
    {goal}
    subgoals:
      - {{id: b, title: 'B  b', responsible: [c, c]}}
actors: [{{id: c, title: C}}]
"""


def checked(
    plan: str = "", goal: str = "", today: datetime.date = DAY, profile: Profile | None = None
) -> Report:
    text = PLAN.format(plan=plan, goal=goal).replace("\n    \n", "\n")
    return check(read_bytes(text.encode()), profile, language="en", today=today)


def found(report: Report) -> list[tuple[str, str]]:
    return [(each.code, each.element) for each in report.findings]


def exempted(report: Report) -> list[tuple[str, str]]:
    return [(each.code, each.element) for each in report.exempted]


ALL = [("SP307", ""), ("SP301", "a"), ("SP802", "b"), ("SP215", "b")]


def test_without_exemptions_everything_is_found() -> None:
    report = checked()
    assert found(report) == ALL
    assert report.exempted == ()


@pytest.mark.parametrize("rule", ["goal-without-strategy", "SP301"])
def test_an_exemption_lets_its_rule_pass_on_its_element(rule: str) -> None:
    report = checked(goal=f"exemptions: [{{rule: {rule}, reason: Kommer i budsjettet}}]")
    assert found(report) == [each for each in ALL if each[0] != "SP301"]
    assert exempted(report) == [("SP301", "a")]
    (finding,) = report.exempted
    assert finding.exempted
    assert finding.exempted.reason == "Kommer i budsjettet"
    assert finding.exempted.until is None
    assert finding.message == "goal “A” has no strategies"


def test_it_holds_for_fields_and_parts_and_not_for_elements_below() -> None:
    own = "exemptions: [{rule: stray-space, reason: x}]"
    assert ("SP802", "b") in found(checked(goal=own))
    assert ("SP925", "a") in found(checked(goal=own))
    on_plan = "exemptions: [{rule: repeated-reference, reason: x}]"
    assert ("SP215", "b") in found(checked(plan=on_plan))


def test_below_it_holds_for_everything_under_the_element() -> None:
    for where in ("plan", "goal"):
        own = "exemptions: [{rule: repeated-reference, reason: x, below: true}]"
        report = checked(plan=own) if where == "plan" else checked(goal=own)
        assert exempted(report) == [("SP215", "b")]
        assert len(report.findings) == len(ALL) - 1


def test_the_nearest_exemption_that_holds_is_the_one_that_counts() -> None:
    report = checked(
        plan="exemptions: [{rule: SP301, reason: for alle, below: true}]",
        goal="exemptions: [{rule: SP301, reason: gammel, until: 2020-01-01}, "
        "{rule: SP301, reason: egen}]",
    )
    (finding,) = report.exempted
    assert finding.exempted
    assert finding.exempted.reason == "egen"
    # The two others let nothing pass, and nobody needs them.
    assert [each.code for each in report.findings].count("SP925") == 2


def test_its_last_day_is_the_last_day_that_it_holds() -> None:
    goal = "exemptions: [{rule: SP301, reason: x, until: 2027-06-30}]"
    last = checked(goal=goal)
    assert exempted(last) == [("SP301", "a")]
    assert last.exempted[0].exempted
    assert last.exempted[0].exempted.until == DAY
    after = checked(goal=goal, today=DAY + datetime.timedelta(days=1))
    assert exempted(after) == []
    back = next(each for each in after.findings if each.code == "SP301")
    assert back.hint.endswith("(an exemption from this held until 30 June 2027)")
    assert [each.path for each in back.related] == [("goals", 0, "exemptions", 0)]
    (expired,) = (each for each in after.findings if each.code == "SP924")
    assert expired.path == ("goals", 0, "exemptions", 0, "until")
    assert expired.message == "the exemption from SP301 held until 30 June 2027"


def test_what_has_run_out_and_finds_nothing_is_only_needless() -> None:
    report = checked(goal="exemptions: [{rule: SP502, reason: x, until: 2020-01-01}]")
    assert ("SP925", "a") in found(report)
    assert "SP924" not in [code for code, _ in found(report)]


def test_nothing_is_said_of_a_rule_that_was_not_tried() -> None:
    goal = "exemptions: [{rule: SP502, reason: x}]"
    assert ("SP925", "a") in found(checked(goal=goal))
    off = Profile(rules={"SP502": RuleSetting(severity="off")})
    assert ("SP925", "a") not in found(checked(goal=goal, profile=off))
    text = PLAN.format(plan="", goal=goal)
    document = read_bytes(text.encode())
    for report in (
        check(document, language="en", today=DAY, ignore=["SP5"]),
        check(document, language="en", today=DAY, select=["SP925"]),
    ):
        assert "SP925" not in {each.code for each in report.findings}
    # A check that waits has found nothing yet, and that says nothing.
    waiting = checked(
        plan="nonsense: 1", goal="exemptions: [{rule: strategy-without-responsible, reason: x}]"
    )
    assert not waiting.complete
    assert "SP925" not in {each.code for each in waiting.findings}


@pytest.mark.parametrize(
    ("exemption", "code", "words"),
    [
        (
            "{rule: goal-without-stategy, reason: x}",
            "SP921",
            "did you mean `goal-without-strategy`?",
        ),
        ("{rule: SP999, reason: x}", "SP921", "`strategiplan rules` lists them all"),
        ("{rule: SP301, reason: '  '}", "SP922", "write under `reason`"),
        ("{rule: SP301, reason: }", "SP922", "write under `reason`"),
        ("{rule: SP301}", "SP103", "add `reason:` with its value"),
        ("{rule: unknown-key, reason: x}", "SP923", "mend what the rule finds"),
        ("{rule: SP011, reason: x}", "SP923", "mend what the rule finds"),
        ("{rule: SP902, reason: x}", "SP923", "mend the profile"),
        ("{rule: needless-exemption, reason: x}", "SP923", "remove the exemption; a profile can"),
        ("{regel: SP301, grunn: x}", "SP102", "did you mean `rule`?"),
        ("{rule: SP301, reason: x, til: 2020-01-01}", "SP102", "did you mean `until`?"),
    ],
)
def test_an_exemption_that_is_wrong_is_told(exemption: str, code: str, words: str) -> None:
    report = checked(goal=f"exemptions: [{exemption}]")
    hints = [each.hint for each in report.findings if each.code == code]
    assert hints
    assert hints[0].startswith(words)
    if code != "SP102":
        assert exempted(report) == []


def test_an_exemption_without_a_reason_lets_nothing_pass_in_python_either() -> None:
    plan = Plan(
        title="P",
        goals=(Goal(id=GoalId("a"), title="A", exemptions=(Exemption(rule="SP301", reason=""),)),),
    )
    report = check(plan, language="en")
    assert {each.code for each in report.findings} >= {"SP301", "SP922"}
    assert not report.exempted


OWN = Profile(
    name="egen",
    own_rules={
        "goal-without-description": OwnRule(
            code="T001",
            description="A goal has no description.",
            kinds=("goal",),
            must=Condition(field="description", present=True),
        ),
        "goal-with-three-subgoals": OwnRule(
            description="A goal has three subgoals.",
            kinds=("goal",),
            must=Condition(has=Having(kinds=("subgoal",), at_least=3)),
        ),
        "title-used-once": OwnRule(
            description="A title is used once.",
            kinds=("goal", "subgoal"),
            must=Condition(field="title", unique="plan"),
        ),
    },
)


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("goal-without-description", "T001"),
        ("T001", "T001"),
        ("goal-with-three-subgoals", "goal-with-three-subgoals"),
    ],
)
def test_a_rule_of_the_profiles_own_can_be_exempted_from(rule: str, code: str) -> None:
    report = checked(goal=f"exemptions: [{{rule: {rule}, reason: x}}]", profile=OWN)
    assert exempted(report) == [(code, "a")]
    assert code not in {each.code for each in report.findings}
    # Without the profile, the rule is nobody's.
    without = checked(goal=f"exemptions: [{{rule: {rule}, reason: x}}]")
    assert "SP921" in {each.code for each in without.findings}


def test_an_exemption_from_an_own_rule_is_needless_where_that_finds_nothing() -> None:
    goal = "exemptions: [{rule: T001, reason: x}]\n    description: B"
    assert ("SP925", "a") in found(checked(goal=goal, profile=OWN))


def test_what_an_own_rule_finds_is_known_in_whatever_order_it_stands() -> None:
    text = "id: p\ntitle: P\ngoals: [{id: a, title: A}, {id: b, title: A}, {id: c, title: A}]\n"
    turned = "id: p\ntitle: P\ngoals: [{id: c, title: A}, {id: a, title: A}, {id: b, title: A}]\n"
    baseline = Baseline.of([check(read_bytes(text.encode()), OWN)])
    assert "title-used-once" in baseline.dumps()
    again = check(read_bytes(turned.encode()), OWN, baseline=baseline)
    assert again.findings == ()
    assert again.resolved == ()
    # Another profile has no such rules: what they found is neither known nor resolved.
    other = check(read_bytes(text.encode()), language="en", baseline=baseline)
    assert {each.code for each in other.findings} == {"SP935"}
    assert other.resolved == ()


def test_faults_of_a_file_cannot_be_exempted_and_checks_of_a_plan_can() -> None:
    assert not any(excusable(code) for code in (*ALWAYS, *CODES, "SP901"))
    own = {check.rule.code for check in CHECKS} - set(CODES)
    assert all(excusable(code) for code in own)
    assert set(CODES) <= set(codes_by_name().values())


def test_the_report_still_knows_what_was_exempted() -> None:
    report = checked(goal="exemptions: [{rule: SP301, reason: Kommer, until: 2028-01-01}]")
    summary = to_text([report]).splitlines()[-2]
    assert summary == "<string>: 1 warning, 2 notes, 1 exempted (profile generic)"
    data = to_data([report])
    assert data["summary"]["exempted"] == 1
    (entry,) = data["files"][0]["exempted"]
    assert entry["finding"]["code"] == "SP301"
    assert (entry["reason"], entry["until"]) == ("Kommer", "2028-01-01")
    json.dumps(data)


def test_exemptions_do_not_renumber_the_keys_of_what_is_left() -> None:
    text = "title: P\nsdgs: [18, 19]\n"
    keys = [each.key for each in check(read_bytes(text.encode())).findings]
    exempting = text + "exemptions: [{rule: unknown-sdg, reason: x}]\n"
    report = check(read_bytes(exempting.encode()))
    assert [each.key for each in report.exempted] == [key for key in keys if "SP501" in key]


def test_a_plan_with_exemptions_is_written_and_read_back() -> None:
    plan = loads(
        PLAN.format(
            plan="exemptions: [{rule: SP216, reason: {nb: a, en: b}, below: true}]",
            goal="exemptions: [{rule: SP301, reason: x, until: 2027-06-30}]",
        )
    )
    assert plan.goals[0].exemptions == (Exemption(rule="SP301", reason="x", until=DAY),)
    assert loads(dumps(plan)) == plan
