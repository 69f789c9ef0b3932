"""Bokmål: dates and periods."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP601": ("perioden slutter ({end}) før den begynner ({start})", "har de to byttet plass?"),
    "SP602": (
        "teksten nevner {year}, som ligger utenfor planperioden {first}–{last}",
        "rett årstallet; står det slik i kilden, så behold det og før det opp under `misprints`",
    ),
    "SP602/exchanged": (
        "teksten nevner {year}; skulle det stått {last}, det siste året i planperioden?",
        "rett årstallet; står det slik i kilden, så behold det og før det opp under `misprints`",
    ),
    "SP603": (
        "{element} har perioden {own}, som går utenfor planperioden {plan}",
        "rett perioden, eller ta den bort der planens egen gjelder",
    ),
    "SP604": (
        "planen ser {years} år fram",
        (
            "tolv år er vanlig, og mellom {low} og {high} år er innenfor det normale; er perioden "
            "riktig?"
        ),
    ),
    "SP605": (
        "måltallet er datert {value}, men utgangspunktet er fra {other}",
        "har de to byttet plass?",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP601": (
        "En periode slutter før den begynner.",
        "Enten har to tall byttet plass, eller så er et av dem feil.",
    ),
    "SP602": (
        "Teksten i et mål nevner et årstall som ikke passer med planperioden.",
        (
            "Det er enten et år etter planperioden, et år før den uten at noe blir sammenlignet "
            "med det året, eller det siste året i perioden med to sifre byttet om. Oftest er det "
            "en trykkfeil. Hvis det virkelig står slik i kilden, beholder du teksten og fører "
            "trykkfeilen opp under `misprints`. Da forsvinner meldingen."
        ),
    ),
    "SP603": (
        "Noe varer utover planperioden.",
        (
            "Et mål, en strategi eller et tiltak har sin egen periode, som begynner før "
            "planperioden eller slutter etter den."
        ),
    ),
    "SP604": (
        "Planen har uvanlig lang eller uvanlig kort tidshorisont.",
        "Loven fastsetter ingen tidshorisont for samfunnsdelen. Tolv år er vanlig praksis.",
    ),
    "SP605": (
        "Måltallet for en indikator er datert før utgangspunktet.",
        "Utgangspunktet er der man begynner, og måltallet er dit man vil.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
