"""The plan as a graph: who answers for what, what leads where, what rests on whom.

`relations` reads the kinds of edges off the model's classes, `plan_graph` answers
questions on plain lists, `network` makes networkx's graph of it, `trace` tells one
element's whole story, `circles` finds what goes round.

networkx takes three times as long to import as all the rest of a check, so it is
imported where it is needed and nowhere else. This module imports only what every
check needs.
"""

from __future__ import annotations

from .circles import shortest_circles

__all__ = ["shortest_circles"]
