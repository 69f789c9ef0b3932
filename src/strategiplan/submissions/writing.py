"""Submissions into files: whole, or not at all."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterable
from pathlib import Path

from ..model import Submission
from ..model.shape import shape


def write_submissions(target: str | os.PathLike[str], submissions: Iterable[Submission]) -> int:
    """Write submissions to a file in the form that its name asks for; gives how many."""
    fields = shape(Submission).fields
    count = 0
    draft = Path(f"{os.fspath(target)}.part")
    with open(draft, "w", encoding="utf-8") as file:
        for submission in submissions:
            said = {name: getattr(submission, name) for name in fields}
            plain = {
                name: value.isoformat() if isinstance(value, datetime.date) else value
                for name, value in said.items()
                if value not in ("", (), None)
            }
            file.write(json.dumps(plain, ensure_ascii=False) + "\n")
            count += 1
    os.replace(draft, target)
    return count
