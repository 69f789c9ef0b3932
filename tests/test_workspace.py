"""Several plans that belong together: what is found between them, and what leads astray."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import strategiplan
from strategies import plans
from strategiplan import (
    ElementLookupError,
    Finding,
    Found,
    Goal,
    GoalId,
    LinkedPlan,
    Missing,
    Plan,
    PlanError,
    PlanId,
    Report,
    Workspace,
    check,
    check_workspace,
    dumps,
    load_workspace,
    render,
)
from strategiplan.api import PlanError as ApiPlanError
from strategiplan.checks.workspace import ALONE, CODES
from strategiplan.model.values import plan_and_element
from strategiplan.report.formats import FORMATS
from strategiplan.workspace import listing
from strategiplan.workspace.crossing import Crossing
from strategiplan.workspace.listing import _fits, list_files
from strategiplan.workspace.member import of_plan
from strategiplan.workspace.survey import survey
from strategiplan.workspace.wording import LEAST

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "workspace"

SAMFUNNSDEL = """\
id: samfunnsdel
title: Kommuneplanens samfunnsdel
language: nb
type: social-element
goals:
  - id: oppvekst
    title: Barn har en trygg oppvekst
    subgoals:
      - {id: skolevei, code: "1.1", title: Alle barn i Storvik har en trygg skolevei}
      - {id: fritid, code: "1.2", title: Unge har noe å gjøre i fritida}
actors:
  - {id: kommunen, title: Storvik kommune}
