"""Nynorsk: spreadsheets that are read as plans."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP983/password": (
        "arbeidsboka er verna med passord",
        "opne ho i Excel eller LibreOffice, lagre ho utan passord med eit anna namn, og importer den",
    ),
    "SP983/kind": (
        "dette er ei arbeidsbok i eit anna format, {kind}, kva ho enn heiter",
        "opne ho i Excel eller LibreOffice, lagre ho som .xlsx, og importer den",
    ),
    "SP983/other": (
        "dette er inga arbeidsbok, kva ho enn heiter",
        "er det rett fil? Ei arbeidsbok blir lagra som .xlsx, ein tabell av tekst som .csv",
    ),
    "SP983/broken": (
        "arbeidsboka er skadd og kan ikkje opnast",
        "opne ho i Excel eller LibreOffice, la ho bli reparert, lagre ho som .xlsx, og importer den; kom ho på e-post, så hent ho ein gong til",
    ),
    "SP983/swells": (
        "arbeidsboka veks til {size} MB i {count} delar når ho blir opna, og blir ikkje opna",
        "{limit} MB blir lesne, og ingen plan treng meir; kvar kjem fila frå?",
    ),
    "SP983/declares": (
        "ein del av arbeidsboka erklærer ein dokumenttype, som ingen reknearkprogram skriv, og ingenting av ho blir lese",
        "kvar kjem fila frå? Opne ho i LibreOffice og lagre ho på nytt, om du stolar på ho",
    ),
    "SP983/library": (
        "arbeidsbøker kan ikkje lesast her: biblioteket openpyxl manglar",
        "installer det med `pip install 'strategiplan[xlsx]'`, eller lagre arket som CSV",
    ),
    "SP983/cells": (
        "reknearket har meir enn {limit} celler",
        "ingen plan treng så mange; slett arka som ikkje har noko med planen å gjere",
    ),
    "SP984": (
        "fann inga overskriftsrad med ord som «Hovudmål», «Delmål» eller «Strategi»",
        "skriv overskriftene i éi rad over tabellen, eller sei i ei fil kva kolonnane inneheld: `--mapping kolonnar.yaml`",
    ),
    "SP984/mapping": (
        "inga overskriftsrad har orda som fila med kolonnar nemner",
        "samanlikn orda i ho med dei i overskrifta, og namnet på arket",
    ),
    "SP984/empty": (
        "det står ingenting i noka celle i fila",
        "er det rett fil?",
    ),
    "SP984/into": (
        "dette er ingen tabell som strategiplan har skrive, så han kan ikkje oppdatere ein plan",
        "eksporter planen med `strategiplan export plan.yaml --to xlsx` og endre i den; eller importer denne som ein ny plan med `-o`",
    ),
    "SP985": (
        "identifikatoren `{old}` har vorte `{new}`, og det som viser til han i planen, følgjer med: {count}",
        "andre filer som viser til `{old}`, må endrast for seg",
    ),
    "SP986/value": (
        "«{written}» kan ikkje stå i kolonnen `{name}`",
        "rada over tabellen seier kva kolonnen er til; arket med ord viser kva ein kan velje mellom",
    ),
    "SP986/twice": (
        "ei anna rad har alt nøkkelen «{written}»",
        "ei rad som er kopiert, er ny: la nøkkelen vere tom, og gi ho sin eigen identifikator",
    ),
    "SP986/owner": (
        "rada høyrer til «{written}», og inga rad har den nøkkelen",
        "skriv nøkkelen til rada ho høyrer til",
    ),
    "SP986/deleted": (
        "rada står under «{written}», som er sletta",
        "slett denne rada òg, eller skriv nøkkelen til rada ho no står under",
    ),
    "SP986/field": (
        "det rada høyrer til, har ikkje noko «{written}» som kan ha ho",
        "skriv kvar ho høyrer heime, slik dei andre radene har det",
    ),
    "SP986/several": (
        "det kan berre vere éin av desse, og ei anna rad har han alt",
        "slett ei av dei to radene",
    ),
    "SP986/quote": (
        "eit hermeteikn her er ikkje lukka, eller står midt i ei celle: «{written}»",
        "alt fram til det neste blir lese som éi celle; lukk det, eller skriv det to gonger der det høyrer til teksten",
    ),
    "SP986/level": (
        "«{written}» står ikkje under noko som kan ha {target}",
        "skriv målet det høyrer til, i same rada, eller la kolonnen vere noko anna med `--mapping`",
    ),
    "SP987": (
        "fila har ikkje noko resultat av formelen `{formula}`",
        "opne fila i Excel eller LibreOffice og lagre ho, eller skriv sjølve verdien",
    ),
    "SP987/error": (
        "ein formel gir ein feil: {formula}",
        "rett formelen, eller skriv sjølve verdien",
    ),
    "SP988/serial": (
        "«{written}» er lese som dagen {meant}, slik rekneark tel dagar",
        "er det eit tal likevel, så la kolonnen vere noko anna med `--mapping`",
    ),
    "SP988/sdg-date": (
        "reknearket har gjort det som truleg var {meant}, til dagen {written}; det er lese som {meant}",
        "sjå over det, og formater kolonnen som tekst i reknearket",
    ),
    "SP988/range": (
        "«{written}» er lese som {meant}",
        "er berre det første og det siste meint, så skriv komma mellom dei",
    ),
    "SP988/list": (
        "lista i denne cella er lesen som {count} eigne element",
        "er det éin tekst, så ta bort teikna framfor linjene",
    ),
    "SP988/as-note": (
        "det er ikkje annan plass til dette enn i ein merknad: «{written}»",
        "sjå på det i planen, og flytt det dit det høyrer heime",
    ),
    "SP988/hidden-rows": (
        "rader som er gøymde i reknearket, er lesne som dei andre: {rows}",
        "slett dei der om dei ikkje høyrer til planen; eit filter gøymer dei berre",
    ),
    "SP988/hidden-column": (
        "kolonnen «{header}» er gøymd i reknearket, og er lesen likevel",
        "skriv `-` for han i fila som `--mapping` lagar, om han ikkje er meint for planen",
    ),
    "SP989": (
        "fila er ikkje i UTF-8; ho er lesen som {encoding}",
        "sjå på eit ord med æ, ø eller å; er det feil, så lagre fila som «CSV UTF-8»",
    ),
    "SP989/broken": (
        "fila er i {encoding} og skadd: nokre teikn er tapte",
        "lagre ho ein gong til som «CSV UTF-8»",
    ),
    "SP990/macros": (
        "arbeidsboka har makroar; dei blir verken køyrde eller lesne",
        "ingenting i ein plan treng dei",
    ),
    "SP990/sheet": (
        "arket «{sheet}» er ikkje lese, fordi det ikkje har nokon tabell for planen",
        "høyrer noko av det heime i planen, så skriv det inn i ein av tabellane",
    ),
    "SP990/hidden": (
        "det gøymde arket «{sheet}» er ikkje lese",
        "vis det i reknearket om det høyrer til planen",
    ),
    "SP990/column": (
        "«{written}» står i ein kolonne som tabellen ikkje har, og er ikkje lese",
        "skriv det i kolonnen for merknader om det høyrer heime i planen",
    ),
    "SP990/left-out": (
        "kolonnen «{header}» er utelaten, slik fila med kolonnar seier",
        "skriv `note` der, så blir han med i merknadene",
    ),
    "SP990/columns-missing": (
        "tabellen har ingen kolonne {headers}, som fila med kolonnar nemner",
        "har kolonnen fått eit anna namn, så skriv det i fila med kolonnar",
    ),
    "SP990/total": (
        "rada «{written}» summerer dei andre, og er ikkje lesen",
        "det trengst ikkje gjerast noko; ein plan har inga sumrad",
    ),
    "SP990/below": (
        "ein annan tabell under den til planen er ikkje lesen: {written}",
        "høyrer noko av han heime i planen, så skriv det inn i tabellen over, eller i eit ark med eigne overskrifter",
    ),
    "SP990/no-row": (
        "«{written}» høyrer ikkje til noko mål eller tiltak, og står i merknaden til planen",
        "skriv i same rada kva det høyrer til",
    ),
    "SP994/moved": (
        "rader står i ei anna rekkjefølgje enn plassane deira seier, og blir flytte i planen: {count}",
        "var det ikkje meininga, så sorter arket etter kolonnen med plassar",
    ),
    "SP994/sorted": (
        "arket er sortert etter ein annan kolonne; planen held på si rekkjefølgje",
        "endre tala i kolonnen med plassar for å endre rekkjefølgja i planen",
    ),
    "SP994/sheet-gone": (
        "tabellen `{table}` er ikkje i fila; planen held på det han har av han",
        "slett radene og ikkje arket for å ta dei ut av planen",
    ),
    "SP994/column-gone": (
        "kolonnar er borte frå arket; planen held på det han har av dei: {columns}",
        "tøm cellene og slett ikkje kolonnen for å ta dei ut av planen",
    ),
    "SP996": (
        "{conflict}",
        "skriv det som skal stå, i reknearket eller i planfila, så begge seier det same, og importer igjen",
    ),
    "SP997": (
        "planen er endra sidan reknearket vart eksportert; endringane til begge er tekne vare på",
        "`--diff` viser kva reknearket endrar",
    ),
    "SP997/unknown": (
        "det går ikkje fram korleis planen var då han vart eksportert; det som er endra i planfila sidan, blir som i reknearket",
        "sjå på det med `--diff`, eller gi planfila slik ho var med `--base`",
    ),
    "SP995": (
        "kolonnen «{header}» er lesen som `{target}`",
        "`--mapping kolonnar.yaml` skriv ned kva kolonnane inneheld; endre det der om det er noko anna",
    ),
    "SP995/unknown": (
        "det går ikkje fram kva kolonnen «{header}» inneheld; han er teken med i merknadene",
        "`--mapping kolonnar.yaml` skriv ned kva kolonnane inneheld; sei der kva denne gjer, eller `-` for å utelate han",
    ),
    "SP995/new": (
        "fila med kolonnar kjenner ikkje kolonnen «{header}»; han er teken med i merknadene",
        "skriv i fila med kolonnar kva han inneheld",
    ),
    "SP995/title": (
        "«{written}» er lese som tittelen på planen",
        "endre `title` i planfila om det er noko anna",
    ),
    "SP995/above": (
        "«{written}» står over tabellen og er teke med i merknaden til planen",
        "flytt det dit det høyrer heime i planfila",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP983": (
        "Fila er inga arbeidsbok som kan lesast.",
        "Ho er verna med passord, i eit anna format enn namnet seier, skadd, eller ho veks over alle mål når ho blir opna. Ingenting av ho blir lese.",
    ),
    "SP984": (
        "Ingenting i reknearket kunne kjennast att som ein plan.",
        "Ein tabell med mål kjenner ein på orda i overskrifta, som «Hovudmål» og «Strategi». Overskrifta kan stå under ein tittel, men alle orda i ho står i éi rad.",
    ),
    "SP985": (
        "Eit element har ein annan identifikator i reknearket enn det hadde.",
        "Alt i planen som viser til det, følgjer med. Andre filer kan framleis kjenne det under den gamle: ei tidlegare utgåve, filer med innspel, eit handlingsprogram.",
    ),
    "SP986": (
        "Det ei celle eller ei rad seier, kan ikkje takast inn i planen.",
        "Ein verdi er ikkje slik kolonnen skal ha han, ei rad høyrer til ei som ikkje finst, eller to rader har same nøkkelen. Så lenge det er slik, blir det ikkje laga nokon plan, for noko ville gått tapt.",
    ),
    "SP987": (
        "Ein formel har ikkje noko resultat som kan lesast.",
        "Fila inneheld det formelen kom til då ho sist blei lagra. Nokre program lagrar ingen resultat, og nokre formlar gir ein feil. Her blir ingenting rekna ut.",
    ),
    "SP988": (
        "Ei celle er lesen som noko anna enn det ho seier.",
        "Rekneark tel dagar, og gjer delmål 11.3 til ein dag i mars. Det som truleg var meint, er lese, og det er sagt så nokon kan sjå over det. Det som ikkje passar nokon annan stad, står i ein merknad.",
    ),
    "SP989": (
        "Ei CSV-fil er ikkje i UTF-8.",
        "Ho er lesen som Windows-1252, som eldre program på Windows skriv. Sjå på eit ord med æ, ø eller å.",
    ),
    "SP990": (
        "Noko i reknearket er ikkje lese.",
        "Makroar, gøymde ark, ark utan tabell og kolonnar som er utelatne, blir der dei er. Planen seier ingenting om dei.",
    ),
    "SP994": (
        "Rader, kolonnar eller ark i ein eksportert plan er flytte eller tekne ut.",
        "Ei rad som er flytt, blir flytt i planen òg. Eit ark som er sortert som heilskap, held på rekkjefølgja i planen, for den som sorterer eit ark, vil berre sjå på det. Det som stod i ein heil kolonne eller eit heilt ark som er borte, blir i planen.",
    ),
    "SP996": (
        "Reknearket og planfila seier ulike ting om noko begge har endra sidan eksporten.",
        "Den som tek reknearket tilbake, avgjer kva som er rett, og skriv det i ei av dei. Så lenge det ikkje er gjort, blir ingenting endra, for noko frå ei av dei ville gått tapt.",
    ),
    "SP997": (
        "Planfila er endra sidan reknearket vart eksportert.",
        "Ei arbeidsbok har med seg planen slik han var, i eit gøymt ark, og ei mappe med CSV-filer har det i `datapackage.json`. Difor blir endringane til begge gjorde. Er det borte, blir planfila det tabellane seier, om ikkje `--base` nemner planfila slik ho var.",
    ),
    "SP995": (
        "Kva ein kolonne i ein eigen tabell er lesen som.",
        "Det går fram av orda i overskrifta. Den som vil ha det annleis, skriv det i fila som `--mapping` nemner.",
    ),
}
"""What each rule is about and why, as `strategiplan explain` shows it."""
