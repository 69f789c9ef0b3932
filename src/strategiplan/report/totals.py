"""What was found in a run as a whole: the numbers that a summary is made of."""

from __future__ import annotations

from collections import Counter

import attrs

from ..diagnostics import Severity
from . import Report, counted


@attrs.define
class Totals:
    """Numbers of files and findings, added to report by report; it keeps no report."""

    files: int = 0
    clean: int = 0
    """How many files nothing was found in."""
    unread: int = 0
    """How many files could not be opened."""
    severities: Counter[Severity] = attrs.field(factory=Counter)
    rules: Counter[tuple[Severity, str, str]] = attrs.field(factory=Counter)
    """How many findings there are of each rule: severity, code, name."""
    rule_files: Counter[tuple[Severity, str, str]] = attrs.field(factory=Counter)
    """How many files the rule was found in."""
    fixed: int = 0
    """How many findings were mended."""
    exempted: int = 0
    """How many are exempted."""
    known: int = 0
    """How many a baseline knows."""
    resolved: int = 0
    """How many a baseline knows that are found no more."""
    language: str = ""
    """The language of the first report."""

    def add(self, report: Report) -> None:
        """Count one more report."""
        rules = Counter((each.severity, each.code, each.name) for each in report.findings)
        self.language = self.language or report.language
        self.files += 1
        self.clean += not rules
        self.unread += any(code == "SP001" for _, code, _ in rules)
        self.fixed += len(report.fixed)
        self.exempted += len(report.exempted)
        self.known += len(report.known)
        self.resolved += len(report.resolved)
        self.rules += rules
        self.rule_files.update(rules.keys())
        for (severity, _, _), count in rules.items():
            self.severities[severity] += count

    def summary(self) -> str:
        """How many findings there are in all, in words."""
        return counted(self.severities, self.language or "en")
