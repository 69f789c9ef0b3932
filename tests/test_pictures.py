"""Pictures: real text that fits, nothing of a plan becomes markup, and words for who cannot see."""

from __future__ import annotations

import datetime
import struct
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies import plans
from strategiplan import (
    Actor,
    ActorId,
    Goal,
    GoalId,
    Plan,
    Subgoal,
    Vision,
    export,
    loads,
    reference_plan,
)
from strategiplan.api import speaker_for
from strategiplan.messages import LANGUAGES
from strategiplan.pictures import NAMES, PictureName, drawn, picture_of
from strategiplan.pictures.drawing import text_width, wrapped
from strategiplan.pictures.levels import cut, tree_of
from strategiplan.profiles import built_in
from strategiplan.vocabulary import sdg_label

SVG = "{http://www.w3.org/2000/svg}"
TODAY = datetime.date(2026, 1, 1)
GENERIC = built_in("generic")


def picture(plan: Plan, name: PictureName, language: str = "nb") -> ElementTree.Element:
    return ElementTree.fromstring(drawn(plan, name, speaker_for(plan, GENERIC, language)))


def texts(root: ElementTree.Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None)
@given(plan=plans(), language=st.sampled_from(LANGUAGES))
def test_any_plan_has_its_picture_with_words_for_it(
    name: PictureName, plan: Plan, language: str
) -> None:
    root = picture(plan, name, language)
    assert root.get("role") == "img"
    named = str(root.get("aria-labelledby")).split()
    by_id = {each.get("id"): each for each in root.iter() if each.get("id")}
    assert by_id[named[0]].tag == f"{SVG}title"
    assert by_id[named[0]].text
    assert by_id[named[1]].tag == f"{SVG}desc"
    _, _, width, height = map(float, str(root.get("viewBox")).split())
    for each in root.iter(f"{SVG}text"):
        if each.get("transform") is None:
            assert 0 <= float(str(each.get("x"))) <= width
            assert 0 <= float(str(each.get("y"))) <= height


@pytest.mark.parametrize("name", NAMES)
def test_the_reference_plan(name: PictureName, golden: Callable[[str, str], None]) -> None:
    plan = reference_plan()
    golden(f"pictures/{name}.svg", drawn(plan, name, speaker_for(plan, GENERIC, "nb")))


@pytest.mark.parametrize("name", NAMES)
def test_what_a_plan_says_is_no_markup(name: PictureName) -> None:
    wild = "</text><script>alert(1)</script>\"'&\x00\u202e"
    plan = loads("goals: [{id: a, title: A, subgoals: [{id: b, title: B}]}]")
    plan = Plan(
        title=wild,
        vision=Vision(title=wild),
        goals=(Goal(id=GoalId("a"), title=wild, subgoals=(Subgoal(title=wild),)),),
        actors=plan.actors,
    )
    root = picture(plan, name)
    assert not list(root.iter(f"{SVG}script"))
    assert "<script>" in "".join(root.itertext())


def test_no_word_stands_alone_in_the_last_line_and_none_is_cut_where_there_are_several() -> None:
    assert wrapped("Vannet er rent nok til å bade i", 180, 14, 5) == [
        "Vannet er rent",
        "nok til å bade i",
    ]
    assert wrapped("Alle barn", 400, 14, 5) == ["Alle barn"]
    # What no narrower lines hold stays as it is.
    assert wrapped("Kommuneplanens samfunnsdel i", 135, 14, 5) == [
        "Kommuneplanens",
        "samfunnsdel i",
    ]
    assert wrapped("Fred, rettferdighet og velferd", 200, 14, 1) == ["Fred, rettferdighet og …"]
    assert wrapped("Samfunnssikkerhet og mer", 80, 14, 1) == ["Samfun …"]
    assert wrapped("å" * 200, 80, 14, 1)[0].endswith("å …")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_uns_goals_have_their_whole_names(language: str) -> None:
    plan = loads("sdgs: [1]\ngoals: [{id: a, title: A, sdgs: [16]}]")
    shown = texts(picture(plan, "sdgs", language))
    assert {f"{n} {sdg_label(str(n), language)}" for n in range(1, 18)} <= set(shown)


def test_a_title_without_end_is_cut_and_told_whole() -> None:
    title = "Kommuneplanens samfunnsdel " * 4_000
    plan = Plan(goals=(Goal(title=title), Goal(title="å" * 100_000)))
    root = picture(plan, "tree")
    assert max(map(len, texts(root))) < 200
    whole = next(root.iter(f"{SVG}desc")).text or ""
    assert len(whole) > 200_000


