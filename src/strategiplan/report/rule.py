"""A rule's documentation, as `strategiplan explain` and the rule pages show it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ..diagnostics import Example, Rule
from ..messages import Speaker, explanations
from ..model import in_language
from ..profiles import BUILT_IN, by_code, load_profile

WIDTH = 92


def summary(rule: Rule, speaker: Speaker) -> str:
    """What is wrong, in one sentence."""
    return str(explanations(speaker.language).get(rule.code, (rule.summary, ""))[0])


def why(rule: Rule, speaker: Speaker) -> str:
    """Why it matters, in paragraphs."""
    return str(explanations(speaker.language).get(rule.code, ("", rule.why))[1])


def severities(rule: Rule, speaker: Speaker) -> Iterator[tuple[str, str]]:
    """Each built-in profile's name and what it says of the rule."""
    for name in BUILT_IN:
        profile, _ = load_profile(name)
        setting = by_code(profile)[rule.code]
        severity = setting.severity or "error"
        words = [
            speaker.phrase("off") if severity == "off" else speaker.words.SEVERITIES[severity][0]
        ]
        if setting.basis:
            words.append(
                f"{speaker.phrase('basis')} {in_language(setting.basis, speaker.language)}"
            )
        if setting.valid_from:
            words.append(speaker.phrase("in_force", start=speaker.date(setting.valid_from)))
        yield name, ", ".join(words)


def explanation(rule: Rule, speaker: Speaker) -> str:
    """The whole documentation as plain text."""
    lines = [f"{rule.code} {rule.name}", "", summary(rule, speaker), ""]
    for paragraph in why(rule, speaker).split("\n\n"):
        lines += [*textwrap.wrap(paragraph, WIDTH), ""]
    for heading, examples in (("wrong", rule.bad), ("right", rule.good)):
        for example in examples:
            lines += [heading_of(example, heading, speaker), *_indented(example.text), ""]
    for name, words in severities(rule, speaker):
        lines.append(f"{speaker.phrase('severity', profile=name)}: {words}")
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
