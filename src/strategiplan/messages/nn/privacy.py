"""Nynorsk: what may not be made public about private persons."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP761": (
        "{shown} er eit fødselsnummer eller D-nummer",
        "ta det ut, både her og i alle kopiar av fila; det kan aldri publiserast",
    ),
    "SP762": (
        "{shown} er e-postadressa til ein privatperson",
        "bruk adressa til ei oppgåve, til dømes postmottaket til kommunen, eller utelat ho",
    ),
    "SP763": (
        "{shown} ser ut til å vere mobilnummeret til ein person",
        "bruk nummeret til sentralbordet; eit nummer som alle kan ringje, er adressa til ein kanal "
        "av typen `phone`",
    ),
    "SP764": (
        "teksten seier kva adresse nokon bur på",
        "utelat adressa, eller sei kva del av kommunen det er",
    ),
    "SP765": (
        "teksten ser ut til å fortelje noko kjenslevart om ein namngjeven person",
        "les han ein gong til: utelat namnet eller det som er sagt om personen",
    ),
    "SP766": (
        "teksten nemner ein privatperson med namn",
        "utelat namnet, eller oppgje kva personen talar for, til dømes eit verv eller eit lag",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP761": (
        "Ein tekst inneheld fødselsnummeret til nokon.",
        (
            "Eit fødselsnummer eller D-nummer kan aldri publiserast (offentlegforskrifta § 7). Det "
            "blir kjent att på datoen og begge kontrollsifra, med eller utan mellomrom og punktum, "
            "kvar det enn står: i ein tittel, ein merknad eller ein identifikator. Rapportane "
            "viser berre dei seks første sifra. Hugs kva anna som inneheld det: tidlegare utgåver "
            "av fila, kopiar og e-postar.\n\n"
            "Nummeret i dømet tilhøyrer ingen: Slike nummer fanst ikkje medan nokon som var fødd i "
            "1854, var i live."
        ),
    ),
    "SP762": (
        "Ein tekst inneheld e-postadressa til ein privatperson.",
        (
            "Ho blir kjend att på leverandøren (gmail.com, hotmail.com, online.no …). Ei adresse "
            "på eit eige domene er verksemda si, òg når ho byrjar med namnet på ein tilsett, og ei "
            "adresse med namnet på ei oppgåve (post, leder, velforening) tilhøyrer eit lag. Dei "
            "får vere i fred."
        ),
    ),
    "SP763": (
        "Ein tekst inneheld eit mobilnummer.",
        (
            "Eit mobilnummer tilhøyrer som regel éin person. Fasttelefonar og femsifra nummer "
            "tilhøyrer oftast ei verksemd og får vere i fred. Det same gjeld eit nummer som planen "
            "sjølv gjev opp som ein måte å svare på: adressa til ein kanal av typen `phone`."
        ),
    ),
    "SP764": (
        "Ein tekst seier kva adresse nokon bur på.",
        (
            "Ei gate og eit nummer er planstoff heilt til det er heimen til nokon. Det blir kjent "
            "att på ord føre, som «bur i», «heimeadresse» eller «lives at». Stadene der planen kan "
            "lesast, og dit svar skal sendast, er ikkje private adresser."
        ),
    ),
    "SP765": (
        "Ein tekst ser ut til å fortelje noko kjenslevart om ein namngjeven person.",
        (
            "Helse, tru, etnisitet, seksuell orientering, fagforeining, kva nokon røystar, og "
            "straffbare forhold har det sterkaste vernet (personvernforordninga artikkel 9 og 10). "
            "Berre eit fullt namn saman med eit slikt ord blir funne, og berre eit menneske kan "
            "vurdere det. Det ein plan seier om grupper og tenester, som folkehelse og samisk "
            "språk, er aldri meint."
        ),
    ),
    "SP766": (
        "Ein tekst nemner ein privatperson med namn.",
        (
            "Eit fullt namn blir kjent att på førenamnet og på det som står rundt: ord framfor, som "
            "«innspel frå», eit telefonnummer, ei e-postadresse, ein heim eller eit fødselsnummer ved "
            "sida av; eller at ein aktør ikkje heiter noko anna. Namn på den som talar for andre, "
            "står saman med oppgåva og får vere i fred: «ordførar Kari Nordmann» er ingen "
            "privatperson. Andre namn blir ikkje funne: Dei kan berre eit menneske kjenne att."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
