"""From a keystroke in an editor to the findings: `strategiplan lsp`, asked by a client over its streams."""

from __future__ import annotations

import pathlib
import statistics
import sys
import tempfile
import time

from strategiplan import check, reference_file
from strategiplan.reading import read_bytes

from .plans import plan_text

sys.path.append(str(pathlib.Path(__file__).parents[1] / "tests"))

from editor_client import Editor

EDITS = 10_000
"""How many keystrokes are written in a row, to see whether the next one takes longer."""


def _keystroke(editor: Editor, name: str, place: tuple[int, int]) -> float:
    """The seconds from a letter that is written to the findings; it is taken away again."""
    line, column = place
    begun = time.perf_counter()
    editor.write(name, "x", line, column)
    editor.findings(name)
    took = time.perf_counter() - begun
    editor.write(name, "", line, column, line, column + 1)
    editor.findings(name)
    return took


def _median(editor: Editor, name: str, place: tuple[int, int], times: int) -> float:
    return statistics.median(_keystroke(editor, name, place) for _ in range(times))


def _title(text: str) -> tuple[int, int]:
    """The end of the plan's title."""
    lines = text.split("\n")
    line = next(number for number, each in enumerate(lines) if each.startswith("title: "))
    return line, len(lines[line])


def editing() -> None:
    """How long an editor waits, beside the check itself, and whether edits make it longer."""
    small = reference_file().read_text(encoding="utf-8")
    large = plan_text(2_000_000)
    print(
        f"{'from keystroke to findings':<40}{'ms':>8}{'÷ check':>9}{'after 10,000 edits ÷ before':>30}"
    )
    with tempfile.TemporaryDirectory() as folder, Editor(pathlib.Path(folder)) as editor:
        for name, text, times in (("reference plan", small, 41), ("2 MB", large, 7)):
            file = f"{name}.yaml"
            editor.open(file, text)
            place = _title(text)
            _median(editor, file, place, 3)
            checks = []
            for _ in range(times):
                begun = time.perf_counter()
                check(read_bytes(text.encode()))
                checks.append(time.perf_counter() - begun)
            before = _median(editor, file, place, times)
            more = ""
            if text is small:
                for _ in range(EDITS // 2):
                    editor.write(file, "x", *place)
                    editor.write(file, "", *place, place[0], place[1] + 1)
                editor.findings(file)
                more = f"{_median(editor, file, place, times) / before:30.2f}"
            ratio = before / statistics.median(checks)
            print(f"  {name:<38}{before * 1000:8.0f}{ratio:9.2f}{more}")
