"""The library's front: load a plan, check it, write it."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any

import attrs

from . import profiles
from .baseline import Baseline, read_baseline
from .binding import Bound, bind
from .checks.reading_rules import ALWAYS, HARMLESS
from .diagnostics import Finding, Problem
from .fixing import FIXABLE
from .judgement import Asked, Judged, judged_plan, profile_of, report_of, said_at_the_top
from .judgement import Selection as Selection
from .judgement import UnknownRuleError as UnknownRuleError
from .judgement import matching_codes as matching_codes
from .judgement import speaker_for as speaker_for
from .memory import collector_paused
from .messages import Speaker, message_language
from .model import Element, Plan
from .model.profile import Profile
from .process import Step, plan_date, steps_of
from .profiles import DEFAULT, built_in, by_code
from .reading import Document, read_bytes
from .reading.document import Format, format_of, read_with_bytes
from .report import Located, Report, make_findings, severity_of
from .report.formats import ReportFormat, Style, pieces
from .walk import Index, verify

if TYPE_CHECKING:
    from pathlib import Path

    import networkx

    from .answers import ConsultationState
    from .answers.discretion import Discreet
    from .answers.making import AnswersOverview
    from .answers.overview import TextChoice
    from .answers.sources import Submissions
    from .answers.writing import AnswersFormat
    from .exporting import Export, ExportFormat
    from .graph.trace import Trace
    from .prose import Headings
    from .spreadsheets import Columns
    from .workspace.joined import Workspace
    from .workspace.survey import Survey

Readable = str | os.PathLike[str] | IO[bytes]
"""A path, ``-`` for standard input, or an open binary file."""


class PlanError(ValueError):
    """A plan cannot be read; `findings` holds everything that is wrong with its file."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(findings)
        self.findings = findings

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))


def load(source: Readable, *, language: str | None = None) -> Plan:
    """Read a plan from a file: YAML, JSON where the name ends in ``.json``, or StratML.

    `source` is a path, ``-`` for standard input, or an open binary file. The
    plan is not checked against its profile; `check` does that. Raises
    `PlanError` with all findings where the file cannot be read as it stands.
    """
    return _load(open_document(source), language)


def loads(text: str | bytes, *, format: Format | None = None, language: str | None = None) -> Plan:
    """Read a plan from a text, as `load` does from a file.

    Without a `format`, a text that begins with a brace is JSON.
    """
    data = text.encode(errors="surrogatepass") if isinstance(text, str) else text
    return _load(read_bytes(data, format=format), language)


def open_document(source: Readable) -> Document:
    """The document of a file, by the importer that knows it where it is no plan file."""
    return _opened(source)[1]


def _opened(
    source: Readable,
    using: str = "",
    *,
    levels: bool = False,
    columns: Columns | None = None,
    headings: Headings | None = None,
    into: Plan | None = None,
    base: Plan | None = None,
) -> tuple[bytes, Document]:
    data, document = read_with_bytes(source)
    plan_file = format_of(document.name) and not any(
        problem.code == "SP008" for problem in document.problems
    )
    if plan_file and not using:
        return data, document
    from .importing import read_document

    return data, read_document(
        data, document, using=using, levels=levels, columns=columns, headings=headings,
        into=into, base=base,
    )  # fmt: skip


@attrs.frozen
class Imported:
    """A plan that was read from a file in whatever format, and what was done to read it."""

    plan: Plan | None
    """The plan; ``None`` where the file cannot be read as it stands."""
    format: str
    """What the file is: ``stratml1``, ``stratml2``, ``yaml``, ``json``, or an importer's word."""
    report: Report
    """Everything that was put right, told or wrong in it, with its places."""
    columns: Columns | None = None
    """What the columns of a spreadsheet of somebody's own were taken for."""
    headings: Headings | None = None
    """What the headings and lists of a Word document or a Markdown file were taken for."""


