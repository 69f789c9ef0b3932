"""``strategiplan import``: a plan file of a plan in another format."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING

import attrs
import click

from .. import api
from ..diagnostics import format_path
from ..messages import Speaker, visible
from ..model import Plan
from ..reading import Document, read
from ..reading.document import format_of
from ..walk import walk
from .common import (
    coloured,
    language_option,
    opened_edition,
    refusal,
    speaker,
    wished_language,
    written,
)

if TYPE_CHECKING:
    from ..prose import Headings
    from ..spreadsheets import Columns
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
    help="The importer to use: stratml, xlsx, csv, docx, markdown, yaml, json or a plug-in's. Without it: found out.",
)
@click.option(
    "--levels",
    is_flag=True,
    help="Put StratML objectives below others where their numbers tell so (1.2.1 under 1.2).",
)
@click.option("--plain", is_flag=True, help="StratML without marked lines; what is lost is listed.")
@click.option(
    "--into",
    metavar="PLAN",
    help="The plan file that the workbook was exported from: it is changed where the workbook was.",
)
@click.option(
    "--base",
    metavar="PLAN",
    help="With --into: the plan file as it was when it was exported, where the workbook has lost that.",
)
@click.option(
    "--diff", "look", is_flag=True, help="With --into: show what would change, and change nothing."
)
@click.option(
    "--mapping",
    metavar="FILE",
    help="What the columns of your own spreadsheet, or the headings of a document, hold: read where FILE is there, else written.",
)
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
    into: str | None,
    base: str | None,
    look: bool,
    mapping: str | None,
    force: bool,
    full: bool,
    lang: str | None,
) -> int:
    """Make a plan file of a plan in another format.

    The format of FILE (- for standard input) is found out; known are workbooks and CSV,
    Word documents and Markdown, StratML, and what plug-ins add. Everything that is put right is said, with its
    place.

    A workbook or a folder of CSV files that `strategiplan export` wrote is brought back
    with --into: what was changed in it is changed in the plan file, and all else there
    stays as it is, comments too, and so do the changes that others have made there
    since. Any other spreadsheet with a column for each level becomes
    a new plan; what its columns were taken for is said, and kept with --mapping.

    A Word document or a Markdown file becomes a first draft: headings are taken for goals,
    lists for strategies. What was taken for what is said, and kept with --mapping.

    With --to stratml1 or stratml2, the plan is written as StratML: a repaired
    document of one that is not as the standard wants it.

    \b
    Exit code: 0 imported, 1 the file cannot be used as it stands, 2 could not run.
    """
    target = None if output in (None, "-") else str(output)
    if target is not None and target != into:
        _spare(file, target, lang, force=force)
    if look and into is None:
        raise refusal("cannot/import-diff", lang)
    if base is not None and into is None:
        raise refusal("cannot/import-base", lang)
    headings = _headings(mapping, lang)
    columns = _columns(mapping, lang) if headings is None else None
    old = _Old.opened(into, lang) if into is not None else None
    before = opened_edition(read(base), lang)[0] if base is not None else None
    try:
        found = api.import_plan(
            file, format=using, levels=levels, columns=columns, headings=headings,
            into=old.plan if old else None, base=before, language=wished_language(lang),
        )  # fmt: skip
    except ValueError:
        from ..importing import importers

        names = ", ".join((*(each.name for each in importers()), "yaml", "json"))
        raise refusal("cannot/importer", lang, name=using, names=names) from None
    from ..report.text import to_text

    if found.report.findings:
        text = to_text([found.report], colour=False, full=full)
        click.echo(text, nl=False, err=True)
    say = speaker(lang or found.report.language)
    if mapping is not None and columns is None and found.columns is not None:
        _keep(mapping, found.columns, say, lang)
    if mapping is not None and headings is None and found.headings is not None:
        _keep_headings(mapping, found.headings, say, lang)
    if found.plan is None:
        unreadable = any(each.code == "SP001" for each in found.report.findings)
        return 2 if unreadable else 1
    name = visible(found.report.name, 200)
    counts = _counts(found.plan, say)
    shown = say.phrase("import/read", file=name, format=_format(found.format, say), counts=counts)
    click.echo(shown, err=True)
    if old is not None:
        return old.updated(found.plan, output, lang, look=look)
    form = form or format_of(target or "") or "yaml"
    written(_text(found.plan, form, say, plain=plain), target, lang)
    if target is not None:
        words = say.phrase("import/written", file=visible(target, 200), format=_format(form, say))
        click.echo(words, err=True)
        if found.headings is not None:
            click.echo(say.phrase("import/draft", file=visible(target, 200)), err=True)
    return 0


@attrs.frozen
class _Old:
    """The plan file that is brought up to date."""

    file: str
    document: Document
    plan: Plan
    say: Speaker

    @classmethod
    def opened(cls, file: str, lang: str | None) -> _Old:
        document = read(file)
        plan, say = opened_edition(document, lang)
        return cls(file, document, plan, say)

    def updated(self, new: Plan, output: str | None, lang: str | None, *, look: bool) -> int:
        """Write the file with what has changed, or only show that."""
        from ..report import edition_pages as pages
        from ..report.editions import Comparison, EditionTeller
        from ..writing.revision import RevisionError, revised

        if self.plan.id and new.id and self.plan.id != new.id:
            raise refusal("cannot/import-other", lang, file=self.file, id=new.id)
        comparison = Comparison.of(self.plan, new)
        name = visible(self.file, 200)
        if look:
            teller = EditionTeller(comparison, self.say, (self.file, self.file))
            click.echo(pages.to_text(teller, colour=coloured()), nl=False)
            return 0
        if new == self.plan and output is None:
            click.echo(self.say.phrase("import/unchanged", file=name), err=True)
            return 0
        try:
            text = revised(self.document, self.plan, new)
        except RevisionError:
            raise refusal("cannot/patch-layout", lang, file=self.file) from None
        written(text, output or self.file, lang)
        if output != "-":
            words = self.say.phrase("import/updated", file=visible(output or self.file, 200))
            click.echo(words, err=True)
        return 0


def _headings(mapping: str | None, lang: str | None) -> Headings | None:
    """What a file of headings says; ``None`` where it is another file, or is still to be written."""
    if mapping is None or not os.path.exists(mapping):
        return None
    from ..prose.headings import HeadingsError, headings_from_yaml, is_of_headings

    try:
        with open(mapping, "rb") as file:
            data = file.read()
    except OSError as error:
        raise refusal(
            "cannot/columns-open", lang, file=mapping, reason=str(error.strerror)
        ) from None
    if not is_of_headings(data):
        return None
    try:
        return headings_from_yaml(data)
    except HeadingsError as error:
        key = f"cannot/headings-{error.variant}"
        values = {name: str(value) for name, value in error.values.items()}
        raise refusal(key, lang, file=mapping, **values) from None


def _keep_headings(mapping: str, headings: Headings, say: Speaker, lang: str | None) -> None:
    """Write what the headings were taken for, to be looked at and used again."""
    from ..prose import headings_to_yaml

    written(headings_to_yaml(headings, say.phrase("import/headings-head")), mapping, lang)
    click.echo(say.phrase("import/headings", file=visible(mapping, 200)), err=True)


def _columns(mapping: str | None, lang: str | None) -> Columns | None:
    """What a file of columns says; ``None`` where it is still to be written."""
    if mapping is None or not os.path.exists(mapping):
        return None
    return columns_in(mapping, lang)


def columns_in(mapping: str, lang: str | None, targets: Collection[str] = ()) -> Columns:
    """What a file of columns says; `targets` are what the columns may hold, if not parts of a plan."""
    from ..spreadsheets.columns import ColumnsError, columns_from_yaml

    try:
        with open(mapping, "rb") as file:
            return columns_from_yaml(file.read(), targets)
    except OSError as error:
        raise refusal(
            "cannot/columns-open", lang, file=mapping, reason=str(error.strerror)
        ) from None
    except ColumnsError as error:
        key = f"cannot/columns-{error.variant or 'text'}"
        values = {name: _listed(value) for name, value in error.values.items()}
        raise refusal(key, lang, file=mapping, **values) from None


def _listed(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _keep(mapping: str, columns: Columns, say: Speaker, lang: str | None) -> None:
    """Write what the columns were taken for, to be looked at and used again."""
    from ..spreadsheets.columns import columns_to_yaml

    written(columns_to_yaml(columns, say.phrase("import/columns-head")), mapping, lang)
    click.echo(say.phrase("import/columns", file=visible(mapping, 200)), err=True)


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
