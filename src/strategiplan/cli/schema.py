"""``strategiplan schema``: what another program may expect."""

from __future__ import annotations

from collections.abc import Callable

import click


def _report() -> str:
    from ..report.json import report_schema

    return report_schema()


SCHEMAS: dict[str, Callable[[], str]] = {"report": _report}
"""The schemas that there are, and what makes the text of each."""


@click.command()
@click.argument("what", type=click.Choice(list(SCHEMAS)))
def schema(what: str) -> int:
    """Print a JSON Schema (2020-12).

    `report` is that of `strategiplan check --format json`.
    """
    click.echo(SCHEMAS[what](), nl=False)
    return 0
