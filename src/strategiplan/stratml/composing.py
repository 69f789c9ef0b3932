"""A plan put together as StratML: always as one of Part 2, and then cut to the wished part."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterator
from typing import Any

import attrs

from ..model.values import PartialDate
from ..reading.events import ReadingError
from ..reading.markup import Aside, Node, parse
from .grammar import ATTRIBUTES, MOST, ONLY_PART_2, PLACES, REQUIRED, ROOT, XSI, PartNumber
from .marks import Mark
from .plain import Plain, text_in
from .repairs import ADDRESS, NAME, PLACEHOLDER, as_written, blocks_of, faultless, joined, unused
from .serial import fragment

FORMAT = "stratml"
TYPES = {
    "implementation-programme": "Performance_Plan",
    "economic-plan": "Performance_Plan",
    "annual-report": "Performance_Report",
}
"""The kinds of plan that are no Strategic_Plan to StratML."""
_GROUPS = frozenset({"inhabitants", "children-and-youth"})
"""The types of actor that are no organisation; ``other`` says nothing."""
AIMS = ("focus_areas", "goals", "subgoals", "strategies", "measures")
"""The fields that hold what a plan aims at and does, in the order in which they are written."""
SDG_ADDRESS = "http://metadata.un.org/sdg/"
"""What the UN's addresses of goals, targets and indicators begin with."""
ORGANISATION = "NO-BRC-"
"""What an identifier begins with that is made of a Norwegian organisation number."""
_UUID = re.compile(
    r"(?:_[0-9a-f]|[a-f])[0-9a-f]{7}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-\d{1,4})?", re.I
)
_CODE = re.compile(r"\d{1,2}(?:\.\w{1,2}){0,2}")

Group = list["tuple[list[Aside], Node]"]


@attrs.define(eq=False)
class Made:
    """An element of a plan as it was put together."""

    plain: Plain
    node: Node
    mark: Mark
    generated: dict[str, str] = attrs.field(factory=dict)
    """What each group of elements was before anything kept took its place."""
    asides: list[Aside] = attrs.field(factory=list)
    """What stands before it."""


@attrs.define(eq=False)
class Composed:
    """A whole plan as it was put together."""

    root: Node
    before: list[Aside]
    after: list[Aside]
    made: list[Made]
    """The plan, its owners, and every aim and indicator that has an element of its own."""


def compose(plan: Plain, part: PartNumber) -> Composed:
    """A plan as StratML, without marks and readable lines."""
    return _Composer(plan, part).whole()


def structural(root: Node) -> Iterator[Node]:
    """Goals, objectives and indicators, in the order of the document."""
    core = root.first("StrategicPlanCore")
    for goal in core.named("Goal") if core else ():
        yield goal
        for objective in goal.named("Objective"):
            yield objective
            yield from objective.named("PerformanceIndicator")


def identifier(plan: str, element: str) -> str:
    """An identifier that XML takes: the same on every run for the same two."""
    if _UUID.fullmatch(element):
        return element
    space = uuid.uuid5(uuid.NAMESPACE_URL, f"strategiplan:{plan}")
    return f"_{uuid.uuid5(space, element)}"


def digest(group: str) -> str:
    """A short word for what a group of elements was."""
    return hashlib.sha256(group.encode()).hexdigest()[:12]


