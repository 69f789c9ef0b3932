"""Nynorsk: what the law asks for."""

from __future__ import annotations

_NOT_RECORDED = (
    "; er det gjort, men ikkje skrive inn her, så sei det med `not_recorded: [{key}]` {where}"
)


def _add(what: str, key: str, where: str = "på planen") -> str:
    return what + _NOT_RECORDED.format(key=key, where=where)


MESSAGES: dict[str, tuple[str, str]] = {
    "SP721": (
        "for {element} kan det ikkje avgjerast: {undecided}",
        "nøkkelen i parentes ville avgjere det; det som finst, men ikkje er kjent, blir ståande "
        "under `not_recorded`",
    ),
    "SP722": (
        "{step} har dato {date}, for lenge etter {before}, som har dato {before_day}",
        "kontroller begge datoane; siste dag var {earliest}",
    ),
    "SP723": (
        "forslaget til {step} var offentleg i {days}, men skal vere det i minst {least}",
        "rekna frå {opened} til {closes}; vedtaket kan tidlegast gjerast {earliest}",
    ),
    "SP724": (
        "oppstart av planarbeidet er ikkje registrert, men prosessen er komen lenger",
        _add("legg til eit vedtak med `type: start`", "decisions"),
    ),
    "SP725": (
        "{step} er ikkje kunngjort i: {lacking}",
        "legg til det som manglar, under `announcements`, med `date` og `media`",
    ),
    "SP725/none": (
        "ingenting seier kor {step} vart kunngjort",
        _add(
            "legg til `announcements` med `date` og `media`; lova krev: {lacking}",
            "announcements",
            "på vedtaket",
        ),
    ),
    "SP726": (
        "inga høyring av planprogrammet er registrert, men prosessen er komen lenger",
        _add(
            "legg ho til under `consultations` med `subject: planning-programme`", "consultations"
        ),
    ),
    "SP727": (
        "planprogrammet er ikkje registrert som fastsett, men prosessen er komen lenger",
        _add("legg til eit vedtak med `type: planning-programme`", "decisions"),
    ),
    "SP728": (
        "{element} gjer ikkje greie for: {lacking}",
        "legg det til i `contents` når programmet har det",
    ),
    "SP729": (
        "inga høyring av planforslaget er registrert",
        _add("legg ho til under `consultations` med `subject: plan-proposal`", "consultations"),
    ),
    "SP730": (
        "{round} manglar: {lacking}",
        _add("skriv `modes: [hearing, public-inspection]`", "modes", "på høyringa"),
    ),
    "SP731": (
        "{round} er ikkje kunngjord i: {lacking}",
        "legg til det som manglar, under `announcements`, med `date` og `media`",
    ),
    "SP731/none": (
        "ingenting seier kor {round} vart kunngjord",
        _add(
            "legg til `announcements` med `date` og `media`; lova krev: {lacking}",
            "announcements",
            "på høyringa",
        ),
    ),
    "SP732": (
        "{round} seier ikkje kven ho vart send til",
        _add("oppgi dei under `recipients`", "recipients", "på høyringa"),
    ),
    "SP733": (
        "{round} har inga nettadresse der dokumenta kan lesast",
        _add("legg til `url`", "url", "på høyringa"),
    ),
    "SP734": (
        "ingen medverknad frå barn og unge er registrert",
        _add(
            "legg til ein aktivitet under `participation` med `audience: [children-and-youth]`",
            "participation",
        ),
    ),
    "SP735": (
        "{number} av {wanted} fråsegner til {round} er vurderte",
        "vurder resten i saksframlegget, eller rett tala",
    ),
    "SP736": (
        "{decision} har ikkje noko saksframlegg",
        _add(
            "legg til `case_presentation` med det det tek for seg (`covers`)",
            "case_presentation",
            "på vedtaket",
        ),
    ),
    "SP737": (
        "saksframlegget til {decision} tek ikkje for seg fråsegnene",
        "legg til `submissions` i `covers` når det viser korleis dei er vurderte",
    ),
    "SP738": (
        "{decision} er ikkje kunngjort i: {lacking}",
        "legg til det som manglar, under `announcements`, med `date` og `media`",
    ),
    "SP738/none": (
        "ingenting seier at {decision} er kunngjort",
        _add(
            "legg til `announcements` med `date` og `media`; lova krev: {lacking}",
            "announcements",
            "på vedtaket",
        ),
    ),
    "SP739": (
        "ingenting seier kor på internett den vedtekne planen ligg",
        _add("legg til ei publisering med `medium: web` og `url`", "publications"),
    ),
    "SP740": (
        "{decision} er ikkje sendt til: {lacking}",
        _add("oppgi alle som fekk eit eksemplar, under `sent_to`", "sent_to", "på vedtaket"),
    ),
    "SP741": (
        "{step} er registrert, men vedtaket av planen kan ikkje klagast på",
        "oppgi vedtaket det gjeld, under `concerns`, eller rett `type`",
    ),
    "SP742": (
        "{round} er ført opp med motsegner ({number}), men mot ein slik plan kan det ikkje reisast "
        "motsegn",
        "rekn dei som fråsegner: ta bort `objections`",
    ),
    "SP743": (
        "planen er vedteken, men ingen handlingsdel er registrert",
        _add(
            "legg han til under `linked_plans` med `type: implementation-programme`",
            "linked_plans",
        ),
    ),
    "SP744": (
        "{element} gjeld for mindre enn {wanted} år",
        "frå {opened} til {closes}; rett perioden, eller gjer han lengre",
    ),
    "SP745": (
        "{element} er ikkje rullert i {lacking}",
        _add("legg til dagane under `revised`", "revised", "på den tilknytte planen"),
    ),
    "SP746": (
        "forslaget til {element} var offentleg i {days}, men skal vere det i minst {least}",
        "rekna frå {opened} til {closes}; det kan tidlegast vedtakast {earliest}",
    ),
    "SP747": (
        "fristen for {round}, {deadline}, er ein fridag: {day_off}",
        "ingen feil etter lova; vurder yrkedagen etter",
    ),
    "SP748": (
        "ingenting i planen er merkt som folkehelse: {lacking}",
        "skriv `statutory_subjects: [public-health]` på minst eitt mål og éin strategi, eller "
        "knyt dei til berekraftsmål 3",
    ),
    "SP749": (
        "kommunen er i forvaltningsområdet for samiske språk, men planen har ikkje noko mål for "
        "dei",
        "skriv `statutory_subjects: [sami-language]` på målet, eller på temaplanen under "
        "`linked_plans`",
    ),
    "SP750": (
        "planen seier ikkje kva språk han er på",
        "legg til `language`: `nb`, `nn`, `se`, `smj`, `sma`, `en` …",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP721": (
        "Det kan ikkje avgjerast om lova er følgd.",
        "Fila seier at noko ikkje er registrert, eller seier for lite om det. Det er ingen feil. "
        "Funnet samlar det som ikkje kan avgjerast for kvart element, med nøkkelen som ville "
        "avgjere det. `strategiplan process` viser det same på sin plass i prosessen.",
    ),
    "SP722": (
        "Planstrategien er vedteken meir enn eitt år etter at kommunestyret vart konstituert.",
        "Eit nytt kommunestyre vedtek ein planstrategi seinast eitt år etter konstitueringa (pbl "
        "§ 10-1). Det blir vurdert når begge dagane er oppgitt: konstitueringa som eit vedtak med "
        "`type: constitution`, strategien som eit vedtak med `type: planning-strategy` eller som "
        "ein tilknytt plan med dagen under `adopted`.",
    ),
    "SP723": (
        "Forslaget til planstrategi var offentleg for kort tid.",
        "Det skal vere offentleg minst 30 dagar før kommunestyret handsamar det (pbl § 10-1). "
        "Dagane blir talde frå `proposal_published`, elles frå høyringa av strategien tok til, og "
        "fram til vedtaket.",
    ),
    "SP724": (
        "Planarbeidet har gått vidare utan at oppstarten er registrert som kunngjord.",
        "Oppstart av planarbeidet skal kunngjerast (pbl § 11-12). Det blir skrive som eit vedtak "
        "med `type: start`. Ein plan som ikkje er komen lenger enn det, blir ikkje vurdert.",
    ),
    "SP725": (
        "Oppstarten er ikkje kunngjord i alle media som lova nemner.",
        "Det er minst éi avis som er ålment lesen på staden, og internett (pbl § 11-12). Før "
        "21. juni 2024 stod det «elektroniske medier» i lova, og då held kva som helst av dei.",
    ),
    "SP726": (
        "Planarbeidet har gått vidare utan at noka høyring av planprogrammet er registrert.",
        "Samfunnsdelen tek òg til med eit planprogram, som blir sendt på høyring og lagt ut (pbl "
        "§§ 4-1 og 11-13).",
    ),
    "SP727": (
        "Planarbeidet har gått vidare utan at planprogrammet er registrert som fastsett.",
        "Kommunestyret fastset programmet, eller den som kommunestyret har gitt styresmakta til "
        "(pbl § 11-13), før planforslaget blir sendt ut.",
    ),
    "SP728": (
        "Planprogrammet manglar noko det skal gjere greie for.",
        "Formålet med planarbeidet, planprosessen med fristar og deltakarar, opplegget for "
        "medverknad, alternativa som skal vurderast, og behovet for utgreiingar (pbl § 4-1). "
        "Programmet er ein tilknytt plan med `contents`. Er ingenting oppgitt, kan det ikkje "
        "avgjerast.",
    ),
    "SP729": (
        "Planen er på høyring eller vedteken, men inga høyring av planforslaget er registrert.",
        "Forslaget blir sendt på høyring og lagt ut til offentleg ettersyn (pbl § 11-14).",
    ),
    "SP730": (
        "Planforslaget er ikkje både sendt på høyring og lagt ut.",
        "Høyring og offentleg ettersyn vil seie at dei som blir råka, får uttale seg, og at alle "
        "kan sjå forslaget (pbl § 11-14). Det held at éi av fleire høyringar var begge delar.",
    ),
    "SP731": (
        "Høyringa av planforslaget er ikkje kunngjord i alle media som lova nemner.",
        "Det er minst éi avis som er ålment lesen på staden, og internett (pbl § 11-14). Før "
        "21. juni 2024 stod det «elektroniske medier» i lova, og då held kva som helst av dei. "
        "Det held at éi av fleire høyringar vart kunngjord slik.",
    ),
    "SP732": (
        "Ei høyring seier ikkje kven ho vart send til.",
        "Eit forslag blir sendt til alle offentlege organ, organisasjonar og institusjonar som "
        "blir råka, med ein frist (pbl § 5-2).",
    ),
    "SP733": (
        "Ei høyring seier ikkje kor på internett dokumenta kan lesast.",
        "Eit forslag skal presenterast elektronisk og vere lett tilgjengeleg for alle (pbl "
        "§ 5-2). Adressa står i `url` på høyringa sjølv eller på ein av kanalane.",
    ),
    "SP734": (
        "Ingen medverknad frå barn og unge er registrert.",
        "Kommunen har eit særleg ansvar for barn og unge og for andre grupper som treng det (pbl "
        "§§ 3-3 og 5-1). Frå og med høyringa av planforslaget skal minst éin aktivitet ha "
        "`children-and-youth` i `audience`.",
    ),
    "SP735": (
        "Ikkje alle fråsegnene til høyringa er vurderte.",
        "Saksframlegget skal vise korleis fråsegnene er vurderte, og kva vekt dei har fått (pbl "
        "§ 11-14), og det gjeld alle. Tala står under `submissions`: `received` for dei som kom "
        "inn, og `answered` for dei som er vurderte.",
    ),
    "SP736": (
        "Planen er vedteken utan at noko saksframlegg er registrert.",
        "Kommunestyret avgjer saka på eit saksframlegg som viser korleis verknadene av planen og "
        "fråsegnene er vurderte (pbl § 11-14).",
    ),
    "SP737": (
        "Saksframlegget viser ikkje kva som vart av fråsegnene.",
        "Det skal vise korleis fråsegnene er vurderte, og kva vekt dei har fått (pbl § 11-14). "
        "Det saksframlegget tek for seg, står i `covers`. Er ingenting oppgitt, kan det ikkje "
        "avgjerast.",
    ),
    "SP738": (
        "Vedtaket av planen er ikkje kunngjort slik lova krev.",
        "Den vedtekne planen blir kunngjord og gjord tilgjengeleg på internett (pbl § 11-15). Før "
        "21. juni 2024 stod det «elektroniske medier» i lova.",
    ),
    "SP739": (
        "Planen er vedteken, men ingenting seier kor på internett han ligg.",
        "Den vedtekne planen blir gjord tilgjengeleg på internett (pbl § 11-15). Det blir skrive "
        "som ei publisering med `medium: web` eller med ein `url`.",
    ),
    "SP740": (
        "Den vedtekne planen er ikkje send til alle som skal ha eit eksemplar.",
        "Departementet, statsforvaltaren, regional planstyresmakt og statlege styresmakter som "
        "blir råka, skal ha eit eksemplar (pbl § 11-15).",
    ),
    "SP741": (
        "Ein klage på vedtaket er registrert, men det kan ikkje klagast på.",
        "Vedtaket til kommunestyret om kommuneplanen kan ikkje klagast på (pbl § 11-15), så klagen "
        "høyrer til eit anna vedtak. Oppgi det under `concerns`, eller rett typen.",
    ),
    "SP742": (
        "Ei motsegn mot ein samfunnsdel er registrert, og det finst ikkje.",
        "Motsegn kan berre reisast mot arealdelen og reguleringsplanar (pbl § 5-4). Det som kom "
        "til ein samfunnsdel, er ei fråsegn som dei andre.",
    ),
    "SP743": (
        "Planen er vedteken, men har ingen handlingsdel.",
        "Ein handlingsdel seier korleis planen skal følgjast opp dei fire neste åra eller meir "
        "(pbl § 11-1). Han er ein tilknytt plan med `type: implementation-programme` eller ein "
        "økonomiplan med `relation: implements`.",
    ),
    "SP744": (
        "Ein handlingsdel gjeld for mindre enn fire år.",
        "Han gjeld for dei fire neste åra eller meir (pbl § 11-1). Første og siste år blir rekna "
        "med: 2023-2026 er fire.",
    ),
    "SP745": (
        "Handlingsdelen er ikkje rullert kvart år.",
        "Han blir rullert årleg (pbl § 11-1). Kvart år mellom det første og det siste som er "
        "registrert i `adopted` og `revised` på handlingsdelane, bør ha ei rullering. Tida etter "
        "det siste blir ikkje vurdert.",
    ),
    "SP746": (
        "Forslaget til handlingsdel var offentleg for kort tid.",
        "Det skal vere offentleg minst 14 dagar før kommunestyret handsamar det. Til og med "
        "31. oktober 2019 var det minst 30 (pbl § 11-4). Dagane blir talde frå "
        "`proposal_published` til `adopted`.",
    ),
    "SP747": (
        "Siste dag for å uttale seg er ein laurdag, ein søndag eller ein heilagdag.",
        "Det er ingen feil etter lova, som ikkje har nokon regel om det. Men folka i kommunen er "
        "borte, og mange reknar med neste yrkedag.",
    ),
    "SP748": (
        "Planen har ikkje noko mål eller ingen strategi for folkehelse.",
        "Kommunen fastset mål og strategiar for folkehelsearbeidet i arbeidet med kommuneplanar "
        "(folkehelselova § 6), og frå 2026 òg tiltak og prioriteringar. Minst eitt mål og éin "
        "strategi bør vere merkt med `statutory_subjects: [public-health]`, ta opp eit tema som "
        "er det, eller vere knytt til berekraftsmål 3. Det som står over eller under eit slikt, "
        "blir rekna med. Eit utkast blir ikkje vurdert.",
    ),
    "SP749": (
        "Ein kommune i forvaltningsområdet for samiske språk har ikkje mål for dei.",
        "Frå 2024 skal desse kommunane setje mål for bruk av samisk i samfunnsdelen eller i ein "
        "temaplan (samelova § 3-13): eit mål eller ein tilknytt plan med `statutory_subjects: "
        "[sami-language]`. Kva kommunar det er, etter `municipality_number` på eigaren, står i "
        "profilen. Lista der har ein ukjend dato mellom 2023 og 2026: undersøk om kommunen din "
        "er komen til eller gått ut.",
    ),
    "SP750": (
        "Planen seier ikkje kva språk han er på.",
        "Bokmål, nynorsk og dei samiske språka er likestilte, og kvart av dei har sin språkkode: "
        "`nb`, `nn`, `se`, `smj`, `sma` (språklova). Utan den veit ingen kva for eit det er, og "
        "skjermlesarar les feil. Berre `no` seier for lite.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
