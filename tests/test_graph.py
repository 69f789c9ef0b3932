"""The plan as a graph: edges from the classes, stable in order, and answers that are true."""

from __future__ import annotations

import doctest
import io
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import networkx  # noqa: TID253 # its own graph is what is compared with
import pytest
from hypothesis import HealthCheck, given, settings

import strategiplan
from strategies import plans
from strategiplan import (
    Actor,
    ActorId,
    Challenge,
    ChallengeId,
    Contribution,
    ContributionId,
    Element,
    ElementLookupError,
    Found,
    Goal,
    GoalId,
    Indicator,
    IndicatorId,
    Localized,
    Measure,
    MeasureId,
    Missing,
    Plan,
    PlanGraph,
    PlanId,
    Sdg,
    SdgLink,
    Source,
    SourceId,
    Strategy,
    StrategyId,
    Subgoal,
    SubgoalId,
    Vision,
    VisionId,
    Wording,
    graph,
    load,
    loads,
    reference_plan,
    trace,
    walk,
)
from strategiplan.api import asking, consultations, loading, publishing
from strategiplan.graph import plan_graph
from strategiplan.graph.answers import nearest_name
from strategiplan.graph.relations import CONTAINS, reading, relations
from strategiplan.model import Aim, Part
from strategiplan.model.fields import several
from strategiplan.model.shape import element_classes, shape

Net: TypeAlias = "networkx.MultiDiGraph[str]"
law = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)
STRUCTURES = sorted((Path(__file__).parent / "structures").glob("*.yaml"))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Proof(Part):
    """A part that holds parts, as no class of the model does today."""

    wordings: tuple[Wording, ...] = several("what it rests on")


PLAN = Plan(
    id=PlanId("plan"),
    language="nb",
    sdgs=(SdgLink(sdg="17", note="Hele planen"),),
    vision=Vision(id=VisionId("visjon"), title="Sammen"),
    challenges=(
        Challenge(id=ChallengeId("klima"), title="Klima", sdgs=(SdgLink(sdg="13"),)),
        Challenge(id=ChallengeId("alene"), title="Alene"),
    ),
    goals=(
        Goal(
            id=GoalId("gront"),
            code="1",
            title=Localized({"nb": "Grønt", "en": "Green"}),
            responsible=(ActorId("kommunen"),),
            addresses=(ChallengeId("klima"),),
            subgoals=(
                Subgoal(
                    id=SubgoalId("sykle"),
                    code="1.1",
                    strategies=(
                        Strategy(
                            id=StrategyId("vei"),
                            responsible=(ActorId("kommunen"), ActorId("etaten")),
                            partners=(ActorId("borte"),),
                            sdgs=(SdgLink(sdg="11.2", role="primary"), SdgLink(sdg="99")),
                            measures=(Measure(id=MeasureId("bru")),),
                            contributions=(
                                Contribution(
                                    id=ContributionId("dugnad"),
                                    contributors=(ActorId("folk"),),
                                ),
                            ),
                        ),
                    ),
                    indicators=(Indicator(id=IndicatorId("andel")),),
                ),
            ),
        ),
        Goal(
            id=GoalId("trygt"),
            code="1",
            wordings=(Wording(text="Tryggere", sources=(SourceId("kilde"),)),),
            supports=(GoalId("gront"),),
            sources=(SourceId("kilde"),),
        ),
        Goal(id=GoalId("tomt"), code="3"),
    ),
    actors=(
        Actor(id=ActorId("kommunen"), title="Kommunen"),
        Actor(id=ActorId("etaten"), title="Etaten", part_of=ActorId("kommunen")),
        Actor(id=ActorId("folk"), title="Folk"),
        Actor(id=ActorId("ingen"), title="Ingen"),
    ),
    sources=(Source(id=SourceId("kilde"), title="Kilden"),),
)
GRAPH = PlanGraph(PLAN)


def ids(found: tuple[Found, ...]) -> list[str]:
    return [each.element.id for each in found]


def triples(found: Net, name: str) -> list[tuple[str, str, str]]:
    """The edges with one of their attributes."""
    return [(source, target, data[name]) for source, target, data in found.edges(data=True)]


