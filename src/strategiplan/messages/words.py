"""What messages speak of, before it is put into a language: elements, kinds, counts."""

from __future__ import annotations

import attrs

from ..model import Element


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
