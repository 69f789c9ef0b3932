"""Every message as a person sees it: the whole catalogue, made by small real files.

A message is shown by the files in ``catalogue`` that are named for it, else by the
first bad example of the rules that gives it. A file is named by the message's key
with a full stop for the slash (``SP104.dash.yaml``); it is checked as ``plan.yaml``,
or by the name that stands after a ``+`` (``SP903+profil.yaml``). A folder of that
name is checked by the ``plan.yaml`` in it. Bytes that are no text, sizes and files
that are not there are made below.
"""

from __future__ import annotations

import functools
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

import intake_files
import prose_files
import spreadsheet_files
import submission_files
from strategiplan import (
    Finding,
    PlanError,
    Profile,
    check,
    check_workspace,
    import_plan,
)
from strategiplan.binding.doubts import MOST
from strategiplan.checks import rules
from strategiplan.diagnostics import Example, Problem
from strategiplan.importing import Importer, Note, frame, imported
from strategiplan.intake import import_submissions
from strategiplan.messages import LANGUAGES, Speaker, messages
from strategiplan.reading.decoding import MAX_BYTES, MAX_LINE, MAX_REPEATS
from strategiplan.reading.document import MAX_REPAIRS
from strategiplan.reading.markup import MAX_ELEMENTS
from strategiplan.report.text import lines_of
from strategiplan.spreadsheets import workbook
from strategiplan.submissions import reading as submission_reading
from strategiplan.workspace.listing import MOST_PATTERNS
from test_rules import profile_of

