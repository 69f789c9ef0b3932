"""Walking: every element of a plan with its path, in the order of the document."""

from __future__ import annotations

import datetime
import functools
import itertools
import operator
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any, TypeVar, overload

import attrs

from .diagnostics import Path, format_path
from .model import Element, Localized, PartialDate, Plan
from .model.shape import Field, shape

T = TypeVar("T")


@overload
def walk(plan: Plan) -> Iterator[tuple[Path, Element]]: ...
@overload
def walk(plan: Plan, *classes: type[T]) -> Iterator[tuple[Path, T]]: ...
def walk(plan: Plan, *classes: type[Any]) -> Iterator[tuple[Path, Any]]:
    """Every element of the plan and its path, the plan itself first, parents before children.

    With classes, only their instances; parts without an identifier (`SdgLink`,
    `Channel`, `Misprint` …) are walked when they are asked for.

    >>> plan = Plan(goals=(Goal(title="Et grønnere samfunn"),))
    >>> [(path, goal.title) for path, goal in walk(plan, Goal)]
    [(('goals', 0), 'Et grønnere samfunn')]
    """
    wanted = classes or (Element,)
    waiting: list[tuple[Path, Any]] = [((), plan)]
    while waiting:
        path, item = waiting.pop()
        if isinstance(item, wanted):
            yield path, item
        below: list[tuple[Path, Any]] = []
        for name, several in children_fields(type(item)):
            value = getattr(item, name)
            if not value:
                continue
            if several:
                below += [((*path, name, index), child) for index, child in enumerate(value)]
            else:
                below.append(((*path, name), value))
        waiting += reversed(below)


_CHILDREN: dict[type[Any], tuple[tuple[str, bool], ...]] = {}


def children_fields(cls: type[Any]) -> tuple[tuple[str, bool], ...]:
    """The fields of a class that hold other objects, and whether they hold several."""
    found = _CHILDREN.get(cls)
    if found is None:
        found = _CHILDREN[cls] = tuple(
            (field.name, field.many == "list") for field in shape(cls).of_form("object")
        )
    return found


_TYPES: dict[str, tuple[type[Any], ...]] = {
    "text": (str,),
    "string": (str,),
    "identifier": (str,),
    "reference": (str,),
    "choice": (str,),
    "integer": (int,),
    "number": (Decimal,),
    "boolean": (bool,),
    "date": (datetime.date,),
    "partial-date": (PartialDate,),
}


def verify(plan: Plan) -> None:
    """Raise `TypeError` where a plan made in Python holds a value that its field does not take.

    A type checker sees most of these before; this is for programs without one.
    """
    waiting: list[tuple[Path, Any]] = [((), plan)]
    while waiting:
        path, item = waiting.pop()
        for field, empty in _empty(type(item)):
            value = getattr(item, field.name)
            # Most fields say nothing. What is equal may still be of another type: 0 and False.
            if value is empty or (not value and type(value) is type(empty)):
                continue
            where = (*path, field.name)
            if field.many == "one":
                values = [] if value is None and field.form not in _WORDS else [(where, value)]
            elif isinstance(value, tuple):
                values = [((*where, index), each) for index, each in enumerate(value)]
            else:
                raise TypeError(f"{format_path(where)}: a tuple is needed, not {value!r}")
            for place, each in values:
                _verify(place, field, each)
            if field.cls:
                waiting += values


_EMPTY: dict[type[Any], tuple[tuple[Field, Any], ...]] = {}


def _empty(cls: type[Any]) -> tuple[tuple[Field, Any], ...]:
    """The fields of a class, each with what it holds when it says nothing."""
    found = _EMPTY.get(cls)
    if found is None:
        found = _EMPTY[cls] = tuple(
            (field, () if field.many != "one" else "" if field.form in _WORDS else None)
            for field in shape(cls).fields.values()
        )
    return found


_WORDS = ("text", "string", "identifier", "reference")


def _verify(path: Path, field: Field, value: Any) -> None:
    types = (field.cls,) if field.cls else _TYPES[field.form]
    # A moment is a date to Python, and cannot be compared with one.
    fits = isinstance(value, types) and not isinstance(value, datetime.datetime)
    if not fits or (isinstance(value, bool) and field.form == "integer"):
        wanted = types[0].__name__
        raise TypeError(f"{format_path(path)}: a {wanted} is needed, not {value!r}")
    if field.choices and value not in field.choices:
        raise TypeError(f"{format_path(path)}: {value!r} is not one of {', '.join(field.choices)}")


def elements_on(plan: Element | None, path: Path) -> list[tuple[Element, int, int]]:
    """The elements that a path leads through, from the outside in.

    With each the number that it has in its list, from one (0 where it stands
    alone), and how many steps of the path lead to it. A path that leads nowhere
    is followed as far as it goes.
    """
    found: list[tuple[Element, int, int]] = []
    item: Any = plan
    position = 0
    for count, step in enumerate(path, 1):
        if isinstance(step, str):
            item = getattr(item, step, None)
            position = 0
        elif isinstance(item, tuple) and step < len(item):
            item = item[step]
            position = step + 1
        else:
            break
        if isinstance(item, Element):
            found.append((item, position, count))
        elif item is None:
            break
    return found