def import_plan(
    source: Readable,
    *,
    format: str = "",
    levels: bool = False,
    columns: Columns | None = None,
    headings: Headings | None = None,
    into: Plan | None = None,
    base: Plan | None = None,
    language: str | None = None,
) -> Imported:
    """Read a plan from a file in any format that is known, and say what was done.

    The format is found out: YAML, JSON, StratML, workbooks, CSV,
    Word documents, Markdown, and what importers of other
    packages know (entry point ``strategiplan.importers``). `format` names an importer,
    ``yaml`` or ``json``, and nothing is found out then; `ValueError` where there is no such.
    With `levels`, objectives of StratML whose numbers tell that they belong below others
    are put there. Every repair is a finding of the report; nothing is raised for what
    stands in the file. `columns` says what the columns of a spreadsheet of somebody's own
    hold, `headings` what the headings and lists of a document do; without them that is proposed.

    `into` is the plan that a workbook was exported from: what the workbook leaves out is
    taken from it. Where the plan has been changed since the export, both changes are made,
    and there is no plan where they meet. How it was then is `base`; what
    `export` wrote knows it by itself. `language` is that of the messages.

    >>> import io
    >>> file = io.BytesIO(
    ...     b'<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">'
    ...     b"<Name>Samfunnsdelen</Name><StrategicPlanCore><Goal><Name>Et varmt samfunn</Name>"
    ...     b"<Description/></Goal></StrategicPlanCore></StrategicPlan>"
    ... )
    >>> found = import_plan(file, language="en")
    >>> found.format, found.plan.goals[0].title
    ('stratml1', 'Et varmt samfunn')
    >>> [str(each) for each in found.report.findings]
    ['<stream>:1:1: info SP977 the XML declaration is missing']
    """
    with collector_paused():
        document = _imported_folder(source, into, base)
        if document is None:
            document = _opened(
                source, format, levels=levels, columns=columns, headings=headings,
                into=into, base=base,
            )[1]  # fmt: skip
        bound = bind(document, Plan)
        profile = built_in(DEFAULT)
        plan = bound.value
        speaker = Speaker(message_language(language, plan.language if plan else None))
        problems: list[Located] = [(bound.document, problem) for problem in bound.problems]
        read = plan
        if plan is not None and into is not None and document.exported is not None:
            from .importing.bringing_back import brought_back

            plan, more = brought_back(plan, document.exported, into, speaker)
            problems += [(bound.document, problem) for problem in more]
        findings = make_findings(problems, read, by_code(profile), speaker)
    usable = plan if not any(each.severity == "error" for each in findings) else None
    report = Report(
        name=document.name,
        findings=findings,
        plan=usable,
        profile=profile,
        language=speaker.language,
    )
    taken = document.columns
    of_prose = document.importer in ("docx", "markdown")
    columns, headings = (None, taken) if of_prose else (taken, None)
    return Imported(usable, document.importer or document.format, report, columns, headings)


def _imported_folder(source: Readable, into: Plan | None, base: Plan | None) -> Document | None:
    """The document of a folder of tables; ``None`` for all else."""
    if not isinstance(source, (str, os.PathLike)) or not os.path.isdir(source):
        return None
    folder = os.fspath(source)
    if not any(name.lower().endswith(".csv") for name in os.listdir(folder)):
        return None
    from .spreadsheets import read_folder
    from .spreadsheets.reading import Asked

    return read_folder(folder, Asked(folder, os.path.dirname(folder), into=into, base=base))


def load_document(document: Document, language: str | None = None) -> Plan:
    """Read a plan from a document, as `load` does from a file."""
    return _load(document, language)


def _load(document: Document, language: str | None) -> Plan:
    bound = bind(document, Plan)
    plan = bound.value
    findings = _found_in(bound, language)
    errors = tuple(finding for finding in findings if finding.severity == "error")
    if plan is None or errors:
        raise PlanError(errors)
    return plan


def check(
    source: Readable | Document | Plan,
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    today: datetime.date | None = None,
    baseline: Baseline | str | os.PathLike[str] | None = None,
) -> Report:
    """Check a plan and report everything that is found.

    `source` is a path, ``-`` for standard input, an open binary file, a
    `Document` or a `Plan`. The profile is the one given (by name, file or as a
    `Profile`), else the plan's own, else ``generic``. `language` is that of
    the messages; without one, the plan's own. `select` and `ignore` take
    codes, beginnings of codes (``SP3``) and names of rules; `ValueError` for
    one that does not exist. A file that cannot be read whole is reported
    whatever they say. Files of submissions that a round of the plan refers to are read
    too, and held against it. `today` is the day that exemptions are judged by;
    without one, the day of the machine. What a `baseline` knows already is not
    among the report's findings: `Report.known` has it. `PlanError` where its file
    cannot be read.

    A `Plan` has no folder: a profile file that it names is looked for in the
    working directory. `TypeError` where a plan made in Python holds a value that
    its field does not take.
    """
    selection = Selection(select, ignore)
    report = check_selected(
        source, profile, language=language, selection=selection, today=today, baseline=baseline
    )
    selection.verify([report.profile])
    return report


