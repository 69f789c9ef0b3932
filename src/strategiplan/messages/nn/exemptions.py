"""Nynorsk: exemptions from rules."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP921": (
        "det er gjort unntak frå regelen «{value}», som ikkje finst",
        "køyr `strategiplan rules` for å sjå alle reglane",
    ),
    "SP922": (
        "unntaket frå {rule} manglar grunngiving og gjeld difor ikkje",
        "skriv under `reason` kvifor regelen ikkje gjeld her",
    ),
    "SP923": (
        "ingenting kan få unntak frå {rule}, for ein del av fila går tapt til feilen er retta",
        "rett det regelen finn, og fjern unntaket",
    ),
    "SP923/profile": (
        "ingenting i ein plan kan få unntak frå {rule}, som gjeld profilar",
        "rett profilen, og fjern unntaket",
    ),
    "SP923/own": (
        "ingenting kan få unntak frå {rule}, som gjeld unntak",
        "fjern unntaket; ein profil kan slå av regelen",
    ),
    "SP924": (
        "unntaket frå {rule} gjaldt til og med {until}",
        "rett det unntaket gjaldt, og fjern det, eller fastset ein ny siste dag",
    ),
    "SP925": (
        "unntaket frå {rule} trengst ikkje, for regelen finn ingenting her",
        "fjern unntaket",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP921": (
        "Eit unntak viser til ein regel som ikkje finst.",
        (
            "Då slepp unntaket ingenting gjennom. Ein regel blir nemnd med koden, til dømes "
            "SP301, eller med namnet, til dømes goal-without-strategy. Reglane i planens eigen "
            "profil er òg kjende."
        ),
    ),
    "SP922": (
        "Eit unntak manglar grunngiving.",
        (
            "Den som les planen seinare, må kunne skilje ei avgjerd frå noko gløymt og vurdere om "
            "grunngivinga framleis held. Eit unntak utan grunngiving gjeld ikkje."
        ),
    ),
    "SP923": (
        "Eit unntak viser til ein regel som ingenting kan få unntak frå.",
        (
            "Feil i teksten, ukjende nøklar og verdiar som ikkje kan lesast, gjer at ein del av "
            "fila går tapt til dei er retta, uansett grunngiving. Det same gjeld feil i ein "
            "profil og reglane om sjølve unntaka."
        ),
    ),
    "SP924": (
        "Eit unntak har gått ut.",
        (
            "Den siste dagen er passert, og funnet som unntaket sleppte gjennom, blir vist igjen. "
            "Anten skal det ordnast no, eller så treng unntaket ein ny siste dag og kanskje ei ny "
            "grunngiving."
        ),
    ),
    "SP925": (
        "Eit unntak trengst ikkje.",
        (
            "Regelen finn ingenting her lenger: Det unntaket gjaldt, er retta, og unntaket vart "
            "ståande. Det ville ha skjult den neste feilen av same slag. Er regelen slått av i "
            "profilen, blir det ikkje sagt noko."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
