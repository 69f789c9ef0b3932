"""Bokmål: what the library says to people."""

from __future__ import annotations

QUOTES = ("«", "»")
AND = "og"
OR = "eller"
MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli",
    "august", "september", "oktober", "november", "desember",
)  # fmt: skip
DATE = "{day}. {month} {year}"
DAYS = ("dag", "dager")
DID_YOU_MEAN = "mente du {suggestion}?"

TERMS: dict[str, tuple[str, str]] = {
    "plan": ("plan", "planer"),
    "vision": ("visjon", "visjoner"),
    "mission": ("samfunnsoppdrag", "samfunnsoppdrag"),
    "value": ("verdi", "verdier"),
    "challenge": ("utfordring", "utfordringer"),
    "theme": ("gjennomgående tema", "gjennomgående temaer"),
    "priority": ("prioritering", "prioriteringer"),
    "focus_area": ("satsingsområde", "satsingsområder"),
    "goal": ("hovedmål", "hovedmål"),
    "subgoal": ("delmål", "delmål"),
    "strategy": ("strategi", "strategier"),
    "measure": ("tiltak", "tiltak"),
    "indicator": ("indikator", "indikatorer"),
    "contribution": ("bidrag", "bidrag"),
    "actor": ("aktør", "aktører"),
    "consultation": ("høring", "høringer"),
    "participation": ("medvirkningsaktivitet", "medvirkningsaktiviteter"),
    "decision": ("vedtak", "vedtak"),
    "publication": ("publisering", "publiseringer"),
    "source": ("kilde", "kilder"),
}

SEVERITIES = {
    "error": ("feil", "feil"),
    "warning": ("advarsel", "advarsler"),
    "info": ("merknad", "merknader"),
}

FORMS = {
    "text": "en tekst",
    "string": "en tekst",
    "identifier": "en identifikator",
    "reference": "en identifikator",
    "choice": "et ord",
    "integer": "et tall",
    "number": "et tall",
    "boolean": "true eller false",
    "date": "en dato",
    "partial-date": "en dato",
    "object": "et sett med nøkler",
    "list": "en liste",
    "table": "et sett med nøkler",
    "lists": "et sett med nøkler",
    "mapping": "et sett med nøkler",
}

PHRASES = {
    # Reports
    "hint": "tips",
    "see": "se også",
    "line": "linje {line}",
    "clean": "ingen funn",
    "files": "{count} filer kontrollert, {clean} uten funn",
    "waiting": "noen kontroller venter til feilene over er rettet",
    "profile": "profil",
    # The tree
    "not_recorded": "ikke registrert",
    "untitled": "(uten tittel)",
    "without_wording": "{count} uten registrert ordlyd",
    "deadline": "frist {date}",
    "sdg": "bærekraftsmål",
    "status/draft": "utkast",
    "status/consultation": "på høring",
    "status/adopted": "vedtatt",
    "status/superseded": "erstattet",
    "type/planning-strategy": "planstrategi",
    "type/planning-programme": "planprogram",
    "type/social-element": "kommuneplanens samfunnsdel",
    "type/land-use-element": "kommuneplanens arealdel",
    "type/implementation-programme": "handlingsdel",
    "type/economic-plan": "økonomiplan",
    "type/thematic-plan": "temaplan",
    "type/regional-plan": "regional plan",
    "type/annual-report": "årsrapport",
    "type/strategic-plan": "strategisk plan",
    # Rules and profiles
    "severity": "alvorlighetsgrad i profilen {profile}",
    "basis": "bygger på",
    "in_force": "gjelder fra {start}",
    "wrong": "Ikke slik:",
    "right": "Slik:",
    "in_profile": "(profil {profile})",
    "builds_on": "bygger på {profile}",
    "off": "av",
}

