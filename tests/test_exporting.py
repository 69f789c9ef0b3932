"""What every format promises, whichever it is: the table's own rows and those of others."""

from __future__ import annotations

import datetime
import html
import io
import json
import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
from click import ClickException
from click.testing import CliRunner
from hypothesis import given, settings

import documents_reading
from full_plan import Said, everything_said, full_plan
from linked_data_reading import words_in
from strategies import plans
from strategiplan import (
    Actor,
    Contribution,
    Exemption,
    Export,
    ExportFormat,
    Goal,
    Localized,
    MissingExtraError,
    OptionError,
    Plan,
    PrivateOptionError,
    UnknownFormatError,
    dumps,
    export,
    formats,
    load,
    loads,
    reference_plan,
)
from strategiplan.api import load_document
from strategiplan.cli import command
from strategiplan.exporting import Losses, Option, carries_only, catalogue, loses
from strategiplan.exporting.catalogue import FORMATS
from strategiplan.exporting.losses import lost_of
from strategiplan.exporting.table import FORMS
from strategiplan.exporting.words import losses_in_words
from strategiplan.messages import LANGUAGES, Speaker
from strategiplan.model import Element
from strategiplan.model.shape import shape
from strategiplan.stratml import read_stratml

TODAY = datetime.date(2026, 1, 1)
FULL = full_plan()
NUMBER = "010154 50068"  # it belongs to nobody

NAMES = [each.name for each in FORMATS]

Files = Mapping[str, bytes]


def _cells_of_workbook(files: Files) -> str:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(files[""]))
    cells = (cell for sheet in book.worksheets for row in sheet.values for cell in row)
    return "\n".join(str(cell) for cell in cells if cell is not None)


def _cells_of_parquet(files: Files) -> str:
    import polars

    said: list[str] = []
    for name, data in files.items():
        if name.endswith(".parquet"):
            frame = polars.read_parquet(io.BytesIO(data))
            said += [str(cell) for row in frame.rows() for cell in row if cell is not None]
            said += polars.read_parquet_metadata(io.BytesIO(data)).values()
        else:
            said.append(data.decode())
    return "\n".join(said)


def _calendar_words(files: Files) -> str:
    """Lines that were folded are whole, escaped signs themselves, and days as a plan writes them."""
    text = files[""].decode().replace("\r\n ", "")
    text = re.sub(r"\\([,;\\])", r"\1", text)
    return re.sub(r"\b(\d{4})(\d\d)(\d\d)\b", r"\1-\2-\3", text)


def _texts_of_png(files: Files) -> str:
    """A picture in dots holds its words in parts of their own."""
    data, found, at = files[""], [], 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        if data[at + 4 : at + 8] == b"iTXt":
            found.append(data[at + 8 : at + 8 + length].decode("utf-8"))
        at += 12 + length
    return "\n".join(found)


def _read_back(files: Files) -> str:
    """What strategiplan itself reads in it, and the text as it stands."""
    import yaml

    plan = load_document(read_stratml(files[""], name="plan.xml"))
    values = yaml.dump(yaml.safe_load(dumps(plan)), allow_unicode=True, width=10**9)
    return values + "\n" + html.unescape(files[""].decode())


def _without_backslashes(files: Files) -> str:
    return re.sub(r"\\(\W|_)", r"\1", html.unescape(files[""].decode("utf-8")))


READ_BY: dict[str, Callable[[Files], str]] = {
    "stratml1": _read_back,
    "stratml2": _read_back,
    "png": _texts_of_png,
    "decidim": _without_backslashes,
    "ics": _calendar_words,
    "turtle": words_in("turtle"),
    "jsonld": words_in("jsonld"),
    "xlsx": _cells_of_workbook,
    "parquet": _cells_of_parquet,
    **documents_reading.READ_BY,
}
"""What takes the texts out of a format's files, where they do not stand there as they are.

A format that is no text needs a row: the name, and what gives everything that a
reader of the format finds in it as one text.
"""


def files_of(found: Export) -> dict[str, bytes]:
    return found.files() if found.format.folder else {"": found.content()}