def check_selected(
    source: Readable | Document | Plan,
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
    selection: Selection,
    today: datetime.date | None = None,
    baseline: Baseline | str | os.PathLike[str] | None = None,
    across: Sequence[Problem] | None = None,
    fallback: Profile | None = None,
) -> Report:
    """Check a plan as `check` does; words that stand for no rule of its profile select none.

    `across` is what was found between it and other plans, `fallback` the profile of a
    plan that names none.
    """
    day = today or datetime.date.today()
    asked = Asked(profile, language, selection, day, across=across, fallback=fallback, beside=True)
    known = _baseline(baseline, language)
    with collector_paused():
        if isinstance(source, Plan):
            verify(source)
        elif not isinstance(source, Document):
            source = open_document(source)
        return report_of(judged_plan(source, asked), known)


def check_submissions(
    source: str | os.PathLike[str],
    plan: Plan | None = None,
    *,
    before: Plan | None = None,
    consultation: str = "",
    profile: str | Profile | None = None,
    language: str | None = None,
) -> Report:
    """Check a file or a folder of submissions, and hold them against their plan.

    With a `plan`, deadlines, elements, rounds and case numbers are looked at, and whether
    each submission was answered; with the edition that was sent out (`before`) too,
    whether what is said to be changed was, and what was changed without anybody's asking.
    `consultation` is the round of those that name none. Of findings of one sort, the first 50
    are in the report. Raises `OSError` where the file cannot be opened.
    """
    against = (plan, before, consultation)
    return submissions_report(source, profile, language, Selection(), against)


def submissions_report(
    source: str | os.PathLike[str],
    profile: str | Profile | None,
    language: str | None,
    selection: Selection,
    against: tuple[Plan | None, Plan | None, str] = (None, None, ""),
) -> Report:
    """Check submissions as `check_submissions` does; words that stand for no rule select none."""
    from .submissions.beside import MOST_ALIKE
    from .submissions.checking import Against, checked
    from .submissions.reading import read_submissions
    from .submissions.telling import Telling

    plan, before, consultation = against
    used, _ = profile_of(profile, plan, None)
    say = speaker_for(plan, used, language)
    held = Against(plan, before, consultation) if plan else None
    off = frozenset(selection.off(used))
    telling = Telling(os.fspath(source), say, used, MOST_ALIKE, off)
    for note in checked(read_submissions(source), held):
        telling.tell(note)
    return telling.report(counted=True)


def _baseline(
    baseline: Baseline | str | os.PathLike[str] | None, language: str | None
) -> Baseline | None:
    if baseline is None or isinstance(baseline, Baseline):
        return baseline
    return load_baseline(baseline, language=language)


def process(
    source: Readable | Document | Plan,
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
) -> tuple[Step, ...]:
    """The steps that the law, or another profile, asks of a plan's process.

    `source` and `profile` are as `check` takes them. Each `Step` says how far it
    has come, what it rests on, and its days; what the data do not say has the
    status ``unknown``, which is no fault. The profile ``generic`` asks for next to
    nothing. Raises `PlanError` with all findings where the file or the profile
    cannot be read as it stands.
    """
    with collector_paused():
        plan, used = _read_whole(source, profile, language)
        return steps_of(Index(plan), used)


