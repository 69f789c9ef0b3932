"""The library's front: what a developer types on the first day."""

from __future__ import annotations

import datetime
import io
import json
import pickle
from pathlib import Path

import pytest

import strategiplan
from strategiplan import (
    Decision,
    Goal,
    GoalId,
    Localized,
    PartialDate,
    Plan,
    PlanError,
    Profile,
    SdgLink,
    check,
    dump,
    dumps,
    load,
    loads,
    read,
)
from strategiplan.api import matching_codes

TEXT = "title: Prøveplan\ngoals: [{id: a, title: A}]\n"
BAD = "titel: Prøveplan\ngoals: [{id: a, title: A, sdgs: 11}]\nstatus: ferdig\n"


def test_a_plan_is_loaded_from_a_path_a_text_or_an_open_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(TEXT, encoding="utf-8")
    plan = load(path)
    assert plan == load(str(path)) == loads(TEXT) == loads(TEXT.encode())
    assert plan == load(io.BytesIO(TEXT.encode()))
    with path.open("rb") as file:
        assert load(file) == plan
    assert plan.goals[0].title == "A"


def test_one_error_holds_all_findings() -> None:
    with pytest.raises(PlanError) as caught:
        loads(BAD, language="en")
    assert [finding.code for finding in caught.value.findings] == ["SP102", "SP104", "SP105"]
    assert isinstance(caught.value, ValueError)
    assert str(caught.value).splitlines()[0] == (
        "<string>:1:1: error SP102 `titel` is not a key that belongs here"
    )


def test_a_missing_file_is_a_plan_error_too(tmp_path: Path) -> None:
    with pytest.raises(PlanError) as caught:
        load(tmp_path / "borte.yaml", language="en")
    assert caught.value.findings[0].code == "SP001"


def test_what_is_only_unwise_can_be_loaded() -> None:
    assert loads("title: P\nvision:\n").vision is None


def test_a_text_that_begins_like_json_is_json() -> None:
    assert loads('{"title": "Prøveplan"}').title == "Prøveplan"
    assert loads("{title: Prøveplan}").title == "Prøveplan"
    assert loads('{"title": "P"}', format="yaml").title == "P"


def test_check_takes_what_there_is(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(TEXT, encoding="utf-8")
    from_file = check(path, language="en")
    assert [each.code for each in from_file.findings] == [
        each.code for each in check(read(path), language="en").findings
    ]
    from_plan = check(load(path), language="en")
    assert [(each.code, each.path) for each in from_plan.findings] == [
        (each.code, each.path) for each in from_file.findings
    ]
    assert from_file.plan == load(path)
    assert from_file.ok
    assert from_file.summary() == "1 warning, 1 note"


def test_a_report_of_a_broken_file_has_no_plan() -> None:
    report = check(io.BytesIO(BAD.encode()), language="en")
    assert report.plan is None
    assert not report.complete
    assert not report.ok


def test_the_language_is_the_plans_where_none_is_wished() -> None:
    assert check(Plan(title="P", language="nb")).language == "nb"
    assert check(Plan(title="P", language="nn")).language == "nn"
    assert check(Plan(title="P", language="fr")).language == "en"
    assert check(Plan(title="P")).language == "en"
    assert check(Plan(title="P", language="nb"), language="en").language == "en"


def test_rules_are_selected_by_code_beginning_and_name() -> None:
    assert matching_codes(["SP301", "dangling-reference"]) == {"SP301", "SP211"}
    assert matching_codes(["sp80"]) == {f"SP80{number}" for number in range(1, 6)}
    with pytest.raises(ValueError, match="SPX9"):
        matching_codes(["SPX9"])
    plan = Plan(goals=(Goal(id=GoalId("a")),))
    codes = {each.code for each in check(plan, select=["SP3", "SP4"], ignore=["SP401"]).findings}
    assert codes == {"SP301", "SP307"}


def test_a_plan_is_written_and_read_back(tmp_path: Path) -> None:
    plan = loads(TEXT)
    for name in ("plan.yaml", "plan.json", "plan.txt"):
        dump(plan, tmp_path / name)
        assert load(tmp_path / name) == plan
    assert json.loads(dumps(plan, format="json"))["title"] == "Prøveplan"
    dump(plan, tmp_path / "plan.yaml", format="json")
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8").startswith("{")


def test_the_public_names_are_these() -> None:
    assert strategiplan.__all__ == sorted(strategiplan.__all__)
    for name in strategiplan.__all__:
        assert getattr(strategiplan, name) is not None
    wanted = "load loads read check dump dumps Plan walk Profile Finding reference_plan"
    assert set(wanted.split()) <= set(strategiplan.__all__)


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        (Plan(period="2028-2040"), "period: a Period is needed, not '2028-2040'"),  # type: ignore[arg-type] # what is tested
        (Plan(status="vedtatt"), "status: 'vedtatt' is not one of draft"),  # type: ignore[arg-type] # what is tested
        (Plan(title=None), "title: a str is needed, not None"),  # type: ignore[arg-type] # what is tested
        (Plan(goals=[Goal()]), "goals: a tuple is needed, not"),  # type: ignore[arg-type] # what is tested
        (Plan(goals=(Goal(rank=True),)), "goals/0/rank: a int is needed, not True"),
        (Plan(sdgs=(SdgLink(sdg=11),)), "sdgs/0/sdg: a str is needed, not 11"),  # type: ignore[arg-type] # what is tested
        (
            Plan(decisions=(Decision(date=datetime.datetime(2022, 11, 17)),)),
            "decisions/0/date: a date is needed",
        ),
    ],
)
def test_a_value_that_a_field_does_not_take_is_the_programmers_mistake(
    plan: Plan, message: str
) -> None:
    with pytest.raises(TypeError) as caught:
        check(plan)
    assert str(caught.value).startswith(message)
    with pytest.raises(TypeError):
        dumps(plan)


def test_a_slip_in_an_argument_is_told_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="there is no format 'xml': yaml, json"):
        dumps(Plan(), format="xml")  # type: ignore[arg-type] # what is tested
    with pytest.raises(ValueError, match="there is no rule 'SP999'"):
        check(Plan(), select="SP999")
    with pytest.raises(TypeError, match='open it with mode "rb"'):
        load(io.StringIO(TEXT))  # type: ignore[arg-type] # what is tested
    with pytest.raises(ValueError, match="at least one language"):
        Localized({})
    with pytest.raises(ValueError, match="month"):
        PartialDate(2022, 13)
    with pytest.raises(ValueError, match="a day needs a month"):
        PartialDate(2022, 0, 5)


def test_a_plan_error_survives_a_pool_of_processes() -> None:
    with pytest.raises(PlanError) as caught:
        loads(BAD, language="en")
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)


def test_a_profile_made_in_python_inherits_like_one_in_a_file() -> None:
    report = check(Plan(title="P"), Profile(name="x", extends="trondheim"), language="en")
    assert report.profile.levels == ("goal", "subgoal", "strategy", "measure")
    assert "SP302" in {finding.code for finding in report.findings}


def test_a_plan_with_a_key_of_a_profile_is_still_a_plan() -> None:
    report = check(
        io.BytesIO(b"name: Planen\nrequired: a\ngoals: [{id: a, title: A}]\n"), language="en"
    )
    assert {finding.hint for finding in report.findings if finding.code == "SP102"} >= {
        "did you mean `title`?"
    }
