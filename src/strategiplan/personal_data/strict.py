"""Personal data in what people write to a municipality: all that its form gives away.

A plan is written by people who know that it is published, so `find_personal_data` leaves
alone what may be an organisation's. Whoever answers a consultation gives a telephone
number to be rung, and signs. So here every e-mail address, telephone number, street
number and full name counts, in whatever way it is written, and what cannot be told by its
form is pointed out for a person to read.
"""

from __future__ import annotations

import bisect
import datetime
import functools
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, get_args

import attrs

from ..text import late_pattern
from . import (
    LONGEST_LOCAL_PART,
    MATTER,
    PRIVATE_DOMAINS,
    Stretch,
    private_addresses,
)
from .given_names import given_names
from .looks import Look, Words
from .seen import Seen, seen

Kind = Literal[
    "name",
    "identity-number",
    "bank-account",
    "email",
    "phone",
    "address",
    "cadastral-number",
    "vehicle",
    "ip-address",
    "sensitive",
    "part-of-name",
]
"""What sort of personal data it is.

`sensitive` is what GDPR articles 9 and 10 protect, `part-of-name` the sender's given or
family name alone, which may be a place or somebody else.
"""

KINDS: tuple[Kind, ...] = get_args(Kind)
FOR_REVIEW: tuple[Kind, ...] = ("sensitive", "part-of-name")
"""What only a person can judge: it is pointed out and left as it is."""
INSTEAD = "\ufffc"
"""What stands in the place of each character that is taken out, until words take theirs."""


@attrs.frozen
class Sighting:
    """Personal data in a text: what sort, and the stretch of characters that it fills."""

    kind: Kind
    start: int
    """The offset of its first character."""
    end: int
    """The offset just after its last."""

    @property
    def for_review(self) -> bool:
        """Whether only a person can judge it."""
        return self.kind in FOR_REVIEW


def find_strictly(
    text: str, *, sender: str = "", private: bool = True, file_name: bool = False
) -> tuple[Sighting, ...]:
    """Everything in a text that may be a private person's data, in the order of the text.

    `sender` is the name of whoever wrote it, which is looked for wherever it stands;
    `private` says that the sender is a private person, so that what follows "hilsen"
    is a name. What overlaps is one, of the kind that is listed first in `KINDS`. In a
    `file_name` nothing but words stands, so none is told by what is around it.

    >>> [each.kind for each in find_strictly("Hilsen Kari, Storgata 5, kari (at) post.no")]
    ['name', 'address', 'email']
    """
    view = seen(text)
    found = [
        Sighting(kind, *view.written(start, end))
        for kind, stretches in _sightings(view, sender, private, file_name)
        for start, end in stretches
    ]
    return tuple(_apart(found))


def _sightings(
    view: Seen, sender: str, private: bool, file_name: bool
) -> Iterator[tuple[Kind, Iterator[Stretch]]]:
    text = view.text
    look = Look(text)
    for kind, finder, may_find in FINDERS:
        if may_find(look) and not (
            (finder is _signatures and (file_name or not private))
            or (finder is _full_names and file_name and " " not in text)
        ):
            yield kind, finder(text)
    if sender:
        whole, parts = _own_name(text, sender, private)
        yield "name", iter(whole)
        yield "part-of-name", iter(parts)


_ORDER = {kind: number for number, kind in enumerate(KINDS)}


def _apart(found: list[Sighting]) -> Iterator[Sighting]:
    """What overlaps as one; what is taken out goes before what is for review."""
    last: Sighting | None = None
    for each in sorted(found, key=lambda each: (each.for_review, each.start)):
        if last is None:
            last = each
        elif each.start >= last.end or each.for_review != last.for_review:
            yield last
            last = each
        else:
            kind = min(last.kind, each.kind, key=_ORDER.__getitem__)
            last = Sighting(kind, last.start, max(last.end, each.end))
    if last is not None:
        yield last


def taken_out(
    text: str, *, sender: str = "", private: bool = True, file_name: bool = False
) -> tuple[str, tuple[Sighting, ...]]:
    """The text with `INSTEAD` for each character of what must not be made public, and all sightings.

    It is looked through until nothing is found any more, since what is taken out may
    have hidden what stands beside it. The text is as long as before.
    """
    found: list[Sighting] = []
    while True:
        now = find_strictly(text, sender=sender, private=private, file_name=file_name)
        out = [each for each in now if not each.for_review]
        if not out:
            review = [each for each in now if each not in found]
            return text, tuple(sorted([*found, *review], key=lambda each: each.start))
        found += out
        pieces, done = [], 0
        for each in sorted(out, key=lambda each: each.start):
            pieces += [text[done : each.start], INSTEAD * (each.end - each.start)]
            done = each.end
        text = "".join([*pieces, text[done:]])


