"""Mending: fixes are made, and each is held to what was promised of it.

A round takes the fixes that do not touch each other, makes them all, reads the text
again and compares. Where a promise is broken, the fix that broke it is searched for
and dropped. Rounds are made until there is nothing left to mend.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

import attrs

from ..binding import Bound
from ..checks.reading_rules import FILE_RULES, KEY_RULES
from ..diagnostics import Edit, Path, Problem
from ..model import Plan
from ..reading.decoding import encoding_of
from ..reading.document import Document, read_bytes
from ..reading.layout import texts_at
from ..reading.yaml_faults import likely
from ..report import address
from ..walk import elements_on
from .changes import Revealed, only, tree
from .page import Proposal
from .proposals import propose

MAX_ROUNDS = 30
"""How often the text is read again for what comes to light."""
MAX_TRIES = 60
"""How many groups of fixes are tried in a round to find the one that breaks a promise."""

_READING = frozenset(rule.code for rule in (*FILE_RULES, *KEY_RULES))


@attrs.frozen(eq=False)
class State:
    """A document at one moment: what it was read as, and everything that is wrong with it."""

    document: Document
    bound: Bound[Plan]
    problems: Sequence[Problem]
    """Of the reading and of all checks, those included that wait until the file is whole."""
    wanted: Sequence[Problem]
    """Those of them that are to be mended where that can be done."""
    judged: Any = None
    """What the judge wants to remember of it."""


Judge = Callable[[Document], State]
"""Reads and checks a document."""


@attrs.frozen(eq=False)
class Mended:
    """A file after it was mended."""

    after: bytes
    document: Document
    """What `after` is read as."""
    rounds: tuple[tuple[State, tuple[Proposal, ...]], ...]
    """What was mended, with the state that it was found in."""


@attrs.frozen(eq=False)
class _Source:
    """A file's own text, its encoding and its byte-order mark, to be edited and written back."""

    name: str
    folder: str
    format: str
    mark: bytes
    encoding: str
    text: str

    def data(self) -> bytes:
        return self.mark + self.text.encode(self.encoding)

    def document(self) -> Document:
        return read_bytes(
            self.data(),
            name=self.name,
            folder=self.folder,
            format="json" if self.format == "json" else "yaml",
        )

    def edited(self, edits: Iterable[Edit]) -> _Source:
        pieces: list[str] = []
        done = 0
        for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
            pieces += [self.text[done : edit.span.start], edit.text]
            done = edit.span.end
        return attrs.evolve(self, text="".join([*pieces, self.text[done:]]))


def mend(data: bytes, document: Document, judge: Judge) -> Mended:
    """Mend a file as far as that can be done without doubt.

    `document` is what its bytes were read as. Bytes outside the edits stay as they are.
    """
    source = _source(data, document)
    if source is None:
        return Mended(data, document, ())
    state = judge(document)
    rounds: list[tuple[State, tuple[Proposal, ...]]] = []
    dropped: set[tuple[object, ...]] = set()
    for _ in range(MAX_ROUNDS):
        found = propose(state.document, state.bound, [*state.wanted, *_further(state)])
        proposals = [each for each in found.values() if _name(each, source) not in dropped]
        if not proposals:
            break
        first = min(each.order for each in proposals)
        chosen = _apart(each for each in proposals if each.order == first)
        round_ = _Round(source, state, judge)
        accepted = round_.accepted(chosen)
        kept = {id(each) for each in accepted}
        dropped.update(_name(each, source) for each in chosen if id(each) not in kept)
        if accepted:
            rounds.append((state, tuple(accepted)))
            source, state = round_.result
    return Mended(source.data(), state.document, tuple(rounds))


def _further(state: State) -> list[Problem]:
    """What looks like more of the faults that are too many to be found one by one.

    Each is held to what it promises like the others.
    """
    limit = [each for each in state.bound.problems if each.code == "SP009" and each.span]
    if not limit or limit[0].variant != "repairs":
        return []
    lines = state.document.lines
    last = max(each.span.start for each in state.bound.problems if each.span)
    return list(likely(lines.text, lines.end_of(lines.position(last)[0]) + 1))


def _source(data: bytes, document: Document) -> _Source | None:
    """The text of a file that can be written back byte for byte; ``None`` for another."""
    encoding, rest = encoding_of(data)
    try:
        text = rest.decode(encoding)
    except UnicodeDecodeError:
        return None
    mark = data[: len(data) - len(rest)]
    source = _Source(document.name, document.folder, document.format, mark, encoding, text)
    return source if source.data() == data else None


def _name(proposal: Proposal, source: _Source) -> tuple[object, ...]:
    """What knows a proposal again in another round."""
    edit = proposal.edits[0]
    old = source.text[edit.span.start : edit.span.end]
    return proposal.problem.code, proposal.problem.target, old, edit.text


