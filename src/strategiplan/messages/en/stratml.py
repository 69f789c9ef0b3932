"""English: StratML and other importers."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP961": (
        "this is no StratML: its namespace is “{found}”",
        "StratML uses “urn:ISO:std:iso:17469:tech:xsd:stratml_core” or “…:PerformancePlanOrReport”; is it the right file?",
    ),
    "SP961/root": (
        "this is no StratML: it begins with “{found}”",
        "StratML begins with “StrategicPlan” or “PerformancePlanOrReport”; is it the right file?",
    ),
    "SP961/core": (
        "this only looks like StratML: “{found}” stands where “StrategicPlanCore” is expected",
        "in StratML the goals stand as “Goal” in “StrategicPlanCore”; ask whoever made the file for StratML Part 1 or 2",
    ),
    "SP961/empty": (
        "this StratML file has nothing in it",
        "a plan has at least “Name” and “StrategicPlanCore”; is it the right file?",
    ),
    "SP962": (
        "this is not correct XML, at “{found}”",
        "mend it in the program that wrote the file, and export it again",
    ),
    "SP962/entity": (
        "“{found}” is a sign that XML does not know",
        "write the character itself, and &amp; for a plain &",
    ),
    "SP962/beginning": (
        "this is no XML: it begins with “{found}”",
        "is it the right file?",
    ),
    "SP962/sign": (
        "a plain “{found}” may not stand here in XML",
        "write {meant} for it",
    ),
    "SP962/character": (
        "the character “{found}” may not stand in XML",
        "remove it; it came along from another program, and cannot be seen",
    ),
    "SP962/tag": (
        "“{found}” stands where “{open}” has to be closed first",
        "every element is closed by its own name, the innermost first",
    ),
    "SP962/end": (
        "the file ends in the middle",
        "it was probably cut off on its way: fetch it again",
    ),
    "SP962/after": (
        "something stands after the end of the document: “{found}”",
        "remove it, or divide the file into two",
    ),
    "SP962/prefix": (
        "“{found}” has a prefix that is not explained anywhere",
        "the prefix needs its xmlns:… at the top of the file",
    ),
    "SP962/twice": (
        "“{found}” has the same attribute twice",
        "remove one of the two",
    ),
    "SP963": (
        "this file declares a document type (<!DOCTYPE), and is not read",
        "StratML has none: remove the declaration, after a look at where the file comes from",
    ),
    "SP964/depth": (
        "elements stand inside each other deeper than {limit} levels",
        "no plan needs that; is the file damaged?",
    ),
    "SP964/elements": (
        "the file has more than {limit} elements",
        "no plan needs that; is the file damaged?",
    ),
    "SP964/attributes": (
        "an element has more than {limit} attributes",
        "no plan needs that; is the file damaged?",
    ),
    "SP965/none": (
        "the document has no namespace; it is read as “{meant}”",
        "the repaired document has it",
    ),
    "SP965/old": (
        "the namespace “{found}” is not that of the standard; it is read as “{meant}”",
        "the repaired document has the standard's",
    ),
    "SP965/mixed": (
        "elements here are in another namespace than the document: “{found}”",
        "they are read as if they were in the document's",
    ),
    "SP966": (
        "“{name}” stands too late in “{parent}”",
        "the repaired document has the standard's order",
    ),
    "SP966/aside": (
        "a comment or an instruction stands inside “{name}”, where StratML has only text",
        "the repaired document has it before the element",
    ),
    "SP966/submitter": (
        "“Submitter” stands where the other part of StratML has it",
        "the repaired document has it in its place",
    ),
    "SP967": (
        "“{old}” is called “{new}” in the standard",
        "it is read as that",
    ),
    "SP967/attribute": (
        "the attribute “{old}” is called “{new}” in the standard",
        "it is read as that",
    ),
    "SP968": (
        "“{name}” is empty, and is read as if it were not there",
        "fill it in, or leave it out",
    ),
    "SP968/attribute": (
        "the attribute “{name}” is empty, and is read as if it were not there",
        "fill it in, or leave it out",
    ),
    "SP968/unknown": (
        "“{name}” is no element of StratML, and is empty",
        "it says nothing and is left out",
    ),
    "SP969/stakeholder": (
        "a stakeholder without a name says nothing, and is left out",
        "fill it in, or remove it",
    ),
    "SP969/nameless": (
        "this stakeholder has no name, so it becomes no actor; what is said of it is kept",
        "give it its name",
    ),
    "SP969/role": (
        "a role that nobody filled in is left out",
        "fill it in, or remove it",
    ),
    "SP969/relationship": (
        "a relationship refers to nothing, and is left out",
        "name what it refers to, or remove it",
    ),
    "SP969/measurement": (
        "a measurement without any value is left out",
        "fill it in, or remove it",
    ),
    "SP970": (
        "“{value}” is no identifier to XML; it is read as “{meant}”",
        "the original is kept",
    ),
    "SP970/twice": (
        "the identifier “{value}” is used already; this one is read as “{meant}”",
        "give each its own; references mean the first",
    ),
    "SP971": (
        "“{value}” in “{name}” is a placeholder, and is read as nothing",
        "write what it stands for, or leave it empty",
    ),
    "SP972": (
        "`^` in “{name}” is read as the end of a line",
        "the repaired document has lines",
    ),
    "SP973/element": (
        "“{parent}” has no element “{name}” in StratML; what it says is kept",
        "see whether it belongs somewhere else",
    ),
    "SP973/attribute": (
        "StratML has no attribute “{name}” here; its value “{value}” is kept",
        "see whether it belongs somewhere else",
    ),
    "SP973/text": (
        "a text stands loose in “{name}”: “{value}”; it is kept",
        "put it into an element",
    ),
    "SP973/markup": (
        "“{name}” holds “{inner}”, where StratML has only text; its words are read, and how it was written is kept",
        "write plain text",
    ),
    "SP973/part": (
        "“{name}” belongs to Part 2 of StratML; the document says that it is of Part 1",
        "write it as Part 2: `strategiplan import … --to stratml2`",
    ),
    "SP974/word": (
        "“{value}” is written “{meant}” in StratML, for “{name}”",
        "it is read as that",
    ),
    "SP974/mended": (
        "“{value}” in “{name}” is read as “{meant}”",
        "what was written is kept",
    ),
    "SP974/kept": (
        "“{value}” is nothing that StratML takes in “{name}”; it is left out there, and kept",
        "write what is meant",
    ),
    "SP975": (
        "“{parent}” has no “{name}”",
        "the repaired document has one that says nothing; write what belongs there",
    ),
    "SP975/type": (
        "the document does not say of which type it is; it is read as “{meant}”",
        "the others are “Performance_Plan” and “Performance_Report”",
    ),
    "SP976": (
        "“{parent}” has another “{name}” already; this one is kept beside",
        "join the two, or remove one",
    ),
    "SP977/mark": (
        "the file begins with a byte-order mark",
        "it does no harm; the repaired document has none",
    ),
    "SP977/declaration": (
        "the XML declaration is missing",
        "the repaired document begins with it",
    ),
    "SP977/late": (
        "there are blank lines or spaces before the XML declaration",
        "the repaired document begins with it",
    ),
    "SP977/encoding": (
        "the encoding “{value}” is not one that is read here; the file is read as UTF-8",
        "see that æ, ø and å are right",
    ),
    "SP977/broken": (
        "the file says that it is saved as “{value}”, and is not; it is read as Windows-1252",
        "see that æ, ø and å are right",
    ),
    "SP978": (
        "the white space around the text of “{name}” is left out",
        "nothing need be done",
    ),
    "SP979": (
        "“{value}” seems to belong below the objective before it, one of {count} in this goal",
        "`strategiplan import … --levels` puts them there, as strategies and measures",
    ),
    "SP979/inferred": (
        "“{value}” is put below the objective before it, one of {count} in this goal",
        "see that they are strategies and measures",
    ),
    "SP980": (
        "the marked line says “{value}”, which cannot be used",
        "leave the line as strategiplan wrote it, or remove it whole",
    ),
    "SP980/changed": (
        "`{field}` was changed to “{value}” since the plan was exported; that holds, without its translations",
        "give the other languages in the plan again",
    ),
    "SP980/organization": (
        "“Organization” was changed since the plan was exported: “{value}”; the plan keeps what it knew of the actor",
        "change the actor in the plan file",
    ),
    "SP981": (
        "nothing in this document has the identifier “{value}”",
        "see that it is of another document",
    ),
    "SP982": (
        "“{name}” is empty, and is left out",
        "fill it in, if there is something to say",
    ),
    "SP991": (
        "several importers know this file: {names}",
        "name one: `strategiplan import FILE --from NAME`",
    ),
    "SP992": (
        "the importer “{importer}” failed: {reason}",
        "tell whoever wrote the importer, with the file",
    ),
    "SP992/file": (
        "{message} (says the importer “{importer}”)",
        "{hint}",
    ),
    "SP993": (
        "{message} (says the importer “{importer}”)",
        "{hint}",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
