"""``strategiplan new``: a plan to start from."""

from __future__ import annotations

import datetime
import os
import re
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
@click.option(
    "--schema/--no-schema",
    default=True,
    show_default=True,
    help="Write the plan's schema beside it too, and name it in the first line: with it, an "
    "editor for YAML completes, explains and checks while you write.",
)
def new(file: str | None, profile: str, lang: str | None, schema: bool) -> int:
    """Write a commented plan to start from.

    It goes to FILE, which must not exist yet, or to standard output. Beside FILE
    comes a schema for editors, such as plan.schema.json, which needs no network.
    """
    from ..starter import starter

    used = usable_profile(profile, lang)
    language = message_language(wished_language(lang), used.language)
    target = None if file in (None, "-") else Path(str(file))
    named = _from_the_plan(profile, target.parent if target else Path(), lang)
    name = shlex.quote(str(file)) if target else "plan.yaml"
    beside = _schema_file(target) if target and schema else None
    text = starter(
        used,
        named,
        language,
        file=name,
        year=datetime.date.today().year,
        schema=beside.name if beside else "",
    )
    if target is None:
        click.echo(text, nl=False)
        return 0
    for path in (target, beside):
        if path and path.exists() and not (path == beside and _is_schema(path)):
            raise refusal("cannot/exists", lang, file=str(path))
    _write(target, text, lang)
    if beside:
        from ..plan_schema import plan_schema, schema_text

        _write(beside, schema_text(plan_schema(used, language)), lang)
    return 0


def _schema_file(plan: Path) -> Path:
    """Where a plan's schema lies; the line that names it to an editor can hold no space."""
    return plan.with_name(re.sub(r"[\s#]+", "-", plan.stem) + ".schema.json")


def _is_schema(path: Path) -> bool:
    """Whether a file is a schema that was written here, which may be written anew."""
    from ..plan_schema import is_made_here

    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return is_made_here(file.read(1000))
    except OSError:
        return False


def _write(path: Path, text: str, lang: str | None) -> None:
    from ..writing import write_file

    try:
        write_file(path, text)
    except OSError as error:
        raise refusal("cannot/write", lang, file=str(path), reason=error) from None
    click.echo(str(path))


def _from_the_plan(profile: str, folder: Path, lang: str | None) -> str:
    """How a plan in that folder names the profile; it refuses where a plan cannot."""
    if format_of(profile) is None:
        return profile
    named = Path(os.path.relpath(profile, folder or ".")).as_posix()
    if named.startswith(".."):
        raise refusal("cannot/outside", lang, profile=profile)
    return named
