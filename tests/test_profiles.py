"""Profiles: inherited, overridden, found beside a plan, and checked themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from strategiplan import PlanError, Report, check, load_profile
from strategiplan.profiles import by_code

PLAN = """\
title: Prøveplan
profile: {profile}
goals:
  - {{id: gronnere, title: Et grønnere samfunn}}
"""


def _check(folder: Path, profile: str, **files: str) -> Report:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    plan = folder / "plan.yaml"
    plan.write_text(PLAN.format(profile=profile), encoding="utf-8")
    return check(plan, language="en")


def _codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def test_a_plan_names_a_profile_file_that_stands_beside_it(tmp_path: Path) -> None:
    report = _check(tmp_path, "vår.yaml", vår="name: vår\nrules: {goal-without-strategy: error}\n")
    assert report.profile.name == "vår"
    assert {(each.code, each.severity) for each in report.findings} == {
        ("SP301", "error"),
        ("SP307", "info"),
    }


def test_a_profile_inherits_and_overrides(tmp_path: Path) -> None:
    report = _check(
        tmp_path,
        "vår.yaml",
        vår="extends: fylket.yaml\nrules: {SP301: 'off'}\n",
        fylket="extends: norsk-samfunnsdel\nrules: {goal-without-sdg: 'off'}\nlevels: [goal]\n",
    )
    assert "SP301" not in _codes(report)
    assert "SP503" not in _codes(report)
    assert report.profile.levels == ("goal",)
    assert report.profile.options
    assert report.profile.options.adopting_bodies == ("council",)
    # What a setting does not say is inherited too.
    setting = by_code(report.profile)["SP503"]
    assert (setting.severity, str(setting.valid_from)) == ("off", "2019-05-14")


def test_an_option_goes_before_the_plans_own_profile(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.format(profile="generic"), encoding="utf-8")
    assert check(plan, "trondheim", language="en").profile.name == "trondheim"


def test_a_loaded_profile_can_be_given(tmp_path: Path) -> None:
    profile = load_profile("trondheim")
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.format(profile="generic"), encoding="utf-8")
    assert check(plan, profile, language="en").profile == profile


def test_a_loaded_profile_may_build_on_a_file_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "profiler"
    folder.mkdir()
    (folder / "felles.yaml").write_text("rules: {SP301: error}\n", encoding="utf-8")
    (folder / "vår.yaml").write_text("name: vår\nextends: felles.yaml\n", encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.format(profile="generic"), encoding="utf-8")
    report = check(plan, load_profile(folder / "vår.yaml"))
    assert "SP901" not in _codes(report)
    assert {each.severity for each in report.findings if each.code == "SP301"} == {"error"}
    # What was made of it and given again is not joined anew either.
    assert check(plan, report.profile).profile is report.profile


def test_an_unknown_profile_is_a_finding_with_its_place_and_a_suggestion(tmp_path: Path) -> None:
    report = _check(tmp_path, "tronheim")
    finding = next(each for each in report.findings if each.code == "SP901")
    assert finding.place
    assert (finding.place.line, finding.place.column) == (2, 10)
    assert finding.hint == "did you mean `trondheim`?"
    assert report.profile.name == "generic"


@pytest.mark.parametrize("name", ["../vår.yaml", "/etc/vår.yaml", "C:\\vår.yaml", "..\\vår.yaml"])
def test_a_plan_cannot_reach_out_of_its_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "vår.yaml").write_text("rules: {SP301: error}\n", encoding="utf-8")
    inner = tmp_path / "planer"
    inner.mkdir()
    report = _check(inner, f"'{name}'")
    finding = next(each for each in report.findings if each.code == "SP901")
    assert "outside the plan's folder" in finding.message


def test_a_profile_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    assert "SP901" in _codes(_check(tmp_path, "borte.yaml"))


def test_a_profile_that_extends_itself_is_a_finding_in_the_profile(tmp_path: Path) -> None:
    report = _check(tmp_path, "a.yaml", a="extends: b.yaml\n", b="extends: a.yaml\n")
    finding = next(each for each in report.findings if each.code == "SP902")
    assert finding.message == "the profile builds on itself: a.yaml → b.yaml → a.yaml"
    assert finding.place
    assert finding.place.file.endswith("b.yaml")


FAULTS = """\
name: vår
rules:
  goal-without-stragety: error
  SP999: warning
