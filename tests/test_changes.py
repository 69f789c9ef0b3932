"""The command ``changes``: what a proposal changes in the plans of a repository."""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path

import pytest

from conftest import lacks
from strategiplan.cli.changes import changes
from strategiplan.messages import LANGUAGES
from strategiplan.reading.git_versions import ChangedFile
from test_cli import run
from test_commit import git

PLAN = """\
id: samfunnsdel
title: Samfunnsdelen
language: en
goals:
  - {id: vei, title: A safe way to school}
  - {id: hjem, title: A home for all}
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    if not shutil.which("git"):
        lacks("needs the program git")
    here = tmp_path / "kommune"
    here.mkdir()
    git(here, "init", "-q", "-b", "main")
    (here / "planer").mkdir()
    (here / "planer" / "samfunnsdel.yaml").write_text(PLAN, encoding="utf-8")
    (here / "planer" / "gammel.yaml").write_text("title: Old\nlanguage: en\n", encoding="utf-8")
    (here / "planer" / "bygg.yml").write_text("on: push\n", encoding="utf-8")
    git(here, "add", ".")
    git(here, "commit", "-qm", "All")
    git(here, "checkout", "-qb", "proposal")
    return here


def test_it_tells_in_words_what_a_proposal_changes(repository: Path) -> None:
    planer = repository / "planer"
    (planer / "samfunnsdel.yaml").write_text(PLAN.replace("safe", "safer"), encoding="utf-8")
    (planer / "gammel.yaml").unlink()
    (planer / "ny.yaml").write_text("title: New <b>\nlanguage: en\n", encoding="utf-8")
    (planer / "bygg.yml").write_text("on: pull_request\n", encoding="utf-8")
    (planer / "notat.txt").write_text("title: No plan\n", encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "Changed")
    # What others have done since is not the proposal's.
    git(repository, "checkout", "-q", "main")
    (planer / "andre.yaml").write_text("title: Of others\n", encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "Others")
    git(repository, "checkout", "-q", "proposal")
    done = run("changes", "planer", "--since", "main", folder=repository)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "gammel.yaml is gone: “Old”\n"
        "\n"
        "ny.yaml is new: “New <b>”\n"
        "\n"
        "Samfunnsdelen\n"
        "from main to samfunnsdel.yaml\n"
        "\n"
        "New wording: 1\n"
        "\n"
        "The plan\n"
        "  goal “A safer way to school”\n"
        "    Wording: A [-safe-] {+safer+} way to school\n"
        "\n"
        "[-…-] is gone, {+…+} is new\n"
    )
    done = run("changes", "planer", "--since", "main", "--format", "markdown", folder=repository)
    assert done.stdout == (
        "## What changes in the plans\n"
        "\n"
        "- gammel.yaml is gone: “Old”\n"
        "\n"
        "- ny.yaml is new: “New &#60;b&#62;”\n"
        "\n"
        "### Samfunnsdelen\n"
        "\n"
        "From main to samfunnsdel.yaml\n"
        "\n"
        "New wording: 1\n"
        "\n"
        "#### The plan\n"
        "\n"
        "- goal “A safer way to school”\n"
        "  - Wording: A ~~safe~~ **safer** way to school\n"
    )


def test_what_is_not_committed_yet_counts_too(repository: Path) -> None:
    plan = repository / "planer" / "samfunnsdel.yaml"
    plan.write_text(PLAN + "# a comment\n", encoding="utf-8")
    done = run("changes", "--since", "HEAD", folder=repository)
    assert done.stdout == (
        "planer/samfunnsdel.yaml: the plan says the same; only comments, or the way it is "
        "written, have changed\n"
    )
    plan.write_text("goals: [\n", encoding="utf-8")
    done = run("changes", "--since", "HEAD", "--lang", "en", folder=repository)
    assert done.stdout.startswith("planer/samfunnsdel.yaml cannot be read as a plan before and")


@pytest.mark.parametrize("target", ["nowhere.yaml", "../../outside.yaml"])
def test_a_link_is_not_followed(repository: Path, target: str) -> None:
    (repository.parent / "outside.yaml").write_text("title: A secret\n", encoding="utf-8")
    plan = repository / "planer" / "samfunnsdel.yaml"
    plan.unlink()
    plan.symlink_to(target)
    done = run("changes", "--since", "HEAD", "--lang", "en", folder=repository)
    assert done.stdout == "no plan has changed\n"


def test_a_file_that_is_just_being_taken_away_is_left_out(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = importlib.import_module("strategiplan.cli.changes")
    changed = ChangedFile("a.yaml", "a.yaml", b"title: A")
    monkeypatch.setattr(module, "changed_files", lambda folder, since: (changed,))
    changes.main([str(repository), "--since", "main", "--lang", "nn"], standalone_mode=False)
    assert capsys.readouterr().out == "ingen plan er endra\n"


def test_a_plan_with_a_new_name_is_the_same_plan(repository: Path) -> None:
    git(repository, "mv", "planer/samfunnsdel.yaml", "planer/mål og æøå.yaml")
    done = run("changes", "planer", "--since", "main", folder=repository)
    assert done.stdout == (
        "mål og æøå.yaml: the plan says the same; the file was called samfunnsdel.yaml\n"
    )


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_change_is_told_too(repository: Path, form: str, lang: str) -> None:
    done = run("changes", "--since", "main", "--format", form, "--lang", lang, folder=repository)
    words = {"en": "no plan has changed", "nb": "ingen plan er endret", "nn": "ingen plan er endra"}
    assert (done.returncode, done.stdout) == (0, f"{words[lang]}\n")


def test_without_a_common_commit_the_named_one_counts(repository: Path) -> None:
    git(repository, "checkout", "-q", "--orphan", "alone")
    (repository / "planer" / "gammel.yaml").unlink()
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "Alone")
    done = run("changes", "--since", "main", folder=repository)
    assert done.stdout == "planer/gammel.yaml is gone: “Old”\n"


@pytest.mark.parametrize("since", ["nowhere", "--output=x", "HEAD:planer/gammel.yaml"])
def test_a_commit_that_there_is_not_is_refused(repository: Path, since: str) -> None:
    done = run("changes", f"--since={since}", "--lang", "en", folder=repository)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "error: git cannot tell what has changed in .: there is no commit, branch or tag "
        f"{since} in this copy\n"
    )
    assert sorted(path.name for path in repository.iterdir()) == [".git", "planer"]


def test_a_folder_without_a_repository_is_refused(tmp_path: Path) -> None:
    done = run("changes", "--since", "main", "--lang", "en", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("error: git cannot tell what has changed in .: ")


def test_a_comment_says_what_it_had_no_room_for(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(3):
        name = repository / "planer" / f"ny-{number}.yaml"
        name.write_text(f"title: Plan {number}\nlanguage: nb\n", encoding="utf-8")
    git(repository, "add", ".")
    monkeypatch.setattr(importlib.import_module("strategiplan.cli.changes"), "LONGEST", 70)
    changes.main(
        [str(repository), "--since", "main", "--format", "markdown"], standalone_mode=False
    )
    assert capsys.readouterr().out == (
        "## Hva som endres i planene\n"
        "\n"
        "- planer/ny-0.yaml er ny: «Plan 0»\n"
        "\n"
        "Planer som også er endret, og som det ikke er plass til her: 2\n"
    )
