"""``strategiplan patch``: a difference that was written down, done in the file it was taken from."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings

from strategies import plans
from strategiplan import Goal, GoalId, Plan, diff, load, loads, patch, reference_file
from strategiplan.cli import command

OLD = """\
# Felles fil
id: by
title: Bykommunen
goals:
  - id: gront  # det viktigste
    title: En grønn by

  - id: trygt
    title: En trygg by
"""
NEW = OLD.replace("En grønn by", "En grønn og varm by") + "  - {id: apent, title: En åpen by}\n"


def run(*words: str, text: str | None = None) -> Result:
    return CliRunner().invoke(command, [*words, "--lang", "en"], input=text)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.yaml").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(NEW, encoding="utf-8")
    run("diff", "old.yaml", "new.yaml", "--format", "json", "-o", "diff.json")
    return tmp_path


def test_there_and_back(folder: Path) -> None:
    done = run("patch", "old.yaml", "diff.json", "-o", "made.yaml")
    assert (done.exit_code, done.stderr) == (0, "")
    made = (folder / "made.yaml").read_text(encoding="utf-8")
    assert loads(made) == loads(NEW)
    # Comments and blank lines are those of the file.
    assert made.startswith(OLD.replace("En grønn by", "En grønn og varm by"))
    back = run("patch", "made.yaml", "diff.json", "--reverse")
    assert back.stdout == OLD
    assert run("patch", "-", "diff.json", text=OLD).stdout == made


def test_another_file_is_left_alone(folder: Path) -> None:
    more = OLD + "  - {id: egen, title: Noe eget}\n"
    other = OLD.replace("En grønn by", "En grå by")
    for text in (more, other, NEW):
        (folder / "other.yaml").write_text(text, encoding="utf-8")
        done = run("patch", "other.yaml", "diff.json", "-o", "made.yaml")
        assert done.exit_code == 2
        assert done.stderr == (
            "error: other.yaml is not the edition that diff.json begins with, and is left as it "
            "is; `strategiplan merge` puts two people's edits together\n"
        )
        assert not (folder / "made.yaml").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-", "-"], "only one of the two files can be standard input"),
        (["old.yaml", "no.json"], "no.json cannot be opened"),
        (["old.yaml", "new.yaml"], "new.yaml is not what `strategiplan diff --format json` writes"),
        (["no.yaml", "diff.json"], "no.yaml"),
    ],
)
def test_what_cannot_be_used_is_named(folder: Path, words: list[str], said: str) -> None:
    done = run("patch", *words)
    assert done.exit_code == 2
    assert said in done.stderr


def test_what_has_no_place_in_the_layout_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from strategiplan.writing import revision

    def refuse(*_: object) -> str:
        raise revision.RevisionError

    monkeypatch.setattr(revision, "revised", refuse)
    done = run("patch", "old.yaml", "diff.json")
    assert done.exit_code == 2
    assert "cannot be written into the layout of old.yaml" in done.stderr


def test_trondheims_editions(folder: Path) -> None:
    old, new = str(reference_file("consultation")), str(reference_file())
    run("diff", old, new, "--format", "json", "-o", "trondheim.json")
    assert loads(run("patch", old, "trondheim.json").stdout) == load(new)


@settings(max_examples=200, deadline=None)
@given(plans(), plans(), plans())
def test_nothing_that_the_difference_does_not_know_is_lost(a: Plan, b: Plan, other: Plan) -> None:
    """A difference is done in the plan that it was taken from, or not at all."""
    difference = diff(a, b)
    try:
        made = patch(other, difference)
    except ValueError:
        assert other != a
    else:
        assert patch(made, difference.mirrored()) == other


def test_an_element_that_came_since_is_not_dropped() -> None:
    a = Plan(goals=(Goal(id=GoalId("a")), Goal(id=GoalId("b"))))
    b = Plan(goals=(Goal(id=GoalId("b")), Goal(id=GoalId("a"))))
    more = Plan(goals=(*a.goals, Goal(id=GoalId("c"))))
    with pytest.raises(ValueError, match="does not know"):
        patch(more, diff(a, b))
