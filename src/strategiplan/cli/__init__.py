"""The command ``strategiplan``: a thin front on the library.

Exit codes: 0 nothing wrong, 1 findings that count as failure, 2 it could not run.
"""

from __future__ import annotations

import importlib
import os
import sys

import click

from .. import __version__
from .common import refusal

COMMANDS = {
    "changes": "changes:changes",
    "check": "check:check",
    "compare": "compare:compare",
    "consultation": "consultation:consultation",
    "coverage": "coverage:coverage",
    "diff": "diff:diff",
    "diff-driver": "git_drivers:diff_driver",
    "explain": "rules:explain",
    "export": "export:export",
    "forget": "forget:forget",
    "format": "formatting:format_",
    "formats": "export:formats",
    "git-setup": "git_setup:git_setup",
    "history": "history:history",
    "import": "importing:import_",
    "lsp": "language_server:lsp",
    "merge": "merge:merge",
    "merge-driver": "git_drivers:merge_driver",
    "new": "new:new",
    "patch": "patch:patch",
    "process": "process:process",
    "profiles": "rules:profiles",
    "redact": "redact:redact",
    "rules": "rules:rules",
    "schema": "schema:schema",
    "serve": "serve:serve",
    "show": "show:show",
    "status": "status:status",
    "submissions": "submissions:submissions",
    "trace": "trace:trace",
}
"""Where each command is: the module and its name there. One is loaded when it is called."""
_FILES = ("FILE", "FOLDER", "OLD", "NEW", "BASE", "OURS", "THEIRS", "SOURCE...")
"""What an argument or an option is called that takes the name of a file."""


class _Commands(click.Group):
    """The group of all commands; loading every one of them takes as long as checking a plan."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            self.add_command(_loaded(cmd_name), cmd_name)
        return self.commands.get(cmd_name)


def _loaded(name: str) -> click.Command:
    module, _, attribute = COMMANDS[name].partition(":")
    found: click.Command = getattr(importlib.import_module(f".{module}", __name__), attribute)
    below = found.commands.values() if isinstance(found, click.Group) else ()
    for parameter in (parameter for one in (found, *below) for parameter in one.params):
        if any(word in (parameter.metavar or "") for word in _FILES):
            # The shell completes names of files then; whether there is one is for the command to say.
            parameter.type = click.Path(readable=False)
    return found


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
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
