"""Nynorsk: dates and periods."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP601": ("perioden sluttar ({end}) før han byrjar ({start})", "har dei to bytt plass?"),
    "SP602": (
        "teksten nemner {year}, som ligg utanfor planperioden {first}–{last}",
        "rett årstalet; står det slik i kjelda, så lat det stå og før det opp under `misprints`",
    ),
    "SP602/exchanged": (
        "teksten nemner {year}; skulle det ha stått {last}, det siste året i planperioden?",
        "rett årstalet; står det slik i kjelda, så lat det stå og før det opp under `misprints`",
    ),
    "SP603": (
        "{element} har perioden {own}, som går utanfor planperioden {plan}",
        "rett perioden, eller ta han bort der perioden til planen gjeld",
    ),
    "SP604": (
        "planen ser {years} år fram",
        (
            "tolv år er vanleg, og mellom {low} og {high} år er innanfor det normale; er perioden "
            "rett?"
        ),
    ),
    "SP605": (
        "måltalet er datert {value}, men utgangspunktet er frå {other}",
        "har dei to bytt plass?",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP601": (
        "Ein periode sluttar før han byrjar.",
        "Anten har to tal bytt plass, eller så er eitt av dei feil.",
    ),
    "SP602": (
        "Teksten i eit mål nemner eit årstal som ikkje passar med planperioden.",
        (
            "Det er anten eit år etter planperioden, eit år før han utan at noko blir samanlikna "
            "med det året, eller det siste året i perioden med to siffer bytte om. Oftast er det "
            "ein trykkfeil. Om det verkeleg står slik i kjelda, held du på teksten og fører "
            "trykkfeilen opp under `misprints`. Då forsvinn meldinga."
        ),
    ),
    "SP603": (
        "Noko varer ut over planperioden.",
        (
            "Eit mål, ein strategi eller eit tiltak har sin eigen periode, som byrjar før "
            "planperioden eller sluttar etter han."
        ),
    ),
    "SP604": (
        "Planen har uvanleg lang eller uvanleg kort tidshorisont.",
        "Lova set ingen tidshorisont for samfunnsdelen. Tolv år er vanleg praksis.",
    ),
    "SP605": (
        "Måltalet for ein indikator er datert før utgangspunktet.",
        "Utgangspunktet er der ein byrjar, og måltalet er dit ein vil.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
