"""Taking submissions in: from the places where they arrive, into the file that they are kept in."""

from __future__ import annotations

import collections
import contextlib
import datetime
import errno
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import attrs

from ..diagnostics import Finding, Problem
from ..messages import Speaker, message_language
from ..model import Consultation, Plan, Submission
from ..model.values import Localized
from ..report import Report
from ..spreadsheets import Columns
from ..submissions import read_submissions, write_submissions
from ..submissions.entry import HARMLESS
from ..submissions.keeping import spool, write_keeping
from ..submissions.telling import Telling
from ..walk import walk
from .decidim import address
from .elements import Elements
from .ledger import Ledger, changed, updated
from .received import Asked, Received, UnusableError, note, whole
from .sources import NAMES, Source, source_of
from .tables import Opened

ENDS = (".csv", ".jsonl", ".yaml", ".yml")
"""The ends of names of files that submissions can be imported into."""


class UnknownRoundError(ValueError):
    """The plan has no consultation of that identifier."""

    def __init__(self, word: str, known: tuple[str, ...]) -> None:
        super().__init__(f"there is no consultation {word!r}: {', '.join(known)}")
        self.word = word
        self.known = known


@attrs.frozen
class Taken:
    """What came of one source."""

    name: str
    """The source, as it was named."""
    form: str
    """What kind of source it is: ``decidim``, ``mbox`` …; empty for none that is known."""
    report: Report
    """What is told of it: some of each sort of finding."""
    more: Mapping[str, int]
    """How many findings there are besides, by their codes."""
    counts: Mapping[str, int]
    """How many submissions were ``new``, ``known``, ``changed``, ``updated`` and ``left-out``.

    ``results`` are those of Decidim, which tell what came of submissions.
    """


@attrs.frozen
class Intake:
    """What came of an import."""

    sources: tuple[Taken, ...]
    written: bool
    """Whether the file was written; it is not where nothing has changed, or something was wrong."""
    total: int
    """How many submissions the file has, or would have."""
    columns: Columns | None = None
    """What the columns of a spreadsheet were taken for."""
    untyped: int = 0
    """How many of the new ones do not say what sort of sender they have."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that is told."""
        return tuple(finding for each in self.sources for finding in each.report.findings)

    @property
    def ok(self) -> bool:
        """Whether all of it could be used."""
        return all(each.report.ok for each in self.sources)

    def count(self, what: str) -> int:
        """How many were ``new``, ``known``, ``changed``, ``updated`` or ``left-out``."""
        return sum(each.counts.get(what, 0) for each in self.sources)


def import_submissions(
    sources: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    into: str | os.PathLike[str] | None = None,
    *,
    plan: Plan | None = None,
    round: str = "",
    source: str = "",
    columns: Columns | None = None,
    update: bool = False,
    mark_same: bool = False,
    dry_run: bool = False,
    language: str | None = None,
    today: datetime.date | None = None,
) -> Intake:
    """Take submissions out of sources and add them to a file, whole or not at all.

    `into` is the file of submissions, which need not be there; without it nothing is
    written. `round` is the identifier of the plan's consultation. `source` is one of
    `NAMES` where it is not to be found out. `columns` say what a spreadsheet's columns hold.

    What is in the file stays. What came from the same place before is not added
    again; where it says something else now, that is told, and with `update` taken, but
    never over what the municipality has written. Texts that say the same are told,
    and with `mark_same` marked.

    Raises `OSError` where a file cannot be read or written, `UnknownRoundError` for a round that
    the plan does not have, `ValueError` for a name that is no source.
    """
    if source and source not in NAMES:
        raise ValueError(f"there is no source {source!r}: {', '.join(NAMES)}")
    named = [sources] if isinstance(sources, (str, os.PathLike)) else list(sources)
    asked = _asked(plan, round, columns, language, today)
    return _Import(asked, into, update=update, mark_same=mark_same).run(
        [os.fspath(each) for each in named], source, dry_run=dry_run
    )


def receive(
    path: str | os.PathLike[str],
    *,
    plan: Plan | None = None,
    round: str = "",
    source: str = "",
    columns: Columns | None = None,
    language: str | None = None,
    today: datetime.date | None = None,
) -> Iterator[Received]:
    """What one source holds, one at a time, with places and notes; nothing is kept or written.

    Raises `UnusableError` where the source cannot be used.
    """
    asked = _asked(plan, round, columns, language, today)
    opened = _opened(os.fspath(path))
    found = source_of(opened, source)
    if found is None:
        raise UnusableError(note("SP851", whole(opened.name), _kind(opened)))
    yield from found.read(opened, asked)


