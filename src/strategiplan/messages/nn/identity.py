"""Nynorsk: identifiers, codes and numbers."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP201": (
        "identifikatoren «{id}» er brukt to gonger; {first} har han òg",
        "gi det eine elementet ein annan identifikator, og rett tilvisingane til det",
    ),
    "SP202": (
        "identifikatoren «{id}» har teikn som skaper problem i andre program",
        "bruk bokstavar, siffer og bindestrek: {better}",
    ),
    "SP203": (
        "identifikatoren «{id}» er berre eit nummer",
        "skriv nummeret i `code`, og vel ein identifikator som seier kva elementet handlar om",
    ),
    "SP204": (
        "koden «{code}» er brukt på to {kind} på same staden",
        "gi eitt av elementa ein annan kode",
    ),
    "SP205": (
        "koden «{code}» byrjar ikkje med «{above_code}», som er koden til {above}",
        "er elementet flytta hit frå ein annan stad? endre koden eller plasseringa",
    ),
    "SP206": (
        "«{number}» kan ikkje vere eit organisasjonsnummer",
        "det har ni siffer, og det siste er rekna ut av dei andre; slå det opp i Einingsregisteret",
    ),
    "SP207": (
        "ingen kommune har nummeret «{number}» i dag",
        (
            "skriv fire siffer, også når det første er 0; mange kommunar fekk nytt nummer i 2018, "
            "2020 og 2024"
        ),
    ),
    "SP208": (
        "saksnummeret «{number}» er ikkje skrive som år og nummer",
        "skriv det slik: 20/46547; saksnummeret frå eit møte høyrer heime i `meeting_case`",
    ),
    "SP209": (
        "«{value}» er ikkje ein språkkode",
        "skriv nb for bokmål, nn for nynorsk, en for engelsk, se for nordsamisk",
    ),
    "SP210": (
        "adresser kan ikkje byrje med «{address}»",
        "skriv henne frå og med https://, utan mellomrom og ?, og med # berre til slutt",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP201": (
        "To element har same identifikatoren.",
        (
            "Ein identifikator står for eitt bestemt element overalt der han blir brukt: i "
            "tilvisingar, i andre planar og i høyringsfråsegner. Når to element deler "
            "identifikator, kan ingen vite kva for eit som er meint."
        ),
    ),
    "SP202": (
        "Ein identifikator har teikn som skaper problem i andre program.",
        (
            "Identifikatorar hamnar i nettadresser, i rekneark og i programma til andre. "
            "Bokstavar, siffer, bindestrek, punktum og understrek er trygge overalt. Mellomrom, "
            "skråstrek og `#` er det ikkje."
        ),
    ),
    "SP203": (
        "Ein identifikator er berre eit nummer.",
        (
            "Eit nummer i planen er ingen identitet: Når planen blir revidert, er «delmål 1.1» "
            "fort blitt eit anna mål. Nummeret høyrer heime i `code`, og identifikatoren bør seie "
            "kva elementet handlar om."
        ),
    ),
    "SP204": (
        "To element av same typen har same koden på same staden.",
        (
            "Kodane kan gjerne byrje på nytt i kvart satsingsområde eller under kvart hovudmål. "
            "Men blant elementa som står ved sida av kvarandre, bør den som leitar etter 1.3, "
            "berre finne eitt."
        ),
    ),
    "SP205": (
        "Ein kode passar ikkje med koden til elementet over.",
        (
            "Når kodane til delmåla byrjar med koden til hovudmålet, er ein kode som ikkje gjer "
            "det, som regel ein glipp etter at noko er flytta. Kodar som gjennomgåande følgjer "
            "eit anna mønster, får vere i fred."
        ),
    ),
    "SP206": (
        "Eit organisasjonsnummer kan ikkje vere rett.",
        (
            "Eit norsk organisasjonsnummer har ni siffer. Det siste er rekna ut frå dei andre, så "
            "det merkast når eitt siffer er feil."
        ),
    ),
    "SP207": (
        "Eit kommunenummer er ikkje i bruk.",
        (
            "Kommunenummeret har fire siffer; Oslo har 0301, med 0 framfor. Mange kommunar fekk "
            "nytt nummer i 2018, 2020 og 2024. Eit nummer som ikkje har vore i bruk sidan "
            "1. januar 2024, kan ha vore rett då ein eldre plan vart laga."
        ),
    ),
    "SP208": (
        "Eit saksnummer er ikkje skrive som år og nummer.",
        (
            "Den norske arkivstandarden Noark 5 tilrår år, skråstrek og nummer: 20/46547. Han "
            "krev det ikkje, så dette er eit spørsmål og ingen kritikk. Saksnummeret frå eit møte "
            "(PS 22/142) høyrer heime i `meeting_case`."
        ),
    ),
    "SP209": (
        "Eit språk er ikkje skrive som språkkode.",
        (
            "Program vel språk etter koden: nb for bokmål, nn for nynorsk, en for engelsk, se for "
            "nordsamisk. Berre «no» seier ikkje kva målform det er."
        ),
    ),
    "SP210": (
        "Startadressa for lenkja data er inga nettadresse som andre kan byrje med.",
        (
            "`base_url` er det adressene til elementa i planen byrjar med når planen blir gitt ut som lenkja data. Andre lenkjer til dei, så dei må vere rette og bli ståande. Det som ikkje kan vere starten på ei adresse, blir ikkje brukt."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
