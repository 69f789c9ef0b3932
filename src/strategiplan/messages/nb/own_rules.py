"""Bokmål: own rules of a profile, where it gives no words of its own."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "present": (
        "{element} mangler {field}",
        "fyll det ut, eller før det opp under `not_recorded` hvis det finnes, men ikke er kjent",
    ),
    "absent": ("{element} har {field}, og skal ikke ha det", "fjern {field}"),
    "equals": ("{field} i {element} er «{value}», og skal være {expected}", "rett {field}"),
    "one_of": ("{field} i {element} er «{value}», og skal være {expected}", "rett {field}"),
    "includes": ("{expected} mangler under {field} i {element}", "legg det til under {field}"),
    "matches": (
        "{field} i {element} er ikke skrevet slik profilen vil ha det: «{value}»",
        "teksten skal følge mønsteret {expected}",
    ),
    "text": ("{field} i {element} har {found}, og skal ha {expected}", "skriv teksten om"),
    "list": (
        "{element} har {found} under {field}, og skal ha {expected}",
        "legg til eller fjern under {field}",
    ),
    "number": ("{field} i {element} er {value}, og skal være {expected}", "rett tallet"),
    "before": (
        "{field} i {element} er {value}, og skal være før {expected}",
        "kontroller begge datoene: har de byttet plass?",
    ),
    "not_after": (
        "{field} i {element} er {value}, og skal være senest {expected}",
        "kontroller begge datoene: har de byttet plass?",
    ),
    "after": (
        "{field} i {element} er {value}, og skal være etter {expected}",
        "kontroller begge datoene: har de byttet plass?",
    ),
    "not_before": (
        "{field} i {element} er {value}, og skal være tidligst {expected}",
        "kontroller begge datoene: har de byttet plass?",
    ),
    "unique": (
        "{element} har samme {field} som {other}: «{value}»",
        "gi hver av dem sin egen",
    ),
    "has": (
        "{element} har {found} under seg, og skal ha {expected}",
        "legg til eller fjern til det er {expected}",
    ),
    "has/missing": ("{element} har ingen {kinds}", "legg inn minst én under"),
    "has/none": (
        "{element} har {found} under seg, og skal ikke ha noen",
        "flytt eller fjern det som er for mye",
    ),
    "links_to": (
        "{element} viser til {found} under {field}, og skal vise til {expected}",
        "legg til eller fjern under {field}",
    ),
    "links_to/missing": (
        "{element} viser ikke til noen {kinds} under {field}",
        "før opp minst én under {field}",
    ),
    "links_to/none": (
        "{element} viser til {found} under {field}, og skal ikke vise til noen",
        "fjern henvisningen under {field}",
    ),
    "linked_from": (
        "{found} viser til {element} under {field}, og det skal være {expected}",
        "legg til eller fjern henvisningen under {field} hos de andre",
    ),
    "linked_from/missing": (
        "ingen {kinds} viser til {element} under {field}",
        "før det opp under {field} hos minst én av dem",
    ),
    "linked_from/none": (
        "{found} viser til {element} under {field}, og det skal ingen gjøre",
        "fjern henvisningen under {field} hos de andre",
    ),
    "any": (
        "for {element} skal minst ett av dette gjelde: {alternatives}",
        "sørg for at minst ett av dem gjelder",
    ),
    "none": (
        "for {element} gjelder dette, og det skal det ikke: {condition}",
        "sørg for at det ikke gjelder",
    ),
    "other": ("for {element} skal dette gjelde: {condition}", "sørg for at det gjelder"),
}
"""How an element fails a rule, and what to do about it."""

CLAUSES: dict[str, str] = {
    "kinds": "elementtypen er {kinds}",
    "present": "{field} er fylt ut",
    "absent": "{field} er ikke fylt ut",
    "equals": "{field} er {expected}",
    "one_of": "{field} er {expected}",
    "includes": "{field} inneholder {expected}",
    "matches": "{field} følger mønsteret {expected}",
    "text": "{field} har {expected}",
    "list": "{field} har {expected}",
    "number": "{field} er {expected}",
    "before": "{field} er før {expected}",
    "not_after": "{field} er senest {expected}",
    "after": "{field} er etter {expected}",
    "not_before": "{field} er tidligst {expected}",
    "unique/siblings": "ingen av naboene har samme {field}",
    "unique/plan": "ingen andre i planen har samme {field}",
    "unique/kind": "ingen andre i samme {kind} har samme {field}",
    "has": "det har {expected} under seg",
    "where": "{expected} der dette gjelder ({condition})",
    "links_to": "det viser til {expected} under {field}",
    "linked_from": "det blir vist til under {field} av {expected}",
    "parent": "det står rett under noe der dette gjelder ({condition})",
    "above": "det står under noe der dette gjelder ({condition})",
    "plan": "dette gjelder for planen ({condition})",
    "all": "{conditions}",
    "any": "{alternatives}",
    "none": "ikke dette ({alternatives})",
}
"""What a condition says."""

AMOUNTS: dict[str, str] = {
    "none": "ingen {what}",
    "exactly": "{low} {what}",
    "at_least": "minst {low} {what}",
    "at_most": "høyst {high} {what}",
    "between": "{low} til {high} {what}",
}
"""How many of something."""

UNITS: dict[str, tuple[str, str]] = {
    "elements": ("element", "elementer"),
    "characters": ("tegn", "tegn"),
    "values": ("verdi", "verdier"),
}
"""What is counted beside kinds of elements: one, several."""

SUMMARY = "{kinds}: {condition}."
SUMMARY_WHEN = "{kinds}, der dette gjelder ({when}): {condition}."
"""What a rule asks for, where it has no description."""
