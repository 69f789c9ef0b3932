"""Git with strategiplan as its merge and diff driver: tried with the real git, in real repositories."""

from __future__ import annotations

import importlib
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from strategiplan import loads
from strategiplan.cli import command, git_drivers
from strategiplan.messages import LANGUAGES
from strategiplan.reading.document import read_bytes
from strategiplan.reading.git_versions import GitError
from strategiplan.writing import merging
from strategiplan.writing.git_attributes import (
    BEGIN,
    END,
    line_of,
    pattern_of,
    with_lines,
    without_lines,
)
from strategiplan.writing.revision import RevisionError
from test_merge import BASE

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed here")

# The package gives the command under the same name.
git_setup = importlib.import_module("strategiplan.cli.git_setup")
NEW_WORDS = BASE.replace("God skole", "Trygg skole")


class Repository:
    """A git repository with one plan in it, and whoever works there."""

    def __init__(self, folder: Path, plan: str = "plan.yaml") -> None:
        self.folder = folder
        self.plan = folder / plan
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")
        self.write(BASE)

    def git(self, *arguments: str, code: int | None = 0, paged: bool = False) -> str:
        """What git says on both streams; where its exit code is another one, the test fails."""
        environment = {**os.environ, **({"GIT_PAGER_IN_USE": "true"} if paged else {})}
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        said = done.stdout.decode(errors="replace")
        assert code is None or done.returncode == code, said
        return said

    def write(self, text: str | bytes) -> None:
        self.plan.parent.mkdir(parents=True, exist_ok=True)
        self.plan.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self) -> str:
        return self.plan.read_bytes().decode()

    def commit(self, text: str | bytes | None = None) -> None:
        if text is not None:
            self.write(text)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Endring")

    def branches(self, ours: str | bytes, theirs: str | bytes, base: str | bytes = BASE) -> None:
        """One commit for all, then one on each of the branches: main is ours, kari theirs."""
        self.commit(base)
        self.git("checkout", "-q", "-b", "kari")
        self.commit(theirs)
        self.git("checkout", "-q", "main")
        self.commit(ours)

    def status(self) -> str:
        """What git says of the plan in two letters."""
        said = self.git("status", "--short", "-z").split("\0")
        return next(line[:2] for line in said if line[3:] == self.plan.name)

    def config(self) -> str:
        return (self.folder / ".git" / "config").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "hjemme"
    home.mkdir()
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("STRATEGIPLAN_LANG", "nb")
    monkeypatch.delenv("NO_COLOR", raising=False)
    (home / ".gitconfig").write_text(
        "[user]\n\tname = P\n\temail = p@example.org\n[core]\n\tautocrlf = false\n"
        "[color]\n\tui = false\n[advice]\n\tdetachedHead = false\n",
        encoding="utf-8",
    )


def run(*arguments: str) -> tuple[int, str]:
    """The exit code of the command, and what it says on both streams."""
    result = CliRunner().invoke(command, list(arguments), standalone_mode=False)
    if isinstance(result.exception, click.ClickException):
        return result.exception.exit_code, result.output + result.exception.message
    if result.exception:
        raise result.exception
    return int(result.return_value or 0), result.output


def set_up(folder: Path, *more: str) -> str:
    code, said = run("git-setup", str(folder), *more)
    assert code == 0, said
    return said


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "lager")
    set_up(made.folder)
    return made


# Merging


def test_different_fields_merge_cleanly(repository: Repository) -> None:
    ours = BASE.replace("- id: vind\n", "- id: vind\n        code: 2.2\n")
    repository.branches(ours, BASE.replace("Mer vind", "Mye vind"))
    said = repository.git("merge", "--no-edit", "kari")
    assert repository.read() == ours.replace("Mer vind", "Mye vind")
    assert "CONFLICT" not in said
    assert repository.git("status", "--short") == ""


def test_the_same_field_is_a_conflict_that_is_told_and_can_be_finished(
    repository: Repository,
) -> None:
    theirs = BASE.replace("God skole", "Bedre skole").replace("Mer sol", "Mye sol")
    ours = NEW_WORDS.replace("- id: sol\n", "- id: sol\n        code: 2.1\n")
    repository.branches(ours, theirs)
    said = repository.git("merge", "--no-edit", "kari", code=1)
    assert (
        "hovedmål «Trygg skole», ordlyd: OURS sier «Trygg skole», THEIRS sier «Bedre skole»" in said
    )
    assert "Åpne plan.yaml" in said
    assert repository.status() == "UU"
    marks = re.sub(r"(OURS|THEIRS) \(.*\)", r"\1", repository.read())
    assert marks == ours.replace("Mer sol", "Mye sol").replace(
        "    title: Trygg skole\n",
        "<<<<<<< OURS\n    title: Trygg skole\n=======\n    title: Bedre skole\n>>>>>>> THEIRS\n",
    )
    assert "Trygg skole" in repository.git("diff", paged=True)
    repository.commit(ours.replace("Trygg skole", "God og trygg skole"))
    assert repository.git("status", "--short") == ""


