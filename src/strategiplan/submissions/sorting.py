"""Which elements a submission is about, proposed by what it says, with the evidence.

No model of a language is needed: a submission names a goal by its number or its title, or
it uses the same rare words. What is proposed is never more than a proposal: whoever sorts
sees the words that it rests on.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args

import attrs

from ..diagnostics import Path
from ..messages import LANGUAGES, catalogue
from ..model import (
    Challenge,
    Contribution,
    Element,
    FocusArea,
    Goal,
    Indicator,
    Localized,
    Measure,
    Plan,
    Priority,
    Strategy,
    Subgoal,
    Submission,
    Terms,
    Theme,
    Value,
    Vision,
)
from ..vocabulary.stems import language_group, stems
from ..walk import Index, Node

Evidence = Literal["identifier", "mention", "title", "number", "words"]
"""What a proposal rests on, the surest first.

`identifier`: the element's identifier in brackets, as in ``[gronnere]``; `mention`: its level
and number, as in "delmål 1.3"; `title`: the words of its title, one after the other;
`number`: its number alone, where that has a full stop and no other meaning is near; `words`:
words that few elements have.
"""
EVIDENCE: tuple[Evidence, ...] = get_args(Evidence)

MOST = 10
"""So many proposals are made for one submission at most; of those by words alone, three."""
_MOST_BY_WORDS = 3
_LEAST_COVERED = 0.4
"""How much of what tells an element from others must be in the text, when only words speak for it."""
_SHORTEST_TITLE = 12
"""A title of fewer characters than this is proposed only where it stands in quotation marks."""
_LONGEST_TEXT = 200_000
"""How many characters of a submission are looked at."""

_COMMENTED = (
    Vision,
    Value,
    Challenge,
    Theme,
    Priority,
    FocusArea,
    Goal,
    Subgoal,
    Strategy,
    Measure,
    Indicator,
    Contribution,
)
_ENDINGS = (
    *("", "s", "en", "ens", "et", "ets", "ene", "enes", "er", "ers", "a", "ane", "n", "ne", "i"),
    *("mål", "målet"),
)
"""What a level's name may end in: delmålet, strategien, satsingsområdene, tiltaka, goals."""
_ANY_LEVEL = frozenset(
    [
        "punkt",
        "punktet",
        "punkta",
        "pkt",
        "kapittel",
        "kapitlet",
        "kapittelet",
        "kap",
        "avsnitt",
        "avsnittet",
        "mål",
        "målet",
        "måla",
        "nr",
        "nummer",
        "point",
        "section",
        "chapter",
        "para",
        "item",
        "number",
    ]
)
"""What stands before the number of any element, whatever its level."""
_BETWEEN = frozenset("nr nummer no number og and samt til to eller or".split())  # noqa: SIM905 # words are easier to read so
"""What may stand between a level's name and its numbers, and between them."""
_OTHERS = frozenset("fn fns sdg sdgs un uns target targets bærekraftsmål berekraftsmål pbl".split())  # noqa: SIM905 # as above
"""Before a number, these say that it is no number of this plan."""
_TOKEN = re.compile(
    r"\d{1,4}(?:\.\d{1,4})*[a-zæøå]?(?![^\W_])|[^\W\d_]{1,3}\d{1,4}(?:\.\d{1,4})*(?![^\W_])|[^\W_]+"
)
_MEASURED = re.compile(
    r"\s?(?:%|prosent|percent|kr|mill|mrd|million|milliard|meter|km|m2|m²|kl|år\b|[./-]?\d)", re.I
)
"""After a number, these say that it counts something."""
_BRACKETED = re.compile(r"[\[(]\s*([^\s\[\]()]{1,200})\s*[\])]")
_QUOTES = "«»“”„\"'‘’"


@attrs.frozen(eq=False)
class Proposal:
    """An element that a submission may be about, and what speaks for it."""

    path: Path
    """Where it stands in the plan."""
    element: Element
    evidence: Evidence
    written: tuple[str, ...]
    """The submission's own words that it rests on; with `words`, the weightiest first."""
    covered: float = 1.0
    """With `words`: how much of what tells the element from others the text has, 0 to 1."""


class _Token(NamedTuple):
    # There is one for each word of each submission; no other class is made as fast.
    text: str
    """In lower case."""
    start: int
    end: int