"""
PROGRAM = """\
id: program
title: Handlingsprogram
language: nb
type: implementation-programme
measures:
  - {id: gangvei, code: T1, title: Bygge gangvei, supports: [samfunnsdel#skolevei]}
"""


def folder(path: Path, files: Mapping[str, str]) -> Path:
    """A folder with these files in it."""
    for name, text in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, encoding="utf-8")
    return path


def found(path: Path, **options: Any) -> list[tuple[str, str]]:
    """What is found between the plans of a folder: the file and the message's rule."""
    return [
        (os.path.relpath(report.name, path), finding.code)
        for report in check_workspace(path, language="en", **options)
        for finding in report.findings
        if finding.code in CODES
    ]


def finding(path: Path, code: str, language: str = "en") -> Finding:
    """The one finding of a rule in a folder of plans."""
    (one,) = (
        each
        for report in check_workspace(path, language=language)
        for each in report.findings
        if each.code == code
    )
    return one


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "strategiplan", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", "STRATEGIPLAN_LANG": ""},
        timeout=60,
    )


# References


@pytest.mark.parametrize(
    ("written", "plan", "element"),
    [("a#b", "a", "b"), ("b", "", "b"), ("#b", "", "b"), ("a#", "a", ""), ("a#b#c", "a", "b#c")],
)
def test_a_reference_names_a_plan_and_an_element(written: str, plan: str, element: str) -> None:
    assert plan_and_element(written) == (plan, element)


def test_a_plan_that_is_checked_alone_says_that_its_references_are_not(tmp_path: Path) -> None:
    name = folder(tmp_path, {"program.yaml": PROGRAM}) / "program.yaml"
    report = check(name, language="en")
    assert [each.code for each in report.findings] == [ALONE]
    assert report.findings[0].severity == "info"
    folder(tmp_path, {"samfunnsdel.yaml": SAMFUNNSDEL})
    assert ALONE not in {code for _, code in found(tmp_path)}


@pytest.mark.parametrize("reference", ["samfunnsdel#", "'#skolevei'", "a#b#c", "program#gangvei"])
def test_a_reference_that_is_written_wrong_is_told_where_it_stands(
    tmp_path: Path, reference: str
) -> None:
    text = PROGRAM.replace("samfunnsdel#skolevei", reference)
    name = folder(tmp_path, {"program.yaml": text, "samfunnsdel.yaml": SAMFUNNSDEL})
    alone = {each.code for each in check(name / "program.yaml").findings}
    assert alone == {"SP942"}
    # One rule says it, and the others say nothing more of it.
    assert not {code for _, code in found(tmp_path)} - {"SP947"}


def test_a_linked_plan_that_names_no_file_refers_to_none() -> None:
    plan = Plan(title="a", linked_plans=(LinkedPlan(title="Planstrategi"), LinkedPlan(plan="b")))
    codes = [each.code for each in check(plan).findings if each.code in CODES | {ALONE}]
    assert codes == [ALONE]


def test_an_identifier_with_the_sign_in_it_is_still_an_identifier() -> None:
    plan = Plan(
        title="a",
        goals=(
            Goal(id=GoalId("a#b"), title="A"),
            Goal(id=GoalId("c"), title="B", related=(GoalId("a#b"),)),
        ),
    )
    codes = {each.code for each in check(plan).findings}
    assert "SP202" in codes
    assert not codes & {"SP211", "SP941", "SP942"}
    assert of_plan(plan).references == ()


def test_everything_is_in_order_where_it_is(tmp_path: Path) -> None:
    followed = PROGRAM + "  - {id: klubb, title: Åpne en klubb, supports: [samfunnsdel#fritid]}\n"
    folder(tmp_path, {"program.yaml": followed, "samfunnsdel.yaml": SAMFUNNSDEL})
    assert found(tmp_path) == []


def test_a_reference_to_nowhere_has_its_place_and_a_suggestion(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {"program.yaml": PROGRAM.replace("#skolevei", "#skoleveg"), "s.yaml": SAMFUNNSDEL},
    )
    one = finding(tmp_path, "SP944")
    assert one.hint == "did you mean `skolevei`?"
    assert one.place
    assert (os.path.basename(one.place.file), one.place.line) == ("program.yaml", 6)
    assert one.excerpt[one.place.column - 1 : one.place.end_column - 1] == "samfunnsdel#skoleveg"


def test_another_place_names_its_file(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {"program.yaml": PROGRAM.replace("#skolevei", "#kommunen"), "s.yaml": SAMFUNNSDEL},
    )
    one = finding(tmp_path, "SP945", "nb")
    (related,) = one.related
    assert related.place
    assert (os.path.basename(related.place.file), related.place.line) == ("s.yaml", 12)
    assert related.where == "aktør «Storvik kommune»"


def test_what_another_plan_calls_its_levels_is_said_so(tmp_path: Path) -> None:
    terms = "terms: {actor: medspiller, subgoal: {one: {nb: resultatmål, en: outcome}}}\n"
    text = PROGRAM.replace("#skolevei", "#kommunen")
    folder(tmp_path, {"program.yaml": text, "s.yaml": SAMFUNNSDEL + terms})
    assert "medspiller «Storvik kommune»" in finding(tmp_path, "SP945", "nb").message
    # Its word is in its language; in another one the usual word is used.
    assert "actor “Storvik kommune”" in finding(tmp_path, "SP945", "en").message
    folder(tmp_path, {"program.yaml": PROGRAM})
    assert "outcome 1.2" in finding(tmp_path, "SP947", "en").message


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "junit", "markdown"])
def test_every_form_of_a_report_names_the_other_file(tmp_path: Path, form: Any) -> None:
    text = PROGRAM + "goals: [{id: vei, title: Alle barn i Storvik skal ha en trygg skolevei}]\n"
    folder(tmp_path, {"program.yaml": text, "s.yaml": SAMFUNNSDEL})
    report = next(check_workspace(tmp_path, language="en", select="SP948"))
    shown = render(report, form)
    assert "s.yaml" in shown
    if form == "json":
        (related,) = json.loads(shown)["files"][0]["findings"][0]["related"]
        assert related["place"]["file"].endswith("s.yaml")
        assert related["place"]["line"] == 9
    if form == "sarif":
        (result,) = json.loads(shown)["runs"][0]["results"]
        place = result["relatedLocations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].endswith("s.yaml")
        assert place["region"]["startLine"] == 9
    if form in ("text", "github", "junit"):
        assert "s.yaml:9" in shown


def test_an_exemption_lets_a_finding_between_plans_pass_and_is_not_needless(
    tmp_path: Path,
) -> None:
    lone = "      - {id: fritid, "
    excused = lone + "exemptions: [{rule: goal-not-followed-up, reason: Kommer i 2028}], "
    text = SAMFUNNSDEL.replace(lone, excused)
    folder(tmp_path, {"program.yaml": PROGRAM, "s.yaml": text})
    reports = {os.path.basename(each.name): each for each in check_workspace(tmp_path)}
    assert [each.code for each in reports["s.yaml"].exempted] == ["SP947"]
    # Alone nobody can tell, so nothing is said of it.
    alone = check(tmp_path / "s.yaml")
    assert not {"SP924", "SP925"} & {each.code for each in alone.findings}


def test_what_is_confidential_in_one_plan_is_not_repeated_in_another(tmp_path: Path) -> None:
    secret = "ola.storviking@gmail.com"
    samfunnsdel = SAMFUNNSDEL.replace("en trygg skolevei", f"en trygg skolevei sier {secret}")
    program = (
        PROGRAM
        + f"goals: [{{id: x, title: Alle barn i Storvik har en trygg skolevei se {secret}}}]\n"
    )
    program = program.replace(secret, "oss").replace(
        "T1, ", "T1, partners: [samfunnsdel#skolevei], "
    )
    folder(tmp_path, {"program.yaml": program, "s.yaml": samfunnsdel})
    reports = list(check_workspace(tmp_path, language="en"))
    assert {"SP945", "SP948"} <= {each.code for report in reports for each in report.findings}
    for form in FORMATS:
        assert secret not in render(reports, form)


# Editions

OLD = "status: superseded\nedition: '2014'\n"


def test_of_several_editions_the_adopted_one_that_none_revises_is_in_force() -> None:
    def member(file: str, edition: str, **values: Any) -> Any:
        return attrs.evolve(of_plan(Plan(id=PlanId("a"))), file=file, edition=edition, **values)

    old = member("1", "2014", status="adopted")
    new = member("2", "2026", status="adopted", revises="2014")
    proposal = member("3", "2030", status="consultation", revises="2026")
    gone = member("4", "2002", status="superseded", start=2040)
    for order in ([old, new, proposal, gone], [gone, proposal, new, old]):
        crossing = Crossing.of(order)
        assert [each.file for each in crossing.editions["a"]] == ["2", "1", "3", "4"]
    later = member("5", "2020", status="adopted", start=2020)
    first = Crossing.of([old, later]).in_force("a")
    assert first
    assert first.file == "5"


def test_what_only_an_old_edition_says_is_told(tmp_path: Path) -> None:
    new = SAMFUNNSDEL.replace("id: skolevei", "id: skoleveien") + "edition: '2026'\n"
    folder(tmp_path, {"gammel.yaml": SAMFUNNSDEL + OLD, "ny.yaml": new, "program.yaml": PROGRAM})
    assert ("program.yaml", "SP946") in found(tmp_path)
    assert "2014" in finding(tmp_path, "SP946").message


def test_an_old_edition_is_not_held_to_what_holds_now(tmp_path: Path) -> None:
    old = PROGRAM.replace("samfunnsdel#skolevei", "borte#skolevei") + OLD
    folder(tmp_path, {"gammel.yaml": old, "samfunnsdel.yaml": SAMFUNNSDEL})
    assert found(tmp_path) == []


def test_a_plan_that_is_replaced_may_be_superseded(tmp_path: Path) -> None:
    linked = "linked_plans: [{title: Den gamle, plan: gammel, relation: %s}]\n"
    old = SAMFUNNSDEL.replace("id: samfunnsdel", "id: gammel") + OLD
    folder(tmp_path, {"gammel.yaml": old, "ny.yaml": SAMFUNNSDEL + linked % "replaces"})
    assert found(tmp_path) == []
    folder(tmp_path, {"ny.yaml": SAMFUNNSDEL + linked % "builds-on"})
    assert found(tmp_path) == [("ny.yaml", "SP946")]


@pytest.mark.parametrize(
    ("linked", "codes"),
    [
        ("{title: S, plan: samfunnsdel, edition: '2026'}", []),
        ("{title: S, plan: samfunnsdel, edition: '2014'}", ["SP946"]),
        ("{title: S, plan: samfunnsdl}", ["SP943"]),
        ("{title: S, plan: program}", []),
    ],
)
def test_a_linked_plan_may_name_its_file_and_edition(
    tmp_path: Path, linked: str, codes: list[str]
) -> None:
    folder(
        tmp_path,
        {
            "program.yaml": PROGRAM.replace(
                "supports: [samfunnsdel#skolevei]", "code: '2'"
            ).replace("code: T1, ", "")
            + f"linked_plans: [{linked}]\n",
            "s.yaml": SAMFUNNSDEL + "edition: '2026'\n",
        },
    )
    assert [code for _, code in found(tmp_path)] == codes


def test_a_reference_to_a_superseded_plan_is_told(tmp_path: Path) -> None:
    folder(tmp_path, {"program.yaml": PROGRAM, "s.yaml": SAMFUNNSDEL + "status: superseded\n"})
    assert found(tmp_path) == [("program.yaml", "SP946")]


def test_a_plan_that_may_be_in_a_broken_file_is_not_missed(tmp_path: Path) -> None:
    text = PROGRAM + "linked_plans: [{title: L, plan: borte}]\n"
    folder(tmp_path, {"program.yaml": text, "s.yaml": SAMFUNNSDEL, "x.yaml": "title: [\n"})
    assert found(tmp_path) == []


def test_two_files_with_one_plan_are_told_on_the_second(tmp_path: Path) -> None:
    folder(tmp_path, {"a.yaml": SAMFUNNSDEL, "b.yaml": SAMFUNNSDEL, "c.yaml": PROGRAM})
    assert [each for each in found(tmp_path) if each[1] == "SP950"] == [("b.yaml", "SP950")]


# Following up


def test_a_goal_is_followed_up_by_what_refers_to_it_or_below_it(tmp_path: Path) -> None:
    folder(tmp_path, {"program.yaml": PROGRAM, "s.yaml": SAMFUNNSDEL})
    assert finding(tmp_path, "SP947").element == "fritid"
    strategy = SAMFUNNSDEL.replace(
        'fritid, code: "1.2", title: Unge har noe å gjøre i fritida}',
        'fritid, code: "1.2", title: Fritid, strategies: [{id: klubb, title: Vi skal åpne klubber}]}',
    )
    more = PROGRAM + "  - {id: k, title: Åpne klubb, supports: [samfunnsdel#klubb]}\n"
    folder(tmp_path, {"program.yaml": more, "s.yaml": strategy})
    assert found(tmp_path) == []


def test_its_own_measures_follow_a_goal_up(tmp_path: Path) -> None:
    own = SAMFUNNSDEL.replace("i fritida}", "i fritida, measures: [{id: k, title: Åpne klubb}]}")
    folder(tmp_path, {"program.yaml": PROGRAM, "s.yaml": own})
    assert found(tmp_path) == []


@pytest.mark.parametrize("relation", ["builds-on", "implements", "elaborates"])
def test_a_plan_may_say_as_a_whole_that_it_follows_another_up(
    tmp_path: Path, relation: str
) -> None:
    # What the linked plan is to the plan is said in the plan's own file.
    builds_on = relation == "builds-on"
    link = "linked_plans: [{title: Den andre, plan: %s, relation: %s}]\n"
    program = PROGRAM.split("measures")[0]
    folder(
        tmp_path,
        {
            "program.yaml": program + (link % ("samfunnsdel", relation) if builds_on else ""),
            "s.yaml": SAMFUNNSDEL + ("" if builds_on else link % ("program", relation)),
        },
    )
    assert [code for _, code in found(tmp_path)] == ["SP947", "SP947"]


def test_plans_that_nobody_builds_on_are_asked_for_nothing(tmp_path: Path) -> None:
    other = SAMFUNNSDEL.replace("id: samfunnsdel", "id: nabokommunen")
    folder(tmp_path, {"a.yaml": SAMFUNNSDEL, "b.yaml": other})
    # Two municipalities in one folder have nothing to do with each other.
    assert found(tmp_path) == []


def test_a_superseded_plan_is_not_to_be_followed_up(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {
            "strategiplan.yaml": "plans: [s.yaml]\nfollowed_up: [samfunnsdel]\n",
            "s.yaml": SAMFUNNSDEL + OLD,
        },
    )
    assert found(tmp_path) == []


# Wording


@pytest.mark.parametrize(
    ("title", "supports", "variant"),
    [
        ("Alle barn i Storvik skal ha en trygg skolevei", "", "into other words"),
        ("Alle barn i Storvik har en trygg skolevei.", "", "word for word"),
        ("Alle barn i Storvik skal ha en trygg skolevei", "samfunnsdel#skolevei", "refers to"),
        ("Alle barn i Storvik har en trygg skolevei", "samfunnsdel#skolevei", ""),
        ("Alle barn i Storvik skal ha en trygg skolevei", "samfunnsdel#kommunen", "other words"),
        ("Alle barn i Storvik skal ha en trygg skolevei", "samfunnsdel#oppvekst", "other words"),
        ("Folk reiser mer kollektivt", "samfunnsdel#skolevei", ""),
        ("Trygg skolevei", "", ""),
    ],
)
def test_a_goal_that_is_worded_anew_is_found(
    tmp_path: Path, title: str, supports: str, variant: str
) -> None:
    goal = f"goals: [{{id: vei, title: {title}, supports: [{supports}]}}]\n"
    folder(tmp_path, {"program.yaml": PROGRAM + goal, "s.yaml": SAMFUNNSDEL})
    messages = [
        each.message
        for report in check_workspace(tmp_path, language="en")
        for each in report.findings
        if each.code == "SP948"
    ]
    assert len(messages) == bool(variant)
    for message in messages:
        assert variant in message
        # Both wordings are shown.
        assert title in message or "word for word" in message


def test_plans_without_a_link_are_compared_where_somebody_says_that_they_belong_together(
    tmp_path: Path,
) -> None:
    other = SAMFUNNSDEL.replace("id: samfunnsdel", "id: temaplan").replace(
        "social-element", "thematic-plan"
    )
    folder(tmp_path, {"tema.yaml": other, "s.yaml": SAMFUNNSDEL})
    assert found(tmp_path) == []
    folder(tmp_path, {"strategiplan.yaml": "plans: ['*.yaml']\n"})
    # The samfunnsdel comes first, whatever the files are called.
    assert found(tmp_path) == [("tema.yaml", "SP948")] * 3


def test_of_several_wordings_alike_the_likest_is_named(tmp_path: Path) -> None:
    goals = (
        "goals:\n"
        "  - {id: a, title: Alle barn i Storvik har en trygg og kort skolevei}\n"
        "  - {id: b, title: Alle barn i Storvik har en trygg skolevei hver dag}\n"
        "  - {id: c, title: Alle barn i Storvik har en trygg skolevei}\n"
        "  - {id: d, title: Alle barn i Storvik har en trygg og god skolevei}\n"
    )
    goals += "  - {id: e, title: Alle barn i Storvik har en trygg skolevei}\n"
    samfunnsdel = "id: s\ntitle: S\ntype: social-element\n" + goals
    program = (
        "id: p\ntitle: P\ngoals: [{id: x, title: Alle barn i Storvik har en sikker skolevei}]\n"
    )
    folder(tmp_path, {"s.yaml": samfunnsdel, "p.yaml": program, "strategiplan.yaml": "plans: [.]"})
    assert "s#c" in finding(tmp_path, "SP948").hint


def test_ten_thousand_goals_are_compared_one_by_one() -> None:
    members = [
        of_plan(
            Plan(
                id=PlanId(f"plan-{number}"),
                title="P",
                goals=tuple(
                    Goal(
                        id=GoalId(f"m{each}"),
                        title=f"Mål om sak {number * 40 + each} i kommunen vår",
                    )
                    for each in range(40)
                ),
            ),
            f"{number}.yaml",
        )
        for number in range(50)
    ]
    crossing = Crossing.of(members, together=True)
    # They are all alike; the law is that this ends.
    assert all(problem.code == "SP948" for _, problem in crossing.problems())
    assert 0.5 < LEAST < 1


# Circles


def test_circles_are_told_once_with_a_place_in_every_plan(tmp_path: Path) -> None:
    third = "id: tredje\ntitle: T\nmeasures: [{id: x, title: X, supports: [program#gangvei]}]\n"
    back = SAMFUNNSDEL.replace("skolevei}", "skolevei, supports: [tredje#x]}")
    folder(tmp_path, {"program.yaml": PROGRAM, "s.yaml": back, "t.yaml": third})
    one = finding(tmp_path, "SP949")
    assert [os.path.basename(each.place.file) for each in one.related if each.place] == [
        "s.yaml",
        "t.yaml",
    ]
    assert one.message.count("→") == 3


def test_a_circle_within_a_plan_is_that_plans_own(tmp_path: Path) -> None:
    program = (
        "id: p\ntitle: P\ngoals:\n"
        "  - {id: a, title: A, supports: [b]}\n"
        "  - {id: b, title: B, supports: [a, samfunnsdel#skolevei]}\n"
    )
    folder(tmp_path, {"program.yaml": program, "s.yaml": SAMFUNNSDEL})
    assert "SP949" not in {code for _, code in found(tmp_path)}


def test_a_step_of_a_circle_in_the_first_plan_is_a_place_of_its_own(tmp_path: Path) -> None:
    program = (
        "id: program\ntitle: P\ngoals:\n"
        "  - {id: a, title: A, supports: [samfunnsdel#skolevei]}\n"
        "  - {id: b, title: B, supports: [a]}\n"
    )
    back = SAMFUNNSDEL.replace("skolevei}", "skolevei, supports: [program#b]}")
    folder(tmp_path, {"program.yaml": program, "s.yaml": back})
    one = finding(tmp_path, "SP949")
    assert {os.path.basename(each.place.file) for each in one.related if each.place} == {
        "program.yaml",
        "s.yaml",
    }


def test_odd_identifiers_go_in_circles_too() -> None:
    def plan(own: str, other: str) -> Plan:
        return Plan(id=PlanId(own), goals=(Goal(id=GoalId("x#y"), supports=(GoalId(other),)),))

    members = [
        of_plan(plan("a#b", "c#x"), "1.yaml"),
        of_plan(plan("c", "a#b#x"), "2.yaml"),
    ]
    assert {problem.code for _, problem in Crossing.of(members).problems()} == {"SP944"}


def test_plans_build_on_each_other_in_one_direction(tmp_path: Path) -> None:
    link = "linked_plans: [{title: L, plan: %s, relation: %s}]\n"
    one, other = SAMFUNNSDEL, PROGRAM
    # Both say the same: the programme builds on the samfunnsdel.
    folder(
        tmp_path,
        {
            "s.yaml": one + link % ("program", "implements"),
            "p.yaml": other + link % ("samfunnsdel", "builds-on"),
        },
    )
    assert "SP949" not in {code for _, code in found(tmp_path)}
    folder(tmp_path, {"s.yaml": one + link % ("program", "builds-on")})
    assert "SP949" in {code for _, code in found(tmp_path)}
    folder(tmp_path, {"s.yaml": one + link % ("program", "together-with")})
    assert "SP949" not in {code for _, code in found(tmp_path)}
    # Two plans that are not there may well be said to.
    folder(
        tmp_path,
        {
            "s.yaml": one + link % ("borte", "builds-on") + "",
            "p.yaml": other + link % ("borte", "implements"),
            "q.yaml": "id: q\ntitle: Q\n" + link % ("samfunnsdel", "builds-on"),
        },
    )
    codes = [code for _, code in found(tmp_path)]
    assert codes.count("SP943") == 2


def test_a_circle_may_go_through_a_plan_that_is_not_there(tmp_path: Path) -> None:
    links = (
        "linked_plans:\n"
        "  - {title: L, plan: borte, relation: builds-on}\n"
        "  - {title: L, plan: borte, relation: implements}\n"
    )
    folder(tmp_path, {"s.yaml": SAMFUNNSDEL + links})
    assert "borte" in finding(tmp_path, "SP949").message


# Which files


def test_other_files_are_passed_over_with_a_word(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {
            "plan.yaml": SAMFUNNSDEL,
            "bygg.yml": "on: push\nname: Build\n",
            "vår.yaml": "name: vår\nextends: generic\nrules: {stray-space: warning}\n",
            "notat.txt": "x",
            "data.json": "{}",
            ".skjult/plan.yaml": SAMFUNNSDEL,
            ".gjemt.yaml": SAMFUNNSDEL,
        },
    )
    seen = survey(str(tmp_path))
    assert [os.path.basename(each.name) for each in seen.files] == ["plan.yaml", "vår.yaml"]
    assert [(os.path.basename(each.file), each.reason) for each in seen.passed_over] == [
        ("bygg.yml", "not-a-plan")
    ]
    assert list(load_workspace(tmp_path).plans) == ["samfunnsdel"]
    done = run("check", ".", cwd=tmp_path)
    assert done.stderr == "bygg.yml: passed over, not a plan\n"


def test_a_workspace_of_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    done = run("check", "tom", "--lang", "nb", cwd=tmp_path)
    assert done.returncode == 2
    assert "tom" in done.stderr
    assert load_workspace(tmp_path / "tom").plans == {}


@pytest.mark.parametrize(
    ("path", "variant"),
    [
        ("../s.yaml", "outside"),
        ("/etc/passwd", "outside"),
        ("C:/plan.yaml", "outside"),
        ("' '", ""),
        ('"a\\0b"', None),
        ("borte.yaml", ""),
        ("strategiplan.yaml", "itself"),
        ("./strategiplan.yaml", "itself"),
        ("tema/strategiplan.yaml", "workspace"),
        ("ut.yaml", "outside"),
        ("'*.yml'", "pattern"),
        ("'tema/**/*.json'", "pattern"),
        ("rør.yaml", ""),
    ],
)
def test_a_path_that_leads_nowhere_is_told_and_not_followed(
    tmp_path: Path, path: str, variant: str | None
) -> None:
    inside = tmp_path / "inne"
    folder(tmp_path, {"s.yaml": SAMFUNNSDEL})
    folder(
        inside,
        {
            "strategiplan.yaml": f"plans:\n  - {path}\n",
            "tema/strategiplan.yaml": "plans: [klima.yaml]\n",
        },
    )
    (inside / "ut.yaml").symlink_to(tmp_path / "s.yaml")
    os.mkfifo(inside / "rør.yaml")
    listed = list_files(str(inside))
    assert listed.files == ()
    if variant is not None:
        assert [(each.code, each.variant) for each in listed.problems] == [("SP952", variant)]
    done = list(check_workspace(inside))
    assert [os.path.basename(each.name) for each in done] == ["strategiplan.yaml"]
    assert not done[0].ok


@pytest.mark.parametrize(
    ("paths", "files"),
    [
        ("[a.yaml]", ["a.yaml"]),
        ("[a.yaml, a.yaml, './a.yaml', '*.yaml']", ["a.yaml"]),
        ("[.]", ["a.yaml", "tema/b.yaml", "tema/dypt/c.yaml"]),
        ("[tema]", ["tema/b.yaml", "tema/dypt/c.yaml"]),
        ("['tema/*.yaml']", ["tema/b.yaml"]),
        ("['**/*.yaml']", ["a.yaml", "tema/b.yaml", "tema/dypt/c.yaml"]),
        ("['**/c.*']", ["tema/dypt/c.yaml"]),
        ("[d.json]", ["d.json"]),
        ("['*.json']", ["d.json"]),
    ],
)
def test_paths_lead_to_plans(tmp_path: Path, paths: str, files: list[str]) -> None:
    folder(
        tmp_path,
        {
            "strategiplan.yaml": f"plans: {paths}\n",
            "a.yaml": SAMFUNNSDEL,
            "tema/b.yaml": PROGRAM,
            "tema/dypt/c.yaml": PROGRAM,
            "d.json": '{"title": "D"}',
        },
    )
    for source in (tmp_path, tmp_path / "strategiplan.yaml"):
        listed = list_files(str(source))
        assert [
            Path(os.path.relpath(each.name, tmp_path)).as_posix() for each in listed.files
        ] == files
        assert not listed.problems


def test_patterns_have_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "MOST_PATTERNS", 2)
    text = "plans: ['a*.yaml', '*b.yaml', '*.yaml', a.yaml]\nfollowed_up: [borte, samfunnsdel]\n"
    folder(
        tmp_path,
        {"strategiplan.yaml": text, "a.yaml": SAMFUNNSDEL, "b.yaml": PROGRAM, "c.yaml": PROGRAM},
    )
    listed = list_files(str(tmp_path))
    assert [os.path.basename(each.name) for each in listed.files] == ["a.yaml", "b.yaml"]
    assert [each.variant for each in listed.problems] == ["many"]
    # A file that is named is meant, also where a pattern has found it.
    assert [each.found for each in listed.files] == [False, True]
    assert {code for _, code in found(tmp_path)} == {"SP952", "SP943", "SP947"}


