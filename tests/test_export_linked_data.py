"""Linked data: Turtle and JSON-LD say the same, all of the plan, and in the standard words too."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pyshacl
import pytest
import rdflib
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, FOAF, ORG, PROV, RDF, RDFS, SKOS

from full_plan import full_plan
from linked_data_reading import FORMATS, form_of, graph_of, plan_in, said_by, whole
from strategies import plans
from strategiplan import Localized, PartialDate, Plan, export, load, model, reference_plan
from strategiplan.cli import command
from strategiplan.exporting import BaseAddressError
from strategiplan.exporting.linked_data.terms import OWN, own_properties
from strategiplan.exporting.losses import classes
from strategiplan.web_addresses import base_address, is_address

HERE = Path(__file__).parent
TODAY = datetime.date(2026, 1, 1)
BASE = "https://data.example.org/planer/"
EDITION = f"{BASE}trondheimsloftet/editions/vedtatt-2022"
NEEDED = {"contact": "planer@example.org", "theme": "GOVE", "description": "Målene i planen."}

# To a type checker each kind of element has identifiers of its own; here they are plain texts.
MODEL: Any = model

Golden = Callable[[str, str], None]


def written(plan: Plan, format: str = "turtle", base: str = BASE, **options: str) -> bytes:
    found = export(plan, format, base=base, internal=True, options=options, today=TODAY)
    return found.content()


def graph(plan: Plan, format: str = "turtle", base: str = BASE, **options: str) -> rdflib.Graph:
    return graph_of(written(plan, format, base, **options), format)


def objects(found: rdflib.Graph, node: str, name: str) -> list[str]:
    return sorted(str(each) for each in found.objects(rdflib.URIRef(node), whole(name)))


# Both say the same, and all of it

CONSULTATION = HERE.parent / "examples" / "trondheim_2032_consultation.yaml"
PLANS: dict[str, Callable[[], Plan]] = {
    "full": full_plan,
    "reference": reference_plan,
    "consultation": lambda: load(CONSULTATION),
    "empty": Plan,
}


@pytest.mark.parametrize("base", [BASE, ""])
@pytest.mark.parametrize("name", PLANS)
def test_both_formats_say_the_same_and_all_of_the_plan(name: str, base: str) -> None:
    plan = PLANS[name]()
    turtle, jsonld = (graph(plan, format, base) for format in FORMATS)
    assert len(turtle) == len(jsonld)
    assert form_of(turtle) == form_of(jsonld)
    assert plan_in(turtle) == said_by(plan)


def test_rdflib_finds_both_isomorphic() -> None:
    plan = load(CONSULTATION)
    assert isomorphic(*(graph(plan, format) for format in FORMATS))


@settings(max_examples=40, deadline=None)
@given(plans(), st.sampled_from([BASE, "https://example.org/a#", ""]))
def test_any_plan_is_the_same_in_both_and_whole(plan: Plan, base: str) -> None:
    turtle, jsonld = (graph(plan, format, base) for format in FORMATS)
    assert isomorphic(turtle, jsonld)
    assert form_of(turtle) == form_of(jsonld)
    assert plan_in(turtle) == said_by(plan)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    plan = MODEL.Plan(id="p", language="nb", title=f"x{text}")
    for format in FORMATS:
        (title,) = graph(plan, format).objects(None, DCTERMS.title)
        assert str(title) == f"x{text}"


@pytest.mark.parametrize(
    "text",
    [
        '"""',
        "\\",
        "\\u0041",
        "]]>",
        "'",
        "@nb",
        '"@nb ; <x> "',
        "\x00\x07\x1b[31m",
        "\x7f\x85",
        "\u2028\u2029\ufeff",
        "\u202etxt.exe",
        "👩‍👩‍👧",
        "\U0010ffff",
        "x" * 100_000,
        "<script>",
    ],
)
def test_ugly_texts_stay_texts(text: str) -> None:
    plan = MODEL.Plan(
        language="nb",
        goals=(MODEL.Goal(id=text[:2000], code=text, title=text, sdgs=(MODEL.SdgLink(sdg=text),)),),
    )
    found = [graph(plan, format) for format in FORMATS]
    assert form_of(found[0]) == form_of(found[1])
    assert plan_in(found[0]) == said_by(plan)


