"""What a plan says, as a document, in the order in which somebody reads a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from ...model import Actor, Element, Indicator, Measurement, Term
from ...model.base import Cited
from ...model.shape import shape
from ...pictures import PictureName
from ...report.story import ElementWords, capital
from ...vocabulary import sdg_label
from ..consultation import is_for_reading, is_under_way, round_of
from ..formats import Material
from ..losses import said
from .figures import figures
from .outline import (
    DEEPEST,
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Paragraph,
    Run,
    Runs,
    Table,
    plain,
)
from .wording import Wording, clean, is_empty, joined, web_address

_SHOWN_APART = ("id", "code", "title", "description", "note", "sources", "not_recorded")
_NOTED = ("wordings", "misprints", "exemptions")
"""What the keepers of the data say of a wording; it has a chapter of its own."""
_OF_THE_DATA = ("profile", "language", "base_url")
_HEADED = ("focus_area", "goal", "subgoal")
_ROLES = ("responsible", "partners", "contributors", "owners", "body")
_PROCESS = ("participation", "consultation", "decision", "publication")
_ACTOR = ("actor",)
_WITHOUT = (*_SHOWN_APART, *_NOTED)


def document(material: Material, *, pictures: bool = False) -> Document:
    """The plan as a document, for any of the writers; with its pictures where there is room for them."""
    return _Contents(material, pictures).document(material)


class _Contents:
    def __init__(self, material: Material, pictures: bool) -> None:
        self.material = material
        self.pictures = pictures
        self.wording = Wording(material)
        self.plan = material.plan
        self.lists = self.wording.lists
        self.say = material.speaker.phrase
        self.speaker = material.speaker

    def document(self, material: Material) -> Document:
        plan, wording = self.plan, self.wording
        title = wording.text(plan.title)
        # There is always a chapter, and it begins a page behind the table of contents.
        first, *others = self._blocks()
        assert isinstance(first, Heading)
        return Document(
            title=(Run(wording.kind("plan")),) if is_empty(title) else title,
            language=self.speaker.language,
            subtitle=self._subtitle(),
            marking=material.internal,
            authors=tuple(plain(wording.reference(name, _ACTOR)) for name in plan.owners),
            contents=self.say("documents/contents"),
            page=self.say("documents/page", page="{page}", pages="{pages}"),
            blocks=(attrs.evolve(first, new_page=True), *others),
        )

    def _subtitle(self) -> str:
        words = ElementWords(self.plan, self.speaker)
        parts = [words.choice("type", self.plan.type)] if self.plan.type else []
        if self.plan.period:
            parts.append(plain(self.wording.part(words, self.plan.period)))
        parts += [words.choice("status", self.plan.status)] if self.plan.status else []
        return capital(", ".join(parts))

    def _blocks(self) -> Iterator[Block]:
        yield from self._answering()
        yield from self._about()
        for kind in ("vision", "mission"):
            for number in self._top(kind):
                yield Heading((Run(self.wording.kind(kind)),), 1, self.wording.anchors[number])
                yield from self.wording.paragraphs(self.lists.elements[number].title, lead=True)
                yield from self._own(number)
        yield from self._list_chapter("value")
        yield from self._list_chapter("challenge")
        yield from self._how_to_read()
        yield from self._list_chapter("theme")
        yield from self._aims()
        yield from self._whole()
        yield from self._list_chapter("priority")
        yield from self._indicators()
        yield from self._actors()
        yield from self._sdgs()
        yield from self._process()
        yield from self._list_chapter("linked_plan")
        yield from self._list_chapter("source", numbered=True)
        yield from self._notes()
        yield from self._not_recorded()
        yield from self._data()

    def _figures(self, *names: PictureName) -> Iterator[Block]:
        if self.pictures:
            yield from figures(self.material, *names)

    # What every element has

    def _top(self, *kinds: str) -> list[int]:
        return [n for n in self.lists.children[0] if self.lists.elements[n].kind in kinds]

    def _chapter(
        self, key: str, title: str = "", *, level: int = 1, new_page: bool = False
    ) -> Heading:
        """The heading of a chapter, or of a part of one, that has its own words."""
        title = title or self.say(f"documents/{key}")
        return Heading((Run(title),), level, self.wording.anchor(key), new_page=new_page)

    def _kinds_chapter(self, kind: str, *, level: int = 1, new_page: bool = False) -> Heading:
        title = self.wording.kind(kind, several=True)
        return self._chapter(kind, title, level=level, new_page=new_page)

    def _own(
        self, number: int, leave_out: Iterable[str] = (), *, cite: bool = True
    ) -> Iterator[Block]:
        """The description, the note, the fields and the indicators of an element."""
        element = self.lists.elements[number]
        if element.description:
            yield from self.wording.paragraphs(element.description)
        facts = self.wording.facts(element, (*_WITHOUT, *leave_out))
        indicators = [n for n in self.lists.children[number] if self._is(n, "indicator")]
        if indicators and number:
            links = tuple(map(self.wording.link, indicators))
            facts.append(Fact(self.wording.kind("indicator", several=True), links))
        if element.not_recorded:
            unrecorded = (Run(self._unrecorded(element)),)
            facts.append(Fact(self._field("not_recorded"), (unrecorded,)))
        if element.note:
            # The keeper's note may be long; as a fact it cannot be taken for the plan's own text.
            facts.append(Fact(self._field("note"), (self.wording.text(element.note),)))
        # A plan's own sources are elements that stand in it.
        sources = element.sources if cite and isinstance(element, Cited) else ()
        if sources:
            cited = self.wording.cited(sources)[1:]
            facts.append(Fact(self.wording.kind("source", several=len(sources) > 1), (cited,)))
        if facts:
            yield Facts(tuple(facts))

    def _field(self, name: str) -> str:
        return capital(clean(ElementWords(self.plan, self.speaker).field(name)))

    def _is(self, number: int, *kinds: str) -> bool:
        return self.lists.elements[number].kind in kinds

    def _list_chapter(self, kind: str, *, numbered: bool = False) -> Iterator[Block]:
        numbers = self._top(kind)
        if numbers:
            yield self._kinds_chapter(kind)
            yield self._items(numbers, numbered=numbered)

    def _items(self, numbers: list[int], *, numbered: bool) -> Items:
        return Items(tuple(map(self._item, numbers)), numbered=numbered)

    def _item(self, number: int) -> Item:
        below = (*self._own(number, cite=False), *self._deeds_in_item(number))
        element = self.lists.elements[number]
        cited = self.wording.cited(element.sources) if isinstance(element, Cited) else ()
        return Item((*self.wording.name(number), *cited), self.wording.anchors[number], below)

    def _deeds_in_item(self, number: int) -> Iterator[Block]:
        """What stands in an element that is an item itself: a strategy's measures."""
        for title, numbers, numbered in self._deeds(number):
            yield Paragraph((Run(f"{title}:", strong=True),))
            yield self._items(numbers, numbered=numbered)

    def _deeds(self, number: int) -> Iterator[tuple[str, list[int], bool]]:
        """What is done in an element, each sort with its heading and whether it is numbered."""
        children = self.lists.children[number]
        for kind, title in (
            ("strategy", self._shall()),
            ("measure", self.wording.kind("measure", several=True)),
            ("contribution", self.say("documents/you_can")),
        ):
            numbers = [n for n in children if self._is(n, kind)]
            if numbers:
                coded = any(self.lists.elements[n].code for n in numbers)
                yield title, numbers, kind != "contribution" and not coded

    def _shall(self) -> str:
        """The heading of what the owner does: "Kommunen skal"."""
        for name in self.plan.owners:
            number = self.wording.number(name, _ACTOR)
            owner = self.lists.elements[number] if number > 0 else None
            if isinstance(owner, Actor) and owner.type in ("municipality", "county"):
                return self.say(f"documents/{owner.type}_shall")
        return self.wording.kind("strategy", several=True)

    # Chapters

    def _answering(self) -> Iterator[Block]:
        """How to answer, while the plan is out: the last day, where, and where to read."""
        item = round_of(self.plan)
        if item is None:
            return
        words = ElementWords(item, self.speaker)
        facts = []
        if item.closes:
            day = self.speaker.date(item.closes)
            if item.deadline and item.deadline != item.closes:
                was = self.say("ics/extended", date=self.speaker.date(item.deadline))
                day += f" ({was})"
            facts.append(Fact(self.say("web/deadline"), ((Run(day),),)))
        answer = [each for each in item.channels if not is_for_reading(each)]
        read = [each for each in item.channels if is_for_reading(each)]
        places = [self.wording.part(words, each) for each in read]
        if item.url:
            places.insert(0, (Run(clean(item.url), url=web_address(item.url)),))
        if answer:
            ways = tuple(self.wording.part(words, each) for each in answer)
            facts.append(Fact(self.say("documents/answer_at"), ways))
        if item.reference:
            facts.append(Fact(self.say("web/mark_answer"), (self.wording.text(item.reference),)))
        if places:
            facts.append(Fact(self.say("web/where_to_read"), tuple(places)))
        if facts:
            yield self._chapter("answering", self.say("web/how_to_answer"))
            yield Facts(tuple(facts))

    def _about(self) -> Iterator[Block]:
        blocks = list(self._own(0, (*_OF_THE_DATA, "terms", "alternatives", "sdgs")))
        if blocks:
            yield self._chapter("about")
            yield from blocks

    def _how_to_read(self) -> Iterator[Block]:
        """The levels with the numbers of their elements, and the plan's own words for them."""
        numbers: dict[str, int] = {}
        for element in self.lists.elements[1:]:
            numbers[element.kind] = numbers.get(element.kind, 0) + 1
        levels = (*_HEADED, "strategy", "measure", "contribution", "indicator")
        counts = [self.speaker.count(numbers[kind], kind) for kind in levels if kind in numbers]
        terms = [(f.name, v) for f, v in said(self.plan.terms)] if self.plan.terms else []
        terms = [(kind, term) for kind, term in terms if not self._is_usual(kind, term)]
        if not counts and not terms:
            return
        yield self._chapter("how_to_read")
        if counts:
            listed = clean(self.speaker.listed(counts))
            yield Paragraph((Run(self.say("documents/counts", what=listed)),))
        if terms:
            yield Table(
                self.say("documents/terms_about"),
                tuple(self.say(f"documents/{each}") for each in ("level", "word", "meaning")),
                tuple(self._term(kind, term) for kind, term in terms),
                (3, 4, 8),
            )
        yield from self._figures("tree", "way")

    def _is_usual(self, kind: str, term: Term) -> bool:
        """Whether a plan says of a level no more than what everybody calls it."""
        said = {plain(self.wording.text(each)) for each in (term.one, term.many) if each}
        more = term.meaning or term.years is not None
        return not more and said <= set(self.speaker.words.TERMS[kind])

    def _term(self, kind: str, term: Term) -> tuple[Runs, ...]:
        usual = capital(self.speaker.words.TERMS[kind][0])
        words = [self.wording.text(term.one)]
        if term.many:
            words.append(self.wording.text(term.many))
        meaning = [self.wording.text(term.meaning)] if term.meaning else []
        if term.years is not None:
            meaning.append((Run(self.say("documents/years", years=term.years)),))
        return ((Run(usual),), joined(words), joined(meaning, "; "))

    def _aims(self) -> Iterator[Block]:
        top = self._top(*_HEADED)
        kinds = dict.fromkeys(self.lists.elements[number].kind for number in top)
        for kind in kinds:
            yield self._kinds_chapter(kind, new_page=True)
            for number in top:
                if self._is(number, kind):
                    yield from self._aim(number, 2)

    def _aim(self, number: int, level: int) -> Iterator[Block]:
        here, below = min(level, DEEPEST), min(level + 1, DEEPEST)
        yield Heading(self.wording.heading(number), here, self.wording.anchors[number])
        yield from self._own(number)
        for title, numbers, numbered in self._deeds(number):
            yield Heading((Run(title),), below, listed=False)
            yield self._items(numbers, numbered=numbered)
        for child in self.lists.children[number]:
            if self._is(child, *_HEADED):
                yield from self._aim(child, level + 1)

    def _whole(self) -> Iterator[Block]:
        """What is done for the plan as a whole."""
        deeds = list(self._deeds(0))
        if not deeds and not self.plan.alternatives:
            return
        yield self._chapter("whole")
        for title, numbers, numbered in deeds:
            yield Heading((Run(title),), 2, listed=False)
            yield self._items(numbers, numbered=numbered)
        if self.plan.alternatives:
            yield Heading((Run(self._field("alternatives")),), 2, listed=False)
            yield from self.wording.paragraphs(self.plan.alternatives)

    def _indicators(self) -> Iterator[Block]:
        numbers = [n for n in range(len(self.lists.elements)) if self._is(n, "indicator")]
        if not numbers:
            return
        yield self._kinds_chapter("indicator")
        yield self._chapter("overview", level=2)
        yield Table(
            self.say("documents/indicators_about"),
            (
                self.wording.kind("indicator"),
                self.say("documents/belongs_to"),
                self._field_of_indicator("baseline"),
                capital(self.say("status/latest")),
                self._field_of_indicator("target"),
            ),
            tuple(map(self._indicator_row, numbers)),
            (5, 4, 3, 3, 3),
        )
        yield self._chapter("one_by_one", level=2)
        for number in numbers:
            indicator = self.lists.elements[number]
            assert isinstance(indicator, Indicator)
            yield Heading(self.wording.name(number), 3, self.wording.anchors[number])
            yield from self._own(number, ("values",))
            if indicator.values:
                yield self._values(indicator)

    def _field_of_indicator(self, name: str) -> str:
        return capital(clean(ElementWords(Indicator(), self.speaker).field(name)))

    def _indicator_row(self, number: int) -> tuple[Runs, ...]:
        indicator = self.lists.elements[number]
        assert isinstance(indicator, Indicator)
        parent = self.lists.parents[number]
        above = self._place(parent)
        latest = indicator.values[-1:]
        dated = [each for each in indicator.values if each.date]
        if dated:
            latest = (max(dated, key=lambda each: each.date.last_day),)  # type: ignore[union-attr] # those of `dated` have one
        return (
            self.wording.link(number),
            above,
            *(
                self._measured(indicator, each)
                for each in (indicator.baseline, latest[0] if latest else None, indicator.target)
            ),
        )

    def _measured(self, indicator: Indicator, value: Measurement | None) -> Runs:
        """A value and its time, without its note and its sources; they stand further down."""
        if value is None:
            return ()
        amount = self._amount(indicator, value)
        when = ElementWords(indicator, self.speaker).day(value.date) if value.date else ""
        return (*amount, Run(f"{' ' if amount else ''}({when})")) if when else amount

    def _amount(self, indicator: Indicator, value: Measurement) -> Runs:
        """A number with its unit, words, or both."""
        number: Runs = ()
        if value.value is not None:
            number = (Run(self.wording.digits(value.value)), *self.wording.unit(indicator))
        return joined(filter(None, (number, self.wording.text(value.text) if value.text else ())))

    def _values(self, indicator: Indicator) -> Table:
        words = ElementWords(indicator, self.speaker)
        noted = any(each.note or each.sources for each in indicator.values)
        rows: list[tuple[Runs, ...]] = []
        for each in indicator.values:
            value = self._amount(indicator, each)
            when = (Run(words.day(each.date)),) if each.date else ()
            note = self.wording.text(each.note) if each.note else ()
            cited = self.wording.cited(each.sources)
            rows.append((when, value, *([(*note, *cited)] if noted else [])))
        return Table(
            self.say("documents/values_about"),
            (self._field("date"), self._field("values"), self._field("note"))[: 2 + noted],
            tuple(rows),
            (2, 3, 5)[: 2 + noted],
        )

    def _actors(self) -> Iterator[Block]:
        numbers = self._top("actor")
        if not numbers:
            return
        yield self._kinds_chapter("actor")
        yield from self._figures("actors")
        rows = list(self._roles(numbers))
        if rows:
            yield Table(
                self.say("documents/actors_about"),
                (
                    self.wording.kind("actor"),
                    *(self.say(f"documents/{w}") for w in ("role", "what")),
                ),
                tuple(rows),
                (4, 3, 8),
            )
        yield self._items(numbers, numbered=False)

    def _roles(self, numbers: list[int]) -> Iterator[tuple[Runs, ...]]:
        words = ElementWords(self.plan, self.speaker)
        for number in numbers:
            by_relation: dict[str, dict[int, None]] = {}
            for edge in self.lists.incoming[number]:
                relation = self.lists.relations[edge].name
                if relation in _ROLES:
                    by_relation.setdefault(relation, {})[self.lists.sources[edge]] = None
            for relation in _ROLES:
                if relation in by_relation:
                    what = joined(map(self._place, by_relation[relation]), "; ")
                    said_of = capital(words.relation(relation, backwards=True))
                    yield self.wording.link(number), (Run(said_of),), what

    def _place(self, number: int) -> Runs:
        return self.wording.link(number) if number else (Run(capital(self.say("story/whole"))),)

    def _sdgs(self) -> Iterator[Block]:
        if not self.lists.sdgs:
            return
        yield self._chapter("sdgs", capital(self.say("compare/sdgs")))
        yield from self._figures("sdgs")
        own = self.wording.facts(
            self.plan, [each for each in shape(type(self.plan)).fields if each != "sdgs"]
        )
        if own:
            yield Facts((Fact(capital(self.say("story/whole")), own[0].values),))
        rows = []
        for place, code in enumerate(self.lists.sdgs):
            number = len(self.lists.elements) + place
            linked = dict.fromkeys(self.lists.sources[e] for e in self.lists.incoming[number])
            if not linked:
                # It is among them since something is linked to a target of it.
                continue
            rows.append(
                (
                    (Run(f"{clean(code)} {sdg_label(code, self.speaker.language)}".rstrip()),),
                    joined(map(self._place, linked), "; "),
                )
            )
        yield Table(
            self.say("documents/sdgs_about"),
            (self.say("documents/sdg"), self.say("documents/served_by")),
            tuple(rows),
            (5, 9),
        )

    def _process(self) -> Iterator[Block]:
        if not self._top(*_PROCESS):
            return
        now = self.say("documents/process_now") if is_under_way(self.plan) else ""
        yield self._chapter("process", now)
        yield from self._figures("timeline")
        for kind in _PROCESS:
            numbers = self._top(kind)
            if numbers:
                yield self._kinds_chapter(kind, level=2)
            for number in numbers:
                yield Heading(self.wording.name(number), 3, self.wording.anchors[number])
                yield from self._own(number)

    def _notes(self) -> Iterator[Block]:
        """Other wordings, misprints and exemptions, for those who care about sources."""
        items = []
        for number, element in enumerate(self.lists.elements):
            keep = [f.name for f, _ in said(element) if f.name in _NOTED]
            if keep:
                leave_out = [each for each in shape(type(element)).fields if each not in keep]
                facts = Facts(tuple(self.wording.facts(element, leave_out)))
                items.append(Item(self._place(number), "", (facts,)))
        if items:
            yield self._chapter("notes")
            yield Items(tuple(items))

    def _not_recorded(self) -> Iterator[Block]:
        rows = [
            (self._place(number), (Run(self._unrecorded(element)),))
            for number, element in enumerate(self.lists.elements)
            if element.not_recorded
        ]
        if rows:
            yield self._chapter("unknown", self.say("story/unknown"))
            yield Paragraph((Run(self.say("documents/not_recorded")),))
            yield Table(
                self.say("story/unknown"),
                (self.say("documents/place"), self.say("documents/missing")),
                tuple(rows),
                (5, 5),
            )

    def _unrecorded(self, element: Element) -> str:
        words = ElementWords(element, self.speaker)
        return ", ".join(clean(words.field(each)) for each in element.not_recorded)

    def _data(self) -> Iterator[Block]:
        yield self._chapter("data")
        yield Paragraph((Run(self.say("documents/made")),))
        leave_out = [each for each in shape(type(self.plan)).fields if each not in _OF_THE_DATA]
        facts = self.wording.facts(self.plan, leave_out)
        if self.plan.id:
            facts.insert(0, Fact(self.say("documents/id"), ((Run(clean(self.plan.id)),),)))
        if facts:
            yield Facts(tuple(facts))