def test_rebase_and_cherry_pick_use_it_too(repository: Repository) -> None:
    ours = BASE.replace("- id: vind\n", "- id: vind\n        code: 2.2\n")
    repository.branches(ours, BASE.replace("Mer vind", "Mye vind"))
    both = ours.replace("Mer vind", "Mye vind")
    repository.git("cherry-pick", "kari")
    assert repository.read() == both
    repository.git("reset", "-q", "--hard", "HEAD~1")
    repository.git("checkout", "-q", "kari")
    repository.git("rebase", "main")
    assert repository.read() == both
    repository.git("checkout", "-q", "-b", "ola", "main")
    repository.commit(ours.replace("Mer vind", "Nok vind"))
    said = repository.git("rebase", "kari", code=1)
    assert "OURS sier «Mye vind», THEIRS sier «Nok vind»" in said
    assert repository.status() == "UU"
    repository.write(ours.replace("Mer vind", "Passe med vind"))
    repository.git("add", "-A")
    repository.git("-c", "core.editor=true", "rebase", "--continue")
    assert "Passe med vind" in repository.read()


def test_a_conflict_inside_a_comment_loses_neither(repository: Repository) -> None:
    ours = BASE.replace("# Det første målet", "# Olas mål").replace("Mer sol", "Mye sol")
    theirs = BASE.replace("# Det første målet", "# Karis mål").replace(
        "- id: sol", "- id: sol\n        code: 4"
    )
    repository.branches(ours, theirs)
    said = repository.git("merge", "--no-edit", "kari", code=1)
    assert "en kommentar, eller måten det er skrevet på" in said
    assert repository.status() == "UU"
    text = re.sub(r"(OURS|THEIRS) \(.*\)", r"\1", repository.read())
    assert "<<<<<<< OURS\n  # Olas mål\n=======\n  # Karis mål\n>>>>>>> THEIRS\n" in text
    assert "        code: 4\n        title: Mye sol\n" in text


def test_comments_of_both_are_kept_where_their_lines_meet_fields(repository: Repository) -> None:
    ours = BASE.replace("      - id: sol\n", "      # Fra Ola\n      - id: sol\n        code: 4\n")
    theirs = BASE.replace("Mer sol", "Mye sol").replace("actors:", "# Fra Kari\nactors:")
    repository.branches(ours, theirs)
    repository.git("merge", "--no-edit", "kari")
    assert repository.read() == ours.replace("Mer sol", "Mye sol").replace(
        "actors:", "# Fra Kari\nactors:"
    )


@pytest.mark.parametrize(
    "broken",
    [
        BASE.replace("title: Samfunnsdelen", "titel: Samfunnsdelen").replace("God", "Karis"),
        BASE.replace("vision: En god kommune", "vision: [En god").replace("God", "Karis"),
        "Helt noe annet\nenn en plan: God skole hos Karis\n",
        "\ufeff" + BASE.replace("God", "Karis"),
    ],
)
def test_what_is_no_plan_on_one_side_is_merged_by_lines(
    repository: Repository, broken: str
) -> None:
    repository.branches(NEW_WORDS, broken)
    said = repository.git("merge", "--no-edit", "kari", code=1)
    assert "linje for linje, som en vanlig tekst" in said
    assert "Traceback" not in said
    assert repository.status() == "UU"
    text = repository.read()
    assert text.count("<<<<<<<") == text.count(">>>>>>>") > 0
    assert "Trygg skole" in text
    assert "Karis" in text


def test_what_is_broken_elsewhere_merges_by_lines_as_git_would(repository: Repository) -> None:
    broken = "titel: x\n" + BASE
    repository.branches(NEW_WORDS, broken)
    repository.git("merge", "--no-edit", "kari")
    assert repository.read() == "titel: x\n" + NEW_WORDS


def test_two_files_of_one_name_and_binary_files_are_conflicts(repository: Repository) -> None:
    repository.plan.unlink()
    repository.git("commit", "-q", "--allow-empty", "-m", "Tom")
    repository.git("checkout", "-q", "-b", "kari")
    repository.commit(BASE)
    repository.git("checkout", "-q", "main")
    repository.commit(NEW_WORDS)
    repository.git("merge", "--no-edit", "kari", code=1)
    assert repository.status() == "AA"
    assert "God skole" in repository.read()
    assert "Trygg skole" in repository.read()
    repository.commit(BASE)
    repository.git("checkout", "-q", "-b", "ola")
    repository.commit(b"\0\1\2")
    repository.git("checkout", "-q", "main")
    repository.commit(NEW_WORDS)
    assert "Traceback" not in repository.git("merge", "--no-edit", "ola", code=1)
    assert repository.status() == "UU"
    assert repository.read() == NEW_WORDS


def test_a_renamed_plan_is_merged(repository: Repository) -> None:
    repository.commit()
    repository.git("checkout", "-q", "-b", "kari")
    repository.git("mv", "plan.yaml", "ny.yaml")
    repository.commit()
    new = repository.folder / "ny.yaml"
    new.write_text(BASE.replace("Mer vind", "Mye vind"), encoding="utf-8")
    set_up(repository.folder)
    repository.commit()
    repository.git("checkout", "-q", "main")
    ours = BASE.replace("- id: vind\n", "- id: vind\n        code: 2.2\n")
    repository.commit(ours)
    repository.git("checkout", "-q", "kari")
    repository.git("merge", "--no-edit", "main")
    assert new.read_text(encoding="utf-8") == ours.replace("Mer vind", "Mye vind")


