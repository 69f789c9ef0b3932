"""What a check is: one documented function from a plan to problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType

import attrs

from ..diagnostics import Part as TargetPart
from ..diagnostics import Path, Problem, Rule, Target
from ..model import Localized
from ..model.profile import Profile
from ..walk import Index, Node

Run = Callable[[Index, Profile], Iterator[Problem]]


@attrs.frozen
class Check:
    """A rule and the function that finds where a plan breaks it.

    The function is pure: it gives problems and neither prints, sorts nor filters.
    """

    rule: Rule
    run: Run
    whole: bool = False
    """Whether it finds something missing, and so waits while parts of a file cannot be used."""


def check(code: str, name: str, *, whole: bool = False) -> Callable[[Run], Check]:
    """Make a check of a function; its docstring is the rule's documentation."""

    def decorate(run: Run) -> Check:
        return Check(Rule(code, name, run.__doc__ or ""), run, whole)

    return decorate


def checks_of(module: ModuleType) -> tuple[Check, ...]:
    """The checks that a module defines, in the order in which it does."""
    return tuple(value for value in vars(module).values() if isinstance(value, Check))


def at(node: Node, *steps: str | int, part: TargetPart | None = None, words: str = "") -> Target:
    """A node of the plan, or a field below it, as the target of a problem.

    `words` are those of the field's text that the problem is about.
    """
    return Target((*node.path, *steps), part or ("value" if steps else "element"), words=words)


def around(node: Node) -> Path:
    """The list that a node stands in, where its neighbours are equally concerned."""
    return node.path[:-1] if node.index >= 0 else node.path


def spoken(node: Node, name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """A text field in every language that it is given in, with the steps to each."""
    text = getattr(node.item, name)
    if not text:
        return
    if isinstance(text, Localized):
        for language, words in text.by_language.items():
            yield (name, language), words
    else:
        yield (name,), text
