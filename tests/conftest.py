"""What the tests share: goldens, and where the shared documents lie."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

# How long something takes is no question for a test: machines are slow, and busy with others.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# On a machine that decides what lands, the same commit gives the same answer.
settings.register_profile("ci", settings.get_profile("unhurried"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "unhurried")

ALL = bool(os.environ.get("STRATEGIPLAN_ALL"))
"""Whether everything must be tried: what is missing is then a failure and no reason to skip."""


def lacks(what: str) -> NoReturn:
    """Skip the test, which needs what is not there; fail where everything must be tried."""
    if ALL:
        pytest.fail(what)
    pytest.skip(what)


def needs_program(name: str, comes_with: str) -> str:
    """Where a program of others is; the test is skipped without it, and says what brings it."""
    found = shutil.which(name)
    if found is None:
        lacks(f"needs the program {name}: {comes_with}")
    return found


GOLDENS = Path(__file__).parent / "goldens"


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a text with the file of that name in ``goldens``.

    With ``UPDATE_GOLDENS=1`` in the environment the file is written instead: look
    at the difference before you commit it.
    """

    def compare(name: str, text: str) -> None:
        path = GOLDENS / name
        if os.environ.get("UPDATE_GOLDENS"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare
