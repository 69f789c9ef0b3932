"""Bokmål: levels, counts and what belongs together."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP301": (
        "{element} har ingen {kinds}",
        "legg til minst én på målet eller lenger ned; finnes det noen som ikke er skrevet inn, så skriv `not_recorded: [strategies]`",
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
        "ingen har ansvar for {element}",
        "før opp en aktør under `responsible`, her eller på målet over",
    ),
    "SP304": (
        "ingen mål svarer på {element}",
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
        "rangering {value} er allerede brukt på {other}",
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
        "{element} hører ikke til noe mål",
        "før opp målet under `indicates`, eller flytt indikatoren dit",
    ),
    "SP312": ("{element} har ingen {kinds}", "legg dem inn under `goals`, eller fjern {element}"),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
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
            "utfordringer, mål og strategier (pbl § 11-2). En handlingsdel, en økonomiplan og "
            "en årsrapport gjennomfører eller forteller om målene i andre planer, og trenger "
            "ingen egne."
        ),
    ),
    "SP307": (
        "Planen har ingen strategier.",
        (
            "Kommuneplanens samfunnsdel skal ta stilling til utfordringer, mål og strategier (pbl "
            "§ 11-2). En handlingsdel, en økonomiplan og en årsrapport trenger ingen egne."
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
}
"""Each rule by its code: what is wrong, and why it matters."""
