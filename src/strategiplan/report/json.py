"""A report as JSON, for programs. ``report.schema.json`` says what is in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..diagnostics import Finding, Place, Repair, format_path
from ..package_data import read_data
from ..personal_data import hide
from ..version import VERSION
from . import Report
from .formats import Style
from .totals import Totals

FORM = 1
"""The version of the form. Keys may be added to it; a change of those that are there raises it."""

_ODD = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def pieces(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """The findings of all files as one JSON object, keys in a fixed order."""
    totals = Totals()
    yield "{\n" + "".join(f'  "{key}": {encoded(value)},\n' for key, value in _head().items())
    yield '  "files": ['
    for report in reports:
        yield f"{',' if totals.files else ''}\n    {encoded(_report(report), 4)}"
        totals.add(report)
    yield (
        "\n  ]" if totals.files else "]"
    ) + f',\n  "summary": {encoded(_summary(totals), 2)}\n}}\n'


def to_json(reports: Sequence[Report]) -> str:
    """The findings of some files as a JSON text."""
    return "".join(pieces(reports, Style()))


def to_data(reports: Sequence[Report]) -> dict[str, Any]:
    """The same as plain Python values."""
    totals = Totals()
    for report in reports:
        totals.add(report)
    return {
        **_head(),
        "files": [_report(report) for report in reports],
        "summary": _summary(totals),
    }


def report_schema() -> str:
    """The JSON Schema of this form, as a text."""
    return read_data(__package__ or "", "report.schema.json").decode()


def encoded(value: Any, margin: int | None = None) -> str:
    """A value as JSON: on one line, or over several with a margin before all but the first.

    Characters that nobody sees or that act on a screen are written out.
    """
    text = json.dumps(value, ensure_ascii=False, indent=None if margin is None else 2)
    if margin:
        text = text.replace("\n", "\n" + " " * margin)
    return _ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _head() -> dict[str, Any]:
    return {"version": FORM, "tool": {"name": "strategiplan", "version": VERSION}}


def _summary(totals: Totals) -> dict[str, Any]:
    return {
        "files": totals.files,
        "errors": totals.severities["error"],
        "warnings": totals.severities["warning"],
        "notes": totals.severities["info"],
        "fixed": totals.fixed,
        "exempted": totals.exempted,
        "known": totals.known,
        "resolved": totals.resolved,
    }


def _report(report: Report) -> dict[str, Any]:
    plan = report.plan
    return {
        "file": report.name,
        "plan": {"id": hide(plan.id), "title": hide(str(plan.title))} if plan else None,
        "profile": report.profile.name,
        "language": report.language,
        "complete": report.complete,
        "findings": [_finding(finding) for finding in report.findings],
        "fixed": [_finding(finding) for finding in report.fixed],
        "exempted": [_exempted(finding) for finding in report.exempted],
        "known": [_finding(finding) for finding in report.known],
        "resolved": [{"rule": each.rule, "element": each.element} for each in report.resolved],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "path": format_path(finding.path),
        "element": finding.element,
        "subject": finding.subject,
        "key": finding.key,
        "where": finding.where,
        "place": _place(finding.place),
        "related": [
            {
                "path": format_path(related.path),
                "where": related.where,
                "place": _place(related.place),
            }
            for related in finding.related
        ],
        "fix": _fix(finding.fix) if finding.fix else None,
    }


def _fix(fix: Repair) -> dict[str, Any]:
    return {"edits": [{"place": _place(edit.place), "text": edit.text} for edit in fix.edits]}


def _exempted(finding: Finding) -> dict[str, Any]:
    exempted = finding.exempted
    assert exempted
    return {
        "finding": _finding(finding),
        "reason": exempted.reason,
        "until": exempted.until.isoformat() if exempted.until else None,
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        **({"cell": str(place.cell)} if place.cell else {}),
    }
