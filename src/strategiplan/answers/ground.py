"""What the submissions of a round are about: the elements of the plan, and what holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..diagnostics import Path
from ..messages import Speaker, visible
from ..model import Element, FocusArea, Goal, Plan, Subgoal, in_language
from ..report.editions import PROCESS
from ..walk import elements_on, walk

AIMS = (FocusArea, Goal, Subgoal)
"""What answers are counted by, with all that stands below it."""
_LONGEST_NAME = 160
_MOST_KEPT = 20_000
"""How many combinations of elements are remembered; submissions name the same ones again."""


class Ground:
    """The elements of the edition that was sent out, with those that the next one adds."""

    def __init__(self, plan: Plan, other: Plan | None = None) -> None:
        """`other` is another edition: what stands only there is known too."""
        self.plan = plan
        self.elements: list[Element] = []
        self.paths: list[Path] = []
        self.parents: list[int] = []
        self.of_plan = 0
        """How many of the elements are in the plan itself."""
        self.by_id: dict[str, int] = {}
        self._known: dict[tuple[str, ...], tuple[tuple[int, ...], tuple[str, ...]]] = {}
        places: dict[Path, int] = {}
        for path, element in walk(plan):
            above = next((places[path[:end]] for end in _shorter(path) if path[:end] in places), 0)
            places[path] = self._add(path, element, above)
        self.of_plan = len(self.elements)
        if other is not None:
            self._add_new(other)

    def _add(self, path: Path, element: Element, above: int) -> int:
        number = len(self.elements)
        self.elements.append(element)
        self.paths.append(path)
        self.parents.append(above if number else -1)
        if element.id and number:
            self.by_id.setdefault(element.id, number)
        return number

    def _add_new(self, other: Plan) -> None:
        for path, element in walk(other):
            if not path or not element.id or element.id in self.by_id:
                continue
            chain = [item.id for item, _, _ in elements_on(other, path)]
            above = next((self.by_id[name] for name in chain[::-1] if name in self.by_id), 0)
            self._add(path, element, above)

    def about(self, names: tuple[str, ...]) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """The elements that identifiers name, by number, and the names that nothing has."""
        found = self._known.get(names)
        if found is None:
            once = dict.fromkeys(names)
            found = (
                tuple(self.by_id[name] for name in once if name in self.by_id),
                tuple(name for name in once if name not in self.by_id),
            )
            if len(self._known) < _MOST_KEPT:
                self._known[names] = found
        return found

    def chain(self, number: int) -> Iterator[int]:
        """An element and all that it stands in, the plan last."""
        while number >= 0:
            yield number
            number = self.parents[number]

    def with_all_above(self, numbers: Iterable[int]) -> frozenset[int]:
        """The elements and all that they stand in, each once, without the plan."""
        return frozenset(each for number in numbers for each in self.chain(number) if each)

    def group(self, number: int) -> int:
        """The goal that an element stands in, else its focus area; 0 for what is in neither."""
        found = 0
        for each in self.chain(number):
            item = self.elements[each]
            if isinstance(item, Goal) or (
                isinstance(item, FocusArea) and not isinstance(self.elements[found], Goal)
            ):
                found = each
        return found

    def depth(self, number: int) -> int:
        """How many focus areas and goals an element stands in."""
        above = self.chain(self.parents[number])
        return sum(isinstance(self.elements[each], AIMS) for each in above)

    def in_order(self) -> list[int]:
        """All elements but the plan, each after what it stands in."""
        below: dict[int, list[int]] = {}
        for number, above in enumerate(self.parents):
            below.setdefault(above, []).append(number)
        found: list[int] = []
        waiting = below.get(0, [])[::-1]
        while waiting:
            number = waiting.pop()
            found.append(number)
            waiting += below.get(number, [])[::-1]
        return found

    def consulted(self, concerns: tuple[str, ...]) -> list[int]:
        """The elements that were sent out: all but those of the process, or what a round names."""
        named, _ = self.about(concerns)
        inside = set(named)
        return [
            number
            for number in self.in_order()
            if number < self.of_plan
            and self.elements[number].kind not in (*PROCESS, "source")
            and (not named or not inside.isdisjoint(self.chain(number)))
        ]

    def name(self, number: int, speaker: Speaker, *, kind: bool = True) -> str:
        """What an element is called: its kind, code and title."""
        item = self.elements[number]
        title = visible(in_language(item.title, speaker.language), _LONGEST_NAME)
        words = " ".join(filter(None, (visible(item.code, 20), title)))
        word = speaker.kind(item.kind) if kind or not words else ""
        return " ".join(filter(None, (word, words or visible(item.id, 40))))


def _shorter(path: Path) -> range:
    return range(len(path) - 1, -1, -1)
