"""The description of a folder of tables: a Frictionless data package.

It names every table, column and key, so that a program (or somebody with a program
like R or frictionless) knows what is a number and what leads where.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..model.values import in_language
from ..tables import Column, Table
from ..tables.csv import EXPORTED, PACKAGE_FILE
from ..tables.schema import MARK, REFERENCE
from .formats import Material

__all__ = ["INTERNAL_FILE", "PACKAGE_FILE", "data_package", "title_of"]

INTERNAL_FILE = "INTERNAL.txt"
"""Says in a folder that it is for internal use only."""

_TYPES = {"integer": "integer", "number": "number", "boolean": "boolean", "date": "date"}


def title_of(material: Material) -> str:
    """The plan's title in the wished language, as a plain text."""
    return str.__str__(in_language(material.plan.title, material.language))


def data_package(
    material: Material,
    tables: Mapping[str, Table],
    kind: str,
    *,
    excel: bool = False,
    exported: str = "",
) -> Iterator[bytes]:
    """The description as JSON; it is made when it is asked for.

    `exported` is the plan as JSON, by which it is known what others have changed in it when the
    tables come back.
    """
    package: dict[str, Any] = {"profile": "tabular-data-package", "name": "strategiplan"}
    title = title_of(material)
    if title:
        package["title"] = title
    if material.internal:
        package["description"] = material.internal
    package["resources"] = [_resource(table, kind, excel) for table in tables.values()]
    if exported:
        package[EXPORTED] = exported
    yield (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(table: Table, kind: str, excel: bool) -> dict[str, Any]:
    name = f"{table.name}.{kind}"
    found: dict[str, Any] = {"name": table.name.replace("_", "-"), "path": name}
    if kind == "csv":
        found |= {
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": ";" if excel else ",", "lineTerminator": "\r\n"},
        }
    else:
        found |= {"format": kind, "mediatype": "application/vnd.apache.parquet"}
    fields = [_field(column, excel) for column in table.columns]
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    schema["primaryKey"] = _primary(table)
    foreign = [
        {
            "fields": column.name,
            "reference": {"resource": column.to.replace("_", "-"), "fields": "key"},
        }
        for column in table.columns
        if column.to
    ]
    if foreign:
        schema["foreignKeys"] = foreign
    found["schema"] = schema
    return found


def _primary(table: Table) -> str | list[str]:
    if table.name == REFERENCE:
        return ["table", "of", "held_in", "position"]
    return ["table", "of", "column"] if table.name == MARK else "key"


def _field(column: Column, excel: bool) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, "type": _TYPES.get(column.form, "string")}
    if column.form == "number" and excel:
        found["decimalChar"] = ","
    found["description"] = column.doc
    if column.choices:
        found["constraints"] = {"enum": list(column.choices)}
    return found
