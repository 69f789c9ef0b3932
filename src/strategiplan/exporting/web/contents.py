"""What a web edition says, section by section, ready for the templates."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

import attrs
from markupsafe import Markup, escape

from ...editions.rewording import Piece
from ...graph.adjacency import Adjacency
from ...messages import Speaker
from ...model import (
    Actor,
    Consultation,
    Decision,
    Element,
    LinkedPlan,
    PartialDate,
    Participation,
    Plan,
    Publication,
    Term,
)
from ...model.shape import shape
from ...pictures import PictureName, picture_of
from ...report.editions import Comparison, EditionTeller, spaced
from ...report.story import ElementWords, capital
from ...vocabulary import sdg_colour, sdg_label
from ..consultation import is_for_reading, is_under_way, round_of
from ..formats import Material
from .addresses import Addresses
from .colours import ink_on
from .markup import Day, Markings, clean, rows
from .picture import COLOURS, Picture, aims, picture
from .submissions import submissions_of
from .views import Row, View, Views

_PLAN_ELSEWHERE = (
    *("id", "title", "description", "profile", "not_recorded", "exemptions", "terms", "note"),
    *("alternatives", "wordings", "misprints"),
)
_COUNTED = {
    "strategy": "strategies",
    "measure": "measures",
    "contribution": "contributions",
    "indicator": "indicators",
}
_EVENTS = (Consultation, Participation, Decision, Publication, LinkedPlan)


@attrs.frozen
class Mark:
    """A field of the picture, ready to be drawn."""

    href: str
    label: str
    """Its kind, number and title, for those who do not see it."""
    name: str
    """What is printed in it."""
    depth: int
    colour: str
    way: str
    x: str
    y: str


_IN_SHORT = 200
"""How much of a plan's description stands beside a link to it, in characters."""
TALLEST = 12_000
"""A picture that is higher than this, in pixels, nobody reads on a page."""


@attrs.frozen
class Drawn:
    """A picture of the plan as it stands on a page; everything in it is in the text too."""

    anchor: str
    title: str
    svg: Markup
    """The picture; empty where there is too much in it to be read."""
    cut: str
    """What is only counted in it, in a sentence."""
    width: int
    """How wide it is by itself, in pixels."""


@attrs.frozen
class WholeRow:
    """A row of the table of the whole."""

    name: Markup
    kind: str
    depth: int
    cells: list[Markup]
    """How many of each kind stand in it; in words where that is not recorded."""
    responsible: Markup
    sdgs: Markup


@attrs.frozen
class WholeTable:
    """The table of the whole, and which columns it has."""

    kinds: list[str]
    responsible: bool
    sdgs: bool
    rows: list[WholeRow]

    @property
    def is_broad(self) -> bool:
        """Whether it has so many columns that little room is left beside it."""
        return len(self.kinds) + 2 * self.responsible + self.sdgs > 3


@attrs.frozen
class Event:
    """A line of the time."""

    when: Markup
    """Its day or days; empty where none is known."""
    year: str
    view: View


@attrs.frozen
class Goal17:
    """One of the UN's goals, with what is linked to it."""

    code: str
    name: str
    colour: str
    ink: str
    """The colour in which words can be read on it."""
    anchor: str
    href: str
    links: list[Markup]
    parts: list[tuple[str, str, Markup]]
    """Targets and indicators that are named: anchor, words, and what is linked to them."""


@attrs.frozen
class Answering:
    """The consultation that the plan is out on, and how to answer it."""

    view: View
    opened: datetime.date | None
    closes: datetime.date | None
    closes_in_words: Markup
    was: str
    """That the deadline was extended, and what it was first; empty where it was not."""
    answer: list[Markup]
    read: list[Markup]
    reference: Markup


@attrs.frozen
class Deeds:
    """What is done for the plan as a whole."""

    below: dict[str, list[View]]
    contributions: list[View]
    any: bool


@attrs.frozen
class Change:
    """An element and what happened to it."""

    name: Markup
    lines: list[Markup]


