"""The command: what it prints, where, and with which exit code."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from strategiplan import load, reference_file
from strategiplan.cli import main
from strategiplan.cli.progress import Progress
from strategiplan.messages import LANGUAGES, Speaker
from strategiplan.report.formats import FORMATS

BAD = """\
title: Prøveplan
goals:
  - id: gronnere
    title: Vi skaper: en by
    sdgs: [18]
"""
CLEAN = "title: Prøveplan\ngoals: [{id: a, title: A, not_recorded: [strategies]}]\n"
WARNED = "title: Prøveplan\ngoals: [{id: a, title: A}]\n"


def run(
    *arguments: str,
    text: str = "",
    folder: Path | None = None,
    environment: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    quiet = {
        name: value
        for name, value in os.environ.items()
        if name not in ("LANG", "LC_ALL", "LC_MESSAGES", "STRATEGIPLAN_LANG")
    }
    return subprocess.run(
        [sys.executable, "-m", "strategiplan", *arguments],
        input=text,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env={**quiet, "PYTHONUTF8": "1", **(environment or {})},
        check=False,
    )


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (CLEAN, [], 0),
        (WARNED, [], 0),
        (WARNED, ["--strict"], 1),
        (WARNED, ["--strict", "--ignore", "SP301"], 0),
        (BAD, [], 1),
        (BAD, ["--select", "SP3,goal-without-sdg"], 1),
        ("title: P\nsdgs: [18]\n", ["--select", "SP3,goal-without-sdg"], 0),
        (BAD, ["--select", "SP5"], 1),
        ("", [], 1),
    ],
)
def test_the_exit_code_tells_whether_something_is_wrong(
    text: str, options: list[str], code: int
) -> None:
    done = run("check", "-", "--lang", "en", *options, text=text)
    assert done.returncode == code, done.stdout + done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "borte.yaml"],
        ["check"],
        ["check", "-", "--select", "SPX9"],
        ["check", "-", "--format", "xml"],
        ["explain", "SPX9"],
        ["finnes-ikke"],
        ["new", "--profile", "borte"],
        ["rules", "--profile", "borte"],
        ["check", "-", "--profile", "borte"],
        ["show", "-", "--profile", "borte"],
        ["show", "borte.yaml"],
    ],
)
def test_what_cannot_run_ends_with_two(arguments: list[str], tmp_path: Path) -> None:
    done = run(*arguments, folder=tmp_path, text=CLEAN)
    assert done.returncode == 2
    assert done.stderr or done.stdout
    assert "Traceback" not in done.stderr


def test_a_mistyped_rule_gets_a_suggestion() -> None:
    done = run("explain", "goal-without-stragety")
    assert "did you mean goal-without-strategy?" in done.stderr


def test_json_is_one_object_for_all_files(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(BAD, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(CLEAN, encoding="utf-8")
    done = run("check", "a.yaml", "b.yaml", "--format", "json", "--lang", "en", folder=tmp_path)
    found = json.loads(done.stdout)
    assert found["summary"]["files"] == 2
    assert found["summary"]["errors"] == 2
    first, second = found["files"]
    assert first["file"] == "a.yaml"
    assert first["plan"] is None
    assert first["findings"][0]["code"] == "SP011"
    assert first["findings"][0]["place"] == {
        "file": "a.yaml",
        "line": 4,
        "column": 12,
        "end_line": 4,
        "end_column": 29 - 1,
    }
    assert first["findings"][1]["path"] == "goals/0/sdgs/0/sdg"
    assert second["plan"] == {"id": "", "title": "Prøveplan"}


def test_a_folder_is_searched_for_plans(tmp_path: Path) -> None:
    (tmp_path / "planer").mkdir()
    (tmp_path / "planer" / "a.yaml").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "planer" / "b.yml").write_text("title: Plan\n", encoding="utf-8")
    (tmp_path / "planer" / "package.json").write_text('{"name": "p"}', encoding="utf-8")
    (tmp_path / "planer" / "bygg.yml").write_text("on: push\njobs: {}\n", encoding="utf-8")
    (tmp_path / "planer" / ".skjult").mkdir()
    (tmp_path / "planer" / ".skjult" / "c.yaml").write_text("{", encoding="utf-8")
    done = run("check", "planer", "--lang", "en", folder=tmp_path)
    assert done.returncode == 0
    assert "2 files checked" in done.stdout
    assert "bygg.yml: passed over, not a plan" in done.stderr
    empty = tmp_path / "tom"
    empty.mkdir()
    assert run("check", "tom", folder=tmp_path).returncode == 2


@pytest.mark.parametrize(
    ("environment", "plan_language", "word"),
    [
        ({}, "nb", "feil"),
        ({}, "nn", "feil"),
        ({}, "en", "error"),
        ({}, "", "error"),
        ({"LANG": "nb_NO.UTF-8"}, "en", "feil"),
        ({"LANG": "C.UTF-8"}, "nb", "feil"),
        ({"LANG": "de_DE.UTF-8"}, "nb", "feil"),
        ({"LANG": "en_GB.UTF-8"}, "nb", "error"),
        ({"LANG": "en_GB.UTF-8", "STRATEGIPLAN_LANG": "nb"}, "en", "feil"),
        ({"LC_ALL": "nn_NO.UTF-8", "LANG": "en_GB.UTF-8"}, "en", "feil"),
    ],
)
def test_the_language_is_the_environments_then_the_plans(
    environment: dict[str, str], plan_language: str, word: str
) -> None:
    line = f"language: {plan_language}\n" if plan_language else ""
    done = run("check", "-", text=f"title: Plan\n{line}sdgs: [18]\n", environment=environment)
    assert f": {word}: " in done.stdout


def test_the_option_goes_before_everything() -> None:
    done = run(
        "check",
        "-",
        "--lang",
        "en",
        text="title: P\nlanguage: nb\nsdgs: [18]\n",
        environment={"LANG": "nb_NO"},
    )
    assert ": error: " in done.stdout


def test_no_colours_where_nobody_sees_them() -> None:
    assert "\033" not in run("check", "-", text=BAD).stdout


def test_show_prints_a_tree_and_says_why_it_cannot() -> None:
    done = run("show", str(reference_file()), "--lang", "nb")
    assert done.returncode == 0
    assert "├─ hovedmål 1 Trondheim skal ta ansvar for et grønnere" in done.stdout
    done = run("show", "-", text=BAD)
    assert done.returncode == 1
    assert not done.stdout
    assert "SP011" in done.stderr


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", ["generic", "norsk-samfunnsdel", "trondheim"])
def test_new_writes_a_plan_without_errors(profile: str, language: str, tmp_path: Path) -> None:
    done = run("new", "plan.yaml", "--profile", profile, "--lang", language, folder=tmp_path)
    assert done.returncode == 0
    text = (tmp_path / "plan.yaml").read_text(encoding="utf-8")
    assert text.startswith("# ")
    load(tmp_path / "plan.yaml")
    done = run("check", "plan.yaml", folder=tmp_path)
    assert done.returncode == 0, done.stdout
    assert f"{profile})" in done.stdout


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (CLEAN, [], 0),
        (CLEAN, ["--profile", "norsk-samfunnsdel"], 0),
        ("title: P\nstatus: adopted\n", ["--profile", "norsk-samfunnsdel"], 1),
        ("title: P\nstatus: adopted\nprofile: norsk-samfunnsdel\n", ["--format", "json"], 1),
        (BAD, [], 2),
        ("title: P\nprofile: borte\n", [], 2),
        ("name: vår\nrules: {SP301: error}\n", [], 2),
        (CLEAN, ["--profile", "borte"], 2),
        (CLEAN, ["--format", "xml"], 2),
    ],
)
def test_process_fails_where_a_step_is_not_as_it_should_be(
    text: str, options: list[str], code: int
) -> None:
    done = run("process", "-", "--lang", "en", *options, text=text)
    assert done.returncode == code, done.stdout + done.stderr
    assert bool(done.stdout) == (code != 2)
    assert "Traceback" not in done.stderr


def test_process_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = run("process", "borte.yaml", folder=tmp_path)
    assert done.returncode == 2
    assert "SP001" in done.stderr


def test_process_speaks_the_language_that_is_asked_for() -> None:
    for language, word in (("en", "Planning programme"), ("nn", "Planforslag")):
        done = run("process", str(reference_file()), "--lang", language)
        assert done.returncode == 0
        assert f"\n{word}\n" in done.stdout
    found = json.loads(run("process", str(reference_file()), "--format", "json").stdout)
    assert found["profile"] == "trondheim"
    assert found["summary"]["wrong"] == 0


def test_process_counts_the_days_of_a_round() -> None:
    text = (
        "title: P\nprofile: norsk-samfunnsdel\nconsultations:\n"
        "  - {title: A, subject: plan-proposal, sent: 2022-04-08, deadline: 2022-05-27}\n"
    )
    done = run("process", "-", "--lang", "en", "--today", "2022-05-20", text=text)
    assert "49 days, at least 42 · 7 days left" in done.stdout
    assert " left" not in run("process", "-", "--lang", "en", text=text).stdout
    done = run("process", "-", "--lang", "en", "--if-sent", "2026-12-01", text=text)
    assert done.returncode == 0
    assert "  the plan proposal       12 January 2027  (42 days, pbl § 11-14)\n" in done.stdout
    done = run("process", "-", "--if-sent", "2026-12-01", "--format", "json", text=text)
    assert {each["earliest"] for each in json.loads(done.stdout)["deadlines"]} == {"2027-01-12"}
    assert run("process", "-", "--if-sent", "snart", text=text).returncode == 2


def test_new_leaves_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("min plan", encoding="utf-8")
    done = run("new", "plan.yaml", folder=tmp_path)
    assert done.returncode == 2
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == "min plan"
    done = run("new", "borte/plan.yaml", folder=tmp_path)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert run("new", folder=tmp_path).stdout.startswith("# A plan in strategiplan's format.")


@pytest.mark.parametrize(
    "command", ["check", "process", "show", "new", "explain", "rules", "profiles", "schema"]
)
def test_every_command_explains_itself(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert len(done.stdout) > 200
    assert run("-h").stdout.count(f"  {command} ") == 1


def test_rules_and_profiles_are_listed() -> None:
    assert "SP301  warning   goal-without-strategy" in run("rules").stdout
    assert "SP301  advarsel  goal-without-strategy" in run("rules", "--lang", "nb").stdout
    assert "trondheim: Trondheimsløftet" in run("profiles", "--lang", "nb").stdout


def test_the_version_is_told() -> None:
    assert run("--version").stdout.startswith("strategiplan, version 0.")


@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes on Windows")
def test_a_closed_pipe_ends_it_without_a_word() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "strategiplan", "rules"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal on Windows")
def test_an_interrupt_ends_it_with_a_new_line_and_no_word(
    request: pytest.FixtureRequest,
) -> None:
    # Started in the background, a process is told to ignore interrupts, and so are its children.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    process = subprocess.Popen(
        [sys.executable, "-m", "strategiplan", "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin
    # More than a pipe holds: once it is written, the command waits for the rest.
    process.stdin.write(b"# a comment\n" * 100_000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (130, b"", b"\n")


def test_no_command_changes_a_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(BAD.replace("\n", "\r\n").encode())
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    run("check", "plan.yaml", folder=tmp_path)
    run("show", "plan.yaml", folder=tmp_path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]


def test_a_terminal_without_these_letters_still_gets_the_others() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "strategiplan", "check", "-"],
        input=BAD.encode(),
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        check=False,
    )
    assert done.returncode == 1
    assert b"SP011" in done.stdout
    assert b"Traceback" not in done.stderr


def test_check_needs_no_networkx_and_no_cattrs() -> None:
    program = (
        "import sys\n"
        "from strategiplan import check, reference_file\n"
        "check(reference_file())\n"
        "print(*(name for name in ('networkx', 'cattrs') if name in sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    assert "networkx" not in done.stdout
    assert "cattrs" not in done.stdout


def test_new_lays_out_the_levels_of_a_profile_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "vår.yaml").write_text(
        """\
