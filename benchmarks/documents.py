"""How fast documents are made: ``python -m benchmarks.documents``.

Each is held against `json.dumps` of the same plan, in the same run, and so are its pictures.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from typing import Any

from strategiplan import Plan, dumps, export, reference_plan
from strategiplan.api import speaker_for
from strategiplan.pictures import NAMES, drawn
from strategiplan.profiles import built_in

from .plans import make_plan

ROUNDS = 5


def seconds(work: Callable[[], Any]) -> float:
    """The CPU time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(name: str, plan: Plan, rounds: int) -> None:
    """Print what each document and the five pictures of a plan cost, against its JSON."""
    values = json.loads(dumps(plan, format="json"))
    speaker = speaker_for(plan, built_in("generic"), "nb")
    works: dict[str, Callable[[], Any]] = {
        form: export(plan, form, internal=True).content for form in ("markdown", "docx", "pdf")
    }
    works["five pictures"] = lambda: [drawn(plan, each, speaker) for each in NAMES]
    for form, work in works.items():
        work()
        times = [(seconds(work), seconds(lambda: json.dumps(values))) for _ in range(rounds)]
        ratio = statistics.median(ours / other for ours, other in times)
        ours = statistics.median(each for each, _ in times)
        print(f"{name}, {form}: {ours:.3f} s, {ratio:.0f} times json.dumps")


def main() -> None:
    """Measure and print."""
    measure("the reference plan", reference_plan(), ROUNDS)
    measure("2,100 elements", make_plan(100), 3)


if __name__ == "__main__":
    main()
