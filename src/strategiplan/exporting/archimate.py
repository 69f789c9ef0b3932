"""ArchiMate models: the motivation and strategy of a plan, for tools of architecture.

The form is The Open Group's ArchiMate Model Exchange File Format 3.0. Goals of every
level and focus areas are goals that aggregate those below them; strategies, measures
and contributions are courses of action that realize them; actors are stakeholders,
challenges drivers, indicators outcomes, and what happens are implementation events.
What a plan says beside titles and descriptions is in properties, named by its path in
the element: ``period/start``, ``values/0/date``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..diagnostics import Path, format_path
from ..graph.adjacency import Adjacency
from ..graph.network import node_keys
from ..messages import names
from ..model import Element, Localized
from ..vocabulary import sdg_label
from .formats import Material
from .losses import said
from .xml import in_attribute, in_xml

NAMESPACE = "http://www.opengroup.org/xsd/archimate/3.0/"
SCHEMA = f"{NAMESPACE} http://www.opengroup.org/xsd/archimate/3.0/archimate3_Model.xsd"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"

TYPES: Mapping[str, str] = {
    "vision": "Goal",
    "mission": "Goal",
    "value": "Principle",
    "challenge": "Driver",
    "theme": "Principle",
    "priority": "Goal",
    "focus_area": "Goal",
    "goal": "Goal",
    "subgoal": "Goal",
    "strategy": "CourseOfAction",
    "measure": "CourseOfAction",
    "contribution": "CourseOfAction",
    "indicator": "Outcome",
    "actor": "Stakeholder",
    "consultation": "ImplementationEvent",
    "participation": "ImplementationEvent",
    "decision": "ImplementationEvent",
    "publication": "ImplementationEvent",
    "linked_plan": "Representation",
    "source": "Representation",
}
"""The type of ArchiMate that each kind of element becomes; the plan is the model itself."""

_OWN = ("title", "description")
"""The fields that have a place of their own."""


def write(material: Material) -> Iterator[bytes]:
    """The model: elements, relationships, folders by kind, and the properties' definitions."""
    for text in _Model(material).text():
        yield text.encode()


