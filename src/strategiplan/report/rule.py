"""A rule's documentation, as `strategiplan explain` and the rule pages show it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from ..checks.clauses import clause
from ..checks.routes import kinds_to_classes
from ..diagnostics import Example, Rule
from ..messages import Speaker, explanations, visible
from ..model.profile import Condition, OwnRule, Profile, RuleSetting
from ..profiles import BUILT_IN, by_code, load_profile

WIDTH = 92


def summary(rule: Rule, speaker: Speaker, profile: Profile | None = None) -> str:
    """What is wrong, in one sentence; what a profile's own rule asks for."""
    own = profile.own_rules.get(rule.name) if profile else None
    if own:
        return own_summary(own, speaker)
    return str(explanations(speaker.language).get(rule.code, (rule.summary, ""))[0])


def own_summary(rule: OwnRule, speaker: Speaker) -> str:
    """What an own rule asks for: its description, or its condition in words."""
    if rule.description:
        return speaker.own_words(rule.description, {})
    return speaker.rule_in_words(
        rule.kinds,
        clause(rule.must or Condition(), kinds_to_classes(rule.kinds)),
        clause(rule.when, kinds_to_classes(rule.kinds)) if rule.when else None,
    )


def why(rule: Rule, speaker: Speaker) -> str:
    """Why it matters, in paragraphs."""
    return str(explanations(speaker.language).get(rule.code, ("", rule.why))[1])


def severities(
    rule: Rule, speaker: Speaker, profiles: Mapping[str, Profile] | None = None
) -> Iterator[tuple[str, str]]:
    """Each profile's name and what it says of the rule; those of the built-in ones without any."""
    for name, profile in (profiles or {each: load_profile(each)[0] for each in BUILT_IN}).items():
        setting = by_code(profile)[rule.code]
        yield name, _setting_words(setting, speaker)


def _setting_words(setting: RuleSetting, speaker: Speaker) -> str:
    severity = setting.severity or "error"
    words = [speaker.phrase("off") if severity == "off" else speaker.words.SEVERITIES[severity][0]]
    if setting.basis:
        words.append(f"{speaker.phrase('basis')} {speaker.own_words(setting.basis, {})}")
    if setting.valid_from:
        words.append(speaker.phrase("in_force", start=speaker.date(setting.valid_from)))
    return ", ".join(words)


def explanation(rule: Rule, speaker: Speaker, profiles: Mapping[str, Profile] | None = None) -> str:
    """The whole documentation as plain text, with what these profiles say of the rule."""
    lines = [f"{rule.code} {rule.name}", "", summary(rule, speaker), ""]
    for paragraph in why(rule, speaker).split("\n\n"):
        lines += [*textwrap.wrap(paragraph, WIDTH), ""]
    for heading, examples in (("wrong", rule.bad), ("right", rule.good)):
        for example in examples:
            lines += [heading_of(example, heading, speaker), *_indented(example.shown), ""]
    for name, words in severities(rule, speaker, profiles):
        lines.append(f"{speaker.phrase('severity', profile=visible(name))}: {words}")
    return "\n".join(lines) + "\n"


def own_explanation(name: str, profile: Profile, speaker: Speaker) -> str:
    """All that is known of an own rule of a profile, as plain text."""
    rule = profile.own_rules[name]
    setting = by_code(profile)[rule.code or name]
    lines = [" ".join(dict.fromkeys((rule.code or name, name))), ""]
    lines += [*textwrap.wrap(own_summary(rule, speaker), WIDTH), ""]
    profile_name = visible(profile.name)
    lines.append(
        f"{speaker.phrase('severity', profile=profile_name)}: {_setting_words(setting, speaker)}"
    )
    if rule.url:
        lines.append(visible(rule.url, 500))
    return "\n".join(lines) + "\n"


def heading_of(example: Example, heading: str, speaker: Speaker) -> str:
    """What stands above an example, with its profile where that matters."""
    words = speaker.phrase(heading)
    if example.profile != "generic":
        words += f" {speaker.phrase('in_profile', profile=example.profile)}"
    return words


def _indented(text: str) -> Iterator[str]:
    # Characters that cannot be seen are what some rules are about.
    shown = text.replace("\t", "→").replace("\u00a0", "⍽")
    return (f"    {line}" for line in shown.rstrip("\n").split("\n"))