def words_of(found: Export) -> str:
    """Everything that a reader of the format finds in it, as one text."""
    files = files_of(found)
    if found.format.name in READ_BY:
        return READ_BY[found.format.name](files)
    return html.unescape(b"\n".join(files.values()).decode("utf-8"))


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """Each format of the table whose library is there; the others are skipped, by name."""
    found = formats()[request.param]
    if found.missing:
        pytest.skip(f"needs {', '.join(found.missing)}: {found.command}")
    return found.name


# What is lost


def _is_lost(said: Said, losses: Losses) -> bool:
    owners = said.owners
    if losses.only:
        # An element may be carried though what it stands in is not.
        while any(isinstance(each, Element) for each in owners[1:]):
            owners = owners[1:]
    for outer, inner in zip(owners, (*owners[1:], None), strict=True):
        if not isinstance(outer, Plan) and losses.loses_class(type(outer)):
            return True
        field = said.field if inner is None else _field_that_holds(outer, inner)
        if losses.loses_field(type(outer), field):
            return True
    return False


def _field_that_holds(outer: Any, inner: Any) -> str:
    for field in shape(type(outer)).fields.values():
        value = getattr(outer, field.name)
        if value is inner or (isinstance(value, tuple) and any(each is inner for each in value)):
            return field.name
    raise AssertionError(inner)


def test_what_is_not_declared_lost_is_in_the_file(name: str) -> None:
    found = export(FULL, name, today=TODAY, internal=True)
    losses = found.format.losses
    written = words_of(found)
    silent = {
        f"{type(said.item).__name__}.{said.field}: {said.words}"
        for said in everything_said(FULL)
        if not _is_lost(said, losses)
        and said.words not in written
        and not (losses.translations and said.words.startswith("Honest"))
    }
    assert silent == set()


def test_the_full_plan_says_something_everywhere() -> None:
    said = {(type(each.item), each.field) for each in everything_said(FULL)}
    classes = {type(each.item) for each in everything_said(FULL)}
    unsaid = {
        f"{cls.__name__}.{field.name}"
        for cls in classes
        for field in shape(cls).fields.values()
        if field.cls is None and field.form != "boolean" and (cls, field.name) not in said
    }
    # The only actor and the only source cannot belong to themselves.
    assert unsaid == {"Actor.part_of", "Source.sources"}


@pytest.mark.parametrize("name", NAMES)
def test_every_declaration_can_be_said(name: str) -> None:
    for language in LANGUAGES:
        words = losses_in_words(formats()[name].losses, Speaker(language))
        assert words
        assert "{" not in words


def test_a_declaration_names_what_there_is() -> None:
    assert loses("contribution", "*.note").loses_class(Contribution)
    assert carries_only("plan.title").loses_field(Plan, "note")
    assert not carries_only("plan.title").loses_class(Plan)
    for wrong in ("contributions", "goal.tittel", "*.tittel", "plan."):
        with pytest.raises(ValueError, match="no class or field"):
            loses(wrong)
        with pytest.raises(ValueError, match="no class or field"):
            carries_only(wrong)


PLAN = loads(
    """
    id: plan
    title: {nb: Løftet, en: The promise}
    language: nb
    terms: {goal: {one: satsing, many: satsinger}}
    sdgs: [{sdg: 11, note: Byer}]
    goals:
      - id: a
        title: Grønt
        note: En merknad
        strategies:
          - id: s
            contributions: [{id: c, note: Egen}]
        contributions: [{id: d}]
      - {id: b, title: Trygt}
    sources: [{id: k}]
    """
)


def _lost(*names: str, translations: bool = False, only: bool = False) -> list[tuple[Any, ...]]:
    make = carries_only if only else loses
    found = lost_of(PLAN, make(*names, translations=translations))
    return [(each.name, each.field, each.count) for each in found]


