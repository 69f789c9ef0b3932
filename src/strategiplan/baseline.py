"""A baseline: the findings that a plan has had for a while, so that new ones stand out.

It is keyed by plan, element and rule, never by line: what is known stays known when a
plan is reordered, renumbered or reworded, or an element moves.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import attrs

from .binding import bind
from .checks import rules, rules_of
from .checks.reading_rules import ALWAYS
from .diagnostics import Finding, Problem, Resolved, Rule, Target
from .model import Plan
from .model.baseline import BaselineFile, KnownFindings
from .model.profile import Profile
from .reading import Document
from .report import Report

VERSION = 1
"""The version of the format that is written."""
PLAN = "(plan)"
"""Stands for the plan as a whole among the elements."""

Entries = Counter[tuple[str, str]]
"""How often each rule was broken, by the element and the rule's name."""


@attrs.frozen
class Sorted:
    """The findings of one plan, held against a baseline."""

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    resolved: tuple[Resolved, ...]
    """What the baseline knows and nobody finds any more."""


@attrs.frozen
class Baseline:
    """What was known to be wrong in some plans when somebody began to mend them.

    `Baseline.of` makes one of reports, `load_baseline` reads one; `check` takes it.
    Only findings that leave the plan readable can be known: a fault of the text is
    shown until it is mended.
    """

    plans: tuple[KnownFindings, ...] = ()
    name: str = ""
    """The name of its file; empty for one that was made in Python."""
    document: Document | None = attrs.field(default=None, repr=False, eq=False)

    @classmethod
    def of(cls, reports: Iterable[Report]) -> Baseline:
        """The baseline that knows everything in these reports, known before or not.

        `ValueError` for a report that is not complete: what is found once the file
        can be read would be taken for new.
        """
        return cls(tuple(sorted(map(known_findings, reports), key=identity)))

    def entry(self, plan: Plan | None, name: str) -> KnownFindings | None:
        """What is known of a plan: by its identifier and edition, else by its file's name."""
        wanted = _named(plan, name)
        exact = [each for each in self.plans if identity(each) == identity(wanted)]
        if exact:
            return exact[0]
        # The plan has got a new edition, or its identifier, since then.
        alike = [each for each in self.plans if each.plan and each.plan == wanted.plan]
        if len(alike) == 1:
            return alike[0]
        file = os.path.basename(name)
        return next((each for each in self.plans if not each.plan and file == each.file), None)

    def sort(
        self,
        entry: KnownFindings | None,
        findings: Sequence[Finding],
        by_code: Mapping[str, Rule],
        was_made: Callable[[str], bool],
    ) -> Sorted:
        """Tell known findings from new ones, in their order.

        `by_code` has the rules that the profile knows. What a rule found that was not tried this time (`was_made`) is neither
        known nor resolved.
        """
        left = _entries(entry, by_code)
        codes = {rule.name: code for code, rule in by_code.items()}
        new, known = [], []
        for finding in findings:
            key = _entry(finding)
            if left[key] > 0 and finding.code not in ALWAYS:
                left[key] -= 1
                known.append(finding)
            else:
                new.append(finding)
        resolved = tuple(
            Resolved(rule, element)
            for (element, rule), count in sorted(left.items())
            if was_made(codes.get(rule, rule))
            for _ in range(count)
        )
        return Sorted(tuple(new), tuple(known), resolved)

    def without_resolved(self, reports: Iterable[Report]) -> Baseline:
        """The baseline without what these reports, checked against it, found no more."""
        return self.without(
            (entry, report.resolved)
            for report in reports
            if (entry := self.entry(report.plan, report.name)) is not None
        )

    def without(self, found: Iterable[tuple[KnownFindings, Iterable[Resolved]]]) -> Baseline:
        """The baseline without what is resolved of some of its plans."""
        gone: dict[int, Entries] = {}
        for entry, resolved in found:
            keys = [(each.element, each.rule) for each in resolved]
            gone.setdefault(id(entry), Counter()).update(keys)
        return attrs.evolve(
            self,
            plans=tuple(
                _known(each, _entries(each) - gone.get(id(each), Counter())) for each in self.plans
            ),
        )

    def __len__(self) -> int:
        return sum(sum(_entries(each).values()) for each in self.plans)

    def dumps(self, comment: str = "") -> str:
        """The text of its file: sorted, a line for each element, the same for the same findings."""
        from .writing.yaml import to_yaml

        plans = []
        for each in self.plans:
            said = {"plan": each.plan, "edition": each.edition, "file": each.file}
            entry: dict[str, object] = {key: value for key, value in said.items() if value}
            if each.known:
                entry["known"] = {key: list(each.known[key]) for key in sorted(each.known)}
            plans.append(entry)
        lines = [f"# {line}".rstrip() for line in comment.splitlines()]
        return "".join(f"{line}\n" for line in lines) + to_yaml(
            {"version": VERSION, "plans": plans}
        )