class _Composer:
    def __init__(self, plan: Plain, part: PartNumber) -> None:
        self.plan = plan
        self.part = part
        self.id = text_in(plan.get("id", ""))
        self.actors: dict[str, Plain] = {}
        for actor in plan.get("actors", ()):
            self.actors.setdefault(actor.get("id", ""), actor)
        self.stakeholders = _stakeholders(plan)
        self.made: list[Made] = []

    def whole(self) -> Composed:
        plan = self.plan
        root = Node(ROOT)
        core = Node("StrategicPlanCore")
        made = self.note_made(plan, root)
        root.attributes["Type"] = TYPES.get(plan.get("type", ""), "Strategic_Plan")
        root.children.append(Node("Name"))
        _fill(root, "Name", plan.get("title"))
        _add(root, "Description", plan.get("description"))
        _add(root, "OtherInformation", plan.get("note"))
        root.children.append(core)
        root.children += self.administration()
        for owner in dict.fromkeys(plan.get("owners", ())):
            if owner in self.actors:
                core.children.append(self.organization(self.actors[owner]))
        for name, field in (("Vision", "vision"), ("Mission", "mission")):
            core.children += self.statement(name, plan.get(field))
        for value in plan.get("values", ()):
            node = Node("Value")
            _add(node, "Name", value.get("title"))
            _add(node, "Description", value.get("description"))
            if node.children:
                core.children.append(node)
        for field in AIMS:
            for aim in plan.get(field, ()):
                mark: Mark = {} if field == "goals" else {"in": field}
                core.children.append(self.goal(aim, mark))
        if not core.named("Goal"):
            goal = Node("Goal", children=[Node("Name", children=[PLACEHOLDER])])
            goal.children.append(Node("Description"))
            core.children.append(goal)
        self.finish(made)
        self.finish(made, core)
        before = self.asides(made, "<?")
        after = self.asides(made, "?>")
        _put_asides(core, self.made)
        place = root.children.index(core)
        root.children[place:place] = self.asides(made, "core <!")
        if self.part == 1:
            _cut(root)
            _settle_contact(root)
        _each_once(root)
        return Composed(root, before, after, self.made)

    def note_made(self, plain: Plain, node: Node, mark: Mark | None = None) -> Made:
        made = Made(plain, node, {} if mark is None else mark)
        self.made.append(made)
        return made

    # What stands under the root

    def administration(self) -> Iterator[Node]:
        plan = self.plan
        node = Node("AdministrativeInformation")
        if self.id:
            _add(
                node, "Identifier", self.id if _UUID.fullmatch(self.id) else identifier(self.id, "")
            )
        period = plan.get("period", {})
        for name, field in (("StartDate", "start"), ("EndDate", "end")):
            if field in period:
                known = PartialDate.parse(period[field])
                day = known.first_day if field == "start" else known.last_day
                _add(node, name, day.isoformat())
        publications = plan.get("publications", ())
        days = [
            each["date"]
            for each in plan.get("decisions", ())
            if each.get("type") == "adoption" and each.get("date")
        ]
        days += [each["date"] for each in publications if len(each.get("date", "")) == 10]
        _add(node, "PublicationDate", days[0] if days else "")
        addresses = [each.get("url", "") for each in publications]
        addresses = [each for each in addresses if ADDRESS.fullmatch(each)]
        _add(node, "Source", addresses[0] if addresses else "")
        if node.children:
            yield node

    def organization(self, actor: Plain) -> Node:
        node = Node("Organization")
        made = self.note_made(actor, node)
        _add(node, "Name", actor.get("title"))
        number = actor.get("organisation_number", "")
        own = actor.get("id", "")
        if re.fullmatch(r"\d{9}", number):
            _add(node, "Identifier", ORGANISATION + number)
        else:
            _add(node, "Identifier", identifier(self.id, own) if own else "")
        _add(node, "Description", actor.get("description"))
        for each in self.stakeholders.get(own, ()):
            node.children += self.stakeholder(each, performs=False)
        self.finish(made)
        return node

    def statement(self, name: str, said: Plain | None) -> Iterator[Node]:
        if said:
            node = Node(name)
            _add(node, "Description", said.get("title"))
            own = said.get("id", "")
            _add(node, "Identifier", identifier(self.id, own) if own else "")
            if node.children:
                yield node

    def stakeholder(self, actor: Plain, *, performs: bool) -> Iterator[Node]:
        if not as_written(text_in(actor.get("title"))):
            return
        node = Node("Stakeholder")
        kind = actor.get("type", "")
        if kind and kind != "other":
            node.attributes["StakeholderTypeType"] = (
                "Generic_Group" if kind in _GROUPS else "Organization"
            )
        for kept in _kept(actor):
            if kept.get("name") == "type" and not kind:
                word = kept.get("value", "")
                if word in ATTRIBUTES["Stakeholder"]["StakeholderTypeType"]:
                    node.attributes["StakeholderTypeType"] = word
        _add(node, "Name", actor.get("title"))
        _add(node, "Description", actor.get("description"))
        if performs:
            role = Node("Role", children=[Node("Name")])
            _add(role, "RoleType", "Performer")
            node.children.append(role)
        yield node

    # What a plan aims at

    def goal(self, aim: Plain, mark: Mark) -> Node:
        node = Node("Goal")
        made = self.note_made(aim, node, mark)
        node.children += [Node("Name"), Node("Description")]
        _fill(node, "Name", aim.get("title"))
        _fill(node, "Description", aim.get("description"))
        self.aim(aim, node)
        if aim.get("indicators"):
            # Indicators stand in objectives; this one is there for those of the goal itself.
            holder = Node("Objective")
            self.note_made({}, holder, {"holds": "indicators"})
            holder.children += self.indicators(aim)
            node.children.append(holder)
        self.objectives(aim, node, 1)
        self.finish(made)
        return node

    def objectives(self, aim: Plain, goal: Node, level: int) -> None:
        for field in AIMS:
            for below in aim.get(field, ()):
                mark: Mark = {}
                if level > 1:
                    mark["level"] = level
                if field != "subgoals":
                    mark["in"] = field
                node = Node("Objective")
                made = self.note_made(below, node, mark)
                _add(node, "Name", below.get("title"))
                _add(node, "Description", below.get("description"))
                self.aim(below, node)
                node.children += self.indicators(below)
                self.finish(made)
                goal.children.append(node)
                self.objectives(below, goal, level + 1)

    def aim(self, aim: Plain, node: Node) -> None:
        own = aim.get("id", "")
        _add(node, "Identifier", identifier(self.id, own) if own else "")
        _add(node, "SequenceIndicator", aim.get("code"))
        for field in ("responsible", "partners"):
            for each in aim.get(field, ()):
                if each in self.actors:
                    performs = field == "responsible"
                    node.children += self.stakeholder(self.actors[each], performs=performs)
        _add(node, "OtherInformation", aim.get("note"))

    def indicators(self, aim: Plain) -> Iterator[Node]:
        for each in aim.get("indicators", ()):
            node = Node("PerformanceIndicator")
            made = self.note_made(each, node)
            _add(node, "SequenceIndicator", each.get("code"))
            node.children += [Node("MeasurementDimension"), Node("UnitOfMeasurement")]
            _fill(node, "MeasurementDimension", each.get("title"))
            _fill(node, "UnitOfMeasurement", each.get("unit"))
            own = each.get("id", "")
            _add(node, "Identifier", identifier(self.id, own) if own else "")
            for link in each.get("sdgs", ()):
                if _CODE.fullmatch(link["sdg"]):
                    relation = Node("Relationship", {"RelationshipType": "Narrower_Than"})
                    _add(relation, "ReferentIdentifier", SDG_ADDRESS + link["sdg"])
                    node.children.append(relation)
            node.children += _measurements(each)
            _add(node, "OtherInformation", each.get("note"))
            self.finish(made)
            yield node

    # What was kept takes the place of what is the same

    def finish(self, made: Made, part_of: Node | None = None) -> None:
        """Let what an imported element said take the place of what was made of it, group by group."""
        node = made.node if part_of is None else part_of
        groups, trailing = groups_of(node)
        for name, group in groups.items():
            made.generated[name] = shown(group)
        kept = {each.get("name", ""): each for each in _kept(made.plain) if each.get("instead_of")}
        if not kept:
            return
        changed = False
        for name, each in kept.items():
            if name.startswith("@"):
                self.keep_attribute(node, name[1:], each)
                continue
            if name not in PLACES[node.name] or name in RECURSED.get(node.name, ()):
                continue
            if each["instead_of"] != digest(made.generated.get(name, "")):
                continue
            blocks = parsed(each.get("value", ""), node.name, name)
            if blocks is None or (not blocks and name in REQUIRED[node.name]):
                continue
            groups[name] = blocks
            changed = True
        end = kept.get(_END[node.name != "StrategicPlanCore"])
        if end and node.name in (ROOT, "StrategicPlanCore", "Goal", "Objective", *_LEAVES):
            trailing = parsed_asides(end.get("value", ""))
            changed = changed or bool(trailing)
        if changed:
            order = sorted(groups, key=lambda name: PLACES[node.name][name])
            node.children = [each for name in order for each in joined(groups[name])]
            node.children += trailing
        before = kept.get("<!")
        if before and part_of is None:
            made.asides = parsed_asides(before.get("value", ""))

    def keep_attribute(self, node: Node, name: str, kept: Plain) -> None:
        if name == "xsi:schemaLocation" and node.name == ROOT:
            from .grammar import NAMESPACES

            words = kept.get("value", "").split()
            if words and words[0] == NAMESPACES[self.part]:
                node.attributes[f"{{{XSI}}}schemaLocation"] = kept["value"]
            return
        words = ATTRIBUTES.get(node.name, {}).get(name, ())
        generated = node.attributes.get(name, "")
        if kept.get("value", "") in words and kept["instead_of"] == digest(generated):
            node.attributes[name] = kept["value"]

    def asides(self, made: Made, name: str) -> list[Aside]:
        for each in _kept(made.plain):
            if each.get("name") == name:
                return parsed_asides(each.get("value", ""))
        return []