def test_a_reader_of_json_needs_no_linked_data() -> None:
    read = json.loads(written(reference_plan(), "jsonld"))
    assert read["goals"][0]["subgoals"][2]["skos:notation"] == "1.3"
    assert read["goals"][0]["subgoals"][2]["skos:prefLabel"]["nb"].startswith("Alle i Trondheim")


SMALL = MODEL.Plan(
    id="plan",
    title=Localized({"nb": "Løftet", "en": "The promise"}),
    description="En liten plan.",
    language="nb",
    type="social-element",
    status="adopted",
    edition="2022",
    revises="2021",
    period=MODEL.Period(start=PartialDate(2022), end=PartialDate(2032, 6)),
    owners=("k",),
    topics=("by", Localized({"nb": "bygd", "nn": "grend"})),
    goals=(
        MODEL.Goal(
            id="grønt/1",
            code="1",
            title="Grønt",
            sdgs=(MODEL.SdgLink(sdg="11.2", role="primary"),),
            responsible=("k", "ukjent"),
            strategies=(MODEL.Strategy(title="Uten navn"),),
        ),
    ),
    actors=(
        MODEL.Actor(
            id="k",
            type="municipality",
            title="Trondheim kommune",
            organisation_number="942 110 464",
            url="https://www.trondheim.kommune.no",
        ),
    ),
    consultations=(
        MODEL.Consultation(
            id="h",
            edition="2021",
            decision="v",
            opened=datetime.date(2022, 1, 1),
            deadline=datetime.date(2022, 3, 1),
        ),
    ),
    decisions=(MODEL.Decision(id="v", type="adoption", date=datetime.date(2022, 5, 1), body="k"),),
    publications=(MODEL.Publication(id="w", medium="web", url="https://example.org/plan"),),
)


@pytest.mark.parametrize(("format", "ending"), [("turtle", "ttl"), ("jsonld", "jsonld")])
def test_a_small_plan_reads_as_it_should(format: str, ending: str, golden: Golden) -> None:
    text = written(SMALL, format, **NEEDED, file=f"{BASE}plan.{ending}", license="CC_BY_4_0")
    golden(f"export/small.{ending}", text.decode())


# In the standard words


def test_goals_are_concepts_in_a_scheme_for_the_edition() -> None:
    found = graph(reference_plan())
    goal, subgoal = f"{EDITION}/gronnere-samfunn", f"{EDITION}/klimanoytral-by"
    assert (rdflib.URIRef(EDITION), RDF.type, SKOS.ConceptScheme) in found
    assert (rdflib.URIRef(goal), RDF.type, SKOS.Concept) in found
    assert objects(found, goal, "skos:topConceptOf") == [EDITION]
    assert objects(found, subgoal, "skos:broader") == [goal]
    assert objects(found, subgoal, "skos:topConceptOf") == []
    assert objects(found, subgoal, "skos:inScheme") == [EDITION]
    assert objects(found, subgoal, "skos:notation") == ["1.1"]
    (label,) = found.objects(rdflib.URIRef(subgoal), SKOS.prefLabel)
    assert label == rdflib.Literal("Trondheim er en klimanøytral by", lang="nb")
    assert objects(found, goal, "prov:specializationOf") == [
        f"{BASE}trondheimsloftet/gronnere-samfunn"
    ]


def test_what_stands_above_is_not_beside() -> None:
    plan = MODEL.Plan(
        id="p",
        goals=(
            MODEL.Goal(
                id="a",
                related=("a", "b", "c", "nowhere"),
                subgoals=(MODEL.Subgoal(id="b", related=("a", "c")),),
            ),
            MODEL.Goal(id="c"),
        ),
    )
    found = graph(plan)
    assert objects(found, f"{BASE}p/a", "skos:related") == [f"{BASE}p/c"]
    assert objects(found, f"{BASE}p/b", "skos:related") == [f"{BASE}p/c"]


def test_other_wordings_are_other_labels_unless_they_are_the_same() -> None:
    goal = MODEL.Goal(
        id="a", title="Ordlyd", wordings=(MODEL.Wording(text="Ordlyd"), MODEL.Wording(text="Annet"))
    )
    found = graph(MODEL.Plan(id="p", language="nb", goals=(goal,)))
    assert objects(found, f"{BASE}p/a", "skos:altLabel") == ["Annet"]


