"""Spreadsheets in: round trips, tables of one's own, and files that nobody should open."""

from __future__ import annotations

import datetime
import io
import json
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import needs_program
from full_plan import full_plan
from spreadsheet_files import (
    CATALOGUE,
    HEADER,
    MEANWHILE,
    PLAN_TEXT,
    ROW,
    Table,
    bomb,
    book_of,
    edited,
    encrypted,
    exported,
    locked_zip,
    own,
    renamed,
    repacked,
    retitled,
    with_rows,
    without_base,
)
from strategies import plans
from strategiplan import (
    Finding,
    Imported,
    Plan,
    PlanId,
    check,
    dumps,
    export,
    import_plan,
    load,
    loads,
    reference_plan,
)
from strategiplan.binding import bind
from strategiplan.cli import command
from strategiplan.diagnostics import Cell, Place, Related
from strategiplan.messages import Speaker
from strategiplan.reading import read_bytes
from strategiplan.reading.package import MAX_MEMBERS, Package, Refusal, examined
from strategiplan.report.formats import pieces
from strategiplan.report.text import seen_also
from strategiplan.spreadsheets import (
    Columns,
    columns_from_yaml,
    columns_to_yaml,
    flat,
    looks_like_csv,
    looks_like_workbook,
    read_csv,
    read_workbook,
    separated,
    workbook,
)
from strategiplan.spreadsheets import cells as cells_module
from strategiplan.spreadsheets.book import Book, Sheet, Where, letters, text_of
from strategiplan.spreadsheets.columns import ColumnsError, language_of, meant, proposed
from strategiplan.spreadsheets.reading import Asked
from strategiplan.text import slug
from strategiplan.writing import revision
from test_cli import run


class Named(io.BytesIO):
    """An open file with a name."""

    def __init__(self, data: bytes, name: str = "plan.xlsx") -> None:
        super().__init__(data)
        self.name = name


def imported(
    data: bytes,
    name: str = "plan.xlsx",
    columns: Columns | None = None,
    into: Plan | None = None,
) -> Imported:
    return import_plan(Named(data, name), columns=columns, into=into, language="en")


def read(data: bytes, name: str = "plan.xlsx", columns: Columns | None = None) -> Plan:
    found = imported(data, name, columns)
    assert found.plan is not None, [str(each) for each in found.report.findings]
    return found.plan


def codes(found: Imported) -> list[str]:
    return [
        f"{each.code}@{each.place.cell if each.place else ''}" for each in found.report.findings
    ]


def table(*rows: tuple[object, ...], **sheets: list[tuple[object, ...]]) -> Plan:
    return read(own(*rows, **sheets))


# Round trips


@pytest.mark.parametrize("plan", [full_plan(), reference_plan(), loads(PLAN_TEXT), Plan()])
def test_an_exported_workbook_says_the_plan_and_each_value_has_its_cell(plan: Plan) -> None:
    data = export(plan, "xlsx", internal=True).content()
    document = read_workbook(data, Asked("plan.xlsx"))
    assert bind(document, Plan).value == plan
    for _, key, value in document.places():
        for place in (key, value):
            assert place is None or place.cell is not None


# What others have changed since the export


def since(edit: Callable[[Any], None], now: str = MEANWHILE) -> Imported:
    """What becomes of a plan that two have changed: one in a workbook, one in the plan file."""
    return imported(edited(exported(), edit), into=loads(now))


def test_changes_of_both_are_made() -> None:
    found = since(retitled("Et varmt samfunn"))
    assert [each.code for each in found.report.findings] == ["SP997"]
    assert found.plan is not None
    assert [each.title for each in found.plan.goals] == ["Et blått samfunn", "Et varmt samfunn"]
    assert [each.id for each in found.plan.actors] == ["plan", "helse"]


def test_a_workbook_that_nobody_has_edited_changes_nothing() -> None:
    found = since(lambda _book: None)
    assert found.report.findings == ()
    assert found.plan == loads(MEANWHILE)


def test_what_both_have_changed_is_to_be_decided() -> None:
    found = since(retitled("Et gult samfunn", "gront"))
    assert found.plan is None
    (finding,) = found.report.findings
    assert (finding.code, finding.severity) == ("SP996", "error")
    assert finding.place is not None
    assert finding.place.cell is not None
    assert (finding.place.cell.sheet, finding.place.cell.row) == ("Hovedmål", 3)
    assert "the spreadsheet says “Et gult samfunn”, the plan says “Et blått samfunn”" in (
        finding.message
    )
    # Both say the same in the end.
    assert since(retitled("Et blått samfunn", "gront")).plan == loads(MEANWHILE)


def test_what_one_took_out_and_the_other_changed_is_to_be_decided() -> None:
    def delete(book: Any) -> None:
        table = Table(book, "goal")
        table.sheet.delete_rows(table.row("trygt"))

    now = PLAN_TEXT.replace("Et trygt samfunn", "Et varmt samfunn")
    found = since(delete, now)
    assert found.plan is None
    assert [
        "the spreadsheet dropped it, the plan changed it" in each.message
        for each in found.report.findings
    ] == [True]
    # What nobody else has touched goes.
    gone = since(delete).plan
    assert gone is not None
    assert [each.id for each in gone.goals] == ["gront"]


@pytest.mark.parametrize("damage", ["gone", "changed"])
def test_a_workbook_that_has_lost_what_was_exported_says_so(damage: str) -> None:
    def edit(book: Any) -> None:
        retitled("Et varmt samfunn")(book)
        if damage == "gone":
            without_base(book)
        else:
            book["As it was exported"]["A2"].value = "{'title': 3"

    data = edited(export(loads(PLAN_TEXT), "xlsx", internal=True, language="en").content(), edit)
    found = imported(data, into=loads(MEANWHILE))
    assert [each.code for each in found.report.findings] == ["SP997"]
    assert "nobody can tell" in found.report.findings[0].message
    assert found.plan is not None
    assert [each.title for each in found.plan.goals] == ["Et grønt samfunn", "Et varmt samfunn"]
    # Whoever has the plan file as it was can say so.
    base = loads(PLAN_TEXT)
    both = import_plan(Named(data), into=loads(MEANWHILE), base=base, language="en").plan
    assert both is not None
    assert [each.title for each in both.goals] == ["Et blått samfunn", "Et varmt samfunn"]


@given(base=plans(), now=plans())
@settings(max_examples=25, deadline=None)
def test_an_untouched_workbook_leaves_any_plan_as_it_is(base: Plan, now: Plan) -> None:
    base, now = attrs.evolve(base, id=PlanId("plan")), attrs.evolve(now, id=PlanId("plan"))
    data = export(base, "xlsx", internal=True).content()
    found = imported(data, into=now)
    if found.plan is None:
        # What the plan says cannot be used as it stands, and was not before.
        assert bind(read_as_yaml(base), Plan).value != base
    else:
        assert found.plan in (now, bind(read_as_yaml(base), Plan).value)


