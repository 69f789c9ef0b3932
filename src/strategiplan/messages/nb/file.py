"""Bokmål: what can be wrong with a file's text."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP001": (
        "kan ikke lese {name}: {reason}",
        "kontroller navnet og at du har tilgang til å lese filen",
    ),
    "SP001/missing": ("filen {name} finnes ikke", "kontroller navnet og mappen"),
    "SP001/permission": (
        "du har ikke tilgang til å lese {name}",
        "lukk filen hvis den er åpen i et annet program, eller be om tilgang til den",
    ),
    "SP001/folder": ("{name} er en mappe", "oppgi en fil i mappen"),
    "SP002": (
        "filen er tom",
        "begynn med `title: ` og navnet på planen, eller kjør `strategiplan new`",
    ),
    "SP003": (
        "filen er større enn {limit} MB",
        "er dette riktig fil? selv de største planene tar mindre plass",
    ),
    "SP004": (
        "filen er ikke lagret som UTF-8, så andre programmer kan miste «{character}» og lignende bokstaver",
        "åpne den i programmet den ble laget i, velg «Lagre som», og velg UTF-8 som tegnkoding",
    ),
    "SP004/broken": (
        "herfra inneholder filen noe som ikke står for noen bokstav",
        "er dette riktig fil? åpne den i så fall i programmet den ble laget i, og lagre den som tekst i UTF-8",
    ),
    "SP005": (
        "her står et usynlig tegn som ikke hører hjemme i en tekst: {character}",
        "slett tegnet; inntil videre leses det som �",
    ),
    "SP005/more": (
        "og {count} slike tegn til herfra og utover",
        "er filen skadet, eller er den ikke en tekstfil?",
    ),
    "SP005/surrogate": (
        "teksten inneholder et halvt tegn, som ikke betyr noe alene",
        "skriv teksten på nytt uten \\ud…-koden",
    ),
    "SP006": (
        "linjen er lengre enn {limit} tegn",
        "er dette riktig fil? ingen tekst i en plan er så lang",
    ),
    "SP007": (
        "lister og nøkler er lagt inni hverandre i mer enn {limit} nivåer",
        "er dette riktig fil? en plan trenger rundt femten nivåer",
    ),
    "SP008/zip": (
        "dette er et regneark, et dokument eller en annen pakket fil, ikke en planfil",
        "en planfil er ren tekst, og det hjelper ikke å endre filendelsen; `strategiplan import` lager en av et regneark, og `strategiplan new` en du kan fylle ut",
    ),
    "SP008/pdf": (
        "dette er en PDF, ikke en planfil",
        "en planfil er ren tekst, og det hjelper ikke å endre filendelsen; `strategiplan new` lager en du kan fylle ut",
    ),
    "SP008/old-office": (
        "dette er en Word- eller Excel-fil i gammelt format, ikke en planfil",
        "en planfil er ren tekst, og det hjelper ikke å endre filendelsen; `strategiplan new` lager en du kan fylle ut",
    ),
    "SP008/rtf": (
        "dette er et formatert dokument (RTF), ikke en planfil",
        "en planfil er ren tekst, og det hjelper ikke å endre filendelsen; `strategiplan new` lager en du kan fylle ut",
    ),
    "SP008/markup": (
        "dette er en nettside eller en XML-fil, ikke en planfil",
        "en planfil er ren tekst, og det hjelper ikke å endre filendelsen; `strategiplan new` lager en du kan fylle ut",
    ),
    "SP008/list": (
        "filen er en liste, ikke en plan",
        (
            "en planfil begynner med nøkler som `title: …`; en liste over hovedmål hører hjemme "
            "under `goals:`"
        ),
    ),
    "SP008/text": (
        "filen er bare en tekst, «{value}», ikke en plan",
        "en planfil begynner med nøkler som `title: …`, med mellomrom etter kolonet",
    ),
    "SP008/keys": (
        "ingen av nøklene i filen hører hjemme i en plan: {keys}",
        "er dette riktig fil? en plan har nøkler som `title` og `goals`",
    ),
    "SP008/words": (
        "nøklene i filen er ikke dem en plan har: {keys}",
        "nøklene er de samme i alle planer: {meant}; tekstene er på planens eget språk",
    ),
    "SP009": (
        "mer enn {limit} ting er feil, og resten er ikke lest",
        "er dette riktig fil? begynn i så fall med de første funnene",
    ),
    "SP009/repairs": (
        "{limit} feil i teksten er funnet, og resten er ikke lest",
        "rett disse, og kontroller på nytt",
    ),
    "SP010": (
        "filen lar seg ikke tyde herfra",
        "se på denne linjen og linjen over: står det et tegn for mye eller ett for lite?",
    ),
    "SP010/conflict": (
        "fra linje {line} står det to versjoner, og ingen har valgt mellom dem",
        "behold det som skal stå av det som er mellom <<<<<<< og >>>>>>>, og ta ut linjene med disse merkene og =======",
    ),
    "SP011": (
        "YAML leser «{before}» som en nøkkel med verdien «{after}», men teksten «{value}» er ment",
        "sett den i anførselstegn: {key}: {quoted}",
    ),
    "SP011/flow": (
        "en tekst mellom klammer inneholder kolon og mellomrom og kan derfor forveksles med en nøkkel",
        "sett teksten i anførselstegn",
    ),
    "SP012": (
        "linjen begynner med en tabulator, og den godtar ikke YAML som innrykk; her leses den som to mellomrom",
        "bruk mellomrom først på linjen, to for hvert nivå",
    ),
    "SP012/dash": (
        "det står en tabulator etter bindestreken, og den godtar ikke YAML der",
        "skriv et mellomrom etter bindestreken",
    ),
    "SP012/more": ("og {count} slike tabulatorer til", "erstatt alle i redigeringsprogrammet"),
    "SP013": (
        "linjen begynner i kolonne {column}, og der finner YAML ikke noe den hører til",
        "begynn den i samme kolonne som linjene den hører sammen med; linje {line} begynner i kolonne {above}",
    ),
    "SP013/deeper": (
        "linjen begynner i kolonne {column}, lenger inn enn linjen over, så YAML leser den som en fortsettelse av teksten «{value}»",
        "begynn den i kolonne {above}, slik linje {line} gjør, eller sett en tekst på flere linjer i anførselstegn",
    ),
    "SP013/dash": (
        "en liste kan ikke begynne på samme linje som nøkkelen",
        "flytt den første bindestreken ned på en egen linje, to mellomrom lenger inn",
    ),
    "SP013/left": (
        "linjen begynner lenger til venstre enn den første linjen i filen, så for YAML slutter planen på linjen over",
        "begynn den i samme kolonne som den første linjen",
    ),
    "SP013/column": (
        "linjen begynner i kolonne {column}, og der finner YAML ikke noe den hører til",
        "begynn den i kolonne {columns}, som linjene over den hører sammen med",
    ),
    "SP013/item": (
        "for YAML slutter listen på linjen over; her begynner nok et nytt element med sin egen `{key}`",
        "skriv bindestrek og mellomrom foran `{key}`, som i elementene over",
    ),
    "SP013/under-item": (
        "for YAML slutter listen på linjen over; `{key}` hører nok til elementet over",
        "begynn linjen to mellomrom lenger inn, under de andre nøklene i elementet",
    ),
    "SP014": (
        "anførselstegnet som åpner her, blir aldri lukket, så YAML leser alt som følger, som én tekst",
        "sett et anførselstegn der teksten slutter: {meant}",
    ),
    "SP014/late": (
        "anførselstegnet som åpner her, blir ikke lukket på linjen, så YAML leser videre til det neste, som var ment å åpne en annen tekst",
        "sett et anførselstegn der teksten slutter: {meant}",
    ),
    "SP015": (
        "klammen «{character}» som åpner her, er ikke lukket der den skulle, så YAML leser de neste linjene som en del av den",
        "sett komma mellom leddene, og lukk klammen til slutt",
    ),
    "SP015/line": (
        "klammen «{character}» som åpner her, er ikke lukket, så YAML leser de neste linjene som en del av den",
        "lukk den på slutten av linjen: {meant}",
    ),
    "SP015/extra": ("klammen «{character}» lukker ikke noe som er åpent", "fjern den"),
    "SP016": (
        "en tekst kan ikke begynne med «{character}», som betyr noe annet i en planfil",
        "sett teksten i anførselstegn: {quoted}",
    ),
    "SP016/line": (
        "«{character}» kan ikke stå her",
        "fjern tegnet, eller sett teksten i anførselstegn",
    ),
    "SP017": (
        "for YAML slutter teksten ved anførselstegnet, men den fortsetter: {value}",
        "sett anførselstegn rundt hele teksten: {quoted}",
    ),
    "SP018": (
        "«{value}» står der det skulle stått en nøkkel med kolon",
        "skriv linjen som `nøkkel: verdi`, eller rykk den lenger inn hvis den fortsetter teksten over",
    ),
    "SP018/space": (
        "«{value}» mangler mellomrom etter kolonet, så YAML leser det som en tekst",
        "sett inn et mellomrom etter kolonet: {meant}",
    ),
    "SP018/sign": (
        "«{character}» står der YAML vil ha kolon, så linjen leses som en tekst",
        "skriv {meant}",
    ),
    "SP018/tab": (
        "en tabulator står der YAML vil ha kolon, så linjen leses som en tekst",
        "skriv {meant}",
    ),
    "SP018/more": ("og {count} linjer til uten kolon", "rett dem på samme måte"),
    "SP019": (
        "«{word}» begynner med et tegn som navngir eller gjentar en del av filen, og det brukes ikke i planer",
        "sett teksten i anførselstegn hvis tegnet hører til den; skriv ellers innholdet helt ut",
    ),
    "SP020": (
        "«{word}» begynner med et tegn som endrer hva en tekst betyr, og det brukes ikke i planer",
        "sett teksten i anførselstegn hvis tegnet hører til den; fjern det ellers",
    ),
    "SP021": (
        "etter denne linjen begynner en ny plan, og bare den første blir lest",
        "fjern linjen ---, eller legg den andre planen i en egen fil",
    ),
    "SP022": (
        "YAML leser bare «{value}» og tar «{lost}» for en kommentar",
        "sett hele teksten i anførselstegn: {quoted}; en virkelig kommentar har mellomrom etter #",
    ),
    "SP022/whole": (
        "YAML tar «{lost}» for en kommentar og leser ingen tekst",
        "sett teksten i anførselstegn: {quoted}; en virkelig kommentar har mellomrom etter #",
    ),
    "SP023": (
        "her er et linjeskift som de fleste programmer ikke viser: {character}",
        "skriv et vanlig mellomrom eller linjeskift i stedet",
    ),
    "SP023/more": (
        "og {count} slike linjeskift til herfra og utover",
        "bytt ut alle i redigeringsprogrammet",
    ),
    "SP024/value": (
        "«{found}» står der det skulle stått en verdi",
        "sett tekst i doble anførselstegn, og fjern komma som ikke har noe etter seg",
    ),
    "SP024/key": (
        "«{found}» står der det skulle stått en nøkkel i doble anførselstegn",
        'skriv "title": …, og fjern komma som ikke har noe etter seg',
    ),
    "SP024/colon": (
        "«{found}» står der det skulle stått et kolon etter «{key}»",
        "skriv et kolon mellom nøkkelen og verdien",
    ),
    "SP024/comma": (
        "«{found}» står der det skulle stått et komma eller {expected}",
        "sett komma mellom verdiene, eller lukk klammen",
    ),
    "SP024/string": (
        "teksten kan ikke leses til slutten",
        "lukk den med anførselstegn; skriv linjeskift som \\n og omvendt skråstrek som \\\\",
    ),
    "SP024/after-end": (
        "«{found}» står etter at planen er slutt",
        "fjern det som står etter den siste klammen",
    ),
    "SP024/end": (
        "filen slutter midt i planen",
        "er noe av filen falt bort? lukk alle klammer og anførselstegn",
    ),
    "SP025": (
        "«{escape}» betyr ingenting mellom doble anførselstegn",
        "sett teksten i enkle anførselstegn, eller skriv den omvendte skråstreken to ganger",
    ),
    "SP026": (
        "«{character}» betyr at teksten begynner på neste linje, men den begynner på samme linje",
        "sett den i anførselstegn: {key}: {quoted}; eller begynn den på neste linje, lenger inn",
    ),
    "SP027": (
        "her står et hardt mellomrom, og YAML leser det som en bokstav og ikke som et mellomrom",
        "slett det, og skriv et mellomrom på nytt",
    ),
    "SP027/more": (
        "og {count} slike harde mellomrom til herfra og utover",
        "bytt ut alle i redigeringsprogrammet",
    ),
    "SP027/other": (
        "her står et mellomrom som YAML leser som en bokstav: {character}",
        "slett det, og skriv et mellomrom på nytt",
    ),
    "SP027/unseen": (
        "det står et usynlig tegn i nøkkelen `{key}`, så YAML leser et annet ord: {character}",
        "skriv nøkkelen på nytt: {key}",
    ),
    "SP028": (
        "«{character}» innleder ikke et punkt i en liste, så YAML leser linjen som en tekst",
        "skriv bindestrek og mellomrom foran hvert punkt: {meant}",
    ),
    "SP028/space": (
        "det mangler mellomrom etter bindestreken, så YAML leser «{value}» som en tekst og ikke som et punkt i en liste",
        "skriv mellomrom etter bindestreken i hvert punkt: {meant}",
    ),
    "SP028/number": (
        "«{character}» innleder ikke et punkt i en liste, så YAML leser linjen som en tekst",
        "skriv bindestrek og mellomrom foran hvert punkt: {meant}; et trykt nummer hører hjemme under `code`",
    ),
    "SP028/more": ("og {count} lister til uten bindestreker", "rett dem på samme måte"),
    "SP029": (
        "«{value}» markerer kode i en chat eller på en nettside og hører ikke til planen",
        "fjern linjene som begynner slik",
    ),
    "SP029/around": (
        "«{value}» markerer kode i en chat eller på en nettside, og bare det som står innenfor, leses",
        "fjern linjene som begynner slik, og teksten utenfor dem",
    ),
    "SP030": (
        "anførselstegnene i {value} leses som en del av ordet, fordi de er krøllete",
        "skriv {inside} uten dem",
    ),
    "SP030/key": (
        "anførselstegnene i {value} leses som en del av nøkkelen, fordi de er krøllete",
        "skriv {key} uten dem",
    ),
    "SP030/more": ("og {count} nøkler til i krøllete anførselstegn", "rett dem på samme måte"),
    "SP031": (
        "«{character}» innleder ikke en kommentar i YAML, så linjen leses som en del av planen",
        "skriv # og mellomrom foran en kommentar",
    ),
    "SP031/rule": (
        "en linje med «{character}» leses som en del av planen",
        "fjern den, eller skriv # foran",
    ),
    "SP031/more": ("og {count} slike linjer til", "rett dem på samme måte"),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP001": (
        "Filen kan ikke leses.",
        "Filen finnes ikke, den er en mappe, eller du har ikke tilgang til å lese den.",
    ),
    "SP002": (
        "Filen er tom.",
        (
            "Den har ikke noe innhold, eller bare kommentarer. En tom plan er ingen plan, og "
            "derfor får du beskjed."
        ),
    ),
    "SP003": (
        "Filen er større enn noen plan.",
        "Filer på mer enn 64 MB blir ikke lest. En plan med 200 000 elementer tar rundt 40 MB.",
    ),
    "SP004": (
        "Filen er ikke lagret som UTF-8.",
        (
            "Bokstaver som æ, ø og å lagres forskjellig i ulike tegnkodinger. Derfor kan en tekst "
            "se riktig ut i ett program og miste bokstaver i et annet. I redigeringsprogrammer og "
            "regneark kan du velge «UTF-8» når du lagrer."
        ),
    ),
    "SP005": (
        "Filen inneholder et tegn som ikke hører hjemme i en tekst.",
        (
            "Kontrolltegn kommer fra skadede filer og fra tekst som er kopiert fra andre "
            "programmer. De er usynlige og skaper feil i det neste programmet som leser filen."
        ),
    ),
    "SP006": (
        "En linje er lengre enn en million tegn.",
        "Så lange tekster er det ingen som skriver. Filen er trolig noe annet enn en plan.",
    ),
    "SP007": (
        "Lister og nøkler er lagt inni hverandre i for mange nivåer.",
        (
            "Virkelige planer trenger rundt femten nivåer, og opptil seksti blir lest. En fil med "
            "flere nivåer er ødelagt eller laget for å gjøre skade."
        ),
    ),
    "SP008": (
        "Filen er noe annet enn en plan.",
        (
            "En planfil er tekst i YAML eller JSON, med nøkler som `title` og `goals`. Et "
            "regneark, et Word-dokument eller en PDF må først gjøres om til en slik fil, også når "
            "filnavnet slutter på .yaml."
        ),
    ),
    "SP009": (
        "Filen har flere feil enn noen kan rette én for én.",
        (
            "Etter tjue tusen funn stopper lesingen. En fil med så mange er som regel en annen "
            "fil enn den skulle være, eller den er ødelagt."
        ),
    ),
    "SP010": (
        "Filen er ikke gyldig YAML på dette stedet.",
        "Lesingen stopper her, fordi det ikke er mulig å vite hva resten betyr.",
    ),
    "SP011": (
        "En tekst med kolon og mellomrom står uten anførselstegn.",
        (
            "I YAML er det kolon fulgt av mellomrom som skiller nøkkelen fra verdien. En tekst "
            "som selv inneholder kolon og mellomrom, må derfor stå i anførselstegn."
        ),
    ),
    "SP012": (
        "En linje begynner med en tabulator.",
        (
            "En tabulator er fire tegn bred i ett program og åtte i et annet. Derfor godtar YAML "
            "bare mellomrom først på linjen."
        ),
    ),
    "SP013": (
        "En linje har feil innrykk.",
        (
            "Det som hører sammen, begynner i samme kolonne. Det som hører inn under noe annet, "
            "står to mellomrom lenger inn."
        ),
    ),
    "SP014": (
        "Et anførselstegn blir åpnet, men aldri lukket.",
        "Da blir alt som står etter anførselstegnet, en del av teksten, helt til slutten av filen.",
    ),
    "SP015": (
        "En klamme blir åpnet, men aldri lukket.",
        (
            "En liste på én linje slutter med `]`, og et sett med nøkler på én linje slutter med "
            "`}`. Leddene skilles med komma."
        ),
    ),
    "SP016": (
        "En tekst begynner med et tegn som betyr noe annet i YAML.",
        (
            "Det gjelder @ ` % & * ! | > , ] og }. En tekst som begynner med et av disse tegnene, "
            "må stå i anførselstegn."
        ),
    ),
    "SP017": (
        "En tekst fortsetter etter anførselstegnet som avslutter den.",
        (
            "I YAML står anførselstegnene rundt hele verdien. Hvis bare et ord i teksten står i "
            "anførselstegn, setter du en annen type anførselstegn rundt hele teksten."
        ),
    ),
    "SP018": (
        "En linje mangler kolon der det skal stå en nøkkel med verdi.",
        (
            "Hver linje har en nøkkel, så kolon og mellomrom, og til slutt verdien. En tekst som "
            "går over flere linjer, rykkes lenger inn enn nøkkelen."
        ),
    ),
    "SP019": (
        "En tekst begynner med & eller *, som i YAML navngir eller gjentar en del av filen.",
        (
            "I en planfil skrives alt helt ut, og et element vises til med identifikatoren. Hvis "
            "tegnet hører til teksten, må teksten stå i anførselstegn."
        ),
    ),
    "SP020": (
        "En tekst begynner med !, som i YAML endrer hva teksten betyr.",
        (
            "Planer trenger ikke slike merker. Hvis utropstegnet hører til teksten, må teksten "
            "stå i anførselstegn."
        ),
    ),
    "SP021": (
        "Filen inneholder flere dokumenter.",
        (
            "En linje med tre bindestreker begynner et nytt dokument, og bare det første blir "
            "lest. Hver fil skal inneholde én utgave av én plan."
        ),
    ),
    "SP022": (
        "En tekst mister slutten fordi # innleder en kommentar.",
        (
            "I YAML begynner en kommentar med mellomrom og #, og resten av linjen blir ikke lest. "
            "En tekst som inneholder mellomrom og #, må derfor stå i anførselstegn. En kommentar "
            "som er ment som det, har mellomrom etter #."
        ),
    ),
    "SP023": (
        "Filen inneholder et linjeskift som de fleste programmer ikke viser.",
        (
            "Noen programmer bruker tegnet U+2028, U+2029 eller U+0085 for ny linje. YAML bryter "
            "linjen der, men det gjør ikke redigeringsprogrammene. Tegnet blir lest som et "
            "mellomrom."
        ),
    ),
    "SP024": (
        "Filen er ikke gyldig JSON på dette stedet.",
        "Lesingen stopper her, fordi det ikke er mulig å vite hva resten betyr.",
    ),
    "SP025": (
        "En omvendt skråstrek mellom doble anførselstegn betyr noe annet i YAML.",
        (
            "Mellom doble anførselstegn endrer en omvendt skråstrek betydningen av tegnet etter. "
            "Mellom enkle anførselstegn er den et tegn som alle andre."
        ),
    ),
    "SP026": (
        "En tekst begynner på samme linje som | eller >.",
        (
            "De to tegnene betyr at teksten kommer på de neste linjene, lenger inn. Hvis tegnet "
            "hører til teksten, må teksten stå i anførselstegn."
        ),
    ),
    "SP027": (
        "Det står et hardt mellomrom der YAML trenger et vanlig.",
        (
            "Det ser ut som et mellomrom, men er et annet tegn. Det følger gjerne med når du "
            "limer inn tekst fra et tekstbehandlingsprogram eller en nettside."
        ),
    ),
    "SP028": (
        "Et punkt i en liste begynner ikke med bindestrek og mellomrom.",
        "Word, chatter og nettsider setter kulepunkter, tankestreker eller tall foran punktene. For YAML er de bokstaver i en tekst, og hele listen blir én tekst. Bare bindestrek med mellomrom etter gjør en linje til et punkt i en liste.",
    ),
    "SP029": (
        "Det står linjer med ``` rundt planen.",
        "Chatter og nettsider setter tre grave aksenter rundt kode. De følger med når alt kopieres, gjerne sammen med en setning før og etter. Bare det som står innenfor, hører til planen.",
    ),
    "SP030": (
        "En nøkkel eller et fast ord står i krøllete anførselstegn.",
        "Word gjør rette anførselstegn krøllete. YAML kjenner bare de rette; de krøllete er tegn som alle andre, og da er ordet et annet ord.",
    ),
    "SP031": (
        "En linje som er ment som en kommentar, begynner ikke med #.",
        "Andre språk innleder kommentarer med // eller <!--, og noen setter en linje av streker mellom delene. YAML kjenner bare #.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
