"""``strategiplan explain``, ``rules`` and ``profiles``: what there is to go by."""

from __future__ import annotations

import click

from ..checks import codes_by_name
from ..checks import rules as all_rules
from ..messages import Speaker, message_language, visible
from ..model import in_language
from ..profiles import BUILT_IN, by_code, load_profile
from ..text import nearest
from .common import language_option, usable_profile, wished_language


@click.command()
@click.argument("code")
@language_option
def explain(code: str, lang: str | None) -> int:
    """Explain a rule: what it finds, why it matters, and how it is done right.

    CODE is a rule's code or name, such as SP301 or goal-without-strategy.
    """
    found = codes_by_name().get(code, code.upper())
    if found not in all_rules():
        near = nearest(code, (*codes_by_name(), *all_rules()))
        meant = f" Did you mean {near}?" if near else ""
        raise click.UsageError(f"There is no rule {code}.{meant} `strategiplan rules` lists them.")
    from ..report.rule import explanation

    speaker = Speaker(message_language(wished_language(lang)))
    click.echo(explanation(all_rules()[found], speaker), nl=False)
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

    speaker = Speaker(message_language(wished_language(lang)))
    settings = by_code(usable_profile(profile, lang))
    for rule in all_rules().values():
        severity = settings[rule.code].severity or "error"
        word = speaker.phrase("off") if severity == "off" else speaker.words.SEVERITIES[severity][0]
        click.echo(f"{rule.code}  {word:<9} {rule.name:<30} {summary(rule, speaker)}")
    return 0


@click.command()
@language_option
def profiles(lang: str | None) -> int:
    """List the profiles that come with strategiplan."""
    speaker = Speaker(message_language(wished_language(lang)))
    for name in BUILT_IN:
        profile, _ = load_profile(name)
        click.echo(f"{name}: {visible(in_language(profile.title, speaker.language))}")
        if profile.extends or name != "generic":
            click.echo("  " + speaker.phrase("builds_on", profile=profile.extends or "generic"))
        click.echo(
            click.wrap_text(in_language(profile.description, speaker.language), 92, "  ", "  ")
        )
    return 0
