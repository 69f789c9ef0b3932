"""Word documents for the tests, made part by part as Word and others write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
STYLES = f"""<w:styles {W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nb-NO"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen stil"/><w:basedOn w:val="Overskrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Nummerert"><w:name w:val="Nummerert mål"/><w:basedOn w:val="Overskrift1"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik3"><w:name w:val="Rubrik 3"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Undertittel"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Punktliste2"><w:name w:val="List Bullet 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>
<w:style w:type="paragraph" w:styleId="Fet"><w:name w:val="Fet"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Omslag"><w:name w:val="Dokumenttittel"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Hovedmål %1:"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Mål %1:"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="Mål %2:"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="Mål %3:"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="upperLetter"/><w:lvlText w:val="Mål %4:"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>"""


def run(text: str, properties: str = "") -> str:
    """A run of a paragraph."""
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(
    text: str, style: str = "", properties: str = "", *, raw: str = "", bold: bool = False
) -> str:
    """A paragraph: its text, its style, and what else stands in it."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    about = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{about}{run(text, '<w:b/>' if bold else '') if text else ''}{raw}</w:p>"


def item(text: str, depth: int = 0, number: int = 1) -> str:
    """An item of a list."""
    return p(text, "", f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell is a text, or markup that begins with `<`."""
    cells = (
        "".join(f"<w:tc>{each if each.startswith('<') else p(each)}</w:tc>" for each in row)
        for row in rows
    )
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(
    *body: str, parts: Mapping[str, str] | None = None, main: str = "word/document.xml"
) -> bytes:
    """A whole document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        text = f"<w:document {W} {_R} {_MORE}><w:body>{''.join(body)}</w:body></w:document>"
        for name, content in {
            main: text,
            "word/styles.xml": STYLES,
            "word/numbering.xml": NUMBERING,
            **(parts or {}),
        }.items():
            archive.writestr(name, content)
    return out.getvalue()


PLAN = (
    p("Kommuneplanens samfunnsdel", "Tittel"),
    p("2026–2038", "Undertittel"),
    p("Forord", "Overskrift1"),
    p("Ordføreren ønsker velkommen."),
    p("Satsingsområder", "Overskrift1"),
    p("Klima", "Egen"),
    p("Et varmere klima krever handling."),
    p("Mål 1: Utslippene er halvert", bold=True),
    p("Slik gjør vi det", bold=True),
    item("Vi skal bygge sykkelveier"),
    item("Vi skal kutte i egne utslipp"),
    p("Oppvekst", "Egen"),
    p("Mål 2: Alle barn er trygge", bold=True),
    p("Storvik kommune skal:"),
    p("• ha nok lærere"),
    p("• ha åpne skolegårder"),
    p("FNs bærekraftsmål: 3, 4"),
)
"""The plan of a small municipality, as it may stand in Word."""

_GOAL = p("Hovedmål 1: Storvik er grønn", "Overskrift1")
_TEXT = "# Hovedmål 1: Storvik er grønn\n\n"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOX = "<w:r><w:txbxContent>{}</w:txbxContent></w:r>"


def _part(name: str, content: str) -> bytes:
    return docx(_GOAL, parts={f"word/{name}": content})


CATALOGUE: Mapping[str, tuple[str, bytes]] = {
    "SP953/password": ("plan.docx", _OLE + "EncryptedPackage".encode("utf-16-le")),
    "SP953/kind": ("plan.docx", _OLE),
    "SP953/other": ("plan.docx", b"%PDF-1.7 Samfunnsdelen"),
    "SP953/other-text": ("plan.md", b"PK\0\0"),
    "SP953/broken": ("plan.docx", docx(_GOAL)[:-40]),
    "SP953/swells": ("plan.docx", docx(_GOAL, parts={"word/media/image1.png": "0" * (17 * 2**20)})),
    "SP953/large": ("plan.md", b"# Plan\n" + b"x" * (4 * 2**20)),
    "SP953/declares": ("plan.docx", _part("comments.xml", "<!DOCTYPE a><a/>")),
    "SP953/deep": ("plan.docx", docx("<w:p>" * 200 + "</w:p>" * 200)),
    "SP954": ("plan.md", b"# Visjon\n\n# Forord\n\nVelkommen.\n"),
    "SP954/plain": ("brev.docx", docx(p("Kjære alle."))),
    "SP954/unsure": (
        "referat.md",
        "# Møte i formannskapet\n\nTil stede: alle\n\n## Saker\n".encode(),
    ),
    "SP954/empty": ("plan.docx", docx(p(""))),
    "SP955": ("plan.md", "# Mål\n\n## Storvik er grønn\n".encode()),
    "SP955/words": ("plan.docx", docx(_GOAL)),
    "SP955/label": (
        "plan.md",
        f"{_TEXT}## Slik gjør vi det\n\n- Vi skal bygge sykkelveier\n".encode(),
    ),
    "SP955/list": ("plan.md", f"{_TEXT}- Vi skal bygge sykkelveier\n".encode()),
    "SP955/section": ("plan.md", b"# Samfunnsdelen\n\n## Hovedm\xc3\xa5l 1: A\n\n# Forord\n"),
    "SP955/text": ("plan.md", f"{_TEXT}Byen er grønn når folk sykler.\n".encode()),
    "SP955/property": ("plan.md", f"{_TEXT}Ansvarlig: Plan og bygg\n".encode()),
    "SP955/title": ("plan.docx", docx(*PLAN)),
    "SP955/title-name": ("plan.docx", docx(_GOAL)),
    "SP955/encoding": ("plan.md", _TEXT.encode("cp1252")),
    "SP956/section": ("plan.docx", docx(*PLAN)),
    "SP956/text": ("plan.docx", docx(*PLAN)),
    "SP956/item": ("plan.md", f"- Mer om byen\n\n{_TEXT}".encode()),
    "SP956/vision": ("plan.md", f"Visjon: Havet\n\nVisjon: Fjellet\n\n{_TEXT}".encode()),
    "SP956/table": ("plan.docx", docx(_GOAL, table(("År", "Folketall"), ("2024", "3 012")))),
    "SP956/footnote": (
        "plan.docx",
        docx(
            _GOAL,
            p("Folketallet går ned.", raw='<w:r><w:footnoteReference w:id="2"/></w:r>'),
            parts={
                "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:id="2">{p("SSB, 2024")}</w:footnote></w:footnotes>'
            },
        ),
    ),
    "SP956/picture": ("plan.md", f"{_TEXT}![Elever på vei til skolen](skolevei.png)\n".encode()),
    "SP956/link": ("plan.md", f"{_TEXT}Se [miljøsiden](https://miljo.example).\n".encode()),
    "SP956/box": (
        "plan.docx",
        docx(_GOAL, p("", raw=_BOX.format(p("Visste du at Storvik har 40 km strand?")))),
    ),
    "SP956/code": ("plan.md", f"{_TEXT}```\nsum(budsjett)\n```\n".encode()),
    "SP956/html": ("plan.md", f"{_TEXT}<div>Foto: Storvik kommune</div>\n".encode()),
    "SP956/front": ("plan.md", f"---\nforfatter: Storvik\n---\n{_TEXT}".encode()),
    "SP956/unread": ("plan.md", f"{_TEXT}[ssb]: https://ssb.example/folketall\n".encode()),
    "SP957/macros": ("plan.docm", _part("vbaProject.bin", "x")),
    "SP957/contents": ("plan.docx", docx(p("Hovedmål 1: Storvik er grønn 3", "INNH1"), _GOAL)),
    "SP957/contents-line": ("plan.docx", docx(p("Næringsliv 7", "INNH1"), _GOAL)),
    "SP957/comment": ("plan.md", f"{_TEXT}<!-- Er dette avklart? -->\n".encode()),
    "SP957/around": ("plan.docx", _part("footer1.xml", f"<w:ftr {W}>{p('Høringsutkast')}</w:ftr>")),
    "SP957/drawn": ("plan.docx", _part("charts/chart1.xml", "<c><t>Folketall i Storvik</t></c>")),
    "SP957/hidden": ("plan.docx", docx(_GOAL, p("", raw=run("Ikke vedtatt", "<w:vanish/>")))),
    "SP957/embedded": ("plan.docx", _part("afchunk1.htm", "x")),
    "SP958/inserted": (
        "plan.docx",
        docx(_GOAL, p("", raw=f"<w:ins>{run('Byen er grønn.')}</w:ins>")),
    ),
    "SP958/deleted": (
        "plan.docx",
        docx(_GOAL, p("", raw="<w:del><w:r><w:delText>Byen er grå.</w:delText></w:r></w:del>")),
    ),
    "SP959": (
        "plan.docx",
        docx(
            p("Samfunnsdel for Storvik", "Tittel"),
            p("Grønn by", bold=True),
            p("Vi vil ha mer grønt."),
        ),
    ),
    "SP959/promoted": ("plan.md", b"# Delm\xc3\xa5l 1: Trygg skolevei\n"),
    "SP959/cells": (
        "plan.docx",
        docx(table(("Hovedmål 1: Storvik er grønn", item("Vi skal bygge sykkelveier")))),
    ),
}
"""A file that shows each message, with its name."""
