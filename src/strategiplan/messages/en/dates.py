"""English: dates and periods."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP601": (
        "the period ends in {end}, before it begins in {start}",
        "have the two changed places?",
    ),
    "SP602": (
        "the text names {year}, outside the plan's period {first}–{last}",
        "correct the year; if the source prints it so, keep it and record it under `misprints`",
    ),
    "SP602/exchanged": (
        "the text names {year}; was {last} meant, the last year of the plan?",
        "correct the year; if the source prints it so, keep it and record it under `misprints`",
    ),
    "SP603": (
        "{element} has the period {own}, outside the plan's {plan}",
        "correct the period, or leave it out where the plan's own holds",
    ),
    "SP604": (
        "the plan looks {years} years ahead",
        "twelve years is usual, between {low} and {high}; is the period right?",
    ),
    "SP605": (
        "the target is dated {value}, before the baseline of {other}",
        "have the two changed places?",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
