"""Tables: a plan as rows and columns, for spreadsheets and for analysts, and back.

One place says what the tables are (`schema`, from the classes of the model), one makes
them (`tables_of`), one makes a plan of them (`plan_of`). Files of tables are written and
read by `csv`, `xlsx` and `parquet`, which know cells and nothing of plans.
"""

from .making import tables_of
from .rebuilding import Misfit, Rebuilt, plan_of
from .schema import Column, Table, column_named, schema

__all__ = [
    "Column",
    "Misfit",
    "Rebuilt",
    "Table",
    "column_named",
    "plan_of",
    "schema",
    "tables_of",
]
