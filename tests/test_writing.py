"""What a plan looks like when it is written, and that a file is written whole or not at all."""

from __future__ import annotations

import datetime
import json
import os
import stat
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from strategiplan import (
    Actor,
    Challenge,
    ChallengeId,
    Channel,
    Consultation,
    Decision,
    Goal,
    GoalId,
    Indicator,
    Localized,
    Measurement,
    Misprint,
    PartialDate,
    Period,
    Plan,
    SdgLink,
    Strategy,
    SubmissionCount,
    Term,
    Terms,
    Value,
    Vision,
    Wording,
    dump,
    dumps,
    load,
    loads,
)
from strategiplan.writing import write_file
from strategiplan.writing.plain import to_plain
from strategiplan.writing.yaml import WIDTH

LONG = (
    "Trondheim er en by der det er mulig å leve klimavennlig, uansett hvor i byen man bor, "
    "og uansett hvor gammel man er"
)

PLAN = Plan(
    title="Kommuneplanens samfunnsdel",
    language="nb",
    type="social-element",
    period=Period.from_short("2020-2032"),
    case_numbers=("20/46547",),
    topics=("Næring, miljø", "Byutvikling"),
    terms=Terms(goal=Term(one="hovedmål"), strategy=Term(one="strategi", many="strategier")),
    vision=Vision(title="Sammen: en by"),
    values=(Value(title="åpen"), Value(title="modig", code="2")),
    challenges=(
        Challenge(id=ChallengeId("klima"), title="Klimakrisen", dimensions=("environmental",)),
    ),
    sdgs=(
        SdgLink(sdg="11"),
        SdgLink(sdg="11.2"),
        SdgLink(sdg="17", role="primary"),
    ),
    wordings=(Wording(text="Samfunnsdelen"),),
    misprints=(Misprint(field="period", written="2020-2023", meant="2020-2032"),),
    goals=(
        Goal(
            id=GoalId("gronn"),
            code="1.10",
            title=Localized({"nb": "Et grønnere samfunn", "en": "A greener society"}),
            description=LONG,
            note="Første linje\n\n  innrykk\nsiste linje",
            rank=1,
            prioritised=False,
            addresses=(ChallengeId("klima"),),
            strategies=(Strategy(title="no"), Strategy(title="0301", code="5001")),
        ),
    ),
    indicators=(
        Indicator(
            title="Utslipp",
            unit="%",
            baseline=Measurement(date=PartialDate(2019), value=Decimal("1.10")),
            target=Measurement(date=PartialDate(2030, 6), value=Decimal("0"), text="null"),
            values=(Measurement(value=Decimal("2.5")),),
        ),
    ),
    actors=(Actor(title="Kommunen", organisation_number="942110464", municipality_number="0301"),),
    consultations=(
        Consultation(
            title="Høring",
            opened=datetime.date(2022, 4, 8),
            deadline=datetime.date(2022, 5, 27),
            channels=(Channel(type="email", address="post@kommunen.no"),),
            submissions=SubmissionCount(received=120),
        ),
    ),
    decisions=(Decision(title="Vedtatt", type="adoption", date=datetime.date(2022, 11, 17)),),
)

HOUSE_STYLE = """\
title: Kommuneplanens samfunnsdel
wordings: [Samfunnsdelen]
misprints:
  - {field: period, written: 2020-2023, meant: 2020-2032}
language: nb
type: social-element
period: 2020-2032
case_numbers: [20/46547]
topics: ['Næring, miljø', Byutvikling]
terms:
  goal: hovedmål
  strategy: {one: strategi, many: strategier}
vision: 'Sammen: en by'
values:
  - åpen
  - {code: 2, title: modig}
challenges:
  - id: klima
    title: Klimakrisen
    dimensions: [environmental]
sdgs:
  - 11
  - 11.2
  - {sdg: 17, role: primary}
goals:
  - id: gronn
    code: '1.10'
    title: {nb: Et grønnere samfunn, en: A greener society}
    description: >-
      Trondheim er en by der det er mulig å leve klimavennlig, uansett hvor i byen man bor,
      og uansett hvor gammel man er
    note: |-
      Første linje

        innrykk
      siste linje
    rank: 1
    prioritised: false
    addresses: [klima]
    strategies:
      - 'no'
      - {code: 5001, title: '0301'}
indicators:
  - title: Utslipp
    unit: '%'
    baseline: {date: 2019, value: '1.10'}
    target: {date: '2030-06', value: 0, text: 'null'}
    values:
      - {value: 2.5}
actors:
  - {title: Kommunen, organisation_number: 942110464, municipality_number: '0301'}
consultations:
  - title: Høring
    opened: 2022-04-08
    deadline: 2022-05-27
    channels:
      - {type: email, address: post@kommunen.no}
    submissions: 120
decisions:
  - {title: Vedtatt, type: adoption, date: 2022-11-17}
"""


