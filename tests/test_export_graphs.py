"""The formats of graphs: what networkx, Graphviz and Mermaid read is what the plan says."""

from __future__ import annotations

import html
import io
import itertools
import json
import os
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeAlias
from xml.etree import ElementTree

import attrs
import networkx  # noqa: TID253 # it reads what is written
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import lacks, needs_program
from full_plan import everything_said, full_plan
from strategies import NASTY, plans
from strategiplan import (
    Goal,
    GoalId,
    OptionError,
    Plan,
    PlanId,
    Strategy,
    Term,
    Terms,
    export,
    formats,
    graph,
    loads,
    reference_plan,
)
from strategiplan.cli import command
from strategiplan.exporting.drawing import look
from strategiplan.exporting.formats import Option
from strategiplan.exporting.levels import KINDS, RELATIONS
from test_exporting import _is_lost

Graph: TypeAlias = Any
"""A graph of networkx; what its readers are said to give differs from one to the next."""

TEXTS = ("graphml", "gexf")
"""The formats that know no lists and write nothing where there is nothing."""


def written(plan: Plan, format: str, **options: str) -> bytes:
    return export(plan, format, internal=True, options=options).content()


def _read_graphml(content: bytes) -> Graph:
    read: Any = networkx.read_graphml(io.BytesIO(content), force_multigraph=True)
    return read


def _read_gexf(content: bytes) -> Graph:
    read: Graph = networkx.MultiDiGraph(networkx.read_gexf(io.BytesIO(content)))
    for _, attributes in read.nodes(data=True):
        del attributes["viz"]
    for _, _, attributes in read.edges(data=True):
        del attributes["id"]
    return read


def _read_nodelink(content: bytes) -> Graph:
    read: Any = networkx.node_link_graph(json.loads(content), edges="edges")
    return read


def _read_cytoscape(content: bytes) -> Graph:
    read: Any = networkx.cytoscape_graph(json.loads(content))
    for key, attributes in read.nodes(data=True):
        assert attributes.pop("id") == attributes.pop("value") == key
        assert attributes.pop("name") == (attributes["label"] or key)
    for source, target, attributes in read.edges(data=True):
        assert (attributes.pop("source"), attributes.pop("target")) == (source, target)
        del attributes["id"], attributes["key"]
    return read


READERS: dict[str, Callable[[bytes], Graph]] = {
    "graphml": _read_graphml,
    "gexf": _read_gexf,
    "nodelink": _read_nodelink,
    "cytoscape": _read_cytoscape,
}


def _flat(attributes: dict[str, Any]) -> dict[str, Any]:
    """Attributes as a format without lists has them, without those that say nothing."""
    return {
        name: " | ".join(value) if isinstance(value, list) else value
        for name, value in attributes.items()
        if value != ""
    }


def _edges(read: Graph) -> list[tuple[str, str, list[tuple[str, Any]]]]:
    return sorted(
        (source, target, sorted(_flat(each).items()))
        for source, target, each in read.edges(data=True)
    )


PLAN = loads(
    """\
id: plan
title: {nb: Løftet, en: The promise}
language: nb
owners: [kommunen]
topics: ['Næring, miljø', {nb: By, se: Gávpot}]
terms: {goal: {one: satsing, many: satsinger}}
vision: {title: Sammen}
challenges:
  - {id: klima, title: Klimakrisen}
goals:
  - id: gronn
    code: 1
    title: |-
      Et grønnere
      samfunn
    rank: 1
    prioritised: true
    addresses: [klima, borte]
    sdgs: [{sdg: 11.2, role: primary, note: Buss & bane}]
    wordings: [{text: Grønt, sources: [kilde]}]
    sources: [kilde]
    subgoals:
      - id: by
        code: 1.1
        title: En by der det er mulig å leve klimavennlig, uansett hvor i byen man bor
        strategies:
          - code: 1.1.1
            title: 'Vi bygger "sykkelveier" <raskt>'
            responsible: [kommunen]
            measures: [{id: vei, supports: [gronn]}]
actors:
  - {id: kommunen, title: Kommunen, type: municipality}
sources:
  - {id: kilde, title: Kilden, url: 'https://example.org/#1'}
"""
)


def _goals(ids: Iterable[str]) -> tuple[Goal, ...]:
    return tuple(Goal(id=GoalId(name)) for name in ids)


# Data: what networkx reads