def test_a_folder_within_may_be_a_workspace_of_its_own(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {
            "a.yaml": SAMFUNNSDEL,
            "tema/strategiplan.yaml": "plans: [b.yaml]\n",
            "tema/b.yaml": PROGRAM,
        },
    )
    listed = list_files(str(tmp_path))
    assert [os.path.basename(each.name) for each in listed.files] == ["a.yaml", "b.yaml"]
    assert [os.path.basename(each.file) for each in listed.passed_over] == ["strategiplan.yaml"]


@given(
    st.lists(st.sampled_from(["a", "b", "ab", "c.yaml"]), min_size=1, max_size=5),
    st.lists(st.sampled_from(["a", "*", "**", "a*", "c.yaml"]), min_size=1, max_size=5),
)
def test_a_pattern_fits_what_it_says(steps: list[str], wanted: list[str]) -> None:
    def plainly(steps: list[str], wanted: list[str]) -> bool:
        if not wanted:
            return not steps
        if wanted[0] == "**":
            return any(plainly(steps[n:], wanted[1:]) for n in range(len(steps) + 1))
        if not steps:
            return False
        head = wanted[0]
        fits = steps[0].startswith(head[:-1]) if head.endswith("*") else steps[0] == head
        return fits and plainly(steps[1:], wanted[1:])

    assert _fits(steps, wanted) == plainly(steps, wanted)


