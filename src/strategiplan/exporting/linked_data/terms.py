"""The words of linked data: standard vocabularies, and the plan file's own keys as properties.

An own property is called as the key of a plan file that it comes from and means what that
key means; an own class as the class of the model. They are derived from the model's
classes: a field that is added to a class is a property from then on.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, Literal

import attrs

from ...model.shape import Field, shape
from ..losses import classes

OWN = "urn:uuid:8b17de47-2c70-4790-9b66-b26b5e5b68bd#"
"""What the addresses of the own classes and properties begin with.

A name that nobody has to be asked for and that nobody else can come to own. It leads
nowhere: a file can carry what it means (the option ``vocabulary``).
"""

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sp": OWN,
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Form = Literal["text", "link", "number", "date", "any"]
"""What the values of a property are: texts in languages, things with an address, numbers with
decimals, days; or bare words, counts, and what differs from class to class."""


@attrs.frozen
class Property:
    """A property of linked data."""

    name: str
    """``skos:prefLabel``; ``sp:goals`` for the key `goals` of a plan file."""
    form: Form = "any"
    ordered: bool = False
    """Whether its values are one list, in the order of the plan."""

    @property
    def key(self) -> str:
        """What it is called in JSON-LD: an own property as its key in a plan file."""
        return self.name.removeprefix("sp:")


def _standard(form: Form, names: str) -> Iterator[Property]:
    for name in names.split():
        yield Property(name, form)


STANDARD = {
    each.name: each
    for each in (
        *_standard("text", "dct:title dct:description foaf:name rdfs:comment rdfs:label"),
        *_standard("text", "skos:altLabel skos:note skos:prefLabel dcat:keyword vcard:fn"),
        *_standard("any", "dct:identifier skos:notation rdf:value org:identifier dcat:version"),
        *_standard("date", "dcat:startDate dcat:endDate"),
        *_standard("link", "dcat:accessURL dcat:contactPoint dcat:distribution dcat:downloadURL"),
        *_standard(
            "link", "dcat:landingPage dcat:mediaType dcat:theme vcard:hasEmail vcard:hasURL"
        ),
        *_standard("link", "dct:accessRights dct:contributor dct:creator dct:format dct:isPartOf"),
        *_standard("link", "dct:language dct:license dct:publisher dct:source dct:subject"),
        *_standard("link", "dct:temporal foaf:page org:subOrganizationOf prov:specializationOf"),
        *_standard(
            "link", "prov:used prov:wasAssociatedWith prov:wasDerivedFrom prov:wasInformedBy"
        ),
        *_standard("link", "prov:wasGeneratedBy prov:wasRevisionOf rdfs:seeAlso"),
        *_standard("link", "rdfs:subClassOf skos:broader skos:inScheme skos:related"),
        *_standard("link", "skos:relatedMatch skos:topConceptOf"),
    )
}
"""The properties of standard vocabularies that are used, by name."""

MAPPED = {
    "id": STANDARD["dct:identifier"],
    "code": STANDARD["skos:notation"],
    "description": STANDARD["dct:description"],
    "note": STANDARD["skos:note"],
}
"""The keys that a standard property says all of. `title` is another one for each sort of thing:
see `title_of`."""

CONCEPTS = frozenset(
    {
        *("vision", "mission", "value", "challenge", "theme", "priority"),
        *("focus_area", "goal", "subgoal", "strategy", "measure"),
    }
)
"""The kinds of element that are concepts (SKOS): what the plan aims at, and what it goes by."""

TYPES = {
    "plan": ("skos:ConceptScheme", "prov:Entity", "dcat:Dataset"),
    "consultation": ("prov:Activity",),
    "participation": ("prov:Activity",),
    "decision": ("prov:Activity",),
    "source": ("foaf:Document", "prov:Entity"),
    "linked_plan": ("prov:Entity",),
    "publication": ("foaf:Document",),
    **dict.fromkeys(CONCEPTS, ("skos:Concept",)),
}
"""The standard classes of each kind; those of an actor go by what sort of actor it is."""


def types_of(item: Any) -> tuple[str, ...]:
    """The classes that an element or part belongs to, its own first."""
    kind = getattr(item, "kind", "")
    own = f"sp:{type(item).__name__}"
    if kind != "actor":
        return (own, *TYPES.get(kind, ()))
    people = item.type in ("inhabitants", "children-and-youth")
    return (own, "foaf:Agent", "foaf:Group" if people else "org:Organization")


def title_of(kind: str) -> Property:
    """The property that a title is: the preferred label of a concept, the name of an actor."""
    if kind in CONCEPTS:
        return STANDARD["skos:prefLabel"]
    return STANDARD["foaf:name" if kind == "actor" else "dct:title"]


_FORMS: dict[str, Form] = {
    "text": "text",
    "object": "link",
    "reference": "link",
    "number": "number",
    "date": "date",
}


@functools.cache
def own_properties() -> dict[str, Property]:
    """The own properties by the key of a plan file, for every key that no standard one says."""
    found: dict[str, Property] = {}
    for cls in classes().values():
        for field in shape(cls).fields.values():
            if field.name in MAPPED or field.name == "title":
                continue
            new = Property(f"sp:{field.name}", _FORMS.get(field.form, "any"), field.many == "list")
            known = found.setdefault(field.name, new)
            if known != new:
                # One word that is a day in one class and a year in another, or a list in one only.
                found[field.name] = attrs.evolve(new, form="any", ordered=False)
    return found


_SLOTS: dict[type[Any], tuple[tuple[Field, Property], ...]] = {}


def slots(cls: type[Any]) -> tuple[tuple[Field, Property], ...]:
    """The fields of a class with the property that says each of them."""
    found = _SLOTS.get(cls)
    if found is None:
        found = _SLOTS[cls] = tuple(
            (field, _property(cls, field)) for field in shape(cls).fields.values()
        )
    return found


def _property(cls: type[Any], field: Field) -> Property:
    if field.name == "title":
        return title_of(getattr(cls, "kind", ""))
    if field.name in MAPPED:
        return MAPPED[field.name]
    return attrs.evolve(own_properties()[field.name], ordered=field.many == "list")


def properties() -> Iterator[Property]:
    """Every property that a file may use, in one order: the own ones, then the standard ones."""
    yield from own_properties().values()
    yield from STANDARD.values()
