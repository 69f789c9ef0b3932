"""``strategiplan explain``, ``rules`` and ``profiles``: what there is to go by."""

from __future__ import annotations

import click

from ..checks import codes_by_name
from ..checks import rules as all_rules
from ..messages import Speaker, message_language, visible
from ..model import in_language
from ..profiles import BUILT_IN, by_code, load_profile
from .common import language_option, no_such_rule, speaker, usable_profile, wished_language


@click.command()
@click.argument("code")
@click.option(
    "--profile",
    metavar="NAME|FILE",
    help="Whose severity to show. Without it: those of the profiles that come with strategiplan.",
)
@language_option
def explain(code: str, profile: str | None, lang: str | None) -> int:
    """Explain a rule: what it finds, why it matters, and how it is done right.

    CODE is a rule's code or name, such as SP301 or goal-without-strategy.
    """
    found = codes_by_name().get(code, code.upper())
    if found not in all_rules():
        raise no_such_rule(code, lang)
    from ..report.rule import explanation

    used = usable_profile(profile, lang) if profile else None
    say = Speaker(message_language(wished_language(lang), used.language if used else None))
    shown = {used.name or str(profile): used} if used else None
    click.echo(explanation(all_rules()[found], say, shown), nl=False)
    return 0


@click.command()
@click.option(
    "--profile",
    metavar="NAME|FILE",
    default="generic",
    show_default=True,
    help="Whose severities to show.",
)
@language_option
def rules(profile: str, lang: str | None) -> int:
    """List all rules with their codes, names and severities."""
    from ..report.rule import summary

    say = speaker(lang)
    settings = by_code(usable_profile(profile, lang))
    for rule in all_rules().values():
        severity = settings[rule.code].severity or "error"
        word = say.phrase("off") if severity == "off" else say.words.SEVERITIES[severity][0]
        click.echo(f"{rule.code}  {word:<9} {rule.name:<30} {summary(rule, say)}")
    return 0


@click.command()
@language_option
def profiles(lang: str | None) -> int:
    """List the profiles that come with strategiplan."""
    say = speaker(lang)
    for name in BUILT_IN:
        profile, _ = load_profile(name)
        click.echo(f"{name}: {visible(in_language(profile.title, say.language))}")
        if profile.extends or name != "generic":
            click.echo("  " + say.phrase("builds_on", profile=profile.extends or "generic"))
        click.echo(click.wrap_text(in_language(profile.description, say.language), 92, "  ", "  "))
    return 0