@pytest.mark.parametrize("format", [*READERS, "dot", "mermaid"])
def test_what_a_small_plan_looks_like(format: str, golden: Callable[[str, str], None]) -> None:
    golden(f"export/small{formats()[format].suffix}", written(PLAN, format).decode())


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_networkx_reads_the_graph_of_the_plan(plan: Plan) -> None:
    expected = graph(plan)
    basic = ("kind", "code", "title", "path", "identifier")
    whole = _read_nodelink(written(plan, "nodelink"))
    for format, read in READERS.items():
        found = read(written(plan, format))
        assert list(found) == list(expected)
        for key, attributes in found.nodes(data=True):
            said = dict(expected.nodes[key])
            if said["kind"].startswith("sdg"):  # its words are in the reader's language
                said["title"] = attributes["title"]
            assert {name: attributes.get(name, "") for name in basic} == said
            assert _flat(attributes) == _flat(whole.nodes[key])
        plain = [
            (source, target, *(each.get(name, "") for name in ("relation", "field", "role")))
            for source, target, each in found.edges(data=True)
        ]
        assert Counter(plain) == Counter(
            (source, target, each["relation"], each["field"], each.get("role", ""))
            for source, target, each in expected.edges(data=True)
        )
        assert _edges(found) == _edges(whole)


def test_a_node_has_everything_that_is_said_of_its_element() -> None:
    read = _read_nodelink(written(PLAN, "nodelink"))
    assert read.nodes["plan"]["title@en"] == "The promise"
    assert read.nodes["plan"]["topics"] == ["Næring, miljø", "By"]
    assert read.nodes["plan"]["topics/1@se"] == "Gávpot"
    assert read.nodes["plan"]["terms/goal/many"] == "satsinger"
    goal = read.nodes["gronn"]
    assert (goal["rank"], goal["prioritised"]) == (1, True)
    # No edge says which of several wordings a source is for.
    assert goal["wordings/0/sources"] == ["kilde"]
    assert goal["label"] == "1 Et grønnere samfunn"
    assert read.nodes["vei"]["label"] == "tiltak vei"
    assert read.nodes["borte"]["kind"] == "missing"
    [link] = read["gronn"]["sdg:11.2"].values()
    assert (link["role"], link["note"]) == ("primary", "Buss & bane")
    assert read.nodes["sdg:11"]["label"] == "bærekraftsmål 11 Bærekraftige byer og lokalsamfunn"
    assert read.graph["title"] == "Løftet"


def test_the_sources_of_an_sdg_link_are_on_its_edge() -> None:
    plan = loads("{sdgs: [{sdg: 3, sources: [k]}, 4], sources: [{id: k}]}")
    read = _read_nodelink(written(plan, "nodelink"))
    assert [each["sources"] for each in read["/"]["sdg:3"].values()] == [["k"]]
    assert ["sources" in each for each in read["/"]["sdg:4"].values()] == [False]


@pytest.mark.parametrize("format", TEXTS)
def test_numbers_and_truth_are_such_to_a_program_and_every_text_comes_back(format: str) -> None:
    hostile = "".join(chr(each) for each in range(0x20, 0x250)) + "\r\n\t]]> 🌱‮høyre\u2028\u0085"
    plan = attrs.evolve(PLAN, goals=(attrs.evolve(PLAN.goals[0], title=hostile + "x" * 100_000),))
    goal = READERS[format](written(plan, format)).nodes["gronn"]
    assert (goal["rank"], goal["prioritised"]) == (1, True)
    assert goal["title"] == hostile + "x" * 100_000


def test_identifiers_that_look_like_those_of_edges_and_the_same_twice() -> None:
    names = ("edge:1", "e1", "0", "/edge:0", "a", "a", "", "")
    plan = Plan(id=PlanId("edge:0"), goals=_goals(names))
    for format, read in READERS.items():
        assert list(read(written(plan, format))) == list(graph(plan))
    elements = json.loads(written(plan, "cytoscape"))["elements"]
    ids = [each["data"]["id"] for each in elements["nodes"] + elements["edges"]]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("format", READERS)
def test_an_empty_plan(format: str) -> None:
    assert list(READERS[format](written(Plan(), format))) == ["/"]


def test_gexf_has_a_colour_and_no_date() -> None:
    content = written(PLAN, "gexf")
    assert b"lastmodified" not in content
    assert b"networkx" not in content
    assert content.count(b"<viz:color") == len(graph(PLAN))


