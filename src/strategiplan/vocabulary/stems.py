"""Words without their endings, so that texts can be compared by what they are about.

The endings are taken off by Snowball's stemmers (the library snowballstemmer), which know
bokmål and some thirty other languages and need nothing but their rules. For Norwegian,
the spellings of nynorsk are first turned into those of bokmål: "berekraftige" and
"bærekraftig" are one word. Words that say nothing of what a text is about ("og", "skal",
"vi") are left out.

The spellings are strategiplan's own list, of words that plans use. It does not know the
language: what it does not name stays as it is written.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable

from ..text import late_pattern

Endings = Callable[[str], str]
"""Takes the endings off one word in lower case."""

_SPELLINGS = """
    berekraft bærekraft, mangfald mangfold, likskap likhet, heilskap helhet,
    innbyggjar innbygger, born barn, vaksn voksn, bustad bolig, skul skol, arskap erskap,
    stad sted, veg vei, vatn vann, vass vann, verds verdens, marknad marked, vald vold, løn lønn, lønn lønn,
    tenest tjenest, verksemd virksomhet, verksemda virksomheten,
    verksemder virksomheter, moglegheit mulighet, mogleg mulig, høyring høring,
    medverknad medvirkning, medverk medvirk, verknad virkning, deltaking deltakels, deltek deltar,
    forvalting forvaltning, oppleving opplevels, nyskaping nyskapning, forsking forskning,
    forureining forurensning, forureine forurense, kjelde kilde, rekne regne, straum strøm,
    framti fremti, framm fremm, framfor fremfor, hovud hoved, saman sammen, heil hel, høg høy,
    låg lav, vidare videre, jamstel likestil, jamn jevn, rettvis rettferdig, sjuk syk,
    førebygg forebygg, fyrebygg forebygg, meistr mestr, løys løs, gjere gjøre, auk øk,
    minsk reduser, følgj følg, einsemd ensomhet, fridom frihet, fatigdom fattigdom,
    svolt sult, naudsyn nødvendig, vennleg vennlig, venleg vennlig, grøn grønn, grønn grønn,
    rein ren, betr bedr, fleire flere, meir mer, sjølv selv, eigen egen, eigne egne, eige eget,
    open åpen, opne åpne, utanfor utenfor, innanfor innenfor, utan uten, utval utvalg,
    handter håndter, held holder, avgjerd beslutning, døyr dør, spreiing spredning, band bånd
"""
_ENDINGS = (
    ("leiken", "heten"),
    ("heita", "heten"),
    ("leik", "het"),
    ("heit", "het"),
    ("lege", "lige"),
    ("leg", "lig"),
    ("arane", "er"),
    ("erane", "er"),
    ("erar", "er"),
    ("erne", "er"),
    ("arar", "er"),
    ("are", "er"),
    ("ere", "er"),
    ("ar", "er"),
    ("setje", "sette"),
    ("setjing", "setting"),
    ("gje", "ge"),
    ("gjer", "ger"),
    ("kje", "ke"),
    ("kjer", "ker"),
    ("mje", "mme"),
)
"""Endings of nynorsk and what bokmål has for them, and some of both that the stemmer leaves;
the first that fits counts."""

_EMPTY = {
    "no": """
        og eller men å i på av for fra frå til med ved om mot mellom under over etter før gjennom
        hos uten utan innen innan både enten anten som at når der her da då så også òg samt
        den det de dei en ei et ein eit vi oss vår vårt våre jeg eg du han hun ho dere de dykk
        seg sin si sitt sine deres deira dens dets denne dette disse desse alle alt hver kvar hvert
        kvart noen nokon nokre noe noko hva kva hvem kven hvordan korleis hvor kor hvilke
        er var være vere vera vært vore blir bli ble vart har ha hadde skal skulle vil ville kan
        kunne må måtte bør burde får få gir gi gjør gjøre gjer gjere tar ta tek
        ikke ikkje ingen enn mer meir mest mange flere fleire andre annen annan samme same
        kommune kommunen kommuna kommuner kommunane kommunene
    """,
    "da": """
        og eller men at i på af for fra til med ved om mod mellem under over efter før gennem hos
        uden inden både enten som når der her da så også samt den det de en et vi os vores jeg du
        han hun sig sin sit sine deres denne dette disse alle alt hver hvert nogen noget hvad hvem
        er var være været bliver blive har have havde skal skulle vil ville kan kunne må bør får få
        ikke ingen end mere mest mange flere andre kommune kommunen
    """,
    "en": """
        a an the and or but of in on at by for from to with within into through between under over
        after before without both either as that when where here there so also this these those it
        its we us our ours you your he she they them their who whom which what how all each every
        any some no not than more most many other same is are was were be been being has have had
        do does will would shall should can could may must
        municipality council
    """,
}
"""Words that say nothing of what a text is about: closed classes, and the municipality itself."""

_STEMMERS = {
    "no": "norwegian",
    "da": "danish",
    "sv": "swedish",
    "fi": "finnish",
    "en": "english",
    "de": "german",
    "nl": "dutch",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "pt": "portuguese",
}
_WORD = late_pattern(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_NORWEGIAN = frozenset({"nb", "nn", "no"})


def language_group(tag: str) -> str:
    """The language that texts of a tag can be compared in: ``no`` for bokmål and nynorsk alike.

    >>> language_group("nn-NO"), language_group("en-GB"), language_group("")
    ('no', 'en', '')
    """
    language = tag.lower().replace("_", "-").partition("-")[0]
    return "no" if language in _NORWEGIAN else language


@functools.cache
def _spellings() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for every spelling, the longest first, and what each is in bokmål."""
    known = dict(pair.split() for pair in _SPELLINGS.split(","))
    return re.compile("|".join(sorted(known, key=len, reverse=True))), known


def in_bokmaal(word: str) -> str:
    """A Norwegian word in lower case as bokmål spells it, as far as the list of spellings goes.

    >>> in_bokmaal("berekraftig"), in_bokmaal("tryggleik")
    ('bærekraftig', 'trygghet')
    """
    spelled, known = _spellings()
    word = spelled.sub(lambda found: known[found[0]], word)
    for nynorsk, bokmaal in _ENDINGS:
        if word.endswith(nynorsk) and len(word) > len(nynorsk) + 2:
            return word[: -len(nynorsk)] + bokmaal
    return word


@functools.cache
def _empty(group: str) -> frozenset[str]:
    return frozenset(_EMPTY.get(group, "").split())


@functools.cache
def _endings(group: str) -> Endings:
    name = _STEMMERS.get(group)
    if name is None:
        return str
    import snowballstemmer  # type: ignore[import-untyped] # it comes without types

    stem: Endings = snowballstemmer.stemmer(name).stemWord
    return stem


@functools.lru_cache(50_000)
def _stem(word: str, group: str) -> str:
    return _endings(group)(in_bokmaal(word) if group == "no" else word)


def stems(text: str, group: str) -> dict[str, str]:
    """The words of a text without their endings, each with the word as it stands there.

    `group` is what `language_group` says. In a language without a stemmer the words
    stay whole; where all words are of those that say nothing, they are kept.

    >>> stems("Et berekraftig og trygt lokalsamfunn", "no")
    {'bærekraft': 'berekraftig', 'trygt': 'trygt', 'lokalsamfunn': 'lokalsamfunn'}
    """
    words = [found[0] for found in _WORD().finditer(unicodedata.normalize("NFC", text))]
    empty = _empty(group)
    telling = [word for word in words if word.lower() not in empty] or words
    found: dict[str, str] = {}
    for word in telling:
        found.setdefault(_stem(word.lower(), group), word)
    return found
