"""Bokmål: profiles."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP901": (
        "det finnes ingen profil som heter «{value}»",
        "bruk {allowed}, som følger med strategiplan, eller en egen fil som slutter på .yaml",
    ),
    "SP901/file": (
        "profilen {value} finnes ikke eller kan ikke leses",
        "kontroller navnet; profilen letes opp i mappen til filen som viser til den",
    ),
    "SP901/outside": (
        "profilen {value} ligger utenfor mappen til planen",
        "legg den ved siden av planen, eller oppgi den med --profile",
    ),
    "SP902": (
        "profilen bygger på seg selv: {circle}",
        "fjern `extends` i en av dem",
    ),
    "SP903": ("regelen «{value}» finnes ikke", "kjør `strategiplan rules` for å se alle reglene"),
    "SP904/none": (
        "profilen sier ikke hvor mange {kind} det skal være",
        "skriv `exactly`, `at_least` eller `at_most`",
    ),
    "SP904/negative": (
        "profilen krever {number} {kind}, altså færre enn ingen",
        "skriv 0 der det ikke skal være noen",
    ),
    "SP904/crossed": (
        "profilen krever minst {least} {kind} og høyst {most}",
        "har de to byttet plass?",
    ),
    "SP904/both": (
        "profilen krever nøyaktig {exactly} {kind}, men setter også grenser",
        "behold enten `exactly` eller `at_least` og `at_most`",
    ),
    "SP904/place": (
        "det kan ikke stå {kind} under {within}",
        "se under «Kinds of element» i dokumentasjonen hva som kan stå hvor",
    ),
    "SP904/twice": (
        "antallet {kind} under {within} er oppgitt to ganger",
        "behold ett av dem; det siste gjelder",
    ),
    "SP905": ("det finnes ingen elementtype som heter «{value}»", "bruk {allowed}"),
    "SP905/subject": ("en høring kan ikke gjelde «{value}»", "en høring kan gjelde {allowed}"),
    "SP905/field": (
        "{kind} har ingen nøkkel som heter «{value}»",
        "oppgi en nøkkel fra planfilen, for eksempel `title`",
    ),
    "SP905/step": ("feltet «{value}» finnes ikke her", "bruk en nøkkel fra planfilen"),
    "SP905/link": (
        "her finnes det ikke noe felt «{value}» som viser til andre elementer",
        "slike felt er {allowed}",
    ),
    "SP906": (
        "«{value}» kan ikke være navnet på en regel",
        "bruk små bokstaver, tall og bindestrek, for eksempel `hvem-skal`",
    ),
    "SP906/built-in": (
        "strategiplan har alt en regel som heter «{value}»",
        "endre den under `rules`, eller gi din egen et annet navn",
    ),
    "SP906/code": (
        "«{value}» kan ikke være koden til en regel",
        "bruk minst to store bokstaver og tall, for eksempel `TRD01`",
    ),
    "SP906/reserved": (
        "koden «{value}» begynner med SP, slik kodene til strategiplan gjør",
        "begynn med noe eget, for eksempel `TRD01`",
    ),
    "SP906/taken": ("«{value}» er alt i bruk i regelen {other}", "gi hver av dem sin egen"),
    "SP907": ("regelen mangler {key}", "legg til {key}"),
    "SP907/nothing": (
        "ingen profil som denne bygger på, har en regel «{value}» å endre",
        "kontroller navnet; en ny regel trenger `kinds` og `must`",
    ),
    "SP907/empty": ("betingelsen sier ingenting", "skriv hva som skal gjelde, eller fjern den"),
    "SP907/field": ("{key} sier ikke hvilket felt det gjelder", "legg til `field`"),
    "SP907/test": (
        "det er ikke sagt noe om {key}",
        "legg til hva som skal gjelde, for eksempel `present: true`",
    ),
    "SP907/link": (
        "henvisningen mangler {key}",
        "legg til feltet som viser til de andre, for eksempel `supports`",
    ),
    "SP908": (
        "meldingen har en plassholder {{{value}}} som ingenting fyller",
        "bruk {allowed}",
    ),
    "SP909/long": ("mønsteret er lengre enn {position} tegn", "gjør det kortere"),
    "SP909/large": (
        "mønsteret blir for stort når alle gjentakelser skrives ut",
        "sett grenser for lengden av en tekst med `at_least` og `at_most`",
    ),
    "SP909/deep": ("for mange parenteser står inni hverandre i mønsteret", "forenkle det"),
    "SP909/open": (
        "parentesen ved tegn {position} i mønsteret er ikke lukket: «{value}»",
        "lukk den, eller sett en omvendt skråstrek foran hvis den hører til teksten",
    ),
    "SP909/closed": (
        "parentesen ved tegn {position} i mønsteret er ikke åpnet: «{value}»",
        "åpne den, eller sett en omvendt skråstrek foran hvis den hører til teksten",
    ),
    "SP909/around": (
        "et mønster kan ikke se seg rundt eller endre lesemåte underveis: «{value}»",
        "skriv to regler, eller `all` og `none` i én; `(?i)` står først i mønsteret",
    ),
    "SP909/again": (
        "et mønster kan ikke be om det som ble funnet før: «{value}»",
        "skriv ut hva som skal stå der",
    ),
    "SP909/repeat": (
        "«{value}» i mønsteret kan ikke gjentas slik",
        "ett tegn for gjentakelse er nok; sett parentes rundt det som skal gjentas",
    ),
    "SP909/nothing": (
        "det er ingenting å gjenta ved tegn {position} i mønsteret: «{value}»",
        "sett en omvendt skråstrek foran hvis det hører til teksten",
    ),
    "SP909/crossed": (
        "«{value}» i mønsteret gjentar minst flere ganger enn høyst",
        "har de to byttet plass?",
    ),
    "SP909/range": (
        "«{value}» i mønsteret er ikke noe tegnområde",
        "skriv det første før det siste, som i `a-z`; æ, ø og å skrives ved siden av",
    ),
    "SP909/backslash": (
        "«{value}» betyr ingenting i et mønster",
        "etter omvendt skråstrek kan det stå `\\d`, `\\w`, `\\s`, `\\b` og de motsatte med stor bokstav",
    ),
    "SP910": (
        "{key} passer ikke til {field}",
        "se i dokumentasjonen hva som passer til hva",
    ),
    "SP910/part": ("{field} har flere deler, og {key} gjelder én av dem", "skriv en av {keys}"),
    "SP910/single": ("{field} har én verdi og er ingen liste", "bruk `equals` eller `one_of`"),
    "SP910/choice": ("{field} er aldri «{value}»", "bruk {allowed}"),
    "SP910/value": ("{field} kan ikke være «{value}»", "skriv den slik den ville stått i planen"),
    "SP910/operand": (
        "«{value}» er verken en dato eller et felt med en dato",
        "skriv 2022-11-17, eller et felt som `deadline` eller `plan/period/end`",
    ),
    "SP911/number": ("et slikt tall er helt og ikke under null", "rett det"),
    "SP911/both": (
        "det er oppgitt både et nøyaktig antall og grenser",
        "behold enten `exactly` eller `at_least` og `at_most`",
    ),
    "SP911/crossed": ("det minste tallet er større enn det største", "har de to byttet plass?"),
    "SP911/below": ("det kan aldri stå {kinds} under {within}", "kontroller elementtypene"),
    "SP911/above": ("{within} kan aldri stå under {kinds}", "kontroller elementtypene"),
    "SP911/link": ("{field} kan aldri vise til {kinds}", "kontroller feltet og elementtypene"),
    "SP911/contradiction": (
        "regelen krever to ting av {what} som utelukker hverandre",
        "behold én av dem",
    ),
    "SP912": (
        "«{value}» og {other} krever ting av {what} som utelukker hverandre",
        "endre en av dem, eller slå den av med `severity: off`",
    ),
    "SP913/level": (
        "regelen gjelder {kinds}, som ikke er blant nivåene i profilen",
        "legg til nivået under `levels`, eller fjern regelen",
    ),
    "SP913/asks": (
        "regelen krever noe som nivåene i profilen ikke har",
        "nivåene er {levels}; legg til et nivå, eller fjern regelen",
    ),
    "SP913/required": (
        "det er satt krav til {kind}, som ikke er blant nivåene i profilen",
        "legg til nivået under `levels`, eller fjern denne linjen",
    ),
    "SP914": (
        "det skal være {expected}, men {kind} er ikke blant nivåene i profilen",
        "legg til nivået under `levels`, eller fjern antallet",
    ),
    "SP914/inherited": (
        "en profil som denne bygger på, krever {expected} under hver {within}, men {kind} er ikke blant nivåene her",
        "legg til nivået, eller endre tallet under `counts`",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP901": (
        "Profilen finnes ikke.",
        (
            "En plan viser til en profil som følger med strategiplan, eller til en fil som ligger "
            "ved siden av planen og slutter på .yaml."
        ),
    ),
    "SP902": (
        "En profil bygger på seg selv.",
        (
            "Den ene profilen bygger på den andre, som bygger på den første. Da kan ingen si "
            "hvilken av dem som har det siste ordet."
        ),
    ),
    "SP903": (
        "En profil eller en innstilling viser til en regel som ikke finnes.",
        (
            "En regel oppgis med koden, for eksempel SP301, eller med navnet, for eksempel "
            "goal-without-strategy."
        ),
    ),
    "SP904": (
        "En profil krever et antall som ingen plan kan ha.",
        (
            "Det minste antallet er større enn det største, tallet er under null, det mangler helt, "
            "eller det gjelder elementer som aldri kan stå der, for eksempel hovedmål under strategier."
        ),
    ),
    "SP905": (
        "En profil viser til en elementtype eller et felt som ikke finnes.",
        (
            "Elementtypene skrives som `goal` og `focus_area`, og feltene skrives som nøklene i "
            "planfilen."
        ),
    ),
    "SP906": (
        "En egen regel har et navn eller en kode som ikke kan brukes.",
        (
            "Et navn har små bokstaver, tall og bindestreker, og er ikke navnet på en av reglene "
            "som følger med. En kode har store bokstaver og tall og begynner ikke med SP. Begge "
            "brukes bare én gang, for det er dem man slår en regel av med."
        ),
    ),
    "SP907": (
        "En egen regel sier ikke alt den må si.",
        (
            "Den sier hva den handler om (`kinds`) og hva som skal gjelde (`must`). En betingelse "
            "sier noe, og nevner feltet den sier det om. En regel som endrer en regel fra en annen "
            "profil, trenger bare det som den endrer."
        ),
    ),
    "SP908": (
        "Meldingen til en regel har en plassholder som ingenting kan fylle.",
        (
            "En melding nevner ting i krøllparentes: `{element}`, `{value}`. Hvilke som finnes, "
            "kommer an på hva regelen krever."
        ),
    ),
    "SP909": (
        "Et mønster kan ikke brukes.",
        (
            "Et mønster prøves på en tid som bare avhenger av hvor lang teksten er, så ingen profil "
            "kan få kontrollen til å henge. Det som ikke kan prøves slik, blir avvist: å se seg "
            "rundt (`(?=…)`), å gjenta det som ble funnet før, og svært lange mønstre."
        ),
    ),
    "SP910": (
        "En regel spør et felt om noe som feltet ikke kan svare på.",
        (
            "En tekst har ingen dato, en liste har ikke noe mønster, og et felt som tar ett av noen "
            "få ord, har aldri et annet."
        ),
    ),
    "SP911": (
        "En regel kan aldri følges.",
        (
            "Den krever et minste tall som er større enn det største, elementer der ingen kan stå, "
            "en henvisning som ikke kan lages, eller to ting som utelukker hverandre."
        ),
    ),
    "SP912": (
        "To regler i en profil kan ikke følges samtidig.",
        (
            "Hva planen enn sier, finner en av dem feil. Den ene kan stå i en profil som denne "
            "bygger på: Gi din egen det samme navnet, så tar den plassen til den andre."
        ),
    ),
    "SP913": (
        "Noe som en profil krever, kan aldri bli aktuelt.",
        "Det gjelder et nivå som ikke står i `levels`, så ingen slik plan har det.",
    ),
    "SP914": (
        "En profil krever elementer på et nivå den ikke har.",
        (
            "`counts` krever dem, og `levels` utelater dem. Hva planen enn sier, finner en av "
            "delene feil."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
