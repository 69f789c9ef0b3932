"""``strategiplan forget``: take a person out of submissions and plans."""

from __future__ import annotations

import datetime
import os
import secrets
from pathlib import Path

import click

from ..messages import visible
from .common import day_option, language_option, refusal, speaker

MOST_SHOWN = 200
"""How many places of a file are shown."""


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER…")
@click.option("--person", metavar="NAME", default="", help="Who is to be forgotten: a full name.")
@click.option(
    "--contact",
    metavar="TEXT",
    default="",
    help="An e-mail address or telephone number of theirs, which is looked for too.",
)
@click.option(
    "--submission",
    metavar="ID",
    default="",
    help="Forget whoever sent this submission, instead of naming them.",
)
@click.option(
    "--expired",
    is_flag=True,
    help="Take personal data out of all submissions whose `delete_after` has passed.",
)
@day_option("The day that --expired goes by. Without it: today.")
@click.option("--apply", "change", is_flag=True, help="Change the files. Without it, nothing is.")
@click.option(
    "--record",
    metavar="FILE",
    help="Where it is written down that it was done, without any name. Without it: forgotten.jsonl "
    "beside the first file.",
)
@click.option(
    "--secret-file",
    metavar="FILE",
    help="The secret that the record's fingerprint is made with, as for `redact`. Without one "
    "the record has none.",
)
@language_option
def forget(
    files: tuple[str, ...],
    person: str,
    contact: str,
    submission: str,
    expired: bool,
    today: datetime.datetime | None,
    change: bool,
    record: str | None,
    secret_file: str | None,
    lang: str | None,
) -> int:
    """Show every place where a person stands in submissions and plans; with --apply, take it out.

    The name is found in capitals, in the genitive, as "Nordmann, Kari" and in names of files
    and identifiers, in submissions, plans and the comments of both. In the person's own
    submissions, what can be told to be personal data goes too. What was said, its number and
    what came of it stay. All files are changed, or none. Read the list first: somebody
    else may have the same name.

    \b
    Exit code: 0 nothing found, or all of it taken out; 1 there are places that are
    still there, or a file of submissions cannot be read; 2 could not run.
    """
    from ..personal_data.strict import parts_of_name
    from ..submissions.forgetting import RECORD, Wish, Words, apply, files_in, recorded, search
    from ..submissions.pseudonyms import fingerprint
    from .redact import usable_secret

    if sum(map(bool, (person, submission, expired))) != 1:
        raise refusal("cannot/forget-whom", lang)
    if person and len(parts_of_name(person)) < 2:
        raise refusal("cannot/forget-name", lang, name=person)
    say = speaker(lang)
    secret = usable_secret(secret_file, files, lang)
    day = today.date() if today else datetime.date.today()
    wish = Wish(person, submission, day if expired else None, contact)
    mark = fingerprint(secret or secrets.token_bytes(32), person or submission)[:8]
    words = Words(say.phrase("forget/name"), say.phrase("forget/other"), f"slettet-{mark}")
    try:
        looked, others = files_in(files)
        found = search(looked, wish, words, others)
    except OSError as error:
        raise refusal(
            "cannot/forget-read", lang, file=str(error.filename or ""), reason=error
        ) from None
    for each in found.changes:
        for spot in each.spots[:MOST_SHOWN]:
            what = say.phrase(f"forget/what-{spot.what}")
            click.echo(f"{visible(each.file, 200)}:{spot.line}:{spot.column}: {what}")
        if len(each.spots) > MOST_SHOWN:
            more = len(each.spots) - MOST_SHOWN
            click.echo(say.phrase("forget/more", file=visible(each.file, 200), count=more))
    for name in found.stuck:
        click.echo(say.phrase("forget/stuck", file=visible(name, 200)), err=True)
    for name in found.named_so:
        click.echo(say.phrase("forget/named_so", file=visible(name, 200)), err=True)
    for name in found.unread:
        click.echo(say.phrase("forget/unread", file=visible(name, 200)), err=True)
    if found.others:
        click.echo(say.phrase("forget/others", count=len(found.others)), err=True)
    if not found.changes:
        click.echo(say.phrase("forget/nothing", count=len(looked)))
    elif not change:
        click.echo(say.phrase("forget/dry", count=found.places, files=len(found.changes)))
    elif found.stuck:
        raise refusal("cannot/forget-stuck", lang)
    else:
        place = record or os.path.join(_folder_of(files[0]), RECORD)
        try:
            apply([*found.changes, recorded(found, wish, place, day, secret)])
        except OSError as error:
            raise refusal(
                "cannot/forget-write", lang, file=str(error.filename or ""), reason=error
            ) from None
        click.echo(
            say.phrase(
                "forget/done",
                count=found.places,
                files=len(found.changes),
                record=visible(place, 200),
            )
        )
        click.echo(say.phrase("forget/beyond"), err=True)
        return 1 if found.named_so or found.unread else 0
    click.echo(say.phrase("forget/beyond"), err=True)
    left = found.changes or found.stuck or found.named_so or found.unread
    return 1 if left else 0


def _folder_of(path: str) -> str:
    return path if Path(path).is_dir() else os.path.dirname(path)
