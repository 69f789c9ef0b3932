"""Plans of any size, made by the model and written by the library."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

import attrs

from strategiplan import (
    Actor,
    ActorId,
    Challenge,
    ChallengeId,
    Goal,
    GoalId,
    Indicator,
    IndicatorId,
    Plan,
    PlanId,
    Profile,
    SdgLink,
    Strategy,
    StrategyId,
    Subgoal,
    SubgoalId,
    Vision,
    dumps,
)
from strategiplan.model.profile import Condition, Having, Links, OwnRule
from strategiplan.vocabulary import sdg_codes, sdg_label

_PLACES = (
    "bymiljøet",
    "skolene",
    "havna",
    "markaområdene",
    "sentrum",
    "bydelene",
    "kollektivtrafikken",
)
_AIMS = ("trygg", "grønn", "åpen", "levende", "rettferdig", "nyskapende", "tilgjengelig")


def plan_text(size: int) -> str:
    """The YAML text of a clean plan of about that many bytes."""
    per_goal = len(dumps(make_plan(20)).encode()) // 20
    return dumps(make_plan(max(1, size // per_goal)))


def make_rules(number: int) -> Profile:
    """A profile with that many own rules of every sort, most about the many elements."""
    sorts = (
        OwnRule(kinds=("strategy",), must=Condition(field="title", matches="^(Kommunen|Vi) skal ")),
        OwnRule(
            kinds=("subgoal", "strategy"),
            must=Condition(none=(Condition(field="title", matches="(?i)bærekraft"),)),
        ),
        OwnRule(kinds=("strategy",), must=Condition(field="title", at_most=Decimal(200))),
        OwnRule(kinds=("strategy",), must=Condition(field="responsible", present=True)),
        OwnRule(kinds=("subgoal",), must=Condition(has=Having(kinds=("strategy",), exactly=3))),
        OwnRule(kinds=("strategy",), must=Condition(field="title", unique="goal")),
        OwnRule(
            kinds=("strategy",),
            when=Condition(above=Condition(field="addresses", includes="klima")),
            must=Condition(
                links_to=Links(
                    field="partners", where=Condition(field="type", equals="administration")
                )
            ),
        ),
        OwnRule(kinds=("indicator",), must=Condition(field="unit", one_of=("%", "dekar"))),
        OwnRule(
            kinds=("subgoal",),
            must=Condition(any=(Condition(field="rank", present=True), Condition(has=Having()))),
        ),
        OwnRule(kinds=("goal",), must=Condition(field="sdgs", at_least=Decimal(1))),
    )
    return Profile(
        name="own rules",
        own_rules={f"rule-{each}": sorts[each % len(sorts)] for each in range(number)},
    )


def plan_text_for(strategies: int) -> str:
    """The YAML text of a clean plan with about that many strategies."""
    return dumps(make_plan(max(1, strategies // 15)))


def make_plan(goals: int) -> Plan:
    """A plan with that many goals, five subgoals each, three strategies in each of those."""
    actors = tuple(
        Actor(
            id=ActorId(f"aktor-{number}"),
            title=f"Enhet {number} for {place}",
            type="administration",
        )
        for number, place in enumerate(_PLACES[:6])
    )
    return Plan(
        title="Kommuneplanens samfunnsdel for en stor kommune",
        language="nb",
        vision=Vision(title="Sammen skaper vi byen"),
        challenges=(Challenge(id=ChallengeId("klima"), title="Klima- og naturkrisen"),),
        goals=tuple(_goal(number, actors) for number in range(1, goals + 1)),
        actors=actors,
    )


def make_municipalities(plans: int, goals: int) -> list[Plan]:
    """Plans of that many municipalities, the titles of their goals made of the UN's targets.

    A title is half of one target's words and half of another's, so that words are as
    common and as rare as they are in texts that people wrote.
    """
    words = [sdg_label(code, "nb").split() for code in sorted(sdg_codes()) if code.count(".") == 1]
    chance = random.Random(11)
    made = []
    for number in range(plans):
        titles = []
        for _ in range(goals):
            one, other = chance.sample(words, 2)
            titles.append(" ".join([*one[: len(one) // 2 + 1], "og", *other[len(other) // 2 :]]))
        made.append(
            Plan(
                id=PlanId(f"plan-{number}"),
                title=f"Samfunnsdel for kommune {number}",
                language="nb",
                goals=tuple(
                    Goal(id=GoalId(f"mal-{each}"), title=title, sdgs=(SdgLink(sdg="11"),))
                    for each, title in enumerate(titles)
                ),
            )
        )
    return made


def _goal(number: int, actors: tuple[Actor, ...]) -> Goal:
    return Goal(
        id=GoalId(f"mal-{number}"),
        code=f"{number}",
        title=f"Kommunen skal være {_AIMS[number % 7]} for alle som bor her, mål nummer {number}",
        addresses=(ChallengeId("klima"),),
        sdgs=(SdgLink(sdg="11"), SdgLink(sdg="13")),
        subgoals=tuple(_subgoal(number, each, actors) for each in range(1, 6)),
    )


def _subgoal(goal: int, number: int, actors: tuple[Actor, ...]) -> Subgoal:
    key = f"{goal}-{number}"
    return Subgoal(
        id=SubgoalId(f"delmal-{key}"),
        code=f"{goal}.{number}",
        title=f"Alle har tilgang på {_PLACES[number]} i gangavstand fra hjemmet, delmål {key}",
        strategies=tuple(
            Strategy(
                id=StrategyId(f"strategi-{key}-{each}"),
                title=f"Kommunen skal legge til rette for {_PLACES[(goal + each) % 7]} som en del "
                f"av hverdagen, strategi {key}-{each}",
                responsible=(actors[each].id,),
                partners=(actors[(goal + each) % 3 + 3].id,),
            )
            for each in range(3)
        ),
        indicators=(
            Indicator(
                id=IndicatorId(f"indikator-{key}"), title=f"Andel fornøyde med {key}", unit="%"
            ),
        ),
    )


_WORDS = [
    "barn",
    "unge",
    "eldre",
    "innbyggere",
    "næringsliv",
    "frivillige",
    "gårder",
    "skoger",
    "fjorder",
    "elver",
    "veier",
    "broer",
    "busser",
    "ferger",
    "skoler",
    "barnehager",
    "sykehjem",
    "bibliotek",
    "museum",
    "idrettslag",
    "verft",
    "havner",
    "marka",
    "strender",
    "torg",
    "gater",
    "boliger",
    "arbeidsplasser",
    "jorder",
    "fisk",
    "reindrift",
    "kraft",
    "vann",
    "avløp",
    "avfall",
    "luft",
    "støy",
    "helse",
    "kultur",
    "språk",
    "trygghet",
    "tillit",
    "deltakelse",
    "kunnskap",
    "forskning",
    "klima",
    "natur",
    "beredskap",
    "økonomi",
    "eiendom",
    "reiseliv",
    "styrker",
    "bevarer",
    "utvikler",
    "deler",
    "åpner",
    "samler",
    "løfter",
    "verner",
    "bygger",
    "planlegger",
    "prioriterer",
    "kobler",
]


def _varied(seed: int) -> str:
    """A title that is unlike most others, the same for the same number."""
    words = random.Random(seed).sample(_WORDS, 6)
    return (
        f"{words[0].capitalize()} {words[1]} {words[2]} og {words[3]} for {words[4]} i {words[5]}"
    )


def make_workspace(plans: int) -> Iterator[Plan]:
    """A samfunnsdel and the plans that follow it up, each with goals of its own and references.

    Every tenth plan words a goal of the samfunnsdel anew.
    """
    first = attrs.evolve(make_plan(2), id=PlanId("samfunnsdel"), type="social-element")
    yield first
    for number in range(1, plans):
        plan = make_plan(2)
        goals = tuple(
            attrs.evolve(
                goal,
                title=_varied(number * 100 + place),
                supports=(GoalId(f"samfunnsdel#mal-{place + 1}"),),
                subgoals=tuple(
                    attrs.evolve(
                        subgoal,
                        title=_varied(number * 100 + place * 10 + each + 50),
                    )
                    for each, subgoal in enumerate(goal.subgoals)
                ),
            )
            for place, goal in enumerate(plan.goals)
        )
        if number % 10 == 0:
            anew = f"{first.goals[1].title}, slik det skal være"
            goals = (attrs.evolve(goals[0], title=anew, supports=()), *goals[1:])
        yield attrs.evolve(plan, id=PlanId(f"temaplan-{number}"), type="thematic-plan", goals=goals)
