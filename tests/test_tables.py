"""Tables of a plan: nothing is lost, and what does not fit in is said."""

from __future__ import annotations

import datetime
import importlib
import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from full_plan import full_plan
from strategies import NASTY, plans, texts
from strategiplan import (
    ActorId,
    Goal,
    Indicator,
    Localized,
    Measurement,
    Plan,
    PlanId,
    export,
    formats,
    graph,
    loads,
    reference_plan,
)
from strategiplan.model.shape import element_classes
from strategiplan.tables import Misfit, Table, column_named, plan_of, schema, tables_of
from strategiplan.tables.csv import from_csv, to_csv
from strategiplan.tables.parquet import from_parquet, to_parquet
from strategiplan.tables.rebuilding import value_of
from strategiplan.tables.schema import LIST_ITEM, MARK, REFERENCE
from strategiplan.tables.xlsx import escaped, from_xlsx, pieces, unescaped

Tables = Mapping[str, Table]


def _through_csv(plan: Plan, excel: str = "no") -> Tables:
    files = export(plan, "csv", internal=True, options={"excel": excel}).files()
    return {
        name.removesuffix(".csv"): from_csv(name.removesuffix(".csv"), data)
        for name, data in files.items()
        if name.endswith(".csv")
    }


def _through_parquet(plan: Plan) -> Tables:
    files = export(plan, "parquet", internal=True).files()
    return {
        name.removesuffix(".parquet"): from_parquet(name.removesuffix(".parquet"), data)
        for name, data in files.items()
        if name.endswith(".parquet")
    }


def _through_xlsx(plan: Plan) -> Tables:
    return from_xlsx(export(plan, "xlsx", internal=True).content())


WAYS: dict[str, Callable[[Plan], Tables]] = {
    "none": tables_of,
    "csv": _through_csv,
    "excel": lambda plan: _through_csv(plan, "yes"),
    "parquet": _through_parquet,
    "xlsx": _through_xlsx,
}


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> Callable[[Plan], Tables]:
    name = {"none": "json", "excel": "csv"}.get(request.param, request.param)
    if formats()[name].missing:
        pytest.skip(f"needs {', '.join(formats()[name].missing)}: {formats()[name].command}")
    return WAYS[request.param]


def _same(plan: Plan, way: Callable[[Plan], Tables]) -> None:
    rebuilt = plan_of(way(plan))
    assert rebuilt.misfits == ()
    assert rebuilt.plan == plan


HOSTILE = Plan(
    id=PlanId("=1+1"),
    owners=(ActorId(""), ActorId("=2")),
    case_numbers=("", "20/46547"),
    title="x" * 100_000,
    description="⟦→ 1⟧",
    note="🌱" * 40_000,
    language="nb",
    topics=(
        *NASTY,
        "@SUM(A1)",
        "\tbak",
        " -1",
        "''=1",
        "<r><t>x</t></r>",
        "<r>",
        "_x0041_x0042_",
        "_x0041\x01",
        "\x01" * 5_000,
        "javascript:alert(1)",
        "#N/A",
        "kr 100",
        "1. mai",
        "a\r\nb\rc",
    ),
)


def test_nothing_is_lost_of_plans_that_say_much(way: Callable[[Plan], Tables]) -> None:
    for plan in (full_plan(), reference_plan(), Plan(), HOSTILE):
        _same(plan, way)


@settings(max_examples=25, deadline=None)
@given(plans())
def test_nothing_is_lost_of_any_plan(plan: Plan) -> None:
    for name, each in WAYS.items():
        format = {"none": "json", "excel": "csv"}.get(name, name)
        if not formats()[format].missing:
            _same(plan, each)


