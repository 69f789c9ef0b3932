"""The process: its steps, their days, and that the check and the command say the same of them."""

from __future__ import annotations

import datetime
import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

from strategies import plans, processes
from strategiplan import (
    Consultation,
    Plan,
    PlanError,
    Step,
    check,
    load,
    load_profile,
    loads,
    process,
    reference_file,
    reference_plan,
)
from strategiplan.api import speaker_for
from strategiplan.checks import run
from strategiplan.checks.law import cannot_tell
from strategiplan.diagnostics import Problem, format_path
from strategiplan.messages import LANGUAGES, Speaker
from strategiplan.process import FAULTS, STAGES, STEP_NAMES, day_off, steps_of
from strategiplan.process.holidays import easter
from strategiplan.reading import read_bytes
from strategiplan.report.process import WIDTH, to_json, to_text
from strategiplan.walk import Index

HERE = Path(__file__).parent
Golden = Callable[[str, str], None]
LAW = load_profile("norsk-samfunnsdel")
FILES = {
    "reference-adopted": reference_file(),
    "reference-consultation": reference_file("consultation"),
    "lawful": HERE / "goldens" / "lawful.yaml",
    "unlawful": HERE / "goldens" / "unlawful.yaml",
}


def steps(text: str, profile: str = "norsk-samfunnsdel") -> dict[str, Step]:
    """The steps of a plan by their names; the worst of those with the same."""
    found: dict[str, Step] = {}
    for step in process(read_bytes(("title: Plan\n" + text).encode()), profile):
        if step.name not in found or found[step.name].ok:
            found[step.name] = step
    return found


def status(text: str, name: str, profile: str = "norsk-samfunnsdel") -> str:
    step = steps(text, profile).get(name)
    return step.status if step else ""


def codes(text: str) -> list[str]:
    document = read_bytes(("title: Plan\n" + text).encode())
    return [each.code for each in check(document, LAW, language="en").findings]


# What a person reads


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_the_list_reads_as_it_should(name: str, language: str, golden: Golden) -> None:
    report = check(FILES[name], language=language)
    assert report.plan
    speaker = speaker_for(report.plan, report.profile, language)
    found = process(report.plan, report.profile)
    text = to_text(report, report.plan, found, speaker)
    golden(f"{name}.process.{language}.txt", text)
    assert max(map(len, text.splitlines())) <= WIDTH


def test_trondheim_shows_what_its_sources_show() -> None:
    found = process(reference_plan())
    period = next(each for each in found if each.name == "consultation-period" and each.days)
    assert (period.status, period.days, period.least) == ("done", 49, 42)
    assert (period.start, period.end) == (datetime.date(2022, 4, 8), datetime.date(2022, 5, 27))
    adoption = next(each for each in found if each.name == "adoption")
    assert (adoption.status, adoption.end) == ("done", datetime.date(2022, 11, 17))
    assert {each.status for each in found} == {"done", "unknown", "not-yet"}
    assert all(each.ok for each in found)


def test_a_lawful_process_has_nothing_but_done() -> None:
    assert {each.status for each in process(load(FILES["lawful"]))} == {"done"}


def test_an_unlawful_one_breaks_nearly_every_rule() -> None:
    broken = {each.rule for each in process(load(FILES["unlawful"])) if not each.ok}
    law = {f"SP{number}" for number in range(722, 750)} | {"SP702", "SP703", "SP704", "SP710"}
    never_here = {"SP724", "SP727", "SP729", "SP736", "SP743", "SP747"}
    assert broken == law - never_here


def test_colour_and_marks_say_the_same() -> None:
    report = check(FILES["unlawful"], language="en")
    assert report.plan
    found = process(report.plan)
    coloured = to_text(report, report.plan, found, Speaker("en"), colour=True)
    assert "\033[31;1m✗\033[0m" in coloured
    assert "\033[33;1m!\033[0m" in coloured
    assert "\033" not in to_text(report, report.plan, found, Speaker("en"))


def test_the_same_as_json() -> None:
    report = check(FILES["unlawful"], language="en")
    assert report.plan
    found = process(report.plan)
    data = json.loads(to_json(report, report.plan, found, Speaker("en")))
    assert len(data["steps"]) == len(found)
    assert sum(data["summary"].values()) == len(found)
    short = next(each for each in data["steps"] if each["rule"] == "SP702")
    assert short["status"] == "too-short"
    assert (short["start"], short["end"], short["days"]) == ("2025-03-03", "2025-03-30", 27)
    assert (short["least"], short["earliest"]) == (42, "2025-04-14")
    assert short["path"] == "consultations/0/deadline"
    assert short["url"] == "https://lovdata.no/eli/lov/2008/06/27/71"
    assert "is open for 27 days" in short["message"]


def test_a_profile_that_asks_for_nothing_says_so() -> None:
    plan = Plan(title="Plan")
    report = check(plan, "generic", language="en")
    text = to_text(report, plan, (), Speaker("en"))
    assert "The profile generic asks for no steps. Try --profile norsk-samfunnsdel." in text


