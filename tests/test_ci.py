"""GitHub's action and GitLab's template: their steps are run here, with a stand-in for the site.

What only the sites themselves can tell (whether they take the files as they are) is not tried.
"""

from __future__ import annotations

import http.server
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import lacks
from test_commit import git

ROOT = Path(__file__).parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
GITLAB: dict[str, Any] = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="the steps run in bash on the sites' own machines"
)

PLAN = """\
id: samfunnsdel
title: Samfunnsdelen
language: en
goals:
  - {id: vei, title: A safe way to school, not_recorded: [strategies]}
"""
GH = """\
#!/bin/sh
# Stands in for GitHub's own command, and writes down what it is asked.
echo "$*" >>"$ASKED"
case "$*" in
*--paginate*) printf '%s' "$KNOWN" ;;
*--silent*)
    for word in "$@"; do case "$word" in body=@*) cp "${word#body=@}" "$ASKED.body" ;; esac; done
    exit "$FAILS" ;;
esac
"""


def step(name: str) -> dict[str, Any]:
    return next(each for each in STEPS if each.get("name") == name)


def values(text: str, given: dict[str, str]) -> str:
    """A text with what GitHub puts into its gaps."""
    return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: given[found[1]], text)


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    """A repository in which a branch has changed a plan."""
    if not shutil.which("git") or not shutil.which("bash"):
        lacks("needs the programs git and bash")
    here = tmp_path / "kommune"
    (here / "mine planer").mkdir(parents=True)
    plan = here / "mine planer" / "samfunnsdel.yaml"
    git(here, "init", "-q", "-b", "main")
    plan.write_text(PLAN, encoding="utf-8")
    git(here, "add", ".")
    git(here, "commit", "-qm", "All")
    git(here, "checkout", "-qb", "proposal")
    plan.write_text(PLAN.replace("safe", "safer"), encoding="utf-8")
    git(here, "commit", "-qam", "Safer")
    return here


