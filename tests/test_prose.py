"""Word documents and Markdown as the first draft of a plan: nothing vanishes, and every guess is said."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from click import ClickException
from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from full_plan import full_plan
from prose_files import PLAN, W, docx, item, p, run, table
from strategiplan import Plan, check, dumps, export, import_plan, load
from strategiplan.api import Imported
from strategiplan.cli import command
from strategiplan.prose import Headings, headings_from_yaml, headings_to_yaml, markdown, word
from strategiplan.prose.headings import HeadingsError
from strategiplan.prose.words import claim, label, language_of_words


def taken(data: bytes | str, name: str = "samfunnsdel.docx", **options: Any) -> Imported:
    """What becomes of a document; a text is Markdown."""
    if isinstance(data, str):
        data, name = data.encode(), name.replace(".docx", ".md")
    file = io.BytesIO(data)
    file.name = name
    return import_plan(file, language="nb", **options)


def plan_of(data: bytes | str, **options: Any) -> Plan:
    """The plan of a document that is one."""
    found = taken(data, **options)
    assert found.plan is not None, [str(each) for each in found.report.findings]
    return found.plan


def told(found: Imported, key: str) -> list[str]:
    """The messages of a code."""
    return [each.message for each in found.report.findings if each.code == key]


def refusal(data: bytes | str, name: str = "samfunnsdel.docx") -> str:
    """Why nothing was made of a document."""
    found = taken(data, name)
    assert found.plan is None
    (finding,) = (each for each in found.report.findings if each.severity == "error")
    return f"{finding.code} {finding.message}"


def words(text: str) -> set[str]:
    """The words of a text, in small letters."""
    return set(re.findall(r"\w+", text.casefold()))


def said_in(found: Imported) -> set[str]:
    """The words of a plan and of what is told."""
    plan = dumps(found.plan) if found.plan else ""
    return words(plan + " ".join(each.message for each in found.report.findings))


def outline(plan: Plan) -> Any:
    """The titles of a plan's goals and what stands under them."""

    def of(element: Any) -> Any:
        below = [
            of(each)
            for field in (
                "focus_areas",
                "goals",
                "subgoals",
                "strategies",
                "measures",
                "contributions",
            )
            for each in getattr(element, field, ())
        ]
        name = f"{element.kind} {element.code} {element.title}".replace("  ", " ")
        return {name: below} if below else name

    return of(plan)


# What a municipality's document becomes


def test_a_municipalitys_word_document_becomes_a_plan() -> None:
    """Styles in Norwegian, focus areas under a gathering heading, goals in bold, typed bullets."""
    assert outline(plan_of(docx(*PLAN))) == {
        "plan Kommuneplanens samfunnsdel": [
            {
                "focus_area Klima": [
                    {
                        "goal 1 Utslippene er halvert": [
                            "strategy Vi skal bygge sykkelveier",
                            "strategy Vi skal kutte i egne utslipp",
                        ]
                    }
                ]
            },
            {
                "focus_area Oppvekst": [
                    {
                        "goal 2 Alle barn er trygge": [
                            "strategy ha nok lærere",
                            "strategy ha åpne skolegårder",
                        ]
                    }
                ]
            },
        ]
    }


LEVELS_ONLY = """\
# Samfunnsdel for Storvik

## Grønn by

Byen er grønn.

### Folk går og sykler

- Vi skal bygge sykkelveier
  - Sykkelvei langs fjorden
    - Ferdig før jul

      Og med lys.
- Vi skal måke om natta

## Trygg by

### Barn er trygge

1. Vi skal ha nok lærere

## Om tallene

Tallene er fra Storvik.
"""


def test_without_words_levels_tell() -> None:
    found = taken(LEVELS_ONLY)
    assert found.plan is not None
    assert outline(found.plan) == {
        "plan Samfunnsdel for Storvik": [
            {
                "goal Grønn by": [
                    {
                        "subgoal Folk går og sykler": [
                            {
                                "strategy Vi skal bygge sykkelveier": [
                                    "measure Sykkelvei langs fjorden"
                                ]
                            },
                            "strategy Vi skal måke om natta",
                        ]
                    }
                ]
            },
            {"goal Trygg by": [{"subgoal Barn er trygge": ["strategy Vi skal ha nok lærere"]}]},
        ]
    }
    assert found.plan.note == "Om tallene\nTallene er fra Storvik."
    measure = found.plan.goals[0].subgoals[0].strategies[0].measures[0]
    assert measure.description == "- Ferdig før jul\n\nOg med lys."
    assert any("nivå 2 er lest som `goal` (2)" in each for each in told(found, "SP955"))
    assert any("nivå 3 er lest som `subgoal` (2)" in each for each in told(found, "SP955"))


def test_three_full_levels_begin_with_areas() -> None:
    text = "# Klima\n## A\n### B\n- Vi skal x\n# Skole\n## C\n### D\n- Vi skal y\n"
    assert outline(plan_of(text, name="plan.md")) == {
        "plan plan": [
            {"focus_area Klima": [{"goal A": [{"subgoal B": ["strategy Vi skal x"]}]}]},
            {"focus_area Skole": [{"goal C": [{"subgoal D": ["strategy Vi skal y"]}]}]},
        ]
    }