def kinds(found: Net) -> dict[str, str]:
    """The nodes with their kinds."""
    return {key: data["kind"] for key, data in found.nodes(data=True)}


# Edges


def test_every_field_that_refers_or_holds_is_an_edge() -> None:
    known = {(kind, each.field) for kind, each in relations()}
    for kind, cls in element_classes().items():
        for field in shape(cls).fields.values():
            holds = field.cls is not None and issubclass(field.cls, Element)
            if field.form == "reference" or holds or field.name == "sdgs":
                assert (kind, field.name) in known
    assert ("goal", "wordings/sources") in known
    assert ("indicator", "baseline/sources") in known
    assert ("goal", "sdgs/sources") in known


def test_a_field_that_is_added_to_a_class_is_an_edge_at_once() -> None:
    @attrs.frozen(kw_only=True, eq=False, repr=False)
    class Promise(Goal):
        kept_by: tuple[ActorId, ...] = several("who keeps it")

    (slot,) = (slot for slot in reading(Promise).slots if slot.name == "kept_by")
    assert (slot.relation.name, slot.relation.to_kinds) == ("kept_by", ("actor",))
    plan = attrs.evolve(PLAN, goals=(Promise(id=GoalId("a"), kept_by=(ActorId("folk"),)),))
    assert ("a", "folk", "kept_by") in triples(graph(plan), "relation")


def test_a_part_without_references_makes_no_edges() -> None:
    @attrs.frozen(kw_only=True, eq=False, repr=False)
    class Empty(Part):
        pass

    assert not reading(Empty).get(Empty())
    assert not {slot.name for slot in reading(Goal).slots} & {"period", "scope", "title"}


def test_a_reference_in_a_part_of_a_part_is_an_edge_of_the_element() -> None:
    @attrs.frozen(kw_only=True, eq=False, repr=False)
    class Proven(Goal):
        proofs: tuple[Proof, ...] = several("what shows it")

    proof = Proof(wordings=(Wording(text="Så", sources=(SourceId("kilde"),)),))
    plan = attrs.evolve(PLAN, goals=(Proven(id=GoalId("a"), proofs=(proof,)),))
    assert ("a", "kilde", "proofs/wordings/sources") in triples(graph(plan), "field")


def test_the_nodes_and_edges_say_what_the_plan_says() -> None:
    found = graph(PLAN)
    assert found.nodes["gront"] == {
        "kind": "goal",
        "code": "1",
        "title": "Grønt",
        "path": "goals/0",
        "identifier": "gront",
    }
    assert graph(PLAN, language="en").nodes["gront"]["title"] == "Green"
    assert found.nodes["sdg:11.2"]["kind"] == "sdg_target"
    assert found.nodes["sdg:11"]["title"] == "Bærekraftige byer og lokalsamfunn"
    assert found.nodes["sdg:99"] == {
        "kind": "missing",
        "code": "99",
        "title": "",
        "path": "",
        "identifier": "",
    }
    assert found.nodes["borte"]["kind"] == "missing"
    edges = set(triples(found, "relation"))
    assert {
        ("gront", "klima", "addresses"),
        ("vei", "borte", "partners"),
        ("vei", "sdg:11.2", "sdgs"),
        ("sdg:11", "sdg:11.2", "contains"),
        ("dugnad", "folk", "contributors"),
        ("trygt", "gront", "supports"),
        ("etaten", "kommunen", "part_of"),
        ("plan", "visjon", "contains"),
    } <= edges
    assert found.edges["vei", "sdg:11.2", 0]["role"] == "primary"
    assert [data["field"] for data in found.get_edge_data("trygt", "kilde").values()] == [
        "wordings/sources",
        "sources",
    ]


def test_the_order_is_that_of_the_document_and_sdgs_come_by_number() -> None:
    plan = Plan(sdgs=tuple(SdgLink(sdg=code) for code in ("11.a", "11.2", "9", "2.a", "x")))
    assert list(graph(plan)) == [
        *("/", "sdg:2", "sdg:2.a", "sdg:9", "sdg:11", "sdg:11.2", "sdg:11.a", "sdg:x"),
    ]
    nodes = [key for key, kind in kinds(graph(PLAN)).items() if "sdg_" not in kind]
    assert nodes == [*(element.id for _, element in walk(PLAN)), "borte", "sdg:99"]


