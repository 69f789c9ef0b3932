"""Consultation rounds: what they say, what is wrong with them, and how early a deadline can be."""

from __future__ import annotations

import datetime
import json

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategiplan import (
    Consultation,
    ConsultationId,
    Extension,
    Plan,
    Step,
    check,
    dumps,
    export,
    load_profile,
    loads,
    process,
    trace,
)
from strategiplan.messages import LANGUAGES, Speaker
from strategiplan.model import Channel
from strategiplan.process import day_off, earliest_deadlines, holidays_on
from strategiplan.reading import read_bytes
from strategiplan.report.process import deadlines_to_json, deadlines_to_text, to_json, to_text
from strategiplan.report.trace import to_text as tell

LAW = load_profile("norsk-samfunnsdel")
day = datetime.date


def found(text: str, code: str, profile: str = "norsk-samfunnsdel") -> list[str]:
    """What a rule says of a plan, with its places."""
    document = read_bytes(("title: Plan\n" + text).encode())
    report = check(document, profile, language="en", select=[code])
    return [finding.message for finding in report.findings]


def periods(text: str) -> list[Step]:
    document = read_bytes(("title: Plan\n" + text).encode())
    return [step for step in process(document, LAW) if step.name == "consultation-period"]


# What a round says

ROUNDS = """\
title: Plan
consultations:
  - id: forste
    title: Første runde
    subject: plan-proposal
    sent: 2022-04-08
    deadline: 2022-05-27
    extensions:
      - extended_from: 2022-05-27
        extended_to: 2022-06-03
        decided: 2022-05-20
        extended_by: utvidelse
        note: Etter ønske fra velforeningene.
      - extended_to: 2022-06-10
    channels:
      - title: Folkemøte
        type: meeting
        date: 2022-05-04
        time: 18:00-20:00
    submissions:
      file: innspill.csv
  - id: andre
    title: Ny runde
    repeats: forste
    sent: 2022-09-01
    deadline: 2022-10-14
participation:
  - id: verksted
    title: Verksted
    consultation: forste
decisions:
  - id: utvidelse
    title: Fristen utvides
    date: 2022-05-20
"""


def test_a_round_says_all_of_it_and_says_it_again() -> None:
    plan = loads(ROUNDS)
    first, second = plan.consultations
    assert first.closes == day(2022, 6, 10)
    assert first.days == 63
    assert first.submissions is not None
    assert (first.submissions.received, first.submissions.file) == (None, "innspill.csv")
    assert second.repeats == plan.participation[0].consultation == first.id
    assert loads(dumps(plan)) == plan
    assert not [
        each
        for each in check(plan).findings
        if each.code.startswith("SP7") and each.code != "SP706"
    ]


def test_the_short_way_of_an_extension_goes_before_the_long_one() -> None:
    listed = (
        Extension(extended_to=day(2022, 6, 10)),
        Extension(),
        Extension(extended_to=day(2022, 6, 3)),
    )
    item = Consultation(deadline=day(2022, 5, 27), extensions=listed)
    assert item.closes == day(2022, 6, 10)
    item = Consultation(deadline=day(2022, 5, 27), extensions=listed, extended_to=day(2022, 6, 5))
    assert item.closes == day(2022, 6, 5)
    assert Consultation(deadline=day(2022, 5, 27), extensions=(Extension(),)).closes == day(
        2022, 5, 27
    )


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("18:00", ((18, 0), None)),
        ("9.30", ((9, 30), None)),
        ("18:00-20:00", ((18, 0), (20, 0))),
        ("18.00 – 20.15", ((18, 0), (20, 15))),
        ("", None), ("kl. 18", None), ("18", None), ("24:00", None), ("18:60", None),
        ("20:00-18:00", None), ("18:00-18:00", None), ("18:00-25:00", None), ("18:00-", None),
        ("18:00\n", None), ("１８:00", None),
    ],
)  # fmt: skip
def test_the_hours_of_a_meeting(written: str, wanted: tuple[tuple[int, int], ...] | None) -> None:
    hours = Channel(time=written).hours
    said = hours and tuple(each and (each.hour, each.minute) for each in hours)
    assert said == wanted