def test_many_elements_are_counted_and_not_drawn() -> None:
    goals = tuple(
        Goal(
            code=str(number), subgoals=tuple(Subgoal(code=f"{number}.{each}") for each in range(30))
        )
        for number in range(10)
    )
    plan = Plan(vision=Vision(title="Sammen"), goals=goals)
    shown = texts(picture(plan, "tree"))
    assert shown.count("30 delmål") == 10
    assert "3.3" not in shown
    few = texts(picture(Plan(goals=goals[:2]), "tree"))
    assert "1.3" in few
    # The level right under the top stays, however many there are.
    top = cut(tree_of(Plan(goals=goals * 20), speaker_for(plan, GENERIC, "nb")), 5)
    assert len(top.below) == 200


def test_what_is_only_counted_gets_the_room_for_its_number() -> None:
    goals = tuple(
        Goal(
            code=str(number), subgoals=tuple(Subgoal(code=f"{number}.{each}") for each in range(9))
        )
        for number in range(10)
    )
    assert texts(picture(Plan(goals=goals), "way")).count("9 delmål") == 10


def test_what_is_not_recorded_is_said() -> None:
    plan = loads("goals: [{id: a, title: A, not_recorded: [strategies]}]")
    assert "ikke registrert" in texts(picture(plan, "tree"))


def test_the_timeline_tells_days_as_exactly_as_they_are_known() -> None:
    plan = loads(
        """
        participation:
          - {id: p, title: Panel, period: {start: 2021-03, end: 2021-05}}
          - {id: q, title: Møte, period: {start: 2021-03-04, end: 2021-03-04}}
        decisions: [{id: d, title: Planen, type: adoption, date: 2022-11-17}]
        publications: [{id: u, title: Nett, date: "2023"}]
        consultations: [{id: h, title: Høring, opened: 2022-04-01, deadline: 2022-05-27}]
        """
    )
    shown = texts(picture(plan, "timeline"))
    for words in ("2021", "mars", "Panel", "mars 2021 – mai 2021", "4. mars", "17. november"):
        assert words in shown
    assert "Frist: Høring" in shown
    assert "Publisert: Nett" in shown
    assert texts(picture(Plan(), "timeline"))[-1].startswith("Planen sier ikke")


@given(st.text(max_size=300), st.integers(20, 400), st.integers(1, 6), st.booleans())
def test_lines_are_no_wider_than_they_may_be(text: str, width: int, most: int, bold: bool) -> None:
    lines = wrapped(text, width, 10, most, bold=bold)
    assert 1 <= len(lines) <= most
    assert all(text_width(line, 10) <= width for line in lines if len(line) > 3)


def test_there_is_no_other_picture() -> None:
    with pytest.raises(ValueError, match="there is no picture 'x': tree, sdgs"):
        drawn(Plan(), "x", speaker_for(Plan(), GENERIC, "nb"))  # type: ignore[arg-type] # the point


# As files


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_marked_and_its_losses_go_by_what_it_shows(name: str) -> None:
    found = export(reference_plan(), "svg", options={"picture": name}, internal=True, today=TODAY)
    root = found.content().decode()
    assert found.material.internal in root
    ElementTree.fromstring(root)
    lost = {each.name for each in found.lost if not each.field}
    assert ("decision" in lost) is (name != "timeline")
    assert ("goal" in lost) is (name == "timeline")


def test_a_picture_in_dots_says_in_words_what_it_shows() -> None:
    pytest.importorskip("resvg_py", reason="needs the extra png (resvg-py)")
    found = export(reference_plan(), "png", internal=True, language="en", today=TODAY)
    png = found.content()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    words = dict(chunks(png))
    assert words["Title"].startswith("Trondheimsløftet")
    assert "klimanøytral" in words["Description"]
    assert words["Comment"].startswith("For internal use only")
    width, height = struct.unpack(">II", png[16:24])
    assert width > 1000
    assert height > 1000
    assert "Comment" not in dict(chunks(export(Plan(), "png", today=TODAY).content()))


def chunks(png: bytes) -> list[tuple[str, str]]:
    """The texts in a picture, by name."""
    found = []
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        if kind == b"iTXt":
            name, _, rest = data.partition(b"\x00")
            found.append((name.decode(), rest[4:].decode()))
        at += 12 + length
    return found


# On pages and on paper


