"""The plug-in of pytest, in a repository with plans and other files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FILES = {
    "planer/samfunnsdel.yaml": (
        "id: samfunnsdel\ntitle: Samfunnsdelen\nlanguage: en\ngoals:\n"
        "  - {id: vei, title: A safe way, not_recorded: [strategies]}\n"
    ),
    "planer/handling.yaml": (
        "id: handling\ntitle: Action\nlanguage: en\ntype: implementation-programme\n"
        "measures:\n  - {id: gangvei, title: Build, supports: [samfunnsdel#vei]}\n"
    ),
    "planer/strategiplan.yaml": "plans: [samfunnsdel.yaml, handling.yaml]\n",
    "planer/egen.profil.yaml": "name: egen\nextends: generic\n",
    "compose.yaml": "services: {web: {image: nginx}}\n",
    "notat.md": "# Notes\n",
    "test_other.py": "def test_other():\n    pass\n",
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    return tmp_path


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-v", *options],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONUTF8": "1",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTEST_PLUGINS": "strategiplan.testing.plugin",
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def taken(done: subprocess.CompletedProcess[str]) -> list[str]:
    return sorted(
        line.split("::")[0] for line in done.stdout.splitlines() if "::" in line and "%" in line
    )


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


PLANS = [name for name in FILES if name.startswith("planer/")]


def test_it_does_nothing_unless_it_is_asked_to(repository: Path) -> None:
    done = run(repository)
    assert (done.returncode, taken(done)) == (0, ["test_other.py"])


def test_every_plan_is_a_test_and_other_files_are_none(repository: Path) -> None:
    done = run(repository, "--strategiplan")
    assert (done.returncode, taken(done)) == (0, sorted([*PLANS, "test_other.py"]))
    write(repository, "pytest.ini", "[pytest]\nstrategiplan = true\n")
    assert taken(run(repository)) == sorted([*PLANS, "test_other.py"])
    write(
        repository,
        "pytest.ini",
        "[pytest]\nstrategiplan = true\nstrategiplan_files = planer/s*.yaml\n",
    )
    some = ["planer/samfunnsdel.yaml", "planer/strategiplan.yaml", "test_other.py"]
    assert taken(run(repository)) == some
    assert taken(run(repository, "-m", "strategiplan", "-k", "samfunnsdel")) == some[:1]


def test_a_plan_with_an_error_fails_in_a_planners_words(repository: Path) -> None:
    lost = FILES["planer/handling.yaml"].replace("#vei", "#veg")
    write(repository, "planer/handling.yaml", lost)
    done = run(repository, "--strategiplan")
    assert done.returncode == 1
    # It is found by what the other plan says.
    assert "planer/handling.yaml:6:" in done.stdout
    assert "SP944" in done.stdout
    assert "Traceback" not in done.stdout
    assert "planer/handling.yaml: 1 error" in done.stdout
    write(
        repository,
        "pytest.ini",
        "[pytest]\nstrategiplan = true\nstrategiplan_ignore = SP944 SP3\nstrategiplan_lang = nb\n",
    )
    assert run(repository).returncode == 0


def test_a_workspace_that_names_what_is_not_there_fails(repository: Path) -> None:
    write(repository, "planer/strategiplan.yaml", "plans: [samfunnsdel.yaml, borte.yaml]\n")
    done = run(repository, "--strategiplan")
    assert done.returncode == 1
    assert "SP952" in done.stdout


def test_warnings_fail_where_that_is_wanted(repository: Path) -> None:
    write(repository, "planer/egen.yaml", "title: Plan\nlanguage: en\ngoals: [{id: a, title: A}]\n")
    done = run(repository, "--strategiplan", "-rA")
    assert done.returncode == 0
    assert "SP301" in done.stdout  # told all the same, where one asks for it
    assert run(repository, "--strategiplan", "--strategiplan-strict").returncode == 1
    write(repository, "pytest.ini", "[pytest]\nstrategiplan = true\nstrategiplan_strict = true\n")
    assert run(repository).returncode == 1


def test_a_profile_can_be_set_for_all(repository: Path) -> None:
    write(
        repository,
        "pytest.ini",
        "[pytest]\nstrategiplan = true\nstrategiplan_profile = norsk-samfunnsdel\n",
    )
    done = run(repository, "-rA")
    assert "(profile norsk-samfunnsdel)" in done.stdout


def test_a_setting_that_is_wrong_is_said(repository: Path) -> None:
    write(repository, "pytest.ini", "[pytest]\nstrategiplan = true\nstrategiplan_ignore = SP99x\n")
    done = run(repository)
    assert done.returncode == 1
    assert "there is no rule 'SP99x'" in done.stdout


def test_it_is_found_by_pytest_itself() -> None:
    from importlib.metadata import entry_points

    (found,) = entry_points(group="pytest11", name="strategiplan")
    assert found.load().__name__ == "strategiplan.testing.plugin"