def test_every_element_has_a_key_of_its_own_whatever_its_identifier() -> None:
    plan = Plan(
        goals=(
            Goal(id=GoalId("a"), title="Første"),
            Goal(id=GoalId("a"), title="Andre"),
            Goal(title="Uten"),
            Goal(id=GoalId("/goals/1")),
            Goal(id=GoalId("sdg:11"), sdgs=(SdgLink(sdg="11"),)),
            Goal(id=GoalId("b\x00"), supports=(GoalId("b\ufffd"), GoalId("c\x01"))),
            Goal(id=GoalId("c\x02")),
        )
    )
    found = graph(plan)
    assert found.nodes["a"]["title"] == "Første"
    assert found.nodes["//goals/1"]["title"] == "Andre"
    assert found.nodes["/goals/2"]["title"] == "Uten"
    assert found.nodes["/sdg:11"]["kind"] == "sdg_goal"
    assert found.nodes["b\ufffd"]["kind"] == "goal"
    assert found.number_of_nodes() == 1 + 7 + 1 + 2


def test_of_two_with_one_identifier_a_reference_leads_to_the_one_that_it_may() -> None:
    plan = Plan(
        challenges=(Challenge(id=ChallengeId("a")),),
        goals=(Goal(id=GoalId("b"), responsible=(ActorId("a"),), sources=(SourceId("a"),)),),
        actors=(Actor(id=ActorId("a")),),
    )
    found = {link.relation: link.to for link in trace(plan, "b").links}
    assert isinstance(found["responsible"], Found)
    assert found["responsible"].path == ("actors", 0)
    assert isinstance(found["sources"], Found)
    assert found["sources"].path == ("challenges", 0)
    loss = PlanGraph(plan).breaks_without(plan.actors[0])
    assert not loss.dangling
    with pytest.raises(ElementLookupError, match="several elements") as raised:
        PlanGraph(plan).trace("a")
    assert [each.path for each in raised.value.candidates] == [("challenges", 0), ("actors", 0)]


PROGRAM = """\
import hashlib, json, sys
from strategiplan import PlanGraph, graph, load, reference_plan
from strategiplan.graph.network import network
answers = []
for plan in [reference_plan(), *map(load, sys.argv[1:])]:
    found = graph(plan)
    asked = PlanGraph(plan)
    answers += [
        list(found.nodes(data=True)), list(found.edges(keys=True, data=True)),
        asked.node_records(), asked.edge_records(), repr(asked.parts()), repr(asked.teams()),
        repr(asked.keystones()), repr(asked.keystones("cut-off")),
        [repr(asked.trace(path or plan).links) for path in ("", "goals/0") if plan.goals],
    ]
print(hashlib.sha256(json.dumps(answers).encode()).hexdigest())
"""


def test_it_is_the_same_under_every_hash_seed() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, *map(str, STRUCTURES[:6])],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("0", "1", "2", "4294967295")
    }
    assert len(said) == 1


@pytest.mark.parametrize("path", STRUCTURES, ids=lambda path: path.stem)
def test_it_can_be_written_in_every_format_of_graphs(path: Path) -> None:
    found = graph(load(path))
    written = io.BytesIO()
    networkx.write_graphml(found, written)
    again = networkx.read_graphml(io.BytesIO(written.getvalue()), force_multigraph=True)
    assert list(again.nodes(data=True)) == list(found.nodes(data=True))
    assert list(again.edges(data=True)) == list(found.edges(data=True))
    data = json.loads(json.dumps(networkx.node_link_data(found, edges="edges")))
    again = networkx.node_link_graph(data, edges="edges")
    assert list(again.nodes(data=True)) == list(found.nodes(data=True))
    assert list(again.edges(data=True)) == list(found.edges(data=True))
    assert list(again.edges) == list(found.edges)
    gexf = "\n".join(networkx.generate_gexf(found))
    again = networkx.read_gexf(io.BytesIO(gexf.encode()))
    assert set(again.nodes) == set(found.nodes)
    assert again.number_of_edges() == found.number_of_edges()


