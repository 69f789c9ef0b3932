"""Levels that hide in numbering: ``EX1.2.1`` belongs under ``EX1.2``, though StratML has it beside."""

from __future__ import annotations

import re
from collections.abc import Sequence

DEEPEST = 3
"""Subgoals, strategies and measures; StratML numbers deeper now and then, a plan has no level for it."""


def levels_of(goal: str, codes: Sequence[str]) -> list[int]:
    """The level of each objective by its code, 1 for those right under the goal.

    One is below another only where it follows it, or others below it, at once; so
    the order of the document is the order of the levels.

    >>> levels_of("1", ["1.1", "1.1.1", "1.1.2", "1.2"])
    [1, 2, 2, 1]
    """
    open_codes: list[str] = []
    found: list[int] = []
    for code in codes:
        while open_codes and not _is_below(code, open_codes[-1], goal):
            open_codes.pop()
        if len(open_codes) == DEEPEST:
            open_codes.pop()
        open_codes.append(code)
        found.append(len(open_codes))
    return found


def _is_below(code: str, above: str, goal: str) -> bool:
    if not above or above == goal or not code.startswith(above):
        return False
    rest = code[len(above) :]
    if re.match(r"[.\-_/ ]\w", rest):
        return True
    # 1.1a under 1.1, but 1.10 not under 1.1.
    return bool(re.match(r"[a-zæøå]\b", rest)) and above[-1].isdigit()