def test_chapters_around_the_goals_are_notes() -> None:
    """Goals at the second level, by their words; what is no goal beside them stays text."""
    text = (
        "# Om Storvik\nEn kommune.\n# Klima\nViktig.\n## Hovedmål 1\nStorvik er grønn\n### Delmål 1.1 - Sykkel\n"
        "#### Flere sykler\n- Vi skal x\n## Bakteppe\nTekst\n# Skole\n## Hovedmål 2: Trygg\n## Hovedmål 3\n"
        "### Mål 3.1: Nær\n# Tall\n## Dagens\n"
    )
    found = taken(text)
    assert found.plan is not None
    assert outline(found.plan) == {
        "plan samfunnsdel": [
            {
                "focus_area Klima": [
                    {
                        "goal 1 Storvik er grønn": [
                            {
                                "subgoal 1.1 Sykkel": [
                                    {"subgoal Flere sykler": ["strategy Vi skal x"]}
                                ]
                            }
                        ]
                    }
                ]
            },
            {
                "focus_area Skole": [
                    "goal 2 Trygg",
                    {"goal 3 Hovedmål 3": ["subgoal 3.1 Nær"]},
                ]
            },
        ]
    }
    assert found.plan.note == "Om Storvik\nEn kommune.\nTall\nDagens"
    assert found.plan.focus_areas[0].note == "Bakteppe\nTekst"


def test_an_area_whose_goal_is_a_paragraph_holds_it_and_the_goal_what_follows() -> None:
    text = (
        "# Kommuneplanens samfunnsdel\n\n# 1 Levende bygder\n\nHovedmål: Alle hører til\n\nBygdene er våre.\n\n"
        "## Slik gjør vi det\n\n- Vi skal bygge hus\n\n# 2 Grønt liv\n\nHovedmål: Naturen er tatt vare på\n\n"
        "## Strategier\n\n- Vi skal verne myr\n"
    )
    plan = plan_of(text)
    # The name of the plan is its title, since it is the only heading without a number.
    assert outline(plan) == {
        "plan Kommuneplanens samfunnsdel": [
            {
                "focus_area 1 Levende bygder": [
                    {"goal Alle hører til": ["strategy Vi skal bygge hus"]}
                ]
            },
            {
                "focus_area 2 Grønt liv": [
                    {"goal Naturen er tatt vare på": ["strategy Vi skal verne myr"]}
                ]
            },
        ]
    }
    assert plan.focus_areas[0].goals[0].description == "Bygdene er våre."
    # Where the name has a number too, it is a chapter like the others.
    chapters = taken(text.replace("# Kommuneplanens", "# 0 Kommuneplanens"))
    assert chapters.plan is not None
    assert chapters.plan.title == "samfunnsdel"


def test_a_line_in_bold_with_a_typed_number_is_a_heading() -> None:
    plan = plan_of(
        docx(
            p("Samfunnsdel for Storvik", "Tittel"),
            p("Mål", "Overskrift1"),
            p("1. Grønn by", bold=True),
            item("Vi skal bygge"),
            p("2) Trygg by", bold=True),
            item("Vi skal lyse opp"),
        )
    )
    assert outline(plan) == {
        "plan Samfunnsdel for Storvik": [
            {"goal 1 Grønn by": ["strategy Vi skal bygge"]},
            {"goal 2 Trygg by": ["strategy Vi skal lyse opp"]},
        ]
    }


def test_goals_that_are_items_of_a_list_hold_strategies() -> None:
    plan = plan_of("- Mål 1: Grønn by\n  - Vi skal bygge\n    - Sykkelvei\n- Mål 2: Trygg by\n")
    assert outline(plan) == {
        "plan samfunnsdel": [
            {"goal 1 Grønn by": [{"strategy Vi skal bygge": ["measure Sykkelvei"]}]},
            "goal 2 Trygg by",
        ]
    }


def test_a_list_of_the_second_level_by_its_style_has_a_numbering_of_its_own() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    plan = plan_of(
        docx(
            p("Hovedmål 1: Grønn by", "Overskrift1"),
            item("Vi skal bygge"),
            p("Sykkelvei", "Punktliste2", numbered),
        )
    )
    assert outline(plan.goals[0]) == {  # type: ignore[arg-type] # an element has all that is asked for
        "goal 1 Grønn by": [{"strategy Vi skal bygge": ["measure Sykkelvei"]}]
    }


def test_of_several_titles_the_others_are_in_the_note() -> None:
    two = plan_of(
        docx(p("Samfunnsdel", "Tittel"), p("Storvik", "Tittel"), p("Hovedmål 1: A", "Overskrift1"))
    )
    assert (two.title, two.note) == ("Samfunnsdel", "Storvik")
    front = "---\ntitle: Utkast 3\n---\n# Kommuneplanens samfunnsdel\n\n## Hovedmål 1: A\n"
    plan = plan_of(front)
    assert (plan.title, plan.note) == ("Kommuneplanens samfunnsdel", "Utkast 3")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Byen er ikke bygget ned, og vi skal plante trær.", "nb"),
        ("Byen er ikkje bygd ned, og vi skal plante fleire tre.", "nn"),
        ("Staden är inte bebyggd, och vi ska plantera träd.", "sv"),
        ("The town is not built down, and we will plant trees.", "en"),
        ("By.", ""),
    ],
)
def test_small_words_tell_the_language(text: str, language: str) -> None:
    assert language_of_words([text]) == language


