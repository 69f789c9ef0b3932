"""Sorting help: what a submission is about, by what it says, with the evidence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from strategies import plans
from strategiplan import loads, reference_plan
from strategiplan.cli import sorting as sorting_command
from strategiplan.cli.sorting import sort
from strategiplan.model import Plan, Submission, Terms
from strategiplan.model.plan import Term
from strategiplan.model.values import GoalId, SubgoalId
from strategiplan.submissions import read_submissions, write_submissions
from strategiplan.submissions.sorting import EVIDENCE, Sorter, as_sure_as, sorted_by

PLAN = """\
id: plan
title: Samfunnsdelen for Eksempelvik
language: nb
owners: [kommunen]
actors: [{id: kommunen, title: Eksempelvik kommune}]
vision: {id: visjonen, title: Sammen skaper vi framtida}
goals:
  - id: gronn
    code: H1
    title: Et grønt Eksempelvik med lite avfall
    subgoals:
      - {id: sykkel, code: '1.1', title: Flere sykler til skole og arbeid}
      - {id: matsvinn, code: '1.2', title: Kommunen halverer matsvinnet}
  - id: trygg
    title: {nb: Et trygt samfunn, en: A safe community}
    subgoals:
      - {title: Uten identifikator}
      - id: klima-2030
        title: Klimaberedskap
        strategies: [{id: flom, title: Vi sikrer bekkene mot flom}]