def test_a_picture_on_a_page_has_its_own_names_and_none_of_its_own_colours() -> None:
    plan = loads("{title: P, language: nb, goals: [{id: a, title: A, strategies: [{title: S}]}]}")
    speaker = speaker_for(plan, GENERIC, "nb")
    for name in ("tree", "way"):
        found = picture_of(plan, name, speaker)
        text = found.on_page(f"_{name}")
        root = ElementTree.fromstring(text)
        assert {each.get("id") for each in root.iter()} - {None} == {
            f"_{name}-title",
            f"_{name}-desc",
        }
        assert "<style" not in text
        assert "font-family" not in text
        assert found.title not in ["".join(each.itertext()) for each in root.iter("text")]
        assert float(str(root.get("viewBox")).split()[1]) == found.top > 0


def test_a_picture_for_paper_is_light_and_on_white() -> None:
    found = picture_of(reference_plan(), "tree", speaker_for(reference_plan(), GENERIC, "nb"))
    text = found.in_document()
    root = ElementTree.fromstring(text)
    assert "prefers-color-scheme" not in text
    ground = next(root.iter(f"{SVG}rect"))
    assert (ground.get("width"), ground.get("height")) == (root.get("width"), root.get("height"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("title: P", []),
        ("goals: [{id: a, title: A}]", ["tree"]),
        ("goals: [{id: a, title: A, measures: [{title: T}]}]", ["tree", "way"]),
        ("{goals: [{id: a, title: A, sdgs: [{sdg: 11}]}]}", ["tree", "sdgs"]),
        ("{sdgs: [{sdg: 17}], goals: [{id: a, title: A}]}", ["tree"]),
        (
            "{actors: [{id: k, title: K}], goals: [{id: a, title: A, responsible: [k]}]}",
            ["tree", "actors"],
        ),
        ("decisions: [{id: d, title: V, type: adoption, date: 2022-11-17}]", ["timeline"]),
        ("decisions: [{id: d, title: V, type: adoption}]", []),
    ],
)
def test_a_picture_says_whether_it_has_anything_to_show(text: str, shown: list[str]) -> None:
    plan = loads(text)
    speaker = speaker_for(plan, GENERIC, "nb")
    assert [name for name in NAMES if not picture_of(plan, name, speaker).empty] == shown


def _wide_plan(actors: int, subgoals: int) -> Plan:
    people = tuple(Actor(id=ActorId(f"a{n}"), title=f"Aktør {n}") for n in range(actors))
    below = tuple(
        Subgoal(code=f"1.{n}", title="D", responsible=(people[n % actors].id,))
        for n in range(subgoals)
    )
    return Plan(title="P", actors=people, goals=(Goal(code="1", title="M", subgoals=below),))


def test_a_large_matrix_shows_its_upper_rows_and_its_busiest_columns_and_says_so() -> None:
    plan = _wide_plan(60, 120)
    found = picture_of(plan, "actors", speaker_for(plan, GENERIC, "nb"))
    assert found.cut == (
        "Rader for delmål er utelatt. 40 av 60 kolonner vises, de som har flest koblinger."
    )
    shown = texts(ElementTree.fromstring(found.alone("x")))
    assert "1.5 D" not in shown
    assert found.cut in shown
    assert "1.119 D: Aktør 59" in found.description
    nested = Plan(goals=(Goal(subgoals=(Subgoal(subgoals=tuple(Subgoal() for _ in range(99))),)),))
    cut_too = picture_of(nested, "sdgs", speaker_for(nested, GENERIC, "nb")).cut
    assert cut_too == "De laveste nivåene er utelatt."


def test_a_tree_that_is_cut_says_what_is_only_counted() -> None:
    plan = _wide_plan(1, 5)
    speaker = speaker_for(plan, GENERIC, "nb")
    assert picture_of(plan, "tree", speaker, most=4).cut == "For delmål vises bare antallet."
    assert picture_of(plan, "tree", speaker, levels=2).cut == "For delmål vises bare antallet."
    assert picture_of(plan, "tree", speaker).cut == ""


def test_what_is_not_recorded_is_said_in_a_matrix() -> None:
    plan = loads(
        "{goals: [{id: a, title: A, not_recorded: [sdgs]}, {id: b, title: B, sdgs: [{sdg: 3}]}]}"
    )
    found = picture_of(plan, "sdgs", speaker_for(plan, GENERIC, "nb"))
    assert "ikke registrert" in texts(ElementTree.fromstring(found.alone("x")))
    assert found.description.startswith("A: ikke registrert; B: 3 ")


def test_no_character_breaks_a_picture() -> None:
    plan = Plan(title="a\uffff\ufffe\x00b", goals=(Goal(title="\uffff"),))
    assert "\uffff" not in drawn(plan, "tree", speaker_for(plan, GENERIC, "nb"))
    picture(plan, "tree")