def test_sdgs_have_the_addresses_of_the_un() -> None:
    links = (
        MODEL.SdgLink(sdg="11"),
        MODEL.SdgLink(sdg="11.2"),
        MODEL.SdgLink(sdg="11.2.1"),
        MODEL.SdgLink(sdg="99"),
    )
    plan = MODEL.Plan(id="p", sdgs=links, goals=(MODEL.Goal(id="a", sdgs=links),))
    found = graph(plan)
    un = [f"http://metadata.un.org/sdg/{code}" for code in ("11", "11.2", "C110201")]
    assert objects(found, f"{BASE}p/a", "skos:relatedMatch") == un
    assert objects(found, f"{BASE}p", "dct:subject") == un


def test_actors_are_organisations_and_groups_of_people() -> None:
    plan = MODEL.Plan(
        id="p",
        actors=(
            MODEL.Actor(id="k", type="municipality", title="K", organisation_number="942110464"),
            MODEL.Actor(id="b", type="council", part_of="k", organisation_number="123"),
            MODEL.Actor(id="i", type="inhabitants", part_of="k"),
        ),
    )
    found = graph(plan)
    council, people = rdflib.URIRef(f"{BASE}p/b"), rdflib.URIRef(f"{BASE}p/i")
    assert (council, RDF.type, ORG.Organization) in found
    assert (council, ORG.subOrganizationOf, rdflib.URIRef(f"{BASE}p/k")) in found
    assert (people, RDF.type, FOAF.Group) in found
    assert (people, RDF.type, ORG.Organization) not in found
    assert (people, DCTERMS.isPartOf, rdflib.URIRef(f"{BASE}p/k")) in found
    assert objects(found, f"{BASE}p/k", "rdfs:seeAlso") == [
        "https://data.brreg.no/enhetsregisteret/api/enheter/942110464",
        "https://organization-catalog.fellesdatakatalog.digdir.no/organizations/942110464",
    ]
    assert objects(found, str(council), "rdfs:seeAlso") == []


def test_rounds_and_editions_go_by_prov() -> None:
    found = graph(reference_plan())
    consultation = f"{EDITION}/horing-planforslag"
    assert (rdflib.URIRef(consultation), RDF.type, PROV.Activity) in found
    before = f"{BASE}trondheimsloftet/editions/horing-2022"
    assert objects(found, consultation, "prov:used") == [before]
    assert objects(found, EDITION, "prov:wasRevisionOf") == [before]
    assert objects(found, EDITION, "prov:wasGeneratedBy") == [f"{EDITION}/planen-vedtatt"]
    assert objects(found, EDITION, "prov:wasDerivedFrom") == [
        f"{EDITION}/planprogrammet",
        f"{EDITION}/planstrategien",
    ]
    # What was on consultation is not the edition that the file is of.
    assert objects(found, f"{EDITION}/horing-planprogram", "prov:used") == []
    of_consultation = graph(load(CONSULTATION))
    assert (rdflib.URIRef(before), RDF.type, SKOS.ConceptScheme) in of_consultation


def test_a_time_has_days() -> None:
    plan = MODEL.Plan(
        id="p",
        participation=(
            MODEL.Participation(
                id="a", period=MODEL.Period(start=PartialDate(2022, 2), end=PartialDate(2024))
            ),
            MODEL.Participation(id="b", period=MODEL.Period(note="ukjent")),
            MODEL.Participation(id="c"),
            MODEL.Participation(id="d", period=MODEL.Period(start=PartialDate(2022))),
        ),
    )
    found = graph(plan)
    (time,) = found.objects(rdflib.URIRef(f"{BASE}p/a"), DCTERMS.temporal)
    assert str(found.value(time, DCAT.startDate)) == "2022-02-01"
    assert str(found.value(time, DCAT.endDate)) == "2024-12-31"
    assert objects(found, f"{BASE}p/b", "dct:temporal") == []
    (time,) = found.objects(rdflib.URIRef(f"{BASE}p/d"), DCTERMS.temporal)
    assert found.value(time, DCAT.endDate) is None


