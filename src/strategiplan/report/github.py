"""A report as commands of a GitHub workflow, which puts them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..diagnostics import Finding, Severity, format_path
from ..messages import Speaker, visible
from . import Report, rule_of
from .formats import Style
from .text import is_elsewhere, seen_also
from .totals import Totals

MOST = 10
"""How many remarks of one kind GitHub shows of a step."""

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def pieces(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """The errors as they come, then the warnings, then the notes: GitHub shows the first ones."""
    later: dict[Severity, list[str]] = {"warning": [], "info": []}
    totals = Totals()
    for report in reports:
        totals.add(report)
        speaker = Speaker(report.language)
        for finding in report.findings:
            line = _command(finding, report, speaker)
            if finding.severity == "error":
                yield line
            else:
                later[finding.severity].append(line)
    for lines in later.values():
        yield from lines
    speaker = Speaker(totals.language or "en")
    # No name from a file stands here: a line that begins with a command would be one.
    if totals.files != 1:
        yield speaker.phrase("files", count=totals.files, clean=totals.clean) + "\n"
    yield totals.summary() + "\n"
    if any(count > MOST for count in totals.severities.values()):
        yield speaker.phrase("annotations") + "\n"


def _command(finding: Finding, report: Report, speaker: Speaker) -> str:
    place = finding.place
    properties: dict[str, object] = {}
    if report.name:
        properties["file"] = visible(place.file if place else report.name, 500)
    if place and not place.cell:
        properties["line"] = place.line
        properties["endLine"] = place.end_line
        properties["col"] = place.column
        # The last character itself; the end of a place is just after it.
        properties["endColumn"] = max(place.end_column - 1, place.column)
    properties["title"] = rule_of(finding)
    where = finding.where or ("" if place else visible(format_path(finding.path), 500))
    message = [finding.message, *([where] if where else [])]
    if place and place.cell:
        message.insert(0, visible(place.address))
    # What stands in the same file is seen beside the remark.
    message += [
        f"{speaker.phrase('see')}: {seen_also(related, finding, speaker)}"
        for related in finding.related
        if is_elsewhere(related, finding)
    ]
    message.append(f"{speaker.phrase('hint')}: {finding.hint}")
    words = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {words}::{_data(chr(10).join(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
