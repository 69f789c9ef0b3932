"""Telling when files were saved, by looking at them a few times a second.

Editors write in two ways: over the file, which is then half written for a moment, or into
another that takes its place, so that for a moment there may be none. A change counts
when the files have stood still.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable

import attrs

POLL = 0.15
"""How often the files are looked at, in seconds."""
STILL = 0.1
"""How long they must have stood still for a change to count, in seconds."""
MISSING = 0.6
"""The same where a file is missing or empty, which it mostly is between two moments of a save."""

Mark = tuple[int, int, int, int] | None
"""What tells one state of a file from another: day, size, which file it is; ``None`` for none."""
_UNSEEN: Mark = (-1, -1, -1, -1)


def mark_of(path: str) -> Mark:
    """The mark of a file or a folder; ``None`` where there is none to be seen."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino, found.st_dev


@attrs.define
class Watch:
    """Some files, and the state in which they were used last.

    Begin with the files before they are read, so that no save is missed.
    """

    files: Iterable[str]
    clock: Callable[[], float] = time.monotonic
    _used: dict[str, Mark] = attrs.field(init=False)
    _seen: dict[str, Mark] = attrs.field(init=False)
    _since: float = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._used = self._seen = self._marks()
        self._since = self.clock()

    def _marks(self) -> dict[str, Mark]:
        return {path: mark_of(path) for path in self.files}

    def changed(self) -> bool:
        """Whether a file is another than it was, and all of them stand still.

        Whoever is told so reads them now.
        """
        now = self._marks()
        if now != self._seen:
            self._seen, self._since = now, self.clock()
        if now == self._used:
            return False
        gone = any(not (mark and mark[1]) for path, mark in now.items() if self._used[path] != mark)
        if self.clock() - self._since < (MISSING if gone else STILL):
            return False
        self._used = now
        return True

    def follow(self, files: Iterable[str]) -> None:
        """Watch these files. One that is new counts as changed: it may have been, since it was read."""
        self.files = tuple(files)
        self._used = {path: self._used.get(path, _UNSEEN) for path in self.files}
        self._seen = {path: self._seen.get(path, _UNSEEN) for path in self.files}
