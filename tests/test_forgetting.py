"""Forgetting a person: every place is shown, all of them go, and nothing else."""

from __future__ import annotations

import json
import os
from pathlib import Path

import attrs
import click
import pytest
from click.testing import CliRunner

from strategiplan.cli import command
from strategiplan.submissions import forgetting

PLAN = """\
title: Plan
goals:
  - id: kari-nordmann
    title: Et mål etter ideen til KARI NORDMANN   # fra Kari Nordmann
    note: >-
      Nordmann, Kari foreslo dette. Kari
      Nordmanns idé. Kari Nordmann-Berg er en annen.
"""
KARI = {
    "id": "1", "sender": "Kari Nordmann", "contact": "kari@gmail.com, 912 34 567", "title": "Vei",
    "text": 'Jeg bor i "Storgata 5".\nMvh Kari', "delete_after": "2026-01-01", "outcome": "noted",
}  # fmt: skip
OLA = {"id": "2", "sender": "Ola", "text": "Enig med Kari Nordmann, tlf 91234567. Storgata 5"}
GROUP = {"id": "3", "sender": "Vel", "sender_type": "group", "contact": "post@vel.no",
         "delete_after": "2026-01-01"}  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("STRATEGIPLAN_SECRET", raising=False)
    Path("plan.yaml").write_text(PLAN, encoding="utf-8")
    Path("innspill.jsonl").write_text(
        "".join(f"{json.dumps(each)}\n" for each in (KARI, OLA, GROUP)), encoding="utf-8"
    )
    return tmp_path


@attrs.frozen
class Done:
    """How a run of the command ended."""

    exit_code: int
    output: str


def run(*words: str) -> Done:
    done = CliRunner().invoke(command, ["forget", *words, "--lang", "nb"], standalone_mode=False)
    if isinstance(done.exception, click.ClickException):
        return Done(2, done.output + done.exception.message)
    assert done.exception is None, done.exc_info
    return Done(done.return_value or 0, done.output)


def held() -> dict[str, str]:
    return {name: Path(name).read_text(encoding="utf-8") for name in sorted(os.listdir())}


def test_places_are_shown_and_nothing_is_changed() -> None:
    before = held()
    done = run("--person", "Kari Nordmann", ".")
    assert done.exit_code == 1
    assert "plan.yaml:4:35: navnet" in done.output
    assert "Ingenting er endret" in done.output
    assert "Nordmann" not in done.output
    assert held() == before


def test_a_person_is_forgotten_everywhere_and_what_was_said_stays() -> None:
    assert run("--person", "nordmann, KARI", ".", "--apply").exit_code == 0
    after = held()
    kari, ola, group = map(json.loads, after["innspill.jsonl"].splitlines())
    assert kari == {
        "id": "1", "sender": "(navn slettet)", "contact": "(slettet)", "title": "Vei",
        "text": 'Jeg bor i "(slettet)".\nMvh (navn slettet)',
        "delete_after": "2026-01-01", "outcome": "noted",
    }  # fmt: skip
    assert ola["text"] == "Enig med (navn slettet), tlf (slettet). Storgata 5"
    assert group == GROUP
    assert "Kari Nordmann-Berg er en annen" in after["plan.yaml"]
    assert after["plan.yaml"].lower().replace("nordmann-berg", "").count("nordmann") == 0
    assert "# fra (navn slettet)" in after["plan.yaml"]
    record = json.loads(after["forgotten.jsonl"])
    assert (record["how"], record["submissions"]) == ("person", ["1"])
    assert record["places"] == sum(record["files"].values())
    again = run("--person", "Kari Nordmann", ".", "--apply")
    assert (again.exit_code, held()) == (0, after)


def test_whoever_sent_a_submission_is_forgotten_by_its_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("STRATEGIPLAN_SECRET", "en hemmelighet for denne testen 0123456789")
    Path("forgotten.jsonl").write_text('{"date": "2020-01-01"}')
    assert run("--submission", "1", "innspill.jsonl", "--apply").exit_code == 0
    assert "Nordmann" not in held()["innspill.jsonl"]
    assert len(held()["forgotten.jsonl"].splitlines()) == 2
    assert run("--person", "Kari Nordmann", "plan.yaml", "--apply").exit_code == 0
    assert "fingerprint" in held()["forgotten.jsonl"]


def test_a_contact_finds_a_submission_too() -> None:
    done = run("--person", "Xaver Zorro", "--contact", "+47 91234567", ".", "--apply")
    assert done.exit_code == 0
    assert "gmail" not in held()["innspill.jsonl"]