def test_every_step_and_stage_has_its_words() -> None:
    for language in LANGUAGES:
        speaker = Speaker(language)
        assert all(speaker.phrase(f"step/{name}") for name in STEP_NAMES)
        assert all(speaker.phrase(f"stage/{stage}") for stage in STAGES)


def test_every_day_off_has_its_words() -> None:
    days = {day_off(datetime.date(2022, 1, 1) + datetime.timedelta(days=n)) for n in range(365)}
    for language, day in itertools.product(LANGUAGES, days - {None}):
        assert Speaker(language).phrase(f"day_off/{day}")


# The check and the command agree


def _faults(plan: Plan) -> Iterator[tuple[str, str]]:
    for step in process(plan, LAW):
        if not step.ok:
            yield step.rule, format_path(step.path)


@settings(max_examples=80, deadline=None)
@given(processes())
def test_check_and_process_never_disagree(plan: Plan) -> None:
    ours = {f"SP{number}" for number in range(722, 750)} - {"SP747"}
    ours |= {"SP702", "SP703", "SP704", "SP708", "SP710"}
    report = check(plan, LAW, language="en")
    found = {(each.code, format_path(each.path)) for each in report.findings if each.code in ours}
    assert found == set(_faults(plan))


@settings(max_examples=50, deadline=None)
@given(processes())
def test_what_cannot_be_told_is_told_once_for_each_element(plan: Plan) -> None:
    unknown = {each.path for each in process(plan, LAW) if each.status == "unknown"}
    told = [each.target.path for each in cannot_tell.run(Index(plan), LAW)]
    assert sorted(map(format_path, told)) == sorted(map(format_path, unknown))


@settings(max_examples=50, deadline=None)
@given(plans(), processes())
def test_every_plan_has_its_list_in_every_language(ugly: Plan, plan: Plan) -> None:
    for each, language in itertools.product((ugly, plan), LANGUAGES):
        report = check(each, LAW, language=language)
        text = to_text(report, each, process(each, LAW), Speaker(language))
        assert "\x1b" not in text


@settings(max_examples=50, deadline=None)
@given(processes())
def test_steps_stand_in_the_order_of_the_process(plan: Plan) -> None:
    found = [(STAGES.index(each.stage), STEP_NAMES.index(each.name)) for each in process(plan, LAW)]
    assert found == sorted(found)


def test_the_steps_are_worked_out_once_for_all_checks() -> None:
    index = Index(reference_plan())
    assert steps_of(index, LAW) is steps_of(index, LAW)
    assert steps_of(index, load_profile("generic")) != steps_of(index, LAW)


def test_the_generic_profile_asks_for_nothing_of_the_law() -> None:
    generic = load_profile("generic")
    assert {each.rule for each in process(load(FILES["unlawful"]), generic)} <= {
        "SP703",
        "SP708",
        "SP710",
    }


# Days, and the text of their time

ROUND = "consultations: [{{title: A, subject: {subject}, {start}: 2022-03-01, deadline: {end}}}]\n"


@pytest.mark.parametrize("subject", ["planning-programme", "plan-proposal"])
@pytest.mark.parametrize("start", ["announced", "sent", "opened"])
@pytest.mark.parametrize(
    ("end", "wanted"), [("2022-04-11", "too-short"), ("2022-04-12", "done"), ("2022-02-01", "")]
)
def test_six_weeks_are_42_days(subject: str, start: str, end: str, wanted: str) -> None:
    assert status(ROUND.format(subject=subject, start=start, end=end), "consultation-period") == (
        wanted
    )


def test_a_consultation_that_is_too_short_says_from_when_to_when_and_until_when() -> None:
    text = ROUND.format(subject="plan-proposal", start="sent", end="2022-04-05")
    document = read_bytes(("title: Plan\n" + text).encode())
    (finding,) = check(document, LAW, language="en", select=["SP702"]).findings
    assert finding.message == (
        "consultation “A” is open for 35 days, and must be open for at least 42 days"
    )
    assert finding.hint == (
        "counted from 1 March 2022 to 5 April 2022; its last day can be 12 April 2022 at the "
        "earliest"
    )


@pytest.mark.parametrize(
    ("round", "keys"),
    [
        ("deadline: 2022-05-27", ("opened",)),
        ("opened: 2022-05-27", ("deadline",)),
        ("note: a", ("opened",)),
    ],
)
def test_without_a_day_nothing_can_be_told(round: str, keys: tuple[str, ...]) -> None:
    text = f"consultations: [{{title: A, subject: plan-proposal, {round}}}]\n"
    step = steps(text)["consultation-period"]
    assert (step.status, step.keys) == ("unknown", keys)


def test_announcements_count_from_the_first_in_each_medium() -> None:
    text = """\
consultations:
  - title: A
    subject: plan-proposal
    sent: 2022-03-01
    announcements:
      - {date: 2022-03-02, media: [web, social-media]}
      - {date: 2022-03-05, media: [newspaper], note: Avisa}
      - {date: 2022-04-01, media: [newspaper], note: påminning}
      - {media: [notice]}
    deadline: 2022-04-16
"""
    step = steps(text)["consultation-period"]
    assert (step.start, step.days, step.status) == (datetime.date(2022, 3, 5), 42, "done")


