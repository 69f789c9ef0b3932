"""Nynorsk: keys and values."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP101": ("`{key}` står to ganger her", "behold den ene; inntil videre leses den første"),
    "SP101/list": (
        "`{key}` står to ganger her",
        "flytt det som står her, til den første `{key}`; inntil videre leses bare den første",
    ),
    "SP101/item": (
        "`{key}` står to ganger i samme element",
        "begynner det et nytt element her? skriv i så fall `- ` foran, som i elementene over",
    ),
    "SP102": ("nøkkelen `{key}` hører ikke hjemme her", "nøkler du kan bruke her: {allowed}"),
    "SP102/comma": (
        "«{key}» leses som en nøkkel, fordi komma skiller nøklene mellom {{ og }}",
        "sett tekst med komma i anførselstegn, eller skriv hver nøkkel på sin egen linje",
    ),
    "SP103": ("`{key}` mangler her", "legg til `{key}:` med verdien etter kolonet"),
    "SP104": (
        "`{key}` skal være {expected}, men her står {found}",
        "skriv verdien som {expected}{example}",
    ),
    "SP104/dash": (
        "`{key}` skal være en liste, men her står et enkelt element",
        "skriv `- ` foran den første nøkkelen i hvert element",
    ),
    "SP105": ("`{key}` kan ikke være «{value}»", "bruk {allowed}"),
    "SP106": ("«{value}» er ikke en gyldig dato", "skriv år, måned og dag: 2022-05-27"),
    "SP106/swapped": (
        "«{value}» er ikke skrevet som en dato",
        "skriv år, måned og dag: {suggestion}",
    ),
    "SP106/partial": ("«{value}» er ikke en gyldig dato", "skriv 2022, 2022-05 eller 2022-05-27"),
    "SP106/period": (
        "«{value}» er ikke en periode",
        "skriv to årstall med bindestrek, 2020-2032, eller bruk `start` og `end`",
    ),
    "SP107": (
        "«{value}» er ikke et tall",
        "skriv bare sifre, med punktum som desimaltegn: 7000 eller 7.5",
    ),
    "SP108": ("`{key}` har ingen verdi", "skriv verdien etter kolonet, eller fjern linjen"),
    "SP109": (
        "her står en liste eller et sett med nøkler der det skulle stått en nøkkel",
        "skriv nøkkelen først; begynner en tekst med {{ eller [, må den stå i anførselstegn",
    ),
    "SP110": (
        "«{language}» er ikke en gyldig språkkode",
        "bruk nb for bokmål, nn for nynorsk, en for engelsk, se for nordsamisk",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP101": (
        "En nøkkel står to ganger på samme sted.",
        (
            "Andre programmer beholder bare den ene verdien, uten å si fra. Her blir den første "
            "lest, og du får se begge stedene."
        ),
    ),
    "SP102": (
        "En nøkkel hører ikke hjemme der den står.",
        (
            "Den er feilstavet, står på et annet språk eller hører til en annen type element. "
            "Ellers ville det som står under en ukjent nøkkel, ha gått tapt."
        ),
    ),
    "SP103": (
        "Det mangler en nøkkel som resten ikke gir mening uten.",
        "Det kan for eksempel være koden i en kobling til et av FNs bærekraftsmål.",
    ),
    "SP104": (
        "En verdi har en annen form enn nøkkelen krever.",
        (
            "Det kan være en tekst der det skal stå en liste, eller en liste der det skal stå en "
            "tekst."
        ),
    ),
    "SP105": (
        "En verdi er ikke en av dem nøkkelen tillater.",
        (
            "Noen nøkler tar bare bestemte ord, slik at programmer kan stole på dem. Planens egne "
            "ord hører hjemme i `terms` og i tekstene."
        ),
    ),
    "SP106": (
        "En dato kan ikke leses, eller dagen finnes ikke.",
        (
            "Datoer skrives med år, måned og dag: 2022-05-27. Når bare året eller måneden er "
            "kjent, kan du i noen nøkler skrive 2022 eller 2022-05. En dato som står feil i "
            "kilden, føres opp under `misprints`."
        ),
    ),
    "SP107": (
        "Et tall kan ikke leses.",
        (
            "Tall skrives med sifre og høyst ett punktum som desimaltegn, og ikke noe mer: 7000 "
            "og 7.5, ikke «rundt 7.000» eller «7,5»."
        ),
    ),
    "SP108": (
        "En nøkkel har ingen verdi.",
        (
            "Ingen kan vite om verdien er glemt, eller om den ikke finnes. Filen leses som om "
            "linjen ikke var der."
        ),
    ),
    "SP109": (
        "En liste eller et sett med nøkler står der det skal stå en nøkkel.",
        (
            "En nøkkel er et ord. Ofte er listen ment som en verdi, eller så har det kommet en "
            "`{` foran en tekst."
        ),
    ),
    "SP110": (
        "En tekst på flere språk har en nøkkel som ikke er et språk.",
        (
            "Slike tekster skrives `{nb: …, nn: …, en: …}`. Nøklene er språkkoder på to eller tre "
            "bokstaver."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
