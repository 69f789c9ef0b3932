"""Bokmål: baselines."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP931": (
        "filen er ingen oversikt over kjente funn",
        "oppgi en fil som `strategiplan check --write-baseline` har skrevet",
    ),
    "SP932": (
        "oversikten er skrevet i versjon {version} av formatet, som ikke er kjent her",
        "bruk versjonen av strategiplan som skrev den, eller en nyere",
    ),
    "SP933": (
        "planen {plan} står to ganger i oversikten over kjente funn",
        "fjern den ene",
    ),
    "SP934": (
        "oversikten over kjente funn gjelder ikke planen {plan}, men {known}",
        "er det riktig fil? inntil videre regnes alle funn som nye",
    ),
    "SP934/none": (
        "oversikten over kjente funn gjelder verken planen {plan} eller noen annen",
        "er det riktig fil? inntil videre regnes alle funn som nye",
    ),
    "SP935": (
        "regelen «{value}» finnes ikke, så det som står her, regnes ikke som kjent",
        "kjør `strategiplan rules` for å se alle reglene",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP931": (
        "Filen er noe annet enn en oversikt over kjente funn.",
        "En slik oversikt skrives av `strategiplan check --write-baseline` og lister opp feil som var kjent i noen planer. Her er en annen fil oppgitt ved en feil.",
    ),
    "SP932": (
        "En oversikt over kjente funn er skrevet i en versjon av formatet som ikke er kjent her.",
        "Den kan si noe denne versjonen av strategiplan ikke forstår, og blir derfor ikke lest.",
    ),
    "SP933": (
        "En oversikt over kjente funn har med den samme planen to ganger.",
        "Ingen kan si hvilken av de to som gjelder.",
    ),
    "SP934": (
        "En oversikt over kjente funn gjelder ikke planen som kontrolleres.",
        "Den er laget av andre planer, eller så har planen fått en annen identifikator. Da vises alle funn som nye.",
    ),
    "SP935": (
        "En oversikt over kjente funn viser til en regel som ikke finnes.",
        "Den er feilskrevet eller hører til en profil som ikke er i bruk her. Det den står for, blir aldri kjent igjen.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
