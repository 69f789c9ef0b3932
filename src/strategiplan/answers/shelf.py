"""Where the parts of an overview wait until all submissions have been seen."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


class Shelf(Protocol[T]):
    """Keeps parts and gives each back by its number, which counts from 0."""

    def put(self, part: T) -> int:
        """Keep a part."""

    def get(self, number: int) -> T:
        """Give it back."""


class Spool:
    """Keeps bytes in a file without a name, so that memory does not grow with them."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 # it lives as long as this does
        self._ends = array("q", [0])

    def put(self, part: bytes) -> int:
        """Keep a part."""
        self._file.write(part)
        self._ends.append(self._ends[-1] + len(part))
        return len(self._ends) - 2

    def get(self, number: int) -> bytes:
        """Give it back."""
        self._file.seek(self._ends[number])
        return self._file.read(self._ends[number + 1] - self._ends[number])


class Heap(Generic[T]):
    """Keeps parts in memory, for what is put together as a whole."""

    def __init__(self) -> None:
        self._parts: list[T] = []

    def put(self, part: T) -> int:
        """Keep a part."""
        self._parts.append(part)
        return len(self._parts) - 1

    def get(self, number: int) -> T:
        """Give it back."""
        return self._parts[number]


class Sections:
    """Which parts stand in which section, in the order in which they came."""

    def __init__(self) -> None:
        self._parts: dict[str | int, array[int]] = {}

    def add(self, section: str | int, number: int) -> None:
        """Put a part into a section."""
        if section not in self._parts:
            self._parts[section] = array("q")
        self._parts[section].append(number)

    def of(self, section: str | int) -> Iterator[int]:
        """The parts of a section, in their order."""
        return iter(sorted(self._parts.get(section, ())))

    def count(self, section: str | int) -> int:
        """How many there are in a section."""
        return len(self._parts.get(section, ()))
