"""The formats that a plan is exported to: one table, and what other packages add to it.

A format is a row of `FORMATS` and a module of its own. The module is imported when the
format is first asked for, so that nobody waits for another's library. Another package
adds a format by an entry point of the group ``strategiplan.formats`` that leads to an
`ExportFormat`.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Protocol

import attrs

from ..messages import Speaker
from ..model import Localized, Plan
from .levels import KINDS, RELATIONS, losses_of_dot, losses_of_mermaid, losses_of_picture
from .losses import Losses, carries_only, loses

GROUP = "strategiplan.formats"
"""The group of entry points by which other packages add formats."""


@attrs.frozen(kw_only=True)
class Material:
    """What a format's writer gets: a plan that may go out, and how it is to be written."""

    plan: Plan
    """The plan, from which the privacy gate has taken what must not go out."""
    speaker: Speaker
    """Puts kinds, fields and choices into the words of the wished language and of the plan."""
    base: str = ""
    """The address that those of the plan's elements begin with; empty where none is known."""
    internal: str = ""
    """The sentence that marks a file for internal use only, to be written into it; else empty."""
    options: Mapping[str, str] = attrs.field(factory=dict)
    """The format's own options, by name."""
    before: tuple[Plan, ...] = ()
    """Older editions of the plan, the oldest first, which came through the same gate."""

    @property
    def language(self) -> str:
        """The language of the words that are not the plan's own: ``nb``, ``nn`` or ``en``."""
        return self.speaker.language


Content = Iterable[bytes]
"""What a file holds, piece by piece."""
Folder = Mapping[str, Content]
"""The files of a folder by name; a name may lead into folders below: ``goals/gronnere.html``."""


class Writer(Protocol):
    """What writes a plan in a format. The same material gives the same bytes, always."""

    def __call__(self, material: Material, /) -> Content | Folder:
        """The file, or the files of the folder where the format is one."""


@attrs.frozen
class Option:
    """An option that one format has, given as ``-O name`` or ``-O name=value``."""

    name: str
    help: str
    """What it does; a `Localized` text where it is said in several languages."""
    choices: tuple[str, ...] = ("yes", "no")
    """The values that it takes, its default last; any value where there are none."""
    editions: bool = False
    """Whether it names files with older editions of the plan, which `Material.before` then holds.

    It may be given several times, the oldest edition first; in Python it is the names
    with a line end between them.
    """
    several: bool = False
    """Whether it takes several of them, with commas between."""

    def refused(self, value: str) -> str | None:
        """The part of a value that it does not take; ``None`` where it takes all of it."""
        parts = value.split(",") if self.several else [value]
        return next((each for each in parts if self.choices and each not in self.choices), None)


@attrs.frozen(kw_only=True)
class ExportFormat:
    """A format that a plan is exported to."""

    name: str
    """What it is asked for by: ``csv``."""
    title: str
    """What it is, for people; a `Localized` text where it is said in several languages."""
    writer: str
    """Where the function that writes it is: ``package.module:function``."""
    losses: Losses = attrs.field(factory=Losses)
    """What it cannot carry."""
    losses_by_options: str = ""
    """Where the function is that says so for other options than the usual: ``package.module:function``.
    It gets the options by name. Empty where they change nothing."""
    remarks: str = ""
    """Where the function is that gives, in sentences, what whoever uses the file must know:
    ``package.module:function``. It gets the writer's `Material`. Empty where there is nothing."""
    suffix: str = ""
    """How the names of its files end, with the full stop; empty where it is a folder."""
    media_type: str = ""
    text: bool = True
    """Whether it is text in UTF-8, which may be shown on a terminal."""
    needs: tuple[str, ...] = ()
    """The modules of other packages that it needs."""
    extra: str = ""
    """The extra of the package that brings them: ``xlsx``."""
    reads: bool = False
    """Whether strategiplan reads it back."""
    options: tuple[Option, ...] = ()
    package: str = "strategiplan"
    """The package that brings it."""

    @property
    def folder(self) -> bool:
        """Whether it is a folder with several files."""
        return not self.suffix

    @property
    def missing(self) -> tuple[str, ...]:
        """The modules that it needs and that are not installed."""
        # Of `a.b` only `a` can be looked for without importing anything.
        return tuple(
            name for name in self.needs if importlib.util.find_spec(name.split(".")[0]) is None
        )

    @property
    def command(self) -> str:
        """The command that installs what it needs; empty where it needs nothing."""
        if self.extra:
            return f"pip install '{self.package}[{self.extra}]'"
        return f"pip install {' '.join(self.needs)}" if self.needs else ""

    def load_writer(self) -> Writer:
        """The function that writes it. Raises `ImportError` where it needs what is not there."""
        writer: Writer = _loaded_function(self.writer)
        return writer

    def losses_with(self, options: Mapping[str, str]) -> Losses:
        """What it cannot carry with these options."""
        if not self.losses_by_options:
            return self.losses
        losses: Losses = _loaded_function(self.losses_by_options)(options)
        return losses

    def remarks_on(self, material: Material) -> tuple[str, ...]:
        """What whoever uses the file must know, in sentences."""
        return tuple(_loaded_function(self.remarks)(material)) if self.remarks else ()


