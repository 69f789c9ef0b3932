"""What is told of an import: notes become findings, a few of each sort, and all are counted."""

from __future__ import annotations

from collections import Counter

import attrs

from ..checks import rules
from ..diagnostics import Finding
from ..messages import Speaker
from ..personal_data import KINDS, hide
from ..profiles import built_in, by_code
from ..report import Report
from .received import Note

MOST_ALIKE = 5
"""How many findings of one sort are kept of a source; the others are counted."""
MOST = 500
"""How many findings of all sorts are kept of a source."""


@attrs.define(eq=False)
class Telling:
    """What is told of one source."""

    name: str
    speaker: Speaker
    findings: list[Finding] = attrs.field(factory=list)
    more: Counter[str] = attrs.field(factory=Counter)
    """How many there are besides, by the code of the rule."""
    failed: bool = False
    _alike: Counter[tuple[str, ...]] = attrs.field(factory=Counter)

    def tell(self, note: Note) -> None:
        """Take a note."""
        problem = note.problem
        severity = by_code(built_in("generic"))[problem.code].severity or "error"
        self.failed |= severity == "error"
        sort = (problem.code, problem.variant, str(problem.values.get("state", ""))[:80])
        if problem.code != "SP865":
            # Of what columns were taken for, each is news.
            if len(self._alike) < MOST:
                self._alike[sort] += 1
            if self._alike[sort] > MOST_ALIKE or len(self.findings) >= MOST:
                self.more[problem.code] += 1
                return
        # What people have written is not told again with what is private in it.
        message, hint = (hide(words, KINDS) for words in self.speaker.message(problem))
        subject = f"{note.place.file}:{note.place.address}"
        self.findings.append(
            Finding(
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
            )
        )

    def report(self) -> Report:
        """The findings as a report, which all the forms of reports take."""
        return Report(
            self.name, tuple(self.findings), None, built_in("generic"), self.speaker.language
        )
