"""Findings as an editor marks them: a stretch of the text, words, and the other places."""

from __future__ import annotations

import os
from collections.abc import Iterable

import attrs

from ..diagnostics import Finding, Place, Severity
from ..report import Report, rule_of
from .positions import Positions, Range
from .sheet import Sheet

MOST = 2_000
"""How many findings an editor is given of one file; more would only hold it up."""


@attrs.frozen
class Elsewhere:
    """Another place that a mark is about."""

    name: str
    """The file."""
    range: Range
    message: str


@attrs.frozen
class Mark:
    """A finding in an editor."""

    range: Range
    severity: Severity
    code: str
    """The rule: ``SP301 goal-without-strategy``."""
    message: str
    related: tuple[Elsewhere, ...]
    finding: Finding


def marks(sheet: Sheet, report: Report) -> list[Mark]:
    """What is marked in a file; nothing in one that is no plan and no profile."""
    if any(finding.code in ("SP002", "SP008") for finding in report.findings):
        # An editor shows this server every YAML file, and an empty one is about to be written.
        return []
    return [_mark(sheet, finding) for finding in _worst(report.findings)]


_RANK = {"error": 0, "warning": 1, "info": 2, "off": 3}


def _worst(findings: tuple[Finding, ...]) -> Iterable[Finding]:
    if len(findings) <= MOST:
        return findings
    return sorted(findings, key=lambda each: _RANK[each.severity])[:MOST]


def _mark(sheet: Sheet, finding: Finding) -> Mark:
    related = []
    for each in finding.related:
        if each.place is None:
            continue
        same = each.place.file == sheet.name
        related.append(
            Elsewhere(
                each.place.file,
                range_of(sheet.positions, each.place) if same else roughly(each.place),
                each.where or os.path.basename(each.place.file),
            )
        )
    place = finding.place if finding.place and finding.place.file == sheet.name else None
    where = finding.place
    message = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    if where is not None and place is None:
        # What is wrong in a profile is marked where the plan begins, with its own place beside it.
        related.append(Elsewhere(where.file, roughly(where), message))
    return Mark(
        range_of(sheet.positions, place) if place else sheet.positions.range(0, 0),
        finding.severity,
        rule_of(finding),
        message,
        tuple(related),
        finding,
    )


def range_of(positions: Positions, place: Place) -> Range:
    """A place in a file that is open, as the editor counts."""
    start = positions.of_place(place.line, place.column)
    end = positions.of_place(place.end_line, place.end_column)
    return positions.range(start, max(start, end))


def roughly(place: Place) -> Range:
    """A place in a file whose text is not at hand: right but for letters outside the usual ones."""
    from .positions import Position

    return Range(
        Position(place.line - 1, place.column - 1),
        Position(place.end_line - 1, place.end_column - 1),
    )