@attrs.define(eq=False)
class Node:
    """An object of a plan in its surroundings, as a check sees it."""

    item: Any
    """The element or part itself."""
    parent: Node | None
    field: str
    """The field of the parent that it stands in."""
    index: int
    """Its place in that field; -1 where the field holds one object only."""

    @property
    def path(self) -> Path:
        """The path from the plan to here."""
        steps: list[str | int] = []
        node = self
        while node.parent is not None:
            if node.index >= 0:
                steps.append(node.index)
            steps.append(node.field)
            node = node.parent
        return tuple(reversed(steps))

    def ancestors(self) -> Iterator[Node]:
        """What it stands in, the nearest first and the plan last."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    @property
    def element(self) -> Node:
        """The element that a part belongs to; an element itself."""
        node = self
        while not isinstance(node.item, Element) and node.parent is not None:
            node = node.parent
        return node


_AT_ONCE = 2_000
"""How many values are looked at at once: enough to be fast, few enough to fit in the cache."""


def _words(values: Sequence[Any], field: Field) -> Iterator[str]:
    """Every text of a field's values, in every language."""
    texts: Sequence[str] = values
    if field.many == "list":
        texts = list(itertools.chain.from_iterable(values))
    yield from texts
    if field.form == "text" and Localized in set(map(type, texts)):
        for text in texts:
            if isinstance(text, Localized):
                yield from text.by_language.values()


def _spoken(value: Any, field: Field) -> Iterator[tuple[Path, str]]:
    """The texts of one value of a field, with the steps to each."""
    places = [((), value)] if field.many == "one" else [((i,), v) for i, v in enumerate(value)]
    for steps, text in places:
        if isinstance(text, Localized):
            for language, words in text.by_language.items():
                yield (*steps, language), words
        elif text:
            yield steps, text


class Index:
    """Everything in a plan by class, by kind and by identifier: one walk for all checks."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.root = Node(plan, None, "", -1)
        self._by_class: dict[type[Any], list[Node]] = {}
        self._found: dict[tuple[type[Any], ...], list[Node]] = {}
        self.memo: dict[str, Any] = {}
        """What was worked out once for several checks."""
        self._collect()

    def _collect(self) -> None:
        by_class = self._by_class
        waiting = [self.root]
        getters = children_fields
        while waiting:
            node = waiting.pop()
            item = node.item
            cls = item.__class__
            try:
                by_class[cls].append(node)
            except KeyError:
                by_class[cls] = [node]
            below: list[Node] = []
            for name, several in getters(cls):
                value = getattr(item, name)
                if value:
                    if several:
                        below += [
                            Node(child, node, name, position)
                            for position, child in enumerate(value)
                        ]
                    else:
                        below.append(Node(value, node, name, -1))
            if below:
                below.reverse()
                waiting += below

    def of(self, *classes: type[Any]) -> list[Node]:
        """The nodes of these classes and their subclasses, class by class."""
        found = self._found.get(classes)
        if found is None:
            found = self._found[classes] = [
                node
                for cls, nodes in self._by_class.items()
                if issubclass(cls, classes)
                for node in nodes
            ]
        return found

    def once(self, ask: Callable[[Index], T]) -> T:
        """What a function says of this plan; it is asked the first time only.

        For several checks that need the same thing, which takes long to find.
        """
        key = f"{ask.__module__}.{ask.__qualname__}"
        if key not in self.memo:
            self.memo[key] = ask(self)
        answer: T = self.memo[key]
        return answer

    def texts(self, worth: Callable[[str], object]) -> Iterator[tuple[Node, Path, str]]:
        """The texts and words of the plan that are worth a look: node, steps from it, and text.

        Every field that holds words but references, which repeat an identifier.

        `worth` is asked about many texts at once, joined by line ends, so that
        those without interest cost no more than a search in C; where it says yes,
        every one of them is given.
        """
        for cls, nodes in self._by_class.items():
            for field in shape(cls).fields.values():
                if field.form in _WORDS and field.form != "reference":
                    get = operator.attrgetter(field.name)
                    for start in range(0, len(nodes), _AT_ONCE):
                        some = nodes[start : start + _AT_ONCE]
                        values = [get(node.item) for node in some]
                        if worth("\n".join(_words(values, field))):
                            for node, value in zip(some, values, strict=True):
                                for steps, text in _spoken(value, field):
                                    yield node, (field.name, *steps), text

    @property
    def elements(self) -> list[Node]:
        """Every element, class by class."""
        return self.of(Element)

    @functools.cached_property
    def silent(self) -> list[Node]:
        """The elements that name something under `not_recorded`, class by class."""
        return [node for node in self.elements if node.item.not_recorded]

    @functools.cached_property
    def by_id(self) -> dict[str, list[Node]]:
        """The elements by identifier; several where one is used twice."""
        found: dict[str, list[Node]] = {}
        for node in self.elements:
            key = node.item.id
            if key:
                if key in found:
                    found[key].append(node)
                else:
                    found[key] = [node]
        return found

    @functools.cached_property
    def references(self) -> list[tuple[Node, str, int, str]]:
        """Every reference: the node, its field, the place in it (-1 for one), the identifier."""
        found: list[tuple[Node, str, int, str]] = []
        for cls, nodes in self._by_class.items():
            for field in shape(cls).of_form("reference"):
                name = field.name
                if field.many == "list":
                    for node in nodes:
                        values = getattr(node.item, name)
                        if values:
                            found += [(node, name, i, value) for i, value in enumerate(values)]
                else:
                    found += [
                        (node, name, -1, value)
                        for node in nodes
                        if (value := getattr(node.item, name))
                    ]
        return found