def test_references_follow_an_identifier_that_is_changed() -> None:
    found = imported(edited(exported(), renamed("plan", "plan-og-bygg")), into=loads(PLAN_TEXT))
    assert [each.code for each in found.report.findings] == ["SP985"]
    assert found.plan is not None
    assert found.plan.goals[0].responsible == ("plan-og-bygg",)
    assert found.plan.actors[0].id == "plan-og-bygg"
    # One that another has already is no new name.
    taken = imported(edited(exported(), renamed("gront", "trygt", "goal")), into=loads(PLAN_TEXT))
    assert "SP985" not in {each.code for each in taken.report.findings}


def test_base_says_how_the_plan_was(tmp_path: Path) -> None:
    """Tables come back to a plan that others have changed; they know by themselves how it was."""
    (tmp_path / "before.yaml").write_text(PLAN_TEXT, encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(MEANWHILE, encoding="utf-8")
    run("export", "before.yaml", "--to", "csv", "-o", "tables", "--internal", folder=tmp_path)
    goals = tmp_path / "tables" / "goal.csv"
    text = goals.read_text("utf-8").replace("Et trygt samfunn", "Et varmt samfunn")
    goals.write_text(text, encoding="utf-8")
    done = run("import", "tables", "--base", "before.yaml", "--lang", "en", folder=tmp_path)
    assert done.returncode == 2
    assert "name the one of today with --into" in done.stderr
    words = ["import", "tables", "--into", "plan.yaml", "--lang", "en", "-o", "-"]
    wanted = MEANWHILE.replace("'Et trygt samfunn'", "Et varmt samfunn")
    done = run(*words, folder=tmp_path)
    assert "the changes of both are kept" in done.stderr
    assert done.stdout == wanted
    alone = run(*words[:1], "tables/goal.csv", *words[2:], folder=tmp_path)
    assert alone.stdout == wanted
    package = tmp_path / "tables" / "datapackage.json"
    for damage in ("[]", "{", '{"exported": 3}', "[" * 100_000, '{"exported": "{"}'):
        package.write_text(damage, encoding="utf-8")
        done = run(*words, folder=tmp_path)
        assert "nobody can tell how the plan was" in done.stderr
        assert "Et blått samfunn" not in done.stdout
    package.unlink()
    assert "nobody can tell how the plan was" in run(*words, folder=tmp_path).stderr
    assert run(*words, "--base", "before.yaml", folder=tmp_path).stdout == wanted


@given(plans())
@settings(max_examples=25, deadline=None)
def test_any_plan_comes_back_from_its_workbook(plan: Plan) -> None:
    data = export(plan, "xlsx", internal=True).content()
    document = read_workbook(data, Asked("plan.xlsx", into=plan))
    assert document.problems == ()
    again = bind(document, Plan).value
    assert again == bind(read_as_yaml(plan), Plan).value


def read_as_yaml(plan: Plan) -> Any:
    from strategiplan.reading.document import read_bytes

    return read_bytes(dumps(plan).encode())


@pytest.mark.parametrize("excel", ["yes", "no"])
def test_a_folder_of_csv_files_comes_back(tmp_path: Path, excel: str) -> None:
    plan = full_plan()
    folder = tmp_path / "tabeller"
    folder.mkdir()
    files = export(plan, "csv", internal=True, options={"excel": excel}).files()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    found = import_plan(folder, language="en")
    assert found.plan == plan
    assert found.format == "csv"
    (folder / "egne.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert "SP990@egne.csv!A1" in codes(import_plan(folder, language="en"))
    (folder / "egne.csv").write_bytes(b"a\0b" * 9)
    assert import_plan(folder, language="en").plan is None


def test_one_table_in_csv_brings_the_rest_from_the_plan() -> None:
    plan = loads(PLAN_TEXT)
    data = export(plan, "csv", internal=True).files()["goal.csv"]
    changed = data.replace(b"Et trygt samfunn", b"Et varmt samfunn")
    found = imported(changed, "goal.csv", into=plan)
    assert found.plan
    assert [goal.title for goal in found.plan.goals] == ["Et grønt samfunn", "Et varmt samfunn"]
    assert found.plan.actors == plan.actors
    assert found.plan.goals[0].strategies == plan.goals[0].strategies


def _bring_back(tmp_path: Path, data: bytes, *options: str) -> tuple[str, str]:
    """What a plan file says after a workbook was brought back into it, and what was said."""
    (tmp_path / "plan.yaml").write_text(PLAN_TEXT, encoding="utf-8")
    (tmp_path / "plan.xlsx").write_bytes(data)
    done = run(
        "import", "plan.xlsx", "--into", "plan.yaml", "--lang", "nb", *options, folder=tmp_path
    )
    assert "Traceback" not in done.stderr
    return (tmp_path / "plan.yaml").read_text("utf-8"), done.stdout + done.stderr


def _change(book: Any) -> None:
    goals, strategies = Table(book, "goal"), Table(book, "strategy")
    goals.put(goals.row("trygt"), title="Et varmt samfunn")
    strategies.sheet.delete_rows(strategies.row("sykkel"))
    last = strategies.row("utslipp") + 1
    strategies.put(last, id="skog", title="Vi skal plante skog", parent="gront")
    _swap(goals, "gront", "trygt")


def _swap(found: Table, one: str, other: str) -> None:
    first, second = found.row(one), found.row(other)
    for column in range(1, found.sheet.max_column + 1):
        above, below = found.sheet.cell(first, column), found.sheet.cell(second, column)
        above.value, below.value = below.value, above.value


CHANGED = """\
# Kommuneplanens samfunnsdel, første utkast
id: samfunnsdel
title: "Kommuneplanens samfunnsdel"   # vedtatt navn
language: nb

goals:
  - id: trygt
    code: '2'
    title: Et varmt samfunn
    sdgs: [16]
  # Det viktigste målet
  - id: gront
    code: '1'
    title: Et grønt samfunn
    responsible: [plan]
    strategies:
      # Følges opp i økonomiplanen
      - id: utslipp
        title: Vi skal kutte i egne utslipp
      - id: skog
        title: Vi skal plante skog

actors:
  - {id: plan, title: Plan og bygg}
"""


def test_edits_of_the_workbook_become_the_same_edits_of_the_file(tmp_path: Path) -> None:
    data = edited(exported(), _change)
    text, said = _bring_back(tmp_path, data, "--diff")
    assert text == PLAN_TEXT
    assert "Et varmt samfunn" in said
    text, said = _bring_back(tmp_path, data)
    assert text == CHANGED
    assert "plan.yaml: oppdatert" in said
    text, said = _bring_back(tmp_path, exported())
    assert text == PLAN_TEXT
    assert "ingenting er endret" in said


def _libreoffice(tmp_path: Path, data: bytes, to: str = "xlsx:Calc MS Excel 2007 XML") -> bytes:
    program = needs_program("soffice", "apt-get install --no-install-recommends libreoffice-calc")
    source = tmp_path / "office.xlsx"
    source.write_bytes(data)
    out = tmp_path / "office"
    subprocess.run(
        [program, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", to, "--outdir", str(out), str(source)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return next(out.iterdir()).read_bytes()


@pytest.mark.program
def test_what_libreoffice_has_opened_and_saved_comes_back(tmp_path: Path) -> None:
    text, _ = _bring_back(tmp_path, _libreoffice(tmp_path, exported()))
    assert text == PLAN_TEXT
    text, _ = _bring_back(tmp_path, _libreoffice(tmp_path, edited(exported(), _change)))
    assert text == CHANGED


@pytest.mark.program
def test_libreoffice_keeps_what_was_exported(tmp_path: Path) -> None:
    saved = _libreoffice(tmp_path, edited(exported(), retitled("Et varmt samfunn")))
    found = imported(saved, into=loads(MEANWHILE))
    assert [each.code for each in found.report.findings] == ["SP997"]
    assert found.plan is not None
    assert [each.title for each in found.plan.goals] == ["Et blått samfunn", "Et varmt samfunn"]


def test_a_table_that_libreoffice_has_saved_is_read_as_before(tmp_path: Path) -> None:
    data = edited(
        own(("Plan for Storvik",), (), HEADER, ROW, (None, "Vi skal gå", None, 3, 46000)),
        lambda book: book.active.merge_cells("A4:A5"),
    )
    saved = _libreoffice(tmp_path, data)
    assert read(saved) == read(data)
    text = _libreoffice(tmp_path, data, "csv:Text - txt - csv (StarCalc):59,34,ANSI,1")
    assert [each.title for each in read(text, "plan.csv").goals] == ["Et grønt samfunn"]


def test_rows_that_were_sorted_as_a_whole_keep_their_places() -> None:
    goals = "".join(f"  - {{id: m{n}, title: Mål {n}}}\n" for n in (3, 1, 7, 2, 6, 5, 4))
    plan = loads(f"id: p\ntitle: P\ngoals:\n{goals}")

    def sort(book: Any) -> None:
        found = Table(book, "goal")
        rows = [[cell.value for cell in row] for row in found.sheet.iter_rows(min_row=3)]
        place = found.columns["title"] - 1
        for number, row in enumerate(sorted(rows, key=lambda row: row[place]), 3):
            for column, value in enumerate(row, 1):
                found.sheet.cell(number, column).value = value

    data = edited(export(plan, "xlsx", internal=True).content(), sort)
    found = imported(data, into=plan)
    assert found.plan == plan
    assert [each.code for each in found.report.findings] == ["SP994"]

    def move(book: Any) -> None:
        _swap(Table(book, "goal"), "m3", "m7")

    moved = imported(edited(export(plan, "xlsx", internal=True).content(), move), into=plan)
    assert moved.plan
    assert [each.id for each in moved.plan.goals] == ["m7", "m1", "m3", "m2", "m6", "m5", "m4"]


def test_a_new_row_comes_after_the_one_above_it() -> None:
    def insert(book: Any) -> None:
        found = Table(book, "goal")
        found.sheet.insert_rows(found.row("trygt"))
        found.put(found.row("gront") + 1, id="varmt", title="Et varmt samfunn")

    found = imported(edited(exported(), insert), into=loads(PLAN_TEXT))
    assert found.plan
    assert [goal.id for goal in found.plan.goals] == ["gront", "varmt", "trygt"]


def test_a_place_that_was_written_by_hand_counts() -> None:
    def change(book: Any) -> None:
        found = Table(book, "goal")
        found.put(found.row("gront"), position=2)
        found.put(found.row("trygt"), position=1)

    found = imported(edited(exported(), change), into=loads(PLAN_TEXT))
    assert found.plan
    assert [goal.id for goal in found.plan.goals] == ["trygt", "gront"]


def test_deleting_a_goal_with_all_that_stands_under_it_leaves_no_trace() -> None:
    def delete(book: Any) -> None:
        for name, identifier in (
            ("strategy", "sykkel"),
            ("strategy", "utslipp"),
            ("goal", "gront"),
        ):
            found = Table(book, name)
            found.sheet.delete_rows(found.row(identifier))

    found = imported(edited(exported(), delete), into=loads(PLAN_TEXT))
    assert found.plan
    assert [goal.id for goal in found.plan.goals] == ["trygt"]
    assert found.report.findings == ()


def test_what_stands_under_what_is_lost_is_told_once() -> None:
    text = (
        "id: p\ntitle: P\ngoals: [{id: a, title: A, subgoals: [{id: b, title: B,"
        " strategies: [{id: c, title: C, sdgs: [3], responsible: [d]}]}]}]\nactors: [{id: d, title: D}]\n"
    )

    def delete(book: Any) -> None:
        found = Table(book, "goal")
        found.sheet.delete_rows(found.row("a"))

    found = imported(edited(exported(text), delete), into=loads(text))
    assert found.plan is None
    assert [str(each.place.cell) for each in found.report.findings if each.place] == ["Delmål!K3"]


def test_the_command_refuses_what_it_cannot_do(tmp_path: Path) -> None:
    other = exported(PLAN_TEXT.replace("id: samfunnsdel", "id: arealdel"))
    text, said = _bring_back(tmp_path, other)
    assert text == PLAN_TEXT
    assert "en annen plan" in said
    text, said = _bring_back(tmp_path, own(HEADER, ROW))
    assert text == PLAN_TEXT
    assert "SP984" in said
    done = run("import", "plan.xlsx", "--diff", "--lang", "en", folder=tmp_path)
    assert done.returncode == 2
    assert "--into" in done.stderr
    done = run("import", "plan.xlsx", "--into", "plan.xlsx", "--lang", "en", folder=tmp_path)
    assert done.returncode == 2
    (tmp_path / "plan.xlsx").write_bytes(edited(edited(exported(), _change), without_base))
    flow = "title: P\nid: samfunnsdel\ngoals: [{id: gront, title: A}, {id: trygt,\n   title: B}]\n"
    (tmp_path / "plan.yaml").write_text(flow, encoding="utf-8")
    done = run(
        "import", "plan.xlsx", "--into", "plan.yaml", "-o", "-", "--lang", "en", folder=tmp_path
    )
    assert done.returncode == 0
    assert "Et varmt samfunn" in done.stdout
    assert (tmp_path / "plan.yaml").read_text("utf-8") == flow


# Tables of one's own


MUNICIPAL: list[tuple[object, ...]] = [
    ("Kommuneplanens samfunnsdel for Storvik",),
    (),
    ("Satsingsområde", "Nr", "Hovedmål", "Delmål", "Strategi", "Ansvarlig", "FN-mål", "Frist", "Budsjett"),
    ("Klima", 1, "Et grønt samfunn", "1.1 Utslippene er halvert", "Vi skal bygge sykkelveier",
     "Plan og bygg; Teknisk", "11, 13 og 17", 46000, 200000),
    (None, None, None, None, "Vi skal kutte i egne utslipp", None, 13, "31.12.2027", "ca. 1 mill."),
    (),
    (None, None, None, "1.2 Naturen er tatt vare på", "• Vi skal verne myr\n• Vi skal plante trær",
     "Teknisk", datetime.datetime(2025, 3, 11), "Årlig", None),
    ("Satsingsområde", "Nr", "Hovedmål", "Delmål", "Strategi"),
    ("Oppvekst", "2", "Et trygt samfunn", None, "Vi skal ha nok lærere", "Oppvekst", "4-5", 2028),
]  # fmt: skip


def municipal() -> bytes:
    def merge(book: Any) -> None:
        book.active.merge_cells("A1:I2")
        book.active.merge_cells("A4:A7")
        book.active.merge_cells("F4:F5")

    return edited(own(*MUNICIPAL), merge)


def test_a_municipality_s_own_table(golden: Callable[[str, str], None]) -> None:
    found = imported(municipal(), "egen.xlsx")
    assert found.plan
    assert found.columns
    told = "\n".join(str(each) for each in found.report.findings)
    text = f"{columns_to_yaml(found.columns)}\n{dumps(found.plan)}\n{told}\n"
    golden("spreadsheet.txt", text)


def test_the_columns_are_written_down_and_used_again(tmp_path: Path) -> None:
    (tmp_path / "egen.xlsx").write_bytes(municipal())
    arguments = ("import", "egen.xlsx", "--mapping", "kolonner.yaml", "--lang", "nb")
    first = run(*arguments, folder=tmp_path)
    assert first.returncode == 0
    assert "kolonner.yaml: hva kolonnene er lest som" in first.stderr
    path = tmp_path / "kolonner.yaml"
    text = path.read_text("utf-8")
    assert text.startswith("# Hva kolonnene i regnearket inneholder")
    again = run(*arguments, folder=tmp_path)
    assert again.stdout == first.stdout
    path.write_text(text.replace("Budsjett: note", "Budsjett: '-'"), encoding="utf-8")
    less = run(*arguments, folder=tmp_path)
    assert "Budsjett" not in less.stdout
    assert "SP990" in less.stderr
    for words, said in {
        "columns: [a": "linje 1",
        "a: 1": "sier ikke hva kolonnene inneholder",
        "columns: {Mål: gaol}": "mente du «goal»",
        "columns: {Mål: note}": "én av dem må være",
        "columns: {Mål: goal}\nark: A": "har «ark»",
        "x" * 300_000: "linje 1",
    }.items():
        path.write_text(words, encoding="utf-8")
        done = run(*arguments, folder=tmp_path)
        assert done.returncode == 2
        assert said in done.stderr
    path.unlink()
    path.mkdir()
    assert run(*arguments, folder=tmp_path).returncode == 2


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (
            ["Satsingsområde", "Hovedmål", "Delmål", "Strategi", "Ansvarlig", "FN-mål"],
            ["focus_area", "goal", "subgoal", "strategy", "responsible", "sdgs"],
        ),
        (
            ["Satsingsområde", "Hovudmål", "Delmål", "Strategi", "Ansvarleg", "FNs berekraftsmål"],
            ["focus_area", "goal", "subgoal", "strategy", "responsible", "sdgs"],
        ),
        (
            ["Focus area", "Main goal", "Objective", "Action", "Responsible unit", "SDGs"],
            ["focus_area", "goal", "subgoal", "measure", "responsible", "sdgs"],
        ),
        (
            ["Målområde", "Övergripande mål", "Delmål", "Åtgärd", "Ansvarig nämnd", "Globala målen"],
            ["focus_area", "goal", "subgoal", "measure", "responsible", "sdgs"],
        ),
        (
            ["Indsatsområde", "Overordnet mål", "Delmål", "Tiltag", "Ansvarlig", "FN's verdensmål"],
            ["focus_area", "goal", "subgoal", "measure", "responsible", "sdgs"],
        ),
        (["Mål", "Mål (2)"], ["goal", "subgoal"]),
        (["Delmål", "Tiltak"], ["goal", "measure"]),
        (["Nr", "Mål", "Nr (2)", "Tiltak"], ["goal.code", "goal", "measure.code", "measure"]),
        (["Mål nr", "Mål", "Nummer", "Kode"], ["goal.code", "goal", "code", "note"]),
        (["Tiltak", "Status", "Kommentar"], ["measure", "note", "note"]),
        (["Kommunens hovedmål", "Ansvarlig for tiltaket", "Tiltak i perioden"],
         ["goal", "responsible", "measure"]),
        (["Hovedmål", "Budsjett nr", "x" * 100], ["goal", "note", "note"]),
    ],
)  # fmt: skip
def test_what_columns_hold_is_proposed_from_their_words(
    headers: list[str], expected: list[str]
) -> None:
    assert list(proposed(headers).values()) == expected


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Hovedmål Strategi Ansvarlig", "nb"), ("Hovudmål Strategi Ansvarleg", "nn"),
        ("Goal Strategy Responsible", "en"), ("Huvudmål Strategi Ansvarig", "sv"),
        ("Hovedmål Tiltag Verdensmål", "da"), ("Navn Telefon", ""),
    ],
)  # fmt: skip
def test_the_language_is_told_from_the_header(words: str, language: str) -> None:
    assert language_of(words.split()) == language


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("11, 13 og 17", ["11", "13", "17"]), ("FN 3 og 11", ["3", "11"]), (13, ["13"]),
        (13.0, ["13"]), (11.2, ["11.2"]), (Decimal("11.10"), ["11.10"]), ("3-5", ["3", "4", "5"]),
        ("11.b", ["11.b"]), ("mål 3/11/13", ["3", "11", "13"]), ("5–3", ["5", "3"]),
        (datetime.date(2025, 3, 11), ["11.3"]), (datetime.date(2025, 3, 31), []), ("ingen", []),
        ("2025-03-11", ["11.3"]),
    ],
)  # fmt: skip
def test_goals_of_the_un_in_a_cell(cell: object, expected: list[str]) -> None:
    assert cells_module.sdgs(cell)[0] == expected


