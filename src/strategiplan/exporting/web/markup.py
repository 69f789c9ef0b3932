"""A plan's texts and values as HTML: everything escaped, dates and numbers for programs too."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from markupsafe import Markup, escape

from ...graph.adjacency import Adjacency
from ...messages import Speaker, table_names
from ...model import (
    Band,
    Channel,
    Element,
    Extension,
    Localized,
    Measurement,
    PartialDate,
    Period,
    SubmissionCount,
)
from ...model.shape import Field, shape
from ...report.story import ElementWords, capital
from ...text import late_pattern
from ...vocabulary import sdg_label
from ..consultation import says_its_sort
from .addresses import Addresses, mail, outward

_TAG = late_pattern(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")

_ADDRESS_PARTS = late_pattern(r"[^/@]+[/@]*|[/@]+")

# Control characters become their pictures; what turns the direction of a text, and what no
# page may hold, becomes a sign that can be seen. Joiners stay: many an emoji is made by them.
_SIGNS: dict[int, int] = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}
_SIGNS |= dict.fromkeys(
    [*range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFDD0, 0xFDF0)],
    0xFFFD,
)
_SIGNS |= {0xFEFF: 0xFFFD}
_SIGNS |= {plane << 16 | last: 0xFFFD for plane in range(17) for last in (0xFFFE, 0xFFFF)}

Day = datetime.date | PartialDate

SECRET_NAMES = ("id", "exemptions")
"""The fields that no reader of a page asks for; an identifier is the address itself."""


def clean(text: str) -> str:
    """A text without the characters that no page may hold or that act on one."""
    if text.isprintable():
        return text
    return re.sub("\r\n?", "\n", text).translate(_SIGNS)


class Markings:
    """Puts what a plan says into HTML, in the language of the page."""

    def __init__(self, lists: Adjacency, speaker: Speaker, addresses: Addresses, page: str) -> None:
        self.lists = lists
        self.speaker = speaker
        self.addresses = addresses
        self.page = page
        self.language = speaker.language
        self.own = getattr(lists.elements[0], "language", "")
        """The language of the plan's texts."""

    # Texts

    def said(self, text: str) -> Markup:
        """A text of the plan; its language is marked where it is not the page's."""
        language = self.own
        if isinstance(text, Localized):
            found = text.by_language
            language = self.language if self.language in found else next(iter(found))
            text = found[language]
        return self._in(language, text)

    def _in(self, language: str, text: str) -> Markup:
        words = escape(clean(str.__str__(text)))
        if not language or language == self.language or not _TAG().fullmatch(language):
            return words
        return Markup('<span lang="{}">{}</span>').format(language, words)

    def plain(self, text: str, longest: int = 160) -> str:
        """The same without marks, cut where it is long: for titles and labels."""
        if isinstance(text, Localized):
            text = text.by_language.get(self.language, str.__str__(text))
        words = " ".join(clean(str.__str__(text[: longest * 4])).split())
        return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"

    def listed(self, parts: Iterable[Markup]) -> Markup:
        """Words joined with commas and "and", however many they are."""
        words = list(parts)
        if len(words) < 2:
            return Markup("").join(words)
        last = Markup(" {} ").format(self.speaker.words.AND)
        return Markup(", ").join(words[:-1]) + last + words[-1]

    # Elements

    def name(self, number: int, *, kind: bool = True) -> Markup:
        """What an element is called: its code and its title, else its kind and its number."""
        lists = self.lists
        if number >= len(lists.elements):
            return self._name_of_other(number - len(lists.elements))
        element = lists.elements[number]
        code = Markup('<span class="code">{}</span> ').format(clean(element.code))
        if element.title:
            return (code if element.code else Markup("")) + self.said(element.title)
        place = element.code or (str(lists.positions[number] + 1) if number else "")
        words = capital(self.speaker.kind(element.kind)) if kind else ""
        return escape(f"{words} {clean(place)}".strip())

    def _name_of_other(self, place: int) -> Markup:
        sdgs, missing = self.lists.sdgs, self.lists.missing
        if place < len(sdgs):
            return escape(f"{sdgs[place]} {sdg_label(sdgs[place], self.language)}".strip())
        name = clean(missing[place - len(sdgs)][0])
        return escape(self.speaker.phrase("web/missing", name=name))

    def link(self, number: int) -> Markup:
        """A link to an element or an SDG; the name alone of what does not exist."""
        if number >= len(self.addresses.pages):
            return Markup('<span class="missing">{}</span>').format(self.name(number))
        href = self.addresses.href(number, self.page)
        return Markup('<a href="{}">{}</a>').format(href, self.name(number))

    def kind(self, kind: str, *, several: bool = False) -> str:
        """What a kind of element is called, with a capital letter."""
        return capital(clean(self.speaker.kind(kind, several)))

    def targets(self, number: int, *names: str) -> list[int]:
        """What an element refers to by these keys, each once."""
        lists = self.lists
        found = (
            lists.targets[edge]
            for edge in lists.references(number)
            if lists.relations[edge].field in names
        )
        return list(dict.fromkeys(found))

    # Values

    def time(self, day: datetime.date | PartialDate) -> Markup:
        """A day, a month or a year."""
        if isinstance(day, PartialDate) and not day.day:
            words = self.speaker.month(day.year, day.month)
        else:
            first = day.first_day if isinstance(day, PartialDate) else day
            words = self.speaker.date(first)
        return self._time(day, words)

    def _time(self, day: Any, words: str) -> Markup:
        machine = str(day) if isinstance(day, PartialDate) else day.isoformat()
        return Markup('<time datetime="{}">{}</time>').format(machine, words)

    def span(self, first: Day | None, last: Day | None) -> Markup:
        """From one day, month or year to another; what is not known is left open."""
        one, other = _whole_day(first), _whole_day(last)
        if one and other and one < other:
            begin, dash, end = self.speaker.span(one, other)
            return self._time(first, begin) + dash + self._time(last, end)
        return Markup("–").join(self.time(each) if each else Markup("") for each in (first, last))

    def number(self, number: Decimal | int) -> Markup:
        """A number as the language writes it."""
        if isinstance(number, int):
            return Markup('<data value="{}">{}</data>').format(number, number)
        return Markup('<data value="{}">{}</data>').format(number, self.speaker.number(number))

    def address(self, url: str) -> Markup:
        """A web address: a link where it is one, else its words."""
        href, words = outward(url), clean(url)
        if not href:
            return escape(words)
        return Markup('<a class="out" href="{}">{}</a>').format(href, _breakable(words))

    def value(self, words: ElementWords, name: str, field: Field, value: Any) -> Markup:
        """One value of a field."""
        if isinstance(value, bool):
            return escape(self.speaker.phrase("story/yes" if value else "story/no"))
        if field.type_name == "LanguageTag":
            known = self.speaker.words.PHRASES.get(f"documents/language/{value}")
            return Markup('<data value="{}">{}</data>').format(value, known or clean(value))
        if field.form == "choice":
            return Markup('<data value="{}">{}</data>').format(value, words.choice(name, value))
        if isinstance(value, (datetime.date, PartialDate)):
            return self.time(value)
        if isinstance(value, (int, Decimal)):
            return self.number(value)
        if field.form == "text":
            return self.said(value)
        if isinstance(value, str):
            return self.address(value) if name == "url" else escape(clean(value))
        return self.part(words, value)

    def part(self, words: ElementWords, part: Any) -> Markup:
        """What a part says, in one line."""
        said = {
            name: [self._of_part(words, name, field, each) for each in _several(part, name)]
            for name, field in shape(type(part)).fields.items()
            if field.form != "reference" and name != "note"
        }
        pieces = [piece for piece in self._pieces(words, part, said) if piece]
        line = Markup(", ").join(pieces)
        if getattr(part, "note", ""):
            line += Markup(' <span class="aside">({})</span>').format(self.said(part.note))
        cited = [self.reference(name) for name in getattr(part, "sources", ())]
        if cited:
            line += Markup(' <span class="cited">– {}</span>').format(self.listed(cited))
        return line

    def _of_part(self, words: ElementWords, name: str, field: Field, value: Any) -> Markup:
        if name == "address" and mail(str.__str__(value)):
            address = str.__str__(value)
            return Markup('<a href="{}">{}</a>').format(mail(address), _breakable(address))
        if name == "sdg":
            number = self.lists.sdg_numbers.get(value)
            if number is not None:
                return self.link(number)
        if name == "field" or name == "rule":
            return Markup('<data value="{}">{}</data>').format(clean(value), words.field(value))
        return self.value(words, name, field, value)

    def _pieces(
        self, words: ElementWords, part: Any, said: dict[str, list[Markup]]
    ) -> Iterator[Markup]:
        """The values of a part, in the order in which they are said."""
        if isinstance(part, Period):
            yield self.span(part.start, part.end)
            return
        if isinstance(part, Measurement):
            unit = getattr(words.element, "unit", "")
            number = Markup("").join(said["value"])
            if number and unit:
                number += Markup(" ") + self.said(unit)
            value = Markup(" ").join(filter(None, (number, *said["text"])))
            day = Markup("").join(said["date"])
            yield Markup(": ").join(filter(None, (day, value)))
            return
        if isinstance(part, Channel):
            yield self._channel(words, part, said)
            return
        if isinstance(part, Band):
            low, high = (Markup("").join(said[name]) for name in ("at_least", "below"))
            yield said["title"][0] + Markup(" {}–{}").format(low, high)
            yield from said["verdict"]
            return
        if isinstance(part, SubmissionCount):
            if part.received is not None:
                counted = words.choice("precision", part.precision or "exact")
                yield Markup('<data value="{}" data-precision="{}">{}</data>').format(
                    part.received, part.precision or "exact", counted.format(number=part.received)
                )
            yield from said["file"]
            for name in ("answered", "objections"):
                if said[name]:
                    yield escape(self.speaker.phrase(f"web/{name}")) + Markup(" ") + said[name][0]
            return
        if isinstance(part, Extension):
            ends = [Markup("").join(said[name]) for name in ("extended_from", "extended_to")]
            if any(ends):
                yield Markup(" → ").join(ends)
            if part.decided:
                decided = table_names(self.speaker.language).COLUMNS["decided"]
                yield escape(decided) + Markup(" ") + said["decided"][0]
            if part.extended_by:
                by = words.relation("extended_by")
                yield escape(by) + Markup(" ") + self.reference(part.extended_by)
            return
        for name, values in said.items():
            line = self.listed(values)
            if line and isinstance(getattr(part, name), int):
                line = escape(self.speaker.phrase(f"web/{name}")) + Markup(" ") + line
            yield line

    def _channel(self, words: ElementWords, part: Channel, said: dict[str, list[Markup]]) -> Markup:
        """Where to answer or to read: "Postmottaket (e-post): postmottak@…"."""
        sort = words.choice("type", part.type) if part.type else ""
        marked = Markup("").join(said["type"])
        name = Markup("").join(said["title"])
        href = outward(part.url)
        if href and name:
            name = Markup('<a class="out named" href="{}">{}</a>').format(href, name)
        if not name:
            name = (
                Markup('<data value="{}">{}</data>').format(part.type, capital(sort))
                if sort
                else name
            )
        elif sort and not says_its_sort(self.plain(part.title), sort):
            name += Markup(" ({})").format(marked)
        shown = (
            ("address", "date", "time")
            if href and part.title
            else ("address", "url", "date", "time")
        )
        rest = Markup(", ").join(each for key in shown for each in said[key])
        return Markup(": ").join(filter(None, (name, rest)))

    def reference(self, name: str) -> Markup:
        """What an identifier in a part leads to."""
        number = self.lists.first.get(name)
        if number is None:
            return escape(self.speaker.phrase("web/missing", name=clean(name)))
        return self.link(number)


