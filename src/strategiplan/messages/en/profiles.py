"""English: profiles."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP901": (
        "there is no profile “{value}”",
        "these come with strategiplan: {allowed}; a file of your own ends in .yaml",
    ),
    "SP901/file": (
        "the profile {value} cannot be found or read",
        "it is looked for beside the file that names it",
    ),
    "SP901/outside": (
        "the profile {value} lies outside the plan's folder",
        "put it beside the plan, or name it with --profile",
    ),
    "SP902": (
        "the profile builds on itself: {circle}",
        "take `extends` out of one of them",
    ),
    "SP903": ("there is no rule “{value}”", "`strategiplan rules` lists them all"),
    "SP904/none": (
        "the profile does not say how many {kind} there shall be",
        "write `exactly`, `at_least` or `at_most`",
    ),
    "SP904/negative": (
        "the profile asks for {number} {kind}, fewer than none",
        "write 0 where there shall be none",
    ),
    "SP904/crossed": (
        "the profile asks for at least {least} {kind} and at most {most}",
        "have the two changed places?",
    ),
    "SP904/both": (
        "the profile asks for exactly {exactly} {kind} and gives limits beside it",
        "keep either `exactly`, or `at_least` and `at_most`",
    ),
    "SP905": ("there is no kind of element “{value}”", "kinds are {allowed}"),
    "SP905/subject": ("a consultation cannot have the subject “{value}”", "subjects are {allowed}"),
    "SP905/field": (
        "{kind} has no key “{value}”",
        "name a key of the plan file, such as `title`",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