# Numbers

_G = r"[\s.,\-–—/_:;·•*|()]{1,6}"
_CHAIN = late_pattern(rf"[0-9](?:(?:{_G})?[0-9]){{9,}}")


def _identity_numbers(text: str) -> Iterator[Stretch]:
    """Eleven digits with both check digits, whatever stands between them.

    They begin and end where a group of digits does. Ten are eleven whose first was
    a nought that a spreadsheet has dropped.
    """
    for chain in _CHAIN().finditer(text):
        begin, end = chain.span()
        places = [place for place in range(begin, end) if text[place] in "0123456789"]
        digits = "".join(text[place] for place in places)
        done = -1
        for first in range(len(places) - 9):
            if first < done or not _begins_group(text, places[first]):
                continue
            for length in (11, 10):
                last = first + length
                if last > len(places) or not _ends_group(text, places[last - 1]):
                    continue
                together = places[last - 1] - places[first] == 9
                if length == 10 and not together:
                    continue
                if _is_identity_number(digits[first:last].zfill(11)):
                    yield places[first], places[last - 1] + 1
                    done = last
                    break
    for found in _NUMBER_SAID().finditer(text):
        yield found.span(1)


def _begins_group(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] not in "0123456789"


def _ends_group(text: str, place: int) -> bool:
    return place + 1 == len(text) or text[place + 1] not in "0123456789"


_NUMBER_SAID = late_pattern(
    r"(?<![^\W\d_])(?:fødsels|føde|person|identitets|fnr|pnr|d-?)(?:nr|nummer|nummeret)?"
    r"(?:\.|\b)[\s:=.]{0,4}(?:er|mitt|is)?[\s:]{0,3}"
    r"([0-9](?:[ .\-]{0,2}[0-9]){4,10})(?![0-9])",
    re.IGNORECASE,
)
"""A number after a word that says what it is, whether or not its check digits are right."""
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def _divides(digits: str, weights: tuple[int, ...]) -> bool:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


def _is_identity_number(digits: str) -> bool:
    """Whether they are a fødselsnummer, a D-number (+40 days) or one made for tests (+40, +80 months)."""
    day, month = int(digits[:2]), int(digits[2:4])
    return (
        0 < day % 40 <= 31
        and day < 72
        and 0 < month % 40 <= 12
        and _divides(digits, _FIRST)
        and _divides(digits, _SECOND)
    )


_ACCOUNT = late_pattern(
    r"(?<![0-9])(?:[0-9]{11}|[0-9]{4}[ .\-]{1,2}[0-9]{2}[ .\-]{1,2}[0-9]{5})(?![0-9])"
)
_ACCOUNT_SAID = late_pattern(
    r"(?<![^\W\d_])(?:(?:bank)?konto(?:nr|nummer|nummeret)?|account(?: number| no)?)"
    r"(?:\.|\b)[\s:=]{0,4}([0-9](?:[ .\-]{0,2}[0-9]){10})(?![0-9])"
    r"|(?<![^\W_])(NO[0-9]{2}(?: ?[0-9]){11})(?![0-9])",
    re.IGNORECASE,
)


def _accounts(text: str) -> Iterator[Stretch]:
    for found in _ACCOUNT().finditer(text):
        if _divides(re.sub(r"[^0-9]", "", found[0]), (*_SECOND[:-1], 1)):
            yield found.span()
    for found in _ACCOUNT_SAID().finditer(text):
        yield found.span(1 if found[1] else 2)


# E-mail addresses

