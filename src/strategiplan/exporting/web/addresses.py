"""Where everything of a plan stands on its pages, and which addresses may be linked to."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from urllib.parse import quote

import attrs

from ...graph.adjacency import Adjacency
from ...graph.network import node_keys
from ...model import FocusArea, Goal
from ...text import late_pattern

_NOT_IN_FRAGMENT = late_pattern(r"[^\w\-.~!$&'()*+,;=:@/?]")
_NOT_IN_FILE = late_pattern(r"[^\w\-.]+")
_WEB = late_pattern(
    r"(https?)://((?:[\w-]+\.)*[\w-]+(?::[0-9]{1,5})?)([/?][^#]*)?(#.*)?", re.IGNORECASE
)
_MAIL = late_pattern(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_LONE_PERCENT = late_pattern("%(?![0-9A-Fa-f]{2})")
_TAKEN = frozenset(
    ["con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))]
)
"""Names that a file must not have on Windows."""
_LONGEST_NAME = 80

PAGES: Mapping[str, str] = {
    "plan": "about.html",
    "actor": "actors.html",
    "indicator": "indicators.html",
    "consultation": "process.html",
    "participation": "process.html",
    "decision": "process.html",
    "publication": "process.html",
    "linked_plan": "process.html",
    "source": "about.html",
}
"""The pages of a site where kinds of element stand that stand under no goal."""
FRONT = "index.html"
SDGS = "sdgs.html"


def outward(text: str) -> str:
    """An address on the internet as a link has it; empty for what is none, such as a script."""
    found = _WEB().fullmatch(text) if text.isprintable() and " " not in text else None
    if not found:
        return ""
    scheme, host, path, end = found.groups("")
    end = end and f"#{_escaped(end[1:].replace('#', '%23'))}"
    return f"{scheme.lower()}://{host}{_escaped(path)}{end}"


def _escaped(text: str) -> str:
    """A part of an address without the signs that no address holds; `%20` stays as it is."""
    return quote(_LONE_PERCENT().sub("%25", text), safe="!$&'()*+,;=:@/?#-._~%")


def mail(text: str) -> str:
    """The link that a mail address is; empty for what is none."""
    return f"mailto:{text}" if _MAIL().fullmatch(text) else ""


def anchors(keys: Iterable[str]) -> list[str]:
    """The `id` of each key in HTML, each its own; the page's own begin with an underscore."""
    found: list[str] = []
    taken: set[str] = set()
    for key in keys:
        name = "".join(sign if sign.isprintable() and sign != " " else "-" for sign in key)
        if name.startswith("_") or not name:
            name = f"-{name}"
        while name in taken:
            name += "+"
        taken.add(name)
        found.append(name)
    return found


def fragment(anchor: str) -> str:
    """The end of an address that leads to an `id`."""
    return "#" + _NOT_IN_FRAGMENT().sub(lambda sign: quote(sign[0]), anchor)


def file_name(key: str, taken: set[str]) -> str:
    """The name of the file of a key: the same on every system, and taken by no other."""
    name = _NOT_IN_FILE().sub("-", unicodedata.normalize("NFC", key)).strip("-.")
    if len(name) > _LONGEST_NAME:
        name = f"{name[:_LONGEST_NAME]}-{hashlib.sha256(key.encode()).hexdigest()[:8]}"
    if not name or name.casefold().partition(".")[0] in _TAKEN:
        name = f"{name}-"
    own, number = name, 2
    while own.casefold() in taken:
        own, number = f"{name}-{number}", number + 1
    taken.add(own.casefold())
    return own


@attrs.define
class Addresses:
    """Where each element and SDG of a plan stands: on one page, or on those of a site."""

    lists: Adjacency
    site: bool = False
    anchors: list[str] = attrs.field(init=False)
    pages: list[str] = attrs.field(init=False)
    """The page of each element and SDG; all of them empty where there is one page only."""

    def __attrs_post_init__(self) -> None:
        keys = node_keys(self.lists)
        self.anchors = anchors(keys)
        if not self.site:
            self.pages = [""] * (len(self.lists.elements) + len(self.lists.sdgs))
            return
        taken: set[str] = set()
        pages: list[str] = []
        for number, element in enumerate(self.lists.elements):
            parent = self.lists.parents[number]
            if isinstance(element, (FocusArea, Goal)):
                pages.append(f"goals/{file_name(keys[number].strip('/'), taken)}.html")
            elif parent > 0:
                pages.append(pages[parent])
            else:
                pages.append(PAGES.get(element.kind, FRONT))
        self.pages = pages + [SDGS] * len(self.lists.sdgs)

    def href(self, number: int, page: str = "") -> str:
        """The way from a page to an element or SDG."""
        there = self.pages[number]
        if there == page:
            return fragment(self.anchors[number])
        way = up(page) + quote(there, safe="/-._~()")
        return way if self._is_page(number) else way + fragment(self.anchors[number])

    def _is_page(self, number: int) -> bool:
        """Whether a page is about this element."""
        elements = self.lists.elements
        return number < len(elements) and isinstance(elements[number], (FocusArea, Goal))


def up(page: str) -> str:
    """The way from a page to the folder of the site."""
    return "../" * page.count("/")