def test_graphml_for_yed_has_boxes_with_the_labels() -> None:
    content = written(PLAN, "graphml", yed="yes")
    plain = _read_graphml(written(PLAN, "graphml"))
    root = ElementTree.fromstring(content)
    yed = "{http://www.yworks.com/xml/graphml}"
    labels = [each.text for each in root.iter(f"{yed}NodeLabel")]
    assert len(labels) == len(plain)
    assert '1.1.1 Vi bygger "sykkelveier"\n<raskt>' in labels
    assert {each.get("color") for each in root.iter(f"{yed}Fill")} >= {look("goal").fill}
    assert list(_read_graphml(content)) == list(plain)


# Pictures: what is drawn


def _dot_nodes(plan: Plan, **options: str) -> list[str]:
    lines = written(plan, "dot", **options).decode().splitlines()
    return [line.split('"')[1] for line in lines if '" [label=' in line and '" -> "' not in line]


def _dot_lines(plan: Plan, **options: str) -> list[tuple[str, str]]:
    lines = written(plan, "dot", **options).decode().splitlines()
    cut = [line.split('"') for line in lines if '" -> "' in line]
    return [(each[1], each[3]) for each in cut]


def test_the_content_is_drawn_where_nothing_else_is_asked_for() -> None:
    strategy = "/goals/0/subgoals/0/strategies/0"
    assert _dot_nodes(PLAN) == ["plan", "/vision", "gronn", "by", strategy, "vei"]
    assert _dot_lines(PLAN) == [
        ("plan", "/vision"),
        ("plan", "gronn"),
        ("gronn", "by"),
        ("by", strategy),
        (strategy, "vei"),
    ]


def test_levels_that_are_left_out_do_not_cut_the_lines() -> None:
    assert _dot_nodes(PLAN, levels="goal,measure") == ["gronn", "vei"]
    assert _dot_lines(PLAN, levels="goal,measure") == [("gronn", "vei")]


def test_what_a_relation_leads_to_is_drawn() -> None:
    options = {"levels": "goal,measure", "relations": "addresses,supports,sdgs"}
    assert _dot_nodes(PLAN, **options) == ["klima", "gronn", "vei", "sdg:11.2", "borte"]
    assert _dot_lines(PLAN, **options) == [
        ("gronn", "vei"),
        ("gronn", "klima"),
        ("gronn", "borte"),
        ("gronn", "sdg:11.2"),
        ("vei", "gronn"),
    ]


def test_everything_can_be_drawn() -> None:
    options = {"levels": "all", "relations": "all"}
    net = graph(PLAN)
    assert set(_dot_nodes(PLAN, **options)) == set(net) - {"sdg:11"}
    # A source of the goal and of its wording is one line.
    assert _dot_lines(PLAN, **options).count(("gronn", "kilde")) == 1
    picture = written(PLAN, "mermaid", **options).decode()
    assert '-. "kilde" .-> source_kilde' in picture
    assert "missing_borte" in picture


def test_a_picture_can_grow_down() -> None:
    assert b"rankdir=TB" in written(PLAN, "dot", direction="down")
    assert written(PLAN, "mermaid", direction="down").startswith(b"flowchart TB\n")


def test_an_option_names_what_is_wrong_in_it() -> None:
    with pytest.raises(OptionError, match="not 'gaol'"):
        export(PLAN, "dot", options={"levels": "goal,gaol"})
    with pytest.raises(OptionError, match="relations of mermaid is one of"):
        export(PLAN, "mermaid", options={"relations": ""})
    assert Option("any", "", ()).refused("what,ever") is None
    for format in ("dot", "mermaid"):
        for option in ("levels", "relations"):
            for value in KINDS if option == "levels" else RELATIONS:
                export(PLAN, format, options={option: value}).content()


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"levels": "all"},
        {"levels": "all", "relations": "all"},
        {"levels": "goal,actor", "relations": "responsible"},
        {"relations": "sdgs,supports,sources"},
        {"levels": "measure,source"},
    ],
)
def test_what_a_picture_loses_goes_by_what_it_shows(options: dict[str, str]) -> None:
    plan = full_plan()
    found = export(plan, "dot", internal=True, options=options)
    losses = found.format.losses_with(found.material.options)
    words = html.unescape(found.content().decode())
    silent = {
        f"{type(said.item).__name__}.{said.field}: {said.words}"
        for said in everything_said(plan)
        if not _is_lost(said, losses)
        and said.words not in words
        and not said.words.startswith("Honest")
    }
    assert silent == set()
    if not options:
        assert losses == found.format.losses
        assert formats()["mermaid"].losses_with({}) == formats()["mermaid"].losses


