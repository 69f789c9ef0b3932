"""English: baselines."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP931": (
        "this file is no baseline",
        "name one that `strategiplan check --write-baseline` has written",
    ),
    "SP932": (
        "this baseline is written in version {version} of the format, which is not known here",
        "use the version of strategiplan that wrote it, or a newer one",
    ),
    "SP933": (
        "the plan {plan} stands twice in this baseline",
        "remove one of the two",
    ),
    "SP934": (
        "this baseline knows nothing of the plan {plan}; it is of {known}",
        "is it the right file? until then all findings are new",
    ),
    "SP934/none": (
        "this baseline knows nothing of the plan {plan}, nor of any other",
        "is it the right file? until then all findings are new",
    ),
    "SP935": (
        "there is no rule “{value}”, so nothing that stands here is known",
        "`strategiplan rules` lists them all",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
