"""A report as JSON, for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ..diagnostics import Finding, Place, format_path
from ..personal_data import hide
from . import Report


def to_json(reports: Sequence[Report]) -> str:
    """The findings of some files as one JSON object, keys in a fixed order."""
    return json.dumps(to_data(reports), ensure_ascii=False, indent=2) + "\n"


def to_data(reports: Sequence[Report]) -> dict[str, Any]:
    """The same as plain Python values."""
    return {
        "version": 1,
        "files": [_report(report) for report in reports],
        "summary": {
            "files": len(reports),
            "errors": sum(report.count("error") for report in reports),
            "warnings": sum(report.count("warning") for report in reports),
            "notes": sum(report.count("info") for report in reports),
        },
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
    }