@given(st.text())
def test_any_text_has_hours_or_none(text: str) -> None:
    hours = Channel(time=text).hours
    assert hours is None or hours[1] is None or hours[0] < hours[1]


def test_the_story_of_a_round_tells_all_of_it() -> None:
    told = tell(trace(loads(ROUNDS), "forste"), Speaker("nb")).splitlines()
    for line in (
        "    27. mai 2022 → 3. juni 2022, besluttet 20. mai 2022 (Etter ønske fra velforeningene.)",
        "    → 10. juni 2022",
        "    møte, 4. mai 2022, 18:00-20:00, Folkemøte",
        "  Innspill: innspill.csv",
        "    medvirkningsaktivitet «Verksted»",
    ):
        assert line in told, told
    empty = Plan(
        consultations=(
            Consultation(id=ConsultationId("a"), extensions=(Extension(note="Uten dag"),)),
        )
    )
    assert "(Uten dag)" in tell(trace(empty, "a"), Speaker("nb"))


def test_a_page_says_that_the_deadline_was_moved() -> None:
    pytest.importorskip("jinja2", reason="needs the extra html (Jinja2)")
    first, _ = loads(ROUNDS).consultations
    plan = attrs.evolve(loads(ROUNDS), status="consultation", consultations=(first,))
    page = export(plan, "html", today=day(2022, 5, 1), language="nb").content().decode()
    assert '<time datetime="2022-06-10">10. juni 2022</time>' in page
    assert page.count('<span class="aside">(utvidet; den var 27. mai 2022)</span>') == 1
    assert (
        '<time datetime="2022-05-27">27. mai 2022</time> → '
        '<time datetime="2022-06-03">3. juni 2022</time>, besluttet '
    ) in page
    assert "forlenget ved <a" in page
    assert "innspill.csv" in page
    on_time = attrs.evolve(first, extensions=(Extension(note="Ingen ga utsettelse"),))
    page = (
        export(attrs.evolve(plan, consultations=(on_time,)), "html", language="nb")
        .content()
        .decode()
    )
    assert "utvidet; den var" not in page
    assert "Ingen ga utsettelse" in page


def test_a_document_says_where_the_submissions_are() -> None:
    text = (
        export(loads(ROUNDS), "markdown", today=day(2022, 5, 1), language="nb").content().decode()
    )
    assert "- **Innspill:** innspillene ligger i innspill.csv" in text
    assert "fra fristen 27. mai 2022, forlenget til 3. juni 2022" in text


def test_stratml_has_the_last_deadline() -> None:
    text = (
        export(loads(ROUNDS), "stratml2", today=day(2022, 5, 1), language="nb").content().decode()
    )
    assert "2022-06-10" in text


# Whether it is long enough


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ("subject: plan-proposal, deadline: 2022-05-19", ("too-short", 41)),
        ("subject: plan-proposal, deadline: 2022-05-20", ("done", 42)),
        ("subject: plan-proposal, deadline: 2022-05-06, extended_to: 2022-05-20", ("done", 42)),
        ("subject: plan-proposal, deadline: 2022-05-06, extended_to: 2022-05-19", ("too-short", 41)),
        ("subject: plan-proposal, deadline: 2022-05-06, extensions: [{extended_to: 2022-05-13}, {extended_to: 2022-05-20}]", ("done", 42)),
        ("subject: plan-proposal, deadline: 2022-05-06, extensions: [{extended_to: 2022-05-13}]", ("too-short", 35)),
        ("subject: part-of-plan, deadline: 2022-05-19", ("too-short", 41)),
        ("subject: planning-programme, deadline: 2022-05-19", ("too-short", 41)),
        ("repeats: forste, deadline: 2022-05-19", ("too-short", 41)),
        ("repeats: ny, deadline: 2022-05-19", None),
        ("repeats: nowhere, deadline: 2022-05-19", None),
        ("subject: other, deadline: 2022-05-19", None),
    ],
)  # fmt: skip
def test_every_round_is_long_enough(more: str, wanted: tuple[str, int] | None) -> None:
    text = (
        "consultations:\n"
        "  - {id: forste, title: A, subject: plan-proposal, sent: 2021-04-08, deadline: 2021-06-30}\n"
        f"  - {{id: ny, title: Ny, sent: 2022-04-08, {more}}}\n"
    )
    steps = [step for step in periods(text) if step.element and step.element.id == "ny"]
    assert [(step.status, step.days) for step in steps] == ([wanted] if wanted else [])


