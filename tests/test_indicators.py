"""How indicators stand on a day: the rule, line by line, and the table that people read."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies import plans
from strategiplan import Plan, check, indicator_statuses, loads, reference_plan
from strategiplan.cli import command
from strategiplan.indicators import IndicatorStatus
from strategiplan.messages import LANGUAGES, Speaker
from strategiplan.reading import read_bytes
from strategiplan.report.status import to_data, to_json, to_markdown, to_text, trend_line

Golden = Callable[[str, str], None]
ON = datetime.date(2026, 6, 1)


def status(text: str, on: datetime.date = ON) -> IndicatorStatus:
    plan = loads(f"title: P\nindicators:\n  - {{title: I, {text}}}\n", format="yaml")
    (found,) = indicator_statuses(plan, on)
    return found


START = "baseline: {date: 2020, value: 10}, target: {date: 2030, value: 20}"
RULE = [
    # What is not known
    ("direction: increase", "cannot-tell", "no-value"),
    ("target: {value: 3}", "cannot-tell", "no-value"),
    ("values: [{date: 2025, text: god}]", "cannot-tell", "in-words"),
    ("target: {text: mye}", "cannot-tell", "no-value"),
    ("values: [{value: 3}], direction: increase", "cannot-tell", "no-value"),
    ("values: [{date: 2027, value: 3}], direction: increase", "cannot-tell", "no-value"),
    (START, "cannot-tell", "only-baseline"),
    (f"{START}, values: [{{date: 2021, value: 30}}]", "cannot-tell", "old-value"),
    (f"{START}, interval_years: 1, values: [{{date: 2023, value: 15}}]", "cannot-tell", "old-value"),
    (f"{START}, interval_years: 4, values: [{{date: 2021, value: 12}}]", "on-track", "line"),
    (f"{START}, interval_years: 0, values: [{{date: 2023, value: 15}}]", "on-track", "line"),
    # The target's date has passed
    (
        "target: {date: 2025, value: 20}, direction: increase, values: [{date: 2025, value: 21}]",
        "reached",
        "target-date",
    ),
    (
        "target: {date: 2025, value: 20}, direction: increase,"
        " values: [{date: 2026, value: 30}, {date: 2025, value: 19}]",
        "missed",
        "target-date",
    ),
    (
        "target: {date: 2025, value: 20}, direction: increase, values: [{date: 2024, value: 21}]",
        "cannot-tell",
        "no-value-at-target",
    ),
    # It is met, or kept
    (f"{START}, values: [{{date: 2025, value: 20}}]", "reached", "target-met"),
    ("target: {value: 20}, values: [{date: 2025, value: 20}]", "reached", "target-met"),
    ("target: {value: 0}, direction: decrease, values: [{date: 2025, value: 0}]", "reached", "target-met"),
    ("target: {value: 5}, direction: keep, values: [{date: 2025, value: 5.4}]", "on-track", "kept"),
    ("target: {value: 5.0}, direction: keep, values: [{date: 2025, value: 5.4}]", "behind", "not-kept"),
    ("target: {value: 5}, direction: not-increase, values: [{date: 2025, value: 4}]", "on-track", "kept"),
    ("target: {value: 5}, direction: not-decrease, values: [{date: 2025, value: 4}]", "behind", "not-kept"),
    # Bands
    (
        f"{START}, values: [{{date: 2025, value: 11}}], bands: [{{title: grønn, verdict: good}}]",
        "on-track",
        "band",
    ),
    (
        f"{START}, values: [{{date: 2025, value: 16}}], bands: [{{title: gul, below: 17, verdict: watch}}]",
        "behind",
        "band",
    ),
    (
        f"{START}, values: [{{date: 2025, value: 16}}], bands: [{{title: uten ord, at_least: 16}}]",
        "on-track",
        "line",
    ),
    # The straight line
    (f"{START}, values: [{{date: 2025, value: 15}}]", "on-track", "line"),
    (f"{START}, values: [{{date: 2025, value: 14.9}}]", "behind", "line"),
    (f"{START}, direction: reach, values: [{{date: 2025, value: 15}}]", "on-track", "line"),
    (
        "baseline: {date: 2020, value: 20}, target: {date: 2030, value: 10},"
        " values: [{date: 2025, value: 15}]",
        "on-track",
        "line",
    ),
    (
        "baseline: {date: 2020, value: 20}, target: {date: 2030, value: 10},"
        " values: [{date: 2025, value: 16}]",
        "behind",
        "line",
    ),
    ("direction: increase, target: {value: 9}, values: [{date: 2025, value: 5}]", "cannot-tell", "no-baseline"),
    (
        "baseline: {date: 2020, value: 1}, target: {value: 9}, values: [{date: 2025, value: 5}]",
        "cannot-tell",
        "no-target-date",
    ),
    (
        "baseline: {date: 2030, value: 1}, target: {date: 2029, value: 9}, values: [{date: 2025, value: 5}]",
        "cannot-tell",
        "no-target-date",
    ),
    (
        "baseline: {date: 2020, value: 9}, target: {date: 2030, value: 9}, direction: reach,"
        " values: [{date: 2025, value: 5}]",
        "cannot-tell",
        "no-direction",
    ),
    # The direction alone
    ("direction: increase, values: [{date: 2024, value: 1}, {date: 2025, value: 2}]", "on-track", "direction"),
    ("direction: increase, values: [{date: 2024, value: 1}, {date: 2025, value: 1}]", "behind", "direction"),
    ("direction: decrease, values: [{date: 2025, value: 1}, {date: 2024, value: 2}]", "on-track", "direction"),
    ("direction: not-increase, values: [{date: 2024, value: 1}, {date: 2025, value: 1}]", "on-track", "direction"),
    ("direction: keep, values: [{date: 2024, value: 1}, {date: 2025, value: 2}]", "behind", "direction"),
    ("direction: increase, values: [{date: 2025, value: 2}]", "cannot-tell", "no-baseline"),
    ("direction: reach, values: [{date: 2024, value: 1}, {date: 2025, value: 2}]", "cannot-tell", "no-target"),
    ("values: [{date: 2024, value: 1}, {date: 2025, value: 2}]", "cannot-tell", "no-target"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdict", "reason"), RULE)
def test_the_rule(text: str, verdict: str, reason: str) -> None:
    found = status(text)
    assert (found.verdict, found.reason) == (verdict, reason)


def test_the_line_asks_for_what_lies_between_baseline_and_target() -> None:
    found = status(f"{START}, values: [{{date: 2025, value: 15}}]")
    assert found.expected is not None
    assert found.expected == 15
    assert found.latest
    assert found.latest.value == 15
    assert [each.value for each in found.series] == [10, 15]


def test_the_day_decides_what_is_known() -> None:
    text = f"{START}, values: [{{date: 2024, value: 14}}, {{date: 2026, value: 20}}]"
    assert status(text, datetime.date(2025, 1, 1)).verdict == "on-track"
    assert status(text, datetime.date(2026, 1, 1)).verdict == "reached"
    assert status(text, datetime.date(2019, 1, 1)).reason == "no-value"


def test_today_is_the_day_where_none_is_given() -> None:
    (found,) = indicator_statuses(loads("title: P\nindicators: [{title: I}]\n"))
    assert found.on == datetime.date.today()


@pytest.mark.parametrize("value", ["1E+999", "-1E-999", "12345678901234567890123456789.5"])
def test_numbers_of_any_size_are_judged_and_shown(value: str) -> None:
    for direction in ("keep", "increase", "reach"):
        found = status(
            f"direction: {direction}, baseline: {{date: 2020, value: {value}}},"
            f" target: {{date: 2030, value: 5.25}}, values: [{{date: 2025, value: {value}}}]"
        )
        assert len(to_text([found], Speaker("nb"))) < 1500


@settings(max_examples=60, deadline=None)
@given(plan=plans(), day=st.dates())
def test_every_plan_has_a_status_on_every_day(plan: Plan, day: datetime.date) -> None:
    statuses = indicator_statuses(plan, day)
    for language in LANGUAGES:
        assert to_text(statuses, Speaker(language))
        assert to_markdown(statuses, Speaker(language))
    assert json.loads(to_json(statuses)) == to_data(statuses)


def test_a_trend_line_shows_the_last_numbers() -> None:
    numbers = [Decimal(number) for number in range(20)]
    assert trend_line(numbers[:2]) == "▁█"
    assert len(trend_line(numbers)) == 10
    assert trend_line([Decimal(5)] * 3) == "▄▄▄"
    assert trend_line([]) == ""


WHOLE = """\
title: Eksempelplan
language: nb
goals:
  - id: by
    title: En by for alle
    indicators:
      - id: sykkel
        code: I1
        title: Andel av de daglige reisene i kommunen som skjer med sykkel
        unit: prosent
        direction: increase
        interval_years: 1
        baseline: {date: 2020, value: 9}
        target: {date: 2030, value: 15}
        values:
          - {date: 2021, value: 9.4}
          - {date: 2022, value: 9.2}
          - {date: 2023, value: 10.1}
          - {date: 2024, value: 11.5}
          - {date: 2025, value: 12.2}
        trend: improving
      - id: luft
        title: Svevestøv
        unit: µg/m³
        bands:
          - {title: grønn, below: 8, verdict: good}
          - {title: gul, at_least: 8, below: 12, verdict: watch}
          - {title: rød, at_least: 12, verdict: bad}
        values: [{date: 2025, value: 9.5}]
        verdict: Bør følges med på
      - {id: utslipp, title: Utslipp, unit: tonn, target: {date: 2025, value: 500}, direction: decrease,
         values: [{date: 2025, value: 640}]}
      - {id: korridor, title: Økologisk korridor, direction: keep}
      - {id: uten-navn, not_recorded: [title], target: {date: 2030, text: null utslipp}}
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_reads_as_it_should(language: str, golden: Golden) -> None:
    statuses = indicator_statuses(loads(WHOLE), ON)
    speaker = Speaker(language)
    text = to_text(statuses, speaker)
    golden(f"status.{language}.txt", text + "\n" + to_markdown(statuses, speaker))
    assert "\033" not in text
    assert "\033[33;1m✗" in to_text(statuses, speaker, colour=True)