def test_what_one_plan_loses_is_counted() -> None:
    assert _lost() == []
    assert _lost("contribution", "source") == [("contribution", "", 2), ("source", "", 1)]
    # What stands in what is lost is lost with it; its fields are not counted again.
    assert _lost("goal", "*.note") == [
        ("goal", "", 2),
        ("strategy", "", 1),
        ("contribution", "", 2),
        ("sdg_link", "note", 1),
    ]
    assert _lost("goal.strategies", "terms") == [
        ("strategy", "", 1),
        ("contribution", "", 1),
        ("plan", "terms", 1),
    ]
    assert _lost("sdg_link") == [("plan", "sdgs", 1)]
    assert _lost(translations=True) == [("", "translations", 1)]
    assert _lost("plan.title", only=True)[-1] == ("plan", "sdgs", 1)
    # An element may be carried though what it stands in is not.
    assert _lost("strategy.id", only=True)[:3] == [
        ("goal", "", 2),
        ("contribution", "", 2),
        ("source", "", 1),
    ]


def test_what_is_lost_is_said_in_the_words_of_the_plan() -> None:
    lossy = attrs.evolve(
        formats()["json"], losses=loses("goal", "contribution", "sdg_link", "source")
    )
    found = export(PLAN, lossy, language="nb")
    assert found.lost_in_words() == (
        "2 satsinger, 1 strategi, 2 bidrag og 1 kilde; bærekraftsmål (1)"
    )
    assert export(PLAN, "json", language="nb").lost_in_words() == ""
    translated = attrs.evolve(lossy, losses=loses("sdg_link.role", translations=True))
    assert export(PLAN, translated, language="nn").lost_in_words() == "tekstar på andre språk (1)"


# The privacy gate

PRIVATE = loads(
    f"""
    id: plan
    title: Plan
    language: nb
    owners: ["01015450068"]
    goals:
      - {{id: a, title: "Innspill fra {NUMBER} om parken", code: 1}}
      - id: b
        title: {{nb: Ring 912 34 567, en: Write to kari.nordmann@gmail.com}}
        exemptions: [{{rule: SP762, reason: hun har sagt ja skriftlig}}]
    actors: [{{id: "01015450068", title: En innbygger}}]
    decisions: [{{id: v, title: Vedtak, concerns: [a]}}]
    consultations:
      - id: h
        channels: [{{type: phone, address: 912 34 567, note: bor i Veien 5}}]
    """
)


def test_no_private_data_goes_out(name: str) -> None:
    words = words_of(export(PRIVATE, name, today=TODAY))
    for forbidden in (NUMBER, "01015450068", "Ring 912 34 567", "Veien 5"):
        assert forbidden not in words


def test_what_is_withheld_is_said_and_what_the_plan_has_a_ground_for_passes() -> None:
    found = export(PRIVATE, "yaml", today=TODAY, language="nb")
    written = loads(found.content())
    assert written.goals[0].title == "Innspill fra •••••• ••••• om parken"
    title = written.goals[1].title
    assert isinstance(title, Localized)
    assert title.by_language == {
        "nb": "Ring ••• •• •••",
        "en": "Write to kari.nordmann@gmail.com",
    }
    assert written.consultations[0].channels[0].address == "912 34 567"
    assert written.consultations[0].channels[0].note == "bor i ••••• •"
    assert written.actors[0].id == "withheld-1"
    assert found.withheld_in_words() == [
        "1 fødselsnummer: hovedmål 1 «Innspill fra •••••• ••••• om parken», ordlyd",
        "1 telefonnummer: hovedmål 2 «Ring ••• •• •••», ordlyd",
        "1 fødselsnummer: aktør 1 «En innbygger», `id`",
        "1 privat adresse: høring 1, merknad",
    ]
    assert [each["path"] for each in found.to_plain()["withheld"]] == [
        "goals/0/title",
        "goals/1/title/nb",
        "actors/0/id",
        "consultations/0/channels/0/note",
    ]


def test_an_identifier_that_is_withheld_is_so_wherever_it_is_used() -> None:
    assert loads(export(PRIVATE, "yaml", today=TODAY).content()).owners == ("withheld-1",)