def _read_whole(
    source: Readable | Document | Plan,
    profile: str | Profile | None,
    language: str | None,
    *,
    needed: bool = True,
) -> tuple[Plan, Profile]:
    """A plan and the profile that it is seen with; `PlanError` where not all of it can be read.

    A profile that cannot be read is no error unless it is `needed`.
    """
    document: Document | None = None
    if isinstance(source, Plan):
        verify(source)
        plan = source
    else:
        document = source if isinstance(source, Document) else open_document(source)
        plan = _load(document, language)
    used, problems = profile_of(profile, plan, document)
    if not needed:
        return plan, used
    located: list[Located] = [(origin or document, problem) for origin, problem in problems]
    speaker = speaker_for(plan, used, language)
    findings = make_findings(located, plan, by_code(used), speaker)
    errors = tuple(finding for finding in findings if finding.severity == "error")
    if errors:
        raise PlanError(errors)
    return plan, used


@attrs.frozen(eq=False)
class Rewritten:
    """A file with another text; nothing is written before `write`."""

    name: str
    """The file's name, as it was given."""
    before: bytes
    after: bytes

    @property
    def changed(self) -> bool:
        """Whether the new text is another."""
        return self.before != self.after

    def diff(self) -> str:
        """The changes as a unified diff; empty where there are none."""
        from .fixing.difference import unified

        return unified(self.before, self.after, self.name)

    def write(self) -> None:
        """Put the new text in the place of the other, whole or not at all.

        Raises `OSError` where that cannot be done, where the file is protected from
        writing, and where it was changed since it was read.
        """
        if self.changed:
            from .writing import replace_file

            replace_file(self.name, self.before, self.after)


@attrs.frozen(eq=False)
class Fixed(Rewritten):
    """A file after what is wrong without doubt was mended; nothing is written before `write`."""

    found: Report
    """What was wrong before."""
    report: Report
    """What is left; its `fixed` has what was mended."""


def fix(
    source: str | os.PathLike[str] | IO[bytes],
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    today: datetime.date | None = None,
    baseline: Baseline | str | os.PathLike[str] | None = None,
) -> Fixed:
    """Mend in a file what can be mended without doubt, and check what is left.

    Takes what `check` takes, but for a plan that was made in Python. Every fix is
    held to this: read again, the file has that finding no more and none that it
    did not have (but for those in what could not be read before), and says
    otherwise what it said. What is exempted is left as it is. The file itself is
    not changed: `Fixed.write` does that.
    """
    selection = Selection(select, ignore)
    fixed = fix_selected(
        source, profile, language=language, selection=selection, today=today, baseline=baseline
    )
    selection.verify([fixed.report.profile])
    return fixed


def fix_selected(
    source: str | os.PathLike[str] | IO[bytes],
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
    selection: Selection,
    today: datetime.date | None = None,
    baseline: Baseline | str | os.PathLike[str] | None = None,
    across: Sequence[Problem] | None = None,
    fallback: Profile | None = None,
) -> Fixed:
    """Mend a file as `fix` does, and check it as `check_selected` does."""
    from .fixing.mending import State, mend
    from .fixing.proposals import with_places

    day = today or datetime.date.today()
    asked = Asked(profile, language, selection, day, across=across, fallback=fallback, beside=True)
    known = _baseline(baseline, language)
    data, document = _opened(source)
    if document.format == "imported":
        # What was imported is mended by writing it anew, not by edits.
        report = report_of(judged_plan(document, asked), known)
        return Fixed(document.name, data, data, report, report)
    everything = attrs.evolve(asked, waits=False, beside=False)

    def state(document: Document) -> State:
        judged = judged_plan(document, everything)
        problems = [problem for _, problem in judged.problems]
        day, settings = plan_date(judged.plan), by_code(judged.profile)
        wanted = [
            problem
            for problem in problems
            if problem.code in FIXABLE
            and (problem.code in ALWAYS or problem.code not in judged.off)
            and severity_of(problem, settings, day) != "off"
        ]
        bound = judged.bound or Bound(None, [], document)
        return State(document, bound, problems, wanted, judged)

    with collector_paused():
        mended = mend(data, document, state)
        fixed: list[Finding] = []
        for before, proposals in mended.rounds:
            judged: Judged = before.judged
            done = {id(each.problem): with_places(each, before.document) for each in proposals}
            fixed += judged.findings(
                [(before.bound.document, each.problem) for each in proposals], done
            )
        report = report_of(judged_plan(mended.document, asked), known)
        found = report_of(judged_plan(document, asked), known)
    # What was tried and did not keep its promise is for the planner to mend.
    left = tuple(attrs.evolve(each, fix=None) for each in report.findings)
    report = attrs.evolve(report, findings=left, fixed=tuple(fixed))
    return Fixed(document.name, data, mended.after, found, report)


