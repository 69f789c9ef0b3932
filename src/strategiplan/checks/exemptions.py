"""Exemptions: rules that an element is excused from, for a reason that is written beside it.

The last two rules are found by `strategiplan.exemptions`, which knows what was found
and what day it is; a check knows neither.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ..diagnostics import Problem, Rule
from ..model.base import Exemption
from ..model.profile import Profile
from ..walk import Index
from .base import at, check
from .importing_rules import REFUSALS, REPAIRS
from .reading_rules import FILE_RULES, KEY_RULES, PROFILE_RULES

EXPIRED = Rule(
    "SP924",
    "expired-exemption",
    """An exemption has run out.

    Its last day is past, so the finding that it let pass is shown again. Either
    what it was about is to be done now, or the exemption needs a new last day
    and perhaps a new reason.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            exemptions:
              - {rule: goal-without-strategy, reason: Skrives i vår, until: 2020-06-30}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            exemptions:
              - {rule: goal-without-strategy, reason: Strategiene kommer i handlingsdelen}
    """,
)
NEEDLESS = Rule(
    "SP925",
    "needless-exemption",
    """An exemption is not needed.

    The rule finds nothing here any more: what it was about has been mended, and
    the exemption was left behind. It would hide the next slip of the kind.
    Where the profile has the rule switched off, nothing is said.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            exemptions: [{rule: goal-without-strategy, reason: Skrives i vår}]
            strategies: [{id: natur, title: Kommunen skal verne naturen}]
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            strategies: [{id: natur, title: Kommunen skal verne naturen}]
    """,
)

CODES = ("SP921", "SP922", "SP923", EXPIRED.code, NEEDLESS.code)
"""The rules on exemptions themselves."""


def excusable(code: str) -> bool:
    """Whether an element can be exempted from a rule, one of the library's or a profile's own."""
    return code not in _never()


@functools.cache
def _never() -> dict[str, str]:
    """What is found and cannot be excused, by its code: the variant of the message that says so."""
    return {
        **{rule.code: "" for rule in (*FILE_RULES, *KEY_RULES, *REFUSALS, *REPAIRS)},
        **{rule.code: "profile" for rule in PROFILE_RULES},
        **dict.fromkeys(CODES, "own"),
    }


@check("SP921", "exemption-from-unknown-rule")
def exemption_from_unknown_rule(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An exemption names a rule that does not exist.

    It lets nothing pass. A rule is named by its code, such as SP301, or its name,
    such as goal-without-strategy; the rules of the plan's own profile are known
    as well.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            exemptions: [{rule: goal-without-stategy, reason: Strategiene kommer i handlingsdelen}]
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            exemptions: [{rule: goal-without-strategy, reason: Strategiene kommer i handlingsdelen}]
    """
    # The register of all rules is built on this module.
    from . import rules_of

    allowed = tuple(rule.name for rule in rules_of(profile).values())
    known = {*allowed, *rules_of(profile)}
    for node in plan.of(Exemption):
        rule = node.item.rule
        if rule and rule not in known:
            yield Problem("SP921", at(node, "rule"), {"value": rule, "allowed": allowed})


@check("SP922", "exemption-without-reason", whole=True)
def exemption_without_reason(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An exemption gives no reason.

    Whoever reads the plan later must be able to tell a decision from an
    oversight, and to judge whether the reason still holds. Without one, the
    exemption lets nothing pass.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            exemptions:
              - rule: goal-without-strategy
                reason:
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            exemptions:
              - rule: goal-without-strategy
                reason: Strategiene kommer i handlingsdelen
    """
    for node in plan.of(Exemption):
        if not node.item.reason.strip():
            yield Problem("SP922", at(node, "reason"), {"rule": node.item.rule})


@check("SP923", "exemption-not-allowed")
def exemption_not_allowed(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An exemption names a rule that no element can be exempted from.

    A fault of the text, a key that nobody knows, a value that cannot be read:
    part of the file is lost until it is mended, whatever the reason. The same
    holds for faults of a profile, and for the rules on exemptions themselves.

    Bad:
        title: Kommuneplanens samfunnsdel
        exemptions: [{rule: unknown-key, reason: Vi bruker egne nøkler}]
    Good:
        title: Kommuneplanens samfunnsdel
    """
    from . import codes_by_name

    for node in plan.of(Exemption):
        code = codes_by_name().get(node.item.rule, node.item.rule)
        if not excusable(code):
            yield Problem("SP923", at(node, "rule"), {"rule": node.item.rule}, _never()[code])
