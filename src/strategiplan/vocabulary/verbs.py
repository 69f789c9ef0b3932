"""Verbs of plans in bokmål, nynorsk and English, and the endings that tell verbs from other words.

Nothing here knows a language as a person does. Closed classes of words are listed,
the verbs that plans use too, and for all other words the ending decides. Where that
is not enough a word counts as one that may be a verb: whoever asks says something
only where there surely is none.
"""

from __future__ import annotations

import functools

from ..text import late_pattern

_WORD = late_pattern(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")

# Norwegian

_FINITE = frozenset(
    """
    er var har hadde skal skulle vil ville kan kunne må måtte bør burde blir ble vart vert verte
    får fikk fekk går gikk gjekk gir gjev gav ga gjør gjer gjorde ser så står stod kommer kjem kom
    tar tek tok når bor bur vet veit finnes finst finner finn lar let dør gror tror trur sier seier
    legger legg ligger ligg setter set holder held skjer henger heng veks vokser hører høyrer
    trives trivst lykkes lukkast møtes møtest møts syns vinn driv skriv byr gjeld gjelder
    treng trenger ønsker ønskjer
    """.split()
)
"""Forms of the present and the past that an ending does not tell, or that are most common."""

_INFINITIVES = frozenset(
    """
    anvende arbeide arbeida auke auka avklare avvikle begrense beholde behalde bekjempe benytte
    beskytte bevare bidra bidrage bistå bli bruke bygge byggje dele delta dempe digitalisere drive
    dyrke dyrka effektivisere engasjere erstatte etablere evaluere finne fjerne forankre forbedre
    forebygge førebyggje fordele forenkle forhindre fornye forsterke fortsette forvalte fremme fremje
    følge følgje føre få gi gje gjenbruke gjennomføre gjøre gjere gå ha halvere heve hindre hjelpe
    holde halde implementere inkludere inngå innføre inspirere integrere invitere involvere ivareta
    iverksette iverksetje jobbe jobba kartlegge kartleggje knytte koble kutte la lage lede leggje
    legge leie leve leva levere lytte løfte løse løyse lære mestre meistre minske mobilisere
    modernisere motivere motta motvirke møte nytte nå omstille opparbeide oppgradere oppleve oppmuntre
    oppnå opprette opprettholde oppretthalde organisere overvåke planlegge planleggje prioritere
    produsere påvirke påverke redusere rehabilitere rekruttere ruste samarbeide samle samordne satse
    se senke sette setje sikre skaffe skape skapa skjerme snu spille spre stanse stille stimulere
    stoppe styrke styrkje støtte sørge sørgje ta tenke tenkje tette tilby tilføre tilpasse tilrettelegge
    tilretteleggje tiltrekke tiltrekkje trygge tryggje tåle unngå understøtte utbedre utbetre utføre
    utforske utjevne utnytte utrydde utvide utvikle vedlikeholde velge velje verdsette verne vere vera
    videreføre vidareføre videreutvikle vidareutvikle vise vokse vurdere være øke åpne opne
    """.split()
)
"""The verbs that plans use."""

_NO_VERBS = frozenset(
    """
    eller etter over under for der her hver kvar mer meir vår der innenfor utenfor utanfor framfor
    aller samt felles deres alles dessuten mindre større bedre betre flere fleire færre eldre yngre
    senter leder leiar vinter sommer sommar sektor heller imellom verden samfunn øyer øyar
    arbeidsgiver arbeidsgivar samfunnsaktør barnehager barnehagar skoler skular byer byar fylker
    bygder bygdelag kommuner kommunar tjenester tenester boliger bustader steder stader plasser
    plassar områder arenaer arenaar familier familiar veier vegar mennesker grupper bedrifter
    næringer næringar verksemder ressurser ressursar verdier verdiar aktører aktørar utfordringer
    utfordringar løsninger løysingar bymiljøer generasjoner generasjonar innbyggere innbyggjarar
    kvinner jenter gutter gutar elever elevar deler delar bysentrum kulturminner kulturminne
    forskjeller skilnader åpninger møteplasser møteplassar kår vilkår levekår år ansvar svar norges
    """.split()
)
"""Words that only look like verbs."""
_NOUN_ENDINGS = late_pattern(
    r".+(?:heter|heiter|heitar|elser|elsar|sjoner|sjonar|tjenester|tenester|plasser|plassar"
    r"|boliger|bustader|steder|stader|ordninger|ordningar|løsninger|løysingar|muligheter"
    r"|kvaliteter|kvalitetar|byer|byar|områder|arenaer|giver|givar|utvikler|utviklar|skoler"
    r"|skular|hager|hagar|veier|vegar|tilbydere|bedrifter|verksemder|næringer|næringar|grupper"
    r"|familier|ressurser|ressursar|verdier|minner|forskjeller|skaper|skapar)"
)
_ARTICLES = frozenset("en ei et ein eit den det de dei mer meir enda stadig mest".split())
_PARTICIPLE = late_pattern(r".+(?:ert|erte|sert|ket|kt|gd|lt|dret|ret)")


def _norwegian_verb(word: str, before: str, first: bool) -> bool:
    """Whether a word of a Norwegian text may be a verb, where it stands."""
    if word in _FINITE or before == "å":
        return True
    if word in _NO_VERBS:
        return False
    if word.endswith("r"):
        if word[:-1] in _INFINITIVES:
            return True
        return word.endswith(("er", "ar")) and not _NOUN_ENDINGS().fullmatch(word)
    if word.endswith(("es", "ast")):
        return True
    if before in _ARTICLES:
        return False
    if word in _INFINITIVES:
        return True
    if word.endswith(("e", "a")):
        # An infinitive that is not listed: at the beginning, or beside another one.
        begins = first or before in ("og", "eller")
        return begins and not _ADJECTIVE().fullmatch(word)
    return not first and bool(_PARTICIPLE().fullmatch(word))


_ADJECTIVE = late_pattern(
    r".+(?:ende|lige|lege|ige|iske|ive|ible|able|bare|ale|elle|ære|ante|ente|øse|løse|lause|somme"
    r"|rike|frie|erte|ede|sterke)|gode|trygge|nære|rause|levende|levande|.+ande|alle|mange|noen"
)

# English

_ENGLISH_NO_VERBS = frozenset(
    """
    a an the and or of for in on at to by with our your their its all every each more most less
    fewer this that these those from as into across within between through beyond
    city community communities council town county district region country people citizens residents
    inhabitants children youth families adults seniors neighbourhood neighbourhoods neighborhood
    neighborhoods environment economy health safety wellbeing well-being culture arts sport sports
    education learning housing infrastructure facilities nature climate energy water air life land
    justice peace poverty hunger gender equality inequality inequalities innovation industry growth
    institutions partnerships partnership services service quality leadership governance heritage
    prosperity identity diversity jobs businesses business places place spaces space opportunities
    opportunity future world society parks streetscapes lifestyle travel communication outreach
    relations administration finance statistics ideas information data microdata narratives tools
    publication files applications products elements
    good great strong safe clean green healthy new high low open smart fair vibrant resilient
    zero livable liveable local economic public physical civic forward-looking high-quality
    responsible decent affordable thriving caring welcoming
    """.split()
)
_ENGLISH_ENDINGS = late_pattern(
    r".+(?:tion|tions|sion|sions|ity|ities|ness|ment|ments|ism|ship|ance|ence|ancy|ency|logy|ics"
    r"|ous|ful|less|ible|able|ive|ical|ic|al|ary|ular|hood|dom|ion)"
)
_ENGLISH_VERBS = frozenset(
    """
    function position mention question condition station finance experience evidence influence
    advance balance enhance reference sentence document implement supplement experiment monument
    comment complement arrive drive give live receive achieve derive strive thrive survive believe
    enable reveal deal heal seal appeal steal enliven revive improve involve
    vary marry harness witness pity rely supply total signal model travel goal
    """.split()
)
"""Words that end like nouns or adjectives and are verbs, or may be."""


def _english_verb(word: str, _before: str, _first: bool) -> bool:
    """Whether a word of an English text may be a verb: any that is not surely none."""
    if word in _ENGLISH_NO_VERBS:
        return False
    return word in _ENGLISH_VERBS or not _ENGLISH_ENDINGS().fullmatch(word)


_MAY_BE_VERB = {"nb": _norwegian_verb, "nn": _norwegian_verb, "en": _english_verb}

LANGUAGES = tuple(_MAY_BE_VERB)
"""The languages whose verbs are known."""


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without numbers and signs."""
    return [found[0].lower() for found in _WORD().finditer(text)]


def surely_without_verb(text: str, language: str) -> bool:
    """Whether no word of a text can be a verb; `False` where one may be, or where it has no word."""
    may_be = _MAY_BE_VERB[language]
    words = words_of(text)
    if not words:
        return False
    before = ""
    for position, word in enumerate(words):
        if may_be(word, before, position == 0):
            return False
        before = word
    return True


@functools.cache
def is_infinitive(word: str) -> bool:
    """Whether a word is a Norwegian infinitive that plans use."""
    return word in _INFINITIVES
