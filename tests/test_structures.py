"""The ways in which municipalities really build their plans: the model holds each of them.

Every file of ``structures`` is a small plan, a real one with what is known of it or one
that is invented to show a structure. All are read, checked and written back; then each
is asked for what it is there for.
"""

from __future__ import annotations

import datetime
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Literal

import pytest

from strategiplan import (
    Consultation,
    FocusArea,
    Goal,
    Indicator,
    Measure,
    PartialDate,
    Period,
    Plan,
    SdgLink,
    Strategy,
    Subgoal,
    Terms,
    check,
    dumps,
    in_language,
    load,
    loads,
    walk,
)

FOLDER = Path(__file__).parent / "structures"

LEVELS: dict[str, tuple[str, ...]] = {
    "askoy": ("goals", "subgoals"),
    "county-chapters": ("focus_areas", "goals", "strategies"),
    "drammen": ("focus_areas", "goals", "subgoals", "strategies"),
    "extra-consultations": ("goals",),
    "five-levels": ("focus_areas", "goals", "subgoals", "strategies", "measures"),
    "gladsaxe": ("goals",),
    "indicators-with-verdict": ("goals", "subgoals"),
    "indre-fosen": ("focus_areas", "goals"),
    "karmoy": ("goals",),
    "lake-macquarie": ("focus_areas", "goals", "strategies"),
    "lunner": ("goals",),
    "one-goal-above-areas": ("goals", "focus_areas", "focus_areas", "strategies"),
    "partial-consultation": ("goals", "strategies"),
    "readopted": ("goals",),
    "sdgs-as-goals": ("goals", "subgoals"),
    "sdgs-as-top-level": ("focus_areas", "goals"),
    "sdgs-many-to-many": ("goals",),
    "sunndal": ("goals", "strategies"),
    "target-year-moved": ("goals",),
    "two-councils": ("goals", "strategies"),
    "two-levels": ("goals", "strategies"),
    "vaksdal": ("focus_areas", "goals"),
    "volda": ("focus_areas",),
}
"""The levels that each plan writes down, from the top to the deepest."""

REAL = {
    "askoy",
    "drammen",
    "gladsaxe",
    "indre-fosen",
    "karmoy",
    "lake-macquarie",
    "lunner",
    "sunndal",
    "vaksdal",
    "volda",
}
"""The plans of real municipalities, of which nothing may be invented."""

every_structure = pytest.mark.parametrize("name", sorted(LEVELS))


def path_of(name: str) -> Path:
    return FOLDER / f"{name}.yaml"


def plan_of(name: str) -> Plan:
    return load(path_of(name), language="en")


def findings_of(name: str, severity: str = "") -> list[str]:
    """The names of the rules that a plan breaks."""
    report = check(path_of(name), language="en")
    return [each.name for each in report.findings if severity in ("", each.severity)]


def terms_of(plan: Plan) -> Terms:
    assert plan.terms
    return plan.terms


def sdgs_of(links: tuple[SdgLink, ...]) -> list[str]:
    return [link.sdg for link in links]


def codes_of(plan: Plan, cls: type[FocusArea | Goal | Subgoal | Strategy]) -> list[str]:
    return [item.code for _, item in walk(plan, cls)]


# What holds for all of them


def test_no_file_is_left_out() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(LEVELS)


@every_structure
def test_it_has_no_error(name: str) -> None:
    assert findings_of(name, "error") == []


@every_structure
@pytest.mark.parametrize("form", ["yaml", "json"])
def test_it_is_written_and_read_back(name: str, form: Literal["yaml", "json"]) -> None:
    plan = plan_of(name)
    text = dumps(plan, format=form)
    again = loads(text, format=form, language="en")
    assert again == plan
    assert dumps(again, format=form) == text


@every_structure
def test_both_formats_say_the_same(name: str) -> None:
    plan = plan_of(name)
    text = dumps(plan)
    through_json = loads(dumps(plan, format="json"), format="json", language="en")
    assert dumps(through_json) == text


@every_structure
def test_it_is_checked_alike_in_every_form(name: str) -> None:
    made = check(plan_of(name), language="en")
    read = check(path_of(name), language="en")
    written = check(loads(dumps(plan_of(name)), language="en"), language="en")
    found = [
        sorted((each.name, each.path, each.message) for each in report.findings)
        for report in (made, read, written)
    ]
    assert found[0] == found[1] == found[2]


@every_structure
def test_its_levels(name: str) -> None:
    aims = walk(plan_of(name), FocusArea, Goal, Subgoal, Strategy, Measure)
    chains = [tuple(step for step in path if isinstance(step, str)) for path, _ in aims]
    assert max(chains, key=len) == LEVELS[name]