@pytest.mark.parametrize(
    ("announcements", "first"),
    [
        ("{date: 2022-03-02, media: [notice]}, {date: 2022-03-01}", "2022-03-01"),
        ("{date: 2022-03-02, media: [web]}", "2022-03-02"),
        ("{media: [web]}", "None"),
    ],
)
def test_the_first_announcement_is_the_day_where_no_other_is_known(
    announcements: str, first: str
) -> None:
    text = f"consultations: [{{title: A, announcements: [{announcements}]}}]\n"
    plan = loads("title: P\n" + text)
    assert str(plan.consultations[0].announced_on) == first
    assert str(plan.consultations[0].open_from) == first


def test_a_day_that_is_stated_goes_before_the_announcements() -> None:
    day = datetime.date(2022, 3, 1)
    assert Consultation(announced=day).announced_on == day


@pytest.mark.parametrize(
    ("date", "media", "lacking"),
    [
        ("2024-06-20", "[newspaper, social-media]", ()),
        ("2024-06-20", "[newspaper, electronic]", ()),
        ("2024-06-20", "[newspaper]", ("electronic",)),
        ("2024-06-21", "[newspaper, social-media]", ("web",)),
        ("2024-06-21", "[newspaper, web]", ()),
        ("2024-06-21", "[web]", ("newspaper",)),
    ],
)
@pytest.mark.parametrize(
    ("plan", "name"),
    [
        ("decisions: [{{title: A, type: start, announcements: [{0}]}}]", "start-announced"),
        (
            "consultations: [{{title: A, subject: plan-proposal, announcements: [{0}]}}]",
            "consultation-announced",
        ),
    ],
)
def test_electronic_media_became_the_internet(
    plan: str, name: str, date: str, media: str, lacking: tuple[str, ...]
) -> None:
    step = steps(plan.format(f"{{date: {date}, media: {media}}}") + "\n")[name]
    assert step.lacking == lacking
    assert step.status == ("missing" if lacking else "done")


def test_an_adoption_is_announced_electronically_by_the_text_of_its_day() -> None:
    text = "decisions: [{{title: A, type: adoption, date: {0}, announcements: [{{date: {0}, media: [pdf, {1}]}}]}}]\n"
    name = "adoption-announced"
    assert status(text.format("2022-01-01", "electronic"), name) == "done"
    assert status(text.format("2025-01-01", "electronic"), name) == "missing"
    assert status(text.format("2025-01-01", "web"), name) == "done"


@pytest.mark.parametrize(
    ("published", "adopted", "wanted"),
    [
        ("2019-10-01", "2019-10-30", "too-short"),
        ("2019-10-01", "2019-10-31", "done"),
        ("2019-10-18", "2019-10-31", "too-short"),
        ("2019-10-18", "2019-11-01", "done"),
        ("2022-12-02", "2022-12-15", "too-short"),
        ("2022-12-01", "2022-12-15", "done"),
    ],
)
def test_the_action_part_is_public_for_30_days_and_later_14(
    published: str, adopted: str, wanted: str
) -> None:
    text = f"""\
linked_plans:
  - title: Handlingsdel
    type: implementation-programme
    proposal_published: {published}
    adopted: {adopted}
"""
    step = steps(text)["action-part-public"]
    assert step.status == wanted
    early = adopted < "2019-11-01"
    assert step.least == (30 if early else 14)
    assert ("kommuneloven" in str(step.basis)) is not early


@pytest.mark.parametrize(
    ("period", "wanted"),
    [
        ("2023-2026", "done"),
        ("2023-2025", "too-short"),
        ("{start: 2023-02-01, end: 2027-01-31}", "done"),
        ("{start: 2023-02-01, end: 2027-01-30}", "too-short"),
        ("{start: 2024-02-29, end: 2028-02-29}", "done"),
        ("{start: 2023-02-28, end: 9999}", "done"),
        ("{start: 2023}", "unknown"),
        ("2020-2009", "too-short"),
    ],
)
def test_an_action_part_is_for_four_years(period: str, wanted: str) -> None:
    text = f"linked_plans: [{{title: A, type: implementation-programme, period: {period}}}]\n"
    assert status(text, "action-part-period") == wanted


@pytest.mark.parametrize(
    ("plan", "wanted"),
    [
        ("type: economic-plan, relation: implements", "done"),
        ("type: economic-plan", "missing"),
        ("type: thematic-plan, relation: implements", "missing"),
    ],
)
def test_an_economic_plan_can_be_the_action_part(plan: str, wanted: str) -> None:
    assert status(f"status: adopted\nlinked_plans: [{{title: A, {plan}}}]\n", "action-part") == (
        wanted
    )