def test_the_vocabulary_goes_with_the_file_where_it_is_asked_for() -> None:
    found = graph(SMALL, vocabulary="yes")
    assert form_of(found) == form_of(graph(SMALL, "jsonld", vocabulary="yes"))
    defined = {str(each).removeprefix(OWN) for each in found.subjects(RDF.type, RDF.Property)}
    assert defined == set(own_properties())
    defined = {str(each).removeprefix(OWN) for each in found.subjects(RDF.type, RDFS.Class)}
    assert defined == {cls.__name__ for cls in classes().values()}
    responsible = rdflib.URIRef(f"{OWN}responsible")
    assert str(found.value(responsible, RDFS.comment)).startswith("who answers for it")
    assert (rdflib.URIRef(f"{OWN}Goal"), RDFS.subClassOf, SKOS.Concept) in found


# Values


def test_values_have_their_types() -> None:
    plan = MODEL.Plan(
        id="p",
        goals=(MODEL.Goal(id="a", rank=2**70, prioritised=False),),
        indicators=(
            MODEL.Indicator(
                id="i",
                values=(
                    MODEL.Measurement(value=Decimal("7.50"), date=PartialDate(2022, 2)),
                    MODEL.Measurement(value=Decimal("1E+5"), date=PartialDate(2022)),
                    MODEL.Measurement(value=Decimal("1E+999999")),
                    MODEL.Measurement(
                        value=Decimal("NaN"), text=Localized({"nb": "a", "x_y": "b"})
                    ),
                ),
            ),
        ),
    )
    for format in FORMATS:
        text = " ".join(
            each.n3() for each in graph(plan, format).objects() if isinstance(each, rdflib.Literal)
        )
        xsd = "<http://www.w3.org/2001/XMLSchema#"
        for said in (
            f'"{2**70}"^^{xsd}integer>',
            f'"false"^^{xsd}boolean>',
            f'"7.50"^^{xsd}decimal>',
            f'"100000"^^{xsd}decimal>',
            f'"2022-02"^^{xsd}gYearMonth>',
            '"1E+999999"',
            '"NaN"',
            '"a"@nb',
        ):
            assert said.replace('"false"^^' + xsd + "boolean>", "false") in text or said in text
        # What is no language tag cannot stand in a file; the words are there.
        assert '"b"' in text
        assert "x_y" not in text


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://trondheim.kommune.no/plan?a=b#c", True),
        ("http://[::1]:80/æøå/%20", True),
        ("HTTPS://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        ("https://a b", False),
        ('https://a/"><script>', False),
        ("https://a/\n", False),
        ("https://a/\u202e", False),
        ("https://a/%zz", False),
        ("https://a/../b", False),
        ("https://a/b/..", False),
        ("https://a/[b]", False),
        ("https://a/#b#c", False),
        ("https://", False),
        ("//a/b", False),
        ("ftp://a", False),
        ("", False),
    ],
)
def test_only_a_web_address_becomes_one(text: str, is_one: bool) -> None:
    assert is_address(text) is is_one
    plan = MODEL.Plan(
        id="p",
        sources=(MODEL.Source(id="k", url=text),),
        publications=(MODEL.Publication(id="u", url=text),),
    )
    for format in FORMATS:
        found = graph(plan, format)
        assert objects(found, f"{BASE}p/k", "foaf:page") == ([text] if is_one else [])
        assert objects(found, f"{BASE}p", "foaf:page") == ([text] if is_one else [])
        assert objects(found, f"{BASE}p/k", "sp:url") == ([text] if text else [])


# Addresses


def test_every_element_has_an_address_of_its_own() -> None:
    plan = MODEL.Plan(
        id="p",
        goals=(
            MODEL.Goal(id="a", title="first", related=("a",)),
            MODEL.Goal(id="a", title="second"),
            MODEL.Goal(title="without"),
            MODEL.Goal(id="-/goals/0", title="path"),
            MODEL.Goal(id="..", title="up"),
            MODEL.Goal(id="mål 1", title="space"),
        ),
        themes=(MODEL.Theme(id="a", title="theme"),),
        vision=MODEL.Vision(title="vision"),
    )
    found = graph(plan)
    titles = {str(node): str(label) for node, label in found.subject_objects(SKOS.prefLabel)}
    assert titles == {
        f"{BASE}p/-/vision": "vision",
        # The first of an identifier in the order of the file has it.
        f"{BASE}p/a": "theme",
        f"{BASE}p/-/goals/0": "first",
        f"{BASE}p/-/goals/1": "second",
        f"{BASE}p/-/goals/2": "without",
        f"{BASE}p/-%2Fgoals%2F0": "path",
        f"{BASE}p/%2E%2E": "up",
        f"{BASE}p/m%C3%A5l%201": "space",
    }


