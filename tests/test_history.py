"""The command ``history``: wordings through editions, and through the commits of a repository."""

from __future__ import annotations

import datetime
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategies import plans
from strategiplan import Goal, GoalId, Plan, loads, walk
from strategiplan.cli import command
from strategiplan.editions.history import Doubt, Version, history, version_of
from strategiplan.messages import LANGUAGES, Speaker
from strategiplan.model import Subgoal
from strategiplan.reading.git_versions import GitError, _contents, file_versions, git
from strategiplan.report.history import HistoryTeller, to_json, to_markdown, to_text

Golden = Callable[[str, str], None]
law = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
CONSULTATION, ADOPTED = (
    str(EXAMPLES / name) for name in ("trondheim_2032_consultation.yaml", "trondheim_2032.yaml")
)


def run(*arguments: str) -> tuple[int, str, str]:
    """The exit code, and what is written to each stream."""
    result = CliRunner().invoke(command, ["history", *arguments], standalone_mode=False)
    if isinstance(result.exception, click.exceptions.Exit):
        return result.exception.exit_code, result.stdout, result.stderr
    if result.exception:
        raise result.exception
    return int(result.return_value or 0), result.stdout, result.stderr


def edition(
    name: str, revises: str = "", adopted: str = "", *titles: str, id: str = "p"
) -> Version:
    goals = tuple(Goal(id=GoalId(f"m{n}"), title=title) for n, title in enumerate(titles))
    text = f"id: {id}\ntitle: Plan\nedition: {name}\nrevises: {revises or '~'}\n"
    text = text.replace("revises: ~\n", "")
    if adopted:
        text += f"decisions: [{{id: v-{name}, title: Vedtak, type: adoption, date: {adopted}}}]\n"
    plan = loads(text)
    import attrs

    return version_of(attrs.evolve(plan, goals=goals), f"{name}.yaml")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_history_reads_as_it_should(language: str, golden: Golden) -> None:
    # The newer one first: what they say of themselves puts them in order.
    _, text, _ = run(ADOPTED, CONSULTATION, "--lang", language)
    _, markdown, _ = run(ADOPTED, CONSULTATION, "--lang", language, "--format", "markdown")
    golden(f"history.{language}.txt", f"{text}\n{markdown}")


def test_the_json_tells_the_same() -> None:
    code, output, _ = run(CONSULTATION, ADOPTED, "--format", "json")
    data = json.loads(output)
    assert code == 0
    assert [each["name"] for each in data["versions"]] == ["horing-2022", "vedtatt-2022"]
    assert [each["decisions"][0]["body"] for each in data["versions"]] == [
        "Formannskapet",
        "Bystyret",
    ]
    assert [each["title"] for each in data["elements"][0]["wordings"]] == [
        "I år 2032 er Trondheim et grønnere samfunn",
        "Trondheim skal ta ansvar for et grønnere og mer sirkulært samfunn",
    ]


def test_editions_stand_in_the_order_in_which_they_revise_each_other() -> None:
    found = history(
        [
            edition("tredje", "andre", "2010-01-01"),
            edition("eldst", "", "1990-01-01"),
            edition("andre", "første", ""),
            edition("første", "", "2000-01-01"),
            edition("udatert"),
        ]
    )
    names = [each.name for each in found.versions]
    assert names == ["eldst", "første", "andre", "tredje", "udatert"]
    assert not found.doubts


@pytest.mark.parametrize(
    ("versions", "doubt", "words"),
    [
        (
            [edition("a", "b"), edition("b", "a"), edition("c", "a")],
            Doubt("circle", ("a", "b")),
            "i ring: a → b → a",
        ),
        ([edition("a"), edition("a")], Doubt("twice", ("a",)), "utgaven a"),
        ([edition("b", "a")], Doubt("missing", ("b", "a")), "ikke er blant filene"),
        (
            [edition("b", "a", "2020-01-01"), edition("a", "", "2024-01-01")],
            Doubt("early", ("b", "a")),
            "b sier at den bygger på a, men",
        ),
        (
            [edition("a"), edition("b", id="q")],
            Doubt("other_plan", ("p", "q")),
            "ulike planer: `p` og `q`",
        ),
    ],
)
def test_an_order_that_cannot_be_is_said(versions: list[Version], doubt: Doubt, words: str) -> None:
    found = history(versions)
    assert found.doubts == (doubt,)
    assert len(found.versions) == len(versions)
    teller = HistoryTeller(found, Speaker("nb"))
    assert words in to_text(teller).splitlines()[0]
    assert "**Advarsel: " in to_markdown(teller)


