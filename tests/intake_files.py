"""What submissions arrive in, for the tests: exports as Decidim makes them, mail, folders, tables."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl

from strategiplan import Plan, loads
from strategiplan.diagnostics import Place, Problem
from strategiplan.model import Submission
from strategiplan.spreadsheets import Columns
from strategiplan.submissions import Entry
from strategiplan.submissions.entry import Note

PLAN_TEXT = """\
id: samfunnsdel
title: Kommuneplanens samfunnsdel
language: nb
goals:
  - id: gront
    code: '1'
    title: Et grønt samfunn
    subgoals:
      - {id: utslipp, code: '1.1', title: Storvik kutter utslippene}
      - {id: natur, code: '1.2', title: Storvik tar vare på naturen}
  - {id: trygt, code: '2', title: Et trygt samfunn}
consultations:
  - {id: horing-2026, subject: plan-proposal, case_number: 26/1042, reference: Samfunnsdel 2026}
"""
HOST = "https://medvirkning.storvik.no"
SPACE = f"{HOST}/processes/samfunnsdelen"


def plan() -> Plan:
    """The plan that the submissions are about."""
    return loads(PLAN_TEXT)


def proposal(number: int, version: str = "0.29", **said: Any) -> dict[str, Any]:
    """A proposal as the serializer of about that version gives it: nested, before it is flattened."""
    url = f"{SPACE}/f/7/proposals/{number}"
    data: dict[str, Any] = {"id": number}
    author = {
        "id": [10 + number],
        "name": ["Kari Moe"],
        "url": [f"{HOST}/profiles/kari_{number}"],
    }
    if version >= "0.27":
        data["author"] = author
    if version >= "0.30":
        data["taxonomies"] = {"id": [3], "parent_id": [1], "name": [{"nb": "Klima"}]}
    else:
        data["category"] = {"id": 3, "name": {"nb": "Klima", "en": ""}}
        data["scope"] = {"id": None, "name": {"nb": "", "en": ""}}
    data |= {
        "participatory_space": {"id": 5, "url": SPACE},
        "component": {"id": 7},
        "title": {"nb": f"Flere trær i gate {number}", "en": ""},
        "body": {"nb": f"<p>Plant flere trær i gate {number}.</p><p>Det &amp; mer.</p>", "en": ""},
        "state": "",
        "reference": f"stor-PROP-2026-05-{number}",
        "answer": {"nb": "", "en": ""},
    }
    if version >= "0.27":
        data["answered_at"] = None
    data["supports" if version < "0.29" else "votes"] = 4
    data["likes" if version >= "0.31" else "endorsements"] = {
        "total_count": 1,
        "user_endorsements": ["Per Lie"],
    }
    data |= {
        "comments": 0,
        "attachments": 0,
        "followers" if version < "0.30" else "follows_count": 1,
        "published_at": "2026-05-12 21:30:00 UTC",
        "url": url,
        "meeting_urls": [],
        "related_proposals": [],
        "is_amend": False,
        "original_proposal": {"title": None, "url": None},
    }
    if version >= "0.29":
        data |= {"withdrawn": False, "withdrawn_at": None}
    for name, value in said.items():
        data[name] = value
    return data


def comment(number: int, on: int, **said: Any) -> dict[str, Any]:
    """A comment as its serializer gives it."""
    return {
        "id": number,
        "created_at": "2026-05-20 08:00:00 UTC",
        "body": f"Jeg er enig i dette, og vil gjerne legge til noe: {number}",
        "locale": "nb",
        "author": {"id": 4, "name": "Per Lie"},
        "alignment": 1,
        "depth": 0,
        "user_group": {"id": None, "name": {"nb": "", "en": ""}},
        "commentable_id": on,
        "commentable_type": "Decidim::Proposals::Proposal",
        "root_commentable_url": f"{SPACE}/f/7/proposals/{on}",
        **said,
    }


def result(number: int, *proposals: int, **said: Any) -> dict[str, Any]:
    """A result as its serializer gives it."""
    return {
        "id": number,
        "category": {"id": None, "name": {"nb": "", "en": ""}},
        "scope": {"id": None, "name": {"nb": "", "en": ""}},
        "parent": {"id": None},
        "title": {"nb": "Trær plantes i 2027", "en": ""},
        "description": {"nb": "<p>Det står i budsjettet.</p>", "en": ""},
        "start_date": None,
        "end_date": None,
        "status": {"id": 1, "key": "planned", "name": {"nb": "Planlagt", "en": ""}},
        "progress": 20.0,
        "created_at": "2026-09-01 08:00:00 UTC",
        "url": f"{SPACE}/f/9/results/{number}",
        "component": {"id": 9},
        "proposal_urls": [f"{SPACE}/f/7/proposals/{each}" for each in proposals],
        **said,
    }


def flattened(value: Any, name: str = "") -> dict[str, Any]:
    """Nested keys as columns, as Decidim does it."""
    if isinstance(value, dict):
        found: dict[str, Any] = {}
        for key, below in value.items():
            found |= flattened(below, f"{name}/{key}" if name else str(key))
        return found
    if isinstance(value, list):
        return {name: ", ".join(str(each) for each in value if each is not None)}
    return {name: value}


def as_csv(rows: Iterable[Mapping[str, Any]], separator: str = ";") -> bytes:
    """Decidim's CSV."""
    flat = [flattened(row) for row in rows]
    headers = list(dict.fromkeys(key for row in flat for key in row))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    writer.writerow(headers)
    for row in flat:
        cells = [row.get(header) for header in headers]
        writer.writerow([_cell(cell) for cell in cells])
    return out.getvalue().encode()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value[:1] in tuple("=+-@"):
        return f"'{value}"
    return value