def test_who_is_withheld_somewhere_is_withheld_everywhere(name: str) -> None:
    plan = loads(
        """
        id: plan
        title: Plan
        language: nb
        terms: {goal: tips fra 91234567}
        goals:
          - id: kari-nordmann
            title: Innspill fra Kari Nordmann, tlf. 912 34 567
            note: Det er Kari  Nordmanns ønske. Ring kari.nordmann@gmail.com
            responsible: [aase, finnes-ikke, annen#kari_nordmann]
            supports: [annen#ola@gmail.com]
          - {id: withheld-1, title: "Merknad fra Åse Bærøe, 010154 50068"}
        actors: [{id: aase, title: Åse Bærøe}, {id: ase-baeroe, title: Per Hansen}]
        decisions: [{id: v-01015450068, title: Vedtak, url: "https://x.no/?til=kari-nordmann"}]
        """
    )
    found = export(plan, name, today=TODAY)
    words = words_of(found).lower()
    for forbidden in ("nordmann", "9123", "912 3", "gmail", "åse", "baeroe", "hansen", "01015450"):
        assert forbidden not in words
    if name == "yaml":
        again = loads(found.content())
        # An identifier that is there already is nobody else's.
        assert again.goals[1].id == "withheld-1"
        assert re.fullmatch("withheld-[2-9]", again.goals[0].id)
        assert again.actors[0].title == "••• •••••"
        assert again.terms is not None
        assert again.terms.goal is not None
        assert again.terms.goal.one == "tips fra ••••••••"
        assert again.goals[0].responsible[:2] == ("aase", "finnes-ikke")
        assert re.fullmatch("annen#withheld-[2-9]", again.goals[0].responsible[2])


def test_an_actor_who_is_a_private_person_has_no_name_in_the_file() -> None:
    found = export(Plan(language="nb", actors=(Actor(title="Kari Nordmann"),)), "yaml", today=TODAY)
    assert "Kari" not in found.content().decode()
    assert found.withheld_in_words() == [
        "1 navn på en privatperson: aktør 1 «•••• ••••••••», ordlyd"
    ]


def test_an_exemption_holds_for_its_element_though_others_have_none() -> None:
    plan = loads(
        """
        title: Plan
        language: nb
        goals:
          - id: a
            title: Innspill fra Kari Nordmann
            exemptions: [{rule: private-name, reason: hun har sagt ja skriftlig}]
          - {id: b, title: Innspill fra Kari Nordmann}
        consultations:
          - {title: Høring, channels: [{type: phone, title: Ring 912 34 567, address: 912 34 567}]}
        """
    )
    again = loads(export(plan, "yaml", today=TODAY).content())
    assert [each.title for each in again.goals] == [
        "Innspill fra Kari Nordmann",
        "Innspill fra •••• ••••••••",
    ]
    channel = again.consultations[0].channels[0]
    assert (channel.title, channel.address) == ("Ring ••• •• •••", "912 34 567")


def test_what_is_given_on_the_way_goes_through_the_gate_too(plan_file: Path) -> None:
    options = {"description": "Ring 912 34 567"}
    with pytest.raises(PrivateOptionError, match=r"description holds personal data \(phone\)"):
        export(PLAN, "turtle", options=options)
    assert b"912 34 567" in export(PLAN, "turtle", options=options, internal=True).content()
    arguments = ("export", str(plan_file), "--to", "turtle")
    done = _invoke(*arguments, "--base", "https://x.no/01015450068")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        "error: what --base says looks like a private person's data (national identity number), and "
        "would stand in the file; give what belongs to an office, such as the municipality's e-mail "
        "address, or write it with --internal\n"
    )
    done = _invoke(*arguments, "-O", "contact=kari@gmail.com")
    assert done.stderr.startswith("error: what -O contact says looks like a private person's data")


def test_a_text_in_indonesian_is_no_identifier() -> None:
    plan = Plan(goals=(Goal(title=Localized({"nb": "Mål", "id": NUMBER})),))
    found = export(plan, "yaml", today=TODAY)
    title = loads(found.content()).goals[0].title
    assert isinstance(title, Localized)
    assert title.by_language == {"nb": "Mål", "id": "•••••• •••••"}


