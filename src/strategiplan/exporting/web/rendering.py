"""The templates, the style sheet and the script, put together for one export."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, Protocol
from urllib.parse import quote

from jinja2 import (
    ChoiceLoader,
    DictLoader,
    Environment,
    FunctionLoader,
    StrictUndefined,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ...messages import visible
from ...model import Plan
from ...package_data import read_data
from ...text import late_pattern
from ..formats import Material, UnusableError
from .addresses import up
from .contents import Contents, PageContents
from .markup import clean
from .theme import Theme, theme_from

_PACKAGE = __name__.rpartition(".")[0]
_AT_ONCE = 64
"""How many pieces of a page are joined before they go out."""
_NAME = late_pattern(r"[a-z_]+\.html")
"""What the library's templates are called."""
_LOCALES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
"""What those who show a link to a page call its language."""


def _part(name: str) -> str:
    return read_data(_PACKAGE, f"templates/{name}").decode()


def _template(name: str) -> str | None:
    # A theme's templates may ask for any name; one that leads elsewhere is none of the library's.
    if not _NAME().fullmatch(name):
        return None
    try:
        return _part(name)
    except OSError:
        return None


@functools.cache
def script() -> str:
    """The script of every page."""
    return _part("plan.js").strip()


def hash_of(text: str) -> str:
    """What tells a browser that a script of these words may run, and no other."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


@functools.cache
def script_hash() -> str:
    """What tells a browser that the script of every page may run."""
    return hash_of(script())


def style_sheet(theme: Theme) -> str:
    """The whole style sheet of a theme. It ends no element that it stands in."""
    return f"{theme.variables()}{_part('plan.css')}{theme.style}".replace("</", "<\\/")


def icon(theme: Theme) -> str:
    """The sign of the pages in a browser's tab, in the theme's colours: a ring, as the picture of the whole."""
    band, words = theme.light["band"], theme.light["on_band"]
    drawn = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>"
        f"<rect width='32' height='32' rx='7' fill='{band}'/>"
        f"<circle cx='16' cy='16' r='7.5' fill='none' stroke='{words}' stroke-width='5' "
        "stroke-dasharray='13.7 2'/></svg>"
    )
    return f"data:image/svg+xml,{quote(drawn)}"


def _environment(kind: type[Environment], own: Mapping[str, str]) -> Environment:
    """The library's templates, and those that take their place."""
    return kind(
        loader=ChoiceLoader([DictLoader(own), FunctionLoader(_template)]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )


@functools.cache
def _usual_environment() -> Environment:
    """The library's templates alone; reading them takes longer than a small page."""
    return _environment(Environment, {})


class Overlay(Protocol):
    """What is laid on a page by whoever shows it before it goes out; on an export there is none.

    Its page states no policy of its own: whoever serves it does.
    """

    @property
    def style(self) -> Markup:
        """A style sheet that comes after all others."""

    @property
    def script(self) -> Markup:
        """A script that comes after the page's own."""

    def above(self) -> Markup:
        """What stands above the page."""

    def beside(self, number: int) -> Markup:
        """What stands beside an element, by its number in the plan's lists; often nothing."""


class Rendering:
    """Turns the contents of pages into HTML."""

    def __init__(self, material: Material, *, site: bool, overlay: Overlay | None = None) -> None:
        """Raises `UnusableError` where the theme cannot be used."""
        self.material = material
        self.overlay = overlay
        self.contents = Contents(material, site=site)
        self.site = site
        path = material.options.get("theme", "")
        self.theme = theme_from(path, material.speaker) if path else Theme()
        own = self.theme.templates
        # A theme's templates may be somebody else's: they see the page and nothing behind it.
        self.environment = (
            _environment(ImmutableSandboxedEnvironment, own) if own else _usual_environment()
        )

    @property
    def style(self) -> str:
        """The whole style sheet. It ends no element that it stands in."""
        return style_sheet(self.theme)

    def page(
        self, template: str, name: str = "", heading: str = "", **more: Any
    ) -> Iterator[bytes]:
        """A page, piece by piece; `name` is the way to its file in a site, `heading` its own title."""
        page = self.contents.page(name)
        say = self.material.speaker.phrase
        try:
            stream = self.environment.get_template(template).stream(
                page=page,
                say=say,
                kinds=page.kinds,
                shall=page.shall(),
                language=self.material.language,
                locale=_LOCALES.get(self.material.language, self.material.language),
                icon=icon(self.theme),
                internal=clean(self.material.internal),
                theme=self.theme,
                colours=self.theme.goals,
                owner=self.owner(page),
                site=self.site,
                heading=heading,
                up=up(name),
                style=Markup(self.style),  # noqa: S704 # the library's own and the theme's
                script=Markup(script()),  # noqa: S704
                script_hash=script_hash(),
                overlay=self.overlay,
                **more,
            )
            stream.enable_buffering(_AT_ONCE)
            for piece in stream:
                yield piece.encode()
        except Exception as error:
            # A theme's own template may fail in any way, by a division as by a tag that is not closed.
            if not self.theme.templates:
                raise
            reason = visible(f"{type(error).__name__}: {error}", 300)
            path = self.material.options["theme"]
            raise UnusableError(
                say("theme/template", file=visible(path, 200), reason=reason)
            ) from None

    def owner(self, page: PageContents) -> str:
        """Who publishes the plan: its owners; empty where nobody is named."""
        lists = self.contents.lists
        plan: Plan = self.material.plan
        names = [
            page.markings.plain(lists.elements[lists.first[each]].title)
            for each in plan.owners
            if each in lists.first
        ]
        return self.material.speaker.listed(filter(None, names))
