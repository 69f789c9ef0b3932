"""A plug-in of pytest: every plan file of a repository is a test.

It does nothing unless it is asked to, by ``--strategiplan`` or by ``strategiplan = true``
among pytest's settings, and never takes a file that is no plan.
"""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from .. import api
from ..report import Report
from ..report.formats import Style, pieces
from ..workspace.belonging import Belonging, is_something_else
from ..workspace.listing import FILES

_BELONGING = pytest.StashKey[Belonging]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Say what can be set."""
    group = parser.getgroup("strategiplan", "strategic plans")
    group.addoption("--strategiplan", action="store_true", help="check every plan file as a test")
    group.addoption(
        "--strategiplan-strict", action="store_true", help="fail on warnings in plans too"
    )
    parser.addini("strategiplan", "check every plan file as a test", type="bool", default=False)
    parser.addini(
        "strategiplan_strict", "fail on warnings in plans too", type="bool", default=False
    )
    parser.addini(
        "strategiplan_files",
        "which files may be plans, as patterns from the top (*.yaml *.yml)",
        type="args",
        default=["*.yaml", "*.yml"],
    )
    parser.addini("strategiplan_profile", "the profile of all plans", default="")
    parser.addini("strategiplan_ignore", "rules that are left out", type="args", default=[])
    parser.addini("strategiplan_lang", "the language of the messages", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Begin with nothing known."""
    config.addinivalue_line("markers", "strategiplan: a plan file that is checked as a test")
    config.stash[_BELONGING] = Belonging()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> PlanFile | None:
    """Take a file that is a plan, a profile, or names plans."""
    config = parent.config
    if not (config.getoption("strategiplan") or config.getini("strategiplan")):
        return None
    name = os.path.relpath(file_path, config.rootpath).replace(os.sep, "/")
    if not any(fnmatch.fnmatchcase(name, each) for each in config.getini("strategiplan_files")):
        return None
    if file_path.name not in FILES and is_something_else(str(file_path)):
        return None
    return PlanFile.from_parent(parent, path=file_path)


class PlanFile(pytest.File):
    """A file with a plan."""

    def collect(self) -> Iterator[PlanItem]:
        """One test."""
        yield PlanItem.from_parent(self, name="plan")


class FaultyPlanError(Exception):
    """What is wrong with a plan."""

    def __init__(self, report: Report, style: Style) -> None:
        super().__init__(report.summary())
        self.text = "".join(pieces([report], "text", style))


class PlanItem(pytest.Item):
    """The check of one plan, among the plans that it belongs to."""

    def __init__(self, *, name: str, parent: PlanFile) -> None:
        super().__init__(name, parent)
        self.add_marker("strategiplan")

    def runtest(self) -> None:
        """Check it."""
        report = self._report()
        if report is None:
            return
        strict = bool(
            self.config.getoption("strategiplan_strict")
            or self.config.getini("strategiplan_strict")
        )
        counts = report.counts()
        style = Style(strict=strict)
        if counts["error"] or (strict and counts["warning"]):
            raise FaultyPlanError(report, style)
        if report.findings:
            self.add_report_section("call", "plan", "".join(pieces([report], "text", style)))

    def _report(self) -> Report | None:
        name = os.path.relpath(self.path)
        language = self.config.getini("strategiplan_lang") or None
        selection = api.Selection(ignore=self.config.getini("strategiplan_ignore"))
        belonging = self.config.stash[_BELONGING]
        if self.path.name in FILES:
            return api.workspace_report(belonging.survey(name), language, selection)
        among = belonging.among(name)
        report = api.check_selected(
            name,
            self.config.getini("strategiplan_profile") or None,
            language=language,
            selection=selection,
            across=among.across,
            fallback=among.fallback,
        )
        selection.verify([report.profile])
        return report

    def repr_failure(
        self,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: object = None,  # noqa: ARG002 # pytest's own argument; findings have one look
    ) -> str:
        """The findings, as the command shows them."""
        if isinstance(excinfo.value, FaultyPlanError):
            return excinfo.value.text.rstrip("\n")
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where it is, and what it is called."""
        return self.path, None, os.path.relpath(self.path, self.config.rootpath)
