"""English: what the library says to people."""

from __future__ import annotations

QUOTES = ("“", "”")
AND = "and"
OR = "or"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
DATE = "{day} {month} {year}"
DAYS = ("day", "days")
DECIMAL = "."
DID_YOU_MEAN = "did you mean {suggestion}?"

TERMS: dict[str, tuple[str, str]] = {
    "plan": ("plan", "plans"),
    "vision": ("vision", "visions"),
    "mission": ("mission", "missions"),
    "value": ("value", "values"),
    "challenge": ("challenge", "challenges"),
    "theme": ("theme", "themes"),
    "priority": ("priority", "priorities"),
    "focus_area": ("focus area", "focus areas"),
    "goal": ("goal", "goals"),
    "subgoal": ("subgoal", "subgoals"),
    "strategy": ("strategy", "strategies"),
    "measure": ("measure", "measures"),
    "indicator": ("indicator", "indicators"),
    "contribution": ("contribution", "contributions"),
    "actor": ("actor", "actors"),
    "consultation": ("consultation", "consultations"),
    "participation": ("participation activity", "participation activities"),
    "decision": ("decision", "decisions"),
    "publication": ("publication", "publications"),
    "source": ("source", "sources"),
}

SEVERITIES = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("note", "notes"),
}

FORMS = {
    "text": "a text",
    "string": "a text",
    "identifier": "an identifier",
    "reference": "an identifier",
    "choice": "a word",
    "integer": "a number",
    "number": "a number",
    "boolean": "true or false",
    "date": "a date",
    "partial-date": "a date",
    "object": "a mapping",
    "list": "a list",
    "table": "a mapping",
    "lists": "a mapping",
    "mapping": "a mapping",
}

PHRASES = {
    # Reports
    "hint": "hint",
    "see": "see also",
    "line": "line {line}",
    "clean": "no findings",
    "files": "{count} files checked, {clean} without findings",
    "waiting": "some checks wait until the errors above are mended",
    "profile": "profile",
    # The tree
    "not_recorded": "not recorded",
    "untitled": "(no title)",
    "without_wording": "{count} without a recorded wording",
    "deadline": "deadline {date}",
    "sdg": "SDG",
    "status/draft": "draft",
    "status/consultation": "on consultation",
    "status/adopted": "adopted",
    "status/superseded": "superseded",
    "type/planning-strategy": "planning strategy",
    "type/planning-programme": "planning programme",
    "type/social-element": "social element of the municipal master plan",
    "type/land-use-element": "land-use element of the municipal master plan",
    "type/implementation-programme": "implementation programme",
    "type/economic-plan": "economic plan",
    "type/thematic-plan": "thematic plan",
    "type/regional-plan": "regional plan",
    "type/annual-report": "annual report",
    "type/strategic-plan": "strategic plan",
    # Rules and profiles
    "severity": "severity in the profile {profile}",
    "basis": "rests on",
    "in_force": "holds from {start}",
    "wrong": "Wrong:",
    "right": "Right:",
    "in_profile": "(profile {profile})",
    "builds_on": "builds on {profile}",
    "off": "off",
    # Indicators on a day
    "status/none": "the plan has no indicators",
    "status/heading": "indicators on {date}",
    "status/indicator": "indicator",
    "status/trend": "trend",
    "status/latest": "latest",
    "status/target": "target",
    "status/status": "status",
    "status/total": "{count} in all: {parts}",
    "status/says": "the plan says: {words}",
    "status/band": "the plan's bands call it {band}",
    "verdict/reached": "reached",
    "verdict/on-track": "on track",
    "verdict/behind": "behind",
    "verdict/missed": "not reached",
    "verdict/cannot-tell": "cannot tell",
    "trend/improving": "improving",
    "trend/stable": "stable",
    "trend/worsening": "worsening",
    "direction/increase": "up",
    "direction/decrease": "down",
    "direction/keep": "as it is",
    "direction/reach": "reach the target",
    "direction/not-increase": "no higher",
    "direction/not-decrease": "no lower",
    "why/target-met": "the latest number meets the target",
    "why/kept": "it is as it shall be, so far",
    "why/not-kept": "it should have stayed as it was",
    "why/line": "a straight line to the target asks for {expected} by then",
    "why/direction": "compared with {first} in the first measurement",
    "why/target-date": "the number at the target's date decides",
    "why/no-value": "no number has been measured, or none is written down",
    "why/only-baseline": "nothing has been measured since the baseline",
    "why/in-words": "what was measured is written in words, not in numbers",
    "why/old-value": "the latest number is too old to say anything",
    "why/no-value-at-target": "the target's date has passed, and there is no number from then",
    "why/no-target": "there is neither a target in numbers nor a direction",
    "why/no-target-date": "the target has no date after the baseline's",
    "why/no-baseline": "there is nothing to compare the number with",
    "why/no-direction": "nothing says which way it shall go",
}
