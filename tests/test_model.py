"""The model: frozen values that compare by what they say, and know their own shape."""

from __future__ import annotations

import copy
import datetime
import pickle

import attrs
import pytest

from strategiplan import (
    Consultation,
    Goal,
    GoalId,
    Localized,
    PartialDate,
    Period,
    Plan,
    SdgLink,
    Strategy,
    in_language,
)
from strategiplan.diagnostics import Finding
from strategiplan.model.base import Element, Part
from strategiplan.model.plan import Terms
from strategiplan.model.profile import KindChoice, Profile
from strategiplan.model.shape import element_classes, shape


def test_a_localized_text_reads_as_the_first_and_knows_the_others() -> None:
    title = Localized({"nb": "Et grønnere samfunn", "en": "A greener society"})
    assert title.upper() == "ET GRØNNERE SAMFUNN"
    assert f"{title}!" == "Et grønnere samfunn!"
    assert in_language(title, "en") == "A greener society"
    assert in_language(title, "se") == "Et grønnere samfunn"
    assert in_language("Bare bokmål", "en") == "Bare bokmål"


def test_localized_texts_are_equal_when_they_say_the_same() -> None:
    title = Localized({"nb": "A", "en": "B"})
    assert title == Localized({"nb": "A", "en": "B"})
    assert title != Localized({"en": "B", "nb": "A"})
    assert title != "A"
    assert "A" != title  # noqa: SIM300 - the other way round is another method
    assert len({title, Localized({"nb": "A", "en": "B"})}) == 1
    assert repr(title) == "Localized({'nb': 'A', 'en': 'B'})"
    assert pickle.loads(pickle.dumps(title)) == title
    assert copy.deepcopy(title) == title


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2032", "2032-01-01", "2032-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("2022-11-17", "2022-11-17", "2022-11-17"),
    ],
)
def test_a_partial_date_is_as_exact_as_it_is_known(text: str, first: str, last: str) -> None:
    date = PartialDate.parse(text)
    assert str(date) == text
    assert (date.first_day.isoformat(), date.last_day.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["", "22", "2022-13", "2022-00", "2022-02-30", "2022-01-00", "0000", "2022-1-1", "２０２２"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_partial_dates_are_ordered() -> None:
    texts = ["2021-12-31", "2022", "2022-01", "2022-01-01", "2022-02"]
    assert [str(each) for each in sorted(map(PartialDate.parse, texts))] == texts


def test_a_period_is_written_short_where_it_says_no_more() -> None:
    period = Period.from_short("2020–2032")
    assert period
    assert period.to_short() == "2020-2032"
    assert Period(start=PartialDate(2020), end=PartialDate(2032), note="n").to_short() == ""
    assert Period(start=PartialDate(2020)).to_short() == ""
    assert Period(start=PartialDate(2020, 1), end=PartialDate(2032)).to_short() == ""
    with pytest.raises(ValueError):
        Period.from_short("2020 og utover")


def test_values_are_frozen_hashable_and_equal_by_content() -> None:
    goal = Goal(id=GoalId("a"), title="A", sdgs=(SdgLink(sdg="11"),))
    assert goal == Goal(id=GoalId("a"), title="A", sdgs=(SdgLink(sdg="11"),))
    assert goal != Goal(id=GoalId("a"), title="A")
    assert goal != Strategy(title="A")
    assert goal != "A"
    assert len({goal, copy.copy(goal)}) == 1
    assert pickle.loads(pickle.dumps(goal)) == goal
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        goal.title = "B"  # type: ignore[misc] # that is what is tested
    assert attrs.evolve(goal, title="B").title == "B"


def test_an_element_shows_what_it_says() -> None:
    goal = Goal(id=GoalId("a"), title="A", sdgs=(SdgLink(sdg="11"),))
    assert repr(goal) == "Goal(title='A', sdgs=(SdgLink(sdg='11'),), id='a')"


def test_the_days_of_a_consultation_run_from_the_latest_opening_to_the_latest_deadline() -> None:
    day = datetime.date
    consultation = Consultation(
        announced=day(2022, 4, 1), sent=day(2022, 4, 8), deadline=day(2022, 5, 27)
    )
    assert consultation.days == 49
    assert attrs.evolve(consultation, extended_to=day(2022, 6, 3)).days == 56
    assert Consultation(deadline=day(2022, 5, 27)).days is None
    assert Consultation(opened=day(2022, 4, 8)).days is None


def test_every_kind_can_be_named_by_the_plan_and_by_a_profile() -> None:
    kinds = set(element_classes())
    assert kinds == set(KindChoice.__args__)  # type: ignore[attr-defined] # a Literal has them
    assert kinds == set(shape(Terms).fields)


@pytest.mark.parametrize("cls", element_classes().values(), ids=lambda cls: cls.__name__)
def test_every_element_has_an_identifier_type_of_its_own_and_says_what_its_fields_mean(
    cls: type[Element],
) -> None:
    fields = shape(cls).fields
    assert list(fields)[:3] == ["id", "code", "title"]
    assert fields["id"].type_name == f"{cls.__name__}Id"
    for field in fields.values():
        assert field.doc, field.name
        assert not field.required
    assert cls.__doc__


def test_every_reference_leads_to_kinds_that_there_are() -> None:
    for cls in element_classes().values():
        for field in shape(cls).of_form("reference"):
            assert field.kinds
            assert set(field.kinds) <= set(element_classes())


def test_short_forms_name_a_field() -> None:
    for cls in [*element_classes().values(), *Part.__subclasses__()]:
        short = getattr(cls, "short", "")
        assert not short or short in shape(cls).fields


def test_a_field_of_an_unknown_type_is_the_programmers_mistake() -> None:
    @attrs.frozen
    class Strange:
        field: complex

    with pytest.raises(TypeError, match="cannot be of type"):
        shape(Strange)


def test_records_of_the_library_have_no_dictionaries_of_their_own() -> None:
    for cls in (*element_classes().values(), SdgLink, Period, Finding, Profile):
        assert (
            "__dict__" not in dir(cls)
            or not hasattr(cls, "__dictoffset__")
            or not cls.__dictoffset__
        )


def test_an_empty_plan_can_be_made() -> None:
    assert Plan().title == ""
    assert Plan() == Plan()
