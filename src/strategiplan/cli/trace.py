"""``strategiplan trace``: one element's whole story."""

from __future__ import annotations

import click

from .common import coloured, language_option, opened_plan, profile_option


@click.command()
@click.argument("file", metavar="FILE")
@click.argument("name", metavar="ID")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="How to write the story.",
)
@profile_option
@language_option
def trace(file: str, name: str, form: str, profile: str | None, lang: str | None) -> int:
    """Tell one element's whole story.

    FILE is a plan, or - for standard input. ID is the element's id, the number
    that is printed in the plan (1.3), or its place (goals/0/subgoals/2).

    The story goes up to the vision and down to measures and indicators. It names
    the actors, the Sustainable Development Goals and the challenges, those of the
    element itself and those that it has from above; the consultations and
    decisions, the sources, and what nobody has written down.

    \b
    Exit code: 0 told, 1 errors in the file, 2 could not run or no such element.
    """
    plan, speaker = opened_plan(file, profile, lang)
    from ..graph.answers import ElementLookupError
    from ..graph.plan_graph import PlanGraph
    from ..report import trace as story

    try:
        found = PlanGraph(plan).trace(name)
    except ElementLookupError as error:
        click.echo(story.unclear(error, plan, speaker), err=True)
        return 2
    if form == "text":
        text = story.to_text(found, speaker, colour=coloured())
    else:
        text = {"markdown": story.to_markdown, "json": story.to_json}[form](found, speaker)
    click.echo(text, nl=False, color=True)
    return 0