_LOCAL = late_pattern(r"[\w.%+\-'’]+\Z")
_AT_SAID = late_pattern(
    r"[(\[{<]\s{0,2}(?:at|a|alfakrøll|krøllalfa|snabel-?a)\s{0,2}[)\]}>]"
    r"|\s(?:at|alfakrøll|krøllalfa|snabel-?a)\s",
    re.IGNORECASE,
)
_AT = (
    r"(?:\s{0,3}[(\[{<]\s{0,2}(?:@|at|a|alfakrøll|krøllalfa|snabel-?a)\s{0,2}[)\]}>]\s{0,3}"
    r"|\s{0,3}@\s{0,3}"
    r"|\s{1,3}(?:(?P<bare>at)|alfakrøll|krøllalfa|snabel-?a)\s{1,3})"
)
_DOT_SAID = (
    r"\s{0,2}[(\[{<]\s{0,2}(?:\.|dot|punktum|prikk)\s{0,2}[)\]}>]\s{0,2}"
    r"|\s{1,2}(?:dot|punktum|prikk)\s{1,2}"
)
_ADDRESS = late_pattern(
    rf"{_AT}(?P<domain>[\w\-]{{1,63}}(?:(?:\.|{_DOT_SAID})[\w\-]{{1,63}}){{0,5}}"
    rf"(?:\.|{_DOT_SAID}| ?\. ?)[^\W\d_]{{2,24}})",
    re.IGNORECASE,
)
_DOTS = late_pattern(_DOT_SAID, re.IGNORECASE)
_LOCAL_SAID = late_pattern(
    r"[\w.%+\-'’]+(?:\s{0,2}[(\[{<]\s{0,2}(?:\.|dot|punktum|prikk)\s{0,2}[)\]}>]\s{0,2}[\w.%+\-'’]+"
    r"|\s{1,2}(?:dot|punktum|prikk)\s{1,2}[\w.%+\-'’]+){0,3}\Z",
    re.IGNORECASE,
)


def _emails(text: str) -> Iterator[Stretch]:
    for found in _ADDRESS().finditer(text):
        domain = found["domain"]
        said = _DOTS().search(domain)
        end = found.end()
        if found["bare"] and not said:
            # "at" is a word: "han sier at kommunen.no er nede". Of "gmail.com. Takk" the
            # first two make the domain.
            provider = ".".join(domain.split(".")[:2])
            if provider.lower() not in PRIVATE_DOMAINS:
                continue
            end = found.start("domain") + len(provider)
        before = text[max(0, found.start() - LONGEST_LOCAL_PART) : found.start()]
        local = _LOCAL_SAID().search(before) if said else _LOCAL().search(before)
        if local:
            yield found.start() - len(local[0]), end


# Telephone numbers

_P = r"(?:(?:\+\s?|(?<![0-9])00)47[\s.\-)]{0,2})"
_T = r"[ \t\n.\-–]"
_PHONE = late_pattern(
    rf"(?<![0-9])(?P<land>{_P})?\(?(?:"
    rf"(?P<mobile>[2-9][0-9]{{2}}{_T}{{1,2}}[0-9]{{2}}{_T}{{1,2}}[0-9]{{3}})"
    rf"|(?P<pairs>[2-9][0-9](?:{_T}{{1,2}}|\){_T}{{0,2}})[0-9]{{2}}(?:{_T}{{1,2}}[0-9]{{2}}){{2}})"
    rf"|(?P<amount>[2-9][0-9]{_T}{{1,2}}[0-9]{{3}}{_T}{{1,2}}[0-9]{{3}})"
    rf"|(?P<halves>[2-9][0-9]{{3}}{_T}{{1,2}}[0-9]{{4}})"
    rf"|(?P<single>[2-9](?:{_T}{{1,2}}[0-9]){{7}})"
    r"|(?P<row>[2-9][0-9]{7})"
    r")(?![0-9])"
)
_ABROAD = late_pattern(r"(?:\+\s?|(?<![0-9])00)[1-9](?:[ .\-()]{0,2}[0-9]){6,14}(?![0-9])")
_CALLED = late_pattern(
    r"(?<![^\W\d_])(?:tlf|telefon|mobil|mob|ring|sms|vipps|phone|mobile|cell|call)"
    r"[a-zæøå]{0,8}[.:=]{0,2}\s{0,2}(?:meg|nr\.?|nummer|number|til|på|er|me|on|at){0,2}:?\s{0,2}"
    r"([+(]?[0-9](?:[ .\-()]{0,2}[0-9]){5,12})(?![0-9])",
    re.IGNORECASE,
)
_COUNTED = late_pattern(
    r"\s{0,2}(?:kr\b|kroner|,-|NOK|mill|m2|m3|kvm|kvadrat|dekar|daa|tonn|kWh|meter|km"
    r"|innbygg|personer|prosent|%|stk)",
    re.IGNORECASE,
)
_PRICE = late_pattern(r"(?:kr\.?|NOK|€|\$)\s{0,2}\Z", re.IGNORECASE)
_YEARS = late_pattern(r"(?:19|20|21)[0-9]{2}\D+(?:19|20|21)[0-9]{2}")


_NEAR = late_pattern(r"[0-9](?:[\s.\-–()+]{0,4}[0-9]){5,}")
"""Digits with no more between them than any way to write a telephone number has."""
_BEFORE_CALLED = 48
"""How many characters the words before a number are at most, and more."""