@pytest.mark.parametrize("disputed", [False, True])
def test_a_criss_cross_is_merged(repository: Repository, disputed: bool) -> None:
    ours = BASE.replace("- id: vind\n", "- id: vind\n        code: 2.2\n")
    theirs = BASE.replace("Mer vind", "Mye vind")
    if disputed:
        ours, theirs = ours.replace("God", "Trygg"), theirs.replace("God", "Bedre")
    repository.branches(ours, theirs)
    code = 1 if disputed else 0
    repository.git("tag", "ours")
    for name, other, last in (("main", "kari", "Trygg"), ("kari", "ours", "Bedre")):
        repository.git("checkout", "-q", name)
        repository.git("merge", "--no-edit", other, code=code)
        if disputed:
            text = ours.replace("Mer vind", "Mye vind").replace("Trygg", last)
            repository.commit(text)
    repository.commit(repository.read().replace("Mer sol", "Nok sol"))
    repository.git("checkout", "-q", "main")
    repository.commit(repository.read().replace("Mer sol", "- x").replace("- x", "Mer sol # !"))
    said = repository.git("merge", "--no-edit", "kari", code=None)
    text = repository.read()
    assert "Nok sol" in text
    assert "code: 2.2\n        title: Mye vind" in text
    if disputed:
        assert repository.status() == "UU"
        assert "Trygg" in text
        assert "Bedre" in text
    assert "Traceback" not in said
    # What git puts together for itself is nobody's to decide.
    assert "BASE" not in said


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "end"),
    [
        ("\r\n", "\r\n", "\r\n", "\r\n"),
        ("\n", "\r\n", "\n", "\r\n"),
        ("\n", "\n", "\r\n", "\r\n"),
        ("\r\n", "\n", "\r\n", "\n"),
    ],
)
def test_line_ends_are_merged_as_the_rest(
    repository: Repository, base: str, ours: str, theirs: str, end: str
) -> None:
    text = BASE.replace("- id: vind\n", "- id: vind\n        code: 2.2\n")
    repository.branches(
        text.replace("\n", ours).encode(),
        BASE.replace("Mer vind", "Mye vind").replace("\n", theirs).encode(),
        BASE.replace("\n", base).encode(),
    )
    repository.git("merge", "--no-edit", "kari")
    assert repository.read() == text.replace("Mer vind", "Mye vind").replace("\n", end)


NAMES = ["en plan.yaml", "å/plån.yaml", "-plan.yaml", "--lang.yml", "[a]*?.yaml", "'q' \"r\".yaml"]


@pytest.mark.parametrize("name", NAMES)
def test_names_are_names(tmp_path: Path, name: str) -> None:
    repository = Repository(tmp_path / "et lager å", name)
    said = set_up(repository.folder)
    assert name in said
    ours = BASE.replace("- id: vind\n", "- id: vind\n        code: 2.2\n")
    repository.branches(ours, BASE.replace("Mer vind", "Mye vind"))
    assert "Mye vind" in repository.git("show", "--ext-diff", "kari", paged=True)
    repository.git("merge", "--no-edit", "kari")
    assert repository.read() == ours.replace("Mer vind", "Mye vind")
    repository.write(NEW_WORDS.replace("Mer", "\x01"))
    patch = repository.git("diff")
    assert "\n@@ " in patch
    repository.git("checkout", "-q", ".")
    (tmp_path / "p.patch").write_text(patch, encoding="utf-8")
    repository.git("apply", str(tmp_path / "p.patch"))
    assert "\x01" in repository.read()


def test_where_strategiplan_is_gone_git_does_what_it_did(repository: Repository) -> None:
    config = repository.config()
    assert sys.executable in config or "strategiplan merge-driver" in config
    gone = re.sub(
        r"[^ \"{]*(python\S*) -P -m strategiplan|(?<=[ \"])strategiplan(?= (?:merge|diff)-)",
        "/nowhere/x",
        config,
    )
    assert gone.count("/nowhere/x") == 2
    (repository.folder / ".git" / "config").write_text(gone, encoding="utf-8")
    repository.branches(NEW_WORDS, BASE.replace("God skole", "Bedre skole"))
    repository.git("merge", "--no-edit", "kari", code=1)
    assert repository.status() == "UU"
    assert "Bedre skole" in repository.read()
    repository.commit(BASE)
    repository.write(NEW_WORDS)
    assert "+    title: Trygg skole" in repository.git("diff")


# Differences


def test_git_diff_tells_a_person_what_changed_in_the_plan(repository: Repository) -> None:
    repository.commit()
    repository.write(NEW_WORDS.replace("# Det første målet", "# Det aller første målet"))
    said = repository.git("diff", paged=True)
    assert said == (
        "plan.yaml\nSamfunnsdelen\nfra før til nå\n\nNy ordlyd: 1\n\nPlanen\n"
        "  hovedmål «Trygg skole»\n    Ordlyd: [-God-] {+Trygg+} skole\n\n"
        "[-…-] er borte, {+…+} er nytt\n\nKommentarer\n"
        "  [-# Det første målet-]\n  {+# Det aller første målet+}\n\n"
    )
    assert "\x1b" not in said
    repository.git("config", "color.ui", "auto")
    said = repository.git("diff", paged=True)
    assert "\x1b[32;1mTrygg\x1b[0m" in said
    assert "\x1b[32;1m# Det aller første målet\x1b[0m" in said
    assert "\x1b[31;9m# Det første målet\x1b[0m" in said
    repository.write(BASE.replace("\n", "  \n", 1))
    said = repository.git("diff", paged=True)
    assert "\x1b[1m+++ b/plan.yaml\x1b[0m\n" in said


