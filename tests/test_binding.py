"""What a document is read as: every form of value, every short form, and what cannot be used."""

from __future__ import annotations

import datetime
import gc
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from strategiplan import (
    Goal,
    Indicator,
    Localized,
    Measurement,
    PartialDate,
    Period,
    Plan,
    PlanError,
    Report,
    SdgLink,
    Strategy,
    SubmissionCount,
    Term,
    Terms,
    Value,
    Vision,
    Wording,
    check,
    loads,
)
from strategiplan.binding import Bound, bind
from strategiplan.diagnostics import format_path
from strategiplan.model.profile import Count, Options, Profile, RuleSetting
from strategiplan.profiles import BUILT_IN, built_in, load_profile
from strategiplan.reading import Document, read_bytes
from strategiplan.walk import verify


def document(text: str) -> Document:
    return read_bytes(text.encode(), name="plan.yaml")


def bound(text: str) -> Bound[Plan]:
    return bind(document(text), Plan)


def plan_of(text: str) -> Plan:
    """The plan as far as it can be used."""
    found = bound(text).value
    assert found is not None
    return found


def report_of(text: str, language: str = "en") -> Report:
    return check(document(text), language=language)


def problems_of(text: str) -> list[tuple[str, str]]:
    """The codes and paths of what the binder finds, in its own order."""
    return [(each.code, format_path(each.target.path)) for each in bound(text).problems]


def words_of(text: str, code: str) -> str:
    """Message and hint of the first finding with that code."""
    finding = next(each for each in report_of(text).findings if each.code == code)
    return f"{finding.message} | {finding.hint}"


def place_of(text: str, code: str) -> tuple[int, int]:
    finding = next(each for each in report_of(text).findings if each.code == code)
    assert finding.place
    return finding.place.line, finding.place.column


# Forms


def test_every_form_of_value_is_read() -> None:
    plan = loads(
        """\
        title: Plan
        type: social-element
        status: adopted
        case_numbers: [20/46547]
        goals:
          - id: a
            rank: 2
            prioritised: false
            scope: [community, organisation]
            related: [b, c]
        indicators:
          - {title: I, baseline: {date: 2019-06, value: 1.10}, target: {value: -5, text: fem}}
        decisions:
          - {title: D, date: 2022-11-17}
        """
    )
    (goal,) = plan.goals
    assert (plan.type, plan.status) == ("social-element", "adopted")
    assert plan.case_numbers == ("20/46547",)
    assert (goal.rank, goal.prioritised) == (2, False)
    assert goal.scope == ("community", "organisation")
    assert goal.related == ("b", "c")
    assert plan.indicators == (
        Indicator(
            title="I",
            baseline=Measurement(date=PartialDate(2019, 6), value=Decimal("1.10")),
            target=Measurement(value=Decimal(-5), text="fem"),
        ),
    )
    assert str(plan.indicators[0].baseline and plan.indicators[0].baseline.value) == "1.10"
    assert plan.decisions[0].date == datetime.date(2022, 11, 17)


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [
        ("title: [a]", "a text", "a list"),
        ("id: {nb: a}", "an identifier", "a set of keys"),
        ("edition: {nb: a}", "a text", "a set of keys"),
        ("status: [draft]", "a word", "a list"),
        ("goals: Et mål", "a list", "a text"),
        ("actors: kommunen", "a list", "a text"),
        ("terms: delmål", "a set of keys", "a text"),
        ("terms: [delmål]", "a set of keys", "a list"),
        ("vision: [a]", "a set of keys", "a list"),
        ("goals: [{rank: [1]}]", "a number", "a list"),
        ("goals: [{prioritised: {a: b}}]", "true or false", "a set of keys"),
        ("decisions: [{date: [2022]}]", "a date", "a list"),
        ("goals: [Et mål]", "a set of keys", "a text"),
        ("owners: [[a]]", "an identifier", "a list"),
        ("title: {nb: [a]}", "a text", "a list"),
    ],
)
def test_a_wrong_form_is_named_beside_the_right_one(text: str, expected: str, found: str) -> None:
    words = words_of(f"edition: a\n{text}\n" if "edition" not in text else text, "SP104")
    assert f"should be {expected}, and {found} stands here" in words


def test_a_text_for_a_list_shows_how_it_is_written() -> None:
    plan = "title: a\nactors: [{id: kommunen}, {id: skolen}]\n"
    assert "`owners: [kommunen]`" in words_of(f"{plan}owners: kommunen\n", "SP104")
    assert "`owners: [kommunen, skolen]`" in words_of(
        f"{plan}owners: kommunen og skolen\n", "SP104"
    )
    assert "`sdgs: [11]`" in words_of("title: a\nsdgs: 11\n", "SP104")
    assert "`sdgs: [11, 13.2]`" in words_of("title: a\nsdgs: (11; 13.2)\n", "SP104")
    assert "`topics: [Næring, By]`" in words_of("title: a\ntopics: Næring, By\n", "SP104")
    assert "`- title: Et grønnere samfunn`" in words_of("goals: Et grønnere samfunn\n", "SP104")
    assert "`- title: 'Vi: sammen'`" in words_of("goals: 'Vi: sammen'\n", "SP104")
    assert "`title: Grønt`" in words_of("goals: [Grønt]\n", "SP104")


