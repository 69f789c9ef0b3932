"""The command ``strategiplan``: a thin front on the library.

Exit codes: 0 nothing wrong, 1 findings that count as failure, 2 it could not run.
"""

from __future__ import annotations

import os
import sys

import click

from .. import __version__
from .changes import changes
from .check import check
from .common import refusal
from .compare import compare
from .consultation import consultation
from .coverage import coverage
from .diff import diff
from .export import export, formats
from .forget import forget
from .formatting import format_
from .git_drivers import diff_driver, merge_driver
from .git_setup import git_setup
from .history import history
from .importing import import_
from .language_server import lsp
from .merge import merge
from .new import new
from .patch import patch
from .process import process
from .redact import redact
from .rules import explain, profiles, rules
from .schema import schema
from .serve import serve
from .show import show
from .status import status
from .submissions import submissions
from .trace import trace


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="strategiplan")
def command() -> None:
    """Check and show strategic plans that are written as text files (YAML or JSON).

    \b
    A plan file begins like this:
        title: Kommuneplanens samfunnsdel
        goals:
          - id: gronnere
            title: Et grønnere samfunn

    `strategiplan new` writes one to start from, `strategiplan check FILE` says
    what is wrong in it, `strategiplan process FILE` how far it has come on the way
    that the law lays down, `strategiplan show FILE` shows it as a tree, `strategiplan
    trace FILE ID` tells one element's whole story, `strategiplan diff OLD NEW` what
    changed between two editions, `strategiplan import FILE` makes a plan file of a plan
    in another format. A plan is changed by `check --fix`,
    `format` and `import --into` only.
    """


_FILES = ("FILE", "FOLDER", "OLD", "NEW", "BASE", "OURS", "THEIRS", "SOURCE...")
"""What an argument or an option is called that takes the name of a file."""

for each in (
    check,
    process,
    consultation,
    show,
    trace,
    coverage,
    compare,
    status,
    diff,
    changes,
    history,
    merge,
    patch,
    redact,
    forget,
    export,
    formats,
    git_setup,
    merge_driver,
    diff_driver,
    format_,
    import_,
    submissions,
    new,
    explain,
    rules,
    profiles,
    schema,
    serve,
    lsp,
):
    command.add_command(each)
    below = each.commands.values() if isinstance(each, click.Group) else ()
    for parameter in (parameter for one in (each, *below) for parameter in one.params):
        if any(word in (parameter.metavar or "") for word in _FILES):
            # The shell completes names of files then; whether there is one is for the command to say.
            parameter.type = click.Path(readable=False)


def main() -> None:
    """Run the command; a closed pipe and Ctrl-C end it without a word."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that is not in UTF-8 still gets the letters that it has.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
    try:
        code = command.main(standalone_mode=False) or 0
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = 2
    except (KeyboardInterrupt, click.Abort):
        code = 130
    except BrokenPipeError:
        # Whoever read us has gone; what Python still wants to write goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    except OSError as error:
        # The disk is full, say: what was printed is not to be relied on.
        refusal("cannot/output", None, reason=error).show()
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 2
    sys.exit(code)
