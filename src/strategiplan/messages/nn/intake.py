"""Nynorsk: submissions that are imported."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP851/kind": (
        "det er ikkje kjent korleis innspel blir henta ut av denne fila",
        "er det rett fil? Kjende er eksportar frå Decidim, postkasser (.mbox), e-postar (.eml), rekneark (.xlsx, .csv) og mapper med filer; `--from` seier kva for ein av desse det er",
    ),
    "SP851/archive": (
        "fila er eit arkiv med andre filer, og blir ikkje pakka ut",
        "pakk ho ut, og importer filene eller mappa",
    ),
    "SP851/outlook": (
        "fila er i Outlook sitt eige format",
        "lagre e-posten frå Outlook som .eml, eller eksporter mappa som ei postkasse (.mbox) frå eit anna e-postprogram",
    ),
    "SP851/large": (
        "fila er større enn dei {limit} MB som blir lesne",
        "lagre ei arbeidsbok som CSV, som kan vere så stor ho vil; eller importer ho i delar",
    ),
    "SP851/columns": (
        "tabellen har meir enn {limit} kolonnar",
        "slett dei som er tomme eller ikkje høyrer til innspela",
    ),
    "SP851/quote": (
        "eit hermeteikn i eller over denne rada er ikkje lukka, så det går ikkje fram kvar ei celle sluttar",
        "lukk det, eller skriv det to gonger der det høyrer til teksten; det skjer av seg sjølv når fila blir lagra på nytt som CSV UTF-8 frå eit rekneark",
    ),
    "SP851/json": (
        "fila er inga liste med framlegg eller kommentarar slik Decidim skriv ho, eller ho er avkorta her",
        "eksporter ho frå Decidim ein gong til, som JSON eller CSV",
    ),
    "SP852": (
        "fann inga overskriftsrad med ord som «Innspel», «Avsendar» eller «Gjeld»",
        "skriv overskriftene i éi rad over tabellen, eller sei i ei fil kva kolonnane inneheld: `--mapping kolonnar.yaml`, med ei linje som `Synspunkt: text` for kvar under `columns:`",
    ),
    "SP852/mapping": (
        "inga rad har overskriftene som fila med kolonnar nemner",
        "samanlikn orda i ho med dei i overskriftene, og namnet på arket",
    ),
    "SP852/empty": (
        "det står ingenting i fila",
        "er det rett fil?",
    ),
    "SP852/decidim": (
        "dette er ingen av tabellane med framlegg, kommentarar eller resultat som Decidim skriv",
        "eksporter framlegg, kommentarar eller resultat frå Decidim; ein annan tabell blir importert med `--from spreadsheet`",
    ),
    "SP852/folder": (
        "det er ingen filer i mappa",
        "er det rett mappe?",
    ),
    "SP853/withdrawn": (
        "er trekt tilbake av den som skreiv det, og er utelate",
        "er det importert før, blir det ståande i fila; slett det der om det ikkje skal telje",
    ),
    "SP853/hidden": (
        "er skjult av ein moderator, og er utelate",
        "sjå på kvifor det er skjult, før det blir gjort til eit innspel",
    ),
    "SP853/plan-text": (
        "er teksten i sjølve planen, lagd ut for kommentarar, og ikkje noko innspel",
        "kommentarar til han og framlegg om å endre han blir tekne inn som innspel om den delen av planen",
    ),
    "SP853/empty": (
        "seier ingenting, og er utelate",
        "sjå på det der det kom frå, om det skulle ha stått noko der",
    ),
    "SP853/automatic": (
        "er eit automatisk svar eller ei melding om at noko ikkje er levert, og er utelate",
        "du treng ikkje gjere noko",
    ),
    "SP853/sheet": (
        "arket «{sheet}» er ikkje lese, for eitt ark med innspel er alt funne",
        "skriv namnet på arket i fila med kolonnar (`--mapping`) for å lese det i staden",
    ),
    "SP854/none": (
        "har ingen dato for når det kom inn",
        "skriv han i `received`: han avgjer om svaret kom i tide",
    ),
    "SP854/future": (
        "er datert etter dagen i dag, så datoen er utelaten",
        "skriv rett dato i `received`",
    ),
    "SP854/wrong": (
        "er datert før e-posten fanst, så datoen er utelaten",
        "skriv rett dato i `received`",
    ),
    "SP854/server": (
        "har ingen dato som kan stemme; det er rekna som kome inn {day}, då e-posttenaren fekk det",
        "sjå på det om fristen er nær",
    ),
    "SP854/file": (
        "har ingen dato i filnamnet; når fila sist vart lagra, seier ikkje når innspelet kom inn",
        "skriv datoen i `received`, eller i filnamnet: 2022-05-12 Storvik vel.docx",
    ),
    "SP855": (
        "seier ikkje kven som har sendt det",
        "skriv det i `sender` om det er kjent",
    ),
    "SP855/decidim": (
        "seier ikkje kven som har skrive det; det gjer ikkje eksportar av framlegg frå eldre utgåver av Decidim",
        "slå det opp i Decidim om det har noko å seie; namn på privatpersonar blir uansett ikkje offentleggjorde",
    ),
    "SP855/file": (
        "seier ikkje kven som har sendt det: det blir ikkje leitt etter i ein tekst",
        "skriv det i `sender`",
    ),
    "SP856": (
        "tilstanden «{state}» seier ikkje sikkert kva som kom ut av det, så `outcome` er tom",
        "skriv utfallet: followed, partly-followed, not-followed, noted eller outside-the-plan",
    ),
    "SP856/amendment": (
        "dette ville endra eit framlegg frå nokon andre, og «{state}» er det dei sa om det, ikkje kommunen",
        "skriv utfallet om kommunen har vurdert det",
    ),
    "SP857/choice": (
        "«{written}» er ikkje eit ord som kolonnen «{name}» tek imot; det står i merknaden",
        "skriv eit av {allowed}, i tabellen eller i innspelet, eller la kolonnen vere noko anna med `--mapping`",
    ),
    "SP857/date": (
        "«{written}» i kolonnen «{name}» er ingen dato som ein kan vere sikker på; det står i merknaden",
        "skriv datoar som 2022-05-12",
    ),
    "SP857/concerns": (
        "«{written}» i kolonnen «{name}» peikar ikkje sikkert ut noko i planen; det står i merknaden",
        "skriv identifikatoren, nummeret eller heile tittelen; `--plan` seier kva plan det er",
    ),
    "SP858": (
        "bokstavane er koda på ein annan måte enn e-posten seier ({charset})",
        "sjå på eit ord med æ, ø eller å",
    ),
    "SP858/cut": (
        "teksten er lengre enn {limit} teikn, og er kutta der",
        "sjå på han der han kom frå; legg ved det som er så langt",
    ),
    "SP858/large": (
        "e-posten er større enn {limit} MB, og berre starten er lesen",
        "sjå på han i e-postprogrammet: det siste vedlegget er kanskje ikkje nemnt",
    ),
    "SP859/deep": (
        "e-posten har delar inni delar over alle mål; berre hovudet er lese",
        "sjå på han i e-postprogrammet",
    ),
    "SP859/parts": (
        "e-posten har meir enn {limit} delar, og dei som kjem etter, er ikkje sett på",
        "sjå på han i e-postprogrammet",
    ),
    "SP859/encrypted": (
        "e-posten er kryptert eller pakka inn i signaturen, og det som står i han, er ikkje lese",
        "opne han i e-postprogrammet, og lagre han som tekst",
    ),
    "SP859/winmail": (
        "vedlegga er pakka inn i winmail.dat, slik Outlook gjer det for seg sjølv, og er ikkje nemnde",
        "opne e-posten i Outlook, eller be avsendaren om vedlegga",
    ),
    "SP859/forwarded": (
        "inneheld ein e-post som nokon sender vidare; teksten i han står etter teksten i sjølve e-posten",
        "er avsendaren den som skreiv han først, så skriv det i `sender`",
    ),
    "SP860": (
        "inneheld tidlegare e-postar som er siterte; dei er haldne på i teksten",
        "stryk det som ikkje er avsendaren sitt eige, før teksten blir offentleggjord",
    ),
    "SP861": (
        "{id} seier det same som {other}, frå same avsendar",
        "begge er tekne inn; slett det eine om det er sendt to gonger, eller la `--mark-same` skrive kva for eit det tek opp att",
    ),
    "SP862": (
        "{id} seier det same som {other}, frå ein annan avsendar",
        "kvart av dei tel som eit innspel; `--mark-same` skriv kva for eit det tek opp att, så alle kan få svar samla",
    ),
    "SP863/text": (
        "seier no noko anna enn {id} gjer i fila, som blir ståande som ho er",
        "samanlikn dei to; `--update` tek inn den nye teksten og held på det kommunen har skrive",
    ),
    "SP863/answer": (
        "har fått svar der det kom frå; {id} i fila har ikkje noko slikt svar",
        "`--update` tek inn svaret",
    ),
    "SP863/outcome": (
        "har eit anna utfall der det kom frå, enn {id} har i fila, som blir ståande som ho er",
        "avgjer kva for eit av dei to som gjeld",
    ),
    "SP863/updated": (
        "{id} har fått det som står der no; det kommunen har skrive, står",
        "sjå på om vurderinga framleis held",
    ),
    "SP863/result": (
        "eit resultat i Decidim fortel kva som kom ut av {id}, og det står ikkje i fila",
        "`--update` skriv det inn i vurderinga der ho er tom",
    ),
    "SP864/kind": (
        "filer av dette slaget, {written}, er utelatne",
        "lagre ho som .docx, .txt, .md eller .eml; det som berre høyrer til eit innspel, blir nemnt i `attachments` der",
    ),
    "SP864/link": (
        "er berre ei lenkje til ei anna fil, og er utelaten",
        "kopier sjølve fila inn i mappa",
    ),
    "SP864/large": (
        "er større enn {limit} MB, og er utelaten",
        "ingen innspel er så lange; lagre berre teksten",
    ),
    "SP864/closed": (
        "kan ikkje opnast, og er utelaten",
        "sjå på kven som har lov til å lese ho",
    ),
    "SP864/document": (
        "er skadd, verna med passord eller noko anna enn namnet seier, og er utelaten",
        "opne ho i Word eller LibreOffice, og lagre ho på nytt",
    ),
    "SP865": (
        "kolonnen «{written}» er lesen som `{field}`",
        "sjå over det; ei fil med kolonnar endrar det: `--mapping kolonnar.yaml`",
    ),
    "SP866": (
        "{id} i fila har feil, og fila blir ikkje skriven: noko av det ville gått tapt",
        "rett fila først",
    ),
    "SP866/unreadable": (
        "fila det skal leggjast til i, kan ikkje lesast som innspel, og blir ståande som ho er",
        "er det rett fil? Oppgi eit anna namn med `--into`",
    ),
}

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP851": (
        "Ingenting kan hentast frå fila.",
        "Ho er av eit slag som ikkje er kjent her, er eit arkiv, er for stor eller er skadd. Då blir ingenting av heile importen skrive, for etterpå ville ingen kunne sjå kva som manglar.",
    ),
    "SP852": (
        "Ein tabell eller ei mappe inneheld ingenting som kunne kjennast att som innspel.",
        "Ein tabell med innspel kjenner ein på orda i overskriftene, som «Avsendar» og «Innspel»; ein frå Decidim på namna Decidim gir kolonnane sine.",
    ),
    "SP853": (
        "Noko i kjelda er ikkje noko innspel, og er utelate.",
        "Det er framlegg som er trekte tilbake eller skjulte, automatiske svar, rader som ikkje seier noko, og teksten i sjølve planen som er lagd ut for kommentarar.",
    ),
    "SP854": (
        "Det er ikkje kjent kva dag eit innspel kom inn.",
        "Dagen avgjer om eit svar kom innan fristen. Han blir aldri gissa ut frå når ei fil vart lagra.",
    ),
    "SP855": (
        "Eit innspel seier ikkje kven som har sendt det.",
        "Det tel likevel. Avsendaren viser kva slags interesse som står bak, og kvar svaret skal sendast.",
    ),
    "SP856": (
        "Ein tilstand i Decidim seier ikkje sikkert kva kommunen meinte om eit framlegg.",
        "Godteke og avvist gjer det. Frå og med versjon 0.29 kan alle lage sine eigne tilstandar, og berre dei veit kva dei tyder; og det forfattaren seier om endringar i eit framlegg, er ikkje svaret til kommunen.",
    ),
    "SP857": (
        "Ei celle i eit rekneark med innspel seier ikkje det kolonnen er til for.",
        "Det som står der, blir teke vare på i merknaden til innspelet, så ingenting går tapt.",
    ),
    "SP858": (
        "Noko av eit innspel er kanskje ikkje slik det vart skrive.",
        "Bokstavane er koda på ein annan måte enn det oppgir, eller det er lengre enn noko som blir lese.",
    ),
    "SP859": (
        "Delar av ein e-post er ikkje lesne.",
        "Ingen vedlegg blir opna; dei blir nemnde. Krypterte delar, det Outlook pakkar for seg sjølv, og e-postar i e-postar må nokon sjå på.",
    ),
    "SP860": (
        "Ein e-post inneheld det andre har skrive før.",
        "Svar har med seg dei tidlegare e-postane. Dei blir haldne på, for ingen kan seie sikkert kvar avsendaren sine eigne ord sluttar; men dei er ikkje avsendaren sine.",
    ),
    "SP861": (
        "Same avsendar har sendt same tekst to gonger.",
        "Det kjem ofte både på e-post og gjennom portalen. Talt to gonger ville det vege dobbelt.",
    ),
    "SP862": (
        "Fleire avsendarar har sendt same tekst.",
        "Det er ein kampanje, og det har alle rett til. Kvart av dei tel, og alle kan få eitt svar.",
    ),
    "SP863": (
        "Eit innspel som er i fila, seier noko anna der det kom frå.",
        "Den som skreiv det, har endra det, eller det har fått svar der. Ingenting blir endra i det stille, og aldri det kommunen sjølv har skrive.",
    ),
    "SP864": (
        "Ei fil i ei mappe med innspel er ikkje lesen.",
        "Ho er av eit slag som det ikkje blir henta tekst frå, kan ikkje opnast eller fører berre ein annan stad.",
    ),
    "SP865": (
        "Kva ein kolonne i eit rekneark med innspel er lesen som.",
        "Det går fram av orda i overskrifta. Den som vil ha det annleis, skriv det i fila som `--mapping` nemner.",
    ),
    "SP866": (
        "Fila som innspel skal leggjast til i, har eigne feil.",
        "Ho blir skriven på nytt når noko blir lagt til, og det som ikkje kunne lesast, ville gått tapt. Difor blir ho ståande som ho er.",
    ),
}
