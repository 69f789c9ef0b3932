"""``strategiplan lsp``: the language server, which an editor starts."""

from __future__ import annotations

import click

from ..messages import LANGUAGES
from .common import profile_option, refusal


@click.command()
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="Language of all that is shown. Without it: the editor's settings, then the plan's own, "
    "then the editor's.",
)
@profile_option
@click.option(
    "--stdio", is_flag=True, expose_value=False, help="What editors say; there is no other way."
)
def lsp(lang: str | None, profile: str | None) -> int:
    """Run the language server for an editor, over standard input and output.

    An editor starts it; docs/editor.md says how. It shows findings while you
    write, explains and completes keys, identifiers and SDGs, goes to what a
    reference names, renames identifiers everywhere, and offers what can be done
    about a finding.
    """
    try:
        from ..language_server.server import make_server
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise refusal("cannot/lsp", lang) from None
    make_server(lang, profile).start_io()
    return 0