@pytest.mark.parametrize(
    ("cell", "value", "how"),
    [
        (46000, "2025-12-09", "serial"), ("46000", "2025-12-09", "serial"), (2028, "2028", ""),
        ("2028", "2028", ""), ("31.12.2027", "2027-12-31", ""), ("2027-12", "2027-12", ""),
        (datetime.date(2027, 1, 2), "2027-01-02", ""), ("Årlig", "", ""), (12, "", ""), (True, "", ""),
    ],
)  # fmt: skip
def test_days_in_a_cell(cell: object, value: str, how: str) -> None:
    found = cells_module.day(cell)
    assert (found.value, found.how) == (value, how)
    assert bool(found.rest) is not bool(value)


@pytest.mark.parametrize(
    ("cell", "value", "rest"),
    [
        ("2024-2028", "2024-2028", ""), ("2024 til 2028", "2024-2028", ""), (2026, "2026-2026", ""),
        ("2024–28 (usikkert)", "2024-2028", "2024–28 (usikkert)"), ("Årlig", "", "Årlig"),
    ],
)  # fmt: skip
def test_periods_in_a_cell(cell: object, value: str, rest: str) -> None:
    found = cells_module.period(cell)
    assert (found.value, found.rest) == (value, rest)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Plan og bygg", ["Plan og bygg"]), ("Plan og bygg, Teknisk", ["Plan og bygg", "Teknisk"]),
        ("Helse, velferd og omsorg", ["Helse, velferd og omsorg"]), ("A; B;", ["A", "B"]),
        ("A/B\nA", ["A", "B"]), ("- A\n- B", ["A", "B"]), (" . ", []),
    ],
)  # fmt: skip
def test_names_in_a_cell(cell: object, expected: list[str]) -> None:
    assert cells_module.names(cell) == expected