def test_what_stands_under_values_is_no_goal_where_goals_say_that_they_are() -> None:
    text = "# Verdier\n\n### Oppvekst\n\nOm barn.\n\n# Hovedmål 1: Storvik er grønn\n"
    plan = plan_of(text)
    assert outline(plan) == {"plan samfunnsdel": ["goal 1 Storvik er grønn"]}
    assert plan.note == "Oppvekst\nOm barn."


def test_goals_named_in_the_introduction_are_none() -> None:
    plan = plan_of("# Innledning\n\n## Mål\n\nMålet med planen.\n\n# Hovedmål 1: Grønn by\n")
    assert [each.title for each in plan.goals] == ["Grønn by"]
    assert plan.note == "Innledning\nMål\nMålet med planen."


def test_an_item_within_a_value_or_a_measure_is_text_of_it() -> None:
    text = "# Hovedmål 1: Grønn by\n\n## Verdier\n\n- Raus\n  - Ansvarlig: Ordfører\n\n## Tiltak\n\n- Vi skal bygge\n"
    found = taken(text + "  - Tiltak 3: Sykkelvei\n")
    assert found.plan is not None
    assert found.plan.values[0].description == "- Ansvarlig: Ordfører"
    assert found.plan.goals[0].measures[0].description == "- Tiltak 3: Sykkelvei"
    assert any(
        "punkter i lister som ikke kan være noe eget" in each for each in told(found, "SP956")
    )


def test_a_numbered_item_within_an_item_keeps_its_number() -> None:
    plan = plan_of("# Hovedmål 1: Grønn by\n\n- Vi skal bygge\n  - Tiltak 3: Sykkelvei\n  - Måke\n")
    assert outline(plan.goals[0]) == {  # type: ignore[arg-type] # an element has all that is asked for
        "goal 1 Grønn by": [{"strategy Vi skal bygge": ["measure 3 Sykkelvei", "measure Måke"]}]
    }


MARKED = """\
---
title: Samfunnsdel

by: Storvik
---
# Mål

#

<a id="gronn-by"></a>

## Grønn<br>by

Det er *mye*
å gjøre her,\\
og mer i [planen][kilde].

<div id="trygg"></div>

<!-- -->

## Trygg by

1.

[kilde]: https://example.org/kilde

| Delmål | Strategi |
|---|---|
| Sykkel | Vi skal bygge |
| | ![Kart over byen](kart.png) |

| | |
|---|---|
| | |
"""


def test_the_smaller_signs_of_markdown() -> None:
    plan = plan_of(MARKED)
    assert [(each.id, each.title) for each in plan.goals] == [
        ("gronn-by", "Grønn by"),
        ("trygg", "Trygg by"),
    ]
    assert plan.title == "Samfunnsdel"
    assert plan.note == "by: Storvik"
    assert plan.goals[0].description == "Det er mye å gjøre her,\nog mer i planen."
    assert plan.goals[0].note == "https://example.org/kilde"
    assert plan.goals[1].note == "Kart over byen (kart.png)"
    assert outline(plan.goals[1]) == {  # type: ignore[arg-type] # as above
        "goal Trygg by": [{"subgoal Sykkel": ["strategy Vi skal bygge"]}]
    }


def test_one_chapter_with_all_goals_only_gathers() -> None:
    text = "# Samfunnsdelen\n## Hovedmål 1: A\n## Hovedmål 2: B\n# Til slutt\nTakk.\n"
    found = taken(text)
    assert found.plan is not None
    assert [each.title for each in found.plan.goals] == ["A", "B"]
    assert any("«Samfunnsdelen» samler bare" in each for each in told(found, "SP955"))


def test_what_a_heading_gathers_may_be_a_list_or_paragraphs() -> None:
    text = (
        "# Verdier\n- Mot\n- Omsorg\n# Utfordringer\nFærre barn\n# Visjon\nHavet\n\nMer om havet\n\n**Størst**\n\n"
        "# Visjonen: Fjell\n# Hovedmål\n- Grønn by\n- Trygg by\n# Mål og strategier\n## Liv\n**Strategier**\n\n"
        "Vi skal x\n\nVi skal y\n\n**Bærekraftsmål**\n\n- 3\n- 11\n\n**Slik måler vi det**\n\n- Antall liv\n"
        "### FNs bærekraftsmål\n13\n"
    )
    found = taken(text)
    plan = found.plan
    assert plan is not None
    assert plan.vision is not None
    assert [each.title for each in plan.values] == ["Mot", "Omsorg"]
    assert [each.title for each in plan.challenges] == ["Færre barn"]
    assert plan.vision.title == "Havet"
    assert [each.title for each in plan.goals] == ["Grønn by", "Trygg by", "Liv"]
    assert [each.title for each in plan.goals[2].strategies] == ["Vi skal x", "Vi skal y"]
    assert [each.sdg for each in plan.goals[2].sdgs] == ["3", "11", "13"]
    assert [each.title for each in plan.goals[2].indicators] == ["Antall liv"]
    assert len([each for each in told(found, "SP956") if "allerede en visjon" in each]) == 3


