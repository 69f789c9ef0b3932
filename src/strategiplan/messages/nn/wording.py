"""Nynorsk: texts that are not finished or came to harm."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP801": (
        "«{text}» held berre plassen for ein tekst",
        "skriv teksten, eller skriv `not_recorded: [title]` om han finst, men ikkje er kjend",
    ),
    "SP802/character": (
        "«{text}» inneheld eit usynleg teikn: {character}",
        "slett det, og skriv eit vanleg mellomrom om det høyrer heime der",
    ),
    "SP802/ends": ("«{text}» byrjar eller sluttar med eit mellomrom", "fjern mellomrommet"),
    "SP802/double": ("«{text}» har to mellomrom etter kvarandre", "fjern det eine"),
    "SP803": (
        "«{text}» er også ordlyden i {first}",
        "skriv om den eine teksten, eller hald på berre éin av dei og vis til han",
    ),
    "SP804": (
        "tittelen blir lesen som {text}, og hermeteikna blir ein del av han",
        "skriv {inside} utan hermeteikn",
    ),
    "SP804/one": (
        "tittelen har eitt hermeteikn som ikkje har noko motstykke: {text}",
        "fjern det, eller skriv det andre og set heile tittelen i enkle hermeteikn",
    ),
    "SP805": (
        "«{found}» i teksten skulle truleg ha vore «{meant}»",
        "skriv bokstavane på nytt, og lagre fila som UTF-8",
    ),
    "SP805/lost": (
        "ein bokstav i teksten er gått tapt: {found}",
        "finn teksten i kjelda og skriv han på nytt",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP801": (
        "Ein tekst held berre plassen for ein annan.",
        (
            "Det nokon hadde tenkt å fylle inn seinare, kan fort bli trykt slik det står. Det som "
            "finst, men ikkje er registrert, fører du opp under `not_recorded`."
        ),
    ),
    "SP802": (
        "Ein tittel har mellomrom eller teikn som ingen ser.",
        (
            "Doble mellomrom, mellomrom først og sist, harde mellomrom og mjuke bindestrekar "
            "følgjer med når tekst blir limt inn frå eit tekstbehandlingsprogram. Då finn ikkje "
            "eit søk fram til tittelen."
        ),
    ),
    "SP803": (
        "To element av same typen har same ordlyden.",
        (
            "Anten er det eine kopiert og ikkje skrive om enno, eller så er dei det same, og då "
            "bør det eine vise til det andre."
        ),
    ),
    "SP804": (
        "Ein tittel står i hermeteikn som er blitt ein del av han.",
        (
            "Bøygde hermeteikn er teikn som alle andre i ei planfil og blir derfor trykte saman "
            "med tittelen. Rette hermeteikn rundt heile verdien blir ikkje med."
        ),
    ),
    "SP805": (
        "Bokstavar vart øydelagde då teksten vart kopiert eller lagra.",
        (
            "`Ã¥` for å, `Ã¸` for ø: Ein stad på vegen vart fila lesen med feil teiknkoding. Eit "
            "spørjeteikn i ei svart rute (U+FFFD) står for ein bokstav som er gått tapt."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
