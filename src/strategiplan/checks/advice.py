"""Advice on wording: what readers of a plan stumble over, though nothing in it is wrong.

A plan may have good reasons to word it otherwise, so this family is off until a
profile switches it on. Each rule was tried on the titles of published plans, and
`MEASURED` says how often it was right.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..diagnostics import Path, Problem
from ..messages.words import Named
from ..model import (
    Aim,
    Challenge,
    Contribution,
    Element,
    Goal,
    Indicator,
    Localized,
    Mission,
    Strategy,
    Subgoal,
    Theme,
    Vision,
)
from ..model.profile import Profile
from ..text import late_pattern
from ..vocabulary import sdg_label
from ..vocabulary.verbs import LANGUAGES, is_infinitive, surely_without_verb, words_of
from ..vocabulary.written_forms import FORMS, foreign_words, may_have_foreign_words
from ..walk import Index, Node
from .base import at, check, spoken
from .wording import is_placeholder


class Measured(NamedTuple):
    """How a rule did on texts that nobody wrote for it."""

    texts: int
    """How many texts it was tried on."""
    hits: int
    """How many it gave its advice on."""
    wrong: int
    """For how many of those the advice was wrong: what it says is not so, or not of that text."""

    @property
    def is_right_often_enough(self) -> bool:
        """Whether there was something to judge, and at most one hit in five was wrong."""
        return self.hits > 0 and self.wrong * 5 <= self.hits


# Tried on 151 titles of goals, subgoals and strategies that some twenty municipalities,
# counties and other bodies have published (57 in bokmål, 11 in nynorsk, 83 in English), each
# hit judged by hand; and, for the written forms, on the names of the UN's goals and the
# labels of its targets, in bokmål and in nynorsk, each read as what it is and as the other.
MEASURED: Mapping[str, Measured] = {
    "SP821": Measured(151, 22, 1),
    "SP822": Measured(151, 0, 0),
    "SP823": Measured(151, 0, 0),
    "SP824": Measured(151, 0, 0),
    "SP825": Measured(151, 1, 0),
    "SP826": Measured(151, 1, 0),
    "SP827": Measured(744, 51, 0),
    "SP828": Measured(151, 0, 0),
    "SP829": Measured(151, 0, 0),
}
"""What was measured of each rule, by its code: no built-in profile switches on any other than
those that were right often enough."""

Titled = tuple[Node, Path, str, str]
"""A node, the steps to a text of it, the text, and its language."""


def _titles(plan: Index, *classes: type[Element]) -> Iterator[Titled]:
    """The titles of these classes whose language is one that advice is given in."""
    own = _language(plan.plan.language)
    for node in plan.of(*classes):
        for steps, text in spoken(node, "title"):
            language = own if len(steps) == 1 else _language(steps[1])
            if language in LANGUAGES:
                yield node, steps, text, language


def _language(tag: str) -> str:
    return tag.partition("-")[0].lower()


@check("SP821", "goal-without-verb", whole=True)
def goal_without_verb(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A goal's title has no verb.

    A heading names a theme; a goal says what shall be so. Without a verb, two
    readers can agree on it and mean different things, and nobody can tell when it
    is reached. Others write "Alle har en trygg skolevei" for "Trygg skolevei".

    It is silent where a description, another wording, a number or a comparison
    ("Mindre ulikhet") says it, where the goal equals one of the UN's, and wherever a
    word might be a verb. Texts in bokmål, nynorsk and English.

    Bad:
        title: Kommuneplanens samfunnsdel
        language: nb
        goals:
          - {id: skolevei, title: Trygg skolevei}
    Good:
        title: Kommuneplanens samfunnsdel
        language: nb
        goals:
          - {id: skolevei, title: Alle har en trygg skolevei}
    """
    for node, steps, text, language in _titles(plan, Goal, Subgoal):
        if surely_without_verb(text, language) and not (
            _SAYS_HOW_MUCH().search(text)
            or is_placeholder(text)
            or node.item.description
            or any(not surely_without_verb(each.text, language) for each in node.item.wordings)
            or any(link.role == "equals" for link in node.item.sdgs)
            or text.strip() in _names_of_sdgs(language)
        ):
            yield Problem("SP821", at(node, *steps), {"text": text})