@law
@given(plans())
def test_any_plan_at_all_is_a_graph_of_plain_values(plan: Plan) -> None:
    asked = PlanGraph(plan)
    found = asked.network()
    count = sum(1 for _ in walk(plan))
    assert [data["path"] for _, data in found.nodes(data=True)][:count] == [
        "/".join(map(str, path)) for path, _ in walk(plan)
    ]
    values = [value for _, data in found.nodes(data=True) for value in data.values()]
    values += [value for *_, data in found.edges(data=True) for value in data.values()]
    assert {type(value) for value in (*values, *found.nodes)} == {str}
    nodes, edges = asked.node_records(), asked.edge_records()
    assert [row["key"] for row in nodes] == list(found)
    assert Counter((row["source"], row["target"], row["field"]) for row in edges) == Counter(
        triples(found, "field")
    )
    assert len({tuple(row) for row in nodes}) == 1
    written = io.BytesIO()
    networkx.write_graphml(found, written)
    ElementTree.fromstring(written.getvalue())


@law
@given(plans())
def test_any_question_to_any_plan_has_an_answer(plan: Plan) -> None:
    asked = PlanGraph(plan)
    asked.parts()
    asked.teams()
    asked.keystones()
    asked.keystones("cut-off")
    for path, element in walk(plan):
        found = Found(path, element)
        leading = {each.path for each in asked.leads_to(found)}
        ways = {
            where
            for where, each in walk(plan, Aim, Contribution)
            if where != path and asked.way(Found(where, each), found)
        }
        assert leading == ways
        asked.hangs_on(found)
        story = asked.trace(found)
        assert story.subject == found
        loss = asked.breaks_without(found)
        assert loss.removed == (found, *story.below)


# Questions


def test_what_leads_to_something() -> None:
    assert ids(GRAPH.leads_to("gront")) == ["sykle", "vei", "bru", "dugnad", "trygt"]
    assert ids(GRAPH.leads_to("klima")) == ["gront", "sykle", "vei", "bru", "dugnad", "trygt"]
    assert ids(GRAPH.leads_to("visjon"))[-1] == "tomt"
    assert ids(GRAPH.leads_to(Sdg("11"))) == ["vei", "bru", "dugnad"]
    assert ids(GRAPH.leads_to(Sdg("13"))) == ids(GRAPH.leads_to("klima"))
    assert ids(GRAPH.leads_to("kommunen")) == ["gront", "sykle", "vei", "bru", "dugnad", "trygt"]
    assert GRAPH.leads_to(Sdg("1")) == ()
    with pytest.raises(ElementLookupError):
        GRAPH.leads_to(Sdg("18"))


def test_the_way_to_the_vision_and_to_an_sdg() -> None:
    def words(*arguments: Any) -> list[str]:
        return [
            f"{step.relation} {step.to.code if isinstance(step.to, Sdg) else step.to.element.id}"
            for step in GRAPH.way(*arguments)
        ]

    assert words("vei", "visjon") == [
        *(" vei", "within sykle", "within gront", "within plan", "vision visjon"),
    ]
    assert words("bru", Sdg("11")) == [
        *(" bru", "within vei", "sdgs 11.2", "within 11"),
    ]
    # By what it answers, not by the plan as a whole.
    assert words("andel", Sdg("13")) == [
        *(" andel", "within sykle", "within gront", "addresses klima", "sdgs 13"),
    ]
    assert words("trygt", "gront") == [" trygt", "supports gront"]
    assert words("gront", "gront") == [" gront"]
    assert words("tomt", "gront") == []
    assert words("folk", "visjon") == []
    assert words("gront", Sdg("1")) == []


