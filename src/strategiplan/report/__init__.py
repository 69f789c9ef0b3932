"""Reports: what was found in a plan, put together once and shown in several forms."""

from __future__ import annotations

import datetime
import functools
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import attrs

from ..checks import rules
from ..checks.importing_rules import REFUSALS
from ..checks.reading_rules import ALWAYS
from ..checks.workspace import CODES
from ..diagnostics import Finding, Path, Place, Problem, Related, Repair, Resolved, Severity, Target
from ..messages import Speaker, catalogue, visible
from ..model import Element, Plan
from ..model.profile import Profile, RuleSetting
from ..personal_data import KINDS, NEVER_SHOWN, blank, hide
from ..process import in_force, plan_date
from ..reading import Document
from ..walk import elements_on

RANK: Mapping[Severity, int] = {"error": 0, "warning": 1, "info": 2}
"""The severities, the worst first."""

_NO_PLAN = {"SP001", "SP002", "SP003", "SP008", *(rule.code for rule in REFUSALS)}
"""What is found where there is no plan at all, and so nothing left to check."""


@attrs.frozen
class Report:
    """Everything that was found in one plan, and the plan itself where it could be read."""

    name: str
    """The file's name; empty for a plan that was made in Python."""
    findings: tuple[Finding, ...]
    """In the order of the file."""
    plan: Plan | None
    """The plan, where the file can be read as it stands: where `load` would give it."""
    profile: Profile
    """The profile that it was checked against, with all that it inherits."""
    language: str
    """The language of the messages."""
    complete: bool = True
    """Whether every check was made; some wait until the file can be read whole."""
    exempted: tuple[Finding, ...] = ()
    """What the plan itself states an exemption for; each knows the reason."""
    known: tuple[Finding, ...] = ()
    """What the baseline knows already; `findings` are those that are new."""
    resolved: tuple[Resolved, ...] = ()
    """What the baseline knows and is found no more."""
    baseline: str = ""
    """The name of the baseline's file."""
    fixed: tuple[Finding, ...] = ()
    """What `fix` has mended; each with the place that it had then."""

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return self.counts()[severity]

    def counts(self) -> Counter[Severity]:
        """How many findings there are of each severity."""
        return Counter(finding.severity for finding in self.findings)

    @property
    def ok(self) -> bool:
        """Whether there is no error."""
        return not self.count("error")

    @property
    def waits(self) -> bool:
        """Whether there are checks that wait until what was found is mended."""
        return not self.complete and not _NO_PLAN & {finding.code for finding in self.findings}

    def summary(self) -> str:
        """How many findings there are, in words: "1 error, 2 warnings"."""
        return counted(self.counts(), self.language)


def counted(counts: Mapping[Severity, int], language: str) -> str:
    """Numbers of findings in words, the worst first: "1 error, 2 warnings"."""
    words = catalogue(language)
    parts = [
        f"{counts[severity]} {words.SEVERITIES[severity][counts[severity] != 1]}"
        for severity in RANK
        if counts.get(severity)
    ]
    return ", ".join(parts) or str(words.PHRASES["clean"])


def rule_of(finding: Finding) -> str:
    """A finding's rule as it is shown: ``SP301 goal-without-strategy``.

    A rule of a profile's own may have no code but its name.
    """
    return visible(" ".join(dict.fromkeys((finding.code, finding.name))), 200)


Located = tuple[Document | None, Problem]
"""A problem and the document that it is in; ``None`` for one in no file."""


