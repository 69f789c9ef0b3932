"""A report as a person reads it in a terminal.

A few findings are shown whole and in the order of the file. Where there are many,
those of one rule are shown by their first ones, the errors come before the
warnings, and the numbers stand at the end.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import attrs

from ..diagnostics import Finding, Related, Severity, format_path
from ..messages import Speaker, visible
from . import RANK, Report, rule_of
from .formats import Style
from .totals import Totals

WIDTH = 100
"""How much of a line of the file is shown, in characters."""

IN_ORDER = 30
"""Up to how many faults a file is gone through from its top; with more, errors come first."""
FEW = 5
"""Up to how many findings of one rule in a file are all shown whole."""
WHOLE = 3
"""How many of them are shown whole where there are more."""
NAMED = 10
"""How many of them are shown at all, the others of these on one line each."""
LINES = 12
"""How many lines are named of the rest."""
MOST_WHOLE = 100
"""After how many findings that were shown whole, in all files, the next files' get a line each."""
MOST_NAMED = 1000
"""After how many that were shown at all, the next files' are only counted."""
WORST = 10
"""How many files are named at the end of a run that was too long to show."""

_COLOURS = {"error": "31;1", "warning": "33;1", "info": "36;1"}


def to_text(reports: Sequence[Report], *, colour: bool = False, full: bool = False) -> str:
    """The findings of some files with their places and excerpts, and a line that sums up."""
    return "".join(pieces(reports, Style(colour=colour, full=full)))


