"""Bokmål: exemptions from rules."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP921": (
        "det er gjort unntak fra regelen «{value}», som ikke finnes",
        "kjør `strategiplan rules` for å se alle reglene",
    ),
    "SP922": (
        "unntaket fra {rule} mangler begrunnelse og gjelder derfor ikke",
        "skriv under `reason` hvorfor regelen ikke gjelder her",
    ),
    "SP923": (
        "ingenting kan unntas fra {rule}, for en del av filen går tapt til feilen er rettet",
        "rett det regelen finner, og fjern unntaket",
    ),
    "SP923/profile": (
        "ingenting i en plan kan unntas fra {rule}, som gjelder profiler",
        "rett profilen, og fjern unntaket",
    ),
    "SP923/own": (
        "ingenting kan unntas fra {rule}, som gjelder unntak",
        "fjern unntaket; en profil kan slå av regelen",
    ),
    "SP924": (
        "unntaket fra {rule} gjaldt til og med {until}",
        "rett det unntaket gjaldt, og fjern det, eller bestem en ny siste dag",
    ),
    "SP925": (
        "unntaket fra {rule} trengs ikke, for regelen finner ingenting her",
        "fjern unntaket",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP921": (
        "Et unntak viser til en regel som ikke finnes.",
        (
            "Da slipper unntaket ingenting gjennom. En regel oppgis med koden, for eksempel "
            "SP301, eller med navnet, for eksempel goal-without-strategy. Reglene i planens egen "
            "profil er også kjent."
        ),
    ),
    "SP922": (
        "Et unntak mangler begrunnelse.",
        (
            "Den som leser planen senere, må kunne skille en beslutning fra en forglemmelse og "
            "vurdere om begrunnelsen fortsatt holder. Et unntak uten begrunnelse gjelder ikke."
        ),
    ),
    "SP923": (
        "Et unntak viser til en regel som ingenting kan unntas fra.",
        (
            "Feil i teksten, ukjente nøkler og verdier som ikke kan leses, gjør at en del av filen "
            "går tapt til de er rettet, uansett begrunnelse. Det samme gjelder feil i en profil "
            "og reglene om selve unntakene."
        ),
    ),
    "SP924": (
        "Et unntak har gått ut.",
        (
            "Den siste dagen er passert, og funnet som unntaket slapp gjennom, vises igjen. Enten "
            "skal det ordnes nå, eller så trenger unntaket en ny siste dag og kanskje en ny "
            "begrunnelse."
        ),
    ),
    "SP925": (
        "Et unntak trengs ikke.",
        (
            "Regelen finner ingenting her lenger: Det unntaket gjaldt, er rettet, og unntaket ble "
            "stående. Det ville skjult den neste feilen av samme slag. Er regelen slått av i "
            "profilen, blir det ikke sagt noe."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
