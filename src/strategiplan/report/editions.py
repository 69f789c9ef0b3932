"""What changed from one edition to the next, in a planner's words, ready for any form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from ..diagnostics import Path, format_path
from ..editions import Diff, diff
from ..editions.changes import Affected, Change, affected, changes
from ..editions.likeness import grams, likeness
from ..editions.matching import LEAST
from ..editions.rewording import Fate, Piece, reworded
from ..graph.answers import Found
from ..messages import Speaker, names, visible
from ..model import Element, Localized, Plan, Source, Term, Terms, in_language
from ..model.shape import Field, shape
from ..walk import elements_on, walk
from ..workspace.ground import Ground
from .story import ElementWords, capital, name_of, quoted

LONGEST_TEXT = 20_000
"""How much of a text is compared and shown, in characters."""
MOST_AFFECTED = 100
"""How much of what stands on changed ground is named."""
MOST_ASKED = 10
"""How many of the submissions that a change goes back to are named."""

KEEPERS = frozenset({"id", "note", "sources", "wordings", "misprints", "not_recorded"})
"""The fields that hold what the keeper of the data says about an element, not what the plan says."""
PROCESS = frozenset(
    {"actor", "consultation", "participation", "decision", "publication", "linked_plan"}
)
"""The kinds of element that tell of the process and of those who take part."""

Line = tuple[Piece, ...]


@attrs.frozen
class Asked:
    """The submissions that a change of an element goes back to."""

    count: int
    named: tuple[str, ...]
    """The first of them, as they are named."""


@attrs.frozen
class Entry:
    """An element and what happened to it, a line for each thing."""

    name: str
    lines: tuple[Line, ...] = ()
    fate: Fate = "stayed"
    """Whether the element as a whole is new, or gone."""


@attrs.frozen
class Chapter:
    """A part of what there is to tell."""

    heading: str
    entries: tuple[Entry, ...]


@attrs.frozen
class Comparison:
    """Two editions and everything that is known of their difference."""

    old: Plan
    new: Plan
    difference: Diff
    changes: tuple[Change, ...]
    affected: tuple[Affected, ...]
    elsewhere: tuple[Ground, ...] = ()
    """What in other plans refers to what has changed."""
    asked: Mapping[str, Asked] | None = None
    """By an element's identifier, the submissions that say they changed it; ``None``: not known."""

    @classmethod
    def of(cls, old: Plan, new: Plan) -> Comparison:
        """Compare two editions."""
        difference = diff(old, new)
        found = changes(old, new, difference)
        return cls(old, new, difference, found, affected(new, found))


def _piece(text: str, fate: Fate = "stayed") -> Piece:
    return Piece(fate, text)