@pytest.mark.parametrize(
    ("plans", "wanted", "lacking"),
    [
        ("[{adopted: 2020-12-10}]", "not-yet", ()),
        ("[{adopted: 2020-12-10, revised: [2021-12-09]}]", "done", ()),
        ("[{adopted: 2020-12-10}, {adopted: 2021-12-09}]", "done", ()),
        ("[{adopted: 2020-12-10, revised: [2023-12-09]}]", "missing", ("2021", "2022")),
        ("[{revised: [2020-01-01, 2020-12-31]}]", "done", ()),
        ("[{not_recorded: [revised]}]", "unknown", ()),
    ],
)
def test_the_action_part_is_revised_every_year(
    plans: str, wanted: str, lacking: tuple[str, ...]
) -> None:
    plans = plans.replace("{", "{title: A, type: implementation-programme, ")
    step = steps(f"linked_plans: {plans}\n")["action-part-revised"]
    assert (step.status, step.lacking) == (wanted, lacking)


@pytest.mark.parametrize(
    ("constituted", "adopted", "wanted"),
    [
        ("2019-10-10", "2020-10-10", "done"),
        ("2019-10-10", "2020-10-11", "wrong"),
        ("2019-10-10", "2019-10-10", "done"),
        ("2019-10-10", "2019-10-09", "unknown"),
        ("0001-01-01", "9999-12-31", "wrong"),
        ("9999-01-01", "9999-12-31", "done"),
        ("2024-02-29", "2025-03-01", "done"),
        ("2024-02-29", "2025-03-02", "wrong"),
    ],
)
def test_a_planning_strategy_is_adopted_within_a_year(
    constituted: str, adopted: str, wanted: str
) -> None:
    text = f"""\
decisions:
  - {{title: K, type: constitution, date: {constituted}}}
linked_plans:
  - {{title: S, type: planning-strategy, adopted: {adopted}}}
"""
    assert status(text, "strategy-adopted") == wanted


def test_the_constitution_that_counts_is_the_last_before_the_strategy() -> None:
    text = """\
decisions:
  - {title: A, type: constitution, date: 2015-10-08}
  - {title: B, type: constitution, date: 2019-10-10}
  - {title: C, type: constitution, date: 2023-10-12}
  - {title: S, type: planning-strategy, date: 2020-09-24}
"""
    step = steps(text)["strategy-adopted"]
    assert (step.status, step.start) == ("done", datetime.date(2019, 10, 10))
    assert status(text.replace(", date: 2020-09-24", ""), "strategy-adopted") == "unknown"


@pytest.mark.parametrize(
    ("opened", "wanted"), [("2020-08-25", "done"), ("2020-08-26", "too-short")]
)
def test_a_strategy_is_public_from_its_consultation(opened: str, wanted: str) -> None:
    text = f"""\
consultations: [{{title: A, subject: planning-strategy, opened: {opened}}}]
decisions: [{{title: S, type: planning-strategy, date: 2020-09-24}}]
"""
    assert status(text, "strategy-public") == wanted
    assert status(text.replace("opened", "sent"), "strategy-public") == wanted
    assert status("decisions: [{title: S, type: planning-strategy}]\n", "strategy-public") == (
        "unknown"
    )


def test_a_process_before_the_law_is_not_judged_by_it() -> None:
    assert steps("decisions: [{title: A, type: adoption, date: 2009-06-30}]\n") == {}
    assert "adoption" in steps("decisions: [{title: A, type: adoption, date: 2009-07-01}]\n")


def test_the_paragraph_is_that_of_its_time() -> None:
    text = "decisions: [{{title: A, type: adoption, date: {0}}}]\ngoals: [{{id: a, title: A}}]\n"
    assert str(steps(text.format("2025-12-31"))["public-health"].basis) == "folkehelseloven § 6"
    basis = str(steps(text.format("2026-01-01"))["public-health"].basis)
    assert basis == "folkehelseloven § 6 (også tiltak og prioriteringer)"
    assert "public-health" not in steps(text.format("2011-12-31"))


# Missing, not yet, and not to be told

ADOPTED = "status: adopted\n"
PRESUPPOSED = {
    "start": "SP724",
    "programme-consultation": "SP726",
    "programme-adopted": "SP727",
    "proposal-consultation": "SP729",
}


def test_a_draft_has_everything_before_it() -> None:
    found = process(read_bytes(b"title: P\nstatus: draft\ngoals: [{id: a, title: A}]\n"), LAW)
    assert {each.status for each in found} == {"not-yet"}
    assert {each.status for each in process(read_bytes(b"title: P\n"), LAW)} <= {
        "not-yet",
        "unknown",
    }