@every_structure
def test_it_says_what_it_is(name: str) -> None:
    comment = path_of(name).read_text(encoding="utf-8")
    plan = plan_of(name)
    if name in REAL:
        assert "title" in plan.not_recorded
        titles = [in_language(source.title, "en") for source in plan.sources]
        assert titles == ["The municipality's own pages"]
        assert "unused-source" not in findings_of(name)
    else:
        assert comment.startswith("# Invented to show a structure")
        assert plan.title.startswith(("Eksempelkommune: ", "Eksempelfylke: "))


def test_their_depth_is_from_two_to_five() -> None:
    assert len(LEVELS["two-levels"]) == len(LEVELS["indre-fosen"]) == 2
    assert len(LEVELS["lake-macquarie"]) == 3
    assert len(LEVELS["drammen"]) == 4
    assert len(LEVELS["five-levels"]) == 5


# The plans of the table


def test_drammen_has_a_vision_values_and_six_areas_with_one_goal_each() -> None:
    plan = plan_of("drammen")
    assert plan.vision
    assert plan.vision.title == "Et godt sted å leve"
    assert [value.title for value in plan.values] == ["nær", "inkluderende", "nytenkende"]
    assert [len(area.goals) for area in plan.focus_areas] == [1] * 6
    assert [area.rank for area in plan.focus_areas] == [None] * 6


def test_drammen_begins_its_codes_again_in_every_area() -> None:
    plan = plan_of("drammen")
    areas = {path[1] for path, item in walk(plan, Strategy) if item.code == "A1"}
    assert areas == {0, 1}
    assert codes_of(plan, Strategy) == ["A1", "A2", "B1", "A1"]
    assert not {"duplicate-code", "code-not-under-parent"} & set(findings_of("drammen"))


def test_drammen_links_the_area_to_the_sdgs_and_not_the_goal() -> None:
    plan = plan_of("drammen")
    assert all("sdgs" in area.not_recorded for area in plan.focus_areas)
    assert not any("sdgs" in goal.not_recorded or goal.sdgs for _, goal in walk(plan, Goal))


def test_askoy_was_changed_in_the_adoption() -> None:
    plan = plan_of("askoy")
    (adoption,) = plan.decisions
    assert adoption.type == "adoption"
    assert adoption.date == datetime.date(2025, 9, 18)
    assert adoption.edition == plan.revises != plan.edition
    assert adoption.note


def test_askoy_addresses_its_subgoals_by_chapter() -> None:
    plan = plan_of("askoy")
    assert len(plan.goals) == 4
    assert codes_of(plan, Subgoal) == ["3.3.3"]
    assert "number-as-identifier" not in findings_of("askoy")


def test_volda_has_a_case_in_the_meeting_and_one_in_the_archive() -> None:
    decision, hearing, adoption = plan_of("volda").decisions
    assert (decision.meeting_case, decision.case_number) == ("24/21", "21/533")
    assert (hearing.meeting_case, hearing.case_number) == ("31/22", "")
    assert adoption.date == datetime.date(2022, 11, 24)


def test_volda_holds_its_consultations_by_decisions() -> None:
    plan = plan_of("volda")
    decisions = {each.id: each for each in plan.decisions}
    dates = [(decisions[each.decision].date, each.deadline) for each in plan.consultations]
    assert dates == [
        (datetime.date(2021, 3, 2), datetime.date(2021, 4, 23)),
        (datetime.date(2022, 6, 16), datetime.date(2022, 9, 2)),
    ]


def test_volda_misprints_its_period_on_the_page() -> None:
    plan = plan_of("volda")
    (misprint,) = plan.misprints
    assert plan.period == Period.from_short("2022-2034")
    assert (misprint.field, misprint.written, misprint.meant) == (
        "period",
        "2022-2024",
        "2022-2034",
    )


def test_volda_speaks_nynorsk_and_has_two_editions_to_read() -> None:
    plan = plan_of("volda")
    terms = terms_of(plan)
    assert plan.language == "nn"
    assert terms.focus_area
    assert terms.focus_area.one == "hovudtema"
    assert terms.goal
    assert terms.goal.one == "hovudmål"
    assert len(plan.focus_areas) == 4
    assert [each.medium for each in plan.publications] == ["web", "print"]


def test_vaksdal_has_themes_that_cut_across_its_areas() -> None:
    plan = plan_of("vaksdal")
    themes = tuple(theme.id for theme in plan.themes)
    assert themes == ("berekraft", "folkehelse")
    assert [area.themes for area in plan.focus_areas] == [themes] * 5
    assert [len(area.goals) for area in plan.focus_areas] == [1] * 5


def test_sunndal_ranks_its_goals() -> None:
    goals = plan_of("sunndal").goals
    assert [goal.rank for goal in goals] == [1, 2, 3, 4, 5, 6]
    for goal in goals:
        assert {each.prioritised for each in goal.strategies} == {True, False}
        assert "sdgs" in goal.not_recorded
        assert not goal.subgoals
    assert "duplicate-rank" not in findings_of("sunndal")


