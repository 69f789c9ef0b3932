"""Nynorsk: references between elements."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP211": (
        "`{key}` viser til «{value}», men ingen {kind} har den identifikatoren",
        "legg elementet inn i planen, eller rett identifikatoren",
    ),
    "SP211/any": (
        "`{key}` viser til «{value}», men ingenting i planen har den identifikatoren",
        "legg elementet inn i planen, eller rett identifikatoren",
    ),
    "SP212": (
        "`{key}` viser til {found}, men kan berre vise til {expected}",
        "vis til eit anna element, eller flytt tilvisinga til nøkkelen ho høyrer heime under",
    ),
    "SP213": (
        "{found} viser til seg sjølv",
        "fjern tilvisinga, eller vis til det elementet du meinte",
    ),
    "SP214": (
        "mål støttar kvarandre i ring: {circle}",
        "fjern ei av tilvisingane; mål som bør lesast i samanheng, høyrer heime i `related`",
    ),
    "SP215": (
        "«{value}» står to gonger under `{key}`",
        "fjern den eine, eller vis til det elementet du meinte",
    ),
    "SP216": (
        "{actor} har inga rolle i planen",
        "vis til aktøren der han har ansvar eller deltek, eller fjern han",
    ),
    "SP217": (
        "ingenting i planen viser til {source}",
        "vis til kjelda under `sources` der ho er brukt, eller fjern ho",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP211": (
        "Ei tilvising fører ikkje til noko element i planen.",
        (
            "Anten er identifikatoren feilstava, eller så er elementet fjerna eller ikkje "
            "registrert enno."
        ),
    ),
    "SP212": (
        "Ei tilvising fører til ein annan type element enn ho skal.",
        (
            "Det er ein aktør som har ansvar for ein strategi. Står det ei utfordring på den "
            "plassen, er det ein glipp."
        ),
    ),
    "SP213": (
        "Eit element viser til seg sjølv.",
        (
            "Ingenting fører til seg sjølv eller er ein del av seg sjølv. Det var truleg eit "
            "naboelement som var meint."
        ),
    ),
    "SP214": (
        "Mål støttar kvarandre i ring.",
        (
            "Om det eine målet fører til det andre, og det andre fører attende til det første, er "
            "det uklart kva for eit som grunngir kva for eit. Mål som berre bør lesast i "
            "samanheng, høyrer heime i `related`, som kan gå begge vegar. For kvar gruppe av mål "
            "som heng saman slik, blir den kortaste ringen gjennom det første av dei vist."
        ),
    ),
    "SP215": (
        "Same elementet er ført opp to gonger i same lista.",
        (
            "Som regel er det ein kopieringsfeil: Anten var eit anna element meint, eller så kan "
            "linja fjernast."
        ),
    ),
    "SP216": (
        "Ein aktør er ført opp, men har inga rolle i planen.",
        (
            "Aktøren eig ikkje noko, har ikkje ansvar for noko, deltek ikkje i noko og vedtek "
            "ikkje noko. Anten manglar det ei tilvising, eller så treng ikkje aktøren å stå her."
        ),
    ),
    "SP217": (
        "Ei kjelde er ført opp, men ingenting viser til ho.",
        "Då kan ikkje lesaren sjå kva kjelda er brukt til.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