def export(
    source: Readable | Document | Plan,
    to: str | ExportFormat,
    *,
    profile: str | Profile | None = None,
    language: str | None = None,
    base: str = "",
    internal: bool = False,
    options: Mapping[str, str] | None = None,
    today: datetime.date | None = None,
    before: Iterable[Readable | Document | Plan] = (),
) -> Export:
    """A plan in another format, ready to be written, with what it cannot carry.

    `to` is the name of a format (`strategiplan.formats` has them all). Words that are
    not the plan's own are in `language`, else in the plan's. `base` is the address
    that those of the plan's elements begin with, for formats that have addresses; it goes
    before the plan's own `base_url`.
    `options` are the format's own. `before` are older editions of the plan, the oldest
    first, for formats that tell what changed.

    Private persons' data are withheld, unless the plan has an exemption with a reason
    that holds `today`; with `internal` nothing is withheld, and the file is marked.

    Raises `PlanError` with all findings where the file or the profile cannot be read as
    it stands, `UnknownFormatError`, `OptionError`, `PrivateOptionError` where `base` or an
    option holds personal data, `BaseAddressError` where addresses cannot begin with `base`, and `MissingExtraError` where the format needs a library
    that is not installed.

    >>> found = export(reference_plan(), "json")
    >>> len(loads(found.content()).goals), found.lost, found.withheld
    (3, (), ())
    """
    from .exporting import exported, older_editions

    with collector_paused():
        # The profile that a plan names only gives words here; without it they are the usual ones.
        plan, used = _read_whole(source, profile, language, needed=profile is not None)
        older = [
            _read_whole(each, None, language, needed=False)[0]
            for each in (*before, *older_editions(to, options or {}))
        ]
    speaker = speaker_for(plan, used, language)
    return exported(
        plan,
        to,
        speaker,
        base=base,
        internal=internal,
        options=options,
        today=today,
        before=older,
    )


def consultation_state(
    source: Readable | Document | Plan,
    submissions: Submissions | None = None,
    *,
    round: str = "",
    profile: str | Profile | None = None,
    language: str | None = None,
    today: datetime.date | None = None,
    before: Readable | Document | Plan | None = None,
) -> ConsultationState:
    """How far each round of consultation has come: its days, its submissions, their answers.

    `submissions` are a file, a folder, or the submissions themselves, which are taken one by
    one; without them, the files that the plan's rounds name. `round` is the identifier of one
    round. `before` is the edition that was sent out, where `source` is a later one.
    What the law asks for goes by `profile`, else by the plan's own.

    Raises `PlanError` where a plan or profile cannot be read as it stands, `OSError` where
    the submissions cannot, and `LookupError` where the plan has no such round.

    >>> state = consultation_state(reference_plan("consultation"), [])
    >>> [(each.consultation.id, each.counts.received) for each in state.rounds]
    [('horing-planprogram', 0), ('horing-planstrategi', 0), ('horing-planforslag', 0)]
    """
    from .answers import consultation_state as counted
    from .answers.sources import submissions_in

    plan, used = _read_whole(source, profile, language, needed=profile is not None)
    old = None if before is None else _read_whole(before, None, language, needed=False)[0]
    _verify_round(plan, round)
    return counted(
        plan,
        submissions_in(submissions, plan, _folder_of(source), round),
        steps=steps_of(Index(plan), used),
        today=today,
        round=round,
        before=old,
    )