def _phones(text: str) -> Iterator[Stretch]:
    # The patterns ask at each character of what they are given; numbers are few and short.
    for near in _NEAR().finditer(text):
        start, end = near.span()
        yield from _phones_between(text, max(0, start - 2), end + 1)
        for found in _CALLED().finditer(text, max(0, start - _BEFORE_CALLED), end + 1):
            yield found.span(1)


def _phones_between(text: str, start: int, end: int) -> Iterator[Stretch]:
    for found in _PHONE().finditer(text, start, end):
        if found["land"] or not (
            _YEARS().fullmatch(found[0])
            or (found["row"] and _is_day(found[0]))
            or _COUNTED().match(text, found.end())
            or _PRICE().search(text[max(0, found.start() - 6) : found.start()])
        ):
            yield found.span()
    for found in _ABROAD().finditer(text, start, end):
        yield found.span()


def _is_day(written: str) -> bool:
    """Whether eight digits are a day of our time: 20240131."""
    try:
        return 1900 < datetime.date.fromisoformat(written).year < 2200
    except ValueError:
        return False


# Where somebody lives

_CAP = r"[A-ZÆØÅÄÖÉÜ][\w'’.\-]{0,30}"
_ENDING = (
    "veien|vegen|veg|vei|gaten|gata|gate|alléen|alleen|allé|alle|stien|sti|svingen|plassen|plass"
)
_RARER = (
    "bakken|bakke|tunet|kroken|ringen|lia|haugen|åsen|løkka|løkken|grenda|brygga|kaia|torget|torg"
    "|smauet|stredet|strede|hagen|jordet|toppen|terrassen|terrasse|marka|myra|moen|dalen|faret"
    "|slyngen|skrenten|geilan|reina|leitet|berget|kleiva|viken|vika|neset|holtet|lunden|enga"
    "|engen|kollen|vollen|vangen|flata|flaten|teigen|trøa|trøen|street|road|lane|avenue"
)
_NUMBER = r"[0-9]{1,4}(?:\s?[A-Za-z](?![\w]))?(?![0-9]|\s?[-–/]\s?[0-9]|[.,][0-9])"
_TOWN = rf"(?:,?\s{{1,3}}(?:N-)?[0-9]{{4}}\s{{1,2}}{_CAP}(?: {_CAP}){{0,2}})?"
_STREET = late_pattern(
    # Kongens gate 5
    rf"(?P<apart>(?<!\w){_CAP}(?: {_CAP}){{0,2}} (?i:{_ENDING}|{_RARER}|gt\.?|v\.|vn\.?))"
    rf"\s{{1,2}}(?P<number>{_NUMBER}){_TOWN}"
    # Storgata 5, storgata 5, Solbakken 5
    rf"|(?P<glued>(?<!\w)(?:(?:{_CAP} )?(?i:[\w'’\-]{{1,30}}(?:{_ENDING}|gt\.?|vn\.?))"
    rf"|{_CAP}(?i:(?<=\w)(?:{_RARER}))))\s{{1,2}}(?P<number2>{_NUMBER}){_TOWN}"
)
_ROADS = late_pattern(
    r"(?:fylkes|riks|europa|kommune|skogs?|bil|gang|sykkel|sykkel-|privat|motor|hoved|hovud|stam"
    r"|til|del|sam|under|om|av|ut|inn|parkerings|bolig|arbeids)"
    r"(?:veien|vegen|veg|vei|gate|gata|plass|plassen|veier|stien|sti)\Z",
    re.IGNORECASE,
)
"""What ends like a street and is none."""
_YEAR = late_pattern(r"(?:19|20)[0-9]{2}")


def _addresses(text: str) -> Iterator[Stretch]:
    for found in _STREET().finditer(text):
        street = found["apart"] or found["glued"]
        number = found["number"] or found["number2"]
        if not _ROADS().search(street) and not _YEAR().fullmatch(number):
            yield found.span()
    yield from private_addresses(text)


_FARM = r"(?:g(?:år|aar|ar)ds|g)\.?\s?(?:nr|nummer)\.?"
_HOLDING = r"(?:bruks|b)\.?\s?(?:nr|nummer)\.?"
_CADASTRAL = late_pattern(
    r"(?<![^\W\d_])(?:"
    rf"{_FARM}\s{{0,2}}:?\s{{0,2}}[0-9]{{1,5}}\W{{0,6}}(?:og |and )?{_HOLDING}\s{{0,2}}:?\s{{0,2}}[0-9]{{1,5}}"
    r"|(?:g\.?\s?(?:nr)?\.?\s?(?:/|og)\s?b\.?\s?nr\.?|gbnr\.?|g(?:år|ar)ds- og bruks(?:nr|nummer)\.?"
    r"|matrikkel(?:nr|nummer|nummeret)?\.?)\s{0,2}:?\s{0,2}(?:[0-9]{4}\s?-\s?)?[0-9]{1,5}\s?/\s?[0-9]{1,5}"
    r")(?:\s?/\s?[0-9]{1,5}){0,2}"
    r"(?:\W{0,4}(?:f|s|feste|seksjons)\.?\s?(?:nr|nummer)\.?\s{0,2}:?\s{0,2}[0-9]{1,5}){0,2}",
    re.IGNORECASE,
)


