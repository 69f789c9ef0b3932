"""Own rules: those that a profile states, and those of the library that are stated alike."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence

from ..diagnostics import Problem, Rule, Target
from ..messages.words import Kind, Named
from ..model.profile import Condition, KindChoice, OwnRule, Profile
from ..walk import Index, Node
from .base import Check
from .clauses import AROUND, amount, has_numbers, limits
from .conditions import Conditions, Fault
from .routes import kinds_to_classes

LEVELS: tuple[KindChoice, ...] = ("focus_area", "goal", "subgoal", "strategy", "measure")
"""The kinds that stand inside each other; a profile says which of them a plan has."""


def stated(
    code: str, name: str, *, but: Callable[[Index], Container[int]] | None = None
) -> Callable[[Callable[[], OwnRule]], Check]:
    """Make a check of a function that gives an own rule; its docstring is the documentation.

    So a rule of the library is written as a profile would write it. One that asks for
    something on a level that a profile does not have is off. `but` gives the nodes, by
    their identity, that the rule is not about.
    """

    def decorate(state: Callable[[], OwnRule]) -> Check:
        rule = state()

        def run(index: Index, profile: Profile) -> Iterator[Problem]:
            left_out = but(index) if but else ()
            for node, fault in broken(rule, index, profile.levels):
                if id(node) not in left_out:
                    yield _problem(code, node, fault)

        return Check(Rule(code, name, state.__doc__ or ""), run, waits(rule))

    return decorate


def own_codes(own: Mapping[str, OwnRule]) -> dict[str, str]:
    """The code of each own rule by its name; the name itself where it has none."""
    return {name: rule.code or name for name, rule in own.items()}


def as_rule(name: str, rule: OwnRule) -> Rule:
    """An own rule as findings know it."""
    return Rule(rule.code or name, name, rule.description, rule.message, rule.hint)


def run_own_rules(
    index: Index, profile: Profile, *, off: Collection[str] = (), partial: bool = False
) -> Iterator[Problem]:
    """Everything in which a plan breaks the own rules of its profile, in the rules' order."""
    for name, rule in profile.own_rules.items():
        if (rule.code or name) in off or (partial and waits(rule)):
            continue
        known = as_rule(name, rule)
        for node, fault in broken(rule, index, profile.levels):
            yield _problem(known.code, node, fault, known)


def broken(rule: OwnRule, index: Index, levels: Sequence[str] = ()) -> Iterator[tuple[Node, Fault]]:
    """The elements that break a rule, and how."""
    classes = kinds_to_classes(rule.kinds)
    nodes = index.of(*classes)
    if not nodes or not rule.must or not is_possible(rule.must, levels):
        return
    conditions = Conditions(index)
    when = conditions.judge(rule.when, classes, every=False).test if rule.when else None
    must = conditions.judge(rule.must, classes, every=True)
    test = must.test
    for node in nodes:
        if (when is None or when(node)) and test(node) is False:
            yield node, must.fault(node)


def _problem(code: str, node: Node, fault: Fault, rule: Rule | None = None) -> Problem:
    item = node.item
    values = {"element": Named.of(item), "kind": Kind(item.kind), **fault.values}
    if node.parent:
        values["parent"] = Named.of(node.parent.item)
    return Problem(
        code,
        Target((*node.path, *fault.steps), "value" if fault.steps else "element"),
        values,
        variant=fault.key if rule else "",
        related=fault.related,
        mark=fault.mark,
        home=fault.home,
        rule=rule,
    )


def is_possible(condition: Condition, levels: Sequence[str]) -> bool:
    """Whether a condition can hold in a plan that has these levels; all of them where none is named."""
    if not levels:
        return True

    def exist(kinds: Sequence[str]) -> bool:
        return not kinds or any(kind not in LEVELS or kind in levels for kind in kinds)

    asked = (condition.has, condition.links_to, condition.linked_from)
    return (
        exist(condition.kinds)
        and all(exist(each.kinds) for each in asked if each and amount(each)[0] > 0)
        and all(
            is_possible(inner, levels) for name in AROUND if (inner := getattr(condition, name))
        )
        and all(is_possible(each, levels) for each in condition.all)
        and (not condition.any or any(is_possible(each, levels) for each in condition.any))
    )


def waits(rule: OwnRule) -> bool:
    """Whether a rule can find something missing, and so waits until a file can be used whole."""
    return bool(rule.when) or not rule.must or _misses(rule.must)


def _misses(condition: Condition) -> bool:
    low, _ = limits(condition)
    return (
        condition.present is True
        or bool(condition.includes)
        # Of a list this many may have been lost; of a text or a number it is all or nothing.
        or (has_numbers(condition) and bool(low))
        or any((condition.has, condition.links_to, condition.linked_from))
        or any(getattr(condition, name) for name in AROUND)
        or any(map(_misses, (*condition.all, *condition.any)))
        or bool(condition.none)
    )