def test_the_words_of_a_picture_are_in_the_wished_language() -> None:
    english = export(PLAN, "dot", language="en", options={"relations": "owners"}).content().decode()
    assert 'label="samfunnsdel' not in english
    assert "The promise" in english
    assert 'label="owner"' in english


def test_a_picture_too_large_for_mermaid_says_so(tmp_path: Path) -> None:
    assert export(PLAN, "mermaid").remarks() == ()
    assert export(PLAN, "dot").remarks() == ()
    large = Plan(id=PlanId("plan"), goals=_goals(f"g{number}" for number in range(501)))
    [remark] = export(large, "mermaid", language="nb").remarks()
    assert "501 streker (høyst 500)" in remark
    long = Plan(goals=tuple(Goal(title="Langt ord " * 20) for _ in range(250)))
    assert len(export(long, "mermaid").remarks()) == 1
    path = tmp_path / "plan.json"
    export(large, "json").write(path)
    done = CliRunner().invoke(
        command, ["export", str(path), "--to", "mermaid", "-o", str(tmp_path / "ut.mmd")]
    )
    assert "-O levels=plan,goal,subgoal" in done.stderr


def test_the_names_in_a_mermaid_picture_are_each_their_own() -> None:
    names = ("a-b", "a_b", "a b", "a-b-2", "end", "", "ø", "å", "x" * 500, "x" * 501)
    plan = Plan(id=PlanId("plan"), goals=_goals(names))
    lines = written(plan, "mermaid").decode().splitlines()
    ids = [line.strip().split('["')[0] for line in lines if '["' in line]
    assert len(ids) == len(set(ids)) == len(names) + 1
    assert all(name.isascii() and name.replace("_", "").isalnum() for name in ids)


def test_kinds_that_are_drawn_together_can_be_told_apart_without_colour() -> None:
    def lightness(colour: str) -> float:
        red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    content = ("plan", "goal", "subgoal", "strategy", "measure", "actor", "source", "missing")
    for one, other in itertools.combinations(map(look, content), 2):
        apart = abs(lightness(one.fill) - lightness(other.fill))
        assert one.shape != other.shape or apart > 0.1
    for kind in (*KINDS, "missing"):
        assert look(kind) != look("sdg_goal"), f"{kind} has no look of its own"
    for kind in (*KINDS, "sdg_goal", "missing"):
        # The contrast that readers with poor sight need is more than this.
        assert abs(lightness(look(kind).fill) - lightness(look(kind).ink)) > 0.6


# Pictures: what Graphviz and Mermaid read

HOSTILE = (
    *NASTY,
    "\\",
    'slutt\\"',
    "\\N \\G \\l",
    "<b>fet</b> <script>alert(1)</script>",
    '"]; click a "javascript:alert(1)"',
    "&amp; &#34; &lt;b&gt; #quot; #35;",
    "1. ikke en liste",
    "- heller ikke",
    "`kode` **fet** __understreket__ ~~strøket~~",
    "fa:fa-car end subgraph %%{init: {}}%%",
    "$$x^2$$ {a} [b] (c) |d| ]] )) }} --> ::: @{shape: x}",
    "ﬂ°°60¶ßb",
    "-->|a|",
    "] }\n end\n click x",
)


def _hostile_plan(texts: tuple[str, ...]) -> Plan:
    texts = tuple(text for text in texts if text.strip())
    return Plan(
        id=PlanId(texts[0]),
        title=texts[0],
        language="nb",
        terms=Terms(goal=Term(one='m"å<l'), strategy=Term(one="`x`")),
        goals=tuple(Goal(id=GoalId(text), code=text[:3], title=text, note=text) for text in texts),
        strategies=tuple(
            Strategy(title=text, supports=(GoalId(text), GoalId(f"borte {text}"))) for text in texts
        ),
    )


def _letters(text: str) -> str:
    """What is left of a text however it is broken into lines."""
    return "".join(text.replace("\u200b", "").split())


def _drawn_by_graphviz(content: bytes) -> dict[str, Any]:
    program = needs_program("dot", "apt-get install graphviz")
    done = subprocess.run(
        [program, "-Tdot_json"], input=content, capture_output=True, timeout=120, check=True
    )
    assert done.stderr == b""
    read: dict[str, Any] = json.loads(done.stdout)
    return read


