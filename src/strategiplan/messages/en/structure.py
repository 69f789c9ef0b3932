"""English: levels, counts and what belongs together."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP301": (
        "{element} has no {kinds}",
        "add one to the goal or below it; if there are some that are not written down, write `not_recorded: [strategies]`",
    ),
    "SP302/exactly": (
        "{element} has {found}, and should have {expected}",
        "add or remove until there are {expected}; or change `counts` in the profile",
    ),
    "SP302/at-least": (
        "{element} has {found}, and should have at least {expected}",
        "add the missing ones; or change `counts` in the profile",
    ),
    "SP302/at-most": (
        "{element} has {found}, and should have at most {expected}",
        "remove or join some; or change `counts` in the profile",
    ),
    "SP302/none": (
        "{element} has {found}, and this plan has no such level there",
        "move them up one level; or change `counts` in the profile",
    ),
    "SP303": (
        "nobody answers for {element}",
        "name an actor under `responsible`, here or on the goal above",
    ),
    "SP304": (
        "no goal answers {element}",
        "name the challenge under `addresses` on the goals that answer it",
    ),
    "SP305": (
        "{element} is on a level that the profile {profile} does not have: {kind}",
        "its levels are {levels}; move the element, or add the level to the profile",
    ),
    "SP306": ("the plan has no {kinds}", "add one under `goals`"),
    "SP307": ("the plan has no {kinds}", "add one under `strategies` on a goal or a subgoal"),
    "SP308": ("the plan names no {kinds}", "add the long-term challenges under `challenges`"),
    "SP309": ("rank {value} is taken already, by {other}", "give each its own place in the order"),
    "SP310/none": (
        "no goal says whether it is for the community or for the municipality as an organisation",
        "write `scope: [community]`, `scope: [organisation]` or both on the goals",
    ),
    "SP310/community": (
        "every goal is for the community, and none for the municipality as an organisation",
        "add a goal for the organisation, or mark one with `scope: [community, organisation]`",
    ),
    "SP310/organisation": (
        "every goal is for the municipality as an organisation, and none for the community",
        "add a goal for the community, or mark one with `scope: [community, organisation]`",
    ),
    "SP311": (
        "{element} belongs to no goal",
        "name the goal that it tells of under `indicates`, or move it there",
    ),
    "SP312": ("{element} has no {kinds}", "add them under `goals`, or remove {element}"),
}
"""What is wrong, and what to do about it, by code and variant."""
