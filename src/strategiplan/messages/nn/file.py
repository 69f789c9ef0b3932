"""Nynorsk: what can be wrong with a file's text."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP001": (
        "kan ikkje lese {name}: {reason}",
        "kontroller namnet og at du har tilgang til å lese fila",
    ),
    "SP001/missing": ("fila {name} finst ikkje", "kontroller namnet og mappa"),
    "SP001/permission": (
        "du har ikkje tilgang til å lese {name}",
        "lukk fila om ho er open i eit anna program, eller be om tilgang til ho",
    ),
    "SP001/folder": ("{name} er ei mappe", "oppgi ei fil i mappa"),
    "SP002": (
        "fila er tom",
        "byrj med `title: ` og namnet på planen, eller køyr `strategiplan new`",
    ),
    "SP003": (
        "fila er større enn {limit} MB",
        "er dette rett fil? sjølv dei største planane tek mindre plass",
    ),
    "SP004": (
        "fila er ikkje lagra som UTF-8, så andre program kan miste «{character}» og liknande bokstavar",
        "opne ho i programmet ho vart laga i, vel «Lagre som», og vel UTF-8 som teiknkoding",
    ),
    "SP004/broken": (
        "herifrå inneheld fila noko som ikkje står for nokon bokstav",
        "er dette rett fil? opne ho i så fall i programmet ho vart laga i, og lagre ho som tekst i UTF-8",
    ),
    "SP005": (
        "her står eit usynleg teikn som ikkje høyrer heime i ein tekst: {character}",
        "slett teiknet; førebels blir det lese som �",
    ),
    "SP005/more": (
        "og {count} slike teikn til herifrå og utover",
        "er fila skadd, eller er ho ikkje ei tekstfil?",
    ),
    "SP005/surrogate": (
        "teksten inneheld eit halvt teikn, som ikkje betyr noko åleine",
        "skriv teksten på nytt utan \\ud…-koden",
    ),
    "SP006": (
        "linja er lengre enn {limit} teikn",
        "er dette rett fil? ingen tekst i ein plan er så lang",
    ),
    "SP007": (
        "lister og nøklar er lagde inni kvarandre i meir enn {limit} nivå",
        "er dette rett fil? ein plan treng rundt femten nivå",
    ),
    "SP008/zip": (
        "dette er eit rekneark, eit dokument eller ei anna pakka fil, ikkje ei planfil",
        "ei planfil er rein tekst, og det hjelper ikkje å endre filendinga; `strategiplan import` lagar ei av eit rekneark, og `strategiplan new` ei du kan fylle ut",
    ),
    "SP008/pdf": (
        "dette er ein PDF, ikkje ei planfil",
        "ei planfil er rein tekst, og det hjelper ikkje å endre filendinga; `strategiplan new` lagar ei du kan fylle ut",
    ),
    "SP008/old-office": (
        "dette er ei Word- eller Excel-fil i gammalt format, ikkje ei planfil",
        "ei planfil er rein tekst, og det hjelper ikkje å endre filendinga; `strategiplan new` lagar ei du kan fylle ut",
    ),
    "SP008/rtf": (
        "dette er eit formatert dokument (RTF), ikkje ei planfil",
        "ei planfil er rein tekst, og det hjelper ikkje å endre filendinga; `strategiplan new` lagar ei du kan fylle ut",
    ),
    "SP008/markup": (
        "dette er ei nettside eller ei XML-fil, ikkje ei planfil",
        "ei planfil er rein tekst, og det hjelper ikkje å endre filendinga; `strategiplan new` lagar ei du kan fylle ut",
    ),
    "SP008/list": (
        "fila er ei liste, ikkje ein plan",
        (
            "ei planfil byrjar med nøklar som `title: …`; ei liste over hovudmål høyrer heime "
            "under `goals:`"
        ),
    ),
    "SP008/text": (
        "fila er berre ein tekst, «{value}», ikkje ein plan",
        "ei planfil byrjar med nøklar som `title: …`, med mellomrom etter kolonet",
    ),
    "SP008/keys": (
        "ingen av nøklane i fila høyrer heime i ein plan: {keys}",
        "er dette rett fil? ein plan har nøklar som `title` og `goals`",
    ),
    "SP008/words": (
        "nøklane i fila er ikkje dei ein plan har: {keys}",
        "nøklane er dei same i alle planar: {meant}; tekstane er på språket til planen",
    ),
    "SP009": (
        "meir enn {limit} ting er feil, og resten er ikkje lesen",
        "er dette rett fil? byrj i så fall med dei første funna",
    ),
    "SP009/repairs": (
        "{limit} feilar i teksten er funne, og resten er ikkje lesen",
        "rett desse, og kontroller på nytt",
    ),
    "SP010": (
        "fila lèt seg ikkje tyde herifrå",
        "sjå på denne linja og linja over: står det eit teikn for mykje eller eitt for lite?",
    ),
    "SP010/conflict": (
        "frå linje {line} står det to versjonar, og ingen har valt mellom dei",
        "behald det som skal stå av det som er mellom <<<<<<< og >>>>>>>, og ta ut linjene med desse merka og =======",
    ),
    "SP011": (
        "YAML les «{before}» som ein nøkkel med verdien «{after}», men teksten «{value}» er meint",
        "set han i hermeteikn: {key}: {quoted}",
    ),
    "SP011/flow": (
        "ein tekst mellom klammer inneheld kolon og mellomrom og kan derfor forvekslast med ein nøkkel",
        "set teksten i hermeteikn",
    ),
    "SP012": (
        "linja byrjar med ein tabulator, og den godtek ikkje YAML som innrykk; her blir han lesen som to mellomrom",
        "bruk mellomrom først på linja, to for kvart nivå",
    ),
    "SP012/dash": (
        "det står ein tabulator etter bindestreken, og den godtek ikkje YAML der",
        "skriv eit mellomrom etter bindestreken",
    ),
    "SP012/more": ("og {count} slike tabulatorar til", "byt ut alle i redigeringsprogrammet"),
    "SP013": (
        "linja byrjar i kolonne {column}, og der finn YAML ikkje noko ho høyrer til",
        "byrj ho i same kolonne som linjene ho høyrer saman med; linje {line} byrjar i kolonne {above}",
    ),
    "SP013/deeper": (
        "linja byrjar i kolonne {column}, lenger inn enn linja over, så YAML les ho som eit framhald av teksten «{value}»",
        "byrj ho i kolonne {above}, slik linje {line} gjer, eller set ein tekst på fleire linjer i hermeteikn",
    ),
    "SP013/dash": (
        "ei liste kan ikkje byrje på same linje som nøkkelen",
        "flytt den første bindestreken ned på ei eiga linje, to mellomrom lenger inn",
    ),
    "SP013/left": (
        "linja byrjar lenger til venstre enn den første linja i fila, så for YAML sluttar planen på linja over",
        "byrj ho i same kolonne som den første linja",
    ),
    "SP013/column": (
        "linja byrjar i kolonne {column}, og der finn YAML ikkje noko ho høyrer til",
        "byrj ho i kolonne {columns}, som linjene over som ho høyrer saman med",
    ),
    "SP013/item": (
        "for YAML sluttar lista på linja over; her byrjar nok eit nytt element med sin eigen `{key}`",
        "skriv bindestrek og mellomrom framfor `{key}`, som i elementa over",
    ),
    "SP013/under-item": (
        "for YAML sluttar lista på linja over; `{key}` høyrer nok til elementet over",
        "byrj linja to mellomrom lenger inn, under dei andre nøklane i elementet",
    ),
    "SP014": (
        "hermeteiknet som opnar her, blir aldri lukka, så YAML les alt som følgjer, som éin tekst",
        "set eit hermeteikn der teksten sluttar: {meant}",
    ),
    "SP014/late": (
        "hermeteiknet som opnar her, blir ikkje lukka på linja, så YAML les vidare til det neste, som var meint å opne ein annan tekst",
        "set eit hermeteikn der teksten sluttar: {meant}",
    ),
    "SP015": (
        "klamma «{character}» som opnar her, er ikkje lukka der ho skulle, så YAML les dei neste linjene som ein del av ho",
        "set komma mellom ledda, og lukk klamma til slutt",
    ),
    "SP015/line": (
        "klamma «{character}» som opnar her, er ikkje lukka, så YAML les dei neste linjene som ein del av ho",
        "lukk ho på slutten av linja: {meant}",
    ),
    "SP015/extra": ("klamma «{character}» lukkar ikkje noko som er ope", "fjern ho"),
    "SP016": (
        "ein tekst kan ikkje byrje med «{character}», som betyr noko anna i ei planfil",
        "set teksten i hermeteikn: {quoted}",
    ),
    "SP016/line": (
        "«{character}» kan ikkje stå her",
        "fjern teiknet, eller set teksten i hermeteikn",
    ),
    "SP017": (
        "for YAML sluttar teksten ved hermeteiknet, men han held fram: {value}",
        "set hermeteikn rundt heile teksten: {quoted}",
    ),
    "SP018": (
        "«{value}» står der det skulle ha stått ein nøkkel med kolon",
        "skriv linja som `nøkkel: verdi`, eller rykk ho lenger inn om ho held fram teksten over",
    ),
    "SP018/space": (
        "«{value}» manglar mellomrom etter kolonet, så YAML les det som ein tekst",
        "set inn eit mellomrom etter kolonet: {meant}",
    ),
    "SP018/sign": (
        "«{character}» står der YAML vil ha kolon, så linja blir lesen som ein tekst",
        "skriv {meant}",
    ),
    "SP018/tab": (
        "ein tabulator står der YAML vil ha kolon, så linja blir lesen som ein tekst",
        "skriv {meant}",
    ),
    "SP018/more": ("og {count} linjer til utan kolon", "rett dei på same måten"),
    "SP019": (
        "«{word}» byrjar med eit teikn som gir namn til eller gjentek ein del av fila, og det blir ikkje brukt i planar",
        "set teksten i hermeteikn om teiknet høyrer til han; skriv elles innhaldet heilt ut",
    ),
    "SP020": (
        "«{word}» byrjar med eit teikn som endrar kva ein tekst betyr, og det blir ikkje brukt i planar",
        "set teksten i hermeteikn om teiknet høyrer til han; fjern det elles",
    ),
    "SP021": (
        "etter denne linja byrjar ein ny plan, og berre den første blir lesen",
        "fjern linja ---, eller legg den andre planen i ei eiga fil",
    ),
    "SP022": (
        "YAML les berre «{value}» og tek «{lost}» for ein kommentar",
        "set heile teksten i hermeteikn: {quoted}; ein verkeleg kommentar har mellomrom etter #",
    ),
    "SP022/whole": (
        "YAML tek «{lost}» for ein kommentar og les ingen tekst",
        "set teksten i hermeteikn: {quoted}; ein verkeleg kommentar har mellomrom etter #",
    ),
    "SP023": (
        "her er eit linjeskift som dei fleste program ikkje viser: {character}",
        "skriv eit vanleg mellomrom eller linjeskift i staden",
    ),
    "SP023/more": (
        "og {count} slike linjeskift til herifrå og utover",
        "byt ut alle i redigeringsprogrammet",
    ),
    "SP024/value": (
        "«{found}» står der det skulle ha stått ein verdi",
        "set tekst i doble hermeteikn, og fjern komma som ikkje har noko etter seg",
    ),
    "SP024/key": (
        "«{found}» står der det skulle ha stått ein nøkkel i doble hermeteikn",
        'skriv "title": …, og fjern komma som ikkje har noko etter seg',
    ),
    "SP024/colon": (
        "«{found}» står der det skulle ha stått eit kolon etter «{key}»",
        "skriv eit kolon mellom nøkkelen og verdien",
    ),
    "SP024/comma": (
        "«{found}» står der det skulle ha stått eit komma eller {expected}",
        "set komma mellom verdiane, eller lukk klamma",
    ),
    "SP024/string": (
        "teksten kan ikkje lesast til slutten",
        "lukk han med hermeteikn; skriv linjeskift som \\n og omvend skråstrek som \\\\",
    ),
    "SP024/after-end": (
        "«{found}» står etter at planen er slutt",
        "fjern det som står etter den siste klamma",
    ),
    "SP024/end": (
        "fila sluttar midt i planen",
        "har noko av fila falle bort? lukk alle klammer og hermeteikn",
    ),
    "SP025": (
        "«{escape}» betyr ingenting mellom doble hermeteikn",
        "set teksten i enkle hermeteikn, eller skriv den omvende skråstreken to gonger",
    ),
    "SP026": (
        "«{character}» betyr at teksten byrjar på neste linje, men han byrjar på same linje",
        "set han i hermeteikn: {key}: {quoted}; eller byrj han på neste linje, lenger inn",
    ),
    "SP027": (
        "her står eit hardt mellomrom, og YAML les det som ein bokstav og ikkje som eit mellomrom",
        "slett det, og skriv eit mellomrom på nytt",
    ),
    "SP027/more": (
        "og {count} slike harde mellomrom til herifrå og utover",
        "byt ut alle i redigeringsprogrammet",
    ),
    "SP027/other": (
        "her står eit mellomrom som YAML les som ein bokstav: {character}",
        "slett det, og skriv eit mellomrom på nytt",
    ),
    "SP027/unseen": (
        "det står eit usynleg teikn i nøkkelen `{key}`, så YAML les eit anna ord: {character}",
        "skriv nøkkelen på nytt: {key}",
    ),
    "SP028": (
        "«{character}» innleier ikkje eit punkt i ei liste, så YAML les linja som ein tekst",
        "skriv bindestrek og mellomrom framfor kvart punkt: {meant}",
    ),
    "SP028/space": (
        "det manglar mellomrom etter bindestreken, så YAML les «{value}» som ein tekst og ikkje som eit punkt i ei liste",
        "skriv mellomrom etter bindestreken i kvart punkt: {meant}",
    ),
    "SP028/number": (
        "«{character}» innleier ikkje eit punkt i ei liste, så YAML les linja som ein tekst",
        "skriv bindestrek og mellomrom framfor kvart punkt: {meant}; eit trykt nummer høyrer heime under `code`",
    ),
    "SP028/more": ("og {count} lister til utan bindestrekar", "rett dei på same måten"),
    "SP029": (
        "«{value}» markerer kode i ein chat eller på ei nettside og høyrer ikkje til planen",
        "fjern linjene som byrjar slik",
    ),
    "SP029/around": (
        "«{value}» markerer kode i ein chat eller på ei nettside, og berre det som står innanfor, blir lese",
        "fjern linjene som byrjar slik, og teksten utanfor dei",
    ),
    "SP030": (
        "hermeteikna i {value} blir lesne som ein del av ordet, fordi dei er krøllete",
        "skriv {inside} utan dei",
    ),
    "SP030/key": (
        "hermeteikna i {value} blir lesne som ein del av nøkkelen, fordi dei er krøllete",
        "skriv {key} utan dei",
    ),
    "SP030/more": ("og {count} nøklar til i krøllete hermeteikn", "rett dei på same måten"),
    "SP031": (
        "«{character}» innleier ikkje ein kommentar i YAML, så linja blir lesen som ein del av planen",
        "skriv # og mellomrom framfor ein kommentar",
    ),
    "SP031/rule": (
        "ei linje med «{character}» blir lesen som ein del av planen",
        "fjern ho, eller skriv # framfor",
    ),
    "SP031/more": ("og {count} slike linjer til", "rett dei på same måten"),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP001": (
        "Fila kan ikkje lesast.",
        "Fila finst ikkje, ho er ei mappe, eller du har ikkje tilgang til å lese ho.",
    ),
    "SP002": (
        "Fila er tom.",
        (
            "Ho har ikkje noko innhald, eller berre kommentarar. Ein tom plan er ingen plan, og "
            "derfor får du beskjed."
        ),
    ),
    "SP003": (
        "Fila er større enn nokon plan.",
        "Filer på meir enn 64 MB blir ikkje lesne. Ein plan med 200 000 element tek rundt 40 MB.",
    ),
    "SP004": (
        "Fila er ikkje lagra som UTF-8.",
        (
            "Bokstavar som æ, ø og å blir lagra på ulike måtar i ulike teiknkodingar. Derfor kan "
            "ein tekst sjå rett ut i eitt program og miste bokstavar i eit anna. I "
            "redigeringsprogram og rekneark kan du velje «UTF-8» når du lagrar."
        ),
    ),
    "SP005": (
        "Fila inneheld eit teikn som ikkje høyrer heime i ein tekst.",
        (
            "Kontrollteikn kjem frå skadde filer og frå tekst som er kopiert frå andre program. "
            "Dei er usynlege og skaper feilar i det neste programmet som les fila."
        ),
    ),
    "SP006": (
        "Ei linje er lengre enn ein million teikn.",
        "Så lange tekstar er det ingen som skriv. Fila er truleg noko anna enn ein plan.",
    ),
    "SP007": (
        "Lister og nøklar er lagde inni kvarandre i for mange nivå.",
        (
            "Verkelege planar treng rundt femten nivå, og opptil seksti blir lesne. Ei fil med "
            "fleire nivå er øydelagd eller laga for å gjere skade."
        ),
    ),
    "SP008": (
        "Fila er noko anna enn ein plan.",
        (
            "Ei planfil er tekst i YAML eller JSON, med nøklar som `title` og `goals`. Eit "
            "rekneark, eit Word-dokument eller ein PDF må først gjerast om til ei slik fil, også "
            "når filnamnet sluttar på .yaml."
        ),
    ),
    "SP009": (
        "Fila har fleire feilar enn nokon kan rette éin for éin.",
        (
            "Etter tjue tusen funn stoppar lesinga. Ei fil med så mange er som regel ei anna fil "
            "enn ho skulle vere, eller ho er øydelagd."
        ),
    ),
    "SP010": (
        "Fila er ikkje gyldig YAML på denne staden.",
        "Lesinga stoppar her, fordi det ikkje er mogleg å vite kva resten betyr.",
    ),
    "SP011": (
        "Ein tekst med kolon og mellomrom står utan hermeteikn.",
        (
            "I YAML er det kolon følgt av mellomrom som skil nøkkelen frå verdien. Ein tekst som "
            "sjølv inneheld kolon og mellomrom, må derfor stå i hermeteikn."
        ),
    ),
    "SP012": (
        "Ei linje byrjar med ein tabulator.",
        (
            "Ein tabulator er fire teikn brei i eitt program og åtte i eit anna. Derfor godtek "
            "YAML berre mellomrom først på linja."
        ),
    ),
    "SP013": (
        "Ei linje har feil innrykk.",
        (
            "Det som høyrer saman, byrjar i same kolonne. Det som høyrer inn under noko anna, "
            "står to mellomrom lenger inn."
        ),
    ),
    "SP014": (
        "Eit hermeteikn blir opna, men aldri lukka.",
        "Då blir alt som står etter hermeteiknet, ein del av teksten, heilt til slutten av fila.",
    ),
    "SP015": (
        "Ei klamme blir opna, men aldri lukka.",
        (
            "Ei liste på éi linje sluttar med `]`, og eit sett med nøklar på éi linje sluttar med "
            "`}`. Ledda blir skilde med komma."
        ),
    ),
    "SP016": (
        "Ein tekst byrjar med eit teikn som betyr noko anna i YAML.",
        (
            "Det gjeld @ ` % & * ! | > , ] og }. Ein tekst som byrjar med eit av desse teikna, må "
            "stå i hermeteikn."
        ),
    ),
    "SP017": (
        "Ein tekst held fram etter hermeteiknet som avsluttar han.",
        (
            "I YAML står hermeteikna rundt heile verdien. Om berre eit ord i teksten står i "
            "hermeteikn, set du ein annan type hermeteikn rundt heile teksten."
        ),
    ),
    "SP018": (
        "Ei linje manglar kolon der det skal stå ein nøkkel med verdi.",
        (
            "Kvar linje har ein nøkkel, så kolon og mellomrom, og til slutt verdien. Ein tekst "
            "som går over fleire linjer, blir rykt lenger inn enn nøkkelen."
        ),
    ),
    "SP019": (
        "Ein tekst byrjar med & eller *, som i YAML gir namn til eller gjentek ein del av fila.",
        (
            "I ei planfil skriv du alt heilt ut, og du viser til eit element med identifikatoren. "
            "Om teiknet høyrer til teksten, må teksten stå i hermeteikn."
        ),
    ),
    "SP020": (
        "Ein tekst byrjar med !, som i YAML endrar kva teksten betyr.",
        (
            "Planar treng ikkje slike merke. Om utropsteiknet høyrer til teksten, må teksten stå "
            "i hermeteikn."
        ),
    ),
    "SP021": (
        "Fila inneheld fleire dokument.",
        (
            "Ei linje med tre bindestrekar byrjar eit nytt dokument, og berre det første blir "
            "lese. Kvar fil skal innehalde éi utgåve av éin plan."
        ),
    ),
    "SP022": (
        "Ein tekst mistar slutten fordi # innleier ein kommentar.",
        (
            "I YAML byrjar ein kommentar med mellomrom og #, og resten av linja blir ikkje lesen. "
            "Ein tekst som inneheld mellomrom og #, må derfor stå i hermeteikn. Ein kommentar som "
            "er meint som det, har mellomrom etter #."
        ),
    ),
    "SP023": (
        "Fila inneheld eit linjeskift som dei fleste program ikkje viser.",
        (
            "Nokre program bruker teiknet U+2028, U+2029 eller U+0085 for ny linje. YAML bryt "
            "linja der, men det gjer ikkje redigeringsprogramma. Teiknet blir lese som eit "
            "mellomrom."
        ),
    ),
    "SP024": (
        "Fila er ikkje gyldig JSON på denne staden.",
        "Lesinga stoppar her, fordi det ikkje er mogleg å vite kva resten betyr.",
    ),
    "SP025": (
        "Ein omvend skråstrek mellom doble hermeteikn betyr noko anna i YAML.",
        (
            "Mellom doble hermeteikn endrar ein omvend skråstrek tydinga av teiknet etter. Mellom "
            "enkle hermeteikn er han eit teikn som alle andre."
        ),
    ),
    "SP026": (
        "Ein tekst byrjar på same linje som | eller >.",
        (
            "Dei to teikna betyr at teksten kjem på dei neste linjene, lenger inn. Om teiknet "
            "høyrer til teksten, må teksten stå i hermeteikn."
        ),
    ),
    "SP027": (
        "Det står eit hardt mellomrom der YAML treng eit vanleg.",
        (
            "Det ser ut som eit mellomrom, men er eit anna teikn. Det følgjer gjerne med når du "
            "limer inn tekst frå eit tekstbehandlingsprogram eller ei nettside."
        ),
    ),
    "SP028": (
        "Eit punkt i ei liste byrjar ikkje med bindestrek og mellomrom.",
        "Word, chattar og nettsider set kulepunkt, tankestrekar eller tal framfor punkta. For YAML er dei bokstavar i ein tekst, og heile lista blir éin tekst. Berre bindestrek med mellomrom etter gjer ei linje til eit punkt i ei liste.",
    ),
    "SP029": (
        "Det står linjer med ``` rundt planen.",
        "Chattar og nettsider set tre grave aksentar rundt kode. Dei følgjer med når ein kopierer alt, gjerne saman med ei setning før og etter. Berre det som står innanfor, høyrer til planen.",
    ),
    "SP030": (
        "Ein nøkkel eller eit fast ord står i krøllete hermeteikn.",
        "Word gjer rette hermeteikn krøllete. YAML kjenner berre dei rette; dei krøllete er teikn som alle andre, og då er ordet eit anna ord.",
    ),
    "SP031": (
        "Ei linje som er meint som ein kommentar, byrjar ikkje med #.",
        "Andre språk innleier kommentarar med // eller <!--, og somme set ei linje av strekar mellom delane. YAML kjenner berre #.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
