"""Structure: levels, counts, and goals that nobody works for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..diagnostics import Problem
from ..messages.words import Counted, Kind, Named
from ..model import Aim, Goal, Plan
from ..model.profile import Condition, Count, Having, Links, OwnRule, Profile
from ..model.shape import element_classes, shape
from ..walk import Index
from .base import at, check
from .levels import slips
from .own_rules import LEVELS, stated


# What stands among the goals by a slip is no goal without strategies.
@stated("SP301", "goal-without-strategy", but=slips)
def goal_without_strategy() -> OwnRule:
    """A goal has no strategy.

    Without a strategy a goal says where to go and not how. A strategy counts
    wherever it stands below the goal, and so does one elsewhere that names the
    goal under `supports`. Where strategies are known to exist and are not
    written down, say so with `not_recorded: [strategies]`.

    A profile whose `levels` have no strategies switches the rule off.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn
            strategies:
              - {id: sykkel, title: Kommunen skal bygge sykkelveier}
    """
    return OwnRule(
        kinds=("goal",),
        must=Condition(
            any=(
                Condition(has=Having(kinds=("strategy",))),
                Condition(linked_from=Links(kinds=("strategy",), field="supports", below=True)),
            )
        ),
    )


@check("SP302", "wrong-count", whole=True)
def wrong_count(plan: Index, profile: Profile) -> Iterator[Problem]:
    """There are more or fewer elements than the profile asks for.

    A municipality decides how its plan is built, such as five delmål for each
    hovedmål, and states it in its profile under `counts`. Only the nearest
    level counts: subgoals of subgoals are not subgoals of the goal. What is
    known to exist and is not written down (`not_recorded`) may be missing.

    Bad (profile trondheim):
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, not_recorded: [subgoals]}
    Good (profile trondheim):
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: en, title: Et grønnere samfunn, not_recorded: [subgoals]}
          - {id: to, title: Et sterkt fellesskap, not_recorded: [subgoals]}
          - {id: tre, title: En bedre verden, not_recorded: [subgoals]}
    """
    classes = element_classes()
    for rule in profile.counts:
        found = _count(plan, rule)
        names = [
            field.name
            for field in shape(classes[rule.within]).fields.values()
            if field.cls is classes[rule.kind]
        ]
        for node in plan.of(classes[rule.within]):
            number = found[id(node)]
            low = rule.exactly if rule.exactly is not None else rule.at_least
            high = rule.exactly if rule.exactly is not None else rule.at_most
            if low is not None and number < low and not set(names) & set(node.item.not_recorded):
                variant, wanted = "exactly" if rule.exactly is not None else "at-least", low
            elif high is not None and number > high:
                variant, wanted = "exactly" if rule.exactly is not None else "at-most", high
                if not high:
                    variant = "none"
            else:
                continue
            yield Problem(
                "SP302",
                at(node),
                {
                    "element": Named.of(node.item),
                    "found": Counted(number, rule.kind),
                    "expected": Counted(wanted, rule.kind),
                    "kind": Kind(rule.kind),
                    "number": number,
                },
                variant=variant,
            )


def _count(plan: Index, rule: Count) -> Counter[int]:
    """How many of the kind belong to each element, by the identity of its node."""
    counts: Counter[int] = Counter()
    for node in plan.of(element_classes()[rule.kind]):
        for above in node.ancestors():
            kind = above.item.kind
            if kind == rule.within:
                counts[id(above)] += 1
            if kind in (rule.within, rule.kind):
                break
    return counts


@stated("SP303", "strategy-without-responsible")
def strategy_without_responsible() -> OwnRule:
    """Nobody answers for a strategy.

    What everybody shall do is done by nobody. An actor who answers for the goal
    above answers for the strategy too. Where it is known that somebody does and
    not who, say so with `not_recorded: [responsible]`.

    Bad:
        title: Kommuneplanens samfunnsdel
        strategies:
          - {id: sykkel, title: Kommunen skal bygge sykkelveier}
    Good:
        title: Kommuneplanens samfunnsdel
        strategies:
          - {id: sykkel, title: Kommunen skal bygge sykkelveier, responsible: [kommunen]}
        actors:
          - {id: kommunen, title: Trondheim kommune}
    """
    answered = Condition(field="responsible", present=True)
    return OwnRule(kinds=("strategy",), must=Condition(any=(answered, Condition(above=answered))))


@stated("SP304", "challenge-without-goal")
def challenge_without_goal() -> OwnRule:
    """No goal answers a challenge.

    A plan names its challenges so that its goals can meet them. A goal, subgoal
    or strategy that does names the challenge under `addresses`.

    Bad:
        title: Kommuneplanens samfunnsdel
        challenges:
          - {id: klimakrisen, title: Klimakrisen}
    Good:
        title: Kommuneplanens samfunnsdel
        challenges:
          - {id: klimakrisen, title: Klimakrisen}
        goals:
          - {id: gronnere, title: Et grønnere samfunn, addresses: [klimakrisen]}
    """
    return OwnRule(kinds=("challenge",), must=Condition(linked_from=Links(field="addresses")))


@check("SP305", "unexpected-level")
def unexpected_level(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A plan has a level that its profile does not know.

    A profile lists the levels of its plans under `levels`. Another one is
    either in the wrong place or a reason to change the profile.

    Bad (profile trondheim):
        title: Kommuneplanens samfunnsdel
        focus_areas:
          - {id: klima, title: Klima og miljø}
    Good:
        title: Kommuneplanens samfunnsdel
        focus_areas:
          - {id: klima, title: Klima og miljø}
    """
    if not profile.levels:
        return
    for node in plan.of(Aim):
        kind = node.item.kind
        if kind in LEVELS and kind not in profile.levels:
            yield Problem(
                "SP305",
                at(node),
                {
                    "element": Named.of(node.item),
                    "kind": Kind(kind, several=True),
                    "levels": tuple(Kind(level) for level in profile.levels),
                    "profile": profile.name,
                },
            )