RECURSED: dict[str, tuple[str, ...]] = {
    ROOT: ("StrategicPlanCore",),
    "StrategicPlanCore": ("Organization", "Goal"),
    "Goal": ("Objective",),
    "Objective": ("PerformanceIndicator",),
}
"""The elements that have a Made of their own, and are not kept as part of another."""
_LEAVES = ("Organization", "PerformanceIndicator")
_END = {True: "!>", False: "core !>"}
"""What the asides at the end of an element are kept as."""


def groups_of(node: Node) -> tuple[dict[str, Group], list[Aside]]:
    """The elements in an element by their names, with the asides before each; those at its end."""
    blocks, trailing = blocks_of(node)
    groups: dict[str, Group] = {}
    for block in blocks:
        groups.setdefault(block[1].name, []).append(block)
    return groups, trailing


def shown(group: Group) -> str:
    """A group of elements as one text."""
    return fragment(joined(group))


def parsed(value: str, parent: str, name: str) -> Group | None:
    """The elements of a kept text, where they may stand there as they are."""
    inside = _inside(value)
    if inside is None or any(isinstance(each, str) for each in inside.children):
        return None
    blocks, trailing = blocks_of(inside)
    if trailing or any(child.name != name for _, child in blocks):
        return None
    if len(blocks) > MOST[parent].get(name, len(blocks)):
        return None
    before = shown(blocks)
    if not faultless(parent, [child for _, child in blocks]) or shown(blocks) != before:
        return None
    return blocks


