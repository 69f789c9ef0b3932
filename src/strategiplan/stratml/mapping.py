"""StratML as a plan: what each element says in a plan's own keys, and what is kept beside.

What a plan has no key for is found by turning the question round: the plan is put
together as StratML again, and wherever that is not what the document said, the document's
own words are kept with the element. So nothing can be forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import attrs

from ..diagnostics import Path
from ..model.shape import element_classes, shape
from ..reading.imported import Said, said
from ..reading.markup import Aside, Node
from ..text import slug
from .composing import (
    AIMS,
    FORMAT,
    ORGANISATION,
    RECURSED,
    SDG_ADDRESS,
    Made,
    compose,
    digest,
    groups_of,
    shown,
)
from .grammar import REQUIRED, ROOT, XSI
from .levels import levels_of
from .marks import Mark, MarkError, detach
from .plain import Plain, in_languages, marked, text_in
from .repairs import Flaw, Repaired, blocks_of, is_placeholder, read_as
from .serial import fragment

_TYPES = {"Performance_Plan": "implementation-programme", "Performance_Report": "annual-report"}
_KIND_OF = {
    "focus_areas": "focus_area",
    "goals": "goal",
    "subgoals": "subgoal",
    "strategies": "strategy",
    "measures": "measure",
}
_TEXTS = {
    ROOT: frozenset({"title", "description", "note"}),
    "Goal": frozenset({"title", "description", "note", "code"}),
    "Objective": frozenset({"title", "description", "note", "code"}),
    "PerformanceIndicator": frozenset({"title", "note", "code", "unit"}),
}
"""The fields that are texts of an element of their own, which an editor may have changed."""


@attrs.define(eq=False)
class Mapped:
    """A document as a plan."""

    plan: Said
    pairs: list[tuple[Node, Said]]
    """The elements of the document that are elements of the plan, in the document's order."""
    marked: bool
    """Whether strategiplan has written the document."""


def map_plan(document: Repaired, *, levels: bool = False) -> Mapped:
    """What a repaired document says, as the content of a plan file."""
    return _Mapper(document, levels=levels).whole()


