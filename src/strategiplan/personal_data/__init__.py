"""Personal data in a text: what must not be made public about a private person.

Numbers, addresses and names are told by their form, so that whoever publishes a
text, or takes one in from outside, can ask before it is too late. What cannot be
told apart from an organisation's own (a landline, an address on an organisation's
domain) is left alone: a list of false alarms is a list that nobody reads.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Collection, Iterator
from typing import Literal, get_args

import attrs

from ..text import late_pattern

PersonalDataKind = Literal["name", "identity-number", "email", "phone", "address", "sensitive"]
"""What sort of personal data it is; `sensitive` is what GDPR articles 9 and 10 protect."""

KINDS: tuple[PersonalDataKind, ...] = get_args(PersonalDataKind)

NEVER_SHOWN: tuple[PersonalDataKind, ...] = ("identity-number",)
"""What no report repeats, whatever rules are on."""

HIDDEN = "•"
"""What stands in the place of a character that is not shown; as wide as it is."""


@attrs.frozen
class PersonalData:
    """Personal data in a text: what sort, and the stretch of characters that it fills."""

    kind: PersonalDataKind
    start: int
    """The offset of its first character."""
    end: int
    """The offset just after its last."""


def find_personal_data(text: str) -> tuple[PersonalData, ...]:
    """Everything in a text that looks like a private person's data, in the order of the text.

    A national identity number (fødselsnummer or D-nummer) is told by both its
    check digits, an e-mail address by a provider for private people, a telephone
    number by being a mobile one, a street address by words such as "bor i" before it,
    and sensitive matter by a full name and what is said of it.

    >>> [each.kind for each in find_personal_data("Ring Kari på 912 34 567")]
    ['phone']
    >>> find_personal_data("Skriv til postmottak@trondheim.kommune.no")
    ()
    """
    found = [each for kind in suspects(text) for each in _found(text, kind)]
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def suspects(text: str) -> tuple[PersonalDataKind, ...]:
    """The kinds that a text may hold, told fast; most texts hold nothing like any of them.

    Texts that are joined by line ends may be asked about at once.
    """
    # What a character is like decides, at a hundredth of the price of the patterns below.
    likes = text.encode("latin-1", "replace").translate(_LIKES)
    found: list[PersonalDataKind] = []
    if b"00000" in likes or b"0 00 0" in likes:
        found += ["identity-number", "phone"]
    if "@" in text:
        found.append("email")
    if b"a A" in likes:
        if any(words in text for words in _LIVES):
            found.append("address")
        # Hidden first: what a name is told by may be hidden after it.
        if found or any(words in text for words in _SENT):
            found.insert(0, "name")
        if _PERSON().search(text):
            found.append("sensitive")
    return tuple(found)


def _like(character: str) -> str:
    if character in "0123456789":
        return "0"
    if character.isupper():
        return "A"
    if character in " \u00a0":
        return " "
    return "a" if character.islower() or character in ":," else "."


_LIKES = "".join(_like(chr(code)) for code in range(256)).encode("ascii")
"""For each character of Latin 1: a digit, a capital, a space, a small letter or the like."""


def hide(text: str, kinds: Collection[PersonalDataKind] = KINDS, *, whole: bool = False) -> str:
    """The text with personal data of these kinds made unreadable, and as long as before.

    The six digits of a birthday, the first two of a telephone number and the
    provider of an e-mail address stay, so that whoever wrote them knows them again;
    with `whole`, nothing stays, as it must be where everybody reads it.

    >>> hide("Ring Kari på 912 34 567")
    'Ring Kari på 91• •• •••'
    """
    for kind in suspects(text):
        if kind in kinds:
            for each in _found(text, kind):
                written = text[each.start : each.end]
                shown = blank(written) if whole else _HIDE[kind](written)
                text = text[: each.start] + shown + text[each.end :]
    return text


def blank(text: str) -> str:
    """The text with every letter and digit hidden."""
    return re.sub(r"\w", HIDDEN, text)


def _found(text: str, kind: PersonalDataKind) -> Iterator[PersonalData]:
    for start, end in _FINDERS[kind](text):
        yield PersonalData(kind, start, end)


Stretch = tuple[int, int]

# National identity numbers

_GAP = r"[\s.\-–]"
_IDENTITY_NUMBER = late_pattern(
    r"(?<![0-9])(?:"
    r"[0-9]{10,11}"
    rf"|[0-9]{{6}}{_GAP}{{1,3}}[0-9]{{5}}"
    rf"|[0-9]{{2}}{_GAP}[0-9]{{2}}{_GAP}[0-9]{{2}}{_GAP}{{0,3}}[0-9]{{5}}"
    rf"|[0-9]{{6}}{_GAP}[0-9]{{3}}{_GAP}[0-9]{{2}}"
    r")(?![0-9])"
)


def _identity_numbers(text: str) -> Iterator[Stretch]:
    for found in _IDENTITY_NUMBER().finditer(text):
        # The library takes longer to import than a plan to check.
        from stdnum.no import fodselsnummer

        # A spreadsheet drops the zero that it begins with.
        digits = re.sub(r"[^0-9]", "", found[0]).zfill(11)
        if fodselsnummer.is_valid(digits):
            yield found.span()


def _hide_number(written: str) -> str:
    """The last five digits: of what is left, the day of birth can be read and no more."""
    return _hide_digits(written, sum(map(str.isdigit, written)) - 5)


def _hide_digits(written: str, shown: int) -> str:
    seen = 0
    hidden = []
    for each in written:
        seen += each.isdigit()
        hidden.append(HIDDEN if each.isdigit() and seen > shown else each)
    return "".join(hidden)


# E-mail addresses

_LOCAL = late_pattern(r"[\w.%+\-]+\Z")
_AT_DOMAIN = late_pattern(r"@((?:[\w\-]{1,63}\.){1,6}[A-Za-z]{2,24})")
LONGEST_LOCAL_PART = 64
"""How long the part of an e-mail address before the `@` can be (RFC 5321)."""

PRIVATE_DOMAINS = frozenset(
    """
    gmail.com googlemail.com hotmail.com hotmail.no outlook.com live.com live.no msn.com
    yahoo.com yahoo.no ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.net mail.com
    proton.me protonmail.com pm.me tutanota.com fastmail.com zoho.com
    online.no broadpark.no getmail.no frisurf.no lyse.net start.no c2i.net chello.no
    """.split()
)
"""Providers of e-mail for private people."""
_FUNCTIONS = frozenset(
    """
    post postmottak mottak kontakt info mail epost service servicetorg support hjelp hei
    styre styret leder sekretariat sekretær redaksjon presse booking vel fau sfo il ik bil
    plan planlegging samfunn kultur kommune office contact hello press board enquiries
    """.split()
)
"""Words of an address that belongs to a task and not to a person."""
_ASSOCIATIONS = late_pattern(
    "forening|foreining|velforen|klubb|idrett|korps|skole|skule|barnehage|menighet|"
    "kyrkjelyd|utvalg|utval|bygdelag|grendelag|bibliotek|museum|samfunnshus|association|club"
)


def _emails(text: str) -> Iterator[Stretch]:
    for found in _AT_DOMAIN().finditer(text):
        at = found.start()
        local = _LOCAL().search(text[max(0, at - LONGEST_LOCAL_PART) : at])
        if local and _is_private(local[0].lower(), found[1].lower()):
            yield at - len(local[0]), found.end()


def _is_private(local: str, domain: str) -> bool:
    if domain not in PRIVATE_DOMAINS:
        return False
    return not (_FUNCTIONS & set(re.split(r"[\W\d_]+", local)) or _ASSOCIATIONS().search(local))


def _hide_email(written: str) -> str:
    local, _, domain = written.partition("@")
    shown = 1 if len(local) > 2 else 0
    return f"{local[:shown]}{blank(local[shown:])}@{domain}"


# Telephone numbers

_S = "[ \u00a0]"
# In Norway a number that begins with 4 or 9 is a mobile one, written 912 34 567 or
# 91 23 45 67. Eight digits in a row may be anything without a country code or a word
# such as "telefon" before them, and 91 234 567 is an amount.
_GROUPED = rf"[49][0-9]{{2}}{_S}[0-9]{{2}}{_S}[0-9]{{3}}|[49][0-9](?:{_S}[0-9]{{2}}){{3}}"
_MOBILE = late_pattern(
    rf"(?<![0-9])(?<![0-9][ .,])(?:(?:\+|00)47{_S}?)?(?:{_GROUPED})(?!{_S}?[0-9])"
    rf"|(?:\+|(?<![0-9])00)47{_S}?[49][0-9]{{7}}(?![0-9])"
)
_CALLED = late_pattern(
    r"\b(?:tlf|telefon|mobil|mob|ring|sms|vipps|phone|mobile|cell|call)"
    rf"[a-zæøå]{{0,8}}[.:=]?{_S}?(?:nr\.?|nummer|number|til|på)?:?{_S}?([49][0-9]{{7}})(?![0-9])",
    re.IGNORECASE,
)


def _phones(text: str) -> Iterator[Stretch]:
    for found in _MOBILE().finditer(text):
        yield found.span()
    for found in _CALLED().finditer(text):
        yield found.span(1)


def _hide_phone(written: str) -> str:
    country = re.match(rf"(?:\+|00)47{_S}?", written)
    start = country.end() if country else 0
    return written[:start] + _hide_digits(written[start:], 2)


# Private addresses

_LIVES = (
    "bor i ", "bor på ", "bur i ", "bur på ", "bosatt i ", "bosatt på ", "busett i ", "busett på ",
    "jemmeadresse", "eimeadresse", "rivatadresse", "rivat adresse", "lives at ", "ome address",
)  # fmt: skip
"""What says that somebody lives there; the first letter is left out where it may be a capital."""


def private_addresses(text: str) -> Iterator[Stretch]:
    """Where the addresses stand that `find_personal_data` finds."""
    if "address" in suspects(text):
        yield from _addresses(text)


_STREET = late_pattern(
    r"[\s:,]{0,3}(?:i |på |er |is )?"
    r"([A-ZÆØÅ][\w.'\-]{0,30}(?: [A-ZÆØÅ][\w.'\-]{0,30}){0,2}"
    r"(?: (?:gate|gata|gaten|vei|veien|veg|vegen|allé|alle|plass|street|road|lane|avenue))?)"
    r" [0-9]{1,4}(?: ?[A-Za-z]\b)?(?![0-9]|[-–/])"
)
_STREET_NAME = late_pattern(
    r"(?:gate|gata|gaten|gt\.|vei|veien|veg|vegen|allé|alle|plass|plassen|bakken|stien|svingen"
    r"|tunet|kroken|ringen|street|road|lane|avenue)\Z",
    re.IGNORECASE,
)


def _addresses(text: str) -> Iterator[Stretch]:
    for words in _LIVES:
        at = text.find(words)
        while at >= 0:
            start = at + len(words)
            found = _STREET().match(text, start)
            if found and _STREET_NAME().search(found[1]):
                yield found.start(1), found.end()
            at = text.find(words, start)


# Sensitive matter about a person with a name

GIVEN_NAMES = frozenset(
    """
    Aleksander Alexander Anders Andreas Anette Anita Anja Ann Anna Anne Arild Arne Arvid Astrid
    Atle Aud Ayesha Bente Berit Bjarne Bjørg Bjørn Bjørnar Bodil Camilla Cathrine Cecilie Christian
    Christina Christine Dag Daniel David Egil Einar Eirik Eli Elin Elisabeth Else Emil Emilie Emma
    Erik Erling Espen Eva Fatima Finn Fredrik Frode Geir Gerd Grete Gro Gudrun Gunn Gunnar Gunvor
    Halvor Hanna Hanne Hans Harald Heidi Helene Helge Henrik Hilde Håkon Håvard Ida Ibrahim Inger
    Ingrid Ingunn Irene Ivar Jakob Jan Jens Joakim Johan Johanne John Jon Jonas Jorunn Julie Jørgen
    Kari Karin Karl Kim Kjell Kjersti Kjetil Knut Kristian Kristin Kristine Kristoffer Kåre Lars
    Laila Lene Leif Lillian Lise Line Linda Liv Maja Magne Magnus Malin Maren Margit Mari Maria
    Marianne Marit Marie Markus Marte Martin Mathias Merete Mette Mohamed Mohammad Mona Monica
    Morten Nils Nina Nora Odd Ola Olav Ole Oliver Oscar Pål Per Peter Petter Ragnar Ragnhild
    Randi Rigmor Roger Rolf Ruth Rune Sander Sara Sigrid Silje Siri Sissel Sigurd Sofie Solveig
    Steinar Stein Stian Stig Svein Sverre Synnøve Tone Tom Tomas Thomas Tor Tore Torbjørn Torill
    Tove Trine Trond Turid Unni Vegard Vidar Wenche Yusuf Øystein Øyvind Åse Åge
    Alice Amanda Andrew Charles Elizabeth George James Jane Jennifer Jessica Karen Margaret Mary
    Michael Patricia Paul Richard Robert Sarah Susan William
    """.split()
)
"""Given names that many people in Norway, or in English examples, have."""

_CAPITALISED = "[A-ZÆØÅ][a-zæøåéüö]{1,20}"
_PERSON = late_pattern(
    rf"({_CAPITALISED}(?:[ -]{_CAPITALISED}){{1,3}}),? (?:som )?"
    r"(?:har|hadde|fikk|fekk|lider|led|er|var|ble|vart|blei|stemte|stemmer|røysta"
    r"|has|had|is|was|suffers|voted)\b"
)
MATTER = (
    # health
    r"kreft\b|ADHD|autis|asperger|demens|dement\b|alzheimer|depresjon|deprimert|bipolar"
    r"|schizofren|diabetes|epilepsi|hiv\b|psykisk sjuk|psykisk syk|kronisk sjuk|kronisk syk"
    r"|rusavhengig|rusmisbruk|alkoholiker|alkoholikar|sykmeldt|sjukmeld|utviklingshem"
    r"|cancer\b|dementia|epilepsy|depression\b|schizophreni|addicted|alcoholic|on sick leave"
    # sexual orientation
    r"|homofil|lesbisk|bifil|transperson|transkjønn|gay\b|lesbian|bisexual|transgender"
    # belief and ethnicity
    r"|muslim|jøde\b|jødisk|hindu|buddhist|ateist|jehovas|jewish\b|atheist"
    r"|same\b|kven\b|romani|Sámi\b"
    # trade union and politics
    r"|fagorganisert|medlem (?:av|i) (?:LO|Fagforbundet|Utdanningsforbundet|NSF|Fellesforbundet)\b"
    r"|på (?:Arbeiderpartiet|Høyre|Fremskrittspartiet|Senterpartiet|Rødt|Venstre|SV)\b"
    r"|member of (?:a|the) (?:trade )?union"
    # criminal matters
    r"|straffedømt|straffedømd|dømt for|dømd for|siktet for|sikta for|tiltalt for|tiltala for"
    r"|fengslet|fengsla|convicted of|charged with|imprisoned"
)
"""Words of what GDPR articles 9 and 10 protect, as a pattern that minds no capitals."""
_MATTER = late_pattern(
    rf"(?: (?!ikke\b|ikkje\b|not\b)[\w\-]{{1,20}}){{0,3}}? (?:{MATTER})\w*", re.IGNORECASE
)


def _sensitive(text: str) -> Iterator[Stretch]:
    for found in _PERSON().finditer(text):
        if GIVEN_NAMES & set(re.split("[ -]", found[1])[:-1]):
            matter = _MATTER().match(text, found.end())
            if matter:
                yield found.start(), matter.end()


# Names

_FULL_NAME = late_pattern(rf"(?<!\w){_CAPITALISED}(?:[ -]{_CAPITALISED}){{1,3}}(?!\w)")
_SENT = tuple(
    f"{what[1:]} {by} "
    for what in """
    innspill innspel uttalelse uttale fråsegn merknad merknader høringssvar høyringssvar
    klage brev henvendelse førespurnad innsigelse kommentar
    submission comment complaint letter objection answer response
    """.split()
    for by in ("fra", "frå", "av", "from", "by")
)
"""What a private person's name follows; the first letter is left out where it may be a capital."""
_NEAR = 80
"""How many characters from other personal data a name is that belongs to it."""


