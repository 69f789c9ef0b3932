"""The formats that a plan is exported to: one table, and what other packages add to it.

A format is a row of `FORMATS` and a module of its own. The module is imported when the
format is first asked for, so that nobody waits for another's library. Another package
adds a format by an entry point of the group ``strategiplan.formats`` that leads to an
`ExportFormat`.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points

import attrs

from ..model import Localized
from .documents import losses_of_document, losses_of_pdf
from .formats import ExportFormat, Option
from .levels import KINDS, RELATIONS, losses_of_dot, losses_of_mermaid, losses_of_picture
from .losses import carries_only, loses
from .participatory_text import LOSSES as PARTICIPATORY_TEXT

GROUP = "strategiplan.formats"
"""The group of entry points by which other packages add formats."""


class UnknownFormatError(ValueError):
    """There is no such format."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"there is no format {self.name!r}: {', '.join(sorted(formats()))}"


@attrs.frozen
class BrokenFormat:
    """A format that another package says it has, and that cannot be used."""

    name: str
    package: str
    reason: str


def formats() -> dict[str, ExportFormat]:
    """Every format by name: the library's own, then those that other packages bring.

    One that cannot be used is left out (`broken_formats` names it), and one that
    has the name of another gives way to it.
    """
    found = {each.name: each for each in FORMATS}
    for each in _of_others():
        if isinstance(each, ExportFormat):
            found.setdefault(each.name, each)
    return found


def broken_formats() -> tuple[BrokenFormat, ...]:
    """The formats of other packages that cannot be used, and why."""
    return tuple(each for each in _of_others() if isinstance(each, BrokenFormat))


def format_named(name: str) -> ExportFormat:
    """The format of that name. Raises `UnknownFormatError` where there is none."""
    own = {each.name: each for each in FORMATS}
    found = own.get(name) or formats().get(name)
    if found is None:
        raise UnknownFormatError(name)
    return found


def _of_others() -> list[ExportFormat | BrokenFormat]:
    points = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    own = {each.name for each in FORMATS}
    found: list[ExportFormat | BrokenFormat] = []
    for point in points:
        package = point.dist.name if point.dist else ""
        if point.name in own:
            found.append(BrokenFormat(point.name, package, "the name is taken by strategiplan"))
            continue
        found.append(_loaded(point, package))
    return found


def _loaded(point: EntryPoint, package: str) -> ExportFormat | BrokenFormat:
    try:
        loaded = point.load()
    except Exception as error:
        return BrokenFormat(point.name, package, f"{type(error).__name__}: {error}")
    if not isinstance(loaded, ExportFormat):
        return BrokenFormat(point.name, package, f"{point.value} is no ExportFormat")
    return attrs.evolve(loaded, name=point.name, package=package or loaded.package)


_HERE = __name__.rpartition(".")[0]


def _said(en: str, nb: str, nn: str) -> Localized:
    """Words for people in the three languages."""
    return Localized({"en": en, "nb": nb, "nn": nn})


_CALENDAR = carries_only(
    *("plan.id", "plan.title"),
    *(
        f"{kind}.{field}"
        for kind in ("consultation", "participation", "decision", "publication", "linked_plan")
        for field in ("id", "title", "description", "note", "url")
    ),
    *("consultation.announced", "consultation.opened", "consultation.deadline"),
    *("consultation.sent", "consultation.extended_to", "consultation.case_number"),
    *("consultation.reference", "consultation.extensions", "extension.extended_to"),
    *("consultation.channels", "channel.title", "channel.address", "channel.url", "channel.note"),
    *("channel.date", "channel.time"),
    *("participation.period", "period.start", "period.end"),
    *("decision.date", "decision.case_number", "decision.meeting_case"),
    "decision.proposal_published",
    *("linked_plan.proposal_published", "linked_plan.adopted", "linked_plan.revised"),
    "publication.date",
    translations=True,
)
"""What happens on a day, and what somebody needs to know who has to be there."""
_OF_A_PICTURE = (
    Option(
        "levels",
        _said(
            "the kinds of element to draw, with commas between; content is vision to measures",
            "hva slags elementer som tegnes, med komma mellom; content er fra visjon til tiltak",
            "kva slags element som blir teikna, med komma mellom; content er frå visjon til tiltak",
        ),
        (*KINDS, "all", "content"),
        several=True,
    ),
    Option(
        "relations",
        _said(
            "the relations to draw besides what stands in what, with commas between",
            "hvilke koblinger som tegnes, utenom hva som står i hva, med komma mellom",
            "kva koplingar som blir teikna, utanom kva som står i kva, med komma mellom",
        ),
        (*RELATIONS, "all", "none"),
        several=True,
    ),
    Option(
        "direction",
        _said("where the picture grows to", "hvilken vei tegningen går", "kva veg teikninga går"),
        ("down", "right"),
    ),
)

