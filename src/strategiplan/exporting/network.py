"""The plan as the nodes and edges that every format of graphs writes, with all that it says.

The keys and edges are those of `strategiplan.graph`. Each field is an attribute by its
own name; what stands in a part has the way to it (``baseline/value``,
``wordings/0/text``), and a text in another language than the plan's has that language
behind it (``title@en``). So nothing that the plan says is lost, and a column means the
same in each format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from ..graph.adjacency import Adjacency
from ..graph.answers import Sdg
from ..graph.network import ELSEWHERE, MISSING, node_keys, node_paths, plain_text
from ..graph.relations import CONTAINS, beside_code
from ..messages import Speaker, names
from ..model import Element, Localized, in_language
from ..model.shape import Field, shape
from ..model.values import BETWEEN
from ..vocabulary import sdg_label
from .formats import Material

Value = str | int | bool | list[str]
"""What an attribute holds. Numbers with decimals and dates are texts, exactly as the plan has them."""
Attributes = dict[str, Value]

ALWAYS = ("label", "kind", "code", "title", "path", "identifier")
"""The attributes that every node has, empty where there is nothing to say."""


@attrs.frozen(eq=False)
class Network:
    """A plan's nodes and edges, by number, with their keys."""

    lists: Adjacency
    keys: list[str]
    speaker: Speaker
    """Names the kinds and relations."""
    own_language: str
    """The plan's own language, which its attributes are in."""

    @property
    def attributes(self) -> Attributes:
        """What is said of the whole."""
        plan = self.lists.elements[0]
        title = plain_text(in_language(plan.title, self.own_language))
        return {"title": title, "language": self.own_language}

    def nodes(self) -> Iterator[tuple[str, Attributes]]:
        """Every element, SDG and missing name with its key, in the order of `strategiplan.graph`."""
        lists, plain, say = self.lists, plain_text, self.speaker
        for key, path, element in zip(self.keys, node_paths(lists), lists.elements, strict=False):
            found: Attributes = {
                "label": plain(label(element, say)),
                "kind": element.kind,
                "code": plain(element.code),
                "title": plain(in_language(element.title, self.own_language)),
                "path": path,
                "identifier": plain(element.id),
            }
            self._add(found, element, "", _of_node)
            yield key, found
        rest = self.keys[len(lists.elements) :]
        for key, code in zip(rest, lists.sdgs, strict=False):
            title = sdg_label(code, say.language)
            yield key, _row(sdg_in_words(code, say), Sdg(code).kind, code, title)
        for key, (name, is_sdg) in zip(rest[len(lists.sdgs) :], lists.missing, strict=True):
            name = plain(name)
            code, identifier = (name, "") if is_sdg else ("", name)
            kind = ELSEWHERE if BETWEEN in name and not is_sdg else MISSING
            yield key, _row(f"? {name}", kind, code, "", identifier)

    def edges(self) -> Iterator[tuple[str, str, Attributes]]:
        """Every edge with the keys of its ends, in the order of `strategiplan.graph`."""
        lists, keys = self.lists, self.keys
        within = self.speaker.phrase("export/contains")
        words = names(self.speaker.language).RELATIONS
        for number, children in enumerate(lists.children):
            for child in children:
                found: Attributes = {
                    "label": within,
                    "relation": CONTAINS,
                    "field": lists.fields[child],
                }
                yield keys[number], keys[child], found
            for edge in lists.references(number):
                relation = lists.relations[edge]
                found = {
                    "label": words[relation.name][0],
                    "relation": relation.name,
                    "field": relation.field,
                }
                part = lists.parts.get(edge)
                if part is not None:
                    self._add(found, part, "", _of_edge)
                yield keys[number], keys[lists.targets[edge]], found
        for number in range(len(lists.elements), len(lists.elements) + len(lists.sdgs)):
            above = lists.sdg_above(number)
            if above >= 0:
                found = {"label": within, "relation": CONTAINS, "field": ""}
                yield keys[above], keys[number], found

    def _add(
        self, found: Attributes, item: Any, within: str, wanted: Callable[[Any], tuple[Field, ...]]
    ) -> None:
        """Add what the fields of an element or a part say; `within` is the way to the part."""
        for field in wanted(type(item)):
            value = getattr(item, field.name)
            if value is None or value in ("", ()):
                continue
            name = within + field.name
            if field.cls:
                several = field.many == "list"
                for place, part in enumerate(value if several else (value,)):
                    below = f"{name}/{place}/" if several else f"{name}/"
                    self._add(found, part, below, _of_part)
            elif field.many == "list":
                found[name] = [plain_text(str(self._own(each))) for each in value]
                for place, each in enumerate(value):
                    self._add_translations(found, f"{name}/{place}", each)
            elif isinstance(value, str):
                found[name] = plain_text(self._own(value))
                self._add_translations(found, name, value)
            else:
                found[name] = value if isinstance(value, int) else str(value)

    def _own(self, value: Any) -> Any:
        return in_language(value, self.own_language) if isinstance(value, Localized) else value

    def _add_translations(self, found: Attributes, name: str, value: Any) -> None:
        if isinstance(value, Localized):
            for language, words in value.by_language.items():
                if language != self.own_language:
                    found[plain_text(f"{name}@{language}")] = plain_text(words)


def network(material: Material) -> Network:
    """The nodes and edges of the plan."""
    lists = Adjacency(material.plan)
    return Network(lists, node_keys(lists), material.speaker, material.plan.language)


def label(element: Element, speaker: Speaker) -> str:
    """What stands on a node, in one line: the number and the title, else what kind of element it is."""
    title = " ".join(in_language(element.title, speaker.language).split())
    if title:
        return f"{element.code} {title}" if element.code else title
    return f"{speaker.kind(element.kind)} {element.code or element.id}".rstrip()


def sdg_in_words(code: str, speaker: Speaker) -> str:
    """An SDG by its number and a few words: "bærekraftsmål 11.2 Tilgjengelig …"."""
    return f"{speaker.phrase('sdg')} {code} {sdg_label(code, speaker.language)}".rstrip()


def as_text(value: Value) -> str:
    """An attribute as a text, for formats that know no lists."""
    if isinstance(value, list):
        return " | ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _row(label: str, kind: str, code: str, title: str, identifier: str = "") -> Attributes:
    values = (label, kind, code, title, "", identifier)
    return dict(zip(ALWAYS, values, strict=True))


_WANTED: dict[tuple[str, type[Any]], tuple[Field, ...]] = {}


def _of_node(cls: type[Any]) -> tuple[Field, ...]:
    """The fields that are attributes of an element's node: all that make no edges."""
    found = _WANTED.get(("node", cls))
    if found is None:
        found = _WANTED["node", cls] = tuple(
            field
            for field in shape(cls).fields.values()
            if field.name not in ("id", "code")
            and field.form != "reference"
            and not (field.cls and issubclass(field.cls, Element))
            and not (field.cls and _has_code(field.cls))
        )
    return found


def _of_part(cls: type[Any]) -> tuple[Field, ...]:
    """All fields: which of several parts a reference stands in, no edge says."""
    return tuple(shape(cls).fields.values())


def _of_edge(cls: type[Any]) -> tuple[Field, ...]:
    """The fields that are attributes of the edge to an SDG: all but the code."""
    fields = shape(cls).fields
    return tuple(fields[name] for name in beside_code(cls))


def _has_code(cls: type[Any]) -> bool:
    return len(beside_code(cls)) < len(shape(cls).fields)