def test_what_was_to_be_kept_until_a_day_goes_after_it() -> None:
    assert run("--expired", "--today", "2026-01-01", ".").exit_code == 0
    assert run("--expired", "--today", "2026-01-02", ".", "--apply").exit_code == 0
    kari, ola, group = map(json.loads, held()["innspill.jsonl"].splitlines())
    assert kari["sender"] == "(navn slettet)"
    assert ola == OLA
    assert (group["sender"], group["contact"]) == ("Vel", "(slettet)")
    assert run("--expired", ".").exit_code == 0


@pytest.mark.parametrize(
    ("name", "text", "after"),
    [
        ("a.json", '{"a": ["K\\u00e5re \\u00d8deg\\u00e5rd", 1]}', '{"a": ["(navn slettet)", 1]}'),
        ("a.jsonl", '{"a": "x\\nKåre\\nØdegård"}\n\n', '{"a": "x\\n(navn slettet)"}\n\n'),
        ("a.csv", 'a;b\r\n"Ødegård, Kåre";2\r\n', 'a;b\r\n"(navn slettet)";2\r\n'),
        ("a.csv", "a,b\nKa\u030are Ødega\u030ards,2\n", "a,b\n(navn slettet),2\n"),
        ("a.yaml", "\ufeffa: Kåre Ødegård\n", "\ufeffa: (navn slettet)\n"),
        ("a.yml", "a: [Kåre Ødegård, KÅRE ØDEGÅRD]\n", "a: [(navn slettet), (navn slettet)]\n"),
    ],
)
def test_files_keep_their_own_text(name: str, text: str, after: str) -> None:
    Path(name).write_bytes(text.encode())
    assert run("--person", "Kåre Ødegård", name, "--apply").exit_code == 0
    assert Path(name).read_bytes().decode() == after


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.yaml", b"a: [Kari Nordmann\n"),
        ("a.json", b'{"a": "Kari Nordmann"'),
        ("a.csv", b"a,b\nNordmann, Kari\n"),
        ("a.yaml", b'a: "K\\x61ri Nordmann"\n'),
        ("a.yaml", "a: Kari Nordmann ødegård".encode("latin-1")),
    ],
)
def test_where_one_file_cannot_be_changed_none_is(name: str, data: bytes) -> None:
    Path(name).write_bytes(data)
    before = {each: Path(each).read_bytes() for each in os.listdir()}
    done = run("--person", "Kari Nordmann", ".", "--apply")
    assert done.exit_code == 2
    assert "for hånd" in done.output
    assert {each: Path(each).read_bytes() for each in os.listdir()} == before


def test_what_is_not_looked_into_is_said(folder: Path) -> None:
    Path("mappe/.git").mkdir(parents=True)
    Path("mappe/.git/x.yaml").write_text("a: Kari Nordmann")
    Path("mappe/kari_nordmann.pdf").write_bytes(b"")
    Path("mappe/lenke.yaml").symlink_to(folder / "plan.yaml")
    Path("mappe/annet.yaml").write_bytes(b"a: \xff\n")
    done = run("--person", "Kari Nordmann", "mappe")
    assert done.exit_code == 1
    assert "navnet på selve filen" in done.output
    assert "andre slag" in done.output
    assert run("--person", "Kari Nordmann", "mappe", "plan.yaml", "--apply").exit_code == 1


def test_many_places_of_a_file_are_counted() -> None:
    Path("a.csv").write_text("a\n" + "Kari Nordmann\n" * 300, encoding="utf-8")
    assert "a.csv: 100 steder til" in run("--person", "Kari Nordmann", "a.csv").output


def test_what_cannot_be_meant_is_refused() -> None:
    assert run(".").exit_code == 2
    assert run("--person", "Kari Nordmann", "--expired", ".").exit_code == 2
    assert "hele navnet" in run("--person", "Kari", ".").output
    assert run("--person", "Kari Nordmann", "finnes-ikke").exit_code == 2


def test_a_file_that_cannot_be_put_in_place_puts_the_others_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = held()
    replace = Path.replace
    count = iter(range(10))

    def fail(self: Path, target: str | Path) -> Path:
        if next(count) == 2:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    done = run("--person", "Kari Nordmann", ".", "--apply")
    assert done.exit_code == 2
    assert "ingenting er endret" in done.output
    assert held() == before