def test_nothing_is_suggested_that_would_be_wrong_itself() -> None:
    plan = "title: a\nactors: [{id: kommunen}]\ngoals: [{id: b, title: c, "
    words = words_of(f"{plan}responsible: ja}}]\n", "SP104")
    assert "“ja” is none that belongs here" in words
    assert "`responsible: [kommunen]`" in words
    assert "[ja]" not in words
    # A goal answers for nothing, and where there is nobody, nobody can be named.
    assert "[kommunen]" in words_of(f"{plan}responsible: b}}]\n", "SP104")
    assert "`owners: […]`" in words_of("title: a\nowners: ja\n", "SP104")
    assert words_of("title: a\nsdgs: 18\n", "SP104").endswith("write it as a list")
    assert words_of("title: a\ngoals: [{scope: alle}]\n", "SP104").endswith("write it as a list")
    assert words_of("title: a\ntopics: 'a: b'\n", "SP104").endswith("write it as a list")
    assert words_of("title: a\nperiod: [2020]\n", "SP104").endswith("write it as a set of keys")


@pytest.mark.parametrize("text", ["status: adopted", "status: 'adopted'", 'status: "adopted"'])
def test_a_choice_is_read_in_any_quotation_marks(text: str) -> None:
    assert loads(text).status == "adopted"


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("status: adoptd", "adopted"),
        ("status: Adopted", "adopted"),
        ("status: vedtatt", "adopted"),
        ("type: samfunnsdel", "social-element"),
        ("type: social_element", "social-element"),
    ],
)
def test_a_choice_that_does_not_exist_has_a_suggestion(text: str, suggestion: str) -> None:
    assert f"did you mean `{suggestion}`?" in words_of(f"title: a\n{text}\n", "SP105")


def test_a_choice_that_is_like_no_other_is_answered_with_all() -> None:
    words = words_of("title: a\nstatus: qqqq\n", "SP105")
    assert "draft, consultation, adopted or superseded" in words


@pytest.mark.parametrize("written", ["yes", "True", "1", "ja", "'true '"])
def test_only_true_and_false_are_true_and_false(written: str) -> None:
    text = f"goals:\n  - prioritised: {written}\n"
    assert problems_of(text) == [("SP105", "goals/0/prioritised")]
    assert plan_of(text).goals[0].prioritised is None


# Dates


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("27.5.2022", "2022-05-27"),
        ("27. 5. 2022", "2022-05-27"),
        ("27/5/2022", "2022-05-27"),
        ("07.05.2022", "2022-05-07"),
        ("26.22.2020", "year, month, day"),
        ("31.2.2022", "year, month, day"),
        ("2022-02-30", "year, month, day"),
        ("2022-5-27", "year, month, day"),
        ("27. mai 2022", "year, month, day"),
        ("20220527", "year, month, day"),
        ("2022-W21-5", "year, month, day"),
        ("2022-05-27T10:00", "year, month, day"),
        ("0000-01-01", "year, month, day"),
        ("２０２２-05-27", "year, month, day"),
        ("2022-05", "year, month, day"),
        ("2022", "year, month, day"),
    ],
)
def test_what_is_no_day_is_told_how_to_write_one(written: str, hint: str) -> None:
    text = f"title: a\ndecisions:\n  - {{title: b, date: '{written}'}}\n"
    assert problems_of(text) == [("SP106", "decisions/0/date")]
    assert hint in words_of(text, "SP106")
    assert plan_of(text).decisions[0].date is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        # No doubt: the day comes first where full stops stand between.
        ("27.05.2022", "where the date 27 May 2022 is meant"),
        ("5.6.2022", "where the date 5 June 2022 is meant"),
        ("27/5/2022", "where the date 27 May 2022 is meant"),
        ("6/6/2022", "where the date 6 June 2022 is meant"),
        ("2022–05–27", "where the date 27 May 2022 is meant"),
        ("2022-05-27 10:00", "where the date 27 May 2022 is meant"),
        ("2022-05-27T10:00:00Z", "where the date 27 May 2022 is meant"),
        ("27. mai 2022 kl. 12.00", "where the date 27 May 2022 is meant"),
        ("May 27, 2022", "where the date 27 May 2022 is meant"),
        ("March 3rd 2022", "where the date 3 March 2022 is meant"),
        # A guess is said to be one.
        ("27.05.22", "where perhaps the date 27 May 2022 is meant"),
        ("05/27/2022", "where perhaps the date 27 May 2022 is meant"),
        ("'2022-27-05'", "where perhaps the date 27 May 2022 is meant"),
        ("5/6/2022", "can mean 5 June 2022 or 6 May 2022"),
        ("5-6-2022", "can mean 5 June 2022 or 6 May 2022"),
        # Others cannot read the file at all.
        ("2022-27-05", "cannot read the file because of it; perhaps 27 May 2022 is meant"),
        ("2032-06-31", "there is no day 2032-06-31; other programs cannot read the file"),
        ("'2032-06-31'", "is no date"),
        ("31.6.2032", "is no date"),
        ("8 april", "is no date"),
        ("31. floreal 2022", "is no date"),
        ("floreal 31 2022", "is no date"),
        ("99.99.22", "is no date"),
    ],
)
def test_a_date_is_said_as_a_fact_only_where_it_is_one(written: str, said: str) -> None:
    text = f"title: a\ndecisions:\n  - title: b\n    date: {written}\n"
    assert problems_of(text) == [("SP106", "decisions/0/date")]
    assert said in words_of(text, "SP106")


