"""The tables of a plan and their columns, derived from the classes of the model.

Every kind of element has a table, and so has every part that stands in a list. A part
that an element has one of (a period, a target) is columns of the element's own row:
``period.start``. A list of references is rows of the table ``reference``, a list of
other values rows of ``list_item``.
"""

from __future__ import annotations

import functools
import re
from typing import Any, Literal

import attrs

from ..model import Element, Plan
from ..model.shape import Field, Form, element_classes, shape

ColumnForm = Form | Literal["key"]
"""What the cells of a column hold: a field's form, or the key of a row."""

Cell = Any
"""What a cell holds: a `str`, `int`, `Decimal`, `bool`, `datetime.date` or `PartialDate`."""

ELEMENT = "element"
"""The table of all elements in the order of the plan; it is made of the others."""
REFERENCE = "reference"
LIST_ITEM = "list_item"
MARK = "mark"
"""What cells cannot say: that something is there and empty, in which order languages stand."""
EMPTY = "empty"
"""The mark of a part or a translation that is there and says nothing."""
ORDER = "order "
"""What the mark begins with that lists a text's languages, the first first, as JSON."""


@attrs.frozen
class Column:
    """A column of a table."""

    name: str
    """Its stable name: ``title``, ``title.nb``, ``period.start``."""
    form: ColumnForm
    doc: str = ""
    choices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    """The kinds of element that a reference may lead to."""
    language: str | None = None
    """The language of a translation; ``None`` for all other columns."""
    base: str = ""
    """The column that a translation belongs to; that of every other is its own name."""
    to: str = ""
    """The table in which a key is looked up; empty for the row's own key."""


@attrs.frozen(eq=False)
class Table:
    """A table: columns, and rows that hold what is not empty, by the column's name."""

    name: str
    columns: tuple[Column, ...]
    rows: list[dict[str, Cell]]


@attrs.frozen(eq=False)
class Layout:
    """How the fields of a class are put into tables."""

    cls: type[Any]
    cells: tuple[Field, ...]
    """One value each: a column."""
    lists: tuple[Field, ...]
    """Several values: rows of ``reference`` or ``list_item``."""
    inline: tuple[tuple[Field, Layout], ...]
    """One part without parts: columns of the same row."""
    nested: tuple[tuple[Field, Layout], ...]
    """One part with parts, which are rows of their own table."""
    parts: tuple[Field, ...]
    """Parts that are rows of their own table."""
    children: tuple[Field, ...]
    """Elements, which are rows of their kind's table."""


_LAYOUTS: dict[tuple[type[Any], bool], Layout] = {}


def layout(cls: type[Any], nested: bool = False) -> Layout:
    """How a class of the model is put into tables; `nested` within a part with parts."""
    known = _LAYOUTS.get((cls, nested))
    if known is None:
        known = _LAYOUTS[cls, nested] = _read(cls, nested)
    return known


def _read(cls: type[Any], nested: bool) -> Layout:
    found: dict[str, list[Any]] = {name: [] for name in attrs.fields_dict(Layout)}
    for field in shape(cls).fields.values():
        if field.cls is None:
            found["cells" if field.many == "one" else "lists"].append(field)
        elif issubclass(field.cls, Element):
            found["children"].append(field)
        elif field.many == "list" or nested:
            # A row has an element for its owner, so it cannot own rows itself.
            assert not shape(field.cls).of_form("object"), field
            found["parts"].append(field)
        elif shape(field.cls).of_form("object"):
            found["nested"].append((field, layout(field.cls, True)))
        else:
            found["inline"].append((field, layout(field.cls)))
    found.pop("cls")
    return Layout(cls, **{name: tuple(each) for name, each in found.items()})


def table_of(cls: type[Any]) -> str:
    """The name of a class's table: ``goal``, ``sdg_link``."""
    return getattr(cls, "kind", "") or re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


@functools.cache
def part_classes() -> dict[str, type[Any]]:
    """The parts that have a table of their own, by its name."""
    found: dict[str, type[Any]] = {}
    for cls in element_classes().values():
        layouts = [layout(cls)]
        layouts += [below for _, below in layouts[0].nested]
        for each in layouts:
            for field in each.parts:
                assert field.cls
                found.setdefault(table_of(field.cls), field.cls)
    return found


@functools.cache
def schema() -> dict[str, tuple[Column, ...]]:
    """Every table by name with the columns that it always has; translations add theirs."""
    found: dict[str, tuple[Column, ...]] = {
        ELEMENT: (
            Column("key", "key", "the element, by the key of its row in the table of its kind"),
            Column("order", "integer", "its place in the plan, from 1"),
            Column("depth", "integer", "how deep it stands; 0 for the plan"),
            Column("kind", "string", "its kind, which is the table that it is in"),
            Column("parent", "key", "the element that it stands in", to=ELEMENT),
            Column("code", "string", "the number or letter that is printed"),
            Column("title", "text", "the wording, in the plan's language where it has several"),
        )
    }
    for kind, cls in element_classes().items():
        own = Column("key", "key", "stable key of the row: the identifier where there is one")
        above = (
            Column("parent", "key", "the element that it stands in", to=ELEMENT),
            Column("held_in", "string", "the field of that element which holds it"),
            Column("position", "integer", "its place in that list, from 1"),
        )
        found[kind] = (own, *(() if cls is Plan else above), *_columns(layout(cls), ""))
    for name, cls in part_classes().items():
        found[name] = (
            Column("key", "key", "key of the row"),
            Column("of", "key", "the element that it belongs to", to=ELEMENT),
            Column("held_in", "string", "the field of that element which holds it"),
            Column("position", "integer", "its place in that list, from 1"),
            *_columns(layout(cls), ""),
        )
    owner = (
        Column("table", "string", "the table of the row that has the list"),
        Column("of", "key", "the key of that row"),
        Column("held_in", "string", "the field that is the list"),
        Column("position", "integer", "the place in the list, from 1"),
    )
    found[REFERENCE] = (
        *owner,
        Column("target_id", "reference", "the identifier that is referred to, as it is written"),
        Column("target_key", "key", "the element that has it; empty where none has", to=ELEMENT),
    )
    found[LIST_ITEM] = (
        Column("key", "key", "key of the row"),
        *owner,
        Column("value", "text", "the value"),
    )
    found[MARK] = (
        Column("table", "string", "the table"),
        Column("of", "key", "the key of the row"),
        Column("column", "string", "the column"),
        Column("mark", "string", "`empty`, or `order` with the languages in their order"),
    )
    return found


def _columns(found: Layout, prefix: str) -> list[Column]:
    columns = [
        Column(prefix + field.name, field.form, field.doc, field.choices, field.kinds)
        for field in found.cells
    ]
    for field, below in found.inline:
        columns += _columns(below, f"{prefix}{field.name}.")
    return columns


@functools.cache
def _by_name(table: str) -> dict[str, Column]:
    return {column.name: column for column in schema()[table]}


def column_named(table: str, name: str) -> Column | None:
    """The column of that name, which may be a translation's; ``None`` where there is none."""
    known = _by_name(table)
    if name in known:
        return known[name]
    for found in re.finditer(r"\.", name):
        base = known.get(name[: found.start()])
        if base and base.form == "text":
            return translation(base, name[found.end() :])
    return None


def translation(column: Column, language: str) -> Column:
    """The column for a text in that language."""
    return attrs.evolve(
        column, name=f"{column.name}.{language}", language=language, base=column.name
    )
