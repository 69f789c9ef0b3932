"""The library's front: load a plan, check it, write it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from typing import IO, TYPE_CHECKING

import attrs

from . import profiles
from .binding import bind
from .binding.doubts import doubts
from .checks import codes_by_name, rules, rules_of, run
from .checks.reading_rules import HARMLESS
from .diagnostics import Finding, Problem, Rule
from .memory import collector_paused
from .messages import Speaker, message_language, spoken
from .messages.synonyms import SYNONYMS
from .model import Element, Plan
from .model.profile import Profile
from .process import Step, steps_of
from .profiles import DEFAULT, built_in, by_code
from .reading import Document, read, read_bytes
from .reading.document import Format, format_of
from .report import Located, Report, make_findings
from .report.formats import ReportFormat, Style, pieces
from .text import nearest
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


class UnknownRuleError(ValueError):
    """A word stands for no rule."""

    def __init__(self, word: str) -> None:
        super().__init__(f"there is no rule {word!r}")
        self.word = word


def _words(words: str | Iterable[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


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


def load_document(document: Document, language: str | None = None) -> Plan:
    """Read a plan from a document, as `load` does from a file."""
    return _load(document, language)


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
    selection = Selection(select, ignore)
    report = check_selected(source, profile, language=language, selection=selection)
    selection.verify([report.profile])
    return report


@attrs.frozen
class Selection:
    """The rules that a check is asked for: by codes, beginnings of codes, and names.

    Which there are depends on the profile, which may be another for every plan.
    """

    select: tuple[str, ...] = attrs.field(default=(), converter=_words)
    ignore: tuple[str, ...] = attrs.field(default=(), converter=_words)

    def off(self, profile: Profile) -> set[str]:
        """The codes that it leaves out."""
        known = rules_of(profile)
        selected = {code for word in self.select for code in _matching(word, known)}
        ignored = {code for word in self.ignore for code in _matching(word, known)}
        return (set(known) - selected if self.select else set()) | ignored

    def verify(self, used: Iterable[Profile]) -> None:
        """Raise `UnknownRuleError` for a word that stands for no rule of any of the profiles."""
        known = [rules_of(profile) for profile in used] or [rules()]
        for word in (*self.select, *self.ignore):
            if not any(_matching(word, each) for each in known):
                raise UnknownRuleError(word)


def check_selected(
    source: Readable | Document | Plan,
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
    selection: Selection,
) -> Report:
    """Check a plan as `check` does; words that stand for no rule of its profile select none."""
    with collector_paused():
        return _check(source, profile, language, selection)


def _check(
    source: Readable | Document | Plan,
    profile: str | Profile | None,
    language: str | None,
    selection: Selection,
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
            return _check_profile(document, language, selection)
        reported = {each.target.path for each in bound.problems if each.target.part == "value"}
        doubtful = doubts(document, reported) if plan else []
        problems = [(document, problem) for problem in (*bound.problems, *doubtful)]
    codes = {problem.code for _, problem in problems}
    whole = plan is not None and codes <= _MENDED
    used, its_problems = _profile(profile, plan, document)
    problems += [(origin or document, problem) for origin, problem in its_problems]
    wish = language or (_said(document, "language") if document and plan is None else None)
    speaker = speaker_for(plan, used, wish)
    settings = by_code(used)
    off = selection.off(used)
    if "SP004" in codes:
        # Letters in the wrong encoding are one fault, not one for each text.
        off |= {"SP805"}
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


_SHARED_KEYS = {field.name for field in attrs.fields(Profile)}
_PLAN_KEYS = {field.name for field in attrs.fields(Plan)}
_PROFILE_KEYS = _SHARED_KEYS - _PLAN_KEYS - {"name"}


def _is_profile(plan: Plan | None, problems: list[Problem]) -> bool:
    """Whether a file that was read as a plan is a profile, by the keys that it has at the top."""
    strange: set[str] = set()
    for problem in problems:
        if problem.code == "SP102" and len(problem.target.path) == 1:
            strange.add(problem.values["key"])
        elif problem.code == "SP008" and problem.variant == "keys":
            strange.update(problem.values["keys"])
    if plan and any(getattr(plan, name) for name in _PLAN_KEYS - _SHARED_KEYS):
        return False
    if strange & _PROFILE_KEYS or ("name" in strange and plan and plan.title):
        return True
    # The one key that would tell is written wrong, or in another language.
    return any(
        nearest(key, (*_PLAN_KEYS, *_PROFILE_KEYS)) in _PROFILE_KEYS
        or _PROFILE_KEYS.intersection(SYNONYMS.get(key.casefold(), ())[:1])
        for key in sorted(strange)[:20]
    )


def _check_profile(document: Document, language: str | None, selection: Selection) -> Report:
    profile, problems = profiles.load_profile(document)
    speaker = Speaker(message_language(language, profile.language))
    off = selection.off(profile)
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


def matching_codes(words: str | Iterable[str], profile: Profile | None = None) -> set[str]:
    """The codes that codes, beginnings of codes and names stand for; `ValueError` for none."""
    known = rules_of(profile) if profile else rules()
    found: set[str] = set()
    for word in _words(words):
        matching = _matching(word, known)
        if not matching:
            raise UnknownRuleError(word)
        found |= matching
    return found


def _matching(word: str, known: Mapping[str, Rule]) -> set[str]:
    if word in codes_by_name():
        return {codes_by_name()[word]}
    named = {code for code, rule in known.items() if word == rule.name}
    # A name is written out; of a code the beginning is enough.
    return named or {code for code in known if code.isupper() and code.startswith(word.upper())}


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
