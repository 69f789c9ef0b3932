"""The recipes in ``examples/recipes``: each runs as somebody would run it."""

from __future__ import annotations

import importlib.util
import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from conftest import lacks
from strategiplan import reference_file, reference_plan

RECIPES = Path(__file__).parent.parent / "examples" / "recipes"
PLAN = """\
id: samfunnsdel
title: Samfunnsdelen
goals:
  - {id: vei, title: En trygg vei til skolen, sdgs: [18]}
"""


def recipe(name: str, *needed: str) -> ModuleType:
    """A recipe as a module; the test is skipped where what it needs is not here."""
    missing = [each for each in needed if not importlib.util.find_spec(each)]
    if missing:
        lacks(f"needs {', '.join(missing)}: pip install 'strategiplan[recipes]'")
    spec = importlib.util.spec_from_file_location(name, RECIPES / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def test_fastapi_answers_with_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = recipe("fastapi_service", "fastapi", "httpx")
    from fastapi.testclient import TestClient

    client = TestClient(module.app)
    headers = {"Content-Type": "application/yaml"}
    answer = client.post("/check?lang=en", content=PLAN.encode(), headers=headers)
    assert answer.status_code == 200
    body = answer.json()
    assert (body["ok"], body["summary"]) == (False, "1 error, 1 warning, 1 note")
    (error,) = [each for each in body["findings"] if each["severity"] == "error"]
    assert (error["code"], error["line"]) == ("SP501", 4)
    assert client.post("/check?lang=tull", content=b"", headers=headers).status_code == 422
    assert client.post("/goals", content=PLAN.encode(), headers=headers).json() == [
        {"id": "vei", "title": "En trygg vei til skolen"}
    ]
    refused = client.post("/goals", content=b"goals: [", headers=headers)
    assert refused.status_code == 422
    assert "SP" in refused.json()["detail"][0]
    # Nothing of the machine is read for a plan that names it.
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.yaml").write_text("name: own\nrules: {SP501: 'off'}\n", encoding="utf-8")
    named = client.post("/check", content=f"{PLAN}profile: own.yaml\n".encode(), headers=headers)
    assert "SP501" in {each["code"] for each in named.json()["findings"]}
    long = b"#" * (module.MOST_BYTES + 1)
    assert client.post("/check", content=long, headers=headers).status_code == 413


def test_django_shows_the_goals() -> None:
    recipe("django_site", "django")
    from django.test import Client  # type: ignore[import-untyped] # it has no types

    client = Client()
    page = client.get("/").content.decode()
    goal = reference_plan().goals[0]
    assert f'<a href="/goals/{goal.id}">{goal.title}</a>' in page
    found: dict[str, Any] = client.get(f"/goals/{goal.id}").json()
    assert found["title"] == str(goal.title)
    assert [each["id"] for each in found["subgoals"]] == [each.id for each in goal.subgoals]
    assert client.get("/goals/nowhere").status_code == 404


def test_every_cell_of_the_notebook_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    notebook = json.loads((RECIPES / "notebook.ipynb").read_text("utf-8"))
    if importlib.util.find_spec("nbformat"):
        import nbformat  # type: ignore[import-untyped,unused-ignore] # it has no types

        nbformat.validate(notebook)
    monkeypatch.chdir(RECIPES)
    names: dict[str, Any] = {}
    for cell in notebook["cells"]:
        # What somebody has run is in no file of the repository.
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)
    said = capsys.readouterr().out
    assert said.startswith(str(reference_plan().title))
    assert len(names["rows"]) > 3
    assert "\n 17 #" in said


def test_the_macros_commands_run_and_run_again(tmp_path: Path) -> None:
    text = (RECIPES / "spreadsheet_macro.bas").read_text("utf-8")
    commands = re.findall(r'^Const \w+ = "(.+)"$', text, re.MULTILINE)
    assert len(commands) == 2
    shutil.copy(reference_file(), tmp_path / "plan.yaml")
    for command in commands * 2:
        done = subprocess.run(
            [sys.executable, "-m", "strategiplan", *shlex.split(command)],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
    (opened,) = re.findall(r'address & "(.+?)"', text)
    assert (tmp_path / opened).read_bytes().startswith(b"\xef\xbb\xbf")
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["summary"]["errors"] == 0
