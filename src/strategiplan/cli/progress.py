"""How far a long run has come, on a terminal."""

from __future__ import annotations

import sys
import time

from ..messages import Speaker

PATIENCE = 2.0
"""After how many seconds somebody wonders whether anything happens."""
EVERY = 0.2
"""How many seconds pass from one number to the next."""


class Progress:
    """The number of files or of bytes that are done, on standard error where that is a terminal."""

    def __init__(self, total: int, speaker: Speaker) -> None:
        self.total = total
        self._speaker = speaker
        self.done = 0
        self._next = time.monotonic() + PATIENCE
        self._length = 0

    def step(self) -> None:
        """One more file is done."""
        self.done += 1
        self._show("progress", self.done)

    def bytes(self, size: int) -> None:
        """So many more bytes are written."""
        self.done += size
        self._show("progress/bytes", self.done // 1_000_000)

    def _show(self, key: str, done: int) -> None:
        if time.monotonic() < self._next or not sys.stderr.isatty():
            return
        self._next = time.monotonic() + EVERY
        words = self._speaker.phrase(key, done=done, total=self.total)
        sys.stderr.write("\r" + words.ljust(self._length))
        sys.stderr.flush()
        self._length = len(words)

    def clear(self) -> None:
        """Take the number away, so that something else can be written there."""
        if self._length:
            sys.stderr.write("\r" + " " * self._length + "\r")
            sys.stderr.flush()
            self._length = 0
