"""English: references between elements."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP211": (
        "`{key}` names “{value}”, and no {kind} has that identifier",
        "add it to the plan, or correct the identifier",
    ),
    "SP211/any": (
        "`{key}` names “{value}”, and nothing in the plan has that identifier",
        "add it to the plan, or correct the identifier",
    ),
    "SP212": (
        "`{key}` refers to {found}, and can refer only to {expected}",
        "refer to another element, or move the reference to the key that it belongs under",
    ),
    "SP213": (
        "{found} refers to itself",
        "remove the reference, or name the element that was meant",
    ),
    "SP214": (
        "goals support each other in a circle: {circle}",
        "remove one of the links; what should be read together belongs in `related`",
    ),
    "SP215": (
        "“{value}” stands twice under `{key}`",
        "remove one of them, or name the element that was meant",
    ),
    "SP216": (
        "{actor} has no part in anything in the plan",
        "link it where it answers for something or takes part, or remove it",
    ),
    "SP217": (
        "nothing in the plan cites {source}",
        "cite it under `sources` where it was used, or remove it",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