def _asked(
    plan: Plan | None,
    round: str,
    columns: Columns | None,
    language: str | None,
    today: datetime.date | None,
) -> Asked:
    own = plan.language if plan else ""
    speaker = Speaker(message_language(language, own))
    references: tuple[str, ...] = ()
    if plan is not None:
        rounds: dict[str, Consultation] = {
            each.id: each for _, each in walk(plan, Consultation) if each.id
        }
        if round and round not in rounds:
            raise UnknownRoundError(round, tuple(rounds))
        used = [rounds[round]] if round else list(rounds.values())
        marks: list[str] = list(plan.case_numbers) if not round else []
        for each in used:
            said = each.reference
            marks += said.by_language.values() if isinstance(said, Localized) else [said]
            marks.append(each.case_number)
        references = tuple(sorted({mark for mark in marks if len(mark) > 3}, key=len, reverse=True))
    wanted = (
        ("nn", "nb", "no", "en") if (own or speaker.language) == "nn" else ("nb", "no", "nn", "en")
    )
    first = (own,) if own and own not in wanted else ()
    return Asked(
        speaker,
        Elements.of(plan),
        today or datetime.date.today(),
        consultation=round,
        references=references,
        languages=(*first, *wanted),
        columns=columns,
    )


def _opened(name: str) -> Opened:
    origin = os.path.basename(os.path.abspath(name))
    if os.path.isdir(name):
        return Opened(name, name, b"", origin=origin)
    if os.path.exists(name) and not os.path.isfile(name):
        # A pipe or a device could be waited for until the end of days.
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), name)
    return Opened.of(name, name, origin)


def _kind(opened: Opened) -> str:
    """Why a file is none that is known."""
    if opened.beginning.startswith(b"PK"):
        return "archive"
    if opened.ends(".msg", ".pst", ".ost"):
        return "outlook"
    return "kind"


@attrs.define(eq=False)
class _Work:
    """A source while it is gone through."""

    opened: Opened
    source: Source | None
    telling: Telling
    counts: Counter[str] = attrs.field(factory=Counter)

    def taken(self) -> Taken:
        form = self.source.name if self.source else ""
        report = self.telling.report()
        return Taken(self.opened.name, form, report, dict(self.telling.more), dict(self.counts))


class _StoppedError(Exception):
    """Something is wrong, and nothing is to be written."""


