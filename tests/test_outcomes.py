"""What came of each submission, for Decidim."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from strategiplan.cli.outcomes import outcomes
from strategiplan.model import Submission
from strategiplan.submissions import write_submissions

PLAN = """\
id: plan
title: Samfunnsdelen for Eksempelvik
language: nb
goals:
  - {id: hjem, code: '1', title: =Alle har et hjem}
  - {id: klima, code: '2', title: Kommunen er klimanøytral}
"""
PORTAL = "https://innbygger.example.no/processes/plan/f/12/proposals"
CHANGED: Any = ("hjem", "borte")
SUBMISSIONS = [
    Submission(
        id="a",
        origin=f"{PORTAL}/17",
        outcome="followed",
        changed=CHANGED,
        assessment="Et <godt> innspill.\n\nRing 912 34 567.",
        reason="Det er rett.",
    ),
    Submission(id="b", origin="decidim:12/18", outcome="partly-followed"),
    Submission(id="c", origin="decidim:12/19", outcome="not-followed"),
    Submission(id="d", origin=f"{PORTAL}/20/", outcome="outside-the-plan"),
    Submission(id="e", origin=f"{PORTAL}/21", outcome="noted"),
    Submission(id="f", origin=f"{PORTAL}/22"),
    Submission(id="g", origin=f"{PORTAL}/17#comment_5", outcome="followed"),
    Submission(id="h", origin="mid:<x@y>", outcome="followed", changed=CHANGED),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(PLAN, encoding="utf-8")
    write_submissions("innspill.jsonl", SUBMISSIONS)
    return tmp_path


def run(*words: str, lang: str = "nb") -> Result:
    return CliRunner().invoke(
        outcomes, ["innspill.jsonl", "--plan", "plan.yaml", *words, "--lang", lang]
    )


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def test_the_answers_go_back_to_their_proposals() -> None:
    result = run()
    assert result.exit_code == 0
    assert rows(result.stdout) == [
        ["id", "state", "status", "answer/no"],
        [
            "17",
            "accepted",
            "accepted",
            "<p>Tatt til følge.</p><p>Et &lt;godt&gt; innspill.</p><p>Ring ••• •• •••.</p>"
            "<p>Det er rett.</p><p>Endret: hovedmål 1 «=Alle har et hjem» og borte</p>",
        ],
        ["18", "accepted", "accepted", "<p>Delvis tatt til følge.</p>"],
        ["19", "rejected", "rejected", "<p>Ikke tatt til følge.</p>"],
        ["20", "rejected", "rejected", "<p>Utenfor planen.</p>"],
    ]
    assert result.stderr == (
        "svar skrevet: 4\n"
        "  har utfallet noted, som Decidim ikke har noen tilstand for; oppgi den med"
        " --state noted=TILSTAND: 1\n"
        "  har ikke noe utfall ennå: 1\n"
        "  kom ikke som forslag i Decidim: 2\n"
    )


def test_a_portals_own_states_are_given() -> None:
    result = run("--state", "noted=taken", "--state", "partly-followed=partly", "-o", "svar.csv")
    assert result.stdout == ""
    written = rows(Path("svar.csv").read_text(encoding="utf-8"))
    assert [row[:2] for row in written[1:]] == [
        ["17", "accepted"],
        ["18", "partly"],
        ["19", "rejected"],
        ["20", "rejected"],
        ["21", "taken"],
    ]


@pytest.mark.parametrize("pair", ["noted", "noted=", "ukjent=x", "=x"])
def test_a_state_that_says_nothing_is_refused(pair: str) -> None:
    result = run("--state", pair)
    assert result.exit_code == 2
    assert pair in result.stderr


def test_each_changed_element_is_a_result() -> None:
    assert rows(run("--to", "decidim-results", "--locale", "nb").stdout) == [
        ["title/nb", "description/nb"],
        ["hovedmål 1 «=Alle har et hjem»", "<p>etter innspill: a og h</p>"],
    ]
    write_submissions("innspill.jsonl", (Submission(id=str(n), changed=CHANGED) for n in range(12)))
    assert "9 and 2 more" in run("--to", "decidim-results", lang="en").stdout


def test_a_file_that_is_not_there() -> None:
    Path("innspill.jsonl").unlink()
    result = run()
    assert result.exit_code == 2
    assert "innspill.jsonl" in result.stderr