class Sorter:
    """Proposes for submissions which elements of a plan they are about.

    Made once for a plan; asked once for each submission. Only elements with an
    identifier are proposed, since a submission can point at no others.

    >>> from strategiplan.model import Goal, Plan, Submission
    >>> plan = Plan(language="nb", goals=(Goal(id="gronn", code="2", title="Et grønt samfunn"),))
    >>> sorter = Sorter(plan)
    >>> [found] = sorter.proposals(Submission(text="Vi støtter hovedmål 2."))
    >>> found.element.id, found.evidence, found.written
    ('gronn', 'mention', ('hovedmål 2',))
    """

    def __init__(self, plan: Plan, terms: Iterable[Terms | None] = ()) -> None:
        index = Index(plan)
        self._language = language_group(plan.language)
        # In the order of the plan, so that equal proposals always come in one order.
        self._nodes = sorted(
            (node for node in index.of(*_COMMENTED) if node.item.id),
            key=lambda node: _in_order(node.path),
        )
        self._by_id = {node.item.id: node for node in reversed(self._nodes)}
        self._levels = _levels((plan.terms, *terms))
        self._leading = frozenset((*self._levels, *_ANY_LEVEL, *_BETWEEN, *_OTHERS))
        """The words that say something of a number after them."""
        self._by_number: dict[str, list[Node]] = defaultdict(list)
        for node in self._nodes:
            for number in _numbers(node):
                self._by_number[number].append(node)
        self._titles: dict[tuple[str, ...], list[tuple[tuple[str, ...], Node]]] = defaultdict(list)
        for node in self._nodes:
            for title in _titles(node.item):
                words = tuple(token.text for token in _tokens(title))
                if words:
                    self._titles[words[:2]].append((words, node))
        self._title_words = frozenset(beginning[0] for beginning in self._titles)
        # The municipality's own name stands in half of the titles and in every other submission.
        own = " ".join((plan.title, *(owner.title for owner in _owners(index))))
        self._words = _by_words(self._nodes, plan.language, own)

    def proposals(self, submission: Submission) -> tuple[Proposal, ...]:
        """What a submission is about, as far as its heading and text tell; the surest first.

        Each element once, with the surest evidence. Words are only asked where nothing
        surer speaks.
        """
        text = unicodedata.normalize(
            "NFC", f"{submission.title}\n{submission.text[:_LONGEST_TEXT]}"
        )
        found: dict[int, Proposal] = {}
        tokens = _tokens(text)
        for node, evidence, written in (
            *self._identified(text),
            *self._mentioned(text, tokens),
            *self._titled(text, tokens),
        ):
            known = found.get(id(node))
            if known is None or EVIDENCE.index(evidence) < EVIDENCE.index(known.evidence):
                found[id(node)] = Proposal(node.path, node.item, evidence, (written,))
        if not found:
            return tuple(self._by_words(text, submission.language))
        ordered = sorted(found.values(), key=lambda each: EVIDENCE.index(each.evidence))
        return tuple(ordered[:MOST])

    def _identified(self, text: str) -> Iterator[tuple[Node, Evidence, str]]:
        for written in _BRACKETED.finditer(text):
            node = self._by_id.get(written[1])
            # "(miljø)" is a word in brackets; an identifier that is one word asks for square ones.
            if node and (written[0][0] == "[" or not written[1].isalpha()):
                yield node, "identifier", written[0]

    def _mentioned(self, text: str, tokens: list[_Token]) -> Iterator[tuple[Node, Evidence, str]]:
        kinds: frozenset[str] | None = None
        begin = 0
        foreign = False
        for place, token in enumerate(tokens):
            word = token.text
            if word not in self._leading and word.isalpha():
                # Most words have no number in them and lead to none.
                kinds, foreign = None, False
                continue
            if any(sign.isdigit() for sign in word):
                if foreign:
                    continue
                nodes = self._by_number.get(word, ())
                if kinds is not None:
                    named = [node for node in nodes if not kinds or node.item.kind in kinds]
                    if len(named) == 1 or (named and "." in word):
                        for node in named[:3]:
                            yield node, "mention", _shown(text[begin : token.end])
                elif "." in word and len(nodes) == 1 and self._stands_alone(text, tokens, place):
                    yield nodes[0], "number", text[token.start : token.end]
                continue
            if word in _BETWEEN and kinds is not None and _near(tokens, place):
                continue
            level = self._levels.get(word)
            if level is None and word in _ANY_LEVEL:
                level = frozenset()
            before = tokens[place - 1].text if place else ""
            # "FNs delmål 11.2" and "bærekraftsmål 11" are none of this plan's.
            foreign = word in _OTHERS or (level is not None and before in _OTHERS)
            kinds, begin = level, token.start

    def _stands_alone(self, text: str, tokens: list[_Token], place: int) -> bool:
        """Whether a number is no date, no share and no sum."""
        token = tokens[place]
        before = tokens[place - 1].text if place else ""
        return not (
            _MEASURED.match(text, token.end) or before in ("kl", "kr", "ca", "§", "versjon")
        )

    def _titled(self, text: str, tokens: list[_Token]) -> Iterator[tuple[Node, Evidence, str]]:
        words = [token.text for token in tokens]
        for place, word in enumerate(words):
            if word not in self._title_words:
                continue
            for beginning in ((word,), tuple(words[place : place + 2])):
                for title, node in self._titles.get(beginning, ()):
                    last = place + len(title)
                    if tuple(words[place:last]) == title:
                        start, end = tokens[place].start, tokens[last - 1].end
                        if (len(title) > 1 and end - start >= _SHORTEST_TITLE) or _quoted(
                            text, start, end
                        ):
                            yield node, "title", _shown(text[start:end])

    def _by_words(self, text: str, language: str) -> Iterator[Proposal]:
        group = language_group(language) if language else self._language
        if group not in self._words:
            group = self._language
        corpus = self._words.get(group)
        if corpus is None:
            return
        said = stems(text, group)
        scores: dict[int, float] = {}
        shared: dict[int, list[tuple[float, str]]] = defaultdict(list)
        for stem, written in said.items():
            for place, weight in corpus.get(stem, ()):
                scores[place] = scores.get(place, 0.0) + weight
                shared[place].append((-round(weight, 6), written))
        likely = [
            (-round(score, 6), place)
            for place, score in scores.items()
            if score >= _LEAST_COVERED and len(shared[place]) > 1
        ]
        for score, place in sorted(likely)[:_MOST_BY_WORDS]:
            node = self._nodes[place]
            words = tuple(written for _, written in sorted(shared[place]))
            yield Proposal(node.path, node.item, "words", words, round(-score, 2))


