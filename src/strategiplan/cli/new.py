"""``strategiplan new``: a plan to start from."""

from __future__ import annotations

import datetime

import click

from ..messages import LANGUAGES, message_language
from ..profiles import DEFAULT
from .common import usable_profile, wished_language


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
    from pathlib import Path

    from ..starter import starter
    from ..writing import write_file

    used = usable_profile(profile, lang)
    language = message_language(wished_language(lang), used.language)
    text = starter(
        used, profile, language, file=file or "plan.yaml", year=datetime.date.today().year
    )
    if file is None:
        click.echo(text, nl=False)
        return 0
    target = Path(file)
    if target.exists():
        raise click.UsageError(f"{file} exists already, and is left as it is.")
    try:
        write_file(target, text)
    except OSError as error:
        raise click.UsageError(f"{file} cannot be written: {error.strerror or error}") from None
    click.echo(f"{file}")
    return 0
