"""Bokmål: submissions that are imported."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP851/kind": (
        "det er ikke kjent hvordan innspill hentes ut av denne filen",
        "er det riktig fil? Kjent er eksporter fra Decidim, postkasser (.mbox), e-poster (.eml), regneark (.xlsx, .csv) og mapper med filer; `--from` sier hvilken av disse det er",
    ),
    "SP851/archive": (
        "filen er et arkiv med andre filer, og blir ikke pakket ut",
        "pakk den ut, og importer filene eller mappen",
    ),
    "SP851/outlook": (
        "filen er i Outlooks eget format",
        "lagre e-posten fra Outlook som .eml, eller eksporter mappen som en postkasse (.mbox) fra et annet e-postprogram",
    ),
    "SP851/large": (
        "filen er større enn de {limit} MB som blir lest",
        "lagre en arbeidsbok som CSV, som kan være så stor den vil; eller importer den i deler",
    ),
    "SP851/columns": (
        "tabellen har mer enn {limit} kolonner",
        "slett dem som er tomme eller ikke hører til innspillene",
    ),
    "SP851/quote": (
        "et anførselstegn i eller over denne raden er ikke lukket, så det ikke går fram hvor en celle slutter",
        "lukk det, eller skriv det to ganger der det hører til teksten; det skjer av seg selv når filen lagres på nytt som CSV UTF-8 fra et regneark",
    ),
    "SP851/json": (
        "filen er ingen liste med forslag eller kommentarer slik Decidim skriver den, eller den er avkortet her",
        "eksporter den fra Decidim en gang til, som JSON eller CSV",
    ),
    "SP852": (
        "fant ingen overskriftsrad med ord som «Innspill», «Avsender» eller «Gjelder»",
        "skriv overskriftene i én rad over tabellen, eller si i en fil hva kolonnene inneholder: `--mapping kolonner.yaml`, med en linje som `Synspunkt: text` for hver under `columns:`",
    ),
    "SP852/mapping": (
        "ingen rad har overskriftene som filen med kolonner nevner",
        "sammenlign ordene i den med dem i overskriftene, og navnet på arket",
    ),
    "SP852/empty": (
        "det står ingenting i filen",
        "er det riktig fil?",
    ),
    "SP852/decidim": (
        "dette er ingen av tabellene med forslag, kommentarer eller resultater som Decidim skriver",
        "eksporter forslag, kommentarer eller resultater fra Decidim; en annen tabell importeres med `--from spreadsheet`",
    ),
    "SP852/folder": (
        "det er ingen filer i mappen",
        "er det riktig mappe?",
    ),
    "SP853/withdrawn": (
        "er trukket tilbake av den som skrev det, og er utelatt",
        "er det importert før, blir det stående i filen; slett det der hvis det ikke skal telle",
    ),
    "SP853/hidden": (
        "er skjult av en moderator, og er utelatt",
        "se på hvorfor det er skjult, før det blir gjort til et innspill",
    ),
    "SP853/plan-text": (
        "er planens egen tekst, lagt ut for kommentarer, og ikke noe innspill",
        "kommentarer til den og forslag om å endre den blir tatt inn som innspill om den delen av planen",
    ),
    "SP853/empty": (
        "sier ingenting, og er utelatt",
        "se på det der det kom fra, hvis det skulle ha stått noe der",
    ),
    "SP853/automatic": (
        "er et automatisk svar eller en melding om at noe ikke er levert, og er utelatt",
        "ingenting trenger å gjøres",
    ),
    "SP853/sheet": (
        "arket «{sheet}» er ikke lest, fordi ett ark med innspill allerede er funnet",
        "skriv navnet på arket i filen med kolonner (`--mapping`) for å lese det i stedet",
    ),
    "SP854/none": (
        "har ingen dato for når det kom inn",
        "skriv den i `received`: den avgjør om svaret kom i tide",
    ),
    "SP854/future": (
        "er datert etter dagen i dag, så datoen er utelatt",
        "skriv riktig dato i `received`",
    ),
    "SP854/wrong": (
        "er datert før e-posten fantes, så datoen er utelatt",
        "skriv riktig dato i `received`",
    ),
    "SP854/server": (
        "har ingen dato som kan stemme; det er regnet som kommet inn {day}, da e-posttjeneren fikk det",
        "se på det hvis fristen er nær",
    ),
    "SP854/file": (
        "har ingen dato i filnavnet; når filen sist ble lagret, sier ikke når innspillet kom inn",
        "skriv datoen i `received`, eller i filnavnet: 2022-05-12 Storvik vel.docx",
    ),
    "SP855": (
        "sier ikke hvem som har sendt det",
        "skriv det i `sender` hvis det er kjent",
    ),
    "SP855/decidim": (
        "sier ikke hvem som har skrevet det; det gjør ikke eksporter av forslag fra eldre utgaver av Decidim",
        "slå det opp i Decidim hvis det betyr noe; navn på privatpersoner blir uansett ikke offentliggjort",
    ),
    "SP855/file": (
        "sier ikke hvem som har sendt det: det blir ikke lett etter i en tekst",
        "skriv det i `sender`",
    ),
    "SP856": (
        "tilstanden «{state}» sier ikke sikkert hva som kom ut av det, så `outcome` er tom",
        "skriv utfallet: followed, partly-followed, not-followed, noted eller outside-the-plan",
    ),
    "SP856/amendment": (
        "dette ville endret et forslag fra noen andre, og «{state}» er det de sa om det, ikke kommunen",
        "skriv utfallet hvis kommunen har vurdert det",
    ),
    "SP857/choice": (
        "«{written}» er ikke et ord som kolonnen «{name}» tar imot; det står i merknaden",
        "skriv et av {allowed}, i tabellen eller i innspillet, eller la kolonnen være noe annet med `--mapping`",
    ),
    "SP857/date": (
        "«{written}» i kolonnen «{name}» er ingen dato som er til å være sikker på; det står i merknaden",
        "skriv datoer som 2022-05-12",
    ),
    "SP857/concerns": (
        "«{written}» i kolonnen «{name}» peker ikke sikkert ut noe i planen; det står i merknaden",
        "skriv identifikatoren, nummeret eller hele tittelen; `--plan` sier hvilken plan det er",
    ),
    "SP858": (
        "bokstavene er kodet på en annen måte enn e-posten sier ({charset})",
        "se på et ord med æ, ø eller å",
    ),
    "SP858/cut": (
        "teksten er lengre enn {limit} tegn, og er kuttet der",
        "se på den der den kom fra; legg ved det som er så langt",
    ),
    "SP858/large": (
        "e-posten er større enn {limit} MB, og bare begynnelsen er lest",
        "se på den i e-postprogrammet: det siste vedlegget er kanskje ikke nevnt",
    ),
    "SP859/deep": (
        "e-posten har deler inni deler over alle mål; bare hodet er lest",
        "se på den i e-postprogrammet",
    ),
    "SP859/parts": (
        "e-posten har mer enn {limit} deler, og de som kommer etter, er ikke sett på",
        "se på den i e-postprogrammet",
    ),
    "SP859/encrypted": (
        "e-posten er kryptert eller pakket inn i signaturen, og det som står i den, er ikke lest",
        "åpne den i e-postprogrammet, og lagre den som tekst",
    ),
    "SP859/winmail": (
        "vedleggene er pakket inn i winmail.dat, slik Outlook gjør det for seg selv, og er ikke nevnt",
        "åpne e-posten i Outlook, eller be avsenderen om vedleggene",
    ),
    "SP859/forwarded": (
        "inneholder en e-post som noen videresender; teksten i den står etter e-postens egen",
        "er avsenderen den som skrev den først, så skriv det i `sender`",
    ),
    "SP860": (
        "inneholder tidligere e-poster som er sitert; de er beholdt i teksten",
        "stryk det som ikke er avsenderens eget, før teksten blir offentliggjort",
    ),
    "SP861": (
        "{id} sier det samme som {other}, fra samme avsender",
        "begge er tatt inn; slett det ene hvis det er sendt to ganger, eller la `--mark-same` skrive hvilket det gjentar",
    ),
    "SP862": (
        "{id} sier det samme som {other}, fra en annen avsender",
        "hvert av dem teller som et innspill; `--mark-same` skriver hvilket det gjentar, så alle kan besvares samlet",
    ),
    "SP863/text": (
        "sier nå noe annet enn {id} gjør i filen, som blir stående som den er",
        "sammenlign de to; `--update` tar inn den nye teksten og beholder det kommunen har skrevet",
    ),
    "SP863/answer": (
        "er besvart der det kom fra; {id} i filen har ikke noe slikt svar",
        "`--update` tar inn svaret",
    ),
    "SP863/outcome": (
        "har et annet utfall der det kom fra, enn {id} har i filen, som blir stående som den er",
        "avgjør hvilket av de to som gjelder",
    ),
    "SP863/updated": (
        "{id} har fått det som står der nå; det kommunen har skrevet, er beholdt",
        "se på om vurderingen fremdeles holder",
    ),
    "SP863/result": (
        "et resultat i Decidim forteller hva som kom ut av {id}, og det står ikke i filen",
        "`--update` skriver det inn i vurderingen der den er tom",
    ),
    "SP864/kind": (
        "filer av dette slaget, {written}, er utelatt",
        "lagre den som .docx, .txt, .md eller .eml; det som bare hører til et innspill, nevnes i `attachments` der",
    ),
    "SP864/link": (
        "er bare en lenke til en annen fil, og er utelatt",
        "kopier selve filen inn i mappen",
    ),
    "SP864/large": (
        "er større enn {limit} MB, og er utelatt",
        "ingen innspill er så lange; lagre bare teksten",
    ),
    "SP864/closed": (
        "kan ikke åpnes, og er utelatt",
        "se på hvem som har lov til å lese den",
    ),
    "SP864/document": (
        "er skadet, beskyttet med passord eller noe annet enn navnet sier, og er utelatt",
        "åpne den i Word eller LibreOffice, og lagre den på nytt",
    ),
    "SP865": (
        "kolonnen «{written}» er lest som `{field}`",
        "se over det; en fil med kolonner endrer det: `--mapping kolonner.yaml`",
    ),
    "SP866": (
        "{id} i filen har feil, og filen blir ikke skrevet: noe av det ville gått tapt",
        "rett filen først",
    ),
    "SP866/unreadable": (
        "filen det skal legges til i, kan ikke leses som innspill, og blir stående som den er",
        "er det riktig fil? Oppgi et annet navn med `--into`",
    ),
}

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP851": (
        "Ingenting kan hentes fra filen.",
        "Den er av et slag som ikke er kjent her, er et arkiv, er for stor eller er skadet. Da blir ingenting av hele importen skrevet, for etterpå ville ingen kunne se hva som mangler.",
    ),
    "SP852": (
        "En tabell eller mappe inneholder ingenting som kunne kjennes igjen som innspill.",
        "En tabell med innspill kjennes på ordene i overskriftene, som «Avsender» og «Innspill»; en fra Decidim på navnene Decidim gir kolonnene sine.",
    ),
    "SP853": (
        "Noe i kilden er ikke noe innspill, og er utelatt.",
        "Det er forslag som er trukket tilbake eller skjult, automatiske svar, rader som ikke sier noe, og planens egen tekst som er lagt ut for kommentarer.",
    ),
    "SP854": (
        "Det er ikke kjent hvilken dag et innspill kom inn.",
        "Dagen avgjør om et svar kom innen fristen. Den blir aldri gjettet ut fra når en fil ble lagret.",
    ),
    "SP855": (
        "Et innspill sier ikke hvem som har sendt det.",
        "Det teller likevel. Avsenderen viser hva slags interesse som står bak, og hvor svaret skal sendes.",
    ),
    "SP856": (
        "En tilstand i Decidim sier ikke sikkert hva kommunen mente om et forslag.",
        "Godtatt og avvist gjør det. Siden versjon 0.29 kan alle lage sine egne tilstander, og bare de selv vet hva de betyr; og det forfatteren sier om endringer i et forslag, er ikke kommunens svar.",
    ),
    "SP857": (
        "En celle i et regneark med innspill sier ikke det kolonnen er til for.",
        "Det som står der, blir tatt vare på i merknaden til innspillet, så ingenting går tapt.",
    ),
    "SP858": (
        "Noe av et innspill er kanskje ikke slik det ble skrevet.",
        "Bokstavene er kodet på en annen måte enn det oppgir, eller det er lengre enn noe som blir lest.",
    ),
    "SP859": (
        "Deler av en e-post er ikke lest.",
        "Ingen vedlegg blir åpnet; de blir nevnt. Krypterte deler, det Outlook pakker for seg selv, og e-poster i e-poster må noen se på.",
    ),
    "SP860": (
        "En e-post inneholder det andre har skrevet før.",
        "Svar har med seg de tidligere e-postene. De blir beholdt, for ingen kan si sikkert hvor avsenderens egne ord slutter; men de er ikke avsenderens.",
    ),
    "SP861": (
        "Samme avsender har sendt samme tekst to ganger.",
        "Det kommer ofte både på e-post og gjennom portalen. Telt to ganger ville det veie dobbelt.",
    ),
    "SP862": (
        "Flere avsendere har sendt samme tekst.",
        "Det er en kampanje, og det har alle rett til. Hvert av dem teller, og alle kan få ett svar.",
    ),
    "SP863": (
        "Et innspill som er i filen, sier noe annet der det kom fra.",
        "Den som skrev det, har endret det, eller det er besvart der. Ingenting blir endret i stillhet, og aldri det kommunen selv har skrevet.",
    ),
    "SP864": (
        "En fil i en mappe med innspill er ikke lest.",
        "Den er av et slag som det ikke blir hentet tekst fra, kan ikke åpnes eller fører bare et annet sted.",
    ),
    "SP865": (
        "Hva en kolonne i et regneark med innspill er lest som.",
        "Det går fram av ordene i overskriften. Den som vil ha det annerledes, skriver det i filen som `--mapping` nevner.",
    ),
    "SP866": (
        "Filen som innspill skal legges til i, har egne feil.",
        "Den skrives på nytt når noe legges til, og det som ikke kunne leses, ville gått tapt. Derfor blir den stående som den er.",
    ),
}
