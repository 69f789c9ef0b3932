"""``strategiplan redact``: what may be published of submissions."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import click

from ..messages import visible
from .common import Refused, language_option, refusal, speaker


@click.command()
@click.argument("file", required=False, metavar="[FILE]")
@click.option("-o", "--output", metavar="FILE", help="Where the public file is written.")
@click.option(
    "--log",
    metavar="FILE",
    help="Write a table of what was withheld, where and on which ground; never the data itself. "
    "Only you can read it.",
)
@click.option(
    "--secret-file",
    metavar="FILE",
    help="The secret that pseudonyms are made with. Without it: that of STRATEGIPLAN_SECRET, else "
    "one for this run only. It may not lie in a git repository, nor beside the submissions.",
)
@click.option(
    "--consultation",
    metavar="ID",
    default="",
    help="The round that is answered, for submissions that do not say.",
)
@click.option(
    "--new-secret",
    metavar="FILE",
    help="Make a secret to keep in a new file, and do nothing else.",
)
@language_option
def redact(
    file: str | None,
    output: str | None,
    log: str | None,
    secret_file: str | None,
    consultation: str,
    new_secret: str | None,
    lang: str | None,
) -> int:
    """Write a public file of submissions, without private persons' data.

    FILE is a file or a folder of submissions. In the public file, private persons have
    pseudonyms, which are the same throughout a round and others in the next; ways to reach
    a sender, notes and days of deletion are gone; and in texts, words stand for identity
    numbers, e-mail addresses, telephone numbers, addresses, bank accounts and names.
    What is said about health, belief, politics and the like is pointed out and not
    changed: somebody has to read it. FILE itself is never changed.

    \b
    Exit code: 0 written, 1 written, and somebody has to read what is listed, 2 could
    not run.
    """
    if new_secret is not None:
        return _make_secret(new_secret, lang)
    if file is None:
        raise click.UsageError(click.get_current_context().get_usage())
    if output is None:
        raise refusal("cannot/redact-output", lang)
    from ..submissions.pseudonyms import Pseudonyms
    from ..submissions.publication import RoundUnknownError, field_name, in_order, publish

    _keep_apart(file, [name for name in (output, log) if name is not None], lang)
    kept = usable_secret(secret_file, (file, output), lang)
    say = speaker(lang)
    pseudonyms = Pseudonyms(kept or secrets.token_bytes(32), consultation, say.language)
    try:
        done = publish(file, output, pseudonyms, say, log=log, kept=kept is not None)
    except RoundUnknownError as error:
        raise refusal("cannot/redact-round", lang, id=error.id) from None
    except OSError as error:
        raise refusal(
            "cannot/redact-read", lang, file=error.filename or file, reason=error
        ) from None
    except ValueError as error:
        raise refusal("cannot/redact-read", lang, file=file, reason=str(error)) from None
    click.echo(say.phrase("redact/done", file=visible(output, 200), count=done.count))
    if done.withheld:
        click.echo(say.phrase("redact/kinds"))
        for kind, count in in_order(done.withheld):
            click.echo(f"{count:>7}  {say.phrase(f'withheld/{kind}')}")
    else:
        click.echo(say.phrase("redact/nothing"))
    if done.unsorted:
        click.echo(say.phrase("redact/unsorted", count=done.unsorted))
    if done.review:
        click.echo(say.phrase("redact/review"))
        for each in done.review:
            shape = "redact/at" if each.item < 0 else "redact/at_item"
            click.echo(
                "  "
                + say.phrase(
                    "redact/characters" if each.item < 0 and each.start >= 0 else shape,
                    id=visible(each.id, 60),
                    what=say.phrase(f"withheld/{each.kind}"),
                    field=field_name(each.field, say),
                    item=each.item + 1,
                    start=each.start + 1,
                    end=each.end,
                )
            )
        if done.for_review > len(done.review):
            more = done.for_review - len(done.review)
            click.echo(f"  {say.phrase('redact/review_more', count=more)}")
    if done.faults:
        click.echo(say.phrase("redact/faults", count=done.faults), err=True)
    if kept is None:
        click.echo(say.phrase("redact/random"), err=True)
    click.echo(say.phrase("redact/limits"), err=True)
    return 1 if done.for_review or done.faults else 0


def _make_secret(file: str, lang: str | None) -> int:
    from ..submissions.pseudonyms import SecretError, write_secret

    try:
        write_secret(file)
    except SecretError as error:
        raise _unusable(error, lang) from None
    except FileExistsError:
        raise refusal("cannot/secret-there", lang, file=file) from None
    except OSError as error:
        raise refusal("cannot/write", lang, file=file, reason=error) from None
    click.echo(speaker(lang).phrase("redact/secret_made", file=visible(file, 200)))
    return 0


def usable_secret(file: str | None, beside: tuple[str, ...], lang: str | None) -> bytes | None:
    """The secret of the option or the environment; nothing where neither is given."""
    from ..submissions.pseudonyms import SecretError, secret_from

    try:
        return secret_from(file, beside)
    except SecretError as error:
        raise _unusable(error, lang) from None
    except OSError as error:
        raise refusal("cannot/secret-read", lang, file=file or "", reason=error) from None


def _unusable(error: Exception, lang: str | None) -> Refused:
    from ..submissions.pseudonyms import SHORTEST_SECRET, SecretError

    assert isinstance(error, SecretError)
    return refusal(
        f"cannot/secret-{error.reason}", lang, file=error.file, least=str(SHORTEST_SECRET)
    )


def _keep_apart(file: str, outputs: list[str], lang: str | None) -> None:
    """Nothing is written over what is read, nor where it would be read the next time."""
    source = Path(file).resolve()
    seen = {source}
    for name in outputs:
        place = Path(name).resolve()
        same = source.exists() and place.exists() and os.path.samefile(source, place)
        if place in seen or same:
            raise refusal("cannot/redact-same", lang, file=name)
        if source.is_dir() and place.is_relative_to(source):
            raise refusal("cannot/redact-inside", lang, file=name)
        seen.add(place)
