"""The wheel: all that a user needs is in it, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="hatchling builds the wheel")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_code_types_profiles_vocabulary_and_the_reference_plan(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        plan = archive.read("strategiplan/examples/trondheim_2032.yaml")
    assert {
        "strategiplan/py.typed",
        "strategiplan/profiles/data/generic.yaml",
        "strategiplan/profiles/data/norsk-samfunnsdel.yaml",
        "strategiplan/profiles/data/trondheim.yaml",
        "strategiplan/report/report.schema.json",
        "strategiplan/vocabulary/sdg.json",
        "strategiplan/vocabulary/sdg_labels.json",
        "strategiplan/vocabulary/municipalities.json",
        "strategiplan/exporting/web/templates/base.html",
        "strategiplan/exporting/web/templates/plan.css",
        "strategiplan/exporting/web/templates/plan.js",
        "strategiplan/examples/trondheim_2032.yaml",
        "strategiplan/examples/trondheim_2032_consultation.yaml",
    } <= names
    source = ROOT / "src" / "strategiplan"
    modules = {
        f"strategiplan/{path.relative_to(source).as_posix()}" for path in source.rglob("*.py")
    }
    assert {name for name in names if name.endswith(".py")} == modules
    assert all(name.startswith(("strategiplan/", "strategiplan-")) for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert plan == (ROOT / "examples" / "trondheim_2032.yaml").read_bytes()


def test_the_main_job_runs_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    program = (
        "import strategiplan, sys\n"
        "assert strategiplan.__file__.startswith(sys.argv[1]), strategiplan.__file__\n"
        "assert str(strategiplan.reference_file()).startswith(sys.argv[1])\n"
        "report = strategiplan.check(strategiplan.reference_file())\n"
        "print(report.plan == strategiplan.reference_plan(), report.summary())\n"
    )
    # What is installed elsewhere does not count for the coverage of the source.
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    done = subprocess.run(
        [sys.executable, "-c", program, str(target.resolve())],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={**quiet, "PYTHONPATH": str(target.resolve())},
        check=False,
    )
    assert done.stdout == "True 4 advarsler, 41 merknader\n", done.stderr