@pytest.mark.parametrize("written", ["2020-02-29", "2022-12-31", "0001-01-01", "9999-12-31"])
def test_a_day_that_exists_is_read(written: str) -> None:
    plan = loads(f"decisions: [{{date: {written}}}]")
    assert str(plan.decisions[0].date) == written


@pytest.mark.parametrize("written", ["2032", "2032-06", "2032-06-30", "2024-02-29"])
def test_a_date_may_be_a_year_or_a_month(written: str) -> None:
    (source,) = loads(f"sources: [{{date: {written}}}]").sources
    assert str(source.date) == written


@pytest.mark.parametrize(
    "written", ["2032-13", "2032-00", "0000", "32", "20320", "2032-6", "'2032-06-31'"]
)
def test_a_date_that_cannot_be_is_not_read(written: str) -> None:
    text = f"sources: [{{date: {written}}}]"
    assert problems_of(text) == [("SP106", "sources/0/date")]
    assert "write 2022, 2022-05 or 2022-05-27" in words_of(text, "SP106")


def test_a_norwegian_date_is_turned_around_where_a_year_would_do_too() -> None:
    assert "2022-05-27" in words_of("sources: [{date: 27.5.2022}]", "SP106")


# Numbers


@pytest.mark.parametrize("written", ["0", "-1", "7000", "007", "9" * 18])
def test_whole_numbers_are_read(written: str) -> None:
    assert loads(f"goals: [{{rank: {written}}}]").goals[0].rank == int(written)


@pytest.mark.parametrize(
    "written",
    ["første", "1.5", "7 000", "1_000", "0x10", "+1", "1e3", "٣", "1" * 19, "NaN", "7.000,0"],
)
def test_what_is_no_whole_number_is_reported(written: str) -> None:
    text = f"goals:\n  - {{title: a, rank: '{written}'}}\n"
    assert problems_of(text) == [("SP107", "goals/0/rank")]
    assert plan_of(text).goals[0].rank is None


@pytest.mark.parametrize("written", ["0", "1.10", "-0.5", "1e3", "1E-3", "12345678901234567890.1"])
def test_numbers_keep_their_decimals(written: str) -> None:
    (indicator,) = loads(f"indicators: [{{baseline: {{value: {written}}}}}]").indicators
    assert indicator.baseline
    assert str(indicator.baseline.value) == str(Decimal(written))


@pytest.mark.parametrize(
    "written", ["7,5", "1.", ".5", "NaN", "Infinity", "1_0", "1 000", "1e9999", "9" * 31, "rundt 7"]
)
def test_what_is_no_number_is_reported(written: str) -> None:
    text = f"indicators: [{{baseline: {{value: '{written}'}}}}]"
    assert problems_of(text) == [("SP107", "indicators/0/baseline/value")]
    assert re.search("write (7.5|1000|.*or 7.5)", words_of(text, "SP107"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("7,5", "7.5"),
        ("-7,5", "-7.5"),
        ("7 500", "7500"),
        ("7\u00a0500 000", "7500000"),
        ("7.500,5", "7500.5"),
        ("75 %", "75"),
        ("12,5 prosent", "12.5"),
    ],
)
def test_a_number_in_another_form_is_shown_in_the_right_one(written: str, meant: str) -> None:
    text = f"indicators:\n  - baseline:\n      value: {written}\n"
    assert problems_of(text) == [("SP107", "indicators/0/baseline/value")]
    assert f"write {meant}, if that is meant" in words_of(text, "SP107")
    assert "write 7500, if" in words_of("goals: [{rank: 7 500}]", "SP107")
    assert "digits only" in words_of("goals: [{rank: '7,5'}]", "SP107")


# Short forms


def test_short_forms_say_the_same_as_long_ones() -> None:
    short = """\
        title: Plan
        period: 2020-2032
        vision: Sammen
        values: [åpen, {title: modig, code: 2}]
        terms: {goal: hovedmål, strategy: {one: strategi, many: strategier}}
        sdgs: [11, 11.2, {sdg: 17, role: primary}]
        wordings: [Samfunnsdelen]
        participation:
          - {title: P, submissions: 120}
        """
    plan = loads(short)
    assert plan.period == Period(start=PartialDate(2020), end=PartialDate(2032))
    assert plan.vision == Vision(title="Sammen")
    assert plan.values == (Value(title="åpen"), Value(title="modig", code="2"))
    assert plan.terms == Terms(
        goal=Term(one="hovedmål"), strategy=Term(one="strategi", many="strategier")
    )
    assert [link.sdg for link in plan.sdgs] == ["11", "11.2", "17"]
    assert plan.sdgs[0] == SdgLink(sdg=plan.sdgs[0].sdg)
    assert plan.wordings == (Wording(text="Samfunnsdelen"),)
    assert plan.participation[0].submissions == SubmissionCount(received=120)


