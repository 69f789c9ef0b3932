"""Findings as they stand on a page: in a list on top, and beside the elements that they concern."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Sequence

import attrs
from markupsafe import Markup

from ..diagnostics import Finding, Severity
from ..exporting.web.markup import clean
from ..graph.adjacency import Adjacency
from ..messages import Speaker, visible
from ..model import Plan
from ..report import RANK, Report, rule_of
from ..report.story import capital
from ..report.text import seen, seen_also, stretch
from ..walk import elements_on
from .fragments import fragment, script, style

MOST = 300
"""How many findings are shown, the worst first; a page with more is of no use to anybody."""


@attrs.define
class Note:
    """A finding in the words of a page."""

    anchor: str
    severity: Severity
    word: str
    """How severe it is, in a word."""
    message: str
    hint: str
    rule: str
    place: str
    """Where in the file it is; empty for what is in no file."""
    where: str
    """Where in the plan it is."""
    excerpt: tuple[str, str, str] | None
    """The line of the file: what is before, in and behind the place."""
    also: list[str]
    """The other places that it is about."""
    placed: bool = False
    """Whether it stands beside its element on the page."""


def notes_of(report: Report, speaker: Speaker) -> list[tuple[Finding, Note]]:
    """The findings that are shown, in the order of the file."""
    chosen = report.findings
    if len(chosen) > MOST:
        # Sorting keeps the order of the file among those that are equally severe.
        worst = {id(each) for each in sorted(chosen, key=lambda each: RANK[each.severity])[:MOST]}
        chosen = tuple(each for each in chosen if id(each) in worst)
    return [
        (finding, _note(finding, number, report.name, speaker))
        for number, finding in enumerate(chosen, 1)
    ]


def _note(finding: Finding, number: int, file: str, speaker: Speaker) -> Note:
    place = finding.place
    where = ""
    excerpt = None
    if place:
        where = visible(place.address) if place.cell else speaker.phrase("line", line=place.line)
        if place.file != file:
            where = f"{visible(place.file, 200)}, {where}"
        if finding.excerpt.strip():
            start, *parts = stretch(finding.excerpt, place.column, place.end_column)
            before, marked, after = map(seen, parts)
            excerpt = (f"…{before}" if start else before, marked, after)
    return Note(
        anchor=f"_found-{number}",
        severity=finding.severity,
        word=capital(speaker.words.SEVERITIES[finding.severity][0]),
        message=capital(clean(finding.message)),
        hint=_hint(finding, speaker),
        rule=rule_of(finding),
        place=where,
        where=clean(finding.where),
        excerpt=excerpt,
        also=[clean(seen_also(each, finding, speaker)) for each in finding.related],
    )


def _hint(finding: Finding, speaker: Speaker) -> str:
    hint = capital(clean(finding.hint))
    return f"{hint} ({speaker.phrase('preview/fix')})" if finding.fix else hint


def beside(
    notes: Iterable[tuple[Finding, Note]], plan: Plan, file: str, *, by_name: bool
) -> dict[int, list[Note]]:
    """The notes by the number of the element that they concern.

    With `by_name` the plan is an older one than what the findings are about: then
    only an identifier tells which element is meant.
    """
    lists = Adjacency(plan)
    found: dict[int, list[Note]] = {}
    for finding, note in notes:
        if finding.place and finding.place.file != file:
            continue
        number: int | None = 0
        if by_name:
            number = lists.first.get(finding.element)
        elif steps := elements_on(plan, finding.path):
            number = lists.by_identity[id(steps[-1][0])]
        if number is not None:
            found.setdefault(number, []).append(note)
    return found


@attrs.define
class Notices:
    """What is to be known of a page beside the findings."""

    urgent: list[str] = attrs.field(factory=list)
    """Why it is not the page of the file as it stands."""
    theme: tuple[str, ...] = ()
    """What is wrong with the theme."""
    withheld: list[str] = attrs.field(factory=list)
    """The personal data that would not be published, and where."""


class Overlay:
    """What the preview lays on a page. It belongs to one page, and is filled in while that is made."""

    def __init__(
        self, report: Report, speaker: Speaker, notes: Sequence[Note], notices: Notices
    ) -> None:
        self.report = report
        self.speaker = speaker
        self.notes = notes
        self.notices = notices
        self.by_element: dict[int, list[Note]] = {}
        self.alone = False
        """Whether there is nothing else on the page."""
        self._slot = f"<!--{secrets.token_hex(16)}-->"
        self._version = secrets.token_hex(16)

    @property
    def style(self) -> Markup:
        """The preview's own style sheet."""
        return Markup(style())  # noqa: S704 # the library's own

    @property
    def script(self) -> Markup:
        """The script that waits for another page."""
        return Markup(script())  # noqa: S704

    def above(self) -> Markup:
        """A place to be filled: which findings have a place on the page is not known before it is made."""
        return Markup(self._slot)  # noqa: S704 # no word of a plan is in it

    def beside(self, number: int) -> Markup:
        """The notes on an element, the first time that the page asks for them."""
        notes = self.by_element.pop(number, [])
        for note in notes:
            note.placed = True
        return fragment("beside.html", notes=notes, say=self.speaker.phrase) if notes else Markup()

    def bar(self) -> str:
        """What stands above the page: the file, the number of findings, the list, and what to know."""
        left = len(self.report.findings) - len(self.notes)
        return fragment(
            "above.html",
            notes=self.notes,
            notices=self.notices,
            left=left,
            name=visible(os.path.basename(self.report.name), 200),
            summary=self.report.summary(),
            waits=self.report.waits,
            say=self.speaker.phrase,
            capital=capital,
            version=self._version,
            opened=bool(self.notices.urgent) or self.alone,
        )

    def laid_on(self, page: str) -> tuple[bytes, str]:
        """The page with all of that on it, and what tells it from every other."""
        bar = self.bar()
        if self._slot in page:
            whole = page.replace(self._slot, bar, 1)
        else:
            # A theme whose own frame has no place for it; browsers show it all the same.
            whole = f"{page}<style>{self.style}</style>{bar}<script>{self.script}</script>"
        version = version_of(whole.replace(self._version, "", 1))
        return whole.replace(self._version, version, 1).encode(), version


def version_of(page: str) -> str:
    """What tells a page from every other."""
    import hashlib

    return hashlib.sha256(page.encode()).hexdigest()[:24]