def _names(text: str) -> Iterator[Stretch]:
    beside = sorted(
        stretch
        for kind in suspects(text)
        if kind in ("identity-number", "email", "phone", "address")
        for stretch in _FINDERS[kind](text)
    )
    after = {at + len(words) for words in _SENT if words in text for at in _starts(text, words)}
    for found in _FULL_NAME().finditer(text) if beside or after else ():
        first, last = found.span()
        # Of those that begin before it or soon after, the last is the nearest that counts.
        place = bisect.bisect(beside, (last + _NEAR, 0)) - 1
        start, end = beside[place] if place >= 0 else (0, -_NEAR - 1)
        near = first <= end + _NEAR
        # In "Peter Eksempels plass 1" the name is the street's.
        inside = start <= first and last <= end
        if (near or first in after) and not inside and is_persons_name(found[0]):
            yield first, last


def is_persons_name(text: str) -> bool:
    """Whether a text is a full name that begins with a given name, and nothing else.

    >>> is_persons_name("Kari Nordmann"), is_persons_name("Kari Nordmann gate")
    (True, False)
    """
    return bool(_FULL_NAME().fullmatch(text)) and re.split("[ -]", text)[0] in GIVEN_NAMES


def _starts(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


_FINDERS: dict[PersonalDataKind, Callable[[str], Iterator[Stretch]]] = {
    "name": _names,
    "identity-number": _identity_numbers,
    "email": _emails,
    "phone": _phones,
    "address": _addresses,
    "sensitive": _sensitive,
}
_HIDE: dict[PersonalDataKind, Callable[[str], str]] = {
    "name": blank,
    "identity-number": _hide_number,
    "email": _hide_email,
    "phone": _hide_phone,
    "address": blank,
    "sensitive": blank,
}