def test_lines_say_what_they_are() -> None:
    text = (
        "# Samfunnsdel\nVisjon: Et godt liv\n\nHovedmål 1: Grønn by\n\nBeskrivelse: Mye grønt\n\nAnsvarlig: Plan; Drift\n\n"
        "Delmål 1.1: Sykkel\n\n- Strategi 1: Bygge\n  - Ansvarlig: Drift\n  - Frist: 2030\n  - **Tiltak:**\n    - Asfalt\n"
        "- Delmål 1.2: Gange\n\nHovedmål 2: Trygg by\n"
    )
    plan = plan_of(text)
    assert plan.vision is not None
    assert plan.vision.title == "Et godt liv"
    goal = plan.goals[0]
    assert (goal.description, goal.responsible) == ("Mye grønt", ("plan", "drift"))
    strategy = goal.subgoals[0].strategies[0]
    assert (strategy.code, strategy.responsible, str(strategy.period.end if strategy.period else "")) == (
        "1", ("drift",), "2030",
    )  # fmt: skip
    assert [each.title for each in strategy.measures] == ["Asfalt"]
    assert plan.goals[1].title == "Trygg by"


def test_subgoals_without_a_goal_become_goals_and_that_is_said() -> None:
    found = taken("# Plan\n## Delmål 1: A\n## Delmål 2: B\n")
    assert found.plan is not None
    assert [each.title for each in found.plan.goals] == ["A", "B"]
    assert len(told(found, "SP959")) == 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hovedmål 3: Grønn by", ("goal", "3", "Grønn by")),
        ("HOVUDMÅL 3 – Grøn by", ("goal", "3", "Grøn by")),
        ("Delmål 1.2 Grønn by", ("subgoal", "1.2", "Grønn by")),
        ("Delmål B: Grønn by", ("subgoal", "B", "Grønn by")),
        ("Satsingsområde nr. 2", ("focus_area", "2", "")),
        ("Inriktningsmål 1: Grön stad", ("goal", "1", "Grön stad")),
        ("Indsatsområde 1: Klima", ("focus_area", "1", "Klima")),
        ("Goal 4: A green town", ("goal", "4", "A green town")),
        ("Visjon: Havet", ("vision", "", "Havet")),
        ("Mål I Storvik er det grønt", None),
        ("Mål for planen", None),
        ("Målet er nådd", None),
        ("Hovedmål", None),
    ],
)
def test_claims(text: str, wanted: tuple[str, str, str] | None) -> None:
    found = claim(text)
    assert (found and (found.kind, found.code, found.title)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Slik gjør vi det:", "strategies"),
        ("3.2 Slik gjer vi det", "strategies"),
        ("I Storvik kommune skal", "strategies"),
        ("Trondheim kommune skal:", "strategies"),
        ("Du kan bidra", "contributions"),
        ("FNs bærekraftsmål", "sdgs"),
        ("Førord", ""),
        ("Föreord", ""),
        ("Føreord", "note"),
        ("Källor", "note"),
        ("Indledning", "note"),
        ("x" * 100, ""),
    ],
)
def test_labels(text: str, wanted: str) -> None:
    assert label(text) == wanted


# Nothing vanishes

TEXTS = st.sampled_from(
    ["havet", "Vi skal bygge sykkelvei", "Byen er grønn. Den er stor.", "Hovedmål 1: Grønn by", "Delmål 1.1 Sykkel",
     "Strategier", "Kommunen skal:", "Forord", "Visjon", "Mål", "Satsingsområder", "Ansvarlig: Plan", "Frist: 2030",
     "FNs bærekraftsmål: 3", "Delmål 7", "Du kan bidra", "Visjon: Havet", "1.2 Trygg by", "• ha lærere", "Tiltak: Bru",
     "Verdier", "Periode: 2020-2024", "Periode: snart", "Prioritet: høy", "æøå 😀", "Indikator 1: Tall", "9 liv"]
)  # fmt: skip
STYLE = st.sampled_from(
    [
        "",
        "",
        "Overskrift1",
        "Overskrift2",
        "Rubrik3",
        "Tittel",
        "Undertittel",
        "Egen",
        "Fet",
        "Nummerert",
    ]
)
PARAGRAPHS = st.builds(p, TEXTS, STYLE) | st.builds(lambda text: p(text, bold=True), TEXTS)
ITEMS = st.builds(item, TEXTS, st.integers(0, 3))
CELLS = st.lists(st.one_of(TEXTS, PARAGRAPHS, ITEMS), min_size=1, max_size=3).map(tuple)
TABLES = st.lists(CELLS, min_size=1, max_size=3).map(lambda rows: table(*rows))
HEADED = st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(
    lambda rows: table(("Delmål", "Strategi"), *rows)
)