def test_numbers_come_back_as_they_are_written(way: Callable[[Plan], Tables]) -> None:
    written = [
        "44.75",
        "1.10",
        "0",
        "-0",
        "0.0",
        "1E+5",
        "1E-7",
        "12345678901234567.5",
        "1E+400",
        "-3",
        "0.1",
    ]
    plan = loads(
        "indicators:\n  - title: Utslipp\n    values:\n"
        + "".join(f"      - {{value: '{number}'}}\n" for number in written)
    )
    values = plan_of(way(plan)).plan.indicators[0].values
    assert [str(each.value) for each in values] == written
    large = Plan(indicators=(attrs.evolve(plan.indicators[0], interval_years=10**30 - 1),))
    _same(large, way)


def test_every_class_has_a_table_and_no_column_is_there_twice() -> None:
    assert set(element_classes()) < set(schema())
    for name, columns in schema().items():
        names = [column.name for column in columns]
        assert len(set(names)) == len(names), name


def test_keys_are_those_of_the_graph() -> None:
    plan = reference_plan()
    keys = [row["key"] for row in tables_of(plan)["element"].rows]
    assert keys == list(graph(plan))[: len(keys)]


def test_a_reference_leads_to_the_element_of_a_kind_that_it_may_lead_to() -> None:
    plan = loads(
        "goals: [{id: a, title: A, responsible: [a, b, nobody]}]\n"
        "actors: [{id: a, title: A}, {id: b, title: B}]\n"
    )
    found = [row.get("target_key") for row in tables_of(plan)[REFERENCE].rows]
    assert found == ["/actors/0", "b", None]


def test_translations_are_columns_and_their_order_is_marked_where_it_differs() -> None:
    plan = Plan(
        title=Localized({"nb": "By", "en": "Town"}),
        goals=tuple(
            Goal(title=Localized(title))
            for title in ({"nb": "Én", "en": "One"}, {"en": "Two", "nb": "To"}, {"en": ""})
        ),
    )
    tables = tables_of(plan)
    names = [column.name for column in tables["goal"].columns if column.base == "title"]
    assert names == ["title.nb", "title.en"]
    assert [(row["column"], row["mark"]) for row in tables[MARK].rows] == [
        ("title", 'order ["en", "nb"]'),
        ("title.en", "empty"),
    ]
    assert tables["element"].rows[2]["title"] == "Two"
    assert plan_of(tables).plan == plan


# A spreadsheet's rows, as somebody wrote them


def _table(name: str, *rows: dict[str, Any]) -> Table:
    names = dict.fromkeys(key for row in rows for key in row)
    columns = tuple(column for each in names if (column := column_named(name, each)))
    return Table(name, columns, list(rows))


def _built(*tables: Table) -> Any:
    return plan_of({table.name: table for table in tables})


def test_new_rows_need_little() -> None:
    rebuilt = _built(
        _table("plan", {"id": "p", "title": "Plan"}),
        _table(
            "goal",
            {"id": "b", "title": "To", "code": 2.0, "position": "2"},
            {"id": "a", "title": "Én", "position": 1, "period.start": 2020, "prioritised": "TRUE"},
            {"title": "Uten"},
        ),
        _table("subgoal", {"parent": "a", "title": "Under"}),
        _table("sdg_link", {"of": "a", "held_in": "sdgs", "sdg": 11.2}),
        _table("wording", {"of": "a", "held_in": "wordings", "note": "Tom"}),
        _table("decision", {"date": "17.11.2022"}),
        _table(REFERENCE, {"table": "goal", "of": "a", "held_in": "responsible", "target_id": "k"}),
        _table(LIST_ITEM, {"table": "goal", "of": "a", "held_in": "scope", "value": "community"}),
    )
    assert rebuilt.misfits == ()
    assert rebuilt.plan == loads(
        """
        id: p
        title: Plan
        goals:
          - id: a
            title: Én
            period: {start: 2020}
            prioritised: true
            responsible: [k]
            scope: [community]
            sdgs: ['11.2']
            wordings: [{text: '', note: Tom}]
            subgoals: [{title: Under}]
          - {id: b, title: To, code: 2}
          - {title: Uten}
        decisions: [{date: 2022-11-17}]
        """
    )


