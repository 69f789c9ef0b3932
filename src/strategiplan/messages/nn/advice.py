"""Nynorsk: advice on wording."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP821": (
        "«{text}» nemner eit tema, men seier ikkje korleis det skal bli",
        "skriv det med eit verb, slik andre gjer: «Alle barn har ein trygg skuleveg»; eller sei "
        "det under `description`",
    ),
    "SP822": (
        "«{found}» i «{text}» kan lesast som ein spådom",
        "skriv korleis det er når målet er nådd, eller korleis det skal vere",
    ),
    "SP823": (
        "«{found}» tek tilbake det «{text}» lovar",
        "sei kva som blir gjort, og flytt atterhaldet til omtalen",
    ),
    "SP824/infinitive": (
        "«{text}» seier ikkje kven som skal gjere det, slik dei andre strategiane gjer",
        "byrj med kven: «Kommunen skal …», «Vi skal …» eller namnet på ein aktør",
    ),
    "SP824/passive": (
        "«{text}» seier ikkje kven som skal gjere det, slik dei andre strategiane gjer",
        "sei kven som gjer det: «Kommunen skal redusere …» i staden for «… skal reduserast»",
    ),
    "SP825": (
        "«{text}» er {length} teikn lang, og ein tittel på høgst {most} får plass på ei nettside",
        "behald det lesaren må hugse, og flytt resten til `description`",
    ),
    "SP826": (
        "«{text}» er nesten ordlyden i {first}",
        "få fram skilnaden, eller behald berre éin av dei og vis til han",
    ),
    "SP827/nb": (
        "ein tekst på bokmål har nynorske ord: {words}",
        "på bokmål: {meant}; ein tekst som er på nynorsk, skriv ein som `nn: …`",
    ),
    "SP827/nn": (
        "ein tekst på nynorsk har ord frå bokmål: {words}",
        "på nynorsk: {meant}; ein tekst som er på bokmål, skriv ein som `nb: …`",
    ),
    "SP827/plan": (
        "språket i planen er `{form}`, men {number} av {texts} tekstar har ord frå den andre "
        "målforma",
        "skriv `language: {other}` dersom det er den målforma planen er skriven på",
    ),
    "SP828": (
        "«{text}» seier ikkje kva {number} tel",
        "skriv eininga etter talet: 50 prosent, 50 tonn, 50 bustader",
    ),
    "SP828/year": (
        "«{text}» seier ikkje om det er slik i, frå eller innan {number}",
        "skriv ordet framfor årstalet: innan {number}, frå {number}",
    ),
    "SP829": (
        "«{text}» inneheld to mål",
        "del det i to mål, så kvart av dei kan nåast for seg",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP821": (
        "Tittelen på eit mål har ikkje noko verb.",
        (
            "Ei overskrift nemner eit tema, eit mål seier korleis noko skal bli. Utan verb kan to "
            "lesarar vere samde og likevel meine kvar sin ting, og ingen kan seie når målet er "
            "nådd. Andre skriv «Alle har ein trygg skuleveg» i staden for «Trygg skuleveg».\n\n"
            "Regelen teier når ein omtale, ein annan ordlyd, eit tal eller ei samanlikning («Mindre "
            "ulikskap») seier det, når målet er eitt av berekraftsmåla til FN, og overalt der "
            "eit ord kan vere eit verb. Han gjeld tekstar på bokmål, nynorsk og engelsk."
        ),
    ),
    "SP822": (
        "Eit mål er skrive som ein spådom.",
        (
            "«Kommunen vil vere klimanøytral» kan lesast som eit ønske eller ei gjetting, og eit "
            "mål er ingen av delane. Andre skriv korleis det er når målet er nådd («er»), eller "
            "korleis det skal vere («skal»). «Skal bli» og det engelske «will be» er vanlege i mål "
            "og får vere i fred."
        ),
    ),
    "SP823": (
        "Eit mål eller ein strategi tek tilbake det han lovar.",
        (
            "«Skal freiste å», «så langt det er mogleg», «seek to»: Kva som enn skjer, kan ingen "
            "etterpå seie om det vart gjort. Andre seier kva dei gjer, og lèt atterhaldet stå i "
            "teksten."
        ),
    ),
    "SP824": (
        "Dei fleste strategiane seier kven som skal gjere det, men ikkje denne.",
        (
            "«Utsleppa skal reduserast» bed ingen om å gjere noko. Når dei andre strategiane i "
            "planen byrjar med kven («Kommunen skal …», «Vi skal …», namnet på ein aktør), blir "
            "ein utan lesen som noko andre skal gjere. Ein plan der alle strategiane byrjar med "
            "kva som skal gjerast, har valt det slik og får vere i fred. Kven som har ansvaret, "
            "står då under `responsible`."
        ),
    ),
    "SP825": (
        "Ein tittel er for lang til å vere ei overskrift.",
        (
            "Titlar blir til overskrifter, menyar, lenkjer og linjer i ein tabell. Profilen seier "
            "kor lange dei kan vere (`title_at_most`, i teikn). Det som ikkje får plass, høyrer "
            "heime i `description`. Strategiar og tiltak er setningar og kan vere halvannan gong "
            "så lange."
        ),
    ),
    "SP826": (
        "To element av same type har nesten same ordlyd.",
        (
            "Skilnaden er berre småord, endingar, rekkjefølgje eller ein skrivefeil: Den eine er "
            "kopiert og endra litt, eller feilskriven. Lesaren leitar etter skilnaden og finn "
            "ingen. (Heilt lik ordlyd er SP803.)"
        ),
    ),
    "SP827": (
        "Ein tekst på bokmål har nynorske ord, eller omvendt.",
        (
            "Tekstar som er kopierte frå ein annan plan eller skrivne av fleire, blandar "
            "målformene, og skjermlesarar og omsetjing rettar seg etter det språket som er oppgjeve. "
            "Det er `language` i planen, eller merket på ei omsetjing, som seier kva målform det "
            "er. Ord som er rette i begge, er aldri meinte, og heller ikkje det som står i "
            "hermeteikn."
        ),
    ),
    "SP828": (
        "Eit tal i ein tittel seier ikkje kva det tel.",
        (
            "«Utsleppa er reduserte med 50»: prosent, eller tonn? Eit årstal utan noko framfor "
            "(«klimanøytral 2030») kan vere året det byrjar, eller året det skal vere ferdig. Andre "
            "skriv «med 50 prosent» og «innan 2030»."
        ),
    ),
    "SP829": (
        "Tittelen på eit mål inneheld to mål.",
        (
            "«Vi skal redusere utsleppa og styrkje næringslivet»: Det eine kan nåast utan det andre, "
            "så ingen kan seie om målet er nådd. Andre deler det i to mål. Regelen gjeld tekstar på "
            "bokmål og nynorsk."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