@attrs.define(eq=False)
class _Import:
    asked: Asked
    into: str | os.PathLike[str] | None
    update: bool
    mark_same: bool
    ledger: Ledger = attrs.field(factory=Ledger)
    newer: dict[str, Submission] = attrs.field(factory=dict)
    """What the sources say of submissions that are there already, by their identifiers."""
    total: int = 0
    untyped: int = 0

    def run(self, names: list[str], form: str, *, dry_run: bool) -> Intake:
        works = [self._work(name, form) for name in names]
        order = sorted(
            (each for each in works if each.source), key=lambda each: _order(each, each.source)
        )
        written = False
        if not any(each.telling.failed for each in works):
            with contextlib.suppress(_StoppedError):
                written = self._run(order, dry_run=dry_run)
        taken = tuple(each.taken() for each in works)
        return Intake(taken, written, self.total, self.asked.taken, self.untyped)

    def _work(self, name: str, form: str) -> _Work:
        opened = _opened(name)
        telling = Telling(name, self.asked.speaker)
        source = source_of(opened, form)
        if source is None:
            telling.tell(note("SP851", whole(name), _kind(opened)))
        return _Work(opened, source, telling)

    def _run(self, works: list[_Work], *, dry_run: bool) -> bool:
        first = [each for each in works if _order(each, each.source) == 0]
        for work in first:
            # They hold no submissions; what they say is kept for those that are told of.
            collections.deque(self._received(work), maxlen=0)
        works = works[len(first) :]
        here = self.into is not None and os.path.exists(self.into)
        if here:
            self._remember(works or first)
        if self.update and here:
            self._look(works)
        outgoing = self._outgoing(works, first, here=here)
        if self.into is None or dry_run:
            self.total = sum(1 for _ in outgoing)
            return False
        return self._write(self.into, outgoing, [*works, *first])

    def _remember(self, works: list[_Work]) -> None:
        """Go through the file that is there; one that has faults is left alone."""
        telling = works[0].telling
        assert self.into is not None
        for entry in read_submissions(self.into):
            if not all(map(_harmless, entry.problems)):
                variant = "" if entry.usable else "unreadable"
                telling.tell(note("SP866", entry.place, variant, id=entry.submission.id))
            self.ledger.add(entry.submission)
            origin, concerns = entry.submission.origin, entry.submission.concerns
            if concerns and origin.startswith(("http://", "https://")):
                self.asked.about.setdefault(address(origin), concerns)
        if telling.failed:
            raise _StoppedError

    def _look(self, works: list[_Work]) -> None:
        """Go through the sources for what is there already and says something else now."""
        for work in works:
            silent = _Work(work.opened, work.source, Telling("", self.asked.speaker))
            with contextlib.suppress(_StoppedError):
                for each in self._received(silent):
                    submission = each.submission
                    kept = self.ledger.known(submission) if submission else None
                    if submission and kept and kept.change(submission) in ("text", "answer"):
                        self.newer[kept.id] = submission
        self.asked.numbers.clear()

    def _received(self, work: _Work) -> Iterator[Received]:
        assert work.source is not None
        try:
            for each in work.source.read(work.opened, self.asked):
                if each.submission is not None:
                    yield each
                    continue
                work.counts["results"] += not each.notes
                work.counts["left-out"] += any(
                    told.problem.code in ("SP853", "SP864") and told.problem.variant != "sheet"
                    for told in each.notes
                )
                for told in each.notes:
                    work.telling.tell(told)
        except UnusableError as error:
            work.telling.tell(error.note)
        for told in work.opened.notes:
            work.telling.tell(told)
        work.opened.notes.clear()
        if work.telling.failed:
            raise _StoppedError

    def _outgoing(
        self, works: list[_Work], first: list[_Work], *, here: bool
    ) -> Iterator[Submission]:
        """All that the file is to hold: what is there, then what is new."""
        if here:
            assert self.into is not None
            for entry in read_submissions(self.into):
                if entry.usable:
                    yield self._there(entry.submission, first)
        for work in works:
            for each in self._received(work):
                assert each.submission is not None
                new = self._new(each.submission, each, work)
                if new is not None:
                    yield new

    def _there(self, submission: Submission, first: list[_Work]) -> Submission:
        """What is there already, with what is newer of it where that is wanted."""
        newer = self.newer.get(submission.id)
        if newer is not None:
            submission = updated(submission, newer)
        result = self.asked.results.get(address(submission.origin)) if submission.origin else None
        if result and result != submission.assessment and "#" not in submission.origin:
            work = first[0]
            if self.update and not submission.assessment:
                work.counts["updated"] += 1
                return attrs.evolve(submission, assessment=result)
            work.counts["changed"] += 1
            place = whole(work.opened.name)
            work.telling.tell(note("SP863", place, "result", id=submission.id))
        return submission

    def _new(self, submission: Submission, received: Received, work: _Work) -> Submission | None:
        """A submission that is to be added; ``None`` for one that is there."""
        kept = self.ledger.known(submission)
        if kept is not None:
            change = kept.change(submission)
            if not change:
                work.counts["known"] += 1
            elif kept.id in self.newer:
                work.counts["updated"] += 1
                work.telling.tell(note("SP863", received.place, "updated", id=kept.id))
            else:
                work.counts["changed"] += 1
                work.telling.tell(note("SP863", received.place, change, id=kept.id))
            return None
        # Of what is there already, that has been told before.
        for told in received.notes:
            work.telling.tell(told)
        identifier = self.ledger.identifier(submission)
        twin = self.ledger.twin(submission)
        changes: dict[str, str] = {"id": identifier} if identifier != submission.id else {}
        if twin is not None:
            code = "SP861" if twin.by_same else "SP862"
            work.telling.tell(note(code, received.place, id=identifier, other=twin.id))
            if self.mark_same and not submission.same_as:
                changes["same_as"] = twin.id
        if changes:
            submission = changed(submission, changes)
        self.ledger.add(submission)
        work.counts["new"] += 1
        self.untyped += submission.sender_type is None
        return submission

    def _write(
        self, into: str | os.PathLike[str], outgoing: Iterator[Submission], works: list[_Work]
    ) -> bool:
        """Write beside the file first: where nothing has changed, it stays as it is, to the byte."""
        beside = spool(into, ".jsonl")
        try:
            self.total = write_submissions(beside, outgoing)
            if not any(each.counts["new"] + each.counts["updated"] for each in works):
                return False
            write_keeping(into, into, beside)
            return True
        finally:
            beside.unlink()


def _harmless(problem: Problem) -> bool:
    """Whether nothing is lost where what it is told of is written anew: in an empty file there is nothing."""
    return problem.code in HARMLESS or (problem.code, problem.variant) == ("SP775", "empty")


def _order(work: _Work, source: Source | None) -> int:
    assert source is not None
    return source.order(work.opened)
