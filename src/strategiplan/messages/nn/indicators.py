"""Nynorsk: numbers of indicators."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP611": (
        "{indicator} har talet {number}, men ingenting seier kva som er målt",
        "skriv eininga éin gong under `unit`: prosent, personar, tonn CO2-ekvivalentar",
    ),
    "SP612": (
        "{indicator} blir målt kvart år, men har ikkje noko tal for {years}",
        "før inn tala som manglar, under `values`, eller rett `interval_years`",
    ),
    "SP612/several": (
        "{indicator} blir målt kvart {interval}. år, men har ikkje noko tal for {years}",
        "før inn tala som manglar, under `values`, eller rett `interval_years`",
    ),
    "SP613/up": (
        "talet skal ikkje ned, men måltalet {target} er ikkje høgare enn utgangspunktet {baseline}",
        "rett måltalet, utgangspunktet eller retninga",
    ),
    "SP613/down": (
        "talet skal ikkje opp, men måltalet {target} er ikkje lågare enn utgangspunktet {baseline}",
        "rett måltalet, utgangspunktet eller retninga",
    ),
    "SP614": ("det står to tal for {date}", "behald det som gjeld"),
    "SP615/empty": (
        "ingen tal kan vere innanfor «{band}»: den nedre grensa er ikkje lågare enn den øvre",
        "har dei to bytt plass?",
    ),
    "SP615/overlap": (
        "«{other}» og «{band}» omfattar dei same tala",
        "lat den eine slutte (`below`) der den neste byrjar (`at_least`)",
    ),
    "SP616": (
        "ingenting seier når talet {number} vart målt",
        "skriv år, månad eller dag under `date`",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP611": (
        "Ein indikator har tal, men inga eining.",
        "«15» seier ingenting til den som les: prosent, personar eller tonn? Eininga blir skriven éin gong, under `unit`, og vist etter kvart tal. Når noko berre blir talt, seier eininga kva som blir talt.",
    ),
    "SP612": (
        "Det manglar ei måling i ei rekkje av år.",
        "Ein indikator som seier kor ofte han blir målt (`interval_years`), manglar eit tal mellom det første og det siste. Utan eit slikt intervall er ingenting venta, og då manglar heller ingenting.",
    ),
    "SP613": (
        "Måltalet for ein indikator ligg motsett veg av retninga.",
        "Talet skal opp, men måltalet er lågare enn utgangspunktet, eller omvendt. Eitt av dei tre er feil.",
    ),
    "SP614": (
        "Ein indikator har to tal for same tidspunkt.",
        "Den som les, kan ikkje vite kva for eit av dei som gjeld. Eit retta tal blir sett inn i staden for det gamle.",
    ),
    "SP615": (
        "Tersklane for ein indikator overlappar, eller ein av dei kan ikkje romme noko tal.",
        "Tersklane seier kva tal som er gode, og kva tal som ikkje er det (frå og med `at_least`, til `below`). Når to av dei omfattar same tal, er det godt og dårleg på éin gong.",
    ),
    "SP616": (
        "Eit tal er målt, men ingenting seier når.",
        "Utan dato høyrer det ikkje heime i noka rekkje og kan ikkje samanliknast med noko.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