class _Model:
    def __init__(self, material: Material) -> None:
        self.material = material
        self.own = material.plan.language or material.language
        self.lists = Adjacency(material.plan)
        self.ids = [f"id-{_in_name(key)}" for key in node_keys(self.lists)]
        self.properties: dict[str, str] = {}
        """The identifier of each property's definition, by its name."""

    def text(self) -> Iterator[str]:
        lists, plan = self.lists, self.material.plan
        yield '<?xml version="1.0" encoding="UTF-8"?>\n'
        if self.material.internal:
            yield f"<!-- {in_xml(self.material.internal)} -->\n"
        yield (
            f'<model xmlns="{NAMESPACE}" xmlns:xsi="{INSTANCE}" xsi:schemaLocation="{SCHEMA}" '
            f'identifier="{self.ids[0]}">\n'
        )
        yield self._named(plan, "  ", self._property_texts(0))
        last = len(lists.elements) + len(lists.sdgs)
        if last > 1:
            yield "  <elements>\n"
            for number in range(1, last):
                yield self._element(number)
            yield "  </elements>\n"
        relationships = list(self._relationships())
        if relationships:
            yield "  <relationships>\n"
            yield from relationships
            yield "  </relationships>\n"
        yield from self._folders()
        if self.properties:
            yield "  <propertyDefinitions>\n"
            for name, key in self.properties.items():
                yield (
                    f'    <propertyDefinition identifier="{key}" type="string">\n'
                    f"      <name>{in_xml(name)}</name>\n    </propertyDefinition>\n"
                )
            yield "  </propertyDefinitions>\n"
        yield "</model>\n"

    # Elements

    def _element(self, number: int) -> str:
        lists = self.lists
        if number >= len(lists.elements):
            code = lists.sdgs[number - len(lists.elements)]
            name = sdg_label(code, self.material.language)
            words = f"{self.material.speaker.phrase('sdg')} {code}" + (f": {name}" if name else "")
            return (
                f'    <element identifier="{self.ids[number]}" xsi:type="Goal">\n'
                f"      {self._said('name', words, self.material.language)}\n    </element>\n"
            )
        element = lists.elements[number]
        return (
            f'    <element identifier="{self.ids[number]}" xsi:type="{TYPES[element.kind]}">\n'
            + self._named(element, "      ", self._property_texts(number))
            + "    </element>\n"
        )

    def _named(self, element: Element, indent: str, properties: list[tuple[str, str]]) -> str:
        kind = self.material.speaker.kind(element.kind)
        titles = self._said("name", element.title or element.id or kind, self.own)
        lines = [titles]
        if element.description:
            lines.append(self._said("documentation", element.description, self.own))
        text = "".join(f"{indent}{line}\n" for line in lines)
        if properties:
            text += f"{indent}<properties>\n"
            for name, value in properties:
                key = self.properties.setdefault(name, f"property-{len(self.properties) + 1}")
                text += (
                    f'{indent}  <property propertyDefinitionRef="{key}">\n'
                    f"{indent}    {value}\n{indent}  </property>\n"
                )
            text += f"{indent}</properties>\n"
        return text

    def _said(self, tag: str, text: str, language: str) -> str:
        """A text in an element of that name, once for each language that it is given in."""
        given = (
            text.by_language.items() if isinstance(text, Localized) else ((language, str(text)),)
        )
        return "".join(
            f'<{tag} xml:lang="{in_attribute(_language(tag_of))}">{in_xml(words)}</{tag}>'
            for tag_of, words in given
        )

    def _property_texts(self, number: int) -> list[tuple[str, str]]:
        element = self.lists.elements[number]
        kind = "<value>" + in_xml(element.kind) + "</value>"
        found = [("kind", kind)] if number else []
        found += [
            (format_path(path), self._said("value", value, self.own))
            if isinstance(value, Localized)
            else (format_path(path), f"<value>{in_xml(_plain(value))}</value>")
            for path, value in _values(element, ())
        ]
        return found

    # Relationships

    def _relationships(self) -> Iterator[str]:
        lists = self.lists
        seen: dict[str, int] = {}
        for number in range(1, len(lists.elements)):
            parent = lists.parents[number]
            if parent > 0:
                yield self._contains(parent, number, seen)
        for number in range(1, len(lists.elements)):
            for edge in lists.references(number):
                target = lists.targets[edge]
                # What refers to the plan, and what is missing, is in the properties alone.
                if 0 < target < len(lists.elements) + len(lists.sdgs):
                    yield self._refers(number, edge, target, seen)
        for sdg in range(len(lists.elements), len(lists.elements) + len(lists.sdgs)):
            above = lists.sdg_above(sdg)
            if above >= 0:
                yield self._relationship("Aggregation", above, sdg, "", seen)

    def _contains(self, parent: int, child: int, seen: dict[str, int]) -> str:
        upper, lower = (TYPES[self.lists.elements[each].kind] for each in (parent, child))
        if upper == lower:
            return self._relationship("Aggregation", parent, child, "", seen)
        # What stands in a goal and is none, or in a course of action, makes it real.
        return self._relationship("Realization", child, parent, "", seen)

    def _refers(self, number: int, edge: int, target: int, seen: dict[str, int]) -> str:
        lists = self.lists
        relation = lists.relations[edge]
        words = names(self.material.language).RELATIONS.get(relation.name)
        name = str(words[0]) if words else relation.name
        kind = "Influence" if relation.name in ("sdgs", "supports") else "Association"
        role = lists.parts[edge].role if edge in lists.parts else None
        sign = {"hinders": "-", "primary": "++", "contributes": "+"}.get(role or "")
        more = f' strength="{sign}"' if sign else ""
        return self._relationship(kind, number, target, name, seen, more)

    def _relationship(
        self, kind: str, source: int, target: int, name: str, seen: dict[str, int], more: str = ""
    ) -> str:
        key = f"{kind}-{self.ids[source]}-{self.ids[target]}"
        count = seen[key] = seen.get(key, 0) + 1
        # The same two may be related in several ways.
        key += f"-{count}" if count > 1 else ""
        words = self._said("name", name, self.material.language) if name else ""
        return (
            f'    <relationship identifier="{key}" source="{self.ids[source]}" '
            f'target="{self.ids[target]}" xsi:type="{kind}"{more}>{words}</relationship>\n'
        )

    # Folders

    def _folders(self) -> Iterator[str]:
        lists = self.lists
        by_kind: dict[str, list[int]] = {}
        for number in range(1, len(lists.elements)):
            by_kind.setdefault(lists.elements[number].kind, []).append(number)
        say = self.material.speaker
        folders = {say.kind(kind, several=True): some for kind, some in by_kind.items()}
        if lists.sdgs:
            sdgs = say.phrase("coverage/by/sdg")
            first = len(lists.elements)
            folders.setdefault(sdgs, []).extend(range(first, first + len(lists.sdgs)))
        if not folders:
            return
        yield "  <organizations>\n"
        for label, some in folders.items():
            yield f"    <item>\n      {self._said('label', label, self.material.language)}\n"
            for number in some:
                yield f'      <item identifierRef="{self.ids[number]}" />\n'
            yield "    </item>\n"
        yield "  </organizations>\n"


def _values(item: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """What an element says of itself, by the path to it: its fields, and those of its parts."""
    for field, value in said(item):
        here = (*path, field.name)
        if field.cls is not None and issubclass(field.cls, Element):
            continue
        if not path and field.name in _OWN:
            continue
        several = field.many == "list"
        for position, each in enumerate(value if several else (value,)):
            where = (*here, position) if several else here
            if field.cls is not None:
                yield from _values(each, where)
            else:
                yield where, each


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _in_name(key: str) -> str:
    """A key as part of an XML name, each its own: what a name may not hold, by its number."""
    return re.sub(r"[^A-Za-z0-9.\-]", lambda found: f"_{ord(found[0]):X}_", key)


def _language(tag: str) -> str:
    """The language, where it is a tag that XML allows; else none."""
    return tag if re.fullmatch(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", tag) else ""
