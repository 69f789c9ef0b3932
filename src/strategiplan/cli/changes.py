"""``strategiplan changes``: what changed in the plans of a folder since a commit."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import attrs
import click

from .. import api
from ..messages import Speaker, visible
from ..model import Plan
from ..model.values import in_language
from ..reading.document import format_of, read_bytes
from ..reading.git_versions import ChangedFile, GitError, changed_files
from .common import (
    coloured,
    format_option,
    language_option,
    output_option,
    refusal,
    speaker,
    wished_language,
    written,
)
from .publishing import published

LONGEST = 60_000
"""How long it gets, in characters; a comment on GitHub holds 65,536, and takes a heading as well."""


@click.command()
@click.argument("folder", required=False, default=".", metavar="[FOLDER]")
@click.option(
    "--since",
    required=True,
    metavar="COMMIT",
    help="A commit, a branch or a tag: main, origin/main, v1, HEAD~3.",
)
@format_option("text", "markdown", help="How to write it.")
@output_option
@language_option
def changes(folder: str, since: str, form: str, output: str | None, lang: str | None) -> int:
    """Say what changed in the plans of a folder since a commit.

    FOLDER is in a git repository. Its plans as they lie there now are compared with those
    of the commit: of a branch, with those that it and the present one have in common. So
    `--since main` tells what a proposal changes, whatever others have done since. Plans that
    are new, have a new name or are gone are named; what git does not know yet is left out.
    Markdown is made to be a comment, and says what it had no room for.

    \b
    Exit code: 0 told, 2 could not run.
    """
    try:
        files = changed_files(folder, since)
    except GitError as error:
        reason = str(error) or speaker(lang).phrase("changes/no-commit", name=visible(since, 200))
        raise refusal("cannot/git-changes", lang, folder=folder, reason=reason) from None
    markdown = form == "markdown"
    told = [
        each
        for file in files
        if format_of(file.after or file.before)
        for each in _told(folder, file, since, lang, markdown=markdown)
    ]
    colour = coloured() and not output
    written("".join(_pages(told, lang, markdown=markdown, colour=colour)), output, lang)
    return 0


@attrs.frozen
class _Told:
    """What there is to tell of one file: a sentence, or a page on what changed in the plan."""

    speaker: Speaker
    sentence: str
    text: str = ""
    markdown: str = ""
    coloured: str = ""


def _pages(told: list[_Told], lang: str | None, *, markdown: bool, colour: bool) -> Iterator[str]:
    from ..report.escaping import in_markdown

    say = told[0].speaker if told else speaker(lang)
    if not told:
        yield f"{say.phrase('changes/none')}\n"
        return
    if not markdown:
        for number, each in enumerate(told):
            yield "\n" if number else ""
            yield f"{each.sentence}\n" if each.sentence else each.coloured if colour else each.text
        return
    head = f"## {say.phrase('changes/title')}\n"
    yield head
    room = LONGEST - len(head)
    for number, each in enumerate(told):
        page = f"- {in_markdown(each.sentence, 2_000)}\n" if each.sentence else each.markdown
        page = f"\n{page}"
        room -= len(page)
        if room < 0:
            yield f"\n{say.phrase('changes/left_out', count=len(told) - number)}\n"
            return
        yield page


def _told(
    folder: str, file: ChangedFile, since: str, lang: str | None, *, markdown: bool
) -> Iterator[_Told]:
    """What there is to tell of a file; nothing of one that was no plan and is none."""
    from ..report.editions import Comparison
    from ..workspace.member import member_of

    now = b""
    path = os.path.join(folder, file.after)
    if os.path.islink(path):
        # It may lead out of the repository, and what stands there is nobody's to read.
        return
    if file.after:
        try:
            with open(path, "rb") as opened:
                now = opened.read()
        except OSError:
            # Somebody is just taking it away.
            return
    documents = [
        read_bytes(data, name=name, folder=os.path.dirname(path), format=format_of(name))
        for name, data in ((file.before, file.data), (file.after, now))
        if name
    ]
    if all(isinstance(member_of(each), str) for each in documents):
        return
    name = visible(file.after or file.before, 500)
    plans: list[Plan] = []
    for each in documents:
        try:
            plans.append(api.load_document(each))
        except api.PlanError:
            say = speaker(lang)
            yield _Told(say, say.phrase("changes/unread", file=name))
            return
    say = _speaker_of(plans[-1], lang)
    same = len(plans) == 2 and not Comparison.of(*plans).difference
    if markdown:
        # A comment is read by everybody who can read the repository.
        gated = [published(each, say, name) for each in plans]
        plans, say = [each for each, _ in gated], gated[-1][1]
    if not (file.before and file.after):
        key = "changes/new" if file.after else "changes/gone"
        title = visible(in_language(plans[0].title, say.language), 200)
        yield _Told(say, say.phrase(key, file=name, title=say.quote(title)))
        return
    if same:
        key = "changes/renamed" if file.before != file.after else "git/same-plan"
        yield _Told(say, say.phrase(key, file=name, before=visible(file.before, 500)))
        return
    yield _compared(plans, say, file, since)


def _compared(plans: list[Plan], say: Speaker, file: ChangedFile, since: str) -> _Told:
    from ..report import edition_pages as pages
    from ..report.editions import Comparison, EditionTeller

    teller = EditionTeller(Comparison.of(*plans), say, (since, file.after))
    # The page's own headings stand below that of the whole; a plan's texts cannot make one.
    markdown = re.sub("^(?=#)", "##", pages.to_markdown(teller), flags=re.MULTILINE)
    return _Told(say, "", pages.to_text(teller), markdown, pages.to_text(teller, colour=True))


def _speaker_of(plan: Plan, lang: str | None) -> Speaker:
    """Somebody who speaks of a plan; a profile that lies beside it is not looked for."""
    from ..profiles import BUILT_IN, DEFAULT

    profile = api.load_profile(plan.profile if plan.profile in BUILT_IN else DEFAULT)
    return api.speaker_for(plan, profile, wished_language(lang))
