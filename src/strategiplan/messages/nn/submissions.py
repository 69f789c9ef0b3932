"""Nynorsk: submissions, as they stand in files and as they are held against the plan."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP775/kind": (
        "ei fil med innspel har ikkje ei slik ending",
        "gje ho eit namn som sluttar på {ends}, etter kva som er i ho",
    ),
    "SP775/outside": (
        "dette leier ut av mappa med innspel, og blir ikkje lese",
        "legg sjølve fila der",
    ),
    "SP775/closed": (
        "innspela kan ikkje lesast: {reason}",
        "sjå kven som har lov til å lese ho",
    ),
    "SP775/header": (
        "ingen kolonne heiter det same som eit felt i innspel",
        "skriv namna på felta over kolonnane, som `id`, `received`, `sender` og `text`; ein tabell med andre overskrifter blir henta inn med `strategiplan submissions import`",
    ),
    "SP775/empty": (
        "det står ingenting i fila",
        "er det rett fil?",
    ),
    "SP775/folder": (
        "det er inga fil med innspel i mappa",
        "namn på slike filer sluttar på {ends}",
    ),
    "SP775/device": (
        "dette er inga fil, men eit røyr eller ei eining, og blir ikkje lese",
        "lagre innspela som ei fil",
    ),
    "SP775/columns": (
        "tabellen har meir enn {limit} kolonnar",
        "slett dei som er tomme eller ikkje høyrer til innspela",
    ),
    "SP775/repeated": (
        "kolonnar har same overskrift: {columns}",
        "behald éin av kvar",
    ),
    "SP775/quote": (
        "eit hermeteikn i denne rada er ikkje lukka, eller står midt i ei celle, så det ikkje går fram kvar celler sluttar",
        "lukk det, eller skriv det to gonger der det høyrer til teksten; det skjer av seg sjølv når fila blir lagra på nytt frå eit rekneark",
    ),
    "SP775/yaml": (
        "fila kan ikkje lesast vidare herfrå",
        "sjå på denne linja og den før: på mellomrom, kolon og hermeteikn",
    ),
    "SP775/alias": (
        "`&` eller `*` framfor eit ord tyder noko anna enn eit teikn her, og blir ikkje lese",
        "set hermeteikn rundt teksten",
    ),
    "SP775/list": (
        "her er det inga liste med innspel",
        "byrja kvart innspel med ein bindestrek: `- id: …`",
    ),
    "SP775/keys": (
        "ei fil med innspel har `consultation` og `submissions` ytst, og ikkje noko anna",
        "skriv innspela som ei liste under `submissions`",
    ),
    "SP775/deep": (
        "her står for mange lister og felt inni kvarandre",
        "eit innspel har felt med tekstar og lister av tekstar, og ikkje noko djupare",
    ),
    "SP775/second": (
        "her byrjar ei liste til, og ho blir ikkje lesen",
        "ta bort linja `---`, og skriv alt som éi liste",
    ),
    "SP775/late": (
        "`consultation` står etter innspela som det gjeld for",
        "flytt det opp over `submissions`",
    ),
    "SP776/json": (
        "linja er ikkje noko objekt i JSON",
        'skriv det som {{"id": …, "text": …}} på éi linje',
    ),
    "SP776/large": (
        "innspelet er lengre enn {limit} teikn",
        "legg det som er lagt ved, ved sida av, og gje opp namnet under `attachments`",
    ),
    "SP776/half": (
        "teksten har eit halvt teikn i seg (`\\ud800`), som ingenting kan vise",
        "skriv teiknet sjølv, eller ta det bort",
    ),
    "SP776/item": (
        "her skulle det stått eit innspel med felta sine",
        "skriv det som `- id: …`, med kvart felt på ei eiga linje",
    ),
    "SP776/twice": (
        "`{key}` står to gonger, og det første gjeld",
        "slett det eine",
    ),
    "SP776/beyond": (
        "rada har ei celle etter den siste overskrifta, eller under ein kolonne utan overskrift",
        "gje kolonnen ei overskrift, eller leit etter eit skiljeteikn for mykje i rada",
    ),
    "SP777": (
        "innspel har ikkje noko felt `{key}`",
        "felta er {allowed}",
    ),
    "SP778/choice": (
        "`{key}` kan ikkje vere «{value}»",
        "skriv {allowed}",
    ),
    "SP778/date": (
        "`{key}` er ingen dag: «{value}»",
        "skriv han som 2026-05-27",
    ),
    "SP778/list": (
        "`{key}` skal vere ei liste med tekstar",
        "skriv ho som [a, b]",
    ),
    "SP778/text": (
        "`{key}` skal vere ein tekst",
        "set hermeteikn rundt han, eller ta bort det som står under",
    ),
    "SP779": (
        "innspelet har ingen `id`",
        "gje det ein eigen, til dømes nummeret det har i arkivet",
    ),
    "SP780": (
        "eit anna innspel har identifikatoren «{id}» allereie",
        "gje det eine ein annan",
    ),
    "SP781": (
        "fila er i {encoding} og ikkje i UTF-8; ho blir lesen slik",
        "lagre ho som UTF-8, så alle les dei same bokstavane",
    ),
    "SP781/broken": (
        "fila skal vere i {encoding}, men noko i ho er ikkje det; dei bokstavane har gått tapt",
        "lagre ho på nytt som UTF-8 der ho kjem frå",
    ),
    "SP782/beyond": (
        "planen viser til `{name}`, som ikkje ligg i mappa til planen, og ho blir ikkje lesen",
        "legg innspela ved sida av planen, og skriv namnet derifrå",
    ),
    "SP782/missing": (
        "planen viser til `{name}`, og det finst inga slik fil eller mappe",
        "sjå på namnet under `submissions`, eller ta det bort der",
    ),
    "SP785": (
        "innspel {id} kom inn {day}, etter fristen {deadline}",
        "sei i vurderinga om det likevel blir teke med; vart fristen forlengd, skriv det i planen",
    ),
    "SP786": (
        "innspel {id} kom inn {day}, før høyringa opna {opened}",
        "sjå på dagen, eller på kva høyring det svarar på",
    ),
    "SP787": (
        "innspel {id} gjeld «{value}», som ikkje er i planen",
        "skriv identifikatoren til eit element, eller lat det stå usortert",
    ),
    "SP788": (
        "planen er vedteken, og innspel {id} har ikkje noko utfall",
        "skriv under `outcome` kva det vart til",
    ),
    "SP788/reason": (
        "planen er vedteken, og innspel {id} har inga vurdering",
        "skriv under `assessment` kva kommunen meiner om det",
    ),
    "SP788/neither": (
        "planen er vedteken, og innspel {id} har verken vurdering eller utfall",
        "skriv under `assessment` kva kommunen meiner om det, og under `outcome` kva det vart til",
    ),
    "SP789": (
        "innspel {id} er teke til følgje, men det står ikkje kva det endra",
        "skriv elementa under `changed`; var det samd i planen slik han var, er utfallet `noted`",
    ),
    "SP789/equal": (
        "innspel {id} er teke til følgje, men {elements} er som i utgåva som var på høyring",
        "sjå på kva som vart endra på grunn av det",
    ),
    "SP790": (
        "«{title}» er endra etter høyringa, og ingen innspel seier at dei endra det",
        "har nokon bede om det, skriv `{id}` under `changed` der",
    ),
    "SP791": (
        "innspel {id} er merkt «{value}», og saka til høyringa er {expected}",
        "sjå om det høyrer til ei anna sak",
    ),
    "SP792": (
        "innspel {id} svarar på høyringa «{value}», som ikkje er i planen",
        "høyringane er {allowed}",
    ),
    "SP792/which": (
        "innspel {id} seier ikkje kva høyring det svarar på",
        "skriv {allowed} under `consultation`",
    ),
    "SP792/none": (
        "innspel {id} svarar på ei høyring, og planen har inga",
        "skriv høyringa i planen, under `consultations`, med ein `id`",
    ),
    "SP793": (
        "planen seier {said} innspel til «{round}», og fila har {count}",
        "sjå kva som er rett",
    ),
    "SP794": (
        "innspel {id} skal ta opp att «{other}», som ikkje er i fila",
        "skriv identifikatoren til det andre innspelet under `same_as`",
    ),
    "SP794/itself": (
        "innspel {id} skal ta opp att seg sjølv",
        "skriv identifikatoren til det andre innspelet under `same_as`, eller ta det bort",
    ),
    "SP794/circle": (
        "innspel {id} gjentek seg sjølv gjennom andre: {circle}",
        "la kvart av dei vise til det som blir svart på",
    ),
    "SP795": (
        "innspel {id} skal ha endra «{value}», som ikkje er i planen",
        "skriv identifikatoren til det som vart endra",
    ),
    "SP796": (
        "det er {count} til av {rule} i fila",
        "rett dei som står her, og sjekk ein gong til",
    ),
    "SP871": (
        "personopplysningane i innspel {id} skulle oppbevarast til {day}, og står der framleis",
        "ta dei ut med `strategiplan forget --expired`, eller skriv ein annan dag under `delete_after`",
    ),
}

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP775": (
        "Ei fil med innspel kan ikkje lesast, eller ikkje frå denne staden.",
        "Ho er av eit slag som ikkje er kjent, den første rada nemner ingen av felta i eit innspel, eller ho bryt av. Det som kjem etter staden, blir ikkje lese, så ingenting som blir talt eller laga av fila, er fullstendig.",
    ),
    "SP776": (
        "Eit innspel, eller ein del av det, kan ikkje lesast.",
        "Linja er ikkje noko objekt i JSON, det som står der, er inga liste med felt, eit felt står to gonger, eller ei celle står etter den siste overskrifta. Dei andre blir lesne likevel.",
    ),
    "SP777": (
        "Eit innspel har eit felt som innspel ikkje har.",
        "Det som står der, ville gått tapt når fila blir skriven på nytt.",
    ),
    "SP778": (
        "Eit felt i eit innspel seier noko det ikkje kan innehalde.",
        "Dagar blir skrivne 2026-05-27, eller på ein annan måte som ikkje kan misforståast (27.5.2026); avsendartypar, kanalar og utfall har eigne ord; lister inneheld tekstar.",
    ),
    "SP779": (
        "Eit innspel har ingen identifikator.",
        "Med identifikatoren blir det svart på, vist til og funne att. Han blir aldri brukt til eit anna.",
    ),
    "SP780": (
        "To innspel har same identifikator.",
        "Då kan ingen seie kva for eit av dei som er svart på.",
    ),
    "SP781": (
        "Ei fil med innspel er ikkje i UTF-8.",
        "Ho blir lesen som det ho ser ut til å vere. Sjå på eit namn med æ, ø eller å om det var rett.",
    ),
    "SP782": (
        "Fila med innspel som ei høyring nemner, er ikkje der, eller ligg utanfor mappa til planen.",
        "Ingenting av det som står i ho, blir sjekka. Skal fila ikkje følgje med planen, fordi ho gjeld personar, seier eit unntak på høyringa det.",
    ),
    "SP785": (
        "Eit innspel kom inn etter fristen.",
        "Ein forlengd frist tel. Kommunen kan ta omsyn til det likevel; det blir avgjort og sagt, og gjeld likt for alle.",
    ),
    "SP786": (
        "Eit innspel kom inn før høyringa opna.",
        "Anten er dagen feil, eller det svarar på noko anna: ei tidlegare høyring, eller medverknaden før ho.",
    ),
    "SP787": (
        "Eit innspel gjeld eit element som ikkje er i noka utgåve av planen som er for handa.",
        "Då kan det som er sagt om det, ikkje finnast att nokon stad.",
    ),
    "SP788": (
        "Planen er vedteken, og eit innspel manglar vurdering eller utfall.",
        "Saksframlegget skal vise korleis fråsegnene er vurderte og kva vekt dei har fått (plan- og bygningslova § 11-14).",
    ),
    "SP789": (
        "Eit innspel er teke til følgje, og ingenting er endra.",
        "Utfallet seier det, og `changed` nemner ingen element, eller berre element som er som i utgåva som var på høyring. Var det samd i planen slik han var, er det teke til orientering. Utgåva som var på høyring, er den som høyringa nemner under `edition`, når ho ligg i mappa til planen.",
    ),
    "SP790": (
        "Eit element er endra etter høyringa, og ingen innspel seier at dei endra det.",
        "Det kan vere heilt rett: kommunen ombestemmer seg òg. Dei som les planen, vil vite kvifor. Utgåva som var på høyring, er den som høyringa nemner under `edition`, når ho ligg i mappa til planen.",
    ),
    "SP791": (
        "Eit innspel er merkt med ei anna sak enn den som høyrer til høyringa.",
        "Det kan vere lagt i feil sak, eller vere meint for ei anna.",
    ),
    "SP792": (
        "Eit innspel svarar på ei høyring som planen ikkje har, eller det går ikkje fram kva for ei.",
        "Høyringa fortel kva frist, utgåve og sak eit innspel blir halde opp mot.",
    ),
    "SP793": (
        "Planen seier eit anna tal på innspel enn det fila har.",
        "Dei same les begge delar: eitt av tala er feil, eller fila er ikkje fullstendig.",
    ),
    "SP794": (
        "Eit innspel skal ta opp att eit som ikkje er i fila, seg sjølv, eller ein ring av andre.",
        "Det eit innspel tek opp att, blir svart på éin gong, der det står først.",
    ),
    "SP795": (
        "Eit innspel skal ha endra eit element som ikkje er i noka utgåve av planen som er for handa.",
        "Då kan ingen følgje kva det vart til.",
    ),
    "SP796": (
        "Svært mange funn av éin regel er i ei fil med innspel.",
        "Dei første står her, og resten er talde.",
    ),
    "SP871": (
        "Den siste dagen personopplysningar i eit innspel skal oppbevarast, er forbi, og dei står der framleis.",
        "`strategiplan forget --expired` tek ut namnet og det avsendaren kan nåast med, og tek vare på det innspelet seier (personvernforordninga artikkel 5 nr. 1 e).",
    ),
}
