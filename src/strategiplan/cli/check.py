"""``strategiplan check``: what is wrong in plan files."""

from __future__ import annotations

import os
from collections.abc import Iterator

import click

from .. import api
from ..model.profile import Profile
from ..report import Report
from .common import (
    coloured,
    language_option,
    no_such_rule,
    profile_option,
    refusal,
    speaker,
    usable_profile,
    wished_language,
)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@profile_option
@language_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to write the findings.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    help="Only these rules: SP301, SP3, goal-without-strategy; commas between.",
)
@click.option("--ignore", multiple=True, metavar="CODES", help="All but these rules.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
def check(
    files: tuple[str, ...],
    profile: str | None,
    lang: str | None,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
) -> int:
    """Say what is wrong in plan files.

    FILE is a plan (or a profile), a folder with plans in it, or - for standard
    input. Every finding comes with its place in the file and in the plan, and
    with what to do about it.

    \b
    Exit code: 0 no errors, 1 errors (with --strict: or warnings), 2 could not run.
    """
    language = wished_language(lang)
    selection = api.Selection(_split(select), _split(ignore))
    used = usable_profile(profile, lang) if profile else None
    reports = []
    for name, found_in_folder in _plan_files(files, lang):
        report = api.check_selected(name, used, language=language, selection=selection)
        if found_in_folder and any(finding.code == "SP008" for finding in report.findings):
            # Folders hold other YAML files too; who names one means it.
            click.echo(f"{name}: {speaker(lang).phrase('passed_over')}", err=True)
            continue
        reports.append(report)
    if not reports:
        raise refusal("cannot/no-plan", lang, names=", ".join(files))
    _refuse_unknown(selection, [report.profile for report in reports], lang)
    click.echo(_shown(reports, form), nl=False, color=True)
    if any(finding.code == "SP001" for report in reports for finding in report.findings):
        return 2
    return int(any(_fails(report, strict) for report in reports))


def _fails(report: Report, strict: bool) -> bool:
    return not report.ok or (strict and report.count("warning") > 0)


def _shown(reports: list[Report], form: str) -> str:
    if form == "json":
        from ..report.json import to_json

        return to_json(reports)
    from ..report.text import to_text

    return to_text(reports, colour=coloured())


def _split(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for word in words for part in word.split(",") if part.strip())


def _refuse_unknown(selection: api.Selection, profiles: list[Profile], lang: str | None) -> None:
    try:
        selection.verify(profiles)
    except api.UnknownRuleError as error:
        raise no_such_rule(error.word, lang, profiles) from None


def _plan_files(names: tuple[str, ...], lang: str | None) -> Iterator[tuple[str, bool]]:
    """The files to check, and whether each was found in a folder."""
    for name in names:
        if name == "-" or not os.path.isdir(name):
            yield name, False
            continue
        from pathlib import Path

        found = [
            path
            for path in sorted(Path(name).rglob("*"))
            # JSON files in a folder are mostly something else; who has a plan in one names it.
            if path.suffix.lower() in (".yaml", ".yml")
            and path.is_file()
            and not any(part.startswith(".") for part in path.relative_to(name).parts)
        ]
        if not found:
            raise refusal("cannot/no-files", lang, name=name)
        for path in found:
            yield str(path), True