def test_columns_in_any_order_and_levels_that_are_left_out() -> None:
    plan = table(
        ("Indikator", "Tiltak", "Hovedmål", "Bidrag", "Periode", "Prioritet", "Beskrivelse", "Id"),
        ("Antall sykler", "Bygge sykkelvei", "Et grønt samfunn", "Sykle selv", "2024-2028", 1, "Lang", "g"),
        ("Antall biler", "Bygge sykkelvei", "Et grønt samfunn", "", "2025-2028", "høy", "Lengre", "h"),
    )  # fmt: skip
    (goal,) = plan.goals
    (measure,) = goal.measures
    assert [each.title for each in measure.indicators] == ["Antall sykler", "Antall biler"]
    assert [each.title for each in goal.contributions] == ["Sykle selv"]
    assert str(measure.period) or measure.period
    assert measure.rank == 1
    assert measure.id == "g"
    assert measure.description == "Lang\n\nLengre"
    assert measure.note == "Periode: 2025-2028\nPrioritet: høy\nId: h"


def test_what_belongs_to_a_level_by_name_goes_there() -> None:
    columns = Columns({"Mål": "goal", "Tiltak": "measure", "Eier": "goal.responsible", "A": "note"})
    found = imported(
        own(("Mål", "Tiltak", "Eier", "A"), ("", "", "Ola", ""), ("Grønt", "Sykle", "Kari", 1.5)),
        columns=columns,
    )
    assert found.plan
    assert found.plan.goals[0].responsible == ("kari",)
    assert found.plan.goals[0].measures[0].note == "A: 1.5"
    assert found.plan.note == "Eier: Ola"