def _apart(proposals: Iterable[Proposal]) -> list[Proposal]:
    """The proposals whose edits touch none of an earlier one; the others wait for another round."""
    found = list(proposals)
    edits = sorted(
        (edit.span.start, edit.span.end, index)
        for index, proposal in enumerate(found)
        for edit in proposal.edits
    )
    refused: set[int] = set()
    last_end, last_start, last = -1, -1, -1
    for start, end, index in edits:
        if index in refused:
            continue
        if index != last and (start < last_end or start == last_start):
            refused.add(index)
            continue
        last_end, last_start, last = end, start, index
    return [each for index, each in enumerate(found) if index not in refused]


class _Round:
    """One round: groups of fixes are tried on a text until the largest that holds is found."""

    def __init__(self, source: _Source, state: State, judge: Judge) -> None:
        self.source = source
        self.state = state
        self.judge = judge
        self.result: tuple[_Source, State] = (source, state)
        self.tries = 0

    def accepted(self, chosen: list[Proposal]) -> list[Proposal]:
        """Those of the proposals that keep what they promise, made together."""
        accepted: list[Proposal] = []
        waiting = [chosen]
        while waiting and self.tries < MAX_TRIES:
            group = waiting.pop()
            unread = self.breaks([*accepted, *group])
            if unread is None:
                accepted += group
            elif unread and len(unread) < len(group):
                # These are told by their own text; the others may well hold.
                waiting.append([each for each in group if id(each) not in unread])
            elif len(group) > 1:
                half = len(group) // 2
                waiting += [group[half:], group[:half]]
        return accepted

    def breaks(self, proposals: list[Proposal]) -> set[int] | None:
        """``None`` where all promises are kept, else the proposals that are known to break one."""
        self.tries += 1
        source = self.source.edited(edit for each in proposals for edit in each.edits)
        after = self.judge(source.document())
        unread = set(_misread(proposals, after))
        if unread or not _keeps(self.state, after, proposals):
            return unread
        self.result = (source, after)
        return None


def _misread(proposals: Sequence[Proposal], after: State) -> Iterator[int]:
    """The proposals whose text is not read in the words that it should be."""
    edits = sorted((edit.span.end, edit) for each in proposals for edit in each.edits)
    promised: list[tuple[int, str, Proposal]] = []
    grown = position = 0
    for proposal in sorted(
        (each for each in proposals if each.reads), key=lambda each: each.reads or (0, "")
    ):
        assert proposal.reads
        start, words = proposal.reads
        while position < len(edits) and edits[position][0] <= start:
            edit = edits[position][1]
            grown += len(edit.text) - (edit.span.end - edit.span.start)
            position += 1
        promised.append((after.bound.document.as_read(start + grown), words, proposal))
    if not promised:
        return
    texts = texts_at(after.bound.document, {start for start, _, _ in promised})
    wrong = {each.target.path for each in after.bound.problems if each.code in _READING}
    for start, words, proposal in promised:
        found = texts.get(start)
        if found is None or found[2] != words or (found[0] in wrong and not proposal.changes):
            yield id(proposal)


def _keeps(before: State, after: State, proposals: Sequence[Proposal]) -> bool:
    """Whether the findings are gone, no other has come, and the plan says otherwise what it said."""
    old, new = before.bound.value, after.bound.value
    if old is None:
        # Where reading ended, nothing is known of what comes after; the text itself
        # was compared by what it is read as.
        return True
    if new is None:
        return False
    changes = [change for each in proposals for change in each.changes]
    if not only(old, new, tree(changes)):
        return False
    left = Counter(_kind(old, each) for each in before.problems)
    left.subtract(_kind(old, each.problem) for each in proposals)
    revealed = _Revealed(path for path, change in changes if isinstance(change, Revealed))
    for problem in after.problems:
        key = _kind(new, problem)
        left[key] -= 1
        if left[key] < 0 and not revealed.explains(new, problem):
            return False
    return True


def _kind(plan: Plan, problem: Problem) -> tuple[str, ...]:
    """What a problem is about, wherever it stands after an edit."""
    if problem.span is not None:
        return (problem.code,)
    path = problem.target.path if problem.home is None else problem.home
    return problem.code, address(plan, path), problem.mark


class _Revealed:
    """What could not be read before, and may have faults of its own."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.paths: Collection[Path] = set(paths)
        self.around = {path[:end] for path in self.paths for end in range(len(path))}

    def explains(self, plan: Plan, problem: Problem) -> bool:
        """Whether a new problem is about what was revealed, and not about how it was mended."""
        if problem.code in _READING:
            # A value that is wrong itself was not mended.
            return problem.span is None and self._holds(problem.target.path[:-1])
        targets = (problem.target, *problem.related)
        return any(self._holds(each.path) or self._is_around(plan, each.path) for each in targets)

    def _holds(self, path: Path) -> bool:
        return any(path[:end] in self.paths for end in range(1, len(path) + 1))

    def _is_around(self, plan: Plan, path: Path) -> bool:
        """Whether a path is that of an element, or of a field of one, that something was revealed in."""
        elements = elements_on(plan, path)
        return path[: elements[-1][2] if elements else 0] in self.around
