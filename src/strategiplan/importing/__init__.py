"""Importers: plans in other formats, found out, read, bound and reported on like a plan file.

The way is the same for all of them. `find_importer` asks each whether it knows the file;
that one reads it into a `Document`, by the keys of a plan file and with the place of
each value; the binder makes the plan and says what is wrong with it; the report shows
the file itself. An importer is a package of anybody's, found by the entry point
``strategiplan.importers``.
"""

from __future__ import annotations

from ..reading.imported import Said
from .frame import (
    ENTRY_POINT,
    Importer,
    Note,
    Options,
    find_importer,
    imported,
    importers,
    read_document,
)

__all__ = [
    "ENTRY_POINT",
    "Importer",
    "Note",
    "Options",
    "Said",
    "find_importer",
    "imported",
    "importers",
    "read_document",
]