def test_an_exemption_that_has_run_out_lets_nothing_pass() -> None:
    until = Exemption(rule="SP762", reason="ja", until=datetime.date(2025, 12, 31))
    plan = Plan(goals=(Goal(title="kari.nordmann@gmail.com", exemptions=(until,)),))
    assert export(plan, "json", today=datetime.date(2025, 12, 31)).withheld == ()
    assert len(export(plan, "json", today=TODAY).withheld) == 1


def test_for_internal_use_nothing_is_withheld_and_the_file_is_marked(name: str) -> None:
    found = export(PRIVATE, name, today=TODAY, internal=True, language="nb")
    assert found.withheld == ()
    assert "Bare til intern bruk: personopplysninger er ikke holdt tilbake." in words_of(found)
    assert NUMBER in words_of(found) or found.format.losses.loses_field(Goal, "title")


def test_a_marked_file_is_read_back() -> None:
    for each in ("yaml", "json"):
        found = export(PRIVATE, each, today=TODAY, internal=True)
        assert loads(found.content()) == PRIVATE


# The same bytes, whole or not at all


def test_the_same_plan_gives_the_same_bytes(name: str) -> None:
    """In another process too, whose sets have another order."""
    code = (
        "import datetime, hashlib, sys; sys.path.insert(0, 'tests');"
        "from full_plan import full_plan; from strategiplan import export;"
        f"found = export(full_plan(), {name!r}, today=datetime.date(2026, 1, 1));"
        "files = found.files() if found.format.folder else {'': found.content()};"
        "print(hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())"
    )
    root = Path(__file__).parents[1]
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Europe/Oslo"), ("2", "Pacific/Auckland"))
    }
    assert len(said) == 1


@settings(max_examples=40, deadline=None)
@given(plans())
def test_any_plan_can_be_written_in_any_format(plan: Plan) -> None:
    for each in FORMATS:
        if not each.missing:
            files_of(export(plan, each.name, today=TODAY))


@settings(max_examples=100, deadline=None)
@given(plans())
def test_plan_files_lose_nothing(plan: Plan) -> None:
    for each in ("yaml", "json"):
        assert loads(export(plan, each, internal=True).content()) == plan


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, name: str) -> None:
    found = export(reference_plan(), name, today=TODAY)
    there = tmp_path / "ut"
    found.write(there)
    if found.format.folder:
        assert {str(path.relative_to(there)) for path in there.rglob("*") if path.is_file()} == set(
            found.files()
        )
        with pytest.raises(FileExistsError):
            found.write(there)
        (there / "min.txt").write_text("min")
        found.write(there, overwrite=True)
        assert (there / "min.txt").read_text() == "min"
    else:
        assert there.read_bytes() == found.content()
        found.write(there)
    assert [path.name for path in tmp_path.iterdir()] == ["ut"]


def _breaks(material: object) -> Any:
    yield b"half"
    raise OSError(28, "No space left on device")


def _breaks_in_a_folder(material: object) -> Any:
    return {"first": [b"whole"], "below/second": _breaks(material)}


def _leads_out(material: object) -> Any:
    return {"../out": [b""]}


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    format = attrs.evolve(formats()["json"], writer=f"{__name__}:_breaks")
    there = tmp_path / "ut.json"
    there.write_text("before")
    with pytest.raises(OSError, match="No space left"):
        export(PLAN, format).write(there)
    assert there.read_text() == "before"
    folder = attrs.evolve(format, suffix="", writer=f"{__name__}:_breaks_in_a_folder")
    for target in (tmp_path / "ny", tmp_path):
        with pytest.raises(OSError, match="No space left"):
            export(PLAN, folder).write(target, overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["ut.json"]


def test_no_file_lands_outside_the_folder(tmp_path: Path) -> None:
    format = attrs.evolve(formats()["json"], suffix="", writer=f"{__name__}:_leads_out")
    with pytest.raises(ValueError, match="leads out"):
        export(PLAN, format).write(tmp_path / "ut")
    assert list(tmp_path.iterdir()) == []


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match="half a character in goals/0/title"):
        export(Plan(goals=(Goal(title="a\ud800"),)), "json")


