"""Nynorsk: consultations and decisions."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP701": (
        "{round} har frist {deadline}, men startar ikkje før {opened}",
        "kontroller begge datoane, og rett den som er feil",
    ),
    "SP702": (
        "{round} varer i {days}, men skal vare i minst {least}",
        "rekna frå {opened} til {closes}; siste dag kan tidlegast vere {earliest}",
    ),
    "SP703": (
        "{decision} er datert {date}, men høyringsfristen var {deadline}",
        "kontroller begge datoane; stemmer dei, kom vedtaket for tidleg",
    ),
    "SP704": (
        "{body} kan ikkje vedta planen",
        (
            "det er kommunestyret sjølv som vedtek han; oppgi rett organ eller rett `type` på "
            "aktøren"
        ),
    ),
    "SP705": (
        "{round} har ingen frist",
        "legg til `deadline` med siste dag for å uttale seg",
    ),
    "SP706": (
        "{round} seier ikkje kor fråsegner skal sendast",
        (
            "legg til minst éin kanal under `channels`, til dømes ein høyringsportal eller ei "
            "e-postadresse"
        ),
    ),
    "SP707": (
        "det er kunngjort {weeks} veker, men frå {opened} til {deadline} er det {days}",
        "rett datoane eller talet på veker",
    ),
    "SP708": (
        "planen er oppgitt som vedteken, men ingen vedtak seier når",
        "legg til vedtaket under `decisions`, med `type: adoption` og dato",
    ),
    "SP709/draft": (
        "planen er oppgitt som utkast, men vart vedteken {date}",
        "skriv `status: adopted`, eller flytt vedtaket til den utgåva det gjeld",
    ),
    "SP709/consultation": (
        "planen er oppgitt å vere på høyring, men vart vedteken {date}",
        "skriv `status: adopted`, eller flytt vedtaket til den utgåva det gjeld",
    ),
    "SP710": (
        "{step} har dato {day} og kjem dermed før {before}, som har dato {before_day}",
        "kontroller begge datoane; kvart steg byggjer på det førre",
    ),
    "SP710/announced": (
        "{step} vart kunngjort {day}, men vart gjort først {before_day}",
        "rett den av dei to datoane som er feil",
    ),
    "SP710/published": (
        "planen vart sist publisert {written}, før {before}, som har dato {before_day}",
        "legg til publiseringa av den vedtekne planen, eller rett datoane",
    ),
    "SP711": (
        "fristen er forlengd til {extended}, men den opphavlege fristen er {deadline}",
        "kontroller begge datoane, og rett den som er feil",
    ),
    "SP712": (
        "{round} starta {opened}, men vart ikkje vedteken før {decided}",
        "kontroller begge datoane, og rett den som er feil",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP701": (
        "Ei høyring sluttar før ho startar.",
        (
            "Siste dag for å uttale seg ligg før dagen då planen vart kunngjord, send ut eller "
            "lagd ut."
        ),
    ),
    "SP702": (
        "Ei høyring er kortare enn ho skal vere.",
        (
            "Eit planforslag og eit planprogram skal vere på høyring i minst seks veker (pbl "
            "§§ 11-13 og 11-14). Dagane blir talde frå den siste av datoane for kunngjering, "
            "utsending og utlegging og fram til fristen, ei eventuell forlenging medrekna. Lova "
            "seier ikkje korleis dagane skal teljast, og dette er den strengaste måten. Manglar "
            "starten eller fristen, blir lengda ikkje vurdert."
        ),
    ),
    "SP703": (
        "Planen vart vedteken før alle hadde fått uttale seg.",
        (
            "Vedtaket er datert på eller før den siste dagen i ei høyring som var i gang då "
            "vedtaket vart gjort."
        ),
    ),
    "SP704": (
        "Planen er vedteken av eit organ som ikkje kan vedta han.",
        (
            "Det er «kommunestyret selv» som vedtek planen (pbl § 11-15), og den fullmakta kan "
            "ikkje delegerast. Eit bystyre er det same organet som eit kommunestyre. "
            "Formannskapet og byrådet er det ikkje."
        ),
    ),
    "SP705": (
        "Ei høyring har ingen frist.",
        (
            "Utan frist veit ingen kor lenge dei kan uttale seg, og det går ikkje an å vurdere om "
            "høyringa var lang nok."
        ),
    ),
    "SP706": (
        "Ei høyring seier ikkje kor fråsegner skal sendast.",
        (
            "Det kan vere ein høyringsportal, ei e-postadresse, ei postadresse eller eit møte, "
            "men folk treng minst éin stad."
        ),
    ),
    "SP707": (
        "Ei høyring varer lenger eller kortare enn kunngjort.",
        "«Sju veker» og datoane bør seie det same.",
    ),
    "SP708": (
        "Planen er oppgitt som vedteken, men ingen vedtak seier når.",
        "Alt som følgjer av vedtaket, er avhengig av datoen.",
    ),
    "SP709": (
        "Planen er oppgitt som utkast eller på høyring, men er vedteken.",
        "Den eine av dei to opplysningane er ikkje oppdatert.",
    ),
    "SP710": (
        "To steg i planprosessen står i feil rekkjefølgje.",
        (
            "Stega er planstrategi, oppstart av planarbeidet, høyring av planprogrammet, "
            "fastsetjing av planprogrammet, høyring av planforslaget, vedtak av planen og "
            "kunngjering. Ingen av dei kan kome før det steget dei byggjer på (pbl §§ 10-1 og "
            "11-12 til 11-15). To steg på same dagen er i orden, og steg utan dato blir ikkje "
            "vurderte. Eit steg som blir teke om att, blir rekna frå første gongen, og ein "
            "planstrategi kan vere oppstart av planarbeidet i same saka."
        ),
    ),
    "SP711": (
        "Ein forlengd frist er tidlegare enn den opphavlege.",
        "Ei forlenging gjer høyringa lengre.",
    ),
    "SP712": (
        "Ei høyring starta før ho var vedteken.",
        "Organet som sender planen på høyring, gjer vedtaket først.",
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
