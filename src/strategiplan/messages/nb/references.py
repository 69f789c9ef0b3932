"""Bokmål: references between elements."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP211": (
        "`{key}` viser til «{value}», men ingen {kind} har den identifikatoren",
        "legg elementet inn i planen, eller rett identifikatoren",
    ),
    "SP211/any": (
        "`{key}` viser til «{value}», men ingenting i planen har den identifikatoren",
        "legg elementet inn i planen, eller rett identifikatoren",
    ),
    "SP212": (
        "`{key}` viser til {found}, men kan bare vise til {expected}",
        "vis til et annet element, eller flytt henvisningen til nøkkelen den hører hjemme under",
    ),
    "SP213": (
        "{found} viser til seg selv",
        "fjern henvisningen, eller vis til det elementet du mente",
    ),
    "SP214": (
        "mål støtter hverandre i ring: {circle}",
        "fjern en av henvisningene; mål som bør leses i sammenheng, hører hjemme i `related`",
    ),
    "SP215": (
        "«{value}» står to ganger under `{key}`",
        "fjern den ene, eller vis til det elementet du mente",
    ),
    "SP216": (
        "{actor} har ingen rolle i planen",
        "vis til aktøren der den har ansvar eller deltar, eller fjern den",
    ),
    "SP217": (
        "ingenting i planen viser til {source}",
        "vis til kilden under `sources` der den er brukt, eller fjern den",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP211": (
        "En henvisning fører ikke til noe element i planen.",
        (
            "Enten er identifikatoren feilstavet, eller så er elementet fjernet eller ikke "
            "registrert ennå."
        ),
    ),
    "SP212": (
        "En henvisning fører til en annen type element enn den skal.",
        (
            "Det er en aktør som har ansvar for en strategi. Står det en utfordring på den "
            "plassen, er det en glipp."
        ),
    ),
    "SP213": (
        "Et element viser til seg selv.",
        (
            "Ingenting fører til seg selv eller er en del av seg selv. Det var trolig et "
            "naboelement som var ment."
        ),
    ),
    "SP214": (
        "Mål støtter hverandre i ring.",
        (
            "Hvis det ene målet fører til det andre, og det andre fører tilbake til det første, "
            "er det uklart hvilket som begrunner hvilket. Mål som bare bør leses i sammenheng, "
            "hører hjemme i `related`, som kan gå begge veier. For hver gruppe av mål som henger "
            "sammen slik, vises den korteste ringen gjennom det første av dem."
        ),
    ),
    "SP215": (
        "Samme element er ført opp to ganger i samme liste.",
        (
            "Som regel er det en kopieringsfeil: Enten var et annet element ment, eller så kan "
            "linjen fjernes."
        ),
    ),
    "SP216": (
        "En aktør er ført opp, men har ingen rolle i planen.",
        (
            "Aktøren eier ikke noe, har ikke ansvar for noe, deltar ikke i noe og vedtar ikke "
            "noe. Enten mangler det en henvisning, eller så trenger ikke aktøren å stå her."
        ),
    ),
    "SP217": (
        "En kilde er ført opp, men ingenting viser til den.",
        "Da kan ikke leseren se hva kilden er brukt til.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