def make_findings(
    problems: Iterable[Located],
    plan: Plan | None,
    settings: Mapping[str, RuleSetting],
    speaker: Speaker,
    *,
    off: Collection[str] = (),
    fixes: Mapping[int, Repair] | None = None,
) -> tuple[Finding, ...]:
    """Put problems into words, with their severity and their places; sorted, each once.

    Those that an exemption lets pass come last. `fixes` has what mends a problem, by
    the problem's `id`.
    """
    day = plan_date(plan)
    chosen: list[tuple[Document | None, Problem, Severity]] = []
    for document, problem in problems:
        severity = severity_of(problem, settings, day)
        if severity != "off" and (problem.code not in off or problem.code in ALWAYS):
            chosen.append((document, problem, severity))
    places = _places(chosen)
    hidden = _concealer(chosen)
    excerpts = _confidential_lines(chosen, places, hidden)
    found: dict[tuple[object, ...], Finding] = {}
    # What stands in a file of its own comes after what stands in the plan's.
    beside: dict[int, str] = {}
    for document, problem, severity in chosen:
        finding = _finding(document, problem, severity, plan, speaker, places, excerpts, hidden)
        repair = fixes.get(id(problem)) if fixes else None
        # What may not be repeated is not repeated in a repair either.
        if repair and not any(hidden(edit.text) != edit.text for edit in repair.edits):
            finding = attrs.evolve(finding, fix=repair)
        key = (finding.code, finding.path, finding.place, finding.message)
        if found.setdefault(key, finding) is finding and problem.place:
            beside[id(finding)] = problem.place.file
    ordered = sorted(found.values(), key=lambda each: (beside.get(id(each), ""), _order(each)))
    # What is exempted does not renumber what is not.
    excused = _told_apart([finding for finding in ordered if finding.exempted])
    return _told_apart([finding for finding in ordered if not finding.exempted]) + excused


