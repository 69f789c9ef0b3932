"""How fast submissions are made public: ``python -m benchmarks.redaction``.

Twenty thousand of them, of some 300 characters and of four sorts: with nothing in them that
is withheld, with dates and numbers of cases, signed with all that a person can be reached by,
and a quarter signed, as they come. Everything is held against `json.loads` of each line of
the same file, by turns in one run; beside it stands the CPU time of one submission.
"""

from __future__ import annotations

import json
import secrets
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from strategiplan import answers_overview, export, reference_plan
from strategiplan.messages import Speaker
from strategiplan.model import Submission
from strategiplan.submissions import read_submissions, write_submissions
from strategiplan.submissions.pseudonyms import Pseudonyms
from strategiplan.submissions.publication import publish
from strategiplan.submissions.redaction import redacted

from .__main__ import ratios

COUNT = 20_000
_BEGUN = (
    "Vi støtter målet om flere trær langs elva og ber kommunen om å prioritere tryggere skoleveier. "
    "Det er viktig at barn kan gå og sykle selv. "
)
TEXTS = {
    "nothing to withhold": _BEGUN
    + "Bussen må gå oftere på kveldstid, og det bør bli flere benker for eldre. Vi ønsker også et "
    "kulturhus i bydelen, og at alle blir hørt før vedtaket.",
    "dates and cases": _BEGUN
    + "Viser til høringen av 12.05.2022 og sak 22/1234. I perioden 2022-2034 bør 50 prosent av "
    "reisene skje slik, og 12 000 000 kroner settes av.",
    "signed": _BEGUN
    + "Bussen må gå oftere på kveldstid.\n\nMed vennlig hilsen\nKari Nordmann\nStorgata 5\n"
    "tlf. 912 34 567\nkari@gmail.com",
}
_ROUND: Any = "horing-planforslag"


def submissions(texts: list[str]) -> Iterator[Submission]:
    """Private persons' submissions with these texts in turn."""
    concerns: Any = ("gront-bymiljo",)
    for number in range(COUNT):
        yield Submission(
            id=f"i-{number}",
            consultation=_ROUND,
            channel="portal",
            sender=f"Kari Nordmann {number}",
            sender_type="private-person",
            contact=f"kari{number}@gmail.com",
            text=f"{texts[number % len(texts)]} {number}.",
            concerns=concerns,
            outcome="noted",
        )


def parsed(file: Path) -> None:
    """What reads the same file and makes nothing of it."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            json.loads(line)


def told(name: str, work: Callable[[], object], file: Path) -> None:
    """Print one ratio, and how long a submission takes."""
    ratio = ratios(work, {"json": lambda: parsed(file)}, 1)["json"]
    start = time.process_time()
    work()
    each = (time.process_time() - start) / COUNT
    print(f"  {name:<38}{ratio:8.1f}{each * 1e3:8.3f} ms")


def main() -> None:
    """Print the ratios."""
    plan = reference_plan()
    pseudonyms = Pseudonyms(secrets.token_bytes(32), _ROUND)
    plain, dated, signed = TEXTS.values()
    with tempfile.TemporaryDirectory() as folder:
        print(f"{COUNT:,} submissions ÷ json.loads of each line, and CPU time of one:")
        for name, texts in (
            *((name, [text]) for name, text in TEXTS.items()),
            ("a quarter signed", [plain, dated, plain, signed]),
        ):
            file = Path(folder) / f"{len(name)}.jsonl"
            write_submissions(file, submissions(texts))
            kept = [entry.submission for entry in read_submissions(file)]

            def all_redacted(kept: list[Submission] = kept) -> None:
                for submission in kept:
                    redacted(submission, pseudonyms)

            told(f"redacted: {name}", all_redacted, file)
        public = Path(folder) / "public.jsonl"
        told("redact", lambda: publish(file, public, pseudonyms, Speaker("nb")), file)
        told(
            "export html -O submissions",
            lambda: sum(
                map(len, export(plan, "html", options={"submissions": str(file)}).pieces())
            ),
            file,
        )
        told(
            "consultation --answers",
            lambda: sum(map(len, answers_overview(plan, file, "html", round=str(_ROUND)).pieces())),
            file,
        )


if __name__ == "__main__":
    main()