def _cadastral_numbers(text: str) -> Iterator[Stretch]:
    for found in _CADASTRAL().finditer(text):
        yield found.span()


# Cars and machines

_VEHICLE = late_pattern(
    r"(?<![^\W_])(?:"
    r"(?:A[A-Z]|B[A-Z]|[C-Z][A-Z])[ \-]?[0-9]{5}(?![0-9]))(?!\s?(?:kr|innb|pers))"
)
_IP = late_pattern(r"(?<![\w.])([0-9]{1,3}(?:\.[0-9]{1,3}){3})(?![\w]|\.[0-9])")
_IP_SAID = late_pattern(r"\bIP\b[\w\-]{0,10}[\s:=]{0,4}\Z", re.IGNORECASE)


def _vehicles(text: str) -> Iterator[Stretch]:
    for found in _VEHICLE().finditer(text):
        yield found.span()


def _ip_addresses(text: str) -> Iterator[Stretch]:
    for found in _IP().finditer(text):
        parts = [int(part) for part in found[1].split(".")]
        said = _IP_SAID().search(text[max(0, found.start() - 20) : found.start()])
        # "1.2.3.4" is a chapter.
        if max(parts) < 256 and (said or sum(part > 31 for part in parts) > 1):
            yield found.span()


# Names

_NAME = r"[A-ZÆØÅÄÖÉÜ](?:[a-zæøåäöéèüáó]{1,20}|[A-ZÆØÅÄÖÉÜ]{1,20})"
_INITIAL = r"[A-ZÆØÅ]\."
_GAP = r"(?:[ \t]{1,3}|[ \t]?[-_][ \t]?)"
_FULL = late_pattern(
    rf"(?<![^\W_])({_NAME})(?:(?:{_GAP}(?:{_INITIAL}|{_NAME}|van|von|de)){{0,3}}{_GAP}{_NAME}"
    # A line may end within a name; what stands on the next line may also be a heading.
    rf"|[ \t]{{0,3}}\r?\n[ \t]{{0,8}}{_NAME}(?!:))(?![^\W_])"
)
_OFFICE = late_pattern(
    r"(?:ordfører(?:en)?|varaordfører(?:en)?|rådmann(?:en)?|kommunedirektør(?:en)?"
    r"|byrådsleder(?:en)?|byråd(?:en)?|statsråd(?:en)?|statsminister(?:en)?|minister(?:en)?"
    r"|statsforvalter(?:en)?|fylkesordfører(?:en)?|dronning|kong|kronprins|kronprinsesse"
    r"|ordførar(?:en)?|kommunedirektøren|president|mayor|minister)\s{1,2}\Z",
    re.IGNORECASE,
)
"""Whose name is known to everybody who knows the office."""
_PLACE = late_pattern(
    rf"s?\s{{1,2}}(?:{_ENDING}|{_RARER}|bru|skole|skule|park|minne|minnefond|stiftelse|legat|museum"
    r"|university|school)(?![^\W_])",
    re.IGNORECASE,
)
"""What makes a place's name of a person's."""


def _full_names(text: str) -> Iterator[Stretch]:
    known = given_names()
    at = 0
    while found := _FULL().search(text, at):
        first, last = found.span()
        given = found[1]
        if given not in known:
            at = found.end(1)
            continue
        at = last
        if not _PLACE().match(text, last) and not (
            _OFFICE().search(text[max(0, first - 30) : first])
        ):
            # The genitive ends in what may be the name's own letter; it is taken with it.
            yield first, last


_WORDS = late_pattern(r"[^\W\d_]+")