def pieces(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """The same, file by file as the reports come."""
    return _Text(style).pieces(reports)


@attrs.define
class _Text:
    """A text while it is being written: how much of it there is already."""

    style: Style
    totals: Totals = attrs.field(factory=Totals)
    detail: Literal["whole", "named", "counted"] = "whole"
    """What the next file's findings get: a paragraph each, a line each, or their number."""
    said: bool = False
    """Whether something was said of a file already."""
    whole: int = 0
    """How many findings were shown whole."""
    named: int = 0
    """How many were shown at all."""
    left_out: int = 0
    """How many were only counted."""
    worst: list[tuple[tuple[int, ...], str]] = attrs.field(factory=list)
    """The files with the most findings: their numbers by severity, and the lines on them."""

    def pieces(self, reports: Iterable[Report]) -> Iterator[str]:
        alone: Report | None = None
        for report in reports:
            self.totals.add(report)
            alone = report if self.totals.files == 1 else None
            if _says_something(report):
                yield _joined(self.report(report))
        # With many files, only those are named that something was found in.
        if alone and not _says_something(alone):
            yield self.sum(alone, Speaker(alone.language)) + "\n"
        yield _joined(self.end())

    def report(self, report: Report) -> Iterator[str]:
        """A file's findings, and the line that sums them up."""
        speaker = Speaker(report.language)
        if self.said and self.detail != "counted":
            yield ""
        self.said = True
        yield from self.less(speaker)
        if self.detail == "counted":
            self.left_out += len(report.findings)
        else:
            yield from self.findings(report, speaker)
        line = self.sum(report, speaker)
        yield line
        if report.waits:
            yield speaker.phrase("waiting")
        yield from _after(report, speaker)
        counts = report.counts()
        self.worst.append((tuple(-counts[severity] for severity in RANK), line))
        self.worst = sorted(self.worst, key=lambda each: each[0])[:WORST]

    def less(self, speaker: Speaker) -> Iterator[str]:
        """Show less of the next files where very much has been shown already."""
        if self.style.full:
            return
        if self.detail == "whole" and self.whole > MOST_WHOLE:
            self.detail = "named"
            yield from (speaker.phrase("one_line_each"), "")
        if self.detail == "named" and self.named > MOST_NAMED:
            self.detail = "counted"
            yield from (speaker.phrase("only_counted"), "")

    def findings(self, report: Report, speaker: Speaker) -> Iterator[str]:
        """The faults, each with a blank line after it, then the notes."""
        faults = [finding for finding in report.findings if finding.severity != "info"]
        notes = [finding for finding in report.findings if finding.severity == "info"]
        if len(faults) > IN_ORDER and not self.style.full:
            faults.sort(key=lambda finding: RANK[finding.severity])
        if self.detail == "whole":
            yield from self.paragraphs(faults, speaker)
        else:
            yield from self.lines(faults, speaker)
        # A note is no fault: one line is enough, after what has to be mended.
        yield from self.lines(notes, speaker)

    def paragraphs(self, findings: Sequence[Finding], speaker: Speaker) -> Iterator[str]:
        """Findings in their order, whole; where one rule has many, the others after its first."""
        for finding, alike in self.first(findings, WHOLE, FEW):
            self.named += 1
            self.whole += 1
            yield from (*lines_of(finding, speaker, self.style.colour), "")
            if alike:
                named = alike if len(alike) <= NAMED - WHOLE + 1 else alike[: NAMED - WHOLE]
                self.named += len(named)
                yield from (_head(each, speaker, self.style.colour) for each in named)
                yield from self.rest(alike[len(named) :], speaker)
                yield ""

    def lines(self, findings: Sequence[Finding], speaker: Speaker) -> Iterator[str]:
        """Findings in their order, a line each, and a blank line after all of them."""
        for finding, alike in self.first(findings, NAMED, NAMED + 1):
            self.named += 1
            yield _head(finding, speaker, self.style.colour)
            yield from self.rest(alike, speaker)
        if findings:
            yield ""

    def first(
        self, findings: Sequence[Finding], first: int, few: int
    ) -> Iterator[tuple[Finding, Sequence[Finding]]]:
        """The findings without those that are too many of their rule, which the last before has."""
        by_rule: dict[tuple[str, str], list[Finding]] = {}
        for finding in findings:
            by_rule.setdefault((finding.code, finding.severity), []).append(finding)
        seen: Counter[tuple[str, str]] = Counter()
        for finding in findings:
            rule = (finding.code, finding.severity)
            seen[rule] += 1
            if self.style.full or len(by_rule[rule]) <= few or seen[rule] < first:
                yield finding, ()
            elif seen[rule] == first:
                yield finding, by_rule[rule][first:]

    def rest(self, findings: Sequence[Finding], speaker: Speaker) -> Iterator[str]:
        """How many more there are of a rule, and where the first of them stand."""
        if not findings:
            return
        self.left_out += len(findings)
        line = f"  {speaker.phrase('more', count=len(findings), rule=visible(findings[0].name))}"
        # Of many on one line, the line is named once.
        places = {
            visible(str(finding.place.cell or finding.place.line)): None
            for finding in findings
            if finding.place
        }
        if places:
            named = ", ".join(itertools.islice(places, LINES))
            more = " …" if len(places) > LINES else ""
            if findings[0].place and findings[0].place.cell:
                line += f": {named}{more}"
            else:
                line += f": {speaker.phrase('line', line=named + more) if len(places) == 1 else speaker.phrase('lines', lines=named + more)}"
        yield line

    def sum(self, report: Report, speaker: Speaker) -> str:
        """The line that sums up a file."""
        profile = visible(report.profile.name)
        line = f"{visible(report.name, 500) or profile}: {report.summary()}"
        for key, number in (("known", len(report.known)), ("exempted", len(report.exempted))):
            if number:
                line += f", {speaker.phrase(key, count=number)}"
        if report.name:
            line += f" ({speaker.phrase('profile')} {profile})"
        return _paint(line, _worst(report.counts()), self.style.colour)

    def end(self) -> Iterator[str]:
        """How many findings there are of each rule where not all are shown; and how many files."""
        totals = self.totals
        speaker = Speaker(totals.language or "en")
        with_findings = totals.files - totals.clean
        if self.left_out:
            yield ""
            yield from self.table(speaker)
            yield ""
            if with_findings > WORST:
                yield speaker.phrase("most_findings")
                yield from (f"  {line}" for _, line in self.worst)
                yield ""
            yield speaker.phrase("full", count=self.left_out)
        if totals.files != 1:
            line = speaker.phrase("files", count=totals.files, clean=totals.clean)
            if with_findings > 1:
                line += f": {totals.summary()}"
            yield line

    def table(self, speaker: Speaker) -> Iterator[str]:
        """The rules, the worst and the most frequent first."""
        totals = self.totals
        rules = sorted(totals.rules, key=lambda each: (RANK[each[0]], -totals.rules[each], each))
        severities = [speaker.words.SEVERITIES[each[0]][totals.rules[each] != 1] for each in rules]
        width, longest = len(str(max(totals.rules.values()))), max(map(len, severities))
        for rule, word in zip(rules, severities, strict=True):
            severity, code, name = rule
            painted = _paint(f"{word:<{longest}}", _COLOURS[severity], self.style.colour)
            named = visible(" ".join(dict.fromkeys((code, name))), 200)
            line = f"  {totals.rules[rule]:>{width}} {painted}  {named}"
            if totals.files > 1:
                number = totals.rule_files[rule]
                words = speaker.phrase("in_file" if number == 1 else "in_files", count=number)
                line += f" ({words})"
            yield line


def _says_something(report: Report) -> bool:
    return bool(
        report.findings or report.known or report.exempted or report.fixed or report.resolved
    )


def _after(report: Report, speaker: Speaker) -> Iterator[str]:
    """What can be mended, what was, and what a baseline need not know any more."""
    fixable = sum(finding.fix is not None for finding in report.findings)
    if fixable:
        yield speaker.phrase("fixable", count=fixable)
    if report.fixed:
        yield speaker.phrase("fixed", count=len(report.fixed), left=len(report.findings))
    if report.resolved:
        name = visible(report.baseline, 500)
        yield speaker.phrase("resolved", count=len(report.resolved), baseline=name)


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _worst(counts: Mapping[Severity, int]) -> str:
    for severity in ("error", "warning"):
        if counts.get(severity):
            return _COLOURS[severity]
    return "32;1"


def _head(finding: Finding, speaker: Speaker, colour: bool) -> str:
    place = finding.place
    severity = speaker.words.SEVERITIES[finding.severity][0]
    head = _paint(severity, _COLOURS[finding.severity], colour)
    tail = _paint(rule_of(finding), "2", colour)
    where = f"{visible(place.file, 500)}:{visible(place.address)}: " if place else ""
    return f"{where}{head}: {finding.message}  [{tail}]"


def lines_of(finding: Finding, speaker: Speaker, colour: bool = False) -> Iterator[str]:
    """A finding with its excerpt, its place in the plan, what else to look at, and what to do."""
    yield _head(finding, speaker, colour)
    place = finding.place
    indent = "  "
    # `strip` would copy a line of a million characters for each of its findings.
    if place and finding.excerpt and not finding.excerpt.isspace():
        number = str(place.cell.row if place.cell else place.line)
        excerpt, before, length = _window(finding.excerpt, place.column, place.end_column)
        indent = " " * (len(number) + 1)
        bar = _paint("│", "2", colour)
        yield f"{_paint(number, '2', colour)} {bar} {excerpt}"
        yield f"{indent}{bar} {' ' * before}{_paint('^' * length, _COLOURS[finding.severity], colour)}"
    if finding.where:
        yield f"{indent}› {finding.where}"
    elif not place and finding.path:
        yield f"{indent}› {visible(format_path(finding.path), 500)}"
    for related in finding.related:
        yield f"{indent}{speaker.phrase('see')}: {seen_also(related, finding, speaker)}"
    hint = f"{finding.hint} ({speaker.phrase('fix')})" if finding.fix else finding.hint
    yield f"{indent}{_paint(speaker.phrase('hint'), '1', colour)}: {hint}"


def is_elsewhere(related: Related, finding: Finding) -> bool:
    """Whether another place lies in another file than the finding does."""
    return bool(related.place and finding.place and related.place.file != finding.place.file)


def seen_also(related: Related, finding: Finding, speaker: Speaker) -> str:
    """Another place that a finding is about: its line, with the file where that is another one."""
    place = related.place
    words = [speaker.phrase("line", line=place.line)] if place else []
    if place and place.cell:
        words = [visible(place.address)]
    if place and is_elsewhere(related, finding):
        words = [f"{visible(place.file, 500)}:{visible(str(place.cell or place.line))}"]
    words += [related.where] if related.where else []
    return ", ".join(words) or visible(format_path(related.path), 500)


def stretch(line: str, column: int, end_column: int) -> tuple[int, str, str, str]:
    """The part of a line to show: where it begins, and what is before, in and behind the place."""
    start = 0
    if len(line) > WIDTH and column > WIDTH - 30:
        start = column - 31
    shown = line[start : start + WIDTH]
    first = column - 1 - start
    last = max(first, end_column - 1 - start)
    return start, shown[:first], shown[first:last], shown[last:]


def seen(text: str) -> str:
    """A part of a line as it is shown: what cannot be seen is what some findings are about."""
    return visible(text.replace("\t", "→").replace("\u00a0", "⍽"), WIDTH)


def _window(line: str, column: int, end_column: int) -> tuple[str, int, int]:
    """The part of a line to show, the room before its mark, and the length of the mark."""
    start, before, marked, after = stretch(line, column, end_column)
    text = ("…" if start else "") + seen(before + marked + after)
    text += "…" if start + WIDTH < len(line) else ""
    return text, (1 if start else 0) + _columns(before), max(_columns(marked), 1)


def _columns(text: str) -> int:
    """How many columns a terminal needs for a text."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
    )


def _paint(text: str, colour: str, on: bool) -> str:
    return f"\033[{colour}m{text}\033[0m" if on else text