def test_an_adopted_plan_presupposes_all_before_it() -> None:
    found = steps(ADOPTED)
    for name, code in PRESUPPOSED.items():
        assert (found[name].status, found[name].rule) == ("missing", code)
    assert found["adoption"].status == "missing"
    assert found["strategy-adopted"].status == "unknown"
    assert set(PRESUPPOSED.values()) <= set(codes(ADOPTED))
    hidden = ADOPTED + (
        "not_recorded: [decisions, consultations, participation, publications, linked_plans, goals]\n"
    )
    assert not {each.status for each in steps(hidden).values()} & FAULTS


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("status: consultation\n", list(PRESUPPOSED)),
        ("consultations: [{title: A, subject: plan-proposal}]\n", list(PRESUPPOSED)[:3]),
        ("decisions: [{title: A, type: planning-programme}]\n", list(PRESUPPOSED)[:2]),
        ("consultations: [{title: A, subject: planning-programme}]\n", ["start"]),
        ("decisions: [{title: A, type: start}]\n", []),
        ("status: draft\nconsultations: [{title: A, subject: planning-programme}]\n", ["start"]),
        ("status: superseded\n", list(PRESUPPOSED)),
    ],
)
def test_a_later_step_presupposes_those_before_it(text: str, missing: list[str]) -> None:
    found = steps(text)
    assert [name for name in PRESUPPOSED if found[name].status == "missing"] == missing


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("decisions: [{title: A, type: adoption}]\n", "unknown"),
        ("status: adopted\ndecisions: [{title: A, type: adoption}]\n", "missing"),
        (
            "status: adopted\ndecisions: [{title: A, type: adoption, not_recorded: [date]}]\n",
            "unknown",
        ),
        ("status: superseded\n", "unknown"),
        ("status: adopted\nnot_recorded: [decisions]\n", "unknown"),
        ("status: consultation\n", "not-yet"),
    ],
)
def test_when_it_was_adopted(text: str, wanted: str) -> None:
    assert status(text, "adoption") == wanted
    assert ("SP708" in codes(text)) is (wanted == "missing")


def test_a_start_without_a_day_cannot_be_told() -> None:
    step = steps("decisions: [{title: A, type: start}]\n")["start"]
    assert (step.status, step.keys) == ("unknown", ("date",))
    dated = "decisions: [{title: A, type: start, announcements: [{date: 2024-01-10}, {}]}]\n"
    step = steps(dated)["start"]
    assert (step.status, step.end) == ("done", datetime.date(2024, 1, 10))


@pytest.mark.parametrize(
    ("participation", "wanted"),
    [
        ("[{title: A, audience: [children-and-youth]}]", "done"),
        ("[{title: A, audience: [inhabitants]}]", "missing"),
        ("[{title: A, audience: [inhabitants], not_recorded: [audience]}]", "unknown"),
        ("[{title: A}]", "unknown"),
        ("[]", "missing"),
    ],
)
def test_children_take_part(participation: str, wanted: str) -> None:
    assert status(f"status: consultation\nparticipation: {participation}\n", "children") == wanted


@pytest.mark.parametrize(
    ("body", "actor", "wanted", "key"),
    [
        ("body: k, ", "{id: k, title: K, type: council}", "done", ""),
        ("body: k, ", "{id: k, title: K, type: city-government}", "wrong", ""),
        ("body: k, ", "{id: k, title: K}", "unknown", "type"),
        ("", "{id: k, title: K}", "unknown", "body"),
        ("body: v, ", "{id: k, title: K}", "unknown", "body"),
    ],
)
def test_the_council_itself_adopts(body: str, actor: str, wanted: str, key: str) -> None:
    text = f"actors: [{actor}]\ndecisions: [{{id: v, title: V, {body}type: adoption}}]\n"
    step = steps(text)["adopting-body"]
    assert (step.status, "".join(step.keys)) == (wanted, key)


@pytest.mark.parametrize(
    ("presentation", "names"),
    [
        ("", {"case-presentation": "missing"}),
        ("not_recorded: [case_presentation], ", {"case-presentation": "unknown"}),
        (
            "case_presentation: {}, ",
            {"case-presentation": "done", "submissions-assessed": "unknown"},
        ),
        (
            "case_presentation: {covers: [effects]}, ",
            {"case-presentation": "done", "submissions-assessed": "missing"},
        ),
        (
            "case_presentation: {covers: [submissions]}, ",
            {"case-presentation": "done", "submissions-assessed": "done"},
        ),
    ],
)
def test_the_case_presentation_assesses_the_answers(
    presentation: str, names: dict[str, str]
) -> None:
    found = steps(f"decisions: [{{title: V, {presentation}type: adoption}}]\n")
    kept = ("case-presentation", "submissions-assessed")
    assert {name: found[name].status for name in kept if name in found} == names


@pytest.mark.parametrize(
    ("submissions", "wanted"),
    [
        ("{received: 10, answered: 10}", "done"),
        ("{received: 10, answered: 9}", "missing"),
        ("10", "unknown"),
    ],
)
def test_every_answer_is_assessed(submissions: str, wanted: str) -> None:
    text = f"consultations: [{{title: A, subject: plan-proposal, submissions: {submissions}}}]\n"
    adopted = text + "decisions: [{title: V, type: adoption}]\n"
    assert status(adopted, "submissions-answered") == wanted
    assert status(text, "submissions-answered") == ""


@pytest.mark.parametrize(
    ("decision", "wanted"),
    [
        ("{title: K, type: appeal}", "wrong"),
        ("{title: K, type: appeal, concerns: [v]}", "wrong"),
        ("{title: K, type: appeal, concerns: [w]}", ""),
    ],
)
def test_the_adoption_cannot_be_appealed(decision: str, wanted: str) -> None:
    text = (
        "decisions:\n  - {id: v, title: V, type: adoption}\n"
        f"  - {{id: w, title: W, type: planning-programme}}\n  - {decision}\n"
    )
    assert status(text, "appeal") == wanted


