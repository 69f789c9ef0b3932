"""What is wrong between plans: references that lead nowhere, to what is gone, or in a circle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from ..diagnostics import Elsewhere, Path, Problem, Target
from ..graph import shortest_circles
from ..messages.words import Kind, Named, Quoted
from ..model.values import BETWEEN
from .member import RANKS, Aimed, Entry, Member, Reference
from .wording import worded_anew

FOLLOWING = ("supports", "indicates", "concerns")
"""The keys by which a plan says that it follows something up."""

Crossed = tuple[Member, Problem]
"""A problem and the plan that it is in."""


@attrs.frozen(eq=False)
class Crossing:
    """Some plans, by what they are called, and which edition of each is in force."""

    members: Sequence[Member]
    editions: Mapping[str, Sequence[Member]]
    """All editions of a plan, the one in force first."""
    together: bool
    """Whether somebody has said that all of them belong together."""
    followed_up: frozenset[str]
    """The plans whose goals are to be followed up, where somebody has said which."""
    complete: bool
    """Whether all files could be read whole, so that what is missing is missing."""

    @classmethod
    def of(
        cls,
        members: Sequence[Member],
        *,
        together: bool = False,
        followed_up: Sequence[str] = (),
    ) -> Crossing:
        """The plans of a workspace; the order in which they come makes no difference."""
        ordered = sorted(members, key=lambda each: each.file)
        by_id: dict[str, list[Member]] = defaultdict(list)
        for each in ordered:
            if each.id:
                by_id[each.id].append(each)
        return cls(
            ordered,
            {key: in_force_first(several) for key, several in by_id.items()},
            together,
            frozenset(followed_up),
            all(each.whole for each in ordered),
        )

    def in_force(self, plan: str) -> Member | None:
        """The edition of a plan that is in force; of a plan with several files, one of them."""
        editions = self.editions.get(plan)
        return editions[0] if editions else None

    @property
    def plans(self) -> list[Member]:
        """The edition in force of every plan that has an identifier, by identifier."""
        return [self.editions[key][0] for key in sorted(self.editions)]

    def problems(self) -> Iterator[Crossed]:
        """Everything that is wrong between the plans."""
        yield from _twice(self)
        if len(self.editions) < 2 and not any(
            each.references or each.linkings for each in self.members
        ):
            return
        for member in self.members:
            if member.in_use:
                yield from _references(self, member)
                yield from _linkings(self, member)
        yield from _not_followed_up(self)
        yield from _circles(self)
        for member, problem in worded_anew(list(self._groups())):
            yield member, problem

    def _groups(self) -> Iterator[list[Member]]:
        """The plans that hang together, each group by identifier."""
        plans = [each for each in self.plans if each.in_use]
        if self.together:
            yield plans
            return
        group = {each.id: each.id for each in plans}

        def root(key: str) -> str:
            while group[key] != key:
                group[key] = group[group[key]]
                key = group[key]
            return key

        for each in plans:
            for other in named_by(each):
                if other in group:
                    group[root(each.id)] = root(other)
        found: dict[str, list[Member]] = {}
        for each in plans:
            found.setdefault(root(each.id), []).append(each)
        yield from found.values()


def named_by(member: Member) -> Iterator[str]:
    """The plans that a plan names, as often as it does."""
    for reference in member.references:
        yield reference.plan
    for linking in member.linkings:
        yield linking.plan


def in_force_first(editions: Sequence[Member]) -> list[Member]:
    """The editions of a plan: the one in force, then the others, the later ones before."""
    revised = {each.revises for each in editions if each.in_use and each.revises}
    return sorted(
        editions,
        key=lambda each: (
            RANKS[each.status],
            bool(each.edition) and each.edition in revised,
            -each.start,
            # The later name, since editions are mostly called by their years.
            tuple(-ord(letter) for letter in each.edition),
            each.file,
        ),
    )


def place_of(member: Member, path: Path, entry: Entry | None = None) -> Elsewhere:
    """A place in another plan's file: an element, or something that is said in it."""
    part = Target(path, "element") if entry else Target(path)
    return Elsewhere(member.file, part, entry.named if entry else member.named)