SAMFUNNSDEL = """\
id: samfunnsdel
title: Kommuneplanens samfunnsdel
type: social-element
goals:
  - {id: skolevei, title: Alle barn i Storvik har en trygg skolevei}
actors:
  - {id: kommunen, title: Storvik kommune}
"""
PROGRAM = """\
id: program
title: Handlingsprogram
measures:
  - {id: sykkelvei, title: Bygge sykkelvei til skolen, supports: [samfunnsdel#skolevei]}
"""
WORKSPACES: Mapping[str, Mapping[str, str]] = {
    "SP943": {
        "program.yaml": PROGRAM,
        "samfunnsdel.yaml": SAMFUNNSDEL.replace("del\n", "delen\n", 1),
    },
    "SP943/followed": {
        "strategiplan.yaml": "plans: [samfunnsdel.yaml]\nfollowed_up: [samfunnsdelen]\n",
        "samfunnsdel.yaml": SAMFUNNSDEL,
    },
    "SP944": {
        "program.yaml": PROGRAM.replace("#skolevei", "#skoleveg"),
        "samfunnsdel.yaml": SAMFUNNSDEL,
    },
    "SP945": {
        "program.yaml": PROGRAM.replace("#skolevei", "#kommunen"),
        "samfunnsdel.yaml": SAMFUNNSDEL,
    },
    "SP946": {
        "program.yaml": PROGRAM,
        "gammel.yaml": SAMFUNNSDEL + "status: superseded\nedition: '2014'\n",
        "samfunnsdel.yaml": SAMFUNNSDEL.replace("skolevei,", "skoleveien,"),
    },
    "SP946/plan": {
        "program.yaml": PROGRAM,
        "samfunnsdel.yaml": SAMFUNNSDEL + "status: superseded\n",
    },
    "SP946/linked": {
        "program.yaml": PROGRAM
        + "linked_plans: [{title: Samfunnsdelen, plan: samfunnsdel, edition: '2014'}]\n",
        "samfunnsdel.yaml": SAMFUNNSDEL + "edition: '2026'\n",
    },
    "SP947": {
        "program.yaml": PROGRAM,
        "samfunnsdel.yaml": SAMFUNNSDEL.replace(
            "actors:", "  - {id: natur, title: Storvik tar vare på naturen}\nactors:"
        ),
    },
    "SP948": {
        "program.yaml": PROGRAM
        + "goals: [{id: vei, title: Alle barn i Storvik skal ha en trygg vei til skolen}]\n",
        "samfunnsdel.yaml": SAMFUNNSDEL,
    },
    "SP948/same": {
        "program.yaml": PROGRAM
        + "goals: [{id: vei, title: Alle barn i Storvik har en trygg skolevei}]\n",
        "samfunnsdel.yaml": SAMFUNNSDEL,
    },
    "SP948/changed": {
        "program.yaml": PROGRAM
        + "goals: [{id: vei, title: Alle barn i Storvik skal få en trygg skolevei, "
        + "supports: [samfunnsdel#skolevei]}]\n",
        "samfunnsdel.yaml": SAMFUNNSDEL,
    },
    "SP949": {
        "program.yaml": PROGRAM,
        "samfunnsdel.yaml": SAMFUNNSDEL.replace(
            "skolevei}", "skolevei, supports: [program#sykkelvei]}"
        ),
    },
    "SP949/plans": {
        "program.yaml": PROGRAM
        + "linked_plans: [{title: Samfunnsdelen, plan: samfunnsdel, relation: builds-on}]\n",
        "samfunnsdel.yaml": SAMFUNNSDEL
        + "linked_plans: [{title: Programmet, plan: program, relation: builds-on}]\n",
    },
    "SP950": {"kopi.yaml": SAMFUNNSDEL, "samfunnsdel.yaml": SAMFUNNSDEL},
    "SP951": {"strategiplan.yaml": "[samfunnsdel.yaml]\n"},
    "SP952": {"strategiplan.yaml": "plans: [samfunnsplan.yaml]\n"},
    "SP952/pattern": {"strategiplan.yaml": "plans: ['temaplaner/*.yaml']\n"},
    "SP952/many": {
        "strategiplan.yaml": "plans:\n" + "  - '*.yaml'\n" * (MOST_PATTERNS + 1),
        "samfunnsdel.yaml": SAMFUNNSDEL,
    },
    "SP952/outside": {"strategiplan.yaml": "plans: [../samfunnsdel.yaml]\n"},
    "SP952/itself": {"strategiplan.yaml": "plans: [strategiplan.yaml]\n"},
    "SP952/workspace": {
        "strategiplan.yaml": "plans: [tema/strategiplan.yaml]\n",
        "tema/strategiplan.yaml": "plans: [klima.yaml]\n",
    },
}
"""Folders of plans, by the message that they show."""
SAMPLES = Path(__file__).parent / "catalogue"
PLAN = "title: Kommuneplanens samfunnsdel\n"
WITHOUT_FILE: Mapping[str, str] = {
    "SP001": "samfunnsdel-" * 30 + ".yaml",
    "SP001/missing": "plna.yaml",
    "SP001/folder": "planer",
}
"""What cannot be opened, by its name."""
BYTES: Mapping[str, Callable[[], bytes]] = {
    "SP001/permission": lambda: PLAN.encode(),
    "SP003": lambda: b" " * (MAX_BYTES + 1),
    "SP004": lambda: "title: Et grønnere samfunn\n".encode("latin-1"),
    "SP004/broken": lambda: PLAN.encode() + b"description: \xff\xfe\x81\x8d\n",
    "SP005": lambda: b"title: Kommuneplanens\x08 samfunnsdel\n",
    "SP005/more": lambda: b"title: Kommuneplan" + b"\x01" * (MAX_REPEATS + 5) + b"\n",
    "SP006": lambda: b"title: " + b"x" * MAX_LINE + b"\n",
    "SP008/zip": lambda: b"PK\x03\x04\x14\x00",
    "SP008/pdf": lambda: b"%PDF-1.7\n",
    "SP008/old-office": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "SP008/rtf": lambda: b"{\\rtf1\\ansi}",
    "SP009": lambda: PLAN.encode() + b"goals:\n" + b"  - {status: x}\n" * 20_000,
    "SP009/repairs": lambda: PLAN.encode() + b"goals:\n" + b"  - title: a: b\n" * MAX_REPAIRS,
    "SP012/more": lambda: b"values:\n" + b"  -\tMot\n" * (MAX_REPEATS + 5),
    "SP018/more": lambda: b"note = b\n" * (MAX_REPEATS + 5),
    "SP023": lambda: "title: Kommuneplanens\u2028samfunnsdel\n".encode(),
    "SP023/more": lambda: ("title: " + "a\u2028" * (MAX_REPEATS + 5) + "\n").encode(),
    "SP027/more": lambda: b"values:\n" + "  -\u00a0Mot\n".encode() * (MAX_REPEATS + 5),
    "SP028/more": lambda: "topics:\n  • Mot\nvalues:\n  • Mot\n".encode() * MAX_REPEATS,
    "SP030/more": lambda: "“title”: a\n".encode() * (MAX_REPEATS + 5),
    "SP031/more": lambda: PLAN.encode() + b"// note\n" * (MAX_REPEATS + 5),
    "SP111/more": lambda: PLAN.encode() + b"topics:\n" + b"  - no\n" * (MOST + 5),
    "SP112/more": lambda: PLAN.encode() + b"sdgs: [" + b"15,1, " * (MOST + 5) + b"13]\n",
    "SP114/more": lambda: ("topics: [" + "«a, b», " * (MOST + 5) + "c]\n").encode(),
    "SP802/character": lambda: "title: Kommuneplanens\u00a0samfunnsdel\n".encode(),
}
"""Bytes that are no text, characters that an editor would lose, and sizes."""