def parsed_asides(value: str) -> list[Aside]:
    """The asides of a kept text."""
    inside = _inside(value)
    return [each for each in inside.children if isinstance(each, Aside)] if inside else []


def _inside(value: str) -> Node | None:
    try:
        return parse(f"<x>{value}</x>".encode()).root
    except (ReadingError, UnicodeEncodeError):
        return None


def _stakeholders(plan: Plain) -> dict[str, list[Plain]]:
    """The actors that are stakeholders of an owner, by the owner's identifier."""
    found: dict[str, list[Plain]] = {}
    for actor in plan.get("actors", ()):
        named = [
            each.get("value", "") for each in _kept(actor) if each.get("name") == "stakeholder of"
        ]
        for owner in dict.fromkeys(filter(None, named)):
            found.setdefault(owner, []).append(actor)
    return found


def _kept(plain: Plain) -> list[Plain]:
    return [each for each in plain.get("kept", ()) if each.get("format") == FORMAT]


def _put_asides(core: Node, made: list[Made]) -> None:
    before = {id(each.node): each.asides for each in made if each.asides}
    if not before:
        return
    waiting = [core]
    while waiting:
        node = waiting.pop()
        waiting += node.elements()
        children: list[Node | Aside | str] = []
        for child in node.children:
            children += before.get(id(child), [])
            children.append(child)
        node.children = children