def text_of(body: Iterable[str]) -> str:
    return " ".join(re.findall(r">([^<]+)</w:(?:t|delText)>", " ".join(body)))


@given(st.lists(PARAGRAPHS | ITEMS | TABLES | HEADED, min_size=1, max_size=12))
@example([p("Mål", "Overskrift1"), p("A", "Overskrift2")])
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_word_of_a_word_document_is_in_the_plan_or_told(body: list[str]) -> None:
    found = taken(docx(p("Samfunnsdel", "Tittel"), *body))
    if found.plan is None:
        assert {"SP954", "SP986"} >= {
            each.code for each in found.report.findings if each.severity == "error"
        }
        return
    assert words(text_of(body)) <= said_in(found)
    # The same, by what was proposed and kept in a file.
    assert found.headings is not None
    kept = headings_from_yaml(headings_to_yaml(found.headings).encode())
    assert plan_of(docx(p("Samfunnsdel", "Tittel"), *body), headings=kept) == found.plan


BLOCKS = st.one_of(
    st.builds(lambda level, text: f"{'#' * level} {text}", st.integers(1, 6), TEXTS),
    TEXTS,
    st.builds(lambda text: f"**{text}**", TEXTS),
    st.builds(lambda depth, text: f"{'  ' * depth}- {text}", st.integers(0, 3), TEXTS),
    st.builds(lambda text: f"> {text}", TEXTS),
    st.builds(lambda text: f"{text}\n===", TEXTS),
    st.builds(lambda text: f"| Delmål | Strategi |\n|---|---|\n| {text} | Vi skal |", TEXTS),
    st.builds(lambda text: f"| Hva | Når |\n|---|---|\n| {text} | Nå |", TEXTS),
    st.just("```\nkode her\n```"),
    st.just("    innrykket kode"),
    st.just("<div>noe i div</div>"),
    st.just("<!-- skjult ord -->"),
    st.just("[merke]: https://example.org/side"),
    st.just("Se [lenken](https://example.org/a) og ![bildet](b.png)."),
    st.just("---"),
    st.just("Tekst <sup>1</sup> <custom-tag>rart</custom-tag> <!-- gjemt -->"),
)


@given(st.lists(BLOCKS, min_size=1, max_size=12))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_word_of_markdown_is_in_the_plan_or_told(blocks: list[str]) -> None:
    text = "---\ntitle: Samfunnsdel\nby: Storvik\n---\n" + "\n\n".join(blocks) + "\n"
    found = taken(text)
    if found.plan is None:
        assert {"SP954", "SP986"} >= {
            each.code for each in found.report.findings if each.severity == "error"
        }
        return
    tags = words("div sup br custom tag")
    assert words(text) - words("title by") - tags <= said_in(found) | words("by")
    assert found.headings is not None
    kept = headings_from_yaml(headings_to_yaml(found.headings).encode())
    assert plan_of(text, headings=kept) == found.plan
    lines = text.split("\n")
    for finding in found.report.findings:
        assert finding.place is not None
        assert finding.place.line <= len(lines)


# What stands beside the text of a Word document