def test_links_that_go_round_are_not_followed(tmp_path: Path) -> None:
    folder(tmp_path, {"plan.yaml": SAMFUNNSDEL, "tema/b.yaml": PROGRAM, "u/x.txt": ""})
    (tmp_path / "tema" / "opp").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "runde.yaml").symlink_to(tmp_path / "runde.yaml")
    (tmp_path / "a-lenke.yaml").symlink_to(tmp_path / "plan.yaml")
    (tmp_path / "z-lenke.yaml").symlink_to(tmp_path / "plan.yaml")
    (tmp_path / "ut.yaml").symlink_to("/etc/hostname")
    listed = list_files(str(tmp_path))
    assert [os.path.basename(each.name) for each in listed.files] == ["plan.yaml", "b.yaml"]
    assert {(os.path.basename(each.file), each.reason) for each in listed.passed_over} == {
        ("opp", "link"),
        ("a-lenke.yaml", "twice"),
        ("z-lenke.yaml", "twice"),
        ("ut.yaml", "link"),
    }
    done = run("check", ".", "--lang", "nb", cwd=tmp_path)
    assert "tema/opp: hoppet over, en lenke som ikke blir fulgt\n" in done.stderr


def test_folders_end_somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "MAX_FOLDERS", 3)
    folder(tmp_path, {"1/2/3/plan.yaml": SAMFUNNSDEL, "1/2/3/4/plan.yaml": PROGRAM})
    listed = list_files(str(tmp_path))
    assert len(listed.files) == 1
    assert [each.reason for each in listed.passed_over] == ["deep"]


