"""Identifiers: where one is given, where it is used, and what it takes to call it otherwise."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from ..checks.identity import IDENTIFIER
from ..diagnostics import Span
from ..model.values import BETWEEN, plan_and_element
from .desk import Desk
from .sheet import Sheet
from .tree import Branch, at, leaf


@attrs.frozen
class Spot:
    """A place in a file."""

    sheet: Sheet
    span: Span


@attrs.frozen
class Name:
    """An identifier that stands at a place."""

    plan: str
    """The plan that it belongs to; empty for one of the plan that it stands in."""
    element: str
    """The element; empty for the plan as a whole."""
    span: Span
    """Where it stands, without quotation marks, and without a plan that is named before it."""
    branch: Branch


class RenameError(ValueError):
    """An identifier cannot be called so; `key` is that of the phrase that says why."""

    def __init__(self, key: str, name: str = "") -> None:
        super().__init__(key)
        self.key = key
        self.name = name


def name_at(sheet: Sheet, offset: int) -> Name | None:
    """The identifier at an offset; ``None`` where there is none."""
    found = at(sheet.tree, offset)
    if found is None or found[1]:
        return None
    branch = found[0]
    if branch.rows is not None or not branch.value:
        return None
    owner, field = leaf(branch)
    if field is None:
        return None
    inner = sheet.inner(branch)
    if field.form == "identifier":
        if _is_plans_own(branch):
            return Name(branch.value, "", inner, branch)
        return Name("", branch.value, inner, branch)
    if field.form == "reference":
        return _of_reference(sheet, branch, inner, offset)
    if owner is not None and owner.__name__ == "LinkedPlan" and field.name == "plan":
        return Name(branch.value, "", inner, branch)
    return None


def _of_reference(sheet: Sheet, branch: Branch, inner: Span, offset: int) -> Name:
    if BETWEEN not in branch.value or branch.value in sheet.names.given:
        return Name("", branch.value, inner, branch)
    plan, element = plan_and_element(branch.value)
    middle = inner.start + len(plan)
    if offset <= middle:
        return Name(plan, "", Span(inner.start, middle), branch)
    own = plan == plan_id(sheet)
    return Name("" if own else plan, element, Span(middle + 1, inner.end), branch)


def plan_id(sheet: Sheet) -> str:
    """The identifier of the plan in a file; empty where it has none."""
    return sheet.plan.id if sheet.plan else ""


def definitions(desk: Desk, sheet: Sheet, name: Name) -> Iterator[Spot]:
    """Where an identifier is given: in the plan itself, else in every edition of the plan it names."""
    if not name.plan:
        for branch in sheet.names.given.get(name.element, ()):
            yield Spot(sheet, sheet.inner(branch))
        return
    for each in [sheet, *desk.neighbours(sheet)]:
        if plan_id(each) == name.plan:
            yield from _given(each, name.plan, name.element)


def _given(sheet: Sheet, plan: str, element: str) -> Iterator[Spot]:
    """Where a file gives an element its identifier, or the plan its own."""
    for branch in sheet.names.given.get(element or plan, ()):
        if _is_plans_own(branch) == (not element):
            yield Spot(sheet, sheet.inner(branch))


def _is_plans_own(branch: Branch) -> bool:
    """Whether an identifier is that of the plan as a whole."""
    return branch.parent is not None and branch.parent.parent is None


def references(desk: Desk, sheet: Sheet, name: Name, *, declaration: bool = True) -> Iterator[Spot]:
    """Where an identifier is used, in the plan itself and in those beside it."""
    if declaration:
        yield from definitions(desk, sheet, name)
    plan = name.plan or plan_id(sheet)
    for each in [sheet, *desk.neighbours(sheet)]:
        yield from _uses(each, plan, name.element, own=each is sheet and not name.plan)


def _uses(sheet: Sheet, plan: str, element: str, *, own: bool) -> Iterator[Spot]:
    """Where a file refers to an element of a plan, or to the plan."""
    inside = own or (bool(plan) and plan_id(sheet) == plan)
    if element:
        if inside:
            for branch in sheet.names.used.get(element, ()):
                yield Spot(sheet, sheet.inner(branch))
        written = f"{plan}{BETWEEN}{element}"
        if plan and written not in sheet.names.given:
            for branch in sheet.names.used.get(written, ()):
                inner = sheet.inner(branch)
                yield Spot(sheet, Span(inner.start + len(plan) + 1, inner.end))
        return
    for branch in sheet.names.plans.get(plan, ()):
        yield Spot(sheet, sheet.inner(branch))
    for written, branches in sheet.names.used.items():
        if written.startswith(f"{plan}{BETWEEN}") and written not in sheet.names.given:
            for branch in branches:
                inner = sheet.inner(branch)
                yield Spot(sheet, Span(inner.start, inner.start + len(plan)))


def renamed(desk: Desk, sheet: Sheet, name: Name, new: str) -> list[Spot]:
    """Every place that an identifier stands in, in all editions of its plan and in those beside it.

    Raises `RenameError` where it cannot be called so: it is no identifier, another
    element has it, or a file cannot be read whole, so that a place might be missed.
    """
    new = new.strip()
    if not IDENTIFIER.fullmatch(new):
        raise RenameError("lsp/no_identifier", new)
    plan = name.plan or plan_id(sheet)
    others = desk.neighbours(sheet)
    editions = [sheet] if not name.plan or plan_id(sheet) == plan else []
    editions += [each for each in others if plan and plan_id(each) == plan]
    spots = list(references(desk, sheet, name))
    for each in editions:
        spots += _given(each, name.plan, name.element)
    unique = {(spot.sheet.name, spot.span.start): spot for spot in spots}
    for each in [sheet, *others]:
        concerned = each is sheet or any(spot.sheet is each for spot in unique.values())
        if concerned and not each.whole:
            raise RenameError("lsp/unfinished", each.name)
    taken = (
        any(new in each.names.given for each in editions)
        if name.element
        else any(plan_id(each) == new for each in others)
    )
    if taken:
        raise RenameError("lsp/taken", new)
    return sorted(unique.values(), key=lambda spot: (spot.sheet.name, spot.span.start))