class EditionTeller:
    """Puts a comparison into words."""

    def __init__(self, comparison: Comparison, speaker: Speaker, names: tuple[str, str]) -> None:
        """`names` are what the two files are called, for editions that have no name."""
        self.comparison = comparison
        self.speaker = speaker
        self.names = names
        self.titles = [self._titles(plan) for plan in (comparison.old, comparison.new)]

    def _titles(self, plan: Plan) -> Mapping[str, Element]:
        return {item.id: item for _, item in walk(plan) if item.id}

    # What is said before all else

    def title(self) -> str:
        """What the plan is called."""
        title = self.comparison.new.title or self.comparison.old.title
        words = visible(in_language(title, self.speaker.language), 200)
        return words or capital(self.speaker.kind("plan"))

    def editions(self) -> str:
        """Which editions are compared: "fra horing-2022 til vedtatt-2022".

        Two versions of one edition go by the names of their files.
        """
        plans = (self.comparison.old, self.comparison.new)
        told = plans[0].edition != plans[1].edition
        old, new = (
            visible((told and plan.edition) or name)
            for plan, name in zip(plans, self.names, strict=True)
        )
        return self.speaker.phrase("diff/editions", old=old, new=new)

    def warnings(self) -> Iterator[str]:
        """What makes the comparison doubtful."""
        old, new = self.comparison.old, self.comparison.new
        if old.id and new.id:
            if old.id != new.id:
                yield self.speaker.phrase(
                    "diff/other_plan", old=visible(old.id), new=visible(new.id)
                )
        elif old.title and new.title:
            one, other = grams(str(old.title)), grams(str(new.title))
            if likeness(one, other) < LEAST:
                yield self.speaker.phrase(
                    "diff/perhaps_other_plan",
                    old=self.speaker.quote(in_language(old.title, self.speaker.language)),
                    new=self.speaker.quote(in_language(new.title, self.speaker.language)),
                )
        if old.revises and old.revises == new.edition and new.revises != old.edition:
            yield self.speaker.phrase(
                "diff/backwards",
                old=visible(old.edition or self.names[0]),
                new=visible(new.edition),
            )

    def summary(self) -> str:
        """How much of what happened: "ny ordlyd: 3, nytt: 12"."""
        if not self.comparison.difference:
            return self.speaker.phrase("diff/same")
        counts = Counter(change.kind for change in self.comparison.changes if not keepers(change))
        if not counts:
            return self.speaker.phrase("diff/only_keepers")
        return ", ".join(
            f"{self.speaker.phrase(f'change/{kind}')}: {count}"
            for kind, count in sorted(counts.items(), key=lambda each: -each[1])
        )

    # Chapters

    def chapters(self) -> Iterator[Chapter]:
        """All that there is to tell, part by part."""
        plan: list[Change] = []
        process: list[Change] = []
        keeper: list[str] = []
        lines: dict[int, tuple[Line, ...]] = {}
        for change in self.comparison.changes:
            element = change.new or change.old
            assert element is not None
            if not keepers(change):
                lines[id(change)] = said = tuple(self.lines(change))
                if said or not change.field:
                    (process if element.kind in PROCESS else plan).append(change)
                    continue
            keeper.append(self._kept(change, element))
        say = self.speaker.phrase
        for heading, found in (("diff/plan", plan), ("diff/process", process)):
            if found:
                yield Chapter(say(heading), tuple(self._entries(found, lines)))
        unchanged = tuple(self._unchanged())
        if unchanged:
            yield Chapter(say("diff/unchanged"), unchanged)
        if self.comparison.affected:
            yield Chapter(say("diff/affected"), tuple(self._affected()))
        if self.comparison.elsewhere:
            yield Chapter(say("diff/elsewhere"), tuple(self._elsewhere()))
        if keeper:
            counts = Counter(keeper)
            yield Chapter(
                say("diff/keepers"),
                tuple(Entry(f"{capital(what)}: {count}") for what, count in counts.items()),
            )

    def _kept(self, change: Change, element: Element) -> str:
        """What of the keeper's data changed: "merknad endret", "kilder kommet til"."""
        words = ElementWords(element, self.speaker)
        kind = change.kind if change.kind in ("added", "dropped") else "changed"
        if isinstance(element, Source):
            what = self.speaker.kind("source", several=True)
        elif change.field == "id":
            what = self.speaker.phrase("diff/id")
        elif change.field == "sources":
            what = self.speaker.phrase("diff/sources")
        elif change.field in KEEPERS:
            what = words.field(change.field)
        else:
            what = self.speaker.phrase("diff/detail", field=words.field(change.field))
        return f"{what}, {self.speaker.phrase(f'change/{kind}')}"

    def _entries(
        self, found: list[Change], lines: Mapping[int, tuple[Line, ...]]
    ) -> Iterator[Entry]:
        groups: dict[tuple[Path | None, Path | None], list[Change]] = {}
        come = {each.pair.new: each for each in found if each.kind == "added"}
        gone = {each.pair.old: each for each in found if each.kind == "dropped"}
        # A new element and a dropped one may have had the same place.
        below: dict[tuple[str, Path], Counter[str]] = {}
        ids: dict[tuple[str, Path], list[str]] = {}
        for change in found:
            outer = self._outermost(change, come, gone)
            if outer is not None:
                item = change.new or change.old
                assert item is not None
                below.setdefault((change.kind, outer), Counter())[item.kind] += 1
                ids.setdefault((change.kind, outer), []).append(item.id)
            else:
                groups.setdefault((change.pair.old, change.pair.new), []).append(change)
        for (old, new), group in groups.items():
            kind = group[0].kind
            sure = min(each.sure for each in group)
            name = self.name(old, new)
            inside: Iterable[str] = ()
            if kind in ("added", "dropped"):
                place = new if kind == "added" else old
                assert place is not None
                parts = below.get((kind, place))
                inside = ids.get((kind, place), ())
                if parts:
                    counted = [self.speaker.count(number, kind) for kind, number in parts.items()]
                    name = self.speaker.phrase(
                        "diff/with", name=name, parts=self.speaker.listed(counted)
                    )
            elif sure < 1 and kind not in ("split", "merged"):
                name += f" ({self.probably(sure)})"
            fates: dict[str, Fate] = {"added": "new", "dropped": "gone"}
            said = [line for each in group for line in lines[id(each)]]
            if self.comparison.asked is not None:
                words = self._asked(group[0], dict.fromkeys((*self._ids(group[0]), *inside)))
                said += [(_piece(words),)] if words else []
            yield Entry(name, tuple(said), fates.get(kind, "stayed"))

    def _outermost(
        self,
        change: Change,
        come: Mapping[Path | None, Change],
        gone: Mapping[Path | None, Change],
    ) -> Path | None:
        """The outermost new or dropped element that a new or dropped one stands in."""
        if change.kind not in ("added", "dropped"):
            return None
        path, known = (change.pair.new, come) if change.kind == "added" else (change.pair.old, gone)
        assert path is not None
        return next((path[:end] for end in range(1, len(path)) if path[:end] in known), None)

    def probably(self, sure: float) -> str:
        """How sure it is that two elements are the same: "sannsynligvis det samme, 82 %"."""
        return self.speaker.phrase("diff/probably", percent=_percent(sure))

    # Where a change comes from

    def _ids(self, change: Change) -> tuple[str, ...]:
        """What an element is called by those who asked for a change of it."""
        return tuple(each.id for each in (change.old, change.new) if each and each.id)

    def _asked(self, change: Change, ids: Iterable[str]) -> str:
        """Which submissions a change goes back to: "etter innspill: 12 og 14".

        Nobody is expected to ask for what tells of the process, or of the plan as a whole.
        """
        found = [asked for each in ids if (asked := (self.comparison.asked or {}).get(each))]
        if not found:
            element = change.new or change.old
            assert element is not None
            expected = element.kind not in (*PROCESS, "plan")
            return self.speaker.phrase("diff/nobody") if expected else ""
        # Two elements of one entry may go back to one submission.
        named = tuple(dict.fromkeys(name for each in found for name in each.named))
        count = max(len(named), *(each.count for each in found))
        return self.asked_for(Asked(count, named[:MOST_ASKED]))

    def asked_for(self, asked: Asked) -> str:
        """Submissions in words, the first of them named."""
        parts = [visible(name) for name in asked.named]
        more = asked.count - len(parts)
        if more > 0:
            parts.append(self.speaker.phrase("diff/more", count=more))
        return self.speaker.phrase("diff/asked", submissions=self.speaker.listed(parts))

    def _unchanged(self) -> Iterator[Entry]:
        """The elements that submissions are said to have changed, and that are as they were."""
        if not self.comparison.asked:
            return
        touched = {
            each
            for change in self.comparison.changes
            if not keepers(change)
            for each in self._ids(change)
        }
        kept = {item.id: path for path, item in walk(self.comparison.new) if item.id}
        for each, asked in self.comparison.asked.items():
            if each not in touched:
                path = kept.get(each)
                name = self.name(None, path) if path is not None else self.speaker.quote(each)
                yield Entry(name, ((_piece(self.asked_for(asked)),),))

    def _affected(self) -> Iterator[Entry]:
        for each in self.comparison.affected[:MOST_AFFECTED]:
            yield Entry(self.ground(each))
        more = len(self.comparison.affected) - MOST_AFFECTED
        if more > 0:
            yield Entry(self.speaker.phrase("story/more", count=more))

    def _elsewhere(self) -> Iterator[Entry]:
        for each in self.comparison.elsewhere[:MOST_AFFECTED]:
            yield Entry(self.ground_elsewhere(each))
        more = len(self.comparison.elsewhere) - MOST_AFFECTED
        if more > 0:
            yield Entry(self.speaker.phrase("story/more", count=more))

    def ground_elsewhere(self, each: Ground) -> str:
        """What in another plan stands on changed ground, in which file, and on what."""
        reference = each.reference
        title = in_language(each.member.title, self.speaker.language)
        known = names(self.speaker.language).RELATIONS.get(reference.key)
        return self.speaker.phrase(
            "diff/refers" if each.new is not None else "diff/refers_gone",
            element=self.speaker.phrase(
                "story/in_plan",
                element=self.speaker.name(reference.named),
                plan=f"{quoted(title, self.speaker)} ({visible(each.member.file, 500)})",
            ),
            on=self.name(each.old, each.new),
            relation=known[0] if known else f"`{reference.key}`",
        )

    def ground(self, each: Affected) -> str:
        """What stands on changed ground, and on what."""
        element = self.name(None, each.path)
        on = self.name(None, each.on)
        if each.how in ("indicators", "contributions"):
            return self.speaker.phrase("diff/stands_under", element=element, on=on)
        relation = ElementWords(each.element, self.speaker).relation(each.how)
        return self.speaker.phrase("diff/refers", element=element, on=on, relation=relation)

    # Names

    def name(self, old: Path | None, new: Path | None) -> str:
        """An element with what it stands in: "hovedmål 1 › delmål 1.3 «Alle i Trondheim …»"."""
        plan, path = (
            (self.comparison.new, new) if new is not None else (self.comparison.old, old or ())
        )
        if not path:
            return capital(self.speaker.phrase("story/whole"))
        steps = elements_on(plan, path)
        words = [
            f"{self.speaker.kind(item.kind)} {visible(item.code, 20) or place or ''}".rstrip()
            for item, place, _ in steps[:-1]
        ]
        words.append(name_of(Found(path, steps[-1][0]), self.speaker))
        return " › ".join(words)

    # What happened to one element

    def lines(self, change: Change) -> Iterator[Line]:
        """What is said of a change; nothing where it cannot be seen, or its heading says it."""
        say = self.speaker.phrase
        if change.field:
            yield from self._field(change)
        elif change.kind == "moved":
            before = self.name(change.before, None) if change.before else say("story/whole")
            after = self.name(None, change.after) if change.after else say("story/whole")
            yield (_piece(say("diff/moved", before=before, after=after)),)
        elif change.kind == "reordered":
            places = [path[-1] + 1 for path in (change.before, change.after)]
            yield (_piece(say("diff/reordered", before=places[0], after=places[1])),)
        elif change.kind in ("split", "merged"):
            split = change.kind == "split"
            others = [
                self.name(*((None, path) if split else (path, None))) for path in change.others
            ]
            words = say(f"diff/{change.kind}", others=self.speaker.listed(others))
            sure = say("diff/sure", percent=_percent(change.sure))
            yield (_piece(f"{words} ({sure})"),)

    def _field(self, change: Change) -> Iterator[Line]:
        assert change.old is not None
        assert change.new is not None
        field = shape(type(change.new)).fields[change.field]
        words = ElementWords(change.new, self.speaker)
        label = capital(
            self.speaker.phrase("diff/id") if field.name == "id" else words.field(field.name)
        )
        if isinstance(change.before, Terms) or isinstance(change.after, Terms):
            yield from self._terms(change, words, label)
        elif field.form == "text" and field.many == "one":
            yield from self._text(change.before, change.after, label)
        else:
            before = self._values(ElementWords(change.old, self.speaker), field, change.before, 0)
            after = self._values(words, field, change.after, 1)
            said = tuple(_listed(before, after))
            if said:
                yield (_piece(f"{label}: "), *said)
            elif before != after:
                yield (_piece(f"{label}: {self.speaker.phrase('diff/order')}"),)

    def _text(self, before: str, after: str, label: str) -> Iterator[Line]:
        languages: Iterable[str] = ("",)
        both = [each for each in (before, after) if isinstance(each, Localized)]
        if both:
            languages = dict.fromkeys(tag for each in both for tag in each.by_language)
        for number, tag in enumerate(languages):
            one, other = (_cleaned(_said(text, tag, number == 0)) for text in (before, after))
            if one != other:
                head = f"{label} ({tag}): " if tag else f"{label}: "
                yield (_piece(head), *reworded(one, other))

    def _terms(self, change: Change, words: ElementWords, label: str) -> Iterator[Line]:
        for field in shape(Terms).fields.values():
            terms = [
                getattr(each, field.name) if each else None
                for each in (change.before, change.after)
            ]
            before, after = ([self._term(words, each)] if each else [] for each in terms)
            said = tuple(_listed(before, after))
            if said:
                kind = self.speaker.words.TERMS[field.name][0]
                yield (_piece(f"{label}, {kind}: "), *said)

    def _term(self, words: ElementWords, term: Term) -> str:
        return words.value("", False, term)

    def _values(self, words: ElementWords, field: Field, value: Any, side: int) -> list[str]:
        """The values of a field in words, one by one."""
        if value is None or value == "":
            return []
        values = value if isinstance(value, tuple) else (value,)
        if field.form == "reference":
            return [self._named(each, side) for each in values]
        return [words.value(field.name, field.form == "choice", each) for each in values]

    def _named(self, identifier: str, side: int) -> str:
        found = self.titles[side].get(identifier)
        title = in_language(found.title, self.speaker.language) if found else ""
        return visible(title or identifier)