def quoted(member: Member) -> Quoted:
    """What a plan is called, in quotation marks."""
    return Quoted(member.title)


def _twice(plans: Crossing) -> Iterator[Crossed]:
    for key in sorted(plans.editions):
        seen: dict[str, Member] = {}
        for each in sorted(plans.editions[key], key=lambda each: each.file):
            first = seen.setdefault(each.edition, each)
            if first is not each:
                yield (
                    each,
                    Problem(
                        "SP950",
                        Target(("id",)),
                        {"value": key, "other": first.file},
                        elsewhere=(place_of(first, ("id",)),),
                        mark=key,
                    ),
                )


def _references(plans: Crossing, member: Member) -> Iterator[Crossed]:
    for reference in member.references:
        found = _reference(plans, reference)
        if found:
            yield member, found


def _reference(plans: Crossing, reference: Reference) -> Problem | None:
    """What is wrong with a reference to another plan."""
    target = Target(reference.path)
    values: dict[str, object] = {"key": reference.key, "value": reference.element}
    mark = reference.written
    other = plans.in_force(reference.plan)
    if other is None:
        values |= {"value": reference.plan, "allowed": tuple(sorted(plans.editions))}
        # The plan may be in the file that cannot be read.
        return Problem("SP943", target, values, mark=mark) if plans.complete else None
    values["plan"] = quoted(other)
    entry = other.entries.get(reference.element)
    if entry is None:
        for each in plans.editions[reference.plan][1:]:
            if reference.element in each.entries:
                found = each.entries[reference.element]
                return Problem(
                    "SP946",
                    target,
                    {**values, "edition": each.edition or each.file},
                    elsewhere=(place_of(each, found.path, found),),
                    mark=mark,
                )
        if not other.whole:
            return None
        allowed = tuple(
            key for key, each in other.entries.items() if each.named.kind in reference.kinds
        )
        return Problem("SP944", target, {**values, "allowed": allowed}, mark=mark)
    if entry.named.kind not in reference.kinds:
        return Problem(
            "SP945",
            target,
            {
                **values,
                "found": entry.named,
                "expected": tuple(Kind(kind, several=True) for kind in reference.kinds),
            },
            elsewhere=(place_of(other, entry.path, entry),),
            mark=mark,
        )
    if not other.in_use:
        place = place_of(other, entry.path, entry)
        return Problem("SP946", target, values, variant="plan", elsewhere=(place,), mark=mark)
    return None


def _linkings(plans: Crossing, member: Member) -> Iterator[Crossed]:
    for linking in member.linkings:
        target = Target((*linking.path, "plan"))
        values: dict[str, object] = {"key": "plan", "value": linking.plan}
        other = plans.in_force(linking.plan)
        if other is None:
            if plans.complete:
                values["allowed"] = tuple(sorted(plans.editions))
                yield member, Problem("SP943", target, values, mark=linking.plan)
        elif linking.relation == "replaces" or linking.plan == member.id:
            # What is replaced is not in force, and is not to be.
            continue
        elif not other.in_use:
            values["plan"] = quoted(other)
            place = place_of(other, ("status",))
            yield member, Problem("SP946", target, values, variant="plan", elsewhere=(place,))
        elif linking.edition and other.edition and linking.edition != other.edition:
            values |= {
                "value": linking.edition,
                "edition": other.edition,
                "plan": quoted(other),
            }
            target = Target((*linking.path, "edition"))
            place = place_of(other, ("edition",))
            yield member, Problem("SP946", target, values, variant="linked", elsewhere=(place,))


def _not_followed_up(plans: Crossing) -> Iterator[Crossed]:
    """Goals of a plan that others build on, and that none of them names."""
    if not plans.complete:
        return
    followed: dict[str, set[Path]] = defaultdict(set)
    built_on: set[str] = set()
    for member in plans.plans:
        if not member.in_use:
            continue
        for reference in member.references:
            other = plans.in_force(reference.plan)
            entry = other.entries.get(reference.element) if other else None
            if entry and reference.key in FOLLOWING:
                built_on.add(reference.plan)
                # What stands above is followed up as well.
                path = entry.path
                followed[reference.plan].update(path[:length] for length in range(len(path) + 1))
        built_on.update(each.plan for each in member.linkings if each.relation == "builds-on")
        if any(each.relation in ("implements", "elaborates") for each in member.linkings):
            built_on.add(member.id)
    for member in plans.plans:
        asked = member.id in plans.followed_up or (
            member.type == "social-element" and member.id in built_on
        )
        if not asked or not member.in_use:
            continue
        for goal in member.goals:
            if goal.lowest and not goal.measured and goal.entry.path not in followed[member.id]:
                yield member, _unfollowed(member, goal)


