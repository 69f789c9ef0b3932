"""What the tests of a program that uses strategiplan can take over: plans of every shape.

The strategies need hypothesis, and the plug-in (`plugin`) is pytest's:
``pip install "strategiplan[testing]"``. Importing this module needs neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..model import Element, PartialDate, Plan

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

E = TypeVar("E", bound=Element)

__all__ = ["elements", "partial_dates", "plans", "texts"]


def plans() -> SearchStrategy[Plan]:
    """Any plan at all, as long as it can be written down.

    The plans are small and ugly: few fields, texts that YAML, JSON or a hurried reader
    takes for something else, identifiers that are used twice, references of which about
    half lead nowhere. ``loads(dumps(plan)) == plan`` holds for each of them. Findings they
    have plenty; who wants plans in order filters them by `check`. Raises `ImportError`
    where hypothesis is not installed.
    """
    from .strategies import objects

    return objects(Plan)


def elements(cls: type[E]) -> SearchStrategy[E]:
    """Any element of a class (`Goal`, `Actor` …), with what stands in it; as ugly as `plans`."""
    from .strategies import objects

    return objects(cls)


def texts() -> SearchStrategy[str]:
    """A text as it may stand in a plan: signs of YAML, emoji, line ends, control characters."""
    from . import strategies

    return strategies.texts()


def partial_dates() -> SearchStrategy[PartialDate]:
    """A year, a month or a day."""
    from . import strategies

    return strategies.partial_dates()