def _whole_day(day: Day | None) -> datetime.date | None:
    """A day, where it is known which."""
    if isinstance(day, PartialDate):
        return day.first_day if day.day else None
    return day


def _breakable(address: str) -> Markup:
    """An address that may go on on the next line where a reader expects it, behind its signs."""
    return Markup("<wbr>").join(escape(each) for each in _ADDRESS_PARTS().findall(address))


def _several(item: Any, name: str) -> tuple[Any, ...]:
    """The values of a field, none where it says nothing."""
    value = getattr(item, name)
    if value is None or value == "":
        return ()
    return value if isinstance(value, tuple) else (value,)


def rows(
    markings: Markings, number: int, leave: Iterable[str]
) -> Iterator[tuple[str, str, list[Markup]]]:
    """The fields of an element that say something: key, label and values; elements left out."""
    element = markings.lists.elements[number]
    words = ElementWords(element, markings.speaker)
    for name, field in shape(type(element)).fields.items():
        if name in leave or (field.cls is not None and issubclass(field.cls, Element)):
            continue
        values = _several(element, name)
        if not values:
            continue
        if field.form == "reference":
            said = [markings.link(each) for each in markings.targets(number, name)]
            label = words.relation(name)
        else:
            said = [markings.value(words, name, field, each) for each in values]
            label = words.field(name)
        yield name, capital(label), said