def as_json(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Decidim's JSON."""
    return json.dumps(list(rows), indent=2, ensure_ascii=False).encode()


def as_xlsx(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Decidim's workbook."""
    flat = [flattened(row) for row in rows]
    headers = list(dict.fromkeys(key for row in flat for key in row))
    return workbook(headers, *[[_cell(row.get(header)) for header in headers] for row in flat])


def workbook(*rows: Iterable[Any], sheet: str = "Export") -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def mail(body: str = "Vi vil ha flere trær i sentrum.\n", **headers: str) -> bytes:
    """A message; ``Message_ID`` stands for ``Message-ID``, and an empty one is left out."""
    said = {
        "From": "Kari Moe <kari@eksempel.no>",
        "To": "postmottak@storvik.kommune.no",
        "Subject": "Innspill til samfunnsdelen",
        "Date": "Tue, 12 May 2026 23:30:00 +0200",
        "Message-ID": "<abc@eksempel.no>",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    } | {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\n" for name, value in said.items() if value)
    return f"MIME-Version: 1.0\n{head}\n{body}".encode("utf-8", "surrogateescape")


def parts(*found: tuple[str, str], boundary: str = "grense") -> str:
    """The body of a message of several parts: the header lines and the content of each."""
    said = "".join(f"--{boundary}\n{head}\n\n{body}\n" for head, body in found)
    return f"{said}--{boundary}--\n"


def mbox(*messages: bytes) -> bytes:
    """A mailbox."""
    quoted = (re.sub(rb"^(>*From )", rb">\1", message, flags=re.M) for message in messages)
    return b"".join(
        b"From kari@eksempel.no Tue May 12 23:30:00 2026\n" + message + b"\n\n"
        for message in quoted
    )


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(*paragraphs: str, raw: str = "") -> bytes:
    """A Word document; `raw` is what stands in its body as it is."""
    body = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in paragraphs)
    text = f'<?xml version="1.0"?><w:document xmlns:w="{_WORD}"><w:body>{body}{raw}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", text)
    return out.getvalue()


def written(folder: Path, **files: bytes | str) -> Path:
    """A folder of files; ``a__txt`` stands for ``a.txt``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


OWN: list[list[Any]] = [
    ["Innspill til samfunnsdelen"],
    ["Nr", "Avsender", "Dato", "Gjelder", "Innspill", "Kommunens vurdering", "Utfall", "Sone"],
    [
        1,
        "Storvik vel",
        "12.05.2026",
        "1.2",
        "Ta vare på Storvikmarka.",
        "Godt forslag.",
        "Delvis",
        "B",
    ],
]
"""Somebody's own table."""

Sample = Callable[[Path], Mapping[str, Any]]


def _source(name: str, data: bytes | str, **asked: Any) -> Sample:
    def made(folder: Path) -> Mapping[str, Any]:
        path = folder / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return {"sources": name, **asked}

    return made


def _decidim(*rows: Mapping[str, Any], **asked: Any) -> Sample:
    return _source("forslag.csv", as_csv(rows), plan=plan(), **asked)


def _mail(body: str = "Flere trær.\n", **headers: str) -> Sample:
    return _source("innspill.eml", mail(body, **headers))


def _table(*rows: Iterable[Any], **asked: Any) -> Sample:
    return _source("innspill.xlsx", workbook(*rows), plan=plan(), **asked)


def _many(content: str, inner: str) -> Sample:
    return _mail(inner, Content_Type=content)


def _folder(**files: bytes | str) -> Sample:
    def made(folder: Path) -> Mapping[str, Any]:
        written(folder / "innspill", **files)
        return {"sources": "innspill"}

    return made


def _again(first: bytes, then: bytes, name: str = "forslag.csv", **asked: Any) -> Sample:
    """A newer export of what has been imported."""

    def made(folder: Path) -> Mapping[str, Any]:
        from strategiplan.intake import import_submissions

        into = folder / "innspill.jsonl"
        into.unlink(missing_ok=True)
        (folder / "forslag.csv").write_bytes(first)
        import_submissions(folder / "forslag.csv", into)
        (folder / name).write_bytes(then)
        return {"sources": name, "into": "innspill.jsonl", **asked}

    return made


LONG = "Vi vil ha flere trær i sentrum, og det haster."


def link_beside(folder: Path) -> Mapping[str, Any]:
    """A folder with a link in it."""
    written(folder / "innspill", a__txt="Flere trær.")
    (folder / "innspill" / "b.txt").symlink_to("a.txt")
    return {"sources": "innspill"}


def two_sheets(folder: Path) -> Mapping[str, Any]:
    """A workbook with submissions in two sheets."""
    book = openpyxl.Workbook()
    for name in ("Innspill", "Flere innspill"):
        page = book.create_sheet(name)
        for row in OWN:
            page.append(row)
    del book["Sheet"]
    book.save(folder / "innspill.xlsx")
    return {"sources": "innspill.xlsx"}


def faulty_submission(folder: Path) -> Mapping[str, Any]:
    """A file of submissions with something in it that would be lost."""
    (folder / "innspill.jsonl").write_text('{"id": "a", "text": "b"}\n', encoding="utf-8")
    (folder / "forslag.csv").write_bytes(as_csv([proposal(1)]))
    return {"sources": "forslag.csv", "into": "innspill.jsonl"}


def faulty_file(folder: Path) -> Mapping[str, Any]:
    """A file of submissions that cannot be read."""
    (folder / "innspill.jsonl").write_text("dette er noe annet\n", encoding="utf-8")
    (folder / "forslag.csv").write_bytes(as_csv([proposal(1)]))
    return {"sources": "forslag.csv", "into": "innspill.jsonl"}


_PNG = ("Content-Type: application/octet-stream; name=kart.png", "AAAA")
CATALOGUE: Mapping[str, Sample] = {
    "SP851/kind": _source("notat.pages", "hei"),
    "SP851/archive": _source("alt.zip", b"PK\x03\x04 noe annet"),
    "SP851/outlook": _source("innspill.msg", b"\xd0\xcf\x11\xe0"),
    "SP851/large": _table(*OWN),
    "SP851/columns": _source("innspill.csv", "Avsender;Innspill" + ";x" * 2_000),
    "SP851/quote": _source("innspill.csv", 'Avsender;Innspill\nVel;"Trær"!\n'),
    "SP851/json": _source("forslag.json", as_json([proposal(1)])[:-30], source="decidim"),
    "SP852": _table(["a", "b"], [1, 2]),
    "SP852/mapping": _table(*OWN, columns=Columns({"Tekst": "text"})),
    "SP852/empty": _source("innspill.csv", "\n"),
    "SP852/decidim": _table(*OWN, source="decidim"),
    "SP852/folder": _folder(),
    "SP853/withdrawn": _decidim(proposal(1, withdrawn=True)),
    "SP853/hidden": _decidim(proposal(1, hidden_at="2026-05-13")),
    "SP853/plan-text": _decidim(
        proposal(
            1, title={"nb": "Et grønt samfunn [gront]"}, author={"name": ["Storvik"], "url": [HOST]}
        )
    ),
    "SP853/empty": _decidim(proposal(1, title={"nb": ""}, body={"nb": ""})),
    "SP853/automatic": _mail(Auto_Submitted="auto-replied"),
    "SP853/sheet": two_sheets,
    "SP854/none": _mail(Date=""),
    "SP854/future": _mail(Date="Tue, 12 May 2099 23:30:00 +0200"),
    "SP854/wrong": _mail(Date="Tue, 12 May 1970 23:30:00 +0200"),
    "SP854/server": _mail(Date="", Received="from a by b; Tue, 12 May 2026 23:30:00 +0200"),
    "SP854/file": _folder(a__txt="Flere trær."),
    "SP855": _mail(From=""),
    "SP855/decidim": _decidim(proposal(1, "0.26")),
    "SP855/file": _folder(a__txt="Flere trær."),
    "SP856": _decidim(proposal(1, state="i_gang")),
    "SP856/amendment": _decidim(
        proposal(
            2,
            state="accepted",
            is_amend=True,
            original_proposal={"url": f"{SPACE}/f/7/proposals/1"},
        )
    ),
    "SP857/choice": _table(*OWN[:2], [1, "Vel", "12.05.2026", "", "Trær.", "", "Kanskje"]),
    "SP857/date": _table(*OWN[:2], [1, "Vel", "i vår", "", "Trær."]),
    "SP857/concerns": _table(*OWN[:2], [1, "Vel", "12.05.2026", "Kap. 9", "Trær."]),
    "SP858": _mail("Flere tr\udce6r.\n"),
    "SP858/cut": _source("innspill.eml", mail("a " * 500_010)),
    "SP858/large": _mail("Flere trær.\n" * 50),
    "SP859/deep": _many("multipart/mixed; boundary=a", "Content-Type: multipart/mixed\n\n" * 101),
    "SP859/parts": _many(
        "multipart/mixed; boundary=grense", parts(*[("Content-Type: text/plain", "a")] * 1_001)
    ),
    "SP859/encrypted": _many("application/pkcs7-mime; name=smime.p7m", "AAAA"),
    "SP859/winmail": _many(
        "multipart/mixed; boundary=grense", parts(("Content-Type: application/ms-tnef", "AAAA"))
    ),
    "SP859/forwarded": _many(
        "multipart/mixed; boundary=grense",
        parts(("Content-Type: message/rfc822", mail(Subject="Flere trær").decode())),
    ),
    "SP860": _mail("Enig.\n\n> Flere trær, takk.\n"),
    "SP861": _source(
        "post.mbox", mbox(mail(LONG), mail(LONG.upper(), Message_ID="<b@eksempel.no>"))
    ),
    "SP862": _source(
        "post.mbox",
        mbox(mail(LONG), mail(LONG, Message_ID="<b@eksempel.no>", From="Per <per@eksempel.no>")),
    ),
    "SP863/text": _again(as_csv([proposal(1)]), as_csv([proposal(1, body={"nb": "Færre trær."})])),
    "SP863/answer": _again(as_csv([proposal(1)]), as_csv([proposal(1, state="accepted")])),
    "SP863/outcome": _again(
        as_csv([proposal(1, state="rejected")]), as_csv([proposal(1, state="accepted")])
    ),
    "SP863/updated": _again(
        as_csv([proposal(1)]), as_csv([proposal(1, body={"nb": "Færre trær."})]), update=True
    ),
    "SP863/result": _again(as_csv([proposal(1)]), as_csv([result(5, 1)]), "resultater.csv"),
    "SP864/kind": _folder(a__pdf=b"%PDF", b__txt="Flere trær."),
    "SP864/link": link_beside,
    "SP864/large": _folder(a__txt="Flere trær. " * 50),
    "SP864/closed": _folder(a__txt="Flere trær."),
    "SP864/document": _folder(a__docx=b"PK\x03\x04", b__txt="Flere trær."),
    "SP865": _table(*OWN),
    "SP866": faulty_submission,
    "SP866/unreadable": faulty_file,
}
"""For each message a sample of what shows it, made in a folder; what is asked of the import."""


def patched(key: str) -> Iterator[tuple[str, Any]]:
    """What is made smaller, or made to fail, so that a small sample shows a message."""
    if key == "SP851/large":
        yield "strategiplan.intake.tables.MAX_WORKBOOK", 1_000
    elif key == "SP858/large":
        yield "strategiplan.intake.mail.MAX_MESSAGE", 500
    elif key == "SP864/large":
        yield "strategiplan.intake.folder.MAX_FILE", 100
    elif key == "SP864/closed":
        yield "strategiplan.intake.folder.os.path.getsize", _closed
    elif key == "SP866":
        yield "strategiplan.intake.taking.read_submissions", _faulty


def _closed(_: str) -> int:
    raise PermissionError


def _faulty(_: object) -> Iterator[Entry]:
    place = Place("innspill.jsonl", 1, 1, 1, 1)
    yield Entry(Submission(id="a", text="b"), 1, place, (Note(Problem("SP777"), place),))
