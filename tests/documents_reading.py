"""What a reader finds in a document: its words, whatever lines they are broken into."""

from __future__ import annotations

import datetime
import html
import io
import re
import urllib.parse
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from full_plan import everything_said, full_plan
from strategiplan import PartialDate
from strategiplan.messages import Speaker
from strategiplan.model import Element
from strategiplan.model.shape import shape
from strategiplan.report.story import ElementWords

FULL = full_plan()


class Words(str):
    """A text in which words are looked for, however a page or a table breaks them."""

    def __contains__(self, words: object) -> bool:
        return re.sub(r"\s+", "", str(words)) in _together(self)


_KNOWN: dict[str, str] = {}


def _together(text: str) -> str:
    if text not in _KNOWN:
        _KNOWN.clear()
        _KNOWN[text] = re.sub(r"[\s\u200b]+", "", text)
    return _KNOWN[text]


def rendered(files: Mapping[str, bytes]) -> str:
    """A Markdown file as a page has it, tags and all."""
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark").enable("table").render(files[""].decode())
    return urllib.parse.unquote(html.unescape(made))


def paragraphs(files: Mapping[str, bytes]) -> list[str]:
    """The paragraphs of a document for Word, those in tables too, in their order."""
    import docx
    from docx.oxml.ns import qn

    body = docx.Document(io.BytesIO(files[""])).element.body
    return [
        "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        for paragraph in body.iter(qn("w:p"))
    ]


def _in_docx(files: Mapping[str, bytes]) -> str:
    import docx

    document = docx.Document(io.BytesIO(files[""]))
    names = document.element.body.xpath("//w:bookmarkStart/@w:name")
    links = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]
    sections = document.sections[0]
    around = [each.text for each in sections.header.paragraphs + sections.footer.paragraphs]
    return "\n".join(
        [*paragraphs(files), *(name.replace("_", "-") for name in names), *links, *around]
    )


def _in_pdf(files: Mapping[str, bytes]) -> str:
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(files[""]))
    words = [page.extract_text() for page in reader.pages]
    for page in reader.pages:
        notes = [each.get_object() for each in page.get("/Annots", [])]
        words += [str(each.get("/A", {}).get("/URI", "")) for each in notes]
    return "\n".join([*words, *reader.named_destinations])


def _raw(text: str) -> Iterable[str]:
    """What a plan file has for what the document says in words: days, choices, numbers."""
    say = Speaker("nb")
    whole = Words(text)
    for said in everything_said(FULL):
        if said.field == "title" and said.words in whole:
            # Whoever is named by an identifier in a file is so by a title here.
            yield getattr(said.item, "id", "")
        words = _in_words(said.item, said.field, said.words, say)
        if words and words in whole:
            yield said.words


def _in_words(item: Any, name: str, value: str, say: Speaker) -> str:
    field = shape(type(item)).fields[name]
    words = ElementWords(item if isinstance(item, Element) else FULL, say)
    if field.form == "choice":
        # An exact number is said by the number alone.
        return words.choice(name, value).format(number=getattr(item, "received", "")).strip()
    if field.form in ("date", "partial-date"):
        day = PartialDate.parse(value)
        return say.date(datetime.date(day.year, day.month, day.day))
    if field.form == "number":
        return value.replace(".", ",")
    if field.type_name == "LanguageTag":
        return "bokmål"
    return words.field(value) if name in ("field", "not_recorded") else ""


def _read_by(read: Callable[[Mapping[str, bytes]], str]) -> Callable[[Mapping[str, bytes]], str]:
    def words(files: Mapping[str, bytes]) -> str:
        text = read(files)
        return Words("\n".join([text, *_raw(text)]))

    return words


READ_BY = {
    "markdown": _read_by(rendered),
    "docx": _read_by(_in_docx),
    "pdf": _read_by(_in_pdf),
}
"""What takes the words out of each of the documents."""
