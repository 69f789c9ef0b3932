"""A plan written as StratML: in the standard's order and namespace, the same on every run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from ..messages import Speaker, message_language
from ..model import Plan
from ..reading.markup import Node
from ..walk import verify
from .composing import AIMS, Composed, Made, compose, structural
from .grammar import NAMESPACES, ROOT_OF, XSI, PartNumber
from .mapping import Mapped
from .marks import attach
from .plain import Plain, plain_of, text_in
from .reading import opened
from .repairs import Repaired
from .serial import document


@attrs.frozen
class Lost:
    """What of a plan its plain StratML does not say."""

    path: tuple[str | int, ...]
    """The element, or the part of the plan, that it belongs to."""
    fields: tuple[str, ...]
    """The keys of it that are lost, or that read otherwise."""


def write(plan: Plan, part: PartNumber = 2, *, plain: bool = False) -> bytes:
    """A plan as StratML: `part` 1 is ISO 17469-1:2015, 2 is ANSI/AIIM 22:2017.

    What StratML has no place for travels in one marked line at the end of an
    element's OtherInformation, so that reading it back gives an equal plan. With
    `plain` it is left out; `lost` tells what that is. `TypeError` where a plan made in
    Python holds a value that its field does not take.
    """
    verify(plan)
    data = plain_of(plan)
    say = Speaker(message_language(plan.language))
    composed = compose(data, part)
    if not plain:
        _mark(composed, part, say)
        return _written(composed, part, say, marked=True)
    return _written(composed, part, say, marked=False)


def lost(plan: Plan, part: PartNumber = 2) -> tuple[Lost, ...]:
    """What the plain form of a plan leaves out, element by element, in the order of the plan."""
    data = plain_of(plan)
    composed = compose(data, part)
    say = Speaker(message_language(plan.language))
    places = _paths(data)
    found = []
    for made, fields in _lacking(composed, part, say):
        if fields:
            found.append(Lost(places[id(made.plain)], tuple(fields)))
        elif made.mark and "holds" not in made.mark:
            field = made.mark.get("in", "subgoals")
            found.append(Lost(places[id(made.plain)], (str(field),)))
    return tuple(found)


def _mark(composed: Composed, part: PartNumber, say: Speaker) -> None:
    """Put into the marks what the elements do not say."""
    root = composed.made[0]
    lacking = list(_lacking(composed, part, say))
    actors = lacking[0][1].get("actors")
    if actors:
        # Who is who is told first: everything that refers to actors rests on it.
        root.mark["fields"] = {"actors": actors}
        owners = [
            each.plain.get("id", "") for each in composed.made if each.node.name == "Organization"
        ]
        if owners:
            root.mark["organizations"] = owners
        lacking = list(_lacking(composed, part, say))
        lacking[0][1]["actors"] = actors
    for made, fields in lacking:
        made.mark.pop("fields", None)
        if fields:
            made.mark["fields"] = fields


def _lacking(
    composed: Composed, part: PartNumber, say: Speaker
) -> Iterator[tuple[Made, dict[str, Any]]]:
    """For each element of its own, the fields that are not read as they were."""
    repaired, mapped = opened(_written(composed, part, say, marked=True, told=False))
    read = _read_elements(repaired, mapped)
    made = {id(each.node): each for each in composed.made}
    nodes = [composed.root, *structural(composed.root)]
    assert len(nodes) == len(read)  # what is written is never dropped when it is read
    for node, found in zip(nodes, read, strict=True):
        twin = made.get(id(node))
        if twin is None or "holds" in twin.mark:
            continue
        plain = twin.plain
        inside = set(AIMS)
        if part == 2 and twin is not composed.made[0]:
            inside.add("indicators")
        fields: dict[str, Any] = {}
        for name in sorted({*plain, *found} - inside):
            if plain.get(name) != found.get(name):
                fields[name] = plain.get(name)
        yield twin, fields


def _read_elements(repaired: Repaired, mapped: Mapped) -> list[Plain]:
    said = {id(node): item for node, item in mapped.pairs}
    nodes = [repaired.root, *structural(repaired.root)]
    return [said[id(node)].bare() if id(node) in said else {} for node in nodes]


def _written(
    composed: Composed, part: PartNumber, say: Speaker, *, marked: bool, told: bool = True
) -> bytes:
    """The file; the elements that were put together stay as they are."""
    marks = {id(each.node): each for each in composed.made}
    root = _copied(composed.root, marks, marked, told, say)
    root.name = ROOT_OF[part]
    if part == 1:
        submitter = root.first("Submitter")
        if submitter is not None:
            _move_submitter(root, submitter)
    return document(root, NAMESPACES[part], composed.before, composed.after, XSI)


def _copied(node: Node, marks: dict[int, Made], marked: bool, told: bool, say: Speaker) -> Node:
    made = marks.get(id(node))
    copy = Node(node.name, node.attributes)
    copy.children = [
        _copied(child, marks, marked, told, say) if isinstance(child, Node) else child
        for child in node.children
    ]
    if made is not None and node.name != "Organization":
        mark = made.mark if marked and (made.mark or not _speaks(node)) else None
        # Beside a mark they are known again; without one they would become part of the plan.
        wanted = told and (mark is not None or not marked)
        attach(copy, mark, _told(made, node, say) if wanted else [])
    return copy


def _speaks(node: Node) -> bool:
    """Whether an element says enough not to be taken for one that was left empty."""
    return node.name == "Goal" or node.says_something()


def _move_submitter(root: Node, submitter: Node) -> None:
    root_children: list[Any] = []
    before: list[Any] = []
    for child in root.children:
        if child is submitter:
            while root_children and not isinstance(root_children[-1], (Node, str)):
                before.insert(0, root_children.pop())
        else:
            root_children.append(child)
    root.children = root_children
    information = root.first("AdministrativeInformation")
    if information is None:
        information = Node("AdministrativeInformation")
        core = next(
            i
            for i, each in enumerate(root.children)
            if isinstance(each, Node) and each.name == "StrategicPlanCore"
        )
        root.children.insert(core + 1, information)
    information.children += [*before, submitter]


def _told(made: Made, node: Node, say: Speaker) -> list[str]:
    """What StratML has no element for, in words that its readers understand."""
    lines = []
    links = made.plain.get("sdgs", ())
    if links:
        shown = ", ".join(
            f"{link['sdg']} ({note})" if (note := text_in(link.get("note"))) else link["sdg"]
            for link in links
        )
        lines.append(say.phrase("stratml/sdgs", sdgs=shown))
    if node.name == "PerformancePlanOrReport":
        for each in made.plain.get("consultations", ()):
            extended = [part.get("extended_to", "") for part in each.get("extensions", ())]
            closes = each.get("extended_to") or max(extended, default="") or each.get("deadline")
            days = "–".join(day for day in (each.get("opened"), closes) if day)
            title = text_in(each.get("title"))
            lines.append(
                say.phrase("stratml/consultation", title=" ".join(filter(None, (title, days))))
            )
    return [" ".join(line.replace("^", "ˆ").split()) for line in lines]


def _paths(data: Plain) -> dict[int, tuple[str | int, ...]]:
    found: dict[int, tuple[str | int, ...]] = {}
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), data)]
    while waiting:
        path, item = waiting.pop()
        if isinstance(item, dict):
            found[id(item)] = path
            waiting += [((*path, name), each) for name, each in item.items()]
        elif isinstance(item, list):
            waiting += [((*path, index), each) for index, each in enumerate(item)]
    return found
