"""The plan as a folder of Parquet files with typed columns, a tidy table for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..tables import Table, tables_of
from ..tables.parquet import to_parquet
from .data_package import INTERNAL_FILE, PACKAGE_FILE, data_package, title_of
from .formats import Material


def write(material: Material) -> dict[str, Iterable[bytes]]:
    """Every table, empty ones too; what the plan is and the mark are in each file's metadata."""
    metadata = {"title": title_of(material)}
    if material.internal:
        metadata["internal"] = material.internal
    tables = tables_of(material.plan)
    files: dict[str, Iterable[bytes]] = {
        f"{name}.parquet": _pieces(table, metadata) for name, table in tables.items()
    }
    files[PACKAGE_FILE] = data_package(material, tables, "parquet")
    if material.internal:
        files[INTERNAL_FILE] = [f"{material.internal}\n".encode()]
    return files


def _pieces(table: Table, metadata: dict[str, str]) -> Iterator[bytes]:
    yield to_parquet(table, metadata)
