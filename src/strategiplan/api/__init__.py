"""The library's front: load a plan, check it, ask it, change it, write it.

One module for each of these; nothing here does the work of the layers below.
"""

from __future__ import annotations

from ..judgement import Selection, UnknownRuleError, matching_codes, speaker_for
from .asking import graph, process, schema, trace
from .changing import (
    Fixed,
    Formatted,
    Rewritten,
    fix,
    fix_selected,
    format,
)
from .checking import (
    check,
    check_selected,
    check_submissions,
    render,
    submissions_report,
)
from .consultations import answers_overview, consultation_state
from .loading import (
    Imported,
    PlanError,
    Readable,
    import_plan,
    load,
    load_baseline,
    load_document,
    load_profile,
    loads,
    open_document,
    reference_file,
    reference_plan,
)
from .publishing import dump, dumps, export
from .workspaces import check_workspace, load_workspace, workspace_report

__all__ = [
    "Fixed",
    "Formatted",
    "Imported",
    "PlanError",
    "Readable",
    "Rewritten",
    "Selection",
    "UnknownRuleError",
    "answers_overview",
    "check",
    "check_selected",
    "check_submissions",
    "check_workspace",
    "consultation_state",
    "dump",
    "dumps",
    "export",
    "fix",
    "fix_selected",
    "format",
    "graph",
    "import_plan",
    "load",
    "load_baseline",
    "load_document",
    "load_profile",
    "load_workspace",
    "loads",
    "matching_codes",
    "open_document",
    "process",
    "reference_file",
    "reference_plan",
    "render",
    "schema",
    "speaker_for",
    "submissions_report",
    "trace",
    "workspace_report",
]