MESSAGES: dict[str, tuple[str, str]] = {
    # The file
    "SP001": (
        "kan ikke lese {name}: {reason}",
        "kontroller navnet og at du har tilgang til å lese filen",
    ),
    "SP001/missing": ("filen {name} finnes ikke", "kontroller navnet og mappen"),
    "SP001/permission": (
        "du har ikke tilgang til å lese {name}",
        "be om tilgang til filen, eller lag en kopi",
    ),
    "SP001/folder": ("{name} er en mappe", "oppgi en fil i mappen"),
    "SP002": (
        "filen er tom",
        "begynn med `title: ` og navnet på planen, eller kjør `strategiplan new`",
    ),
    "SP003": (
        "filen er større enn {limit} MB",
        "er dette riktig fil? en plan med 200 000 elementer tar rundt 40 MB",
    ),
    "SP004": (
        "filen er ikke lagret som UTF-8: bokstaven «{character}» er lagret som byten {byte}",
        "åpne filen i programmet den ble laget i, og lagre den på nytt som UTF-8",
    ),
    "SP004/broken": (
        "filen er ikke tekst i UTF-8: den har byter som ikke er del av noe tegn",
        "åpne filen i programmet den ble laget i, og lagre den på nytt som UTF-8",
    ),
    "SP005": (
        "her er et tegn som ikke hører hjemme i en tekst: {character}",
        "fjern tegnet; det leses som �",
    ),
    "SP005/more": (
        "og {count} tegn til som ikke hører hjemme i en tekst",
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
        "en planfil er ren tekst; det er ikke nok å endre filendelsen",
    ),
    "SP008/pdf": (
        "dette er en PDF, ikke en planfil",
        "en planfil er ren tekst; det er ikke nok å endre filendelsen",
    ),
    "SP008/old-office": (
        "dette er en Word- eller Excel-fil i gammelt format, ikke en planfil",
        "en planfil er ren tekst; det er ikke nok å endre filendelsen",
    ),
    "SP008/rtf": ("dette er et RTF-dokument, ikke en planfil", "lagre det som ren tekst i UTF-8"),
    "SP008/markup": (
        "dette er en nettside eller en XML-fil, ikke en planfil i YAML eller JSON",
        "en planfil begynner med nøkler som `title: …`",
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
    "SP009": (
        "mer enn {limit} ting er feil, og resten er ikke lest",
        "er dette riktig fil? begynn i så fall med de første funnene",
    ),
    "SP009/repairs": (
        "{limit} feil i teksten er funnet, og resten er ikke lest",
        "rett disse, og kontroller på nytt",
    ),
    "SP010": ("teksten kan ikke leses som YAML herfra", "se på denne linjen og linjen over"),
    "SP011": (
        "teksten «{value}» inneholder kolon og mellomrom og kan derfor forveksles med en nøkkel",
        "sett den i anførselstegn: {key}: {quoted}",
    ),
    "SP011/flow": (
        "en tekst mellom klammer inneholder kolon og mellomrom og kan derfor forveksles med en nøkkel",
        "sett teksten i anførselstegn",
    ),
    "SP012": (
        "linjen begynner med en tabulator",
        "bruk mellomrom først på linjen, to for hvert nivå",
    ),
    "SP013": (
        "linjen har feil innrykk",
        "begynn den i samme kolonne som linjene den hører sammen med",
    ),
    "SP013/deeper": (
        "linjen er rykket lenger inn enn linjen over, som allerede har en verdi",
        (
            "begynn den i samme kolonne som linjen over, eller sett en tekst på flere linjer i "
            "anførselstegn"
        ),
    ),
    "SP013/dash": (
        "en liste kan ikke begynne på samme linje som nøkkelen",
        "flytt den første bindestreken ned på en egen linje, to mellomrom lenger inn",
    ),
    "SP013/left": (
        "linjen begynner lenger til venstre enn den første linjen i filen",
        "begynn den i samme kolonne som den første linjen",
    ),
    "SP014": (
        "anførselstegnet som åpner her, blir aldri lukket",
        "sett et anførselstegn der teksten slutter",
    ),
    "SP015": (
        "klammen {character} som åpner her, er ikke lukket der den skulle",
        "sett komma mellom leddene, og lukk klammen til slutt",
    ),
    "SP016": (
        "en tekst kan ikke begynne med {character}, som betyr noe annet i YAML",
        "sett teksten i anførselstegn: {quoted}",
    ),
    "SP016/line": (
        "«{character}» kan ikke stå her",
        "fjern tegnet, eller sett teksten i anførselstegn",
    ),
    "SP017": (
        "teksten fortsetter etter anførselstegnet som avslutter den: {value}",
        "sett anførselstegn rundt hele teksten: {quoted}",
    ),
    "SP018": (
        "«{value}» står der det skulle stått en nøkkel med kolon",
        (
            "skriv nøkkel, kolon og mellomrom foran, eller rykk linjen lenger inn hvis den "
            "fortsetter teksten over"
        ),
    ),
    "SP018/space": (
        "«{value}» mangler mellomrom etter kolonet",
        "sett inn et mellomrom etter kolonet",
    ),
    "SP019": (
        "«{word}» navngir eller gjentar en del av filen, og det brukes ikke i planer",
        "sett teksten i anførselstegn hvis tegnet hører til den; skriv ellers innholdet helt ut",
    ),
    "SP020": (
        "«{word}» endrer hva en verdi betyr, og det brukes ikke i planer",
        "sett teksten i anførselstegn hvis tegnet hører til den; fjern det ellers",
    ),
    "SP021": (
        "her begynner et nytt dokument, og bare det første blir lest",
        "fjern linjen ---, eller legg den andre planen i en egen fil",
    ),
    "SP022": (
        "«{lost}» leses som en kommentar, så teksten slutter etter «{value}»",
        "sett hele teksten i anførselstegn: {quoted}; en virkelig kommentar har mellomrom etter #",
    ),
    "SP022/whole": (
        "«{lost}» leses som en kommentar, så det er ingen tekst igjen",
        "sett teksten i anførselstegn: {quoted}; en virkelig kommentar har mellomrom etter #",
    ),
    "SP023": (
        "her er et uvanlig linjeskift: {character}",
        "skriv et vanlig mellomrom eller linjeskift i stedet",
    ),
    "SP023/more": ("og {count} uvanlige linjeskift til", "erstatt alle i redigeringsprogrammet"),
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
        "teksten begynner på samme linje som {character}",
        "sett den i anførselstegn: {key}: {quoted}; eller begynn den på neste linje, lenger inn",
    ),
    "SP027": (
        "her er et hardt mellomrom der det skal være et vanlig ({character})",
        "skriv mellomrommet på nytt",
    ),
    "SP027/more": ("og {count} slike harde mellomrom til", "bytt ut alle i redigeringsprogrammet"),
    # Keys and values
    "SP101": ("`{key}` står to ganger her", "behold den ene; inntil videre leses den første"),
    "SP101/list": (
        "`{key}` står to ganger her",
        "flytt det som står her, til den første `{key}`; inntil videre leses bare den første",
    ),
    "SP101/item": (
        "`{key}` står to ganger i samme element",
        "begynner det et nytt element her? skriv i så fall `- ` foran, som i elementene over",
    ),
    "SP102": ("nøkkelen `{key}` hører ikke hjemme her", "nøkler du kan bruke her: {allowed}"),
    "SP102/comma": (
        "«{key}» leses som en nøkkel, fordi komma skiller nøklene mellom {{ og }}",
        "sett tekst med komma i anførselstegn, eller skriv hver nøkkel på sin egen linje",
    ),
    "SP103": ("`{key}` mangler her", "legg til `{key}:` med verdien etter kolonet"),
    "SP104": (
        "`{key}` skal være {expected}, men her står {found}",
        "skriv verdien som {expected}{example}",
    ),
    "SP104/dash": (
        "`{key}` skal være en liste, men her står et enkelt element",
        "skriv `- ` foran den første nøkkelen i hvert element",
    ),
    "SP105": ("`{key}` kan ikke være «{value}»", "bruk {allowed}"),
    "SP106": ("«{value}» er ikke en gyldig dato", "skriv år, måned og dag: 2022-05-27"),
    "SP106/swapped": (
        "«{value}» er ikke skrevet som en dato",
        "skriv år, måned og dag: {suggestion}",
    ),
    "SP106/partial": ("«{value}» er ikke en gyldig dato", "skriv 2022, 2022-05 eller 2022-05-27"),
    "SP106/period": (
        "«{value}» er ikke en periode",
        "skriv to årstall med bindestrek, 2020-2032, eller bruk `start` og `end`",
    ),
    "SP107": (
        "«{value}» er ikke et tall",
        "skriv bare sifre, med punktum som desimaltegn: 7000 eller 7.5",
    ),
    "SP108": ("`{key}` har ingen verdi", "skriv verdien etter kolonet, eller fjern linjen"),
    "SP109": (
        "her står en liste eller et sett med nøkler der det skulle stått en nøkkel",
        "skriv nøkkelen først; begynner en tekst med {{ eller [, må den stå i anførselstegn",
    ),
    "SP110": (
        "«{language}» er ikke en gyldig språkkode",
        "bruk nb for bokmål, nn for nynorsk, en for engelsk, se for nordsamisk",
    ),
    # Identity
    "SP201": (
        "identifikatoren «{id}» er brukt to ganger; {first} har den også",
        "gi det ene elementet en annen identifikator, og rett henvisningene til det",
    ),
    "SP202": (
        "identifikatoren «{id}» har tegn som skaper problemer i andre programmer",
        "bruk bokstaver, sifre og bindestrek: {better}",
    ),
    "SP203": (
        "identifikatoren «{id}» er bare et nummer",
        "skriv nummeret i `code`, og velg en identifikator som sier hva elementet handler om",
    ),
    "SP204": (
        "koden «{code}» er brukt på to {kind} på samme sted",
        "gi ett av elementene en annen kode",
    ),
    "SP205": (
        "koden «{code}» begynner ikke med «{above_code}», som er koden til {above}",
        "er elementet flyttet hit fra et annet sted? endre koden eller plasseringen",
    ),
    "SP206": (
        "«{number}» kan ikke være et organisasjonsnummer",
        "det har ni sifre, og det siste er regnet ut av de andre; slå det opp i Enhetsregisteret",
    ),
    "SP207": (
        "ingen kommune har nummeret «{number}» i dag",
        (
            "skriv fire sifre, også når det første er 0; mange kommuner fikk nytt nummer i 2018, "
            "2020 og 2024"
        ),
    ),
    "SP208": (
        "saksnummeret «{number}» er ikke skrevet som år og nummer",
        "skriv det slik: 20/46547; saksnummeret fra et møte hører hjemme i `meeting_case`",
    ),
    "SP209": (
        "«{value}» er ikke en språkkode",
        "skriv nb for bokmål, nn for nynorsk, en for engelsk, se for nordsamisk",
    ),
    # References
    "SP211": (
        "ingen {kind} har identifikatoren «{value}»",
        "legg elementet inn i planen, eller rett identifikatoren",
    ),
    "SP211/any": (
        "ingenting i planen har identifikatoren «{value}»",
        "legg elementet inn i planen, eller rett identifikatoren",
    ),
    "SP212": (
        "`{key}` viser til {found}, men skal vise til et element av typen {expected}",
        "vis til et annet element, eller flytt henvisningen til nøkkelen den hører hjemme under",
    ),
    "SP213": (
        "{found} viser til seg selv",
        "fjern henvisningen, eller vis til det elementet du mente",
    ),
    "SP214": (
        "mål støtter hverandre i ring: {circle}",
        "fjern en av henvisningene; mål som bør leses i sammenheng, hører hjemme i `related`",
    ),
    "SP215": (
        "«{value}» står to ganger under `{key}`",
        "fjern den ene, eller vis til det elementet du mente",
    ),
    "SP216": (
        "{actor} har ingen rolle i planen",
        "vis til aktøren der den har ansvar eller deltar, eller fjern den",
    ),
    "SP217": (
        "ingenting i planen viser til {source}",
        "vis til kilden under `sources` der den er brukt, eller fjern den",
    ),
    # Structure
    "SP301": (
        "{goal} har ingen {kinds}",
        "legg til minst én her eller lenger ned, eller skriv `not_recorded: [strategies]` hvis det finnes noen som ikke er registrert",
    ),
    "SP302/exactly": (
        "{element} har {found}, men skal ha {expected}",
        "legg til eller fjern så det blir {expected}, eller endre `counts` i profilen",
    ),
    "SP302/at-least": (
        "{element} har {found}, men skal ha minst {expected}",
        "legg til det som mangler, eller endre `counts` i profilen",
    ),
    "SP302/at-most": (
        "{element} har {found}, men skal ha høyst {expected}",
        "fjern eller slå sammen noen, eller endre `counts` i profilen",
    ),
    "SP302/none": (
        "{element} har {found}, men planen skal ikke ha dette nivået her",
        "flytt innholdet ett nivå opp, eller endre `counts` i profilen",
    ),
    "SP303": (
        "ingen har ansvar for {strategy}",
        "før opp en aktør under `responsible`, her eller på målet over",
    ),
    "SP304": (
        "ingen mål svarer på {challenge}",
        "før opp utfordringen under `addresses` på de målene som svarer på den",
    ),
    "SP305": (
        "{element} står på et nivå som profilen {profile} ikke har: {kind}",
        "nivåene er {levels}; flytt elementet, eller legg nivået inn i profilen",
    ),
    "SP306": ("planen har ingen {kinds}", "legg til minst ett under `goals`"),
    "SP307": ("planen har ingen {kinds}", "legg til minst én under `strategies` på et mål"),
    "SP308": (
        "planen nevner ingen {kinds}",
        "før opp de langsiktige utfordringene under `challenges`",
    ),
    "SP309": (
        "rangering {rank} er allerede brukt på {first}",
        "gi hvert element sin egen plass i rekkefølgen",
    ),
    "SP310/none": (
        "ingen mål sier om de gjelder kommunesamfunnet eller kommunen som organisasjon",
        "skriv `scope: [community]`, `scope: [organisation]` eller begge verdiene på målene",
    ),
    "SP310/community": (
        "målene gjelder bare kommunesamfunnet, ikke kommunen som organisasjon",
        (
            "legg til et mål for organisasjonen, eller merk et mål med `scope: [community, "
            "organisation]`"
        ),
    ),
    "SP310/organisation": (
        "målene gjelder bare kommunen som organisasjon, ikke kommunesamfunnet",
        (
            "legg til et mål for kommunesamfunnet, eller merk et mål med `scope: [community, "
            "organisation]`"
        ),
    ),
    "SP311": (
        "{indicator} hører ikke til noe mål",
        "før opp målet under `indicates`, eller flytt indikatoren dit",
    ),
    "SP312": ("{area} har ingen {kinds}", "legg dem inn under `goals`, eller fjern {area}"),
    # Completeness
    "SP401": (
        "{element} mangler {key}",
        "legg det inn, eller før det opp under `not_recorded` hvis det finnes, men ikke er kjent",
    ),
    "SP402": (
        "ikke registrert for {element}: {keys}",
        "legg det inn når det er funnet, og stryk det fra listen",
    ),
    "SP403": (
        "{key} er oppgitt som ikke registrert for {element}, men har likevel en verdi",
        "fjern {key} fra `not_recorded`",
    ),
    "SP404": (
        "{element} har ikke noe felt som heter «{value}»",
        "bruk en nøkkel fra filen, for eksempel `title`",
    ),
    "SP405": (
        "«{written}» står ikke i {key}",
        "skriv ordene slik de står i teksten, eller fjern trykkfeilen fra `misprints`",
    ),
    "SP406": ("{element} mangler kilde", "oppgi under `sources` hvor opplysningene er hentet fra"),
    "SP407": (
        "planen beskriver ingen alternative strategier",
        "beskriv dem under `alternatives` hvis noen ble vurdert",
    ),
    # The UN's goals
    "SP501": (
        "bærekraftsmål {code} finnes ikke",
        "målene er 1 til 17; delmål skrives som 11.2 eller 14.a og indikatorer som 11.2.1",
    ),
    "SP501/target": (
        "{code} finnes ikke under bærekraftsmål {goal}",
        "slå opp nummeret i FNs oversikt; de siste delmålene under hvert mål har bokstav",
    ),
    "SP501/meant": ("et bærekraftsmål skrives ikke «{code}»", "skriv {meant}"),
    "SP502": ("bærekraftsmål {code} står to ganger her", "fjern det ene"),
    "SP503": (
        "{goal} er ikke knyttet til noe bærekraftsmål",
        "legg til minst ett under `sdgs` på målet, på delmålene eller på planen",
    ),
    # Dates and periods
    "SP601": ("perioden slutter ({end}) før den begynner ({start})", "har de to byttet plass?"),
    "SP602": (
        "teksten nevner {year}, som ligger utenfor planperioden {first}–{last}",
        "rett årstallet; står det slik i kilden, så behold det og før det opp under `misprints`",
    ),
    "SP602/exchanged": (
        "teksten nevner {year}; skulle det stått {last}, det siste året i planperioden?",
        "rett årstallet; står det slik i kilden, så behold det og før det opp under `misprints`",
    ),
    "SP603": (
        "{element} har perioden {own}, som går utenfor planperioden {plan}",
        "rett perioden, eller ta den bort der planens egen gjelder",
    ),
    "SP604": (
        "planen ser {years} år fram",
        (
            "tolv år er vanlig, og mellom {low} og {high} år er innenfor det normale; er perioden "
            "riktig?"
        ),
    ),
    "SP605": (
        "måltallet er datert {target}, men utgangspunktet er fra {baseline}",
        "har de to byttet plass?",
    ),
    # Consultations and decisions
    "SP701": (
        "{round} har frist {deadline}, men begynner først {opened}",
        "rett den av de to datoene som er feil",
    ),
    "SP702": (
        "{round} varer i {days}, men skal vare i minst {least}",
        "med start {opened} kan siste dag tidligst være {earliest}",
    ),
    "SP703": (
        "{decision} er datert {date}, men høringsfristen var {deadline}",
        "en av datoene er feil, eller vedtaket kom for tidlig",
    ),
    "SP704": (
        "{body} kan ikke vedta planen",
        (
            "det er kommunestyret selv som vedtar den; oppgi riktig organ eller riktig `type` på "
            "aktøren"
        ),
    ),
    "SP705": ("{round} har ingen frist", "legg til `deadline` med siste dag for å uttale seg"),
    "SP706": (
        "{round} sier ikke hvor uttalelser skal sendes",
        (
            "legg til minst én kanal under `channels`, for eksempel en høringsportal eller en "
            "e-postadresse"
        ),
    ),
    "SP707": (
        "det er kunngjort {weeks} uker, men fra {opened} til {deadline} er det {days}",
        "rett datoene eller antallet uker",
    ),
    "SP708": (
        "planen er oppgitt som vedtatt, men ingen vedtak sier når",
        "legg til vedtaket under `decisions`, med `type: adoption` og dato",
    ),
    "SP709/draft": (
        "planen er oppgitt som utkast, men ble vedtatt {date}",
        "skriv `status: adopted`, eller flytt vedtaket til den utgaven det gjelder",
    ),
    "SP709/consultation": (
        "planen er oppgitt å være på høring, men ble vedtatt {date}",
        "skriv `status: adopted`, eller flytt vedtaket til den utgaven det gjelder",
    ),
    "SP710": (
        "{step} har dato {day} og kommer dermed før {before}, som har dato {before_day}",
        "kontroller begge datoene; hvert trinn bygger på det forrige",
    ),
    "SP711": (
        "fristen er forlenget til {extended}, men den opprinnelige fristen er {deadline}",
        "rett den av de to datoene som er feil",
    ),
    "SP712": (
        "{round} begynte {opened}, men ble ikke vedtatt før {decided}",
        "rett den av de to datoene som er feil",
    ),
    # Wording
    "SP801": (
        "«{text}» er bare en plassholder",
        "skriv teksten, eller skriv `not_recorded: [title]` hvis den finnes, men ikke er kjent",
    ),
    "SP802/character": (
        "«{text}» inneholder et usynlig tegn: {character}",
        "skriv mellomrommet på nytt, eller fjern tegnet",
    ),
    "SP802/ends": ("«{text}» begynner eller slutter med et mellomrom", "fjern mellomrommet"),
    "SP802/double": ("«{text}» har to mellomrom etter hverandre", "fjern det ene"),
    "SP803": (
        "«{text}» er også ordlyden i {first}",
        "skriv om den ene teksten, eller behold bare én av dem og vis til den",
    ),
    "SP804": (
        "anførselstegnene i {text} er blitt en del av tittelen",
        "skriv {inside} uten anførselstegn",
    ),
    "SP805": (
        "«{found}» i teksten skulle trolig vært «{meant}»",
        "skriv bokstavene på nytt, og lagre filen som UTF-8",
    ),
    "SP805/lost": (
        "en bokstav i teksten er gått tapt: {found}",
        "finn teksten i kilden og skriv den på nytt",
    ),
    # Profiles
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
    "SP902": ("profilen bygger på seg selv: {names}", "fjern `extends` i en av dem"),
    "SP903": ("regelen «{value}» finnes ikke", "kjør `strategiplan rules` for å se alle reglene"),
    "SP904/none": (
        "det er ikke oppgitt noe antall for {kind}",
        "skriv `exactly`, `at_least` eller `at_most`",
    ),
    "SP904/negative": ("antallet for {kind} er under null", "skriv 0 der det ikke skal være noen"),
    "SP904/crossed": (
        "det minste antallet for {kind} er større enn det største",
        "har de to byttet plass?",
    ),
    "SP904/both": (
        "for {kind} er det oppgitt både et nøyaktig antall og grenser",
        "behold enten `exactly` eller `at_least` og `at_most`",
    ),
    "SP905": ("det finnes ingen elementtype som heter «{value}»", "bruk {allowed}"),
    "SP905/subject": ("en høring kan ikke gjelde «{value}»", "en høring kan gjelde {allowed}"),
    "SP905/field": ("feltet «{value}» finnes ikke her", "bruk en nøkkel fra planfilen"),
}

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
        "En parentes blir åpnet, men aldri lukket.",
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
    "SP101": (
        "En nøkkel står to ganger på samme sted.",
        (
            "Andre programmer beholder bare den ene verdien, uten å si fra. Her blir den første "
            "lest, og du får se begge stedene."
        ),
    ),
    "SP102": (
        "En nøkkel hører ikke hjemme der den står.",
        (
            "Den er feilstavet, står på et annet språk eller hører til en annen type element. "
            "Ellers ville det som står under en ukjent nøkkel, ha gått tapt."
        ),
    ),
    "SP103": (
        "Det mangler en nøkkel som resten ikke gir mening uten.",
        "Det kan for eksempel være koden i en kobling til et av FNs bærekraftsmål.",
    ),
    "SP104": (
        "En verdi har en annen form enn nøkkelen krever.",
        (
            "Det kan være en tekst der det skal stå en liste, eller en liste der det skal stå en "
            "tekst."
        ),
    ),
    "SP105": (
        "En verdi er ikke en av dem nøkkelen tillater.",
        (
            "Noen nøkler tar bare bestemte ord, slik at programmer kan stole på dem. Planens egne "
            "ord hører hjemme i `terms` og i tekstene."
        ),
    ),
    "SP106": (
        "En dato kan ikke leses, eller dagen finnes ikke.",
        (
            "Datoer skrives med år, måned og dag: 2022-05-27. Når bare året eller måneden er "
            "kjent, kan du i noen nøkler skrive 2022 eller 2022-05. En dato som står feil i "
            "kilden, føres opp under `misprints`."
        ),
    ),
    "SP107": (
        "Et tall kan ikke leses.",
        (
            "Tall skrives med sifre og høyst ett punktum som desimaltegn, og ikke noe mer: 7000 "
            "og 7.5, ikke «rundt 7.000» eller «7,5»."
        ),
    ),
    "SP108": (
        "En nøkkel har ingen verdi.",
        (
            "Ingen kan vite om verdien er glemt, eller om den ikke finnes. Filen leses som om "
            "linjen ikke var der."
        ),
    ),
    "SP109": (
        "En liste eller et sett med nøkler står der det skal stå en nøkkel.",
        (
            "En nøkkel er et ord. Ofte er listen ment som en verdi, eller så har det kommet en "
            "`{` foran en tekst."
        ),
    ),
    "SP110": (
        "En tekst på flere språk har en nøkkel som ikke er et språk.",
        (
            "Slike tekster skrives `{nb: …, nn: …, en: …}`. Nøklene er språkkoder på to eller tre "
            "bokstaver."
        ),
    ),
    "SP201": (
        "To elementer har samme identifikator.",
        (
            "En identifikator står for ett bestemt element overalt der den brukes: i "
            "henvisninger, i andre planer og i høringsuttalelser. Når to elementer deler "
            "identifikator, kan ingen vite hvilket som er ment."
        ),
    ),
    "SP202": (
        "En identifikator har tegn som skaper problemer i andre programmer.",
        (
            "Identifikatorer havner i nettadresser, i regneark og i andres programmer. Bokstaver, "
            "sifre, bindestrek, punktum og understrek er trygge overalt. Mellomrom, skråstrek og "
            "`#` er det ikke."
        ),
    ),
    "SP203": (
        "En identifikator er bare et nummer.",
        (
            "Et nummer i planen er ingen identitet: Når planen revideres, er «delmål 1.1» fort "
            "blitt et annet mål. Nummeret hører hjemme i `code`, og identifikatoren bør si hva "
            "elementet handler om."
        ),
    ),
    "SP204": (
        "To elementer av samme type har samme kode på samme sted.",
        (
            "Kodene kan gjerne begynne på nytt i hvert satsingsområde eller under hvert hovedmål. "
            "Men blant elementene som står ved siden av hverandre, bør den som leter etter 1.3, "
            "bare finne ett."
        ),
    ),
    "SP205": (
        "En kode passer ikke med koden til elementet over.",
        (
            "Når kodene til delmålene begynner med koden til hovedmålet, er en kode som ikke gjør "
            "det, som regel en glipp etter at noe er flyttet. Koder som gjennomgående følger et "
            "annet mønster, får være i fred."
        ),
    ),
    "SP206": (
        "Et organisasjonsnummer kan ikke være riktig.",
        (
            "Et norsk organisasjonsnummer har ni sifre. Det siste er regnet ut fra de andre, så "
            "det merkes når ett siffer er feil."
        ),
    ),
    "SP207": (
        "Et kommunenummer er ikke i bruk.",
        (
            "Kommunenummeret har fire sifre; Oslo har 0301, med 0 foran. Mange kommuner fikk nytt "
            "nummer i 2018, 2020 og 2024. Et nummer som ikke har vært i bruk siden 1. januar "
            "2024, kan ha vært riktig da en eldre plan ble laget."
        ),
    ),
    "SP208": (
        "Et saksnummer er ikke skrevet som år og nummer.",
        (
            "Den norske arkivstandarden Noark 5 anbefaler år, skråstrek og nummer: 20/46547. Den "
            "krever det ikke, så dette er et spørsmål og ingen kritikk. Saksnummeret fra et møte "
            "(PS 22/142) hører hjemme i `meeting_case`."
        ),
    ),
    "SP209": (
        "Et språk er ikke skrevet som språkkode.",
        (
            "Programmer velger språk etter koden: nb for bokmål, nn for nynorsk, en for engelsk, se "
            "for nordsamisk. Bare «no» sier ikke hvilken målform det er."
        ),
    ),
    "SP211": (
        "En henvisning fører ikke til noe element i planen.",
        (
            "Enten er identifikatoren feilstavet, eller så er elementet fjernet eller ikke "
            "registrert ennå."
        ),
    ),
    "SP212": (
        "En henvisning fører til en annen type element enn den skal.",
        (
            "Det er en aktør som har ansvar for en strategi. Står det en utfordring på den "
            "plassen, er det en glipp."
        ),
    ),
    "SP213": (
        "Et element viser til seg selv.",
        (
            "Ingenting fører til seg selv eller er en del av seg selv. Det var trolig et "
            "naboelement som var ment."
        ),
    ),
    "SP214": (
        "Mål støtter hverandre i ring.",
        (
            "Hvis det ene målet fører til det andre, og det andre fører tilbake til det første, "
            "er det uklart hvilket som begrunner hvilket. Mål som bare bør leses i sammenheng, "
            "hører hjemme i `related`, som kan gå begge veier. For hver gruppe av mål som henger "
            "sammen slik, vises den korteste ringen gjennom det første av dem."
        ),
    ),
    "SP215": (
        "Samme element er ført opp to ganger i samme liste.",
        (
            "Som regel er det en kopieringsfeil: Enten var et annet element ment, eller så kan "
            "linjen fjernes."
        ),
    ),
    "SP216": (
        "En aktør er ført opp, men har ingen rolle i planen.",
        (
            "Aktøren eier ikke noe, har ikke ansvar for noe, deltar ikke i noe og vedtar ikke "
            "noe. Enten mangler det en henvisning, eller så trenger ikke aktøren å stå her."
        ),
    ),
    "SP217": (
        "En kilde er ført opp, men ingenting viser til den.",
        "Da kan ikke leseren se hva kilden er brukt til.",
    ),
    "SP301": (
        "Et hovedmål har ingen strategi.",
        (
            "Uten en strategi sier målet hvor kommunen vil, men ikke hvordan den skal komme dit. "
            "En strategi teller uansett hvor den står under målet, og det gjør også en strategi "
            "et annet sted som viser til målet under `supports`. Hvis det finnes strategier som "
            "ikke er registrert, skriver du `not_recorded: [strategies]`.\n\n"
            "En profil der `levels` ikke har med strategier, slår regelen av."
        ),
    ),
    "SP302": (
        "Det er flere eller færre elementer enn profilen krever.",
        (
            "Kommunen bestemmer selv hvordan planen er bygd opp, for eksempel med fem delmål for "
            "hvert hovedmål, og skriver det i profilen under `counts`. Bare det nærmeste nivået "
            "teller: Delmål under et delmål er ikke delmål under hovedmålet. Det som finnes, men "
            "ikke er registrert (`not_recorded`), kan mangle."
        ),
    ),
    "SP303": (
        "Ingen har ansvar for en strategi.",
        (
            "Det som er alles ansvar, blir fort ingens. Den som har ansvar for målet over, har "
            "også ansvar for strategien. Hvis noen har ansvaret, men det ikke er kjent hvem, "
            "skriver du `not_recorded: [responsible]`."
        ),
    ),
    "SP304": (
        "Ingen mål svarer på en utfordring.",
        (
            "Planen beskriver utfordringer for at målene skal svare på dem. Et hovedmål, et "
            "delmål eller en strategi som gjør det, viser til utfordringen under `addresses`."
        ),
    ),
    "SP305": (
        "Planen har et nivå som profilen ikke kjenner.",
        (
            "Profilen lister opp nivåene i planen under `levels`. Et annet nivå står enten på "
            "feil sted, eller så er det grunn til å endre profilen."
        ),
    ),
    "SP306": (
        "Planen har ingen hovedmål.",
        (
            "Målene er det planen er til for. Kommuneplanens samfunnsdel skal ta stilling til "
            "utfordringer, mål og strategier (pbl § 11-2)."
        ),
    ),
    "SP307": (
        "Planen har ingen strategier.",
        (
            "Kommuneplanens samfunnsdel skal ta stilling til utfordringer, mål og strategier (pbl "
            "§ 11-2)."
        ),
    ),
    "SP308": (
        "Planen nevner ingen utfordringer.",
        (
            "Kommuneplanens samfunnsdel skal ta stilling til langsiktige utfordringer, mål og "
            "strategier (pbl § 11-2)."
        ),
    ),
    "SP309": (
        "To elementer ved siden av hverandre har samme rangering.",
        "Når mål står i prioritert rekkefølge, har hvert av dem sin egen plass.",
    ),
    "SP310": (
        "Det går ikke fram at målene gjelder både kommunesamfunnet og kommunen som organisasjon.",
        (
            "Samfunnsdelen skal ta stilling til utfordringer, mål og strategier både for "
            "kommunesamfunnet som helhet og for kommunen som organisasjon (pbl § 11-2). Hvert mål "
            "sier med `scope` hvilken av de to det gjelder, og begge bør være med."
        ),
    ),
    "SP311": (
        "En indikator hører ikke til noe mål.",
        (
            "Den står øverst i planen og viser ikke til noe mål under `indicates`. Da ser ingen "
            "hva verdien sier noe om."
        ),
    ),
    "SP312": (
        "Et satsingsområde har ingen hovedmål under seg og står ikke selv under et hovedmål.",
        "Et satsingsområde samler mål. Uten mål er det bare en overskrift uten tekst.",
    ),
    "SP401": (
        "Et element mangler noe som profilen krever.",
        (
            "Profilen lister under `required` opp hva hver type element skal inneholde. Det som "
            "finnes i planen, men ikke er registrert her, føres i stedet opp under "
            "`not_recorded`. Da kan leseren se forskjell på de to."
        ),
    ),
    "SP402": (
        "Noe finnes i planen, men er ikke registrert her.",
        (
            "Det går fram av dataene selv. Det er ingen feil, men den som bruker dataene, bør "
            "vite hva som ikke er med."
        ),
    ),
    "SP403": (
        "Noe er oppgitt som ikke registrert, men står der likevel.",
        (
            "Da ordlyden kom på plass, ble nøkkelen stående under `not_recorded`. Lister er "
            "unntatt, for av dem kan en del være kjent."
        ),
    ),
    "SP404": (
        "Det er vist til et felt som denne typen element ikke har.",
        (
            "Navnene under `not_recorded` og `misprints` er nøklene i filen, for eksempel `title` "
            "og `strategies`."
        ),
    ),
    "SP405": (
        "En trykkfeil er ført opp for ord som ikke står i teksten.",
        (
            "Teksten beholder ordlyden fra kilden, også trykkfeilene. `written` gjentar ordene "
            "som de står, og `meant` sier hva som var ment. Er teksten likevel blitt rettet, har "
            "oppføringen ikke lenger noe å vise til."
        ),
    ),
    "SP406": (
        "Et element mangler kilde.",
        (
            "En profil kan kreve en kilde for hver opplysning (`options`, `sources_for`). Det er "
            "nyttig når du registrerer en plan som andre har laget."
        ),
    ),
    "SP407": (
        "Planen beskriver ingen alternative strategier.",
        (
            "Samfunnsdelen bør beskrive alternative strategier (pbl § 11-2). Loven sier «bør», så "
            "dette er en påminnelse."
        ),
    ),
    "SP501": (
        "Koden for et bærekraftsmål finnes ikke.",
        (
            "Det er 17 mål (`1` til `17`), 169 delmål (`11.2`, `14.a`) og indikatorer til dem "
            "(`11.2.1`), slik FNs rammeverk er etter gjennomgangen i 2025."
        ),
    ),
    "SP502": (
        "Samme bærekraftsmål står to ganger på ett element.",
        (
            "To koblinger som sier det samme, teller dobbelt i alle tabeller. To som sier "
            "forskjellige ting, motsier hverandre."
        ),
    ),
    "SP503": (
        "Et hovedmål er ikke knyttet til noe bærekraftsmål.",
        (
            "De nasjonale forventningene gjør bærekraftsmålene til en del av grunnlaget for "
            "planleggingen i kommunene. Det er nok med en kobling et sted under målet, på "
            "satsingsområdet over eller på planen som helhet. Dette er en forventning og ikke et "
            "lovkrav."
        ),
    ),
    "SP601": (
        "En periode slutter før den begynner.",
        "Enten har to tall byttet plass, eller så er et av dem feil.",
    ),
    "SP602": (
        "Teksten i et mål nevner et årstall som ikke passer med planperioden.",
        (
            "Det er enten et år etter planperioden, et år før den uten at noe blir sammenlignet "
            "med det året, eller det siste året i perioden med to sifre byttet om. Oftest er det "
            "en trykkfeil. Hvis det virkelig står slik i kilden, beholder du teksten og fører "
            "trykkfeilen opp under `misprints`. Da forsvinner meldingen."
        ),
    ),
    "SP603": (
        "Noe varer utover planperioden.",
        (
            "Et mål, en strategi eller et tiltak har sin egen periode, som begynner før "
            "planperioden eller slutter etter den."
        ),
    ),
    "SP604": (
        "Planen har uvanlig lang eller uvanlig kort tidshorisont.",
        "Loven fastsetter ingen tidshorisont for samfunnsdelen. Tolv år er vanlig praksis.",
    ),
    "SP605": (
        "Måltallet for en indikator er datert før utgangspunktet.",
        "Utgangspunktet er der man begynner, og måltallet er dit man vil.",
    ),
    "SP701": (
        "En høring slutter før den begynner.",
        (
            "Siste dag for å uttale seg ligger før dagen da planen ble kunngjort, sendt ut eller "
            "lagt ut."
        ),
    ),
    "SP702": (
        "En høring er kortere enn den skal være.",
        (
            "Et planforslag og et planprogram skal være på høring i minst seks uker (pbl §§ 11-13 "
            "og 11-14). Dagene telles "
            "fra den siste av datoene for kunngjøring, utsending og utlegging og fram til "
            "fristen, medregnet eventuell forlengelse. Loven sier ikke hvordan dagene skal "
            "telles, og dette er den strengeste måten. Mangler starten eller fristen, blir "
            "varigheten ikke vurdert."
        ),
    ),
    "SP703": (
        "Planen ble vedtatt før alle hadde fått uttale seg.",
        (
            "Vedtaket er datert på eller før den siste dagen i en høring som pågikk da vedtaket "
            "ble gjort."
        ),
    ),
    "SP704": (
        "Planen er vedtatt av et organ som ikke kan vedta den.",
        (
            "Det er «kommunestyret selv» som vedtar planen (pbl § 11-15), og den myndigheten kan "
            "ikke delegeres. Et bystyre er det samme organet som et kommunestyre. Formannskapet "
            "og byrådet er det ikke."
        ),
    ),
    "SP705": (
        "En høring har ingen frist.",
        (
            "Uten frist vet ingen hvor lenge de kan uttale seg, og det går ikke an å vurdere om "
            "høringen var lang nok."
        ),
    ),
    "SP706": (
        "En høring sier ikke hvor uttalelser skal sendes.",
        (
            "Det kan være en høringsportal, en e-postadresse, en postadresse eller et møte, men "
            "folk trenger minst én."
        ),
    ),
    "SP707": (
        "En høring varer lenger eller kortere enn kunngjort.",
        "«Sju uker» og datoene bør si det samme.",
    ),
    "SP708": (
        "Planen er oppgitt som vedtatt, men ingen vedtak sier når.",
        "Alt som følger av vedtaket, er avhengig av datoen.",
    ),
    "SP709": (
        "Planen er oppgitt som utkast eller på høring, men er vedtatt.",
        "En av de to opplysningene er ikke oppdatert.",
    ),
    "SP710": (
        "To trinn i planprosessen står i feil rekkefølge.",
        (
            "Trinnene er planstrategi, oppstart av planarbeidet, høring av planprogrammet, "
            "fastsetting av planprogrammet, høring av planforslaget og vedtak av planen. Ingen av "
            "dem kan komme før det trinnet de bygger på (pbl §§ 10-1 og 11-12 til 11-15). To "
            "trinn på samme dag er i orden, og trinn uten dato blir ikke vurdert."
        ),
    ),
    "SP711": (
        "En forlenget frist er tidligere enn den opprinnelige.",
        "En forlengelse gjør høringen lengre.",
    ),
    "SP712": (
        "En høring begynte før den var vedtatt.",
        "Organet som sender planen på høring, gjør vedtaket først.",
    ),
    "SP801": (
        "En tekst er bare en plassholder.",
        (
            "Det noen hadde tenkt å fylle inn senere, kan fort bli trykt som det står. Det som "
            "finnes, men ikke er registrert, føres opp under `not_recorded`."
        ),
    ),
    "SP802": (
        "En tittel har mellomrom eller tegn som ingen ser.",
        (
            "Doble mellomrom, mellomrom først og sist, harde mellomrom og myke bindestreker "
            "følger med når tekst limes inn fra et tekstbehandlingsprogram. Da finner ikke et søk "
            "fram til tittelen."
        ),
    ),
    "SP803": (
        "To elementer av samme type har samme ordlyd.",
        (
            "Enten er det ene kopiert og ikke skrevet om ennå, eller så er de det samme, og da "
            "bør det ene vise til det andre."
        ),
    ),
    "SP804": (
        "En tittel står i anførselstegn som er blitt en del av den.",
        (
            "Buede anførselstegn er tegn som alle andre i en planfil og blir derfor trykt sammen "
            "med tittelen. Rette anførselstegn rundt hele verdien blir ikke med."
        ),
    ),
    "SP805": (
        "Bokstaver ble ødelagt da teksten ble kopiert eller lagret.",
        (
            "`Ã¥` for å, `Ã¸` for ø: Et sted på veien ble filen lest med feil tegnkoding. Et "
            "spørsmålstegn i en svart rombe (U+FFFD) står for en bokstav som er gått tapt."
        ),
    ),
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
            "Det minste antallet er større enn det største, tallet er under null, eller det "
            "mangler helt."
        ),
    ),
    "SP905": (
        "En profil viser til en elementtype eller et felt som ikke finnes.",
        (
            "Elementtypene skrives som `goal` og `focus_area`, og feltene skrives som nøklene i "
            "planfilen."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