def _told_apart(findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings with keys that are unique among them: those alike are numbered in their order."""
    seen: Counter[str] = Counter()
    for index, finding in enumerate(findings):
        seen[finding.key] += 1
        if seen[finding.key] > 1:
            findings[index] = attrs.evolve(finding, key=f"{finding.key} ({seen[finding.key]})")
    return tuple(findings)


def _order(finding: Finding) -> tuple[object, ...]:
    place = finding.place
    where = (place.line, place.column) if place else (0, 0)
    # Without a file, in the order of the plan: lists by number, keys by name.
    path: tuple[str, ...] = ()
    if place is None:
        path = tuple(f"{step:08d}" if isinstance(step, int) else step for step in finding.path)
    return (where, path, RANK[finding.severity], finding.code, finding.message)


def severity_of(
    problem: Problem, settings: Mapping[str, RuleSetting], plan_day: datetime.date | None
) -> Severity:
    """How severe a problem is by a profile's settings; "off" where its rule does not hold."""
    if problem.code in ALWAYS:
        return "error"
    setting = settings[problem.code]
    if not in_force(setting, problem.on or plan_day):
        return "off"
    return setting.severity or "error"


def _places(
    chosen: Sequence[tuple[Document | None, Problem, Severity]],
) -> dict[tuple[int, Target], Place]:
    """The places of all targets, by one pass over each document that has any."""
    wanted: dict[int, tuple[Document, set[Target]]] = {}
    for document, problem, _ in chosen:
        if document is None or (problem.place and not problem.related):
            continue
        _, targets = wanted.setdefault(id(document), (document, set()))
        if problem.span is None and problem.place is None:
            targets.add(problem.target)
        targets.update(problem.related)
    return {
        (key, target): place
        for key, (document, targets) in wanted.items()
        if targets and document.data
        for target, place in document.locate(targets).items()
    }


def _confidential_lines(
    chosen: Sequence[tuple[Document | None, Problem, Severity]],
    places: Mapping[tuple[int, Target], Place],
    concealed: Callable[[str], str],
) -> dict[tuple[int, int], str]:
    """The lines of files that hold what is not to be repeated, with that hidden.

    They are shown so by every finding on such a line, whatever it is about.
    """
    lines: dict[tuple[int, int], str] = {}
    for document, problem, _ in chosen:
        if problem.confidential and document is not None:
            place = places[id(document), problem.target]
            key = (id(document), place.line)
            line = document.lines.line(place.line)
            hidden = concealed(line)
            if hidden == line:
                # It is spread over lines, or written otherwise than it reads.
                start, end = place.column - 1, place.end_column - 1
                hidden = line[:start] + blank(line[start:end]) + line[end:]
            lines[key] = hidden
    return lines


def _concealer(
    chosen: Sequence[tuple[Document | None, Problem, Severity]],
) -> Callable[[str], str]:
    """What hides in a text what no finding of a report repeats.

    That is identity numbers, and all else where it was found; what only the place
    tells, such as the name of an actor who is a person, wherever it stands.
    """
    confidential = [problem for _, problem, _ in chosen if problem.confidential]
    kinds = KINDS if confidential else NEVER_SHOWN
    written = {problem.target.words for problem in confidential}
    untold = sorted((each for each in written if each and hide(each) == each), key=len)
    names = re.compile("|".join(map(re.escape, reversed(untold)))) if untold else None

    def concealed(text: str) -> str:
        text = hide(text, kinds)
        if names and names.search(text):
            text = names.sub(lambda found: blank(found[0]), text)
        return text

    return concealed


def _finding(
    document: Document | None,
    problem: Problem,
    severity: Severity,
    plan: Plan | None,
    speaker: Speaker,
    places: Mapping[tuple[int, Target], Place],
    excerpts: dict[tuple[int, int], str],
    concealed: Callable[[str], str],
) -> Finding:
    # It quotes another plan, or what people have written; what is confidential there is known only where that is checked.
    quotes = problem.code in CODES or problem.place is not None

    def hidden(text: str) -> str:
        return hide(concealed(text)) if quotes else concealed(text)

    message, hint = map(hidden, speaker.message(problem))
    if problem.lapsed:
        hint += f" ({speaker.phrase('lapsed', date=speaker.date(problem.lapsed))})"
    place = problem.place
    excerpt = hidden(problem.excerpt)
    # A file that cannot be opened has no lines to point at.
    if place is None and document is not None and problem.code != "SP001":
        if problem.span is not None:
            place = document.place(problem.span)
        else:
            place = places.get((id(document), problem.target)) or Place(document.name, 1, 1, 1, 1)
        # With thousands of findings on one line, the line is kept once.
        key = (id(document), place.line)
        excerpt = excerpts.get(key) or excerpts.setdefault(
            key, hidden(document.lines.line(place.line))
        )
    meant = speaker.meant(problem)
    path = problem.target.path
    steps = elements_on(plan, path)
    element, below = _address(steps, path)
    # A fault of the text has no path; its line is what stays when it moves.
    mark = problem.mark or ("" if problem.span is None else excerpt.strip())
    if problem.home is None:
        home = "/".join(filter(None, (element, *below)))
    else:
        home = address(plan, problem.home)
    # Always hidden alike, whatever else was found: it knows the finding again.
    subject = hide(" ".join(filter(None, (home, visible(mark)))))
    return Finding(
        code=problem.code,
        name=(problem.rule or rules()[problem.code]).name,
        severity=severity,
        message=message,
        hint=hint,
        path=path,
        element=hidden(element),
        subject=subject,
        key=f"{problem.code} {subject}".rstrip(),
        where=hidden(speaker.way(steps)),
        place=place,
        related=tuple(
            Related(
                target.path,
                hidden(speaker.where(plan, target.path)),
                places.get((id(document), target)),
            )
            for target in problem.related
        )
        + tuple(
            Related(each.target.path, hidden(speaker.name(each.named)), each.place)
            for each in problem.elsewhere
        ),
        excerpt=excerpt,
        # What may not be repeated is not proposed either.
        meant=meant if hidden(meant) == meant else "",
        exempted=problem.exempted
        and attrs.evolve(problem.exempted, reason=hidden(problem.exempted.reason)),
    )


def address(plan: Plan | None, path: Path) -> str:
    """A path from the nearest element with an identifier; numbers may change and are left out."""
    element, below = _address(elements_on(plan, path), path)
    return "/".join(filter(None, (element, *below)))


def _address(steps: Sequence[tuple[Element, int, int]], path: Path) -> tuple[str, list[str]]:
    """The nearest element with an identifier, and the fields from there; numbers may change."""
    for element, _, count in reversed(steps):
        if element.id:
            return _short(element.id), [step for step in path[count:] if isinstance(step, str)]
    return "", [step for step in path if isinstance(step, str)]


LONGEST_ID = 200
"""How long an identifier is that findings are known by, in characters."""


@functools.lru_cache(maxsize=8)
def _short(identifier: str) -> str:
    """The identifier; of one that is no name any more its beginning and what tells it apart.

    Thousands of findings may repeat it, and each is given out with it.
    """
    if len(identifier) <= LONGEST_ID:
        return identifier
    import hashlib  # hardly anybody needs it

    digest = hashlib.sha256(identifier.encode(errors="surrogatepass")).hexdigest()[:16]
    return f"{identifier[: LONGEST_ID - 17]}…{digest}"
