"""How fast submissions are imported: ``python -m benchmarks.intake``.

A hundred thousand of them, from a table of somebody's own and from Decidim's, each held
against reading the same file with the `csv` module, by turns in one run. Memory is what
the process took more than before, in a process of its own.
"""

from __future__ import annotations

import csv
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from strategiplan import reference_plan
from strategiplan.intake import import_submissions

from .__main__ import ratios

COUNT = 100_000
WORDS = "Trondheim må ta vare på naturen og bygge gode boliger for alle. " * 4


def own(count: int) -> Iterator[list[str]]:
    """A table of somebody's own."""
    yield ["Avsender", "Dato", "Innspill", "Kommunens vurdering", "Utfall"]
    for number in range(count):
        yield [f"Innsender {number}", "12.05.2022", f"{number}: {WORDS}", "", "Delvis"]


def decidim(count: int) -> Iterator[list[str]]:
    """Proposals with the columns that matter of those that Decidim writes, and as many others."""
    others = [f"taxonomies/{number}" for number in range(20)]
    yield [
        "id", "author/name", "author/url", "component/id", "title/nb", "title/en", "body/nb",
        "body/en", "state", "reference", "answer/nb", "published_at", "url", *others,
    ]  # fmt: skip
    host = "https://example.org"
    for number in range(count):
        yield [
            str(number), f"Innsender {number}", f"{host}/profiles/p{number}", "7",
            f"Forslag {number}", "", f"<p>{number}: {WORDS}</p><p>Takk.</p>", "", "accepted",
            f"PROP-{number}", "<p>Takk.</p>", "2022-05-12 10:00:00 UTC",
            f"{host}/processes/p/f/7/proposals/{number}", *[""] * len(others),
        ]  # fmt: skip


def written(path: Path, rows: Iterator[list[str]]) -> Path:
    """A file of rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path


def imported(path: Path) -> None:
    """The whole way from the file to a file of submissions."""
    into = path.with_name("innspill.jsonl")
    into.unlink(missing_ok=True)
    found = import_submissions(path, into, plan=reference_plan())
    assert found.written


def read(path: Path) -> int:
    """What the csv module takes for the same file."""
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file, delimiter=";"))


def memory(path: str) -> None:
    """Import a file and print how many megabytes that took, at most."""
    reference_plan()
    before = most()
    imported(Path(path))
    print((most() - before) // 1024)


def most() -> int:
    """How many kilobytes this process has had at most; Linux says so."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+([0-9]+)", status)[1])  # type: ignore[index] # it is always there


def main() -> None:
    """Print the ratios, and the memory."""
    with tempfile.TemporaryDirectory() as folder:
        for name, rows in (("spreadsheet", own), ("decidim", decidim)):
            for count in (COUNT // 2, COUNT):
                path = written(Path(folder) / f"{name}.csv", rows(count))
                found = ratios(lambda: imported(path), {"csv": lambda: read(path)}, 3)  # noqa: B023 # called at once
                took = subprocess.run(
                    [sys.executable, "-m", "benchmarks.intake", str(path)],
                    check=True, capture_output=True, text=True,
                ).stdout.strip()  # fmt: skip
                print(f"{name}: {count:,}: {found['csv']:.1f} × csv, {took} MB more")


if __name__ == "__main__":
    if sys.argv[1:]:
        memory(sys.argv[1])
    else:
        main()
