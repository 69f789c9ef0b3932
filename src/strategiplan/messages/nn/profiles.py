"""Nynorsk: profiles."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP901": (
        "det finst ingen profil som heiter «{value}»",
        "bruk {allowed}, som følgjer med strategiplan, eller ei eiga fil som sluttar på .yaml",
    ),
    "SP901/file": (
        "profilen {value} finst ikkje eller kan ikkje lesast",
        "kontroller namnet; programmet leitar etter profilen i mappa til fila som viser til han",
    ),
    "SP901/outside": (
        "profilen {value} ligg utanfor mappa til planen",
        "legg han ved sida av planen, eller oppgi han med --profile",
    ),
    "SP902": ("profilen byggjer på seg sjølv: {circle}", "fjern `extends` i ein av dei"),
    "SP903": ("regelen «{value}» finst ikkje", "køyr `strategiplan rules` for å sjå alle reglane"),
    "SP904/none": (
        "profilen seier ikkje kor mange {kind} det skal vere",
        "skriv `exactly`, `at_least` eller `at_most`",
    ),
    "SP904/negative": (
        "profilen krev {number} {kind}, altså færre enn ingen",
        "skriv 0 der det ikkje skal vere nokon",
    ),
    "SP904/crossed": (
        "profilen krev minst {least} {kind} og høgst {most}",
        "har dei to bytt plass?",
    ),
    "SP904/both": (
        "profilen krev nøyaktig {exactly} {kind}, men set også grenser",
        "behald anten `exactly` eller `at_least` og `at_most`",
    ),
    "SP905": ("det finst ingen elementtype som heiter «{value}»", "bruk {allowed}"),
    "SP905/subject": ("ei høyring kan ikkje gjelde «{value}»", "ei høyring kan gjelde {allowed}"),
    "SP905/field": (
        "{kind} har ingen nøkkel som heiter «{value}»",
        "oppgi ein nøkkel frå planfila, til dømes `title`",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP901": (
        "Profilen finst ikkje.",
        (
            "Ein plan viser til ein profil som følgjer med strategiplan, eller til ei fil som "
            "ligg ved sida av planen og sluttar på .yaml."
        ),
    ),
    "SP902": (
        "Ein profil byggjer på seg sjølv.",
        (
            "Den eine profilen byggjer på den andre, som byggjer på den første. Då kan ingen seie "
            "kva for ein av dei som har det siste ordet."
        ),
    ),
    "SP903": (
        "Ein profil eller ei innstilling viser til ein regel som ikkje finst.",
        (
            "Ein regel oppgir du med koden, til dømes SP301, eller med namnet, til dømes "
            "goal-without-strategy."
        ),
    ),
    "SP904": (
        "Ein profil krev eit tal på element som ingen plan kan ha.",
        (
            "Det minste talet er større enn det største, talet er under null, eller det manglar "
            "heilt."
        ),
    ),
    "SP905": (
        "Ein profil viser til ein elementtype eller ein nøkkel som ikkje finst.",
        ("Elementtypane skriv du som `goal` og `focus_area`, og nøklane slik dei står i planfila."),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