# The house style


def test_a_plan_is_written_in_the_house_style() -> None:
    found, wanted = dumps(PLAN), HOUSE_STYLE
    # An element that has no short form is written out.
    wanted = wanted.replace("      - 'no'\n", "      - {title: 'no'}\n")
    assert found == wanted


def test_the_house_style_is_read_back() -> None:
    assert loads(dumps(PLAN)) == PLAN


def test_json_has_the_same_keys_in_the_same_order() -> None:
    text = dumps(PLAN, format="json")
    assert text.startswith('{\n  "title": "Kommuneplanens samfunnsdel",\n  "wordings": [\n')
    assert text.endswith("}\n")
    assert json.loads(text) == to_plain(PLAN)
    assert "grønnere" in text
    assert loads(text, format="json") == PLAN


def test_an_empty_plan_is_an_empty_mapping() -> None:
    assert dumps(Plan()) == dumps(Plan(), format="json") == "{}\n"


def test_what_says_nothing_is_left_out() -> None:
    plan = Plan(title="a", goals=(), note="", status=None)
    assert dumps(plan) == "title: a\n"


def test_false_and_zero_say_something() -> None:
    goal = Goal(rank=0, prioritised=False)
    assert "{rank: 0, prioritised: false}" in dumps(Plan(goals=(goal,)))


def test_an_identifier_comes_first_and_on_a_line_of_its_own() -> None:
    plan = Plan(goals=(Goal(title="b", code="1", id=GoalId("a")),))
    assert dumps(plan) == "goals:\n  - id: a\n    code: 1\n    title: b\n"


# Quotation marks


@pytest.mark.parametrize(
    ("text", "written"),
    [
        # Without
        ("Et grønnere samfunn", "Et grønnere samfunn"),
        ("5001", "5001"),
        ("11.2", "11.2"),
        ("2022-05-27", "2022-05-27"),
        ("2020-2032", "2020-2032"),
        ("C#", "C#"),
        ("a:b", "a:b"),
        ("http://example.org/#top", "http://example.org/#top"),
        ("«Løftet»", "«Løftet»"),
        ("(utkast)", "(utkast)"),
        ("it's", "it's"),
        ('den "grønne" byen', 'den "grønne" byen'),
        ("🌱", "'🌱'"),
        ("Bredt, åpent [samfunn] {nå}", "Bredt, åpent [samfunn] {nå}"),
        ("nordmenn", "nordmenn"),
        ("nullvekst", "nullvekst"),
        # With: other readers would guess
        ("no", "'no'"),
        ("Yes", "'Yes'"),
        ("on", "'on'"),
        ("n", "'n'"),
        ("true", "'true'"),
        ("null", "'null'"),
        ("~", "'~'"),
        ("0301", "'0301'"),
        ("1.10", "'1.10'"),
        ("17.0", "'17.0'"),
        ("1e3", "'1e3'"),
        ("0x1F", "'0x1F'"),
        ("1_000", "'1_000'"),
        ("12:30", "'12:30'"),
        (".5", "'.5'"),
        (".5e+3", "'.5e+3'"),
        (".inf", "'.inf'"),
        ("2022-13-45", "'2022-13-45'"),
        ("2022-5-7", "'2022-5-7'"),
        ("2022-11", "'2022-11'"),
        ("=", "'='"),
        ("<<", "'<<'"),
        ("-5", "'-5'"),
        # With: YAML would read something else
        ("Sammen: en by", "'Sammen: en by'"),
        ("Sammen:", "'Sammen:'"),
        ("Tiltak #1", "'Tiltak #1'"),
        ("#1", "'#1'"),
        ("- a", "'- a'"),
        ("? a", "'? a'"),
        ("@her", "'@her'"),
        ("`kode`", "'`kode`'"),
        ("%", "'%'"),
        ("&a", "'&a'"),
        ("*a", "'*a'"),
        ("!a", "'!a'"),
        ("> 50", "'> 50'"),
        ("| a", "'| a'"),
        ("[a]", "'[a]'"),
        ("{a}", "'{a}'"),
        (" foran", "' foran'"),
        ("etter ", "'etter '"),
        ("'enkle' først", "\"'enkle' først\""),
        ('"doble" først', "'\"doble\" først'"),
        ("'enkle' og \"doble\"", "'''enkle'' og \"doble\"'"),
        ("C:\\planer: a", "'C:\\planer: a'"),
        # With escapes: what cannot be seen
        ("a\u00a0b", '"a\\u00A0b"'),
        ("a\u2028b", '"a\\u2028b"'),
        ("a\x85b", '"a\\u0085b"'),
        ("\ufeffa", '"\\uFEFFa"'),
        ("a\tb", '"a\\tb"'),
        ("a\x00b", '"a\\u0000b"'),
        ("a\n", '"a\\n"'),
        ("a \nb", '"a \\nb"'),
    ],
)
def test_quotation_marks_stand_where_they_are_needed_only(text: str, written: str) -> None:
    assert dumps(Plan(title=text)) == f"title: {written}\n"
    assert loads(f"title: {written}\n").title == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Næring, miljø", "'Næring, miljø'"),
        ("a:b", "'a:b'"),
        ("a]", "'a]'"),
        ("{a", "'{a'"),
        ("it's", "it's"),
        ("it's, so", '"it\'s, so"'),
        ("20/46547", "20/46547"),
    ],
)
def test_a_list_on_one_line_needs_more_of_them(text: str, written: str) -> None:
    assert dumps(Plan(topics=(text, "b"))) == f"topics: [{written}, b]\n"