LINK = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" '
    'Target="https://miljo.example/utslipp" TargetMode="External"/>'
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
    'Target="styles.xml"/></Relationships>'
)
BOX = (
    "<mc:AlternateContent><mc:Choice><w:drawing><wp:inline><wp:docPr id='1' descr='Elever på vei'/><w:txbxContent>{}"
    "</w:txbxContent></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>Dobbelt</w:t></mc:Fallback></mc:AlternateContent>"
)
BESIDE = docx(
    p("Samfunnsdel", "Omslag"),
    p("Innhold", "INNH1"),
    p("Grønn by 3", "INNH1"),
    p("Gammelt kapittel 9", "INNH1"),
    p("", "INNH1"),
    "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
    f"<w:sdtContent>{p('Grønn by 3')}</w:sdtContent></w:sdt>",
    f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{p('Grønn by', 'Nummerert')}</w:sdtContent></w:sdt>",
    p(
        "Byen ",
        raw=f"<w:ins>{run('er grønn')}</w:ins><w:del><w:r><w:delText>var grå</w:delText></w:r></w:del>"
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="5"/></w:r>'
        f"{run('hemmelig', '<w:vanish/>')}<w:r><w:tab/><w:br/><w:noBreakHyphen/></w:r>"
        '<w:del><w:r><w:delText> </w:delText></w:r></w:del><w:r><w:commentReference w:id="9"/></w:r>',
    ),
    f"<w:del>{p('Borte avsnitt')}</w:del><w:ins>{p('Nytt avsnitt')}</w:ins>",
    p("", raw=f"<w:r>{BOX.format(p('Boks om skolevei'))}</w:r>"),
    p("", raw=f"<w:r><w:txbxContent>{p('')}</w:txbxContent></w:r>"),
    p("", raw="<w:r><mc:AlternateContent/></w:r>"),
    "<mc:AlternateContent><mc:Fallback>" + p("Bare her") + "</mc:Fallback></mc:AlternateContent><mc:AlternateContent/>",
    item("Vi skal kutte"),
    p("Se ", "Punktliste2", raw=f'<w:hyperlink r:id="rId1">{run("miljøsiden")}</w:hyperlink>'),
    p("Ukjent stil", "Finnesikke"),
    p("Ringen", "Ring"),
    p("Halvfet i avsnitt", raw=run(" med mer", '<w:rStyle w:val="Sterk"/>')),
    p("Sterk overskrift", "", "", raw=""),
    p("", raw=run("Trygg skolevei", '<w:rStyle w:val="Sterk"/>')),
    item("Vi skal gå", 0, 1),
    p("Ferdig nummerert", "", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    p("Trygg by", "Nummerert"),
    p("Nær by", "Egen", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'),
    p("Uten nivå", "Overskrift2", '<w:outlineLvl w:val="9"/>'),
    p("Vi skal:", raw="<w:r><w:br/><w:t>- gå</w:t><w:br/><w:t>- løpe</w:t></w:r>"),
    p("Navngitt", "Overskrift2", raw='<w:bookmarkStart w:name="_Toc1"/><w:bookmarkStart w:name="navn"/>'),
    parts={
        "word/_rels/document.xml.rels": LINK,
        "word/footnotes.xml": f"<w:footnotes {W}><w:footnote w:type='separator' w:id='0'>{p('strek')}</w:footnote>"
        f"<w:footnote w:id='2'>{p('SSB, 2024')}</w:footnote><w:footnote w:id='3'>{p('Uten henvisning')}</w:footnote>"
        "</w:footnotes>",
        "word/comments.xml": f"<w:comments {W}><w:comment w:id='5'>{p('Er dette sant?')}</w:comment>"
        f"<w:comment w:id='6'>{p('Løs kommentar')}</w:comment><w:comment w:id='7'>{p('')}</w:comment></w:comments>",
        "word/header1.xml": f"<w:hdr {W}>{p('Storvik kommune')}</w:hdr>",
        "word/header2.xml": f"<w:hdr {W}>{p('Storvik kommune')}</w:hdr>",
        "word/charts/chart1.xml": "<c xmlns:a='urn:a'><a:t>Folketall</a:t></c>",
        "word/vbaProject.bin": "x",
        "word/afchunk1.htm": "x",
    },
)  # fmt: skip


def test_what_stands_beside_the_text_is_kept_or_told() -> None:
    found = taken(BESIDE)
    plan = found.plan
    assert plan is not None
    assert [(each.code, each.title) for each in plan.goals] == [
        ("1", "Grønn by"),
        ("2", "Trygg by"),
    ]
    assert [(each.code, each.title) for each in plan.goals[1].subgoals] == [
        ("2.1", "Nær by"), ("", "Navngitt"),
    ]  # fmt: skip
    assert plan.goals[1].subgoals[1].id == "navn"
    assert plan.goals[0].title == "Grønn by"
    texts = dumps(plan)
    for kept in ("SSB, 2024", "Uten henvisning", "Elever på vei", "https://miljo.example/utslipp", "Boks om skolevei",
                 "er grønn", "Nytt avsnitt", "Bare her"):  # fmt: skip
        assert kept in texts
    for gone in ("Er dette sant?", "Løs kommentar", "Storvik kommune", "Folketall", "hemmelig", "Gammelt kapittel 9",
                 "afchunk1", "makroer", "innholdsfortegnelsen er utelatt (4 linjer)"):  # fmt: skip
        assert gone not in texts
        assert sum(gone in each for each in told(found, "SP957")) == 1, gone
    assert sorted((each for each in told(found, "SP958") if "slettet" in each), reverse=True) == [
        "tekst som er slettet med sporede endringer, er utelatt: «var grå»",
        "tekst som er slettet med sporede endringer, er utelatt: «Borte avsnitt»",
    ]
    assert "Dobbelt" not in said_in(found)


def test_forms_of_automatic_numbers() -> None:
    body = [p("Plan", "Tittel")]
    for depth, count in ((0, 5), (1, 2), (2, 2), (3, 2)):
        body += [
            p(
                f"Nr {n}",
                "Overskrift1",
                f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="3"/></w:numPr>',
            )
            for n in range(count)
        ]
    titles = [f"{each.code} {each.title}".strip() for each in plan_of(docx(*body)).goals]
    assert titles[:5] == ["I Nr 0", "II Nr 1", "III Nr 2", "IV Nr 3", "V Nr 4"]
    assert titles[5:] == ["a Nr 0", "b Nr 1", "i Nr 0", "ii Nr 1", "A Nr 0", "B Nr 1"]


def test_tables_of_goals_and_others() -> None:
    merged = "<w:tcPr><w:vMerge{}/></w:tcPr>"
    first = merged.format(" w:val='restart'") + p("Sykkel")
    cells = [
        "<w:tbl>",
        f"<w:tr><w:sdt><w:sdtContent><w:tc>{p('Delmål')}</w:tc></w:sdtContent></w:sdt><w:tc>{p('Strategi')}</w:tc></w:tr>",
        f"<w:tr><w:tc>{first}</w:tc><w:tc>{p('Vi skal bygge')}</w:tc></w:tr>",
        f"<w:ins><w:tr><w:tc>{merged.format('')}{p('')}</w:tc><w:tc>{p('Vi skal måke')}</w:tc></w:tr></w:ins>",
        "</w:tbl>",
    ]
    goal = p("Hovedmål 1: Grønn by", "Overskrift1")
    plan = plan_of(docx(goal, "".join(cells)))
    assert outline(plan.goals[0]) == {  # type: ignore[arg-type] # an element has all that is asked for
        "goal 1 Grønn by": [{"subgoal Sykkel": ["strategy Vi skal bygge", "strategy Vi skal måke"]}]
    }
    above = taken(
        docx(
            p("Mål", "Overskrift1"),
            table(("Tabell over mål", ""), ("Hovedmål", "Strategi"), ("A", "B")),
        )
    )
    assert above.plan is not None
    assert above.plan.goals[0].strategies[0].title == "B"
    assert "Tabell over mål" in dumps(above.plan)
    other = plan_of(
        docx(
            goal,
            table(
                ("År", "Folketall"), ("2024", "<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("9"))
            ),
        )
    )
    assert other.goals[0].note == "År | Folketall\n2024 | 9"
    laid_out = taken(
        docx(
            table(
                ("Hovedmål 1: Grønn by", item("Vi skal bygge") + table(("I", "J"))),
                ("Hovedmål 2: Trygg", p("Nå")),
            )
        )
    )
    assert laid_out.plan is not None
    assert outline(laid_out.plan.goals[0]) == {"goal 1 Grønn by": ["strategy Vi skal bygge"]}  # type: ignore[arg-type] # as above
    frame = plan_of(docx(p("Mål", "Overskrift1"), table((p("Grønn by", "Overskrift2"),))))
    assert frame.goals[0].title == "Grønn by"
    empty = plan_of(docx(goal, table(("", ""), ("", ""))))
    assert empty.goals[0].note == ""
    picture = (
        "<w:p><w:r><w:drawing><wp:docPr id='1' descr='Kart over byen'/></w:drawing></w:r></w:p>"
    )
    pictures = plan_of(docx(goal, table((picture, p("")))))
    assert pictures.goals[0].note == "Kart over byen"


# What is refused


def archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


GOOD = docx(p("Hovedmål 1: Grønn by", "Overskrift1"))
BROKEN_XML = f"<w:document {W}><w:body></w:document>"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "et annet format, .doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "passord"),
        (b"Kjaere alle", "ikke noe Word-dokument"),
        (archive(content_xml=b"<x/>"), "et annet format, .odt"),
        (archive(xl__workbook_xml=b"<x/>"), "et annet format, .xlsx"),
        (archive(noe=b"x"), "ikke noe Word-dokument"),
        (GOOD[:-30], "skadet"),
        (docx(parts={"word/document.xml": BROKEN_XML}), "skadet"),
        (docx(parts={"word/comments.xml": "<!DOCTYPE a><a/>"}), "dokumenttype"),
        (docx("<w:p>" * 200 + "</w:p>" * 200), "flere nivåer"),
        (docx("<w:p/>", parts={"word/x.bin": "0" * (17 * 2**20)}), "vokser til 17 MB"),
        (docx(p("")), "SP954 det er ingen tekst"),
        (docx(p("Bare litt tekst.")), "SP954 dokumentet har ingen overskrifter"),
        (
            docx(p("Kapittel", "Overskrift1"), p("Tekst")),
            "sier at det er en plan; overskriftene er Kapittel",
        ),
        (
            docx(p("Visjon", "Overskrift1"), p("Forord", "Overskrift1"), p("Tekst")),
            "SP954 ingen av overskriftene",
        ),
    ],
)
def test_what_is_no_plan_is_refused_with_the_reason(data: bytes, why: str) -> None:
    assert why in refusal(data, "dokument.docx")


def test_large_parts_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "MAX_PART", 100)
    assert "større enn 0 MB" in refusal(GOOD)
    monkeypatch.setattr(markdown, "MAX_BYTES", 10)
    assert "større enn 0 MB" in refusal("# Hovedmål 1: Grønn by")


