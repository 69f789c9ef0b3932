"""A report as JUnit XML, which GitLab, Jenkins and others show as results of tests.

A file is a suite of tests and a finding a test. What makes the check fail is a failed
test; other findings are skipped tests, with their words. A file without findings is a
test that passes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping

from ..diagnostics import Finding
from ..messages import Speaker, visible
from . import Report
from .formats import Style
from .text import lines_of

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def pieces(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """A suite for each file, as the reports come."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="strategiplan">\n'
    for report in reports:
        yield "".join(f"{line}\n" for line in _suite(report, style))
    yield "</testsuites>\n"


def _suite(report: Report, style: Style) -> Iterator[str]:
    speaker = Speaker(report.language)
    name = visible(report.name or report.profile.name, 500)
    failed = report.count("error") + (report.count("warning") if style.strict else 0)
    numbers = {
        "name": name,
        "tests": max(len(report.findings), 1),
        "failures": failed,
        "errors": 0,
        "skipped": len(report.findings) - failed,
        "time": 0,
    }
    yield f"  <testsuite{_attributes(numbers)}>"
    if not report.findings:
        case = {"classname": name, "name": speaker.phrase("clean"), "file": name, "time": 0}
        yield f"    <testcase{_attributes(case)}/>"
    for finding in report.findings:
        fails = finding.severity == "error" or (style.strict and finding.severity == "warning")
        yield from _case(finding, name, speaker, fails)
    yield "  </testsuite>"


def _case(finding: Finding, file: str, speaker: Speaker, fails: bool) -> Iterator[str]:
    place = finding.place
    # What does not move with the lines knows a test again from one run to the next.
    case: dict[str, object] = {
        "classname": file,
        "name": f"{finding.message} [{visible(finding.key, 200)}]",
        "file": visible(place.file, 500) if place else file,
    }
    if place and not place.cell:
        case["line"] = place.line
    case["time"] = 0
    outcome: dict[str, object] = {"message": finding.message}
    if fails:
        outcome = {"type": finding.severity, **outcome}
    tag = "failure" if fails else "skipped"
    words = "\n".join(lines_of(finding, speaker))
    yield f"    <testcase{_attributes(case)}>"
    yield f"      <{tag}{_attributes(outcome)}>{_escaped(words)}</{tag}>"
    yield "    </testcase>"


def _attributes(values: Mapping[str, object]) -> str:
    return "".join(f' {key}="{_escaped(str(value))}"' for key, value in values.items())


def _escaped(text: str) -> str:
    return html.escape(_NO_XML.sub("\ufffd", text))
