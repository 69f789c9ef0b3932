"""English: what the keys of a plan file mean, for whoever writes one in an editor."""

from __future__ import annotations

DESCRIPTIONS: dict[str, str] = {}
"""What a class or a field is: in English it says so itself."""

TITLES: dict[str, str] = {
    "format": "format",
    "name": "name there",
    "instead_of": "instead of",
    "id": "identifier",
    "sources": "sources",
    "text": "text",
    "field": "field",
    "written": "as written",
    "meant": "as meant",
    "rule": "rule",
    "reason": "reason",
    "until": "holds until",
    "below": "everything below too",
    "start": "from",
    "end": "to",
    "sdg": "Sustainable Development Goal",
    "role": "relation",
    "one": "word for one",
    "many": "word for several",
    "meaning": "meaning",
    "years": "years ahead",
    "value": "number",
    "at_least": "from",
    "Band.below": "below",
    "address": "address",
    "extended_from": "from the deadline",
    "decided": "decided",
    "time": "time",
    "file": "the submissions are in",
    "media": "media",
    "covers": "assesses",
    "received": "number received",
    "answered": "number assessed",
    "objections": "formal objections",
    "precision": "precision",
    "Submission.received": "received",
}
"""What a key is called where the story of an element has no name for it."""

CHOICES: dict[str, str] = {
    "verdict/good": "good",
    "verdict/watch": "to be watched",
    "verdict/bad": "bad",
    "precision/exact": "exact",
    "precision/at-least": "at least so many",
    "precision/about": "about so many",
}
"""What a word means, where it is said otherwise of an element or not at all."""

EXAMPLES: dict[str, str] = {
    "plan": "Municipal master plan, social element",
    "vision": "A good place to live",
    "mission": "We create good services together",
    "value": "Open",
    "challenge": "More old people and fewer in work",
    "theme": "Public health",
    "priority": "Children and young people first",
    "focus_area": "Climate and nature",
    "goal": "A greener society",
    "subgoal": "Everybody has green areas close to home",
    "strategy": "The municipality shall build connected cycle paths",
    "measure": "Build a cycle path along the river",
    "indicator": "Share of journeys by bicycle",
    "contribution": "Cycle to work",
    "actor": "The municipal council",
    "consultation": "Consultation on the plan proposal",
    "participation": "Citizen panel",
    "decision": "Adoption of the plan",
    "publication": "The web edition",
    "linked_plan": "The planning programme",
    "source": "The plan itself, PDF",
}
"""A title for each kind of element, as an example."""

SCHEMA: dict[str, str] = {
    "title": "Plan file for the profile {profile}",
    "made": 'Made by strategiplan {version} for the profile {profile}: "strategiplan schema" makes it again.',
    "header": 'Explains, completes and checks the keys of a plan file while you write. Only "strategiplan check" finds the rest: references that lead nowhere, identifiers and keys that are used twice, goals without strategies, dates that cannot be right, what the law asks of the process, personal data, the profile\'s own rules and advice on wording. Where a plan has exemptions from rules on form and number, only "strategiplan check" judges it in those points.',
    "short": "May be written short: {example}.",
    "kinds": "Write the `id` of: {kinds}.",
    "needed": "The profile asks for it, unless it is named under `not_recorded`.",
    "counted": "The profile says: {amount}.",
    "unexpected": "The profile does not have this level.",
    "lack": "{kind}: `{field}` is missing. What exists and is not written down yet is named under `not_recorded`.",
    "text": "A text is needed here, or one in several languages: {nb: …, en: …}.",
    "word": "A text or a number on one line is needed here.",
    "list": "A list is needed here: one line for each with a hyphen in front, or [a, b].",
    "object": "Keys are needed here, one on each line.",
    "date": "A date is written 2022-11-17.",
    "partial-date": "A date is written 2032, 2022-11 or 2022-11-17.",
    "period": "A period is written 2020-2032.",
    "integer": "A whole number is needed here.",
    "number": "A number is needed here, with a full stop for the decimals.",
    "boolean": "Either true or false is needed here.",
    "language": "A language is written nb, nn, en or se.",
    "sdg": "The UN has no Sustainable Development Goal with this code. It is written 11, 11.2 or 11.2.1.",
    "name": "No key of {kind} is called this.",
}
"""What the schema says of itself and of what it refuses."""
