"""Nynorsk: own rules of a profile, where it gives no words of its own."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "present": (
        "{element} manglar {field}",
        "fyll det ut, eller før det opp under `not_recorded` om det finst, men ikkje er kjent",
    ),
    "absent": ("{element} har {field}, og skal ikkje ha det", "fjern {field}"),
    "equals": ("{field} i {element} er «{value}», og skal vere {expected}", "rett {field}"),
    "one_of": ("{field} i {element} er «{value}», og skal vere {expected}", "rett {field}"),
    "includes": ("{expected} manglar under {field} i {element}", "legg det til under {field}"),
    "matches": (
        "{field} i {element} er ikkje skrive slik profilen vil ha det: «{value}»",
        "teksten skal følgje mønsteret {expected}",
    ),
    "text": ("{field} i {element} har {found}, og skal ha {expected}", "skriv om teksten"),
    "list": (
        "{element} har {found} under {field}, og skal ha {expected}",
        "legg til eller fjern under {field}",
    ),
    "number": ("{field} i {element} er {value}, og skal vere {expected}", "rett talet"),
    "before": (
        "{field} i {element} er {value}, og skal vere før {expected}",
        "kontroller begge datoane: har dei bytt plass?",
    ),
    "not_after": (
        "{field} i {element} er {value}, og skal vere seinast {expected}",
        "kontroller begge datoane: har dei bytt plass?",
    ),
    "after": (
        "{field} i {element} er {value}, og skal vere etter {expected}",
        "kontroller begge datoane: har dei bytt plass?",
    ),
    "not_before": (
        "{field} i {element} er {value}, og skal vere tidlegast {expected}",
        "kontroller begge datoane: har dei bytt plass?",
    ),
    "unique": (
        "{element} har same {field} som {other}: «{value}»",
        "gje kvar av dei sin eigen",
    ),
    "has": (
        "{element} har {found} under seg, og skal ha {expected}",
        "legg til eller fjern til det er {expected}",
    ),
    "has/missing": ("{element} har ingen {kinds}", "legg inn minst éin under"),
    "has/none": (
        "{element} har {found} under seg, og skal ikkje ha nokon",
        "flytt eller fjern det som er for mykje",
    ),
    "links_to": (
        "{element} viser til {found} under {field}, og skal vise til {expected}",
        "legg til eller fjern under {field}",
    ),
    "links_to/missing": (
        "{element} viser ikkje til nokon {kinds} under {field}",
        "før opp minst éin under {field}",
    ),
    "links_to/none": (
        "{element} viser til {found} under {field}, og skal ikkje vise til nokon",
        "fjern tilvisinga under {field}",
    ),
    "linked_from": (
        "{found} viser til {element} under {field}, og det skal vere {expected}",
        "legg til eller fjern tilvisinga under {field} hos dei andre",
    ),
    "linked_from/missing": (
        "ingen {kinds} viser til {element} under {field}",
        "før det opp under {field} hos minst éin av dei",
    ),
    "linked_from/none": (
        "{found} viser til {element} under {field}, og det skal ingen gjere",
        "fjern tilvisinga under {field} hos dei andre",
    ),
    "any": (
        "for {element} skal minst eitt av dette gjelde: {alternatives}",
        "sørg for at minst eitt av dei gjeld",
    ),
    "none": (
        "for {element} gjeld dette, og det skal det ikkje: {condition}",
        "sørg for at det ikkje gjeld",
    ),
    "other": ("for {element} skal dette gjelde: {condition}", "sørg for at det gjeld"),
}
"""How an element fails a rule, and what to do about it."""

CLAUSES: dict[str, str] = {
    "kinds": "elementtypen er {kinds}",
    "present": "{field} er fylt ut",
    "absent": "{field} er ikkje fylt ut",
    "equals": "{field} er {expected}",
    "one_of": "{field} er {expected}",
    "includes": "{field} inneheld {expected}",
    "matches": "{field} følgjer mønsteret {expected}",
    "text": "{field} har {expected}",
    "list": "{field} har {expected}",
    "number": "{field} er {expected}",
    "before": "{field} er før {expected}",
    "not_after": "{field} er seinast {expected}",
    "after": "{field} er etter {expected}",
    "not_before": "{field} er tidlegast {expected}",
    "unique/siblings": "ingen av naboane har same {field}",
    "unique/plan": "ingen andre i planen har same {field}",
    "unique/kind": "ingen andre i same {kind} har same {field}",
    "has": "det har {expected} under seg",
    "where": "{expected} der dette gjeld ({condition})",
    "links_to": "det viser til {expected} under {field}",
    "linked_from": "det blir vist til under {field} av {expected}",
    "parent": "det står rett under noko der dette gjeld ({condition})",
    "above": "det står under noko der dette gjeld ({condition})",
    "plan": "dette gjeld for planen ({condition})",
    "all": "{conditions}",
    "any": "{alternatives}",
    "none": "ikkje dette ({alternatives})",
}
"""What a condition says."""

AMOUNTS: dict[str, str] = {
    "none": "ingen {what}",
    "exactly": "{low} {what}",
    "at_least": "minst {low} {what}",
    "at_most": "høgst {high} {what}",
    "between": "{low} til {high} {what}",
}
"""How many of something."""

UNITS: dict[str, tuple[str, str]] = {
    "elements": ("element", "element"),
    "characters": ("teikn", "teikn"),
    "values": ("verdi", "verdiar"),
}
"""What is counted beside kinds of elements: one, several."""

SUMMARY = "{kinds}: {condition}."
SUMMARY_WHEN = "{kinds}, der dette gjeld ({when}): {condition}."
"""What a rule asks for, where it has no description."""
