"""The options of ``check`` that hold plans against a baseline."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import attrs
import click

from .. import api
from ..baseline import Baseline, identity, known_findings
from ..diagnostics import Resolved
from ..messages import Speaker
from ..model.baseline import KnownFindings
from ..report import Report
from .common import refusal, refused, speaker, wished_language


@attrs.define
class BaselineWish:
    """What is to be done with a baseline, as the options say; no report is kept for it."""

    used: Baseline | None
    update: bool
    new: str | None
    lang: str | None
    language: str = ""
    """The language of the first report."""
    resolved: list[tuple[KnownFindings, tuple[Resolved, ...]]] = attrs.field(factory=list)
    plans: list[KnownFindings] = attrs.field(factory=list)
    unread: str = ""
    """The first plan that cannot be read whole, so that nobody can tell what is known of it."""

    def seen(self, report: Report) -> Report:
        """Note what a report has for the baseline; what is taken off is resolved no more in it."""
        self.language = self.language or report.language
        if self.new:
            if report.plan is None or not report.complete:
                self.unread = self.unread or report.name
            else:
                self.plans.append(known_findings(report))
        if not self.update or self.used is None:
            return report
        entry = self.used.entry(report.plan, report.name)
        if entry is not None:
            self.resolved.append((entry, report.resolved))
        return attrs.evolve(report, resolved=())

    def written(self) -> str:
        """Write what is to be written, and say so; empty where nothing is."""
        if self.new:
            if self.unread:
                raise refusal("cannot/baseline-incomplete", self.lang, file=self.unread)
            return self._write(Baseline(tuple(sorted(self.plans, key=identity))), self.new)
        if self.update and self.used is not None:
            return self._write(self.used.without(self.resolved), self.used.name)
        return ""

    def _write(self, baseline: Baseline, path: str) -> str:
        from ..writing import write_file

        say = Speaker(self.language)
        try:
            write_file(path, baseline.dumps(say.phrase("baseline")))
        except OSError as error:
            raise refusal("cannot/write", self.lang, file=path, reason=error) from None
        return say.phrase("baseline_written", name=path, count=len(baseline))


def baseline_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options, on a command that takes them as `baseline`, `update_baseline`, `write_baseline`."""
    for option in reversed(
        [
            click.option(
                "--baseline",
                metavar="FILE",
                help="Show what is new since that file was written with --write-baseline.",
            ),
            click.option(
                "--update-baseline",
                is_flag=True,
                help="Take off the baseline what is mended. Nothing is ever added.",
            ),
            click.option(
                "--write-baseline",
                metavar="FILE",
                help="Write everything that is found to a new baseline.",
            ),
        ]
    ):
        command = option(command)
    return command


def wished_baseline(
    baseline: str | None, update: bool, new: str | None, lang: str | None
) -> BaselineWish:
    """What the options ask for; refuses where they contradict each other or the file is none."""
    if update and not baseline:
        raise refusal("cannot/update-baseline", lang)
    if new and baseline:
        raise refusal("cannot/begin-baseline", lang)
    if new and os.path.exists(new):
        raise refusal("cannot/baseline-exists", lang, file=new)
    if not baseline:
        return BaselineWish(None, update, new, lang)
    try:
        used = api.load_baseline(baseline, language=wished_language(lang))
    except api.PlanError as error:
        raise refused(error, speaker(lang)) from None
    return BaselineWish(used, update, new, lang)