def test_several_sheets_are_read_one_after_the_other() -> None:
    plan = table(HEADER, ROW, Mer=[HEADER, ("Et trygt samfunn", "Vi skal bry oss", "plan og Bygg")])
    assert [goal.title for goal in plan.goals] == ["Et grønt samfunn", "Et trygt samfunn"]
    assert [actor.title for actor in plan.actors] == ["Plan og bygg"]
    data = book_of({"A": [HEADER, ROW], "B": [HEADER, ROW], "C": [("x",)]})
    only = imported(data, columns=Columns({"Hovedmål": "goal", "Strategi": "-"}, "B"))
    assert [each for each in codes(only) if each.startswith("SP990")] == [
        "SP990@A!A1", "SP990@B!B1", "SP990@C!A1",
    ]  # fmt: skip
    one = imported(book_of({"A": [HEADER, ROW], "C": [("x",)]}))
    assert one.columns
    assert one.columns.sheet == "A"
    assert columns_from_yaml(columns_to_yaml(one.columns).encode()) == one.columns


def test_a_table_of_one_column_and_without_a_title() -> None:
    plan = read(own(("Mål",), ("Grønt",), ("Trygt",)), "min_plan.xlsx")
    assert plan.title == "min plan"
    assert [goal.title for goal in plan.goals] == ["Grønt", "Trygt"]


@given(
    st.lists(
        st.lists(
            st.one_of(
                st.none(), st.integers(-(10**6), 10**6), st.booleans(), st.dates(),
                st.text(max_size=12), st.sampled_from([*HEADER, *ROW]),
            ),
            max_size=6,
        ),
        max_size=8,
    )
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_whatever_stands_in_cells_is_in_the_plan_or_told(rows: list[list[object]]) -> None:
    legal: list[list[Any]] = [list(HEADER)]
    legal += [[_legal(cell) for cell in row] for row in rows]
    found = imported(own(*[tuple(row) for row in legal]))
    for finding in found.report.findings:
        assert finding.place
    if found.plan is None:
        return
    text = dumps(found.plan) + " ".join(each.message for each in found.report.findings)
    for row in legal[1:]:
        for cell in row[5:]:
            words = "".join(text_of("" if cell is None else cell).split())[:10]
            if words.isalnum() and words.isascii():
                assert words in "".join(text.split())


def _legal(cell: object) -> Any:
    if isinstance(cell, str):
        cell = "".join(each for each in cell if each.isprintable())
        return cell if cell[:1] not in ("=", "#") else "x"
    return cell


# Files that nobody should open


def refusal(data: bytes, name: str = "plan.xlsx") -> Finding:
    found = imported(data, name)
    assert found.plan is None
    (finding,) = found.report.findings
    return finding


def _part(name: str, more: bytes = b"") -> bytes:
    return repacked(
        own(HEADER),
        lambda part, content: None if part == "xl/workbook.xml" else content,
        {name: more},
    )


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (encrypted(), "protected by a password"),
        (locked_zip(), "protected by a password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".xls"),
        (_part("xl/workbook.bin"), ".xlsb"),
        (_part("content.xml"), ".ods"),
        (_part("word/document.xml"), "no workbook"),
        (bomb(), "grows to 286 MB"),
        (repacked(own(HEADER), more={f"x/{n}": b"" for n in range(MAX_MEMBERS)}), "is not opened"),
        (repacked(own(HEADER), more={"a.xml": b" " * (2**20 - 4) + b"<!DOCTYPE a>"}), "document type"),
        (repacked(own(HEADER), more={"a.xml": "<!DOCTYPE a>".encode("utf-16-le")}), "document type"),
        (b"PK\x03\x04" + b"\0" * 100, "damaged"),
        (repacked(own(HEADER), lambda name, data: data[:99] if "sheet1" in name else data), "damaged"),
        ("Hovedmål;Strategi".encode(), "no workbook"),
    ],
)  # fmt: skip
def test_what_is_no_workbook_is_refused_with_the_reason(data: bytes, key: str) -> None:
    finding = refusal(data)
    assert finding.code == "SP983"
    assert key in finding.message
    assert finding.hint