@pytest.mark.parametrize(
    ("tables", "misfit"),
    [
        ([Table("tull", (), [])], Misfit("table", "tull")),
        ([_table("goal", {"rank": "høy"})], Misfit("value", "goal", 1, "rank", "høy")),
        ([_table("goal", {"position": "x"})], Misfit("value", "goal", 1, "position", "x")),
        ([_table("goal", {"id": "a"}, {"id": "a"})], Misfit("twice", "goal", 2, "key", "a")),
        ([_table("goal", {"id": "a", "parent": "b"})], Misfit("owner", "goal", 1)),
        ([_table("goal", {"id": "a", "parent": "a"})], Misfit("owner", "goal", 1)),
        ([_table("goal", {"held_in": "ord"})], Misfit("field", "goal", 1, "held_in", "ord")),
        ([_table("subgoal", {"id": "a"})], Misfit("field", "subgoal", 1, "held_in", "")),
        (
            [_table("goal", {"held_in": "measures"})],
            Misfit("field", "goal", 1, "held_in", "measures"),
        ),
        ([_table("vision", {"id": "a"}, {"id": "b"})], Misfit("several", "vision", 2)),
        ([_table("plan", {"id": "a"}, {"id": "b"})], Misfit("field", "plan", 2, "held_in", "")),
        (
            [_table("sdg_link", {"of": "a", "held_in": "sdgs", "sdg": "1"})],
            Misfit("owner", "sdg_link", 1),
        ),
        (
            [_table("plan", {"id": "p"}), _table("sdg_link", {"of": "p", "sdg": "1"})],
            Misfit("field", "sdg_link", 1, "held_in", ""),
        ),
        (
            [_table(LIST_ITEM, {"table": "goal", "of": "a", "held_in": "scope"})],
            Misfit("owner", LIST_ITEM, 1),
        ),
        (
            [
                _table("plan", {"id": "p"}),
                _table(LIST_ITEM, {"table": "plan", "of": "p", "held_in": "owners"}),
            ],
            Misfit("field", LIST_ITEM, 1, "held_in", "owners"),
        ),
        (
            [
                _table("goal", {"id": "a"}),
                _table(
                    LIST_ITEM, {"table": "goal", "of": "a", "held_in": "scope", "value": "byen"}
                ),
            ],
            Misfit("value", LIST_ITEM, 1, "value", "byen"),
        ),
        (
            [_table(MARK, {"table": "goal", "of": "a", "column": "period", "mark": "empty"})],
            Misfit("mark", MARK, 1, "period", "empty"),
        ),
    ],
)
def test_what_does_not_fit_in_is_said(tables: list[Table], misfit: Misfit) -> None:
    assert misfit in _built(*tables).misfits
    assert len(_built(*tables).misfits) == 1


@pytest.mark.parametrize("mark", ["order x", "order {}", "order [1]", 'order ["se"]', "tull"])
def test_a_mark_that_says_nothing_changes_nothing(mark: str) -> None:
    rebuilt = _built(
        _table("plan", {"key": "p", "title.nb": "By", "title.en": "Town"}),
        _table(MARK, {"table": "plan", "of": "p", "column": "title", "mark": mark}),
    )
    assert rebuilt.plan.title == Localized({"nb": "By", "en": "Town"})


@pytest.mark.parametrize(
    ("form", "cell", "value"),
    [
        ("integer", 3.0, 3),
        ("integer", "-3", -3),
        ("number", "44,5", Decimal("44.5")),
        ("number", 2, Decimal(2)),
        ("boolean", 0, False),
        ("boolean", "True", True),
        ("date", datetime.datetime(2022, 5, 27), datetime.date(2022, 5, 27)),
        ("date", "7.5.2022", datetime.date(2022, 5, 7)),
        ("text", True, "true"),
        ("text", datetime.datetime(2022, 5, 27), "2022-05-27"),
    ],
)
def test_what_a_spreadsheet_made_of_a_cell_is_understood(form: str, cell: Any, value: Any) -> None:
    assert value_of(form, (), cell) == value