@pytest.mark.parametrize(
    "written", ["2020-2032", "2020–2032", "2020 - 2032", "2020 – 2032", "'2020-2032'"]
)
def test_a_period_is_two_years_with_a_hyphen_or_a_dash(written: str) -> None:
    assert loads(f"period: {written}").period == Period.from_short("2020-2032")


@pytest.mark.parametrize("written", ["2020", "fra 2020", "2020-01-2032", "2032-20"])
def test_what_is_no_period_is_reported(written: str) -> None:
    text = f"title: a\nperiod: {written}\n"
    assert problems_of(text) == [("SP106", "period")]
    assert "2020-2032, or `start` and `end`" in words_of(text, "SP106")


@pytest.mark.parametrize("written", ["2020-32", "2020—2032", "2020 til 2032", "fra 2020 til 2032"])
def test_a_period_in_another_form_is_shown_in_the_right_one(written: str) -> None:
    text = f"title: a\nperiod: {written}\n"
    assert problems_of(text) == [("SP106", "period")]
    assert "write 2020-2032, if that is meant" in words_of(text, "SP106")


def test_the_year_0000_is_no_year_of_a_period() -> None:
    assert problems_of("period: 0000-2032") == [("SP106", "period")]


def test_a_short_form_that_cannot_be_used_leaves_the_rest() -> None:
    text = "participation:\n  - {title: a, submissions: mange}\n  - {title: b, submissions: 3}\n"
    assert problems_of(text) == [("SP107", "participation/0/submissions")]
    first, second = plan_of(text).participation
    assert first.submissions is None
    assert second.submissions == SubmissionCount(received=3)


@pytest.mark.parametrize(
    "written", ["|\n  Sammen\n", ">\n  Sammen\n", ">-\n  Sammen\n", "|+\n  Sammen\n\n"]
)
def test_a_block_text_is_the_same_in_short_form(written: str) -> None:
    assert loads(f"title: a\nvision: {written}").vision == Vision(title="Sammen")


# Texts in several languages


def test_a_text_may_be_given_in_several_languages() -> None:
    plan = loads("title: {nb: Planen, en: The plan}\ntopics: [a, {nn: b, se: c}]\n")
    assert plan.title == Localized({"nb": "Planen", "en": "The plan"})
    assert str(plan.title) == "Planen"
    assert plan.topics == ("a", Localized({"nn": "b", "se": "c"}))


def test_a_block_text_in_a_language_loses_its_line_end() -> None:
    plan = loads("title:\n  nb: |\n    a\n    b\n  en: >\n    c\n")
    assert plan.title == Localized({"nb": "a\nb", "en": "c"})


def test_a_language_that_is_none_is_reported_and_left_out() -> None:
    text = "title: {bokmål: a, en: b, EN: c, 'e': d}\n"
    assert problems_of(text) == [
        ("SP110", "title/bokmål"),
        ("SP110", "title/EN"),
        ("SP110", "title/e"),
    ]
    assert plan_of(text).title == Localized({"en": "b"})


def test_a_language_may_have_a_region_or_a_script() -> None:
    plan = loads("title: {nb-NO: a, zh-Hant: b, smj: c}\n")
    assert plan.title == Localized({"nb-NO": "a", "zh-Hant": "b", "smj": "c"})


def test_a_language_is_given_once() -> None:
    text = "title: a\nnote:\n  nb: b\n  en: c\n  nb: d\n"
    assert problems_of(text) == [("SP101", "note/nb")]
    assert place_of(text, "SP101") == (5, 3)
    assert plan_of(text).note == Localized({"nb": "b", "en": "c"})


def test_a_duplicate_language_shows_both_places() -> None:
    text = "title: a\nnote:\n  nb: b\n  en: c\n  nb: d\n"
    (finding,) = [each for each in report_of(text).findings if each.code == "SP101"]
    (related,) = finding.related
    assert related.place
    assert (related.place.line, related.place.column) == (3, 3)


def test_each_repetition_of_a_language_has_its_own_place() -> None:
    text = "title: a\nnote:\n  nb: b\n  nb: c\n  nb: d\n"
    lines = [
        each.place and each.place.line for each in report_of(text).findings if each.code == "SP101"
    ]
    assert lines == [4, 5]


