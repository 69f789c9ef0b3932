"""Tables as Parquet, with typed columns, and back. Needs the library polars.

Numbers are floats, which analysts count with; where that is not the number as the plan
writes it (``1.10``, or more digits than a float has) the column ``….exact`` has it.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from decimal import Decimal
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from .schema import Cell, Column, Table, column_named

if TYPE_CHECKING:
    import polars

EXACT = ".exact"
"""What the name of the column ends with that has a number as it is written."""


def to_parquet(table: Table, metadata: Mapping[str, str]) -> bytes:
    """A table as a file, with `metadata` in it by name."""
    import polars

    types: dict[str, Any] = {
        "integer": polars.Int64,
        "number": polars.Float64,
        "boolean": polars.Boolean,
        "date": polars.Date,
    }
    series: list[polars.Series] = []
    for column in table.columns:
        cells = [row.get(column.name) for row in table.rows]
        if column.form == "number":
            floats = [None if cell is None else _float(cell) for cell in cells]
            series.append(polars.Series(column.name, floats, polars.Float64))
            exact = [
                None if cell is None or _number(number) == str(cell) else str(cell)
                for cell, number in zip(cells, floats, strict=True)
            ]
            series.append(polars.Series(column.name + EXACT, exact, polars.String))
            continue
        if column.form == "integer" and any(cell and abs(cell) >= 2**63 for cell in cells):
            cells = [None if cell is None else str(cell) for cell in cells]
            series.append(polars.Series(column.name, cells, polars.String))
            continue
        kind = types.get(column.form)
        if kind is None:
            kind = polars.String
            cells = [None if cell is None else str(cell) for cell in cells]
        series.append(polars.Series(column.name, cells, kind))
    file = io.BytesIO()
    polars.DataFrame(series).write_parquet(file, metadata=dict(metadata))
    return file.getvalue()


def _float(number: Decimal) -> float | None:
    found = float(number)
    return None if found in (float("inf"), float("-inf")) else found


def _number(number: float | None) -> str:
    """A float as a plan would write it; empty for none."""
    if number is None:
        return ""
    return str(int(number)) if number.is_integer() and abs(number) < 2**53 else repr(number)


def from_parquet(name: str, data: bytes) -> Table:
    """The table of that name in a file that `to_parquet` wrote.

    Columns that the table does not have are left out. Raises `ValueError` for what is no
    such file, and `ImportError` where the library that reads it is missing.
    """
    if find_spec("polars") is None:
        raise ImportError("reading this file needs polars: pip install 'strategiplan[parquet]'")
    import polars

    try:
        frame = polars.read_parquet(io.BytesIO(data))
    except (polars.exceptions.PolarsError, OSError) as error:
        raise ValueError(str(error)) from None
    columns: list[tuple[str, Column]] = []
    for each in frame.columns:
        column = column_named(name, each) or column_named(name, each.removesuffix(EXACT))
        if column:
            columns.append((each, column))
    rows: list[dict[str, Cell]] = []
    for row in frame.iter_rows(named=True):
        cells: dict[str, Cell] = {}
        for written, column in columns:
            cell = row[written]
            if cell is None or cell == "":
                continue
            # The exact number comes after the float and takes its place.
            cells[column.name] = _number(cell) if isinstance(cell, float) else cell
        rows.append(cells)
    found = dict.fromkeys(column for _, column in columns)
    return Table(name, tuple(found), rows)
