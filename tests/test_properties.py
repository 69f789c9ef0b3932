"""Laws: what holds for every plan, every spoiled plan and everything that is none."""

from __future__ import annotations

import string
from typing import Any, Literal

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from strategies import NASTY, RICH, plans, texts
from strategiplan import (
    Consultation,
    Goal,
    Localized,
    Plan,
    Report,
    SdgLink,
    SubmissionCount,
    Value,
    Vision,
    check,
    dumps,
    format_path,
    loads,
)
from strategiplan.binding import bind
from strategiplan.checks import submission_rules
from strategiplan.messages import LANGUAGES, messages
from strategiplan.personal_data import HIDDEN, NEVER_SHOWN, hide
from strategiplan.profiles import BUILT_IN
from strategiplan.reading import Document, read_bytes, yaml_events
from strategiplan.text import Lines
from strategiplan.writing.plain import to_plain
from strategiplan.writing.yaml import to_yaml

Format = Literal["yaml", "json"]

law = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
        HealthCheck.function_scoped_fixture,
    ],
)
long_law = settings(law, max_examples=250)

every_format = pytest.mark.parametrize("format", ["yaml", "json"])


def document(text: str, format: Format | None = None) -> Document:
    return read_bytes(text.encode(), name="plan.yaml", format=format)


def without_place(report: Report) -> list[tuple[str, str]]:
    return sorted((each.code, format_path(each.path)) for each in report.findings)


def assert_is_readable(report: Report) -> None:
    """The findings are in words, and none of the words is a gap that nobody filled."""
    written = repr(report.plan)
    for finding in report.findings:
        assert finding.message
        assert finding.severity in ("error", "warning", "info")
        assert str(finding)
        for words in (finding.message, finding.hint, finding.where):
            assert "_Missing" not in words, finding
            assert not any(gap in words and gap not in written for gap in GAPS), finding
        for words in (finding.message, finding.hint, finding.where, finding.excerpt, finding.key):
            assert hide(words, NEVER_SHOWN) == words, finding


def assert_places_are_inside(report: Report, text: str) -> None:
    lines = Lines(text)
    for finding in report.findings:
        places = [finding.place, *(each.place for each in finding.related)]
        for place in places:
            assert place is not None, finding
            assert 1 <= place.line <= len(lines), finding
            assert 1 <= place.column <= len(lines.line(place.line)) + 1, finding
            assert place.end_line == place.line, finding
            assert place.column <= place.end_column <= len(lines.line(place.line)) + 2, finding
        assert finding.place
        line = lines.line(finding.place.line)
        assert len(finding.excerpt) == len(line), finding
        shown = zip(finding.excerpt, line, strict=True)
        assert all(each in (written, HIDDEN) for each, written in shown), finding


# Writing and reading


@every_format
@given(plan=plans())
@law
def test_what_is_written_is_read_back(plan: Plan, format: Format) -> None:
    assert loads(dumps(plan, format=format), format=format) == plan


@given(plan=plans())
@law
def test_what_is_written_is_read_back_without_libyaml(plan: Plan) -> None:
    text = dumps(plan)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_events, "_Parser", yaml.SafeLoader)
        assert loads(text, format="yaml") == plan


@every_format
@pytest.mark.parametrize("text", NASTY)
def test_every_nasty_text_is_read_back_from_every_place(text: str, format: Format) -> None:
    plan = Plan(
        title=text,
        edition=text,
        topics=(text, Localized({"nb": text, "no": text})),
        case_numbers=(text, text),
        vision=Vision(title=text),
        values=(Value(title=text), Value(title=text, code="1")),
        sdgs=(SdgLink(sdg=text),),
        goals=(Goal(title=Localized({"nb": text}), description=text),),
    )
    written = dumps(plan, format=format)
    assert loads(written, format=format) == plan
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_events, "_Parser", yaml.SafeLoader)
        assert loads(written, format=format) == plan


@every_format
@given(plan=plans())
@law
def test_what_is_read_is_written_as_it_was(plan: Plan, format: Format) -> None:
    text = dumps(plan, format=format)
    assert dumps(loads(text, format=format), format=format) == text


@given(plan=plans())
@law
def test_a_format_is_told_by_the_text_itself(plan: Plan) -> None:
    for format in ("yaml", "json"):
        text = dumps(plan, format=format)
        # An empty plan is `{}` in both.
        assert loads(text) == plan


