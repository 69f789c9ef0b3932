"""The documentation: every example runs, every page builds, every class and rule is on a page.

Run are README.md, CONTRIBUTING.md, docs/*.md, docs/formats/*.md and docs/consultations/*.md, each page from top to bottom in a folder
of its own that holds a copy of ``examples/``. What a block is, its first line says:

``pycon``    a session in Python, run as a doctest; ``...`` in its output stands for anything
``python``   Python, run in the same names as the page's other Python
``yaml``     with a comment that is a file's name for its first line (``# plan.yaml``), a file
             that is written into the page's folder. What has no name, or is used by no later
             block, is a piece of a plan or of a profile, written from its top, that can be
             read without a fault.
``json``     JSON that can be read
``console``  lines that begin with ``$ `` are commands, run in the page's folder; the lines
             after each are exactly what it prints, on both streams. A line ``…`` stands for
             any lines. The exit code is 0, or is said: ``$ strategiplan check x.yaml  # exit
             code 1``. Known are ``strategiplan``, ``python -m strategiplan``, ``git``, ``cat``
             and ``mkdir``. To git it is as if a person read on a screen without colours.
``sh``       commands that are not run: installing, making, git. Each must be on a list.
``text``     nothing that runs

A block that says nothing, or something else, is a mistake. The messages are in the
plan's own language, since the environment asks for none.
"""

from __future__ import annotations