@pytest.mark.parametrize(
    ("form", "cell"),
    [
        ("integer", True),
        ("integer", 3.5),
        ("integer", "9" * 31),
        ("number", True),
        ("number", "mange"),
        ("number", "NaN"),
        ("number", "1_000"),
        ("number", "1,000,000"),
        ("boolean", "kanskje"),
        ("date", "2022-13-45"),
        ("partial-date", "våren 2022"),
    ],
)
def test_what_a_cell_cannot_mean_is_refused(form: str, cell: Any) -> None:
    with pytest.raises(ValueError):
        value_of(form, (), cell)


# CSV


@pytest.mark.parametrize("excel", [False, True])
@settings(max_examples=300)
@example("''=1")
@example("1.10")
@example("'1.10")
@given(text=st.one_of(texts(), st.text("'=+-@\t\r\n 1.a", max_size=6)))
def test_a_text_is_never_a_formula_and_comes_back(excel: bool, text: str) -> None:
    table = _table("plan", {"key": "p", "title": text})
    data = b"".join(to_csv(table, excel=excel))
    assert from_csv("plan", data).rows[0].get("title", "") == text
    body = data.decode("utf-8-sig").partition("\r\n")[2].partition(";" if excel else ",")[2]
    assert body.removeprefix('"').lstrip(" ")[:1] not in tuple("=+-@\t")


@pytest.mark.parametrize(
    "text", ["0301", "1.10", "20/46547", "2022-11", "1. mai", "mai-2022", "kr 100", "SANN", "1E5"]
)
def test_what_excel_would_change_is_guarded_for_excel_only(text: str) -> None:
    table = _table("plan", {"key": "p", "code": text})
    assert f"'{text}" in b"".join(to_csv(table, excel=True)).decode()
    assert "'" not in b"".join(to_csv(table)).decode()


def test_for_excel_there_is_a_mark_a_semicolon_and_a_comma() -> None:
    row = {"key": "p", "title": "Å; «1»", "baseline.value": Decimal("44.5"), "code": "1"}
    data = b"".join(to_csv(_table("indicator", row), excel=True))
    assert data.decode() == '\ufeffkey;title;baseline.value;code\r\np;"Å; «1»";44,5;1\r\n'
    assert b"".join(to_csv(_table("indicator", row))).decode() == (
        "key,title,baseline.value,code\r\np,Å; «1»,44.5,1\r\n"
    )


def test_many_rows_come_in_pieces() -> None:
    table = _table("goal", *({"key": str(number)} for number in range(5000)))
    pieces_of_it = list(to_csv(table))
    assert len(pieces_of_it) == 3
    assert from_csv("goal", b"".join(pieces_of_it)).rows == table.rows


def test_csv_that_a_spreadsheet_saved_is_read() -> None:
    saved = b"key;title;min egen;title.nb\r\na;Kort\r\n\r\nb;;x;By\r\n"
    table = from_csv("goal", saved)
    assert [column.name for column in table.columns] == ["key", "title", "title.nb"]
    assert table.rows == [{"key": "a", "title": "Kort"}, {"key": "b", "title.nb": "By"}]
    assert from_csv("goal", b"").rows == []
    for wrong in (b"key\n\xff", b'key\n"a'):
        if wrong.endswith(b"a"):
            assert from_csv("goal", wrong).rows == [{"key": "a"}]
        else:
            with pytest.raises(ValueError):
                from_csv("goal", wrong)


@pytest.mark.parametrize(
    "text",
    ["1" + " " * 50_000 + "x", "1" * 100_000 + "x", "'" * 100_000, " \u200b" * 50_000 + "kr"],
)
def test_a_long_text_is_guarded_at_once(text: str) -> None:
    table = _table("plan", {"key": "p", "title": text})
    assert from_csv("plan", b"".join(to_csv(table, excel=True))).rows[0]["title"] == text


# Workbooks and Parquet


