"""The checks: what can be wrong with a plan, one documented function for each.

Each module holds a family; the order here is that of the codes.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Mapping

from ..diagnostics import Problem, Rule
from ..model.profile import Profile
from ..walk import Index
from . import (
    advice,
    completeness,
    consultations,
    dates,
    exemptions,
    identity,
    importing_rules,
    indicators,
    law,
    law_contents,
    levels,
    privacy,
    reading_rules,
    references,
    rounds,
    sdgs,
    structure,
    submission_rules,
    wording,
    workspace,
)
from .base import Check, checks_of
from .own_rules import as_rule, run_own_rules, waits

FAMILIES: Mapping[str, tuple[Check, ...]] = {
    "levels": checks_of(levels),
    "identity": checks_of(identity),
    "references": checks_of(references),
    "structure": checks_of(structure),
    "completeness": checks_of(completeness),
    "sdgs": checks_of(sdgs),
    "dates": checks_of(dates),
    "indicators": checks_of(indicators),
    "consultations": (*checks_of(consultations), *checks_of(rounds)),
    "law": (*checks_of(law), *checks_of(law_contents)),
    "privacy": checks_of(privacy),
    "wording": checks_of(wording),
    "advice": checks_of(advice),
    "exemptions": checks_of(exemptions),
    "workspace": checks_of(workspace),
}
"""The checks of a plan by family, in the order of their codes."""

CHECKS: tuple[Check, ...] = tuple(check for family in FAMILIES.values() for check in family)


@functools.cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its code: what the readers, the binder, the profiles and the checks find."""
    found = [*reading_rules.FILE_RULES, *reading_rules.KEY_RULES]
    found += [check.rule for check in CHECKS]
    found += reading_rules.PROFILE_RULES
    found += [exemptions.EXPIRED, exemptions.NEEDLESS, *reading_rules.BASELINE_RULES]
    found += workspace.RULES
    found += [*importing_rules.REFUSALS, *importing_rules.REPAIRS, *submission_rules.AGAINST]
    return {rule.code: rule for rule in sorted(found, key=lambda rule: rule.code)}


def rules_of(profile: Profile) -> Mapping[str, Rule]:
    """Every rule that a profile knows by its code: those of the library and its own."""
    if not profile.own_rules:
        return rules()
    own = (as_rule(name, rule) for name, rule in profile.own_rules.items())
    return {**rules(), **{rule.code: rule for rule in own}}


@functools.cache
def codes_by_name() -> Mapping[str, str]:
    """The code of each rule by its name."""
    return {rule.name: rule.code for rule in rules().values()}


def made_checks(
    profile: Profile, *, off: Collection[str] = (), partial: bool = False
) -> frozenset[str]:
    """The codes of the checks that `run` makes, those of the profile's own rules included."""
    whole = {check.rule.code: check.whole for check in CHECKS}
    whole |= {rule.code or name: waits(rule) for name, rule in profile.own_rules.items()}
    return frozenset(code for code in whole if code not in off and not (partial and whole[code]))


def run(
    index: Index, profile: Profile, *, off: Collection[str] = (), partial: bool = False
) -> list[Problem]:
    """Everything that the checks find, in the order of their codes; then the profile's own rules.

    `off` names codes to leave out. A `partial` plan has lost parts of its file:
    checks that would report the lost parts as missing wait until it is whole.
    """
    found = [
        problem
        for check in CHECKS
        if check.rule.code not in off and not (partial and check.whole)
        for problem in check.run(index, profile)
    ]
    found += run_own_rules(index, profile, off=off, partial=partial)
    return found
