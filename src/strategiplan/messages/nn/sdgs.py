"""Nynorsk: the UN's goals."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP501": (
        "berekraftsmål {code} finst ikkje",
        "måla er 1 til 17; delmål skriv du som 11.2 eller 14.a og indikatorar som 11.2.1",
    ),
    "SP501/target": (
        "{code} finst ikkje under berekraftsmål {goal}",
        "slå opp nummeret i oversikta til FN; dei siste delmåla under kvart mål har bokstav",
    ),
    "SP501/meant": ("eit berekraftsmål skriv ein ikkje «{code}»", "skriv {meant}"),
    "SP502": ("berekraftsmål {code} står to gonger her", "fjern det eine"),
    "SP503": (
        "{element} er ikkje knytt til noko berekraftsmål",
        "legg til minst eitt under `sdgs` på målet, på delmåla eller på planen",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP501": (
        "Koden for eit berekraftsmål finst ikkje.",
        (
            "Det er 17 mål (`1` til `17`), 169 delmål (`11.2`, `14.a`) og indikatorar til dei "
            "(`11.2.1`), slik rammeverket til FN er etter gjennomgangen i 2025."
        ),
    ),
    "SP502": (
        "Same berekraftsmålet står to gonger på eitt element.",
        (
            "To koplingar som seier det same, tel dobbelt i alle tabellar. To som seier ulike "
            "ting, motseier kvarandre."
        ),
    ),
    "SP503": (
        "Eit hovudmål er ikkje knytt til noko berekraftsmål.",
        (
            "Dei nasjonale forventningane gjer berekraftsmåla til ein del av grunnlaget for "
            "planlegginga i kommunane. Det er nok med ei kopling ein stad under målet, på "
            "satsingsområdet over eller på planen som heilskap. Dette er ei forventning og ikkje "
            "eit lovkrav."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
