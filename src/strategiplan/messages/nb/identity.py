"""Bokmål: identifiers, codes and numbers."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP201": (
        "identifikatoren «{id}» er brukt to ganger; {first} har den også",
        "gi det ene elementet en annen identifikator, og rett henvisningene til det",
    ),
    "SP202": (
        "identifikatoren «{id}» har tegn som skaper problemer i andre programmer",
        "bruk bokstaver, sifre og bindestrek: {better}",
    ),
    "SP203": (
        "identifikatoren «{id}» er bare et nummer",
        "skriv nummeret i `code`, og velg en identifikator som sier hva elementet handler om",
    ),
    "SP204": (
        "koden «{code}» er brukt på to {kind} på samme sted",
        "gi ett av elementene en annen kode",
    ),
    "SP205": (
        "koden «{code}» begynner ikke med «{above_code}», som er koden til {above}",
        "er elementet flyttet hit fra et annet sted? endre koden eller plasseringen",
    ),
    "SP206": (
        "«{number}» kan ikke være et organisasjonsnummer",
        "det har ni sifre, og det siste er regnet ut av de andre; slå det opp i Enhetsregisteret",
    ),
    "SP207": (
        "ingen kommune har nummeret «{number}» i dag",
        (
            "skriv fire sifre, også når det første er 0; mange kommuner fikk nytt nummer i 2018, "
            "2020 og 2024"
        ),
    ),
    "SP208": (
        "saksnummeret «{number}» er ikke skrevet som år og nummer",
        "skriv det slik: 20/46547; saksnummeret fra et møte hører hjemme i `meeting_case`",
    ),
    "SP209": (
        "«{value}» er ikke en språkkode",
        "skriv nb for bokmål, nn for nynorsk, en for engelsk, se for nordsamisk",
    ),
    "SP210": (
        "adresser kan ikke begynne med «{address}»",
        "skriv den fra og med https://, uten mellomrom og ?, og med # bare til slutt",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP201": (
        "To elementer har samme identifikator.",
        (
            "En identifikator står for ett bestemt element overalt der den brukes: i "
            "henvisninger, i andre planer og i høringsuttalelser. Når to elementer deler "
            "identifikator, kan ingen vite hvilket som er ment."
        ),
    ),
    "SP202": (
        "En identifikator har tegn som skaper problemer i andre programmer.",
        (
            "Identifikatorer havner i nettadresser, i regneark og i andres programmer. Bokstaver, "
            "sifre, bindestrek, punktum og understrek er trygge overalt. Mellomrom, skråstrek og "
            "`#` er det ikke."
        ),
    ),
    "SP203": (
        "En identifikator er bare et nummer.",
        (
            "Et nummer i planen er ingen identitet: Når planen revideres, er «delmål 1.1» fort "
            "blitt et annet mål. Nummeret hører hjemme i `code`, og identifikatoren bør si hva "
            "elementet handler om."
        ),
    ),
    "SP204": (
        "To elementer av samme type har samme kode på samme sted.",
        (
            "Kodene kan gjerne begynne på nytt i hvert satsingsområde eller under hvert hovedmål. "
            "Men blant elementene som står ved siden av hverandre, bør den som leter etter 1.3, "
            "bare finne ett."
        ),
    ),
    "SP205": (
        "En kode passer ikke med koden til elementet over.",
        (
            "Når kodene til delmålene begynner med koden til hovedmålet, er en kode som ikke gjør "
            "det, som regel en glipp etter at noe er flyttet. Koder som gjennomgående følger et "
            "annet mønster, får være i fred."
        ),
    ),
    "SP206": (
        "Et organisasjonsnummer kan ikke være riktig.",
        (
            "Et norsk organisasjonsnummer har ni sifre. Det siste er regnet ut fra de andre, så "
            "det merkes når ett siffer er feil."
        ),
    ),
    "SP207": (
        "Et kommunenummer er ikke i bruk.",
        (
            "Kommunenummeret har fire sifre; Oslo har 0301, med 0 foran. Mange kommuner fikk nytt "
            "nummer i 2018, 2020 og 2024. Et nummer som ikke har vært i bruk siden 1. januar "
            "2024, kan ha vært riktig da en eldre plan ble laget."
        ),
    ),
    "SP208": (
        "Et saksnummer er ikke skrevet som år og nummer.",
        (
            "Den norske arkivstandarden Noark 5 anbefaler år, skråstrek og nummer: 20/46547. Den "
            "krever det ikke, så dette er et spørsmål og ingen kritikk. Saksnummeret fra et møte "
            "(PS 22/142) hører hjemme i `meeting_case`."
        ),
    ),
    "SP209": (
        "Et språk er ikke skrevet som språkkode.",
        (
            "Programmer velger språk etter koden: nb for bokmål, nn for nynorsk, en for engelsk, se "
            "for nordsamisk. Bare «no» sier ikke hvilken målform det er."
        ),
    ),
    "SP210": (
        "Startadressen for lenkede data er ingen nettadresse som andre kan begynne med.",
        (
            "`base_url` er det adressene til elementene i planen begynner med når planen gis ut som lenkede data. Andre lenker til dem, så de må være riktige og bli stående. Det som ikke kan være begynnelsen på en adresse, blir ikke brukt."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
