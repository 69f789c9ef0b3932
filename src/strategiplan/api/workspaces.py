"""Plans that belong together: a folder, or a ``strategiplan.yaml``."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..baseline import Baseline
from ..diagnostics import Finding
from ..judgement import Selection
from ..memory import collector_paused
from ..messages import Speaker, message_language
from ..model.profile import Profile
from ..profiles import DEFAULT, built_in, by_code
from ..report import Report, make_findings
from .checking import baseline_of, check_selected
from .loading import PlanError, load

if TYPE_CHECKING:
    from ..workspace.joined import Workspace
    from ..workspace.survey import Survey


def load_workspace(source: str | os.PathLike[str], *, language: str | None = None) -> Workspace:
    """Read plans that belong together, and keep them.

    `source` is a folder or a ``strategiplan.yaml`` that names plans. In a folder with such
    a file that is what counts, else every YAML file in it and below that is a plan. The
    plans are not checked; `check_workspace` does that. Raises `PlanError` with all
    findings where a file cannot be read as it stands.
    """
    from ..workspace.joined import Workspace
    from ..workspace.survey import survey

    with collector_paused():
        found = survey(os.fspath(source), keep=True)
        errors = list(_errors_of(workspace_report(found, language)))
        sound = {member.file for member in found.crossing.members if member.sound}
        for listed in found.files:
            if listed.name not in sound and not (listed.found and listed.name in found.profiles):
                try:
                    load(listed.name, language=language)
                except PlanError as error:
                    errors += error.findings
    if errors:
        raise PlanError(tuple(errors))
    return Workspace(
        found.folder,
        tuple(found.crossing.members),
        found.passed_over,
        found.fallback,
        found.crossing,
    )


def _errors_of(report: Report | None) -> Iterable[Finding]:
    return (each for each in (report.findings if report else ()) if each.severity == "error")


def check_workspace(
    source: str | os.PathLike[str],
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    today: datetime.date | None = None,
    baseline: Baseline | str | os.PathLike[str] | None = None,
) -> Iterator[Report]:
    """Check plans that belong together: each as `check` does, and what is between them.

    `source` is as `load_workspace` takes it, all else as `check` does. The reports come
    one by one, in the order of the files' names, and no plan is kept; what is wrong with
    ``strategiplan.yaml`` comes first. A word of `select` or `ignore` that is no rule of
    any plan raises `ValueError` at the end.
    """
    from ..workspace.survey import survey

    selection = Selection(select, ignore)
    known = baseline_of(baseline, language)
    found = survey(os.fspath(source))
    own = workspace_report(found, language, selection)
    used: list[Profile] = []
    if own is not None:
        yield own
    for listed in found.files:
        report = check_selected(
            listed.name,
            profile,
            language=language,
            selection=selection,
            today=today,
            baseline=known,
            across=found.across.get(listed.name, ()),
            fallback=found.fallback,
        )
        if report.profile not in used:
            used.append(report.profile)
        yield report
    selection.verify(used)


def workspace_report(
    survey: Survey, language: str | None = None, selection: Selection | None = None
) -> Report | None:
    """What is wrong with a workspace's own file; ``None`` where nothing is, or there is none."""
    if survey.document is None:
        return None
    profile = survey.fallback or built_in(DEFAULT)
    speaker = Speaker(message_language(language, profile.language))
    off = selection.off(profile) if selection else set()
    findings = make_findings(survey.problems, None, by_code(profile), speaker, off=off)
    if not findings:
        return None
    return Report(survey.document.name, findings, None, profile, speaker.language)
