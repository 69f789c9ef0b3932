"""What goals and subgoals are linked to, and where the holes are."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import click
import pytest
from click.testing import CliRunner
from hypothesis import given, settings

from strategies import plans
from strategiplan import Goal, GoalId, Plan, coverage, loads, reference_plan, sdg_interplay
from strategiplan.cli import command
from strategiplan.matrix import By
from strategiplan.messages import LANGUAGES, Speaker
from strategiplan.pictures import heat_map
from strategiplan.report import coverage as report
from strategiplan.report.coverage_pages import to_html

Golden = Callable[[str, str], None]

WHOLE = """\
title: Eksempelplan
language: nb
profile: norsk-samfunnsdel
sdgs: [17]
owners: [kommunen]
challenges:
  - {id: klima, title: Klimakrisen}
  - {id: ensomhet, title: Ensomhet}
focus_areas:
  - id: by
    title: By
    sdgs: [11]
    goals:
      - id: gront
        code: "1"
        title: Et grønt samfunn
        sdgs: [13.2, 13, 11.6.2]
        addresses: [klima]
        responsible: [kommunen]
        dimensions: [environmental]
        subgoals:
          - id: reise
            code: "1.1"
            title: Alle kan reise grønt
            partners: [naering]
            strategies:
              - id: sykkel
                title: Kommunen skal bygge sykkelveier
                responsible: [kommunen]
                sdgs: [3, 13]
                contributions:
                  - {id: sykle, title: Sykle til jobben, contributors: [folk]}
            indicators: [{id: andel, title: Andel syklister}]
          - {id: hus, code: "1.2", title: Vi bygger med tre, not_recorded: [strategies]}
      - {id: varmt, code: "2", title: Et varmt samfunn}
actors:
  - {id: kommunen, title: Kommunen}
  - {id: naering, title: Næringslivet}
  - {id: folk, title: Innbyggerne}
  - {id: ingen, title: Ingen}
