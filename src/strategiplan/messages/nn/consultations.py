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
    "SP713": (
        (
            "`extended_to` flyttar fristen for {round} til {extended}, mens den siste av "
            "`extensions` flyttar han til {last}"
        ),
        "begge skal seie same dag; rett den som er feil, eller ta bort `extended_to`",
    ),
    "SP714": (
        "ei forlenging går til {day}, og det er ikkje etter fristen {before}",
        (
            "ei forlenging gjer høyringa lengre; kontroller begge datoane, og skriv "
            "forlengingane i rekkjefølgje"
        ),
    ),
    "SP714/from": (
        "ei forlenging er oppgitt å gå frå {day}, men fristen var {before} fram til då",
        (
            "kontroller begge datoane; den første forlenginga går frå fristen, og kvar av "
            "dei neste frå den førre"
        ),
    ),
    "SP714/none": (
        "ei forlenging av {round} seier ikkje kva den nye fristen er",
        "legg til `extended_to` med siste dag for å uttale seg",
    ),
    "SP714/decided": (
        "forlenginga er oppgitt å vere avgjord {day}, men {decision} er datert {date}",
        "kontroller begge datoane, og rett den som er feil",
    ),
    "SP715": (
        "{round} er oppgitt å ta opp att {other}, som kom seinare: {before} mot {day}",
        "la den seinare runden nemne den tidlegare under `repeats`, eller rett datoane",
    ),
    "SP715/itself": (
        "{round} er oppgitt å ta opp att seg sjølv",
        "skriv identifikatoren til den tidlegare runden under `repeats`, eller ta han bort",
    ),
    "SP715/circle": (
        "høyringsrundar tek opp att kvarandre i ring: {circle}",
        "berre den seinare runden seier kva runde han tek opp att; ta bort dei andre",
    ),
    "SP716": (
        "{round} har eit møte {day}, etter siste dag for å uttale seg, {deadline}",
        "kontroller begge datoane; folk må kunne uttale seg etter møtet",
    ),
    "SP716/activity": (
        ("ein aktivitet i {round} byrjar {day}, etter siste dag for å uttale seg, {deadline}"),
        (
            "kontroller begge datoane; stemmer dei, ta bort `consultation`, for då kom han "
            "etter runden"
        ),
    ),
    "SP717": (
        "svar til {round} skal merkjast {reference}, utan saksnummeret {number}",
        "skriv saksnummeret i `reference` òg, så arkivet finn svara",
    ),
    "SP717/other": (
        "svar til {round} skal merkjast med {other}, men saksnummeret er {number}",
        "kontroller begge nummera; svar med feil nummer hamnar i ei anna sak",
    ),
    "SP718": (
        "{round} starta {opened} medan {other} var i gang; begge er opne til {until}",
        ("kontroller datoane; skal det vere to rundar, sei i `concerns` kva del kvar av dei gjeld"),
    ),
    "SP719": (
        ("{round} gjeld utgåva «{edition}», og inga utgåve heiter det; planen har «{meant}»"),
        "skriv utgåva nøyaktig som planen gjer: `edition: {meant}`",
    ),
    "SP719/open": (
        (
            "planen er oppgitt å vere på høyring, men {round} gjeld utgåva «{edition}»; "
            "denne er «{meant}»"
        ),
        "rett utgåva i runden, eller legg til runden om denne utgåva",
    ),
    "SP719/decision": (
        "{round} gjeld utgåva «{edition}», men {decision} sende ut utgåva «{other}»",
        "kontroller begge; det som vart vedteke, er det som blir sendt ut",
    ),
    "SP720": (
        "fristen for {round}, {deadline}, er i ferien: {holidays}",
        "ingen feil etter lova; vurder ein dag då dei som skal svare, er tilbake",
    ),
    "SP771": (
        "{time} er ikkje noko klokkeslett",
        "skriv timar og minutt, som `18:00`, eller frå når til når: `18:00-20:00`",
    ),
    "SP771/no-day": (
        "møtet er klokka {time}, men dagen er ikkje oppgitt",
        "legg til `date` med dagen for møtet",
    ),
    "SP772": (
        "{element} nemner innspel, men korkje kor mange eller kvar dei er",
        "legg til `received` med talet, eller `file` med fila eller mappa dei ligg i",
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
            "Eit planforslag og eit planprogram skal vere på høyring i minst seks veker "
            "(pbl §§ 11-13 og 11-14). Dagane blir talde frå den siste av datoane for "
            "kunngjering, utsending og utlegging og fram til fristen, ei eventuell "
            "forlenging medrekna. Lova seier ikkje korleis dagane skal teljast, og dette er "
            "den strengaste måten. Ein del av planframlegget og ein runde som tek opp att "
            "ein annan, blir målte etter det same, for lova kjenner inga kortare tid for "
            "dei. Manglar starten eller fristen, blir lengda ikkje vurdert."
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
    "SP713": (
        ("Ein frist er forlengd til éin dag i kortforma og ein annan i lista over forlengingar."),
        (
            "`extended_to` er den korte måten å skrive ei forlenging på, og `extensions` "
            "den lange, med kvar av dei. Står begge der, skal dei ende på same dag. Så "
            "lenge dei ikkje gjer det, er det dagen i `extended_to` som gjeld."
        ),
    ),
    "SP714": (
        "Ei forlenging passar ikkje med fristen ho forlengjer.",
        (
            "Kvar forlenging går frå fristen før ho til ein seinare. Ho seier kva dag som "
            "er den nye fristen, og nemner ho vedtaket, har dei to same dato."
        ),
    ),
    "SP715": (
        "Ein runde er oppgitt å ta opp att seg sjølv, eller ein som kom etter han.",
        (
            "`repeats` nemner den tidlegare runden som denne held ein gong til, altså ei ny "
            "høyring etter at framlegget er endra. Seier han ikkje sjølv kva han gjeld i "
            "`subject`, gjeld han det same som den tidlegare."
        ),
    ),
    "SP716": (
        "Eit møte i ei høyring blir halde etter siste dag for å uttale seg.",
        (
            "Den som får vite om planen der, kan ikkje lenger seie kva han eller ho meiner. "
            "Det same gjeld ein aktivitet under `participation` som seier kva "
            "`consultation` han høyrer til."
        ),
    ),
    "SP717": (
        "Det svara skal merkjast med, inneheld ikkje saksnummeret til runden.",
        (
            "Arkivet finn eit svar på nummeret. Det kan stå fleire ord ved sida av, "
            "årstalet kan ha to eller fire siffer, og nummeret på eit dokument kan følgje "
            "etter."
        ),
    ),
    "SP718": (
        "To rundar om det same er opne samstundes.",
        (
            "Det kan vere rett, med éin runde for naboane og éin for alle. Men som oftast "
            "er ein dato feil, eller ein runde er skriven opp to gonger. Rundar om delar av "
            "planen gjeld det same når dei har noko felles under `concerns`."
        ),
    ),
    "SP719": (
        "Ein runde gjeld ei utgåve som ikkje finst, eller ikkje den utgåva han burde.",
        (
            "Utgåva ein runde nemner under `edition`, heiter det same som i planen sin "
            "eigen `edition` eller `revises`, bokstav for bokstav. Nemner vedtaket om å "
            "sende ut runden ei utgåve, er det den same. Og har planen status "
            "`consultation`, gjeld ein av rundane om han nettopp denne utgåva. Utgåver "
            "lenger tilbake ligg i andre filer og blir ikkje vurderte."
        ),
    ),
    "SP720": (
        "Siste dag for å uttale seg er i juli eller i romjula.",
        (
            "Det er ingen feil etter lova. Men i fellesferien møtest korkje styre eller "
            "råd, og dei som skulle svare, er borte."
        ),
    ),
    "SP771": (
        (
            "Klokkeslettet for eit møte er ikkje skrive som eit klokkeslett, eller møtet "
            "har ingen dag."
        ),
        (
            "Timar og minutt, `18:00`, eller frå når til når, `18:00-20:00`: då kan "
            "kalenderen få det med seg. I ei liste med klammer skal `18:00` ha hermeteikn "
            "rundt."
        ),
    ),
    "SP772": (
        "Innspel er nemnde, men korkje kor mange dei er eller kvar dei er.",
        (
            "`submissions` seier kor mange dei er i `received`, eller kva fil eller mappe "
            "dei ligg i under `file`, eller begge delar."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
