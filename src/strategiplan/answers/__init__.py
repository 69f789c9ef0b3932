"""What people answered to a consultation, and what came of it (merknadsbehandling).

`state` counts how far each round has come; `overview` gathers every submission with the
municipality's answer and the change in the plan, as the case file needs it. Both take
submissions one at a time, however many there are.
"""

from __future__ import annotations

from .overview import MadeFor, Overview, TextChoice
from .state import ConsultationState, Counts, ElementCount, RoundState, consultation_state

__all__ = [
    "ConsultationState",
    "Counts",
    "ElementCount",
    "MadeFor",
    "Overview",
    "RoundState",
    "TextChoice",
    "consultation_state",
]
