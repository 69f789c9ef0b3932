"""Nynorsk: what the library says to people."""

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
}
