"""Plans, profiles and baselines from files, in whatever format they are."""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING

import attrs

from .. import profiles
from ..baseline import Baseline, read_baseline
from ..binding import Bound, bind
from ..diagnostics import Finding
from ..judgement import profile_of, said_at_the_top, speaker_for
from ..memory import collector_paused
from ..messages import Speaker, message_language
from ..model import Plan
from ..model.profile import Profile
from ..profiles import DEFAULT, built_in, by_code
from ..reading import Document, read_bytes
from ..reading.document import Format, format_of, read_with_bytes
from ..report import Located, Report, make_findings
from ..walk import verify

if TYPE_CHECKING:
    from pathlib import Path

    from ..prose import Headings
    from ..spreadsheets import Columns

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
    return load_document(open_document(source), language)


def loads(text: str | bytes, *, format: Format | None = None, language: str | None = None) -> Plan:
    """Read a plan from a text, as `load` does from a file.

    Without a `format`, a text that begins with a brace is JSON.
    """
    data = text.encode(errors="surrogatepass") if isinstance(text, str) else text
    return load_document(read_bytes(data, format=format), language)


def open_document(source: Readable) -> Document:
    """The document of a file, by the importer that knows it where it is no plan file."""
    return opened(source)[1]


def opened(
    source: Readable,
    using: str = "",
    *,
    levels: bool = False,
    columns: Columns | None = None,
    headings: Headings | None = None,
    into: Plan | None = None,
    base: Plan | None = None,
) -> tuple[bytes, Document]:
    """The bytes of a file and its document, by the importer that knows it where it is no plan file."""
    data, document = read_with_bytes(source)
    plan_file = format_of(document.name) and not any(
        problem.code == "SP008" for problem in document.problems
    )
    if plan_file and not using:
        return data, document
    from ..importing import read_document

    return data, read_document(
        data, document, using=using, levels=levels, columns=columns, headings=headings,
        into=into, base=base,
    )  # fmt: skip


def load_document(document: Document, language: str | None = None) -> Plan:
    """Read a plan from a document, as `load` does from a file."""
    bound = bind(document, Plan)
    plan = bound.value
    findings = findings_of(bound, language)
    errors = tuple(finding for finding in findings if finding.severity == "error")
    if plan is None or errors:
        raise PlanError(errors)
    return plan


def read_whole(
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
        plan = load_document(document, language)
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


def findings_of(bound: Bound[Plan], language: str | None) -> tuple[Finding, ...]:
    """What was found while a file was read."""
    plan, document = bound.value, bound.document
    said = plan.language if plan else said_at_the_top(document, "language")
    problems: list[Located] = [(document, problem) for problem in bound.problems]
    speaker = Speaker(message_language(language, said))
    return make_findings(problems, plan, by_code(built_in(DEFAULT)), speaker)


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
            document = opened(
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
            from ..importing.bringing_back import brought_back

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
    from ..spreadsheets import read_folder
    from ..spreadsheets.reading import Asked

    return read_folder(folder, Asked(folder, os.path.dirname(folder), into=into, base=base))


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

    package = Path(__file__).resolve().parent.parent
    installed = package / "examples" / names[edition]
    return installed if installed.exists() else package.parents[1] / "examples" / names[edition]