def test_a_million_empty_rows_are_no_matter() -> None:
    rows = b"".join(
        b'<row r="%d" ht="15" customHeight="1"/>' % number for number in range(10, 1_000_010)
    )
    far = b'<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert read(with_rows(own(HEADER, ROW), rows + far)) == read(own(HEADER, ROW))


@pytest.mark.parametrize(
    "row",
    [
        b'<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>',
        b'<row r="9"><c r="ZZZZZZ9"><v>1</v></c></row>',
    ],
)
def test_cells_that_no_sheet_has_are_refused_or_passed_over(row: bytes) -> None:
    found = imported(with_rows(own(HEADER, ROW), row))
    assert found.plan is None or found.plan.goals


def test_limits_of_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (workbook, separated, flat):
        monkeypatch.setattr(module, "MAX_CELLS", 20)
    assert "more than 20 cells" in refusal(own(*[HEADER] * 9)).message
    assert "more than 20 cells" in refusal(b"a,b,c\n" * 9, "plan.csv").message

    def overlap(book: Any) -> None:
        for last in range(3, 9):
            book.active.merge_cells(f"A2:A{last}")

    monkeypatch.setattr(workbook, "MAX_CELLS", 1000)
    monkeypatch.setattr(flat, "MAX_CELLS", 1)
    rows = [("", f"Vi skal {n}", "", "", "") for n in range(8)]
    assert len(read(edited(own(HEADER, ROW, *rows), overlap)).goals) == 1


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    data = own(HEADER, ROW)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert "openpyxl is missing" in refusal(data).message


def test_tables_without_what_is_usual() -> None:
    columns = Columns({"Ting": "goal", "Sak": "code"})
    found = imported(
        own((" ",), ("Ting", "Sak"), ("Grønt", "1"), ("Grønt", "1"), ("Grønt", "2")),
        columns=columns,
    )
    assert found.plan
    assert found.plan.language == ""
    assert found.plan.goals[0].code == "1"
    assert found.plan.goals[0].note == "Sak: 2"
    goals = export(loads(PLAN_TEXT), "csv", internal=True).files()["goal.csv"]
    # Without the plan that they belong to, nobody knows what the goals stand in.
    alone = imported(goals, "goal.csv")
    assert alone.plan is None
    assert {each.code for each in alone.report.findings} == {"SP986"}
    assert table(("Mål", "Merknad"), ("Grønt", "x"), ("Grønt", "x")).goals[0].note == "x"

    def change(book: Any) -> None:
        found = Table(book, "goal")
        found.sheet.cell(9, found.sheet.max_column + 1).value = "Husk møtet"

    text = "id: p\ntitle: P\nvalues: [{title: {nb: a, en: ''}}]\ngoals: [{title: A}]\n"
    data = edited(exported(text), change)
    again = imported(data, into=loads(text))
    assert again.plan == loads(text)
    assert [each.code for each in again.report.findings] == ["SP990"]

    def without_marks(book: Any) -> None:
        book.remove(Table(book, "mark").sheet)

    marked = loads(
        "id: p\ntitle: P\ngoals: [{id: a, title: {nb: A, en: B}}, {id: b, title: {en: B, nb: A}}]\n"
    )
    data = export(marked, "xlsx", internal=True).content()
    assert imported(edited(data, without_marks), into=marked).plan == marked


def test_a_sheet_that_was_sorted_by_days() -> None:
    days = (1, 3, 2, 6, 5, 4, 7)
    decisions = "".join(
        f"  - {{id: d{n}, title: Vedtak, body: b, date: 2025-01-{n:02}}}\n" for n in days
    )
    plan = loads(f"id: p\ntitle: P\ndecisions:\n{decisions}actors: [{{id: b, title: B}}]\n")

    def sort(book: Any) -> None:
        found = Table(book, "decision")
        rows = [[cell.value for cell in row] for row in found.sheet.iter_rows(min_row=3)]
        place = found.columns["date"] - 1
        for number, row in enumerate(sorted(rows, key=lambda row: row[place]), 3):
            for column, value in enumerate(row, 1):
                found.sheet.cell(number, column).value = value

    data = edited(export(plan, "xlsx", internal=True).content(), sort)
    assert imported(data, into=plan).plan == plan


def test_a_long_cell_and_one_with_a_time_of_day() -> None:
    long = "lang " * 60_000
    data = f"Hovedmål;Merknad\nGrønt;{long}\n".encode()
    assert read(data, "plan.csv").goals[0].note == long.strip()
    columns = ("Hovedmål", "Merknad")
    when = datetime.datetime(2025, 3, 11, 12, 30)
    assert table(columns, ("Grønt", when)).goals[0].note == "2025-03-11 12:30:00"
    assert table(columns, ("Grønt", datetime.time(12, 30))).goals[0].note == "12:30:00"


def test_formulas_with_and_without_results() -> None:
    with_result = b'<row r="3"><c r="A3" t="str"><f>A2</f><v>Regnet ut</v></c></row>'
    assert read(with_rows(own(HEADER, ROW), with_result)).goals[1].title == "Regnet ut"
    empty = b'<row r="3"><c r="A3" t="str"><f>A2</f><v></v></c></row>'
    assert len(read(with_rows(own(HEADER, ROW), empty)).goals) == 1
    finding = imported(own(HEADER, ("Grønt", "=A2"))).report.findings[-1]
    assert (finding.code, finding.severity) == ("SP987", "error")
    assert finding.place
    assert str(finding.place.cell) == "Mål!B2"

    def formula(book: Any) -> None:
        found = Table(book, "goal")
        found.put(found.row("gront"), title="=B4", position="=1+1")

    again = imported(edited(exported(), formula), into=loads(PLAN_TEXT))
    assert again.plan is None
    assert {each.code for each in again.report.findings} == {"SP987"}


