"""The files of submissions that a plan refers to, checked with it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

import attrs

from ..binding import bind
from ..checks import rules
from ..diagnostics import Place, Problem, Target
from ..model import Consultation, Plan
from ..reading import read
from ..reading.document import format_of
from ..walk import Index, Node
from .checking import Against, checked
from .entry import Note
from .opening import kept_out
from .reading import read_submissions

MOST_ALIKE = 50
"""How many findings of one sort are told of a file; the others are counted."""
MOST_FILES = 200
"""How many files of a plan's folder are looked at for the edition that was sent out."""
MOST_BYTES = 5_000_000
_BEGINNING = 20_000


@attrs.define(eq=False)
class Beside:
    """What is found in the files of submissions beside a plan, of each sort the first few."""

    plan: Index
    folder: str
    """The plan's; what lies outside it is not read."""
    off: Collection[str] = ()
    """The codes of rules that are not asked for."""
    alone: bool = False
    """Whether the files are only read: of a plan with lost parts nobody knows what is missing."""
    problems: list[Problem] = attrs.field(factory=list)
    whole: bool = True
    """Whether all of every file could be read."""

    def check(self, nodes: Sequence[Node]) -> None:
        """Read the files of these rounds, each once, and hold them against their plan."""
        seen: set[str] = set()
        for node in nodes:
            name = node.item.submissions.file
            if name not in seen:
                seen.add(name)
                self._check(node, name)

    def _check(self, node: Node, name: str) -> None:
        path = os.path.join(self.folder, name)
        target = Target((*node.path, "submissions", "file"))
        counts: Counter[tuple[str, str]] = Counter()
        more: Counter[str] = Counter()
        try:
            variant = kept_out(self.folder, name)
            if variant:
                self.whole = False
                if "SP782" not in self.off:
                    self.problems.append(Problem("SP782", target, {"name": name}, variant))
                return
            for note in checked(read_submissions(path), self._against(node)):
                problem = note.problem
                self.whole &= problem.code not in ("SP775", "SP776")
                if problem.code in self.off and problem.code not in ("SP775", "SP776"):
                    continue
                sort = (problem.code, problem.variant)
                counts[sort] += note.count
                if note.count == 1 and counts[sort] <= MOST_ALIKE:
                    self.problems.append(_in_plan(note, target))
                else:
                    more[problem.code] += note.count
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            self._tell(Problem("SP775", target, {"reason": reason}, "closed"))
        for code, count in sorted(more.items()):
            values = {"count": count, "rule": f"{code} {rules()[code].name}"}
            place = Place(path, 1, 1, 1, 1)
            self.problems.append(Problem("SP796", target, values, place=place, mark=code))

    def _tell(self, problem: Problem) -> None:
        self.whole = False
        self.problems.append(problem)

    def _against(self, node: Node) -> Against | None:
        # What came of participation is not held against a round.
        item = node.item
        if self.alone or not isinstance(item, Consultation):
            return None
        before = edition_beside(self.plan.plan, self.folder, item.edition)
        return Against(self.plan.plan, before, item.id)


def _in_plan(note: Note, target: Target) -> Problem:
    """What is told of a file, as something that is wrong with the round that refers to it."""
    problem = note.problem
    if note.of_plan is not None:
        return attrs.evolve(problem, target=Target(note.of_plan))
    mark = str(problem.values.get("id", ""))
    return attrs.evolve(
        problem, target=target, span=None, place=note.place, excerpt=note.excerpt, mark=mark
    )


def edition_beside(plan: Plan, folder: str, edition: str) -> Plan | None:
    """Another edition of a plan, where it lies in the same folder; `None` for the plan's own edition."""
    if not plan.id or not edition or edition == plan.edition:
        return None
    for path in _plan_files(folder):
        with open(path, "rb") as file:
            beginning = file.read(_BEGINNING)
        if edition.encode() not in beginning or plan.id.encode() not in beginning:
            continue
        found = bind(read(path), Plan).value
        if found and found.id == plan.id and found.edition == edition:
            return found
    return None


def _plan_files(folder: str) -> Iterator[str]:
    inside = os.path.realpath(folder or ".")
    names = sorted(name for name in os.listdir(inside) if format_of(name))
    for name in names[:MOST_FILES]:
        path = os.path.join(folder, name)
        within = os.path.dirname(os.path.realpath(path)) == inside and os.path.isfile(path)
        if within and os.path.getsize(path) <= MOST_BYTES:
            yield path
