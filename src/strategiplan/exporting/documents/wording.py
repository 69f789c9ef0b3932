"""The words of a document: texts in their languages, names that lead somewhere, values in full."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import attrs

from ...graph.adjacency import Adjacency
from ...graph.network import node_keys
from ...messages import Speaker, table_names, visible
from ...model import Channel, Element, Indicator, Localized, Measurement, PartialDate, Period, Plan
from ...model.shape import Field, shape
from ...report.story import ElementWords, capital
from ...vocabulary import sdg_label
from ..consultation import says_its_sort
from ..formats import Material
from ..losses import said
from ..xml import allowed
from .outline import Fact, Paragraph, Run, Runs, plain

LONGEST_NAME = 160
"""How much of a title is shown where it only leads to the element, in characters."""
TRANSLATIONS = "translations"
"""The option by which every text is written in each of its languages."""
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_PARAGRAPHS = re.compile(r"\s*\n\s*\n\s*")
MAIL = "mailto:"
"""What an address begins with that letters are sent to."""
_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", re.ASCII)
_WEB = re.compile(r"https?://[^\s<>\"\\^`{|}]+", re.IGNORECASE)

_UNNAMED = (
    *("title", "text", "date", "value", "start", "end", "type", "media", "address", "url"),
    *("sdg", "role", "field", "written", "rule", "reason", "received"),
)
"""The fields of a part that say themselves what they are."""
_LAST = ("note", "sources")
_NEAR = {"nb": ("nn",), "nn": ("nb",)}
"""The languages that a reader of another takes without trouble."""


def clean(text: str) -> str:
    """A text on one line, whole, with nothing in it that cannot be seen."""
    return allowed(visible(text, len(text) + 1)).strip()


def language_tag(text: str) -> str:
    """A language tag as files may hold it; empty where it is none."""
    return text if _TAG.fullmatch(text) else ""


def web_address(text: str) -> str:
    """A web address that may be made a link of; empty where it is none."""
    return text if _WEB.fullmatch(text) else ""


class Wording:
    """Puts what one plan says into runs."""

    def __init__(self, material: Material) -> None:
        self.plan: Plan = material.plan
        self.speaker: Speaker = material.speaker
        self.say = material.speaker.phrase
        self.lists = Adjacency(material.plan)
        self.anchors = node_keys(self.lists)
        """Where each element, by its number, is in the document."""
        self._taken = frozenset(self.anchors)
        self.translations = material.options.get(TRANSLATIONS) == "yes"
        self.own = language_tag(self.plan.language)
        self.source_numbers = {
            number: place
            for place, number in enumerate(
                (n for n in self.lists.children[0] if self.lists.elements[n].kind == "source"), 1
            )
        }

    def anchor(self, key: str) -> str:
        """Where a chapter is, by a name that no element has."""
        anchor = f"/chapter/{key}"
        while anchor in self._taken:
            anchor = f"/{anchor}"
        return anchor

    # Texts

    def paragraphs(self, text: str, *, lead: bool = False) -> Iterator[Paragraph]:
        """A longer text, a paragraph for each that it has."""
        for language, words in self._languages(text):
            for part in _PARAGRAPHS.split(words.replace("\r\n", "\n")):
                if clean(part):
                    yield Paragraph((Run(clean(part), language),), lead=lead)

    def text(self, text: str) -> Runs:
        """A text on one line, in the document's language where it is given in it."""
        runs: list[Run] = []
        for language, words in self._languages(text):
            if runs:
                runs.append(Run(" / "))
            runs.append(Run(clean(words), language))
        return tuple(runs)

    def _languages(self, text: str) -> Iterator[tuple[str, str]]:
        """What is written of a text, with the language where it is not the document's."""
        if not isinstance(text, Localized):
            yield self._other(self.own), text
            return
        chosen = self._chosen(text)
        yield self._other(language_tag(chosen)), text.by_language[chosen]
        if self.translations:
            for tag, words in text.by_language.items():
                if tag != chosen:
                    yield self._other(language_tag(tag)), words

    def _chosen(self, text: Localized) -> str:
        """The language that a text is written in: the document's, one near it, or its first."""
        wishes = [self.speaker.language, *_NEAR.get(self.speaker.language, ())]
        return next((each for each in (*wishes, *text.by_language) if each in text.by_language), "")

    def _other(self, tag: str) -> str:
        return "" if tag.lower() == self.speaker.language else tag

    # Elements

    def kind(self, kind: str, *, several: bool = False) -> str:
        """What a kind is called, with a capital letter."""
        return capital(clean(self.speaker.kind(kind, several)))

    def name(self, number: int) -> Runs:
        """The code and title of an element, whole; its kind and identifier where it has neither."""
        element = self.lists.elements[number]
        code, title = clean(element.code), self.text(element.title) if element.title else ()
        if title and code:
            first, *others = title
            if first.language:
                return (Run(f"{code} "), *title)
            return (attrs.evolve(first, text=f"{code} {first.text}"), *others)
        if title:
            return title
        words = code or clean(element.id)
        return (Run(f"{self.kind(element.kind)} {words}".rstrip()),)

    def link(self, number: int) -> Runs:
        """The name of an element, leading to it."""
        anchor = self.anchors[number]
        runs: list[Run] = []
        room = LONGEST_NAME
        for run in self.name(number):
            text = run.text if len(run.text) <= room else f"{run.text[: room - 1].rstrip()}…"
            runs.append(attrs.evolve(run, text=text, to=anchor))
            room -= len(text)
            if room < 2:
                break
        return tuple(runs)

    def heading(self, number: int) -> Runs:
        """The kind, code and title of an element: "Delmål 1.3: Alle i Trondheim …"."""
        element = self.lists.elements[number]
        label = f"{self.kind(element.kind)} {clean(element.code)}".rstrip()
        if element.title:
            return (Run(f"{label}: "), *self.text(element.title))
        return (Run(label if element.code else f"{label} {clean(element.id)}".rstrip()),)

    def number(self, name: str, kinds: Collection[str]) -> int:
        """The element that an identifier names, of these kinds if there is one; -1 for none."""
        of_that_name = self.lists.again.get(name) or (self.lists.first.get(name, -1),)
        return next(
            (each for each in of_that_name if self.lists.elements[each].kind in kinds),
            of_that_name[0],
        )

    def reference(self, name: str, kinds: Collection[str]) -> Runs:
        """What an identifier names: a link, or the identifier where it names nothing here."""
        number = self.number(name, kinds)
        if number < 0:
            return (Run(self.say("story/missing", name=clean(name))),)
        return self.link(number) if number else self.name(0)

    def cited(self, names: Iterable[str]) -> Runs:
        """Sources by their numbers in the list of sources, each leading there."""
        runs: list[Run] = []
        for name in names:
            number = self.number(name, ("source",))
            place = self.source_numbers.get(number)
            found = (
                (Run(f"[{place}]", to=self.anchors[number]),)
                if place
                else (Run("["), *self.reference(name, ()), Run("]"))
            )
            runs += [Run(" "), *found]
        return tuple(runs)

    # Fields

    def facts(self, item: Element, leave_out: Iterable[str]) -> list[Fact]:
        """What an element says in its fields, but for those left out and the elements in it."""
        words = ElementWords(item, self.speaker)
        found = []
        for field, value in said(item):
            if field.name in leave_out or (field.cls and issubclass(field.cls, Element)):
                continue
            values = value if field.many == "list" else (value,)
            found.append(
                Fact(
                    capital(clean(words.field(field.name))),
                    tuple(self.value(words, field, each) for each in values),
                )
            )
        return found

    def value(self, words: ElementWords, field: Field, value: Any) -> Runs:
        """One value of a field, whole."""
        if field.cls is not None:
            return self.part(words, value)
        if field.form == "reference":
            return self.reference(value, field.kinds)
        if field.form == "text":
            if not isinstance(value, Localized) and _EMAIL.fullmatch(value):
                return (Run(value, url=f"{MAIL}{value}"),)
            return self.text(value)
        if field.type_name == "LanguageTag":
            known = self.speaker.words.PHRASES.get(f"documents/language/{value}")
            return (Run(known or clean(value)),)
        if field.type_name == "SdgCode":
            return (Run(f"{clean(value)} {sdg_label(value, self.speaker.language)}".rstrip()),)
        if field.name in ("field", "not_recorded"):
            return (Run(clean(words.field(value))),)
        if isinstance(value, bool) or field.form == "choice":
            return (Run(clean(words.value(field.name, field.form == "choice", value))),)
        if isinstance(value, str):
            return (Run(clean(value), url=web_address(value)),)
        if isinstance(value, datetime.date):
            return (Run(self.speaker.date(value)),)
        if isinstance(value, PartialDate):
            return (Run(words.day(value)),)
        return (Run(self.digits(value)),)

    def part(self, words: ElementWords, part: Any) -> Runs:
        """What a part says, field by field: what it is first, then its note and its sources."""
        if isinstance(part, Channel):
            found = self._channel(words, part)
            return (*found, *self._noted(part, found))
        if isinstance(part, Period) and (span := self._span(part)):
            return span
        columns = table_names(self.speaker.language).COLUMNS
        fields = shape(type(part)).fields
        runs: list[Run] = []
        kind = type(part).__name__
        counted = kind == "SubmissionCount" and part.received is not None
        for name, field in fields.items():
            value = getattr(part, name)
            if name in _LAST or value is None or value in ("", ()):
                continue
            if counted and name in ("received", "precision"):
                # "minst 2000": the number and how exact it is are one.
                if name == "received":
                    form = words.choice("precision", part.precision or "exact")
                    runs.append(Run(form.format(number=value)))
                continue
            values = value if field.many == "list" else (value,)
            listed = joined(self._of_part(words, kind, field, each) for each in values)
            if isinstance(part, Measurement) and name == "value":
                listed = (*listed, *self.unit(words.element))
            between = _BETWEEN.get((kind, name), ", ") if runs else ""
            if name not in _UNNAMED:
                between += f"{clean(columns.get(name) or words.field(name))} "
            if kind == "Misprint" and name == "meant":
                between = " → "
            runs += [*([Run(between)] if between else []), *listed]
        return (*runs, *self._noted(part, runs))

    def _noted(self, part: Any, said: Collection[Any]) -> Runs:
        """The note of a part, behind what was said of it, and its sources."""
        note = getattr(part, "note", "")
        cited = self.cited(getattr(part, "sources", ()))
        return (Run(" (" if said else "("), *self.text(note), Run(")"), *cited) if note else cited

    def _span(self, period: Period) -> Runs:
        """A period from one day to another; nothing where it is told in months or years."""
        start, end = period.start, period.end
        if not (start and end and start.day and end.day and start.first_day < end.first_day):
            return ()
        return (Run("".join(self.speaker.span(start.first_day, end.first_day))),)

    def _channel(self, words: ElementWords, part: Channel) -> Runs:
        """Where to answer or to read: "Postmottaket (e-post): postmottak@…"."""
        fields = shape(Channel).fields
        sort = clean(words.choice("type", part.type)) if part.type else ""
        name = self.text(part.title) if part.title else ()
        if not name:
            name = (Run(capital(sort)),) if sort else ()
        elif sort and not says_its_sort(plain(name), sort):
            name = (*name, Run(f" ({sort})"))
        rest = joined(
            self.value(words, fields[key], value)
            for key in ("address", "url", "date", "time")
            if (value := getattr(part, key))
        )
        return (*name, Run(": "), *rest) if name and rest else (*name, *rest)

    def unit(self, item: Element) -> Runs:
        """What an indicator counts, to stand behind a number; nothing where that is not said."""
        if not isinstance(item, Indicator) or not item.unit:
            return ()
        return (Run(" "), *self.text(item.unit))

    def digits(self, number: Any) -> str:
        """A number of any length, whole, with the language's sign for decimals."""
        return str(number).replace(".", self.speaker.words.DECIMAL)

    def _of_part(self, words: ElementWords, kind: str, field: Field, value: Any) -> Runs:
        if (kind, field.name) == ("Wording", "text"):
            quotes = self.speaker.words.QUOTES
            return (Run(quotes[0]), *self.text(value), Run(quotes[1]))
        return self.value(words, field, value)


_BETWEEN = {
    ("Period", "end"): "–",
    ("Measurement", "value"): ": ",
    ("Measurement", "text"): ": ",
    ("Misprint", "written"): ": ",
    ("Exemption", "reason"): ": ",
    ("SdgLink", "role"): " – ",
}
"""What stands in front of a field where it is no comma."""


def joined(values: Iterable[Runs], between: str = ", ") -> Runs:
    """Several values on one line."""
    found: list[Run] = []
    for runs in values:
        if found:
            found.append(Run(between))
        found += runs
    return tuple(found)


def is_empty(runs: Runs) -> bool:
    """Whether there is nothing to read."""
    return not plain(runs).strip()
