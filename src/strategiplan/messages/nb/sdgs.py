"""Bokmål: the UN's goals."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP501": (
        "bærekraftsmål {code} finnes ikke",
        "målene er 1 til 17; delmål skrives som 11.2 eller 14.a og indikatorer som 11.2.1",
    ),
    "SP501/target": (
        "{code} finnes ikke under bærekraftsmål {goal}",
        "slå opp nummeret i FNs oversikt; de siste delmålene under hvert mål har bokstav",
    ),
    "SP501/meant": ("et bærekraftsmål skrives ikke «{code}»", "skriv {meant}"),
    "SP502": ("bærekraftsmål {code} står to ganger her", "fjern det ene"),
    "SP503": (
        "{element} er ikke knyttet til noe bærekraftsmål",
        "legg til minst ett under `sdgs` på målet, på delmålene eller på planen",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP501": (
        "Koden for et bærekraftsmål finnes ikke.",
        (
            "Det er 17 mål (`1` til `17`), 169 delmål (`11.2`, `14.a`) og indikatorer til dem "
            "(`11.2.1`), slik FNs rammeverk er etter gjennomgangen i 2025."
        ),
    ),
    "SP502": (
        "Samme bærekraftsmål står to ganger på ett element.",
        (
            "To koblinger som sier det samme, teller dobbelt i alle tabeller. To som sier "
            "forskjellige ting, motsier hverandre."
        ),
    ),
    "SP503": (
        "Et hovedmål er ikke knyttet til noe bærekraftsmål.",
        (
            "De nasjonale forventningene gjør bærekraftsmålene til en del av grunnlaget for "
            "planleggingen i kommunene. Det er nok med en kobling et sted under målet, på "
            "satsingsområdet over eller på planen som helhet. Dette er en forventning og ikke et "
            "lovkrav."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