_CARRYING_OUT = Condition(
    field="type", one_of=("implementation-programme", "economic-plan", "annual-report")
)
"""What carries out or tells of the goals of other plans, and need have none of its own."""


@stated("SP306", "plan-without-goal")
def plan_without_goal() -> OwnRule:
    """A plan has no goal.

    Goals are what a plan is for; the Norwegian samfunnsdel must take a position
    on challenges, goals and strategies (pbl § 11-2). An action part, an economic
    plan and an annual report carry out or tell of the goals of other plans, and
    need have none of their own.

    Bad:
        title: Kommuneplanens samfunnsdel
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn}
    Good:
        title: Handlingsprogram
        type: implementation-programme
    """
    return OwnRule(
        kinds=("plan",),
        when=Condition(none=(_CARRYING_OUT,)),
        must=Condition(has=Having(kinds=("goal",))),
    )


@stated("SP307", "plan-without-strategy")
def plan_without_strategy() -> OwnRule:
    """A plan has no strategy at all.

    The Norwegian samfunnsdel must take a position on challenges, goals and
    strategies (pbl § 11-2). An action part, an economic plan and an annual report
    need have none of their own.

    Bad:
        title: Kommuneplanens samfunnsdel
    Good:
        title: Kommuneplanens samfunnsdel
        strategies:
          - {id: sykkel, title: Kommunen skal bygge sykkelveier}
    Good:
        title: Handlingsprogram
        type: implementation-programme
    """
    return OwnRule(
        kinds=("plan",),
        when=Condition(none=(_CARRYING_OUT,)),
        must=Condition(has=Having(kinds=("strategy",))),
    )


@stated("SP308", "plan-without-challenge")
def plan_without_challenge() -> OwnRule:
    """A plan names no challenge.

    The Norwegian samfunnsdel must take a position on long-term challenges, goals
    and strategies (pbl § 11-2).

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        challenges:
          - {id: klimakrisen, title: Klimakrisen}
    """
    return OwnRule(kinds=("plan",), must=Condition(has=Having(kinds=("challenge",))))


@stated("SP309", "duplicate-rank")
def duplicate_rank() -> OwnRule:
    """Two neighbours have the same rank.

    Where goals stand in an order of priority, each has a place of its own.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, rank: 1, title: Et grønnere samfunn}
          - {id: varmere, rank: 1, title: Et varmere samfunn}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, rank: 1, title: Et grønnere samfunn}
          - {id: varmere, rank: 2, title: Et varmere samfunn}
    """
    return OwnRule(kinds=LEVELS, must=Condition(field="rank", unique="siblings"))


@check("SP310", "one-sided-scope", whole=True)
def one_sided_scope(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The goals do not say that they are both for the community and for the organisation.

    A samfunnsdel takes a position for the municipal community as a whole and
    for the municipality as an organisation (pbl § 11-2). Each goal says with
    `scope` which of the two it is for; both should occur.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, scope: [community]}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, scope: [community]}
          - {id: kommunen, title: En kommune som samarbeider, scope: [organisation]}
    """
    if any("scope" in node.item.not_recorded for node in plan.of(Plan, Aim)):
        return
    goals = plan.of(Goal)
    scopes = {scope for node in plan.of(Aim) for scope in node.item.scope}
    if goals and len(scopes) < 2:
        variant = next(iter(scopes), "none")
        yield Problem("SP310", at(plan.root), variant=variant)


@stated("SP311", "indicator-without-goal")
def indicator_without_goal() -> OwnRule:
    """An indicator belongs to no goal.

    It stands at the top of the plan and names no goal under `indicates`, so
    nobody sees what its value says about.

    Bad:
        title: Kommuneplanens samfunnsdel
        indicators:
          - {title: Andel reiser med sykkel}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn}
        indicators:
          - {title: Andel reiser med sykkel, indicates: [gronnere]}
    """
    return OwnRule(
        kinds=("indicator",),
        when=Condition(parent=Condition(kinds=("plan",))),
        must=Condition(field="indicates", present=True),
    )


@stated("SP312", "focus-area-without-goal")
def focus_area_without_goal() -> OwnRule:
    """A focus area has no goal below it and stands below none.

    An area gathers goals; an empty one is a heading without a text.

    Bad:
        title: Kommuneplanens samfunnsdel
        focus_areas:
          - {id: klima, title: Klima og miljø}
    Good:
        title: Kommuneplanens samfunnsdel
        focus_areas:
          - id: klima
            title: Klima og miljø
            goals:
              - {id: gronnere, title: Et grønnere samfunn}
    """
    return OwnRule(
        kinds=("focus_area",),
        must=Condition(
            any=(
                Condition(has=Having(kinds=("goal",))),
                Condition(above=Condition(kinds=("goal",))),
            )
        ),
    )