def test_a_folder_that_cannot_be_looked_into_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(tmp_path, {"plan.yaml": SAMFUNNSDEL, "stengt/plan.yaml": PROGRAM})
    look = os.scandir

    def refuse(path: Any) -> Any:
        if str(path).endswith("stengt"):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr("os.scandir", refuse)
    listed = list_files(str(tmp_path))
    assert [each.reason for each in listed.passed_over] == ["unreadable"]


def test_a_file_that_vanishes_while_it_is_read_is_told(tmp_path: Path) -> None:
    folder(tmp_path, {"a.yaml": SAMFUNNSDEL, "b.yaml": PROGRAM.replace("#skolevei", "#kommunen")})
    reports = check_workspace(tmp_path)
    next(reports)
    (tmp_path / "b.yaml").unlink()
    assert [each.code for each in next(reports).findings] == ["SP001"]


def test_a_file_that_is_gone_when_places_are_looked_up_leaves_them_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(tmp_path, {"a.yaml": SAMFUNNSDEL, "b.yaml": PROGRAM.replace("#skolevei", "#kommunen")})
    read = strategiplan.workspace.survey.read  # type: ignore[attr-defined]
    seen: list[str] = []

    def vanishing(name: str) -> Any:
        if name in seen:
            os.unlink(name)
        seen.append(name)
        return read(name)

    monkeypatch.setattr("strategiplan.workspace.survey.read", vanishing)
    across = survey(str(tmp_path)).across
    (problem,) = (each for each in across[str(tmp_path / "b.yaml")] if each.code == "SP945")
    assert [each.place for each in problem.elsewhere] == [None]