def _loaded_function(where: str) -> Any:
    module, _, function = where.partition(":")
    return getattr(importlib.import_module(module), function)


class UnknownFormatError(ValueError):
    """There is no such format."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"there is no format {self.name!r}: {', '.join(sorted(formats()))}"


class MissingExtraError(ImportError):
    """A format needs another library, which is not installed."""

    def __init__(self, format: ExportFormat) -> None:
        super().__init__(format.name)
        self.format = format

    def __str__(self) -> str:
        needed = ", ".join(self.format.missing)
        return f"the format {self.format.name} needs {needed}: {self.format.command}"


class UnusableError(ValueError):
    """What an option names cannot be used; every reason is a sentence for whoever asked."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = reasons

    def __str__(self) -> str:
        return "\n".join(self.reasons)


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

_CALENDAR = carries_only(
    *("plan.id", "plan.title"),
    *(
        f"{kind}.{field}"
        for kind in ("consultation", "participation", "decision", "publication", "linked_plan")
        for field in ("id", "title", "description", "note", "url")
    ),
    *("consultation.announced", "consultation.opened", "consultation.deadline"),
    *("consultation.extended_to", "consultation.case_number", "consultation.reference"),
    *("consultation.channels", "channel.title", "channel.address", "channel.url", "channel.note"),
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
        Localized(
            {
                "en": "the kinds of element to draw, with commas between; content is vision to measures",
                "nb": "hva slags elementer som tegnes, med komma mellom; content er fra visjon til tiltak",
                "nn": "kva slags element som blir teikna, med komma mellom; content er frå visjon til tiltak",
            }
        ),
        (*KINDS, "all", "content"),
        several=True,
    ),
    Option(
        "relations",
        Localized(
            {
                "en": "the relations to draw besides what stands in what, with commas between",
                "nb": "hvilke koblinger som tegnes, utenom hva som står i hva, med komma mellom",
                "nn": "kva koplingar som blir teikna, utanom kva som står i kva, med komma mellom",
            }
        ),
        (*RELATIONS, "all", "none"),
        several=True,
    ),
    Option(
        "direction",
        Localized(
            {
                "en": "where the picture grows to",
                "nb": "hvilken vei tegningen går",
                "nn": "kva veg teikninga går",
            }
        ),
        ("down", "right"),
    ),
)