"""


@pytest.fixture(scope="module")
def sorter() -> Sorter:
    return Sorter(loads(PLAN))


def found(sorter: Sorter, text: str, **more: Any) -> list[tuple[str, str]]:
    proposals = sorter.proposals(Submission(text=text, **more))
    return [(each.element.id, each.evidence) for each in proposals]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A level and its number, in any form and several at once.
        ("Vi støtter delmål 1.2.", ["matsvinn"]),
        ("Vi støttar delmåla 1.1 og 1.2.", ["sykkel", "matsvinn"]),
        ("Delmålene 1.1, 1.2 og 2.2 er gode", ["sykkel", "matsvinn", "klima-2030"]),
        ("HOVEDMÅL NR. 2 er viktig", ["trygg"]),
        ("hovudmålet 2", ["trygg"]),
        ("Goal 1 and goal 2", ["gronn", "trygg"]),
        ("Goals H1 and 2", ["gronn", "trygg"]),
        ("mål 2", ["trygg"]),
        ("Til punkt 1.1: bra", ["sykkel"]),
        ("pkt. 1.1", ["sykkel"]),
        ("strategi 2.2.1", ["flom"]),
        # What is none of this plan's.
        ("Delmål 7.7 finnes ikke", []),
        ("strategi 1.1", []),
        ("FNs delmål 1.2 og bærekraftsmål 2", []),
        ("SDG 1.2 and SDG target 1.2", []),
        ("mål 2030", []),
        ("delmålet om sykkel ble endret i 2022, 1 av 4 så det", []),
        ("Delmålet er godt. Vi bor i 2. etasje", []),
    ],
)
def test_a_level_and_its_number(sorter: Sorter, text: str, expected: list[str]) -> None:
    assert found(sorter, text) == [(id, "mention") for id in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.1 Her mangler det noe", [("sykkel", "number")]),
        ("Se 1.2.", [("matsvinn", "number")]),
        ("1.2 % av budsjettet, 1.2 mill., kl 1.2, 1.2.2024, kr 1.2, 1.2-1.4", []),
        ("Vi er 2 naboer", []),
    ],
)
def test_a_number_alone(sorter: Sorter, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(sorter, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[sykkel] Vi vil ha mer av det", [("sykkel", "identifier")]),
        ("Om (klima-2030): bra", [("klima-2030", "identifier")]),
        # A word in round brackets is a word in brackets.
        ("Vi trenger mer (sykkel)", []),
        ("[ukjent]", []),
    ],
)
def test_an_identifier(sorter: Sorter, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(sorter, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dere skriver at\nkommunen halverer matsvinnet. Hvordan?", ["matsvinn"]),
        ("A safe community is what we want", ["trygg"]),
        # A title of one word is a title where it stands in quotation marks.
        ("Målet «Klimaberedskap» er viktig", ["klima-2030"]),
        ("Klimaberedskap er viktig", []),
    ],
)
def test_the_words_of_a_title(sorter: Sorter, text: str, expected: list[str]) -> None:
    assert found(sorter, text) == [(id, "title") for id in expected]


def test_words_speak_only_where_nothing_surer_does(sorter: Sorter) -> None:
    assert found(sorter, "Skolen må få flere som sykler") == [("sykkel", "words")]
    assert found(sorter, "Skolen må få flere som sykler, se delmål 1.2") == [
        ("matsvinn", "mention")
    ]
    # One word, and the municipality's own name, are not enough.
    assert found(sorter, "Skolen i Eksempelvik kommune") == []
    [proposal] = sorter.proposals(Submission(text="Bekkene kan gi flom. Sikre dem!"))
    assert proposal.written == ("Bekkene", "Sikre", "flom")
    assert proposal.covered == 1.0


def test_words_are_compared_in_the_language_of_the_submission(sorter: Sorter) -> None:
    assert found(sorter, "Make our communities safe", language="en") == [("trygg", "words")]
    assert found(sorter, "Fleire syklar til skulen", language="nn") == [("sykkel", "words")]
    # In a language that no element has words in, the plan's own is tried.
    assert found(sorter, "Flere sykler til skole", language="fi") == [("sykkel", "words")]


def test_the_heading_counts_too(sorter: Sorter) -> None:
    assert found(sorter, "Se overskriften", title="Delmål 1.1") == [("sykkel", "mention")]


def test_the_surest_evidence_counts_once_and_comes_first(sorter: Sorter) -> None:
    text = "Kommunen halverer matsvinnet, 1.1, delmål 1.2 og [gronn]"
    assert found(sorter, text) == [
        ("gronn", "identifier"),
        ("matsvinn", "mention"),
        ("sykkel", "number"),
    ]


def test_a_plans_own_words_for_its_levels() -> None:
    plan = loads("title: P\nlanguage: nb\ngoals: [{id: a, title: Fjord}]\n")
    assert found(Sorter(plan), "Satsing 1 er god") == []
    terms = Terms(goal=Term(one="satsing", many="satsinger"))
    assert found(Sorter(plan, (terms,)), "Satsingen 1 er god") == [("a", "mention")]


def test_a_number_that_several_have_is_no_evidence_of_one() -> None:
    plan = loads(
        "title: P\nlanguage: nb\n"
        "goals: [{id: a, code: '1', title: Fjord}, {id: b, code: '1', title: Fjell}]\n"
    )
    assert found(Sorter(plan), "hovedmål 1") == []


def test_a_plan_without_words_has_no_proposals() -> None:
    assert found(Sorter(Plan()), "Delmål 1.1, [a], «b» og noe om klima") == []


def test_the_reference_plan() -> None:
    sorter = Sorter(reference_plan())
    assert found(sorter, "Ressursene må brukes smartere") == [("smartere-ressursbruk", "words")]


@given(plans(), st.text(), st.text())
def test_any_text_and_any_plan(plan: Plan, title: str, text: str) -> None:
    submission = Submission(title=title, text=text)
    sorter = Sorter(plan)
    proposals = sorter.proposals(submission)
    assert len({id(each.element) for each in proposals}) == len(proposals)
    assert all(each.element.id and each.written for each in proposals)
    assert [each.path for each in proposals] == [
        each.path for each in Sorter(plan).proposals(submission)
    ]


def test_only_what_is_sure_enough_is_applied(sorter: Sorter) -> None:
    proposals = sorter.proposals(Submission(text="[gronn] og delmål 1.2"))
    assert as_sure_as(proposals, "identifier") == proposals[:1]
    assert sorted_by(Submission(id="1"), proposals) == Submission(
        id="1", concerns=(GoalId("gronn"), SubgoalId("matsvinn"))
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(PLAN, encoding="utf-8")
    write_submissions(
        "innspill.jsonl",
        [
            Submission(id="1", title="=Sykkel", text="Delmål 1.1", note="Ringt til"),
            Submission(id="2", text="Flere må sykle til arbeidet", concerns=()),
            Submission(id="3", text="Delmål 1.2", concerns=(GoalId("gronn"),)),
            Submission(id="4", text="Noe annet"),
        ],
    )
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(sort, [*words, "--lang", "nb"])


@pytest.mark.usefixtures("folder")
def test_the_command_shows_and_changes_nothing() -> None:
    before = Path("innspill.jsonl").read_bytes()
    result = run("innspill.jsonl", "--plan", "plan.yaml")
    assert result.exit_code == 0
    assert result.stdout == (
        "1  =Sykkel\n"
        "  → hovedmål H1 › delmål 1.1 «Flere sykler til skole og arbeid»: det nevner «Delmål 1.1»\n"
        "\n"
        "2  Flere må sykle til arbeidet\n"
        "  → hovedmål H1 › delmål 1.1 «Flere sykler til skole og arbeid»: det bruker ordene «arbeidet» og\n"
        "    «sykle»\n"
        "\n"
        "4  Noe annet\n"
        "    ingenting i teksten peker på et element i planen\n"
        "\n"
        "innspill: 4 i alt, 1 sortert fra før, 2 med forslag, 1 uten\n"
    )
    assert Path("innspill.jsonl").read_bytes() == before


@pytest.mark.usefixtures("folder")
def test_the_command_writes_a_table() -> None:
    result = run("innspill.jsonl", "--plan", "plan.yaml", "--format", "csv")
    rows = result.stdout.splitlines()
    assert rows[0] == "submission,element,where,evidence,written,covered"
    assert rows[1].startswith("1,sykkel,hovedmål H1 › delmål 1.1")
    assert rows[3] == "4,,,,,"
    assert result.stderr.startswith("innspill: 4 i alt")


@pytest.mark.usefixtures("folder")
def test_what_is_applied_says_so_in_its_note() -> None:
    result = run(
        "innspill.jsonl", "--plan", "plan.yaml", "--apply", "number", "-o", "sortert.jsonl",
        "--profile", "generic",
    )  # fmt: skip
    assert result.exit_code == 0
    assert result.stdout.endswith(
        "1 er sortert nå, i sortert.jsonl; merknaden til hvert av dem sier hvorfor\n"
    )
    said = [entry.submission for entry in read_submissions("sortert.jsonl")]
    assert [each.concerns for each in said] == [("sykkel",), (), ("gronn",), ()]
    assert (
        said[0].note == "Ringt til\nsortert etter ordene i teksten: sykkel: det nevner «Delmål 1.1»"
    )
    result = run("innspill.jsonl", "--plan", "plan.yaml", "--apply", "words", "-o", "alt.jsonl")
    assert "2 er sortert nå" in result.stdout
    assert json.loads(Path("alt.jsonl").read_text(encoding="utf-8").splitlines()[1])["note"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--apply", "title"), "--apply og -o hører sammen"),
        (("-o", "ut.jsonl"), "--apply og -o hører sammen"),
    ],
)
def test_applying_and_a_file_go_together(words: tuple[str, ...], said: str) -> None:
    result = run("innspill.jsonl", "--plan", "plan.yaml", *words)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_not_there() -> None:
    result = run("ingen.jsonl", "--plan", "plan.yaml")
    assert result.exit_code == 2
    assert "ingen.jsonl" in result.stderr


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_read_is_told_and_never_lost() -> None:
    with Path("innspill.jsonl").open("a", encoding="utf-8") as file:
        file.write('["a"]\n' * 9)
    result = run("innspill.jsonl", "--plan", "plan.yaml")
    assert "innspill: 4 i alt" in result.stdout
    assert "innspill.jsonl:5:1: feil" in result.stderr
    assert "og 4 til av SP776 submission-unreadable" in result.stderr
    result = run("innspill.jsonl", "--plan", "plan.yaml", "--apply", "words", "-o", "ut.csv")
    assert result.exit_code == 2
    assert "ingenting er skrevet" in result.stderr
    assert not Path("ut.csv").exists()
    # In the same form, the lines that cannot be read stay where they are.
    result = run("innspill.jsonl", "--plan", "plan.yaml", "--apply", "words", "-o", "ut.jsonl")
    assert "2 er sortert nå, i ut.jsonl" in result.stdout
    assert Path("ut.jsonl").read_text(encoding="utf-8").endswith('["a"]\n' * 9)


@pytest.mark.usefixtures("folder")
def test_the_file_itself_is_sorted_in_its_own_text() -> None:
    text = (
        "# Om filen.\n- id: a  # først\n  text: Vi støtter delmål 1.1.\n"
        "- id: b\n  utfall: ja\n  text: Vi støtter delmål 1.1.\n# Slutt.\n"
    )
    Path("innspill.yaml").write_text(text, encoding="utf-8")
    words = ["innspill.yaml", "--plan", "plan.yaml", "--apply", "mention", "-o", "innspill.yaml"]
    result = CliRunner().invoke(sort, [*words, "--lang", "nb"], standalone_mode=False)
    assert result.return_value == 1
    assert "1 er sortert nå" in result.stdout
    assert "1 med feil står som før" in result.stdout
    now = Path("innspill.yaml").read_text(encoding="utf-8")
    assert "concerns: [sykkel]" in now.partition("- id: b")[0]
    assert now.startswith("# Om filen.\n- id: a\n")
    assert now.endswith(text[text.index("- id: b") :])


@pytest.mark.usefixtures("folder")
def test_a_layout_that_cannot_hold_it_is_left_alone() -> None:
    text = "[{id: a, utfall: ja}, {id: b, text: Vi støtter delmål 1.1.}]\n"
    Path("innspill.yaml").write_text(text, encoding="utf-8")
    words = ["innspill.yaml", "--plan", "plan.yaml", "--apply", "mention", "-o", "innspill.yaml"]
    result = run(*words)
    assert result.exit_code == 2
    assert "ingenting er skrevet" in result.stderr
    assert "utfall" in result.stderr
    assert Path("innspill.yaml").read_text(encoding="utf-8") == text


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["ut.xlsx", "borte/ut.csv", "borte/ut.jsonl"])
def test_where_nothing_can_be_written(name: str) -> None:
    result = run("innspill.jsonl", "--plan", "plan.yaml", "--apply", "words", "-o", name)
    assert result.exit_code == 2
    assert name in result.stderr


def test_the_command_offers_every_sort_of_evidence() -> None:
    assert sorting_command.EVIDENCE == EVIDENCE