def test_sunndal_has_numbers_in_a_title() -> None:
    first = plan_of("sunndal").goals[0]
    assert first.title.endswith("rundt 7.000 innbyggere i 2030")
    assert "year-outside-period" not in findings_of("sunndal")


def test_sunndal_keeps_an_impossible_date_as_printed() -> None:
    (decision,) = plan_of("sunndal").decisions
    (misprint,) = decision.misprints
    assert decision.date is None
    assert "date" in decision.not_recorded
    assert (misprint.field, misprint.written, misprint.meant) == ("date", "26.22.2020", "")
    assert (decision.meeting_case, decision.case_number) == ("91/20", "")
    assert not {"adopted-without-decision", "invalid-date"} & set(findings_of("sunndal"))


def test_indre_fosen_has_no_codes() -> None:
    plan = plan_of("indre-fosen")
    assert [len(area.goals) for area in plan.focus_areas] == [3, 6, 5]
    assert {*codes_of(plan, FocusArea), *codes_of(plan, Goal)} == {""}


def test_lunner_has_nine_sdgs_at_the_top_and_a_priority_beside_them() -> None:
    plan = plan_of("lunner")
    assert len(plan.goals) == 9
    assert not plan.focus_areas
    assert all({"sdgs", "dimensions"} <= set(goal.not_recorded) for goal in plan.goals)
    (priority,) = plan.priorities
    assert "period" in priority.not_recorded


def test_sdgs_may_be_the_top_level() -> None:
    plan = plan_of("sdgs-as-top-level")
    goals = [goal for _, goal in walk(plan, Goal)]
    assert len(goals) == 9
    assert {link.role for goal in goals for link in goal.sdgs} == {"equals"}
    assert [area.dimensions for area in plan.focus_areas] == [
        ("social",),
        ("environmental",),
        ("economic",),
        (),
    ]
    (priority,) = plan.priorities
    assert priority.period == Period.from_short("2023-2027")
    assert priority.concerns == ("helse", "klima")
    assert sdgs_of(priority.sdgs) == ["3", "13"]
    assert "period-outside-plan" not in findings_of("sdgs-as-top-level")


@pytest.mark.parametrize("name", ["karmoy", "sdgs-as-goals"])
def test_goals_may_refer_to_each_other(name: str) -> None:
    goals: dict[str, Goal] = {goal.id: goal for goal in plan_of(name).goals}
    for goal in goals.values():
        assert goal.related
        assert all(goal.id in goals[other].related for other in goal.related)
    assert not {"goals-in-a-circle", "reference-to-itself"} & set(findings_of(name))


def test_a_goal_may_equal_an_sdg() -> None:
    goals = plan_of("sdgs-as-goals").goals
    assert [sdgs_of(goal.sdgs) for goal in goals] == [["3"], ["11"], ["13"]]
    assert {link.role for goal in goals for link in goal.sdgs} == {"equals"}
    assert sdgs_of(goals[0].subgoals[0].sdgs) == ["3.6", "11.2"]


def test_gladsaxe_is_danish() -> None:
    plan = plan_of("gladsaxe")
    assert plan.language == "da"
    assert len(plan.goals) == 6
    assert sdgs_of(plan.sdgs) == ["3", "4", "8", "11", "12", "13", "17"]
    assert all("sdgs" in goal.not_recorded for goal in plan.goals)
    term = terms_of(plan).goal
    assert term
    assert (term.one, term.many) == ("målsætning", "målsætninger")


def test_goals_and_sdgs_may_be_many_to_many() -> None:
    goals = plan_of("sdgs-many-to-many").goals
    counts = Counter(code for goal in goals for code in sdgs_of(goal.sdgs))
    assert counts == {"3": 2, "4": 2, "8": 2, "17": 2}
    assert [link.role for link in goals[2].sdgs] == ["primary", "contributes", "hinders"]


def test_lake_macquarie_looks_as_far_ahead_as_each_level_says() -> None:
    plan = plan_of("lake-macquarie")
    terms = terms_of(plan)
    assert terms.goal
    assert (terms.goal.one, terms.goal.years) == ("objective", 10)
    assert terms.strategy
    assert (terms.strategy.one, terms.strategy.years) == ("strategy", 4)
    assert "sdgs" in plan.focus_areas[0].not_recorded


def test_lake_macquarie_gives_partners_a_role() -> None:
    ((_, strategy),) = walk(plan_of("lake-macquarie"), Strategy)
    assert (strategy.responsible, strategy.partners) == (("council",), ("partners",))
    assert [each.contributors for each in strategy.contributions] == [("partners",)]