def test_a_language_that_looks_like_a_word_is_quoted() -> None:
    assert dumps(Plan(title=Localized({"no": "a", "nb": "b"}))) == "title: {'no': a, nb: b}\n"


# Long texts and long lists


def test_no_line_is_wider_than_the_house_allows() -> None:
    plan = Plan(
        title=LONG,
        note=" ".join([LONG] * 5),
        topics=tuple(f"tema nummer {number}" for number in range(20)),
        goals=(Goal(title=LONG, strategies=(Strategy(title=LONG, description=LONG),)),),
    )
    text = dumps(plan)
    assert max(map(len, text.split("\n"))) <= WIDTH
    assert loads(text) == plan


def test_a_word_that_is_too_long_is_left_whole() -> None:
    plan = Plan(title="https://example.org/" + "x" * 200, note="a " * 60 + "x" * 200 + " b" * 60)
    assert loads(dumps(plan)) == plan
    assert "x" * 200 in dumps(plan)


@pytest.mark.parametrize(
    "text",
    [
        "to  mellomrom " * 12 + "slutt",
        "linje\n" * 5 + "slutt",
        "\n".join([LONG, LONG]),
        "# " * 80 + "slutt",
        "- " * 80 + "slutt",
        "a: " * 80 + "slutt",
        "... " * 40 + "slutt",
        "--- " * 40 + "slutt",
        "første\n--- andre\n... tredje\n# fjerde\n- femte: a",
        "første\n\n\nfjerde",
        "første\n  andre\n tredje",
    ],
)
def test_a_long_text_is_read_back_as_it_was(text: str) -> None:
    plan = Plan(
        title=text, topics=(text, text), goals=(Goal(title=text),), vision=Vision(title=text)
    )
    assert loads(dumps(plan)) == plan
    assert yaml.load(dumps(plan), yaml.BaseLoader)["title"] == text


def test_a_long_list_goes_over_several_lines() -> None:
    text = dumps(Plan(topics=("Byutvikling og samferdsel",) * 5))
    assert text == "topics:\n" + "  - Byutvikling og samferdsel\n" * 5


