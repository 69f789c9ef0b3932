"""Bokmål: numbers of indicators."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP611": (
        "{indicator} har tallet {number}, men ingenting sier hva som er målt",
        "skriv enheten én gang under `unit`: prosent, personer, tonn CO2-ekvivalenter",
    ),
    "SP612": (
        "{indicator} blir målt hvert år, men har ikke noe tall for {years}",
        "før inn tallene som mangler, under `values`, eller rett `interval_years`",
    ),
    "SP612/several": (
        "{indicator} blir målt hvert {interval}. år, men har ikke noe tall for {years}",
        "før inn tallene som mangler, under `values`, eller rett `interval_years`",
    ),
    "SP613/up": (
        "tallet skal ikke ned, men måltallet {target} er ikke høyere enn utgangspunktet {baseline}",
        "rett måltallet, utgangspunktet eller retningen",
    ),
    "SP613/down": (
        "tallet skal ikke opp, men måltallet {target} er ikke lavere enn utgangspunktet {baseline}",
        "rett måltallet, utgangspunktet eller retningen",
    ),
    "SP614": ("det står to tall for {date}", "behold det som gjelder"),
    "SP615/empty": (
        "ingen tall kan være innenfor «{band}»: nedre grense er ikke lavere enn øvre",
        "har de to byttet plass?",
    ),
    "SP615/overlap": (
        "«{other}» og «{band}» omfatter de samme tallene",
        "la den ene slutte (`below`) der den neste begynner (`at_least`)",
    ),
    "SP616": (
        "ingenting sier når tallet {number} ble målt",
        "skriv år, måned eller dag under `date`",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP611": (
        "En indikator har tall, men ingen enhet.",
        "«15» sier ingenting til den som leser: prosent, personer eller tonn? Enheten skrives én gang, under `unit`, og vises etter hvert tall. Når noe bare telles, sier enheten hva som telles.",
    ),
    "SP612": (
        "Det mangler en måling i en rekke av år.",
        "En indikator som sier hvor ofte den blir målt (`interval_years`), mangler et tall mellom det første og det siste. Uten et slikt intervall er ingenting ventet, og da mangler heller ingenting.",
    ),
    "SP613": (
        "Måltallet for en indikator ligger motsatt vei av retningen.",
        "Tallet skal opp, men måltallet er lavere enn utgangspunktet, eller omvendt. Ett av de tre er feil.",
    ),
    "SP614": (
        "En indikator har to tall for samme tidspunkt.",
        "Den som leser, kan ikke vite hvilket av dem som gjelder. Et rettet tall settes inn i stedet for det gamle.",
    ),
    "SP615": (
        "Tersklene for en indikator overlapper, eller en av dem kan ikke romme noe tall.",
        "Tersklene sier hvilke tall som er gode, og hvilke som ikke er det (fra og med `at_least`, til `below`). Når to av dem omfatter samme tall, er det godt og dårlig på én gang.",
    ),
    "SP616": (
        "Et tall er målt, men ingenting sier når.",
        "Uten dato hører det ikke hjemme i noen rekke og kan ikke sammenlignes med noe.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
