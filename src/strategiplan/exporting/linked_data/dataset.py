"""The plan as a data set that others can find: DCAT-AP-NO, for data.norge.no.

Follows DCAT-AP-NO 3 as its shapes stood on 2025-01-30. A data set must have a title and
a description that say their language, one publisher with a name, a contact point with a
name and an address, and a theme. What the plan does not say is not made up: the command
gives it by an option, or it is missing, and `remarks` says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

import attrs

from ...checks.identity import is_organisation_number
from ...model import Actor, Localized, Plan
from ...web_addresses import is_address, is_base
from ..formats import Material
from .addresses import Addresses
from .values import Link, Literal, Node, period, tag_of

EU = "http://publications.europa.eu/resource/authority/"
ORGANISATIONS = "https://organization-catalog.fellesdatakatalog.digdir.no/organizations/"
"""What data.norge.no knows a publisher by, before its organisation number."""
REGISTER = "https://data.brreg.no/enhetsregisteret/api/enheter/"
"""Where the register of organisations tells of one, before its organisation number."""
_LANGUAGES = {"nb": "NOB", "nn": "NNO", "en": "ENG", "se": "SME", "sma": "SMA", "smj": "SMJ"}
_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_FILE_TYPES = {
    "jsonld": ("JSON_LD", "application/ld+json"),
    "turtle": ("RDF_TURTLE", "text/turtle"),
}

Texts = Callable[[str], list[Literal]]
"""Puts a text of the plan into literals."""


@attrs.frozen
class Publisher:
    """Who publishes a plan: the first of its owners."""

    actor: Actor
    iri: str
    """By its organisation number where it has one, else the actor's own address."""


def publisher_of(plan: Plan, addresses: Addresses) -> Publisher | None:
    """The first owner that is an actor of the plan; ``None`` where there is none."""
    for name in plan.owners:
        number = addresses.target(name, ("actor",))
        actor = addresses.lists.elements[number] if number >= 0 else None
        if isinstance(actor, Actor):
            known = registered(actor)
            return Publisher(actor, ORGANISATIONS + known if known else addresses.elements[number])
    return None


def registered(actor: Actor) -> str:
    """An actor's organisation number without spaces; empty where it cannot be one."""
    number = actor.organisation_number.replace(" ", "")
    return number if is_organisation_number(number) else ""


def describe(
    node: Node, material: Material, addresses: Addresses, texts: Texts, format: str
) -> list[Node]:
    """Say of the plan's node what it is as a data set; the nodes of others that it names."""
    plan, options = material.plan, material.options
    others: list[Node] = []
    if options.get("description") and not plan.description:
        language = tag_of(plan.language) or material.language
        node.say_standard("dct:description", Literal(options["description"], language))
    publisher = publisher_of(plan, addresses)
    name = texts(publisher.actor.title) if publisher and publisher.actor.title else []
    if publisher:
        node.say_standard("dct:publisher", Link(publisher.iri))
        known = registered(publisher.actor)
        if known:
            others.append(Node(publisher.iri, ("foaf:Agent",)))
            others[-1].say_standard("foaf:name", *name)
            others[-1].say_standard("dct:identifier", Literal(known))
    contact = _contact(options.get("contact", ""))
    if contact:
        point = Node("", ("vcard:Organization",))
        point.say_standard("vcard:fn", *name)
        point.say_standard(*contact)
        node.say_standard("dcat:contactPoint", point)
    for option, rule, table in (
        ("theme", "dcat:theme", "data-theme"),
        ("access", "dct:accessRights", "access-right"),
    ):
        if options.get(option, "none") != "none":
            node.say_standard(rule, Link(f"{EU}{table}/{options[option]}"))
    if plan.language in _LANGUAGES:
        node.say_standard("dct:language", Link(f"{EU}language/{_LANGUAGES[plan.language]}"))
    if plan.edition:
        node.say_standard("dcat:version", Literal(plan.edition))
    if plan.period:
        node.say_standard("dct:temporal", *period(plan.period.start, plan.period.end))
    words = [text for topic in plan.topics for text in texts(topic) if text.language]
    node.say_standard("dcat:keyword", *words)
    for each in plan.publications:
        if is_address(each.url):
            rule = "dcat:landingPage" if each.medium == "web" else "foaf:page"
            node.say_standard(rule, Link(each.url))
    if is_address(options.get("file", "")):
        node.say_standard("dcat:distribution", _distribution(options, format))
    return others


def _contact(text: str) -> tuple[str, Link] | None:
    if is_address(text):
        return "vcard:hasURL", Link(text)
    return ("vcard:hasEmail", Link(f"mailto:{text}")) if _MAIL.fullmatch(text) else None


def _distribution(options: Mapping[str, str], format: str) -> Node:
    """The file itself, where it will lie."""
    node = Node("", ("dcat:Distribution",))
    node.say_standard("dcat:accessURL", Link(options["file"]))
    node.say_standard("dcat:downloadURL", Link(options["file"]))
    file_type, media_type = _FILE_TYPES[format]
    node.say_standard("dct:format", Link(f"{EU}file-type/{file_type}"))
    media = f"https://www.iana.org/assignments/media-types/{media_type}"
    node.say_standard("dcat:mediaType", Link(media))
    if options.get("license", "none") != "none":
        node.say_standard("dct:license", Link(f"{EU}licence/{options['license']}"))
    return node


def remarks(material: Material) -> Iterator[str]:
    """What whoever writes the file should know: what an address or a data set lacks, in words."""
    say, plan, options = material.speaker, material.plan, material.options
    if plan.base_url and not is_base(plan.base_url):
        yield say.phrase("linked/bad_base", value=say.quote(plan.base_url))
    if not material.base:
        yield say.phrase("linked/no_base")
    for option in ("contact", "file"):
        value = options.get(option, "")
        if value and not (is_address(value) or (option == "contact" and _contact(value))):
            yield say.phrase(f"linked/bad_{option}", value=say.quote(value))
    lacking = [say.phrase(f"linked/{each}") for each in _lacking(material)]
    if lacking:
        yield say.phrase("linked/lacking", what="; ".join(lacking))


def _lacking(material: Material) -> Iterator[str]:
    plan, options = material.plan, material.options
    publisher = publisher_of(plan, Addresses.of(plan, material.base))
    if not plan.title:
        yield "title"
    if not plan.description and not options.get("description"):
        yield "description"
    if not tag_of(plan.language) and not isinstance(plan.title, Localized):
        yield "language"
    if publisher is None or not publisher.actor.title:
        yield "publisher"
    if not _contact(options.get("contact", "")):
        yield "contact"
    if options.get("theme", "none") == "none":
        yield "theme"
    if options.get("license", "none") != "none" and not is_address(options.get("file", "")):
        yield "license"
