"""English: numbers of indicators."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP611": (
        "{indicator} has the number {number}, and nothing says what is counted",
        "write the unit once under `unit`: prosent, personer, tonn CO2-ekvivalenter",
    ),
    "SP612": (
        "{indicator} is measured every year, and has no number for {years}",
        "add the missing numbers under `values`, or correct `interval_years`",
    ),
    "SP612/several": (
        "{indicator} is measured every {interval} years, and has no number for {years}",
        "add the missing numbers under `values`, or correct `interval_years`",
    ),
    "SP613/up": (
        "the number shall not go down, and the target {target} does not lie above the baseline {baseline}",
        "correct the target, the baseline or the direction",
    ),
    "SP613/down": (
        "the number shall not go up, and the target {target} does not lie below the baseline {baseline}",
        "correct the target, the baseline or the direction",
    ),
    "SP614": ("there are two numbers for {date}", "keep the one that holds"),
    "SP615/empty": (
        "no number can lie in the band “{band}”: its lower limit is not below its upper",
        "have the two changed places?",
    ),
    "SP615/overlap": (
        "the bands “{other}” and “{band}” take the same numbers",
        "let one end (`below`) where the next begins (`at_least`)",
    ),
    "SP616": (
        "nothing says when the number {number} was measured",
        "write the year, month or day under `date`",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
