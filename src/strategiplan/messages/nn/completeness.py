"""Nynorsk: what must be there, what is not recorded."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP401": (
        "{element} manglar {key}",
        "legg det inn, eller før det opp under `not_recorded` om det finst, men ikkje er kjent",
    ),
    "SP402": (
        "ikkje registrert for {element}: {keys}",
        "legg det inn når det er funne, og stryk det frå lista",
    ),
    "SP403": (
        "{key} er oppgitt som ikkje registrert for {element}, men har likevel ein verdi",
        "fjern {key} frå `not_recorded`",
    ),
    "SP404": (
        "{element} har ingen nøkkel som heiter «{value}»",
        "oppgi ein nøkkel frå fila, til dømes `title`",
    ),
    "SP405": (
        "«{written}» står ikkje i {key}",
        "skriv orda slik dei står i teksten, eller fjern trykkfeilen frå `misprints`",
    ),
    "SP406": (
        "{element} manglar kjelde",
        "oppgi under `sources` kor opplysningane er henta frå",
    ),
    "SP407": (
        "planen skildrar ingen alternative strategiar",
        "skildre dei under `alternatives` dersom nokre vart vurderte",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP401": (
        "Eit element manglar noko som profilen krev.",
        (
            "Profilen listar under `required` opp kva kvar type element skal innehalde. Det som "
            "finst i planen, men ikkje er registrert her, fører du i staden opp under "
            "`not_recorded`. Då kan lesaren sjå skilnad på dei to."
        ),
    ),
    "SP402": (
        "Noko finst i planen, men er ikkje registrert her.",
        (
            "Det går fram av dataa sjølve. Det er ingen feil, men den som bruker dataa, bør vite "
            "kva som ikkje er med."
        ),
    ),
    "SP403": (
        "Noko er oppgitt som ikkje registrert, men står der likevel.",
        (
            "Då ordlyden kom på plass, vart nøkkelen ståande under `not_recorded`. Lister er "
            "unnatekne, for av dei kan ein del vere kjend."
        ),
    ),
    "SP404": (
        "Det er vist til ein nøkkel som denne typen element ikkje har.",
        (
            "Namna under `not_recorded` og `misprints` er nøklane i fila, til dømes `title` og "
            "`strategies`."
        ),
    ),
    "SP405": (
        "Ein trykkfeil er ført opp for ord som ikkje står i teksten.",
        (
            "Teksten held på ordlyden frå kjelda, trykkfeilane òg. `written` gjentek orda slik dei "
            "står, og `meant` seier kva som var meint. Er teksten likevel vorten retta, har "
            "oppføringa ikkje lenger noko å vise til."
        ),
    ),
    "SP406": (
        "Eit element manglar kjelde.",
        (
            "Ein profil kan krevje ei kjelde for kvar opplysning (`options`, `sources_for`). Det "
            "er nyttig når du registrerer ein plan som andre har laga."
        ),
    ),
    "SP407": (
        "Planen skildrar ingen alternative strategiar.",
        (
            "Samfunnsdelen bør skildre alternative strategiar (pbl § 11-2). Lova seier «bør», så "
            "dette er ei påminning."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
