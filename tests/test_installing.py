"""Installing: one file for bare Python, pipx and uv, completion in a shell, the manual, other systems."""

from __future__ import annotations

import importlib.util
import os
import runpy
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import lacks, needs_program
from strategiplan.cli import COMMANDS
from strategiplan.cli.check import check
from strategiplan.cli.submissions import submissions

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "examples" / "trondheim_2032.yaml"


def call(
    *words: str, folder: Path, environment: dict[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words,
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        **options,
    )


# One file


@pytest.fixture(scope="module")
def one_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not importlib.util.find_spec("packaging"):
        lacks("needs packaging: make check installs it")
    write: Callable[[Path], None] = runpy.run_path(str(ROOT / "installing" / "one_file.py"))[
        "write"
    ]
    target = tmp_path_factory.mktemp("one file") / "strategiplan.pyz"
    write(target)
    again = target.with_name("again.pyz")
    write(again)
    assert target.read_bytes() == again.read_bytes()
    return target


def bare(one_file: Path, *words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the file by a Python that has nothing but its own library."""
    base = Path(sys.base_prefix)
    python = base / ("python.exe" if os.name == "nt" else "bin/python3")
    if not python.exists():
        lacks("needs the Python that the environment was made of")
    environment = {"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONUTF8": "1"}
    # -S: what may be installed beside that Python does not count either.
    return call(
        str(python), "-I", "-S", str(one_file), *words, folder=folder, environment=environment
    )


def test_one_file_runs_by_bare_python(one_file: Path, tmp_path: Path) -> None:
    done = bare(one_file, "check", str(PLAN), folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "4 advarsler, 41 merknader" in done.stdout
    shown = bare(one_file, "show", str(PLAN), folder=tmp_path)
    assert shown.stdout.startswith("Trondheimsløftet - Sammen skaper vi Trondheim\n")
    assert bare(one_file, "explain", "SP301", "--lang", "nn", folder=tmp_path).returncode == 0
    assert bare(one_file, "new", "plan.yaml", folder=tmp_path).returncode == 0
    assert bare(one_file, "export", "plan.yaml", "--to", "graphml", folder=tmp_path).returncode == 0
    said = call(sys.executable, "-m", "strategiplan", "check", str(PLAN), folder=tmp_path)
    assert said.returncode == 0


def test_one_file_finds_the_same_as_what_is_installed(one_file: Path, tmp_path: Path) -> None:
    """PyYAML's own parser reads in the place of libyaml there."""
    (tmp_path / "plan.yaml").write_text(
        "title: Vi skaper: en by\nmaal: [a\ngoals:\n\t- id: a\n  - {id: æ, sdgs: [18]}\n",
        encoding="utf-8",
    )
    options = ("check", "plan.yaml", "--lang", "nb", "--format", "json")
    one = bare(one_file, *options, folder=tmp_path)
    other = call(sys.executable, "-m", "strategiplan", *options, folder=tmp_path)
    assert (one.returncode, one.stdout) == (other.returncode, other.stdout)
    assert one.returncode == 1


def test_one_file_is_for_every_system(one_file: Path) -> None:
    assert one_file.read_bytes().startswith(b"#!/usr/bin/env python3\n")
    with zipfile.ZipFile(one_file) as archive:
        names = archive.namelist()
    assert len(names) == len(set(names))
    assert not [name for name in names if name.endswith((".so", ".pyd", ".pyc"))]
    # The licences of what it holds.
    assert sum("LICENSE" in name.upper() or "COPYING" in name for name in names) >= 7


# pipx, uv, pip


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = call(
        *(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)), folder=ROOT
    )
    if done.returncode:
        lacks("needs hatchling")
    return next(folder.glob("*.whl"))


@pytest.mark.installs
@pytest.mark.parametrize("installer", ["pipx", "uv"])
def test_it_is_installed_as_a_command(installer: str, wheel: Path, tmp_path: Path) -> None:
    if not importlib.util.find_spec(installer):
        lacks(f"needs {installer}: pip install {installer}")
    words = {
        "pipx": ["install", "--python", sys.executable, str(wheel)],
        "uv": ["tool", "install", "--python", sys.executable, str(wheel)],
    }[installer]
    environment = {
        **os.environ,
        "PIPX_HOME": str(tmp_path / "home"),
        "PIPX_BIN_DIR": str(tmp_path / "bin"),
        "UV_TOOL_DIR": str(tmp_path / "home"),
        "UV_TOOL_BIN_DIR": str(tmp_path / "bin"),
    }
    done = call(sys.executable, "-m", installer, *words, folder=tmp_path, environment=environment)
    if done.returncode:
        lacks(f"{installer} could not install it (no package index?): {done.stderr[-300:]}")
    found = shutil.which("strategiplan", path=str(tmp_path / "bin"))
    assert found
    assert call(found, "check", str(PLAN), folder=tmp_path).returncode == 0


# Completion


def completed(tmp_path: Path, *words: str) -> list[str]:
    """What bash offers where a person presses the tab key."""
    bash = needs_program("bash", "it is the shell of most systems")
    bin = Path(sys.executable).parent
    script = (
        'eval "$(_STRATEGIPLAN_COMPLETE=bash_source strategiplan)"\n'
        "complete -p strategiplan >/dev/null || exit 3\n"
        'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))\n'
        "_strategiplan_completion strategiplan\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    environment = {**os.environ, "PATH": f"{bin}{os.pathsep}{os.environ['PATH']}"}
    done = call(bash, "-c", script, "bash", *words, folder=tmp_path, environment=environment)
    if "bash version is not supported" in done.stderr.lower() or "older than 4.4" in done.stderr:
        lacks("needs bash 4.4 or newer")
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_bash_completes_commands_options_and_words(tmp_path: Path) -> None:
    assert completed(tmp_path, "strategiplan", "che") == ["check"]
    assert set(completed(tmp_path, "strategiplan", "c")) >= {"check", "compare", "coverage"}
    assert completed(tmp_path, "strategiplan", "check", "--work") == ["--workspace"]
    assert completed(tmp_path, "strategiplan", "check", "--format", "sa") == ["sarif"]
    assert completed(tmp_path, "strategiplan", "check", "--lang", "n") == ["nb", "nn"]
    # What git calls is nobody's to write.
    assert completed(tmp_path, "strategiplan", "merge-d") == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("check pl", "file,pl"),
        ("diff a.yaml ", "file,"),
        ("check --baseline ", "file,"),
        ("changes ", "file,"),
        ("explain ", ""),
    ],
)
def test_names_of_files_are_completed_by_the_shell(words: str, kind: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "_STRATEGIPLAN_COMPLETE": "bash_complete",
        "COMP_WORDS": f"strategiplan {words}",
        "COMP_CWORD": str(len(words.split(" "))),
    }
    start = "import sys; sys.argv[0] = 'strategiplan'; import strategiplan.cli as c; c.main()"
    done = call(sys.executable, "-c", start, folder=tmp_path, environment=environment)
    assert done.stdout.strip() == kind