strategies: [{id: felles, title: Vi skal samarbeide, supports: [varmt]}]
indicators: [{id: trivsel, title: Trivsel, indicates: [varmt]}]
"""


def links(by: By, text: str = WHOLE) -> dict[str, dict[str, str]]:
    found = coverage(loads(text), by)
    return {row.element.id or "plan": dict(row.links) for row in found.rows}


def test_a_link_is_stated_on_an_element_under_it_or_above_it() -> None:
    assert links("sdg") == {
        "plan": {"17": "direct"},
        "by": {"11": "direct", "13": "below", "3": "below"},
        "gront": {"11": "direct", "13": "direct", "3": "below"},
        "reise": {"3": "below", "13": "below", "11": "above"},
        "hus": {"11": "above", "13": "above"},
        "varmt": {"11": "above"},
    }


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("actor", {"kommunen": "below", "naering": "direct", "folk": "below"}),
        ("challenge", {"klima": "above"}),
        ("strategy", {"sykkel": "direct"}),
        ("indicator", {"andel": "direct"}),
        ("dimension", {"environmental": "above"}),
        ("contribution", {"sykle": "below"}),
    ],
)
def test_everything_can_be_held_against_the_goals(by: By, expected: dict[str, str]) -> None:
    assert links(by)["reise"] == expected


def test_what_names_a_goal_from_elsewhere_belongs_to_it() -> None:
    assert links("strategy")["varmt"] == {"felles": "direct"}
    assert links("indicator")["varmt"] == {"trivsel": "direct"}


def test_how_a_link_is_stated_is_kept() -> None:
    rows = {row.element.id: row for row in coverage(loads(WHOLE), "sdg").rows}
    assert rows["gront"].direct == {"13": ("13.2", "13"), "11": ("11.6.2",)}
    rows = {row.element.id: row for row in coverage(loads(WHOLE), "actor").rows}
    assert rows["reise"].direct == {"naering": ("partners",)}


def test_holes_are_rows_and_columns_without_a_link() -> None:
    found = coverage(loads(WHOLE), "challenge")
    assert [row.element.id for row in found.empty_rows] == ["varmt"]
    assert [column.key for column in found.empty_columns] == ["ensomhet"]
    assert [each.key for each in coverage(loads(WHOLE), "actor").empty_columns] == ["ingen"]


def test_what_is_not_recorded_is_no_hole() -> None:
    found = coverage(loads(WHOLE), "strategy")
    assert [row.element.id for row in found.rows if row.unknown] == ["by", "gront", "hus"]
    assert not found.empty_rows
    text = report.to_markdown(found, loads(WHOLE), Speaker("en"))
    assert text.count(f" ({Speaker('en').phrase('coverage/unknown')})") == 3


def test_records_are_plain() -> None:
    records = list(coverage(loads(WHOLE), "sdg").records())
    assert records[0] == {
        "kind": "plan",
        "id": "",
        "code": "",
        "title": "Eksempelplan",
        "path": "",
        "by": "sdg",
        "column": "17",
        "label": "Partnerships for the Goals",
        "link": "direct",
        "stated": "17",
    }
    assert len(records) == sum(map(len, links("sdg").values()))


def test_a_coverage_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no coverage by 'x': sdg, actor"):
        coverage(Plan(), "x")  # type: ignore[arg-type] # that is the point


def test_of_trondheim_it_tells_the_truth() -> None:
    found = coverage(reference_plan(), "sdg")
    assert [(row.path, dict(row.links)) for row in found.rows if row.links] == [
        ((), {"17": "direct"})
    ]
    assert len(found.empty_rows) == 18
    play = sdg_interplay(reference_plan())
    assert (play.covered, play.once, play.together) == (("17",), ("17",), ())


def test_interplay() -> None:
    play = sdg_interplay(loads(WHOLE))
    assert play.levels == {"3": (1, 0, 0), "11": (1, 0, 1), "13": (2, 1, 0), "17": (1, 0, 0)}
    assert play.once == ("3", "17")
    assert play.together == (("3", "13", 1), ("11", "13", 1))
    assert play.groups["biosphere"] == (1, 4)


def test_codes_that_do_not_exist_cover_nothing() -> None:
    text = "title: P\nsdgs: [18, x]\ngoals: [{id: a, title: A, addresses: [borte], sdgs: ['']}]\n"
    plan = loads(text.replace(", sdgs: ['']", ""))
    assert not any(row.links for by in get_args(By) for row in coverage(plan, by).rows)
    assert not sdg_interplay(plan).levels


def test_two_of_one_name_and_elements_without_one() -> None:
    plan = loads(
        "title: P\ngoals: [{id: a, title: A, strategies: [{title: S}, {id: a, title: T}]}, {id: a, title: B}]\n"
    )
    found = coverage(plan, "strategy")
    assert [column.key for column in found.columns] == ["goals/0/strategies/0", "a"]
    assert len(found.rows) == 2
    assert found.rows[0].links == {"goals/0/strategies/0": "direct", "a": "direct"}


@settings(max_examples=60, deadline=None)
@given(plan=plans())
def test_every_plan_has_a_matrix_in_every_form(plan: Plan) -> None:
    speaker = Speaker("nb")
    for by in get_args(By):
        found = coverage(plan, by)
        play = sdg_interplay(plan)
        assert "\x1b" not in report.to_text(found, plan, speaker, play)
        assert report.to_markdown(found, plan, speaker, play)
        assert json.loads(report.to_json(found, play)) == report.to_data(found, play)
        table = list(csv.reader(io.StringIO(report.to_csv(found, speaker), newline="")))
        assert {len(line) for line in table} == {4 + len(found.columns)}
        ET.fromstring(heat_map.picture(found, plan, speaker).alone("coverage"))
        page = to_html(found, plan, speaker)
        assert page.count("<tr>") == page.count("</tr>") == len(found.rows) + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_reads_as_it_should(language: str, golden: Golden) -> None:
    plan = loads(WHOLE)
    speaker = Speaker(language)
    parts = [
        report.to_text(
            coverage(plan, by), plan, speaker, sdg_interplay(plan) if by == "sdg" else None
        )
        for by in get_args(By)
    ]
    parts.append(report.to_markdown(coverage(plan), plan, speaker, sdg_interplay(plan)))
    parts.append(report.to_csv(coverage(plan, "actor"), speaker))
    golden(f"coverage.{language}.txt", "\n".join(parts))


def test_with_many_columns_the_links_are_counted() -> None:
    strategies = ", ".join(f"{{id: s{n}, title: S{n}}}" for n in range(30))
    plan = loads(
        f"title: P\ngoals: [{{id: a, title: A, strategies: [{strategies}]}}, {{id: b, title: B}}]\n"
    )
    text = report.to_text(coverage(plan, "strategy"), plan, Speaker("en"), colour=True)
    assert re.search(r"^A +30 +· +·$", text, flags=re.M)
    assert "\033[1mP: goals against strategies\033[0m" in text
    challenges = ", ".join(f"{{id: c{n}, title: 'Klima, {n}'}}" for n in range(30))
    plan = loads(f"title: P\ngoals: [{{id: a, title: A}}]\nchallenges: [{challenges}]\n")
    text = report.to_text(coverage(plan, "challenge"), plan, Speaker("en"))
    assert "Klima, 18; Klima, 19 …" in text


def test_what_is_stated_twice_is_one_link_and_a_full_matrix_says_so() -> None:
    plan = loads(
        "title: P\nchallenges: [{id: k, title: K}]\ngoals: [{id: a, title: A, addresses: [k, k]}]\n"
    )
    found = coverage(plan, "challenge")
    assert found.rows[0].direct == {"k": ("addresses",)}
    text = report.to_text(found, plan, Speaker("nb"))
    assert text.endswith("Alle har en kobling, eller det er kjent at de har en\nAlt er brukt\n")


def test_a_plan_without_goals_says_so() -> None:
    text = report.to_text(coverage(Plan(title="P")), Plan(title="P"), Speaker("nn"))
    assert text == "Planen har verken hovudmål eller delmål\n"


def test_nothing_that_a_plan_says_becomes_markup_or_a_formula() -> None:
    evil = "=1+1<script>|alert(1)"
    plan = Plan(title=evil, goals=(Goal(id=GoalId("a"), code="@x", title=evil),))
    found = coverage(plan)
    speaker = Speaker("en")
    svg = heat_map.picture(found, plan, speaker).alone("coverage")
    assert "<script>" not in to_html(found, plan, speaker) + svg
    assert "<script>" not in report.to_markdown(found, plan, speaker)
    assert "'@x,'=1+1<script>" in report.to_csv(found, speaker)


def run(*arguments: str, text: str = WHOLE) -> tuple[int, str]:
    result = CliRunner().invoke(
        command, ["coverage", *arguments], input=text.encode(), standalone_mode=False
    )
    if result.exception:
        raise result.exception
    return int(result.return_value or 0), result.output


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("text", "Eksempelplan: satsingsområder, hovedmål og delmål mot utfordringer\n"),
        ("markdown", "## Eksempelplan"),
        ("csv", "kind,id,code,title,Klimakrisen,Ensomhet\n"),
        ("html", '<!DOCTYPE html>\n<html lang="nb">'),
        ("svg", "<svg "),
        ("json", "{\n"),
    ],
)
def test_the_command_writes_each_form(form: str, begins: str, tmp_path: Path) -> None:
    code, output = run("-", "--by", "challenge", "--format", form)
    assert code == 0
    assert output.startswith(begins)
    target = tmp_path / "matrix"
    assert run("-", "--by", "challenge", "--format", form, "-o", str(target)) == (0, "")
    assert target.read_text(encoding="utf-8") == output


def test_the_command_says_what_cannot_be_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(click.ClickException, match="kan ikke skrives"):
        run("-", "-o", str(tmp_path / "missing" / "matrix.csv"))
    assert run("-", text="titel: P\n")[0] == 1
    monkeypatch.setattr(sys.modules["strategiplan.cli.coverage"], "MOST_CELLS", 10)
    with pytest.raises(click.ClickException, match="matrisen har 102 celler, for mange for csv"):
        run("-", "--format", "csv")
    assert run("-", "--format", "json")[0] == 0


def test_a_carriage_return_in_a_text_ends_no_line_of_the_table() -> None:
    plan = loads('title: P\ngoals: [{id: a, title: "Et\\rmål"}]\n')
    table = csv.reader(io.StringIO(report.to_csv(coverage(plan, "sdg"), Speaker("nb"))))
    assert [line[3] for line in table] == ["title", "Et\nmål"]


def test_what_is_not_recorded_is_said_in_the_table() -> None:
    plan = loads("title: P\ngoals: [{id: a, title: Mål, not_recorded: [sdgs]}]\n")
    table = report.to_markdown(coverage(plan, "sdg"), plan, Speaker("nn"))
    assert "| Mål (ikkje registrert) |" in table