def test_what_comes_goes_and_comes_back_is_told() -> None:
    found = history(
        [
            edition("a", "", "2000-01-01", "Trygge hjem"),
            edition("b", "a", "2004-01-01"),
            edition("c", "b", "2008-01-01", "Rent vann", "Grønn by"),
            edition("d", "c", "2012-01-01", "", "Grønne byer"),
        ]
    )
    text = to_text(HistoryTeller(found, Speaker("nb")), colour=False)
    assert "  a: Trygge hjem\n  b – d: (gått ut)\n" in text
    assert "  c: Grønn by\n  d: Grønne byer\n" in text
    assert "  c: Rent vann\n  d: (ordlyd ikke registrert)\n" in text
    assert "\033[1m" in to_text(HistoryTeller(found, Speaker("nb")), colour=True)


def test_where_identifiers_are_missing_likeness_is_said() -> None:
    old, new = (
        Version(name, Plan(goals=(Goal(title=title),)))
        for name, title in (("a", "Alle har et hjem"), ("b", "Alle har et trygt hjem"))
    )
    text = to_text(HistoryTeller(history([old, new], ordered=True), Speaker("nb")))
    assert "b: Alle har et trygt hjem (sannsynligvis det samme, " in text
    assert text.startswith("Plan\n")


def test_what_was_decided_is_told_once_by_any_file() -> None:
    text = """\
id: p
title: P
edition: {edition}
{revises}
actors: [{{id: styret, title: Kommunestyret}}]
decisions:
  - {{id: v1, title: Først, edition: a, date: 2000-01-01, body: styret}}
  - {{id: v0, title: Aller først, edition: a, body: noen}}
  - {{id: v2, type: adoption, edition: b}}
"""
    plans_ = [
        loads(text.format(edition="a", revises="")),
        loads(text.format(edition="b", revises="revises: a")),
        loads(text.format(edition="a", revises="")),
    ]
    found = history([version_of(plan, "x.yaml") for plan in plans_])
    told = to_text(HistoryTeller(found, Speaker("nb")))
    assert told.count("1. januar 2000: Først, Kommunestyret") == 1
    assert told.count("Aller først, noen") == 1
    assert "    v2\n" in told


@law
@given(several=st.lists(plans(), min_size=1, max_size=3))
def test_every_goal_of_every_version_is_in_exactly_one_thread(several: list[Plan]) -> None:
    found = history([version_of(plan, f"{n}.yaml") for n, plan in enumerate(several)])
    assert len(found.versions) == len(several)
    for number, version in enumerate(found.versions):
        told = [thread.stages[number].element for thread in found.threads]
        expected = [item for _, item in walk(version.plan, Goal, Subgoal)]
        assert sorted(map(id, filter(None, told))) == sorted(map(id, expected))
    for language in LANGUAGES:
        teller = HistoryTeller(found, Speaker(language))
        assert to_text(teller)
        assert to_markdown(teller)
        assert json.loads(to_json(teller))["version"] == 1


# Through commits


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of its own, that knows nothing of the machine's configuration."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "repo"
    folder.mkdir()
    command_of(folder, "init", "-q", "-b", "main")
    command_of(folder, "config", "user.name", "Planlegger")
    command_of(folder, "config", "user.email", "plan@example.org")
    return folder


