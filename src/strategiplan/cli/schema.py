"""``strategiplan schema``: what an editor or another program may expect."""

from __future__ import annotations

from collections.abc import Callable

import click

from ..messages import LANGUAGES, message_language
from ..model.profile import Profile
from ..profiles import DEFAULT
from .common import usable_profile, wished_language, written


def _plan(profile: Profile, language: str) -> str:
    from ..plan_schema import plan_schema, schema_text

    return schema_text(plan_schema(profile, language))


def _report(_profile: Profile, _language: str) -> str:
    from ..report.json import report_schema

    return report_schema()


def _submissions(profile: Profile, language: str) -> str:
    from ..plan_schema import schema_text, submissions_schema

    return schema_text(submissions_schema(profile, language))


SCHEMAS: dict[str, Callable[[Profile, str], str]] = {
    "plan": _plan,
    "report": _report,
    "submissions": _submissions,
}
"""The schemas that there are, and what makes the text of each."""


@click.command()
@click.argument("what", type=click.Choice(list(SCHEMAS)), default="plan")
@click.option(
    "--profile",
    metavar="NAME|FILE",
    default=DEFAULT,
    show_default=True,
    help="The profile whose levels, numbers and words a plan's schema has.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="Language of the explanations. Without it: the environment's, then the profile's.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Write the schema to a file, whole or not at all, instead of printing it.",
)
def schema(what: str, profile: str, lang: str | None, output: str | None) -> int:
    """Print a JSON Schema (2020-12).

    `plan`, which may be left out, is that of plan files: with it, an editor for
    YAML completes, explains and checks a plan while it is written. `strategiplan
    new` writes it beside a new plan. `report` is that of `strategiplan check
    --format json`, `submissions` that of a file of submissions in YAML.
    """
    used = usable_profile(profile, lang)
    language = message_language(wished_language(lang), used.language)
    written(SCHEMAS[what](used, language), output, lang)
    return 0
