"""A municipality's own look: colours, header, footer and templates, from one small file.

Colours that cannot be read on each other are refused, with the numbers.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ...messages import Speaker, visible
from ...reading import Document, read
from ...reading.document import READING_ERRORS
from ...reading.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from ...text import late_pattern, nearest
from ..formats import UnusableError
from .addresses import mail, outward
from .colours import contrast, parsed
from .picture import COLOURS

LIGHT: Mapping[str, str] = {
    "paper": "#faf9f5",
    "surface": "#ffffff",
    "soft": "#e9f1ed",
    "ink": "#1b2522",
    "muted": "#525e5a",
    "line": "#d8d8cf",
    "accent": "#0b5f4b",
    "on_accent": "#ffffff",
    "band": "#0b4a3c",
    "on_band": "#ffffff",
    "good": "#0b5f4b",
    "bad": "#9b1c1c",
}
DARK: Mapping[str, str] = {
    "paper": "#111716",
    "surface": "#192220",
    "soft": "#1e2f2a",
    "ink": "#e8eeeb",
    "muted": "#a5b3ad",
    "line": "#34423d",
    "accent": "#7fd6ba",
    "on_accent": "#06231b",
    "band": "#0c2a23",
    "on_band": "#e9f5f0",
    "good": "#7fd6ba",
    "bad": "#f2a0a0",
}
"""The colours by their name: paper and surface are what is written on, ink what with."""

_TEXT = 4.5
"""The contrast that WCAG 2.1 AA asks for between words and what they stand on (1.4.3)."""
_ON = ("paper", "surface", "soft")
PAIRS: tuple[tuple[str, str], ...] = (
    *(((word, ground)) for word in ("ink", "muted", "accent") for ground in _ON),
    *(((word, ground)) for word in ("good", "bad") for ground in ("paper", "surface")),
    ("good", "soft"),
    ("on_accent", "accent"),
    ("on_band", "band"),
    ("paper", "bad"),
)
"""Which colour words are in, and on which."""

_KEYS = (
    *("name", "url", "contact", "accessibility_statement", "colours", "fonts"),
    *("header", "footer", "style", "templates"),
)
_FONT = late_pattern(r"[\w ,'\"\-]{1,300}")
_FONTS: Mapping[str, str] = {
    "text": 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
    "title": 'Charter, "Bitstream Charter", "Sitka Text", Cambria, "Liberation Serif", Georgia, serif',
}


@attrs.frozen
class Theme:
    """How the pages look, and who publishes them."""

    name: str = ""
    """Who publishes the plan."""
    url: str = ""
    contact: str = ""
    contact_href: str = ""
    accessibility_statement: str = ""
    light: Mapping[str, str] = LIGHT
    dark: Mapping[str, str] = DARK
    goals: tuple[str, ...] = COLOURS
    """The colours of the goals, the first goal's first."""
    fonts: Mapping[str, str] = _FONTS
    style: str = ""
    """A style sheet that comes after the library's."""
    templates: Mapping[str, str] = attrs.field(factory=dict)
    """Templates that take the place of the library's, by name."""

    def variables(self) -> str:
        """The colours and fonts as a style sheet has them."""
        light = "".join(f"--{_in_css(name)}: {value}; " for name, value in self.light.items())
        dark = "".join(f"--{_in_css(name)}: {value}; " for name, value in self.dark.items())
        fonts = "".join(f"--{name}-font: {value}; " for name, value in self.fonts.items())
        return (
            f":root {{ color-scheme: light dark; {light}{fonts}}}\n"
            f"@media (prefers-color-scheme: dark) {{ :root {{ {dark}}} }}\n"
        )


def _in_css(name: str) -> str:
    return name.replace("_", "-")


def theme_from(path: str, speaker: Speaker) -> Theme:
    """The theme in a file. Raises `UnusableError` with everything that is wrong with it."""
    reader = _Reader(path, speaker)
    found = reader.theme()
    if reader.faults:
        raise UnusableError(*reader.faults)
    return found


def files_of(path: str, speaker: Speaker) -> list[str]:
    """The files that a theme is made of, with its folder of templates; also those that are not there."""
    reader = _Reader(path, speaker)
    reader.theme()
    return reader.files