@pytest.mark.parametrize(
    "data",
    [
        'Hovedmål;Strategi\r\n"Et ""grønt""\r\nsamfunn";Vi skal sykle\r\n'.encode(),
        'sep=;\nHovedmål;Strategi\n"Et ""grønt""\nsamfunn";Vi skal sykle\n'.encode(),
        b"\xef\xbb\xbf" + 'Hovedmål,Strategi\n"Et ""grønt""\nsamfunn",Vi skal sykle\n'.encode(),
        'Hovedmål\tStrategi\n"Et ""grønt""\nsamfunn"\tVi skal sykle\n'.encode("utf-16"),
        'Hovedmål;Strategi\n"Et ""grønt""\nsamfunn";Vi skal sykle\n'.encode("cp1252"),
    ],
)
def test_csv_files_of_all_countries(data: bytes) -> None:
    plan = read(data, "plan.csv")
    assert plan.goals[0].title == 'Et "grønt" samfunn'
    assert plan.goals[0].strategies[0].title == "Vi skal sykle"


def test_places_in_csv_are_cells_whatever_lines_there_are() -> None:
    data = 'Hovedmål;Strategi;FN-mål\n"Et\ngrønt";Sykle;18\n'.encode()
    findings = check(Named(data, "plan.csv"), language="en").findings
    assert any(str(each).startswith("plan.csv:C2: error") for each in findings)


