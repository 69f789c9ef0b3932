"""``strategiplan patch``: what changed in one file, done in another."""

from __future__ import annotations

import click

from ..reading import read
from ..reading.document import read_with_bytes
from .common import language_option, opened_edition, refusal, written


@click.command()
@click.argument("file", metavar="FILE")
@click.argument("difference", metavar="DIFF")
@click.option("-o", "--output", metavar="OUT", help="Write to this file, whole or not at all.")
@click.option("--reverse", is_flag=True, help="Go the way back, from the new edition to the old.")
@language_option
def patch(file: str, difference: str, output: str | None, reverse: bool, lang: str | None) -> int:
    """Make the new edition of the old one and what changed.

    FILE is the edition that DIFF was taken from; DIFF is what `strategiplan diff
    --format json` wrote. Comments, order and layout are those of FILE. Without -o the
    new edition is printed, and no file is changed.

    Where FILE is not the edition that DIFF begins with, nothing is written: `strategiplan
    merge` puts two people's edits together.

    \b
    Exit code: 0 done, 2 could not run.
    """
    if file == difference == "-":
        raise refusal("cannot/both-stdin", lang)
    from ..editions.difference import patch as patched
    from ..writing.difference import difference_from_json
    from ..writing.revision import RevisionError, revised

    data, opened = read_with_bytes(difference)
    if any(problem.code == "SP001" for problem in opened.problems):
        raise refusal("cannot/diff-unreadable", lang, file=difference)
    try:
        found = difference_from_json(data)
    except ValueError:
        raise refusal("cannot/no-diff", lang, file=difference) from None
    document = read(file)
    plan, speaker = opened_edition(document, lang)
    try:
        new = patched(plan, found.mirrored() if reverse else found)
        text = revised(document, plan, new)
    except RevisionError:
        raise refusal("cannot/patch-layout", speaker.language, file=file) from None
    except ValueError:
        raise refusal("cannot/patch", speaker.language, file=file, difference=difference) from None
    written(text, output, speaker.language)
    return 0
