"""Goals that one plan puts into other words than the plan that it follows up.

Two wordings are held against each other where they share enough of their rarest groups of
three characters to be as alike as is asked for: of the groups of each, sorted from the
rarest, only so many are looked up as two alike texts cannot both do without. What many
have in common is not looked up at all, and of those that are found only the ones that
share most are compared. So the time grows with the number of goals, not with its square.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from ..diagnostics import Elsewhere, Path, Problem, Target
from ..editions.likeness import Grams, grams, likeness
from ..messages.words import Quoted
from ..model.values import BETWEEN
from .member import Aimed, Member, plain

LEAST = 0.7
"""How alike two wordings must be to be taken for variants of one goal."""
LEAST_GRAMS = 20
"""How many groups of three characters a wording needs to be compared; two words are no wording."""
COMMON = 60
"""A group that more wordings have in common says too little to be looked up."""
MOST = 5
"""How many wordings one is compared with: those that share most of its rarest groups."""

_ORDER = (
    "social-element",
    "regional-plan",
    "planning-strategy",
    "planning-programme",
    "strategic-plan",
    "land-use-element",
    "thematic-plan",
    "economic-plan",
    "implementation-programme",
    None,
    "annual-report",
)
"""Which plan a goal is taken to be from, where two word it alike: the one that comes first here."""


@attrs.frozen(eq=False)
class _Wording:
    """A goal's words, with the plan that they are in."""

    rank: tuple[int, str]
    member: Member
    goal: Aimed
    grams: Grams
    words: str


def worded_anew(groups: Sequence[Sequence[Member]]) -> Iterator[tuple[Member, Problem]]:
    """Goals that say what a goal of another plan says, plan by plan in each group."""
    for group in groups:
        if len(group) > 1:
            yield from _in_group(group)


def _in_group(members: Sequence[Member]) -> Iterator[tuple[Member, Problem]]:
    wordings = sorted(
        (each for member in members for each in _wordings(member)), key=lambda each: each.rank
    )
    by_place = {(id(each.member), each.goal.entry.named.id): each for each in wordings}
    lookup = _Lookup(wordings)
    plans = {each.id: each for each in members}
    references = {id(member): _by_element(member, plans) for member in members}
    for wording in wordings:
        lookup.come_to(wording)
        named = [
            (other, likeness(wording.grams, other.grams))
            for plan, element in references[id(wording.member)].get(wording.goal.entry.path, ())
            if (other := by_place.get((id(plans[plan]), element)))
        ]
        alike = [each for each in named if each[1] >= LEAST]
        for other, how in alike:
            if other.words != wording.words:
                yield wording.member, _problem(wording, other, how, "changed")
        found = None if alike else lookup.likest(wording)
        if found:
            variant = "same" if found[0].words == wording.words else ""
            yield wording.member, _problem(wording, *found, variant)


def _by_element(
    member: Member, plans: Mapping[str, Member]
) -> Mapping[Path, list[tuple[str, str]]]:
    """What each element of a plan refers to in these plans."""
    found: dict[Path, list[tuple[str, str]]] = defaultdict(list)
    for reference in member.references:
        if reference.plan in plans:
            found[reference.at].append((reference.plan, reference.element))
    return found


def _wordings(member: Member) -> Iterator[_Wording]:
    for goal in member.goals:
        title = plain(goal.entry.named.title)
        found = grams(title)
        if found.total() >= LEAST_GRAMS:
            words = " ".join(title.casefold().split()).rstrip(".!")
            yield _Wording((_ORDER.index(member.type), member.id), member, goal, found, words)


def _problem(wording: _Wording, other: _Wording, alike: float, variant: str) -> Problem:
    there = other.goal.entry
    return Problem(
        "SP948",
        Target((*wording.goal.entry.path, "title")),
        {
            "goal": wording.goal.entry.named,
            "other": there.named,
            "plan": Quoted(other.member.title),
            "percent": math.floor(alike * 100),
            "reference": f"{other.member.id}{BETWEEN}{there.named.id or 'id'}",
        },
        variant=variant,
        elsewhere=(Elsewhere(other.member.file, Target((*there.path, "title")), there.named),),
        mark=f"{other.member.id}{BETWEEN}{there.named.id}",
    )


class _Lookup:
    """The wordings of plans that came before, to be found by their rarest groups."""

    def __init__(self, wordings: Sequence[_Wording]) -> None:
        self._number: Counter[str] = Counter()
        for each in wordings:
            self._number.update(each.grams.keys())
        self._added: list[_Wording] = []
        self._holders: dict[str, list[int]] = defaultdict(list)
        """By group, the numbers of the wordings that have it among their rarest."""
        self._same: dict[str, _Wording] = {}
        self._waiting: list[_Wording] = []

    def come_to(self, wording: _Wording) -> None:
        """Go on to a wording; those of the plans before it can be found from here on."""
        if self._waiting and self._waiting[0].rank != wording.rank:
            # A plan's own goals are not held against each other.
            for each in self._waiting:
                self._add(each)
            self._waiting = []
        self._waiting.append(wording)

    def likest(self, wording: _Wording) -> tuple[_Wording, float] | None:
        """The wording of an earlier plan that is likest this one, and how like it is."""
        same = self._same.get(wording.words)
        if same is not None:
            return same, 1.0
        rarest = self._rarest(wording)
        shared: Counter[int] = Counter()
        for gram in rarest:
            shared.update(self._holders.get(gram, ()))
        # What has hardly a rare group in common is not looked at further.
        near = [(-count, number) for number, count in shared.items() if count * 5 >= len(rarest)]
        best: tuple[_Wording, float] | None = None
        # Those that came first, where several share as many.
        for _, number in heapq.nsmallest(MOST, near):
            each = self._added[number]
            alike = likeness(wording.grams, each.grams)
            if alike >= LEAST and (best is None or alike > best[1]):
                best = each, alike
        return best

    def _add(self, wording: _Wording) -> None:
        if wording.words in self._same:
            return
        self._same[wording.words] = wording
        for gram in self._rarest(wording):
            holders = self._holders[gram]
            if len(holders) < COMMON:
                holders.append(len(self._added))
        self._added.append(wording)

    def _rarest(self, wording: _Wording) -> list[str]:
        """The groups of which two wordings that are alike enough must share one."""
        total = wording.grams.total()
        shared = math.ceil(total * LEAST / (2 - LEAST))
        ordered = sorted(wording.grams, key=lambda gram: (self._number[gram], gram))
        # A group that stands several times counts as often.
        room = total - shared + 1
        found: list[str] = []
        while room > 0:
            found.append(ordered[len(found)])
            room -= wording.grams[found[-1]]
        return found