def answers_overview(
    source: Readable | Document | Plan,
    submissions: Submissions | None = None,
    to: AnswersFormat = "html",
    *,
    round: str = "",
    against: Readable | Document | Plan | None = None,
    texts: TextChoice = "whole",
    internal: bool = False,
    discreet: Discreet | None = None,
    language: str | None = None,
    today: datetime.date | None = None,
) -> AnswersOverview:
    """Every submission of a round, what came of it, and what changed, for the case file.

    `to` is ``markdown``, ``html``, ``docx``, ``pdf``, ``xlsx`` or ``csv``. `against` is the
    other edition: the one that was sent out, or the one that came of it; which is which is
    told by the round's `edition`. Nothing is written or read before the overview is asked
    for its pieces, and the submissions are read once.

    Contact data and notes are never in it. Unless `internal`, private persons stand under
    a number, what looks like their data is hidden in every text, and the plans go through
    the privacy gate; `discreet` is a function of your own that makes a submission fit for
    everybody.

    Raises as `consultation_state` does; `LookupError` also where the plan has several
    rounds and none is named, or none, and where there are no submissions. Asking for pieces
    raises `TooManyError` where the format cannot hold so many, and `ImportError` where a
    library is missing.
    """
    from .answers.making import made

    plan, used = _read_whole(source, None, language, needed=False)
    other = None if against is None else _read_whole(against, None, language, needed=False)[0]
    _verify_round(plan, round)
    return made(
        plan,
        submissions,
        to,
        speaker_for(plan, used, language),
        folder=_folder_of(source),
        round=round,
        other=other,
        texts=texts,
        internal=internal,
        discreet=discreet,
        today=today,
    )


def _verify_round(plan: Plan, round: str) -> None:
    if round and all(each.id != round for each in plan.consultations):
        raise LookupError(f"there is no consultation {round!r}")


def _folder_of(source: Readable | Document | Plan) -> str | None:
    """The folder of a plan file; ``None`` where it is not known."""
    if isinstance(source, Document):
        source = source.name
    if isinstance(source, (str, os.PathLike)) and os.fspath(source) != "-":
        return os.path.dirname(os.path.abspath(source))
    return None


def load_workspace(source: str | os.PathLike[str], *, language: str | None = None) -> Workspace:
    """Read plans that belong together, and keep them.

    `source` is a folder or a ``strategiplan.yaml`` that names plans. In a folder with such
    a file that is what counts, else every YAML file in it and below that is a plan. The
    plans are not checked; `check_workspace` does that. Raises `PlanError` with all
    findings where a file cannot be read as it stands.
    """
    from .workspace.joined import Workspace
    from .workspace.survey import survey

    with collector_paused():
        found = survey(os.fspath(source), keep=True)
        errors = list(_errors_of(workspace_report(found, language)))
        sound = {member.file for member in found.crossing.members if member.sound}
        for listed in found.files:
            if listed.name not in sound and not (listed.found and listed.name in found.profiles):
                try:
                    load(listed.name, language=language)
                except PlanError as error:
                    errors += error.findings
    if errors:
        raise PlanError(tuple(errors))
    return Workspace(
        found.folder,
        tuple(found.crossing.members),
        found.passed_over,
        found.fallback,
        found.crossing,
    )


def _errors_of(report: Report | None) -> Iterable[Finding]:
    return (each for each in (report.findings if report else ()) if each.severity == "error")


def check_workspace(
    source: str | os.PathLike[str],
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    today: datetime.date | None = None,
    baseline: Baseline | str | os.PathLike[str] | None = None,
) -> Iterator[Report]:
    """Check plans that belong together: each as `check` does, and what is between them.

    `source` is as `load_workspace` takes it, all else as `check` does. The reports come
    one by one, in the order of the files' names, and no plan is kept; what is wrong with
    ``strategiplan.yaml`` comes first. A word of `select` or `ignore` that is no rule of
    any plan raises `ValueError` at the end.
    """
    from .workspace.survey import survey

    selection = Selection(select, ignore)
    known = _baseline(baseline, language)
    found = survey(os.fspath(source))
    own = workspace_report(found, language, selection)
    used: list[Profile] = []
    if own is not None:
        yield own
    for listed in found.files:
        report = check_selected(
            listed.name,
            profile,
            language=language,
            selection=selection,
            today=today,
            baseline=known,
            across=found.across.get(listed.name, ()),
            fallback=found.fallback,
        )
        if report.profile not in used:
            used.append(report.profile)
        yield report
    selection.verify(used)


def workspace_report(
    survey: Survey, language: str | None = None, selection: Selection | None = None
) -> Report | None:
    """What is wrong with a workspace's own file; ``None`` where nothing is, or there is none."""
    if survey.document is None:
        return None
    profile = survey.fallback or built_in(DEFAULT)
    speaker = Speaker(message_language(language, profile.language))
    off = selection.off(profile) if selection else set()
    findings = make_findings(survey.problems, None, by_code(profile), speaker, off=off)
    if not findings:
        return None
    return Report(survey.document.name, findings, None, profile, speaker.language)