def test_of_the_reference_plan_nobody_can_tell() -> None:
    statuses = indicator_statuses(reference_plan(), ON)
    assert len(statuses) == 8
    assert {each.verdict for each in statuses} == {"cannot-tell"}


def test_a_plan_without_indicators_says_so() -> None:
    assert to_text((), Speaker("en")) == "The plan has no indicators\n"
    assert to_markdown((), Speaker("nn")) == "Planen har ingen indikatorar\n"
    assert to_data(()) == {"version": 1, "on": None, "indicators": []}


def test_a_direction_alone_is_held_against_the_first_number() -> None:
    found = status("direction: increase, values: [{date: 2024, value: 1}, {date: 2025, value: 2}]")
    text = to_text([found], Speaker("en"))
    assert "compared with 1 (2024) in the first measurement" in text


def test_nothing_that_a_plan_says_becomes_markup_or_acts_on_a_screen() -> None:
    plan = loads(b'title: P\nindicators: [{title: "a|b <script> [x](y) \\e[31m", unit: "|"}]\n')
    statuses = indicator_statuses(plan, ON)
    markdown = to_markdown(statuses, Speaker("en"))
    assert "a\\|b \\<script\\> \\[x\\](y)" in markdown
    assert "\x1b" not in markdown + to_text(statuses, Speaker("en"))


