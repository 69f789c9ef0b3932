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
    "SP713": (
        (
            "`extended_to` flytter fristen for {round} til {extended}, mens den siste av "
            "`extensions` flytter den til {last}"
        ),
        "begge skal si samme dag; rett den som er feil, eller ta bort `extended_to`",
    ),
    "SP714": (
        "en forlengelse går til {day}, og det er ikke etter fristen {before}",
        (
            "en forlengelse gjør høringen lengre; kontroller begge datoene, og skriv "
            "forlengelsene i rekkefølge"
        ),
    ),
    "SP714/from": (
        "en forlengelse er oppgitt å gå fra {day}, men fristen var {before} fram til da",
        (
            "kontroller begge datoene; den første forlengelsen går fra fristen, og hver av "
            "de neste fra den forrige"
        ),
    ),
    "SP714/none": (
        "en forlengelse av {round} sier ikke hva den nye fristen er",
        "legg til `extended_to` med siste dag for å uttale seg",
    ),
    "SP714/decided": (
        "forlengelsen er oppgitt å være besluttet {day}, men {decision} er datert {date}",
        "kontroller begge datoene, og rett den som er feil",
    ),
    "SP715": (
        "{round} er oppgitt å gjenta {other}, som kom senere: {before} mot {day}",
        "la den senere runden nevne den tidligere under `repeats`, eller rett datoene",
    ),
    "SP715/itself": (
        "{round} er oppgitt å gjenta seg selv",
        "skriv identifikatoren til den tidligere runden under `repeats`, eller ta den bort",
    ),
    "SP715/circle": (
        "høringsrunder gjentar hverandre i ring: {circle}",
        "bare den senere runden sier hvilken den gjentar; ta bort de andre",
    ),
    "SP716": (
        "{round} har et møte {day}, etter siste dag for å uttale seg, {deadline}",
        "kontroller begge datoene; folk må kunne uttale seg etter møtet",
    ),
    "SP716/activity": (
        ("en aktivitet i {round} begynner {day}, etter siste dag for å uttale seg, {deadline}"),
        (
            "kontroller begge datoene; stemmer de, ta bort `consultation`, for da kom den "
            "etter runden"
        ),
    ),
    "SP717": (
        "svar til {round} skal merkes {reference}, uten saksnummeret {number}",
        "skriv saksnummeret i `reference` også, så arkivet finner svarene",
    ),
    "SP717/other": (
        "svar til {round} skal merkes med {other}, men saksnummeret er {number}",
        "kontroller begge numrene; svar med feil nummer havner i en annen sak",
    ),
    "SP718": (
        "{round} begynte {opened} mens {other} var i gang; begge er åpne til {until}",
        (
            "kontroller datoene; skal det være to runder, si i `concerns` hvilken del hver "
            "av dem gjelder"
        ),
    ),
    "SP719": (
        ("{round} gjelder utgaven «{edition}», og ingen utgave heter det; planen har «{meant}»"),
        "skriv utgaven nøyaktig som planen gjør: `edition: {meant}`",
    ),
    "SP719/open": (
        (
            "planen er oppgitt å være på høring, men {round} gjelder utgaven «{edition}»; "
            "denne er «{meant}»"
        ),
        "rett utgaven i runden, eller legg til runden om denne utgaven",
    ),
    "SP719/decision": (
        "{round} gjelder utgaven «{edition}», men {decision} sendte ut utgaven «{other}»",
        "kontroller begge; det som ble vedtatt, er det som sendes ut",
    ),
    "SP720": (
        "fristen for {round}, {deadline}, er i ferien: {holidays}",
        "ingen feil etter loven; vurder en dag da de som skal svare, er tilbake",
    ),
    "SP771": (
        "{time} er ikke noe klokkeslett",
        "skriv timer og minutter, som `18:00`, eller fra når til når: `18:00-20:00`",
    ),
    "SP771/no-day": (
        "møtet er klokka {time}, men dagen er ikke oppgitt",
        "legg til `date` med dagen for møtet",
    ),
    "SP772": (
        "{element} nevner innspill, men verken hvor mange eller hvor de er",
        ("legg til `received` med antallet, eller `file` med filen eller mappen de ligger i"),
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
            "Et planforslag og et planprogram skal være på høring i minst seks uker (pbl §§ "
            "11-13 og 11-14). Dagene telles fra den siste av datoene for kunngjøring, "
            "utsending og utlegging og fram til fristen, medregnet eventuell forlengelse. "
            "Loven sier ikke hvordan dagene skal telles, og dette er den strengeste måten. "
            "En del av planforslaget og en runde som gjentar en annen, måles etter det "
            "samme, for loven kjenner ingen kortere tid for dem. Mangler starten eller "
            "fristen, blir varigheten ikke vurdert."
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
    "SP713": (
        ("En frist er forlenget til én dag i kortformen og en annen i listen over forlengelser."),
        (
            "`extended_to` er den korte måten å skrive en forlengelse på, og `extensions` "
            "den lange, med hver av dem. Står begge der, skal de ende på samme dag. Så "
            "lenge de ikke gjør det, er det dagen i `extended_to` som gjelder."
        ),
    ),
    "SP714": (
        "En forlengelse passer ikke med fristen den forlenger.",
        (
            "Hver forlengelse går fra fristen før den til en senere. Den sier hvilken dag "
            "som er den nye fristen, og nevner den vedtaket, har de to samme dato."
        ),
    ),
    "SP715": (
        "En runde er oppgitt å gjenta seg selv, eller en som kom etter den.",
        (
            "`repeats` nevner den tidligere runden som denne holder en gang til, altså en "
            "ny høring etter at forslaget er endret. Sier den ikke selv hva den gjelder i "
            "`subject`, gjelder den det samme som den tidligere."
        ),
    ),
    "SP716": (
        "Et møte i en høring holdes etter siste dag for å uttale seg.",
        (
            "Den som får vite om planen der, kan ikke lenger si hva han eller hun mener. "
            "Det samme gjelder en aktivitet under `participation` som sier hvilken "
            "`consultation` den hører til."
        ),
    ),
    "SP717": (
        "Det svarene skal merkes med, inneholder ikke saksnummeret til runden.",
        (
            "Arkivet finner et svar på nummeret. Det kan stå flere ord ved siden av, "
            "årstallet kan ha to eller fire sifre, og nummeret på et dokument kan følge "
            "etter."
        ),
    ),
    "SP718": (
        "To runder om det samme er åpne samtidig.",
        (
            "Det kan være riktig, med én runde for naboene og én for alle. Men som oftest "
            "er en dato feil, eller en runde er skrevet opp to ganger. Runder om deler av "
            "planen gjelder det samme når de har noe felles under `concerns`."
        ),
    ),
    "SP719": (
        "En runde gjelder en utgave som ikke finnes, eller ikke den utgaven den burde.",
        (
            "Utgaven en runde nevner under `edition`, heter det samme som i planens egen "
            "`edition` eller `revises`, bokstav for bokstav. Nevner vedtaket om å sende ut "
            "runden en utgave, er det den samme. Og har planen status `consultation`, "
            "gjelder en av rundene om den nettopp denne utgaven. Utgaver lenger tilbake "
            "ligger i andre filer og blir ikke vurdert."
        ),
    ),
    "SP720": (
        "Siste dag for å uttale seg er i juli eller i romjula.",
        (
            "Det er ingen feil etter loven. Men i fellesferien møtes verken styrer eller "
            "råd, og de som skulle svare, er borte."
        ),
    ),
    "SP771": (
        (
            "Klokkeslettet for et møte er ikke skrevet som et klokkeslett, eller møtet har "
            "ingen dag."
        ),
        (
            "Timer og minutter, `18:00`, eller fra når til når, `18:00-20:00`: da kan "
            "kalenderen få det med seg. I en liste med klammer skal `18:00` ha "
            "anførselstegn rundt."
        ),
    ),
    "SP772": (
        "Innspill er nevnt, men verken hvor mange de er eller hvor de er.",
        (
            "`submissions` sier hvor mange de er i `received`, eller hvilken fil eller "
            "mappe de ligger i under `file`, eller begge deler."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
