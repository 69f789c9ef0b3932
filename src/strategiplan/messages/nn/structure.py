"""Nynorsk: levels, counts and what belongs together."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP301": (
        "{element} har ingen {kinds}",
        "legg til minst éin på målet eller lenger ned; finst det nokre som ikkje er skrivne inn, så skriv `not_recorded: [strategies]`",
    ),
    "SP302/exactly": (
        "{element} har {found}, men skal ha {expected}",
        "legg til eller fjern så det blir {expected}, eller endre `counts` i profilen",
    ),
    "SP302/at-least": (
        "{element} har {found}, men skal ha minst {expected}",
        "legg til det som manglar, eller endre `counts` i profilen",
    ),
    "SP302/at-most": (
        "{element} har {found}, men skal ha høgst {expected}",
        "fjern eller slå saman nokre, eller endre `counts` i profilen",
    ),
    "SP302/none": (
        "{element} har {found}, men planen skal ikkje ha dette nivået her",
        "flytt innhaldet eitt nivå opp, eller endre `counts` i profilen",
    ),
    "SP303": (
        "ingen har ansvar for {element}",
        "før opp ein aktør under `responsible`, her eller på målet over",
    ),
    "SP304": (
        "ingen mål svarar på {element}",
        "før opp utfordringa under `addresses` på dei måla som svarar på ho",
    ),
    "SP305": (
        "{element} står på eit nivå som profilen {profile} ikkje har: {kind}",
        "nivåa er {levels}; flytt elementet, eller legg nivået inn i profilen",
    ),
    "SP306": ("planen har ingen {kinds}", "legg til minst eitt under `goals`"),
    "SP307": ("planen har ingen {kinds}", "legg til minst éin under `strategies` på eit mål"),
    "SP308": (
        "planen nemner ingen {kinds}",
        "før opp dei langsiktige utfordringane under `challenges`",
    ),
    "SP309": (
        "rangering {value} er alt brukt på {other}",
        "gi kvart element sin eigen plass i rekkjefølgja",
    ),
    "SP310/none": (
        "ingen mål seier om dei gjeld kommunesamfunnet eller kommunen som organisasjon",
        "skriv `scope: [community]`, `scope: [organisation]` eller begge verdiane på måla",
    ),
    "SP310/community": (
        "måla gjeld berre kommunesamfunnet, ikkje kommunen som organisasjon",
        (
            "legg til eit mål for organisasjonen, eller merk eit mål med `scope: [community, "
            "organisation]`"
        ),
    ),
    "SP310/organisation": (
        "måla gjeld berre kommunen som organisasjon, ikkje kommunesamfunnet",
        (
            "legg til eit mål for kommunesamfunnet, eller merk eit mål med `scope: [community, "
            "organisation]`"
        ),
    ),
    "SP311": (
        "{element} høyrer ikkje til noko mål",
        "før opp målet under `indicates`, eller flytt indikatoren dit",
    ),
    "SP312": ("{element} har ingen {kinds}", "legg dei inn under `goals`, eller fjern {element}"),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP301": (
        "Eit hovudmål har ingen strategi.",
        (
            "Utan ein strategi seier målet kor kommunen vil, men ikkje korleis han skal kome "
            "dit. Ein strategi tel same kor han står under målet, og det gjer også ein strategi "
            "ein annan stad som viser til målet under `supports`. Om det finst strategiar som "
            "ikkje er registrerte, skriv du `not_recorded: [strategies]`.\n\n"
            "Ein profil der `levels` ikkje har med strategiar, slår regelen av."
        ),
    ),
    "SP302": (
        "Det er fleire eller færre element enn profilen krev.",
        (
            "Kommunen avgjer sjølv korleis planen er bygd opp, til dømes med fem delmål for kvart "
            "hovudmål, og skriv det i profilen under `counts`. Berre det næraste nivået tel: "
            "Delmål under eit delmål er ikkje delmål under hovudmålet. Det som finst, men ikkje "
            "er registrert (`not_recorded`), kan mangle."
        ),
    ),
    "SP303": (
        "Ingen har ansvar for ein strategi.",
        (
            "Det som er ansvaret til alle, blir fort ansvaret til ingen. Den som har ansvar for "
            "målet over, har også ansvar for strategien. Om nokon har ansvaret, men det ikkje er "
            "kjent kven, skriv du `not_recorded: [responsible]`."
        ),
    ),
    "SP304": (
        "Ingen mål svarar på ei utfordring.",
        (
            "Planen skildrar utfordringar for at måla skal svare på dei. Eit hovudmål, eit delmål "
            "eller ein strategi som gjer det, viser til utfordringa under `addresses`."
        ),
    ),
    "SP305": (
        "Planen har eit nivå som profilen ikkje kjenner.",
        (
            "Profilen listar opp nivåa i planen under `levels`. Eit anna nivå står anten på feil "
            "stad, eller så er det grunn til å endre profilen."
        ),
    ),
    "SP306": (
        "Planen har ingen hovudmål.",
        (
            "Måla er det planen er til for. Samfunnsdelen i kommuneplanen skal ta stilling til "
            "utfordringar, mål og strategiar (pbl § 11-2). Ein handlingsdel, ein økonomiplan og "
            "ei årsmelding gjennomfører eller fortel om måla i andre planar, og treng ingen "
            "eigne."
        ),
    ),
    "SP307": (
        "Planen har ingen strategiar.",
        (
            "Samfunnsdelen i kommuneplanen skal ta stilling til utfordringar, mål og strategiar "
            "(pbl § 11-2). Ein handlingsdel, ein økonomiplan og ei årsmelding treng ingen eigne."
        ),
    ),
    "SP308": (
        "Planen nemner ingen utfordringar.",
        (
            "Samfunnsdelen i kommuneplanen skal ta stilling til langsiktige utfordringar, mål og "
            "strategiar (pbl § 11-2)."
        ),
    ),
    "SP309": (
        "To element ved sida av kvarandre har same rangeringa.",
        "Når mål står i prioritert rekkjefølgje, har kvart av dei sin eigen plass.",
    ),
    "SP310": (
        "Det går ikkje fram at måla gjeld både kommunesamfunnet og kommunen som organisasjon.",
        (
            "Samfunnsdelen skal ta stilling til utfordringar, mål og strategiar både for "
            "kommunesamfunnet som heilskap og for kommunen som organisasjon (pbl § 11-2). Kvart "
            "mål seier med `scope` kva for ein av dei to det gjeld, og begge bør vere med."
        ),
    ),
    "SP311": (
        "Ein indikator høyrer ikkje til noko mål.",
        (
            "Han står øvst i planen og viser ikkje til noko mål under `indicates`. Då ser ingen "
            "kva verdien seier noko om."
        ),
    ),
    "SP312": (
        "Eit satsingsområde har ingen hovudmål under seg og står ikkje sjølv under eit hovudmål.",
        "Eit satsingsområde samlar mål. Utan mål er det berre ei overskrift utan tekst.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
