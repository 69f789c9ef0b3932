"""What the names on a command line stand for: plans, alone or among those that they belong to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs
import click

from .. import api
from ..diagnostics import Problem
from ..messages import visible
from ..model.profile import Profile
from ..report import Report
from ..workspace.listing import FILES, own_file
from .common import refusal, speaker, wished_language

if TYPE_CHECKING:
    from ..workspace.survey import Survey

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
    across: Sequence[Problem] | None = None
    """``None`` for a file that is checked alone."""
    fallback: Profile | None = None


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
    belonging = _Belonging(workspace, lang) if workspace else None
    for name in names:
        if name == "-" or not (os.path.isdir(name) or os.path.basename(name) in FILES):
            if only_plans and is_something_else(name):
                pass_over(name, lang)
            else:
                found.plans.append(belonging.plan(name) if belonging else NamedPlan(name))
            continue
        seen = _surveyed(name)
        if not (seen.files or seen.passed_over or seen.document):
            raise refusal("cannot/no-files", lang, name=name)
        for each in seen.passed_over:
            pass_over(each.file, lang, each.reason)
        own = api.workspace_report(seen, wished_language(lang), selection)
        found.reports += [own] if own else []
        found.plans += [_of_survey(each.name, each.name, seen) for each in seen.files]
    if belonging:
        # A plan and the file that names it may both have changed.
        found.plans = list({os.path.realpath(each.name): each for each in found.plans}.values())
    return found


def is_something_else(name: str) -> bool:
    """Whether a file can be read and is neither a plan nor a profile."""
    if name == "-":
        return False
    from ..reading import read
    from ..workspace.member import member_of

    return member_of(read(name)) == "other"


def pass_over(name: str, lang: str | None, reason: str = "not-a-plan") -> None:
    """Say that a file is passed over, and why."""
    key = "passed_over" if reason == "not-a-plan" else f"passed_over/{reason}"
    click.echo(f"{visible(name, 500)}: {speaker(lang).phrase(key)}", err=True)


def _surveyed(name: str) -> Survey:
    from ..workspace.survey import survey

    return survey(name)


def _of_survey(name: str, listed: str, seen: Survey) -> NamedPlan:
    return NamedPlan(name, seen.across.get(listed, ()), seen.fallback)


class _Belonging:
    """The workspaces that files belong to; each is looked through once."""

    def __init__(self, wanted: str, lang: str | None) -> None:
        self._wanted = wanted
        self._surveys: dict[str, tuple[Survey, dict[str, str]]] = {}
        if wanted != NEAREST and not self._survey(wanted)[0].files:
            raise refusal("cannot/no-files", lang, name=wanted)

    def plan(self, name: str) -> NamedPlan:
        """A file, with what was found between it and the plans that it belongs to."""
        key = os.path.realpath(name)
        for source in _above(name) if self._wanted == NEAREST else [self._wanted]:
            seen, listed = self._survey(source)
            if key in listed:
                return _of_survey(name, listed[key], seen)
        return NamedPlan(name)

    def _survey(self, source: str) -> tuple[Survey, dict[str, str]]:
        if source not in self._surveys:
            seen = _surveyed(source)
            listed = {os.path.realpath(each.name): each.name for each in seen.files}
            self._surveys[source] = seen, listed
        return self._surveys[source]


def _above(name: str) -> Iterator[str]:
    """The files that name plans, from a file's own folder up to the top of its repository."""
    folder = os.path.dirname(os.path.abspath(name))
    while True:
        found = own_file(folder)
        if found:
            yield found if os.path.isabs(name) else os.path.relpath(found)
        above = os.path.dirname(folder)
        if above == folder or os.path.exists(os.path.join(folder, ".git")):
            return
        folder = above