def test_two_versions_of_one_edition_go_by_when_they_were(repository: Repository) -> None:
    edition = BASE.replace("id: p\n", "id: p\nedition: høring\n")
    repository.commit(edition)
    repository.write(NEW_WORDS.replace("id: p\n", "id: p\nedition: høring\n"))
    assert "\nfra før til nå\n" in repository.git("diff", paged=True)
    repository.write(BASE.replace("id: p\n", "id: p\nedition: vedtak\n"))
    assert "\nfra høring til vedtak\n" in repository.git("diff", paged=True)


def test_a_program_gets_a_patch_that_fits(repository: Repository, tmp_path: Path) -> None:
    repository.commit()
    repository.write(NEW_WORDS)
    patch = repository.git("diff")
    assert "\n--- a/plan.yaml\n+++ b/plan.yaml\n@@ " in patch
    assert patch.startswith("diff --git a/plan.yaml b/plan.yaml\n")
    (tmp_path / "p").write_text(patch, encoding="utf-8")
    repository.git("checkout", "-q", ".")
    repository.git("apply", str(tmp_path / "p"))
    assert repository.read() == NEW_WORDS
    # What is told of the place is the element.
    assert re.search(r"@@.*@@ +.*(id|title|code): ", patch)


def test_log_and_show_have_the_lines_and_on_demand_the_plan(repository: Repository) -> None:
    repository.commit()
    repository.commit(NEW_WORDS)
    for words in (["log", "-p", "-1"], ["show"]):
        assert "+    title: Trygg skole" in repository.git(*words, paged=True)
        said = repository.git(*words, "--ext-diff", paged=True)
        assert "Ordlyd: [-God-] {+Trygg+} skole" in said
        assert "@@" not in said


def test_what_is_added_deleted_or_no_plan_is_shown_by_lines(repository: Repository) -> None:
    repository.git("commit", "-q", "--allow-empty", "-m", "Tom")
    repository.git("add", "-A")
    said = repository.git("diff", "--cached", "--", "plan.yaml", paged=True)
    assert "new file mode 100644\n" in said
    assert "--- /dev/null\n+++ b/plan.yaml\n@@" in said
    repository.commit()
    ordinary = repository.git("show", "--no-ext-diff", "HEAD", "--", "plan.yaml")
    assert said.endswith(ordinary[ordinary.index("--- /dev/null") :])
    repository.write(NEW_WORDS.replace("title: Samf", "titel: Samf"))
    said = repository.git("diff", paged=True)
    assert "kan ikke leses som en plan både før og nå" in said
    assert "+titel: Samfunnsdelen" in said
    repository.write(BASE + "# Til slutt\n")
    said = repository.git("diff", paged=True)
    assert "planen sier det samme" in said
    assert "+# Til slutt" in said
    repository.write(b"\0\1")
    assert "Binary files a/plan.yaml and b/plan.yaml differ" in repository.git("diff", paged=True)
    repository.write("title: bl\xe5".encode("latin-1"))
    assert "@@" in repository.git("diff")
    repository.write(BASE)
    repository.plan.chmod(0o755)
    assert "old mode 100644\nnew mode 100755\n" in repository.git("diff", paged=True)
    repository.plan.unlink()
    said = repository.git("diff", paged=True)
    assert "deleted file mode 100644\n" in said
    assert "--- a/plan.yaml\n+++ /dev/null\n" in said


def test_a_renamed_plan_is_compared(repository: Repository, tmp_path: Path) -> None:
    set_up(repository.folder, "--files", "*.yaml")
    repository.commit()
    repository.git("mv", "plan.yaml", "ny plan.yaml")
    repository.plan = repository.folder / "ny plan.yaml"
    repository.write(NEW_WORDS)
    repository.git("add", "-A")
    said = repository.git("diff", "--cached", "-M", paged=True)
    assert said.startswith("plan.yaml → ny plan.yaml\nSamfunnsdelen\n")
    patch = repository.git("diff", "--cached", "-M")
    assert "rename from plan.yaml\nrename to ny plan.yaml\n" in patch
    (tmp_path / "p").write_text(patch, encoding="utf-8")
    repository.git("reset", "-q", "--hard")
    repository.git("apply", str(tmp_path / "p"))
    assert repository.read() == NEW_WORDS


def test_a_file_that_is_not_decided_is_said() -> None:
    assert run("diff-driver", "--", "plan.yaml") == (
        0,
        "* plan.yaml: to har endret det samme, og det er ikke bestemt ennå\n",
    )


# Setting up


