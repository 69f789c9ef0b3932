"""A plan's text revised to say what another plan says: the least is changed, the rest stays as it is.

Comments, the order of keys, quotation marks and blank lines of what does not change are
its writer's. An element that moves takes its comments along.
"""

from __future__ import annotations

import attrs

from ..binding import bind
from ..diagnostics import Path
from ..editions.difference import Changed, Pair, Rearranged, diff, shell
from ..memory import collector_paused
from ..model import Element, Plan
from ..model.shape import shape
from ..reading.document import Document, read_bytes
from ..reading.layout import Spot, layout
from ..walk import walk
from . import WRITERS
from .difference import mapping_of
from .yaml import entry_lines, item_lines


class RevisionError(ValueError):
    """A text is laid out so that it cannot be revised without changing more than is meant."""


@attrs.frozen
class _Edit:
    start: int
    end: int
    text: str
    owner: Path
    """The element that it is made for."""


def revised(document: Document, old: Plan, new: Plan) -> str:
    """The document's text, changed so that it says what `new` says.

    `old` is what it says now. Raises `RevisionError` where that cannot be done; what is
    returned has been read again and says exactly what it should.
    """
    assert document.format != "imported"  # there is no writing into what was imported
    with collector_paused():
        if document.format == "json":
            text = WRITERS["json"](new)
        else:
            text = _Revision(document, old, new).text()
        again = bind(read_bytes(text.encode(), format=document.format), Plan).value
        if again != new:
            raise RevisionError("the text would not say what it should")
        return text


