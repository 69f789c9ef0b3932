"""Before a commit: changed files are checked among their plans, by the command and by pre-commit."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import lacks
from test_cli import run

ROOT = Path(__file__).parent.parent

OVERALL = """\
id: samfunnsdel
title: Samfunnsdelen
language: nb
type: social-element
goals:
  - {id: vei, title: Alle barn har en trygg vei til skolen, strategies: [{id: fart, title: Senke farten}]}
"""
FOLLOWING = """\
id: handlingsprogram
title: Handlingsprogram
language: nb
type: implementation-programme
measures:
  - {id: gangvei, title: Bygge gangvei, supports: [samfunnsdel#vei]}
"""
LOST = FOLLOWING.replace("#vei", "#veg")


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A workspace in a folder with other files."""
    folder = tmp_path / "planer"
    folder.mkdir()
    (folder / "samfunnsdel.yaml").write_text(OVERALL, encoding="utf-8")
    (folder / "handling.yaml").write_text(FOLLOWING, encoding="utf-8")
    (folder / "strategiplan.yaml").write_text(
        "plans: [samfunnsdel.yaml, handling.yaml]\n", encoding="utf-8"
    )
    (tmp_path / "bygg.yml").write_text("on: push\njobs: {a: b}\n", encoding="utf-8")
    return tmp_path


def test_a_file_is_checked_against_its_workspace_and_only_it_is_reported(plans: Path) -> None:
    (plans / "planer" / "handling.yaml").write_text(LOST, encoding="utf-8")
    ignored = ("--lang", "en", "--ignore", "SP3,SP6,SP7")
    alone = run("check", "planer/handling.yaml", *ignored, folder=plans)
    assert (alone.returncode, "SP941" in alone.stdout) == (0, True)
    for workspace in ("nearest", "planer", "planer/strategiplan.yaml"):
        among = run(
            "check", "planer/handling.yaml", "--workspace", workspace, *ignored, folder=plans
        )
        assert (among.returncode, among.stderr) == (1, "")
        assert among.stdout.startswith("planer/handling.yaml:6:")
        assert "SP944" in among.stdout
        assert among.stdout.endswith("planer/handling.yaml: 1 error (profile generic)\n")
    # What is wrong there is not put down to whoever changes another file.
    other = run("check", "planer/samfunnsdel.yaml", "--workspace", "nearest", folder=plans)
    assert (other.returncode, "handling" in other.stdout) == (0, False)


def test_the_workspace_is_found_from_wherever_one_stands(plans: Path) -> None:
    (plans / "planer" / "handling.yaml").write_text(LOST, encoding="utf-8")
    inside = plans / "planer" / "temaplaner"
    inside.mkdir()
    for folder, name in (
        (plans / "planer", "handling.yaml"),
        (inside, "../handling.yaml"),
        (plans, str(plans / "planer" / "handling.yaml")),
    ):
        done = run("check", name, "--workspace", "nearest", folder=folder)
        assert (done.returncode, "SP944" in done.stdout) == (1, True)


def test_a_workspace_that_does_not_name_the_file_is_not_its_own(plans: Path) -> None:
    inside = plans / "planer" / "utkast"
    inside.mkdir()
    (inside / "handling.yaml").write_text(LOST, encoding="utf-8")
    (inside / "strategiplan.yaml").write_text("plans: [annet.yaml]\n", encoding="utf-8")
    (inside / "annet.yaml").write_text("title: Annet\n", encoding="utf-8")
    options = ("--workspace", "nearest")
    done = run("check", "planer/utkast/handling.yaml", *options, folder=plans)
    assert (done.returncode, "SP941" in done.stdout) == (0, True)
    # The next one above that names it counts.
    (plans / "planer" / "strategiplan.yaml").write_text(
        "plans: [samfunnsdel.yaml, utkast/handling.yaml]\n", encoding="utf-8"
    )
    done = run("check", "planer/utkast/handling.yaml", *options, folder=plans)
    assert (done.returncode, "SP944" in done.stdout) == (1, True)
    # What lies above a repository is no business of those within.
    (plans / "planer" / "utkast" / ".git").mkdir()
    done = run("check", "planer/utkast/handling.yaml", *options, folder=plans)
    assert (done.returncode, "SP941" in done.stdout) == (0, True)


def test_a_plan_and_the_file_that_names_it_are_reported_once(plans: Path) -> None:
    (plans / "planer" / "handling.yaml").write_text(LOST, encoding="utf-8")
    done = run(
        *("check", "planer/handling.yaml", "planer/strategiplan.yaml", "--workspace", "nearest"),
        folder=plans,
    )
    assert done.stdout.count("SP944") == 1


def test_a_workspace_without_plans_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("title: Plan\n", encoding="utf-8")
    (tmp_path / "tom").mkdir()
    done = run("check", "plan.yaml", "--workspace", "tom", "--lang", "en", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: there are no .yaml or .yml files in tom that can be read\n"


def test_what_is_no_plan_is_passed_over_when_asked(plans: Path) -> None:
    done = run("check", "bygg.yml", "--only-plans", "--lang", "en", folder=plans)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "bygg.yml: passed over, not a plan\n"
    assert run("check", "bygg.yml", folder=plans).returncode == 1
    # A plan with faults is one all the same, and so is what cannot be read.
    (plans / "feil.yaml").write_text("title: Plan\nmaal: []\n", encoding="utf-8")
    for name in ("feil.yaml", "nowhere.yaml"):
        assert run("check", name, "--only-plans", folder=plans).returncode > 0
    piped = run("check", "-", "--only-plans", text="title: Plan\n", folder=plans)
    assert piped.returncode == 0
    assert "<stdin>" in piped.stdout


def test_format_passes_over_what_is_no_plan_when_asked(plans: Path) -> None:
    plan = plans / "planer" / "handling.yaml"
    before = (plans / "bygg.yml").read_bytes()
    done = run(
        "format", "bygg.yml", "planer/handling.yaml", "--only-plans", "--lang", "en", folder=plans
    )
    assert done.returncode == 0
    assert done.stderr == "bygg.yml: passed over, not a plan\n"
    assert (plans / "bygg.yml").read_bytes() == before
    assert "\n  - id: gangvei\n" in plan.read_text("utf-8")
    assert run("format", "bygg.yml", folder=plans).returncode == 1


def test_the_hooks_call_commands_that_there_are() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [each["id"] for each in hooks] == ["strategiplan-check", "strategiplan-format"]
    for each in hooks:
        program, *words = each["entry"].split()
        assert program == "strategiplan"
        assert each["require_serial"] is True
        assert run(*words, "--help").returncode == 0


def git(folder: Path, *words: str, fails: bool = False) -> str:
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    person = {"NAME": "Kari", "EMAIL": "kari@example.org"}
    quiet |= {f"GIT_{who}_{key}": person[key] for who in ("AUTHOR", "COMMITTER") for key in person}
    quiet |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LANG": "C.UTF-8"}
    # pre-commit is called by git, and found where the tests run.
    quiet["PATH"] = os.pathsep.join([os.path.dirname(sys.executable), quiet["PATH"]])
    quiet["PRE_COMMIT_HOME"] = str(folder.parent / "pre-commit")
    done = subprocess.run(
        ["git", "-c", "protocol.file.allow=always", *words],
        cwd=folder,
        env=quiet,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if not fails:
        assert done.returncode == 0, done.stdout
    else:
        assert done.returncode != 0, done.stdout
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path, plans: Path) -> Path:
    """A repository with plans, in which pre-commit runs the hooks of a clone of this project."""
    if not shutil.which("git"):
        lacks("needs the program git")
    if not importlib.util.find_spec("pre_commit"):
        lacks("needs pre-commit: pip install pre-commit")
    source = tmp_path / "source"
    source.mkdir()
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    for name in ("src", "examples"):
        shutil.copytree(
            ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
        )
    git(source, "init", "-q")
    git(source, "add", ".")
    git(source, "commit", "-qm", "All")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(source), str(clone))
    revision = git(clone, "rev-parse", "HEAD").strip()
    here = tmp_path / "kommune"
    here.mkdir()
    shutil.move(plans / "planer", here)
    shutil.move(plans / "bygg.yml", here)
    (here / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {clone}\n    rev: {revision}\n    hooks:\n"
        "      - id: strategiplan-format\n      - id: strategiplan-check\n        args: [--lang, en]\n",
        encoding="utf-8",
    )
    git(here, "init", "-q")
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install", "--install-hooks"],
        cwd=here,
        env={**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "pre-commit")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        lacks(f"pre-commit could not install the hooks (no package index?): {done.stdout[-300:]}")
    return here


@pytest.mark.installs
def test_pre_commit_stops_a_commit_for_what_is_wrong_in_it(repository: Path) -> None:
    git(repository, "add", ".")
    said = git(repository, "commit", "-m", "Alt", fails=True)
    assert "files were modified by this hook" in said
    assert "Passed" in said
    git(repository, "add", ".")
    said = git(repository, "commit", "-m", "Alt")
    assert said.count("Passed") == 2

    # A reference into nowhere in a file that is not changed stops nobody …
    plan = repository / "planer" / "handling.yaml"
    plan.write_text(plan.read_text("utf-8").replace("#vei", "#veg"), encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-qnm", "Uten kontroll")
    other = repository / "planer" / "samfunnsdel.yaml"
    other.write_text(other.read_text("utf-8").replace("farten", "fartsgrensene"), encoding="utf-8")
    assert git(repository, "commit", "-am", "Annet").count("Passed") == 2
    # … and whoever changes that file is told, by what the other plans say.
    plan.write_text(plan.read_text("utf-8").replace("Bygge", "Lage"), encoding="utf-8")
    said = git(repository, "commit", "-am", "Lage gangvei", fails=True)
    assert "SP944" in said
    assert "samfunnsdel.yaml:" not in said
    plan.write_text(plan.read_text("utf-8").replace("#veg", "#vei"), encoding="utf-8")
    assert git(repository, "commit", "-am", "Lage gangvei").count("Passed") == 2
