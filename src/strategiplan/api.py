"""The library's front: load a plan, check it, write it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING

import attrs

from . import profiles
from .binding import bind
from .checks import codes_by_name, rules, run
from .checks.reading_rules import HARMLESS
from .diagnostics import Finding, Problem
from .memory import collector_paused
from .messages import Speaker, message_language, spoken
from .model import Element, Plan
from .model.profile import Profile
from .process import Step, steps_of
from .profiles import DEFAULT, built_in, by_code
from .reading import Document, read, read_bytes
from .reading.document import Format, format_of
from .report import Located, Report, make_findings
from .report.formats import ReportFormat, Style, pieces
from .walk import Index, verify

if TYPE_CHECKING:
    from pathlib import Path

    import networkx

    from .graph.trace import Trace

Readable = str | os.PathLike[str] | IO[bytes]
"""A path, ``-`` for standard input, or an open binary file."""


class PlanError(ValueError):
    """A plan cannot be read; `findings` holds everything that is wrong with its file."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(findings)
        self.findings = findings

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))


_MENDED = {"SP004", "SP005", "SP027", *HARMLESS}
"""What leaves nothing of a file out, so that every check can be made."""


def load(source: Readable, *, language: str | None = None) -> Plan:
    """Read a plan from a file: YAML, or JSON where the name ends in ``.json``.

    `source` is a path, ``-`` for standard input, or an open binary file. The
    plan is not checked against its profile; `check` does that. Raises
    `PlanError` with all findings where the file cannot be read as it stands.
    """
    return _load(read(source), language)


def loads(text: str | bytes, *, format: Format | None = None, language: str | None = None) -> Plan:
    """Read a plan from a text, as `load` does from a file.

    Without a `format`, a text that begins with a brace is JSON.
    """
    data = text.encode(errors="surrogatepass") if isinstance(text, str) else text
    return _load(read_bytes(data, format=format), language)


def _load(document: Document, language: str | None) -> Plan:
    bound = bind(document, Plan)
    plan = bound.value
    speaker = Speaker(
        message_language(language, plan.language if plan else _said(document, "language"))
    )
    problems: list[Located] = [(bound.document, problem) for problem in bound.problems]
    findings = make_findings(problems, plan, by_code(built_in(DEFAULT)), speaker)
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
) -> Report:
    """Check a plan and report everything that is found.

    `source` is a path, ``-`` for standard input, an open binary file, a
    `Document` or a `Plan`. The profile is the one given (by name, file or as a
    `Profile`), else the plan's own, else ``generic``. `language` is that of
    the messages; without one, the plan's own. `select` and `ignore` take
    codes, beginnings of codes (``SP3``) and names of rules; `ValueError` for
    one that does not exist. A file that cannot be read whole is reported
    whatever they say.

    A `Plan` has no folder: a profile file that it names is looked for in the
    working directory. `TypeError` where a plan made in Python holds a value that
    its field does not take.
    """
    off = _off(select, ignore)
    with collector_paused():
        return _check(source, profile, language, off)


def _check(
    source: Readable | Document | Plan,
    profile: str | Profile | None,
    language: str | None,
    off: set[str],
) -> Report:
    document: Document | None = None
    problems: list[Located] = []
    plan: Plan | None
    if isinstance(source, Plan):
        verify(source)
        plan = source
    else:
        document = source if isinstance(source, Document) else read(source)
        bound = bind(document, Plan)
        plan, document = bound.value, bound.document
        if _is_profile(plan, bound.problems):
            return _check_profile(document, language, off)
        problems = [(document, problem) for problem in bound.problems]
    codes = {problem.code for _, problem in problems}
    whole = plan is not None and codes <= _MENDED
    used, its_problems = _profile(profile, plan, document)
    problems += [(origin or document, problem) for origin, problem in its_problems]
    wish = language or (_said(document, "language") if document and plan is None else None)
    speaker = speaker_for(plan, used, wish)
    settings = by_code(used)
    if "SP004" in codes:
        # Letters in the wrong encoding are one fault, not one for each text.
        off = off | {"SP805"}
    silent = off | {code for code, setting in settings.items() if setting.severity == "off"}
    if plan is not None:
        problems += [
            (document, problem) for problem in run(Index(plan), used, off=silent, partial=not whole)
        ]
    return Report(
        name=document.name if document else "",
        findings=make_findings(problems, plan, settings, speaker, off=off),
        plan=plan if codes <= HARMLESS else None,
        profile=used,
        language=speaker.language,
        complete=whole,
    )


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
        document: Document | None = None
        if isinstance(source, Plan):
            verify(source)
            plan = source
        else:
            document = source if isinstance(source, Document) else read(source)
            plan = _load(document, language)
        used, problems = _profile(profile, plan, document)
        located: list[Located] = [(origin or document, problem) for origin, problem in problems]
        speaker = speaker_for(plan, used, language)
        findings = make_findings(located, plan, by_code(used), speaker)
        errors = tuple(finding for finding in findings if finding.severity == "error")
        if errors:
            raise PlanError(errors)
        return steps_of(Index(plan), used)


