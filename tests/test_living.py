"""The command's options for living with findings: exemptions by the day, a baseline, fixing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from test_cli import BAD, CLEAN, WARNED, run

SLIPS = "title: P  q\ngoals: [{id: a, title: A, not_recorded: [strategies]}]\nstatus: utkast\n"
MENDED = "title: P q\ngoals: [{id: a, title: A, not_recorded: [strategies]}]\nstatus: draft\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(SLIPS, encoding="utf-8")
    return path


# Exemptions

EXEMPTED = WARNED.replace(
    "title: A", "title: A, exemptions: [{rule: SP301, reason: Kommer, until: 2027-06-30}]"
)


@pytest.mark.parametrize(
    ("options", "environment", "code"),
    [
        (["--today", "2027-06-30"], {}, 0),
        (["--today", "2027-07-01"], {}, 1),
        ([], {"STRATEGIPLAN_TODAY": "2027-06-30"}, 0),
        ([], {"STRATEGIPLAN_TODAY": "2027-07-01"}, 1),
        (["--today", "2027-06-30"], {"STRATEGIPLAN_TODAY": "2027-07-01"}, 0),
        (["--today", "i dag"], {}, 2),
        ([], {"STRATEGIPLAN_TODAY": "27.6.2027"}, 2),
    ],
)
def test_the_day_is_that_of_the_option_or_the_environment(
    options: list[str], environment: dict[str, str], code: int
) -> None:
    done = run("check", "-", "--strict", *options, text=EXEMPTED, environment=environment)
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr


# A baseline


def test_a_municipality_begins_today_and_gets_better(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("title: P\ngoals: [{id: a, title: 'A  b', sdgs: [18]}]\n", encoding="utf-8")
    begun = run(
        "check", "plan.yaml", "--write-baseline", "kjent.yaml", "--lang", "nb", folder=tmp_path
    )
    assert begun.returncode == 0
    assert "SP501" in begun.stdout
    assert begun.stderr == "kjent.yaml: 4 kjente funn\n"
    options = ["plan.yaml", "--baseline", "kjent.yaml", "--lang", "nb"]
    known = run("check", *options, folder=tmp_path)
    assert known.returncode == 0
    assert known.stdout == "plan.yaml: ingen funn, 4 fra før (profil generic)\n"
    path.write_text("title: P\ngoals: [{id: a, title: A b, sdgs: [18, 19]}]\n", encoding="utf-8")
    worse = run("check", *options, folder=tmp_path)
    assert worse.returncode == 1
    assert "bærekraftsmål 19 finnes ikke" in worse.stdout
    assert worse.stdout.splitlines()[-2:] == [
        "plan.yaml: 1 feil, 3 fra før (profil generic)",
        "1 som kjent.yaml kjenner til, er rettet: --update-baseline stryker dem",
    ]
    data = json.loads(run("check", *options, "--format", "json", folder=tmp_path).stdout)
    assert data["summary"]["known"] == 3
    assert data["files"][0]["resolved"] == [{"rule": "stray-space", "element": "a/title"}]
    before = (tmp_path / "kjent.yaml").read_text(encoding="utf-8")
    updated = run("check", *options, "--update-baseline", folder=tmp_path)
    assert updated.returncode == 1
    assert updated.stderr == "kjent.yaml: 3 kjente funn\n"
    assert "stryker dem" not in updated.stdout
    after = (tmp_path / "kjent.yaml").read_text(encoding="utf-8")
    assert after == before.replace("      a/title: [stray-space]\n", "")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--update-baseline"], "krever --baseline"),
        (["--baseline", "plan.yaml"], "SP931"),
        (["--baseline", "borte.yaml"], "SP001"),
        (["--baseline", "a.yaml", "--write-baseline", "b.yaml"], "ta bort --baseline"),
        (["--write-baseline", "plan.yaml"], "plan.yaml finnes allerede"),
        (["--write-baseline", "borte/kjent.yaml"], "kan ikke skrives"),
    ],
)
def test_what_cannot_be_done_with_a_baseline_is_told(
    options: list[str], words: str, plan: Path
) -> None:
    plan.write_text(CLEAN, encoding="utf-8")
    done = run("check", "plan.yaml", "--lang", "nb", *options, folder=plan.parent)
    assert done.returncode == 2
    assert words in done.stderr.replace("\n", " ")
    assert "Traceback" not in done.stderr


def test_no_baseline_is_written_of_what_cannot_be_read(plan: Path) -> None:
    plan.write_text(BAD, encoding="utf-8")
    done = run("check", "plan.yaml", "--write-baseline", "kjent.yaml", folder=plan.parent)
    assert done.returncode == 2
    assert "SP011" in done.stdout
    assert "no baseline is written, since plan.yaml cannot be read whole" in done.stderr
    assert not (plan.parent / "kjent.yaml").exists()


# Fixing


def test_fix_mends_the_file_and_says_how_much(plan: Path) -> None:
    shown = run("check", "plan.yaml", "--lang", "nb", folder=plan.parent)
    assert "mente du `draft`? (--fix gjør det)" in shown.stdout
    assert shown.stdout.endswith("2 av disse kan rettes med --fix\n")
    assert plan.read_text(encoding="utf-8") == SLIPS
    done = run("check", "plan.yaml", "--fix", "--lang", "nb", folder=plan.parent)
    assert done.returncode == 0
    assert plan.read_text(encoding="utf-8") == MENDED
    assert done.stdout.endswith("2 rettet, 1 gjenstår\n")
    again = run("check", "plan.yaml", "--fix", "--lang", "nb", folder=plan.parent)
    assert "rettet" not in again.stdout


def test_nothing_is_mended_where_a_rule_is_misspelt(plan: Path) -> None:
    plan.write_text("title: P\nnote: a: b\n", encoding="utf-8")
    done = run("check", "plan.yaml", "--fix", "--select", "SPX9", folder=plan.parent)
    assert done.returncode == 2
    assert "SPX9" in done.stderr
    assert plan.read_text(encoding="utf-8") == "title: P\nnote: a: b\n"
    own = "extends: generic\nown_rules:\n  titles: {kinds: [goal], must: {field: note, present: true}}\n"
    (plan.parent / "egen.yaml").write_text(own, encoding="utf-8")
    plan.write_text("title: P\nprofile: egen.yaml\nnote: a: b\n", encoding="utf-8")
    done = run("check", "plan.yaml", "--fix", "--select", "titles", folder=plan.parent)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "note: 'a: b'" in plan.read_text(encoding="utf-8")


def test_diff_shows_it_and_writes_nothing(plan: Path) -> None:
    for options in (["--diff"], ["--diff", "--fix"]):
        done = run("check", "plan.yaml", "--lang", "en", *options, folder=plan.parent)
        assert done.returncode == 1
        assert done.stdout == (
            "--- plan.yaml\n+++ plan.yaml\n@@ -1,3 +1,3 @@\n-title: P  q\n+title: P q\n"
            " goals: [{id: a, title: A, not_recorded: [strategies]}]\n"
            "-status: utkast\n+status: draft\n"
        )
        assert done.stderr.endswith("2 of these can be mended with --fix\n")
        assert plan.read_text(encoding="utf-8") == SLIPS


def test_the_mended_text_of_standard_input_goes_to_standard_output() -> None:
    data = b"\xef\xbb\xbf" + SLIPS.replace("\n", "\r\n").encode()
    done = subprocess.run(
        [sys.executable, "-m", "strategiplan", "check", "-", "--fix", "--lang", "en"],
        input=data,
        capture_output=True,
        check=False,
    )
    assert done.stdout == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()
    assert done.returncode == 0
    assert done.stderr.decode().endswith("2 mended, 1 left\n")


def test_a_folder_is_mended_file_by_file(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(SLIPS, encoding="utf-8")
    (tmp_path / "bygg.yml").write_text("on: push\nname: P  q\n", encoding="utf-8")
    done = run("check", ".", "--fix", "--format", "json", folder=tmp_path)
    assert done.returncode == 0
    data = json.loads(done.stdout)
    assert data["summary"]["fixed"] == 4
    fixed = data["files"][0]["fixed"][0]
    assert fixed["code"] == "SP105"
    assert fixed["fix"]["edits"][0]["text"] == "draft"
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == MENDED
    assert (tmp_path / "bygg.yml").read_text(encoding="utf-8") == "on: push\nname: P  q\n"


def test_a_protected_file_is_not_mended(plan: Path) -> None:
    plan.chmod(0o444)
    done = run("check", "plan.yaml", "--fix", folder=plan.parent)
    assert done.returncode == 2
    assert "error: plan.yaml cannot be mended: it is protected from writing" in done.stderr
    assert plan.read_text(encoding="utf-8") == SLIPS


def test_an_editor_is_told_where_to_write_what(plan: Path) -> None:
    data = json.loads(run("check", "plan.yaml", "--format", "json", folder=plan.parent).stdout)
    (edit,) = data["files"][0]["findings"][0]["fix"]["edits"]
    lines = SLIPS.split("\n")
    place = edit["place"]
    assert lines[place["line"] - 1][place["column"] - 1 : place["end_column"] - 1] == "P  q"
    assert edit["text"] == "P q"


def test_a_profile_is_checked_and_not_mended(tmp_path: Path) -> None:
    path = tmp_path / "vår.yaml"
    text = "name: vår\nregler: {SP301: off}\nlevels: [goal]\n"
    path.write_text(text, encoding="utf-8")
    done = run("check", "vår.yaml", "--fix", folder=tmp_path)
    assert done.returncode == 1
    assert path.read_text(encoding="utf-8") == text


def test_a_baseline_that_does_not_know_a_plan_takes_nothing_off_for_it(plan: Path) -> None:
    folder = plan.parent
    plan.write_text(WARNED, encoding="utf-8")
    run("check", "plan.yaml", "--write-baseline", "kjent.yaml", folder=folder)
    (folder / "other.yaml").write_text("title: Q\nsdgs: [18]\n", encoding="utf-8")
    before = (folder / "kjent.yaml").read_bytes()
    options = ["--baseline", "kjent.yaml", "--update-baseline", "--lang", "en"]
    done = run("check", "other.yaml", *options, folder=folder)
    assert done.returncode == 1
    assert "SP501" in done.stdout
    assert (folder / "kjent.yaml").read_bytes() == before


def test_a_mistyped_rule_is_told_for_standard_input_too() -> None:
    done = run("check", "-", "--fix", "--select", "SP999", "--lang", "en", text=SLIPS)
    assert done.returncode == 2
    assert "there is no rule SP999" in done.stderr
