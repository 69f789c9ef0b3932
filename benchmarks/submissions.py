"""How fast submissions are read, checked and sorted: ``python -m benchmarks.submissions``.

Everything is held against reading the same file with the `csv` module, with `json.loads` for each
line, or against the bare events of YAML, by turns in one run. Memory is the most that Python
had at once.
"""

from __future__ import annotations

import csv
import datetime
import json
import tempfile
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from strategiplan import reference_plan
from strategiplan.model import Submission
from strategiplan.submissions import read_submissions, write_submissions
from strategiplan.submissions.checking import Against, checked
from strategiplan.submissions.sorting import Sorter

from .__main__ import ratios

COUNT = 100_000
WORDS = (
    "Vi støtter delmål 1.3 og ber kommunen om å tenke mer på sykkel, skole og eldre som bor alene. "
    "Naturen i Trondheim må vernes, og det skal være lett å leve miljøvennlig i alle bydeler."
)


def submissions(count: int) -> Iterator[Submission]:
    """Submissions of some 250 characters to the reference plan."""
    ids: Any = ("gront-bymiljo", "miljovennlig-liv", "kraftsentrum")
    for number in range(count):
        yield Submission(
            id=f"i-{number}",
            consultation=_ROUND,
            received=datetime.date(2022, 5, 1 + number % 20),
            channel=("portal", "email", "post")[number % 3],
            sender=f"Innsender {number}",
            sender_type="private-person" if number % 4 else "organisation",
            text=f"{number}: {WORDS}",
            concerns=ids[number % 3 :],
            outcome="noted",
            assessment="Takk for innspillet.",
        )


_ROUND: Any = "horing-planforslag"


def summarised(file: Path, against: Against) -> Counter[str]:
    """Reads, checks and counts."""
    counts: Counter[str] = Counter()

    def entries() -> Iterator[Any]:
        for entry in read_submissions(file):
            counts.update(entry.submission.concerns)
            yield entry

    for _ in checked(entries(), against):
        pass
    return counts


def bare(file: Path) -> Callable[[], object]:
    """What reads the same file and makes nothing of it."""

    def of_csv() -> int:
        with open(file, encoding="utf-8", newline="") as text:
            return sum(1 for _ in csv.reader(text, delimiter=";"))

    def of_json() -> int:
        with open(file, encoding="utf-8") as text:
            return sum(1 for line in text if json.loads(line))

    def of_yaml() -> int:
        with open(file, encoding="utf-8") as text:
            return sum(1 for _ in yaml.parse(text, Loader=yaml.CSafeLoader))

    return {".csv": of_csv, ".jsonl": of_json, ".yaml": of_yaml}[file.suffix]


def peak(work: Callable[[], object]) -> float:
    """The most memory that Python had at once, in millions of bytes."""
    tracemalloc.start()
    work()
    found = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return found


def main() -> None:
    """Print the ratios."""
    plan = reference_plan()
    against = Against(plan, reference_plan("consultation"))
    sorter = Sorter(plan)
    with tempfile.TemporaryDirectory() as folder:
        for form, base in (("csv", "csv.reader"), ("jsonl", "json.loads"), ("yaml", "yaml.parse")):
            count = COUNT if form != "yaml" else COUNT // 5
            file = Path(folder) / f"innspill.{form}"
            write_submissions(file, submissions(count))
            work = {
                "read": lambda file=file: sum(1 for _ in read_submissions(file)),
                "read, checked, summarised": lambda file=file: summarised(file, against),
                "read and sorted": lambda file=file: sum(
                    len(sorter.proposals(entry.submission)) for entry in read_submissions(file)
                ),
            }
            print(f"{count:,} submissions, {file.stat().st_size / 1e6:.0f} MB ÷ {base}:")
            for name, ours in work.items():
                rounds = 3 if name != "read and sorted" else 1
                print(f"  {name:<38}{ratios(ours, {base: bare(file)}, rounds)[base]:8.2f}")
            few = Path(folder) / f"few.{form}"
            write_submissions(few, submissions(count // 10))
            less = peak(lambda few=few: summarised(few, against))  # type: ignore[misc] # its own file
            most = peak(lambda file=file: summarised(file, against))  # type: ignore[misc] # its own file
            print(f"  most memory, MB (a tenth of them: {less:.1f})  {most:8.1f}")


if __name__ == "__main__":
    main()
