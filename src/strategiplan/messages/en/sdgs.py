"""English: the UN's goals."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP501": (
        "there is no Sustainable Development Goal {code}",
        "the goals are 1 to 17, the targets 11.2 or 14.a, the indicators 11.2.1",
    ),
    "SP501/target": (
        "Sustainable Development Goal {goal} has no target {code}",
        "look the number up in the UN's list; the last ones of each goal have letters",
    ),
    "SP501/meant": (
        "“{code}” is not how a Sustainable Development Goal is written",
        "write {meant}",
    ),
    "SP502": ("SDG {code} stands twice here", "remove one of the two"),
    "SP503": (
        "{element} has no link to a Sustainable Development Goal",
        "add one under `sdgs` on the goal, on its subgoals or on the plan",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
