"""The address (IRI) of everything in a plan."""

from __future__ import annotations

import functools
import urllib.parse
import uuid

import attrs

from ...graph.adjacency import Adjacency
from ...model import Plan

PATH = "-/"
"""What stands before the path of an element that has no identifier of its own.

No identifier can look like that, since a slash in one is written ``%2F``.
"""

_ROOT = uuid.UUID("0b41c7a5-52f4-4dd4-a8b5-93f0a1f7a7f4")
"""What the addresses of plans without a base address are derived from."""


def identifier(text: str) -> str:
    """An identifier as it stands in an address: all but letters, digits and ``-._~`` as ``%…``."""
    written = urllib.parse.quote(text, safe="")
    # Dots alone are a way up to a browser.
    return written.replace(".", "%2E") if text in (".", "..") else written


@attrs.frozen(eq=False)
class Addresses:
    """The addresses in one plan. No two elements have the same."""

    lists: Adjacency
    edition: str
    """Of this edition, which is the plan itself where it names none."""
    work: str
    """Of the plan, whatever the edition."""
    base: str
    """What the addresses of the elements begin with."""
    work_base: str
    """The same for the elements whatever the edition."""
    _of_editions: functools.partial[str]
    elements: list[str]
    """Of each element, by its number."""

    @classmethod
    def of(cls, plan: Plan, base: str) -> Addresses:
        """Work them out. Without a base address they are names that lead nowhere (URN)."""
        lists = Adjacency(plan)
        of_editions = functools.partial(_edition, plan, base)
        edition, work = of_editions(plan.edition), of_editions("")
        mark = "/" if base else "#"
        elements = [edition]
        for number in range(1, len(lists.elements)):
            name = lists.elements[number].id
            if not name or lists.first[name] != number:
                path = "/".join(map(str, lists.path(number)))
                elements.append(f"{edition}{mark}{PATH}{path}")
            else:
                elements.append(f"{edition}{mark}{identifier(name)}")
        return cls(lists, edition, work, edition + mark, work + mark, of_editions, elements)

    def of_edition(self, edition: str) -> str:
        """The address of another edition of the plan."""
        return self._of_editions(edition)

    def target(self, name: str, kinds: tuple[str, ...]) -> int:
        """The number of the element that a reference leads to; -1 where there is none.

        Where several have the identifier: the first that is of one of the kinds.
        """
        lists = self.lists
        number = lists.first.get(name, -1)
        for each in lists.again.get(name, ()):
            if lists.elements[each].kind in kinds:
                return each
        return number

    def across_editions(self, number: int) -> tuple[str, ...]:
        """The address of an element whatever the edition; none where this is it, or it has no name."""
        if number == 0 or self.edition == self.work or PATH in self.elements[number]:
            return ()
        return (self.work_base + identifier(self.lists.elements[number].id),)


def _edition(plan: Plan, base: str, edition: str) -> str:
    if base:
        name = identifier(plan.id) if plan.id else "-"
        return f"{base}{name}" + (f"/editions/{identifier(edition)}" if edition else "")
    owners = {each.id: each.organisation_number for each in plan.actors if each.id}
    known = [owners.get(each, "") for each in plan.owners]
    # A plan without any name is known by all that it says, so that no two are taken for one.
    name = plan.id or str.__str__(plan.title) or repr(plan)
    return uuid.uuid5(_ROOT, repr((known, name, edition))).urn
