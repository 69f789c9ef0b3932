"""Bokmål: keys and values."""

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
    "SP104/reference": (
        "`{key}` skal være en liste med identifikatorer, men «{value}» er ingen som hører hjemme her",
        "skriv identifikatorer mellom hakeparenteser{example}",
    ),
    "SP104/brackets": (
        "`{key}` skal være {expected}, men her står {found}",
        "skriv verdien som {expected}; i anførselstegn, hvis klammene hører til den",
    ),
    "SP105": ("`{key}` kan ikke være «{value}»", "bruk {allowed}"),
    "SP106": (
        "«{value}» leses som en tekst og er ingen dato",
        "skriv år, måned og dag: 2022-05-27",
    ),
    "SP106/swapped": (
        "«{value}» leses som en tekst, men datoen {meant} er ment",
        "skriv år, måned og dag: {suggestion}",
    ),
    "SP106/partial": (
        "«{value}» leses som en tekst og er ingen dato",
        "skriv 2022, 2022-05 eller 2022-05-27",
    ),
    "SP106/period": (
        "«{value}» er ikke en periode",
        "skriv to årstall med bindestrek, 2020-2032, eller bruk `start` og `end`",
    ),
    "SP106/impossible": (
        "dagen {value} finnes ikke, og andre programmer kan ikke lese filen på grunn av den",
        "skriv en dag som finnes; en trykkfeil i kilden føres opp under `misprints`",
    ),
    "SP106/guess": (
        "«{value}» leses som en tekst, men kanskje er datoen {meant} ment",
        "skriv i så fall år, måned og dag: {suggestion}",
    ),
    "SP106/either": (
        "«{value}» leses som en tekst og kan bety {meant} eller {other}",
        "skriv den som er ment: {suggestion} eller {second}",
    ),
    "SP106/period-meant": (
        "«{value}» leses som en tekst og er ingen periode",
        "skriv {suggestion}, hvis det er det som er ment",
    ),
    "SP106/exchanged": (
        "dagen {value} finnes ikke, og andre programmer kan ikke lese filen på grunn av den; kanskje er {meant} ment",
        "skriv i så fall år, måned og dag: {suggestion}",
    ),
    "SP107": (
        "«{value}» er ikke et tall",
        "skriv bare sifre, med punktum som desimaltegn: 7000 eller 7.5",
    ),
    "SP107/meant": (
        "«{value}» leses som en tekst og er ikke et tall",
        "skriv {suggestion}, hvis det er det som er ment",
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
    "SP111": (
        "her leses «{value}» slik det står, men andre programmer leser tallet {shown}",
        "skriv {quoted}, med anførselstegnene",
    ),
    "SP111/true": (
        "her leses «{value}» slik det står, men andre programmer leser det som sant (true)",
        "skriv {quoted}, med anførselstegnene",
    ),
    "SP111/false": (
        "her leses «{value}» slik det står, men andre programmer leser det som usant (false)",
        "skriv {quoted}, med anførselstegnene",
    ),
    "SP111/nothing": (
        "her leses «{value}» slik det står, men andre programmer leser ingen verdi",
        "skriv {quoted}, med anførselstegnene, eller fjern linjen",
    ),
    "SP111/moment": (
        "her leses «{value}» slik det står, men andre programmer leser tidspunktet {shown}",
        "skriv {quoted}, med anførselstegnene",
    ),
    "SP111/unreadable": (
        "her leses «{value}» slik det står, men andre programmer kan ikke lese filen på grunn av det",
        "skriv {quoted}, med anførselstegnene",
    ),
    "SP111/key": (
        "her leses nøkkelen `{value}` slik den står, men andre programmer leser den som {shown}",
        "skriv {quoted} foran kolonet, med anførselstegnene",
    ),
    "SP111/more": (
        "og {count} ord til som andre programmer leser som noe annet",
        "skriv dem i anførselstegn",
    ),
    "SP112": (
        "«{written}» leses som to tall, {first} og {second}",
        "skriv {meant} hvis det er ett tall, og {spaced}, med mellomrom, hvis det er to",
    ),
    "SP112/more": ("og {count} slike komma til", "rett dem på samme måte"),
    "SP113": (
        "{element} står på feil nivå: etter nummeret er det {kind} {code} under {near}",
        "rykk elementet lenger inn, under {key} i {near}",
    ),
    "SP113/in": (
        "{element} står på feil nivå: etter nummeret er det {kind} {code} ved siden av {near}",
        "rykk elementet lenger ut, i samme kolonne som {near}",
    ),
    "SP114": (
        "«{value}» leses som {count} tekster, fordi komma skiller dem",
        "sett rette anførselstegn rundt hele teksten: {quoted}",
    ),
    "SP114/more": ("og {count} slike tekster til", "rett dem på samme måte"),
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
    "SP111": (
        "Et ord leses som det står her, men som noe annet av andre programmer.",
        "Programmer som gjetter, leser 0301 som tallet 193, 1.10 som 1.1, 12:30 som 750 og yes og no som sant og usant. strategiplan gjetter ikke, men planen leses av andre også: et regneark, en nettside, et skript hos en kollega. Med anførselstegn leser alle det som står.",
    ),
    "SP112": (
        "Et tall ser ut til å ha desimalkomma, og leses som to tall.",
        "I en liste på én linje skiller komma leddene fra hverandre, med eller uten mellomrom etter. Desimaler skrives med punktum.",
    ),
    "SP113": (
        "Et element står på et annet nivå enn nummeret sier.",
        "To mellomrom for lite gjør et delmål til et hovedmål, og to for mye gjør et hovedmål til et delmål. For YAML er begge deler riktig. Det blir bare sagt fra når numrene ikke etterlater tvil: 1.3 blant hovedmålene, etter hovedmål 1 med delmål 1.1 og 1.2.",
    ),
    "SP114": (
        "Et komma deler en tekst i krøllete anførselstegn i to.",
        "Krøllete anførselstegn og « » er tegn som alle andre i en planfil, så de holder ikke teksten samlet. Det gjør de rette.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