@attrs.frozen
class Changes:
    """What changed since another edition."""

    title: str
    summary: str
    warnings: list[str]
    chapters: list[tuple[str, list[Change]]]


class Contents:
    """What the pages of one plan say. A page is named by the way to its file; one alone is not."""

    def __init__(self, material: Material, *, site: bool) -> None:
        self.material = material
        self.plan: Plan = material.plan
        self.speaker: Speaker = material.speaker
        self.lists = Adjacency(material.plan)
        self.addresses = Addresses(self.lists, site)
        self.site = site
        self.submissions = submissions_of(material)
        self._drawn: dict[PictureName, Drawn | None] = {}

    def drawn(self, name: PictureName) -> Drawn | None:
        """A picture of the plan; ``None`` where the plan has nothing to show in it."""
        if name not in self._drawn:
            self._drawn[name] = self._draw(name)
        return self._drawn[name]

    def _draw(self, name: PictureName) -> Drawn | None:
        found = picture_of(self.plan, name, self.speaker)
        if found.empty:
            return None
        anchor = f"_drawn-{name}"
        readable = found.height <= TALLEST
        return Drawn(
            anchor=anchor,
            title=clean(found.title),
            svg=Markup(clean(found.on_page(anchor)) if readable else ""),  # noqa: S704 # escaped where it is drawn
            cut=clean(found.cut),
            width=round(found.width),
        )

    def page(self, name: str = "") -> PageContents:
        """The contents of one page."""
        return PageContents(self, name)