@attrs.frozen(eq=False)
class Formatted(Rewritten):
    """A plan file in the house style; nothing is written before `write`."""


def format(source: str | os.PathLike[str] | IO[bytes], *, language: str | None = None) -> Formatted:
    """A plan file in the house style: the order of keys, indentation, quotation marks, folding.

    `source` is a path, ``-`` for standard input, or an open binary file. What the plan
    says stays exactly as it is, and so do comments, each with what it stands beside,
    single empty lines between entries, and the file's line ends; the new text has been
    read again to see that. The file itself is not changed: `Formatted.write` does that.
    Formatted again, nothing changes.

    Raises `PlanError` with all findings where the file cannot be read whole, and
    `FormattingError`, a `ValueError`, where it cannot be formatted without saying
    something else.
    """
    from .writing.formatting import formatted

    data, document = read_with_bytes(source)
    bound = bind(document, Plan)
    plan = bound.value
    if plan is None or not {problem.code for problem in bound.problems} <= _LEFT_AS_WRITTEN:
        raise PlanError(_found_in(bound, language))
    return Formatted(document.name, data, formatted(bound.document, plan).encode())


_LEFT_AS_WRITTEN = HARMLESS - {"SP023"}
"""What can be wrong with a file that is formatted all the same: the words of it stay."""


def _found_in(bound: Bound[Plan], language: str | None) -> tuple[Finding, ...]:
    """What was found while a file was read."""
    plan, document = bound.value, bound.document
    said = plan.language if plan else said_at_the_top(document, "language")
    problems: list[Located] = [(document, problem) for problem in bound.problems]
    speaker = Speaker(message_language(language, said))
    return make_findings(problems, plan, by_code(built_in(DEFAULT)), speaker)


def load_baseline(source: Readable | Document, *, language: str | None = None) -> Baseline:
    """Read a baseline from its file. Raises `PlanError` with all findings where it cannot be used."""
    document = source if isinstance(source, Document) else open_document(source)
    baseline, problems = read_baseline(document)
    speaker = Speaker(message_language(language))
    findings = make_findings(problems, None, by_code(built_in(DEFAULT)), speaker)
    errors = tuple(finding for finding in findings if finding.severity == "error")
    if errors:
        raise PlanError(errors)
    return baseline


def render(
    reports: Report | Iterable[Report],
    format: ReportFormat = "text",
    *,
    full: bool = False,
    strict: bool = False,
) -> str:
    """The text of one report or of several, in one of the formats of ``strategiplan check``.

    ``text``, ``json``, ``sarif`` (2.1.0), ``github`` (commands of a workflow), ``junit``
    (XML) or ``markdown``. With `full` the text shows every finding whole, however many
    there are; with `strict` warnings count as failures, which JUnit tells apart. Reports
    from a generator are taken one by one and none is kept. `ValueError` for a format
    that does not exist.
    """
    several = (reports,) if isinstance(reports, Report) else reports
    return "".join(pieces(several, format, Style(full=full, strict=strict)))


def load_profile(source: str | os.PathLike[str], *, language: str | None = None) -> Profile:
    """A profile with all that it inherits: by the name of a built-in one, or from a file.

    Raises `PlanError` with all findings where it is not as it should be.
    """
    profile, problems = profiles.load_profile(source)
    speaker = Speaker(message_language(language, profile.language))
    findings = make_findings(problems, None, by_code(profile), speaker)
    errors = tuple(finding for finding in findings if finding.severity == "error")
    if errors:
        raise PlanError(errors)
    return profile


