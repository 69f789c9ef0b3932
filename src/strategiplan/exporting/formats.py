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
from typing import Protocol

import attrs

from ..messages import Speaker
from ..model import Localized, Plan
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
        module, _, function = self.writer.partition(":")
        writer: Writer = getattr(importlib.import_module(module), function)
        return writer


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