def test_a_missing_library_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    assert "markdown-it-py mangler" in refusal("# Hovedmål 1: Grønn by")


def test_encodings_of_markdown() -> None:
    text = "# Hovedmål 1: Grønn by\r\n"
    western = taken(text.encode("cp1252"), "plan.md")
    assert any("Windows-1252" in each for each in told(western, "SP955"))
    assert plan_of(text.encode("utf-16"), name="plan.md") == western.plan
    odd = taken(b"\xff\xfe" + text.encode("utf-16-le") + b"\x00", "plan.md")
    assert any("UTF-16" in each for each in told(odd, "SP955"))
    assert "SP953 dette er ikke tekst" in refusal(b"# Plan\0", "plan.md")


def test_word_in_utf_16_and_other_main_parts() -> None:
    text = f"<?xml version='1.0' encoding='UTF-16'?><w:document {W}><w:body>{p('Hovedmål 1: Grønn by')}</w:body></w:document>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document2.xml", text.encode("utf-16"))
    assert plan_of(out.getvalue()).goals[0].title == "Grønn by"
    assert "skadet" in refusal(
        docx(main="word/document.xml", parts={"word/document.xml": "<a/><b/>"})
    )


def test_readme_is_no_plan(tmp_path: Path) -> None:
    file = tmp_path / "README.md"
    file.write_text(
        "# Install\n\nRun this:\n\n```\npip install x\n```\n\n## Use\n\n- You will like it\n",
        "utf-8",
    )
    report = check(file, language="nb")
    assert [each.code for each in report.findings] == ["SP954"]
    assert check(GOOD_MD(tmp_path)).plan is not None


