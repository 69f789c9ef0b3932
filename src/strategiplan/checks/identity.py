"""Identity: identifiers that stay, codes that are printed, numbers of public registers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Problem
from ..messages.words import Kind, Named
from ..model import Actor, Consultation, Decision, Plan
from ..model.profile import Profile
from ..model.shape import shape
from ..vocabulary import municipality_name
from ..walk import Index, Node
from ..web_addresses import is_base
from .base import around, at, check

IDENTIFIER = re.compile(r"\w[\w.-]*")
_CASE_NUMBER = re.compile(r"(?:[0-9]{2}|[0-9]{4})/[0-9]{1,7}(?:-[0-9]{1,5})?")


@check("SP201", "duplicate-identifier")
def duplicate_identifier(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Two elements have the same identifier.

    An identifier stands for one element wherever it is used: in references, in
    other plans, in answers to a consultation. With two, nobody can say which
    one is meant.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn}
          - {id: gronnere, title: Et varmere samfunn}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn}
          - {id: varmere, title: Et varmere samfunn}
    """
    for identifier, nodes in plan.by_id.items():
        if len(nodes) > 1:
            nodes = sorted(nodes, key=lambda node: _order(node))
            first = nodes[0]
            for node in nodes[1:]:
                yield Problem(
                    "SP201",
                    at(node, "id"),
                    {"id": identifier, "first": Named.of(first.item)},
                    related=(at(first, "id"),),
                )


def _order(node: Node) -> tuple[tuple[int, int], ...]:
    """The node's place in the order of the document."""
    places = []
    current = node
    while current.parent is not None:
        fields = list(shape(type(current.parent.item)).fields)
        places.append((fields.index(current.field), current.index))
        current = current.parent
    return tuple(reversed(places))


@check("SP202", "odd-identifier")
def odd_identifier(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An identifier has characters that other programs stumble over.

    Identifiers end up in web addresses, spreadsheets and other people's
    programs. Letters, digits, hyphen, full stop and underscore are safe
    everywhere; spaces, slashes and `#` are not.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: grønnere samfunn, title: Et grønnere samfunn}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: grønnere-samfunn, title: Et grønnere samfunn}
    """
    for identifier, nodes in plan.by_id.items():
        if not IDENTIFIER.fullmatch(identifier):
            for node in nodes:
                yield Problem(
                    "SP202",
                    at(node, "id"),
                    {"id": identifier, "better": re.sub(r"[^\w.-]+", "-", identifier).strip("-.")},
                )


@check("SP203", "number-as-identifier")
def number_as_identifier(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An identifier is a printed number.

    A printed number is not an identity: when a plan is revised, "delmål 1.1" is
    soon another goal. The number belongs in `code`, and the identifier should
    say what the element is about.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: "1", title: Et grønnere samfunn}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, code: "1", title: Et grønnere samfunn}
    """
    for identifier, nodes in plan.by_id.items():
        if identifier.replace(".", "").replace("-", "").isdigit():
            for node in nodes:
                yield Problem("SP203", at(node, "id"), {"id": identifier})


@check("SP204", "duplicate-code")
def duplicate_code(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Two elements of one kind have the same printed code in the same place.

    Codes may start again in every focus area or under every goal; but of the
    elements that stand side by side, a reader who looks for 1.3 should find one.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, code: "1", title: Et grønnere samfunn}
          - {id: varmere, code: "1", title: Et varmere samfunn}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, code: "1", title: Et grønnere samfunn}
          - {id: varmere, code: "2", title: Et varmere samfunn}
    """
    seen: dict[tuple[int, str, str], Node] = {}
    for node in plan.elements:
        code = node.item.code
        if not code:
            continue
        key = (id(node.parent), node.field, code)
        first = seen.setdefault(key, node)
        if first is not node:
            yield Problem(
                "SP204",
                at(node, "code"),
                {"code": code, "kind": Kind(node.item.kind, several=True)},
                related=(at(first, "code"),),
                mark=code,
                home=around(node),
            )


@check("SP205", "code-not-under-parent")
def code_not_under_parent(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A printed code does not fit the code of the element above.

    Where the codes of a goal's subgoals begin with the goal's own code, one
    that does not is usually a slip after something was moved. Codes that
    follow another pattern throughout are left alone.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            code: "1"
            title: Et grønnere samfunn
            subgoals:
              - {id: klima, code: "1.1", title: En klimanøytral by}
              - {id: natur, code: "2.2", title: En livskraftig natur}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            code: "1"
            title: Et grønnere samfunn
            subgoals:
              - {id: klima, code: "1.1", title: En klimanøytral by}
              - {id: natur, code: "1.2", title: En livskraftig natur}
    """
    for node in plan.elements:
        parent = node.parent
        code = node.item.code
        if not code or parent is None or not parent.item.code:
            continue
        above = parent.item.code
        if code.rpartition(".")[0] == above:
            continue
        # Numbers alike on both levels (1.2 under 1, 2.3 under 2) are a system;
        # letters under numbers, or 1, 2, 3 in each area, are another.
        if _numbered_below(code, above):
            yield Problem(
                "SP205",
                at(node, "code"),
                {"code": code, "above": Named.of(parent.item), "above_code": above},
                related=(at(parent, "code"),),
            )


