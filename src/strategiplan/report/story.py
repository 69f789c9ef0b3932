"""An element's story in words: its sections and their lines, in a language and a plan's terms."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from ..diagnostics import format_path
from ..graph.answers import Found, Link, Missing, Node, Sdg
from ..graph.relations import relations
from ..graph.trace import Concern, Reason, Trace
from ..messages import Speaker, names, table_names, visible
from ..model import (
    Actor,
    Aim,
    Announcement,
    Band,
    CasePresentation,
    Challenge,
    Channel,
    Consultation,
    Decision,
    Element,
    Extension,
    Measurement,
    Part,
    PartialDate,
    Period,
    Plan,
    SdgLink,
    SubmissionCount,
    Theme,
    in_language,
)
from ..model.shape import shape
from ..model.values import BETWEEN
from ..vocabulary import sdg_label

LONGEST = 500
"""How much of a title is shown, in characters."""
MOST = 40
"""How many lines a list has at most; a goal may hold thousands of elements."""


@attrs.frozen
class Item:
    """A line of a story, and the lines below it."""

    text: str
    below: tuple[Item, ...] = ()
    subject: bool = False
    """Whether it is the element that the story is about."""


@attrs.frozen
class Section:
    """A part of a story."""

    heading: str
    items: tuple[Item, ...]
    tree: bool = False
    """Whether the lines stand in one another as the elements of the plan do."""


@attrs.frozen
class _Branch:
    found: Found
    below: list[_Branch]


class ElementWords:
    """Puts an element's own fields and values into words."""

    def __init__(self, element: Element, speaker: Speaker) -> None:
        self.element = element
        self.speaker = speaker
        self.names = names(speaker.language)

    def relation(self, key: str, *, backwards: bool = False) -> str:
        """What a reference says; its key where there are no words for it."""
        return str(self.names.RELATIONS.get(key, (f"`{key}`", f"`{key}`"))[backwards])

    def field(self, key: str) -> str:
        """What a key of the element is called."""
        if key in self.names.FIELDS:
            return str(self.names.FIELDS[key])
        field = shape(type(self.element)).fields.get(key)
        if field and field.cls and issubclass(field.cls, Element):
            return self.speaker.kind(field.cls.kind, several=field.many == "list")
        return self.relation(key) if field else visible(key)

    def choice(self, key: str, word: str) -> str:
        """What a word that a key takes means."""
        phrases: dict[str, str] = self.speaker.words.PHRASES
        return str(self.names.CHOICES.get(f"{key}/{word}") or phrases.get(f"{key}/{word}", word))

    def value(self, name: str, choice: bool, value: Any) -> str:
        """What one value of a field says."""
        speaker = self.speaker
        if isinstance(value, bool):
            return speaker.phrase("story/yes" if value else "story/no")
        if choice:
            return self.choice(name, value)
        if isinstance(value, datetime.date):
            return speaker.date(value)
        if isinstance(value, PartialDate):
            return self.day(value)
        if isinstance(value, Period):
            return self.period(value)
        if isinstance(value, Measurement):
            return self.measurement(value)
        if isinstance(value, Band):
            limits = [
                str(each) if each is not None else "" for each in (value.at_least, value.below)
            ]
            return f"{visible(in_language(value.title, speaker.language))} {'–'.join(limits)}"
        if isinstance(value, SubmissionCount):
            words = [visible(value.file, 200)] if value.file else []
            if value.received is not None:
                number = self.choice("precision", value.precision or "exact")
                words.insert(0, number.format(number=value.received))
            return self.noted(", ".join(words), value.note)
        if isinstance(value, Channel):
            words = [self.choice("type", value.type)] if value.type else []
            words += [speaker.date(value.date)] if value.date else []
            texts = filter(None, (value.time, value.title, value.address, value.url))
            words += [visible(in_language(text, speaker.language), 200) for text in texts]
            return self.noted(", ".join(words), value.note)
        if isinstance(value, Extension):
            ends = (value.extended_from, value.extended_to)
            days = [speaker.date(day) if day else "" for day in ends]
            words = [" → ".join(days).strip()] if any(days) else []
            if value.decided:
                said = table_names(speaker.language).COLUMNS["decided"]
                words.append(f"{said} {speaker.date(value.decided)}")
            return self.noted(", ".join(words), value.note)
        if isinstance(value, Announcement):
            words = [speaker.date(value.date)] if value.date else []
            words += [self.choice("media", medium) for medium in value.media]
            words += [visible(value.url, 200)] if value.url else []
            return self.noted(", ".join(words), value.note)
        if isinstance(value, CasePresentation):
            words = (
                [visible(in_language(value.title, speaker.language), 200)] if value.title else []
            )
            words += [speaker.date(value.date)] if value.date else []
            words += [self.choice("covers", subject) for subject in value.covers]
            words += [visible(value.url, 200)] if value.url else []
            return self.noted(", ".join(words), value.note)
        if isinstance(value, str):
            return visible(in_language(value, speaker.language), 400)
        if isinstance(value, SdgLink):
            role = self.choice("role", value.role) if value.role else ""
            words = [
                f"{visible(value.sdg)} {sdg_label(value.sdg, speaker.language)}".rstrip(),
                role,
            ]
            return self.noted(", ".join(filter(None, words)), value.note)
        if isinstance(value, Part):
            return ", ".join(self._part(value))
        return str(value)

    def _part(self, part: Part) -> Iterator[str]:
        """What a part says, field by field."""
        for name, field in shape(type(part)).fields.items():
            value = getattr(part, name)
            if not (value or value is False or value == 0):
                continue
            for each in value if isinstance(value, tuple) else (value,):
                yield self.value(name, field.form == "choice", each)

    def day(self, day: PartialDate) -> str:
        """A year, a month or a day."""
        if day.day:
            return self.speaker.date(day.first_day)
        return self.speaker.month(day.year, day.month)

    def period(self, period: Period) -> str:
        """The time that something holds for."""
        ends = [self.day(day) if day else "" for day in (period.start, period.end)]
        return self.noted("–".join(ends), period.note)

    def measurement(self, value: Measurement) -> str:
        """An indicator's value with its unit and its time."""
        words = [str(value.value)] if value.value is not None else []
        unit = getattr(self.element, "unit", "")
        if words and unit:
            words.append(visible(in_language(unit, self.speaker.language)))
        if value.text:
            words.append(visible(in_language(value.text, self.speaker.language)))
        said = " ".join(words)
        if value.date:
            said = f"{self.day(value.date)}: {said}" if said else self.day(value.date)
        return self.noted(said, value.note)

    def noted(self, text: str, note: str) -> str:
        """A text with a note in parentheses."""
        if not note:
            return text
        return f"{text} ({visible(in_language(note, self.speaker.language), 400)})".strip()