@settings(max_examples=300)
@example("_x0041_x0042_")
@example("_x0041\x01")
@given(st.one_of(texts(), st.text("_x0041\x01\ufffe", max_size=20)))
def test_what_xml_cannot_hold_comes_back(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert not any(character < " " and character not in "\t\n" for character in escaped(text))


def test_half_a_character_that_somebody_wrote_escaped_stays_so() -> None:
    assert unescaped("_xD83D_") == "_xD83D_"


@given(st.text(max_size=50), st.integers(2, 20))
def test_pieces_are_the_text(text: str, longest: int) -> None:
    assert "".join(pieces(text, longest)) == text
    assert all(len(piece) <= longest for piece in pieces(text, longest))


@pytest.mark.parametrize("broken", [b"", b"PK\x03\x04", b"title: Plan\n"])
def test_what_is_no_workbook_and_no_parquet_is_refused(broken: bytes) -> None:
    pytest.importorskip("openpyxl")
    with pytest.raises(ValueError):
        from_xlsx(broken)
    pytest.importorskip("polars")
    with pytest.raises(ValueError):
        from_parquet("plan", broken)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_workbook_that_is_broken_is_refused_or_read(data: st.DataObject) -> None:
    pytest.importorskip("openpyxl")
    import io
    import zipfile

    whole = export(loads("id: p\ntitle: Plan\ngoals: [{id: a, rank: 1}]\n"), "xlsx").content()
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            part = bytearray(old.read(name))
            for place in data.draw(st.lists(st.integers(0, len(part) - 1), max_size=1)):
                part[place] = data.draw(st.integers(0, 255))
            new.writestr(name, bytes(part))
    try:
        tables = from_xlsx(broken.getvalue())
    except ValueError:
        return
    plan_of(tables)


def test_a_workbook_that_somebody_worked_on_is_read() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    import io

    plan = loads("id: p\ntitle: Plan\ngoals: [{id: a, title: " + "x" * 40_000 + "}]\n")
    book = openpyxl.load_workbook(io.BytesIO(export(plan, "xlsx", language="nb").content()))
    sheet = book["Hovedmål"]
    sheet.title = "Våre mål"
    sheet.insert_cols(1)
    sheet.cell(2, 1).value = "Hva vi mener"
    sheet.cell(3, 1).value = "Bra"
    sheet.append([None, 2.5, "Nytt mål", None, None, 3, True])
    book.move_sheet("Våre mål", 3)
    extra = book.create_sheet("Regnestykke")
    extra.append(["ikke/en tabell", 7])
    book["Lange tekster"].append([None, None, "uten nummer"])
    file = io.BytesIO()
    book.save(file)
    rebuilt = plan_of(from_xlsx(file.getvalue()))
    assert rebuilt.misfits == ()
    first, second = rebuilt.plan.goals
    assert first == plan.goals[0]
    assert (second.code, second.title, second.rank, second.prioritised) == (
        "2.5",
        "Nytt mål",
        3,
        True,
    )


def test_numbers_of_a_workbook_are_read_as_they_are_shown() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    import io

    book = openpyxl.Workbook()
    book.active.append(["measurement/value", "measurement/note"])
    book.active.append(["verdi"])
    for number, format in (
        (1.5, "0.00"),
        (2, "0.0"),
        (1.234, "0.00"),
        (1e300, "0.00"),
        (7, "General"),
    ):
        book.active.append([number])
        book.active.cell(book.active.max_row, 1).number_format = format
    book.active.append([None, None, "utenfor"])
    file = io.BytesIO()
    book.save(file)
    found = [str(row["value"]) for row in from_xlsx(file.getvalue())["measurement"].rows]
    assert found == ["1.50", "2.0", "1.234", str(int(1e300)), "7"]


def test_what_is_no_number_is_written_as_it_is() -> None:
    """A program can make such a plan; no file can."""
    plan = Plan(indicators=(Indicator(baseline=Measurement(value=Decimal("NaN"))),))
    for name, each in WAYS.items():
        if not formats()[{"none": "json", "excel": "csv"}.get(name, name)].missing:
            (row,) = each(plan)["indicator"].rows
            assert str(row["baseline.value"]).lower() == "nan"


def test_parquet_has_types_and_what_the_plan_is() -> None:
    polars = pytest.importorskip("polars")
    import io

    files = export(reference_plan(), "parquet", internal=True, language="nb").files()
    frame = polars.read_parquet(io.BytesIO(files["consultation.parquet"]))
    assert frame.schema["deadline"] == polars.Date
    assert frame.schema["announced_weeks"] == polars.Int64
    assert (
        polars.read_parquet(io.BytesIO(files["measurement.parquet"])).schema["value"]
        == polars.Float64
    )
    metadata = polars.read_parquet_metadata(io.BytesIO(files["goal.parquet"]))
    assert metadata["title"] == "Trondheimsløftet - Sammen skaper vi Trondheim"
    assert metadata["internal"].startswith("Bare til intern bruk")
    assert files["INTERNAL.txt"].decode() == metadata["internal"] + "\n"
    public = export(Plan(), "parquet").files()
    assert "INTERNAL.txt" not in public
    assert "internal" not in polars.read_parquet_metadata(io.BytesIO(public["goal.parquet"]))
    unknown = io.BytesIO()
    polars.DataFrame({"key": ["a"], "egen": [1], "title": [""]}).write_parquet(unknown)
    assert from_parquet("goal", unknown.getvalue()).rows == [{"key": "a"}]
    assert to_parquet(_table("goal", {"key": "a"}), {})


# The description of a folder


@pytest.mark.parametrize("excel", ["yes", "no"])
def test_the_data_package_describes_every_file(excel: str) -> None:
    plan = reference_plan()
    files = export(plan, "csv", options={"excel": excel}).files()
    package = json.loads(files["datapackage.json"])
    assert {each["path"] for each in package["resources"]} == set(files) - {"datapackage.json"}
    resources = {each["name"]: each for each in package["resources"]}
    for each in package["resources"]:
        header = files[each["path"]].decode("utf-8-sig").partition("\r\n")[0]
        fields = [field["name"] for field in each["schema"]["fields"]]
        assert header.split(each["dialect"]["delimiter"]) == fields
        primary = each["schema"]["primaryKey"]
        assert set([primary] if isinstance(primary, str) else primary) <= set(fields)
        for foreign in each["schema"].get("foreignKeys", ()):
            assert foreign["fields"] in fields
            assert foreign["reference"]["resource"] in resources
    value = {each["name"]: each for each in resources["measurement"]["schema"]["fields"]}["value"]
    assert value["type"] == "number"
    assert value.get("decimalChar", ".") == ("," if excel == "yes" else ".")
    empty = json.loads(export(Plan(), "csv").files()["datapackage.json"])
    assert "title" not in empty


def test_every_key_leads_somewhere() -> None:
    for plan in (reference_plan(), full_plan()):
        tables = tables_of(plan)
        for table in tables.values():
            for column in table.columns:
                known = {row["key"] for row in tables[column.to].rows} if column.to else None
                for row in table.rows:
                    assert known is None or row.get(column.name, next(iter(known))) in known


@pytest.mark.parametrize(
    ("library", "module", "arguments", "said"),
    [
        ("openpyxl", "xlsx", (b"",), "needs openpyxl: pip install 'strategiplan\\[xlsx\\]'"),
        (
            "polars",
            "parquet",
            ("goal", b""),
            "needs polars: pip install 'strategiplan\\[parquet\\]'",
        ),
    ],
)
def test_what_reads_tables_says_which_library_it_lacks(
    library: str, module: str, arguments: Any, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = importlib.import_module(f"strategiplan.tables.{module}")
    monkeypatch.setattr(tables, "find_spec", lambda name: None if name == library else name)
    with pytest.raises(ImportError, match=said):
        getattr(tables, f"from_{module}")(*arguments)
