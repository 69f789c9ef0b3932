"""Which files a workspace consists of, and which ones are passed over.

Nothing leads out of the folder: no path of `strategiplan.yaml`, and no link.
"""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from ..binding import bind
from ..diagnostics import Problem, Target
from ..model.workspace import WorkspaceFile
from ..reading import Document, read
from ..reading.document import format_of

FILES = ("strategiplan.yaml", "strategiplan.yml")
"""What a workspace's own file is called."""
MAX_FOLDERS = 40
"""How deep folders are looked into."""
MOST_PATTERNS = 200
"""How many paths with `*` a workspace may have; each is held against every file."""

Reason = Literal["not-a-plan", "workspace", "link", "twice", "deep", "unreadable"]
"""Why a file is passed over: it is something else; it names plans itself; it is a link that leads elsewhere, or to a file
that is read already; it lies too deep; its folder cannot be looked into."""


@attrs.frozen
class PassedOver:
    """A file or a folder that was met and is not read."""

    file: str
    reason: Reason


@attrs.frozen
class Listed:
    """A file to read."""

    name: str
    """As the user would write it."""
    found: bool
    """Whether it was found by looking; one that somebody named is meant."""


@attrs.frozen(eq=False)
class Listing:
    """The files of a workspace, in the order of their names."""

    folder: str
    files: tuple[Listed, ...]
    passed_over: tuple[PassedOver, ...]
    file: WorkspaceFile | None = None
    """What `strategiplan.yaml` says, where there is one."""
    document: Document | None = None
    """That file itself."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with it."""


def own_file(source: str) -> str:
    """The workspace's own file: the source itself, or the one in that folder; empty for none."""
    if not os.path.isdir(source):
        return source
    names = (os.path.normpath(os.path.join(source, name)) for name in FILES)
    return next(filter(os.path.isfile, names), "")


def list_files(source: str) -> Listing:
    """The files of a workspace: a folder, or a file that names plans."""
    name = own_file(source)
    folder = source if os.path.isdir(source) else os.path.dirname(name)
    if not name:
        met = _Met(folder)
        met.look(folder)
        return Listing(folder, met.files, met.passed_over)
    document = read(name)
    bound = bind(document, WorkspaceFile)
    file, document = bound.value, bound.document
    problems = bound.problems
    none_named = file is not None and not file.plans and not problems
    if none_named or any(problem.code in ("SP002", "SP008") for problem in problems):
        problems = [Problem("SP951")]
    met = _Met(folder)
    for index, path in enumerate(file.plans if file else ()):
        variant = met.add(path, name)
        if variant is not None:
            target = Target(("plans", index))
            problems.append(
                Problem(
                    "SP952",
                    target,
                    {"value": path, "most": MOST_PATTERNS},
                    variant=variant,
                    mark=path,
                )
            )
    return Listing(folder, met.files, met.passed_over, file, document, tuple(problems))