def as_sure_as(proposals: Iterable[Proposal], least: Evidence) -> tuple[Proposal, ...]:
    """The proposals that rest on that evidence or on something surer."""
    last = EVIDENCE.index(least)
    return tuple(each for each in proposals if EVIDENCE.index(each.evidence) <= last)


def sorted_by(submission: Submission, proposals: Iterable[Proposal]) -> Submission:
    """The submission as one that concerns what is proposed."""
    concerns: Any = tuple(each.element.id for each in proposals)
    return attrs.evolve(submission, concerns=concerns)


def _in_order(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (0, step) for step in path)


def _tokens(text: str) -> list[_Token]:
    return [
        _Token(found[0].casefold(), found.start(), found.end())
        for found in _TOKEN.finditer(unicodedata.normalize("NFC", text))
    ]


def _near(tokens: list[_Token], place: int) -> bool:
    """Whether a word is near enough to the one before to belong to a list of numbers."""
    return place > 0 and tokens[place].start - tokens[place - 1].end <= 3


def _shown(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text) and text[start - 1] in _QUOTES and text[end] in _QUOTES


def _owners(index: Index) -> list[Element]:
    return [node.item for owner in index.plan.owners for node in index.by_id.get(owner, ())]


def _titles(element: Element) -> tuple[str, ...]:
    title = element.title
    return tuple(title.by_language.values()) if isinstance(title, Localized) else (title,)


def _levels(terms: Iterable[Terms | None]) -> Mapping[str, frozenset[str]]:
    """For each word that names a level, in any form and language, the kinds that it may mean."""
    kinds = [cls.kind for cls in _COMMENTED]
    names: dict[str, set[str]] = defaultdict(set)
    for language in LANGUAGES:
        for kind in kinds:
            for word in catalogue(language).TERMS[kind]:
                names[word.casefold()].add(kind)
    for each in terms:
        for kind in kinds:
            term = getattr(each, kind, None)
            for said in (term.one, term.many) if term else ():
                words = said.by_language.values() if isinstance(said, Localized) else (said,)
                for word in filter(None, words):
                    names[word.casefold()].add(kind)
    found: dict[str, set[str]] = defaultdict(set)
    for name, meant in names.items():
        # A term of several words is known by its last.
        stem = name.split()[-1]
        for ending in _ENDINGS:
            found[stem + ending] |= meant
    return {word: frozenset(meant) for word, meant in found.items()}


def _numbers(node: Node) -> frozenset[str]:
    """What people may call an element by: its code, else its place, alone and with those above."""
    code = node.item.code.casefold().strip().rstrip(".")
    if code:
        # Many write "H2" and "mål 2" for one goal.
        bare = re.sub(r"^[^\W\d_]{1,3}(?=\d)", "", code)
        return frozenset((code, bare))
    if node.index < 0:
        return frozenset()
    own = str(node.index + 1)
    above = node.parent
    if above is None or above.parent is None:
        return frozenset((own,))
    return frozenset(f"{number}.{own}" for number in _numbers(above))


def _by_words(
    nodes: list[Node], language: str, own: str
) -> dict[str, dict[str, list[tuple[int, float]]]]:
    """For each language and word, the elements that have it and how much of each it is."""
    said: dict[str, dict[int, set[str]]] = defaultdict(dict)
    for place, node in enumerate(nodes):
        title = node.item.title
        texts = title.by_language if isinstance(title, Localized) else {language: title}
        for tag, text in texts.items():
            group = language_group(tag)
            telling = stems(text, group).keys() - stems(own, group).keys()
            if telling:
                said[group].setdefault(place, set()).update(telling)
    found: dict[str, dict[str, list[tuple[int, float]]]] = {}
    for group, elements in said.items():
        frequency = Counter(word for words in elements.values() for word in words)
        rarity = {
            word: math.log((len(elements) + 1) / (number + 1)) + 1
            for word, number in frequency.items()
        }
        holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, words in elements.items():
            total = math.fsum(rarity[word] ** 2 for word in words)
            for word in sorted(words):
                holders[word].append((place, rarity[word] ** 2 / total))
        found[group] = dict(holders)
    return found
