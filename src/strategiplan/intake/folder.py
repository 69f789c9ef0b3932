"""A folder of submissions, one in each file: texts, Markdown, Word documents and messages."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterator

from ..reading.decoding import encoding_of
from ..reading.package import Refusal
from ..submissions.entry import Note
from . import mail, word
from .plain_text import clean, cut, one_line
from .received import Asked, Received, UnusableError, made, note, whole
from .tables import Opened

ENDS = (".txt", ".md", ".markdown", ".text", ".docx", ".eml")
MAX_FILE = 32 * 2**20
"""How large one of the files may be, in bytes."""
MAX_FILES = 100_000
MAX_DEPTH = 10
_DATE = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-3][0-9])(?![0-9])")
_QUIET = ("thumbs.db", "desktop.ini")
_LONGEST_TITLE = 200


def read(opened: Opened, asked: Asked) -> Iterator[Received]:
    """The submissions of a folder and of those in it, in the order of their names."""
    found = False
    for path, below in _files(opened.path, "", 0):
        found = True
        yield _file(path, f"{opened.name.rstrip('/')}/{below}", f"{opened.origin}/{below}", asked)
    if not found:
        raise UnusableError(note("SP852", whole(opened.name), "folder"))


def read_file(opened: Opened, asked: Asked) -> Iterator[Received]:
    """The submission of one text, Markdown or Word file."""
    yield _file(opened.path, opened.name, opened.origin, asked)


def is_document(opened: Opened) -> bool:
    """Whether a file is one that holds one submission, by its name."""
    return opened.ends(*ENDS)


def _files(folder: str, below: str, depth: int) -> Iterator[tuple[str, str]]:
    with os.scandir(folder) as entries:
        inside = sorted(entries, key=lambda entry: entry.name)
    for entry in inside[:MAX_FILES]:
        name = f"{below}{entry.name}"
        if entry.name.startswith((".", "~$")) or entry.name.lower() in _QUIET:
            continue
        if entry.is_dir(follow_symlinks=False):
            if depth < MAX_DEPTH:
                yield from _files(entry.path, f"{name}/", depth + 1)
        elif entry.is_file(follow_symlinks=False) or entry.is_symlink():
            yield entry.path, name


def _file(path: str, name: str, origin: str, asked: Asked) -> Received:
    place = whole(name)
    if os.path.islink(path):
        # It may lead anywhere, out of the folder too.
        return Received(None, place, (note("SP864", place, "link"),))
    if not name.lower().endswith(ENDS):
        end = os.path.splitext(name)[1] or name.rpartition("/")[2]
        return Received(None, place, (note("SP864", place, "kind", written=end),))
    try:
        size = os.path.getsize(path)
        if size > (mail.MAX_MESSAGE if name.lower().endswith(".eml") else MAX_FILE):
            limit = MAX_FILE // 2**20
            return Received(None, place, (note("SP864", place, "large", limit=limit),))
        if name.lower().endswith(".eml"):
            opened = Opened.of(path, name)
            return next(iter(mail.read_message(opened, asked)))
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return Received(None, place, (note("SP864", place, "closed"),))
    return _document(data, name, origin, asked)


def _document(data: bytes, name: str, origin: str, asked: Asked) -> Received:
    place = whole(name)
    notes: list[Note] = []
    if name.lower().endswith(".docx"):
        words = word.words_of(data)
        if isinstance(words, Refusal):
            return Received(None, place, (note("SP864", place, "document"),))
    else:
        words = _letters(data, name, notes)
        if "\0" in words:
            return Received(None, place, (note("SP864", place, "document"),))
    text, was_cut = cut(clean(words))
    if not text:
        return Received(None, place, (*notes, note("SP853", place, "empty")))
    if was_cut:
        notes.append(note("SP858", place, "cut", limit=len(text)))
    title, text = _titled(text, markdown=name.lower().endswith((".md", ".markdown")))
    base = os.path.splitext(name.rpartition("/")[2])[0]
    day = _day(base)
    if day is None:
        notes.append(note("SP854", place, "file"))
    notes.append(note("SP855", place, "file"))
    return Received(
        made(
            id=asked.identifier("file"),
            consultation=asked.consultation,
            received=day,
            title=title or one_line(base.replace("_", " ")),
            text=text,
            origin=f"file:{one_line(origin, 1000)}",
        ),
        place,
        tuple(notes),
    )


def _letters(data: bytes, name: str, notes: list[Note]) -> str:
    encoding, rest = encoding_of(data)
    try:
        return rest.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            notes.append(note("SP989", whole(name), "broken", encoding=encoding.upper()))
            return rest.decode(encoding, "replace")
    notes.append(note("SP989", whole(name), encoding="Windows-1252"))
    return rest.decode("cp1252", "replace")


def _titled(text: str, *, markdown: bool) -> tuple[str, str]:
    """The heading of a text and what stands below it.

    The first line is one where it is marked as one in Markdown, or is short and has a blank line
    after it; else the text has none.
    """
    first, _, rest = text.partition("\n")
    if markdown and re.match(r"#{1,6}\s+\S", first):
        return one_line(first.strip("# \t")), rest.strip("\n")
    if (
        rest.startswith("\n")
        and len(first) <= _LONGEST_TITLE
        and not first.endswith((".", ":", ","))
    ):
        return one_line(first), rest.strip("\n")
    return "", text


def _day(name: str) -> datetime.date | None:
    """The day that is written in a file's name: 2022-05-12, 20220512, 12.05.2022."""
    found = _DATE.search(name)
    parts = found.groups() if found else ()
    if not parts:
        norwegian = re.search(
            r"(?<![0-9])([0-3]?[0-9])\.([01]?[0-9])\.((?:19|20)[0-9]{2})(?![0-9])", name
        )
        parts = norwegian.groups()[::-1] if norwegian else ()
    try:
        return datetime.date(*map(int, parts)) if parts else None
    except ValueError:
        return None