def known_findings(report: Report) -> KnownFindings:
    """Everything in a report, known before or not, as a baseline knows it.

    `ValueError` for a report that is not complete.
    """
    if report.plan is None or not report.complete:
        raise ValueError(f"{report.name or 'the plan'} cannot be read whole")
    entries = Counter(map(_entry, (*report.known, *report.findings)))
    return _known(_named(report.plan, report.name), entries)


def read_baseline(document: Document) -> tuple[Baseline, list[tuple[Document | None, Problem]]]:
    """The baseline that a document holds, and what is wrong with it."""
    bound = bind(document, BaselineFile)
    found, problems = bound.value, bound.problems
    if any(problem.code in ("SP002", "SP008") for problem in problems):
        problems = [Problem("SP931")]
    elif found and str(found.version) not in ("", str(VERSION)):
        # A newer one may hold what this version knows nothing of.
        problems = [Problem("SP932", Target(("version",)), {"version": found.version})]
    elif found:
        problems = [*problems, *_check(found)]
    baseline = Baseline(found.plans if found else (), document.name, bound.document)
    return baseline, [(bound.document, problem) for problem in problems]


def _check(file: BaselineFile) -> list[Problem]:
    problems: list[Problem] = []
    seen: dict[tuple[str, str, str], int] = {}
    for index, each in enumerate(file.plans):
        first = seen.setdefault(identity(each), index)
        if first != index:
            problems.append(
                Problem(
                    "SP933",
                    Target(("plans", index), "value"),
                    {"plan": each.plan or each.file},
                    related=(Target(("plans", first), "value"),),
                )
            )
    return problems


def another_plan(baseline: Baseline, plan: Plan | None, name: str) -> Problem:
    """The problem that a baseline knows nothing of a plan."""
    wanted = _named(plan, name)
    return Problem(
        "SP934",
        Target(("plans",), "key"),
        {
            "plan": wanted.plan or wanted.file,
            "known": tuple(each.plan or each.file for each in baseline.plans),
        },
        variant="" if baseline.plans else "none",
    )


def unknown_rules(baseline: Baseline, entry: KnownFindings, profile: Profile) -> Iterator[Problem]:
    """Problems for the rules that a baseline names and nobody has, written by hand perhaps."""
    allowed = tuple(rule.name for rule in rules_of(profile).values())
    known = {*allowed, *rules_of(profile)}
    place = next(index for index, each in enumerate(baseline.plans) if each is entry)
    for element, broken in entry.known.items():
        for index, rule in enumerate(broken):
            if rule not in known:
                target = Target(("plans", place, "known", element, index))
                yield Problem("SP935", target, {"value": rule, "allowed": allowed})


def _named(plan: Plan | None, name: str) -> KnownFindings:
    if plan and plan.id:
        return KnownFindings(plan=plan.id, edition=plan.edition)
    return KnownFindings(file=os.path.basename(name))


def identity(known: KnownFindings) -> tuple[str, str, str]:
    """What a plan is known by, and sorted by: identifier and edition, else its file."""
    return known.plan, known.edition, known.file if not known.plan else ""


def _entry(finding: Finding) -> tuple[str, str]:
    return finding.subject or PLAN, finding.name


def _entries(known: KnownFindings | None, by_code: Mapping[str, Rule] | None = None) -> Entries:
    names = {code: rule.name for code, rule in (by_code or rules()).items()}
    return Counter(
        (element, names.get(rule, rule))
        for element, broken in (known.known.items() if known else ())
        for rule in broken
    )


def _known(named: KnownFindings, entries: Mapping[tuple[str, str], int]) -> KnownFindings:
    known: dict[str, list[str]] = {}
    for (element, rule), count in sorted(entries.items()):
        known.setdefault(element, []).extend([rule] * count)
    return attrs.evolve(named, known={element: tuple(known[element]) for element in known})