def test_too_short_points_at_the_extension_that_ends_it() -> None:
    (step,) = periods(
        "consultations: [{title: A, subject: plan-proposal, sent: 2022-04-08, "
        "deadline: 2022-05-06, extensions: [{}, {extended_to: 2022-05-13}]}]\n"
    )
    assert step.path == ("consultations", 0, "extensions", 1, "extended_to")
    assert step.basis == "pbl § 11-14"


def test_a_round_repeats_the_subject_of_the_one_at_the_end_of_a_long_way() -> None:
    rounds = ["{id: r0, title: A, subject: plan-proposal, sent: 2020-01-01, deadline: 2020-06-01}"]
    rounds += [f"{{id: r{n}, title: A, repeats: r{n - 1}}}" for n in range(1, 40)]
    text = "consultations:\n" + "".join(f"  - {each}\n" for each in reversed(rounds))
    assert len(periods(text)) == 40
    assert periods(text.replace("subject: plan-proposal, ", "repeats: r39, ")) == []


# What is wrong with a round

CASES: list[tuple[str, str, str, list[str]]] = [
    (
        "the short way and the list agree, or only one of them is there",
        "SP713",
        "consultations:\n"
        "  - {title: A, extended_to: 2022-06-10, extensions: [{extended_to: 2022-06-10}]}\n"
        "  - {title: B, extended_to: 2022-06-10, extensions: [{decided: 2022-05-01}]}\n"
        "  - {title: C, extensions: [{extended_to: 2022-06-10}]}\n",
        [],
    ),
    (
        "an extension without a first deadline has nothing to be held against",
        "SP714",
        "consultations:\n"
        "  - {title: A, extensions: [{extended_from: 2022-05-27, extended_to: 2022-06-10}]}\n",
        [],
    ),
    (
        "an extension that does not go on from the one before",
        "SP714",
        "consultations:\n"
        "  - title: A\n"
        "    deadline: 2022-05-27\n"
        "    extensions:\n"
        "      - {extended_to: 2022-06-10}\n"
        "      - {extended_from: 2022-05-27, extended_to: 2022-06-17}\n",
        ["an extension is said to be from 27 May 2022, and the deadline was 10 June 2022 until then"],
    ),
    (
        "the same day is no extension",
        "SP714",
        "consultations: [{title: A, deadline: 2022-05-27, extensions: [{extended_to: 2022-05-27}]}]\n",
        ["an extension leads to 27 May 2022, which is not after the deadline 27 May 2022"],
    ),
    (
        "what an extension rests on is dated as it says, has no date, or is no decision",
        "SP714",
        "consultations:\n"
        "  - title: A\n"
        "    extensions:\n"
        "      - {extended_to: 2022-06-10, decided: 2022-05-20, extended_by: v}\n"
        "      - {extended_to: 2022-06-17, decided: 2022-05-21, extended_by: u}\n"
        "      - {extended_to: 2022-06-24, decided: 2022-05-21, extended_by: k}\n"
        "      - {extended_to: 2022-06-25, extended_by: v}\n"
        "decisions: [{id: v, title: V, date: 2022-05-20}, {id: u, title: U}]\n"
        "actors: [{id: k, title: K}]\n",
        [],
    ),
    (
        "rounds that repeat earlier ones, ones without days, and nothing",
        "SP715",
        "consultations:\n"
        "  - {id: a, title: A, deadline: 2022-05-27}\n"
        "  - {id: b, title: B, repeats: a, opened: 2022-09-01}\n"
        "  - {id: c, title: C, repeats: b}\n"
        "  - {title: D, repeats: b, opened: 2023-01-01}\n"
        "  - {title: E, repeats: borte}\n"
        "  - {title: F, repeats: k}\n"
        "actors: [{id: k, title: K}]\n",
        [],
    ),
    (
        "a circle is told once, and who only leads into it is none of it",
        "SP715",
        "consultations:\n"
        "  - {id: d, title: D, repeats: a, opened: 2020-01-01}\n"
        "  - {id: a, title: A, repeats: b, opened: 2021-01-01}\n"
        "  - {id: b, title: B, repeats: c, opened: 2022-01-01}\n"
        "  - {id: c, title: C, repeats: a, opened: 2023-01-01}\n",
        [
            "consultation “D” is said to repeat consultation “A”, which came later: 1 January 2021, against 1 January 2020",
            "rounds repeat each other in a circle: consultation “A” → consultation “B” → consultation “C” → consultation “A”",
        ],
    ),
    (
        "meetings in time, without a day, of a round without an end, and long after",
        "SP716",
        "consultations:\n"
        "  - title: A\n"
        "    id: a\n"
        "    deadline: 2022-05-27\n"
        "    extended_to: 2022-06-10\n"
        "    channels: [{type: meeting, date: 2022-06-10}, {type: email}, {type: meeting, date: 2022-06-11}]\n"
        "  - {title: B, id: b, channels: [{type: meeting, date: 2022-06-10}]}\n"
        "participation:\n"
        "  - {title: C, consultation: a, period: {start: 2022-06}}\n"
        "  - {title: D, consultation: a, period: {start: 2022-07}}\n"
        "  - {title: E, consultation: a}\n"
        "  - {title: F, consultation: b, period: {start: 2022-07}}\n"
        "  - {title: G, consultation: k, period: {start: 2022-07}}\n"
        "  - {title: H, consultation: a, period: {end: 2022-07}}\n"
        "actors: [{id: k, title: K}]\n",
        [
            "consultation “A” has a meeting on 11 June 2022, after the last day to answer, 10 June 2022",
            "an activity of consultation “A” begins on 1 July 2022, after the last day to answer, 10 June 2022",
        ],
    ),
    (
        "the number of the case, in each of its forms, and forms that are no archive's",
        "SP717",
        "consultations:\n"
        "  - {title: A, case_number: 20/46547, reference: 20/46547-3 Samfunnsdelen}\n"
        "  - {title: B, case_number: 20/46547, reference: merk 2020/46547}\n"
        "  - {title: C, case_number: 2020/46547-1, reference: 20/46547}\n"
        "  - {title: D, case_number: sak 7, reference: merkes sak 7}\n"
        "  - {title: E, case_number: 20/46547}\n"
        "  - {title: F, reference: 20/46547}\n",
        [],
    ),
    (
        "a number that only begins alike, one of another form, and none",
        "SP717",
        "consultations:\n"
        "  - {title: A, case_number: 20/4654, reference: 20/46547}\n"
        "  - {title: B, case_number: sak 7, reference: merkes sak 8}\n"
        "  - {title: C, case_number: 20/4654, reference: Plan}\n",
        [
            "answers to consultation “A” shall be marked with 20/46547, and its case number is 20/4654",
            "answers to consultation “B” shall be marked merkes sak 8, without the case number sak 7",
            "answers to consultation “C” shall be marked Plan, without the case number 20/4654",
        ],
    ),
    (
        "rounds one after the other, on different things, and without days",
        "SP718",
        "consultations:\n"
        "  - {title: A, subject: plan-proposal, opened: 2022-04-08, deadline: 2022-05-27}\n"
        "  - {title: B, subject: plan-proposal, opened: 2022-05-28, deadline: 2022-07-27}\n"
        "  - {title: C, subject: planning-strategy, opened: 2022-04-08, deadline: 2022-05-27}\n"
        "  - {title: D, subject: part-of-plan, concerns: [a], opened: 2022-04-08, deadline: 2022-05-27}\n"
        "  - {title: E, subject: part-of-plan, concerns: [b], opened: 2022-04-08, deadline: 2022-05-27}\n"
        "  - {title: F, subject: plan-proposal, deadline: 2022-05-27}\n"
        "  - {title: G, subject: plan-proposal, opened: 2022-05-27}\n"
        "  - {title: H, subject: other, opened: 2022-04-08, deadline: 2022-05-27}\n"
        "  - {title: I, subject: other, opened: 2022-04-08, deadline: 2022-05-27}\n"
        "  - {title: J, opened: 2022-04-08, deadline: 2022-05-27}\n"
        "  - {title: K, subject: plan-proposal, opened: 2022-05-20, deadline: 2022-04-01}\n",
        [],
    ),
    (
        "rounds that share a part, and one that repeats another while it is open",
        "SP718",
        "consultations:\n"
        "  - {title: A, subject: part-of-plan, concerns: [a, b], opened: 2022-04-08, deadline: 2022-08-27}\n"
        "  - {title: B, subject: part-of-plan, concerns: [c], opened: 2022-04-10, deadline: 2022-05-27}\n"
        "  - {title: C, subject: part-of-plan, concerns: [c, b], opened: 2022-06-10, deadline: 2022-07-27}\n"
        "  - {id: d, title: D, subject: plan-proposal, opened: 2022-01-01, deadline: 2022-03-01}\n"
        "  - {title: E, repeats: d, opened: 2022-03-01, deadline: 2022-03-02}\n",
        [
            "consultation “C” opened on 10 June 2022, while consultation “A” was open; both are open until 27 July 2022",
            "consultation “E” opened on 1 March 2022, while consultation “D” was open; both are open until 1 March 2022",
        ],
    ),
    (
        "editions of this file, of one further back, and of a programme",
        "SP719",
        "status: consultation\n"
        "edition: forslag-3\n"
        "revises: forslag-2\n"
        "consultations:\n"
        "  - {title: A, subject: plan-proposal, edition: forslag-1}\n"
        "  - {title: B, subject: plan-proposal, edition: forslag-2, decision: v}\n"
        "  - {title: C, subject: plan-proposal, edition: forslag-3, decision: u}\n"
        "  - {title: D, subject: planning-programme, edition: programmet, decision: k}\n"
        "decisions: [{id: v, title: V, edition: forslag-2}, {id: u, title: U}]\n"
        "actors: [{id: k, title: K}]\n",
        [],
    ),
    (
        "a plan that does not say what its editions are called, and a round that does not",
        "SP719",
        "status: consultation\nconsultations: [{title: A, subject: plan-proposal, edition: a}]\n",
        [],
    ),
    (
        "a round that does not say which edition it is on may be on this one",
        "SP719",
        "status: consultation\nedition: forslag-3\n"
        "consultations:\n"
        "  - {title: A, subject: plan-proposal, edition: a}\n"
        "  - {title: B, subject: plan-proposal}\n",
        [],
    ),
    (
        "an edition that is written otherwise",
        "SP719",
        "status: consultation\nedition: Forslag 3\n"
        "consultations: [{title: A, subject: plan-proposal, edition: forslag-3}]\n",
        [
            "consultation “A” is on the edition “forslag-3”, and there is none of that name; the plan has “Forslag 3”"
        ],
    ),
    (
        "deadlines in July and at Christmas; a day off has a rule of its own",
        "SP720",
        "consultations:\n"
        "  - {title: A, deadline: 2022-07-01}\n"
        "  - {title: B, deadline: 2022-06-30, extended_to: 2022-07-29}\n"
        "  - {title: C, deadline: 2022-07-30}\n"
        "  - {title: D, deadline: 2022-08-01}\n"
        "  - {title: E, deadline: 2021-12-24}\n"
        "  - {title: F, deadline: 2021-12-23}\n"
        "  - {title: G}\n",
        [
            "the deadline of consultation “A”, 1 July 2022, is in the holidays: July",
            "the deadline of consultation “B”, 29 July 2022, is in the holidays: July",
            "the deadline of consultation “E”, 24 December 2021, is in the holidays: the days between Christmas and New Year",
        ],
    ),
    (
        "the deadline on a day off is pointed at where it was extended",
        "SP747",
        "consultations: [{title: A, deadline: 2022-05-27, extensions: [{extended_to: 2022-06-05}]}]\n",
        ["the deadline of consultation “A”, 5 June 2022, is a day off: Whit Sunday"],
    ),
    (
        "a file, a number, none of them",
        "SP772",
        "participation:\n"
        "  - {title: A, submissions: 0}\n"
        "  - {title: B, submissions: {file: b.csv}}\n"
        "  - {title: C, submissions: {answered: 3}}\n",
        ["participation activity “C” mentions submissions, and neither how many nor where they are"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])  # fmt: skip
def test_what_is_wrong_with_a_round(code: str, text: str, wanted: list[str]) -> None:
    assert found(text, code) == wanted


@pytest.mark.parametrize(
    ("submissions", "keys"),
    [
        ("{file: a.csv}", ("answered",)),
        ("{file: a.csv, answered: 3}", ("received",)),
        ("{received: 3}", ("answered",)),
    ],
)
def test_submissions_in_a_file_cannot_be_told_to_be_answered(
    submissions: str, keys: tuple[str, ...]
) -> None:
    text = (
        f"consultations: [{{title: A, subject: plan-proposal, submissions: {submissions}}}]\n"
        "decisions: [{title: V, type: adoption, date: 2022-11-17}]\n"
    )
    steps = process(read_bytes(("title: Plan\n" + text).encode()), LAW)
    (step,) = [each for each in steps if each.name == "submissions-answered"]
    assert (step.status, step.keys) == ("unknown", keys)


# How early a deadline can be


@pytest.mark.parametrize("sent", [day(2026, 1, 1), day(2026, 5, 30), day(2024, 2, 29)])
def test_the_earliest_deadline_is_lawful_and_the_day_before_is_not(sent: datetime.date) -> None:
    for each in earliest_deadlines(LAW, sent):
        for early, wanted in ((0, "done"), (1, "too-short")):
            deadline = each.day - datetime.timedelta(early)
            (step,) = periods(
                f"consultations: [{{title: A, subject: {each.subject}, sent: {sent}, "
                f"deadline: {deadline}}}]\n"
            )
            assert (step.status, step.basis) == (wanted, each.basis)


@given(st.dates())
def test_the_better_day_is_one_on_which_people_are_there(sent: datetime.date) -> None:
    for each in earliest_deadlines(LAW, sent):
        day_before = each.working_day - datetime.timedelta(1)
        assert each.working_day >= each.day
        if each.working_day < datetime.date.max:
            assert not day_off(each.working_day)
            assert not holidays_on(each.working_day)
        assert each.working_day == each.day or day_off(day_before) or holidays_on(day_before)


def test_no_deadline_is_said_where_no_length_is_asked_for() -> None:
    assert not list(earliest_deadlines(load_profile("generic"), day(2026, 12, 1)))
    assert not list(earliest_deadlines(LAW, day(2009, 6, 30)))
    said = deadlines_to_text(load_profile("generic"), day(2026, 12, 1), Speaker("en"))
    assert said.startswith("The profile generic asks for no length")
    assert "99" in deadlines_to_text(LAW, day(9999, 12, 1), Speaker("en"))


def test_the_deadline_of_a_round_that_is_planned() -> None:
    assert deadlines_to_text(LAW, day(2026, 12, 1), Speaker("en")).splitlines()[:2] == [
        "Sent out on 1 December 2026, the deadline can be at the earliest:",
        "  the planning programme  12 January 2027  (42 days, pbl §§ 4-1 and 11-13)",
    ]
    in_july = deadlines_to_text(LAW, day(2026, 6, 1), Speaker("en"))
    assert in_july.count("July; better 3 August 2026\n") == 3
    data = json.loads(deadlines_to_json(LAW, day(2026, 11, 14), Speaker("nb")))
    assert data["sent"] == "2026-11-14"
    assert data["deadlines"][1] == {
        "subject": "plan-proposal",
        "days": 42,
        "earliest": "2026-12-26",
        "day_off": "boxing-day",
        "holidays": "christmas",
        "working_day": "2027-01-04",
        "basis": "pbl § 11-14",
        "url": "https://lovdata.no/eli/lov/2008/06/27/71",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_for_another_day_has_its_words(language: str) -> None:
    for number in range(366):
        said = deadlines_to_text(
            LAW, day(2026, 1, 1) + datetime.timedelta(number), Speaker(language)
        )
        assert "{" not in said
        assert "None" not in said


@pytest.mark.parametrize(
    ("today", "deadline", "left"),
    [
        ("2022-04-07", "2022-05-27", None),
        ("2022-04-08", "2022-05-27", 49),
        ("2022-05-26", "2022-05-27", 1),
        ("2022-05-27", "2022-05-27", 0),
        ("2022-05-28", "2022-05-27", None),
        ("", "2022-05-27", None),
        # A round that is too short says how many days are left, all the same.
        ("2022-04-08", "2022-05-06", 28),
    ],
)
def test_the_days_that_are_left_of_an_open_round(
    today: str, deadline: str, left: int | None
) -> None:
    text = (
        "title: Plan\nconsultations: [{title: A, subject: plan-proposal, sent: 2022-04-08, "
        f"deadline: {deadline}}}]\n"
    )
    report = check(read_bytes(text.encode()), LAW, language="en")
    assert report.plan is not None
    on = day.fromisoformat(today) if today else None
    arguments = (report, report.plan, process(report.plan, LAW), Speaker("en"), on)
    words = {None: "", 1: "1 day left"}.get(left, f"{left} days left")
    assert (" left" in to_text(*arguments)) == (left is not None)
    assert words in to_text(*arguments)
    steps = json.loads(to_json(*arguments))["steps"]
    assert [each["left"] for each in steps if each["name"] == "consultation-period"] == [left]


def test_a_round_without_a_deadline_is_told_how_early_it_can_be() -> None:
    text = "title: Plan\nconsultations: [{title: A, subject: plan-proposal, sent: 2026-12-01}]\n"
    report = check(read_bytes(text.encode()), LAW, language="en")
    assert report.plan is not None
    said = to_text(report, report.plan, process(report.plan, LAW), Speaker("en"))
    assert (
        "from 1 December 2026 · the deadline can be 12 January 2027 at the earliest (42 days)"
        in said
    )


# Holidays


def test_our_holidays_are_those_that_a_library_of_many_countries_knows() -> None:
    library = pytest.importorskip("holidays", reason="holidays is not installed")
    theirs = library.country_holidays("NO", years=range(1950, 2100))
    each = day(1950, 1, 1)
    while each < day(2100, 1, 1):
        ours = day_off(each)
        # Two holidays may meet; and what is a weekend only is no holiday to the library.
        assert (ours not in (None, "saturday", "sunday")) == (each in theirs), each
        each += datetime.timedelta(days=1)
