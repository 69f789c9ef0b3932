"""Routes: the way from an element to the values that a condition is about.

A route is written as a path: ``title``, ``period/start``, ``plan/period/end``,
``parent/rank``, ``decision/date``. It goes through parts and lists of them, over
references to what they name, and may begin at the plan or the parent.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import attrs

from ..model import Element, Plan
from ..model.shape import Field, element_classes, holders, kinds_above, shape
from ..walk import Index, Node

Classes = tuple[type[Any], ...]
"""The classes that an element may be of."""

WORDS = ("text", "string", "identifier", "reference", "choice")
"""The forms whose values are words."""


class UnknownStepError(ValueError):
    """A route names a field that there is not."""

    def __init__(self, step: str, allowed: tuple[str, ...]) -> None:
        super().__init__(step, allowed)
        self.step = step
        self.allowed = allowed


@attrs.frozen(eq=False)
class Route:
    """A route as it was found in the classes."""

    start: str
    """``plan`` or ``parent``; empty where it begins at the element itself."""
    steps: tuple[Field, ...]
    """The fields on the way. What a reference that is not the last names is gone on from."""
    everywhere: bool
    """Whether every class that it can begin in has its first field."""

    @property
    def field(self) -> Field:
        """The field that it ends in."""
        return self.steps[-1]

    @property
    def several(self) -> bool:
        """Whether there can be more than one value at its end."""
        return any(step.many == "list" for step in self.steps)


@functools.cache
def kinds_to_classes(kinds: tuple[str, ...]) -> Classes:
    """The classes of some kinds; of every kind where none is named."""
    known = element_classes()
    return tuple(known[kind] for kind in kinds) if kinds else tuple(known.values())


@functools.cache
def classes_with(field: str, kinds: tuple[str, ...] = ()) -> Classes:
    """The classes of some kinds that can name others under a field."""
    return tuple(
        cls
        for cls in kinds_to_classes(kinds)
        if (found := shape(cls).fields.get(field)) and found.form == "reference"
    )


@functools.cache
def classes_above(classes: Classes) -> Classes:
    """The classes of what elements of some classes can stand in, at any distance."""
    known = element_classes()
    kinds = {above for cls in classes for above in kinds_above(cls.kind)}
    return tuple(cls for kind, cls in known.items() if kind in kinds)


@functools.cache
def parents_of(classes: Classes) -> Classes:
    """The classes of what elements of some classes can stand in."""
    known = element_classes()
    kinds = {kind for cls in classes for kind, _ in holders()[cls.kind]}
    return tuple(cls for kind, cls in known.items() if kind in kinds)


@functools.lru_cache(maxsize=4096)
def find_route(classes: Classes, path: str, *, value: bool = True) -> Route:
    """The route that a path means for elements of these classes; `UnknownStepError` where there is none.

    Where a `value` is wanted, a part that a plain text may stand for means that text:
    ``sdgs`` is ``sdgs/sdg``.
    """
    start, _, rest = path.partition("/")
    if start in ("plan", "parent") and rest:
        classes = (Plan,) if start == "plan" else parents_of(classes)
    else:
        start, rest = "", path
    known = element_classes()
    steps: list[Field] = []
    everywhere = True
    names = rest.split("/")
    for name in names:
        found = [shape(cls).fields[name] for cls in classes if name in shape(cls).fields]
        if not found:
            allowed = dict.fromkeys(each for cls in classes for each in shape(cls).fields)
            raise UnknownStepError(name, tuple(allowed))
        if not steps:
            everywhere = len(found) == len(classes)
        steps.append(found[0])
        classes = tuple(
            dict.fromkeys(
                cls
                for field in found
                for cls in ([field.cls] if field.cls else [known[kind] for kind in field.kinds])
            )
        )
    last = steps[-1]
    if value and last.cls and shape(last.cls).short:
        steps.append(shape(last.cls).fields[shape(last.cls).short])
    return Route(start, tuple(steps), everywhere)


Values = Callable[[Node], Sequence[Any]]


@attrs.frozen(eq=False)
class Reader:
    """Reads the values at the end of a route, in one plan."""

    route: Route
    index: Index
    values: Values
    """The values that are given; as quick as can be, since every element is asked."""

    def located(self, node: Node) -> Iterator[tuple[tuple[str | int, ...], Any]]:
        """The values with the steps from the element; none where they belong to another."""
        if self.route.start:
            yield from (((), value) for value in self.values(node))
            return
        yield from self._located(node.item, 0, (), True)

    def _located(
        self, item: Any, at: int, steps: tuple[str | int, ...], own: bool
    ) -> Iterator[tuple[tuple[str | int, ...], Any]]:
        field = self.route.steps[at]
        value = getattr(item, field.name, None)
        if value is None or value == "":
            return
        several = isinstance(value, tuple)
        for number, each in enumerate(value if several else (value,)):
            here: tuple[str | int, ...] = steps
            if own:
                here = (*steps, field.name, number) if several else (*steps, field.name)
            if at + 1 == len(self.route.steps):
                yield here, each
            elif field.form == "reference":
                for target in self.index.by_id.get(each, ()):
                    yield from self._located(target.item, at + 1, here, False)
            else:
                yield from self._located(each, at + 1, here, own)

    def unknown(self, node: Node) -> bool:
        """Whether something on the way is said to exist and not to be recorded."""
        if not self.index.silent:
            return False
        items: list[Any] = [_begin(self.route, self.index, node)]
        for field in self.route.steps:
            if any(isinstance(each, Element) and field.name in each.not_recorded for each in items):
                return True
            items = list(_after(items, field, self.index))
        return False


def read_route(route: Route, index: Index) -> Reader:
    """A reader of the route in a plan."""
    return Reader(route, index, _values(route, index))


def _values(route: Route, index: Index) -> Values:
    """How the values are read: most routes are short and never part."""
    if route.start == "plan":
        found = _slowly(route, index, index.root)
        return lambda _node: found
    names = [field.name for field in route.steps]
    last = route.field.many == "list"
    if route.start or any(
        field.many == "list" or field.form == "reference" for field in route.steps[:-1]
    ):
        return functools.partial(_slowly, route, index)
    if len(names) == 1 and route.everywhere:
        value_of = operator.attrgetter(f"item.{names[0]}")
        if last:
            return value_of

        def one(node: Node) -> Sequence[Any]:
            value = value_of(node)
            return (value,) if value or (value is not None and value != "") else ()

        return one

    def through(node: Node) -> Sequence[Any]:
        value = node.item
        for name in names:
            value = getattr(value, name, None)
            if value is None:
                return ()
        if last:
            return value  # type: ignore[no-any-return] # the field holds a tuple
        return (value,) if value or value != "" else ()

    return through


def _slowly(route: Route, index: Index, node: Node) -> Sequence[Any]:
    items: list[Any] = [_begin(route, index, node)]
    last = len(route.steps) - 1
    for position, field in enumerate(route.steps):
        items = list(_after(items, field, index if position < last else None))
    return items


def _begin(route: Route, index: Index, node: Node) -> Any:
    if route.start == "plan":
        return index.plan
    return node.parent.item if route.start and node.parent else None if route.start else node.item


def _after(items: list[Any], field: Field, index: Index | None) -> Iterator[Any]:
    """What a field of some objects holds; what it names, where there is an index to look it up."""
    for item in items:
        value = getattr(item, field.name, None)
        if value is None or value == "":
            continue
        for each in value if isinstance(value, tuple) else (value,):
            if index is not None and field.form == "reference":
                yield from (target.item for target in index.by_id.get(each, ()))
            else:
                yield each