def test_of_several_ways_the_shortest_with_fewest_references_is_told() -> None:
    plan = Plan(
        vision=Vision(id=VisionId("v")),
        strategies=(
            Strategy(
                id=StrategyId("s"),
                supports=(GoalId("a"), GoalId("b")),
                sdgs=(SdgLink(sdg="11.2"), SdgLink(sdg="11")),
            ),
        ),
        goals=(Goal(id=GoalId("a")), Goal(id=GoalId("b"))),
    )
    asked = PlanGraph(plan)
    assert [step.relation for step in asked.way("s", "v")] == ["", "within", "vision"]
    assert len(asked.way("s", Sdg("11"))) == 2
    # What is met twice is gone on from once.
    assert asked.way("s", Sdg("13")) == ()
    assert asked.way("a", "s") == ()


def test_what_hangs_on_an_actor() -> None:
    found = [
        (
            tie.relation,
            tie.to.element.id,
            tie.through.element.id if tie.through else "",
            tie.inherited.element.id if tie.inherited else "",
        )
        for tie in GRAPH.hangs_on("kommunen")
    ]
    assert found == [
        ("responsible", "gront", "", ""),
        ("responsible", "sykle", "", "gront"),
        ("responsible", "vei", "", ""),
        ("responsible", "bru", "", "vei"),
        ("part_of", "etaten", "", ""),
        ("responsible", "vei", "etaten", ""),
        ("responsible", "bru", "etaten", "vei"),
    ]
    assert GRAPH.hangs_on("ingen") == ()


def test_actors_that_are_part_of_each_other_are_gone_through_once() -> None:
    plan = Plan(
        actors=(
            Actor(id=ActorId("a"), part_of=ActorId("b")),
            Actor(id=ActorId("b"), part_of=ActorId("a")),
            Actor(id=ActorId("c"), part_of=ActorId("c")),
        )
    )
    asked = PlanGraph(plan)
    assert len(asked.hangs_on("a")) == 2
    assert len(asked.hangs_on("c")) == 1
    assert len(asked.trace("a").mentions) == 1
    assert [len(part) for part in asked.parts()] == [2, 1]


def test_what_breaks_without_an_element() -> None:
    loss = GRAPH.breaks_without("kommunen")
    assert ids(loss.removed) == ["kommunen"]
    assert [(link.at.element.id, link.field) for link in loss.dangling] == [
        ("gront", "responsible"),
        ("vei", "responsible"),
        ("etaten", "part_of"),
    ]
    assert ids(loss.without_responsible) == ["gront"]
    assert loss.without_strategy == ()
    loss = GRAPH.breaks_without("vei")
    assert ids(loss.removed) == ["vei", "bru", "dugnad"]
    assert ids(loss.without_strategy) == ["gront", "sykle"]
    assert ids(GRAPH.breaks_without("gront").without_strategy) == []
    assert len(GRAPH.breaks_without("plan").removed) == len(list(walk(PLAN)))


def test_a_strategy_elsewhere_that_supports_a_goal_counts() -> None:
    plan = Plan(
        goals=(Goal(id=GoalId("a")),),
        strategies=(Strategy(id=StrategyId("b"), supports=(GoalId("a"), GoalId("x"))),),
    )
    assert ids(PlanGraph(plan).breaks_without("b").without_strategy) == ["a"]


def test_the_parts_without_a_connection() -> None:
    parts = GRAPH.parts()
    assert [ids(part) for part in parts[1:]] == [["visjon"], ["alene"], ["tomt"], ["ingen"]]
    assert "klima" in ids(parts[0])
    assert "kilde" not in ids(parts[0])
    shared = Plan(
        goals=(
            Goal(id=GoalId("a"), sdgs=(SdgLink(sdg="11.2"),), sources=(SourceId("k"),)),
            Goal(id=GoalId("b"), sdgs=(SdgLink(sdg="11.6.1"),), responsible=(ActorId("x"),)),
            Goal(id=GoalId("c"), responsible=(ActorId("x"),), sources=(SourceId("k"),)),
        ),
        sources=(Source(id=SourceId("k")),),
    )
    assert [ids(part) for part in PlanGraph(shared).parts()] == [["a", "b"], ["c"]]