def _numbered_below(code: str, above: str) -> bool:
    parts, above_parts = code.split("."), above.split(".")
    return (
        len(parts) == len(above_parts) + 1
        and all(part.isdigit() for part in parts)
        and all(part.isdigit() for part in above_parts)
    )


@check("SP206", "invalid-organisation-number")
def invalid_organisation_number(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An organisation number cannot be right.

    A Norwegian organisation number (organisasjonsnummer) has nine digits, the
    last of which is computed from the others; a slip in one digit shows.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        owners: [kommunen]
        actors:
          - {id: kommunen, title: Trondheim kommune, organisation_number: "942110465"}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        owners: [kommunen]
        actors:
          - {id: kommunen, title: Trondheim kommune, organisation_number: "942110464"}
    """
    for node in plan.of(Actor):
        number = node.item.organisation_number
        if number and not is_organisation_number(number.replace(" ", "")):
            yield Problem("SP206", at(node, "organisation_number"), {"number": number})


def is_organisation_number(number: str) -> bool:
    """Whether nine digits are an organisation number: the last is computed from the others."""
    if len(number) != 9 or not (number.isascii() and number.isdigit()):
        return False
    # python-stdnum says the same and takes longer to import than the plan takes to check.
    weighed = zip(number, (3, 2, 7, 6, 5, 4, 3, 2, 1), strict=True)
    return sum(int(digit) * weight for digit, weight in weighed) % 11 == 0


@check("SP207", "unknown-municipality-number")
def unknown_municipality_number(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A municipality number is not in use.

    The number (kommunenummer) has four digits; Oslo's is 0301 with the zero.
    Numbers changed in 2018, 2020 and 2024: one that is not among those in force
    since 2024-01-01 may have been right when an older plan was made.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        owners: [kommunen]
        actors:
          - {id: kommunen, title: Trondheim kommune, municipality_number: "1601"}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        owners: [kommunen]
        actors:
          - {id: kommunen, title: Trondheim kommune, municipality_number: "5001"}
    """
    for node in plan.of(Actor):
        number = node.item.municipality_number
        if number and not municipality_name(number):
            yield Problem("SP207", at(node, "municipality_number"), {"number": number})


@check("SP208", "odd-case-number")
def odd_case_number(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A case number is not written as year and number.

    The Norwegian archive standard Noark 5 recommends year, slash, number:
    20/46547. It does not demand it, so this is a question and not a reproach. A
    case number of a meeting (PS 22/142) belongs in `meeting_case`.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        case_numbers: [sak 46547]
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        case_numbers: [20/46547]
    """
    for node in plan.of(Plan):
        for index, number in enumerate(node.item.case_numbers):
            if number and not _CASE_NUMBER.fullmatch(number):
                yield Problem("SP208", at(node, "case_numbers", index), {"number": number})
    for node in plan.of(Consultation, Decision):
        number = node.item.case_number
        if number and not _CASE_NUMBER.fullmatch(number):
            yield Problem("SP208", at(node, "case_number"), {"number": number})


@check("SP209", "unknown-language")
def unknown_language(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A language is not written as a language tag.

    Programs choose a language by its tag: nb for bokmål, nn for nynorsk, en for
    English, se for Northern Sámi. A bare "no" does not say which written form of
    Norwegian it is.

    Bad:
        title: Kommuneplanens samfunnsdel
        language: norsk
    Good:
        title: Kommuneplanens samfunnsdel
        language: nb
    """
    for node in plan.of(Plan):
        language = node.item.language
        if language and not _is_language(language):
            yield Problem("SP209", at(node, "language"), _language(language))
    for node in plan.of(Consultation):
        for index, language in enumerate(node.item.languages):
            if language and not _is_language(language):
                yield Problem("SP209", at(node, "languages", index), _language(language))


@check("SP210", "odd-base-address")
def odd_base_address(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The base address of linked data is no web address that others can begin with.

    `base_url` is what the addresses of the plan's elements begin with where they go
    out as linked data: others link to them, so they must be right, and stay. What
    cannot be the beginning of an address is not used.

    Bad:
        title: Kommuneplanens samfunnsdel
        base_url: www.kommunen.no/plan
    Good:
        title: Kommuneplanens samfunnsdel
        base_url: https://data.kommunen.no/plan/
    """
    address = plan.plan.base_url
    if address and not is_base(address):
        yield Problem("SP210", at(plan.root, "base_url"), {"address": address})


def _language(language: str) -> dict[str, object]:
    return {"value": language, "allowed": ("nb", "nn", "en", "se")}


def _is_language(tag: str) -> bool:
    """Whether it has the form of a BCP 47 tag and says which Norwegian it is."""
    return tag != "no" and bool(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag))