def schema(
    profile: str | os.PathLike[str] | Profile | None = None, language: str | None = None
) -> dict[str, Any]:
    """The JSON Schema (2020-12) of plan files with a profile, for editors and other programs.

    `profile` is a name, a file or a `Profile`; without one, ``generic``. Titles,
    descriptions, examples and the words to choose from are in `language`, else in the
    profile's own, else in English. What the schema refuses, `check` with that profile
    refuses; the schema's description names what only `check` finds. Raises
    `PlanError` with all findings where the profile is not as it should be.

    >>> sorted(schema("trondheim", "nb")["$defs"]["Goal"]["properties"])[:3]
    ['addresses', 'code', 'contributions']
    """
    from .plan_schema import plan_schema

    if isinstance(profile, Profile):
        used, problems = profiles.joined(profile)
        speaker = Speaker(message_language(language, used.language))
        located: list[Located] = list(problems)
        findings = make_findings(located, None, by_code(used), speaker)
        errors = tuple(finding for finding in findings if finding.severity == "error")
        if errors:
            raise PlanError(errors)
    else:
        used = load_profile(profile or DEFAULT, language=language)
    return plan_schema(used, message_language(language, used.language))


def reference_plan(edition: str = "adopted") -> Plan:
    """Trondheimsløftet, the plan that comes with the library as its example.

    `edition` is ``adopted`` or ``consultation``.
    """
    return load(reference_file(edition))


def reference_file(edition: str = "adopted") -> Path:
    """The file of the reference plan, to read, copy or check."""
    names = {
        "adopted": "trondheim_2032.yaml",
        "consultation": "trondheim_2032_consultation.yaml",
    }
    if edition not in names:
        raise ValueError(f"there is no edition {edition!r}: {', '.join(names)}")
    # In a wheel the examples lie in the package, in a checkout beside its source.
    from pathlib import Path

    package = Path(__file__).resolve().parent
    installed = package / "examples" / names[edition]
    return installed if installed.exists() else package.parents[1] / "examples" / names[edition]


def graph(plan: Plan, *, language: str = "") -> networkx.MultiDiGraph[str]:
    """The plan as a graph of networkx: a node for each element, an edge for each connection.

    A node's key is the element's identifier; without one, its path behind a slash
    (``/goals/0``). Attributes are ``kind``, ``code``, ``title`` (in `language`, else the
    plan's own), ``path`` and ``identifier``. Each linked SDG is a node ``sdg:11.2``
    of kind ``sdg_goal``, ``sdg_target`` or ``sdg_indicator``, and so is what it belongs
    to. What a reference names and nothing is has a node of kind ``missing``; what is in
    another plan (``other-plan#goal-id``), one of kind ``elsewhere``. Of
    elements that share an identifier, the first has it as its key.

    An edge's attributes are its ``relation`` (the key of the plan file that it comes
    from, such as ``responsible``; ``contains`` for what stands in an element), the
    ``field`` where that key stands, and an SDG link's ``role`` where one is given. All
    attributes are plain texts. The order is that of the document.

    >>> found = graph(reference_plan())
    >>> found.nodes["gronnere-samfunn"]["kind"]
    'goal'
    >>> found.edges["trondheimsloftet", "sdg:17", 0]
    {'relation': 'sdgs', 'field': 'sdgs'}
    """
    from .graph.plan_graph import PlanGraph

    return PlanGraph(plan).network(language)


def trace(plan: Plan, name: str | Element) -> Trace:
    """One element's whole story, by its identifier, printed code or path, or the element itself.

    Raises `ElementLookupError` where that is not exactly one element; its
    `candidates` are those that it may mean.

    >>> story = trace(reference_plan(), "1.3")
    >>> [found.element.kind for found in story.above], story.vision.element.id
    (['plan', 'goal'], 'visjon')
    >>> [(link.relation, link.origin) for link in story.actors[:2]]
    [('owners', 'above'), ('partners', 'above')]
    """
    from .graph.plan_graph import PlanGraph

    return PlanGraph(plan).trace(name)


def dumps(plan: Plan, *, format: Format = "yaml") -> str:
    """The text of a plan in a format, which `loads` reads back to an equal plan."""
    from .writing import WRITERS

    if format not in WRITERS:
        raise ValueError(f"there is no format {format!r}: {', '.join(WRITERS)}")
    verify(plan)
    return WRITERS[format](plan)


def dump(plan: Plan, path: str | os.PathLike[str], *, format: Format | None = None) -> None:
    """Write a plan to a file, whole or not at all; the format follows the name.

    Comments of a file that is replaced are lost. Raises `OSError` where the file
    cannot be written.
    """
    from .writing import write_file

    write_file(path, dumps(plan, format=format or format_of(os.fspath(path)) or "yaml"))