def _said(document: Document, key: str) -> str:
    """What a file that cannot be read to its end says at the top under a key."""
    beginning = document.data[:20_000].decode(errors="replace")
    found = re.search(
        rf"""^\{{?[ ]*["']?{key}["']?[ ]*:[ ]*["']?([^"'\s,}}#]+)""", beginning, re.MULTILINE
    )
    return found[1] if found else ""


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


def speaker_for(plan: Plan | None, profile: Profile, language: str | None = None) -> Speaker:
    """Somebody who speaks of a plan: in the wished language, else in the plan's own.

    The plan's and the profile's words for the levels are said where they are
    given in that language; a plain word is in the plan's or the profile's own.
    """
    own = (plan.language if plan else "") or profile.language
    chosen = message_language(language, own)
    return Speaker(
        chosen,
        (
            spoken(plan.terms if plan else None, own, chosen),
            spoken(profile.terms, profile.language, chosen),
        ),
    )


_PROFILE_KEYS = {"extends", "rules", "counts", "required", "levels", "options"}
_SHARED_KEYS = {field.name for field in attrs.fields(Profile)}


def _is_profile(plan: Plan | None, problems: list[Problem]) -> bool:
    """Whether a file that was read as a plan is a profile, by the keys that it has at the top."""
    strange: set[str] = set()
    for problem in problems:
        if problem.code == "SP102" and len(problem.target.path) == 1:
            strange.add(problem.values["key"])
        elif problem.code == "SP008" and problem.variant == "keys":
            strange.update(problem.values["keys"])
    if not strange & _PROFILE_KEYS:
        return False
    return plan is None or not any(
        getattr(plan, field.name) for field in attrs.fields(Plan) if field.name not in _SHARED_KEYS
    )


def _check_profile(document: Document, language: str | None, off: set[str]) -> Report:
    profile, problems = profiles.load_profile(document)
    speaker = Speaker(message_language(language, profile.language))
    return Report(
        name=document.name,
        findings=make_findings(problems, None, by_code(profile), speaker, off=off),
        plan=None,
        profile=profile,
        language=speaker.language,
    )


def _profile(
    wanted: str | Profile | None, plan: Plan | None, document: Document | None
) -> tuple[Profile, list[Located]]:
    if isinstance(wanted, Profile):
        return profiles.joined(wanted)
    if wanted:
        return profiles.load_profile(wanted)
    said = plan.profile if plan else _said(document, "profile") if document else ""
    name = said or DEFAULT
    return profiles.load_profile(name, document.folder if document else "", trusted=False)


def _off(select: str | Iterable[str], ignore: str | Iterable[str]) -> set[str]:
    """The codes that a selection leaves out."""
    selected, ignored = matching_codes(select), matching_codes(ignore)
    every = set(rules())
    return (every - selected if selected else set()) | ignored


def matching_codes(words: str | Iterable[str]) -> set[str]:
    """The codes that codes, beginnings of codes and names stand for; `ValueError` for none."""
    found: set[str] = set()
    for word in [words] if isinstance(words, str) else words:
        code = codes_by_name().get(word, word.upper())
        matching = {each for each in rules() if each.startswith(code)}
        if not matching:
            raise ValueError(f"there is no rule {word!r}")
        found |= matching
    return found


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
    to. What a reference names and nothing is has a node of kind ``missing``. Of
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
