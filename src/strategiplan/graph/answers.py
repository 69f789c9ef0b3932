"""What the questions to a plan's graph are answered with: elements with their paths."""

from __future__ import annotations

from typing import Literal, NamedTuple

import attrs

from ..diagnostics import Path, format_path
from ..model import Element
from ..text import nearest
from ..vocabulary import sdg_label

Origin = Literal["here", "above", "below"]
"""Whether something is said of the element itself, of what it stands in, or of what stands in it."""


class Found(NamedTuple):
    """An element and its path; unpacks like the pairs that `walk` gives."""

    path: Path
    """The path from the plan: ``("goals", 0)``."""
    element: Element
    """The element itself."""

    def __repr__(self) -> str:
        element = self.element
        words = " ".join(filter(None, (element.kind, element.code or element.id)))
        title = f" {str.__str__(element.title)!r}" if element.title else ""
        return f"<{format_path(self.path) or 'the plan'}: {words}{title}>"


@attrs.frozen
class Sdg:
    """One of the UN's Sustainable Development Goals, its targets or indicators."""

    code: str
    """`11`, `11.2` or `11.2.1`."""

    @property
    def kind(self) -> str:
        """`sdg_goal`, `sdg_target` or `sdg_indicator`."""
        return ("sdg_goal", "sdg_target", "sdg_indicator")[self.code.count(".")]

    def label(self, language: str = "en") -> str:
        """What it is about, in a few words."""
        return sdg_label(self.code, language)


@attrs.frozen
class Missing:
    """What a reference names and nothing is: an identifier or an SDG code that does not exist."""

    name: str
    """As it is written in the plan."""


Node = Found | Sdg | Missing
"""What an edge leads to."""


@attrs.frozen
class Link:
    """One edge of the graph: an element that says something of another."""

    relation: str
    """The key that says it, such as ``responsible``; ``contains`` for what stands in it."""
    field: str
    """Where the key stands: ``wordings/sources`` for one in a part of the element."""
    at: Found
    """The element that says it."""
    to: Node
    """What it says it of."""
    origin: Origin = "here"
    """Whose link it is, where it is part of another element's story."""
    role: str = ""
    """An SDG link's role: ``primary``, ``contributes``, ``equals`` or ``hinders``."""
    note: str = ""
    """What the plan adds to an SDG link."""


@attrs.frozen
class Waypoint:
    """One step of a way: how it leads on, and to what."""

    relation: str
    """``within`` to what an element stands in, ``vision`` from the plan to its vision, else the
    key that leads on; empty at the start."""
    to: Found | Sdg
    """Where the step leads."""


@attrs.frozen
class Tie:
    """Something that hangs on an actor."""

    relation: str
    """What ties it: the key, such as ``responsible`` or ``body``."""
    to: Found
    """What is tied."""
    through: Found | None = None
    """The part of the actor that it hangs on, where it is not the actor itself."""
    inherited: Found | None = None
    """The element above that names the actor, where it names nobody itself."""


@attrs.frozen
class Loss:
    """What breaks when an element is taken out of the plan with all that stands in it."""

    removed: tuple[Found, ...]
    """The element and what stands in it."""
    dangling: tuple[Link, ...]
    """References that would lead nowhere."""
    without_responsible: tuple[Found, ...]
    """Elements that would lose the last who answers for them."""
    without_strategy: tuple[Found, ...]
    """Goals and subgoals that would lose their last strategy."""


@attrs.frozen
class Team:
    """Actors that share something, and what they share."""

    actors: tuple[Found, ...]
    """In the order in which the plan lists them."""
    elements: tuple[Found, ...]
    """What they share, in the order of the plan."""


@attrs.frozen
class Keystone:
    """An element that much rests on, and how much."""

    found: Found
    """The element and its path."""
    measure: Literal["references", "cut-off"]
    """What was counted."""
    count: int
    """The number of references to it, or of elements that only it holds to the rest."""


class ElementLookupError(LookupError):
    """A name that is not the name of exactly one element.

    `candidates` are the elements that it may mean: those that share the code, or,
    where none has the name, those whose title holds it. `suggestion` is the
    identifier or code that was most likely meant, empty where none is near.
    """

    def __init__(self, name: str, candidates: tuple[Found, ...] = (), suggestion: str = "") -> None:
        super().__init__(name, candidates, suggestion)
        self.name = name
        self.candidates = candidates
        self.suggestion = suggestion

    @property
    def ambiguous(self) -> bool:
        """Whether several elements have that name."""
        return any(self.name in (found.element.id, found.element.code) for found in self.candidates)

    def __str__(self) -> str:
        places = ", ".join(map(repr, self.candidates))
        if self.ambiguous:
            return f"{self.name!r} is the name of several elements: {places}"
        words = f"no element has the identifier, code or path {self.name!r}"
        if self.suggestion:
            words += f"; did you mean {self.suggestion!r}?"
        return words + (f"; titles that hold it: {places}" if places else "")


MOST_COMPARED = 5_000
"""How many names are compared with a mistyped one; each takes some microseconds."""


def nearest_name(name: str, names: list[str]) -> str:
    """The name that somebody who wrote `name` most likely meant; empty where none is near.

    Of very many names, those are compared that are about as long and begin or end alike.
    """
    if len(names) > MOST_COMPARED:
        low = name.casefold()
        names = [
            each
            for each in names
            if abs(len(each) - len(name)) <= 2
            and (each[:2].casefold() == low[:2] or each[-3:].casefold() == low[-3:])
        ][:MOST_COMPARED]
    return nearest(name, names)
