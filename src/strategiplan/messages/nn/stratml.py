"""Nynorsk: StratML og andre importørar."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP961": (
        "dette er ikkje StratML: namnerommet er «{found}»",
        "StratML bruker «urn:ISO:std:iso:17469:tech:xsd:stratml_core» eller «…:PerformancePlanOrReport»; er det rett fil?",
    ),
    "SP961/root": (
        "dette er ikkje StratML: det byrjar med «{found}»",
        "StratML byrjar med «StrategicPlan» eller «PerformancePlanOrReport»; er det rett fil?",
    ),
    "SP961/core": (
        "dette liknar berre på StratML: «{found}» står der «StrategicPlanCore» skulle stå",
        "i StratML står måla som «Goal» i «StrategicPlanCore»; be den som laga fila, om StratML del 1 eller 2",
    ),
    "SP961/empty": (
        "denne StratML-fila har ikkje noko innhald",
        "ein plan har i det minste «Name» og «StrategicPlanCore»; er det rett fil?",
    ),
    "SP962": (
        "dette er ikkje rett XML, ved «{found}»",
        "rett det i programmet som skreiv fila, og eksporter ho på nytt",
    ),
    "SP962/entity": (
        "«{found}» er eit teikn som XML ikkje kjenner",
        "skriv sjølve teiknet, og &amp; for ein vanleg &",
    ),
    "SP962/beginning": (
        "dette er ikkje XML: det byrjar med «{found}»",
        "er det rett fil?",
    ),
    "SP962/sign": (
        "ein vanleg «{found}» kan ikkje stå her i XML",
        "skriv {meant} for han",
    ),
    "SP962/character": (
        "teiknet «{found}» kan ikkje stå i XML",
        "fjern det; det er usynleg og vart med frå eit anna program",
    ),
    "SP962/tag": (
        "«{found}» står der «{open}» må avsluttast først",
        "kvart element blir avslutta med sitt eige namn, det inste først",
    ),
    "SP962/end": (
        "fila sluttar midt i",
        "ho vart nok avbroten på vegen: hent ho på nytt",
    ),
    "SP962/after": (
        "det står noko etter slutten på dokumentet: «{found}»",
        "fjern det, eller del fila i to",
    ),
    "SP962/prefix": (
        "«{found}» har eit prefiks som ikkje er forklart nokon stad",
        "prefikset treng sin xmlns:… øvst i fila",
    ),
    "SP962/twice": (
        "«{found}» har det same attributtet to gonger",
        "fjern det eine",
    ),
    "SP963": (
        "denne fila erklærer ein dokumenttype (<!DOCTYPE) og blir ikkje lesen",
        "StratML har ingen: fjern erklæringa, men sjå først kvar fila er frå",
    ),
    "SP964/depth": (
        "element står inni kvarandre i meir enn {limit} nivå",
        "ingen plan treng det; er fila skadd?",
    ),
    "SP964/elements": (
        "fila har meir enn {limit} element",
        "ingen plan treng det; er fila skadd?",
    ),
    "SP964/attributes": (
        "eit element har meir enn {limit} attributt",
        "ingen plan treng det; er fila skadd?",
    ),
    "SP965/none": (
        "dokumentet har ikkje noko namnerom; det blir lese som «{meant}»",
        "det reparerte dokumentet har det",
    ),
    "SP965/old": (
        "namnerommet «{found}» er ikkje det standarden har; det blir lese som «{meant}»",
        "det reparerte dokumentet har det rette",
    ),
    "SP965/mixed": (
        "element her står i eit anna namnerom enn dokumentet: «{found}»",
        "dei blir lesne som om dei stod i det same som dokumentet",
    ),
    "SP966": (
        "«{name}» står for seint i «{parent}»",
        "det reparerte dokumentet har rekkjefølgja i standarden",
    ),
    "SP966/aside": (
        "ein merknad eller ein instruks står inni «{name}», der StratML berre har tekst",
        "det reparerte dokumentet har han framfor elementet",
    ),
    "SP966/submitter": (
        "«Submitter» står der den andre delen av StratML har det",
        "det reparerte dokumentet har det på plass",
    ),
    "SP967": (
        "«{old}» heiter «{new}» i standarden",
        "det blir lese slik",
    ),
    "SP967/attribute": (
        "attributtet «{old}» heiter «{new}» i standarden",
        "det blir lese slik",
    ),
    "SP968": (
        "«{name}» er tomt og blir lese som om det ikkje stod der",
        "fyll det ut, eller utelat det",
    ),
    "SP968/attribute": (
        "attributtet «{name}» er tomt og blir lese som om det ikkje stod der",
        "fyll det ut, eller utelat det",
    ),
    "SP968/unknown": (
        "«{name}» er ikkje noko element i StratML og er tomt",
        "det seier ingenting og blir utelate",
    ),
    "SP969/stakeholder": (
        "ein interessent utan namn seier ingenting og blir utelaten",
        "fyll inn namnet, eller fjern han",
    ),
    "SP969/nameless": (
        "denne interessenten har ikkje noko namn og blir ingen aktør; det som er sagt om han, blir halde på",
        "gi han namnet sitt",
    ),
    "SP969/role": (
        "ei rolle som ingen har fylt ut, blir utelaten",
        "fyll ho ut, eller fjern ho",
    ),
    "SP969/relationship": (
        "eit band viser ikkje til noko og blir utelate",
        "oppgi kva det viser til, eller fjern det",
    ),
    "SP969/measurement": (
        "ei måling utan nokon verdi blir utelaten",
        "fyll ho ut, eller fjern ho",
    ),
    "SP970": (
        "«{value}» er ingen identifikator i XML; han blir lesen som «{meant}»",
        "originalen blir halden på",
    ),
    "SP970/twice": (
        "identifikatoren «{value}» er brukt frå før; denne blir lesen som «{meant}»",
        "gi kvar sin eigen; tilvisingar gjeld den første",
    ),
    "SP971": (
        "«{value}» i «{name}» er ein plasshaldar og blir lesen som ingenting",
        "skriv det han står for, eller la det stå tomt",
    ),
    "SP972": (
        "`^` i «{name}» blir lese som slutten på ei linje",
        "det reparerte dokumentet har linjer",
    ),
    "SP973/element": (
        "«{parent}» har ikkje noko element «{name}» i StratML; det som står der, blir halde på",
        "sjå om det høyrer heime ein annan stad",
    ),
    "SP973/attribute": (
        "StratML har ikkje noko attributt «{name}» her; verdien «{value}» blir halden på",
        "sjå om det høyrer heime ein annan stad",
    ),
    "SP973/text": (
        "ein tekst står laust i «{name}»: «{value}»; han blir halden på",
        "set han i eit element",
    ),
    "SP973/markup": (
        "«{name}» inneheld «{inner}», der StratML berre har tekst; orda blir lesne, og slik det var skrive, blir halde på",
        "skriv rein tekst",
    ),
    "SP973/part": (
        "«{name}» høyrer til del 2 av StratML; dokumentet seier at det er av del 1",
        "skriv det som del 2: `strategiplan import … --to stratml2`",
    ),
    "SP974/word": (
        "«{value}» blir skrive «{meant}» i StratML, for «{name}»",
        "det blir lese slik",
    ),
    "SP974/mended": (
        "«{value}» i «{name}» blir lese som «{meant}»",
        "det som var skrive, blir halde på",
    ),
    "SP974/kept": (
        "«{value}» er ikkje noko StratML godtek i «{name}»; det blir utelate der, og halde på",
        "skriv det som er meint",
    ),
    "SP975": (
        "«{parent}» har ikkje noko «{name}»",
        "det reparerte dokumentet har eit som ikkje seier noko; skriv det som høyrer heime der",
    ),
    "SP975/type": (
        "dokumentet seier ikkje kva type det er; det blir lese som «{meant}»",
        "dei andre er «Performance_Plan» og «Performance_Report»",
    ),
    "SP976": (
        "«{parent}» har eit anna «{name}» frå før; dette blir halde på ved sida av",
        "slå dei saman, eller fjern det eine",
    ),
    "SP977/mark": (
        "fila byrjar med eit byterekkjefølgjemerke",
        "det gjer ingen skade; det reparerte dokumentet har ikkje noko",
    ),
    "SP977/declaration": (
        "XML-erklæringa manglar",
        "det reparerte dokumentet byrjar med ho",
    ),
    "SP977/late": (
        "det står tomme linjer eller mellomrom framfor XML-erklæringa",
        "det reparerte dokumentet byrjar med ho",
    ),
    "SP977/encoding": (
        "teiknkodinga «{value}» blir ikkje lesen her; fila blir lesen som UTF-8",
        "sjå etter at æ, ø og å er rette",
    ),
    "SP977/broken": (
        "fila seier at ho er lagra som «{value}», men er det ikkje; ho blir lesen som Windows-1252",
        "sjå etter at æ, ø og å er rette",
    ),
    "SP978": (
        "lufta rundt teksten i «{name}» blir utelaten",
        "det trengst ikkje gjerast noko",
    ),
    "SP979": (
        "«{value}» ser ut til å høyre til under delmålet framfor, som eitt av {count} i dette målet",
        "`strategiplan import … --levels` set dei der, som strategiar og tiltak",
    ),
    "SP979/inferred": (
        "«{value}» er sett under delmålet framfor, som eitt av {count} i dette målet",
        "sjå etter at dei er strategiar og tiltak",
    ),
    "SP980": (
        "den merkte linja seier «{value}», som ikkje kan brukast",
        "la linja stå slik strategiplan skreiv ho, eller fjern heile",
    ),
    "SP980/changed": (
        "`{field}` er endra til «{value}» etter at planen vart eksportert; det gjeld, utan omsetjingane",
        "gi dei andre språka i planen på nytt",
    ),
    "SP980/organization": (
        "«Organization» er endra etter at planen vart eksportert: «{value}»; planen held på det han visste om aktøren",
        "endre aktøren i planfila",
    ),
    "SP981": (
        "ingenting i dette dokumentet har identifikatoren «{value}»",
        "sjå etter at han høyrer til eit anna dokument",
    ),
    "SP982": (
        "«{name}» er tomt og blir utelate",
        "fyll det ut, om det er noko å seie",
    ),
    "SP991": (
        "fleire importørar kjenner denne fila: {names}",
        "oppgi éin: `strategiplan import FIL --from NAMN`",
    ),
    "SP992": (
        "importøren «{importer}» feila: {reason}",
        "sei frå til den som skreiv importøren, og legg ved fila",
    ),
    "SP992/file": (
        "{message} (seier importøren «{importer}»)",
        "{hint}",
    ),
    "SP993": (
        "{message} (seier importøren «{importer}»)",
        "{hint}",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP961": (
        "XML-fila er noko anna enn StratML.",
        "Ytst i StratML står `StrategicPlan` (del 1) eller `PerformancePlanOrReport` (del 2), i eit av namneromma til standarden eller i ingen, og måla står i `StrategicPlanCore`. Filer som berre låner nokre av orda, kan ikkje lesast som ein plan.",
    ),
    "SP962": (
        "Fila er ikkje rett XML på denne staden.",
        "Lesinga stoppar her, for ingen kan seie kva resten tyder.",
    ),
    "SP963": (
        "XML-fila erklærer ein dokumenttype.",
        "StratML treng ingen, og det som kan stå der, er slik ei XML-fil får vekse, lese andre filer eller ringje til andre maskiner. Difor blir ingenting i ei slik fil lese.",
    ),
    "SP964": (
        "XML-fila er større eller djupare enn nokon plan.",
        "Seksti nivå og ein halv million element blir lesne; verkelege planar har ni og rundt tretti tusen. Ei fil med fleire er øydelagd eller laga for å gjere skade.",
    ),
    "SP965": (
        "Eit StratML-dokument står i eit anna namnerom enn det standarden har.",
        "Utkast hadde eigne namnerom, og skjema utelèt det ofte. Program som held seg til standarden, ser då ingen plan.",
    ),
    "SP966": (
        "Element står i ei anna rekkjefølgje eller på ein annan stad enn StratML krev.",
        "Standarden gir kvart element sin plass, og strenge program avviser eit dokument der to har bytt. Meininga er den same.",
    ),
    "SP967": (
        "Eit element eller attributt har namnet det hadde i eit utkast til StratML.",
        "Standarden gav det eit nytt namn; program som held seg til standarden, kjenner ikkje det gamle.",
    ),
    "SP968": (
        "Eit element eller attributt er tomt der StratML ikkje tillèt det.",
        "Skjema skriv ut alle felt, òg dei ingen har fylt ut. Ein dato, ein identifikator eller eit val kan ikkje vere tomt; utelate tyder det det same.",
    ),
    "SP969": (
        "Ein del av eit StratML-dokument seier ingenting.",
        "Skjema lèt etter seg interessentar utan namn, roller, målingar og band som ingen har fylt ut. Dei ville blitt aktørar og verdiar som ingen meinte.",
    ),
    "SP970": (
        "Ein identifikator er ingen i XML, eller er brukt to gonger.",
        "Ein identifikator byrjar med ein bokstav eller `_` og har verken mellomrom eller kolon: ein naken UUID som byrjar med eit siffer, er ingen. Kvar blir brukt éin gong. Den som var skriven, blir halden på i planen.",
    ),
    "SP971": (
        "Ein plasshaldar står der det skulle stått ein tekst.",
        "`[To be determined]` seier at ingen har skrive noko enno. Planen får ingen tekst der; ei StratML-fil som blir laga av han, har plasshaldaren att.",
    ),
    "SP972": (
        "Ein `^` står for slutten på ei linje.",
        "Skjema som ikkje kan ha linjer, skriv `^` for ny linje og `^^` for nytt avsnitt. Det blir lese slik.",
    ),
    "SP973": (
        "Eit StratML-dokument inneheld noko standarden ikkje kjenner.",
        "Andre element, attributt og tekstar mellom element har ingen plass i StratML. Det dei seier, blir halde på i planen og ingenting går tapt, men det blir ikkje brukt til noko.",
    ),
    "SP974": (
        "Ein dato, eit tal, eit val eller ei adresse er ikkje skrive slik StratML krev.",
        "Der berre éin ting kan vere meint, blir han lesen; der ingen kan seie det, blir verdien utelaten. I begge tilfelle blir det som var skrive, halde på i planen.",
    ),
    "SP975": (
        "Noko StratML krev, manglar.",
        "Standarden vil ha det òg der det ikkje er noko å seie. Det reparerte dokumentet har det, tomt.",
    ),
    "SP976": (
        "Det er fleire av noko enn StratML tillèt.",
        "Ein plan har éin visjon og eitt oppdrag i StratML, og kvart element eitt namn. Den første gjeld; dei andre blir haldne på i planen.",
    ),
    "SP977": (
        "XML-fila byrjar eller er lagra annleis enn dei fleste program ventar.",
        "Ho blir lesen slik ho var meint. Eit reparert dokument er i UTF-8 utan merke og seier det i første linja.",
    ),
    "SP978": (
        "Det står luft rundt ein tekst.",
        "Linjeskift og mellomrom framfor og bak ein tekst kjem av korleis fila er sett opp. Dei seier ingenting og blir utelatne.",
    ),
    "SP979": (
        "Nummera på delmål viser nivå som StratML ikkje har.",
        "StratML har mål og delmål og ikkje noko under. `EX1.2.1` etter `EX1.2` er oftast ein strategi for eit delmål. Det blir ikkje brukt til noko utan at nokon ber om det.",
    ),
    "SP980": (
        "Ei merkt linje frå strategiplan og elementet ho står i, seier ikkje det same.",
        "Linja ber det StratML ikkje har plass til. Der elementet er endra etterpå, gjeld elementet. Ei linje som er endra for hand, kan seie noko som ikkje kan brukast.",
    ),
    "SP981": (
        "Eit band viser til ein identifikator som ikkje står i dokumentet.",
        "Han kan stå i eit anna dokument, eller elementet er fjerna. Bandet blir halde på som det er.",
    ),
    "SP982": (
        "Ein tekst som ingen har fylt ut, blir utelaten.",
        "StratML tillèt ein tom tekst, og han tyder det same som ingen.",
    ),
    "SP991": (
        "Meir enn éin importør kjenner fila.",
        "Kven av dei som har rett, kan ein ikkje sjå av fila, så ingen av dei blir spurd.",
    ),
    "SP992": (
        "Ein importør kunne ikkje lese fila.",
        "Anten er fila ikkje det ho ser ut som, eller så har importøren ein feil som den som skreiv han, bør få vite om.",
    ),
    "SP993": (
        "Ein importør fortel noko om fila.",
        "Han har retta noko, utelate noko eller er i tvil. Det han seier, er hans eige.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