def test_a_reference_leads_to_the_first_that_it_can_mean_and_never_nowhere() -> None:
    goal = MODEL.Goal(id="a", themes=("t",), addresses=("t", "nobody"))
    plan = MODEL.Plan(
        id="p", challenges=(MODEL.Challenge(id="t"),), themes=(MODEL.Theme(id="t"),), goals=(goal,)
    )
    said = plan_in(graph(plan))[1]["goals"][0][1]
    assert said["addresses"] == ["t", "nobody"]
    text = written(plan).decode()
    assert "sp:themes ( <https://data.example.org/planer/p/-/themes/0> )" in text
    assert 'sp:addresses ( plan:t "nobody" )' in text


def test_without_a_base_address_the_names_are_stable_and_of_one_plan_only() -> None:
    def names(plan: Plan) -> set[str]:
        found = graph(plan, base="")
        return {str(node) for node in found.subjects(RDF.type, SKOS.Concept)}

    goals = (MODEL.Goal(id="a"), MODEL.Goal())
    plan = MODEL.Plan(id="p", title="Plan", goals=goals)
    assert names(plan) == names(attrs.evolve(plan, title="Anything"))
    assert all(name.startswith("urn:uuid:") for name in names(plan))
    owner = MODEL.Actor(id="k", organisation_number="942110464")
    others = [
        attrs.evolve(plan, id="q"),
        attrs.evolve(plan, edition="2022"),
        attrs.evolve(plan, owners=("k",), actors=(owner,)),
        attrs.evolve(plan, id=""),
        MODEL.Plan(goals=goals),
        MODEL.Plan(goals=(*goals, MODEL.Goal())),
    ]
    seen = names(plan)
    for each in others:
        assert seen.isdisjoint(names(each))
        seen |= names(each)


def test_the_plan_gives_the_base_address_or_the_command() -> None:
    plan = MODEL.Plan(id="p", base_url="https://example.org/planer")
    assert b"<https://example.org/planer/p> a sp:Plan" in written(plan, base="")
    assert b"<https://data.example.org/planer/p> a sp:Plan" in written(plan)
    nameless = written(MODEL.Plan(), base="https://example.org/a#")
    assert b"<https://example.org/a#-> a sp:Plan" in nameless


@pytest.mark.parametrize(
    "base",
    ["ftp://a", "a", "https://a/?b", "https://a/#b", "https://a b", "https://u@a", "javascript:a"],
)
def test_what_cannot_be_a_base_address_is_refused(base: str) -> None:
    with pytest.raises(BaseAddressError, match="cannot be the beginning of addresses"):
        export(SMALL, "json", base=base)
    ignored = export(MODEL.Plan(base_url=base), "turtle", language="en", today=TODAY)
    assert ignored.material.base == ""
    assert ignored.remarks()[0].startswith("`base_url` of the plan cannot be “")


def test_a_base_address_ends_with_a_slash_or_a_hash() -> None:
    assert base_address("https://a") == "https://a/"
    assert base_address("https://a/") == "https://a/"
    assert base_address("https://a/b#") == "https://a/b#"


# For data.norge.no


def _judged(found: rdflib.Graph) -> set[str]:
    """The properties that the shapes find at fault; empty where all is as demanded."""
    shapes = rdflib.Graph().parse(HERE / "dcat_ap_no.ttl")
    conforms, report, _ = pyshacl.validate(found, shacl_graph=shapes, advanced=False)
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    faults = {str(path).rpartition("/")[2] for path in report.objects(None, sh.resultPath)}
    assert conforms is not bool(faults)
    return faults


def test_the_reference_plan_conforms_with_what_no_plan_says() -> None:
    options = {**NEEDED, "file": f"{BASE}plan.ttl", "license": "NLOD_2_0", "access": "PUBLIC"}
    assert _judged(graph(reference_plan(), **options)) == set()
    assert _judged(graph(reference_plan(), **{**NEEDED, "contact": "https://a.no/k"})) == set()
    done = export(reference_plan(), "turtle", base=BASE, options=options, today=TODAY)
    assert done.remarks() == ()
    assert _judged(graph(reference_plan(), **NEEDED, file=f"{BASE}plan.ttl")) == set()


