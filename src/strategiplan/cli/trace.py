"""``strategiplan trace``: one element's whole story."""

from __future__ import annotations

import os

import click

from .. import api
from ..judgement import profile_of
from ..reading import read
from ..workspace.listing import FILES
from .common import (
    coloured,
    format_option,
    language_option,
    opened_plan,
    profile_option,
    refused,
    speaker,
    usable_profile,
    wished_language,
)
from .publishing import published


@click.command()
@click.argument("file", metavar="FILE")
@click.argument("name", metavar="ID")
@format_option("text", "markdown", "json", help="How to write the story.")
@profile_option
@language_option
def trace(file: str, name: str, form: str, profile: str | None, lang: str | None) -> int:
    """Tell one element's whole story.

    FILE is a plan, a folder with plans in it, or - for standard input. Of a folder,
    the story goes on in the other plans, and ID is plan#element. ID is the element's id, the number
    that is printed in the plan (1.3), or its place (goals/0/subgoals/2).

    The story goes up to the vision and down to measures and indicators. It names
    the actors, the Sustainable Development Goals and the challenges, those of the
    element itself and those that it has from above; the consultations and
    decisions, the sources, and what nobody has written down.

    \b
    Exit code: 0 told, 1 errors in the file, 2 could not run or no such element.
    """
    if os.path.isdir(file) or os.path.basename(file) in FILES:
        return _of_workspace(file, name, form, profile, lang)
    plan, say = opened_plan(file, profile, lang)
    if form != "text":
        plan, say = published(plan, say)
    from ..graph.answers import ElementLookupError
    from ..graph.plan_graph import PlanGraph
    from ..report import trace as story

    try:
        found = PlanGraph(plan).trace(name)
    except ElementLookupError as error:
        click.echo(story.unclear(error, plan, say), err=True)
        return 2
    if form == "json":
        text = story.to_json(found, say)
    elif form == "markdown":
        text = story.to_markdown(found, say)
    else:
        text = story.to_text(found, say, colour=coloured())
    click.echo(text, nl=False, color=True)
    return 0


def _of_workspace(folder: str, name: str, form: str, profile: str | None, lang: str | None) -> int:
    """The story of an element of one of several plans."""
    wanted = usable_profile(profile, lang) if profile else None
    try:
        workspace = api.load_workspace(folder, language=wished_language(lang))
    except api.PlanError as error:
        click.echo(refused(error, speaker(lang)).message, err=True)
        return 2 if any(finding.code == "SP001" for finding in error.findings) else 1
    from ..graph.answers import ElementLookupError
    from ..report import elsewhere
    from ..report import trace as story

    try:
        found = workspace.trace(name)
    except ElementLookupError as error:
        click.echo(story.unclear(error, None, speaker(lang)), err=True)
        return 2
    plan = found.story.plan
    used, _ = profile_of(wanted, plan, read(found.file), workspace.fallback)
    say = api.speaker_for(plan, used, wished_language(lang))
    more = elsewhere.sections(found, say)
    if form == "json":
        text = story.to_json(found.story, say, elsewhere=elsewhere.to_data(found, say))
    elif form == "markdown":
        text = story.to_markdown(found.story, say, more=more)
    else:
        text = story.to_text(found.story, say, colour=coloured(), more=more)
    click.echo(text, nl=False, color=True)
    return 0