def _cut(node: Node) -> None:
    """Leave out what Part 1 has no place for."""
    if node.name == ROOT:
        node.attributes.pop("Type", None)
    children: list[Node | Aside | str] = []
    for child in node.children:
        if isinstance(child, Node):
            if child.name in ONLY_PART_2:
                continue
            if child.name == "Identifier" and node.name in (
                "AdministrativeInformation",
                "Submitter",
            ):
                continue
            _cut(child)
            empty = child.name in ("AdministrativeInformation", "Submitter", "Stakeholder")
            if empty and not child.says_something():
                # What stands before it would be taken for another's; it is kept with the plan.
                while children and isinstance(children[-1], Aside):
                    children.pop()
                continue
        children.append(child)
    node.children = children


def _settle_contact(root: Node) -> None:
    """Give what stands last in the administrative information to the contact that comes after it.

    In Part 1 the one stands in the other, so nobody can tell whose it is.
    """
    information, submitter = root.first("AdministrativeInformation"), root.first("Submitter")
    if information is None or submitter is None:
        return
    trailing = blocks_of(information)[1]
    information.children = information.children[: len(information.children) - len(trailing)]
    place = root.children.index(submitter)
    while place and isinstance(root.children[place - 1], Aside):
        place -= 1
    root.children[place:place] = trailing
    if not information.children:
        root.children.remove(information)


def _each_once(root: Node) -> None:
    """Identifiers are unique: the second of two gets a number."""
    used: set[str] = set()
    numbers: dict[str, int] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        waiting += [*node.elements()][::-1]
        if node.name == "Identifier":
            text = unused(node.text, used, numbers)
            used.add(text)
            if text != node.text:
                node.children = [text]
            assert NAME.fullmatch(text)  # it was made here, or found to be one


def _add(node: Node, name: str, value: Any) -> None:
    """Add an element with a text, where there is one."""
    text = as_written(text_in(value))
    if text:
        node.children.append(Node(name, children=[text]))


def _fill(node: Node, name: str, value: Any) -> None:
    text = as_written(text_in(value))
    found = node.first(name)
    assert found is not None  # it was made a line before
    if text:
        found.children = [text]


def _measurements(indicator: Plain) -> Iterator[Node]:
    node = Node("MeasurementInstance")
    if indicator.get("target"):
        node.children += _measurement("TargetResult", indicator["target"])
    for each in indicator.get("values", ()):
        node.children += _measurement("ActualResult", each)
    if node.children:
        yield node


def _measurement(name: str, measured: Plain) -> Iterator[Node]:
    node = Node(name)
    if measured.get("date"):
        known = PartialDate.parse(measured["date"])
        _add(node, "StartDate", known.first_day.isoformat())
        _add(node, "EndDate", known.last_day.isoformat())
    if measured.get("value"):
        from decimal import Decimal

        _add(node, "NumberOfUnits", f"{Decimal(measured['value']):f}")
    _add(node, "Description", measured.get("text"))
    if node.children:
        yield node
