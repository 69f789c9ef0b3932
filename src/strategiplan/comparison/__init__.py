"""Plans side by side: how they are built, what they share, and which goals say nearly the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import attrs

from ..memory import collector_paused
from ..model import Plan, in_language
from ..walk import Index
from .nearness import Near, Searched, SharedWord, Worded, nearest
from .sdgs import SdgProfile, SdgUse, sdg_profile
from .sharing import Shared, shared
from .structure import LEVELS, Count, Level, Structure, structure

__all__ = [
    "LEVELS",
    "ComparedPlan",
    "Comparison",
    "Count",
    "Level",
    "Near",
    "SdgProfile",
    "SdgUse",
    "Shared",
    "SharedWord",
    "Structure",
    "Worded",
    "compare",
    "editions_of_one",
]


@attrs.frozen(eq=False)
class ComparedPlan:
    """One of the plans, with what is compared of it."""

    name: str
    """What it is called among the others: its owners, else its title, else its `id`."""
    plan: Plan
    owners: tuple[str, ...]
    """Whose plan it is, by their titles."""
    structure: Structure
    sdgs: SdgProfile
    unworded: int
    """How many focus areas, goals and subgoals have no wording that could be compared."""


@attrs.frozen(eq=False)
class Comparison:
    """Several plans side by side."""

    plans: tuple[ComparedPlan, ...]
    """In the order that they were given in; everything else names them by their place in it."""
    shared: tuple[Shared, ...]
    """What two or more of them have in common."""
    near: tuple[Near, ...]
    """For each goal its nearest ones in other plans, the nearest first."""
    searched: Searched
    """Whether every goal that shares a word was looked at."""

    @property
    def pairs(self) -> tuple[Near, ...]:
        """Each two goals that are near each other once, the most alike first."""
        found: dict[frozenset[tuple[int, object]], Near] = {}
        for near in self.near:
            ends = frozenset(((near.one.plan, near.one.path), (near.other.plan, near.other.path)))
            found.setdefault(ends, near)
        return tuple(sorted(found.values(), key=lambda near: -near.likeness))

    @property
    def sdgs_of_all(self) -> tuple[str, ...]:
        """The UN's goals that every plan with links to them is linked to.

        Empty where fewer than two plans have any.
        """
        linked = [each.sdgs.uses.keys() for each in self.plans if each.sdgs.uses]
        return tuple(
            goal for goal in _GOALS if len(linked) > 1 and all(goal in uses for uses in linked)
        )

    @property
    def sdgs_of_one(self) -> dict[str, int]:
        """The UN's goals that exactly one plan is linked to, and which plan that is."""
        users = {
            goal: [place for place, each in enumerate(self.plans) if goal in each.sdgs.uses]
            for goal in _GOALS
        }
        return {goal: places[0] for goal, places in users.items() if len(places) == 1}

    @property
    def sdgs_certain(self) -> bool:
        """Whether every plan's links to the UN's goals are written down in full."""
        return all(each.sdgs.state == "stated" for each in self.plans)


_GOALS = tuple(str(goal) for goal in range(1, 18))


def compare(plans: Sequence[Plan]) -> Comparison:
    r"""Hold two or more plans against each other.

    `profile_terms` are the words of the plans' profiles, one for each plan, for
    the levels that a plan has no words of its own for. `ValueError` for fewer
    than two plans.

    Goals are compared by the words of their titles: a word counts by how rare it
    is in all the plans, and without its endings. Bokmål and nynorsk are one
    language; a plan in another language is compared with others in that one. What
    comes out is a likeness of words and not of meaning: `Near.words` says what it
    rests on, and `Near.sure` how sure one can be.

    >>> from strategiplan import loads
    >>> one = loads("title: A\nlanguage: nb\ngoals: [{id: a, title: Et bærekraftig samfunn}]\n")
    >>> two = loads("title: B\nlanguage: nn\ngoals: [{id: b, title: Eit berekraftig samfunn}]\n")
    >>> near = compare([one, two]).near[0]
    >>> near.sure, [word.written for word in near.words]
    ('same', [('bærekraftig', 'berekraftig'), ('samfunn', 'samfunn')])
    """
    if len(plans) < 2:
        raise ValueError("two plans or more are needed to compare them")
    with collector_paused():
        indexes = [Index(plan) for plan in plans]
        near, searched, unworded = nearest(indexes)
        return Comparison(
            tuple(
                ComparedPlan(
                    name,
                    index.plan,
                    owner_names(index.plan),
                    structure(index),
                    sdg_profile(index),
                    silent,
                )
                for index, name, silent in zip(indexes, names(plans), unworded, strict=True)
            ),
            shared(indexes),
            near,
            searched,
        )


def owner_names(plan: Plan) -> tuple[str, ...]:
    """Whose plan it is, by the owners' titles where the plan has them."""
    titles = {actor.id: in_language(actor.title, plan.language) for actor in plan.actors}
    return tuple(titles.get(owner) or owner for owner in plan.owners)


def names(plans: Sequence[Plan]) -> tuple[str, ...]:
    """What to call each plan among the others: no two alike."""
    owners = [", ".join(owner_names(plan)) for plan in plans]
    titles = [in_language(plan.title, plan.language) for plan in plans]
    found = [
        owner or title or plan.id for owner, title, plan in zip(owners, titles, plans, strict=True)
    ]
    # Two plans of one owner are told apart by what else there is to tell.
    for more in (titles, [plan.period.to_short() if plan.period else "" for plan in plans]):
        number = Counter(found)
        twice = {name for name in found if number[name] > 1}
        found = [
            f"{name}: {words}" if name in twice and words and words != name else name
            for name, words in zip(found, more, strict=True)
        ]
    taken: dict[str, int] = {}
    for place, name in enumerate(found):
        taken[name] = taken.get(name, 0) + 1
        if taken[name] > 1 or not name:
            found[place] = f"{name} ({taken[name]})".strip()
    return tuple(found)


def editions_of_one(plans: Sequence[Plan]) -> tuple[int, int] | None:
    """The places of the first two plans that are editions of one plan, by what they say.

    They have the same `id`, and the same title, the same owner or the name of an
    edition besides. An `id` alone may be chance: every municipality may call its
    plan `samfunnsdelen`. The one that the other revises stands first, where that
    is said.
    """
    seen: dict[str, list[int]] = {}
    for place, plan in enumerate(plans):
        for before in seen.get(plan.id, ()):
            one = plans[before]
            if _same_plan(one, plan):
                backwards = bool(one.revises) and one.revises == plan.edition
                return (place, before) if backwards else (before, place)
        if plan.id:
            seen.setdefault(plan.id, []).append(place)
    return None


def _same_plan(one: Plan, other: Plan) -> bool:
    owners = [owner_names(plan) for plan in (one, other)]
    if all(owners):
        return owners[0] == owners[1]
    editions = [{plan.edition, plan.revises} - {""} for plan in (one, other)]
    return bool(editions[0] & editions[1]) or (bool(one.title) and one.title == other.title)
