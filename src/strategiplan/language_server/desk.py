"""The open files and the plans beside them, each read again only when it has changed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import attrs

from ..checks.reading_rules import MENDED
from ..diagnostics import Elsewhere, Place, Problem
from ..model.profile import Profile
from ..profiles import load_profile
from ..reading.decoding import MAX_BYTES, encoding_of
from ..workspace.crossing import Crossing
from ..workspace.listing import Listing, list_files, own_file
from ..workspace.member import Member, of_plan
from .positions import Encoding, Range, changed
from .sheet import Sheet

MOST_FILES = 500
"""How many files of a folder are looked into."""
LOOK_AGAIN = 2.0
"""After how many seconds a folder is looked through again."""


@attrs.define(eq=False)
class Desk:
    """What a language server has before it: open files by their address, folders, and settings."""

    encoding: Encoding = "utf-16"
    language: str | None = None
    locale: str | None = None
    profile: str | None = None
    folders: list[str] = attrs.field(factory=list)
    open: dict[str, Sheet] = attrs.field(factory=dict)
    """The open files, by the name that findings show."""
    _disk: dict[str, tuple[tuple[int, int], Sheet]] = attrs.field(factory=dict)
    _members: dict[str, tuple[Sheet, Member | None]] = attrs.field(factory=dict)
    _listings: dict[str, tuple[float, Listing]] = attrs.field(factory=dict)

    # Open files

    def put(
        self, name: str, text: str, version: int | None = None, near: int | None = None
    ) -> Sheet:
        """Open a file, or take its new text."""
        sheet = self.open[name] = self._sheet(name, text, version, near)
        return sheet

    def change(
        self, name: str, changes: list[tuple[Range | None, str]], version: int | None = None
    ) -> Sheet:
        """Take an editor's changes of an open file; of one that is not open, those of an empty text."""
        before = self.open[name].text if name in self.open else ""
        text = changed(before, changes, self.encoding)
        places = [where.start for where, _ in changes if where]
        sheet = self._sheet(name, text, version, None)
        if places:
            near = sheet.positions.offset(places[-1].line, places[-1].character)
            sheet = attrs.evolve(sheet, near=near)
        self.open[name] = sheet
        return sheet

    def close(self, name: str) -> None:
        """Forget an open file; what is on disk counts again."""
        self.open.pop(name, None)
        self._members.pop(name, None)

    def refresh(self) -> None:
        """Take every open file anew: settings may be others, and so may what lies beside it."""
        self._listings.clear()
        self._members.clear()
        self._disk.clear()
        for name, sheet in self.open.items():
            self.open[name] = self._sheet(name, sheet.text, sheet.version, sheet.near)

    def _sheet(self, name: str, text: str, version: int | None, near: int | None) -> Sheet:
        return Sheet(
            name,
            text,
            os.path.dirname(name) if os.path.isabs(name) else "",
            self.encoding,
            self.language,
            self.locale,
            self.profile,
            near,
            version,
        )

    # The plans beside them

    def neighbours(self, sheet: Sheet) -> list[Sheet]:
        """The other plans of the workspace that a file is in; none for one outside all folders."""
        return [each for each in self._plans(sheet) if each.name != sheet.name]

    def _plans(self, sheet: Sheet) -> Iterator[Sheet]:
        for name in self._names(sheet):
            found = self.open.get(name) or self._from_disk(name)
            if found is not None and found.kind == "plan":
                yield found

    def _names(self, sheet: Sheet) -> list[str]:
        """The files of the workspace that a file is in, those included that are open only."""
        listing = self._listing(sheet)
        if listing is None:
            return []
        names = [os.path.normpath(each.name) for each in listing.files[:MOST_FILES]]
        folder = os.path.join(listing.folder, "")
        if listing.document is None:
            names += [
                name for name in list(self.open) if name.startswith(folder) and name not in names
            ]
        return names

    def _listing(self, sheet: Sheet) -> Listing | None:
        """The files of the workspace that a file is in."""
        source = self._root(sheet.name)
        if source is None:
            return None
        now = time.monotonic()
        held = self._listings.get(source)
        if held is None or now - held[0] > LOOK_AGAIN:
            held = self._listings[source] = (now, list_files(source))
        return held[1]

    def _root(self, name: str) -> str | None:
        """The nearest folder with a workspace's own file, else the editor's folder; ``None`` outside."""
        inside = [folder for folder in self.folders if name.startswith(os.path.join(folder, ""))]
        if not inside:
            return None
        top = max(inside, key=len)
        folder = os.path.dirname(name)
        while len(folder) > len(top):
            if own_file(folder):
                return folder
            folder = os.path.dirname(folder)
        return top

    def _from_disk(self, name: str) -> Sheet | None:
        try:
            status = os.stat(name)
            mark = (status.st_mtime_ns, status.st_size)
            held = self._disk.get(name)
            if held is not None and held[0] == mark:
                return held[1]
            if status.st_size > MAX_BYTES:
                return None
            with open(name, "rb") as file:
                data = file.read(MAX_BYTES)
        except OSError:
            return None
        encoding, rest = encoding_of(data)
        sheet = self._sheet(name, rest.decode(encoding, errors="replace"), None, None)
        self._disk[name] = (mark, sheet)
        return sheet

    def across(self, sheet: Sheet) -> tuple[list[Problem] | None, Profile | None]:
        """What is wrong between a plan and those beside it, and the profile that they share.

        ``None`` for a plan that stands alone.
        """
        listing = self._listing(sheet)
        if listing is None or not set(self._names(sheet)) - {sheet.name}:
            return None, None
        plans = list(self._plans(sheet))
        if not any(each.name == sheet.name for each in plans):
            return None, None
        members = [member for each in plans if (member := self._member(each))]
        file = listing.file
        crossing = Crossing.of(
            members,
            together=listing.document is not None,
            followed_up=file.followed_up if file else (),
        )
        fallback = None
        if file and file.profile:
            fallback, _ = load_profile(file.profile, listing.folder, trusted=False)
        found = [
            self._placed(problem)
            for member, problem in crossing.problems()
            if member.file == sheet.name
        ]
        return found, fallback

    def _placed(self, problem: Problem) -> Problem:
        """A problem with its places in other files looked up."""
        return attrs.evolve(
            problem,
            elsewhere=tuple(
                attrs.evolve(each, place=self._place(each)) for each in problem.elsewhere
            ),
        )

    def _place(self, elsewhere: Elsewhere) -> Place | None:
        sheet = self.open.get(elsewhere.file) or self._from_disk(elsewhere.file)
        target = elsewhere.target
        return sheet.bound.document.locate([target])[target] if sheet else None

    def _member(self, sheet: Sheet) -> Member | None:
        held = self._members.get(sheet.name)
        if held is None or held[0] is not sheet:
            bound = sheet.bound
            codes = {problem.code for problem in bound.problems}
            member = None
            if bound.value is not None:
                member = of_plan(bound.value, sheet.name, whole=codes <= MENDED)
                member = attrs.evolve(member, sound=not codes)
            held = self._members[sheet.name] = (sheet, member)
        return held[1]