LINKED_DATA = (
    Option(
        "contact",
        _said(
            "for data.norge.no: the e-mail or web address where one can ask about the data",
            "til data.norge.no: e-posten eller nettadressen der en kan spørre om dataene",
            "til data.norge.no: e-posten eller nettadressa der ein kan spørje om dataa",
        ),
        (),
    ),
    Option(
        "description",
        _said(
            "for data.norge.no: what the data are, where the plan has no description",
            "til data.norge.no: hva dataene er, når planen ikke har noen beskrivelse",
            "til data.norge.no: kva dataa er, når planen ikkje har noka skildring",
        ),
        (),
    ),
    Option(
        "theme",
        _said(
            "for data.norge.no: the EU's theme of the data, such as GOVE",
            "til data.norge.no: EUs tema for dataene, for eksempel GOVE",
            "til data.norge.no: EUs tema for dataa, til dømes GOVE",
        ),
        (
            *("AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL"),
            *("INTR", "JUST", "REGI", "SOCI", "TECH", "TRAN", "none"),
        ),
    ),
    Option(
        "access",
        _said(
            "for data.norge.no: who may have the data",
            "til data.norge.no: hvem som kan få dataene",
            "til data.norge.no: kven som kan få dataa",
        ),
        ("PUBLIC", "RESTRICTED", "NON_PUBLIC", "none"),
    ),
    Option(
        "file",
        _said(
            "for data.norge.no: the web address where this file will lie",
            "til data.norge.no: nettadressen der denne filen kommer til å ligge",
            "til data.norge.no: nettadressa der denne fila kjem til å liggje",
        ),
        (),
    ),
    Option(
        "license",
        _said(
            "for data.norge.no: the licence of this file",
            "til data.norge.no: lisensen for denne filen",
            "til data.norge.no: lisensen for denne fila",
        ),
        ("CC0", "CC_BY_4_0", "NLOD_2_0", "none"),
    ),
    Option(
        "vocabulary",
        _said(
            "add what the own words of the file mean",
            "ta med hva filens egne ord betyr",
            "ta med kva dei eigne orda i fila tyder",
        ),
    ),
)
"""The options of linked data: what a catalogue asks for and no plan says."""

_PICTURE = Option(
    "picture",
    _said(
        "which picture: the SDGs, the process, who answers for what, the way from the "
        "strategies to the vision, the tree",
        "hvilket bilde: bærekraftsmålene, prosessen, hvem som har ansvar for hva, veien fra "
        "strategiene til visjonen, treet",
        "kva bilete: berekraftsmåla, prosessen, kven som har ansvar for kva, vegen frå "
        "strategiane til visjonen, treet",
    ),
    ("sdgs", "timeline", "actors", "way", "tree"),
)

_WEB = loses("*.exemptions", "plan.profile", translations=True)
"""Pages are in one language, and how a file is checked is nothing for their readers."""

_WEB_OPTIONS = (
    Option(
        "theme",
        _said(
            "a file with the publisher's colours, header, footer and templates",
            "en fil med utgiverens farger, topp, bunn og maler",
            "ei fil med fargane, toppen, botnen og malane til utgjevaren",
        ),
        (),
    ),
    Option(
        "before",
        _said(
            "an older edition of the plan, to tell what changed; the oldest first",
            "en eldre utgave av planen, for å fortelle hva som er endret; den eldste først",
            "ei eldre utgåve av planen, for å fortelje kva som er endra; den eldste først",
        ),
        (),
        editions=True,
    ),
    Option(
        "submissions",
        _said(
            "a file with submissions, to show beside what they are about and what they changed",
            "en fil med innspill, til å vise ved det de gjelder og det de endret",
            "ei fil med innspel, til å vise ved det dei gjeld og det dei endra",
        ),
        (),
    ),
)