def test_it_says_what_it_did_and_does_it_once(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "lager", "planer/plan.yaml")
    (repository.folder / "annet.yaml").write_text("a: 1\n", encoding="utf-8")
    said = set_up(repository.folder)
    assert "mål for mål og felt for felt: planer/plan.yaml." in said
    assert "skrevet 1 linje" in said
    assert "Hver kollega kjører `strategiplan git-setup`" in said
    attributes = repository.folder / ".gitattributes"
    first = attributes.read_bytes(), repository.config()
    assert (
        first[0].decode().splitlines()[1]
        == "/planer/plan.yaml diff=strategiplan merge=strategiplan"
    )
    said = set_up(repository.folder)
    assert said.count("sier det allerede") == 2
    assert (attributes.read_bytes(), repository.config()) == first
    shutil.copy(repository.plan, repository.folder / "planer" / "ny.yaml")
    assert "skrevet 1 linje" in set_up(repository.folder / "planer")
    assert attributes.read_text().count("strategiplan git-setup") == 2
    assert not repository.git("check-attr", "diff", "annet.yaml").endswith("strategiplan\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "before",
    [None, b"*.yaml text", b"# Vi\r\n*.txt text\r\n", b"\xef\xbb\xbf*.txt text\n", b"\xff\n"],
)
def test_remove_takes_out_exactly_what_was_put_in(
    tmp_path: Path, before: bytes | None, language: str
) -> None:
    repository = Repository(tmp_path / "lager")
    attributes = repository.folder / ".gitattributes"
    if before is not None:
        attributes.write_bytes(before)
    config = repository.config()
    set_up(repository.folder, "--lang", language)
    assert "diff: strategiplan" in repository.git("check-attr", "diff", "plan.yaml")
    said = set_up(repository.folder, "--remove", "--lang", language)
    assert len(said.splitlines()) == 2
    assert (attributes.read_bytes() if attributes.exists() else None) == before
    assert repository.config() == config
    assert len(set_up(repository.folder, "--remove", "--lang", language).splitlines()) == 1


def test_remove_leaves_what_is_somebody_elses(repository: Repository) -> None:
    attributes = repository.folder / ".gitattributes"
    lines = attributes.read_text().splitlines()
    attributes.write_text("\n".join([*lines[:2], "*.md text", *lines[2:], "*.py text", ""]))
    repository.git("config", "diff.strategiplan.command", "min-egen")
    repository.git("config", "diff.strategiplan.wordRegex", "x")
    said = set_up(repository.folder, "--remove")
    assert "Ikke rørt, for det er ikke det git-setup skriver: diff.strategiplan.command" in said
    assert attributes.read_text() == "*.md text\n*.py text\n"
    assert "min-egen" in repository.config()
    assert "wordRegex" in repository.config()
    assert "[merge" not in repository.config()


def test_files_of_a_pattern_and_what_else_it_means(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "lager", "planer/plan.yaml")
    said = set_up(repository.folder, "--files", "./nye/*.yaml")
    assert "passer ennå" in said
    (repository.folder / "planer" / "oppsett.yaml").write_text("a: 1\n", encoding="utf-8")
    (repository.folder / "planer" / "p.json").write_text('{"title": "P"}', encoding="utf-8")
    said = set_up(repository.folder, "--files", "planer/*.yaml", "--files", "planer/*.json")
    assert "felt for felt: planer/p.json og planer/plan.yaml." in said
    assert "ikke er" not in said
    assert "ikke en plan som kan leses: planer/oppsett.yaml" in said
    assert "skrevet 2 linjer" in said
    # The file that is no plan goes its ordinary way.
    repository.commit()
    (repository.folder / "planer" / "oppsett.yaml").write_text("a: 2\n", encoding="utf-8")
    assert "+a: 2" in repository.git("diff", paged=True)


@pytest.mark.parametrize(
    "pattern", ["", "*", "**/*", "!x.yaml", "#x", "planer/", "../x.yaml", "a\nb"]
)
def test_a_pattern_that_means_nothing_or_everything_is_refused(
    repository: Repository, pattern: str
) -> None:
    code, said = run("git-setup", str(repository.folder), "--files", pattern)
    assert code == 2
    assert "kan ikke brukes" in said


def test_what_others_have_said_of_the_same_files_is_respected(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "lager")
    attributes = repository.folder / ".gitattributes"
    attributes.write_text("*.yaml merge=union\n")
    config = repository.config()
    code, said = run("git-setup", str(repository.folder))
    assert code == 2
    assert "plan.yaml (merge=union)" in said
    assert (attributes.read_text(), repository.config()) == ("*.yaml merge=union\n", config)
    attributes.write_text("*.yaml merge=strategiplan diff=strategiplan\n")
    assert "sier det allerede" in set_up(repository.folder)
    assert attributes.read_text() == "*.yaml merge=strategiplan diff=strategiplan\n"
    attributes.write_text("plan.yaml text\n")
    set_up(repository.folder)
    assert attributes.read_text().endswith(f"{END}\nplan.yaml text\n")


def test_worktrees_and_other_folders_of_git_work(repository: Repository, tmp_path: Path) -> None:
    repository.commit()
    repository.git("worktree", "add", "-q", str(tmp_path / "tre"))
    assert (tmp_path / "tre" / ".git").is_file()
    assert set_up(tmp_path / "tre").count("sier det allerede") == 2
    other = Repository(tmp_path / "ytre")
    other.git(
        "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(repository.folder), "s"
    )
    module = other.folder / "s"
    assert (module / ".git").is_file()
    said = set_up(module)
    assert "skrevet, de kaller" in said
    assert "strategiplan" not in other.config().replace(str(repository.folder), "")
    assert not (other.folder / ".gitattributes").exists()


