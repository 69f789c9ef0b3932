"""The frame for importers: finding out, plug-ins, and what goes wrong with them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from strategiplan import Document, check, import_plan, load
from strategiplan.importing import (
    ENTRY_POINT,
    Importer,
    Note,
    Options,
    Said,
    find_importer,
    frame,
    imported,
    importers,
    read_document,
)
from strategiplan.reading.decoding import MAX_BYTES
from strategiplan.reading.document import read_bytes
from strategiplan.reading.imported import Offsets

PACKAGE = Path(__file__).parent / "importer_package"
OUTLINE = "Samfunnsdelen\nHusk høringen\n- Et varmt samfunn\n-- Nærmiljø\n- Et grønt samfunn\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that the little package of ``importer_package`` is installed in, as anybody would."""
    folder = tmp_path_factory.mktemp("site")
    pip = "pip install -q --no-deps --no-build-isolation --disable-pip-version-check --target"
    subprocess.run(
        [sys.executable, "-m", *pip.split(), str(folder), str(PACKAGE)],
        check=True,
        capture_output=True,
    )
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))


def test_a_plug_in_that_is_installed_is_found_and_reads(site: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.outline"
    path.write_text(OUTLINE, encoding="utf-8")
    assert [each.name for each in importers()] == [
        "stratml",
        "xlsx",
        "csv",
        "docx",
        "markdown",
        "outline",
    ]
    found = import_plan(path, language="en")
    assert found.format == "outline"
    assert found.plan
    assert [goal.title for goal in found.plan.goals] == ["Et varmt samfunn", "Et grønt samfunn"]
    (finding,) = found.report.findings
    assert str(finding) == (
        f"{path}:2:1: warning SP993 “Husk høringen” is left out (says the importer “outline”)"
    )
    assert finding.hint == "begin it with a -"
    assert load(path) == found.plan
    # Places are those of the file, whatever lies between it and the plan.
    places = {each.code: each.place for each in check(path, language="en").findings}
    assert places["SP301"]
    assert places["SP301"].line == 5
    path.write_text("\n", encoding="utf-8")
    assert import_plan(path).plan is None
    path.write_text("- a\n", encoding="utf-8")
    (refusal,) = import_plan(path, language="en").report.findings
    assert (refusal.code, refusal.message) == (
        "SP992",
        "the outline has no title (says the importer “outline”)",
    )


def test_the_command_uses_a_plug_in(site: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.outline"
    path.write_text(OUTLINE, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(site), "STRATEGIPLAN_LANG": "en"}
    done = subprocess.run(
        [sys.executable, "-m", "strategiplan", "import", str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
    )
    assert done.returncode == 0
    assert done.stdout.startswith("title: Samfunnsdelen\ngoals:\n")
    assert "read as outline: 2 goals and 1 subgoal" in done.stderr


def test_the_page_on_importers_shows_the_little_package() -> None:
    page = (Path(__file__).parents[1] / "docs" / "importers.md").read_text(encoding="utf-8")
    for name in ("strategiplan_outline.py", "pyproject.toml"):
        assert (PACKAGE / name).read_text(encoding="utf-8") in page, name


def _nothing(data: bytes, options: Options) -> Document:
    return imported(data, {"title": "Planen"}, options, importer="a")


def _fails(*_: object) -> bool:
    raise KeyError("borte")


def test_a_broken_plug_in_is_no_fault_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [
        EntryPoint("a", "ingen.slik:modul", ENTRY_POINT),
        EntryPoint("b", "os:getcwd", ENTRY_POINT),
    ]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: points)
    with pytest.warns(RuntimeWarning, match="the importer a cannot be used"):
        assert importers() == frame.BUILT_IN
    with pytest.warns(RuntimeWarning, match="os:getcwd is no strategiplan.importing.Importer"):
        importers()


def test_an_importer_that_fails_while_it_recognises_knows_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = Importer("a", "", _fails, _nothing)
    monkeypatch.setattr(frame, "importers", lambda: (*frame.BUILT_IN, broken))
    with pytest.warns(RuntimeWarning, match="the importer a failed: 'borte'"):
        assert find_importer(b"data", "plan.data") == ()


def test_an_importer_gives_a_document_and_reads_no_more_than_a_plan(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = Importer("a", "", lambda *_: True, lambda *_: "planen")  # type: ignore[arg-type] # what it should not give
    monkeypatch.setattr(frame, "importers", lambda: (*frame.BUILT_IN, wrong))
    plain = read_bytes(b"data", name="plan.data")
    empty = read_bytes(b"", name="plan.data")
    assert read_document(b"", empty) is empty
    known = read_bytes(b"title: a", name="plan.yaml")
    assert read_document(b"title: a", known) is known
    (problem,) = read_document(b"data", plain).problems
    assert problem.values["reason"] == "TypeError: it gave no document"
    (problem,) = read_document(b" " * (MAX_BYTES + 1), plain, using="a").problems
    assert problem.code == "SP003"
    with pytest.raises(ValueError, match="says why in a note"):
        imported(b"data", None, Options(), importer="a")


def test_of_several_that_know_a_file_none_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    several = [Importer(name, "", lambda *_: True, _nothing) for name in "ab"]
    monkeypatch.setattr(frame, "importers", lambda: (*frame.BUILT_IN, *several))
    document = read_document(b"data", read_bytes(b"data", name="plan.data"))
    assert [each.code for each in document.problems] == ["SP991"]
    assert check(document).plan is None
    monkeypatch.setattr(frame, "importers", lambda: frame.BUILT_IN)
    unknown = read_bytes(b"data", name="plan.data")
    assert read_document(b"data", unknown) is unknown


def test_two_of_one_name_are_one(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [EntryPoint("a", "strategiplan.importing.frame:STRATML", ENTRY_POINT)]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: points)
    assert importers() == frame.BUILT_IN


@pytest.mark.parametrize("text", ["abc" * 3000, "æøå" * 3000, "🌱a" * 3000, ""])
def test_bytes_are_counted_over_to_characters(text: str) -> None:
    data = text.encode()
    offsets = Offsets(data)
    for number in range(0, len(text), 97):
        assert offsets.character(len(text[:number].encode())) == number
    assert offsets.character(10**6) == len(text)
    assert offsets.character(-1) == 0


def test_values_are_said_as_a_plan_file_has_them() -> None:
    options = Options(name="plan.data")
    plan = {
        "title": Said("Planen", 0, 6),
        "goals": [{"title": "A", "rank": 1, "prioritised": True}],
    }
    document = imported(b"Planen", plan, options, importer="a", notes=[Note("se her", 0, 6)])
    found = check(document, language="en").plan
    assert found
    assert (found.goals[0].rank, found.goals[0].prioritised) == (1, True)
    nothing = imported(b"Planen", {"title": None}, options, importer="a")
    assert "SP108" in {each.code for each in check(nothing).findings}