LINKED_DATA = (
    Option(
        "contact",
        Localized(
            {
                "en": "for data.norge.no: the e-mail or web address where one can ask about the data",
                "nb": "til data.norge.no: e-posten eller nettadressen der en kan spørre om dataene",
                "nn": "til data.norge.no: e-posten eller nettadressa der ein kan spørje om dataa",
            }
        ),
        (),
    ),
    Option(
        "description",
        Localized(
            {
                "en": "for data.norge.no: what the data are, where the plan has no description",
                "nb": "til data.norge.no: hva dataene er, når planen ikke har noen beskrivelse",
                "nn": "til data.norge.no: kva dataa er, når planen ikkje har noka skildring",
            }
        ),
        (),
    ),
    Option(
        "theme",
        Localized(
            {
                "en": "for data.norge.no: the EU's theme of the data, such as GOVE",
                "nb": "til data.norge.no: EUs tema for dataene, for eksempel GOVE",
                "nn": "til data.norge.no: EUs tema for dataa, til dømes GOVE",
            }
        ),
        (
            *("AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL"),
            *("INTR", "JUST", "REGI", "SOCI", "TECH", "TRAN", "none"),
        ),
    ),
    Option(
        "access",
        Localized(
            {
                "en": "for data.norge.no: who may have the data",
                "nb": "til data.norge.no: hvem som kan få dataene",
                "nn": "til data.norge.no: kven som kan få dataa",
            }
        ),
        ("PUBLIC", "RESTRICTED", "NON_PUBLIC", "none"),
    ),
    Option(
        "file",
        Localized(
            {
                "en": "for data.norge.no: the web address where this file will lie",
                "nb": "til data.norge.no: nettadressen der denne filen kommer til å ligge",
                "nn": "til data.norge.no: nettadressa der denne fila kjem til å liggje",
            }
        ),
        (),
    ),
    Option(
        "license",
        Localized(
            {
                "en": "for data.norge.no: the licence of this file",
                "nb": "til data.norge.no: lisensen for denne filen",
                "nn": "til data.norge.no: lisensen for denne fila",
            }
        ),
        ("CC0", "CC_BY_4_0", "NLOD_2_0", "none"),
    ),
    Option(
        "vocabulary",
        Localized(
            {
                "en": "add what the own words of the file mean",
                "nb": "ta med hva filens egne ord betyr",
                "nn": "ta med kva dei eigne orda i fila tyder",
            }
        ),
    ),
)
"""The options of linked data: what a catalogue asks for and no plan says."""

_PICTURE = Option(
    "picture",
    Localized(
        {
            "en": "which picture: the SDGs, the process, who answers for what, the way from the "
            "strategies to the vision, the tree",
            "nb": "hvilket bilde: bærekraftsmålene, prosessen, hvem som har ansvar for hva, veien fra "
            "strategiene til visjonen, treet",
            "nn": "kva bilete: berekraftsmåla, prosessen, kven som har ansvar for kva, vegen frå "
            "strategiane til visjonen, treet",
        }
    ),
    ("sdgs", "timeline", "actors", "way", "tree"),
)

_WEB = loses("*.exemptions", "plan.profile", translations=True)
"""Pages are in one language, and how a file is checked is nothing for their readers."""

_WEB_OPTIONS = (
    Option(
        "theme",
        Localized(
            {
                "en": "a file with the publisher's colours, header, footer and templates",
                "nb": "en fil med utgiverens farger, topp, bunn og maler",
                "nn": "ei fil med fargane, toppen, botnen og malane til utgjevaren",
            }
        ),
        (),
    ),
    Option(
        "before",
        Localized(
            {
                "en": "an older edition of the plan, to tell what changed; the oldest first",
                "nb": "en eldre utgave av planen, for å fortelle hva som er endret; den eldste først",
                "nn": "ei eldre utgåve av planen, for å fortelje kva som er endra; den eldste først",
            }
        ),
        (),
        editions=True,
    ),
)