_GREETINGS = (
    "hilsen", "hilsn", "hilsning", "helsing", "helsingar", "regards", "sincerely", "yours",
    "cheers", "undertegnet", "undertegnede", "underteikna",
)  # fmt: skip
_SENT_BY = ("signert", "sign", "avsender", "avsendar", "navn", "namn", "name")
_INTRODUCED = (
    "jeg heter", "jeg heiter", "eg heiter", "mitt navn er", "navnet mitt er", "namnet mitt er",
    "my name is",
)  # fmt: skip
_CLOSING = late_pattern(
    rf"(?<![^\W\d_])(?i:m\.?v\.?h|v\.?h|{'|'.join(_GREETINGS)}|(?:{'|'.join(_SENT_BY)})(?=\s?:)"
    rf"|{'|'.join(_INTRODUCED)})(?![^\W\d_])"
    r"[\s.,:;!*_\-–—]{0,12}(?i:(?:fra|frå|from|oss|meg|til dere|til deg)\s{1,3}){0,2}"
    rf"((?:{_INITIAL}\s?|{_CAP}[ \t\-]{{0,3}}){{0,3}}{_CAP})"
)
"""What a name stands after: the end of a letter, or its writer's introduction."""
_NOT_A_NAME = frozenset(
    """
    Jeg Eg Vi Vennlig Venleg Med Og Det Dette Den De Som Takk Tusen Kommunen Til Fra Frå Re Sv Vs
    Hei The We I Thank Thanks Kind Best And For Her Han Hun Ho Man Men Nei Ja På Etter Ved Av Om
    """.split()
)


def _signatures(text: str) -> Iterator[Stretch]:
    at = 0
    while found := _CLOSING().search(text, at):
        start, end = found.span(1)
        at = start + 1
        words = [
            (each.start(), each.end())
            for each in _WORDS().finditer(text, start, end)
            if each[0] not in _NOT_A_NAME
        ]
        if words and text[start : words[0][0]].strip() in ("", *_NOT_A_NAME):
            at = end
            yield words[0][0], end - (text[end - 1] in ".-'’")


_TITLES = ("fru", "herr", "frk", "mr", "mrs", "ms")
_RELATIVES = (
    *"""
    nabo naboen naboene naboane kon kona kone mann mannen sønn sønnen sønene sønnene dotter dottera
    datter datteren dattera døtrene barnet barna mor mora moren far faren søster søsteren syster
    systera bror broren bestemor bestefar venn vennen venninne venninna samboer samboeren sambuar
    sambuaren ektefelle ektefellen sjef sjefen lærer læreren lærar læraren gutten jenta
    neighbour neighbor son daughter wife husband mother father sister brother friend
    """.split(),
    *_TITLES,
)
_RELATED = late_pattern(
    rf"(?<![^\W\d_])(?i:{'|'.join(_RELATIVES)})\.?"
    r"(?:\s{1,2}(?i:min|mi|mitt|mine|vår|vårt|våre|hans|hennes|hennar|vårs|deres|heter|heiter"
    r"|som heter|som heiter|called|named))?,?\s{1,2}"
    rf"({_NAME}(?:[ \-]{_NAME}){{0,3}})(?![^\W_])"
)


def _related(text: str) -> Iterator[Stretch]:
    known = given_names()
    for found in _RELATED().finditer(text):
        first = re.split("[ -]", found[1])[0]
        title = found[0].split()[0].rstrip(".").lower() in _TITLES
        if first in known or (title and first not in _NOT_A_NAME):
            yield found.span(1)


# The sender's own name

_SPELLED: tuple[dict[int, str], ...] = (
    str.maketrans({}),
    str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"}),
    str.maketrans({"æ": "a", "ø": "o", "å": "a"}),
)
_BETWEEN = late_pattern(r"[\s.,\-_+]{0,8}(?:[^\W\d_]\.?[\s.\-_]{1,4}){0,2}")
_SMALL = frozenset(("van", "von", "de", "der", "av", "og", "and", "for", "the", "i", "på", "v"))
_BY_ITSELF = 2
"""How many letters a part of a name has at least that is looked for by itself."""


def parts_of_name(name: str) -> list[str]:
    """The words of a name in small letters: "Nordmann, Kari" as "kari nordmann"."""
    plain = seen(name).text
    last, comma, first = plain.partition(",")
    words = _WORDS().findall((f"{first} {last}" if comma else plain).lower())
    return [word for word in words if word not in _SMALL]


@attrs.frozen
class _Name:
    """A sender's name, as it is looked for."""

    parts: list[str]
    spelled: Mapping[str, int]
    """The ways to write each part, with its number."""
    words: frozenset[str]
    """The words that are a part, also in the genitive."""
    joined: frozenset[str]
    """The ways to write all of it as one word."""


_LONGEST_REMEMBERED = 200
"""How long a name is at most, in characters, that is taken apart once and not each time."""


