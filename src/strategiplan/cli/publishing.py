"""The privacy gate, for the commands whose forms are made for others than the plan's keeper.

A text on the screen is for whoever holds the file. What is written as Markdown, HTML, a
picture, a table or for another program goes further than that.
"""

from __future__ import annotations

import datetime

import click

from ..messages import Speaker, visible
from ..model import Plan


def published(plan: Plan, speaker: Speaker, file: str = "") -> tuple[Plan, Speaker]:
    """A plan without private persons' data, and somebody who speaks of it.

    What was withheld, and where, is said on standard error; `file` is named with it
    where there are several.
    """
    from ..exporting.privacy import discreet, public
    from ..exporting.words import withheld_in_words

    clean, withheld = public(plan, today=datetime.date.today())
    if not withheld:
        return plan, speaker
    say = discreet(speaker, plan, clean)
    before = f"{visible(file, 200)}: " if file else ""
    click.echo(f"{before}{say.phrase('export/withheld')}", err=True)
    for line in withheld_in_words(
        withheld, say, lambda each: say.where(clean, each.path) or say.kind("plan")
    ):
        click.echo(f"  {line}", err=True)
    click.echo(say.phrase("export/ground"), err=True)
    return clean, say
