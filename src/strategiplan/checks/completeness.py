"""Completeness: what must be there, what is known to be missing, what was written otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Problem
from ..messages.words import Key, Named
from ..model import Element, Misprint
from ..model.profile import Condition, OwnRule, Profile
from ..model.shape import element_classes, shape
from ..walk import Index
from .base import at, check
from .own_rules import stated


@check("SP401", "missing-field", whole=True)
def missing_field(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An element lacks something that the profile asks for.

    A profile lists under `required` what each kind of element must say. What
    exists in the plan and is not written down here is named under
    `not_recorded` instead, so that a reader can tell the two apart.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, not_recorded: [title]}
    """
    classes = element_classes()
    for kind, names in profile.required.items():
        for node in plan.of(classes[kind]):
            item = node.item
            for name in names:
                value = getattr(item, name)
                if (value is None or value in ("", ())) and name not in item.not_recorded:
                    yield Problem("SP401", at(node), {"element": Named.of(item), "key": Key(name)})


@check("SP402", "not-recorded")
def not_recorded(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Something exists in the plan and is not written down here.

    The data say so themselves. It is no fault, but whoever uses the data should
    know where they end.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, not_recorded: [title]}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn}
    """
    for node in plan.elements:
        names = [
            name
            for name in node.item.not_recorded
            if name in shape(type(node.item)).fields and not _is_given(node.item, name)
        ]
        if names:
            yield Problem(
                "SP402",
                at(node, "not_recorded"),
                {"element": Named.of(node.item), "keys": tuple(Key(name) for name in names)},
            )


@check("SP403", "recorded-after-all")
def recorded_after_all(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Something is said not to be recorded and is given all the same.

    When the wording was found, the word under `not_recorded` was left behind.
    Lists are passed over: of these, a part may be known.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, not_recorded: [title]}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn, not_recorded: [strategies]}
    """
    for node in plan.elements:
        for index, name in enumerate(node.item.not_recorded):
            if _is_given(node.item, name):
                yield Problem(
                    "SP403",
                    at(node, "not_recorded", index),
                    {"key": Key(name), "element": Named.of(node.item)},
                    related=(at(node, name),),
                )


def _is_given(item: Element, name: str) -> bool:
    """Whether a field that can hold one value does."""
    field = shape(type(item)).fields.get(name)
    return bool(field and field.many == "one" and getattr(item, name) not in ("", None))


@check("SP404", "unknown-field-name")
def unknown_field_name(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A field is named that an element of this kind does not have.

    The names under `not_recorded` and `misprints` are the keys of the file, such
    as `title` and `strategies`.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, not_recorded: [titel]}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, not_recorded: [title]}
    """
    for node in plan.elements:
        names = node.item.not_recorded
        for index, name in enumerate(names):
            fields = shape(type(node.item)).fields
            if name and name not in fields:
                yield Problem(
                    "SP404",
                    at(node, "not_recorded", index),
                    {"value": name, "allowed": tuple(fields), "element": Named.of(node.item)},
                    mark=name,
                )
    for node in plan.of(Misprint):
        parent = node.element
        fields = shape(type(parent.item)).fields
        if node.item.field not in fields:
            yield Problem(
                "SP404",
                at(node, "field"),
                {
                    "value": node.item.field,
                    "allowed": tuple(fields),
                    "element": Named.of(parent.item),
                },
            )


@check("SP405", "misprint-not-found", whole=True)
def misprint_not_found(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A misprint is recorded for words that do not stand there.

    A text keeps the words of its source, misprint and all; `written` repeats
    them and `meant` says what was meant. When the text has been mended after
    all, the record is left over.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: kraftsentrum
            title: I 2032 er byen et kraftsentrum
            misprints: [{field: title, written: "2023", meant: "2032"}]
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: kraftsentrum
            title: I 2023 er byen et kraftsentrum
            misprints: [{field: title, written: "2023", meant: "2032"}]
    """
    for node in plan.of(Misprint):
        parent = node.element
        field = shape(type(parent.item)).fields.get(node.item.field)
        if field is None or field.form != "text" or field.many != "one":
            continue
        value = getattr(parent.item, field.name)
        texts = getattr(value, "by_language", {"": value}).values()
        if not any(str(node.item.written) in text for text in texts):
            yield Problem(
                "SP405",
                at(node, "written"),
                {"written": str(node.item.written), "key": Key(field.name)},
                related=(at(parent, field.name),),
            )


@check("SP406", "missing-source", whole=True)
def missing_source(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An element cites no source.

    A profile can ask for a source for every statement (`options`, `sources_for`),
    as one does who records another's plan.

    Bad (profile trondheim):
        title: Kommuneplanens samfunnsdel
        challenges:
          - {id: klimakrisen, title: Klimakrisen}
    Good (profile trondheim):
        title: Kommuneplanens samfunnsdel
        challenges:
          - {id: klimakrisen, title: Klimakrisen, sources: [planen]}
        sources:
          - {id: planen, title: Planen selv}
    """
    kinds = profile.options.sources_for if profile.options else ()
    for kind in kinds:
        for node in plan.of(element_classes()[kind]):
            if not node.item.sources and "sources" not in node.item.not_recorded:
                yield Problem("SP406", at(node), {"element": Named.of(node.item)})


@stated("SP407", "no-alternatives")
def no_alternatives() -> OwnRule:
    """The plan describes no alternative strategies.

    Alternative strategies should be described when the samfunnsdel is made
    (pbl § 11-2). It says "bør": this is a reminder.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        alternatives: Vekst i hele kommunen ble vurdert mot vekst i sentrum.
    """
    return OwnRule(kinds=("plan",), must=Condition(field="alternatives", present=True))
