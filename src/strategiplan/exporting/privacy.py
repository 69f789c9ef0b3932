"""The privacy gate: what a plan says about private persons does not go out by accident.

It finds what the rules SP761 and onwards find, and it lets pass what they let pass: what
is there to be public, such as the address that answers are sent to, and what the plan
has an exemption for, which needs a reason.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

import attrs

from ..checks import rules
from ..checks.privacy import KIND_OF, problems_of
from ..diagnostics import Path
from ..exemptions import judge
from ..model import Element, Localized, Plan
from ..model.shape import Field, shape
from ..personal_data import PersonalDataKind, hide
from ..walk import Index
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
    ``withheld-1`` wherever it is used. `today` is the day that exemptions are judged by.
    """
    index = Index(plan)
    problems = list(problems_of(index))
    if not problems:
        return plan, ()
    judged = judge(index, problems, rules(), today=today, was_made=lambda _: False)
    found: dict[Path, Counter[PersonalDataKind]] = {}
    for problem in judged:
        if problem.code in KIND_OF and problem.exempted is None:
            found.setdefault(problem.target.path, Counter())[KIND_OF[problem.code]] += 1
    withheld = tuple(
        Withheld(kind, path, count)
        for path, kinds in sorted(found.items(), key=lambda each: _in_order(plan, each[0]))
        for kind, count in kinds.items()
    )
    return _without(plan, found), withheld


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


def _without(plan: Plan, found: Mapping[Path, Collection[PersonalDataKind]]) -> Plan:
    ids = dict.fromkeys(filter(None, (_identifier(plan, path) for path in found)))
    names = {old: f"{WITHHELD_ID}{number}" for number, old in enumerate(ids, 1)}
    clean: Plan = _Gate(found, names).cleaned(plan, ())
    return clean


@attrs.frozen
class _Gate:
    """Makes a plan anew without what was found in it."""

    found: Mapping[Path, Collection[PersonalDataKind]]
    names: Mapping[str, str]
    """New identifiers for those that were personal data."""

    def cleaned(self, item: Any, path: Path) -> Any:
        changes = {}
        for field, value in said(item):
            where = (*path, field.name)
            if field.many == "list":
                new: Any = tuple(
                    self._value(field, each, (*where, place)) for place, each in enumerate(value)
                )
            else:
                new = self._value(field, value, where)
            if new is not value and new != value:
                changes[field.name] = new
        return attrs.evolve(item, **changes) if changes else item

    def _value(self, field: Field, value: Any, path: Path) -> Any:
        if field.cls is not None:
            return self.cleaned(value, path)
        if field.form in ("identifier", "reference"):
            return self.names.get(value, value)
        if isinstance(value, Localized):
            return Localized(
                {
                    language: self._words(words, (*path, language))
                    for language, words in value.by_language.items()
                }
            )
        return self._words(value, path) if isinstance(value, str) else value

    def _words(self, text: str, path: Path) -> str:
        kinds = self.found.get(path)
        return hide(text, kinds, whole=True) if kinds else text


def _identifier(plan: Plan, path: Path) -> str:
    """The identifier that a path leads to; empty where it leads to something else."""
    if path[-1:] != ("id",):
        return ""
    item: Any = plan
    for step in path[:-1]:
        item = item[step] if isinstance(step, int) else getattr(item, step)
    # A text in Indonesian has the same last step.
    return item.id if isinstance(item, Element) else ""