class _Mapper:
    def __init__(self, document: Repaired, *, levels: bool) -> None:
        self.document = document
        self.root = document.root
        self.levels = levels
        self.marks: dict[int, Mark] = {}
        self.pairs: list[tuple[Node, Said]] = []
        self.actors: list[Said] = []
        self.by_name: dict[str, Said] = {}
        self.by_id: dict[str, Said] = {}
        self.ids: set[str] = set()
        self.numbers: dict[str, int] = {}
        self.owning: set[int] = set()
        """The `id` of each actor that an organisation of the document is."""
        self.of_mark: set[int] = set()
        """Those among them of whom a mark says who they are."""
        self.given = False
        """Whether a mark says who the actors are."""
        self.core = document.root.first("StrategicPlanCore")

    def tell(self, code: str, node: Node, variant: str = "", **values: Any) -> None:
        self.document.flaws.append(Flaw(code, node, node.at, node.until, variant, values))

    def whole(self) -> Mapped:
        root, core = self.root, self.core
        assert core is not None  # without it, it was refused
        has_marks = self.take_marks(root)
        plan = self.element(root, {"title": "Name", "description": "Description"})
        given = self.fields_of(root).get("actors")
        if isinstance(given, list):
            self.given = True
            for each in given:
                actor = marked(each, root.at, root.until)
                if isinstance(actor.value, dict):
                    self.know(actor)
        if "note" in plan.value:
            plan.value["note"] = plan.value.pop("note")
        kind = root.attributes.get("Type") if self.document.part == 2 else None
        if kind:
            plan.value["type"] = Said(_TYPES.get(kind, "strategic-plan"), root.at, root.until)
        self.administration(plan)
        organizations = core.named("Organization")
        named = self.marks.get(id(root), {}).get("organizations")
        if not isinstance(named, list) or len(named) != len(organizations):
            named = [None] * len(organizations)
        owners = [
            self.organization(node, own) for node, own in zip(organizations, named, strict=True)
        ]
        for name, field in (("Vision", "vision"), ("Mission", "mission")):
            node = core.first(name)
            if node is not None:
                statement = self.said_of(node, {"title": "Description", "id": "Identifier"})
                if statement.value:
                    plan.value[field] = statement
        values = [
            self.said_of(node, {"title": "Name", "description": "Description"})
            for node in core.named("Value")
        ]
        values = [each for each in values if each.value]
        if values:
            plan.value["values"] = Said(values, values[0].at, values[0].until)
        for goal in core.named("Goal"):
            self.goal(goal, plan)
        if owners:
            plan.value["owners"] = Said(owners, owners[0].at, owners[0].until)
        self.overlay(root, plan, "plan")
        if self.actors:
            # Those that a mark does not know were written into the document.
            plan.value["actors"] = Said(self.actors, core.at, core.until)
        self.keep(plan)
        return Mapped(plan, self.pairs, has_marks)

    # Marks

    def take_marks(self, node: Node) -> bool:
        """Take the marks out of an element and all below it; whether there are any."""
        found = False
        waiting = [node]
        while waiting:
            each = waiting.pop()
            waiting += each.elements()
            if each.name not in (ROOT, "Goal", "Objective", "PerformanceIndicator"):
                continue
            information = each.first("OtherInformation")
            try:
                mark = detach(each)
            except MarkError as error:
                self.tell("SP980", each, value=str(error))
                continue
            if mark is not None:
                found = True
                if information is not None and each.first("OtherInformation") is None:
                    left = self.document.leftovers.pop(id(information), [])
                    self.document.leftovers.setdefault(id(each), []).extend(left)
                self.marks[id(each)] = mark
        return found

    def fields_of(self, node: Node) -> Mapping[str, Any]:
        fields = self.marks.get(id(node), {}).get("fields", {})
        return fields if isinstance(fields, dict) else {}

    def overlay(self, node: Node, item: Said, kind: str) -> None:
        """Let the mark of an element say what its elements cannot."""
        known = shape(element_classes()[kind]).fields
        for name, value in self.fields_of(node).items():
            written = item.value.get(name)
            if name not in known:
                self.tell("SP980", node, value=name)
                continue
            if value is None:
                item.value.pop(name, None)
                continue
            if name in _TEXTS[node.name]:
                # What was changed in a StratML editor since holds.
                now = "" if written is None else written.bare()
                was = read_as(text_in(in_languages(value) or value))
                if now != was:
                    self.tell("SP980", node, "changed", field=name, value=now)
                    continue
            if name in ("vision", "mission") and written is not None and isinstance(value, dict):
                merged = {**written.value}
                for key, each in value.items():
                    merged.pop(key, None)
                    if each is not None:
                        merged[key] = marked(each, node.at, node.until)
                item.value[name] = Said(merged, written.at, written.until)
                continue
            item.value[name] = marked(value, node.at, node.until)

    # Elements

    def said_of(self, node: Node, fields: Mapping[str, str]) -> Said:
        """The texts of an element as fields; placeholders say nothing."""
        found: dict[str, Said] = {}
        for field, name in fields.items():
            child = node.first(name)
            if child is not None:
                text = child.text
                if text and not is_placeholder(text):
                    found[field] = Said(text, child.at, child.until)
        return Said(found, node.at, node.until)

    def element(self, node: Node, fields: Mapping[str, str]) -> Said:
        """An element of the plan, with what the document says beside the standard."""
        item = self.said_of(node, {**fields, "note": "OtherInformation"})
        self.pairs.append((node, item))
        return item

    def administration(self, plan: Said) -> None:
        node = self.root.first("AdministrativeInformation")
        if node is None:
            return
        found = self.said_of(node, {"id": "Identifier"}).value
        plan.value.update(found)
        period: dict[str, Said] = {}
        start, end = node.first("StartDate"), node.first("EndDate")
        if start is not None and start.text:
            text = start.text[:10].removesuffix("-01-01")
            period["start"] = Said(text, start.at, start.until)
        if end is not None and end.text:
            text = end.text[:10].removesuffix("-12-31")
            period["end"] = Said(text, end.at, end.until)
        if period:
            plan.value["period"] = Said(period, node.at, node.until)
        published: dict[str, Said] = {}
        day, source = node.first("PublicationDate"), node.first("Source")
        if day is not None and day.text:
            published["date"] = Said(day.text[:10], day.at, day.until)
        if source is not None and source.text:
            published["url"] = Said(source.text, source.at, source.until)
        if published:
            plan.value["publications"] = Said(
                [Said(published, node.at, node.until)], node.at, node.until
            )

    def organization(self, node: Node, named: Any) -> Said:
        """The actor that an organisation is; `named` is the one that a mark says it is."""
        actor = self.said_of(
            node, {"title": "Name", "description": "Description", "id": "Identifier"}
        )
        own = actor.value.pop("id", None)
        known = self.by_name.get(
            text_in(actor.value["title"].value) if "title" in actor.value else ""
        )
        if isinstance(named, str):
            known = self.by_id.get(named, known)
        if self.given and known is not None and id(known) not in self.owning:
            actor = known
            self.of_mark.add(id(actor))
        else:
            if own is not None and own.value.startswith(ORGANISATION):
                number = own.value.removeprefix(ORGANISATION)
                if re.fullmatch(r"\d{9}", number):
                    actor.value["organisation_number"] = Said(number, own.at, own.until)
                    own = None
            name = actor.value["title"].value if "title" in actor.value else ""
            identifier = own.value if own else slug(name, self.ids, "actor", self.numbers)
            actor.value = {"id": Said(identifier, node.at, node.until), **actor.value}
            self.know(actor)
        self.pairs.append((node, actor))
        self.owning.add(id(actor))
        identifier = _id_of(actor)
        for each in node.named("Stakeholder"):
            stakeholder = self.stakeholder(each)
            if stakeholder is not None and not self.given:
                self.note_kept(stakeholder, each, "stakeholder of", identifier)
        return Said(identifier, node.at, node.until)

    def stakeholder(self, node: Node) -> Said | None:
        """The actor that a stakeholder is; none where nobody is named."""
        actor = self.said_of(node, {"title": "Name", "description": "Description"})
        if "title" not in actor.value:
            return None
        name = actor.value["title"].value
        known = self.by_name.get(name)
        if known is not None:
            return known
        actor.value = {
            "id": Said(slug(name, self.ids, "actor", self.numbers), node.at, node.until),
            **actor.value,
        }
        self.know(actor)
        kind = node.attributes.get("StakeholderTypeType")
        if kind:
            self.note_kept(actor, node, "type", kind)
        return actor

    def know(self, actor: Said) -> None:
        self.actors.append(actor)
        value = actor.value
        if "id" in value:
            self.ids.add(text_in(value["id"].bare()))
            self.by_id.setdefault(_id_of(actor), actor)
        if "title" in value:
            self.by_name.setdefault(read_as(text_in(value["title"].bare())), actor)

    # What a plan aims at

    def goal(self, node: Node, plan: Said) -> None:
        mark = self.marks.get(id(node), {})
        if not mark and self.is_left_open(node):
            return
        field = mark.get("in", "goals")
        if field not in AIMS or field == "subgoals":
            self.tell("SP980", node, value=str(field))
            field = "goals"
        goal = self.aim(node, _KIND_OF[field])
        self.put(plan, field, goal)
        stack: list[tuple[str, Said]] = [(_KIND_OF[field], goal)]
        objectives = node.named("Objective")
        inferred: dict[int, int] = {}
        if not any(self.marks.get(id(each)) for each in objectives):
            codes = [each.words("SequenceIndicator") for each in objectives]
            found = levels_of(node.words("SequenceIndicator"), codes)
            deeper = next((index for index, level in enumerate(found) if level > 1), None)
            if deeper is not None:
                hidden = objectives[deeper]
                variant = "inferred" if self.levels else ""
                code = hidden.words("SequenceIndicator")
                self.tell(
                    "SP979", hidden, variant, value=code, count=sum(each > 1 for each in found)
                )
                if self.levels:
                    inferred = {
                        id(each): level for each, level in zip(objectives, found, strict=True)
                    }
        for each in objectives:
            own = self.marks.get(id(each), {})
            holds = own.get("holds") == "indicators"
            if holds and all(
                isinstance(child, Node) and child.name == "PerformanceIndicator"
                for child in each.children
            ):
                for indicator in each.named("PerformanceIndicator"):
                    self.put(goal, "indicators", self.indicator(indicator))
                self.pairs.append((each, Said({}, each.at, each.until)))
                continue
            self.objective(each, own, stack, inferred.get(id(each), 0))

    def objective(
        self, node: Node, mark: Mark, stack: list[tuple[str, Said]], inferred: int
    ) -> None:
        level = inferred or mark.get("level", 1)
        field = mark.get("in", "subgoals")
        if inferred:
            field = ("subgoals", "strategies", "measures")[inferred - 1]
        if not isinstance(level, int) or level < 1 or field not in AIMS:
            self.tell("SP980", node, value=f"{field} {level}")
            level, field = 1, "subgoals"
        del stack[level:]
        while len(stack) > 1 and field not in shape(element_classes()[stack[-1][0]]).fields:
            stack.pop()
        kind, parent = stack[-1]
        if field not in shape(element_classes()[kind]).fields:
            # There are no subgoals of a strategy, and nothing at all below a measure.
            self.tell("SP980", node, value=field)
            if kind == "measure":
                self.note_kept(parent, node, "Objective", fragment([node]))
                return
            field = "measures"
        aim = self.aim(node, _KIND_OF[field])
        self.put(parent, field, aim)
        stack.append((_KIND_OF[field], aim))
        for each in node.named("PerformanceIndicator"):
            self.put(aim, "indicators", self.indicator(each))

    def is_left_open(self, node: Node) -> bool:
        """Whether a goal is there only since the standard wants one."""
        names = [each.name for each in node.elements()]
        return (
            names == ["Name", "Description"]
            and len(node.children) == 2
            and not self.asides_before(node)
            and is_placeholder(node.words("Name"))
            and not node.words("Description")
            and self.core is not None
            and len(self.core.named("Goal")) == 1
        )

    def aim(self, node: Node, kind: str) -> Said:
        aim = self.element(
            node,
            {
                "id": "Identifier",
                "code": "SequenceIndicator",
                "title": "Name",
                "description": "Description",
            },
        )
        for each in node.named("Stakeholder"):
            actor = self.stakeholder(each)
            if actor is None or "id" not in actor.value:
                continue
            performs = any(role.words("RoleType") == "Performer" for role in each.named("Role"))
            field = "responsible" if performs else "partners"
            identifier = text_in(actor.value["id"].bare())
            self.put(aim, field, Said(identifier, each.at, each.until))
        self.overlay(node, aim, kind)
        return aim

    def indicator(self, node: Node) -> Said:
        found = self.element(
            node,
            {
                "id": "Identifier",
                "code": "SequenceIndicator",
                "title": "MeasurementDimension",
                "unit": "UnitOfMeasurement",
            },
        )
        for relation in node.named("Relationship"):
            referents = relation.named("ReferentIdentifier")
            code = referents[0].text.removeprefix(SDG_ADDRESS) if referents else ""
            if (
                len(referents) == 1
                and referents[0].text != code
                and re.fullmatch(r"\d{1,2}(?:\.\w{1,2}){0,2}", code)
                and relation.attributes.get("RelationshipType") == "Narrower_Than"
            ):
                link = {"sdg": Said(code, relation.at, relation.until)}
                self.put(found, "sdgs", Said(link, relation.at, relation.until))
        for instance in node.named("MeasurementInstance"):
            for target in instance.named("TargetResult"):
                measured = self.measurement(target)
                if measured.value and "target" not in found.value:
                    found.value["target"] = measured
            for result in instance.named("ActualResult"):
                measured = self.measurement(result)
                if measured.value:
                    self.put(found, "values", measured)
        self.overlay(node, found, "indicator")
        return found

    def measurement(self, node: Node) -> Said:
        """A target or a result: its day as exactly as both its dates tell it."""
        measured = self.said_of(node, {"value": "NumberOfUnits", "text": "Description"})
        number = measured.value.get("value")
        if number is not None:
            # XML takes `+5`, `.5` and `5.`, where a plan takes what everybody writes.
            text = re.sub(r"^\+", "", number.value)
            text = re.sub(r"^(-?)\.", r"\g<1>0.", text).removesuffix(".")
            if len(text) > 30:
                del measured.value["value"]
            else:
                number.value = text
        start, end = node.words("StartDate")[:10], node.words("EndDate")[:10]
        if start or end:
            child = node.first("StartDate" if start else "EndDate")
            assert child is not None  # it says something
            measured.value["date"] = Said(_partial(start, end), child.at, child.until)
        return measured

    def put(self, parent: Said, field: str, child: Said) -> None:
        """Add to a list of an element."""
        there = parent.value.get(field)
        if there is None:
            parent.value[field] = Said([child], child.at, child.until)
        else:
            there.value.append(child)

    # What is kept

    def note_kept(self, item: Said, node: Node, name: str, value: str, of: str = "") -> None:
        kept = {"format": FORMAT, "name": name}
        if value:
            kept["value"] = value
        if of:
            kept["instead_of"] = of
        self.put(item, "kept", said(kept, node.at, node.until))

    def keep(self, plan: Said) -> None:
        """Keep what the plan, put together as StratML again, would not say."""
        owners = {id(node): item for node, item in self.pairs}
        for node, item in self.pairs:
            for each in self.leftovers(node, owners):
                self.note_kept(item, node, each.name, each.value)
        plain = plan.bare()
        items = _in_order(plan, plain)
        again = compose(plain, self.document.part)
        made = {id(each.plain): each for each in again.made}
        for node, item in self.pairs:
            twin = made.get(id(items.get(id(item))))
            if twin is None:
                continue
            if id(item) in self.of_mark:
                if _differs(node, twin.node):
                    self.tell("SP980", node, "organization", value=node.words("Name"))
                continue
            self.differences(node, twin, item, self.asides_before(node))
            if node is self.root:
                core, twin_core = self.core, twin.node.first("StrategicPlanCore")
                assert core is not None  # without it, it was refused
                assert twin_core is not None  # it was made
                self.groups(core, twin_core, twin, item)
                for name, here, there in (
                    ("<?", self.document.before, again.before),
                    ("?>", self.document.after, again.after),
                    ("core <!", self.before.get(id(core), []), asides_before(twin_core, twin.node)),
                ):
                    text = "".join(map(str, here))
                    if text and text != "".join(map(str, there)):
                        self.note_kept(item, node, name, text, "-")

    def leftovers(self, node: Node, owners: Mapping[int, Said]) -> list[Any]:
        """What was left over in an element and in those below it that are no elements of the plan."""
        found = [*self.document.leftovers.get(id(node), ())]
        for child in node.elements():
            if id(child) not in owners:
                found += self.leftovers(child, owners)
        return found

    def asides_before(self, node: Node) -> list[Aside]:
        if node is self.root:
            return []
        if not self.before:
            return []
        return self.before.get(id(node), [])

    @property
    def before(self) -> dict[int, list[Aside]]:
        """The asides before each element that is an element of the plan."""
        if not hasattr(self, "_before"):
            self._before: dict[int, list[Aside]] = {}
            waiting = [self.root]
            while waiting:
                for asides, child in blocks_of(waiting.pop())[0]:
                    waiting.append(child)
                    if asides:
                        self._before[id(child)] = asides
        return self._before

    def differences(self, node: Node, twin: Made, item: Said, before: list[Aside]) -> None:
        for name in sorted({*node.attributes, *twin.node.attributes}):
            value = node.attributes.get(name, "")
            generated = twin.node.attributes.get(name, "")
            if name.startswith(f"{{{XSI}}}"):
                if value != generated:
                    self.note_kept(item, node, "@xsi:schemaLocation", value, "-")
            elif value != generated and value:
                self.note_kept(item, node, f"@{name}", value, digest(generated))
        text = "".join(map(str, before))
        if text and text != "".join(map(str, twin.asides)):
            self.note_kept(item, node, "<!", text, "-")
        self.groups(node, twin.node, twin, item)

    def groups(self, node: Node, twin_node: Node, twin: Made, item: Said) -> None:
        """Keep each group of elements that reads otherwise than it would be written."""
        groups, trailing = groups_of(node)
        again, _ = groups_of(twin_node)
        for name in dict.fromkeys((*groups, *again)):
            if name in RECURSED.get(node.name, ()):
                continue
            here = shown(groups.get(name, []))
            there = shown(again.get(name, []))
            if here == there or (not here and name in REQUIRED[node.name]):
                continue
            # Of what a mark holds already, nothing is kept twice.
            self.note_kept(item, node, name, here, digest(twin.generated.get(name, "")))
        if trailing:
            name = "core !>" if node.name == "StrategicPlanCore" else "!>"
            text = "".join(map(str, trailing))
            there = "".join(map(str, groups_of(twin_node)[1]))
            if text != there:
                self.note_kept(item, node, name, text, "-")