name: vår
extends: norsk-samfunnsdel
language: nn
levels: [focus_area, goal, strategy]
terms: {goal: hovudmål, strategy: {one: strategi, many: strategiar}}
counts:
  - {kind: focus_area, within: plan, exactly: 2}
  - {kind: goal, within: focus_area, exactly: 1}
""",
        encoding="utf-8",
    )
    assert run("new", "plan.yaml", "--profile", "vår.yaml", folder=tmp_path).returncode == 0
    plan = load(tmp_path / "plan.yaml")
    assert plan.language == "nn"
    assert [len(area.goals) for area in plan.focus_areas] == [1, 1]
    assert plan.terms
    assert plan.terms.goal
    assert plan.terms.goal.one == "hovudmål"
    done = run("check", "plan.yaml", folder=tmp_path)
    assert done.returncode == 0, done.stdout


def test_a_faulty_profile_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "vår.yaml").write_text("rules: {SP301: erorr}\n", encoding="utf-8")
    for command in ("new", "rules"):
        done = run(command, "--profile", "vår.yaml", folder=tmp_path)
        assert done.returncode == 2
        assert "vår.yaml:1:16: error: “erorr” is not a word" in done.stderr
        assert "hint: did you mean `error`?" in done.stderr


def test_output_that_breaks_at_the_end_breaks_quietly() -> None:
    program = (
        "import strategiplan.cli as cli\n"
        "def broken(**options): raise BrokenPipeError\n"
        "cli.command.main = broken\n"
        "cli.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def test_it_runs_where_the_output_is_no_terminal_and_no_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    output = io.StringIO()
    monkeypatch.setattr(sys, "stdout", output)
    monkeypatch.setattr(sys, "argv", ["strategiplan", "--version"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert "strategiplan" in output.getvalue()


def test_new_leaves_out_what_a_profile_has_none_of(tmp_path: Path) -> None:
    (tmp_path / "vår.yaml").write_text(
        "levels: [goal, subgoal]\ncounts: [{kind: subgoal, within: goal, at_most: 0}]\n",
        encoding="utf-8",
    )
    run("new", "plan.yaml", "--profile", "vår.yaml", folder=tmp_path)
    plan = load(tmp_path / "plan.yaml")
    assert [len(goal.subgoals) for goal in plan.goals] == [0]
    (tmp_path / "bare.yaml").write_text("levels: [challenge]\n", encoding="utf-8")
    run("new", "plan2.yaml", "--profile", "bare.yaml", folder=tmp_path)
    assert not load(tmp_path / "plan2.yaml").goals


def test_a_new_plan_finds_its_profile_from_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "planer").mkdir()
    (tmp_path / "planer" / "vår #1.yaml").write_text("levels: [goal]\n", encoding="utf-8")
    done = run("new", "planer/plan.yaml", "--profile", "planer/vår #1.yaml", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert run("check", "planer/plan.yaml", folder=tmp_path).returncode == 0
    done = run("new", "plan.yaml", "--profile", str(tmp_path.parent / "x.yaml"), folder=tmp_path)
    assert done.returncode == 2
    (tmp_path / "utenfor.yaml").write_text("levels: [goal]\n", encoding="utf-8")
    done = run("new", "planer/to.yaml", "--profile", "utenfor.yaml", folder=tmp_path)
    assert done.returncode == 2
    assert "lies outside the folder of the plan" in done.stderr


def test_a_folder_without_plans_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "bygg.yml").write_text("on: push\njobs: {}\n", encoding="utf-8")
    done = run("check", ".", folder=tmp_path)
    assert done.returncode == 2
    assert "there is no plan in" in done.stderr


def test_a_profile_is_no_plan_to_show(tmp_path: Path) -> None:
    (tmp_path / "vår.yaml").write_text("name: vår\nlevels: [goal]\n", encoding="utf-8")
    done = run("show", "vår.yaml", folder=tmp_path)
    assert done.returncode == 2
    assert "is a profile, not a plan" in done.stderr


def test_output_that_cannot_be_written_is_told_in_a_sentence() -> None:
    program = (
        "import strategiplan.cli as cli\n"
        "def full(**options): raise OSError(28, 'No space left on device')\n"
        "cli.command.main = full\n"
        "cli.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr == b"error: the output could not be written: the disk is full\n"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "error: plan.yaml exists already"),
        ("nb", "feil: plan.yaml finnes fra før"),
        ("nn", "feil: plan.yaml finst frå før"),
    ],
)
def test_the_command_refuses_in_the_language_of_who_asks(
    language: str, words: str, tmp_path: Path
) -> None:
    (tmp_path / "plan.yaml").write_text("min plan", encoding="utf-8")
    for arguments, environment in (
        (["--lang", language], {}),
        ([], {"LANG": f"{language}_NO.UTF-8"}),
    ):
        done = run("new", "plan.yaml", *arguments, folder=tmp_path, environment=environment)
        assert done.returncode == 2
        assert done.stderr.startswith(words)
        assert "Usage" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "tom"], "det er ingen .yaml- eller .yml-filer i tom"),
        (["check", "-", "--ignore", "SPX9"], "regelen SPX9 finst ikkje"),
        (["explain", "goal-without-stragety"], "meinte du goal-without-strategy?"),
        (["explain", "x"], "køyr `strategiplan rules` for å sjå alle reglane"),
        (["new", "borte/plan.yaml"], "borte/plan.yaml kan ikkje skrivast"),
        (["new", "plan.yaml", "--profile", "../x.yaml"], "finst ikkje eller kan ikkje lesast"),
        (["show", "profil.yaml"], "profil.yaml er ein profil, ikkje ein plan"),
        (["status", "profil.yaml"], "profil.yaml er ein profil, ikkje ein plan"),
        (["rules", "--profile", "borte"], "feil: det finst ingen profil som heiter «borte»"),
    ],
)
def test_what_the_command_cannot_do_is_said_in_nynorsk(
    arguments: list[str], words: str, tmp_path: Path
) -> None:
    (tmp_path / "tom").mkdir()
    (tmp_path / "profil.yaml").write_text("levels: [goal]\n", encoding="utf-8")
    done = run(*arguments, "--lang", "nn", folder=tmp_path)
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stderr.startswith("feil: ")


def test_explain_shows_what_a_profile_of_ones_own_makes_of_a_rule(tmp_path: Path) -> None:
    (tmp_path / "vår.yaml").write_text(
        "name: vår\nlanguage: nn\nextends: norsk-samfunnsdel\n"
        "rules: {SP503: {severity: error, basis: vedtak 12/26}}\n",
        encoding="utf-8",
    )
    done = run("explain", "SP503", "--profile", "vår.yaml", folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.endswith(
        "\nalvorsgrad i profilen vår: feil, byggjer på vedtak 12/26, gjeld frå 14. mai 2019\n"
    )
    assert "norsk-samfunnsdel:" not in done.stdout
    done = run("explain", "SP503", "--profile", "trondheim", "--lang", "en", folder=tmp_path)
    assert done.stdout.count("severity in the profile") == 1


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_goes_to_the_screen_and_to_a_file(format: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(BAD, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(CLEAN, encoding="utf-8")
    arguments = ("check", "a.yaml", "b.yaml", "--lang", "en", "--format", format)
    shown = run(*arguments, folder=tmp_path)
    written = run(*arguments, "-o", "report", folder=tmp_path)
    assert shown.returncode == written.returncode == 1
    assert (tmp_path / "report").read_text(encoding="utf-8") == shown.stdout
    assert "SP011" in shown.stdout
    assert written.stdout == ""
    assert written.stderr == "report: 2 errors, 1 note\n"
    assert run(*arguments, "-o", "-", folder=tmp_path).stdout == shown.stdout


def test_a_rule_of_a_profile_that_only_a_plan_names_can_be_selected(tmp_path: Path) -> None:
    (tmp_path / "vår.yaml").write_text(
        "own_rules: {beskrevet: {kinds: [goal], must: {field: description, present: true}}}\n",
        encoding="utf-8",
    )
    (tmp_path / "plan.yaml").write_text("profile: vår.yaml\n" + WARNED, encoding="utf-8")
    done = run("check", "plan.yaml", "--select", "beskrevet", folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.count("[beskrevet]") == 1
    assert run("check", "plan.yaml", "--select", "borte", folder=tmp_path).returncode == 2


def test_strict_makes_failures_of_warnings_in_every_form() -> None:
    done = run("check", "-", "--strict", "--format", "junit", text=WARNED)
    assert done.returncode == 1
    assert '<failure type="warning"' in done.stdout
    assert "<failure" not in run("check", "-", "--format", "junit", text=WARNED).stdout


def test_output_never_goes_over_a_plan(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(CLEAN, encoding="utf-8")
    for target in ("a.yaml", "./a.yaml", str(tmp_path / "a.yaml")):
        done = run("check", ".", "-o", target, "--lang", "en", folder=tmp_path)
        assert done.returncode == 2
        assert "is one of the files to check, and is left as it is" in done.stderr
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == CLEAN


def test_output_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    for target in ("borte/report.json", "folder"):
        done = run("check", "a.yaml", "-o", target, folder=tmp_path)
        assert done.returncode == 2
        assert "cannot be written" in done.stderr
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.yaml", "folder"]


def test_the_schema_of_a_report_is_printed() -> None:
    done = run("schema", "report")
    assert json.loads(done.stdout)["title"] == "A report of strategiplan"
    assert run("schema", "plans").returncode == 2


def test_many_findings_are_shown_whole_when_asked_for() -> None:
    sdgs = ", ".join(str(each) for each in range(20, 60))
    text = f"title: P\nsdgs: [{sdgs}]\n"
    done = run("check", "-", "--lang", "en", text=text)
    assert "and 30 more of unknown-sdg" in done.stdout
    assert "30 findings were not shown one by one; --full shows them all" in done.stdout
    assert run("check", "-", "--full", text=text).stdout.count("[SP501 unknown-sdg]") == 40


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_long_run_says_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    progress = Progress(300, Speaker("en"))
    progress.step()
    progress.clear()
    assert screen.getvalue() == ""
    now = 3.0
    progress.step()
    progress.step()
    assert screen.getvalue() == "\r2 of 300 files"
    progress.clear()
    progress.clear()
    assert screen.getvalue().endswith("\r" + " " * len("2 of 300 files") + "\r")
    now = 6.0
    file = io.StringIO()
    monkeypatch.setattr(sys, "stderr", file)
    progress.step()
    assert file.getvalue() == ""


def test_a_long_file_says_how_much_of_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    progress = Progress(0, Speaker("en"))
    progress.bytes(3_000_000)
    now = 3.0
    progress.bytes(4_500_000)
    assert screen.getvalue() == "\r7 MB written"


def test_a_rule_of_another_plans_profile_may_be_selected(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("title: A\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("title: B\nprofile: own.yaml\n", encoding="utf-8")
    (tmp_path / "own.yaml").write_text(
        "name: own\nown_rules:\n  has-a-vision:\n    kinds: [plan]\n"
        "    must: {has: {kinds: [vision]}}\n",
        encoding="utf-8",
    )
    chosen = ["a.yaml", "b.yaml", "--select", "has-a-vision", "--lang", "en"]
    done = run("check", *chosen, folder=tmp_path)
    assert "has-a-vision" in done.stdout, done
    assert done.stdout.endswith("2 files checked, 1 without findings\n")
    assert run("check", *chosen[:2], "--select", "has-no-vision", folder=tmp_path).returncode == 2