def run(*arguments: str, text: str = WHOLE) -> tuple[int, str]:
    result = CliRunner().invoke(
        command, ["status", *arguments], input=text.encode(), standalone_mode=False
    )
    if result.exception:
        raise result.exception
    return int(result.return_value or 0), result.output


def test_the_command_shows_the_table(tmp_path: Path) -> None:
    code, output = run("-", "--on", "2026-06-01", "--lang", "en")
    assert code == 0
    assert output.startswith("Indicators on 1 June 2026\n")
    assert run("-", "--on", "2026-06-01", "--format", "markdown")[1].startswith("## Indikatorer")
    assert json.loads(run("-", "--format", "json")[1])["indicators"][0]["id"] == "sykkel"
    assert run("-", "--profile", "trondheim")[0] == 0


def test_the_command_says_why_there_is_no_table(tmp_path: Path) -> None:
    assert run("-", text="titel: P\n")[0] == 1
    assert run(str(tmp_path / "missing.yaml"))[0] == 2
    profile = tmp_path / "vår.profil.yaml"
    profile.write_text("name: vår\nrules: {unused-actor: error}\n")
    with pytest.raises(Exception, match="is a profile"):
        run(str(profile))


def found(text: str) -> list[tuple[str, str]]:
    report = check(
        read_bytes(f"title: P\nindicators:\n  - {{title: I, {text}}}\n".encode()),
        language="en",
        select=["SP61"],
    )
    return [(each.code, each.message) for each in report.findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("baseline: {date: 2020, value: 3.50}", [("SP611", "I” has the number 3.50, and nothing")]),
        ("values: [{date: 2020, text: god}, {date: 2021, value: 3}]", [("SP611", "the number 3,")]),
        ("values: [{date: 2020, text: god}]", []),
        ("not_recorded: [unit], target: {value: 3}", []),
        ("interval_years: 2, values: [{date: 2018}, {date: 2020}, {date: 2024}]", [("SP612", "every 2 years, and has no number for 2022")]),
        ("interval_years: 1, baseline: {date: 0001}, values: [{date: 9999}]", [("SP612", "0002"[3:])]),
        ("interval_years: 1, not_recorded: [values], values: [{date: 2018}, {date: 2020}]", []),
        ("unit: m, direction: not-decrease, baseline: {value: 3}, target: {value: 2}", [("SP616", "3"), ("SP613", "not go down")]),
        ("unit: m, direction: decrease, baseline: {date: 2020, value: 3}, target: {value: 3}", [("SP613", "not go up")]),
        ("unit: m, direction: not-increase, baseline: {date: 2020, value: 3}, target: {value: 3}", []),
        ("unit: m, direction: keep, baseline: {date: 2020, value: 3}, target: {value: 9}", []),
        ("values: [{date: 2020}, {text: god}, {date: 2020}]", [("SP614", "two numbers for 2020")]),
        ("bands: [{title: a, at_least: 3, below: 3}]", [("SP615", "no number can lie in the band “a”")]),
        ("bands: [{title: a}, {title: b, at_least: 3}]", [("SP615", "“a” and “b” take the same")]),
        ("bands: [{title: b, at_least: -1}, {title: c, at_least: 3}, {title: a, below: -1}]", [("SP615", "“b” and “c”")]),
        ("bands: [{title: a, below: 1}, {title: b, below: 2}]", [("SP615", "“a” and “b”")]),
        ("unit: m, target: {value: 3}", []),
    ],
)  # fmt: skip
def test_what_is_said_of_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    said = found(text)
    assert [code for code, _ in said] == [code for code, _ in expected]
    for (_, message), (_, part) in zip(said, expected, strict=True):
        assert part in message
