"""A report as a person reads it in a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from ..diagnostics import Finding, format_path
from ..messages import Speaker, visible
from . import Report

WIDTH = 100
"""How much of a line of the file is shown, in characters."""

_NO_PLAN = {"SP001", "SP002", "SP003", "SP008"}
"""What is found where there is no plan at all, and so nothing left to check."""
_COLOURS = {"error": "31;1", "warning": "33;1", "info": "36;1"}


def to_text(reports: Sequence[Report], *, colour: bool = False) -> str:
    """The findings of some files with their places and excerpts, and a line that sums up."""
    lines: list[str] = []
    for report in reports:
        speaker = Speaker(report.language)
        for finding in report.findings:
            if finding.severity != "info":
                lines += [*lines_of(finding, speaker, colour), ""]
        # A note is no fault: one line is enough, after what has to be mended.
        notes = [finding for finding in report.findings if finding.severity == "info"]
        if notes:
            lines += [*(_head(finding, speaker, colour) for finding in notes), ""]
    # With many files, only those are named that something was found in.
    shown = [report for report in reports if report.findings or len(reports) == 1]
    for report in shown:
        speaker = Speaker(report.language)
        profile = visible(report.profile.name)
        line = f"{visible(report.name, 500) or profile}: {report.summary()}"
        if report.name:
            line += f" ({speaker.phrase('profile')} {profile})"
        lines.append(_paint(line, _worst(report), colour))
        if not report.complete and not _NO_PLAN & {finding.code for finding in report.findings}:
            lines.append(speaker.phrase("waiting"))
    if len(reports) > 1:
        speaker = Speaker(reports[0].language)
        clean = sum(not report.findings for report in reports)
        lines.append(speaker.phrase("files", count=len(reports), clean=clean))
    return "\n".join(lines) + "\n"


def _worst(report: Report) -> str:
    for severity in ("error", "warning"):
        if any(finding.severity == severity for finding in report.findings):
            return _COLOURS[severity]
    return "32;1"


def _head(finding: Finding, speaker: Speaker, colour: bool) -> str:
    place = finding.place
    severity = speaker.words.SEVERITIES[finding.severity][0]
    head = _paint(severity, _COLOURS[finding.severity], colour)
    # A rule of a profile's own may have no code but its name.
    tail = _paint(" ".join(dict.fromkeys((finding.code, finding.name))), "2", colour)
    where = f"{visible(place.file, 500)}:{place.line}:{place.column}: " if place else ""
    return f"{where}{head}: {finding.message}  [{tail}]"


def lines_of(finding: Finding, speaker: Speaker, colour: bool = False) -> Iterator[str]:
    """A finding with its excerpt, its place in the plan, what else to look at, and what to do."""
    yield _head(finding, speaker, colour)
    place = finding.place
    indent = "  "
    if place and finding.excerpt.strip():
        number = str(place.line)
        excerpt, before, length = _window(finding.excerpt, place.column, place.end_column)
        indent = " " * (len(number) + 1)
        bar = _paint("│", "2", colour)
        yield f"{_paint(number, '2', colour)} {bar} {excerpt}"
        yield f"{indent}{bar} {' ' * before}{_paint('^' * length, _COLOURS[finding.severity], colour)}"
    if finding.where:
        yield f"{indent}› {finding.where}"
    elif not place and finding.path:
        yield f"{indent}› {format_path(finding.path)}"
    for related in finding.related:
        words = [speaker.phrase("line", line=related.place.line)] if related.place else []
        words += [related.where] if related.where else []
        yield f"{indent}{speaker.phrase('see')}: {', '.join(words) or format_path(related.path)}"
    yield f"{indent}{_paint(speaker.phrase('hint'), '1', colour)}: {finding.hint}"


def _window(line: str, column: int, end_column: int) -> tuple[str, int, int]:
    """The part of a line to show, the room before its mark, and the length of the mark."""
    start = 0
    if len(line) > WIDTH and column > WIDTH - 30:
        start = column - 31
    shown = line[start : start + WIDTH]
    before = shown[: column - 1 - start]
    marked = shown[column - 1 - start : end_column - 1 - start]
    # What cannot be seen is what some findings are about.
    text = visible(shown.replace("\t", "→").replace("\u00a0", "⍽"), WIDTH)
    text = ("…" if start else "") + text + ("…" if start + WIDTH < len(line) else "")
    return text, (1 if start else 0) + _columns(before), max(_columns(marked), 1)


def _columns(text: str) -> int:
    """How many columns a terminal needs for a text."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
    )


def _paint(text: str, colour: str, on: bool) -> str:
    return f"\033[{colour}m{text}\033[0m" if on else text
