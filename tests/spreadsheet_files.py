"""Spreadsheets for the tests: one's own tables, exported ones that were edited, and bad ones."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import openpyxl

from strategiplan import Plan, export, loads
from strategiplan.spreadsheets import Columns
from strategiplan.tables.xlsx import EXPORTED

PLAN_TEXT = """\
# Kommuneplanens samfunnsdel, første utkast
id: samfunnsdel
title: "Kommuneplanens samfunnsdel"   # vedtatt navn
language: nb

goals:
  # Det viktigste målet
  - id: gront
    code: '1'
    title: Et grønt samfunn
    responsible: [plan]
    strategies:
      - {id: sykkel, title: Vi skal bygge sykkelveier}
      # Følges opp i økonomiplanen
      - id: utslipp
        title: Vi skal kutte i egne utslipp
  - id: trygt
    code: '2'
    title: 'Et trygt samfunn'
    sdgs: [16]

actors:
  - {id: plan, title: Plan og bygg}
"""


def exported(text: str = PLAN_TEXT) -> bytes:
    """The workbook of a plan."""
    return export(loads(text), "xlsx", internal=True, language="nb").content()


def edited(data: bytes, edit: Callable[[Any], None]) -> bytes:
    """A workbook after somebody has edited it."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


class Table:
    """A sheet of an exported workbook, by the stable names of its columns."""

    def __init__(self, book: Any, table: str) -> None:
        self.sheet = next(
            sheet for sheet in book.worksheets if str(sheet["A1"].value).startswith(f"{table}/")
        )
        self.columns = {
            str(cell.value).partition("/")[2]: cell.column for cell in self.sheet[1] if cell.value
        }

    def row(self, identifier: str) -> int:
        """The row of an element."""
        return next(
            row
            for row in range(3, self.sheet.max_row + 1)
            if self.sheet.cell(row, self.columns["id"]).value == identifier
        )

    def put(self, row: int, **cells: object) -> None:
        """Write cells of a row; ``period__start`` is the column ``period.start``."""
        for name, value in cells.items():
            self.sheet.cell(row, self.columns[name.replace("__", ".")]).value = value


def book_of(sheets: Mapping[str, Iterable[Iterable[object]]]) -> bytes:
    """A workbook of sheets of rows."""
    book: Any = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def own(*rows: Iterable[object], **sheets: Iterable[Iterable[object]]) -> bytes:
    """A workbook of one table of somebody's own, and other sheets."""
    return book_of({"Mål": rows, **sheets})


