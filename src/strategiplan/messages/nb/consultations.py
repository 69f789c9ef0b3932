"""Bokmål: consultations and decisions."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP701": (
        "{round} har frist {deadline}, men begynner først {opened}",
        "kontroller begge datoene, og rett den som er feil",
    ),
    "SP702": (
        "{round} varer i {days}, men skal vare i minst {least}",
        "regnet fra {opened} til {closes}; siste dag kan tidligst være {earliest}",
    ),
    "SP703": (
        "{decision} er datert {date}, men høringsfristen var {deadline}",
        "kontroller begge datoene; stemmer de, kom vedtaket for tidlig",
    ),
    "SP704": (
        "{body} kan ikke vedta planen",
        (
            "det er kommunestyret selv som vedtar den; oppgi riktig organ eller riktig `type` på "
            "aktøren"
        ),
    ),
    "SP705": ("{round} har ingen frist", "legg til `deadline` med siste dag for å uttale seg"),
    "SP706": (
        "{round} sier ikke hvor uttalelser skal sendes",
        (
            "legg til minst én kanal under `channels`, for eksempel en høringsportal eller en "
            "e-postadresse"
        ),
    ),
    "SP707": (
        "det er kunngjort {weeks} uker, men fra {opened} til {deadline} er det {days}",
        "rett datoene eller antallet uker",
    ),
    "SP708": (
        "planen er oppgitt som vedtatt, men ingen vedtak sier når",
        "legg til vedtaket under `decisions`, med `type: adoption` og dato",
    ),
    "SP709/draft": (
        "planen er oppgitt som utkast, men ble vedtatt {date}",
        "skriv `status: adopted`, eller flytt vedtaket til den utgaven det gjelder",
    ),
    "SP709/consultation": (
        "planen er oppgitt å være på høring, men ble vedtatt {date}",
        "skriv `status: adopted`, eller flytt vedtaket til den utgaven det gjelder",
    ),
    "SP710": (
        "{step} har dato {day} og kommer dermed før {before}, som har dato {before_day}",
        "kontroller begge datoene; hvert trinn bygger på det forrige",
    ),
    "SP710/announced": (
        "{step} ble kunngjort {day}, men ble gjort først {before_day}",
        "rett den av de to datoene som er feil",
    ),
    "SP710/published": (
        "planen ble sist publisert {written}, før {before}, som har dato {before_day}",
        "legg til publiseringen av den vedtatte planen, eller rett datoene",
    ),
    "SP711": (
        "fristen er forlenget til {extended}, men den opprinnelige fristen er {deadline}",
        "kontroller begge datoene, og rett den som er feil",
    ),
    "SP712": (
        "{round} begynte {opened}, men ble ikke vedtatt før {decided}",
        "kontroller begge datoene, og rett den som er feil",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP701": (
        "En høring slutter før den begynner.",
        (
            "Siste dag for å uttale seg ligger før dagen da planen ble kunngjort, sendt ut eller "
            "lagt ut."
        ),
    ),
    "SP702": (
        "En høring er kortere enn den skal være.",
        (
            "Et planforslag og et planprogram skal være på høring i minst seks uker (pbl §§ 11-13 "
            "og 11-14). Dagene telles "
            "fra den siste av datoene for kunngjøring, utsending og utlegging og fram til "
            "fristen, medregnet eventuell forlengelse. Loven sier ikke hvordan dagene skal "
            "telles, og dette er den strengeste måten. Mangler starten eller fristen, blir "
            "varigheten ikke vurdert."
        ),
    ),
    "SP703": (
        "Planen ble vedtatt før alle hadde fått uttale seg.",
        (
            "Vedtaket er datert på eller før den siste dagen i en høring som pågikk da vedtaket "
            "ble gjort."
        ),
    ),
    "SP704": (
        "Planen er vedtatt av et organ som ikke kan vedta den.",
        (
            "Det er «kommunestyret selv» som vedtar planen (pbl § 11-15), og den myndigheten kan "
            "ikke delegeres. Et bystyre er det samme organet som et kommunestyre. Formannskapet "
            "og byrådet er det ikke."
        ),
    ),
    "SP705": (
        "En høring har ingen frist.",
        (
            "Uten frist vet ingen hvor lenge de kan uttale seg, og det går ikke an å vurdere om "
            "høringen var lang nok."
        ),
    ),
    "SP706": (
        "En høring sier ikke hvor uttalelser skal sendes.",
        (
            "Det kan være en høringsportal, en e-postadresse, en postadresse eller et møte, men "
            "folk trenger minst én."
        ),
    ),
    "SP707": (
        "En høring varer lenger eller kortere enn kunngjort.",
        "«Sju uker» og datoene bør si det samme.",
    ),
    "SP708": (
        "Planen er oppgitt som vedtatt, men ingen vedtak sier når.",
        "Alt som følger av vedtaket, er avhengig av datoen.",
    ),
    "SP709": (
        "Planen er oppgitt som utkast eller på høring, men er vedtatt.",
        "En av de to opplysningene er ikke oppdatert.",
    ),
    "SP710": (
        "To trinn i planprosessen står i feil rekkefølge.",
        (
            "Trinnene er planstrategi, oppstart av planarbeidet, høring av planprogrammet, "
            "fastsetting av planprogrammet, høring av planforslaget, vedtak av planen og "
            "kunngjøring. Ingen av "
            "dem kan komme før det trinnet de bygger på (pbl §§ 10-1 og 11-12 til 11-15). To "
            "trinn på samme dag er i orden, og trinn uten dato blir ikke vurdert. Et trinn som "
            "tas om igjen, regnes fra første gang, og en planstrategi kan være oppstart av "
            "planarbeidet i samme sak."
        ),
    ),
    "SP711": (
        "En forlenget frist er tidligere enn den opprinnelige.",
        "En forlengelse gjør høringen lengre.",
    ),
    "SP712": (
        "En høring begynte før den var vedtatt.",
        "Organet som sender planen på høring, gjør vedtaket først.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
