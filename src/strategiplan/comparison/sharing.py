"""What plans have in common: the UN's goals, words for their levels, themes, duties, actors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import attrs

from ..model import Actor, Aim, SdgLink, Theme, in_language
from ..model.plan import Terms
from ..model.shape import shape
from ..vocabulary import sdg_codes
from ..vocabulary.stems import language_group, stems
from ..walk import Index

Sort = Literal["sdg", "term", "theme", "statutory_subject", "actor"]
"""What sort of thing is shared."""
Evidence = Literal["code", "number", "words", "name"]
"""How one knows that it is the same: a code, an organisation number, the words, a name alone."""

_OWN_BODIES = frozenset(
    {
        "municipality",
        "council",
        "executive-committee",
        "city-government",
        "committee",
        "administration",
    }
)
"""Every municipality has these; that two plans name their council does not make it the same one."""


@attrs.frozen
class Shared:
    """Something that two or more plans have in common."""

    sort: Sort
    key: str
    """The SDG's number, the kind of element that the word is for, the name of the duty, the words."""
    written: tuple[str, ...]
    """How the plans write it, each way once; empty for a code."""
    plans: tuple[int, ...]
    """Which plans have it, by their places."""
    evidence: Evidence


def shared(indexes: Sequence[Index]) -> tuple[Shared, ...]:
    """What two or more plans have in common, what most of them have first."""
    found: dict[tuple[Sort, Evidence, object], tuple[str, dict[str, None], dict[int, None]]] = {}
    for place, index in enumerate(indexes):
        for sort, evidence, same, key, written in _things(index):
            _, ways, plans = found.setdefault((sort, evidence, same), (key, {}, {}))
            plans[place] = None
            if written:
                ways.setdefault(written)
    sorts: tuple[Sort, ...] = ("sdg", "term", "theme", "statutory_subject", "actor")
    several = [
        Shared(sort, key, tuple(ways), tuple(plans), evidence)
        for (sort, evidence, _), (key, ways, plans) in found.items()
        if len(plans) > 1
    ]
    return tuple(
        sorted(
            several,
            key=lambda each: (
                sorts.index(each.sort),
                -len(each.plans),
                int(each.key) if each.sort == "sdg" else 0,
            ),
        )
    )


_Thing = tuple[Sort, Evidence, object, str, str]


def _things(index: Index) -> Iterator[_Thing]:
    """Everything that a plan could share: by what it is the same, its key, and how it is written."""
    codes = sdg_codes()
    for node in index.of(SdgLink):
        if node.item.sdg in codes:
            goal = node.item.sdg.partition(".")[0]
            yield "sdg", "code", goal, goal, ""
    yield from _terms(index)
    language = index.plan.language
    for node in index.of(Theme):
        title = in_language(node.item.title, language)
        if title:
            yield "theme", "words", _same(title, language), title, title
    for node in index.of(Theme, Aim):
        for subject in node.item.statutory_subjects:
            yield "statutory_subject", "code", subject, subject, ""
    yield from _actors(index)


def _terms(index: Index) -> Iterator[_Thing]:
    terms = index.plan.terms
    if terms is None:
        return
    for kind in shape(Terms).fields:
        term = getattr(terms, kind)
        if term:
            word = in_language(term.one, index.plan.language)
            yield "term", "words", (kind, _same(word, index.plan.language)), kind, word


def _actors(index: Index) -> Iterator[_Thing]:
    for node in index.of(Actor):
        actor = node.item
        own = actor.part_of or actor.type in _OWN_BODIES or actor.id in index.plan.owners
        title = in_language(actor.title, index.plan.language)
        if own or not title:
            continue
        number = "".join(actor.organisation_number.split())
        if number:
            yield "actor", "number", number, title, title
        yield "actor", "name", title.casefold(), title, title


def _same(text: str, language: str) -> tuple[str, frozenset[str]]:
    """What texts that say the same have in common: their words without endings, in one language."""
    group = language_group(language)
    return group, frozenset(stems(text, group)) or frozenset({text.casefold()})
