"""``strategiplan format``: plan files in the house style."""

from __future__ import annotations

import sys

import click

from .. import api
from .common import language_option, refusal, speaker, wished_language


@click.command("format")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--check",
    is_flag=True,
    help="Change nothing; name the files that are not in the house style, and fail where there "
    "is one.",
)
@click.option("--diff", is_flag=True, help="Change nothing; show what would be changed.")
@click.option("--stdout", is_flag=True, help="Change nothing; print the formatted text.")
@language_option
def format_(files: tuple[str, ...], check: bool, diff: bool, stdout: bool, lang: str | None) -> int:
    """Write plan files in the house style.

    Keys come in one order, two spaces further in for each level, short lists on one
    line, long texts folded, quotation marks where they are needed. Comments stay
    where they belong, and what the plan says stays exactly as it is. FILE is a plan,
    or - for standard input, whose formatted text goes to standard output. A file that
    cannot be read whole is left as it is.

    \b
    Exit code: 0 all is well, 1 a file cannot be read whole (with --check: or is not in
    the house style), 2 could not run.
    """
    say = speaker(lang)
    code = 0
    for name in files:
        try:
            done = api.format(name, language=wished_language(lang))
        except api.PlanError as error:
            code = max(code, _told(error, lang))
            continue
        except ValueError:
            refusal("cannot/format", lang, file=name).show()
            code = max(code, 1)
            continue
        if diff:
            click.echo(done.diff(), nl=False)
        elif stdout or (name == "-" and not check):
            sys.stdout.flush()
            sys.stdout.buffer.write(done.after)
            sys.stdout.buffer.flush()
        if done.changed and check:
            code = max(code, 1)
            click.echo(say.phrase("format/due", file=name), err=diff or stdout)
        elif done.changed and not (diff or stdout or name == "-"):
            try:
                done.write()
            except OSError as error:
                raise refusal("cannot/write", lang, file=name, reason=error) from None
            click.echo(say.phrase("format/done", file=name))
    return code


def _told(error: api.PlanError, lang: str | None) -> int:
    """Say why a file was left as it is; gives the exit code."""
    from ..report.text import lines_of

    say = speaker(lang)
    for finding in error.findings:
        click.echo("\n".join(lines_of(finding, say)), err=True)
    return 2 if any(finding.code == "SP001" for finding in error.findings) else 1
