"""The garbage collector, paused while many objects are made at once."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def collector_paused() -> Iterator[None]:
    """No cyclic garbage collection inside; afterwards as it was, whatever happens.

    A load makes many objects and hardly any cycle, and the collector would look
    at all of them again and again: half the time of a large load.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
