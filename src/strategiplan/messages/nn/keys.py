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
    "SP104/reference": (
        "`{key}` skal vere ei liste med identifikatorar, men «{value}» er ingen som høyrer heime her",
        "skriv identifikatorar mellom hakeparentesar{example}",
    ),
    "SP104/brackets": (
        "`{key}` skal vere {expected}, men her står {found}",
        "skriv verdien som {expected}; i hermeteikn, om klammene høyrer til han",
    ),
    "SP105": ("`{key}` kan ikkje vere «{value}»", "bruk {allowed}"),
    "SP106": (
        "«{value}» blir lese som ein tekst og er ingen dato",
        "skriv år, månad og dag: 2022-05-27",
    ),
    "SP106/swapped": (
        "«{value}» blir lese som ein tekst, men datoen {meant} er meint",
        "skriv år, månad og dag: {suggestion}",
    ),
    "SP106/partial": (
        "«{value}» blir lese som ein tekst og er ingen dato",
        "skriv 2022, 2022-05 eller 2022-05-27",
    ),
    "SP106/period": (
        "«{value}» er ikkje ein periode",
        "skriv to årstal med bindestrek, 2020-2032, eller bruk `start` og `end`",
    ),
    "SP106/impossible": (
        "dagen {value} finst ikkje, og andre program kan ikkje lese fila på grunn av han",
        "skriv ein dag som finst; ein trykkfeil i kjelda skal stå under `misprints`",
    ),
    "SP106/guess": (
        "«{value}» blir lese som ein tekst, men kanskje er datoen {meant} meint",
        "skriv i så fall år, månad og dag: {suggestion}",
    ),
    "SP106/either": (
        "«{value}» blir lese som ein tekst og kan bety {meant} eller {other}",
        "skriv den som er meint: {suggestion} eller {second}",
    ),
    "SP106/period-meant": (
        "«{value}» blir lese som ein tekst og er ingen periode",
        "skriv {suggestion}, om det er det som er meint",
    ),
    "SP106/exchanged": (
        "dagen {value} finst ikkje, og andre program kan ikkje lese fila på grunn av han; kanskje er {meant} meint",
        "skriv i så fall år, månad og dag: {suggestion}",
    ),
    "SP107": (
        "«{value}» er ikkje eit tal",
        "skriv berre siffer, med punktum som desimalteikn: 7000 eller 7.5",
    ),
    "SP107/meant": (
        "«{value}» blir lese som ein tekst og er ikkje eit tal",
        "skriv {suggestion}, om det er det som er meint",
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
    "SP111": (
        "her blir «{value}» lese slik det står, men andre program les talet {shown}",
        "skriv {quoted}, med hermeteikna",
    ),
    "SP111/true": (
        "her blir «{value}» lese slik det står, men andre program les det som sant (true)",
        "skriv {quoted}, med hermeteikna",
    ),
    "SP111/false": (
        "her blir «{value}» lese slik det står, men andre program les det som usant (false)",
        "skriv {quoted}, med hermeteikna",
    ),
    "SP111/nothing": (
        "her blir «{value}» lese slik det står, men andre program les ingen verdi",
        "skriv {quoted}, med hermeteikna, eller fjern linja",
    ),
    "SP111/moment": (
        "her blir «{value}» lese slik det står, men andre program les tidspunktet {shown}",
        "skriv {quoted}, med hermeteikna",
    ),
    "SP111/unreadable": (
        "her blir «{value}» lese slik det står, men andre program kan ikkje lese fila på grunn av det",
        "skriv {quoted}, med hermeteikna",
    ),
    "SP111/key": (
        "her blir nøkkelen `{value}` lesen slik han står, men andre program les han som {shown}",
        "skriv {quoted} framfor kolonet, med hermeteikna",
    ),
    "SP111/more": (
        "og {count} ord til som andre program les som noko anna",
        "skriv dei i hermeteikn",
    ),
    "SP112": (
        "«{written}» blir lese som to tal, {first} og {second}",
        "skriv {meant} om det er eitt tal, og {spaced}, med mellomrom, om det er to",
    ),
    "SP112/more": ("og {count} slike komma til", "rett dei på same måten"),
    "SP113": (
        "{element} står på feil nivå: etter nummeret er det {kind} {code} under {near}",
        "rykk elementet lenger inn, under {key} i {near}",
    ),
    "SP113/in": (
        "{element} står på feil nivå: etter nummeret er det {kind} {code} ved sida av {near}",
        "rykk elementet lenger ut, i same kolonne som {near}",
    ),
    "SP114": (
        "«{value}» blir lese som {count} tekstar, fordi komma skil dei",
        "set rette hermeteikn rundt heile teksten: {quoted}",
    ),
    "SP114/more": ("og {count} slike tekstar til", "rett dei på same måten"),
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
    "SP111": (
        "Eit ord blir lese slik det står her, men som noko anna av andre program.",
        "Program som gjettar, les 0301 som talet 193, 1.10 som 1.1, 12:30 som 750 og yes og no som sant og usant. strategiplan gjettar ikkje, men planen blir lesen av andre òg: eit rekneark, ei nettside, eit skript hos ein kollega. Med hermeteikn les alle det som står.",
    ),
    "SP112": (
        "Eit tal ser ut til å ha desimalkomma, og blir lese som to tal.",
        "I ei liste på éi linje skil komma ledda frå kvarandre, med eller utan mellomrom etter. Desimalar skriv ein med punktum.",
    ),
    "SP113": (
        "Eit element står på eit anna nivå enn nummeret seier.",
        "To mellomrom for lite gjer eit delmål til eit hovudmål, og to for mykje gjer eit hovudmål til eit delmål. For YAML er begge delar rett. Det blir berre sagt frå når numra ikkje etterlèt tvil: 1.3 blant hovudmåla, etter hovudmål 1 med delmål 1.1 og 1.2.",
    ),
    "SP114": (
        "Eit komma deler ein tekst i krøllete hermeteikn i to.",
        "Krøllete hermeteikn og « » er teikn som alle andre i ei planfil, så dei held ikkje teksten samla. Det gjer dei rette.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
