"""Bokmål: what the tables and columns of a workbook are called."""

from __future__ import annotations

TABLES: dict[str, str] = {
    "element": "Oversikt",
    "wording": "Andre ordlyder",
    "misprint": "Trykkfeil",
    "exemption": "Unntak fra regler",
    "sdg_link": "Bærekraftsmål",
    "term": "Egne begreper",
    "measurement": "Målinger",
    "band": "Terskler",
    "announcement": "Kunngjøringer",
    "channel": "Svar og innsyn",
    "reference": "Henvisninger",
    "list_item": "Lister",
    "mark": "Merker",
    "long_text": "Lange tekster",
    "words": "Ord",
    "front": "Om filen",
}
"""The sheets that are not those of a kind of element."""

COLUMNS: dict[str, str] = {
    "key": "nøkkel",
    "id": "identifikator",
    "order": "plass i planen",
    "depth": "nivå",
    "kind": "hva det er",
    "parent": "står i",
    "of": "hører til",
    "held_in": "i feltet",
    "position": "plass i listen",
    "table": "tabell",
    "target_id": "viser til",
    "target_key": "leder til",
    "column": "kolonne",
    "mark": "merke",
    "number": "nummer",
    "meaning": "betydning",
    "start": "fra",
    "end": "til",
    "value": "verdi",
    "text": "med ord",
    "received": "kommet inn",
    "answered": "vurdert",
    "objections": "innsigelser",
    "precision": "hvor nøyaktig",
    "field": "feltet det gjelder",
    "written": "skrevet",
    "meant": "ment",
    "rule": "regel",
    "reason": "begrunnelse",
    "until": "til og med",
    "below": "under",
    "sdg": "bærekraftsmål",
    "role": "rolle",
    "one": "én",
    "many": "flere",
    "years": "år fram",
    "at_least": "minst",
    "address": "adresse",
}
"""The columns that have no words as fields of an element."""

SENTENCES: dict[str, str] = {
    "what": "En plan som regneark: ett ark for hver sort element, og én rad for hvert av dem.",
    "keys": "Nøklene viser hvilke rader som hører sammen: la dem som finnes, stå, og la nøkkelen være tom i en ny rad.",
    "order": "Arket {overview} er laget av de andre; det som skrives der, leses ikke inn igjen.",
    "hidden": "Den første raden i hvert ark er skjult; den forteller programmet hvilken kolonne som er hvilken.",
    "long": "En tekst som ikke får plass i en celle, fortsetter i arket {long}; cellen slutter med ⟦→ nummer⟧.",
    "choose": "velg et ord fra listen; arket {words} sier hva de betyr",
    "sheet": "ark",
    "rows": "rader",
    "choice": "ord",
}
"""The sentences of the first sheet, and of the help in the cells."""
