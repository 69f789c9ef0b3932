"""``strategiplan explain``, ``rules`` and ``profiles``: what there is to go by."""

from __future__ import annotations

import click

from ..checks import rules as all_rules
from ..checks import rules_of
from ..messages import Speaker, message_language, visible
from ..model import in_language
from ..profiles import BUILT_IN, by_code, load_profile
from .common import (
    language_option,
    no_such_rule,
    speaker,
    speaker_of,
    usable_profile,
    wished_language,
)


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
    used = usable_profile(profile, lang) if profile else None
    known = rules_of(used) if used else all_rules()
    names = {rule.name: each for each, rule in known.items()}
    found = names.get(code) or (code if code in known else code.upper())
    if found not in known:
        raise no_such_rule(code, lang, [used] if used else [])
    from ..report.rule import explanation, own_explanation

    say = Speaker(message_language(wished_language(lang), used.language if used else None))
    rule = known[found]
    if used and rule.name in used.own_rules:
        click.echo(own_explanation(rule.name, used, speaker_of(used, lang)), nl=False)
    else:
        shown = {used.name or str(profile): used} if used else None
        click.echo(explanation(rule, say, shown), nl=False)
    return 0


@click.command()
@click.option(
    "--profile",
    metavar="NAME|FILE",
    default="generic",
    show_default=True,
    help="Whose rules and severities to show.",
)
@language_option
def rules(profile: str, lang: str | None) -> int:
    """List all rules with their codes, names and severities, those of the profile's own last."""
    from ..report.rule import summary

    used = usable_profile(profile, lang)
    say = speaker_of(used, lang) if used.own_rules else speaker(lang)
    settings = by_code(used)
    for rule in rules_of(used).values():
        severity = settings[rule.code].severity or "error"
        word = say.phrase("off") if severity == "off" else say.words.SEVERITIES[severity][0]
        code = "" if rule.code == rule.name else rule.code
        click.echo(f"{code:<5}  {word:<9} {rule.name:<30} {summary(rule, say, used)}")
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
