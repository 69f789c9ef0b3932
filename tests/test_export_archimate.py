"""Models for tools of architecture: the order of the exchange format, and its references."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from full_plan import full_plan
from strategies import plans
from strategiplan import Localized, Plan, export, loads, reference_plan
from strategiplan.exporting.archimate import NAMESPACE, TYPES
from strategiplan.exporting.losses import classes

TODAY = datetime.date(2026, 1, 1)
XSI = "{http://www.w3.org/2001/XMLSchema-instance}type"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ORDER = (
    *("name", "documentation", "properties", "elements", "relationships", "organizations"),
    "propertyDefinitions",
)


def tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def model(plan: Plan) -> ElementTree.Element:
    return ElementTree.fromstring(export(plan, "archimate", today=TODAY, language="nb").content())


def verify(root: ElementTree.Element) -> None:
    """What the schema of the exchange format asks of a model, as far as a plan uses it."""
    assert root.tag == tag("model")
    for item in root.iter():
        order = [
            ORDER.index(name) for each in item if (name := each.tag[len(NAMESPACE) + 2 :]) in ORDER
        ]
        assert order == sorted(order)
    keys = [each.get("identifier") for each in root.iter() if each.get("identifier")]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[A-Za-z_][\w.\-]*", str(key), re.ASCII) for key in keys)
    elements = {each.get("identifier"): each.get(XSI) for each in root.iter(tag("element"))}
    for each in root.iter(tag("relationship")):
        source, target = elements[each.get("source")], elements[each.get("target")]
        if each.get(XSI) == "Aggregation":
            assert source == target
        elif each.get(XSI) == "Realization":
            assert source in ("CourseOfAction", "Outcome")
        else:
            assert each.get(XSI) in ("Association", "Influence")
        assert each.get("strength") in (None, "+", "++", "-")
    properties = {each.get("identifier") for each in root.iter(tag("propertyDefinition"))}
    for each in root.iter(tag("property")):
        assert each.get("propertyDefinitionRef") in properties
    for each in root.iter(tag("element")):
        assert each[0].tag == tag("name")
    listed = [each.get("identifierRef") for each in root.iter(tag("item"))]
    assert {each for each in listed if each} == set(elements)
    for name in ("elements", "relationships", "organizations", "propertyDefinitions"):
        assert all(len(each) for each in root.iter(tag(name)))


@settings(max_examples=150, deadline=None)
@given(plans())
def test_any_plan_becomes_a_model_that_holds_together(plan: Plan) -> None:
    verify(model(plan))


@pytest.mark.parametrize("plan", [Plan(), full_plan(), reference_plan()])
def test_plans_of_all_sizes(plan: Plan) -> None:
    verify(model(plan))


def test_every_kind_has_a_type() -> None:
    kinds = {kind for kind, cls in classes().items() if getattr(cls, "kind", "")}
    assert kinds - {"plan"} == set(TYPES)


SMALL = """
id: plan
title: {nb: Løftet, en: The promise}
language: nb
vision: {id: visjon, title: Sammen}
goals:
  - id: mål 1
    title: Et <grønt> "samfunn" ]]>
    description: Over\\n to linjer
    sdgs: [{sdg: "11.2", role: hinders}, 13]
    supports: [visjon, borte]
    responsible: [kommune]
    subgoals:
      - id: delmål
        strategies: [{id: s, title: Bygge, measures: [{id: t}]}]
        indicators: [{id: i, title: Tall, values: [{date: 2022, value: 4.5}]}]
actors: [{id: kommune, title: Kommunen, type: municipality}]
"""


def test_a_small_model(golden: Callable[[str, str], None]) -> None:
    found = export(loads(SMALL), "archimate", today=TODAY, language="nb").content().decode()
    golden("export/small.archimate.xml", found)
    root = ElementTree.fromstring(found)
    goal = root.find(f".//{tag('element')}[@identifier='id-m_E5_l_20_1']")
    assert goal is not None
    assert goal.findtext(tag("name")) == 'Et <grønt> "samfunn" ]]>'
    assert [each.get(LANG) for each in root.findall(tag("name"))] == ["nb", "en"]


def test_control_characters_are_shown_and_line_ends_kept() -> None:
    root = model(Plan(title="null\x00 bjelle\x07 \uffff", description="a\r\nb\tc"))
    assert root.findtext(tag("name")) == "null␀ bjelle␇ \ufffd"
    assert root.findtext(tag("documentation")) == "a\r\nb\tc"


def test_a_language_that_is_no_tag_says_nothing() -> None:
    root = model(Plan(title=Localized({"zh-Hant": "A", "12 3": "B"})))
    assert [each.get(LANG) for each in root.findall(tag("name"))] == ["zh-Hant", ""]


def test_a_very_long_title_is_whole() -> None:
    title = "Å" * 100_000
    assert model(Plan(title=title)).findtext(tag("name")) == title
