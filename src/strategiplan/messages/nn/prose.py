"""Nynorsk: documents of running text that are read as plans."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP953/password": (
        "dokumentet er verna med passord",
        "opne det i Word eller LibreOffice, lagre det utan passord med eit anna namn, og importer det",
    ),
    "SP953/kind": (
        "dette er ei fil i eit anna format, {kind}, kva ho enn heiter",
        "opne ho i Word eller LibreOffice, lagre ho som .docx, og importer den",
    ),
    "SP953/other": (
        "dette er ikkje noko Word-dokument, kva det enn heiter",
        "er det rett fil? Eit dokument blir lagra som .docx",
    ),
    "SP953/other-text": (
        "dette er ikkje tekst, kva fila enn heiter",
        "er det rett fil? Markdown er rein tekst",
    ),
    "SP953/broken": (
        "dokumentet er skadd og kan ikkje opnast",
        "opne det i Word eller LibreOffice, la det bli reparert, lagre det som .docx, og importer det; kom det på e-post, så hent det ein gong til",
    ),
    "SP953/swells": (
        "dokumentet veks til {size} MB i {count} delar når det blir opna, og blir ikkje opna",
        "{limit} MB blir lesne, og ingen plan treng meir; kvar kjem fila frå?",
    ),
    "SP953/large": (
        "teksten i dokumentet er større enn {limit} MB, og blir ikkje lesen",
        "ingen plan treng så mykje; del dokumentet, eller ta ut det som ikkje høyrer til planen",
    ),
    "SP953/declares": (
        "ein del av dokumentet erklærer ein dokumenttype, som ingen tekstbehandlar skriv, og ingenting av det blir lese",
        "kvar kjem fila frå? Opne ho i LibreOffice og lagre ho på nytt, om du stolar på ho",
    ),
    "SP953/deep": (
        "dokumentet har fleire nivå eller delar enn nokon tekst har, og ingenting av det blir lese",
        "kvar kjem fila frå? Opne ho i Word eller LibreOffice og lagre ho på nytt, om du stolar på ho",
    ),
    "SP953/library": (
        "Markdown kan ikkje lesast her: biblioteket markdown-it-py manglar",
        "installer det med `pip install 'strategiplan[markdown]'`",
    ),
    "SP954": (
        "ingen av overskriftene kunne kjennast att som eit mål: {headings}",
        "sei kva dei er: `--mapping overskrifter.yaml` skriv ned kva dei vart lesne som; rett det der og importer ein gong til",
    ),
    "SP954/plain": (
        "dokumentet har ingen overskrifter og inga liste som mål kunne kjennast att på",
        "gi måla ein overskriftsstil (Overskrift 1, Overskrift 2) i dokumentet, eller byrj dei med ord som «Hovudmål 1:»",
    ),
    "SP954/unsure": (
        "ingenting i orda i dokumentet seier at det er ein plan; overskriftene er {headings}",
        "er det ein plan likevel, skriv `--mapping overskrifter.yaml` ned kva overskriftene ville blitt lesne som; sjå over det og importer ein gong til",
    ),
    "SP954/empty": (
        "det er ingen tekst i dokumentet",
        "er det rett fil?",
    ),
    "SP955": (
        "overskrifter på nivå {level} er lesne som `{target}` ({count}), den første er «{written}»",
        "`--mapping overskrifter.yaml` skriv ned kva overskriftene er lesne som; rett det der viss dei er noko anna",
    ),
    "SP955/words": (
        "det som byrjar med «{written}», er lese som `{target}` ({count}), og talet bak som nummeret",
        "rett det i planfila viss det er noko anna",
    ),
    "SP955/label": (
        "det som står under «{written}», er lese som `{target}` ({count})",
        "skriv i fila med overskrifter (`--mapping overskrifter.yaml`) kva det er, viss det er noko anna",
    ),
    "SP955/list": (
        "punkt i lister, {depth} nivå inn, er lesne som `{target}` ({count})",
        "`list` og `list 2` i fila med overskrifter (`--mapping overskrifter.yaml`) seier kva dei er",
    ),
    "SP955/section": (
        "«{written}» samlar berre det som står under",
        "skriv i fila med overskrifter (`--mapping overskrifter.yaml`) kva ho er, viss ho sjølv er eit mål eller eit satsingsområde",
    ),
    "SP955/text": (
        "avsnitt under mål og strategiar er lesne som omtalar av dei ({count}), det første er «{written}»",
        "flytt i planfila det som er noko anna",
    ),
    "SP955/property": (
        "linjer som byrjar med «{written}:», er lesne som `{target}` ({count})",
        "rett det i planfila viss dei seier noko anna",
    ),
    "SP955/title": (
        "«{written}» er lese som tittelen på planen",
        "rett `title` i planfila viss det er noko anna",
    ),
    "SP955/title-name": (
        "dokumentet har ingen tittel; planen heiter «{written}» etter fila",
        "skriv `title` i planfila",
    ),
    "SP955/encoding": (
        "fila er ikkje i UTF-8; ho er lesen som {encoding}",
        "sjå på eit ord med æ, ø eller å; er det feil, så lagre fila som UTF-8",
    ),
    "SP956/section": (
        "«{written}» og det som står under, er ikkje noko mål; det står i ein merknad",
        "flytt i planfila det som høyrer heime ein annan stad, eller skriv i fila med overskrifter (`--mapping overskrifter.yaml`) kva det er",
    ),
    "SP956/text": (
        "tekst som ikkje står under noko mål, er teken vare på i merknaden til planen ({count}): «{written}»",
        "flytt i planfila det som høyrer heime ein annan stad",
    ),
    "SP956/item": (
        "punkt i lister som ikkje kan vere noko eige der dei står, er tekne vare på som tekst ({count}): «{written}»",
        "flytt i planfila det som høyrer heime ein annan stad",
    ),
    "SP956/vision": (
        "planen har alt ein visjon; «{written}» står i merknaden til planen",
        "vel i planfila kven av dei som er visjonen",
    ),
    "SP956/table": (
        "tabellen som byrjar med «{written}», er ingen tabell med mål; han står rad for rad i ein merknad",
        "flytt i planfila det som høyrer heime ein annan stad; ein tabell med mål har overskrifter som «Hovudmål» og «Strategi»",
    ),
    "SP956/footnote": (
        "fotnoten «{written}» står i merknaden til det han høyrer til",
        "gjer han til ei kjelde i planfila viss han er det",
    ),
    "SP956/picture": (
        "eit bilete er ikkje med i planen; orda til det, «{written}», står i ein merknad",
        "seier biletet noko som høyrer til planen, så skriv det som tekst",
    ),
    "SP956/link": (
        "adressa «{written}» står i merknaden til det ho var ei lenkje i",
        "flytt ho til `url` eller ei kjelde i planfila",
    ),
    "SP956/box": (
        "ein tekstboks er lesen som om han stod her: «{written}»",
        "sjå om han kom under rett mål",
    ),
    "SP956/code": (
        "ei blokk med kode er teken vare på i ein merknad: «{written}»",
        "høyrer ho heime i ein plan?",
    ),
    "SP956/html": (
        "HTML er teken vare på i ein merknad slik han står: «{written}»",
        "skriv han som Markdown viss han høyrer til planen",
    ),
    "SP956/front": (
        "ei linje framfor teksten er teken vare på i merknaden til planen: «{written}»",
        "flytt ho i planfila til nøkkelen ho høyrer til",
    ),
    "SP956/unread": (
        "ei linje som ikkje er tekst i dokumentet, er teken vare på i ein merknad: «{written}»",
        "flytt ho i planfila, eller ta ho ut",
    ),
    "SP957/macros": (
        "dokumentet har makroar; dei blir verken køyrde eller lesne",
        "ingenting i ein plan treng dei",
    ),
    "SP957/contents": (
        "innhaldslista er utelaten ({count} linjer)",
        "planen har si eiga rekkjefølgje",
    ),
    "SP957/contents-line": (
        "ei linje i innhaldslista er inga overskrift i dokumentet, og er utelaten: «{written}»",
        "oppdater innhaldslista i dokumentet, eller skriv overskrifta inn i planen",
    ),
    "SP957/comment": (
        "ein kommentar er utelaten: «{written}»",
        "skriv han inn i planen viss han høyrer heime der",
    ),
    "SP957/around": (
        "det som står øvst eller nedst på sidene, er utelate: «{written}»",
        "skriv det inn i planen viss det høyrer heime der",
    ),
    "SP957/drawn": (
        "eit diagram er utelate, med orda «{written}»",
        "skriv som tekst det av det som høyrer til planen",
    ),
    "SP957/hidden": (
        "skjult tekst er utelaten: «{written}»",
        "vis han i dokumentet viss han høyrer til planen",
    ),
    "SP957/embedded": (
        "eit anna dokument står i dette og er ikkje lese: {name}",
        "opne dokumentet i Word og lagre det på nytt; då er det tekst i det",
    ),
    "SP958/inserted": (
        "dokumentet har spora endringar; det som er sett inn, er lese som tekst ({count})",
        "godta eller avvis endringane i Word viss det ikkje er det som er bestemt",
    ),
    "SP958/deleted": (
        "tekst som er sletta med spora endringar, er utelaten: «{written}»",
        "avvis slettinga i Word viss teksten framleis skal gjelde",
    ),
    "SP959": (
        "«{written}» er inga overskrift etter stilen, men står i halvfeit skrift, og er lesen som `{target}` ({count} slike)",
        "gi ho ein overskriftsstil i dokumentet, eller sei med `bold` i fila med overskrifter kva slike linjer er",
    ),
    "SP959/promoted": (
        "«{written}» er eit delmål etter nivået eller orda, men står ikkje under noko mål; det er lese som eit hovudmål",
        "flytt det i planfila til målet det høyrer til",
    ),
    "SP959/cells": (
        "tabellen som byrjar med «{written}», er lesen celle for celle, som tekst under tekst",
        "sjå om det som står i cellene, kom under rett mål",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP953": (
        "Fila er ikkje noko dokument som kan lesast.",
        "Ho er verna med passord, er i eit anna format enn namnet seier, er skadd, eller veks over alle grenser når ho blir opna. Ingenting av ho blir lese.",
    ),
    "SP954": (
        "Ingenting i dokumentet kunne kjennast att som ein plan.",
        "Mål blir kjende att på overskriftene: på ord som «Hovudmål 1» og «Strategiar», på tittelen til ein plan, og på lister over det nokon skal gjere. Ein tekst utan noko av dette kan vere ein plan likevel; då seier den som importerer, kva overskriftene er.",
    ),
    "SP955": (
        "Kva overskriftene, listene og avsnitta i eit dokument er lesne som.",
        "Orda, nummera og nivåa avgjer det, og kvar gissing blir sagd. Den som vil ha det annleis, skriv det i fila som `--mapping` nemner.",
    ),
    "SP956": (
        "Noko i eit dokument har ingen eigen plass i ein plan, og er teke vare på.",
        "Forord, tabellar, fotnotar, adresser og ord til bilete hamnar i ein merknad, slik at nokon kan setje dei der dei høyrer heime.",
    ),
    "SP957": (
        "Noko i eit dokument er ikkje med i planen.",
        "Kommentarar, skjult tekst, innhaldslista og det som står øvst og nedst på sidene, er ikkje tekst i planen. Det dei seier, blir vist her og ingen andre stader.",
    ),
    "SP958": (
        "Eit dokument har spora endringar som ingen har godteke eller avvist.",
        "Teksten er lesen som om alle var godtekne: det som er sett inn, er med i planen, det som er sletta, er det ikkje.",
    ),
    "SP959": (
        "Det som er lese i eit dokument, er mindre sikkert enn resten.",
        "Ei linje i halvfeit skrift kan vere ei overskrift eller berre ei linje i halvfeit skrift, eit delmål utan mål kan ha mista det, og ein tabell kan vere der berre for utsjånaden.",
    ),
}
"""What each rule is about and why, as `strategiplan explain` shows it."""