_XML = "<StrategicPlan xmlns='urn:ISO:std:iso:17469:tech:xsd:stratml_core'>{}</StrategicPlan>"
XML: Mapping[str, Callable[[], bytes]] = {
    "SP964/elements": lambda: b"<a>" + b"<b/>" * (MAX_ELEMENTS + 1) + b"</a>",
    "SP977/mark": lambda: b"\xef\xbb\xbf" + _XML.format("<StrategicPlanCore/>").encode(),
    "SP977/broken": lambda: _XML.format("<Name>Grønt</Name><StrategicPlanCore/>").encode("cp1252"),
}
"""Bytes of XML files."""
IMPORTERS: Mapping[str, tuple[Importer, ...]] = {
    "SP991": (
        Importer("regneark", "", lambda *_: True, lambda *_: 1 / 0),  # type: ignore[arg-type] # never read
        Importer("skjema", "", lambda *_: True, lambda *_: 1 / 0),  # type: ignore[arg-type] # never read
    ),
    "SP992": (Importer("skjema", "", lambda *_: True, lambda *_: 1 / 0),),  # type: ignore[arg-type] # it fails
    "SP992/file": (
        Importer(
            "skjema",
            "",
            lambda *_: True,
            lambda data, options: imported(
                data,
                None,
                options,
                importer="skjema",
                notes=[Note("skjemaet er tomt", hint="fyll det ut")],
            ),
        ),
    ),
    "SP993": (
        Importer(
            "skjema",
            "",
            lambda *_: True,
            lambda data, options: imported(
                data,
                {"title": "Samfunnsdelen"},
                options,
                importer="skjema",
                notes=[Note("et bilde er utelatt", hint="legg det ved planen")],
            ),
        ),
    ),
}
"""Importers of others, and what they make of a file."""


_KNOWN = "version: 1\nplans:\n"
BASELINES: Mapping[str, str] = {
    "SP931": PLAN,
    "SP932": "version: 2\nplans: []\n",
    "SP933": _KNOWN + "  - {plan: samfunnsdelen}\n  - {plan: samfunnsdelen}\n",
    "SP934": _KNOWN + "  - {plan: arealdelen}\n  - {plan: temaplanen}\n",
    "SP934/none": "version: 1\nplans: []\n",
    "SP935": _KNOWN + "  - {file: plan.yaml, known: {(plan): [plan-without-gaol]}}\n",
}
"""Baselines beside a plan."""


class Named(io.BytesIO):
    """An open file of a name that is the same on every machine."""

    def __init__(self, data: bytes, name: str = "plan.xml") -> None:
        super().__init__(data)
        self.name = name


class Keyed(str):
    """A message that still knows its key."""

    key = ""


