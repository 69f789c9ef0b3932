"""The static site: its pages, their addresses, and that everything leads somewhere."""

from __future__ import annotations

import datetime
import posixpath
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import attrs
import pytest
from hypothesis import given, settings

from full_plan import full_plan
from strategies import plans
from strategiplan import FocusArea, Goal, Plan, Subgoal, export, load, loads, reference_plan

pytest.importorskip(
    "jinja2", reason="the web edition needs Jinja2: pip install 'strategiplan[html]'"
)

from test_export_html import FJORDVIK, sound

ROOT = Path(__file__).parents[1]
TODAY = datetime.date(2026, 1, 1)


def site_of(plan: Any, **more: Any) -> dict[str, str]:
    found = export(plan, "site", today=TODAY, **more).files()
    return {name: content.decode() for name, content in found.items()}


def whole(files: dict[str, str]) -> None:
    """Every page is sound, and every link within the site leads to a page and a place on it."""
    pages = {name: sound(text) for name, text in files.items() if name.endswith(".html")}
    for name, page in pages.items():
        for link in page.links:
            if link.startswith(("https:", "http:", "mailto:")):
                continue
            way, _, place = link.partition("#")
            there = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(way)))
            target = pages[there if way else name]
            assert not place or unquote(place) in target.ids, (name, link)


def test_the_pages_of_the_reference_plan() -> None:
    older = load(ROOT / "examples" / "trondheim_2032_consultation.yaml")
    files = site_of(reference_plan(), before=[older])
    assert sorted(files) == [
        "about.html",
        "actors.html",
        "editions.html",
        "editions/horing-2022.html",
        "editions/vedtatt-2022.html",
        "goals/gronnere-samfunn.html",
        "goals/kraftsentrum.html",
        "goals/sterkt-fellesskap.html",
        "index.html",
        "indicators.html",
        "pictures.html",
        "plan.css",
        "process.html",
        "sdgs.html",
        "search.html",
    ]
    whole(files)
    assert "Fra horing-2022 til vedtatt-2022" in files["editions/vedtatt-2022.html"]
    assert "Ingen eldre utgave er lagt ved" in files["editions/horing-2022.html"]


def test_an_almost_empty_plan_has_no_empty_pages() -> None:
    files = site_of(Plan(title="Ny plan", language="nn"))
    assert sorted(files) == [
        "about.html", "editions.html", "editions/1.html", "index.html", "plan.css", "search.html",
    ]  # fmt: skip
    whole(files)
    assert "Ingen mål er registrerte." in files["index.html"]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_site_speaks_three_languages(language: str) -> None:
    files = site_of(load(FJORDVIK), language=language)
    whole(files)
    words = {"nb": "Søk i planen", "nn": "Alt i planen", "en": "Search the plan"}
    assert words[language] in files["search.html"]


def test_goals_within_areas_have_pages_of_their_own() -> None:
    plan = loads(
        """
        focus_areas:
          - id: by
            title: Byen
            goals:
              - {id: park, title: Parker, subgoals: [{id: tre, title: Trær}]}
              - {id: Park, title: Flere parker}
          - id: land
            focus_areas: [{id: skog, title: Skog}]
        goals: [{id: til-slutt, title: Til slutt}]
        """
    )
    files = site_of(plan)
    whole(files)
    goals = sorted(name for name in files if name.startswith("goals/"))
    assert goals == [
        "goals/Park-2.html",
        "goals/by.html",
        "goals/land.html",
        "goals/park.html",
        "goals/skog.html",
        "goals/til-slutt.html",
    ]
    assert 'href="../goals/park.html"' in files["goals/by.html"]
    assert "Trær" not in files["goals/by.html"].partition("<main")[2]
    assert 'id="tre"' in files["goals/park.html"]
    assert 'href="../goals/skog.html"' in files["goals/land.html"]


def test_an_address_stays_when_a_goal_is_renumbered_and_renamed() -> None:
    plan = load(FJORDVIK)
    goals = (plan.goals[1], attrs.evolve(plan.goals[0], code="7", title="Et nytt navn"))
    before, after = site_of(plan), site_of(attrs.evolve(plan, goals=goals))
    assert set(before) == set(after)
    assert "Et nytt navn" in after["goals/trygg-oppvekst.html"]


def test_everything_can_be_searched_for_without_a_script() -> None:
    page = sound(site_of(load(FJORDVIK))["search.html"])
    assert "Bli med på strandryddedagen" in page.text
    assert {"rydd", "horingen", "visjon", "idrettslaget"} <= set(page.ids)
    assert "../goals" not in "".join(page.links)


def test_hostile_names_of_goals_stay_in_the_folder() -> None:
    names: Any = ("../../x", "/etc/passwd", "a/b", "con", "", "<script>", "x" * 300, "å \n ø")
    plan = Plan(
        focus_areas=tuple(FocusArea(id=name, title=name) for name in names),
        goals=tuple(Goal(id=name, subgoals=(Subgoal(title="s"),)) for name in names),
    )
    files = site_of(plan)
    whole(files)
    assert len([name for name in files if name.startswith("goals/")]) == 16
    assert all(".." not in name.split("/") for name in files)


@settings(max_examples=15, deadline=None)
@given(plans())
def test_any_plan_makes_a_whole_site(plan: Plan) -> None:
    whole(site_of(plan, internal=True))


def test_the_full_plan_makes_a_whole_site() -> None:
    whole(site_of(full_plan(), internal=True))
