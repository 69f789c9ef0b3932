"""``strategiplan serve``: the web edition in a browser, renewed each time the file is saved."""

from __future__ import annotations

import errno
import os
import threading

import click

from ..messages import visible
from .common import (
    language_option,
    profile_option,
    refusal,
    speaker,
    usable_profile,
    wished_language,
)


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    help="The port of the address. Without it: 8420, or one that is free where that is taken.",
)
@click.option("--theme", metavar="FILE", default="", help="The look of the page, as in `export`.")
@click.option("--open", "open_", is_flag=True, help="Open the page in the browser.")
@profile_option
@language_option
def serve(
    file: str, port: int | None, theme: str, open_: bool, profile: str | None, lang: str | None
) -> int:
    """Show a plan's web page while you write, with what is wrong beside what it concerns.

    The page is on this machine only, and is renewed each time FILE is saved, or its
    profile or theme. It is what `export --to html` would make: private persons' data
    are withheld. Nothing is written. Ctrl-C stops.
    """
    from ..exporting import PrivateOptionError, format_named
    from ..reading.document import format_of

    if file == "-":
        raise refusal("serve/stdin", lang)
    if os.path.isdir(file):
        raise refusal("serve/folder", lang, file=file)
    html = format_named("html")
    if html.missing:
        raise refusal("export/missing", lang, format=html.name, command=html.command)
    if profile and not format_of(profile):
        # A file may be wrong for a while; a name is right or wrong.
        usable_profile(profile, lang)
    import webbrowser

    from ..preview.making import Preview
    from ..preview.server import Showing

    preview = Preview(file, profile, wished_language(lang), theme)
    try:
        showing = Showing.begin(preview, port)
    except PrivateOptionError as error:
        what = speaker(lang).phrase(f"personal/{error.kind}")
        raise refusal("export/private", lang, option="--theme", what=what) from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise refusal("serve/port_taken", lang, port=str(port)) from None
        raise refusal("serve/port", lang, port=str(port)) from None
    say = speaker(lang)
    address = showing.server.address
    try:
        click.echo(say.phrase("serve/at", file=visible(file, 200), address=address))
        click.echo(say.phrase("serve/stop"))
        if open_:
            webbrowser.open(address)
        showing.follow(threading.Event())
    except KeyboardInterrupt:
        pass
    finally:
        showing.close()
    return 0