@pytest.mark.parametrize("text", ["[samfunnsdel.yaml]", "", "{}", "- a\n- b\n", "plans: []"])
def test_a_workspace_that_names_no_plans_says_so(tmp_path: Path, text: str) -> None:
    folder(tmp_path, {"strategiplan.yaml": text})
    (report,) = check_workspace(tmp_path)
    assert [each.code for each in report.findings] == ["SP951"]
    with pytest.raises(PlanError):
        load_workspace(tmp_path)


def test_strange_keys_of_a_workspace_are_told_like_a_plans(tmp_path: Path) -> None:
    folder(
        tmp_path, {"strategiplan.yaml": "plans: [s.yaml]\nprofil: generic\n", "s.yaml": SAMFUNNSDEL}
    )
    first, *_ = check_workspace(tmp_path, language="en")
    assert [(each.code, each.hint) for each in first.findings] == [
        ("SP102", "did you mean `profile`?")
    ]
    missing, *_ = check_workspace(tmp_path / "borte" / "strategiplan.yaml")
    assert [each.code for each in missing.findings] == ["SP001"]


def test_a_workspace_has_a_profile_for_the_plans_that_name_none(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {
            "strategiplan.yaml": "plans: [s.yaml, p.yaml]\nprofile: vår.yaml\n",
            "vår.yaml": "name: vår\nlanguage: nb\nextends: generic\nterms: {actor: medspiller}\n",
            "s.yaml": SAMFUNNSDEL,
            "p.yaml": PROGRAM + "profile: generic\n",
        },
    )
    profiles = [report.profile.name for report in check_workspace(tmp_path)]
    assert profiles == ["generic", "vår"]
    done = run("trace", ".", "samfunnsdel#kommunen", "--lang", "nb", cwd=tmp_path)
    assert done.stdout.startswith("medspiller")
    folder(tmp_path, {"strategiplan.yaml": "plans: [s.yaml]\nprofile: ../vår.yaml\n"})
    first, *_ = check_workspace(tmp_path)
    assert [each.code for each in first.findings] == ["SP901"]


# What waits until everything can be read

BROKEN = "id: samfunnsdel\ntitle: [\n"


@pytest.mark.parametrize("broken", [BROKEN, SAMFUNNSDEL + "maal: []\n", "title: [\n", ""])
def test_nothing_is_missing_while_a_file_cannot_be_read(tmp_path: Path, broken: str) -> None:
    text = PROGRAM.replace("#skolevei", "#skoleveg")
    folder(tmp_path, {"program.yaml": text, "s.yaml": broken})
    assert found(tmp_path) == []
    with pytest.raises(ApiPlanError):
        load_workspace(tmp_path)


def test_followed_up_waits_as_well(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {"strategiplan.yaml": "plans: [s.yaml]\nfollowed_up: [samfunnsdel]\n", "s.yaml": BROKEN},
    )
    assert found(tmp_path) == []


# Loading, and one graph


def test_a_workspace_knows_its_plans_and_editions(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {
            "g.yaml": SAMFUNNSDEL + OLD,
            "s.yaml": SAMFUNNSDEL,
            "p.yaml": PROGRAM,
            "u.yaml": "title: U\n",
        },
    )
    workspace = load_workspace(tmp_path)
    assert isinstance(workspace, Workspace)
    assert list(workspace.plans) == ["program", "samfunnsdel"]
    assert [each.edition for each in workspace.editions("samfunnsdel")] == ["", "2014"]
    assert len(workspace.members) == 4
    with pytest.raises(KeyError):
        workspace.editions("borte")
    (link,) = workspace.references
    assert (link.relation, link.at.element.id) == ("supports", "gangvei")
    assert isinstance(link.to, Found)
    assert link.to.element is workspace.plans["samfunnsdel"].goals[0].subgoals[0]


def test_what_cannot_be_loaded_is_told_whole(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {
            "strategiplan.yaml": "plans: [a.yaml, b.yaml, ci.yaml, borte.yaml]\n",
            "a.yaml": "title: A\ngoals: x\n",
            "b.yaml": "title: [",
            "ci.yaml": "on: push\n",
        },
    )
    with pytest.raises(PlanError) as error:
        load_workspace(tmp_path, language="en")
    codes = [each.code for each in error.value.findings]
    assert {"SP952", "SP008", "SP104"} <= set(codes)


def test_the_graph_leads_from_plan_to_plan() -> None:
    graph = load_workspace(EXAMPLE).graph()
    assert graph.nodes["samfunnsdel#trygg-skolevei"]["kind"] == "subgoal"
    assert graph.nodes["samfunnsdel"]["kind"] == "plan"
    assert graph.has_edge("okonomiplan#penger-til-gangvei", "handlingsprogram#gangvei")
    assert graph.has_edge("handlingsprogram#gangvei", "samfunnsdel#trygg-skolevei")
    assert graph.edges["handlingsprogram#samfunnsdelen", "samfunnsdel", 0]["relation"] == "plan"
    assert {words["plan"] for _, words in graph.nodes(data=True) if words["kind"] == "plan"} == set(
        load_workspace(EXAMPLE).plans
    )
    assert not any(words["kind"] == "missing" for _, words in graph.nodes(data=True))
    # The same SDG is one node, and stands under its own goal once.
    assert graph.nodes["sdg:13"]["plan"] == ""


def test_the_graph_has_its_holes(tmp_path: Path) -> None:
    text = (
        PROGRAM.replace(
            "skolevei]", "skolevei, samfunnsdel#borte, borte#x, gone], sdgs: [11.2, 99]"
        )
        + "linked_plans: [{id: l, title: L, plan: fjern}, {id: m, title: M, plan: fjern}]\n"
    )
    folder(
        tmp_path,
        {"p.yaml": text, "s.yaml": SAMFUNNSDEL.replace("skolevei}", "skolevei, sdgs: [11.2]}")},
    )
    graph = load_workspace(tmp_path).graph("nb")
    missing = sorted(key for key, words in graph.nodes(data=True) if words["kind"] == "missing")
    assert missing == ["borte#x", "fjern", "program#gone", "program#sdg:99", "samfunnsdel#borte"]
    assert graph.number_of_edges("sdg:11", "sdg:11.2") == 1
    assert graph.has_edge("program#gangvei", "samfunnsdel#skolevei")
    alone = strategiplan.graph(load_workspace(tmp_path).plans["program"])
    assert alone.nodes["samfunnsdel#skolevei"]["kind"] == "elsewhere"


def test_a_graph_of_one_plan_is_that_plans_graph() -> None:
    plan = strategiplan.reference_plan()
    crossing = Crossing.of([of_plan(plan, "plan.yaml", keep=True)])
    workspace = Workspace("", tuple(crossing.members), (), None, crossing)
    joined, alone = workspace.graph(), strategiplan.graph(plan)
    assert joined.number_of_nodes() == alone.number_of_nodes()
    assert joined.number_of_edges() == alone.number_of_edges()