class _Revision:
    """Collects the edits, element by element."""

    def __init__(self, document: Document, old: Plan, new: Plan) -> None:
        source = document.text
        self.source = source if source.endswith("\n") else source + "\n"
        self.new = new
        self.olds = dict(walk(old))
        self.news = dict(walk(new))
        difference = diff(old, new)
        self.changed: dict[Path, list[Changed]] = {}
        for each in difference.changed:
            assert each.pair.old is not None
            self.changed.setdefault(each.pair.old, []).append(each)
        self.lists: dict[tuple[Path | None, Path | None, str], Rearranged] = {
            (each.pair.old, each.pair.new, each.field): each for each in difference.rearranged
        }
        self.spots = layout(
            document,
            [
                (*path, name)
                for path, item in self.olds.items()
                for name in shape(type(item)).fields
            ],
        )
        self.edits: list[_Edit] = []

    def text(self) -> str:
        """The revised text."""
        root = self._spot(())
        if root is None or not self._is_block(root) or not mapping_of(self.news[()]):
            return WRITERS["yaml"](self.new)
        self._element((), ())
        return self._rendered((), 0, len(self.source))

    # Where things stand

    def _spot(self, path: Path) -> Spot | None:
        found = self.spots.get(path)
        return found[-1] if found else None

    def _line_start(self, offset: int) -> int:
        return self.source.rfind("\n", 0, offset) + 1

    def _line_end(self, offset: int) -> int:
        """The offset after the end of the line that a place is on."""
        return self.source.index("\n", offset - 1) + 1

    def _chunk(self, path: Path) -> tuple[int, int, int]:
        """The lines of an item of a list with the comments above it, and how far in its dash is."""
        spot = self._spot(path)
        if spot is None or spot.row is None or spot.row.flow:
            raise RevisionError("an item does not stand on lines of its own")
        begin = self._line_start(spot.value.start)
        head = self.source[begin : spot.value.start]
        if head.strip() != "-":
            raise RevisionError("an item does not begin on the line of its dash")
        owner = spot.row.owner
        floor = self._line_end(owner.key.end) if owner is not None and owner.key else 0
        if spot.index:
            floor = self._line_end(spot.row.entries[spot.index - 1].end)
        # Between two items stand only comments and empty lines.
        return floor, self._line_end(spot.value.end), head.index("-")

    # Edits

    def _edit(self, owner: Path, start: int, end: int, text: str) -> None:
        self.edits.append(_Edit(start, end, text, owner))

    def _rendered(self, path: Path, start: int, end: int) -> str:
        """An element's stretch of the text, edited; of an edit inside another the outer counts."""
        pieces: list[str] = []
        done = start
        inside = [
            each
            for each in self.edits
            if start <= each.start and each.end <= end and each.owner[: len(path)] == path
        ]
        # What is put in at a place comes before what is changed there, and of what is
        # put in at one place, what belongs further in comes first.
        inside.sort(
            key=lambda each: (each.start, each.end > each.start, -each.end, -len(each.owner))
        )
        for edit in inside:
            if edit.start < done:
                continue
            pieces += [self.source[done : edit.start], edit.text]
            done = edit.end
        return "".join([*pieces, self.source[done:end]])

    def _element(self, old: Path, new: Path) -> None:
        """Edit what an element itself says, and go on to those below."""
        before, after = self.olds[old], self.news[new]
        plain = mapping_of(shell(after))
        names = list(shape(type(before)).fields)
        for each in sorted(self.changed.get(old, ()), key=lambda each: names.index(each.field)):
            self._field(old, each.field, plain.get(each.field))
        for name, field in shape(type(before)).fields.items():
            if field.cls is None or not issubclass(field.cls, Element):
                continue
            record = self.lists.get((old, new, name))
            value = getattr(after, name)
            if record is None:
                if value:
                    self._same_items(old, new, name, value)
            elif field.many == "one" or not value:
                self._field(old, name, mapping_of(after).get(name))
            else:
                self._list(old, name, record)

    def _same_items(self, old: Path, new: Path, name: str, value: object) -> None:
        """Go on to the elements of a field that holds the same ones in the same order."""
        several = isinstance(value, tuple)
        steps: list[Path] = (
            [(name, index) for index in range(len(value))]
            if isinstance(value, tuple)
            else [(name,)]
        )
        holder = self._spot((*old, name))
        for step in steps:
            one, other = (*old, *step), (*new, *step)
            if not self._differs(one, other):
                continue
            if several and (holder is None or self._is_flow(holder)):
                # What stands on one line is written anew, on lines of its own.
                self._field(old, name, mapping_of(self.news[new])[name])
                return
            spot = self._spot(one)
            if spot is not None and self._is_block(spot):
                self._element(one, other)
            elif several:
                start, end, indent = self._chunk(one)
                self._edit(
                    one, start, end, self._comments(start, one) + self._new_item(other, indent)
                )
            else:
                self._field(old, name, mapping_of(self.news[new])[name])

    def _comments(self, start: int, path: Path) -> str:
        """The comments above an item."""
        spot = self._spot(path)
        assert spot is not None
        return self.source[start : self._line_start(spot.value.start)]

    def _differs(self, old: Path, new: Path) -> bool:
        return self.olds[old] is not self.news[new] and (
            self.olds[old] != self.news[new] or repr(self.olds[old]) != repr(self.news[new])
        )

    def _is_flow(self, spot: Spot) -> bool:
        return self.source[spot.value.start : spot.value.start + 1] in ("{", "[")

    def _is_block(self, spot: Spot) -> bool:
        return spot.style == "row" and not self._is_flow(spot)

    def _keys(self, path: Path) -> tuple[int, list[tuple[str, Spot]]]:
        """How far in an element's keys stand, and those that are there, in the house's order."""
        names = shape(type(self.olds[path])).fields
        found = [(name, spot) for name in names if (spot := self._spot((*path, name)))]
        key = found[0][1].key
        assert key is not None
        return key.start - self._line_start(key.start), found

    def _field(self, path: Path, name: str, plain: object) -> None:
        """Write another value of a key, or a new key, or take one out."""
        indent, keys = self._keys(path)
        spot = self._spot((*path, name))
        if spot is None:
            assert plain is not None
            names = list(shape(type(self.olds[path])).fields)
            earlier = [each for key, each in keys if names.index(key) < names.index(name)]
            # After the key that it follows in the house's order, wherever that stands.
            last = earlier[-1] if earlier else keys[0][1]
            place = self._line_end(last.value.end)
            self._edit(path, place, place, self._lines(entry_lines(name, plain, indent)))
            return
        assert spot.key is not None
        if plain is None:
            self._take_out(path, spot, keys)
        else:
            lines = "\n".join(entry_lines(name, plain, indent)).lstrip(" ")
            self._edit(path, spot.key.start, spot.value.end, lines)

    def _take_out(self, path: Path, spot: Spot, keys: list[tuple[str, Spot]]) -> None:
        assert spot.key is not None
        if self.source[self._line_start(spot.key.start) : spot.key.start].strip():
            # The first key of an item stands behind its dash; the next one takes its place.
            # An element that keeps none of its keys is another element.
            later = next(each for _, each in keys if each.index == spot.index + 1)
            assert later.key is not None
            self._edit(path, spot.key.start, later.key.start, "")
        else:
            self._edit(path, self._line_start(spot.key.start), self._line_end(spot.value.end), "")

    def _list(self, path: Path, name: str, record: Rearranged) -> None:
        """Write a list of elements in its new order: the old ones as they stand, edited."""
        spot = self._spot((*path, name))
        indent, keys = self._keys(path)
        if spot is None or self._is_flow(spot):
            items = "".join(self._item(pair, indent + 2) for pair in record.new)
            if spot is None:
                last = max((each for _, each in keys), key=lambda each: each.value.end)
                place = self._line_end(last.value.end)
                self._edit(path, place, place, f"{' ' * indent}{name}:\n{items}")
            else:
                assert spot.key is not None
                self._edit(path, spot.key.start, spot.value.end, f"{name}:\n{items}".rstrip("\n"))
            return
        chunks = [self._chunk(pair.old) for pair in record.old if pair.old is not None]
        inner = chunks[0][2]
        items = "".join(self._item(pair, inner) for pair in record.new)
        self._edit(path, chunks[0][0], chunks[-1][1], items)

    def _item(self, pair: Pair, indent: int) -> str:
        """The lines of an item: those that it had, edited and moved in or out, or new ones."""
        assert pair.new is not None
        if pair.old is None:
            return self._new_item(pair.new, indent)
        try:
            start, end, before = self._chunk(pair.old)
        except RevisionError:
            return self._new_item(pair.new, indent)
        if self._differs(pair.old, pair.new):
            spot = self._spot(pair.old)
            if spot is None or not self._is_block(spot):
                return self._shifted(self._comments(start, pair.old), indent - before) + (
                    self._new_item(pair.new, indent)
                )
            self._element(pair.old, pair.new)
        return self._shifted(self._rendered(pair.old, start, end), indent - before)

    def _shifted(self, text: str, by: int) -> str:
        if not by:
            return text
        lines = text.split("\n")
        if by > 0:
            return "\n".join(" " * by + line if line else line for line in lines)
        # A comment may stand further out than its item.
        return "\n".join(line[-by:] if not line[:-by].strip() else line.lstrip() for line in lines)

    def _new_item(self, path: Path, indent: int) -> str:
        return self._lines(item_lines(mapping_of(self.news[path]), indent))

    def _lines(self, lines: list[str]) -> str:
        return "\n".join(lines) + "\n"
