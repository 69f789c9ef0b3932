"""The elements of a plan, found by what people write to name them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import attrs

from ..model import Plan
from ..model.values import Localized
from ..walk import walk

_NUMBERED = re.compile(r"(?:[^\W\d]+ )?([0-9]+(?:\.[0-9]+)*)[.:)]?(?: (.*))?")


@attrs.frozen
class Elements:
    """What is known of a plan's elements: identifiers, and the codes and titles of one only."""

    ids: frozenset[str] = frozenset()
    codes: dict[str, str] = attrs.field(factory=dict)
    titles: dict[str, str] = attrs.field(factory=dict)

    @classmethod
    def of(cls, plan: Plan | None) -> Elements:
        """Those of a plan; none without one."""
        if plan is None:
            return cls()
        ids: set[str] = set()
        codes: list[tuple[str, str]] = []
        titles: list[tuple[str, str]] = []
        for path, element in walk(plan):
            if not path or not element.id:
                continue
            ids.add(element.id)
            code, title = getattr(element, "code", ""), getattr(element, "title", "")
            if code:
                codes.append((plain(code).rstrip("."), element.id))
            said = title.by_language.values() if isinstance(title, Localized) else [title]
            titles += [(each, element.id) for each in {plain(words) for words in said if words}]
        return cls(frozenset(ids), _only(codes), _only(titles))

    def __bool__(self) -> bool:
        return bool(self.ids)

    def named(self, words: str) -> str:
        """The identifier of the element that is named so; empty where none or several are."""
        words = words.strip()
        if words in self.ids:
            return words
        said = plain(words)
        found = self.codes.get(said.rstrip(".")) or self.titles.get(said)
        if found:
            return found
        # 1.2 Et grønnere samfunn; delmål 1.2
        numbered = _NUMBERED.fullmatch(said)
        if not numbered:
            return ""
        code, title = self.codes.get(numbered[1], ""), numbered[2] or ""
        return code if not title or self.titles.get(title, code) == code else ""


def plain(words: str) -> str:
    """Words as they are compared: without case and with single spaces."""
    return " ".join(words.casefold().split())


def _only(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found = dict.fromkeys(pairs)
    counts = Counter(words for words, _ in found)
    return {words: identifier for words, identifier in found if counts[words] == 1}