def test_a_file_has_content_and_a_folder_files() -> None:
    found = export(PLAN, "json")
    with pytest.raises(ValueError, match="one file"):
        found.files()
    folder = attrs.evolve(formats()["json"], suffix="", writer=f"{__name__}:_breaks_in_a_folder")
    with pytest.raises(ValueError, match="is a folder"):
        export(PLAN, folder).content()


# Options, extras, formats of others


def _writes(material: Any) -> Any:
    yield b"PLAN " + material.options["size"].encode()


def _writes_a_folder(material: Any) -> Any:
    return {"one.txt": [b"one"], "below/two.txt": [b"two"]}


ODD = ExportFormat(
    name="odd",
    title="a format of the tests",
    writer=f"{__name__}:_writes",
    losses=loses("goal", "plan.note", "*.code", "sdg_link", translations=True),
    suffix=".odd",
    text=False,
    needs=("json",),
    options=(Option("size", "how large", ("small", "large")), Option("free", "anything", ())),
)
SHELF = attrs.evolve(
    ODD, name="shelf", suffix="", options=(), writer=f"{__name__}:_writes_a_folder"
)


@pytest.fixture
def odd_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "FORMATS", (*FORMATS, ODD, SHELF))


@pytest.mark.usefixtures("odd_formats")
def test_the_command_knows_the_options_of_a_format(plan_file: Path) -> None:
    done = _invoke("export", str(plan_file), "--to", "odd", "-O", "size=small", "-O", "free=x")
    assert done.stdout == "PLAN small"
    done = _invoke("export", str(plan_file), "--to", "odd", "-O", "size")
    assert done.stderr == "error: the option size of odd is small, large, not yes\n"
    done = _invoke("export", str(plan_file), "--to", "odd", "-O", "weight=1")
    assert done.stderr == "error: the format odd has no option weight; it has size, free\n"
    with pytest.raises(OptionError, match="size of odd is one of small, large, not 'yes'"):
        export(PLAN, "odd", options={"size": "yes"})
    assert done.exit_code == 2
    assert _invoke("formats", "odd").stdout == (
        "odd: a format of the tests\n"
        "  loses: `sdg_link`; goals; number everywhere; note of plans; texts in other languages\n"
        "  needs: pip install json\n"
        "  options (-O NAME=VALUE):\n"
        "    size (small, large): how large\n"
        "    free: anything\n"
    )


@pytest.mark.usefixtures("odd_formats")
def test_a_folder_needs_a_name_and_room(plan_file: Path) -> None:
    done = _invoke("export", str(plan_file), "--to", "shelf")
    assert done.stderr == (
        "error: the format shelf is a folder with several files; name the folder with -o\n"
    )
    folder = plan_file.with_name("shelf")
    assert _invoke("export", str(plan_file), "--to", "shelf", "-o", str(folder)).exit_code == 0
    assert (folder / "below" / "two.txt").read_text() == "two"
    done = _invoke("export", str(plan_file), "--to", "shelf", "-o", str(folder))
    assert done.stderr.endswith("is left as it is; --overwrite writes into it\n")
    (folder / "one.txt").write_text("changed")
    words = ["export", str(plan_file), "--to", "shelf", "-o", str(folder), "--overwrite"]
    assert _invoke(*words).exit_code == 0
    assert (folder / "one.txt").read_text() == "one"
    with pytest.raises(ValueError, match="is a folder"):
        next(export(PLAN, "shelf").pieces())
    assert export(PLAN, "shelf").files() == {"one.txt": b"one", "below/two.txt": b"two"}


