"""What several commands share: the language, the colours, and where to write."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

import click

from .. import api
from ..messages import LANGUAGES
from ..model.profile import Profile

language_option: Callable[[Any], Any] = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="Language of the messages. Without it: the environment's (STRATEGIPLAN_LANG, LC_ALL, "
    "LC_MESSAGES, LANG), then the plan's own.",
)
profile_option: Callable[[Any], Any] = click.option(
    "--profile",
    metavar="NAME|FILE",
    help="The profile to use, by name or as a file ending in .yaml. Without it: the one that the "
    "plan names, else generic.",
)


def wished_language(option: str | None) -> str | None:
    """The language of the option or the environment; ``None`` where neither says any."""
    if option:
        return option
    for name in ("STRATEGIPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        tag = value.replace("-", "_").split("_")[0].split(".")[0].lower()
        if tag in (*LANGUAGES, "nn", "no"):
            return value
        if value and tag not in ("c", "posix"):
            # Another language is set, which there are no messages in.
            return None
    return None


def coloured() -> bool:
    """Whether to write colours: on a terminal, unless NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def usable_profile(name: str, lang: str | None) -> Profile:
    """The profile of that name or file; what is wrong with it is a mistake of usage."""
    try:
        return api.load_profile(name, language=wished_language(lang))
    except api.PlanError as error:
        words = "\n".join(f"{finding}; {finding.hint}" for finding in error.findings)
        raise click.UsageError(words) from None