@pytest.mark.parametrize(
    "written", ["{}", "{nb: }", "{bokmål: a}", "{nb: [a]}", "{nb: '', en: ''}"]
)
def test_a_text_in_no_language_is_no_text(written: str) -> None:
    text = f"edition: a\ntitle: {written}\ngoals: [{{title: {written}}}]\n"
    plan = plan_of(text)
    assert plan.title == ""
    assert plan.goals[0].title == ""
    report = report_of(text)
    assert {each.code for each in report.findings} & {"SP104", "SP108", "SP110"}


@pytest.mark.parametrize("written", ["{}", "{nb: }", "[a]", "", "''"])
def test_a_required_text_that_cannot_be_used_is_reported(written: str) -> None:
    text = f"title: a\nmisprints:\n  - {{field: title, written: {written}}}\n"
    found = report_of(text)
    assert [each.code for each in found.findings if each.code in ("SP103", "SP104", "SP108")]
    assert plan_of(text).misprints[0].written == ""


def test_an_empty_language_says_which_one_is_empty() -> None:
    text = "title: {nb: a, en: }\n"
    assert problems_of(text) == [("SP108", "title/en")]
    assert "`en` has no value" in words_of(text, "SP108")


# Keys


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("hovedmål", "goals"),
        ("titel", "title"),
        ("Title", "title"),
        ("goal", "goals"),
        ("focus-areas", "focus_areas"),
        ("focusAreas", "focus_areas"),
        ("satsingsområder", "focus_areas"),
        ("visjon", "vision"),
        ("høringer", "consultations"),
        ("kilder", "sources"),
        ("tittel", "title"),
    ],
)
def test_an_unknown_key_has_a_suggestion(key: str, meant: str) -> None:
    text = f"edition: a\n{key}: b\n"
    assert problems_of(text) == [("SP102", key)]
    assert f"did you mean `{meant}`?" in words_of(text, "SP102")
    assert place_of(text, "SP102") == (2, 1)


def test_an_unknown_key_that_is_like_no_other_is_answered_with_those_that_belong() -> None:
    words = words_of("title: a\nqqqqqq: b\n", "SP102")
    assert "keys that belong here: id, code, title" in words


@pytest.mark.parametrize(
    "value", ["b", "[b]", "{b: c}", "[[{b: [c]}], d]", "|\n  b\n  c", "", "''"]
)
def test_what_stands_under_an_unknown_key_is_passed_over(value: str) -> None:
    text = f"title: a\nukjent: {value}\nedition: d\n"
    assert problems_of(text) == [("SP102", "ukjent")]
    assert plan_of(text) == Plan(title="a", edition="d")


@pytest.mark.parametrize(
    "text",
    [
        "vision: {title: Bredt, åpent samfunn}\n",
        "goals:\n  - {id: a, title: Bredt, åpent samfunn, rank: 1}\n",
        "terms: {goal: {one: mål, stort mål}}\n",
    ],
)
def test_a_comma_in_braces_is_explained(text: str) -> None:
    words = words_of(f"edition: a\n{text}", "SP102")
    assert "is read as a key, since a comma separates keys between { and }" in words
    assert "in quotation marks" in words
    assert "did you mean" not in words


def test_a_duplicate_key_shows_both_places_and_keeps_the_first() -> None:
    text = "title: a\nedition: b\ntitle: c\n"
    (finding,) = [each for each in report_of(text).findings if each.code == "SP101"]
    assert finding.place
    assert (finding.place.line, finding.place.column) == (3, 1)
    (related,) = finding.related
    assert related.place
    assert (related.place.line, related.place.column) == (1, 1)
    assert plan_of(text) == Plan(title="a", edition="b")


def test_each_repetition_of_a_key_has_its_own_place() -> None:
    text = "title: a\ntitle: b\ntitle: c\ngoals: []\ngoals: [{rank: x}]\n"
    found = [
        each.place and each.place.line for each in report_of(text).findings if each.code == "SP101"
    ]
    assert found == [2, 3, 5]


def test_a_key_whose_first_value_cannot_be_used_is_still_a_duplicate() -> None:
    text = "goals:\n  - {title: a, rank: x, rank: 1}\n"
    assert problems_of(text) == [("SP107", "goals/0/rank"), ("SP101", "goals/0/rank")]
    assert plan_of(text).goals[0].rank is None


def test_a_missing_key_is_shown_at_its_element() -> None:
    text = "title: a\nsdgs:\n  - {sdg: 11}\n  - {note: b}\nmisprints:\n  - {meant: c}\n"
    assert problems_of(text) == [
        ("SP103", "sdgs/1"),
        ("SP103", "misprints/0"),
        ("SP103", "misprints/0"),
    ]
    lines = [
        each.place and each.place.line for each in report_of(text).findings if each.code == "SP103"
    ]
    assert lines == [4, 6, 6]
    assert "add `sdg:` with its value" in words_of(text, "SP103")


def test_a_missing_key_leaves_the_plan_whole_enough_to_name_things() -> None:
    plan = plan_of("title: a\nsdgs: [{note: b}]\n")
    assert plan.sdgs[0].note == "b"
    assert plan.sdgs[0].sdg == ""