import difflib
import doctest
import importlib.util
import json
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from strategiplan import Plan, Profile
from strategiplan.binding import bind
from strategiplan.checks import rules
from strategiplan.model.shape import element_classes, shape
from strategiplan.profiles import BUILT_IN
from strategiplan.reading.document import read_bytes

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = [
    *(page for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md") if page.exists()),
    *sorted(DOCS.glob("*.md")),
    *sorted((DOCS / "formats").glob("*.md")),
    *sorted((DOCS / "consultations").glob("*.md")),
]
NOT_RUN = (
    "pip install",
    "pipx install",
    "pipx upgrade",
    "pipx ensurepath",
    "pip download",
    "uv ",
    "uvx ",
    "python -m pip",
    "python -m venv",
    "python3 -m venv",
    "py -m pip",
    "py -m venv",
    "source .venv",
    ". .venv",
    ".venv/",
    ".venv\\",
    "make",
    "git ",
    "cd ",
    "mkdir ",
    "pytest",
    "mypy",
    "ruff",
    "sphinx-build",
    "lint-imports",
    "export STRATEGIPLAN_LANG",
)
"""What a ``sh`` block may hold: what belongs to a machine and not to an example."""


OPTIONAL = ("pandas", "polars", "matplotlib")
"""The libraries of the extra `graph`: a session that imports one is run where it is installed."""


def is_here(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


@attrs.frozen
class Block:
    """A fenced block of a page."""

    page: Path
    line: int
    """The line of the page that its text begins in."""
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, those of directives (``{toctree}``) left out."""
    text = page.read_text(encoding="utf-8")
    fences = re.compile(r"^( *)(`{3,})([^\n`]*)\n(.*?)^\1\2 *$", re.M | re.S)
    for found in fences.finditer(text):
        kind = found[3].strip()
        if not kind.startswith("{"):
            line = text.count("\n", 0, found.start(4)) + 1
            yield Block(page, line, kind, textwrap.dedent(found[4]))


class Page:
    """A page that is being run: its folder, its names, and what went wrong."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: dict[str, Any] = {"__name__": "page"}
        self.faults: list[str] = []
        self.skipped: list[str] = []
        """The optional libraries that are not here, and whose blocks were passed over."""

    def run(self, block: Block) -> None:
        """Run a block by its kind."""
        runners: dict[str, Callable[[Block], None]] = {
            "pycon": self.session,
            "python": self.program,
            "yaml": self.yaml,
            "json": self.json,
            "console": self.console,
            "sh": self.listed,
            "html": self.template,
            "text": lambda _block: None,
        }
        if block.kind in runners:
            runners[block.kind](block)
        else:
            self.fault(block, f"a block is one of {', '.join(runners)}, not {block.kind!r}")

    def fault(self, block: Block, words: str) -> None:
        self.faults.append(f"{block}: {words}")

    def session(self, block: Block) -> None:
        lacking = [
            name for name in OPTIONAL if f"import {name}" in block.text and not is_here(name)
        ]
        if lacking:
            self.skipped += lacking
            return
        test = doctest.DocTestParser().get_doctest(
            block.text, self.names, str(block), str(block.page), block.line - 1
        )
        if not test.examples:
            self.fault(block, "there is no >>> in it")
        test.globs = self.names
        said: list[str] = []
        doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(
            test, out=said.append, clear_globs=False
        )
        if said:
            self.fault(block, "\n" + "".join(said))

    def template(self, block: Block) -> None:
        found = re.match(r"\{# ([\w-]+\.html) #\}\n", block.text)
        if found:
            (self.folder / found[1]).write_text(block.text, encoding="utf-8")
        else:
            self.fault(block, "its first line is no {# name.html #}")

    def program(self, block: Block) -> None:
        try:
            code = compile("\n" * (block.line - 1) + block.text, str(block.page), "exec")
            exec(code, self.names)
        except Exception as error:
            self.fault(block, f"{type(error).__name__}: {error}")

    def yaml(self, block: Block) -> None:
        name = file_name(block)
        if name:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        else:
            self.piece(block)

    def piece(self, block: Block) -> None:
        """Read a piece of a plan or of a profile."""
        document = read_bytes(block.text.encode(), name=str(block), format="yaml")
        as_plan, as_profile = bind(document, Plan).problems, bind(document, Profile).problems
        if as_plan and as_profile:
            self.fault(block, f"neither a plan ({as_plan}) nor a profile ({as_profile})")

    def json(self, block: Block) -> None:
        try:
            json.loads(block.text)
        except ValueError as error:
            self.fault(block, str(error))

    def listed(self, block: Block) -> None:
        for line in block.text.splitlines():
            command = line.split("#", 1)[0].strip()
            if command and not command.startswith(NOT_RUN):
                self.fault(block, f"not a command of installing or developing: {command}")

    def console(self, block: Block) -> None:
        lines = block.text.splitlines()
        if not lines or not lines[0].startswith("$ "):
            self.fault(block, "the first line is no command: it does not begin with `$ `")
            return
        if not shutil.which("git") and re.search(r"^\$ (git|strategiplan git-)", block.text, re.M):
            self.skipped.append("git")
            return
        starts = [index for index, line in enumerate(lines) if line.startswith("$ ")]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            expected = [line.rstrip() for line in lines[start + 1 : end]]
            while expected and not expected[-1]:
                expected.pop()
            self.command(attrs.evolve(block, line=block.line + start), lines[start][2:], expected)

    def command(self, block: Block, command: str, expected: list[str]) -> None:
        stated = re.search(r"\s+# exit code ([0-9]+)$", command)
        wanted = int(stated[1]) if stated else 0
        words = shlex.split(command[: stated.start()] if stated else command)
        code, output = self.execute(words)
        if code is None:
            self.fault(block, f"a page does not run `{words[0]}`: {output}")
            return
        if code != wanted:
            self.fault(block, f"`{command}` ends with exit code {code}:\n{output}")
        said = [line.rstrip() for line in output.splitlines()]
        while said and not said[-1]:
            said.pop()
        if not matches(expected, said):
            difference = difflib.unified_diff(
                expected, said, "the page", "the command", lineterm=""
            )
            self.fault(block, f"`{command}` says something else:\n" + "\n".join(difference))

    def execute(self, words: list[str]) -> tuple[int | None, str]:
        """The exit code of a command and what it says; no code for one that is not known."""
        if words[0] == "strategiplan":
            start = (
                "import sys; sys.argv[0] = 'strategiplan'; import strategiplan.cli as c; c.main()"
            )
            return self.process([sys.executable, "-c", start, *words[1:]])
        if words[:3] == ["python", "-m", "strategiplan"]:
            return self.process([sys.executable, *words[1:]])
        if words[0] == "git":
            return self.process(words)
        if words[0] == "cat":
            return 0, "".join((self.folder / name).read_text("utf-8") for name in words[1:])
        if words[0] == "mkdir":
            for name in words[1:]:
                (self.folder / name).mkdir()
            return 0, ""
        return None, "only strategiplan, python -m strategiplan, git, cat and mkdir"

    def process(self, words: list[str]) -> tuple[int, str]:
        silent = {"STRATEGIPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"}
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in silent and not name.startswith("GIT_")
        }
        person = {"NAME": "Kari", "EMAIL": "kari@example.org"}
        environment |= {
            f"GIT_{who}_{key}": person[key] for who in ("AUTHOR", "COMMITTER") for key in person
        }
        environment |= {"HOME": str(self.folder / ".home"), "GIT_CONFIG_NOSYSTEM": "1"}
        environment |= {"GIT_PAGER_IN_USE": "true", "TERM": "dumb"}
        environment |= {"LANG": "C.UTF-8", "PYTHONUTF8": "1", "COLUMNS": "80"}
        done = subprocess.run(
            words,
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        return done.returncode, done.stdout


def file_name(block: Block) -> str:
    """The name of the file that a block of YAML is; empty for a piece of one."""
    found = re.match(r"# ([\w./-]+\.ya?ml)\n", block.text)
    return found[1] if found else ""


def matches(expected: list[str], said: list[str]) -> bool:
    """Whether lines are those that a page shows; its line ``…`` stands for any of them."""
    pattern = "".join(
        "(?:.*\n)*?" if line.strip() == "…" else re.escape(line) + "\n" for line in expected
    )
    return bool(re.fullmatch(pattern, "".join(f"{line}\n" for line in said)))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_example_of_the_page_runs(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    running = Page(tmp_path)
    found = list(blocks(page))
    for position, block in enumerate(found):
        running.run(block)
        name = file_name(block) if block.kind == "yaml" else ""
        if name and not name.startswith(".") and not used(name, found[position + 1 :]):
            running.piece(block)
    assert not running.faults, "\n\n".join(["", *running.faults])
    if running.skipped:
        names = ", ".join(running.skipped)
        pytest.skip(f"the examples with {names} were not run, since that is not installed here")


def used(name: str, later: list[Block]) -> bool:
    """Whether a later block that runs names the file, or the folder that it is in."""
    folder = name.rpartition("/")[0]
    return any(
        name in block.text or (folder and re.search(rf"\b{re.escape(folder)}\b", block.text))
        for block in later
        if block.kind in ("console", "pycon", "python")
    ) or any(os.path.basename(name) in block.text for block in later if file_name(block))


@pytest.mark.parametrize(
    ("expected", "said", "same"),
    [
        ([], [], True),
        (["a"], ["a"], True),
        (["a"], ["a", "b"], False),
        (["a", "…"], ["a", "b", "c"], True),
        (["a", "…"], ["a"], True),
        (["…", "c"], ["a", "b", "c"], True),
        (["a", "…", "c"], ["a", "b"], False),
        (["a …"], ["a b"], False),
    ],
)
def test_a_line_of_three_dots_stands_for_any_lines(
    expected: list[str], said: list[str], same: bool
) -> None:
    assert matches(expected, said) is same


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("```\na\n```", "a block is one of"),
        ("```bash\nls\n```", "a block is one of"),
        ("```pycon\n>>> 1 + 1\n3\n```", "Expected"),
        ("```pycon\n1 + 1\n```", "no >>>"),
        ("```python\n1 / 0\n```", "ZeroDivisionError"),
        ("```html\n<p>\n```", "its first line is no"),
        ("```yaml\ngaols: []\n```", "neither a plan"),
        ("```yaml\ntitle: a: b\n```", "neither a plan"),
        ("```json\n{'a': 1}\n```", "Expecting property name"),
        ("```console\nstrategiplan\n```", "no command"),
        ("```console\n$ ls\n```", "does not run `ls`"),
        ("```console\n$ strategiplan --version\n9.9\n```", "says something else"),
        ("```console\n$ strategiplan check nowhere.yaml\n…\n```", "exit code 2"),
        ("```sh\nstrategiplan check plan.yaml\n```", "not a command of installing"),
    ],
)
def test_an_example_that_does_not_run_is_found(text: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(f"# Page\n\n{text}\n", encoding="utf-8")
    page = Page(tmp_path)
    for block in blocks(path):
        page.run(block)
    assert len(page.faults) == 1
    assert page.faults[0].startswith("page.md:4: ")
    assert words in page.faults[0]


def test_a_session_that_needs_what_is_not_here_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "is_here", lambda name: name != "polars")
    page = Page(tmp_path)
    page.run(Block(tmp_path, 1, "pycon", ">>> import polars\n>>> 1 / 0\n"))
    assert (page.faults, page.skipped) == ([], ["polars"])


def test_links_of_the_pages_outside_docs_lead_somewhere() -> None:
    lost = [
        f"{page.name}: {target}"
        for page in PAGES
        if page.parent == ROOT
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
        if "://" not in target
        and not target.startswith(("mailto:", "docs/_generated/"))
        and not (ROOT / target).exists()
    ]
    assert not lost


GENERATED: dict[str, str] = runpy.run_path(str(DOCS / "generate.py"))["pages"]()


@pytest.mark.parametrize("kind", element_classes())
def test_every_class_and_field_of_a_plan_is_described(kind: str) -> None:
    cls = element_classes()[kind]
    section = GENERATED["format.md"].partition(f"\n## {cls.__name__}\n")[2].partition("\n## ")[0]
    assert section, f"there is no section on {cls.__name__}"
    missing = [name for name in shape(cls).fields if f"`{name}`" not in section]
    assert not missing


@pytest.mark.parametrize("page", ["rules.md", "rules.nb.md", "rules.nn.md"])
@pytest.mark.parametrize("code", rules())
def test_every_rule_has_its_anchor_and_its_name(page: str, code: str) -> None:
    anchor = f"({code.lower()})=" if page == "rules.md" else f'<span id="{code.lower()}"></span>'
    text = GENERATED[page]
    assert text.count(anchor) == 1
    assert text.count(f"### {code} {rules()[code].name}\n") == 1
    others = {"rules.md", "rules.nb.md", "rules.nn.md"} - {page}
    for other in others:
        assert f'href="{other.removesuffix(".md")}.html#{code.lower()}"' in text


def test_every_profile_and_public_name_is_described() -> None:
    import strategiplan

    for name in BUILT_IN:
        assert f"\n## {name}\n" in GENERATED["profiles.md"]
    missing = [
        name for name in strategiplan.__all__ if f"(api-{name.lower()})=" not in GENERATED["api.md"]
    ]
    assert not missing


@pytest.mark.skipif(
    not importlib.util.find_spec("mypy"), reason="mypy is not installed: pip install mypy"
)
def test_the_programs_of_the_pages_are_typed(tmp_path: Path) -> None:
    """Each block of ``python`` is a program that a strict type checker finds nothing in."""
    programs = [block for page in PAGES for block in blocks(page) if block.kind == "python"]
    assert programs
    for number, block in enumerate(programs):
        (tmp_path / f"program_{number}.py").write_text(block.text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache")]
        + [str(path) for path in sorted(tmp_path.glob("*.py"))],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr + "\n".join(map(str, programs))


@pytest.mark.skipif(
    not all(importlib.util.find_spec(name) for name in ("sphinx", "myst_parser", "furo")),
    reason="Sphinx, myst-parser or furo is not installed; `make check` installs them",
)
def test_the_documentation_builds_without_a_warning(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-E"),
            *("-d", str(tmp_path / "doctrees"), str(DOCS), str(tmp_path / "html")),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "html" / "index.html").exists()
