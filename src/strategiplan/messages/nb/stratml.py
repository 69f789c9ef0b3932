"""Bokmål: StratML og andre importører."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP961": (
        "dette er ikke StratML: navnerommet er «{found}»",
        "StratML bruker «urn:ISO:std:iso:17469:tech:xsd:stratml_core» eller «…:PerformancePlanOrReport»; er det rett fil?",
    ),
    "SP961/root": (
        "dette er ikke StratML: det begynner med «{found}»",
        "StratML begynner med «StrategicPlan» eller «PerformancePlanOrReport»; er det rett fil?",
    ),
    "SP961/core": (
        "dette ligner bare på StratML: «{found}» står der «StrategicPlanCore» skulle stå",
        "i StratML står målene som «Goal» i «StrategicPlanCore»; be den som laget filen, om StratML del 1 eller 2",
    ),
    "SP961/empty": (
        "denne StratML-filen har ikke noe innhold",
        "en plan har i det minste «Name» og «StrategicPlanCore»; er det rett fil?",
    ),
    "SP962": (
        "dette er ikke riktig XML, ved «{found}»",
        "rett det i programmet som skrev filen, og eksporter den på nytt",
    ),
    "SP962/entity": (
        "«{found}» er et tegn som XML ikke kjenner",
        "skriv selve tegnet, og &amp; for en vanlig &",
    ),
    "SP962/beginning": (
        "dette er ikke XML: det begynner med «{found}»",
        "er det rett fil?",
    ),
    "SP962/sign": (
        "en vanlig «{found}» kan ikke stå her i XML",
        "skriv {meant} for den",
    ),
    "SP962/character": (
        "tegnet «{found}» kan ikke stå i XML",
        "fjern det; det er usynlig og ble med fra et annet program",
    ),
    "SP962/tag": (
        "«{found}» står der «{open}» må avsluttes først",
        "hvert element avsluttes med sitt eget navn, det innerste først",
    ),
    "SP962/end": (
        "filen slutter midt i",
        "den ble nok avbrutt på veien: hent den på nytt",
    ),
    "SP962/after": (
        "det står noe etter slutten på dokumentet: «{found}»",
        "fjern det, eller del filen i to",
    ),
    "SP962/prefix": (
        "«{found}» har et prefiks som ikke er forklart noe sted",
        "prefikset trenger sin xmlns:… øverst i filen",
    ),
    "SP962/twice": (
        "«{found}» har det samme attributtet to ganger",
        "fjern det ene",
    ),
    "SP963": (
        "denne filen erklærer en dokumenttype (<!DOCTYPE) og blir ikke lest",
        "StratML har ingen: fjern erklæringen, men se først hvor filen kommer fra",
    ),
    "SP964/depth": (
        "elementer står inni hverandre i mer enn {limit} nivåer",
        "ingen plan trenger det; er filen skadet?",
    ),
    "SP964/elements": (
        "filen har mer enn {limit} elementer",
        "ingen plan trenger det; er filen skadet?",
    ),
    "SP964/attributes": (
        "et element har mer enn {limit} attributter",
        "ingen plan trenger det; er filen skadet?",
    ),
    "SP965/none": (
        "dokumentet har ikke noe navnerom; det leses som «{meant}»",
        "det reparerte dokumentet har det",
    ),
    "SP965/old": (
        "navnerommet «{found}» er ikke standardens; det leses som «{meant}»",
        "det reparerte dokumentet har standardens",
    ),
    "SP965/mixed": (
        "elementer her står i et annet navnerom enn dokumentet: «{found}»",
        "de leses som om de sto i dokumentets",
    ),
    "SP966": (
        "«{name}» står for sent i «{parent}»",
        "det reparerte dokumentet har standardens rekkefølge",
    ),
    "SP966/aside": (
        "en merknad eller en instruks står inni «{name}», der StratML bare har tekst",
        "det reparerte dokumentet har den foran elementet",
    ),
    "SP966/submitter": (
        "«Submitter» står der den andre delen av StratML har det",
        "det reparerte dokumentet har det på plass",
    ),
    "SP967": (
        "«{old}» heter «{new}» i standarden",
        "det leses slik",
    ),
    "SP967/attribute": (
        "attributtet «{old}» heter «{new}» i standarden",
        "det leses slik",
    ),
    "SP968": (
        "«{name}» er tomt og leses som om det ikke sto der",
        "fyll det ut, eller utelat det",
    ),
    "SP968/attribute": (
        "attributtet «{name}» er tomt og leses som om det ikke sto der",
        "fyll det ut, eller utelat det",
    ),
    "SP968/unknown": (
        "«{name}» er ikke noe element i StratML og er tomt",
        "det sier ingenting og utelates",
    ),
    "SP969/stakeholder": (
        "en interessent uten navn sier ingenting og utelates",
        "fyll inn navnet, eller fjern den",
    ),
    "SP969/nameless": (
        "denne interessenten har ikke noe navn og blir ingen aktør; det som er sagt om den, beholdes",
        "gi den navnet sitt",
    ),
    "SP969/role": (
        "en rolle som ingen har fylt ut, utelates",
        "fyll den ut, eller fjern den",
    ),
    "SP969/relationship": (
        "en forbindelse viser ikke til noe og utelates",
        "oppgi hva den viser til, eller fjern den",
    ),
    "SP969/measurement": (
        "en måling uten noen verdi utelates",
        "fyll den ut, eller fjern den",
    ),
    "SP970": (
        "«{value}» er ingen identifikator i XML; den leses som «{meant}»",
        "originalen beholdes",
    ),
    "SP970/twice": (
        "identifikatoren «{value}» er brukt fra før; denne leses som «{meant}»",
        "gi hver sin egen; henvisninger gjelder den første",
    ),
    "SP971": (
        "«{value}» i «{name}» er en plassholder og leses som ingenting",
        "skriv det den står for, eller la det stå tomt",
    ),
    "SP972": (
        "`^` i «{name}» leses som slutten på en linje",
        "det reparerte dokumentet har linjer",
    ),
    "SP973/element": (
        "«{parent}» har ikke noe element «{name}» i StratML; det som står der, beholdes",
        "se om det hører hjemme et annet sted",
    ),
    "SP973/attribute": (
        "StratML har ikke noe attributt «{name}» her; verdien «{value}» beholdes",
        "se om det hører hjemme et annet sted",
    ),
    "SP973/text": (
        "en tekst står løst i «{name}»: «{value}»; den beholdes",
        "sett den i et element",
    ),
    "SP973/markup": (
        "«{name}» inneholder «{inner}», der StratML bare har tekst; ordene leses, og slik det var skrevet, beholdes",
        "skriv ren tekst",
    ),
    "SP973/part": (
        "«{name}» hører til del 2 av StratML; dokumentet sier at det er av del 1",
        "skriv det som del 2: `strategiplan import … --to stratml2`",
    ),
    "SP974/word": (
        "«{value}» skrives «{meant}» i StratML, for «{name}»",
        "det leses slik",
    ),
    "SP974/mended": (
        "«{value}» i «{name}» leses som «{meant}»",
        "det som var skrevet, beholdes",
    ),
    "SP974/kept": (
        "«{value}» er ikke noe StratML godtar i «{name}»; det utelates der, og beholdes",
        "skriv det som er ment",
    ),
    "SP975": (
        "«{parent}» har ikke noe «{name}»",
        "det reparerte dokumentet har et som ikke sier noe; skriv det som hører hjemme der",
    ),
    "SP975/type": (
        "dokumentet sier ikke hvilken type det er; det leses som «{meant}»",
        "de andre er «Performance_Plan» og «Performance_Report»",
    ),
    "SP976": (
        "«{parent}» har et annet «{name}» fra før; dette beholdes ved siden av",
        "slå dem sammen, eller fjern det ene",
    ),
    "SP977/mark": (
        "filen begynner med et byterekkefølgemerke",
        "det gjør ingen skade; det reparerte dokumentet har ikke noe",
    ),
    "SP977/declaration": (
        "XML-erklæringen mangler",
        "det reparerte dokumentet begynner med den",
    ),
    "SP977/late": (
        "det står tomme linjer eller mellomrom foran XML-erklæringen",
        "det reparerte dokumentet begynner med den",
    ),
    "SP977/encoding": (
        "tegnkodingen «{value}» leses ikke her; filen leses som UTF-8",
        "se etter at æ, ø og å er riktige",
    ),
    "SP977/broken": (
        "filen sier at den er lagret som «{value}», men er det ikke; den leses som Windows-1252",
        "se etter at æ, ø og å er riktige",
    ),
    "SP978": (
        "lufta rundt teksten i «{name}» utelates",
        "det trengs ikke gjøres noe",
    ),
    "SP979": (
        "«{value}» ser ut til å høre til under delmålet foran, som ett av {count} i dette målet",
        "`strategiplan import … --levels` setter dem der, som strategier og tiltak",
    ),
    "SP979/inferred": (
        "«{value}» er satt under delmålet foran, som ett av {count} i dette målet",
        "se etter at de er strategier og tiltak",
    ),
    "SP980": (
        "den merkede linja sier «{value}», som ikke kan brukes",
        "la linja stå slik strategiplan skrev den, eller fjern hele",
    ),
    "SP980/changed": (
        "`{field}` er endret til «{value}» siden planen ble eksportert; det gjelder, uten oversettelsene",
        "gi de andre språkene i planen på nytt",
    ),
    "SP980/organization": (
        "«Organization» er endret siden planen ble eksportert: «{value}»; planen beholder det den visste om aktøren",
        "endre aktøren i planfilen",
    ),
    "SP981": (
        "ingenting i dette dokumentet har identifikatoren «{value}»",
        "se etter at den hører til et annet dokument",
    ),
    "SP982": (
        "«{name}» er tomt og utelates",
        "fyll det ut, om det er noe å si",
    ),
    "SP991": (
        "flere importører kjenner denne filen: {names}",
        "oppgi én: `strategiplan import FIL --from NAVN`",
    ),
    "SP992": (
        "importøren «{importer}» feilet: {reason}",
        "si fra til den som skrev importøren, og legg ved filen",
    ),
    "SP992/file": (
        "{message} (sier importøren «{importer}»)",
        "{hint}",
    ),
    "SP993": (
        "{message} (sier importøren «{importer}»)",
        "{hint}",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP961": (
        "XML-filen er noe annet enn StratML.",
        "Ytterst i StratML står `StrategicPlan` (del 1) eller `PerformancePlanOrReport` (del 2), i et av standardens navnerom eller i ingen, og målene står i `StrategicPlanCore`. Filer som bare låner noen av ordene, kan ikke leses som en plan.",
    ),
    "SP962": (
        "Fila er ikke riktig XML på dette stedet.",
        "Lesingen stopper her, for ingen kan si hva resten betyr.",
    ),
    "SP963": (
        "XML-filen erklærer en dokumenttype.",
        "StratML trenger ingen, og det som kan stå der, er slik en XML-fil får vokse, lese andre filer eller ringe til andre maskiner. Derfor blir ingenting i en slik fil lest.",
    ),
    "SP964": (
        "XML-filen er større eller dypere enn noen plan.",
        "Seksti nivåer og en halv million elementer blir lest; virkelige planer har ni og rundt tretti tusen. En fil med flere er ødelagt eller laget for å gjøre skade.",
    ),
    "SP965": (
        "Et StratML-dokument står i et annet navnerom enn standardens.",
        "Utkast hadde egne navnerom, og skjemaer utelater det ofte. Programmer som holder seg til standarden, ser da ingen plan.",
    ),
    "SP966": (
        "Elementer står i en annen rekkefølge eller på et annet sted enn StratML krever.",
        "Standarden gir hvert element sin plass, og strenge programmer avviser et dokument der to har byttet. Meningen er den samme.",
    ),
    "SP967": (
        "Et element eller attributt har navnet det hadde i et utkast til StratML.",
        "Standarden ga det et nytt navn; programmer som holder seg til standarden, kjenner ikke det gamle.",
    ),
    "SP968": (
        "Et element eller attributt er tomt der StratML ikke tillater det.",
        "Skjemaer skriver ut alle felter, også dem ingen har fylt ut. En dato, en identifikator eller et valg kan ikke være tomt; utelatt betyr det det samme.",
    ),
    "SP969": (
        "En del av et StratML-dokument sier ingenting.",
        "Skjemaer etterlater interessenter uten navn, roller, målinger og forbindelser som ingen har fylt ut. De ville blitt aktører og verdier som ingen mente.",
    ),
    "SP970": (
        "En identifikator er ingen i XML, eller er brukt to ganger.",
        "En identifikator begynner med en bokstav eller `_` og har verken mellomrom eller kolon: en naken UUID som begynner med et siffer, er ingen. Hver brukes én gang. Den som var skrevet, beholdes i planen.",
    ),
    "SP971": (
        "En plassholder står der det skulle stått en tekst.",
        "`[To be determined]` sier at ingen har skrevet noe ennå. Planen får ingen tekst der; en StratML-fil som lages av den, har plassholderen igjen.",
    ),
    "SP972": (
        "En `^` står for slutten på en linje.",
        "Skjemaer som ikke kan ha linjer, skriver `^` for ny linje og `^^` for nytt avsnitt. Det leses slik.",
    ),
    "SP973": (
        "Et StratML-dokument inneholder noe standarden ikke kjenner.",
        "Andre elementer, attributter og tekster mellom elementer har ingen plass i StratML. Det de sier, beholdes i planen og ingenting går tapt, men det blir ikke brukt til noe.",
    ),
    "SP974": (
        "En dato, et tall, et valg eller en adresse er ikke skrevet slik StratML krever.",
        "Der bare én ting kan være ment, leses den; der ingen kan si det, utelates verdien. I begge tilfeller beholdes det som var skrevet, i planen.",
    ),
    "SP975": (
        "Noe som StratML krever, mangler.",
        "Standarden vil ha det også der det ikke er noe å si. Det reparerte dokumentet har det, tomt.",
    ),
    "SP976": (
        "Det er flere av noe enn StratML tillater.",
        "En plan har én visjon og ett oppdrag i StratML, og hvert element ett navn. Den første gjelder; de andre beholdes i planen.",
    ),
    "SP977": (
        "XML-filen begynner eller er lagret annerledes enn de fleste programmer venter.",
        "Den leses slik den var ment. Et reparert dokument er i UTF-8 uten merke og sier det i første linje.",
    ),
    "SP978": (
        "Det står luft rundt en tekst.",
        "Linjeskift og mellomrom foran og bak en tekst kommer av hvordan filen er satt opp. De sier ingenting og utelates.",
    ),
    "SP979": (
        "Numrene på delmål viser nivåer som StratML ikke har.",
        "StratML har mål og delmål og ikke noe under. `EX1.2.1` etter `EX1.2` er oftest en strategi for et delmål. Det blir ikke brukt til noe uten at noen ber om det.",
    ),
    "SP980": (
        "En merket linje fra strategiplan og elementet den står i, sier ikke det samme.",
        "Linja bærer det StratML ikke har plass til. Der elementet er endret siden, gjelder elementet. En linje som er endret for hånd, kan si noe som ikke kan brukes.",
    ),
    "SP981": (
        "En forbindelse viser til en identifikator som ikke står i dokumentet.",
        "Den kan stå i et annet dokument, eller elementet er fjernet. Den beholdes som den er.",
    ),
    "SP982": (
        "En tekst som ingen har fylt ut, utelates.",
        "StratML tillater en tom tekst, og den betyr det samme som ingen.",
    ),
    "SP991": (
        "Mer enn én importør kjenner filen.",
        "Hvem av dem som har rett, kan ikke ses av filen, så ingen av dem blir spurt.",
    ),
    "SP992": (
        "En importør kunne ikke lese filen.",
        "Enten er filen ikke det den ser ut som, eller så har importøren en feil som den som skrev den, bør få vite om.",
    ),
    "SP993": (
        "En importør forteller noe om filen.",
        "Den har rettet noe, utelatt noe eller er i tvil. Det den sier, er dens eget.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
