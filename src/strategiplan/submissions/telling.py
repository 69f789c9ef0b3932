"""What is told of submissions: notes become findings, a few of each sort, and all are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import attrs

from ..checks import rules
from ..checks.reading_rules import ALWAYS
from ..diagnostics import Finding, Place, Problem, Severity
from ..messages import Speaker
from ..model.profile import Profile, RuleSetting
from ..personal_data import KINDS, hide
from ..profiles import built_in, by_code
from ..report import Report
from .entry import Note

MOST_ALIKE = 5
"""How many findings of one sort are kept of a source; the others are counted."""
MOST = 500
"""How many findings of all sorts are kept of a source."""


@attrs.define(eq=False)
class Telling:
    """What is told of one file or folder."""

    name: str
    speaker: Speaker
    profile: Profile = attrs.field(factory=lambda: built_in("generic"))
    most_alike: int = MOST_ALIKE
    off: frozenset[str] = frozenset()
    """The codes of rules that are not asked for; what keeps a file from being read is always told."""
    findings: list[Finding] = attrs.field(factory=list)
    more: Counter[str] = attrs.field(factory=Counter)
    """How many there are besides, by the code of the rule."""
    failed: bool = False
    """Whether there was an error among them."""
    _alike: Counter[tuple[str, ...]] = attrs.field(factory=Counter)
    _settings: Mapping[str, RuleSetting] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._settings = by_code(self.profile)

    def tell(self, note: Note) -> None:
        """Take a note."""
        problem = note.problem
        severity = self._settings[problem.code].severity or "error"
        if severity == "off" or (problem.code in self.off and problem.code not in ALWAYS):
            return
        self.failed |= severity == "error"
        sort = (problem.code, problem.variant, str(problem.values.get("state", ""))[:80])
        # Of what columns were taken for, each is news.
        if problem.code != "SP865":
            if len(self._alike) < MOST:
                self._alike[sort] += 1
            if self._alike[sort] > self.most_alike or len(self.findings) >= MOST or note.count > 1:
                self.more[problem.code] += note.count
                return
        self.findings.append(self._made(note, severity))

    def _made(self, note: Note, severity: Severity) -> Finding:
        problem = note.problem
        # What people have written is not told again with what is private in it.
        message, hint = (hide(words, KINDS) for words in self.speaker.message(problem))
        # What it is about stays when rows are moved.
        subject = (
            hide(str(problem.values.get("id", ""))) or f"{note.place.file}:{note.place.address}"
        )
        return Finding(
            code=problem.code,
            name=rules()[problem.code].name,
            severity=severity,
            message=message,
            hint=hint,
            path=(),
            element="",
            key=f"{problem.code} {subject}",
            where="",
            place=note.place,
            subject=subject,
            excerpt=hide(note.excerpt, KINDS),
        )

    def report(self, *, counted: bool = False) -> Report:
        """The findings as a report, which all the forms of reports take.

        With `counted`, those that are only counted are told at its end, by a finding for each rule.
        """
        findings = list(self.findings)
        severity = self._settings["SP796"].severity or "info"
        if counted and severity != "off" and "SP796" not in self.off:
            start = Place(self.name, 1, 1, 1, 1)
            for code, count in sorted(self.more.items()):
                values = {"count": count, "rule": f"{code} {rules()[code].name}", "id": code}
                findings.append(self._made(Note(Problem("SP796", values=values), start), severity))
        return Report(self.name, tuple(findings), None, self.profile, self.speaker.language)