@functools.lru_cache(64)
def _name(sender: str) -> _Name:
    parts = parts_of_name(sender)
    spelled: dict[str, int] = {}
    for number, part in enumerate(parts):
        for table in _SPELLED:
            word = part.translate(table)
            if len(word) >= _BY_ITSELF:
                spelled.setdefault(word, number)
    words = frozenset(f"{word}{end}" for word in spelled for end in ("", "s"))
    joined = {"".join(part.translate(table) for part in parts) for table in _SPELLED}
    return _Name(parts, spelled, words, frozenset(joined if len(parts) > 1 else ()))


def _own_name(text: str, sender: str, private: bool) -> tuple[list[Stretch], list[Stretch]]:
    """Where the sender's whole name stands, and where a part of it stands alone."""
    # The same name is looked for in each text of a submission.
    name = (_name if len(sender) <= _LONGEST_REMEMBERED else _name.__wrapped__)(sender)
    parts, spelled = name.parts, name.spelled
    if not parts:
        return [], []
    lower = text.lower()
    whole: list[Stretch] = []
    for joined in name.joined:
        at = lower.find(joined)
        while at >= 0:
            whole.append((at, at + len(joined)))
            at = lower.find(joined, at + len(joined))
    if not any(word in lower for word in spelled) or name.words.isdisjoint(_WORDS().findall(lower)):
        return whole, []
    hits: list[tuple[int, int, int]] = []
    for found in _WORDS().finditer(lower):
        word = found[0]
        number = spelled.get(word, -1)
        if number < 0 and word[-1] == "s":
            number = spelled.get(word[:-1], -1)
        if number >= 0:
            hits.append((found.start(), found.end(), number))
    alone: list[Stretch] = []
    signed = _signed(lower) if private else len(lower)
    place = 0
    while place < len(hits):
        start, end, number = hits[place]
        numbers = {number}
        place += 1
        while place < len(hits) and _BETWEEN().fullmatch(lower, end, min(hits[place][0], end + 20)):
            if hits[place][0] > end + 20:
                break
            end = hits[place][1]
            numbers.add(hits[place][2])
            place += 1
        start, end, initials = _with_initials(text, start, end, parts)
        if len(numbers) > 1 or initials or len(parts) == 1 or start >= signed:
            whole.append((start, end))
        elif text[start].isupper():
            alone.append((start, end))
    return whole, alone


def _with_initials(text: str, start: int, end: int, parts: list[str]) -> tuple[int, int, bool]:
    """The stretch with initials of the name before or after it: "K. Nordmann"."""
    letters = {part[0].upper() for part in parts}
    first, last = start, end
    before = _BEFORE().search(text[max(0, start - 8) : start])
    if before and before[1] in letters:
        first = start - len(before[0])
    after = _AFTER().match(text, end)
    if after and after[1] in letters:
        last = after.end()
    return first, last, (first, last) != (start, end)


_BEFORE = late_pattern(r"(?<![^\W_])([^\W\d_])\.?[ ](?:[^\W\d_]\.[ ])?\Z")
_AFTER = late_pattern(r"[ ]([^\W\d_])(?:\.|(?![^\W_]))")
_END = late_pattern(
    r"(?<![^\W\d_])(?:m\.?v\.?h|v\.?h|hilsen|hilsning|helsing|helsingar|regards|sincerely|yours)"
    r"(?![^\W\d_])"
)


def _signed(lower: str) -> int:
    """Where the end of a letter begins: what stands there is a signature."""
    last = len(lower)
    for found in _END().finditer(lower):
        last = found.start()
    return last


# What only a person can judge

_MATTER_WORDS = (
    rf"{MATTER}|diagnose|sykdom|sjukdom|funksjonsnedset|funksjonshem|ufør"
    r"|rullestol|barnevern|hjemmesykeplei|heimesjukeplei|angst\b|gravid|abort|asylsøk|flyktning"
    r"|i fengsel|straff|politianmeld|voldtekt|mishandl|skizofreni|sukkersyke|hjerteinfarkt|slag\b"
    r"|disease|diagnosis|disab|wheelchair|asylum|refugee|prison|pregnan"
)
_WORD_OF_MATTER = late_pattern(rf"(?<![^\W_])(?:{_MATTER_WORDS})\w*", re.IGNORECASE)
_SOMEBODY = late_pattern(
    r"(?<![^\W_])(?:jeg|eg|meg|min|mi|mitt|mine|vår|våre|vårt|han|hun|ho|hans|hennes|hennar"
    r"|I|my|our|he|she|his|her|nabo\w*|sønn\w*|datter\w*|dotter\w*|mann|mannen|kona|kone|mor"
    r"|far|bror|søster|syster|barnet|barna)(?![^\W_])",
    re.IGNORECASE,
)
_SENTENCE_END = late_pattern(r"[.!?\n](?=\s|\Z)|\n")
_LONGEST_SENTENCE = 400