# One story


def test_the_story_goes_on_in_other_plans() -> None:
    story = load_workspace(EXAMPLE).trace("samfunnsdel#trygg-skolevei")
    assert [
        (link.at.element.id, link.to.element.id, link.distance)
        for link in story.followed_by
        if isinstance(link.to, Found)
    ] == [("gangvei", "trygg-skolevei", 1), ("penger-til-gangvei", "gangvei", 2)]
    assert story.follows == ()
    money = load_workspace(EXAMPLE).trace("okonomiplan#penger-til-gangvei")
    assert [(each.distance, each.relation) for each in money.follows] == [
        (1, "supports"),
        (2, "supports"),
        (2, "responsible"),
    ]


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("samfunnsdel", "samfunnsdel"),
        ("samfunnsdel#", "samfunnsdel"),
        ("samfunnsdel#1.2", "motesteder"),
        ("samfunnsdel#goals/1", "klima"),
        ("gangvei", "gangvei"),
        ("T2", "ladestasjoner"),
    ],
)
def test_an_element_is_named_in_several_ways(name: str, id: str) -> None:
    assert load_workspace(EXAMPLE).trace(name).story.subject.element.id == id


@pytest.mark.parametrize(
    ("name", "suggestion", "candidates"),
    [
        ("samfunsdel#klima", "samfunnsdel#klima", 0),
        ("helt-annet#klima", "", 0),
        ("ikke-her", "", 0),
        ("vedtatt", "", 2),
    ],
)
def test_a_name_that_is_nobodys_is_refused(name: str, suggestion: str, candidates: int) -> None:
    with pytest.raises(ElementLookupError) as error:
        load_workspace(EXAMPLE).trace(name)
    assert error.value.suggestion == suggestion
    assert len(error.value.candidates) == candidates


def test_a_story_goes_round_once(tmp_path: Path) -> None:
    back = SAMFUNNSDEL.replace("skolevei}", "skolevei, supports: [program#gangvei, borte#x]}")
    folder(tmp_path, {"p.yaml": PROGRAM, "s.yaml": back})
    story = load_workspace(tmp_path).trace("program#gangvei")
    assert [each.distance for each in story.follows] == [1, 2, 2]
    assert isinstance(story.follows[-1].to, Missing)
    assert [each.distance for each in story.followed_by] == [1, 2]
    # What stands below is followed up for what stands above it.
    below = load_workspace(tmp_path).trace("oppvekst").followed_by
    assert [each.origin for each in below] == ["below", "here", "here"]


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_command_tells_the_story(form: str, language: str) -> None:
    done = run("trace", str(EXAMPLE), "gangvei", "--format", form, "--lang", language, cwd=EXAMPLE)
    assert done.returncode == 0, done.stderr
    assert "Alle barn har en trygg vei til skolen" in done.stdout
    assert "12 millioner kroner" in done.stdout
    if form == "json":
        other = json.loads(done.stdout)["other_plans"]
        assert [each["to"]["plan"] for each in other["follows"]] == ["samfunnsdel", "samfunnsdel"]


