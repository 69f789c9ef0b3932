"""What the styles and numberings of a Word document make of its paragraphs."""

from __future__ import annotations

import re

import attrs

from ..reading.markup import Node

DEEPEST_STYLE = 20
"""How many styles may stand on each other; Word itself stops at ten."""
_HEADING = re.compile(
    r"(?:heading|overskrift|rubrik|otsikko|überschrift|titre|koptekst|nagłówek) ?([1-9])"
)
_TITLES = {
    "title": "title", "tittel": "title", "titel": "title", "rubrik": "title", "dokumenttittel": "title",
    "subtitle": "subtitle", "undertittel": "subtitle", "undertitel": "subtitle",
    "underrubrik": "subtitle",
}  # fmt: skip
_LIST = re.compile(
    r"(?:list bullet|list number|liste?|punktliste|punktmerket liste|nummerert liste|punktlista"
    r"|numrerad lista|punktopstilling)(?: ?([1-9]))?"
)
_CONTENTS = re.compile(
    r"(?:toc|innh|innehåll|indholdsfortegnelse)(?: ?[1-9]| heading)?|table of figures"
    r"|contents(?: heading| ?[1-9])?|overskrift for innholdsfortegnelse|innholdsfortegnelse"
)


def value_of(node: Node | None, name: str = "val") -> str:
    """An attribute of an element, whichever namespace the file has put it in."""
    if node is not None:
        for key, value in node.attributes.items():
            if key.rpartition("}")[2] == name:
                return value
    return ""


def is_on(node: Node | None) -> bool:
    """Whether a property that is there or not is there."""
    return node is not None and value_of(node) not in ("0", "false", "off", "none")


@attrs.frozen
class Look:
    """What a paragraph is by its style and its own properties."""

    level: int = 0
    """Of a heading; 0 for what is none."""
    style: str = ""
    """`title`, `subtitle` or `contents`."""
    list_level: int = 0
    """How deep in a list, from 1; 0 for what is in none."""
    numbering: str = ""
    depth: int = 0
    """Which numbering numbers it, and at what depth of it."""
    bold: bool = False


@attrs.define(eq=False)
class _Style:
    name: str
    below: str
    properties: Node | None
    runs: Node | None


class Styles:
    """The styles of a document and its numberings, by their names in the file."""

    def __init__(self, styles: Node | None, numbering: Node | None) -> None:
        self.known: dict[str, _Style] = {}
        self.usual = ""
        for each in styles.named("style") if styles else []:
            if value_of(each, "type") in ("", "paragraph"):
                name = value_of(each, "styleId")
                self.known[name] = _Style(
                    value_of(each.first("name")),
                    value_of(each.first("basedOn")),
                    each.first("pPr"),
                    each.first("rPr"),
                )
                if value_of(each, "default") in ("1", "true"):
                    self.usual = name
        self.abstract: dict[str, dict[int, tuple[str, str, int]]] = {}
        self.numberings: dict[str, str] = {}
        self.counts: dict[str, dict[int, int]] = {}
        for each in numbering.named("abstractNum") if numbering else []:
            self.abstract[value_of(each, "abstractNumId")] = {
                _whole(value_of(level, "ilvl")): (
                    value_of(level.first("numFmt")),
                    value_of(level.first("lvlText")),
                    _whole(value_of(level.first("start")), 1),
                )
                for level in each.named("lvl")
            }
        for each in numbering.named("num") if numbering else []:
            self.numberings[value_of(each, "numId")] = value_of(each.first("abstractNumId"))

    def look(self, properties: Node | None) -> Look:
        """What a paragraph with these properties is."""
        name = value_of(properties.first("pStyle")) if properties else ""
        chain = self._chain(name or self.usual)
        names = [words for key, each in chain for words in (each.name, key)]
        if name and name not in self.known:
            names.append(name)
        names = [" ".join(words.casefold().split()) for words in names]
        layers = [properties, *(each.properties for _, each in chain)]
        level, bold = self._level(layers, names), self._bold(chain)
        numbering, depth = self._numbering(layers)
        style = next((_TITLES[each] for each in names if each in _TITLES), "")
        if any(_CONTENTS.fullmatch(each) for each in names):
            return Look(style="contents")
        listed = 0
        if not level and not style:
            found = next((hit for each in names if (hit := _LIST.fullmatch(each))), None)
            # “List Bullet 2” stands one level in by its name, and has a numbering of its own.
            listed = max(depth + 1 if numbering else 0, int(found[1] or 1) if found else 0)
        if style and level and not any(_HEADING.fullmatch(each) for each in names):
            # Some templates give their title a level of its own.
            level = 0
        elif level:
            style = ""
        return Look(level, style, listed, numbering, depth, bold)

    def _chain(self, name: str) -> list[tuple[str, _Style]]:
        found: list[tuple[str, _Style]] = []
        while name in self.known and len(found) < DEEPEST_STYLE:
            found.append((name, self.known[name]))
            name = self.known[name].below
        return found

    def _level(self, layers: list[Node | None], names: list[str]) -> int:
        for each in layers:
            outline = each.first("outlineLvl") if each else None
            if outline is not None:
                level = _whole(value_of(outline), 9)
                return level + 1 if level < 9 else 0
        return next((int(hit[1]) for each in names if (hit := _HEADING.fullmatch(each))), 0)

    def _bold(self, chain: list[tuple[str, _Style]]) -> bool:
        for _, each in chain:
            mark = each.runs.first("b") if each.runs else None
            if mark is not None:
                return is_on(mark)
        return False

    def _numbering(self, layers: list[Node | None]) -> tuple[str, int]:
        number, depth = "", ""
        for each in layers:
            found = each.first("numPr") if each else None
            if found is not None:
                number = number or value_of(found.first("numId"))
                depth = depth or value_of(found.first("ilvl"))
        return ("", 0) if number in ("", "0") else (number, min(_whole(depth), 8))

    def number(self, look: Look) -> str:
        """The number that the program puts before the next paragraph of that look."""
        abstract = self.numberings.get(look.numbering, "")
        levels = self.abstract.get(abstract, {})
        form, text, start = levels.get(look.depth, ("", "", 1))
        counts = self.counts.setdefault(abstract, {})
        counts[look.depth] = counts.get(look.depth, start - 1) + 1
        for deeper in [each for each in counts if each > look.depth]:
            del counts[deeper]
        if form in ("", "bullet", "none"):
            return ""

        def counted(found: re.Match[str]) -> str:
            depth = int(found[1]) - 1
            form, _, start = levels.get(depth, ("decimal", "", 1))
            return _written(counts.get(depth, start), form)

        return re.sub(r"%([1-9])", counted, text).strip()


def _whole(text: str, usual: int = 0) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,6}", text) else usual


def _written(count: int, form: str) -> str:
    """A number as a program writes it in one of its forms."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(97 + (count - 1) % 26)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman") and count < 40:
        roman = (
            "X" * (count // 10)
            + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[count % 10]
        )
        return roman.lower() if form == "lowerRoman" else roman
    return str(count)
