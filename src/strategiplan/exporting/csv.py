"""The plan as a folder of CSV files, a tidy table for each kind, with their description."""

from __future__ import annotations

from collections.abc import Iterable

from ..tables import tables_of
from ..tables.csv import to_csv
from .data_package import INTERNAL_FILE, PACKAGE_FILE, data_package
from .formats import Material
from .plan_file import as_exported


def write(material: Material) -> dict[str, Iterable[bytes]]:
    """Every table, empty ones too: a folder that is written again holds nothing of before."""
    excel = material.options.get("excel") == "yes"
    tables = tables_of(material.plan)
    files: dict[str, Iterable[bytes]] = {
        f"{name}.csv": to_csv(table, excel=excel) for name, table in tables.items()
    }
    exported = as_exported(material.plan)
    files[PACKAGE_FILE] = data_package(material, tables, "csv", excel=excel, exported=exported)
    if material.internal:
        files[INTERNAL_FILE] = [f"{material.internal}\n".encode()]
    return files