@pytest.mark.parametrize(
    ("key", "written"),
    [
        (key, written)
        for key in ("title", "vision", "goals", "owners", "status", "period", "terms")
        for written in ("", "~", "null", "''", '""')
        # In a text `~` and `null` are what was written.
        if key != "title" or written not in ("~", "null")
    ],
)
def test_an_empty_value_is_reported_and_read_as_if_it_were_not_there(
    key: str, written: str
) -> None:
    text = f"edition: a\n{key}: {written}\n"
    found = bound(text)
    codes = {each.code for each in found.problems}
    # Quotation marks around nothing are no word of a choice.
    assert codes == {"SP108"} or (key == "status" and codes == {"SP105"})
    assert found.value == Plan(edition="a")
    assert loads(text) == Plan(edition="a") or key == "status"


def test_a_key_that_is_a_list_or_a_mapping_is_passed_over_with_its_value() -> None:
    text = "title: a\n{goals}: [b, {c: d}]\n[e]: f\nedition: g\n"
    assert [code for code, _ in problems_of(text)] == ["SP109", "SP109"]
    assert plan_of(text) == Plan(title="a", edition="g")


# Lists


def test_an_item_that_cannot_be_used_leaves_the_paths_of_the_others_true() -> None:
    text = """\
title: a
goals:
  - Et mål
  - {title: b, rank: x}
  - [c]
  - {title: d, rank: y}
  -
  - {title: e, rank: z}
"""
    assert problems_of(text) == [
        ("SP104", "goals/0"),
        ("SP107", "goals/1/rank"),
        ("SP104", "goals/2"),
        ("SP107", "goals/3/rank"),
        ("SP108", "goals/4"),
        ("SP107", "goals/5/rank"),
    ]
    assert [goal.title for goal in plan_of(text).goals] == ["", "b", "", "d", "", "e"]
    findings = [each for each in report_of(text).findings if each.code == "SP107"]
    assert [each.place and each.place.line for each in findings] == [4, 6, 8]
    assert [each.where for each in findings] == ["goal 2 “b”", "goal 4 “d”", "goal 6 “e”"]


def test_a_reference_that_cannot_be_used_leaves_the_paths_of_the_others_true() -> None:
    text = "title: a\nowners: [b, {c: d}, [e], '', f]\n"
    assert problems_of(text) == [
        ("SP104", "owners/1"),
        ("SP104", "owners/2"),
        ("SP108", "owners/3"),
    ]
    assert plan_of(text).owners == ("b", "", "", "", "f")


def test_a_reference_after_one_that_cannot_be_used_is_checked_in_its_place() -> None:
    report = report_of("title: a\nowners: [b, {c: d}, b]\n")
    (repeated,) = [each for each in report.findings if each.name == "repeated-reference"]
    assert repeated.path == ("owners", 2)
    assert repeated.place
    assert repeated.place.column == 21


@pytest.mark.parametrize(
    ("text", "checked"),
    [
        ("topics: [[a], '  b']", ("topics", 1)),
        ("not_recorded: [[a], tull]", ("not_recorded", 1)),
        ("case_numbers: [[a], tull]", ("case_numbers", 1)),
    ],
)
def test_a_text_of_a_list_keeps_its_path_too(text: str, checked: tuple[str, int]) -> None:
    report = report_of(f"title: a\n{text}\n")
    paths = [each.path for each in report.findings if each.path[:1] == checked[:1]]
    assert (checked[0], 0) in paths
    assert all(path in ((checked[0], 0), checked, checked[:1]) for path in paths)
    for finding in report.findings:
        if finding.path[:1] == checked[:1] and finding.code not in ("SP104", "SP402"):
            assert finding.path == checked


def test_an_item_that_cannot_be_used_is_in_no_other_findings_way() -> None:
    report = report_of("title: a\nsdgs: [11, [12], 99]\n")
    found = [(each.code, each.path) for each in report.findings if each.path]
    assert ("SP104", ("sdgs", 1)) in found
    assert [path for code, path in found if code == "SP501"] == [("sdgs", 2, "sdg")]


# What is no plan, and what is half of one


def test_a_plan_that_cannot_be_used_whole_is_not_given_out() -> None:
    report = report_of("title: a\nstatus: tull\n")
    assert (report.plan, report.complete, report.ok) == (None, False, False)
    with pytest.raises(PlanError) as raised:
        loads("title: a\nstatus: tull\n")
    assert [each.code for each in raised.value.findings] == ["SP105"]
    assert "SP105" in str(raised.value)


def test_a_harmless_finding_leaves_the_plan_whole() -> None:
    report = report_of("title: a\nvision:\n")
    assert report.plan == Plan(title="a")
    assert report.complete
    assert report.ok


def test_what_is_found_before_a_fault_that_ends_the_reading_is_kept() -> None:
    text = "title: a\nstatus: tull\ngoals:\n  - {rank: x}\n  - [b\n      c\n"
    codes = [code for code, _ in problems_of(text)]
    assert sorted(set(codes)) == ["SP015", "SP105", "SP107"] or "SP104" in codes
    assert bound(text).value is None


