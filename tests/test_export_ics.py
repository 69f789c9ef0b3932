"""The calendar: what happens on which day, for whoever has to be there."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from strategies import plans
from strategiplan import Plan, export, loads, reference_plan

icalendar = pytest.importorskip("icalendar", reason="needs the extra ics (icalendar)")

TODAY = datetime.date(2026, 1, 1)


def calendar(plan: Plan, language: str = "nb") -> Any:
    return icalendar.Calendar.from_ical(
        export(plan, "ics", today=TODAY, language=language).content()
    )


def events(text: str, language: str = "nb") -> dict[str, Any]:
    return {str(each["uid"]): each for each in calendar(loads(text), language).walk("VEVENT")}


def test_the_reference_plan(golden: Callable[[str, str], None]) -> None:
    found = export(reference_plan(), "ics", today=TODAY).content().decode()
    assert "\r\n" in found
    assert all(len(line.encode()) <= 75 for line in found.split("\r\n"))
    golden("export/trondheim.ics", found.replace("\r\n", "\n"))


def test_a_deadline_is_a_day_that_one_is_reminded_of() -> None:
    (event,) = events(
        "id: p\nconsultations: [{id: h, title: Høring, deadline: 2022-05-27, "
        "channels: [{title: Postmottak, address: 'Torget 1; 2. etasje'}], reference: 22/1}]"
    ).values()
    assert str(event["uid"]) == "deadline.h@p"
    assert str(event["summary"]) == "Frist: Høring"
    assert event["dtstart"].dt == datetime.date(2022, 5, 27)
    assert event["dtend"].dt == datetime.date(2022, 5, 28)
    assert str(event["description"]) == "svar merkes: 22/1\nPostmottak, Torget 1; 2. etasje"
    alarms = [each["trigger"].dt.days for each in event.walk("VALARM")]
    assert alarms == [-14, -3]
    assert "3 dager igjen: Høring" in str(event.to_ical().decode())


def test_an_extension_moves_the_deadline_and_keeps_its_name() -> None:
    before = "id: p\nconsultations: [{id: h, title: Høring, deadline: 2022-05-27}]"
    after = before.replace("}]", ", extended_to: 2022-06-10}]")
    (old,), (new,) = events(before), events(after)
    assert old == new
    event = events(after, "nn")[new]
    assert event["dtstart"].dt == datetime.date(2022, 6, 10)
    assert str(event["description"]).startswith("utvida; han var 27. mai 2022")


def test_everything_that_happens_on_a_day_is_an_event() -> None:
    found = events(
        """
        id: p
        consultations: [{id: h, announced: 2022-04-01, opened: 2022-04-08, deadline: 2022-05-27}]
        participation: [{id: m, title: Folkemøte, period: {start: 2022-04-20, end: 2022-04-21}}]
        decisions: [{id: v, title: Vedtak, date: 2022-11-17, proposal_published: 2022-10-01}]
        publications: [{id: u, medium: web, date: 2023-01-02, url: "javascript:alert(1)"}]
        linked_plans:
          - {id: t, title: Temaplan, adopted: 2023-06-01, revised: [2024-06-01, 2025-06-01]}
        """,
        "en",
    )
    assert {key: str(each["summary"]) for key, each in found.items()} == {
        "announced.h@p": "Announced: consultation",
        "opened.h@p": "Open for answers: consultation",
        "deadline.h@p": "Deadline: consultation",
        "held.m@p": "Folkemøte",
        "decided.v@p": "Decision: Vedtak",
        "proposal.v@p": "Proposal made public: Vedtak",
        "published.u@p": "Published: publication",
        "adopted.t@p": "Adopted: Temaplan",
        "revised.t@p": "Revised: Temaplan",
        "xrevised.t@p": "Revised: Temaplan",
    }
    assert found["held.m@p"]["dtend"].dt == datetime.date(2022, 4, 22)
    assert "url" not in found["published.u@p"]


def test_a_day_that_is_not_known_is_said_not_to_be() -> None:
    found = events(
        """
        id: p
        participation:
          - {id: m, title: Panel, period: {start: 2021-03, end: 2021-05}}
          - {id: n, title: Baklengs, period: {start: 2021-05-02, end: 2021-03-01}}
          - {id: o, title: Bare slutt, period: {end: "2021"}}
          - {id: q, title: Uten tid}
          - {id: r, title: Uten dato, period: {note: om våren}}
        publications: [{id: u, date: "9999"}]
        """
    )
    panel = found["held.m@p"]
    assert panel["dtstart"].dt == datetime.date(2021, 3, 1)
    assert panel["dtend"].dt == datetime.date(2021, 6, 1)
    assert str(panel["description"]) == "den nøyaktige dagen er ikke kjent\n2021-03 – 2021-05"
    assert {"held.n@p", "xheld.n@p", "held.o@p"} <= set(found)
    assert not any("held.q" in key or "held.r" in key for key in found)
    assert "dtend" not in found["published.u@p"]


@settings(max_examples=100, deadline=None)
@given(plans())
def test_any_calendar_is_read_back_and_no_two_events_share_a_name(plan: Plan) -> None:
    found = calendar(plan)
    names = [str(each["uid"]) for each in found.walk("VEVENT")]
    assert len(names) == len(set(names))


def test_a_calendar_for_internal_use_says_so() -> None:
    found = export(Plan(title="To\nlinjer"), "ics", today=TODAY, language="nb", internal=True)
    lines = found.content().decode().split("\r\n")
    assert any(line.startswith("DESCRIPTION:Bare til intern bruk") for line in lines)
    assert "NAME:To\\nlinjer" in lines
    assert "X-WR-CALNAME:To linjer" in lines
