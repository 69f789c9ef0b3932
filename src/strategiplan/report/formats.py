"""The forms that reports are given in: one table, and one module for each."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, cast

import attrs

from . import Report

ReportFormat = Literal["text", "json", "sarif", "github", "junit", "markdown"]
"""The names of the formats."""


@attrs.frozen
class Style:
    """How a report is to look, where its format leaves a choice."""

    colour: bool = False
    """Whether the text is painted, for a terminal."""
    full: bool = False
    """Whether every finding is shown whole, however many there are."""
    strict: bool = False
    """Whether warnings count as failures."""


Pieces = Callable[[Iterable[Report], Style], Iterator[str]]
"""What a format's module gives as `pieces`: the text, piece by piece, as the reports come."""

FORMATS: Mapping[ReportFormat, str] = {
    "text": "to be read in a terminal",
    "json": "for programs; `strategiplan schema report` prints its JSON Schema",
    "sarif": "SARIF 2.1.0, for GitHub code scanning and other tools that gather findings",
    "github": "remarks beside the lines of a pull request, from a GitHub workflow",
    "junit": "JUnit XML, for GitLab, Jenkins and others that show results of tests",
    "markdown": "a summary for a pull request, a merge request or a wiki",
}
"""Each format with what it is for. The module of that name beside this one makes it."""


def pieces(
    reports: Iterable[Report], format: ReportFormat, style: Style | None = None
) -> Iterator[str]:
    """The text of reports in a format, as it comes; no report is kept longer than its turn."""
    if format not in FORMATS:
        raise ValueError(f"there is no format {format!r}: {', '.join(FORMATS)}")
    module = importlib.import_module(f".{format}", __package__)
    return cast(Pieces, module.pieces)(reports, style or Style())
