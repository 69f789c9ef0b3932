"""Nynorsk: several plans that are read together."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP941": (
        "{count} tilvisingar går til planen «{plan}», som ikkje er lesen her",
        "kontroller mappa som begge planane ligg i: `strategiplan check MAPPE`",
    ),
    "SP941/one": (
        "ei tilvising går til planen «{plan}», som ikkje er lesen her",
        "kontroller mappa som begge planane ligg i: `strategiplan check MAPPE`",
    ),
    "SP942": (
        "`{key}` viser til «{value}», men det er ikkje eitt element i éin plan",
        "skriv identifikatoren til planen, # og identifikatoren til elementet: `samfunnsdel#trygg-skolevei`",
    ),
    "SP942/own": (
        "`{key}` viser til «{value}», som står i denne planen sjølv",
        "skriv berre `{element}`",
    ),
    "SP943": (
        "`{key}` viser til planen «{value}», men ingen av planane her har den identifikatoren",
        "rett han til det som står under `id` i den andre planen, eller legg den planen ved sida av denne",
    ),
    "SP943/followed": (
        "`followed_up` nemner planen «{value}», men ingen av planane her har den identifikatoren",
        "rett han til det som står under `id` i planen",
    ),
    "SP944": (
        "`{key}` viser til «{value}» i {plan}, men ingenting der har den identifikatoren",
        "rett identifikatoren, eller vis til det som har kome i staden",
    ),
    "SP945": (
        "`{key}` viser til {found} i {plan}, men kan berre vise til {expected}",
        "vis til eit anna element, eller flytt tilvisinga til nøkkelen ho høyrer heime under",
    ),
    "SP946": (
        "`{key}` viser til «{value}», som berre står i utgåva «{edition}» av {plan}, og ho gjeld ikkje",
        "vis til det som har kome i staden i utgåva som gjeld",
    ),
    "SP946/plan": (
        "`{key}` viser til {plan}, som er avløyst av ein annan plan",
        "vis til planen som har avløyst han",
    ),
    "SP946/linked": (
        "her er utgåva «{value}» av {plan} oppgitt, men det er «{edition}» som gjeld",
        "sjå kva som er endra med `strategiplan diff`, og oppgi utgåva som gjeld",
    ),
    "SP947": (
        "ingen plan følgjer opp {goal}",
        "lat eit tiltak eller eit mål i ein annan plan vise til det: `supports: [{reference}]`",
    ),
    "SP948": (
        "{goal} seier {other} i {plan} med andre ord ({percent} % likt)",
        "er det same målet, bruk dei same orda og vis til det: `supports: [{reference}]`",
    ),
    "SP948/same": (
        "{goal} står ord for ord i {plan}, men viser ikkje til det",
        "vis til det, så alle ser at det er same mål: `supports: [{reference}]`",
    ),
    "SP948/changed": (
        "{goal} viser til {other} i {plan}, men seier det med andre ord ({percent} % likt)",
        "bruk orda i planen det blir vist til, eller sei tydeleg kva som er eit anna mål her",
    ),
    "SP949": (
        "mål i fleire planar støttar kvarandre i ring: {circle}",
        "fjern ei av tilvisingane; mål som bør lesast i samanheng, høyrer heime i `related`",
    ),
    "SP949/plans": (
        "planar byggjer på kvarandre i ring: {circle}",
        "rett `relation` i ein av dei; `together-with` seier at to planar blir lesne saman",
    ),
    "SP950": (
        "planen «{value}» står òg i ei anna fil: {other}",
        "fjern kopien; ei anna utgåve har eit anna namn under `edition`, ein annan plan ein annan `id`",
    ),
    "SP951": (
        "fila nemner ingen planar",
        "list opp planar som høyrer saman: `plans: [samfunnsdel.yaml, temaplaner/*.yaml]`",
    ),
    "SP952": (
        "«{value}» fører ikkje til noka fil",
        "rett stien; han byrjar i mappa til denne fila",
    ),
    "SP952/pattern": (
        "«{value}» passar ikkje på noka .yaml- eller .yml-fil her",
        "`*` står for ein del av eit namn, `**` for mapper: `temaplaner/**/*.yaml`",
    ),
    "SP952/many": (
        "«{value}» er éin sti med `*` for mykje; {most} blir følgde",
        "oppgi ei mappe i staden: alle planar i ho og under ho blir med",
    ),
    "SP952/outside": (
        "«{value}» fører ut av mappa til denne fila, og blir ikkje følgt",
        "legg planen i mappa eller under ho",
    ),
    "SP952/itself": (
        "«{value}» er denne fila sjølv",
        "oppgi planane ho skal halde saman",
    ),
    "SP952/workspace": (
        "«{value}» nemner sjølv planar, og er ingen plan",
        "oppgi planane her: éi fil held alle saman",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP941": (
        "Ein plan viser til ein annan plan, som ikkje er lesen her.",
        "Om `annan-plan#mål-id` fører nokon stad, viser seg først når begge planane er lesne. Når mappa som begge ligg i, blir kontrollert, blir det gjort, og denne merknaden er borte.",
    ),
    "SP942": (
        "Ei tilvising med # viser ikkje til eitt element i éin annan plan.",
        "Identifikatoren til planen står framfor #, og den til elementet etter. Eit element i same plan får berre sin eigen identifikator.",
    ),
    "SP943": (
        "Ein plan er nemnd som ikkje er mellom dei som blir lesne saman.",
        "Identifikatoren er feilskriven, fila har ein annan under `id`, eller fila ligg ein annan stad. Så lenge ei av filene ikkje kan lesast, kan ingen seie det.",
    ),
    "SP944": (
        "Ei tilvising går til ein annan plan, men ikkje til noko element i han.",
        "Anten er identifikatoren feilskriven, eller så har den andre planen gjeve opp elementet. Det som blir gjort for det, blir då gjort for noko som ikkje gjeld.",
    ),
    "SP945": (
        "Ei tilvising til ein annan plan går til ein annan type element enn ho skal.",
        "Eit tiltak støttar eit mål; står det ein aktør der, er det ein glipp.",
    ),
    "SP946": (
        "Ein plan viser til noko som berre står i ei utgåve som ikkje gjeld.",
        "Tilvisingar går til utgåva som gjeld: den vedtekne, og av fleire vedtekne den som inga anna avløyser. Det som er teke ut av ho, eller berre er føreslått, kan ingen byggje på utan vidare.",
    ),
    "SP947": (
        "Ingen plan følgjer opp eit mål.",
        "Det gjeld dei nedste måla i ein samfunnsdel som andre planar byggjer på, og i planane under `followed_up` i `strategiplan.yaml`. Eit mål er følgt opp når ein annan plan viser til det, eller til noko under det, med `supports`, `indicates` eller `concerns`, eller når det har eigne tiltak.",
    ),
    "SP948": (
        "Eit mål er skrive ein gong til i ein annan plan, endå det har ein identifikator å vise til.",
        "Nye ord og variantar av det same målet er det lesarar av mange planar går seg vill i: Ingen kan seie om det er same mål eller eit anna, og når det eine blir revidert, blir det andre ståande. Planar blir samanlikna når dei viser til kvarandre, direkte eller gjennom andre, eller når ei `strategiplan.yaml` nemner dei saman. Seier eit mål at det støttar det andre, skal orda vere dei same, eller tydeleg andre.",
    ),
    "SP949": (
        "Mål i fleire planar støttar kvarandre i ring, eller planar byggjer på kvarandre.",
        "Er kvar av dei grunnen til den andre, er ingen av dei det. Det som berre bør lesast i samanheng, høyrer heime i `related`, eller har `relation: together-with`.",
    ),
    "SP950": (
        "To filer har same utgåve av same plan.",
        "Ei tilvising til planen kan gjelde kva som helst av dei. Ein kopi høyrer heime ein annan stad, ei anna utgåve har eit anna namn under `edition`, og ein annan plan har ein annan `id`.",
    ),
    "SP951": (
        "Fila strategiplan.yaml er noko anna enn ei plansamling.",
        "Ei plansamling er ei fil med det namnet som listar opp planar som høyrer saman, under `plans`, som stiar frå der ho ligg.",
    ),
    "SP952": (
        "Ein sti i strategiplan.yaml fører ikkje til ein plan som kan lesast.",
        "Stiar fører frå mappa til fila og til planar i ho eller under ho. `*` står for kva som helst del av eit namn, og `**` for mapper. Ein sti som fører ut av mappa, blir ikkje følgt, heller ikkje når ei lenkje gjer det, og ei plansamling kan ikkje halde ei anna eller seg sjølv.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