def test_a_file_that_was_changed_meanwhile_or_is_protected_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    change = forgetting.Change("plan.yaml", b"other", b"new", ())
    with pytest.raises(OSError, match=r"[Bb]usy"):
        forgetting.apply([change])
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        forgetting.apply([change])
    monkeypatch.undo()
    assert (
        run("--person", "Kari Nordmann", "plan.yaml", "--record", "x/y", "--apply").exit_code == 2
    )
    new = forgetting.Change("ny", b"", b"x", ())
    missing = forgetting.Change("x/y", b"", b"x", ())
    with pytest.raises(OSError, match="y"):
        forgetting.apply([new, missing])
    assert not Path("ny").exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", 'id;sender;text\n1;Ødegård;"Ja\n'.encode()),
        ("a.csv", "id;sender;delete_after\n1;Ødegård;2026-01-01\n".encode("cp1252")),
        ("a.jsonl", b'{"id": "1", "delete_after": "2026-01-01"\n'),
        ("a.yaml", b"- id: '1'\n  delete_after: snart\n"),
        ("a.yaml", b"- id: '1'\n  sender: Per\n- [\n"),
        ("a.txt", b"Hilsen Per Dahl\n"),
    ],
)
def test_what_cannot_be_read_as_submissions_is_told(name: str, data: bytes) -> None:
    Path(name).write_bytes(data)
    for more in ((), ("--apply",)):
        done = run("--expired", "--today", "2026-06-01", name, *more)
        assert done.exit_code == 1
        assert f"{name} kan ikke leses i sin helhet som innspill" in done.output
    assert Path(name).read_bytes() == data


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("b.yaml", "title: Plan\n"),
        ("b.csv", "Mål;Tiltak\nA;B\n"),
        ("b.yaml", "# Ingen ennå.\n"),
        ("b.jsonl", ""),
        ("b.json", '{"a": 1}'),
    ],
)
def test_what_holds_no_submissions_is_not_told_of(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")
    assert run("--expired", name).exit_code == 0


def test_the_others_are_forgotten_all_the_same() -> None:
    Path("b.jsonl").write_text("noe annet\n", encoding="utf-8")
    done = run("--expired", "--today", "2026-06-01", ".", "--apply")
    assert done.exit_code == 1
    assert "kari@gmail.com" not in Path("innspill.jsonl").read_text(encoding="utf-8")


def test_who_has_no_sender_is_forgotten_by_the_day() -> None:
    Path("b.jsonl").write_text(
        '{"id": "9", "contact": "per@dahl.example", "delete_after": "2026-01-01"}\n',
        encoding="utf-8",
    )
    assert run("--expired", "--today", "2026-06-01", "b.jsonl", "--apply").exit_code == 0
    assert "per@dahl" not in Path("b.jsonl").read_text(encoding="utf-8")


def test_what_is_in_place_already_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("b.yaml").write_text("a: 1\n", encoding="utf-8")
    before = held()
    replace = Path.replace

    def fails(draft: Path, target: Path) -> Path:
        if target.name == "plan.yaml":
            raise OSError(28, "No space left on device", "plan.yaml")
        return replace(draft, target)

    monkeypatch.setattr(Path, "replace", fails)
    changes = [
        forgetting.Change("ny", b"", b"x", ()),
        forgetting.Change("b.yaml", b"a: 1\n", b"a: 2\n", ()),
        forgetting.Change("plan.yaml", PLAN.encode(), b"x", ()),
    ]
    with pytest.raises(OSError, match="space"):
        forgetting.apply(changes)
    assert held() == before


def test_a_draft_that_cannot_be_written_does_not_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    before = held()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        forgetting.apply([forgetting.Change("plan.yaml", PLAN.encode(), b"x", ())])
    assert held() == before


def test_one_name_alone_is_looked_for_in_its_own_submission_only() -> None:
    ola = {
        "id": "2", "sender": "Ola", "contact": "Storgata 5, ola@vik.example",
        "text": "Jeg har diabetes. Skriv til ola@vik.example. Hilsen Ola",
    }  # fmt: skip
    other = {"id": "4", "sender": "Vel", "sender_type": "group", "text": "Ola bor i Storgata 5."}
    text = "".join(f"{json.dumps(each)}\n" for each in (ola, other))
    Path("b.jsonl").write_text(text, encoding="utf-8")
    assert run("--submission", "2", "b.jsonl", "--apply").exit_code == 0
    mine, others = map(json.loads, Path("b.jsonl").read_text(encoding="utf-8").splitlines())
    assert others == other
    assert "diabetes" in mine["text"]
    assert "Ola" not in json.dumps(mine)
    assert "ola@" not in json.dumps(mine)


def test_a_pipe_is_not_waited_for() -> None:
    os.mkfifo("a.jsonl")
    assert run("--expired", "a.jsonl").exit_code == 2
    assert "Filer av andre slag, som det ikke er lett i: 1" in run("--expired", ".").output
