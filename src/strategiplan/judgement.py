"""Judging a plan: it is read, checked against its profile, and what is found is put into a report."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from . import profiles
from .baseline import Baseline, another_plan, unknown_rules
from .binding import Bound, bind
from .binding.doubts import doubts
from .checks import codes_by_name, made_checks, rules, rules_of, run
from .checks.reading_rules import HARMLESS, MENDED
from .checks.submission_rules import CODES as AGAINST_CODES
from .checks.workspace import ALONE, CODES
from .diagnostics import Finding, Problem, Repair, Rule
from .exemptions import judge
from .fixing import FIXABLE
from .messages import Speaker, message_language, spoken
from .model import Consultation, Participation, Plan
from .model.profile import Profile
from .profiles import DEFAULT, by_code
from .reading import Document
from .report import Located, Report, make_findings
from .walk import Index


class UnknownRuleError(ValueError):
    """A word stands for no rule."""

    def __init__(self, word: str) -> None:
        super().__init__(f"there is no rule {word!r}")
        self.word = word


def _words(words: str | Iterable[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


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


@attrs.frozen
class Asked:
    """What a check is asked for, beside what it is to check."""

    profile: str | Profile | None
    language: str | None
    selection: Selection
    today: datetime.date
    waits: bool = True
    """Whether checks that would report lost parts as missing wait until the file is whole."""
    across: Sequence[Problem] | None = None
    """What was found between this plan and others; ``None`` for a plan that is checked alone."""
    fallback: Profile | None = None
    """The profile of a plan that names none, where that is not the generic one."""
    beside: bool = False
    """Whether the files of submissions that the plan refers to are read too."""


@attrs.frozen(eq=False)
class Judged:
    """A plan, everything that is wrong with it, and whoever speaks of it."""

    document: Document | None
    """The document as it came; ``None`` for a plan that was made in Python."""
    bound: Bound[Plan] | None
    plan: Plan | None
    problems: list[Located]
    profile: Profile
    speaker: Speaker
    off: set[str]
    made: frozenset[str]
    """The codes of the checks that were made."""
    whole: bool
    of_profile: bool = False
    """Whether the file is a profile, and no plan."""

    @property
    def name(self) -> str:
        """The file's name; empty for a plan that was made in Python."""
        return self.document.name if self.document else ""

    def findings(
        self, problems: list[Located], fixes: Mapping[int, Repair] | None = None
    ) -> tuple[Finding, ...]:
        """Some of its problems as findings, in the words and by the settings that hold for it."""
        return make_findings(
            problems, self.plan, by_code(self.profile), self.speaker, off=self.off, fixes=fixes
        )


def judged_plan(source: Document | Plan, asked: Asked, read: Bound[Plan] | None = None) -> Judged:
    """Everything that is wrong with a plan, or with a file that should be one.

    `read` is what a document was read as, where somebody has read it already.
    """
    document: Document | None = None
    bound: Bound[Plan] | None = None
    problems: list[Located] = []
    plan: Plan | None
    if isinstance(source, Plan):
        plan = source
    else:
        bound = read or bind(source, Plan)
        plan, document = bound.value, bound.document
        if profiles.is_profile(plan, bound.problems):
            return _judged_profile(source, asked)
        reported = {each.target.path for each in bound.problems if each.target.part == "value"}
        doubtful = doubts(document, reported) if plan else []
        problems = [(document, problem) for problem in (*bound.problems, *doubtful)]
    codes = {problem.code for _, problem in problems}
    whole = plan is not None and codes <= MENDED
    used, its_problems = profile_of(asked.profile, plan, document, asked.fallback)
    problems += [(origin or document, problem) for origin, problem in its_problems]
    wish = asked.language or (
        said_at_the_top(document, "language") if document and plan is None else None
    )
    # Letters in the wrong encoding are one fault, not one for each text.
    off = asked.selection.off(used) | ({"SP805"} if "SP004" in codes else set())
    made: frozenset[str] = frozenset()
    if plan is not None:
        silent = off | {
            code for code, setting in by_code(used).items() if setting.severity == "off"
        }
        partial = asked.waits and not whole
        index = Index(plan)
        if asked.across is not None:
            silent |= {ALONE}
        found = run(index, used, off=silent, partial=partial)
        made = made_checks(used, off=silent, partial=partial)
        if asked.across is not None:
            found += [problem for problem in asked.across if problem.code not in silent]
            made |= CODES - silent
        if asked.beside and document is not None:
            more, its_codes = _beside(index, document, silent, partial)
            found += more
            made |= its_codes
        judged = judge(index, found, rules_of(used), today=asked.today, was_made=made.__contains__)
        problems += [(document, problem) for problem in judged]
    return Judged(
        document=source if isinstance(source, Document) else None,
        bound=bound,
        plan=plan,
        problems=problems,
        profile=used,
        speaker=speaker_for(plan, used, wish),
        off=off,
        made=made,
        whole=whole,
    )


