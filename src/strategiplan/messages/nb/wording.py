"""Bokmål: texts that are not finished or came to harm."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP801": (
        "«{text}» er bare en plassholder",
        "skriv teksten, eller skriv `not_recorded: [title]` hvis den finnes, men ikke er kjent",
    ),
    "SP802/character": (
        "«{text}» inneholder et usynlig tegn: {character}",
        "slett det, og skriv et vanlig mellomrom hvis det hører hjemme der",
    ),
    "SP802/ends": ("«{text}» begynner eller slutter med et mellomrom", "fjern mellomrommet"),
    "SP802/double": ("«{text}» har to mellomrom etter hverandre", "fjern det ene"),
    "SP803": (
        "«{text}» er også ordlyden i {first}",
        "skriv om den ene teksten, eller behold bare én av dem og vis til den",
    ),
    "SP804": (
        "tittelen leses som {text}, og anførselstegnene blir en del av den",
        "skriv {inside} uten anførselstegn",
    ),
    "SP804/one": (
        "tittelen har ett anførselstegn som ikke har noe motstykke: {text}",
        "fjern det, eller skriv det andre og sett hele tittelen i enkle anførselstegn",
    ),
    "SP805": (
        "«{found}» i teksten skulle trolig vært «{meant}»",
        "skriv bokstavene på nytt, og lagre filen som UTF-8",
    ),
    "SP805/lost": (
        "en bokstav i teksten er gått tapt: {found}",
        "finn teksten i kilden og skriv den på nytt",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP801": (
        "En tekst er bare en plassholder.",
        (
            "Det noen hadde tenkt å fylle inn senere, kan fort bli trykt som det står. Det som "
            "finnes, men ikke er registrert, føres opp under `not_recorded`."
        ),
    ),
    "SP802": (
        "En tittel har mellomrom eller tegn som ingen ser.",
        (
            "Doble mellomrom, mellomrom først og sist, harde mellomrom og myke bindestreker "
            "følger med når tekst limes inn fra et tekstbehandlingsprogram. Da finner ikke et søk "
            "fram til tittelen."
        ),
    ),
    "SP803": (
        "To elementer av samme type har samme ordlyd.",
        (
            "Enten er det ene kopiert og ikke skrevet om ennå, eller så er de det samme, og da "
            "bør det ene vise til det andre."
        ),
    ),
    "SP804": (
        "En tittel står i anførselstegn som er blitt en del av den.",
        (
            "Buede anførselstegn er tegn som alle andre i en planfil og blir derfor trykt sammen "
            "med tittelen. Rette anførselstegn rundt hele verdien blir ikke med."
        ),
    ),
    "SP805": (
        "Bokstaver ble ødelagt da teksten ble kopiert eller lagret.",
        (
            "`Ã¥` for å, `Ã¸` for ø: Et sted på veien ble filen lest med feil tegnkoding. Et "
            "spørsmålstegn i en svart rombe (U+FFFD) står for en bokstav som er gått tapt."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