class PageContents:
    """What one page can say; a template asks for what it shows."""

    def __init__(self, contents: Contents, name: str) -> None:
        self._contents = contents
        self.plan = contents.plan
        self.lists = contents.lists
        self.name = name
        self.markings = Markings(contents.lists, contents.speaker, contents.addresses, name)
        self.views = Views(self.markings, contents.submissions)
        self.say = contents.speaker.phrase
        self.words = ElementWords(contents.plan, contents.speaker)

    # The plan as a whole

    @property
    def title(self) -> Markup:
        """The plan's title, else what it is."""
        if self.plan.title:
            return self.markings.said(self.plan.title)
        return escape(self.markings.kind("plan"))

    @property
    def plain_title(self) -> str:
        """The same for the head of the page."""
        return self.markings.plain(self.plan.title) or self.markings.kind("plan")

    def text(self, field: str) -> Markup:
        """A text of the plan itself."""
        return self.markings.said(getattr(self.plan, field))

    def facts(self) -> list[Row]:
        """What is said of the plan as a whole."""
        return [Row(*row) for row in rows(self.markings, 0, _PLAN_ELSEWHERE)]

    def in_short(self) -> str:
        """What a search and a link say of the page: what the plan is, and how it begins."""
        facts = ", ".join(each.striptags() for each in self.lead())
        said = [capital(facts), self.markings.plain(self.plan.description, _IN_SHORT)]
        return " ".join(f"{each.rstrip('.')}." for each in said if each) or self.plain_title

    def lead(self) -> list[Markup]:
        """Kind of plan, period, edition and status: the line under the title."""
        found = {row.key: row.values for row in self.facts()}
        return [found[key][0] for key in ("type", "period", "status") if key in found]

    def about(self) -> View:
        """The plan itself, with what its keepers say of it."""
        return self.views.of(0, 2, deep=False)

    def kinds(self, kind: str) -> str:
        """What elements of a kind are called."""
        return self.markings.kind(kind, several=True)

    def shall(self) -> str:
        """The heading of what the owner does: "Kommunen skal"."""
        owner = next(
            (
                item.type
                for name in self.plan.owners
                if (number := self.lists.first.get(name)) is not None
                and isinstance(item := self.lists.elements[number], Actor)
            ),
            None,
        )
        if owner in (None, "municipality"):
            return self.say("web/municipality_shall")
        return self.say("web/county_shall") if owner == "county" else self.kinds("strategy")

    def terms(self) -> list[tuple[str, list[Markup]]]:
        """The plan's own words, with what it means by them; not those that are everybody's."""
        terms = self.plan.terms
        if terms is None:
            return []
        found = []
        for name in shape(type(terms)).fields:
            term: Term | None = getattr(terms, name)
            if term is None:
                continue
            usual = self._contents.speaker.words.TERMS[name]
            words = [self.markings.said(each) for each in (term.one, term.many) if each]
            meaning = [self.markings.said(term.meaning)] if term.meaning else []
            if term.years is not None:
                meaning.append(escape(self.say("web/years")) + Markup(" ") + str(term.years))
            if meaning or not {str(each) for each in words} <= set(usual):
                found.append((capital(usual[0]), [Markup(", ").join(words), *meaning]))
        return found

    def top(self, *kinds: str) -> list[int]:
        """The elements of these kinds that stand in the plan itself."""
        return [n for n in self.lists.children[0] if self.lists.elements[n].kind in kinds]

    def of(self, *kinds: str, level: int = 3, deep: bool = True) -> list[View]:
        """The views of what stands in the plan itself."""
        return self.views.several(self.top(*kinds), level, deep=deep)

    def field(self, name: str) -> str:
        """What a field of the plan is called."""
        return capital(self.words.field(name))

    def deeds(self) -> Deeds:
        """What is done for the plan as a whole."""
        below = {kind: self.of(kind, level=2) for kind in ("strategy", "measure")}
        contributions = self.of("contribution", level=2)
        for each in below["strategy"]:
            contributions += each.contributions
        said = bool(contributions or self.plan.alternatives or any(below.values()))
        return Deeds(below, contributions, said)

    def counts(self, within: int = 0) -> list[tuple[int, str]]:
        """How many there are of what in the plan, or in an element."""
        numbers: dict[str, int] = {}
        for item in self.lists.elements[within + 1 : self.lists.ends[within]]:
            numbers[item.kind] = numbers.get(item.kind, 0) + 1
        kinds = ("challenge", "focus_area", "goal", "subgoal", "strategy", "contribution")
        return [
            (numbers[kind], clean(self._contents.speaker.kind(kind, numbers[kind] != 1)))
            for kind in (*kinds, "indicator")
            if numbers.get(kind)
        ]

    # The whole

    def picture(self, colours: Sequence[str] = COLOURS) -> tuple[list[Mark], bool]:
        """The picture of the whole, and whether levels of it are left out."""
        found: Picture = picture(self.lists, colours)
        speaker, markings = self._contents.speaker, self.markings
        marks = []
        for field in found.fields:
            element = self.lists.elements[field.number]
            title = markings.plain(element.title, 200) or self.say("web/no_wording")
            label = f"{markings.kind(element.kind)} {clean(element.code)}".strip()
            below = [
                speaker.count(number, kind)
                for kind in ("subgoal", "strategy", "contribution")
                if (number := self._count(field.number, kind))
            ]
            words = f"{label}: {title}" + (f" ({', '.join(below)})" if below else "")
            marks.append(
                Mark(
                    href=markings.addresses.href(field.number, self.name),
                    label=clean(words),
                    name=clean(field.label),
                    depth=field.depth,
                    colour=field.colour,
                    way=field.way,
                    x=field.x,
                    y=field.y,
                )
            )
        return marks, found.cut

    def _count(self, number: int, kind: str) -> int:
        """How many of a kind stand in an element, at any depth."""
        end = self.lists.ends[number]
        return sum(self.lists.elements[n].kind == kind for n in range(number + 1, end))

    def drawn(self, name: PictureName) -> Drawn | None:
        """A picture of the plan; ``None`` where the plan has nothing to show in it."""
        return self._contents.drawn(name)

    def whole(self) -> WholeTable:
        """The same as a table, without columns that have nothing in them."""
        markings, lists = self.markings, self.lists
        numbers = list(aims(lists))
        unknown = {
            kind: {
                above
                for number, element in enumerate(lists.elements)
                if field in element.not_recorded
                for above in (number, *lists.ancestors(number))
            }
            for kind, field in _COUNTED.items()
        }
        counts = {kind: {n: self._count(n, kind) for n, _ in numbers} for kind in _COUNTED}
        kinds = [kind for kind in _COUNTED if any(counts[kind].values()) or unknown[kind]]
        not_recorded = Markup('<span class="unknown">{}</span>').format(self.say("not_recorded"))
        rows = []
        for number, depth in numbers:
            cells = [
                not_recorded
                if not counts[kind][number] and number in unknown[kind]
                else escape(str(counts[kind][number]))
                for kind in kinds
            ]
            rows.append(
                WholeRow(
                    name=markings.link(number),
                    kind=markings.kind(lists.elements[number].kind),
                    depth=min(depth, 5),
                    cells=cells,
                    responsible=markings.listed(
                        map(markings.link, markings.targets(number, "responsible"))
                    ),
                    sdgs=self._sdg_codes(number),
                )
            )
        return WholeTable(
            kinds=[self.kinds(kind) for kind in kinds],
            responsible=any(row.responsible for row in rows),
            sdgs=any(row.sdgs for row in rows),
            rows=rows,
        )

    def _sdg_codes(self, number: int) -> Markup:
        """The SDGs that an element is linked to, by their numbers."""
        addresses, markings = self.markings.addresses, self.markings
        return Markup(", ").join(
            Markup('<a href="{}">{}</a>').format(addresses.href(each, self.name), self._code(each))
            for each in markings.targets(number, "sdgs")
            if each < len(addresses.pages)
        )

    def _code(self, number: int) -> str:
        return self.lists.sdgs[number - len(self.lists.elements)]

    # Sections

    def indicators(self, *, level: int = 3) -> list[View]:
        """The indicators of the plan itself."""
        return self.of("indicator", level=level)

    def indicators_elsewhere(self) -> list[tuple[Markup, Markup]]:
        """The indicators that stand under goals, each with its goal."""
        return [
            (self.markings.link(number), self.markings.link(self.lists.parents[number]))
            for number, element in enumerate(self.lists.elements)
            if element.kind == "indicator" and self.lists.parents[number] > 0
        ]

    def sdgs(self) -> list[Goal17]:
        """The UN's goals that something is linked to."""
        lists, addresses = self.lists, self.markings.addresses
        found = []
        for place, code in enumerate(lists.sdgs):
            if "." in code:
                continue
            number = len(lists.elements) + place
            parts = [
                (
                    addresses.anchors[n],
                    f"{c} {sdg_label(c, self.markings.language)}",
                    self._linked(n),
                )
                for c in lists.sdgs
                if c.startswith(f"{code}.") and (n := lists.sdg_numbers[c])
            ]
            colour = sdg_colour(code)
            found.append(
                Goal17(
                    code=code,
                    name=sdg_label(code, self.markings.language),
                    colour=colour,
                    ink=ink_on(colour),
                    anchor=addresses.anchors[number],
                    href=addresses.href(number, self.name),
                    links=self._linking(number),
                    parts=parts,
                )
            )
        return found

    def _linking(self, number: int) -> list[Markup]:
        sources = dict.fromkeys(self.lists.sources[edge] for edge in self.lists.incoming[number])
        return [
            self.markings.link(each) if each else escape(capital(self.say("story/whole")))
            for each in sources
        ]

    def _linked(self, number: int) -> Markup:
        return self.markings.listed(self._linking(number))

    def events(self, *, level: int = 3) -> list[Event]:
        """Everything that happened, in the order of time; what has no day comes last."""
        found = []
        for number in self.lists.children[0]:
            element = self.lists.elements[number]
            if isinstance(element, _EVENTS):
                first, last = _days(element)
                found.append((first is None, _day(first), number, first, last))
        found.sort(key=lambda each: each[:3])
        return [
            Event(
                when=self._span(first, last),
                year=str(_day(first).year) if first else "",
                view=self.views.of(number, level),
            )
            for _, _, number, first, last in found
        ]

    def _span(self, first: Day | None, last: Day | None) -> Markup:
        if first is None:
            return Markup("")
        if last is None or last == first:
            return self.markings.time(first)
        return self.markings.span(first, last)

    def process(self) -> str:
        """The heading of what happens on the way: what has come about, or what still comes."""
        return self.say("web/process_now" if is_under_way(self.plan) else "web/process")

    def answering(self) -> Answering | None:
        """The consultation that the plan is out on, by its status; ``None`` where it is not."""
        item = round_of(self.plan)
        if item is None:
            return None
        number = self.lists.by_identity[id(item)]
        words = ElementWords(item, self._contents.speaker)
        answer: list[Markup] = []
        read: list[Markup] = []
        for channel in item.channels:
            if is_for_reading(channel):
                # The heading says what sort of place it is.
                shown = attrs.evolve(channel, type=None) if channel.title else channel
                read.append(self.markings.part(words, shown))
            else:
                answer.append(self.markings.part(words, channel))
        if item.url:
            read.insert(0, self.markings.address(item.url))
        return Answering(
            view=self.views.of(number, 3),
            opened=item.open_from,
            closes=item.closes,
            closes_in_words=self.markings.time(item.closes) if item.closes else Markup(""),
            was=(
                self.say("ics/extended", date=self._contents.speaker.date(item.deadline))
                if item.deadline and item.deadline != item.closes
                else ""
            ),
            answer=answer,
            read=read,
            reference=self.markings.said(item.reference),
        )

    def gaps(self) -> list[tuple[Markup, str]]:
        """Everything that is known to exist and is not written down, by where it belongs."""
        return [
            (
                self.markings.link(number) if number else escape(capital(self.say("story/whole"))),
                self.views.unrecorded(element),
            )
            for number, element in enumerate(self.lists.elements)
            if element.not_recorded
        ]

    def way(self, number: int) -> list[Markup]:
        """What an element stands in, from the outside in."""
        above = [each for each in self.lists.ancestors(number) if each]
        return [self.markings.link(each) for each in reversed(above)]

    def everything(self) -> Iterator[tuple[str, str, Markup, str]]:
        """Every element: its anchor, kind, link, and the words that it is found by."""
        for number, element in enumerate(self.lists.elements):
            if number and (element.title or element.id or element.code):
                yield (
                    self.markings.addresses.anchors[number],
                    self.markings.kind(element.kind),
                    self.markings.link(number),
                    self.markings.plain(element.description, 300),
                )

    def changes(self, old: Plan, new: Plan, names: tuple[str, str]) -> Changes:
        """What changed from one edition to the next."""
        comparison = Comparison.of(old, new)
        if self._contents.submissions:
            comparison = attrs.evolve(comparison, asked=self._contents.submissions.asked)
        teller = EditionTeller(comparison, self._contents.speaker, names)
        return Changes(
            title=capital(clean(teller.editions())),
            summary=capital(clean(teller.summary())),
            warnings=[capital(clean(each)) for each in teller.warnings()],
            chapters=[
                (
                    clean(chapter.heading),
                    [
                        Change(
                            _piece(Piece(entry.fate, entry.name)),
                            [Markup("").join(map(_piece, spaced(line))) for line in entry.lines],
                        )
                        for entry in chapter.entries
                    ],
                )
                for chapter in teller.chapters()
            ],
        )


def _piece(piece: Piece) -> Markup:
    words = clean(piece.text)
    if piece.fate == "gone":
        return Markup("<del>{}</del>").format(words)
    return Markup("<ins>{}</ins>").format(words) if piece.fate == "new" else escape(words)


def _days(element: Element) -> tuple[Day | None, Day | None]:
    """The first and the last day of something that happened."""
    if isinstance(element, Consultation):
        start = element.open_from or element.closes
        return start, element.closes
    if isinstance(element, Participation):
        period = element.period
        return (period.start or period.end, period.end) if period else (None, None)
    if isinstance(element, Decision):
        return element.date or element.proposal_published, None
    if isinstance(element, Publication):
        return element.date, None
    assert isinstance(element, LinkedPlan)
    if element.adopted or element.proposal_published:
        return element.adopted or element.proposal_published, None
    return (element.period.start if element.period else None), None


def _day(day: Day | None) -> datetime.date:
    if day is None:
        return datetime.date.max
    return day.first_day if isinstance(day, PartialDate) else day
