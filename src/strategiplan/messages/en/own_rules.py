"""English: own rules of a profile, where it gives no words of its own."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "present": (
        "{element} has no {field}",
        "add it, or name it under `not_recorded` if it exists and is not known",
    ),
    "absent": ("{element} has {field}, and should not", "take {field} out"),
    "equals": ("{field} of {element} is “{value}”, and should be {expected}", "correct {field}"),
    "one_of": ("{field} of {element} is “{value}”, and should be {expected}", "correct {field}"),
    "includes": ("{expected} is missing under {field} of {element}", "add it under {field}"),
    "matches": (
        "{field} of {element} is not written as the profile wants it: “{value}”",
        "the text should follow the pattern {expected}",
    ),
    "text": ("{field} of {element} has {found}, and should have {expected}", "reword it"),
    "list": (
        "{element} has {found} under {field}, and should have {expected}",
        "add or remove under {field}",
    ),
    "number": ("{field} of {element} is {value}, and should be {expected}", "correct the number"),
    "before": (
        "{field} of {element} is {value}, and should be before {expected}",
        "check both dates: have they changed places?",
    ),
    "not_after": (
        "{field} of {element} is {value}, and should not be after {expected}",
        "check both dates: have they changed places?",
    ),
    "after": (
        "{field} of {element} is {value}, and should be after {expected}",
        "check both dates: have they changed places?",
    ),
    "not_before": (
        "{field} of {element} is {value}, and should not be before {expected}",
        "check both dates: have they changed places?",
    ),
    "unique": (
        "{element} has the same {field} as {other}: “{value}”",
        "give each its own",
    ),
    "has": (
        "{element} has {found} below it, and should have {expected}",
        "add or remove until there are {expected}",
    ),
    "has/missing": ("{element} has no {kinds}", "add one below it"),
    "has/none": ("{element} has {found} below it, and should have none", "move or remove them"),
    "links_to": (
        "{element} names {found} under {field}, and should name {expected}",
        "add or remove under {field}",
    ),
    "links_to/missing": ("{element} names no {kinds} under {field}", "name one under {field}"),
    "links_to/none": (
        "{element} names {found} under {field}, and should name none",
        "take them out of {field}",
    ),
    "linked_from": (
        "{element} is named under {field} by {found}, and should be by {expected}",
        "add or remove the name under {field} of the others",
    ),
    "linked_from/missing": (
        "no {kinds} name {element} under {field}",
        "name it under {field} of one of them",
    ),
    "linked_from/none": (
        "{element} is named under {field} by {found}, and should be by none",
        "take it out of {field} of the others",
    ),
    "any": (
        "for {element} one of these should hold: {alternatives}",
        "see to it that one of them does",
    ),
    "none": ("for {element} this holds, and should not: {condition}", "see to it that it does not"),
    "other": ("for {element} this should hold: {condition}", "see to it that it does"),
}
"""How an element fails a rule, and what to do about it."""

CLAUSES: dict[str, str] = {
    "kinds": "the kind is {kinds}",
    "present": "{field} is given",
    "absent": "{field} is not given",
    "equals": "{field} is {expected}",
    "one_of": "{field} is {expected}",
    "includes": "{field} includes {expected}",
    "matches": "{field} follows the pattern {expected}",
    "text": "{field} has {expected}",
    "list": "{field} has {expected}",
    "number": "{field} is {expected}",
    "before": "{field} is before {expected}",
    "not_after": "{field} is not after {expected}",
    "after": "{field} is after {expected}",
    "not_before": "{field} is not before {expected}",
    "unique/siblings": "no neighbour has the same {field}",
    "unique/plan": "no other in the plan has the same {field}",
    "unique/kind": "no other in the same {kind} has the same {field}",
    "has": "it has {expected} below it",
    "where": "{expected} for which this holds ({condition})",
    "links_to": "it names {expected} under {field}",
    "linked_from": "it is named under {field} by {expected}",
    "parent": "it stands right below something for which this holds ({condition})",
    "above": "it stands below something for which this holds ({condition})",
    "plan": "this holds for the plan ({condition})",
    "all": "{conditions}",
    "any": "{alternatives}",
    "none": "not this ({alternatives})",
}
"""What a condition says."""

AMOUNTS: dict[str, str] = {
    "none": "no {what}",
    "exactly": "{low} {what}",
    "at_least": "at least {low} {what}",
    "at_most": "at most {high} {what}",
    "between": "{low} to {high} {what}",
}
"""How many of something."""

UNITS: dict[str, tuple[str, str]] = {
    "elements": ("element", "elements"),
    "characters": ("character", "characters"),
    "values": ("value", "values"),
}
"""What is counted beside kinds of elements: one, several."""

SUMMARY = "{kinds}: {condition}."
SUMMARY_WHEN = "{kinds}, where this holds ({when}): {condition}."
"""What a rule asks for, where it has no description."""