def test_every_form_of_report_names_the_cell(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(own(HEADER, (*ROW[:3], 18), *[(f"Mål {n}", "", "", 18) for n in range(20)]))
    report = check(path, language="en")
    from strategiplan.report.formats import FORMATS, Style

    for name in FORMATS:
        text = "".join(pieces([report], name, Style()))
        assert "D2" in text, name
        if name == "json":
            cells = {each["place"].get("cell") for each in json.loads(text)["files"][0]["findings"]}
            assert "'Mål'!D2" in cells or "Mål!D2" in cells


def test_files_are_known_by_their_names_and_their_first_bytes() -> None:
    data = exported()
    assert looks_like_workbook(data, "")
    assert looks_like_workbook(b"", "plan.XLS")
    assert not looks_like_workbook(data, "plan.docx")
    assert not looks_like_workbook(b"PK", "")
    assert looks_like_csv(b"", "plan.tsv")
    assert not looks_like_csv(b"", "plan.txt")
    assert load(Named(data, "uten ende")) == loads(PLAN_TEXT)
    assert isinstance(examined(data), Package)
    assert isinstance(examined(b""), Refusal)


def test_small_things_of_books() -> None:
    assert [letters(number) for number in (1, 26, 27, 16384)] == ["A", "Z", "AA", "XFD"]
    book = Book([Sheet("Ark 1", {1: {2: "a\nb"}})])
    book.tell("SP990", Where(5), variant="sheet")
    book.lay_out()
    assert book.text == "a↵b\n".encode()
    assert str(book.cell(0)) == "'Ark 1'!B1"
    assert Book([]).cell(0) is None
    assert book.span(Where(0, 7, 7)) == book.span(Where(0, 1, 2))
    assert slug("Ærlig & øvd") == "aerlig-ovd"
    assert slug("3 vei", ("actor-3-vei",), "actor") == "actor-3-vei-2"
    assert slug("…") == "element"
    with pytest.raises(ColumnsError):
        columns_from_yaml(b"columns: {a: b.c}")
    assert columns_from_yaml(b"columns: {a: goal.title, b: goal, c: }").taken["c"] == "-"
    assert meant("") == ""


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_sample_points_to_a_cell_or_refuses_the_file(key: str) -> None:
    name, data, columns, into = CATALOGUE[key]()
    found = imported(data, name, columns, into)
    for finding in found.report.findings:
        assert finding.place
        assert finding.place.cell or finding.code in ("SP983", "SP984", "SP108")


def test_reading_of_csv_of_hostile_bytes() -> None:
    @given(st.binary(max_size=200))
    @settings(max_examples=100, deadline=None)
    def read_it(data: bytes) -> None:
        document = read_csv(data, Asked("plan.csv"))
        bind(document, Plan)

    read_it()


def test_a_folder_without_tables_is_a_folder(tmp_path: Path) -> None:
    (finding,) = import_plan(tmp_path, language="en").report.findings
    assert "is a folder" in finding.message


def test_what_has_no_place_in_the_layout_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = export(loads("id: p\ntitle: Planen\n"), "xlsx").content()
    (tmp_path / "plan.xlsx").write_bytes(edited(data, without_base))
    (tmp_path / "plan.yaml").write_text("id: p\ntitle: Den gamle\n", encoding="utf-8")

    def refuse(*_: object) -> str:
        raise revision.RevisionError

    monkeypatch.setattr(revision, "revised", refuse)
    monkeypatch.chdir(tmp_path)
    words = ["import", "plan.xlsx", "--into", "plan.yaml", "--lang", "en"]
    done = CliRunner().invoke(command, words)
    assert done.exit_code == 2
    assert "cannot be written into the layout of plan.yaml" in done.stderr
    assert (tmp_path / "plan.yaml").read_text("utf-8") == "id: p\ntitle: Den gamle\n"


def test_another_place_in_a_workbook_is_told_by_its_cell() -> None:
    place = Place("plan.xlsx", 4, 1, 4, 2, Cell("Mål", 4, "C"))
    finding = check(read_bytes(b"title: P\n")).findings[0]
    finding = attrs.evolve(finding, place=place)
    assert seen_also(Related((), "mål 2", place), finding, Speaker("nb")) == "Mål!C4, mål 2"


# Tables as planners make them


def told(found: Imported) -> list[str]:
    """What is said beside what the columns were taken for."""
    others = [each for each in found.report.findings if each.code != "SP995"]
    return [f"{each.code}@{cell_of(each)}" for each in others]


def cell_of(finding: Finding) -> str:
    assert finding.place
    cell = finding.place.cell
    return f"{cell.column}{cell.row}" if cell else ""


def table_of(*rows: tuple[object, ...]) -> Imported:
    return imported(own(*rows))


def test_a_row_of_sums_is_told_and_belongs_to_nothing() -> None:
    head = ("Nr", "Hovedmål", "Tiltak", "Kostnad")
    for label, place in (("Sum", 0), ("Totalt:", 1), ("Sum totalt", 2), ("I alt", 0)):
        total: list[object] = [None, None, None, 4000]
        total[place] = label
        found = table_of(head, (1, "Grønt", "Trær", 1000), ("", "", "Myr", 3000), tuple(total))
        assert found.plan
        assert told(found) == [f"SP990@{'ABC'[place]}4"]
        assert "4000" not in dumps(found.plan)
        assert label not in dumps(found.plan)
    csv = b"Hovedm\xc3\xa5l;Kostnad\nGr\xc3\xb8nt;1 000 kr\nSum;1 000,00 kr\n"
    found = imported(csv, "plan.csv")
    assert told(found) == ["SP990@A3"]
    # A goal may be called that.
    found = table_of(head, (1, "Sum", "Alle er med", "gratis"), (2, "Totalt", None, None))
    assert found.plan
    assert [each.title for each in found.plan.goals] == ["Sum", "Totalt"]
    long = table_of(head, ("Sum", "", "", " ." * 16_000 + "x"))
    assert long.plan
    assert ". . ." in str(long.plan.note)


def test_a_table_below_the_plan_s_is_no_part_of_it() -> None:
    first = (("Mål", "Tiltak"), ("Trygg by", "Lys"), (), ("Grønn by", "Trær"), ())
    found = table_of(*first, ("Aktør", "Ansvarlig"), ("Helse", "Kari"), (), ("Navn", "Rolle"))
    assert found.plan
    assert [each.title for each in found.plan.goals] == ["Trygg by", "Grønn by"]
    assert told(found) == ["SP990@A6"]
    # One with goals of its own is read by its own header.
    below = (("Hovedmål", "Strategi", "Ansvarlig"), ("Varm by", "Vi bryr oss", "Helse"))
    found = table_of(*first, ("Aktør", "Rolle"), ("Helse", "Eier"), (), *below)
    assert found.plan
    assert told(found) == ["SP990@A6"]
    assert "Vi bryr oss" in dumps(found.plan)
    assert "Aktør" not in dumps(found.plan)
    # The same header again, on the next page, is no other table.
    found = table_of(*first, ("Mål", "Tiltak"), ("Varm by", "Benker"))
    assert found.plan
    assert [each.title for each in found.plan.goals] == ["Trygg by", "Grønn by", "Varm by"]
    columns = Columns({"Mål": "goal", "Tiltak": "measure", "Ansvarlig": "responsible"})
    rows = (*first, ("Tiltak", "Mål", "Ansvarlig"), ("Benker", "Varm by", "Helse"))
    mapped = imported(own(*rows), columns=columns)
    assert mapped.plan
    assert [each.title for each in mapped.plan.goals] == ["Trygg by", "Grønn by", "Varm by"]


def test_the_first_of_two_columns_of_one_name_is_what_it_says() -> None:
    found = table_of(("Mål", "Tiltak", "Tiltak"), ("Trygg by", "Lys", "Gangfelt"))
    assert found.plan
    (measure,) = found.plan.goals[0].measures
    assert (measure.title, measure.note) == ("Lys", "Tiltak (2): Gangfelt")
    found = table_of(("Mål (2024)", "Mål (2028)", "Strategi"), ("A", "B", "Vi skal"))
    assert found.plan
    assert found.plan.goals[0].subgoals[0].strategies[0].title == "Vi skal"


def test_hidden_rows_and_columns_are_read_and_told() -> None:
    def hide(book: Any) -> None:
        sheet = book["Mål"]
        for row in (3, 4, 6, *range(8, 40, 2)):
            sheet.row_dimensions[row].hidden = True
        sheet.column_dimensions["B"].hidden = True

    rows = [("Mål", "Kommentar"), *((f"Mål {n}", f"Internt {n}") for n in range(2, 40))]
    found = imported(edited(own(*rows), hide))
    assert found.plan
    assert len(found.plan.goals) == 38
    assert told(found) == ["SP988@B1", "SP988@A3"]
    message = str(found.report.findings[-1].message)
    assert message.endswith("3–4, 6, 8, 10, 12, 14, 16, 18, 20, 22 and …"), message


@pytest.mark.parametrize(
    ("above", "title", "note"),
    [
        (["FJORDVIK KOMMUNE", "Handlingsdel 2026"], "Handlingsdel 2026", "FJORDVIK KOMMUNE"),
        (["Møre og Romsdal fylkeskommune", "Regional plan"], "Regional plan", "Møre og"),
        (["Fjordvik kommune"], "Fjordvik kommune", ""),
        (["Handlingsdel", "Fjordvik kommune"], "Handlingsdel", "Fjordvik kommune"),
    ],
)
def test_the_name_of_the_municipality_is_no_title(above: list[str], title: str, note: str) -> None:
    found = table_of(*((each,) for each in above), (), ("Mål", "Tiltak"), ("Trygg by", "Lys"))
    assert found.plan
    assert found.plan.title == title
    assert str(found.plan.note or "").startswith(note)


def test_numbers_that_change_in_each_row_belong_to_what_the_rows_are_about() -> None:
    head = ("Nr.", "Område", "Hovedmål", "Strategi")
    rows = ((1.1, "By", "Levende", "Vi fortetter"), (1.2, "By", "Levende", "Vi bygger"), ("Sum", 2))
    found = table_of(head, *rows)
    assert found.plan
    strategies = found.plan.focus_areas[0].goals[0].strategies
    assert [each.code for each in strategies] == ["1.1", "1.2"]
    assert not found.plan.focus_areas[0].code
    found = table_of(head, (1, "By", "Levende", "Vi fortetter"), (1, "By", "Levende", "Vi bygger"))
    assert found.plan
    assert found.plan.focus_areas[0].code == "1"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("juni 2026", "2026-06"),
        ("Des. 2026", "2026-12"),
        ("maj 2026", "2026-05"),
        ("mars, 2027", "2027-03"),
        ("den 2026", ""),
        ("høsten 2026", ""),
        ("juni 26", ""),
    ],
)
def test_months_in_a_cell(cell: str, value: str) -> None:
    assert cells_module.day(cell).value == value


@pytest.mark.parametrize(
    "header",
    [
        ("Hovudmålsetjing", "Delmål", "Tiltak", "Ansvarlege", "Tidsfrist"),
        ("Målsætning", "Delmål", "Tiltag", "Ansvarlige", "Tidsplan"),
        ("Målsättning", "Delmål", "Insatser", "Ansvariga", "Tidplan"),
        ("Hovedmålsetting", "Delmål", "Tiltak", "Ansvarlige", "Tidsfrist"),
    ],
)
def test_what_the_neighbours_call_their_columns(header: tuple[str, ...]) -> None:
    found = table_of(header, ("Trygg by", "Lyse gater", "Lamper", "Teknisk", "mai 2027"))
    assert found.plan
    (measure,) = found.plan.goals[0].subgoals[0].measures
    assert str(measure.period.end) == "2027-05"  # type: ignore[union-attr]
    assert measure.responsible == ("teknisk",)