# Numbers


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("7000", "7000"),
        ("7.5", "7.5"),
        ("-5", "-5"),
        ("0", "0"),
        ("1.10", "'1.10'"),
        ("0.0", "0.0"),
        ("1E+5", "'1E+5'"),
        ("12345678901234567890", "12345678901234567890"),
    ],
)
def test_a_number_is_written_as_exactly_as_it_is(number: str, written: str) -> None:
    plan = Plan(indicators=(Indicator(title="a", baseline=Measurement(value=Decimal(number))),))
    read = loads(dumps(plan)).indicators[0].baseline
    assert read
    assert str(read.value) == number
    if len(number) < 16:
        assert f"value: {written}}}" in dumps(plan)


# Files


def test_a_file_is_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    dump(PLAN, path)
    assert path.read_bytes() == dumps(PLAN).encode()
    assert load(path) == PLAN
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["plan.json", "PLAN.JSON"])
def test_the_format_follows_the_name(name: str, tmp_path: Path) -> None:
    dump(PLAN, tmp_path / name)
    assert (tmp_path / name).read_text(encoding="utf-8") == dumps(PLAN, format="json")
    assert load(tmp_path / name) == PLAN


@pytest.mark.parametrize("name", ["plan.yml", "plan.YAML", "plan", "plan.txt"])
def test_every_other_name_is_yaml(name: str, tmp_path: Path) -> None:
    dump(PLAN, str(tmp_path / name))
    assert (tmp_path / name).read_text(encoding="utf-8") == dumps(PLAN)


def test_a_format_that_is_asked_for_goes_before_the_name(tmp_path: Path) -> None:
    dump(PLAN, tmp_path / "plan.yaml", format="json")
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == dumps(PLAN, format="json")


@pytest.mark.parametrize("failing", ["fsync", "replace", "fdopen", "chmod"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("title: gammel\n")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, failing, fail)
    for name in ("replace", "chmod"):
        if failing == name:
            monkeypatch.setattr(Path, name, fail)
    with pytest.raises(OSError, match="No space left"):
        write_file(path, "title: ny\n")
    monkeypatch.undo()
    assert path.read_text() == "title: gammel\n"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interruption_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("title: gammel\n")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_file(path, "title: ny\n")
    assert path.read_text() == "title: gammel\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_text_that_cannot_be_encoded_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("title: gammel\n")
    with pytest.raises(UnicodeEncodeError):
        write_file(path, "title: \ud800\n")
    assert path.read_text() == "title: gammel\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        dump(PLAN, tmp_path / "ingen" / "plan.yaml")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").mkdir()
    with pytest.raises(OSError):
        dump(PLAN, tmp_path / "plan.yaml")
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


posix = pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o640])
def test_a_file_that_is_replaced_keeps_its_permissions(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("title: gammel\n")
    path.chmod(mode)
    dump(PLAN, path)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_permissions_of_any_other(mask: int, mode: int, tmp_path: Path) -> None:
    old = os.umask(mask)
    try:
        dump(PLAN, tmp_path / "plan.yaml")
        assert os.umask(mask) == mask
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "plan.yaml").stat().st_mode) == mode


@posix
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    real = tmp_path / "data" / "plan.yaml"
    real.write_text("title: gammel\n")
    link = tmp_path / "plan.yaml"
    link.symlink_to(real)
    dump(PLAN, link)
    assert link.is_symlink()
    assert load(real) == PLAN


def test_line_ends_are_the_same_on_every_system(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    write_file(path, "a: b\nc: d\n")
    assert path.read_bytes() == b"a: b\nc: d\n"


def test_a_name_may_have_letters_of_every_kind_and_no_ending(tmp_path: Path) -> None:
    path = tmp_path / "ønsker og mål 🌱"
    dump(PLAN, path)
    assert load(path) == PLAN


def test_a_name_without_a_folder_is_in_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    dump(PLAN, "plan.yaml")
    assert load("plan.yaml") == PLAN


@pytest.mark.skipif(os.name == "nt", reason="there are no such files on Windows")
def test_what_is_no_file_is_written_into_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(pipe, iter(["a: b\n", "c: d\n"]))
        assert os.read(end, 100) == b"a: b\nc: d\n"
    finally:
        os.close(end)
    assert pipe.is_fifo()


def test_pieces_that_end_in_an_error_leave_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("a: b\n", encoding="utf-8")

    def pieces() -> Iterator[str]:
        yield "c: d\n"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_file(path, pieces())
    assert path.read_text(encoding="utf-8") == "a: b\n"
    assert list(tmp_path.iterdir()) == [path]
