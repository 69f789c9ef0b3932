"""Whether a file may be opened as a workbook: what it is, how large it becomes, what it hides.

All this is asked of the file's own directory before any of its contents is made
larger, since a small file can hold one of any size.
"""

from __future__ import annotations

import io
import zipfile
import zlib

import attrs

MAX_MEMBERS = 5_000
"""How many parts a workbook has at most; one with two hundred sheets has some five hundred."""
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
class Package:
    """What a workbook that may be opened has in it besides."""

    macros: bool


def examined(data: bytes, main: str = "xl/workbook.xml") -> Refusal | Package:
    """What is to be known of a file before it is opened; `main` is the part that makes it what it is."""
    if data.startswith(OLD_OFFICE):
        # An encrypted workbook is wrapped in the format of old ones.
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        return Refusal("password") if encrypted else Refusal("kind", {"kind": ".xls"})
    if not data.startswith(b"PK"):
        return Refusal("other")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _package(archive, len(data), main)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, zlib.error, NotImplementedError):
        return Refusal("broken")


def _package(archive: zipfile.ZipFile, size: int, main: str) -> Refusal | Package:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        return Refusal("swells", _sizes(members))
    unpacked = sum(each.file_size for each in members)
    if unpacked > MAX_UNPACKED or (unpacked > SMALL and unpacked > MAX_RATIO * size):
        return Refusal("swells", _sizes(members))
    names = {each.filename.lower() for each in members}
    if any(each.flag_bits & 1 for each in members):
        return Refusal("password")
    if main not in names:
        if "xl/workbook.bin" in names:
            return Refusal("kind", {"kind": ".xlsb"})
        if "content.xml" in names:
            return Refusal("kind", {"kind": ".ods"})
        return Refusal("other")
    for each in members:
        if each.filename.lower().endswith((".xml", ".rels", ".vml")) and _declares(archive, each):
            return Refusal("declares")
    return Package(macros=any(name.endswith("vbaproject.bin") for name in names))


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
