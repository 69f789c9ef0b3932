"""The privacy gate: what a plan says about private persons does not go out by accident.

It finds what the rules SP761 and onwards find, and it lets pass what they let pass: what
is there to be public, such as the address that answers are sent to, and what the plan
has an exemption for, which needs a reason.
"""

from __future__ import annotations

import datetime
import itertools
import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from ..checks import rules
from ..checks.privacy import KIND_OF, problems_of
from ..diagnostics import Path, Problem
from ..exemptions import judge
from ..messages import Speaker
from ..model import Channel, Element, Localized, Plan
from ..model.plan import Terms
from ..model.shape import Field, shape
from ..model.values import BETWEEN
from ..personal_data import PersonalDataKind, blank, hide
from ..walk import Index, elements_on
from .losses import said

WITHHELD_ID = "withheld-"
"""What an identifier that was personal data begins with instead."""


@attrs.frozen
class Withheld:
    """Personal data that an export left out: what sort, and where the plan has it."""

    kind: PersonalDataKind
    path: Path
    count: int
    """How many there are of the kind in that place."""
    edition: int = 0
    """0 for the plan itself; else which of the older editions it is in, 1 for the oldest."""


def public(plan: Plan, *, today: datetime.date) -> tuple[Plan, tuple[Withheld, ...]]:
    """The plan without personal data that has no ground to be public, and what was withheld.

    In a text each letter and digit of it becomes ``•``; an identifier becomes
    ``withheld-1`` wherever it is used. What is withheld in one place is so wherever else
    it stands, in other letters and signs too: ``kari-nordmann``. `today` is the day that
    exemptions are judged by.
    """
    index = Index(plan)
    problems = list(problems_of(index))
    if not problems:
        return plan, ()
    judged = judge(index, problems, rules(), today=today, was_made=lambda _: False)
    gate = _Gate(index)
    for problem in judged:
        if problem.code in KIND_OF:
            gate.take(problem)
    clean: Plan = gate.passed()
    withheld = tuple(
        Withheld(kind, path, count)
        for path, kinds in sorted(gate.found.items(), key=lambda each: _in_order(plan, each[0]))
        for kind, count in kinds.items()
    )
    return clean, withheld


def discreet(speaker: Speaker, plan: Plan, clean: Plan) -> Speaker:
    """The same speaker, who says the words of a plan that has been through the gate."""
    return speaker.saying(dict(zip(_terms(plan), _terms(clean), strict=True)))


def _terms(plan: Plan) -> list[str]:
    """The plan's own words for its levels, in all of their languages."""
    terms = (getattr(plan.terms, name) for name in shape(Terms).fields) if plan.terms else ()
    words = [word for term in terms if term for word in (term.one, term.many)]
    return [
        text
        for word in words
        for text in (word.by_language.values() if isinstance(word, Localized) else (word,))
    ]


def _in_order(plan: Plan, path: Path) -> tuple[tuple[int, str], ...]:
    """What sorts paths as a file has them: by the order of the fields, and of lists."""
    keys: list[tuple[int, str]] = []
    item: Any = plan
    for step in path:
        if isinstance(step, int):
            keys.append((step, ""))
            item = item[step]
        elif attrs.has(type(item)):
            keys.append((list(shape(type(item)).fields).index(step), ""))
            item = getattr(item, step)
        else:
            keys.append((0, step))
    return tuple(keys)


