"""What StratML allows: the content of each element, of both parts in one table.

Part 1 is ISO 17469-1:2015, Part 2 ANSI/AIIM 22:2017. Part 2 says all that Part 1 does
and more, so a document of either is held as one of Part 2, with the contact under the root;
what Part 1 has no place for is told by `ONLY_PART_2`.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

PartNumber = Literal[1, 2]

NAMESPACES: dict[PartNumber, str] = {
    1: "urn:ISO:std:iso:17469:tech:xsd:stratml_core",
    2: "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport",
}
_KNOWN = re.compile(
    r"(?:urn:iso:std:iso:17469:.*|https?://(?:www\.)?stratml\.(?:net|us|info)(?:/.*)?)?", re.I
)


def is_known(namespace: str) -> bool:
    """Whether a namespace is one that StratML documents are written in: drafts had their own."""
    return bool(_KNOWN.fullmatch(namespace))


ROOTS: dict[str, PartNumber] = {"StrategicPlan": 1, "PerformancePlanOrReport": 2}
ROOT_OF: dict[PartNumber, str] = {number: name for name, number in ROOTS.items()}
ROOT = "PerformancePlanOrReport"
"""What the root of either part is called while it is worked on."""
XSI = "http://www.w3.org/2001/XMLSchema-instance"


class Place(NamedTuple):
    """A child that an element may have, in its place among the others."""

    name: str
    least: int
    most: int


MANY = 1_000_000


def _content(words: str) -> tuple[Place, ...]:
    most = {"?": (0, 1), "*": (0, MANY), "+": (1, MANY), "!": (0, 2)}
    return tuple(Place(word.rstrip("?*+!"), *most.get(word[-1], (1, 1))) for word in words.split())


CONTENT: dict[str, tuple[Place, ...]] = {
    name: _content(words)
    for name, words in {
        ROOT: "Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation? "
        "Submitter?",
        "StrategicPlanCore": "Organization* Vision? Mission? Value* Goal+",
        "Organization": "Name? Acronym? Identifier? Description? Stakeholder*",
        "Vision": "Description? Identifier?",
        "Mission": "Description? Identifier?",
        "Value": "Name? Description?",
        "Goal": "Name Description Identifier? SequenceIndicator? Stakeholder* OtherInformation? "
        "Objective*",
        "Objective": "Name? Description? Identifier? SequenceIndicator? Stakeholder* "
        "OtherInformation? PerformanceIndicator*",
        "Stakeholder": "Name Description? Role*",
        "Role": "Name Description? RoleType!",
        "PerformanceIndicator": "SequenceIndicator? MeasurementDimension UnitOfMeasurement "
        "Identifier? Relationship* MeasurementInstance* OtherInformation?",
        "Relationship": "Identifier? ReferentIdentifier* Name? Description?",
        "MeasurementInstance": "TargetResult* ActualResult*",
        "TargetResult": "StartDate? EndDate? NumberOfUnits? Descriptor? Description?",
        "ActualResult": "StartDate? EndDate? NumberOfUnits? Descriptor? Description?",
        "Descriptor": "DescriptorName? DescriptorValue?",
        "AdministrativeInformation": "Identifier? StartDate? EndDate? PublicationDate? Source?",
        "Submitter": "Identifier? GivenName? Surname? PhoneNumber? EmailAddress?",
    }.items()
}
"""What stands in an element, in its order; an element that is not named here holds only a text."""

PLACES: dict[str, dict[str, int]] = {
    name: {place.name: number for number, place in enumerate(places)}
    for name, places in CONTENT.items()
}
"""The place of each child among the others."""
REQUIRED: dict[str, tuple[str, ...]] = {
    name: tuple(place.name for place in places if place.least) for name, places in CONTENT.items()
}
MOST: dict[str, dict[str, int]] = {
    name: {place.name: place.most for place in places if place.most < MANY}
    for name, places in CONTENT.items()
}
NAMES = frozenset(name for places in CONTENT.values() for name, _, _ in places) | {*ROOTS}
"""Every element there is."""

ATTRIBUTES: dict[str, dict[str, tuple[str, ...]]] = {
    ROOT: {"Type": ("Strategic_Plan", "Performance_Plan", "Performance_Report")},
    "Stakeholder": {"StakeholderTypeType": ("Person", "Organization", "Generic_Group")},
    "PerformanceIndicator": {
        "ValueChainStage": (
            *("Outcome", "Output_Processing", "Output", "Input_Processing", "Input"),
        ),
        "PerformanceIndicatorType": ("Quantitative", "Qualitative"),
    },
    "Relationship": {"RelationshipType": ("Broader_Than", "Peer_To", "Narrower_Than")},
}
"""The attributes of an element, each with the words that it takes."""
WORDS: dict[str, tuple[str, ...]] = {"RoleType": ("Performer", "Beneficiary")}
"""The elements whose text is one of a few words."""

ONLY_PART_2 = frozenset({"Role", "PerformanceIndicator"})
"""The elements that Part 1 has no place for."""

OLD_NAMES: dict[str, str] = {
    "FirstName": "GivenName",
    "LastName": "Surname",
    "IndicatorType": "PerformanceIndicatorType",
    "StakeholderType": "StakeholderTypeType",
    "UnitOfMeasure": "UnitOfMeasurement",
}
"""What elements and attributes were called in drafts, and what the standard calls them."""