counts:
  - {kind: goal, within: plan}
  - {kind: goal, within: plan, exactly: -1}
  - {kind: goal, within: plan, at_least: 5, at_most: 2}
  - {kind: goal, within: plan, exactly: 5, at_most: 7}
  - {kind: hovedmål, within: plan, exactly: 1}
required:
  gaol: [title]
  goal: [titel, title]
levels: [goal, delmål]
"""


def test_the_faults_of_a_profile_are_findings_with_their_places(tmp_path: Path) -> None:
    report = _check(tmp_path, "vår.yaml", vår=FAULTS)
    found = {
        (each.code, each.place.line): each.hint
        for each in report.findings
        if each.place and each.place.file.endswith("vår.yaml")
    }
    assert found[("SP903", 3)] == "did you mean `goal-without-strategy`?"
    assert ("SP903", 4) in found
    assert {line for code, line in found if code == "SP904"} == {6, 7, 8, 9}
    assert ("SP105", 10) in found
    assert found[("SP905", 12)] == "did you mean `goal`?"
    assert found[("SP905", 13)] == "did you mean `title`?"
    assert ("SP105", 14) in found
    assert not report.ok


def test_a_profile_is_checked_as_a_file_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "vår.yaml"
    path.write_text(FAULTS, encoding="utf-8")
    report = check(path, language="en")
    assert "SP903" in _codes(report)
    assert "SP102" not in _codes(report)
    path.write_text("name: vår\ntitle: Vår profil\nrules: {SP301: error}\n", encoding="utf-8")
    report = check(path, language="en")
    assert report.ok
    assert not report.findings
    assert report.profile.name == "vår"


def test_a_rule_holds_from_its_first_day_to_its_last() -> None:
    plan = """\
title: Prøveplan
consultations:
  - {title: Høring, subject: plan-proposal, opened: 2005-03-01, deadline: 2005-03-08}
  - {title: Høring, subject: plan-proposal, opened: 2015-03-01, deadline: 2015-03-08}
"""
    from strategiplan.reading import read_bytes

    report = check(read_bytes(plan.encode()), "norsk-samfunnsdel", language="en")
    short = [each for each in report.findings if each.code == "SP702"]
    assert [each.path for each in short] == [("consultations", 1, "deadline")]
    assert "is open for 7 days, and must be open for at least 42 days" in short[0].message
    assert "its last day can be 12 April 2015" in short[0].hint


def test_the_terms_of_a_profile_are_said_in_its_language(tmp_path: Path) -> None:
    report = check(
        _written(
            tmp_path, "title: Plan\nlanguage: nb\nprofile: norsk-samfunnsdel\ngoals: [{id: a}]\n"
        )
    )
    assert any("hovedmål" in each.message for each in report.findings)
    english = check(tmp_path / "plan.yaml", language="en")
    assert not any("hovedmål" in each.message for each in english.findings)


def _written(folder: Path, text: str) -> Path:
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_profile_with_faults_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "vår.yaml"
    path.write_text("options: {minimum_days: {plan-propsal: 42}}\n", encoding="utf-8")
    with pytest.raises(PlanError) as caught:
        load_profile(path, language="en")
    (finding,) = caught.value.findings
    assert finding.message == "a consultation cannot have the subject “plan-propsal”"
    assert finding.hint == "did you mean `plan-proposal`?"
    with pytest.raises(PlanError, match="there is no profile “borte”"):
        load_profile("borte", language="en")
