"""What several commands share: their options, the colours, and how they refuse."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable
from typing import IO, Any

import click

from .. import api, profiles
from ..checks import rules, rules_of
from ..messages import LANGUAGES, Speaker, message_language, visible
from ..model import Plan
from ..model.profile import Profile
from ..reading import Document
from ..text import nearest

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

output_option: Callable[[Any], Any] = click.option(
    "-o", "--output", metavar="FILE", help="Write to this file, whole or not at all."
)
plan_option: Callable[[Any], Any] = click.option(
    "--plan", "plan_file", metavar="FILE", required=True, help="The plan that they are about."
)


def format_option(*forms: str, help: str) -> Callable[[Any], Any]:
    """The option for how a command writes what it shows, `text` where nobody says otherwise."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default="text", show_default=True, help=help
    )


def day_option(help: str, **more: Any) -> Callable[[Any], Any]:
    """The option for the day that a command counts from, which is today's where it is left out."""
    day = click.DateTime(["%Y-%m-%d"])
    return click.option("--today", type=day, metavar="DATE", help=help, **more)


def wished_language(option: str | None) -> str | None:
    """The language of the option or the environment; ``None`` where neither says any."""
    if option:
        return option
    for name in ("STRATEGIPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        tag = value.replace("-", "_").split("_")[0].split(".")[0].lower()
        if tag in (*LANGUAGES, "no"):
            return value
        if value and tag not in ("c", "posix"):
            # Another language is set, which there are no messages in.
            return None
    return None


def speaker(lang: str | None) -> Speaker:
    """Somebody who speaks of what is in no plan, in the language of whoever asked."""
    return Speaker(message_language(wished_language(lang)))


class Refused(click.ClickException):
    """What the command cannot do. It is said without the command's usage: that is in order."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print it where errors go."""
        click.echo(self.message, file=file, err=file is None)


def refusal(key: str, lang: str | None, **values: str | OSError) -> Refused:
    """What the command cannot do, by the key of its phrase and the values that it names."""
    say = speaker(lang)
    shown = {
        name: visible(_reason(value, say) if isinstance(value, OSError) else value, 500)
        for name, value in values.items()
    }
    return Refused(f"{say.words.SEVERITIES['error'][0]}: {say.phrase(key, **shown)}")


def _reason(error: OSError, say: Speaker) -> str:
    """Why the machine would not; it says so in English itself."""
    key = f"reason/{errno.errorcode.get(error.errno or 0, '')}"
    known = key in say.words.PHRASES
    return say.phrase(key) if known else error.strerror or str(error)


def no_such_rule(word: str, lang: str | None, used: Iterable[Profile] = ()) -> Refused:
    """That there is no such rule, with the one that was most likely meant.

    Where profiles are used, their own rules may be meant too.
    """
    known = {code: rule.name for each in used for code, rule in rules_of(each).items()}
    known |= {code: rule.name for code, rule in rules().items()}
    near = nearest(word, (*known.values(), *known))
    if near:
        return refusal("cannot/rule-meant", lang, rule=word, meant=near)
    return refusal("cannot/rule", lang, rule=word)


def coloured() -> bool:
    """Whether to write colours: on a terminal, unless NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def opened_plan(
    file: str | Document, profile: str | None, lang: str | None
) -> tuple[Plan, Speaker]:
    """The plan in a file, and somebody who speaks of it.

    Where there is none, what is wrong is written to standard error and the command
    ends: with 2 where the file cannot be opened, else with 1.
    """
    used = usable_profile(profile, lang) if profile else None
    report = api.check(file, used, language=wished_language(lang))
    if report.plan is not None:
        return report.plan, api.speaker_for(report.plan, report.profile, wished_language(lang))
    if not report.findings:
        name = file.name if isinstance(file, Document) else file
        raise refusal("cannot/profile-shown", lang or report.language, file=name)
    from ..report.text import to_text

    click.echo(to_text([report]), nl=False, err=True)
    unreadable = any(finding.code == "SP001" for finding in report.findings)
    raise click.exceptions.Exit(2 if unreadable else 1)


def speaker_of(profile: Profile, lang: str | None) -> Speaker:
    """Somebody who speaks of a profile, in the wished language or its own, with its terms."""
    return api.speaker_for(None, profile, wished_language(lang))


def opened_edition(file: str | Document, lang: str | None) -> tuple[Plan, Speaker]:
    """As `opened_plan`; a command that compares files ends with 2 where one cannot be used.

    For such a command 1 means that they differ.
    """
    try:
        return opened_plan(file, None, lang)
    except click.exceptions.Exit:
        raise click.exceptions.Exit(2) from None


def written(text: str, output: str | None, lang: str | None) -> None:
    """Print a text, or write it to a file, whole or not at all; ``-`` is standard output."""
    if output in (None, "-"):
        click.echo(text, nl=False, color=True)
        return
    assert output is not None
    from ..writing import write_file

    try:
        write_file(output, text)
    except OSError as error:
        raise refusal("cannot/write", lang, file=output, reason=error) from None


def usable_profile(name: str, lang: str | None) -> Profile:
    """The profile of that name or file; where something is wrong with it, it is not used."""
    try:
        return api.load_profile(name, language=wished_language(lang))
    except api.PlanError as error:
        own = profiles.load_profile(name)[0].language
        say = Speaker(message_language(wished_language(lang), own))
        raise refused(error, say) from None


def refused(error: api.PlanError, say: Speaker) -> Refused:
    """That a file that was named beside the plan cannot be used, with everything that is wrong."""
    from ..report.text import lines_of

    lines = (line for finding in error.findings for line in (*lines_of(finding, say), ""))
    return Refused("\n".join(lines).rstrip())