class Runner:
    """Runs steps of the action as a machine of GitHub's would."""

    def __init__(self, folder: Path, inputs: dict[str, str]) -> None:
        self.folder = folder
        self.temporary = folder.parent / "runner"
        self.temporary.mkdir()
        self.asked = self.temporary / "asked"
        bin = self.temporary / "bin"
        bin.mkdir()
        gh = bin / "gh"
        gh.write_text(GH, encoding="utf-8")
        gh.chmod(gh.stat().st_mode | stat.S_IXUSR)
        self.given = {
            f"inputs.{name}": str(each.get("default", ""))
            for name, each in ACTION["inputs"].items()
        }
        self.given |= {f"inputs.{name}": value for name, value in inputs.items()}
        base = git(folder, "rev-parse", "main").strip()
        self.given |= {
            "github.action_path": str(ROOT),
            "github.event.pull_request.base.sha": base,
            "github.event.pull_request.number": "7",
        }
        self.fakes = {"KNOWN": "", "FAILS": "0"}
        path = [str(bin), os.path.dirname(sys.executable), os.environ["PATH"]]
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("GIT_", "GITHUB_", "LANG", "LC_", "STRATEGIPLAN_"))
        } | {
            "PATH": os.pathsep.join(path),
            "LANG": "C.UTF-8",
            "RUNNER_TEMP": str(self.temporary),
            "GITHUB_OUTPUT": str(self.temporary / "output"),
            "GITHUB_STEP_SUMMARY": str(self.temporary / "summary"),
            "GITHUB_REPOSITORY": "kommune/planer",
            "ASKED": str(self.asked),
        }

    def run(self, name: str) -> subprocess.CompletedProcess[str]:
        found = step(name)
        given = {key: values(str(value), self.given) for key, value in found["env"].items()}
        done = subprocess.run(
            # As GitHub starts `shell: bash`.
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"]],
            cwd=self.folder,
            env={**self.environment, **self.fakes, **given},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        output = self.temporary / "output"
        if "id" in found and output.exists():
            for line in output.read_text("utf-8").splitlines():
                key, _, value = line.partition("=")
                self.given[f"steps.{found['id']}.outputs.{key}"] = value
        return done

    def written(self, name: str) -> str:
        path = self.temporary / name
        return path.read_text("utf-8") if path.exists() else ""


def test_the_action_hands_on_what_it_is_given_and_nothing_is_put_into_a_command() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    inputs = set(re.findall(r"inputs\.([\w-]+)", text))
    assert inputs == set(ACTION["inputs"])
    for each in STEPS:
        # A title of a pull request in a command would be one.
        assert "${{" not in each.get("run", "")
        assert re.fullmatch(r"[\w-]+/[\w/-]+@v\d+", each.get("uses", "a/b@v1"))
        assert ("run" in each) == (each.get("shell") == "bash")
        for name in re.findall(r"\$ACTION/(\S+?)\"", each.get("run", "")):
            assert (ROOT / name).is_file()
    ids = {each["id"] for each in STEPS if "id" in each}
    assert set(re.findall(r"steps\.(\w+)\.", text)) <= ids


def test_the_action_checks_and_hands_the_findings_on(proposal: Path) -> None:
    plan = proposal / "mine planer" / "samfunnsdel.yaml"
    plan.write_text(PLAN + "maal: []\n", encoding="utf-8")
    runner = Runner(proposal, {"plans": "mine planer\n\n", "language": "nn"})
    done = runner.run("Check the plans")
    assert (done.returncode, done.stderr.count("Traceback")) == (0, 0)
    assert "::error file=mine planer/samfunnsdel.yaml,line=6" in done.stdout
    assert "nøkkel" in done.stdout
    assert runner.written("summary").startswith("## strategiplan: 1 feil")
    sarif = json.loads(Path(runner.given["steps.check.outputs.sarif"]).read_text("utf-8"))
    assert "SP102" in {result["ruleId"] for result in sarif["runs"][0]["results"]}
    assert runner.given["steps.check.outputs.exit-code"] == "1"
    assert runner.run("Fail where the plans have errors").returncode == 1


def test_the_action_passes_what_is_in_order(proposal: Path) -> None:
    runner = Runner(proposal, {})
    runner.run("Check the plans")
    assert runner.run("Fail where the plans have errors").returncode == 0


def test_the_action_takes_every_option(proposal: Path) -> None:
    (proposal / "known.yaml").write_text("version: 1\nplans: []\n", encoding="utf-8")
    runner = Runner(
        proposal,
        {
            "plans": "mine planer/samfunnsdel.yaml",
            "strict": "true",
            "profile": "norsk-samfunnsdel",
            "baseline": "known.yaml",
        },
    )
    done = runner.run("Check the plans")
    assert "::warning" in done.stdout
    assert runner.run("Fail where the plans have errors").returncode == 1


def test_the_action_says_that_it_could_not_run(proposal: Path) -> None:
    runner = Runner(proposal, {"plans": "$(touch hacked) --help\nnowhere"})
    done = runner.run("Check the plans")
    assert done.returncode == 0
    assert "steps.check.outputs.sarif" not in runner.given
    assert runner.run("Fail where the plans have errors").returncode == 2
    assert not (proposal / "hacked").exists()


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ("", "api --method POST repos/kommune/planer/issues/7/comments"),
        ("41\n42", "api --method PATCH repos/kommune/planer/issues/comments/41"),
    ],
)
def test_the_action_writes_one_comment(proposal: Path, known: str, asked: str) -> None:
    runner = Runner(proposal, {})
    runner.fakes["KNOWN"] = known
    done = runner.run("Say what changes in the plans")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    last = runner.asked.read_text("utf-8").splitlines()[-1]
    assert last.startswith(asked)
    body = runner.asked.with_name("asked.body").read_text("utf-8")
    assert body.startswith("<!-- strategiplan -->\n## What changes in the plans\n")
    assert "A ~~safe~~ **safer** way to school" in body


def test_the_action_says_so_where_it_may_not_comment(proposal: Path) -> None:
    runner = Runner(proposal, {})
    runner.fakes["FAILS"] = "1"
    done = runner.run("Say what changes in the plans")
    assert done.returncode == 0
    assert done.stdout.startswith("::warning::strategiplan: the comment could not be written")
    assert runner.written("summary").startswith("## What changes in the plans\n")


