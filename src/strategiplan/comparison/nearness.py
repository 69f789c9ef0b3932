"""Which goals of different plans say nearly the same, by their words."""

from __future__ import annotations

import heapq
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

import attrs

from ..diagnostics import Path
from ..model import Element, FocusArea, Goal, Localized, Subgoal
from ..vocabulary.stems import language_group, stems
from ..walk import Index

Sure = Literal["same", "high", "fair", "weak"]
"""How sure it is that two goals are about the same: the same words; much, some, little in common."""
Searched = Literal["all", "rare"]
"""Every goal that shares a word with another was looked at; or those that share a rarer word."""

LEAST = 0.3
"""Below this likeness two goals have too little in common to be named."""
_FAIR, _HIGH = 0.5, 0.7
"""Of the UN's 169 targets, 164 are as near to themselves in the other form of Norwegian as `fair`
asks for, and 12 to another target; 143 and 2 for `high`. A test counts them."""
MOST_PLANS = 3
"""For each goal, the nearest one in so many other plans is kept."""
LOOKED_AT = 2_000
"""How many goals that share a word are looked at for each goal, those with the rarest words first.

So what is looked at grows with the number of goals, not with its square.
"""


@attrs.frozen(eq=False)
class Worded:
    """A focus area, goal or subgoal of one of the plans."""

    plan: int
    """Which plan it stands in, by its place."""
    path: Path
    element: Element


@attrs.frozen
class SharedWord:
    """A word that two goals share, endings and spelling aside."""

    written: tuple[str, str]
    """How each of the two writes it."""
    weight: float
    """Its part of the likeness; the parts of all the words add up to 1."""


@attrs.frozen(eq=False)
class Near:
    """Two goals of different plans that share words."""

    one: Worded
    other: Worded
    likeness: float
    """From 0 to 1: the cosine of the two texts' words, each weighted by how rare it is."""
    words: tuple[SharedWord, ...]
    """What it rests on, the weightiest first."""
    language: str
    """The language that they were compared in; ``no`` for bokmål and nynorsk alike."""
    identical: bool
    """Whether the two have no word that the other has not."""

    @property
    def sure(self) -> Sure:
        """How sure it is that the two are about the same, as far as words can tell.

        One single word in common is never more than ``weak``, unless it is all
        that both say.
        """
        if self.identical:
            return "same"
        # By the two decimals that are shown: what reads 0.50 is judged as 0.50.
        shown = round(self.likeness, 2)
        if len(self.words) < 2 or shown < _FAIR:
            return "weak"
        return "high" if shown >= _HIGH else "fair"


def nearest(indexes: Sequence[Index]) -> tuple[tuple[Near, ...], Searched, tuple[int, ...]]:
    """For each goal the nearest in other plans; how that was found; goals without words by plan."""
    groups: dict[str, list[_Text]] = defaultdict(list)
    unworded = []
    for place, index in enumerate(indexes):
        silent = 0
        for node in index.of(FocusArea, Goal, Subgoal):
            goal = Worded(place, node.path, node.item)
            words = _words(node.item, index.plan.language)
            silent += not words
            for group, found_words in words.items():
                groups[group].append(_Text(goal, found_words))
        unworded.append(silent)
    # A goal that is written in several languages is compared in each, and the best counts.
    best: dict[int, dict[int, Near]] = defaultdict(dict)
    every = True
    for group, entries in groups.items():
        corpus = _Corpus(group, entries)
        for near in corpus.near():
            kept = best[id(near.one)]
            if near.other.plan not in kept or near.likeness > kept[near.other.plan].likeness:
                kept[near.other.plan] = near
        every = every and corpus.every
    found = [
        near for kept in best.values() for near in sorted(kept.values(), key=_order)[:MOST_PLANS]
    ]
    found.sort(key=lambda near: (near.one.plan, _steps(near.one.path), _order(near)))
    return tuple(found), "all" if every else "rare", tuple(unworded)


def _order(near: Near) -> tuple[float, int]:
    return -near.likeness, near.other.plan


def _steps(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (0, step) for step in path)


def _words(element: Element, language: str) -> dict[str, dict[str, str]]:
    """The words of a goal's title, in each language that it is written in."""
    title = element.title
    found: dict[str, dict[str, str]] = {}
    texts = title.by_language if isinstance(title, Localized) else {language: title}
    for tag, text in texts.items():
        group = language_group(tag)
        words = stems(text, group)
        if words:
            found.setdefault(group, words)
    return found


