"""Which workspace a single file belongs to, and what is wrong between it and the others there."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import attrs

from ..diagnostics import Problem
from ..model.profile import Profile
from ..reading import read
from .listing import own_file
from .member import member_of
from .survey import Survey, survey


@attrs.frozen
class Among:
    """What was found between a plan and others, and the profile that they share."""

    across: Sequence[Problem] | None = None
    """``None`` for a plan that belongs to no others."""
    fallback: Profile | None = None


ALONE = Among()


class Belonging:
    """The workspaces that files belong to; each is looked through once."""

    def __init__(self, source: str = "") -> None:
        """`source` is the workspace of all files; without it each file has its own.

        That is the next ``strategiplan.yaml`` above it, within its repository, that names it.
        """
        self._source = source
        self._surveys: dict[str, tuple[Survey, dict[str, str]]] = {}

    def survey(self, source: str) -> Survey:
        """What there is in a workspace."""
        return self._surveyed(source)[0]

    def among(self, name: str) -> Among:
        """What was found between a file and the plans that it belongs to."""
        key = os.path.realpath(name)
        for source in [self._source] if self._source else _above(name):
            seen, listed = self._surveyed(source)
            if key in listed:
                return Among(seen.across.get(listed[key], ()), seen.fallback)
        return ALONE

    def _surveyed(self, source: str) -> tuple[Survey, dict[str, str]]:
        if source not in self._surveys:
            seen = survey(source)
            listed = {os.path.realpath(each.name): each.name for each in seen.files}
            self._surveys[source] = seen, listed
        return self._surveys[source]


def _above(name: str) -> Iterator[str]:
    """The files that name plans, from a file's own folder up to the top of its repository."""
    folder = os.path.dirname(os.path.abspath(name))
    while True:
        found = own_file(folder)
        if found:
            yield found if os.path.isabs(name) else os.path.relpath(found)
        above = os.path.dirname(folder)
        if above == folder or os.path.exists(os.path.join(folder, ".git")):
            return
        folder = above


def is_something_else(name: str) -> bool:
    """Whether a file can be read and is neither a plan nor a profile."""
    return member_of(read(name)) == "other"
