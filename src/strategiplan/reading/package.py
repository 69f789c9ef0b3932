"""Whether a file of parts may be opened: what it is, how large it becomes, what it hides.

Workbooks and documents are such files: a zip archive of XML.

All this is asked of the file's own directory before any of its contents is made
larger, since a small file can hold one of any size.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping

import attrs

MAX_MEMBERS = 5_000
"""How many parts a file has at most; a workbook with two hundred sheets has some five hundred."""
MAX_UNPACKED = 256 * 2**20
"""How large all its parts are together, at most, in bytes."""
MAX_RATIO = 250
"""How much larger than the file they are, at most, where they are large at all."""
SMALL = 16 * 2**20
"""Up to which size the ratio is of no interest."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PIECE = 2**20
_DOCTYPES = (
    b"<!DOCTYPE",
    "<!DOCTYPE".encode("utf-16-le"),
    "<!DOCTYPE".encode("utf-16-be"),
)


@attrs.frozen
class Refusal:
    """Why a file is not opened: the variant of its message, and what that names."""

    variant: str
    values: dict[str, object] = attrs.field(factory=dict)


@attrs.frozen
class Sort:
    """A sort of file that is opened, and how it and its likes are told apart."""

    main: str
    """The pattern of the name of the part that makes a file one of this sort, in small letters."""
    old: str
    """The end of the names of such files before they were archives."""
    others: Mapping[str, str]
    """The ends of the names of other sorts, by a part that they have."""


WORKBOOK = Sort(
    r"xl/workbook\.xml",
    ".xls",
    {"xl/workbook.bin": ".xlsb", "content.xml": ".ods"},
)
DOCUMENT = Sort(
    r"word/document[0-9]{0,3}\.xml",
    ".doc",
    {"content.xml": ".odt", "xl/workbook.xml": ".xlsx", "ppt/presentation.xml": ".pptx"},
)


@attrs.frozen
class Package:
    """What is known of a file that may be opened."""

    macros: bool
    """Whether it has programs in it."""
    main: str = ""
    """The name of the part that makes it what it is."""


def examined(data: bytes, sort: Sort = WORKBOOK) -> Refusal | Package:
    """What is to be known of a file before it is opened."""
    if data.startswith(OLD_OFFICE):
        # An encrypted file is wrapped in the format of old ones.
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        return Refusal("password") if encrypted else Refusal("kind", {"kind": sort.old})
    if not data.startswith(b"PK"):
        return Refusal("other")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _package(archive, len(data), sort)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, zlib.error, NotImplementedError):
        return Refusal("broken")


def _package(archive: zipfile.ZipFile, size: int, sort: Sort) -> Refusal | Package:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        return Refusal("swells", _sizes(members))
    unpacked = sum(each.file_size for each in members)
    if unpacked > MAX_UNPACKED or (unpacked > SMALL and unpacked > MAX_RATIO * size):
        return Refusal("swells", _sizes(members))
    names = {each.filename.lower() for each in members}
    if any(each.flag_bits & 1 for each in members):
        return Refusal("password")
    mains = [each.filename for each in members if re.fullmatch(sort.main, each.filename.lower())]
    if not mains:
        other = next((kind for part, kind in sort.others.items() if part in names), "")
        return Refusal("kind", {"kind": other}) if other else Refusal("other")
    for each in members:
        if each.filename.lower().endswith((".xml", ".rels", ".vml")) and _declares(archive, each):
            return Refusal("declares")
    return Package(any(name.endswith("vbaproject.bin") for name in names), mains[0])


def _sizes(members: list[zipfile.ZipInfo]) -> dict[str, object]:
    size = sum(each.file_size for each in members) // 2**20
    return {"size": size, "count": len(members), "limit": MAX_UNPACKED // 2**20}


def _declares(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    """Whether a part declares a document type, by which XML is made to swell or to call."""
    with archive.open(member) as file:
        before = b""
        while piece := file.read(_PIECE):
            if any(each in before + piece for each in _DOCTYPES):
                return True
            before = piece[-20:]
    return False
