"""Bokmål and nynorsk: common words that belong to one of the two written forms only.

Words that are right in both (`ei`, `skal`, `utviklinga`), that mean something else in the
other one (`de`, `helt`, `kven`), or whose spelling is free there (`auke`, `samtidig`) are
left out, for they tell nothing.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from ..text import late_pattern

_PAIRS = """
    ikke ikkje, hva kva, hvordan korleis, hvorfor kvifor, hver kvar, hvert kvart, noen nokon,
    noe noko, fra frå, være vere, et eit, en ein, disse desse, jeg eg, sammen saman,
    hele heile, egen eigen, egne eigne, flere fleire, mer meir, mye mykje, gjøre gjere,
    bare berre, uten utan, selv sjølv, voksne vaksne, særlig særleg, tydelig tydeleg,
    tjeneste teneste, tjenester tenester, tjenestene tenestene,
    mulighet moglegheit, muligheter moglegheiter, innbyggere innbyggjarar,
    innbyggerne innbyggjarane, barnehager barnehagar, arbeidsplasser arbeidsplassar,
    virksomhet verksemd, virksomheter verksemder, høring høyring, høringen høyringa,
    bærekraft berekraft, bærekraftig berekraftig, bærekraftige berekraftige,
    de dei, samtidig samstundes
"""
# `mye` and `bærekraft` are seen in nynorsk too, `de` is "you", and `samtidig` is free.
_TELL_NOTHING = frozenset({"mye", "bærekraft", "bærekraftig", "bærekraftige", "de", "samtidig"})
_QUOTED = late_pattern(r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"]*\"")
_WORD = late_pattern(r"[^\W\d_]+")


FORMS: Mapping[str, str] = {"nb": "nn", "nn": "nb"}
"""The written forms of Norwegian by their language tags, each with the other."""


@functools.cache
def words_of_the_other(form: str) -> Mapping[str, str]:
    """The words that are wrong in a written form, and what they are called in it."""
    pairs = [pair.split() for pair in _PAIRS.split(",")]
    if form == "nn":
        return {bokmaal: nynorsk for bokmaal, nynorsk in pairs if bokmaal not in _TELL_NOTHING}
    return {nynorsk: bokmaal for bokmaal, nynorsk in pairs}


def foreign_words(text: str, form: str) -> dict[str, str]:
    """The words of a text that belong to the other written form, and what they are called in this.

    What stands in quotation marks is somebody else's wording and is passed over.

    >>> foreign_words("Alle har tilgang på eit grønt bymiljø", "nb")
    {'eit': 'et'}
    """
    others = words_of_the_other(form)
    words = _WORD().findall(_QUOTED().sub(" ", text).lower())
    return {word: others[word] for word in words if word in others}


def may_have_foreign_words(texts: str, form: str) -> bool:
    """Whether texts that are joined by line ends may have any, told fast."""
    texts = texts.lower()
    for sign in _SIGNS:
        texts = texts.replace(sign, " ")
    return not words_of_the_other(form).keys().isdisjoint(texts.split())


_SIGNS = ",.;:!?()«»“”„\"'/–-0123456789"
