"""Files of submissions that show each message: a name, what is in it, and the plan's status."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

from strategiplan import loads
from strategiplan.messages import Speaker
from strategiplan.model import Plan
from strategiplan.submissions import read_submissions
from strategiplan.submissions.checking import Against, checked
from strategiplan.submissions.telling import Telling

PLAN = """\
id: plan
title: Samfunnsdelen for Eksempelvik
language: nb
edition: {edition}
status: {status}
goals:
  - {{id: hjem, title: {title}}}
  - {{id: klima, title: Kommunen er klimanøytral}}
consultations:
  - {{id: horing, opened: 2026-03-01, deadline: 2026-05-01, extended_to: 2026-05-08, case_number: 26/1234{count}}}
"""
IN_TIME = "received: 2026-04-01, outcome: noted, assessment: Takk."


def plan(status: str = "consultation", *, title: str = "Alle har et hjem", count: str = "") -> Plan:
    edition = "vedtak" if status == "adopted" else "horing"
    said = f", submissions: {count}" if count else ""
    return loads(PLAN.format(edition=edition, status=status, title=title, count=said))


def one(fields: str) -> bytes:
    return f"- {{id: i-1, {fields}}}\n".encode()


BEFORE = plan()
AFTER = plan("adopted", title="Alle har et trygt hjem")
_OPEN = Against(BEFORE)
_ADOPTED = Against(AFTER, BEFORE)

CATALOGUE: Mapping[str, tuple[str, bytes, Against | None]] = {
    "SP775/kind": ("innspill.txt", b"id\n", None),
    "SP775/header": ("innspill.csv", b"Avsender;Innspill\nKari;Ja\n", None),
    "SP775/empty": ("innspill.csv", b"", None),
    "SP775/columns": ("innspill.csv", b"id" + b";x" * 600, None),
    "SP775/repeated": ("innspill.csv", b"id;text;text\n", None),
    "SP775/quote": ("innspill.csv", b'id;text\n1;"Vi vil\n2;ha mer\n', None),
    "SP775/alias": ("innspill.yaml", b"- id: &en i-1\n- id: *en\n", None),
    "SP775/list": ("innspill.yaml", b"Vi vil ha mer\n", None),
    "SP775/keys": ("innspill.yaml", b"title: Planen\n", None),
    "SP775/deep": ("innspill.yaml", b"- id: a\n  text: " + b"[" * 70, None),
    "SP775/second": ("innspill.yaml", b"- id: a\n---\n- id: b\n", None),
    "SP775/late": ("innspill.yaml", b"submissions: [{id: a}]\nconsultation: horing\n", None),
    "SP776/half": ("innspill.jsonl", b'{"id": "1", "text": "\\ud83d"}\n', None),
    "SP776/json": ("innspill.jsonl", b'{"id": "1"}\n["a"]\n{"id":\n', None),
    "SP776/item": ("innspill.yaml", b"- id: '1'\n- Vi vil ha mer\n", None),
    "SP776/twice": ("innspill.yaml", b"- id: '1'\n  text: a\n  text: b\n", None),
    "SP776/beyond": ("innspill.csv", b"id;text\n1;a;b\n", None),
    "SP777": ("innspill.yaml", one("tekst: Ja"), None),
    "SP778/choice": ("innspill.yaml", one("outcome: ja"), None),
    "SP778/date": ("innspill.yaml", one("received: i går"), None),
    "SP778/list": ("innspill.yaml", one("concerns: {a: b}"), None),
    "SP778/text": ("innspill.yaml", one("text: [a, b]"), None),
    "SP779": ("innspill.yaml", b"- text: Ja\n", None),
    "SP780": ("innspill.yaml", b"- id: i-1\n- id: i-1\n", None),
    "SP781": ("innspill.csv", "id;text\n1;på\n".encode("cp1252"), None),
    "SP781/broken": ("innspill.csv", b"\xff\xfei\0d\0;\0\xd8\xd8", None),
    "SP785": ("innspill.yaml", one("received: 2026-05-09"), _OPEN),
    "SP786": ("innspill.yaml", one("received: 2026-02-01"), _OPEN),
    "SP787": ("innspill.yaml", one("concerns: [klma]"), _OPEN),
    "SP788": ("innspill.yaml", one("assessment: Takk."), _ADOPTED),
    "SP788/reason": ("innspill.yaml", one("outcome: noted"), _ADOPTED),
    "SP788/neither": ("innspill.yaml", one("text: Ja"), _ADOPTED),
    "SP789": ("innspill.yaml", one("outcome: followed, reason: Ja, received: 2026-04-01"), _OPEN),
    "SP789/equal": (
        "innspill.yaml",
        one("outcome: followed, reason: Ja, changed: [klima]"),
        _ADOPTED,
    ),
    "SP790": ("innspill.yaml", one(IN_TIME), _ADOPTED),
    "SP791": ("innspill.yaml", one("reference: 26/999"), _OPEN),
    "SP792": ("innspill.yaml", one("consultation: hoering"), _OPEN),
    "SP792/which": (
        "innspill.yaml",
        one("text: Ja"),
        Against(loads("title: P\nconsultations: [{id: a}, {id: b}]\n")),
    ),
    "SP792/none": ("innspill.yaml", one("text: Ja"), Against(loads("title: P\n"))),
    "SP793": ("innspill.yaml", one("text: Ja"), Against(plan(count="2"))),
    "SP794": ("innspill.yaml", one("same_as: i-2"), None),
    "SP794/circle": ("innspill.csv", b"id;same_as\n1;2\n2;3\n3;1\n", None),
    "SP794/itself": ("innspill.yaml", one("same_as: i-1"), None),
    "SP871": ("innspill.yaml", one("contact: kari@example.no, delete_after: 2020-01-01"), None),
    "SP795": ("innspill.yaml", one("changed: [hjm]"), _OPEN),
}


def told(folder: Path, name: str, against: Against | None, language: str = "nb") -> Telling:
    """What is told of a file, or of the folder where the name is empty."""
    telling = Telling(name, Speaker(language))
    with contextlib.chdir(folder):
        for note in checked(read_submissions(name or "."), against):
            telling.tell(note)
    return telling


def shown(folder: Path, key: str, language: str = "nb") -> Telling:
    """What is told of the file that shows a message."""
    name, content, against = CATALOGUE[key]
    (folder / name).write_bytes(content)
    return told(folder, name, against, language)
