"""Submissions out of files, one at a time."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterator
from typing import Any

from ..diagnostics import Place
from ..model import Submission
from ..model.shape import shape
from .entry import Entry


def read_submissions(source: str | os.PathLike[str]) -> Iterator[Entry]:
    """Every submission of a file, in its order."""
    name = os.fspath(source)
    with open(name, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            place = Place(name, number, 1, number, len(line))
            yield Entry(_submission(json.loads(line)), number, place)


def _submission(said: dict[str, Any]) -> Submission:
    fields = shape(Submission).fields
    for key, value in said.items():
        if fields[key].form == "date":
            said[key] = datetime.date.fromisoformat(value)
        elif fields[key].many == "list":
            said[key] = tuple(value)
    return Submission(**said)