def test_problems_are_reported_once_although_the_text_is_read_again() -> None:
    text = "title: a\nstatus: tull\nedition: b: c\nnote: d: e\ngoals: [{rank: x}]\n"
    assert sorted(code for code, _ in problems_of(text)) == ["SP011", "SP011", "SP105", "SP107"]


def test_a_file_with_no_known_key_is_another_file() -> None:
    (problem,) = bound("name: Build\non: push\njobs: {}\n").problems
    assert (problem.code, problem.variant) == ("SP008", "keys")
    assert problem.values["keys"] == ("name", "on", "jobs")


@pytest.mark.parametrize("text", ["goals:\nx: 1\n", "title:\nx: 1\n", "goals: []\nx: 1\n"])
def test_a_file_with_one_known_key_is_a_plan_even_if_it_is_empty(text: str) -> None:
    assert ("SP102", "x") in problems_of(text)
    assert bound(text).value is not None


def test_depth_is_limited_by_the_same_number_everywhere() -> None:
    deep = "goals: [" + "{subgoals: [" * 40 + "]}" * 40 + "]"
    assert [code for code, _ in problems_of(deep)] == ["SP007"]
    json = '{"goals": [' + '{"subgoals": [' * 40 + "]}" * 40 + "]}"
    assert [
        each.code for each in check(read_bytes(json.encode())).findings if each.code < "SP2"
    ] == ["SP007"]


def test_a_plan_may_be_as_deep_as_real_plans_are() -> None:
    text = "goals: [" + "{subgoals: [" * 20 + "]}" * 20 + "]"
    assert problems_of(text) == []


# Profiles


def test_a_profile_is_read_by_the_same_binder() -> None:
    text = """\
        name: egen
        title: {nb: Egen, en: Own}
        levels: [goal, subgoal]
        terms: {goal: hovedmål}
        counts:
          - {kind: subgoal, within: goal, exactly: 5}
        required:
          goal: [id, title]
        rules:
          unused-actor: off
          SP706: {severity: error, valid_from: 2009-07-01}
        options:
          minimum_days: {plan-proposal: 42}
          adopting_bodies: [council]
        """
    found = bind(document(text), Profile)
    assert found.problems == []
    assert found.value == Profile(
        name="egen",
        title=Localized({"nb": "Egen", "en": "Own"}),
        levels=("goal", "subgoal"),
        terms=Terms(goal=Term(one="hovedmål")),
        counts=(Count(kind="subgoal", within="goal", exactly=5),),
        required={"goal": ("id", "title")},
        rules={
            "unused-actor": RuleSetting(severity="off"),
            "SP706": RuleSetting(severity="error", valid_from=datetime.date(2009, 7, 1)),
        },
        options=Options(minimum_days={"plan-proposal": 42}, adopting_bodies=("council",)),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rules: {a: [off]}", [("SP104", "rules/a")]),
        ("rules: {a: tull}", [("SP105", "rules/a")]),
        ("rules: {a: off, a: error}", [("SP101", "rules/a")]),
        ("rules: [a]", [("SP104", "rules")]),
        ("rules:", [("SP108", "rules")]),
        ("rules: {[a]: off}", [("SP109", "rules")]),
        ("required: {goal: title}", [("SP104", "required/goal")]),
        ("required: {goal: [[a], title]}", [("SP104", "required/goal/0")]),
        ("options: {minimum_days: {a: seks}}", [("SP107", "options/minimum_days/a")]),
        ("options: {minimum_days: 42}", [("SP104", "options/minimum_days")]),
        ("levels: [goal, mål]", [("SP105", "levels/1")]),
        ("counts: [{within: goal}]", [("SP103", "counts/0")]),
        ("counts: [{kind: tull, within: goal}]", [("SP105", "counts/0/kind")]),
    ],
)
def test_what_is_wrong_in_a_profile_has_its_path(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = bind(document(f"name: a\n{text}\n"), Profile)
    assert [(each.code, format_path(each.target.path)) for each in found.problems] == expected
    assert found.value is not None
    report = check(document(f"name: a\n{text}\n"), language="en")
    for finding in report.findings:
        assert finding.place
        assert finding.place.line in (1, 2)
        assert not re.search(r"\{[a-z]+\}", finding.message + finding.hint)


def test_a_profile_is_told_from_a_plan_by_its_keys() -> None:
    report = check(document("name: a\nextends: generic\nrules: {unused-actor: tull}\n"))
    assert [each.code for each in report.findings] == ["SP105"]
    assert report.plan is None


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_profiles_of_the_library_are_sound(name: str) -> None:
    profile, problems = load_profile(name)
    assert problems == []
    assert profile.name == built_in(name).name == name


# The garbage collector


@pytest.fixture
def collector() -> Iterator[None]:
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


TEXTS = ["title: a\n", "title: a: b\n", "title: [a\n", "", "status: x\n", "goals:" + "[" * 100]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(text: str, enabled: bool, collector: None) -> None:
    (gc.enable if enabled else gc.disable)()
    bound(text)
    assert gc.isenabled() is enabled
    report_of(text)
    assert gc.isenabled() is enabled


def test_the_garbage_collector_is_left_as_it_was_after_a_crash(
    monkeypatch: pytest.MonkeyPatch, collector: None
) -> None:
    class CrashError(Exception):
        pass

    def crash(*_: Any) -> Any:
        raise CrashError

    monkeypatch.setattr("strategiplan.binding._Binder.document", crash)
    gc.enable()
    with pytest.raises(CrashError):
        bound("title: a\n")
    assert gc.isenabled()


def test_a_made_plan_equals_a_read_one() -> None:
    made = Plan(
        title="a",
        goals=(Goal(title="b", rank=1, strategies=(Strategy(title="c", prioritised=True),)),),
    )
    read = loads(
        "title: a\ngoals: [{title: b, rank: 1, strategies: [{title: c, prioritised: true}]}]"
    )
    assert read == made
    assert hash(read.goals[0]) == hash(made.goals[0])


def test_after_twenty_thousand_faults_reading_ends() -> None:
    report = report_of("title: a\n" * 30_000)
    codes = [finding.code for finding in report.findings]
    assert codes.count("SP101") == 20_000
    assert codes.count("SP009") == 1
    assert report.plan is None


def test_a_list_in_the_place_of_a_language_is_no_language() -> None:
    report = report_of("title: a\nnote: {[nb]: a, en: b}\n")
    assert [(each.code, each.path) for each in report.findings if each.severity == "error"] == [
        ("SP109", ("note",))
    ]


def test_an_element_without_its_dash_is_told_so() -> None:
    report = report_of("title: a\ngoals:\n  title: b\n")
    assert [each.hint for each in report.findings if each.code == "SP104"] == [
        "write `- ` in front of the first key of each element"
    ]
    report = report_of("title: a\ngoals:\n  - id: b\n    title: B\n    id: c\n    title: C\n")
    assert "write `- ` in front of it" in report.findings[0].hint


def test_a_second_list_is_to_be_moved_and_not_removed() -> None:
    report = report_of("title: a\ngoals: [{id: b}]\ngoals: [{id: c}]\n")
    assert report.findings[0].hint.startswith("move what stands here to the first `goals`")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("27.5.2022", "2022-05-27"),
        ("27/5/2022", "2022-05-27"),
        ("2022-5-27", "2022-05-27"),
        ("27. mai 2022", "2022-05-27"),
        ("1 March 2022", "2022-03-01"),
        ("3. august 2022", "2022-08-03"),
        ("31.2.2022", ""),
        ("31. floreal 2022", ""),
        ("i vår", ""),
    ],
)
def test_a_day_in_another_form_is_given_back_in_the_right_one(text: str, meant: str) -> None:
    report = report_of(f"title: a\nconsultations: [{{title: b, deadline: '{text}'}}]\n")
    (finding,) = [each for each in report.findings if each.code == "SP106"]
    assert finding.hint == f"write year, month, day: {meant or '2022-05-27'}"