def _matters(text: str) -> Iterator[Stretch]:
    """Words of what articles 9 and 10 protect, in a sentence that is about somebody."""
    words = list(_WORD_OF_MATTER().finditer(text))
    if not words:
        return
    ends = [found.end() for found in _SENTENCE_END().finditer(text)]
    known = given_names()
    people = sorted(
        [found.start() for found in _SOMEBODY().finditer(text)]
        + [found.start() for found in _WORDS().finditer(text) if found[0] in known]
    )
    for found in words:
        place = bisect.bisect(ends, found.start())
        start = max(ends[place - 1] if place else 0, found.start() - _LONGEST_SENTENCE)
        end = min(ends[place] if place < len(ends) else len(text), found.end() + _LONGEST_SENTENCE)
        nearest = bisect.bisect_left(people, start)
        if nearest < len(people) and people[nearest] < end:
            yield found.span()


# Looks

_STREET_ENDS = tuple(f"{_ENDING}|{_RARER}|gt|gt.| v.|vn|vn.".split("|"))
_LONGEST_END = max(map(len, _STREET_ENDS))
_AT_WORDS = Words.of("at", "a", "alfakrøll", "krøllalfa", "snabela", "snabel")
_SURELY_SAID = Words.of("alfakrøll", "krøllalfa", "snabela", "snabel", "dot", "punktum", "prikk")
_ENDS_OF_PROVIDERS = tuple(sorted({domain[domain.rindex(".") :] for domain in PRIVATE_DOMAINS}))
_IN_BRACKETS = late_pattern(r"[(\[{<]\s{0,2}(?:\.|at?(?![^\W_]))", re.IGNORECASE)
_SAID_TO_RELATE = Words.of(*_RELATIVES)
_SAID_TO_BE_SENT = Words.of(
    "mvh", "vh", *_GREETINGS, *_SENT_BY, *(max(words.split(), key=len) for words in _INTRODUCED)
)
_CALLED_BY_TITLE = Words.of(*_TITLES)


@functools.cache
def _words_of_matter() -> Words:
    return Words.of_pattern(_MATTER_WORDS)


def _may_have_address(look: Look) -> bool:
    return look.number_after(_STREET_ENDS, _LONGEST_END)


def _may_have_phone(look: Look) -> bool:
    return look.most_digits > 5


def _may_have_vehicle(look: Look) -> bool:
    return look.most_digits > 4


def _may_have_ip_address(look: Look) -> bool:
    return look.most_stops > 2


def _may_have_identity_number(look: Look) -> bool:
    return look.most_digits > 4


def _may_have_account(look: Look) -> bool:
    return look.most_digits > 10


def _may_have_cadastral_number(look: Look) -> bool:
    return look.digit and any(word in look.lower for word in ("nr", "nummer", "matrikkel"))


def _may_have_email(look: Look) -> bool:
    if "@" in look.text:
        return True
    if not look.has(_AT_WORDS):
        return False
    # "at" is a word: it makes an address where the dot is said too, or the provider is known.
    return (
        look.has(_SURELY_SAID)
        or any(end in look.lower for end in _ENDS_OF_PROVIDERS)
        or _IN_BRACKETS().search(look.text) is not None
    )


def _may_have_signature(look: Look) -> bool:
    return look.has(_SAID_TO_BE_SENT) or "v.h" in look.lower


def _may_have_full_name(look: Look) -> bool:
    return not look.words.isdisjoint(given_names())


def _may_have_relative(look: Look) -> bool:
    return look.has(_SAID_TO_RELATE) and (
        not look.words.isdisjoint(given_names()) or look.has(_CALLED_BY_TITLE)
    )


def _may_have_matter(look: Look) -> bool:
    return look.has(_words_of_matter())


FINDERS: tuple[tuple[Kind, Callable[[str], Iterator[Stretch]], Callable[[Look], bool]], ...] = (
    ("address", _addresses, _may_have_address),
    ("phone", _phones, _may_have_phone),
    ("vehicle", _vehicles, _may_have_vehicle),
    ("ip-address", _ip_addresses, _may_have_ip_address),
    ("identity-number", _identity_numbers, _may_have_identity_number),
    ("bank-account", _accounts, _may_have_account),
    ("cadastral-number", _cadastral_numbers, _may_have_cadastral_number),
    ("email", _emails, _may_have_email),
    ("name", _signatures, _may_have_signature),
    ("name", _full_names, _may_have_full_name),
    ("name", _related, _may_have_relative),
    ("sensitive", _matters, _may_have_matter),
)
"""What finds each kind, and the look that tells whether it can find anything."""
