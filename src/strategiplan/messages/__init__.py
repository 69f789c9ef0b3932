"""Messages: problems put into the words of a language and of a plan."""

from __future__ import annotations

import copy
import datetime
import functools
import importlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from types import ModuleType
from typing import Any

from ..diagnostics import Path, Problem, Rule
from ..model import Element, Localized, Terms
from ..model.values import PartialDate, in_language
from ..text import nearest
from ..walk import elements_on
from .words import (
    Amount,
    Clause,
    Counted,
    Dated,
    Days,
    Key,
    Kind,
    Kinds,
    Named,
    Phrase,
    Quoted,
    Undecided,
)

LANGUAGES = ("en", "nb", "nn")
"""The languages that messages are given in."""

_NEAREST = {"no": "nb", "da": "nb", "sv": "nb"}
LONGEST_QUOTE = 80
_LONGER = {"quoted": 200, "conflict": 900}
"""How long a value may be that is more than a quotation, by its name."""
"""How much of a text is quoted in a message, in characters."""
LONGEST_LIST = 14
"""How many words of a list are named in a message."""
LONGEST_CHOICE = 50
"""How many words are named where the reader chooses one of them."""


def message_language(*wishes: str | None) -> str:
    """The first of the wished languages that there are messages in, or one near it.

    A wish is a language tag or a locale's name: ``nb``, ``nb-NO``, ``nb_NO.UTF-8``.
    """
    return next(filter(None, map(_message_language, wishes)), "en")


@functools.lru_cache(100)
def _message_language(wish: str | None) -> str:
    """The language of messages that a wish is for; empty where there is none."""
    tag = re.split(r"[-_.@]", (wish or "").lower())[0]
    tag = _NEAREST.get(tag, tag)
    return tag if tag in LANGUAGES else ""


def spoken(terms: Terms | None, own: str, language: str) -> Terms | None:
    """Terms for somebody who speaks a language, where their plain words are in their `own`."""
    if terms is None or _message_language(own) == language:
        return terms
    return terms.marked(own or "und")


FAMILIES = (
    "file",
    "keys",
    "identity",
    "references",
    "structure",
    "completeness",
    "sdgs",
    "dates",
    "indicators",
    "consultations",
    "law",
    "privacy",
    "wording",
    "advice",
    "profiles",
    "exemptions",
    "baseline",
    "workspace",
    "submissions",
    "intake",
    "stratml",
    "spreadsheets",
    "prose",
)
"""The modules of a language's messages, in the order of the rules' codes."""

Words = Mapping[str, tuple[str, str]]


@functools.cache
def catalogue(language: str) -> ModuleType:
    """The module that holds a language's single words and phrases."""
    return importlib.import_module(f"{__name__}.{language}")


@functools.cache
def names(language: str) -> ModuleType:
    """The module that says what the keys of a plan file are called in a language."""
    return importlib.import_module(f"{__name__}.{language}.names")


@functools.cache
def descriptions(language: str) -> ModuleType:
    """The module that says what the keys of a plan file mean, for an editor."""
    return importlib.import_module(f"{__name__}.{language}.descriptions")


@functools.cache
def table_names(language: str) -> ModuleType:
    """The module that says what the tables and columns of a workbook are called in a language."""
    return importlib.import_module(f"{__name__}.{language}.tables")


@functools.cache
def messages(language: str) -> Words:
    """What is wrong and what to do about it, by a rule's code and variant."""
    return _joined(language, "MESSAGES")


@functools.cache
def explanations(language: str) -> Words:
    """What each rule finds and why, by its code; in English the rules' own documentation says it."""
    return _joined(language, "EXPLANATIONS") if language != "en" else {}


def _joined(language: str, table: str) -> Words:
    found: dict[str, tuple[str, str]] = {}
    for family in FAMILIES:
        found |= getattr(importlib.import_module(f"{__name__}.{language}.{family}"), table)
    return found


GAP = re.compile(r"\{([a-z]+)\}")
"""A gap in a profile's own message: ``{element}``."""
LONGEST_OWN = 400
"""How much of a profile's own message is shown, in characters."""
_NEAR = {"nb": ("nn",), "nn": ("nb",)}
"""The languages that a reader of another takes without trouble."""

MOST_COMPARISONS = 20_000
"""How many words are compared in all to find what was meant, in one report."""