def _beside(
    index: Index, document: Document, silent: set[str], partial: bool
) -> tuple[list[Problem], frozenset[str]]:
    """What is wrong with the submissions beside a plan, and the codes of the checks that were made."""
    rounds = (*index.of(Consultation), *index.of(Participation))
    nodes = [each for each in rounds if each.item.submissions and each.item.submissions.file]
    if not nodes:
        return [], frozenset()
    from .submissions.beside import Beside

    found = Beside(index, document.folder, silent, partial)
    found.check(nodes)
    made = found.whole and not partial
    return found.problems, AGAINST_CODES - silent if made else frozenset()


def _judged_profile(document: Document, asked: Asked) -> Judged:
    profile, problems = profiles.load_profile(document)
    return Judged(
        document=document,
        bound=None,
        plan=None,
        problems=problems,
        profile=profile,
        speaker=Speaker(message_language(asked.language, profile.language)),
        off=asked.selection.off(profile),
        made=frozenset(),
        whole=False,
        of_profile=True,
    )


def profile_of(
    wanted: str | Profile | None,
    plan: Plan | None,
    document: Document | None,
    fallback: Profile | None = None,
) -> tuple[Profile, list[Located]]:
    """The profile that a plan is held to, and what is wrong with it: the wished one, or its own.

    A plan that names none is held to the `fallback`.
    """
    if isinstance(wanted, Profile):
        return profiles.joined(wanted)
    if wanted:
        return profiles.load_profile(wanted)
    said = plan.profile if plan else said_at_the_top(document, "profile") if document else ""
    if not said and fallback is not None:
        return profiles.joined(fallback)
    name = said or DEFAULT
    return profiles.load_profile(name, document.folder if document else "", trusted=False)


def said_at_the_top(document: Document, key: str) -> str:
    """What a file that cannot be read to its end says at the top under a key."""
    beginning = document.data[:20_000].decode(errors="replace")
    found = re.search(
        rf"""^\{{?[ ]*["']?{key}["']?[ ]*:[ ]*["']?([^"'\s,}}#]+)""", beginning, re.MULTILINE
    )
    return found[1] if found else ""


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


def report_of(judged: Judged, baseline: Baseline | None) -> Report:
    """The report on a plan, with what a baseline knows already told apart."""
    problems, plan, name = list(judged.problems), judged.plan, judged.name
    entry = None if baseline is None else baseline.entry(plan, name)
    if baseline is not None and plan is not None:
        of_baseline = (
            unknown_rules(baseline, entry, judged.profile)
            if entry
            else [another_plan(baseline, plan, name)]
        )
        problems += [(baseline.document, problem) for problem in of_baseline]
    findings = judged.findings(problems, _fixes(judged))
    tried = (judged.made | (HARMLESS if judged.whole else set())) - judged.off
    held = (Baseline() if baseline is None else baseline).sort(
        entry,
        [finding for finding in findings if not finding.exempted],
        rules_of(judged.profile),
        tried.__contains__,
    )
    read_as_it_stands = (
        not judged.bound or {problem.code for problem in judged.bound.problems} <= HARMLESS
    )
    return Report(
        name=name,
        findings=held.new,
        plan=plan if read_as_it_stands else None,
        profile=judged.profile,
        language=judged.speaker.language,
        complete=judged.whole or judged.of_profile,
        exempted=tuple(finding for finding in findings if finding.exempted),
        known=held.known,
        resolved=held.resolved,
        baseline="" if baseline is None else baseline.name,
    )


def _fixes(judged: Judged) -> dict[int, Repair]:
    """What can be mended without doubt, by the problems' `id`."""
    if judged.document is None or judged.bound is None or judged.document.format == "imported":
        return {}
    problems = [problem for _, problem in judged.problems if problem.code in FIXABLE]
    if not problems:
        return {}
    from .fixing.proposals import propose, with_places

    proposals = propose(judged.document, judged.bound, problems)
    return {key: with_places(each, judged.document) for key, each in proposals.items()}
