"""The workbook as a planner gets it, in openpyxl's eyes and in those of LibreOffice."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import needs_program
from full_plan import full_plan
from strategiplan import Localized, Plan, PlanId, export, loads, reference_plan
from strategiplan.exporting import format_named, xlsx
from strategiplan.messages import LANGUAGES, Speaker, names, table_names
from strategiplan.model.shape import element_classes
from strategiplan.tables import plan_of, schema
from strategiplan.tables.xlsx import from_xlsx

openpyxl = pytest.importorskip(
    "openpyxl", reason="needs openpyxl: pip install 'strategiplan[xlsx]'"
)
pytest.importorskip("xlsxwriter", reason="needs XlsxWriter: pip install 'strategiplan[xlsx]'")

SMALL = loads(
    """
    id: plan
    title: {nb: =Løftet, en: The promise}
    language: nb
    edition: høringsutkast
    status: consultation
    period: 2024-2036
    topics: [=1+1]
    terms: {goal: {one: satsing, many: "satsinger / [nye]"}, strategy: {one: "'grep'"}}
    goals:
      - id: grønt
        code: 1.10
        title: Et grønnere samfunn
        rank: 1
        prioritised: true
        responsible: [kommunen, ingen]
        sdgs: [{sdg: 11.2, role: primary, note: '@byer'}]
        strategies:
          - {title: '-Vi planter', description: javascript:alert(1)}
    indicators:
      - {title: Utslipp, unit: tonn, direction: decrease, baseline: {date: 2019-06, value: 1.10}}
    actors:
      - {id: kommunen, title: Kommunen, type: municipality}
      - {id: etaten, title: Etaten, part_of: kommunen}
    decisions:
      - {id: vedtak, title: Vedtatt, date: 2024-06-13, body: kommunen}
    """
)


def _book(plan: Plan, language: str = "nb", **options: str) -> Any:
    data = export(plan, "xlsx", language=language, internal=True, options=options).content()
    return openpyxl.load_workbook(io.BytesIO(data))


def test_the_sheets_are_called_by_the_plan_s_own_words() -> None:
    assert _book(SMALL).sheetnames == [
        "Om filen",
        "Oversikt",
        "Plan",
        "Satsinger nye",
        "Grep",
        "Indikatorer",
        "Aktører",
        "Vedtak",
        "Bærekraftsmål",
        "Egne begreper",
        "Henvisninger",
        "Lister",
        "Ord",
        "Slik det ble eksportert",
    ]
    assert len(_book(SMALL, empty="yes").sheetnames) == len(schema()) + 3
    assert _book(SMALL)["Slik det ble eksportert"].sheet_state == "hidden"


def test_the_workbook_as_text(golden: Callable[[str, str], None]) -> None:
    lines: list[str] = []
    for sheet in _book(SMALL).worksheets:
        lines.append(f"== {sheet.title}")
        lines += [
            " | ".join("" if cell is None else str(cell) for cell in row).rstrip(" |")
            for row in sheet.values
        ]
    golden("export/small.xlsx.txt", "\n".join(lines) + "\n")


def test_csv_as_text(golden: Callable[[str, str], None]) -> None:
    for excel in ("no", "yes"):
        files = export(SMALL, "csv", options={"excel": excel}).files()
        text = "".join(
            f"== {name}\n{data.decode()}"
            for name, data in files.items()
            if name.endswith(".csv") and data.count(b"\n") > 1
        )
        golden(f"export/small.csv{'.excel' * (excel == 'yes')}.txt", text.replace("\r\n", "\n"))


def test_a_text_is_a_text_whatever_it_begins_with() -> None:
    for sheet in _book(SMALL).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                # Links lead within the workbook only.
                assert cell.hyperlink is None or not cell.hyperlink.target
    assert _book(SMALL)["Om filen"]["A1"].value == "=Løftet"


def test_a_sheet_helps_whoever_works_in_it() -> None:
    book = _book(SMALL)
    sheet = book["Satsinger nye"]
    assert sheet.row_dimensions[1].hidden
    assert sheet["A1"].value == "goal/code"
    assert sheet.freeze_panes == "C3"
    assert sheet.auto_filter.ref.startswith("A2:")
    assert sheet.column_dimensions["B"].width > 20
    heads = {cell.value: cell for cell in sheet[2]}
    assert {"nummer", "ordlyd", "periode: fra", "står i", "nøkkel"} <= set(heads)
    parent = sheet.cell(3, heads["står i"].column)
    assert (parent.value, parent.hyperlink.location) == ("plan", "'Plan'!A3")
    lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    column = heads["prioritert"].column_letter
    first, last = lists[f"{column}3:{column}503"].replace("$", "").partition("!")[2].split(":")
    assert [cell.value for (cell,) in book["Ord"][f"{first}:{last}"]] == [True, False]
    actors = book["Aktører"]
    (rule,) = [
        each for each in actors.data_validations.dataValidation if "Aktører" in each.formula1
    ]
    assert rule.errorStyle == "information"
    ids = rule.formula1.replace("$", "").partition("!")[2]
    assert [cell.value for (cell,) in actors[ids]] == ["kommunen", "etaten"]
    date = next(cell for cell in book["Vedtak"][3] if cell.is_date)
    assert date.number_format == "yyyy-mm-dd"
    number = next(cell for cell in book["Indikatorer"][3] if cell.value == 1.1)
    assert number.number_format == "0.00"


def test_the_front_sheet_says_what_the_file_is() -> None:
    book = _book(SMALL)
    front = book["Om filen"]
    said = [row[0] for row in front.values if row[0]]
    assert said[:5] == [
        "=Løftet",
        "Bare til intern bruk: personopplysninger er ikke holdt tilbake.",
        "utgave: høringsutkast",
        "status: på høring",
        "periode: 2024 – 2036",
    ]
    links = [cell.hyperlink.location for (cell,) in front["A1:A60"] if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in book.sheetnames[1:-2]]
    assert book.properties.title == "=Løftet"
    assert book.properties.description.startswith("Bare til intern bruk")
    public = openpyxl.load_workbook(io.BytesIO(export(Plan(), "xlsx", language="en").content()))
    assert public["About"]["A1"].value == "Plan"
    assert not public.properties.description


def test_a_plan_in_english_gets_english_words() -> None:
    book = _book(SMALL, "en")
    assert book.sheetnames[:3] == ["About", "Overview", "Plan"]
    assert book["About"]["A1"].value == "The promise"
    assert [cell.value for cell in book["Overview"][2]][:3] == ["number", "wording", "what it is"]


def test_what_is_too_much_for_a_sheet_goes_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 12)
    monkeypatch.setattr(xlsx, "MOST_LINKS", 3)
    goals = "".join(f"  - {{id: m{number}, title: Mål {number}}}\n" for number in range(25))
    plan = loads("id: p\ngoals:\n" + goals)
    book = _book(plan)
    assert {"Hovedmål", "Hovedmål (2)", "Hovedmål (3)"} <= set(book.sheetnames)
    links = [cell for row in book["Hovedmål"].iter_rows() for cell in row if cell.hyperlink]
    assert len(links) == 3
    found = plan_of(from_xlsx(export(plan, "xlsx").content()))
    assert (found.plan, found.misfits) == (plan, ())
    monkeypatch.setattr(xlsx, "MOST_COLUMNS", 5)
    with pytest.raises(ValueError, match="more columns than a sheet"):
        export(plan, "xlsx").content()


def test_many_long_texts_take_several_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 8)
    plan = Plan(title="x" * 100_000, note="y" * 50_000, description="æ" * 32_767)
    assert {"Long texts", "Long texts (2)"} <= set(_book(plan, "en").sheetnames)
    assert plan_of(from_xlsx(export(plan, "xlsx").content())).plan == plan


def test_a_cell_that_cannot_be_written_is_no_cell_less(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "PIECE", 40_000)
    monkeypatch.setattr(xlsx, "pieces", lambda text, longest: [text])
    with pytest.raises(ValueError, match="could not be written"):
        export(Plan(title="x" * 40_000), "xlsx").content()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("history", "History (2)"),
        ("", "-"),
        ("'\\/?*[]:'", "-"),
        ("x" * 40, "X" + "x" * 30),
        ("🌱" * 40, "🌱" * 15),
        ("a" * 30 + "'bcd", "A" + "a" * 29),
        ("om filen", "Om filen (2)"),
        ("It's", "It's"),
    ],
)
def test_names_of_sheets_are_those_that_excel_takes(words: str, name: str) -> None:
    material = attrs_material()
    book = xlsx._Book(material)
    assert book._name(words) == name


def attrs_material() -> Any:
    return export(Plan(), format_named("xlsx"), language="nb").material


def test_links_lead_to_sheets_with_apostrophes() -> None:
    plan = loads(
        "id: p\nlanguage: nb\nterms: {goal: {one: 'mål''et'}}\ngoals: [{id: a, title: A, strategies: [{title: S}]}]\n"
    )
    sheet = _book(plan)["Strategier"]
    assert "'Mål''et'!A3" in [cell.hyperlink.location for cell in sheet[3] if cell.hyperlink]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_column_has_words(language: str) -> None:
    words, known = table_names(language), names(language)
    own = set(words.TABLES) - {"long_text", "words", "front", "exported"}
    assert own == set(schema()) - set(element_classes())
    # A column has one word, here or where an element's story is told.
    assert not set(words.COLUMNS) & {*known.FIELDS, *known.RELATIONS}
    steps = {
        step
        for columns in schema().values()
        for column in columns
        for step in column.name.split(".")
    }
    assert steps <= {*words.COLUMNS, *known.FIELDS, *known.RELATIONS}
    assert set(words.COLUMNS) <= {*steps, "number", "meaning"}
    for table in ("TABLES", "COLUMNS", "SENTENCES"):
        assert list(getattr(words, table)) == list(getattr(table_names("en"), table))
    book = _book(full_plan(), language)
    meanings = list(book[words.TABLES["words"]].iter_rows(min_row=3, values_only=True))
    # What numbers and truth values mean needs no words.
    assert {row[1] for row in meanings if not row[2]} <= {True, False, "exact", None}
    assert Speaker(language).kind("goal")


# LibreOffice


def _converted(tmp_path: Path, data: bytes, to: str) -> Path:
    program = needs_program("soffice", "apt-get install --no-install-recommends libreoffice-calc")
    source = tmp_path / "plan.xlsx"
    source.write_bytes(data)
    out = tmp_path / "out"
    subprocess.run(
        [program, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", to, "--outdir", str(out), str(source)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return out


LIKELY = Plan(
    id=PlanId("=1+1"),
    title=Localized({"nb": "=HYPERLINK(\"http://x\")", "en": "@SUM(A1)"}),
    description="x" * 100_000,
    note="🌱" * 20_000,
    topics=("+1", "-1", "\tx", "#N/A", "1.10", "0301", "'=1", "<r><t>a</t></r>", "\x07", "  a  ", "a\nb", "SANN"),
)  # fmt: skip


@pytest.mark.program
@pytest.mark.parametrize("name", ["full", "reference", "likely"])
def test_libreoffice_opens_and_saves_it_and_nothing_is_lost(tmp_path: Path, name: str) -> None:
    plan = {"full": full_plan(), "reference": reference_plan(), "likely": LIKELY}[name]
    data = export(plan, "xlsx", internal=True, language="nb").content()
    saved = _converted(tmp_path, data, "xlsx:Calc MS Excel 2007 XML") / "plan.xlsx"
    rebuilt = plan_of(from_xlsx(saved.read_bytes()))
    assert rebuilt.misfits == ()
    assert rebuilt.plan == plan
    book = openpyxl.load_workbook(saved)
    assert book.sheetnames == openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    overview = book["Oversikt"]
    # Without a window LibreOffice saves no view of a sheet, so nothing is frozen in this one.
    assert overview.auto_filter.ref
    assert overview.row_dimensions[1].hidden


@pytest.mark.program
def test_libreoffice_calculates_nothing_in_it(tmp_path: Path) -> None:
    data = export(SMALL, "xlsx", internal=True, language="nb").content()
    # Each sheet becomes a file, with what its cells show.
    shown = _converted(
        tmp_path,
        data,
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
    )
    texts = "".join(path.read_text("utf-8") for path in sorted(shown.iterdir()))
    for words in (
        "=Løftet",
        "=1+1",
        "-Vi planter",
        "@byer",
        "javascript:alert(1)",
        "1.10",
        "2024-06-13",
    ):
        assert words in texts
    assert "Err:" not in texts
    assert "#NAME" not in texts