@pytest.mark.parametrize(
    ("kind", "objections", "wanted"),
    [
        ("social-element", 2, "wrong"),
        ("social-element", 0, ""),
        ("land-use-element", 2, ""),
    ],
)
def test_there_are_no_formal_objections_to_a_samfunnsdel(
    kind: str, objections: int, wanted: str
) -> None:
    text = f"""\
type: {kind}
consultations:
  - {{title: A, subject: plan-proposal, submissions: {{received: 5, objections: {objections}}}}}
"""
    assert status(text, "objections") == wanted


def test_extra_rounds_need_not_do_all_again() -> None:
    text = """\
consultations:
  - {title: A, subject: plan-proposal, modes: [hearing]}
  - title: B
    subject: plan-proposal
    modes: [hearing, public-inspection]
    announcements: [{date: 2022-01-10, media: [newspaper, web]}]
  - {title: C, subject: plan-proposal}
"""
    found = steps(text)
    assert found["consultation-modes"].status == "done"
    assert found["consultation-announced"].status == "done"


@pytest.mark.parametrize(
    ("channels", "wanted"),
    [
        ("url: 'https://a.example', ", "done"),
        ("channels: [{url: 'https://a.example'}], ", "done"),
        ("channels: [{type: email}], ", "missing"),
        ("not_recorded: [channels], ", "unknown"),
    ],
)
def test_a_consultation_can_be_read_on_the_internet(channels: str, wanted: str) -> None:
    text = f"consultations: [{{title: A, {channels}subject: plan-proposal}}]\n"
    assert status(text, "presentation") == wanted


@pytest.mark.parametrize(
    ("programme", "wanted"),
    [
        ("contents: [purpose, process, participation, alternatives, studies]", "done"),
        ("contents: [purpose]", "missing"),
        ("contents: [purpose], not_recorded: [contents]", "unknown"),
        ("note: a", "unknown"),
    ],
)
def test_a_programme_sets_out_five_things(programme: str, wanted: str) -> None:
    text = f"linked_plans: [{{title: P, type: planning-programme, {programme}}}]\n"
    assert status(text, "programme-contents") == wanted


def test_a_profile_of_its_own_may_ask_for_other_lengths(tmp_path: Path) -> None:
    own = tmp_path / "vår.yaml"
    own.write_text(
        "extends: norsk-samfunnsdel\n"
        "options: {minimum_days: {planning-strategy: 21, other: 10}}\n"
        "rules:\n"
        "  planning-strategy-late: {versions: [{days: 1}]}\n"
        "  action-part-too-short: {versions: [{years: -5000}]}\n",
        encoding="utf-8",
    )
    text = """\
consultations:
  - {title: S, subject: planning-strategy, opened: 2022-01-01, deadline: 2022-01-10}
  - {title: O, subject: other, opened: 2022-01-01, deadline: 2022-01-20}
decisions: [{title: S, type: planning-strategy, date: 2022-09-24}]
linked_plans: [{title: A, type: implementation-programme, period: 2022-2022}]
"""
    found = [
        each
        for each in process(read_bytes(("title: P\n" + text).encode()), str(own))
        if each.name == "consultation-period"
    ]
    assert [(each.stage, each.status) for each in found] == [
        ("planning-strategy", "too-short"),
        ("plan-proposal", "done"),
    ]
    assert status(text, "strategy-adopted", str(own)) == "unknown"
    assert status(text, "action-part-period", str(own)) == "done"


# The order

ORDER = """\
decisions:
  - {{title: Strategi, type: planning-strategy, date: {strategy}{case}}}
  - {{title: Oppstart, type: start, date: {start}{case}}}
  - {{title: Program, type: planning-programme, date: {programme}}}
  - {{title: Vedtak, type: adoption, date: {adoption}}}
consultations:
  - {{title: Programhøring, subject: planning-programme, opened: {first}}}
  - {{title: Forslagshøring, subject: plan-proposal, opened: {second}, deadline: {deadline}}}
publications:
  - {{title: Nett, medium: web, date: {published}}}
"""
RIGHT = {
    "strategy": "2020-01-01",
    "start": "2020-02-01",
    "first": "2020-03-01",
    "programme": "2020-06-01",
    "second": "2021-01-01",
    "deadline": "2021-03-01",
    "adoption": "2021-06-01",
    "published": "2021-06-02",
    "case": "",
}


