"""Bokmål: spreadsheets that are read as plans."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP983/password": (
        "arbeidsboken er beskyttet med passord",
        "åpne den i Excel eller LibreOffice, lagre den uten passord med et annet navn, og importer den",
    ),
    "SP983/kind": (
        "dette er en arbeidsbok i et annet format, {kind}, hva den enn heter",
        "åpne den i Excel eller LibreOffice, lagre den som .xlsx, og importer den",
    ),
    "SP983/other": (
        "dette er ingen arbeidsbok, hva den enn heter",
        "er det riktig fil? En arbeidsbok lagres som .xlsx, en tabell av tekst som .csv",
    ),
    "SP983/broken": (
        "arbeidsboken er skadet og kan ikke åpnes",
        "åpne den i Excel eller LibreOffice, la den bli reparert, lagre den som .xlsx, og importer den; kom den på e-post, så hent den en gang til",
    ),
    "SP983/swells": (
        "arbeidsboken vokser til {size} MB i {count} deler når den åpnes, og blir ikke åpnet",
        "{limit} MB blir lest, og ingen plan trenger mer; hvor kommer filen fra?",
    ),
    "SP983/declares": (
        "en del av arbeidsboken erklærer en dokumenttype, som ingen regnearkprogrammer skriver, og ingenting av den blir lest",
        "hvor kommer filen fra? Åpne den i LibreOffice og lagre den på nytt, hvis du stoler på den",
    ),
    "SP983/library": (
        "arbeidsbøker kan ikke leses her: biblioteket openpyxl mangler",
        "installer det med `pip install 'strategiplan[xlsx]'`, eller lagre arket som CSV",
    ),
    "SP983/cells": (
        "regnearket har mer enn {limit} celler",
        "ingen plan trenger så mange; slett arkene som ikke har noe med planen å gjøre",
    ),
    "SP984": (
        "fant ingen overskriftsrad med ord som «Hovedmål», «Delmål» eller «Strategi»",
        "skriv overskriftene i én rad over tabellen, eller si i en fil hva kolonnene inneholder: `--mapping kolonner.yaml`",
    ),
    "SP984/mapping": (
        "ingen overskriftsrad har ordene som filen med kolonner nevner",
        "sammenlign ordene i den med dem i overskriften, og navnet på arket",
    ),
    "SP984/empty": (
        "det står ingenting i noen celle i filen",
        "er det riktig fil?",
    ),
    "SP984/into": (
        "dette er ingen tabell som strategiplan har skrevet, så den kan ikke oppdatere en plan",
        "eksporter planen med `strategiplan export plan.yaml --to xlsx` og endre i den; eller importer denne som en ny plan med `-o`",
    ),
    "SP985": (
        "identifikatoren `{old}` er blitt `{new}`, og det som viser til den i planen, følger med: {count}",
        "andre filer som viser til `{old}`, må endres for seg",
    ),
    "SP986/value": (
        "«{written}» kan ikke stå i kolonnen `{name}`",
        "raden over tabellen sier hva kolonnen er til; arket med ord viser hva en kan velge mellom",
    ),
    "SP986/twice": (
        "en annen rad har allerede nøkkelen «{written}»",
        "en rad som er kopiert, er en ny: la nøkkelen være tom, og gi den sin egen identifikator",
    ),
    "SP986/owner": (
        "raden hører til «{written}», og ingen rad har den nøkkelen",
        "skriv nøkkelen til raden den hører til",
    ),
    "SP986/deleted": (
        "raden står under «{written}», som er slettet",
        "slett denne raden også, eller skriv nøkkelen til raden den nå står under",
    ),
    "SP986/field": (
        "det raden hører til, har ikke noe «{written}» som kan ha den",
        "skriv hvor den hører hjemme, slik de andre radene har det",
    ),
    "SP986/several": (
        "det kan bare være én av disse, og en annen rad har den allerede",
        "slett en av de to radene",
    ),
    "SP986/quote": (
        "et anførselstegn her er ikke lukket, eller står midt i en celle: «{written}»",
        "alt fram til det neste blir lest som én celle; lukk det, eller skriv det to ganger der det hører til teksten",
    ),
    "SP986/level": (
        "«{written}» står ikke under noe som kan ha {target}",
        "skriv målet det hører til, i samme rad, eller la kolonnen være noe annet med `--mapping`",
    ),
    "SP987": (
        "filen har ikke noe resultat av formelen `{formula}`",
        "åpne filen i Excel eller LibreOffice og lagre den, eller skriv selve verdien",
    ),
    "SP987/error": (
        "en formel gir en feil: {formula}",
        "rett formelen, eller skriv selve verdien",
    ),
    "SP988/serial": (
        "«{written}» er lest som dagen {meant}, slik regneark teller dager",
        "er det et tall likevel, så la kolonnen være noe annet med `--mapping`",
    ),
    "SP988/sdg-date": (
        "regnearket har gjort det som trolig var {meant}, til dagen {written}; det er lest som {meant}",
        "se over det, og formater kolonnen som tekst i regnearket",
    ),
    "SP988/range": (
        "«{written}» er lest som {meant}",
        "er bare det første og det siste ment, så skriv komma mellom dem",
    ),
    "SP988/list": (
        "listen i denne cellen er lest som {count} egne elementer",
        "er det én tekst, så ta bort tegnene foran linjene",
    ),
    "SP988/as-note": (
        "det er ikke annen plass til dette enn i en merknad: «{written}»",
        "se på det i planen, og flytt det dit det hører hjemme",
    ),
    "SP988/hidden-rows": (
        "rader som er skjult i regnearket, er lest som de andre: {rows}",
        "slett dem der hvis de ikke hører til planen; et filter skjuler dem bare",
    ),
    "SP988/hidden-column": (
        "kolonnen «{header}» er skjult i regnearket, og er lest likevel",
        "skriv `-` for den i filen som `--mapping` lager, hvis den ikke er ment for planen",
    ),
    "SP989": (
        "filen er ikke i UTF-8; den er lest som {encoding}",
        "se på et ord med æ, ø eller å; er det feil, så lagre filen som «CSV UTF-8»",
    ),
    "SP989/broken": (
        "filen er i {encoding} og skadet: noen tegn er tapt",
        "lagre den en gang til som «CSV UTF-8»",
    ),
    "SP990/macros": (
        "arbeidsboken har makroer; de blir verken kjørt eller lest",
        "ingenting i en plan trenger dem",
    ),
    "SP990/sheet": (
        "arket «{sheet}» er ikke lest, fordi det ikke har noen tabell for planen",
        "hører noe av det hjemme i planen, så skriv det inn i en av tabellene",
    ),
    "SP990/hidden": (
        "det skjulte arket «{sheet}» er ikke lest",
        "vis det i regnearket hvis det hører til planen",
    ),
    "SP990/column": (
        "«{written}» står i en kolonne som tabellen ikke har, og er ikke lest",
        "skriv det i kolonnen for merknader hvis det hører hjemme i planen",
    ),
    "SP990/left-out": (
        "kolonnen «{header}» er utelatt, slik filen med kolonner sier",
        "skriv `note` der, så blir den med i merknadene",
    ),
    "SP990/columns-missing": (
        "tabellen har ingen kolonne {headers}, som filen med kolonner nevner",
        "har kolonnen fått et annet navn, så skriv det i filen med kolonner",
    ),
    "SP990/total": (
        "raden «{written}» summerer de andre, og er ikke lest",
        "det trengs ikke gjøres noe; en plan har ingen sumrad",
    ),
    "SP990/below": (
        "en annen tabell under planens er ikke lest: {written}",
        "hører noe av den hjemme i planen, så skriv det inn i tabellen over, eller i et ark med egne overskrifter",
    ),
    "SP990/no-row": (
        "«{written}» hører ikke til noe mål eller tiltak, og står i merknaden til planen",
        "skriv i samme rad hva det hører til",
    ),
    "SP994/moved": (
        "rader står i en annen rekkefølge enn plassene deres sier, og blir flyttet i planen: {count}",
        "var det ikke meningen, så sorter arket etter kolonnen med plasser",
    ),
    "SP994/sorted": (
        "arket er sortert etter en annen kolonne; planen beholder sin rekkefølge",
        "endre tallene i kolonnen med plasser for å endre rekkefølgen i planen",
    ),
    "SP994/sheet-gone": (
        "tabellen `{table}` er ikke i filen; planen beholder det den har av den",
        "slett radene og ikke arket for å ta dem ut av planen",
    ),
    "SP994/column-gone": (
        "kolonner er borte fra arket; planen beholder det den har av dem: {columns}",
        "tøm cellene og slett ikke kolonnen for å ta dem ut av planen",
    ),
    "SP996": (
        "{conflict}",
        "skriv det som skal stå, i regnearket eller i planfilen, så begge sier det samme, og importer igjen",
    ),
    "SP997": (
        "planen er endret siden regnearket ble eksportert; det er tatt vare på begges endringer",
        "`--diff` viser hva regnearket endrer",
    ),
    "SP997/unknown": (
        "det går ikke fram hvordan planen var da den ble eksportert; det som er endret i planfilen siden, blir som i regnearket",
        "se på det med `--diff`, eller gi planfilen slik den var med `--base`",
    ),
    "SP995": (
        "kolonnen «{header}» er lest som `{target}`",
        "`--mapping kolonner.yaml` skriver ned hva kolonnene inneholder; endre det der hvis det er noe annet",
    ),
    "SP995/unknown": (
        "det går ikke fram hva kolonnen «{header}» inneholder; den er tatt med i merknadene",
        "`--mapping kolonner.yaml` skriver ned hva kolonnene inneholder; si der hva denne gjør, eller `-` for å utelate den",
    ),
    "SP995/new": (
        "filen med kolonner kjenner ikke kolonnen «{header}»; den er tatt med i merknadene",
        "skriv i filen med kolonner hva den inneholder",
    ),
    "SP995/title": (
        "«{written}» er lest som tittelen på planen",
        "endre `title` i planfilen hvis det er noe annet",
    ),
    "SP995/above": (
        "«{written}» står over tabellen og er tatt med i merknaden til planen",
        "flytt det dit det hører hjemme i planfilen",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP983": (
        "Filen er ingen arbeidsbok som kan leses.",
        "Den er beskyttet med passord, i et annet format enn navnet sier, skadet, eller den vokser over alle mål når den åpnes. Ingenting av den blir lest.",
    ),
    "SP984": (
        "Ingenting i regnearket kunne kjennes igjen som en plan.",
        "En tabell med mål kjennes på ordene i overskriften, som «Hovedmål» og «Strategi». Overskriften kan stå under en tittel, men alle ordene i den står i én rad.",
    ),
    "SP985": (
        "Et element har en annen identifikator i regnearket enn det hadde.",
        "Alt i planen som viser til det, følger med. Andre filer kan fremdeles kjenne det under den gamle: en tidligere utgave, filer med innspill, et handlingsprogram.",
    ),
    "SP986": (
        "Det en celle eller en rad sier, kan ikke tas inn i planen.",
        "En verdi er ikke slik kolonnen skal ha den, en rad hører til en som ikke finnes, eller to rader har samme nøkkel. Så lenge det er slik, blir det ikke laget noen plan, for noe ville gått tapt.",
    ),
    "SP987": (
        "En formel har ikke noe resultat som kan leses.",
        "Filen inneholder det formelen kom til da den sist ble lagret. Noen programmer lagrer ingen resultater, og noen formler gir en feil. Her blir ingenting regnet ut.",
    ),
    "SP988": (
        "En celle er lest som noe annet enn det den sier.",
        "Regneark teller dager, og gjør delmål 11.3 til en dag i mars. Det som trolig var ment, er lest, og det er sagt så noen kan se over det. Det som ikke passer noe annet sted, står i en merknad.",
    ),
    "SP989": (
        "En CSV-fil er ikke i UTF-8.",
        "Den er lest som Windows-1252, som eldre programmer på Windows skriver. Se på et ord med æ, ø eller å.",
    ),
    "SP990": (
        "Noe i regnearket er ikke lest.",
        "Makroer, skjulte ark, ark uten tabell og kolonner som er utelatt, blir der de er. Planen sier ingenting om dem.",
    ),
    "SP994": (
        "Rader, kolonner eller ark i en eksportert plan er flyttet eller tatt ut.",
        "En rad som er flyttet, blir flyttet i planen også. Et ark som er sortert som helhet, beholder rekkefølgen i planen, for den som sorterer et ark, vil bare se på det. Det som sto i en hel kolonne eller et helt ark som er borte, blir i planen.",
    ),
    "SP996": (
        "Regnearket og planfilen sier forskjellige ting om noe begge har endret siden eksporten.",
        "Den som tar regnearket tilbake, bestemmer hva som er rett, og skriver det i en av dem. Så lenge det ikke er gjort, blir ingenting endret, for noe fra en av dem ville gått tapt.",
    ),
    "SP997": (
        "Planfilen er endret siden regnearket ble eksportert.",
        "En arbeidsbok har med seg planen slik den var, i et skjult ark, og en mappe med CSV-filer har det i `datapackage.json`. Derfor blir endringene til begge gjort. Er det borte, blir planfilen det tabellene sier, om ikke `--base` nevner planfilen slik den var.",
    ),
    "SP995": (
        "Hva en kolonne i en egen tabell er lest som.",
        "Det går fram av ordene i overskriften. Den som vil ha det annerledes, skriver det i filen som `--mapping` nevner.",
    ),
}
"""What each rule is about and why, as `strategiplan explain` shows it."""