class Teller(ElementWords):
    """Puts one element's story into words."""

    def __init__(self, trace: Trace, speaker: Speaker) -> None:
        super().__init__(trace.subject.element, speaker)
        self.trace = trace

    def sections(self) -> Iterator[Section]:
        """The parts of the story that there is something to say in."""
        say, trace = self.speaker.phrase, self.trace
        kind = self.speaker.kind
        rest = [
            link
            for link in trace.links
            if _group(link) not in ("actor", "sdg", "challenge", "theme")
            and link.relation != "sources"
            and (link.origin == "here" or link.relation == "supports")
        ]
        parts: list[tuple[str, Iterable[Item]]] = [
            (say("story/facts"), self._facts()),
            (say("story/place"), self._place()),
            (say("story/below"), self._below()),
            (kind("actor", several=True), self._links(trace.to("actor"))),
            (self.relation("sdgs"), self._links(trace.to("sdg"))),
            (kind("challenge", several=True), self._links(trace.to("challenge"))),
            (kind("theme", several=True), self._links(trace.to("theme"))),
            (say("story/leads"), self._links(tuple(rest))),
            (say("story/mentions"), self._mentions()),
            (say("story/process"), self._process()),
            (kind("source", several=True), self._sources()),
            (say("story/wordings"), self._wordings()),
            (say("story/misprints"), self._misprints()),
            (say("story/unknown"), self._unknown()),
        ]
        for heading, items in parts:
            found = tuple(items)
            if found:
                tree = heading in (say("story/place"), say("story/below"))
                yield Section(capital(heading), self._cut(found), tree)

    def _cut(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """The first of many items, and how many more there are."""
        shown = [attrs.evolve(each, below=self._cut(each.below)) for each in items[:MOST]]
        if len(items) > MOST:
            shown.append(Item(self.speaker.phrase("story/more", count=len(items) - MOST)))
        return tuple(shown)

    # Names

    def name(self, found: Found) -> str:
        """An element by its kind, code and title, the whole of it."""
        return name_of(found, self.speaker)

    def title(self, found: Found) -> str:
        """What an element is called where its kind goes without saying."""
        title = visible(in_language(found.element.title, self.speaker.language), LONGEST)
        return title or self.name(found)

    def node(self, node: Node, *, kind: bool = True) -> str:
        """What an edge leads to."""
        if isinstance(node, Found):
            return self.name(node) if kind else self.title(node)
        if isinstance(node, Missing):
            key = "story/elsewhere" if BETWEEN in node.name else "story/missing"
            return self.speaker.phrase(key, name=visible(node.name))
        return f"{node.code} {node.label(self.speaker.language)}"

    # Parts of the story

    def line(self) -> str:
        """What names it in the file, and what plan it is in."""
        plan = self.trace.plan
        parts = [f"id: {visible(self.element.id)}"] if self.element.id else []
        if not parts and self.trace.subject.path:
            parts.append(format_path(self.trace.subject.path))
        if self.trace.subject.path:
            title = in_language(plan.title, self.speaker.language)
            parts.append(self.speaker.phrase("story/in", plan=visible(title) or visible(plan.id)))
        if plan.status:
            parts.append(self.choice("status", plan.status))
        return " · ".join(filter(None, parts))

    def paragraphs(self) -> Iterator[str]:
        """The plan's own text about it, and its keeper's note."""
        for text in (self.element.description, self.element.note):
            if text:
                yield visible(in_language(text, self.speaker.language), 2000)

    def _facts(self) -> Iterator[Item]:
        """The element's own values, but for those that stand elsewhere in the story."""
        element = self.element
        for name, field in shape(type(element)).fields.items():
            value = getattr(element, name)
            if name in _ELSEWHERE or not (value or value is False or value == 0):
                continue
            if field.form == "reference" or (field.cls and field.cls not in _PARTS):
                continue
            values = value if isinstance(value, tuple) else (value,)
            told = (self.value(name, field.form == "choice", each) for each in values)
            words = [each for each in told if each]
            if field.cls in _LONG:
                yield Item(capital(self.field(name)), tuple(map(Item, words)))
            else:
                yield Item(f"{capital(self.field(name))}: {self.speaker.listed(words)}")
        if isinstance(element, Consultation) and element.days is not None:
            days = self.speaker.days(element.days)
            yield Item(capital(self.speaker.phrase("story/open", days=days)))
        if isinstance(element, (Consultation, Decision)) and not element.concerns:
            whole = self.speaker.phrase("story/whole")
            yield Item(f"{capital(self.relation('concerns'))}: {whole}")

    def _place(self) -> Iterator[Item]:
        """What it stands in, from the vision down."""
        chain = [*self.trace.above[1:], self.trace.subject]
        if self.trace.vision:
            chain.insert(0, self.trace.vision)
        if len(chain) < 2:
            return
        items: tuple[Item, ...] = ()
        for found in reversed(chain):
            subject = found is self.trace.subject
            text = self.name(found) + (
                f"  ← {self.speaker.phrase('story/here')}" if subject else ""
            )
            items = (Item(text, items, subject),)
        yield from items

    def _below(self) -> tuple[Item, ...]:
        """What stands in it, as a tree."""
        root: list[_Branch] = []
        open_branches = [_Branch(self.trace.subject, root)]
        for found in self.trace.below:
            if isinstance(self.element, Plan) and found.element.kind not in _BRANCHES:
                continue
            # Parents come before what stands in them, so the way back up finds the branch.
            while found.path[: len(open_branches[-1].found.path)] != open_branches[-1].found.path:
                open_branches.pop()
            branch = _Branch(found, [])
            open_branches[-1].below.append(branch)
            open_branches.append(branch)
        return self._branches(root)

    def _branches(self, branches: list[_Branch]) -> tuple[Item, ...]:
        return tuple(
            Item(self._branch(each.found), self._branches(each.below) + self._gaps(each.found))
            for each in branches
        )

    def _branch(self, found: Found) -> str:
        words = self.name(found)
        if not found.element.title and "title" in found.element.not_recorded:
            words += f" ({self.speaker.phrase('not_recorded')})"
        return words

    def _gaps(self, found: Found) -> tuple[Item, ...]:
        """What is known to stand below an element and is not written down."""
        kinds = [self.field(name) for name in found.element.not_recorded if name in _LEVELS]
        if not kinds:
            return ()
        return (Item(f"{self.speaker.listed(kinds)}: {self.speaker.phrase('not_recorded')}"),)

    def _links(self, links: tuple[Link, ...]) -> Iterator[Item]:
        """Links by whose they are: the element's own, then each above, then those below together."""
        here = [link for link in links if link.origin == "here"]
        yield from self._by_relation(here)
        above: dict[Any, list[Link]] = {}
        for link in links:
            if link.origin == "above":
                above.setdefault(link.at.path, []).append(link)
        for group in above.values():
            at = group[0].at
            whose = self.speaker.phrase("story/from_plan")
            if at.path:
                whose = self.speaker.phrase("story/from", element=self.name(at))
            yield Item(capital(whose), tuple(self._by_relation(group)))
        below = [link for link in links if link.origin == "below"]
        if below:
            words = self.speaker.phrase("story/from_below")
            yield Item(capital(words), tuple(self._by_relation(below)))

    def _by_relation(self, links: list[Link]) -> Iterator[Item]:
        groups: dict[str, list[Link]] = {}
        for link in links:
            groups.setdefault(link.relation, []).append(link)
        for relation, group in groups.items():
            words = self._targets(group)
            if relation == "sdgs":
                yield from map(Item, words)
            elif len(words) == 1 or all(len(each) < 40 for each in words):
                yield Item(f"{capital(self.relation(relation))}: {self.speaker.listed(words)}")
            else:
                yield Item(capital(self.relation(relation)), tuple(map(Item, words)))

    def _targets(self, links: list[Link]) -> list[str]:
        """What links lead to, each once with how often it is meant."""
        counts: dict[Any, list[Link]] = {}
        for link in links:
            key = link.to.path if isinstance(link.to, Found) else link.to
            counts.setdefault((key, link.role, link.note), []).append(link)
        words = []
        for group in counts.values():
            link = group[0]
            to = link.to.element if isinstance(link.to, Found) else None
            # Under a heading that says what they are, their names are enough.
            text = self.node(link.to, kind=not isinstance(to, (Actor, Challenge, Theme)))
            if isinstance(link.to, Found) and isinstance(to, Decision):
                text = self._event(link.to)
            role = self.choice("role", link.role) if link.role else ""
            text += f", {role}" if role else ""
            if link.origin == "below" and len(group) > 1:
                text = self.speaker.phrase("story/places", element=text, count=len(group))
            elif link.origin == "below":
                text = self.speaker.phrase("story/at", element=text, part=self.name(link.at))
            words.append(self.noted(text, link.note))
        return words

    def _mentions(self) -> Iterator[Item]:
        """What refers to it, by what it says."""
        groups: dict[str, list[str]] = {}
        for link in self.trace.mentions:
            event = isinstance(link.at.element, (Consultation, Decision))
            if event and link.relation == "concerns":
                continue
            body = link.relation != "body"
            words = self._event(link.at, body=body) if event else self.name(link.at)
            if link.origin == "below":
                part = self.node(link.to, kind=not isinstance(self.element, Actor))
                words = self.speaker.phrase("story/through", element=words, part=part)
            if link.relation == "sources" and "/" in link.field:
                part = self.field(link.field.partition("/")[0])
                words = self.speaker.phrase("story/at", element=part, part=words)
            groups.setdefault(link.relation, []).append(words)
        for relation, said in groups.items():
            yield Item(capital(self.relation(relation, backwards=True)), tuple(map(Item, said)))
        kind = self.element.kind
        if not groups and kind in _REFERRED_TO:
            keys = {
                each.name
                for _, each in relations()
                if each.form == "reference" and each.to_kinds == (kind,)
            }
            words = self.speaker.phrase(
                "story/no_mentions",
                keys=self.speaker.listed((f"`{key}`" for key in sorted(keys)), "OR"),
                id=visible(self.element.id or "id"),
            )
            yield Item(capital(words))

    def _event(self, found: Found, *, body: bool = True) -> str:
        """A consultation or a decision with its day, and who decided it."""
        element = found.element
        words = self.name(found)
        day = _day_of(element)
        if day:
            words = f"{self.speaker.date(day)}: {words}"
        if isinstance(element, Decision) and element.body and body:
            known = {actor.id: actor.title for actor in self.trace.plan.actors}
            title = in_language(known.get(element.body, ""), self.speaker.language)
            words += f", {visible(title or element.body)}"
        if isinstance(element, Consultation):
            if element.closes:
                words += (
                    f", {self.speaker.phrase('deadline', date=self.speaker.date(element.closes))}"
                )
            if element.days is not None:
                words += f", {self.speaker.days(element.days)}"
        return words

    def _process(self) -> Iterator[Item]:
        for reason, key in _REASONS.items():
            concerns = [each for each in self.trace.process if each.reason == reason]
            concerns.sort(key=_moment)
            if concerns:
                items = tuple(Item(self._concern(each)) for each in concerns)
                yield Item(capital(self.speaker.phrase(key)), items)

    def _concern(self, concern: Concern) -> str:
        words = self._event(concern.found)
        if concern.reason in ("above", "below"):
            words += f": {self.speaker.listed(map(self.name, concern.named))}"
        return words

    def _sources(self) -> Iterator[Item]:
        """The sources of the element itself; those of a wording stand beside it."""
        for link in self.trace.links:
            if link.origin == "here" and link.field == "sources":
                yield Item(self._source(link.to))

    def _source(self, node: Node) -> str:
        words = self.node(node, kind=False)
        if isinstance(node, Found):
            publisher = getattr(node.element, "publisher", "")
            date = getattr(node.element, "date", None)
            more = [visible(in_language(publisher, self.speaker.language))] if publisher else []
            # What is cited by mistake may have a date of another sort, such as a decision's.
            more += [self.day(date)] if isinstance(date, PartialDate) else []
            words += f" ({', '.join(more)})" if more else ""
        return words

    def _cited(self, identifiers: tuple[str, ...]) -> str:
        """The sources that a wording or a misprint names, at the end of its line."""
        known = {str(source.id): Found((), source) for source in self.trace.plan.sources}
        cited = [self._source(known.get(each) or Missing(each)) for each in identifiers]
        return f" – {self.speaker.listed(cited)}" if cited else ""

    def _wordings(self) -> Iterator[Item]:
        for wording in self.element.wordings:
            text = quoted(in_language(wording.text, self.speaker.language), self.speaker)
            yield Item(self.noted(text, wording.note) + self._cited(wording.sources))

    def _misprints(self) -> Iterator[Item]:
        language = self.speaker.language
        for each in self.element.misprints:
            text = self.speaker.phrase(
                "story/meant" if each.meant else "story/written",
                field=capital(self.field(each.field)),
                written=quoted(in_language(each.written, language), self.speaker),
                meant=quoted(in_language(each.meant, language), self.speaker),
            )
            yield Item(self.noted(text, each.note) + self._cited(each.sources))

    def _unknown(self) -> Iterator[Item]:
        missing = [self.field(name) for name in self.element.not_recorded]
        if missing:
            fields = self.speaker.listed(missing)
            yield Item(capital(self.speaker.phrase("story/not_recorded", fields=fields)))
        silent = list(self._silent())
        if silent:
            fields = self.speaker.listed(silent, "OR")
            yield Item(capital(self.speaker.phrase("story/not_said", fields=fields)))

    def _silent(self) -> Iterator[str]:
        """What a reader would look for on a goal or a strategy, and nothing says."""
        if not isinstance(self.element, Aim):
            return
        say, kind = self.speaker.phrase, self.speaker.kind
        said = {link.relation for link in self.trace.links}
        if self.trace.indicators:
            said.add("indicators")
        for name, words in (
            ("responsible", say("story/who")),
            ("sdgs", self.relation("sdgs")),
            ("addresses", kind("challenge", several=True)),
            ("indicators", kind("indicator", several=True)),
        ):
            if name not in said and name not in self.element.not_recorded:
                yield words


_ELSEWHERE = {
    *("id", "code", "title", "description", "note", "wordings", "misprints", "not_recorded"),
    *("profile", "language", "terms"),
}
_PARTS = (
    *(Period, Measurement, SubmissionCount, Channel, Band, Announcement, CasePresentation),
    Extension,
)
_LONG = (Channel, Announcement, Extension)
"""The parts that have a line each."""
_BRANCHES = {"vision", "mission", "focus_area", "goal", "subgoal", "strategy", "measure"}
"""What a story of a whole plan shows below it; `show` has the rest."""
_LEVELS = {
    *("focus_areas", "goals", "subgoals", "strategies", "measures", "indicators"),
    "contributions",
}
_REFERRED_TO = {"challenge", "theme", "actor", "source"}
"""What stands in a plan for others to refer to, so that it says something when none does."""
_REASONS: dict[Reason, str] = {
    "named": "story/named",
    "above": "story/above",
    "below": "story/of_below",
    "edition": "story/edition",
    "plan": "story/plan",
    "preparation": "story/preparation",
}


def name_of(found: Found, speaker: Speaker) -> str:
    """An element by its kind, code and title; one without any of these by its place."""
    element = found.element
    words = speaker.kind(element.kind)
    if element.code:
        words += f" {visible(element.code, 20)}"
    if element.title:
        words += f" {quoted(in_language(element.title, speaker.language), speaker)}"
    elif not element.code:
        words += f" {visible(element.id) or format_path(found.path)}".rstrip()
    return words


def quoted(text: str, speaker: Speaker) -> str:
    """A text in quotation marks; a story has room for the whole of it."""
    return visible(text, LONGEST).join(speaker.words.QUOTES)


def _group(link: Link) -> str:
    if isinstance(link.to, Found):
        return link.to.element.kind
    return "sdg" if isinstance(link.to, Sdg) else ""


def _day_of(element: Element) -> datetime.date | None:
    if isinstance(element, Consultation):
        return element.open_from
    return element.date if isinstance(element, Decision) else None


def _moment(concern: Concern) -> datetime.date:
    """What consultations and decisions are put in order by; those without a day come last."""
    element = concern.found.element
    day = _day_of(element)
    if isinstance(element, Consultation):
        day = day or element.closes
    return day or datetime.date.max


def capital(text: str) -> str:
    """The words with a capital letter in front."""
    return text[:1].upper() + text[1:]