def GOOD_MD(folder: Path) -> Path:  # noqa: N802 # it stands for a constant
    file = folder / "samfunnsdel.md"
    file.write_text("# Mål\n## Grønn by\n- Vi skal bygge\n", "utf-8")
    return file


# Our own documents


@pytest.mark.parametrize("form", ["md", "docx"])
def test_exported_documents_come_back_with_their_levels(form: str) -> None:
    plan = load(Path("examples/trondheim_2032.yaml"))
    name = {"md": "markdown"}.get(form, form)
    data = export(plan, name, language="nb").content()
    found = taken(data, f"plan.{form}")
    again = found.plan
    assert again is not None
    assert [each.title for each in again.goals] == [each.title for each in plan.goals]
    assert [each.code for each in again.goals] == [each.code for each in plan.goals]
    assert sum(len(each.subgoals) for each in again.goals) == sum(
        len(each.subgoals) for each in plan.goals
    )
    strategies = {s.title for g in plan.goals for u in g.subgoals for s in u.strategies}
    assert strategies == {s.title for g in again.goals for u in g.subgoals for s in u.strategies}


@pytest.mark.parametrize("form", ["md", "docx"])
def test_an_exported_full_plan_is_read_without_a_fault(form: str) -> None:
    data = export(
        full_plan(), {"md": "markdown"}.get(form, form), internal=True, language="nb"
    ).content()
    assert taken(data, f"plan.{form}").report.name == f"plan.{form}"


# The file of headings


def test_the_file_of_headings_steers_what_is_made() -> None:
    text = "# A\n## B\n- x\n# C\n"
    steered = Headings(
        {"heading 1": "focus_area", "heading 2": "goal", "list": "measure"}, {"c": "note"}
    )
    plan = plan_of(text, headings=steered)
    assert outline(plan) == {"plan samfunnsdel": [{"focus_area A": [{"goal B": ["measure x"]}]}]}
    assert plan.note == "C"
    noted = Headings(
        {"heading 1": "goal", "heading 2": "description", "list": "description"},
        {"A / B": "section"},
    )
    assert plan_of(text, headings=noted).goals[0].description == "- x"
    assert plan_of(text, headings=attrs_without(noted)).goals[0].description == "B\n\n- x"


def attrs_without(headings: Headings) -> Headings:
    return Headings(headings.levels)


def test_headings_of_the_same_words_are_told_apart() -> None:
    text = "# Hovedmål\n## Klima\n- Vi skal x\n# Om tallene\n## Klima\nTekst\n"
    found = taken(text)
    assert found.headings is not None
    assert found.headings.headings["Om tallene / Klima"] == "note"
    kept = headings_from_yaml(headings_to_yaml(found.headings, "Se\nher").encode())
    assert plan_of(text, headings=kept) == found.plan


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("[", "text"),
        ("levels: {}\nother: 1\n", "key"),
        ("levels: [a]\n", "part"),
        ("levels: {list: goals}\n", "target"),
        ("headings: {A: gaol}\n", "target"),
        ("columns: {A: goal}\n", "text"),
    ],
)
def test_a_bad_file_of_headings(text: str, variant: str) -> None:
    with pytest.raises(HeadingsError) as caught:
        headings_from_yaml(text.encode())
    assert caught.value.variant == variant


def imported(*words: str) -> tuple[int, str]:
    """What the command says, and its exit code."""
    done = CliRunner().invoke(
        command,
        ["import", "plan.docx", "-o", "plan.yaml", "--lang", "nb", *words],
        standalone_mode=False,
    )
    if done.exception:
        raise done.exception
    return int(done.return_value or 0), done.output


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.docx").write_bytes(docx(*PLAN))
    code, shown = imported("--mapping", "h.yaml")
    assert code == 0
    assert (
        "plan.docx: lest som Word-dokument: 2 satsingsområder, 2 hovedmål og 4 strategier" in shown
    )
    assert "h.yaml: hva overskriftene er lest som" in shown
    assert "Dette er et første utkast" in shown
    first = load("plan.yaml")
    assert imported("--mapping", "h.yaml", "--force")[0] == 0
    assert load("plan.yaml") == first
    Path("h.yaml").write_text("levels: {heading 1: gaol}\n", "utf-8")
    with pytest.raises(ClickException, match="mente du «goal»"):
        imported("--mapping", "h.yaml", "--force")
    Path("h.yaml").unlink()
    Path("h.yaml").mkdir()
    with pytest.raises(ClickException, match="kan ikke leses"):
        imported("--mapping", "h.yaml", "--force")
