"""What messages speak of, before it is put into a language: elements, kinds, counts."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from ..model import Element, PartialDate


@attrs.frozen
class Kind:
    """A kind of element by its name: "delmål", or the plan's own word for it."""

    kind: str
    several: bool = False


@attrs.frozen
class Counted:
    """A number of elements: "5 delmål", "1 strategi"."""

    number: int
    kind: str


@attrs.frozen
class Named:
    """An element by kind, code and title: "delmål 1.3 «Alle i Trondheim …»"."""

    kind: str
    code: str
    title: str
    id: str = ""
    called: str = ""
    """What the plan that it is in calls its kind, where that is another plan."""

    @classmethod
    def of(cls, element: Element) -> Named:
        """The words that name an element."""
        return cls(element.kind, element.code, element.title, element.id)


@attrs.frozen
class Key:
    """A key of the file, shown as it is written there: `goals`."""

    name: str


@attrs.frozen
class Phrase:
    """Fixed words of the language, by their key: "newspaper" for ``media/newspaper``."""

    key: str


@attrs.frozen
class Undecided:
    """What cannot be told, and the keys that would tell it."""

    phrase: str
    keys: tuple[str, ...]


@attrs.frozen
class Days:
    """A number of days: "49 dager"."""

    number: int


@attrs.frozen
class Quoted:
    """A text in quotation marks: "«adopted»"."""

    text: str


@attrs.frozen
class Kinds:
    """Some kinds of element: "strategier eller tiltak"; any where none is named."""

    kinds: tuple[str, ...]
    several: bool = False


@attrs.frozen
class Dated:
    """A field and the date that it holds: "`deadline` (27. mai 2022)"; one of them may be all."""

    field: str
    date: datetime.date | PartialDate | None


@attrs.frozen
class Amount:
    """How many there are or shall be: "3 strategier", "minst 1 verdi", "høyst 80 tegn"."""

    low: int | Decimal | None
    high: int | Decimal | None
    """``None`` where there is no limit on that side."""
    kinds: tuple[str, ...] = ()
    """The kinds of the elements that are counted; any where none is named."""
    unit: str = ""
    """What is counted: ``elements``, ``characters`` or ``values``; nothing where it is a number."""


@attrs.frozen
class Clause:
    """What a condition says, to be put into words: "`deadline` er oppgitt"."""

    key: str
    """Which of the catalogue's clauses it is."""
    values: Mapping[str, Any]
