"""What the names on a command line stand for: plans, alone or among those that they belong to."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import attrs
import click

from .. import api
from ..diagnostics import Problem
from ..messages import visible
from ..model.profile import Profile
from ..report import Report
from ..workspace.listing import FILES
from .common import refusal, speaker, wished_language

if TYPE_CHECKING:
    from ..workspace.belonging import Among, Belonging

NEAREST = "nearest"
"""The word that asks for each file's own workspace."""

workspace_option: Callable[[Any], Any] = click.option(
    "--workspace",
    metavar=f"FOLDER|{NEAREST}",
    help="Check each FILE against the plans of this folder too, and report what is in FILE; "
    f"{NEAREST}: against those of the next strategiplan.yaml above it that names it.",
)
only_plans_option: Callable[[Any], Any] = click.option(
    "--only-plans",
    is_flag=True,
    help="Pass over a FILE that is no plan, for whoever names every file that has changed.",
)


@attrs.frozen
class NamedPlan:
    """A file to check, with what was found between it and other plans."""

    name: str
    among: Among | None = None
    """``None`` for a file that is checked alone."""

    @property
    def across(self) -> Sequence[Problem] | None:
        """What was found between it and other plans."""
        return self.among.across if self.among else None

    @property
    def fallback(self) -> Profile | None:
        """The profile that it is held to where it names none."""
        return self.among.fallback if self.among else None


@attrs.define
class Named:
    """What the arguments of the command stand for."""

    plans: list[NamedPlan] = attrs.field(factory=list)
    reports: list[Report] = attrs.field(factory=list)
    """On the files that name plans, where something is wrong with them."""


def named_plans(
    names: Sequence[str],
    lang: str | None,
    selection: api.Selection,
    *,
    workspace: str | None = None,
    only_plans: bool = False,
) -> Named:
    """The files to check; each folder, and each file that names plans, is a workspace."""
    found = Named()
    belonging = _belonging(workspace, lang) if workspace else None
    for name in names:
        if name == "-" or not (os.path.isdir(name) or os.path.basename(name) in FILES):
            if only_plans and is_something_else(name):
                pass_over(name, lang)
            else:
                among = belonging.among(name) if belonging else None
                found.plans.append(NamedPlan(name, among))
            continue
        from ..workspace.belonging import Among
        from ..workspace.survey import survey

        seen = survey(name)
        if not (seen.files or seen.passed_over or seen.document):
            raise refusal("cannot/no-files", lang, name=name)
        for each in seen.passed_over:
            pass_over(each.file, lang, each.reason)
        own = api.workspace_report(seen, wished_language(lang), selection)
        found.reports += [own] if own else []
        found.plans += [
            NamedPlan(each.name, Among(seen.across.get(each.name, ()), seen.fallback))
            for each in seen.files
        ]
    if belonging:
        # A plan and the file that names it may both have changed.
        found.plans = list({os.path.realpath(each.name): each for each in found.plans}.values())
    return found


def is_something_else(name: str) -> bool:
    """Whether a file can be read and is neither a plan nor a profile."""
    from ..workspace import belonging

    return name != "-" and belonging.is_something_else(name)


def pass_over(name: str, lang: str | None, reason: str = "not-a-plan") -> None:
    """Say that a file is passed over, and why."""
    key = "passed_over" if reason == "not-a-plan" else f"passed_over/{reason}"
    click.echo(f"{visible(name, 500)}: {speaker(lang).phrase(key)}", err=True)


def _belonging(workspace: str, lang: str | None) -> Belonging:
    from ..workspace.belonging import Belonging

    if workspace == NEAREST:
        return Belonging()
    found = Belonging(workspace)
    if not found.survey(workspace).files:
        raise refusal("cannot/no-files", lang, name=workspace)
    return found