class Speaker:
    """Says things in a language, with a plan's own words for its levels."""

    def __init__(self, language: str = "en", terms: Iterable[Terms | None] = ()) -> None:
        """`terms` are the plan's own, then its profile's.

        A plain word in them is in this language; one that is given in several is
        said where it is given in this one.
        """
        self.language = language
        self.words = catalogue(language)
        self._terms = [each for each in terms if each]
        self._instead: Mapping[str, str] = {}
        self._suggestions: dict[tuple[str, int], str] = {}
        self._choices: dict[tuple[tuple[str, ...], Any], str] = {}

    def saying(self, instead: Mapping[str, str]) -> Speaker:
        """The same speaker, who says other words for some that the terms have."""
        other = copy.copy(self)
        other._instead = instead
        return other

    # Single words

    def kind(self, kind: str, several: bool = False) -> str:
        """What a kind of element is called: "delmål"."""
        for terms in self._terms:
            term = getattr(terms, kind)
            one = self._said(term.one) if term else ""
            if one:
                word = (self._said(term.many) or one) if several else one
                return visible(self._instead.get(word, word), 40)
        return str(self.words.TERMS[kind][several])

    def _said(self, text: str) -> str:
        """A text in this language; empty where it is given in others only."""
        if not isinstance(text, Localized):
            return text
        return next(
            (
                words
                for tag, words in text.by_language.items()
                if self.language == _message_language(tag)
            ),
            "",
        )

    def count(self, number: int, kind: str) -> str:
        """A number of elements: "5 delmål"."""
        return f"{number} {self.kind(kind, several=number != 1)}"

    def quote(self, text: str) -> str:
        """The text in quotation marks."""
        return f"{self.words.QUOTES[0]}{visible(text)}{self.words.QUOTES[1]}"

    def date(self, day: datetime.date) -> str:
        """A day in words: "27. mai 2022"."""
        return str(
            self.words.DATE.format(
                day=day.day, month=self.words.MONTHS[day.month - 1], year=day.year
            )
        )

    def month(self, year: int, month: int) -> str:
        """A month in words: "mars 2024"; the year alone where the month is 0, for not known."""
        return f"{self.words.MONTHS[month - 1]} {year}" if month else str(year)

    def span(self, first: datetime.date, last: datetime.date) -> tuple[str, str, str]:
        """Two days with what stands between them: "12.", "–", "13. oktober 2023".

        Month and year are said once where they are the same.
        """
        day, month, year = self.date(first).split(" ")
        if first.year != last.year:
            begin = f"{day} {month} {year}"
        else:
            begin = day if first.month == last.month else f"{day} {month}"
        # English has room around the dash where the words beside it have some in them.
        dash = " – " if self.language == "en" and " " in begin else "–"
        return begin, dash, self.date(last)

    def number(self, number: Decimal) -> str:
        """A number with the language's sign for decimals: "44,75"."""
        # A number of a hundred digits is shown as it was written.
        text = f"{number:f}" if -20 < number.adjusted() < 20 else str(number)
        return visible(text.replace(".", self.words.DECIMAL), 40)

    def days(self, number: int) -> str:
        """A number of days: "49 dager"."""
        return f"{number} {self.words.DAYS[number != 1]}"

    def character(self, name: str) -> str:
        """A character that cannot be seen, by its Unicode name: "hardt mellomrom (U+00A0)"."""
        code = name.partition(" ")[0]
        known = self.words.CHARACTERS.get(code)
        return f"{known} ({code})" if known else code

    def listed(self, parts: Iterable[str], last: str = "AND") -> str:
        """Words joined with commas and "and"."""
        words = list(parts)
        longest = LONGEST_CHOICE if last == "OR" else LONGEST_LIST
        if len(words) > longest:
            return ", ".join(words[:longest]) + " …"
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {getattr(self.words, last)} {words[-1]}"

    def name(self, named: Named) -> str:
        """An element by its kind, code and title: "delmål 1.3 «Alle i Trondheim …»"."""
        words = visible(self._said(named.called), 40) or self.kind(named.kind)
        if named.code:
            words += f" {visible(named.code, 20)}"
        if named.title:
            words += f" {self.quote(in_language(named.title, self.language))}"
        elif not named.code and named.id:
            words += f" {self.quote(named.id)}"
        return words

    def phrase(self, key: str, **values: Any) -> str:
        """A fixed phrase."""
        return str(self.words.PHRASES[key].format(**values))

    # What own rules ask for

    def kinds(self, named: Kinds) -> str:
        """Some kinds of element: "strategier eller tiltak"; "elementer" where none is named."""
        if not named.kinds:
            return str(self._own.UNITS["elements"][named.several])
        return self.listed((self.kind(kind, named.several) for kind in named.kinds), "OR")

    def amount(self, amount: Amount) -> str:
        """How many there are or shall be: "minst 2 strategier", "høyst 80 tegn"."""
        low, high = amount.low or 0, amount.high
        form = "exactly" if low == high else "between" if low and high is not None else "at_least"
        if high is not None and not low:
            form = "at_most" if high else "none"
        number = low if high is None else high
        what = ""
        if amount.unit == "elements":
            what = self.kinds(Kinds(amount.kinds, number != 1))
        elif amount.unit:
            what = self._own.UNITS[amount.unit][number != 1]
        return str(self._own.AMOUNTS[form].format(low=low, high=high, what=what)).strip()

    def clause(self, clause: Clause) -> str:
        """What a condition says: "`deadline` er fylt ut"."""
        values = {name: self._value(name, value) for name, value in clause.values.items()}
        return str(self._own.CLAUSES[clause.key].format(**values))

    def rule_in_words(self, kinds: tuple[str, ...], must: Clause, when: Clause | None) -> str:
        """What an own rule asks for, in one sentence."""
        form = self._own.SUMMARY_WHEN if when else self._own.SUMMARY
        words = form.format(
            kinds=self.kinds(Kinds(kinds)),
            condition=self.clause(must),
            when=self.clause(when) if when else "",
        )
        return str(words[:1].upper() + words[1:])

    @property
    def _own(self) -> ModuleType:
        return importlib.import_module(f"{__name__}.{self.language}.own_rules")

    def own_words(self, text: str, values: Mapping[str, str]) -> str:
        """A profile's own text for people, in this language or one near it, its gaps filled."""
        words = in_language(text, self.language)
        if isinstance(text, Localized) and self.language not in text.by_language:
            near = [each for each in _NEAR.get(self.language, ()) if each in text.by_language]
            words = in_language(text, near[0]) if near else words
        return GAP.sub(lambda gap: values.get(gap[1], "–"), visible(words, LONGEST_OWN))

    def _own_message(self, rule: Rule, problem: Problem) -> tuple[str, str]:
        values = {name: self._value(name, value) for name, value in problem.values.items()}
        message, hint = self._own.FAULTS[problem.variant]
        return (
            self.own_words(rule.message, values) if rule.message else message.format(**values),
            self.own_words(rule.hint, values) if rule.hint else hint.format(**values),
        )

    # Whole messages

    def key(self, problem: Problem) -> str:
        """The key of the message that a problem takes: its code, and the variant where it has one."""
        key = f"{problem.code}/{problem.variant}"
        if key == "SP008/keys" and self._in_plan_words(problem.values["keys"]):
            key = "SP008/words"
        return key if key in messages(self.language) else problem.code

    def message(self, problem: Problem) -> tuple[str, str]:
        """What is wrong, and what to do about it."""
        if problem.rule:
            return self._own_message(problem.rule, problem)
        key = self.key(problem)
        text, hint = messages(self.language)[key]
        values = _Values(self._filled, problem.values)
        if key == "SP008/words":
            values["meant"] = self._in_plan_words(problem.values["keys"])
        meant = self.meant(problem)
        if meant:
            hint = self.words.DID_YOU_MEAN
            values["suggestion"] = f"`{visible(meant)}`"
        if problem.code == "SP104":
            values.update(self._forms(problem.values))
        return text.format_map(values), hint.format_map(values)

    def _filled(self, name: str, values: Mapping[str, Any]) -> str:
        return self._choice(values) if name == "allowed" else self._value(name, values[name])

    def _value(self, name: str, value: Any) -> str:
        if isinstance(value, str):
            if name == "character" and value.startswith("U+"):
                return self.character(value)
            return visible(value, _LONGER.get(name, LONGEST_QUOTE))
        if isinstance(value, Named):
            return self.name(value)
        if isinstance(value, Kind):
            return self.kind(value.kind, value.several)
        if isinstance(value, Counted):
            return self.count(value.number, value.kind)
        if isinstance(value, Days):
            return self.days(value.number)
        if isinstance(value, Kinds):
            return self.kinds(value)
        if isinstance(value, Amount):
            return self.amount(value)
        if isinstance(value, Clause):
            return self.clause(value)
        if isinstance(value, Quoted):
            return self.quote(value.text)
        if isinstance(value, Dated):
            words = [f"`{visible(value.field)}`"] if value.field else []
            date = self._value(name, value.date) if value.date else ""
            return " ".join([*words, f"({date})" if words and date else date]).strip()
        if isinstance(value, Key):
            return f"`{visible(value.name)}`"
        if isinstance(value, Phrase):
            return self.phrase(value.key)
        if isinstance(value, Undecided):
            keys = self.listed((f"`{key}`" for key in value.keys), "OR")
            return f"{self.phrase(value.phrase)} ({keys})"
        if isinstance(value, datetime.date):
            return self.date(value)
        if isinstance(value, Decimal):
            return self.number(value)
        if isinstance(value, PartialDate):
            return self.date(value.first_day) if value.day else str(value)
        if isinstance(value, tuple):
            return self._several(name, value)
        if isinstance(value, int) and abs(value) >= 10_000:
            return f"{value:,}".replace(",", self.words.THOUSANDS)
        return visible(str(value))

    def _several(self, name: str, values: tuple[Any, ...]) -> str:
        if name == "circle":
            return " → ".join(self._value(name, each) for each in values)
        # One more than is named, to know that there are more.
        named = values[: max(LONGEST_LIST, LONGEST_CHOICE) + 1]
        parts = [self._value(name, each) for each in named]
        return self.listed(
            parts,
            "OR" if name in ("expected", "allowed_types", "alternatives", "columns") else "AND",
        )

    def _choice(self, values: Mapping[str, Any]) -> str:
        """The words to choose from, with what they mean where the language has words for it."""
        # The keys that belong to a class are named in thousands of messages.
        found = (values["allowed"], values.get("key"))
        if found not in self._choices:
            self._choices[found] = self._chosen(*found)
        return self._choices[found]

    def _chosen(self, allowed: tuple[str, ...], key: Any) -> str:
        phrases = self.words.PHRASES if self.language != "en" else {}
        words = []
        for word in allowed[: LONGEST_CHOICE + 1]:
            meaning = phrases.get(f"{key}/{word}")
            words.append(visible(f"{word} ({meaning})" if meaning else word))
        return self.listed(words, "OR")

    def _in_plan_words(self, keys: Sequence[str]) -> str:
        """What people's own words for keys are in a plan file: "`title` for tittel".

        Empty where most of the keys are no words for those of a plan: that is another file.
        """
        from .synonyms import SYNONYMS

        meant = {key: SYNONYMS.get(key.casefold().strip(), ("",))[0] for key in keys}
        pairs = [(word, key) for key, word in meant.items() if word]
        if 2 * len(pairs) <= len(meant):
            return ""
        return self.listed(
            self.phrase("for", meant=word, written=visible(key, 40)) for word, key in pairs
        )

    def meant(self, problem: Problem) -> str:
        """The word that was most likely meant for one that nobody knows; empty where none is near."""
        allowed = problem.values.get("allowed")
        if not allowed:
            return ""
        from .synonyms import SYNONYMS

        word = str(problem.values.get("value") or problem.values.get("key") or "")
        for meant in SYNONYMS.get(word.casefold().strip(), ()):
            if meant in allowed:
                return str(meant)
        # Looking for a near word takes long among many, so a file with thousands
        # of strange words gets suggestions for the first of them.
        key = (word, id(allowed))
        if key not in self._suggestions:
            near = len(self._suggestions) * len(allowed) < MOST_COMPARISONS
            self._suggestions[key] = nearest(word, allowed) if near else ""
        return self._suggestions[key]

    def _forms(self, values: Mapping[str, Any]) -> dict[str, str]:
        forms = self.words.FORMS
        many, form = values["many"], values["form"]
        example = visible(values["example"], 100)
        return {
            "expected": forms[form if many == "one" else many],
            "found": forms[values["found"]],
            "example": f": `{example}`" if example else "",
        }

    # Places in a plan

    def where(self, plan: Element | None, path: Path) -> str:
        """A place in words, from the outside in: "hovedmål 2 › delmål 2.3 «…»".

        Empty for the plan as a whole, and where there is no plan to look in.
        """
        return self.way(elements_on(plan, path))

    def way(self, steps: Sequence[tuple[Element, int, int]]) -> str:
        """The same of what `elements_on` found."""
        words = []
        for element, place, _ in steps:
            code = visible(element.code, 20) or (str(place) if place else "")
            words.append(f"{self.kind(element.kind)} {code}".rstrip())
        if steps and steps[-1][0].title:
            words[-1] += f" {self.quote(in_language(steps[-1][0].title, self.language))}"
        return " › ".join(words)


class _Values(dict[str, str]):
    """What a message is filled in with; only what it names is put into words."""

    def __init__(
        self, say: Callable[[str, Mapping[str, Any]], str], values: Mapping[str, Any]
    ) -> None:
        self._say = say
        self._values = values

    def __missing__(self, name: str) -> str:
        found = self[name] = self._say(name, self._values)
        return found


_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def visible(text: str, longest: int = LONGEST_QUOTE) -> str:
    """A text from a file as it can be shown: one line, not too long, nothing that acts on a screen.

    Line ends and tabs become spaces; other control characters, and those that
    turn the direction of the text around, become ``�``.
    """
    if text.isprintable() and len(text) <= longest:
        return text
    text = re.sub(r"[\n\r\t]+", " ", text[: longest * 4])
    if len(text) > longest:
        text = text[: longest - 1].rstrip() + "…"
    return _INVISIBLE.sub("\ufffd", text)
