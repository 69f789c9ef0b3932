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
    assert "sequence" not in events(before)[old]
    assert event["sequence"] == 1
    assert event["dtstart"].dt == datetime.date(2022, 6, 10)
    assert str(event["description"]).startswith("utvida; han var 27. mai 2022")


def test_each_extension_raises_the_number_and_says_what_the_deadline_was() -> None:
    text = (
        "id: p\nconsultations: [{id: h, deadline: 2022-05-27, extended_to: 2022-06-10, "
        "extensions: [{extended_to: 2022-06-03}, {decided: 2022-06-01}, {extended_to: 2022-06-10}]}]"
    )
    (event,) = events(text).values()
    assert event["sequence"] == 2
    assert event["dtstart"].dt == datetime.date(2022, 6, 10)
    assert str(event["description"]).splitlines() == [
        "utvidet; den var 27. mai 2022",
        "2022-05-27",
        "utvidet; den var 3. juni 2022",
        "2022-06-03",
    ]


MEETINGS = """
id: p
language: {language}
consultations:
  - id: h
    title: Høring
    url: https://example.org/horing
    deadline: 2022-05-27
    channels:
      - {{type: email, address: post@example.org}}
      - {{type: meeting, title: Folkemøte, address: Rådhuset, date: 2022-05-04, time: 18:00-20:00}}
      - {{type: meeting, title: Folkemøte, date: 2022-01-04, time: "18:00", url: 'https://example.org/mote'}}
      - {{type: meeting, date: 2022-05-06, time: om kvelden}}
      - {{type: meeting, title: Første dag, date: 0001-01-01, time: "00:30"}}
"""


def test_meetings_have_a_place_and_a_time_that_is_that_of_norway() -> None:
    found = events(MEETINGS.format(language="nb"))
    meeting, winter = found["meeting.h.folkemote@p"], found["xmeeting.h.folkemote@p"]
    utc = datetime.UTC
    assert str(meeting["summary"]) == "Møte: Folkemøte – Høring"
    assert str(meeting["location"]) == "Rådhuset"
    assert str(meeting["url"]) == "https://example.org/horing"
    assert meeting["dtstart"].dt == datetime.datetime(2022, 5, 4, 16, tzinfo=utc)
    assert meeting["dtend"].dt == datetime.datetime(2022, 5, 4, 18, tzinfo=utc)
    assert winter["dtstart"].dt == datetime.datetime(2022, 1, 4, 17, tzinfo=utc)
    assert "dtend" not in winter
    assert str(winter["url"]) == "https://example.org/mote"
    evening = found["meeting.h.meeting@p"]
    assert evening["dtstart"].dt == datetime.date(2022, 5, 6)
    assert str(evening["description"]).splitlines()[0] == "om kvelden"
    assert str(evening["summary"]) == "Møte: Høring"
    # Half an hour into the first day there is, it was still the day before elsewhere.
    assert found["meeting.h.forste-dag@p"]["dtstart"].dt == datetime.datetime(1, 1, 1, 0, 30)


def test_a_meeting_elsewhere_has_the_time_of_the_place() -> None:
    wanted = datetime.datetime(2022, 5, 4, 18)
    assert events(MEETINGS.format(language="en"))["meeting.h.folkemote@p"]["dtstart"].dt == wanted
    norwegian = MEETINGS + "actors: [{{id: k, municipality_number: '5001'}}]\n"
    found = events(norwegian.format(language="en"))
    assert found["meeting.h.folkemote@p"]["dtstart"].dt.hour == 16


@pytest.mark.parametrize(
    ("alarms", "days"),
    [("no", []), ("usual", [-14, -3]), ("7", [-7]), ("1,28,usual", [-28, -14, -3, -1])],
)
def test_who_asks_is_reminded_on_other_days(alarms: str, days: list[int]) -> None:
    plan = loads("id: p\nconsultations: [{id: h, deadline: 2022-05-27}]")
    content = export(plan, "ics", today=TODAY, options={"alarms": alarms}).content()
    found = icalendar.Calendar.from_ical(content).walk("VALARM")
    assert [each["trigger"].dt.days for each in found] == days


def test_what_was_sent_out_has_a_day_unless_another_event_has_it() -> None:
    found = events(
        """
        id: p
        consultations:
          - {id: a, sent: 2022-04-08, deadline: 2022-05-27}
          - {id: b, sent: 2022-04-08, opened: 2022-04-08}
          - {id: c, announcements: [{date: 2022-04-07, media: [web]}], sent: 2022-04-08}
        """
    )
    assert list(found) == ["sent.a@p", "deadline.a@p", "opened.b@p", "announced.c@p", "sent.c@p"]
    assert found["sent.a@p"]["dtstart"].dt == datetime.date(2022, 4, 8)


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


def test_a_name_of_an_event_has_no_sign_that_an_address_cannot_have() -> None:
    text = "id: p\ntitle: P\nconsultations: [{id: 'h øst<b>', deadline: 2026-05-01}]\n"
    (event,) = calendar(loads(text), "nb").walk("VEVENT")
    assert str(event["uid"]) == "deadline.h%20øst%3Cb%3E@p"