def _percent(sure: float) -> int:
    # What only looks the same is never told as certain.
    return min(99, int(sure * 100))


def _said(text: str, tag: str, first: bool) -> str:
    """What a text says in a language; one that says no language is in the first."""
    if isinstance(text, Localized):
        return text.by_language.get(tag, "")
    return text if first else ""


def _cleaned(text: str) -> str:
    return visible(text, LONGEST_TEXT)


def _listed(before: list[str], after: list[str]) -> Iterator[Piece]:
    """The values that went and those that came, with commas; those in both are not said."""
    gone, new = Counter(before), Counter(after)
    went = [*(gone - new).elements()]
    came = [*(new - gone).elements()]
    found: list[Piece] = [*(_piece(each, "gone") for each in went)]
    found += [_piece(each, "new") for each in came]
    for index, piece in enumerate(found):
        if index:
            yield _piece(" " if found[index - 1].fate != piece.fate else ", ")
        yield piece


def keepers(change: Change) -> bool:
    """Whether a change concerns only what the keeper of the data says about the plan."""
    element = change.new or change.old
    return isinstance(element, Source) or change.field in KEEPERS


def to_data(teller: EditionTeller) -> dict[str, Any]:
    """The changes in words as plain Python values, for programs."""
    comparison = teller.comparison

    def path(each: Path | None) -> str | None:
        return None if each is None else format_path(each)

    def asked(change: Change) -> dict[str, Any]:
        """The submissions that a change goes back to, where any were looked for."""
        if comparison.asked is None:
            return {}
        ids = dict.fromkeys(each.id for each in (change.old, change.new) if each)
        found = [comparison.asked[each] for each in ids if each in comparison.asked]
        named = dict.fromkeys(name for each in found for name in each.named)
        return {"asked": max((each.count for each in found), default=0), "submissions": [*named]}

    return {
        "language": teller.speaker.language,
        "same": not comparison.difference,
        "warnings": list(teller.warnings()),
        "changes": [
            {
                "kind": change.kind,
                "concerns": "data" if keepers(change) else "plan",
                "old": path(change.pair.old),
                "new": path(change.pair.new),
                "id": (change.new or change.old).id,  # type: ignore[union-attr] # one is there
                "name": teller.name(change.pair.old, change.pair.new),
                "field": change.field,
                "sure": change.sure,
                "words": ["".join(_marked(line)) for line in teller.lines(change)],
                "others": [format_path(each) for each in change.others],
                **asked(change),
            }
            for change in comparison.changes
        ],
        "affected": [
            {
                "path": format_path(each.path),
                "on": format_path(each.on),
                "how": each.how,
                "words": teller.ground(each),
            }
            for each in comparison.affected
        ],
        "elsewhere": [
            {
                "file": each.member.file,
                "plan": each.member.id,
                "path": format_path(each.reference.path),
                "old": path(each.old),
                "new": path(each.new),
                "how": each.reference.key,
                "words": teller.ground_elsewhere(each),
            }
            for each in comparison.elsewhere
        ],
    }


MARKS: Mapping[Fate, tuple[str, str]] = {
    "stayed": ("", ""),
    "gone": ("[-", "-]"),
    "new": ("{+", "+}"),
}
"""What stands around words that are gone or new where there are no colours."""


def _marked(line: Line) -> Iterator[str]:
    for piece in spaced(line):
        start, end = MARKS[piece.fate]
        yield f"{start}{piece.text}{end}"


def spaced(line: Line) -> Iterator[Piece]:
    """The pieces as they are shown: spaces stand outside of what went and what came."""
    last: Fate = "stayed"
    space = True
    for piece in line:
        text = piece.text
        if piece.fate == "stayed":
            yield piece
        else:
            inner = text.strip()
            if (text[:1].isspace() or (last == "gone" and piece.fate == "new")) and not space:
                yield Piece("stayed", " ")
            yield Piece(piece.fate, inner or text)
            if inner and text[-1:].isspace():
                yield Piece("stayed", " ")
        space = text[-1:].isspace()
        last = piece.fate