def test_the_command_tells_what_is_nowhere(tmp_path: Path) -> None:
    text = PROGRAM.replace("supports: [", "supports: [borte#x, ").replace(
        "T1,", "T1, partners: [borte#y],"
    )
    folder(tmp_path, {"p.yaml": text, "s.yaml": SAMFUNNSDEL})
    done = run("trace", ".", "gangvei", "--lang", "nb", cwd=tmp_path)
    assert "borte#x (finnes ikke i filen)" in done.stdout
    data = json.loads(run("trace", ".", "gangvei", "--format", "json", cwd=tmp_path).stdout)
    assert {"plan": "", "kind": "missing", "id": "borte#x"} in [
        each["to"] for each in data["other_plans"]["follows"]
    ]
    done = run("trace", ".", "gangveien", "--lang", "nb", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    folder(tmp_path, {"p.yaml": "title: [\n"})
    assert run("trace", ".", "skolevei", cwd=tmp_path).returncode == 1
    done = run("trace", "borte/strategiplan.yaml", "skolevei", cwd=tmp_path)
    assert done.returncode == 2


def test_a_long_story_is_cut(tmp_path: Path) -> None:
    many = PROGRAM + "".join(
        f"  - {{id: t{number}, title: Tiltak {number}, supports: [samfunnsdel#skolevei]}}\n"
        for number in range(60)
    )
    folder(tmp_path, {"p.yaml": many, "s.yaml": SAMFUNNSDEL})
    done = run("trace", ".", "skolevei", "--lang", "en", cwd=tmp_path)
    assert "… and" in done.stdout


# The command


def test_the_command_checks_a_workspace_and_names_what_it_passed_over(tmp_path: Path) -> None:
    folder(
        tmp_path,
        {
            "strategiplan.yaml": "plans: [s.yaml, borte.yaml]\n",
            "s.yaml": SAMFUNNSDEL,
            "p.yaml": PROGRAM,
        },
    )
    done = run("check", "strategiplan.yaml", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 1
    assert "strategiplan.yaml:1:17: error: “borte.yaml” leads to no file" in done.stdout
    assert "p.yaml" not in done.stdout
    done = run("check", ".", "--format", "json", "--ignore", "SP952", cwd=tmp_path)
    assert done.returncode == 0
    assert [each["file"] for each in json.loads(done.stdout)["files"]] == ["s.yaml"]
    done = run("check", "p.yaml", "s.yaml", "--lang", "en", cwd=tmp_path)
    assert "SP941" in done.stdout


def test_fixing_a_workspace_keeps_what_is_found_between_plans(tmp_path: Path) -> None:
    text = PROGRAM.replace("#skolevei", "#skoleveg") + "description: 'to  mellomrom '\n"
    folder(tmp_path, {"p.yaml": text, "s.yaml": SAMFUNNSDEL})
    done = run("check", ".", "--fix", "--lang", "en", cwd=tmp_path)
    assert "SP944" in done.stdout
    assert "SP941" not in done.stdout


def test_a_word_that_is_no_rule_is_refused_at_the_end(tmp_path: Path) -> None:
    folder(tmp_path, {"s.yaml": SAMFUNNSDEL})
    assert len(list(check_workspace(tmp_path, select=["SP947"]))) == 1
    with pytest.raises(ValueError, match="nonsense"):
        list(check_workspace(tmp_path, select=["nonsense"]))


# What stands on changed ground


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_a_difference_names_what_other_plans_build_on(tmp_path: Path, form: str) -> None:
    new = SAMFUNNSDEL.replace("har en trygg skolevei", "skal ha en trygg vei til skolen").replace(
        '      - {id: fritid, code: "1.2", title: Unge har noe å gjøre i fritida}\n', ""
    )
    text = PROGRAM.replace("skolevei]", "skolevei, samfunnsdel#fritid, samfunnsdel#borte, p#x]")
    folder(
        tmp_path,
        {
            "ny.yaml": new,
            "planer/gammel.yaml": SAMFUNNSDEL + "vision: Et godt sted\n",
            "planer/program.yaml": text.replace("]}", "], related: [samfunnsdel#oppvekst]}"),
            "planer/avløst.yaml": text.replace("id: program", "id: gammelt") + OLD,
        },
    )
    arguments = ["diff", "planer/gammel.yaml", "ny.yaml", "--lang", "nb", "--format", form]
    done = run(*arguments, "--workspace", "planer", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "Bygge gangvei" in done.stdout
    assert "avløst" not in done.stdout
    if form == "json":
        said = json.loads(done.stdout)
        elsewhere = next(each for each in _tables(said) if "elsewhere" in each)["elsewhere"]
        assert [(each["path"], each["new"]) for each in elsewhere] == [
            ("measures/0/supports/0", "goals/0/subgoals/0"),
            ("measures/0/supports/1", None),
        ]
    if form == "text":
        assert "I andre planer, på endret grunn" in done.stdout
        assert "(planer/program.yaml) viser til" in " ".join(done.stdout.split())
        assert "som er borte (fører til)" in " ".join(done.stdout.split())
    assert "Bygge gangvei" not in run(*arguments, cwd=tmp_path).stdout


def _tables(value: Any) -> Iterable[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from _tables(each)


def test_a_difference_names_some_of_very_many(tmp_path: Path) -> None:
    many = PROGRAM + "".join(
        f"  - {{id: t{number}, title: Tiltak {number}, supports: [samfunnsdel#skolevei]}}\n"
        for number in range(100)
    )
    new = SAMFUNNSDEL.replace("har en trygg skolevei", "skal ha en trygg vei til skolen")
    folder(tmp_path, {"ny.yaml": new, "p/gammel.yaml": SAMFUNNSDEL, "p/program.yaml": many})
    done = run("diff", "p/gammel.yaml", "ny.yaml", "--workspace", "p", "--lang", "en", cwd=tmp_path)
    assert "… and" in done.stdout
    (tmp_path / "tom").mkdir()
    done = run("diff", "p/gammel.yaml", "ny.yaml", "--workspace", "tom", cwd=tmp_path)
    assert done.returncode == 2


# Laws

law = settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def written(path: Path, several: Iterable[Plan]) -> None:
    for old in path.iterdir():
        old.unlink()
    for number, plan in enumerate(several):
        (path / f"plan-{number}.yaml").write_text(dumps(plan), encoding="utf-8", newline="")


def outcome(report: Report, without: frozenset[str] = frozenset()) -> list[tuple[str, str, str]]:
    return sorted(
        (each.code, each.subject, each.message)
        for each in report.findings
        if each.code not in without
    )


TITLES = (
    "Alle barn har en trygg skolevei",
    "Alle barn skal ha en trygg skolevei",
    "Naturen tåler det vi bygger",
    "",
)


@st.composite
def linked(draw: st.DrawFn) -> list[Plan]:
    """A few plans of a few identifiers, which refer to each other, right and wrong."""
    names = st.sampled_from(["p", "q", "r"])
    references = st.builds(
        lambda plan, mark, element: GoalId(f"{plan}{mark}{element}"),
        names,
        st.sampled_from(["#", "#", "#", "##", ""]),
        st.sampled_from(["a", "b", "kommunen", "borte", ""]),
    )
    goals = st.builds(
        Goal,
        id=st.sampled_from([GoalId("a"), GoalId("b"), GoalId("")]),
        title=st.sampled_from(TITLES),
        supports=st.lists(references, max_size=2).map(tuple),
        related=st.lists(references, max_size=1).map(tuple),
    )
    links = st.builds(
        LinkedPlan,
        plan=names,
        edition=st.sampled_from(["", "1", "2"]),
        relation=st.sampled_from([None, "builds-on", "implements", "replaces", "together-with"]),
    )
    return [
        attrs.evolve(
            plan,
            id=PlanId(draw(names)),
            edition=draw(st.sampled_from(["", "1", "2"])),
            status=draw(st.sampled_from([None, "adopted", "superseded", "draft"])),
            type=draw(st.sampled_from([None, "social-element", "thematic-plan"])),
            goals=tuple(draw(st.lists(goals, max_size=3))),
            linked_plans=tuple(draw(st.lists(links, max_size=2))),
        )
        for plan in draw(st.lists(plans(), min_size=1, max_size=4))
    ]


@law
@given(several=linked())
def test_a_workspace_finds_in_each_plan_what_checking_it_alone_finds(
    tmp_path_factory: pytest.TempPathFactory, several: list[Plan]
) -> None:
    path = tmp_path_factory.mktemp("w")
    written(path, several)
    for report in check_workspace(path, language="en"):
        alone = check(report.name, language="en")
        crossed = CODES | {ALONE}
        assert outcome(report, crossed) == outcome(alone, crossed)


@law
@given(several=linked(), data=st.data())
def test_the_order_of_the_files_makes_no_difference(several: list[Plan], data: Any) -> None:
    members = [of_plan(plan, f"{number}.yaml") for number, plan in enumerate(several)]
    shuffled = data.draw(st.permutations(members))

    def problems(order: list[Any]) -> list[str]:
        crossing = Crossing.of(order, together=True)
        return sorted(f"{each.file} {problem!r}" for each, problem in crossing.problems())

    assert problems(shuffled) == problems(members)


@law
@given(several=linked())
def test_whatever_is_wrong_the_graph_and_every_story_can_be_had(several: list[Plan]) -> None:
    members = [of_plan(plan, f"{number}.yaml", keep=True) for number, plan in enumerate(several)]
    crossing = Crossing.of(members)
    workspace = Workspace("", tuple(members), (), None, crossing)
    graph = workspace.graph()
    assert set(workspace.plans) <= set(graph)
    for link in workspace.references:
        assert isinstance(link.to, (Found, Missing))
    for plan in workspace.plans:
        story = workspace.trace(f"{plan}#")
        assert story.story.plan is workspace.plans[plan]


@law
@given(plan=plans())
def test_a_workspace_of_one_plan_is_that_plan(
    tmp_path_factory: pytest.TempPathFactory, plan: Plan
) -> None:
    path = tmp_path_factory.mktemp("w")
    written(path, [plan])
    (report,) = check_workspace(path, language="en")
    alone = check(report.name, language="en")
    assert outcome(report, CODES) == outcome(alone, frozenset({ALONE}))
    if alone.plan is not None and alone.plan.id:
        assert load_workspace(path).plans == {plan.id: plan}