def asides_before(node: Node, parent: Node) -> list[Aside]:
    """The asides before an element in its parent."""
    return next(asides for asides, child in blocks_of(parent)[0] if child is node)


def _id_of(item: Said) -> str:
    return text_in(item.value["id"].bare()) if "id" in item.value else ""


def _differs(node: Node, twin: Node) -> bool:
    here, _ = groups_of(node)
    there, _ = groups_of(twin)
    return {name: shown(group) for name, group in here.items()} != {
        name: shown(group) for name, group in there.items()
    }


def _in_order(item: Said, plain: Plain) -> dict[int, Any]:
    """The bare mapping of each mapping with places."""
    found: dict[int, Any] = {}
    waiting: list[tuple[Said, Any]] = [(item, plain)]
    while waiting:
        each, bare = waiting.pop()
        if isinstance(each.value, dict):
            found[id(each)] = bare
            waiting += [(each.value[name], bare[name]) for name in each.value]
        elif isinstance(each.value, list):
            waiting += zip(each.value, bare, strict=True)
    return found


def _partial(start: str, end: str) -> str:
    if start[:4] == end[:4]:
        if start.endswith("-01-01") and end.endswith("-12-31"):
            return start[:4]
        from ..model import PartialDate

        month = start[:7]
        if month == end[:7] and start.endswith("-01"):
            last = PartialDate.parse(month).last_day.isoformat()
            if last == end:
                return month
    return end or start


def path_of(plan: Said) -> dict[int, Path]:
    """The path of each mapping in a plan."""
    found: dict[int, Path] = {}
    waiting: list[tuple[Path, Said]] = [((), plan)]
    while waiting:
        path, item = waiting.pop()
        found[id(item)] = path
        if isinstance(item.value, dict):
            waiting += [((*path, name), each) for name, each in item.value.items()]
        elif isinstance(item.value, list):
            waiting += [((*path, index), each) for index, each in enumerate(item.value)]
    return found
