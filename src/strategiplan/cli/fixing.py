"""The options of ``check`` that mend files, and what they write."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import click

from .. import api
from ..report import Report
from .common import refusal


def fixing_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options, on a command that takes them as `fix` and `diff`."""
    command = click.option(
        "--diff",
        is_flag=True,
        help="Show what --fix would change, and change nothing.",
    )(command)
    return click.option(
        "--fix",
        is_flag=True,
        help="Mend in the files what can be mended without doubt; of - (standard input), the "
        "mended text goes to standard output.",
    )(command)


def mended(name: str, fixed: api.Fixed, lang: str | None, *, diff: bool) -> Report:
    """Write what was mended where it belongs, and give the report of what is left.

    With `diff`, nothing is written but the changes, to standard output, and the report
    is that of the file as it stands.
    """
    if diff:
        click.echo(fixed.diff(), nl=False)
        return fixed.found
    if name == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(fixed.after)
        sys.stdout.buffer.flush()
        return fixed.report
    try:
        fixed.write()
    except OSError as error:
        raise refusal("cannot/fix", lang, file=name, reason=error) from None
    return fixed.report
