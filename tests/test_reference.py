"""The reference dataset says what its sources say, and its check shows what they leave open."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from strategiplan import (
    Consultation,
    Decision,
    Goal,
    Plan,
    Source,
    Subgoal,
    check,
    loads,
    reference_file,
    reference_plan,
    walk,
)
from strategiplan.api import speaker_for
from strategiplan.profiles import load_profile
from strategiplan.report.text import to_text
from strategiplan.report.tree import to_tree

EDITIONS = ["adopted", "consultation"]
Golden = Callable[[str, str], None]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", ["en", "nb"])
def test_the_check_shows_what_the_state_of_knowledge_deserves(
    edition: str, language: str, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(reference_file().parent)
    report = check(reference_file(edition).name, language=language)
    golden(f"reference-{edition}.check.{language}.txt", to_text([report]))
    assert report.ok
    assert report.profile.name == "trondheim"


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", ["en", "nb"])
def test_the_tree_shows_the_plan_in_its_own_words(
    edition: str, language: str, golden: Golden
) -> None:
    plan = reference_plan(edition)
    profile, _ = load_profile("trondheim")
    tree = to_tree(plan, speaker_for(plan, profile, language))
    golden(f"reference-{edition}.tree.{language}.txt", tree)


def test_both_editions_have_the_same_identifiers_for_the_same_elements() -> None:
    adopted, sent_out = reference_plan(), reference_plan("consultation")
    for kind in (Goal, Subgoal):
        assert [each.id for _, each in walk(adopted, kind)] == [
            each.id for _, each in walk(sent_out, kind)
        ]
    assert adopted.id == sent_out.id
    assert adopted.revises == sent_out.edition


def test_the_structure_is_three_hovedmal_with_five_delmal_each() -> None:
    for edition in EDITIONS:
        plan = reference_plan(edition)
        assert [goal.code for goal in plan.goals] == ["1", "2", "3"]
        for goal in plan.goals:
            assert [each.code for each in goal.subgoals] == [
                f"{goal.code}.{n}" for n in range(1, 6)
            ]


def test_six_delmal_are_worded_and_nine_are_said_not_to_be() -> None:
    subgoals = [each for _, each in walk(reference_plan(), Subgoal)]
    worded = [each.code for each in subgoals if each.title]
    assert worded == ["1.1", "1.2", "1.3", "1.4", "1.5", "3.5"]
    for each in subgoals:
        assert bool(each.title) != ("title" in each.not_recorded)
        assert {"strategies", "contributions"} <= set(each.not_recorded)
        assert not each.sdgs


def test_the_wordings_are_those_of_the_sources() -> None:
    assert [goal.title for goal in reference_plan().goals] == [
        "Trondheim skal ta ansvar for et grønnere og mer sirkulært samfunn",
        "Trondheim skal være en mangfoldig by med et sterkt fellesskap",
        "Kunnskaps- og teknologihovedstaden Trondheim skal være et kraftsentrum for en bedre verden",
    ]
    third = reference_plan("consultation").goals[2]
    assert third.title.startswith("I 2023 er Trondheim")
    assert (third.misprints[0].written, third.misprints[0].meant) == ("2023", "2032")
    assert third.wordings[0].text == (
        "Kunnskaps- og teknologihovedstaden Trondheim er et kraftsentrum for en bedre verden"
    )


def test_without_its_record_the_misprint_is_found() -> None:
    text = reference_file("consultation").read_text(encoding="utf-8")
    start = text.index("    misprints:\n      - field: title\n        written: 2023")
    end = text.index("\n    sources:", start) + 1
    plan = loads(text[:start] + text[end:])
    found = [each for each in check(plan, language="en").findings if each.code == "SP602"]
    assert [each.message for each in found] == [
        "the text names 2023; was 2032 meant, the last year of the plan?"
    ]


def test_the_process_is_as_the_sources_tell_it() -> None:
    plan = reference_plan()
    rounds = {each.subject: each for _, each in walk(plan, Consultation)}
    assert rounds["plan-proposal"].days == 49
    assert rounds["plan-proposal"].announced_weeks == 7
    assert rounds["planning-programme"].deadline == datetime.date(2020, 10, 29)
    assert rounds["planning-strategy"].deadline == datetime.date(2020, 12, 18)
    adoption = next(each for _, each in walk(plan, Decision) if each.type == "adoption")
    assert (adoption.date, adoption.body) == (datetime.date(2022, 11, 17), "bystyret")
    assert not [
        each
        for _, each in walk(reference_plan("consultation"), Decision)
        if each.type == "adoption"
    ]


def test_sdg_17_is_for_the_whole_plan_and_nothing_stands_below() -> None:
    plan = reference_plan()
    assert [link.sdg for link in plan.sdgs] == ["17"]
    assert not [each for _, each in walk(plan, Goal, Subgoal) if each.sdgs]


def test_the_sources_are_the_eight_known_ones_and_every_statement_cites_one() -> None:
    plan = reference_plan()
    assert {source.id for source in plan.sources} == {
        "news-consultation",
        "news-adopted",
        "plan-site",
        "lo-letter",
        "planprogram",
        "planstrategi",
        "hop-2023-2026",
        "borgerkraft-panel",
    }
    assert "SP406" not in {finding.code for finding in check(plan).findings}
    uses = Counter(
        source
        for _, element in walk(plan)
        if not isinstance(element, (Plan, Source))
        for source in getattr(element, "sources", ())
    )
    assert set(uses) == {source.id for source in plan.sources}


def test_it_is_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert reference_plan().title == "Trondheimsløftet - Sammen skaper vi Trondheim"
    with pytest.raises(ValueError, match="there is no edition 'utkast': adopted, consultation"):
        reference_plan("utkast")


def test_the_numbers_of_the_municipality_are_right() -> None:
    owner = next(each for each in reference_plan().actors if each.id == "trondheim-kommune")
    assert (owner.organisation_number, owner.municipality_number) == ("942110464", "5001")