def command_of(folder: Path, *arguments: str, date: str = "2024-05-01T12:00:00Z") -> str:
    import os

    environment = {**os.environ, "GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def commit(folder: Path, name: str, text: str, day: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    command_of(folder, "add", "--", f"./{name}")
    command_of(folder, "commit", "-q", "-m", "Endring", date=f"{day}T12:00:00Z")
    return command_of(folder, "rev-parse", "--short", "HEAD")


def test_the_commits_of_a_file_are_its_versions(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = commit(
        repository, "plan.yaml", "title: P\ngoals: [{id: a, title: En by}]\n", "2024-01-01"
    )
    commit(
        repository,
        "plan.yaml",
        "# bare en kommentar\ntitle: P\ngoals: [{id: a, title: En by}]\n",
        "2024-02-01",
    )
    broken = commit(
        repository, "plan.yaml", "title: P\ngoals: [{id: a, titel: En by}]\n", "2024-03-01"
    )
    command_of(repository, "mv", "plan.yaml", "æ plan.yaml")
    command_of(repository, "commit", "-q", "-m", "Nytt navn", date="2024-03-02T12:00:00Z")
    last = commit(
        repository,
        "æ plan.yaml",
        "title: P\nedition: ny\ngoals: [{id: a, title: En grønn by}]\n",
        "2024-04-01",
    )
    commit(repository, "other.yaml", "title: Q\n", "2024-05-01")
    monkeypatch.chdir(repository)
    code, output, errors = run("--git", "æ plan.yaml", "--lang", "nb")
    assert code == 0
    assert f"hoppet over, kan ikke leses slik den sto: {broken}\n" == errors
    assert output == (
        "P\n\nUtgavene\n"
        f"  {first} 2024-01-01\n  {last} 2024-04-01, ny\n\n"
        f"Hovedmål «En grønn by»\n  {first} 2024-01-01: En by\n  {last} 2024-04-01: En grønn by\n"
    )


def test_a_deleted_and_a_strange_name_are_no_trouble(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("--output=owned.yaml", "-p.yaml", ":(top)x.yaml", "*.yaml"):
        commit(repository, name, f"title: '{name}'\n", "2024-01-01")
    command_of(repository, "rm", "-q", "--", "./-p.yaml")
    command_of(repository, "commit", "-q", "-m", "Borte")
    commit(repository, "-p.yaml", "title: Tilbake\n", "2024-06-01")
    monkeypatch.chdir(repository)
    assert run("--git", "--", "-p.yaml")[1].startswith("Tilbake\n")
    for name in ("--output=owned.yaml", ":(top)x.yaml", "*.yaml"):
        assert run("--git", "--", name)[1].startswith(f"{name}\n")
    assert not (repository / "owned.yaml").exists()


def test_what_git_cannot_do_is_said(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    (repository / "new.yaml").write_text("title: P\n", encoding="utf-8")
    with pytest.raises(click.ClickException, match="git kan ikke si"):
        # A branch without any commit.
        run("--git", "new.yaml", "--lang", "nb")
    commit(repository, "broken.yaml", "titel: P\n", "2024-01-01")
    for name in ("new.yaml", "broken.yaml"):
        with pytest.raises(click.ClickException, match="ingen commit har en versjon"):
            run("--git", name, "--lang", "nb")
    with pytest.raises(click.ClickException, match="not a git repository"):
        run("--git", str(tmp_path / "plan.yaml"))
    with pytest.raises(click.ClickException, match="exactly one file"):
        run("--git", "a.yaml", "b.yaml", "--lang", "en")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="No such file"):
        file_versions("plan.yaml")


def test_a_repository_cannot_make_git_run_a_program(repository: Path) -> None:
    commit(repository, "plan.yaml", "title: P\n", "2024-01-01")
    (repository / ".gitattributes").write_text("*.yaml diff=evil\n", encoding="utf-8")
    marker = repository / "ran"
    for key in ("diff.evil.command", "diff.evil.textconv", "diff.external", "core.pager"):
        command_of(repository, "config", key, f"touch {marker};")
    assert [each.day for each in file_versions(str(repository / "plan.yaml"))] == [
        datetime.date(2024, 1, 1)
    ]
    assert not marker.exists()


def test_what_is_not_there_leaves_an_empty_version(repository: Path) -> None:
    assert list(_contents(b"abc missing\nabc blob 3\nhi\n\nabc commit 3\n")) == [b"", b"hi\n", b""]
    assert git(str(repository), "--version").startswith(b"git version")


def test_a_broken_edition_is_shown_as_by_check(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("title: P\ntitel: P\n", encoding="utf-8")
    code, output, errors = run(ADOPTED, str(tmp_path / "b.yaml"))
    assert (code, output) == (2, "")
    assert "SP102" in errors
