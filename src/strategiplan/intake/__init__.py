"""Submissions in from where they arrive: Decidim, mailboxes, spreadsheets and folders of files.

A source gives what it holds one at a time, each with its place (`sources`). Everything goes through a
ledger, which knows again what is there already (`ledger`), and then into the file that
submissions are kept in (`taking`).
"""

from __future__ import annotations

from ..submissions.entry import Note
from .received import Received, UnusableError
from .sources import NAMES, SOURCES, Source
from .spreadsheet import FIELDS
from .taking import ENDS, Intake, Taken, UnknownRoundError, import_submissions, receive

__all__ = [
    "ENDS",
    "FIELDS",
    "NAMES",
    "SOURCES",
    "Intake",
    "Note",
    "Received",
    "Source",
    "Taken",
    "UnknownRoundError",
    "UnusableError",
    "import_submissions",
    "receive",
]
