"""The words of a Word document (.docx): its paragraphs, as far as they are in force.

Text that was struck out with changes tracked is none of it, nor are comments. The file
is looked at as a workbook is before anything in it is made larger.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO
from xml.etree import ElementTree

from ..reading.package import DOCUMENT, Refusal, examined

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_DEPTH = 500


def words_of(data: bytes) -> str | Refusal:
    """The text of a document, a blank line between paragraphs; or why it is not opened."""
    found = examined(data, DOCUMENT)
    if isinstance(found, Refusal):
        return found
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(found.main) as file:
            return "\n\n".join(_paragraphs(file))
    except (ElementTree.ParseError, zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError):
        return Refusal("broken")


def _paragraphs(file: IO[bytes]) -> Iterator[str]:
    words: list[str] = []
    struck = depth = 0
    for event, element in ElementTree.iterparse(file, ("start", "end")):  # noqa: S314 # what declares anything is refused
        name = element.tag.removeprefix(_W).removeprefix(_STRICT)
        if event == "start":
            depth += 1
            if depth > _DEPTH:
                raise ValueError("too deep")
            struck += name in ("del", "moveFrom")
            continue
        depth -= 1
        struck -= name in ("del", "moveFrom")
        if name == "t" and not struck:
            words.append(element.text or "")
        elif name in ("tab", "ptab"):
            words.append(" ")
        elif name in ("br", "cr"):
            words.append("\n")
        elif name == "noBreakHyphen":
            words.append("-")
        elif name == "p":
            text = "".join(words).strip()
            words.clear()
            if text:
                yield text
            element.clear()
        elif name in ("r", "tbl", "tr"):
            element.clear()