_OF_A_DOCUMENT = (
    Option(
        "translations",
        _said(
            "every text in each of its languages, and not in one only",
            "hver tekst på alle språkene den har, og ikke bare på ett",
            "kvar tekst på alle språka ho har, og ikkje berre på eitt",
        ),
    ),
)

FORMATS: tuple[ExportFormat, ...] = (
    ExportFormat(
        name="yaml",
        title=_said(
            "a plan file, with everything that the plan says",
            "en planfil, med alt planen sier",
            "ei planfil, med alt planen seier",
        ),
        writer=f"{_HERE}.plan_file:to_yaml",
        suffix=".yaml",
        media_type="application/yaml",
        reads=True,
    ),
    ExportFormat(
        name="json",
        title=_said(
            "a plan file for programs, with everything that the plan says",
            "en planfil for programmer, med alt planen sier",
            "ei planfil for program, med alt planen seier",
        ),
        writer=f"{_HERE}.plan_file:to_json",
        suffix=".json",
        media_type="application/json",
        reads=True,
    ),
    ExportFormat(
        name="archimate",
        title=_said(
            "a model for tools of enterprise architecture, such as Archi",
            "en modell for arkitekturverktøy, som Archi",
            "ein modell for arkitekturverktøy, som Archi",
        ),
        writer=f"{_HERE}.archimate:write",
        suffix=".archimate.xml",
        media_type="application/xml",
    ),
    ExportFormat(
        name="ics",
        title=_said(
            "a calendar of deadlines, meetings and decisions",
            "en kalender med frister, møter og vedtak",
            "ein kalender med fristar, møte og vedtak",
        ),
        writer=f"{_HERE}.ics:write",
        losses=_CALENDAR,
        options=(
            Option(
                "alarms",
                _said(
                    "how many days before a deadline the calendar reminds of it, with commas "
                    "between; usual is 14 and 3",
                    "hvor mange dager før en frist kalenderen minner om den, med komma mellom; "
                    "usual er 14 og 3",
                    "kor mange dagar før ein frist kalenderen minner om han, med komma mellom; "
                    "usual er 14 og 3",
                ),
                ("no", "1", "2", "3", "5", "7", "10", "14", "21", "28", "usual"),
                several=True,
            ),
        ),
        suffix=".ics",
        media_type="text/calendar",
        needs=("icalendar",),
        extra="ics",
    ),
    # Graphs
    ExportFormat(
        name="graphml",
        title=_said(
            "a graph with everything that the plan says, for yEd, Cytoscape and networkx",
            "et nettverk med alt planen sier, for yEd, Cytoscape og networkx",
            "eit nettverk med alt planen seier, for yEd, Cytoscape og networkx",
        ),
        writer=f"{_HERE}.graph_xml:to_graphml",
        suffix=".graphml",
        media_type="application/graphml+xml",
        options=(
            Option(
                "yed",
                _said(
                    "boxes with their text and colour, as yEd shows them",
                    "bokser med tekst og farge, slik yEd viser dem",
                    "boksar med tekst og farge, slik yEd viser dei",
                ),
            ),
        ),
    ),
    ExportFormat(
        name="gexf",
        title=_said(
            "a graph with everything that the plan says, for Gephi",
            "et nettverk med alt planen sier, for Gephi",
            "eit nettverk med alt planen seier, for Gephi",
        ),
        writer=f"{_HERE}.graph_xml:to_gexf",
        suffix=".gexf",
        media_type="application/gexf+xml",
    ),
    ExportFormat(
        name="nodelink",
        title=_said(
            "a graph with everything that the plan says, in JSON for networkx and D3",
            "et nettverk med alt planen sier, i JSON for networkx og D3",
            "eit nettverk med alt planen seier, i JSON for networkx og D3",
        ),
        writer=f"{_HERE}.graph_json:to_nodelink",
        suffix=".nodelink.json",
        media_type="application/json",
    ),
    ExportFormat(
        name="cytoscape",
        title=_said(
            "a graph with everything that the plan says, in JSON for Cytoscape",
            "et nettverk med alt planen sier, i JSON for Cytoscape",
            "eit nettverk med alt planen seier, i JSON for Cytoscape",
        ),
        writer=f"{_HERE}.graph_json:to_cytoscape",
        suffix=".cyjs",
        media_type="application/json",
    ),
    ExportFormat(
        name="dot",
        title=_said(
            "a picture of the plan's levels, drawn by Graphviz",
            "en tegning av nivåene i planen, for Graphviz",
            "ei teikning av nivåa i planen, for Graphviz",
        ),
        writer=f"{_HERE}.dot:to_dot",
        losses=losses_of_dot({}),
        losses_by_options=f"{_HERE}.levels:losses_of_dot",
        suffix=".dot",
        media_type="text/vnd.graphviz",
        options=_OF_A_PICTURE,
    ),
    ExportFormat(
        name="mermaid",
        title=_said(
            "a picture of the plan's levels for pages on GitHub, in Obsidian and others",
            "en tegning av nivåene i planen, for sider på GitHub, i Obsidian og andre",
            "ei teikning av nivåa i planen, for sider på GitHub, i Obsidian og andre",
        ),
        writer=f"{_HERE}.mermaid:to_mermaid",
        losses=losses_of_mermaid({}),
        losses_by_options=f"{_HERE}.levels:losses_of_mermaid",
        remarks=f"{_HERE}.mermaid:remarks",
        suffix=".mmd",
        media_type="text/vnd.mermaid",
        options=_OF_A_PICTURE,
    ),
    *(
        ExportFormat(
            name=name,
            title=title,
            writer=f"{_HERE}.linked_data:to_{name}",
            remarks=f"{_HERE}.linked_data:remarks",
            suffix=suffix,
            media_type=media_type,
            options=LINKED_DATA,
        )
        for name, suffix, media_type, title in (
            (
                "jsonld",
                ".jsonld",
                "application/ld+json",
                _said(
                    "linked data for programs, with everything that the plan says",
                    "lenkede data for programmer, med alt planen sier",
                    "lenkja data for program, med alt planen seier",
                ),
            ),
            (
                "turtle",
                ".ttl",
                "text/turtle",
                _said(
                    "linked data for people and data catalogues, with everything too",
                    "lenkede data for folk og datakataloger, også med alt planen sier",
                    "lenkja data for folk og datakatalogar, òg med alt planen seier",
                ),
            ),
        )
    ),
    # Tables
    ExportFormat(
        name="csv",
        title=_said(
            "a folder of tables, one for each kind of element, for analysts",
            "en mappe med tabeller, én for hver sort element, for analyse",
            "ei mappe med tabellar, éin for kvar sort element, til analyse",
        ),
        writer=f"{_HERE}.csv:write",
        media_type="text/csv",
        options=(
            Option(
                "excel",
                _said(
                    "as Norwegian Excel opens it: byte-order mark, `;`, decimal comma",
                    "slik norsk Excel åpner den: byterekkefølgemerke, `;`, desimalkomma",
                    "slik norsk Excel opnar ho: byterekkjefølgjemerke, `;`, desimalkomma",
                ),
            ),
        ),
    ),
    ExportFormat(
        name="xlsx",
        title=_said(
            "a workbook for Excel and LibreOffice, with a sheet for each kind",
            "et regneark for Excel og LibreOffice, med ett ark for hver sort",
            "eit rekneark for Excel og LibreOffice, med eitt ark for kvar sort",
        ),
        writer=f"{_HERE}.xlsx:write",
        suffix=".xlsx",
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        text=False,
        needs=("xlsxwriter",),
        extra="xlsx",
        options=(
            Option(
                "empty",
                _said(
                    "sheets too for the kinds that the plan has none of",
                    "ark også for de sortene planen ikke har noe av",
                    "ark òg for dei sortane planen ikkje har noko av",
                ),
            ),
        ),
    ),
    ExportFormat(
        name="parquet",
        title=_said(
            "the same tables as csv with typed columns, for large analyses",
            "de samme tabellene som csv med typede kolonner, for store analyser",
            "dei same tabellane som csv med typa kolonnar, til store analysar",
        ),
        writer=f"{_HERE}.parquet:write",
        media_type="application/vnd.apache.parquet",
        text=False,
        needs=("polars",),
        extra="parquet",
    ),
    # Pictures
    ExportFormat(
        name="svg",
        title=_said(
            "a picture: the tree, the SDGs, the process, who answers for what",
            "et bilde: treet, bærekraftsmålene, prosessen, hvem som har ansvar for hva",
            "eit bilete: treet, berekraftsmåla, prosessen, kven som har ansvar for kva",
        ),
        writer=f"{_HERE}.picture:to_svg",
        losses=losses_of_picture({}),
        losses_by_options=f"{_HERE}.levels:losses_of_picture",
        suffix=".svg",
        media_type="image/svg+xml",
        options=(_PICTURE,),
    ),
    ExportFormat(
        name="png",
        title=_said(
            "the same pictures for programs that take no SVG",
            "de samme bildene for programmer som ikke tar SVG",
            "dei same bileta for program som ikkje tek SVG",
        ),
        writer=f"{_HERE}.picture:to_png",
        losses=losses_of_picture({}),
        losses_by_options=f"{_HERE}.levels:losses_of_picture",
        suffix=".png",
        media_type="image/png",
        text=False,
        needs=("resvg_py", "font_source_sans_pro"),
        extra="png",
        options=(_PICTURE,),
    ),
    # The international standard for plans
    *(
        ExportFormat(
            name=f"stratml{part}",
            title=_said(
                f"StratML, the international standard for plans, part {part}",
                f"StratML, den internasjonale standarden for planer, del {part}",
                f"StratML, den internasjonale standarden for planar, del {part}",
            ),
            writer=f"{_HERE}.stratml:to_stratml{part}",
            suffix=f".stratml{part}.xml",
            media_type="application/xml",
            reads=True,
        )
        for part in (1, 2)
    ),
    ExportFormat(
        name="html",
        title=_said(
            "a web page with the whole plan, one file that works from disk",
            "en nettside med hele planen, én fil som virker fra disk",
            "ei nettside med heile planen, éi fil som verkar frå disk",
        ),
        writer=f"{_HERE}.web.edition:write",
        losses=_WEB,
        suffix=".html",
        media_type="text/html",
        needs=("jinja2",),
        extra="html",
        options=_WEB_OPTIONS,
    ),
    ExportFormat(
        name="site",
        title=_said(
            "a folder of web pages, one for each goal, with a search that needs no server",
            "en mappe med nettsider, én for hvert mål, med et søk uten tjener",
            "ei mappe med nettsider, éi for kvart mål, med eit søk utan tenar",
        ),
        writer=f"{_HERE}.web.site:write",
        losses=_WEB,
        media_type="text/html",
        needs=("jinja2",),
        extra="html",
        options=_WEB_OPTIONS,
    ),
    # Documents
    *(
        ExportFormat(
            name=name,
            title=title,
            writer=f"{_HERE}.documents.{name}:write",
            losses=losses({}),
            losses_by_options=f"{_HERE}.documents:{losses.__name__}",
            remarks=remarks,
            suffix=suffix,
            media_type=media_type,
            text=not needs,
            needs=needs,
            extra=name if needs else "",
            options=_OF_A_DOCUMENT,
        )
        for name, suffix, media_type, needs, remarks, losses, title in (
            (
                "markdown",
                ".md",
                "text/markdown",
                (),
                "",
                losses_of_document,
                _said(
                    "a document in Markdown, for a repository and a case file",
                    "et dokument i Markdown, til et repositorium og en saksmappe",
                    "eit dokument i Markdown, til eit repositorium og ei saksmappe",
                ),
            ),
            (
                "docx",
                ".docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                ("docx", "resvg_py", "font_source_sans_pro"),
                "",
                losses_of_document,
                _said(
                    "a document for Word and LibreOffice, to be worked on",
                    "et dokument for Word og LibreOffice, til å arbeide videre med",
                    "eit dokument for Word og LibreOffice, til å arbeide vidare med",
                ),
            ),
            (
                "pdf",
                ".pdf",
                "application/pdf",
                ("typst",),
                f"{_HERE}.documents.pdf:remarks",
                losses_of_pdf,
                _said(
                    "a document to print and publish, tagged for those who have it read to them",
                    "et dokument til trykk og publisering, kodet for dem som får det lest opp",
                    "eit dokument til trykk og publisering, koda for dei som får det lese opp",
                ),
            ),
        )
    ),
    # Consultation
    ExportFormat(
        name="decidim",
        title=_said(
            "a text for Decidim, where people answer part by part",
            "en tekst til Decidim, der folk svarer del for del",
            "ein tekst til Decidim, der folk svarar del for del",
        ),
        writer=f"{_HERE}.participatory_text:write",
        losses=PARTICIPATORY_TEXT,
        remarks=f"{_HERE}.participatory_text:remarks",
        suffix=".md",
        media_type="text/markdown",
    ),
)
"""The library's own formats, in the order of the table that `strategiplan formats` shows."""