def test_what_is_lost_cannot_be_switched_off() -> None:
    report = check(
        read_bytes(b"title: a\ntitel: b\n"), Profile(rules={"SP102": RuleSetting(severity="off")})
    )
    assert [each.code for each in report.findings] == ["SP102"]
    assert check(read_bytes(b"title: a\ntitel: b\n"), ignore="SP102").plan is None
    assert not check(read_bytes(b"title: a\ntitel: b\n"), select="SP3").ok


def test_an_everyday_word_for_a_key_of_another_place_is_no_suggestion() -> None:
    report = report_of("title: a\nsdgs: [{sdg: 11, tittel: b}]\n")
    assert report.findings[0].hint == "keys that belong here: sdg, role, note or sources"


def test_the_same_slip_gets_the_same_suggestion_each_time() -> None:
    report = report_of(
        "title: a\nowners: [komunen]\npartners: [komunen]\nactors: [{id: kommunen, title: K}]\n"
    )
    hints = [each.hint for each in report.findings if each.code == "SP211"]
    assert hints == ["did you mean `kommunen`?"] * 2


@pytest.mark.parametrize(
    ("count", "wanted", "codes"),
    [
        ("{}", SubmissionCount(), []),
        ("{received: mange}", SubmissionCount(), ["SP107"]),
        ("{note: Ikke talt}", SubmissionCount(note="Ikke talt"), []),
        ("{received: }", SubmissionCount(), ["SP108"]),
        ("{file: innspill.csv}", SubmissionCount(file="innspill.csv"), []),
    ],
)
def test_submissions_may_be_counted_or_lie_in_a_file(
    count: str, wanted: SubmissionCount, codes: list[str]
) -> None:
    text = f"title: P\nconsultations: [{{title: H, submissions: {count}}}]\n"
    bound = bind(read_bytes(text.encode()), Plan)
    assert bound.value
    assert bound.value.consultations[0].submissions == wanted
    assert [each.code for each in bound.problems] == codes
    verify(bound.value)