def out_of_order(**changes: str) -> list[str]:
    text = "title: Plan\n" + ORDER.format(**{**RIGHT, **changes})
    report = check(
        read_bytes(text.encode()), LAW, language="en", select=["SP701", "SP703", "SP710"]
    )
    return [f"{each.code} {format_path(each.path)}" for each in report.findings]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        (dict.fromkeys(RIGHT, "2020-01-01") | {"case": "", "deadline": "2020-01-01"}, ["SP703 decisions/3/date"]),
        ({"start": "2019-12-31"}, ["SP710 decisions/1/date"]),
        ({"start": "2019-12-31", "case": ", case_number: 20/1"}, []),
        ({"start": "2019-12-31", "case": ", meeting_case: PS 1/20"}, []),
        ({"first": "2020-01-31"}, ["SP710 consultations/0/opened"]),
        ({"programme": "2020-02-29"}, ["SP710 decisions/2/date"]),
        ({"second": "2020-05-31"}, ["SP710 consultations/1/opened"]),
        ({"deadline": "2020-12-31"}, ["SP701 consultations/1/deadline"]),
        ({"adoption": "2020-12-31"}, ["SP710 decisions/3/date"]),
        ({"adoption": "2021-03-01"}, ["SP703 decisions/3/date"]),
        ({"published": "2021-05-31"}, ["SP710 publications/0/date"]),
        ({"published": "2021-06"}, []),
        ({"published": "2021"}, []),
        ({"published": "2020"}, ["SP710 publications/0/date"]),
    ],
)  # fmt: skip
def test_each_step_builds_on_the_one_before(changes: dict[str, str], found: list[str]) -> None:
    assert out_of_order(**changes) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A deadline is the least that is known of a round.
        (
            "decisions: [{title: P, type: planning-programme, date: 2021-06-10}]\n"
            "consultations: [{title: F, subject: plan-proposal, deadline: 2021-05-01}]\n",
            ["SP710"],
        ),
        # What comes before its deadline has a rule of its own.
        (
            "decisions: [{title: P, type: planning-programme, date: 2021-06-10}]\n"
            "consultations: [{title: F, subject: planning-programme, deadline: 2021-07-01}]\n",
            ["SP703"],
        ),
        # A linked plan says when it was adopted as well as a decision does.
        (
            "linked_plans: [{title: P, type: planning-programme, adopted: 2021-06-10}]\n"
            "consultations: [{title: F, subject: planning-programme, deadline: 2021-07-01}]\n",
            ["SP710"],
        ),
        # Re-adopted, and an extra round after the first adoption.
        (
            "decisions:\n"
            "  - {title: V, type: adoption, date: 2020-06-10}\n"
            "  - {title: W, type: adoption, date: 2024-02-14}\n"
            "consultations:\n"
            "  - {title: A, subject: plan-proposal, opened: 2020-01-01, deadline: 2020-03-01}\n"
            "  - {title: B, subject: plan-proposal, opened: 2023-09-01, deadline: 2023-11-01}\n",
            [],
        ),
        # An earlier publication may be of the proposal.
        (
            "decisions: [{title: V, type: adoption, date: 2020-06-10}]\n"
            "publications:\n"
            "  - {title: A, date: 2020-01-01}\n"
            "  - {title: B, date: 2020-06-10}\n",
            [],
        ),
        (
            "decisions:\n"
            "  - {title: V, type: adoption, date: 2020-06-10,\n"
            "     announcements: [{date: 2020-06-12}, {date: 2020-06-01}, {}]}\n",
            ["SP710"],
        ),
        (
            "decisions: [{title: A, type: start, announcements: [{date: 2020-01-10}]}]\n"
            "consultations: [{title: F, subject: planning-programme,\n"
            "                 announcements: [{media: [web]}, {date: 2020-01-09}]}]\n",
            ["SP710"],
        ),
    ],
)
def test_the_order_of_what_is_known(text: str, found: list[str]) -> None:
    assert [each for each in codes(text) if each in ("SP703", "SP710")] == found


def test_an_announcement_that_comes_too_late_for_the_deadline() -> None:
    text = """\
decisions: [{id: d, title: D, type: consultation, date: 2022-04-20}]
consultations:
  - {title: A, decision: d, announcements: [{date: 2022-04-15}], deadline: 2022-04-10}
"""
    assert {"SP701", "SP712"} <= set(codes(text))


# Contents

GOAL = "goals: [{{id: a, title: A, {goal}strategies: [{{id: b, title: B{strategy}}}]}}]\n{more}"


@pytest.mark.parametrize(
    ("goal", "strategy", "more", "wanted"),
    [
        ("", "", "", "missing"),
        ("sdgs: [3], ", "", "", "done"),
        ("sdgs: [3.4], ", "", "", "done"),
        ("sdgs: [13], ", "", "", "missing"),
        ("", ", statutory_subjects: [public-health]", "", "done"),
        ("themes: [t], ", "", "themes: [{id: t, title: T, sdgs: [3]}]\n", "done"),
        ("themes: [t], ", "", "themes: [{id: t, title: T}]\n", "missing"),
        (
            "themes: [t], ",
            "",
            "themes: [{id: t, title: T, statutory_subjects: [public-health]}]\n",
            "done",
        ),
        ("", ", measures: [{id: m, title: M, sdgs: [3]}]", "", "done"),
        ("", "", "not_recorded: [sdgs]\n", "unknown"),
        ("not_recorded: [subgoals], ", "", "", "unknown"),
        ("", "", "status: draft\n", "not-yet"),
    ],
)
def test_public_health(goal: str, strategy: str, more: str, wanted: str) -> None:
    assert status(GOAL.format(goal=goal, strategy=strategy, more=more), "public-health") == wanted


