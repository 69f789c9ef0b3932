"""English: what the tables and columns of a workbook are called."""

from __future__ import annotations

TABLES: dict[str, str] = {
    "element": "Overview",
    "wording": "Other wordings",
    "misprint": "Misprints",
    "exemption": "Exemptions from rules",
    "sdg_link": "SDGs",
    "term": "Own terms",
    "measurement": "Measurements",
    "band": "Bands",
    "announcement": "Announcements",
    "channel": "Where to answer and read",
    "reference": "References",
    "list_item": "Lists",
    "mark": "Marks",
    "long_text": "Long texts",
    "words": "Words",
    "front": "About",
}
"""The sheets that are not those of a kind of element."""

COLUMNS: dict[str, str] = {
    "key": "key",
    "id": "identifier",
    "order": "place in the plan",
    "depth": "level",
    "kind": "what it is",
    "parent": "stands in",
    "of": "belongs to",
    "held_in": "in the field",
    "position": "place in the list",
    "table": "table",
    "target_id": "refers to",
    "target_key": "leads to",
    "column": "column",
    "mark": "mark",
    "number": "number",
    "meaning": "meaning",
    "start": "from",
    "end": "to",
    "value": "value",
    "text": "in words",
    "received": "came in",
    "answered": "assessed",
    "objections": "formal objections",
    "precision": "how exact",
    "field": "the field that it concerns",
    "written": "written",
    "meant": "meant",
    "rule": "rule",
    "reason": "reason",
    "until": "until",
    "below": "below",
    "sdg": "SDG",
    "role": "role",
    "one": "one",
    "many": "several",
    "years": "years ahead",
    "at_least": "at least",
    "address": "address",
}
"""The columns that have no words as fields of an element."""

SENTENCES: dict[str, str] = {
    "what": "A plan as a workbook: a sheet for each kind of element, a row for each of them.",
    "keys": "Rows belong together by their keys: let those that are there stand, and leave the key of a new row empty.",
    "order": "The sheet {overview} is made of the others; what is written there is not read back.",
    "hidden": "The first row of each sheet is hidden; it tells the program which column is which.",
    "long": "A text that no cell can hold goes on in the sheet {long}; its cell ends with ⟦→ number⟧.",
    "choose": "choose a word from the list; the sheet {words} says what they mean",
    "sheet": "sheet",
    "rows": "rows",
    "choice": "word",
}
"""The sentences of the first sheet, and of the help in the cells."""