@attrs.frozen(eq=False)
class _Text:
    goal: Worded
    words: dict[str, str]
    """By the word without its ending, the word as it stands."""


class _Corpus:
    """All goals of one language: each a vector of its words, weighted by how rare they are."""

    def __init__(self, group: str, texts: list[_Text]) -> None:
        self.group = group
        self.texts = texts
        self.every = True
        frequency = Counter(word for text in texts for word in text.words)
        rarity = {
            word: math.log((len(texts) + 1) / (number + 1)) + 1
            for word, number in frequency.items()
        }
        self.vectors = [_unit({word: rarity[word] for word in text.words}) for text in texts]
        self.holders: dict[str, list[int]] = defaultdict(list)
        self.weights: dict[str, list[float]] = defaultdict(list)
        for place, vector in enumerate(self.vectors):
            for word, weight in vector.items():
                self.holders[word].append(place)
                self.weights[word].append(weight)
        # The texts of one plan stand together: its own are passed over in one step.
        self.spans: dict[int, tuple[int, int]] = {}
        for place, text in enumerate(texts):
            first, _ = self.spans.get(text.goal.plan, (place, 0))
            self.spans[text.goal.plan] = (first, place + 1)

    def near(self) -> Iterator[Near]:
        """For each text the nearest one in each of the nearest other plans, where near enough."""
        plan_of = [text.goal.plan for text in self.texts]
        for place, text in enumerate(self.texts):
            nearest: dict[int, tuple[float, int]] = {}
            scores, left_out = self._scores(place)
            least = LEAST - left_out - 0.0001  # a likeness is rounded
            for other, score in scores.items():
                if score >= least:
                    plan = plan_of[other]
                    kept = nearest.get(plan)
                    if kept is None or score > kept[0]:
                        nearest[plan] = (score, other)
            # What was left out of the scores may change the order of those at the top.
            number = 4 * MOST_PLANS if left_out else MOST_PLANS
            for _, other in heapq.nlargest(
                number, nearest.values(), key=lambda each: (each[0], -each[1])
            ):
                near = self._near(text, self.texts[other], place, other)
                if near.likeness >= LEAST:
                    yield near

    def _scores(self, place: int) -> tuple[dict[int, float], float]:
        """How much each text of another plan has in common with this one, by the rarer words.

        And how much the words that were left out can add to one at the most.
        """
        vector = self.vectors[place]
        own, after = self.spans[self.texts[place].goal.plan]
        left = LOOKED_AT
        scores: dict[int, float] = {}
        left_out = 0.0
        for word in sorted(vector, key=lambda word: (len(self.holders[word]), word)):
            holders = self.holders[word]
            begin, end = bisect_left(holders, own), bisect_left(holders, after)
            if len(holders) - (end - begin) > left:
                self.every = False
                left_out += vector[word] ** 2
                if scores:
                    # None of the words that come now is rarer.
                    continue
            # Beginning after its own plan, every plan is as likely to be among those looked at.
            behind = slice(end, end + left)
            others = holders[behind]
            before = slice(min(begin, left - len(others)))
            others += holders[before]
            weights = self.weights[word][behind] + self.weights[word][before]
            left -= len(others)
            mine = vector[word]
            for other, theirs in zip(others, weights, strict=True):
                scores[other] = scores.get(other, 0.0) + mine * theirs
        # Of two vectors of length 1, a part adds no more than its own length.
        return scores, math.sqrt(left_out)

    def _near(self, one: _Text, other: _Text, place: int, there: int) -> Near:
        mine, theirs = self.vectors[place], self.vectors[there]
        parts = {word: mine[word] * theirs[word] for word in mine if word in theirs}
        total = math.fsum(parts.values())
        words = sorted(parts, key=lambda word: (-round(parts[word], 6), word))
        return Near(
            one.goal,
            other.goal,
            # Rounded, it is the same both ways and on every machine.
            min(round(total, 4), 1.0),
            tuple(
                SharedWord((one.words[word], other.words[word]), round(parts[word] / total, 4))
                for word in words
            ),
            self.group,
            one.words.keys() == other.words.keys(),
        )


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()}
