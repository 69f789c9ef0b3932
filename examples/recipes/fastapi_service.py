"""A service that checks plans, with FastAPI: ``uvicorn fastapi_service:app``.

Somebody sends a plan file, and gets its findings; what is wrong in the plan is an answer, no failure.
"""

from __future__ import annotations

import io
from typing import Annotated, Any

from fastapi import Body, FastAPI, HTTPException, Query

import strategiplan

MOST_BYTES = 2_000_000
PROFILE = "generic"
"""The profile that all plans are held to. Without it, a file that a plan names would be looked for here."""

app = FastAPI(title="Plans")


@app.post("/check")
def check(
    text: Annotated[bytes, Body(media_type="application/yaml")],
    lang: Annotated[str, Query(pattern="^(en|nb|nn)$")] = "nb",
) -> dict[str, Any]:
    """What is wrong in a plan that is sent as it is."""
    if len(text) > MOST_BYTES:
        raise HTTPException(413, "the plan is too long")
    report = strategiplan.check(io.BytesIO(text), PROFILE, language=lang)
    return {
        "ok": report.ok,
        "summary": report.summary(),
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity,
                "line": finding.place.line if finding.place else None,
                "message": finding.message,
                "hint": finding.hint,
            }
            for finding in report.findings
        ],
    }


@app.post("/goals")
def goals(text: Annotated[bytes, Body(media_type="application/yaml")]) -> list[dict[str, str]]:
    """The goals of a plan; a plan that cannot be read is refused with all that is wrong."""
    try:
        plan = strategiplan.loads(text)
    except strategiplan.PlanError as error:
        raise HTTPException(422, [str(finding) for finding in error.findings]) from None
    return [{"id": goal.id, "title": str(goal.title)} for goal in plan.goals]
