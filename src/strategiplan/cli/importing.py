"""``strategiplan import``: a plan file of a plan in another format."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

import click

from .. import api
from ..diagnostics import format_path
from ..messages import Speaker, visible
from ..model import Plan
from ..reading.document import format_of
from ..walk import walk
from .common import language_option, refusal, speaker, wished_language, written

if TYPE_CHECKING:
    from ..stratml.grammar import PartNumber

STRATML: dict[str, PartNumber] = {"stratml1": 1, "stratml2": 2}
COUNTED = ("focus_area", "goal", "subgoal", "strategy", "measure", "indicator", "actor")
"""The kinds of element that are counted, in the order in which they are named."""
MOST_LOST = 20
"""How many elements are named that a plain file does not say all of."""


@click.command("import")
@click.argument("file", metavar="FILE")
@click.option("-o", "--output", metavar="FILE", help="Where the plan goes; printed without it.")
@click.option(
    "--to",
    "form",
    type=click.Choice(["yaml", "json", *STRATML]),
    help="What to write. Without it: by the end of the new file's name, else YAML.",
)
@click.option(
    "--from",
    "using",
    metavar="IMPORTER",
    default="",
    help="The importer to use: stratml, yaml, json or a plug-in's. Without it: found out.",
)
@click.option(
    "--levels",
    is_flag=True,
    help="Put StratML objectives below others where their numbers tell so (1.2.1 under 1.2).",
)
@click.option("--plain", is_flag=True, help="StratML without marked lines; what is lost is listed.")
@click.option("--force", is_flag=True, help="Write over a file that exists.")
@click.option("--full", is_flag=True, help="Show every finding whole, however many there are.")
@language_option
def import_(
    file: str,
    output: str | None,
    form: str | None,
    using: str,
    levels: bool,
    plain: bool,
    force: bool,
    full: bool,
    lang: str | None,
) -> int:
    """Make a plan file of a plan in another format.

    The format of FILE (- for standard input) is found out; StratML is known, Part 1
    and Part 2, and what plug-ins add. Everything that is put right is said, with its
    place. With --to stratml1 or stratml2, the plan is written as StratML: a repaired
    document of one that is not as the standard wants it.

    \b
    Exit code: 0 imported, 1 the file cannot be used as it stands, 2 could not run.
    """
    target = None if output in (None, "-") else str(output)
    if target is not None:
        _spare(file, target, lang, force=force)
    try:
        found = api.import_plan(file, format=using, levels=levels, language=wished_language(lang))
    except ValueError:
        from ..importing import importers

        names = ", ".join((*(each.name for each in importers()), "yaml", "json"))
        raise refusal("cannot/importer", lang, name=using, names=names) from None
    from ..report.text import to_text

    if found.report.findings:
        text = to_text([found.report], colour=False, full=full)
        click.echo(text, nl=False, err=True)
    say = speaker(lang or found.report.language)
    if found.plan is None:
        unreadable = any(each.code == "SP001" for each in found.report.findings)
        return 2 if unreadable else 1
    name = visible(found.report.name, 200)
    counts = _counts(found.plan, say)
    shown = say.phrase("import/read", file=name, format=_format(found.format, say), counts=counts)
    click.echo(shown, err=True)
    form = form or format_of(target or "") or "yaml"
    written(_text(found.plan, form, say, plain=plain), target, lang)
    if target is not None:
        words = say.phrase("import/written", file=visible(target, 200), format=_format(form, say))
        click.echo(words, err=True)
    return 0


def _spare(file: str, target: str, lang: str | None, *, force: bool) -> None:
    """Refuse to write over what somebody may still want."""
    if not os.path.exists(target):
        return
    if file != "-" and os.path.exists(file) and os.path.samefile(file, target):
        raise refusal("cannot/import-same", lang, file=target)
    if not force and os.path.isfile(target) and os.path.getsize(target):
        raise refusal("cannot/import-over", lang, file=target)


def _text(plan: Plan, form: str, say: Speaker, *, plain: bool) -> str:
    if form not in STRATML:
        return api.dumps(plan, format="json" if form == "json" else "yaml")
    from ..stratml import lost, write

    part = STRATML[form]
    if plain:
        missing = lost(plan, part)
        for each in missing[:MOST_LOST]:
            where = format_path(each.path) or say.kind("plan")
            fields = ", ".join(each.fields)
            click.echo(say.phrase("import/lost", where=where, fields=fields), err=True)
        if len(missing) > MOST_LOST:
            more = len(missing) - MOST_LOST
            click.echo(say.phrase("import/lost-more", count=more), err=True)
    return write(plan, part, plain=plain).decode()


def _format(name: str, say: Speaker) -> str:
    key = f"format/{name}"
    return say.phrase(key) if key in say.words.PHRASES else visible(name, 40)


def _counts(plan: Plan, say: Speaker) -> str:
    """How many elements of each kind a plan has, in words."""
    found = Counter(element.kind for _, element in walk(plan))
    parts = [say.count(found[kind], kind) for kind in COUNTED if found[kind]]
    return say.listed(parts) or say.phrase("import/nothing")
