"""What the headings of plans are called, and what their words tell of what stands under them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from ..spreadsheets.cells import numbered
from ..spreadsheets.columns import LEVELS, WORDS, plain

SEVERAL: Mapping[str, str] = {
    "focus_areas": "focus_area", "goals": "goal", "subgoals": "subgoal", "strategies": "strategy",
    "measures": "measure", "indicators": "indicator", "contributions": "contribution",
    "values": "value", "challenges": "challenge", "themes": "theme",
}  # fmt: skip
"""What a heading may gather, by its key in a plan file: the kind of each of them."""
AIMS = ("focus_areas", "goals", "subgoals")
"""What a heading may gather that has a heading of its own."""
NOTE, SECTION, DESCRIPTION, TITLE, VISION, SDGS = (
    "note", "section", "description", "title", "vision", "sdgs",
)  # fmt: skip

LABELS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "nb": {
        "focus_areas": ("satsingsområder", "satsingsområdene", "våre satsingsområder", "satsningsområder",
                        "innsatsområder", "innsatsområdene", "fokusområder", "hovedtemaer"),
        "goals": ("mål", "målene", "våre mål", "hovedmål", "hovedmålene", "hovedmålene våre", "våre hovedmål",
                  "overordnede mål", "samfunnsmål", "samfunnsmålene", "langsiktige mål", "mål for kommunen",
                  "mål og strategier", "hovedmål og delmål", "hovedmål og strategier"),
        "subgoals": ("delmål", "delmålene", "undermål"),
        "strategies": ("strategi", "strategier", "strategiene", "våre strategier", "slik gjør vi det",
                       "slik skal vi gjøre det", "slik vil vi gjøre det", "slik når vi målet",
                       "slik når vi målene", "slik skal vi nå målet", "slik skal vi nå målene",
                       "slik kommer vi dit", "hvordan", "hvordan gjør vi det", "dette skal vi gjøre",
                       "dette vil vi gjøre", "dette gjør vi", "vi skal", "vi vil", "kommunen skal",
                       "kommunen vil", "for å nå målet skal vi", "for å nå målene skal vi",
                       "for å nå målet vil vi", "for å nå delmålet skal vi", "delmål og strategier"),
        "measures": ("tiltak", "tiltakene", "våre tiltak", "aktiviteter", "handlinger"),
        "indicators": ("indikatorer", "indikator", "slik måler vi", "slik måler vi det", "måleindikatorer",
                       "slik vet vi at vi lykkes", "slik ser vi at vi lykkes"),
        "contributions": ("du kan bidra", "slik kan du bidra", "dette kan du gjøre", "du kan", "bidrag",
                          "slik kan du bidra til målet", "hva kan du gjøre", "innbyggerne kan"),
        "sdgs": ("fns bærekraftsmål", "bærekraftsmål", "fn-mål", "fns mål", "prioriterte bærekraftsmål",
                 "aktuelle bærekraftsmål", "relevante bærekraftsmål"),
        "vision": ("visjon", "visjonen", "vår visjon", "visjonen vår", "kommunens visjon"),
        "values": ("verdier", "verdiene", "våre verdier", "kjerneverdier", "verdigrunnlag"),
        "challenges": ("utfordringer", "utfordringene", "våre utfordringer", "langsiktige utfordringer",
                       "hovedutfordringer"),
        "themes": ("gjennomgående temaer", "gjennomgående tema"),
        "note": ("forord", "innledning", "innleiing", "bakgrunn", "kilder", "kildeliste", "referanser",
                 "litteratur", "litteraturliste", "vedlegg", "sammendrag", "oppsummering", "innhold",
                 "innholdsfortegnelse", "om planen", "om samfunnsdelen", "planprosessen", "medvirkning",
                 "medvirkningsprosessen", "begreper", "begrepsliste", "ordliste", "ordforklaringer",
                 "slik leser du planen", "leseveiledning", "oppfølging", "oppfølging av planen",
                 "gjennomføring", "rammer", "føringer", "rammer og føringer", "nasjonale føringer",
                 "lovgrunnlag", "hensikt", "formål", "formålet med planen", "status", "nåsituasjon",
                 "kunnskapsgrunnlag", "høring", "arealstrategi", "forklaringer", "notater", "merknader"),
    },
    "nn": {
        "focus_areas": ("satsingsområde", "satsingsområda", "våre satsingsområde", "innsatsområde"),
        "goals": ("mål", "måla", "måla våre", "hovudmål", "hovudmåla", "hovudmåla våre", "samfunnsmål",
                  "samfunnsmåla", "overordna mål", "langsiktige mål", "mål og strategiar"),
        "subgoals": ("delmål", "delmåla", "undermål"),
        "strategies": ("strategiar", "strategiane", "slik gjer vi det", "slik skal vi gjere det",
                       "slik vil vi gjere det", "slik når vi målet", "slik når vi måla",
                       "slik skal vi nå målet", "korleis", "dette skal vi gjere", "dette gjer vi",
                       "kommunen skal", "for å nå målet skal vi", "for å nå måla skal vi"),
        "measures": ("tiltak", "tiltaka", "aktivitetar"),
        "indicators": ("indikatorar", "slik måler vi"),
        "contributions": ("du kan bidra", "slik kan du bidra", "dette kan du gjere", "kva kan du gjere"),
        "sdgs": ("fns berekraftsmål", "berekraftsmål", "prioriterte berekraftsmål"),
        "vision": ("visjon", "visjonen", "visjonen vår"),
        "values": ("verdiar", "verdiane", "verdiane våre", "verdigrunnlag"),
        "challenges": ("utfordringar", "utfordringane", "langsiktige utfordringar"),
        "themes": ("gjennomgåande tema",),
        "note": ("føreord", "innleiing", "bakgrunn", "kjelder", "kjeldeliste", "vedlegg", "samandrag",
                 "innhald", "innhaldsliste", "om planen", "om samfunnsdelen", "planprosessen",
                 "medverknad", "omgrep", "ordliste", "oppfølging", "gjennomføring", "rammer",
                 "føringar", "rammer og føringar", "føremål", "status", "kunnskapsgrunnlag", "høyring"),
    },
    "en": {
        "focus_areas": ("focus areas", "priority areas", "our focus areas", "pillars"),
        "goals": ("goals", "our goals", "main goals", "the goals", "overall goals", "goals and strategies"),
        "subgoals": ("subgoals", "sub-goals", "objectives", "targets"),
        "strategies": ("strategies", "strategy", "how we do it", "how we will do it", "how we get there",
                       "this is how we do it", "what we will do", "we will", "we shall",
                       "the municipality shall", "the municipality will"),
        "measures": ("measures", "actions", "activities"),
        "indicators": ("indicators", "how we measure", "how we measure it"),
        "contributions": ("you can contribute", "how you can contribute", "what you can do", "you can help"),
        "sdgs": ("sustainable development goals", "sdgs", "un goals", "un sustainable development goals"),
        "vision": ("vision", "our vision", "the vision"),
        "values": ("values", "our values"),
        "challenges": ("challenges", "our challenges"),
        "themes": ("cross-cutting themes",),
        "note": ("foreword", "preface", "introduction", "background", "sources", "references",
                 "bibliography", "appendix", "appendices", "summary", "contents", "table of contents",
                 "about the plan", "about this plan", "glossary", "process", "participation",
                 "follow-up", "implementation", "purpose", "notes", "acknowledgements"),
    },
    "sv": {
        "focus_areas": ("fokusområden", "målområden", "insatsområden", "prioriterade områden"),
        "goals": ("mål", "målen", "våra mål", "huvudmål", "huvudmålen", "övergripande mål",
                  "inriktningsmål"),
        "subgoals": ("delmål", "delmålen"),
        "strategies": ("strategier", "strategierna", "så gör vi", "så här gör vi", "så når vi målet",
                       "så når vi målen", "hur", "detta ska vi göra", "kommunen ska", "vi ska"),
        "measures": ("åtgärder", "åtgärderna", "aktiviteter"),
        "indicators": ("indikatorer", "så mäter vi", "mått"),
        "contributions": ("du kan bidra", "så kan du bidra", "detta kan du göra"),
        "sdgs": ("globala mål", "globala målen", "agenda 2030", "fns globala mål", "hållbarhetsmål"),
        "vision": ("vision", "visionen", "vår vision"),
        "values": ("värderingar", "våra värderingar", "värdegrund"),
        "challenges": ("utmaningar", "våra utmaningar"),
        "themes": ("genomgående teman",),
        "note": ("förord", "inledning", "bakgrund", "källor", "referenser", "bilaga", "bilagor",
                 "sammanfattning", "innehåll", "innehållsförteckning", "om planen", "begrepp",
                 "ordlista", "uppföljning", "genomförande", "syfte", "nuläge"),
    },
    "da": {
        "focus_areas": ("indsatsområder", "fokusområder", "temaområder"),
        "goals": ("mål", "målene", "vores mål", "hovedmål", "overordnede mål"),
        "subgoals": ("delmål", "delmålene"),
        "strategies": ("strategier", "sådan gør vi", "sådan gør vi det", "sådan når vi målet",
                       "hvordan", "det vil vi gøre", "kommunen vil", "kommunen skal", "vi vil"),
        "measures": ("tiltag", "indsatser", "handlinger", "aktiviteter"),
        "indicators": ("indikatorer", "sådan måler vi"),
        "contributions": ("du kan bidrage", "sådan kan du bidrage", "det kan du gøre"),
        "sdgs": ("verdensmål", "verdensmålene", "fns verdensmål"),
        "vision": ("vision", "visionen", "vores vision"),
        "values": ("værdier", "vores værdier"),
        "challenges": ("udfordringer", "vores udfordringer"),
        "themes": ("tværgående temaer",),
        "note": ("forord", "indledning", "baggrund", "kilder", "referencer", "bilag", "resumé",
                 "sammenfatning", "indhold", "indholdsfortegnelse", "om planen", "begreber",
                 "ordliste", "opfølgning", "gennemførelse", "formål"),
    },
}  # fmt: skip
"""What stands under a heading of these words, in the languages of documents."""

OF_THE_KEEPER = frozenset(
    ("kilde", "kilder", "kjelde", "kjelder", "source", "sources", "källa", "källor", "kilde til",
     "ikke registrert", "ikkje registrert", "not recorded")
)  # fmt: skip
"""How lines begin that say of an element where it comes from, and are nothing that it does."""
_SHALL = re.compile(
    r"(?:i )?[^\s:]{2,40}(?: [^\s:]{2,40})? (?:kommune|kommunes|fylkeskommune|kommun|municipality|council)"
    r"(?: as a community)? (?:skal|vil|ska|shall|will)"
)
_TELLING = re.compile(
    r"\b(?:\w*plan(?:en)?|\w*strategi(?:en)?|samfunnsdel(?:en)?|\w*program(?:met)?|strategy|visj?on"
    r"|\w*delen|översiktsplan)\b"
)
"""What the title of a plan has in it."""
_PROMISING = re.compile(r"\b(?:skal|ska|shall|vil|vill|will)\b|\A(?:vi|we) ")
_KINDS = {
    word: kind
    for words in WORDS.values()
    for word, kind in words.items()
    if kind in LEVELS and word not in ("vision",)
} | {"visjon": VISION, "visjonen": VISION, "vision": VISION}
_SORTED = sorted(_KINDS, key=lambda word: (-len(word), word))
_NUMBER = (
    r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,5}[a-z]?|[A-ZÆØÅ]|[IVX]{1,5}|(?:[a-zæøå]|[ivx]{2,5})(?=[:.)])"
)
_CLAIM = re.compile(
    rf"(?P<word>(?i:{'|'.join(map(re.escape, _SORTED))}))"
    rf"(?:\s+(?:(?i:nr)\.?\s*)?(?P<code>{_NUMBER})(?![\w]))?\s*(?P<sign>[:.–—-]*)(?:\s+|\Z)(?P<rest>.*)",
    re.S,
)
_HEADING_NUMBER = re.compile(
    r"(?P<code>[0-9]{1,3}(?:\.[0-9]{1,3}){0,5}|[A-Z](?=[.)]))[.):]?\s+(?P<rest>[^\W\d_«“\"].*)",
    re.S,
)
_SMALL = {
    "nb": ("og", "er", "på", "ikke", "vi", "skal", "en", "et", "av", "til", "fra", "være", "noe", "hvor"),
    "nn": ("og", "er", "på", "ikkje", "vi", "skal", "ein", "eit", "av", "til", "frå", "vere", "noko", "kor"),
    "da": ("og", "er", "på", "ikke", "vi", "skal", "en", "et", "af", "til", "fra", "være", "noget", "hvor"),
    "sv": ("och", "är", "på", "inte", "vi", "ska", "en", "ett", "av", "till", "från", "vara", "något", "var"),
    "en": ("and", "is", "on", "not", "we", "shall", "a", "the", "of", "to", "from", "be", "will", "where"),
}  # fmt: skip
"""Small words, the same number of each language."""
_FEW = 2
LONGEST_LABEL = 80


@attrs.frozen
class Claim:
    """What the words at the beginning of a text say it is: “Hovedmål 3: Grønn by”."""

    kind: str
    code: str
    title: str
    """Empty where the text says no more than what it is."""
    word: str


def label(text: str) -> str:
    """What stands under a heading of these words; empty where they do not tell."""
    if len(text) > LONGEST_LABEL:
        return ""
    words = plain(heading_number(text)[1]).strip(" -–—")
    for known in LABELS.values():
        for target, all_words in known.items():
            if words in all_words:
                return target
    return "strategies" if _SHALL.fullmatch(words) else ""


def claim(text: str) -> Claim | None:
    """What a text says it is, with its number or behind a colon; `None` where it does not."""
    found = _CLAIM.match(text)
    if not found:
        return None
    code, sign, rest = found["code"] or "", found["sign"], found["rest"].strip()
    if not code and not (sign in (":", "–", "—", "-") and rest):
        return None
    if code and not code[0].isdigit() and not sign and rest:
        # “Mål I Storvik skal …” is no number.
        return None
    return Claim(_KINDS[found["word"].lower()], code, rest, found["word"])


def heading_number(text: str) -> tuple[str, str]:
    """The number before a heading, also one without a full stop, and the heading."""
    found = _HEADING_NUMBER.fullmatch(text.strip())
    return (found["code"], found["rest"]) if found else numbered(text.strip())


def language_of(texts: Iterable[str], usual: str) -> str:
    """The language that the most headings are in; where words do not tell, the `usual` one.

    What a program says of a document's language is often that of the program.
    """
    found: Counter[str] = Counter()
    for text in texts:
        words = plain(heading_number(text)[1])
        claimed = claim(text)
        for language, known in LABELS.items():
            found[language] += any(words in each for each in known.values())
            if claimed:
                found[language] += claimed.word.lower() in WORDS[language]
    best = max(LABELS, key=lambda language: (found[language], language == usual))
    return best if found[best] else usual


def language_of_words(texts: Iterable[str]) -> str:
    """The language whose smallest words a text has the most of; empty where it has too few.

    Of two that a text has as much of, such as bokmål and Danish, the first is it.
    """
    counts = Counter(word for text in texts for word in re.findall(r"[^\W\d_]+", text.casefold()))
    sums = {name: sum(counts[word] for word in words) for name, words in _SMALL.items()}
    best = max(sums, key=lambda name: sums[name])
    return best if sums[best] > _FEW else ""


def tells_of_plan(text: str) -> bool:
    """Whether a title has the word of a plan in it."""
    return bool(_TELLING.search(text.casefold()))


def promises(text: str) -> bool:
    """Whether a text says what somebody shall do."""
    return bool(_PROMISING.search(text.casefold()))