@pytest.fixture(autouse=True)
def keyed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every message know its key while the tests of this module run."""
    original = Speaker.message

    def message(speaker: Speaker, problem: Problem) -> tuple[str, str]:
        text, hint = original(speaker, problem)
        found = Keyed(text)
        found.key = speaker.key(problem)
        return found, hint

    monkeypatch.setattr(Speaker, "message", message)


def key_of(finding: Finding) -> str:
    """The key of the message that a finding says."""
    assert isinstance(finding.message, Keyed)
    return finding.message.key


def samples() -> dict[str, list[Path]]:
    """The files and folders of ``catalogue``, by the key of the message that they are for."""
    found: dict[str, list[Path]] = {}
    for path in sorted(SAMPLES.iterdir()):
        key = path.name.removesuffix(path.suffix if path.is_file() else "").partition("+")[0]
        found.setdefault(key.replace(".", "/"), []).append(path)
    return found


@functools.cache
def _examples() -> tuple[tuple[str, Example, str | Profile | None], ...]:
    return tuple(
        (rule.code, example, profile_of(rule, example))
        for rule in rules().values()
        for example in rule.bad
    )


def found_in(
    folder: Path, name: str, language: str, profile: str | Profile | None = None
) -> Iterator[Finding]:
    """The findings of a file in a folder, named as from there."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield from check(name, profile, language=language).findings
    finally:
        os.chdir(before)


def found_beside(folder: Path, language: str) -> Iterator[Finding]:
    """The findings of a plan that is held against a baseline, and those of the baseline itself."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield from check("plan.yaml", language=language, baseline="kjent.yaml").findings
    except PlanError as error:
        yield from error.findings
    finally:
        os.chdir(before)


def found_across(folder: Path, language: str) -> Iterator[Finding]:
    """The findings in a folder of plans, named as from there."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        for report in check_workspace(".", language=language):
            yield from report.findings
    finally:
        os.chdir(before)


