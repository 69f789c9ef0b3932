"""The code lists: every code has words that a person understands."""

from __future__ import annotations

import pytest

from strategiplan.vocabulary import sdg_codes, sdg_group, sdg_label

TARGETS = sorted(code for code in sdg_codes() if code.count(".") == 1)


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_every_target_has_a_short_label_of_its_own(language: str) -> None:
    labels = [sdg_label(code, language) for code in TARGETS]
    assert len(TARGETS) == 169
    assert len(set(labels)) == 169
    for label in labels:
        assert 2 <= len(label.split()) <= 6
        assert label[0].isupper()
        assert label == label.strip(" .")


def test_goals_have_their_names_and_indicators_their_targets_label() -> None:
    assert sdg_label("11", "nn") == "Berekraftige byar og lokalsamfunn"
    assert sdg_label("11.2") == "Accessible and sustainable transport for all"
    assert sdg_label("11.2.1", "nb") == sdg_label("11.2", "nb")
    assert sdg_label("11.2", "se") == sdg_label("11.2", "en")
    assert sdg_label("18") == sdg_label("11.z", "nb") == ""


def test_goals_are_grouped_as_in_the_wedding_cake() -> None:
    groups: dict[str, set[int]] = {}
    for number in range(1, 18):
        groups.setdefault(sdg_group(str(number)), set()).add(number)
    assert groups == {
        "biosphere": {6, 13, 14, 15},
        "society": {1, 2, 3, 4, 5, 7, 11, 16},
        "economy": {8, 9, 10, 12},
        "partnership": {17},
    }
    assert sdg_group("14.a") == "biosphere"
    assert sdg_group("18") == sdg_group("11.z") == ""
