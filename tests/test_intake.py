"""Submissions in from where they arrive: what is taken, from where, and what is told of the rest."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import intake_files as files
from conftest import needs_program
from strategiplan import loads
from strategiplan.cli import command
from strategiplan.diagnostics import Cell, Place, Problem
from strategiplan.intake import (
    ENDS,
    Intake,
    Received,
    UnknownRoundError,
    UnusableError,
    decidim,
    folder,
    import_submissions,
    mail,
    plain_text,
    receive,
    tables,
    taking,
)
from strategiplan.intake.days import day_of, local_day
from strategiplan.intake.decidim_elements import element_of, marked, unmarked
from strategiplan.intake.elements import Elements
from strategiplan.intake.ledger import Ledger
from strategiplan.intake.received import Asked
from strategiplan.intake.spreadsheet import FIELDS, meant, proposed
from strategiplan.messages import Speaker
from strategiplan.model import Submission
from strategiplan.spreadsheets import Columns
from strategiplan.submissions import Entry, read_submissions, telling
from strategiplan.submissions.entry import Note

DAY = datetime.date(2026, 5, 12)
NATUR: Any = ("natur",)
TODAY = datetime.date(2026, 11, 25)


def taken(path: Path, **asked: Any) -> list[Submission]:
    """The submissions of a source."""
    return [each.submission for each in receive(path, today=TODAY, **asked) if each.submission]


def told(path: Path, **asked: Any) -> list[str]:
    """What is told of a source: codes and variants."""
    return [
        f"{note.problem.code}/{note.problem.variant}".rstrip("/")
        for each in receive(path, today=TODAY, **asked)
        for note in each.notes
    ]


@pytest.fixture
def source(tmp_path: Path) -> Callable[[str, bytes | str], Path]:
    """Makes a file."""

    def made(name: str, data: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return made


Source = Callable[[str, bytes | str], Path]


# Decidim


@pytest.mark.parametrize("version", ["0.24", "0.27", "0.28", "0.29", "0.30", "0.31"])
@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("forslag.csv", files.as_csv),
        ("forslag.json", files.as_json),
        ("forslag.xlsx", files.as_xlsx),
    ],
)
def test_a_proposal_of_every_version_and_format_says_the_same(
    source: Source, version: str, name: str, made: Callable[[Any], bytes]
) -> None:
    rows = [
        files.proposal(
            31, version, state="accepted", answer={"nb": "<p>Ja, det gjør vi.</p>", "en": "Yes"}
        )
    ]
    (found,) = taken(source(name, made(rows)), plan=files.plan(), round="horing-2026")
    assert found == Submission(
        id="decidim-31",
        consultation="horing-2026",  # type: ignore[arg-type]
        received=DAY,
        channel="portal",
        sender="Kari Moe" if version >= "0.27" else "",
        reference="stor-PROP-2026-05-31",
        title="Flere trær i gate 31",
        text="Plant flere trær i gate 31.\n\nDet & mer.",
        language="nb",
        outcome="followed",
        reason="Ja, det gjør vi.",
        origin=f"{files.SPACE}/f/7/proposals/31",
    )


@pytest.mark.parametrize(
    ("state", "outcome", "notes"),
    [
        ("", None, []),
        ("not_answered", None, []),
        ("evaluating", None, []),
        ("accepted", "followed", []),
        ("rejected", "not-followed", []),
        ("delvis_fulgt", None, ["SP856"]),
    ],
)
def test_only_a_state_that_is_sure_becomes_an_outcome(
    source: Source, state: str, outcome: str | None, notes: list[str]
) -> None:
    path = source("forslag.csv", files.as_csv([files.proposal(1, state=state)]))
    assert taken(path)[0].outcome == outcome
    assert told(path) == notes


def test_who_wrote_a_proposal_is_told_apart_where_the_export_does_so(source: Source) -> None:
    def by(number: int, url: str, **said: Any) -> dict[str, Any]:
        author = {"id": [1], "name": ["Navn"], "url": [url]}
        return files.proposal(number, **{"author": author, **said})

    path = source(
        "forslag.csv",
        files.as_csv(
            [
                by(1, f"{files.HOST}/profiles/kari"),
                by(2, f"{files.HOST}/"),
                by(3, f"{files.SPACE}/f/8/meetings/4"),
                by(4, f"{files.HOST}/profiles/vel", user_group={"name": {"nb": "Storvik vel"}}),
                files.proposal(5, "0.26"),
                files.proposal(6, author={"id": [1, 2], "name": ["A", "B"], "url": []}),
            ]
        ),
    )
    assert [(each.sender, each.sender_type, each.channel) for each in taken(path)] == [
        ("Navn", None, "portal"),
        ("Navn", "public-body", "portal"),
        ("Navn", None, "meeting"),
        ("Storvik vel", "group", "portal"),
        ("", None, "portal"),
        ("A, B", None, "portal"),
    ]
    assert told(path) == ["SP855/decidim"]


def test_what_is_no_submission_is_left_out_and_told(source: Source) -> None:
    rows = [
        files.proposal(1, withdrawn=True),
        files.proposal(2, state="withdrawn"),
        files.proposal(3, hidden_at="2026-05-13"),
        files.proposal(4, title={"nb": ""}, body={"nb": " "}),
    ]
    path = source("forslag.csv", files.as_csv(rows))
    assert taken(path) == []
    assert told(path) == ["SP853/withdrawn", "SP853/withdrawn", "SP853/hidden", "SP853/empty"]


def test_what_decidim_puts_before_a_formula_is_taken_away(source: Source) -> None:
    path = source(
        "forslag.csv", files.as_csv([files.proposal(1, title={"nb": "=1+1"}, body={"nb": "- a"})])
    )
    assert b"'=1+1" in path.read_bytes()
    (found,) = taken(path)
    assert (found.title, found.text) == ("=1+1", "- a")


def test_the_language_is_the_plans_and_no_machines(source: Source) -> None:
    title = {"en": "Trees", "nn": "Fleire tre", "no": "Flere trær"}
    body = {"se": "Muorat", "machine_translations": {"nb": "Trær"}}
    path = source("forslag.json", files.as_json([files.proposal(1, title=title, body=body)]))
    assert [(each.title, each.text, each.language) for each in taken(path)] == [
        ("Flere trær", "Muorat", "se")
    ]
    nynorsk = loads(files.PLAN_TEXT.replace("language: nb", "language: nn"))
    assert taken(path, plan=nynorsk)[0].title == "Fleire tre"
    english = loads(files.PLAN_TEXT.replace("language: nb", "language: de"))
    assert taken(path, plan=english)[0].title == "Flere trær"
    only = files.proposal(1, body={"no": "Trær"})
    assert taken(source("no.json", files.as_json([only])))[0].language == "nb"


OFFICIAL = {"id": [1], "name": ["Storvik kommune"], "url": [f"{files.HOST}/"]}


def participatory_text(version: str) -> list[dict[str, Any]]:
    """A part of the plan laid out in Decidim, what people would change in it, and their own."""
    articles = [
        ({"nb": "Et grønt samfunn [gront]"}, {"nb": "Et grønt samfunn [gront]"}),
        ({"nb": "1"}, {"nb": "Storvik kutter utslippene [utslipp]"}),
        ({"nb": "2"}, {"nb": "Storvik tar vare på naturen (1.2)"}),
    ]
    rows = [
        files.proposal(number, version, title=title, body=body, author=OFFICIAL)
        for number, (title, body) in enumerate(articles, 1)
    ]
    if version < "0.27":
        for row in rows:
            del row["author"]
    original = {"title": {"nb": "1"}, "url": f"{files.SPACE}/f/7/proposals/2"}
    return [
        files.proposal(9, version, is_amend=True, original_proposal=original, state="rejected"),
        *rows,
        files.proposal(10, version, title={"nb": "Mer om naturen [natur]"}),
    ]


@pytest.mark.parametrize("version", ["0.26", "0.30"])
def test_what_is_said_of_the_plans_own_text_concerns_its_element(
    source: Source, version: str
) -> None:
    path = source("forslag.csv", files.as_csv(participatory_text(version)))
    comments = source(
        "kommentarer.csv",
        files.as_csv([files.comment(1, 2), files.comment(2, 10), files.comment(3, 77)]),
    )
    into = path.parent / "innspill.jsonl"
    # Comments are named first, and read last.
    import_submissions([comments, path], into, plan=files.plan())
    found = [each.submission for each in read_submissions(into)]
    assert [(each.id, each.concerns, each.outcome) for each in found] == [
        ("decidim-9", ("utslipp",), "not-followed"),
        ("decidim-10", ("natur",), None),
        ("decidim-comment-1", ("utslipp",), None),
        ("decidim-comment-2", ("natur",), None),
        ("decidim-comment-3", (), None),
    ]
    assert (
        told(path, plan=files.plan())[-4 if version == "0.30" else -5 :].count("SP853/plan-text")
        == 3
    )


def test_without_an_author_only_the_plans_words_are_the_plans(source: Source) -> None:
    row = files.proposal(1, "0.26", title={"nb": "Mer natur [natur]"})
    path = source("forslag.csv", files.as_csv([row]))
    (found,) = taken(path, plan=files.plan())
    assert found.concerns == ("natur",)


def test_an_amendment_of_somebodys_proposal_is_not_answered_by_the_municipality(
    source: Source,
) -> None:
    original = {"title": {"nb": "a"}, "url": f"{files.SPACE}/f/7/proposals/2"}
    path = source(
        "forslag.csv",
        files.as_csv(
            [files.proposal(1, is_amend=True, state="accepted", original_proposal=original)]
        ),
    )
    assert taken(path, plan=files.plan())[0].outcome is None
    assert told(path, plan=files.plan()) == ["SP856/amendment"]


def test_comments_say_who_and_whether_for_or_against(source: Source) -> None:
    rows = [
        files.comment(1, 2),
        files.comment(2, 2, alignment=-1, user_group={"id": 3, "name": "Storvik vel"}),
        files.comment(3, 2, alignment=0, author={"id": None, "name": None}, locale="no"),
        files.comment(4, 2, body=""),
        files.comment(5, 2, deleted_at="2026-05-21"),
        files.comment(6, 2, hidden_at="2026-05-21"),
        files.comment(7, 2, root_commentable_url=None, locale=None, body={"en": "Yes"}),
    ]
    path = source("kommentarer.json", files.as_json(rows))
    assert [
        (each.sender, each.sender_type, each.note, each.language)
        for each in taken(path, language="nb")
    ] == [
        ("Per Lie", None, "For, sier avsenderen i Decidim", "nb"),
        ("Storvik vel", "group", "Mot, sier avsenderen i Decidim", "nb"),
        ("", None, "", "nb"),
        ("Per Lie", None, "For, sier avsenderen i Decidim", "en"),
    ]
    assert taken(path)[-1].origin == "decidim:comments#comment_7"
    assert told(path) == ["SP855/decidim", "SP853/empty", "SP853/empty", "SP853/hidden"]


def test_results_tell_what_came_of_proposals(source: Source) -> None:
    proposals = source("forslag.csv", files.as_csv([files.proposal(1), files.proposal(2)]))
    results = source(
        "resultater.csv",
        files.as_csv([files.result(5, 1), files.result(6, 1, url="", status={"name": {"nb": ""}})]),
    )
    into = proposals.parent / "innspill.jsonl"
    import_submissions([proposals, results], into, language="nb")
    first, second = (each.submission for each in read_submissions(into))
    assert first.assessment == (
        "Resultat i Decidim: Trær plantes i 2027 (Planlagt) "
        f"{files.SPACE}/f/9/results/5\n\nResultat i Decidim: Trær plantes i 2027 (20.0)"
    )
    assert second.assessment == ""


def test_results_may_come_later(source: Source) -> None:
    proposals = source("forslag.csv", files.as_csv([files.proposal(1), files.proposal(2)]))
    results = source("resultater.csv", files.as_csv([files.result(5, 1, 2)]))
    into = proposals.parent / "innspill.jsonl"
    import_submissions(proposals, into)
    first, second = (each.submission for each in read_submissions(into))
    write(into, first, attrs.evolve(second, assessment="Nei."))
    before = into.read_bytes()
    found = import_submissions(results, into)
    assert found.count("changed") == 2
    assert not found.written
    assert into.read_bytes() == before
    found = import_submissions(results, into, update=True)
    assert (found.count("updated"), found.count("changed")) == (1, 1)
    first, second = (each.submission for each in read_submissions(into))
    assert "Trær plantes i 2027" in first.assessment
    assert second.assessment == "Nei."
    assert import_submissions(results, into, update=True).count("updated") == 0


def test_a_proposal_without_an_address_or_a_day(source: Source) -> None:
    row = files.proposal(1, url="", published_at=None, created_at="2026-05-13", attachments=2)
    path = source("forslag.csv", files.as_csv([row, files.proposal(2, published_at="snart")]))
    first, second = taken(path, language="nb")
    assert (first.origin, first.received, first.note) == (
        "decidim:7/1",
        datetime.date(2026, 5, 13),
        "Vedlegg i Decidim: 2",
    )
    assert second.received is None
    assert told(path) == ["SP854/none"]


def test_a_day_in_a_workbook_is_a_day(source: Source) -> None:
    row = files.proposal(1, published_at=datetime.datetime(2026, 5, 12, 12))
    assert taken(source("f.xlsx", files.as_xlsx([row])))[0].received == DAY
    row = files.proposal(1, published_at=datetime.date(2026, 5, 12))
    assert taken(source("f.xlsx", files.as_xlsx([row])))[0].received == DAY


@pytest.mark.parametrize(
    ("name", "data", "source_name", "code"),
    [
        ("a.json", b'{"id": 1}', "decidim", "SP851"),
        ("a.json", b"[1, 2]", "decidim", "SP851"),
        ("a.json", b"", "decidim", "SP851"),
        ("a.json", b'[{"id": 1}, 2]', "decidim", "SP852"),
        ("a.json", b"[]", "decidim", "SP852"),
        ("a.json", b'[{"a": ' + b"[" * 100_000, "decidim", "SP851"),
        ("a.json", files.as_json([files.proposal(1)])[:-20], "decidim", "SP851"),
        ("a.json", b"[]", "", "SP851"),
        ("a.csv", b"", "decidim", "SP852"),
        ("a.csv", b"\n", "", "SP852"),
        ("a.csv", b"a;b\n" * 50, "", "SP852"),
        ("a.csv", b"a;b\n1;2\n", "decidim", "SP852"),
        ("a.txt", b"hei", "decidim", "SP852"),
        ("a.csv", b"a\0b;c\n", "", "SP851"),
        ("a.xlsx", b"PK\x03\x04xl/", "", "SP983"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet", "SP983"),
        ("a.zip", b"PK\x03\x04word/", "", "SP851"),
        ("a.pst", b"!BDN", "", "SP851"),
        ("a.csv", b'Avsender;Innspill\nVel;"Tre"r"\n', "", "SP851"),
    ],
)
def test_what_cannot_be_used_is_refused(
    source: Source, name: str, data: bytes, source_name: str, code: str
) -> None:
    path = source(name, data)
    with pytest.raises(UnusableError) as error:
        list(receive(path, source=source_name))
    assert error.value.note.problem.code == code
    found = import_submissions(path, path.with_name("ut.jsonl"), source=source_name)
    assert not found.ok
    assert code in [each.code for each in found.findings]
    assert not path.with_name("ut.jsonl").exists()


def test_a_note_of_a_json_file_has_its_line(source: Source) -> None:
    path = source("f.json", files.as_json([files.proposal(1), files.proposal(2, state="egen")]))
    (found,) = [note for each in receive(path) for note in each.notes]
    assert path.read_text(encoding="utf-8").splitlines()[found.place.line - 1] == "  {"


def test_a_json_file_is_read_piece_by_piece(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "_PIECE", 300)
    path = source("f.json", files.as_json([files.proposal(number) for number in range(20)]))
    found = list(receive(path))
    assert [each.submission.id for each in found if each.submission] == [
        f"decidim-{number}" for number in range(20)
    ]
    lines = path.read_text(encoding="utf-8").splitlines()
    assert all(lines[each.place.line - 1] == "  {" for each in found)
    monkeypatch.setattr(tables, "_PIECE", 7)
    spaced = source("g.json", path.read_bytes().replace(b"  {", b"      \n    {"))
    assert len(taken(spaced)) == 20
    monkeypatch.setattr(tables, "MAX_OBJECT", 500)
    with pytest.raises(UnusableError):
        list(receive(path, source="decidim"))


# Days and texts


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-05-12 21:30:00 UTC", "2026-05-12"),
        ("2026-05-12 22:30:00 UTC", "2026-05-13"),
        ("2026-05-12T22:30:00.123Z", "2026-05-13"),
        ("2026-01-12 22:59:00 UTC", "2026-01-12"),
        ("2026-01-12 23:00:00 UTC", "2026-01-13"),
        ("2026-05-12 23:30:00 +0200", "2026-05-12"),
        ("2026-05-12T23:30:00+02:00", "2026-05-12"),
        ("2026-03-29 00:59:00 UTC", "2026-03-29"),
        ("2026-10-25 22:30:00 UTC", "2026-10-25"),
        ("2026-10-24 22:30:00 UTC", "2026-10-25"),
        ("2026-05-12", "2026-05-12"),
        ("2026-05-12 23:59", "2026-05-12"),
        ("2026-13-12", ""),
        ("i går", ""),
        ("0001-01-01 00:00:00 +0900", "0001-01-01"),
    ],
)
def test_a_moment_is_a_day_in_norway(written: str, day: str) -> None:
    found = day_of(written)
    assert (found.isoformat() if found else "") == day


def test_a_moment_without_a_zone_is_taken_as_it_stands() -> None:
    assert local_day(datetime.datetime(2026, 5, 12, 23, 59)) == DAY


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Bare tekst < 3", "Bare tekst < 3"),
        ("Fisk &amp; fugl", "Fisk & fugl"),
        ("<p>A<br>b</p><p>C</p>", "A\nb\n\nC"),
        ("<ul><li>A</li><li>B</li></ul>", "- A\n- B"),
        ("<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", "A B\n C"),
        ("<p>A<script>x('</p>')</script>B</p>", "AB"),
        ("<p>A<style>p{}", "A"),
        ("<p>A</p><title>B", "A\n\nB"),
        ("<p>A</p><title>B<title>C", "A\n\nBC"),
        ("<title>A</title><p>B</p>", "B"),
        ("<svg/><p>A</p>", "A"),
        ("<!-- skjult --><p>A</p>", "A"),
        ("<!-- <p>A</p><!-- B", "A\n\n B"),
        ("<!doctype html><p>A</p>", "A"),
        ('<p title="a > b">A</p>', "A"),
        ("<p title='a>A</p>", "A"),
        ('<p title="a" x=">A</p>', "A"),
        ("<p class=a'b>A</p>", "A"),
        ("<p>A <b", "A <b"),
        ("<p>A <b x", "A <b x"),
        ('<a href="https://a.no/b">her</a> <p>', "her (https://a.no/b)"),
        ('<a href="https://a.no/">https://a.no</a><p>', "https://a.no"),
        ("<a href='mailto:a@b.no'>a@b.no</a><p>", "a@b.no"),
        (
            "<a href=https://a.no>her</a><a href='javascript:x()'>der</a><a>da</a><p>",
            "her (https://a.no)derda",
        ),
        (f"<a href='https://a.no/{'x' * 5000}'>her</a>", "her"),
        ("<P>A</P >B", "A\n\nB"),
        ("<p>To  rom<b>,\ten\u00a0have</b></p>", "To rom, en have"),
    ],
)
def test_html_becomes_plain_paragraphs(written: str, text: str) -> None:
    assert plain_text.from_html(written) == text


@given(st.text(st.sampled_from("<>/!-=\"' pascrit&;#x\n"), max_size=300))
def test_nothing_that_is_written_stops_the_reader_of_html(written: str) -> None:
    found = plain_text.from_html(written)
    assert len(found) <= 2 * len(written) + 10
    assert found == plain_text.clean(found)


@pytest.mark.parametrize(
    "piece",
    ["<", "<p", "<p ", "<!--", '<p title="', "<script>", "<a href='x", "&#", "<p>", "<title>"],
)
def test_a_long_hostile_text_is_read_in_time(piece: str) -> None:
    plain_text.from_html(piece * 200_000)


def test_texts_are_cleaned() -> None:
    assert plain_text.clean("a\x00b\r\nc\u2029d\u00a0 \n\n\n\ne\ud800") == "ab\nc\n\nd\n\ne"
    assert plain_text.one_line("a\nb  c") == "a b c"
    assert plain_text.one_line("a" * 600) == "a" * 499 + "…"
    assert plain_text.cut("a" * (plain_text.MAX_TEXT + 1)) == ("a" * plain_text.MAX_TEXT, True)


# Elements


def test_an_element_is_found_by_what_people_write() -> None:
    elements = Elements.of(files.plan())
    for words in (
        "natur",
        "1.2",
        "1.2.",
        "Delmål 1.2",
        "1.2 Storvik tar vare på naturen",
        "storvik tar  vare på naturen",
    ):
        assert elements.named(words) == "natur"
    for words in (
        "",
        "9",
        "kapittel",
        "1.2 Et trygt samfunn",
        "1.9 Storvik tar vare på naturen igjen",
    ):
        assert elements.named(words) == ""
    assert not Elements.of(None)


def test_what_two_elements_are_called_names_none() -> None:
    plan = loads(
        "title: Plan\ngoals:\n"
        "  - {id: a, code: '1', title: {nb: Natur, en: Nature}}\n"
        "  - {id: b, code: '1', title: Natur}\n"
        "  - {title: Uten}\n"
    )
    elements = Elements.of(plan)
    assert [elements.named(words) for words in ("1", "Natur", "nature")] == ["", "", "a"]


@given(st.text(max_size=80), st.sampled_from(["gront", "utslipp", "natur", "trygt"]))
def test_a_mark_that_is_written_is_found_again(text: str, identifier: str) -> None:
    elements = Elements.of(files.plan())
    assert element_of(marked(text, identifier), "", elements) == identifier
    assert element_of("7", marked(text, identifier), elements) == identifier
    assert unmarked(marked(text, identifier), elements) == text.strip()


def test_marks_stand_at_the_end_or_the_beginning() -> None:
    elements = Elements.of(files.plan())
    found = [
        ("[natur] Storvik", "natur"),
        ("(1.2) Storvik", "natur"),
        ("Storvik (1.2).", "natur"),
        ("Storvik \\[natur\\]", "natur"),
        ("Storvik tar vare på naturen", "natur"),
        ("Noe [natur] midt i", ""),
        ("Noe (2026)", ""),
        ("1", ""),
    ]
    assert [element_of(text, "", elements) for text, _ in found] == [each for _, each in found]
    assert unmarked("[natur] Storvik", elements) == "Storvik"
    assert unmarked("Storvik", elements) == "Storvik"


# Mail


def one(source: Source, data: bytes) -> Received:
    """What one message becomes."""
    (found,) = receive(source("innspill.eml", data), plan=files.plan(), today=TODAY)
    return found


def of(source: Source, data: bytes) -> Submission:
    """The submission of one message."""
    found = one(source, data).submission
    assert found
    return found


def codes(found: Received) -> list[str]:
    """What is told of something."""
    return [f"{each.problem.code}/{each.problem.variant}".rstrip("/") for each in found.notes]


def test_a_message_becomes_a_submission(source: Source) -> None:
    found = of(source, files.mail(Subject="SV: =?utf-8?B?VHLDpnIgaSBieWVu?= 26/1042"))
    assert found.id.startswith("mail-")
    assert attrs.evolve(found, id="") == Submission(
        id="",
        received=DAY,
        channel="email",
        sender="Kari Moe",
        contact="kari@eksempel.no",
        reference="26/1042",
        title="Trær i byen 26/1042",
        text="Vi vil ha flere trær i sentrum.",
        origin="mid:abc@eksempel.no",
    )


@pytest.mark.parametrize(
    ("written", "sender", "contact"),
    [
        ("kari@eksempel.no", "kari@eksempel.no", "kari@eksempel.no"),
        ('"Moe, Kari" <kari@eksempel.no>', "Moe, Kari", "kari@eksempel.no"),
        ("=?iso-8859-1?Q?K=E5re_=D8?= <k@e.no>", "Kåre Ø", "k@e.no"),
        ("=?utf-8?Q?brudd=?= <k@e.no>", "brudd", "k@e.no"),
        (
            "=?utf-8?B?w6Y=?= =?UTF-8?Q?=C3?= =?utf-8?Q?=A5?= =?iso-8859-1?Q?=D8?= <k@e.no>",
            "æåØ",
            "k@e.no",
        ),
        ("=?utf-8*nb?Q?Kari?= Moe – <k@e.no>", "Kari Moe –", "k@e.no"),
        ("=?ukjent?Q?K=C3=A5re?= <k@e.no>", "Kåre", "k@e.no"),
        ("=?utf-8?B?!!!?= <k@e.no>", None, "k@e.no"),
        ("=?utf-8?B?S?= <k@e.no>", None, "k@e.no"),
        ("Kåre <k@e.no>", "Kåre", "k@e.no"),
        ("K\udce5re <k@e.no>", "Kåre", "k@e.no"),
        ("Kari Moe", "Kari Moe", None),
    ],
)
def test_a_sender_is_read_however_it_is_written(
    source: Source, written: str, sender: str | None, contact: str | None
) -> None:
    found = of(source, files.mail(From=written))
    if sender is not None:
        assert found.sender == sender
    if contact is not None:
        assert found.contact == contact


def test_without_a_from_the_sender_is_looked_for(source: Source) -> None:
    assert of(source, files.mail(From="", Sender="Per <p@e.no>")).contact == "p@e.no"
    assert of(source, files.mail(From="<>", Reply_To="p@e.no")).sender == "p@e.no"
    assert codes(one(source, files.mail(From=""))) == ["SP855"]


@pytest.mark.parametrize(
    ("headers", "day", "notes"),
    [
        ({}, DAY, []),
        ({"Date": "Tue, 12 May 2026 22:30:00 +0000"}, datetime.date(2026, 5, 13), []),
        ({"Date": "12 May 2026 12:00"}, DAY, []),
        ({"Date": ""}, None, ["SP854/none"]),
        ({"Date": "i går"}, None, ["SP854/none"]),
        ({"Date": "Tue, 12 May 99999 12:00:00 +0000"}, None, ["SP854/none"]),
        ({"Date": "Tue, 12 May 1970 12:00:00 +0000"}, None, ["SP854/wrong"]),
        ({"Date": "Tue, 12 May 2099 12:00:00 +0000"}, None, ["SP854/future"]),
        (
            {
                "Date": "Tue, 12 May 2099 12:00:00 +0000",
                "Received": "by a; Tue, 12 May 2026 12:00:00 +0000",
            },
            DAY,
            ["SP854/server"],
        ),
        ({"Date": "", "Received": "by a; sludder"}, None, ["SP854/none"]),
    ],
)
def test_the_day_of_a_message(
    source: Source, headers: dict[str, str], day: datetime.date | None, notes: list[str]
) -> None:
    found = one(source, files.mail(**headers))
    assert found.submission
    assert found.submission.received == day
    assert codes(found) == notes


@pytest.mark.parametrize(
    ("charset", "body", "text", "notes"),
    [
        ("utf-8", "Trær på øya", "Trær på øya", []),
        ("iso-8859-1", "Tr\udce6r \udc96 nå".replace("å", "\udce5"), "Trær – nå", []),
        ("us-ascii", "Trær", "Trær", ["SP858"]),
        ("us-ascii", "Hei", "Hei", []),
        ("utf-8", "Tr\udce6r", "Trær", ["SP858"]),
        ("finnes-ikke", "Trær", "Trær", ["SP858"]),
        ("windows-1252", "Tr\udce6r", "Trær", []),
    ],
)
def test_a_wrong_encoding_is_read_all_the_same(
    source: Source, charset: str, body: str, text: str, notes: list[str]
) -> None:
    found = one(source, files.mail(body, Content_Type=f"text/plain; charset={charset}"))
    assert found.submission
    assert found.submission.text == text
    assert codes(found) == notes


def mixed(*found: tuple[str, str], kind: str = "mixed") -> bytes:
    """A message of parts."""
    return files.mail(files.parts(*found), Content_Type=f"multipart/{kind}; boundary=grense")


PLAIN = ("Content-Type: text/plain; charset=utf-8", "Flere trær")
HTML = ("Content-Type: text/html; charset=utf-8", "<p>Flere <b>trær</b></p>")
PDF = ("Content-Type: application/pdf; name=kart.pdf\nContent-Disposition: attachment", "AAAA")


def test_of_two_forms_of_a_text_the_plain_one_is_taken(source: Source) -> None:
    assert of(source, mixed(PLAIN, HTML, kind="alternative")).text == "Flere trær"
    assert (
        of(source, mixed(("Content-Type: text/plain", " "), HTML, kind="alternative")).text
        == "Flere trær"
    )
    assert of(source, files.mail("<p>Bare HTML</p>", Content_Type="text/html")).text == "Bare HTML"
    inner = files.parts(HTML, PDF, boundary="indre")
    both = mixed(
        PLAIN, ("Content-Type: multipart/mixed; boundary=indre", inner), kind="alternative"
    )
    assert of(source, both).attachments == ("kart.pdf",)


def test_what_is_attached_is_named_and_nothing_else(source: Source) -> None:
    found = one(
        source,
        mixed(
            PLAIN,
            PDF,
            ('Content-Type: application/zip; name="C:\\\\Brukere\\\\kari\\\\alt.zip"', "AAAA"),
            ("Content-Type: text/plain; name=vedlegg.txt", "ikke teksten"),
            ("Content-Type: image/png", "AAAA"),
            ("Content-Type: text/calendar", "BEGIN:VCALENDAR"),
            ("Content-Type: application/pkcs7-signature; name=smime.p7s", "AAAA"),
            ("Content-Type: application/ms-tnef; name=winmail.dat", "AAAA"),
            ("Content-Type: application/octet-stream; name*=utf-8''tr%C3%A6r.docx", "AAAA"),
        ),
    )
    assert found.submission
    assert found.submission.text == "Flere trær"
    assert found.submission.attachments == (
        "kart.pdf", "alt.zip", "vedlegg.txt", "image/png", "winmail.dat", "trær.docx",
    )  # fmt: skip
    assert codes(found) == ["SP859/winmail"]


def test_a_message_that_somebody_forwards_is_kept_and_told(source: Source) -> None:
    inner = files.mail("Ta vare på marka.\n", Subject="Marka").decode()
    found = one(source, mixed(PLAIN, ("Content-Type: message/rfc822", inner)))
    assert found.submission
    assert found.submission.text == "Flere trær\n\nMarka\n\nTa vare på marka."
    assert found.submission.attachments == ("Marka.eml",)
    assert codes(found) == ["SP859/forwarded"]


def test_signed_and_encrypted_mail(source: Source) -> None:
    signature = ("Content-Type: application/pgp-signature", "AAAA")
    assert of(source, mixed(PLAIN, signature, kind="signed")).attachments == ()
    found = one(
        source, mixed(("Content-Type: application/pgp-encrypted", "Version: 1"), kind="encrypted")
    )
    assert codes(found) == ["SP859/encrypted"]


def test_earlier_messages_are_kept_and_told(source: Source) -> None:
    for body in (
        "Enig.\n\n> Flere trær\n",
        "Enig.\n\n-----Opprinnelig melding-----\nFra: Per\n",
        "Enig.\n\nFra: Per\nSendt: i går\n",
        "Enig.\n\nDen 12. mai 2026 kl. 12 skrev Per <p@e.no>:\n",
        "Enig.\n\nOn 12 May 2026 Per wrote:\n",
    ):
        found = one(source, files.mail(body))
        assert found.submission
        assert found.submission.text == body.strip()
        assert ("SP860" in codes(found)) == ("skrev Per" not in body)


def test_automatic_mail_and_empty_mail_is_left_out(source: Source) -> None:
    assert codes(one(source, files.mail(Auto_Submitted="auto-replied"))) == ["SP853/automatic"]
    report = files.mail(files.parts(PLAIN), Content_Type="multipart/report; boundary=grense")
    assert codes(one(source, report)) == ["SP853/automatic"]
    assert codes(one(source, files.mail("", Subject="")))[-1] == "SP853/empty"
    assert of(source, files.mail(Auto_Submitted="auto-generated")).text


def test_a_message_without_an_identifier_has_the_same_one_each_time(source: Source) -> None:
    first = of(source, files.mail(Message_ID=""))
    assert first == of(source, files.mail(Message_ID=""))
    assert first.origin.startswith("mail:")
    assert first.origin != of(source, files.mail("Noe annet", Message_ID="")).origin


def test_mail_that_is_made_to_do_harm_is_read_as_far_as_it_goes(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = mixed(*[("Content-Type: text/plain", "a")] * 10_000)
    assert codes(one(source, many)) == ["SP859/parts"]
    deep = files.mail("Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 5_000)
    assert codes(one(source, deep)) == ["SP859/deep"]
    nested = files.mail("Content-Type: message/rfc822\n\n" * 3_000, Content_Type="message/rfc822")
    found = one(source, nested)
    assert {"SP859/deep", "SP859/forwarded"} & set(codes(found))
    monkeypatch.setattr(mail, "MAX_MESSAGE", 300)
    assert "SP858/large" in codes(one(source, files.mail("a" * 1_000)))
    path = source("post.mbox", files.mbox(files.mail("a\n" * 1_000), files.mail()))
    assert told(path).count("SP858/large") == 1
    monkeypatch.setattr(plain_text, "MAX_TEXT", 10)
    assert "SP858/cut" in codes(one(source, files.mail("a" * 20)))


def test_a_library_that_fails_is_no_end(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> Any:
        raise ValueError("feil")

    with monkeypatch.context() as patch:
        patch.setattr("email.message.Message.get_payload", fails)
        assert of(source, files.mail()).text == ""
    with monkeypatch.context() as patch:
        patch.setattr("email.message.Message.get_filename", fails)
        assert of(source, files.mail()).text


def test_a_mailbox_is_read_message_by_message(source: Source) -> None:
    data = files.mbox(
        files.mail("En\n\nFrom her til dit\n>From dit\n"),
        files.mail("To\n\nFrom oss, kl. 12:00 i 2026\n", Message_ID="<b@e.no>"),
        files.mail("Tre\n", Message_ID="<c@e.no>"),
    )
    for variant in (data, data.replace(b"\n", b"\r\n"), b"\n" + data):
        found = list(receive(source("post.mbox", variant)))
        texts = [each.submission.text for each in found if each.submission]
        assert texts == [
            "En\n\nFrom her til dit\n>From dit",
            "To\n\nFrom oss, kl. 12:00 i 2026",
            "Tre",
        ]
        assert found[1].place.line == data[: data.index(b"From kari", 5)].count(b"\n") + (
            2 if variant[:1] == b"\n" else 1
        )


def test_a_mailbox_without_messages_and_one_without_its_first_line(source: Source) -> None:
    assert told(source("post.mbox", b"\n\n")) == ["SP853/empty"]
    assert taken(source("post.mbox", files.mail()))[0].sender == "Kari Moe"
    long = files.mbox(files.mail("a" * (3 << 20) + "\nslutt\n"))
    assert taken(source("post.mbox", long))[0].text.startswith("aaa")


HEADERS = st.sampled_from(
    [
        "From",
        "Subject",
        "Date",
        "Message-ID",
        "Content-Type",
        "Content-Transfer-Encoding",
        "Received",
        "Content-Disposition",
    ]
)
VALUES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "multipart/mixed; boundary=a", "multipart/alternative; boundary=a", "message/rfc822",
            "text/html", "text/plain; charset=utf-16", "text/plain; charset*=x''y", "base64",
            "quoted-printable", "x-uuencode", "attachment; filename*0*=a; filename*1=b",
            "=?utf-8?q?=C3?=", "=?x?y?z?=", "Tue, 99 May 2026", "<<a@b>,", '"', "\udcff",
        ]
    ),
)  # fmt: skip
BODIES = st.text(st.sampled_from("-a\n=>From :éÿ\x00\udcff"), max_size=120)


@given(
    st.lists(st.tuples(HEADERS, VALUES), max_size=8),
    BODIES,
    st.sampled_from(["", "\n--a\n", "\n--a--\n"]),
)
def test_no_message_stops_the_import(
    tmp_path_factory: pytest.TempPathFactory, headers: list[tuple[str, str]], body: str, more: str
) -> None:
    head = "".join(f"{name}: {value}\n" for name, value in headers)
    data = f"{head}\n{body}{more}{body}".encode(
        "utf-8", "surrogateescape" if "\udcff" in head + body else "replace"
    )
    path = tmp_path_factory.mktemp("post") / "a.eml"
    path.write_bytes(data)
    for each in receive(path, today=TODAY):
        assert each.submission or each.notes
        if each.submission:
            json.dumps(each.submission.text).encode()
            each.submission.text.encode()
            each.submission.sender.encode()
            assert each.submission.origin


# Spreadsheets


def test_a_table_of_ones_own_is_told_by_its_headings(source: Source) -> None:
    path = source("innspill.xlsx", files.workbook(*files.OWN))
    (found,) = taken(path, plan=files.plan())
    assert found.id.startswith("row-")
    assert attrs.evolve(found, id="", origin="") == Submission(
        id="",
        received=DAY,
        sender="Storvik vel",
        text="Ta vare på Storvikmarka.",
        concerns=("natur",),  # type: ignore[arg-type]
        assessment="Godt forslag.",
        outcome="partly-followed",
        note="Nr: 1\nSone: B",
    )
    assert told(path, plan=files.plan()) == ["SP865"] * 8


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Avsender", "sender"), ("Organisasjon", "sender"), ("Dato", "received"),
        ("Innspill", "text"), ("Innspel", "text"), ("Gjelder", "concerns"), ("Gjeld", "concerns"),
        ("Svar", "assessment"), ("Kommunens vurdering", "assessment"), ("Innspill til planen", "text"),
        ("Vår vurdering", "assessment"), ("Avsändare", "sender"), ("Yttrande", "text"),
        ("Høringssvar", "text"), ("Afsender", "sender"), ("Submission", "text"),
        ("sender_type", "sender_type"), ("Sender type", "sender_type"), ("outcome", "outcome"),
        ("Sone", ""), ("Vi synes at dette er veldig bra for alle som bor her i byen vår", ""), ("", ""),
        ("Sone for parkering her", ""),
    ],
)  # fmt: skip
def test_headings_are_known_in_five_languages(header: str, field: str) -> None:
    assert meant(header) == field


def test_two_columns_for_one_field() -> None:
    assert proposed(["Navn", "Organisasjon", "Innspill"]) == {
        "Navn": "sender",
        "Organisasjon": "note",
        "Innspill": "text",
    }


def table(
    source: Source, *rows: list[Any], headers: str = "Avsender;Dato;Gjelder;Innspill;Utfall"
) -> Path:
    """A workbook of rows."""
    return source("innspill.xlsx", files.workbook(headers.split(";"), *rows))


@pytest.mark.parametrize(
    ("written", "day", "notes"),
    [
        (datetime.date(2026, 5, 12), DAY, []),
        (datetime.datetime(2026, 5, 12, 14, 30), DAY, []),
        (46154, DAY, ["SP988/serial"]),
        ("46154", DAY, ["SP988/serial"]),
        ("12.05.2026", DAY, []),
        ("12.05.2026 kl. 14.30", DAY, []),
        ("2026-05-12T14:30:00", DAY, []),
        ("12. mai 2026", DAY, []),
        ("5/6/2026", None, ["SP857/date", "SP854/none"]),
        (2026, None, ["SP857/date", "SP854/none"]),
        ("i vår", None, ["SP857/date", "SP854/none"]),
        ("²", None, ["SP857/date", "SP854/none"]),
        (None, None, ["SP854/none"]),
    ],
)
def test_days_in_a_spreadsheet(
    source: Source, written: object, day: datetime.date | None, notes: list[str]
) -> None:
    path = table(source, ["Vel", written, "", "Flere trær"])
    assert taken(path)[0].received == day
    assert told(path)[5:] == notes
    if "SP857/date" in notes:
        assert taken(path)[0].note == f"Dato: {written}"


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("Tatt til følge", "followed"), ("Delvis teke til følgje", "partly-followed"),
        ("Ikke tatt til følge", "not-followed"), ("noted", "noted"), ("partly followed", "partly-followed"),
        ("outside_the_plan", "outside-the-plan"), ("Kanskje", None),
    ],
)  # fmt: skip
def test_outcomes_in_a_spreadsheet(source: Source, written: str, outcome: str | None) -> None:
    path = table(source, ["Vel", DAY, "", "Flere trær", written])
    (found,) = taken(path)
    assert found.outcome == outcome
    assert found.note == ("" if outcome else "Utfall: Kanskje")
    assert told(path)[5:] == ([] if outcome else ["SP857/choice"])


@pytest.mark.parametrize(
    ("written", "concerns", "note"),
    [
        ("1.2", ("natur",), ""),
        ("natur; 1.1", ("utslipp",), ""),
        ("natur, Delmål 1.1, natur", ("natur", "utslipp"), ""),
        ("Kap. 9\n1.2", ("natur",), "Gjelder: Kap. 9"),
        ("Kapittel ni", (), "Gjelder: Kapittel ni"),
    ],
)
def test_what_a_row_is_about(
    source: Source, written: str, concerns: tuple[str, ...], note: str
) -> None:
    path = table(source, ["Vel", DAY, written, "Flere trær"])
    (found,) = taken(path, plan=files.plan())
    assert set(concerns) <= set(found.concerns)
    assert found.note == note
    assert told(path, plan=files.plan()).count("SP857/concerns") == bool(note)


def test_without_a_plan_an_identifier_is_taken_as_it_is(source: Source) -> None:
    (found,) = taken(table(source, ["Vel", DAY, "natur, Kap. 9", "Flere trær"]))
    assert (found.concerns, found.note) == (("natur",), "Gjelder: Kap. 9")


def test_a_file_of_columns_says_what_columns_hold(source: Source) -> None:
    path = source(
        "innspill.csv",
        "Hvem;Skrev;Vedlegg;X\nVel;<p>Trær</p>;kart.pdf, brev.docx;1\n;;;\nPer;;;1\n",
    )
    columns = Columns({"Hvem": "sender", "Skrev": "text", "Vedlegg": "attachments", "X": "-"})
    (found,) = taken(path, columns=columns)
    assert (found.sender, found.text, found.attachments, found.note) == (
        "Vel", "Trær", ("kart.pdf", "brev.docx"), "",
    )  # fmt: skip
    assert told(path, columns=columns) == ["SP854/none", "SP853/empty"]
    with pytest.raises(UnusableError):
        taken(path, columns=Columns({"Annet": "text"}))
    with pytest.raises(UnusableError):
        taken(path, columns=Columns({"Skrev": "text"}, sheet="Ark 2"))


def test_the_sheet_with_submissions_is_found_and_the_others_are_told(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(["Om tabellen"])
    for name in ("Innspill", "Mer"):
        page = book.create_sheet(name)
        for row in files.OWN:
            page.append(row)
    book.create_sheet("Tomt")
    path = tmp_path / "a.xlsx"
    book.save(path)
    (found,) = [each for each in receive(path, plan=files.plan()) if each.submission]
    assert found.place == Place(str(path), 3, 1, 3, 1, Cell("Innspill", 3, "A"))
    assert told(path, plan=files.plan()).count("SP853/sheet") == 2
    (found,) = [
        each
        for each in receive(path, columns=Columns({"Innspill": "text"}, sheet="Mer"))
        if each.submission
    ]
    assert found.place.cell == Cell("Mer", 3, "A")


def test_notes_of_a_spreadsheet_know_their_cell(source: Source) -> None:
    path = table(source, ["Vel", "i vår", "", "Flere trær"])
    notes = [note for each in receive(path) for note in each.notes]
    assert [str(note.place.cell) for note in notes][5:] == ["Export!B2", "Export!A2"]


def test_identifiers_and_what_a_row_has_of_its_own(source: Source) -> None:
    path = table(
        source,
        ["Vel", DAY, "i-1", "Trær"],
        ["Vel", DAY, "", "Trær"],
        ["Vel", DAY, "", "Trær"],
        headers="Avsender;Dato;ID;Innspill",
    )
    first, second, third = taken(path)
    assert (first.id, first.origin) == ("i-1", "innspill.xlsx#i-1")
    assert (second.id, third.id) == ("row-1", "row-2")
    assert second.origin == third.origin
    assert import_submissions(path, path.with_name("ut.jsonl")).count("known") == 1


def test_a_formula_without_a_result_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(files.workbook(["Avsender", "Innspill"], ["Vel", "=A1"]))
    found = import_submissions(path, tmp_path / "ut.jsonl")
    assert "SP987" in [each.code for each in found.findings]
    assert not found.written


@pytest.mark.parametrize(
    ("data", "notes"),
    [
        ("Avsender;Innspill\nVel;Trær\n".encode(), []),
        ("\ufeffAvsender,Innspill\r\nVel,Trær\r\n".encode(), []),
        ("sep=|\nAvsender|Innspill\nVel|Trær\n".encode(), []),
        ("Avsender\tInnspill\nVel\tTrær\n".encode("utf-16"), []),
        ("Avsender;Innspill\nVel;Trær\n".encode("cp1252"), ["SP989"]),
        ("Avsender;Innspill\nVel;Trær\n".encode("utf-16") + b"a", ["SP989"]),
    ],
)
def test_a_csv_file_is_read_wherever_it_comes_from(
    source: Source, data: bytes, notes: list[str]
) -> None:
    path = source("innspill.csv", data)
    assert taken(path)[0].text == "Trær"
    found = import_submissions(path, dry_run=True)
    assert [each.code for each in found.findings if each.code == "SP989"] == notes


def test_texts_that_are_too_long_are_cut(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_text, "MAX_TEXT", 10)
    assert "SP858/cut" in told(table(source, ["Vel", DAY, "", "a" * 20]))
    assert "SP858/cut" in told(source("f.csv", files.as_csv([files.proposal(1)])))
    assert "SP858/cut" in told(files.written(source("x", "").parent / "m", a__txt="a" * 20))


# Folders


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableError):
        taken(tmp_path)


def test_a_folder_of_files(tmp_path: Path) -> None:
    content: dict[str, bytes | str] = {
        "2026-05-12 Storvik vel__docx": files.docx("Uttalelse", "Vi støtter planen.", "Hilsen"),
        "20260513__txt": "Trær\n\nVi vil ha flere trær.",
        "14.5.2026 brev__txt": "Vi vil ha\nflere trær.",
        "b__md": "# Trær\n\nFlere.",
        "d__txt": "Trær".encode("cp1252"),
        "e__txt": "\ufeffTrær".encode("utf-16"),
        "post__eml": files.mail(),
        "tom__txt": "\n",
        "kart__pdf": b"%PDF",
        "uten": b"x",
        "null__txt": b"a\0b",
        "odde__txt": b"\xff\xfea\x00b",
        "2026-02-31__txt": "Skuddår",
        "Thumbs__db": b"x",
        "__skjult": b"x",
    }
    files.written(tmp_path / "innspill", **content)
    files.written(tmp_path / "innspill" / "mer", a__txt="Mer.")
    found = list(receive(tmp_path / "innspill", today=TODAY))

    def name(each: Received) -> str:
        return Path(each.place.file).name

    assert {
        name(each): (each.submission.title, each.submission.text, each.submission.received)
        for each in found
        if each.submission
    } == {
        "2026-05-12 Storvik vel.docx": ("Uttalelse", "Vi støtter planen.\n\nHilsen", DAY),
        "20260513.txt": ("Trær", "Vi vil ha flere trær.", datetime.date(2026, 5, 13)),
        "14.5.2026 brev.txt": (
            "14.5.2026 brev",
            "Vi vil ha\nflere trær.",
            datetime.date(2026, 5, 14),
        ),
        "b.md": ("Trær", "Flere.", None),
        "d.txt": ("d", "Trær", None),
        "e.txt": ("e", "Trær", None),
        "post.eml": ("Innspill til samfunnsdelen", "Vi vil ha flere trær i sentrum.", DAY),
        "odde.txt": ("odde", "a\ufffd", None),
        "2026-02-31.txt": ("2026-02-31", "Skuddår", None),
        "a.txt": ("a", "Mer.", None),
    }
    assert {name(each): codes(each)[0] for each in found if not each.submission} == {
        "tom.txt": "SP853/empty",
        "kart.pdf": "SP864/kind",
        "uten": "SP864/kind",
        "null.txt": "SP864/document",
    }
    origins = {each.submission.origin for each in found if each.submission}
    assert "file:innspill/mer/a.txt" in origins
    assert "mid:abc@eksempel.no" in origins


def test_one_file_is_a_submission_too(source: Source) -> None:
    (found,) = taken(source("2026-05-12.docx", files.docx("Uttalelse", "Ja.")))
    assert (found.title, found.text, found.received) == ("Uttalelse", "Ja.", DAY)


def test_a_word_document_says_what_is_in_force(source: Source) -> None:
    raw = (
        "<w:p><w:ins><w:r><w:t>Ny</w:t></w:r></w:ins><w:del><w:r><w:delText>Gammel</w:delText>"
        "</w:r></w:del><w:r><w:tab/><w:t>ord</w:t><w:br/><w:noBreakHyphen/><w:t>x</w:t></w:r></w:p>"
        "<w:moveFrom><w:p><w:r><w:t>flyttet</w:t></w:r></w:p></w:moveFrom>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Celle</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    (found,) = taken(source("a.docx", files.docx("Uttalelse", raw=raw)))
    assert found.text == "Ny ord\n-x\n\nCelle"


def bomb(tmp_path: Path) -> bytes:
    """A small document that becomes a very large one."""
    path = tmp_path / "bombe.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (20 * 2**20))
    return path.read_bytes()


def test_hostile_documents_are_left_out(tmp_path: Path) -> None:
    deep = "<w:p>" * 600 + "</w:p>" * 600
    files.written(
        tmp_path / "innspill",
        a__docx=bomb(tmp_path),
        b__docx=files.docx(raw=deep),
        c__docx=files.docx(raw="<w:p>"),
        d__docx=files.docx(raw="").replace(b"word/document.xml", b"word/dokument.xml"),
        e__docx=b"PK\x03\x04",
        f__docx=b"",
    )
    with zipfile.ZipFile(tmp_path / "innspill" / "g.docx", "w") as archive:
        archive.writestr("word/document.xml", "<!DOCTYPE a><a/>")
    assert told(tmp_path / "innspill") == ["SP864/document"] * 7


def test_links_and_large_and_closed_files_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.written(tmp_path / "innspill", a__txt="a" * 50, c__txt="Trær.")
    (tmp_path / "innspill" / "b.txt").symlink_to("a.txt")
    (tmp_path / "innspill" / "d").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "innspill" / "e.txt")
    monkeypatch.setattr(folder, "MAX_FILE", 20)
    monkeypatch.setattr(folder, "MAX_DEPTH", 0)
    files.written(tmp_path / "innspill" / "dypt", a__txt="a")
    assert told(tmp_path / "innspill") == [
        "SP864/large", "SP864/link", "SP854/file", "SP855/file", "SP864/link",
    ]  # fmt: skip

    def closed(_: str) -> int:
        raise PermissionError

    monkeypatch.setattr("os.path.getsize", closed)
    assert "SP864/closed" in told(tmp_path / "innspill")
    assert folder.MAX_FILES


# Into the file


def write(path: Path, *submissions: Submission) -> None:
    """Write submissions to a file."""
    from strategiplan.submissions import write_submissions

    write_submissions(path, submissions)


def ids(path: Path) -> list[str]:
    """The identifiers in a file."""
    return [each.submission.id for each in read_submissions(path)]


def test_a_second_import_adds_what_is_new_and_leaves_the_rest(source: Source) -> None:
    path = source("forslag.csv", files.as_csv([files.proposal(1), files.proposal(2)]))
    into = path.with_name("innspill.jsonl")
    found = import_submissions(path, into)
    assert (found.written, found.total, found.count("new")) == (True, 2, 2)
    first, second = (each.submission for each in read_submissions(into))
    weighed = attrs.evolve(first, assessment="Godt.", outcome="noted", concerns=NATUR)
    write(into, weighed, second)
    before = into.read_bytes()
    found = import_submissions(path, into)
    assert (found.written, found.count("known")) == (False, 2)
    assert into.read_bytes() == before
    path.write_bytes(files.as_csv([files.proposal(3), files.proposal(2), files.proposal(1)]))
    found = import_submissions(path, into)
    assert (found.count("new"), found.count("known"), found.total) == (1, 2, 3)
    assert [each.submission for each in read_submissions(into)][:2] == [weighed, second]
    assert ids(into) == ["decidim-1", "decidim-2", "decidim-3"]
    assert sorted(each.name for each in into.parent.iterdir()) == ["forslag.csv", "innspill.jsonl"]


def test_what_has_changed_is_told_and_taken_only_when_asked(source: Source) -> None:
    path = source(
        "forslag.csv",
        files.as_csv([files.proposal(1), files.proposal(2), files.proposal(4, state="rejected")]),
    )
    into = path.with_name("innspill.jsonl")
    import_submissions(path, into)
    first, *others = (each.submission for each in read_submissions(into))
    weighed = attrs.evolve(first, assessment="Godt.", outcome="noted", sender="K. Moe", note="Ring")
    write(into, weighed, *others)
    newer = [
        files.proposal(1, body={"nb": "Enda flere trær."}, state="rejected", answer={"nb": "Nei."}),
        files.proposal(2, state="accepted", answer={"nb": "Ja."}),
        files.proposal(4, state="accepted"),
    ]
    path.write_bytes(files.as_csv(newer))
    found = import_submissions(path, into, language="en")
    assert (found.count("changed"), found.written) == (3, False)
    assert [each.code for each in found.findings] == ["SP863"] * 3
    found = import_submissions(path, into, update=True)
    assert (found.count("updated"), found.count("changed"), found.written) == (2, 1, True)
    first, second, third = (each.submission for each in read_submissions(into))
    assert first == attrs.evolve(weighed, text="Enda flere trær.", sender="Kari Moe", reason="Nei.")
    assert (second.outcome, second.reason) == ("followed", "Ja.")
    assert third.outcome == "not-followed"
    assert import_submissions(path, into, update=True).count("changed") == 2


def test_the_same_words_again_are_told_and_marked_only_when_asked(source: Source) -> None:
    path = source(
        "post.mbox",
        files.mbox(
            files.mail(files.LONG),
            files.mail(files.LONG.upper() + "  \n", Message_ID="<b@e.no>", From="Kari <kari@eksempel.no>"),
            files.mail(files.LONG, Message_ID="<c@e.no>", From="Per <p@e.no>"),
            files.mail(files.LONG, Message_ID="<d@e.no>", From="kari moe <k@e.no>"),
            files.mail("Ja takk.", Message_ID="<e@e.no>"),
            files.mail("Ja takk.", Message_ID="<f@e.no>"),
            files.mail(files.LONG, Message_ID="<g@e.no>", From=""),
        ),
    )  # fmt: skip
    into = path.with_name("innspill.jsonl")
    found = import_submissions(path, into)
    assert [each.code for each in found.findings] == ["SP861", "SP862", "SP861", "SP855", "SP862"]
    assert all(not each.submission.same_as for each in read_submissions(into))
    into.unlink()
    import_submissions(path, into, mark_same=True)
    first = ids(into)[0]
    assert [each.submission.same_as for each in read_submissions(into)] == [
        "", first, first, first, "", "", first,
    ]  # fmt: skip


def test_an_identifier_that_is_taken_gets_a_mark(source: Source) -> None:
    other = files.proposal(1, url="https://annet.no/processes/a/f/7/proposals/1", title={"nb": "A"})
    path = source("forslag.csv", files.as_csv([files.proposal(1), other]))
    into = path.with_name("innspill.jsonl")
    import_submissions(path, into)
    first, second = ids(into)
    assert first == "decidim-1"
    assert second.startswith("decidim-1-")
    assert import_submissions(path, into).count("known") == 2


def test_a_submission_without_identifier_or_origin() -> None:
    ledger = Ledger()
    nothing = Submission(text="a")
    assert ledger.identifier(nothing).startswith("innspill-")
    ledger.add(nothing)
    assert ledger.known(nothing) is None


@pytest.mark.parametrize("name", ["innspill.jsonl", "innspill.yaml", "innspill.csv"])
def test_an_empty_file_is_as_good_as_none(name: str, source: Source) -> None:
    path = source("forslag.csv", files.as_csv([files.proposal(1)]))
    into = source(name, "")
    assert import_submissions(path, into).written
    assert [each.submission.id for each in read_submissions(into)] == ["decidim-1"]


def test_a_file_with_faults_is_left_alone(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    path = source("forslag.csv", files.as_csv([files.proposal(1)]))
    into = source("innspill.jsonl", '{"id": "a"}\n')
    before = into.read_bytes()

    def faulty(codes: tuple[str, ...]) -> Callable[[Any], list[Entry]]:
        entry = Entry(
            Submission(id="a"),
            1,
            Place("innspill.jsonl", 1, 1, 1, 1),
            tuple(Note(Problem(code), Place("innspill.jsonl", 1, 1, 1, 1)) for code in codes),
        )
        return lambda _: [entry]

    for problems, ok in ((("SP781",), True), (("SP781", "SP777"), False)):
        with monkeypatch.context() as patch:
            patch.setattr(taking, "read_submissions", faulty(problems))
            found = import_submissions(path, into, dry_run=True)
        assert found.ok == ok
    assert into.read_bytes() == before
    into.write_text("noe annet", encoding="utf-8")
    found = import_submissions(path, into)
    assert [each.code for each in found.findings] == ["SP866"]
    assert into.read_text(encoding="utf-8") == "noe annet"


def test_a_workbook_that_is_too_large_is_refused(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "MAX_WORKBOOK", 10)
    path = source("innspill.xlsx", files.workbook(*files.OWN))
    with pytest.raises(UnusableError) as error:
        taken(path)
    assert error.value.note.problem.variant == "large"


def test_what_says_nothing_is_not_written_again(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = source("forslag.csv", files.as_csv([files.proposal(1)]))
    into = source("innspill.jsonl", "")
    place = Place("innspill.jsonl", 1, 1, 1, 1)
    entries = [
        Entry(Submission(), 0, place, usable=False),
        Entry(Submission(id="a", text="b"), 1, place),
    ]
    with monkeypatch.context() as patch:
        patch.setattr(taking, "read_submissions", lambda _: entries)
        import_submissions(path, into)
    assert ids(into) == ["a", "decidim-1"]


def test_one_source_that_cannot_be_used_stops_all(source: Source) -> None:
    good = source("forslag.csv", files.as_csv([files.proposal(1)]))
    late = source("innspill.csv", 'Avsender;Innspill\nVel;Trær\nVel;"Trær"!\n')
    into = good.with_name("innspill.jsonl")
    for sources in ([good, late], [late, good]):
        found = import_submissions(sources, into)
        assert not found.ok
        assert not found.written
    assert not import_submissions(late, into, update=True).written
    assert sorted(each.name for each in into.parent.iterdir()) == ["forslag.csv", "innspill.csv"]
    write(into, Submission(id="a", text="b"))
    before = into.read_bytes()
    assert not import_submissions([good, late], into, update=True).written
    assert into.read_bytes() == before


def test_a_file_keeps_its_rights_and_a_link_stays_one(source: Source) -> None:
    path = source("forslag.csv", files.as_csv([files.proposal(1)]))
    real = source("ekte.jsonl", "")
    write(real, Submission(id="a", text="b"))
    real.chmod(0o640)
    link = path.with_name("innspill.jsonl")
    link.symlink_to(real.name)
    import_submissions(path, link)
    assert link.is_symlink()
    assert ids(real) == ["a", "decidim-1"]
    assert real.stat().st_mode & 0o777 == 0o640


def test_what_is_told_is_bounded_and_counted(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [files.proposal(number, withdrawn=True) for number in range(9)]
    rows += [files.proposal(100 + number, state=f"s{number}") for number in range(9)]
    path = source("forslag.csv", files.as_csv(rows))
    found = import_submissions(path, dry_run=True)
    (only,) = found.sources
    assert only.more == {"SP853": 4}
    assert len([each for each in found.findings if each.code == "SP856"]) == 9
    assert only.counts["left-out"] == 9
    monkeypatch.setattr(telling, "MOST", 4)
    found = import_submissions(path, dry_run=True)
    assert len(found.findings) <= 4 + telling.MOST_ALIKE


def test_what_is_told_repeats_no_personal_data(source: Source) -> None:
    path = table(source, ["Vel", "ring 912 34 567", "", "Flere trær"])
    found = import_submissions(path, dry_run=True, language="nb")
    assert not any("912 34 567" in each.message for each in found.findings)
    assert not any(each.excerpt for each in found.findings)


def test_rounds_and_what_they_are_marked_with(source: Source) -> None:
    path = source("a.eml", files.mail(Subject="Samfunnsdel 2026 og 26/1042"))
    assert taken(path, plan=files.plan(), round="horing-2026")[0].consultation == "horing-2026"
    assert taken(path, plan=files.plan())[0].reference == "Samfunnsdel 2026"
    translated = loads(
        files.PLAN_TEXT.replace(
            "reference: Samfunnsdel 2026", "reference: {nb: Samf-26, en: Soc-26}"
        )
    )
    assert (
        taken(source("b.eml", files.mail(Subject="Soc-26")), plan=translated)[0].reference
        == "Soc-26"
    )
    assert taken(path, round="hva-som-helst")[0].consultation == "hva-som-helst"
    with pytest.raises(UnknownRoundError) as error:
        taken(path, plan=files.plan(), round="horing-2025")
    assert error.value.known == ("horing-2026",)
    with pytest.raises(ValueError, match="no source"):
        import_submissions(path, source="fax")


def test_a_folder_is_no_mailbox(tmp_path: Path) -> None:
    with pytest.raises(UnusableError):
        taken(tmp_path, source="mbox")
    found = import_submissions(tmp_path, source="mbox")
    assert isinstance(found, Intake)
    assert not found.ok


def test_the_order_of_sources_is_theirs() -> None:
    asked = Asked(Speaker("en"), Elements(), TODAY)
    assert asked.say("for")
    assert decidim.order_of(tables.Opened("a", "a.txt", b"")) == 3
    assert ".csv" in ENDS
    assert "text" in FIELDS


# The command


def run(*arguments: str) -> Any:
    """Run the command."""
    return CliRunner().invoke(command, ["submissions", *arguments], standalone_mode=False)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with sources, in which the command is run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STRATEGIPLAN_LANG", "nb")
    (tmp_path / "plan.yaml").write_text(files.PLAN_TEXT, encoding="utf-8")
    (tmp_path / "forslag.csv").write_bytes(
        files.as_csv([files.proposal(number, withdrawn=number > 2) for number in range(1, 12)])
    )
    (tmp_path / "innspill.xlsx").write_bytes(files.workbook(*files.OWN))
    (tmp_path / "resultater.csv").write_bytes(files.as_csv([files.result(1)]))
    return tmp_path


def test_the_command_says_what_it_took(here: Path, golden: Callable[[str, str], None]) -> None:
    asked = (
        "import",
        "forslag.csv",
        "innspill.xlsx",
        "resultater.csv",
        "--into",
        "ut.jsonl",
        "--plan",
        "plan.yaml",
    )
    shown = []
    for language in ("nb", "nn", "en"):
        found = run(*asked, "--round", "horing-2026", "--dry-run", "--lang", language)
        assert found.return_value == 0
        shown.append(found.output)
    assert not (here / "ut.jsonl").exists()
    for _ in range(2):
        found = run(*asked)
        assert found.return_value == 0
        shown.append(found.output)
    golden("submissions_import.txt", "\n".join(shown))


def test_the_command_keeps_what_columns_were_taken_for(here: Path) -> None:
    asked = ("import", "innspill.xlsx", "--into", "ut.jsonl", "--mapping", "kolonner.yaml")
    assert run(*asked).return_value == 0
    text = (here / "kolonner.yaml").read_text(encoding="utf-8")
    assert "Kommunens vurdering: assessment" in text
    (here / "kolonner.yaml").write_text(
        text.replace("Sone: note", "Sone: reference"), encoding="utf-8"
    )
    (here / "ut.jsonl").unlink()
    assert "SP865" not in run(*asked).output
    assert [each.submission.reference for each in read_submissions("ut.jsonl")] == ["B"]
    (here / "kolonner.yaml").write_text("columns: {Sone: sted}\n", encoding="utf-8")
    found = run(*asked)
    assert "kolonnen «Sone» kan ikke inneholde «sted»" in str(found.exception)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("forslag.csv",), None, "--into innspill.csv"),
        (("forslag.csv", "--into", "ut.txt"), None, "slutter på .csv"),
        (("forslag.csv", "--into", "forslag.csv"), None, "både leses fra og skrives til"),
        (("borte.csv", "--into", "ut.jsonl"), None, "kan ikke åpnes"),
        (("forslag.csv", "--into", "ingen/ut.jsonl"), None, "kan ikke åpnes"),
        (
            ("forslag.csv", "--into", "ut.jsonl", "--plan", "plan.yaml", "--round", "x"),
            None,
            "den har: horing-2026",
        ),
        (
            ("forslag.csv", "--into", "ut.jsonl", "--plan", "tom.yaml", "--round", "x"),
            None,
            "ingen med identifikator",
        ),
        (("plan.yaml", "--into", "ut.jsonl"), 1, "ingenting er skrevet"),
    ],
)
def test_what_the_command_refuses(
    here: Path, arguments: tuple[str, ...], code: int | None, words: str
) -> None:
    (here / "tom.yaml").write_text("title: Plan\n", encoding="utf-8")
    found = run("import", *arguments)
    assert found.return_value == code
    assert words in found.output + str(found.exception or "")
    assert code == 1 or getattr(found.exception, "exit_code", None) == 2


def test_a_workbook_that_libreoffice_made(here: Path) -> None:
    (here / "tabell.csv").write_text(
        "Avsender;Dato;Gjelder;Innspill\nStorvik vel;2026-05-12;1.2;Ta vare på Storvikmarka\n",
        encoding="utf-8",
    )
    subprocess.run(
        [needs_program("soffice", "LibreOffice"), f"-env:UserInstallation=file://{here}/kontor", "--headless", "--convert-to", "xlsx",
         "--infilter=CSV:59,34,76,1,,0,false,true", "tabell.csv"],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    (found,) = taken(here / "tabell.xlsx", plan=files.plan())
    assert (found.received, found.concerns, found.sender) == (DAY, ("natur",), "Storvik vel")


def test_a_document_that_libreoffice_made(here: Path) -> None:
    (here / "2026-05-12 vel.txt").write_text("Uttalelse\n\nVi støtter planen.\n", encoding="utf-8")
    subprocess.run(
        [needs_program("soffice", "LibreOffice"), f"-env:UserInstallation=file://{here}/kontor", "--headless", "--convert-to", "docx",
         "--infilter=Text (encoded):UTF8", "2026-05-12 vel.txt"],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    (found,) = taken(here / "2026-05-12 vel.docx")
    assert (found.title, found.text, found.received) == ("Uttalelse", "Vi støtter planen.", DAY)


# Identifiers


def test_nothing_of_who_sent_it_can_be_tried_out_from_an_identifier(tmp_path: Path) -> None:
    head = "Avsender;Dato;Innspill\n"
    ids = []
    for name in ("Kari Moe", "Per Dahl"):
        path = tmp_path / f"{name}.csv"
        path.write_text(f"{head}{name};12.05.2026;Ring meg på 912 34 567.\n", encoding="utf-8")
        ids.append(taken(path)[0].id)
    assert ids == ["row-1", "row-1"]


def test_what_has_no_identifier_of_its_own_is_counted_on(tmp_path: Path) -> None:
    into = tmp_path / "alle.jsonl"
    for name, rows in (("a", "En\nTo"), ("b", "Tre\nFire"), ("a", "En\nTo\nFem")):
        path = tmp_path / f"{name}.csv"
        lines = [f"Vel;{each}" for each in rows.splitlines()]
        path.write_text("\n".join(["Avsender;Innspill", *lines]), encoding="utf-8")
        import_submissions(path, into, today=TODAY)
    found = {each.submission.text: each.submission.id for each in read_submissions(into)}
    assert found == {"En": "row-1", "To": "row-2", "Tre": "row-3", "Fire": "row-4", "Fem": "row-5"}


def test_what_another_system_has_counted_keeps_its_number() -> None:
    ledger = Ledger()
    found = []
    for origin in ("a", "b", "c"):
        submission = Submission(id="decidim-17", origin=origin)
        found.append(ledger.identifier(submission))
        ledger.add(attrs.evolve(submission, id=found[-1]))
    assert found == ["decidim-17", "decidim-17-2", "decidim-17-3"]
    assert ledger.identifier(Submission(origin="d")) == "innspill-1"


def test_a_file_in_yaml_keeps_its_text(tmp_path: Path) -> None:
    into = tmp_path / "innspill.yaml"
    path = tmp_path / "a.csv"
    path.write_text("ID;Innspill\n1;En\n", encoding="utf-8")
    before = (
        "# Saksbehandler: Anne.\nconsultation: horing\nsubmissions:\n"
        "  - id: '7'  # ringte\n    text: 'Noe'\n"
    )
    into.write_text(before, encoding="utf-8")
    into.chmod(0o640)
    import_submissions(path, into)
    first = into.read_text(encoding="utf-8")
    assert first == before + "  - id: 1\n    text: En\n    origin: a.csv#1\n"
    path.write_text("ID;Innspill\n1;En til\n2;To\n", encoding="utf-8")
    assert import_submissions(path, into, update=True).count("updated") == 1
    assert into.read_text(encoding="utf-8").startswith(before)
    found = [entry.submission for entry in read_submissions(into)]
    assert [each.text for each in found] == ["Noe", "En til", "To"]
    assert {each.consultation for each in found} == {"horing"}
    assert into.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(tmp_path)) == ["a.csv", "innspill.yaml"]


# What a case officer's own table says


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["Nr", "Avsender", "Merknad"], ["note", "sender", "text"]),
        (["Avsender", "Merknader til planen"], ["sender", "text"]),
        (["Avsender", "Innkomne merknader", "Svar"], ["sender", "text", "assessment"]),
        (["Avsender", "Innspill", "Merknad"], ["sender", "text", "note"]),
        (["Avsender", "Type", "Tema", "Bemerkning"], ["sender", "sender_type", "title", "text"]),
        (["", "Kommentar"], ["note", "assessment"]),
    ],
)
def test_remarks_are_what_people_said_where_nothing_else_is(
    headers: list[str], expected: list[str], tmp_path: Path
) -> None:
    assert list(proposed(headers).values()) == expected
    if "text" in expected:
        path = tmp_path / "a.csv"
        path.write_text(f"{';'.join(headers)}\n{'Ja;' * len(headers)}\n", encoding="utf-8")
        assert [each.text for each in taken(path)] == ["Ja"]


def test_a_word_that_is_not_taken_is_told_with_those_that_are(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Innspill;Konklusjon\nJa;OK\nNei;Avvises\n", encoding="utf-8")
    into = tmp_path / "ut.jsonl"
    words = ["submissions", "import", str(path), "--into", str(into), "--lang", "nb"]
    found = CliRunner().invoke(command, words, standalone_mode=False)
    assert "skriv et av followed, partly-followed, not-followed, noted" in found.stderr
    assert "nye som ikke sier hva slags avsender de har: 2" in found.stderr
    assert [each.submission.outcome for each in read_submissions(into)] == [None, "not-followed"]


def test_where_one_source_cannot_be_used_the_others_are_not_said_to_be_empty(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.csv").write_text("Ditt;Datt\n1;2\n", encoding="utf-8")
    (tmp_path / "b.eml").write_bytes(files.mail())
    plan = tmp_path / "plan.yaml"
    plan.write_text("title: P\nlanguage: nb\n", encoding="utf-8")
    words = ["submissions", "import", *(str(tmp_path / name) for name in ("a.csv", "b.eml"))]
    words += ["--into", str(tmp_path / "ut.yaml"), "--plan", str(plan)]
    found = CliRunner().invoke(command, words, standalone_mode=False)
    assert found.return_value == 1
    assert "`Synspunkt: text`" in found.stderr
    assert "ingenting er skrevet" in found.stderr
    assert "lest som" not in found.stderr


def test_a_file_of_columns_speaks_the_language_of_the_plan(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Avsender;Innspill\nVel;Ja\n", encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text("title: P\nlanguage: nn\n", encoding="utf-8")
    columns = tmp_path / "kolonner.yaml"
    words = ["submissions", "import", str(tmp_path / "a.csv"), "--plan", str(plan), "--dry-run"]
    words += ["--mapping", str(columns)]
    env = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "", "STRATEGIPLAN_LANG": ""}
    found = CliRunner().invoke(command, words, standalone_mode=False, env=env)
    assert "kva kolonnane er lesne som" in found.stderr
    assert "kolonnane" in columns.read_text(encoding="utf-8")


def test_nothing_is_said_of_sorts_of_sender_where_all_have_one(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Type avsender;Innspill\nPrivatperson;Ja\n", encoding="utf-8")
    words = ["submissions", "import", str(tmp_path / "a.csv"), "--into", str(tmp_path / "b.jsonl")]
    found = CliRunner().invoke(command, [*words, "--lang", "nb"])
    assert "innspill i alt: 1" in found.stderr
    assert "hva slags avsender" not in found.stderr


def test_a_file_of_columns_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Avsender;Innspill\nVel;Ja\n", encoding="utf-8")
    words = ["submissions", "import", str(tmp_path / "a.csv"), "--mapping", str(tmp_path)]
    found = CliRunner().invoke(command, [*words, "--dry-run", "--lang", "nb"])
    assert found.exit_code == 2
    assert f"{tmp_path} kan ikke leses" in found.stderr


def test_a_source_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.csv")
    words = ["submissions", "import", str(tmp_path / "a.csv"), "--dry-run", "--lang", "nb"]
    found = CliRunner().invoke(command, words)
    assert found.exit_code == 2
    assert "kan ikke åpnes: det er ingen fil" in found.stderr


def test_a_row_as_long_as_a_book_has_its_separator(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Innspill;Avsender\n" + "Ja;Vel" + ";x" * 150_000, encoding="utf-8")
    assert [each.text for each in taken(path)] == ["Ja"]