def test_who_answers_together() -> None:
    assert [(ids(team.actors), ids(team.elements)) for team in GRAPH.teams()] == [
        (["kommunen", "etaten"], ["vei"])
    ]
    assert GRAPH.teams("contributors") == ()
    with pytest.raises(ValueError, match="'themes' names no actors: body, contributors, owners"):
        GRAPH.teams("themes")


def test_what_everything_rests_on_says_by_which_measure() -> None:
    assert [(each.found.element.id, each.count) for each in GRAPH.keystones()] == [
        ("kommunen", 3),
        ("klima", 1),
        ("gront", 1),
        ("etaten", 1),
        ("folk", 1),
    ]
    found = GRAPH.keystones("cut-off", limit=3)
    assert [(each.found.element.id, each.count) for each in found] == [("sykle", 1), ("vei", 1)]
    assert {each.measure for each in found} == {"cut-off"}
    with pytest.raises(ValueError, match="there is no measure 'love'"):
        GRAPH.keystones("love")  # type: ignore[arg-type] # what a program without types may ask


def test_cut_off_is_what_falls_away_when_the_element_is_taken_out() -> None:
    for path in STRUCTURES:
        plan = load(path)
        kind = kinds(graph(plan))
        found: networkx.Graph[object] = networkx.Graph(graph(plan).edges())
        found.add_nodes_from(kind)
        found.remove_nodes_from([key for key in kind if kind[key] in ("source", "missing")])
        root = next(iter(kind))
        wanted = set()
        for node in found:
            if node == root or kind[str(node)].startswith("sdg"):
                continue
            rest = found.copy()
            rest.remove_node(node)
            lost = set(rest) - networkx.node_connected_component(rest, root)
            elements = [each for each in lost if not kind[str(each)].startswith("sdg")]
            if elements:
                wanted.add((node, len(elements)))
        asked = PlanGraph(plan)
        keys = {row["path"]: row["key"] for row in asked.node_records() if row["kind"] != "missing"}
        got = {
            (keys["/".join(map(str, each.found.path))], each.count)
            for each in asked.keystones("cut-off", limit=10_000)
        }
        assert got == wanted


# Names


def test_an_element_is_named_in_many_ways() -> None:
    goal = PLAN.goals[0]
    for name in ("gront", "goals/0", goal, Found(("goals", 0), goal)):
        assert GRAPH.trace(name).subject == Found(("goals", 0), goal)
    assert [each.path for each in GRAPH.find("1")] == [("goals", 0), ("goals", 1)]
    assert GRAPH.find("vision")[0].path == ("vision",)
    for nowhere in ("goals/9", "goals", "goals/0/0", "goals/" + "9" * 5000, "", "/", "title"):
        assert GRAPH.find(nowhere) == ()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("1", "'1' is the name of several elements: <goals/0: goal 1 'Grønt'>, <goals/1: goal 1>"),
        ("syklee", "did you mean 'sykle'?"),
        ("Komm", "titles that hold it: <actors/0: actor kommunen 'Kommunen'>"),
        ("borte", "no element has the identifier, code or path 'borte'"),
    ],
)
def test_a_name_that_is_not_one_element_says_what_it_may_mean(name: str, words: str) -> None:
    with pytest.raises(ElementLookupError) as raised:
        GRAPH.trace(name)
    assert words in str(raised.value)
    assert raised.value.name == name


def test_an_element_of_another_plan_is_not_in_this_one() -> None:
    stranger = Goal(id=GoalId("gront"))
    for name in (stranger, Found(("goals", 0), stranger), Found(("goals", 99), stranger)):
        with pytest.raises(ElementLookupError):
            GRAPH.trace(name)


def test_of_many_names_only_those_are_compared_that_are_near() -> None:
    names = [f"strategi-{number}" for number in range(20_000)]
    assert nearest_name("strategi-1999x", names).startswith("strategi-1999")
    assert nearest_name("noe helt annet", names) == ""


def test_an_answer_shows_itself_in_a_line() -> None:
    assert repr(Found((), PLAN)) == "<the plan: plan plan>"
    assert repr(GRAPH.find("trygt")[0]) == "<goals/1: goal 1>"
    assert Sdg("11.2").kind == "sdg_target"
    assert Sdg("11").label("nb") == "Bærekraftige byer og lokalsamfunn"
    path, element = GRAPH.find("trygt")[0]
    assert (path, element.id) == (("goals", 1), "trygt")


