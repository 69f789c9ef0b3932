"""``strategiplan history``: the wordings of goals through editions or commits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import click

from .. import api
from ..messages import Speaker
from ..model import Goal, Plan, Subgoal
from ..walk import walk
from .common import (
    coloured,
    format_option,
    language_option,
    opened_edition,
    output_option,
    refusal,
    speaker,
    wished_language,
    written,
)
from .publishing import published

if TYPE_CHECKING:
    from ..editions.history import History


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--git",
    "use_git",
    is_flag=True,
    help="Read the versions of one file from the commits of its git repository.",
)
@format_option("text", "markdown", "json", help="How to write it.")
@output_option
@language_option
def history(
    files: tuple[str, ...], use_git: bool, form: str, output: str | None, lang: str | None
) -> int:
    """Tell what each goal and subgoal was called through the editions.

    FILE is an edition of the plan. An edition comes after the one that it
    `revises`; where nothing says so, the day of its adoption counts. Who decided
    what and when is told from the decisions that name an edition.

    With --git, FILE is one file in a git repository, and its versions are those of
    the commits; commits that changed no wording are passed over.

    \b
    Exit code: 0 told, 2 could not run.
    """
    from ..editions.history import history as told
    from ..editions.history import version_of
    from ..report import history as report

    if use_git:
        found, say = _from_git(files, lang, for_others=form != "text")
    else:
        opened = [(file, *opened_edition(file, lang)) for file in files]
        if form != "text":
            opened = [(file, *published(plan, say, file)) for file, plan, say in opened]
        found = told([version_of(plan, file) for file, plan, _ in opened])
        say = opened[-1][2]
    teller = report.HistoryTeller(found, say)
    if form == "json":
        text = report.to_json(teller)
    elif form == "markdown":
        text = report.to_markdown(teller)
    else:
        text = report.to_text(teller, colour=coloured() and not output)
    written(text, output, say.language)
    return 0


def _from_git(
    files: tuple[str, ...], lang: str | None, *, for_others: bool
) -> tuple[History, Speaker]:
    """The history of one file through the commits that lead to the present one."""
    from ..editions.history import Version
    from ..editions.history import history as told
    from ..reading.document import format_of, read_bytes
    from ..reading.git_versions import GitError, file_versions

    if len(files) != 1 or files[0] == "-":
        raise refusal("cannot/one-file", lang)
    (file,) = files
    try:
        commits = file_versions(file)
    except GitError as error:
        raise refusal("cannot/git", lang, file=file, reason=str(error)) from None
    if not commits:
        raise refusal("cannot/no-commits", lang, file=file)
    versions: list[Version] = []
    unread: list[str] = []
    latest: Plan | None = None
    for commit in commits:
        document = read_bytes(commit.data, name=file, format=format_of(file))
        try:
            plan = api.load_document(document)
        except api.PlanError:
            unread.append(commit.commit)
            continue
        if latest is None or _wording(plan) != _wording(latest):
            versions.append(Version(f"{commit.commit} {commit.day}", plan, commit.day))
        latest = plan
    if unread:
        say = speaker(lang)
        names = say.listed(unread)
        click.echo(say.phrase("history/unread", names=names), err=True)
    if latest is None:
        raise refusal("cannot/no-commits", lang, file=file)
    profile = api.load_profile("generic")
    say = api.speaker_for(latest, profile, wished_language(lang))
    if for_others:
        versions = [
            attrs.evolve(each, plan=published(each.plan, say, each.name)[0]) for each in versions
        ]
        latest, say = published(latest, say)
    return told(versions, ordered=True, latest=latest), say


def _wording(plan: Plan) -> object:
    """What the goals and subgoals say, to see whether a commit changed any of it."""
    return [(path, item.title, item.code) for path, item in walk(plan, Goal, Subgoal)]
