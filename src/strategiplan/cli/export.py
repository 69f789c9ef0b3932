"""``strategiplan export`` and ``formats``: a plan goes out in another format."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import click

from .. import api
from .common import (
    Refused,
    format_option,
    language_option,
    profile_option,
    refusal,
    speaker,
    usable_profile,
    wished_language,
    written,
)
from .progress import Progress

if TYPE_CHECKING:
    from ..exporting import Export, ExportFormat


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "--to",
    metavar="FORMAT",
    help="The format; `strategiplan formats` lists them. Without it: as the name of OUT ends.",
)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help="Write to this file or folder, whole or not at all. Without it: standard output.",
)
@click.option(
    "-O",
    "--option",
    "options",
    metavar="NAME[=VALUE]",
    multiple=True,
    help="An option of the format; `strategiplan formats FORMAT` lists them. May be repeated.",
)
@click.option(
    "--base",
    metavar="URL",
    default="",
    help="The address that those of the plan's elements begin with, in linked data.",
)
@click.option(
    "--internal",
    is_flag=True,
    help="Withhold no personal data; the file is marked as one for internal use.",
)
@click.option(
    "--overwrite",
    is_flag=True,
    help="Write into a folder that is not empty; files of other names are left alone.",
)
@click.option(
    "--losses",
    metavar="FILE",
    help="Write what was lost and withheld to this file too, as JSON.",
)
@profile_option
@language_option
def export(
    file: str,
    to: str | None,
    output: str | None,
    options: tuple[str, ...],
    base: str,
    internal: bool,
    overwrite: bool,
    losses: str | None,
    profile: str | None,
    lang: str | None,
) -> int:
    """Write a plan in another format, and say what that format cannot carry.

    FILE is a plan, or - for standard input. Private persons' data are withheld, and it
    is said where; an exemption with a reason in the plan lets them pass.
    """
    from ..exporting import BaseAddressError, MissingExtraError, OptionError, PrivateOptionError

    output = None if output == "-" else output
    format = _format(to, output, lang)
    given: dict[str, str] = {}
    editions = {each.name for each in format.options if each.editions}
    for name, value in map(_option, options):
        before = given.get(name, "") if name in editions else ""
        given[name] = f"{before}\n{value}" if before else value
    used = usable_profile(profile, lang) if profile else None
    try:
        found = api.export(
            file,
            format,
            profile=used,
            language=wished_language(lang),
            base=base,
            internal=internal,
            options=given,
        )
    except api.PlanError as error:
        raise _not_whole(error, lang) from None
    except BaseAddressError as error:
        raise refusal("export/base", lang, base=error.base) from None
    except PrivateOptionError as error:
        option = "--base" if error.name == "base" else f"-O {error.name}"
        raise refusal(
            "export/private",
            lang,
            option=option,
            what=speaker(lang).phrase(f"personal/{error.kind}"),
        ) from None
    except MissingExtraError as error:
        raise refusal(
            "export/missing", lang, format=format.name, command=error.format.command
        ) from None
    except OptionError as error:
        allowed = error.option.choices if error.option else [o.name for o in format.options]
        kind = "value" if error.option else "option" if allowed else "no_options"
        raise refusal(
            f"export/{kind}",
            lang,
            format=format.name,
            name=error.name,
            value=error.value,
            allowed=", ".join(allowed),
        ) from None
    _write(found, output, overwrite, lang)
    _say(found)
    if losses:
        plain = json.dumps(found.to_plain(), ensure_ascii=False, indent=2) + "\n"
        written(plain, losses, lang)
    return 0


def _format(to: str | None, output: str | None, lang: str | None) -> ExportFormat:
    """The format that was asked for, by its name or by that of the file to write."""
    from ..exporting import UnknownFormatError, format_named, formats
    from ..text import nearest

    if to is None:
        name = os.path.basename(output or "").lower()
        by_ending = [
            each for each in formats().values() if each.suffix and name.endswith(each.suffix)
        ]
        if not by_ending:
            raise refusal("export/which", lang)
        # `plan.archimate.xml` ends in `.xml` too.
        return max(by_ending, key=lambda each: len(each.suffix))
    try:
        return format_named(to)
    except UnknownFormatError:
        near = nearest(to, formats())
        if near:
            raise refusal("export/unknown-meant", lang, name=to, meant=near) from None
        raise refusal("export/unknown", lang, name=to) from None


def _option(words: str) -> tuple[str, str]:
    name, equals, value = words.partition("=")
    return name, value if equals else "yes"


def _not_whole(error: api.PlanError, lang: str | None) -> click.exceptions.Exit:
    """Say what is wrong with a file, and end: with 2 where it cannot be opened, else with 1.

    What cannot be read would be missing in the export without a word.
    """
    from ..report.text import lines_of

    say = speaker(lang)
    for finding in error.findings:
        click.echo("\n".join((*lines_of(finding, say), "")), err=True)
    click.echo(say.phrase("export/not_whole"), err=True)
    unreadable = any(finding.code == "SP001" for finding in error.findings)
    return click.exceptions.Exit(2 if unreadable else 1)


def _write(found: Export, output: str | None, overwrite: bool, lang: str | None) -> None:
    from ..exporting import UnusableError

    format = found.format
    if output is None:
        if format.folder:
            raise refusal("export/needs_folder", lang, format=format.name)
        if not format.text and sys.stdout.isatty():
            raise refusal("export/not_for_terminal", lang, format=format.name)
    elif format.folder and os.path.exists(output) and not os.path.isdir(output):
        raise refusal("export/not_a_folder", lang, file=output, format=format.name)
    progress = Progress(0, found.material.speaker)
    try:
        if output is None:
            sys.stdout.flush()
            for piece in found.pieces():
                sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()
        else:
            found.write(output, overwrite=overwrite, watch=progress.bytes)
    except BrokenPipeError:
        raise
    except UnusableError as error:
        say = found.material.speaker
        word = say.words.SEVERITIES["error"][0]
        raise Refused("\n".join(f"{word}: {reason}" for reason in error.reasons)) from None
    except FileExistsError:
        raise refusal("export/not_empty", lang, folder=str(output)) from None
    except OSError as error:
        if output is None:
            raise refusal("cannot/output", lang, reason=error) from None
        raise refusal("cannot/write", lang, file=output, reason=error) from None
    except Exception as error:
        if format.package == "strategiplan":
            raise
        # Another's format may fail in any way; whose it is helps more than where it failed.
        raise refusal(
            "export/failed",
            lang,
            format=format.name,
            package=format.package,
            reason=f"{type(error).__name__}: {error}",
        ) from None
    finally:
        progress.clear()


def _say(found: Export) -> None:
    """What is not in the file, and what was withheld, on standard error."""
    say = found.material.speaker
    if found.material.internal:
        click.echo(found.material.internal, err=True)
    words = found.lost_in_words()
    if words:
        click.echo(say.phrase("export/lost", what=words), err=True)
    for remark in found.remarks():
        click.echo(remark, err=True)
    lines = found.withheld_in_words()
    if lines:
        click.echo(say.phrase("export/withheld"), err=True)
        for line in lines:
            click.echo(f"  {line}", err=True)
        click.echo(say.phrase("export/let_pass"), err=True)


@click.command()
@click.argument("name", metavar="[FORMAT]", required=False)
@format_option("text", "markdown", "json", help="How to write the table.")
@language_option
def formats(name: str | None, form: str, lang: str | None) -> int:
    """List the formats that a plan can be exported to, and what each of them loses.

    With FORMAT, that one only, with its options.
    """
    from ..exporting.table import FORMS

    say = speaker(lang)
    only = [_format(name, None, lang)] if name else []
    click.echo(FORMS[form](say, only), nl=False)
    return 0