def shown(folder: Path, language: str) -> dict[str, list[Finding]]:
    """The findings that show each message, by its key."""
    found: dict[str, list[Finding]] = {}

    def show(key: str, findings: Iterator[Finding]) -> None:
        all_found = list(findings)
        first = next((each for each in all_found if key_of(each) == key), None)
        assert first, f"the sample for {key} shows {[key_of(each) for each in all_found]}"
        found.setdefault(key, []).append(first)

    for key, name in WITHOUT_FILE.items():
        (folder / "planer").mkdir(exist_ok=True)
        show(key, found_in(folder, name, language))
    for key, data in BYTES.items():
        (folder / "plan.yaml").write_bytes(data())
        with pytest.MonkeyPatch.context() as patch:
            if key == "SP001/permission":
                patch.setattr("builtins.open", _refuse)
            show(key, found_in(folder, "plan.yaml", language))
    for key, data in XML.items():
        (folder / "plan.xml").write_bytes(data())
        show(key, found_in(folder, "plan.xml", language))
    shutil.copyfile(SAMPLES / "SP979.xml", folder / "plan.xml")
    with (folder / "plan.xml").open("rb") as file:
        levels = import_plan(Named(file.read()), levels=True, language=language)
    show("SP979/inferred", iter(levels.report.findings))
    for key, made in spreadsheet_files.CATALOGUE.items():
        name, content, columns, into = made()
        sheet = import_plan(Named(content, name), columns=columns, into=into, language=language)
        show(key, iter(sheet.report.findings))
    for key in submission_files.CATALOGUE:
        telling = submission_files.shown(folder, key, language)
        show(key, iter(telling.findings))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(submission_reading, "MOST_MENDED", 1)
        (folder / "innspill.yaml").write_text("- id: 'a\n", encoding="utf-8")
        told = submission_files.told(folder, "innspill.yaml", None, language)
        show("SP775/yaml", iter(told.findings))
        patch.setattr(submission_reading, "LONGEST", 50)
        (folder / "innspill.jsonl").write_text('{"id": "1", "text": "' + "a" * 90 + '"}\n')
        show(
            "SP776/large",
            iter(submission_files.told(folder, "innspill.jsonl", None, language).findings),
        )
        apart = folder / "apart"
        apart.mkdir(exist_ok=True)
        (apart / "a.yaml").symlink_to(folder / "plan.yaml")
        show("SP775/outside", iter(submission_files.told(apart, "", None, language).findings))
        (apart / "a.yaml").unlink()
        show("SP775/folder", iter(submission_files.told(apart, "", None, language).findings))
        os.mkfifo(apart / "a.yaml")
        show("SP775/device", iter(submission_files.told(apart, "", None, language).findings))
        (apart / "a.yaml").unlink()
    for key, name in (
        ("SP782/beyond", "../innspill.yaml"),
        ("SP782/missing", "borte.yaml"),
        ("SP775/closed", "'innspill\\0.yaml'".replace("'", '"')),
    ):
        text = f"title: Plan\nconsultations: [{{id: a, submissions: {{file: {name}}}}}]\n"
        (folder / "plan.yaml").write_text(text, encoding="utf-8")
        show(key, found_in(folder, "plan.yaml", language))
    text = "title: Plan\nconsultations: [{id: a, submissions: {file: mange.csv}}]\n"
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    (folder / "mange.csv").write_text("id\n" + "1\n" * 80, encoding="utf-8")
    show("SP796", found_in(folder, "plan.yaml", language))
    for key, (name, content) in prose_files.CATALOGUE.items():
        show(key, iter(import_plan(Named(content, name), language=language).report.findings))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "markdown_it", None)
        bare = Named(b"# Plan", "plan.md")
        show("SP953/library", iter(import_plan(bare, language=language).report.findings))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workbook, "MAX_CELLS", 3)
        large = Named(spreadsheet_files.own(*[("Mål",)] * 9), "plan.xlsx")
        show("SP983/cells", iter(import_plan(large, language=language).report.findings))
        small = Named(spreadsheet_files.own(("Mål",)), "plan.xlsx")
        patch.setitem(sys.modules, "openpyxl", None)
        show("SP983/library", iter(import_plan(small, language=language).report.findings))
    for key, sample in intake_files.CATALOGUE.items():
        inside = folder / f"innspill-{key.replace('/', '-')}"
        inside.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(inside)
            for name, value in intake_files.patched(key):
                patch.setattr(name, value)
            asked = dict(sample(inside))
            took = import_submissions(
                asked.pop("sources"), asked.pop("into", None), language=language, **asked
            )
        show(key, iter(took.findings))
    for key, known in IMPORTERS.items():
        (folder / "plan.skjema").write_text("Skjema for planer\n", encoding="utf-8")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(frame, "importers", lambda known=known: (*frame.BUILT_IN, *known))
            show(key, found_in(folder, "plan.skjema", language))
    for key, paths in samples().items():
        for path in paths:
            if path.is_dir():
                shutil.copytree(path, folder / path.name, dirs_exist_ok=True)
                show(key, found_in(folder / path.name, "plan.yaml", language))
                continue
            name = path.name.partition("+")[2] or f"plan{path.suffix}"
            shutil.copyfile(path, folder / name)
            show(key, found_in(folder, name, language))
    for key, text in BASELINES.items():
        (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
        (folder / "kjent.yaml").write_text(text, encoding="utf-8")
        show(key, found_beside(folder, language))
    for key, files in WORKSPACES.items():
        inside = folder / key.replace("/", "-")
        for name, text in files.items():
            (inside / name).parent.mkdir(parents=True, exist_ok=True)
            (inside / name).write_text(text, encoding="utf-8")
        show(key, found_across(inside, language))
    for code, example, profile in _examples():
        name = f"plan.{example.format}"
        for beside, text in ((name, example.text), *example.files):
            (folder / beside).write_bytes(text.encode("utf-8", "surrogatepass"))
        for finding in found_in(folder, name, language, profile):
            if finding.code == code:
                found.setdefault(key_of(finding), [finding])
    return found


def _refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


HEAD = """\
Every message of the catalogue as `strategiplan check` shows it, in the order of the codes.
Made by tests/test_catalogue.py. Of a note, `check` shows only the first line.
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_shown_to_be_read_aloud(
    language: str, tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    found = shown(tmp_path, language)
    speaker = Speaker(language)
    lines = [HEAD]
    for key in sorted(found):
        lines.append(f"── {key} ".ljust(60, "─"))
        for finding in found[key]:
            lines += [*lines_of(finding, speaker), ""]
    missing = set(messages("en")) - set(found)
    assert not missing, f"no sample in tests/catalogue shows {', '.join(sorted(missing))}"
    golden(f"catalogue.{language}.txt", "\n".join(lines))
