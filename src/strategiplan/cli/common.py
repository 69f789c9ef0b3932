"""What several commands share: the language, the colours, and where to write."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

import click

from .. import api
from ..messages import LANGUAGES, Speaker
from ..model import Plan
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


def opened_plan(file: str, profile: str | None, lang: str | None) -> tuple[Plan, Speaker]:
    """The plan in a file, and somebody who speaks of it.

    Where there is none, what is wrong is written to standard error and the command
    ends: with 2 where the file cannot be opened, else with 1.
    """
    used = usable_profile(profile, lang) if profile else None
    report = api.check(file, used, language=wished_language(lang))
    if report.plan is not None:
        return report.plan, api.speaker_for(report.plan, report.profile, wished_language(lang))
    if not report.findings:
        raise click.UsageError(f"{file} is a profile, not a plan.")
    from ..report.text import to_text

    click.echo(to_text([report]), nl=False, err=True)
    unreadable = any(finding.code == "SP001" for finding in report.findings)
    raise click.exceptions.Exit(2 if unreadable else 1)


def usable_profile(name: str, lang: str | None) -> Profile:
    """The profile of that name or file; what is wrong with it is a mistake of usage."""
    try:
        return api.load_profile(name, language=wished_language(lang))
    except api.PlanError as error:
        words = "\n".join(f"{finding}; {finding.hint}" for finding in error.findings)
        raise click.UsageError(words) from None
