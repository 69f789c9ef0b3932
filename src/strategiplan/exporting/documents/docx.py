"""A document for Word and LibreOffice, with the marks by which both know what is what.

python-docx makes the package and its styles; the text itself is written here, since a
document's languages, bookmarks and repeated header rows are nothing that it has words for.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from ..formats import Material
from ..picture import rastered
from ..xml import in_attribute, in_xml
from .contents import document
from .outline import (
    Block,
    Document,
    Fact,
    Facts,
    Figure,
    Heading,
    Item,
    Items,
    Paragraph,
    Run,
    Runs,
    Table,
    in_table_of_contents,
    is_kept_together,
    on_one_line,
    plain,
)

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_CM = 360_000
"""What Word measures pictures in: so many to a centimetre."""
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_REGIONS = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB", "se": "se-NO"}
"""What Word calls the languages that it checks the spelling of."""
LONGEST_ROW = 1_000
"""From how many characters on the row of a table may go on on the next page."""
_WIDTH = 9070
"""How wide the text is, in twentieths of a point: A4 with 2.5 cm on both sides."""
_DEEPEST_LIST = 8
_BOOKMARK = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,38}")
_DATE = (1980, 1, 1, 0, 0, 0)
_BULLETS, _NUMBERS = 100, 101
_COLOUR = "1F4E79"


def write(material: Material) -> Iterator[bytes]:
    """The plan as a document for Word."""
    yield written(document(material, pictures=True))


def written(found: Document) -> bytes:
    """A document of whatever it says, as the whole file."""
    return _Writer(found).file()


def word_language(tag: str) -> str:
    """A language tag as Word knows it."""
    return _REGIONS.get(tag, tag)


class _Writer:
    def __init__(self, found: Document) -> None:
        import docx

        self.found = found
        self.blocks = found.blocks
        self.package: Any = docx.Document()
        self.bookmarks: dict[str, str] = {}
        self.taken: set[str] = set()
        self.marks = 0
        self.lists = _NUMBERS
        self.numbered: list[int] = []
        self.links: dict[str, str] = {}
        self.pictures = 0

    def file(self) -> bytes:
        """The whole file, in which nothing tells when it was made."""
        self._about()
        self._styles()
        self._page()
        body = self.package.element.body
        written = "".join(self._body())
        self._numbering()
        whole = _parsed(f"<w:body {_W} {_R}>{written}</w:body>")
        # The last thing in a body is what its pages are like. The body is put in as one:
        # paragraph by paragraph the time would grow with the square of their number.
        whole.append(body.sectPr)
        body.getparent().replace(body, whole)
        return self._packed()

    # What is around the text

    def _about(self) -> None:
        about = self.package.core_properties
        element = about._element
        for each in list(element):
            element.remove(each)
        about.title = plain(self.found.title)[:255]
        about.author = ", ".join(self.found.authors)[:255]
        about.language = word_language(self.found.language)
        if self.found.marking:
            about.comments = self.found.marking
        package = self.package.part.package
        for name, relation in list(package.rels.items()):
            if relation.reltype.endswith("/thumbnail"):
                del package.rels[name]

    def _styles(self) -> None:
        from docx.enum.style import WD_STYLE_TYPE
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Cm, Pt, RGBColor

        styles = self.package.styles
        language = word_language(self.found.language)
        for each in styles.element.xpath("//w:docDefaults//w:lang"):
            each.set(_named("val"), language)
        colour = RGBColor.from_string(_COLOUR)
        sizes = {"Title": 28, "Subtitle": 14, "Heading 1": 20, "Heading 2": 15, "Heading 3": 13}
        names = ["Normal", "Title", "Subtitle", *(f"Heading {level}" for level in range(1, 10))]
        for name in names:
            style = styles[name]
            for fonts in style.element.xpath("./w:rPr/w:rFonts"):
                fonts.getparent().remove(fonts)
            style.font.name = "Arial"
            style.font.size = Pt(sizes.get(name, 10.5))
            style.font.italic = False
            if name != "Normal":
                style.font.color.rgb = colour
        styles["Title"].paragraph_format.space_before = Pt(120)
        styles["Normal"].paragraph_format.space_after = Pt(6)
        styles["Normal"].paragraph_format.line_spacing = 1.1
        styles["Normal"].paragraph_format.widow_control = True
        for level in range(1, 10):
            form = styles[f"Heading {level}"].paragraph_format
            form.keep_with_next = True
            form.space_before, form.space_after = Pt(18 if level < 3 else 12), Pt(6)
        caption = styles["Caption"]
        caption.font.name, caption.font.size = "Arial", Pt(9)
        caption.font.bold, caption.font.color.rgb = False, RGBColor.from_string("444444")
        caption.paragraph_format.space_after = Pt(12)
        lead = styles.add_style("Lead", WD_STYLE_TYPE.PARAGRAPH)
        lead.base_style = styles["Normal"]
        lead.font.size, lead.font.color.rgb = Pt(15), colour
        fact = styles.add_style("Fact", WD_STYLE_TYPE.PARAGRAPH)
        fact.base_style = styles["Normal"]
        fact.paragraph_format.left_indent = Cm(0.75)
        fact.paragraph_format.first_line_indent = Cm(-0.75)
        fact.paragraph_format.space_after = Pt(3)
        cell = styles.add_style("Cell", WD_STYLE_TYPE.PARAGRAPH)
        cell.base_style = styles["Normal"]
        cell.font.size = Pt(10)
        cell.paragraph_format.space_after = Pt(0)
        cell.paragraph_format.line_spacing = 1.0
        for level in (1, 2):
            entry = styles.add_style(f"TOC {level}", WD_STYLE_TYPE.PARAGRAPH)
            entry.base_style = styles["Normal"]
            entry.paragraph_format.left_indent = Cm(0.6 * (level - 1))
            entry.paragraph_format.space_after = Pt(3)
            entry.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
        link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
        link.font.color.rgb = RGBColor.from_string("1A4A8A")
        link.font.underline = True

    def _page(self) -> None:
        from docx.shared import Cm

        section = self.package.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin = section.bottom_margin = Cm(2.4)
        section.different_first_page_header_footer = True
        words = re.split(r"(\{pages?\})", self.found.page)
        fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
        runs = "".join(
            f'<w:fldSimple w:instr="{fields[each]}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
            if each in fields
            else _run_of(in_xml(each))
            for each in words
        )
        _fill(section.footer, f'<w:p {_W}><w:pPr><w:jc w:val="center"/></w:pPr>{runs}</w:p>')
        if self.found.marking:
            marked = _run_of(in_xml(self.found.marking), "<w:b/>")
            paragraph = f'<w:p {_W}><w:pPr><w:jc w:val="right"/></w:pPr>{marked}</w:p>'
            _fill(section.header, paragraph)
            _fill(section.first_page_header, paragraph)

    def _numbering(self) -> None:
        """The list marks: one sort of bullets, and a count that begins anew for each list."""
        numbering = self.package.part.numbering_part.element
        first = numbering.xpath("./w:num")[0]
        for kind, name in (("bullet", _BULLETS), ("decimal", _NUMBERS)):
            levels = "".join(
                f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
                f'<w:lvlText w:val="{"•" if kind == "bullet" else f"%{level + 1}."}"/>'
                f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{425 * (level + 1)}" '
                f'w:hanging="425"/></w:pPr></w:lvl>'
                for level in range(_DEEPEST_LIST + 1)
            )
            first.addprevious(
                _parsed(
                    f'<w:abstractNum {_W} w:abstractNumId="{name}">'
                    f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
                )
            )
        numbering.append(
            _parsed(
                f'<w:num {_W} w:numId="{_BULLETS}"><w:abstractNumId w:val="{_BULLETS}"/></w:num>'
            )
        )
        for number in self.numbered:
            starts = "".join(
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
                for level in range(_DEEPEST_LIST + 1)
            )
            numbering.append(
                _parsed(
                    f'<w:num {_W} w:numId="{number}"><w:abstractNumId w:val="{_NUMBERS}"/>'
                    f"{starts}</w:num>"
                )
            )

    def _packed(self) -> bytes:
        made, packed = io.BytesIO(), io.BytesIO()
        self.package.save(made)
        with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w") as new:
            for name in old.namelist():
                part = zipfile.ZipInfo(name, _DATE)
                part.compress_type = zipfile.ZIP_DEFLATED
                # The same on every system: made by one that has no rights to files.
                part.create_system = 0
                new.writestr(part, old.read(name))
        return packed.getvalue()

    # The text

    def _body(self) -> Iterator[str]:
        yield _paragraph("Title", self._runs(self.found.title))
        if self.found.subtitle:
            yield _paragraph("Subtitle", _run_of(in_xml(self.found.subtitle)))
        if self.found.authors:
            yield _paragraph("Subtitle", _run_of(in_xml(", ".join(self.found.authors))))
        if self.found.marking:
            yield _paragraph("Normal", _run_of(in_xml(self.found.marking), "<w:b/>"))
        yield from self._table_of_contents()
        for block in self.blocks:
            yield from self._block(block, 0)

    def _table_of_contents(self) -> Iterator[str]:
        """A real one, filled with the headings; Word puts the page numbers to it when asked."""
        headings = in_table_of_contents(self.blocks)
        if not headings:
            return
        yield _paragraph(
            "Lead", _run_of(in_xml(self.found.contents)), "<w:keepNext/><w:pageBreakBefore/>"
        )
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
            ' TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        for place, heading in enumerate(headings):
            anchor = self._bookmark(heading.anchor)
            words = _run_of(in_xml(plain(heading.runs)))
            link = f'<w:hyperlink w:anchor="{anchor}" w:history="1">{words}</w:hyperlink>'
            first = begin if place == 0 else ""
            last = end if place == len(headings) - 1 else ""
            yield _paragraph(f"TOC{heading.level}", first + link + last)

    def _block(self, block: Block, depth: int) -> Iterator[str]:
        if isinstance(block, Heading):
            more = "<w:pageBreakBefore/>" if block.new_page else ""
            runs = self._marked(block.anchor, self._runs(block.runs))
            yield _paragraph(f"Heading{block.level}", runs, more)
        elif isinstance(block, Paragraph):
            style = "Lead" if block.lead else "Normal"
            yield _paragraph(style, self._runs(block.runs), _indent(depth))
        elif isinstance(block, Facts):
            kept = is_kept_together(block)
            for place, fact in enumerate(block.rows, 1):
                yield from self._fact(fact, depth, kept and place < len(block.rows))
        elif isinstance(block, Items):
            yield from self._items(block, depth)
        elif isinstance(block, Figure):
            yield _paragraph("Normal", self._picture(block), "<w:keepNext/>")
            yield _paragraph("Caption", _run_of(in_xml(block.caption)))
        else:
            yield self._table(block)

    def _picture(self, figure: Figure) -> str:
        """A run with a picture in it. Word takes no SVG alone, so it is made of points."""
        self.pictures += 1
        number = self.pictures
        relation, _ = self.package.part.get_or_add_image(io.BytesIO(rastered(figure.svg)))
        size = f'cx="{round(figure.width * _CM)}" cy="{round(figure.height * _CM)}"'
        words = f'name="{number}" descr="{in_attribute(figure.alternative)}"'
        return (
            f'<w:r><w:drawing><wp:inline {_WP} distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {size}/><wp:docPr id="{number}" {words}/><a:graphic {_A}>'
            f'<a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr>'
            f'<pic:cNvPr id="{number}" {words}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def _fact(self, fact: Fact, depth: int, kept: bool) -> Iterator[str]:
        """A fact; `kept` where the next one belongs on the same page."""
        keep = "<w:keepNext/>" if kept else ""
        term = _run_of(in_xml(f"{fact.term}: "), "<w:b/>")
        hanging = f'<w:ind w:left="{425 * (depth + 1)}" w:hanging="425"/>'
        if on_one_line(fact):
            values = _run_of(", ").join(map(self._runs, fact.values))
            yield _paragraph("Fact", term + values, keep + hanging)
            return
        yield _paragraph("Fact", term, "<w:keepNext/>" + hanging)
        for value in fact.values:
            yield _paragraph("Fact", self._runs(value), keep + _list_mark(_BULLETS, depth))

    def _items(self, items: Items, depth: int) -> Iterator[str]:
        number = _BULLETS
        if items.numbered:
            self.lists += 1
            number = self.lists
            self.numbered.append(number)
        for item in items.items:
            yield from self._item(item, number, depth)

    def _item(self, item: Item, number: int, depth: int) -> Iterator[str]:
        runs = self._marked(item.anchor, self._runs(item.runs))
        keep = "<w:keepNext/>" if item.below else ""
        yield _paragraph("Normal", runs, keep + _list_mark(number, depth))
        for block in item.below:
            yield from self._block(block, depth + 1)

    def _table(self, table: Table) -> str:
        total = sum(table.widths)
        widths = [_WIDTH * width // total for width in table.widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        header = "".join(
            _cell(width, _run_of(in_xml(words), "<w:b/>"), header=True)
            for width, words in zip(widths, table.header, strict=True)
        )
        rows = [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{header}</w:tr>"]
        for row in table.rows:
            whole = all(len(plain(cell)) <= LONGEST_ROW for cell in row)
            cells = "".join(
                _cell(width, self._runs(cell)) for width, cell in zip(widths, row, strict=True)
            )
            kept = "<w:trPr><w:cantSplit/></w:trPr>" if whole else ""
            rows.append(f"<w:tr>{kept}{cells}</w:tr>")
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{_WIDTH}" w:type="dxa"/>'
            f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>{_MARGINS}'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
            f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{in_attribute(table.about)}"/>'
            f'<w:tblDescription w:val="{in_attribute(table.about)}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>{_AFTER_TABLE}"
        )

    def _runs(self, runs: Runs) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        properties = '<w:rStyle w:val="Hyperlink"/>' if run.to or run.url else ""
        properties += "<w:b/>" if run.strong or run.fate == "new" else ""
        properties += _FATES[run.fate]
        if run.language:
            properties += f'<w:lang w:val="{word_language(run.language)}"/>'
        written = _run_of(in_xml(run.text), properties)
        if run.to:
            anchor = self._bookmark(run.to)
            return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{written}</w:hyperlink>'
        if run.url:
            return f'<w:hyperlink r:id="{self._relation(run.url)}">{written}</w:hyperlink>'
        return written

    def _relation(self, url: str) -> str:
        if url not in self.links:
            name = self.package.part.relate_to(url, _LINKS, is_external=True)
            self.links[url] = str(name)
        return self.links[url]

    def _bookmark(self, anchor: str) -> str:
        """The name that a place has in Word: a letter first, then letters, digits and ``_``.

        An identifier keeps its name but for its hyphens, so that a link from another
        document still leads there when this one is made anew.
        """
        if anchor not in self.bookmarks:
            name = anchor.replace("-", "_")
            if not _BOOKMARK.fullmatch(name) or name in self.taken:
                name = f"place_{len(self.bookmarks) + 1}"
                while name in self.taken:
                    name += "_"
            self.bookmarks[anchor] = name
            self.taken.add(name)
        return self.bookmarks[anchor]

    def _marked(self, anchor: str, runs: str) -> str:
        if not anchor:
            return runs
        name = self._bookmark(anchor)
        self.marks += 1
        number = self.marks
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )


_FATES = {
    "stayed": "",
    "gone": '<w:strike/><w:color w:val="9B1C1C"/>',
    "new": '<w:color w:val="0B5F4B"/><w:u w:val="single"/>',
}
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{colour}"/>'
    for side, colour in (
        *(("top", _COLOUR), ("left", "auto"), ("bottom", "8C8C8C")),
        *(("right", "auto"), ("insideH", "8C8C8C"), ("insideV", "auto")),
    )
    if colour != "auto"
)
_MARGINS = "<w:tblCellMar>" + "".join(
    f'<w:{side} w:w="{width}" w:type="dxa"/>'
    for side, width in (("top", 60), ("left", 80), ("bottom", 60), ("right", 80))
)
_MARGINS += "</w:tblCellMar>"
_AFTER_TABLE = '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>'
"""Two tables without a paragraph between them would be one."""


def _paragraph(style: str, runs: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{runs}</w:p>'


def _run_of(text: str, properties: str = "") -> str:
    made = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{made}<w:t xml:space="preserve">{text}</w:t></w:r>'


def _cell(width: int, runs: str, *, header: bool = False) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E8EEF5"/>' if header else ""
    keep = "<w:keepNext/>" if header else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"{_paragraph('Cell', runs, keep)}</w:tc>"
    )


def _list_mark(number: int, depth: int) -> str:
    level = min(depth, _DEEPEST_LIST)
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _indent(depth: int) -> str:
    return f'<w:ind w:left="{425 * depth}"/>' if depth else ""


def _fill(place: Any, paragraph: str) -> None:
    """Put a paragraph into a header or a footer, in place of the empty one that it has."""
    place.is_linked_to_previous = False
    element = place._element
    for each in list(element):
        element.remove(each)
    element.append(_parsed(paragraph))


def _named(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(f"w:{name}"))


def _parsed(xml: str) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(xml)