FORMATS: tuple[ExportFormat, ...] = (
    ExportFormat(
        name="yaml",
        title=Localized(
            {
                "en": "a plan file, with everything that the plan says",
                "nb": "en planfil, med alt planen sier",
                "nn": "ei planfil, med alt planen seier",
            }
        ),
        writer=f"{_HERE}.plan_file:to_yaml",
        suffix=".yaml",
        media_type="application/yaml",
        reads=True,
    ),
    ExportFormat(
        name="json",
        title=Localized(
            {
                "en": "a plan file for programs, with everything that the plan says",
                "nb": "en planfil for programmer, med alt planen sier",
                "nn": "ei planfil for program, med alt planen seier",
            }
        ),
        writer=f"{_HERE}.plan_file:to_json",
        suffix=".json",
        media_type="application/json",
        reads=True,
    ),
    ExportFormat(
        name="archimate",
        title=Localized(
            {
                "en": "a model for tools of enterprise architecture, such as Archi",
                "nb": "en modell for arkitekturverktøy, som Archi",
                "nn": "ein modell for arkitekturverktøy, som Archi",
            }
        ),
        writer=f"{_HERE}.archimate:write",
        suffix=".archimate.xml",
        media_type="application/xml",
    ),
    ExportFormat(
        name="ics",
        title=Localized(
            {
                "en": "a calendar of deadlines, meetings and decisions",
                "nb": "en kalender med frister, møter og vedtak",
                "nn": "ein kalender med fristar, møte og vedtak",
            }
        ),
        writer=f"{_HERE}.ics:write",
        losses=_CALENDAR,
        suffix=".ics",
        media_type="text/calendar",
        needs=("icalendar",),
        extra="ics",
    ),
    # Graphs
    ExportFormat(
        name="graphml",
        title=Localized(
            {
                "en": "a graph with everything that the plan says, for yEd, Cytoscape and networkx",
                "nb": "et nettverk med alt planen sier, for yEd, Cytoscape og networkx",
                "nn": "eit nettverk med alt planen seier, for yEd, Cytoscape og networkx",
            }
        ),
        writer=f"{_HERE}.graph_xml:to_graphml",
        suffix=".graphml",
        media_type="application/graphml+xml",
        options=(
            Option(
                "yed",
                Localized(
                    {
                        "en": "boxes with their text and colour, as yEd shows them",
                        "nb": "bokser med tekst og farge, slik yEd viser dem",
                        "nn": "boksar med tekst og farge, slik yEd viser dei",
                    }
                ),
            ),
        ),
    ),
    ExportFormat(
        name="gexf",
        title=Localized(
            {
                "en": "a graph with everything that the plan says, for Gephi",
                "nb": "et nettverk med alt planen sier, for Gephi",
                "nn": "eit nettverk med alt planen seier, for Gephi",
            }
        ),
        writer=f"{_HERE}.graph_xml:to_gexf",
        suffix=".gexf",
        media_type="application/gexf+xml",
    ),
    ExportFormat(
        name="nodelink",
        title=Localized(
            {
                "en": "a graph with everything that the plan says, in JSON for networkx and D3",
                "nb": "et nettverk med alt planen sier, i JSON for networkx og D3",
                "nn": "eit nettverk med alt planen seier, i JSON for networkx og D3",
            }
        ),
        writer=f"{_HERE}.graph_json:to_nodelink",
        suffix=".nodelink.json",
        media_type="application/json",
    ),
    ExportFormat(
        name="cytoscape",
        title=Localized(
            {
                "en": "a graph with everything that the plan says, in JSON for Cytoscape",
                "nb": "et nettverk med alt planen sier, i JSON for Cytoscape",
                "nn": "eit nettverk med alt planen seier, i JSON for Cytoscape",
            }
        ),
        writer=f"{_HERE}.graph_json:to_cytoscape",
        suffix=".cyjs",
        media_type="application/json",
    ),
    ExportFormat(
        name="dot",
        title=Localized(
            {
                "en": "a picture of the plan's levels, drawn by Graphviz",
                "nb": "en tegning av nivåene i planen, for Graphviz",
                "nn": "ei teikning av nivåa i planen, for Graphviz",
            }
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
        title=Localized(
            {
                "en": "a picture of the plan's levels for pages on GitHub, in Obsidian and others",
                "nb": "en tegning av nivåene i planen, for sider på GitHub, i Obsidian og andre",
                "nn": "ei teikning av nivåa i planen, for sider på GitHub, i Obsidian og andre",
            }
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
                Localized(
                    {
                        "en": "linked data for programs, with everything that the plan says",
                        "nb": "lenkede data for programmer, med alt planen sier",
                        "nn": "lenkja data for program, med alt planen seier",
                    }
                ),
            ),
            (
                "turtle",
                ".ttl",
                "text/turtle",
                Localized(
                    {
                        "en": "linked data for people and data catalogues, with everything too",
                        "nb": "lenkede data for folk og datakataloger, også med alt planen sier",
                        "nn": "lenkja data for folk og datakatalogar, òg med alt planen seier",
                    }
                ),
            ),
        )
    ),
    # Tables
    ExportFormat(
        name="csv",
        title=Localized(
            {
                "en": "a folder of tables, one for each kind of element, for analysts",
                "nb": "en mappe med tabeller, én for hver sort element, for analyse",
                "nn": "ei mappe med tabellar, éin for kvar sort element, til analyse",
            }
        ),
        writer=f"{_HERE}.csv:write",
        media_type="text/csv",
        options=(
            Option(
                "excel",
                Localized(
                    {
                        "en": "as Norwegian Excel opens it: byte-order mark, `;`, decimal comma",
                        "nb": "slik norsk Excel åpner den: byterekkefølgemerke, `;`, desimalkomma",
                        "nn": "slik norsk Excel opnar ho: byterekkjefølgjemerke, `;`, desimalkomma",
                    }
                ),
            ),
        ),
    ),
    ExportFormat(
        name="xlsx",
        title=Localized(
            {
                "en": "a workbook for Excel and LibreOffice, with a sheet for each kind",
                "nb": "et regneark for Excel og LibreOffice, med ett ark for hver sort",
                "nn": "eit rekneark for Excel og LibreOffice, med eitt ark for kvar sort",
            }
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
                Localized(
                    {
                        "en": "sheets too for the kinds that the plan has none of",
                        "nb": "ark også for de sortene planen ikke har noe av",
                        "nn": "ark òg for dei sortane planen ikkje har noko av",
                    }
                ),
            ),
        ),
    ),
    ExportFormat(
        name="parquet",
        title=Localized(
            {
                "en": "the same tables as csv with typed columns, for large analyses",
                "nb": "de samme tabellene som csv med typede kolonner, for store analyser",
                "nn": "dei same tabellane som csv med typa kolonnar, til store analysar",
            }
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
        title=Localized(
            {
                "en": "a picture: the tree, the SDGs, the process, who answers for what",
                "nb": "et bilde: treet, bærekraftsmålene, prosessen, hvem som har ansvar for hva",
                "nn": "eit bilete: treet, berekraftsmåla, prosessen, kven som har ansvar for kva",
            }
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
        title=Localized(
            {
                "en": "the same pictures for programs that take no SVG",
                "nb": "de samme bildene for programmer som ikke tar SVG",
                "nn": "dei same bileta for program som ikkje tek SVG",
            }
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
            title=Localized(
                {
                    "en": f"StratML, the international standard for plans, part {part}",
                    "nb": f"StratML, den internasjonale standarden for planer, del {part}",
                    "nn": f"StratML, den internasjonale standarden for planar, del {part}",
                }
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
        title=Localized(
            {
                "en": "a web page with the whole plan, one file that works from disk",
                "nb": "en nettside med hele planen, én fil som virker fra disk",
                "nn": "ei nettside med heile planen, éi fil som verkar frå disk",
            }
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
        title=Localized(
            {
                "en": "a folder of web pages, one for each goal, with a search that needs no server",
                "nb": "en mappe med nettsider, én for hvert mål, med et søk uten tjener",
                "nn": "ei mappe med nettsider, éi for kvart mål, med eit søk utan tenar",
            }
        ),
        writer=f"{_HERE}.web.site:write",
        losses=_WEB,
        media_type="text/html",
        needs=("jinja2",),
        extra="html",
        options=_WEB_OPTIONS,
    ),
)
"""The library's own formats, in the order of the table that `strategiplan formats` shows."""
