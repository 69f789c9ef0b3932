"""Bokmål: submissions, as they stand in files and as they are held against the plan."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP775/kind": (
        "en fil med innspill har ikke en slik endelse",
        "gi den et navn som slutter på {ends}, etter hva som er i den",
    ),
    "SP775/outside": (
        "dette leder ut av mappen med innspill, og blir ikke lest",
        "legg selve filen der",
    ),
    "SP775/closed": (
        "innspillene kan ikke leses: {reason}",
        "se hvem som har lov til å lese den",
    ),
    "SP775/header": (
        "ingen kolonne heter det samme som et felt i innspill",
        "skriv navnene på feltene over kolonnene, som `id`, `received`, `sender` og `text`; en tabell med andre overskrifter hentes inn med `strategiplan submissions import`",
    ),
    "SP775/empty": (
        "det står ingenting i filen",
        "er det riktig fil?",
    ),
    "SP775/folder": (
        "det er ingen fil med innspill i mappen",
        "navn på slike filer slutter på {ends}",
    ),
    "SP775/device": (
        "dette er ingen fil, men et rør eller en enhet, og blir ikke lest",
        "lagre innspillene som en fil",
    ),
    "SP775/columns": (
        "tabellen har mer enn {limit} kolonner",
        "slett dem som er tomme eller ikke hører til innspillene",
    ),
    "SP775/repeated": (
        "kolonner har samme overskrift: {columns}",
        "behold én av hver",
    ),
    "SP775/quote": (
        "et anførselstegn i denne raden er ikke lukket, eller står midt i en celle, så det ikke går fram hvor celler slutter",
        "lukk det, eller skriv det to ganger der det hører til teksten; det skjer av seg selv når filen lagres på nytt fra et regneark",
    ),
    "SP775/yaml": (
        "filen kan ikke leses videre herfra",
        "se på denne linjen og den før: på mellomrom, kolon og anførselstegn",
    ),
    "SP775/alias": (
        "`&` eller `*` foran et ord betyr noe annet enn et tegn her, og blir ikke lest",
        "sett anførselstegn rundt teksten",
    ),
    "SP775/list": (
        "her er det ingen liste med innspill",
        "begynn hvert innspill med en bindestrek: `- id: …`",
    ),
    "SP775/keys": (
        "en fil med innspill har `consultation` og `submissions` ytterst, og ikke noe annet",
        "skriv innspillene som en liste under `submissions`",
    ),
    "SP775/deep": (
        "her står for mange lister og felter inni hverandre",
        "et innspill har felter med tekster og lister av tekster, og ikke noe dypere",
    ),
    "SP775/second": (
        "her begynner en liste til, og den blir ikke lest",
        "ta bort linjen `---`, og skriv alt som én liste",
    ),
    "SP775/late": (
        "`consultation` står etter innspillene som den gjelder for",
        "flytt den opp over `submissions`",
    ),
    "SP776/json": (
        "linjen er ikke noe objekt i JSON",
        'skriv det som {{"id": …, "text": …}} på én linje',
    ),
    "SP776/large": (
        "innspillet er lengre enn {limit} tegn",
        "legg det som er vedlagt, ved siden av, og oppgi navnet under `attachments`",
    ),
    "SP776/half": (
        "teksten har et halvt tegn i seg (`\\ud800`), som ingenting kan vise",
        "skriv tegnet selv, eller ta det bort",
    ),
    "SP776/item": (
        "her skulle det stått et innspill med feltene sine",
        "skriv det som `- id: …`, med hvert felt på en egen linje",
    ),
    "SP776/twice": (
        "`{key}` står to ganger, og det første gjelder",
        "slett det ene",
    ),
    "SP776/beyond": (
        "raden har en celle etter den siste overskriften, eller under en kolonne uten overskrift",
        "gi kolonnen en overskrift, eller let etter et skilletegn for mye i raden",
    ),
    "SP777": (
        "innspill har ikke noe felt `{key}`",
        "feltene er {allowed}",
    ),
    "SP778/choice": (
        "`{key}` kan ikke være «{value}»",
        "skriv {allowed}",
    ),
    "SP778/date": (
        "`{key}` er ingen dag: «{value}»",
        "skriv den som 2026-05-27",
    ),
    "SP778/list": (
        "`{key}` skal være en liste med tekster",
        "skriv den som [a, b]",
    ),
    "SP778/text": (
        "`{key}` skal være en tekst",
        "sett anførselstegn rundt den, eller ta bort det som står under",
    ),
    "SP779": (
        "innspillet har ingen `id`",
        "gi det en egen, for eksempel nummeret det har i arkivet",
    ),
    "SP780": (
        "et annet innspill har identifikatoren «{id}» allerede",
        "gi det ene en annen",
    ),
    "SP781": (
        "filen er i {encoding} og ikke i UTF-8; den blir lest slik",
        "lagre den som UTF-8, så alle leser de samme bokstavene",
    ),
    "SP781/broken": (
        "filen skal være i {encoding}, men noe i den er ikke det; de bokstavene er gått tapt",
        "lagre den på nytt som UTF-8 der den kommer fra",
    ),
    "SP782/beyond": (
        "planen viser til `{name}`, som ikke ligger i mappen til planen, og den blir ikke lest",
        "legg innspillene ved siden av planen, og skriv navnet derfra",
    ),
    "SP782/missing": (
        "planen viser til `{name}`, og det finnes ingen slik fil eller mappe",
        "se på navnet under `submissions`, eller ta det bort der",
    ),
    "SP785": (
        "innspill {id} kom inn {day}, etter fristen {deadline}",
        "si i vurderingen om det likevel blir tatt med; ble fristen forlenget, skriv det i planen",
    ),
    "SP786": (
        "innspill {id} kom inn {day}, før høringen åpnet {opened}",
        "se på dagen, eller på hvilken høring det svarer på",
    ),
    "SP787": (
        "innspill {id} gjelder «{value}», som ikke er i planen",
        "skriv identifikatoren til et element, eller la det stå usortert",
    ),
    "SP788": (
        "planen er vedtatt, og innspill {id} har ikke noe utfall",
        "skriv under `outcome` hva det ble til",
    ),
    "SP788/reason": (
        "planen er vedtatt, og innspill {id} har ingen vurdering",
        "skriv under `assessment` hva kommunen mener om det",
    ),
    "SP788/neither": (
        "planen er vedtatt, og innspill {id} har verken vurdering eller utfall",
        "skriv under `assessment` hva kommunen mener om det, og under `outcome` hva det ble til",
    ),
    "SP789": (
        "innspill {id} er tatt til følge, men det står ikke hva det endret",
        "skriv elementene under `changed`; var det enig i planen slik den var, er utfallet `noted`",
    ),
    "SP789/equal": (
        "innspill {id} er tatt til følge, men {elements} er som i utgaven som var på høring",
        "se på hva som ble endret på grunn av det",
    ),
    "SP790": (
        "«{title}» er endret etter høringen, og ingen innspill sier at de endret det",
        "har noen bedt om det, skriv `{id}` under `changed` der",
    ),
    "SP791": (
        "innspill {id} er merket «{value}», og saken til høringen er {expected}",
        "se om det hører til en annen sak",
    ),
    "SP792": (
        "innspill {id} svarer på høringen «{value}», som ikke er i planen",
        "høringene er {allowed}",
    ),
    "SP792/which": (
        "innspill {id} sier ikke hvilken høring det svarer på",
        "skriv {allowed} under `consultation`",
    ),
    "SP792/none": (
        "innspill {id} svarer på en høring, og planen har ingen",
        "skriv høringen i planen, under `consultations`, med en `id`",
    ),
    "SP793": (
        "planen sier {said} innspill til «{round}», og filen har {count}",
        "se hva som er riktig",
    ),
    "SP794": (
        "innspill {id} skal gjenta «{other}», som ikke er i filen",
        "skriv identifikatoren til det andre innspillet under `same_as`",
    ),
    "SP794/itself": (
        "innspill {id} skal gjenta seg selv",
        "skriv identifikatoren til det andre innspillet under `same_as`, eller ta det bort",
    ),
    "SP794/circle": (
        "innspill {id} gjentar seg selv gjennom andre: {circle}",
        "la hvert av dem vise til det som blir besvart",
    ),
    "SP795": (
        "innspill {id} skal ha endret «{value}», som ikke er i planen",
        "skriv identifikatoren til det som ble endret",
    ),
    "SP796": (
        "det er {count} til av {rule} i filen",
        "rett dem som står her, og sjekk en gang til",
    ),
    "SP871": (
        "personopplysningene i innspill {id} skulle oppbevares til {day}, og står der fortsatt",
        "ta dem ut med `strategiplan forget --expired`, eller skriv en annen dag under `delete_after`",
    ),
}

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP775": (
        "En fil med innspill kan ikke leses, eller ikke fra dette stedet.",
        "Den er av et slag som ikke er kjent, den første raden nevner ingen av feltene i et innspill, eller den bryter av. Det som kommer etter stedet, blir ikke lest, så ingenting som blir talt eller laget av filen, er fullstendig.",
    ),
    "SP776": (
        "Et innspill, eller en del av det, kan ikke leses.",
        "Linjen er ikke noe objekt i JSON, det som står der, er ingen liste med felt, et felt står to ganger, eller en celle står etter den siste overskriften. De andre blir lest likevel.",
    ),
    "SP777": (
        "Et innspill har et felt som innspill ikke har.",
        "Det som står der, ville gått tapt når filen skrives på nytt.",
    ),
    "SP778": (
        "Et felt i et innspill sier noe det ikke kan inneholde.",
        "Dager skrives 2026-05-27, eller på en annen måte som ikke kan misforstås (27.5.2026); avsendertyper, kanaler og utfall har egne ord; lister inneholder tekster.",
    ),
    "SP779": (
        "Et innspill har ingen identifikator.",
        "Med identifikatoren blir det besvart, vist til og funnet igjen. Den blir aldri brukt til et annet.",
    ),
    "SP780": (
        "To innspill har samme identifikator.",
        "Da kan ingen si hvilket av dem som er besvart.",
    ),
    "SP781": (
        "En fil med innspill er ikke i UTF-8.",
        "Den blir lest som det den ser ut til å være. Se på et navn med æ, ø eller å om det var riktig.",
    ),
    "SP782": (
        "Filen med innspill som en høring nevner, er ikke der, eller ligger utenfor mappen til planen.",
        "Ingenting av det som står i den, blir sjekket. Skal filen ikke følge med planen, fordi den gjelder personer, sier et unntak på høringen det.",
    ),
    "SP785": (
        "Et innspill kom inn etter fristen.",
        "En forlenget frist teller. Kommunen kan ta hensyn til det likevel; det blir avgjort og sagt, og gjelder likt for alle.",
    ),
    "SP786": (
        "Et innspill kom inn før høringen åpnet.",
        "Enten er dagen feil, eller det svarer på noe annet: en tidligere høring, eller medvirkningen før den.",
    ),
    "SP787": (
        "Et innspill gjelder et element som ikke er i noen utgave av planen som er for hånden.",
        "Da kan det som er sagt om det, ikke finnes igjen noe sted.",
    ),
    "SP788": (
        "Planen er vedtatt, og et innspill mangler vurdering eller utfall.",
        "Saksframlegget skal vise hvordan uttalelsene er vurdert og hvilken vekt de er gitt (plan- og bygningsloven § 11-14).",
    ),
    "SP789": (
        "Et innspill er tatt til følge, og ingenting er endret.",
        "Utfallet sier det, og `changed` nevner ingen elementer, eller bare elementer som er som i utgaven som var på høring. Var det enig i planen slik den var, er det tatt til orientering. Utgaven som var på høring, er den som høringen nevner under `edition`, når den ligger i mappen til planen.",
    ),
    "SP790": (
        "Et element er endret etter høringen, og ingen innspill sier at de endret det.",
        "Det kan være helt riktig: kommunen ombestemmer seg også. De som leser planen, vil vite hvorfor. Utgaven som var på høring, er den som høringen nevner under `edition`, når den ligger i mappen til planen.",
    ),
    "SP791": (
        "Et innspill er merket med en annen sak enn høringens.",
        "Det kan være lagt i feil sak, eller være ment for en annen.",
    ),
    "SP792": (
        "Et innspill svarer på en høring som planen ikke har, eller det går ikke fram hvilken.",
        "Høringen forteller hvilken frist, utgave og sak et innspill holdes opp mot.",
    ),
    "SP793": (
        "Planen sier et annet antall innspill enn det filen har.",
        "De samme leser begge deler: ett av tallene er feil, eller filen er ikke fullstendig.",
    ),
    "SP794": (
        "Et innspill skal gjenta et som ikke er i filen, seg selv, eller en ring av andre.",
        "Det et innspill gjentar, blir besvart én gang, der det står først.",
    ),
    "SP795": (
        "Et innspill skal ha endret et element som ikke er i noen utgave av planen som er for hånden.",
        "Da kan ingen følge hva det ble til.",
    ),
    "SP796": (
        "Svært mange funn av én regel er i en fil med innspill.",
        "De første står her, og resten er talt.",
    ),
    "SP871": (
        "Den siste dagen personopplysninger i et innspill skal oppbevares, er forbi, og de står der fortsatt.",
        "`strategiplan forget --expired` tar ut navnet og det avsenderen kan nås med, og beholder det innspillet sier (personvernforordningen artikkel 5 nr. 1 e).",
    ),
}
