"""Which submissions a change of the plan goes back to (opphav)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..model import Submission
from ..personal_data import hide
from ..report.editions import MOST_ASKED, Asked


def origins(submissions: Iterable[Submission]) -> dict[str, Asked]:
    """By an element's identifier, the submissions that say that they changed it.

    They are named by their identifiers, and by their senders where these speak for
    more than themselves.
    """
    counts: Counter[str] = Counter()
    named: dict[str, list[str]] = {}
    for submission in submissions:
        for element in dict.fromkeys(submission.changed):
            counts[element] += 1
            if counts[element] <= MOST_ASKED:
                named.setdefault(element, []).append(public_name(submission))
    return {element: Asked(counts[element], tuple(names)) for element, names in named.items()}


def public_name(submission: Submission) -> str:
    """What a submission is called where everybody reads it: ``12 (Syklistforeningen)``."""
    name = submission.id
    if submission.sender_type not in (None, "private-person") and submission.sender:
        name = f"{name} ({submission.sender})" if name else submission.sender
    return hide(name, whole=True)