def test_the_action_fetches_what_a_shallow_checkout_lacks(proposal: Path) -> None:
    shallow = proposal.parent / "shallow"
    git(
        proposal.parent,
        *("clone", "-q", "--depth=1", "--branch=proposal", f"file://{proposal}", str(shallow)),
    )
    git(proposal, "config", "uploadpack.allowAnySHA1InWant", "true")
    runner = Runner(proposal, {})
    runner.folder = shallow
    assert runner.run("Say what changes in the plans").stdout == ""
    assert "**safer**" in runner.asked.with_name("asked.body").read_text("utf-8")
    # Where it cannot be had, there is a warning and no comment.
    runner.given["github.event.pull_request.base.sha"] = "0" * 40
    runner.asked.unlink()
    done = runner.run("Say what changes in the plans")
    assert (done.returncode, done.stdout.count("::warning::")) == (0, 2)
    assert not runner.asked.exists()


# GitLab


class _Site(http.server.BaseHTTPRequestHandler):
    """Stands in for GitLab: it holds notes, and lets them be written."""

    notes: list[dict[str, Any]]
    asked: list[tuple[str, str]]

    def _answer(self, value: Any) -> None:
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _body(self) -> str:
        length = int(self.headers["Content-Length"])
        return str(json.loads(self.rfile.read(length))["body"])

    def do_GET(self) -> None:  # the name that the base class asks for
        assert self.headers["PRIVATE-TOKEN"] == "glpat"
        self._answer({"id": 1} if self.path == "/user" else self.notes)

    def do_POST(self) -> None:  # the same
        self.asked.append((f"POST {self.path}", self._body()))
        self._answer({})

    def do_PUT(self) -> None:  # the same
        self.asked.append((f"PUT {self.path}", self._body()))
        self._answer({})

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[tuple[str, type[_Site]]]:
    handler = type("Site", (_Site,), {"notes": [], "asked": []})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", handler
    server.shutdown()
    server.server_close()


def job(name: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a job's script as GitLab does: its lines one after another, until one fails."""
    quiet = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("GIT_", "LANG", "LC_", "STRATEGIPLAN_"))
        and "proxy" not in key.lower()
    }
    quiet["PATH"] = os.pathsep.join([os.path.dirname(sys.executable), quiet["PATH"]])
    given = {key: str(value) for key, value in GITLAB["variables"].items()}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(GITLAB[name]["script"])],
        cwd=folder,
        env={**quiet, "LANG": "C.UTF-8", **given, **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_gitlabs_job_fails_with_a_report_where_a_plan_has_an_error(proposal: Path) -> None:
    assert job("strategiplan", proposal).returncode == 0
    plan = proposal / "mine planer" / "samfunnsdel.yaml"
    plan.write_text(PLAN + "maal: []\n", encoding="utf-8")
    done = job(
        "strategiplan", proposal, STRATEGIPLAN_PLANS="mine planer", STRATEGIPLAN_OPTIONS="--lang nb"
    )
    assert (done.returncode, "nøkkel" in done.stdout) == (1, True)
    assert "<failure" in (proposal / "strategiplan.xml").read_text("utf-8")
    report = GITLAB["strategiplan"]["artifacts"]["reports"]["junit"]
    assert report == "strategiplan.xml"


@pytest.mark.parametrize(
    ("notes", "asked"),
    [
        ([], "POST /projects/5/merge_requests/9/notes"),
        # Another one's note that begins alike is left alone.
        (
            [{"id": 3, "author": {"id": 2}, "body": "<!-- strategiplan -->"}],
            "POST /projects/5/merge_requests/9/notes",
        ),
        (
            [
                {"id": 3, "author": {"id": 1}, "body": "Hi"},
                {"id": 4, "author": {"id": 1}, "body": "<!-- strategiplan -->"},
            ],
            "PUT /projects/5/merge_requests/9/notes/4",
        ),
    ],
)
def test_gitlabs_job_writes_one_note(
    proposal: Path, site: tuple[str, type[_Site]], notes: list[dict[str, Any]], asked: str
) -> None:
    address, handler = site
    handler.notes = notes
    done = job(
        "strategiplan-changes",
        proposal,
        CI_API_V4_URL=address,
        CI_PROJECT_ID="5",
        CI_MERGE_REQUEST_IID="9",
        CI_MERGE_REQUEST_DIFF_BASE_SHA="main",
        STRATEGIPLAN_TOKEN="glpat",
    )
    assert done.returncode == 0, done.stderr
    ((what, body),) = handler.asked
    assert what == asked
    assert body.startswith("<!-- strategiplan -->\n## What changes in the plans\n")