def test_what_is_no_repository_is_refused(tmp_path: Path) -> None:
    code, said = run("git-setup", str(tmp_path))
    assert code == 2
    assert "git init" in said
    code, said = run("git-setup", str(tmp_path / "borte"))
    assert (code, "finnes ikke" in said) == (2, True)
    subprocess.run(["git", "init", "-q", "--bare", str(tmp_path / "bar")], check=True)
    assert run("git-setup", str(tmp_path / "bar"))[0] == 2
    Repository(tmp_path / "tomt").plan.unlink()
    code, said = run("git-setup", str(tmp_path / "tomt"))
    assert (code, "det er ingen plan i" in said) == (2, True)
    assert run("git-setup", str(tmp_path), "--remove", "--files", "x")[0] == 2


def test_a_git_that_is_absent_or_old_is_said(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    old = folder / "git"
    old.write_text("#!/bin/sh\necho git version 2.9.5\n")
    monkeypatch.setenv("PATH", str(folder))
    assert "er ikke installert" in run("git-setup", str(repository.folder))[1]
    old.chmod(0o755)
    code, said = run("git-setup", str(repository.folder))
    assert (code, "git 2.18 eller nyere" in said) == (2, True)


def test_a_file_that_cannot_be_changed_leaves_everything_as_it_was(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "lager")
    attributes = repository.folder / ".gitattributes"
    attributes.write_text("*.md text\n")
    attributes.chmod(stat.S_IRUSR)
    config = repository.config()
    code, said = run("git-setup", str(repository.folder))
    assert (code, "kan ikke endres" in said) == (2, True)
    assert repository.config() == config
    attributes.unlink()
    (tmp_path / "andres").write_text("*.md text\n")
    attributes.symlink_to(tmp_path / "andres")
    assert run("git-setup", str(repository.folder))[0] == 2
    attributes.unlink()
    attributes.mkdir()
    assert run("git-setup", str(repository.folder))[0] == 2
    assert repository.config() == config


@pytest.mark.parametrize("before", [None, "*.md text\n"])
def test_settings_that_are_locked_leave_everything_as_it_was(
    tmp_path: Path, before: str | None
) -> None:
    repository = Repository(tmp_path / "lager")
    attributes = repository.folder / ".gitattributes"
    if before:
        attributes.write_text(before)
    lock = repository.folder / ".git" / "config.lock"
    lock.touch()
    code, said = run("git-setup", str(repository.folder))
    assert (code, "kan ikke endre innstillingene" in said) == (2, True)
    assert (attributes.read_text() if attributes.exists() else None) == before
    lock.unlink()
    set_up(repository.folder)
    held = attributes.read_text()
    lock.touch()
    code, said = run("git-setup", str(repository.folder), "--remove")
    assert code == 2
    assert attributes.read_text() == held
    lock.unlink()
    attributes.unlink()
    lock.touch()
    assert run("git-setup", str(repository.folder), "--remove")[0] == 2
    lock.unlink()
    set_up(repository.folder)
    lock.touch()
    # Written already, so nothing has to be.
    assert run("git-setup", str(repository.folder))[0] == 0
    lock.unlink()
    # A colleague's copy: the lines are there, the settings are not.
    repository.git("config", "--unset", "merge.strategiplan.driver")
    held = attributes.read_text()
    lock.touch()
    assert run("git-setup", str(repository.folder))[0] == 2
    assert attributes.read_text() == held


def test_the_command_is_the_name_or_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/strategiplan")
    assert git_setup._command() == "strategiplan"
    monkeypatch.setattr(sys, "prefix", "/hjemme/mitt miljø")
    monkeypatch.setattr(sys, "executable", "/hjemme/mitt miljø/100%/python")
    monkeypatch.setattr(shutil, "which", lambda _name: "/hjemme/mitt miljø/bin/strategiplan")
    assert git_setup._command() == "'/hjemme/mitt miljø/100%/python' -P -m strategiplan"
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    settings = git_setup._settings()
    assert "/100%%/" in settings["merge.strategiplan.driver"]
    assert "/100%/" in settings["diff.strategiplan.command"]


def test_a_way_with_spaces_and_signs_works_from_git(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "et 'rart' 100% sted $HOME"
    folder.mkdir()
    python = folder / "python"
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    set_up(repository.folder)
    ours = BASE.replace("- id: vind\n", "- id: vind\n        code: 2.2\n")
    repository.branches(ours, BASE.replace("Mer vind", "Mye vind"))
    assert "Nummer" in repository.git("show", "--ext-diff", paged=True)
    repository.git("merge", "--no-edit", "kari")
    assert repository.read() == ours.replace("Mer vind", "Mye vind")


def test_the_name_works_from_git(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "strategiplan"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -m strategiplan "$@"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    assert "de kaller `strategiplan`." in set_up(repository.folder)
    ours = BASE.replace("- id: vind\n", "- id: vind\n        code: 2.2\n")
    repository.branches(ours, BASE.replace("Mer vind", "Mye vind"))
    assert "Nummer" in repository.git("show", "--ext-diff", paged=True)
    repository.git("merge", "--no-edit", "kari")
    assert repository.read() == ours.replace("Mer vind", "Mye vind")


def test_a_colleague_who_has_not_set_it_up_has_gits_ordinary_ways(repository: Repository) -> None:
    repository.branches(NEW_WORDS, BASE.replace("Mer sol", "Mye sol"))
    repository.git("config", "--remove-section", "merge.strategiplan")
    repository.git("config", "--remove-section", "diff.strategiplan")
    repository.git("merge", "--no-edit", "kari")
    assert repository.read() == NEW_WORDS.replace("Mer sol", "Mye sol")
    assert "+        title: Mye sol" in repository.git("diff", "HEAD~1", paged=True)


def test_modules_of_the_repository_are_not_run(repository: Repository) -> None:
    (repository.folder / "strategiplan.py").write_text("raise SystemExit('lurt')\n")
    (repository.folder / "yaml.py").write_text("raise SystemExit('lurt')\n")
    repository.branches(NEW_WORDS, BASE.replace("Mer sol", "Mye sol"))
    assert "lurt" not in repository.git("merge", "--no-edit", "kari")
    assert "lurt" not in repository.git("show", "--ext-diff", "kari", paged=True)


# The lines


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        ("plans/*.yaml", "plans/*.yaml"),
        ("en plan.yaml", '"en plan.yaml"'),
        ('a"b\\[.yaml', '"a\\"b\\\\[.yaml"'),
        ("a\nb", '"a\\012b"'),
    ],
)
def test_a_pattern_is_written_as_git_reads_it(pattern: str, line: str) -> None:
    assert line_of(pattern) == f"{line} diff=strategiplan merge=strategiplan"


def test_lines_are_added_and_taken_out_without_a_trace() -> None:
    assert pattern_of("a[1].yaml") == "/a\\[1].yaml"
    empty = f"{BEGIN}\n{END}".encode()
    assert with_lines(empty, ["x"]) == (f"{BEGIN}\nx\n{END}\n".encode(), 1)
    assert without_lines(empty) == (b"", 0)
    assert without_lines(b"x\n") == (b"x\n", 0)
    assert with_lines(b"x\n", []) == (b"x\n", 0)


# What the drivers do where it is hard


def drive(
    folder: Path, base: str, ours: str, theirs: str, *names: str, size: str = "7"
) -> tuple[int, str, str]:
    """The exit code of the merge driver, what it says, and the file that it leaves."""
    files = [folder / name for name in ("base", "ours", "theirs")]
    for file, text in zip(files, (base, ours, theirs), strict=True):
        file.write_bytes(text.encode())
    code, said = run("merge-driver", "--", *map(str, files), size, "plan.yaml", *names)
    return code, said, files[1].read_bytes().decode()


def test_the_sides_are_called_what_git_calls_them(tmp_path: Path) -> None:
    theirs = BASE.replace("God skole", "Bedre skole")
    for names, ours, other in (
        (("abc", "HEAD", "kari"), "OURS (HEAD)", "THEIRS (kari)"),
        (("%S", "%X", "%Y"), "OURS", "THEIRS"),
        ((), "OURS", "THEIRS"),
    ):
        code, said, text = drive(tmp_path, BASE, NEW_WORDS, theirs, *names)
        assert code == git_drivers.DECIDE
        assert f"I filen heter de {ours} og {other}\n" in said
        assert f"<<<<<<< {ours}\n" in text
        assert f">>>>>>> {other}\n" in text


def test_every_kind_of_conflict_is_told_before_it_is_decided(tmp_path: Path) -> None:
    goal = BASE[BASE.index("  - id: klima") : BASE.index("  - id: skole")]
    sol = "      - id: sol\n        title: Mer sol\n"
    without = BASE.replace(goal, "")
    changed = BASE.replace("klimanøytral", "klok")
    moved = BASE.replace(sol, "")
    mission = "mission: {id: %s, title: %s}\nvision:"
    second = BASE.index("  - id: klima")
    here = moved[:second].rstrip("\n") + "\n" + sol + moved[second:]
    there = moved.replace("    title: God skole\n", "    title: God skole\n    subgoals:\n" + sol)
    for base, ours, theirs, words in (
        (BASE, without, changed, "OURS har tatt det ut, THEIRS har endret det"),
        (BASE, changed, without, "OURS har endret det, THEIRS har tatt det ut"),
        (
            BASE,
            BASE.replace("vision:", mission % ("m", "Å tjene")),
            BASE.replace("vision:", mission % ("n", "Å lede")),
            "plass til ett",
        ),
        (BASE, here, there, "til hvert sitt sted"),
    ):
        code, said, text = drive(tmp_path, base, ours, theirs)
        assert (code, words in said) == (git_drivers.DECIDE, True), said
        assert "beholdt" not in said
        if "<<<<" not in text:
            # An element in two places is at two places in the file.
            assert "begge endringene er med i filen" in said
            assert text.count("Mer sol") == 2
            continue
        for side, wanted in (("ours", ours), ("theirs", theirs)):
            picked = re.sub(
                r"<{7} OURS\n(.*?)={7}\n(.*?)>{7} THEIRS\n",
                r"\1" if side == "ours" else r"\2",
                text,
                flags=re.S,
            )
            # Nothing else was in dispute: each choice is what that side had.
            assert loads(picked) == loads(wanted)


def test_an_order_that_both_changed_is_told_and_left_to_lines(tmp_path: Path) -> None:
    text = "title: P\ngoals:\n" + "".join(f"  - {{id: {name}, title: {name}}}\n" for name in "abc")
    first, second, third = text.splitlines(keepends=True)[2:]
    ours = text.replace(first + second, second + first)
    theirs = text.replace(second + third, third + second)
    code, said, left = drive(tmp_path, text, ours, theirs)
    assert (code, left) == (2, ours)
    assert "OURS og THEIRS har hver sin rekkefølge" in said
    assert "Åpne plan.yaml" in said


def test_what_no_mark_can_show_is_told(tmp_path: Path) -> None:
    ours = BASE.replace("- id: skole", "- id: skole\n    responsible: [b]")
    theirs = BASE.replace("  - {id: b, title: B}\n", "")
    code, said, text = drive(tmp_path, BASE, ours, theirs)
    assert code == git_drivers.DECIDE
    assert "viser til «b»" in said
    assert "Rett dette i plan.yaml" in said
    assert "<<<<" not in text
    assert "responsible: [b]" in text


def test_a_layout_that_cannot_be_edited_is_left_to_git(tmp_path: Path) -> None:
    base = "title: P\ngoals:\n  -\n    id: a\n    title: A\n  -\n    id: b\n    title: B\n"
    ours = base.replace("title: A", "title: Å")
    theirs = base.replace(
        "  -\n    id: a\n    title: A\n", "  - {id: a, title: A, code: 1}\n"
    ).replace("  -\n    id: b\n    title: B\n", "")
    code, said, text = drive(tmp_path, base, ours, theirs)
    assert (code, text) == (2, ours)
    assert "kan ikke flettes mål for mål" in said
    assert drive(tmp_path, base, ours, theirs, size="11") == (2, "", ours)
    assert drive(tmp_path, "a: 1\n", ours, theirs, size="9") == (2, "", ours)
    marked = "\ufeff" + NEW_WORDS
    assert drive(tmp_path, BASE, marked, BASE + "# x\n", size="9") == (2, "", marked)


def test_lines_that_merge_to_something_else_are_doubted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(*_: object) -> str:
        raise RevisionError

    monkeypatch.setattr(merging, "revised", unable)
    base = "title: P\nlanguage: nb\nstatus: draft\nedition: e\n"
    ours, theirs = (
        base.replace("title: P\n", "title: P\nprofile: generic\n"),
        base + "profile: generic\n",
    )
    code, said, text = drive(tmp_path, base, ours, theirs)
    assert code == git_drivers.DECIDE
    assert "noe som ingen har ment" in said
    assert text.count("profile: generic") == 2


def test_a_choice_that_would_say_something_else_is_not_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = BASE.replace("God skole", "Bedre skole")
    monkeypatch.setattr(merging, "says", lambda *_: False)
    assert drive(tmp_path, BASE, NEW_WORDS, theirs)[0] == 2
    # Where there is nothing to choose, ours is revised, and no remark of theirs may be lost.
    theirs = BASE.replace("Mer sol", "Mye sol")
    merged = NEW_WORDS.replace("Mer sol", "Mye sol")
    assert drive(tmp_path, BASE, NEW_WORDS, theirs) == (0, "", merged)
    code, said, text = drive(tmp_path, BASE, NEW_WORDS, theirs.replace("Mye sol", "Mye sol # nå"))
    assert (code, "Rett dette" in said) == (git_drivers.DECIDE, True)
    assert "Mye sol # nå" in text


def test_for_itself_git_hears_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = BASE.replace("God skole", "Bedre skole")
    code, said, text = drive(tmp_path, BASE, NEW_WORDS, theirs, size="9")
    assert (code, said) == (git_drivers.DECIDE, "")
    assert "<<<<<<<<< OURS\n" in text
    Repository(tmp_path / "lager")
    monkeypatch.chdir(tmp_path / "lager")
    Path(".gitattributes").write_text("plan.yaml conflict-marker-size=9\n")
    assert "Bedre skole" in drive(tmp_path, BASE, NEW_WORDS, theirs, size="9")[1]


def test_without_git_the_drivers_do_what_they_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> bytes:
        raise GitError

    monkeypatch.setattr(git_drivers, "git", refuse)
    assert not git_drivers._is_virtual("plan.yaml", "7")
    assert not git_drivers._git_colours()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not git_drivers._git_colours()
    monkeypatch.setenv("PATH", "")
    assert merging.merged_by_lines("a", "b", "c") == ("", False)


def test_a_reader_who_leaves_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: object) -> object:
        raise BrokenPipeError

    closed: list[tuple[int, int]] = []
    monkeypatch.setattr(git_drivers, "_difference", gone)
    monkeypatch.setattr(os, "dup2", lambda *pair: closed.append(pair))
    assert run("diff-driver", "--", "plan.yaml") == (0, "")
    assert closed[0][1] == 1


def test_names_in_a_patch_are_quoted_where_a_line_cannot_hold_them() -> None:
    assert git_drivers._quoted("a/å b.yaml") == "a/å b.yaml"
    assert git_drivers._quoted('a/"\\\n.yaml') == '"a/\\"\\\\\\012.yaml"'


def test_a_name_on_another_drive_is_said_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object) -> str:
        raise ValueError

    monkeypatch.setattr(os.path, "relpath", fails)
    assert git_setup._shown(Path("/x/.gitattributes")) == str(Path("/x/.gitattributes"))


def test_a_document_says_what_a_plan_says_only_without_new_faults() -> None:
    document = read_bytes(b"title: P\n")
    assert merging.says("title: P\n", loads("title: P\n"), [document])
    assert not merging.says("title: P\ntitle: P\n", loads("title: P\n"), [document])