# What is bad, large or empty


def test_an_empty_plan_has_one_node_and_no_parts() -> None:
    asked = PlanGraph(Plan())
    assert kinds(asked.network()) == {"/": "plan"}
    assert not [*asked.parts(), *asked.teams(), *asked.keystones()]
    assert asked.trace(asked.plan).links == ()


def test_deep_nesting_is_no_matter() -> None:
    inner = Subgoal(id=SubgoalId("innerst"))
    for number in range(300):
        inner = Subgoal(id=SubgoalId(f"n{number}"), subgoals=(inner,))
    plan = Plan(vision=Vision(title="V"), goals=(Goal(subgoals=(inner,)),))
    asked = PlanGraph(plan)
    assert len(asked.way("innerst", "vision")) == 304
    assert len(asked.trace("innerst").above) == 302
    assert asked.keystones("cut-off")[0].count == 301


def test_circles_and_self_references_end() -> None:
    plan = Plan(
        goals=(
            Goal(id=GoalId("a"), supports=(GoalId("b"),)),
            Goal(id=GoalId("b"), supports=(GoalId("a"), GoalId("b"))),
        )
    )
    asked = PlanGraph(plan)
    assert ids(asked.leads_to("a")) == ["b"]
    assert asked.way("a", "b")[1].relation == "supports"
    assert asked.network().number_of_edges() == 5
    assert len(asked.trace("b").mentions) == 2


def test_an_element_with_thousands_of_others_is_no_matter() -> None:
    actors = tuple(Actor(id=ActorId(f"a{n}")) for n in range(3000))
    goal = Goal(id=GoalId("g"), responsible=tuple(actor.id for actor in actors))
    asked = PlanGraph(Plan(goals=(goal,), actors=actors))
    assert len(asked.teams()[0].actors) == 3000
    assert len(asked.trace("g").actors) == 3000
    assert len(asked.breaks_without("g").removed) == 1


# What is imported, and the examples


def test_networkx_is_imported_when_there_is_a_graph_to_make_and_not_before() -> None:
    program = (
        "import sys, strategiplan\n"
        "asked = strategiplan.PlanGraph(strategiplan.reference_plan())\n"
        "asked.trace('1.3'), asked.parts(), asked.keystones('cut-off'), asked.edge_records()\n"
        "assert 'networkx' not in sys.modules\n"
        "strategiplan.graph(strategiplan.reference_plan())\n"
        "assert 'networkx' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_loading_a_plan_imports_nothing_of_the_questions() -> None:
    program = (
        "import sys, strategiplan\n"
        "strategiplan.check(strategiplan.reference_file())\n"
        "assert 'strategiplan.graph.plan_graph' not in sys.modules\n"
        "assert callable(strategiplan.graph) and callable(strategiplan.trace)\n"
        "strategiplan.PlanGraph\n"
        "assert callable(strategiplan.graph) and callable(strategiplan.trace)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
    with pytest.raises(AttributeError, match="no attribute 'Plangraph'"):
        strategiplan.Plangraph  # noqa: B018 # asking for it is the test


@pytest.mark.parametrize("module", [asking, consultations, loading, publishing, plan_graph])
def test_the_examples_in_the_docstrings_run(module: Any) -> None:
    names: dict[str, Any] = {"loads": loads, "reference_plan": reference_plan}
    if module is plan_graph:
        names["graph"] = PlanGraph(reference_plan())
    done = doctest.testmod(module, extraglobs={**names, "Sdg": Sdg})
    assert done.attempted
    assert not done.failed


def test_a_missing_name_is_no_element() -> None:
    links = GRAPH.trace("vei").links
    assert Missing("borte") in [link.to for link in links]
    assert [link.to for link in GRAPH.trace("vei").to("sdg") if link.origin == "here"] == [
        Sdg("11.2"),
        Missing("99"),
    ]
    assert CONTAINS not in {link.relation for link in links}
