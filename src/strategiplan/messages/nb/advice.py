"""Bokmål: advice on wording."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP821": (
        "«{text}» nevner et tema, men sier ikke hvordan det skal bli",
        "skriv det med et verb, som andre gjør: «Alle barn har en trygg skolevei»; eller si det "
        "under `description`",
    ),
    "SP822": (
        "«{found}» i «{text}» kan leses som en spådom",
        "skriv hvordan det er når målet er nådd, eller hvordan det skal være",
    ),
    "SP823": (
        "«{found}» tar tilbake det «{text}» lover",
        "si hva som blir gjort, og flytt forbeholdet til beskrivelsen",
    ),
    "SP824/infinitive": (
        "«{text}» sier ikke hvem som skal gjøre det, slik de andre strategiene gjør",
        "begynn med hvem: «Kommunen skal …», «Vi skal …» eller navnet på en aktør",
    ),
    "SP824/passive": (
        "«{text}» sier ikke hvem som skal gjøre det, slik de andre strategiene gjør",
        "si hvem som gjør det: «Kommunen skal redusere …» i stedet for «… skal reduseres»",
    ),
    "SP825": (
        "«{text}» er {length} tegn lang, og en tittel på høyst {most} får plass på en nettside",
        "behold det leseren må huske, og flytt resten til `description`",
    ),
    "SP826": (
        "«{text}» er nesten ordlyden i {first}",
        "få fram forskjellen, eller behold bare én av dem og vis til den",
    ),
    "SP827/nb": (
        "en tekst på bokmål har nynorske ord: {words}",
        "på bokmål: {meant}; en tekst som er på nynorsk, skrives som `nn: …`",
    ),
    "SP827/nn": (
        "en tekst på nynorsk har ord fra bokmål: {words}",
        "på nynorsk: {meant}; en tekst som er på bokmål, skrives som `nb: …`",
    ),
    "SP827/plan": (
        "språket i planen er `{form}`, men {number} av {texts} tekster har ord fra den andre "
        "målformen",
        "skriv `language: {other}` hvis det er den målformen planen er skrevet på",
    ),
    "SP828": (
        "«{text}» sier ikke hva {number} teller",
        "skriv enheten etter tallet: 50 prosent, 50 tonn, 50 boliger",
    ),
    "SP828/year": (
        "«{text}» sier ikke om det er slik i, fra eller innen {number}",
        "skriv ordet foran årstallet: innen {number}, fra {number}",
    ),
    "SP829": (
        "«{text}» inneholder to mål",
        "del det i to mål, så hvert av dem kan nås for seg",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP821": (
        "Tittelen på et mål har ikke noe verb.",
        (
            "En overskrift nevner et tema, et mål sier hvordan noe skal bli. Uten verb kan to "
            "lesere være enige og likevel mene hver sin ting, og ingen kan si når målet er nådd. "
            "Andre skriver «Alle har en trygg skolevei» i stedet for «Trygg skolevei».\n\n"
            "Regelen tier når en beskrivelse, en annen ordlyd, et tall eller en sammenligning («Mindre "
            "ulikhet») sier det, når målet er ett av FNs bærekraftsmål, og overalt der et ord "
            "kan være et verb. Den gjelder tekster på bokmål, nynorsk og engelsk."
        ),
    ),
    "SP822": (
        "Et mål er skrevet som en spådom.",
        (
            "«Kommunen vil være klimanøytral» kan leses som et ønske eller en gjetning, og et mål "
            "er ingen av delene. Andre skriver hvordan det er når målet er nådd («er»), eller "
            "hvordan det skal være («skal»). «Skal bli» og det engelske «will be» er vanlige i mål "
            "og får være i fred."
        ),
    ),
    "SP823": (
        "Et mål eller en strategi tar tilbake det den lover.",
        (
            "«Skal søke å», «så langt det er mulig», «seek to»: Uansett hva som skjer, kan ingen "
            "etterpå si om det ble gjort. Andre sier hva de gjør, og lar forbeholdet stå i teksten."
        ),
    ),
    "SP824": (
        "De fleste strategiene sier hvem som skal gjøre det, men ikke denne.",
        (
            "«Utslippene skal reduseres» ber ingen om å gjøre noe. Når de andre strategiene i "
            "planen begynner med hvem («Kommunen skal …», «Vi skal …», navnet på en aktør), blir "
            "en uten det lest som noe andre skal gjøre. En plan der alle strategiene begynner med "
            "hva som skal gjøres, har valgt det slik og får være i fred. Hvem som har ansvaret, "
            "står da under `responsible`."
        ),
    ),
    "SP825": (
        "En tittel er for lang til å være en overskrift.",
        (
            "Titler blir til overskrifter, menyer, lenker og linjer i en tabell. Profilen sier "
            "hvor lange de kan være (`title_at_most`, i tegn). Det som ikke får plass, hører "
            "hjemme i `description`. Strategier og tiltak er setninger og kan være halvannen gang "
            "så lange."
        ),
    ),
    "SP826": (
        "To elementer av samme type har nesten samme ordlyd.",
        (
            "Forskjellen er bare småord, endelser, rekkefølge eller en skrivefeil: Den ene er "
            "kopiert og endret litt, eller feilskrevet. Leseren leter etter forskjellen og finner "
            "ingen. (Helt lik ordlyd er SP803.)"
        ),
    ),
    "SP827": (
        "En tekst på bokmål har nynorske ord, eller omvendt.",
        (
            "Tekster som er kopiert fra en annen plan eller skrevet av flere, blander målformene, "
            "og skjermlesere og oversettelse retter seg etter det språket som er oppgitt. Det er "
            "`language` i planen, eller merket på en oversettelse, som sier hvilken målform det "
            "er. Ord som er riktige i begge, er aldri ment, og heller ikke det som står i "
            "anførselstegn."
        ),
    ),
    "SP828": (
        "Et tall i en tittel sier ikke hva det teller.",
        (
            "«Utslippene er redusert med 50»: prosent, eller tonn? Et årstall uten noe foran "
            "(«klimanøytral 2030») kan være året det begynner, eller året det skal være ferdig. "
            "Andre skriver «med 50 prosent» og «innen 2030»."
        ),
    ),
    "SP829": (
        "Tittelen på et mål inneholder to mål.",
        (
            "«Vi skal redusere utslippene og styrke næringslivet»: Det ene kan nås uten det andre, "
            "så ingen kan si om målet er nådd. Andre deler det i to mål. Regelen gjelder tekster på "
            "bokmål og nynorsk."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
