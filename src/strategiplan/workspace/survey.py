"""A survey of a workspace: what is wrong between its plans, each file read once and let go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ..binding import bind
from ..diagnostics import Elsewhere, Place, Problem, Target
from ..model import Plan
from ..model.profile import Profile
from ..model.workspace import WorkspaceFile
from ..profiles import load_profile
from ..reading import Document, read
from .crossing import Crossing
from .listing import Listed, Listing, PassedOver, list_files
from .member import Member, member_of

Located = tuple[Document | None, Problem]


@attrs.frozen(eq=False)
class Survey:
    """What there is in a workspace, and what is wrong between its plans.

    No plan is kept: those who check them read each once more, when its turn comes.
    """

    folder: str
    files: tuple[Listed, ...]
    """The files to check, in the order of their names."""
    passed_over: tuple[PassedOver, ...]
    """What lies there and is not checked."""
    profiles: frozenset[str]
    """Those of the files that are profiles."""
    crossing: Crossing
    across: Mapping[str, Sequence[Problem]]
    """What was found between plans, by the file that it is in."""
    fallback: Profile | None = None
    """The profile of the plans that name none, where `strategiplan.yaml` says one."""
    document: Document | None = None
    """`strategiplan.yaml` itself, where there is one."""
    problems: tuple[Located, ...] = ()
    """What is wrong with it."""


def survey(source: str, *, keep: bool = False) -> Survey:
    """Look through a workspace: a folder, or a file that names plans.

    With `keep` the members hold their plans.
    """
    listing = list_files(source)
    members: list[Member] = []
    files: list[Listed] = []
    profiles: set[str] = set()
    passed = list(listing.passed_over)
    for listed in listing.files:
        member = member_of(read(listed.name), keep=keep)
        # Folders hold other YAML files too; who names one means it.
        if member == "other" and listed.found:
            passed.append(PassedOver(listed.name, "not-a-plan"))
            continue
        files.append(listed)
        if isinstance(member, Member):
            members.append(member)
        elif member == "profile":
            profiles.add(listed.name)
    file = listing.file or WorkspaceFile()
    crossing = Crossing.of(
        members, together=listing.document is not None, followed_up=file.followed_up
    )
    across: dict[str, list[Problem]] = {}
    for member, problem in crossing.problems():
        across.setdefault(member.file, []).append(problem)
    places = _places(problem for several in across.values() for problem in several)
    fallback, problems_of_file = _own_problems(listing, file, crossing)
    return Survey(
        folder=listing.folder,
        files=tuple(files),
        passed_over=tuple(sorted(passed, key=lambda each: each.file)),
        profiles=frozenset(profiles),
        crossing=crossing,
        across={
            name: [_placed(problem, places) for problem in several]
            for name, several in across.items()
        },
        fallback=fallback,
        document=listing.document,
        problems=tuple(problems_of_file),
    )


def _own_problems(
    listing: Listing, file: WorkspaceFile, crossing: Crossing
) -> tuple[Profile | None, list[Located]]:
    """The profile that `strategiplan.yaml` names, and what is wrong with that file."""
    problems: list[Located] = [(listing.document, problem) for problem in listing.problems]
    fallback = None
    if file.profile:
        fallback, found = load_profile(file.profile, listing.folder, trusted=False)
        problems += [(origin or listing.document, problem) for origin, problem in found]
    for index, key in enumerate(file.followed_up):
        if key not in crossing.editions and crossing.complete:
            problems.append(
                (
                    listing.document,
                    Problem(
                        "SP943",
                        Target(("followed_up", index)),
                        {"value": key, "allowed": tuple(sorted(crossing.editions))},
                        variant="followed",
                        mark=key,
                    ),
                )
            )
    return fallback, problems


Places = Mapping[tuple[str, Target], Place]


def _places(problems: Iterator[Problem]) -> Places:
    """The places in other files that problems are about; each of these files is read once more."""
    wanted: dict[str, set[Target]] = {}
    for problem in problems:
        for each in problem.elsewhere:
            wanted.setdefault(each.file, set()).add(each.target)
    found: dict[tuple[str, Target], Place] = {}
    for name, targets in wanted.items():
        document = bind(read(name), Plan).document
        # It may have gone since it was read.
        if document.data:
            places = document.locate(targets)
            found.update(((name, target), place) for target, place in places.items())
    return found


def _placed(problem: Problem, places: Places) -> Problem:
    def placed(each: Elsewhere) -> Elsewhere:
        return attrs.evolve(each, place=places.get((each.file, each.target)))

    return attrs.evolve(problem, elsewhere=tuple(map(placed, problem.elsewhere)))