def repacked(
    data: bytes,
    change: Callable[[str, bytes], bytes | None] = lambda _, content: content,
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    """A workbook with its parts changed; ``None`` leaves one out."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name, content in (more or {}).items():
            new.writestr(name, content)
    return out.getvalue()


def with_rows(data: bytes, rows: bytes) -> bytes:
    """A workbook with more rows in the XML of its first sheet."""
    return repacked(
        data,
        lambda name, content: (
            content.replace(b"</sheetData>", rows + b"</sheetData>")
            if name == "xl/worksheets/sheet1.xml"
            else content
        ),
    )


def bomb() -> bytes:
    """A small workbook with a sheet of three hundred million bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as file:
            for _ in range(300):
                file.write(b" " * 10**6)
    return out.getvalue()


def encrypted() -> bytes:
    """What Excel makes of a workbook with a password, as far as anybody looks."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    return head + "EncryptedPackage".encode("utf-16-le") + b"\0" * 100


def locked_zip() -> bytes:
    """A zip file whose parts are marked as encrypted."""
    data = bytearray(own(HEADER))
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        flags = struct.unpack_from("<H", data, place + 8)[0]
        struct.pack_into("<H", data, place + 8, flags | 1)
        place = data.find(b"PK\x01\x02", place + 4)
    return bytes(data)


HEADER = ("Hovedmål", "Strategi", "Ansvarlig", "FN-mål", "Frist")
ROW = (
    "Et grønt samfunn",
    "Vi skal bygge sykkelveier",
    "Plan og bygg",
    "11, 13 og 17",
    "31.12.2027",
)


def _element(table: str, edit: Callable[[Table], None]) -> bytes:
    return edited(exported(), lambda book: edit(Table(book, table)))


def _sorted(book: Any) -> None:
    table = Table(book, "goal")
    first = table.row("gront")
    titles = [f"Mål {letter}" for letter in "GFEDCBA"]
    for place, title in enumerate(titles, 1):
        table.put(first + place - 1, key=title, id=title, title=title, position=9 - place)
        table.put(first + place - 1, parent="samfunnsdel", held_in="goals")


def _row_of_nobody(table: Table) -> None:
    table.put(table.row("sykkel"), parent="brunt")


def _without(table: str) -> bytes:
    def edit(book: Any) -> None:
        book.remove(Table(book, table).sheet)

    return edited(exported(), edit)


def _column_gone(book: Any) -> None:
    table = Table(book, "goal")
    table.sheet.delete_cols(table.columns["code"])


def _move(book: Any) -> None:
    table = Table(book, "goal")
    one, other = table.row("gront"), table.row("trygt")
    for column in range(1, table.sheet.max_column + 1):
        above, below = table.sheet.cell(one, column), table.sheet.cell(other, column)
        above.value, below.value = below.value, above.value


def _delete_goal(book: Any) -> None:
    table = Table(book, "goal")
    table.sheet.delete_rows(table.row("gront"))


def _add_note(book: Any) -> None:
    sheet = Table(book, "goal").sheet
    sheet.cell(4, sheet.max_column + 2).value = "Husk møtet"


def _several(book: Any) -> None:
    sheet = book.create_sheet("Visjon")
    sheet.append(["vision/key", "vision/title", "vision/parent", "vision/held_in"])
    sheet.append(["nøkkel", "ordlyd", "står i", "i feltet"])
    sheet.append(["a", "Vi vil", "samfunnsdel", "vision"])
    sheet.append(["b", "Vi kan", "samfunnsdel", "vision"])


Sample = tuple[str, bytes, Columns | None, Plan | None]
MAPPED = Columns(
    {"Hovedmål": "goal", "Strategi": "strategy", "Budsjett": "-", "Eier": "responsible"}
)


def _file(data: bytes, name: str = "plan.xlsx") -> Callable[[], Sample]:
    return lambda: (name, data, None, None)


def _back(data: Callable[[], bytes]) -> Callable[[], Sample]:
    return lambda: ("plan.xlsx", data(), None, loads(PLAN_TEXT))


def _edit(edit: Callable[[Any], None]) -> Callable[[], Sample]:
    return _back(lambda: edited(exported(), edit))


MEANWHILE = (
    PLAN_TEXT.replace("Et grønt samfunn", "Et blått samfunn") + "  - {id: helse, title: Helse}\n"
)
"""The plan after somebody else has changed it too."""


def retitled(title: str, goal: str = "trygt") -> Callable[[Any], None]:
    """An edit that words a goal otherwise."""

    def edit(book: Any) -> None:
        table = Table(book, "goal")
        table.put(table.row(goal), title=title)

    return edit


def without_base(book: Any) -> None:
    """An edit that takes out the sheet by which it is known what was exported."""
    book.remove(next(sheet for sheet in book.worksheets if sheet["A1"].value == EXPORTED))


def renamed(old: str, new: str, table: str = "actor") -> Callable[[Any], None]:
    """An edit that gives an element another identifier."""

    def edit(book: Any) -> None:
        rows = Table(book, table)
        rows.put(rows.row(old), id=new)

    return edit


def _meanwhile(edit: Callable[[Any], None]) -> Callable[[], Sample]:
    return lambda: ("plan.xlsx", edited(exported(), edit), None, loads(MEANWHILE))


CATALOGUE: Mapping[str, Callable[[], Sample]] = {
    "SP983/password": lambda: ("plan.xlsx", encrypted(), None, None),
    "SP983/kind": lambda: (
        "plan.xlsx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        None,
        None,
    ),
    "SP983/other": _file(b"%PDF-1.7 Samfunnsdelen"),
    "SP983/broken": lambda: ("plan.xlsx", exported()[:3000], None, None),
    "SP983/swells": lambda: ("plan.xlsx", bomb(), None, None),
    "SP983/declares": lambda: (
        "plan.xlsx",
        repacked(own(HEADER), more={"xl/extra.xml": b"<!DOCTYPE a []><a/>"}),
        None,
        None,
    ),
    "SP984": lambda: ("plan.xlsx", own(("Navn", "Telefon"), ("Kari", "77 00 00 00")), None, None),
    "SP984/mapping": lambda: ("plan.xlsx", own(("Mål", "Grep"), ("Grønt", "Sykkel")), MAPPED, None),
    "SP984/empty": lambda: ("plan.xlsx", own(), None, None),
    "SP984/into": lambda: ("plan.xlsx", own(HEADER, ROW), None, loads(PLAN_TEXT)),
    "SP985": _edit(renamed("plan", "plan-og-bygg")),
    "SP996": _meanwhile(retitled("Et gult samfunn", "gront")),
    "SP997": _meanwhile(retitled("Et varmt samfunn")),
    "SP997/unknown": _edit(without_base),
    "SP986/value": _back(
        lambda: _element("goal", lambda table: table.put(table.row("gront"), position="først"))
    ),
    "SP986/twice": _back(
        lambda: _element("goal", lambda table: table.put(table.row("trygt"), key="gront"))
    ),
    "SP986/owner": _back(lambda: _element("strategy", _row_of_nobody)),
    "SP986/deleted": _edit(_delete_goal),
    "SP986/field": _back(
        lambda: _element("strategy", lambda table: table.put(table.row("sykkel"), held_in="goals"))
    ),
    "SP986/several": _edit(_several),
    "SP986/quote": _file(
        'Hovedmål;Strategi\nGrønt;"Vi skal sykle\nTrygt;Hjemme\n'.encode(), "plan.csv"
    ),
    "SP986/level": lambda: (
        "plan.xlsx",
        own(("Delmål", "Strategi"), ("Grønt", "Vi skal sykle")),
        Columns({"Delmål": "subgoal", "Strategi": "strategy"}),
        None,
    ),
    "SP987": lambda: ("plan.xlsx", own(HEADER, ("Grønt", "=A2&B3")), None, None),
    "SP987/error": lambda: ("plan.xlsx", own(HEADER, ("Grønt", "#REF!")), None, None),
    "SP988/serial": lambda: ("plan.xlsx", own(HEADER, (*ROW[:4], 46000)), None, None),
    "SP988/sdg-date": _file("Hovedmål;FN-mål\nGrønt;2025-03-11\n".encode(), "plan.csv"),
    "SP988/range": lambda: ("plan.xlsx", own(HEADER, (*ROW[:3], "3-5", "")), None, None),
    "SP988/list": lambda: (
        "plan.xlsx",
        own(HEADER, ("Grønt", "• Vi skal verne myr\n• Vi skal plante trær")),
        None,
        None,
    ),
    "SP988/as-note": lambda: ("plan.xlsx", own(HEADER, (*ROW[:4], "Årlig")), None, None),
    "SP988/hidden-rows": lambda: (
        "plan.xlsx",
        edited(
            own(HEADER, ROW, ROW),
            lambda book: setattr(book["Mål"].row_dimensions[3], "hidden", True),
        ),
        None,
        None,
    ),
    "SP988/hidden-column": lambda: (
        "plan.xlsx",
        edited(
            own(HEADER, ROW),
            lambda book: setattr(book["Mål"].column_dimensions["B"], "hidden", True),
        ),
        None,
        None,
    ),
    "SP989": _file(
        "Hovedmål;Strategi\nEt grønt samfunn;Vi skal sykle\n".encode("cp1252"), "plan.csv"
    ),
    "SP989/broken": _file(
        b"\xff\xfe" + "Hovedmål;Strategi\nGrønt;Sykle".encode("utf-16-le") + b"\x00\xd8", "plan.csv"
    ),
    "SP990/macros": lambda: (
        "plan.xlsm",
        repacked(own(HEADER, ROW), more={"xl/vbaProject.bin": b"macro"}),
        None,
        None,
    ),
    "SP990/sheet": lambda: ("plan.xlsx", own(HEADER, ROW, Budsjett=[("Sum", 3)]), None, None),
    "SP990/hidden": lambda: (
        "plan.xlsx",
        edited(
            own(HEADER, ROW, Gammelt=[HEADER, ROW]),
            lambda book: setattr(book["Gammelt"], "sheet_state", "hidden"),
        ),
        None,
        None,
    ),
    "SP990/column": _edit(_add_note),
    "SP990/left-out": lambda: (
        "plan.xlsx",
        own(("Hovedmål", "Strategi", "Budsjett"), ("Grønt", "Sykle", 3)),
        MAPPED,
        None,
    ),
    "SP990/columns-missing": lambda: (
        "plan.xlsx",
        own(("Hovedmål", "Strategi", "Budsjett"), ("Grønt", "Sykle", 3)),
        MAPPED,
        None,
    ),
    "SP990/total": lambda: (
        "plan.xlsx",
        own(("Hovedmål", "Kostnad"), ("Grønt", 3), ("Sum", 3)),
        None,
        None,
    ),
    "SP990/below": lambda: (
        "plan.xlsx",
        own(HEADER, ROW, (), ("Aktør", "Rolle"), ("Skolen", "Eier")),
        None,
        None,
    ),
    "SP990/no-row": lambda: ("plan.xlsx", own(HEADER, ("", "", "Rådmannen"), ROW), None, None),
    "SP994/moved": _edit(_move),
    "SP994/sorted": _edit(_sorted),
    "SP994/sheet-gone": _back(lambda: _without("actor")),
    "SP994/column-gone": _edit(_column_gone),
    "SP995": lambda: ("plan.xlsx", own(HEADER, ROW), None, None),
    "SP995/title": lambda: ("plan.xlsx", own(("Samfunnsdelen",), HEADER, ROW), None, None),
    "SP995/above": lambda: (
        "plan.xlsx",
        own(("Samfunnsdelen",), ("Vedtatt 2024",), HEADER, ROW),
        None,
        None,
    ),
    "SP995/unknown": lambda: (
        "plan.xlsx",
        own(("Hovedmål", "Strategi", "Budsjett"), ("Grønt", "Sykle", 3)),
        None,
        None,
    ),
    "SP995/new": lambda: (
        "plan.xlsx",
        own(("Hovedmål", "Strategi", "Merkelapp"), ("Grønt", "Sykle", "x")),
        MAPPED,
        None,
    ),
}
"""A file for each message, what is said of its columns, and the plan that it came from."""
