"""Nynorsk: what the tables and columns of a workbook are called."""

from __future__ import annotations

TABLES: dict[str, str] = {
    "element": "Oversyn",
    "wording": "Andre ordlydar",
    "misprint": "Trykkfeil",
    "exemption": "Unntak frå reglar",
    "sdg_link": "Berekraftsmål",
    "term": "Eigne omgrep",
    "measurement": "Målingar",
    "band": "Tersklar",
    "announcement": "Kunngjeringar",
    "channel": "Svar og innsyn",
    "reference": "Tilvisingar",
    "list_item": "Lister",
    "mark": "Merke",
    "long_text": "Lange tekstar",
    "words": "Ord",
    "front": "Om fila",
}
"""The sheets that are not those of a kind of element."""

COLUMNS: dict[str, str] = {
    "key": "nøkkel",
    "id": "identifikator",
    "order": "plass i planen",
    "depth": "nivå",
    "kind": "kva det er",
    "parent": "står i",
    "of": "høyrer til",
    "held_in": "i feltet",
    "position": "plass i lista",
    "table": "tabell",
    "target_id": "viser til",
    "target_key": "leier til",
    "column": "kolonne",
    "mark": "merke",
    "number": "nummer",
    "meaning": "tyding",
    "start": "frå",
    "end": "til",
    "value": "verdi",
    "text": "med ord",
    "received": "komne inn",
    "answered": "vurderte",
    "objections": "motsegner",
    "precision": "kor nøyaktig",
    "field": "feltet det gjeld",
    "written": "skrive",
    "meant": "meint",
    "rule": "regel",
    "reason": "grunngjeving",
    "until": "til og med",
    "below": "under",
    "sdg": "berekraftsmål",
    "role": "rolle",
    "one": "éin",
    "many": "fleire",
    "years": "år fram",
    "at_least": "minst",
    "address": "adresse",
}
"""The columns that have no words as fields of an element."""

SENTENCES: dict[str, str] = {
    "what": "Ein plan som rekneark: eitt ark for kvar sort element, og éi rad for kvart av dei.",
    "keys": "Nøklane viser kva rader som høyrer saman: lat dei som finst, stå, og lat nøkkelen vere tom i ei ny rad.",
    "order": "Arket {overview} er laga av dei andre; det som blir skrive der, blir ikkje lese inn igjen.",
    "hidden": "Den første rada i kvart ark er gøymd; ho fortel programmet kva kolonne som er kva.",
    "long": "Ein tekst som ikkje får plass i ei celle, held fram i arket {long}; cella sluttar med ⟦→ nummer⟧.",
    "choose": "vel eit ord frå lista; arket {words} seier kva dei tyder",
    "sheet": "ark",
    "rows": "rader",
    "choice": "ord",
}
"""The sentences of the first sheet, and of the help in the cells."""