@functools.cache
def _names_of_sdgs(language: str) -> frozenset[str]:
    return frozenset(sdg_label(str(number), language) for number in range(1, 18))


_SAYS_HOW_MUCH = late_pattern(
    r"[0-9]|\b(?:et|en|ei|eit|ein|a|an) \w+(?:ere|are|er)\b|^(?:økt|økte|auka|økende|redusert|reduserte|mindre|færre|flere|fleire|mer|meir|bedre"
    r"|betre|høyere|høgare|lavere|lågare|større|null|ingen|more|less|fewer|better|higher|lower"
    r"|reduced|increased|zero|no)\b",
    re.IGNORECASE,
)


@check("SP822", "goal-as-forecast")
def goal_as_forecast(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A goal is worded as a forecast.

    "Kommunen vil være klimanøytral" may be read as a wish or as a guess; a goal is
    neither. Others write what is so when it is reached ("er"), or what shall be
    ("skal"). "Skal bli" and the English "will be" are usual in goals and are left
    alone.

    Bad:
        title: Kommuneplanens samfunnsdel
        language: nb
        goals:
          - {id: klima, title: Kommunen vil være klimanøytral}
    Good:
        title: Kommuneplanens samfunnsdel
        language: nb
        goals:
          - {id: klima, title: Kommunen skal være klimanøytral}
    """
    for node, steps, text, language in _titles(plan, Goal, Subgoal):
        found = _FORECAST[language]().search(text)
        if found:
            yield Problem(
                "SP822", at(node, *steps, words=found[0]), {"text": text, "found": found[0]}
            )


_FORECAST = {
    "nb": late_pattern(r"\bvil (?:være|bli)\b|\bkommer til å\b", re.IGNORECASE),
    "nn": late_pattern(r"\bvil (?:vere|vera|bli|verte|verta)\b|\bkjem til å\b", re.IGNORECASE),
    "en": late_pattern(
        r"\b(?:is|are) (?:expected|likely|going) to\b|\bwill hopefully\b", re.IGNORECASE
    ),
}


@check("SP823", "hedged-wording")
def hedged_wording(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A goal or a strategy takes back what it promises.

    "Skal søke å", "så langt det er mulig", "seek to": whatever happens, nobody can
    say afterwards whether it was done. Others say what they do, and leave the
    reservation to the text.

    Bad:
        title: Kommuneplanens samfunnsdel
        language: nb
        strategies:
          - {id: sykkel, title: Kommunen skal søke å bygge flere sykkelveier}
    Good:
        title: Kommuneplanens samfunnsdel
        language: nb
        strategies:
          - {id: sykkel, title: Kommunen skal bygge flere sykkelveier}
    """
    for node, steps, text, language in _titles(plan, Goal, Subgoal, Strategy):
        found = _HEDGE[language]().search(text)
        if found:
            yield Problem(
                "SP823", at(node, *steps, words=found[0]), {"text": text, "found": found[0].strip()}
            )


_NORWEGIAN_HEDGE = late_pattern(
    r"\bskal (?:søke|forsøke|freiste|prøve|tilstrebe|etterstrebe|strebe etter) å\b"
    r"|^(?:Vi|Kommunen|Kommuna|\w+ kommune) (?:ønsker|ønskjer|søker|søkjer|forsøker|prøver) å\b"
    r"|\bså langt (?:som |det er |det lar seg )?(?:mulig|mogleg|råd|gjøre)\b"
    r"|\b(?:om|hvis|dersom|viss|der det er) (?:mulig|mogleg)\b",
    re.IGNORECASE,
)
_HEDGE = {
    "nb": _NORWEGIAN_HEDGE,
    "nn": _NORWEGIAN_HEDGE,
    "en": late_pattern(
        r"\b(?:(?:wher|when)ever|where|if|as far as|insofar as) (?:possible|feasible|practicable)\b"
        r"|\b(?:shall|will|must|to) (?:seek|strive|aim|try|endeavou?r|attempt) to\b"
        r"|^(?:Seek|Strive|Aim|Try|Endeavou?r|Attempt) to\b",
        re.IGNORECASE,
    ),
}


@check("SP824", "strategy-without-doer")
def strategy_without_doer(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Most strategies say who shall do it, and this one does not.

    "Utslippene skal reduseres" asks nobody to do anything. Where the plan's other
    strategies begin with who shall ("Kommunen skal …", "Vi skal …", the name of an
    actor), a reader takes one without for somebody else's business. Plans whose
    strategies all begin with what shall be done have chosen so, and are left alone;
    who answers for them stands in `responsible`.

    Bad:
        title: Kommuneplanens samfunnsdel
        language: nb
        strategies:
          - {id: sykkel, title: Kommunen skal bygge sykkelveier}
          - {id: buss, title: Kommunen skal gi bussen egne felt}
          - {id: skole, title: Barnehager og skoler skal bruke nærmiljøet}
          - {id: utslipp, title: Utslippene skal reduseres}
          - {id: natur, title: Ta vare på naturen}
    Good:
        title: Kommuneplanens samfunnsdel
        language: nb
        strategies:
          - {id: sykkel, title: Kommunen skal bygge sykkelveier}
          - {id: buss, title: Kommunen skal gi bussen egne felt}
          - {id: utslipp, title: Kommunen skal redusere sine egne utslipp}
    """
    told: dict[str, list[Titled]] = {}
    for node, steps, text, language in _titles(plan, Strategy):
        begins = _begins(text, language)
        if begins:
            told.setdefault(language, []).append((node, steps, text, begins))
    for strategies in told.values():
        without = [each for each in strategies if each[3] != "doer"]
        if len(without) * 2 < len(strategies):
            for node, steps, text, begins in without:
                yield Problem("SP824", at(node, *steps), {"text": text}, variant=begins)


_MODAL = late_pattern(r"\b(?:skal|vil|må|bør|kan|shall|will|must)\b")
_PASSIVE = late_pattern(
    r" (?:ikke |ikkje |not |alltid |også |òg )?(?:[a-zæøå]+(?:es|ast)\b|bli |verte |be [a-z]+(?:ed|en|ilt|ade|t)\b)"
)


def _begins(text: str, language: str) -> str:
    """Whether a strategy begins with who (`doer`) or not (`infinitive`, `passive`); else empty."""
    modal = _MODAL().search(text)
    words = words_of(text)
    if modal:
        before = text[: modal.start()].strip().lower()
        if _PASSIVE().match(text, modal.end()) or before in ("det", "there", "it"):
            return "passive"
        return "doer" if before else ""
    if language != "en" and words and (words[0] == "å" or is_infinitive(words[0])):
        return "infinitive"
    return ""


@check("SP825", "long-title")
def long_title(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A title is too long to be a heading.

    Titles become headings, menus, links and lines of a table. The profile says how
    long they may be (`title_at_most`, in characters); what does not fit has its
    place in `description`. Strategies and measures are sentences and may be
    half as long again.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: skolevei
            title: >-
              Alle barn og unge i hele kommunen har en trygg skolevei hele året, enten de går,
              sykler eller tar bussen, og alle foreldre opplever at kommunen hører på dem når de
              sier fra om steder som er farlige, særlig om vinteren
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: skolevei
            title: Alle barn og unge har en trygg skolevei hele året
            description: >-
              Det gjelder enten de går, sykler eller tar bussen, og foreldre opplever at
              kommunen hører på dem når de sier fra om steder som er farlige.
    """
    most = profile.options.title_at_most if profile.options else None
    if most is None:
        return
    for node in plan.of(Aim):
        allowed = most if isinstance(node.item, Goal | Subgoal) else most * 3 // 2
        for steps, text in spoken(node, "title"):
            if len(text) > allowed:
                yield Problem(
                    "SP825", at(node, *steps), {"text": text, "length": len(text), "most": allowed}
                )


@check("SP826", "nearly-same-title")
def nearly_same_title(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Two elements of one kind have nearly the same wording.

    They differ in small words, endings, order or a slip of the pen only: one was
    copied and changed a little, or one of them is misspelt. A reader looks for
    the difference and finds none. (The very same wording is SP803.)

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: ressurser, title: Vi bruker ressursene våre smartere}
          - {id: smartere, title: Vi skal bruke våre resurser smartere}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: ressurser, title: Vi bruker ressursene våre smartere}
          - {id: gjenbruk, title: Vi bruker bygningene våre om igjen}
    """
    # A number for each word, and their sum for each title: a look-up is all that a
    # title takes, however many there are. Words are met again and again, and known.
    weights = _Weights()
    seen: dict[tuple[type[Element], int], Node] = {}
    for node in plan.of(Aim, Challenge, Contribution):
        item = node.item
        if not item.title:
            continue
        weight = sum(map(weights.__getitem__, item.title.split()))
        first = seen.setdefault((item.__class__, weight), node)
        if first is not node and _is_nearly(str(item.title), str(first.item.title)):
            yield Problem(
                "SP826",
                at(node, "title"),
                {"text": str(item.title), "first": Named.of(first.item)},
                related=(at(first, "title"),),
            )


class _Weights(dict[str, int]):
    """A number for each word, the same for words that are nearly the same; 0 for small ones."""

    def __missing__(self, word: str) -> int:
        weight = self[word] = sum(map(hash, _stems(word)))
        return weight


def _is_nearly(text: str, other: str) -> bool:
    stems = sorted(_stems(text))
    return (
        len(stems) >= LEAST_WORDS
        and stems == sorted(_stems(other))
        and text.casefold() != other.casefold()
    )


_SMALL_WORDS = frozenset(
    """
    en ei et ein eit den det de dei og i på av for til med som å er var blir bli skal vil være
    vere vera vår våre vårt våra vi sin sitt sine alle a an the and of in on to for with is are be
    will shall we our all
    """.split()
)
_ENDING = late_pattern(r"(?:ene|ane|ar|er|en|et|a|e|s)$")
_SPELLING = str.maketrans({"æ": "e", "ø": "o", "å": "a", "é": "e", "w": "v"})
LEAST_WORDS = 3
"""How many words that mean something a title needs to be compared with others."""


def _stems(text: str) -> list[str]:
    """The words of a text without small ones, endings, doubled letters and the letters of one form."""
    stems = []
    # A number with its parts is one word: 1-2 is not 2-1.
    for word in re.findall(r"[0-9]+(?:[-–./:,][0-9]+)*|\w+", text.casefold()):
        if word not in _SMALL_WORDS:
            stem = _ENDING().sub("", word) if len(word) > 4 else word
            stems.append(re.sub(r"([a-z])\1", r"\1", stem.translate(_SPELLING)))
    return stems


@check("SP827", "other-written-form")
def other_written_form(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A text in bokmål has words of nynorsk, or the other way round.

    Texts that were copied from another plan or written by several hands mix the
    two written forms of Norwegian, and screen readers and translation go by the
    language that is stated. The plan's `language`, or the tag of a translation, says
    which one it is. Words that are right in both are never meant, nor what stands
    in quotation marks.

    Bad:
        title: Kommuneplanens samfunnsdel
        language: nb
        goals:
          - {id: bymiljo, title: Alle har tilgang på eit grønt bymiljø}
          - {id: skole, title: {nb: Alle trives på skolen, nn: Alle trives på skulen og har noen venner}}
    Good:
        title: Kommuneplanens samfunnsdel
        language: nb
        goals:
          - {id: bymiljo, title: Alle har tilgang på et grønt bymiljø}
          - {id: skole, title: {nb: Alle trives på skolen, nn: Alle trivst på skulen og har nokre vener}}
    """
    own = _language(plan.plan.language)
    found: list[tuple[Node, tuple[str, ...], str, dict[str, str]]] = []
    texts = 0
    nodes = plan.of(Aim, Challenge, Contribution, Vision, Mission, Theme, Indicator)
    for start in range(0, len(nodes), AT_ONCE):
        some = nodes[start : start + AT_ONCE]
        for name in ("title", "description"):
            values = [getattr(node.item, name) for node in some]
            texts += len(values) - values.count("")
            if Localized not in set(map(type, values)) and (
                own not in FORMS or not may_have_foreign_words("\n".join(values), own)
            ):
                continue
            for node in some:
                for steps, text in spoken(node, name):
                    form = own if len(steps) == 1 else _language(steps[1])
                    words = foreign_words(text, form) if form in FORMS else {}
                    if words:
                        found.append((node, steps, form, words))
    if len(found) >= MANY and len(found) * 2 > texts and own in FORMS:
        # Then it is the plan's language that is wrong, and one word mends it.
        yield Problem(
            "SP827",
            at(plan.root, "language"),
            {"form": own, "other": FORMS[own], "number": len(found), "texts": texts},
            variant="plan",
        )
        return
    for node, steps, form, words in found:
        yield Problem(
            "SP827",
            at(node, *steps),
            {"words": tuple(words), "meant": tuple(words.values())},
            variant=form,
        )


AT_ONCE = 2_000
"""How many texts are asked about at once."""
MANY = 5
"""From how many texts on it may be the plan's language that is wrong."""


@check("SP828", "bare-number")
def bare_number(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A number in a title does not say what it counts.

    "Utslippene er redusert med 50": prosent, or tonn? And a year that nothing stands
    before ("klimanøytral 2030") may be the year that it begins or the year by which it
    is done. Others write "med 50 prosent" and "innen 2030".

    Bad:
        title: Kommuneplanens samfunnsdel
        language: nb
        goals:
          - {id: utslipp, title: Utslippene er redusert med 50 innen 2030}
          - {id: klima, title: Kommunen er klimanøytral 2030}
    Good:
        title: Kommuneplanens samfunnsdel
        language: nb
        goals:
          - {id: utslipp, title: Utslippene er redusert med 50 prosent innen 2030}
          - {id: klima, title: Kommunen er klimanøytral innen 2030}
    """
    for node, steps, text, _ in _titles(plan, Goal, Subgoal, Strategy):
        for found in _NUMBER().finditer(text):
            year = _YEAR().fullmatch(found["number"])
            before = _BEFORE_YEAR if year else _BEFORE_NUMBER
            if before().fullmatch(found["before"].lower()) and _ENDS().match(text, found.end()):
                yield Problem(
                    "SP828",
                    at(node, *steps, words=found["number"]),
                    {"number": found["number"], "text": text},
                    variant="year" if year else "",
                )
                break


_NUMBER = late_pattern(
    r"\b(?P<before>[^\W\d_]+) (?P<number>[0-9]+(?:[ .\u00a0][0-9]{3})*(?:,[0-9]+)?)(?![\w%/–°+-])"
)
_YEAR = late_pattern(r"(?:19|20|21)[0-9]{2}")
_BEFORE_NUMBER = late_pattern("med|til|minst|inntil|enn|by|to|than|least|most")
_BEFORE_YEAR = late_pattern(r"[a-zæøå]*(?:nøytral|nøytralt|utslippsfri|neutral|free)")
_ENDS = late_pattern(
    r"[.,;:)]?\s*$|[,;:)]\s|\s(?:innen|innan|i|til|før|frå|fra|og|eller|by|and|or|in|from|before)\b"
)
"""What follows a number that nothing is said of: the end, a stop, or a new part of the sentence."""


@check("SP829", "double-goal")
def double_goal(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A goal's title holds two goals.

    "Vi skal redusere utslippene og styrke næringslivet": one of them may be reached
    without the other, so nobody can tell whether the goal is. Others make two
    goals of it. Texts in bokmål and nynorsk.

    Bad:
        title: Kommuneplanens samfunnsdel
        language: nb
        goals:
          - {id: to, title: Vi skal redusere utslippene og styrke næringslivet i byen}
    Good:
        title: Kommuneplanens samfunnsdel
        language: nb
        goals:
          - {id: utslipp, title: Vi skal redusere utslippene}
          - {id: naering, title: Vi skal styrke næringslivet i byen}
    """
    for node, steps, text, language in _titles(plan, Goal, Subgoal):
        if language != "en" and _is_double(words_of(text)):
            yield Problem("SP829", at(node, *steps), {"text": text})


def _is_double(words: list[str]) -> bool:
    """Whether two verbs with objects of their own are joined by "og"."""
    verbs = [i for i, word in enumerate(words) if is_infinitive(word)]
    return any(
        words[second - 1] in ("og", "samt")
        and second - first > 2
        and len(words) > second + 1
        and words[second + 1] not in ("og", "i", "på")
        for first, second in itertools.pairwise(verbs)
    )
