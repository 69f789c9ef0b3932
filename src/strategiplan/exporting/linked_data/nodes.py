"""What a plan says, as nodes: things with an address or without, and statements about them."""

from __future__ import annotations

from typing import Any

import attrs

from ...model import (
    Actor,
    Consultation,
    Decision,
    Element,
    Localized,
    Participation,
    Plan,
)
from ...model.shape import Field
from ...vocabulary import sdg_address
from ...web_addresses import is_address
from ..formats import Material
from .addresses import Addresses
from .dataset import ORGANISATIONS, REGISTER, describe, registered
from .terms import CONCEPTS, STANDARD, slots, types_of
from .values import Link, Literal, Node, Value, literal, period, tag_of
from .vocabulary import vocabulary


def nodes_of(material: Material, format: str) -> list[Node]:
    """The nodes of a plan: its elements in the order of the document, the plan first.

    What stands in an element is linked from it (`Link.number`); parts and others that
    have no address stand in the node that they belong to. Then come others' addresses of
    which something is said, and the definitions of the own words, where they are asked for.
    """
    made = _Maker(material.plan, Addresses.of(material.plan, material.base))
    nodes = [made.node(number) for number in range(len(made.addresses.elements))]
    nodes += describe(nodes[0], material, made.addresses, made.texts, format)
    if material.internal:
        mark = Literal(material.internal, material.language)
        nodes[0].say_standard("rdfs:comment", mark)
    if material.options.get("vocabulary") == "yes":
        nodes += vocabulary()
    return nodes


