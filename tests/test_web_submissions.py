"""The web edition with submissions: each beside what it is about, and nobody named who is private."""

from __future__ import annotations

import datetime
import html
from pathlib import Path
from typing import Any

import pytest

from strategiplan import UnusableError, export, loads
from strategiplan.model import Submission
from strategiplan.submissions import write_submissions

pytest.importorskip(
    "jinja2", reason="the web edition needs Jinja2: pip install 'strategiplan[html]'"
)
PLAN = """\
id: plan
title: Samfunnsdelen for Eksempelvik
language: nb
edition: vedtak
goals:
  - id: hjem
    code: '1'
    title: Alle har et trygt hjem
    strategies: [{id: bygge, title: Vi bygger}]
    indicators: [{id: tall, title: Boliger}]
  - {title: Uten identifikator}
"""
IDS: Any = {"hjem": ("hjem",), "bygge": ("bygge",), "both": ("hjem", "bygge", "borte")}
SUBMISSIONS = [
    Submission(
        id="1",
        received=datetime.date(2026, 5, 3),
        sender="Leieboerforeningen",
        sender_type="organisation",
        title="Om <b>boliger</b>",
        text="Bra.\n\nMen ring 912 34 567.",
        concerns=IDS["hjem"],
        outcome="followed",
        assessment="Et godt innspill.",
        reason="Det er rett.",
        changed=IDS["both"],
        contact="post@leieboer.example",
        note="Ringt til",
    ),
    Submission(id="2", sender="Kari Nordmann", sender_type="private-person", concerns=IDS["hjem"]),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_submissions("innspill.jsonl", SUBMISSIONS)


def page(language: str = "nb", **options: str) -> str:
    found = export(
        loads(PLAN), "html", language=language, options={"submissions": "innspill.jsonl", **options}
    )
    return found.content().decode()


def test_each_submission_stands_beside_what_it_is_about_and_what_it_changed() -> None:
    text = page()
    goal = text[text.index('id="hjem"') : text.index('id="bygge"')]
    strategy = text[text.index('id="bygge"') : text.index('id="tall"')]
    # What stands below a goal's strategies are the goal's own.
    assert "Innspill (2)" in text
    assert "Innspill (1)" in strategy
    assert "Innspill 1 (Leieboerforeningen)" in strategy
    for said in (
        "Hva det ble til: Tatt til følge: 1, ikke avgjort ennå: 1.",
        '<time datetime="2026-05-03">3. mai 2026</time>',
        "<blockquote><p><strong>Om &lt;b&gt;boliger&lt;/b&gt;</strong></p><p>Bra.</p>",
        "<p>Det er rett.</p>",
        'href="#bygge"',
    ):
        assert said in text
    assert goal


def test_no_private_person_is_named_and_nothing_that_is_not_public_is_shown() -> None:
    text = html.unescape(page())
    for secret in ("Nordmann", "912 34 567", "leieboer.example", "Ringt til"):
        assert secret not in text


def test_without_the_option_there_are_none() -> None:
    assert "Innspill" not in export(loads(PLAN), "html", language="nb").content().decode()
    assert "Innspill" not in page(submissions="")


def test_of_very_many_the_first_are_shown_and_the_rest_counted() -> None:
    write_submissions(
        "innspill.jsonl",
        (Submission(id=str(n), text="æ" * 5000, concerns=IDS["hjem"]) for n in range(1000)),
    )
    text = page()
    assert "Innspill (1000)" in text
    assert "Og 970 til, som ikke vises her." in text
    assert len(text) < 300_000


def test_what_changed_names_the_submissions() -> None:
    Path("old.yaml").write_text(PLAN.replace("trygt hjem", "hjem"), encoding="utf-8")
    found = export(
        loads(PLAN),
        "html",
        language="nn",
        before=("old.yaml",),
        options={"submissions": "innspill.jsonl"},
    )
    assert "etter innspel: 1 (Leieboerforeningen)" in found.content().decode()


def test_a_file_that_cannot_be_read_is_told() -> None:
    with pytest.raises(UnusableError, match=r"borte\.jsonl kan ikke leses"):
        page(submissions="borte.jsonl")


def test_a_file_with_faults_is_told() -> None:
    Path("feil.jsonl").write_text('{"id": "1", "tekst": "a"}\n', encoding="utf-8")
    with pytest.raises(UnusableError, match=r"feil\.jsonl:1:1: innspill har ikke noe felt"):
        page(submissions="feil.jsonl")
    Path("vest.csv").write_bytes("id;concerns;text\n1;hjem;på\n".encode("cp1252"))
    assert "<p>på</p>" in page(submissions="vest.csv")