# More variety


def test_an_organisation_above_answers_for_what_is_below() -> None:
    assert findings_of("two-levels") == findings_of("five-levels") == []


def test_five_levels_have_the_words_of_the_plan() -> None:
    terms = terms_of(plan_of("five-levels"))
    words = (terms.focus_area, terms.goal, terms.subgoal, terms.strategy, terms.measure)
    assert [word and word.one for word in words] == [
        "satsingsområde",
        "hovedmål",
        "delmål",
        "strategi",
        "tiltak",
    ]


def test_one_goal_may_stand_above_areas() -> None:
    plan = plan_of("one-goal-above-areas")
    (goal,) = plan.goals
    assert not plan.focus_areas
    assert not goal.sdgs
    areas = [sdgs_of(area.sdgs) for area in goal.focus_areas]
    assert areas == [["3", "4"], ["11.2", "13"], ["17"]]
    assert findings_of("one-goal-above-areas") == []


def test_two_councils_may_share_a_plan() -> None:
    plan = plan_of("two-councils")
    actors = {actor.id: actor for actor in plan.actors}
    (goal,) = plan.goals
    assert plan.owners == goal.responsible == ("nordre", "sondre")
    assert [each.responsible for each in goal.strategies] == [(), ("nordre",)]
    adoptions = [each for each in plan.decisions if each.type == "adoption"]
    assert [actors[each.body].part_of for each in adoptions] == ["nordre", "sondre"]
    assert [each.date for each in adoptions] == [
        datetime.date(2020, 6, 10),
        datetime.date(2020, 6, 17),
    ]
    assert tuple(each.case_number for each in adoptions) == plan.case_numbers
    assert findings_of("two-councils") == []


def test_a_county_may_number_by_chapter() -> None:
    plan = plan_of("county-chapters")
    assert plan.type == "regional-plan"
    assert plan.actors[0].type == "county"
    assert codes_of(plan, FocusArea) == ["4", "5"]
    assert codes_of(plan, Goal) == ["4.1", "4.10", "5.1"]
    assert findings_of("county-chapters") == []


def test_indicators_have_a_trend_and_a_verdict() -> None:
    plan = plan_of("indicators-with-verdict")
    found = list(walk(plan, Indicator))
    assert [path[:4] for path, _ in found] == [
        ("goals", 0, "subgoals", 0),
        ("goals", 0, "subgoals", 0),
        ("goals", 0, "subgoals", 1),
    ]
    assert [(item.trend, item.verdict) for _, item in found] == [
        ("improving", "På god vei"),
        ("worsening", "Målet nås ikke uten nye tiltak"),
        ("stable", "Som ønsket"),
    ]
    share, _, in_words = (item for _, item in found)
    assert [each.value for each in share.values] == [Decimal("43.10"), Decimal("44.75")]
    assert in_words.baseline
    assert in_words.baseline.text == "god"


def test_a_later_decision_may_move_a_target_year() -> None:
    plan = plan_of("target-year-moved")
    adoption, amendment = plan.decisions
    (goal,) = plan.goals
    (indicator,) = goal.indicators
    assert amendment.type == "amendment"
    assert amendment.concerns == (goal.id, indicator.id)
    assert (adoption.edition, amendment.edition) == (plan.revises, plan.edition)
    assert indicator.target
    assert indicator.target.date == PartialDate(2035)
    assert "2035" in goal.title
    assert ["2030" in each.text for each in goal.wordings] == [True]


def test_a_plan_may_be_adopted_again_unchanged() -> None:
    plan = plan_of("readopted")
    assert [each.type for each in plan.decisions] == ["adoption", "adoption"]
    assert {each.edition for each in plan.decisions} == {plan.edition}
    assert plan.priorities[0].period == Period.from_short("2023-2027")
    assert set(findings_of("readopted")) == {"not-recorded"}


def test_extra_consultations_may_be_numbered_up_to_six() -> None:
    plan = plan_of("extra-consultations")
    rounds = [each for _, each in walk(plan, Consultation)]
    assert [each.code for each in rounds] == ["", "1", "2", "3", "4", "5", "6"]
    assert len({each.edition for each in rounds}) == 7
    assert rounds[-1].edition == plan.revises
    assert set(findings_of("extra-consultations")) == {"not-recorded"}


def test_a_consultation_may_be_on_a_part_of_the_plan() -> None:
    whole, part = plan_of("partial-consultation").consultations
    assert (whole.subject, whole.concerns) == ("plan-proposal", ())
    assert (part.subject, part.concerns) == ("part-of-plan", ("mal-b", "strategi-b2"))
    assert part.closes == part.extended_to == datetime.date(2024, 3, 4)
    assert set(findings_of("partial-consultation")) == {"not-recorded"}
