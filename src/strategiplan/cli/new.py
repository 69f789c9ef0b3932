"""``strategiplan new``: a plan to start from."""

from __future__ import annotations

import datetime
import os
import shlex
from pathlib import Path

import click

from ..messages import LANGUAGES, message_language
from ..profiles import DEFAULT
from ..reading.document import format_of
from .common import refusal, usable_profile, wished_language


@click.command()
@click.argument("file", required=False, metavar="[FILE]")
@click.option(
    "--profile",
    metavar="NAME|FILE",
    default=DEFAULT,
    show_default=True,
    help="The profile that the plan is for; its levels and numbers are laid out.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="Language of the comments and the plan. Without it: the environment's, then the profile's.",
)
def new(file: str | None, profile: str, lang: str | None) -> int:
    """Write a commented plan to start from.

    It goes to FILE, which must not exist yet, or to standard output.
    """
    from ..starter import starter
    from ..writing import write_file

    used = usable_profile(profile, lang)
    language = message_language(wished_language(lang), used.language)
    target = None if file in (None, "-") else Path(str(file))
    named = _from_the_plan(profile, target.parent if target else Path(), lang)
    name = shlex.quote(str(file)) if target else "plan.yaml"
    text = starter(used, named, language, file=name, year=datetime.date.today().year)
    if target is None:
        click.echo(text, nl=False)
        return 0
    if target.exists():
        raise refusal("cannot/exists", lang, file=str(file))
    try:
        write_file(target, text)
    except OSError as error:
        reason = error.strerror or str(error)
        raise refusal("cannot/write", lang, file=str(file), reason=reason) from None
    click.echo(f"{file}")
    return 0


def _from_the_plan(profile: str, folder: Path, lang: str | None) -> str:
    """How a plan in that folder names the profile; it refuses where a plan cannot."""
    if format_of(profile) is None:
        return profile
    named = Path(os.path.relpath(profile, folder or ".")).as_posix()
    if named.startswith(".."):
        raise refusal("cannot/outside", lang, profile=profile)
    return named
