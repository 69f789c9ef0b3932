"""The privacy gate of the commands: what is made for others holds no private person's data."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import needs_program
from strategiplan.cli import command

NUMBER = "010154 50068"  # it belongs to nobody
OLD = f"""\
id: plan
title: Plan for Eksempelvik
language: nb
terms: {{goal: {{one: mål etter Kari Nordmann, many: mål}}}}
goals:
  - id: trygt
    title: Et trygt samfunn etter innspill fra Kari Nordmann, {NUMBER}
    sdgs: [3]
actors: [{{id: kommunen, title: Ring 912 34 567}}]
"""
NEW = OLD.replace("Et trygt samfunn", "Et trygt og varmt samfunn")
OTHER = "id: annen\ntitle: En annen plan\nlanguage: nb\ngoals: [{id: a, title: Noe helt annet}]\n"
SECRETS = (NUMBER, "912 34 567", "Nordmann")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {"old": OLD, "new": NEW, "other": OTHER}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(command, [*words, "--lang", "nb"])


@pytest.mark.parametrize(
    "words",
    [
        *(["compare", "old.yaml", "other.yaml", "--format", form]
          for form in ("markdown", "html", "svg", "csv", "json")),
        *(["coverage", "old.yaml", "--by", "actor", "--format", form]
          for form in ("markdown", "html", "svg", "csv", "json")),
        *(["trace", "old.yaml", "trygt", "--format", form] for form in ("markdown", "json")),
        *(["history", "old.yaml", "new.yaml", "--format", form] for form in ("markdown", "json")),
        *(["diff", "old.yaml", "new.yaml", "--format", form] for form in ("markdown", "html")),
    ],
    ids=lambda words: f"{words[0]}-{words[-1]}",
)  # fmt: skip
def test_what_is_made_for_others_is_withheld_and_said(words: list[str]) -> None:
    done = run(*words)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert done.stdout
    for secret in SECRETS:
        assert secret not in done.stdout
        assert secret not in done.stderr
    assert "holdt tilbake, siden det ligner opplysninger om privatpersoner:" in done.stderr
    assert "fødselsnummer: " in done.stderr
    assert "Et unntak med begrunnelse i planen slipper det gjennom." in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["compare", "old.yaml", "other.yaml"],
        ["coverage", "old.yaml", "--by", "actor"],
        ["trace", "old.yaml", "trygt"],
        ["history", "old.yaml", "new.yaml"],
        ["diff", "old.yaml", "new.yaml"],
        ["diff", "old.yaml", "new.yaml", "--format", "json"],
    ],
    ids=" ".join,
)
def test_whoever_holds_the_file_sees_what_it_says(words: list[str]) -> None:
    done = run(*words)
    assert "holdt tilbake" not in done.stderr
    assert "912 34 567" in done.stdout or "Nordmann" in done.stdout or words[0] == "compare"


def test_a_plan_without_private_data_says_nothing_of_it() -> None:
    done = run("compare", "other.yaml", "new.yaml", "--format", "csv")
    assert done.stderr.count("holdt tilbake") == 1
    assert done.stderr.startswith("new.yaml: holdt tilbake")


def test_commits_and_proposals_are_told_without_them(folder: Path) -> None:
    needs_program("git", "apt-get install git")

    def git(*words: str) -> None:
        user = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *user, *words], cwd=folder, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("add", "old.yaml")
    git("commit", "-q", "-m", "a")
    (folder / "old.yaml").write_text(NEW, encoding="utf-8")
    told = run("changes", "--since", "HEAD", "--format", "markdown")
    assert "varmt" in told.stdout
    git("commit", "-q", "-am", "b")
    history = run("history", "--git", "old.yaml", "--format", "markdown")
    assert "varmt" in history.stdout
    for done in (told, history):
        assert "holdt tilbake" in done.stderr
        for secret in SECRETS:
            assert secret not in done.stdout
    assert NUMBER in run("changes", "--since", "HEAD~1").stdout