class _Gate:
    """Makes a plan anew without what was found in it."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.found: dict[Path, Counter[PersonalDataKind]] = {}
        """What is withheld, by the place of the text."""
        self._allowed: set[tuple[PersonalDataKind, Path]] = set()
        """The elements whose exemptions let a kind pass."""
        self._written: dict[PersonalDataKind, dict[str, None]] = {}
        self._again: dict[PersonalDataKind, re.Pattern[str]] = {}
        """What finds once more what is withheld anywhere."""
        self._names: dict[str, str] = {}
        """New identifiers for those that are personal data."""

    def take(self, problem: Problem) -> None:
        """Withhold what was found, or remember that it may pass."""
        kind = KIND_OF[problem.code]
        path = problem.target.path
        if problem.exempted is not None:
            self._allowed.add((kind, self._element(path)))
            return
        self.found.setdefault(path, Counter())[kind] += 1
        self._written.setdefault(kind, {})[problem.target.words] = None

    def _element(self, path: Path) -> Path:
        steps = elements_on(self.index.plan, path)
        return path[: steps[-1][2]] if steps else ()

    def passed(self) -> Any:
        """The plan without it."""
        for kind, spelled in SPELLED.items():
            written = self._written.get(kind)
            if written:
                words = "|".join(map(spelled, written))
                self._again[kind] = re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE)
        self._rename()
        return self._cleaned(self.index.plan, (), ())

    def _rename(self) -> None:
        """New names for the identifiers that were found, and for those that say the same."""
        taken = set(self.index.by_id)
        fresh = (f"{WITHHELD_ID}{number}" for number in itertools.count(1))
        old: dict[str, None] = {}
        for path in self.found:
            old.update(dict.fromkeys(self._identifiers(path)))
        for element in self.index.elements:
            for kind in self._said_again(element.item.id, element.path):
                self.found.setdefault((*element.path, "id"), Counter({kind: 1}))
                old[element.item.id] = None
        for node, name, place, reference in self.index.references:
            where = (*node.path, name) if place < 0 else (*node.path, name, place)
            for part in reference.split(BETWEEN):
                for kind in self._said_again(part, self._element(where)):
                    if part not in taken:
                        self.found.setdefault(where, Counter({kind: 1}))
                        old[part] = None
        for id in old:
            self._names[id] = next(each for each in fresh if each not in taken)

    def _identifiers(self, path: Path) -> list[str]:
        """The identifiers that a path leads to; none where it leads to a text."""
        item: Any = self.index.plan
        field = None
        for step in path:
            if isinstance(step, int):
                item = item[step]
            elif attrs.has(type(item)):
                field = shape(type(item)).fields[step]
                item = getattr(item, step)
            else:  # A language: a text in Indonesian has the same last step.
                return []
        if field is None or field.form not in ("identifier", "reference"):
            return []
        kinds = self.found[path]
        parts = item.split(BETWEEN) if field.form == "reference" else [item]
        return [each for each in parts if hide(each, kinds, whole=True) != each] or parts

    def _said_again(self, text: str, element: Path) -> list[PersonalDataKind]:
        """The kinds of what is withheld elsewhere and stands in a text too."""
        return [
            kind
            for kind, again in self._again.items()
            if (kind, element) not in self._allowed and again.search(text)
        ]

    def _cleaned(self, item: Any, path: Path, element: Path) -> Any:
        changes = {}
        element = path if isinstance(item, Element) else element
        for field, value in said(item):
            where = (*path, field.name)
            if field.many == "list":
                new: Any = tuple(
                    self._value(item, field, each, (*where, place), element)
                    for place, each in enumerate(value)
                )
            else:
                new = self._value(item, field, value, where, element)
            if new is not value and new != value:
                changes[field.name] = new
        return attrs.evolve(item, **changes) if changes else item

    def _value(self, item: Any, field: Field, value: Any, path: Path, element: Path) -> Any:
        if field.cls is not None:
            return self._cleaned(value, path, element)
        if field.form in ("identifier", "reference"):
            if value in self._names:
                return self._names[value]
            parts = value.split(BETWEEN) if field.form == "reference" else [value]
            return BETWEEN.join(self._names.get(each, each) for each in parts)
        if isinstance(value, Localized):
            return Localized(
                {
                    language: self._words(words, (*path, language), element)
                    for language, words in value.by_language.items()
                }
            )
        if isinstance(item, Channel) and field.name == "address" and path not in self.found:
            # It is there to be public.
            return value
        return self._words(value, path, element) if isinstance(value, str) else value

    def _words(self, text: str, path: Path, element: Path) -> str:
        kinds = self.found.get(path)
        if kinds:
            text = hide(text, kinds, whole=True)
        for kind in self._said_again(text, element):
            text, count = self._again[kind].subn(lambda found: blank(found[0]), text)
            if not kinds or kind not in kinds:
                self.found.setdefault(path, Counter())[kind] += count
        return text


_SAID_AS = {"æ": "(?:æ|ae|a|e)", "ø": "(?:ø|oe|o)", "å": "(?:å|aa|a)"}


def _name(written: str) -> str:
    """A name as a pattern: also in small letters, without æ, ø and å, and in the genitive."""
    parts = re.findall(r"\w+", written.lower())
    return (
        r"[\W_]*".join(
            "".join(_SAID_AS.get(letter, re.escape(letter)) for letter in part) for part in parts
        )
        + "s?"
    )


def _number(written: str, digits: int) -> str:
    """A number as a pattern: with other spaces, full stops and hyphens, or none."""
    return r"[\W_]*".join(re.findall("[0-9]", written)[-digits:])


SPELLED: Mapping[PersonalDataKind, Callable[[str], str]] = {
    "name": _name,
    "identity-number": lambda written: _number(written, 11),
    "email": re.escape,
    "phone": lambda written: rf"(?:(?:00)?47[\W_]*)?{_number(written, 8)}",
}
"""What finds once more what was found: a street and a word such as "syk" are not told by
themselves, and are withheld where they were found only."""
