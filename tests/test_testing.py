"""The strategies that users get: what they promise, and what happens without hypothesis."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import HealthCheck, Phase, find, given, settings

from strategiplan import Actor, Goal, PartialDate, Plan, check, dumps, loads, walk
from strategiplan.testing import elements, partial_dates, plans, texts

law = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


@law
@given(plans())
def test_every_plan_can_be_written_and_read_again(plan: Plan) -> None:
    assert loads(dumps(plan)) == plan
    assert check(plan, language="en").language == "en"


@law
@given(elements(Goal), elements(Actor), partial_dates(), texts())
def test_elements_fit_into_a_plan(goal: Goal, actor: Actor, date: PartialDate, text: str) -> None:
    plan = Plan(title=text, goals=(goal,), actors=(actor,))
    assert loads(dumps(plan)) == plan
    assert PartialDate.parse(str(date)) == date


def test_plans_are_as_different_as_is_said() -> None:
    quick = settings(max_examples=2000, deadline=None, phases=[Phase.generate])
    assert find(plans(), lambda plan: sum(1 for _ in walk(plan, Goal)) > 1, settings=quick)
    assert find(plans(), lambda plan: bool(check(plan).findings), settings=quick)


def test_only_who_asks_for_a_plan_needs_hypothesis() -> None:
    program = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "import strategiplan.testing as testing\n"
        "assert 'pytest' not in sys.modules\n"
        "try:\n    testing.plans()\nexcept ImportError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, "hypothesis" in done.stdout) == (0, True), done.stderr
