"""Bokmål: what the library says to people."""

from __future__ import annotations

QUOTES = ("«", "»")
AND = "og"
OR = "eller"
MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli",
    "august", "september", "oktober", "november", "desember",
)  # fmt: skip
DATE = "{day}. {month} {year}"
DAYS = ("dag", "dager")
DECIMAL = ","
DID_YOU_MEAN = "mente du {suggestion}?"

TERMS: dict[str, tuple[str, str]] = {
    "plan": ("plan", "planer"),
    "vision": ("visjon", "visjoner"),
    "mission": ("samfunnsoppdrag", "samfunnsoppdrag"),
    "value": ("verdi", "verdier"),
    "challenge": ("utfordring", "utfordringer"),
    "theme": ("gjennomgående tema", "gjennomgående temaer"),
    "priority": ("prioritering", "prioriteringer"),
    "focus_area": ("satsingsområde", "satsingsområder"),
    "goal": ("hovedmål", "hovedmål"),
    "subgoal": ("delmål", "delmål"),
    "strategy": ("strategi", "strategier"),
    "measure": ("tiltak", "tiltak"),
    "indicator": ("indikator", "indikatorer"),
    "contribution": ("bidrag", "bidrag"),
    "actor": ("aktør", "aktører"),
    "consultation": ("høring", "høringer"),
    "participation": ("medvirkningsaktivitet", "medvirkningsaktiviteter"),
    "decision": ("vedtak", "vedtak"),
    "publication": ("publisering", "publiseringer"),
    "source": ("kilde", "kilder"),
}

SEVERITIES = {
    "error": ("feil", "feil"),
    "warning": ("advarsel", "advarsler"),
    "info": ("merknad", "merknader"),
}

FORMS = {
    "text": "en tekst",
    "string": "en tekst",
    "identifier": "en identifikator",
    "reference": "en identifikator",
    "choice": "et ord",
    "integer": "et tall",
    "number": "et tall",
    "boolean": "true eller false",
    "date": "en dato",
    "partial-date": "en dato",
    "object": "et sett med nøkler",
    "list": "en liste",
    "table": "et sett med nøkler",
    "lists": "et sett med nøkler",
    "mapping": "et sett med nøkler",
}

PHRASES = {
    # Reports
    "hint": "tips",
    "see": "se også",
    "line": "linje {line}",
    "clean": "ingen funn",
    "files": "{count} filer kontrollert, {clean} uten funn",
    "waiting": "noen kontroller venter til feilene over er rettet",
    "profile": "profil",
    # The tree
    "not_recorded": "ikke registrert",
    "untitled": "(uten tittel)",
    "without_wording": "{count} uten registrert ordlyd",
    "deadline": "frist {date}",
    "sdg": "bærekraftsmål",
    "status/draft": "utkast",
    "status/consultation": "på høring",
    "status/adopted": "vedtatt",
    "status/superseded": "erstattet",
    "type/planning-strategy": "planstrategi",
    "type/planning-programme": "planprogram",
    "type/social-element": "kommuneplanens samfunnsdel",
    "type/land-use-element": "kommuneplanens arealdel",
    "type/implementation-programme": "handlingsdel",
    "type/economic-plan": "økonomiplan",
    "type/thematic-plan": "temaplan",
    "type/regional-plan": "regional plan",
    "type/annual-report": "årsrapport",
    "type/strategic-plan": "strategisk plan",
    # Rules and profiles
    "severity": "alvorlighetsgrad i profilen {profile}",
    "basis": "bygger på",
    "in_force": "gjelder fra {start}",
    "wrong": "Ikke slik:",
    "right": "Slik:",
    "in_profile": "(profil {profile})",
    "builds_on": "bygger på {profile}",
    "off": "av",
    # Indicators on a day
    "status/none": "planen har ingen indikatorer",
    "status/heading": "indikatorer per {date}",
    "status/indicator": "indikator",
    "status/trend": "utvikling",
    "status/latest": "siste tall",
    "status/target": "mål",
    "status/status": "status",
    "status/total": "{count} i alt: {parts}",
    "status/says": "planen sier: {words}",
    "status/band": "planens egne terskler kaller det {band}",
    "verdict/reached": "nådd",
    "verdict/on-track": "i rute",
    "verdict/behind": "henger etter",
    "verdict/missed": "ikke nådd",
    "verdict/cannot-tell": "kan ikke avgjøres",
    "trend/improving": "går bedre",
    "trend/stable": "står stille",
    "trend/worsening": "går dårligere",
    "direction/increase": "opp",
    "direction/decrease": "ned",
    "direction/keep": "som nå",
    "direction/reach": "nå måltallet",
    "direction/not-increase": "ikke høyere",
    "direction/not-decrease": "ikke lavere",
    "why/target-met": "det siste tallet oppfyller målet",
    "why/kept": "det er så langt som det skal være",
    "why/not-kept": "det skulle ha blitt som det var",
    "why/line": "en rett linje fram til målet krever {expected} på det tidspunktet",
    "why/direction": "sammenlignet med {first} i den første målingen",
    "why/target-date": "tallet ved målets dato avgjør",
    "why/no-value": "det er ikke målt noe tall, eller det er ikke skrevet ned",
    "why/only-baseline": "ingenting er målt etter utgangspunktet",
    "why/in-words": "det som er målt, er skrevet med ord og ikke tall",
    "why/old-value": "det siste tallet er for gammelt til å si noe",
    "why/no-value-at-target": "målets dato er passert, og det er ikke noe tall fra da",
    "why/no-target": "det er verken noe måltall eller noen retning",
    "why/no-target-date": "målet har ingen dato etter utgangspunktets",
    "why/no-baseline": "det er ingenting å sammenligne tallet med",
    "why/no-direction": "ingenting sier hvilken vei det skal gå",
}
