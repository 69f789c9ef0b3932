"""Which change answers which submission, and which changes nobody asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from strategiplan.cli import command
from strategiplan.messages import LANGUAGES
from strategiplan.model import Submission
from strategiplan.report.editions import MOST_ASKED
from strategiplan.submissions import write_submissions
from strategiplan.submissions.origins import origins, public_name

OLD = """\
id: plan
title: Samfunnsdelen for Eksempelvik
language: nb
edition: horing
goals:
  - {id: hjem, title: Alle har et hjem}
  - {id: klima, title: Kommunen er klimanøytral}
  - {id: skole, title: Elevene lærer}
  - {id: vei, title: Veiene er trygge}
"""
NEW = """\
id: plan
title: Samfunnsdelen for Eksempelvik
language: nb
edition: vedtak
goals:
  - {id: hjem, title: Alle har et trygt hjem}
  - {id: klima, title: Kommunen er klimanøytral i 2035}
  - {id: skole, title: Elevene lærer, note: En merknad}
  - {id: hav, title: Havet er rent, subgoals: [{id: plast, title: Ingen plast}]}
decisions: [{id: vedtaket, title: Planen er vedtatt}]
"""


def changed(id: str, *elements: str, **more: Any) -> Submission:
    ids: Any = elements
    return Submission(id=id, changed=ids, **more)


SUBMISSIONS = [
    changed("1", "hjem", "hjem", sender="Leieboerforeningen", sender_type="organisation"),
    changed("2", "hjem", sender="Kari Nordmann", sender_type="private-person"),
    changed("3", "plast", "hav", sender="Fiskarlaget", sender_type="group"),
    changed("4", "vei"),
    changed("5", "skole", "ukjent"),
    Submission(id="6", concerns=()),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("old.yaml").write_text(OLD, encoding="utf-8")
    Path("new.yaml").write_text(NEW, encoding="utf-8")
    write_submissions("innspill.jsonl", SUBMISSIONS)
    return tmp_path


def run(*words: str, language: str = "nb") -> Result:
    return CliRunner().invoke(
        command,
        [
            "diff",
            "old.yaml",
            "new.yaml",
            "--submissions",
            "innspill.jsonl",
            *words,
            "--lang",
            language,
        ],
    )


def test_each_change_names_its_submissions_or_says_that_nobody_asked() -> None:
    assert run().stdout == (
        "Samfunnsdelen for Eksempelvik\n"
        "fra horing til vedtak\n"
        "\n"
        "Kommet til: 3, ny ordlyd: 2, endret: 1, gått ut: 1\n"
        "\n"
        "Planen\n"
        "  Planen som helhet\n"
        "    Utgave: [-horing-] {+vedtak+}\n"
        "  hovedmål «Alle har et trygt hjem»\n"
        "    Ordlyd: Alle har et {+trygt+} hjem\n"
        "    etter innspill: 1 (Leieboerforeningen) og 2\n"
        "  hovedmål «Kommunen er klimanøytral i 2035»\n"
        "    Ordlyd: Kommunen er klimanøytral {+i 2035+}\n"
        "    ingen innspill har bedt om dette\n"
        "  − hovedmål «Veiene er trygge»\n"
        "    etter innspill: 4\n"
        "  + hovedmål «Havet er rent», med 1 delmål\n"
        "    etter innspill: 3 (Fiskarlaget)\n"
        "\n"
        "Prosessen og de som er med\n"
        "  + vedtak «Planen er vedtatt»\n"
        "\n"
        "Skal være endret etter innspill, men er som før\n"
        "  hovedmål «Elevene lærer»\n"
        "    etter innspill: 5\n"
        "  «ukjent»\n"
        "    etter innspill: 5\n"
        "\n"
        "Bare det som er notert om planen\n"
        "  Merknad, endret: 1\n"
        "\n"
        "[-…-] er borte, {+…+} er nytt\n"
    )


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_names_a_private_person(form: str, language: str) -> None:
    result = run("--format", form, language=language)
    assert "Leieboerforeningen" in result.stdout
    assert "Nordmann" not in result.stdout


def test_the_json_has_them_for_each_change() -> None:
    changes = json.loads(run("--format", "json").stdout)["changes"]
    asked = {each["id"]: (each["asked"], each["submissions"]) for each in changes}
    assert asked["hjem"] == (2, ["1 (Leieboerforeningen)", "2"])
    assert asked["klima"] == (0, [])
    plain = CliRunner().invoke(command, ["diff", "old.yaml", "new.yaml", "--format", "json"])
    assert all("asked" not in each for each in json.loads(plain.stdout)["changes"])


def test_without_any_submission_nothing_was_asked_for() -> None:
    write_submissions("innspill.jsonl", [])
    output = run().stdout
    assert "etter innspill" not in output
    assert output.count("ingen innspill har bedt om dette") == 4


def test_of_many_the_first_are_named_and_the_rest_counted() -> None:
    found = origins(changed(str(number), "hjem") for number in range(1000))
    assert found["hjem"].count == 1000
    assert len(found["hjem"].named) == MOST_ASKED
    write_submissions("innspill.jsonl", (changed(str(n), "hjem") for n in range(30)))
    assert "etter innspill: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 og 20 til\n" in run().stdout


@pytest.mark.parametrize(
    ("submission", "name"),
    [
        (Submission(id="1", sender="Kari Nordmann"), "1"),
        (
            Submission(id="1", sender="Statsforvalteren", sender_type="public-body"),
            "1 (Statsforvalteren)",
        ),
        (Submission(sender="Velforeningen", sender_type="group"), "Velforeningen"),
        (Submission(id="kari@gmail.com"), "••••@•••••.•••"),
    ],
)
def test_what_a_submission_is_called_in_public(submission: Submission, name: str) -> None:
    assert public_name(submission) == name


def test_a_file_that_is_not_there() -> None:
    result = CliRunner().invoke(
        command, ["diff", "old.yaml", "new.yaml", "--submissions", "ingen.jsonl"]
    )
    assert result.exit_code == 2
    assert "ingen.jsonl" in result.stderr


def test_a_file_with_faults_is_told_and_nothing_is_compared() -> None:
    Path("innspill.jsonl").write_text('{"id": "1"}\n["a"]\n', encoding="utf-8")
    result = CliRunner().invoke(
        command,
        ["diff", "old.yaml", "new.yaml", "--submissions", "innspill.jsonl", "--lang", "nb"],
        standalone_mode=False,
    )
    assert result.stdout == ""
    assert "innspill.jsonl:2:1: feil: linjen er ikke noe objekt i JSON" in result.stderr
