"""Bokmål: documents of running text that are read as plans."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP953/password": (
        "dokumentet er beskyttet med passord",
        "åpne det i Word eller LibreOffice, lagre det uten passord med et annet navn, og importer det",
    ),
    "SP953/kind": (
        "dette er en fil i et annet format, {kind}, uansett hva den heter",
        "åpne den i Word eller LibreOffice, lagre den som .docx, og importer den",
    ),
    "SP953/other": (
        "dette er ikke noe Word-dokument, uansett hva det heter",
        "er det riktig fil? Et dokument lagres som .docx",
    ),
    "SP953/other-text": (
        "dette er ikke tekst, uansett hva filen heter",
        "er det riktig fil? Markdown er ren tekst",
    ),
    "SP953/broken": (
        "dokumentet er skadet og kan ikke åpnes",
        "åpne det i Word eller LibreOffice, la det bli reparert, lagre det som .docx, og importer det; kom det på e-post, så hent det en gang til",
    ),
    "SP953/swells": (
        "dokumentet vokser til {size} MB i {count} deler når det åpnes, og blir ikke åpnet",
        "{limit} MB blir lest, og ingen plan trenger mer; hvor kommer filen fra?",
    ),
    "SP953/large": (
        "teksten i dokumentet er større enn {limit} MB, og blir ikke lest",
        "ingen plan trenger så mye; del dokumentet, eller ta ut det som ikke hører til planen",
    ),
    "SP953/declares": (
        "en del av dokumentet erklærer en dokumenttype, som ingen tekstbehandler skriver, og ingenting av det blir lest",
        "hvor kommer filen fra? Åpne den i LibreOffice og lagre den på nytt, om du stoler på den",
    ),
    "SP953/deep": (
        "dokumentet har flere nivåer eller deler enn noen tekst har, og ingenting av det blir lest",
        "hvor kommer filen fra? Åpne den i Word eller LibreOffice og lagre den på nytt, om du stoler på den",
    ),
    "SP953/library": (
        "Markdown kan ikke leses her: biblioteket markdown-it-py mangler",
        "installer det med `pip install 'strategiplan[markdown]'`",
    ),
    "SP954": (
        "ingen av overskriftene kunne kjennes igjen som et mål: {headings}",
        "si hva de er: `--mapping overskrifter.yaml` skriver ned hva de ble lest som; rett det der og importer en gang til",
    ),
    "SP954/plain": (
        "dokumentet har ingen overskrifter og ingen liste som mål kunne kjennes igjen på",
        "gi målene en overskriftsstil (Overskrift 1, Overskrift 2) i dokumentet, eller begynn dem med ord som «Hovedmål 1:»",
    ),
    "SP954/unsure": (
        "ingenting i ordene i dokumentet sier at det er en plan; overskriftene er {headings}",
        "er det en plan likevel, skriver `--mapping overskrifter.yaml` ned hva overskriftene ville blitt lest som; se over det og importer en gang til",
    ),
    "SP954/empty": (
        "det er ingen tekst i dokumentet",
        "er det riktig fil?",
    ),
    "SP955": (
        "overskrifter på nivå {level} er lest som `{target}` ({count}), den første er «{written}»",
        "`--mapping overskrifter.yaml` skriver ned hva overskriftene er lest som; rett det der hvis de er noe annet",
    ),
    "SP955/words": (
        "det som begynner med «{written}», er lest som `{target}` ({count}), og tallet bak som nummeret",
        "rett det i planfilen hvis det er noe annet",
    ),
    "SP955/label": (
        "det som står under «{written}», er lest som `{target}` ({count})",
        "skriv i filen med overskrifter (`--mapping overskrifter.yaml`) hva det er, hvis det er noe annet",
    ),
    "SP955/list": (
        "punkter i lister, {depth} nivå inn, er lest som `{target}` ({count})",
        "`list` og `list 2` i filen med overskrifter (`--mapping overskrifter.yaml`) sier hva de er",
    ),
    "SP955/section": (
        "«{written}» samler bare det som står under",
        "skriv i filen med overskrifter (`--mapping overskrifter.yaml`) hva den er, hvis den selv er et mål eller et satsingsområde",
    ),
    "SP955/text": (
        "avsnitt under mål og strategier er lest som beskrivelser av dem ({count}), det første er «{written}»",
        "flytt i planfilen det som er noe annet",
    ),
    "SP955/property": (
        "linjer som begynner med «{written}:», er lest som `{target}` ({count})",
        "rett det i planfilen hvis de sier noe annet",
    ),
    "SP955/title": (
        "«{written}» er lest som tittelen på planen",
        "rett `title` i planfilen hvis det er noe annet",
    ),
    "SP955/title-name": (
        "dokumentet har ingen tittel; planen heter «{written}» etter filen",
        "skriv `title` i planfilen",
    ),
    "SP955/encoding": (
        "filen er ikke i UTF-8; den er lest som {encoding}",
        "se på et ord med æ, ø eller å; er det feil, så lagre filen som UTF-8",
    ),
    "SP956/section": (
        "«{written}» og det som står under, er ikke noe mål; det står i en merknad",
        "flytt i planfilen det som hører hjemme et annet sted, eller skriv i filen med overskrifter (`--mapping overskrifter.yaml`) hva det er",
    ),
    "SP956/text": (
        "tekst som ikke står under noe mål, er tatt vare på i merknaden til planen ({count}): «{written}»",
        "flytt i planfilen det som hører hjemme et annet sted",
    ),
    "SP956/item": (
        "punkter i lister som ikke kan være noe eget der de står, er tatt vare på som tekst ({count}): «{written}»",
        "flytt i planfilen det som hører hjemme et annet sted",
    ),
    "SP956/vision": (
        "planen har allerede en visjon; «{written}» står i merknaden til planen",
        "velg i planfilen hvilken av dem som er visjonen",
    ),
    "SP956/table": (
        "tabellen som begynner med «{written}», er ingen tabell med mål; den står rad for rad i en merknad",
        "flytt i planfilen det som hører hjemme et annet sted; en tabell med mål har overskrifter som «Hovedmål» og «Strategi»",
    ),
    "SP956/footnote": (
        "fotnoten «{written}» står i merknaden til det den hører til",
        "gjør den til en kilde i planfilen hvis den er det",
    ),
    "SP956/picture": (
        "et bilde er ikke med i planen; ordene til det, «{written}», står i en merknad",
        "sier bildet noe som hører til planen, så skriv det som tekst",
    ),
    "SP956/link": (
        "adressen «{written}» står i merknaden til det den var en lenke i",
        "flytt den til `url` eller en kilde i planfilen",
    ),
    "SP956/box": (
        "en tekstboks er lest som om den sto her: «{written}»",
        "se om den kom under riktig mål",
    ),
    "SP956/code": (
        "en blokk med kode er tatt vare på i en merknad: «{written}»",
        "hører den hjemme i en plan?",
    ),
    "SP956/html": (
        "HTML er tatt vare på i en merknad slik den står: «{written}»",
        "skriv den som Markdown hvis den hører til planen",
    ),
    "SP956/front": (
        "en linje foran teksten er tatt vare på i merknaden til planen: «{written}»",
        "flytt den i planfilen til nøkkelen den hører til",
    ),
    "SP956/unread": (
        "en linje som ikke er tekst i dokumentet, er tatt vare på i en merknad: «{written}»",
        "flytt den i planfilen, eller ta den ut",
    ),
    "SP957/macros": (
        "dokumentet har makroer; de blir verken kjørt eller lest",
        "ingenting i en plan trenger dem",
    ),
    "SP957/contents": (
        "innholdsfortegnelsen er utelatt ({count} linjer)",
        "planen har sin egen rekkefølge",
    ),
    "SP957/contents-line": (
        "en linje i innholdsfortegnelsen er ingen overskrift i dokumentet, og er utelatt: «{written}»",
        "oppdater innholdsfortegnelsen i dokumentet, eller skriv overskriften inn i planen",
    ),
    "SP957/comment": (
        "en kommentar er utelatt: «{written}»",
        "skriv den inn i planen hvis den hører hjemme der",
    ),
    "SP957/around": (
        "det som står øverst eller nederst på sidene, er utelatt: «{written}»",
        "skriv det inn i planen hvis det hører hjemme der",
    ),
    "SP957/drawn": (
        "et diagram er utelatt, med ordene «{written}»",
        "skriv som tekst det av det som hører til planen",
    ),
    "SP957/hidden": (
        "skjult tekst er utelatt: «{written}»",
        "vis den i dokumentet hvis den hører til planen",
    ),
    "SP957/embedded": (
        "et annet dokument står i dette og er ikke lest: {name}",
        "åpne dokumentet i Word og lagre det på nytt; da er det tekst i det",
    ),
    "SP958/inserted": (
        "dokumentet har sporede endringer; det som er satt inn, er lest som tekst ({count})",
        "godta eller avvis endringene i Word hvis det ikke er det som er bestemt",
    ),
    "SP958/deleted": (
        "tekst som er slettet med sporede endringer, er utelatt: «{written}»",
        "avvis slettingen i Word hvis teksten fortsatt skal gjelde",
    ),
    "SP959": (
        "«{written}» er ingen overskrift etter stilen, men står i halvfet skrift, og er lest som `{target}` ({count} slike)",
        "gi den en overskriftsstil i dokumentet, eller si med `bold` i filen med overskrifter hva slike linjer er",
    ),
    "SP959/promoted": (
        "«{written}» er et delmål etter nivået eller ordene, men står ikke under noe mål; det er lest som et hovedmål",
        "flytt det i planfilen til målet det hører til",
    ),
    "SP959/cells": (
        "tabellen som begynner med «{written}», er lest celle for celle, som tekst under tekst",
        "se om det som står i cellene, kom under riktig mål",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP953": (
        "Filen er ikke noe dokument som kan leses.",
        "Den er beskyttet med passord, er i et annet format enn navnet sier, er skadet, eller vokser over alle grenser når den åpnes. Ingenting av den blir lest.",
    ),
    "SP954": (
        "Ingenting i dokumentet kunne kjennes igjen som en plan.",
        "Mål kjennes på overskriftene: på ord som «Hovedmål 1» og «Strategier», på tittelen til en plan, og på lister over det noen skal gjøre. En tekst uten noe av dette kan være en plan likevel; da sier den som importerer, hva overskriftene er.",
    ),
    "SP955": (
        "Hva overskriftene, listene og avsnittene i et dokument er lest som.",
        "Ordene, numrene og nivåene avgjør det, og hver gjetning blir sagt. Den som vil ha det annerledes, skriver det i filen som `--mapping` nevner.",
    ),
    "SP956": (
        "Noe i et dokument har ingen egen plass i en plan, og er tatt vare på.",
        "Forord, tabeller, fotnoter, adresser og ord til bilder havner i en merknad, slik at noen kan sette dem der de hører hjemme.",
    ),
    "SP957": (
        "Noe i et dokument er ikke med i planen.",
        "Kommentarer, skjult tekst, innholdsfortegnelsen og det som står øverst og nederst på sidene, er ikke tekst i planen. Det de sier, blir vist her og ingen andre steder.",
    ),
    "SP958": (
        "Et dokument har sporede endringer som ingen har godtatt eller avvist.",
        "Teksten er lest som om alle var godtatt: det som er satt inn, er med i planen, det som er slettet, er det ikke.",
    ),
    "SP959": (
        "Det som er lest i et dokument, er mindre sikkert enn resten.",
        "En linje i halvfet skrift kan være en overskrift eller bare en linje i halvfet skrift, et delmål uten mål kan ha mistet det, og en tabell kan være der bare for utseendets skyld.",
    ),
}
"""What each rule is about and why, as `strategiplan explain` shows it."""
