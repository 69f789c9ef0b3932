"""Bokmål: several plans that are read together."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP941": (
        "{count} henvisninger går til planen «{plan}», som ikke er lest her",
        "kontroller mappen som begge planene ligger i: `strategiplan check MAPPE`",
    ),
    "SP941/one": (
        "en henvisning går til planen «{plan}», som ikke er lest her",
        "kontroller mappen som begge planene ligger i: `strategiplan check MAPPE`",
    ),
    "SP942": (
        "`{key}` viser til «{value}», men det er ikke ett element i én plan",
        "skriv identifikatoren til planen, # og identifikatoren til elementet: `samfunnsdel#trygg-skolevei`",
    ),
    "SP942/own": (
        "`{key}` viser til «{value}», som står i denne planen selv",
        "skriv bare `{element}`",
    ),
    "SP943": (
        "`{key}` viser til planen «{value}», men ingen av planene her har den identifikatoren",
        "rett den til det som står under `id` i den andre planen, eller legg den planen ved siden av denne",
    ),
    "SP943/followed": (
        "`followed_up` nevner planen «{value}», men ingen av planene her har den identifikatoren",
        "rett den til det som står under `id` i planen",
    ),
    "SP944": (
        "`{key}` viser til «{value}» i {plan}, men ingenting der har den identifikatoren",
        "rett identifikatoren, eller vis til det som er kommet i stedet",
    ),
    "SP945": (
        "`{key}` viser til {found} i {plan}, men kan bare vise til {expected}",
        "vis til et annet element, eller flytt henvisningen til nøkkelen den hører hjemme under",
    ),
    "SP946": (
        "`{key}` viser til «{value}», som bare står i utgaven «{edition}» av {plan}, og den gjelder ikke",
        "vis til det som er kommet i stedet i utgaven som gjelder",
    ),
    "SP946/plan": (
        "`{key}` viser til {plan}, som er avløst av en annen plan",
        "vis til planen som har avløst den",
    ),
    "SP946/linked": (
        "her er utgaven «{value}» av {plan} oppgitt, men det er «{edition}» som gjelder",
        "se hva som er endret med `strategiplan diff`, og oppgi utgaven som gjelder",
    ),
    "SP947": (
        "ingen plan følger opp {goal}",
        "la et tiltak eller et mål i en annen plan vise til det: `supports: [{reference}]`",
    ),
    "SP948": (
        "{goal} sier {other} i {plan} med andre ord ({percent} % likt)",
        "er det samme målet, bruk de samme ordene og vis til det: `supports: [{reference}]`",
    ),
    "SP948/same": (
        "{goal} står ord for ord i {plan}, men viser ikke til det",
        "vis til det, så alle ser at det er samme mål: `supports: [{reference}]`",
    ),
    "SP948/changed": (
        "{goal} viser til {other} i {plan}, men sier det med andre ord ({percent} % likt)",
        "bruk ordene i planen det vises til, eller si tydelig hva som er et annet mål her",
    ),
    "SP949": (
        "mål i flere planer støtter hverandre i ring: {circle}",
        "fjern en av henvisningene; mål som bør leses i sammenheng, hører hjemme i `related`",
    ),
    "SP949/plans": (
        "planer bygger på hverandre i ring: {circle}",
        "rett `relation` i en av dem; `together-with` sier at to planer leses sammen",
    ),
    "SP950": (
        "planen «{value}» står også i en annen fil: {other}",
        "fjern kopien; en annen utgave har et annet navn under `edition`, en annen plan en annen `id`",
    ),
    "SP951": (
        "filen nevner ingen planer",
        "list opp planer som hører sammen: `plans: [samfunnsdel.yaml, temaplaner/*.yaml]`",
    ),
    "SP952": (
        "«{value}» fører ikke til noen fil",
        "rett stien; den begynner i mappen til denne filen",
    ),
    "SP952/pattern": (
        "«{value}» passer ikke på noen .yaml- eller .yml-fil her",
        "`*` står for en del av et navn, `**` for mapper: `temaplaner/**/*.yaml`",
    ),
    "SP952/many": (
        "«{value}» er én sti med `*` for mye; {most} blir fulgt",
        "oppgi en mappe i stedet: alle planer i den og under den blir med",
    ),
    "SP952/outside": (
        "«{value}» fører ut av mappen til denne filen, og blir ikke fulgt",
        "legg planen i mappen eller under den",
    ),
    "SP952/itself": (
        "«{value}» er denne filen selv",
        "oppgi planene den skal holde sammen",
    ),
    "SP952/workspace": (
        "«{value}» nevner selv planer, og er ingen plan",
        "oppgi planene her: én fil holder alle sammen",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP941": (
        "En plan viser til en annen plan, som ikke er lest her.",
        "Om `annen-plan#mål-id` fører noe sted, viser seg først når begge planene er lest. Kontrolleres mappen som begge ligger i, blir det gjort, og denne merknaden er borte.",
    ),
    "SP942": (
        "En henvisning med # viser ikke til ett element i én annen plan.",
        "Identifikatoren til planen står foran #, og den til elementet etter. Et element i samme plan får bare sin egen identifikator.",
    ),
    "SP943": (
        "En plan er nevnt som ikke er blant dem som leses sammen.",
        "Identifikatoren er feilskrevet, filen har en annen under `id`, eller filen ligger et annet sted. Så lenge en av filene ikke kan leses, kan ingen si det.",
    ),
    "SP944": (
        "En henvisning går til en annen plan, men ikke til noe element i den.",
        "Enten er identifikatoren feilskrevet, eller så har den andre planen gitt opp elementet. Det som gjøres for det, gjøres da for noe som ikke gjelder.",
    ),
    "SP945": (
        "En henvisning til en annen plan går til en annen type element enn den skal.",
        "Et tiltak støtter et mål; står det en aktør der, er det en glipp.",
    ),
    "SP946": (
        "En plan viser til noe som bare står i en utgave som ikke gjelder.",
        "Henvisninger går til utgaven som gjelder: den vedtatte, og av flere vedtatte den som ingen annen avløser. Det som er tatt ut av den, eller bare er foreslått, kan ingen bygge på uten videre.",
    ),
    "SP947": (
        "Ingen plan følger opp et mål.",
        "Det gjelder de nederste målene i en samfunnsdel som andre planer bygger på, og i planene under `followed_up` i `strategiplan.yaml`. Et mål er fulgt opp når en annen plan viser til det, eller til noe under det, med `supports`, `indicates` eller `concerns`, eller når det har egne tiltak.",
    ),
    "SP948": (
        "Et mål er skrevet en gang til i en annen plan, enda det har en identifikator å vise til.",
        "Nye ord og varianter av det samme målet er det lesere av mange planer går seg vill i: Ingen kan si om det er samme mål eller et annet, og når det ene revideres, blir det andre stående. Planer sammenliknes når de viser til hverandre, direkte eller gjennom andre, eller når en `strategiplan.yaml` nevner dem sammen. Sier et mål at det støtter det andre, skal ordene være de samme, eller tydelig andre.",
    ),
    "SP949": (
        "Mål i flere planer støtter hverandre i ring, eller planer bygger på hverandre.",
        "Er hver av dem grunnen til den andre, er ingen av dem det. Det som bare bør leses i sammenheng, hører hjemme i `related`, eller har `relation: together-with`.",
    ),
    "SP950": (
        "To filer har samme utgave av samme plan.",
        "En henvisning til planen kan gjelde hvilken som helst av dem. En kopi hører hjemme et annet sted, en annen utgave har et annet navn under `edition`, og en annen plan har en annen `id`.",
    ),
    "SP951": (
        "Filen strategiplan.yaml er noe annet enn en plansamling.",
        "En plansamling er en fil med det navnet som lister opp planer som hører sammen, under `plans`, som stier fra der den ligger.",
    ),
    "SP952": (
        "En sti i strategiplan.yaml fører ikke til en plan som kan leses.",
        "Stier fører fra mappen til filen og til planer i den eller under den. `*` står for en hvilken som helst del av et navn, og `**` for mapper. En sti som fører ut av mappen, blir ikke fulgt, heller ikke når en lenke gjør det, og en plansamling kan ikke holde en annen eller seg selv.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
