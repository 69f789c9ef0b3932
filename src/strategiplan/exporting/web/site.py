"""A small static site: a page for each goal, for those who answer for them, and for each edition.

It needs no server: every page works from disk, and so does the search.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

import attrs
from markupsafe import Markup

from ...model import FocusArea, Goal, Plan
from ...report.story import capital
from ..formats import Material
from .addresses import FRONT, PAGES, SDGS, file_name, up
from .contents import Changes, Contents
from .edition import LARGE, names_of
from .picture import aims
from .rendering import Rendering

PICTURES = "pictures.html"
SEARCH = "search.html"
EDITIONS = "editions.html"
ABOUT = PAGES["plan"]
STYLE = "plan.css"


@attrs.frozen
class EditionPage:
    """An edition of the plan: what it was, and what was new in it."""

    name: str
    file: str
    href: str
    title: Markup
    lead: list[Markup]
    goals: list[Markup]
    changes: Changes | None


def write(material: Material) -> dict[str, Iterable[bytes]]:
    """The files by name. Raises `UnusableError` where the theme cannot be used."""
    return _Site(material).files()


class _Site:
    def __init__(self, material: Material) -> None:
        self.material = material
        self.say = material.speaker.phrase
        self.rendering = Rendering(material, site=True)
        self.contents = self.rendering.contents
        lists = self.contents.lists
        self.with_pages = [
            number
            for number, element in enumerate(lists.elements)
            if isinstance(element, (FocusArea, Goal))
        ]
        self.top = [number for number in self.with_pages if lists.parents[number] == 0]
        self.menu = self._menu()
        self.editions = list(self._editions())

    def files(self) -> dict[str, Iterable[bytes]]:
        """Every page and the style sheet; a page is made when it is written."""
        pages: dict[str, Iterable[bytes]] = {STYLE: [self.rendering.style.encode()]}
        pages[FRONT] = self._page("front.html", FRONT)
        for place, number in enumerate(self.with_pages):
            pages[self.contents.addresses.pages[number]] = self._goal(number, place)
        for name, heading in self.menu:
            if name not in (FRONT, EDITIONS):
                pages[name] = self._page(name, name, heading)
        pages[EDITIONS] = self._page(
            "editions.html", EDITIONS, self.say("web/editions"), editions=self.editions[::-1]
        )
        for edition in self.editions:
            pages[edition.file] = self._page(
                "one_edition.html", edition.file, capital(edition.name), edition=edition
            )
        return pages

    def _page(self, template: str, name: str, heading: str = "", **more: object) -> Iterator[bytes]:
        menu = [(f"{up(name)}{file}", words, file == name) for file, words in self.menu]
        large = len(self.contents.lists.elements) > LARGE
        body = "large" if large else ""
        return self.rendering.page(template, name, heading, body=body, menu=menu, **more)

    def _menu(self) -> list[tuple[str, str]]:
        """The pages that there is something on, with what they are called."""
        page = self.contents.page(FRONT)
        kinds = {element.kind for element in self.contents.lists.elements}
        process = [kind for kind, name in PAGES.items() if name == PAGES["decision"]]
        found = [
            (FRONT, self.say("web/home"), True),
            (PICTURES, self.say("web/pictures"), page.drawn("tree") is not None),
            (PAGES["indicator"], page.kinds("indicator"), "indicator" in kinds),
            (SDGS, self.say("web/sdgs"), bool(self.contents.lists.sdgs)),
            (PAGES["actor"], page.kinds("actor"), "actor" in kinds),
            (PAGES["decision"], page.process(), not kinds.isdisjoint(process)),
            (EDITIONS, self.say("web/editions"), True),
            (ABOUT, self.say("web/about"), True),
            (SEARCH, self.say("web/search"), True),
        ]
        return [(name, words) for name, words, there in found if there]

    # Goals

    def _goal(self, number: int, place: int) -> Iterator[bytes]:
        # Were every page made before the first is written, all would be in memory at once.
        lists = self.contents.lists
        name = self.contents.addresses.pages[number]
        page = self.contents.page(name)
        chain = {number, *lists.ancestors(number)}
        colours = self.rendering.theme.goals
        hue = next(
            colours[place % len(colours)] for place, top in enumerate(self.top) if top in chain
        )
        everyone = self.with_pages
        below = [
            page.views.of(child, 3, deep=False)
            for child in lists.children[number]
            if isinstance(lists.elements[child], (FocusArea, Goal))
        ]
        yield from self._page(
            "goal.html",
            name,
            page.markings.plain(lists.elements[number].title, 90)
            or page.markings.kind(lists.elements[number].kind),
            view=page.views.of(number, 1, aims=False),
            below=below,
            hue=hue,
            before=everyone[place - 1] if place else None,
            after=everyone[place + 1] if place + 1 < len(everyone) else None,
        )

    # Editions

    def _editions(self) -> Iterator[EditionPage]:
        material = self.material
        plans = [*material.before, material.plan]
        taken: set[str] = set()
        page = self.contents.page(EDITIONS)
        changes: list[Changes | None] = [None]
        changes += [
            page.changes(old, new, names_of(place, material))
            for place, (old, new) in enumerate(itertools.pairwise(plans))
        ]
        for place, (plan, changed) in enumerate(zip(plans, changes, strict=True)):
            key = page.markings.plain(plan.edition) or str(place + 1)
            file = f"editions/{file_name(key, taken)}.html"
            yield self._edition(plan, self.say("web/edition", name=key), file, changed)

    def _edition(self, plan: Plan, name: str, file: str, changes: Changes | None) -> EditionPage:
        contents = Contents(attrs.evolve(self.material, plan=plan, before=()), site=False)
        page = contents.page()
        return EditionPage(
            name=capital(name),
            file=file,
            href=file,
            title=page.title,
            lead=page.lead(),
            goals=[page.markings.name(number) for number, _ in aims(contents.lists)],
            changes=changes,
        )
