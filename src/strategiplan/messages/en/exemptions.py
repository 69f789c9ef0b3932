"""English: exemptions from rules."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP921": (
        "there is no rule “{value}” to be exempted from",
        "`strategiplan rules` lists them all",
    ),
    "SP922": (
        "the exemption from {rule} gives no reason, so it lets nothing pass",
        "write under `reason` why the rule does not apply here",
    ),
    "SP923": (
        "nothing can be exempted from {rule}: part of the file is lost until it is mended",
        "mend what the rule finds, and remove the exemption",
    ),
    "SP923/profile": (
        "nothing in a plan can be exempted from {rule}, which is about profiles",
        "mend the profile, and remove the exemption",
    ),
    "SP923/own": (
        "nothing can be exempted from {rule}, which is about exemptions",
        "remove the exemption; a profile can switch the rule off",
    ),
    "SP924": (
        "the exemption from {rule} held until {until}",
        "mend what it was about and remove it, or decide on a new last day",
    ),
    "SP925": (
        "the exemption from {rule} is not needed: the rule finds nothing here",
        "remove the exemption",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
