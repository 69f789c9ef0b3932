"""The frame: where submissions arrive, each way a module and a row here."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import attrs

from . import decidim, folder, mail, spreadsheet
from .received import Asked, Received
from .tables import Opened


@attrs.frozen
class Source:
    """A kind of source that submissions are taken from.

    `read` gives what a source holds one at a time, with its place and notes; where the
    source cannot be used as a whole, it raises `UnusableError`.
    """

    name: str
    """One word: ``decidim``. ``--from`` takes it, and a phrase of that name says what it is."""
    recognises: Callable[[Opened], bool]
    """Whether a file is one, by its name and its first bytes."""
    read: Callable[[Opened, Asked], Iterator[Received]]
    order: Callable[[Opened], int] = lambda _: 1
    """Of several sources, those of a lower number are read first."""


SOURCES: tuple[Source, ...] = (
    Source("decidim", lambda opened: bool(decidim.kind_of(opened)), decidim.read, decidim.order_of),
    Source("eml", mail.is_message, mail.read_message),
    Source("spreadsheet", spreadsheet.is_table, spreadsheet.read),
    Source("folder", folder.is_document, folder.read_file),
    Source("mbox", mail.is_mailbox, mail.read_mailbox),
)
"""Every kind, those that are surest of theirs first."""
FOLDER = Source("folder", lambda _: True, folder.read)
NAMES = tuple(each.name for each in SOURCES)


def source_of(opened: Opened, name: str = "") -> Source | None:
    """The source that a file is: the one of that name, else the first that knows it."""
    if os.path.isdir(opened.path):
        return FOLDER if name in ("", "folder") else None
    if name:
        return next(each for each in SOURCES if each.name == name)
    return next((each for each in SOURCES if each.recognises(opened)), None)
