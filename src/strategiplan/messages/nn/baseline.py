"""Nynorsk: baselines."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP931": (
        "fila er inga oversikt over kjende funn",
        "oppgi ei fil som `strategiplan check --write-baseline` har skrive",
    ),
    "SP932": (
        "oversikta er skriven i versjon {version} av formatet, som ikkje er kjend her",
        "bruk den versjonen av strategiplan som skreiv henne, eller ein nyare",
    ),
    "SP933": (
        "planen {plan} står to gonger i oversikta over kjende funn",
        "fjern den eine",
    ),
    "SP934": (
        "oversikta over kjende funn gjeld ikkje planen {plan}, men {known}",
        "er det rett fil? inntil vidare blir alle funn rekna som nye",
    ),
    "SP934/none": (
        "oversikta over kjende funn gjeld verken planen {plan} eller nokon annan",
        "er det rett fil? inntil vidare blir alle funn rekna som nye",
    ),
    "SP935": (
        "regelen «{value}» finst ikkje, så det som står her, blir ikkje rekna som kjent",
        "køyr `strategiplan rules` for å sjå alle reglane",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP931": (
        "Fila er noko anna enn ei oversikt over kjende funn.",
        "Ei slik oversikt blir skriven av `strategiplan check --write-baseline` og listar opp feil som var kjende i nokre planar. Her er ei anna fil oppgitt ved ein feil.",
    ),
    "SP932": (
        "Ei oversikt over kjende funn er skriven i ein versjon av formatet som ikkje er kjend her.",
        "Ho kan seie noko denne versjonen av strategiplan ikkje forstår, og blir difor ikkje lesen.",
    ),
    "SP933": (
        "Ei oversikt over kjende funn har med den same planen to gonger.",
        "Ingen kan seie kva for ein av dei to som gjeld.",
    ),
    "SP934": (
        "Ei oversikt over kjende funn gjeld ikkje planen som blir kontrollert.",
        "Ho er laga av andre planar, eller planen har fått ein annan identifikator. Då blir alle funn viste som nye.",
    ),
    "SP935": (
        "Ei oversikt over kjende funn viser til ein regel som ikkje finst.",
        "Han er feilskriven eller høyrer til ein profil som ikkje er i bruk her. Det han står for, blir aldri kjent att.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