class _Met:
    """The files that were met so far, each once however many ways lead to it."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._root = os.path.join(os.path.realpath(folder), "")
        self._listed: dict[str, Listed] = {}
        self._passed: dict[str, PassedOver] = {}
        self._patterns = 0
        self._all: list[str] | None = None

    @property
    def files(self) -> tuple[Listed, ...]:
        """The files in the order of their names, folder by folder."""
        return tuple(sorted(self._listed.values(), key=lambda each: each.name.split(os.sep)))

    @property
    def passed_over(self) -> tuple[PassedOver, ...]:
        return tuple(self._passed[name] for name in sorted(self._passed))

    def look(self, folder: str) -> None:
        """Take every YAML file in a folder and below."""
        for name in self._below(folder):
            # JSON files in a folder are mostly something else; who has a plan in one names it.
            if format_of(name) == "yaml":
                self._take(name, found=True)

    def add(self, path: str, own: str) -> str | None:
        """Take what a path of the workspace's file leads to; else why it leads nowhere."""
        if not _leads_down(path):
            return "outside"
        if "*" in path:
            return self._add_pattern(path)
        name = os.path.normpath(os.path.join(self._folder, path))
        if not self._is_inside(name):
            return "outside"
        if os.path.isdir(name):
            self.look(name)
            return None
        # A pipe or a device could be waited for until the end of days.
        if not os.path.isfile(name):
            return ""
        if os.path.realpath(name) == os.path.realpath(own):
            return "itself"
        if os.path.basename(name) in FILES:
            return "workspace"
        self._take(name, found=False)
        return None

    def _add_pattern(self, path: str) -> str | None:
        self._patterns += 1
        if self._patterns > MOST_PATTERNS:
            return "many"
        if self._all is None:
            self._all = list(self._below(self._folder))
        wanted = [step for step in path.split("/") if step not in ("", ".")]
        fits = [name for name in self._all if _fits(self._steps(name), wanted)]
        suffix = format_of(path) or "yaml"
        fits = [name for name in fits if format_of(name) == suffix]
        for name in fits:
            self._take(name, found=True)
        return None if fits else "pattern"

    def _steps(self, name: str) -> list[str]:
        return os.path.relpath(name, self._folder or ".").split(os.sep)

    def _below(self, folder: str) -> Iterator[str]:
        """Every file in a folder and below, but in hidden ones; links to folders are not followed."""
        top = os.path.normpath(folder or ".")
        depth = top.count(os.sep)
        walk = os.walk(top, onerror=lambda error: self._pass(str(error.filename), "unreadable"))
        for here, folders, names in walk:
            kept = []
            for each in sorted(folders):
                below = os.path.join(here, each)
                if each.startswith("."):
                    continue
                if os.path.islink(below):
                    self._pass(below, "link")
                elif here.count(os.sep) - depth >= MAX_FOLDERS:
                    self._pass(below, "deep")
                else:
                    kept.append(each)
            folders[:] = kept
            for each in names:
                name = os.path.normpath(os.path.join(here, each))
                if format_of(each) and not each.startswith(".") and os.path.isfile(name):
                    yield name

    def _take(self, name: str, *, found: bool) -> None:
        if found and os.path.basename(name) in FILES:
            # The workspace's own file, or that of another workspace within.
            if (os.path.dirname(name) or ".") != os.path.normpath(self._folder or "."):
                self._pass(name, "workspace")
            return
        if not self._is_inside(name):
            self._pass(name, "link")
            return
        key = os.path.realpath(name)
        first = self._listed.get(key)
        if first is None or (first.found and not found):
            self._listed[key] = Listed(name, found)
        elif first.name != name:
            # Whichever was met first, the file itself is read and not the link.
            link, file = (name, first.name) if os.path.islink(name) else (first.name, name)
            self._listed[key] = Listed(file, first.found)
            self._pass(link, "twice")

    def _is_inside(self, name: str) -> bool:
        return os.path.join(os.path.realpath(name), "").startswith(self._root)

    def _pass(self, name: str, reason: Reason) -> None:
        self._passed.setdefault(name, PassedOver(name, reason))


def _leads_down(path: str) -> bool:
    """Whether a path goes from a folder down and nowhere else."""
    parts = path.replace("\\", "/").split("/")
    return bool(parts[0]) and ".." not in parts and ":" not in path and "\0" not in path


def _fits(steps: Iterable[str], wanted: list[str]) -> bool:
    """Whether a path fits a pattern; all ways through it are followed at once."""
    reached = _past_folders({0}, wanted)
    for step in steps:
        reached = _past_folders(
            {
                place + (wanted[place] != "**")
                for place in reached
                if place < len(wanted)
                and (wanted[place] == "**" or fnmatch.fnmatchcase(step, wanted[place]))
            },
            wanted,
        )
    return len(wanted) in reached


def _past_folders(places: set[int], wanted: list[str]) -> set[int]:
    """The places of a pattern, and those after a `**` there, which may stand for no folder."""
    found = set(places)
    for place in sorted(places):
        while place < len(wanted) and wanted[place] == "**":
            place += 1
            found.add(place)
    return found
