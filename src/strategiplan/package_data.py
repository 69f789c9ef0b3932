"""The data files that lie in the package, wherever the package lies."""

from __future__ import annotations

import os
import sys
from typing import Any


def read_data(package: str, name: str) -> bytes:
    """A file of a package, by the loader that the package came from.

    `importlib.resources` does the same and takes a quarter of a check to import.
    """
    spec = sys.modules[package].__spec__
    assert spec
    assert spec.origin
    loader: Any = spec.loader
    data: bytes = loader.get_data(os.path.join(os.path.dirname(spec.origin), *name.split("/")))
    return data