class _Reader:
    def __init__(self, path: str, speaker: Speaker) -> None:
        self.path = path
        self.files = [path]
        self.folder = os.path.dirname(path)
        self.speaker = speaker
        self.faults: list[str] = []

    def fault(self, fault: str, **values: str) -> None:
        shown = {name: visible(value, 200) for name, value in values.items()}
        self.faults.append(
            self.speaker.phrase(f"theme/{fault}", file=visible(self.path, 200), **shown)
        )

    def theme(self) -> Theme:
        said = self._read()
        self._known(said, _KEYS)
        colours = self._mapping(said, "colours")
        self._known(colours, ("light", "dark", "goals"))
        fonts = self._mapping(said, "fonts")
        self._known(fonts, tuple(_FONTS))
        for name, value in list(fonts.items()):
            if not isinstance(value, str) or not _FONT().fullmatch(value):
                self.fault("font", name=f"fonts.{name}", value=str(value))
                del fonts[name]
        templates = dict(self._templates(said))
        for name in ("header", "footer"):
            if text := self._file(said, name):
                templates[f"{name}.html"] = text
        contact = self._text(said, "contact")
        href = mail(contact) or outward(contact)
        if contact and not href:
            self.fault("address", name="contact", value=contact)
        return Theme(
            name=self._text(said, "name"),
            url=self._address(said, "url"),
            contact=contact,
            contact_href=href,
            accessibility_statement=self._address(said, "accessibility_statement"),
            light=self._palette(colours, "light", LIGHT),
            dark=self._palette(colours, "dark", DARK),
            goals=self._goals(colours),
            fonts={**_FONTS, **fonts},
            style=self._file(said, "style"),
            templates=templates,
        )

    def _read(self) -> dict[str, Any]:
        document = read(self.path)
        said: Any = None
        with contextlib.suppress(*READING_ERRORS):
            said = None if document.problems else _plain(document)
        if not isinstance(said, dict):
            self.fault("unreadable")
            return {}
        return said

    def _known(self, said: Mapping[str, Any], keys: tuple[str, ...]) -> None:
        for key in said:
            if key not in keys:
                near = nearest(key, keys)
                self.fault("key", name=key, meant=near or self.speaker.listed(keys, "OR"))

    def _mapping(self, said: Mapping[str, Any], key: str) -> dict[str, Any]:
        found = said.get(key, {})
        if not isinstance(found, dict):
            self.fault("mapping", name=key)
            return {}
        return found

    def _text(self, said: Mapping[str, Any], key: str) -> str:
        found = said.get(key, "")
        if not isinstance(found, str):
            self.fault("text", name=key)
            return ""
        return found

    def _address(self, said: Mapping[str, Any], key: str) -> str:
        found = self._text(said, key)
        if found and not outward(found):
            self.fault("address", name=key, value=found)
        return outward(found)

    def _file(self, said: Mapping[str, Any], key: str) -> str:
        name = self._text(said, key)
        return self._content(key, os.path.join(self.folder, name)) if name else ""

    def _inside(self, key: str, path: str) -> bool:
        """Whether a path stays in the theme's folder: what is in a theme is published."""
        folder = os.path.realpath(self.folder)
        inside = os.path.realpath(path).startswith(os.path.join(folder, ""))
        if not inside:
            self.fault("outside", name=key, value=path)
        return inside

    def _content(self, key: str, path: str) -> str:
        self.files.append(path)
        if not self._inside(key, path):
            return ""
        try:
            with open(path, encoding="utf-8") as file:
                return file.read()
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            self.fault("file", name=key, value=path, reason=reason)
            return ""

    def _templates(self, said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        name = self._text(said, "templates")
        if not name:
            return
        folder = os.path.join(self.folder, name)
        self.files.append(folder)
        if not self._inside("templates", folder):
            return
        try:
            files = sorted(file for file in os.listdir(folder) if file.endswith(".html"))
        except OSError as error:
            self.fault("file", name="templates", value=folder, reason=error.strerror or str(error))
            return
        for file in files:
            yield file, self._content("templates", os.path.join(folder, file))

    def _palette(
        self, colours: Mapping[str, Any], scheme: str, usual: Mapping[str, str]
    ) -> Mapping[str, str]:
        own = self._mapping(colours, scheme)
        self._known(own, tuple(usual))
        palette = dict(usual)
        for name in usual:
            if name in own and self._colour(f"colours.{scheme}.{name}", own[name]):
                palette[name] = own[name]
        for word, ground in PAIRS:
            self._contrast(
                (f"colours.{scheme}.{word}", palette[word]),
                (f"colours.{scheme}.{ground}", palette[ground]),
                _TEXT,
            )
        return palette

    def _colour(self, key: str, value: Any) -> bool:
        if isinstance(value, str) and parsed(value):
            return True
        self.fault("colour", name=key, value=str(value))
        return False

    def _contrast(self, one: tuple[str, str], other: tuple[str, str], least: float) -> None:
        found = contrast(one[1], other[1])
        if found < least:
            # What is shown must not be rounded up to what is asked for.
            shown = f"{int(found * 100) / 100:.2f}".replace(".", self.speaker.words.DECIMAL)
            asked = f"{least:.1f}".replace(".", self.speaker.words.DECIMAL)
            self.fault(
                "contrast",
                one=f"{one[0]} ({one[1]})",
                other=f"{other[0]} ({other[1]})",
                found=shown,
                least=asked,
            )

    def _goals(self, colours: Mapping[str, Any]) -> tuple[str, ...]:
        found = colours.get("goals", list(COLOURS))
        if not isinstance(found, list) or not found:
            self.fault("list", name="colours.goals")
            return COLOURS
        for place, colour in enumerate(found):
            key = f"colours.goals.{place}"
            if self._colour(key, colour):
                self._contrast(
                    (key, colour), (self.speaker.phrase("theme/white"), "#ffffff"), _TEXT
                )
        return tuple(map(str, found))


_DEPTH = 6
"""How many lists and mappings may stand inside each other in a theme."""


def _plain(document: Document) -> Any:
    """What a small file says: texts, lists and mappings; every value stays as it is written.

    ``None`` where it says more than that.
    """
    next_event = document.events()
    event = next_event()
    while isinstance(event, (StreamStartEvent, DocumentStartEvent)):
        event = next_event()
    return {} if isinstance(event, StreamEndEvent) else _value(event, next_event, 0)


def _value(event: Any, next_event: NextEvent, depth: int) -> Any:
    if isinstance(event, ScalarEvent):
        return event.value
    if depth == _DEPTH:
        return None
    if isinstance(event, SequenceStartEvent):
        items = []
        while not isinstance(event := next_event(), SequenceEndEvent):
            items.append(_value(event, next_event, depth + 1))
            if items[-1] is None:
                return None
        return items
    # The reader lets no alias pass.
    assert isinstance(event, MappingStartEvent)
    found = {}
    while not isinstance(event := next_event(), MappingEndEvent):
        key = _value(event, next_event, depth + 1)
        value = _value(next_event(), next_event, depth + 1)
        if not isinstance(key, str) or value is None:
            return None
        found[key] = value
    return found
