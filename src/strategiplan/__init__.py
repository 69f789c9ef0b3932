"""strategiplan: strategic plans as validated data.

The names below are the public interface. Read a plan with `load`, check it with
`check`, go through it with `walk`, write it with `dump`; the model's classes are
frozen and can be made by hand as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .api import (
    Fixed,
    Formatted,
    Imported,
    PlanError,
    answers_overview,
    check,
    check_workspace,
    consultation_state,
    dump,
    dumps,
    export,
    fix,
    format,
    graph,
    import_plan,
    load,
    load_baseline,
    load_profile,
    load_workspace,
    loads,
    process,
    reference_file,
    reference_plan,
    render,
    schema,
    trace,
)
from .baseline import Baseline
from .diagnostics import Edit, Exempted, Finding, Place, Related, Repair, Resolved, format_path
from .indicators import IndicatorStatus, indicator_statuses
from .matrix import CoverageMatrix, SdgInterplay, coverage, sdg_interplay
from .model import (
    Actor,
    Announcement,
    Band,
    CasePresentation,
    Challenge,
    Channel,
    Consultation,
    Contribution,
    Decision,
    Element,
    Exemption,
    FocusArea,
    Goal,
    Indicator,
    Kept,
    LinkedPlan,
    Localized,
    Measure,
    Measurement,
    Misprint,
    Mission,
    PartialDate,
    Participation,
    Period,
    Plan,
    Priority,
    Publication,
    SdgLink,
    Source,
    Strategy,
    Subgoal,
    SubmissionCount,
    Term,
    Terms,
    Theme,
    Value,
    Vision,
    Wording,
    in_language,
)
from .model.profile import Profile
from .model.values import (
    ActorId,
    ChallengeId,
    ConsultationId,
    ContributionId,
    DecisionId,
    FocusAreaId,
    GoalId,
    IndicatorId,
    LinkedPlanId,
    MeasureId,
    MissionId,
    ParticipationId,
    PlanId,
    PriorityId,
    PublicationId,
    SourceId,
    StrategyId,
    SubgoalId,
    ThemeId,
    ValueId,
    VisionId,
)
from .personal_data import PersonalData, find_personal_data
from .process.step import Step
from .reading import Document, read
from .report import Report
from .version import VERSION
from .walk import walk

if TYPE_CHECKING:
    from .comparison import ComparedPlan, Comparison, Near, SdgProfile, Shared, compare
    from .editions.changes import Change, changes
    from .editions.difference import Diff, diff, patch
    from .exporting import (
        BaseAddressError,
        Export,
        ExportFormat,
        Lost,
        MissingExtraError,
        OptionError,
        PrivateOptionError,
        UnknownFormatError,
        UnusableError,
        Withheld,
        formats,
    )
    from .graph.answers import (
        ElementLookupError,
        Found,
        Keystone,
        Link,
        Loss,
        Missing,
        Sdg,
        Team,
        Tie,
        Waypoint,
    )
    from .graph.plan_graph import PlanGraph
    from .graph.trace import Concern, Trace
    from .workspace.joined import PlanLink, Workspace, WorkspaceTrace
    from .writing.formatting import FormattingError

__version__ = VERSION

_LATER = {
    **dict.fromkeys(
        (
            *("ElementLookupError", "Found", "Keystone", "Link", "Loss", "Missing"),
            *("Sdg", "Team", "Tie", "Waypoint"),
        ),
        "graph.answers",
    ),
    **dict.fromkeys(
        (
            *(
                "BaseAddressError",
                "Export",
                "ExportFormat",
                "Lost",
                "MissingExtraError",
                "OptionError",
                "PrivateOptionError",
            ),
            *("UnknownFormatError", "UnusableError", "Withheld", "formats"),
        ),
        "exporting",
    ),
    "PlanGraph": "graph.plan_graph",
    **dict.fromkeys(("Concern", "Trace"), "graph.trace"),
    **dict.fromkeys(
        ("ComparedPlan", "Comparison", "Near", "SdgProfile", "Shared", "compare"), "comparison"
    ),
    **dict.fromkeys(("PlanLink", "Workspace", "WorkspaceTrace"), "workspace.joined"),
    **dict.fromkeys(("Change", "changes"), "editions.changes"),
    **dict.fromkeys(("Diff", "diff", "patch"), "editions.difference"),
    "FormattingError": "writing.formatting",
}
"""The names of exports, the graph, editions, comparing and formatting, imported when they are first asked for.

A check needs none of them.
"""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_LATER[name]}", __name__), name)


__all__ = [
    "Actor",
    "ActorId",
    "Announcement",
    "Band",
    "BaseAddressError",
    "Baseline",
    "CasePresentation",
    "Challenge",
    "ChallengeId",
    "Change",
    "Channel",
    "ComparedPlan",
    "Comparison",
    "Concern",
    "Consultation",
    "ConsultationId",
    "Contribution",
    "ContributionId",
    "CoverageMatrix",
    "Decision",
    "DecisionId",
    "Diff",
    "Document",
    "Edit",
    "Element",
    "ElementLookupError",
    "Exempted",
    "Exemption",
    "Export",
    "ExportFormat",
    "Finding",
    "Fixed",
    "FocusArea",
    "FocusAreaId",
    "Formatted",
    "FormattingError",
    "Found",
    "Goal",
    "GoalId",
    "Imported",
    "Indicator",
    "IndicatorId",
    "IndicatorStatus",
    "Kept",
    "Keystone",
    "Link",
    "LinkedPlan",
    "LinkedPlanId",
    "Localized",
    "Loss",
    "Lost",
    "Measure",
    "MeasureId",
    "Measurement",
    "Misprint",
    "Missing",
    "MissingExtraError",
    "Mission",
    "MissionId",
    "Near",
    "OptionError",
    "PartialDate",
    "Participation",
    "ParticipationId",
    "Period",
    "PersonalData",
    "Place",
    "Plan",
    "PlanError",
    "PlanGraph",
    "PlanId",
    "PlanLink",
    "Priority",
    "PriorityId",
    "PrivateOptionError",
    "Profile",
    "Publication",
    "PublicationId",
    "Related",
    "Repair",
    "Report",
    "Resolved",
    "Sdg",
    "SdgInterplay",
    "SdgLink",
    "SdgProfile",
    "Shared",
    "Source",
    "SourceId",
    "Step",
    "Strategy",
    "StrategyId",
    "Subgoal",
    "SubgoalId",
    "SubmissionCount",
    "Team",
    "Term",
    "Terms",
    "Theme",
    "ThemeId",
    "Tie",
    "Trace",
    "UnknownFormatError",
    "UnusableError",
    "Value",
    "ValueId",
    "Vision",
    "VisionId",
    "Waypoint",
    "Withheld",
    "Wording",
    "Workspace",
    "WorkspaceTrace",
    "answers_overview",
    "changes",
    "check",
    "check_workspace",
    "compare",
    "consultation_state",
    "coverage",
    "diff",
    "dump",
    "dumps",
    "export",
    "find_personal_data",
    "fix",
    "format",
    "format_path",
    "formats",
    "graph",
    "import_plan",
    "in_language",
    "indicator_statuses",
    "load",
    "load_baseline",
    "load_profile",
    "load_workspace",
    "loads",
    "patch",
    "process",
    "read",
    "reference_file",
    "reference_plan",
    "render",
    "schema",
    "sdg_interplay",
    "trace",
    "walk",
]
