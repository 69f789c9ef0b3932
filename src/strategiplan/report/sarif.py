"""A report as SARIF 2.1.0, the OASIS standard that tools which gather findings read."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

import attrs

from ..checks import rules, rules_of
from ..checks.reading_rules import ALWAYS
from ..diagnostics import Finding, Place, Rule, Severity, format_path
from ..messages import Speaker
from ..model.profile import RuleSetting
from ..profiles import by_code
from ..version import VERSION
from . import Report
from .formats import Style
from .json import encoded
from .rule import heading_of, summary, why
from .totals import Totals

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "strategiplan/v1"
"""What the fingerprint is called; another name if it is ever made in another way."""


@attrs.frozen
class _Known:
    """A rule that something was found by, as the first report that has it knows it."""

    index: int
    """Its place in the list of rules."""
    rule: Rule
    setting: RuleSetting
    summary: str
    language: str


_LEVELS: dict[Severity, str] = {
    "error": "error",
    "warning": "warning",
    "info": "note",
    "off": "none",
}


def pieces(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """One run over all files: a line for each result, then what was looked at and by which rules."""
    totals = Totals()
    found: dict[str, _Known] = {}
    artifacts: list[dict[str, Any]] = []
    waiting: list[dict[str, Any]] = []
    yield f'{{\n"$schema": "{SCHEMA}",\n"version": "2.1.0",\n"runs": [{{\n"results": ['
    separator = "\n"
    for report in reports:
        totals.add(report)
        file = artifact_location(report.name, len(artifacts)) if report.name else None
        if file:
            artifacts.append({"location": file, "roles": ["analysisTarget"]})
        if report.waits:
            waiting.append(_waiting(report, file))
        speaker = Speaker(report.language)
        for finding in report.findings:
            if finding.code not in found:
                found[finding.code] = _rule(finding.code, report, len(found))
            yield separator + encoded(_result(finding, report, found, file, speaker))
            separator = ",\n"
    rest = {
        "tool": {"driver": {**_driver(), "rules": [_described(each) for each in found.values()]}},
        "artifacts": artifacts,
        "invocations": [
            {
                "executionSuccessful": not totals.unread,
                **({"toolExecutionNotifications": waiting} if waiting else {}),
            }
        ],
        "columnKind": "unicodeCodePoints",
        **({"language": totals.language} if totals.language else {}),
    }
    yield "\n],\n" + ",\n".join(f'"{key}": {encoded(value)}' for key, value in rest.items())
    yield "\n}]\n}\n"


def artifact_location(name: str, index: int | None = None) -> dict[str, Any]:
    """A file's name as a URI: relative where the name is, percent-encoded, slashes between."""
    path = name.replace("\\", "/") if os.sep == "\\" else name
    if os.path.isabs(name):
        uri = "file://" + ("" if path.startswith("/") else "/") + quote(path, errors="replace")
    else:
        # A colon in the first step would be read as the end of a scheme.
        uri = quote(path, errors="replace")
    return {"uri": uri} if index is None else {"uri": uri, "index": index}


def plain(text: str) -> str:
    """A text as SARIF takes it: nothing in it is read as a link or as a place for an argument.

    The standard would have every brace doubled, and its readers show doubled ones as
    such; so only `{0}` and its like are.
    """
    text = re.sub(r"\{(\d+)\}", r"{{\1}}", text)
    return re.sub(r"\[(?=[^\[\]]*\]\()", r"\\[", text)


def _driver() -> dict[str, Any]:
    return {"name": "strategiplan", "version": VERSION, "semanticVersion": VERSION}


def _rule(code: str, report: Report, index: int) -> _Known:
    rule = rules_of(report.profile)[code]
    setting = by_code(report.profile).get(code) or RuleSetting()
    words = summary(rule, Speaker(report.language), report.profile)
    return _Known(index, rule, setting, words, report.language)


def _described(known: _Known) -> dict[str, Any]:
    rule = known.rule
    speaker = Speaker(known.language)
    severity = "error" if rule.code in ALWAYS else known.setting.severity or "error"
    reasons = "" if rule.code not in rules() else why(rule, speaker)
    text, markdown = [known.summary, *([reasons] if reasons else [])], [reasons or known.summary]
    for heading, examples in (("wrong", rule.bad), ("right", rule.good)):
        for example in examples:
            head = heading_of(example, heading, speaker)
            text += [head, example.shown.rstrip("\n")]
            markdown += [head, f"```{example.format}\n{example.shown}```"]
    described: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": plain(known.summary)},
        "fullDescription": {"text": plain(reasons or known.summary)},
        "help": {"text": plain("\n\n".join(text)), "markdown": plain("\n\n".join(markdown))},
        "defaultConfiguration": {"enabled": severity != "off", "level": _LEVELS[severity]},
    }
    if re.fullmatch(r"https?://[!-~]+", known.setting.url):
        # What the rule rests on; what it asks for is said above.
        described["helpUri"] = known.setting.url
    return described


def _result(
    finding: Finding,
    report: Report,
    found: dict[str, _Known],
    file: dict[str, Any] | None,
    speaker: Speaker,
) -> dict[str, Any]:
    location: dict[str, Any] = {}
    if finding.place:
        location["physicalLocation"] = _physical(finding.place, report, file)
    elif file:
        location["physicalLocation"] = {"artifactLocation": file}
    logical = {}
    if finding.path:
        logical["fullyQualifiedName"] = format_path(finding.path)
    if finding.where:
        logical["name"] = finding.where
    if logical:
        location["logicalLocations"] = [logical]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": found[finding.code].index,
        "level": _LEVELS[finding.severity],
        "message": {
            "text": plain(
                f"{_cell(finding)}{finding.message}\n{speaker.phrase('hint')}: {finding.hint}"
            ),
        },
        "locations": [location] if location else [],
        "partialFingerprints": {FINGERPRINT: fingerprint(finding)},
    }
    related = [
        {
            "id": number,
            "physicalLocation": _physical(each.place, report, file),
            **({"message": {"text": plain(each.where)}} if each.where else {}),
        }
        for number, each in enumerate(finding.related)
        if each.place
    ]
    if related:
        result["relatedLocations"] = related
    return result


def _cell(finding: Finding) -> str:
    """The cell of a spreadsheet that a finding is in, for which there is no region."""
    place = finding.place
    return f"{place.cell}: " if place and place.cell else ""


def fingerprint(finding: Finding) -> str:
    """What knows a finding again: made of its key, which keeps when lines and titles change."""
    return hashlib.sha256(finding.key.encode(errors="surrogatepass")).hexdigest()[:32]


def _physical(place: Place, report: Report, file: dict[str, Any] | None) -> dict[str, Any]:
    own = file if file and place.file == report.name else artifact_location(place.file)
    if place.cell:
        # A workbook has no lines; the message begins with the cell.
        return {"artifactLocation": own}
    return {
        "artifactLocation": own,
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    }


def _waiting(report: Report, file: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "level": "note",
        "message": {"text": plain(Speaker(report.language).phrase("waiting"))},
        **({"locations": [{"physicalLocation": {"artifactLocation": file}}]} if file else {}),
    }
