"""Nynorsk: keys and values."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP101": ("`{key}` står to gonger her", "behald den eine; førebels blir den første lesen"),
    "SP101/list": (
        "`{key}` står to gonger her",
        "flytt det som står her, til den første `{key}`; førebels blir berre den første lesen",
    ),
    "SP101/item": (
        "`{key}` står to gonger i same element",
        "byrjar det eit nytt element her? skriv i så fall `- ` framfor, som i elementa over",
    ),
    "SP102": ("nøkkelen `{key}` høyrer ikkje heime her", "nøklar du kan bruke her: {allowed}"),
    "SP102/comma": (
        "«{key}» blir lese som ein nøkkel, fordi komma skil nøklane mellom {{ og }}",
        "set tekst med komma i hermeteikn, eller skriv kvar nøkkel på si eiga linje",
    ),
    "SP103": ("`{key}` manglar her", "legg til `{key}:` med verdien etter kolonet"),
    "SP104": (
        "`{key}` skal vere {expected}, men her står {found}",
        "skriv verdien som {expected}{example}",
    ),
    "SP104/dash": (
        "`{key}` skal vere ei liste, men her står eit enkelt element",
        "skriv `- ` framfor den første nøkkelen i kvart element",
    ),
    "SP105": ("`{key}` kan ikkje vere «{value}»", "bruk {allowed}"),
    "SP106": ("«{value}» er ikkje ein gyldig dato", "skriv år, månad og dag: 2022-05-27"),
    "SP106/swapped": (
        "«{value}» er ikkje skrive som ein dato",
        "skriv år, månad og dag: {suggestion}",
    ),
    "SP106/partial": ("«{value}» er ikkje ein gyldig dato", "skriv 2022, 2022-05 eller 2022-05-27"),
    "SP106/period": (
        "«{value}» er ikkje ein periode",
        "skriv to årstal med bindestrek, 2020-2032, eller bruk `start` og `end`",
    ),
    "SP107": (
        "«{value}» er ikkje eit tal",
        "skriv berre siffer, med punktum som desimalteikn: 7000 eller 7.5",
    ),
    "SP108": ("`{key}` har ingen verdi", "skriv verdien etter kolonet, eller fjern linja"),
    "SP109": (
        "her står ei liste eller eit sett med nøklar der det skulle ha stått ein nøkkel",
        "skriv nøkkelen først; byrjar ein tekst med {{ eller [, må han stå i hermeteikn",
    ),
    "SP110": (
        "«{language}» er ikkje ein gyldig språkkode",
        "bruk nb for bokmål, nn for nynorsk, en for engelsk, se for nordsamisk",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP101": (
        "Ein nøkkel står to gonger på same staden.",
        (
            "Andre program held berre på den eine verdien, utan å seie frå. Her blir den første "
            "lesen, og du får sjå begge stadene."
        ),
    ),
    "SP102": (
        "Ein nøkkel høyrer ikkje heime der han står.",
        (
            "Han er feilstava, står på eit anna språk eller høyrer til ein annan type element. "
            "Elles ville det som står under ein ukjend nøkkel, ha gått tapt."
        ),
    ),
    "SP103": (
        "Det manglar ein nøkkel som resten ikkje gir meining utan.",
        "Det kan til dømes vere koden i ei kopling til eit av berekraftsmåla til FN.",
    ),
    "SP104": (
        "Ein verdi har ei anna form enn nøkkelen krev.",
        (
            "Det kan vere ein tekst der det skal stå ei liste, eller ei liste der det skal stå "
            "ein tekst."
        ),
    ),
    "SP105": (
        "Ein verdi er ikkje ein av dei nøkkelen tillèt.",
        (
            "Nokre nøklar tek berre bestemte ord, slik at program kan lite på dei. Dei orda "
            "planen sjølv bruker, høyrer heime i `terms` og i tekstane."
        ),
    ),
    "SP106": (
        "Ein dato kan ikkje lesast, eller dagen finst ikkje.",
        (
            "Datoar skriv du med år, månad og dag: 2022-05-27. Når berre året eller månaden er "
            "kjend, kan du i nokre nøklar skrive 2022 eller 2022-05. Ein dato som står feil i "
            "kjelda, fører du opp under `misprints`."
        ),
    ),
    "SP107": (
        "Eit tal kan ikkje lesast.",
        (
            "Tal skriv du med siffer og høgst eitt punktum som desimalteikn, og ikkje noko meir: "
            "7000 og 7.5, ikkje «rundt 7.000» eller «7,5»."
        ),
    ),
    "SP108": (
        "Ein nøkkel har ingen verdi.",
        (
            "Ingen kan vite om verdien er gløymd, eller om han ikkje finst. Fila blir lesen som "
            "om linja ikkje var der."
        ),
    ),
    "SP109": (
        "Ei liste eller eit sett med nøklar står der det skal stå ein nøkkel.",
        (
            "Ein nøkkel er eit ord. Ofte er lista meint som ein verdi, eller så har det kome ein "
            "`{` framfor ein tekst."
        ),
    ),
    "SP110": (
        "Ein tekst på fleire språk har ein nøkkel som ikkje er eit språk.",
        (
            "Slike tekstar skriv du `{nb: …, nn: …, en: …}`. Nøklane er språkkodar på to eller "
            "tre bokstavar."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
