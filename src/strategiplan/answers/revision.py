"""What became of the elements that submissions are said to have changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Literal

import attrs

from ..diagnostics import Path
from ..editions.changes import Change
from ..editions.rewording import Piece
from ..messages import Speaker, visible
from ..model import Element, Plan, in_language
from ..model.shape import shape
from ..report.editions import LONGEST_TEXT, PROCESS, Comparison, EditionTeller, Line, keepers
from ..report.story import capital

Became = Literal["changed", "new", "gone", "same", "unknown", "nothing"]
"""`unknown`: one of the two editions is not at hand; `nothing`: neither has such an element."""


@attrs.frozen
class Side:
    """One thing that an element said before, and says after, with the words that differ marked."""

    label: str
    before: Line = ()
    after: Line = ()


@attrs.frozen
class Revised:
    """An element, and what became of it from the edition that was sent out to the next."""

    name: str
    became: Became
    sides: tuple[Side, ...] = ()


class Revision:
    """The edition that was sent out against the next one."""

    def __init__(self, old: Plan | None, new: Plan | None, speaker: Speaker) -> None:
        """Either edition may be unknown, but not both."""
        self.old, self.new, self.speaker = old, new, speaker
        self._by_id: dict[str, list[Change]] = {}
        self._by_pair: dict[tuple[Path | None, Path | None], list[Change]] = {}
        self._ids: set[str] = set()
        self._changes: tuple[Change, ...] = ()
        self._made: dict[str, Revised] = {}
        if old is None or new is None:
            return
        comparison = Comparison.of(old, new)
        self.teller = EditionTeller(comparison, speaker, ("", ""))
        self._changes = tuple(
            change for change in comparison.changes if not keepers(change) and self._told(change)
        )
        for change in self._changes:
            self._by_pair.setdefault((change.pair.old, change.pair.new), []).append(change)
            for name in _ids(change):
                self._by_id.setdefault(name, []).append(change)
        self._ids = {name for titles in self.teller.titles for name in titles}

    def _told(self, change: Change) -> bool:
        return not change.field or any(True for _ in self.teller.lines(change))

    @property
    def known(self) -> bool:
        """Whether both editions are at hand."""
        return self.old is not None and self.new is not None

    def of(self, identifier: str, name: str) -> Revised:
        """What became of an element; `name` is what it is called."""
        found = self._made.get(identifier)
        if found is None:
            found = self._revised(identifier, name)
            self._made[identifier] = found
        return found

    def _revised(self, identifier: str, name: str) -> Revised:
        if not self.known:
            return Revised(name, "unknown")
        changes = self._by_id.get(identifier)
        if not changes:
            return Revised(name, "same" if identifier in self._ids else "nothing")
        kinds = {change.kind for change in changes}
        became: Became = "new" if "added" in kinds else "gone" if "dropped" in kinds else "changed"
        sides = tuple(side for change in changes for side in self._sides(change))
        return Revised(name, became, sides)

    def _sides(self, change: Change) -> Iterator[Side]:
        if change.kind in ("added", "dropped"):
            item = change.new or change.old
            assert item is not None
            yield from self._whole(item, new=change.kind == "added")
            return
        text = bool(change.field) and change.new is not None and _is_text(change)
        for line in self.teller.lines(change):
            if len(line) < 2:
                yield Side("", after=(Piece("stayed", capital(line[0].text)),))
                continue
            label, said = line[0].text.rstrip(": "), line[1:]
            if text:
                before = tuple(piece for piece in said if piece.fate != "new")
                after = tuple(piece for piece in said if piece.fate != "gone")
            else:
                before = _listed([piece for piece in said if piece.fate == "gone"])
                after = _listed([piece for piece in said if piece.fate == "new"])
            yield Side(label, before, after)

    def _whole(self, item: Element, *, new: bool) -> Iterator[Side]:
        language = self.speaker.language
        label = capital(self.speaker.kind(item.kind))
        title = visible(in_language(item.title, language), LONGEST_TEXT) or visible(item.id)
        piece: Line = (Piece("new" if new else "gone", title),)
        yield Side(label, after=piece) if new else Side(label, before=piece)

    def nobody_asked(self, asked: Collection[str]) -> Iterator[tuple[str, Revised]]:
        """What changed in what the plan wants, and no submission is said to have changed.

        With each the identifier that the element has. What is inside of something that is
        new or gone as a whole is not named again.
        """
        whole: dict[str, set[Path]] = {"added": set(), "dropped": set()}
        for change in self._changes:
            if change.kind in whole:
                path = change.pair.new if change.kind == "added" else change.pair.old
                assert path is not None
                whole[change.kind].add(path)
        seen: set[tuple[Path | None, Path | None]] = set()
        for change in self._changes:
            element = change.new or change.old
            assert element is not None
            pair = (change.pair.old, change.pair.new)
            if element.kind in (*PROCESS, "plan") or pair in seen:
                continue
            seen.add(pair)
            if all(name not in asked for name in _ids(change)):
                path = change.pair.new if change.kind == "added" else change.pair.old
                known = whole.get(change.kind, set())
                if path and any(path[:end] in known for end in range(1, len(path))):
                    continue
                yield element.id, self._together(change)

    def _together(self, change: Change) -> Revised:
        """All that happened to the element of a change."""
        same = self._by_pair[change.pair.old, change.pair.new]
        kinds = {each.kind for each in same}
        became: Became = "new" if "added" in kinds else "gone" if "dropped" in kinds else "changed"
        name = self.teller.name(change.pair.old, change.pair.new)
        return Revised(name, became, tuple(side for each in same for side in self._sides(each)))


def _ids(change: Change) -> tuple[str, ...]:
    found = (each.id for each in (change.old, change.new) if each is not None)
    return tuple(dict.fromkeys(name for name in found if name))


def _is_text(change: Change) -> bool:
    field = shape(type(change.new)).fields[change.field]
    return field.form == "text" and field.many == "one"


def _listed(pieces: list[Piece]) -> Line:
    found: list[Piece] = []
    for piece in pieces:
        found += [Piece("stayed", ", ")] if found else []
        found.append(piece)
    return tuple(found)
