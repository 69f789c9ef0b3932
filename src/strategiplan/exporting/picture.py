"""Pictures as files: SVG, and PNG made of it."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import cast

from ..pictures import PictureName, drawn
from ..pictures.levels import label
from .formats import Material
from .xml import in_xml


def to_svg(material: Material) -> Iterator[bytes]:
    """The picture with real text; a mark for internal use stands in it as a comment."""
    text = drawn(material.plan, cast(PictureName, material.options["picture"]), material.speaker)
    if material.internal:
        # Two hyphens end a comment.
        text += f"<!-- {in_xml(material.internal).replace('--', '- -')} -->\n"
    yield text.encode()


def rastered(svg: str) -> bytes:
    """An SVG as a PNG at twice its size."""
    import font_source_sans_pro
    import resvg_py

    family = "Source Sans Pro"
    made = resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=2,
        skip_system_fonts=True,
        font_dirs=[str(Path(font_source_sans_pro.__file__).parent / "files")],
        font_family=family,
        sans_serif_family=family,
    )
    return bytes(made)


def to_png(material: Material) -> Iterator[bytes]:
    """The picture at twice its size, in the letters of Source Sans, on every machine alike."""
    svg = b"".join(to_svg(material)).decode()
    described = re.search(r"<desc[^>]*>(.*?)</desc>", svg, re.DOTALL)
    words = {
        "Title": label(material.plan, material.speaker),
        "Description": unescape(described[1]) if described else "",
        "Comment": material.internal,
    }
    yield _with_words(rastered(svg), words)


def _with_words(png: bytes, words: dict[str, str]) -> bytes:
    """The file with texts in it, which programs show or read aloud beside the picture."""
    chunks = b""
    for name, text in words.items():
        if text:
            data = b"iTXt" + name.encode() + b"\x00\x00\x00\x00\x00" + text.encode()
            chunks += struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    # After the signature and the first part, which says the size.
    return png[:33] + chunks + png[33:]