@pytest.mark.usefixtures("odd_formats")
def test_what_is_no_text_does_not_go_to_a_terminal(
    plan_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    with pytest.raises(ClickException, match="is no text; name a file with -o"):
        command.main(["export", str(plan_file), "--to", "odd"], standalone_mode=False)


def test_what_is_missing_is_said_by_the_command_too(
    plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = attrs.evolve(ODD, needs=("no_such.thing",), extra="odd")
    monkeypatch.setattr(catalogue, "FORMATS", (lacking,))
    assert _invoke("export", str(plan_file), "--to", "odd").stderr == (
        "error: the format odd needs a library that is not installed: "
        "pip install 'strategiplan[odd]'\n"
    )


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            OSError(28, "No space left on device"),
            "the output could not be written: the disk is full",
        ),
        (BrokenPipeError(), ""),
    ],
)
def test_an_output_that_cannot_be_written(
    plan_file: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("strategiplan.exporting.Export.pieces", fail)
    done = _invoke("export", str(plan_file), "--to", "json")
    assert said in done.stderr
    assert done.exit_code != 0


def test_a_fault_of_the_library_itself_is_not_hidden(
    plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("strategiplan.exporting.Export.pieces", fail)
    assert isinstance(
        _invoke("export", str(plan_file), "--to", "json").exception, ZeroDivisionError
    )


def test_options_are_those_of_the_format() -> None:
    with pytest.raises(OptionError, match="json has no option 'x'; it has: none"):
        export(PLAN, "json", options={"x": "yes"})
    with pytest.raises(UnknownFormatError, match="there is no format 'tull'"):
        export(PLAN, "tull")


def test_what_is_not_installed_is_said_with_the_command() -> None:
    format = attrs.evolve(formats()["json"], needs=("no_such_library",), extra="xlsx")
    with pytest.raises(MissingExtraError) as caught:
        export(PLAN, format)
    assert str(caught.value) == (
        "the format json needs no_such_library: pip install 'strategiplan[xlsx]'"
    )


PLUGIN = {
    "pyproject.toml": """
[project]
name = "strategiplan-words"
version = "1.0"
[project.entry-points."strategiplan.formats"]
words = "strategiplan_words:WORDS"
yaml = "strategiplan_words:WORDS"
broken = "strategiplan_words:NOTHING"
odd = "strategiplan_words:write"
failing = "strategiplan_words:FAILING"
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
""",
    "strategiplan_words.py": """
import attrs
from strategiplan.exporting import ExportFormat, Option, carries_only

def write(material):
    for goal in material.plan.goals:
        yield f"{material.options['before']}{goal.title}\\n".encode()

def fail(material):
    raise RuntimeError("no words left")

WORDS = ExportFormat(
    name="words", title="the goals as a list", suffix=".txt",
    writer="strategiplan_words:write", losses=carries_only("goal.title"),
    options=(Option("before", "what each line begins with", ("* ", "- ")),),
)
FAILING = attrs.evolve(WORDS, writer="strategiplan_words:fail")
""",
}


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A little package that adds formats, installed where only this test looks."""
    source = tmp_path_factory.mktemp("plugin")
    for file, text in PLUGIN.items():
        (source / file).write_text(text)
    there = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check",
         "--no-deps", "--no-build-isolation", "--target", there, source],
        check=True,
    )  # fmt: skip
    return {**os.environ, "PYTHONPATH": str(there), "STRATEGIPLAN_LANG": "en"}


def _run(plugin: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "strategiplan", *words],
        env=plugin,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[1],
    )


def test_another_package_adds_a_format(plugin: dict[str, str]) -> None:
    trondheim = "examples/trondheim_2032.yaml"
    found = _run(plugin, "export", trondheim, "--to", "words", "-O", "before=- ")
    assert found.stdout.startswith("- ")
    assert len(found.stdout.splitlines()) == 3
    assert "not in this file: " in found.stderr
    table = _run(plugin, "formats").stdout
    assert "words: the goals as a list\n  loses: all but " in table
    assert (
        "cannot be used: broken of strategiplan-words (AttributeError: "
        "module 'strategiplan_words' has no attribute 'NOTHING')" in table
    )
    assert "cannot be used: odd of strategiplan-words (strategiplan_words:write is no" in table
    assert "cannot be used: yaml of strategiplan-words (the name is taken" in table
    failed = _run(plugin, "export", trondheim, "--to", "failing")
    assert failed.returncode == 2
    assert failed.stderr == (
        "error: the format failing, which comes with strategiplan-words, failed: "
        "RuntimeError: no words left\n"
    )
    one = _run(plugin, "formats", "words").stdout
    assert "before (* , - ): what each line begins with" in one
    odd = _run(plugin, "export", trondheim, "--to", "words", "-O", "before=x")
    assert odd.stderr == "error: the option before of words is * , - , not x\n"


# The command


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(export(PRIVATE, "yaml", internal=True).content().decode(), "utf-8")
    return path


def _invoke(*words: str) -> Any:
    return CliRunner().invoke(command, [*words, "--lang", "en"])


def test_the_command_writes_and_says_what_was_withheld(plan_file: Path) -> None:
    done = _invoke("export", str(plan_file), "--to", "json")
    assert done.exit_code == 0
    assert loads(done.stdout).goals[0].title == "Innspill fra •••••• ••••• om parken"
    assert done.stderr.startswith("withheld, since it looks like private persons' data:\n  1 nat")
    assert NUMBER not in done.stdout + done.stderr
    out = plan_file.with_name("ut.json")
    log = plan_file.with_name("tap.json")
    done = _invoke("export", str(plan_file), "-o", str(out), "--internal", "--losses", str(log))
    assert load(out) == PRIVATE
    assert done.stderr == "For internal use only: personal data have not been withheld.\n"
    assert json.loads(log.read_text("utf-8"))["internal"] is True


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "error: name the format with --to; `strategiplan formats` lists them\n"),
        (["-o", "x.tull"], "error: name the format with --to; `strategiplan formats` lists them\n"),
        (["--to", "jsn"], "error: there is no format jsn; did you mean json?\n"),
        (["--to", "%%"], "error: there is no format %%; `strategiplan formats` lists them all\n"),
        (["--to", "json", "-O", "x"], "error: the format json has no options, and so no x\n"),
        (
            ["--to", "json", "-o", "nowhere/at/all.json"],
            "error: nowhere/at/all.json cannot be written: the folder does not exist\n",
        ),
        (["--to", "json", "-o", "/"], "error: / cannot be written: it is a folder\n"),
        (
            ["--to", "csv", "-o", __file__],
            "error: the format csv is a folder with several files, and "
            f"{__file__} is a file that is left as it is; give the folder another name\n",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    plan_file: Path, words: list[str], said: str
) -> None:
    done = _invoke("export", str(plan_file), *words)
    assert (done.exit_code, done.stderr) == (2, said)


def test_a_folder_does_not_take_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("mine")
    with pytest.raises(NotADirectoryError):
        export(PLAN, "csv").write(tmp_path / "tables", overwrite=True)
    assert (tmp_path / "tables").read_text() == "mine"


def test_a_name_in_capitals_says_the_format_too(plan_file: Path, tmp_path: Path) -> None:
    assert _invoke("export", str(plan_file), "-o", str(tmp_path / "PLAN.JSON")).exit_code == 0
    assert load(tmp_path / "PLAN.JSON").id == "plan"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "feil: intet/her.json kan ikke skrives: mappen finnes ikke\n"),
        ("nn", "feil: intet/her.json kan ikkje skrivast: mappa finst ikkje\n"),
    ],
)
def test_why_a_file_cannot_be_written_is_said_in_the_readers_language(
    language: str, said: str, plan_file: Path
) -> None:
    words = ["export", str(plan_file), "--to", "json", "-o", "intet/her.json", "--lang", language]
    assert CliRunner().invoke(command, words).stderr == said


def test_what_cannot_be_read_whole_is_not_exported(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("title: Plan\ngoals: ja\n")
    done = _invoke("export", str(path), "--to", "json", "-o", str(tmp_path / "ut.json"))
    assert done.exit_code == 1
    assert "Nothing is written" in done.stderr
    assert not (tmp_path / "ut.json").exists()
    assert _invoke("export", str(tmp_path / "no.yaml"), "--to", "json").exit_code == 2
    assert _invoke("export", str(path), "--to", "json", "--profile", "no").exit_code == 2


@pytest.mark.parametrize("form", FORMS)
def test_the_table_of_formats(form: str) -> None:
    done = _invoke("formats", "--format", form)
    assert done.exit_code == 0
    for each in FORMATS:
        assert each.name in done.stdout