def test_a_goal_for_public_health_needs_a_strategy_that_leads_to_it() -> None:
    text = "goals: [{id: a, title: A, sdgs: [3]}]\nstrategies: [{id: s, title: S{0}}]\n"
    step = steps(text.replace("{0}", ""))["public-health"]
    assert (step.status, step.lacking) == ("missing", ("strategy",))
    assert status(text.replace("{0}", ", supports: [a]"), "public-health") == "done"
    assert status("strategies: [{id: s, title: S}]\n", "public-health") == "unknown"


OWNER = "owners: [k]\nactors: [{{id: k, title: K{number}}}]\n{more}"


@pytest.mark.parametrize(
    ("number", "more", "wanted"),
    [
        (", municipality_number: 5001", "", ""),
        (", municipality_number: 5041", "", "missing"),
        (", municipality_number: 5041", "status: draft\n", "not-yet"),
        (", municipality_number: 5041", "not_recorded: [goals]\n", "unknown"),
        (", municipality_number: 5041", "not_recorded: [linked_plans]\n", "unknown"),
        (
            ", municipality_number: 5041",
            "goals: [{id: a, title: A, statutory_subjects: [sami-language]}]\n",
            "done",
        ),
        (
            ", municipality_number: 5041",
            "linked_plans: [{title: A, type: thematic-plan, statutory_subjects: [sami-language]}]\n",
            "done",
        ),
        (
            ", municipality_number: 5041",
            "decisions: [{title: V, type: adoption, date: 2023-12-31}]\n",
            "",
        ),
        (
            ", municipality_number: 5041",
            "decisions: [{title: V, type: adoption, date: 2024-01-01}]\n",
            "missing",
        ),
        ("", "", "unknown"),
        ("", "status: draft\n", "not-yet"),
    ],
)
def test_sami_language(number: str, more: str, wanted: str) -> None:
    assert status(OWNER.format(number=number, more=more), "sami-language") == wanted


def test_whose_plan_it_is_tells_whether_sami_language_is_asked_for() -> None:
    assert steps("")["sami-language"].keys == ("owners",)
    assert steps("owners: [k]\nsources: [{id: k, title: K}]\n")["sami-language"].keys == ("owners",)


# Holidays


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2000, "04-23"), (2008, "03-23"), (2011, "04-24"), (2018, "04-01"), (2019, "04-21"),
        (2020, "04-12"), (2021, "04-04"), (2022, "04-17"), (2023, "04-09"), (2024, "03-31"),
        (2025, "04-20"), (2026, "04-05"), (2027, "03-28"), (2028, "04-16"), (2038, "04-25"),
    ],
)  # fmt: skip
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


def test_easter_is_a_sunday_between_its_first_and_last_day() -> None:
    for year in range(1, 10_000):
        day = easter(year)
        assert day.weekday() == 6
        assert (3, 22) <= (day.month, day.day) <= (4, 25)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2022-01-01", "new-years-day"),
        ("2022-04-14", "maundy-thursday"),
        ("2022-04-15", "good-friday"),
        ("2022-04-17", "easter-sunday"),
        ("2022-04-18", "easter-monday"),
        ("2022-05-01", "labour-day"),
        ("2022-05-17", "constitution-day"),
        ("2022-05-26", "ascension-day"),
        ("2022-06-05", "whit-sunday"),
        ("2022-06-06", "whit-monday"),
        ("2022-12-25", "christmas-day"),
        ("2022-12-26", "boxing-day"),
        ("2022-05-28", "saturday"),
        ("2022-05-29", "sunday"),
        ("2022-05-27", None),
        ("2022-12-24", "saturday"),
        ("2021-12-24", None),
        ("0001-01-01", "new-years-day"),
        ("9999-12-31", None),
    ],
)
def test_days_off(day: str, name: str | None) -> None:
    assert day_off(datetime.date.fromisoformat(day)) == name


# The library's front


def test_a_plan_that_cannot_be_read_raises() -> None:
    with pytest.raises(PlanError):
        process(read_bytes(b"title: a: b\n"))
    with pytest.raises(PlanError, match="there is no profile"):
        process(Plan(title="P", profile="borte"))
    with pytest.raises(TypeError):
        process(Plan(title=1))  # type: ignore[arg-type] # that is what is tested
    assert process(FILES["lawful"])


def test_checks_can_be_run_without_the_report() -> None:
    found: list[Problem] = run(Index(load(FILES["unlawful"])), LAW)
    assert {"SP722", "SP749"} <= {each.code for each in found}


def test_a_step_is_frozen_and_says_whether_it_is_as_it_should_be() -> None:
    step = process(load(FILES["lawful"]))[0]
    assert step.ok
    assert not attrs.evolve(step, status="wrong").ok
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        step.status = "wrong"  # type: ignore[misc] # that is what is tested


def test_a_round_that_began_and_has_no_deadline_is_told_from_its_first_day() -> None:
    text = (
        "title: P\nprofile: norsk-samfunnsdel\nlanguage: nb\nconsultations:\n"
        "  - {title: H, subject: plan-proposal, opened: 2025-03-04}\n"
    )
    report = check(read_bytes(text.encode()))
    assert report.plan
    found = process(report.plan, report.profile)
    shown = to_text(report, report.plan, found, speaker_for(report.plan, report.profile))
    assert "fra 4. mars 2025" in shown