def as_written(value: Any) -> Any:
    """Plain values as a reader gives them that takes every scalar for text."""
    if isinstance(value, dict):
        return {key: as_written(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_written(each) for each in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


@given(plan=plans())
@law
def test_another_yaml_reader_reads_the_same_texts(plan: Plan) -> None:
    assert yaml.load(dumps(plan), yaml.BaseLoader) == as_written(to_plain(plan))


def assert_guessed_alike(text: str) -> None:
    """A reader that guesses types gives back the text, or what prints as it."""
    written = to_yaml({"title": text, "note": text, "list": [text, text]})
    read = yaml.safe_load(written)
    assert str(read["title"]) == str(read["note"]) == text, written
    assert [str(each) for each in read["list"]] == [text, text], written


@pytest.mark.parametrize("text", NASTY)
def test_a_yaml_reader_that_guesses_prints_every_nasty_text_as_it_stands(text: str) -> None:
    assert_guessed_alike(text)


@given(
    text=st.one_of(
        texts(), st.text("0123456789.eExo_:+-TZ ", min_size=1, max_size=12), st.floats().map(str)
    )
)
@example("1.0")
@example("0000-00-00")
@example("1e5")
@example("10:20")
@long_law
def test_a_yaml_reader_that_guesses_prints_any_text_as_it_stands(text: str) -> None:
    assert_guessed_alike(text)


@given(plan=plans())
@law
def test_both_formats_have_the_same_paths(plan: Plan) -> None:
    found = []
    for format in ("yaml", "json"):
        places = document(dumps(plan, format=format), format).places()
        found.append([(path, key is None) for path, key, _ in places])
    assert found[0] == found[1]


@given(plan=plans())
@law
def test_a_written_line_of_house_style_has_no_trailing_space(plan: Plan) -> None:
    text = dumps(plan)
    assert text.endswith("\n")
    assert not [line for line in text.split("\n") if line != line.rstrip(" \t")]


# Checking


@pytest.mark.parametrize("profile", BUILT_IN)
@given(plan=plans())
@example(plan=Plan(consultations=(Consultation(submissions=SubmissionCount(file="svar.csv")),)))
@law
def test_every_plan_is_checked_alike_in_memory_and_on_file(plan: Plan, profile: str) -> None:
    report = check(plan, profile, language="en")
    assert_is_readable(report)
    assert report.plan is plan
    text = dumps(plan)
    on_file = check(document(text), profile, language="en")
    assert_is_readable(on_file)
    assert_places_are_inside(on_file, text)
    assert on_file.plan == plan
    # What lies beside a file is looked for only where there is a file.
    beside = {rule.code for rule in (*submission_rules.REFUSALS, *submission_rules.AGAINST)}
    found = [(code, path) for code, path in without_place(on_file) if code not in beside]
    assert found == without_place(report)


@pytest.mark.parametrize("language", ["nb", "nn"])
@given(plan=plans())
@law
def test_a_plan_is_checked_in_norwegian_with_the_same_findings(plan: Plan, language: str) -> None:
    report = check(plan, language=language)
    assert_is_readable(report)
    assert without_place(report) == without_place(check(plan, language="en"))


@given(plan=plans())
@law
def test_json_is_checked_as_yaml_is(plan: Plan) -> None:
    text = dumps(plan, format="json")
    report = check(document(text, "json"), language="en")
    assert_places_are_inside(report, text)
    assert without_place(report) == without_place(check(document(dumps(plan)), language="en"))


# Spoiled plans

GAPS = {
    f"{{{name}}}"
    for language in LANGUAGES
    for texts_of in messages(language).values()
    for text in texts_of
    for _, name, _, _ in string.Formatter().parse(text)
    if name and len(name) > 4
}
"""The placeholders of all messages, as they would look if nobody filled them."""

SPOILERS = [
    *list(":#'\"[]{},-&*!|>%@`?\\\t \n\r\xa0\u2028\x85\ufeff\x00æ~"),
    ": ",
    " #",
    "\n\n",
    "---\n",
    "...\n",
    "<<: *a\n",
    "\n  ",
    "[]",
    "{}",
    "- ",
    "? ",
]
VALUES = [
    "",
    "null",
    "[]",
    "{}",
    "[[]]",
    "{a: b}",
    "x: y",
    "27.5.2022",
    "-1",
    "'",
    "- a",
    "|",
    "yes",
]


def signs() -> st.SearchStrategy[str]:
    """A heap of the signs that mean something to YAML."""
    return st.text("ab :-#'\"[]{},&*!|>%@`?\\\t\n\r\u00a0\u2028~", max_size=40)


@st.composite
def spoiled(draw: st.DrawFn, text: str = RICH) -> str:
    """The text with one to four accidents."""
    for _ in range(draw(st.integers(1, 4))):
        what = draw(st.integers(0, 7))
        at = draw(st.integers(0, max(len(text) - 1, 0)))
        lines = text.splitlines(keepends=True) or [""]
        line = draw(st.integers(0, len(lines) - 1))
        if what == 0:
            text = text[:at] + text[at + 1 :]
        elif what == 1:
            text = text[:at] + draw(st.sampled_from(SPOILERS)) + text[at:]
        elif what == 2:
            text = text[:at]
        elif what == 3:
            text = "".join(lines[:line] + lines[line + 1 :])
        elif what == 4:
            text = "".join([*lines[: line + 1], *lines[line:]])
        elif what == 5:
            other = draw(st.integers(0, len(lines) - 1))
            lines[line], lines[other] = lines[other], lines[line]
            text = "".join(lines)
        elif what == 6:
            key, colon, _ = lines[line].partition(":")
            lines[line] = f"{key}{colon} {draw(st.sampled_from(VALUES))}\n"
            text = "".join(lines)
        else:
            lines[line] = draw(st.sampled_from([" ", "  ", "\t"])) + lines[line]
            text = "".join(lines)
    return text


def assert_is_checked(data: bytes, format: Format | None = None) -> Report:
    read = read_bytes(data, name="plan", format=format)
    report = check(read, language="en")
    assert isinstance(report, Report)
    for finding in report.findings:
        assert finding.message
        assert str(finding)
    if "SP004" not in {each.code for each in report.findings}:
        # The text that a place is in: the file's own, before anything was mended.
        text = data.decode(errors="replace").removeprefix("\ufeff")
        if read.data and len(text) == len(read.text):
            assert_places_are_inside(report, read.text)
    return report


@given(text=spoiled())
@long_law
def test_a_spoiled_plan_gives_a_report(text: str) -> None:
    assert_is_checked(text.encode())


@given(text=st.one_of(spoiled(), signs()))
@law
def test_a_spoiled_plan_gives_a_report_without_libyaml(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_events, "_Parser", yaml.SafeLoader)
        assert_is_checked(text.encode(), "yaml")


SMALL = """\
title: {nb: Planen, en: The plan}
period: {start: 2020, end: 2032-06}
vision: Sammen
values: [a, b]
terms: {goal: mål}
sdgs: [11]
topics: [a]
goals:
  - {id: a, rank: 1, sdgs: [{sdg: 1}], prioritised: true}
indicators:
  - baseline: {value: 1}
misprints: [{field: title, written: x}]
"""


@given(text=spoiled(SMALL))
@long_law
def test_a_spoiled_small_plan_gives_a_report(text: str) -> None:
    assert_is_checked(text.encode())


@given(text=spoiled(dumps(loads(RICH), format="json")))
@long_law
def test_a_spoiled_json_plan_gives_a_report(text: str) -> None:
    assert_is_checked(text.encode(), "json")


@given(data=st.data())
@law
def test_a_spoiled_profile_gives_a_report(data: st.DataObject) -> None:
    text = data.draw(
        spoiled(
            "name: egen\nextends: generic\nlevels: [goal, subgoal]\nterms: {goal: mål}\n"
            "counts:\n  - {kind: subgoal, within: goal, exactly: 5}\n"
            "required:\n  goal: [id, title]\nrules:\n  unused-actor: off\n"
            "  SP706: {severity: error, valid_from: 2009-07-01}\n"
            "options: {minimum_days: {plan-proposal: 42}, adopting_bodies: [council]}\n"
        )
    )
    assert_is_checked(text.encode())


@given(data=st.data())
@law
def test_what_can_be_used_of_a_spoiled_plan_can_be_written(data: st.DataObject) -> None:
    plan = bind(document(data.draw(spoiled())), Plan).value
    if plan is not None:
        for format in ("yaml", "json"):
            assert isinstance(dumps(plan, format=format), str)


# What is no plan


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@long_law
def test_any_text_gives_a_report_and_no_text_is_a_plan(text: str) -> None:
    report = assert_is_checked(text.encode())
    assert not report.ok
    assert not assert_is_checked(text.encode(), "json").ok


@given(text=signs())
@long_law
def test_any_heap_of_signs_gives_a_report_and_is_no_plan(text: str) -> None:
    assert not assert_is_checked(text.encode()).ok
    assert assert_is_checked(f"title: {text}".encode()).findings != ()
    assert not assert_is_checked(text.encode(), "json").ok


@given(data=st.binary(max_size=200))
@long_law
def test_any_bytes_give_a_report_and_are_no_plan(data: bytes) -> None:
    assert not assert_is_checked(data).ok
    assert not assert_is_checked(data, "yaml").ok
    assert not assert_is_checked(data, "json").ok
