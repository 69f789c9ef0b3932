"""Bokmål: what must be there, what is not recorded."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP401": (
        "{element} mangler {key}",
        "legg det inn, eller før det opp under `not_recorded` hvis det finnes, men ikke er kjent",
    ),
    "SP402": (
        "ikke registrert for {element}: {keys}",
        "legg det inn når det er funnet, og stryk det fra listen",
    ),
    "SP403": (
        "{key} er oppgitt som ikke registrert for {element}, men har likevel en verdi",
        "fjern {key} fra `not_recorded`",
    ),
    "SP404": (
        "{element} har ingen nøkkel som heter «{value}»",
        "oppgi en nøkkel fra filen, for eksempel `title`",
    ),
    "SP405": (
        "«{written}» står ikke i {key}",
        "skriv ordene slik de står i teksten, eller fjern trykkfeilen fra `misprints`",
    ),
    "SP406": ("{element} mangler kilde", "oppgi under `sources` hvor opplysningene er hentet fra"),
    "SP407": (
        "planen beskriver ingen alternative strategier",
        "beskriv dem under `alternatives` hvis noen ble vurdert",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP401": (
        "Et element mangler noe som profilen krever.",
        (
            "Profilen lister under `required` opp hva hver type element skal inneholde. Det som "
            "finnes i planen, men ikke er registrert her, føres i stedet opp under "
            "`not_recorded`. Da kan leseren se forskjell på de to."
        ),
    ),
    "SP402": (
        "Noe finnes i planen, men er ikke registrert her.",
        (
            "Det går fram av dataene selv. Det er ingen feil, men den som bruker dataene, bør "
            "vite hva som ikke er med."
        ),
    ),
    "SP403": (
        "Noe er oppgitt som ikke registrert, men står der likevel.",
        (
            "Da ordlyden kom på plass, ble nøkkelen stående under `not_recorded`. Lister er "
            "unntatt, for av dem kan en del være kjent."
        ),
    ),
    "SP404": (
        "Det er vist til et felt som denne typen element ikke har.",
        (
            "Navnene under `not_recorded` og `misprints` er nøklene i filen, for eksempel `title` "
            "og `strategies`."
        ),
    ),
    "SP405": (
        "En trykkfeil er ført opp for ord som ikke står i teksten.",
        (
            "Teksten beholder ordlyden fra kilden, også trykkfeilene. `written` gjentar ordene "
            "som de står, og `meant` sier hva som var ment. Er teksten likevel blitt rettet, har "
            "oppføringen ikke lenger noe å vise til."
        ),
    ),
    "SP406": (
        "Et element mangler kilde.",
        (
            "En profil kan kreve en kilde for hver opplysning (`options`, `sources_for`). Det er "
            "nyttig når du registrerer en plan som andre har laget."
        ),
    ),
    "SP407": (
        "Planen beskriver ingen alternative strategier.",
        (
            "Samfunnsdelen bør beskrive alternative strategier (pbl § 11-2). Loven sier «bør», så "
            "dette er en påminnelse."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
