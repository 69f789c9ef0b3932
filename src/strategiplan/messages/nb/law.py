"""Bokmål: what the law asks for."""

from __future__ import annotations

_NOT_RECORDED = (
    "; er det gjort, men ikke skrevet inn her, så si det med `not_recorded: [{key}]` {where}"
)


def _add(what: str, key: str, where: str = "på planen") -> str:
    return what + _NOT_RECORDED.format(key=key, where=where)


MESSAGES: dict[str, tuple[str, str]] = {
    "SP721": (
        "for {element} kan det ikke avgjøres: {undecided}",
        "nøkkelen i parentes ville avgjøre det; det som finnes, men ikke er kjent, blir stående "
        "under `not_recorded`",
    ),
    "SP722": (
        "{step} har dato {date}, for lenge etter {before}, som har dato {before_day}",
        "kontroller begge datoene; siste dag var {earliest}",
    ),
    "SP723": (
        "forslaget til {step} var offentlig i {days}, men skal være det i minst {least}",
        "regnet fra {opened} til {closes}; vedtaket kan tidligst gjøres {earliest}",
    ),
    "SP724": (
        "oppstart av planarbeidet er ikke registrert, men prosessen er kommet lenger",
        _add("legg til et vedtak med `type: start`", "decisions"),
    ),
    "SP725": (
        "{step} er ikke kunngjort i: {lacking}",
        "legg til det som mangler, under `announcements`, med `date` og `media`",
    ),
    "SP725/none": (
        "ingenting sier hvor {step} ble kunngjort",
        _add(
            "legg til `announcements` med `date` og `media`; loven krever: {lacking}",
            "announcements",
            "på vedtaket",
        ),
    ),
    "SP726": (
        "ingen høring av planprogrammet er registrert, men prosessen er kommet lenger",
        _add(
            "legg den til under `consultations` med `subject: planning-programme`", "consultations"
        ),
    ),
    "SP727": (
        "planprogrammet er ikke registrert som fastsatt, men prosessen er kommet lenger",
        _add("legg til et vedtak med `type: planning-programme`", "decisions"),
    ),
    "SP728": (
        "{element} gjør ikke rede for: {lacking}",
        "legg det til i `contents` når programmet har det",
    ),
    "SP729": (
        "ingen høring av planforslaget er registrert",
        _add("legg den til under `consultations` med `subject: plan-proposal`", "consultations"),
    ),
    "SP730": (
        "{round} mangler: {lacking}",
        _add("skriv `modes: [hearing, public-inspection]`", "modes", "på høringen"),
    ),
    "SP731": (
        "{round} er ikke kunngjort i: {lacking}",
        "legg til det som mangler, under `announcements`, med `date` og `media`",
    ),
    "SP731/none": (
        "ingenting sier hvor {round} ble kunngjort",
        _add(
            "legg til `announcements` med `date` og `media`; loven krever: {lacking}",
            "announcements",
            "på høringen",
        ),
    ),
    "SP732": (
        "{round} sier ikke hvem den ble sendt til",
        _add("oppgi dem under `recipients`", "recipients", "på høringen"),
    ),
    "SP733": (
        "{round} har ingen nettadresse der dokumentene kan leses",
        _add("legg til `url`", "url", "på høringen"),
    ),
    "SP734": (
        "ingen medvirkning fra barn og unge er registrert",
        _add(
            "legg til en aktivitet under `participation` med `audience: [children-and-youth]`",
            "participation",
        ),
    ),
    "SP735": (
        "{number} av {wanted} uttalelser til {round} er vurdert",
        "vurder resten i saksframlegget, eller rett tallene",
    ),
    "SP736": (
        "{decision} har ikke noe saksframlegg",
        _add(
            "legg til `case_presentation` med det det tar for seg (`covers`)",
            "case_presentation",
            "på vedtaket",
        ),
    ),
    "SP737": (
        "saksframlegget til {decision} tar ikke for seg uttalelsene",
        "legg til `submissions` i `covers` når det viser hvordan de er vurdert",
    ),
    "SP738": (
        "{decision} er ikke kunngjort i: {lacking}",
        "legg til det som mangler, under `announcements`, med `date` og `media`",
    ),
    "SP738/none": (
        "ingenting sier at {decision} er kunngjort",
        _add(
            "legg til `announcements` med `date` og `media`; loven krever: {lacking}",
            "announcements",
            "på vedtaket",
        ),
    ),
    "SP739": (
        "ingenting sier hvor på internett den vedtatte planen ligger",
        _add("legg til en publisering med `medium: web` og `url`", "publications"),
    ),
    "SP740": (
        "{decision} er ikke sendt til: {lacking}",
        _add("oppgi alle som fikk et eksemplar, under `sent_to`", "sent_to", "på vedtaket"),
    ),
    "SP741": (
        "{step} er registrert, men vedtaket av planen kan ikke påklages",
        "oppgi vedtaket den gjelder, under `concerns`, eller rett `type`",
    ),
    "SP742": (
        "{round} er ført opp med innsigelser ({number}), men mot en slik plan kan det ikke reises "
        "innsigelse",
        "regn dem som uttalelser: ta bort `objections`",
    ),
    "SP743": (
        "planen er vedtatt, men ingen handlingsdel er registrert",
        _add(
            "legg den til under `linked_plans` med `type: implementation-programme`",
            "linked_plans",
        ),
    ),
    "SP744": (
        "{element} gjelder for mindre enn {wanted} år",
        "fra {opened} til {closes}; rett perioden, eller gjør den lengre",
    ),
    "SP745": (
        "{element} er ikke rullert i {lacking}",
        _add("legg til dagene under `revised`", "revised", "på den tilknyttede planen"),
    ),
    "SP746": (
        "forslaget til {element} var offentlig i {days}, men skal være det i minst {least}",
        "regnet fra {opened} til {closes}; det kan tidligst vedtas {earliest}",
    ),
    "SP747": (
        "fristen for {round}, {deadline}, er en fridag: {day_off}",
        "ingen feil etter loven; vurder virkedagen etter",
    ),
    "SP748": (
        "ingenting i planen er merket som folkehelse: {lacking}",
        "skriv `statutory_subjects: [public-health]` på minst ett mål og én strategi, eller knytt "
        "dem til bærekraftsmål 3",
    ),
    "SP749": (
        "kommunen er i forvaltningsområdet for samiske språk, men planen har ikke noe mål for dem",
        "skriv `statutory_subjects: [sami-language]` på målet, eller på temaplanen under "
        "`linked_plans`",
    ),
    "SP750": (
        "planen sier ikke hvilket språk den er på",
        "legg til `language`: `nb`, `nn`, `se`, `smj`, `sma`, `en` …",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP721": (
        "Det kan ikke avgjøres om loven er fulgt.",
        "Filen sier at noe ikke er registrert, eller sier for lite om det. Det er ingen feil. "
        "Funnet samler det som ikke kan avgjøres for hvert element, med nøkkelen som ville avgjøre "
        "det. `strategiplan process` viser det samme på sin plass i prosessen.",
    ),
    "SP722": (
        "Planstrategien er vedtatt mer enn ett år etter at kommunestyret ble konstituert.",
        "Et nytt kommunestyre vedtar en planstrategi senest ett år etter konstitueringen (pbl "
        "§ 10-1). Det blir vurdert når begge dagene er oppgitt: konstitueringen som et vedtak med "
        "`type: constitution`, strategien som et vedtak med `type: planning-strategy` eller som en "
        "tilknyttet plan med dagen under `adopted`.",
    ),
    "SP723": (
        "Forslaget til planstrategi var offentlig for kort tid.",
        "Det skal være offentlig minst 30 dager før kommunestyret behandler det (pbl § 10-1). "
        "Dagene telles fra `proposal_published`, ellers fra høringen av strategien begynte, og "
        "fram til vedtaket.",
    ),
    "SP724": (
        "Planarbeidet har gått videre uten at oppstarten er registrert som kunngjort.",
        "Oppstart av planarbeidet skal kunngjøres (pbl § 11-12). Det skrives som et vedtak med "
        "`type: start`. En plan som ikke er kommet lenger enn det, blir ikke vurdert.",
    ),
    "SP725": (
        "Oppstarten er ikke kunngjort i alle mediene loven nevner.",
        "Det er minst én avis som er alminnelig lest på stedet, og internett (pbl § 11-12). Før "
        "21. juni 2024 sto det «elektroniske medier» i loven, og da holder hvilket som helst av "
        "dem.",
    ),
    "SP726": (
        "Planarbeidet har gått videre uten at noen høring av planprogrammet er registrert.",
        "Også samfunnsdelen begynner med et planprogram, som sendes på høring og legges ut (pbl "
        "§§ 4-1 og 11-13).",
    ),
    "SP727": (
        "Planarbeidet har gått videre uten at planprogrammet er registrert som fastsatt.",
        "Kommunestyret fastsetter programmet, eller den kommunestyret har gitt myndigheten til "
        "(pbl § 11-13), før planforslaget sendes ut.",
    ),
    "SP728": (
        "Planprogrammet mangler noe det skal gjøre rede for.",
        "Formålet med planarbeidet, planprosessen med frister og deltakere, opplegget for "
        "medvirkning, alternativene som skal vurderes, og behovet for utredninger (pbl § 4-1). "
        "Programmet er en tilknyttet plan med `contents`. Er ingenting oppgitt, kan det ikke "
        "avgjøres.",
    ),
    "SP729": (
        "Planen er på høring eller vedtatt, men ingen høring av planforslaget er registrert.",
        "Forslaget sendes på høring og legges ut til offentlig ettersyn (pbl § 11-14).",
    ),
    "SP730": (
        "Planforslaget er ikke både sendt på høring og lagt ut.",
        "Høring og offentlig ettersyn betyr at de som blir berørt, får uttale seg, og at alle kan "
        "se forslaget (pbl § 11-14). Det holder at én av flere høringer var begge deler.",
    ),
    "SP731": (
        "Høringen av planforslaget er ikke kunngjort i alle mediene loven nevner.",
        "Det er minst én avis som er alminnelig lest på stedet, og internett (pbl § 11-14). Før "
        "21. juni 2024 sto det «elektroniske medier» i loven, og da holder hvilket som helst av "
        "dem. Det holder at én av flere høringer ble kunngjort slik.",
    ),
    "SP732": (
        "En høring sier ikke hvem den ble sendt til.",
        "Et forslag sendes til alle offentlige organer, organisasjoner og institusjoner som blir "
        "berørt, med en frist (pbl § 5-2).",
    ),
    "SP733": (
        "En høring sier ikke hvor på internett dokumentene kan leses.",
        "Et forslag skal presenteres elektronisk og være lett tilgjengelig for alle (pbl § 5-2). "
        "Adressen står i høringens egen `url` eller i `url` til en av kanalene.",
    ),
    "SP734": (
        "Ingen medvirkning fra barn og unge er registrert.",
        "Kommunen har et særlig ansvar for barn og unge og for andre grupper som trenger det (pbl "
        "§§ 3-3 og 5-1). Fra og med høringen av planforslaget skal minst én aktivitet ha "
        "`children-and-youth` i `audience`.",
    ),
    "SP735": (
        "Ikke alle uttalelsene til høringen er vurdert.",
        "Saksframlegget skal vise hvordan uttalelsene er vurdert, og hvilken vekt de har fått (pbl "
        "§ 11-14), og det gjelder alle. Tallene står under `submissions`: `received` for dem som "
        "kom inn, og `answered` for dem som er vurdert.",
    ),
    "SP736": (
        "Planen er vedtatt uten at noe saksframlegg er registrert.",
        "Kommunestyret avgjør saken på et saksframlegg som viser hvordan virkningene av planen og "
        "uttalelsene er vurdert (pbl § 11-14).",
    ),
    "SP737": (
        "Saksframlegget viser ikke hva som ble av uttalelsene.",
        "Det skal vise hvordan uttalelsene er vurdert, og hvilken vekt de har fått (pbl § 11-14). "
        "Det saksframlegget tar for seg, står i `covers`. Er ingenting oppgitt, kan det ikke "
        "avgjøres.",
    ),
    "SP738": (
        "Vedtaket av planen er ikke kunngjort slik loven krever.",
        "Den vedtatte planen kunngjøres og gjøres tilgjengelig på internett (pbl § 11-15). Før "
        "21. juni 2024 sto det «elektroniske medier» i loven.",
    ),
    "SP739": (
        "Planen er vedtatt, men ingenting sier hvor på internett den ligger.",
        "Den vedtatte planen gjøres tilgjengelig på internett (pbl § 11-15). Det skrives som en "
        "publisering med `medium: web` eller med en `url`.",
    ),
    "SP740": (
        "Den vedtatte planen er ikke sendt til alle som skal ha et eksemplar.",
        "Departementet, statsforvalteren, regional planmyndighet og berørte statlige myndigheter "
        "skal ha et eksemplar (pbl § 11-15).",
    ),
    "SP741": (
        "En klage på vedtaket er registrert, men det kan ikke påklages.",
        "Kommunestyrets vedtak om kommuneplan kan ikke påklages (pbl § 11-15), så klagen hører til "
        "et annet vedtak. Oppgi det under `concerns`, eller rett typen.",
    ),
    "SP742": (
        "En innsigelse mot en samfunnsdel er registrert, og det finnes ikke.",
        "Innsigelse kan bare reises mot arealdelen og reguleringsplaner (pbl § 5-4). Det som kom "
        "til en samfunnsdel, er en uttalelse som de andre.",
    ),
    "SP743": (
        "Planen er vedtatt, men har ingen handlingsdel.",
        "En handlingsdel sier hvordan planen skal følges opp de fire neste årene eller mer (pbl "
        "§ 11-1). Den er en tilknyttet plan med `type: implementation-programme` eller en "
        "økonomiplan med `relation: implements`.",
    ),
    "SP744": (
        "En handlingsdel gjelder for mindre enn fire år.",
        "Den gjelder for de fire neste årene eller mer (pbl § 11-1). Første og siste år regnes "
        "med: 2023-2026 er fire.",
    ),
    "SP745": (
        "Handlingsdelen er ikke rullert hvert år.",
        "Den rulleres årlig (pbl § 11-1). Hvert år mellom det første og det siste som er "
        "registrert i `adopted` og `revised` på handlingsdelene, bør ha en rullering. Tiden etter "
        "det siste blir ikke vurdert.",
    ),
    "SP746": (
        "Forslaget til handlingsdel var offentlig for kort tid.",
        "Det skal være offentlig minst 14 dager før kommunestyret behandler det. Til og med "
        "31. oktober 2019 var det minst 30 (pbl § 11-4). Dagene telles fra `proposal_published` "
        "til `adopted`.",
    ),
    "SP747": (
        "Siste dag for å uttale seg er en lørdag, en søndag eller en helligdag.",
        "Det er ingen feil etter loven, som ikke har noen regel om det. Men kommunens folk er "
        "borte, og mange regner med neste virkedag.",
    ),
    "SP748": (
        "Planen har ikke noe mål eller ingen strategi for folkehelse.",
        "Kommunen fastsetter mål og strategier for folkehelsearbeidet i arbeidet med kommuneplaner "
        "(folkehelseloven § 6), og fra 2026 også tiltak og prioriteringer. Minst ett mål og én "
        "strategi bør være merket med `statutory_subjects: [public-health]`, ta opp et tema som "
        "er det, eller være knyttet til bærekraftsmål 3. Det som står over eller under et slikt, "
        "regnes med. Et utkast blir ikke vurdert.",
    ),
    "SP749": (
        "En kommune i forvaltningsområdet for samiske språk har ikke mål for dem.",
        "Fra 2024 skal disse kommunene sette mål for bruk av samisk i samfunnsdelen eller i en "
        "temaplan (sameloven § 3-13): et mål eller en tilknyttet plan med `statutory_subjects: "
        "[sami-language]`. Hvilke kommuner det er, etter eierens `municipality_number`, står i "
        "profilen. Listen der har en ukjent dato mellom 2023 og 2026: undersøk om din kommune er "
        "kommet til eller gått ut.",
    ),
    "SP750": (
        "Planen sier ikke hvilket språk den er på.",
        "Bokmål, nynorsk og de samiske språkene er likestilte, og hvert av dem har sin språkkode: "
        "`nb`, `nn`, `se`, `smj`, `sma` (språklova). Uten den vet ingen hvilket det er, og "
        "skjermlesere leser feil. Bare `no` sier for lite.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