def _unfollowed(member: Member, goal: Aimed) -> Problem:
    named = goal.entry.named
    return Problem(
        "SP947",
        Target(goal.entry.path, "element"),
        {"goal": named, "reference": f"{member.id}{BETWEEN}{named.id or 'id'}"},
    )


def _circles(plans: Crossing) -> Iterator[Crossed]:
    """Circles that more than one plan is part of; those within a plan are found in it."""
    linked: dict[str, list[str]] = {}
    edges: dict[str, list[str]] = {}
    said: dict[tuple[str, str], _Said] = {}
    for member in plans.plans:
        for linking in member.linkings:
            pair = (member.id, linking.plan)
            if linking.relation in ("implements", "elaborates"):
                pair = pair[::-1]
            elif linking.relation not in ("builds-on", "replaces"):
                continue
            if pair[0] != pair[1]:
                linked.setdefault(pair[0], []).append(pair[1])
                said.setdefault(pair, _Said(member, (*linking.path, "relation"), member.named))
    for circle in shortest_circles(linked):
        yield _circle(circle, said, tuple(_title(plans, each) for each in circle), "plans")
    crossing = [each for each in plans.plans if any(r.key == "supports" for r in each.references)]
    if not crossing:
        return
    said = {}
    nodes: dict[str, tuple[Member, str]] = {}
    for member in plans.plans:
        inner = [(source, member.id, target, path) for source, target, path in member.supports]
        ids = {entry.path: key for key, entry in member.entries.items()}
        inner += [
            (ids[each.at], each.plan, each.element, (*each.at, each.key))
            for each in member.references
            if each.key == "supports" and each.at in ids
        ]
        for source, plan, element, path in inner:
            start, end = _node(member.id, source), _node(plan, element)
            nodes[start] = (member, source)
            edges.setdefault(start, []).append(end)
            named = member.entries[source].named
            said.setdefault((start, end), _Said(member, path, named))
    for circle in shortest_circles(edges):
        if len({nodes[each][0].id for each in circle}) > 1:
            holders = (nodes[each] for each in circle)
            names = tuple(holder.entries[source].named for holder, source in holders)
            mark = sorted(f"{nodes[each][0].id}{BETWEEN}{nodes[each][1]}" for each in circle)
            member, problem = _circle(circle, said, names, "")
            yield member, attrs.evolve(problem, mark=" ".join(mark))


def _node(plan: str, element: str) -> str:
    """One word for an element of a plan, whatever characters their identifiers have."""
    return f"{len(plan)} {plan}{BETWEEN}{element}"


def _title(plans: Crossing, key: str) -> Quoted:
    member = plans.in_force(key)
    return quoted(member) if member else Quoted(key)


@attrs.frozen(eq=False)
class _Said:
    """Where a step of a circle is said, and of what."""

    member: Member
    path: Path
    named: Named


def _circle(
    circle: list[str],
    said: Mapping[tuple[str, str], _Said],
    names: tuple[object, ...],
    variant: str,
) -> Crossed:
    first, *others = (
        said[each, following]
        for each, following in zip(circle, [*circle[1:], circle[0]], strict=True)
    )
    return first.member, Problem(
        "SP949",
        Target(first.path),
        {"circle": (*names, names[0])},
        variant=variant,
        related=tuple(Target(each.path) for each in others if each.member is first.member),
        elsewhere=tuple(
            Elsewhere(each.member.file, Target(each.path), each.named)
            for each in others
            if each.member is not first.member
        ),
        mark=" ".join(sorted(circle)),
        home=(),
    )
