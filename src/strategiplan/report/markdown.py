"""A report as Markdown: a summary for a pull request, a merge request or a wiki."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterable, Iterator

import attrs

from ..diagnostics import Finding
from ..messages import Speaker, visible
from . import RANK, Report, rule_of
from .escaping import in_markdown
from .formats import Style
from .text import is_elsewhere, seen_also
from .totals import Totals

LONGEST = 65_000
"""How long it gets, in characters; a comment on GitHub holds 65,536."""
WORST = 10
"""How many findings stand in the table above."""
LONGEST_TEXT = 2_000
"""How much of a message or a hint is shown, in characters."""
FILES = 20
"""How many files stand in the table of files."""

_SIGNS = {"error": "🔴", "warning": "🟡", "info": "🔵"}


def pieces(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Numbers, the worst findings in a table, and below it all of them, folded, as far as fits."""
    totals = Totals()
    worst: list[tuple[int, int, str]] = []
    files: list[tuple[tuple[int, ...], int, str]] = []
    folded: list[_Folded] = []
    numbers = itertools.count()
    room = LONGEST
    for report in reports:
        totals.add(report)
        if not report.findings:
            continue
        speaker = Speaker(report.language)
        rows = (
            (RANK[each.severity], next(numbers), _row(each, report, speaker))
            for each in _few_of_each(report.findings)
        )
        worst = heapq.nsmallest(WORST, itertools.chain(worst, rows))
        counts = report.counts()
        key = tuple(-counts[severity] for severity in RANK)
        files = heapq.nsmallest(FILES, [*files, (key, totals.files, _file_row(report))])
        if room > 0:
            folded.append(_folded(report, speaker, room))
            room -= folded[-1].length
    speaker = Speaker(totals.language or "en")
    head = f"## strategiplan: {totals.summary()}\n\n"
    if totals.files != 1:
        head += f"{speaker.phrase('files', count=totals.files, clean=totals.clean)}\n\n"
    if len(files) > 1:
        head += _table(speaker, ("file_word", "finding_word"), files)
    if worst:
        head += _table(speaker, ("severity_word", "place_word", "finding_word"), worst)
    yield head
    # What is said of the rest takes some room as well.
    room = LONGEST - len(head) - 500
    shown = 0
    for each in folded:
        items = each.fitting(room)
        if not items:
            break
        yield f"{each.opening}{''.join(items)}{_CLOSING}"
        room -= len(each.opening) + sum(map(len, items)) + len(_CLOSING)
        shown += len(items)
    left_out = sum(totals.severities.values()) - shown
    if left_out:
        yield f"{speaker.phrase('left_out', count=left_out)}\n"


@attrs.frozen
class _Folded:
    """A file's findings as a list that a click opens; as many as there may be room for."""

    opening: str
    items: list[str]

    @property
    def length(self) -> int:
        return len(self.opening) + sum(map(len, self.items))

    def fitting(self, room: int) -> list[str]:
        """The first items that fit into so many characters."""
        room -= len(self.opening) + len(_CLOSING)
        ends = itertools.accumulate(map(len, self.items))
        return self.items[: sum(1 for _ in itertools.takewhile(lambda end: end <= room, ends))]


_CLOSING = "\n</details>\n\n"


def _folded(report: Report, speaker: Speaker, room: int) -> _Folded:
    opening = f"<details><summary>{_name(report)} – {report.summary()}</summary>\n\n"
    items: list[str] = []
    for finding in report.findings:
        room -= len(items[-1]) if items else len(opening)
        if room < 0:
            break
        items.append(_item(finding, report, speaker))
    return _Folded(opening, items)


def _few_of_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The first findings of each severity: no others can come into the table of the worst."""
    left = dict.fromkeys(RANK, WORST)
    for finding in findings:
        if left[finding.severity]:
            left[finding.severity] -= 1
            yield finding


def _table(
    speaker: Speaker, words: tuple[str, ...], rows: Iterable[tuple[object, int, str]]
) -> str:
    head = f"| {' | '.join(map(speaker.phrase, words))} |\n|{'---|' * len(words)}\n"
    return f"{head}{''.join(row for _, _, row in rows)}\n"


def _file_row(report: Report) -> str:
    return f"| {_name(report)} | {report.summary()} |\n"


def _row(finding: Finding, report: Report, speaker: Speaker) -> str:
    word = speaker.words.SEVERITIES[finding.severity][0]
    message = in_markdown(finding.message, 200)
    return f"| {_SIGNS[finding.severity]} {word} | {_place(finding, report)} | {message} |\n"


def _item(finding: Finding, report: Report, speaker: Speaker) -> str:
    head = f"{_SIGNS[finding.severity]} {_place(finding, report)} {in_markdown(finding.message, LONGEST_TEXT)}"
    parts = [f"{head} ({in_markdown(rule_of(finding))})"]
    if finding.where:
        parts.append(f"› {in_markdown(finding.where, LONGEST_TEXT)}")
    for related in finding.related:
        if is_elsewhere(related, finding):
            seen = in_markdown(seen_also(related, finding, speaker), LONGEST_TEXT)
            parts.append(f"{speaker.phrase('see')}: {seen}")
    parts.append(f"{speaker.phrase('hint')}: {in_markdown(finding.hint, LONGEST_TEXT)}")
    return f"- {'<br>'.join(parts)}\n"


def _name(report: Report) -> str:
    return in_markdown(report.name or report.profile.name, 100)


def _place(finding: Finding, report: Report) -> str:
    if finding.place is None:
        return _name(report)
    place = finding.place
    where = visible(str(place.cell)) if place.cell else place.line
    return in_markdown(f"{visible(place.file, 100)}:{where}")
