"""Types: what a user's type checker sees."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = """\
from strategiplan import (
    ActorId, Goal, GoalId, Localized, Plan, Report, SdgLink, Strategy, check, dumps, load, walk,
)
from strategiplan.testing import elements, plans

plan = load("plan.yaml")
reveal_type(plan.goals[0].subgoals)
reveal_type(plan.goals[0].subgoals[0].strategies[0].responsible)
reveal_type(plan.title)
reveal_type(plan.period)
reveal_type(plan.status)
for path, goal in walk(plan, Goal):
    reveal_type(goal)
for path, element in walk(plan):
    reveal_type(element.title)
report: Report = check(plan, "trondheim", language="nb")
for finding in report.findings:
    reveal_type(finding.place)
made = Plan(
    title=Localized({"nb": "Planen", "en": "The plan"}),
    language="nb",
    goals=(Goal(id=GoalId("a"), title="A", responsible=(ActorId("k"),), sdgs=(SdgLink(sdg="11"),)),),
)
print(dumps(made))
reveal_type(plans().example())
reveal_type(elements(Goal).example())
"""
REVEALED = [
    "tuple[strategiplan.model.elements.Subgoal, ...]",
    "tuple[strategiplan.model.values.ActorId, ...]",
    "str",
    "strategiplan.model.base.Period | None",
    "Literal['draft'] | Literal['consultation'] | Literal['adopted'] | Literal['superseded'] | None",
    "strategiplan.model.elements.Goal",
    "str",
    "strategiplan.diagnostics.Place | None",
    "strategiplan.model.plan.Plan",
    "strategiplan.model.elements.Goal",
]
WRONG = """\
from strategiplan import ActorId, Goal, GoalId, Plan
from strategiplan.testing import elements
Goal(id=GoalId("a"), responsible=(GoalId("b"),))
Plan(status="vedtatt")
Plan(goals=["a"])
Plan(titel="P")
plan = Plan()
plan.title = "P"
elements(str)
"""


def _mypy(folder: Path, script: str) -> list[str]:
    path = folder / "script.py"
    path.write_text(script, encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--no-error-summary",
            "--cache-dir",
            str(folder),
            path.name,
        ],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        check=False,
    )
    return (done.stdout + done.stderr).splitlines()


def test_a_users_script_is_strictly_typed_and_its_types_are_what_one_hopes(tmp_path: Path) -> None:
    lines = _mypy(tmp_path, SCRIPT)
    revealed = [
        line.split('Revealed type is "', 1)[1].rstrip('"') for line in lines if "Revealed" in line
    ]
    assert not [line for line in lines if "error" in line]
    assert [each.replace("builtins.", "") for each in revealed] == REVEALED


def test_a_users_mistakes_are_seen_before_anything_runs(tmp_path: Path) -> None:
    lines = [line for line in _mypy(tmp_path, WRONG) if "error" in line]
    assert [int(line.split(":")[1]) for line in lines] == [3, 4, 5, 6, 8, 9]