@attrs.frozen(eq=False)
class _Maker:
    plan: Plan
    addresses: Addresses

    def node(self, number: int) -> Node:
        """An element as a node."""
        element = self.addresses.lists.elements[number]
        node = Node(self.addresses.elements[number], types_of(element))
        below = iter(self.addresses.lists.children[number])
        for field, rule in slots(type(element)):
            value = getattr(element, field.name)
            if value is None or value == () or value == "":
                continue
            if field.cls is not None and issubclass(field.cls, Element):
                count = len(value) if field.many == "list" else 1
                values: list[Value] = [
                    Link(self.addresses.elements[each], each)
                    for _, each in zip(range(count), below, strict=False)
                ]
            else:
                values = self.values(field, value)
            node.say(rule, *values)
        self._in_standard_words(number, element, node)
        return node

    def values(self, field: Field, value: Any) -> list[Value]:
        """The values of a field that holds no elements."""
        several = value if field.many == "list" else (value,)
        if field.form == "text":
            if field.many != "list":
                return [*self.texts(value)]
            return [self._as_one(self.texts(each)) for each in several]
        if field.cls is not None:
            return [self._part(each) for each in several]
        if field.form == "reference":
            return [self._reference(each, field.kinds) for each in several]
        return [literal(each) for each in several]

    def texts(self, text: str) -> list[Literal]:
        """A text in each of its languages; without a tag where that cannot be one."""
        if isinstance(text, Localized):
            return [Literal(words, tag_of(tag)) for tag, words in text.by_language.items()]
        return [Literal(text, tag_of(self.plan.language))]

    def _as_one(self, texts: list[Literal]) -> Value:
        """A text as one item of a list, in however many languages it is."""
        if len(texts) == 1:
            return texts[0]
        node = Node("")
        node.say(STANDARD["rdf:value"], *texts)
        return node

    def _part(self, item: Any) -> Node:
        node = Node("", types_of(item)[:1])
        for field, rule in slots(type(item)):
            value = getattr(item, field.name)
            if value is not None and value != () and value != "":
                node.say(rule, *self.values(field, value))
        return node

    def _reference(self, name: str, kinds: tuple[str, ...]) -> Value:
        """A link to an element; the bare name where there is none, since a link would be a lie."""
        number = self.addresses.target(name, kinds)
        return Literal(name) if number < 0 else Link(self.addresses.elements[number])

    def _links(self, names: tuple[str, ...], *kinds: str) -> list[Value]:
        found = (self._reference(each, kinds) for each in names if each)
        return [each for each in found if isinstance(each, Link)]

    # What the standard vocabularies say too

    def _in_standard_words(self, number: int, element: Any, node: Node) -> None:
        say = node.say_standard
        say("prov:specializationOf", *map(Link, self.addresses.across_editions(number)))
        url = getattr(element, "url", "")
        if is_address(url):
            say("foaf:page", Link(url))
        say("dct:source", *self._links(getattr(element, "sources", ()), "source"))
        sdgs = dict.fromkeys(
            sdg_address(each.sdg) for each in getattr(element, "sdgs", ()) if sdg_address(each.sdg)
        )
        concept = element.kind in CONCEPTS
        say("skos:relatedMatch" if concept else "dct:subject", *map(Link, sdgs))
        if concept:
            self._concept(number, element, node)
        elif isinstance(element, Actor):
            self._actor(element, node)
        elif isinstance(element, (Consultation, Participation, Decision)):
            self._activity(element, node)
        elif isinstance(element, Plan):
            self._plan(element, node)

    def _concept(self, number: int, element: Any, node: Node) -> None:
        addresses, lists = self.addresses, self.addresses.lists
        node.say_standard("skos:inScheme", Link(addresses.edition))
        above = lists.parents[number]
        if lists.elements[above].kind in CONCEPTS:
            node.say_standard("skos:broader", Link(addresses.elements[above]))
        else:
            node.say_standard("skos:topConceptOf", Link(addresses.edition))
        labels = self.texts(element.title) if element.title else []
        others = [text for each in element.wordings for text in self.texts(each.text)]
        node.say_standard("skos:altLabel", *(each for each in others if each not in labels))
        for each in getattr(element, "related", ()):
            target = addresses.target(each, ())
            # SKOS: what stands above or below another is not beside it.
            if target >= 0 and not (
                number <= target < lists.ends[number] or target <= number < lists.ends[target]
            ):
                node.say_standard("skos:related", Link(addresses.elements[target]))

    def _actor(self, actor: Actor, node: Node) -> None:
        if actor.organisation_number:
            node.say_standard("org:identifier", Literal(actor.organisation_number))
        known = registered(actor)
        if known:
            node.say_standard("rdfs:seeAlso", Link(ORGANISATIONS + known), Link(REGISTER + known))
        above = self._links((actor.part_of,), "actor")
        whole = "org:subOrganizationOf" if "org:Organization" in node.types else "dct:isPartOf"
        node.say_standard(whole, *above)

    def _activity(self, element: Consultation | Participation | Decision, node: Node) -> None:
        say = node.say_standard
        if isinstance(element, Consultation):
            if element.edition:
                say("prov:used", Link(self.addresses.of_edition(element.edition)))
            say("prov:wasInformedBy", *self._links((element.decision,), "decision"))
            say("dct:temporal", *period(element.opened, element.closes))
        elif isinstance(element, Decision):
            say("prov:wasAssociatedWith", *self._links((element.body,), "actor"))
            say("dct:temporal", *period(element.date, element.date))
        elif element.period:
            say("dct:temporal", *period(element.period.start, element.period.end))

    def _plan(self, plan: Plan, node: Node) -> None:
        say = node.say_standard
        if plan.revises:
            say("prov:wasRevisionOf", Link(self.addresses.of_edition(plan.revises)))
        if self.addresses.edition != self.addresses.work:
            say("prov:specializationOf", Link(self.addresses.work))
        say("dct:creator", *self._links(plan.owners, "actor"))
        say("dct:contributor", *self._links(plan.partners, "actor"))
        for each in plan.linked_plans:
            if each.relation == "builds-on":
                number = self.addresses.lists.by_identity[id(each)]
                say("prov:wasDerivedFrom", Link(self.addresses.elements[number]))
        for decision in plan.decisions:
            own = decision.edition in ("", plan.edition) and plan.status in (
                "adopted",
                "superseded",
            )
            if decision.type == "adoption" and own:
                number = self.addresses.lists.by_identity[id(decision)]
                say("prov:wasGeneratedBy", Link(self.addresses.elements[number]))
