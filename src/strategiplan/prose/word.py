"""A Word document as passages. Nothing but the standard library is needed for it.

What a person sees of the document is taken in its order; what stands beside it (footnotes,
comments, what was deleted) is told or kept, each with the paragraph that it belongs to.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

import attrs

from ..reading.events import ReadingError
from ..reading.markup import Node, parse
from ..reading.package import DOCUMENT, Refusal, examined
from ..spreadsheets.book import Book, Sheet, Where
from ..spreadsheets.cells import bulleted
from .passages import Aside, Passage, Writing
from .styles import Look, Styles, is_on, value_of

MAX_DEPTH = 150
"""How deep elements may stand inside each other; a table in a table in a text box has some fifty."""
MAX_ELEMENTS = 1_500_000
"""How many elements are read of a part; a plan of 200 pages has some 100,000."""
MAX_PART = 64 * 2**20
"""How large a part is read, in bytes."""
SHORT = 120
"""How long a paragraph in bold may be that looks like a heading."""
_AROUND = re.compile(r"word/(?:header|footer)[0-9]*\.xml")
_DRAWN = re.compile(r"word/(?:diagrams/data|charts/chart)[0-9]*\.xml")
_WORDS = frozenset(("t", "delText"))
_SILENT = frozenset(
    ("pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid", "sdtPr", "instrText", "delInstrText",
     "binData", "Fallback")
)  # fmt: skip
"""What holds no text of the document."""


class _Refused(Exception):  # noqa: N818 # it stops the reading, and is never seen outside
    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.variant)
        self.refusal = refusal


def writing_of(data: bytes) -> Writing | Refusal:
    """The passages of a Word document, or why it is not opened."""
    package = examined(data, DOCUMENT)
    if isinstance(package, Refusal):
        return package
    try:
        # Whether its parts can be unpacked was seen when it was examined.
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Reader(archive, package.main, macros=package.macros).writing()
    except _Refused as refused:
        return refused.refusal


@attrs.define(eq=False)
class _Text:
    """The text of a paragraph while it is collected."""

    words: list[str] = attrs.field(factory=list)
    bold: int = 0
    """How many characters of it are bold."""
    deleted: list[str] = attrs.field(factory=list)
    hidden: list[str] = attrs.field(factory=list)
    asides: list[tuple[str, str]] = attrs.field(factory=list)
    comments: list[str] = attrs.field(factory=list)
    boxes: list[Node] = attrs.field(factory=list)
    inserted: int = 0
    name: str = ""

    @property
    def text(self) -> str:
        return "".join(self.words)


class _Reader:
    def __init__(self, archive: zipfile.ZipFile, main: str, *, macros: bool) -> None:
        self.archive = archive
        self.names = {each.filename for each in archive.infolist()}
        self.main = main
        self.folder = posixpath.dirname(main)
        self.macros = macros
        self.sheet = Sheet("")
        self.book = Book([self.sheet])
        self.found = Writing(self.book, importer="docx")
        self.line = 0
        self.last = Where(0)
        self.inserted = 0
        self.contents: list[str] = []
        self.footnotes: dict[str, str] = {}
        self.comments: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self.styles = Styles(None, None)

    def writing(self) -> Writing:
        """The whole document."""
        document = self._root(self.main)
        styles = self._part(f"{self.folder}/styles.xml")
        self.styles = Styles(styles, self._part(f"{self.folder}/numbering.xml"))
        self.found.language = _language(styles)
        for name in ("footnotes", "endnotes"):
            part = self._part(f"{self.folder}/{name}.xml")
            for each in part.elements() if part else ():
                if value_of(each, "type") in ("", "normal"):
                    self.footnotes[f"{name}{value_of(each, 'id')}"] = self._plain(each)
        comments = self._part(f"{self.folder}/comments.xml")
        for each in comments.elements() if comments else ():
            self.comments[value_of(each, "id")] = self._plain(each)
        relations = self._part(f"{self.folder}/_rels/{posixpath.basename(self.main)}.rels")
        for each in relations.elements() if relations else ():
            if value_of(each, "Type").endswith("/hyperlink"):
                self.links[value_of(each, "Id")] = value_of(each, "Target")
        body = document.first("body")
        for passage in self._body(body) if body is not None else ():
            self.found.passages.append(passage)
            self.last = passage.at
        self._around()
        return self.found

    def _part(self, name: str) -> Node | None:
        """A part of the file; `None` where it has none of that name."""
        return self._root(name) if name in self.names else None

    def _root(self, name: str) -> Node:
        with self.archive.open(name) as file:
            data = file.read(MAX_PART + 1)
        if len(data) > MAX_PART:
            raise _Refused(Refusal("large", {"limit": MAX_PART // 2**20}))
        try:
            return parse(_utf8(data), deepest=MAX_DEPTH, most=MAX_ELEMENTS).root
        except ReadingError as error:
            variant = {"SP963": "declares", "SP964": "deep"}.get(error.problem.code, "broken")
            raise _Refused(Refusal(variant)) from None

    def _around(self) -> None:
        """Tell what stands outside the text."""
        tell = self.book.tell
        if self.macros:
            tell("SP957", Where(0), variant="macros")
        if self.inserted:
            tell("SP958", Where(0), {"count": self.inserted}, "inserted")
        if self.contents:
            tell("SP957", Where(0), {"count": len(self.contents)}, "contents")
            said = {word for each in self.found.passages for word in _letters(each.text)}
            for line in self.contents:
                if not said.issuperset(_letters(line)):
                    tell("SP957", Where(0), {"written": line}, "contents-line")
        for text in self.comments.values():
            if text:
                tell("SP957", self.last, {"written": text}, "comment")
        rest = [Aside("footnote", text, self.last) for text in self.footnotes.values() if text]
        if rest:
            self.found.passages.append(Passage("paragraph", "", self.last, asides=rest))
        seen: set[str] = set()
        for name in sorted(self.names):
            around, drawn = _AROUND.fullmatch(name), _DRAWN.fullmatch(name)
            part = self._part(name) if around or drawn else None
            text = self._plain(part) if part is not None else ""
            if text and text not in seen:
                seen.add(text)
                tell("SP957", Where(0), {"written": text}, "around" if around else "drawn")
            if name.startswith(f"{self.folder}/afchunk"):
                tell("SP957", Where(0), {"name": name}, "embedded")

    def _plain(self, node: Node) -> str:
        """All the text of a part of the file, without more ado."""
        lines = []
        paragraphs = [each for each in _all(node) if each.name == "p"] or [node]
        for paragraph in paragraphs:
            text = _Text()
            self._inline(paragraph, text, bold=False)
            lines.append(" ".join(text.text.split()))
        return "\n".join(filter(None, lines))

    # The body

    def _body(self, node: Node, cell: Where | None = None) -> Iterator[Passage]:
        """The passages in a body, a text box or a cell; all of them at `cell`, where there is one."""
        for child in node.elements():
            if child.name == "p":
                yield from self._paragraph(child, cell)
            elif child.name == "tbl":
                yield from self._table(child, cell)
            elif child.name == "sdt" and _is_contents(child):
                self.contents += self._plain(child).split("\n")
            elif child.name in ("del", "moveFrom"):
                self._deleted([self._plain_deleted(child)])
            elif child.name == "AlternateContent":
                chosen = child.first("Choice") or child.first("Fallback")
                if chosen is not None:
                    yield from self._body(chosen, cell)
            elif child.name not in _SILENT:
                yield from self._body(child, cell)

    def _plain_deleted(self, node: Node) -> str:
        text = _Text()
        self._inline(node, text, bold=False)
        return " ".join("".join([*text.words, *text.deleted]).split())

    def _deleted(self, texts: list[str]) -> None:
        written = " ".join(" ".join(texts).split())
        if written:
            self.book.tell("SP958", self.last, {"written": written}, "deleted")

    def _place(self, text: str) -> Where:
        """A line of its own in the text that stands for the document."""
        self.line += 1
        self.sheet.rows[self.line] = {1: text}
        return Where(len(self.book.sheets) - 1, self.line, 1)

    def _paragraph(self, node: Node, cell: Where | None) -> Iterator[Passage]:
        look = self.styles.look(node.first("pPr"))
        text = _Text()
        self._inline(node, text, bold=look.bold)
        words = re.sub(r"[^\S\n]+", " ", text.text).strip()
        if look.style == "contents":
            if words:
                self.contents.append(words)
            words = ""
        number = ""
        if words and look.numbering:
            number = self.styles.number(look)
        if words:
            at = cell or self._place(f"{number} {words}" if number and look.level else words)
            self.last = at
        at = self.last
        self.inserted += text.inserted
        self._deleted(text.deleted)
        for comment in text.comments:
            written = self.comments.pop(comment, "")
            if written:
                self.book.tell("SP957", at, {"written": written}, "comment")
        for hidden in filter(None, [" ".join("".join(text.hidden).split())]):
            self.book.tell("SP957", at, {"written": hidden}, "hidden")
        asides = [Aside(sort, each, at) for sort, each in text.asides if each]
        found = list(_split(words, look, at, text, number)) if words else []
        if asides and not found:
            found.append(Passage("paragraph", "", at))
        if found:
            found[0].asides += asides
            found[0].name = text.name
        yield from found
        for box in text.boxes:
            boxed = list(self._body(box, cell))
            if boxed:
                written = " ".join(each.text for each in boxed)
                self.book.tell("SP956", boxed[0].at, {"written": written}, "box")
            yield from boxed

    def _inline(self, node: Node, text: _Text, *, bold: bool) -> None:
        """Collect the text of a paragraph."""
        for child in node.elements():
            name = child.name
            if name == "r":
                self._run(child, text, bold=bold)
            elif name in ("ins", "moveTo"):
                text.inserted += bool(self._plain_of(child))
                self._inline(child, text, bold=bold)
            elif name in ("del", "moveFrom"):
                inner = _Text()
                self._inline(child, inner, bold=bold)
                text.deleted.append("".join([*inner.words, *inner.deleted]))
            elif name == "hyperlink":
                before = len(text.words)
                self._inline(child, text, bold=bold)
                shown = "".join(text.words[before:])
                url = self.links.get(value_of(child, "id"), "")
                if url and url.removeprefix("mailto:").rstrip("/") not in shown:
                    text.asides.append(("link", url))
            elif name == "bookmarkStart":
                name = value_of(child, "name")
                text.name = text.name or ("" if name.startswith("_") else name)
            else:
                self._piece(child, text, bold=bold)

    def _plain_of(self, node: Node) -> str:
        return "".join(each.text for each in _all(node) if each.name == "t")

    def _run(self, node: Node, text: _Text, *, bold: bool) -> None:
        properties = node.first("rPr")
        hidden = properties is not None and is_on(properties.first("vanish"))
        own = properties.first("b") if properties is not None else None
        if own is not None:
            bold = is_on(own)
        elif properties is not None and value_of(properties.first("rStyle")) in ("Strong", "Sterk"):
            bold = True
        inner = _Text() if hidden else text
        before = len(inner.words)
        for child in node.elements():
            self._piece(child, inner, bold=bold)
        if hidden:
            text.hidden.append(inner.text)
        elif bold:
            text.bold += sum(len(each.strip()) for each in inner.words[before:])

    def _piece(self, node: Node, text: _Text, *, bold: bool) -> None:
        """What stands in a run, or beside one."""
        name = node.name
        if name == "delText":
            text.deleted.append(node.text)
        elif name == "t":
            text.words.append(node.text)
        elif name in ("br", "cr"):
            text.words.append("\n")
        elif name in ("tab", "ptab"):
            text.words.append(" ")
        elif name == "noBreakHyphen":
            text.words.append("-")
        elif name in ("footnoteReference", "endnoteReference"):
            key = f"{name.removesuffix('Reference')}s{value_of(node, 'id')}"
            text.asides.append(("footnote", self.footnotes.pop(key, "")))
        elif name == "commentReference":
            text.comments.append(value_of(node, "id"))
        elif name == "txbxContent":
            text.boxes.append(node)
        elif name in ("docPr", "cNvPr"):
            words = " ".join(filter(None, (value_of(node, "title"), value_of(node, "descr"))))
            if words and ("picture", words) not in text.asides:
                text.asides.append(("picture", words))
        elif name == "AlternateContent":
            chosen = node.first("Choice") or node.first("Fallback")
            if chosen is not None:
                self._inline(chosen, text, bold=bold)
        elif name not in _SILENT:
            self._inline(node, text, bold=bold)

    # Tables

    def _table(self, node: Node, cell: Where | None) -> Iterator[Passage]:
        rows = [list(_cells(each)) for each in _rows(node)]
        if cell is not None or all(len(row) < 2 for row in rows):
            # A frame around some text, or a table in a table.
            for row in rows:
                for _, each in row:
                    yield from self._body(each, cell)
            return
        number = len(self.book.sheets)
        sheet = Sheet("")
        self.book.sheets.append(sheet)
        inside: list[Passage] = []
        above: dict[int, tuple[int, int]] = {}
        first = self.line + 1
        for row in rows:
            self.line += 1
            column = 1
            for span, each in row:
                at = Where(number, self.line, column)
                texts = list(self._body(each, at))
                inside += texts
                words = "\n".join(filter(None, (passage.text for passage in texts)))
                if words:
                    sheet.rows.setdefault(self.line, {})[column] = words
                merge = _merge(each)
                if merge == "continue" and column in above:
                    above[column] = (above[column][0], self.line)
                else:
                    _close(sheet, above, column)
                    if merge == "restart":
                        above[column] = (self.line, self.line)
                column += span
        for column in list(above):
            _close(sheet, above, column)
        at = Where(number, next(iter(sheet.rows), first), 0)
        self.sheet = Sheet("")
        self.book.sheets.append(self.sheet)
        if sheet.rows:
            asides = [aside for passage in inside for aside in passage.asides]
            yield Passage("table", "", at, asides=asides, table=number, inside=inside)
        elif inside:
            yield from inside


_COUNTED = re.compile(r"[0-9]{1,2}[.)]\s+\S")


def _split(words: str, look: Look, at: Where, text: _Text, number: str) -> Iterator[Passage]:
    """The passages that a paragraph is: one, or several where its lines have signs before them."""
    if look.level:
        yield Passage(
            "heading", f"{number} {words}".strip(), at, look.level, f"heading {look.level}"
        )
        return
    if look.style:
        yield Passage("paragraph", words, at, style=look.style)
        return
    if look.list_level:
        shown = number if re.search(r"[^\W\d_]{2}|[0-9]\.[0-9]", number) else ""
        yield Passage("item", f"{shown} {words}".strip(), at, look.list_level)
        return
    lines = words.split("\n")
    letters = len(re.sub(r"\s+", "", words))
    bold = text.bold >= letters > 0
    bold = bold and len(words) <= SHORT and not words.endswith((".", "!", "?", ",", ";"))
    if bold and len(lines) == 1 and _COUNTED.match(words):
        # A number that somebody has typed before a line in bold is that of a heading.
        yield Passage("heading", words, at, 0, "bold")
        return
    if any(map(bulleted, lines)) and (len(lines) == 1 or sum(map(bool, map(bulleted, lines))) > 1):
        for line in filter(None, map(str.strip, lines)):
            item = bulleted(line)
            yield Passage("item" if item else "paragraph", item or line, at, 1 if item else 0)
        return
    if bold:
        yield Passage("heading", words, at, 0, "bold")
    else:
        yield Passage("paragraph", words, at)


def _letters(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


def _all(node: Node) -> Iterator[Node]:
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        waiting += reversed(list(each.elements()))


def _rows(table: Node) -> Iterator[Node]:
    for child in table.elements():
        if child.name == "tr":
            yield child
        elif child.name in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _rows(child)


def _cells(row: Node) -> Iterator[tuple[int, Node]]:
    for child in row.elements():
        if child.name == "tc":
            properties = child.first("tcPr")
            span = value_of(properties.first("gridSpan")) if properties else ""
            yield (int(span) if re.fullmatch(r"[1-9][0-9]?", span) else 1), child
        elif child.name in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _cells(child)


def _merge(cell: Node) -> str:
    properties = cell.first("tcPr")
    mark = properties.first("vMerge") if properties else None
    return "" if mark is None else value_of(mark) or "continue"


def _close(sheet: Sheet, above: dict[int, tuple[int, int]], column: int) -> None:
    """Keep in mind the cells of a column that were made one."""
    first, last = above.pop(column, (0, 0))
    if last > first:
        sheet.merged.append((first, column, last, column))


def _is_contents(node: Node) -> bool:
    """Whether a block of the document is a table of contents that Word has made."""
    return any(
        each.name == "docPartGallery" and "contents" in value_of(each).lower()
        for properties in node.named("sdtPr")
        for each in _all(properties)
    )


def _language(styles: Node | None) -> str:
    """The language that the document's usual text is in, as far as a plan knows it."""
    usual = styles.first("docDefaults") if styles is not None else None
    found = (
        next((value_of(each) for each in _all(usual) if each.name == "lang"), "") if usual else ""
    )
    tag = found.partition("-")[0].lower()
    return {"no": "nb"}.get(tag, tag) if tag in ("nb", "nn", "no", "en", "sv", "da", "se") else ""


def _utf8(data: bytes) -> bytes:
    """XML in UTF-8, whichever of the two encodings of such files it is in."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            text = data[2:].decode(encoding, "replace")
            return re.sub(r"\A<\?xml[^>]*\?>", "", text).encode("utf-8", "replace")
    return data