def test_what_is_missing_is_said_as_the_shapes_say_it() -> None:
    faults = _judged(graph(reference_plan()))
    assert faults == {"description", "dcat#contactPoint", "dcat#theme"}
    said = list(export(reference_plan(), "turtle", language="en", base=BASE, today=TODAY).remarks())
    assert said == [
        "data.norge.no asks for more than this file has: a description (`description`, or "
        "-O description=…); whom one can ask (-O contact=…); a theme (-O theme=…)."
    ]
    nothing = export(MODEL.Plan(), "jsonld", language="en", today=TODAY)
    assert nothing.remarks()[0].startswith("The addresses in this file lead nowhere.")
    assert nothing.remarks()[1] == (
        "data.norge.no asks for more than this file has: a title (`title`); a description "
        "(`description`, or -O description=…); the language of the texts (`language`); who "
        "publishes it: an owner with a title (`owners`); whom one can ask (-O contact=…); a "
        "theme (-O theme=…)."
    )
    assert "remarks" in nothing.to_plain()


@settings(max_examples=25, deadline=None)
@given(plans(), st.sampled_from([{}, NEEDED]))
def test_the_remarks_and_the_shapes_agree(plan: Plan, options: dict[str, str]) -> None:
    found = export(plan, "turtle", base=BASE, options=options, internal=True, language="en")
    faults = _judged(graph_of(found.content(), "turtle"))
    assert bool(faults) is bool(found.remarks())


def test_an_option_that_cannot_be_so_is_left_out_and_said() -> None:
    given = {"contact": "ring oss", "file": "plan.ttl", "license": "CC0"}
    found = export(SMALL, "turtle", base=BASE, options=given, language="en", today=TODAY)
    assert list(found.remarks()) == [
        "-O contact is left out: “ring oss” is neither an e-mail address nor a web address.",
        "-O file is left out: “plan.ttl” is no web address.",
        "data.norge.no asks for more than this file has: whom one can ask (-O contact=…); a "
        "theme (-O theme=…); where the file with that licence will lie (-O file=…).",
    ]
    text = found.content().decode()
    assert "ring oss" not in text
    assert "dcat:distribution" not in text


def test_the_publisher_is_the_first_owner_that_there_is() -> None:
    actors = (
        MODEL.Actor(id="k", title="K"),
        MODEL.Actor(id="l", title="L", organisation_number="942110464"),
    )
    plan = MODEL.Plan(id="p", language="nb", owners=("nobody", "k", "l"), actors=actors)
    assert objects(graph(plan), f"{BASE}p", "dct:publisher") == [f"{BASE}p/k"]
    registered = attrs.evolve(plan, owners=("l",))
    organisation = (
        "https://organization-catalog.fellesdatakatalog.digdir.no/organizations/942110464"
    )
    found = graph(registered, contact="a@b.no")
    assert objects(found, f"{BASE}p", "dct:publisher") == [organisation]
    assert objects(found, organisation, "foaf:name") == ["L"]
    (point,) = found.objects(None, DCAT.contactPoint)
    assert str(found.value(point, whole("vcard:hasEmail"))) == "mailto:a@b.no"
    # An identifier of an owner that is something else gives no publisher.
    odd = MODEL.Plan(id="p", owners=("m",), goals=(MODEL.Goal(id="m"),))
    assert objects(graph(odd), f"{BASE}p", "dct:publisher") == []


# The command


def test_the_command_says_what_is_lacking(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("id: p\ntitle: Plan\n")
    done = CliRunner().invoke(
        command, ["export", str(path), "-o", str(tmp_path / "p.ttl"), "--lang", "en"]
    )
    assert done.exit_code == 0
    assert done.stderr.startswith("The addresses in this file lead nowhere. --base, or `base_url`")
    assert "data.norge.no asks for more than this file has: " in done.stderr
    done = CliRunner().invoke(
        command, ["export", str(path), "--to", "turtle", "--base", "x", "--lang", "en"]
    )
    assert (done.exit_code, done.stderr) == (
        2,
        "error: --base cannot be x: it begins with https:// or http://, has no spaces, no ? and "
        "no # but at its end\n",
    )


def test_writing_needs_no_library_for_linked_data() -> None:
    code = (
        "import sys; from strategiplan import export, reference_plan;"
        "[export(reference_plan(), each).content() for each in ('turtle', 'jsonld')];"
        "print(sorted({'rdflib', 'pyshacl', 'networkx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
