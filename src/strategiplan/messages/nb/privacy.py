"""Bokmål: what may not be made public about private persons."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP761": (
        "{shown} er et fødselsnummer eller D-nummer",
        "ta det ut, både her og i alle kopier av filen; det kan aldri publiseres",
    ),
    "SP762": (
        "{shown} er e-postadressen til en privatperson",
        "bruk adressen til en oppgave, for eksempel kommunens postmottak, eller utelat den",
    ),
    "SP763": (
        "{shown} ser ut til å være mobilnummeret til en person",
        "bruk nummeret til sentralbordet; et nummer som alle kan ringe, er adressen til en kanal "
        "av typen `phone`",
    ),
    "SP764": (
        "teksten sier hvilken adresse noen bor på",
        "utelat adressen, eller si hvilken del av kommunen det er",
    ),
    "SP765": (
        "teksten ser ut til å fortelle noe følsomt om en navngitt person",
        "les den en gang til: utelat navnet eller det som sies om personen",
    ),
    "SP766": (
        "teksten nevner en privatperson ved navn",
        "utelat navnet, eller oppgi hva personen taler for, for eksempel et verv eller et lag",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP761": (
        "En tekst inneholder fødselsnummeret til noen.",
        (
            "Et fødselsnummer eller D-nummer kan aldri publiseres (offentlegforskrifta § 7). Det "
            "kjennes igjen på datoen og begge kontrollsifrene, med eller uten mellomrom og "
            "punktum, hvor det enn står: i en tittel, en merknad eller en identifikator. "
            "Rapportene viser bare de seks første sifrene. Husk hva annet som inneholder det: "
            "tidligere utgaver av filen, kopier og e-poster.\n\n"
            "Nummeret i eksempelet tilhører ingen: Slike numre fantes ikke mens noen som var født "
            "i 1854, var i live."
        ),
    ),
    "SP762": (
        "En tekst inneholder e-postadressen til en privatperson.",
        (
            "Den kjennes igjen på leverandøren (gmail.com, hotmail.com, online.no …). En adresse "
            "på en virksomhets eget domene er virksomhetens, også når den begynner med navnet på "
            "en ansatt, og en adresse med navnet på en oppgave (post, leder, velforening) er et "
            "lags. De får være i fred."
        ),
    ),
    "SP763": (
        "En tekst inneholder et mobilnummer.",
        (
            "Et mobilnummer tilhører som regel én person. Fasttelefoner og femsifrede numre er "
            "oftest en virksomhets og får være i fred. Det samme gjelder et nummer som planen selv "
            "oppgir som en måte å svare på: adressen til en kanal av typen `phone`."
        ),
    ),
    "SP764": (
        "En tekst sier hvilken adresse noen bor på.",
        (
            "En gate og et nummer er planstoff helt til det er hjemmet til noen. Det kjennes igjen "
            "på ord foran, som «bor i», «hjemmeadresse» eller «lives at». Stedene der planen kan "
            "leses, og dit svar sendes, er ikke private adresser."
        ),
    ),
    "SP765": (
        "En tekst ser ut til å fortelle noe følsomt om en navngitt person.",
        (
            "Helse, tro, etnisitet, seksuell orientering, fagforening, hva noen stemmer, og "
            "straffbare forhold har det sterkeste vernet (personvernforordningen artikkel 9 og "
            "10). Bare et fullt navn sammen med et slikt ord blir funnet, og bare et menneske kan "
            "vurdere det. Det en plan sier om grupper og tjenester, som folkehelse og samisk "
            "språk, er aldri ment."
        ),
    ),
    "SP766": (
        "En tekst nevner en privatperson ved navn.",
        (
            "Et fullt navn kjennes igjen på fornavnet og på det som står rundt: ord foran, som "
            "«innspill fra», et telefonnummer, en e-postadresse, et hjem eller et fødselsnummer ved "
            "siden av; eller at en aktør ikke heter noe annet. Navn på den som taler for andre, står "
            "sammen med oppgaven og får være i fred: «ordfører Kari Nordmann» er ingen privatperson. "
            "Andre navn blir ikke funnet: Dem kan bare et menneske kjenne igjen."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
