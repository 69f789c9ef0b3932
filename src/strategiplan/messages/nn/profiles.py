"""Nynorsk: profiles."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP901": (
        "det finst ingen profil som heiter «{value}»",
        "bruk {allowed}, som følgjer med strategiplan, eller ei eiga fil som sluttar på .yaml",
    ),
    "SP901/file": (
        "profilen {value} finst ikkje eller kan ikkje lesast",
        "kontroller namnet; programmet leitar etter profilen i mappa til fila som viser til han",
    ),
    "SP901/outside": (
        "profilen {value} ligg utanfor mappa til planen",
        "legg han ved sida av planen, eller oppgi han med --profile",
    ),
    "SP902": ("profilen byggjer på seg sjølv: {circle}", "fjern `extends` i ein av dei"),
    "SP903": ("regelen «{value}» finst ikkje", "køyr `strategiplan rules` for å sjå alle reglane"),
    "SP904/none": (
        "profilen seier ikkje kor mange {kind} det skal vere",
        "skriv `exactly`, `at_least` eller `at_most`",
    ),
    "SP904/negative": (
        "profilen krev {number} {kind}, altså færre enn ingen",
        "skriv 0 der det ikkje skal vere nokon",
    ),
    "SP904/crossed": (
        "profilen krev minst {least} {kind} og høgst {most}",
        "har dei to bytt plass?",
    ),
    "SP904/both": (
        "profilen krev nøyaktig {exactly} {kind}, men set også grenser",
        "behald anten `exactly` eller `at_least` og `at_most`",
    ),
    "SP904/place": (
        "det kan ikkje stå {kind} under {within}",
        "sjå under «Kinds of element» i dokumentasjonen kva som kan stå kvar",
    ),
    "SP904/twice": (
        "talet på {kind} under {within} er oppgitt to gonger",
        "behald eitt av dei; det siste gjeld",
    ),
    "SP905": ("det finst ingen elementtype som heiter «{value}»", "bruk {allowed}"),
    "SP905/subject": ("ei høyring kan ikkje gjelde «{value}»", "ei høyring kan gjelde {allowed}"),
    "SP905/field": (
        "{kind} har ingen nøkkel som heiter «{value}»",
        "oppgi ein nøkkel frå planfila, til dømes `title`",
    ),
    "SP905/step": ("det finst ikkje noko felt «{value}» her", "bruk ein nøkkel frå planfila"),
    "SP905/link": (
        "her finst det ikkje noko felt «{value}» som viser til andre element",
        "slike felt er {allowed}",
    ),
    "SP906": (
        "«{value}» kan ikkje vere namnet på ein regel",
        "bruk små bokstavar, tal og bindestrek, til dømes `kven-skal`",
    ),
    "SP906/built-in": (
        "strategiplan har alt ein regel som heiter «{value}»",
        "endre den under `rules`, eller gje din eigen eit anna namn",
    ),
    "SP906/code": (
        "«{value}» kan ikkje vere koden til ein regel",
        "bruk minst to store bokstavar og tal, til dømes `TRD01`",
    ),
    "SP906/reserved": (
        "koden «{value}» byrjar med SP, slik kodane til strategiplan gjer",
        "byrj med noko eige, til dømes `TRD01`",
    ),
    "SP906/taken": ("«{value}» er alt i bruk i regelen {other}", "gje kvar av dei sin eigen"),
    "SP907": ("regelen manglar {key}", "legg til {key}"),
    "SP907/nothing": (
        "ingen profil som denne byggjer på, har ein regel «{value}» å endre",
        "kontroller namnet; ein ny regel treng `kinds` og `must`",
    ),
    "SP907/empty": ("vilkåret seier ingenting", "skriv kva som skal gjelde, eller fjern det"),
    "SP907/field": ("{key} seier ikkje kva felt det gjeld", "legg til `field`"),
    "SP907/test": (
        "det er ikkje sagt noko om {key}",
        "legg til kva som skal gjelde, til dømes `present: true`",
    ),
    "SP907/link": (
        "tilvisinga manglar {key}",
        "legg til feltet som viser til dei andre, til dømes `supports`",
    ),
    "SP908": (
        "meldinga har ein plasshaldar {{{value}}} som ingenting fyller",
        "bruk {allowed}",
    ),
    "SP909/long": ("mønsteret er lengre enn {position} teikn", "gjer det kortare"),
    "SP909/large": (
        "mønsteret blir for stort når alle gjentakingar er skrivne ut",
        "set grenser for lengda av ein tekst med `at_least` og `at_most`",
    ),
    "SP909/deep": ("for mange parentesar står inni kvarandre i mønsteret", "forenkle det"),
    "SP909/open": (
        "parentesen ved teikn {position} i mønsteret er ikkje lukka: «{value}»",
        "lukk han, eller set ein omvend skråstrek framfor om han høyrer til teksten",
    ),
    "SP909/closed": (
        "parentesen ved teikn {position} i mønsteret er ikkje opna: «{value}»",
        "opne han, eller set ein omvend skråstrek framfor om han høyrer til teksten",
    ),
    "SP909/around": (
        "eit mønster kan ikkje sjå seg rundt eller endre lesemåte undervegs: «{value}»",
        "skriv to reglar, eller `all` og `none` i éin; `(?i)` står først i mønsteret",
    ),
    "SP909/again": (
        "eit mønster kan ikkje be om det som vart funne før: «{value}»",
        "skriv ut kva som skal stå der",
    ),
    "SP909/repeat": (
        "«{value}» i mønsteret kan ikkje gjentakast slik",
        "eitt teikn for gjentaking er nok; set parentes rundt det som skal gjentakast",
    ),
    "SP909/nothing": (
        "det er ingenting å gjenta ved teikn {position} i mønsteret: «{value}»",
        "set ein omvend skråstrek framfor om det høyrer til teksten",
    ),
    "SP909/crossed": (
        "«{value}» i mønsteret gjentek minst fleire gonger enn høgst",
        "har dei to bytt plass?",
    ),
    "SP909/range": (
        "«{value}» i mønsteret er ikkje noko teiknområde",
        "skriv det første før det siste, som i `a-z`; æ, ø og å skriv du ved sida av",
    ),
    "SP909/backslash": (
        "«{value}» tyder ingenting i eit mønster",
        "etter omvend skråstrek kan det stå `\\d`, `\\w`, `\\s`, `\\b` og dei motsette med stor bokstav",
    ),
    "SP910": (
        "{key} passar ikkje til {field}",
        "sjå i dokumentasjonen kva som passar til kva",
    ),
    "SP910/part": ("{field} har fleire delar, og {key} gjeld éin av dei", "skriv ein av {keys}"),
    "SP910/single": ("{field} har éin verdi og er inga liste", "bruk `equals` eller `one_of`"),
    "SP910/choice": ("{field} er aldri «{value}»", "bruk {allowed}"),
    "SP910/value": ("{field} kan ikkje vere «{value}»", "skriv han slik han ville stått i planen"),
    "SP910/operand": (
        "«{value}» er verken ein dato eller eit felt med ein dato",
        "skriv 2022-11-17, eller eit felt som `deadline` eller `plan/period/end`",
    ),
    "SP911/number": ("eit slikt tal er heilt og ikkje under null", "rett det"),
    "SP911/both": (
        "det er oppgitt både eit nøyaktig tal og grenser",
        "behald anten `exactly` eller `at_least` og `at_most`",
    ),
    "SP911/crossed": ("det minste talet er større enn det største", "har dei to bytt plass?"),
    "SP911/below": ("det kan aldri stå {kinds} under {within}", "kontroller elementtypane"),
    "SP911/above": ("{within} kan aldri stå under {kinds}", "kontroller elementtypane"),
    "SP911/link": ("{field} kan aldri vise til {kinds}", "kontroller feltet og elementtypane"),
    "SP911/contradiction": (
        "regelen krev to ting av {what} som utelukkar kvarandre",
        "behald éin av dei",
    ),
    "SP912": (
        "«{value}» og {other} krev ting av {what} som utelukkar kvarandre",
        "endre ein av dei, eller slå han av med `severity: off`",
    ),
    "SP913/level": (
        "regelen gjeld {kinds}, som ikkje er blant nivåa i profilen",
        "legg til nivået under `levels`, eller fjern regelen",
    ),
    "SP913/asks": (
        "regelen krev noko som nivåa i profilen ikkje har",
        "nivåa er {levels}; legg til eit nivå, eller fjern regelen",
    ),
    "SP913/required": (
        "det er sett krav til {kind}, som ikkje er blant nivåa i profilen",
        "legg til nivået under `levels`, eller fjern denne linja",
    ),
    "SP914": (
        "det skal vere {expected}, men {kind} er ikkje blant nivåa i profilen",
        "legg til nivået under `levels`, eller fjern talet",
    ),
    "SP914/inherited": (
        "ein profil som denne byggjer på, krev {expected} under kvar {within}, men {kind} er ikkje blant nivåa her",
        "legg til nivået, eller endre talet under `counts`",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP901": (
        "Profilen finst ikkje.",
        (
            "Ein plan viser til ein profil som følgjer med strategiplan, eller til ei fil som "
            "ligg ved sida av planen og sluttar på .yaml."
        ),
    ),
    "SP902": (
        "Ein profil byggjer på seg sjølv.",
        (
            "Den eine profilen byggjer på den andre, som byggjer på den første. Då kan ingen seie "
            "kva for ein av dei som har det siste ordet."
        ),
    ),
    "SP903": (
        "Ein profil eller ei innstilling viser til ein regel som ikkje finst.",
        (
            "Ein regel oppgir du med koden, til dømes SP301, eller med namnet, til dømes "
            "goal-without-strategy."
        ),
    ),
    "SP904": (
        "Ein profil krev eit tal på element som ingen plan kan ha.",
        (
            "Det minste talet er større enn det største, talet er under null, det manglar heilt, "
            "eller det gjeld element som aldri kan stå der, til dømes hovudmål under strategiar."
        ),
    ),
    "SP905": (
        "Ein profil viser til ein elementtype eller ein nøkkel som ikkje finst.",
        ("Elementtypane skriv du som `goal` og `focus_area`, og nøklane slik dei står i planfila."),
    ),
    "SP906": (
        "Ein eigen regel har eit namn eller ein kode som ikkje kan brukast.",
        (
            "Eit namn har små bokstavar, tal og bindestrekar, og er ikkje namnet på ein av reglane "
            "som følgjer med. Ein kode har store bokstavar og tal og byrjar ikkje med SP. Begge "
            "blir brukte berre éin gong, for det er dei ein slår av ein regel med."
        ),
    ),
    "SP907": (
        "Ein eigen regel seier ikkje alt han må seie.",
        (
            "Han seier kva han handlar om (`kinds`) og kva som skal gjelde (`must`). Eit vilkår "
            "seier noko, og nemner feltet som det seier det om. Ein regel som endrar ein regel frå "
            "ein annan profil, treng berre det som han endrar."
        ),
    ),
    "SP908": (
        "Meldinga til ein regel har ein plasshaldar som ingenting kan fylle.",
        (
            "Ei melding nemner ting i krøllparentes: `{element}`, `{value}`. Kva for nokre som "
            "finst, kjem an på kva regelen krev."
        ),
    ),
    "SP909": (
        "Eit mønster kan ikkje brukast.",
        (
            "Eit mønster blir prøvd på ei tid som berre kjem an på kor lang teksten er, så ingen "
            "profil kan få kontrollen til å henge. Det som ikkje kan prøvast slik, blir avvist: å "
            "sjå seg rundt (`(?=…)`), å gjenta det som vart funne før, og svært lange mønster."
        ),
    ),
    "SP910": (
        "Ein regel spør eit felt om noko som feltet ikkje kan svare på.",
        (
            "Ein tekst har ingen dato, ei liste har ikkje noko mønster, og eit felt som tek eitt av "
            "nokre få ord, har aldri eit anna."
        ),
    ),
    "SP911": (
        "Ein regel kan aldri følgjast.",
        (
            "Han krev eit minste tal som er større enn det største, element der ingen kan stå, ei "
            "tilvising som ikkje kan lagast, eller to ting som utelukkar kvarandre."
        ),
    ),
    "SP912": (
        "To reglar i ein profil kan ikkje følgjast samtidig.",
        (
            "Kva planen enn seier, finn ein av dei feil. Den eine kan stå i ein profil som denne "
            "byggjer på: Gje din eigen det same namnet, så tek han plassen til den andre."
        ),
    ),
    "SP913": (
        "Noko som ein profil krev, kan aldri bli aktuelt.",
        "Det gjeld eit nivå som ikkje står i `levels`, så ingen slik plan har det.",
    ),
    "SP914": (
        "Ein profil krev element på eit nivå han ikkje har.",
        (
            "`counts` krev dei, og `levels` utelet dei. Kva planen enn seier, finn ein av delane "
            "feil."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