# The manual


def test_every_command_has_its_page_of_the_manual(tmp_path: Path) -> None:
    pages: dict[str, str] = runpy.run_path(str(ROOT / "installing" / "manual.py"))["pages"]()
    shown = set(COMMANDS) - {"merge-driver", "diff-driver"}
    shown |= {f"submissions-{word}" for word in submissions.commands}
    assert set(pages) == {"strategiplan.1", *(f"strategiplan-{word}.1" for word in shown)}
    text = pages["strategiplan-check.1"]
    for option in check.params:
        for word in option.opts if option.param_type_name == "option" else []:
            assert word.replace("-", "\\-") in text
    # A line that begins with a point would be an order to the manual's own program.
    orders = {
        line.split()[0] for text in pages.values() for line in text.splitlines() if line[:1] == "."
    }
    assert orders <= {".TH", ".SH", ".PP", ".TP", ".B", ".BR", ".nf", ".fi"}
    groff = needs_program("groff", "apt-get install groff")
    for name, text in pages.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        done = call(groff, "-k", "-man", "-ww", "-Tutf8", name, folder=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), name
    done = call(groff, "-k", "-man", "-Tutf8", "-P-cbou", "strategiplan.1", folder=tmp_path)
    assert "title: Et grønnere samfunn" in done.stdout


# Other systems, as far as they can be had here


def run_bytes(*words: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    quiet = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "L"))}
    return subprocess.run(
        [sys.executable, "-m", "strategiplan", *words],
        cwd=folder,
        env={**quiet, **environment},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "cp437", "utf-8"])
def test_a_window_in_another_encoding_gets_the_letters_that_it_has(
    encoding: str, tmp_path: Path
) -> None:
    """Windows's consoles and pipes are in cp850, cp437 or cp1252 where nobody has asked for UTF-8."""
    (tmp_path / "plan.yaml").write_text(
        "title: Blåbær → 🌱\ngoals: [{id: a, title: Øl}]\n", "utf-8"
    )
    for words in (["show", "plan.yaml"], ["check", "plan.yaml", "--lang", "nb"]):
        done = run_bytes(*words, folder=tmp_path, PYTHONIOENCODING=encoding)
        assert (done.returncode, done.stderr) == (0, b"")
        said = done.stdout.decode(encoding)
        assert "Øl" in said or encoding == "cp437"
        assert ("🌱" in said) == (encoding == "utf-8" and words[0] == "show")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\n"])
def test_line_ends_and_marks_of_every_system_are_read_and_kept(
    end: bytes, mark: bytes, tmp_path: Path
) -> None:
    text = "title: Blåbær\nstatus: utkast\ngoals: [{id: a, title: A, not_recorded: [strategies]}]\n"
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(mark + text.encode().replace(b"\n", end))
    done = run_bytes("check", "plan.yaml", "--fix", folder=tmp_path, LANG="C.UTF-8")
    assert done.returncode == 0, done.stdout
    after = plan.read_bytes()
    assert after == mark + text.replace("utkast", "draft").encode().replace(b"\n", end)


def test_names_that_other_systems_have_are_names(tmp_path: Path) -> None:
    # Decomposed letters are how macOS once wrote names; the others are what people on Windows write.
    for name in ("A\u030alesund plan.yaml", "Planer (2032) & mål #1.yaml", "PLAN.YML"):
        (tmp_path / name).write_text("title: P\ngoals: [{id: a, title: A}]\n", encoding="utf-8")
        done = run_bytes("check", name, folder=tmp_path, LANG="C.UTF-8", PYTHONUTF8="1")
        assert done.returncode == 0, done.stdout
        assert name in done.stdout.decode()


def test_colours_are_for_people_and_can_be_turned_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from strategiplan.cli.common import coloured

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert coloured()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured()
    done = run_bytes("check", str(PLAN), folder=tmp_path, LANG="C.UTF-8")
    assert b"\x1b[" not in done.stdout
