"""Spreadsheets: workbooks and CSV files, read as plans.

A file becomes a `Book` of cells (`workbook`, `separated`). Where it is one that strategiplan has written
its tables are read as tables (`exported`); any other is one flat table of somebody's
own, read by what its header words say (`columns`, `flat`). Either way it becomes a
document like that of every importer, in which each value knows its cell.
"""

from __future__ import annotations

from .columns import Columns, columns_from_yaml, columns_to_yaml
from .reading import looks_like_csv, looks_like_workbook, read_csv, read_folder, read_workbook

__all__ = [
    "Columns",
    "columns_from_yaml",
    "columns_to_yaml",
    "looks_like_csv",
    "looks_like_workbook",
    "read_csv",
    "read_folder",
    "read_workbook",
]
