"""Documents for the tests of StratML: where the real ones lie, the validators, and dirty ones made up."""

from __future__ import annotations

import functools
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import strategies as st

from strategiplan.stratml.grammar import ATTRIBUTES, CONTENT, NAMESPACES, ROOT, PartNumber

SHARED = Path(os.environ.get("STRATEGIPLAN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
"""Where the schemas and the real documents lie: they may be used, but not passed on."""
DOCUMENTS = tuple(
    path
    for path in sorted((SHARED / "stratml" / "documents").glob("*.xml"))
    if "INVENTED" not in path.name
)
with_shared = pytest.mark.skipif(
    not DOCUMENTS, reason=f"StratML's schemas and documents are not in {SHARED}"
)
SCHEMAS: dict[PartNumber, str] = {
    1: "StrategicPlanISOVersion20140401.xsd",
    2: "PerformancePlanOrReport20160216.xsd",
}


@functools.cache
def _validators(part: PartNumber) -> tuple[Any, Any]:
    import xmlschema
    from lxml import etree

    path = str(SHARED / "stratml" / "xsd" / SCHEMAS[part])
    return etree.XMLSchema(etree.parse(path)), xmlschema.XMLSchema(path)


def assert_valid(data: bytes, part: PartNumber) -> None:
    """Both validators take the document; the one sees what the other does not."""
    from lxml import etree

    tree = etree.fromstring(data)
    by_lxml, by_xmlschema = _validators(part)
    assert by_lxml.validate(tree), by_lxml.error_log.last_error
    assert not [str(error.reason) for error in by_xmlschema.iter_errors(tree)]


def texts_of(data: bytes) -> Counter[str]:
    """Every text of a document and every value of an attribute, without white space.

    The type of a stakeholder is none: of one without a name nobody can tell what it says.
    """
    from lxml import etree

    found: Counter[str] = Counter()
    for element in etree.fromstring(data).iter():
        if not isinstance(element.tag, str):
            found[_squeezed(element.text or "")] += 1
            continue
        for text in (element.text, element.tail):
            found[_squeezed(text or "")] += 1
        for name, value in element.attrib.items():
            if not str(name).endswith(("schemaLocation", "StakeholderTypeType")):
                found[_squeezed(str(value))] += 1
    del found[""]
    return found


def assert_nothing_lost(before: bytes, after: bytes) -> None:
    """Every text of the one is somewhere in the other: in an element, or in a marked line."""
    import json

    there = texts_of(after)
    lines = re.findall(r"^\[strategiplan-1\] (\{.*\})$", _text_of(after), re.M)
    marked = " ".join(
        json.dumps(json.loads(line), ensure_ascii=False) for line in lines if line != "{feil}"
    )
    marked = _squeezed(marked.replace("\\n", " ").replace('\\"', '"').replace("\\t", " "))
    # The type of a plan is the plan's own in Part 1.
    for text in texts_of(before) - Counter(dict.fromkeys(ATTRIBUTES[ROOT]["Type"], 999)):
        if (
            text.startswith("[strategiplan-1]{")
            or text in there
            or escape(text) in marked
            or text in marked
        ):
            continue
        assert text.replace("\\", "\\\\") in marked or any(text in each for each in there), text


def _text_of(data: bytes) -> str:
    from lxml import etree

    return "\n".join(str(text) for text in etree.fromstring(data).itertext())


def _squeezed(text: str) -> str:
    return re.sub(r"[\s^]+", "", text)


LEAF_TEXTS = (
    "",
    "",
    "   ",
    "Et varmt samfunn",
    "  luft \n rundt ",
    "[To be determined]",
    "[To_be_inserted_by_user]",
    "TBD",
    "PLACEHOLDER_1",
    "Først\n^\nSå",
    "a ^^ b",
    "x^2",
    "^",
    "2020-01-01",
    "2020-12-31",
    "2020-13-45",
    "2020",
    "2020-06",
    "1.2.2020",
    "2020-01-01Z",
    "0000-00-00",
    "12",
    "1,000",
    "1e3",
    "50 %",
    "+5",
    ".5",
    "5.",
    "-0",
    "N/A",
    "1" * 40,
    "_17a3",
    "_b98070d4-b1a1-11ea-a710-051b2b83ea00",
    "17a3b0c4-b1a1-11ea-a710-051b2b83ea00",
    "b17a3b0c-b1a1-11ea-a710-051b2b83ea00",
    "urn:uuid:1",
    "NO-BRC-942110464",
    "to ord",
    "ærlig",
    "http://example.org/a b",
    "http://example.org/å",
    "http://[",
    "http://metadata.un.org/sdg/11.2",
    "http://metadata.un.org/sdg/tull",
    "1",
    "1.1",
    "1.1.1",
    "1.1.1.1.1",
    "Performer",
    "beneficiary",
    "Tull",
    "<&>\"'",
    "tab\there",
    "[strategiplan-1] {}",
    '[strategiplan-1] {"level":3,"in":"strategies"}',
    '[strategiplan-1] {"level":"x","in":"measures"}',
    '[strategiplan-1] {"level":2,"in":"goals"}',
    '[strategiplan-1] {"in":"measures"}',
    '[strategiplan-1] {"in":"strategies"}',
    '[strategiplan-1] {"holds":"indicators"}',
    '[strategiplan-1] {"told":1}',
    '[strategiplan-1] {"fields":{"title":{"nb":"a","en":"b"}}}',
    '[strategiplan-1] {"fields":[]}',
    '[strategiplan-1] {"fields":{"actors":[{"id":"a","title":"Et varmt samfunn"}]}}',
    "[strategiplan-9] {}",
    "[strategiplan-1] {feil}",
)
ATTRIBUTE_VALUES = (
    "",
    "Person",
    "generic group",
    "Tull",
    "Strategic_Plan",
    "Outcome",
    "Narrower_Than",
)
UNKNOWN = ("id", "Budget", "Goals", "p", "FirstName", "LastName", "UnitOfMeasure", "Relationship")


@st.composite
def dirty_documents(draw: st.DrawFn) -> bytes:
    """A StratML document that does everything that real ones do, and some more."""
    part = draw(st.sampled_from([1, 2]))
    number: PartNumber = 1 if part == 1 else 2
    space = draw(
        st.sampled_from(
            [NAMESPACES[number], NAMESPACES[number], "", "http://www.stratml.net", NAMESPACES[2]]
        )
    )
    prefix = draw(st.sampled_from(["", "", "s:"])) if space else ""
    root = "StrategicPlan" if part == 1 else ROOT
    declaration = draw(st.sampled_from(["", '<?xml version="1.0"?>\n', "\n\n"]))
    inside = _children(draw, ROOT, prefix, 0)
    core = _element(draw, "StrategicPlanCore", prefix, 1)
    goal = _element(draw, "Goal", prefix, 2)
    core = re.sub(r"/>$", f"></{prefix}StrategicPlanCore>", core) if core.endswith("/>") else core
    end = f"</{prefix}StrategicPlanCore>"
    core = core[: -len(end)] + (goal if draw(st.booleans()) else "") + end
    attributes = _attributes(draw, ROOT)
    named = f" xmlns{':s' if prefix else ''}={quoteattr(space)}" if space else ""
    beside = draw(st.sampled_from(["", "<!-- før -->", "<?xml-stylesheet href='a'?>"]))
    pieces = [*inside, core]
    shuffled = draw(st.permutations(pieces))
    return (
        f"{declaration if declaration.startswith('<') else ''}{beside}<{prefix}{root}{named}{attributes}>"
        f"{''.join(shuffled)}</{prefix}{root}>{beside}"
    ).encode()


def _children(draw: st.DrawFn, name: str, prefix: str, depth: int) -> list[str]:
    known = [place.name for place in CONTENT[name] if place.name != "StrategicPlanCore"]
    pool = [*known, *known, *known, *UNKNOWN]
    if name == "AdministrativeInformation":
        pool += ["Submitter"] * 3
    chosen = draw(st.lists(st.sampled_from(pool), max_size=6 if depth < 4 else 3))
    if draw(st.integers(0, 3)):
        order = {each: number for number, each in enumerate(known)}
        chosen.sort(key=lambda each: order.get(each, 99))
    return [_element(draw, each, prefix, depth + 1) for each in chosen]


def _element(draw: st.DrawFn, name: str, prefix: str, depth: int) -> str:
    attributes = _attributes(draw, name)
    between = draw(
        st.sampled_from(["", "", "", "", "\n  ", "<!-- merk -->", "løs tekst", "<?pi a?>"])
    )
    if name not in CONTENT:
        text = escape(draw(st.sampled_from(LEAF_TEXTS)))
        if draw(st.integers(0, 20)) == 0:
            text = f"{text}<b>ord</b><br/>mer"
        if draw(st.integers(0, 20)) == 0:
            text += "<!-- i tekst -->"
        inside = text
    else:
        inside = between + between.join(_children(draw, name, prefix, depth))
    if not inside:
        return f"<{prefix}{name}{attributes}/>"
    return f"<{prefix}{name}{attributes}>{inside}</{prefix}{name}>"


def _attributes(draw: st.DrawFn, name: str) -> str:
    known = [*ATTRIBUTES.get(name, {})]
    if name == "PerformanceIndicator":
        known.append("IndicatorType")
    pool = [*known, *known, "nr", "xml:lang"]
    if not known and draw(st.integers(0, 9)):
        return ""
    chosen = draw(st.lists(st.sampled_from(pool), unique=True, max_size=2))
    words = [
        *ATTRIBUTE_VALUES,
        *(word for each in ATTRIBUTES.get(name, {}).values() for word in each),
    ]
    return "".join(f" {each}={quoteattr(draw(st.sampled_from(words)))}" for each in chosen)