@pytest.mark.program
def test_graphviz_draws_the_reference_plan() -> None:
    program = needs_program("dot", "apt-get install graphviz")
    for options in ({}, {"levels": "all", "relations": "all"}):
        content = written(reference_plan(), "dot", **options)
        done = subprocess.run(
            [program, "-Tsvg"], input=content, capture_output=True, timeout=120, check=True
        )
        assert done.stderr == b""
        root = ElementTree.fromstring(done.stdout)
        words = "".join(root.itertext())
        assert "grønnere og mer sirkulært samfunn" in words


@pytest.mark.program
def test_graphviz_reads_what_hostile_texts_say() -> None:
    plan = _hostile_plan(HOSTILE)
    content = written(plan, "dot", relations="supports")
    read = _drawn_by_graphviz(content)
    labels = [html.unescape(each["label"]) for each in read["objects"]]
    shown = [_letters(label.replace("\\l", "\n").replace("\\\\", "\\")) for label in labels]
    for text in ("\\", 'slutt\\"', "&amp; &#34; &lt;b&gt; #quot; #35;", "<b>fet</b>"):
        assert any(_letters(text) in each for each in shown), text
    assert len(read["edges"]) == len(_dot_lines_by_arrow(content))
    # Labels in HTML are none, and no text is an attribute of its own.
    assert {name for each in read["objects"] for name in each} <= {
        "_gvid", "name", "label", "shape", "style", "fillcolor", "fontcolor", "tooltip",
        "color", "fontname", "fontsize", "margin", "width",
    }  # fmt: skip


def _dot_lines_by_arrow(content: bytes) -> list[str]:
    return [line for line in content.decode().splitlines() if '" -> "' in line]


@pytest.mark.program
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_graphviz_reads_any_plan(plan: Plan) -> None:
    content = written(plan, "dot", levels="all", relations="all")
    read = _drawn_by_graphviz(content)
    shown = [
        line for line in content.decode().splitlines() if "[label=" in line and " -> " not in line
    ]
    assert len(read["objects"]) >= 1
    assert len(read["objects"]) == len(shown)
    assert len(read.get("edges", [])) == len(_dot_lines_by_arrow(content))


def _read_by_mermaid(pictures: list[bytes]) -> list[dict[str, Any]]:
    node = needs_program("node", "apt-get install nodejs")
    folder = os.environ.get("STRATEGIPLAN_MERMAID", "")
    if not folder:
        lacks(
            "needs Mermaid: `npm install mermaid@11 jsdom` in a folder, and"
            " STRATEGIPLAN_MERMAID=that folder"
        )
    done = subprocess.run(
        [node, str(Path(__file__).with_name("mermaid_read.mjs"))],
        cwd=folder,
        input=json.dumps([each.decode() for each in pictures]),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=True,
    )
    read: list[dict[str, Any]] = json.loads(done.stdout)
    return read


@pytest.mark.program
def test_mermaid_reads_what_hostile_texts_say() -> None:
    plan = _hostile_plan(HOSTILE)
    content = written(plan, "mermaid", relations="supports")
    [picture] = _read_by_mermaid([content])
    assert "error" not in picture, picture
    for each in picture["nodes"]:
        assert set(each["tags"]) <= {"br"}, each
        assert each["link"] is None
        assert each["kind"] == "string"
        # What Mermaid makes a formula or an icon of when it draws.
        assert not re.search(r"\$\$|:\w", each["text"])
    shown = [_letters(each["text"]) for each in picture["nodes"]]
    for text in HOSTILE:
        if text.isprintable() and text.strip() and len(text) < 200:
            assert any(_letters(text) in each for each in shown), text
    starts = {each["id"] for each in picture["nodes"]}
    assert {end for line in picture["edges"] for end in line[:2]} == starts
    assert {line[2] for line in picture["edges"]} == {"", "fører til"}


@pytest.mark.program
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(plans(), min_size=10, max_size=25))
def test_mermaid_reads_any_plan(several: list[Plan]) -> None:
    options = {"levels": "all", "relations": "all"}
    pictures = [written(plan, "mermaid", **options) for plan in several]
    pictures.append(written(reference_plan(), "mermaid", **options))
    for content, picture in zip(pictures, _read_by_mermaid(pictures), strict=True):
        assert "error" not in picture, (picture, content)
        lines = content.decode().splitlines()
        assert len(picture["nodes"]) == sum(":::" in line for line in lines)
        arrow = re.compile(r"  \w+ (?:---|-\. .* \.->) \w+")
        assert len(picture["edges"]) == sum(bool(arrow.fullmatch(line)) for line in lines)
        assert all(set(each["tags"]) <= {"br"} for each in picture["nodes"])
